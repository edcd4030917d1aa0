"""The JSON Schemas: ajv, jsonschema and our own reader judge the same files the same way."""

import json
import tomllib
from importlib.resources import files
from pathlib import Path
from typing import Any

from counterparts.programs import Ask
from jsonschema import Draft202012Validator
from tests.mutaties import INHOUD, PLACES, WAARDEN, vervang

from huiselijkgeweld import REGIOS, InvalidDossierError, dumps, evaluate, load, loads
from huiselijkgeweld.interop.schema import SCHEMAS, schema

HERE = Path(__file__).parent.parent
CASES = [load(path) for path in sorted((HERE / "examples/dossiers").glob("*.json"))]

EVENT = ("gebeurtenissen", 0)
REPORT = ("meldingen", 0)
HOME = ("huishouden",)
PERSON = (*HOME, "personen", 0)
MUTATED: list[tuple[tuple[Any, ...], Any]] = [
    ((), None),
    ((), []),
    (("versie",), 2),
    (("versie",), "1"),
    (("versie",), ...),
    (("id",), ...),
    (("id",), 17),
    (("id",), "met een spatie"),
    (("id",), "x" * 65),
    (("gebeurtenis",), []),
    (("gebeurtenissen",), {}),
    (EVENT, "melding_ontvangen"),
    ((*EVENT, "soort"), "melding_ontvangn"),
    ((*EVENT, "soort"), ...),
    ((*EVENT, "op"), "2-4-2026"),
    ((*EVENT, "op"), "2026-02-30"),
    ((*EVENT, "op"), "1989-12-31"),
    ((*EVENT, "op"), "2026-04-02T25:00"),
    ((*EVENT, "op"), 20260402),
    ((*EVENT, "over"), ...),
    ((*EVENT, "waarde"), "P5D"),
    ((*EVENT, "opmerking"), "tekst"),
    (("gebeurtenissen", 1, "waarde"), "VT-01-09"),
    (("gebeurtenissen", 3, "waarde"), "P2W3D"),
    (("gebeurtenissen", 4, "waarde", "eenheid"), "maand"),
    (("gebeurtenissen", 5, "waarde"), "P3M"),
    (("gebeurtenissen", 7, "waarde", "naam"), "hulpp"),
    (("gebeurtenissen", 7, "waarde", "waarde"), "misschien"),
    (("gebeurtenissen", 8, "over"), "d1"),
    ((*HOME, "gemeente"), 193),
    ((*HOME, "naam"), "tekst"),
    ((*PERSON, "leeftijdsband"), {"van": 4, "tot": 12, "op": "2026-04-02"}),
    ((*PERSON, "geboortedatum"), "01-01-1990"),
    ((*HOME, "personen", 1, "leeftijdsband", "van"), -1),
    ((*HOME, "relaties", 0, "rol"), "melder"),
    ((*HOME, "relaties", 0, "gezag"), "ja"),
    ((*REPORT, "aarden"), ["partnergeweld", "onbekend"]),
    ((*REPORT, "groepen"), ["pleger", "pleger"]),
    ((*REPORT, "melder"), {"naam": "tekst"}),
    ((*REPORT, "disclosure"), 1),
    # changes that are right
    ((*EVENT, "geregistreerd"), None),
    ((*EVENT, "op"), "2026-04-02T08:15Z"),
    (HOME, {}),
    (("meldingen",), []),
]
"""Forty files that are wrong in one place, and four that are right."""


def reads(content: Any) -> bool:
    """Whether our own reader takes a file."""
    try:
        loads(json.dumps(content))
    except InvalidDossierError:
        return False
    return True


def fits(naam: str, values: list[Any]) -> list[bool]:
    """What jsonschema says of each."""
    judge = Draft202012Validator(schema(naam), format_checker=Draft202012Validator.FORMAT_CHECKER)
    return [judge.is_valid(value) for value in values]


def ajv(ask: Ask, naam: str, values: list[Any]) -> list[bool]:
    """What ajv says of each."""
    (said,) = ask("ajv.mjs", [{"schema": schema(naam), "values": values}])
    return [een is True for een in said]


def test_forty_mutated_files_are_judged_alike(ask: Ask) -> None:
    """By our reader, by ajv and by jsonschema: refused by all three, or taken by all three."""
    contents = [vervang(INHOUD, path, value) for path, value in MUTATED]
    assert [reads(content) for content in contents] == [False] * 40 + [True] * 4
    assert fits("dossier", contents) == ajv(ask, "dossier", contents) == [False] * 40 + [True] * 4


def test_ajv_never_refuses_what_our_reader_takes(ask: Ask) -> None:
    """Any value in any place of a full file; and ajv says what jsonschema says."""
    contents = [
        vervang(INHOUD, path, value)
        for path in PLACES
        for value in (*WAARDEN, ...)
        if (path or value is not ...) and not (type(value) is int and abs(value) > 2**53)  # Node would round it
    ]
    said = ajv(ask, "dossier", contents)
    assert len(contents) > 5000
    assert said == fits("dossier", contents)
    assert [content for content, good in zip(contents, said, strict=True) if not good and reads(content)] == []


def test_ajv_takes_every_file_and_every_answer_that_we_write(ask: Ask) -> None:
    """The example cases and their answers on the days on which something happened; the shipped regions."""
    cases = [json.loads(dumps(case)) for case in CASES]
    answers = [
        json.loads(dumps(evaluate(case, on=day))) for case in CASES for day in {een.dag for een in case.gebeurtenissen}
    ]
    folder = files("huiselijkgeweld.regio") / "gegevens"
    texts = [(folder / f"{naam}.toml").read_text(encoding="utf-8") for naam in REGIOS]
    regions = [json.loads(json.dumps(tomllib.loads(text), default=str)) for text in texts]
    for naam, values in zip(SCHEMAS, (cases, regions, answers), strict=True):
        assert set(ajv(ask, naam, values)) == {True}, naam
        assert len(values) >= len(REGIOS)
