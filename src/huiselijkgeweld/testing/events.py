"""Events of every kind, what they carry, and facts that do not contradict each other."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
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
_KORT: Final = 120 * _DAG  # as long as most terms of a case: events that lie so near each other meet
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


def _kiezen(soorten: tuple[Gebeurtenissoort, ...] | None) -> st.SearchStrategy[Gebeurtenissoort]:
    """One of the kinds. Hypothesis writes out the arguments of a strategy, so all kinds are chosen by their number."""
    return st.sampled_from(soorten) if soorten else st.integers(0, len(ALLE) - 1).map(ALLE.__getitem__)


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
        >>> from hypothesis import find
        >>> find(feiten(), lambda een: een.kind_onveilig is not None)
        Feiten(kind_onveilig=False)
    """
    velden = {naam: st.sampled_from(FEITWAARDEN[naam]) for naam in VRAGEN}
    return st.fixed_dictionaries({}, optional=velden).map(_zonder_tegenspraak)


@cache
def _feiten_over(*, een: bool) -> st.SearchStrategy[Feit]:
    """A fact that can be stated of one person, or of the household."""
    alle = [Feit(naam, waarde) for naam, waarden in FEITWAARDEN.items() for waarde in waarden]
    return st.sampled_from([feit for feit in alle if feit.kan_over_een] if een else alle)


@cache
def _geregistreerd() -> st.SearchStrategy[date | datetime | None]:
    return st.none() | dagen() | momenten()


def _waarden(klasse: type, dag: date, over: str | None, wie: Sequence[str]) -> st.SearchStrategy[Any]:
    """What an event can carry; a day lies after its own."""
    if klasse is Duur:
        return duren()
    if klasse is Feit:
        return _feiten_over(een=over is not None)
    if klasse is date:
        return dagen(dag + _DAG, min(dag + 4 * _KORT, LAATSTE_DAG)) | dagen(dag + _DAG)
    if klasse is str:
        return st.sampled_from([*wie, "persoon-1"]) | ids("persoon")
    return st.sampled_from(cast("type[Melduitkomst]", klasse))  # or another list of words


@st.composite
def gebeurtenis(
    draw: st.DrawFn, soort: Gebeurtenissoort, over: str | None, op: date | datetime, wie: Sequence[str] = ()
) -> Gebeurtenis:
    """An event of a kind, about an id, on a day or moment; `wie` are persons whom its value may name."""
    waarde = None
    if soort.waarde is not None and (soort.waarde_verplicht or draw(st.booleans())):
        waarde = draw(_waarden(soort.waarde, op.date() if isinstance(op, datetime) else op, over, wie))
    return soort(op, over, waarde, draw(_geregistreerd()))


def _laatste_voor(soort: Gebeurtenissoort, laatste: date) -> date:
    """The last day on which an event of a kind can happen: a day that it carries lies after its own."""
    return min(laatste, LAATSTE_DAG - _DAG) if soort.waarde is date else laatste


@st.composite
def _een(draw: st.DrawFn, soorten: tuple[Gebeurtenissoort, ...] | None, eerste: date, laatste: date) -> Gebeurtenis:
    soort = draw(_kiezen(soorten))
    tot = _laatste_voor(soort, laatste)
    over = None if soort.over is Over.HUISHOUDEN else draw(ids(soort.over))
    if not soort.over_verplicht and draw(st.booleans()):
        over = None
    return draw(gebeurtenis(soort, over, draw(dagen(eerste, tot) | momenten(eerste, tot))))


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
        >>> from hypothesis import find
        >>> from huiselijkgeweld.model.gebeurtenissen import HUISVERBOD_OPGELEGD
        >>> een = find(gebeurtenissen([HUISVERBOD_OPGELEGD]), lambda een: een.moment is not None)
        >>> een.over, een.op.isoformat()
        ('huisverbod-1', '2026-03-02T09:00:00+01:00')
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
    """Events that do not contradict each other, in any order: each end has its start, and many lie near each other.

    Args:
        draw: given by Hypothesis.
        soorten: the kinds; what must come before one of them is added.
        eerste: first day.
        laatste: last day.
        wie: ids of the persons whom they may be about.
    """
    anker = draw(dagen(eerste, laatste))
    gedeeld = draw(_GEDEELD)
    reeks: list[Gebeurtenis] = []

    def vlakbij(van: date, tot: date) -> date:
        """A day between these two, or one long before."""
        begin = eerste if draw(st.booleans()) else max(eerste, van)
        return draw(dagen(begin, tot))

    def zet(soort: Gebeurtenissoort, over: str | None, dag: date) -> bool:
        """Add an event, and before it what must have happened before; whether that can be done."""
        if soort.eenmalig and any(een.soort == soort and een.over == over for een in reeks):
            return False
        op = draw(tijden(dag)) if draw(st.booleans()) else dag
        nieuw = draw(gebeurtenis(soort, over, op, wie))
        if list(problemen_met_feiten(list(enumerate([*reeks, nieuw])))):
            return False
        begonnen = any(een.soort in soort.na and een.over == over and niet_voor(een, nieuw) for een in reeks)
        if soort.na and not begonnen:
            begin = draw(st.sampled_from(soort.na))
            if dag == eerste or not zet(begin, over, vlakbij(dag - _KORT, dag - _DAG)):
                return False
        reeks.append(nieuw)
        return True

    for soort in draw(st.lists(_kiezen(soorten), max_size=_MEEST)):
        personen = wie if soort.over is Over.PERSOON else ()
        over = draw(st.sampled_from([*personen, f"{soort.over}-1", *gedeeld]))
        huishouden = soort.over is Over.HUISHOUDEN or (not soort.over_verplicht and draw(st.booleans()))
        tot = _laatste_voor(soort, laatste)
        if tot >= eerste:
            zet(soort, None if huishouden else over, vlakbij(min(anker, tot), min(anker + _KORT, tot)))
    return draw(st.permutations(reeks))


_GEDEELD: Final = st.lists(ids("id"), max_size=2, unique=True)
