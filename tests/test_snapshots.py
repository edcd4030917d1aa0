"""The snapshots of the tables: what the library says today, and every case of every table as an oracle has it."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from difflib import unified_diff
from typing import get_args, get_type_hints

import attrs
import pytest
from tests.oracles import beslissingen_brute as brute
from tests.oracles import regio_brute
from tests.oracles.snapshots_brute import Blok, Rij, Woorden, controleer, lees
from tests.snapshots import maak

from huiselijkgeweld.recht.keten import KETEN
from huiselijkgeweld.rules import Policy

GEWOON = date(2024, 6, 1)
LANDELIJK = "landelijk"
PLAATSEN = (LANDELIJK, *regio_brute.REGIOS)
JA_NEE = {True: "ja", False: "nee"}


def tekst(bestand: str) -> str:
    """A snapshot."""
    return (maak.FOLDER / bestand).read_text(encoding="utf-8")


def woord(waarde: object) -> str:
    """A value in the words of the snapshots."""
    return JA_NEE[waarde] if isinstance(waarde, bool) else str(waarde)


@pytest.mark.parametrize("bestand", maak.TABELLEN)
def test_the_cases_are_those_of_the_snapshot(bestand: str) -> None:
    """No answer has changed since a person last looked; if one should: `python tests/snapshots/maak.py`, and read."""
    expected, actual = tekst(bestand).splitlines(), maak.TABELLEN[bestand]().splitlines()
    assert list(unified_diff(expected, actual, "snapshot", "library", lineterm="", n=1)) == []


def test_there_is_a_snapshot_of_every_table_and_no_other() -> None:
    """Ten decisions and every table of the chain; together they stay small enough to read."""
    bestanden = {een.relative_to(maak.FOLDER).as_posix(): een for een in maak.FOLDER.glob("*/*.txt")}
    assert set(bestanden) == {f"beslissingen/{naam}.txt" for naam in brute.TABELLEN} | {
        f"keten/{naam}.txt" for naam in KETEN
    }
    assert sum(een.stat().st_size for een in bestanden.values()) < 400_000


def op(blokken: Sequence[Blok], plaats: str, dag: date) -> Blok:
    """The one block that speaks of a place on a day."""
    (gevonden,) = (blok for blok in blokken for hier, van, tot in blok.plaatsen if hier == plaats and van <= dag < tot)
    return gevonden


def tel(blok: Blok, rijen: Sequence[Rij], woorden: Woorden, uitkomsten: Sequence[str] | None) -> int:
    """Check the lists of a block against rows in force: one list, or one for each of the results."""
    assert [deel.resultaat for deel in blok.delen] == ([""] if uitkomsten is None else uitkomsten)
    return sum(
        controleer(deel, [rij for rij in rijen if uitkomsten is None or rij.dan == deel.resultaat], woorden)
        for deel in blok.delen
    )


BESLISSINGWOORDEN = {feit: [woord(een) for een in brute.FEITEN[feit].waarden] for feit in brute.FEITEN}


def rijen_van(plaats: str, naam: str, dag: date) -> list[Rij]:
    """The rows of a decision that are in force on a day, by the oracles."""
    rijen = brute.op(naam, dag) if plaats == LANDELIJK else regio_brute.op(plaats, naam, dag)
    return [Rij({feit: woord(een) for feit, een in rij.als.items()}, rij.dan, rij.code) for rij in rijen]


def dagen_van(plaats: str, naam: str) -> set[date]:
    """The days on which a row begins or ends, by the oracles, the day before each, and an ordinary day."""
    dagen = {dag for rij in brute.TABELLEN[naam][1] for dag in (rij.vanaf, rij.tot) if dag is not None}
    if plaats != LANDELIJK:
        dagen |= regio_brute.dagen(plaats, naam)
    return {GEWOON} | {dag - timedelta(een) for dag in dagen for een in (0, 1)}


@pytest.mark.parametrize("naam", brute.TABELLEN)
def test_a_snapshot_of_a_decision_has_every_case_once_with_its_answer(naam: str) -> None:
    """In each place, on each day around a change: the lines leave no case out, share none, and answer as the oracle."""
    blokken = lees(tekst(f"beslissingen/{naam}.txt"), BESLISSINGWOORDEN)
    elke = brute.TABELLEN[naam][0] == "elke"
    gezien: dict[tuple[int, tuple[str, ...]], int] = {}
    for plaats in PLAATSEN:
        eigen = [] if plaats == LANDELIJK else regio_brute.van(plaats, naam)
        uitkomsten = {rij.dan for rij in (*brute.TABELLEN[naam][1], *eigen) if not rij.slot}
        for dag in dagen_van(plaats, naam):
            blok, rijen = op(blokken, plaats, dag), rijen_van(plaats, naam, dag)
            mogelijk = [deel.resultaat for deel in blok.delen] if elke else None
            assert mogelijk is None or {rij.dan for rij in rijen} <= set(mogelijk) <= uitkomsten
            sleutel = (id(blok), tuple(rij.code for rij in rijen))
            gezien[sleutel] = gezien.get(sleutel) or tel(blok, rijen, BESLISSINGWOORDEN, mogelijk)
    assert {id(blok) for blok in blokken} == {blok for blok, _ in gezien}
    assert sum(gezien.values()) > 0


@pytest.mark.parametrize("naam", KETEN)
def test_a_snapshot_of_the_chain_has_every_case_once_with_its_answer(naam: str) -> None:
    """The same, with the rows of the table read field by field; the words of a fact are those of its annotation."""
    tabel = KETEN[naam].tabel
    soorten = {feit: get_args(een)[0] for feit, een in get_type_hints(tabel.feiten).items()}
    woorden = {feit: list(JA_NEE.values()) if een is bool else list(map(str, een)) for feit, een in soorten.items()}
    blokken = lees(tekst(f"keten/{naam}.txt"), woorden)
    alle = list(dict.fromkeys(str(rij.then) for rij in tabel.rows))
    uitkomsten = alle if tabel.policy is Policy.EACH else None
    dagen = {dag for rij in tabel.rows for dag in (rij.since, rij.until) if dag is not None}
    gezien = set()
    for dag in sorted({GEWOON} | {dag - timedelta(een) for dag in dagen for een in (0, 1)}):
        rijen = [
            Rij(
                {feit: woord(een) for feit, een in attrs.asdict(rij.when, recurse=False).items() if een is not None},
                str(rij.then),
                rij.code,
            )
            for rij in tabel.rows
            if (rij.since or date.min) <= dag < (rij.until or date.max)
        ]
        blok = op(blokken, LANDELIJK, dag)
        gezien.add(id(blok))
        assert tel(blok, rijen, woorden, uitkomsten) > 0
    assert gezien == {id(blok) for blok in blokken}


@pytest.mark.parametrize("bestand", maak.TABELLEN)
def test_the_blocks_leave_no_day_out(bestand: str) -> None:
    """For each place the stretches of days join, from the first day there is to the last."""
    stukken: dict[str, list[tuple[str, str]]] = {}
    for plaats, dagen in re.findall(r"^# (\S+): (.+)$", tekst(bestand), re.MULTILINE):
        van, tot = (re.search(rf"{grens} (\S+)", dagen) for grens in ("van", "tot"))
        stukken.setdefault(plaats, []).append((van[1] if van else "", tot[1] if tot else ""))
    assert set(stukken) == (set(PLAATSEN) if bestand.startswith("beslissingen/") else {LANDELIJK})
    for eigen in map(sorted, stukken.values()):
        assert [van for van, _ in eigen] == ["", *(tot for _, tot in eigen[:-1])]
        assert eigen[-1][1] == ""


@pytest.mark.parametrize(
    ("was", "wordt"),
    [
        ("    16 acuut_onveilig = nee en structureel_onveilig = nee → niet (MD2)\n", ""),
        ("structureel_onveilig = nee → niet (MD2)", "structureel_onveilig = nee → aanmelden (MD2)"),
        ("structureel_onveilig = nee → niet (MD2)", "structureel_onveilig = nee → niet (MD4)"),
        ("    16 acuut_onveilig = nee en", "    17 acuut_onveilig = nee en"),
        ("    32 acuut_onveilig = ja → ", "    64 altijd → "),
        ("64 gevallen: acuut", "63 gevallen: acuut"),
        (", ketenoverstijgend_nodig\n", "\n"),
    ],
)
def test_a_line_that_is_not_right_is_found(was: str, wordt: str) -> None:
    """A case left out, another answer, another row, a wrong number, a line too wide: each is seen."""
    goed = tekst("beslissingen/mda.txt")
    assert was in goed
    blokken = lees(goed.replace(was, wordt), BESLISSINGWOORDEN)
    with pytest.raises(AssertionError):
        controleer(op(blokken, LANDELIJK, GEWOON).delen[0], rijen_van(LANDELIJK, "mda", GEWOON), BESLISSINGWOORDEN)
