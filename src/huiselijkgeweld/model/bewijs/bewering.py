"""A statement (bewering): from a day or moment on a fact has a value. The last one counts."""

from collections.abc import Sequence
from datetime import date, datetime

import attrs

from huiselijkgeweld.model.feiten import Feitwaarde


@attrs.frozen
class Bewering:
    """A statement (bewering) about one fact.

    Attributes:
        feit: the name of the fact.
        waarde: its value from then on; None: from then on nobody knows.
        over: id of the person it is about, or None for the household.
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
    dag = max(een.dag for een in beweringen)
    van_die_dag = [een for een in beweringen if een.dag == dag]
    tijden = [een.op.timestamp() for een in van_die_dag if isinstance(een.op, datetime)]
    waarden = {
        een.waarde for een in van_die_dag if not isinstance(een.op, datetime) or een.op.timestamp() == max(tijden)
    }
    if len(waarden) > 1:
        return None, dag
    (waarde,) = waarden
    anders = max((een.dag for een in beweringen if een.waarde is not waarde), default=date.min)
    return waarde, min(een.dag for een in beweringen if een.waarde is waarde and een.dag >= anders)
