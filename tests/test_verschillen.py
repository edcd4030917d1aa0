"""What changes between two tables or two regions: exactly the cases that an oracle answers differently, condensed."""

import copy
import pickle
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from itertools import combinations, product
from typing import Any

import attrs
import pytest
from hypothesis import given
from tests.oracles import beslissingen_brute as brute
from tests.oracles import regio_brute, rules_brute
from tests.oracles.rules_brute import Row
from tests.test_beslissingen import als_feiten
from tests.test_rules import BRONNEN, DOMAINS, Anders, Keus, Kleur, days, decide, each, tables
from tests.test_rules import Feiten as Proeffeiten

from huiselijkgeweld.bronnen import Bronsoort
from huiselijkgeweld.errors import HorizonError, InvalidDossierError, InvalidValueError, UnknownCodeError
from huiselijkgeweld.model.feiten import Feiten, Inclusie, Maatregel, VeiligThuis
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.keten import KETEN
from huiselijkgeweld.regio import REGIOS, Regio
from huiselijkgeweld.rules import Outcome, Policy, Rule, Table
from huiselijkgeweld.rules.partition import partition
from huiselijkgeweld.verschillen import Verschil, Voorwaarde, verschil

DAG = date(2024, 6, 1)
EERDER = date(2017, 6, 1)
Zijde = tuple[str | None, date]


# The differences between regions, and between days of one region.


def rijen(zijde: Zijde, naam: str) -> list[brute.Rij]:
    """The rows of a decision in force in a place on a day, by the oracles."""
    plaats, dag = zijde
    return brute.op(naam, dag) if plaats is None else regio_brute.op(plaats, naam, dag)


def antwoord(eigen: list[brute.Rij], vol: brute.Geval, resultaat: str | None) -> tuple[object, str | None]:
    """The answer and the code of the first row that matches; for one result, whether a row matches and the first."""
    rij = next((een for een in eigen if brute.past(een, vol)), None)
    dan = rij is not None if resultaat else rij and rij.dan
    return dan, rij and rij.code


def uitgeschreven(een: Verschil, namen: tuple[str, ...]) -> Iterator[tuple[brute.Waarde, ...]]:
    """Every case of a condition, in plain words, over these facts."""
    assert set(een.voorwaarde) <= set(namen)
    woorden = {
        feit: [waarde if isinstance(waarde, bool) else str(waarde) for waarde in waarden]
        for feit, waarden in een.voorwaarde.items()
    }
    return product(*(woorden.get(naam, brute.FEITEN[naam].waarden) for naam in namen))


def controleer(
    gevonden: list[Verschil], lijsten: list[list[brute.Rij]], resultaat: str | None, *, ook_rij: bool
) -> int:
    """Compare the differences of one decision, or of one result of it, with those that trying every case gives."""
    eerste, tweede = ([rij for rij in lijst if resultaat in {None, rij.dan}] for lijst in lijsten)
    namen = brute.gelezen([*eerste, *tweede])
    gedekt: dict[tuple[brute.Waarde, ...], Verschil] = {}
    for een in gevonden:
        hier = list(uitgeschreven(een, namen))
        assert gedekt.keys().isdisjoint(hier)
        gedekt.update(dict.fromkeys(hier, een))
    anders = 0
    for vol in product(*(brute.FEITEN[naam].waarden for naam in namen)):
        geval = dict(zip(namen, vol, strict=True))
        van, naar = (antwoord(eigen, geval, resultaat) for eigen in (eerste, tweede))
        if van[0] == naar[0] and (van[1] == naar[1] or not ook_rij):
            assert vol not in gedekt
        elif vol in gedekt or brute.kan(geval):
            anders += 1
            een = gedekt[vol]
            gezegd = [
                (dan if isinstance(dan, bool) else str(dan), rij and rij.code)
                for dan, rij in ((een.van, een.rij_van), (een.naar, een.rij_naar))
            ]
            assert gezegd == [van, naar]
    return anders


PAREN: list[tuple[Zijde, Zijde]] = [
    *(((None, DAG), (regio, DAG)) for regio in regio_brute.REGIOS),
    *(((een, DAG), (ander, DAG)) for een, ander in combinations(regio_brute.REGIOS, 2) if een == "ijsselland"),
    *(((regio, EERDER), (regio, DAG)) for regio in (None, *regio_brute.REGIOS)),
    (("flevoland", DAG), (None, EERDER)),
]


