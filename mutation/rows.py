"""Mutants of rows: a condition dropped, a result swapped, a date, a number, a unit or a counting rule changed.

A row that is alive gets the fields of a changed copy, so that everything that holds it sees the change. Words that a
user reads (names, quotes, remarks) are left alone; sources are not: the wrong article is a wrong answer.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from functools import singledispatch
from textwrap import shorten
from typing import Any, Final

import attrs

from huiselijkgeweld.bronnen import Bron
from huiselijkgeweld.errors import HuiselijkgeweldError
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenissoort
from huiselijkgeweld.recht.bekostiging import LANDELIJK
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.keten import KETEN
from huiselijkgeweld.recht.termijnnormen import NORMEN
from huiselijkgeweld.recht.termijnnormen.norm import Opschortbaar, Verlengbaar
from huiselijkgeweld.regio import REGIOS
from huiselijkgeweld.rules import Policy, Rule, Table
from huiselijkgeweld.tijd.duur import Duur

WOORDEN: Final = frozenset(
    {
        "code",
        "naam",
        "citaat",
        "toelichting",
        "note",
        "opmerkingen",
        "lezingen",
        "kwalitatief",
        "vindplaats",
        "familie",
    }
)
"""Fields whose words are for a reader."""


@attrs.frozen
class Rowmutant:
    """One change in one row.

    Attributes:
        key: group, code of the row, field and number of the change.
        group: the table or list that the row belongs to.
        code: the code of the row.
        change: what became what.
    """

    key: str
    group: str
    code: str
    change: str
    _target: Any = attrs.field(repr=False)
    _changes: Mapping[str, object] = attrs.field(repr=False)

    @property
    def refusal(self) -> str:
        """The verdict where the library itself refuses such a row."""
        return "refused"

    def apply(self) -> None:
        """Make the change in this process.

        Raises:
            ValueError: the library itself refuses such a row.
        """
        copy = _with(self._target, self._changes)
        if isinstance(copy, Exception):
            raise ValueError(str(copy))  # noqa: TRY004 - the refusal, not its kind, is what is told
        _become(self._target, copy)


def rowmutants(area: str) -> Iterator[Rowmutant]:
    """All mutants of the rows of an area: `normen`, `tabellen` or `regiorijen`."""
    yield from AREAS[area]()


def _normen() -> Iterator[Rowmutant]:
    for norm in NORMEN.values():
        yield from _of_record("normen", norm.code, norm, ())


def _tabellen() -> Iterator[Rowmutant]:
    for beslissing in BESLISSINGEN.values():
        yield from _of_table(f"beslissing {beslissing.naam}", beslissing.tabel)
    for keten in KETEN.values():
        yield from _of_table(f"keten {keten.naam}", keten.tabel)
    for regel in LANDELIJK:
        yield from _of_record("bekostiging", regel.code, regel, ())


def _regiorijen() -> Iterator[Rowmutant]:
    for regio in REGIOS.values():
        for regel in regio.regels:
            if regel.rule is not None:
                results = {rij.then for rij in BESLISSINGEN[regel.beslissing].tabel.rows}
                yield from _of_rule(f"{regio.code} {regel.beslissing}", regel.rule, tuple(results))
        for naam, parameter in regio.parameters.items():
            yield from _of_record(f"{regio.code} parameters", naam, parameter, ())
        for betaald in regio.bekostiging:
            yield from _of_record(f"{regio.code} bekostiging", betaald.code, betaald, ())


AREAS: Final = {"normen": _normen, "tabellen": _tabellen, "regiorijen": _regiorijen}


def _of_table(group: str, table: Table[Any]) -> Iterator[Rowmutant]:
    results = tuple(dict.fromkeys(row.then for row in table.rows))
    for at, row in enumerate(table.rows):
        yield from _of_rule(group, row, results)
        without = table.rows[:at] + table.rows[at + 1 :]
        yield Rowmutant(f"{group}:{row.code}:dropped", group, row.code, "row dropped", table, {"rows": without})
        if table.policy is Policy.DECIDE and at + 1 < len(table.rows):
            after = table.rows[at + 1]
            swapped = (*table.rows[:at], after, row, *table.rows[at + 2 :])
            change = f"{row.code} after {after.code}"
            yield Rowmutant(f"{group}:{row.code}:order", group, row.code, change, table, {"rows": swapped})


def _of_rule(group: str, row: Rule[Any], results: tuple[object, ...]) -> Iterator[Rowmutant]:
    for name, wanted in row.conditions.items():
        dropped = _evolved(row.when, name, None)
        yield Rowmutant(
            f"{group}:{row.code}:when.{name}:dropped",
            group,
            row.code,
            f"without {name}={wanted!s}",
            row,
            {"when": dropped},
        )
        for number, value in enumerate(_others(wanted)):
            changed = _evolved(row.when, name, value)
            change = f"{name}: {wanted!s} → {value!s}"
            yield Rowmutant(f"{group}:{row.code}:when.{name}:{number}", group, row.code, change, row, {"when": changed})
    own = [result for result in results if result != row.then] or list(_others(row.then))
    for number, value in enumerate(own[:2]):
        yield Rowmutant(
            f"{group}:{row.code}:then:{number}",
            group,
            row.code,
            f"then: {row.then!s} → {value!s}",
            row,
            {"then": value},
        )
    yield from _of_record(group, row.code, row, ("when", "then"))


def _of_record(group: str, code: str, record: Any, leave: tuple[str, ...]) -> Iterator[Rowmutant]:  # noqa: ANN401 - any attrs record
    for field in attrs.fields(type(record)):
        if not field.init or field.name in leave or field.name in WOORDEN:
            continue
        name = field.name.lstrip("_")
        value = getattr(record, field.name)
        for number, (change, other) in enumerate(_changed(value)):
            key = f"{group}:{code}:{name}:{number}"
            yield Rowmutant(key, group, code, f"{name}: {change}", record, {name: other})


@singledispatch
def _changed(value: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401 - any value of a field
    """Other values of a field, each with what changed; of a record, those of its fields."""
    if not attrs.has(type(value)):
        return
    for field in attrs.fields(type(value)):
        held = getattr(value, field.name)
        if field.init and field.name not in WOORDEN and type(held) is not Gebeurtenissoort:
            for change, other in _changed(held):
                yield f"{field.name}: {change}", _evolved(value, field.name.lstrip("_"), other)
    if isinstance(value, Verlengbaar | Opschortbaar):
        yield "→ none", None


@_changed.register
def _(value: bool) -> Iterator[tuple[str, Any]]:  # noqa: FBT001 - dispatched by its type
    yield f"{value} → {not value}", not value


@_changed.register
def _(value: StrEnum) -> Iterator[tuple[str, Any]]:
    for other in _others(value)[:2]:
        yield f"{value!s} → {other!s}", other


@_changed.register(int)
@_changed.register(Decimal)
def _(value: int | Decimal) -> Iterator[tuple[str, Any]]:
    yield f"{value} → {value + 1}", value + 1
    yield f"{value} → {value - 1}", value - 1


@_changed.register
def _(value: date) -> Iterator[tuple[str, Any]]:
    yield f"{value} → a day later", value + timedelta(days=1)
    yield f"{value} → a day earlier", value - timedelta(days=1)
    yield f"{value} → none", None


@_changed.register
def _(value: Duur) -> Iterator[tuple[str, Any]]:
    yield f"{value!s} → one more", _evolved(value, "aantal", value.aantal + 1)
    if value.aantal > 1:
        yield f"{value!s} → one less", _evolved(value, "aantal", value.aantal - 1)
    for unit in _others(value.eenheid):
        yield f"{value!s} → {unit!s}", attrs.evolve(value, eenheid=unit)


@_changed.register
def _(value: Bron) -> Iterator[tuple[str, Any]]:
    yield f"{value!s} → another article", attrs.evolve(value, plaats=f"{value.plaats or ''}a")


@_changed.register
def _(value: tuple) -> Iterator[tuple[str, Any]]:  # type: ignore[type-arg] # dispatched by its type
    for at, part in enumerate(value):
        if len(value) > 1 or not isinstance(part, Bron):
            yield f"without {_short(part)}", value[:at] + value[at + 1 :]
        if not isinstance(part, str | StrEnum | Gebeurtenissoort):
            for change, other in _changed(part):
                yield f"{_short(part)}: {change}", (*value[:at], other, *value[at + 1 :])


def _evolved(record: Any, name: str, value: object) -> Any:  # noqa: ANN401 - any attrs record
    return _with(record, {name: value})


def _with(record: Any, changes: Mapping[str, Any]) -> Any:  # noqa: ANN401 - any attrs record or table
    """The record with other values; where the library refuses that, the refusal."""
    for value in changes.values():
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, Exception):
                return part
    try:
        if isinstance(record, Table):
            return record.with_rows(changes["rows"])
        return attrs.evolve(record, **changes)
    except (HuiselijkgeweldError, TypeError) as refusal:
        return refusal


def _others(value: Any) -> tuple[Any, ...]:  # noqa: ANN401 - a value of a fact or a list
    if isinstance(value, bool):
        return (not value,)
    if isinstance(value, StrEnum):
        members = list(type(value))
        at = members.index(value)
        return tuple(members[at + 1 :] + members[:at])[:3]
    return ()


def _short(value: object) -> str:
    return shorten(str(value), 50, placeholder="…")


def _become(target: object, copy: object) -> None:
    """Give a frozen record the fields of another."""
    for kind in type(target).__mro__:
        for name in getattr(kind, "__slots__", ()):
            if name not in {"__weakref__", "__dict__"} and hasattr(copy, name):
                object.__setattr__(target, name, getattr(copy, name))
