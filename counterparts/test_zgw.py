"""Payloads for a zaaksysteem: ajv and jsonschema accept all of them, and refuse what the API would refuse."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from counterparts.programs import Ask
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from tests.strategies import beantwoord, dagen, dossiers

from huiselijkgeweld import NORMEN, Dossier, Stand, evaluate, load
from huiselijkgeweld.interop.zgw import (
    eigenschappen,
    eigenschaptypen,
    rollen,
    statussen,
    statustypen,
    zaak,
    zaaktype,
)
from huiselijkgeweld.recht.termijnnormen.norm import Termijnsoort

EXAMPLES = Path(__file__).parent.parent / "examples"
LIMITS: dict[str, Any] = json.loads((EXAMPLES / "zaaksysteem/zgw.schema.json").read_text(encoding="utf-8"))
URL = "https://zaaksysteem.example/1"
OWN = {"zaaktype": URL, "bronorganisatie": "123456782", "verantwoordelijkeOrganisatie": "123456782"}
LEGAL = [
    norm.code for norm in NORMEN.values() if norm.soort is Termijnsoort.PLICHT and norm.bron.regeling.soort.is_recht
]
Payloads = dict[str, list[Any]]


def schema(kind: str) -> dict[str, Any]:
    """The limits of one kind of request."""
    return {"$schema": LIMITS["$schema"], "$ref": f"#/$defs/{kind}", "$defs": LIMITS["$defs"]}


def requests(dossier: Dossier, stand: Stand, on: date) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every request about a case on a day, of each kind, as a host sends it."""
    for over in {event.over for event in dossier.gebeurtenissen} or {None}:
        for norm in LEGAL:
            yield "Zaak", {"startdatum": "2026-01-01", **OWN, **zaak(stand.termijnen, norm=norm, over=over).velden}
        for status in statussen(dossier, on=on, melding=over or "m1"):
            yield "Status", {"zaak": URL, "statustype": URL, **without(status, "volgnummer")}
        for waarde in eigenschappen(stand, normen=NORMEN, over=over).velden:
            yield "ZaakEigenschap", {"zaak": URL, "eigenschap": URL, **without(waarde, "naam")}
    for rol in rollen(stand.regie).velden:
        yield "Rol", {"zaak": URL, "roltype": URL, **without(rol, "omschrijvingGeneriek")}


def without(fields: dict[str, Any], key: str) -> dict[str, Any]:
    """The fields but one, in whose place the host puts a url."""
    return {name: value for name, value in fields.items() if name != key}


def by_kind(pairs: Iterator[tuple[str, dict[str, Any]]], found: Payloads) -> None:
    """Put each request with its kind, once."""
    for kind, request in pairs:
        if request not in found.setdefault(kind, []):
            found[kind].append(request)


def judged(ask: Ask, found: Payloads) -> dict[str, list[Any]]:
    """What ajv says: per kind, per request true or the errors."""
    said = ask("ajv.mjs", [{"schema": schema(kind), "values": values} for kind, values in found.items()])
    return dict(zip(found, said, strict=True))


def accepted(ask: Ask, found: Payloads) -> None:
    """Both accept every request."""
    said = judged(ask, found)
    assert {str(answer) for answers in said.values() for answer in answers} == {"True"}
    for kind, values in found.items():
        checker = Draft202012Validator(schema(kind), format_checker=Draft202012Validator.FORMAT_CHECKER)
        assert [error.message for value in values for error in checker.iter_errors(value)] == []


def test_every_request_about_the_example_cases_is_accepted(ask: Ask) -> None:
    """On the day of each event, the day before and ten days later; with the catalogue beside them."""
    found: Payloads = {
        "StatusType": [{"zaaktype": URL, **een} for een in statustypen()],
        "Eigenschap": [{"zaaktype": URL, **een} for een in eigenschaptypen(NORMEN)],
        "PatchedZaakType": [zaaktype(norm).velden for norm in LEGAL],
    }
    for path in sorted(EXAMPLES.glob("dossiers/*.json")):
        dossier = load(path)
        for on in sorted({event.dag + timedelta(days=n) for event in dossier.gebeurtenissen for n in (-1, 0, 10)}):
            by_kind(requests(dossier, evaluate(dossier, on=on), on), found)
    assert {kind: len(values) > 3 for kind, values in found.items()} == dict.fromkeys(found, True)
    assert set(found) >= {"Zaak", "Status", "Rol", "ZaakEigenschap"}
    accepted(ask, found)


