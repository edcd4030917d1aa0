"""Terms step by step: the words of each step, the edges of extensions and tables, and what each remark rests on."""

import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta

import pendulum
import pytest
from tests.oracles import termijnen as oracle

from huiselijkgeweld.bronnen import Voorbehoud, Voorbehoudsoort
from huiselijkgeweld.errors import HorizonError, InvalidValueError
from huiselijkgeweld.recht.termijnnormen import NORMEN
from huiselijkgeweld.tijd.duur import Duur, Eenheid
from huiselijkgeweld.tijd.feestdagen import Werkdag
from huiselijkgeweld.tijd.momenten import als_moment, maanden_later
from huiselijkgeweld.tijd.stappen import Opschorting, Stapsoort, Verlenging
from huiselijkgeweld.tijd.tellen import Regime, Telwijze
from huiselijkgeweld.tijd.termijnen import Einde, einde

ATW, KLOK = Telwijze(Regime.ATW), Telwijze(klok=True)
VERORDENING = Telwijze(Regime.VERORDENING_1182_71)
AVOND = datetime(2026, 3, 2, 20)
BRON = NORMEN["UB-5D"].bron  # of a term
ANDERE = NORMEN["AWB-413"].bron  # of what comes in between


def dagen(aantal: int) -> Duur:
    """So many days."""
    return Duur(aantal, Eenheid.DAGEN)


def weken(aantal: int) -> Duur:
    """So many weeks."""
    return Duur(aantal, Eenheid.WEKEN)


def opmerking(slot: Einde, soort: Voorbehoudsoort) -> Voorbehoud:
    """The only remark of a kind."""
    (gevonden,) = (een for een in slot.voorbehouden if een.soort is soort)
    return gevonden


def soorten(slot: Einde) -> list[Voorbehoudsoort]:
    """The kinds of remark, in order."""
    return [een.soort for een in slot.voorbehouden]


# Words


