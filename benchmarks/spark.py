"""Spark: two terms and a decision by joining relations, beside expressions of Spark written by hand.

By hand means: the ends of both terms from a table of days, as anybody would make it, and the casusregie as one chain of
CASE WHEN, a row of the table each. It gives who holds the casusregie and takes a blank as *no*: it knows no missing
facts, no rows and no other possible answers. The join is measured twice: with the same three answers, and with the
possible answers, the missing facts and the rows as well. Facts are stated in all rows, so that both mean the same.
Days are joined by their number, which Spark finds much quicker than a date; by hand without and with that.

The rows are cached, and the answers thrown away (`noop`), so that only answering counts. Needs Java 17.
"""

import os
import random
import statistics
import sys
import warnings
from collections.abc import Callable, Sequence
from datetime import date
from time import perf_counter_ns
from typing import Any, Final

from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as F  # noqa: N812 - the name that everybody gives it

from huiselijkgeweld import Feiten
from huiselijkgeweld.columns import relatie, sleutel
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.rules import domain

ON: Final = date(2026, 4, 10)
FIRST, LAST = date(2019, 1, 1), date(2027, 12, 31)
TERMS: Final = {"melding_op": "UB-5D", "nodig_op": "UB-10W"}
BOUND: Final = BESLISSINGEN["casusregie"].tabel.on(ON)
FACTS: Final = BOUND.feiten_gelezen
BY_HAND, TUNED = "by hand", "by hand, days as numbers"
SAME, WHOLE = "by join, the same answers", "by join, with missing facts and rows"


def session() -> SparkSession:
    """Start a session on two cores."""
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    warnings.filterwarnings("ignore", "PySpark does not yet fully support pandas")
    builder = SparkSession.builder.master("local[2]").appName("benchmarks")
    for name, value in {
        "spark.driver.memory": "4g",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.log.level": "ERROR",
        "spark.sql.session.timeZone": "Europe/Amsterdam",
    }.items():
        builder = builder.config(name, value)
    return builder.getOrCreate()


def _number(salt: str, below: int) -> Column:
    return F.pmod(F.xxhash64("id", F.lit(salt)), F.lit(below)).cast("int")


def cases(spark: SparkSession, rows: int) -> DataFrame:
    """Cases in which every fact is stated, and none contradict each other."""
    facts = {
        name: F.element_at(F.array(*(F.lit(_plain(value)) for value in values)), _number(name, len(values)) + 1)
        for name, values in ((name, domain(Feiten, name)) for name in FACTS)
    }
    facts["stabiel_veilig"] = ~facts["acuut_onveilig"] & facts["stabiel_veilig"]
    return spark.range(rows).select(
        "id",
        F.date_add(F.lit(FIRST), _number("start", 2900)).alias("melding_op"),
        F.date_add(F.lit(FIRST), _number("needed", 2900)).alias("nodig_op"),
        *(value.alias(name) for name, value in facts.items()),
    )


def _plain(value: object) -> object:
    return value if isinstance(value, bool) else str(value)


def _terms(spark: SparkSession, rows: DataFrame, *, numbers: bool) -> DataFrame:
    """The ends of both terms, by a table of days; Spark finds the number of a day much quicker than a date."""
    for start, norm in TERMS.items():
        table = relatie(norm, van=FIRST, tot=LAST).select(["start", "einde"])
        days = spark.createDataFrame(table).toDF(f"{start}_day", f"{start}_end")
        day, own = F.col(start), F.col(f"{start}_day")
        if numbers:
            days, day = days.withColumn(f"{start}_day", F.unix_date(own)), F.unix_date(day)
        rows = rows.join(F.broadcast(days.persist()), day == own, "left")
    return rows


