"""The days that count: Atw art. 3 per year against an oracle, the royal decrees day by day, and what is no holiday."""

from datetime import UTC, date, datetime, timedelta
from difflib import unified_diff
from pathlib import Path
from typing import Any

import pendulum
import pytest
from tests.oracles import termijnen as oracle
from tests.snapshots import maak

from huiselijkgeweld.bronnen import Bronsoort, Reading
from huiselijkgeweld.errors import HorizonError, InvalidValueError
from huiselijkgeweld.tijd.feestdagen import (
    BESLUITEN,
    Besluit,
    Feestdag,
    Werkdag,
    feestdag,
    feestdagen,
    is_werkdag,
    werkdagen_tot,
)

JAREN = range(1990, 2100)
GELIJKGESTELD = "gelijkgestelde dag"

# Where the decrees stand: Basiswettenbestand and Staatscourant; those for 2020-2025 were found in neither.
BWB_IDS = {
    "26 november 2003, nr. 03.004876": "BWBR0015963",
    "27 september 2007, nr. 07.003139": "BWBR0022669",
    "7 juni 2010, nr. 10.001566": "BWBR0027755",
    "17 juni 2013, nr. 13.001210": "BWBR0033679",
    "24 oktober 2016, nr. 2016001827": "BWBR0038666",
    "20 september 2019": None,
    "2023-2025": None,
    "1 juli 2025, nr. 2025001422": "BWBR0051300",
}
STAATSCOURANT = {
    "24 oktober 2016, nr. 2016001827": "Stcrt. 2016, 58653",
    "1 juli 2025, nr. 2025001422": "Stcrt. 2025, 24713",
}


def days_of_the_act(jaar: int) -> list[Feestdag]:
    """The days of a year that the act itself lists."""
    return [feest for feest in feestdagen(jaar) if feest.bron.regeling.soort is Bronsoort.WET]


def days_of_decrees(jaar: int) -> list[Feestdag]:
    """The days of a year that a royal decree equates with a holiday."""
    return [feest for feest in feestdagen(jaar) if feest.bron.regeling.soort is Bronsoort.KB]


def decree(besluit: str) -> Besluit:
    """The decree that is cited with these words; there is exactly one."""
    (gevonden,) = (one for one in BESLUITEN if besluit in str(one.bron))
    return gevonden


@pytest.mark.parametrize("jaar", JAREN)
def test_the_days_of_the_act_are_those_of_the_oracle(jaar: int) -> None:
    """In each year the listed days, their names and the lid that lists them follow from Easter and the fixed days."""
    expected = [
        (dag, sorted(naam.casefold() for naam in namen), f"Atw art. 3 lid {lid}")
        for dag, (namen, lid) in sorted(oracle.feestdagen(jaar).items())
    ]
    actual = [
        (feest.dag, sorted(feest.naam.casefold().split("; ")), str(feest.bron)) for feest in days_of_the_act(jaar)
    ]
    assert expected == actual


@pytest.mark.parametrize("jaar", JAREN)
def test_the_days_of_a_year_are_in_order_and_stand_once(jaar: int) -> None:
    """Days come first to last, none twice, all in the year that was asked for; act and decree are the only sources."""
    dagen = [feest.dag for feest in feestdagen(jaar)]
    assert sorted(set(dagen)) == dagen
    assert {jaar} == {dag.year for dag in dagen}
    assert len(dagen) == len(days_of_the_act(jaar)) + len(days_of_decrees(jaar))


@pytest.mark.parametrize(
    ("jaar", "zondag"),
    [
        (1990, "04-15"),
        (2000, "04-23"),
        (2008, "03-23"),
        (2011, "04-24"),
        (2019, "04-21"),
        (2026, "04-05"),
        (2038, "04-25"),
    ],
)
def test_the_oracle_knows_easter(jaar: int, zondag: str) -> None:
    """Published dates of Easter Sunday, the early one of 2008 and the late one of 2038 included."""
    assert date.fromisoformat(f"{jaar}-{zondag}") == oracle.pasen(jaar)


def test_the_act_lists_nine_days_a_year() -> None:
    """Nine days a year, and eight in the years in which Ascension Day falls on 5 May."""
    acht = [jaar for jaar in JAREN if len(days_of_the_act(jaar)) == 8]
    expected = [jaar for jaar in JAREN if oracle.pasen(jaar) + timedelta(days=39) == date(jaar, 5, 5)]
    assert expected == acht
    assert acht[:2] == [2005, 2016]
    assert {len(days_of_the_act(jaar)) for jaar in JAREN} == {8, 9}