@pytest.mark.parametrize(
    ("vraag", "regels"),
    [
        (lambda: einde(date(2026, 4, 1), dagen(1), bron=BRON), [f"2026-04-02 · 1 dag na 2026-04-01 · {BRON}"]),
        (lambda: einde(date(2026, 4, 1), dagen(1)), ["2026-04-02 · 1 dag na 2026-04-01"]),
        (
            lambda: einde(date(2026, 4, 8), dagen(2), telwijze=Telwijze(dag_zelf=True)),
            ["2026-04-09 · 2 dagen te rekenen vanaf 2026-04-08"],
        ),
        (
            lambda: einde(date(2026, 4, 9), dagen(2), telwijze=Telwijze(terug=True)),
            ["2026-04-07 · 2 dagen vóór 2026-04-09"],
        ),
        (
            lambda: einde(date(2026, 3, 27), dagen(10), atw=True),
            [
                "2026-04-06 · 10 dagen na 2026-03-27",
                "2026-04-07 · verlengd: Tweede paasdag telt niet · Atw art. 1 lid 1",
            ],
        ),
        (
            lambda: einde(date(2026, 3, 6), weken(10), atw=True),
            [
                "2026-05-15 · 10 weken na 2026-03-06",
                (
                    "2026-05-18 · verlengd: gelijkgestelde dag, zaterdag en zondag tellen niet · Atw art. 1 lid 1; "
                    "KB van 1 juli 2025, nr. 2025001422"
                ),
            ],
        ),
        (
            lambda: einde(date(2026, 1, 9), dagen(3), telwijze=Telwijze(Regime.ATW_AMVB)),
            [
                "2026-01-12 · 3 dagen na 2026-01-09",
                (
                    "2026-01-13 · verlengd omdat er twee werkdagen in moeten vallen; zaterdag en zondag tellen niet · "
                    "Atw art. 2; Atw art. 5"
                ),
            ],
        ),
        (
            lambda: einde(date(2026, 1, 31), Duur(1, Eenheid.MAANDEN), telwijze=VERORDENING),
            [
                "2026-02-28 · 1 maand na 2026-01-31",
                "2026-02-28 · laatste dag van een maand zonder dag 31 · Vo. 1182/71 art. 3 lid 2 onder c",
                "2026-03-02 · verlengd: zaterdag en zondag tellen niet · Vo. 1182/71 art. 3 lid 4",
            ],
        ),
        (
            lambda: einde(date(2026, 5, 15), Duur(24, Eenheid.UREN), atw=True),
            [
                "2026-05-16 · 24 uur na 2026-05-15",
                "2026-05-16 · niet verlengd, al is het zaterdag · Atw art. 4 onder a",
            ],
        ),
        (lambda: einde(date(2026, 5, 15), Duur(24, Eenheid.UREN)), ["2026-05-16 · 24 uur na 2026-05-15"]),
        (
            lambda: einde(
                date(2026, 3, 2), dagen(5), opschortingen=[Opschorting(date(2026, 3, 3), date(2026, 3, 8), ANDERE)]
            ),
            ["2026-03-07 · 5 dagen na 2026-03-02", f"2026-03-11 · 4 dagen opgeschort na 2026-03-03 · {ANDERE}"],
        ),
        (
            lambda: einde(
                date(2026, 3, 2), dagen(5), verlengingen=[Verlenging(dagen(1), bron=ANDERE), Verlenging(weken(1))]
            ),
            [
                "2026-03-07 · 5 dagen na 2026-03-02",
                f"2026-03-08 · verlengd met 1 dag · {ANDERE}",
                "2026-03-15 · verlengd met 1 week",
            ],
        ),
        (
            lambda: einde(AVOND, dagen(10), telwijze=KLOK, bron=BRON, verlengingen=[Verlenging(weken(1), bron=ANDERE)]),
            [
                f"2026-03-12 20:00 · 10 dagen na 2026-03-02 20:00 · {BRON}",
                f"2026-03-19 20:00 · verlengd met 1 week · {ANDERE}",
            ],
        ),
        (
            lambda: NORMEN["WTH-10D"].einde(AVOND, verlengingen=[Verlenging(dagen(10)), Verlenging(dagen(18))]),
            [
                "2026-03-12 20:00 · 10 dagen na 2026-03-02 20:00 · Wth art. 2 lid 1",
                "2026-03-22 20:00 · verlengd met 10 dagen · Wth art. 9 lid 1",
                "2026-03-30 20:00 · verlengd met 18 dagen, ten hoogste 4 weken na 2026-03-02 20:00 · Wth art. 9 lid 1",
            ],
        ),
        (
            lambda: NORMEN["WTH-10D"].einde(AVOND.date(), verlengingen=[Verlenging(dagen(10)), Verlenging(dagen(18))]),
            [
                "2026-03-12 · 10 dagen na 2026-03-02 · Wth art. 2 lid 1",
                "2026-03-22 · verlengd met 10 dagen · Wth art. 9 lid 1",
                "2026-03-30 · verlengd met 18 dagen, ten hoogste 4 weken na 2026-03-02 · Wth art. 9 lid 1",
            ],
        ),
    ],
)
def test_each_step_says_what_happened_and_why(vraag: Callable[[], Einde], regels: list[str]) -> None:
    """Day or moment, what was counted or passed over, and every provision; no provision is made up."""
    assert regels == [str(stap) for stap in vraag().stappen]


def test_an_end_stated_for_the_longest_day_is_the_stated_end() -> None:
    """A decision may give exactly the year that BW art. 1:258 allows: its own day is the step, with no remark."""
    slot = NORMEN["OTS-1Y"].einde(date(2024, 2, 2), tot=date(2025, 2, 2))
    assert [stap.soort for stap in slot.stappen] == [Stapsoort.EINDDATUM]
    assert Voorbehoudsoort.LANGER_DAN_MAXIMUM not in soorten(slot)


