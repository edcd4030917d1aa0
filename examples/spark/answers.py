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
    """One relation for all regions, and its key: of each region the rows stand after those of the one before it.

    Regions whose rows read the same facts have the same key, which is written once: Java compiles no long methods.
    """
    parts: list[pa.Table] = []
    firsts: list[str] = []
    keys: dict[str, list[str]] = {}
    first = 0
    for regio in (None, *REGIONS):
        part = relatie(decision, on=ON, regio=regio)
        parts.append(part.set_column(0, "sleutel", pa.array(range(first, first + part.num_rows), pa.int32())))
        here = "regio IS NULL" if regio is None else f"regio = '{regio}'"
        firsts.append(f"WHEN {here} THEN {first}")
        keys.setdefault(sleutel(decision, on=ON, regio=regio, columns=FACTS, dialect="spark"), []).append(here)
        first += part.num_rows
    *others, last = ((" OR ".join(where), key) for key, where in keys.items())
    whens = " ".join(f"WHEN {where} THEN {key}" for where, key in others)
    key = f"CASE {whens} ELSE {last[1]} END" if others else last[1]
    return pa.concat_tables(parts), f"CASE {' '.join(firsts)} END + {key}"


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
