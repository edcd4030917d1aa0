"""TOML text to plain tables, and a table to values: bounded, and with every problem and its path."""

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from enum import StrEnum
from itertools import islice
from typing import Any, TypeVar

import attrs

from huiselijkgeweld.errors import MOST_PROBLEMS, InvalidValueError, Problem, RegionRuleError, UnknownCodeError
from huiselijkgeweld.tijd.duur import HOOGSTE, Duur, Eenheid

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)

MAX_BYTES = 256 * 1024
"""Largest text that is read: some twenty times a shipped region."""
MAX_LIJN = 2_000
"""Longest line that is read."""
MAX_DELEN = 500
"""Most items in one list."""
MAX_NAMEN = 500
"""Most municipalities that one file names."""
MAX_TEKST = 500
"""Most characters in one text."""

_SLEUTEL = re.compile(r"[A-Za-z0-9_-]{1,60}", re.ASCII)
_WOORD = re.compile(r"[a-z][a-z0-9]*([_-][a-z0-9]+)*", re.ASCII)
_WOORDLENGTE = 60
_CODE = re.compile(r"[A-Za-z][A-Za-z0-9._-]{0,29}", re.ASCII)
_GEMEENTE = re.compile(r"[0-9]{4}", re.ASCII)


def lees(inhoud: str | bytes) -> dict[str, Any]:
    """Read TOML text.

    Raises:
        RegionRuleError: the text is too large, or is no TOML or UTF-8.
    """
    if len(inhoud) > MAX_BYTES:
        raise RegionRuleError([Problem("", f"more than the {MAX_BYTES} bytes that are read")])
    try:
        tekst = inhoud.decode() if isinstance(inhoud, bytes) else inhoud
    except UnicodeDecodeError as error:
        raise RegionRuleError([Problem("", f"byte {error.start} is no UTF-8; save the file as UTF-8")]) from None
    for nummer, lijn in enumerate(tekst.splitlines(), 1):
        if len(lijn) > MAX_LIJN:  # a key of many parts costs more than its length
            raise RegionRuleError([Problem("", f"line {nummer} has more than the {MAX_LIJN} characters that are read")])
    try:
        return tomllib.loads(tekst.removeprefix("\ufeff"))
    except RecursionError:
        raise RegionRuleError([Problem("", "nested too deep; a region file needs four levels")]) from None
    except ValueError as error:
        wat = str(error)
        raise RegionRuleError([Problem("", f"not TOML: {wat[:1].lower()}{wat[1:]}")]) from None


@attrs.frozen
class Veld:
    """How one key of a table is read.

    Attributes:
        als: makes the value, or raises what is wrong with it.
        verplicht: whether the table must have it.
    """

    als: Callable[[Any], object]
    verplicht: bool = False


def verzamel(tabel: object, velden: Mapping[str, Veld], problemen: list[Problem]) -> dict[str, Any]:
    """Read one table, every key by its own reader; what is wrong is added to the problems, and left out."""
    if not isinstance(tabel, dict):
        problemen.append(Problem("", f"{soort_van(tabel)} stands where a table is expected"))
        return {}
    vreemd = (sleutel for sleutel in tabel if sleutel not in velden)
    problemen += [onbekend("key", sleutel, velden) for sleutel in islice(vreemd, MOST_PROBLEMS + 1)]
    gelezen: dict[str, Any] = {}
    for naam, veld in velden.items():
        if naam in tabel:
            if gevonden := probeer(problemen, naam, veld.als, tabel[naam]):
                gelezen[naam] = gevonden[0]
        elif veld.verplicht:
            problemen.append(Problem(naam, "missing"))
    for van, tot in (("van", "tot"), ("since", "until")):
        if van in gelezen and tot in gelezen and gelezen[van] >= gelezen[tot]:
            problemen.append(Problem(tot, f"{gelezen[tot]} does not lie after {van} {gelezen[van]}"))
    return gelezen


def lees_tabel(tabel: object, velden: Mapping[str, Veld]) -> dict[str, Any]:
    """Read one table, every key by its own reader.

    Raises:
        RegionRuleError: every problem at once, with paths from this table: also keys that do not belong in it.
    """
    problemen: list[Problem] = []
    gelezen = verzamel(tabel, velden, problemen)
    if problemen:
        raise RegionRuleError(problemen)
    return gelezen


def probeer(problemen: list[Problem], pad: str, als: Callable[[Any], T], waarde: object) -> tuple[T, ...]:
    """Read a value: it alone in a tuple, or nothing if it is wrong; then what is wrong is added, below a path."""
    try:
        return (als(waarde),)
    except RegionRuleError as error:
        problemen += [onder(pad, probleem) for probleem in error.problems]
    except (InvalidValueError, UnknownCodeError) as error:
        problemen.append(Problem(pad, str(error)))
    return ()


