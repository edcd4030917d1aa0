"""A second transcription of the rows from the texts: a slip in one row, or in its source, is a difference in words."""

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest

from huiselijkgeweld.bronnen import Bron
from huiselijkgeweld.recht.bekostiging import LANDELIJK
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.keten import KETEN
from huiselijkgeweld.recht.praktijkbronnen import BRONNEN
from huiselijkgeweld.regio import REGIOS

RIJEN: Mapping[str, Any] = tomllib.loads((Path(__file__).parent / "golden" / "rijen.toml").read_text("utf-8"))
Rij = Mapping[str, Any]
STIL = {"reading": "verified", "voorbehouden": []}
"""What an entry that is silent says."""


def citaat(bron: Bron) -> str:
    """A source as the entries write it: its place, with the year of the text if that is not the newest."""
    anders = bron.toestand is not None and bron.toestand != bron.regeling.toestand
    return f"{bron} (tekst {bron.toestand:%Y})" if anders else str(bron)


def plat(waarde: object) -> object:
    """A value of a row in the words of the entries: lists in the order of the alphabet, codes for the rest."""
    if isinstance(waarde, tuple):
        return sorted(citaat(een) if isinstance(een, Bron) else str(een) for een in waarde)
    if isinstance(waarde, dict):
        return {naam: plat(een) for naam, een in waarde.items()}
    return str(waarde) if isinstance(waarde, str) else waarde


def als_rij(row: object, velden: Mapping[str, str]) -> dict[str, object]:
    """The fields of a row under the keys of the entries."""
    return {sleutel: plat(getattr(row, veld)) for sleutel, veld in velden.items()}


def verschillen(verwacht: Mapping[str, Rij], gevonden: Mapping[str, Rij], stil: Rij) -> list[str]:
    """In words: rows without an entry and the reverse, another order, and every value that differs."""
    uit = [f"{code}: no entry" for code in gevonden.keys() - verwacht.keys()]
    uit += [f"{code}: no row" for code in verwacht.keys() - gevonden.keys()]
    if not uit and list(verwacht) != list(gevonden):
        uit = [f"order: the texts have {list(verwacht)}, the library {list(gevonden)}"]
    for code in verwacht.keys() & gevonden.keys():
        uit += verschil(code, verwacht[code], gevonden[code], stil)
    return sorted(uit)


def verschil(code: str, tekst: Rij, rij: Rij, stil: Rij) -> Iterable[str]:
    """Each value of a row that is not what its entry says."""
    onbekend = tekst.get("onbekend", [])
    if rest := tekst.keys() - rij.keys() - {"onbekend"}:
        yield f"{code}: no row has {sorted(rest)}"
    for sleutel, waarde in rij.items():
        zegt = tekst.get(sleutel, stil.get(sleutel))
        zegt = sorted(RIJEN["bronnen"].get(een, een) for een in zegt) if isinstance(zegt, list) else zegt
        if sleutel in onbekend:
            if sleutel in tekst:
                yield f"{code}: {sleutel} is both given and unknown"
        elif zegt != waarde:
            yield f"{code}: {sleutel}: the texts say {zegt!r}, the library {waarde!r}"


ZEKERHEID = {"bron": "bronnen", "reading": "reading", "voorbehouden": "voorbehouden"}
"""What an entry of a decision says; condition, result, kind and days stand with the oracles of the decisions."""
ZELFDE = {naam: naam for naam in ("soort", "since", "until")}
RIJ = {"als": "conditions", "dan": "then", "open": "open"} | ZELFDE | ZEKERHEID
WIE = ("partner", "partnersoort", "component", "geldstroom", "opdrachtgever", "aandeel", "deels", "verwerving")
GELD = {naam: naam for naam in WIE} | ZELFDE | ZEKERHEID


def met_verlopen(rijen: Mapping[str, Rij]) -> dict[str, Rij]:
    """The entries, each row of a document with an end followed by itself after that end, with its reservation."""
    uit: dict[str, Rij] = {}
    for code, rij in rijen.items():
        uit[code] = rij
        if rij.get("soort") == "regio" and "until" in rij:
            voorbehouden = [*rij.get("voorbehouden", []), "CF12"]
            na = {**rij, "since": rij["until"], "voorbehouden": voorbehouden}
            uit[f"{code}-na"] = {sleutel: waarde for sleutel, waarde in na.items() if sleutel != "until"}
    return uit


@pytest.mark.parametrize("naam", BESLISSINGEN)
def test_a_row_of_a_decision_rests_on_the_texts_that_were_agreed(naam: str) -> None:
    """Every row in its order: exactly these sources with their places, how sure it is, and its reservations."""
    rows = {row.code: als_rij(row, ZEKERHEID) for row in BESLISSINGEN[naam].tabel.rows}
    assert verschillen(RIJEN["landelijk"][naam], rows, STIL) == []


@pytest.mark.parametrize("regio", REGIOS)
def test_a_row_of_a_region_rests_on_the_texts_that_were_agreed(regio: str) -> None:
    """Every row: these places in these documents, how sure it is, its reservations; none is open a second time."""
    velden = ZEKERHEID | {"open": "open"}
    rows = {regel.code: als_rij(regel.rule, velden) for regel in REGIOS[regio].regels if regel.rule is not None}
    entries, stil = RIJEN["regio"][regio], STIL | {"open": False}
    assert verschillen({code: entries[code] for code in sorted(entries)}, dict(sorted(rows.items())), stil) == []