@pytest.mark.parametrize(("a", "b"), PAREN, ids=str)
@pytest.mark.parametrize("ook_rij", [False, True], ids=["antwoord", "rij"])
def test_the_differences_are_exactly_the_cases_that_are_answered_differently(
    a: Zijde, b: Zijde, *, ook_rij: bool
) -> None:
    """Of every decision: no case twice, none too many, and of what can be none left out, with both answers and rows."""
    gevonden = verschil(a[0], b[0], on=a[1], on_b=b[1], rijen=ook_rij)
    anders = 0
    for naam, (wijze, _) in brute.TABELLEN.items():
        eigen = [een for een in gevonden if een.beslissing == naam]
        lijsten = [rijen(a, naam), rijen(b, naam)]
        uitkomsten = {rij.dan for lijst in lijsten for rij in lijst} if wijze == "elke" else {None}
        assert {een.resultaat and str(een.resultaat) for een in eigen} <= uitkomsten
        for resultaat in uitkomsten:
            hiervan = [een for een in eigen if resultaat in {None, str(een.resultaat)}]
            anders += controleer(hiervan, lijsten, resultaat, ook_rij=ook_rij)
    assert (anders > 0) == bool(gevonden)


@pytest.mark.parametrize(("a", "b"), PAREN, ids=str)
def test_an_example_is_a_case_that_can_be_and_shows_the_difference(a: Zijde, b: Zijde) -> None:
    """It states the facts of its condition, none more; the tables give it both answers, and its facts agree."""
    for een in verschil(a[0], b[0], on=a[1], on_b=b[1]):
        assert isinstance(een.voorbeeld, Feiten)
        assert een.voorbeeld.bekend.keys() == een.voorwaarde.keys()
        assert all(waarde in een.voorwaarde[feit] for feit, waarde in een.voorbeeld.bekend.items())
        assert brute.kan(een.voorbeeld.bekend)
        for (plaats, dag), dan in ((a, een.van), (b, een.naar)):
            tabel = BESLISSINGEN[een.beslissing].tabel if plaats is None else REGIOS[plaats].tabel(een.beslissing)
            uitkomst: Any = tabel.evaluate(een.voorbeeld, on=dag)
            if een.resultaat is not None:
                uitkomst = uitkomst.get(een.resultaat, Outcome(frozenset({False}), (), ()))
            assert uitkomst.value == dan


def test_differences_stand_in_the_order_of_the_decisions() -> None:
    """First by decision, and the same list every time."""
    gevonden = verschil(None, "amersfoort", on=DAG)
    plekken = [list(BESLISSINGEN).index(een.beslissing) for een in gevonden]
    assert plekken == sorted(plekken)
    assert list(map(str, verschil(None, "amersfoort", on=DAG))) == list(map(str, gevonden))


def test_a_region_can_be_given_as_itself_or_by_its_code() -> None:
    """A region of your own counts as one that is shipped; a region does not differ from itself."""
    for code, regio in REGIOS.items():
        assert verschil(code, regio, on=DAG, rijen=True) == ()
        assert verschil(None, regio, on=DAG) == verschil(None, code, on=DAG)
    eigen = Regio.loads('code = "proef"\nnaam = "Proef"')
    assert verschil(eigen, None, on=DAG, rijen=True) == ()


def test_only_the_row_differs_where_a_region_confirms() -> None:
    """Noord-Veluwe says of Veilig Thuis what national practice says: other rows and sources, the same answer."""
    rij = [een for een in verschil(None, "noord-veluwe-mijov", on=DAG, rijen=True) if een.beslissing == "casusregie"]
    assert rij
    assert all(een.van == een.naar for een in rij)
    assert all(een.rij_van and een.rij_naar and een.rij_van.code != een.rij_naar.code for een in rij)


# The differences between tables.


def expanded(een: Verschil) -> Iterator[tuple[object, ...]]:
    """Every case of a condition over all facts of the tables in play."""
    return product(*(een.voorwaarde.get(naam, DOMAINS[naam]) for naam in DOMAINS))


@given(a=tables, b=tables, day=days, other=days)
def test_any_two_decisions_differ_as_the_oracle_says(
    a: tuple[Row, ...], b: tuple[Row, ...], day: date, other: date
) -> None:
    """Whatever the rows and the days: each case that differs stands under one condition, with its answers and rows."""
    found = verschil(decide(a), decide(b), on=day, on_b=other, rijen=True)
    seen = {case: een for een in found for case in expanded(een)}
    assert len(seen) == sum(1 for een in found for _ in expanded(een))
    rows = [rules_brute.in_force(a, day), rules_brute.in_force(b, other)]
    bound = [decide(a).on(day).rows, decide(b).on(other).rows]
    for case in product(*DOMAINS.values()):
        full = dict(zip(DOMAINS, case, strict=True))
        deciding = [row[rules_brute.first_match(plain, full)] for row, plain in zip(bound, rows, strict=True)]
        een = seen.get(case)
        said = None if een is None else [een.rij_van, een.rij_naar]
        assert said == (
            deciding if deciding[0].code != deciding[1].code or deciding[0].then != deciding[1].then else None
        )


