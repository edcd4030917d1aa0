"""Testing: a host checks its own code against the library, with strategies that the library ships.

Run: pytest --noconftest examples/own_tests.py (needs the extra testing)
"""

from datetime import date, datetime, timedelta
from typing import NamedTuple

from hypothesis import given, settings

from huiselijkgeweld import NORMEN, Dossier, Gebeurtenis, Huishouden, evaluate, is_werkdag
from huiselijkgeweld.model.gebeurtenissen import (
    MELDING_ONTVANGEN,
    ONDERZOEK_GESTART,
    ONDERZOEK_NODIG_VASTGESTELD,
    PERSOONSGEGEVENS_VASTGELEGD,
)
from huiselijkgeweld.testing import dossiers, lastige_dagen

# Days on which deadlines go wrong, and those shortly before: five days from there end on one.
HARD_DAYS = lastige_dagen(date(2015, 1, 1), date(2028, 9, 1), ervoor=7)

# Our own deadline code.


def our_deadline(received: date) -> date:
    """The deadline as the host's own system computes it, day by day: this stands for your code under test."""
    end = received + timedelta(days=5)
    term = [received + timedelta(days=number) for number in range(1, 6)]
    while not is_werkdag(end) or sum(map(is_werkdag, term)) < 2:  # noqa: PLR2004 - two working days: Atw art. 2
        end += timedelta(days=1)
        term.append(end)
    return end


@given(HARD_DAYS)
def test_our_deadline_is_that_of_the_library(received: date) -> None:
    """Our own code and the library give the same deadline, around every holiday and other hard day from 2015 on."""
    assert our_deadline(received) == NORMEN["UB-5D"].einde(received).dag


@given(HARD_DAYS)
def test_a_later_report_never_has_an_earlier_deadline(received: date) -> None:
    """Waiting a day never makes a deadline come sooner."""
    assert our_deadline(received) <= our_deadline(received + timedelta(days=1))


def test_the_whole_year_2026_agrees_with_the_library() -> None:
    """Day by day, our own code and the library give the same deadline: no day is left to chance."""
    for number in range(365):
        received = date(2026, 1, 1) + timedelta(days=number)
        assert our_deadline(received) == NORMEN["UB-5D"].einde(received).dag, received


# Our own records, and the code that turns them into a case file and back.

CODES = {
    "R01": MELDING_ONTVANGEN,
    "R02": ONDERZOEK_NODIG_VASTGESTELD,
    "R03": ONDERZOEK_GESTART,
    "P01": PERSOONSGEGEVENS_VASTGELEGD,
}
CODE_OF = {soort: code for code, soort in CODES.items()}


class Line(NamedTuple):
    """A line of our own database: text columns only."""

    code: str
    at: str
    about: str
    entered: str | None


def as_line(event: Gebeurtenis) -> Line:
    """Store an event."""
    entered = None if event.geregistreerd is None else event.geregistreerd.isoformat()
    return Line(CODE_OF[event.soort], event.op.isoformat(), str(event.over), entered)


def as_time(text: str) -> date | datetime:
    """Read a text column: a day, or a moment with its offset."""
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


def as_event(line: Line) -> Gebeurtenis:
    """Read an event."""
    entered = None if line.entered is None else as_time(line.entered)
    return CODES[line.code](as_time(line.at), line.about, geregistreerd=entered)


def as_case_file(number: str, lines: list[Line]) -> Dossier:
    """Read a case from our database."""
    return Dossier(number, Huishouden("0193"), map(as_event, lines))


OUR_CASES = dossiers(CODES.values(), date(2015, 1, 1), date(2030, 12, 31))

# No deadline: the first answer of a process reads the tables, which takes far longer than any other, and on a busy
# machine longer than Hypothesis allows for one example.
FIFTY = settings(max_examples=50, deadline=None)


@FIFTY
@given(OUR_CASES)
def test_our_records_lose_nothing(case: Dossier) -> None:
    """Stored and read again the events are the same, also in the hour that comes twice when the clock is set back."""
    again = as_case_file(case.id, [as_line(event) for event in case.gebeurtenissen])
    assert again.gebeurtenissen == case.gebeurtenissen


@FIFTY
@given(OUR_CASES)
def test_what_we_stored_has_the_same_terms(case: Dossier) -> None:
    """What the library answers for our records is what it answers for the case itself."""
    ours = as_case_file(case.id, [as_line(event) for event in case.gebeurtenissen])
    assert evaluate(ours, on=date(2027, 1, 4)).termijnen == evaluate(case, on=date(2027, 1, 4)).termijnen
