"""The same questions answered in two ways: by joining relations, and by a plan in Python."""

from datetime import date

import pyarrow as pa
from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as F  # noqa: N812 - the name that everybody gives it

from cases import FACTS, REGIONS
from huiselijkgeweld.columns import Beslissingskolommen, Kolom, Plan, Termijnkolommen, relatie, sleutel

ON = date(2026, 4, 10)
TERMS = {"ub_5d": ("UB-5D", "melding_op"), "ub_10w": ("UB-10W", "nodig_op")}
"""Per term the norm, and the column with its start."""
DECISIONS = ("casusregie", "jeugd")
FIRST, LAST = date(2019, 1, 1), date(2027, 12, 31)
"""The days on which a term can start: fewer rows to send to each worker."""


def region_relation(decision: str) -> tuple[pa.Table, str]:
    """One relation for all regions, and its key: of each region the rows stand after those of the one before it."""
    parts: list[pa.Table] = []
    whens: list[str] = []
    first = 0
    for regio in (None, *REGIONS):
        part = relatie(decision, on=ON, regio=regio)
        numbers = pa.array(range(first, first + part.num_rows), pa.int32())
        parts.append(part.set_column(0, "sleutel", numbers))
        which = "regio IS NULL" if regio is None else f"regio = '{regio}'"
        key = sleutel(decision, on=ON, regio=regio, columns=FACTS, dialect="spark")
        whens.append(f"WHEN {which} THEN {first} + {key}")
        first += part.num_rows
    return pa.concat_tables(parts), f"CASE {' '.join(whens)} END"


def by_join(spark: SparkSession, rows: DataFrame) -> DataFrame:
    """Join the relations, each sent to every worker; no Python runs where the rows are."""
    columns: list[Column] = [rows["id"]]
    for prefix, (norm, start) in TERMS.items():
        term = spark.createDataFrame(relatie(norm, van=FIRST, tot=LAST)).persist().alias(prefix)
        same_day = F.unix_date(rows[start]) == F.unix_date(F.col(f"{prefix}.start"))  # a number is found quicker
        rows = rows.join(F.broadcast(term), same_day, "left")
        columns += [F.col(f"{prefix}.{part}").alias(f"{prefix}_{part}") for part in ("einde", "telling", "reden")]
    for decision in DECISIONS:
        table, key = region_relation(decision)
        answers = spark.createDataFrame(table).persist().alias(decision)
        rows = rows.join(F.broadcast(answers), F.expr(key) == F.col(f"{decision}.sleutel"), "left")
        columns.append(F.col(f"{decision}.antwoord").alias(decision))
        parts = ("mogelijk", "ontbreekt", "rijen", "voorbehouden")
        columns += [F.col(f"{decision}.{part}").alias(f"{decision}_{part}") for part in parts]
    return rows.select(*columns)


PLAN = Plan(
    [
        *(Termijnkolommen(*term, prefix=prefix, show=["einde", "telling", "reden"]) for prefix, term in TERMS.items()),
        *map(Beslissingskolommen, DECISIONS),
    ],
    on=ON,
    regio=Kolom("regio"),
    keep=("id",),
    dictionary=False,  # Spark knows no dictionary columns
)
SPARK_TYPES = {pa.int64(): "bigint", pa.date32(): "date", pa.string(): "string"}


def by_plan(rows: DataFrame) -> DataFrame:
    """Let the plan answer batch by batch; of the columns that go to Python only `id` comes back with the answers."""
    schema = PLAN.schema(rows.limit(0).toArrow().schema)
    ddl = ", ".join(f"`{field.name}` {SPARK_TYPES[field.type]}" for field in schema)
    return rows.mapInArrow(PLAN.batches, ddl)
