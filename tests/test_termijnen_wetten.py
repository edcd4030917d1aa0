"""What holds for every term: its order, extensions, the limits of the Algemene termijnenwet, the clock and months."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, example, given, reject
from hypothesis import strategies as st
from tests.oracles import termijnen as oracle

from huiselijkgeweld.bronnen import Voorbehoudsoort
from huiselijkgeweld.errors import HorizonError, InvalidValueError
from huiselijkgeweld.recht.termijnnormen import NORMEN
from huiselijkgeweld.tijd.duur import Duur, Eenheid
from huiselijkgeweld.tijd.feestdagen import Werkdag
from huiselijkgeweld.tijd.stappen import Opschorting, Stapsoort, Verlenging
from huiselijkgeweld.tijd.tellen import Regime, Telwijze
from huiselijkgeweld.tijd.termijnen import Einde, einde

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
DAG = timedelta(days=1)
KLOK = Telwijze(klok=True)
TERUG = Telwijze(regime=Regime.ATW, terug=True)
GRENZEN = {Eenheid.DAGEN: 90, Eenheid.WEKEN: 12, Eenheid.MAANDEN: 3}  # Atw art. 4 onder a

# Days of the decrees are few and are where it goes wrong, so days around them are drawn more often than chance would.
bijzonder = st.builds(
    lambda dag, eerder: dag - eerder * DAG, st.sampled_from(sorted(oracle.besluitdagen())), st.integers(0, 100)
)
starts = st.one_of(
    bijzonder, st.dates(date(1990, 1, 1), date(2028, 12, 1)), st.dates(date(1990, 1, 1), date(2080, 1, 1))
)
eenheden = st.sampled_from([eenheid for eenheid in Eenheid if eenheid is not Eenheid.UREN])
duren = st.builds(
    Duur, st.integers(1, 100), st.sampled_from([Eenheid.DAGEN, Eenheid.WERKDAGEN, Eenheid.WEKEN])
) | st.builds(Duur, st.integers(1, 18), eenheden)
gedekt = st.sampled_from(
    [Duur(aantal, eenheid) for eenheid, grens in GRENZEN.items() for aantal in range(1, grens + 1)]
)
regimes = st.sampled_from([Regime.ATW, Regime.ATW_AMVB])
telwijzen = st.builds(
    Telwijze, regime=st.sampled_from(Regime), dag_zelf=st.booleans(), werkdag=st.sampled_from(Werkdag)
)
momenten = st.datetimes(datetime(1990, 1, 1), datetime(2080, 1, 1)).map(
    lambda moment: moment.replace(second=0, microsecond=0)
)


def is_te_tellen(duur: Duur, wijze: Telwijze) -> bool:
    """Whether a length can be counted in this way: no text counts months or years from the day itself."""
    return not (wijze.dag_zelf and duur.eenheid in {Eenheid.MAANDEN, Eenheid.JAREN})


def telt(dag: date) -> bool:
    """Whether a day counts for the Atw, by the oracle."""
    return oracle.TELT[oracle.nummer(dag)]


def tellend(start: date, slot: date) -> int:
    """The number of days that count after the start, through the end."""
    return sum(oracle.TELT[oracle.nummer(start) + 1 : oracle.nummer(slot) + 1])


def soorten(einde_: Einde) -> set[Voorbehoudsoort]:
    """The kinds of remark that an end carries."""
    return {voorbehoud.soort for voorbehoud in einde_.voorbehouden}


def stappen(einde_: Einde) -> list[tuple[str, str]]:
    """The steps as day and kind."""
    return [(stap.dag.isoformat(), stap.soort.value) for stap in einde_.stappen]


def bestaat(moment: datetime) -> bool:
    """Whether a wall-clock time exists, and only once."""
    vroeg, laat = (moment.replace(tzinfo=AMSTERDAM, fold=fold).utcoffset() for fold in (0, 1))
    return vroeg == laat


def laatste_dag(start: date, duur: Duur, wijze: Telwijze) -> date:
    """The end as a day; a case beyond the supported years is drawn again."""
    try:
        return einde(start, duur, telwijze=wijze).dag
    except HorizonError:
        reject()


# Order


@given(een=starts, ander=starts, duur=duren, wijze=telwijzen, terug=st.booleans())
def test_a_later_start_never_ends_earlier(een: date, ander: date, duur: Duur, wijze: Telwijze, *, terug: bool) -> None:
    """Of two days the later one gives an end at least as late: under every regime, counted on or counted back."""
    assume(is_te_tellen(duur, wijze))
    wijze = Telwijze(regime=wijze.regime, dag_zelf=wijze.dag_zelf, werkdag=wijze.werkdag, terug=terug)
    vroeg, laat = sorted([een, ander])
    assert laatste_dag(vroeg, duur, wijze) <= laatste_dag(laat, duur, wijze)


@given(momenten, st.timedeltas(timedelta(0), timedelta(days=400)), st.integers(1, 60))
def test_a_later_moment_never_ends_earlier(moment: datetime, verschil: timedelta, aantal: int) -> None:
    """By the clock likewise, in days and in hours, where no clock change touches the start or the end."""
    later = moment + verschil
    assume(bestaat(moment) and bestaat(later))
    for duur in (Duur(aantal, Eenheid.DAGEN), Duur(aantal, Eenheid.UREN)):
        een, ander = einde(moment, duur, telwijze=KLOK), einde(later, duur, telwijze=KLOK)
        assume(Voorbehoudsoort.KLOKWISSEL not in soorten(een) | soorten(ander))
        assert een.moment is not None
        assert ander.moment is not None
        assert een.moment.astimezone(UTC) <= ander.moment.astimezone(UTC)


@given(starts, duren, st.integers(1, 30), telwijzen)
@example(date(2007, 9, 23), Duur(89, Eenheid.DAGEN), 1, Telwijze(regime=Regime.ATW))
def test_a_longer_term_never_ends_earlier(start: date, duur: Duur, meer: int, wijze: Telwijze) -> None:
    """In one unit and on one side of the limits of Atw art. 4, more of it ends at least as late."""
    langer = Duur(duur.aantal + meer, duur.eenheid)
    assume(is_te_tellen(duur, wijze))
    assume(
        wijze.regime not in {Regime.ATW, Regime.ATW_AMVB}
        or not duur.aantal <= GRENZEN.get(duur.eenheid, 0) < langer.aantal
    )
    assert laatste_dag(start, duur, wijze) <= laatste_dag(start, langer, wijze)


def test_across_the_limit_of_the_atw_a_longer_term_can_end_earlier() -> None:
    """From 23 September 2007, 90 days reach Saturday 22 December and move to 2 January; 91 days stay on 23 December."""
    start = date(2007, 9, 23)
    assert einde(start, Duur(90, Eenheid.DAGEN), atw=True).dag == date(2008, 1, 2)
    assert einde(start, Duur(91, Eenheid.DAGEN), atw=True).dag == date(2007, 12, 23)


# The Algemene termijnenwet


@given(starts, gedekt, regimes)
@example(date(2027, 4, 30), Duur(5, Eenheid.DAGEN), Regime.ATW_AMVB)
@example(date(2007, 12, 17), Duur(5, Eenheid.DAGEN), Regime.ATW)
def test_a_covered_term_ends_on_the_first_day_that_will_do(start: date, duur: Duur, regime: Regime) -> None:
    """It ends on a day that counts, holds two of them if it is of three days or more, and no earlier day would do."""
    ruw = einde(start, duur).dag
    slot = einde(start, duur, telwijze=Telwijze(regime=regime)).dag
    nodig = 0 if duur.eenheid is Eenheid.DAGEN and duur.aantal < 3 else 2
    voldoet = [dag for dag in (ruw + getal * DAG for getal in range(40)) if telt(dag) and tellend(start, dag) >= nodig]
    assert voldoet[0] == slot


@given(starts)
def test_five_days_are_never_later_than_five_werkdagen(start: date) -> None:
    """The term of the statute is the stricter one, if a werkdag is a day that counts for the Atw."""
    wet, protocol = einde(start, Duur(5, Eenheid.DAGEN), atw=True), einde(start, Duur(5, Eenheid.WERKDAGEN))
    assert wet.dag <= protocol.dag


@given(st.dates(date(2019, 1, 1), date(2060, 1, 1)))
def test_the_two_norms_of_a_melding_are_those_two_terms(start: date) -> None:
    """UB-5D counts five days under the Atw, HP-5WD five werkdagen: two norms, never one instead of the other."""
    wet, protocol = NORMEN["UB-5D"].einde(start), NORMEN["HP-5WD"].einde(start)
    assert wet.dag <= protocol.dag
    assert einde(start, Duur(5, Eenheid.DAGEN), atw=True).dag == wet.dag
    assert einde(start, Duur(5, Eenheid.WERKDAGEN)).dag == protocol.dag


@pytest.mark.parametrize(
    ("start", "duur", "valt_eronder"),
    [  # every raw end is Saturday 16 May 2026
        (date(2026, 2, 15), Duur(90, Eenheid.DAGEN), True),
        (date(2026, 2, 14), Duur(91, Eenheid.DAGEN), False),
        (date(2026, 2, 13), Duur(92, Eenheid.DAGEN), False),
        (date(2026, 2, 21), Duur(12, Eenheid.WEKEN), True),
        (date(2026, 2, 14), Duur(13, Eenheid.WEKEN), False),
        (date(2025, 11, 15), Duur(26, Eenheid.WEKEN), False),
        (date(2026, 2, 16), Duur(3, Eenheid.MAANDEN), True),
        (date(2026, 1, 16), Duur(4, Eenheid.MAANDEN), False),
        (date(2025, 5, 16), Duur(12, Eenheid.MAANDEN), False),
        (date(2025, 5, 16), Duur(1, Eenheid.JAREN), False),
        (date(2006, 5, 16), Duur(20, Eenheid.JAREN), False),
    ],
)
def test_the_limits_of_the_atw_are_more_than(start: date, duur: Duur, *, valt_eronder: bool) -> None:
    """Exactly 90 days, twelve weeks or three months are covered; more than that and years are not."""
    slot = einde(start, duur, atw=True)
    zaterdag = ("2026-05-16", "termijn")
    assert slot.dag == (date(2026, 5, 18) if valt_eronder else date(2026, 5, 16))
    if valt_eronder:
        assert stappen(slot) == [zaterdag, ("2026-05-18", "eerstvolgende_werkdag")]
        assert str(slot.stappen[-1].bron) == "Atw art. 1 lid 1"
    else:
        assert stappen(slot) == [zaterdag, ("2026-05-16", "niet_verlegd")]
        assert str(slot.stappen[-1].bron) == "Atw art. 4 onder a"


@pytest.mark.parametrize(
    ("start", "uren"),
    [(datetime(2026, 5, 15, 10), 24), (datetime(2026, 5, 13, 10), 72), (datetime(2026, 4, 2, 16), 24)],
)
def test_a_term_in_hours_is_never_moved(start: datetime, uren: int) -> None:
    """Atw art. 4 onder a: hours end where they end, on a Saturday or on Good Friday too."""
    slot = einde(start, Duur(uren, Eenheid.UREN), atw=True)
    assert slot.moment is not None
    assert start + timedelta(hours=uren) == slot.moment.replace(tzinfo=None)
    assert {slot.dag} == {stap.dag for stap in slot.stappen}


def test_the_unit_as_written_decides_whether_the_atw_covers_a_term() -> None:
    """Three months of 92 days, ending on a Sunday, are covered; 92 days with the same end are not."""
    start = date(2026, 5, 16)
    assert einde(start, Duur(3, Eenheid.MAANDEN), atw=True).dag == date(2026, 8, 17)
    assert einde(start, Duur(92, Eenheid.DAGEN), atw=True).dag == date(2026, 8, 16)


@pytest.mark.parametrize(
    ("start", "duur", "slot", "waarom"),
    [
        (date(2026, 4, 1), Duur(1, Eenheid.DAGEN), date(2026, 4, 2), "one day that counts"),
        (date(2026, 4, 2), Duur(1, Eenheid.DAGEN), date(2026, 4, 7), "Good Friday, the weekend, Easter Monday: art. 1"),
        (date(2026, 4, 3), Duur(2, Eenheid.DAGEN), date(2026, 4, 7), "two days: no second working day is needed"),
        (date(2026, 4, 3), Duur(3, Eenheid.DAGEN), date(2026, 4, 8), "three days: art. 2 asks for two working days"),
    ],
)
def test_two_working_days_are_asked_of_three_days_and_more(start: date, duur: Duur, slot: date, waarom: str) -> None:
    """Atw art. 2 speaks of a term of at least three days; art. 1 has no such threshold."""
    assert slot == einde(start, duur, atw=True).dag, waarom


@pytest.mark.parametrize("eenheid", [Eenheid.DAGEN, Eenheid.WEKEN, Eenheid.MAANDEN])
def test_in_a_decree_art_5_is_cited_with_each_article_of_the_atw(eenheid: Eenheid) -> None:
    """The Atw reaches a general administrative order only through art. 5, so the step names it."""
    start = {Eenheid.DAGEN: date(2026, 5, 15), Eenheid.WEKEN: date(2026, 5, 9), Eenheid.MAANDEN: date(2026, 4, 16)}[
        eenheid
    ]
    laatste = einde(start, Duur(1, eenheid), telwijze=Telwijze(regime=Regime.ATW_AMVB)).stappen[-1]
    assert laatste.dag == date(2026, 5, 18)
    assert str(laatste.bron) == "Atw art. 1 lid 1"
    assert "Atw art. 5" in map(str, laatste.bronnen)
    assert "Atw art. 5" not in map(str, einde(start, Duur(1, eenheid), atw=True).stappen[-1].bronnen)


def test_the_decree_that_moved_an_end_is_cited() -> None:
    """Ten weeks from 6 March 2026 end on a day that only the royal decree of 1 July 2025 makes free."""
    laatste = einde(date(2026, 3, 6), Duur(10, Eenheid.WEKEN), atw=True).stappen[-1]
    assert laatste.dag == date(2026, 5, 18)
    assert any("2025001422" in str(bron) for bron in laatste.bronnen)


# Steps, extension, suspension


@given(starts, duren, telwijzen, st.lists(st.builds(Verlenging, duren), max_size=3))
def test_steps_only_move_forward_and_the_last_one_is_the_end(
    start: date, duur: Duur, wijze: Telwijze, verlengingen: list[Verlenging]
) -> None:
    """Without a cap or a stated end: the first step is the term, no step goes back, the last one is on the last day."""
    assume(is_te_tellen(duur, wijze))
    try:
        slot = einde(start, duur, telwijze=wijze, verlengingen=verlengingen)
    except HorizonError:
        reject()
    dagen = [stap.dag for stap in slot.stappen]
    assert Stapsoort.TERMIJN is slot.stappen[0].soort
    assert sorted(dagen) == dagen
    assert dagen[-1] == slot.dag
    assert len(verlengingen) == [stap.soort for stap in slot.stappen].count(Stapsoort.VERLENGING)
    assert all(stap.dag.isoformat() in str(stap) for stap in slot.stappen)


@given(starts, gedekt.filter(lambda duur: duur.eenheid is not Eenheid.DAGEN or duur.aantal >= 3), gedekt)
@example(date(2026, 11, 27), Duur(4, Eenheid.WEKEN), Duur(2, Eenheid.WEKEN))
@example(date(2007, 12, 17), Duur(5, Eenheid.DAGEN), Duur(1, Eenheid.DAGEN))
@example(date(2005, 5, 5), Duur(3, Eenheid.DAGEN), Duur(1, Eenheid.DAGEN))
def test_an_extension_never_ends_earlier_and_counts_from_the_unmoved_day(start: date, duur: Duur, meer: Duur) -> None:
    """The extension runs from the raw end, and only the end of the whole moves to a day that counts."""
    kaal = einde(start, duur, atw=True).dag
    verlengd = einde(start, duur, atw=True, verlengingen=(Verlenging(meer),)).dag
    ruw = einde(einde(start, duur).dag, meer).dag
    dagen = (ruw + getal * DAG for getal in range(40))
    assert kaal <= verlengd
    assert next(dag for dag in dagen if telt(dag) and tellend(start, dag) >= 2) == verlengd


def test_both_readings_of_an_extension_are_given_if_they_differ() -> None:
    """Four weeks from 27 November 2026, and two: from Christmas Day to 8 January, from the moved day to the 11th."""
    slot = NORMEN["WMO-4W"].einde(date(2026, 11, 27), verlengingen=(Duur(2, Eenheid.WEKEN),))
    (andere,) = (een for een in slot.voorbehouden if een.soort is Voorbehoudsoort.ANDERE_LEZING)
    assert slot.dag == date(2027, 1, 8)
    assert andere.dag == date(2027, 1, 11)


def test_a_reading_that_gives_the_same_day_is_not_mentioned() -> None:
    """Four weeks from 2 March 2026 end on Monday 30 March: nothing moved, so the readings do not differ."""
    slot = NORMEN["WMO-4W"].einde(date(2026, 3, 2), verlengingen=(Duur(2, Eenheid.WEKEN),))
    assert slot.dag == date(2026, 4, 13)
    assert Voorbehoudsoort.ANDERE_LEZING not in soorten(slot)


def test_each_extension_is_capped_and_their_number_is_not() -> None:
    """Wmo art. 5.3.1 lid 2: each time at most two weeks; three of three weeks count for two weeks each, and say so."""
    slot = NORMEN["WMO-4W"].einde(date(2026, 1, 5), verlengingen=(Duur(3, Eenheid.WEKEN),) * 3)
    assert slot.dag == date(2026, 3, 16)
    assert Voorbehoudsoort.VERLENGING_BEGRENSD in soorten(slot)


def test_an_extension_after_the_end_revives_nothing() -> None:
    """Five days from 2 March 2026 end on Monday 9 March; an extension decided on 10 March comes too late."""
    te_laat = (Verlenging(Duur(2, Eenheid.WEKEN), op=date(2026, 3, 10)),)
    op_tijd = (Verlenging(Duur(2, Eenheid.WEKEN), op=date(2026, 3, 9)),)
    laat = einde(date(2026, 3, 2), Duur(5, Eenheid.DAGEN), atw=True, verlengingen=te_laat)
    assert laat.dag == date(2026, 3, 9)
    assert Voorbehoudsoort.VERLENGD_NA_EINDE in soorten(laat)
    tijdig = einde(date(2026, 3, 2), Duur(5, Eenheid.DAGEN), atw=True, verlengingen=op_tijd)
    assert tijdig.dag == date(2026, 3, 23)
    assert Voorbehoudsoort.VERLENGD_NA_EINDE not in soorten(tijdig)


@pytest.mark.parametrize(
    ("opschortingen", "slot"),
    [
        ([], "2026-04-22"),
        ([("2026-04-10", "2026-04-20")], "2026-05-01"),  # 11 through 19 April: nine days
        ([("2026-04-10", "2026-04-11")], "2026-04-22"),  # completed the next day: no day was lost
        ([("2026-04-10", "2026-04-13"), ("2026-04-15", "2026-04-18")], "2026-04-28"),  # four days; Sunday, Koningsdag
        ([("2026-04-21", "2026-04-29")], "2026-04-29"),  # asked on the last day but one: 22 through 28 April
        (
            [("2026-04-10", "2026-04-20"), ("2026-04-15", "2026-04-25")],
            "2026-05-06",
        ),  # 11 through 24 April: fourteen days
        ([("2026-04-10", "2026-04-20")] * 2, "2026-05-01"),  # recorded twice
        ([("2026-03-10", "2026-03-20")], "2026-04-22"),  # before the term began
        ([("2026-04-22", "2026-04-29")], "2026-04-22"),  # asked on the last day: every day of it lies after the end
    ],
)
def test_a_suspension_adds_each_day_that_the_term_stood_still(opschortingen: list[tuple[str, str]], slot: str) -> None:
    """Awb art. 4:15 lid 1: suspended from the day after the request to the day of completion; no day is lost twice."""
    perioden = [Opschorting(date.fromisoformat(van), date.fromisoformat(tot)) for van, tot in opschortingen]
    actual = einde(date(2026, 4, 8), Duur(14, Eenheid.DAGEN), atw=True, opschortingen=perioden)
    assert date.fromisoformat(slot) == actual.dag


def test_a_suspension_that_ends_before_it_begins_is_refused() -> None:
    """Two days in the wrong order are a mistake in the record, not a suspension of no days."""
    with pytest.raises(InvalidValueError) as info:
        Opschorting(date(2026, 4, 20), date(2026, 4, 10))
    assert str(info.value) == "tot: the suspension ends on 2026-04-10, before it begins on 2026-04-20"


@pytest.mark.parametrize(
    ("code", "start"),
    [("UHP-1Y", date(2024, 2, 2)), ("OTS-1Y", date(2024, 2, 2)), ("VOTS-3M", date(2024, 2, 2))],
)
def test_an_end_stated_in_the_decision_is_never_passed_over(code: str, start: date) -> None:
    """The court may give less than the maximum: then the term ends on the day that the decision states."""
    assert NORMEN[code].einde(start, tot=date(2024, 2, 20)).dag == date(2024, 2, 20)


@pytest.mark.parametrize("start", [date(2024, 2, 2), datetime(2024, 2, 2, 10)])
def test_a_stated_end_is_refused_where_no_decision_states_one(start: date) -> None:
    """A stated end is never silently ignored: a norm that ends by the law refuses it."""
    with pytest.raises(InvalidValueError, match="leave tot out"):
        NORMEN["WTH-4W"].einde(start, tot=date(2024, 2, 20))


@pytest.mark.parametrize("code", ["UHP-1Y", "OTS-1Y"])
def test_a_decision_cannot_state_more_than_the_maximum(code: str) -> None:
    """A year is the most that BW art. 1:258 and 1:265c allow: a later end is cut off, and the remark holds that end."""
    slot = NORMEN[code].einde(date(2024, 2, 2), tot=date(2025, 8, 2))
    opmerkingen = [een.dag for een in slot.voorbehouden if een.soort is Voorbehoudsoort.LANGER_DAN_MAXIMUM]
    assert slot.dag == date(2025, 2, 2)
    assert opmerkingen == [date(2025, 8, 2)]


# Counting back


@given(starts, duren, telwijzen)
@example(date(2026, 7, 17), Duur(2, Eenheid.MAANDEN), TERUG)
def test_a_term_counted_back_is_never_moved_later(start: date, duur: Duur, wijze: Telwijze) -> None:
    """Atw art. 1 lid 2: with the law and without it the day is the same, and no step is after the start."""
    assume(is_te_tellen(duur, wijze))
    terug = Telwijze(regime=wijze.regime, dag_zelf=wijze.dag_zelf, werkdag=wijze.werkdag, terug=True)
    kaal = Telwijze(dag_zelf=wijze.dag_zelf, werkdag=wijze.werkdag, terug=True)
    ruw = laatste_dag(start, duur, kaal)
    assert ruw <= start
    assert ruw == laatste_dag(start, duur, terug)
    assert all(stap.dag <= ruw for stap in einde(start, duur, telwijze=terug).stappen)


@pytest.mark.parametrize(
    ("start", "duur", "slot", "veilig"),
    [
        (date(2026, 7, 17), Duur(2, Eenheid.MAANDEN), date(2026, 5, 17), date(2026, 5, 13)),  # Sunday after Ascension
        (date(2026, 6, 7), Duur(1, Eenheid.MAANDEN), date(2026, 5, 7), None),  # a Thursday
        (date(2026, 4, 30), Duur(2, Eenheid.MAANDEN), date(2026, 2, 28), date(2026, 2, 27)),  # no 30 February; Saturday
        (date(2026, 4, 16), Duur(10, Eenheid.DAGEN), date(2026, 4, 6), date(2026, 4, 2)),  # Easter Monday
    ],
)
def test_a_day_counted_back_to_a_sunday_stays_and_the_safe_day_is_named(
    start: date, duur: Duur, slot: date, veilig: date | None
) -> None:
    """It stays where it falls; the remark gives the last day that counts before it, and the provision."""
    gevonden = einde(start, duur, telwijze=TERUG)
    opmerkingen = [een for een in gevonden.voorbehouden if een.soort is Voorbehoudsoort.TERUGGEREKEND]
    assert slot == gevonden.dag
    assert ([veilig] if veilig else []) == [een.dag for een in opmerkingen]
    assert all(list(map(str, een.bronnen)) == ["Atw art. 1 lid 2"] for een in opmerkingen)
    assert (veilig is not None) == any(str(stap.bron) == "Atw art. 1 lid 2" for stap in gevonden.stappen)


def test_before_the_first_day_of_the_tables_no_safe_day_is_named() -> None:
    """New Year's Day of 1990 stays, and no day is named: the tables do not know the days before it."""
    gevonden = einde(date(1990, 3, 1), Duur(2, Eenheid.MAANDEN), telwijze=TERUG)
    assert gevonden.dag == date(1990, 1, 1)
    assert [(een.soort, een.dag) for een in gevonden.voorbehouden if een.soort is Voorbehoudsoort.TERUGGEREKEND] == [
        (Voorbehoudsoort.TERUGGEREKEND, None)
    ]


