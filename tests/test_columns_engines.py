"""One door in and out: the same answers from and in every engine that speaks Arrow."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from tests.columns import rijen

from huiselijkgeweld import NORMEN, Feiten, InvalidValueError, regie
from huiselijkgeweld.columns import Beslissingskolommen, Plan, Termijnkolommen, Verlengkolommen
from huiselijkgeweld.model.feiten import Maatregel, VeiligThuis
from huiselijkgeweld.tijd.duur import Duur
from huiselijkgeweld.tijd.stappen import Verlenging

ON = date(2026, 4, 10)
WAARDEN: dict[str, list[Any]] = {
    "start": [date(2026, 1, 26), None, date(1995, 1, 1)],
    "duur": ["P2W", None, "P1W"],
    "maatregel": ["geen", "ots", None],
    "acuut_onveilig": [True, None, False],
    "veilig_thuis": ["melding_open", None, None],
}
TABEL = pa.table(WAARDEN)
PLAN = Plan(
    [
        Termijnkolommen("WMO-4W", "start", verlengingen=[Verlengkolommen("duur")], show=["einde"]),
        Termijnkolommen("UB-10W", "start", show=["einde", "telling", "reden"]),
        Beslissingskolommen("casusregie", show=["", "rijen"]),
    ],
    on=ON,
    keep=(),
)


def van_een_voor_een() -> Iterator[tuple[Any, ...]]:
    """The same answers case by case."""
    for start, duur, maatregel, acuut, thuis in zip(*WAARDEN.values(), strict=True):
        feiten = Feiten(
            maatregel=None if maatregel is None else Maatregel(maatregel),
            acuut_onveilig=acuut,
            veilig_thuis=None if thuis is None else VeiligThuis(thuis),
        )
        antwoord = regie(feiten, on=ON).casusregie
        houder = antwoord.value and str(antwoord.value)
        codes = "|".join(rij.code for rij in antwoord.rules)
        if start is None:
            yield None, None, None, None, houder, codes
        elif NORMEN["UB-10W"].geldt_op(start):
            eind = NORMEN["UB-10W"].einde(start)
            verlengd = NORMEN["WMO-4W"].einde(start, verlengingen=[Verlenging(Duur.parse(duur))]).dag
            reden = " → ".join(een.waardoor.replace(str(start), "de begindag") for een in eind.stappen)
            yield verlengd, eind.dag, "geteld", reden, houder, codes
        else:
            yield None, None, "niet_van_kracht", None, houder, codes


GOED = list(van_een_voor_een())


def duck(sql: str) -> Any:
    """A relation of DuckDB over the same rows."""
    verbinding = duckdb.connect()
    verbinding.register("zaken", TABEL)
    verbinding.execute("create type maatregel as enum ('voogdij', 'geen', 'ots')")
    return verbinding.sql(sql)


def pandas_met(**soorten: Any) -> Any:
    """A DataFrame of pandas with other types for some columns."""
    return pd.DataFrame(WAARDEN).astype(soorten)


BRONNEN: dict[str, Callable[[], Any]] = {
    "table": lambda: TABEL,
    "batch": lambda: TABEL.to_batches()[0],
    "reader": TABEL.to_reader,
    "one row a batch": lambda: TABEL.to_reader(max_chunksize=1),
    "dictionaries": lambda: TABEL.set_column(2, "maatregel", TABEL["maatregel"].dictionary_encode()),
    "large strings": lambda: TABEL.set_column(2, "maatregel", TABEL["maatregel"].cast(pa.large_string())),
    "polars": lambda: pl.DataFrame(WAARDEN),
    "polars Categorical": lambda: pl.DataFrame(WAARDEN).with_columns(
        pl.col("maatregel", "veilig_thuis", "duur").cast(pl.Categorical)
    ),
    "polars Enum": lambda: pl.DataFrame(WAARDEN).with_columns(
        pl.col("maatregel").cast(pl.Enum(["anders", "ots", "geen"])), pl.col("duur").cast(pl.Enum(["P1W", "P2W"]))
    ),
    "polars LazyFrame": lambda: pl.LazyFrame(WAARDEN).collect(),
    "pandas objects": lambda: pd.DataFrame(WAARDEN),
    "pandas Categorical": lambda: pandas_met(maatregel="category", duur="category"),
    "pandas boolean": lambda: pandas_met(acuut_onveilig="boolean", veilig_thuis="string"),
    "pandas datetime": lambda: pandas_met(start="datetime64[ns]"),
    "pandas Arrow": lambda: pandas_met(**{een.name: pd.ArrowDtype(een.type) for een in TABEL.schema}),
    "DuckDB": lambda: duck("from zaken"),
    "DuckDB ENUM": lambda: duck("from (select * replace (maatregel::maatregel as maatregel) from zaken)"),
    "DuckDB timestamp": lambda: duck("from (select * replace (start::timestamp as start) from zaken)"),
}


@pytest.mark.parametrize("bron", BRONNEN)
def test_the_same_rows_have_the_same_answers_from_any_engine(bron: str) -> None:
    """Whatever the layout of words, booleans and days, they are those of the library for one case."""
    assert rijen(PLAN.evaluate(BRONNEN[bron]())) == GOED


@pytest.mark.parametrize("dictionary", [True, False])
@pytest.mark.parametrize("bron", ["table", "one row a batch", "polars"])
def test_the_answers_can_be_read_by_any_engine(bron: str, dictionary: bool) -> None:
    """Polars, pandas and DuckDB read the stream and have the same words and days, blanks included."""
    plan = Plan(PLAN.vragen, on=ON, keep=(), dictionary=dictionary)
    assert pl.DataFrame(plan.evaluate(BRONNEN[bron]())).rows() == GOED
    stroom = plan.evaluate(BRONNEN[bron]())
    assert duckdb.from_arrow(stroom).fetchall() == GOED
    gelezen = plan.evaluate(BRONNEN[bron]()).read_pandas().astype(object)
    assert [tuple(rij) for rij in gelezen.where(gelezen.notna(), None).itertuples(index=False)] == GOED


def test_answers_that_are_blank_in_every_row_can_be_read_by_any_engine() -> None:
    """A column of words without any word: no engine looks for one."""
    plan = Plan(Termijnkolommen("UB-10W", "start", show=["reden"]), keep=())
    leeg = pa.table({"start": [date(1995, 1, 1)] * 3})
    assert pl.DataFrame(plan.evaluate(leeg)).rows() == [(None,)] * 3
    assert duckdb.from_arrow(plan.evaluate(leeg)).fetchall() == [(None,)] * 3
    assert rijen(Plan(plan.vragen, keep=(), dictionary=False).evaluate(leeg)) == [(None,)] * 3


def test_moments_are_read_as_the_same_moments_by_any_engine() -> None:
    """The end of a clock in summer, also after 2037."""
    soort = pa.timestamp("us", "UTC")
    starts = pa.array([datetime(2026, 3, 20, 19), datetime(2050, 6, 20, 19), None], soort)
    plan = Plan(Termijnkolommen("WTH-10D", "start", show=["moment"]), keep=())
    goed = [een and NORMEN["WTH-10D"].einde(een).moment for een in starts.to_pylist()]
    assert [een for (een,) in rijen(plan.evaluate(pa.table({"start": starts})))] == goed
    gelezen = pl.DataFrame(plan.evaluate(pa.table({"start": starts})))
    als_getal = gelezen["wth_10d_moment"].dt.epoch("s").to_list()
    assert als_getal == [een and int(een.timestamp()) for een in goed]


@pytest.mark.parametrize("geen", [5, "tabel", None, [1, 2], {"start": [1]}, pl.Series([1]), pa.chunked_array([[1]])])
def test_what_does_not_speak_arrow_is_refused(geen: Any) -> None:
    """The error says what to give; so is a column by itself."""
    for functie in (PLAN.evaluate, PLAN.check):
        with pytest.raises(InvalidValueError, match=r"^data: .* give a table"):
            functie(geen)
