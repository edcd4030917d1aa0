"""A case played step by step (`DossierMachine`): legal events in legal order, and what must hold after each of them."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final, cast

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from huiselijkgeweld.errors import HorizonError
from huiselijkgeweld.evaluation import Stand, evaluate
from huiselijkgeweld.interop.json import dumps, loads
from huiselijkgeweld.klokken import Status, Termijn, termijnen
from huiselijkgeweld.model.dossier import Dossier, problemen_met_feiten
from huiselijkgeweld.model.gebeurtenissen import GEBEURTENISSOORTEN, MELDING_ONTVANGEN
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenis, Gebeurtenissoort, Over
from huiselijkgeweld.model.huishoudens import Huishouden, Persoon
from huiselijkgeweld.regio import REGIOS
from huiselijkgeweld.testing.days import dagen
from huiselijkgeweld.testing.events import Bouwer
from huiselijkgeweld.tijd.duur import Duur

_SOORTEN: Final = tuple(GEBEURTENISSOORTEN.values())
_EERSTE, _VOORBIJ = date(2015, 1, 1), date(2060, 1, 1)
_MOMENT: Final = 1  # the bit of `extra` that makes it a moment: here everything of a day happens in some order
_GEZIN: Final = ("persoon-1", "kind-1")


class DossierMachine(RuleBasedStateMachine):
    """A case from the first report on, one event or some days at a time; a state machine of Hypothesis.

    Make a class of your own from it, and let your system keep the same case: `gebeurde` is called with each event, and
    `controleer` after each step. Run it with `run_state_machine_as_test(YourMachine)`, or as
    `TestCase = YourMachine.TestCase`.

    What is checked after each step: the case file can be written and read; the answers of a day that is over stay what
    they were; a term that runs has an end that lies ahead, and one past its end does not run; each decision has one
    answer, or names the facts that would settle it.

    Attributes:
        dossier: the case file so far.
        dag: the day that it is.
        regio: code of the region, or None.

    Example:
        >>> from hypothesis import settings
        >>> from hypothesis.stateful import run_state_machine_as_test
        >>> class OurSystem(DossierMachine):
        ...     def gebeurde(self, gebeurtenis: Gebeurtenis) -> None:
        ...         self.log = [*getattr(self, "log", ()), gebeurtenis.soort.tag]
        ...
        ...     def controleer(self) -> None:
        ...         assert len(self.log) == len(self.dossier.gebeurtenissen)
        >>> run_state_machine_as_test(OurSystem, settings=settings(max_examples=2, stateful_step_count=5))
    """

    dossier: Dossier
    dag: date
    regio: str | None

    def __init__(self) -> None:
        """Begin without a case."""
        super().__init__()
        self._eerder: list[tuple[date, tuple[Termijn, ...]]] = []

    def gebeurde(self, gebeurtenis: Gebeurtenis) -> None:
        """What your system does with an event; nothing here."""

    def controleer(self) -> None:
        """What must hold in your system after each step; nothing here."""

    @initialize(dag=dagen(_EERSTE, date(2030, 12, 31)), regio=st.sampled_from((None, *REGIOS)))
    def begin(self, dag: date, regio: str | None) -> None:
        """A report is received on day `dag` about a parent and a child, in `regio` or in none."""
        self.dag, self.regio = dag, regio
        ouder, kind = _GEZIN
        gezin = Huishouden(None, (Persoon(ouder, date(1990, 1, 1)), Persoon(kind, dag - timedelta(days=3000))))
        self.dossier = Dossier("zaak-1", gezin)
        self._voeg_toe(MELDING_ONTVANGEN(dag, "melding-1"))

    @rule(data=st.data(), keuze=st.integers(0, 10_000), extra=st.integers(0, 31))
    def gebeurt(self, data: st.DataObject, keuze: int, extra: int) -> None:
        """Something happens today that can happen now.

        Args:
            data: from which the value of the event is drawn.
            keuze: the number of the event among those that can happen.
            extra: a number whose bits say what is stated besides.
        """
        kan = list(self._wat_kan())
        soort, over = kan[keuze % len(kan)]
        nieuw = Bouwer(cast("st.DrawFn", data.draw), self.dag, self.dag, _GEZIN).maak(
            soort, over, self.dag, extra & ~_MOMENT
        )
        if not list(problemen_met_feiten(list(enumerate([*self.dossier.gebeurtenissen, nieuw])))):
            self._voeg_toe(nieuw)

    @rule(dagen_later=st.integers(1, 120))
    def later(self, dagen_later: int) -> None:
        """As many days go by as `dagen_later` says."""
        self._eerder.append((self.dag, termijnen(self.dossier, on=self.dag)))
        self.dag = min(self.dag + timedelta(days=dagen_later), _VOORBIJ)

    @invariant()
    def is_te_bewaren(self) -> None:
        """The case file can be written and read."""
        assert loads(dumps(self.dossier)) == self.dossier  # noqa: S101 - a test
        self.controleer()

    @invariant()
    def wat_voorbij_is_staat_vast(self) -> None:
        """The terms as they stood at the end of a day that is over are not changed by what happened since."""
        for dag, stonden in self._eerder[-3:]:
            assert termijnen(self.dossier, on=dag) == stonden, dag  # noqa: S101 - a test

    @invariant()
    def antwoordt(self) -> None:
        """Every answer can be given, and says what it leaves open."""
        try:
            stand = evaluate(self.dossier, on=self.dag, regio=self.regio)
        except HorizonError:  # only what an event carries can lead so far away
            assert any(isinstance(een.waarde, Duur | date) for een in self.dossier.gebeurtenissen)  # noqa: S101 - a test
            return
        for termijn in stand.termijnen:
            _controleer_termijn(termijn, self.dag)
        _controleer_antwoorden(stand)

    def _voeg_toe(self, gebeurtenis: Gebeurtenis) -> None:
        self.dossier = self.dossier.add(gebeurtenis)
        self.gebeurde(gebeurtenis)

    def _wat_kan(self) -> Iterator[tuple[Gebeurtenissoort, str | None]]:
        """The kinds of event that can happen now, each with what it can be about."""
        gebeurd = {(een.soort.tag, een.over) for een in self.dossier.gebeurtenissen}
        for soort in _SOORTEN:
            for over in _over(soort):
                begonnen = not soort.na or any((eis.tag, over) in gebeurd for eis in soort.na)
                if begonnen and not (soort.eenmalig and (soort.tag, over) in gebeurd):
                    yield soort, over


def _over(soort: Gebeurtenissoort) -> tuple[str | None, ...]:
    if soort.over is Over.HUISHOUDEN:
        return (None,)
    return _GEZIN if soort.over is Over.PERSOON else (f"{soort.over}-1", f"{soort.over}-2")


def _controleer_termijn(termijn: Termijn, dag: date) -> None:
    assert termijn.start is None or _dag(termijn.start) <= dag or termijn.norm.telwijze.terug, termijn  # noqa: S101 - a test
    if termijn.status is Status.LOPEND and termijn.einde is not None:
        assert termijn.einde.dag >= dag, termijn  # noqa: S101 - a test
    if termijn.status is Status.GEHAALD:
        assert termijn.voldaan_op is not None, termijn  # noqa: S101 - a test


def _dag(op: date | datetime) -> date:
    return op.date() if isinstance(op, datetime) else op


def _controleer_antwoorden(stand: Stand) -> None:
    for uitkomst in (stand.regie.casusregie, stand.regie.zicht, stand.opschaling.mda, stand.opschaling.zvh):
        assert uitkomst.possible  # noqa: S101 - a test
        assert (uitkomst.value is None) == bool(uitkomst.missing)  # noqa: S101 - a test
        assert uitkomst.rules  # noqa: S101 - a test
