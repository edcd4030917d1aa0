"""Golden vectors (vectoren): rulings and worked cases with the answer that their source gives, as one JSON file."""

import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

import attrs

from huiselijkgeweld.model.feiten import Feiten
from huiselijkgeweld.rules import domain
from huiselijkgeweld.tijd.duur import Duur
from huiselijkgeweld.tijd.stappen import Verlenging


@cache
def vectoren() -> Mapping[str, tuple[Mapping[str, Any], ...]]:
    """The golden vectors, as they stand in `testing/vectoren.json` of the installed package; any language can read it.

    Under `termijnen`: `id`, `norm` (a code) or `duur` with `regime`, `start`, what came between (`tot`,
    `verlengingen`), and what must come out: `dag`, by the clock also `moment`. Under `antwoorden`: `id`, `on`,
    `regio`, `feiten`, and per decision every answer that remains possible, or, of `rollen`, `plichten` and
    `prioriteit`, what surely holds; `mist` has the facts that are missing, per answer. Under `keten` the same for one
    `tabel`. Each names its source. Days are texts such as `2026-04-10`; a moment is on the clock in Amsterdam.

    Example:
        >>> vector = vectoren()["termijnen"][0]
        >>> vector["norm"], vector["start"], vector["dag"]
        ('WTH-10D', '2010-03-27T20:00:00', '2010-04-06')
    """
    alles = json.loads((files("huiselijkgeweld.testing") / "vectoren.json").read_text("utf-8"))
    return MappingProxyType({naam: tuple(map(MappingProxyType, lijst)) for naam, lijst in alles.items()})


@attrs.frozen
class Termijnvector:
    """A worked term of one norm: where it starts, what came between, and the day or moment on which it ends."""

    id: str
    norm: str
    start: date | datetime
    tot: date | None
    verlengingen: tuple[Verlenging, ...]
    dag: date
    moment: datetime | None
    bron: str


def termijnvectoren() -> Iterator[Termijnvector]:
    """The worked terms of norms."""
    for een in vectoren()["termijnen"]:
        if "norm" in een:
            verlengingen = tuple(
                Verlenging(Duur.parse(deel["duur"]), _op(deel.get("op"))) for deel in een.get("verlengingen", ())
            )
            tot, moment = _op(een.get("tot")), _op(een.get("moment"))
            start, dag = _op(een["start"]), date.fromisoformat(een["dag"])
            yield Termijnvector(
                een["id"],
                een["norm"],
                start,
                tot,
                verlengingen,
                dag,
                moment,
                een["bron"] if "bron" in een else een["reden"],
            )


def _op(waarde: str | None) -> Any:  # noqa: ANN401 - a day, a moment or nothing
    if waarde is None:
        return None
    return datetime.fromisoformat(waarde) if "T" in waarde else date.fromisoformat(waarde)


def feiten_van(vector: Mapping[str, Any]) -> Feiten:
    """The facts of a vector of `antwoorden`."""
    return Feiten(**{naam: _waarde(naam, waarde) for naam, waarde in vector["feiten"].items()})


def _waarde(naam: str, waarde: bool | str) -> Any:  # noqa: ANN401, FBT001 - a value of the fact
    klasse: Any = type(domain(Feiten, naam)[0])
    return klasse(waarde)
