"""A whole plan over columns: two terms and a decision, fourteen columns kept. `columns_run.py` measures it.

Beside it stand the expressions of polars, on columns without blanks and for the answers alone, in several ways; then
the same plan on batches of several sizes, and on data of other libraries. All ways are asserted to give the same.
"""

from collections.abc import Callable
from functools import cache, partial

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa

from columns_data import ALONE, FACTS, FIRST, PLAN, TERMS, as_columns, blanked, codes_of, rows, table_of
from columns_decisions import by_when, polars_frame
from huiselijkgeweld.columns import relatie
from measuring import Case, per_row

ROWS, FEW = 5_000_000, 200_000
OURS = "huiselijkgeweld, Arrow in and out"
IN_OUT = "huiselijkgeweld, polars in and out, answers put beside"
JOIN = "polars: two joins on a calendar, when/then"
PLAIN = "pyarrow, words in a dictionary"
SIZES = (1_024, 10_000, 65_536, 131_072)


@cache
def many() -> tuple[dict[str, pa.Array], pa.Table]:
    """Five million rows without blanks, and the same with a fifth of the facts blank."""
    codes = codes_of(FACTS, ROWS)
    vol = rows(ROWS, codes)
    return vol, pa.table(vol | as_columns(blanked(codes)))


def polars_ways(frame: pl.DataFrame) -> dict[str, Callable[[], pl.DataFrame]]:
    """The two ends and the decision in polars, in the ways that one would write it."""
    besluit = by_when(table_of("casusregie", None), frame)
    kalenders = {kolom: pl.DataFrame(relatie(norm)).select("start", "einde") for kolom, norm in TERMS.items()}
    eerste = kalenders["gemeld"]["start"].to_physical()[0]

    def joined(links: pl.LazyFrame) -> pl.LazyFrame:
        for kolom, kalender in kalenders.items():
            rechts = kalender.lazy().rename({"start": kolom, "einde": f"{kolom}_einde"})
            links = links.join(rechts, on=kolom, how="left", maintain_order="left")
        return links.with_columns(besluit)

    def eager() -> pl.DataFrame:
        links = frame
        for kolom, kalender in kalenders.items():
            rechts = kalender.rename({"start": kolom, "einde": f"{kolom}_einde"})
            links = links.join(rechts, on=kolom, how="left", maintain_order="left")
        return links.with_columns(besluit)

    def gathered(kolom: str) -> pl.Expr:
        einden = pl.lit(kalenders[kolom]["einde"])
        return einden.gather(pl.col(kolom).to_physical() - eerste).alias(f"{kolom}_einde")

    def replaced(kolom: str) -> pl.Expr:
        kalender = kalenders[kolom].filter(pl.col("start") >= FIRST)
        met = pl.col(kolom).replace_strict(kalender["start"], kalender["einde"], return_dtype=pl.Date)
        return met.alias(f"{kolom}_einde")

    return {
        JOIN: eager,
        "the same, lazy": lambda: joined(frame.lazy()).collect(),
        "polars: replace_strict twice, when/then": lambda: frame.with_columns(*map(replaced, TERMS), besluit),
        "polars: our table laid out by day, gather twice, when/then": lambda: frame.with_columns(
            *map(gathered, TERMS), besluit
        ),
    }


def _beside(frame: pl.DataFrame) -> pl.DataFrame:
    """The answers for a frame of polars, beside what it had."""
    antwoorden = pl.from_arrow(ALONE.evaluate(frame))
    assert isinstance(antwoorden, pl.DataFrame)
    return frame.hstack(antwoorden)


def cases() -> list[Case]:
    """The plan and polars, after they were seen to give the same in every row."""
    vol, rijen = many()
    frame = polars_frame(vol)
    ways = polars_ways(frame)
    eigen = PLAN.evaluate(pa.table(vol)).read_all()
    for naam, way in ways.items():
        gekozen = way()
        for kolom, norm in TERMS.items():
            einde = f"{norm.lower().replace('-', '_')}_einde"
            assert gekozen[f"{kolom}_einde"].equals(pl.Series(eigen[einde]), check_names=False), naam
        assert gekozen["antwoord"].cast(pl.String).equals(pl.Series(eigen["casusregie"]).cast(pl.String)), naam
    del eigen
    met = polars_frame(dict(zip(rijen.column_names, (een.combine_chunks() for een in rijen.columns), strict=True)))
    beside = _beside(met)
    assert beside.equals(pl.DataFrame(PLAN.evaluate(met))), "put beside"
    return [
        *(per_row(naam, way, ROWS) for naam, way in ways.items()),
        per_row(OURS, lambda: PLAN.evaluate(rijen).read_all(), ROWS),
        per_row(IN_OUT, lambda: _beside(met), ROWS),
        per_row("huiselijkgeweld, polars in and out, all columns", lambda: pl.from_arrow(PLAN.evaluate(met)), ROWS),
    ]


def _read(data: object) -> int:
    """Answer batch by batch, keeping nothing."""
    return sum(batch.num_rows for batch in PLAN.evaluate(data))


def size_cases() -> list[Case]:
    """The same rows in batches of several sizes."""
    _, rijen = many()
    stromen = {f"{maat:,}": pa.Table.from_batches(rijen.to_batches(max_chunksize=maat)) for maat in SIZES}
    stromen[f"{ROWS:,}"] = rijen
    for stroom in stromen.values():
        assert _read(stroom) == ROWS
    return [per_row(naam, partial(_read, stroom), ROWS) for naam, stroom in stromen.items()]


def source_cases() -> list[Case]:
    """The same rows, held by several libraries; each is read and answered batch by batch."""
    rijen = pa.table(rows(FEW, blanked(codes_of(FACTS, FEW))))
    als_tekst = {
        naam: kolom.cast(pa.string()) if pa.types.is_dictionary(kolom.type) else kolom
        for naam, kolom in zip(rijen.column_names, rijen.columns, strict=True)
    }
    tekst = pa.table(als_tekst)
    con = duckdb.connect()
    con.register("invoer", tekst)
    con.execute("create table rijen as select * from invoer")
    categorisch = pl.DataFrame(rijen)
    bronnen: dict[str, object] = {
        PLAIN: rijen,
        "pyarrow, words as text": tekst,
        "polars, Enum": polars_frame({naam: rijen[naam].combine_chunks() for naam in rijen.column_names}),
        "polars, Categorical": categorisch,
        "polars, String": pl.DataFrame(tekst),
        "pandas, ArrowDtype": rijen.to_pandas(types_mapper=pd.ArrowDtype),
        "pandas, dtypes of numpy": rijen.to_pandas(),
    }
    goed = ALONE.evaluate(rijen).read_all().to_pylist()
    for naam, bron in bronnen.items():
        assert ALONE.evaluate(bron).read_all().to_pylist() == goed, naam
    gemeten = [per_row(naam, partial(_read, bron), FEW) for naam, bron in bronnen.items()]
    return [*gemeten, per_row("DuckDB, a relation", lambda: _read(con.table("rijen")), FEW)]
