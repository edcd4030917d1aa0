"""A whole table as one array: every case of it, blanks included, has the answer that the table itself gives."""

from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import combinations, product
from typing import Any

import attrs
import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.columns import DAGEN, TABELLEN, als_tabel, gebonden, gevallen, rijen, tabel_van, woorden

from huiselijkgeweld import REGIOS, Feiten, InvalidValueError, Outcome
from huiselijkgeweld.bronnen import Bron, Bronsoort, Regeling
from huiselijkgeweld.columns import Beslissingskolommen, Plan, feitsleutels
from huiselijkgeweld.columns import ternair as ternairs
from huiselijkgeweld.columns.codes import bits, getal, getallen, is_bekend, van_woordenboek
from huiselijkgeweld.columns.feitsleutels import feitsleutel
from huiselijkgeweld.columns.ternair import Ternair, ternair
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.rules import Policy, Rule, Table

HEEL = [een for een in TABELLEN if len(gebonden(*een).feiten_gelezen) <= 9]
GROOT = [een for een in TABELLEN if een not in HEEL]


def als_array(naam: str, regio: str | None, dag: date) -> Ternair:
    """A table on a day, as an array."""
    return van_tabel(tabel_van(naam, regio), dag)


def van_tabel(tabel: Table[Any], dag: date) -> Ternair:
    """A table on a day, as an array."""
    resultaten = tuple(dict.fromkeys(rij.then for rij in tabel.rows))
    return ternair(tabel.feiten, tabel.on(dag), None if tabel.policy is Policy.DECIDE else resultaten)


@pytest.mark.parametrize(("naam", "regio", "dag"), HEEL)
def test_every_case_has_the_answer_of_the_table(naam: str, regio: str | None, dag: date) -> None:
    """Possible answers, missing facts and rows, for every way to fill in at most nine facts."""
    array, tabel = als_array(naam, regio, dag), gebonden(naam, regio, dag)
    nummers, feiten = array.nummers.reshape(-1).tolist(), tabel_van(naam, regio).feiten
    fout = [
        geval
        for nummer, geval in zip(nummers, gevallen(feiten, array.namen), strict=True)
        if array.antwoorden[nummer] != tabel.evaluate(feiten(**geval))
    ]
    assert fout == []


@pytest.mark.parametrize(("naam", "regio", "dag"), GROOT)
def test_a_sample_of_a_large_table_has_the_answer_of_the_table(naam: str, regio: str | None, dag: date) -> None:
    """Twenty thousand cases of those with more than nine facts, the same ones in every run."""
    array, tabel = als_array(naam, regio, dag), gebonden(naam, regio, dag)
    for plek in np.random.default_rng(6).integers(0, array.gevallen, 20_000).tolist():
        plaats = tuple(int(as_) for as_ in np.unravel_index(plek, array.nummers.shape))
        waarden: dict[str, Any] = {
            naam: (*array.waarden[as_], None)[plaats[as_]] for as_, naam in enumerate(array.namen)
        }
        assert array.plaats(waarden) == plaats
        assert array.antwoorden[array.nummers[plaats]] == tabel.evaluate(Feiten(**waarden))


def test_the_tables_are_those_of_the_country_the_regions_and_the_chain() -> None:
    """Small and large together are every decision of each region on both days, and nothing is left out."""
    gelezen = {(naam, gebonden(naam, regio, dag).rows) for naam, regio, dag in (*HEEL, *GROOT)}
    for regio, naam, dag in product((None, *REGIOS), BESLISSINGEN, DAGEN):
        assert (naam, gebonden(naam, regio, dag).rows) in gelezen
    assert len([naam for naam, _, _ in TABELLEN if naam not in BESLISSINGEN]) > 12
    assert len(GROOT) >= 2


BRON = (Bron(Regeling("Proefregeling", "PR", Bronsoort.PROTOCOL), "1"),)
FEITEN = ("acuut_onveilig", "maatregel", "hulp", "proeftuin", "inclusie")


@st.composite
def tabellen(draw: st.DrawFn) -> Table[Any]:
    """Tables with rows that nobody wrote: up to seventy rows on up to five facts, of both policies."""
    aantal = draw(st.sampled_from([0, 1, 3, 8, 70]))
    policy = draw(st.sampled_from(Policy))
    zaad = np.random.default_rng(draw(st.integers(0, 2**32)))
    regels = []
    for nummer in range(aantal):
        namen = [naam for naam in FEITEN if zaad.random() < 0.5]
        waarden: dict[str, Any] = {
            naam: list(gevallen(Feiten, [naam]))[int(zaad.integers(0, 2))][naam] for naam in namen
        }
        uitkomst = f"uitkomst {zaad.integers(0, 70)}"
        regels.append(Rule(f"R{nummer}", Feiten(**waarden), uitkomst, BRON, Bronsoort.PROTOCOL))
    if policy is Policy.EACH:
        return Table("proef", Feiten, regels, Policy.EACH)
    return Table("proef", Feiten, [*regels, Rule("Z", Feiten(), "anders", BRON, Bronsoort.KEUZE)], Policy.DECIDE)


