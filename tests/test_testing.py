"""What hosts draw from: always valid, made up, found by type, simple when it fails, hard where deadlines are hard."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime, timedelta
from importlib.metadata import entry_points
from typing import Any

import attrs
import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument, NoSuchExample
from tests.strategies import kan_bsn_zijn, reeksen

from huiselijkgeweld import (
    REGIOS,
    Dossier,
    Duur,
    Feiten,
    Gebeurtenis,
    Gebeurtenissoort,
    HorizonError,
    Huishouden,
    Melding,
    Persoon,
    dumps,
    evaluate,
    loads,
    regio_van,
    testing,
)
from huiselijkgeweld.model.gebeurtenissen import (
    FEIT_VASTGESTELD,
    GEBEURTENISSOORTEN,
    HUISVERBOD_OPGELEGD,
    MELDING_ONTVANGEN,
    OPVANG_BEGONNEN,
    OTS_UITGESPROKEN,
    OVERDRACHT_AANVAARD,
    OVERDRACHT_VERZONDEN,
    Over,
)
from huiselijkgeweld.testing import (
    dagen,
    dossiers,
    feiten,
    gebeurtenissen,
    huishoudens,
    lastige_dagen,
    meldingen,
    momenten,
)

DAG = timedelta(days=1)
GEWOON = date(2026, 3, 2)
KLASSEN = [Dossier, Duur, Feiten, Gebeurtenis, Huishouden, Melding, Persoon]
# `find` shows what it tried last, so what Hypothesis tries to explain a failure stays out.
EENVOUDIGST = settings(max_examples=2000, phases=[Phase.generate, Phase.shrink], database=None, deadline=None)
EEN = settings(EENVOUDIGST, max_examples=500, phases=[Phase.generate])


def eenvoudigste(strategie: st.SearchStrategy[Any]) -> Any:
    """What a strategy shrinks to if anything will do."""
    return find(strategie, lambda _: True, settings=EENVOUDIGST)


def kan(strategie: st.SearchStrategy[Any], wat: Any) -> bool:
    """Whether a strategy can draw something."""
    try:
        find(strategie, wat, settings=EEN)
    except NoSuchExample:
        return False
    return True


# Valid, and made up.


@settings(max_examples=50)
@given(dossiers())
def test_every_case_file_can_be_written_read_and_answered(dossier: Dossier) -> None:
    """Whatever is drawn is a case that the library takes; only a term that ends outside the tables has no answer."""
    assert loads(dumps(dossier)) == dossier
    with suppress(HorizonError):
        assert evaluate(dossier, on=date(2026, 6, 1)).herkomst.on == date(2026, 6, 1)


def teksten(waarde: object) -> Iterator[str]:
    """Every text in a value, however deep."""
    if isinstance(waarde, str):
        yield waarde
    elif isinstance(waarde, dict):
        for deel in waarde.values():
            yield from teksten(deel)
    elif isinstance(waarde, (list, tuple)):
        for deel in waarde:
            yield from teksten(deel)


@settings(max_examples=100)
@given(dossiers() | gebeurtenissen() | huishoudens() | meldingen())
def test_nothing_that_is_drawn_can_be_a_bsn(gegeven: Dossier | Gebeurtenis | Huishouden | Melding) -> None:
    """By the test of eleven as its description has it, for every text in it."""
    assert not [tekst for tekst in teksten(attrs.asdict(gegeven)) if kan_bsn_zijn(tekst)]


@given(feiten())
def test_facts_never_contradict_each_other(gesteld: Feiten) -> None:
    """What one says about another can be added to them."""
    assert gesteld.aangevuld().bekend.items() >= gesteld.bekend.items()


VENSTER = (date(2024, 12, 20), date(2025, 1, 10))


@settings(max_examples=30)
@given(dossiers(None, *VENSTER), gebeurtenissen(None, *VENSTER), meldingen(*VENSTER))
def test_nothing_happens_outside_the_days_that_are_asked(dossier: Dossier, los: Gebeurtenis, melding: Melding) -> None:
    """The first and the last day are in."""
    alles = (*dossier.gebeurtenissen, los, *(een.gebeurtenis for een in (*dossier.meldingen, melding)))
    assert all(VENSTER[0] <= een.dag <= VENSTER[1] for een in alles)


@given(dagen(*VENSTER), momenten(*VENSTER), lastige_dagen(*VENSTER, ervoor=30))
def test_days_and_moments_stay_between_their_bounds(dag: date, moment: datetime, lastig: date) -> None:
    """Also a day that lies so many days before a hard one."""
    assert all(VENSTER[0] <= een <= VENSTER[1] for een in (dag, moment.date(), lastig))


@pytest.mark.parametrize("dag", VENSTER, ids=str)
def test_both_bounds_can_be_drawn(dag: date) -> None:
    """As a day, as the day of a moment, of an event and of a report."""
    assert kan(dagen(*VENSTER), lambda een: een == dag)
    assert kan(momenten(*VENSTER), lambda een: een.date() == dag)
    assert kan(gebeurtenissen(None, *VENSTER), lambda een: een.dag == dag)
    assert kan(meldingen(*VENSTER), lambda een: een.gebeurtenis.dag == dag)


# Everything can be drawn.


@pytest.mark.parametrize("tag", GEBEURTENISSOORTEN)
def test_every_kind_of_event_can_be_drawn(tag: str) -> None:
    """Among events that fit together, so with what must come before it."""
    soort = GEBEURTENISSOORTEN[tag]
    assert kan(reeksen((soort,)), lambda reeks: soort in {een.soort for een in reeks})


def test_every_kind_is_drawn_if_none_is_asked_for() -> None:
    """A run of three hundred meets dozens of kinds, so that no choice among them was made."""
    gezien: set[str] = set()

    @settings(EEN, max_examples=300)
    @given(gebeurtenissen())
    def trek(een: Gebeurtenis) -> None:
        gezien.add(een.soort.tag)

    trek()
    assert len(gezien) > 24


@pytest.mark.parametrize("regio", REGIOS)
def test_a_household_can_lie_in_every_region_that_is_shipped(regio: str) -> None:
    """So that rows of regions are met without asking for a region."""

    def in_regio(huis: Huishouden) -> bool:
        gevonden = regio_van(huis.gemeente, date(2023, 6, 1))
        return gevonden is not None and gevonden.code == regio

    assert kan(huishoudens(), in_regio)


def over_een_kind(dossier: Dossier) -> bool:
    """Whether something happened to a minor of the household."""
    return any(
        een.over == persoon.id and persoon.is_minderjarig_op(een.dag)
        for een in dossier.gebeurtenissen
        for persoon in dossier.huishouden.personen
    )


def in_een_melding(dossier: Dossier) -> bool:
    """Whether the case tells what a report says that was received."""
    return bool({een.id for een in dossier.meldingen} & {een.over for een in dossier.gebeurtenissen})


@pytest.mark.parametrize(
    ("strategie", "wat"),
    [
        (dossiers([OPVANG_BEGONNEN]), over_een_kind),
        (dossiers([MELDING_ONTVANGEN]), in_een_melding),
        (reeksen((FEIT_VASTGESTELD,), GEWOON, GEWOON), lambda reeks: len(reeks) == 4),
        (huishoudens(), lambda huis: any(persoon.uitgerekende_datum for persoon in huis.personen)),
        (huishoudens(), lambda huis: any(persoon.leeftijdsband for persoon in huis.personen)),
        (huishoudens(), lambda huis: any(relatie.heeft_gezag for relatie in huis.relaties)),
        (huishoudens(), lambda huis: any(lid.huishouden for lid in huis.lidmaatschappen)),
        (gebeurtenissen(), lambda een: een.geregistreerd is not None),
    ],
    ids=["kind", "melding", "feiten", "ongeboren", "leeftijdsband", "gezag", "elders", "later geregistreerd"],
)
def test_what_cases_are_about_can_be_drawn(strategie: st.SearchStrategy[Any], wat: Any) -> None:
    """A child, a report, facts of one day, an unborn child, a band for a birth date, gezag, a stay elsewhere."""
    assert kan(strategie, wat)


@pytest.mark.parametrize("keer", [0, 1])
def test_a_moment_can_fall_in_the_hour_that_comes_twice(keer: int) -> None:
    """The first time and the second time."""
    weer = date(2026, 10, 25)
    assert kan(momenten(weer, weer), lambda een: (een.hour, een.fold) == (2, keer))


# Simple when it fails.


@pytest.mark.parametrize(
    ("strategie", "expected"),
    [
        (dagen(), GEWOON),
        (dagen(laatste=date(2020, 1, 1)), date(2020, 1, 1)),
        (dagen(date(2030, 1, 1)), date(2030, 1, 1)),
        (momenten().map(datetime.isoformat), "2026-03-02T09:00:00+01:00"),
        (lastige_dagen(), date(2026, 4, 3)),
        (feiten(), Feiten()),
        (gebeurtenissen([MELDING_ONTVANGEN]), MELDING_ONTVANGEN(GEWOON, "melding-1")),
        (huishoudens(), Huishouden()),
        (meldingen(), Melding("melding-1", GEWOON)),
        (dossiers(), Dossier("dossier-1")),
    ],
)
def test_anything_shrinks_to_the_simplest(strategie: st.SearchStrategy[Any], expected: object) -> None:
    """An ordinary Monday, nothing stated, readable ids."""
    assert eenvoudigste(strategie) == expected


def test_a_failing_case_shrinks_to_the_events_that_make_it_fail() -> None:
    """With the starts that they need, on days near an ordinary one, and without anybody whom it takes no part of."""
    strategie = dossiers([OVERDRACHT_AANVAARD, HUISVERBOD_OPGELEGD, OTS_UITGESPROKEN])
    zaak = find(
        strategie,
        lambda een: any(gebeurd.soort == OVERDRACHT_AANVAARD for gebeurd in een.gebeurtenissen),
        settings=EENVOUDIGST,
    )
    keten = (MELDING_ONTVANGEN, OVERDRACHT_VERZONDEN, OVERDRACHT_AANVAARD)
    assert [een.soort for een in sorted(zaak.gebeurtenissen, key=lambda een: een.dag)] == list(keten)
    assert {een.over for een in zaak.gebeurtenissen} == {"melding-1"}
    assert all(GEWOON - 2 * DAG <= een.dag <= GEWOON for een in zaak.gebeurtenissen)
    assert (zaak.huishouden.personen, zaak.meldingen) == ((), ())


# Hard days.

LASTIG = {
    "Good Friday": date(2026, 4, 3),
    "Easter Saturday": date(2026, 4, 4),
    "Easter Sunday": date(2027, 3, 28),
    "Easter Monday": date(2025, 4, 21),
    "Ascension Day": date(2029, 5, 10),
    "the Friday after Ascension Day": date(2029, 5, 11),
    "5 May": date(2033, 5, 5),
    "King's Day on a Sunday": date(2031, 4, 27),
    "the Saturday on which it is kept": date(2031, 4, 26),
    "Queen's Day on a Sunday": date(2006, 4, 30),
    "the Saturday on which that was kept": date(2006, 4, 29),
    "New Year's Day": date(2030, 1, 1),
    "Christmas Day": date(2031, 12, 25),
    "Boxing Day": date(2031, 12, 26),
    "New Year's Eve": date(2031, 12, 31),
    "29 February": date(2028, 2, 29),
    "the clock goes forward": date(2026, 3, 29),
    "the clock goes back": date(2026, 10, 25),
    "the clock goes back in September": date(1995, 9, 24),
    "a decree day": date(2023, 4, 28),
    "the first day of known decrees": date(2005, 1, 1),
    "the day before": date(2004, 12, 31),
    "the last day of known decrees": date(2028, 12, 31),
    "the day beyond": date(2029, 1, 1),
}
"""One of each kind, by the calendar of that year."""


@pytest.mark.parametrize("naam", LASTIG)
def test_a_day_that_is_hard_is_drawn(naam: str) -> None:
    """It stands between ordinary days, so it is drawn for what it is."""
    dag = LASTIG[naam]
    assert kan(lastige_dagen(dag - 2 * DAG, dag + 2 * DAG), lambda een: een == dag)


@pytest.mark.parametrize("dag", [date(2026, 3, 4), date(2026, 4, 27), date(2027, 2, 28), date(2026, 11, 1)], ids=str)
def test_a_day_that_is_not_hard_is_not_drawn(dag: date) -> None:
    """An ordinary Wednesday, King's Day on a Monday, the end of an ordinary February, any other Sunday."""
    assert not kan(lastige_dagen(dag - DAG, dag + DAG), lambda een: een == dag)


