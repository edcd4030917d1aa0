"""The counts of terms that are met in time are those of the clocks of single case files."""

import random
import tracemalloc
from collections import Counter
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any, cast

import polars as pl
import pyarrow as pa
import pytest

from huiselijkgeweld import (
    NORMEN,
    Dossier,
    Duur,
    Gebeurtenis,
    HorizonError,
    InvalidDossierError,
    InvalidValueError,
    Status,
    termijnen,
)
from huiselijkgeweld.columns import Plan, Termijnkolommen, Verlengkolommen, tijdigheid
from huiselijkgeweld.errors import InvalidColumnsError
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenissoort

if TYPE_CHECKING:
    from enum import StrEnum

OP = date(2026, 4, 10)
KANS = random.Random(20260410)  # noqa: S311 - test data, not a secret
GETELD = ("UB-5D", "UB-10W", "HP-5WD", "WMO-6W", "RVDK-10D", "AVG-1M", "AWB-417-2W", "JW-3W", "WTH-3D")
"""Duties that start with one event and are met by another that carries nothing, or any word of a list."""
Rij = tuple[date | None, date | None, str | None]


def rijen(aantal: int) -> list[Rij]:
    """Starts from before the norms to after the day, some never met, of three regions."""
    gevonden: list[Rij] = []
    for _ in range(aantal):
        start = None if KANS.random() < 0.05 else date(2012, 1, 1) + timedelta(days=KANS.randrange(5300))
        klaar = None if start is None or KANS.random() < 0.3 else start + timedelta(days=KANS.randrange(120))
        gevonden.append((start, klaar, KANS.choice(["ijsselland", "flevoland", None])))
    return gevonden


def als_tabel(alle: list[Rij]) -> pa.Table:
    """The rows as columns."""
    start, klaar, regio = zip(*alle, strict=True)
    return pa.table({"start": pa.array(start, pa.date32()), "klaar": pa.array(klaar, pa.date32()), "gebied": regio})


def vooraf(soort: Gebeurtenissoort, dag: date) -> list[Gebeurtenis]:
    """What must have happened before an event, on the same day."""
    return [*vooraf(soort.na[0], dag), soort.na[0](dag, "m1")] if soort.na else []


def stand_van(code: str, start: date, klaar: date | None) -> tuple[Status, bool] | None:
    """How one case file has it: the status, and whether it was met; None: this norm has no clock in it."""
    norm = NORMEN[code]
    voldaan = norm.voldaan[0]
    assert isinstance(voldaan, Gebeurtenissoort)
    gebeurtenissen = [*vooraf(norm.start[0], start), norm.start[0](start, "m1")]
    if klaar is not None:
        waarde = None if voldaan.waarde is None else next(iter(cast("type[StrEnum]", voldaan.waarde)))
        gebeurtenissen.append(voldaan(klaar, "m1", waarde))
    dossier = Dossier("zaak", gebeurtenissen=gebeurtenissen)
    klokken = [een for een in termijnen(dossier, on=OP) if een.norm.code == code and een.start is not None]
    return (klokken[0].status, klokken[0].voldaan_op is not None) if klokken else None


def verwacht(code: str, alle: list[Rij]) -> Counter[tuple[str | None, date, str]]:
    """The counts, case file by case file."""
    tel: Counter[tuple[str | None, date, str]] = Counter()
    for start, klaar, gebied in alle:
        if start is None or start > OP:
            continue
        stand = stand_van(code, start, klaar)
        if stand is None:
            woord = "niet_geteld"
        elif stand[0] is Status.TE_LAAT:
            woord = "te_laat" if stand[1] else "over_tijd"
        else:
            woord = {Status.GEHAALD: "op_tijd", Status.LOPEND: "wachtend"}[stand[0]]
        tel[gebied, start.replace(day=1), woord] += 1
    return tel


