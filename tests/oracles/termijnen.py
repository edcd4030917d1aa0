"""An oracle for the Algemene termijnenwet: the days of the law, and terms counted one day at a time.

It imports nothing from the library and no calendar package. Days are typed from the sources; Easter is computed with
the anonymous Gregorian algorithm as J. Meeus gives it (Astronomical Algorithms, 2nd edition 1998, chapter 8).

Sources: Algemene termijnenwet (Atw, BWBR0002448, consolidation 2010-10-10); Koningsdag since 2014: besluit of 30
January 2013, Stcrt. 2013, 4075 (BWBR0032908); Koninginnedag until 2013: besluit of 24 April 1980 (BWBR0031338); days
equated with a holiday: the royal decrees named in `BESLUITEN`.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

DAG = timedelta(days=1)

# Royal decrees under Atw art. 3 lid 3, by words that their citation holds: the day, and the number if it is known.
# Those of 2003-2016 and 2025 stand in the Basiswettenbestand; the days of 2020-2025 are known from reports only.
BESLUITEN = {
    "26 november 2003, nr. 03.004876": (  # BWBR0015963
        "2005-05-06 2006-05-26 2007-05-18 2007-12-27 2007-12-28 2007-12-31"
    ),
    "27 september 2007, nr. 07.003139": (  # BWBR0022669
        "2007-12-24 2008-05-02 2009-01-02 2009-05-01 2009-05-04 2009-05-22 2010-05-14"
    ),
    "7 juni 2010, nr. 10.001566": (  # BWBR0027755
        "2011-05-06 2011-06-03 2012-05-18 2012-12-24 2012-12-31 2013-04-29 2013-05-10 2013-12-27"
    ),
    "17 juni 2013, nr. 13.001210": (  # BWBR0033679
        "2014-05-30 2015-01-02 2015-05-04 2015-05-15 2016-05-06"
    ),
    "24 oktober 2016, nr. 2016001827": (  # BWBR0038666, Stcrt. 2016, 58653
        "2017-04-28 2017-05-26 2018-05-11 2018-12-24 2018-12-31 2019-05-31 2019-12-27"
    ),
    "20 september 2019": "2020-05-22 2021-05-14 2022-05-27",  # reported; the number was not found
    "2023-2025": (  # reported; day and number were not found
        "2023-04-28 2023-05-19 2024-05-10 2024-12-27 2025-05-30"
    ),
    "1 juli 2025, nr. 2025001422": (  # BWBR0051300, Stcrt. 2025, 24713
        "2026-01-02 2026-05-15 2027-05-07 2028-04-28 2028-05-26"
    ),
}
TWEEDE_HAND = ("20 september 2019", "2023-2025")


class Dag(NamedTuple):
    """A day that Atw art. 3 lists: its names and the lid that lists it (1 or 2)."""

    namen: frozenset[str]
    lid: int


def besluitdagen() -> dict[date, str]:
    """Every day that a royal decree equates with a holiday, with that decree."""
    return {date.fromisoformat(dag): besluit for besluit, dagen in BESLUITEN.items() for dag in dagen.split()}


def pasen(jaar: int) -> date:
    """Easter Sunday: the anonymous Gregorian algorithm."""
    a = jaar % 19
    b, c = divmod(jaar, 100)
    d, e = divmod(b, 4)
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    ell = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * ell) // 451
    maand, rest = divmod(h + ell - 7 * m + 114, 31)
    return date(jaar, maand, rest + 1)


def verjaardag_van_het_staatshoofd(jaar: int) -> tuple[date, str]:
    """Koningsdag (27 April, since 2014) or Koninginnedag (30 April); on a Sunday the Saturday before, since 1980."""
    dag, naam = (date(jaar, 4, 27), "Koningsdag") if jaar >= 2014 else (date(jaar, 4, 30), "Koninginnedag")
    return (dag - DAG if dag.isoweekday() == 7 else dag), naam


def feestdagen(jaar: int) -> dict[date, Dag]:
    """The days of Atw art. 3 lid 1 and lid 2; Ascension Day and 5 May can be one day with two names."""
    paas = pasen(jaar)
    koning, naam = verjaardag_van_het_staatshoofd(jaar)
    lijst = [
        (date(jaar, 1, 1), "Nieuwjaarsdag", 1),
        (paas - 2 * DAG, "Goede Vrijdag", 2),
        (paas + DAG, "Tweede Paasdag", 1),
        (koning, naam, 1),
        (date(jaar, 5, 5), "Bevrijdingsdag", 1),
        (paas + 39 * DAG, "Hemelvaartsdag", 1),
        (paas + 50 * DAG, "Tweede Pinksterdag", 1),
        (date(jaar, 12, 25), "Eerste Kerstdag", 1),
        (date(jaar, 12, 26), "Tweede Kerstdag", 1),
    ]
    dagen: dict[date, Dag] = {}
    for dag, dagnaam, lid in lijst:
        namen, eerder = dagen.get(dag, Dag(frozenset(), lid))
        dagen[dag] = Dag(namen | {dagnaam}, min(lid, eerder))
    return dagen


# Tables: every day from 1989 on as a number, and by that number whether the day counts.
NUL = date(1989, 1, 1)


def nummer(dag: date) -> int:
    """The days between `NUL` and a day."""
    return (dag - NUL).days


def datum(getal: int) -> date:
    """The day with a number."""
    return NUL + getal * DAG


def tabel(*, besluit: bool = True) -> list[bool]:
    """By number, through 2100: whether the day is no Saturday, Sunday or day of Atw art. 3."""
    vrij = set(besluitdagen()) if besluit else set()
    for jaar in range(NUL.year, 2101):
        vrij |= set(feestdagen(jaar))
    dagen = (datum(getal) for getal in range(nummer(date(2101, 1, 1))))
    return [dag.isoweekday() < 6 and dag not in vrij for dag in dagen]


TELT = tabel()
TELT_ZONDER_BESLUIT = tabel(besluit=False)


def maanden_later(dag: date, maanden: int) -> date:
    """The day with the same number, or the last day of a month that lacks it (HR 1 September 2017, HR:2017:2225)."""
    jaar, maand = dag.year, dag.month
    for _ in range(maanden):
        jaar, maand = (jaar, maand + 1) if maand < 12 else (jaar + 1, 1)
    for nummer_in_maand in range(dag.day, 27, -1):
        try:
            return date(jaar, maand, nummer_in_maand)
        except ValueError:
            continue
    return date(jaar, maand, dag.day)


def ruw(start: int, aantal: int, eenheid: str) -> int:
    """The end without any law; the day of the start is not counted."""
    if eenheid == "maanden":
        return nummer(maanden_later(datum(start), aantal))
    return start + aantal * {"dagen": 1, "weken": 7}[eenheid]


def valt_onder_atw(aantal: int, eenheid: str) -> bool:
    """Atw art. 4 onder a: not more than 90 days, twelve weeks or three months; never hours or years."""
    return aantal <= {"dagen": 90, "weken": 12, "maanden": 3}.get(eenheid, 0)


def einde(start: int, aantal: int, eenheid: str, telt: list[bool] = TELT) -> int:
    """The end under Atw art. 2 and then art. 1, one day at a time."""
    slot = ruw(start, aantal, eenheid)
    if not valt_onder_atw(aantal, eenheid):
        return slot
    if eenheid != "dagen" or aantal >= 3:
        gezien, dag = 0, start
        while gezien < 2:
            dag += 1
            gezien += telt[dag]
        slot = max(slot, dag)
    while not telt[slot]:
        slot += 1
    return slot


def werkdagen(start: int, aantal: int, telt: list[bool] = TELT) -> int:
    """The day on which so many days that count have gone by."""
    dag = start
    while aantal:
        dag += 1
        aantal -= telt[dag]
    return dag


def starts(eerste: date, laatste: date) -> Iterator[int]:
    """Every day from the first through the last."""
    return iter(range(nummer(eerste), nummer(laatste) + 1))