def test_counting_back_by_the_clock_does_not_go_forward() -> None:
    """Three months before a moment lie before it, or the question is refused; never three months after it."""
    start = datetime(2026, 4, 8, 3)
    try:
        slot = einde(start, Duur(3, Eenheid.MAANDEN), telwijze=Telwijze(terug=True, klok=True))
    except InvalidValueError:
        return
    assert slot.dag == date(2026, 1, 8)


# Months (HR 1 September 2017, ECLI:NL:HR:2017:2225: the day with the same number)


@pytest.mark.parametrize(
    ("start", "maanden", "slot"),
    [
        ("2016-02-29", 3, "2016-05-29"),  # the case itself; a Sunday, so the Atw made it 30 May
        ("2026-01-15", 1, "2026-02-15"),
        ("2026-02-28", 1, "2026-03-28"),  # the last day of February is no last day of March
        ("2026-04-30", 1, "2026-05-30"),
        ("2026-01-31", 1, "2026-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2025-11-30", 3, "2026-02-28"),
        ("2023-11-30", 3, "2024-02-29"),
        ("2026-01-31", 3, "2026-04-30"),
        ("2026-03-31", 1, "2026-04-30"),
        ("2026-01-31", 2, "2026-03-31"),  # not by way of 28 February
        ("2025-12-31", 2, "2026-02-28"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2025-11-21", 3, "2026-02-21"),
    ],
)
def test_a_month_ends_on_the_day_with_the_same_number(start: str, maanden: int, slot: str) -> None:
    """A month without that day ends the term on its last day, and then a step says so."""
    gevonden = einde(date.fromisoformat(start), Duur(maanden, Eenheid.MAANDEN))
    kort = start[-2:] != slot[-2:]
    assert date.fromisoformat(slot) == gevonden.dag
    assert [(slot, "termijn"), *([(slot, "laatste_dag_van_de_maand")] if kort else [])] == stappen(gevonden)
    assert all("HR:2017:2225" in str(stap.bron) for stap in gevonden.stappen[1:])


@given(st.dates(date(1990, 1, 1), date(2080, 1, 1)), st.integers(1, 120))
def test_months_and_years_are_counted_as_the_hoge_raad_does(start: date, aantal: int) -> None:
    """The oracle steps from month to month; twelve months are a year, from 29 February too."""
    assert oracle.maanden_later(start, aantal) == einde(start, Duur(aantal, Eenheid.MAANDEN)).dag
    jaren = aantal % 15 + 1
    assert oracle.maanden_later(start, 12 * jaren) == einde(start, Duur(jaren, Eenheid.JAREN)).dag


def test_calendar_weeks_end_on_one_day_for_all_days_of_a_week() -> None:
    """Rv art. 821 lid 2: asked on Monday or on Friday, the third week after it ends on the same Sunday."""
    week = [date(2026, 6, 1) + getal * DAG for getal in range(7)]
    assert {einde(dag, Duur(3, Eenheid.KALENDERWEKEN)).dag for dag in week} == {date(2026, 6, 28)}
    assert einde(date(2026, 6, 8), Duur(3, Eenheid.KALENDERWEKEN)).dag == date(2026, 7, 5)


@pytest.mark.parametrize(("dag_zelf", "slot"), [(False, date(2026, 3, 17)), (True, date(2026, 3, 16))])
def test_counted_from_the_day_itself_a_term_is_one_day_shorter(*, dag_zelf: bool, slot: date) -> None:
    """Two weeks from Tuesday 3 March 2026: BW art. 1:264 lid 3 starts the day after, art. 1:265 lid 4 on the day."""
    assert slot == einde(date(2026, 3, 3), Duur(2, Eenheid.WEKEN), telwijze=Telwijze(dag_zelf=dag_zelf)).dag


# The clock


@pytest.mark.parametrize(
    ("start", "duur", "slot"),
    [
        (datetime(2010, 3, 27, 20), Duur(10, Eenheid.DAGEN), "2010-04-06T20:00:00+02:00"),  # ECLI:NL:RBMID:2011:BP2167
        (datetime(2026, 3, 20, 20), Duur(10, Eenheid.DAGEN), "2026-03-30T20:00:00+02:00"),  # 240 hours: 21:00
        (datetime(2026, 10, 20, 20), Duur(10, Eenheid.DAGEN), "2026-10-30T20:00:00+01:00"),  # 240 hours: 19:00
        (datetime(2026, 3, 20, 20, 0, 30, 250), Duur(10, Eenheid.DAGEN), "2026-03-30T20:00:30.000250+02:00"),
        (datetime(2026, 3, 20, 20), Duur(4, Eenheid.WEKEN), "2026-04-17T20:00:00+02:00"),
        (datetime(2026, 10, 20, 20), Duur(4, Eenheid.WEKEN), "2026-11-17T20:00:00+01:00"),
        (datetime(2026, 1, 31, 9, 30), Duur(1, Eenheid.MAANDEN), "2026-02-28T09:30:00+01:00"),
        (datetime(2026, 4, 2, 16), Duur(2, Eenheid.WERKDAGEN), "2026-04-08T16:00:00+02:00"),  # Easter counts for none
        (datetime(2026, 3, 26, 20), Duur(1, Eenheid.KALENDERWEKEN), "2026-04-05T20:00:00+02:00"),  # to a Sunday
        (datetime(2026, 3, 28, 16), Duur(24, Eenheid.UREN), "2026-03-29T17:00:00+02:00"),  # the night of 23 hours
        (datetime(2026, 10, 24, 16), Duur(24, Eenheid.UREN), "2026-10-25T15:00:00+01:00"),  # the night of 25 hours
        (datetime(2026, 4, 2, 16), Duur(24, Eenheid.UREN), "2026-04-03T16:00:00+02:00"),  # Good Friday does not move it
    ],
)
def test_days_run_by_the_wall_clock_and_hours_elapse(start: datetime, duur: Duur, slot: str) -> None:
    """Across a clock change ten days end at the same time of day; twenty-four hours are twenty-four hours."""
    gevonden = einde(start, duur, telwijze=KLOK)
    assert gevonden.moment is not None
    assert slot == gevonden.moment.isoformat()
    assert gevonden.moment.date() == gevonden.dag
    assert Voorbehoudsoort.KLOKWISSEL not in soorten(gevonden)


@given(
    moment=momenten,
    aantal=st.integers(1, 60),
    eenheid=eenheden,
    als_verlenging=st.booleans(),
    dag_zelf=st.booleans(),
)
def test_every_unit_by_the_clock_ends_on_its_day_without_the_clock(
    moment: datetime, aantal: int, eenheid: Eenheid, *, als_verlenging: bool, dag_zelf: bool
) -> None:
    """As a term or as an extension: on the day that the count by days reaches, at the time of day of the start."""
    assume(bestaat(moment))
    duur = Duur(aantal, eenheid)
    verlengingen = (Verlenging(duur),) if als_verlenging else ()
    eerst = Duur(1, Eenheid.DAGEN) if als_verlenging else duur
    klok = Telwijze(klok=True, dag_zelf=dag_zelf)
    dag = laatste_dag(moment.date() + DAG * als_verlenging, duur, Telwijze())
    slot = einde(moment, eerst, telwijze=klok, verlengingen=verlengingen)
    assert slot.moment is not None
    assert slot.dag == dag
    if Voorbehoudsoort.KLOKWISSEL not in soorten(slot):
        assert moment.time() == slot.moment.time()
    assert stappen(slot)[-1][0] == slot.dag.isoformat()


@given(momenten, st.integers(1, 60))
def test_the_time_of_day_stays_and_hours_are_elapsed(moment: datetime, aantal: int) -> None:
    """For every moment that exists once: the local time is kept by days, the difference in UTC by hours."""
    assume(bestaat(moment))
    dagen = einde(moment, Duur(aantal, Eenheid.DAGEN), telwijze=KLOK)
    uren = einde(moment, Duur(aantal, Eenheid.UREN))
    assert dagen.moment is not None
    assert uren.moment is not None
    if Voorbehoudsoort.KLOKWISSEL not in soorten(dagen):
        assert moment + aantal * DAG == dagen.moment.replace(tzinfo=None)
    assert moment.replace(tzinfo=AMSTERDAM).astimezone(UTC) + timedelta(hours=aantal) == uren.moment.astimezone(UTC)


@pytest.mark.parametrize("start", [datetime(2026, 3, 19, 2, 30), datetime(2026, 10, 15, 2, 30)])
@pytest.mark.parametrize("verlengd", [False, True])
def test_an_end_in_the_hour_of_a_clock_change_says_so(start: datetime, *, verlengd: bool) -> None:
    """Ten days later 02:30 does not exist (29 March) or comes twice (25 October): the moment is real, with a remark."""
    duur = Duur(9 if verlengd else 10, Eenheid.DAGEN)
    slot = einde(start, duur, telwijze=KLOK, verlengingen=(Verlenging(Duur(1, Eenheid.DAGEN)),) * verlengd)
    assert start.date() + 10 * DAG == slot.dag
    assert Voorbehoudsoort.KLOKWISSEL in soorten(slot)
    assert slot.moment is not None
    assert slot.moment.astimezone(UTC).astimezone(AMSTERDAM).replace(tzinfo=None) == slot.moment.replace(tzinfo=None)


def test_both_moments_of_the_repeated_hour_are_given() -> None:
    """02:30 on 25 October 2026 comes twice: the first is the safe answer, the remark holds the second."""
    slot = einde(datetime(2026, 10, 15, 2, 30), Duur(10, Eenheid.DAGEN), telwijze=KLOK)
    (opmerking,) = (een for een in slot.voorbehouden if een.soort is Voorbehoudsoort.KLOKWISSEL)
    assert slot.moment is not None
    assert opmerking.moment is not None
    assert slot.moment.isoformat() == "2026-10-25T02:30:00+02:00"
    assert opmerking.moment.isoformat() == "2026-10-25T02:30:00+01:00"


@pytest.mark.parametrize(
    "moment", [datetime(2026, 3, 29, 2), datetime(2026, 3, 29, 2, 30), datetime(2026, 3, 29, 2, 59)]
)
@pytest.mark.parametrize("fold", [0, 1])
@pytest.mark.parametrize("duur", [Duur(10, Eenheid.DAGEN), Duur(24, Eenheid.UREN)])
def test_a_start_that_does_not_exist_is_refused(moment: datetime, fold: int, duur: Duur) -> None:
    """From 02:00 to 03:00 on 29 March 2026 no clock showed that time: no moment is made up."""
    with pytest.raises(InvalidValueError):
        einde(moment.replace(fold=fold), duur, telwijze=KLOK)


@pytest.mark.parametrize(
    "moment", [datetime(2026, 10, 25, 2), datetime(2026, 10, 25, 2, 30), datetime(2026, 10, 25, 2, 59)]
)
@pytest.mark.parametrize("duur", [Duur(10, Eenheid.DAGEN), Duur(24, Eenheid.UREN)])
def test_a_start_that_occurs_twice_is_refused_and_an_offset_settles_it(moment: datetime, duur: Duur) -> None:
    """From 02:00 to 03:00 on 25 October 2026 a naive time is two moments; with its offset it is one."""
    with pytest.raises(InvalidValueError):
        einde(moment, duur, telwijze=KLOK)
    for uren in (1, 2):
        precies = moment.replace(tzinfo=timezone(timedelta(hours=uren)))
        assert einde(precies, duur, telwijze=KLOK).moment is not None


@pytest.mark.parametrize(
    ("start", "duur", "dag"),
    [
        (datetime(2026, 3, 5, 23, 30, tzinfo=UTC), Duur(10, Eenheid.DAGEN), date(2026, 3, 16)),  # 00:30 on 6 March
        (datetime(2026, 7, 5, 22, 30, tzinfo=UTC), Duur(10, Eenheid.DAGEN), date(2026, 7, 16)),  # 00:30 on 6 July
        (datetime(2026, 7, 5, 21, 30, tzinfo=UTC), Duur(10, Eenheid.DAGEN), date(2026, 7, 15)),  # 23:30 on 5 July
        (datetime(2026, 3, 5, 23, 30, tzinfo=UTC), Duur(24, Eenheid.UREN), date(2026, 3, 7)),
        (datetime(2026, 3, 5, 19, 30, tzinfo=timezone(timedelta(hours=-4))), Duur(4, Eenheid.WEKEN), date(2026, 4, 3)),
    ],
)
def test_a_moment_with_an_offset_is_read_in_amsterdam(start: datetime, duur: Duur, dag: date) -> None:
    """23:30 UTC is the next day in Amsterdam, and the term runs from there."""
    assert dag == einde(start, duur, telwijze=KLOK).dag


def test_a_term_by_the_clock_from_a_day_gives_a_day_and_says_so() -> None:
    """Without the hour of the start there is no moment, and the answer says which fact is missing."""
    slot = einde(date(2010, 1, 5), Duur(4, Eenheid.WEKEN), telwijze=KLOK)
    assert slot.dag == date(2010, 2, 2)
    assert slot.moment is None
    assert Voorbehoudsoort.MOMENT_ONBEKEND in soorten(slot)


@pytest.mark.parametrize(
    ("start", "fout"),
    [
        (datetime(2026, 4, 2), "2026-04-02T00:00:00 is a datetime, but a date is expected"),
        (datetime(2026, 4, 2, 23, 30, tzinfo=UTC), "2026-04-02T23:30:00+00:00 is a datetime, but a date is expected"),
        ("2026-04-02", "str is not a date; give a datetime.date"),
        (None, "NoneType is not a date; give a datetime.date"),
        (20260402, "int is not a date; give a datetime.date"),
    ],
)
def test_a_term_in_days_starts_on_a_day(start: object, fout: str) -> None:
    """A datetime where a date is asked is refused: its day depends on the place. The error names the argument."""
    with pytest.raises(InvalidValueError) as info:
        einde(start, Duur(5, Eenheid.DAGEN), atw=True)  # type: ignore[arg-type] # what is no day
    way_out = "; give the day in Europe/Amsterdam" if isinstance(start, datetime) else ""
    assert str(info.value) == f"start: {fout}{way_out}"


def test_three_days_and_eighteen_hours_run_through_a_weekend() -> None:
    """Sv art. 59a lid 1: arrested Friday 5 June 2026 at 14:00, before the judge by Tuesday 9 June at 08:00."""
    na_dagen = einde(datetime(2026, 6, 5, 14), Duur(3, Eenheid.DAGEN), telwijze=KLOK).moment
    assert na_dagen is not None
    slot = einde(na_dagen, Duur(18, Eenheid.UREN)).moment
    assert slot is not None
    assert slot.isoformat() == "2026-06-09T08:00:00+02:00"


# What is not known


@pytest.mark.parametrize(
    ("start", "onbekend"),
    [
        (date(2003, 6, 2), True),
        (date(2004, 12, 20), True),
        (date(2004, 12, 31), True),
        (date(2005, 1, 1), False),
        (date(2005, 1, 3), False),
        (date(2026, 4, 2), False),
        (date(2028, 12, 18), False),
        (date(2028, 12, 25), True),  # raw end Saturday 30 December; the Monday after it is in 2029
        (date(2029, 1, 1), True),
        (date(2060, 6, 1), True),
    ],
)
def test_outside_2005_through_2028_a_decree_may_be_missing(start: date, *, onbekend: bool) -> None:
    """An end under the Atw says that no royal decree is known for its year; without the Atw there is nothing to say."""
    duur = Duur(5, Eenheid.DAGEN)
    assert onbekend == (Voorbehoudsoort.BESLUIT_ONBEKEND in soorten(einde(start, duur, atw=True)))
    assert Voorbehoudsoort.BESLUIT_ONBEKEND not in soorten(einde(start, duur))


@pytest.mark.parametrize(
    ("start", "duur", "slot", "zonder"),
    [
        (
            date(2024, 4, 12),
            Duur(4, Eenheid.WEKEN),
            date(2024, 5, 13),
            date(2024, 5, 10),
        ),  # art. 1: ends on the decree day
        (
            date(2024, 5, 8),
            Duur(5, Eenheid.DAGEN),
            date(2024, 5, 14),
            date(2024, 5, 13),
        ),  # art. 2: one working day in it
        (date(2020, 5, 17), Duur(5, Eenheid.DAGEN), date(2020, 5, 25), date(2020, 5, 22)),
        (
            date(2023, 4, 22),
            Duur(5, Eenheid.DAGEN),
            date(2023, 5, 1),
            date(2023, 4, 28),
        ),  # Koningsdag, then the decree day
    ],
)
def test_an_end_moved_by_a_reported_decree_day_says_so(start: date, duur: Duur, slot: date, zonder: date) -> None:
    """The days of 2020-2025 are known from reports; the remark holds the end if that day were an ordinary one."""
    gevonden = einde(start, duur, atw=True)
    opmerkingen = [een.dag for een in gevonden.voorbehouden if een.soort is Voorbehoudsoort.BESLUIT_TWEEDE_HAND]
    assert slot == gevonden.dag
    assert [zonder] == opmerkingen


@given(st.dates(date(2019, 9, 1), date(2025, 12, 31)), gedekt)
def test_a_reported_decree_day_that_moved_nothing_is_not_mentioned(start: date, duur: Duur) -> None:
    """The remark stands exactly when the end would be another day without the reported days of 2020-2025."""
    zonder = list(oracle.TELT)
    for besluit in oracle.TWEEDE_HAND:
        for dag in oracle.BESLUITEN[besluit].split():
            zonder[oracle.nummer(date.fromisoformat(dag))] = True
    getal, aantal, eenheid = oracle.nummer(start), duur.aantal, duur.eenheid.value
    verschil = oracle.einde(getal, aantal, eenheid) != oracle.einde(getal, aantal, eenheid, zonder)
    slot = einde(start, duur, atw=True)
    assert verschil == (Voorbehoudsoort.BESLUIT_TWEEDE_HAND in soorten(slot))


@pytest.mark.parametrize(
    ("start", "slot", "andere"),
    [
        (date(2026, 5, 13), date(2026, 5, 22), date(2026, 5, 21)),  # over the decree day of 15 May
        (date(2026, 3, 27), date(2026, 4, 7), None),  # over Good Friday and Easter Monday: no decree day
    ],
)
def test_the_other_reading_of_werkdag_shows_only_where_it_matters(start: date, slot: date, andere: date | None) -> None:
    """Whether a decree day is a werkdag in a protocol no text says: both answers are given if they differ."""
    gevonden = NORMEN["HP-5WD"].einde(start)
    lezingen = [een.dag for een in gevonden.voorbehouden if een.soort is Voorbehoudsoort.ANDERE_LEZING]
    assert slot == gevonden.dag
    assert ([andere] if andere else []) == lezingen


@pytest.mark.parametrize("start", [date(1989, 12, 31), date(2100, 1, 1), date.min, date.max])
def test_a_start_outside_the_horizon_is_refused(start: date) -> None:
    """1990 through 2099 are supported; outside it no day is guessed."""
    with pytest.raises(HorizonError):
        einde(start, Duur(5, Eenheid.DAGEN), atw=True)


@pytest.mark.parametrize("duur", [Duur(5, Eenheid.DAGEN), Duur(999_999, Eenheid.WEKEN), Duur(999_999, Eenheid.JAREN)])
@pytest.mark.parametrize("terug", [False, True])
def test_an_end_outside_the_horizon_is_refused(duur: Duur, *, terug: bool) -> None:
    """The end too must lie in the supported years, however long the term is."""
    start = date(1990, 1, 1) if terug else date(2099, 12, 31)
    with pytest.raises(HorizonError) as info:
        einde(start, duur, telwijze=Telwijze(terug=terug))
    assert (date(1990, 1, 1), date(2099, 12, 31)) == (info.value.first, info.value.last)
    assert isinstance(info.value.day, date)
    assert (info.value.day < date(1990, 1, 1)) is terug


# Durations


@given(
    st.integers(1, 999_999),
    st.sampled_from([Eenheid.UREN, Eenheid.DAGEN, Eenheid.WEKEN, Eenheid.MAANDEN, Eenheid.JAREN]),
)
def test_a_duration_survives_its_iso_form(aantal: int, eenheid: Eenheid) -> None:
    """Written as ISO 8601 and read again it is the same duration, in the same unit."""
    duur = Duur(aantal, eenheid)
    assert duur == Duur.parse(duur.isoformat())
    assert duur.has_isoformat


@pytest.mark.parametrize(
    ("tekst", "duur"),
    [
        ("PT24H", Duur(24, Eenheid.UREN)),
        ("P5D", Duur(5, Eenheid.DAGEN)),
        ("P10W", Duur(10, Eenheid.WEKEN)),
        ("P3M", Duur(3, Eenheid.MAANDEN)),
        ("P20Y", Duur(20, Eenheid.JAREN)),
    ],
)
def test_the_iso_form_of_each_unit(tekst: str, duur: Duur) -> None:
    """One number and one designator; hours stand behind the T."""
    assert duur == Duur.parse(tekst)
    assert tekst == duur.isoformat()


@pytest.mark.parametrize("eenheid", [Eenheid.WERKDAGEN, Eenheid.KALENDERWEKEN])
def test_werkdagen_and_calendar_weeks_have_no_iso_form(eenheid: Eenheid) -> None:
    """ISO 8601 knows neither, so writing them as days or weeks would change the term; the error says what to write."""
    assert not Duur(5, eenheid).has_isoformat
    with pytest.raises(InvalidValueError) as info:
        Duur(5, eenheid).isoformat()
    assert str(info.value) == f"5 {eenheid} has no ISO 8601 form; write it as an object with aantal and eenheid"


@pytest.mark.parametrize(
    "tekst",
    [
        *("P1Y6M", "P1W2D", "PT1H30M", "P1DT12H"),  # more than one unit
        *("P0D", "PT0H", "P-5D", "P+5D", "-P5D", "P1.5D", "P1,5D", "P1000000D"),  # no whole number from 1 on
        *("p5d", "P5d", "p5D", "Pt24H"),  # lower case
        *("P٥D", "P５D", "P²D", "P5Ｄ", "Ρ5D"),  # digits and letters of other scripts  # noqa: RUF001
        *(
            "",
            "P",
            "PT",
            "PD",
            "5D",
            "P5",
            "PT5M",
            "PT5S",
            "P5H",
            "PT5D",
            "P5WD",
            "P5DT",
            " P5D",
            "P5D ",
            "P5D\n",
            "P 5D",
        ),
    ],
)
def test_what_is_no_duration_of_one_unit_is_refused(tekst: str) -> None:
    """Nothing is guessed, cut off or added up."""
    with pytest.raises(InvalidValueError):
        Duur.parse(tekst)


@pytest.mark.parametrize("tekst", ["P" + "9" * 10**6 + "D", "P" * 10**6, "9" * 10**6, "P5D" + " " * 10**6])
def test_a_text_of_a_million_characters_is_refused_with_a_short_message(tekst: str) -> None:
    """The message does not carry the text along."""
    with pytest.raises(InvalidValueError) as info:
        Duur.parse(tekst)
    assert len(str(info.value)) < 300


@pytest.mark.parametrize(
    "tekst", ["111222333", "P111222333D", "PT2H777777777", "P12345672", "Jan Jansen", "Piet", "1-5-2015"]
)
def test_what_may_be_of_a_person_is_not_repeated(tekst: str) -> None:
    """A number as long as a BSN, a name, a birth date: also between the signs of a duration."""
    with pytest.raises(InvalidValueError) as info:
        Duur.parse(tekst)
    assert str(info.value) == "this text is not a duration of one unit; write PT24H, P5D, P10W, P3M or P20Y"


@pytest.mark.parametrize("tekst", ["P1Y2M", "p5d", "PT5M", "5D", "P0D", "P5"])
def test_a_mistyped_duration_is_repeated(tekst: str) -> None:
    """So that it can be found and mended."""
    with pytest.raises(InvalidValueError, match=f"^'{tekst}' is not a duration"):
        Duur.parse(tekst)


@pytest.mark.parametrize(
    ("aantal", "getoond"),
    [
        (0, "0"),
        (-1, "-1"),
        (-999_999, "-999999"),
        (1_000_000, "this int"),  # as long as a number of a person
        (-1_000_000, "this int"),
        (True, "this bool"),
        (5.0, "this float"),
        ("5", "this str"),
        (None, "this NoneType"),
    ],
)
def test_the_number_of_a_duration_is_a_whole_number_from_one(aantal: object, getoond: str) -> None:
    """A truth value is no number, and a float is not a whole one; only a short number is repeated."""
    with pytest.raises(InvalidValueError) as info:
        Duur(aantal, Eenheid.DAGEN)  # type: ignore[arg-type] # what is no number
    assert str(info.value) == f"aantal: {getoond} is not a whole number from 1 through 999999"


@pytest.mark.parametrize(
    ("eenheid", "getoond"),
    [("weeken", "'weeken'"), ("Jansen", "str"), ("dagen 123456", "str"), (7, "int"), (None, "NoneType")],
)
def test_a_unit_that_does_not_exist_is_refused_with_those_that_do(eenheid: object, getoond: str) -> None:
    """A slip of the pen is repeated; what may be a name or a number of a person is not."""
    with pytest.raises(InvalidValueError) as info:
        Duur(5, eenheid)  # type: ignore[arg-type] # what is no unit
    units = "uren, dagen, werkdagen, weken, kalenderweken, maanden, jaren"
    assert str(info.value) == f"eenheid: {getoond} is not one of {units}"


@pytest.mark.parametrize("waarde", [5, None, b"P5D", timedelta(days=5)])
def test_what_is_no_text_is_no_duration(waarde: object) -> None:
    """The error names its class and the five forms, never the value."""
    with pytest.raises(InvalidValueError) as info:
        Duur.parse(waarde)
    assert str(info.value) == (
        f"{type(waarde).__name__} is not a duration of one unit; write PT24H, P5D, P10W, P3M or P20Y"
    )


@pytest.mark.parametrize("namen", [{"regime": "Atw"}, {"regime": "geen_atw"}, {"werkdag": "x"}, {"werkdag": None}])
def test_a_way_of_counting_that_does_not_exist_is_refused(namen: dict[str, Any]) -> None:
    """A misspelled name must not silently become another way of counting."""
    with pytest.raises(InvalidValueError):
        Telwijze(**namen)


def test_atw_and_telwijze_are_two_ways_to_say_one_thing() -> None:
    """Given both, neither is silently preferred, and the error says which to keep."""
    with pytest.raises(InvalidValueError) as info:
        einde(date(2026, 4, 2), Duur(5, Eenheid.DAGEN), atw=True, telwijze=Telwijze())
    assert str(info.value) == "atw and telwijze are both given; state the regime in telwijze"


def test_a_text_is_no_length_of_a_term() -> None:
    """The error names its class and how a duration is made."""
    with pytest.raises(InvalidValueError) as info:
        einde(date(2026, 4, 2), "P5D")  # type: ignore[arg-type] # a text is no duration
    assert str(info.value) == "duur: str is not a Duur; write Duur.parse('P5D') or Duur(5, Eenheid.WERKDAGEN)"


def test_the_clock_is_not_counted_back() -> None:
    """What contradicts is said: counting back is in days, a clock runs on."""
    with pytest.raises(InvalidValueError) as info:
        Telwijze(terug=True, klok=True)
    assert str(info.value) == "telwijze: terug counts back in days, so klok does not go with it"