@pytest.mark.parametrize("jaar", JAREN)
def test_the_day_of_the_king_or_queen_is_never_a_sunday(jaar: int) -> None:
    """27 April since 2014 and 30 April before; if that is a Sunday, the Saturday before it instead."""
    (dag,) = [feest.dag for feest in feestdagen(jaar) if feest.naam in {"Koningsdag", "Koninginnedag"}]
    gewoon = date(jaar, 4, 27) if jaar >= 2014 else date(jaar, 4, 30)
    assert (gewoon - timedelta(days=1) if gewoon.isoweekday() == 7 else gewoon) == dag
    assert dag.isoweekday() != 7


@pytest.mark.parametrize("jaar", [2014, 2025, 2031, 2036, 2042])
def test_koningsdag_on_a_sunday_is_saturday_26_april(jaar: int) -> None:
    """In these years 27 April is an ordinary Sunday."""
    dagen = [feest.dag for feest in feestdagen(jaar)]
    assert date(jaar, 4, 26) in dagen
    assert date(jaar, 4, 27) not in dagen


@pytest.mark.parametrize("jaar", [1995, 2000, 2006])
def test_koninginnedag_on_a_sunday_is_saturday_29_april(jaar: int) -> None:
    """In these years neither Sunday 30 April nor Monday 1 May is listed."""
    dagen = [feest.dag for feest in feestdagen(jaar)]
    assert date(jaar, 4, 29) in dagen
    assert date(jaar, 4, 30) not in dagen
    assert date(jaar, 5, 1) not in dagen


@pytest.mark.parametrize("jaar", JAREN)
def test_the_fifth_of_may_is_listed_every_year(jaar: int) -> None:
    """Bevrijdingsdag is not bound to years that end in 0 or 5: that is a custom of labour agreements."""
    assert date(jaar, 5, 5) in [feest.dag for feest in days_of_the_act(jaar)]


@pytest.mark.parametrize("jaar", JAREN)
def test_days_that_are_often_taken_for_holidays_are_not_listed(jaar: int) -> None:
    """The act lists neither Easter Sunday nor Whit Sunday, neither Christmas Eve nor New Year's Eve."""
    paas = oracle.pasen(jaar)
    gewoon = {paas, paas + timedelta(days=49), date(jaar, 12, 24), date(jaar, 12, 31)}
    assert gewoon.isdisjoint(feest.dag for feest in days_of_the_act(jaar))


def test_christmas_eve_and_new_years_eve_are_free_only_by_decree() -> None:
    """From Monday to Friday they are working days, save in 2007, 2012 and 2018."""
    expected = [date(jaar, 12, dag) for jaar in (2007, 2012, 2018) for dag in (24, 31)]
    eves = [date(jaar, 12, dag) for jaar in JAREN for dag in (24, 31)]
    assert expected == [dag for dag in eves if dag.isoweekday() < 6 and not is_werkdag(dag)]


@pytest.mark.parametrize("besluit", oracle.BESLUITEN)
def test_each_decree_equates_its_own_days(besluit: str) -> None:
    """The days per decree are those of its text or, for 2020-2025, those that are reported; its name stands in full."""
    gevonden = decree(besluit)
    assert [date.fromisoformat(dag) for dag in oracle.BESLUITEN[besluit].split()] == sorted(gevonden.dagen)
    assert (Reading.REPORTED if besluit in oracle.TWEEDE_HAND else Reading.VERIFIED) is gevonden.reading
    assert Bronsoort.KB is gevonden.bron.regeling.soort
    assert BWB_IDS[besluit] == gevonden.bron.regeling.bwb_id
    assert gevonden.bron.regeling.naam in {f"Koninklijk besluit {woord} {besluit}" for woord in ("van", "voor")}


@pytest.mark.parametrize(("besluit", "vindplaats"), STAATSCOURANT.items())
def test_a_decree_names_the_staatscourant_where_it_is_known(besluit: str, vindplaats: str) -> None:
    """The place of publication goes with the decree."""
    assert vindplaats == decree(besluit).bron.regeling.vindplaats


def test_there_are_eight_decrees_and_46_days() -> None:
    """No decree and no day more than the oracle knows."""
    expected = (len(oracle.BESLUITEN), len(oracle.besluitdagen()))
    assert expected == (len(BESLUITEN), sum(len(besluit.dagen) for besluit in BESLUITEN))
    assert expected == (8, 46)


@pytest.mark.parametrize("jaar", JAREN)
def test_the_days_of_a_year_hold_those_of_the_decrees(jaar: int) -> None:
    """A decree day is listed with its decree and how sure it is; none before 2005, and none is made up after 2028."""
    expected = [(dag, besluit) for dag, besluit in sorted(oracle.besluitdagen().items()) if dag.year == jaar]
    actual = days_of_decrees(jaar)
    assert [dag for dag, _ in expected] == [feest.dag for feest in actual]
    for (_, besluit), feest in zip(expected, actual, strict=True):
        assert decree(besluit).bron == feest.bron
        assert decree(besluit).reading is feest.reading
        assert feest.naam == GELIJKGESTELD


