"""Terms over columns, beside numpy, polars, pandas and DuckDB. `columns_run.py` measures them.

Five working days after a day, with the days of the Algemene termijnenwet and of the royal decrees. Before anything is
timed, every way gives the same day in every row; pandas, which takes one row at a time, in a sample.
"""

from typing import Any

import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.compute as pc

from columns_data import FIRST, LAST, ON, days
from huiselijkgeweld import feestdagen
from huiselijkgeweld.columns import Plan, Termijnkolommen
from measuring import Case, per_row

ROWS, SAMPLE = 1_000_000, 2_000
NORM = "HP-5WD"
NUMPY = "numpy.busday_offset"
OURS = "huiselijkgeweld: the end"
POLARS = "polars, add_business_days"
DUCKDB = "DuckDB, join on a calendar"
PANDAS = f"pandas, CustomBusinessDay ({SAMPLE:,} rows)"
FREE = [een.dag for jaar in range(FIRST.year, LAST.year + 2) for een in feestdagen(jaar)]
"""The days that do not count besides weekends, in the years of the data."""

_CALENDAR = f"""
create table kalender as
with dagen as (
    select unnest(generate_series(date '{FIRST.year}-01-01', date '{LAST.year + 1}-12-31', interval 1 day))::date as dag
), werkdagen as (
    select dag, isodow(dag) < 6 and dag not in (select dag from vrij) as telt from dagen
), geteld as (
    select dag, telt, sum(telt::int) over (order by dag) as nr from werkdagen
)
select een.dag as start, ander.dag as einde
from geteld een join geteld ander on ander.telt and ander.nr = een.nr + 5
"""  # noqa: S608 - years of our own


def _plan(show: list[str] | None, norm: str = NORM, *, on: bool = False, voldaan: str | None = None) -> Plan:
    vraag = Termijnkolommen(norm, "dag", show=show, voldaan=voldaan)
    return Plan([vraag], keep=(), on=ON if on else None)


def _ours(plan: Plan, rijen: pa.Table, naam: str) -> Case:
    plan.evaluate(rijen).read_all()
    return per_row(naam, lambda: plan.evaluate(rijen).read_all(), rijen.num_rows)


def _peers(dagen: pa.Date32Array) -> list[Case]:
    """The ways of others, each asserted to give what numpy gives; numpy first, and then our own end."""
    d64 = dagen.to_numpy(zero_copy_only=False)
    kalender = np.busdaycalendar(holidays=np.array(FREE, "datetime64[D]"))
    reeks = pl.Series(dagen)
    con = duckdb.connect()
    con.register("vrij", pa.table({"dag": pa.array(FREE, pa.date32())}))
    con.execute(_CALENDAR)
    con.register("invoer", pa.table({"rij": pa.array(np.arange(len(dagen))), "dag": dagen}))
    con.execute("create table rijen as select * from invoer")
    sprong = pd.offsets.CustomBusinessDay(5, holidays=FREE)
    stempels = pd.DatetimeIndex(d64[:SAMPLE])

    def by_numpy() -> Any:  # noqa: ANN401 - an array of numpy
        return np.busday_offset(d64, 5, roll="backward", busdaycal=kalender)

    def by_polars() -> pl.Series:
        return reeks.dt.add_business_days(5, holidays=FREE, roll="backward")

    def by_duckdb(wat: str = "einde") -> pa.Table:
        return con.sql(f"select {wat} from rijen left join kalender on dag = start").to_arrow_table()  # noqa: S608 - our own

    def by_pandas() -> pd.DatetimeIndex:
        return pd.DatetimeIndex([een + sprong for een in stempels])

    eigen = _plan(["einde"])
    rijen = pa.table({"dag": dagen})
    goed = pa.array(by_numpy())
    assert eigen.evaluate(rijen).read_all().column(0).combine_chunks().equals(goed)
    assert by_polars().to_arrow().equals(goed)
    assert by_duckdb("rij, einde").sort_by("rij").column("einde").combine_chunks().equals(goed)
    assert pa.array(by_pandas().to_numpy()).cast(pa.date32()).equals(goed[:SAMPLE])
    return [
        per_row(NUMPY, by_numpy, len(dagen)),
        _ours(eigen, rijen, OURS),
        per_row(POLARS, by_polars, len(dagen)),
        per_row(DUCKDB, by_duckdb, len(dagen)),
        per_row(PANDAS, by_pandas, SAMPLE),
    ]


def cases() -> list[Case]:
    """One end by everybody, and what more columns of a term cost."""
    dagen = days(ROWS)
    rijen = pa.table({"dag": dagen, "klaar": pc.add(dagen.cast(pa.int32()), _later()).cast(pa.date32())})
    leeg = pa.table({"dag": days(ROWS, blank=0.2)})
    alles = ["einde", "telling", "reden", "voorbehouden"]
    return [
        *_peers(dagen),
        _ours(_plan(["einde"]), leeg, "the end, one day in five blank"),
        _ours(_plan(["einde"], "UB-10W"), rijen, "the end of UB-10W, by the Atw"),
        _ours(_plan(["einde", "telling"]), rijen, "the end, and whether it could be counted"),
        _ours(_plan(alles), rijen, "those, and the reason and the reservations"),
        _ours(_plan(["einde", "status", "twijfel"], on=True), rijen, "the end and how it stands on a day"),
        _ours(_plan(["einde", "werkdagen"], on=True), rijen, "the end and the days left on a day"),
        _ours(_plan(None, on=True), rijen, "all seven columns on a day"),
        _ours(_plan(None, on=True, voldaan="klaar"), rijen, "all seven, with the event that meets it"),
    ]


def _later() -> pa.Int32Array:
    """Some days after the start, for every row."""
    return pa.array(np.arange(ROWS, dtype=np.int32) * 7 % 20)