@given(tabellen(), st.data())
def test_a_table_of_any_rows_has_the_answers_of_the_table(tabel: Table[Any], data: st.DataObject) -> None:
    """Also with more than 64 rows, more than 64 results, no rows, or rows that none can reach."""
    array = van_tabel(tabel, DAGEN[0])
    plek = data.draw(st.integers(0, array.gevallen - 1))
    plaats = np.unravel_index(plek, array.nummers.shape)
    waarden: dict[str, Any] = {
        naam: (*array.waarden[as_], None)[int(plaats[as_])] for as_, naam in enumerate(array.namen)
    }
    assert array.antwoorden[array.nummers[plaats]] == tabel.evaluate(Feiten(**waarden), on=DAGEN[0])


@pytest.mark.parametrize("policy", Policy)
def test_a_table_that_reads_nothing_has_one_case(policy: Any) -> None:
    """Its rows hold for everybody: there is one answer."""
    tabel: Table[Any] = Table("proef", Feiten, [Rule("Z", Feiten(), "ja", BRON, Bronsoort.KEUZE)], policy)
    array = van_tabel(tabel, DAGEN[0])
    assert array.gevallen == 1
    assert array.antwoorden == (tabel.evaluate(Feiten(), on=DAGEN[0]),)


def test_the_same_answer_has_one_number() -> None:
    """No two numbers of an array stand for the same answer."""
    for een in HEEL[::3]:
        antwoorden = als_array(*een).antwoorden
        gelijk = {een if isinstance(een, Outcome) else tuple(een.items()) for een in antwoorden}
        assert len(gelijk) == len(antwoorden)


def test_a_table_that_reads_too_many_facts_is_refused() -> None:
    """More than twenty million cases: the error says how many, and what to do."""
    namen = [naam for naam, waarden in vars_van(Feiten).items() if waarden == 2][:16]
    eisen: list[dict[str, Any]] = [{naam: True} for naam in namen]
    regels = [Rule(f"R{een}", Feiten(**een), str(een), BRON, Bronsoort.PROTOCOL) for een in eisen]
    tabel: Table[Any] = Table("groot", Feiten, regels, Policy.EACH)
    with pytest.raises(InvalidValueError, match=r"16 facts make 43,046,721 cases, more than the 20,000,000"):
        van_tabel(tabel, DAGEN[0])


def vars_van(feiten: type[Any]) -> dict[str, int]:
    """Per fact how many values it has."""
    return {naam: len(list(gevallen(feiten, [naam]))) - 1 for naam in feiten.__annotations__}


VLAGGEN = [naam for naam, aantal in vars_van(Feiten).items() if aantal == 2][:7]
ELK = [dict(zip(VLAGGEN, waarden, strict=True)) for waarden in product((False, True), repeat=7)]
"""Every case of seven facts."""


def regels_van(gevallen: list[dict[str, bool]], resultaat: str | None = None) -> list[Rule[Any]]:
    """A row for each case, with a result of its own, or all with the same."""
    return [
        Rule(f"R{plaats}", Feiten(**geval), resultaat or str(plaats), BRON, Bronsoort.PROTOCOL)  # type: ignore[arg-type]  # each is a truth
        for plaats, geval in enumerate(gevallen)
    ]


def grote_tabel(namen: list[str]) -> Table[Any]:
    """A table with a row for each of some facts."""
    regels = [Rule(f"R{naam}", Feiten(**{naam: True}), naam, BRON, Bronsoort.PROTOCOL) for naam in namen]  # type: ignore[arg-type]  # each is a truth
    return Table("groot", Feiten, regels, Policy.EACH)