@pytest.mark.parametrize("code", GETELD)
def test_the_counts_are_those_of_case_files(code: str) -> None:
    """Per region and month each count is the number of case files that stand so, whatever the batches."""
    alle = rijen(600)
    tabel = als_tabel(alle)
    stroom = pa.RecordBatchReader.from_batches(tabel.schema, tabel.to_batches(max_chunksize=77))
    geteld = tijdigheid(stroom, Termijnkolommen(code, "start", voldaan="klaar"), on=OP, regio="gebied")
    gevonden: Counter[tuple[str | None, date, str]] = Counter()
    for rij in geteld.to_pylist():
        woorden = ("op_tijd", "te_laat", "wachtend", "over_tijd", "niet_geteld")
        assert rij["norm"] == code
        assert rij["aantal"] == sum(rij[woord] for woord in woorden) > 0
        bekend = rij["op_tijd"] + rij["te_laat"] + rij["over_tijd"]
        assert rij["aandeel_op_tijd"] == (rij["op_tijd"] / bekend if bekend else None)
        gevonden += Counter({(rij["regio"], rij["maand"], woord): rij[woord] for woord in woorden})
    assert gevonden == verwacht(code, alle)


def test_several_norms_are_counted_in_one_pass_in_the_order_of_norm_region_and_month() -> None:
    """Two terms over the same stream give the rows of each; rows without a region come after those with one."""
    tabel = als_tabel(rijen(400))
    vragen = [Termijnkolommen(code, "start", voldaan="klaar") for code in ("UB-5D", "HP-5WD")]
    samen = tijdigheid(tabel, vragen, on=OP, regio="gebied").to_pylist()
    los = [tijdigheid(tabel, vraag, on=OP, regio="gebied").to_pylist() for vraag in reversed(vragen)]
    assert samen == [*los[0], *los[1]]
    volgorde = [(rij["norm"], rij["regio"] or "~", rij["maand"]) for rij in samen]
    assert volgorde == sorted(volgorde)


def test_without_a_column_of_regions_all_rows_are_one_group() -> None:
    """The counts per region add up to those without."""
    tabel, vraag = als_tabel(rijen(300)), Termijnkolommen("UB-10W", "start", voldaan="klaar")
    heel = tijdigheid(tabel, vraag, on=OP)
    delen = tijdigheid(tabel, vraag, on=OP, regio="gebied")
    assert set(heel["regio"].to_pylist()) == {None}
    per_maand = delen.group_by("maand").aggregate([("aantal", "sum")]).sort_by("maand")
    assert per_maand["aantal_sum"].to_pylist() == heel.sort_by("maand")["aantal"].to_pylist()


def test_an_extension_and_a_moment_count_as_in_a_case_file() -> None:
    """A term that was extended in time is not late; one of 24 hours is late a minute after them."""
    weken = pa.table(
        {
            "start": [date(2026, 1, 5)] * 2,
            "klaar": [date(2026, 2, 16)] * 2,
            "langer": ["P2W", None],
            "gebied": ["a", "b"],
        }
    )
    vraag = Termijnkolommen("WMO-4W", "start", voldaan="klaar", verlengingen=[Verlengkolommen("langer")])
    geteld = tijdigheid(weken, vraag, on=OP, regio="gebied")
    assert geteld.select(["regio", "op_tijd", "te_laat"]).to_pylist() == [
        {"regio": "a", "op_tijd": 1, "te_laat": 0},
        {"regio": "b", "op_tijd": 0, "te_laat": 1},
    ]
    assert NORMEN["WMO-4W"].einde(date(2026, 1, 5), verlengingen=[Duur.parse("P2W")]).dag == date(2026, 2, 16)
    opgelegd = datetime(2026, 3, 28, 20, 30)
    uren = pa.table({"op": [opgelegd] * 2, "klaar": [datetime(2026, 3, 29, 21, 30), datetime(2026, 3, 29, 21, 31)]})
    geteld = tijdigheid(uren, Termijnkolommen("WTH-24A", "op", voldaan="klaar"), on=OP)  # the clock went an hour ahead
    assert geteld.select(["op_tijd", "te_laat"]).to_pylist() == [{"op_tijd": 1, "te_laat": 1}]


