"""Answers as relations: a term says of each day, and a decision of every case, what the library itself says."""

import pickle
import sys
from collections.abc import Callable
from datetime import date, timedelta
from enum import StrEnum
from typing import Any, cast

import attrs
import duckdb
import pyarrow as pa
import pytest
import sqlglot
from sqlglot import exp
from tests.joins import CHAIN, DECISIONS, ON, SOURCE, every, joined, said, table_of

from huiselijkgeweld import (
    NORMEN,
    REGIOS,
    Feiten,
    HorizonError,
    InvalidValueError,
    NotInForceError,
    Policy,
    QualitativeTermError,
    Rule,
    Table,
    UnknownCodeError,
)
from huiselijkgeweld.bronnen import Bronsoort
from huiselijkgeweld.columns import Beslissingskolommen, Kolom, Plan, Termijnkolommen, relatie, sleutel

# Terms.


def ended(code: str, start: date) -> dict[str, object]:
    """What a norm says of a start day, in the words of the relation."""
    try:
        end = NORMEN[code].einde(start)
    except NotInForceError:
        return {"start": start, "einde": None, "telling": "niet_van_kracht", "reden": None, "voorbehouden": None}
    except HorizonError:
        return {"start": start, "einde": None, "telling": "buiten_tabel", "reden": None, "voorbehouden": None}
    steps = [step.waardoor.replace(str(step.van), "de begindag") for step in end.stappen]
    kinds = dict.fromkeys(one.soort.value for one in end.voorbehouden)
    return {
        "start": start,
        "einde": end.dag,
        "telling": "geteld",
        "reden": " → ".join(steps),
        "voorbehouden": "|".join(kinds),
    }


QUALITATIVE = next(code for code, norm in NORMEN.items() if norm.duur is None)
COUNTED = [code for code, norm in NORMEN.items() if norm.duur is not None]
STRETCHES = [(date(1990, 1, 1), 40), (date(2025, 12, 1), 120), (date(2099, 11, 22), 40)]


@pytest.mark.parametrize("code", COUNTED)
def test_a_term_says_of_each_day_what_the_norm_says(code: str) -> None:
    """End, count, reason and reservations, at both edges of the tables and around a turn of the year."""
    for first, days in STRETCHES:
        starts = [first + timedelta(days=number) for number in range(days)]
        found = relatie(code, van=starts[0], tot=starts[-1]).to_pylist()
        assert found == [ended(code, start) for start in starts]


def test_a_key_is_written_for_duckdb_unless_another_engine_is_named() -> None:
    """As the examples of the docs are, so that what is copied from the docs runs."""
    assert sleutel("mda", on=date(2026, 4, 2)) == sleutel("mda", on=date(2026, 4, 2), dialect="duckdb")


@pytest.mark.parametrize("code", ["UB-10W", "UB-5D", "HP-5WD", "WTH-10D", "SR-38V"])
def test_a_term_is_right_on_every_day_of_ten_years(code: str) -> None:
    """3,653 days, each met by one row of the relation when DuckDB joins them."""
    starts = [date(2019, 1, 1) + timedelta(days=number) for number in range(3653)]
    rows = pa.table({"begin": pa.array([*starts, None, date(2018, 12, 31), date(2029, 1, 1)], pa.date32())})
    with duckdb.connect() as engine:
        engine.register("rows", rows)
        engine.register("term", relatie(NORMEN[code], van=starts[0], tot=starts[-1]))
        joined = engine.sql("SELECT begin, term.* FROM rows LEFT JOIN term ON begin = start ORDER BY begin")
        found = joined.to_arrow_table().to_pylist()
    answered = [row for row in found if row.pop("begin") in set(starts)]
    assert answered == [ended(code, start) for start in starts]
    outside = [row for row in found if row["start"] is None]
    assert len(outside) == 3
    assert all(value is None for row in outside for value in row.values())


# Decisions.


@pytest.mark.parametrize(("naam", "regio"), [*DECISIONS, *CHAIN])
def test_a_decision_has_one_row_for_every_case(naam: str, regio: str | None) -> None:
    """Each way to state or leave blank the facts that the rows read has one row, with its own answer."""
    table = table_of(naam, regio)
    cases = every(table.feiten, table.on(ON).feiten_gelezen)
    relation = relatie(naam, on=ON, regio=regio)
    assert relation["sleutel"].to_pylist() == list(range(len(cases)))
    rows = relation.drop_columns(["sleutel", "voorbehouden"]).to_pylist()
    for row, case in zip(rows, cases, strict=True):
        assert row == said(table.evaluate(table.feiten(**case), on=ON)), case


