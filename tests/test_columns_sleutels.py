"""The key of a row as SQL, joined in DuckDB: every case meets the row that the library would give, or no row."""

from collections.abc import Sequence
from random import Random
from typing import Any, Final, cast

import numpy as np
import pyarrow as pa
import pytest
import sqlglot
from tests.joins import (
    CHAIN,
    DECISIONS,
    EIGEN,
    LINKED,
    ON,
    Case,
    Dagje,
    as_columns,
    every,
    joined,
    said,
    table_of,
    wanted,
)

from huiselijkgeweld import (
    Feiten,
    Policy,
    Table,
)
from huiselijkgeweld.columns import Beslissingskolommen, Plan, relatie, sleutel
from huiselijkgeweld.model.vragen import VRAGEN
from huiselijkgeweld.rules import Outcome, domain


def assert_joined(naam: str, regio: str | None, cases: Sequence[Case]) -> list[int]:
    """Join cases in DuckDB, and hold each against the library and against a plan; gives those that are refused."""
    facts = table_of(naam, regio).feiten
    names = {name: name for name in cases[0]}
    rows = as_columns(facts, cases, names)
    found = joined(rows, relatie(naam, on=ON, regio=regio), sleutel(naam, on=ON, regio=regio, columns=names))
    refused = []
    for place, (case, row) in enumerate(zip(cases, found, strict=True)):
        answer = wanted(naam, regio, case)
        if answer is None:
            refused.append(place)
            assert set(row.values()) == {None}, case
        else:
            assert {name: value for name, value in row.items() if name != "sleutel"} == answer, case
    good = np.setdiff1d(np.arange(len(cases)), refused)
    plan = Plan(Beslissingskolommen(naam), on=ON, regio=regio, keep=(), dictionary=False)
    answers = plan.evaluate(rows.take(pa.array(good))).read_all()
    assert [list(row.values()) for row in answers.to_pylist()] == [list(found[place].values())[1:] for place in good]
    return refused


@pytest.mark.parametrize(("naam", "regio"), [*DECISIONS, *CHAIN])
def test_the_key_of_every_case_leads_to_its_answer(naam: str, regio: str | None) -> None:
    """All cases of the facts that the rows read: the answer of library and plan, or no row where both refuse."""
    table = table_of(naam, regio)
    assert_joined(naam, regio, every(table.feiten, table.on(ON).feiten_gelezen))


@pytest.mark.parametrize("naam", ["casusregie", "zicht", "mda", "jeugd", "bevoegd", "plichten", "zvh"])
def test_what_one_fact_says_about_another_is_in_the_key(naam: str) -> None:
    """All 8,748 cases of the linked facts, also those that the rows do not read; the other facts have no column."""
    cases = every(Feiten, LINKED)
    refused = assert_joined(naam, None, cases)
    contradicting = [place for place, case in enumerate(cases) if wanted("mda_prioriteit", None, case) is None]
    assert refused == contradicting
    assert 0 < len(refused) < len(cases)


def test_duties_are_joined_for_cases_drawn_from_all_facts() -> None:
    """The largest national relation, by 3,000 cases that state about half of all facts, some against each other."""
    draw = Random(6)  # noqa: S311 - cases, not secrets
    drawn = [{name: draw.choice((None, draw.choice(domain(Feiten, name)))) for name in VRAGEN} for _ in range(3000)]
    cases = [{**case, **({} if place % 9 else {"minderjarige_betrokken": False})} for place, case in enumerate(drawn)]
    calm = [case | dict.fromkeys(LINKED[:-1]) if place % 3 else case for place, case in enumerate(cases)]
    assert 0 < len(assert_joined("plichten", None, calm)) < len(calm)


def test_a_fact_without_a_column_is_unknown() -> None:
    """The key says so by itself: the answer is that of a case in which nobody stated the fact."""
    (row,) = joined(
        pa.table({"veilig_thuis": ["geen"]}), relatie("zicht", on=ON), sleutel("zicht", on=ON, columns=["veilig_thuis"])
    )
    assert row["ontbreekt"] == "maatregel|lopende_regisseur"
    (nothing,) = joined(pa.table({"a": [1]}), relatie("zicht", on=ON), sleutel("zicht", on=ON, columns=[]))
    assert nothing["ontbreekt"] == "|".join(outcome("zicht").missing)