@given(a=tables, b=tables, day=days)
def test_any_two_lists_of_results_differ_as_the_oracle_says(a: tuple[Row, ...], b: tuple[Row, ...], day: date) -> None:
    """Each result by itself: it holds in one and not in the other exactly under its conditions."""
    found = verschil(each(a), each(b), on=day)
    for result in Keus:
        own = [een for een in found if een.resultaat is result]
        seen = {case: een for een in own for case in expanded(een)}
        assert len(seen) == sum(1 for een in own for _ in expanded(een))
        for case in product(*DOMAINS.values()):
            full = dict(zip(DOMAINS, case, strict=True))
            holds = [
                any(row.then is result and rules_brute.matches(row, full) for row in rules_brute.in_force(rows, day))
                for rows in (a, b)
            ]
            een = seen.get(case)
            assert (een is not None) == (holds[0] != holds[1])
            assert een is None or [een.van, een.naar] == holds == [een.rij_van is not None, een.rij_naar is not None]


@given(rows=tables, day=days)
def test_a_partition_has_every_case_once(rows: tuple[Row, ...], day: date) -> None:
    """Of one list of rows: the conditions do not overlap, leave nothing out, and name the row that decides."""
    in_force = decide(rows).on(day).rows
    seen: dict[tuple[object, ...], Rule[object] | None] = {}
    for condition, row in partition(Proeffeiten, (in_force,), lambda deciding: deciding[0]):
        cases = list(product(*(condition.get(naam, DOMAINS[naam]) for naam in DOMAINS)))
        assert seen.keys().isdisjoint(cases)
        seen.update(dict.fromkeys(cases, row))
    assert seen == {
        case: in_force[rules_brute.first_match(rules_brute.in_force(rows, day), dict(zip(DOMAINS, case, strict=True)))]
        for case in product(*DOMAINS.values())
    }


def proef(*rijen: tuple[str, Feiten, str]) -> Table[Outcome[str]]:
    """A table of one's own over the facts of a case."""
    return Table(
        "proef",
        Feiten,
        [Rule(code, als, dan, BRONNEN, Bronsoort.PROTOCOL) for code, als, dan in rijen],
        Policy.DECIDE,
    )


def test_a_difference_that_only_contradictory_facts_show_is_left_out() -> None:
    """Nobody can be acutely unsafe and stably safe, so a row about both changes no answer; about one it does."""
    leeg = proef(("P9", Feiten(), "nee"))
    beide = proef(("P1", Feiten(acuut_onveilig=True, stabiel_veilig=True), "ja"), ("P9", Feiten(), "nee"))
    een = proef(("P1", Feiten(acuut_onveilig=True), "ja"), ("P9", Feiten(), "nee"))
    assert verschil(leeg, beide, on=DAG) == ()
    (gevonden,) = verschil(leeg, een, on=DAG)
    assert (gevonden.van, gevonden.naar) == ("nee", "ja")
    with pytest.raises(InvalidDossierError):
        Feiten(acuut_onveilig=True, stabiel_veilig=True).aangevuld()


def test_an_example_takes_the_first_values_that_agree() -> None:
    """A measure needs a minor: of the measures in the condition the first that can be is shown."""
    a = proef(("P1", Feiten(maatregel=Maatregel.OTS), "ja"), ("P9", Feiten(), "nee"))
    b = proef(
        *(("P0", Feiten(minderjarige_betrokken=True), "kind"), ("P1", Feiten(maatregel=Maatregel.OTS), "ja")),
        ("P9", Feiten(), "nee"),
    )
    gevonden = verschil(a, b, on=DAG)
    assert [een.voorbeeld for een in gevonden] == [
        Feiten(maatregel=Maatregel.GEEN, minderjarige_betrokken=True),
        Feiten(maatregel=Maatregel.OTS, minderjarige_betrokken=True),
    ]
    assert gevonden[0].voorwaarde["maatregel"] == (Maatregel.GEEN, Maatregel.VOOGDIJ)


def test_a_table_of_the_chain_can_be_compared_between_two_days() -> None:
    """When the period of a document is over the answer stays and the row changes; the examples are its own facts."""
    tabel = KETEN["opvang"].tabel
    assert verschil(tabel, tabel, on=date(2023, 12, 31), on_b=date(2024, 1, 1)) == ()
    rijen_anders = verschil(tabel, tabel, on=date(2023, 12, 31), on_b=date(2024, 1, 1), rijen=True)
    assert {(een.rij_van and een.rij_van.code, een.rij_naar and een.rij_naar.code) for een in rijen_anders} == {
        ("OV1.nv", "OV1.nv-na"),
        ("OV1.gz", "OV1.gz-na"),
    }
    assert {type(een.voorbeeld) for een in rijen_anders} == {KETEN["opvang"].feiten}


