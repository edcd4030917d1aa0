"""Budgets and keys of a region: lines from plain records, and who shares by inhabitants; nothing is half done."""

import math
from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, Final

import attrs

from huiselijkgeweld.bronnen import Reading
from huiselijkgeweld.errors import (
    HuiselijkgeweldError,
    InvalidBegrotingError,
    InvalidValueError,
    Problem,
    UnknownCodeError,
    unknown_word,
)
from huiselijkgeweld.model.geldstromen import Begroting, Begrotingsregel, Regelsoort, Sleutel
from huiselijkgeweld.model.geldstromen.taakvelden import LAATST_GELEZEN
from huiselijkgeweld.model.geldstromen.tabellen import als_gemeente
from huiselijkgeweld.regio import Aard, Regio, Schema
from huiselijkgeweld.vraagstuk import als_gegeven_regio

MEEST = 100_000
"""Most lines that are read."""
_VALUTA = "valuta"
_EURO = "EUR"
_BEREKEND: Final = ("afwijking", "betekenis")
"""What a record of a line has besides its attributes: it follows from them."""
_VELDEN: Final = tuple(veld.name for veld in attrs.fields(Begrotingsregel))


def inwonersleutel(regio: str | Regio, schema: str, jaar: int, gemeenten: Iterable[str] | None = None) -> Sleutel:
    """The key by inhabitants for the municipalities of a region in a scheme, as they were on 1 January of a year.

    Whether a text agreed on this key is for you to know: none of the shipped regions has one that was read.

    Args:
        regio: code of a shipped region, or a region of your own.
        schema: the scheme, such as `zorg_en_veiligheidshuis` or `duvo`.
        jaar: the year.
        gemeenten: municipality codes; None: every member of the scheme.

    Raises:
        InvalidValueError: a municipality that is no member of the scheme in that year, a scheme without members, or a
            year without numbers.
        UnknownCodeError: no such region, scheme or municipality.

    Example:
        >>> sleutel = inwonersleutel("noord-veluwe-mijov", "zorg_en_veiligheidshuis", 2024)
        >>> len(sleutel.gewichten)
        22
        >>> inwonersleutel("noord-veluwe-mijov", "jbt", 2024, ["0200", "0197"])
        Traceback (most recent call last):
        ...
        huiselijkgeweld.errors.InvalidValueError: gemeenten: 0197 is no member of 'jbt' in noord-veluwe-mijov in 2024; \
leave it out, or ask which scheme it belongs to
        see docs/errors.md#invalidvalueerror of huiselijkgeweld
    """
    gebied = als_gegeven_regio(regio)
    leden = _leden(gebied, schema, jaar)
    gekozen = list(leden) if gemeenten is None else _codes(gemeenten)
    vreemd = [een for een in gekozen if een not in leden]
    if vreemd:
        raise InvalidValueError(f"gemeenten: {_geen_lid(vreemd, gebied, schema, jaar)}")
    if not gekozen:
        raise InvalidValueError(f"gemeenten: {gebied.code} has no members of '{schema}' in {jaar}; give the codes")
    sleutel = Sleutel.inwoners(gekozen, jaar)
    zwakste = max((leden[een] for een in gekozen), key=list(Reading).index)
    return attrs.evolve(sleutel, reading=zwakste)


def _codes(gemeenten: object) -> list[str]:
    if isinstance(gemeenten, str) or not isinstance(gemeenten, Iterable):
        raise InvalidValueError("gemeenten: not a list of municipality codes")
    return [als_gemeente(een) for een in gemeenten]


def _leden(regio: Regio, schema: str, jaar: int) -> Mapping[str, Reading]:
    """The members of a scheme on 1 January of a year, with how sure that is."""
    if type(jaar) is not int or not date.min.year <= jaar <= date.max.year:
        raise InvalidValueError(f"jaar: {type(jaar).__name__} is no year")
    return {code: lid.reading for code, lid in regio.leden(schema, date(jaar, 1, 1)).items() if lid.aard is Aard.LID}


