"""What can be wrong with columns: a right answer or a clear error, never a wrong number."""

import random
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any

import duckdb
import numpy as np
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.columns import als_tabel, rijen

from huiselijkgeweld import Feiten, HuiselijkgeweldError, InvalidValueError
from huiselijkgeweld.columns import (
    Beslissingskolommen,
    Kolom,
    Plan,
    Termijnkolommen,
    Verlengkolommen,
    beslissingen,
    feitsleutels,
)
from huiselijkgeweld.columns import plan as plannen
from huiselijkgeweld.columns.invoer import RIJEN
from huiselijkgeweld.columns.rijen import HOOGSTENS
from huiselijkgeweld.errors import InvalidColumnsError, Problem
from huiselijkgeweld.rules import domain

ON = date(2026, 4, 10)
NAMEN = ("acuut_onveilig", "maatregel", "veilig_thuis", "lopende_regisseur")
PLAN = Plan([Termijnkolommen("UB-10W", "start", voldaan="klaar"), Beslissingskolommen("casusregie")], on=ON, keep=())


def zaken(aantal: int, zaad: int = 6) -> pa.Table:
    """Rows of any kind: facts, starts and events, with blanks."""
    keuze = np.random.default_rng(zaad)
    kolommen: dict[str, pa.Array] = {}
    for naam in NAMEN:
        waarden = (*domain(Feiten, naam), None)
        soort = pa.bool_() if naam == "acuut_onveilig" else pa.string()
        woorden = pa.array([een if een is None or isinstance(een, bool) else str(een) for een in waarden], soort)
        kolommen[naam] = woorden.take(pa.array(keuze.integers(0, len(waarden), aantal)))
    for naam in ("start", "klaar"):
        dagen = keuze.integers(18_000, 20_600, aantal).astype(np.int32)
        kolommen[naam] = pa.array(dagen, mask=keuze.random(aantal) < 0.2).cast(pa.date32())
    return pa.table(kolommen)


class StukError(Exception):
    """What the source of a stream says when it breaks."""


def stuk(tabel: pa.Table) -> pa.RecordBatchReader:
    """A stream that gives its first rows and then breaks."""

    def batches() -> Iterator[pa.RecordBatch]:
        yield tabel.to_batches()[0]
        raise StukError("de kabel is los")

    return pa.RecordBatchReader.from_batches(tabel.schema, batches())


def test_a_stream_that_breaks_half_way_says_so_after_what_came_before() -> None:
    """The error is the one of the source, and the rows before it have their answers."""
    tabel = zaken(100)
    stroom = PLAN.evaluate(stuk(tabel))
    assert rijen(pa.table(stroom.read_next_batch())) == rijen(PLAN.evaluate(tabel))
    with pytest.raises(StukError, match="de kabel is los"):
        stroom.read_next_batch()
    with pytest.raises(StukError):
        PLAN.check(stuk(tabel))


def test_a_stream_that_breaks_half_way_is_an_error_in_every_engine() -> None:
    """Polars and DuckDB give no table of the rows that came before."""
    with pytest.raises(pl.exceptions.ComputeError, match="de kabel is los"):
        pl.DataFrame(PLAN.evaluate(stuk(zaken(10))))
    with pytest.raises(duckdb.Error, match="de kabel is los"):
        duckdb.from_arrow(PLAN.evaluate(stuk(zaken(10)))).fetchall()


@given(st.integers(0, 80), st.integers(0, 80), st.integers(0, 2**32))
def test_a_slice_has_the_answers_of_its_rows(begin: int, aantal: int, zaad: int) -> None:
    """Wherever it begins, on a byte or not; also of dictionary columns, and of moments."""
    tabel = zaken(100, zaad)
    heel = rijen(PLAN.evaluate(tabel))
    for vorm in vormen(tabel):
        deel = vorm.combine_chunks().to_batches()[0].slice(begin, aantal)
        assert rijen(PLAN.evaluate(deel)) == heel[begin : begin + aantal]


