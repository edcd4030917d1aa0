"""Where and when a decision is made (plaatsen): one day and region for all rows, or a column with one for each."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

import attrs
import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from huiselijkgeweld.columns.beslissingen import Gebonden, bind, grensdagen
from huiselijkgeweld.columns.dagtabellen import EERSTE, LAATSTE, nummer_van
from huiselijkgeweld.columns.rijen import HOOGSTENS, Deelrijen, Rijen
from huiselijkgeweld.columns.termijnen import Dagen
from huiselijkgeweld.columns.vragen import Beslissingskolommen
from huiselijkgeweld.errors import kind
from huiselijkgeweld.regio import REGIOS, Regio
from huiselijkgeweld.rules import Table
from huiselijkgeweld.tijd.feestdagen import EERSTE_DAG, LAATSTE_DAG

_REGIOS = tuple(REGIOS)


@attrs.frozen
class Kolom:
    """A column (kolom) that has a value for each row, where otherwise one value holds for all.

    Attributes:
        naam: its name.
    """

    naam: str = attrs.field(validator=kind(str))


def als_dagen(rijen: Rijen, on: date | Kolom) -> Dagen:
    """The day to look from, for each row; one that the tables do not cover is a problem."""
    if not isinstance(on, Kolom):
        return Dagen.steeds(on)
    dagen = Dagen.van(rijen, on.naam)
    buiten = dagen.bekend & ((dagen.nummers < EERSTE) | (dagen.nummers > LAATSTE))
    for rij in np.flatnonzero(buiten)[:HOOGSTENS].tolist():
        rijen.meld(on.naam, rij, f"lies outside the supported days {EERSTE_DAG} through {LAATSTE_DAG}")
    return dagen


TEKST: Final = pa.dictionary(pa.int32(), pa.string())
"""The type of a column of words that come from several tables."""


@attrs.frozen(eq=False)
class Plaats:
    """When and where decisions are made: for all rows, or by a column.

    Attributes:
        on: the day, or the column with the days.
        regio: the region, or the column with the codes; None: national rows only.
        dagen: the day of each row.
    """

    on: date | Kolom
    regio: Regio | Kolom | None
    dagen: Dagen

    def groepen(
        self, rijen: Rijen, beslissing: str | Table[Any]
    ) -> Iterator[tuple[NDArray[np.int64], Gebonden | None]]:
        """The rows that have the same table, each group with that table; None: no day is known."""
        dagen = self.dagen
        for regio, hier in self._regios(rijen):
            grenzen = grensdagen(beslissing, regio)
            stuk = np.searchsorted([nummer_van(een) for een in grenzen], dagen.nummers, side="right")
            bekend = hier & dagen.bekend
            for een in np.unique(np.broadcast_to(stuk, bekend.shape)[bekend]).tolist():
                dag = grenzen[een - 1] if een else EERSTE_DAG
                yield np.flatnonzero(bekend & (stuk == een)), bind(beslissing, dag, regio)
            onbekend = hier & ~dagen.bekend
            if onbekend.any():
                yield np.flatnonzero(onbekend), None

    def _regios(self, rijen: Rijen) -> Iterator[tuple[Regio | None, NDArray[np.bool_]]]:
        """Each region that rows name, and which rows do."""
        if not isinstance(self.regio, Kolom):
            yield self.regio, np.ones(len(rijen), np.bool_)
            return
        codes = rijen.codes(self.regio.naam, _REGIOS)
        for code in np.unique(codes).tolist():
            yield REGIOS[_REGIOS[code]] if code < len(_REGIOS) else None, codes == code


def beslis(rijen: Rijen, plaats: Plaats, vraag: Beslissingskolommen, gegeven: frozenset[str]) -> list[pa.Array]:
    """The columns of a decision for the rows."""
    beslissing, delen = vraag.beslissing, vraag.delen
    if not isinstance(plaats.on, Kolom) and not isinstance(plaats.regio, Kolom):
        return list(bind(beslissing, plaats.on, plaats.regio).antwoorden(rijen, delen, gegeven))
    volgorde: list[NDArray[np.int64]] = []
    stukken: list[list[pa.Array]] = []
    for eigen, gebonden in plaats.groepen(rijen, beslissing):
        volgorde.append(eigen)
        if gebonden is None:
            stukken.append([pa.nulls(len(eigen), TEKST) for _ in delen])
        else:
            stukken.append([_breed(een) for een in gebonden.antwoorden(Deelrijen(rijen, eigen), delen, gegeven)])
    terug = pa.array(np.argsort(np.concatenate(volgorde), kind="stable"))
    samen = (pa.chunked_array(stuk).unify_dictionaries().combine_chunks() for stuk in zip(*stukken, strict=True))
    return [_breed(een).take(terug) for een in samen]


def _breed(kolom: pa.DictionaryArray) -> pa.DictionaryArray:
    return pa.DictionaryArray.from_arrays(kolom.indices.cast(pa.int32()), kolom.dictionary)