# What goes to other machines.


@pytest.mark.parametrize("regio", [None, "flevoland", Kolom("regio"), "a region of your own"])
@pytest.mark.parametrize("norm", ["UB-10W", attrs.evolve(NORMEN["UB-10W"], naam="eigen")])
def test_a_plan_arrives_elsewhere_as_it_left(regio: Any, norm: Any) -> None:
    """Pickled and read again it answers the same; norms and regions of the library are those of the library."""
    own = attrs.evolve(REGIOS["flevoland"], naam="Eigen") if regio == "a region of your own" else regio
    term = Termijnkolommen(norm, "nodig", show=["einde", "reden"])
    plan = Plan([term, Beslissingskolommen("zicht")], on=ON, regio=own, columns={"veilig_thuis": "vt"}, keep=("vt",))
    there: Any = pickle.loads(pickle.dumps(plan))
    rows = pa.table({"vt": ["geen", None], "nodig": [date(2026, 3, 6), None], "regio": ["ijsselland", None]})
    assert there.evaluate(rows).read_all() == plan.evaluate(rows).read_all()
    assert (there.vragen[0].norm is term.norm) is (norm == "UB-10W")
    assert (there.regio == plan.regio) is (regio != "a region of your own")


# What is refused.


@pytest.mark.parametrize(
    ("ask", "error", "words"),
    [
        (lambda: relatie("UB-10"), InvalidValueError, "on: missing"),
        (lambda: relatie("UB-10", on=ON), UnknownCodeError, "'UB-10'"),
        (lambda: relatie("zicht"), InvalidValueError, "on: missing"),
        (lambda: relatie("zicht", on=date(2100, 1, 1)), HorizonError, "2100-01-01"),
        (lambda: relatie("zicht", on=ON, regio="utopia"), UnknownCodeError, "utopia"),
        (lambda: relatie(cast("Any", 3), on=ON), InvalidValueError, "int is no name and no Table"),
        (lambda: relatie("UB-10W", van=ON, tot=date(2026, 4, 9)), InvalidValueError, "tot: 2026-04-09 lies before"),
        (lambda: relatie("UB-10W", van=date(1989, 12, 31)), HorizonError, "1989-12-31"),
        (lambda: relatie("UB-10W", tot=date(2100, 1, 1)), HorizonError, "2100-01-01"),
        (lambda: relatie(QUALITATIVE), QualitativeTermError, QUALITATIVE),
        (lambda: sleutel("zich", on=ON), UnknownCodeError, "zicht"),
        (lambda: sleutel("UB-10W", on=ON), UnknownCodeError, "UB-10W"),
        (lambda: sleutel("zicht", on=cast("Any", None)), InvalidValueError, "on: missing"),
        (lambda: sleutel("zicht", on=ON, columns=["veilig"]), UnknownCodeError, "'veilig'"),
        (lambda: sleutel("zicht", on=ON, columns={"veilig": "x"}), UnknownCodeError, "'veilig'"),
    ],
    ids=range(15),
)
def test_what_cannot_be_asked_is_refused(ask: Callable[[], object], error: type[Exception], words: str) -> None:
    """The message names what is wrong."""
    with pytest.raises(error, match=words):
        ask()


def test_a_key_without_sqlglot_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """The relation itself needs no sqlglot."""
    monkeypatch.setitem(sys.modules, "sqlglot", None)
    with pytest.raises(ModuleNotFoundError, match=r'pip install "huiselijkgeweld\[sql\]"$'):
        sleutel("zicht", on=ON)
    assert relatie("zicht", on=ON).num_rows == 144


def test_a_relation_has_types_that_every_engine_joins_by() -> None:
    """Plain days, texts and whole numbers of 32 bits: no dictionaries; also where a column has nothing but blanks."""
    words = ["telling", "reden", "voorbehouden"]
    terms = pa.schema([("start", pa.date32()), ("einde", pa.date32()), *((one, pa.string()) for one in words)])
    assert relatie("UB-10W", van=ON, tot=ON).schema == terms
    assert relatie("UB-10W", van=date(1995, 1, 1), tot=date(1995, 1, 1)).schema == terms
    answers = ["antwoord", "mogelijk", "ontbreekt", "rijen", "voorbehouden"]
    assert relatie("zicht", on=ON).schema == pa.schema(
        [("sleutel", pa.int32()), *((one, pa.string()) for one in answers)]
    )


