"""Cases made by Spark itself: this stands for a table of your own."""

from collections.abc import Sequence

from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as F  # noqa: N812 - the name that everybody gives it

from huiselijkgeweld import Feiten
from huiselijkgeweld.rules import domain

REGIONS = ("ijsselland", "flevoland")
WORDS = ("veilig_thuis", "lopende_regisseur", "inclusie", "hulp")
FREE = ("in_opvang", "jbt_beschikbaar")
FACTS = (
    *("minderjarige_betrokken", "kind_acuut_bedreigd", "kind_onveilig", "ontwikkeling_bedreigd"),
    *("maatregel", "acuut_onveilig", "stabiel_veilig", *WORDS, *FREE),
)
"""The columns of facts."""


def chance(salt: str, below: int) -> Column:
    """A number for each row that is the same in every run."""
    return F.pmod(F.xxhash64("id", F.lit(salt)), F.lit(below)).cast("int")


def one_of(salt: str, values: Sequence[object]) -> Column:
    """One of some values for each row; None is a blank."""
    return F.element_at(F.array(*map(F.lit, values)), chance(salt, len(values)) + 1)


def cases(spark: SparkSession, rows: int) -> DataFrame:
    """Cases with two start days, a region and thirteen facts, many of them blank, of which none contradict each other.

    A fact that follows from another, or would contradict it, is left to chance only as far as that other allows.
    """
    child = one_of("child", (False, True, True, None))
    acute_child = F.when(~child, one_of("a", (False, None))).otherwise(one_of("b", (False, False, True, None)))
    threatened = F.when(~child, one_of("c", (False, None))).otherwise(one_of("d", (False, True, None)))
    unsafe_child = F.when(acute_child, one_of("k", (True, None))).otherwise(
        F.when(~child, one_of("l", (False, None))).otherwise(one_of("m", (False, True, None)))
    )
    order = F.when(~child, one_of("e", ("geen", None))).otherwise(one_of("f", ("geen", "geen", "ots", "voogdij", None)))
    acute = F.when(acute_child, one_of("g", (True, None))).otherwise(one_of("h", (False, False, True, None)))
    unsafe = F.coalesce(acute, F.lit(False)) | F.coalesce(acute_child, F.lit(False))  # noqa: FBT003 - a value of SQL
    stable = F.when(unsafe, one_of("i", (False, None))).otherwise(one_of("j", (False, True, None)))
    report = F.date_add(F.lit("2019-01-01").cast("date"), chance("day", 2900))
    return spark.range(rows).select(
        "id",
        one_of("region", (*REGIONS, None)).alias("regio"),
        F.when(chance("report", 50) > 0, report).alias("melding_op"),
        F.when(chance("needed", 3) > 0, F.date_add(report, chance("days", 9))).alias("nodig_op"),
        child.alias("minderjarige_betrokken"),
        acute_child.alias("kind_acuut_bedreigd"),
        unsafe_child.alias("kind_onveilig"),
        order.alias("maatregel"),
        threatened.alias("ontwikkeling_bedreigd"),
        acute.alias("acuut_onveilig"),
        stable.alias("stabiel_veilig"),
        *(one_of(name, (*map(str, domain(Feiten, name)), None)).alias(name) for name in WORDS),
        *(one_of(name, (False, True, None)).alias(name) for name in FREE),
    )