@pytest.mark.parametrize(
    ("dag", "waarom"),
    [
        ("2020-12-24", "the Thursday before Christmas 2020 is in no decree"),
        ("2021-12-24", "the Friday before Christmas 2021 is in no decree"),
        ("2022-05-31", "one website lists it by mistake"),
        ("2020-05-04", "a Monday before 5 May that is in no decree, unlike 2015"),
        ("2021-04-26", "a Monday before Koningsdag that is in no decree, unlike 29 April 2013"),
        ("2026-05-04", "a Monday before 5 May that is in no decree"),
        ("2027-04-26", "a Monday before Koningsdag that is in no decree"),
        ("2026-02-02", "a misprint of 2 January 2026 that circulates"),
        ("2025-05-26", "a misprint of 26 May 2028 that circulates"),
    ],
)
def test_decree_days_are_data_and_follow_no_formula(dag: str, waarom: str) -> None:
    """A day that looks like a decree day, but is in none, is a working day."""
    assert is_werkdag(date.fromisoformat(dag)), waarom


@pytest.mark.parametrize(
    ("dag", "atw", "zonder_besluitdagen", "algemeen_erkend"),
    [
        ("2026-05-13", True, True, True),  # an ordinary Wednesday
        ("2026-05-16", False, False, False),  # Saturday
        ("2026-05-17", False, False, False),  # Sunday
        ("2026-04-05", False, False, False),  # Easter Sunday: a Sunday
        ("2026-05-14", False, False, False),  # Ascension Day: Atw art. 3 lid 1
        ("2026-04-06", False, False, False),  # Easter Monday
        ("2026-04-27", False, False, False),  # Koningsdag
        ("2026-05-05", False, False, False),  # Bevrijdingsdag, in a year that ends in no 0 or 5
        ("2025-04-27", False, False, False),  # not Koningsdag in that year, but a Sunday
        ("2026-04-03", False, False, True),  # Good Friday: equated by Atw art. 3 lid 2, for that act only
        ("2026-05-15", False, True, True),  # decree day: equated under Atw art. 3 lid 3, for that act only
        ("2026-12-24", True, True, True),  # Christmas Eve without a decree
        ("2018-12-24", False, True, True),  # Christmas Eve with one
        ("2026-12-28", True, True, True),  # the Monday after Christmas
    ],
)
def test_each_definition_of_werkdag(dag: str, *, atw: bool, zonder_besluitdagen: bool, algemeen_erkend: bool) -> None:
    """All of art. 3; the same without decree days; only the days that art. 3 lid 1 calls generally recognised."""
    dagen = {werkdag: is_werkdag(date.fromisoformat(dag), werkdag) for werkdag in Werkdag}
    assert {
        Werkdag.ATW: atw,
        Werkdag.ZONDER_BESLUITDAGEN: zonder_besluitdagen,
        Werkdag.ALGEMEEN_ERKEND: algemeen_erkend,
    } == dagen
    assert dagen[Werkdag.ATW] == is_werkdag(date.fromisoformat(dag))


@pytest.mark.parametrize("jaar", JAREN)
def test_each_day_of_a_year_is_a_working_day_as_the_oracle_says(jaar: int) -> None:
    """Under all three definitions, for every day of the year."""
    besluit, feest = oracle.besluitdagen(), oracle.feestdagen(jaar)
    dag = date(jaar, 1, 1) - timedelta(days=1)
    while (dag := dag + timedelta(days=1)).year == jaar:
        week = dag.isoweekday() < 6
        lid = feest[dag].lid if dag in feest else None
        expected = (
            week and lid is None and dag not in besluit,
            week and lid is None,
            week and lid != 1,
        )
        actual = tuple(
            is_werkdag(dag, werkdag) for werkdag in (Werkdag.ATW, Werkdag.ZONDER_BESLUITDAGEN, Werkdag.ALGEMEEN_ERKEND)
        )
        assert expected == actual, dag


@pytest.mark.parametrize("name", maak.SNAPSHOTS)
def test_the_days_are_those_of_the_snapshot(name: str) -> None:
    """Nothing has moved since a person last looked; if it should have: `python tests/snapshots/maak.py`, and read."""
    expected = Path(maak.FOLDER, name).read_text(encoding="utf-8")
    actual = maak.SNAPSHOTS[name]()
    difference = unified_diff(expected.splitlines(), actual.splitlines(), "snapshot", "library", lineterm="", n=0)
    assert expected == actual, "\n".join(difference)


