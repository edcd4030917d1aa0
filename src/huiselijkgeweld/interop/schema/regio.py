"""The schema of a region file, as an editor of TOML reads it: the same keys that `Regio.load` reads.

What a file says elsewhere no schema can see: whether a document is described, a reservation explained, a municipality
named, a norm made longer.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from huiselijkgeweld.bronnen import Bronsoort, Reading
from huiselijkgeweld.interop.schema.delen import DUUR, GEMEENTE, JA_NEE, Schema, lijst, object_met, patroon, woord
from huiselijkgeweld.model.feiten import VRAGEN, Feiten
from huiselijkgeweld.model.geldstromen import GELDSTROMEN, Regelsoort, Verwerving
from huiselijkgeweld.model.partners import PARTNERS, Opdrachtgever, Partnersoort
from huiselijkgeweld.recht.beslissing import Beslissing
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.termijnnormen import NORMEN
from huiselijkgeweld.recht.uitkomsten import Houder, Rolsoort
from huiselijkgeweld.regio.delen import Aard
from huiselijkgeweld.regio.delen import Schema as Lidmaatschapsschema
from huiselijkgeweld.regio.parameters import MAX_FEITEN
from huiselijkgeweld.regio.tekst import MAX_DELEN, MAX_TEKST
from huiselijkgeweld.rules import domain

_TEKST: Schema = {"type": "string", "pattern": r"^[^\n\r\t]*\S[^\n\r\t]*$", "maxLength": MAX_TEKST}
_DAG: Schema = {"type": "string", "format": "date", "description": "A day of TOML: no quotes."}
_CODE = patroon(r"[A-Za-z][A-Za-z0-9._\-]{0,29}")
_WOORD = patroon(r"[a-z][a-z0-9]*([_\-][a-z0-9]+)*", maxLength=60)
_JAAR: Schema = {"type": "integer", "minimum": 1, "maximum": 2099}
_BEDRAG: Schema = {
    "description": "An amount in euros; what has cents is a text.",
    "anyOf": [
        {"type": "integer", "exclusiveMinimum": -(10**15), "exclusiveMaximum": 10**15},
        patroon(r"((EUR|€) ?)?-?[0-9]{1,15}(\.[0-9]{1,2})?"),
    ],
}
_AANDEEL: Schema = {
    "description": "A share in percent; what has decimals is a text.",
    "anyOf": [{"type": "integer", "minimum": 1, "maximum": 100}, patroon(r"[0-9]{1,3}(\.[0-9]{1,9})?")],
}


def _veel(schema: Schema) -> Schema:
    return lijst(schema, minItems=1, maxItems=MAX_DELEN)


_VERWIJZING = object_met({"document": _TEKST, "vindplaats": _TEKST}, ("document",))
_BRON: Schema = {"anyOf": [_VERWIJZING, _veel(_VERWIJZING)]}
_ZONDER_BRON = {"properties": {"reading": woord(een for een in Reading if een.is_assumed)}, "required": ["reading"]}
_PERIODE = {"van": _DAG, "tot": _DAG}


def _een_van(codes: Iterable[str]) -> Schema:
    return {"enum": list(codes)}


def regio_schema() -> Schema:
    """What a region file is."""
    delen = {naam: _veel(deel) for naam, deel in {"document": _document(), "regel": _regel(), **_delen()}.items()}
    kop = {
        "code": _WOORD,
        "naam": _TEKST,
        "gemeenten": {"type": "object", "propertyNames": GEMEENTE, "additionalProperties": _TEKST},
    }
    return object_met({**kop, **delen}, ("code", "naam"))


def _document() -> Schema:
    return object_met(
        {
            "titel": _TEKST,
            "kort": _TEKST,
            "soort": woord(Bronsoort),
            "geldig": object_met(_PERIODE),
            "vindplaats": _TEKST,
            "note": _TEKST,
            "reading": woord(Reading),
        },
        ("titel", "kort"),
    )


def _deel(velden: Mapping[str, Schema], *verplicht: str) -> Schema:
    """A part with its source; what nobody has read may go without."""
    eigenschappen = {**velden, "bron": _BRON, "reading": woord(Reading)}
    return object_met(eigenschappen, verplicht, anyOf=[{"required": ["bron"]}, _ZONDER_BRON])


def _delen() -> dict[str, Schema]:
    """The parts whose keys are only words, texts and days."""
    geldstroom, verwerving = _een_van(GELDSTROMEN), woord(Verwerving)
    jaren = object_met({"tekst": _TEKST, "van": _JAAR, "tot_en_met": _JAAR}, ("tekst",))
    betaald = object_met({"geldstroom": geldstroom, "wat": _TEKST, "verwerving": verwerving}, ("geldstroom", "wat"))
    return {
        "voorbehoud": _deel({"code": _CODE, "tekst": _TEKST, "betwist": JA_NEE}, "code", "tekst"),
        "lidmaatschap": _deel(
            {
                "schema": woord(Lidmaatschapsschema),
                "naam": _TEKST,
                "gemeenten": _veel(GEMEENTE),
                "centrum": GEMEENTE,
                "twijfel": _TEKST,
                **_PERIODE,
                "aard": woord(Aard),
            },
            *("schema", "naam", "gemeenten"),
        ),
        "parameter": _parameter(),
        "proeftuin": _proeftuin(),
        "doelstelling": _deel(
            {
                "code": _WOORD,
                "tekst": _TEKST,
                "duur": DUUR,
                "norm": _een_van(NORMEN),
            },
            *("code", "tekst"),
        ),
        "partner": _deel({"naam": _TEKST, "soort": woord(Partnersoort), "rol": _TEKST}, "naam", "soort", "rol"),
        "bekostiging": _bekostiging(geldstroom, verwerving),
        "thema": _deel(
            {
                "actielijn": _TEKST,
                "naam": _TEKST,
                "jaren": _veel(jaren),
                "kernpartners": _veel(_TEKST),
                "financiering": _veel(betaald),
                "groep": _TEKST,
            },
            *("actielijn", "naam"),
        ),
        "begrotingsregel": _deel(
            {
                "omschrijving": _TEKST,
                "soort": woord(Regelsoort),
                "jaar": _JAAR,
                "tot_en_met": _JAAR,
                **dict.fromkeys(("begroot", "gerealiseerd", "vermelde_afwijking"), _BEDRAG),
                "geldstroom": geldstroom,
                "partner": _TEKST,
                "gemeente": GEMEENTE,
                "taakveld": _TEKST,
                "indeling": _JAAR,
                "actielijn": _TEKST,
                "thema": _TEKST,
            },
            *("omschrijving", "soort", "jaar"),
        ),
    }


def _parameter() -> Schema:
    waarden = {
        "mda_minimaal": {"type": "integer", "minimum": 1, "maximum": MAX_FEITEN},
        "zvh_lezing": _een_van(("eerste", "tweede")),
        "jbt_termijn": DUUR,
    }
    deel = _deel({"naam": _een_van(waarden), "waarde": {}, "norm": _een_van(NORMEN)}, "naam", "waarde")
    return {**deel, "allOf": [_als("naam", naam, {"waarde": waarde}) for naam, waarde in waarden.items()]}


def _proeftuin() -> Schema:
    deel = _deel(
        {
            "naam": _TEKST,
            "gemeente": GEMEENTE,
            "plaats": _TEKST,
            "note": _TEKST,
            **_PERIODE,
            "aard": _een_van((Aard.LID, Aard.GEEN)),
        },
        "naam",
    )
    is_er_niet = {"properties": {"aard": {"const": Aard.GEEN.value}}, "required": ["aard"]}
    overal = {"properties": {"gemeente": False, "plaats": False}}  # about every other municipality
    return {**deel, "if": is_er_niet, "then": overal, "else": {"required": ["gemeente"]}}


def _bekostiging(geldstroom: Schema, verwerving: Schema) -> Schema:
    deel = _deel(
        {
            "code": _CODE,
            "partner": _een_van(PARTNERS),
            "partnersoort": woord(Partnersoort),
            "component": _TEKST,
            "geldstroom": geldstroom,
            "opdrachtgever": woord(Opdrachtgever),
            "aandeel": _AANDEEL,
            "deels": JA_NEE,
            "verwerving": verwerving,
            "voorbehouden": _veel(_CODE),
            "since": _DAG,
            "until": _DAG,
            "note": _TEKST,
        },
        *("code", "geldstroom"),
    )
    return {**deel, "oneOf": [{"required": ["partner"]}, {"required": ["partnersoort"]}]}


def _regel() -> Schema:
    """A row; per decision which places are open and what the results are."""
    velden = {
        "beslissing": _een_van(BESLISSINGEN),
        "rij": _CODE,
        "bron": _BRON,
        "code": _CODE,
        "when": object_met({feit: _feitwaarde(feit) for feit in VRAGEN}),
        "then": {},
        "soort": _een_van((Bronsoort.REGIO, Bronsoort.KEUZE)),
        "reading": woord(Reading),
        "voorbehouden": _veel(_CODE),
        "since": _DAG,
        "until": _DAG,
        "altijd": JA_NEE,
        "note": _TEKST,
        "vervalt": JA_NEE,
    }
    weg = ("code", "when", "then", "soort", "reading", "voorbehouden", "until", "note")
    vervalt = {"properties": {"vervalt": {"const": True}}, "required": ["vervalt"]}
    return object_met(
        velden,
        ("beslissing", "rij", "bron"),
        **{
            "if": vervalt,
            "then": {"properties": dict.fromkeys(weg, False)},
            "else": {"required": ["code", "when", "then"]},
        },
        allOf=[
            _als("beslissing", naam, {"rij": _een_van(een.open_codes), "then": _uitkomst(een)})
            for naam, een in BESLISSINGEN.items()
        ],
    )


def _uitkomst(beslissing: Beslissing[object]) -> Schema:
    if issubclass(beslissing.uitkomst, StrEnum):
        return woord(beslissing.uitkomst)
    return object_met({"soort": woord(Rolsoort), "houder": woord(Houder)}, ("soort", "houder"))


def _feitwaarde(feit: str) -> Schema:
    waarden = domain(Feiten, feit)
    return JA_NEE if isinstance(waarden[0], bool) else woord(een for een in waarden if isinstance(een, StrEnum))


def _als(naam: str, waarde: str, dan: Mapping[str, Schema]) -> Schema:
    return {"if": {"properties": {naam: {"const": waarde}}, "required": [naam]}, "then": {"properties": dict(dan)}}
