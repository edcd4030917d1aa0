"""The JSON Schemas: what the readers take they take, what we write fits, and what they let through has a reason."""

import json
import re
import tomllib
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from tests.mutaties import PLACES, WAARDEN, changed, plaatsen, vervang
from tests.strategies import beantwoord, dossiers

from huiselijkgeweld import (
    REGIOS,
    Dossier,
    Huishouden,
    InvalidDossierError,
    Melding,
    Persoon,
    Regio,
    RegionRuleError,
    Stand,
    UnknownCodeError,
    dumps,
    loads,
)
from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.interop.json.lezen import VERSIE
from huiselijkgeweld.interop.schema import SCHEMAS, schema
from huiselijkgeweld.model.gebeurtenissen import Gebeurtenis
from huiselijkgeweld.model.huishoudens import Leeftijdsband, Lidmaatschap, Relatie
from huiselijkgeweld.model.meldingen import Melder, Veiligheidstaxatie


def validator(naam: str) -> Draft202012Validator:
    """Another program that judges by a schema, days included."""
    return Draft202012Validator(schema(naam), format_checker=Draft202012Validator.FORMAT_CHECKER)


DOSSIER, REGIO, STAND = map(validator, ("dossier", "regio", "stand"))


def fouten(valideert: Draft202012Validator, value: Any) -> list[str]:
    """What a schema finds wrong, by place."""
    return [f"{error.json_path}: {error.message}" for error in valideert.iter_errors(value)]


@pytest.mark.parametrize("naam", SCHEMAS)
def test_a_schema_is_one_and_says_what_it_is_of(naam: str) -> None:
    """By the metaschema of 2020-12; with an id that bears the version of the format."""
    Draft202012Validator.check_schema(schema(naam))
    assert schema(naam)["$id"] == f"urn:huiselijkgeweld:schema:{naam}:{VERSIE}"
    assert {deel["additionalProperties"] is not True for deel in _objecten(schema(naam))} == {True}


def _objecten(value: Any) -> Iterator[dict[str, Any]]:
    """Every part of a schema that says of which keys an object consists."""
    for path in plaatsen(value):
        part = value
        for key in path:
            part = part[key]
        if isinstance(part, dict) and "additionalProperties" in part:
            yield part


@pytest.mark.parametrize("naam", SCHEMAS)
def test_a_schema_is_shipped_as_a_file(naam: str) -> None:
    """For programs that are not Python: the same schema, beside the module."""
    bestand = files("huiselijkgeweld.interop.schema") / "bestanden" / f"{naam}-{VERSIE}.schema.json"
    assert json.loads(bestand.read_text(encoding="utf-8")) == schema(naam)


def test_another_schema_is_refused() -> None:
    """With the names that there are."""
    with pytest.raises(UnknownCodeError, match="unknown schema 'dosier'; did you mean 'dossier'"):
        schema("dosier")
    with pytest.raises(InvalidValueError, match="naam: NoneType is not the name of a schema"):
        schema(None)  # type: ignore[arg-type]  # what is refused


# Case files.


@settings(max_examples=50)
@given(dossiers())
def test_every_case_that_we_write_fits_the_schema(dossier: Dossier) -> None:
    """Whatever stands in it."""
    assert fouten(DOSSIER, json.loads(dumps(dossier))) == []


ALLEEN_DE_LEZER = re.compile(
    "no person of this household|needs an earlier|can be a BSN|clock change|lies before the birth|have the same id|"
    "is not younger than|above van and through|is not after|is a role towards|is not the time of|another household|"
    "gezag is over a person|the same as persoon|stands at|contradicts"
)
"""What parts say of each other, and which ids and times exist: no schema can see it."""
HEEL_GETAL = re.compile("a number is no version|not a whole number")
"""For JSON Schema 1.0 is a whole number; a case file writes 1."""


@pytest.mark.parametrize("path", PLACES, ids=lambda path: ".".join(map(str, path)) or "all")
def test_the_schema_and_the_reader_judge_alike(path: tuple[Any, ...]) -> None:
    """In every place of a full file, for any value: what the schema refuses the reader does, and nearly the reverse."""
    for value in (*WAARDEN, ...) if path else WAARDEN:
        text = changed(path, value)
        goed = not fouten(DOSSIER, json.loads(text))
        try:
            loads(text)
        except InvalidDossierError as error:
            gezegd = [str(probleem) for probleem in error.problems]
        else:
            gezegd = []
        if gezegd and goed:
            reden = HEEL_GETAL if type(value) is float else ALLEEN_DE_LEZER
            assert [een for een in gezegd if not reden.search(een)] == [], (path, value)
        assert goed or gezegd, (path, value)


