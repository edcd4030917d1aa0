"""A case played step by step keeps what must hold, and catches a system that does not."""

from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from huiselijkgeweld import NORMEN, Dossier, Duur, Eenheid, Gebeurtenis, HorizonError, dumps, evaluate, loads
from huiselijkgeweld.model.gebeurtenissen import FEIT_VASTGESTELD
from huiselijkgeweld.testing.events import Bouwer
from huiselijkgeweld.testing.machine import DossierMachine

STAPPEN, SPELEN = 40, 30
DUIZEND = settings(max_examples=SPELEN, stateful_step_count=STAPPEN, deadline=None, database=None)
KORT = settings(max_examples=60, stateful_step_count=15, deadline=None, database=None)


class Teller(DossierMachine):
    """Counts what was played, over all plays."""

    stappen = 0
    soorten: set[str] = set()  # noqa: RUF012 - of the whole run

    def gebeurde(self, gebeurtenis: Gebeurtenis) -> None:
        """One event more."""
        Teller.soorten.add(gebeurtenis.soort.tag)

    def controleer(self) -> None:
        """One step more."""
        Teller.stappen += 1


def test_a_thousand_steps_break_no_invariant() -> None:
    """From a report on, in every region; at least a thousand steps are played, of many kinds of event."""
    run_state_machine_as_test(Teller, settings=DUIZEND)
    assert Teller.stappen >= 1000
    assert len(Teller.soorten) > 20


class Vergeet(DossierMachine):
    """A system that does not keep when something was written down."""

    def __init__(self) -> None:
        """Begin with nothing kept."""
        super().__init__()
        self.bewaard: list[Gebeurtenis] = []

    def gebeurde(self, gebeurtenis: Gebeurtenis) -> None:
        """Keep it."""
        self.bewaard.append(gebeurtenis.soort(gebeurtenis.op, gebeurtenis.over, gebeurtenis.waarde))

    def controleer(self) -> None:
        """The system has what happened."""
        assert tuple(self.bewaard) == self.dossier.gebeurtenissen


class Terug(DossierMachine):
    """A system that writes events down for a day that is over, and so changes what was answered then."""

    def gebeurde(self, gebeurtenis: Gebeurtenis) -> None:
        """Move it, and all but the first, back to the day of the report."""
        eerste, *rest = self.dossier.gebeurtenissen
        assert gebeurtenis in {eerste, *rest}
        terug = [een.soort(eerste.op, een.over, een.waarde, een.geregistreerd) for een in rest]
        self.dossier = Dossier(self.dossier.id, self.dossier.huishouden, [eerste, *terug])


class Telt(DossierMachine):
    """A system that takes every running term to end within fifty weeks."""

    def controleer(self) -> None:
        """No term ends later."""
        for termijn in evaluate(self.dossier, on=self.dag, regio=self.regio).termijnen:
            assert termijn.einde is None or termijn.einde.dag < self.dag + timedelta(weeks=50)


@pytest.mark.parametrize("systeem", [Vergeet, Terug, Telt])
def test_a_system_that_is_wrong_is_caught(systeem: type[DossierMachine]) -> None:
    """The play is shrunk and the broken invariant is the error."""
    with pytest.raises(Exception) as info:  # noqa: PT011 - an assertion, or what a wrong case file raises
        run_state_machine_as_test(systeem, settings=KORT)
    assert isinstance(info.value, AssertionError)


def test_a_play_is_a_case_file() -> None:
    """What is played can be kept; the report is its first event."""
    spel = DossierMachine()
    spel.begin(dag=date(2026, 4, 10), regio=None)
    assert loads(dumps(spel.dossier)) == spel.dossier
    assert [een.soort.tag for een in spel.dossier.gebeurtenissen] == ["melding_ontvangen"]


DAG = date(2026, 4, 10)


def test_a_fact_that_contradicts_another_of_the_day_does_not_happen(monkeypatch: pytest.MonkeyPatch) -> None:
    """No case file could hold both."""
    spel = DossierMachine()
    spel.begin(dag=DAG, regio=None)
    spel._voeg_toe(FEIT_VASTGESTELD(DAG, None, ("acuut_onveilig", True)))  # noqa: SLF001 - what happened before
    ander = FEIT_VASTGESTELD(DAG, None, ("acuut_onveilig", False))
    monkeypatch.setattr(Bouwer, "maak", lambda *_: ander)
    voor = spel.dossier
    spel.gebeurt(data=SimpleNamespace(draw=None), keuze=0, extra=0)
    assert spel.dossier == voor


def test_an_end_outside_the_tables_is_only_allowed_where_an_event_carries_a_length() -> None:
    """A term that somebody extended by a million years has no end; no other case may end so."""
    spel = DossierMachine()
    spel.begin(dag=DAG, regio=None)
    spel.antwoordt()
    norm = NORMEN["WMO-KLACHT"]
    assert norm.verlenging is not None
    spel._voeg_toe(norm.start[0](DAG, "verzoek-1"))  # noqa: SLF001 - what happened before
    spel._voeg_toe(norm.verlenging.door(DAG, "verzoek-1", Duur(999_999, Eenheid.JAREN)))  # noqa: SLF001 - the same
    with pytest.raises(HorizonError):
        evaluate(spel.dossier, on=DAG)
    spel.antwoordt()
