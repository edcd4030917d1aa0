"""Events of every kind, what they carry, and facts that do not contradict each other."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from typing import Any, Final, cast

from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from huiselijkgeweld.model.dossier import problemen_met_feiten
from huiselijkgeweld.model.feiten import Feiten, Feitwaarde, gevolgen_van
from huiselijkgeweld.model.gebeurtenissen import GEBEURTENISSOORTEN
from huiselijkgeweld.model.gebeurtenissen.soort import (
    Gebeurtenis,
    Gebeurtenissoort,
    Melduitkomst,
    Over,
    Waardesoort,
    niet_voor,
)
from huiselijkgeweld.model.gesteld import FEITWAARDEN, Feit
from huiselijkgeweld.model.vragen import VRAGEN
from huiselijkgeweld.testing.days import dagen, momenten, tijden, venster
from huiselijkgeweld.testing.households import ids
from huiselijkgeweld.tijd.duur import HOOGSTE, Duur, Eenheid
from huiselijkgeweld.tijd.feestdagen import EERSTE_DAG, LAATSTE_DAG

ALLE: Final = tuple(GEBEURTENISSOORTEN.values())
_DAG: Final = timedelta(days=1)
_KORT: Final = 121  # days, as long as most terms of a case: events that lie so near each other meet
_MEEST: Final = 6


def soorten_van(soorten: object) -> tuple[Gebeurtenissoort, ...] | None:
    """Check kinds of event; None stands for all of them.

    Raises:
        InvalidArgument: no kind at all, or something that is none.
    """
    if soorten is None:
        return None
    gegeven = tuple(soorten) if isinstance(soorten, Iterable) else ()
    if not gegeven or not all(isinstance(een, Gebeurtenissoort) for een in gegeven):
        raise InvalidArgument("soorten: give a list of kinds of event, such as [MELDING_ONTVANGEN], or leave it out")
    return gegeven


@cache
def duren() -> st.SearchStrategy[Duur]:
    """Lengths in every unit."""
    return st.builds(Duur, st.integers(1, 12) | st.integers(1, HOOGSTE), st.sampled_from(Eenheid))


def _zonder_tegenspraak(gegeven: Mapping[str, Feitwaarde]) -> Feiten:
    """Facts without those that contradict what stands before them."""
    gesteld: dict[str, Any] = {}
    volgt: dict[str, Feitwaarde] = {}
    for naam, waarde in gegeven.items():
        alles = {naam: waarde, **dict(gevolgen_van(naam, waarde))}
        if all(volgt.get(ander, gevolg) is gevolg for ander, gevolg in alles.items()):
            gesteld[naam] = waarde
            volgt |= alles
    return Feiten(**gesteld)


def feiten() -> st.SearchStrategy[Feiten]:
    """Facts (feiten), each stated or not, that do not contradict each other.

    Example:
        >>> from hypothesis import given
        >>> @given(feiten())
        ... def test_what_we_state_is_never_refused(gesteld: Feiten) -> None:
        ...     assert gesteld.aangevuld().bekend.items() >= gesteld.bekend.items()
        >>> test_what_we_state_is_never_refused()
    """
    velden = {naam: st.sampled_from(FEITWAARDEN[naam]) for naam in VRAGEN}
    return st.fixed_dictionaries({}, optional=velden).map(_zonder_tegenspraak)


@cache
def _feiten_over(*, een: bool) -> st.SearchStrategy[Feit]:
    """A fact that can be stated of one person, or of the household."""
    alle = [Feit(naam, waarde) for naam, waarden in FEITWAARDEN.items() for waarde in waarden]
    return st.sampled_from([feit for feit in alle if feit.kan_over_een] if een else alle)


def _waarden(klasse: Waardesoort, dag: date, over: str | None, wie: Sequence[str]) -> st.SearchStrategy[Any]:
    """What an event can carry; a day lies after its own."""
    if klasse is Duur:
        return duren()
    if klasse is Feit:
        return _feiten_over(een=over is not None)
    if klasse is date:
        return dagen(dag + _DAG, min(dag + 4 * _KORT * _DAG, LAATSTE_DAG)) | dagen(dag + _DAG)
    if klasse is str:
        return st.sampled_from([*wie, "persoon-1"]) | ids("persoon")
    return st.sampled_from(cast("type[Melduitkomst]", klasse))  # or another list of words


class Bouwer:
    """Builds events from what is drawn, and keeps those that fit together.

    Of many yes or no it draws one number, and it draws nothing that it can do without: Hypothesis takes an event away
    the more easily the less was drawn for it.
    """

    def __init__(self, draw: st.DrawFn, eerste: date, laatste: date, wie: Sequence[str] = ()) -> None:
        """Build events from the first through the last day, about and with these persons."""
        self.draw, self.eerste, self.laatste, self.wie = draw, eerste, laatste, wie
        self.aantal = (laatste - eerste).days + 1
        self.reeks: list[Gebeurtenis] = []

    def maak(self, soort: Gebeurtenissoort, over: str | None, dag: date, extra: int) -> Gebeurtenis:
        """An event of a kind, about an id, on a day; `extra` says what is stated besides."""
        op = self.draw(tijden(dag)) if extra & _MOMENT else dag
        geregistreerd = self.draw(momenten() if extra & _ALS_MOMENT else dagen()) if extra & _GEREGISTREERD else None
        waarde = None
        if soort.waarde is not None and (soort.waarde_verplicht or extra & _WAARDE):
            waarde = self.draw(_waarden(soort.waarde, dag, over, self.wie))
        return soort(op, over, waarde, geregistreerd)

    def dag_na(self, dag: date, laatste: date) -> date:
        """A day soon after another one, or as often any day."""
        nummer = self.draw(st.integers(0, 2 * self.aantal - 1))
        dichtbij = dag + nummer % _KORT * _DAG
        return min(dichtbij if nummer < self.aantal else self.eerste + (nummer - self.aantal) * _DAG, laatste)

    def dag_voor(self, dag: date) -> date:
        """A day shortly before another one, or as often any day before it."""
        nummer = self.draw(st.integers(0, 2 * self.aantal - 1))
        if nummer < self.aantal:
            return max(self.eerste, dag - (1 + nummer % _KORT) * _DAG)
        return self.eerste + (nummer - self.aantal) % (dag - self.eerste).days * _DAG

    def zet(self, soort: Gebeurtenissoort, over: str | None, dag: date, extra: int) -> bool:
        """Add an event, and before it what must have happened before; whether that can be done."""
        nieuw = self.maak(soort, over, dag, extra)
        dubbel = soort.eenmalig and any(een.soort == soort and een.over == over for een in self.reeks)
        if dubbel or list(problemen_met_feiten(list(enumerate([*self.reeks, nieuw])))):
            return False
        if soort.na and not any(_begint(een, nieuw) for een in self.reeks):
            begin = self.draw(st.sampled_from(soort.na))
            if dag == self.eerste or not self.zet(begin, over, self.dag_voor(dag), self.draw(_EXTRA)):
                return False
        self.reeks.append(nieuw)
        return True


def _begint(een: Gebeurtenis, ander: Gebeurtenis) -> bool:
    return een.soort in ander.soort.na and een.over == ander.over and niet_voor(een, ander)


_MOMENT, _GEREGISTREERD, _ALS_MOMENT, _HUISHOUDEN, _WAARDE = 1, 2, 4, 8, 16
_EXTRA: Final = st.integers(0, 31)
"""Which of these hold: a moment is known; it was written down on another day, at a moment; it is about the household,
and carries a value, where neither must be."""


def _over(soort: Gebeurtenissoort, over: str, extra: int) -> str | None:
    huishouden = soort.over is Over.HUISHOUDEN or (not soort.over_verplicht and extra & _HUISHOUDEN)
    return None if huishouden else over


def _laatste_voor(soort: Gebeurtenissoort, laatste: date) -> date:
    """The last day on which an event of a kind can happen: a day that it carries lies after its own."""
    return min(laatste, LAATSTE_DAG - _DAG) if soort.waarde is date else laatste


@st.composite
def _een(draw: st.DrawFn, soorten: tuple[Gebeurtenissoort, ...] | None, eerste: date, laatste: date) -> Gebeurtenis:
    kies = soorten or ALLE
    soort, extra = kies[draw(st.integers(0, len(kies) - 1))], draw(_EXTRA)
    over = _over(soort, draw(ids(soort.over)), extra)
    dag = draw(dagen(eerste, _laatste_voor(soort, laatste)))
    return Bouwer(draw, eerste, laatste).maak(soort, over, dag, extra)


def gebeurtenissen(
    soorten: Iterable[Gebeurtenissoort] | None = None, eerste: date = EERSTE_DAG, laatste: date = LAATSTE_DAG
) -> st.SearchStrategy[Gebeurtenis]:
    """Events (gebeurtenissen), each by itself: for events that fit together draw a case file (`dossiers`).

    Args:
        soorten: the kinds of event; None: every kind.
        eerste: first day on which one can happen.
        laatste: last day on which one can happen.

    Raises:
        InvalidArgument: no kind of event, no day, a day outside 1990-2099, or the last before the first.

    Example:
        >>> from hypothesis import given
        >>> from huiselijkgeweld.model.gebeurtenissen import HUISVERBOD_OPGELEGD, HUISVERBOD_VERLENGD
        >>> @given(gebeurtenissen([HUISVERBOD_OPGELEGD, HUISVERBOD_VERLENGD]))
        ... def test_our_log_has_a_line_for_it(een: Gebeurtenis) -> None:
        ...     assert een.soort.tag.startswith("huisverbod") and een.over is not None
        >>> test_our_log_has_a_line_for_it()
    """
    return _een(soorten_van(soorten), *venster(eerste, laatste))


@st.composite
def reeksen(
    draw: st.DrawFn,
    soorten: tuple[Gebeurtenissoort, ...] | None = None,
    eerste: date = EERSTE_DAG,
    laatste: date = LAATSTE_DAG,
    wie: Sequence[str] = (),
) -> list[Gebeurtenis]:
    """Events that do not contradict each other: each end has its start, and many lie near each other.

    Args:
        draw: given by Hypothesis.
        soorten: the kinds, None for all; what must come before one of them is added.
        eerste: first day.
        laatste: last day.
        wie: ids of the persons whom they may be about.
    """
    kies = soorten or ALLE
    genoeg = (len(kies) + 3) // 4  # one number in five says that there are enough events
    keuzen = st.integers(0, genoeg + len(kies) - 1)
    bouwer = Bouwer(draw, eerste, laatste, wie)
    anker, gedeeld = draw(dagen(eerste, laatste)), draw(_GEDEELD)
    for _ in range(_MEEST):
        keuze = draw(keuzen)
        if keuze < genoeg:
            break
        soort = kies[keuze - genoeg]
        over = draw(st.sampled_from([*(wie if soort.over is Over.PERSOON else ()), f"{soort.over}-1", *gedeeld]))
        dag, extra = bouwer.dag_na(anker, _laatste_voor(soort, laatste)), draw(_EXTRA)
        if dag >= eerste:
            bouwer.zet(soort, _over(soort, over, extra), dag, extra)
    return bouwer.reeks


_GEDEELD: Final = st.lists(ids("id"), max_size=2, unique=True)
