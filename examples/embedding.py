"""Embedding: a system with its own records asks which terms run, and stores the dates with their reasons.

Run: python examples/embedding.py
"""

from datetime import date, datetime
from typing import NamedTuple

from huiselijkgeweld import Dossier, Gebeurtenis, Stand, Status, evaluate
from huiselijkgeweld.model.gebeurtenissen import (
    MELDING_ONTVANGEN,
    ONDERZOEK_GESTART,
    ONDERZOEK_NODIG_VASTGESTELD,
    VERVOLGSTAPPEN_BEPAALD,
)


class Log(NamedTuple):
    """A line in the log of the case system: its own words, its own ids."""

    when: datetime
    what: str
    report: str


# The one place where the words of your system meet the events of the library.
EVENTS = {
    "report received": MELDING_ONTVANGEN,
    "investigation needed": ONDERZOEK_NODIG_VASTGESTELD,
    "investigation started": ONDERZOEK_GESTART,
    "judgement given": VERVOLGSTAPPEN_BEPAALD,
}

LOG = [
    Log(datetime(2026, 5, 13, 9, 5), "report received", "r-1"),
    Log(datetime(2026, 5, 18, 11, 0), "investigation needed", "r-1"),
    Log(datetime(2026, 5, 19, 15, 30), "investigation started", "r-1"),
]


def as_event(line: Log) -> Gebeurtenis:
    """Turn a line of the log into an event."""
    return EVENTS[line.what](op=line.when, over=line.report)


def todo(stand: Stand) -> list[tuple[date, str, list[str]]]:
    """What is still to be done, by when, and why then."""
    return [
        (termijn.einde.dag, termijn.norm.naam, [str(stap) for stap in termijn.einde.stappen])
        for termijn in stand.termijnen
        if termijn.einde is not None
        and termijn.status in {Status.TE_LAAT, Status.LOPEND}
        and termijn.voldaan_op is None
    ]


def main() -> None:
    """Answer for the example log."""
    dossier = Dossier("case-1", gebeurtenissen=map(as_event, LOG))
    stand = evaluate(dossier, on=date(2026, 5, 20))
    for day, what, why in todo(stand):
        print(day, what)
        for step in why:
            print("   ", step)
    print("reproduce with:", stand.herkomst.versie, stand.herkomst.tabellen)


if __name__ == "__main__":
    main()
