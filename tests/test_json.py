"""Case files as JSON: nothing is lost, every problem of a file comes at once with its path, and nobody is named."""

import json
import logging
import traceback
from copy import deepcopy
from datetime import date, datetime
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.mutaties import GEEN_TEKST, Plaats, plaatsen, vervang
from tests.strategies import beantwoord, dagen, dossiers, keten

from huiselijkgeweld import (
    NORMEN,
    Dossier,
    Duur,
    Eenheid,
    Herkomst,
    Huishouden,
    InvalidDossierError,
    Melduitkomst,
    Persoon,
    Stand,
    Stap,
    Termijn,
    Voorbehoud,
    dump,
    dumps,
    evaluate,
    load,
    loads,
)
from huiselijkgeweld.interop.json import lezen
from huiselijkgeweld.interop.json.tekst import MAX_BYTES, MAX_DIEPTE, lees, schrijf
from huiselijkgeweld.model.feiten import Aanvrager
from huiselijkgeweld.model.gebeurtenissen import (
    FEIT_VASTGESTELD,
    GEBEURTENISSOORTEN,
    HUISVERBOD_OPGELEGD,
    INFORMEREN_UITGESTELD,
    MELDING_ONTVANGEN,
    OTS_UITGESPROKEN,
    PERSOONSGEGEVENS_VASTGELEGD,
    TAFEL_AANGEVRAAGD,
    VEILIGHEIDSBEOORDELING_AFGEROND,
)

VOL = Dossier(
    "d1",
    Huishouden("0193", (Persoon("p1"), Persoon("k1", date(2019, 5, 1)))),
    (
        MELDING_ONTVANGEN(datetime(2026, 4, 2, 10, 15), "m1", geregistreerd=date(2026, 4, 3)),
        VEILIGHEIDSBEOORDELING_AFGEROND(date(2026, 4, 7), "m1", Melduitkomst.VERVOLG_BIJ_VT),
        PERSOONSGEGEVENS_VASTGELEGD(date(2026, 4, 2), "k1"),
        INFORMEREN_UITGESTELD(date(2026, 4, 9), "k1", Duur.parse("P2W")),
        INFORMEREN_UITGESTELD(date(2026, 4, 10), "k1", Duur(5, Eenheid.WERKDAGEN)),
        OTS_UITGESPROKEN(date(2026, 4, 20), "o1", date(2026, 10, 20)),
        HUISVERBOD_OPGELEGD(datetime(2026, 4, 2, 20, 0), "h1"),
    ),
)
VOL_TEKST = """{
  "versie": 1,
  "id": "d1",
  "huishouden": {
    "gemeente": "0193",
    "personen": [
      {
        "id": "p1"
      },
      {
        "id": "k1",
        "geboortedatum": "2019-05-01"
      }
    ]
  },
  "gebeurtenissen": [
    {
      "soort": "melding_ontvangen",
      "op": "2026-04-02T10:15:00+02:00",
      "over": "m1",
      "geregistreerd": "2026-04-03"
    },
    {
      "soort": "veiligheidsbeoordeling_afgerond",
      "op": "2026-04-07",
      "over": "m1",
      "waarde": "VT-01-01"
    },
    {
      "soort": "persoonsgegevens_vastgelegd",
      "op": "2026-04-02",
      "over": "k1"
    },
    {
      "soort": "informeren_uitgesteld",
      "op": "2026-04-09",
      "over": "k1",
      "waarde": "P2W"
    },
    {
      "soort": "informeren_uitgesteld",
      "op": "2026-04-10",
      "over": "k1",
      "waarde": {
        "aantal": 5,
        "eenheid": "werkdagen"
      }
    },
    {
      "soort": "ots_uitgesproken",
      "op": "2026-04-20",
      "over": "o1",
      "waarde": "2026-10-20"
    },
    {
      "soort": "huisverbod_opgelegd",
      "op": "2026-04-02T20:00:00+02:00",
      "over": "h1"
    }
  ]
}"""


def fouten(tekst: str | bytes) -> list[str]:
    """What is wrong with a text, one line for each problem; nothing if it can be read."""
    try:
        loads(tekst)
    except InvalidDossierError as error:
        return [str(probleem) for probleem in error.problems]
    return []


def gebeurtenis(**velden: object) -> dict[str, object]:
    """A correct event as it stands in a file, with these changes; `...` leaves a key out."""
    alle = {"soort": "melding_ontvangen", "op": "2026-04-02", "over": "m1", **velden}
    return {naam: waarde for naam, waarde in alle.items() if waarde is not ...}


def bestand(*gebeurtenissen: object, **velden: object) -> str:
    """A correct file with these events and changes; `...` leaves a key out."""
    alle = {"versie": 1, "id": "d1", "gebeurtenissen": list(gebeurtenissen), **velden}
    return json.dumps({naam: waarde for naam, waarde in alle.items() if waarde is not ...})


def namen(klasse: type) -> list[str]:
    """The names of the attributes of a class."""
    return [veld.name for veld in attrs.fields(klasse)]


# There and back.


@settings(max_examples=150)
@given(dossiers())
def test_a_case_comes_back_as_it_was_written(dossier: Dossier) -> None:
    """Equal, to the moment and its offset; written again it is the same text; bytes and text are read alike."""
    tekst = dumps(dossier)
    terug = loads(tekst)
    assert dossier == terug
    assert tekst == dumps(terug)
    assert dossier == loads(tekst.encode()) == loads(dumps(dossier, indent=None))
    for een, ander in zip(dossier.gebeurtenissen, terug.gebeurtenissen, strict=True):
        assert een.op.isoformat() == ander.op.isoformat()
        assert type(een.op) is type(ander.op)


def test_the_keys_are_the_names_of_the_attributes() -> None:
    """Days, lengths and outcomes as their own standards write them; what is not stated is left out."""
    assert dumps(VOL) == VOL_TEKST
    assert loads(VOL_TEKST) == VOL
    assert dumps(Dossier("d1"), indent=None) == '{"versie":1,"id":"d1"}'


@pytest.mark.parametrize(
    "klok",
    [
        "2026-04-02T10:15",
        "2026-04-02T10:15:00",
        "2026-04-02T10:15:00.000000",
        "2026-04-02T08:15Z",
        "2026-04-02T10:15+02:00",
    ],
)
def test_one_moment_can_be_written_in_several_ways(klok: str) -> None:
    """Without an offset it is the clock in Amsterdam; seconds may be left out."""
    (een,) = loads(bestand(gebeurtenis(op=klok))).gebeurtenissen
    assert een.op.isoformat() == "2026-04-02T10:15:00+02:00"