@pytest.mark.parametrize("dag", [date(1990, 1, 1), date(2099, 12, 31)], ids=str)
def test_the_edges_of_the_horizon_are_hard(dag: date) -> None:
    """The first and the last day that are supported."""
    assert kan(lastige_dagen(), lambda een: een == dag)


def test_the_edges_of_what_is_asked_are_hard() -> None:
    """On their own no day is left but these."""
    assert {eenvoudigste(lastige_dagen(dag, dag)) for dag in (GEWOON, GEWOON + DAG)} == {GEWOON, GEWOON + DAG}


@given(lastige_dagen(date(2026, 3, 25), date(2026, 4, 6), ervoor=3))
def test_so_many_days_before_and_no_more(dag: date) -> None:
    """Around Easter 2026: the edges, the clock, Good Friday through Monday, and three days before each."""
    hard = {date(2026, 3, 25), date(2026, 3, 29), *(date(2026, 4, 3) + aantal * DAG for aantal in range(4))}
    assert any(dag + aantal * DAG in hard for aantal in range(4))


def test_a_day_before_a_hard_one_can_be_drawn() -> None:
    """The start from which five days end on Easter Monday."""
    assert kan(lastige_dagen(date(2026, 1, 1), date(2026, 12, 31), ervoor=5), lambda een: een == date(2026, 4, 1))


