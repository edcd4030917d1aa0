"""What comes in (invoer): a stream of record batches, its columns by name, and what is wrong with them."""

from collections.abc import Iterator, Mapping, Sequence
from math import prod
from typing import Any, Final

import attrs
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from huiselijkgeweld.columns.wandklok import dagen_van, momenten_van
from huiselijkgeweld.errors import InvalidColumnsError, InvalidValueError, Problem, unknown_word
from huiselijkgeweld.tijd.momenten import AMSTERDAM

SCHEIDING: Final = "|"
"""What stands between the words of a column with several: no word of the library has it."""
HOOGSTENS: Final = 1000
"""The most problems that are told at once: more would be a flood."""
MOMENT: Final = pa.timestamp("us", str(AMSTERDAM))
"""The type of a column of moments."""
RIJEN: Final = 131_072
"""Rows that are answered at a time: what is made for them stays near a core, and what a batch costs is spread out."""


def als_lezer(data: Any) -> pa.RecordBatchReader:  # noqa: ANN401 - whatever speaks Arrow
    """A reader of the batches of a source, of which nothing has been read.

    Raises:
        InvalidValueError: it does not speak Arrow.
    """
    if isinstance(data, pa.RecordBatchReader):
        return data
    if isinstance(data, pa.RecordBatch):
        return pa.RecordBatchReader.from_batches(data.schema, [data])
    if hasattr(data, "__arrow_c_stream__"):
        try:
            return pa.RecordBatchReader.from_stream(data)
        except pa.ArrowInvalid:
            raise InvalidValueError(f"data: {type(data).__name__} is one column; give a table of named ones") from None
    raise InvalidValueError(
        f"data: {type(data).__name__} has no __arrow_c_stream__; give a table or reader of pyarrow, a DataFrame of "
        "polars or pandas, or a relation of DuckDB"
    )


