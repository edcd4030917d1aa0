"""Plain values to days and moments, and the problems that are found on the way, each with its path."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import StrEnum
from functools import partial
from itertools import islice
from typing import Any, TypeVar, cast

import attrs

from huiselijkgeweld.errors import (
    MOST_PROBLEMS,
    HorizonError,
    InvalidValueError,
    Problem,
    UnknownCodeError,
    is_long_number,
    unknown_word,
)

_T = TypeVar("_T")
_Deel = TypeVar("_Deel", bound=attrs.AttrsInstance)
_Woord = TypeVar("_Woord", bound=StrEnum)
Lezers = Mapping[str, Callable[[object], object]]
"""How the keys of an object are read, where plain text is not yet the value that the class takes."""

DAG = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
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


class TeVeelError(GevondenError):
    """More than `MOST_PROBLEMS`: what is left of the file was not read."""


_SOORTEN = {dict: "an object", list: "a list", str: "a text", bool: "true or false", type(None): "null"}


def soort_van(waarde: object) -> str:
    """What kind of JSON value it is, for a message that must not repeat the value."""
    return next((naam for soort, naam in _SOORTEN.items() if isinstance(waarde, soort)), "a number")


def object_van(waarde: object, sleutels: tuple[str, ...]) -> tuple[dict[str, Any], list[Problem]]:
    """Check that a value is an object, and find the keys that do not belong in it."""
    if not isinstance(waarde, dict):
        raise GevondenError([Problem("", f"{soort_van(waarde)} stands where an object is expected")])
    vreemd = (sleutel for sleutel in waarde if sleutel not in sleutels)
    return waarde, [onbekend(sleutel, sleutels) for sleutel in islice(vreemd, MOST_PROBLEMS + 1)]


def onbekend(sleutel: str, sleutels: tuple[str, ...]) -> Problem:
    """The problem that a key does not belong here; a key that may be a name is not repeated."""
    if not TAG.fullmatch(sleutel) or is_long_number(sleutel):
        return Problem("", f"a key that does not belong here; known: {', '.join(sorted(sleutels))}")
    return Problem(sleutel, str(UnknownCodeError("key", sleutel, sleutels)))


def lees_dag(waarde: object) -> date:
    """A day from its text."""
    if isinstance(waarde, str):
        if DAG.fullmatch(waarde):
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
        raise unknown_word(naam, waarde, tuple(map(str, soort)))
    return soort(waarde)


def ja_nee(waarde: object) -> bool:
    """True or false."""
    if isinstance(waarde, bool):
        return waarde
    msg = f"{soort_van(waarde)} is not true or false; write true or false, without quotes"
    raise InvalidValueError(msg)


def misschien(lees: Callable[[object], _T]) -> Callable[[object], _T | None]:
    """A reader for what need not be stated: null, or what this reader makes of it."""
    return lambda waarde: None if waarde is None else lees(waarde)


def probeer(problemen: list[Problem], pad: str, lees: Callable[[], _T]) -> tuple[_T, ...]:
    """Read a value: it alone in a tuple, or nothing if it is wrong; then what is wrong is added, below a path."""
    try:
        return (lees(),)
    except GevondenError as error:
        problemen += [onder(pad, probleem) for probleem in error.problemen]
    except (InvalidValueError, UnknownCodeError, HorizonError) as error:
        problemen.append(met_pad(error, pad))
    return ()


def verzamel(waarde: object, voorbeeld: _Deel, lezers: Lezers, problemen: list[Problem]) -> dict[str, Any]:
    """The attributes of one object that could be read; what is wrong with the others is added to the problems.

    Args:
        waarde: what stands where the object should.
        voorbeeld: a value of the class, in which any attribute can be replaced by a right one: so the class itself
            says what is wrong with each.
        lezers: readers by attribute.
        problemen: where problems go, with paths from the object.

    Returns:
        Attributes by name. One that may be left out and is, is there if its default is None.
    """
    alle = attrs.fields(type(voorbeeld))
    try:
        gegeven, onbekende = object_van(waarde, tuple(veld.name for veld in alle))
    except GevondenError as error:
        problemen += error.problemen
        return {}
    problemen += onbekende
    velden: dict[str, Any] = {}
    for naam, standaard in ((veld.name, veld.default) for veld in alle):
        if naam in gegeven:
            for gelezen in probeer(problemen, naam, partial(_veld, voorbeeld, naam, lezers, gegeven[naam])):
                velden[naam] = gelezen
        elif standaard is None:
            velden[naam] = None
        elif standaard is attrs.NOTHING:
            problemen.append(Problem(naam, "missing"))
    return velden


def _veld(voorbeeld: _Deel, naam: str, lezers: Lezers, waarde: object) -> object:
    gelezen = lezers[naam](waarde) if naam in lezers else waarde
    return getattr(_met(voorbeeld, {naam: gelezen}), naam)


def _met(voorbeeld: _Deel, velden: Mapping[str, Any]) -> _Deel:
    return cast("_Deel", attrs.evolve(cast("Any", voorbeeld), **velden))


def samen(voorbeeld: _Deel, velden: Mapping[str, Any], problemen: list[Problem]) -> _Deel | None:
    """The example with these attributes; None if they contradict each other, which is added to the problems."""
    gelukt = probeer(problemen, "", partial(_met, voorbeeld, velden))
    return gelukt[0] if gelukt else None


def lees_object(waarde: object, voorbeeld: _Deel, lezers: Lezers) -> _Deel:
    """A value from one object, read as `verzamel` does.

    Raises:
        GevondenError: every problem at once, also what the attributes that could be read contradict.
    """
    problemen: list[Problem] = []
    gelezen = samen(voorbeeld, verzamel(waarde, voorbeeld, lezers, problemen), problemen)
    if problemen or gelezen is None:
        raise GevondenError(problemen)
    return gelezen


def lees_lijst(
    pad: str, waarde: object, lees: Callable[[object, list[Problem]], _T], problemen: list[Problem]
) -> list[_T] | None:
    """What a reader makes of each part of a list; None if this is no list.

    The reader adds what is wrong to the problems that it is given, with paths from the part.
    """
    if not isinstance(waarde, list):
        problemen.append(Problem(pad, f"{soort_van(waarde)} stands where a list is expected"))
        return None
    delen: list[_T] = []
    for nummer, deel in enumerate(waarde):
        eigen: list[Problem] = []
        delen.append(lees(deel, eigen))
        problemen += [onder(f"{pad}[{nummer}]", probleem) for probleem in eigen]
        if len(problemen) > MOST_PROBLEMS:
            raise TeVeelError(problemen)
    return delen


def met_pad(error: BaseException, pad: str = "") -> Problem:
    """Problem from a constructor, whose message may begin with the attribute that it is about."""
    naam, scheiding, rest = str(error).partition(": ")
    if not scheiding or not naam.isidentifier():
        return Problem(pad, str(error))
    return Problem(pad if pad.rpartition(".")[2] == naam else ".".join(filter(None, (pad, naam))), rest)


def onder(pad: str, probleem: Problem) -> Problem:
    """The same problem, with its path continued from where the object stands."""
    punt = "." if pad and probleem.path and not probleem.path.startswith("[") else ""
    return Problem(f"{pad}{punt}{probleem.path}", probleem.message)
