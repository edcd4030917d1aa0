"""Where the household is taken in: in MDA++, in the Zorg- en Veiligheidshuis or in both, and where first."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final, TypeAlias

from huiselijkgeweld.model.bewijs.bewering import Bewering, laatste, sindsdien, tijd_van
from huiselijkgeweld.model.feiten import Inclusie
from huiselijkgeweld.model.gebeurtenissen.regie import MDA_BEEINDIGD, MDA_GEINCLUDEERD, ZVH_BEEINDIGD, ZVH_GEINCLUDEERD
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenis, Gebeurtenissoort
from huiselijkgeweld.model.gesteld import Feit

_BEIDE: Final = frozenset({Inclusie.MDA_DAN_ZVH, Inclusie.ZVH_DAN_MDA})
_MDA: Final[Mapping[Gebeurtenissoort, bool]] = MappingProxyType({MDA_GEINCLUDEERD: True, MDA_BEEINDIGD: False})
_ZVH: Final[Mapping[Gebeurtenissoort, bool]] = MappingProxyType({ZVH_GEINCLUDEERD: True, ZVH_BEEINDIGD: False})
_SOORTEN: Final = _MDA.keys() | _ZVH.keys()
_Lid: TypeAlias = tuple[bool | None, Sequence[Bewering]]
"""Whether the household is in one of them (None: nobody knows), and the statements since when."""


def inclusie(gebeurtenissen: Sequence[Gebeurtenis]) -> Iterator[Bewering]:
    """Where the household is taken in, at the end of each day on which that changes.

    What was stated about it before counts too: who joins the other one later does not leave the first.
    """
    for dag in sorted({een.dag for een in gebeurtenissen if een.soort in _SOORTEN}):
        tot = [een for een in gebeurtenissen if een.dag <= dag]
        waarde = _samen(
            _lid(tot, _MDA, {Inclusie.MDA, *_BEIDE}),
            _lid(tot, _ZVH, {Inclusie.ZVH, *_BEIDE}),
        )
        van_die_dag = [een for een in tot if een.dag == dag and een.soort in _SOORTEN]
        yield Bewering("inclusie", waarde, None, tijd_van(van_die_dag))


def _lid(tot: Sequence[Gebeurtenis], soorten: Mapping[Gebeurtenissoort, bool], binnen: set[Inclusie]) -> _Lid:
    beweringen = [Bewering("inclusie", soorten[een.soort], None, een.op) for een in tot if een.soort in soorten]
    gesteld = ((een.op, een.waarde) for een in tot if isinstance(een.waarde, Feit) and een.waarde.naam == "inclusie")
    beweringen += [Bewering("inclusie", feit.waarde in binnen, None, op) for op, feit in gesteld]
    if not beweringen:
        return False, ()
    waarde, _ = laatste(beweringen)
    return (None if waarde is None else waarde is True), sindsdien(beweringen, waarde)


def _samen(mda: _Lid, zvh: _Lid) -> Inclusie | None:
    (in_mda, sinds_mda), (in_zvh, sinds_zvh) = mda, zvh
    if in_mda is None or in_zvh is None:
        return None
    if in_mda and in_zvh:
        if _eerder(sinds_mda, sinds_zvh):
            return Inclusie.MDA_DAN_ZVH
        return Inclusie.ZVH_DAN_MDA if _eerder(sinds_zvh, sinds_mda) else None
    if in_mda:
        return Inclusie.MDA
    return Inclusie.ZVH if in_zvh else Inclusie.GEEN


def _eerder(eerst: Sequence[Bewering], dan: Sequence[Bewering]) -> bool:
    """Whether the first of some statements is surely earlier than all of the others."""
    return any(all(later.is_na(een) for later in dan) for een in eerst)