@attrs.frozen(eq=False)
class Rijen:
    """The rows of a batch, by the names that the library has for columns.

    Attributes:
        batch: the rows.
        kolommen: per name of the library the name that the data have for it; a name that is not here is its own.
        eerste: the number of the first row in the whole.
        problemen: what is wrong with the rows; whoever finds something adds it.
    """

    batch: pa.RecordBatch
    kolommen: Mapping[str, str]
    eerste: int = 0
    problemen: list[Problem] = attrs.field(factory=list)
    _codes: dict[tuple[str, tuple[object, ...]], NDArray[np.uint8]] = attrs.field(init=False, factory=dict)
    _samen: dict[tuple[str, ...], NDArray[Any]] = attrs.field(init=False, factory=dict)
    _momenten: dict[str, pa.Array] = attrs.field(init=False, factory=dict)
    _dagen: dict[str, pa.Array] = attrs.field(init=False, factory=dict)

    def __len__(self) -> int:
        """How many rows there are."""
        return int(self.batch.num_rows)

    def kolom(self, naam: str) -> pa.Array:
        """A column."""
        return self.batch.column(self.naam(naam))

    def codes(self, naam: str, waarden: tuple[object, ...]) -> NDArray[np.uint8]:
        """A column as places in a list of values; what is unknown has the place after the last."""
        gevonden = self._codes.get((naam, waarden))
        if gevonden is None:
            gevonden = self._codes[naam, waarden] = self._lees_codes(naam, waarden)
        return gevonden

    def samen(self, namen: tuple[str, ...], waarden: Mapping[str, tuple[object, ...]]) -> NDArray[Any]:
        """Columns as one number: see `getal`."""
        gevonden = self._samen.get(namen)
        if gevonden is None:
            codes = [self.codes(naam, waarden[naam]) for naam in namen]
            gevonden = self._samen[namen] = getal(codes, [len(waarden[naam]) + 1 for naam in namen], len(self))
        return gevonden

    def _lees_codes(self, naam: str, waarden: tuple[object, ...]) -> NDArray[np.uint8]:
        kolom = self.kolom(naam)
        if pa.types.is_null(kolom.type):
            return np.full(len(self), len(waarden), np.uint8)
        if pa.types.is_boolean(kolom.type):
            return _van_bits(kolom)
        if not pa.types.is_dictionary(kolom.type):
            kolom = als_tekst(kolom).dictionary_encode()
        wijzers = self._wijzers(naam, kolom)
        if wijzers is None:
            return np.full(len(self), len(waarden), np.uint8)
        codes, verdacht = _van_woordenboek(kolom.dictionary, wijzers, tuple(map(str, waarden)))
        if verdacht:
            self._meld_onbekend(naam, kolom, waarden, np.flatnonzero(codes > len(waarden)))
            codes = np.minimum(codes, np.uint8(len(waarden)))
        return codes

    def _wijzers(self, naam: str, kolom: pa.DictionaryArray) -> NDArray[Any] | None:
        """The places in its dictionary that a column points at; the place after the last for a blank.

        None: it points at a place that its dictionary does not have.
        """
        wijzers, bekend = kolom.indices, is_bekend(kolom.indices)
        # Of an unsigned number below zero is far above any dictionary: one comparison catches both sides.
        soort = np.dtype(f"u{wijzers.type.byte_width}")
        rauw = np.frombuffer(wijzers.buffers()[1], soort, len(wijzers), wijzers.offset * soort.itemsize)
        aantal = len(kolom.dictionary)
        if bekend is None:
            hoogste = int(rauw.max())
        else:
            if aantal > np.iinfo(soort).max:
                rauw = rauw.astype(np.uint32)
            rauw = rauw * bekend  # what stands under a blank may be anything
            hoogste = int(rauw.max()) if bekend.any() else -1
            bekend ^= 1
            rauw += bekend * rauw.dtype.type(aantal)
        if hoogste < aantal:
            return rauw
        self.problemen.append(Problem(self.naam(naam), "points outside its dictionary; it is damaged"))
        return None

    def woorden(self, naam: str) -> pa.Array:
        """A dictionary column as the words themselves."""
        kolom = self.kolom(naam)
        if self._wijzers(naam, kolom) is None:
            return pa.nulls(len(self), pa.string())
        return als_tekst(kolom.dictionary).take(kolom.indices)

    def _meld_onbekend(
        self, naam: str, kolom: pa.DictionaryArray, waarden: tuple[object, ...], rijen: NDArray[np.int64]
    ) -> None:
        woorden = list(map(str, waarden))
        for rij in rijen[:HOOGSTENS].tolist():
            self.meld(naam, rij, str(unknown_word("value", str(kolom[rij].as_py()), woorden)))

    def momenten(self, naam: str) -> pa.Array:
        """A column of moments, on the clock in Amsterdam; one without a time zone is read as that clock."""
        if naam not in self._momenten:
            self._momenten[naam] = self._lees_momenten(naam, self.kolom(naam))
        return self._momenten[naam]

    def _lees_momenten(self, naam: str, kolom: pa.Array) -> pa.Array:
        try:
            kolom = kolom.cast(pa.timestamp("us", kolom.type.tz), safe=kolom.type.unit != "ns")
        except pa.ArrowInvalid:
            self._meld_te_ver(naam, kolom)
            return pa.nulls(len(self), MOMENT)
        if kolom.type.tz is not None:
            return kolom.cast(MOMENT)
        bekend = is_bekend(kolom)
        momenten, dubbel = momenten_van(getallen(kolom))
        if bekend is not None:
            dubbel &= bekend.view(np.bool_)
        for rij in np.flatnonzero(dubbel)[:HOOGSTENS].tolist():
            self.meld(naam, rij, "does not exist or occurs twice in Europe/Amsterdam (clock change); give a time zone")
        return pa.array(momenten, mask=None if bekend is None else bekend == 0).cast(MOMENT)

    def dagen(self, naam: str) -> pa.Array:
        """A column of days; of a moment the day in Amsterdam."""
        if naam not in self._dagen:
            self._dagen[naam] = self._lees_dagen(naam, self.kolom(naam))
        return self._dagen[naam]

    def _lees_dagen(self, naam: str, kolom: pa.Array) -> pa.Array:
        if pa.types.is_timestamp(kolom.type):
            momenten = self.momenten(naam)
            bekend = is_bekend(momenten)
            dagen = dagen_van(getallen(momenten)).astype(np.int32)
            return pa.array(dagen, mask=None if bekend is None else bekend == 0).cast(pa.date32())
        try:
            return kolom.cast(pa.date32())
        except pa.ArrowInvalid:
            self._meld_te_ver(naam, kolom)
            return pa.nulls(len(self), pa.date32())

    def _meld_te_ver(self, naam: str, kolom: pa.Array) -> None:
        wat = f"{kolom.type} holds a day or moment that cannot be read: too far away, or not whole; leave it blank"
        self.problemen.append(Problem(self.naam(naam), wat))

    def naam(self, naam: str) -> str:
        """The name that the data have for a column."""
        return self.kolommen.get(naam, naam)

    def meld(self, naam: str, rij: int, wat: str) -> None:
        """Add what is wrong with a row of a column."""
        self.problemen.append(Problem(f"{self.naam(naam)}[{self.eerste + rij}]", wat))


