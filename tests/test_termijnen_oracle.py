"""Every term that the Algemene termijnenwet covers, from every day of 39 years, against an oracle that counts days.

All 14,245 start days from 1990 through 2028, all 105 durations of 1-90 days, 1-12 weeks and 1-3 months, with and
without the Atw: three million ends through the same entrance that users take. Lists are compared, not single answers; a
failure names the first day that differs.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import pytest
from tests.oracles import termijnen as oracle

from huiselijkgeweld.tijd.duur import Duur, Eenheid
from huiselijkgeweld.tijd.feestdagen import Werkdag
from huiselijkgeweld.tijd.tellen import Regime, Telwijze
from huiselijkgeweld.tijd.termijnen import einde

STARTS = list(oracle.starts(date(1990, 1, 1), date(2028, 12, 31)))
DAGEN = [oracle.datum(start) for start in STARTS]
DUREN = [
    *((aantal, "dagen") for aantal in range(1, 91)),
    *((aantal, "weken") for aantal in range(1, 13)),
    *((aantal, "maanden") for aantal in range(1, 4)),
]
TABELLEN = {Werkdag.ATW: oracle.TELT, Werkdag.ZONDER_BESLUITDAGEN: oracle.TELT_ZONDER_BESLUIT}


def first_difference(expected: Sequence[date], actual: Sequence[date]) -> str:
    """The first start day on which two lists of ends differ, with both ends."""
    trios = zip(DAGEN, expected, actual, strict=True)
    return next(f"{dag}: expected {slot}, got {ander}" for dag, slot, ander in trios if slot != ander)


def named(dagen: Sequence[int]) -> list[date]:
    """Numbers of the oracle as days."""
    return [oracle.datum(getal) for getal in dagen]


def test_the_oracle_covers_all_start_days_and_all_durations() -> None:
    """The comparison is over 14,245 days and 105 durations: nothing fell out of the loops."""
    assert (len(DAGEN), DAGEN[0], DAGEN[-1]) == (14_245, date(1990, 1, 1), date(2028, 12, 31))
    assert len(set(DUREN)) == 105


@pytest.mark.parametrize(("aantal", "eenheid"), DUREN)
def test_with_the_atw_the_end_is_that_of_the_oracle(aantal: int, eenheid: str) -> None:
    """From every start day the end under Atw art. 1 and 2 is the day found by counting days one at a time."""
    duur = Duur(aantal, Eenheid(eenheid))
    expected = named([oracle.einde(start, aantal, eenheid) for start in STARTS])
    actual = [einde(dag, duur, atw=True).dag for dag in DAGEN]
    assert expected == actual, first_difference(expected, actual)


@pytest.mark.parametrize(("aantal", "eenheid"), DUREN)
def test_without_the_atw_the_end_is_the_plain_day(aantal: int, eenheid: str) -> None:
    """From every start day the end is so many days, weeks or months later, whatever day of the week that is."""
    duur = Duur(aantal, Eenheid(eenheid))
    expected = named([oracle.ruw(start, aantal, eenheid) for start in STARTS])
    actual = [einde(dag, duur).dag for dag in DAGEN]
    assert expected == actual, first_difference(expected, actual)


@pytest.mark.parametrize(("aantal", "eenheid"), [(3, "dagen"), (5, "dagen"), (10, "weken"), (3, "maanden")])
def test_a_term_in_a_decree_ends_as_one_in_an_act(aantal: int, eenheid: str) -> None:
    """Atw art. 5 applies art. 1-4 likewise to a general administrative order: the end is the same on every day."""
    wijze = Telwijze(regime=Regime.ATW_AMVB)
    duur = Duur(aantal, Eenheid(eenheid))
    expected = named([oracle.einde(start, aantal, eenheid) for start in STARTS])
    actual = [einde(dag, duur, telwijze=wijze).dag for dag in DAGEN]
    assert expected == actual, first_difference(expected, actual)


@pytest.mark.parametrize("werkdag", TABELLEN)
@pytest.mark.parametrize("aantal", [1, 2, 3, 5, 8, 10])
def test_a_term_in_werkdagen_is_counted_day_by_day(aantal: int, werkdag: Werkdag) -> None:
    """From every start day the end is the day on which so many days that count have gone by, under either reading."""
    duur, wijze = Duur(aantal, Eenheid.WERKDAGEN), Telwijze(werkdag=werkdag)
    expected = named([oracle.werkdagen(start, aantal, TABELLEN[werkdag]) for start in STARTS])
    actual = [einde(dag, duur, telwijze=wijze).dag for dag in DAGEN]
    assert expected == actual, first_difference(expected, actual)


def vijf_dagen_en_vijf_werkdagen(eerste: date, laatste: date, werkdag: Werkdag) -> Iterator[tuple[date, date, date]]:
    """Each start day with its end after five days under the Atw and after five werkdagen."""
    dagen, werkdagen, wijze = Duur(5, Eenheid.DAGEN), Duur(5, Eenheid.WERKDAGEN), Telwijze(werkdag=werkdag)
    for getal in oracle.starts(eerste, laatste):
        dag = oracle.datum(getal)
        yield dag, einde(dag, dagen, atw=True).dag, einde(dag, werkdagen, telwijze=wijze).dag


def test_the_statute_is_stricter_than_five_werkdagen_on_three_days_in_four() -> None:
    """Of 4,373 start days five days under the Atw end earlier than five werkdagen on 3,237, and later on none."""
    paren = list(vijf_dagen_en_vijf_werkdagen(date(2017, 1, 1), date(2028, 12, 21), Werkdag.ATW))
    eerder = sum(wet < protocol for _, wet, protocol in paren)
    later = [dag for dag, wet, protocol in paren if wet > protocol]
    assert later == []
    assert (eerder, len(paren)) == (3_237, 4_373)


# Start, end under the Atw, end after five werkdagen. The raw end of the five days falls among decree days: the Atw
# passes over them, and a count of werkdagen that takes a decree day for an ordinary working day does not.
LATER_DAN_WERKDAGEN = [
    # decree days 24, 27, 28 and 31 December 2007: with weekends, Christmas and New Year's Day eleven days do not count
    ("2007-12-17", "2008-01-02", "2007-12-24"),  # raw end Saturday 22 December
    ("2007-12-18", "2008-01-02", "2007-12-27"),  # raw end Sunday 23 December
    ("2007-12-19", "2008-01-02", "2007-12-28"),  # raw end on decree day 24 December
    ("2007-12-20", "2008-01-02", "2007-12-31"),  # raw end Christmas Day
    ("2007-12-21", "2008-01-03", "2008-01-02"),  # raw end Boxing Day; only 2 January counts, so art. 2 adds a day
    ("2007-12-22", "2008-01-03", "2008-01-02"),  # raw end on decree day 27 December; art. 2 as above
    ("2007-12-23", "2008-01-03", "2008-01-02"),  # raw end on decree day 28 December; art. 2 as above
    ("2009-04-25", "2009-05-06", "2009-05-04"),  # raw end Koninginnedag; decree days 1 and 4 May, then 5 May
    ("2009-04-26", "2009-05-06", "2009-05-04"),  # raw end on decree day 1 May, the rest as above
    ("2012-12-17", "2012-12-27", "2012-12-24"),  # raw end Saturday 22 December; decree day Monday 24, then Christmas
    ("2013-04-22", "2013-05-01", "2013-04-29"),  # raw end Saturday 27 April; decree day Monday 29, then Koninginnedag
    ("2015-04-27", "2015-05-06", "2015-05-04"),  # raw end Saturday 2 May; decree day Monday 4, then 5 May
    ("2018-12-17", "2018-12-27", "2018-12-24"),  # raw end Saturday 22 December; decree day Monday 24, then Christmas
]


def test_the_statute_is_later_on_thirteen_days_if_a_decree_day_is_a_working_day() -> None:
    """Under the other reading of werkdag the five days end later on these start days of 1990-2028, and on no other."""
    paren = vijf_dagen_en_vijf_werkdagen(date(1990, 1, 1), date(2028, 12, 21), Werkdag.ZONDER_BESLUITDAGEN)
    later = [(dag, wet, protocol) for dag, wet, protocol in paren if wet > protocol]
    expected = [tuple(map(date.fromisoformat, rij)) for rij in LATER_DAN_WERKDAGEN]
    assert expected == later


def test_the_second_article_matters_on_two_start_days_of_2026() -> None:
    """Five days with the next working day alone differ from the Atw only from 2 April and 13 May 2026."""
    anders = []
    for getal in oracle.starts(date(2026, 1, 1), date(2026, 12, 31)):
        rol = getal + 5
        while not oracle.TELT[rol]:
            rol += 1
        if oracle.datum(rol) != einde(oracle.datum(getal), Duur(5, Eenheid.DAGEN), atw=True).dag:
            anders.append(oracle.datum(getal))
    assert anders == [date(2026, 4, 2), date(2026, 5, 13)]


def test_the_second_article_always_moves_three_days_from_a_friday() -> None:
    """Three days from a Friday hold one working day at most, so they never end before Tuesday."""
    vrijdagen = [dag for dag in DAGEN if dag.isoweekday() == 5]
    vroeg = [dag for dag in vrijdagen if einde(dag, Duur(3, Eenheid.DAGEN), atw=True).dag < dag + timedelta(days=4)]
    assert vroeg == []