def test_every_request_about_a_case_that_hypothesis_finds_is_accepted(ask: Ask) -> None:
    """Cases with every kind of event, gathered first and asked at once."""
    found: Payloads = {}

    @settings(max_examples=60, database=None)
    @given(dossiers(), dagen(date(2017, 6, 1), date(2030, 1, 1)))
    def gather(dossier: Dossier, on: date) -> None:
        by_kind(requests(dossier, beantwoord(dossier, on), on), found)

    gather()
    accepted(ask, found)


BROKEN: list[tuple[str, dict[str, Any]]] = [
    ("Zaak", {"opschorting": {"indicatie": True, "reden": "x" * 201}}),
    ("Zaak", {"verlenging": {"reden": "x" * 201, "duur": "P8D"}}),
    ("Zaak", {"verlenging": {"reden": "", "duur": "P8D"}}),
    ("Zaak", {"verlenging": {"reden": "x"}}),
    ("Zaak", {"vertrouwelijkheidaanduiding": "top_secret"}),
    ("Zaak", {"uiterlijkeEinddatumAfdoening": "2026-02-30"}),
    ("Zaak", {"einddatumGepland": "20260413"}),
    ("Zaak", {"startdatum": None}),
    ("Zaak", {"bronorganisatie": "1234567820"}),
    ("Zaak", {"uiterlijke_einddatum": "2026-04-13"}),
    ("Status", {"statustoelichting": "x" * 1001}),
    ("Status", {"datumStatusGezet": None}),
    ("Rol", {"betrokkeneType": "huishouden"}),
    ("Rol", {"betrokkeneIdentificatie": {"naam": "x" * 51}}),
    ("Rol", {"betrokkeneIdentificatie": {"identificatie": "x" * 25}}),
    ("Rol", {"betrokkeneIdentificatie": {"inpBsn": "111222333"}}),
    ("Rol", {"betrokkeneType": "niet_natuurlijk_persoon", "betrokkeneIdentificatie": {"annIdentificatie": "x" * 18}}),
    ("ZaakEigenschap", {"waarde": ""}),
    ("ZaakEigenschap", {"waarde": 3}),
    ("Eigenschap", {"naam": "x" * 21}),
    ("Eigenschap", {"definitie": "x" * 256}),
    ("Eigenschap", {"specificatie": {"formaat": "date", "lengte": "8", "kardinaliteit": "1"}}),
    ("StatusType", {"volgnummer": 0}),
    ("StatusType", {"volgnummer": 10_000}),
    ("StatusType", {"omschrijving": "x" * 81}),
    ("PatchedZaakType", {"verlengingMogelijk": None}),
]


def test_what_the_api_would_refuse_is_refused_by_both(ask: Ask) -> None:
    """One thing at a time, in a request that is otherwise right."""
    rol = {"betrokkeneType": "organisatorische_eenheid", "roltoelichting": "", "zaak": URL, "roltype": URL}
    sound: dict[str, dict[str, Any]] = {
        "Zaak": {"startdatum": "2026-01-01", **OWN},
        "Status": {"zaak": URL, "statustype": URL, "datumStatusGezet": "2026-04-02T10:15:00+02:00"},
        "Rol": rol,
        "ZaakEigenschap": {"zaak": URL, "eigenschap": URL, "waarde": "x"},
        "Eigenschap": {"zaaktype": URL, **eigenschaptypen()[0]},
        "StatusType": {"zaaktype": URL, **statustypen()[0]},
        "PatchedZaakType": {},
    }
    accepted(ask, {kind: [value] for kind, value in sound.items()})
    for kind, change in BROKEN:
        request = {**sound[kind], **change}
        (said,) = judged(ask, {kind: [request]})[kind]
        checker = Draft202012Validator(schema(kind), format_checker=Draft202012Validator.FORMAT_CHECKER)
        assert said is not True, (kind, change)
        assert list(checker.iter_errors(request)), (kind, change)


def test_a_duration_and_a_time_are_read_by_ajv(ask: Ask) -> None:
    """Formats that jsonschema leaves alone here: `8 dagen` is no duration, and a time needs a zone."""
    found: Payloads = {
        "PatchedZaakType": [{"doorlooptijd": "P70D"}, {"doorlooptijd": "8 dagen"}],
        "Status": [
            {"zaak": URL, "statustype": URL, "datumStatusGezet": moment}
            for moment in ("2026-04-02T00:00:00+02:00", "2026-04-02T00:00:00")
        ],
    }
    said = judged(ask, found)
    assert [[answer is True for answer in answers] for answers in said.values()] == [[True, False], [True, False]]