def outcome(naam: str, **facts: object) -> Outcome[object]:
    """What the library says of some facts."""
    return cast("Outcome[object]", table_of(naam).evaluate(Feiten(**cast("Any", facts)), on=ON))


@pytest.mark.parametrize(
    ("naam", "column", "word"),
    [
        *(("zicht", "veilig_thuis", word) for word in ("melding open", "MELDING_OPEN", "", " geen", "melding_open ")),
        ("zicht", "maatregel", "nee"),
        ("plichten", "maatregel", "voogdy"),  # only read for what it says about another fact
        ("mda", "maatregel", "voogdy"),
    ],
)
def test_a_word_that_is_none_of_its_fact_meets_no_row(naam: str, column: str, word: str) -> None:
    """NULL and no guess, where a plan refuses the row; the row beside it is answered."""
    rows = pa.table({column: [word, None, "geen"]})
    found = joined(rows, relatie(naam, on=ON), sleutel(naam, on=ON, columns=[column]))
    assert set(found[0].values()) == {None}
    assert None not in (found[1]["sleutel"], found[2]["sleutel"])
    (problem,) = Plan(Beslissingskolommen(naam), on=ON).check(rows)
    assert problem.path == f"{column}[0]"


AWKWARD: Final = (
    "select",
    "Veilig Thuis (stand)",
    'zij zei "ja"',
    "it's",
    "a.b",
    "tick`tock",
    "één",
    "1",
    "%s; --",
)


@pytest.mark.parametrize("column", AWKWARD)
def test_a_column_may_have_any_name(column: str) -> None:
    """Reserved words, spaces, quotes and signs of SQL are part of the name and nothing else."""
    rows = pa.table({column: ["geen", "melding_open", "nee", None]})
    key = sleutel("zicht", on=ON, columns={"veilig_thuis": column})
    plain = joined(
        rows.rename_columns(["vt"]), relatie("zicht", on=ON), sleutel("zicht", on=ON, columns={"veilig_thuis": "vt"})
    )
    assert joined(rows, relatie("zicht", on=ON), key) == plain


@pytest.mark.parametrize("dialect", ["duckdb", "spark", "postgres"])
@pytest.mark.parametrize(("naam", "regio"), [*DECISIONS, *CHAIN])
def test_the_key_is_right_in_every_dialect(naam: str, regio: str | None, dialect: str) -> None:
    """What sqlglot reads in the dialect is, written for DuckDB, the key for DuckDB; and so for awkward names."""
    read = table_of(naam, regio).on(ON).feiten_gelezen
    columns = dict(zip(read, AWKWARD, strict=False))

    def key(dialect: str) -> str:
        return sleutel(naam, on=ON, regio=regio, columns=columns, dialect=dialect)

    assert sqlglot.parse_one(key(dialect), read=dialect).sql("duckdb") == key("duckdb")


def test_a_table_of_your_own_is_joined() -> None:
    """Its words may hold quotes and slashes, and one fact says nothing about another."""
    cases = every(Dagje, ["weer", "zondag"])
    rows = as_columns(Dagje, cases, {"weer": "w", "zondag": "z"})
    found = joined(rows, relatie(EIGEN, on=ON), sleutel(EIGEN, on=ON, columns={"weer": "w", "zondag": "z"}))
    for case, row in zip(cases, found, strict=True):
        assert said(EIGEN.evaluate(Dagje(**case), on=ON)).items() <= row.items()


@pytest.mark.parametrize("dialect", ["duckdb", "spark", "postgres"])
def test_a_table_without_conditions_has_one_row_and_one_key(dialect: str) -> None:
    """Nothing is read, so every row meets the one answer."""
    table = Table("altijd", Dagje, EIGEN.rows[-1:], Policy.DECIDE)
    assert relatie(table, on=ON).select(["sleutel", "antwoord"]).to_pylist() == [{"sleutel": 0, "antwoord": "bos"}]
    assert sleutel(table, on=ON, dialect=dialect) == "0"
