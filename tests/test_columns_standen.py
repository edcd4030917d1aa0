"""How a term stands on a day, over columns: as the clocks of a case file have it."""

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.columns import rijen
from tests.strategies import keten, waarde_voor

from huiselijkgeweld import NORMEN, Dossier, Gebeurtenis, HuiselijkgeweldError, Termijnnorm, termijnen
from huiselijkgeweld.bronnen import Voorbehoudsoort
from huiselijkgeweld.columns import Kolom, Plan, Termijnkolommen
from huiselijkgeweld.errors import HorizonError, InvalidColumnsError
from huiselijkgeweld.recht.termijnnormen.norm import Mits
from huiselijkgeweld.tijd.feestdagen import Werkdag, feestdag, is_werkdag, werkdagen_tot
from huiselijkgeweld.tijd.momenten import AMSTERDAM

GEVOLGD = [
    norm.code
    for norm in NORMEN.values()
    if norm.duur is not None and norm.start and not norm.telwijze.terug and norm.voldaan
]
"""The norms that a case tracks, from an event that starts them to one that meets them."""
SECONDE = timedelta(seconds=1)
TWIJFEL = {Voorbehoudsoort.ANDERE_LEZING, Voorbehoudsoort.MOMENT_ONBEKEND}
DAG = st.dates(date(2005, 1, 1), date(2040, 12, 31))