def test_a_day_that_counts_for_the_term_is_not_called_a_day_that_was_left() -> None:
    """Past the limit of Atw art. 4 an end on a decree day stays; where that day is a working day, there is no step."""
    met, zonder = (
        einde(date(2026, 2, 13), dagen(91), telwijze=Telwijze(Regime.ATW, werkdag=werkdag))
        for werkdag in (Werkdag.ATW, Werkdag.ZONDER_BESLUITDAGEN)
    )
    assert met.dag == zonder.dag == date(2026, 5, 15)
    assert [stap.soort for stap in met.stappen] == [Stapsoort.TERMIJN, Stapsoort.NIET_VERLEGD]
    assert [stap.soort for stap in zonder.stappen] == [Stapsoort.TERMIJN]


# Suspensions and extensions


@pytest.mark.parametrize(
    ("verlengingen", "slot"),
    [
        ([Verlenging(weken(2), op=date(2026, 3, 7))], "2026-03-21"),
        ([Verlenging(weken(2), op=date(2026, 3, 8))], "2026-03-07"),  # the Sunday after: no law moved the end to Monday
        ([Verlenging(weken(2), op=date(2026, 3, 9)), Verlenging(weken(1), op=date(2026, 3, 6))], "2026-03-14"),
        ([Verlenging(weken(2), op=datetime(2026, 3, 7, 23, 59))], "2026-03-21"),
        ([Verlenging(weken(2), op=datetime(2026, 3, 8, 0, 1))], "2026-03-07"),
        ([Verlenging(weken(2), op=datetime(2026, 3, 7, 22, 59, tzinfo=UTC))], "2026-03-21"),  # 23:59 in Amsterdam
        ([Verlenging(weken(2), op=datetime(2026, 3, 7, 23, 1, tzinfo=UTC))], "2026-03-07"),  # 00:01 the next day
    ],
)
def test_an_extension_counts_up_to_the_last_day(verlengingen: list[Verlenging], slot: str) -> None:
    """Five days from 2 March 2026 end on Saturday the 7th; one that came too late does not take another along."""
    gevonden = einde(date(2026, 3, 2), dagen(5), verlengingen=verlengingen)
    assert date.fromisoformat(slot) == gevonden.dag


@pytest.mark.parametrize(
    ("op", "slot"),
    [
        (datetime(2026, 3, 12, 20), datetime(2026, 3, 19, 20)),
        (datetime(2026, 3, 12, 20, 1), datetime(2026, 3, 12, 20)),
    ],
)
def test_an_extension_by_the_clock_counts_up_to_the_last_moment(op: datetime, slot: datetime) -> None:
    """Ten days from 2 March 2026 20:00: at the very moment of the end it is not yet too late."""
    gevonden = einde(AVOND, dagen(10), telwijze=KLOK, verlengingen=[Verlenging(weken(1), op)])
    assert als_moment(slot) == gevonden.moment


def test_a_measure_is_extended_before_the_first_day_outside_it() -> None:
    """What rulings write after *tot* is no day of the measure: an extension on that day comes too late."""
    norm, start = NORMEN["SV-509HH"], date(2026, 3, 2)
    tot = norm.einde(start).dag
    op_tijd, te_laat = (
        norm.einde(start, verlengingen=[Verlenging(dagen(90), tot - timedelta(days=eerder))]) for eerder in (1, 0)
    )
    assert norm.eindigt_voor_de_dag
    assert (op_tijd.dag, te_laat.dag) == (tot + timedelta(days=90), tot)
    assert opmerking(te_laat, Voorbehoudsoort.VERLENGD_NA_EINDE).bronnen == (norm.verlenging.bron,)  # type: ignore[union-attr] # it has one


