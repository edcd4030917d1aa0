"""The computation of an end: the days and moments that a count passes, from the event to the last day."""

from datetime import date, datetime, timedelta

import attrs

from huiselijkgeweld.bronnen import Bron, Voorbehoud
from huiselijkgeweld.tijd.duur import Duur, Eenheid
from huiselijkgeweld.tijd.feestdagen import dag_van, index_van, is_werkdag
from huiselijkgeweld.tijd.momenten import later
from huiselijkgeweld.tijd.stappen import Lezing, Opschorting, Stapsoort, Verlenging
from huiselijkgeweld.tijd.tellen import DOORLOPEND, Regime, Telwijze, geldt, is_kort, tel, verleg

Punt = tuple[Stapsoort, int, Opschorting | Verlenging | None]
"""A step while counting: its kind, the day number that it leads to, and what it came from."""


@attrs.frozen
class Berekening:
    """How the end of a term follows from its start: all that is the same for every start.

    Attributes:
        duur: length; the longest allowed, where `tot` says what was decided.
        telwijze: counting conventions.
        bronnen: the provision that sets the term.
        tot: end stated in the decision itself.
        opschortingen: suspensions, in order.
        verlengingen: extensions, in order.
        totaal: the longest that the term can be with all extensions, counted from the start.
        lezingen: other readings of the text.
        voorbehouden: remarks that hold whatever the count gives.
        vanaf_verlegd: see `Lezing`.
        eindigt_voor_de_dag: the last day is the first day outside the term, as for a measure.
    """

    duur: Duur
    telwijze: Telwijze = DOORLOPEND
    bronnen: tuple[Bron, ...] = ()
    tot: date | None = None
    opschortingen: tuple[Opschorting, ...] = ()
    verlengingen: tuple[Verlenging, ...] = ()
    totaal: Duur | None = None
    lezingen: tuple[Lezing, ...] = ()
    voorbehouden: tuple[Voorbehoud, ...] = ()
    vanaf_verlegd: bool = False
    eindigt_voor_de_dag: bool = False

    def eindpunt(self, start: date, moment: datetime | None) -> tuple[date, datetime | None]:
        """The last day, and the moment for a term that runs by the clock from a moment.

        Raises:
            HorizonError: the start or the end lies outside 1990-2099.
        """
        if moment is None:
            return dag_van(self.punten(index_van(start))[-1][1]), None
        eind = self.momenten(moment)[-1][1]
        index_van(start)  # a clock is held to the years of the tables too, at both ends
        index_van(eind.date())
        return eind.date(), eind

    def momenten(self, moment: datetime) -> list[tuple[Stapsoort, datetime, Verlenging | None]]:
        """The moments that the count passes, for a term that runs by the clock; the last one is the end."""
        eind = self._moment_later(moment, self.duur)
        punten: list[tuple[Stapsoort, datetime, Verlenging | None]] = [(Stapsoort.TERMIJN, eind, None)]
        for verlenging in self.verlengingen:
            op = verlenging.op
            if op is None or (op <= eind if isinstance(op, datetime) else op <= eind.date()):
                eind = self._moment_later(eind, verlenging.duur)
                punten.append((Stapsoort.VERLENGING, eind, verlenging))
        hoogstens = None if self.totaal is None else self._moment_later(moment, self.totaal)
        if hoogstens is not None and hoogstens < eind:
            punten[-1] = (Stapsoort.HOOGSTENS, hoogstens, punten[-1][2])
        return punten

    def _moment_later(self, moment: datetime, duur: Duur) -> datetime:
        """The same time of the day after a duration; what is counted by the calendar is first counted in days."""
        if duur.eenheid in _OP_DE_KALENDER:
            dag = index_van(moment.date())
            dagen = tel(dag, duur, attrs.evolve(self.telwijze, dag_zelf=False)) - dag
            return later(moment, Duur(dagen, Eenheid.DAGEN))
        return later(moment, duur)

    def punten(self, start: int) -> list[Punt]:
        """The days that the count passes, as day numbers; the last one is the end."""
        duur, wijze = self.duur, self.telwijze
        ruw = tel(start, duur, wijze)
        punten: list[Punt] = [(Stapsoort.TERMIJN, ruw, None)]
        if self.tot is not None and index_van(self.tot) <= ruw:
            ruw = index_van(self.tot)
            punten = [(Stapsoort.EINDDATUM, ruw, None)]
        elif duur.eenheid in _MAANDEN and dag_van(ruw).day != dag_van(start).day:
            punten.append((Stapsoort.LAATSTE_DAG_VAN_DE_MAAND, ruw, None))
        kort = duur.eenheid is Eenheid.DAGEN and is_kort((duur,), wijze)
        if self.opschortingen or self.verlengingen:
            ruw, duur, kort = self._later(start, ruw, kort, punten)
        if geldt(duur, wijze):
            werkdag, eind = verleg(start, ruw, wijze, kort=kort)
            if werkdag != ruw:
                punten.append((Stapsoort.EERSTVOLGENDE_WERKDAG, werkdag, None))
            if eind != werkdag:
                punten.append((Stapsoort.TWEE_WERKDAGEN, eind, None))
        elif (wijze.uitgesloten or wijze.regime is not Regime.GEEN) and not is_werkdag(dag_van(ruw), wijze.werkdag):
            punten.append((Stapsoort.NIET_VERLEGD, ruw, None))
        return punten

    def _later(self, start: int, ruw: int, kort: bool, punten: list[Punt]) -> tuple[int, Duur, bool]:  # noqa: FBT001 - handed on by the count
        """Add suspensions and extensions to the points.

        Returns:
            The end before any law moves it; the length that decides whether a law does, the last one added; and
            whether the whole is too short for the rule about two working days.
        """
        duur = self.duur

        def tot_nu_toe() -> int:
            return verleg(start, ruw, self.telwijze, kort=kort)[1] if geldt(duur, self.telwijze) else ruw

        for opschorting in self.geschorst(dag_van(start)):
            if opschorting.dagen and index_van(opschorting.van) < tot_nu_toe():
                ruw += opschorting.dagen
                punten.append((Stapsoort.OPSCHORTING, ruw, opschorting))
        delen = [duur]
        for verlenging in self.verlengingen:
            if verlenging.op is not None and _dag_van(verlenging.op) > dag_van(tot_nu_toe() - self.eindigt_voor_de_dag):
                continue
            vanaf = tot_nu_toe() if self.vanaf_verlegd else ruw
            duur = verlenging.geteld
            ruw = tel(vanaf, duur, DOORLOPEND)  # it goes on from a last day: its first day is the day after
            delen.append(duur)
            kort = is_kort(delen, self.telwijze)
            punten.append((Stapsoort.VERLENGING, ruw, verlenging))
        if self.totaal is not None and tel(start, self.totaal, self.telwijze) < ruw:
            ruw = tel(start, self.totaal, self.telwijze)
            punten[-1] = (Stapsoort.HOOGSTENS, ruw, punten[-1][2])
        return ruw, duur, kort

    def geschorst(self, start: date) -> list[Opschorting]:
        """The suspensions as far as they fall in the term, in order; no day stands in two of them."""
        gevonden: list[Opschorting] = []
        vanaf = start
        for opschorting in sorted(self.opschortingen, key=lambda deel: (deel.van, deel.tot)):
            deel = attrs.evolve(opschorting, van=min(max(opschorting.van, vanaf), opschorting.tot))
            gevonden.append(deel)
            vanaf = max(vanaf, deel.tot - timedelta(days=1))
        return gevonden


_OP_DE_KALENDER = frozenset({Eenheid.WERKDAGEN, Eenheid.KALENDERWEKEN})
_MAANDEN = frozenset({Eenheid.MAANDEN, Eenheid.JAREN})


def _dag_van(op: date | datetime) -> date:
    return op.date() if isinstance(op, datetime) else op
