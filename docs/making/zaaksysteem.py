"""The table on the page about a zaaksysteem: what a sum of calendar days gives instead of the last day."""

from collections.abc import Iterator
from datetime import date, timedelta

from docs.making.words import filled

from huiselijkgeweld import NORMEN, Termijnsoort
from huiselijkgeweld.interop.zgw.zaaktypen import kalenderdagen


def zgw() -> str:
    """The page about a zaaksysteem, with the table of what a sum of calendar days gives."""
    return filled("zgw.md", sums())


def sums() -> Iterator[str]:
    """Per length: how often the sum of a start day and a number of calendar days is another day than the last one."""
    yield "| `doorlooptijd` | 2026: too early, of 365 | 2025-2027: too early, of 1095 | too late | days at most | norms |"
    yield "|---|---:|---:|---:|---:|---|"
    rows: dict[tuple[int, ...], list[str]] = {}
    for norm in NORMEN.values():
        days = kalenderdagen(norm, norm.duur)
        if days is not None and norm.soort is Termijnsoort.PLICHT and norm.bron.regeling.soort.is_recht:
            starts = [date(2025, 1, 1) + timedelta(days=n) for n in range(1095)]
            off = {start: (norm.einde(start).dag - start).days - days for start in starts}
            early = [start for start, by in off.items() if by > 0]
            late = sum(by < 0 for by in off.values())
            row = (days, sum(start.year == 2026 for start in early), len(early), late, max(off.values()))  # noqa: PLR2004 - a year
            rows.setdefault(row, []).append(norm.code)
    for (length_in_days, *numbers), codes in sorted(rows.items()):
        yield f"| `P{length_in_days}D` | {' | '.join(map(str, numbers))} | {', '.join(codes)} |"
