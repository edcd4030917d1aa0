"""Millions of cases on Spark: answered by joins and by a plan, both alike, and as the library answers one by one.

Run: python examples/spark/main.py [--rows 5000000] [--sample 3000]

It starts a session on this machine. It needs the extra spark and Java 17. It ends with status 1 if an answer differs.
"""

import argparse
import os
import sys
import warnings
from collections.abc import Iterator, Sequence
from time import perf_counter
from typing import Any

from pyspark import StorageLevel
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F  # noqa: N812 - the name that everybody gives it

from answers import DECISIONS, ON, TERMS, by_join, by_plan
from cases import FACTS, cases
from huiselijkgeweld import NORMEN, Feiten, Outcome, opschaling, regie
from huiselijkgeweld.rules import domain

EXACT = 500_000
"""Up to so many rows are compared one by one; of more rows a part, and checksums of all."""


def session() -> SparkSession:
    """Start a session on two cores; on a cluster the settings of the cluster take the place of these."""
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # the workers have the same packages
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    warnings.filterwarnings(
        "ignore", "PySpark does not yet fully support pandas"
    )  # no DataFrame of pandas is used here
    settings = {
        "spark.driver.memory": "3g",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.log.level": "ERROR",
        "spark.sql.codegen.hugeMethodLimit": "8000",  # Java compiles no longer methods: a key can be long
        "spark.sql.session.timeZone": "Europe/Amsterdam",
        "spark.sql.shuffle.partitions": "8",
        "spark.sql.execution.arrow.pyspark.enabled": "true",
        "spark.sql.execution.arrow.maxRecordsPerBatch": "65536",
    }
    builder = SparkSession.builder.master("local[2]").appName("huiselijkgeweld")
    for name, value in settings.items():
        builder = builder.config(name, value)
    return builder.getOrCreate()


def seconds(answers: DataFrame) -> float:
    """How long it takes to answer, and throw the answers away."""
    begin = perf_counter()
    answers.write.format("noop").mode("overwrite").save()
    return perf_counter() - begin


def checksums(answers: DataFrame) -> dict[str, int]:
    """Per column a number that all its values make together, each with the id of its row."""
    numbers = [
        F.bit_xor(F.xxhash64("id", F.coalesce(F.col(name).cast("string"), F.lit("(blank)")))).alias(name)
        for name in answers.columns
    ]
    (row,) = answers.agg(F.count("*").alias("rows"), *numbers).collect()
    found: dict[str, int] = row.asDict()
    return found


def differences(one: DataFrame, other: DataFrame) -> int:
    """How many rows stand in one and not, with the same answers, in the other."""
    names = [name for name in one.columns if name != "id"]
    same = F.lit(True)  # noqa: FBT003 - a value of SQL
    for name in names:
        same &= F.col(f"one.{name}").eqNullSafe(F.col(f"other.{name}"))
    pairs = one.alias("one").join(other.alias("other"), "id", "full")
    return int(pairs.where(~same).count())


def expected(case: dict[str, Any]) -> Iterator[tuple[str, object]]:
    """What the library says of one case, under the names of the columns."""
    for prefix, (norm, start) in TERMS.items():
        yield f"{prefix}_einde", None if case[start] is None else NORMEN[norm].einde(case[start]).dag
    stated: dict[str, Any] = {
        name: next(value for value in domain(Feiten, name) if value == case[name])
        for name in FACTS
        if case[name] is not None
    }
    facts = Feiten(**stated)
    outcomes: dict[str, Outcome[Any]] = {
        "casusregie": regie(facts, on=ON, regio=case["regio"]).casusregie,
        "jeugd": opschaling(facts, on=ON, regio=case["regio"]).jeugd,
    }
    for decision, outcome in outcomes.items():
        yield decision, None if outcome.value is None else str(outcome.value)
        yield f"{decision}_mogelijk", "|".join(sorted(map(str, outcome.possible)))
        yield f"{decision}_ontbreekt", "|".join(outcome.missing)
        yield f"{decision}_rijen", "|".join(row.code for row in outcome.rules)


def held_against_the_library(rows: DataFrame, answers: DataFrame, sample: int, total: int) -> tuple[int, int]:
    """Ask the library too, for some of the rows: how many were asked, and how many are answered otherwise."""
    some = (F.col("id") % max(1, total // sample)) == 0
    pairs = rows.where(some).join(answers.where(some), "id").collect()
    wrong = sum(any(row[name] != value for name, value in expected(row.asDict())) for row in pairs)
    return len(pairs), wrong


def prove(rows: DataFrame, joined: DataFrame, planned: DataFrame, sample: int) -> dict[str, int]:
    """Everything that must be zero, by what it counts."""
    total = rows.count()
    few = F.col("id") < EXACT
    sums = zip(checksums(joined).items(), checksums(planned).items(), strict=True)
    no_answer = " OR ".join(f"{decision}_mogelijk IS NULL" for decision in DECISIONS)
    asked, wrong = held_against_the_library(rows, joined, sample, total)
    return {
        "columns with another checksum": sum(one != other for one, other in sums),
        "rows without an answer": joined.where(no_answer).count(),
        f"answered otherwise, of {min(total, EXACT):,} rows one by one": differences(
            joined.where(few), planned.where(few)
        ),
        f"answered otherwise by the library, of {asked:,} rows": wrong,
        "nothing asked of the library": int(asked == 0),
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Answer, compare, and say how long it took."""
    parser = argparse.ArgumentParser(description="Answers for millions of cases on Spark")
    parser.add_argument("--rows", type=int, default=5_000_000)
    parser.add_argument("--sample", type=int, default=3_000, help="rows to ask the library about as well")
    given = parser.parse_args(arguments)
    spark = session()
    rows = cases(spark, given.rows).persist(StorageLevel.MEMORY_AND_DISK)
    print(f"{rows.count():,} rows on Spark {spark.version}, {spark.sparkContext.master}")
    joined, planned = by_join(spark, rows), by_plan(rows)
    for name, answers in (("by join", joined), ("by plan", planned)):
        took = seconds(answers)
        print(f"{name}: {len(answers.columns) - 1} answers in {took:.1f} s, {took / given.rows * 1e9:,.0f} ns a row")
        answers.persist(StorageLevel.MEMORY_AND_DISK)
    counts = prove(rows, joined, planned, given.sample)
    for what, count in counts.items():
        print(f"{what}: {count}")
    spark.stop()
    return int(any(counts.values()))


if __name__ == "__main__":
    raise SystemExit(main())
