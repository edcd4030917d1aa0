"""Decisions over columns (beslissingen): facts in, possible answers, missing facts and deciding rows out."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, Final

import attrs
import pyarrow as pa

from huiselijkgeweld.bronnen import Voorbehoud
from huiselijkgeweld.columns.feitsleutels import Feitsleutel, feitsleutel
from huiselijkgeweld.columns.lagen import SCHEIDING, Laag
from huiselijkgeweld.columns.rijen import Deelrijen, Rijen
from huiselijkgeweld.columns.ternair import Antwoord, Ternair, ternair
from huiselijkgeweld.errors import InvalidValueError, UnknownCodeError
from huiselijkgeweld.model.feiten import Feiten
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.keten import KETEN
from huiselijkgeweld.regio import Regio
from huiselijkgeweld.rules import Outcomes, Policy, Table
from huiselijkgeweld.tijd.feestdagen import EERSTE_DAG, LAATSTE_DAG
from huiselijkgeweld.vraagstuk import van_antwoorden, van_regio

BESLIST: Final = ("", "mogelijk", "ontbreekt", "rijen", "voorbehouden")
"""The columns of a decision of one answer, by the word after its name."""
PER_RESULTAAT: Final = ("", "misschien", "ontbreekt", "rijen", "voorbehouden")
"""The columns of a decision of which every result holds by itself."""


def tabel_van(beslissing: str | Table[Any], regio: Regio | None) -> Table[Any]:
    """The table of a decision, of the chain, or your own.

    Raises:
        UnknownCodeError: no decision and no table of the chain has this name.
        InvalidValueError: no name and no table.
    """
    if isinstance(beslissing, Table):
        return beslissing
    if not isinstance(beslissing, str):
        raise InvalidValueError(f"beslissing: {type(beslissing).__name__} is no name and no Table")
    if beslissing in BESLISSINGEN:
        return BESLISSINGEN[beslissing].tabel if regio is None else regio.tabel(beslissing)
    if beslissing in KETEN:
        return KETEN[beslissing].tabel
    raise UnknownCodeError("beslissing", beslissing, [*BESLISSINGEN, *KETEN])


@attrs.frozen(eq=False)
class Gebonden:
    """A decision on a stretch of days in a region, as an array, with what its answers say in columns.

    Attributes:
        naam: the name of the decision.
        feiten: the facts class.
        tabel: the array.
        delen: the columns that it can give.
    """

    naam: str
    feiten: type[attrs.AttrsInstance]
    tabel: Ternair
    delen: tuple[str, ...]
    _vooraf: tuple[Voorbehoud, ...]
    _regio: Regio | None
    _teksten: dict[str, Laag] = attrs.field(init=False, factory=dict)
    _lagen: dict[tuple[str, frozenset[str]], Laag] = attrs.field(init=False, factory=dict)

    def teksten(self, deel: str) -> Laag:
        """What every answer says in a column, by its number."""
        if deel not in self._teksten:
            lees = self._voorbehouden if deel == "voorbehouden" else _LEES[deel]
            self._teksten[deel] = Laag.van_teksten([lees(antwoord) for antwoord in self.tabel.antwoorden])
        return self._teksten[deel]

    def _voorbehouden(self, antwoord: Antwoord) -> str:
        eigen = van_antwoorden((antwoord,), self._regio)
        return SCHEIDING.join(dict.fromkeys(een.soort.value for een in (*self._vooraf, *eigen)))

    def sleutel(self, gegeven: frozenset[str]) -> Feitsleutel:
        """How columns of these facts lead to its cases."""
        return feitsleutel(self.tabel, gegeven, vult_aan=self.feiten is Feiten)

    def laag(self, deel: str, gegeven: frozenset[str]) -> Laag:
        """What stands in a column for every key of the columns at hand."""
        gevonden = self._lagen.get((deel, gegeven))
        if gevonden is None:
            gevallen = self.sleutel(gegeven).gevallen
            nummers = self.tabel.nummers.reshape(-1)
            gevonden = self.teksten(deel).op(nummers if gevallen is None else nummers[gevallen])
            self._lagen[deel, gegeven] = gevonden
        return gevonden

    def antwoorden(
        self, rijen: Rijen | Deelrijen, delen: Sequence[str], gegeven: frozenset[str]
    ) -> Iterator[pa.DictionaryArray]:
        """These columns for the rows, of which there are columns of these facts."""
        sleutels = self.sleutel(gegeven).van(rijen)
        for deel in delen:
            yield self.laag(deel, gegeven).neem(sleutels)


def grensdagen(beslissing: str | Table[Any], regio: Regio | None) -> tuple[date, ...]:
    """The days from which an answer can be another one, in order."""
    dagen = {*tabel_van(beslissing, regio).changes, *(regio.periode if regio is not None else ())}
    return tuple(sorted(dag for dag in dagen if dag is not None and EERSTE_DAG < dag <= LAATSTE_DAG))


def bind(beslissing: str | Table[Any], on: date, regio: Regio | None) -> Gebonden:
    """A decision on a day in a region."""
    grenzen = grensdagen(beslissing, regio)
    stuk = bisect_right(grenzen, on)
    return _bind(beslissing, grenzen[stuk - 1] if stuk else EERSTE_DAG, regio)


@lru_cache(256)
def _bind(beslissing: str | Table[Any], dag: date, regio: Regio | None) -> Gebonden:
    tabel = tabel_van(beslissing, regio)
    beslist = tabel.policy is Policy.DECIDE
    resultaten = None if beslist else tuple(dict.fromkeys(rij.then for rij in tabel.rows))
    regionaal = isinstance(beslissing, str) and beslissing in BESLISSINGEN
    return Gebonden(
        tabel.naam,
        tabel.feiten,
        ternair(tabel.feiten, tabel.on(dag), resultaten),
        BESLIST if beslist else PER_RESULTAAT,
        tuple(van_regio(regio, dag)) if regionaal else (),
        regio,
    )


def _samen(waarden: Iterable[object]) -> str:
    return SCHEIDING.join(map(str, waarden))


def _hoofd(antwoord: Antwoord) -> str | None:
    if isinstance(antwoord, Outcomes):
        return _samen(resultaat for resultaat, uitkomst in antwoord.items() if uitkomst.value is True)
    return None if antwoord.value is None else str(antwoord.value)


_LEES: Final[Mapping[str, Callable[[Any], str | None]]] = {
    "": _hoofd,
    "mogelijk": lambda uitkomst: _samen(sorted(map(str, uitkomst.possible))),
    "misschien": lambda antwoord: _samen(een for een, uitkomst in antwoord.items() if uitkomst.value is None),
    "ontbreekt": lambda uitkomst: _samen(uitkomst.missing),
    "rijen": lambda uitkomst: _samen(rij.code for rij in uitkomst.rules),
}
"""What an answer says in a column."""
