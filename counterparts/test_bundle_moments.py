"""The bundle: evaluators in JavaScript and Java end every norm by the clock where the library ends it."""

from datetime import date, datetime, timedelta

from counterparts.evaluators import Evaluators

from huiselijkgeweld import NORMEN
from huiselijkgeweld.tijd.momenten import AMSTERDAM

FIRST, LAST = date(1990, 1, 1), date(2099, 12, 31)
DAYS = [FIRST + timedelta(days=number) for number in range(-7, (LAST - FIRST).days + 8)]
"""Every supported day, and a week before and after."""
NIGHT = [f"{half // 2:02}:{half % 2 * 30:02}" for half in range(10)]
HALF_HOURS = [f"{half // 2:02}:{half % 2 * 30:02}" for half in range(48)]
ZONES = ("", "+01:00", "+02:00", "Z")


def moments() -> list[str]:
    """Every day half past two and another half hour; in the night of a clock change all, written in four ways."""
    found = []
    for number, day in enumerate(DAYS):
        found += [f"{day}T02:30", f"{day}T{HALF_HOURS[number % 48]}:15"]
        if noon(day - timedelta(days=1)) != noon(day):
            found += [f"{day}T{time}{zone}" for time in NIGHT for zone in ZONES]
    return found


def noon(day: date) -> timedelta | None:
    """How far the clock is ahead of UTC in the middle of a day."""
    return datetime(day.year, day.month, day.day, 12, tzinfo=AMSTERDAM).utcoffset()


def test_a_norm_by_the_clock_ends_alike_from_every_moment(evaluators: Evaluators) -> None:
    """On every day, and around every change of the clock with the times that it skips and repeats."""
    starts = moments()
    codes = [code for code, norm in NORMEN.items() if norm.telwijze.klok]
    assert len(starts) > 2 * len(DAYS) + 8_000
    assert evaluators.agree([{"norm": code, "starts": starts} for code in codes]) == len(codes) * len(starts)


def test_an_end_keeps_the_time_of_a_clock_change_some_days_ahead(evaluators: Evaluators) -> None:
    """Ten days and four weeks before every change since 2009: each half hour of the night, the skipped one too."""
    changes = [day for day in DAYS if day.year >= 2009 and noon(day - timedelta(days=1)) != noon(day)]
    for code, ahead in (("WTH-10D", 10), ("WTH-4W", 28)):
        starts = [f"{day - timedelta(days=ahead)}T{time}" for day in changes for time in NIGHT]
        assert evaluators.agree([{"norm": code, "starts": starts}]) == len(starts)


def test_a_start_far_outside_the_tables_is_refused_alike(evaluators: Evaluators) -> None:
    """Days and moments of other centuries: not in force then, or outside the supported days."""
    days = ["0001-01-01", "1900-01-01", "1970-01-01", "2100-01-01", "2500-06-01", "9999-12-31"]
    clock = [f"{day}T{time}" for day in days[1:] for time in ("00:00:01", "01:00", "23:59")]
    by_the_clock = {code for code, norm in NORMEN.items() if norm.telwijze.klok}
    asked = [{"norm": code, "starts": days + clock * (code in by_the_clock)} for code in NORMEN]
    assert evaluators.agree(asked) == len(days) * len(NORMEN) + len(clock) * len(by_the_clock)


def test_a_moment_for_a_norm_in_days_is_refused(evaluators: Evaluators) -> None:
    """Such a norm starts on a day; so does a norm in words."""
    starts = ["2026-04-02T10:00", "2026-04-02T10:00Z"]
    codes = [code for code, norm in NORMEN.items() if not norm.telwijze.klok]
    assert evaluators.agree([{"norm": code, "starts": starts} for code in codes]) == 2 * len(codes)
