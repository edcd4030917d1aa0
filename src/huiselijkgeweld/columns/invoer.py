"""What comes in (invoer): a stream of record batches, its columns by name, and what is wrong with them."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

import attrs
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

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
        return pa.RecordBatchReader.from_stream(data)
    raise InvalidValueError(
        f"data: {type(data).__name__} has no __arrow_c_stream__; give a table or reader of pyarrow, a DataFrame of "
        "polars or pandas, or a relation of DuckDB"
    )


def delen(batches: Iterator[pa.RecordBatch]) -> Iterator[tuple[int, pa.RecordBatch]]:
    """Batches of a size that is quick to answer, each with the number of its first row; a batch of no rows is left out.

    A part of a batch shares its memory: nothing is copied.
    """
    rij = 0
    for batch in batches:
        for begin in range(0, batch.num_rows, RIJEN):
            yield rij + begin, batch.slice(begin, RIJEN)
        rij += batch.num_rows


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
    _codes: dict[tuple[str, int], NDArray[np.uint8]] = attrs.field(init=False, factory=dict)
    _momenten: dict[str, pa.Array] = attrs.field(init=False, factory=dict)

    def __len__(self) -> int:
        """How many rows there are."""
        return int(self.batch.num_rows)

    def kolom(self, naam: str) -> pa.Array:
        """A column."""
        return self.batch.column(self.naam(naam))

    def codes(self, naam: str, waarden: tuple[object, ...]) -> NDArray[np.uint8]:
        """A column as places in a list of values; what is unknown has the place after the last."""
        sleutel = (naam, id(waarden))
        gevonden = self._codes.get(sleutel)
        if gevonden is None:
            gevonden = self._codes[sleutel] = self._lees_codes(naam, waarden)
        return gevonden

    def _lees_codes(self, naam: str, waarden: tuple[object, ...]) -> NDArray[np.uint8]:
        kolom = self.kolom(naam)
        if pa.types.is_null(kolom.type):
            return np.full(len(self), len(waarden), np.uint8)
        if pa.types.is_boolean(kolom.type):
            return _van_bits(kolom)
        if not pa.types.is_dictionary(kolom.type):
            kolom = als_tekst(kolom).dictionary_encode()
        codes, verdacht = _van_woordenboek(kolom, tuple(map(str, waarden)))
        if verdacht:
            self._meld_onbekend(naam, kolom, waarden, np.flatnonzero(codes > len(waarden)))
            codes = np.minimum(codes, np.uint8(len(waarden)))
        return codes

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
            self.problemen.append(Problem(self.naam(naam), f"{kolom.type} holds a moment too far away; leave it blank"))
            return pa.nulls(len(self), MOMENT)
        if kolom.type.tz is not None:
            return kolom.cast(MOMENT)
        vroeg, laat = (
            pc.assume_timezone(kolom, MOMENT.tz, ambiguous=kant, nonexistent=kant) for kant in ("earliest", "latest")
        )
        dubbel = pc.fill_null(pc.not_equal(vroeg, laat), fill_value=False).to_numpy(zero_copy_only=False)
        for rij in np.flatnonzero(dubbel)[:HOOGSTENS].tolist():
            self.meld(naam, rij, "does not exist or occurs twice in Europe/Amsterdam (clock change); give a time zone")
        return vroeg

    def dagen(self, naam: str) -> pa.Array:
        """A column of days; of a moment the day in Amsterdam."""
        kolom = self.kolom(naam)
        if pa.types.is_date32(kolom.type):
            return kolom
        if pa.types.is_timestamp(kolom.type):
            kolom = pc.local_timestamp(self.momenten(naam))
        return kolom.cast(pa.date32())

    def naam(self, naam: str) -> str:
        """The name that the data have for a column."""
        return self.kolommen.get(naam, naam)

    def meld(self, naam: str, rij: int, wat: str) -> None:
        """Add what is wrong with a row of a column."""
        self.problemen.append(Problem(f"{self.naam(naam)}[{self.eerste + rij}]", wat))

    def neem(self, rijen: NDArray[np.int64]) -> "Rijen":
        """Some of the rows, with what was read of them."""
        deel = Rijen(self.batch.take(pa.array(rijen)), self.kolommen, self.eerste, self.problemen)
        deel._codes.update({sleutel: codes[rijen] for sleutel, codes in self._codes.items()})
        return deel


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
        raise InvalidColumnsError(problemen[:HOOGSTENS])


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


def _van_bits(kolom: pa.BooleanArray) -> NDArray[np.uint8]:
    waar = bits(kolom.buffers()[1], kolom.offset, len(kolom))
    bekend = is_bekend(kolom)
    return waar if bekend is None else _of(waar, bekend, 2)


def _of(codes: NDArray[np.uint8], bekend: NDArray[np.uint8], anders: int) -> NDArray[np.uint8]:
    """The codes where one is known, elsewhere another; what stands under a blank may be anything."""
    alles = np.negative(bekend)  # of unsigned bytes: 255 where one is known
    return codes & alles | ~alles & np.uint8(anders)


def _van_woordenboek(kolom: pa.DictionaryArray, waarden: tuple[str, ...]) -> tuple[NDArray[np.uint8], bool]:
    """The places of the words in a list; after the list: unknown, and after that: no word of the list.

    Returns:
        The places, and whether any word may be none of the list.
    """
    woorden = als_tekst(kolom.dictionary).to_pylist()
    plaats = {woord: code for code, woord in enumerate((*waarden, None))}
    codes = [plaats.get(woord, len(plaats)) for woord in woorden]
    wijzers, bekend = kolom.indices, is_bekend(kolom.indices)
    rauw = np.frombuffer(wijzers.buffers()[1], wijzers.type.to_pandas_dtype(), len(wijzers), _begin(wijzers))
    if bekend is not None:
        rauw = rauw * bekend.astype(rauw.dtype)
        if not bekend.any():
            return np.full(len(rauw), len(waarden), np.uint8), False
    if int(rauw.max()) >= len(woorden) or int(rauw.min()) < 0:
        raise InvalidValueError("a dictionary column points outside its dictionary; it is damaged")
    if codes == list(range(len(codes))):
        gevonden = rauw.astype(np.uint8)
    else:
        gevonden = pc.take(pa.array(codes, pa.uint8()), pa.array(rauw), boundscheck=False).to_numpy()
    return gevonden if bekend is None else _of(gevonden, bekend, len(waarden)), len(plaats) in codes


def _begin(wijzers: pa.Array) -> int:
    return int(wijzers.offset * wijzers.type.byte_width)


def als_tekst(kolom: pa.Array) -> pa.Array:
    """Texts of any layout in one that every function of pyarrow takes."""
    return kolom.cast(pa.large_string()) if pa.types.is_string_view(kolom.type) else kolom
