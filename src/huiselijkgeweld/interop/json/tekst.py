"""JSON text to plain objects and back, with nothing lost: bounded size and depth, no key twice, no NaN.

With the extra `orjson` both are quicker; the objects and the text are the same.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from types import ModuleType
from typing import Any, NoReturn

import attrs

from huiselijkgeweld.errors import InvalidDossierError, Problem
from huiselijkgeweld.model.dossier import Dossier
from huiselijkgeweld.model.gebeurtenissen import Gebeurtenis
from huiselijkgeweld.model.gesteld import Feit
from huiselijkgeweld.model.huishoudens import Huishouden, Leeftijdsband, Lidmaatschap, Persoon, Relatie
from huiselijkgeweld.model.meldingen import Melder, Melding, Veiligheidstaxatie
from huiselijkgeweld.tijd.duur import Duur

MAX_BYTES = 4 * 1024 * 1024
"""Largest text that is read: some twenty thousand events."""
MAX_DIEPTE = 20
"""Deepest nesting that is read; a case file needs six."""


_CIJFERS = 18


class _Object(dict[str, Any]):
    """A JSON object that remembers which keys stood in it twice."""

    dubbel: tuple[str, ...] = ()


def _object(paren: list[tuple[str, Any]]) -> _Object:
    gelezen = _Object(paren)
    if len(gelezen) < len(paren):
        keren = Counter(sleutel for sleutel, _ in paren)
        gelezen.dubbel = tuple(sleutel for sleutel, aantal in keren.items() if aantal > 1)
    return gelezen


def _geen_getal(constante: str) -> NoReturn:
    msg = f"{constante} is no JSON number"
    raise ValueError(msg)


def _geheel(cijfers: str) -> int:
    if len(cijfers) > _CIJFERS:
        msg = f"a number of more than {_CIJFERS} digits"
        raise ValueError(msg)
    return int(cijfers)


def lees(tekst: str | bytes) -> tuple[Any, list[Problem]]:
    """Read JSON text.

    Returns:
        The value, and the keys that stand twice.

    Raises:
        InvalidDossierError: the text is too large or too deep, or is no JSON or UTF-8.
    """
    if len(tekst) > MAX_BYTES:
        raise InvalidDossierError(
            [Problem("", f"{len(tekst)} bytes is more than the {MAX_BYTES} that are read; split the file")]
        )
    waarde, wat = _ontleed(tekst)
    if wat:  # raised here, so that no error below this one holds the text
        raise InvalidDossierError([Problem("", wat)])
    return waarde, list(_dubbel(waarde, "", 0))


def _ontleed(tekst: str | bytes) -> tuple[Any, str]:
    """The value of JSON text, and what is wrong with the text: one of the two is empty."""
    try:
        if isinstance(tekst, bytes):
            tekst = tekst.decode()
        waarde = json.loads(
            tekst.removeprefix("\ufeff"), object_pairs_hook=_object, parse_constant=_geen_getal, parse_int=_geheel
        )
    except UnicodeDecodeError as error:
        return None, f"byte {error.start} is no UTF-8; save the file as UTF-8"
    except json.JSONDecodeError as error:
        wat = error.msg.lower().removesuffix(" starting at")
        return None, f"not JSON at line {error.lineno} column {error.colno}: {wat}"
    except RecursionError:
        return None, _TE_DIEP
    except ValueError as error:
        return None, f"not JSON: {error}"
    return waarde, ""


_TE_DIEP = f"nested deeper than {MAX_DIEPTE} levels; a case file needs six"


def _dubbel(waarde: object, pad: str, diepte: int) -> Iterator[Problem]:
    """Keys that stand twice; nesting that is too deep ends the reading."""
    if diepte > MAX_DIEPTE:
        raise InvalidDossierError([Problem("", _TE_DIEP)])
    if isinstance(waarde, _Object):
        yield from (Problem(_kind(pad, sleutel), "this key stands twice; keep one") for sleutel in waarde.dubbel)
        for sleutel, deel in waarde.items():
            yield from _dubbel(deel, _kind(pad, sleutel), diepte + 1)
    elif isinstance(waarde, list):
        for nummer, deel in enumerate(waarde):
            yield from _dubbel(deel, f"{pad}[{nummer}]", diepte + 1)


_KLASSEN: tuple[type, ...] = (
    *(Dossier, Huishouden, Persoon, Leeftijdsband, Lidmaatschap, Relatie),
    *(Gebeurtenis, Duur, Feit, Melding, Melder, Veiligheidstaxatie),
)
_SLEUTELS = {"versie"} | {veld.name for klasse in _KLASSEN for veld in attrs.fields(klasse)}


def _kind(pad: str, sleutel: str) -> str:
    """The path of a key; one that no case file has may be a name, and one below who reported may tell."""
    naam = sleutel if sleutel in _SLEUTELS and "melder" not in pad else "?"
    return f"{pad}.{naam}" if pad else naam


def lees_snel(tekst: str | bytes) -> object:
    """Read JSON text that can be read the quick way; None where `lees` should look at it.

    Of a key that stands twice only the last is kept. Then the text has more colons than what was read has when it is
    written again; a text with a backslash, which could hide a colon, is left alone.
    """
    lezen, schrijven = motor()
    try:
        ruw = tekst.encode() if isinstance(tekst, str) else tekst
        if len(ruw) > MAX_BYTES or b"\\" in ruw:
            return None
        waarde = lezen(ruw)
        return waarde if schrijven(waarde).count(b":") == ruw.count(b":") else None
    except (ValueError, TypeError, RecursionError):
        return None


def schrijf(waarde: object, *, indent: int | None = None) -> str:
    """Write plain objects, days and moments as JSON text, the same text each time."""
    orjson = snelle_json()
    if orjson is None or indent not in {None, _INDENT}:
        dicht = (",", ":") if indent is None else None
        return json.dumps(waarde, ensure_ascii=False, indent=indent, separators=dicht, allow_nan=False, default=_iso)
    return str(orjson.dumps(waarde, option=orjson.OPT_INDENT_2 if indent else None), "utf-8")


def _iso(waarde: date) -> str:
    return waarde.isoformat()  # of its own class: that of a date would take the time from a moment


_INDENT = 2  # the only one that orjson has


@cache
def snelle_json() -> ModuleType | None:
    """The package orjson, or None."""
    try:
        import orjson
    except ModuleNotFoundError:
        return None
    return orjson


@cache
def motor() -> tuple[Callable[[bytes], Any], Callable[[Any], bytes]]:
    """What reads and writes JSON quickest."""
    orjson = snelle_json()
    if orjson is None:
        return lambda tekst: json.loads(tekst.decode()), lambda waarde: json.dumps(waarde).encode()
    return orjson.loads, orjson.dumps
