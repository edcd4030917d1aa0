"""Which services the record shows to run for somebody of the household."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final

import attrs

from huiselijkgeweld.model.bewijs.bewering import NIET_GENOEMD
from huiselijkgeweld.model.diensten import Begeleider, Dienst
from huiselijkgeweld.model.feiten import Feitwaarde, Maatregel
from huiselijkgeweld.model.gebeurtenissen.diensten import AMBULANTE_BEGELEIDING_BEGONNEN
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenis


@attrs.frozen
class Dienstbewijs:
    """A service that runs, or may (dienstbewijs).

    Attributes:
        dienst: the service.
        over: id of the person for whom it runs; None: the record names nobody.
        loopt: whether it runs; None: it did, and nobody knows whether it still does.
        begeleider: the kind of partner that gives guidance at home; None: not stated, or another service.
    """

    dienst: Dienst
    over: str | None
    loopt: bool | None
    begeleider: Begeleider | None = None


_WEL: Final[frozenset[Feitwaarde]] = frozenset({True, Maatregel.OTS, Maatregel.VOOGDIJ})
_FEITEN: Final = (
    (Dienst.OPVANG, ("in_opvang",)),
    (Dienst.AMBULANTE_BEGELEIDING, ("ambulante_begeleiding",)),
    (Dienst.MAATREGEL, ("maatregel",)),
    (Dienst.CASEMANAGER_CSG, ("casemanager", "centrum_seksueel_geweld.bij_csg")),
    (Dienst.DADEROPVANG, ("daderopvang",)),
)
"""The facts that show each service; of several the first of which anything is stated about somebody."""
_BEGIN_ALLEEN: Final = frozenset({"centrum_seksueel_geweld.bij_csg"})
"""Facts that say that somebody came, and not whether help still runs."""
DIENSTFEITEN: Final = frozenset(feit for _, feiten in _FEITEN for feit in feiten)
"""The facts that show that any service runs."""


def diensten(
    genoemd: Mapping[tuple[str, str | None], Iterable[Feitwaarde | None]],
    waarde_van: Callable[[str, str | None], Feitwaarde | None],
    gebeurtenissen: Sequence[Gebeurtenis],
) -> Iterator[Dienstbewijs]:
    """The services that run or may, in their order; one that ended, or was only denied, is left out.

    Args:
        genoemd: the values that were stated, by fact and by whom it is about.
        waarde_van: the value of a fact about somebody on the day.
        gebeurtenissen: the events up to the day, in order of time.
    """
    for dienst, feiten in _FEITEN:
        lopend: dict[str | None, bool | None] = {}
        gezien: set[str | None] = set()
        for feit in feiten:
            wie = [over for naam, over in genoemd if naam == feit]
            for over in wie:
                waarde = waarde_van(feit, over)
                was_er = any(een in _WEL for een in genoemd[feit, over])
                if over not in gezien and was_er and (waarde is None or waarde in _WEL):
                    zeker = waarde is not None and feit not in _BEGIN_ALLEEN
                    wie_dan = None if over == NIET_GENOEMD else over
                    lopend[wie_dan] = True if zeker else lopend.get(wie_dan)
            gezien |= set(wie)
        for over, loopt in lopend.items():
            begeleider = _begeleider(gebeurtenissen, over) if dienst is Dienst.AMBULANTE_BEGELEIDING else None
            yield Dienstbewijs(dienst, over, loopt, begeleider)


def _begeleider(gebeurtenissen: Sequence[Gebeurtenis], over: str | None) -> Begeleider | None:
    """Who gives the guidance that last began."""
    begonnen = [een for een in gebeurtenissen if een.soort == AMBULANTE_BEGELEIDING_BEGONNEN and een.over == over]
    waarde = begonnen[-1].waarde if begonnen else None
    return waarde if isinstance(waarde, Begeleider) else None