def _geen_lid(gemeenten: Iterable[str], regio: Regio, schema: str, jaar: int) -> str:
    codes = ", ".join(gemeenten)
    return (
        f"{codes} is no member of '{schema}' in {regio.code} in {jaar}; leave it out, or ask which scheme it belongs to"
    )


def begroting(
    records: Iterable[Mapping[str, object]], *, regio: str | Regio | None = None, schema: str | None = None
) -> Begroting:
    """Make a budget of plain records, such as the rows of a table, with all problems at once.

    Args:
        records: for each line the attributes of `Begrotingsregel` by name; amounts as `Decimal`, whole number or text;
            what is empty, NaN or missing is not known. `valuta` may be there, and is EUR.
        regio: the region whose municipalities may stand in it, with `schema`.
        schema: the scheme of which each municipality must be a member in the year of its line.

    Raises:
        InvalidBegrotingError: every problem at once, each with its path; nothing is made.
        InvalidValueError: `regio` without `schema` or the other way round, or no records.
        UnknownCodeError: no such region or scheme.

    Example:
        >>> begroting([
        ...     {"omschrijving": "opvang", "soort": "lasten", "jaar": 2025, "begroot": "1.200", "bronnen": "Begroting"},
        ...     {"omschrijving": "opvang", "soort": "lasten", "jaar": 2025, "geldstroom": "duvoo", "bronnen": "B"},
        ... ])
        Traceback (most recent call last):
        ...
        huiselijkgeweld.errors.InvalidBegrotingError: regels[0].begroot: 1.200 has more than two decimals; write whole \
cents, such as 1200.00 or 1.20
        regels[1].geldstroom: unknown geldstroom 'duvoo'; did you mean 'duvo'? known: ...
        see docs/errors.md#invalidbegrotingerror of huiselijkgeweld
    """
    if (regio is None) != (schema is None):
        raise InvalidValueError("schema: give regio and schema together, or neither")
    gebied = None if regio is None else als_gegeven_regio(regio)
    if schema is not None and schema not in list(Schema):
        raise UnknownCodeError("scheme", str(schema), Schema)
    if not isinstance(records, Iterable):
        raise InvalidValueError(f"records: {type(records).__name__} is no list of records")
    problemen: list[Problem] = []
    regels: list[Begrotingsregel] = []
    for nummer, record in enumerate(records):
        if nummer >= MEEST:
            problemen.append(Problem("regels", f"more than the {MEEST} that are read; give them in parts"))
            break
        lezer = _Lezer(record, f"regels[{nummer}]")
        regel = lezer.regel()
        if gebied is not None and schema is not None:
            lezer.lidmaatschap(gebied, schema)
        problemen += lezer.problemen
        if regel is not None:
            regels.append(regel)
    if problemen:
        raise InvalidBegrotingError(problemen)
    return Begroting(regels)


_VERPLICHT: Final[Mapping[str, Any]] = {
    "omschrijving": "x",
    "soort": Regelsoort.LASTEN,
    "jaar": LAATST_GELEZEN,
    "bronnen": "x",
}
"""What every line has, with something that is right where a record has something wrong."""
_SAMEN: Final = ("taakveld", "indeling")
"""What can only be judged together."""


