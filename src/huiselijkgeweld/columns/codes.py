"""Columns of Arrow as small whole numbers (codes), without a blank in sight: quick to join and to look up."""

from collections.abc import Sequence
from math import prod
from typing import Any, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

_BYTE: Final = 1 << 8


def getal(codes: Sequence[NDArray[Any]], maten: Sequence[int], aantal: int) -> NDArray[Any]:
    """One number for the codes of a row: each is a digit, of a base as large as there are places for it.

    Digits that fit in a byte together are first joined in bytes, which is several times quicker.
    """
    groepen: list[tuple[NDArray[Any], int]] = []
    for code, maat in zip(codes, maten, strict=True):
        if groepen and groepen[-1][1] * maat <= _BYTE:
            eerder, bereik = groepen.pop()
            samen = eerder * np.uint8(maat)
            samen += code
            groepen.append((samen, bereik * maat))
        else:
            groepen.append((code, maat))
    soort = np.uint16 if prod(maten) <= _BYTE * _BYTE else np.uint32
    if not groepen:
        return np.zeros(aantal, soort)
    som: NDArray[Any] = groepen[0][0].astype(soort)
    for groep, bereik in groepen[1:]:
        som *= soort(bereik)
        som += groep.astype(soort, copy=False)
    return som


def bits(buffer: pa.Buffer, begin: int, aantal: int) -> NDArray[np.uint8]:
    """A number of bits of a bitmap as bytes of zero and one, from some bit on.

    The bitmap of a slice is that of its parent: only the bytes that hold the slice are unpacked.
    """
    eerste = begin >> 3
    bytes_ = np.frombuffer(buffer, np.uint8, ((begin + aantal + 7) >> 3) - eerste, eerste)
    return np.unpackbits(bytes_, bitorder="little")[begin & 7 : (begin & 7) + aantal]


def is_bekend(kolom: pa.Array) -> NDArray[np.uint8] | None:
    """Per row one where a value stands and zero where none does; None: a value stands in every row."""
    geldig = kolom.buffers()[0]
    return None if kolom.null_count == 0 or geldig is None else bits(geldig, kolom.offset, len(kolom))


def getallen(kolom: pa.Array) -> NDArray[np.int64]:
    """The moments of a column as Arrow numbers them; under a blank anything may stand."""
    return np.frombuffer(kolom.buffers()[1], np.int64, len(kolom), kolom.offset * 8)


def van_bits(kolom: pa.BooleanArray) -> NDArray[np.uint8]:
    """Zero for no, one for yes, two for a blank, whatever stands under that."""
    bekend = is_bekend(kolom)
    codes = bits(kolom.buffers()[1], kolom.offset, len(kolom))
    if bekend is None:
        return codes
    codes = codes & bekend
    bekend ^= 1
    bekend <<= 1
    codes |= bekend
    return codes


def van_woordenboek(
    woordenboek: pa.Array, wijzers: NDArray[Any], waarden: tuple[str, ...]
) -> tuple[NDArray[np.uint8], bool]:
    """The places of the words in a list; after the list: unknown, and after that: no word of the list.

    Args:
        woordenboek: the words.
        wijzers: per row the place in them; after the last: a blank.
        waarden: the list.

    Returns:
        The places, and whether any word may be none of the list.
    """
    plaats = {woord: code for code, woord in enumerate((*waarden, None))}
    codes = [plaats.get(woord, len(plaats)) for woord in (*als_tekst(woordenboek).to_pylist(), None)]
    if codes == list(range(len(codes))):
        return wijzers.astype(np.uint8, copy=False), False
    gevonden = pc.take(pa.array(codes, pa.uint8()), pa.array(wijzers), boundscheck=False).to_numpy()
    return gevonden, len(plaats) in codes


def als_tekst(kolom: pa.Array) -> pa.Array:
    """Texts of any layout in one that every function of pyarrow takes."""
    return kolom.cast(pa.large_string()) if pa.types.is_string_view(kolom.type) else kolom
