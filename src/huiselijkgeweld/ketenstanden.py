"""How the rest of the chain stands in a case: an answer for every room of which the record states a fact."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Final, cast

import attrs

from huiselijkgeweld.model.ketenfeiten import Gebied, Ketenfeiten
from huiselijkgeweld.model.vragen import VRAGEN
from huiselijkgeweld.recht.keten import KETEN, Ketenantwoord, Ketentabel
from huiselijkgeweld.regio import Aard, Regio, Schema, regio_van
from huiselijkgeweld.vraagstuk import Antwoord, Vraag


@attrs.frozen
class Ketenstand:
    """How one question about the chain stands (ketenstand).

    Attributes:
        tabel: name of the table, a key of `recht.keten.KETEN`.
        over: id of the person or order that it is about, or None for the household.
        antwoord: the answer: an outcome, or an outcome for every result by itself.
        vragen: the facts that are missing, in row order.
    """

    tabel: str
    over: str | None
    antwoord: Antwoord
    vragen: tuple[Vraag, ...]


def ketenstanden(
    feiten: Mapping[tuple[str, str | None], Ketenfeiten], dag: date, regio: Regio | None, gemeente: str | None
) -> Iterator[Ketenstand]:
    """The answers of every table that reads facts of a room that the record speaks of.

    Args:
        feiten: the facts by room and by whom they are about.
        dag: the day.
        regio: the region whose texts apply, if it is known.
        gemeente: the municipality of the household.
    """
    for (kamer, over), eigen in feiten.items():
        gevuld = eigen
        if regio is not None and "gebied" in attrs.fields_dict(type(eigen)):
            erbij: dict[str, Any] = {"gebied": _gebied(kamer, dag, regio, gemeente)}
            gevuld = attrs.evolve(eigen, **erbij)
        for tabel in _TABELLEN[kamer]:
            antwoord = cast("Antwoord", tabel.tabel.evaluate(gevuld, on=dag))
            yield Ketenstand(tabel.naam, over, antwoord, _vragen(tabel.naam, antwoord.missing, over))


_SCHEMA: Final = MappingProxyType({"opvang": Schema.DUVO})
"""The scheme that says whose text applies, for a room where that is not the regiovisie."""
_TABELLEN: Final = MappingProxyType(
    {een.kamer: tuple(tabel for tabel in KETEN.values() if tabel.kamer == een.kamer) for een in KETEN.values()}
)


def _gebied(kamer: str, dag: date, regio: Regio, gemeente: str | None) -> Gebied | None:
    """Whose text applies; where the schemes of the municipality do not agree nobody knows."""
    eigen = Gebied(regio.code) if regio.code in list(Gebied) else Gebied.ELDERS
    if kamer not in _SCHEMA:
        return eigen
    lid = regio.lidmaatschap(gemeente or "", _SCHEMA[kamer], dag)
    ander = regio_van(gemeente, dag, _SCHEMA[kamer])
    hoort_elders = (lid is not None and lid.aard is not Aard.LID) or (ander is not None and ander.code != regio.code)
    return None if hoort_elders else eigen


@lru_cache(1024)
def _vragen(naam: str, missing: tuple[str, ...], over: str | None) -> tuple[Vraag, ...]:
    return tuple(_vraag(KETEN[naam], feit, over) for feit in missing)


def _vraag(tabel: Ketentabel[Ketenantwoord], feit: str, over: str | None) -> Vraag:
    """A fact that `Feiten` has too is asked of the household, under its plain name."""
    sjabloon = tabel.vragen[feit]
    if feit in VRAGEN:
        return Vraag(feit, VRAGEN[feit].tekst, VRAGEN[feit].wie)
    return Vraag(f"{tabel.kamer}.{feit}", sjabloon.tekst, sjabloon.wie, over)
