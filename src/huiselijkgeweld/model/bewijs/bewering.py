"""A statement (bewering): from a day or moment on a fact has a value. The last one counts."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

import attrs

from huiselijkgeweld.model.feiten import Feitwaarde
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenis

NIET_GENOEMD = ""
"""Whom a statement is about that names no child, where it is about one all the same; no id is empty."""


@attrs.frozen
class Bewering:
    """A statement (bewering) about one fact.

    Attributes:
        feit: the name of the fact.
        waarde: its value from then on; None: from then on nobody knows.
        over: id of the person it is about, None for the household, `NIET_GENOEMD` for a child that nobody named.
        op: day or moment from which it holds.
    """

    feit: str
    waarde: Feitwaarde | None
    over: str | None
    op: date | datetime

    @property
    def dag(self) -> date:
        """The day from which it holds."""
        return self.op.date() if isinstance(self.op, datetime) else self.op

    def is_na(self, ander: "Bewering") -> bool:
        """Whether it surely holds from later on than another: by the day, on one day only by two moments."""
        if self.dag != ander.dag:
            return self.dag > ander.dag
        return _is_later(self.tijdstip, ander.tijdstip)

    @property
    def tijdstip(self) -> float | None:
        """The moment as a number, because the wall clock runs back once a year; None if only the day is known."""
        return self.op.timestamp() if isinstance(self.op, datetime) else None


def laatste(beweringen: Sequence[Bewering]) -> tuple[Feitwaarde | None, date | None]:
    """The value that the last statement gives, and the day from which it has held without a break.

    Two statements of one day of which one has no moment have no order: where they differ nobody knows the value.

    Example:
        >>> ochtend = Bewering("afsluiting", True, None, date(2026, 4, 2))
        >>> avond = Bewering("afsluiting", False, None, date(2026, 4, 2))
        >>> laatste([ochtend]), laatste([ochtend, avond])
        ((True, datetime.date(2026, 4, 2)), (None, datetime.date(2026, 4, 2)))
    """
    if not beweringen:
        return None, None
    if len(beweringen) == 1:
        return beweringen[0].waarde, beweringen[0].dag
    dag = max(een.dag for een in beweringen)
    van_die_dag = [een for een in beweringen if een.dag == dag]
    waarden = {een.waarde for een in van_die_dag}
    if len(waarden) > 1:
        einde = _laatste_moment(van_die_dag)
        waarden = {een.waarde for een in van_die_dag if een.tijdstip in {None, einde}}
    if len(waarden) > 1:
        return None, dag
    (waarde,) = waarden
    return waarde, min(een.dag for een in sindsdien(beweringen, waarde))


def sindsdien(beweringen: Sequence[Bewering], waarde: Feitwaarde | None) -> list[Bewering]:
    """The statements that give a value and are surely later than every statement that gives another."""
    anders = [een for een in beweringen if een.waarde is not waarde]
    if not anders:
        return list(beweringen)
    vorige = max(een.dag for een in anders)
    tot_dan = [een for een in anders if een.dag == vorige]
    einde = _laatste_moment(tot_dan)
    if any(een.tijdstip is None for een in tot_dan):
        einde = None  # nothing on that day is surely later
    zelfde = (een for een in beweringen if een.waarde is waarde)
    return [een for een in zelfde if een.dag > vorige or (een.dag == vorige and _is_later(een.tijdstip, einde))]


def _is_later(tijdstip: float | None, dan: float | None) -> bool:
    return tijdstip is not None and dan is not None and tijdstip > dan


def _laatste_moment(beweringen: Iterable[Bewering]) -> float | None:
    """The last moment among statements, where any has one."""
    return max((een.tijdstip for een in beweringen if een.tijdstip is not None), default=None)


def tijd_van(gebeurtenissen: Sequence[Gebeurtenis]) -> date | datetime:
    """When events of one day have all happened: at the last moment, or on that day where one of them has none."""
    momenten = [een.moment for een in gebeurtenissen if een.moment is not None]
    if len(momenten) < len(gebeurtenissen):
        return gebeurtenissen[0].dag
    return max(momenten, key=datetime.timestamp)
