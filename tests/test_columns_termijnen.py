"""Terms over columns: for every norm and every start the end, and what is said of it, that the norm itself gives."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.columns import rijen, soorten

from huiselijkgeweld import NORMEN, HorizonError, InvalidValueError, NotInForceError, Termijnnorm
from huiselijkgeweld.columns import Kolom, Plan, Telling, Termijnkolommen, Verlengkolommen
from huiselijkgeweld.columns.lagen import Laag, wijzersoort
from huiselijkgeweld.columns.termijnen import _lees
from huiselijkgeweld.columns.wandklok import dagen_van as dagen_in_amsterdam
from huiselijkgeweld.columns.wandklok import momenten_van
from huiselijkgeweld.errors import InvalidColumnsError
from huiselijkgeweld.tijd.duur import Duur, Eenheid
from huiselijkgeweld.tijd.feestdagen import werkdagen_tot
from huiselijkgeweld.tijd.momenten import AMSTERDAM
from huiselijkgeweld.tijd.stappen import Stapsoort, Verlenging
from huiselijkgeweld.tijd.termijnen import Einde

GETELD = sorted(code for code, norm in NORMEN.items() if norm.duur is not None)
JAREN = range(1990, 2029)
NAUWKEURIG = (2000, 2024)
"""Years of which every word is compared: both with a leap day, one with decree days and one before the acts of 2015."""


def dagen_van(*jaren: int) -> list[date]:
    """Every day of some years in a row."""
    aantal = (date(jaren[-1], 12, 31) - date(jaren[0], 1, 1)).days + 1
    return [date(jaren[0], 1, 1) + timedelta(days=een) for een in range(aantal)]


def uitkomst(norm: Termijnnorm, start: date | datetime, **verder: Any) -> Einde | str:
    """The end by the norm itself, or the word for why there is none."""
    dag = start.astimezone(AMSTERDAM).date() if isinstance(start, datetime) and start.tzinfo else start
    try:
        eind = norm.einde(start, **verder)
        assert eind.stappen
        assert eind.voorbehouden is not None
    except NotInForceError:
        return "niet_van_kracht" if date(1990, 1, 1) <= als_dag(dag) <= date(2099, 12, 31) else "buiten_tabel"
    except HorizonError:
        return "buiten_tabel"
    return eind


def kort(norm: Termijnnorm, dag: date) -> tuple[date | None, str]:
    """The last day and the word for whether it could be counted, without asking for the steps."""
    try:
        return norm.einde(dag).dag, "geteld"
    except NotInForceError:
        return None, "niet_van_kracht"
    except HorizonError:
        return None, "buiten_tabel"


def als_dag(dag: date | datetime) -> date:
    """The day of a day or moment."""
    return dag.date() if isinstance(dag, datetime) else dag


DAG = re.compile(r"^\d{4}-\d\d-\d\d( \d\d:\d\d)? · ")
VANAF = re.compile(r"(na|vóór|vanaf) \d{4}-\d\d-\d\d( \d\d:\d\d)?")


def redenering(eind: Einde) -> str:
    """The steps without their days: of each line of `str(stap)` the day before it, and the day it is counted from."""
    regels = []
    for stap in eind.stappen:
        regel = DAG.sub("", str(stap))
        if stap.van is not None:
            regel = VANAF.sub(r"\1 de begindag", regel, count=1)
        regels.append(regel)
    return " → ".join(regels)


def verwacht(norm: Termijnnorm, start: date | datetime | None, **verder: Any) -> tuple[Any, ...]:
    """What the five columns of a term should say."""
    if start is None:
        return None, None, None, None, None
    eind = uitkomst(norm, start, **verder)
    if isinstance(eind, str):
        return None, None, eind, None, None
    return eind.dag, eind.moment, "geteld", redenering(eind), soorten(eind.voorbehouden)


DELEN = ("einde", "moment", "telling", "reden", "voorbehouden")


def gezegd(norm: Termijnnorm | str, kolommen: dict[str, pa.Array], **verder: Any) -> list[tuple[Any, ...]]:
    """What the columns of a term say of starts."""
    vraag = Termijnkolommen(norm, "start", prefix="t", show=DELEN, **verder)
    return rijen(Plan(vraag, keep=()).evaluate(pa.table(kolommen)))


@pytest.mark.parametrize("code", GETELD)
def test_every_start_day_from_1990_through_2028_has_the_end_of_the_norm(code: str) -> None:
    """The last day and whether it could be counted; of days around holidays and through the years every word."""
    norm = NORMEN[code]
    kort_gezegd = Plan(Termijnkolommen(norm, "start", show=["einde", "telling"]), keep=())
    for eerste in JAREN[::10]:
        dagen = dagen_van(eerste, min(eerste + 9, JAREN[-1]))
        tabel = pa.table({"start": pa.array(dagen)})
        assert rijen(kort_gezegd.evaluate(tabel)) == [kort(norm, dag) for dag in dagen]
    for jaar in NAUWKEURIG:
        dagen = dagen_van(jaar)
        assert gezegd(norm, {"start": pa.array(dagen)}) == [verwacht(norm, dag) for dag in dagen]


@pytest.mark.parametrize("code", GETELD[::3])
def test_days_over_the_edges_of_the_tables_are_marked(code: str) -> None:
    """Before 1990 and before 1970, after 2099, and at the ends of what Arrow can hold: never wrapped around."""
    dagen = [date(1, 1, 1), date(1969, 12, 31), date(1989, 12, 31), date(2100, 1, 1), date(9999, 12, 31)]
    ver = pa.array([2**31 - 1, -(2**31), 2**31 - 7306, -(2**31) + 7305], pa.int32()).cast(pa.date32())
    vraag = Termijnkolommen(code, "start", show=["einde", "telling"])
    tabel = pa.table({"start": pa.concat_arrays([pa.array(dagen), ver, pa.array([date(2026, 1, 5)])])})
    gevonden = rijen(Plan(vraag, keep=()).evaluate(tabel))
    assert gevonden[:-1] == [(None, "buiten_tabel")] * 9
    assert gevonden[-1] == verwacht(NORMEN[code], date(2026, 1, 5))[::2][:2]


@pytest.mark.parametrize("code", GETELD[::3])
def test_the_first_and_the_last_days_of_the_tables_are_counted(code: str) -> None:
    """Of the last weeks of 2099 some ends lie in 2100: those are marked, and the others are as the norm has them."""
    for eerste, laatste in ((date(1989, 12, 30), date(1990, 2, 15)), (date(2099, 11, 1), date(2100, 1, 2))):
        dagen = [eerste + timedelta(days=een) for een in range((laatste - eerste).days + 1)]
        assert gezegd(code, {"start": pa.array(dagen)}) == [verwacht(NORMEN[code], dag) for dag in dagen]


def test_a_blank_start_has_blank_answers() -> None:
    """As a date, as a moment, or in a column of nothing but blanks; also beside starts that are there."""
    leeg = (None, None, None, None, None)
    dag = date(2026, 4, 1)
    for soort in (pa.date32(), pa.date64(), pa.timestamp("ns"), pa.timestamp("us", "UTC")):
        assert gezegd("WTH-10D", {"start": pa.nulls(2, soort)}) == [leeg, leeg]
        gemengd = pa.array([None, dag, None]).cast(soort)
        assert [rij[0] for rij in gezegd("UB-10W", {"start": gemengd})] == [None, NORMEN["UB-10W"].einde(dag).dag, None]
    assert gezegd("UB-10W", {"start": pa.nulls(2)}) == [leeg, leeg]
    assert gezegd("WTH-10D", {"start": pa.nulls(2)}) == [leeg, leeg]


# Moments.

KLOK = [code for code in GETELD if NORMEN[code].telwijze.klok]
ZONES = [UTC, ZoneInfo("America/New_York"), ZoneInfo("Asia/Kathmandu"), timezone(timedelta(hours=-3)), AMSTERDAM]


def momenten(aantal: int = 12) -> st.SearchStrategy[list[datetime]]:
    """Moments within the tables and beyond, often near a clock change."""
    wissels = [datetime(2026, 3, 29, 1, tzinfo=UTC), datetime(2026, 10, 25, 1, tzinfo=UTC)]
    wissels += [datetime(2050, 3, 27, 1, tzinfo=UTC), datetime(2091, 10, 28, 1, tzinfo=UTC)]
    dichtbij = st.builds(
        lambda wissel, seconden: wissel + timedelta(seconds=seconden),
        st.sampled_from(wissels),
        st.integers(-40 * 86400, 90_000),
    )
    waar_dan_ook = st.datetimes(datetime(1985, 1, 1), datetime(2110, 1, 1), timezones=st.just(UTC))
    return st.lists(dichtbij | waar_dan_ook, min_size=1, max_size=aantal)


@pytest.mark.parametrize("zone", ZONES, ids=str)
@pytest.mark.parametrize("code", KLOK)
@settings(max_examples=25)
@given(alle=momenten())
def test_a_moment_in_any_zone_has_the_end_by_the_clock(code: str, zone: Any, alle: list[datetime]) -> None:
    """Norms that run by the clock, in whole seconds or with microseconds, over both clock changes."""
    naam = str(zone) if isinstance(zone, ZoneInfo) else "UTC" if zone is UTC else "-03:00"
    starts = pa.array(alle, pa.timestamp("us", naam))
    assert gezegd(code, {"start": starts}) == [verwacht(NORMEN[code], een.astimezone(zone)) for een in alle]


@settings(max_examples=60)
@given(alle=momenten(), eenheid=st.sampled_from(["s", "ms", "us"]))
def test_of_a_moment_a_norm_in_days_takes_the_day_in_amsterdam(alle: list[datetime], eenheid: str) -> None:
    """Summer time included, also after 2037, where Arrow itself knows none."""
    heel = [een.replace(microsecond=0) for een in alle]
    dagen = [een.astimezone(AMSTERDAM).date() for een in heel]
    van_momenten = gezegd("AWB-911", {"start": pa.array(heel, pa.timestamp(eenheid, "UTC"))})
    assert van_momenten == gezegd("AWB-911", {"start": pa.array(dagen, pa.date32())})
    met_klok = pa.array([een.astimezone(AMSTERDAM).replace(tzinfo=None) for een in heel], pa.timestamp(eenheid))
    eenduidig = [een.astimezone(AMSTERDAM).utcoffset() for een in heel] == [
        een.astimezone(AMSTERDAM).replace(fold=1).utcoffset() for een in heel
    ] and [een.astimezone(AMSTERDAM).replace(fold=0).utcoffset() for een in heel] == [
        een.astimezone(AMSTERDAM).replace(fold=1).utcoffset() for een in heel
    ]
    if eenduidig:
        assert gezegd("AWB-911", {"start": met_klok}) == van_momenten


@pytest.mark.parametrize("code", [KLOK[0], "UB-10W"])
@pytest.mark.parametrize(
    "klok", [datetime(2026, 3, 29, 2, 30), datetime(2026, 10, 25, 2, 0), datetime(2050, 10, 30, 2, 59)], ids=str
)
def test_a_time_that_a_clock_change_skips_or_repeats_is_refused(code: str, klok: datetime) -> None:
    """As for one case: without a time zone nobody knows which moment it is. The row is named."""
    with pytest.raises(InvalidValueError, match="clock change"):
        NORMEN[KLOK[0]].einde(klok)
    rand = [klok.replace(hour=1, minute=59, second=59), klok.replace(hour=3, minute=0)]
    starts = pa.array([rand[0], None, klok, rand[1]], pa.timestamp("us"))
    with pytest.raises(InvalidColumnsError) as fout:
        gezegd(code, {"start": starts})
    assert [een.path for een in fout.value.problems] == ["start[2]"]
    goed = gezegd(KLOK[0], {"start": pa.array(rand)})
    assert goed == [verwacht(NORMEN[KLOK[0]], een) for een in rand]


def test_a_start_without_a_time_runs_a_clock_from_the_day() -> None:
    """Of a column of days a norm that runs by the clock gives the last day, and no moment."""
    for code in KLOK:
        dagen = [date(2026, 3, 27), date(2026, 10, 20), None]
        assert gezegd(code, {"start": pa.array(dagen)}) == [verwacht(NORMEN[code], dag) for dag in dagen]


# Extensions and stated ends.

VERLENGBAAR = [code for code in GETELD if NORMEN[code].verlenging is not None]
MET_EINDDATUM = [code for code in GETELD if NORMEN[code].kent_einddatum]
STARTS = st.dates(date(1990, 1, 1), date(2060, 12, 31)) | st.dates(date(2099, 1, 1), date(2101, 1, 1))
DUREN = st.builds(Duur, st.integers(1, 60) | st.integers(1, 100_000), st.sampled_from(Eenheid)).filter(
    lambda duur: duur.has_isoformat
)


@pytest.mark.parametrize("code", VERLENGBAAR)
@settings(max_examples=25)
@given(data=st.data())
def test_extensions_are_counted_as_the_norm_counts_them(code: str, data: st.DataObject) -> None:
    """Two of them, with the days or moments of their decisions and without, also where a row has none."""
    norm = NORMEN[code]
    rijtjes = data.draw(
        st.lists(
            st.tuples(
                STARTS | st.none(),
                DUREN | st.none(),
                DUREN | st.none(),
                st.integers(-5, 200) | st.none(),
            ),
            min_size=1,
            max_size=8,
        )
    )
    klok = data.draw(st.booleans())
    starts, eerste, tweede, na = zip(*rijtjes, strict=True)
    op = [
        None if dag is None or later is None else dag + timedelta(days=later)
        for dag, later in zip(starts, na, strict=True)
    ]
    momenten = [een and datetime(een.year, een.month, een.day, 0, 30, tzinfo=AMSTERDAM).astimezone(UTC) for een in op]
    kolommen = {
        "start": pa.array(starts, pa.date32()),
        "eerste": pa.array([een and een.isoformat() for een in eerste], pa.string()),
        "tweede": pa.array([een and een.isoformat() for een in tweede], pa.string()).dictionary_encode(),
        "op": pa.array(momenten, pa.timestamp("us", "UTC")) if klok else pa.array(op, pa.date32()),
    }
    verlengingen = [Verlengkolommen("eerste"), Verlengkolommen("tweede", "op")]
    goed = []
    for start, een, twee, dag, moment in zip(starts, eerste, tweede, op, momenten, strict=True):
        besloten = moment.astimezone(AMSTERDAM) if klok and moment else dag
        delen = [Verlenging(een)] if een else []
        delen += [Verlenging(twee, besloten)] if twee else []
        goed.append(verwacht(norm, start, verlengingen=delen))
    assert gezegd(norm, kolommen, verlengingen=verlengingen) == goed


@pytest.mark.parametrize("code", MET_EINDDATUM)
@settings(max_examples=25)
@given(paren=st.lists(st.tuples(STARTS, st.integers(-10, 900) | st.none()), min_size=1, max_size=10))
def test_a_stated_end_is_counted_as_the_norm_counts_it(code: str, paren: list[tuple[date, int | None]]) -> None:
    """Before and after the most that the text allows; a blank is no stated end. Days may stand as moments."""
    starts = [start for start, _ in paren]
    einden = [None if na is None else start + timedelta(days=na) for start, na in paren]
    goed = [verwacht(NORMEN[code], start, tot=tot) for start, tot in zip(starts, einden, strict=True)]
    kolommen = {"start": pa.array(starts, pa.date32()), "tot": pa.array(einden, pa.date32())}
    assert gezegd(code, kolommen, tot="tot") == goed
    als_moment = {naam: kolom.cast(pa.timestamp("ms")) for naam, kolom in kolommen.items()}
    assert gezegd(code, als_moment, tot="tot") == goed


def test_a_day_or_moment_that_nothing_can_hold_is_outside_the_tables() -> None:
    """Also beside an extension, as a stated end, and as the day of a decision: that is after any end."""
    ver = pa.array([2**31 - 1, -(2**31)], pa.int32()).cast(pa.date32())
    dag = date(2026, 4, 1)
    buiten = (None, None, "buiten_tabel", None, None)
    verlengd = {"verlengingen": [Verlengkolommen("duur", "op")]}
    duur = pa.array(["P1D", "P1D"])
    assert gezegd("WMO-4W", {"start": ver, "duur": duur, "op": ver}, **verlengd) == [buiten, buiten]
    assert gezegd("OTS-1Y", {"start": pa.array([dag, dag]), "tot": ver}, tot="tot") == [buiten, buiten]
    for op in (ver, pa.array([2**63 - 1, -(2**63)], pa.int64()).cast(pa.timestamp("us", "UTC"))):
        niet, wel = gezegd("WMO-4W", {"start": pa.array([dag, dag]), "duur": duur, "op": op}, **verlengd)
        assert niet == verwacht(NORMEN["WMO-4W"], dag, verlengingen=[Verlenging(Duur.parse("P1D"), date.max)])
        assert wel == verwacht(NORMEN["WMO-4W"], dag, verlengingen=[Verlenging(Duur.parse("P1D"), date.min)])
        assert niet != wel
    uiterst = pa.array([2**63 - 1, -(2**63)], pa.int64()).cast(pa.timestamp("us"))
    assert gezegd("WTH-10D", {"start": uiterst}) == [buiten, buiten]
    assert gezegd("UB-10W", {"start": uiterst}) == [buiten, buiten]


@pytest.mark.parametrize("fout", ["2 weken", "P1W2D", "", "jansen 123456782", "PT", "P-1D"])
def test_a_length_that_is_none_is_refused_by_row_and_not_repeated(fout: str) -> None:
    """Also in a dictionary column, and where the start is blank."""
    duren = pa.array(["P1D", fout, fout])
    starts = pa.array([date(2026, 4, 1), None, date(2026, 4, 1)])
    for kolom in (duren, duren.dictionary_encode(), duren.cast(pa.large_string()), duren.cast(pa.string_view())):
        with pytest.raises(InvalidColumnsError) as melding:
            gezegd("WMO-4W", {"start": starts, "duur": kolom}, verlengingen=[Verlengkolommen("duur")])
        assert sorted(een.path for een in melding.value.problems) == ["duur[1]", "duur[2]"]
        assert {een.message for een in melding.value.problems} == {
            "not a duration of one unit; write P5D, P2W, P3M or P1Y"
        }


def test_the_words_of_telling_are_those_of_the_columns() -> None:
    """Every word is given somewhere, and none other."""
    starts = pa.array([date(2026, 4, 1), date(1995, 1, 1), date(1980, 1, 1)])
    assert [rij[2] for rij in gezegd("UB-10W", {"start": starts})] == list(woorden_van(Telling))


def woorden_van(klasse: Iterable[Telling]) -> list[str]:
    """Counted, not in force, outside the tables: in the order of the test above."""
    een = {str(lid) for lid in klasse}
    return sorted(een, key=["geteld", "niet_van_kracht", "buiten_tabel"].index)


def test_the_steps_of_every_kind_are_among_those_that_are_compared() -> None:
    """So that no kind of step is left out of the comparison of reasons."""
    gezien = {
        stap.soort
        for code in GETELD
        for dag in dagen_van(*NAUWKEURIG)[::9]
        if not isinstance(eind := uitkomst(NORMEN[code], dag), str)
        for stap in eind.stappen
    }
    met_verloop = {Stapsoort.EINDDATUM, Stapsoort.OPSCHORTING, Stapsoort.VERLENGING, Stapsoort.HOOGSTENS}
    assert gezien == set(Stapsoort) - met_verloop


# How a term stands, where its end is near.


def op(dag: int, uur: int | None = None, minuut: int = 0) -> date | datetime:
    """A day in March 2026, or a moment on it in Amsterdam."""
    return date(2026, 3, dag) if uur is None else datetime(2026, 3, dag, uur, minuut, tzinfo=AMSTERDAM)


def als_kolom(waarde: date | datetime | None) -> pa.Array:
    """One day or moment as a column."""
    return pa.array([waarde], pa.timestamp("us", "UTC") if isinstance(waarde, datetime) else pa.date32())


@pytest.mark.parametrize(
    ("code", "start", "klaar", "dag", "stand"),
    [
        # 24 hours: they are over at the midnight that ends the day, and not yet at the one before it.
        ("WTH-24A", op(2, 0), None, op(2), ("te_laat", None)),
        ("WTH-24A", op(2, 0, 1), None, op(2), ("lopend", None)),
        ("WTH-24A", op(2, 0), None, op(1), (None, None)),
        # Met on a day of which no time is known: only on the last day is it in doubt, and only once it happened.
        ("WTH-24A", op(2, 10), op(2), op(9), ("gehaald", None)),
        ("WTH-24A", op(2, 10), op(3), op(9), ("gehaald", "moment_onbekend")),
        ("WTH-24A", op(2, 10), op(4), op(9), ("te_laat", None)),
        ("WTH-24A", op(2, 10), op(3), op(2), ("lopend", None)),
        # Met at a moment.
        ("WTH-24A", op(2, 10), op(3, 10), op(9), ("gehaald", None)),
        ("WTH-24A", op(2, 10), op(3, 10, 1), op(9), ("te_laat", None)),
        ("WTH-24A", op(2, 10), op(3, 10), op(2), ("lopend", None)),
        # Before the start, without which it cannot happen: also on the day of the start itself, and on that of the
        # question.
        ("WTH-24A", op(2, 10), op(1), op(9), (None, "voor_de_start")),
        ("WTH-24A", op(2, 10), op(2, 9), op(2), (None, "voor_de_start")),
        ("UB-5D", op(2, 10), op(2, 9), op(2), (None, "voor_de_start")),
        ("UB-5D", op(2, 10), op(2, 10), op(2), ("gehaald", None)),
        ("UB-5D", op(2, 10), op(3, 9), op(9), ("gehaald", None)),
        ("UB-5D", op(2, 10), op(2), op(9), ("gehaald", None)),
        ("UB-5D", op(2), op(2, 9), op(9), ("gehaald", None)),
        ("UB-5D", op(2), op(1), op(2), (None, "voor_de_start")),
        ("UB-5DV", op(2), op(1), op(9), (None, "voor_de_start")),
        ("UB-5DV", op(2), op(2), op(9), ("gehaald", None)),
        # Before a start that may come more than once, it met an earlier one; before one that comes once, it meets it.
        ("JW-413", op(10), op(9), op(11), ("lopend", None)),
        ("JW-413", op(10), op(10), op(11), ("gehaald", None)),
        ("SV-12K", op(10), op(9), op(11), ("gehaald", None)),
        # A ban ends on its last day, and nobody reads that in another way; of a lapse that is not settled.
        ("WTH-10D", op(2, 10), None, op(11), ("lopend", None)),
        ("WTH-10D", op(2, 10), None, op(12), ("verstreken", None)),
        ("OTS-1Y", date(2025, 3, 2), None, op(1), ("lopend", None)),
        ("OTS-1Y", date(2025, 3, 2), None, op(2), ("verstreken", None)),
        ("UHP-3M", date(2025, 12, 2), None, op(1), ("lopend", None)),
        ("UHP-3M", date(2025, 12, 2), None, op(2), ("verstreken", "andere_lezing")),
        ("UHP-3M", date(2025, 12, 2), None, op(3), ("verstreken", None)),
        ("UHP-3M", date(2025, 12, 2), op(1), op(3), ("gehaald", None)),
        ("UHP-3M", date(2025, 12, 2), op(2), op(3), ("verstreken", "andere_lezing")),
        ("UHP-3M", date(2025, 12, 2), op(3), op(3), ("verstreken", None)),
        ("RV-821.4", op(2), None, op(30), ("lopend", None)),
        ("RV-821.4", op(2), None, op(31), ("verstreken", None)),
    ],
)
def test_how_a_term_stands_around_its_edges(
    code: str, start: date, klaar: date | None, dag: date, stand: tuple[str | None, str | None]
) -> None:
    """Around the start, the end and the midnight after it, with days and with moments."""
    vraag = Termijnkolommen(code, "start", voldaan="klaar", show=["status", "twijfel"])
    tabel = pa.table({"start": als_kolom(start), "klaar": als_kolom(klaar), "op": pa.array([dag])})
    for wanneer in (dag, Kolom("op")):
        assert rijen(Plan(vraag, on=wanneer, keep=()).evaluate(tabel)) == [stand]


def test_the_days_that_are_left_are_counted_on_the_first_and_the_last_day_of_the_tables() -> None:
    """Up to an end on the last day too; under a blank day of the question anything may stand."""
    ons = [date(1990, 1, 1), date(2099, 12, 31), date(2099, 12, 24), date(2026, 3, 2)]
    starts = [date(2026, 3, 2), date(2026, 3, 2), date(2099, 12, 26), date(2026, 3, 2)]
    einden = [date(2026, 3, 9), date(2026, 3, 9), date(2099, 12, 31), date(2026, 3, 9)]
    geldig = pa.py_buffer(np.array([0b0111], np.uint8))
    dagen = pa.Array.from_buffers(pa.date32(), 4, [geldig, pa.array(ons).buffers()[1]])
    plan = Plan(Termijnkolommen("UB-5D", "start", show=["einde", "werkdagen"]), on=Kolom("op"), keep=())
    soort = NORMEN["UB-5D"].telwijze.werkdag
    links = [werkdagen_tot(on, eind, soort) for on, eind in zip(ons, einden, strict=True)]
    gevonden = plan.evaluate(pa.table({"start": starts, "op": dagen}))
    assert rijen(gevonden) == list(zip(einden, [*links[:3], None], strict=True))
    assert links[2] == 4  # 28 through 31 December 2099 are Monday through Thursday; the 25th and 26th do not count


def test_a_day_of_the_question_that_no_date_can_hold_is_refused_by_row() -> None:
    """However far it lies, also where a clock would need the midnight after it."""
    ver = [2**31 - 1, -(2**31), (date(9999, 12, 31) - date(1970, 1, 1)).days]
    tabel = pa.table({"start": pa.array([op(2, 10)] * 3), "op": pa.array(ver, pa.int32()).cast(pa.date32())})
    plan = Plan(Termijnkolommen("WTH-10D", "start", show=["status"]), on=Kolom("op"), keep=())
    wat = "lies outside the supported days 1990-01-01 through 2099-12-31"
    assert [str(een) for een in plan.check(tabel)] == [f"op[{rij}]: {wat}" for rij in range(3)]


def test_no_day_is_looked_up_outside_a_table() -> None:
    """What is found for a day before or after it stands in the table, and not beside it in memory."""
    tabel = pa.array([-5, 7, 8, 9, -5], pa.int32()).slice(1, 3)
    eerste = (date(1990, 1, 1) - date(1970, 1, 1)).days
    assert _lees(tabel, np.arange(eerste, eerste + 3, dtype=np.int32)).tolist() == [7, 8, 9]
    ver = np.array([eerste - 1, eerste + 3, eerste + 4, -(2**31), 2**31 - 1], np.int32)
    assert set(_lees(tabel, ver).tolist()) <= {7, 8, 9}


# The clock on the wall, beyond what a datetime can hold.


@pytest.mark.parametrize(
    ("moment", "dag"),
    [
        (datetime(2026, 1, 5, 22, 59, 59, 999_999, tzinfo=UTC), date(2026, 1, 5)),
        (datetime(2026, 1, 5, 23, tzinfo=UTC), date(2026, 1, 6)),
        (datetime(2026, 7, 5, 21, 59, 59, 999_999, tzinfo=UTC), date(2026, 7, 5)),
        (datetime(2026, 7, 5, 22, tzinfo=UTC), date(2026, 7, 6)),
        (datetime(2098, 7, 5, 21, 59, 59, 999_999, tzinfo=UTC), date(2098, 7, 5)),
        (datetime(1969, 12, 30, 22, 59, tzinfo=UTC), date(1969, 12, 30)),
    ],
)
def test_a_day_in_amsterdam_ends_at_its_own_midnight(moment: datetime, dag: date) -> None:
    """An hour before that of UTC in winter and two in summer, to the microsecond; also before 1970."""
    nummer = (moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)
    assert dagen_in_amsterdam(np.array([nummer])).tolist() == [(dag - date(1970, 1, 1)).days]


def test_moments_at_the_ends_of_what_arrow_holds_stay_at_their_own_end() -> None:
    """The clock is not added until a number wraps around: ages away stays ages away, and on the same side."""
    uiterst = np.array([-(2**63), -(2**63) + 1, 2**63 - 2, 2**63 - 1], np.int64)
    eeuwen = 2**63 // 86_400_000_000
    assert np.abs(dagen_in_amsterdam(uiterst) - np.array([-eeuwen, -eeuwen, eeuwen, eeuwen])).max() <= 1
    momenten, dubbel = momenten_van(uiterst)
    assert (momenten < 0).tolist() == [True, True, False, False]
    assert not dubbel.any()


# What is looked up, and its blanks.


@pytest.mark.parametrize("aantal", [1, 2, 127, 128, 129, 255, 256, 257, 2**15 - 1, 2**15, 2**15 + 1, 2**16, 2**16 + 1])
def test_words_are_pointed_at_with_the_smallest_numbers_that_reach_the_last(aantal: int) -> None:
    """The last of a number of words has that number less one."""
    past = [soort for soort in (np.int8, np.int16, np.int32) if aantal - 1 <= np.iinfo(soort).max]
    assert wijzersoort(aantal) is past[0]


@pytest.mark.parametrize("waarden", [["a", "b", "a"], ["a", None, "b"], [None, None], [None, "a"], ["a"]], ids=str)
@pytest.mark.parametrize("blanco", [False, True])
def test_a_look_up_of_texts_gives_what_stands_at_each_place(waarden: list[str | None], *, blanco: bool) -> None:
    """Or a blank: where none stands, or where a row has no place; always in the type that was told."""
    laag = Laag.van_teksten(waarden)
    plaatsen = np.arange(2 * len(waarden)) % len(waarden)
    bekend = (np.arange(2 * len(waarden)) < len(waarden)).astype(np.uint8) if blanco else None
    gevonden = laag.neem(pa.array(plaatsen), bekend)
    assert gevonden.to_pylist() == [*waarden, *([None] * len(waarden) if blanco else waarden)]
    assert gevonden.type == laag.soort == pa.dictionary(pa.int8(), pa.string())
    assert laag.op(plaatsen[::-1]).neem(pa.array(plaatsen)).to_pylist() == [*waarden[::-1], *waarden[::-1]]
    assert (laag.bekend is None) == (None not in waarden)


@pytest.mark.parametrize("getallen", [[20_000, 1], [20_000, None, 3], [None]], ids=str)
def test_a_look_up_of_days_gives_what_stands_at_each_place(getallen: list[int | None]) -> None:
    """A blank is no day, and not the first of 1970; what is looked up has no blanks itself, which is what is quick."""
    laag = Laag.van_getallen(getallen, pa.date32())
    gevonden = laag.neem(pa.array(np.arange(len(getallen))))
    assert gevonden.cast(pa.int32()).to_pylist() == getallen
    assert gevonden.type == laag.soort == pa.date32()
    assert laag.waarden.null_count == 0
    assert laag.neem(pa.array([0, 0]), np.array([0, 0], np.uint8)).to_pylist() == [None, None]