@pytest.mark.parametrize(
    ("klasse", "plaats"),
    [
        (Dossier, ""),
        (Huishouden, "huishouden"),
        (Persoon, "huishouden.personen"),
        (Leeftijdsband, "huishouden.personen.leeftijdsband"),
        (Lidmaatschap, "huishouden.lidmaatschappen"),
        (Relatie, "huishouden.relaties"),
        (Gebeurtenis, "gebeurtenissen"),
        (Melding, "meldingen"),
        (Melder, "meldingen.melder"),
        (Veiligheidstaxatie, "meldingen.veiligheidstaxatie"),
    ],
    ids=lambda deel: deel.__name__ if isinstance(deel, type) else deel or "file",
)
def test_the_keys_of_the_schema_are_the_attributes_of_the_class(klasse: Any, plaats: str) -> None:
    """So a new attribute cannot be forgotten; the version stands in the file only."""
    deel = schema("dossier")
    for sleutel in plaats.split(".") if plaats else ():
        deel = deel["properties"][sleutel]
        deel = deel.get("items", deel)
        deel = deel["anyOf"][0] if "anyOf" in deel else deel
    velden = {veld.name for veld in attrs.fields(klasse) if veld.init}
    assert set(deel["properties"]) - {"versie"} == velden


# Answers.


@settings(max_examples=30)
@given(dossiers())
def test_every_answer_that_we_write_fits_the_schema(dossier: Dossier) -> None:
    """On the day of the last event, or on any day if there is none."""
    on = max((een.dag for een in dossier.gebeurtenissen), default=date(2026, 4, 2))
    assert fouten(STAND, json.loads(dumps(beantwoord(dossier, on)))) == []


def test_the_schema_of_an_answer_describes_what_it_holds() -> None:
    """Every class of the answer is said in words; nothing is left open."""
    stand = schema("stand")
    assert set(stand["properties"]) == {"versie", *(veld.name for veld in attrs.fields(Stand))}
    assert {naam for naam, deel in stand["$defs"].items() if not deel.get("description")} == set()
    assert set(re.findall(r'"#/\$defs/(\w+)"', json.dumps(stand))) == set(stand["$defs"])


# Region files.

PROEF = tomllib.loads("""
code = "proef"
naam = "Proefregio"
gemeenten = { "0193" = "Zwolle", "0200" = "Apeldoorn" }

[[document]]
kort = "Afspraak"
titel = "Afspraak over regie"
soort = "regio"
geldig = { van = 2020-01-01, tot = 2027-01-01 }
vindplaats = "op aanvraag"
reading = "verified"
note = "een opmerking"

[[voorbehoud]]
code = "PV1"
tekst = "Twee teksten verschillen."
bron = { document = "Afspraak" }
betwist = true

[[lidmaatschap]]
schema = "regiovisie"
naam = "Proef"
gemeenten = ["0193"]
centrum = "0193"
van = 2020-01-01
tot = 2028-01-01
aard = "lid"
twijfel = "de datum"
bron = [{ document = "Afspraak", vindplaats = "p. 1" }]

[[regel]]
beslissing = "casusregie"
rij = "RG05a"
code = "RG05a.proef"
when = { maatregel = "ots", acuut_onveilig = true }
then = "lokaal_team"
bron = { document = "Afspraak", vindplaats = "p. 3" }
soort = "regio"
reading = "reported"
voorbehouden = ["PV1"]
since = 2021-01-01
until = 2026-01-01
note = "zo staat het er"

[[regel]]
beslissing = "rollen"
rij = "RG17"
vervalt = true
altijd = true
bron = { document = "Afspraak" }

[[parameter]]
naam = "jbt_termijn"
waarde = "P2W"
bron = { document = "Afspraak" }

[[parameter]]
naam = "zvh_lezing"
waarde = "eerste"
reading = "choice"

[[proeftuin]]
naam = "Team"
gemeente = "0193"
plaats = "Zuid"
van = 2021-01-01
tot = 2025-01-01
bron = { document = "Afspraak" }
note = "proef"

[[proeftuin]]
naam = "Elders"
aard = "geen"
reading = "memory"

[[doelstelling]]
code = "doel"
tekst = "Binnen twee weken."
duur = { aantal = 5, eenheid = "werkdagen" }
bron = { document = "Afspraak" }

[[partner]]
naam = "Stichting"
soort = "veilig_thuis"
rol = "advies en melding"
bron = { document = "Afspraak" }

[[bekostiging]]
code = "PB1"
geldstroom = "duvo"
partnersoort = "veilig_thuis"
opdrachtgever = "gemeenten"
aandeel = "12.5"
deels = false
verwerving = "subsidie"
voorbehouden = ["PV1"]
since = 2021-01-01
until = 2026-01-01
note = "een deel"
bron = { document = "Afspraak" }

[[thema]]
actielijn = "Eerder in beeld"
naam = "Scholing"
jaren = [{ tekst = "2021-2023", van = 2021, tot_en_met = 2023 }]
kernpartners = ["Stichting"]
financiering = [{ geldstroom = "duvo", wat = "uren", verwerving = "inkoop" }]
groep = "kinderen"
bron = { document = "Afspraak" }

[[begrotingsregel]]
omschrijving = "Scholing"
soort = "lasten"
jaar = 2021
tot_en_met = 2022
begroot = "45000.00"
gerealiseerd = 44000
vermelde_afwijking = "EUR -1000"
geldstroom = "duvo"
partner = "Stichting"
gemeente = "0193"
taakveld = "6.81"
indeling = 2021
actielijn = "Eerder in beeld"
thema = "Scholing"
bron = { document = "Afspraak" }
""")