def test_one_start_day_is_one_row() -> None:
    """From a day up to and including that same day."""
    assert relatie("UB-10W", van=ON, tot=ON)["start"].to_pylist() == [ON]


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        (lambda: relatie("zicht"), "on: missing; a decision is made by the rows in force on a day"),
        (
            lambda: relatie("UB-10W", van=ON, tot=date(2026, 4, 9)),
            "tot: 2026-04-09 lies before van, 2026-04-10",
        ),
        (
            lambda: sleutel("zicht", on=ON, columns=["veilig_thui"]),
            "unknown fact 'veilig_thui'; did you mean 'veilig_thuis'?",
        ),
    ],
)
def test_the_first_line_of_a_refusal_is_its_whole_message(ask: Callable[[], object], said: str) -> None:
    """What was asked, and the way out."""
    with pytest.raises((InvalidValueError, UnknownCodeError)) as info:
        ask()
    assert str(info.value).splitlines()[0] == said


def test_the_error_names_the_module_that_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """As Python itself does, so that a caller can ask for it."""
    monkeypatch.setitem(sys.modules, "sqlglot", None)
    with pytest.raises(ModuleNotFoundError) as info:
        sleutel("zicht", on=ON)
    assert info.value.name == "sqlglot"


def conditions(key: str) -> list[exp.And]:
    """The pairs of facts in a key that cannot both be."""
    return list(sqlglot.parse_one(key, read="duckdb").find_all(exp.And))


@pytest.mark.parametrize(("naam", "regio"), [("mda", None), ("mda", "ijsselland"), ("jeugd", "flevoland")])
def test_a_key_reads_the_facts_of_the_rows_of_its_region(naam: str, regio: str | None) -> None:
    """Those facts and no others, and each pair that contradicts itself once."""
    key = sleutel(naam, on=ON, regio=regio)
    read = {column.name for column in sqlglot.parse_one(key, read="duckdb").find_all(exp.Column)}
    assert read == set(table_of(naam, regio).on(ON).feiten_gelezen)
    every_fact = sleutel(naam, on=ON, regio=regio, columns=list(Feiten.__annotations__))
    pairs = [frozenset((one.left.sql(), one.right.sql())) for one in conditions(every_fact)]
    assert len(pairs) == len(set(pairs)) > 0


def test_a_column_says_something_of_a_fact_that_has_none() -> None:
    """Who is structurally unsafe is not lastingly safe: the key is that of a case in which it is so stated."""
    rows: list[Rule[Any]] = [
        Rule("S1", Feiten(stabiel_veilig=False), "no", SOURCE, Bronsoort.PROTOCOL),
        Rule("S2", Feiten(), "else", SOURCE, Bronsoort.PROTOCOL),
    ]
    table: Table[Any] = Table("lasting", Feiten, rows, Policy.DECIDE)
    key = sleutel(table, on=ON, columns=["structureel_onveilig"])
    found = joined(pa.table({"structureel_onveilig": [True, False, None]}), relatie(table, on=ON), key)
    assert [row["antwoord"] for row in found] == ["no", None, None]


class Measure(StrEnum):
    """Words that the measure of the library does not have."""

    FINE = "fine"
    COURSE = "course"


@attrs.frozen
class Own:
    """Facts of your own with the names of facts of the library."""

    maatregel: Measure | None = None
    acuut_onveilig: bool | None = None
    stabiel_veilig: bool | None = None


def test_facts_of_your_own_are_not_those_of_the_library() -> None:
    """What a column of them holds that the rows do not read is no fault, and no two of them contradict each other."""
    rows: list[Rule[Any]] = [
        Rule("O1", Own(acuut_onveilig=True), "yes", SOURCE, Bronsoort.PROTOCOL),
        Rule("O2", Own(), "no", SOURCE, Bronsoort.PROTOCOL),
    ]
    table: Table[Any] = Table("own", Own, rows, Policy.DECIDE)
    names = ["maatregel", "acuut_onveilig", "stabiel_veilig"]
    data = pa.table([["fine", "course", None], [True, False, None], [True, True, True]], names=names)
    found = joined(data, relatie(table, on=ON), sleutel(table, on=ON, columns=names))
    assert [row["antwoord"] for row in found] == ["yes", "no", None]
