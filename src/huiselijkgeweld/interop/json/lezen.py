"""Plain objects to a case file, with every problem and its path.

An event is read by its kind, which decides what its value is; the household and the reports are read in their own
rooms.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from functools import partial
from types import MappingProxyType
from typing import Any, TypeVar, cast

import attrs

from huiselijkgeweld.errors import (
    MOST_PROBLEMS,
    InvalidDossierError,
    InvalidValueError,
    Problem,
    UnknownCodeError,
    first_problems,
    unknown_word,
)
from huiselijkgeweld.interop.json.huishoudens import lees_huishouden
from huiselijkgeweld.interop.json.meldingen import lees_meldingen
from huiselijkgeweld.interop.json.waarden import (
    TAG,
    GevondenError,
    TeVeelError,
    ja_nee,
    lees_dag,
    lees_dag_of_moment,
    lees_woord,
    object_van,
    onder,
    probeer,
    soort_van,
)
from huiselijkgeweld.model.diensten import Begeleider
from huiselijkgeweld.model.dossier import Dossier, problemen_met_feiten, problemen_met_meldingen, samenhang
from huiselijkgeweld.model.feiten import Aanvrager, Regisseur
from huiselijkgeweld.model.gebeurtenissen import GEBEURTENISSOORTEN
from huiselijkgeweld.model.gebeurtenissen.soort import (
    Gebeurtenis,
    Gebeurtenissoort,
    Melduitkomst,
    Tafeluitkomst,
    Waarde,
    als_tijdstip,
)
from huiselijkgeweld.model.gesteld import FEITWAARDEN, Feit
from huiselijkgeweld.model.huishoudens import problemen_met_gebeurtenissen
from huiselijkgeweld.model.ids import als_id
from huiselijkgeweld.tijd.duur import HOOGSTE, Duur, Eenheid

_T = TypeVar("_T")

VERSIE = 1
"""Version of the format of case files and Standen; a file states it as `versie`."""
OPWAARDEREN: Mapping[int, Callable[[dict[str, Any]], dict[str, Any]]] = MappingProxyType({})
"""By older version, what makes plain objects of the next one of them: a file of any of these is read, step by step.

