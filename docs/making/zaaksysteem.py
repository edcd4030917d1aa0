"""The table on the page about a zaaksysteem: what a sum of calendar days gives instead of the last day."""

from collections.abc import Iterator
from datetime import date, timedelta

from docs.making.words import filled

from huiselijkgeweld import NORMEN, Termijnsoort
from huiselijkgeweld.interop.zgw.zaaktypen import kalenderdagen

YEAR = 2026
"""The year of which the days are counted."""


def zgw() -> str:
    """The page about a zaaksysteem, with the table of what a sum of calendar days gives."""
    return filled("zgw.md", sums())


def sums() -> Iterator[str]:
    """Per length: how often the sum of a start day and a number of calendar days is another day than the last one."""
    yield "| `doorlooptijd` | too early in 2026, of 365 | days at most, 2025-2027 |"
    yield "|---|---:|---:|"
    rows: dict[tuple[int, int], dict[int, None]] = {}
    for norm in NORMEN.values():
        days = kalenderdagen(norm, norm.duur)
        if days is not None and norm.soort is Termijnsoort.PLICHT and norm.bron.regeling.soort.is_recht:
            starts = [date(2025, 1, 1) + timedelta(days=n) for n in range(1095)]
            off = {start: (norm.einde(start).dag - start).days - days for start in starts}
            if min(off.values()) < 0:
                msg = f"{norm.code}: the page says that the sum is never later than the last day"
                raise ValueError(msg)
            early = sum(by > 0 for start, by in off.items() if start.year == YEAR)
            rows.setdefault((early, max(off.values())), {})[days] = None
    for numbers, lengths in sorted(rows.items(), key=lambda row: min(row[1])):
        yield f"| {', '.join(f'`P{days}D`' for days in sorted(lengths))} | {' | '.join(map(str, numbers))} |"
