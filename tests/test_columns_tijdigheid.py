"""The counts of terms that are met in time are those of the clocks of single case files."""

import random
import tracemalloc
from collections import Counter
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any, cast

import numpy as np
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
from huiselijkgeweld.columns.invoer import RIJEN
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


def test_the_types_of_the_counts_are_those_of_the_documentation() -> None:
    """Also where there is no row, or no region: a quarter without terms has the columns of any other."""
    leeg = pa.table({"start": pa.nulls(1), "klaar": pa.nulls(1), "gebied": pa.nulls(1)})
    vraag = Termijnkolommen("UB-5D", "start", voldaan="klaar")
    velden = [("norm", pa.string()), ("regio", pa.string()), ("maand", pa.date32()), ("aantal", pa.int64())]
    velden += [(naam, pa.int64()) for naam in ("op_tijd", "te_laat", "wachtend", "over_tijd", "niet_geteld")]
    for tabel in (leeg, als_tabel([(OP, None, None)])):
        for regio in (None, "gebied"):
            geteld = tijdigheid(tabel, vraag, on=OP, regio=regio)
            assert geteld.schema == pa.schema([*velden, ("aandeel_op_tijd", pa.float64())])


def test_the_rows_come_by_norm_region_and_month_and_a_share_needs_an_outcome() -> None:
    """Regions by their letters with the rows without one last; of what only waits there is no share."""
    maart, april = date(2026, 3, 9), date(2026, 4, 10)
    alle: list[Rij] = [(april, None, None), (maart, maart, None), (maart, None, "b"), (april, None, "a")]
    geteld = tijdigheid(als_tabel(alle), Termijnkolommen("UB-5D", "start", voldaan="klaar"), on=OP, regio="gebied")
    assert geteld.select(["regio", "maand", "op_tijd", "wachtend", "aandeel_op_tijd"]).to_pylist() == [
        {"regio": "a", "maand": date(2026, 4, 1), "op_tijd": 0, "wachtend": 1, "aandeel_op_tijd": None},
        {"regio": "b", "maand": date(2026, 3, 1), "op_tijd": 0, "wachtend": 0, "aandeel_op_tijd": 0.0},
        {"regio": None, "maand": date(2026, 3, 1), "op_tijd": 1, "wachtend": 0, "aandeel_op_tijd": 1.0},
        {"regio": None, "maand": date(2026, 4, 1), "op_tijd": 0, "wachtend": 1, "aandeel_op_tijd": None},
    ]


def test_a_start_from_before_1970_has_its_own_month() -> None:
    """Arrow counts its days below zero; it lies outside the tables, so it is not counted, but it is there."""
    alle: list[Rij] = [(date(1950, 1, 31), None, "b"), (OP, None, "a"), (date(1949, 12, 1), None, "a")]
    geteld = tijdigheid(als_tabel(alle), Termijnkolommen("UB-5D", "start", voldaan="klaar"), on=OP, regio="gebied")
    assert geteld.select(["regio", "maand", "wachtend", "niet_geteld"]).to_pylist() == [
        {"regio": "a", "maand": date(1949, 12, 1), "wachtend": 0, "niet_geteld": 1},
        {"regio": "a", "maand": date(2026, 4, 1), "wachtend": 1, "niet_geteld": 0},
        {"regio": "b", "maand": date(1950, 1, 1), "wachtend": 0, "niet_geteld": 1},
    ]


def test_a_term_that_counts_back_is_counted_before_the_day_it_counts_from() -> None:
    """The day in the future is no reason to leave it out; of a term that counts on it is."""
    start = date(2026, 9, 1)
    assert NORMEN["UHP-J1"].einde(start).dag > OP
    tabel = als_tabel([(start, None, None)])
    terug = tijdigheid(tabel, Termijnkolommen("UHP-J1", "start", voldaan="klaar"), on=OP)
    assert terug.select(["maand", "aantal", "wachtend"]).to_pylist() == [{"maand": start, "aantal": 1, "wachtend": 1}]
    assert tijdigheid(tabel, Termijnkolommen("UB-5D", "start", voldaan="klaar"), on=OP).num_rows == 0