@pytest.mark.parametrize(
    ("start", "wijze", "delen", "slot"),
    [  # 3 to 6 April 2026: Good Friday, the weekend, Easter Monday
        (date(2026, 4, 3), ATW, [dagen(1), dagen(1)], "2026-04-07"),  # two days together: no second working day
        (date(2026, 4, 3), ATW, [dagen(1), dagen(2)], "2026-04-08"),  # three together
        (date(2026, 4, 3), ATW, [dagen(2), dagen(1)], "2026-04-08"),
        (date(2026, 4, 3), ATW, [dagen(1), dagen(1), dagen(1)], "2026-04-08"),
        (date(2026, 3, 6), VERORDENING, [dagen(1)], "2026-03-09"),  # art. 3 lid 5: two days or more
        (date(2026, 3, 6), VERORDENING, [dagen(2)], "2026-03-10"),
        (date(2026, 3, 6), ATW, [dagen(2)], "2026-03-09"),
        (date(2007, 12, 21), ATW, [dagen(2), weken(1)], "2008-01-03"),  # a week: of 22 to 31 December no day counts
    ],
)
def test_two_working_days_are_asked_of_a_term_with_its_extensions(
    start: date, wijze: Telwijze, delen: list[Duur], slot: str
) -> None:
    """Atw art. 2 asks for two from three days on, the regulation from two; what was added counts with it."""
    gevonden = einde(start, delen[0], telwijze=wijze, verlengingen=[Verlenging(deel) for deel in delen[1:]])
    assert date.fromisoformat(slot) == gevonden.dag


def test_a_suspended_term_of_two_days_stays_one_of_two_days() -> None:
    """A day on which it stood still makes it no longer: Atw art. 2 asks for no second working day."""
    schorsing = Opschorting(date(2026, 4, 2), date(2026, 4, 4))
    slot = einde(date(2026, 4, 2), dagen(2), atw=True, opschortingen=[schorsing])
    assert slot.dag == date(2026, 4, 7)


@pytest.mark.parametrize(("op", "slot"), [(date(2026, 4, 7), "2026-04-14"), (date(2026, 4, 8), "2026-04-07")])
def test_the_end_of_a_short_term_decides_whether_an_extension_is_in_time(op: date, slot: str) -> None:
    """Two days from Good Friday end on Tuesday the 7th, so a decision of the 8th comes too late."""
    gevonden = einde(date(2026, 4, 3), dagen(2), atw=True, verlengingen=[Verlenging(dagen(9), op)])
    assert date.fromisoformat(slot) == gevonden.dag


@pytest.mark.parametrize("start", [AVOND.date(), AVOND])
def test_a_suspension_outside_the_count_is_told_with_its_source(start: date) -> None:
    """After the last day nothing stands still, and a term that runs by the clock knows no suspension."""
    op = date(2026, 3, 4 if isinstance(start, datetime) else 20)
    schorsing = Opschorting(op, op + timedelta(days=5), ANDERE)
    slot = einde(start, dagen(10), telwijze=KLOK, opschortingen=[schorsing])
    assert slot.dag == date(2026, 3, 12)
    assert opmerking(slot, Voorbehoudsoort.VERLENGD_NA_EINDE).bronnen == (ANDERE,)


@pytest.mark.parametrize(
    ("maak", "naam"),
    [
        (lambda tekst: Opschorting(tekst, date(2026, 3, 9)), "van"),
        (lambda tekst: Opschorting(date(2026, 3, 2), tekst), "tot"),
        (lambda tekst: Verlenging(dagen(1), op=tekst), "op"),
    ],
)
def test_the_day_of_a_suspension_or_extension_is_a_day(maak: Callable[[object], object], naam: str) -> None:
    """The error names the argument, what it got and what to give."""
    with pytest.raises(InvalidValueError) as info:
        maak("2026-03-05")
    assert str(info.value) == f"{naam}: str is not a date; give a datetime.date"


# The first and the last day


