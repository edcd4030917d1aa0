"""JSON Schema (2020-12) of what goes in and out: case files, region files and Standen.

The same schemas stand as files beside this module, in `bestanden`, for programs that are not Python.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from huiselijkgeweld.errors import InvalidValueError, UnknownCodeError
from huiselijkgeweld.interop.json.lezen import VERSIE
from huiselijkgeweld.interop.schema.delen import Schema
from huiselijkgeweld.interop.schema.dossier import dossier_schema
from huiselijkgeweld.interop.schema.regio import regio_schema
from huiselijkgeweld.interop.schema.stand import stand_schema

_SCHEMAS: Mapping[str, tuple[str, str, Callable[[], Schema]]] = MappingProxyType(
    {
        "dossier": ("A case file (dossier)", "What `load` and `loads` read.", dossier_schema),
        "regio": ("A region file (regio)", "What `Regio.load` reads; it is written as TOML.", regio_schema),
        "stand": ("The state of a case (stand)", "What `dumps` writes of an answer.", stand_schema),
    }
)
SCHEMAS: tuple[str, ...] = tuple(_SCHEMAS)
"""The names of the schemas."""


def schema(naam: str) -> Schema:
    """Make the JSON Schema (2020-12) of a case file, a region file or a Stand.

    It says what one can see of the structure: keys, words, forms of days and ids, what each kind of event needs. What
    parts say of each other, whether an id can be a BSN, and which days and times exist, only the readers see. A
    validator must be told to look at `format`.

    Args:
        naam: `dossier`, `regio` or `stand`.

    Returns:
        A new dict of plain JSON values.

    Raises:
        InvalidValueError: the name is no text.
        UnknownCodeError: there is no schema with this name.

    Example:
        >>> van_dossier = schema("dossier")
        >>> van_dossier["$id"], van_dossier["required"]
        ('urn:huiselijkgeweld:schema:dossier:1', ['versie', 'id'])
    """
    if not isinstance(naam, str):
        raise InvalidValueError(f"naam: {type(naam).__name__} is not the name of a schema; give one of {SCHEMAS}")
    if naam not in _SCHEMAS:
        raise UnknownCodeError("schema", naam, _SCHEMAS)
    titel, wat, maak = _SCHEMAS[naam]
    kop = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:huiselijkgeweld:schema:{naam}:{VERSIE}",
        "title": titel,
        "description": wat,
    }
    return {**kop, **maak()}