def vormen(tabel: pa.Table) -> Iterator[pa.Table]:
    """The same rows in other layouts."""
    yield tabel
    soorten = {"start": pa.timestamp("ms"), "klaar": pa.date64()}
    soorten |= dict.fromkeys(NAMEN[1:], pa.dictionary(pa.uint16(), pa.large_string()))
    yield tabel.cast(pa.schema([een.with_type(soorten.get(een.name, een.type)) for een in tabel.schema]))
    yield tabel.cast(
        pa.schema([een.with_type(pa.string_view() if een.type == pa.string() else een.type) for een in tabel.schema])
    )


def met_rommel(kolom: pa.Array, keuze: np.random.Generator) -> pa.Array:
    """The same column, with any bits under its blanks."""
    if pa.types.is_string(kolom.type):
        return met_rommel(kolom.dictionary_encode(), keuze)
    if pa.types.is_dictionary(kolom.type):
        wijzers = met_rommel(kolom.indices, keuze)
        return pa.DictionaryArray.from_arrays(wijzers, kolom.dictionary, safe=False)
    geldig, waarden = kolom.buffers()
    bekend = np.array(kolom.is_valid())
    if pa.types.is_boolean(kolom.type):
        bits = np.unpackbits(np.frombuffer(waarden, np.uint8), bitorder="little")[: len(kolom)]
        nieuw = np.packbits(
            np.where(bekend, bits, keuze.integers(0, 2, len(kolom))).astype(np.uint8), bitorder="little"
        )
    else:
        getallen = np.frombuffer(waarden, np.int32, len(kolom))
        nieuw = np.where(bekend, getallen, keuze.integers(-(2**31), 2**31, len(kolom))).astype(np.int32)
    return pa.Array.from_buffers(kolom.type, len(kolom), [geldig, pa.py_buffer(nieuw)])


def test_what_stands_under_a_blank_is_never_read() -> None:
    """Any bits there, in booleans, words, days and the numbers of a dictionary, give the same answers."""
    tabel = zaken(5_000).combine_chunks()
    keuze = np.random.default_rng(3)
    rommel = {naam: met_rommel(tabel[naam].chunk(0), keuze) for naam in tabel.column_names}
    assert rijen(PLAN.evaluate(pa.table(rommel))) == rijen(PLAN.evaluate(tabel))


@pytest.mark.parametrize("soort", [pa.int8(), pa.uint8(), pa.int16(), pa.uint32(), pa.int64(), pa.uint64()], ids=str)
def test_dictionaries_of_any_order_give_the_same_answers(soort: pa.DataType) -> None:
    """With labels that are unused, repeated or blank, in any order; an unused label may be any word."""
    labels = pa.array(["jansen", "ots", None, "geen", "ots", "voogdij", "geen"])
    wijzers = pa.array([1, 2, 3, 4, 5, 6, None], soort)
    woorden = ["ots", None, "geen", "ots", "voogdij", "geen", None]
    plan = Plan(Beslissingskolommen("casusregie"), on=ON, keep=())
    kolom = pa.DictionaryArray.from_arrays(wijzers, labels)
    goed = rijen(plan.evaluate(pa.table({"maatregel": woorden})))
    assert rijen(plan.evaluate(pa.table({"maatregel": kolom}))) == goed
    plat = pa.DictionaryArray.from_arrays(pa.array([1, 0, 2], soort), pa.array(["geen", "ots", "voogdij"]))
    assert rijen(plan.evaluate(pa.table({"maatregel": plat}))) == [goed[0], goed[2], goed[4]]


def test_a_dictionary_without_labels_is_all_blanks() -> None:
    """Of any number of rows; beside a column of another type of blanks."""
    geen = pa.DictionaryArray.from_arrays(pa.array([None, None], pa.int8()), pa.array([], pa.string()))
    plan = Plan(Beslissingskolommen("casusregie"), on=ON, keep=())
    leeg = rijen(plan.evaluate(pa.table({"zaak": [1, 2]})))
    assert rijen(plan.evaluate(pa.table({"maatregel": geen, "acuut_onveilig": pa.nulls(2)}))) == leeg
    assert rijen(plan.evaluate(pa.table({"maatregel": pa.nulls(2), "acuut_onveilig": pa.nulls(2, pa.bool_())}))) == leeg