@attrs.frozen(eq=False)
class Deelrijen:
    """Some of the rows of a batch; what is wrong with them is said of the rows of the batch.

    Attributes:
        heel: all rows.
        welke: the numbers of these.
    """

    heel: Rijen
    welke: NDArray[np.int64]

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self.welke)

    def codes(self, naam: str, waarden: tuple[object, ...]) -> NDArray[np.uint8]:
        """A column as places in a list of values; what is unknown has the place after the last."""
        return self.heel.codes(naam, waarden)[self.welke]

    def samen(self, namen: tuple[str, ...], waarden: Mapping[str, tuple[object, ...]]) -> NDArray[Any]:
        """Columns as one number: see `getal`."""
        return self.heel.samen(namen, waarden)[self.welke]


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


_BYTE: Final = 1 << 8


def controleer_feit(schema: pa.Schema, kolom: str, waarden: tuple[object, ...]) -> Iterator[Problem]:
    """What is wrong with the type of a column that holds a fact."""
    soort = schema.field(kolom).type
    if not isinstance(waarden[0], bool):
        yield from controleer_tekst(schema, kolom)
    elif not (pa.types.is_boolean(soort) or pa.types.is_null(soort)):
        yield Problem(kolom, f"{soort} is not a column of false and true; cast it to bool")


def controleer_dagen(schema: pa.Schema, kolom: str) -> Iterator[Problem]:
    """What is wrong with the type of a column that holds days or moments."""
    soort = schema.field(kolom).type
    if not (pa.types.is_date(soort) or pa.types.is_timestamp(soort) or pa.types.is_null(soort)):
        yield Problem(kolom, f"{soort} is not a column of days or moments; cast it to date32, or to a timestamp")


def controleer_tekst(schema: pa.Schema, kolom: str) -> Iterator[Problem]:
    """What is wrong with the type of a column that holds words."""
    soort = schema.field(kolom).type
    if not (_is_tekst(soort) or pa.types.is_null(soort)):
        yield Problem(kolom, f"{soort} is not a column of words; cast it to text")


def _is_tekst(soort: pa.DataType) -> bool:
    inhoud = soort.value_type if pa.types.is_dictionary(soort) else soort
    return bool(pa.types.is_string(inhoud) or pa.types.is_large_string(inhoud) or pa.types.is_string_view(inhoud))


def weiger(problemen: list[Problem]) -> None:
    """Refuse rows or columns with which something is wrong.

    Raises:
        InvalidColumnsError: there is a problem.
    """
    if problemen:
        raise InvalidColumnsError(list(dict.fromkeys(problemen))[:HOOGSTENS])


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


def _van_bits(kolom: pa.BooleanArray) -> NDArray[np.uint8]:
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


def _van_woordenboek(
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
