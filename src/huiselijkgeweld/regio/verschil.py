"""Whether two tables answer some case differently, and so whether a regional row changes an answer."""

from datetime import date

from huiselijkgeweld.rules import Rule, Table
from huiselijkgeweld.rules.partition import partition, per_result


def verschillen(een: Table[object], ander: Table[object]) -> bool:
    """Whether there is a day and a case on which two tables of one decision give different answers."""
    dagen = (date.min, *een.changes, *ander.changes)
    return any(_op_een_dag(een, ander, dag) for dag in dagen)


def _op_een_dag(een: Table[object], ander: Table[object], dag: date) -> bool:
    rijen = tuple([row for row in tabel.rows if row.in_force(dag)] for tabel in (een, ander))
    return any(
        anders
        for _, lijsten in per_result(een.policy, rijen)
        for _, anders in partition(een.feiten, lijsten, lambda beslist: _dan(beslist[0]) != _dan(beslist[1]))
    )


def _dan(rij: Rule[object] | None) -> object:
    return None if rij is None else rij.then
