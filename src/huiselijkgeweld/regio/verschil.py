"""Whether two tables answer some case differently, and so whether a regional row changes an answer."""

from collections.abc import Iterable
from datetime import date
from typing import TypeAlias

from huiselijkgeweld.model.feiten import Feiten
from huiselijkgeweld.rules import Policy, Rule, Table, domain

_Rij: TypeAlias = tuple[tuple[tuple[str, object], ...], object]
"""A row for comparing: what it still asks, and what it gives."""
_Rijen: TypeAlias = tuple[_Rij, ...]


def verschillen(een: Table[object], ander: Table[object]) -> bool:
    """Whether there is a day and a case on which two tables of one decision give different answers."""
    dagen = (date.min, *een.changes, *ander.changes)
    return any(_op_een_dag(een, ander, dag) for dag in dagen)


def _op_een_dag(een: Table[object], ander: Table[object], dag: date) -> bool:
    eerste, tweede = ([row for row in tabel.rows if row.in_force(dag)] for tabel in (een, ander))
    if een.policy is Policy.DECIDE:
        return _anders(tuple(map(_rij, eerste)), tuple(map(_rij, tweede)), {})
    uitkomsten = {row.then for row in (*eerste, *tweede)}
    return any(_anders(_houdt(eerste, uitkomst), _houdt(tweede, uitkomst), {}) for uitkomst in uitkomsten)


def _rij(row: Rule[object]) -> _Rij:
    return tuple(row.conditions.items()), row.then


def _houdt(rows: Iterable[Rule[object]], uitkomst: object) -> _Rijen:
    """Whether a result holds: it does if one of its rows matches."""
    eigen = ((tuple(row.conditions.items()), True) for row in rows if row.then == uitkomst)
    return (*eigen, ((), False))


def _anders(een: _Rijen, ander: _Rijen, bekend: dict[tuple[_Rijen, _Rijen], bool]) -> bool:
    """Whether the first match of some case differs: settle one fact after another until both first rows match."""
    if een == ander:
        return False
    gevraagd = een[0][0] or ander[0][0]
    if not gevraagd:
        return een[0][1] != ander[0][1]
    if (een, ander) not in bekend:
        feit = gevraagd[0][0]
        bekend[een, ander] = any(
            _anders(_met(een, feit, waarde), _met(ander, feit, waarde), bekend) for waarde in domain(Feiten, feit)
        )
    return bekend[een, ander]


def _met(rijen: _Rijen, feit: str, waarde: object) -> _Rijen:
    """The rows that remain when a fact is known, up to the first that surely matches."""
    over = [
        (tuple(paar for paar in gevraagd if paar[0] != feit), dan)
        for gevraagd, dan in rijen
        if all(naam != feit or gewenst is waarde for naam, gewenst in gevraagd)
    ]
    zeker = next(plek for plek, (gevraagd, _) in enumerate(over) if not gevraagd)
    return tuple(over[: zeker + 1])
