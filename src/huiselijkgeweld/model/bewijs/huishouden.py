"""Facts that take several events together: where the household was taken in, and which measures are in force."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from types import MappingProxyType
from typing import Final

import attrs

from huiselijkgeweld.model.bewijs.bewering import Bewering
from huiselijkgeweld.model.feiten import Inclusie, Maatregel
from huiselijkgeweld.model.gebeurtenissen.jeugdbescherming import NIET_VERLENGEN_VOORGENOMEN, VOORNEMEN_INGETROKKEN
from huiselijkgeweld.model.gebeurtenissen.kinderbescherming import (
    GEZAGSVOORZIENING_VERZOCHT,
    MAATREGEL_BEEINDIGD,
    MAATREGEL_BETREFT,
    MAATREGEL_VAN_KRACHT_GEHOUDEN,
    OTS_BEEINDIGING_VOORGENOMEN,
    OTS_UITGESPROKEN,
    OTS_VERLENGD,
    VOOGDIJ_OPGEDRAGEN,
    VOORLOPIGE_OTS_UITGESPROKEN,
    VOORLOPIGE_VOOGDIJ_UITGESPROKEN,
)
from huiselijkgeweld.model.gebeurtenissen.regie import MDA_BEEINDIGD, MDA_GEINCLUDEERD, ZVH_BEEINDIGD, ZVH_GEINCLUDEERD
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenis, Gebeurtenissoort
from huiselijkgeweld.tijd.duur import Duur, Eenheid
from huiselijkgeweld.tijd.termijnen import einde

_OPGENOMEN: Final[Mapping[tuple[Gebeurtenissoort, ...], Inclusie]] = MappingProxyType(
    {
        (): Inclusie.GEEN,
        (MDA_GEINCLUDEERD,): Inclusie.MDA,
        (ZVH_GEINCLUDEERD,): Inclusie.ZVH,
        (MDA_GEINCLUDEERD, ZVH_GEINCLUDEERD): Inclusie.MDA_DAN_ZVH,
        (ZVH_GEINCLUDEERD, MDA_GEINCLUDEERD): Inclusie.ZVH_DAN_MDA,
    }
)
_EINDE_VAN: Final = MappingProxyType({MDA_BEEINDIGD: MDA_GEINCLUDEERD, ZVH_BEEINDIGD: ZVH_GEINCLUDEERD})


def inclusie(gebeurtenissen: Sequence[Gebeurtenis]) -> Iterator[Bewering]:
    """Where the household is taken in, after each event in order of time; of one time the order is not known."""
    opgenomen: dict[Gebeurtenissoort, date | datetime] = {}
    for een in gebeurtenissen:
        if een.soort in _EINDE_VAN:
            opgenomen.pop(_EINDE_VAN[een.soort], None)
        elif een.soort in {MDA_GEINCLUDEERD, ZVH_GEINCLUDEERD}:
            opgenomen.setdefault(een.soort, een.op)
        else:
            continue
        tegelijk = len(set(opgenomen.values())) < len(opgenomen)
        yield Bewering("inclusie", None if tegelijk else _OPGENOMEN[tuple(opgenomen)], None, een.op)


@attrs.frozen
class Duurt:
    """What starts or prolongs a measure that a gecertificeerde instelling carries out (duurt).

    Attributes:
        maatregel: which measure.
        hoogstens: the longest that it lasts where the order names no end; None: until it is ended.
        tenzij: the kind of event that makes it last on until it is ended.
    """

    maatregel: Maatregel
    hoogstens: Duur | None = None
    tenzij: Gebeurtenissoort | None = None


_JAAR: Final = Duur(1, Eenheid.JAREN)
MAATREGELEN: Final[Mapping[Gebeurtenissoort, Duurt]] = MappingProxyType(
    {
        VOORLOPIGE_OTS_UITGESPROKEN: Duurt(Maatregel.OTS, Duur(3, Eenheid.MAANDEN)),
        OTS_UITGESPROKEN: Duurt(Maatregel.OTS, _JAAR),
        OTS_VERLENGD: Duurt(Maatregel.OTS, _JAAR),
        VOORLOPIGE_VOOGDIJ_UITGESPROKEN: Duurt(
            Maatregel.VOOGDIJ, Duur(6, Eenheid.WEKEN), tenzij=GEZAGSVOORZIENING_VERZOCHT
        ),
        VOOGDIJ_OPGEDRAGEN: Duurt(Maatregel.VOOGDIJ),
    }
)
"""Which event puts which measure in force, and for how long at most; the norms of these measures say the same."""


def maatregelen(gebeurtenissen: Sequence[Gebeurtenis], on: date) -> Iterator[Bewering]:
    """Which measure is in force on a day, per child as far as recorded, and whether it is to be ended.

    A measure that was ended by an event is over. One whose end passed without an event may have been prolonged: then
    nobody knows.
    """
    per_maatregel: dict[str | None, list[Gebeurtenis]] = defaultdict(list)
    for een in gebeurtenissen:
        if een.soort in _OVER_MAATREGEL:
            per_maatregel[een.over].append(een)
    standen: dict[str | None, list[Bewering]] = defaultdict(list)
    for eigen in per_maatregel.values():
        kind = next((str(een.waarde) for een in eigen if een.soort == MAATREGEL_BETREFT), None)
        stand = _stand(eigen, kind, on)
        if stand is not None:
            standen[kind].append(stand)
            yield from _voornemens(eigen, kind, ots=stand.waarde is Maatregel.OTS)
    for kind, beweringen in standen.items():
        sterkste = max(beweringen, key=lambda een: _RANG[een.waarde])
        if sterkste.waarde is Maatregel.GEEN:
            laatste_einde = max(beweringen, key=lambda een: een.dag)
            onzeker = kind is None and len(standen) > 1  # it ended for one child, and another has one of its own
            yield attrs.evolve(laatste_einde, waarde=None) if onzeker else laatste_einde
        else:
            yield sterkste


_RANG: Final[Mapping[object, int]] = MappingProxyType(
    {Maatregel.GEEN: 0, None: 1, Maatregel.OTS: 2, Maatregel.VOOGDIJ: 3}
)
_OVER_MAATREGEL: Final = frozenset(
    (
        *MAATREGELEN,
        GEZAGSVOORZIENING_VERZOCHT,
        MAATREGEL_BEEINDIGD,
        MAATREGEL_BETREFT,
        MAATREGEL_VAN_KRACHT_GEHOUDEN,
        NIET_VERLENGEN_VOORGENOMEN,
        OTS_BEEINDIGING_VOORGENOMEN,
        VOORNEMEN_INGETROKKEN,
    )
)


def _stand(eigen: Sequence[Gebeurtenis], kind: str | None, on: date) -> Bewering | None:
    """How one measure stands at the end of a day; None for one that no gecertificeerde instelling carries out."""
    begin = [een for een in eigen if een.soort in MAATREGELEN]
    if not begin:
        return None
    gestopt = [een for een in eigen if een.soort == MAATREGEL_BEEINDIGD]
    if gestopt:
        return Bewering("maatregel", Maatregel.GEEN, kind, gestopt[0].op)
    einden = [
        _einde(een, eigen) for een in (*begin, *(een for een in eigen if een.soort == MAATREGEL_VAN_KRACHT_GEHOUDEN))
    ]
    bekend = [einddag for einddag in einden if einddag is not None]
    if len(bekend) == len(einden) and max(bekend) <= on:
        return Bewering("maatregel", None, kind, max(bekend))
    return Bewering("maatregel", MAATREGELEN[begin[0].soort].maatregel, kind, begin[0].op)


def _einde(een: Gebeurtenis, eigen: Sequence[Gebeurtenis]) -> date | None:
    """The first day on which what an event put in force is over; None: it lasts until it is ended."""
    if type(een.waarde) is date:
        return een.waarde
    duurt = MAATREGELEN.get(een.soort)
    if duurt is None or duurt.hoogstens is None or any(ander.soort == duurt.tenzij for ander in eigen):
        return None
    return einde(een.dag, duurt.hoogstens).dag


def _voornemens(eigen: Sequence[Gebeurtenis], kind: str | None, *, ots: bool) -> Iterator[Bewering]:
    """Whether the gecertificeerde instelling means to end an OTS; without a recorded child, only that it does."""
    for een in eigen:
        if een.soort in {NIET_VERLENGEN_VOORGENOMEN, OTS_BEEINDIGING_VOORGENOMEN} and ots:
            yield Bewering("gi_wil_beeindigen", waarde=True, over=kind, op=een.op)
        elif een.soort == VOORNEMEN_INGETROKKEN:
            yield Bewering("gi_wil_beeindigen", None if kind is None else False, kind, een.op)