# Found by type.


@pytest.mark.parametrize("klasse", KLASSEN)
def test_hypothesis_finds_a_strategy_by_type(klasse: type) -> None:
    """What is drawn is of that class, and not always the same."""
    strategie: st.SearchStrategy[Any] = st.from_type(klasse)
    eerste = find(strategie, lambda een: isinstance(een, klasse), settings=EEN)
    assert kan(strategie, lambda een: een != eerste)


def test_a_class_of_a_host_is_built_from_its_annotations() -> None:
    """A record that holds a case file needs no strategy of its own."""

    @attrs.frozen
    class Zaak:
        nummer: int
        dossier: Dossier

    assert eenvoudigste(st.builds(Zaak)) == Zaak(0, Dossier("dossier-1"))


def test_the_wheel_names_the_entry_point() -> None:
    """Hypothesis reads it from the metadata of what is installed."""
    (gevonden,) = entry_points(group="hypothesis", name="huiselijkgeweld")
    assert gevonden.value == "huiselijkgeweld.testing.plugin:register"


@pytest.mark.parametrize(
    "code",
    [
        "import hypothesis, huiselijkgeweld.testing",
        "import huiselijkgeweld.testing, hypothesis",
        "import huiselijkgeweld.testing.plugin",
        "import huiselijkgeweld.model.dossier",
    ],
)
def test_it_does_not_matter_which_is_imported_first(code: str) -> None:
    """Hypothesis loads the plug-in while it is itself being imported, perhaps by the package of the plug-in."""
    code += "; from hypothesis import find, strategies; from huiselijkgeweld import Dossier"
    code += "; print(find(strategies.from_type(Dossier), lambda een: True).id)"
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_the_package_shows_its_strategies_and_nothing_else() -> None:
    """Besides its own modules."""
    modules = {"cases", "days", "events", "households", "laws", "machine", "plugin", "regions", "synthetic"}
    namen = {naam for naam in vars(testing) if not naam.startswith("_")} - modules
    verwacht = (dagen, dossiers, feiten, gebeurtenissen, huishoudens, lastige_dagen, meldingen, momenten)
    assert namen == {functie.__name__ for functie in verwacht}