@pytest.mark.parametrize(
    "weglaten",
    [{"huishouden": {}}, {"huishouden": {"personen": []}}, {"huishouden": {"gemeente": None}}, {"gebeurtenissen": ...}],
)
def test_what_is_left_out_is_not_stated(weglaten: dict[str, object]) -> None:
    """An empty household and no events are what a file without them has; null is not stated either."""
    assert Dossier("d1") == loads(bestand(**weglaten))


def test_null_is_not_stated_in_an_event() -> None:
    """For what may be left out: the value, the day of recording, the id of the household, the birth date."""
    een = gebeurtenis(waarde=None, geregistreerd=None)
    ander = {"soort": "calamiteit_vastgesteld", "op": "2026-04-02", "over": None}
    huishouden = {"personen": [{"id": "p1", "geboortedatum": None}]}
    dossier = loads(bestand(een, ander, huishouden=huishouden))
    assert [een.waarde for een in dossier.gebeurtenissen] == [None, None]
    assert dossier.huishouden.personen == (Persoon("p1"),)


def test_a_file_is_written_and_read_as_utf_8(tmp_path: Path) -> None:
    """With one line end at the end, and none of another system; a byte order mark of another program is skipped."""
    pad = tmp_path / "dossier.json"
    dump(VOL, pad)
    assert pad.read_bytes() == f"{VOL_TEKST}\n".encode()
    assert load(pad) == load(str(pad)) == VOL
    pad.write_bytes(b"\xef\xbb\xbf" + VOL_TEKST.encode())
    assert load(pad) == VOL
    assert loads(f"\ufeff{VOL_TEKST}") == VOL
    dump(VOL, str(pad), indent=None)
    assert pad.read_text(encoding="utf-8").count("\n") == 1


# Answers.


@settings(max_examples=50)
@given(dossiers(eerste=date(2010, 1, 1), laatste=date(2035, 12, 31)), dagen(date(2010, 1, 1), date(2035, 12, 31)))
def test_an_answer_is_json_with_the_names_of_its_attributes(dossier: Dossier, on: date) -> None:
    """The same text each time; every level has the keys of its class, and no day is lost."""
    stand = beantwoord(dossier, on)
    tekst = dumps(stand)
    assert tekst == dumps(evaluate(dossier, on=on))
    gelezen = json.loads(tekst)
    assert ["versie", *namen(Stand)] == list(gelezen)
    assert namen(Herkomst) == list(gelezen["herkomst"])
    assert str(on) == gelezen["herkomst"]["on"]
    assert [termijn.norm.code for termijn in stand.termijnen] == [een["norm"]["code"] for een in gelezen["termijnen"]]
    for termijn, een in zip(stand.termijnen, gelezen["termijnen"], strict=True):
        assert namen(Termijn) == list(een)
        assert list(een["norm"]) == ["code", "naam", "soort", "bron"]
        assert str(termijn.norm.bron) == een["norm"]["bron"]["tekst"]
        assert (termijn.norm.bron.url, termijn.norm.bron.jci) == (
            een["norm"]["bron"]["url"],
            een["norm"]["bron"]["jci"],
        )
        assert (termijn.einde is None) == (een["einde"] is None)
        if termijn.einde is not None:
            assert list(een["einde"]) == ["dag", "moment", "stappen"]
            assert str(termijn.einde.dag) == een["einde"]["dag"]
            assert [str(stap.dag) for stap in termijn.einde.stappen] == [
                stap["dag"] for stap in een["einde"]["stappen"]
            ]
            assert all(namen(Stap) == list(stap) for stap in een["einde"]["stappen"])
        assert all(namen(Voorbehoud) == list(voorbehoud) for voorbehoud in een["voorbehouden"])
        assert all(voorbehoud["tekst"] for voorbehoud in een["voorbehouden"])


def test_an_end_shows_its_moment() -> None:
    """A term by the clock gives both the day and the moment, with its offset."""
    stand = evaluate(Dossier("d1", gebeurtenissen=[VOL.gebeurtenissen[-1]]), on=date(2026, 4, 2))
    einden = {een["norm"]["code"]: een["einde"] for een in json.loads(dumps(stand))["termijnen"]}
    assert (einden["WTH-10D"]["dag"], einden["WTH-10D"]["moment"]) == ("2026-04-12", "2026-04-12T20:00:00+02:00")


def test_an_answer_without_a_number_is_null() -> None:
    """A term in words has no end."""
    assert NORMEN["WMO-CALAM"].duur is None
    dossier = loads(bestand({"soort": "calamiteit_vastgesteld", "op": "2026-04-02"}))
    (termijn,) = (
        een
        for een in json.loads(dumps(evaluate(dossier, on=date(2026, 4, 2))))["termijnen"]
        if een["norm"]["code"] == "WMO-CALAM"
    )
    assert (termijn["einde"], termijn["status"], termijn["over"]) == (None, "lopend", None)


# One problem.

GEEN_OBJECT = {
    "[]": "a list",
    '"x"': "a text",
    "1": "a number",
    "1.5": "a number",
    "true": "true or false",
    "null": "null",
}