@pytest.mark.parametrize("wijzer", [-1, 1, 100])
def test_a_dictionary_that_points_at_nothing_is_refused(wijzer: int) -> None:
    """The data are damaged: as a fact and as a length, and `check` says the same."""
    kolom = pa.DictionaryArray.from_arrays(pa.array([0, wijzer, None], pa.int8()), pa.array(["geen"]), safe=False)
    goed = pa.DictionaryArray.from_arrays(pa.array([0, wijzer, None], pa.int8()), pa.array(["P1D"]), safe=False)
    tabel = pa.table({"maatregel": kolom, "start": pa.array([date(2026, 4, 1)] * 3), "duur": goed})
    lengte = Termijnkolommen("WMO-4W", "start", verlengingen=[Verlengkolommen("duur")])
    for vraag, naam in ((Beslissingskolommen("casusregie"), "maatregel"), (lengte, "duur")):
        plan = Plan(vraag, on=ON, keep=())
        assert plan.check(tabel) == (Problem(naam, "points outside its dictionary; it is damaged"),)
        with pytest.raises(InvalidColumnsError, match="damaged"):
            plan.evaluate(tabel).read_all()


def test_batches_of_any_size_and_dictionary_make_one_stream() -> None:
    """No rows, one row, and each with labels of its own: the rows are those of the whole."""
    tabel = zaken(40)
    stukken = [tabel.slice(0, 0), tabel.slice(0, 1), tabel.slice(1, 0), tabel.slice(1, 30), tabel.slice(31, 9)]
    soort = pa.dictionary(pa.int32(), pa.string())
    schema = pa.schema([een.with_type(soort) if een.type == pa.string() else een for een in tabel.schema])
    batches = [
        pa.RecordBatch.from_arrays(
            [
                stuk[naam].combine_chunks().dictionary_encode() if soort == een.type else stuk[naam].combine_chunks()
                for naam, een in zip(schema.names, schema, strict=True)
            ],
            schema=schema,
        )
        for stuk in stukken
    ]
    goed = rijen(PLAN.evaluate(tabel))
    gezien: list[int] = []
    stroom = PLAN.evaluate(pa.RecordBatchReader.from_batches(schema, batches), progress=gezien.append)
    assert rijen(stroom) == goed
    assert gezien == [0, 1, 1, 31, 40]
    assert [rij for een in PLAN.batches(batches) for rij in rijen(pa.table(een))] == goed


def test_a_batch_of_a_million_rows_has_the_answers_of_its_rows() -> None:
    """Beyond any internal size of part: every row has the answer of the row that it repeats."""
    tabel, keren = zaken(997), 1_003
    groot = pa.concat_tables([tabel] * keren).combine_chunks()
    assert groot.num_rows > 5 * RIJEN
    goed = PLAN.evaluate(tabel).read_all()
    gezien: list[int] = []
    gevonden = PLAN.evaluate(groot, progress=gezien.append).read_all()
    for naam in goed.column_names:
        verwacht = pa.chunked_array([een for _ in range(keren) for een in gewoon(goed[naam]).chunks])
        assert gewoon(gevonden[naam]).equals(verwacht)
    assert gezien == [groot.num_rows]


