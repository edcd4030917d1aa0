"""A national year of reports as columns: terms, casusregie, what is in time, and what to ask first.

The cases are made up, by chance, so the numbers say nothing about the Netherlands. It needs the extra `columns`; the
DataFrame is one of polars, and could be one of pandas, or a relation of DuckDB.
"""

from datetime import date

import numpy as np
import polars as pl

from huiselijkgeweld import REGIOS, Feiten
from huiselijkgeweld.columns import Beslissingskolommen, Kolom, Plan, Termijnkolommen, interview, tijdigheid
from huiselijkgeweld.model.feiten import Maatregel, Regisseur, VeiligThuis

ON = date(2026, 4, 10)
CASES = 127_000
NEVER = 10
chance = np.random.default_rng(2026)


def words(values: list[str], blank: float) -> pl.Series:
    """One of some words for each case, or a blank."""
    drawn = pl.Series(chance.choice(values, CASES))
    return pl.select(pl.when(pl.Series(chance.random(CASES) >= blank)).then(drawn)).to_series()


received = pl.lit(date(2025, 4, 10)) + pl.duration(days=pl.lit(pl.Series(chance.integers(0, 366, CASES))))
took = pl.lit(pl.Series(chance.integers(0, NEVER + 1, CASES)))
cases = pl.select(
    nummer=pl.int_range(CASES),
    regio=words(list(REGIOS), 0),
    ontvangen=received,
    beoordeeld=pl.when(took != NEVER).then(received + pl.duration(days=took)),
    veilig_thuis=words([str(een) for een in VeiligThuis], 0.1),
    maatregel=words([str(een) for een in Maatregel], 0.3),
    lopende_regisseur=words([str(een) for een in Regisseur], 0.3),
    acuut_onveilig=words(["ja", "nee"], 0.4) == "ja",
)

# Each case by the rows of its own region. Nothing is loaded twice: the answers come batch by batch.
term = Termijnkolommen("HP-5WD", "ontvangen", voldaan="beoordeeld", show=["einde", "status"])
who = Beslissingskolommen("casusregie", show=["", "ontbreekt"])
plan = Plan([term, who], on=ON, regio=Kolom("regio"), keep=["nummer", "regio"])
assert plan.check(cases) == ()
answers = pl.DataFrame(plan.evaluate(cases))
assert answers.height == CASES

print(f"{CASES:,} cases, as they stand on {ON}")
for status, count in answers["hp_5wd_status"].cast(pl.String).value_counts(sort=True).rows():
    print(f"  {status:<10} {count:>7,}")

settled = answers.filter(pl.col("casusregie").is_not_null()).height
print(f"casusregie settled in {settled:,}; asked most often elsewhere:")
open_facts = answers["casusregie_ontbreekt"].cast(pl.String).str.split("|").list.explode()
for fact, count in open_facts.filter(open_facts != "").value_counts(sort=True).head(3).rows():
    print(f"  {fact:<20} {count:>7,}")

print("share in time, per region, of the reports of March 2026:")
counts = pl.DataFrame(tijdigheid(cases, term, on=ON, regio="regio"))
for region, share in counts.filter(pl.col("maand") == date(2026, 3, 1)).select("regio", "aandeel_op_tijd").rows():
    print(f"  {region:<20} {share:.1%}")

first = interview("casusregie", Feiten(), on=ON, regio="flevoland")
print(f"to ask first about the casusregie: {first.feit}; {float(first.verwacht):.2f} questions to be expected")
