"""The bundle: evaluators in JavaScript and Java answer every cell of every table as the library does."""

from datetime import date
from math import prod
from typing import Any

from counterparts.evaluators import Evaluators, Question, table

from huiselijkgeweld import REGIOS, Table
from huiselijkgeweld.model.feiten import GEVOLGEN
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.keten import KETEN
from huiselijkgeweld.rules import domain

FIRST, LAST = date(1990, 1, 1), date(2099, 12, 31)
PLACES = ("landelijk", *REGIOS)
NAMES = [(name, place) for name in BESLISSINGEN for place in PLACES] + [(name, "landelijk") for name in KETEN]


def days(tabel: Table[Any]) -> list[date]:
    """A day of every stretch in which the same rows are in force: its first."""
    return [FIRST, *(day for day in tabel.changes if FIRST < day <= LAST)]


def question(name: str, place: str, on: date, names: tuple[str, ...]) -> Question:
    """Every combination of these facts, each known or unknown."""
    return {"tabel": name, "regio": place, "on": on.isoformat(), "names": names}


def test_every_cell_of_every_table_is_answered_alike(evaluators: Evaluators) -> None:
    """All facts that the rows in force read, each unknown or one of its values: every table, place and stretch of days.

    Where the rows in force and the results are those of a table that was asked already, its cells are not asked again.
    """
    asked: dict[object, Question] = {}
    cells = 0
    for name, place in NAMES:
        tabel = table(name, place)
        for on in days(tabel):
            bound = tabel.on(on)
            results = tuple(dict.fromkeys(row.then for row in tabel.rows))
            key = (name, tuple((row.code, row.when, row.then) for row in bound.rows), results)
            if key not in asked:
                names = bound.feiten_gelezen
                asked[key] = question(name, place, on, names)
                cells += prod(len(domain(tabel.feiten, fact)) + 1 for fact in names)
    assert len(asked) > 80
    assert evaluators.agree(list(asked.values())) == cells


def test_the_rows_of_a_place_are_those_on_each_side_of_a_change(evaluators: Evaluators) -> None:
    """Of every table in every place: the case of which nothing is known, the day before each change and on it."""
    asked = []
    for name, place in NAMES:
        tabel = table(name, place)
        changes = {date.fromordinal(day.toordinal() - back) for day in days(tabel) for back in (0, 1)}
        asked += [question(name, place, on, ()) for on in sorted(changes | {LAST})]
    assert evaluators.agree(asked) == len(asked)


def test_what_one_fact_says_about_another_is_added_or_refused(evaluators: Evaluators) -> None:
    """Every combination of the facts that say something about each other, in a table that reads some of them."""
    names = tuple(dict.fromkeys(fact for one, _, other, _ in GEVOLGEN for fact in (one, other)))
    assert len(names) == 8
    asked = [question(name, "landelijk", date(2026, 4, 10), names) for name in ("jeugd", "plichten", "casusregie")]
    assert evaluators.agree(asked) > 10_000
