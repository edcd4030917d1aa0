"""Plain objects to a case file, with every problem and its path.

`cattrs` structures the household; an event is structured by its own hook, because its kind decides what its value is.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from functools import cache, partial
from typing import Any, cast

import attrs
import cattrs
from cattrs.errors import ClassValidationError, ForbiddenExtraKeysError, IterableValidationError, IterableValidationNote
from cattrs.gen import make_dict_structure_fn, override

from huiselijkgeweld.errors import HorizonError, InvalidDossierError, InvalidValueError, Problem, UnknownCodeError
from huiselijkgeweld.model.dossier import Dossier, samenhang
from huiselijkgeweld.model.gebeurtenissen import GEBEURTENISSOORTEN
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenis, Gebeurtenissoort, Melduitkomst, Waarde, als_tijdstip
from huiselijkgeweld.model.huishoudens import Huishouden, Persoon, als_gemeente
from huiselijkgeweld.model.ids import als_id
from huiselijkgeweld.tijd.duur import HOOGSTE, Duur, Eenheid

VERSIE = 1
"""Version of the case file format; a file states it as `versie`."""
_VERSIES = 1000  # a higher number is no version; it may be an identifier

_DAG = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?(Z|[+-][0-9]{2}:[0-9]{2})?", re.ASCII
)
_TAG = re.compile(r"[a-z][A-Za-z0-9_]{0,59}|VT-[0-9-]{1,8}", re.ASCII)  # never a name, so it can stand in a message
_TOONBAAR = re.compile(  # what a mistyped day or moment can look like; never a name, never nine digits in a row
    r"([0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}-[0-9]{1,2}-[0-9]{4})([T ][0-9]{1,2}(:[0-9]{1,2}){0,2})?", re.ASCII
)


class _GevondenError(Exception):
    """Problems found while structuring one object, with paths from that object."""

    def __init__(self, problemen: list[Problem]) -> None:
        super().__init__()
        self.problemen = problemen


_SOORTEN = {dict: "an object", list: "a list", str: "a text", bool: "true or false", type(None): "null"}


def _soort_van(waarde: object) -> str:
    """What kind of JSON value it is, for a message that must not repeat the value."""
    return next((naam for soort, naam in _SOORTEN.items() if isinstance(waarde, soort)), "a number")


def _object(waarde: object, sleutels: tuple[str, ...]) -> tuple[dict[str, Any], list[Problem]]:
    """Check that a value is an object, and find the keys that do not belong in it."""
    if not isinstance(waarde, dict):
        raise _GevondenError([Problem("", f"{_soort_van(waarde)} stands where an object is expected")])
    return waarde, [_onbekend(sleutel, sleutels) for sleutel in waarde if sleutel not in sleutels]


def _onbekend(sleutel: str, sleutels: tuple[str, ...]) -> Problem:
    if not _TAG.fullmatch(sleutel):
        return Problem("", f"a key that does not belong here; known: {', '.join(sorted(sleutels))}")
    return Problem(sleutel, str(UnknownCodeError("key", sleutel, sleutels)))


def _dag(waarde: object) -> date:
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


def _dag_of_moment(waarde: object) -> date | datetime:
    if isinstance(waarde, str) and _MOMENT.fullmatch(waarde):
        try:
            return datetime.fromisoformat(waarde)
        except ValueError:
            msg = f"{waarde} is not a moment"
            raise InvalidValueError(msg) from None
    return _dag(waarde)


def _toon(waarde: object) -> str:
    """A value for a message: only if it looks like a mistyped day, so that no personal data can get into it."""
    return waarde if isinstance(waarde, str) and _TOONBAAR.fullmatch(waarde) else _soort_van(waarde)


def _duur(waarde: object) -> Duur:
    if isinstance(waarde, str):
        try:
            return Duur.parse(waarde)
        except InvalidValueError:
            msg = "not a duration of one unit; write PT24H, P5D, P10W, P3M or P20Y"  # never the text itself
            raise InvalidValueError(msg) from None
    velden, problemen = _object(waarde, ("aantal", "eenheid"))
    problemen += [Problem(naam, "missing") for naam in ("aantal", "eenheid") if naam not in velden]
    aantal, eenheid = velden.get("aantal", 1), velden.get("eenheid", Eenheid.DAGEN)
    if type(aantal) is not int or not 1 <= aantal <= HOOGSTE:  # the constructor would repeat what may be an identifier
        problemen.append(Problem("aantal", f"not a whole number from 1 through {HOOGSTE}"))
    if eenheid not in list(Eenheid):
        problemen.append(Problem("eenheid", f"not one of {', '.join(Eenheid)}"))
    if problemen:
        raise _GevondenError(problemen)
    return Duur(aantal, eenheid)


def _melduitkomst(waarde: object) -> Melduitkomst:
    codes = [str(uitkomst.value) for uitkomst in Melduitkomst]
    if not isinstance(waarde, str) or not _TAG.fullmatch(waarde):
        msg = f"{_soort_van(waarde)} is not an outcome; known: {', '.join(codes)}"
        raise InvalidValueError(msg)
    if waarde not in codes:
        raise UnknownCodeError("outcome", waarde, codes)
    return Melduitkomst(waarde)


_WAARDEN: dict[object, Callable[[object], Duur | date | Melduitkomst]] = {
    Duur: _duur,
    date: _dag,
    Melduitkomst: _melduitkomst,
}


def _gebeurtenissoort(waarde: object) -> Gebeurtenissoort:
    if not isinstance(waarde, str) or not _TAG.fullmatch(waarde):
        msg = "missing" if waarde is None else f"{_soort_van(waarde)} is not the tag of an event"
        raise InvalidValueError(msg)
    if waarde not in GEBEURTENISSOORTEN:
        raise UnknownCodeError("event", waarde, GEBEURTENISSOORTEN)
    return GEBEURTENISSOORTEN[waarde]


def _gebeurtenis(gegeven: object, _type: object) -> Gebeurtenis:
    """The hook for events: the tag chooses the kind, and the kind says what its id and value must be."""
    velden, problemen = _object(gegeven, ("soort", "op", "over", "waarde", "geregistreerd"))

    def lees(naam: str, hoe: Callable[[object], Any]) -> Any:  # noqa: ANN401 - what `hoe` gives
        try:
            return hoe(velden.get(naam))
        except _GevondenError as error:
            problemen.extend(_onder(naam, probleem) for probleem in error.problemen)
        except (InvalidValueError, UnknownCodeError, HorizonError) as error:
            problemen.append(_met_pad(error, naam))
        return None

    def inhoud(tekst: object) -> Waarde:
        lezer = _WAARDEN.get(soort.waarde)
        gelezen = tekst if tekst is None or lezer is None else lezer(tekst)
        soort.check_waarde(gelezen, op.date() if isinstance(op, datetime) else op)
        return cast("Waarde", gelezen)  # check_waarde has just seen it

    op = lees("op", lambda tekst: als_tijdstip(_dag_of_moment(tekst), "op"))
    geregistreerd = lees(
        "geregistreerd",
        lambda tekst: None if tekst is None else als_tijdstip(_dag_of_moment(tekst), "geregistreerd"),
    )
    waarde: Waarde = None
    soort = lees("soort", _gebeurtenissoort)
    if soort is not None:
        lees("over", soort.check_over)
        waarde = lees("waarde", inhoud)
    if problemen:
        raise _GevondenError(problemen)
    return Gebeurtenis(soort, op, velden.get("over"), waarde, geregistreerd)


def _met_pad(error: Exception, pad: str = "") -> Problem:
    """Problem from a constructor, whose message may begin with the attribute that it is about."""
    naam, scheiding, rest = str(error).partition(": ")
    if not scheiding or not naam.isidentifier():
        return Problem(pad, str(error))
    return Problem(pad if pad.rpartition(".")[2] == naam else ".".join(filter(None, (pad, naam))), rest)


@cache
def _converter() -> cattrs.Converter:
    converter = cattrs.Converter(forbid_extra_keys=True)
    converter.register_structure_hook(Gebeurtenis, _gebeurtenis)
    _met_controle(converter, Persoon, {"id": lambda id_: als_id(id_, "id"), "geboortedatum": _geboortedatum})
    _met_controle(converter, Huishouden, {"gemeente": als_gemeente, "personen": _personen})
    return converter


def _met_controle(converter: cattrs.Converter, klasse: type, lezers: dict[str, Callable[[object], object]]) -> None:
    """Structure a class with cattrs: each value by its own reader, so that all problems are found at once."""
    sleutels = tuple(veld.name for veld in attrs.fields(klasse))
    velden: Any = {naam: override(struct_hook=partial(_met, lees)) for naam, lees in lezers.items()}
    maak: Any = make_dict_structure_fn(klasse, converter, _cattrs_forbid_extra_keys=True, **velden)

    def hook(waarde: object, soort: type) -> object:
        return maak(_object(waarde, sleutels)[0], soort)

    converter.register_structure_hook(klasse, hook)


def _met(lees: Callable[[object], object], waarde: object, _soort: object) -> object:
    return lees(waarde)


def _personen(waarde: object) -> tuple[Persoon, ...]:
    if not isinstance(waarde, list):
        raise _GevondenError([Problem("", f"{_soort_van(waarde)} stands where a list is expected")])
    personen: tuple[Persoon, ...] = ()
    problemen: list[Problem] = []
    try:
        personen = tuple(_converter().structure(waarde, list[Persoon]))
    except IterableValidationError as error:
        problemen.extend(_problemen(error, ""))
    ids = [deel["id"] for deel in waarde if isinstance(deel, dict) and isinstance(deel.get("id"), str)]
    if len(set(ids)) < len(ids):
        problemen.append(Problem("", "two persons have the same id; give each its own"))
    if problemen:
        raise _GevondenError(problemen)
    return personen


def _geboortedatum(waarde: object) -> date | None:
    """Read a birth date without ever repeating it."""
    try:
        return None if waarde is None else _dag(waarde)
    except InvalidValueError:
        msg = "not a date; write YYYY-MM-DD"
        raise InvalidValueError(msg) from None


def _problemen(error: BaseException, pad: str) -> Iterator[Problem]:
    """The problems inside what cattrs raises, each with its path."""
    if isinstance(error, ClassValidationError | IterableValidationError):
        met_plaats, zonder = error.group_exceptions()
        for deel, plaats in met_plaats:
            stap = f"[{plaats.index}]" if isinstance(plaats, IterableValidationNote) else f".{plaats.name}"
            yield from _problemen(deel, f"{pad}{stap}")
        for deel in zonder:
            yield from _problemen(deel, pad)
    elif isinstance(error, ForbiddenExtraKeysError):
        sleutels = tuple(veld.name for veld in attrs.fields(error.cl))
        for sleutel in sorted(error.extra_fields):
            yield _onder(pad, _onbekend(sleutel, sleutels))
    elif isinstance(error, _GevondenError):
        yield from (_onder(pad, probleem) for probleem in error.problemen)
    elif isinstance(error, KeyError):
        yield Problem(pad, "missing")
    else:
        yield _met_pad(error, pad)  # type: ignore[arg-type]


def _onder(pad: str, probleem: Problem) -> Problem:
    punt = "." if pad and probleem.path and not probleem.path.startswith("[") else ""
    return Problem(f"{pad}{punt}{probleem.path}", probleem.message)


def als_dossier(waarde: object, gevonden: Iterable[Problem] = ()) -> Dossier:
    """A case file from plain objects.

    Args:
        waarde: what stood in the file.
        gevonden: problems that were found in its text.

    Raises:
        InvalidDossierError: every problem at once, each with its path.
    """
    try:
        velden, onbekend = _object(waarde, ("versie", "id", "huishouden", "gebeurtenissen"))
    except _GevondenError as error:
        raise InvalidDossierError([*gevonden, *error.problemen]) from None
    problemen = [*gevonden, *onbekend]
    problemen += _versie(velden.get("versie"))
    huishouden = Huishouden()
    if "huishouden" in velden:
        try:
            huishouden = _converter().structure(velden["huishouden"], Huishouden)
        except (_GevondenError, ClassValidationError) as error:
            problemen.extend(_problemen(error, "huishouden"))
    if "id" in velden:
        try:
            als_id(velden["id"], "id")
        except InvalidValueError as error:
            problemen.append(_met_pad(error))
    else:
        problemen.append(Problem("id", "missing"))
    problemen += (gelezen := _gebeurtenissen(velden.get("gebeurtenissen", []))).problemen
    problemen += samenhang(gelezen.goed, gelezen.kan_begin_zijn)
    if problemen:
        raise InvalidDossierError(problemen)
    return Dossier(velden["id"], huishouden, (gebeurtenis for _, gebeurtenis in gelezen.goed))


def _versie(waarde: object) -> list[Problem]:
    if waarde == VERSIE and type(waarde) is int:
        return []
    if waarde is None:
        wat = "missing"
    elif type(waarde) is int and waarde in range(_VERSIES):
        wat = f"{waarde} is not known"
    else:
        wat = f"{_soort_van(waarde)} is no version"
    return [Problem("versie", f"{wat}; this release reads version {VERSIE}")]


@attrs.frozen
class _Gelezen:
    """The events of a file.

    Attributes:
        goed: those that could be read, by number.
        problemen: what is wrong with the others.
        gebroken: the others: the tag, if it is known, and the id they are about, if it is a text.
    """

    goed: list[tuple[int, Gebeurtenis]] = attrs.field(factory=list)
    problemen: list[Problem] = attrs.field(factory=list)
    gebroken: set[tuple[str | None, str | None]] = attrs.field(factory=set)

    def kan_begin_zijn(self, gebeurtenis: Gebeurtenis) -> bool:
        """Whether an event that could not be read may be the start that this one needs: then it is not missed."""
        tags = (None, *(soort.tag for soort in gebeurtenis.soort.na))
        return any((tag, over) in self.gebroken for tag in tags for over in (None, gebeurtenis.over))


def _gebeurtenissen(waarde: object) -> _Gelezen:
    gelezen = _Gelezen()
    if not isinstance(waarde, list):
        gelezen.problemen.append(Problem("gebeurtenissen", f"{_soort_van(waarde)} stands where a list is expected"))
        return gelezen
    for nummer, deel in enumerate(waarde):
        try:
            gelezen.goed.append((nummer, _converter().structure(deel, Gebeurtenis)))
        except _GevondenError as error:
            gelezen.problemen.extend(_onder(f"gebeurtenissen[{nummer}]", probleem) for probleem in error.problemen)
            if isinstance(deel, dict):
                tag, over = deel.get("soort"), deel.get("over")
                bekend = isinstance(tag, str) and tag in GEBEURTENISSOORTEN
                gelezen.gebroken.add((tag if bekend else None, over if isinstance(over, str) else None))
    return gelezen
