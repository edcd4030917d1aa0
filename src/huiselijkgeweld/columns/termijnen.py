"""Terms over columns (termijnen): a start in; the last day, how it came about and how it stands out."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any, Final

import attrs
import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from huiselijkgeweld.bronnen import Voorbehoudsoort
from huiselijkgeweld.columns.dagtabellen import EERSTE, LAATSTE, Startdagen, dag_van, dagnummers, nummer_van
from huiselijkgeweld.columns.gevallen import Gevraagd, tel_gevallen
from huiselijkgeweld.columns.invoer import MOMENT, Rijen, getallen, is_bekend
from huiselijkgeweld.columns.wandklok import MICRO, NUL
from huiselijkgeweld.klokken import Status
from huiselijkgeweld.recht.termijnnormen.norm import Termijnsoort
from huiselijkgeweld.tijd.feestdagen import kalender
from huiselijkgeweld.tijd.momenten import AMSTERDAM

Vlag = NDArray[np.bool_]
_STATUSSEN: Final = tuple(Status)
_TWIJFEL: Final = (Voorbehoudsoort.ANDERE_LEZING.value, Voorbehoudsoort.MOMENT_ONBEKEND.value)


@attrs.frozen(eq=False)
class Dagen:
    """Days by their number, and where one is known; a moment too, where the column has moments."""

    nummers: NDArray[np.int64]
    bekend: Vlag
    momenten: NDArray[np.int64] | None = None

    @classmethod
    def van(cls, rijen: Rijen, naam: str) -> "Dagen":
        """The days and moments of a column."""
        dagen = rijen.dagen(naam)
        momenten = getallen(rijen.momenten(naam)) if pa.types.is_timestamp(rijen.kolom(naam).type) else None
        return cls(dagnummers(dagen).astype(np.int64), _bekend(dagen), momenten)

    @classmethod
    def steeds(cls, dag: date, aantal: int) -> "Dagen":
        """The same day for so many rows."""
        return cls(np.full(aantal, nummer_van(dag), np.int64), np.ones(aantal, np.bool_))


def _bekend(kolom: pa.Array) -> Vlag:
    bekend = is_bekend(kolom)
    return np.ones(len(kolom), np.bool_) if bekend is None else bekend.view(np.bool_)


@attrs.frozen(eq=False)
class Getelden:
    """A term, counted for every row.

    Attributes:
        vraag: the norm, and the columns that it is counted from.
        rijen: the rows.
    """

    vraag: Gevraagd
    rijen: Rijen
    _dagen: Startdagen | None
    _delen: dict[str, pa.Array]

    @classmethod
    def van(cls, vraag: Gevraagd, rijen: Rijen) -> "Getelden":
        """Count it: by the tables of days, or case by case where there is more than a start day."""
        op_de_klok = vraag.norm.telwijze.klok and pa.types.is_timestamp(rijen.kolom(vraag.start).type)
        if vraag.alleen_start and not op_de_klok:
            return cls(vraag, rijen, Startdagen.van(rijen.dagen(vraag.start)), {})
        return cls(vraag, rijen, None, tel_gevallen(vraag, rijen))

    def deel(self, naam: str) -> pa.Array:
        """What it says in a column; looked up when first asked."""
        if naam not in self._delen:
            if naam == "moment" or self._dagen is None:
                self._delen[naam] = pa.nulls(len(self.rijen), MOMENT)
            else:
                self._delen[naam] = self._dagen.lees(self.vraag.norm, naam)
        return self._delen[naam]

    def werkdagen(self, on: Dagen) -> pa.Array:
        """The days that count from the day after `on` up to and including the last day; below zero once it is past."""
        einde, bekend = self.deel("einde"), on.bekend & (on.nummers >= EERSTE) & (on.nummers <= LAATSTE)
        aantal = np.frombuffer(kalender(self.vraag.norm.telwijze.werkdag).aantal, np.int32)
        bekend = bekend & _bekend(einde)
        dagen = np.where(bekend, dagnummers(einde) - EERSTE, 0)
        vanaf = np.where(bekend, on.nummers - EERSTE, 0)
        return pa.array(aantal[dagen] - aantal[vanaf], mask=~bekend)

    def standen(self, on: Dagen, voldaan: Dagen | None) -> tuple[pa.Array, pa.Array]:
        """How each stands at the end of a day, and the kind of doubt about that; blank before it starts.

        As `klokken` has it for one case.
        """
        norm = self.vraag.norm
        start, einde = Dagen.van(self.rijen, self.vraag.start), self.deel("einde")
        moment = self.deel("moment") if norm.telwijze.klok else pa.nulls(len(einde), MOMENT)
        dag, op_de_klok = dagnummers(einde).astype(np.int64), _bekend(moment)
        telt = _bekend(einde) & on.bekend
        if not norm.telwijze.terug:
            telt = telt & (start.nummers <= on.nummers)
        na = Status.TE_LAAT if norm.soort is Termijnsoort.PLICHT else Status.VERSTREKEN
        vroeg = int(norm.eindigt_voor_de_dag)
        voorbij = on.nummers > dag - vroeg
        if op_de_klok.any():
            voorbij = np.where(op_de_klok, getallen(moment) <= _middernacht(on), voorbij)
        status = np.where(voorbij, _plaats(na), _plaats(Status.LOPEND))
        grens = (norm.soort is Termijnsoort.VERVAL) and not norm.laatste_dag_telt
        twijfel = np.where(voorbij & (on.nummers == dag) & grens, 0, -1)
        if voldaan is not None:
            gebeurd = self.gebeurd(on, voldaan)
            binnen = voldaan.nummers <= dag - vroeg
            op_de_dag = gebeurd & op_de_klok & (voldaan.nummers == dag)
            if voldaan.momenten is None:
                binnen, onzeker = binnen | op_de_dag, op_de_dag
            else:
                binnen = np.where(op_de_klok, voldaan.momenten <= getallen(moment), binnen)
                onzeker = np.zeros_like(op_de_dag)
            status = np.where(gebeurd, np.where(binnen, _plaats(Status.GEHAALD), _plaats(na)), status)
            over = ~binnen & ~op_de_klok & (voldaan.nummers == dag) & grens
            twijfel = np.where(gebeurd, np.where(onzeker, 1, np.where(over, 0, -1)), twijfel)
        return _woorden(status, telt, _STATUSSEN), _woorden(twijfel, telt & (twijfel >= 0), _TWIJFEL)

    def gebeurd(self, on: Dagen, voldaan: Dagen) -> Vlag:
        """Where the event that meets it has happened at the end of a day."""
        start = Dagen.van(self.rijen, self.vraag.start)
        gebeurd: Vlag = voldaan.bekend & (voldaan.nummers <= on.nummers) & self._telt(start, voldaan)
        return gebeurd

    def _telt(self, start: Dagen, voldaan: Dagen) -> Vlag | bool:
        """Whether an event counts: not before the start, unless that start can happen only once."""
        norm = self.vraag.norm
        if norm.telwijze.terug or (norm.start and all(soort.eenmalig for soort in norm.start)):
            return True
        niet_voor = voldaan.nummers >= start.nummers
        if start.momenten is None or voldaan.momenten is None:
            return niet_voor
        zelfde_dag = voldaan.nummers == start.nummers
        return np.where(zelfde_dag, voldaan.momenten >= start.momenten, niet_voor)


def _plaats(status: Status) -> np.int8:
    return np.int8(_STATUSSEN.index(status))


def _woorden(plaatsen: NDArray[Any], bekend: Vlag, woorden: tuple[str, ...]) -> pa.DictionaryArray:
    wijzers = pa.array(np.where(bekend, plaatsen, 0).astype(np.int8), mask=~bekend)
    return pa.DictionaryArray.from_arrays(wijzers, pa.array(list(map(str, woorden)), pa.string()))


def _middernacht(on: Dagen) -> NDArray[np.int64]:
    """The end of each day in Amsterdam, in microseconds since 1970."""
    dagen, plaatsen = np.unique(np.clip(on.nummers, EERSTE, LAATSTE), return_inverse=True)
    einden = []
    for nummer in dagen.tolist():
        dag = dag_van(nummer)
        einde = datetime(dag.year, dag.month, dag.day, tzinfo=AMSTERDAM) + timedelta(days=1)
        einden.append((einde - NUL) // MICRO)
    return np.array(einden, np.int64)[plaatsen]


DELEN: Final[Mapping[str, pa.DataType]] = {
    "einde": pa.date32(),
    "moment": MOMENT,
    "telling": pa.dictionary(pa.int8(), pa.string()),
    "reden": pa.dictionary(pa.int16(), pa.string()),
    "voorbehouden": pa.dictionary(pa.int16(), pa.string()),
    "status": pa.dictionary(pa.int8(), pa.string()),
    "twijfel": pa.dictionary(pa.int8(), pa.string()),
    "werkdagen": pa.int32(),
}
"""The columns of a term and their types."""
MET_DAG: Final = ("status", "twijfel", "werkdagen")
"""The columns that say how a term stands on a day, so that day must be given."""
