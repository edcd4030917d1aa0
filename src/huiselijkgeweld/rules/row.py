"""The records of the engine: rows with sources, answers that know what is missing, and the values a fact can have."""

from collections.abc import Callable, Hashable
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache
from operator import attrgetter
from typing import Any, Generic, TypeVar, get_args, get_type_hints

import attrs

from huiselijkgeweld.bronnen import Bron, Bronsoort, Reading
from huiselijkgeweld.errors import InvalidValueError

T_co = TypeVar("T_co", covariant=True)


class Policy(StrEnum):
    """How the rows of a table make its answer (hit policy)."""

    DECIDE = "decide"
    """The first row that matches decides; the last row in force matches every case. The answer is one `Outcome`."""
    EACH = "each"
    """Every result by itself: it holds if and only if one of its rows matches. The answer is a Mapping of results."""


@attrs.frozen(cache_hash=True)
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
    _conditions: tuple[tuple[str, object], ...] = attrs.field(
        init=False, eq=False, repr=False, default=attrs.Factory(lambda self: _stated(self.when), takes_self=True)
    )

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
            (self.since is None or is_day(self.since), "since must be a date or None"),
            (self.until is None or is_day(self.until), "until must be a date or None"),
            (self.note is None or _is_text(self.note), "note must be a text or None"),
        ):
            if not holds:
                raise InvalidValueError(f"rule '{self.code}': {problem}")
        if self.since is not None and self.until is not None and self.since >= self.until:
            raise InvalidValueError(f"rule '{self.code}': since {self.since} must lie before until {self.until}")

    @property
    def conditions(self) -> dict[str, object]:
        """The facts that the row reads, each with the value it asks for, in the order of the fields."""
        return dict(self._conditions)

    def in_force(self, on: date) -> bool:
        """Whether the row is in force on this day: from `since`, up to but not including `until`."""
        return (self.since is None or self.since <= on) and (self.until is None or on < self.until)


def _op_volgorde(waarden: frozenset[object]) -> str:
    """A set in a fixed order: what Python shows depends on the seed of its hashes."""
    return f"frozenset({{{', '.join(sorted(map(repr, waarden)))}}})"


@attrs.frozen(cache_hash=True)
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

    possible: frozenset[T_co] = attrs.field(repr=_op_volgorde)
    missing: tuple[str, ...]
    rules: tuple[Rule[object], ...]

    @property
    def value(self) -> T_co | None:
        """The one answer, or `None` while more than one is possible; test with `is None`, as `False` is an answer."""
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
    values = domains(feiten).get(naam)
    if values is None:
        raise InvalidValueError(
            f"'{naam}' is no fact of {feiten.__name__} that a row can read; it needs a field 'bool | None' or "
            "'SomeStrEnum | None'"
        )
    return values


@lru_cache(64)
def domains(feiten: type[attrs.AttrsInstance]) -> dict[str, tuple[bool | StrEnum, ...]]:
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


def reader(names: tuple[str, ...]) -> Callable[[attrs.AttrsInstance], tuple[object, ...]]:
    """What reads these facts all at once: quicker than one at a time."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda facts: tuple(getattr(facts, name) for name in names)  # attrgetter would give a bare value


def _stated(when: Any) -> tuple[tuple[str, object], ...]:  # noqa: ANN401 - whatever stands there
    """The fields of a condition that are stated, with their values; none of what is no condition."""
    if not attrs.has(type(when)):
        return ()
    stated = ((field.name, getattr(when, field.name)) for field in attrs.fields(type(when)))
    return tuple((name, value) for name, value in stated if value is not None)


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value)


def is_day(value: object) -> bool:
    """Whether a value is a date without a time."""
    return isinstance(value, date) and not isinstance(value, datetime)


def _is_tuple_of(kind: type, value: object) -> bool:
    return isinstance(value, tuple) and all(isinstance(item, kind) for item in value)