class _Lezer:
    """One record, and everything that is wrong with it."""

    def __init__(self, record: object, pad: str) -> None:
        self.pad = pad
        self.problemen: list[Problem] = []
        self.goed: dict[str, Any] = {}
        self.record: Mapping[Any, object] = record if isinstance(record, Mapping) else {}
        if not isinstance(record, Mapping):
            self._fout("", f"{type(record).__name__} is no record; give the attributes of a line by name")

    def _fout(self, veld: str, wat: str) -> None:
        self.problemen.append(Problem(f"{self.pad}.{veld}" if veld else self.pad, wat))

    def regel(self) -> Begrotingsregel | None:
        """The line; None if anything is wrong."""
        if self.problemen:
            return None
        for sleutel in self.record:
            if sleutel not in (*_VELDEN, _VALUTA, *_BEREKEND):
                wat = (
                    str(unknown_word("key", sleutel, _VELDEN)) if isinstance(sleutel, str) else "a key that is no text"
                )
                self._fout("", wat)
        valuta = self.record.get(_VALUTA)
        if not _is_leeg(valuta) and valuta != _EURO:
            self._fout(_VALUTA, "another currency than EUR; every amount is in euros: convert it first")
        velden = {naam: self.record.get(naam) for naam in _VELDEN}
        gegeven: dict[str, Any] = {naam: _lid(naam, een) for naam, een in velden.items() if not _is_leeg(een)}
        try:
            regel = Begrotingsregel(**gegeven)
        except (HuiselijkgeweldError, TypeError):
            self._per_veld(gegeven)
            return None
        self.goed = gegeven
        self._berekend(regel)
        return None if self.problemen else regel

    def _per_veld(self, gegeven: Mapping[str, Any]) -> None:
        """Field by field, each beside those that are right; what is wrong is said and left out."""
        for naam in _VERPLICHT:
            if naam not in gegeven:
                self._fout(naam, "missing")
        volgorde = (*_VERPLICHT, *(naam for naam in gegeven if naam not in (*_VERPLICHT, *_SAMEN)), _SAMEN[0])
        for naam in volgorde:
            erbij = {een: gegeven[een] for een in (_SAMEN if naam in _SAMEN else (naam,)) if een in gegeven}
            if not erbij or (naam not in _VERPLICHT and "jaar" not in self.goed and naam in _MET_JAAR):
                continue
            proef: dict[str, Any] = {**_VERPLICHT, **self.goed, **erbij}
            try:
                Begrotingsregel(**proef)
            except UnknownCodeError as error:
                self._fout(naam, str(unknown_word(error.kind, str(erbij[naam]), error.known)))
            except HuiselijkgeweldError as error:
                veld, _, wat = str(error).partition(": ")
                een_van = f"not one of {', '.join(_LIJSTEN[naam])}" if naam in _LIJSTEN else wat
                self._fout(veld if veld in _VELDEN else naam, een_van)
            else:
                self.goed.update(erbij)

    def _berekend(self, regel: Begrotingsregel) -> None:
        volgt = regel.record()
        for naam in _BEREKEND:
            if not _is_leeg(gegeven := self.record.get(naam)) and gegeven != volgt[naam]:
                self._fout(naam, f"the amounts give {volgt[naam]}; correct them, or leave it out")

    def lidmaatschap(self, regio: Regio, schema: str) -> None:
        """A municipality must be a member of the scheme in the first and the last year of its line."""
        gemeente, jaar = self.goed.get("gemeente"), self.goed.get("jaar")
        if gemeente is None or jaar is None:
            return
        for een in sorted({jaar, self.goed.get("tot_en_met", jaar)}):
            if gemeente not in _leden(regio, schema, een):
                self._fout("gemeente", _geen_lid([gemeente], regio, schema, een))
                return


_MET_JAAR: Final = ("tot_en_met", *_SAMEN)
"""What can only be judged beside a year."""


_LIJSTEN: Final[Mapping[str, type[StrEnum]]] = {"soort": Regelsoort, "reading": Reading}


_JAREN: Final = ("jaar", "tot_en_met", "indeling")


_NA: Final = "NAType"
"""The type of the empty cell of pandas, by its name: the library does not need pandas."""


def _is_leeg(waarde: object) -> bool:
    """Whether a cell of a table is empty: None, an empty text, or the NaN or NA that pandas has for it."""
    if waarde is None or type(waarde).__name__ == _NA:
        return True
    return waarde == "" or (isinstance(waarde, float) and math.isnan(waarde))


def _lid(naam: str, waarde: object) -> object:
    """The member of a list for its word; a year that a table holds as 2020.0; anything else as it is."""
    if naam in _JAREN and isinstance(waarde, float) and waarde.is_integer():
        return int(waarde)
    lijst = _LIJSTEN.get(naam)
    return lijst(waarde) if lijst is not None and isinstance(waarde, str) and waarde in list(lijst) else waarde
