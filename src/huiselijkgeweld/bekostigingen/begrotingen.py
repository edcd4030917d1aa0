"""Budgets and keys of a region: lines from plain records, and who shares by inhabitants; nothing is half done."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final

import attrs

from huiselijkgeweld.bronnen import Reading
from huiselijkgeweld.errors import (
    HuiselijkgeweldError,
    InvalidBegrotingError,
    InvalidValueError,
    Problem,
    UnknownCodeError,
)
from huiselijkgeweld.model.geldstromen import Begroting, Begrotingsregel, Regelsoort, Sleutel
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
    """
    gebied = als_gegeven_regio(regio)
    leden = _leden(gebied, schema, jaar)
    gekozen = list(leden) if gemeenten is None else list(gemeenten)
    vreemd = [een for een in gekozen if een not in leden]
    if vreemd:
        raise InvalidValueError(f"gemeenten: {_geen_lid(vreemd, gebied, schema, jaar)}")
    if not gekozen:
        raise InvalidValueError(f"gemeenten: {gebied.code} has no members of '{schema}' in {jaar}; give the codes")
    sleutel = Sleutel.inwoners(gekozen, jaar)
    zwakste = max((leden[een] for een in gekozen), key=list(Reading).index)
    return attrs.evolve(sleutel, reading=zwakste)


def _leden(regio: Regio, schema: str, jaar: int) -> Mapping[str, Reading]:
    """The members of a scheme on 1 January of a year, with how sure that is."""
    if type(jaar) is not int or not date.min.year <= jaar <= date.max.year:
        raise InvalidValueError(f"jaar: {type(jaar).__name__} is no year")
    return {code: lid.reading for code, lid in regio.leden(schema, date(jaar, 1, 1)).items() if lid.aard is Aard.LID}


def _geen_lid(gemeenten: Iterable[str], regio: Regio, schema: str, jaar: int) -> str:
    codes = ", ".join(str(een)[:4] for een in gemeenten)
    return (
        f"{codes} is no member of '{schema}' in {regio.code} in {jaar}; leave it out, or ask which scheme it belongs to"
    )


def begroting(
    records: Iterable[Mapping[str, object]], *, regio: str | Regio | None = None, schema: str | None = None
) -> Begroting:
    """Make a budget of plain records, such as the rows of a table, with all problems at once.

    Args:
        records: for each line the attributes of `Begrotingsregel` by name; amounts as `Decimal`, whole number or text;
            what is empty or missing is not known. `valuta` may be there, and is EUR.
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
        regels[1].geldstroom: unknown geldstroom 'duvoo'; did you mean 'duvo'?
    """
    if (regio is None) != (schema is None):
        raise InvalidValueError("schema: give regio and schema together, or neither")
    gebied = None if regio is None else als_gegeven_regio(regio)
    if schema is not None and schema not in list(Schema):
        raise UnknownCodeError("scheme", str(schema), Schema)
    problemen: list[Problem] = []
    regels: list[Begrotingsregel] = []
    for nummer, record in enumerate(records):
        if nummer >= MEEST:
            problemen.append(Problem("regels", f"more than the {MEEST} that are read; give them in parts"))
            break
        pad = f"regels[{nummer}]"
        fout = [*_regel(record, pad, regels.append)]
        if not fout and gebied is not None and schema is not None:
            fout = [*_lidmaatschap(regels[-1], pad, gebied, schema)]
        problemen += fout
    if problemen:
        raise InvalidBegrotingError(problemen)
    return Begroting(regels)


def _regel(record: object, pad: str, bewaar: Callable[[Begrotingsregel], None]) -> Iterator[Problem]:
    """Make one line and keep it; or say everything that is wrong with it."""
    if not isinstance(record, Mapping):
        yield Problem(pad, f"{type(record).__name__} is no record; give the attributes of a line by name")
        return
    vreemd = [sleutel for sleutel in record if sleutel not in (*_VELDEN, _VALUTA, *_BEREKEND)]
    for sleutel in vreemd:
        wat = str(UnknownCodeError("key", sleutel, _VELDEN)) if isinstance(sleutel, str) else "a key that is no text"
        yield Problem(pad, wat)
    if record.get(_VALUTA) not in {None, "", _EURO}:
        yield Problem(f"{pad}.{_VALUTA}", "another currency than EUR; every amount is in euros: convert it first")
    velden: dict[str, Any] = {
        naam: waarde for naam, waarde in record.items() if naam in _VELDEN and waarde is not None and waarde != ""
    }
    problemen = [*_verplicht(velden, pad), *_per_veld(velden, pad)]
    yield from problemen
    if not problemen and not vreemd:
        try:
            regel = Begrotingsregel(**velden)
        except HuiselijkgeweldError as error:
            yield Problem(pad, str(error))
            return
        for naam in _BEREKEND:
            if record.get(naam) not in {None, "", regel.record()[naam]}:
                yield Problem(
                    f"{pad}.{naam}", f"does not follow from the amounts: {regel.record()[naam]}; leave it out"
                )
        bewaar(regel)


def _verplicht(velden: Mapping[str, object], pad: str) -> Iterator[Problem]:
    for naam in ("omschrijving", "soort", "jaar", "bronnen"):
        if naam not in velden:
            yield Problem(f"{pad}.{naam}", "missing")


_GOED: Final[Mapping[str, object]] = {
    "omschrijving": "x",
    "soort": Regelsoort.LASTEN,
    "jaar": 2025,
    "bronnen": "x",
}


def _per_veld(velden: dict[str, Any], pad: str) -> Iterator[Problem]:
    """What is wrong with each value by itself; the words of lists become their members."""
    for naam, lijst in (("soort", Regelsoort), ("reading", Reading)):
        waarde = velden.get(naam)
        if isinstance(waarde, str) and waarde in list(lijst):
            velden[naam] = lijst(waarde)
        elif waarde is not None:
            yield Problem(f"{pad}.{naam}", f"not one of {', '.join(lijst)}")
            velden.pop(naam)
    for naam, waarde in velden.items():
        if naam not in {"taakveld", "indeling", "tot_en_met", "reading"}:
            proef: dict[str, Any] = {**_GOED, naam: waarde}
            try:
                Begrotingsregel(**proef)
            except HuiselijkgeweldError as error:
                yield Problem(f"{pad}.{naam}", str(error).removeprefix(f"{naam}: "))


def _lidmaatschap(regel: Begrotingsregel, pad: str, regio: Regio, schema: str) -> Iterator[Problem]:
    """A municipality that is no member of the scheme in each year of its line."""
    for jaar in sorted({regel.jaar, regel.laatste_jaar}):
        if regel.gemeente is not None and regel.gemeente not in _leden(regio, schema, jaar):
            yield Problem(f"{pad}.gemeente", _geen_lid([regel.gemeente], regio, schema, jaar))
            return