@pytest.mark.parametrize("jaar", [1989, 2100, 0, -1, 10**30])
def test_a_year_outside_the_horizon_is_refused(jaar: int) -> None:
    """Only 1990 through 2099 have days; another year is an error that names it and the bounds, never an empty list."""
    with pytest.raises(HorizonError) as info:
        feestdagen(jaar)
    assert (jaar, date(1990, 1, 1), date(2099, 12, 31)) == (info.value.day, info.value.first, info.value.last)


@pytest.mark.parametrize(("jaar", "soort"), [("2026", "str"), (2026.0, "float"), (True, "bool"), (None, "NoneType")])
def test_what_is_no_year_is_refused(jaar: object, soort: str) -> None:
    """A text and a truth value are no year."""
    with pytest.raises(InvalidValueError) as info:
        feestdagen(jaar)  # type: ignore[arg-type] # what is no year
    assert str(info.value) == f"jaar: {soort} is not a year; give a whole number such as 2026"


def test_a_definition_of_werkdag_that_does_not_exist_is_refused() -> None:
    """An equal text is no definition; the error lists those that there are."""
    with pytest.raises(InvalidValueError) as info:
        is_werkdag(date(2026, 4, 3), "atw")  # type: ignore[arg-type] # a text is no definition
    assert str(info.value) == ("werkdag: 'atw' is not one of atw, zonder_besluitdagen, algemeen_erkend; give a Werkdag")


@pytest.mark.parametrize(
    ("van", "tot", "verschil"),
    [
        ("2026-04-02", "2026-04-08", 2),  # over Good Friday, the weekend and Easter Monday
        ("2026-04-08", "2026-04-02", -2),
        ("2026-04-02", "2026-04-02", 0),
        ("2026-04-04", "2026-04-06", 0),  # none of them counts
        ("1990-01-01", "1990-01-02", 1),
        ("2099-12-30", "2099-12-31", 1),
        (
            "1990-01-01",
            "2099-12-31",
            sum(oracle.TELT[oracle.nummer(date(1990, 1, 2)) : oracle.nummer(date(2100, 1, 1))]),
        ),
    ],
)
def test_days_between_two_days_are_those_that_count(van: str, tot: str, verschil: int) -> None:
    """After the one, up to and including the other; below zero the other way round."""
    assert verschil == werkdagen_tot(date.fromisoformat(van), date.fromisoformat(tot))


@pytest.mark.parametrize("dag", [date(1989, 12, 31), date(2100, 1, 1), date.min, date.max])
@pytest.mark.parametrize("werkdag", Werkdag)
def test_a_day_outside_the_horizon_is_refused(dag: date, werkdag: Werkdag) -> None:
    """The error holds the day and the first and last day that are supported."""
    with pytest.raises(HorizonError) as info:
        is_werkdag(dag, werkdag)
    assert (dag, date(1990, 1, 1), date(2099, 12, 31)) == (info.value.day, info.value.first, info.value.last)


@pytest.mark.parametrize(
    ("waarde", "fout"),
    [
        (datetime(2026, 4, 3), "2026-04-03T00:00:00 is a datetime, but a date is expected"),
        (datetime(2026, 4, 3, tzinfo=UTC), "2026-04-03T00:00:00+00:00 is a datetime, but a date is expected"),
        ("2026-04-03", "str is not a date; give a datetime.date"),
        (20260403, "int is not a date; give a datetime.date"),
        (None, "NoneType is not a date; give a datetime.date"),
    ],
)
def test_what_is_no_date_is_refused(waarde: Any, fout: str) -> None:
    """A datetime too: the day of a moment depends on the place. The error names the argument and the way out."""
    fout += "; give the day in Europe/Amsterdam" if isinstance(waarde, datetime) else ""
    dag = date(2026, 4, 3)
    vragen: list[tuple[str, Any, list[Any]]] = [
        ("dag", is_werkdag, [waarde]),
        ("dag", feestdag, [waarde]),
        ("dag", werkdagen_tot, [waarde, dag]),
        ("tot", werkdagen_tot, [dag, waarde]),
    ]
    for naam, vraag, argumenten in vragen:
        with pytest.raises(InvalidValueError) as info:
            vraag(*argumenten)
        assert str(info.value) == f"{naam}: {fout}"


def test_a_date_of_another_library_is_taken_as_the_plain_day() -> None:
    """A pendulum date is a date."""
    assert not is_werkdag(pendulum.date(2026, 4, 3))
    assert is_werkdag(pendulum.date(2026, 4, 7))