def onder(pad: str, probleem: Problem) -> Problem:
    """The same problem, with its path below another."""
    punt = "." if pad and probleem.path and not probleem.path.startswith("[") else ""
    return Problem(f"{pad}{punt}{probleem.path}", probleem.message)


def onbekend(wat: str, sleutel: str, bekend: Iterable[str]) -> Problem:
    """What is wrong with a key that does not belong in a table."""
    if not _SLEUTEL.fullmatch(sleutel):
        return Problem("", f"a {wat} that does not belong here; known: {', '.join(sorted(bekend))}")
    return Problem(sleutel, str(UnknownCodeError(wat, sleutel, bekend)))


_SOORTEN: dict[type, str] = {dict: "a table", list: "a list", str: "a text", bool: "true or false"}


def soort_van(waarde: object) -> str:
    """What kind of TOML value it is."""
    return next((naam for soort, naam in _SOORTEN.items() if isinstance(waarde, soort)), "a number or a time")


# Readers of single values: each gives the value or raises what is wrong with it.


def als_tekst(waarde: object) -> str:
    """A text on one line."""
    if not isinstance(waarde, str):
        raise InvalidValueError(f"{soort_van(waarde)} stands where a text is expected")
    if not waarde.strip() or len(waarde) > MAX_TEKST or not waarde.isprintable():
        raise InvalidValueError(f"not a text of one line and 1 through {MAX_TEKST} characters")
    return waarde


def als_woord(waarde: object) -> str:
    """A lower-case word, such as the code of a region."""
    if len(tekst := als_tekst(waarde)) > _WOORDLENGTE or not _WOORD.fullmatch(tekst):
        raise InvalidValueError(f"{_kort(tekst)} is not a lower-case word; write letters, digits and hyphens")
    return tekst


def als_code(waarde: object) -> str:
    """The code of a row."""
    if not _CODE.fullmatch(tekst := als_tekst(waarde)):
        raise InvalidValueError(f"{_kort(tekst)} is not a code; write at most 30 letters, digits and dots")
    return tekst


def als_gemeente(waarde: object) -> str:
    """A CBS municipality code."""
    if not isinstance(waarde, str) or not _GEMEENTE.fullmatch(waarde):
        wat = _kort(waarde) if isinstance(waarde, str) else soort_van(waarde)
        raise InvalidValueError(f"{wat} is not a CBS municipality code; write four digits as text, such as '0193'")
    return waarde


def als_dag(waarde: object) -> date:
    """A day."""
    if not isinstance(waarde, date) or isinstance(waarde, datetime):
        raise InvalidValueError(f"{soort_van(waarde)} stands where a date is expected; write 2026-04-02, no quotes")
    return waarde


def als_ja(waarde: object) -> bool:
    """True or false."""
    if not isinstance(waarde, bool):
        raise InvalidValueError(f"{soort_van(waarde)} stands where true or false is expected")
    return waarde


def als_duur(waarde: object) -> Duur:
    """A duration: ISO 8601, or a table with `aantal` and `eenheid`."""
    if not isinstance(waarde, dict):
        return Duur.parse(waarde)
    velden = {"aantal": Veld(_aantal, verplicht=True), "eenheid": Veld(een_van(Eenheid, "unit"), verplicht=True)}
    return Duur(**lees_tabel(waarde, velden))


def _aantal(waarde: object) -> int:
    return als_getal(waarde, HOOGSTE)


def als_getal(waarde: object, hoogste: int) -> int:
    """A whole number from 1."""
    if type(waarde) is not int or not 1 <= waarde <= hoogste:
        raise InvalidValueError(f"not a whole number from 1 through {hoogste}")
    return waarde


def een_van(klasse: type[E], wat: str) -> Callable[[object], E]:
    """A reader of one word of an enum."""

    def als(waarde: object) -> E:
        tekst = als_tekst(waarde)
        if tekst not in list(klasse):
            raise UnknownCodeError(wat, tekst, klasse)
        return klasse(tekst)

    return als


def lijst_van(als: Callable[[Any], T]) -> Callable[[object], tuple[T, ...]]:
    """A reader of a list of at least one item, each with the same reader."""

    def lijst(waarde: object) -> tuple[T, ...]:
        if not isinstance(waarde, list):
            raise InvalidValueError(f"{soort_van(waarde)} stands where a list is expected")
        if not 1 <= len(waarde) <= MAX_DELEN:
            raise InvalidValueError(f"not a list of 1 through {MAX_DELEN} items")
        problemen: list[Problem] = []
        gelezen: list[T] = []
        for nummer, deel in enumerate(waarde):
            gelezen += probeer(problemen, f"[{nummer}]", als, deel)
            if len(problemen) > MOST_PROBLEMS:
                break
        if problemen:
            raise RegionRuleError(problemen)
        return tuple(gelezen)

    return lijst


def _kort(tekst: str) -> str:
    return repr(tekst if len(tekst) <= _WOORDLENGTE else tekst[:_WOORDLENGTE] + "…")
