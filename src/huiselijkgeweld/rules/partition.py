"""Every case at once: which rows of one or more lists decide, as disjoint conditions."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from enum import StrEnum
from functools import cache
from typing import TypeAlias, TypeVar

import attrs

from huiselijkgeweld.rules.row import Policy, Rule, domains

K = TypeVar("K", bound=Hashable)

Condition: TypeAlias = dict[str, tuple[bool | StrEnum, ...]]
"""Per fact the values for which it holds; a fact that it does not name does not matter."""

_Row: TypeAlias = tuple[tuple[tuple[str, object], ...], int]
"""What a row still asks, and its place in its list."""
_Rows: TypeAlias = tuple[_Row, ...]
_Parts: TypeAlias = tuple[tuple[tuple[tuple[str, tuple[bool | StrEnum, ...]], ...], int], ...]
"""Disjoint conditions, each with the number of its label."""


def partition(
    feiten: type[attrs.AttrsInstance],
    lists: Sequence[Sequence[Rule[object]]],
    label: Callable[[tuple[Rule[object] | None, ...]], K],
) -> Iterator[tuple[Condition, K]]:
    """Split all cases into conditions with one label each; every case meets exactly one of them.

    One fact after another is settled, first what the first rows ask; values that lead to the same are taken together.

    Args:
        feiten: the facts class.
        lists: rows in force, list by list; in each list the first row that matches decides.
        label: by which the cases are told apart, from the row that decides in each list; None where none matches.

    Yields:
        A condition and its label.

    Example:
        >>> from huiselijkgeweld.bronnen import Bron, Bronsoort, Regeling
        >>> @attrs.frozen
        ... class Weer:
        ...     regen: bool | None = None
        ...     wind: bool | None = None
        >>> bronnen = (Bron(Regeling("Paraplureglement", "PR", Bronsoort.PROTOCOL), "1"),)
        >>> rows = (
        ...     Rule("P1", Weer(wind=True), "thuis", bronnen, Bronsoort.PROTOCOL),
        ...     Rule("P2", Weer(regen=True), "mee", bronnen, Bronsoort.PROTOCOL),
        ...     Rule("P3", Weer(), "thuis", bronnen, Bronsoort.KEUZE),
        ... )
        >>> for condition, then in partition(Weer, (rows,), lambda decides: decides[0].then):
        ...     print(then, condition)
        thuis {'wind': (False,), 'regen': (False,)}
        mee {'wind': (False,), 'regen': (True,)}
        thuis {'wind': (True,)}
    """
    values = domains(feiten)
    labels: dict[K, int] = {}

    @cache
    def parts(lists_left: tuple[_Rows, ...]) -> _Parts:
        first = next((rows[0][0] for rows in lists_left if rows and rows[0][0]), None)
        if first is None:
            decides = tuple(own[rows[0][1]] if rows else None for own, rows in zip(lists, lists_left, strict=True))
            return (((), labels.setdefault(label(decides), len(labels))),)
        name = first[0][0]
        leads_to: dict[_Parts, list[bool | StrEnum]] = {}
        for value in values[name]:
            below = parts(tuple(_settle(rows, name, value) for rows in lists_left))
            leads_to.setdefault(below, []).append(value)
        if len(leads_to) == 1:
            return next(iter(leads_to))
        return tuple(
            (((name, tuple(which)), *condition), number)
            for below, which in leads_to.items()
            for condition, number in below
        )

    start = tuple(
        _open(tuple((tuple(row.conditions.items()), place) for place, row in enumerate(rows))) for rows in lists
    )
    found = parts(start)
    names = tuple(labels)
    for condition, number in found:
        yield dict(condition), names[number]


def per_result(
    policy: Policy, lists: Sequence[Sequence[Rule[object]]]
) -> Iterator[tuple[object, tuple[Sequence[Rule[object]], ...]]]:
    """The lists to compare: as they are where one row decides, and for every result apart where each holds by itself.

    Yields:
        The result, or None where one row decides; and the lists with the rows that can give it.
    """
    if policy is Policy.DECIDE:
        yield None, tuple(lists)
        return
    for result in dict.fromkeys(row.then for rows in lists for row in rows):
        yield result, tuple([row for row in rows if row.then == result] for rows in lists)


def _settle(rows: _Rows, name: str, value: object) -> _Rows:
    """The rows that remain when a fact is known."""
    return _open(
        tuple(
            (tuple(pair for pair in asked if pair[0] != name), place)
            for asked, place in rows
            if all(fact != name or wanted is value for fact, wanted in asked)
        )
    )


def _open(rows: _Rows) -> _Rows:
    """The rows up to the first that surely matches: what stands below it never decides."""
    sure = next((place for place, (asked, _) in enumerate(rows) if not asked), len(rows))
    return rows[: sure + 1]