def test_rows_beyond_a_part_of_a_batch_are_counted_once() -> None:
    """A batch that is larger than what is read at a time has as many terms as rows."""
    tabel = pa.table({"start": pa.array(np.full(2 * RIJEN + 3, 20_500, np.int32)).cast(pa.date32())})
    tabel = tabel.append_column("klaar", tabel["start"])
    geteld = tijdigheid(tabel.to_batches()[0], Termijnkolommen("UB-5D", "start", voldaan="klaar"), on=OP)
    assert geteld.select(["aantal", "op_tijd"]).to_pylist() == [{"aantal": 2 * RIJEN + 3, "op_tijd": 2 * RIJEN + 3}]


@pytest.mark.parametrize("plek", [3, 10 + RIJEN + 6, 10 + RIJEN + 7 + 1])
def test_what_is_wrong_with_a_row_names_its_number_in_the_stream(plek: int) -> None:
    """In the first batch, in the second part of a large one, and in the batch after it."""
    tijden = np.full(10 + RIJEN + 7 + 5, datetime(2026, 3, 2, 9), "datetime64[us]")
    tijden[plek] = datetime(2026, 3, 29, 2, 30)
    heel = pa.table({"start": pa.array(tijden), "klaar": pa.nulls(len(tijden), pa.date32())})
    stukken = [heel.slice(0, 10), heel.slice(10, RIJEN + 7), heel.slice(10 + RIJEN + 7)]
    stroom = pa.RecordBatchReader.from_batches(heel.schema, [een.to_batches()[0] for een in stukken])
    with pytest.raises(InvalidColumnsError) as fout:
        tijdigheid(stroom, Termijnkolommen("UB-5D", "start", voldaan="klaar"), on=OP)
    wat = "does not exist or occurs twice in Europe/Amsterdam (clock change); give a time zone"
    assert [str(een) for een in fout.value.problems] == [f"start[{plek}]: {wat}"]


def test_counting_takes_no_name_and_gives_no_column_of_a_plan() -> None:
    """A term that shows how it stands needs no other day, and the data may have a column with the name of an answer."""
    vraag = Termijnkolommen("UB-5D", "start", voldaan="klaar", show=["status"])
    tabel = als_tabel([(OP, OP, None)]).append_column("ub_5d_status", pa.array(["gehaald"]))
    assert tijdigheid(tabel, vraag, on=OP)["op_tijd"].to_pylist() == [1]


@pytest.mark.parametrize(
    ("anders", "tekst"),
    [
        ({"termijnen": ["UB-5D"]}, "termijnen: str is not a Termijnkolommen"),
        ({"termijnen": 5}, "termijnen: int is no list of Termijnkolommen"),
        (
            {"termijnen": Termijnkolommen("UB-5D", "start")},
            "UB-5D: give a duty, with `voldaan`, the column of the event that meets it",
        ),
        (
            {"termijnen": Termijnkolommen("AWB-67", "start", voldaan="klaar")},
            "AWB-67: give a duty, with `voldaan`, the column of the event that meets it",
        ),
        ({"regio": "streek"}, "streek: no such column; correct the name, or add it"),
        ({"regio": "start"}, "start: date32[day] is not a column of words; cast it to text"),
    ],
)
def test_a_refusal_says_what_is_wrong_and_the_way_out(anders: dict[str, Any], tekst: str) -> None:
    """The first line is the whole message."""
    goed: dict[str, Any] = {
        "data": als_tabel(rijen(3)),
        "termijnen": Termijnkolommen("UB-5D", "start", voldaan="klaar"),
        "on": OP,
    }
    with pytest.raises((InvalidValueError, InvalidColumnsError)) as fout:
        tijdigheid(**{**goed, **anders})
    assert str(fout.value).splitlines()[0] == tekst
