"""Spark: the example answers as the library does, and the key of every case leads to its answer there too."""

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pyarrow as pa
import pytest
from tests.joins import EIGEN, ON, as_columns, every, joined, table_of

from huiselijkgeweld import Table
from huiselijkgeweld.columns import relatie, sleutel

EXAMPLE = Path(__file__).parent.parent / "examples" / "spark"
pytestmark = [
    pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),  # of the sockets between Python and Java
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture(scope="module")
def example() -> Iterator[ModuleType]:
    """The main module of the example."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(EXAMPLE)
        patch.setenv("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1")  # Java compiles less: for few rows that is quicker
        import main

        yield main


@pytest.fixture
def spark(example: ModuleType) -> Iterator[Any]:
    """A session as the example starts it."""
    session = example.session()
    yield session
    session.stop()


def test_the_example_answers_as_the_library_does(example: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    """200,000 rows: joins and plan give the same in every row, and 1,000 of them are as the library says one by one."""
    assert example.main(["--rows", "200000", "--sample", "1000"]) == 0
    first, *timed, checksums, unanswered, one_by_one, library, _ = capsys.readouterr().out.splitlines()
    assert first.startswith("200,000 rows on Spark 4.")
    assert [line.split(",")[0].split(" in ")[0] for line in timed] == ["by join: 16 answers", "by plan: 16 answers"]
    assert checksums == "columns with another checksum: 0"
    assert unanswered == "rows without an answer: 0"
    assert one_by_one == "answered otherwise, of 200,000 rows one by one: 0"
    assert library == "answered otherwise by the library, of 1,000 rows: 0"


def test_the_example_sees_one_answer_that_differs(example: ModuleType, spark: Any) -> None:
    """An answer that is another, or blank, or a row that is not there, is counted: else nothing is proven."""
    frames = [
        spark.createDataFrame(pa.table({"id": ids, "casusregie": answers}))
        for ids, answers in (
            ([1, 2, 3, 4], ["a", "b", None, "d"]),
            ([1, 2, 3, 4], ["a", "c", None, "d"]),
            ([1, 2, 3, 4], ["a", None, None, "d"]),
            ([1, 2, 3], ["a", "b", None]),
        )
    ]
    sums = [example.checksums(frame) for frame in frames]
    assert [sums[0] == other for other in sums] == [True, False, False, False]
    assert [example.differences(frames[0], other) for other in frames] == [0, 1, 1, 1]


@pytest.mark.parametrize("wat", ["zicht", "mda", "bevoegd", "huisverbod", EIGEN], ids=str)
def test_every_case_meets_the_row_that_it_meets_in_duckdb(spark: Any, wat: str | Table[Any]) -> None:
    """All cases with blanks, contradictions, a word that is none of its fact, and columns with awkward names."""
    table = wat if isinstance(wat, Table) else table_of(wat)
    names = table.on(ON).feiten_gelezen
    cases = every(table.feiten, names)
    columns = dict(zip(names, ("select", "Veilig Thuis (stand)", "tick`tock", "a.b", "it's", "één"), strict=False))
    rows = as_columns(table.feiten, cases, columns)
    for name, column in columns.items():
        if rows[column].type == pa.string():
            strange = rows.slice(0, 1).set_column(
                rows.schema.get_field_index(column), column, pa.array([f"geen {name}"])
            )
            rows = pa.concat_tables([rows, strange])
    answers = relatie(wat, on=ON)

    def key(dialect: str) -> str:
        return sleutel(wat, on=ON, columns=columns, dialect=dialect)

    numbered = spark.createDataFrame(rows.append_column("nr", pa.array(range(rows.num_rows))))
    numbered.createOrReplaceTempView("rows")
    spark.createDataFrame(answers).createOrReplaceTempView("answers")
    found = spark.sql(
        f"SELECT a.* FROM (SELECT nr, {key('spark')} AS k FROM rows) LEFT JOIN answers a ON k = a.sleutel ORDER BY nr"  # noqa: S608 - the key is ours
    )
    assert [row.asDict() for row in found.collect()] == joined(rows, answers, key("duckdb"))
