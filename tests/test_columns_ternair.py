"""A whole table as one array: every case of it, blanks included, has the answer that the table itself gives."""

from datetime import date
from itertools import product
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.columns import DAGEN, TABELLEN, gebonden, gevallen, tabel_van

from huiselijkgeweld import REGIOS, Feiten, InvalidValueError, Outcome
from huiselijkgeweld.bronnen import Bron, Bronsoort, Regeling
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
