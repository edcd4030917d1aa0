"""Public figures that keys and streams need: inhabitants by municipality, and who receives the DUVO."""

import csv
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

import attrs

from huiselijkgeweld.bronnen import Bron, Reading
from huiselijkgeweld.errors import InvalidValueError, UnknownCodeError
from huiselijkgeweld.model.geldstromen.bedragen import euro
from huiselijkgeweld.model.regelingen import BESLUIT_DU, CBS_BEVOLKING


def lees_tabel(naam: str) -> Iterator[dict[str, str]]:
    """The rows of a shipped table, by the names of its columns."""
    tekst = files("huiselijkgeweld").joinpath("model", "geldstromen", "gegevens", naam).read_text(encoding="utf-8")
    return csv.DictReader(tekst.splitlines())


def als_gemeente(code: object) -> str:
    """A municipality code of CBS.

    Raises:
        InvalidValueError: anything else; it is not repeated, because it can be anything.
    """
    if not isinstance(code, str) or not _GEMEENTE.fullmatch(code):
        raise InvalidValueError("gemeente: not a CBS municipality code; write four digits as text, such as '0193'")
    return code


_GEMEENTE = re.compile(r"[0-9]{4}", re.ASCII)


@attrs.frozen
class Inwonertal:
    """How many inhabitants a municipality has on 1 January of a year (inwonertal).

    Attributes:
        gemeente: municipality code of CBS.
        naam: its name in that year.
        jaar: the year.
        aantal: the number.
        bron: where it stands.
    """

    gemeente: str
    naam: str
    jaar: int
    aantal: int
    bron: Bron


@cache
def _inwoners() -> tuple[Mapping[tuple[str, int], Inwonertal], Mapping[str, tuple[str, str]]]:
    """The numbers by municipality and year; the name of each municipality and who succeeded it."""
    rijen = list(lees_tabel("inwoners.csv"))
    aantallen = {
        (rij["gemeente"], int(jaar)): Inwonertal(
            rij["gemeente"], rij["naam"], int(jaar), int(aantal), Bron(CBS_BEVOLKING, f"1 januari {jaar}")
        )
        for rij in rijen
        for jaar, aantal in rij.items()
        if jaar.isdigit() and aantal
    }
    return aantallen, {rij["gemeente"]: (rij["naam"], rij["opvolger"]) for rij in rijen}


def inwoners(gemeente: str, jaar: int) -> Inwonertal:
    """The inhabitants of a municipality on 1 January of a year; those of the shipped regions and their neighbours.

    Raises:
        InvalidValueError: a year without numbers.
        UnknownCodeError: a municipality of which no number is known, or none in that year.

    Example:
        >>> inwoners("0193", 2024).aantal
        133141
        >>> inwoners("0236", 2024)
        Traceback (most recent call last):
        ...
        huiselijkgeweld.errors.InvalidValueError: gemeente: 0236 (Geldermalsen) has no number for 2024; it became part \
of 1960 (West Betuwe)
        see docs/errors.md#invalidvalueerror of huiselijkgeweld
    """
    als_gemeente(gemeente)
    aantallen, namen = _inwoners()
    if type(jaar) is int and (gemeente, jaar) in aantallen:
        return aantallen[gemeente, jaar]
    jaren = sorted({een for _, een in aantallen})
    if jaar not in jaren:
        raise InvalidValueError(f"jaar: {jaar} lies outside the numbers, which are of {jaren[0]} through {jaren[-1]}")
    if gemeente not in namen:
        raise UnknownCodeError("gemeente", gemeente, namen)
    naam, opvolger = namen[gemeente]
    anders = f"it became part of {opvolger} ({namen[opvolger][0]})" if opvolger else "it was formed later"
    raise InvalidValueError(f"gemeente: {gemeente} ({naam}) has no number for {jaar}; {anders}")


@attrs.frozen
class Centrumgemeente:
    """A municipality that receives the decentralisatie-uitkering vrouwenopvang for an area (centrumgemeente).

    Attributes:
        gemeente: municipality code of CBS.
        naam: its name.
        bedragen: what it received, by year; only the years of which the decree was read.
        reading: how sure it is that it still is one.
        toelichting: remark, in Dutch.
    """

    gemeente: str
    naam: str
    bedragen: Mapping[int, Decimal] = attrs.field(repr=False, hash=False)
    reading: Reading
    toelichting: str = ""

    def __reduce__(self) -> tuple[object, ...]:
        """Copy and pickle."""
        return _centrumgemeente, (self.gemeente, self.naam, dict(self.bedragen), self.reading, self.toelichting)


def _centrumgemeente(*delen: Any) -> Centrumgemeente:  # noqa: ANN401 - the fields in their order
    gemeente, naam, bedragen, reading, toelichting = delen
    return Centrumgemeente(gemeente, naam, MappingProxyType(bedragen), reading, toelichting)


@cache
def centrumgemeenten() -> Mapping[str, Centrumgemeente]:
    """The 35 centrumgemeenten vrouwenopvang, by municipality code.

    Example:
        >>> len(centrumgemeenten()), centrumgemeenten()["0193"].naam
        (35, 'Zwolle')
    """
    gevonden = {}
    for rij in lees_tabel("duvo.csv"):
        bedragen = {int(jaar): euro(bedrag) for jaar, bedrag in rij.items() if jaar.isdigit() and bedrag}
        eerder = rij["naam_2010_2014"]
        noot = f"de bedragen zijn die van {eerder}; dat {rij['naam']} de rol overnam, is afgeleid" if eerder else ""
        gevonden[rij["gemeente"]] = Centrumgemeente(
            rij["gemeente"], rij["naam"], MappingProxyType(bedragen), Reading(rij["reading"]), noot
        )
    return MappingProxyType(gevonden)


BIJLAGEN_DUVO: Mapping[int, str] = MappingProxyType(
    {2010: "bijlage 29kk", 2011: "bijlage 29kk-2", 2012: "bijlage 29kk-3", 2013: "bijlage 29kk-4"}
)
"""The annex of the decree with the amounts of each year that was read."""


def duvo(gemeente: str, jaar: int) -> tuple[Decimal, Bron]:
    """What a centrumgemeente received as decentralisatie-uitkering vrouwenopvang in a year, and where that stands.

    Raises:
        InvalidValueError: a year of which no amounts per municipality were read.
        UnknownCodeError: no centrumgemeente.

    Example:
        >>> bedrag, bron = duvo("0193", 2013)
        >>> print(bedrag, "·", bron)
        3408480.00 · Besluit decentralisatie- en integratie-uitkeringen, bijlage 29kk-4
    """
    allen = centrumgemeenten()
    if als_gemeente(gemeente) not in allen:
        raise UnknownCodeError("centrumgemeente", gemeente, allen)
    if jaar not in BIJLAGEN_DUVO:
        jaren = sorted(BIJLAGEN_DUVO)
        msg = (
            f"jaar: amounts per centrumgemeente were read for {jaren[0]} through {jaren[-1]}, not for {jaar}; "
            "look them up in the circular of that year"
        )
        raise InvalidValueError(msg)
    return allen[gemeente].bedragen[jaar], Bron(BESLUIT_DU, BIJLAGEN_DUVO[jaar])
