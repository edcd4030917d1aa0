"""Decision tables: dmn-moddle, which modelers use, reads every file; feelin gives the answers of the library."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from itertools import product
from math import prod
from pathlib import Path
from typing import Any

import attrs
import pytest
from counterparts.programs import Ask

from huiselijkgeweld import REGIOS
from huiselijkgeweld.interop.dmn import beslismodel
from huiselijkgeweld.model.vragen import VRAGEN
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.keten import KETEN
from huiselijkgeweld.rules import Outcome, Rule, Table, domain

HERE = Path(__file__).parent
REGIONS: list[str | None] = [None, *REGIOS]
DAYS = [date(2026, 4, 10), date(2022, 6, 1)]
OTHER_DAYS = [date(1990, 1, 1), date(2012, 1, 1), date(2016, 6, 1), date(2019, 1, 1), date(2099, 12, 31)]
LARGEST = 30_000
"""The largest grid that is walked with what is not known; of a larger one only the known cases are."""
ANSWERS = {True: "ja", False: "nee", None: "onbekend"}


@attrs.frozen
class Question:
    """What a decision of a file is about: a table of the library, or one result of it."""

    table: Table[Any]
    result: object
    room: str

    def rows(self, day: date) -> list[Rule[object]]:
        """The rows that answer it."""
        rows = self.table.on(day).rows
        return [row for row in rows if self.result is None or row.then == self.result]

    def facts(self, day: date) -> dict[str, str]:
        """The facts that those rows read, each with its name in the file."""
        names = dict.fromkeys(name for row in self.rows(day) for name in row.conditions)
        return {name: name if name in VRAGEN else f"{self.room}_{name}" for name in names}

    def outcome(self, case: dict[str, Any], day: date) -> Outcome[Any]:
        """What the library answers."""
        answer = self.table.evaluate(self.table.feiten(**case), on=day)
        outcome: Outcome[Any] = answer if self.result is None else answer[self.result]
        return outcome


def questions(regio: str | None) -> Iterator[tuple[str, str, Question]]:
    """Every decision that a file must hold: its id, the name of its answer, what it asks."""
    end = "" if regio is None else f"_{regio.replace('-', '_')}"
    tables: list[tuple[str, Table[Any], str, str]] = [
        (name, REGIOS[regio].tabel(name) if regio else one.tabel, "", end) for name, one in BESLISSINGEN.items()
    ]
    tables += [(name, one.tabel, one.kamer, "") for name, one in KETEN.items()]
    for name, table, room, last in tables:
        if table.policy.value == "decide":
            yield f"{name}{last}", name, Question(table, None, room)
        else:
            for result in dict.fromkeys(row.then for row in table.rows):
                word = str(result).replace(": ", "_")
                yield f"{name}_{word}{last}", word, Question(table, result, room)


def grids(regio: str | None, day: date) -> dict[str, dict[str, list[Any]]]:
    """Per decision the values of each input: all that the fact can have, and nothing."""
    made = {}
    for name, _, question in questions(regio):
        facts = question.facts(day)
        values = {new: list(domain(question.table.feiten, old)) for old, new in facts.items()}
        with_blanks = prod(len(own) + 1 for own in values.values()) <= LARGEST
        made[name] = {new: [*own, None] if with_blanks else own for new, own in values.items()}
    return made


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("regio", REGIONS, ids=str)
def test_feelin_gives_the_answers_of_the_library(ask: Ask, regio: str | None, day: date) -> None:
    """Of every table for every case; where a fact is not known it gives the certain answer, or that it is not known."""
    asked = grids(regio, day)
    (read,) = ask("dmn.mjs", [{"xml": beslismodel(on=day, regio=regio).decode(), "grids": asked}])
    assert read["warnings"] == []
    assert list(read["decisions"]) == [name for name, _, _ in questions(regio)]
    for name, word, question in questions(regio):
        decision, facts = read["decisions"][name], question.facts(day)
        assert (decision["name"], decision["policy"]) == (name, "FIRST")
        assert [one["name"] for one in decision["inputs"]] == list(facts.values())
        cases = list(product(*asked[name].values()))
        assert len(cases) == len(decision["firsts"])
        for case, first in zip(cases, decision["firsts"], strict=True):
            outputs = decision["rules"][first]["outputs"]
            outcome = question.outcome(dict(zip(facts, case, strict=True)), day)
            wanted = outcome.value if question.result is None else ANSWERS[outcome.value]
            if outputs[word] == "onbekend":
                assert None in case
                assert question.result is None or wanted == "onbekend", (name, case)
            else:
                assert outputs[word] == wanted, (name, case)
                assert outputs["rij"] in ({row.code for row in outcome.rules} if outputs[word] != "nee" else {"geen"})


@pytest.mark.parametrize("regio", REGIONS, ids=str)
def test_what_is_no_value_of_a_fact_counts_as_not_known(ask: Ask, regio: str | None) -> None:
    """A misspelt word, a number or a text in the place of true or false never gives another answer than nothing."""
    (day, *_) = DAYS
    small = {
        name: own for name, own in grids(regio, day).items() if prod(len(one) + 2 for one in own.values()) < LARGEST
    }
    strange = {name: {fact: [*own, "true", "Geen", 7] for fact, own in grid.items()} for name, grid in small.items()}
    xml = beslismodel(on=day, regio=regio).decode()
    (read,) = ask("dmn.mjs", [{"xml": xml, "grids": strange}])
    for name, grid in strange.items():
        firsts = dict(zip(product(*grid.values()), read["decisions"][name]["firsts"], strict=True))
        known = [frozenset(small[name][fact]) for fact in grid]
        for case, first in firsts.items():
            plain = tuple(one if one in own else None for one, own in zip(case, known, strict=True))
            assert first == firsts[plain], (name, case)


@pytest.mark.parametrize("regio", REGIONS, ids=str)
def test_dmn_moddle_reads_the_files_of_other_days(ask: Ask, regio: str | None) -> None:
    """Without a warning; of every row its answer, code and sources, in order, with its reading and its note."""
    files = [{"xml": beslismodel(on=day, regio=regio).decode(), "grids": {}} for day in OTHER_DAYS]
    for day, read in zip(OTHER_DAYS, ask("dmn.mjs", files), strict=True):
        assert read["warnings"] == []
        for name, word, question in questions(regio):
            rules = read["decisions"][name]["rules"]
            rows = question.rows(day)
            written = [rule for rule in rules if rule["outputs"]["rij"] != "geen"]
            assert [(rule["outputs"]["rij"], rule["outputs"]["bron"]) for rule in written] == [
                (row.code, "; ".join(map(str, row.bronnen))) for row in rows
            ]
            assert [rule["notes"] for rule in written] == [
                {"soort": row.soort, "lezing": row.reading, "opmerking": row.note or ""} for row in rows
            ]
            answers = [rule["outputs"][word] for rule in written]
            assert answers == [str(row.then) if question.result is None else "ja" for row in rows]


def test_the_example_runs(tmp_path: Path) -> None:
    """The engine of the example gives the answers of the library."""
    examples = shutil.copytree(HERE.parent / "examples", tmp_path / "examples")
    (examples / "dmn" / "node_modules").symlink_to(HERE / "node_modules")
    done = subprocess.run([sys.executable, examples / "dmn_engine.py"], check=True, capture_output=True, text=True)
    assert done.stdout.count("\n") >= 5


def test_the_example_asks_for_the_packages_that_are_tested_here() -> None:
    """In the same versions."""
    own, tested = (json.loads((folder / "package.json").read_text()) for folder in (HERE.parent / "examples/dmn", HERE))
    assert own["dependencies"].items() <= tested["devDependencies"].items()