def test_an_event_before_the_start_without_which_it_cannot_happen_is_not_counted() -> None:
    """No case file could hold it, so nobody knows which of the two days is wrong."""
    tabel = pa.table({"start": [date(2026, 3, 2)], "klaar": [date(2026, 3, 1)]})
    vraag = Termijnkolommen("UB-5D", "start", voldaan="klaar")
    assert tijdigheid(tabel, vraag, on=OP).select(["aantal", "niet_geteld"]).to_pylist() == [
        {"aantal": 1, "niet_geteld": 1}
    ]
    stand = Plan(vraag, on=OP, keep=()).evaluate(tabel).read_all().select(["ub_5d_status", "ub_5d_twijfel"])
    assert stand.to_pylist() == [{"ub_5d_status": None, "ub_5d_twijfel": "voor_de_start"}]
    with pytest.raises(InvalidDossierError):
        stand_van("UB-5D", date(2026, 3, 2), date(2026, 3, 1))


def test_a_day_that_is_ages_away_costs_no_memory() -> None:
    """The months between it and the others are not counted one by one."""
    dagen = pa.array([-(2**31) + 40_000, 20_500], pa.int32()).cast(pa.date32())
    tabel = pa.table({"start": dagen, "klaar": pa.nulls(2, pa.date32())})
    tracemalloc.start()
    geteld = tijdigheid(tabel, Termijnkolommen("UB-5D", "start", voldaan="klaar"), on=OP)
    _, meeste = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert geteld["niet_geteld"].to_pylist() == [1, 0]
    assert meeste < 20_000_000


def test_progress_tells_the_rows_read_and_no_rows_give_an_empty_table() -> None:
    """After each batch of the data, also of one that is empty."""
    tabel = als_tabel(rijen(250))
    gelezen: list[int] = []
    vraag = Termijnkolommen("UB-5D", "start", voldaan="klaar")
    stroom = pa.RecordBatchReader.from_batches(tabel.schema, tabel.to_batches(max_chunksize=100))
    tijdigheid(stroom, vraag, on=OP, progress=gelezen.append)
    assert gelezen == [100, 200, 250]
    leeg = tijdigheid(tabel.slice(0, 0), vraag, on=OP)
    assert leeg.num_rows == 0
    zonder_start = pa.table({"start": pa.nulls(3, pa.date32()), "klaar": [OP] * 3})
    assert tijdigheid(zonder_start, vraag, on=OP).num_rows == 0
    assert leeg.schema == tijdigheid(tabel, vraag, on=OP).schema


def test_a_frame_of_polars_with_categories_and_other_names_is_counted_the_same() -> None:
    """The mapping of names holds, and a region may be text or a category."""
    tabel = als_tabel(rijen(200))
    vraag = Termijnkolommen("UB-5D", "start", voldaan="klaar")
    frame = pl.DataFrame(tabel).rename({"start": "Startdatum", "klaar": "Afgerond"})
    frame = frame.with_columns(pl.col("gebied").cast(pl.Categorical))
    anders = tijdigheid(frame, vraag, on=OP, regio="gebied", columns={"start": "Startdatum", "klaar": "Afgerond"})
    assert anders.equals(tijdigheid(tabel, vraag, on=OP, regio="gebied"))


@pytest.mark.parametrize(
    ("anders", "fout"),
    [
        ({"termijnen": Termijnkolommen("UB-5D", "start")}, InvalidValueError),
        ({"termijnen": Termijnkolommen("AWB-67", "start", voldaan="klaar")}, InvalidValueError),
        ({"termijnen": ["UB-5D"]}, InvalidValueError),
        ({"regio": "streek"}, InvalidColumnsError),
        ({"regio": "start"}, InvalidColumnsError),
        ({"on": date(1989, 1, 1)}, HorizonError),
        ({"data": [1]}, InvalidValueError),
    ],
)
def test_what_cannot_be_counted_is_refused_before_anything_is_read(
    anders: dict[str, Any], fout: type[Exception]
) -> None:
    """A right instead of a duty, a missing column, a day outside the tables: an error, not a number."""
    goed: dict[str, Any] = {
        "data": als_tabel(rijen(3)),
        "termijnen": Termijnkolommen("UB-5D", "start", voldaan="klaar"),
        "on": OP,
    }
    with pytest.raises(fout):
        tijdigheid(**{**goed, **anders})