@pytest.mark.parametrize(
    ("start", "duur", "wijze", "slot"),
    [  # the first day that counts is Tuesday 2 January 1990, the last one Thursday 31 December 2099
        (date(1990, 1, 1), Duur(1, Eenheid.WERKDAGEN), Telwijze(), date(1990, 1, 2)),
        (date(1990, 1, 3), Duur(1, Eenheid.WERKDAGEN), Telwijze(terug=True), date(1990, 1, 2)),
        (date(1990, 1, 1), dagen(1), Telwijze(Regime.ATW, dag_zelf=True), date(1990, 1, 2)),  # New Year's Day itself
        (date(2099, 12, 30), Duur(1, Eenheid.WERKDAGEN), Telwijze(), date(2099, 12, 31)),
        (date(2099, 12, 30), dagen(1), ATW, date(2099, 12, 31)),
        (date(2099, 12, 28), dagen(3), ATW, date(2099, 12, 31)),
    ],
)
def test_the_first_and_the_last_day_can_be_an_end(start: date, duur: Duur, wijze: Telwijze, slot: date) -> None:
    """At both edges of the supported years a term ends as anywhere else."""
    assert slot == einde(start, duur, telwijze=wijze).dag


@pytest.mark.parametrize(
    ("start", "duur", "wijze", "dag"),
    [
        (date(1990, 1, 2), Duur(1, Eenheid.WERKDAGEN), Telwijze(terug=True), date(1989, 12, 31)),
        (date(1990, 1, 2), dagen(2), Telwijze(terug=True), date(1989, 12, 31)),
        (date(2099, 12, 31), Duur(1, Eenheid.WERKDAGEN), Telwijze(), date(2100, 1, 1)),
        (date(2099, 12, 27), dagen(5), ATW, date(2100, 1, 1)),
        (date(2099, 12, 29), dagen(5), ATW, date(2100, 1, 3)),
        (date(2099, 12, 31), weken(999_999), Telwijze(), date.max),  # no date can hold it: the last one
        (date(1990, 1, 1), weken(999_999), Telwijze(terug=True), date.min),
    ],
)
def test_an_end_outside_the_years_names_the_day_and_the_bounds(
    start: date, duur: Duur, wijze: Telwijze, dag: date
) -> None:
    """One day beyond the edge is refused, on the side on which it lies; of werkdagen the day next to the tables."""
    with pytest.raises(HorizonError) as info:
        einde(start, duur, telwijze=wijze)
    assert (dag, date(1990, 1, 1), date(2099, 12, 31)) == (info.value.day, info.value.first, info.value.last)


@pytest.mark.parametrize(
    ("dag", "maanden", "later"),
    [
        (date(9999, 11, 30), 1, date(9999, 12, 30)),
        (date(9999, 12, 1), 1, date.max),
        (date(9999, 11, 30), 2, date.max),
        (date(1, 2, 28), -1, date(1, 1, 28)),
        (date(1, 1, 31), -1, date.min),
        (date(1, 2, 28), -2, date.min),
        (date(2026, 12, 31), 2, date(2027, 2, 28)),
        (date(2026, 1, 31), -2, date(2025, 11, 30)),
    ],
)
def test_months_stop_at_the_dates_that_there_are(dag: date, maanden: int, later: date) -> None:
    """The last month of the calendar is reached, and past it stands the last date; before it the first."""
    assert later == maanden_later(dag, maanden)


@pytest.mark.parametrize(
    ("start", "aantal"),
    [(date(2026, 3, 11), 5), (date(2026, 3, 8), 5), (date(2026, 4, 8), 1), (date(2026, 5, 18), 3)],
)
def test_werkdagen_are_counted_back_day_by_day(start: date, aantal: int) -> None:
    """The day of the event is none of them, whether it counts itself or not."""
    dag, over = start, aantal
    while over:
        dag -= timedelta(days=1)
        over -= oracle.TELT[oracle.nummer(dag)]
    assert dag == einde(start, Duur(aantal, Eenheid.WERKDAGEN), telwijze=Telwijze(terug=True)).dag