@pytest.mark.parametrize("regio", REGIOS)
def test_what_a_region_drops_rests_on_the_texts_that_were_agreed(regio: str) -> None:
    """The place and nothing else: why a national row does not hold there."""
    dropped = {regel.rij: {"bron": plat(regel.bronnen)} for regel in REGIOS[regio].regels if regel.rule is None}
    assert verschillen(RIJEN["vervalt"].get(regio, {}), dropped, {}) == []


@pytest.mark.parametrize("naam", KETEN)
def test_a_row_of_the_chain_says_what_the_texts_say(naam: str) -> None:
    """Every row in its order: condition, result, sources, kind, days, how sure it is and reservations."""
    rows = {row.code: als_rij(row, RIJ) for row in KETEN[naam].tabel.rows}
    assert verschillen(met_verlopen(RIJEN["keten"][naam]), rows, STIL | {"open": False}) == []


@pytest.mark.parametrize("waar", ["landelijk", *REGIOS])
def test_a_row_about_money_says_what_the_texts_say(waar: str) -> None:
    """Which stream pays which part of whom, for which share, how it is bought, since when, and where that stands."""
    regels = LANDELIJK if waar == "landelijk" else REGIOS[waar].bekostiging
    rows = {regel.code: als_rij(regel, GELD) for regel in regels}
    stil = STIL | {"soort": "protocol" if waar == "landelijk" else "regio", "deels": False}
    assert verschillen(RIJEN["geld"].get(waar, {}), rows, stil) == []


@pytest.mark.parametrize("regio", REGIOS)
def test_a_setting_of_a_region_says_what_the_texts_say(regio: str) -> None:
    """Its value, how sure that is, and where it stands."""
    velden = {"waarde": "waarde", "bron": "bronnen", "reading": "reading"}
    settings = {naam: als_rij(een, velden) for naam, een in REGIOS[regio].parameters.items()}
    assert verschillen(RIJEN["parameter"].get(regio, {}), settings, STIL) == []


@pytest.mark.parametrize(
    ("slip", "gezegd"),
    [
        ({"als": {"opvang_nodig": True}}, "OV0: als: the texts say {'opvang_nodig': False}"),
        ({"dan": "kwintes"}, "OV0: dan: the texts say 'nvt'"),
        ({"bron": []}, "OV0: bron: the texts say ['Beleidskader Bovenregionale plaatsing, samenvatting']"),
        ({"soort": "keuze"}, "OV0: soort: the texts say 'protocol'"),
        ({"open": True}, "OV0: open: the texts say False"),
        ({"reading": "memory"}, "OV0: reading: the texts say 'verified'"),
        ({"voorbehouden": ["CF6"]}, "OV0: voorbehouden: the texts say []"),
        ({"since": date(2020, 1, 1)}, "OV0: since: the texts say None"),
    ],
    ids=lambda een: next(iter(een)) if isinstance(een, dict) else "",
)
def test_a_slip_in_a_row_is_told_in_words(slip: Rij, gezegd: str) -> None:
    """The code, the field, what the texts say and what the library says, and nothing about other rows."""
    rows = {row.code: als_rij(row, RIJ) for row in KETEN["opvang"].tabel.rows}
    rows["OV0"] |= slip
    (een,) = verschillen(met_verlopen(RIJEN["keten"]["opvang"]), rows, STIL | {"open": False})
    assert een == f"{gezegd}, the library {next(iter(slip.values()))!r}"


def test_a_row_too_many_too_few_or_out_of_order_is_told_in_words() -> None:
    """By its code; an entry with a key that no row has, or with a value for what it calls unknown, is refused too."""
    een, twee = {"dan": "a"}, {"dan": "b"}
    assert verschillen({"X1": een}, {"X1": een, "X2": twee}, {}) == ["X2: no entry"]
    assert verschillen({"X1": een, "X2": twee}, {"X1": een}, {}) == ["X2: no row"]
    (orde,) = verschillen({"X1": een, "X2": twee}, {"X2": twee, "X1": een}, {})
    assert orde == "order: the texts have ['X1', 'X2'], the library ['X2', 'X1']"
    assert verschillen({"X1": een | {"dna": "b"}}, {"X1": een}, {}) == ["X1: no row has ['dna']"]
    assert verschillen({"X1": een | {"onbekend": ["dan"]}}, {"X1": een}, {}) == ["X1: dan is both given and unknown"]
    assert verschillen({"X1": {"onbekend": ["dan"]}}, {"X1": een}, {}) == []


def test_a_source_is_the_text_that_its_id_names() -> None:
    """Every id of an entry is one of the list at the top, and names that place."""
    assert {naam: str(BRONNEN[naam]) for naam in RIJEN["bronnen"]} == RIJEN["bronnen"]


def test_every_table_region_and_setting_has_its_entries() -> None:
    """None is left out, and there are no entries of what does not exist."""
    assert list(RIJEN["landelijk"]) == list(BESLISSINGEN)
    assert list(RIJEN["keten"]) == list(KETEN)
    assert list(RIJEN["regio"]) == list(REGIOS)
    assert set(RIJEN["geld"]) <= {"landelijk", *REGIOS}
    assert set(RIJEN["vervalt"]) | set(RIJEN["parameter"]) <= set(REGIOS)


def test_every_field_that_can_change_an_answer_is_compared() -> None:
    """Only the words for a reader are not: a new field has to be entered here too."""
    row = {field.name for field in attrs.fields(type(BESLISSINGEN["zvh"].tabel.rows[0])) if field.init}
    money = {field.name for field in attrs.fields(type(LANDELIJK[0])) if field.init}
    assert row - {"conditions" if veld == "when" else veld for veld in RIJ.values()} == {"code", "when", "note"}
    assert money - set(GELD.values()) == {"code", "note"}
