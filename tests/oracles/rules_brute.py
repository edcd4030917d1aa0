"""An oracle for tables of rules: try every way to fill in the blanks, one by one, and look.

It works on plain dicts, imports nothing from the library and is as slow as it is obvious.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import product
from typing import NamedTuple

Case = Mapping[str, object]
Domains = Mapping[str, Sequence[object]]


class Row(NamedTuple):
    """A row of a table: the values it asks for, its result and its half-open dates."""

    when: Case
    then: object
    since: date | None = None
    until: date | None = None


class Verdict(NamedTuple):
    """What the engine has to say about a case: the last is a list of indices in the rows in force."""

    possible: set[object]
    missing: tuple[str, ...]
    rows: list[int]


def in_force(rows: Iterable[Row], day: date) -> list[Row]:
    """The rows in force on a day."""
    return [row for row in rows if (row.since or date.min) <= day and not (row.until and row.until <= day)]


def facts_read(rows: Iterable[Row], fields: Iterable[str]) -> tuple[str, ...]:
    """The facts that the rows read: row after row, within a row in the order of the fields."""
    fields = list(fields)
    names: list[str] = []
    for row in rows:
        names += [name for name in fields if name in row.when and name not in names]
    return tuple(names)


def completions(domains: Domains, case: Case) -> Iterator[dict[str, object]]:
    """Every way to fill in the blanks of a case."""
    for values in product(*([case[name]] if name in case else domains[name] for name in domains)):
        yield dict(zip(domains, values, strict=True))


def cases(domains: Domains, names: Iterable[str]) -> Iterator[dict[str, object]]:
    """Every case over these facts, each of them stated or not."""
    names = list(names)
    for values in product(*([None, *domains[name]] for name in names)):
        yield {name: value for name, value in zip(names, values, strict=True) if value is not None}


def matches(row: Row, full: Case) -> bool:
    """Whether a row matches a case without blanks."""
    return all(full[name] == value for name, value in row.when.items())


def first_match(rows: Sequence[Row], full: Case) -> int:
    """The index of the first row that matches a case without blanks."""
    return next(index for index, row in enumerate(rows) if matches(row, full))


def decide(rows: Sequence[Row], domains: Domains, case: Case) -> Verdict:
    """Judge a case for a table of which the first matching row decides."""
    deciding = [(full, first_match(rows, full)) for full in completions(domains, case)]
    answers = [(full, rows[index].then) for full, index in deciding]
    return Verdict(
        {answer for _, answer in answers},
        _missing(answers, facts_read(rows, domains)),
        sorted({index for _, index in deciding}),
    )


def each(rows: Sequence[Row], domains: Domains, case: Case) -> dict[object, Verdict]:
    """Judge a case for a table in which every result stands by itself."""
    verdicts: dict[object, Verdict] = {}
    for result in {row.then for row in rows}:
        own = [index for index, row in enumerate(rows) if row.then == result]
        matching = [
            (full, [index for index in own if matches(rows[index], full)]) for full in completions(domains, case)
        ]
        answers: list[tuple[dict[str, object], object]] = [(full, bool(indices)) for full, indices in matching]
        verdicts[result] = Verdict(
            {answer for _, answer in answers},
            _missing(answers, facts_read(rows, domains)),
            sorted({index for _, indices in matching for index in indices}),
        )
    return verdicts


def _missing(answers: Sequence[tuple[Case, object]], names: Iterable[str]) -> tuple[str, ...]:
    """The facts for which two completions exist that differ only in that fact and get different answers."""
    missing = []
    for name in names:
        seen: dict[tuple[tuple[str, object], ...], set[object]] = {}
        for full, answer in answers:
            rest = tuple((other, value) for other, value in full.items() if other != name)
            seen.setdefault(rest, set()).add(answer)
        if any(len(different) > 1 for different in seen.values()):
            missing.append(name)
    return tuple(missing)