FOUT: dict[str, tuple[str, list[str]]] = {
    "a tag that is misspelt": (
        bestand(gebeurtenis(soort="melding_ontvange")),
        ["gebeurtenissen[0].soort: unknown event 'melding_ontvange'; did you mean 'melding_ontvangen'?"],
    ),
    "an event without its kind": (bestand(gebeurtenis(soort=...)), ["gebeurtenissen[0].soort: missing"]),
    "a kind that is null": (bestand(gebeurtenis(soort=None)), ["gebeurtenissen[0].soort: missing"]),
    "a kind that is no tag": (
        bestand(gebeurtenis(soort="Jan Jansen")),
        ["gebeurtenissen[0].soort: a text is not the tag of an event; write one such as melding_ontvangen"],
    ),
    "a kind that is a number": (
        bestand(gebeurtenis(soort=111222333)),
        ["gebeurtenissen[0].soort: a number is not the tag of an event; write one such as melding_ontvangen"],
    ),
    "an event without a day": (bestand(gebeurtenis(op=...)), ["gebeurtenissen[0].op: missing"]),
    "the thirtieth of February": (
        bestand(gebeurtenis(op="2026-02-30")),
        ["gebeurtenissen[0].op: 2026-02-30 is not a date; write YYYY-MM-DD"],
    ),
    "a moment on the thirtieth of February": (
        bestand(gebeurtenis(op="2026-02-30T10:00")),
        ["gebeurtenissen[0].op: 2026-02-30T10:00 is not a moment"],
    ),
    "a moment at 25 hours": (
        bestand(gebeurtenis(op="2026-02-03T25:00")),
        ["gebeurtenissen[0].op: 2026-02-03T25:00 is not a moment"],
    ),
    "a Dutch day": (
        bestand(gebeurtenis(op="3-2-2026")),
        ["gebeurtenissen[0].op: 3-2-2026 is not a date; write YYYY-MM-DD"],
    ),
    "a day without dashes": (
        bestand(gebeurtenis(op="20260203")),
        ["gebeurtenissen[0].op: a text is not a date; write YYYY-MM-DD"],
    ),
    "a week": (
        bestand(gebeurtenis(op="2026-W06-2")),
        ["gebeurtenissen[0].op: a text is not a date; write YYYY-MM-DD"],
    ),
    "a time that does not exist": (
        bestand(gebeurtenis(op="2026-03-29T02:30")),
        [
            (
                "gebeurtenissen[0].op: 2026-03-29T02:30:00 does not exist in Europe/Amsterdam (clock change); "
                "give the offset, +01:00 or +02:00"
            )
        ],
    ),
    "a time that occurs twice": (
        bestand(gebeurtenis(op="2026-10-25T02:30")),
        [
            (
                "gebeurtenissen[0].op: 2026-10-25T02:30:00 occurs twice in Europe/Amsterdam (clock change); "
                "give the offset, +02:00 or +01:00"
            )
        ],
    ),
    "a day before the tables": (
        bestand(gebeurtenis(op="1989-12-31")),
        ["gebeurtenissen[0].op: 1989-12-31 lies outside the supported days 1990-01-01 through 2099-12-31"],
    ),
    "a moment at the end of time": (
        bestand(gebeurtenis(op="0001-01-01T00:00+14:00")),
        ["gebeurtenissen[0].op: 0001-01-01 lies outside the supported days 1990-01-01 through 2099-12-31"],
    ),
    "a recording that is no day": (
        bestand(gebeurtenis(geregistreerd="gisteren")),
        ["gebeurtenissen[0].geregistreerd: a text is not a date; write YYYY-MM-DD"],
    ),
    "a recording that is empty": (
        bestand(gebeurtenis(geregistreerd="")),
        ["gebeurtenissen[0].geregistreerd: a text is not a date; write YYYY-MM-DD"],
    ),
    "a recording that is zero": (
        bestand(gebeurtenis(geregistreerd=0)),
        ["gebeurtenissen[0].geregistreerd: a number is not a date; write YYYY-MM-DD"],
    ),
    "an event without an id": (
        bestand(gebeurtenis(over=...)),
        ["gebeurtenissen[0].over: missing; melding_ontvangen needs the id of the melding it is about"],
    ),
    "an id of the household": (
        bestand({"soort": "calamiteit_vastgesteld", "op": "2026-04-02", "over": "h1"}),
        ["gebeurtenissen[0].over: calamiteit_vastgesteld is about the household; leave over out"],
    ),
    "an id that is a number": (
        bestand(gebeurtenis(over=17)),
        [f"gebeurtenissen[0].over: {GEEN_TEKST}"],
    ),
    "an id that is a list": (
        bestand(gebeurtenis(over=["m1"])),
        [f"gebeurtenissen[0].over: {GEEN_TEKST}"],
    ),
    "an id that is a BSN": (
        bestand(gebeurtenis(over="111222333")),
        [
            (
                "gebeurtenissen[0].over: this id can be a BSN (a number that passes the elfproef); "
                "use an opaque id, or add a prefix"
            )
        ],
    ),
    "a value that nothing carries": (
        bestand(gebeurtenis(waarde="P2W")),
        ["gebeurtenissen[0].waarde: melding_ontvangen carries no value; leave waarde out"],
    ),
    "an outcome that does not exist": (
        bestand(gebeurtenis(), gebeurtenis(soort="veiligheidsbeoordeling_afgerond", waarde="VT-04")),
        [
            (
                "gebeurtenissen[1].waarde: unknown outcome; known: "
                "VT-00, VT-01-01, VT-01-02, VT-01-03, VT-01-04, VT-02, VT-03, VT-99"
            )
        ],
    ),
    "an outcome that is no code": (
        bestand(gebeurtenis(), gebeurtenis(soort="veiligheidsbeoordeling_afgerond", waarde="Overdracht aan Jan")),
        [
            (
                "gebeurtenissen[1].waarde: a text is not an outcome; known: "
                "VT-00, VT-01-01, VT-01-02, VT-01-03, VT-01-04, VT-02, VT-03, VT-99"
            )
        ],
    ),
    "an outcome that is missing": (
        bestand(gebeurtenis(), gebeurtenis(soort="veiligheidsbeoordeling_afgerond")),
        ["gebeurtenissen[1].waarde: missing; veiligheidsbeoordeling_afgerond needs a Melduitkomst"],
    ),
    "a moment for a day": (
        bestand(gebeurtenis(soort="ots_uitgesproken", over="o1", waarde="2026-10-20T10:00")),
        ["gebeurtenissen[0].waarde: 2026-10-20T10:00 is a moment, but a day is expected; write YYYY-MM-DD"],
    ),
    "a municipality that is a number": (
        bestand(huishouden={"gemeente": 193}),
        ["huishouden.gemeente: not a CBS municipality code; write four digits as text, such as '0193'"],
    ),
    "a person without an id": (bestand(huishouden={"personen": [{}]}), ["huishouden.personen[0].id: missing"]),
    "a person with a number": (
        bestand(huishouden={"personen": [{"id": 1}]}),
        [f"huishouden.personen[0].id: {GEEN_TEKST}"],
    ),
    "a birth date that does not exist": (
        bestand(huishouden={"personen": [{"id": "p1", "geboortedatum": "2015-02-30"}]}),
        ["huishouden.personen[0].geboortedatum: not a date; write YYYY-MM-DD"],
    ),
    "a birth date that is a moment": (
        bestand(huishouden={"personen": [{"id": "p1", "geboortedatum": "2015-02-03T10:00"}]}),
        ["huishouden.personen[0].geboortedatum: not a date; write YYYY-MM-DD"],
    ),
    "two persons with one id": (
        bestand(huishouden={"personen": [{"id": "p1"}, {"id": "p1"}]}),
        ["huishouden.personen: two persons have the same id; give each its own"],
    ),
    "a case without an id": (bestand(id=...), ["id: missing"]),
    "a case with null for an id": (
        bestand(id=None),
        [f"id: {GEEN_TEKST}"],
    ),
    "a case with a lone surrogate for an id": (
        bestand(id="\ud800"),
        ["id: an id is 1-64 letters, digits, '.', '_', ':' or '-', and starts with a letter or digit"],
    ),
    "a case with a null byte in its id": (
        bestand(id="d\x001"),
        ["id: an id is 1-64 letters, digits, '.', '_', ':' or '-', and starts with a letter or digit"],
    ),
    "no version": (bestand(versie=...), ["versie: missing; this release reads version 1"]),
    "a later version": (bestand(versie=2), ["versie: 2 is not known; this release reads version 1"]),
    "a version as text": (bestand(versie="1"), ["versie: a text is no version; this release reads version 1"]),
    "a version that is true": (
        bestand(versie=True),
        ["versie: true or false is no version; this release reads version 1"],
    ),
    "a version with a point": (bestand(versie=1.0), ["versie: a number is no version; this release reads version 1"]),
    "a version that can be a BSN": (
        bestand(versie=111222333),
        ["versie: a number is no version; this release reads version 1"],
    ),
    "a key of another level": (
        bestand(soort="melding_ontvangen"),
        ["soort: unknown key 'soort'; known: gebeurtenissen, huishouden, id, meldingen, versie"],
    ),
    "a key that is misspelt": (
        bestand(huishoudens={}),
        ["huishoudens: unknown key 'huishoudens'; did you mean 'huishouden'?"],
    ),
    "a key that is misspelt in the household": (
        bestand(huishouden={"gemeenten": "0193"}),
        ["huishouden.gemeenten: unknown key 'gemeenten'; did you mean 'gemeente'?"],
    ),
    "a name in a person": (
        bestand(huishouden={"personen": [{"id": "p1", "naam": "Jan"}]}),
        [f"huishouden.personen[0].naam: unknown key 'naam'; known: {', '.join(sorted(namen(Persoon)))}"],
    ),
    "a key that is misspelt in an event": (
        bestand(gebeurtenis(waarden=1)),
        ["gebeurtenissen[0].waarden: unknown key 'waarden'; did you mean 'waarde'?"],
    ),
    "a key that may be a name": (
        bestand(**{"Jan Jansen": 1}),
        ["a key that does not belong here; known: gebeurtenissen, huishouden, id, meldingen, versie"],
    ),
    "a key that is a lone surrogate": (
        bestand(**{"\ud800": 1}),
        ["a key that does not belong here; known: gebeurtenissen, huishouden, id, meldingen, versie"],
    ),
    "an end without a start": (
        bestand(gebeurtenis(soort="onderzoek_gestart")),
        [
            (
                "gebeurtenissen[0]: onderzoek_gestart needs an earlier melding_ontvangen about the same melding; "
                "add that event or mend its day or over"
            )
        ],
    ),
    "one melding twice": (
        bestand(gebeurtenis(), gebeurtenis(op="2026-04-05")),
        [
            (
                "gebeurtenissen[1]: melding_ontvangen stands at gebeurtenissen[0] too about the same melding, "
                "and happens once; give it an id of its own"
            )
        ],
    ),
    **{
        f"{wat} for the household": (
            bestand(huishouden=json.loads(tekst)),
            [f"huishouden: {wat} stands where an object is expected"],
        )
        for tekst, wat in GEEN_OBJECT.items()
    },
    **{
        f"{tekst} for a person": (
            bestand(huishouden={"personen": [json.loads(tekst)]}),
            [f"huishouden.personen[0]: {wat} stands where an object is expected"],
        )
        for tekst, wat in GEEN_OBJECT.items()
    },
    **{
        f"{tekst} for an event": (
            bestand(json.loads(tekst)),
            [f"gebeurtenissen[0]: {wat} stands where an object is expected"],
        )
        for tekst, wat in GEEN_OBJECT.items()
    },
    **{
        f"{tekst} for the persons": (
            bestand(huishouden={"personen": json.loads(tekst)}),
            [f"huishouden.personen: {wat} stands where a list is expected"],
        )
        for tekst, wat in {**GEEN_OBJECT, "{}": "an object"}.items()
        if tekst != "[]"
    },
    **{
        f"{tekst} for the events": (
            bestand(gebeurtenissen=json.loads(tekst)),
            [f"gebeurtenissen: {wat} stands where a list is expected"],
        )
        for tekst, wat in {**GEEN_OBJECT, "{}": "an object"}.items()
        if tekst != "[]"
    },
    **{
        f"{tekst} for the file": (tekst, [f"{wat} stands where an object is expected"])
        for tekst, wat in GEEN_OBJECT.items()
    },
}
DUUR_FOUT: dict[str, tuple[object, list[str]]] = {
    "a text": ("twee weken", [": not a duration of one unit; write PT24H, P5D, P10W, P3M or P20Y"]),
    "mixed units": ("P1M2W", [": not a duration of one unit; write PT24H, P5D, P10W, P3M or P20Y"]),
    "a number": (14, [": a number stands where an object is expected"]),
    "a day": ("2026-04-02", [": not a duration of one unit; write PT24H, P5D, P10W, P3M or P20Y"]),
    "nothing in it": ({}, [".aantal: missing", ".eenheid: missing"]),
    "zero": ({"aantal": 0, "eenheid": "weken"}, [".aantal: not a whole number from 1 through 999999"]),
    "a fraction": ({"aantal": 1.5, "eenheid": "weken"}, [".aantal: not a whole number from 1 through 999999"]),
    "true": ({"aantal": True, "eenheid": "weken"}, [".aantal: not a whole number from 1 through 999999"]),
    "a BSN": ({"aantal": 111222333, "eenheid": "weken"}, [".aantal: not a whole number from 1 through 999999"]),
    "all wrong": (
        {"aantal": "twee", "eenheid": "fortnights", "Jan Jansen": 1},
        [
            ": a key that does not belong here; known: aantal, eenheid",
            ".aantal: not a whole number from 1 through 999999",
            ".eenheid: not one of uren, dagen, werkdagen, weken, kalenderweken, maanden, jaren",
        ],
    ),
    "a list": (
        {"aantal": 1, "eenheid": ["weken"]},
        [".eenheid: not one of uren, dagen, werkdagen, weken, kalenderweken, maanden, jaren"],
    ),
}