@pytest.mark.parametrize("hoeveel", [1, 3, 100])
def test_however_few_rows_are_answered_at_a_time_each_is_answered_once(
    hoeveel: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of three batches, as a stream and batch by batch; a problem is told once, by its row, part after part."""
    tabel = zaken(25).select(["acuut_onveilig", "start", "klaar"])
    goed = rijen(PLAN.evaluate(tabel))
    stukken = [tabel.slice(0, 7), tabel.slice(7, 8), tabel.slice(15, 10)]
    batches = [stuk.combine_chunks().to_batches()[0] for stuk in stukken]
    gezien: list[int] = []
    monkeypatch.setattr(plannen, "RIJEN", hoeveel)
    assert rijen(PLAN.evaluate(pa.concat_tables(stukken), progress=gezien.append)) == goed
    assert gezien == [7, 15, 25]
    assert [rij for een in PLAN.batches(batches) for rij in rijen(pa.table(een))] == goed
    fout = [een.append_column("maatregel", pa.array(["jansen"] * een.num_rows)) for een in stukken]
    fout = [een.append_column("veilig_thuis", pa.array(["smit"] * een.num_rows)) for een in fout]
    delen = [
        range(begin, min(begin + hoeveel, tot))
        for van, tot in ((0, 7), (7, 15), (15, 25))
        for begin in range(van, tot, hoeveel)
    ]
    paden = [een.path for een in PLAN.check(pa.concat_tables(fout))]
    assert paden == [f"{naam}[{rij}]" for deel in delen for naam in ("maatregel", "veilig_thuis") for rij in deel]
    laatste = fout[2].combine_chunks().to_batches()[0]
    with pytest.raises(InvalidColumnsError) as melding:
        list(PLAN.batches([*batches[:2], laatste]))
    assert melding.value.problems[0].path == "maatregel[15]"


def test_batches_may_have_other_columns_than_those_before_them() -> None:
    """Each is answered by its own columns, as if it came alone."""
    tabellen = [
        pa.table({"zaak": pa.array([1], pa.int64()), "maatregel": ["ots"]}),
        pa.table({"maatregel": ["geen"], "zaak": pa.array(["b"])}),
        pa.table({"maatregel": ["geen"], "zaak": pa.array(["c"])}),
        pa.table({"naam": ["d"]}),
    ]
    plan = Plan(Beslissingskolommen("casusregie"), on=ON)
    batches = [een.to_batches()[0] for een in tabellen]
    samen = list(plan.batches(batches))
    for een, tabel in zip(samen, tabellen, strict=True):
        assert pa.table(een).equals(plan.evaluate(tabel).read_all())


def gewoon(kolom: pa.ChunkedArray) -> pa.ChunkedArray:
    """A column with its words written out."""
    return kolom.cast(pa.string()) if pa.types.is_dictionary(kolom.type) else kolom


def test_rows_are_numbered_through_the_whole_stream() -> None:
    """Also in a second batch, and beyond the first part of a large one."""
    goed = pa.table({"maatregel": ["geen"] * (RIJEN + 10)})
    fout = pa.table({"maatregel": [*["geen"] * (RIJEN + 5), "jansen"]})
    plan = Plan(Beslissingskolommen("casusregie"), on=ON)
    pad = f"maatregel[{2 * RIJEN + 15}]"
    assert [een.path for een in plan.check(pa.concat_tables([goed, fout]))] == [pad]
    stroom = plan.evaluate(pa.concat_tables([goed, fout]))
    with pytest.raises(InvalidColumnsError) as melding:
        stroom.read_all()
    assert [een.path for een in melding.value.problems] == [pad]
    with pytest.raises(InvalidColumnsError) as melding:
        list(plan.batches([*goed.to_batches(), *fout.to_batches()]))
    assert [een.path for een in melding.value.problems] == [pad]


@pytest.mark.parametrize("woord", ["jansen", "123456782", "geen 123456782", "Jan de Vries", "", "GEEN ", "1990-01-01"])
@pytest.mark.parametrize(
    "naar", [pa.string(), pa.large_string(), pa.string_view(), pa.dictionary(pa.int8(), pa.string())]
)
def test_an_unknown_word_is_refused_by_row_and_not_repeated(woord: str, naar: pa.DataType) -> None:
    """It may be a name or a number of a person; the error says what is allowed."""
    tabel = pa.table({"maatregel": pa.array(["geen", None, woord, "ots"]).cast(naar)})
    plan = Plan(Beslissingskolommen("casusregie"), on=ON)
    with pytest.raises(InvalidColumnsError) as fout:
        plan.evaluate(tabel).read_all()
    (probleem,) = fout.value.problems
    assert (probleem.path, probleem.message) == ("maatregel[2]", "unknown value; known: geen, ots, voogdij")
    assert plan.check(tabel) == (probleem,)


def test_a_slip_of_the_pen_is_named_with_the_word_that_was_meant() -> None:
    """As in a case file."""
    plan = Plan(Beslissingskolommen("casusregie"), on=ON)
    (probleem,) = plan.check(pa.table({"maatregel": ["voogdy"]}))
    assert str(probleem) == "maatregel[0]: unknown value 'voogdy'; did you mean 'voogdij'? known: geen, ots, voogdij"


def test_more_than_a_thousand_problems_are_cut_off() -> None:
    """The first thousand are told, of words, of contradictions, of days and of clock times alike."""
    aantal = 3 * HOOGSTENS
    plan = Plan(
        [Beslissingskolommen("casusregie"), Termijnkolommen("UB-10W", "start")], on=Kolom("op"), columns={"op": "dag"}
    )
    goed = {"start": pa.nulls(aantal), "dag": pa.array([ON] * aantal), "maatregel": pa.nulls(aantal)}
    fouten: list[dict[str, Any]] = [
        {"maatregel": ["jansen"] * aantal},
        {"dag": pa.array([date(2100, 1, 1)] * aantal)},
        {"start": pa.array([datetime(2026, 3, 29, 2, 30)] * aantal)},
        {"stabiel_veilig": [True] * aantal, "acuut_onveilig": [True] * aantal},
    ]
    for fout in fouten:
        tabel = pa.table({**goed, **fout})
        assert len(plan.check(tabel)) == HOOGSTENS
        with pytest.raises(InvalidColumnsError) as melding:
            plan.evaluate(tabel).read_all()
        assert len(melding.value.problems) == HOOGSTENS


def test_after_a_thousand_problems_nothing_more_is_read() -> None:
    """A stream that breaks after its thousandth problem is not read so far; after one fewer it is."""
    plan = Plan(Beslissingskolommen("casusregie"), on=ON)
    fout = pa.table({"maatregel": ["jansen"] * HOOGSTENS})
    assert len(plan.check(stuk(fout))) == HOOGSTENS
    with pytest.raises(StukError):
        plan.check(stuk(fout.slice(1)))


VERKEERD = {
    "start": [pa.array(["2026-01-01"]), pa.array([1]), pa.array([1.5]), pa.array([True]), pa.array([[1]])],
    "maatregel": [pa.array([1]), pa.array([True]), pa.array([b"geen"]), pa.array([[1]])],
    "acuut_onveilig": [pa.array([1]), pa.array(["true"]), pa.array([1.0]), pa.array([True]).dictionary_encode()],
    "duur": [pa.array([14]), pa.array([1], pa.duration("s"))],
    "op": [pa.array(["2026-01-01"]), pa.array([20_000])],
    "regio": [pa.array([1]), pa.array([True])],
}


@pytest.mark.parametrize(("naam", "plek"), [(naam, plek) for naam in VERKEERD for plek in range(len(VERKEERD[naam]))])
def test_a_column_of_a_wrong_type_is_refused_before_anything_is_read(naam: str, plek: int) -> None:
    """With the name of the column and the way out; `check` and `schema` say the same."""
    vragen = [
        Termijnkolommen("WMO-4W", "start", verlengingen=[Verlengkolommen("duur")]),
        Beslissingskolommen("casusregie"),
    ]
    plan = Plan(vragen, on=Kolom("op"), regio=Kolom("regio"))
    tabel = pa.table({"start": [ON], "duur": ["P1D"], "op": [ON], "regio": ["flevoland"]})
    assert plan.check(tabel) == ()
    nieuw = VERKEERD[naam][plek]
    tabel = tabel.drop_columns([een for een in tabel.column_names if een == naam]).append_column(naam, nieuw)
    functies: list[Callable[[Any], object]] = [plan.evaluate, lambda tabel: plan.schema(tabel.schema)]
    for functie in functies:
        with pytest.raises(InvalidColumnsError) as fout:
            functie(tabel)
        assert [een.path for een in fout.value.problems] == [naam]
        assert fout.value.problems[0].message.startswith(f"{nieuw.type} is not a column of ")
        assert plan.check(tabel) == fout.value.problems


def test_missing_columns_are_named_all_at_once() -> None:
    """Those that a question must have, those that a name is given for, and those that are to be kept."""
    vraag = Termijnkolommen("WMO-4W", "start", voldaan="klaar", verlengingen=[Verlengkolommen("duur", "besluit")])
    plan = Plan(
        [vraag, Beslissingskolommen("zicht")],
        on=Kolom("op"),
        regio=Kolom("streek"),
        columns={"maatregel": "m", "start": "begin"},
        keep=["zaak", "start"],
    )
    met = pa.table({"start": [ON], "maatregel": ["geen"]})
    namen = [een.path for een in plan.check(met)]
    assert sorted(namen) == ["begin", "besluit", "duur", "klaar", "m", "op", "streek", "zaak"]
    assert {een.message for een in plan.check(met)} == {"no such column; correct the name, or add it"}


def test_a_fact_without_a_column_is_unknown() -> None:
    """It is no error: nobody stated it. One with another name in the data is only read by that name."""
    plan = Plan(Beslissingskolommen("casusregie"), on=ON, columns={"maatregel": "m"}, keep=())
    los = Plan(Beslissingskolommen("casusregie"), on=ON, keep=())
    goed = rijen(los.evaluate(pa.table({"maatregel": ["ots"]})))
    assert rijen(plan.evaluate(pa.table({"m": ["ots"], "maatregel": ["jansen"]}))) == goed
    assert rijen(los.evaluate(pa.table({"m": ["ots"]}))) != goed


def test_names_that_occur_twice_are_refused() -> None:
    """Two columns of the data, an answer with the name of a column, and two answers with one name."""
    twee = pa.Table.from_arrays([pa.array([ON]), pa.array([ON])], names=["start", "start"])
    vraag = Termijnkolommen("UB-10W", "start", show=["einde"])
    assert Plan(vraag).check(twee) == (Problem("start", "two columns have this name; rename one"),)
    bezet = pa.table({"start": [ON], "ub_10w_einde": [1]})
    anders = "an answer has this name; give a question another prefix, or see keep"
    assert Plan(vraag).check(bezet) == (Problem("ub_10w_einde", anders),)
    with pytest.raises(InvalidColumnsError, match="ub_10w_einde: an answer has this name"):
        Plan(vraag).evaluate(bezet)
    assert Plan(vraag, keep=["start"]).check(bezet) == ()
    assert Plan([vraag, vraag], keep=()).check(bezet) == (Problem("ub_10w_einde", anders),)


def test_a_name_that_occurs_once_is_no_problem_beside_one_that_occurs_twice() -> None:
    """Only the second is told, and once, however often it occurs."""
    drie = pa.Table.from_arrays([pa.array([ON])] * 4, names=["start", "zaak", "start", "start"])
    vraag = Termijnkolommen("UB-10W", "start", show=["einde"])
    assert Plan(vraag).check(drie) == (Problem("start", "two columns have this name; rename one"),)


KLOK = "does not exist or occurs twice in Europe/Amsterdam (clock change); give a time zone"
BUITEN = "lies outside the supported days 1990-01-01 through 2099-12-31"
GEEN_DAG = "is not a column of days or moments; cast it to date32, or to a timestamp"
GEEN_BOOL = "is not a column of false and true; cast it to bool"
TE_VER = "holds a day or moment that cannot be read: too far away, or not whole; leave it blank"


@pytest.mark.parametrize(
    ("naam", "kolom", "pad", "tekst"),
    [
        ("start", pa.array([datetime(2026, 3, 29, 1, 59), datetime(2026, 3, 29, 2, 30)]), "begin[1]", KLOK),
        ("op", pa.array([date(1990, 1, 1), date(1989, 12, 31)]), "dag[1]", BUITEN),
        ("op", pa.array([date(2099, 12, 31), date(2100, 1, 1)]), "dag[1]", BUITEN),
        ("start", pa.array([0, 2**62], pa.int64()).cast(pa.timestamp("s")), "begin", f"timestamp[s] {TE_VER}"),
        ("op", pa.array([0, 2**62], pa.int64()).cast(pa.timestamp("ms")), "dag", f"timestamp[ms] {TE_VER}"),
        ("start", pa.array([0, 5], pa.int64()).view(pa.date64()), "begin", f"date64[ms] {TE_VER}"),
        ("start", pa.array(["a", "b"]), "begin", f"string {GEEN_DAG}"),
        ("duur", pa.array([1, 2]), "lengte", "int64 is not a column of words; cast it to text"),
        ("acuut_onveilig", pa.array(["ja", "nee"]), "acuut", f"string {GEEN_BOOL}"),
        ("maatregel", pa.array(["geen", "jansen"]), "m[1]", "unknown value; known: geen, ots, voogdij"),
        ("duur", pa.array(["P1D", "een dag"]), "lengte[1]", "not a duration of one unit; write P5D, P2W, P3M or P1Y"),
    ],
)
def test_a_problem_is_told_by_the_name_that_the_data_have(naam: str, kolom: pa.Array, pad: str, tekst: str) -> None:
    """In full: the column and row, what is wrong with it, and the way out; the good row above it is no problem."""
    namen = {"start": "begin", "op": "dag", "duur": "lengte", "acuut_onveilig": "acuut", "maatregel": "m"}
    vragen = [
        Termijnkolommen("WMO-4W", "start", verlengingen=[Verlengkolommen("duur")]),
        Beslissingskolommen("casusregie"),
    ]
    plan = Plan(vragen, on=Kolom("op"), columns=namen, keep=())
    goed = {
        "start": [ON] * 2,
        "op": [ON] * 2,
        "duur": ["P1D"] * 2,
        "acuut_onveilig": [True] * 2,
        "maatregel": ["ots"] * 2,
    }
    tabel = pa.table({namen[een]: kolom if een == naam else goed[een] for een in goed})
    assert plan.check(tabel) == (Problem(pad, tekst),)
    with pytest.raises(InvalidColumnsError) as fout:
        plan.evaluate(tabel).read_all()
    assert fout.value.problems == (Problem(pad, tekst),)


def test_a_moment_to_the_nanosecond_counts_as_its_microsecond() -> None:
    """What is finer is left off: of a term by the clock and of one in days."""
    fijn = pa.array([1_775_037_599_999_999_999], pa.int64())  # 1 April 2026, 11:59:59.999999999 in Amsterdam
    heel = pa.array([1_775_037_599_999_999], pa.int64())
    for code in ("WTH-10D", "UB-10W"):
        for zone in (None, "UTC"):
            plan = Plan(Termijnkolommen(code, "start"), keep=())
            tabel = pa.table({"start": fijn.cast(pa.timestamp("ns", zone))})
            assert plan.check(tabel) == ()
            zelfde = plan.evaluate(pa.table({"start": heel.cast(pa.timestamp("us", zone))}))
            assert rijen(plan.evaluate(tabel)) == rijen(zelfde)


@pytest.mark.parametrize("kapot", ["maatregel", "veilig_thuis", "inclusie", "lopende_regisseur"])
def test_a_damaged_column_is_told_by_itself_beside_columns_that_are_whole(kapot: str) -> None:
    """Wherever it stands among the facts that are read together."""
    plan = Plan(Beslissingskolommen("casusregie"), on=ON, keep=())
    namen = ("maatregel", "acuut_onveilig", "veilig_thuis", "inclusie", "lopende_regisseur", "in_opvang")
    feiten = {naam: domain(Feiten, naam)[0] for naam in namen}
    heel = als_tabel([feiten, dict.fromkeys(namen)], Feiten)
    assert plan.check(heel) == ()
    wijzers = pa.array([0, 100], pa.int8())
    kolom = pa.DictionaryArray.from_arrays(wijzers, pa.array([str(feiten[kapot])]), safe=False)
    stuk_tabel = heel.set_column(heel.column_names.index(kapot), kapot, kolom)
    assert plan.check(stuk_tabel) == (Problem(kapot, "points outside its dictionary; it is damaged"),)


GEEN_ARROW = (
    "has no __arrow_c_stream__; give a table or reader of pyarrow, a DataFrame of polars or pandas, or a relation of "
    "DuckDB"
)
EEN_KOLOM = "is one column; give a table of named ones"


@pytest.mark.parametrize(
    ("data", "tekst"),
    [
        (5, f"data: int {GEEN_ARROW}"),
        ({"maatregel": ["geen"]}, f"data: dict {GEEN_ARROW}"),
        (pa.chunked_array([["geen"]]), f"data: ChunkedArray {EEN_KOLOM}"),
        (pl.Series("maatregel", ["geen"]), f"data: Series {EEN_KOLOM}"),
    ],
)
def test_data_that_are_no_table_are_refused(data: Any, tekst: str) -> None:
    """With what they are, and what can be given instead; nothing is read."""
    for functie in (PLAN.evaluate, PLAN.check):
        with pytest.raises(InvalidValueError) as fout:
            functie(data)
        assert str(fout.value) == tekst


def test_days_and_moments_that_cannot_be_read_are_refused() -> None:
    """A moment in seconds that is too far for microseconds, and a date64 that is no whole day."""
    plan = Plan(Termijnkolommen("UB-10W", "start"), keep=())
    ver = pa.array([2**62], pa.int64())
    for kolom in (ver.cast(pa.timestamp("s")), ver.view(pa.date64()), pa.array([5], pa.int64()).view(pa.date64())):
        with pytest.raises(InvalidColumnsError, match="holds a day or moment that cannot be read"):
            plan.evaluate(pa.table({"start": kolom})).read_all()


def test_every_error_is_one_of_the_library() -> None:
    """So that a caller who catches one class catches all that is wrong with columns."""
    assert issubclass(InvalidColumnsError, HuiselijkgeweldError)
    assert issubclass(InvalidColumnsError, ValueError)
    assert issubclass(InvalidValueError, HuiselijkgeweldError)


@given(st.lists(st.fixed_dictionaries({}, optional={n: st.sampled_from(domain(Feiten, n)) for n in NAMEN}), max_size=9))
def test_facts_as_dictionaries_and_as_words_are_the_same(alle: list[dict[str, Any]]) -> None:
    """Whatever labels a batch happens to have."""
    plan = Plan(Beslissingskolommen("casusregie"), on=ON, keep=())
    tabel = als_tabel([*alle, dict.fromkeys(NAMEN)], Feiten)
    gecodeerd = pa.table({n: k.dictionary_encode() if k.type == pa.string() else k for n, k in columns_of(tabel)})
    assert rijen(plan.evaluate(gecodeerd)) == rijen(plan.evaluate(tabel))


def columns_of(tabel: pa.Table) -> Iterator[tuple[str, pa.ChunkedArray]]:
    """The columns with their names."""
    return zip(tabel.column_names, tabel.columns, strict=True)


def test_a_dictionary_of_as_many_words_as_a_byte_can_count_is_read() -> None:
    """The place of a blank, after the last word, then needs a larger number than the places of the words."""
    woorden = ["geen", *(f"woord {nummer}" for nummer in range(254)), "ots"]
    wijzers = pa.array([0, None, 255, None], pa.uint8())
    tabel = pa.table({"maatregel": pa.DictionaryArray.from_arrays(wijzers, pa.array(woorden))})
    plan = Plan(Beslissingskolommen("casusregie", show=["ontbreekt", ""]), on=date(2026, 4, 10), keep=())
    gevonden = plan.evaluate(tabel).read_all().to_pylist()
    los = [
        plan.evaluate(pa.table({"maatregel": [een]})).read_all().to_pylist()[0] for een in ("geen", None, "ots", None)
    ]
    assert gevonden == los


def test_a_table_too_large_to_lay_out_gives_the_same_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its keys are then places in the table itself."""
    kans = random.Random(3)  # noqa: S311 - test data, not a secret
    feiten = {
        naam: domain(Feiten, naam) for naam in ("acuut_onveilig", "maatregel", "veilig_thuis", "inclusie", "in_opvang")
    }
    tabel = pa.table({naam: [kans.choice([*waarden, None]) for _ in range(500)] for naam, waarden in feiten.items()})
    plan = Plan(Beslissingskolommen("casusregie"), on=date(2026, 4, 10), keep=())
    goed = plan.evaluate(tabel).read_all()
    for onthouden in (beslissingen._bind, feitsleutels.feitsleutel):  # noqa: SLF001 - what was laid out before
        onthouden.cache_clear()
    monkeypatch.setattr(feitsleutels, "_SAMEN", 1)
    try:
        assert plan.evaluate(tabel).read_all().equals(goed)
    finally:
        for onthouden in (beslissingen._bind, feitsleutels.feitsleutel):  # noqa: SLF001 - what was laid out here
            onthouden.cache_clear()
