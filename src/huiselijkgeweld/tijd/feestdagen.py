"""Which days count: the days of the Algemene termijnenwet, the decree days, and what *werkdag* can mean.

`holidays` supplies the dates of art. 3 lid 1 and 2, called with its categories and language pinned. The days that royal
decrees equate with them (lid 3) are data, one entry a decree: they cannot be computed.

| definition | Saturday, Sunday | lid 1: feestdagen | lid 2: Goede Vrijdag | lid 3: decree days |
|---|---|---|---|---|
| `Werkdag.ATW` | no | no | no | no |
| `Werkdag.ZONDER_BESLUITDAGEN` | no | no | no | yes |
| `Werkdag.ALGEMEEN_ERKEND` | no | no | yes | yes |

*no*: the day does not count. A decree day is an ordinary working day for every purpose but the terms of the Atw.
"""

from array import array
from bisect import bisect_left
from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from types import MappingProxyType

import attrs

from huiselijkgeweld.bronnen import Bron, Bronsoort, Reading, Regeling
from huiselijkgeweld.errors import HorizonError, InvalidValueError

ATW = Regeling(
    "Algemene termijnenwet",
    "Atw",
    Bronsoort.WET,
    bwb_id="BWBR0002448",
    toestand=date(2010, 10, 10),
    gelezen_vanaf=date(2010, 10, 10),
)

EERSTE_DAG = date(1990, 1, 1)
LAATSTE_DAG = date(2099, 12, 31)
_ORIGIN = EERSTE_DAG.toordinal()
_AANTAL = LAATSTE_DAG.toordinal() - _ORIGIN + 1


class Werkdag(StrEnum):
    """What a day must be to count; the table in this module says which days each definition leaves out."""

    ATW = "atw"
    """A day that counts for the Atw, decree days left out."""
    ZONDER_BESLUITDAGEN = "zonder_besluitdagen"
    """The same, but a decree day is an ordinary working day."""
    ALGEMEEN_ERKEND = "algemeen_erkend"
    """Only Saturdays, Sundays and the algemeen erkende feestdagen of lid 1 are left out."""


@attrs.frozen
class Feestdag:
    """A day that does not count for the Atw although it is no Saturday or Sunday by rule.

    Attributes:
        dag: the day.
        naam: its Dutch name.
        bron: art. 3 lid 1 or 2 of the Atw, or the royal decree of lid 3.
        reading: how sure the source is; decree days of 2020-2025 are known from reports.
    """

    dag: date
    naam: str
    bron: Bron
    reading: Reading = Reading.VERIFIED


@attrs.frozen
class Besluit:
    """A royal decree under art. 3 lid 3 Atw: the days that it equates with an algemeen erkende feestdag."""

    bron: Bron
    dagen: tuple[date, ...]
    reading: Reading = Reading.VERIFIED


def _besluit(
    naam: str, bwb_id: str | None, dagen: str, *, vindplaats: str | None = None, reading: Reading = Reading.VERIFIED
) -> Besluit:
    kb = Regeling(f"Koninklijk besluit {naam}", f"KB {naam}", Bronsoort.KB, bwb_id=bwb_id, vindplaats=vindplaats)
    return Besluit(Bron(kb), tuple(map(date.fromisoformat, dagen.split())), reading)


BESLUITEN: tuple[Besluit, ...] = (
    _besluit(
        "van 26 november 2003, nr. 03.004876",
        "BWBR0015963",
        "2005-05-06 2006-05-26 2007-05-18 2007-12-27 2007-12-28 2007-12-31",
    ),
    _besluit(
        "van 27 september 2007, nr. 07.003139",
        "BWBR0022669",
        "2007-12-24 2008-05-02 2009-01-02 2009-05-01 2009-05-04 2009-05-22 2010-05-14",
    ),
    _besluit(
        "van 7 juni 2010, nr. 10.001566",
        "BWBR0027755",
        "2011-05-06 2011-06-03 2012-05-18 2012-12-24 2012-12-31 2013-04-29 2013-05-10 2013-12-27",
    ),
    _besluit(
        "van 17 juni 2013, nr. 13.001210", "BWBR0033679", "2014-05-30 2015-01-02 2015-05-04 2015-05-15 2016-05-06"
    ),
    _besluit(
        "van 24 oktober 2016, nr. 2016001827",
        "BWBR0038666",
        "2017-04-28 2017-05-26 2018-05-11 2018-12-24 2018-12-31 2019-05-31 2019-12-27",
        vindplaats="Stcrt. 2016, 58653",
    ),
    _besluit(
        "van 20 september 2019",
        None,
        "2020-05-22 2021-05-14 2022-05-27",
        vindplaats="legal-support-office.nl; boitenluhrs.nl; wvhl.nl",
        reading=Reading.REPORTED,
    ),
    _besluit(
        "voor 2023-2025",
        None,
        "2023-04-28 2023-05-19 2024-05-10 2024-12-27 2025-05-30",
        vindplaats="titel geciteerd door sterfgeval.nl",
        reading=Reading.REPORTED,
    ),
    _besluit(
        "van 1 juli 2025, nr. 2025001422",
        "BWBR0051300",
        "2026-01-02 2026-05-15 2027-05-07 2028-04-28 2028-05-26",
        vindplaats="Stcrt. 2025, 24713",
    ),
)
"""The decrees, oldest first. They cover 2005-2028; outside those years no decree is known here."""

