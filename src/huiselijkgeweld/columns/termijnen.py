"""Terms over columns (termijnen): a start in; the last day, how it came about and how it stands out."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Final

import attrs
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from huiselijkgeweld.bronnen import Voorbehoudsoort
from huiselijkgeweld.columns.codes import getallen, is_bekend
from huiselijkgeweld.columns.dagtabellen import EERSTE, LAATSTE, Startdagen, dag_van, dagnummers, nummer_van
from huiselijkgeweld.columns.gevallen import Gevraagd, tel_gevallen
from huiselijkgeweld.columns.lagen import met_blanco
from huiselijkgeweld.columns.rijen import MOMENT, Rijen
from huiselijkgeweld.columns.wandklok import MICRO, NUL
from huiselijkgeweld.klokken import Status
from huiselijkgeweld.recht.termijnnormen.norm import Mits, Termijnsoort
from huiselijkgeweld.tijd.feestdagen import kalender
from huiselijkgeweld.tijd.momenten import AMSTERDAM

Vlag = NDArray[np.bool_]
_STATUSSEN: Final = tuple(Status)
_TWIJFEL: Final = (Voorbehoudsoort.ANDERE_LEZING.value, Voorbehoudsoort.MOMENT_ONBEKEND.value, "voor_de_start")
"""Why a status may be another; before the start, it is left blank."""


@attrs.frozen(eq=False)
class Dagen:
    """Days by their number, and where one is known; a moment too, where the column has moments.

    A day that is the same for all rows stands here once, as an array without axes.
    """

    nummers: NDArray[np.int32]
    bekend: Vlag
    momenten: NDArray[np.int64] | None = None

    @classmethod
    def van(cls, rijen: Rijen, naam: str) -> "Dagen":
        """The days and moments of a column."""
        dagen = rijen.dagen(naam)
        momenten = getallen(rijen.momenten(naam)) if pa.types.is_timestamp(rijen.kolom(naam).type) else None
        return cls(dagnummers(dagen), _bekend(dagen), momenten)

    @classmethod
    def steeds(cls, dag: date) -> "Dagen":
        """The same day for all rows."""
        return cls(np.array(nummer_van(dag), np.int32), np.array(True))  # noqa: FBT003 - a truth in an array


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
        einde = self.deel("einde")
        aantal = pa.array(np.frombuffer(kalender(self.vraag.norm.telwijze.werkdag).aantal, np.int32))
        bekend = _en(_bekend(einde), on.bekend & (on.nummers >= EERSTE) & (on.nummers <= LAATSTE))
        tot, vanaf = (_lees(aantal, dagen) for dagen in (dagnummers(einde), on.nummers))
        return met_blanco(pa.array(tot - vanaf), bekend)

    def standen(self, on: Dagen, voldaan: Dagen | None) -> tuple[pa.Array, pa.Array]:
        """How each stands at the end of a day, and the kind of doubt about that; blank before it starts.

        As `klokken` has it for one case.
        """
        norm, einde, moment = self.vraag.norm, self.deel("einde"), self._moment()
        dag, telt = dagnummers(einde), _en(_bekend(einde), on.bekend)
        if not norm.telwijze.terug:
            telt = telt & (Dagen.van(self.rijen, self.vraag.start).nummers <= on.nummers)
        laatste = dag - np.int32(norm.eindigt_voor_de_dag)
        voorbij: Vlag = on.nummers > laatste
        op_de_dag: Vlag = on.nummers == dag
        geen = np.zeros(len(dag), np.bool_)
        op_de_klok, gehaald, onzeker, te_vroeg = geen, geen, geen, geen
        if moment is not None:
            op_de_klok = _bekend(moment)
            voorbij = _als(op_de_klok, getallen(moment) <= _middernacht(on), voorbij)
        if voldaan is not None:
            gebeurd, op_zijn_dag = self.gebeurd(on, voldaan), voldaan.nummers == dag
            te_vroeg = self._te_vroeg(on, voldaan)
            binnen: Vlag = voldaan.nummers <= laatste
            if moment is not None and voldaan.momenten is not None:
                binnen = _als(op_de_klok, voldaan.momenten <= getallen(moment), binnen)
            elif moment is not None:
                onzeker = gebeurd & op_de_klok & op_zijn_dag
                binnen = binnen | onzeker
            voorbij, gehaald = _als(gebeurd, ~binnen, voorbij), gebeurd & binnen
            op_de_dag = _als(gebeurd, op_zijn_dag & ~op_de_klok, op_de_dag)
        na = Status.TE_LAAT if norm.soort is Termijnsoort.PLICHT else Status.VERSTREKEN
        op_de_grens = norm.soort is Termijnsoort.VERVAL and not norm.laatste_dag_telt
        grens = voorbij & op_de_dag if op_de_grens else geen
        status = _kies(Status.LOPEND, (na, voorbij), (Status.GEHAALD, gehaald))
        plaats = onzeker.view(np.int8) + np.int8(2) * te_vroeg.view(np.int8)
        twijfel = _woorden(plaats, telt & (onzeker | grens | te_vroeg), _TWIJFEL)
        return _woorden(status, telt & ~te_vroeg, _STATUSSEN), twijfel

    def _moment(self) -> pa.Array | None:
        """The moments of the ends; None: no row has one."""
        moment = self.deel("moment") if self.vraag.norm.telwijze.klok else None
        return None if moment is None or moment.null_count == len(moment) else moment

    def gebeurd(self, on: Dagen, voldaan: Dagen) -> Vlag:
        """Where the event that meets it has happened at the end of a day."""
        start = Dagen.van(self.rijen, self.vraag.start)
        gebeurd: Vlag = voldaan.bekend & (voldaan.nummers <= on.nummers)
        norm = self.vraag.norm
        if norm.telwijze.terug or (norm.start and all(soort.eenmalig for soort in norm.start)):
            return gebeurd
        return gebeurd & _niet_voor(start, voldaan)

    def _te_vroeg(self, on: Dagen, voldaan: Dagen) -> Vlag:
        """Where the event that meets it lies before the start, without which it cannot happen: one of them is wrong."""
        norm = self.vraag.norm
        eisen = [eis.soort if isinstance(eis, Mits) else eis for eis in norm.voldaan]
        if norm.telwijze.terug or not (eisen and all(eis.na and set(eis.na) <= set(norm.start) for eis in eisen)):
            return np.zeros(len(self.rijen), np.bool_)
        start = Dagen.van(self.rijen, self.vraag.start)
        return voldaan.bekend & (voldaan.nummers <= on.nummers) & ~_niet_voor(start, voldaan)


def _niet_voor(start: Dagen, voldaan: Dagen) -> Vlag:
    """Where an event did not happen before the start, as far as the columns tell."""
    niet_voor: Vlag = voldaan.nummers >= start.nummers
    if start.momenten is None or voldaan.momenten is None:
        return niet_voor
    zelfde_dag = voldaan.nummers == start.nummers
    return _als(zelfde_dag, voldaan.momenten >= start.momenten, niet_voor)


def _lees(tabel: pa.Int32Array, dagen: NDArray[np.int32]) -> NDArray[np.int32]:
    """What a table has for each day; for a day outside it, anything."""
    plaatsen = np.minimum((np.atleast_1d(dagen) - np.int32(EERSTE)).view(np.uint32), np.uint32(len(tabel) - 1))
    gevonden: NDArray[np.int32] = pc.take(tabel, pa.array(plaatsen), boundscheck=False).to_numpy()
    return gevonden


def _en(per_rij: Vlag, ook: Vlag) -> Vlag:
    """Where both hold; the second may be one for all rows, which is quick for bytes and slow for truths."""
    beide: Vlag = (per_rij.view(np.uint8) & ook.view(np.uint8)).view(np.bool_)
    return beide


def _als(waar: Vlag, dan: Vlag, anders: Vlag) -> Vlag:
    """The one where something holds, else the other; of truths many times quicker than np.where."""
    return waar & dan | ~waar & anders


def _kies(anders: Status, *gevallen: tuple[Status, Vlag]) -> NDArray[np.int8]:
    """The place of the status of which the case holds, at most one; else of another."""
    basis = _STATUSSEN.index(anders)
    plaatsen = np.full(len(gevallen[0][1]), basis, np.int8)
    for status, waar in gevallen:
        plaatsen += waar.view(np.int8) * np.int8(_STATUSSEN.index(status) - basis)
    return plaatsen


def _woorden(plaatsen: NDArray[np.int8], bekend: Vlag, woorden: tuple[str, ...]) -> pa.DictionaryArray:
    teksten = pa.array(list(map(str, woorden)), pa.string())
    return pa.DictionaryArray.from_arrays(met_blanco(pa.array(plaatsen), bekend), teksten, safe=False)


def _middernacht(on: Dagen) -> NDArray[np.int64]:
    """The end of each day in Amsterdam, in microseconds since 1970."""
    dagen, plaatsen = np.unique(np.clip(on.nummers, EERSTE, LAATSTE), return_inverse=True)
    einden = []
    for nummer in dagen.tolist():
        dag = dag_van(nummer)
        einde = datetime(dag.year, dag.month, dag.day, tzinfo=AMSTERDAM) + timedelta(days=1)
        einden.append((einde - NUL) // MICRO)
    return np.array(einden, np.int64)[plaatsen].reshape(on.nummers.shape)


DELEN: Final[Mapping[str, pa.DataType]] = {
    "einde": pa.date32(),
    "moment": MOMENT,
    "telling": pa.dictionary(pa.int8(), pa.string()),
    "reden": pa.dictionary(pa.int32(), pa.string()),
    "voorbehouden": pa.dictionary(pa.int16(), pa.string()),
    "status": pa.dictionary(pa.int8(), pa.string()),
    "twijfel": pa.dictionary(pa.int8(), pa.string()),
    "werkdagen": pa.int32(),
}
"""The columns of a term and their types."""
MET_DAG: Final = ("status", "twijfel", "werkdagen")
"""The columns that say how a term stands on a day, so that day must be given."""
