"""Testing: a host checks its own deadline code against the library, on every day, with Hypothesis and day by day.

Run: pytest examples/own_tests.py
"""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from huiselijkgeweld import NORMEN, is_werkdag

DAYS = st.dates(date(2015, 1, 1), date(2028, 9, 1))


def our_deadline(received: date) -> date:
    """The deadline as the host's own system computes it, day by day: this stands for your code under test."""
    end = received + timedelta(days=5)
    term = [received + timedelta(days=number) for number in range(1, 6)]
    while not is_werkdag(end) or sum(map(is_werkdag, term)) < 2:  # noqa: PLR2004 - two working days: Atw art. 2
        end += timedelta(days=1)
        term.append(end)
    return end


@given(DAYS)
def test_our_deadline_is_that_of_the_library(received: date) -> None:
    """Our own code and the library give the same deadline, on any day from 2015 on."""
    assert our_deadline(received) == NORMEN["UB-5D"].einde(received).dag


@given(DAYS)
def test_a_later_report_never_has_an_earlier_deadline(received: date) -> None:
    """Waiting a day never makes a deadline come sooner."""
    assert our_deadline(received) <= our_deadline(received + timedelta(days=1))


def test_the_whole_year_2026_agrees_with_the_library() -> None:
    """Day by day, our own code and the library give the same deadline: no day is left to chance."""
    for number in range(365):
        received = date(2026, 1, 1) + timedelta(days=number)
        assert our_deadline(received) == NORMEN["UB-5D"].einde(received).dag, received
