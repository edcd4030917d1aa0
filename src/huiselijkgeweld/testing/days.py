"""Days and moments: any that is supported, and those on which deadline code goes wrong."""

from calendar import SUNDAY, isleap
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Final

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from huiselijkgeweld.errors import HuiselijkgeweldError
from huiselijkgeweld.tijd.feestdagen import (
    BESLUITEN_TOT,
    BESLUITEN_VANAF,
    EERSTE_DAG,
    LAATSTE_DAG,
    als_dag,
    besluitdagen,
    feestdagen,
    index_van,
)
from huiselijkgeweld.tijd.momenten import AMSTERDAM

GEWONE_DAG: Final = date(2026, 3, 2)
"""An ordinary Monday, far from any holiday: what a day shrinks to if any day will do."""
_DAG: Final = timedelta(days=1)


def venster(eerste: object, laatste: object) -> tuple[date, date]:
    """Check a first and a last day, both in.

    Raises:
        InvalidArgument: no day, a day outside 1990-2099, or the last before the first.
    """
    dagen_ervan = []
    for naam, waarde in (("eerste", eerste), ("laatste", laatste)):
        try:
            dag = als_dag(waarde, naam)
            index_van(dag)
        except HuiselijkgeweldError as error:
            msg = str(error)
            raise InvalidArgument(msg if msg.startswith(naam) else f"{naam}: {msg}") from None
        dagen_ervan.append(dag)
    begin, eind = dagen_ervan
    if begin > eind:
        raise InvalidArgument(f"laatste: {eind} lies before eerste, {begin}; give the first day first")
    return begin, eind


def dagen(eerste: date = EERSTE_DAG, laatste: date = LAATSTE_DAG) -> st.SearchStrategy[date]:
    """Days that are supported; they shrink to an ordinary Monday, or as near to it as they may come.

    Args:
        eerste: first day.
        laatste: last day.

    Raises:
        InvalidArgument: no day, a day outside 1990-2099, or the last before the first.

    Example:
        >>> from hypothesis import given
        >>> from huiselijkgeweld import NORMEN
        >>> @given(dagen(date(2015, 1, 1), date(2090, 12, 31)))
        ... def test_ten_weeks_end_no_sooner_than_ten_weeks_later(dag: date) -> None:
        ...     assert NORMEN["UB-10W"].einde(dag).dag >= dag + timedelta(weeks=10)
        >>> test_ten_weeks_end_no_sooner_than_ten_weeks_later()
    """
    begin, eind = venster(eerste, laatste)
    gewoon = min(max(GEWONE_DAG, begin), eind)
    return st.integers((begin - gewoon).days, (eind - gewoon).days).map(lambda aantal: gewoon + aantal * _DAG)


def momenten(eerste: date = EERSTE_DAG, laatste: date = LAATSTE_DAG) -> st.SearchStrategy[datetime]:
    """Moments in Amsterdam, many of them in the hours around a clock change; the date of each is supported.

    Args:
        eerste: first day.
        laatste: last day.

    Raises:
        InvalidArgument: no day, a day outside 1990-2099, or the last before the first.

    Example:
        >>> from hypothesis import given
        >>> @given(momenten())
        ... def test_our_database_keeps_moments(moment: datetime) -> None:
        ...     assert datetime.fromisoformat(moment.isoformat()).timestamp() == moment.timestamp()
        >>> test_our_database_keeps_moments()
    """
    begin, eind = venster(eerste, laatste)
    overal = dagen(begin, eind).flatmap(tijden)
    wissels = _tussen(_klokwissels(), begin, eind)
    if not wissels:
        return overal
    return overal | st.builds(_moment, st.sampled_from(wissels), st.times(max_value=time(4)), _KEREN)


def tijden(dag: date) -> st.SearchStrategy[datetime]:
    """Moments on one day; they shrink to nine in the morning."""
    return st.builds(_moment, st.just(dag), _VANAF_NEGEN, _KEREN)


_KEREN: Final = st.sampled_from((0, 1))
_VANAF_NEGEN: Final = st.times().map(lambda tijd: tijd.replace(hour=(tijd.hour + 9) % 24))


def _moment(dag: date, tijd: time, keer: int) -> datetime:
    """A time on the clock of Amsterdam, the first or the second time that the clock shows it."""
    moment = datetime.combine(dag, tijd, AMSTERDAM).replace(fold=keer)
    return moment.astimezone(UTC).astimezone(AMSTERDAM)  # a time that the clock skips is an hour later


