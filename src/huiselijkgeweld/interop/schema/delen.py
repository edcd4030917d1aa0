"""What the schemas share: words, ids, days and moments as JSON Schema (2020-12), and objects that hold nothing else."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, TypeAlias

from huiselijkgeweld.model.ids import PATROON
from huiselijkgeweld.tijd.duur import HOOGSTE, Eenheid

Schema: TypeAlias = dict[str, Any]
"""A JSON Schema, or a part of one."""

NULL: Schema = {"type": "null"}
JA_NEE: Schema = {"type": "boolean"}
TEKST: Schema = {"type": "string"}
_DAG = "(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
_ONDERSTEUND = "(199[0-9]|20[0-9]{2})"  # the years that the day tables cover
_KLOK = r"T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])?"


def patroon(tekst: str, **rest: object) -> Schema:
    """A text that matches a pattern from its beginning to its very end: `$` alone allows a line end after it."""
    return {"type": "string", "pattern": f"^{tekst}$(?!\\n)", **rest}


ID = patroon(PATROON, description="An opaque id: no name, and no number that can be a BSN, which no schema can see.")
GEMEENTE = patroon("[0-9]{4}", description="CBS code of a municipality.")
EIGEN_DAG = patroon(f"(?!0000)[0-9]{{4}}-{_DAG}", format="date", description="A day, such as a birth date.")
DAG = patroon(f"{_ONDERSTEUND}-{_DAG}", format="date", description="A day in 1990-2099.")
MOMENT = patroon(
    f"{_ONDERSTEUND}-{_DAG}{_KLOK}",
    description="A moment in 1990-2099; without an offset it is the clock in Amsterdam.",
)
TIJDSTIP: Schema = {"anyOf": [DAG, MOMENT]}


def woord(klasse: Iterable[StrEnum]) -> Schema:
    """One word of a list."""
    return {"enum": [lid.value for lid in klasse]}


def misschien(schema: Schema) -> Schema:
    """What may also be null: not stated."""
    return {"anyOf": [schema, NULL]}


def lijst(schema: Schema, **rest: object) -> Schema:
    """A list whose items are all alike."""
    return {"type": "array", "items": schema, **rest}


def object_met(eigenschappen: Mapping[str, Schema], verplicht: Iterable[str] = (), **rest: object) -> Schema:
    """An object with these keys and no other."""
    nodig = [naam for naam in eigenschappen if naam in set(verplicht)]
    return {
        "type": "object",
        "properties": dict(eigenschappen),
        **({"required": nodig} if nodig else {}),
        "additionalProperties": False,
        **rest,
    }


DUUR: Schema = {
    "description": "A length: ISO 8601 with one unit, or an object for what ISO 8601 has no form for.",
    "anyOf": [
        patroon("P(T[1-9][0-9]{0,5}H|[1-9][0-9]{0,5}[DWMY])"),
        object_met(
            {"aantal": {"type": "integer", "minimum": 1, "maximum": HOOGSTE}, "eenheid": woord(Eenheid)},
            ("aantal", "eenheid"),
        ),
    ],
}