# Arguments.

LAAT, VROEG = date(2026, 1, 2), date(2026, 1, 1)


@pytest.mark.parametrize("strategie", [dagen, momenten, lastige_dagen, meldingen, gebeurtenissen, dossiers])
@pytest.mark.parametrize(
    ("venster", "melding"),
    [
        ({"eerste": LAAT, "laatste": VROEG}, "^laatste: 2026-01-01 lies before eerste, 2026-01-02"),
        ({"eerste": datetime(2026, 1, 1)}, "^eerste: 2026-01-01T00:00:00 is a datetime"),
        ({"laatste": "2026-01-01"}, "^laatste: str is not a date"),
        ({"eerste": date(1989, 12, 31)}, "^eerste: 1989-12-31 lies outside"),
        ({"laatste": date(2100, 1, 1)}, "^laatste: 2100-01-01 lies outside"),
    ],
)
def test_days_that_are_none_or_the_wrong_way_round_are_refused(strategie: Any, venster: Any, melding: str) -> None:
    """At once, as Hypothesis does, and with the name of the argument."""
    with pytest.raises(InvalidArgument, match=melding):
        strategie(**venster)


@pytest.mark.parametrize("strategie", [gebeurtenissen, dossiers])
@pytest.mark.parametrize("soorten", [[], "melding_ontvangen", [Over.MELDING], MELDING_ONTVANGEN, 3])
def test_what_is_no_list_of_kinds_is_refused(strategie: Any, soorten: object) -> None:
    """No kind at all, a tag, another enum, one kind that is not in a list."""
    with pytest.raises(InvalidArgument, match=r"^soorten: give a list of kinds of event"):
        strategie(soorten)


