"""The engine: rows with sources (`Rule`), tables of rows (`Table`) and answers that know what is missing (`Outcome`).

The engine knows no law. It works on any *facts class*: a frozen attrs class with one optional field per question, each
`bool | None` or a `StrEnum | None` that is `None` by default. In the facts of a case `None` means that nobody has
stated the fact; in the condition of a row it means that the fact does not matter. Rules are two-valued, and what is
unknown is handled once, here: *an answer is certain when every way to fill in the blanks gives the same answer*. Laws:

1. *exact*: the possible answers are precisely the answers over all completions of the blanks;
2. *the missing facts settle it*: state them, in any way, and one answer remains; nothing is missing if and only if
   there is one answer;
3. *learning never widens*: stating another fact never adds a possible answer.

A fact is *missing* when two completions exist that differ only in that fact and get different answers. The rows in
force on a day become a reduced ordered decision diagram, once and when first asked; a fact stands in the part of it
that a case leaves open if and only if the answer depends on that fact. Nothing here is generated code.

Values are compared as Python compares them: a string equal to a member of the enum of a fact counts as that member, and
so does an equal member of another `StrEnum`. Refusing those is for the validators of the facts class, once per case,
and not for the engine, once per question.
"""

from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache
from operator import attrgetter
from typing import Generic, Literal, TypeVar, cast, final, get_args, get_type_hints, overload

import attrs

from huiselijkgeweld.bronnen import Bron, Bronsoort, Reading
from huiselijkgeweld.errors import InvalidValueError

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Answer_co = TypeVar("Answer_co", covariant=True)


class Policy(StrEnum):
    """How the rows of a table make its answer (hit policy)."""

    DECIDE = "decide"
    """The first row that matches decides; the last row in force matches every case. The answer is one `Outcome`."""
    EACH = "each"
    """Every result by itself: it holds if and only if one of its rows matches. The answer is a Mapping of results."""


