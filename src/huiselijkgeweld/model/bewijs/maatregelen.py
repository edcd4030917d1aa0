"""Which measures a gecertificeerde instelling carries out for which child, and whether it means to end one."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

import attrs

from huiselijkgeweld.errors import HorizonError
from huiselijkgeweld.model.bewijs.bewering import NIET_GENOEMD, Bewering, tijd_van
from huiselijkgeweld.model.bewijs.samenvoegen import sterkste
from huiselijkgeweld.model.feiten import Feitwaarde, Maatregel
from huiselijkgeweld.model.gebeurtenissen.jeugdbescherming import (
    EERDERE_BEEINDIGING_VOORGENOMEN,
    NIET_VERLENGEN_VOORGENOMEN,
    OTS_BEEINDIGING_VOORGENOMEN,
    VERLENGING_NA_TWEE_JAAR_VOORGENOMEN,
    VOORNEMEN_INGETROKKEN,
)
from huiselijkgeweld.model.gebeurtenissen.kinderbescherming import (
    GEZAGSVOORZIENING_VERZOCHT,
    MAATREGEL_BEEINDIGD,
    MAATREGEL_BETREFT,
    MAATREGEL_VAN_KRACHT_GEHOUDEN,
    OTS_UITGESPROKEN,
    OTS_VERLENGD,
    VOOGDIJ_OPGEDRAGEN,
    VOORLOPIGE_OTS_UITGESPROKEN,
    VOORLOPIGE_VOOGDIJ_UITGESPROKEN,
)
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenis, Gebeurtenissoort, niet_voor
from huiselijkgeweld.tijd.duur import Duur, Eenheid
from huiselijkgeweld.tijd.termijnen import einde


@attrs.frozen
class Duurt:
    """What starts or prolongs a measure that a gecertificeerde instelling carries out (duurt).

    Attributes:
        maatregel: which measure.
        hoogstens: the longest that it lasts where the order names no end; None: until it is ended.
        tenzij: the kind of event in that time that makes it last on until it is ended.
        laatste_dag_telt: whether it is still in force on the last day of that time.
    """

    maatregel: Maatregel
    hoogstens: Duur | None = None
    tenzij: Gebeurtenissoort | None = None
    laatste_dag_telt: bool = False


_JAAR: Final = Duur(1, Eenheid.JAREN)
_DRIE_MAANDEN: Final = Duur(3, Eenheid.MAANDEN)
MAATREGELEN: Final[Mapping[Gebeurtenissoort, Duurt]] = MappingProxyType(
    {
        VOORLOPIGE_OTS_UITGESPROKEN: Duurt(Maatregel.OTS, _DRIE_MAANDEN),
        OTS_UITGESPROKEN: Duurt(Maatregel.OTS, _JAAR),
        OTS_VERLENGD: Duurt(Maatregel.OTS, _JAAR),
        MAATREGEL_VAN_KRACHT_GEHOUDEN: Duurt(Maatregel.OTS, _JAAR),  # by itself of a machtiging: `_BEGIN`
        VOORLOPIGE_VOOGDIJ_UITGESPROKEN: Duurt(
            Maatregel.VOOGDIJ, _DRIE_MAANDEN, tenzij=GEZAGSVOORZIENING_VERZOCHT, laatste_dag_telt=True
        ),
        VOOGDIJ_OPGEDRAGEN: Duurt(Maatregel.VOOGDIJ),
    }
)
"""Which event puts which measure in force, and for how long at most; the norms of these measures say the same."""

_BEGIN: Final = MAATREGELEN.keys() - {MAATREGEL_VAN_KRACHT_GEHOUDEN}
_WIL_BEEINDIGEN: Final = frozenset({NIET_VERLENGEN_VOORGENOMEN, OTS_BEEINDIGING_VOORGENOMEN})
_VOORNEMENS: Final = _WIL_BEEINDIGEN | {EERDERE_BEEINDIGING_VOORGENOMEN, VERLENGING_NA_TWEE_JAAR_VOORGENOMEN}


def maatregelen(gebeurtenissen: Sequence[Gebeurtenis], on: date) -> Iterator[Bewering]:
    """Which measure is in force for which child, at each change up to a day, and whether it is to be ended.

    A measure that was ended by an event is over. One whose end passed without an event may have been prolonged: then
    nobody knows. Of a measure of which no child is recorded only the household knows.
    """
    per_maatregel: dict[str | None, list[Gebeurtenis]] = defaultdict(list)
    for een in gebeurtenissen:
        per_maatregel[een.over].append(een)
    per_kind: dict[str, list[Sequence[Gebeurtenis]]] = defaultdict(list)
    for een_maatregel in per_maatregel.values():
        if any(een.soort in _BEGIN for een in een_maatregel):
            kind = next((str(een.waarde) for een in een_maatregel if een.soort == MAATREGEL_BETREFT), NIET_GENOEMD)
            per_kind[kind].append(een_maatregel)
    for kind, groep in per_kind.items():
        yield from _verloop(groep, kind, on)
        for eigen in groep:
            if _stand(eigen, on) is Maatregel.OTS:
                yield from _voornemens(eigen, kind)


def _verloop(groep: Sequence[Sequence[Gebeurtenis]], kind: str, on: date) -> Iterator[Bewering]:
    """The strongest of the measures of one child, at the end of each day on which one of them changes."""
    begin = [(een, eigen) for eigen in groep for een in eigen if een.soort in MAATREGELEN]
    gestopt = [een for eigen in groep for een in eigen if een.soort == MAATREGEL_BEEINDIGD]
    gedaan = [*(een for een, _ in begin), *gestopt]
    einden = {eind for een, eigen in begin if (eind := _einde(een, eigen)) is not None and eind <= on}
    eerste = min(een.dag for een, _ in begin if een.soort in _BEGIN)
    for dag in sorted(dag for dag in {*einden, *(een.dag for een in gedaan)} if dag >= eerste):
        standen = [_stand(eigen, dag) for eigen in groep if any(een.dag <= dag for een in eigen if een.soort in _BEGIN)]
        waarde = sterkste(standen)
        if van_die_dag := [een for een in gedaan if een.dag == dag]:
            yield Bewering("maatregel", waarde, kind, tijd_van(van_die_dag))
        elif waarde is None:  # it lasted until this day began, and what is stated on the day itself is later
            yield Bewering("maatregel", None, kind, dag - timedelta(days=1))


def _stand(eigen: Sequence[Gebeurtenis], dag: date) -> Feitwaarde | None:
    """How one measure stands at the end of a day; None: nobody knows."""
    gedaan = [een for een in eigen if een.dag <= dag]
    begin = [een for een in gedaan if een.soort in MAATREGELEN]
    gestopt = [een for een in gedaan if een.soort == MAATREGEL_BEEINDIGD]
    if gestopt:  # an extension after the end contradicts it
        return Maatregel.GEEN if any(all(niet_voor(een, stop) for een in begin) for stop in gestopt) else None
    lopend = [MAATREGELEN[een.soort].maatregel for een in begin if (_einde(een, eigen) or date.max) > dag]
    return sterkste(lopend) if lopend else None


def _einde(een: Gebeurtenis, eigen: Sequence[Gebeurtenis]) -> date | None:
    """The first day on which what an event put in force is over; None: it lasts until it is ended."""
    duurt = MAATREGELEN[een.soort]
    if isinstance(een.waarde, date):
        return een.waarde
    if duurt.hoogstens is None:
        return None
    try:
        eind = einde(een.dag, duurt.hoogstens).dag
    except HorizonError:
        return None  # after every day that can be asked about
    if any(ander.soort == duurt.tenzij and ander.dag <= eind for ander in eigen):
        return None
    return eind + timedelta(days=duurt.laatste_dag_telt)


def _voornemens(eigen: Sequence[Gebeurtenis], kind: str) -> Iterator[Bewering]:
    """Whether the gecertificeerde instelling means to end an OTS; a withdrawal counts where it is clear of which."""
    for een in eigen:
        if een.soort in _WIL_BEEINDIGEN:
            yield Bewering("gi_wil_beeindigen", waarde=True, over=kind, op=een.op)
        elif een.soort == VOORNEMEN_INGETROKKEN:
            eerder = {ander.soort for ander in eigen if ander.soort in _VOORNEMENS and niet_voor(ander, een)}
            if eerder & _WIL_BEEINDIGEN:
                zeker = len(eerder) == 1 and kind != NIET_GENOEMD
                yield Bewering("gi_wil_beeindigen", False if zeker else None, kind, een.op)