BESLUITEN_VANAF = date(2005, 1, 1)
BESLUITEN_TOT = date(2029, 1, 1)

_LID_1 = Bron(ATW, "3", lid="1")
_LID_2 = Bron(ATW, "3", lid="2")
_GOEDE_VRIJDAG = "Goede vrijdag"  # as holidays spells it; the act writes a capital
_ZONDAGEN = frozenset({"Eerste paasdag", "Eerste pinksterdag"})  # always Sundays; art. 3 does not list them


@cache
def _feestdagen() -> Mapping[date, Feestdag]:
    """Every day of art. 3 in the supported years, by date."""
    import holidays

    gevonden = holidays.country_holidays(
        "NL",
        years=range(EERSTE_DAG.year, LAATSTE_DAG.year + 1),
        categories=("public", "optional"),
        language="nl",
    )
    dagen = {
        dag: Feestdag(dag, "Goede Vrijdag", _LID_2) if naam == _GOEDE_VRIJDAG else Feestdag(dag, naam, _LID_1)
        for dag, naam in gevonden.items()
        if naam not in _ZONDAGEN
    }
    for besluit in BESLUITEN:
        for dag in besluit.dagen:
            dagen[dag] = Feestdag(dag, "gelijkgestelde dag", besluit.bron, besluit.reading)
    return MappingProxyType(dict(sorted(dagen.items())))


@cache
def besluitdagen() -> tuple[Feestdag, ...]:
    """The days that royal decrees equate with a holiday, in order."""
    return tuple(dag for dag in _feestdagen().values() if dag.bron.regeling.soort is Bronsoort.KB)


@attrs.frozen
class Kalender:
    """The day table of one definition: look-ups by the number of days since 1 January 1990.

    Attributes:
        volgende: for each day the first day on or after it that counts.
        aantal: for each day how many counting days there are up to and including it.
        tellend: the days that count, in order.
    """

    volgende: "array[int]"
    aantal: "array[int]"
    tellend: "array[int]"

    def telt(self, index: int) -> bool:
        """Whether the day with this number counts."""
        return self.volgende[index] == index


@cache
def kalender(werkdag: Werkdag) -> Kalender:
    """The day table of a definition of *werkdag*, built once.

    Raises:
        InvalidValueError: not one of the definitions.
    """
    if type(werkdag) is not Werkdag:
        msg = f"werkdag: {werkdag!r} is not one of {', '.join(map(str, Werkdag.__members__.values()))}; give a Werkdag"
        raise InvalidValueError(msg)
    vrij = {
        dag.toordinal() - _ORIGIN
        for dag, feestdag in _feestdagen().items()
        if werkdag is Werkdag.ATW
        or feestdag.bron is _LID_1
        or (werkdag is Werkdag.ZONDER_BESLUITDAGEN and feestdag.bron is _LID_2)
    }
    tellend = array("i", (i for i in range(_AANTAL) if i % 7 < 5 and i not in vrij))  # noqa: PLR2004 - Monday to Friday: the first day is a Monday
    volgende, aantal = array("i"), array("i")
    for index in range(_AANTAL):
        rang = bisect_left(tellend, index, lo=aantal[-1] if aantal else 0)
        aantal.append(rang + (tellend[rang] == index))
        volgende.append(tellend[rang])  # there always is one: the last day, a Thursday, counts
    return Kalender(volgende, aantal, tellend)


@cache
def _dagen() -> tuple[date, ...]:
    return tuple(map(date.fromordinal, range(_ORIGIN, _ORIGIN + _AANTAL)))