# Remarks


def test_both_readings_of_an_extension_have_words_and_a_source() -> None:
    """Each with the day that it gives: from the moved day, and as one term past the twelve weeks of Atw art. 4."""
    vanaf = einde(date(2026, 11, 27), weken(4), atw=True, verlengingen=[Verlenging(weken(2), bron=ANDERE)])
    een_termijn = einde(date(2026, 2, 7), weken(10), atw=True, verlengingen=[Verlenging(weken(4), bron=ANDERE)])
    assert (vanaf.dag, een_termijn.dag) == (date(2027, 1, 8), date(2026, 5, 18))
    assert [opmerking(slot, Voorbehoudsoort.ANDERE_LEZING) for slot in (vanaf, een_termijn)] == [
        Voorbehoud(
            Voorbehoudsoort.ANDERE_LEZING,
            "de verlenging loopt vanaf de verlegde laatste dag",
            (ANDERE,),
            date(2027, 1, 11),
        ),
        Voorbehoud(
            Voorbehoudsoort.ANDERE_LEZING,
            "de verlengde termijn is één termijn vanaf het begin",
            (ANDERE,),
            date(2026, 5, 16),  # fourteen weeks: the Saturday stays
        ),
    ]


def test_where_no_law_moves_an_end_an_extension_has_one_reading() -> None:
    """A month from 31 January and a month more: each decision counts from the last day of the one before."""
    maand = Duur(1, Eenheid.MAANDEN)
    slot = einde(date(2026, 1, 31), maand, verlengingen=[Verlenging(maand)])
    assert slot.dag == date(2026, 3, 28)
    assert slot.voorbehouden == ()


@pytest.mark.parametrize(
    ("werkdag", "slot", "tekst", "andere"),
    [
        (Werkdag.ATW, 19, "een gelijkgestelde dag is een gewone werkdag", 18),
        (Werkdag.ZONDER_BESLUITDAGEN, 18, "een gelijkgestelde dag is geen werkdag", 19),
    ],
)
def test_the_other_reading_of_werkdag_gives_a_moment_by_the_clock(
    werkdag: Werkdag, slot: int, tekst: str, andere: int
) -> None:
    """Two werkdagen from 13 May 2026 16:00, over Ascension Day and a decree day: the other end, at the same time."""
    start = datetime(2026, 5, 13, 16)
    gevonden = einde(start, Duur(2, Eenheid.WERKDAGEN), telwijze=Telwijze(klok=True, werkdag=werkdag))
    assert gevonden.moment == als_moment(start.replace(day=slot))
    anders = opmerking(gevonden, Voorbehoudsoort.ANDERE_LEZING)
    assert (anders.tekst, anders.dag, anders.moment) == (
        tekst,
        date(2026, 5, andere),
        als_moment(start.replace(day=andere)),
    )
    assert [str(bron) for bron in anders.bronnen] == ["Atw art. 3 lid 3"]


def test_by_the_clock_a_reading_with_the_same_end_is_not_mentioned() -> None:
    """Two werkdagen from Monday 2 March 2026 pass no decree day: there is nothing to say."""
    assert einde(AVOND, Duur(2, Eenheid.WERKDAGEN), telwijze=KLOK).voorbehouden == ()


def test_an_extension_on_the_day_of_the_end_asks_for_its_moment() -> None:
    """Whether it came before 20:00 is not known, and the remark says of what the moment is unknown."""
    slot = einde(AVOND, dagen(10), telwijze=KLOK, verlengingen=[Verlenging(weken(1), date(2026, 3, 12), bron=ANDERE)])
    assert opmerking(slot, Voorbehoudsoort.MOMENT_ONBEKEND) == Voorbehoud(
        Voorbehoudsoort.MOMENT_ONBEKEND, "het moment van de verlenging", (ANDERE,)
    )