def test_a_table_is_refused_from_one_case_more_than_an_array_may_have(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three facts of two values make 3 x 3 x 3 cases; the message says what to do instead."""
    monkeypatch.setattr(ternairs, "HOOGSTENS", 27)
    assert van_tabel(grote_tabel(VLAGGEN[:3]), DAGEN[0]).gevallen == 27
    monkeypatch.setattr(ternairs, "HOOGSTENS", 26)
    ternair.cache_clear()
    with pytest.raises(InvalidValueError) as fout:
        van_tabel(grote_tabel(VLAGGEN[:3]), DAGEN[0])
    assert str(fout.value).splitlines()[0] == (
        "3 facts make 27 cases, more than the 26 that an array may have; ask this table one case at a time"
    )


@pytest.mark.parametrize("aantal", [63, 64, 65, 127, 128])
def test_a_result_with_more_rows_than_fit_in_a_word_keeps_them_all(aantal: int) -> None:
    """Every row of one result is in play where nothing is known, in order; where all is known, those that match."""
    regels = regels_van(ELK[:aantal], "ja")
    tabel: Table[Any] = Table("veel", Feiten, regels, Policy.EACH)
    array = van_tabel(tabel, DAGEN[0])
    for geval in ({}, ELK[0], ELK[aantal - 1], {naam: ELK[aantal - 1][naam] for naam in VLAGGEN[1:]}):
        gevonden: Any = array.antwoorden[array.nummers[array.plaats(geval)]]
        assert gevonden == tabel.evaluate(Feiten(**geval), on=DAGEN[0])  # type: ignore[arg-type]  # each is a truth
        assert geval or gevonden["ja"].rules == tuple(regels)


@pytest.mark.parametrize("aantal", [63, 64, 65, 127])
def test_a_decision_with_more_rows_than_fit_in_a_word_keeps_them_all(aantal: int) -> None:
    """The row that decides each case of seven facts, and all that are in play where none is known."""
    regels = [*regels_van(ELK[:aantal]), Rule("Z", Feiten(), "rest", BRON, Bronsoort.KEUZE)]
    array = van_tabel(Table("veel", Feiten, regels, Policy.DECIDE), DAGEN[0])
    for plaats, geval in enumerate(ELK):
        beslist = regels[min(plaats, aantal)]
        antwoord = array.antwoorden[array.nummers[array.plaats(geval)]]
        assert antwoord == Outcome(frozenset({beslist.then}), (), (beslist,))
    niets = array.antwoorden[array.nummers[array.plaats({})]]
    assert niets == Outcome(frozenset(rij.then for rij in regels), tuple(VLAGGEN), tuple(regels))


# Facts of your own that have the names of facts of the library.


class Woord(StrEnum):
    """More words than the measure of the library has."""

    A, B, C, D, E, F = "abcdef"


class Enig(StrEnum):
    """A single word."""

    JA = "ja"


@attrs.frozen
class Eigen:
    """Facts with names of which the library knows what they say of each other; here they say nothing."""

    maatregel: Woord | None = None
    acuut_onveilig: bool | None = None
    stabiel_veilig: bool | None = None
    minderjarige_betrokken: bool | None = None
    enig: Enig | None = None


EIGEN: Table[Any] = Table(
    "eigen",
    Eigen,
    [
        Rule("E1", Eigen(acuut_onveilig=True, stabiel_veilig=True), "beide", BRON, Bronsoort.PROTOCOL),
        Rule("E2", Eigen(maatregel=Woord.F, enig=Enig.JA), "f", BRON, Bronsoort.PROTOCOL),
        Rule("E3", Eigen(maatregel=Woord.B, minderjarige_betrokken=False), "b", BRON, Bronsoort.PROTOCOL),
        Rule("E4", Eigen(stabiel_veilig=False), "niet", BRON, Bronsoort.PROTOCOL),
        Rule("E5", Eigen(), "anders", BRON, Bronsoort.KEUZE),
    ],
    Policy.DECIDE,
)
NAMEN = tuple(Eigen.__annotations__)


@pytest.mark.parametrize("gegeven", [(), *combinations(NAMEN, 2), NAMEN], ids="+".join)
def test_facts_of_your_own_say_nothing_of_each_other(gegeven: tuple[str, ...]) -> None:
    """Whichever of them have a column: those without are unknown, and no two of them contradict each other."""
    alle = [*gevallen(Eigen, gegeven)]
    tabel = als_tabel(alle, Eigen) if gegeven else pa.table({"zaak": [1]})
    gevonden = rijen(Plan(Beslissingskolommen(EIGEN), on=DAGEN[1], keep=()).evaluate(tabel))
    verwacht = [woorden(EIGEN.evaluate(Eigen(**geval), on=DAGEN[1]), ()) for geval in alle]
    assert [rij[:4] for rij in gevonden] == [een[:4] for een in verwacht]


def test_a_column_is_read_for_what_it_says_of_a_fact_that_the_rows_read() -> None:
    """Also where that is all that it says: who is structurally unsafe is not lastingly safe."""
    regels: list[Rule[Any]] = [
        Rule("S1", Feiten(stabiel_veilig=False), "niet", BRON, Bronsoort.PROTOCOL),
        Rule("S2", Feiten(), "anders", BRON, Bronsoort.KEUZE),
    ]
    plan = Plan(
        Beslissingskolommen(Table("stabiel", Feiten, regels, Policy.DECIDE), show=["", "ontbreekt"]),
        on=DAGEN[1],
        keep=(),
    )
    gevonden = plan.evaluate(pa.table({"structureel_onveilig": [True, False, None]}))
    assert rijen(gevonden) == [("niet", ""), (None, "stabiel_veilig"), (None, "stabiel_veilig")]


@pytest.mark.parametrize("ruimte", [0, -1])
def test_a_key_is_laid_out_as_long_as_its_cells_fit(monkeypatch: pytest.MonkeyPatch, ruimte: int) -> None:
    """One cell for every case of the columns at hand; each leads to the case of the table with those facts."""
    array = van_tabel(EIGEN, DAGEN[1])
    gegeven = ("acuut_onveilig", "maatregel")
    alle = [*gevallen(Eigen, [naam for naam in array.namen if naam in gegeven])]
    monkeypatch.setattr(feitsleutels, "_SAMEN", len(alle) + ruimte)
    gevonden = feitsleutel.__wrapped__(array, frozenset(gegeven), vult_aan=False).gevallen
    assert (gevonden is None) == (ruimte < 0)
    if gevonden is not None:
        plaatsen = [int(np.ravel_multi_index(array.plaats(geval), array.nummers.shape)) for geval in alle]
        assert gevonden.tolist() == plaatsen


# Codes.


BYTE: list[list[int]] = [[], [1], [256], [3], [3, 4, 3], [2] * 8, [16, 16]]
WORD = [[16, 17], [2] * 16, [255, 257], [5, 256], [256, 256]]
MORE = [[2] * 17, [200, 200, 2], [256, 256, 3], [257, 256]]


@pytest.mark.parametrize("maten", [*BYTE, *WORD, *MORE], ids=str)
def test_the_number_of_a_row_is_that_of_its_place_in_a_grid(maten: list[int]) -> None:
    """As numpy counts the cells of a grid, in two bytes for as long as these suffice."""
    zaad = np.random.default_rng(len(maten))
    codes = [zaad.integers(0, min(maat, 256), 500).astype(np.uint8) for maat in maten]
    for code, maat in zip(codes, maten, strict=True):
        code[-1] = min(maat, 256) - 1
    gevonden = getal(codes, maten, 500)
    assert gevonden.tolist() == (np.ravel_multi_index(codes, maten).tolist() if maten else [0] * 500)
    assert gevonden.dtype == (np.uint32 if maten in MORE else np.uint16)


@pytest.mark.parametrize("begin", [0, 1, 7, 8, 9, 16, 17, 63])
@pytest.mark.parametrize("aantal", [1, 7, 8, 9, 17])
def test_bits_are_read_from_any_place(begin: int, aantal: int) -> None:
    """Those of numpy, out of a bitmap that ends with the last of them."""
    alle = np.random.default_rng(begin).integers(0, 2, begin + aantal).astype(np.uint8)
    gevonden = bits(pa.py_buffer(np.packbits(alle, bitorder="little")), begin, aantal)
    assert gevonden.tolist() == alle[begin:].tolist()


def test_blanks_are_those_of_the_slice() -> None:
    """A slice without blanks has none, whatever stands beside it; of a column of blanks no bits are needed."""
    heel = pa.array([1, None, 3, 4, None], pa.int64())
    assert is_bekend(heel.slice(2, 2)) is None
    assert is_bekend(pa.array([1, 2])) is None
    gevonden = is_bekend(heel.slice(3))
    assert gevonden is not None
    assert gevonden.tolist() == [1, 0]


def test_moments_are_those_of_the_slice() -> None:
    """The first of a slice is where the slice begins."""
    alle = [datetime(2026, 3, 2) + timedelta(hours=uur) for uur in range(20)]
    micro = [(een - datetime(1970, 1, 1)) // timedelta(microseconds=1) for een in alle]
    assert getallen(pa.array(alle, pa.timestamp("us")).slice(7, 11)).tolist() == micro[7:18]


def test_a_dictionary_in_the_order_of_the_list_is_not_suspected() -> None:
    """Its places are those of the list; a word of no list stands after *unknown*, and is suspected."""
    lijst = ("geen", "ots", "voogdij")
    wijzers = np.array([0, 3, 2, 1], np.int32)
    codes, verdacht = van_woordenboek(pa.array(lijst), wijzers, lijst)
    assert (codes.tolist(), str(codes.dtype), verdacht) == ([0, 3, 2, 1], "uint8", False)
    codes, verdacht = van_woordenboek(pa.array(["ots", "jansen", "geen"]), wijzers, lijst)
    assert (codes.tolist(), str(codes.dtype), verdacht) == ([1, 3, 0, 4], "uint8", True)
