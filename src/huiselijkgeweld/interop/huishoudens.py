"""A household from plain objects: each value has its own reader, so that `cattrs` finds all problems at once."""

from collections.abc import Callable
from datetime import date
from functools import cache, partial
from typing import Any, TypeVar

import attrs
import cattrs
from cattrs.errors import ClassValidationError
from cattrs.gen import make_dict_structure_fn, override

from huiselijkgeweld.errors import InvalidValueError, Problem
from huiselijkgeweld.interop.waarden import GevondenError, lees_dag, lees_woord, object_van, problemen_van, soort_van
from huiselijkgeweld.model.huishoudens import (
    Huishouden,
    Leeftijdsband,
    Lidmaatschap,
    Persoon,
    Relatie,
    Rolcode,
    als_gemeente,
)
from huiselijkgeweld.model.ids import als_id

_T = TypeVar("_T")
_Lezer = Callable[[object], object]


def lees_huishouden(waarde: object) -> Huishouden:
    """A household from plain objects.

    Raises:
        GevondenError: every problem at once, with its path from the household.
    """
    try:
        return _converter().structure(waarde, Huishouden)
    except ClassValidationError as error:
        raise GevondenError([Problem(p.path.removeprefix("."), p.message) for p in problemen_van(error, "")]) from None


@cache
def _converter() -> cattrs.Converter:
    converter = cattrs.Converter(forbid_extra_keys=True)
    persoon = {"persoon": partial(_id, "persoon")}
    tijdvak = {"van": _geheime_dag, "tot": _geheime_dag}
    delen: tuple[tuple[type, dict[str, _Lezer]], ...] = (
        (Leeftijdsband, {"van": _zoals_het_is, "tot": _zoals_het_is, "op": _geheime_dag}),
        (
            Persoon,
            {
                "id": partial(_id, "id"),
                "geboortedatum": _geheime_dag,
                "leeftijdsband": partial(_misschien, Leeftijdsband),
                "uitgerekende_datum": _geheime_dag,
                "meerderjarig_verklaard_op": _geheime_dag,
            },
        ),
        (Lidmaatschap, {**persoon, **tijdvak}),
        (
            Relatie,
            {
                **persoon,
                **tijdvak,
                "ten_opzichte_van": partial(_id_of_niets, "ten_opzichte_van"),
                "rol": partial(lees_woord, Rolcode, "rol"),
                "gezag": _zoals_het_is,
            },
        ),
        (
            Huishouden,
            {
                "gemeente": als_gemeente,
                "personen": _personen,
                "lidmaatschappen": partial(_lijst, Lidmaatschap),
                "relaties": partial(_lijst, Relatie),
                "herkomstgemeente": partial(als_gemeente, naam="herkomstgemeente"),
                "verblijfsgemeente": partial(als_gemeente, naam="verblijfsgemeente"),
            },
        ),
    )
    for klasse, lezers in delen:
        _met_lezers(converter, klasse, lezers)
    return converter


def _met_lezers(converter: cattrs.Converter, klasse: type, lezers: dict[str, _Lezer]) -> None:
    sleutels = tuple(veld.name for veld in attrs.fields(klasse))
    velden: Any = {naam: override(struct_hook=partial(_met, lees)) for naam, lees in lezers.items()}
    maak: Any = make_dict_structure_fn(klasse, converter, _cattrs_forbid_extra_keys=True, **velden)

    def hook(waarde: object, soort: type) -> object:
        return maak(object_van(waarde, sleutels)[0], soort)

    converter.register_structure_hook(klasse, hook)


def _met(lees: _Lezer, waarde: object, _soort: object) -> object:
    return lees(waarde)


def _zoals_het_is(waarde: object) -> object:
    """Leave it to the class: it refuses what is wrong, and never repeats it."""
    return waarde


def _id(naam: str, waarde: object) -> str:
    return als_id(waarde, naam)


def _id_of_niets(naam: str, waarde: object) -> str | None:
    return None if waarde is None else als_id(waarde, naam)


def _geheime_dag(waarde: object) -> date | None:
    """Read a day that can be that of a birth without ever repeating it."""
    try:
        return None if waarde is None else lees_dag(waarde)
    except InvalidValueError:
        msg = "not a date; write YYYY-MM-DD"
        raise InvalidValueError(msg) from None


def _misschien(klasse: type[_T], waarde: object) -> _T | None:
    return None if waarde is None else _converter().structure(waarde, klasse)


def _lijst(klasse: type[_T], waarde: object) -> tuple[_T, ...]:
    if not isinstance(waarde, list):
        raise GevondenError([Problem("", f"{soort_van(waarde)} stands where a list is expected")])
    delen: list[_T] = []
    problemen: list[Problem] = []
    for nummer, deel in enumerate(waarde):
        try:
            delen.append(_converter().structure(deel, klasse))
        except (GevondenError, ClassValidationError) as error:
            problemen.extend(problemen_van(error, f"[{nummer}]"))
    if problemen:
        raise GevondenError(problemen)
    return tuple(delen)


def _personen(waarde: object) -> tuple[Persoon, ...]:
    personen: tuple[Persoon, ...] = ()
    problemen: list[Problem] = []
    try:
        personen = _lijst(Persoon, waarde)
    except GevondenError as error:
        problemen.extend(error.problemen)
    delen = waarde if isinstance(waarde, list) else []
    ids = [deel["id"] for deel in delen if isinstance(deel, dict) and isinstance(deel.get("id"), str)]
    if len(set(ids)) < len(ids):
        problemen.append(Problem("", "two persons have the same id; give each its own"))
    if problemen:
        raise GevondenError(problemen)
    return personen