def lastige_dagen(
    eerste: date = EERSTE_DAG, laatste: date = LAATSTE_DAG, *, ervoor: int = 0
) -> st.SearchStrategy[date]:
    """Days on which deadline code goes wrong, each kind as often as any other.

    These are: Good Friday through Easter Monday; Ascension Day and the Friday after it; 5 May; King's Day (until 2013
    Queen's Day) where it falls on a Sunday, and the Saturday before, on which it is kept; Christmas, 31 December and 1
    January; 29 February; both clock changes; the days that a royal decree equates with a holiday; the first and last
    day for which decrees are known, and the day beyond; the first and the last day that are asked for.

    Args:
        eerste: first day.
        laatste: last day; choose it so that what your code counts from there still ends before 2100.
        ervoor: draw a day at most so many days before one of these, from 0 through 3660. A deadline is hard where it
            *ends* on such a day: for code that counts five days give at least 5.

    Raises:
        InvalidArgument: no day, a day outside 1990-2099, the last before the first, or another number.

    Example:
        >>> from hypothesis import given
        >>> from huiselijkgeweld import NORMEN, is_werkdag
        >>> @given(lastige_dagen(date(2015, 1, 1), date(2090, 12, 31), ervoor=10))
        ... def test_five_days_end_on_a_working_day(dag: date) -> None:
        ...     assert is_werkdag(NORMEN["UB-5D"].einde(dag).dag)
        >>> test_five_days_end_on_a_working_day()
    """
    begin, eind = venster(eerste, laatste)
    if type(ervoor) is not int or not 0 <= ervoor <= _MEEST_ERVOOR:
        raise InvalidArgument(f"ervoor: give a whole number of days from 0 through {_MEEST_ERVOOR}")
    lastig = st.deferred(lambda: st.one_of(*map(st.sampled_from, _lastige_soorten(begin, eind))))
    paren = st.tuples(lastig, st.integers(0, ervoor))
    return paren.map(lambda paar: max(begin, paar[0] - paar[1] * _DAG))


_MEEST_ERVOOR: Final = 3660  # ten years: the longest way back that still makes sense beside the tables


def _lastige_soorten(eerste: date, laatste: date) -> list[list[date]]:
    """The difficult days of each kind in a stretch of days, those near the ordinary day first; no kind is empty."""
    soorten = (*_per_soort(), (eerste, laatste))
    return [dagen_ervan for soort in soorten if (dagen_ervan := _tussen(soort, eerste, laatste))]


def _tussen(gegeven: Iterable[date], eerste: date, laatste: date) -> list[date]:
    """The days in a stretch of days, those near the ordinary day first."""
    return sorted((dag for dag in gegeven if eerste <= dag <= laatste), key=lambda dag: abs(dag - GEWONE_DAG))


@cache
def _per_soort() -> tuple[tuple[date, ...], ...]:
    """The difficult days of each kind in all supported years."""
    jaren = range(EERSTE_DAG.year, LAATSTE_DAG.year + 1)
    op_naam = {(jaar, feest.naam): feest.dag for jaar in jaren for feest in feestdagen(jaar)}
    goede_vrijdagen = [op_naam[jaar, "Goede Vrijdag"] for jaar in jaren]
    return (
        tuple(dag + aantal * _DAG for dag in goede_vrijdagen for aantal in range(4)),
        tuple(dag + aantal * _DAG for dag in goede_vrijdagen for aantal in (41, 42)),
        tuple(date(jaar, 5, 5) for jaar in jaren),
        tuple(dag - aantal * _DAG for dag in map(_verjaardag, jaren) if dag.weekday() == SUNDAY for aantal in (1, 0)),
        tuple(date(jaar, *dag) for jaar in jaren for dag in ((1, 1), (12, 25), (12, 26), (12, 31))),
        tuple(date(jaar, 2, 29) for jaar in jaren if isleap(jaar)),
        _klokwissels(),
        tuple(feest.dag for feest in besluitdagen()),
        (BESLUITEN_VANAF - _DAG, BESLUITEN_VANAF, BESLUITEN_TOT - _DAG, BESLUITEN_TOT),
    )


def _verjaardag(jaar: int) -> date:
    """The birthday itself: of the king, until 2013 of Queen Juliana."""
    return date(jaar, 4, 27) if jaar >= _WILLEM_ALEXANDER else date(jaar, 4, 30)


_WILLEM_ALEXANDER: Final = 2014  # the first year in which the day of the king was kept


@cache
def _klokwissels() -> tuple[date, ...]:
    """The days on which the clock is set forward or back, always Sundays."""
    zondagen = (date.fromordinal(nummer) for nummer in range(EERSTE_DAG.toordinal() + 6, LAATSTE_DAG.toordinal(), 7))
    return tuple(dag for dag in zondagen if _middernacht(dag).utcoffset() != _middernacht(dag + _DAG).utcoffset())


def _middernacht(dag: date) -> datetime:
    return datetime.combine(dag, time(), AMSTERDAM)