def op_dag(dag: date, minuut: int | None) -> date | datetime:
    """A day, or a moment on it."""
    return (
        dag if minuut is None else datetime(dag.year, dag.month, dag.day, minuut // 60, minuut % 60, tzinfo=AMSTERDAM)
    )


def van_dossier(norm: Termijnnorm, begin: date | datetime, voldaan: date | datetime | None, on: date) -> Any:
    """Status and doubt of a norm in a case file of only what has to be there; None: no such case can be."""
    soort = norm.start[0]
    dag = begin.date() if isinstance(begin, datetime) else begin
    reeks = keten(soort, dag, op=begin, mijd=norm.voldaan)
    over = reeks[-1].over
    reeks = [*reeks[:-1], zonder_einddatum(reeks[-1])]
    if norm.mits:
        reeks = keten(norm.mits[0], dag, reeks)
    if voldaan is not None:
        eis = norm.voldaan[0]
        door = eis.soort if isinstance(eis, Mits) else eis
        waarde = eis.uitkomsten[0] if isinstance(eis, Mits) else waarde_voor(door, dag)
        reeks.append(door(voldaan, over if door.over == soort.over else None, waarde))
    try:
        alle = termijnen(Dossier("z1", gebeurtenissen=reeks), on=on)
    except HuiselijkgeweldError:
        return None
    klokken = [een for een in alle if een.norm is norm and een.start == begin]
    if len(klokken) != 1 and begin_dag(begin) <= on and norm.geldt_op(dag):
        return None
    if not klokken or klokken[0].vervallen_op is not None:
        return (None, None) if not klokken else None
    anders = [
        str(een.soort) for een in klokken[0].voorbehouden if een.soort in TWIJFEL and is_van_status(een, klokken[0])
    ]
    return str(klokken[0].status), anders[0] if anders else None


def begin_dag(begin: date | datetime) -> date:
    """The day of a day or moment."""
    return begin.date() if isinstance(begin, datetime) else begin


def is_van_status(een: Any, termijn: Any) -> bool:
    """Whether a reservation is about how the term stands, and not about its end."""
    return termijn.einde is None or een not in termijn.einde.voorbehouden


def zonder_einddatum(begin: Gebeurtenis) -> Gebeurtenis:
    """A start of which the decision states no end, where it may be left out: the columns have none either."""
    return begin if begin.soort.waarde_verplicht else begin.soort(begin.op, begin.over)


@pytest.mark.parametrize("code", GEVOLGD)
@settings(max_examples=12)
@given(data=st.data())
def test_a_term_stands_as_the_clock_of_a_case_file_does(code: str, data: st.DataObject) -> None:
    """For any start, any event that meets it and any day, near the end and far from it; as days and as moments."""
    norm = NORMEN[code]
    minuten = st.none() if data.draw(st.booleans()) else st.sampled_from([0, 1, 600, 1439])
    start = op_dag(data.draw(DAG), data.draw(minuten))
    try:
        eind = norm.einde(start if norm.telwijze.klok else begin_dag(start)).dag
    except HuiselijkgeweldError:
        eind = begin_dag(start)
    dagen = st.integers(-2, 2).map(lambda na: eind + timedelta(days=na)) | DAG
    dagen |= st.integers(-1, 1).map(lambda na: begin_dag(start) + timedelta(days=na))
    voldaan = data.draw(st.none() | st.builds(op_dag, dagen, minuten))
    on = data.draw(dagen)
    if isinstance(voldaan, date) and not isinstance(voldaan, datetime) and isinstance(start, datetime):
        voldaan = op_dag(voldaan, 600)
    verwacht = van_dossier(norm, start, voldaan, on)
    if verwacht is None:
        return
    soort = pa.timestamp("us", "Europe/Amsterdam") if isinstance(start, datetime) else pa.date32()
    andere = pa.timestamp("us", "Asia/Tokyo") if isinstance(voldaan, datetime) else pa.date32()
    tabel = pa.table({"start": pa.array([start], soort), "voldaan": pa.array([voldaan], andere), "op": pa.array([on])})
    for dag in (on, Kolom("op")):
        vraag = Termijnkolommen(code, "start", voldaan="voldaan", show=["status", "twijfel"])
        assert rijen(Plan(vraag, on=dag, keep=()).evaluate(tabel)) == [verwacht]


@pytest.mark.parametrize("code", GEVOLGD)
def test_a_case_can_be_made_of_every_norm_that_is_tracked(code: str) -> None:
    """So that the comparison of statuses is not empty for a norm: on the day of its start it runs, or is past."""
    norm = NORMEN[code]
    begin = date(2026, 4, 2)
    if not norm.geldt_op(begin):
        begin = begin if norm.until is None else norm.until - timedelta(days=1)
    assert van_dossier(norm, begin, None, begin) in {
        ("lopend", None),
        ("te_laat", None),
        ("verstreken", "andere_lezing"),
    }


@pytest.mark.parametrize("code", sorted(code for code, norm in NORMEN.items() if norm.duur is not None))
def test_the_days_that_are_left_are_those_that_are_counted_one_by_one(code: str) -> None:
    """From the day after the day of the question up to and including the last day; below zero once it is past."""
    norm = NORMEN[code]
    starts = [date(2026, 4, 2), date(2024, 12, 20), date(2019, 7, 1), None]
    ons = [date(2026, 4, 10), date(2025, 1, 2), date(2020, 1, 1), date(2026, 1, 1)]
    tabel = pa.table({"start": pa.array(starts, pa.date32()), "op": pa.array(ons)})
    vraag = Termijnkolommen(norm, "start", show=["einde", "werkdagen"])
    for (eind, aantal), on in zip(rijen(Plan(vraag, on=Kolom("op"), keep=()).evaluate(tabel)), ons, strict=True):
        assert aantal == (None if eind is None else geteld(on, eind, norm.telwijze.werkdag))


def geteld(van: date, tot: date, werkdag: Werkdag) -> int:
    """How many days that count lie after one day up to another, one by one."""
    eerste, laatste = min(van, tot), max(van, tot)
    dagen = (eerste + timedelta(days=een) for een in range(1, (laatste - eerste).days + 1))
    aantal = sum(is_werkdag(dag, werkdag) for dag in dagen)
    return aantal if van <= tot else -aantal


@given(st.dates(date(1990, 1, 1), date(2099, 12, 31)), st.integers(-60, 60), st.sampled_from(Werkdag))
def test_days_that_count_are_counted_one_by_one(van: date, verder: int, werkdag: Werkdag) -> None:
    """`werkdagen_tot` for any two days and every definition of a day that counts."""
    tot = min(max(van + timedelta(days=verder), date(1990, 1, 1)), date(2099, 12, 31))
    assert werkdagen_tot(van, tot, werkdag) == geteld(van, tot, werkdag)
    assert werkdagen_tot(van, tot, werkdag) == -werkdagen_tot(tot, van, werkdag)


def test_days_that_count_outside_the_tables_are_refused() -> None:
    """On either side."""
    for paar in ((date(1989, 12, 31), date(2026, 1, 1)), (date(2026, 1, 1), date(2100, 1, 1))):
        with pytest.raises(HorizonError, match="outside the supported days"):
            werkdagen_tot(*paar)


def test_saturdays_sundays_and_holidays_do_not_count_in_the_example() -> None:
    """From Thursday 2 April 2026 to Wednesday the 8th: Good Friday, a weekend and Easter Monday lie between."""
    assert feestdag(date(2026, 4, 3)) is not None
    assert feestdag(date(2026, 4, 6)) is not None
    vraag = Termijnkolommen("UB-5D", "start", show=["einde", "werkdagen", "status"])
    tabel = pa.table({"start": pa.array([date(2026, 4, 2)])})
    assert rijen(Plan(vraag, on=date(2026, 4, 2), keep=()).evaluate(tabel)) == [(date(2026, 4, 8), 2, "lopend")]
    assert rijen(Plan(vraag, on=date(2026, 4, 9), keep=()).evaluate(tabel)) == [(date(2026, 4, 8), -1, "te_laat")]


def test_a_blank_day_of_the_question_leaves_blank_how_a_term_stands() -> None:
    """Its end is there all the same."""
    tabel = pa.table({"start": pa.array([date(2026, 4, 2)] * 2), "op": pa.array([None, date(2026, 4, 2)])})
    vraag = Termijnkolommen("UB-5D", "start", show=["einde", "status", "twijfel", "werkdagen"])
    eind = date(2026, 4, 8)
    assert rijen(Plan(vraag, on=Kolom("op"), keep=()).evaluate(tabel)) == [
        (eind, None, None, None),
        (eind, "lopend", None, 2),
    ]


def test_a_day_of_the_question_outside_the_tables_is_refused_once() -> None:
    """By row, however many questions there are; a moment counts by its day in Amsterdam."""
    dagen = [date(2026, 4, 2), date(2100, 1, 1), date(1989, 12, 31), None]
    tabel = pa.table({"start": pa.array([date(2026, 4, 2)] * 4), "op": pa.array(dagen)})
    plan = Plan([Termijnkolommen("UB-5D", "start"), Termijnkolommen("UB-10W", "start")], on=Kolom("op"))
    with pytest.raises(InvalidColumnsError) as fout:
        plan.evaluate(tabel).read_all()
    assert [een.path for een in fout.value.problems] == ["op[1]", "op[2]"]
    momenten = pa.array([datetime(2099, 12, 31, 23, 30)], pa.timestamp("us", "UTC"))
    tabel = pa.table({"start": pa.array([date(2026, 4, 2)]), "op": momenten})
    assert [een.path for een in plan.check(tabel)] == ["op[0]"]


def test_a_lapse_that_counts_back_from_a_day_runs_before_that_day() -> None:
    """Its start is the day from which it counts back, so it stands in the future."""
    norm = NORMEN["UHP-J1"]
    eind = norm.einde(date(2026, 9, 1)).dag
    tabel = pa.table({"start": pa.array([date(2026, 9, 1)] * 2), "klaar": pa.array([None, eind])})
    vraag = Termijnkolommen(norm, "start", voldaan="klaar", show=["status"])
    assert rijen(Plan(vraag, on=eind, keep=()).evaluate(tabel)) == [("lopend",), ("gehaald",)]
    assert rijen(Plan(vraag, on=eind + timedelta(days=1), keep=()).evaluate(tabel)) == [("te_laat",), ("gehaald",)]


def test_of_two_moments_on_one_day_the_clock_decides() -> None:
    """An event after the end by the clock comes too late; of one before the start on the same day nothing is said."""
    zone = ZoneInfo("Europe/Amsterdam")
    start = datetime(2026, 4, 1, 20, tzinfo=zone)
    eind = NORMEN["WTH-10D"].einde(start).moment
    assert eind is not None
    soort = pa.timestamp("us", "UTC")
    tabel = pa.table({"start": pa.array([start] * 2, soort), "klaar": pa.array([eind, eind + SECONDE], soort)})
    vraag = Termijnkolommen("WTH-10D", "start", voldaan="klaar", show=["status"])
    assert rijen(Plan(vraag, on=date(2026, 4, 12), keep=()).evaluate(tabel)) == [("gehaald",), ("verstreken",)]
    tabel = pa.table({"start": pa.array([start] * 2, soort), "klaar": pa.array([start, start - SECONDE], soort)})
    vraag = Termijnkolommen("UB-10W", "start", voldaan="klaar", show=["status"])
    assert rijen(Plan(vraag, on=date(2026, 4, 12), keep=()).evaluate(tabel)) == [("gehaald",), (None,)]
