"""Decisions over columns, beside numpy.select and polars. `columns_run.py` measures them.

The peers get facts without blanks, already as small whole numbers and truths, and give the answer alone. The library
gets Arrow columns of which a fifth is blank, and gives the possible answers, the missing facts and the rows in play.
Before anything is timed, all give the same answer in every row without blanks.
"""

from collections.abc import Callable
from functools import reduce
from operator import and_
from typing import Any

import numpy as np
import polars as pl
import pyarrow as pa
from numpy.typing import NDArray

from columns_data import ON, Codes, as_columns, blanked, codes_of, table_of
from huiselijkgeweld.columns import Beslissingskolommen, Plan
from huiselijkgeweld.model.feiten import Feiten
from huiselijkgeweld.rules import BoundTable, domain
from measuring import Case, per_row

ROWS, PIECE = 1_000_000, 65_536
TABLES = (
    ("casusregie", None),
    ("casusregie", "noord-veluwe-mijov"),
    ("mda", None),
    ("mda", "ijsselland"),
    ("jeugd", None),
    ("zvh", None),
)


def title(naam: str, regio: str | None) -> str:
    """What a decision is called on the page."""
    return naam if regio is None else f"{naam} in {regio}"


def results(tabel: BoundTable[Any]) -> list[str]:
    """The answers of a table, each once."""
    return list(dict.fromkeys(str(rij.then) for rij in tabel.rows))


def by_select(tabel: BoundTable[Any], codes: Codes) -> Callable[[slice], NDArray[np.uint8]]:
    """The decision by numpy.select, as numbers of answers, of some of the rows."""
    # A view as truths costs nothing and makes the conditions quicker than comparing numbers.
    kolommen = {naam: een.view(np.bool_) if len(domain(Feiten, naam)) == 2 else een for naam, een in codes.items()}  # noqa: PLR2004 - no and yes
    woorden = results(tabel)
    keuzes = [np.uint8(woorden.index(str(rij.then))) for rij in tabel.rows]

    def holds(naam: str, waarde: Any, deel: slice) -> Any:  # noqa: ANN401 - a value of a fact; an array of truths
        kolom = kolommen[naam][deel]
        if kolom.dtype == np.bool_:
            return kolom if waarde else ~kolom
        return kolom == domain(Feiten, naam).index(waarde)

    def select(deel: slice) -> NDArray[np.uint8]:
        *eerdere, _ = tabel.rows
        als = [reduce(and_, (holds(*een, deel) for een in rij.conditions.items())) for rij in eerdere]
        gevonden: NDArray[np.uint8] = np.select(als, keuzes[:-1], keuzes[-1])
        return gevonden

    return select


def polars_frame(kolommen: dict[str, pa.Array]) -> pl.DataFrame:
    """The columns in polars, words as an Enum: its quickest kind."""
    frame = pl.DataFrame(pa.table(kolommen))
    woorden = {
        naam: pl.Enum([str(een) for een in domain(Feiten, naam)])
        for naam, kolom in kolommen.items()
        if pa.types.is_dictionary(kolom.type)
    }
    return frame.with_columns(**{naam: pl.col(naam).cast(soort) for naam, soort in woorden.items()})


def by_when(tabel: BoundTable[Any], frame: pl.DataFrame) -> pl.Expr:
    """The decision as a chain of when and then."""
    soort = pl.Enum(results(tabel))

    def holds(naam: str, waarde: Any) -> pl.Expr:  # noqa: ANN401 - a value of a fact
        if isinstance(waarde, bool):
            return pl.col(naam) if waarde else ~pl.col(naam)
        return pl.col(naam) == pl.lit(str(waarde), dtype=frame.schema[naam])

    keten: Any = pl
    *eerdere, laatste = tabel.rows
    for rij in eerdere:
        als = reduce(and_, (holds(*een) for een in rij.conditions.items()))
        keten = keten.when(als).then(pl.lit(str(rij.then), dtype=soort))
    gekozen: pl.Expr = keten.otherwise(pl.lit(str(laatste.then), dtype=soort))
    return gekozen.alias("antwoord")


def of_one(naam: str, regio: str | None) -> list[Case]:
    """One decision in every way; numpy.select first, then our own."""
    tabel = table_of(naam, regio)
    vol = codes_of(tabel.feiten_gelezen, ROWS)
    rijen = pa.table(as_columns(blanked(vol)))
    heel, stukken = slice(None), [slice(begin, begin + PIECE) for begin in range(0, ROWS, PIECE)]
    select, frame = by_select(tabel, vol), polars_frame(as_columns(vol))
    keten = by_when(tabel, frame)
    plan = Plan([Beslissingskolommen(naam, show=["mogelijk", "ontbreekt", "rijen"])], on=ON, regio=regio, keep=())
    plan.evaluate(rijen).read_all()

    woorden = pa.array(results(tabel))
    goed = woorden.take(pa.array(select(heel)))
    eigen = plan.evaluate(pa.table(as_columns(vol))).read_all().column(0).cast(pa.string()).combine_chunks()
    assert eigen.equals(goed), naam
    assert woorden.take(pa.array(np.concatenate([select(een) for een in stukken]))).equals(goed), naam
    assert frame.select(keten).to_series().cast(pl.String).to_arrow().cast(pa.string()).equals(goed), naam
    return [
        per_row("select", lambda: select(heel), ROWS),
        per_row("ours", lambda: plan.evaluate(rijen).read_all(), ROWS),
        per_row("select in pieces", lambda: [select(een) for een in stukken], ROWS),
        per_row("polars", lambda: frame.select(keten), ROWS),
    ]
