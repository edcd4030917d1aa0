"""From the columns of facts to a place in a table (feitsleutel): what one fact says about another included.

`Feiten.aangevuld` adds what facts say about others, and refuses facts that contradict each other. Here that is done for
every combination of the facts that say something, once; a row then only looks it up.
"""

from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import product
from math import prod
from typing import Final

import attrs
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from huiselijkgeweld.columns.codes import getal
from huiselijkgeweld.columns.rijen import HOOGSTENS, Deelrijen, Rijen
from huiselijkgeweld.columns.ternair import Ternair
from huiselijkgeweld.errors import InvalidDossierError
from huiselijkgeweld.model.feiten import GEVOLGEN, Feiten, gevolgen_van
from huiselijkgeweld.rules import domain

VERBONDEN: Final = tuple(
    naam
    for naam in (veld.name for veld in attrs.fields(Feiten))
    if any(naam in (een, ander) for een, _, ander, _ in GEVOLGEN)
)
"""The facts that say something about another, or of which another says something."""
_SAMEN: Final = 4_000_000
"""The most cells of a table that is laid out for the columns at hand; a larger one takes a second look-up."""


def verbonden(gegeven: Collection[str], gelezen: Collection[str]) -> tuple[str, ...]:
    """The facts among those given that say something about the facts that a table reads, in field order."""
    return tuple(
        naam
        for naam in VERBONDEN
        if naam in gegeven
        and (
            naam in gelezen
            or any(ander in gelezen for waarde in domain(Feiten, naam) for ander, _ in gevolgen_van(naam, waarde))
        )
    )


@attrs.frozen(eq=False)
class Aanvulling:
    """What every combination of some facts says.

    Attributes:
        namen: the facts, each an axis; the last place of an axis is *unknown*.
        maten: how long each axis is.
        codes: per fact that is known of them, or follows from them: its value for every combination, as a place.
        tegenspraak: the combinations that contradict themselves.
    """

    namen: tuple[str, ...]
    maten: tuple[int, ...]
    codes: dict[str, NDArray[np.uint8]]
    tegenspraak: NDArray[np.bool_]


@lru_cache(256)
def aanvulling(namen: tuple[str, ...]) -> Aanvulling:
    """What every combination of these facts of `Feiten` says."""
    waarden = [(*domain(Feiten, naam), None) for naam in namen]
    gevallen = list(product(*waarden))
    codes = {naam: np.full(len(gevallen), len(domain(Feiten, naam)), np.uint8) for naam in VERBONDEN}
    tegenspraak = np.zeros(len(gevallen), np.bool_)
    for plaats, geval in enumerate(gevallen):
        try:
            bekend = Feiten(**dict(zip(namen, geval, strict=True))).aangevuld().bekend  # type: ignore[arg-type]  # each has a value of its own
        except InvalidDossierError:
            tegenspraak[plaats] = True
            continue
        for naam, waarde in bekend.items():
            codes[naam][plaats] = domain(Feiten, naam).index(waarde)
    return Aanvulling(namen, tuple(map(len, waarden)), codes, tegenspraak)


@attrs.frozen(eq=False)
class Feitsleutel:
    """How the columns at hand lead to the cases of a table.

    Facts that say something of each other are read together first: what they come down to for this table is often much
    less than their combinations, and a small table stays near a core.

    Attributes:
        samen: the facts that are read together.
        eigen: the facts that each stand by themselves.
        waarden: per fact its values; after them comes *unknown*.
        gevallen: per key the case of the table, as its place in the flat array. None: that would be too many; the key
            is itself such a place.
    """

    samen: tuple[str, ...]
    eigen: tuple[str, ...]
    waarden: dict[str, tuple[object, ...]]
    gevallen: NDArray[np.int64] | None
    _komt_neer_op: pa.UInt16Array
    _plaatsen: NDArray[np.int64]
    _stappen: tuple[int, ...]

    def van(self, rijen: Rijen | Deelrijen) -> pa.Array:
        """The key of every row."""
        samen = rijen.samen(self.samen, self.waarden)
        kern = pc.take(self._komt_neer_op, pa.array(samen), boundscheck=False).to_numpy()
        eigen = [rijen.codes(naam, self.waarden[naam]) for naam in self.eigen]
        if self.gevallen is not None:
            maten = [len(self._plaatsen), *(len(self.waarden[naam]) + 1 for naam in self.eigen)]
            return pa.array(getal([kern, *eigen], maten, len(rijen)))
        plaats = np.take(self._plaatsen, kern)
        for code, stap in zip(eigen, self._stappen, strict=True):
            plaats += code.astype(np.int64) * stap
        return pa.array(plaats)


