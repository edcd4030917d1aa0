"""Golden cases on the rest of the chain: the answer, the missing facts and the reservations, each with its text."""

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from huiselijkgeweld.recht.keten import KETEN
from huiselijkgeweld.rules import Outcome, Rule, domain

GOLDEN = Path(__file__).parent / "golden"
GEVALLEN = tomllib.loads((GOLDEN / "keten.toml").read_text("utf-8"))["geval"]
GEVAL = pytest.mark.parametrize("geval", GEVALLEN, ids=lambda geval: str(geval["id"]))
Geval = Mapping[str, Any]


def antwoord(geval: Geval) -> Outcome[Any] | Mapping[Any, Outcome[bool]]:
    """What the table of a case answers to its facts, which are stored as words."""
    tabel = KETEN[geval["tabel"]]
    feiten = {
        naam: next(over for over in domain(tabel.feiten, naam) if over == waarde)
        for naam, waarde in geval["feiten"].items()
    }
    return tabel.tabel.evaluate(tabel.feiten(**feiten), on=geval["on"])


def rijen(geval: Geval) -> list[Rule[Any]]:
    """The rows in play."""
    gegeven = antwoord(geval)
    losse: Iterable[Outcome[Any]] = (gegeven,) if isinstance(gegeven, Outcome) else gegeven.values()
    return [rij for uit in losse for rij in uit.rules]


@GEVAL
def test_a_worked_case_of_the_chain_comes_out_as_written(geval: Geval) -> None:
    """Exactly the answers that remain possible, or the results that hold, and exactly the facts that are missing."""
    gegeven, mist = antwoord(geval), geval.get("mist", [])
    if isinstance(gegeven, Outcome):
        assert (sorted(map(str, gegeven.possible)), list(gegeven.missing)) == (geval["mogelijk"], mist)
    else:
        assert sorted(str(wat) for wat, uit in gegeven.items() if uit.value is True) == geval["houdt"]
        assert {feit for uit in gegeven.values() for feit in uit.missing} == set(mist)


@GEVAL
def test_a_worked_case_of_the_chain_stands_with_its_reservations(geval: Geval) -> None:
    """The rows in play name exactly the conflicts of the case, and cite every text that it names."""
    assert {code for rij in rijen(geval) for code in rij.voorbehouden} == set(geval["voorbehouden"])
    korten = {bron.regeling.kort for rij in rijen(geval) for bron in rij.bronnen}
    assert geval["bron"]
    for bron in geval["bron"]:
        assert any(bron.startswith((f"{kort}, ", f"{kort} art. ")) for kort in korten), (bron, korten)


def test_every_worked_case_of_the_series_is_there_but_the_one_about_money() -> None:
    """Fifteen of the sixteen, over the files with facts: the other is an amount to divide."""
    elders = tomllib.loads((GOLDEN / "antwoorden.toml").read_text("utf-8"))["geval"]
    nummers = {geval["id"].partition(",")[0] for geval in (*GEVALLEN, *elders)}
    assert sorted(nummers) == [
        *("W01", "W02", "W04", "W05", "W06", "W09", "W11", "W12", "W13", "W14", "W15", "W18", "W19", "W21", "W25"),
    ]


def test_the_worked_cases_of_the_chain_ask_every_table_but_the_steps() -> None:
    """Only the order of the steps of the meldcode is no part of a worked case."""
    assert {geval["tabel"] for geval in GEVALLEN} == KETEN.keys() - {"meldcode_stap"}
    namen = [geval["id"] for geval in GEVALLEN]
    assert len(set(namen)) == len(namen)
