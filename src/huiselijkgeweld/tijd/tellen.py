"""Counting on day numbers: where a term ends before and after the general law moves it.

The conventions of a term are data (`Telwijze`); the functions here read them and know no norm.
"""

from collections.abc import Iterable
from enum import StrEnum

import attrs

from huiselijkgeweld.bronnen import Bron, Bronsoort, Regeling
from huiselijkgeweld.errors import InvalidValueError, kind
from huiselijkgeweld.tijd.duur import Duur, Eenheid
from huiselijkgeweld.tijd.feestdagen import ATW, Kalender, Werkdag, dag_van, index_van, kalender
from huiselijkgeweld.tijd.momenten import maanden_later

VERORDENING_1182_71 = Regeling(
    "Verordening (EEG, Euratom) nr. 1182/71", "Vo. 1182/71", Bronsoort.VERORDENING, vindplaats="PbEG 1971, L 124"
)
ATW_1_1 = Bron(ATW, "1", lid="1")
ATW_1_2 = Bron(ATW, "1", lid="2")
ATW_2 = Bron(ATW, "2")
ATW_4A = Bron(ATW, "4", onderdeel="a")
ATW_5 = Bron(ATW, "5")
VO_3_2 = Bron(VERORDENING_1182_71, "3", lid="2", onderdeel="c")
VO_3_4 = Bron(VERORDENING_1182_71, "3", lid="4")
VO_3_5 = Bron(VERORDENING_1182_71, "3", lid="5")


class Regime(StrEnum):
    """Which general law moves the last day of a term."""

    GEEN = "geen"
    """None: a protocol, a day set by a judge, or a term from which the Atw is excluded."""
    ATW = "atw"
    """Algemene termijnenwet: a term set in an act (art. 1)."""
    ATW_AMVB = "atw_amvb"
    """Algemene termijnenwet through art. 5: a term set in an AMvB."""
    VERORDENING_1182_71 = "verordening_1182_71"
    """Regulation 1182/71: a term in law of the European Union, such as the AVG."""


@attrs.frozen
class Telwijze:
    """Counting conventions (telwijze) of a term.

    Attributes:
        regime: the general law that moves the last day.
        uitgesloten: the provision that keeps the Atw out, if one does.
        klok: the term runs by the clock: it ends at a moment if it starts at one.
        terug: counted back from the event.
        dag_zelf: the day of the event is the first day; otherwise the day after it is.
        werkdag: which days count, for a term in werkdagen and for moving the last day.
    """

    regime: Regime = attrs.field(default=Regime.GEEN, validator=kind(Regime))
    uitgesloten: Bron | None = None
    klok: bool = False
    terug: bool = False
    dag_zelf: bool = False
    werkdag: Werkdag = attrs.field(default=Werkdag.ATW, validator=kind(Werkdag))

    def __attrs_post_init__(self) -> None:
        """Refuse conventions that contradict each other."""
        if self.regime is not Regime.GEEN and (self.klok or self.uitgesloten is not None):
            msg = f"telwijze: regime {self.regime} moves days, so no klok or uitgesloten goes with it; use Regime.GEEN"
            raise InvalidValueError(msg)
        if self.terug and self.klok:
            msg = "telwijze: terug counts back in days, so klok does not go with it"
            raise InvalidValueError(msg)

    @property
    def kalender(self) -> Kalender:
        """The day table that belongs to `werkdag`."""
        return kalender(self.werkdag)


DOORLOPEND = Telwijze()
"""No law moves the end: the length of a measure, a protocol, liberty, data that are kept."""

_WEEK = 7
_HOOGSTE = {
    Eenheid.DAGEN: 90,
    Eenheid.WEKEN: 12,
    Eenheid.KALENDERWEKEN: 12,
    Eenheid.MAANDEN: 3,
}  # Atw art. 4 onder a: "more than" these
_TWEE = 2
_DRIE_DAGEN = 3  # Atw art. 2: a term of at least three days
_TWEE_DAGEN = 2  # Vo. 1182/71 art. 3 lid 5: a period of two days or more


