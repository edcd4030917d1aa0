"""A look-up in a table without blanks, and the blanks apart (laag): several times quicker than one with blanks."""

from collections.abc import Sequence
from typing import Any, Final

import attrs
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

SCHEIDING: Final = "|"
"""What stands between the words of a column with several: no word of the library has it."""


@attrs.frozen(eq=False)
class Laag:
    """What stands at every place of a table.

    Attributes:
        waarden: a value for every place; where none stands, any.
        bekend: one for a place where a value stands, zero for a blank; None: a value stands at every place.
        woorden: the texts that the values point at; None: the values are themselves what is said.
    """

    waarden: pa.Array
    bekend: pa.UInt8Array | None
    woorden: pa.StringArray | None = None

    @classmethod
    def van_teksten(cls, teksten: Sequence[str | None]) -> "Laag":
        """A table of texts, each once in its words; None is a blank."""
        plaats: dict[str, int] = {}
        for tekst in teksten:
            if tekst is not None:
                plaats.setdefault(tekst, len(plaats))
        nummers = [0 if tekst is None else plaats[tekst] for tekst in teksten]
        woorden = pa.array(list(plaats), pa.string())
        return cls(pa.array(np.array(nummers, wijzersoort(len(plaats)))), _waar(teksten), woorden)

    @classmethod
    def van_getallen(cls, getallen: Sequence[int | None], soort: pa.DataType) -> "Laag":
        """A table of numbers of 32 bits; None is a blank."""
        waarden = pa.array([0 if een is None else een for een in getallen], pa.int32())
        return cls(waarden.cast(soort), _waar(getallen))

    @property
    def soort(self) -> pa.DataType:
        """The type of the column that it gives."""
        return self.waarden.type if self.woorden is None else pa.dictionary(self.waarden.type, pa.string())

    def op(self, plaatsen: NDArray[Any]) -> "Laag":
        """The table of what stands at other places."""
        bekend = None if self.bekend is None else pa.array(self.bekend.to_numpy()[plaatsen])
        return attrs.evolve(self, waarden=pa.array(self.waarden.to_numpy()[plaatsen]), bekend=bekend)

    def neem(self, plaatsen: pa.Array, bekend: NDArray[np.uint8] | None = None) -> pa.Array:
        """What stands at the place of each row.

        Args:
            plaatsen: the places, without blanks; each must be one of the table: that is not looked at again.
            bekend: zero for a row that has no place; None: each has one.
        """
        gevonden = pc.take(self.waarden, plaatsen, boundscheck=False)
        if self.bekend is not None:
            eigen = pc.take(self.bekend, plaatsen, boundscheck=False).to_numpy()
            bekend = eigen if bekend is None else bekend & eigen
        kolom = gevonden if bekend is None else met_blanco(gevonden, bekend)
        return kolom if self.woorden is None else pa.DictionaryArray.from_arrays(kolom, self.woorden, safe=False)


def met_blanco(kolom: pa.Array, bekend: NDArray[np.uint8] | NDArray[np.bool_]) -> pa.Array:
    """A column of numbers without blanks, with a blank wherever nothing is known."""
    geldig = pa.py_buffer(np.packbits(bekend, bitorder="little"))
    return pa.Array.from_buffers(kolom.type, len(kolom), [geldig, kolom.buffers()[1]], offset=kolom.offset)


def _waar(waarden: Sequence[object]) -> pa.UInt8Array | None:
    return (
        None if all(een is not None for een in waarden) else pa.array([een is not None for een in waarden]).cast("u1")
    )


def wijzersoort(aantal: int) -> type[np.signedinteger[Any]]:
    """The smallest whole number that can point at so many words."""
    return np.int8 if aantal <= 1 << 7 else np.int16 if aantal <= 1 << 15 else np.int32
