"""Moments on the wall clock in Europe/Amsterdam, across both clock changes."""

from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from huiselijkgeweld.errors import HorizonError, InvalidValueError
from huiselijkgeweld.tijd.duur import Duur, Eenheid
from huiselijkgeweld.tijd.feestdagen import EERSTE_DAG, LAATSTE_DAG

if TYPE_CHECKING:
    from pendulum import DateTime

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def als_moment(waarde: datetime) -> datetime:
    """Place a datetime on the wall clock in Europe/Amsterdam: naive is read as that clock, aware is converted.

    Raises:
        InvalidValueError: a naive time that a clock change skips or repeats.
        HorizonError: a moment at the edge of what a datetime can hold.

    Example:
        >>> als_moment(datetime(2026, 6, 1, 22, 30, tzinfo=UTC)).isoformat()
        '2026-06-02T00:30:00+02:00'
    """
    plat = datetime(  # a subclass, such as pendulum's, becomes plain
        waarde.year,
        waarde.month,
        waarde.day,
        waarde.hour,
        waarde.minute,
        waarde.second,
        waarde.microsecond,
        waarde.tzinfo,
        fold=waarde.fold,
    )
    if plat.tzinfo is not None:
        try:
            return plat.astimezone(UTC).astimezone(AMSTERDAM)  # by way of UTC: a skipped wall-clock time moves on
        except OverflowError:
            raise HorizonError(plat.date(), EERSTE_DAG, LAATSTE_DAG) from None
    eerst, later = (plat.replace(tzinfo=AMSTERDAM, fold=fold) for fold in (0, 1))
    if eerst.utcoffset() == later.utcoffset():
        return eerst
    wat = "occurs twice" if is_dubbel(eerst) else "does not exist"
    offsets = " or ".join(moment.isoformat()[-6:] for moment in (eerst, later))
    msg = f"{plat.isoformat()} {wat} in Europe/Amsterdam (clock change); give the offset, {offsets}"
    raise InvalidValueError(msg)


def is_dubbel(moment: datetime) -> bool:
    """Whether the wall-clock time of a moment occurs twice, because the clock is set back."""
    return _verschil(moment) > timedelta(0)


def _verschil(moment: datetime) -> timedelta:
    """How much later the same wall-clock time is when read after the clock change than before it."""
    eerst, later = (moment.replace(fold=fold).astimezone(UTC) for fold in (0, 1))
    return later - eerst


def later(moment: datetime, duur: Duur) -> datetime:
    """Moment at which a term that runs by the clock ends.

    Hours are elapsed hours; days, weeks, months and years end at the same wall-clock time, as rulings count them.
    Where the clock skips that time, it is an hour later on the clock; where it repeats it, the first of the two.
    An end that no datetime can hold is the last moment that one can: it lies outside the supported days either way.

    Example:
        >>> later(als_moment(datetime(2010, 3, 27, 20)), Duur(10, Eenheid.DAGEN)).isoformat()
        '2010-04-06T20:00:00+02:00'
    """
    import pendulum

    van = pendulum.instance(moment)
    try:
        if duur.eenheid is Eenheid.UREN:
            return _plain(van.add(hours=duur.aantal))
        return _plain(van.add(**{_PENDULUM[duur.eenheid]: duur.aantal})).replace(fold=0)
    except (OverflowError, ValueError):
        return _LAATSTE


def maanden_later(dag: date, maanden: int) -> date:
    """Day with the same number a number of months later (or earlier), or the last day of a month that lacks it.

    Where no date can hold the answer, it is the last (or first) date that there is.
    """
    import pendulum

    if not MINYEAR <= dag.year + (dag.month - 1 + maanden) // 12 <= MAXYEAR:
        return date.max if maanden > 0 else date.min
    eind = pendulum.Date(dag.year, dag.month, dag.day).add(months=maanden)
    return date(eind.year, eind.month, eind.day)


def _plain(moment: "DateTime") -> datetime:
    utc = moment.in_timezone("UTC")
    return datetime(
        utc.year, utc.month, utc.day, utc.hour, utc.minute, utc.second, utc.microsecond, tzinfo=UTC
    ).astimezone(AMSTERDAM)


_LAATSTE = datetime(MAXYEAR, 12, 31, tzinfo=AMSTERDAM)
_PENDULUM = {
    Eenheid.DAGEN: "days",
    Eenheid.WEKEN: "weeks",
    Eenheid.MAANDEN: "months",
    Eenheid.JAREN: "years",
}