def geldt(duur: Duur, wijze: Telwijze) -> bool:
    """Whether the general law of a term moves its last day: not hours, not past the limits of art. 4, not backward."""
    if wijze.regime is Regime.GEEN or wijze.terug or duur.eenheid is Eenheid.UREN:
        return False
    if wijze.regime is Regime.VERORDENING_1182_71:
        return True
    return duur.eenheid is Eenheid.WERKDAGEN or duur.aantal <= _HOOGSTE.get(duur.eenheid, 0)


def tel(start: int, duur: Duur, wijze: Telwijze) -> int:
    """Count a duration from a day, before any law moves the end.

    Hours without a moment are counted from the beginning of the day, so the day is never too late.
    """
    aantal, eenheid = duur.aantal, duur.eenheid
    richting = -1 if wijze.terug else 1
    eerste = start - richting * wijze.dag_zelf  # counting "the day after" from here makes the day of the event day 1
    if eenheid is Eenheid.DAGEN:
        return eerste + richting * aantal
    if eenheid is Eenheid.WEKEN:
        return eerste + richting * _WEEK * aantal
    if eenheid is Eenheid.UREN:
        return start + richting * (aantal // 24)
    if eenheid is Eenheid.WERKDAGEN:
        return _werkdagen(eerste, aantal, richting, wijze.kalender)
    if eenheid is Eenheid.KALENDERWEKEN:
        zondag = start + 6 - dag_van(start).weekday()
        return zondag + richting * _WEEK * aantal
    if wijze.dag_zelf:
        msg = f"duur: {duur} counted from the day of the event itself is not known to any text; use days or weeks"
        raise InvalidValueError(msg)
    maanden = aantal * (12 if eenheid is Eenheid.JAREN else 1)
    dag = dag_van(start)
    return start + (maanden_later(dag, richting * maanden) - dag).days


def _werkdagen(start: int, aantal: int, richting: int, dagen: Kalender) -> int:
    """The n-th counting day strictly after (or before) a day."""
    tot_en_met = dagen.aantal[index_van(dag_van(start))]
    rang = tot_en_met + aantal - 1 if richting > 0 else tot_en_met - dagen.telt(start) - aantal
    if 0 <= rang < len(dagen.tellend):
        return dagen.tellend[rang]
    return -1 if rang < 0 else len(dagen.aantal)


def is_kort(delen: Iterable[Duur], wijze: Telwijze) -> bool:
    """Whether a term, with its extensions, is too short for the rule that two working days must fall in it."""
    minstens = _TWEE_DAGEN if wijze.regime is Regime.VERORDENING_1182_71 else _DRIE_DAGEN
    dagen = 0
    for deel in delen:
        if deel.eenheid is not Eenheid.DAGEN:
            return False
        dagen += deel.aantal
    return dagen < minstens


def verleg(start: int, ruw: int, wijze: Telwijze, *, kort: bool) -> tuple[int, int]:
    """Move the end of a term as its general law says.

    Args:
        start: day of the event.
        ruw: the end as counted.
        wijze: counting conventions.
        kort: the term is too short for the rule about two working days.

    Returns:
        The end after the rule that a term ends on a working day (Atw art. 1 lid 1), and then after the rule that two
        working days fall in it (Atw art. 2). The order of the two makes no difference to the end: art. 1 adds at most
        one working day, so if two are missing both orders end on the second working day after the start.
    """
    dagen = wijze.kalender
    if not 0 <= ruw < len(dagen.aantal):
        return ruw, ruw
    werkdag = dagen.volgende[ruw]
    rang = dagen.aantal[start] + _TWEE - 1
    tweede = dagen.tellend[rang] if rang < len(dagen.tellend) else len(dagen.aantal)
    if tweede <= werkdag or kort:
        return werkdag, werkdag
    return werkdag, tweede