def by_hand(spark: SparkSession, rows: DataFrame, *, numbers: bool) -> DataFrame:
    """Write a CASE WHEN for every row in force; the last one matches every case."""
    *first, last = BOUND.rows
    chain: Any = F
    for row in first:
        condition = F.lit(True)  # noqa: FBT003 - a value of SQL
        for name, value in row.conditions.items():
            one = F.col(name) if value is True else ~F.col(name) if value is False else F.col(name) == str(value)
            condition &= one
        chain = chain.when(condition, str(row.then))
    return _terms(spark, rows, numbers=numbers).select(*_ENDS, chain.otherwise(str(last.then)).alias("antwoord"))


_ENDS: Final = ("id", *(f"{start}_end" for start in TERMS))


def by_join(spark: SparkSession, rows: DataFrame, parts: Sequence[str]) -> DataFrame:
    """Join the relation of the decision by its key."""
    relation = relatie("casusregie", on=ON).select(["sleutel", *parts])
    answers = spark.createDataFrame(relation).persist()
    key = F.expr(sleutel("casusregie", on=ON, dialect="spark"))
    rows = _terms(spark, rows, numbers=True).join(F.broadcast(answers), key == F.col("sleutel"), "left")
    return rows.select(*_ENDS, *parts)


def checksums(answers: DataFrame) -> dict[str, int]:
    """Per column of the same answers a number that all its values make together."""
    names = [*_ENDS, "antwoord"]
    numbers = [F.bit_xor(F.xxhash64("id", F.coalesce(F.col(name).cast("string"), F.lit("?")))) for name in names]
    (row,) = answers.agg(F.count("*"), *numbers).collect()
    return dict(zip(("rows", *names), row, strict=True))


def measure_spark(rows: int, repeats: int) -> dict[str, Any]:
    """Time each way in random order, after all of them gave the same answers.

    Returns:
        Per way the median in nanoseconds a row, and the median over the repeats of its ratio to the way by hand: as
        `ratio` to the plain one, as `tuned` to the one in which days are joined by their number.
    """
    spark = session()
    try:
        data = cases(spark, rows).persist()
        data.count()
        ways: dict[str, DataFrame] = {
            BY_HAND: by_hand(spark, data, numbers=False),
            TUNED: by_hand(spark, data, numbers=True),
            SAME: by_join(spark, data, ["antwoord"]),
            WHOLE: by_join(spark, data, ["antwoord", "mogelijk", "ontbreekt", "rijen"]),
        }
        sums = [checksums(way) for way in ways.values()]
        assert all(one == sums[0] for one in sums), sums
        assert sums[0]["rows"] == rows
        times = _times({name: _noop(way) for name, way in ways.items()}, repeats)
        version = str(spark.version)
    finally:
        spark.stop()
    return {
        "spark": version,
        "rows": rows,
        "repeats": repeats,
        "ways": {
            name: {
                "ns": statistics.median(own) / rows,
                "ratio": _ratio(own, times[BY_HAND]),
                "tuned": _ratio(own, times[TUNED]),
            }
            for name, own in times.items()
        },
    }


def _ratio(own: Sequence[int], peer: Sequence[int]) -> float:
    return statistics.median(a / b for a, b in zip(own, peer, strict=True))


def _noop(answers: DataFrame) -> Callable[[], object]:
    return lambda: answers.write.format("noop").mode("overwrite").save()


def _times(ways: dict[str, Callable[[], object]], repeats: int) -> dict[str, list[int]]:
    """Nanoseconds of each way in each repeat, in another order each time; a first repeat that warms up is not kept."""
    draw = random.Random(6)  # noqa: S311 - an order, not a secret
    times: dict[str, list[int]] = {name: [] for name in ways}
    for repeat in range(repeats + 1):
        for name in draw.sample(list(ways), len(ways)):
            begin = perf_counter_ns()
            ways[name]()
            if repeat:
                times[name].append(perf_counter_ns() - begin)
    return times


if __name__ == "__main__":
    print(measure_spark(int(sys.argv[1]), int(sys.argv[2])))