def test_the_decree_of_the_start_itself_did_not_move_an_end() -> None:
    """240 werkdagen from the decree day 27 May 2022 pass those of 2023 only: that decree alone is named."""
    slot = einde(date(2022, 5, 27), Duur(240, Eenheid.WERKDAGEN))
    bronnen = opmerking(slot, Voorbehoudsoort.BESLUIT_TWEEDE_HAND).bronnen
    assert [str(bron) for bron in bronnen] == ["KB voor 2023-2025"]


def test_what_is_longer_than_the_maximum_names_the_provision() -> None:
    """BW art. 1:258 allows a year; the remark holds the day that the decision states."""
    slot = NORMEN["OTS-1Y"].einde(date(2024, 2, 2), tot=date(2025, 8, 2))
    assert opmerking(slot, Voorbehoudsoort.LANGER_DAN_MAXIMUM) == Voorbehoud(
        Voorbehoudsoort.LANGER_DAN_MAXIMUM, bronnen=(NORMEN["OTS-1Y"].bron,), dag=date(2025, 8, 2)
    )


@pytest.mark.parametrize(
    ("code", "start", "verlenging", "hoogstens", "bron"),
    [
        ("WMO-4W", date(2026, 1, 5), weken(3), "2 weken", "Wmo 2015 art. 5.3.1 lid 2"),
        ("WTH-10D", AVOND.date(), dagen(40), "4 weken", "Wth art. 9 lid 1"),
        ("WTH-10D", AVOND, dagen(40), "4 weken", "Wth art. 9 lid 1"),
    ],
)
def test_an_extension_that_is_cut_short_says_by_what(
    code: str, start: date, verlenging: Duur, hoogstens: str, bron: str
) -> None:
    """The most that the text allows, of one extension or of the whole, and the provision that allows no more."""
    gevonden = opmerking(NORMEN[code].einde(start, verlengingen=[verlenging]), Voorbehoudsoort.VERLENGING_BEGRENSD)
    assert (gevonden.tekst, [str(een) for een in gevonden.bronnen]) == (hoogstens, [bron])


def test_an_extension_that_came_too_late_names_no_provision_that_was_not_given() -> None:
    """Whoever gave no source gets none back."""
    slot = einde(date(2026, 3, 2), dagen(5), verlengingen=[Verlenging(weken(1), date(2026, 3, 9))])
    assert opmerking(slot, Voorbehoudsoort.VERLENGD_NA_EINDE) == Voorbehoud(Voorbehoudsoort.VERLENGD_NA_EINDE)


# The machine


@pytest.fixture(params=["America/St_Johns", "Asia/Kathmandu"])
def elsewhere(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """This process, in another time zone."""
    with monkeypatch.context() as patch:
        patch.setenv("TZ", request.param)
        time.tzset()
        pendulum.set_local_timezone(pendulum.timezone(request.param))  # it keeps the zone that it found first
        yield
    time.tzset()
    pendulum.set_local_timezone()


@pytest.mark.usefixtures("elsewhere")
def test_the_time_zone_of_the_machine_makes_no_difference() -> None:
    """A term by the clock ends at the same time in Amsterdam, wherever the machine thinks that it stands."""
    in_dagen, in_uren = einde(AVOND, dagen(10), telwijze=KLOK), einde(AVOND, Duur(24, Eenheid.UREN))
    dubbel = einde(datetime(2026, 10, 15, 2, 30), dagen(10), telwijze=KLOK)
    momenten = [slot.moment.isoformat() for slot in (in_dagen, in_uren, dubbel) if slot.moment]
    assert momenten == ["2026-03-12T20:00:00+01:00", "2026-03-03T20:00:00+01:00", "2026-10-25T02:30:00+02:00"]
    assert Voorbehoudsoort.KLOKWISSEL in soorten(dubbel)
