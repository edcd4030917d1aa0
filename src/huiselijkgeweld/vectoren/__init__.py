"""Golden vectors (vectoren): rulings and worked cases with the answer that their source gives, as one JSON file.

Reading them, and holding them against code (`houden`), needs nothing but the library itself.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

import attrs

from huiselijkgeweld.interop.json import loads
from huiselijkgeweld.model.dossier import Dossier
from huiselijkgeweld.model.feiten import Feiten
from huiselijkgeweld.rules import domain
from huiselijkgeweld.tijd.duur import Duur
from huiselijkgeweld.tijd.stappen import Verlenging
from huiselijkgeweld.tijd.tellen import Regime


@cache
def vectoren() -> Mapping[str, tuple[Mapping[str, Any], ...]]:
    """The golden vectors, as they stand in `vectoren/vectoren.json` of the installed package; any language can read it.

    Under `termijnen`: `id`, `norm` (a code) or `duur` with `regime`, `start`, what came between (`tot`,
    `verlengingen`), and what must come out: `dag`, by the clock also `moment`. Under `antwoorden`: `id`, `on`,
    `regio`, `feiten`, and per decision every answer that remains possible, or, of `rollen`, `plichten` and
    `prioriteit`, what surely holds; `mist` has the facts that are missing, per answer. Under `keten` the same for one
    `tabel`. Under `dossiers`: a case file as JSON, and how it stands on some days (`standen`). Each names its source.
    Days are texts such as `2026-04-10`; a moment is on the clock in Amsterdam, or says its zone.

    Example:
        >>> vector = vectoren()["termijnen"][0]
        >>> vector["norm"], vector["start"], vector["dag"]
        ('WTH-10D', '2010-03-27T20:00:00', '2010-04-06')
    """
    alles = json.loads((files("huiselijkgeweld.vectoren") / "vectoren.json").read_text("utf-8"))
    return MappingProxyType({naam: tuple(map(MappingProxyType, lijst)) for naam, lijst in alles.items()})


@attrs.frozen(kw_only=True)
class Vector:
    """A worked term: where it starts, what came between, and the day or moment on which it ends.

    Attributes:
        id: its name.
        start: the day or moment of the event.
        tot: the end that the decision states; None if it states none.
        verlengingen: extensions, in order.
        dag: the last day.
        moment: the end of a term that runs by the clock; None for any other term.
        bron: where the answer comes from: a ruling, a text, or a count by hand.
    """

    id: str
    start: date | datetime
    tot: date | None
    verlengingen: tuple[Verlenging, ...]
    dag: date
    moment: datetime | None
    bron: str


@attrs.frozen(kw_only=True)
class Termijnvector(Vector):
    """A worked term of one norm; a `Vector` with a norm.

    Attributes:
        norm: code of the norm.
    """

    norm: str


@attrs.frozen(kw_only=True)
class Duurvector(Vector):
    """A worked term of no norm that is listed: a length, and the rules by which its end moves.

    Attributes:
        duur: the length.
        regime: which general law moves the last day.
    """

    duur: Duur
    regime: Regime


@attrs.frozen(kw_only=True)
class Standvector:
    """A case file on a day, and what must come out in words.

    Attributes:
        id: the name of the case.
        dossier: the case file.
        on: the day.
        verwacht: what must come out, by the keys of `houden.stand_in_woorden`. Of `open`, the terms that still ask for
            something, these and no other; `lopend` are some of them. `klaar` are some of those that are met or over,
            `vraagt` some of what is asked; `vraagt_niet` is not asked.
        bron: the texts that it rests on.
    """

    id: str
    dossier: Dossier
    on: date
    verwacht: Mapping[str, Any]
    bron: str


def termijnvectoren() -> Iterator[Termijnvector]:
    """The worked terms of norms."""
    for een in vectoren()["termijnen"]:
        if "norm" in een:
            yield Termijnvector(norm=een["norm"], **_termijn(een))


def duurvectoren() -> Iterator[Duurvector]:
    """The worked terms of no norm."""
    for een in vectoren()["termijnen"]:
        if "duur" in een:
            yield Duurvector(duur=Duur.parse(een["duur"]), regime=Regime(een["regime"]), **_termijn(een))


def standvectoren() -> Iterator[Standvector]:
    """The worked case files, one for each of their days."""
    for zaak in vectoren()["dossiers"]:
        dossier = loads(json.dumps(zaak["dossier"]))
        for stand in zaak["standen"]:
            verwacht = {naam: waarde for naam, waarde in stand.items() if naam != "on"}
            on, bron = date.fromisoformat(stand["on"]), "; ".join(zaak["bron"])
            yield Standvector(id=zaak["id"], dossier=dossier, on=on, verwacht=verwacht, bron=bron)


def _termijn(een: Mapping[str, Any]) -> dict[str, Any]:
    """What every worked term has."""
    tussen = een.get("verlengingen", ())
    return {
        "id": een["id"],
        "start": _op(een["start"]),
        "tot": _op(een.get("tot")),
        "verlengingen": tuple(Verlenging(Duur.parse(deel["duur"]), _op(deel.get("op"))) for deel in tussen),
        "dag": date.fromisoformat(een["dag"]),
        "moment": _op(een.get("moment")),
        "bron": een["bron"] if "bron" in een else een["reden"],
    }


def _op(waarde: str | None) -> Any:  # noqa: ANN401 - a day, a moment or nothing
    if waarde is None:
        return None
    return datetime.fromisoformat(waarde) if "T" in waarde else date.fromisoformat(waarde)


def feiten_van(vector: Mapping[str, Any]) -> Feiten:
    """The facts of a vector of `antwoorden`."""
    return Feiten(**waarden(Feiten, vector["feiten"]))


def waarden(klasse: type[Any], gesteld: Mapping[str, bool | str]) -> dict[str, Any]:
    """Facts as vectors write them, as values of a facts class.

    Args:
        klasse: the facts class.
        gesteld: the facts by name, each in its stored word.
    """
    return {naam: _waarde(domain(klasse, naam), waarde) for naam, waarde in gesteld.items()}


def _waarde(mogelijk: tuple[Any, ...], waarde: bool | str) -> Any:  # noqa: ANN401, FBT001 - a value of the fact
    return type(mogelijk[0])(waarde)