REGIOWAARDEN: tuple[Any, ...] = (
    *(
        True,
        0,
        1,
        13,
        101,
        1.5,
        10**16,
        "",
        " ",
        "x",
        "0193",
        "9999",
        "12.5",
        "0",
        "1.234",
        "P2W",
        "Hoofdletter",
        "a\nb",
    ),
    *(date(2026, 4, 2), date(1900, 1, 1), "2026-04-02", "verified", "memory", "geen", "lid", "regio", "x" * 501),
    *(
        "casusregie",
        "RG05a",
        "duvo",
        "veilig_thuis",
        [],
        ["x"],
        [1],
        {},
        {"document": "Afspraak"},
        {"maatregel": "ots"},
    ),
)
ALLEEN_DE_REGIOLEZER = re.compile(
    "unknown (document|gemeente|taakveld)|explained nowhere|does not lie after|lies before van|is no year of|"
    "is not gerealiseerd less begroot|a line without a taakveld|is a national code|not a share in percent"
)
"""What parts of a file say of each other, and what is in another table: no schema can see it."""
DAG_OF_TEKST = re.compile("where a (text|date) is expected")
"""JSON has no days: a day of TOML and a text in the same form are one to a schema."""


def als_json(value: Any) -> Any:
    """Plain TOML as JSON has it: days as text."""
    if isinstance(value, dict):
        return {key: als_json(part) for key, part in value.items()}
    if isinstance(value, list):
        return [als_json(part) for part in value]
    return value.isoformat() if isinstance(value, date) else value


def als_toml(value: Any) -> str:
    """A value of TOML as its text."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)} = {als_toml(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(als_toml, value)) + "]"
    return value.isoformat() if isinstance(value, date) else json.dumps(value)


@pytest.mark.parametrize("naam", REGIOS)
def test_every_shipped_region_fits_the_schema(naam: str) -> None:
    """As its file stands in the package."""
    bestand = files("huiselijkgeweld.regio") / "gegevens" / f"{naam}.toml"
    assert fouten(REGIO, als_json(tomllib.loads(bestand.read_text(encoding="utf-8")))) == []


@pytest.mark.parametrize("deel", sorted(PROEF))
def test_the_schema_and_the_reader_judge_a_region_alike(deel: str) -> None:
    """In every place of a full region file: what the schema refuses the reader does, and nearly the reverse."""
    assert fouten(REGIO, als_json(PROEF)) == []
    van_deel = Draft202012Validator(schema("regio")["properties"][deel], format_checker=REGIO.format_checker)
    for path in plaatsen(PROEF[deel], (deel,)):
        for value in (*REGIOWAARDEN, ...):
            content = vervang(PROEF, path, value)
            goed = van_deel.is_valid(als_json(content[deel])) if deel in content else deel not in {"code", "naam"}
            try:
                Regio.loads("\n".join(f"{key} = {als_toml(part)}" for key, part in content.items()))
            except RegionRuleError as error:
                gezegd = [str(probleem) for probleem in error.problems]
            else:
                gezegd = []
            if gezegd and goed:
                dag = isinstance(value, date) or value == "2026-04-02"
                reden = DAG_OF_TEKST if dag else ALLEEN_DE_REGIOLEZER
                rest = [een for een in gezegd if not ALLEEN_DE_REGIOLEZER.search(een) and not reden.search(een)]
                assert rest == [], (path, value)
            assert goed or gezegd, (path, value)