@lru_cache(256)
def feitsleutel(tabel: Ternair, gegeven: frozenset[str], *, vult_aan: bool) -> Feitsleutel:
    """How columns of these facts lead to the cases of a table.

    Args:
        tabel: the table.
        gegeven: the facts of which there is a column.
        vult_aan: whether one fact says something about another: the facts are those of `Feiten`.
    """
    stap = dict(zip(tabel.namen, stappen(tabel.nummers.shape), strict=True))
    samen = aanvulling(verbonden(sorted(gegeven), tabel.namen) if vult_aan else ())
    eigen = tuple(naam for naam in tabel.namen if naam in gegeven and not (vult_aan and naam in VERBONDEN))
    maten = dict(zip(tabel.namen, tabel.nummers.shape, strict=True))
    onbekend = sum(
        stap[naam] * (maten[naam] - 1)
        for naam in tabel.namen
        if naam not in eigen and not (vult_aan and naam in VERBONDEN)
    )
    deel = np.full(len(samen.tegenspraak), onbekend, np.int64)
    for naam in tabel.namen if vult_aan else ():
        if naam in VERBONDEN:
            deel += samen.codes[naam].astype(np.int64) * stap[naam]
    plaatsen, kern = np.unique(deel, return_inverse=True)
    waarden = {
        **{naam: domain(Feiten, naam) for naam in samen.namen},
        **{naam: tabel.waarden[tabel.namen.index(naam)] for naam in eigen},
    }
    vast = (pa.array(kern.astype(np.uint16)), plaatsen, tuple(stap[naam] for naam in eigen))
    if len(plaatsen) * prod(maten[naam] for naam in eigen) > _SAMEN:
        return Feitsleutel(samen.namen, eigen, waarden, None, *vast)
    gevallen = plaatsen
    for naam in eigen:
        gevallen = (gevallen[:, None] + np.arange(maten[naam], dtype=np.int64) * stap[naam]).reshape(-1)
    return Feitsleutel(samen.namen, eigen, waarden, gevallen, *vast)


def stappen(vorm: Sequence[int]) -> list[int]:
    """How far apart two neighbours on an axis stand in the flat array."""
    return [prod(vorm[as_ + 1 :]) for as_ in range(len(vorm))]


def meld_tegenspraak(rijen: Rijen, gegeven: Collection[str]) -> None:
    """Add every row of which the facts contradict each other to the problems."""
    namen = tuple(naam for naam in VERBONDEN if naam in gegeven)
    samen = aanvulling(namen)
    waarden = {naam: domain(Feiten, naam) for naam in namen}
    codes = [rijen.codes(naam, waarden[naam]) for naam in namen]  # a word that is none is a problem by itself
    if not samen.tegenspraak.any():
        return
    sleutels = pa.array(rijen.samen(namen, waarden))
    fout = pc.take(pa.array(samen.tegenspraak.view(np.uint8)), sleutels, boundscheck=False).to_numpy()
    if not fout.any():
        return
    for rij in np.flatnonzero(fout)[:HOOGSTENS].tolist():
        feiten = {
            naam: domain(Feiten, naam)[code[rij]]
            for naam, code in zip(namen, codes, strict=True)
            if code[rij] < len(domain(Feiten, naam))
        }
        try:
            Feiten(**feiten).aangevuld()
        except InvalidDossierError as error:
            for probleem in error.problems:
                rijen.meld(probleem.path, rij, probleem.message)
