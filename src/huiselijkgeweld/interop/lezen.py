"""Plain objects to a case file, with every problem and its path.

`cattrs` structures the household; an event is structured by its own hook, because its kind decides what its value is.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from functools import cache
from typing import Any, cast

import attrs
import cattrs
from cattrs.errors import ClassValidationError, ForbiddenExtraKeysError, IterableValidationError, IterableValidationNote

from huiselijkgeweld.errors import HorizonError, InvalidDossierError, InvalidValueError, Problem, UnknownCodeError
from huiselijkgeweld.model.dossier import Dossier, samenhang
from huiselijkgeweld.model.gebeurtenissen import GEBEURTENISSOORTEN
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenis, Gebeurtenissoort, Melduitkomst, Waarde, als_tijdstip
from huiselijkgeweld.model.huishoudens import Huishouden, Persoon
from huiselijkgeweld.model.ids import als_id
from huiselijkgeweld.tijd.duur import Duur

VERSIE = 1
"""Version of the case file format; a file states it as `versie`."""

_DAG = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?(Z|[+-][0-9]{2}:[0-9]{2})?", re.ASCII
)
_TAG = re.compile(r"[a-z][A-Za-z0-9_]{0,59}|VT-[0-9-]{1,8}", re.ASCII)  # never a name, so it can stand in a message
_TOONBAAR = re.compile(r"[0-9TZ:+.\-]{1,40}", re.ASCII)  # what a mistyped day or moment can look like; never a name


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
        return Duur.parse(waarde)
    velden, problemen = _object(waarde, ("aantal", "eenheid"))
    problemen += [Problem(naam, "missing") for naam in ("aantal", "eenheid") if naam not in velden]
    if problemen:
        raise _GevondenError(problemen)
    return Duur(velden["aantal"], velden["eenheid"])


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
        soort.check_waarde(gelezen)
        return cast("Waarde", gelezen)  # check_waarde has just seen it

    op = lees("op", lambda tekst: als_tijdstip(_dag_of_moment(tekst), "op"))
    geregistreerd = lees("geregistreerd", lambda tekst: tekst and als_tijdstip(_dag_of_moment(tekst), "geregistreerd"))
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
    converter.register_structure_hook(str, lambda waarde, _: _tekst(waarde))
    converter.register_structure_hook(date, lambda waarde, _: _geheim(_dag, waarde))
    converter.register_structure_hook_func(lambda soort: soort == tuple[Persoon, ...], _personen)
    for klasse in (Huishouden, Persoon):
        _met_controle(converter, klasse)
    return converter


def _met_controle(converter: cattrs.Converter, klasse: type) -> None:
    """Structure a class with cattrs, after a look at whether the value is an object at all."""
    sleutels = tuple(veld.name for veld in attrs.fields(klasse))
    maak: Any = cattrs.gen.make_dict_structure_fn(klasse, converter, _cattrs_forbid_extra_keys=True)

    def hook(waarde: object, soort: type) -> object:
        return maak(_object(waarde, sleutels)[0], soort)

    converter.register_structure_hook(klasse, hook)


def _personen(waarde: object, _soort: object) -> tuple[Persoon, ...]:
    if not isinstance(waarde, list):
        raise _GevondenError([Problem("", f"{_soort_van(waarde)} stands where a list is expected")])
    return tuple(_converter().structure(waarde, list[Persoon]))


def _tekst(waarde: object) -> str:
    if not isinstance(waarde, str):
        msg = f"{_soort_van(waarde)} stands where a text is expected"
        raise InvalidValueError(msg)
    return waarde


def _geheim(hoe: Callable[[object], date], waarde: object) -> date:
    """Read a birth date without ever repeating it."""
    try:
        return hoe(waarde)
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
    return Problem(".".join(filter(None, (pad, probleem.path))), probleem.message)


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
        except (_GevondenError, ClassValidationError, InvalidValueError) as error:
            problemen.extend(_problemen(error, "huishouden"))
    try:
        als_id(velden.get("id"), "id")
    except InvalidValueError as error:
        problemen.append(_met_pad(error))
    problemen += (gelezen := _gebeurtenissen(velden.get("gebeurtenissen", []))).problemen
    problemen += samenhang(gelezen.goed, gelezen.kan_begin_zijn)
    if problemen:
        raise InvalidDossierError(problemen)
    return Dossier(velden["id"], huishouden, (gebeurtenis for _, gebeurtenis in gelezen.goed))


def _versie(waarde: object) -> list[Problem]:
    if waarde == VERSIE and type(waarde) is int:
        return []
    wat = "missing" if waarde is None else f"{waarde} is not known" if type(waarde) is int else f"{_soort_van(waarde)}"
    return [Problem("versie", f"{wat}; this release reads version {VERSIE}")]


@attrs.frozen
class _Gelezen:
    """The events of a file.

    Attributes:
        goed: those that could be read, by number.
        problemen: what is wrong with the others.
        gebroken: the others: the tag, if it is known, and the id they are about.
    """

    goed: list[tuple[int, Gebeurtenis]] = attrs.field(factory=list)
    problemen: list[Problem] = attrs.field(factory=list)
    gebroken: list[tuple[str | None, object]] = attrs.field(factory=list)

    def kan_begin_zijn(self, gebeurtenis: Gebeurtenis) -> bool:
        """Whether an event that could not be read may be the start that this one needs: then it is not missed."""
        tags = {soort.tag for soort in gebeurtenis.soort.na}
        return any(
            over in (None, gebeurtenis.over) and (soort is None or soort in tags) for soort, over in self.gebroken
        )


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
                tag = deel.get("soort")
                bekend = isinstance(tag, str) and tag in GEBEURTENISSOORTEN
                gelezen.gebroken.append((tag if bekend else None, deel.get("over")))
    return gelezen
