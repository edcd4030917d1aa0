"""A nightly job: reads the cases of a municipal system with SQL, lists what is due this week, and writes an agenda.

Run: python examples/nightly.py [--on 2026-04-10] [--out FOLDER]

It ends with status 1 if a case could not be answered, so that whoever runs it at night hears of it: one of the cases
that it makes for itself is like that on purpose. Needs the extra icalendar.
"""

import argparse
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from icalendar import Calendar

from huiselijkgeweld import Dossier, Gebeurtenis, HuiselijkgeweldError, Huishouden, Status, Termijn, evaluate
from huiselijkgeweld.interop.icalendar import agenda
from huiselijkgeweld.model.gebeurtenissen import (
    BETROKKENE_GEINFORMEERD,
    HUISVERBOD_OPGELEGD,
    MELDING_ONTVANGEN,
    ONDERZOEK_GESTART,
    ONDERZOEK_NODIG_VASTGESTELD,
    PERSOONSGEGEVENS_VASTGELEGD,
)

WEEK = timedelta(days=7)

SCHEMA = """
CREATE TABLE cases (number TEXT PRIMARY KEY, municipality TEXT NOT NULL, closed TEXT);
CREATE TABLE log (
    number TEXT NOT NULL REFERENCES cases,
    happened TEXT NOT NULL,  -- a day or, where the system knows the time, a moment: local time in ISO 8601
    what TEXT NOT NULL,
    about TEXT NOT NULL
);
"""
CASES = [("2026-101", "0193", None), ("2026-102", "0193", None), ("2026-103", "0995", None), ("2026-99", "0193", "x")]
LOG = [
    ("2026-101", "2026-04-02T10:15", "report received", "r1"),
    ("2026-101", "2026-04-02T20:00", "restraining order", "o1"),
    ("2026-101", "2026-04-03", "person recorded", "p1"),
    ("2026-102", "2026-03-20", "report received", "r2"),
    ("2026-102", "2026-03-25", "investigation needed", "r2"),
    ("2026-102", "2026-03-26", "investigation started", "r2"),
    ("2026-102", "2026-03-16", "person recorded", "p2"),
    ("2026-103", "2026-04-07", "investigation started", "r3"),  # of a report that nobody recorded
    ("2026-99", "2026-01-05", "report received", "r9"),
]

# The one place where the words of the case system meet the events of the library.
EVENTS = {
    "report received": MELDING_ONTVANGEN,
    "investigation needed": ONDERZOEK_NODIG_VASTGESTELD,
    "investigation started": ONDERZOEK_GESTART,
    "person recorded": PERSOONSGEGEVENS_VASTGELEGD,
    "person informed": BETROKKENE_GEINFORMEERD,
    "restraining order": HUISVERBOD_OPGELEGD,
}


def make(database: sqlite3.Connection) -> None:
    """Fill the database of the example: this stands for your own."""
    database.executescript(SCHEMA)
    database.executemany("INSERT INTO cases VALUES (?, ?, ?)", CASES)
    database.executemany("INSERT INTO log VALUES (?, ?, ?, ?)", LOG)


def as_event(happened: str, what: str, about: str) -> Gebeurtenis:
    """Turn a line of the log into an event; a line that cannot be one is an error, not a line to skip."""
    if what not in EVENTS:
        raise ValueError(f"the log has a word of {happened[:10]} that EVENTS has not")  # not the word: it may be a name
    op = datetime.fromisoformat(happened) if "T" in happened else date.fromisoformat(happened)
    return EVENTS[what](op=op, over=about)


def case_file(database: sqlite3.Connection, number: str, municipality: str) -> Dossier:
    """Read one case from its rows."""
    lines = database.execute("SELECT happened, what, about FROM log WHERE number = ?", [number])
    return Dossier(number, Huishouden(municipality), [as_event(*line) for line in lines])


def due(termijnen: tuple[Termijn, ...], on: date) -> Iterator[Termijn]:
    """What is late, what ends within a week, and what runs without a known end: that is not left out."""
    for termijn in termijnen:
        late = termijn.status is Status.TE_LAAT and termijn.voldaan_op is None
        soon = termijn.einde is None or termijn.einde.dag <= on + WEEK
        if late or (termijn.status is Status.LOPEND and soon):
            yield termijn


def write_week(parts: list[bytes], file: Path) -> None:
    """Put the agendas of the cases together in one file."""
    first, *others = map(Calendar.from_ical, parts)
    for other in others:
        for task in other.walk("VTODO"):
            first.add_component(task)
    file.write_bytes(first.to_ical())


def run(database: sqlite3.Connection, on: date, out: Path) -> int:
    """Do the work of one night, and count the cases that could not be answered."""
    parts: list[bytes] = []
    failed: dict[str, Exception] = {}
    made = datetime.combine(on, time(2), UTC)
    rows = database.execute("SELECT number, municipality FROM cases WHERE closed IS NULL ORDER BY number").fetchall()
    for number, municipality in rows:
        try:
            stand = evaluate(case_file(database, number, municipality), on=on)
            todo = list(due(stand.termijnen, on))
            if todo:
                parts.append(agenda(todo, zaak=number, dtstamp=made))
        except (HuiselijkgeweldError, ValueError) as problem:  # of this case only: the others go on
            failed[number] = problem
            continue
        for termijn in todo:
            day = "no known end" if termijn.einde is None else termijn.einde.dag
            print(number, termijn.status, day, termijn.norm.naam, termijn.over or "", sep=" | ")
    if parts:
        year, week, _ = on.isocalendar()
        write_week(parts, out / f"{year}-W{week:02}.ics")
    print(f"{len(rows)} cases, {len(failed)} not answered")
    for number, error in failed.items():
        print(number, "NOT ANSWERED", f"{type(error).__name__}: {error}", sep=" | ")
    return len(failed)


def main() -> int:
    """Run the job on a database that the example makes."""
    parser = argparse.ArgumentParser(description="What is due this week")
    parser.add_argument("--on", type=date.fromisoformat, default=date(2026, 4, 10), help="the day (YYYY-MM-DD)")
    parser.add_argument("--out", type=Path, help="folder for the agenda; left out, a temporary one")
    given = parser.parse_args()
    with TemporaryDirectory() as folder, closing(sqlite3.connect(Path(folder) / "cases.sqlite")) as database:
        make(database)
        out = given.out or Path(folder)
        failed = run(database, given.on, out)
        for file in sorted(out.glob("*.ics")):
            tasks = Calendar.from_ical(file.read_bytes()).walk("VTODO")
            print(file.name, len(tasks), "tasks")
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