def test_kinds_may_come_from_anything_that_gives_them_one_by_one() -> None:
    """A generator too, and it can be drawn from again and again."""
    soorten: Iterator[Gebeurtenissoort] = iter([MELDING_ONTVANGEN])
    strategie: st.SearchStrategy[Gebeurtenis] = gebeurtenissen(soorten)
    assert [eenvoudigste(strategie).soort for _ in range(2)] == [MELDING_ONTVANGEN] * 2


@pytest.mark.parametrize("ervoor", [-1, 3661, 1.5, True, "5"])
def test_a_number_of_days_before_that_is_none_is_refused(ervoor: Any) -> None:
    """Whole days, from none through ten years."""
    with pytest.raises(InvalidArgument, match=r"^ervoor: give a whole number of days from 0 through 3660"):
        lastige_dagen(ervoor=ervoor)


def test_what_carries_a_later_day_cannot_happen_on_the_last() -> None:
    """An order that ends after 2099 is nothing to draw; other events can happen on that day."""
    laatste = date(2099, 12, 31)
    with pytest.raises(InvalidArgument):
        eenvoudigste(gebeurtenissen([OTS_UITGESPROKEN], laatste, laatste))
    with pytest.raises(NoSuchExample):
        find(reeksen((OTS_UITGESPROKEN,), laatste, laatste), bool, settings=settings(EEN, max_examples=20))
    assert kan(gebeurtenissen([MELDING_ONTVANGEN], laatste, laatste), lambda een: een.dag == laatste)