@pytest.mark.parametrize(("tekst", "verwacht"), FOUT.values(), ids=FOUT)
def test_a_problem_is_told_with_its_path(tekst: str, verwacht: list[str]) -> None:
    """What stands there, what is allowed, and where; nothing else is reported beside it."""
    assert verwacht == fouten(tekst)


@pytest.mark.parametrize(("waarde", "verwacht"), DUUR_FOUT.values(), ids=DUUR_FOUT)
def test_a_length_that_is_wrong_is_told_to_the_part(waarde: object, verwacht: list[str]) -> None:
    """The number, the unit, or a key that does not belong."""
    begin = gebeurtenis(soort="persoonsgegevens_vastgelegd", over="p1")
    tekst = bestand(begin, gebeurtenis(soort="informeren_uitgesteld", over="p1", waarde=waarde))
    assert [f"gebeurtenissen[1].waarde{een}" for een in verwacht] == fouten(tekst)


GEEN_JSON: dict[str, tuple[str | bytes, str]] = {
    "nothing": ("", "not JSON at line 1 column 1: expecting value"),
    "white space": (" \n ", "not JSON at line 2 column 2: expecting value"),
    "half an object": ('{"versie": 1,\n "id"', "not JSON at line 2 column 6: expecting ':' delimiter"),
    "a comma too many": (
        '{"versie": 1,}',
        "not JSON at line 1 column 14: expecting property name enclosed in double quotes",
    ),
    "two values": ("{} {}", "not JSON at line 1 column 4: extra data"),
    "a bare word": ("dossier", "not JSON at line 1 column 1: expecting value"),
    "NaN": ('{"versie": NaN}', "not JSON: NaN is no JSON number"),
    "infinity": ('{"versie": -Infinity}', "not JSON: -Infinity is no JSON number"),
    "a number of 19 digits": ('{"versie": 1234567890123456789}', "not JSON: a number of more than 18 digits"),
    "a number of 5000 digits": (f'{{"versie": {10**4299}{"0" * 701}}}', "not JSON: a number of more than 18 digits"),
    "a null byte": (b"\x00", "not JSON at line 1 column 1: expecting value"),
    "a null byte in a text": ('{"id": "\x00"}', "not JSON at line 1 column 9: invalid control character at"),
    "UTF-16": ('{"versie": 1}'.encode("utf-16"), "byte 0 is no UTF-8; save the file as UTF-8"),
    "Latin-1": ('{"id": "Zoë"}'.encode("latin-1"), "byte 10 is no UTF-8; save the file as UTF-8"),
    "Latin-1 after a byte order mark": (b"\xef\xbb\xbf\xff", "byte 3 is no UTF-8; save the file as UTF-8"),
    "ten megabytes of brackets": (
        "[" * 10_000_000,
        f"10000000 bytes is more than the {MAX_BYTES} that are read; split the file",
    ),
    "four megabytes of brackets": ("[" * MAX_BYTES, "nested deeper than 20 levels; a case file needs six"),
    "four megabytes of objects": ('{"a":' * (MAX_BYTES // 5), "nested deeper than 20 levels; a case file needs six"),
    "a deep value": (f"{'[' * 22}1{']' * 22}", "nested deeper than 20 levels; a case file needs six"),
}


@pytest.mark.parametrize(("tekst", "verwacht"), GEEN_JSON.values(), ids=GEEN_JSON)
def test_what_is_no_json_is_one_problem_of_the_whole_file(tekst: str | bytes, verwacht: str) -> None:
    """It says where, and never more than that."""
    assert [verwacht] == fouten(tekst)


def test_the_depth_that_is_read_ends_at_twenty() -> None:
    """Twenty levels are read; the next one ends the reading, in lists as in objects."""
    for links, rechts in (("[", "]"), ('{"a":', "}")):
        assert lees(f"{links * MAX_DIEPTE}1{rechts * MAX_DIEPTE}")[1] == []
        with pytest.raises(InvalidDossierError, match="nested deeper"):
            lees(f"{links * (MAX_DIEPTE + 1)}1{rechts * (MAX_DIEPTE + 1)}")


def test_a_text_of_the_largest_size_is_read_and_one_byte_more_is_not() -> None:
    """The bound is on what is read, before anything is done with it."""
    kort = '{"versie": 1, "id": "d1"}'
    assert loads(kort + " " * (MAX_BYTES - len(kort))) == Dossier("d1")
    assert len(fouten(kort + " " * (MAX_BYTES - len(kort) + 1))) == 1


def test_a_file_that_is_too_large_is_not_read_to_its_end(tmp_path: Path) -> None:
    """Only as much as shows that it is too large."""
    pad = tmp_path / "groot.json"
    pad.write_bytes(b" " * (MAX_BYTES + 100_000))
    with pytest.raises(InvalidDossierError, match=rf"^{MAX_BYTES + 1} bytes is more"):
        load(pad)


def test_a_file_that_cannot_be_opened_is_an_error_of_the_system(tmp_path: Path) -> None:
    """The library adds nothing to it."""
    with pytest.raises(FileNotFoundError):
        load(tmp_path / "geen.json")
    with pytest.raises(IsADirectoryError):
        load(tmp_path)


DUBBEL = [
    ('{"versie": 1, "id": "d1", "id": "d2"}', ["id"]),
    ('{"versie": 1, "versie": 1, "id": "d1", "id": "d1", "id": "d1"}', ["versie", "id"]),
    (
        '{"versie": 1, "id": "d1", "huishouden": {"personen": [{"id": "p1", "id": "p2"}]}}',
        ["huishouden.personen[0].id"],
    ),
    ('{"versie": 1, "id": "d1", "huishouden": {}, "huishouden": {}}', ["huishouden"]),
]


@pytest.mark.parametrize(("tekst", "paden"), DUBBEL)
def test_a_key_that_stands_twice_is_a_problem(tekst: str, paden: list[str]) -> None:
    """Otherwise the last one would win in silence, also if both say the same."""
    assert [f"{pad}: this key stands twice; keep one" for pad in paden] == fouten(tekst)


@pytest.mark.parametrize("sleutel", ["Jan Jansen", "Jansen", "k" * 61, "111222333", "\\ud800", ""])
def test_a_key_that_stands_twice_is_shown_only_if_it_is_a_plain_word(sleutel: str) -> None:
    """Another key may be personal data."""
    tekst = f'{{"versie": 1, "id": "d1", "{sleutel}": 1, "{sleutel}": 2}}'
    assert fouten(tekst)[0] == "?: this key stands twice; keep one"


# All problems at once.


def test_all_problems_of_a_file_come_at_once() -> None:
    """Every problem of this module in one file, each with its own path, and none hides another."""
    tekst = """{
      "versie": 2, "id": 17, "id": "Jan Jansen", "huishoudens": 1, "Jan Jansen": 2,
      "huishouden": {"gemeente": 193, "naam": "x", "personen": [
        {"id": "p1", "geboortedatum": "2015-02-30", "bsn": "111222333"}, {"id": "p1", "id": "p1"}, 3, {},
        {"id": "111222333", "geboortedatum": 3}, null]},
      "gebeurtenissen": [
        {"soort": "melding_ontvange", "op": "2026-02-30", "geregistreerd": "x", "naam": 1},
        {"soort": "melding_ontvangen", "op": "2026-04-02T25:00", "over": 3, "waarde": 1, "op": 1},
        {"soort": "ots_uitgesproken", "op": "2026-04-02", "over": "o1", "waarde": "2026-10-20T10:00"},
        {}, [], "x", null,
        {"soort": "melding_ontvangen", "op": "2026-04-02", "over": "m2"},
        {"soort": "melding_ontvangen", "op": "2026-04-02", "over": "m2"},
        {"soort": "informeren_uitgesteld", "op": "2026-04-02", "over": "p1", "waarde": {"aantal": 0, "eenheid": 1}},
        {"soort": "veiligheidsbeoordeling_afgerond", "op": "2026-03-01", "over": "m2", "waarde": "VT-02"},
        {"soort": "huisverbod_opgelegd", "op": "2026-03-29T02:30", "over": "h1"}
      ]}"""
    paden = [fout.partition(": ")[0] for fout in fouten(tekst)]
    assert sorted(paden) == sorted(
        [
            "id",  # twice
            "gebeurtenissen[1].op",  # twice
            "huishouden.personen[1].id",  # twice
            "huishoudens",
            "a key that does not belong here; known",
            "versie",
            "huishouden.gemeente",
            "huishouden.naam",
            "huishouden.personen[0].geboortedatum",
            "huishouden.personen[0].bsn",
            "huishouden.personen[2]",
            "huishouden.personen[3].id",
            "huishouden.personen[4].id",
            "huishouden.personen[4].geboortedatum",
            "huishouden.personen[5]",
            "huishouden.personen",
            "id",
            "gebeurtenissen[0].soort",
            "gebeurtenissen[0].op",
            "gebeurtenissen[0].geregistreerd",
            "gebeurtenissen[0].naam",
            "gebeurtenissen[1].op",
            "gebeurtenissen[1].over",
            "gebeurtenissen[1].waarde",
            "gebeurtenissen[2].waarde",
            "gebeurtenissen[3].soort",
            "gebeurtenissen[3].op",
            "gebeurtenissen[4]",
            "gebeurtenissen[5]",
            "gebeurtenissen[6]",
            "gebeurtenissen[8]",
            "gebeurtenissen[9].waarde.aantal",
            "gebeurtenissen[9].waarde.eenheid",
            "gebeurtenissen[11].op",
        ]
    )


COMBINEERBAAR = {
    naam: (json.loads(tekst), verwacht) for naam, (tekst, verwacht) in FOUT.items() if tekst.startswith("{")
}


@pytest.mark.parametrize("naam", COMBINEERBAAR)
def test_a_problem_is_told_beside_another(naam: str) -> None:
    """Each problem of one file is still told when another event, a key and a birth date are wrong as well."""
    inhoud, verwacht = deepcopy(COMBINEERBAAR[naam])
    extra = []
    if isinstance(inhoud.get("gebeurtenissen"), list):
        inhoud["gebeurtenissen"].append({"soort": "huisverbod_opgelegd", "op": "2026-02-30", "over": "h9"})
        extra.append(
            f"gebeurtenissen[{len(inhoud['gebeurtenissen']) - 1}].op: 2026-02-30 is not a date; write YYYY-MM-DD"
        )
    huishouden = inhoud.setdefault("huishouden", {})
    if isinstance(huishouden, dict) and isinstance(huishouden.setdefault("personen", []), list):
        huishouden["personen"].append({"id": "p9", "geboortedatum": "gisteren"})
        plaats = len(huishouden["personen"]) - 1
        extra.append(f"huishouden.personen[{plaats}].geboortedatum: not a date; write YYYY-MM-DD")
    inhoud["sleutel_te_veel"] = None
    extra.append(
        "sleutel_te_veel: unknown key 'sleutel_te_veel'; known: gebeurtenissen, huishouden, id, meldingen, versie"
    )
    assert sorted([*verwacht, *extra]) == sorted(fouten(json.dumps(inhoud)))


@pytest.mark.parametrize(
    ("begin", "hangt"),
    [
        ({"soort": "melding_ontvangen", "op": "x", "over": "m1"}, False),
        ({"soort": "melding_ontvangen", "op": "x"}, False),  # its id may have been m1
        ({"soort": "melding_ontvangen", "op": "2026-04-01", "over": 1}, False),
        ({"soort": "melding_ontvange", "op": "2026-04-01", "over": "m1"}, False),  # its kind may have been the start
        ({}, False),
        ({"soort": "melding_ontvangen", "op": "x", "over": "m2"}, True),
        ({"soort": "onderzoek_gestart", "op": "x", "over": "m1"}, True),
    ],
)
def test_a_start_that_could_not_be_read_is_not_missed(begin: dict[str, object], hangt: bool) -> None:
    """An event that may be the start is mended first; one that cannot be leaves the end without a start."""
    gevonden = fouten(bestand(begin, gebeurtenis(soort="onderzoek_gestart")))
    assert hangt == any(fout.startswith("gebeurtenissen[1]: onderzoek_gestart needs") for fout in gevonden)
    assert any(fout.startswith("gebeurtenissen[0]") for fout in gevonden)


@settings(max_examples=60)
@given(dossiers(), st.data())
def test_any_change_of_a_file_is_read_or_refused_with_a_path(dossier: Dossier, data: st.DataObject) -> None:
    """Whatever value takes the place of another, the answer is a case or InvalidDossierError, and nothing else."""
    inhoud = json.loads(dumps(dossier))
    plaats = data.draw(st.sampled_from(list(plaatsen(inhoud))))
    vreemd = st.recursive(
        st.none() | st.booleans() | st.integers(-(10**17), 10**17) | st.floats(allow_nan=False, allow_infinity=False)
        | st.text(max_size=20) | st.sampled_from(list(GEBEURTENISSOORTEN)),
        lambda dieper: st.lists(dieper, max_size=3) | st.dictionaries(st.text(max_size=5), dieper, max_size=3),
        max_leaves=5,
    )  # fmt: skip
    for fout in fouten(json.dumps(vervang(inhoud, plaats, data.draw(vreemd)))):
        assert fout


@settings(max_examples=100)
@given(st.text() | st.binary())
def test_any_text_is_read_or_refused(tekst: str | bytes) -> None:
    """Never another error than the one for case files."""
    assert fouten(tekst)


# Nobody is named.


def hernoem(waarde: Any, pad: Plaats, sleutel: str) -> Any:
    """A copy of plain objects in which one key has another name."""
    if len(pad) == 1:
        return {sleutel if naam == pad[0] else naam: deel for naam, deel in waarde.items()}
    return vervang(waarde, pad[:1], hernoem(waarde[pad[0]], pad[1:], sleutel))


GEHEIMEN = [
    *["Jan Jansen", "Jansen", "jan@jansen.nl", "Kerkstraat 12, Zwolle", "06-12345678", "0612345678", "Zoë", "JANSEN"],
    *[
        "111222333",
        "1112.22.333",
        "111 222 333",
        "BSN111222333",
        "sloeg zijn vrouw\nen kind",
        "M\u00fcller",
        "\ud800Jan",
    ],
    *["Jan" * 40, "P1Jansen", "VT-Jansen", "2026-04-02Jan", "{0}", "%s"],
]
INHOUD = json.loads(
    dumps(
        attrs.evolve(
            VOL,
            gebeurtenissen=(
                *VOL.gebeurtenissen,
                FEIT_VASTGESTELD(date(2026, 4, 8), "k1", ("hulp", "werkt")),
                FEIT_VASTGESTELD(date(2026, 4, 8), None, ("acuut_onveilig", True)),
                TAFEL_AANGEVRAAGD(date(2026, 4, 8), "k1", Aanvrager.LEERPLICHT),
            ),
        )
    )
)


def alle_uitvoer(tekst: str, caplog: pytest.LogCaptureFixture) -> str:
    """All that is said of a text that cannot be read: the error as a log prints it, its parts, its causes, the log."""
    caplog.set_level(logging.DEBUG)
    gezegd: list[str] = []
    try:
        loads(tekst)
    except InvalidDossierError as error:
        gezegd = [*traceback.format_exception(error), repr(error), repr(error.args), *map(repr, error.problems)]
        gezegd += [repr(error.__cause__), repr(error.__context__)]
    return "\n".join((*gezegd, caplog.text))


@pytest.mark.parametrize("geheim", GEHEIMEN, ids=lambda geheim: ascii(geheim)[:20])
def test_what_stands_in_a_file_is_not_repeated(geheim: str, caplog: pytest.LogCaptureFixture) -> None:
    """A name, address, BSN or free text in any place of a file, as a value or as a key, is in no message and no log."""
    for plaats in plaatsen(INHOUD):
        anders = [
            vervang(INHOUD, plaats, geheim),
            vervang(INHOUD, plaats, [geheim]),
            vervang(INHOUD, plaats, {geheim: 1}),
        ]
        if plaats and isinstance(plaats[-1], str):
            anders.append(hernoem(INHOUD, plaats, geheim))
        for tekst in map(json.dumps, anders):
            gezegd = alle_uitvoer(tekst, caplog)
            for gezien in {geheim, geheim.strip(), repr(geheim)[1:-1], geheim[:60]}:
                assert gezien not in gezegd, (plaats, gezegd)


def test_a_word_is_only_repeated_as_a_key_or_where_it_is_near_to_one_of_the_list(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """A name in small letters is shown as a key and nowhere else; a mistyped kind is shown with the right one."""
    for plaats in plaatsen(INHOUD):
        assert "jansen" not in alle_uitvoer(json.dumps(vervang(INHOUD, plaats, "jansen")), caplog)
        gezegd = alle_uitvoer(json.dumps(vervang(INHOUD, plaats, "melding_ontvange")), caplog)
        assert ("melding_ontvange'" in gezegd) == (plaats[-1:] == ("soort",))
        if plaats and isinstance(plaats[-1], str):
            assert "jansen" in alle_uitvoer(json.dumps(hernoem(INHOUD, plaats, "jansen")), caplog)


@pytest.mark.parametrize("getal", [111222333, 612345678, 20150501])
def test_a_number_that_stands_in_a_file_is_not_repeated(getal: int, caplog: pytest.LogCaptureFixture) -> None:
    """A BSN, a telephone number or a birth date without quotation marks."""
    for plaats in plaatsen(INHOUD):
        tekst = json.dumps(vervang(INHOUD, plaats, getal))
        assert str(getal) not in alle_uitvoer(tekst, caplog)


@pytest.mark.parametrize(
    "geboren", ["2015-02-29", "1931-12-24T00:00", "24-12-1931", "2015-5-1", "20150501", "x2015-05-01"]
)
def test_a_wrong_birth_date_is_not_repeated(geboren: str, caplog: pytest.LogCaptureFixture) -> None:
    """However it is wrong, the message shows none of it."""
    inhoud = vervang(INHOUD, ("huishouden", "personen", 1, "geboortedatum"), geboren)
    gezegd = alle_uitvoer(json.dumps(inhoud), caplog)
    assert "huishouden.personen[1].geboortedatum: not a date; write YYYY-MM-DD" in gezegd
    for deel in ("2015", "1931"):
        assert deel not in gezegd


def test_a_right_birth_date_is_never_shown_with_a_problem_elsewhere(caplog: pytest.LogCaptureFixture) -> None:
    """Nor are the ids of persons, meldingen and orders."""
    inhoud = vervang(INHOUD, ("gebeurtenissen", 0, "op"), "x")
    inhoud = json.loads(json.dumps(inhoud).replace('"k1"', '"kind-zeven"').replace('"m1"', '"melding-acht"'))
    gezegd = alle_uitvoer(json.dumps(inhoud), caplog)
    assert "gebeurtenissen[0].op" in gezegd
    for geheim in ("2019", "kind-zeven", "melding-acht", "0193"):
        assert geheim not in gezegd


# What is written.


def test_text_is_deterministic() -> None:
    """Keys in their order, letters as they are, and no blank that nobody needs."""
    assert schrijf({"b": "é", "a": [1, None]}) == '{"b":"é","a":[1,null]}'


@pytest.mark.parametrize("tag", GEBEURTENISSOORTEN)
def test_a_kind_is_written_as_its_tag(tag: str) -> None:
    """And read back as the same row."""
    soort = GEBEURTENISSOORTEN[tag]
    dossier = Dossier("d1", gebeurtenissen=keten(soort, date(2026, 4, 2)))
    terug = loads(dumps(dossier))
    assert [een.soort.tag for een in dossier.gebeurtenissen] == [een["soort"] for een in als_json(dossier)]
    assert terug.gebeurtenissen[-1].soort is soort


def als_json(dossier: Dossier) -> list[dict[str, object]]:
    """The events of a case as they stand in a file."""
    gebeurtenissen: list[dict[str, object]] = json.loads(dumps(dossier))["gebeurtenissen"]
    return gebeurtenissen


# A stated fact.


@pytest.mark.parametrize(
    ("waarde", "verwacht"),
    [
        ({}, ["gebeurtenissen[0].waarde.naam: missing", "gebeurtenissen[0].waarde.waarde: missing"]),
        ({"naam": "hulp", "waarde": "werkt", "sinds": 1}, ["gebeurtenissen[0].waarde.sinds: unknown key 'sinds';"]),
        ({"naam": "hulpp", "waarde": "werkt"}, ["gebeurtenissen[0].waarde.naam: unknown feit 'hulpp'; did you mean"]),
        ({"naam": "hulp", "waarde": True}, ["gebeurtenissen[0].waarde.hulp: True is not a Hulp; give 'geen' or"]),
        (
            {"naam": "afsluiting", "waarde": "ja"},
            ["gebeurtenissen[0].waarde.afsluiting: a text is not true or false; write true or false, without quotes"],
        ),
        (["maatregel", "geen"], ["gebeurtenissen[0].waarde: a list stands where an object is expected"]),
        (None, ["gebeurtenissen[0].waarde: missing; feit_vastgesteld needs a Feit"]),
    ],
    ids=["empty", "another key", "a mistyped name", "a value of another kind", "a word for true", "a list", "nothing"],
)
def test_a_stated_fact_is_read_or_refused_by_its_parts(waarde: object, verwacht: list[str]) -> None:
    """A name and a value; what is wrong is told at the part that it is about."""
    gebeurtenis = {"soort": "feit_vastgesteld", "op": "2026-04-02", "waarde": waarde}
    gevonden = fouten(json.dumps({"versie": 1, "id": "d1", "gebeurtenissen": [gebeurtenis]}))
    assert len(gevonden) == len(verwacht)
    assert [fout.startswith(begin) for fout, begin in zip(gevonden, verwacht, strict=True)] == [True] * len(verwacht)


# Versions of the format.


def test_a_file_of_an_older_version_is_brought_up_step_by_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each step makes the next version of it; what a step leaves wrong is told as in any file."""

    def naar_nul(inhoud: dict[str, Any]) -> dict[str, Any]:
        return {**inhoud, "zaak": inhoud["zaaknummer"]} if "zaaknummer" in inhoud else inhoud

    def naar_een(inhoud: dict[str, Any]) -> dict[str, Any]:
        return {("id" if naam == "zaak" else naam): deel for naam, deel in inhoud.items() if naam != "zaaknummer"}

    monkeypatch.setattr(lezen, "OPWAARDEREN", {-1: naar_nul, 0: naar_een})
    assert loads('{"versie": 0, "zaak": "d1"}') == loads('{"versie": -1, "zaaknummer": "d1"}') == Dossier("d1")
    assert fouten('{"versie": 0, "zaak": "111222333", "x": 1}')[0].startswith("x: unknown key 'x'")
    assert fouten('{"versie": 7, "id": "d1"}') == ["versie: 7 is not known; this release reads version -1, 0, 1"]
    assert fouten('{"versie": true, "id": "d1"}') == [
        "versie: true or false is no version; this release reads version -1, 0, 1"
    ]


@pytest.mark.parametrize(
    ("inhoud", "eerste"),
    [
        ({"gebeurtenissen": [{}] * 5000}, "gebeurtenissen[0].op: missing"),
        ({"meldingen": [{}] * 5000}, "meldingen[0].id: missing"),
        ({"meldingen": [{"aarden": [0] * 5000}]}, "meldingen[0].id: missing"),
        ({"huishouden": {"personen": [{}] * 5000}}, "huishouden.personen[0].id: missing"),
        ({"huishouden": {"relaties": [{}] * 5000}}, "huishouden.relaties[0].persoon: missing"),
        ({f"sleutel_{n}": 0 for n in range(5000)}, "sleutel_0: unknown key 'sleutel_0'; known: gebeurtenissen"),
        (
            {"gebeurtenissen": [{"soort": "afsluiting_aangekondigd", "op": "2026-04-02", "over": "m1"}] * 5000},
            "gebeurtenissen[0].over: ",
        ),
    ],
    ids=["events", "reports", "words of one report", "persons", "relations", "keys", "events without a start"],
)
def test_more_problems_than_anybody_reads_are_cut(inhoud: dict[str, object], eerste: str) -> None:
    """The first hundred are told, and that there are more; a small file cannot become a flood."""
    gezegd = fouten(bestand(**inhoud))
    assert gezegd[0].startswith(eerste)
    assert gezegd[-1] == "more than 100 problems; mend these, and then read the file again"
    assert len(gezegd) == 101
