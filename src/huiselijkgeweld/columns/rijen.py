"""The rows of a batch (rijen), by the names that the library has for columns, and what is wrong with them."""

from collections.abc import Mapping
from typing import Any, Final

import attrs
import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from huiselijkgeweld.columns.codes import als_tekst, getal, getallen, is_bekend, van_bits, van_woordenboek
from huiselijkgeweld.columns.wandklok import dagen_van, momenten_van
from huiselijkgeweld.errors import Problem, unknown_word
from huiselijkgeweld.tijd.momenten import AMSTERDAM

HOOGSTENS: Final = 1000
"""The most problems that are told at once: more would be a flood."""
MOMENT: Final = pa.timestamp("us", str(AMSTERDAM))
"""The type of a column of moments."""


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
            return van_bits(kolom)
        if not pa.types.is_dictionary(kolom.type):
            kolom = als_tekst(kolom).dictionary_encode()
        wijzers = self._wijzers(naam, kolom)
        if wijzers is None:
            return np.full(len(self), len(waarden), np.uint8)
        codes, verdacht = van_woordenboek(kolom.dictionary, wijzers, tuple(map(str, waarden)))
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
