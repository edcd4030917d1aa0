"""A whole table as one array (ternair): the answer of every case, those with blanks included.

The rows are laid over all combinations of known values once. Then each fact gets one more place, *unknown*, that holds
what is possible at any of its values: OR along its axis. After one pass per axis every case has its exact set of
possible answers. Which facts are missing follows the same way: mark where the answer is not constant along the axis of
a fact, and OR that along the other axes.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from math import prod
from typing import Any, Final, TypeAlias, cast

import attrs
import numpy as np
from numpy.typing import NDArray

from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.rules import BoundTable, Outcome, Outcomes, Rule, domain

Bits: TypeAlias = NDArray[np.uint64]
"""Sets as bits. The first axis has 64 members a place, the others are those of the cases."""
Antwoord: TypeAlias = Outcome[object] | Outcomes[object]

HOOGSTENS: Final = 20_000_000
"""The most cells that an array may have; fifteen facts of two values have 14,348,907."""
_WOORD: Final = 64


@attrs.frozen(eq=False)
class Ternair:
    """The answers of a table, on one stretch of days, for every case.

    Attributes:
        namen: the facts that the rows read, in row order; each is an axis.
        waarden: per fact its values, in the order of the axis; after them comes the place of *unknown*.
        nummers: for every case the number of its answer.
        antwoorden: the answers by their number, each as the table itself gives it.
    """

    namen: tuple[str, ...]
    waarden: tuple[tuple[object, ...], ...]
    nummers: NDArray[np.uint32] = attrs.field(repr=False)
    antwoorden: tuple[Antwoord, ...] = attrs.field(repr=False)

    @property
    def gevallen(self) -> int:
        """How many cases there are, those with blanks included."""
        return self.nummers.size

    def plaats(self, bekend: Mapping[str, object]) -> tuple[int, ...]:
        """Where the case with these facts stands; a fact that is not named, or None, is unknown."""
        return tuple(
            len(waarden) if bekend.get(naam) is None else waarden.index(bekend[naam])
            for naam, waarden in zip(self.namen, self.waarden, strict=True)
        )


@lru_cache(128)
def ternair(
    feiten: type[attrs.AttrsInstance], gebonden: BoundTable[Any], resultaten: tuple[object, ...] | None
) -> Ternair:
    """The rows of a table that are in force on a day, as an array.

    Args:
        feiten: the facts class.
        gebonden: the rows, from `Table.on`.
        resultaten: for a table in which every result holds by itself: all its results. None: the first match decides.

    Raises:
        InvalidValueError: the rows read so many facts that the array would have over twenty million cells.
    """
    namen = gebonden.feiten_gelezen
    waarden = tuple(domain(feiten, naam) for naam in namen)
    gevallen = prod(len(een) + 1 for een in waarden)
    if gevallen > HOOGSTENS:
        raise InvalidValueError(
            f"{len(namen)} facts make {gevallen:,} cases, more than the {HOOGSTENS:,} that an array may have; "
            "ask this table one case at a time"
        )
    raster = _Raster(namen, waarden, gebonden.rows)
    nummers, antwoorden = _eerste(raster) if resultaten is None else _per_resultaat(raster, resultaten)
    return Ternair(namen, waarden, nummers, antwoorden)


@attrs.frozen(eq=False)
class _Raster:
    """The facts as axes, and the rows to lay over them."""

    namen: tuple[str, ...]
    waarden: tuple[tuple[object, ...], ...]
    rijen: tuple[Rule[object], ...]

    def vorm(self, namen: Sequence[str]) -> tuple[int, ...]:
        """How many values each axis has: one for a fact that is not named."""
        return tuple(len(een) if naam in namen else 1 for naam, een in zip(self.namen, self.waarden, strict=True))

    def van(self, rij: Rule[object]) -> tuple[slice, ...]:
        """The part of the grid that a row matches."""
        gevraagd = rij.conditions
        return tuple(
            slice(een.index(gevraagd[naam]), een.index(gevraagd[naam]) + 1) if naam in gevraagd else slice(None)
            for naam, een in zip(self.namen, self.waarden, strict=True)
        )


def _eerste(raster: _Raster) -> tuple[NDArray[np.uint32], tuple[Antwoord, ...]]:
    """The first row that matches decides."""
    beslist = np.zeros(raster.vorm(raster.namen), np.int64)
    for plaats in reversed(range(len(raster.rijen))):
        beslist[raster.van(raster.rijen[plaats])] = plaats
    resultaten = list(dict.fromkeys(rij.then for rij in raster.rijen))
    uitkomst = np.array([resultaten.index(rij.then) for rij in raster.rijen])[beslist]
    in_het_spel = _met_onbekend(_als_bits(beslist, len(raster.rijen)), range(beslist.ndim))
    ontbreekt = _ontbreekt(uitkomst, range(beslist.ndim))
    nummers, voorbeelden = _nummer([*in_het_spel, ontbreekt])
    antwoorden = []
    for rijen, feiten in zip(_leden(in_het_spel, voorbeelden), _leden(ontbreekt[None], voorbeelden), strict=True):
        spel = tuple(raster.rijen[plaats] for plaats in rijen)
        namen = tuple(raster.namen[plaats] for plaats in feiten)
        antwoorden.append(Outcome(frozenset(rij.then for rij in spel), namen, spel))
    return nummers, tuple(antwoorden)


def _per_resultaat(raster: _Raster, resultaten: tuple[object, ...]) -> tuple[NDArray[np.uint32], tuple[Antwoord, ...]]:
    """Every result by itself: it holds where one of its rows matches."""
    heel = tuple(len(een) + 1 for een in raster.waarden)
    delen = [_een_resultaat(raster, resultaat) for resultaat in resultaten]
    lagen = [np.broadcast_to(nummers, heel) for nummers, _ in delen]
    nummers, voorbeelden = _nummer([np.zeros(heel, np.uint32), *lagen])
    per_geval = zip(*(laag.reshape(-1)[voorbeelden].tolist() for laag in lagen), strict=True) if lagen else [()]
    antwoorden = tuple(
        Outcomes({resultaat: deel[een] for resultaat, (_, deel), een in zip(resultaten, delen, geval, strict=True)})
        for geval in per_geval
    )
    return nummers, antwoorden


def _een_resultaat(raster: _Raster, resultaat: object) -> tuple[NDArray[np.uint32], tuple[Outcome[bool], ...]]:
    """One result: for every case the number of its outcome, on the axes that its own rows read."""
    rijen = tuple(rij for rij in raster.rijen if rij.then == resultaat)
    eigen = [naam for naam in raster.namen if any(naam in rij.conditions for rij in rijen)]
    assen = [as_ for as_, naam in enumerate(raster.namen) if naam in eigen]
    vorm = raster.vorm(eigen)
    raakt = np.zeros((max(1, -(-len(rijen) // _WOORD)), *vorm), np.uint64)
    for plaats, rij in enumerate(rijen):
        raakt[plaats // _WOORD, ...][raster.van(rij)] |= np.uint64(1 << plaats % _WOORD)
    geldt: NDArray[np.int64] = np.asarray(raakt.any(axis=0), np.int64)
    mogelijk = _met_onbekend(_als_bits(geldt, 2), assen)
    in_het_spel = _met_onbekend(raakt, assen)
    ontbreekt = _ontbreekt(geldt, assen)
    nummers, voorbeelden = _nummer([*mogelijk, *in_het_spel, ontbreekt])
    uitkomsten = tuple(
        Outcome(
            frozenset(map(bool, kan)),
            tuple(raster.namen[as_] for as_ in feiten),
            tuple(rijen[plaats] for plaats in spel),
        )
        for kan, spel, feiten in zip(
            _leden(mogelijk, voorbeelden),
            _leden(in_het_spel, voorbeelden),
            _leden(ontbreekt[None], voorbeelden),
            strict=True,
        )
    )
    return nummers, uitkomsten


def _als_bits(plaatsen: NDArray[np.int64], aantal: int) -> Bits:
    """For every case the set of one member."""
    bits = np.zeros((max(1, -(-aantal // _WOORD)), *plaatsen.shape), np.uint64)
    for woord in range(len(bits)):
        hier = plaatsen // _WOORD == woord
        bits[woord, ...][hier] = np.left_shift(np.uint64(1), (plaatsen[hier] % _WOORD).astype(np.uint64))
    return bits


def _met_onbekend(bits: Bits, assen: Sequence[int]) -> Bits:
    """Give each of these axes the place of *unknown*: all that is possible along it; the others stay as they are."""
    for as_ in assen:
        samen = np.bitwise_or.reduce(bits, axis=as_ + 1, keepdims=True)
        bits = np.concatenate([bits, samen], axis=as_ + 1)
    return bits


def _ontbreekt(uitkomst: NDArray[Any], assen: Sequence[int]) -> Bits:
    """For every case the facts that make the difference, as bits by axis.

    A fact makes the difference where two cases exist that differ in it alone and have different answers. So it is only
    asked in the place of *unknown* of its own axis.
    """
    heel = tuple(maat + (as_ in assen) for as_, maat in enumerate(uitkomst.shape))
    gevonden = np.zeros(heel, np.uint64)
    for as_ in assen:
        eerste = uitkomst.take([0], axis=as_)
        verschil = (uitkomst != eerste).any(axis=as_, keepdims=True).astype(np.uint64)[None]
        overal = _met_onbekend(verschil, [andere for andere in assen if andere != as_])[0]
        onbekend = tuple(slice(-1, None) if een == as_ else slice(None) for een in range(len(heel)))
        gevonden[onbekend] |= overal << np.uint64(as_)
    return gevonden


def _nummer(lagen: Sequence[NDArray[Any]]) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
    """Number the combinations of layers.

    Returns:
        For every case the number of its combination; and for every number a case, as its place in the flat array.
    """
    vorm = lagen[0].shape
    nummers = np.zeros(lagen[0].size, np.int64)
    for laag in lagen:
        _, eigen = np.unique(laag.reshape(-1), return_inverse=True)
        _, nummers = np.unique(nummers * (int(eigen.max()) + 1) + eigen, return_inverse=True)
    _, voorbeelden = np.unique(nummers, return_index=True)
    return cast("NDArray[np.uint32]", nummers.astype(np.uint32).reshape(vorm)), voorbeelden


def _leden(bits: Bits, gevallen: NDArray[np.int64]) -> Iterator[list[int]]:
    """For each of these cases the members of its set, in order."""
    vlak = bits.reshape(len(bits), -1)[:, gevallen]
    for een in vlak.T:
        woorden = [int(woord) for woord in een]
        yield [
            _WOORD * plaats + bit for plaats, woord in enumerate(woorden) for bit in range(_WOORD) if woord >> bit & 1
        ]