def als_dag(waarde: object, naam: str = "dag") -> date:
    """Check that a value is a day, and make subclasses of `date` plain.

    Raises:
        InvalidValueError: it is no date, or it is a datetime.
    """
    if type(waarde) is date:
        return waarde
    if isinstance(waarde, datetime):
        msg = f"{naam}: {waarde.isoformat()} is a datetime, but a date is expected; give the day in Europe/Amsterdam"
        raise InvalidValueError(msg)
    if isinstance(waarde, date):
        return date(waarde.year, waarde.month, waarde.day)
    msg = f"{naam}: {type(waarde).__name__} is not a date; give a datetime.date"
    raise InvalidValueError(msg)


def index_van(dag: date) -> int:
    """Number of a day in the tables.

    Raises:
        HorizonError: the day lies outside 1990-2099.
    """
    index = dag.toordinal() - _ORIGIN
    if 0 <= index < _AANTAL:
        return index
    raise HorizonError(dag, EERSTE_DAG, LAATSTE_DAG)


def dag_van(index: int) -> date:
    """Day with a number in the tables.

    Raises:
        HorizonError: the number lies outside 1990-2099.
    """
    if 0 <= index < _AANTAL:
        return _dagen()[index]
    dag = _ORIGIN + index
    raise HorizonError(
        date.fromordinal(min(max(dag, date.min.toordinal()), date.max.toordinal())), EERSTE_DAG, LAATSTE_DAG
    )


def feestdagen(jaar: int) -> tuple[Feestdag, ...]:
    """Holidays for the Atw (art. 3 lid 1 and 2, and the decree days of lid 3) in a year, in order.

    Raises:
        InvalidValueError: not a whole number.
        HorizonError: the year lies outside 1990-2099.

    Example:
        >>> for feestdag in feestdagen(2026)[:4]:
        ...     print(feestdag.dag, feestdag.naam, "·", feestdag.bron)
        2026-01-01 Nieuwjaarsdag · Atw art. 3 lid 1
        2026-01-02 gelijkgestelde dag · KB van 1 juli 2025, nr. 2025001422
        2026-04-03 Goede Vrijdag · Atw art. 3 lid 2
        2026-04-06 Tweede paasdag · Atw art. 3 lid 1
    """
    if type(jaar) is not int:
        msg = f"jaar: {type(jaar).__name__} is not a year; give a whole number such as 2026"
        raise InvalidValueError(msg)
    if not EERSTE_DAG.year <= jaar <= LAATSTE_DAG.year:
        raise HorizonError(jaar, EERSTE_DAG, LAATSTE_DAG)
    return tuple(feestdag for dag, feestdag in _feestdagen().items() if dag.year == jaar)


def feestdag(dag: date) -> Feestdag | None:
    """Holiday for the Atw on a day, or None; Saturdays and Sundays by themselves are none.

    Raises:
        InvalidValueError: not a date.
        HorizonError: the day lies outside 1990-2099.
    """
    return _feestdagen().get(dag_van(index_van(als_dag(dag))))


def is_werkdag(dag: date, werkdag: Werkdag = Werkdag.ATW) -> bool:
    """Whether a day counts under a definition of *werkdag*.

    Args:
        dag: the day.
        werkdag: the definition: which of the days that the Atw names it leaves out.

    Raises:
        InvalidValueError: not a date.
        HorizonError: the day lies outside 1990-2099.

    Example:
        >>> is_werkdag(date(2026, 5, 15)), is_werkdag(date(2026, 5, 15), Werkdag.ZONDER_BESLUITDAGEN)
        (False, True)
    """
    return kalender(werkdag).telt(index_van(als_dag(dag)))


def werkdagen_tot(dag: date, tot: date, werkdag: Werkdag = Werkdag.ATW) -> int:
    """How many days that count lie after one day, up to and including another; below zero when that lies before it.

    Args:
        dag: the day after which the count begins.
        tot: the last day that is counted.
        werkdag: the definition by which a day counts.

    Raises:
        InvalidValueError: not a date.
        HorizonError: a day lies outside 1990-2099.

    Example:
        >>> werkdagen_tot(date(2026, 4, 2), date(2026, 4, 8)), werkdagen_tot(date(2026, 4, 8), date(2026, 4, 2))
        (2, -2)
    """
    aantal = kalender(werkdag).aantal
    return aantal[index_van(als_dag(tot, "tot"))] - aantal[index_van(als_dag(dag))]
