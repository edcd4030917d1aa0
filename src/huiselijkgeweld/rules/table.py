"""Tables of rows, and how the rows in force on a day make an answer."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import Any, Generic, Literal, TypeVar, overload

import attrs

from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.rules.diagram import Diagram, Node
from huiselijkgeweld.rules.row import Outcome, Policy, Rule, domain, domains, is_day, reader

T = TypeVar("T")
Answer_co = TypeVar("Answer_co", covariant=True)


@attrs.frozen(eq=False)
class BoundTable(Generic[Answer_co]):
    """The rows of a table that are in force on a day, ready to answer; made by `Table.on`.

    Attributes:
        rows: the rows in force, in the order of the table.
        feiten_gelezen: the names of the facts they read, in row order and within a row in field order.
        evaluate: answers for the facts that it is given; see `Table.evaluate`.
    """

    rows: tuple[Rule[object], ...]
    feiten_gelezen: tuple[str, ...]
    evaluate: Callable[[attrs.AttrsInstance], Answer_co] = attrs.field(repr=False)


@attrs.frozen(init=False, eq=False)
class Table(Generic[Answer_co]):
    """One question (`Policy.DECIDE`) or one list of results (`Policy.EACH`), answered by rows.

    A table is generic over what it answers: `Table[Outcome[T]]` for `DECIDE`, `Table[Mapping[T, Outcome[bool]]]` for
    `EACH`. Only the rows in force on the day that is asked take part.

    Attributes:
        naam: name of the question.
        feiten: the facts class.
        rows: all rows, whatever their dates.
        policy: how the rows make the answer.
        changes: the days on which a row begins or ends, in order.

    Raises:
        InvalidValueError: a code that occurs twice; a condition of another class, with a value that is not one of the
            fact, or on a fact with no finite number of values; a `DECIDE` table whose last row in force does not match
            every case, on any day (days before the first row begins are days too).

    Example:
        >>> from huiselijkgeweld.bronnen import Bron, Bronsoort, Regeling
        >>> @attrs.frozen
        ... class Weer:
        ...     regen: bool | None = None
        ...     wind: bool | None = None
        >>> bronnen = (Bron(Regeling("Paraplureglement", "PR", Bronsoort.PROTOCOL), "1"),)
        >>> table = Table(
        ...     "paraplu",
        ...     Weer,
        ...     (
        ...         Rule("P1", Weer(wind=True), "thuis", bronnen, Bronsoort.PROTOCOL),
        ...         Rule("P2", Weer(regen=True), "mee", bronnen, Bronsoort.PROTOCOL),
        ...         Rule("P3", Weer(), "thuis", bronnen, Bronsoort.KEUZE),
        ...     ),
        ...     Policy.DECIDE,
        ... )
        >>> table.evaluate(Weer(regen=False), on=date(2026, 1, 1)).value
        'thuis'
        >>> outcome = table.evaluate(Weer(regen=True), on=date(2026, 1, 1))
        >>> sorted(outcome.possible), outcome.missing, [row.code for row in outcome.rules]
        (['mee', 'thuis'], ('wind',), ['P1', 'P2'])
    """

    naam: str
    feiten: type[attrs.AttrsInstance]
    rows: tuple[Rule[object], ...] = attrs.field(repr=False)
    policy: Policy
    changes: tuple[date, ...] = attrs.field(
        init=False, repr=False, default=attrs.Factory(lambda self: _changes(self.rows), takes_self=True)
    )
    _bound: dict[int, BoundTable[Answer_co]] = attrs.field(init=False, repr=False, factory=dict)

    @overload
    def __init__(
        self: "Table[Outcome[T]]",
        naam: str,
        feiten: type[attrs.AttrsInstance],
        rows: Iterable[Rule[T]],
        policy: Literal[Policy.DECIDE],
    ) -> None: ...

    @overload
    def __init__(
        self: "Table[Mapping[T, Outcome[bool]]]",
        naam: str,
        feiten: type[attrs.AttrsInstance],
        rows: Iterable[Rule[T]],
        policy: Literal[Policy.EACH],
    ) -> None: ...

    def __init__(
        self, naam: str, feiten: type[attrs.AttrsInstance], rows: Iterable[Rule[object]], policy: Policy
    ) -> None:
        """Take the rows in their order and check them."""
        self.__attrs_init__(naam, feiten, tuple(rows), policy)

    def __attrs_post_init__(self) -> None:
        """Refuse rows that do not make a table."""
        if not isinstance(self.policy, Policy):
            raise InvalidValueError(f"table '{self.naam}': policy must be a Policy, not {self.policy!r}")
        domains(self.feiten)
        codes: set[str] = set()
        for row in self.rows:
            if row.code in codes:
                raise InvalidValueError(f"table '{self.naam}': code '{row.code}' occurs twice; every row needs its own")
            codes.add(row.code)
            self._check_condition(row)
        if self.policy is Policy.DECIDE:
            for day in (date.min, *self.changes):
                self._check_total(day)

    def on(self, day: date) -> BoundTable[Answer_co]:
        """The rows in force on a day, ready to answer.

        There is one bound table for each stretch of days between two changes, made when first asked and then kept.

        Raises:
            InvalidValueError: `day` is no date, or is a datetime.
        """
        if not is_day(day):
            raise InvalidValueError(f"on must be a date without a time, not {day!r}; take its .date()")
        stretch = bisect_right(self.changes, day)
        bound = self._bound.get(stretch)
        return self._bound.setdefault(stretch, self._bind(day)) if bound is None else bound

    def evaluate(self, facts: attrs.AttrsInstance, *, on: date) -> Answer_co:
        """Answer for these facts by the rows in force on a day.

        Args:
            facts: an instance of the facts class; fields left `None` are unknown.
            on: the day.

        Returns:
            One `Outcome`, or for `Policy.EACH` a read-only Mapping with an `Outcome[bool]` for every result of the
            table, in row order; a result without a row in force on that day does not hold.

        Raises:
            InvalidValueError: `on` is not a plain date, or a fact that was looked at has a value that is not its own.
        """
        return self.on(on).evaluate(facts)

    def with_rows(self, rows: Iterable[Rule[object]]) -> "Table[Answer_co]":
        """The same question answered by other rows, checked like any table."""
        table: Table[Answer_co] = Table.__new__(Table)
        table.__attrs_init__(self.naam, self.feiten, tuple(rows), self.policy)
        return table

    @property
    def feiten_gelezen(self) -> tuple[str, ...]:
        """The names of the facts that any row reads, in row order and within a row in field order."""
        return _facts_read(self.rows)

    def __reduce__(self) -> tuple[object, ...]:
        """Copy and pickle the rows, not what was computed from them."""
        return type(self), (self.naam, self.feiten, self.rows, self.policy)

    def _check_condition(self, row: Rule[object]) -> None:
        place = f"table '{self.naam}', rule '{row.code}'"
        if not isinstance(row.when, self.feiten):
            raise InvalidValueError(f"{place}: when must be a {self.feiten.__name__}, not a {type(row.when).__name__}")
        for name, wanted in row.conditions.items():
            values = domain(self.feiten, name)
            if not any(value is wanted for value in values):
                raise InvalidValueError(f"{place}: {name}={wanted!r} is not one of {', '.join(map(repr, values))}")

    def _check_total(self, day: date) -> None:
        in_force = [row for row in self.rows if row.in_force(day)]
        if not in_force:
            raise InvalidValueError(
                f"table '{self.naam}' is not total on {day}: no row is in force, so no case is decided; end with a row "
                "that has no conditions and no dates"
            )
        for name, wanted in in_force[-1].conditions.items():
            for value in domain(self.feiten, name):
                if value is not wanted:
                    raise InvalidValueError(
                        f"table '{self.naam}' is not total on {day}: its last row in force, '{in_force[-1].code}', "
                        f"does not match a case with {name}={value!r}; end with a row that has no conditions"
                    )

    def _bind(self, day: date) -> BoundTable[Answer_co]:
        rows = tuple(row for row in self.rows if row.in_force(day))
        if self.policy is Policy.DECIDE:
            return _first_match(self.feiten, rows)
        return _each_result(self.feiten, rows, dict.fromkeys(row.then for row in self.rows))


_CASES = 4096  # answers that a bound table keeps for cases with blanks
_PART_CASES = 256  # the same for one result of an EACH table


@attrs.frozen(eq=False)
class Outcomes(Mapping[T, Outcome[bool]]):
    """An outcome for every result of a table by itself: a read-only Mapping that can be copied and pickled.

    Attributes:
        missing: the facts that make the difference for any of them, each once.
        rules: the rows in play for any of them.
    """

    _by_result: dict[T, Outcome[bool]]
    missing: tuple[str, ...] = attrs.field(init=False, repr=False)
    rules: tuple[Rule[object], ...] = attrs.field(init=False, repr=False)

    @missing.default
    def _missing(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for outcome in self._by_result.values() for name in outcome.missing))

    @rules.default
    def _rules(self) -> tuple[Rule[object], ...]:
        return tuple(rule for outcome in self._by_result.values() for rule in outcome.rules)

    _hash: int = attrs.field(init=False, repr=False)

    @_hash.default
    def _hashed(self) -> int:
        return hash(frozenset(self._by_result.items()))

    def __hash__(self) -> int:
        """As equal mappings have it; computed once."""
        return self._hash

    def __getitem__(self, result: T) -> Outcome[bool]:
        """The outcome for a result."""
        return self._by_result[result]

    def __iter__(self) -> Iterator[T]:
        """The results."""
        return iter(self._by_result)

    def __len__(self) -> int:
        """How many results there are."""
        return len(self._by_result)


# Both give a table of Any: the overloads of `Table` tie the policy to the answer.


def _first_match(feiten: type[attrs.AttrsInstance], rows: tuple[Rule[object], ...]) -> BoundTable[Any]:
    names = _facts_read(rows)
    read = reader(names)
    leaves = [Node(outcome=Outcome(frozenset({row.then}), (), (row,))) for row in rows]
    diagram = Diagram(feiten, names, [row.conditions for row in rows], leaves)
    root = diagram.root

    @lru_cache(_CASES)
    def settle(case: tuple[object, ...]) -> Outcome[object]:
        reached, missing = diagram.settle(case)
        possible = frozenset(result for leaf in reached for result in leaf.outcome.possible)
        return Outcome(possible, missing, tuple(row for leaf in reached for row in leaf.outcome.rules))

    def answer(facts: attrs.AttrsInstance) -> Outcome[object]:
        node = root
        try:
            while (naam := node.naam) is not None:
                node = node.next[getattr(facts, naam)]
        except KeyError:  # a blank on the way
            return settle(read(facts))
        return node.outcome

    return BoundTable(rows, names, answer)


def _each_result(
    feiten: type[attrs.AttrsInstance], rows: tuple[Rule[object], ...], results: Iterable[object]
) -> BoundTable[Any]:
    names = _facts_read(rows)
    read = reader(names)
    parts = []
    for result in results:
        own = tuple(row for row in rows if row.then == result)
        positions = tuple(index for index, name in enumerate(names) if any(name in row.conditions for row in own))
        parts.append((result, positions, _one_result(feiten, tuple(names[index] for index in positions), own)))

    @lru_cache(_CASES)
    def settle(case: tuple[object, ...]) -> Mapping[object, Outcome[bool]]:
        return Outcomes({result: holds(tuple([case[at] for at in positions])) for result, positions, holds in parts})

    return BoundTable(rows, names, lambda facts: settle(read(facts)))


def _one_result(
    feiten: type[attrs.AttrsInstance], names: tuple[str, ...], rows: tuple[Rule[object], ...]
) -> Callable[[tuple[object, ...]], Outcome[bool]]:
    holds, fails = (Node(outcome=Outcome(frozenset({holds}), (), ())) for holds in (True, False))
    conditions = [(row, row.conditions) for row in rows]
    diagram = Diagram(feiten, names, [*(wanted for _, wanted in conditions), {}], [*(holds for _ in rows), fails])

    @lru_cache(_PART_CASES)
    def settle(case: tuple[object, ...]) -> Outcome[bool]:
        reached, missing = diagram.settle(case)
        stated = {name: value for name, value in zip(names, case, strict=True) if value is not None}
        in_play = tuple(
            row for row, wanted in conditions if all(stated.get(name, value) == value for name, value in wanted.items())
        )
        return Outcome(frozenset(leaf is holds for leaf in reached), missing, in_play)

    return settle


def _facts_read(rows: Iterable[Rule[object]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for row in rows for name in row.conditions))


def _changes(rows: Iterable[Rule[object]]) -> tuple[date, ...]:
    return tuple(sorted({day for row in rows for day in (row.since, row.until) if day is not None}))