@attrs.frozen
class Rule(Generic[T_co]):
    """One row of a table: under these facts, this result, because of these sources.

    Attributes:
        code: unique in its table.
        when: the condition, an instance of the facts class; a field left `None` does not matter.
        then: the result; hashable and not `None`.
        bronnen: the sources, at least one.
        soort: what kind of text the row rests on.
        open: whether a region may take its place, because national law leaves it open.
        reading: how sure it is that the sources say this.
        voorbehouden: reservations that an answer by this row carries.
        since: first day on which the row is in force; `None` means always before.
        until: first day on which it no longer is; `None` means no end.
        note: remark for the reader of the table.

    Raises:
        InvalidValueError: no source, a value of the wrong class, or `since` not before `until`.

    Example:
        >>> from huiselijkgeweld.bronnen import Regeling
        >>> @attrs.frozen
        ... class Weer:
        ...     regen: bool | None = None
        >>> bron = Bron(Regeling("Paraplureglement", "PR", Bronsoort.PROTOCOL), "1")
        >>> row = Rule("P1", Weer(regen=True), "paraplu", (bron,), Bronsoort.PROTOCOL, until=date(2026, 1, 1))
        >>> row.conditions
        {'regen': True}
        >>> row.in_force(date(2025, 12, 31)), row.in_force(date(2026, 1, 1))
        (True, False)
    """

    code: str
    when: attrs.AttrsInstance
    then: T_co
    bronnen: tuple[Bron, ...]
    soort: Bronsoort
    open: bool = False
    reading: Reading = Reading.VERIFIED
    voorbehouden: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    note: str | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a row that could not be what it says."""
        if not _is_text(self.code):
            raise InvalidValueError(f"the code of a rule must be a text that is not empty, not {self.code!r}")
        for holds, problem in (
            (attrs.has(type(self.when)), "when must be an instance of a facts class (attrs)"),
            (self.then is not None and isinstance(self.then, Hashable), "then must be a hashable value, not None"),
            (_is_tuple_of(Bron, self.bronnen) and self.bronnen, "bronnen must be a tuple of at least one Bron"),
            (isinstance(self.soort, Bronsoort), "soort must be a Bronsoort"),
            (isinstance(self.open, bool), "open must be True or False"),
            (isinstance(self.reading, Reading), "reading must be a Reading"),
            (_is_tuple_of(str, self.voorbehouden), "voorbehouden must be a tuple of str"),
            (self.since is None or _is_day(self.since), "since must be a date or None"),
            (self.until is None or _is_day(self.until), "until must be a date or None"),
            (self.note is None or _is_text(self.note), "note must be a text or None"),
        ):
            if not holds:
                raise InvalidValueError(f"rule '{self.code}': {problem}")
        if self.since is not None and self.until is not None and self.since >= self.until:
            raise InvalidValueError(f"rule '{self.code}': since {self.since} must lie before until {self.until}")

    @property
    def conditions(self) -> dict[str, object]:
        """The facts that the row reads, each with the value it asks for, in the order of the fields."""
        stated = ((field.name, getattr(self.when, field.name)) for field in attrs.fields(type(self.when)))
        return {name: value for name, value in stated if value is not None}

    def in_force(self, on: date) -> bool:
        """Whether the row is in force on this day: from `since`, up to but not including `until`."""
        return (self.since is None or self.since <= on) and (self.until is None or on < self.until)


@attrs.frozen
class Outcome(Generic[T_co]):
    """The answer to one question, with what it rests on and what would settle it.

    Attributes:
        possible: the answers that remain possible.
        missing: the facts that make the difference, in row order; empty if and only if one answer remains.
        rules: the rows in play, in the order of the table. For a decision, the rows that decide at least one way to
            fill in the blanks; for a result by itself, those of its rows that match in at least one way.

    Example:
        >>> Outcome(frozenset({"ja", "nee"}), ("regen",), ()).value is None
        True
    """

    possible: frozenset[T_co]
    missing: tuple[str, ...]
    rules: tuple[Rule[object], ...]

    @property
    def value(self) -> T_co | None:
        """The one answer, or `None` while more than one is possible (compare with `is None`: `False` is an answer)."""
        return next(iter(self.possible)) if len(self.possible) == 1 else None


def domain(feiten: type[attrs.AttrsInstance], naam: str) -> tuple[bool | StrEnum, ...]:
    """The values that a fact can have once it is stated.

    Args:
        feiten: the facts class.
        naam: the name of one of its fields.

    Returns:
        `(False, True)`, or the members of the enum in their order.

    Raises:
        InvalidValueError: no such field, or a field that is neither `bool | None` nor a `StrEnum | None`: only facts
            with a finite number of values can stand in a row.

    Example:
        >>> @attrs.frozen
        ... class Weer:
        ...     regen: bool | None = None
        >>> domain(Weer, "regen")
        (False, True)
    """
    values = _domains(feiten).get(naam)
    if values is None:
        raise InvalidValueError(
            f"'{naam}' is no fact of {feiten.__name__} that a row can read; it needs a field 'bool | None' or "
            "'SomeStrEnum | None'"
        )
    return values


@attrs.frozen(eq=False)
class BoundTable(Generic[Answer_co]):
    """The rows of a table that are in force on a day, ready to answer; made by `Table.on`.

    Attributes:
        rows: the rows in force, in the order of the table.
        feiten_gelezen: the names of the facts they read, in row order and within a row in field order.
    """

    rows: tuple[Rule[object], ...]
    feiten_gelezen: tuple[str, ...]
    _answer: Callable[[attrs.AttrsInstance], Answer_co] = attrs.field(repr=False)

    def evaluate(self, facts: attrs.AttrsInstance) -> Answer_co:
        """Answer for these facts; see `Table.evaluate`."""
        return self._answer(facts)


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
        >>> from huiselijkgeweld.bronnen import Regeling
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
        _domains(self.feiten)
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
        if not _is_day(day):
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
        bound: BoundTable[Outcome[object]] | BoundTable[Mapping[object, Outcome[bool]]]
        if self.policy is Policy.DECIDE:
            bound = _first_match(self.feiten, rows)
        else:
            bound = _each_result(self.feiten, rows, dict.fromkeys(row.then for row in self.rows))
        return cast("BoundTable[Answer_co]", bound)  # the overloads of __init__ tie the policy to the answer


_CASES = 4096  # answers that a bound table keeps for cases with blanks
_PART_CASES = 256  # the same for one result of an EACH table


@final
@attrs.frozen(eq=False)
class _Ask:
    """A node of a diagram: ask a fact and go on where its value leads, in the end to an outcome."""

    naam: str
    next: "dict[object, _Ask | Outcome[object]]"


class _Diagram:
    """Rows as a reduced ordered decision diagram: from the root, every case ends in the leaf of its first match."""

    def __init__(
        self,
        feiten: type[attrs.AttrsInstance],
        names: Sequence[str],
        conditions: Sequence[Mapping[str, object]],
        leaves: Sequence[Outcome[object]],
    ) -> None:
        self.names = names
        self.leaves = leaves
        self.in_play = [  # per fact and value: the rows that this value does not rule out, as bits
            {
                value: sum(1 << index for index, wanted in enumerate(conditions) if wanted.get(name, value) is value)
                for value in domain(feiten, name)
            }
            for name in names
        ]
        self.root = self._build()

    def _build(self) -> _Ask | Outcome[object]:
        certain = [(1 << len(self.leaves)) - 1]  # per level: the rows that no fact from there on can rule out
        for by_value in reversed(self.in_play):
            rows = certain[0]
            for bits in by_value.values():
                rows &= bits
            certain.insert(0, rows)
        made: dict[tuple[int, int], _Ask | Outcome[object]] = {}
        unique: dict[tuple[int, ...], _Ask | Outcome[object]] = {}

        def node(level: int, rows: int) -> _Ask | Outcome[object]:
            first = rows & certain[level]
            first &= -first
            rows &= 2 * first - 1  # what stands below a row that surely matches is out of play
            if rows == first:
                return self.leaves[first.bit_length() - 1]
            if (level, rows) not in made:
                kids: dict[object, _Ask | Outcome[object]] = {
                    value: node(level + 1, rows & bits) for value, bits in self.in_play[level].items()
                }
                identity = tuple(map(id, kids.values()))
                same = len(set(identity)) == 1
                made[level, rows] = (
                    next(iter(kids.values()))
                    if same
                    else unique.setdefault((level, *identity), _Ask(self.names[level], kids))
                )
            return made[level, rows]

        return node(0, certain[-1])

    def settle(self, case: Sequence[object]) -> tuple[list[Outcome[object]], tuple[str, ...]]:
        """The leaves that some way to fill in the blanks reaches, and the facts on which the answer then depends.

        Nodes get a number; two have the same number if and only if they give the same answer for every way. So a fact
        whose values lead to different numbers is one on which the answer depends, and no other is.
        """
        for name, value, by_value in zip(self.names, case, self.in_play, strict=True):
            if value is not None and value not in by_value:
                raise InvalidValueError(f"{name}={value!r} is not one of {', '.join(map(repr, by_value))}, nor None")
        known = dict(zip(self.names, case, strict=True))
        numbers: dict[object, int] = {}
        numbered: dict[int, int] = {}
        missing: set[str] = set()

        def number(node: _Ask | Outcome[object]) -> int:
            found = numbered.get(id(node))
            if found is None:
                found = numbered[id(node)] = visit(node)
            return found

        def visit(node: _Ask | Outcome[object]) -> int:
            if isinstance(node, Outcome):
                return numbers.setdefault(node.possible, len(numbers))
            value = known[node.naam]
            if value is not None:
                return number(node.next[value])
            below = tuple([number(kid) for kid in node.next.values()])
            if below.count(below[0]) == len(below):
                return below[0]
            missing.add(node.naam)
            return numbers.setdefault((node.naam, below), len(numbers))

        number(self.root)
        reached = [leaf for leaf in self.leaves if id(leaf) in numbered]
        return reached, tuple(name for name in self.names if name in missing)


@attrs.frozen(eq=False)
class _Outcomes(Mapping[T, Outcome[bool]]):
    """A read-only Mapping that, unlike a mapping proxy, can be copied and pickled."""

    _by_result: dict[T, Outcome[bool]]

    def __getitem__(self, result: T) -> Outcome[bool]:
        return self._by_result[result]

    def __iter__(self) -> Iterator[T]:
        return iter(self._by_result)

    def __len__(self) -> int:
        return len(self._by_result)


def _first_match(feiten: type[attrs.AttrsInstance], rows: tuple[Rule[object], ...]) -> BoundTable[Outcome[object]]:
    names = _facts_read(rows)
    read = _reader(names)
    leaves = [Outcome(frozenset({row.then}), (), (row,)) for row in rows]
    diagram = _Diagram(feiten, names, [row.conditions for row in rows], leaves)
    root = diagram.root

    @lru_cache(_CASES)
    def settle(case: tuple[object, ...]) -> Outcome[object]:
        reached, missing = diagram.settle(case)
        possible = frozenset(result for leaf in reached for result in leaf.possible)
        return Outcome(possible, missing, tuple(row for leaf in reached for row in leaf.rules))

    def answer(facts: attrs.AttrsInstance) -> Outcome[object]:
        node = root
        try:
            while type(node) is _Ask:  # quicker than isinstance
                node = node.next[getattr(facts, node.naam)]
        except KeyError:  # a blank on the way
            return settle(read(facts))
        return node

    return BoundTable(rows, names, answer)


def _each_result(
    feiten: type[attrs.AttrsInstance], rows: tuple[Rule[object], ...], results: Iterable[object]
) -> BoundTable[Mapping[object, Outcome[bool]]]:
    names = _facts_read(rows)
    read = _reader(names)
    parts = []
    for result in results:
        own = tuple(row for row in rows if row.then == result)
        positions = tuple(index for index, name in enumerate(names) if any(name in row.conditions for row in own))
        parts.append((result, positions, _one_result(feiten, tuple(names[index] for index in positions), own)))

    @lru_cache(_CASES)
    def settle(case: tuple[object, ...]) -> Mapping[object, Outcome[bool]]:
        return _Outcomes({result: holds(tuple([case[at] for at in positions])) for result, positions, holds in parts})

    return BoundTable(rows, names, lambda facts: settle(read(facts)))


def _one_result(
    feiten: type[attrs.AttrsInstance], names: tuple[str, ...], rows: tuple[Rule[object], ...]
) -> Callable[[tuple[object, ...]], Outcome[bool]]:
    holds, fails = Outcome[object](frozenset({True}), (), ()), Outcome[object](frozenset({False}), (), ())
    conditions = [row.conditions for row in rows]
    diagram = _Diagram(feiten, names, [*conditions, {}], [*(holds for _ in rows), fails])

    @lru_cache(_PART_CASES)
    def settle(case: tuple[object, ...]) -> Outcome[bool]:
        reached, missing = diagram.settle(case)
        stated = {name: value for name, value in zip(names, case, strict=True) if value is not None}
        in_play = tuple(
            row
            for row, wanted in zip(rows, conditions, strict=True)
            if all(stated.get(name, value) == value for name, value in wanted.items())
        )
        return Outcome(frozenset(leaf is holds for leaf in reached), missing, in_play)

    return settle


def _facts_read(rows: Iterable[Rule[object]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for row in rows for name in row.conditions))


def _changes(rows: Iterable[Rule[object]]) -> tuple[date, ...]:
    return tuple(sorted({day for row in rows for day in (row.since, row.until) if day is not None}))


def _reader(names: tuple[str, ...]) -> Callable[[attrs.AttrsInstance], tuple[object, ...]]:
    if len(names) > 1:
        return attrgetter(*names)
    return lambda facts: tuple(getattr(facts, name) for name in names)  # attrgetter would give a bare value


@lru_cache(64)
def _domains(feiten: type[attrs.AttrsInstance]) -> dict[str, tuple[bool | StrEnum, ...]]:
    """Per field with a finite number of values: those values."""
    if not attrs.has(feiten):
        raise InvalidValueError(f"{feiten!r} is no facts class; it must be a frozen attrs class")
    hints = get_type_hints(feiten)
    domains: dict[str, tuple[bool | StrEnum, ...]] = {}
    for field in attrs.fields(feiten):
        kinds = [kind for kind in get_args(hints[field.name]) if kind is not type(None)]
        if kinds == [bool]:
            domains[field.name] = (False, True)
        elif len(kinds) == 1 and isinstance(kinds[0], type) and issubclass(kinds[0], StrEnum):
            domains[field.name] = tuple(kinds[0])
    return domains


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value)


def _is_day(value: object) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)


def _is_tuple_of(kind: type, value: object) -> bool:
    return isinstance(value, tuple) and all(isinstance(item, kind) for item in value)
