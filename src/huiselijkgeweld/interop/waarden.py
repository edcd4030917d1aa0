"""Plain values to days and moments, and the problems that are found on the way, each with its path."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeVar

import attrs
from cattrs.errors import ClassValidationError, ForbiddenExtraKeysError

from huiselijkgeweld.errors import InvalidDossierError, InvalidValueError, Problem, UnknownCodeError

_Woord = TypeVar("_Woord", bound=StrEnum)

_DAG = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?(Z|[+-][0-9]{2}:[0-9]{2})?", re.ASCII
)
TAG = re.compile(r"[a-z][A-Za-z0-9_]{0,59}|VT-[0-9-]{1,8}", re.ASCII)  # never a name, so it can stand in a message
_TOONBAAR = re.compile(  # what a mistyped day or moment can look like; never a name, never nine digits in a row
    r"([0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}-[0-9]{1,2}-[0-9]{4})([T ][0-9]{1,2}(:[0-9]{1,2}){0,2})?", re.ASCII
)


class GevondenError(Exception):
    """Problems found while structuring one object, with paths from that object."""

    def __init__(self, problemen: list[Problem]) -> None:
        """Keep the problems."""
        super().__init__()
        self.problemen = problemen


_SOORTEN = {dict: "an object", list: "a list", str: "a text", bool: "true or false", type(None): "null"}


def soort_van(waarde: object) -> str:
    """What kind of JSON value it is, for a message that must not repeat the value."""
    return next((naam for soort, naam in _SOORTEN.items() if isinstance(waarde, soort)), "a number")


def object_van(waarde: object, sleutels: tuple[str, ...]) -> tuple[dict[str, Any], list[Problem]]:
    """Check that a value is an object, and find the keys that do not belong in it."""
    if not isinstance(waarde, dict):
        raise GevondenError([Problem("", f"{soort_van(waarde)} stands where an object is expected")])
    return waarde, [onbekend(sleutel, sleutels) for sleutel in waarde if sleutel not in sleutels]


def onbekend(sleutel: str, sleutels: tuple[str, ...]) -> Problem:
    """The problem that a key does not belong here; a key that may be a name is not repeated."""
    if not TAG.fullmatch(sleutel):
        return Problem("", f"a key that does not belong here; known: {', '.join(sorted(sleutels))}")
    return Problem(sleutel, str(UnknownCodeError("key", sleutel, sleutels)))


def lees_dag(waarde: object) -> date:
    """A day from its text."""
    if isinstance(waarde, str):
        if _DAG.fullmatch(waarde):
            try:
                return date.fromisoformat(waarde)
            except ValueError:
                pass
        elif _MOMENT.fullmatch(waarde):
            msg = f"{waarde} is a moment, but a day is expected; write YYYY-MM-DD"
            raise InvalidValueError(msg)
    raise InvalidValueError("missing" if waarde is None else f"{_toon(waarde)} is not a date; write YYYY-MM-DD")


def lees_dag_of_moment(waarde: object) -> date | datetime:
    """A day, or a moment with its clock time, from its text."""
    if isinstance(waarde, str) and _MOMENT.fullmatch(waarde):
        try:
            return datetime.fromisoformat(waarde)
        except ValueError:
            msg = f"{waarde} is not a moment"
            raise InvalidValueError(msg) from None
    return lees_dag(waarde)


def _toon(waarde: object) -> str:
    """A value for a message: only if it looks like a mistyped day, so that no personal data can get into it."""
    return waarde if isinstance(waarde, str) and _TOONBAAR.fullmatch(waarde) else soort_van(waarde)


def lees_woord(soort: type[_Woord], naam: str, waarde: object) -> _Woord:
    """A member of a list of words; `naam` says in a message what the list is of."""
    if waarde is None:
        msg = "missing"
        raise InvalidValueError(msg)
    if not isinstance(waarde, str) or not TAG.fullmatch(waarde):
        msg = f"{soort_van(waarde)} is not {'an' if naam[0] in 'aeiou' else 'a'} {naam}; known: {', '.join(soort)}"
        raise InvalidValueError(msg)
    if waarde not in list(soort):
        raise UnknownCodeError(naam, waarde, tuple(map(str, soort)))
    return soort(waarde)


def met_pad(error: BaseException, pad: str = "") -> Problem:
    """Problem from a constructor, whose message may begin with the attribute that it is about."""
    naam, scheiding, rest = str(error).partition(": ")
    if not scheiding or not naam.isidentifier():
        return Problem(pad, str(error))
    return Problem(pad if pad.rpartition(".")[2] == naam else ".".join(filter(None, (pad, naam))), rest)


def problemen_van(error: BaseException, pad: str) -> Iterator[Problem]:
    """The problems inside what cattrs raises, each with its path."""
    if isinstance(error, ClassValidationError):
        met_plaats, zonder = error.group_exceptions()
        for deel, plaats in met_plaats:
            yield from problemen_van(deel, f"{pad}.{plaats.name}")
        for deel in zonder:
            yield from problemen_van(deel, pad)
    elif isinstance(error, ForbiddenExtraKeysError):
        sleutels = tuple(veld.name for veld in attrs.fields(error.cl))
        for sleutel in sorted(error.extra_fields):
            yield onder(pad, onbekend(sleutel, sleutels))
    elif isinstance(error, GevondenError):
        yield from (onder(pad, probleem) for probleem in error.problemen)
    elif isinstance(error, InvalidDossierError):
        yield from (onder(pad, probleem) for probleem in error.problems)
    elif isinstance(error, KeyError):
        yield Problem(pad, "missing")
    else:
        yield met_pad(error, pad)


def onder(pad: str, probleem: Problem) -> Problem:
    """The same problem, with its path continued from where the object stands."""
    punt = "." if pad and probleem.path and not probleem.path.startswith("[") else ""
    return Problem(f"{pad}{punt}{probleem.path}", probleem.message)