There is no older version yet. A step changes keys and words and drops nothing; what it cannot read it leaves as it is,
and then it is told with everything else that is wrong.
"""
_VERSIES = 1000  # a higher number is no version; it may be an identifier


def _duur(waarde: object) -> Duur:
    if isinstance(waarde, str):
        try:
            return Duur.parse(waarde)
        except InvalidValueError:
            msg = "not a duration of one unit; write PT24H, P5D, P10W, P3M or P20Y"  # never the text itself
            raise InvalidValueError(msg) from None
    velden, problemen = object_van(waarde, ("aantal", "eenheid"))
    problemen += [Problem(naam, "missing") for naam in ("aantal", "eenheid") if naam not in velden]
    aantal, eenheid = velden.get("aantal", 1), velden.get("eenheid", Eenheid.DAGEN)
    if type(aantal) is not int or not 1 <= aantal <= HOOGSTE:  # the constructor would repeat what may be an identifier
        problemen.append(Problem("aantal", f"not a whole number from 1 through {HOOGSTE}"))
    if eenheid not in list(Eenheid):
        problemen.append(Problem("eenheid", f"not one of {', '.join(Eenheid)}"))
    if problemen:
        raise GevondenError(problemen)
    return Duur(aantal, eenheid)


def _feit(waarde: object) -> Feit:
    """A stated fact: an object with its name and its value."""
    velden, problemen = object_van(waarde, ("naam", "waarde"))
    problemen += [Problem(naam, "missing") for naam in ("naam", "waarde") if velden.get(naam) is None]
    if problemen:
        raise GevondenError(problemen)
    naam = velden["naam"]
    if isinstance(naam, str) and FEITWAARDEN.get(naam) == (False, True):
        probeer(problemen, naam, partial(ja_nee, velden["waarde"]))
        if problemen:
            raise GevondenError(problemen)
    try:
        return Feit(naam, velden["waarde"])
    except UnknownCodeError as error:
        raise GevondenError([Problem("naam", str(unknown_word(error.kind, error.code, error.known)))]) from None


WAARDELEZERS: dict[object, Callable[[object], Waarde]] = {
    Duur: _duur,
    date: lees_dag,
    Melduitkomst: partial(lees_woord, Melduitkomst, "outcome"),
    Tafeluitkomst: partial(lees_woord, Tafeluitkomst, "outcome"),
    Regisseur: partial(lees_woord, Regisseur, "regisseur"),
    Begeleider: partial(lees_woord, Begeleider, "begeleider"),
    Aanvrager: partial(lees_woord, Aanvrager, "applicant"),
    Feit: _feit,
}
"""How a value is read, by the class that the kind of event says; an id stays as it is."""


class _Onbekend(dict[str, str]):
    """What is said of each tag that is no kind of event: the nearest one is looked for once in a file."""

    def __missing__(self, tag: str) -> str:
        self[tag] = str(unknown_word("event", tag, GEBEURTENISSOORTEN))
        return self[tag]


def _gebeurtenissoort(onbekend: _Onbekend, waarde: object) -> Gebeurtenissoort:
    if not isinstance(waarde, str) or not TAG.fullmatch(waarde):
        msg = (
            "missing"
            if waarde is None
            else f"{soort_van(waarde)} is not the tag of an event; write one such as melding_ontvangen"
        )
        raise InvalidValueError(msg)
    if waarde not in GEBEURTENISSOORTEN:
        raise InvalidValueError(onbekend[waarde])
    return GEBEURTENISSOORTEN[waarde]


def _gebeurtenis(gegeven: object, onbekend: _Onbekend) -> Gebeurtenis:
    """An event: the tag chooses the kind, and the kind says what its id and value must be."""
    velden, problemen = object_van(gegeven, ("soort", "op", "over", "waarde", "geregistreerd"))

    def lees(naam: str, hoe: Callable[[object], _T]) -> _T | None:
        gelezen = probeer(problemen, naam, lambda: hoe(velden.get(naam)))
        return gelezen[0] if gelezen else None

    def inhoud(soort: Gebeurtenissoort, tekst: object) -> Waarde:
        lezer = WAARDELEZERS.get(soort.waarde)
        gelezen = tekst if tekst is None or lezer is None else lezer(tekst)
        soort.check_waarde(gelezen, op.date() if isinstance(op, datetime) else op, velden.get("over"))
        return cast("Waarde", gelezen)  # check_waarde has just seen it

    op = lees("op", lambda tekst: als_tijdstip(lees_dag_of_moment(tekst), "op"))
    geregistreerd = lees(
        "geregistreerd",
        lambda tekst: None if tekst is None else als_tijdstip(lees_dag_of_moment(tekst), "geregistreerd"),
    )
    waarde: Waarde = None
    soort = lees("soort", partial(_gebeurtenissoort, onbekend))
    if soort is not None:
        lees("over", soort.check_over)
        waarde = lees("waarde", partial(inhoud, soort))
    if problemen or soort is None or op is None:
        raise GevondenError(problemen)
    return Gebeurtenis(soort, op, velden.get("over"), waarde, geregistreerd)


def als_dossier(waarde: object, gevonden: Iterable[Problem] = ()) -> Dossier:
    """A case file from plain objects.

    Args:
        waarde: what stood in the file.
        gevonden: problems that were found in its text.

    Raises:
        InvalidDossierError: every problem at once, each with its path; of more than a hundred the first.
    """
    try:
        return _als_dossier(waarde, gevonden)
    except TeVeelError as error:
        raise InvalidDossierError(first_problems(error.problemen)) from None


def _als_dossier(waarde: object, gevonden: Iterable[Problem]) -> Dossier:
    try:
        velden, onbekend = object_van(
            _opgewaardeerd(waarde), ("versie", "id", "huishouden", "gebeurtenissen", "meldingen")
        )
    except GevondenError as error:
        raise InvalidDossierError(first_problems([*gevonden, *error.problemen])) from None
    problemen = [*gevonden, *onbekend, *_versie(velden.get("versie"))]
    huis = lees_huishouden(velden.get("huishouden", {}))
    problemen += [onder("huishouden", probleem) for probleem in huis.problemen]
    if "id" in velden:
        probeer(problemen, "id", lambda: als_id(velden["id"], "id"))
    else:
        problemen.append(Problem("id", "missing"))
    problemen += (gelezen := _gebeurtenissen(velden.get("gebeurtenissen", []))).problemen
    problemen += samenhang(gelezen.goed, gelezen.kan_begin_zijn)
    problemen += problemen_met_gebeurtenissen(huis.personen, gelezen.goed)
    meldingen = lees_meldingen(velden.get("meldingen", []), problemen)
    problemen += problemen_met_meldingen(meldingen, gelezen.goed)
    problemen += problemen_met_feiten(gelezen.goed)
    if problemen:
        raise InvalidDossierError(first_problems(problemen))
    gebeurtenissen = (gebeurtenis for _, gebeurtenis in gelezen.goed)
    return Dossier(velden["id"], huis.huishouden, gebeurtenissen, (melding for _, melding in meldingen))


def _opgewaardeerd(waarde: object) -> object:
    """A file of an older version as one of this version; anything else as it is."""
    while isinstance(waarde, dict) and type(versie := waarde.get("versie")) is int and versie in OPWAARDEREN:
        waarde = {**OPWAARDEREN[versie](waarde), "versie": versie + 1}
    return waarde


def _versie(waarde: object) -> list[Problem]:
    if waarde == VERSIE and type(waarde) is int:
        return []
    if waarde is None:
        wat = "missing"
    elif type(waarde) is int and waarde in range(_VERSIES):
        wat = f"{waarde} is not known"
    else:
        wat = f"{soort_van(waarde)} is no version"
    leest = ", ".join(map(str, (*sorted(OPWAARDEREN), VERSIE)))
    return [Problem("versie", f"{wat}; this release reads version {leest}")]


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
        gelezen.problemen.append(Problem("gebeurtenissen", f"{soort_van(waarde)} stands where a list is expected"))
        return gelezen
    onbekend = _Onbekend()
    for nummer, deel in enumerate(waarde):
        try:
            gelezen.goed.append((nummer, _gebeurtenis(deel, onbekend)))
        except GevondenError as error:
            gelezen.problemen.extend(onder(f"gebeurtenissen[{nummer}]", probleem) for probleem in error.problemen)
            if isinstance(deel, dict):
                tag, over = deel.get("soort"), deel.get("over")
                bekend = isinstance(tag, str) and tag in GEBEURTENISSOORTEN
                gelezen.gebroken.add((tag if bekend else None, over if isinstance(over, str) else None))
            if len(gelezen.problemen) > MOST_PROBLEMS:
                raise TeVeelError(gelezen.problemen) from None
    return gelezen