def test_a_difference_reads_as_one_line() -> None:
    """The decision, the condition in words, both answers with their rows; a result that does not hold has no row."""
    gevonden = verschil(None, "ijsselland", on=DAG)
    assert [next(str(een) for een in gevonden if code in str(een)) for code in ("RG05r", "RG05a")] == [
        "rollen, gedeelde_regie: lokaal_team: maatregel = ots: ja (RG05r) → nee",
        "casusregie: maatregel = ots: gecertificeerde_instelling (RG05a) → lokaal_team (RG04a)",
    ]


def test_a_condition_reads_as_a_lawyer_reads_it() -> None:
    """True and false are ja and nee; of a long list the words that are not in it; nothing at all is always."""
    lang = tuple(een for een in VeiligThuis if een is not VeiligThuis.ADVIES)
    voorwaarde = Voorwaarde(
        {"acuut_onveilig": (False,), "veilig_thuis": lang, "inclusie": (Inclusie.MDA, Inclusie.ZVH)}
    )
    tekst = "acuut_onveilig = nee en veilig_thuis niet advies en inclusie = mda/zvh"
    assert (str(voorwaarde), repr(voorwaarde)) == (tekst, f"<Voorwaarde {tekst}>")
    assert str(Voorwaarde({})) == "altijd"
    assert str(Voorwaarde({"inclusie": tuple(Inclusie)})) == "inclusie = geen/mda/zvh/mda_dan_zvh/zvh_dan_mda"


def test_a_condition_is_a_mapping_that_can_be_kept() -> None:
    """It gives its values by fact, can be copied, pickled and put in a set, and cannot be changed."""
    waarden: Mapping[str, tuple[bool, ...]] = {"acuut_onveilig": (True,), "in_opvang": (False,)}
    voorwaarde = Voorwaarde(waarden)
    assert dict(voorwaarde) == waarden
    assert len(voorwaarde) == 2
    assert {voorwaarde, copy.deepcopy(voorwaarde), pickle.loads(pickle.dumps(voorwaarde))} == {Voorwaarde(waarden)}
    with pytest.raises(KeyError):
        voorwaarde["stabiel_veilig"]


def test_a_difference_can_be_kept_and_shows_no_more_than_it_must() -> None:
    """It equals its copy; its repr leaves rows and example out."""
    (een, *_) = verschil(None, "flevoland", on=DAG)
    assert een == copy.deepcopy(een) == pickle.loads(pickle.dumps(een))
    assert "Feiten(" not in repr(een)


# What is refused.


@pytest.mark.parametrize(
    ("a", "b", "message"),
    [
        (decide([Row({}, Keus.A)]), None, "a table is compared with a table, and a region with a region"),
        ("flevoland", decide([Row({}, Keus.A)]), "give two of one kind"),
        (decide([Row({}, Keus.A)]), each([Row({}, Keus.A)]), "Feiten by decide and Feiten by each; both must be the"),
        (decide([Row({}, Keus.A)]), decide([Row({}, Keus.A)], Anders), "Feiten by decide and Anders by decide"),
        (3, "flevoland", "int is no table, no Regio and not the code of a region"),
    ],
)
def test_what_cannot_be_compared_is_refused(a: Any, b: Any, message: str) -> None:
    """A table beside a region, tables with other facts or by another policy, and what is neither."""
    with pytest.raises(InvalidValueError, match=message):
        verschil(a, b, on=DAG)


def test_a_region_that_is_not_there_and_a_day_that_is_none_are_refused() -> None:
    """With the name that was meant, and the name of the day."""
    with pytest.raises(UnknownCodeError, match="did you mean 'flevoland'"):
        verschil(None, "flevolant", on=DAG)
    with pytest.raises(InvalidValueError, match=r"on_b: .* is a datetime"):
        verschil(None, "flevoland", on=DAG, on_b=datetime(2024, 6, 1))
    with pytest.raises(InvalidValueError, match=r"on: .* is a datetime"):
        verschil(decide([Row({}, Keus.A)]), decide([Row({}, Keus.A)]), on=datetime(2024, 6, 1))
    with pytest.raises(HorizonError):
        verschil(None, "flevoland", on=DAG, on_b=date(1989, 12, 31))


def test_the_cases_of_the_oracle_are_those_of_the_facts() -> None:
    """The words by which cases are compared are the values of the facts, so no case escapes the comparison."""
    for naam, feit in brute.FEITEN.items():
        for waarde in feit.waarden:
            bekend = als_feiten({naam: waarde}).bekend
            assert {een if isinstance(een, bool) else str(een) for een in bekend.values()} == {waarde}
    assert attrs.fields_dict(Feiten).keys() == brute.FEITEN.keys()
    assert Kleur.ROOD in DOMAINS["kleur"]
