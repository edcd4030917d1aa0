"""Terms with more than a start day: each different case is counted once, by the norm itself.

A moment, a stated end or an extension makes too many cases for a table. The rows of a batch that agree in all of it are
one case; what was counted is kept for the batches after it.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Any, Final

import attrs
import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from huiselijkgeweld.columns.codes import als_tekst
from huiselijkgeweld.columns.dagtabellen import Telling, dag_van, nummer_van, reden, soorten
from huiselijkgeweld.columns.rijen import MOMENT, Rijen
from huiselijkgeweld.columns.wandklok import MICRO, NUL
from huiselijkgeweld.errors import HorizonError, InvalidValueError, NotInForceError
from huiselijkgeweld.recht.termijnnormen.norm import Termijnnorm
from huiselijkgeweld.tijd.duur import Duur
from huiselijkgeweld.tijd.feestdagen import EERSTE_DAG, LAATSTE_DAG
from huiselijkgeweld.tijd.momenten import AMSTERDAM
from huiselijkgeweld.tijd.stappen import Verlenging


@attrs.frozen
class Geteld:
    """What one case says in the columns of a term."""

    einde: int | None
    moment: int | None
    telling: str
    reden: str | None
    voorbehouden: str | None


@lru_cache(1 << 17)
def _tel(norm: Termijnnorm, start: date | datetime, tot: date | None, verlengingen: tuple[Verlenging, ...]) -> Geteld:
    dag = start.date() if isinstance(start, datetime) else start
    if not EERSTE_DAG <= dag <= LAATSTE_DAG:
        return Geteld(None, None, Telling.BUITEN_TABEL.value, None, None)
    try:
        eind = norm.einde(start, tot=tot, verlengingen=verlengingen)
        moment = None if eind.moment is None else (eind.moment - NUL) // MICRO
        return Geteld(nummer_van(eind.dag), moment, Telling.GETELD.value, reden(eind), soorten(eind))
    except NotInForceError:
        return Geteld(None, None, Telling.NIET_VAN_KRACHT.value, None, None)
    except HorizonError:
        return Geteld(None, None, Telling.BUITEN_TABEL.value, None, None)


_LEEG: Final = Geteld(None, None, "", None, None)


@attrs.frozen
class Gevraagd:
    """A term, and the columns that it is counted from.

    Attributes:
        norm: the norm.
        start: the days or moments on which it starts.
        tot: the days on which a decision ends it.
        verlengingen: per extension its length as a text (`P2W`), and the day or moment of its decision.
    """

    norm: Termijnnorm
    start: str
    tot: str | None
    verlengingen: tuple[tuple[str, str | None], ...]

    @property
    def alleen_start(self) -> bool:
        """Whether there is nothing but a start."""
        return self.tot is None and not self.verlengingen

    @property
    def kolommen(self) -> dict[str, bool]:
        """The columns, each with whether the time of its moments matters, not only their day."""
        kolommen: dict[str, bool] = {} if self.tot is None else {self.tot: False}
        for duur, op in self.verlengingen:
            kolommen |= {duur: False} if op is None else {duur: False, op: True}
        return {**kolommen, self.start: self.norm.telwijze.klok}


def tel_gevallen(vraag: Gevraagd, rijen: Rijen) -> dict[str, pa.Array]:
    """The columns of a term of which rows have more than a start day."""
    kolommen = {naam: _ontleed(rijen, naam, op_de_klok=klok) for naam, klok in vraag.kolommen.items()}
    geval, eerste = np.zeros(len(rijen), np.int64), np.zeros(1, np.int64)
    for waarden, eigen in kolommen.values():
        samen = geval * len(waarden) + eigen
        _, eerste, geval = np.unique(samen, return_index=True, return_inverse=True)
    getelden = []
    for rij in eerste.tolist():
        stand = {naam: waarden[eigen[rij]] for naam, (waarden, eigen) in kolommen.items()}
        getelden.append(_een(vraag, rijen, rij, stand))
    return _als_kolommen(getelden, geval)


def _een(vraag: Gevraagd, rijen: Rijen, rij: int, stand: Mapping[str, Any]) -> Geteld:
    """Count one case, with these values in its columns; what is wrong with it is said of its first row."""
    verlengingen = []
    for duur, op in vraag.verlengingen:
        if stand[duur] is not None:
            try:
                verlengingen.append(Verlenging(Duur.parse(stand[duur]), None if op is None else stand[op]))
            except InvalidValueError:
                rijen.meld(duur, rij, "not a duration of one unit; write P5D, P2W, P3M or P1Y")
    start = stand[vraag.start]
    if start is None:
        return _LEEG
    return _tel(vraag.norm, start, None if vraag.tot is None else stand[vraag.tot], tuple(verlengingen))


def _ontleed(rijen: Rijen, naam: str, *, op_de_klok: bool) -> tuple[list[Any], NDArray[np.int64]]:
    """The different values of a column, None among them, and per row the place of its own."""
    kolom = rijen.kolom(naam)
    lees: Callable[[Any], Any] = str
    if pa.types.is_timestamp(kolom.type) and op_de_klok:
        kolom, lees = rijen.momenten(naam).cast(pa.int64()), _moment
    elif pa.types.is_timestamp(kolom.type) or pa.types.is_date(kolom.type):
        kolom, lees = rijen.dagen(naam).cast(pa.int32()), _dag
    elif pa.types.is_dictionary(kolom.type):
        kolom = rijen.woorden(naam)
    woorden = als_tekst(kolom).dictionary_encode()
    plaatsen = woorden.indices.fill_null(len(woorden.dictionary)).to_numpy(zero_copy_only=False).astype(np.int64)
    return [*map(lees, woorden.dictionary.to_pylist()), None], plaatsen


def _dag(nummer: int) -> date:
    """A day by its number; one that no date can hold is the nearest that one can."""
    return dag_van(min(max(nummer, nummer_van(date.min)), nummer_van(date.max)))


_VER: Final = timedelta(days=2)
"""How far from the ends of what a datetime can hold every time zone can be told."""


def _moment(getal: int) -> datetime:
    """A moment by its number; one that no datetime can hold is one that lies far outside the tables too."""
    uiterst = (datetime.min.replace(tzinfo=UTC) + _VER, datetime.max.replace(tzinfo=UTC) - _VER)
    eerst, laatst = ((een - NUL) // MICRO for een in uiterst)
    return (NUL + min(max(getal, eerst), laatst) * MICRO).astimezone(AMSTERDAM)


def _als_kolommen(getelden: list[Geteld], geval: NDArray[np.int64]) -> dict[str, pa.Array]:
    wijzers = pa.array(geval)
    dagen = pa.array([een.einde for een in getelden], pa.int32()).cast(pa.date32())
    momenten = pa.array([een.moment for een in getelden], pa.int64()).cast(MOMENT)
    kolommen = {"einde": dagen.take(wijzers), "moment": momenten.take(wijzers)}
    for deel in ("telling", "reden", "voorbehouden"):
        teksten = pa.array([None if een is _LEEG else getattr(een, deel) for een in getelden], pa.string())
        woorden = teksten.dictionary_encode()
        kolommen[deel] = pa.DictionaryArray.from_arrays(woorden.indices.take(wijzers), woorden.dictionary)
    return kolommen
