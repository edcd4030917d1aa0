"""The norms as rows: each is complete, sourced and consistent with the others, and answers or refuses clearly."""

import re
from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import attrs
import pytest

from huiselijkgeweld import (
    NORMEN,
    Bron,
    Bronsoort,
    Duur,
    Eenheid,
    HorizonError,
    InvalidValueError,
    NotInForceError,
    Opschorting,
    QualitativeTermError,
    Reading,
    Regime,
    Telwijze,
    Termijnnorm,
    Termijnsoort,
    UnknownCodeError,
    Verlenging,
    Voorbehoud,
    Voorbehoudsoort,
    Werkdag,
    einde,
    feestdagen,
    is_werkdag,
)
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenissoort, Over
from huiselijkgeweld.recht.regelingen import REGELINGEN
from huiselijkgeweld.recht.termijnnormen.norm import Mits

CODES = [
    "UB-5D",
    "UB-10W",
    "UB-INFO",
    "HP-5WD",
    "WMO-6W",
    "WMO-7D",
    "WMO-SPOED",
    "WMO-2W",
    "WMO-CALAM",
    "WMO-KLACHT",
    "WMO-4W",
    "WMO-2WX",
    "WMO-INZ",
    "WMO-RET15",
    "WMO-RET20",
    "WMO-RET7",
    "WMO-RETOLD",
    "WMO-DEL",
    "WMO-239",
    "WTH-10D",
    "WTH-4W",
    "WTH-24A",
    "WTH-ORAL",
    "WTH-INFO",
    "WTH-HOVJ",
    "WTH-RAADSOLD",
    "WTH-3D",
    "WTH-24B",
    "WTH-9X",
    "WTH-2W",
    "WTH-5Y",
    "WTH-BEROEP",
    "OTS-2W",
    "VOTS-3M",
    "OTS-1Y",
    "OTS-EXT",
    "SA-2W",
    "SA-GI2W",
    "SA-FICT",
    "UHP-1Y",
    "UHP-3M",
    "UHP-265D",
    "UHP-265F",
    "UHP-265E",
    "UHP-265I3",
    "UHP-J1",
    "UHP-J2",
    "UHP-J3",
    "GEZAG",
    "BW-241",
    "BW-253A6",
    "BW-242A",
    "RV-800",
    "RV-809.3",
    "RV-806",
    "RV-821.2",
    "RV-821.4",
    "JW-24",
    "JW-31",
    "JW-413",
    "JW-413.4",
    "JW-418",
    "JW-3W",
    "JW-SPOED4W",
    "JW-MAX",
    "JW-3M",
    "JW-800",
    "JW-RET20",
    "JW-RETOLD",
    "JW-DEL",
    "JW-DELOLD",
    "RVDK-10D",
    "AVG-1M",
    "AVG-2M",
    "AVG-12.4",
    "AWB-413",
    "AWB-414",
    "AWB-417",
    "AWB-418",
    "AWB-67",
    "AWB-69",
    "AWB-612",
    "AWB-710",
    "AWB-911",
    "SV-509HH",
    "SR-66",
    "SR-67",
    "SR-38V",
    "SV-12L",
    "WGS-5Y",
]
"""Every norm with a number or a qualitative term that concerns a case."""

QUALITATIVE = [norm for norm in NORMEN.values() if norm.duur is None]
DAY = date(2026, 3, 6)


def kinds(norm: Termijnnorm) -> list[Gebeurtenissoort]:
    """Every kind of event that a norm names."""
    eisen = (*norm.start, *norm.mits, *norm.voldaan, *norm.vervalt, *norm.niet_van_toepassing)
    soorten = [eis.soort if isinstance(eis, Mits) else eis for eis in eisen]
    if norm.verlenging is not None:
        soorten.append(norm.verlenging.door)
    if norm.opschorting is not None:
        soorten += [norm.opschorting.door, *norm.opschorting.tot]
    return soorten


@pytest.mark.parametrize("code", CODES)
def test_a_norm_of_the_law_has_a_row(code: str) -> None:
    """No norm that concerns a case is left out."""
    assert code in NORMEN


def test_a_row_stands_under_its_own_code() -> None:
    """Two rows with one code would hide one of them."""
    assert [norm.code for norm in NORMEN.values()] == list(NORMEN)


@pytest.mark.parametrize("norm", NORMEN.values(), ids=lambda norm: norm.code)
def test_a_row_says_where_it_comes_from(norm: Termijnnorm) -> None:
    """The source is a known text, and in law it names an article that has an address, except in law of the Union."""
    regeling = norm.bron.regeling
    assert regeling in REGELINGEN
    assert norm.bron.plaats
    assert (norm.bron.url is not None) == (regeling.soort in {Bronsoort.WET, Bronsoort.AMVB})


@pytest.mark.parametrize("norm", NORMEN.values(), ids=lambda norm: norm.code)
def test_no_row_is_a_recollection(norm: Termijnnorm) -> None:
    """What nobody read or reported is no norm here; and what is partly reasoned says what."""
    assert norm.reading in {Reading.VERIFIED, Reading.REPORTED, Reading.INFERENCE}
    assert norm.reading is Reading.VERIFIED or norm.toelichting


@pytest.mark.parametrize("norm", NORMEN.values(), ids=lambda norm: norm.code)
def test_the_general_law_follows_from_the_kind_of_text(norm: Termijnnorm) -> None:
    """The Atw reaches an act by art. 1, an AMvB only by art. 5, and never a protocol; the Union has its own rule."""
    toegestaan = {
        Bronsoort.WET: {Regime.ATW, Regime.GEEN},
        Bronsoort.AMVB: {Regime.ATW_AMVB, Regime.GEEN},
        Bronsoort.VERORDENING: {Regime.VERORDENING_1182_71},
        Bronsoort.PROTOCOL: {Regime.GEEN},
    }
    assert norm.telwijze.regime in toegestaan[norm.bron.regeling.soort]


@pytest.mark.parametrize("norm", NORMEN.values(), ids=lambda norm: norm.code)
def test_the_length_of_a_measure_is_never_moved(norm: Termijnnorm) -> None:
    """A measure and the keeping of data end on their day; a term in which somebody must act is the law's to move."""
    wachten = norm.code == "AWB-612"  # a time to wait before an appeal, no measure
    if norm.soort in {Termijnsoort.DUUR, Termijnsoort.BEWAREN} and not wachten:
        assert norm.telwijze.regime is Regime.GEEN


@pytest.mark.parametrize("norm", [norm for norm in NORMEN.values() if norm.start], ids=lambda norm: norm.code)
def test_a_clock_is_about_one_thing(norm: Termijnnorm) -> None:
    """What starts, meets, extends and ends a clock is about the same kind of thing, or the ids could never agree."""
    assert len({soort.over for soort in kinds(norm)}) == 1


@pytest.mark.parametrize("norm", NORMEN.values(), ids=lambda norm: norm.code)
def test_a_backward_norm_counts_from_a_stated_day(norm: Termijnnorm) -> None:
    """The event that starts a norm that counts back carries the day from which it counts."""
    if norm.telwijze.terug:
        assert {soort.waarde for soort in norm.start} == {date}
        assert all(soort.waarde_verplicht for soort in norm.start)


def test_versions_of_a_norm_touch_without_overlap() -> None:
    """On every day at most one version is in force, and after the first begins there is no gap."""
    families: dict[str, list[Termijnnorm]] = defaultdict(list)
    for norm in NORMEN.values():
        families[norm.familie].append(norm)
    assert {family: [norm.code for norm in norms] for family, norms in families.items() if len(norms) > 1} == {
        "WMO-RET20": ["WMO-RETOLD", "WMO-RET20"],
        "JW-RET20": ["JW-RETOLD", "JW-RET20"],
        "JW-DEL": ["JW-DELOLD", "JW-DEL"],
    }
    for norms in families.values():
        for earlier, later in pairwise(norms):
            assert earlier.until == later.since


@pytest.mark.parametrize("norm", NORMEN.values(), ids=lambda norm: norm.code)
def test_a_lapse_that_ends_a_measure_exists(norm: Termijnnorm) -> None:
    """The lapses that a measure names are rows, and they are lapses of the same kind of thing."""
    for code in norm.vervalt_met:
        assert NORMEN[code].soort is Termijnsoort.VERVAL
        assert {soort.over for soort in NORMEN[code].start} == {Over.MAATREGEL}


def test_the_five_days_and_the_five_werkdagen_are_two_norms() -> None:
    """The statute says days, the protocol working days; the protocol is never law."""
    statute, protocol = NORMEN["UB-5D"], NORMEN["HP-5WD"]
    assert (statute.duur, protocol.duur) == (Duur(5, Eenheid.DAGEN), Duur(5, Eenheid.WERKDAGEN))
    assert protocol.bron.regeling.soort is Bronsoort.PROTOCOL
    kinds_of_remark = {voorbehoud.soort for voorbehoud in protocol.einde(DAY).voorbehouden}
    assert kinds_of_remark >= {Voorbehoudsoort.GEEN_RECHT, Voorbehoudsoort.TWEEDE_HAND}


@pytest.mark.parametrize("norm", QUALITATIVE, ids=lambda norm: norm.code)
def test_words_are_never_made_into_a_number_of_days(norm: Termijnnorm) -> None:
    """A term such as 'onverwijld' is reported as such: asking for its last day says that there is none."""
    assert norm.kwalitatief
    with pytest.raises(QualitativeTermError, match=re.escape(norm.kwalitatief)) as caught:
        norm.einde(DAY)
    assert (caught.value.code, caught.value.words) == (norm.code, norm.kwalitatief)


@pytest.mark.parametrize(
    ("code", "day", "use"),
    [
        ("WMO-RET20", date(2019, 12, 31), "WMO-RETOLD"),
        ("WMO-RETOLD", date(2020, 1, 1), "WMO-RET20"),
        ("JW-DELOLD", date(2018, 7, 28), "JW-DEL"),
        ("WTH-RAADSOLD", date(2017, 3, 1), None),
        ("WMO-RET7", date(2025, 6, 30), None),
    ],
)
def test_outside_its_dates_a_version_names_the_one_in_force(code: str, day: date, use: str | None) -> None:
    """A norm never answers for a day on which another text held; it says which one did, if one is known."""
    with pytest.raises(NotInForceError) as caught:
        NORMEN[code].einde(day)
    assert (caught.value.code, caught.value.on, caught.value.in_force) == (code, day, use)


def test_an_unknown_code_names_the_nearest() -> None:
    """A mistyped code is refused with the code that was meant, and is simply not among them."""
    with pytest.raises(UnknownCodeError, match=r"unknown norm 'UB-10V'; did you mean 'UB-10W'\?"):
        NORMEN["UB-10V"]
    assert "UB-10V" not in NORMEN
    assert len(NORMEN) == len(list(NORMEN))


@pytest.mark.parametrize(
    ("woord", "gevonden"), [("zorg", "AWB-69"), ("raad", "WTH-RAADSOLD"), ("zor", None), ("raa", None)]
)
def test_a_word_of_four_letters_finds_the_norms_with_it_in_their_name(woord: str, gevonden: str | None) -> None:
    """A shorter one stands in too many names to help anybody."""
    with pytest.raises(UnknownCodeError) as caught:
        NORMEN[woord]
    notes = [een for een in caught.value.__notes__ if een.startswith("norms with this word")]
    assert [een.partition(": ")[2].split()[0] for een in notes] == ([gevonden] if gevonden else [])


@pytest.mark.parametrize(
    ("word", "codes"),
    [("bezwaar", {"AWB-67"}), ("Huisverbod", {"WTH-10D", "WTH-BEROEP"}), ("van", set()), ("quatsch", set())],
)
def test_a_word_for_a_code_names_the_norms_that_have_it_in_their_name(word: str, codes: set[str]) -> None:
    """In a note, below the message that no norm has this code; a piece of a few letters is no word."""
    with pytest.raises(UnknownCodeError) as error:
        NORMEN[word]
    told = " ".join(note for note in error.value.__notes__ if note.startswith("norms with this word"))
    assert codes <= set(told.replace(",", "").split())
    assert bool(told) is bool(codes)


@pytest.mark.parametrize("code", ["UB-5D", "UB-10W", "RV-800", "AWB-67"])
def test_what_the_text_does_not_extend_cannot_be_extended(code: str) -> None:
    """There is no lawful extension of the five days or the ten weeks; asking for one is refused."""
    with pytest.raises(InvalidValueError, match="cannot be extended"):
        NORMEN[code].einde(DAY, verlengingen=[Duur(1, Eenheid.WEKEN)])
    with pytest.raises(InvalidValueError, match="knows no suspension"):
        NORMEN[code].einde(DAY, opschortingen=[Opschorting(DAY, DAY + timedelta(days=9))])


def test_more_extensions_than_the_text_allows_are_not_counted() -> None:
    """AVG art. 12 lid 3 knows one extension: a second one changes nothing, and a remark says so."""
    maanden = Duur(2, Eenheid.MAANDEN)
    eenmaal, tweemaal = (NORMEN["AVG-1M"].einde(DAY, verlengingen=[maanden] * keer) for keer in (1, 2))
    assert eenmaal.dag == tweemaal.dag
    for eind, gezegd in ((eenmaal, []), (tweemaal, [("1 keer", ("AVG art. 12 lid 3",))])):
        begrensd = [een for een in eind.voorbehouden if een.soort is Voorbehoudsoort.VERLENGING_BEGRENSD]
        assert [(een.tekst, tuple(map(str, een.bronnen))) for een in begrensd] == gezegd


def test_a_norm_that_is_no_law_says_so_with_what_it_is() -> None:
    """First what kind of text it is, then how sure the number is, each with the place; in words of a reader."""
    no_law = {"HP-5WD": "protocol", "RVDK-10D": "eigen norm van de Raad", "RVDK-CONT": "eigen norm van de Raad"}
    for code, aard in no_law.items():
        norm = NORMEN[code]
        geen_recht, lezing = norm.voorbehouden_op(DAY)[:2]
        assert geen_recht == Voorbehoud(Voorbehoudsoort.GEEN_RECHT, aard, (norm.bron,))
        assert lezing == Voorbehoud(Voorbehoudsoort.TWEEDE_HAND, norm.toelichting, (norm.bron,))
    assert {norm.code for norm in NORMEN.values() if not norm.bron.regeling.soort.is_recht} == set(no_law)


def test_a_remark_is_made_from_its_own_day_on() -> None:
    """What a later text added is not said of a term that started the day before."""
    for code, van in (("WMO-RET20", date(2025, 1, 1)), ("WMO-RET15", date(2025, 7, 1))):
        norm = NORMEN[code]
        tekst = dict(norm.opmerkingen)[van]
        gezegd = Voorbehoud(Voorbehoudsoort.TOELICHTING, tekst, (norm.bron,))
        shown = [gezegd in norm.voorbehouden_op(van + timedelta(days=dagen)) for dagen in (-1, 0, 1)]
        assert shown == [False, True, True]


def test_a_text_that_was_read_from_a_day_on_says_so_before_that_day() -> None:
    """On that day itself the text was read, and the day stands in the remark; the longest term has its source too."""
    norm = attrs.evolve(NORMEN["OTS-1Y"], gelezen=date(2020, 5, 1), since=None)
    gezegd = Voorbehoud(Voorbehoudsoort.TEKST_NIET_GELEZEN, bronnen=(norm.bron,), dag=date(2020, 5, 1))
    assert gezegd in norm.voorbehouden_op(date(2020, 4, 30))
    assert gezegd not in norm.voorbehouden_op(date(2020, 5, 1))
    assert norm.voorbehouden_op(DAY, zonder_tot=True)[-1] == Voorbehoud(Voorbehoudsoort.MAXIMUM, bronnen=(norm.bron,))
    assert Voorbehoudsoort.MAXIMUM not in {een.soort for een in norm.voorbehouden_op(DAY)}


def test_an_end_that_was_decided_is_not_called_the_longest() -> None:
    """An ondertoezichtstelling without a stated end runs as long as the law allows, and says so."""
    vrij, besloten = (NORMEN["OTS-1Y"].einde(DAY, tot=tot) for tot in (None, date(2026, 9, 1)))
    assert Voorbehoudsoort.MAXIMUM in {een.soort for een in vrij.voorbehouden}
    assert Voorbehoudsoort.MAXIMUM not in {een.soort for een in besloten.voorbehouden}


def test_a_measure_that_has_ended_cannot_be_extended() -> None:
    """Sv 509hh: 90 days from 2 March are through 30 May; what is decided on 31 May comes too late."""
    norm, start = NORMEN["SV-509HH"], date(2026, 3, 2)
    for op, dag, te_laat in (
        (date(2026, 5, 30), date(2026, 8, 29), False),
        (date(2026, 5, 31), date(2026, 5, 31), True),
    ):
        eind = norm.einde(start, verlengingen=[Verlenging(Duur(90, Eenheid.DAGEN), op=op)])
        soorten = {een.soort for een in eind.voorbehouden}
        assert (eind.dag, Voorbehoudsoort.VERLENGD_NA_EINDE in soorten) == (dag, te_laat)
        assert Voorbehoudsoort.MAXIMUM in soorten


def test_a_suspension_moves_the_end_by_the_days_that_it_lasted() -> None:
    """Awb 4:15: from the day after the request up to the day of completion; 3 to 10 March are six days."""
    vrij = NORMEN["AWB-413"].einde(date(2026, 3, 2)).dag
    geschorst = NORMEN["AWB-413"].einde(
        date(2026, 3, 2), opschortingen=[Opschorting(date(2026, 3, 3), date(2026, 3, 10))]
    )
    assert vrij == date(2026, 4, 28)  # 27 April is Koningsdag
    assert geschorst.dag == date(2026, 5, 4)  # 27 April and six days more is Sunday 3 May
    assert "6 dagen opgeschort na 2026-03-03" in str(geschorst.stappen[1])


def test_a_norm_keeps_a_bounded_number_of_ends() -> None:
    """Asked for every day of forty years, a norm does not hold on to all of them."""
    norm = NORMEN["AWB-67"]
    for number in range(14_000):
        norm.einde(date(1995, 1, 1) + timedelta(days=number))
    assert len(norm._cache) <= 4096  # noqa: SLF001 - the bound is the claim


@pytest.mark.parametrize("start", [datetime(2026, 3, 6, 10), "2026-03-06", None, [2026]])
def test_only_a_day_starts_a_term_in_days(start: date) -> None:
    """A datetime, a text or nothing where a day belongs is refused, never guessed."""
    with pytest.raises(InvalidValueError, match="start"):
        NORMEN["UB-10W"].einde(start)


def test_a_moment_before_the_tables_is_refused_as_its_day_is() -> None:
    """A clock that starts before 1990 has no end, whether its start is a day or a moment."""
    norm = attrs.evolve(NORMEN["WTH-10D"], since=None)
    for start in (date(1989, 12, 31), datetime(1989, 12, 31, 23, 30, tzinfo=UTC) - timedelta(hours=2)):
        with pytest.raises(HorizonError):
            norm.einde(start)


def test_a_row_has_a_number_or_words() -> None:
    """A norm with neither, or with both, cannot be made."""
    bron = NORMEN["UB-5D"].bron
    with pytest.raises(InvalidValueError, match="either a duur or"):
        Termijnnorm("X", "x", Termijnsoort.PLICHT, bron)


def test_conventions_that_contradict_are_refused() -> None:
    """A regime that moves days goes with no clock and no exclusion; the clock is not counted back."""
    bron: Bron = NORMEN["UB-5D"].bron
    with pytest.raises(InvalidValueError, match="regime"):
        Telwijze(Regime.ATW, klok=True)
    with pytest.raises(InvalidValueError, match="regime"):
        Telwijze(Regime.ATW, uitgesloten=bron)
    with pytest.raises(InvalidValueError, match="terug"):
        Telwijze(terug=True, klok=True)


def test_arguments_of_another_kind_are_refused_with_the_way_out() -> None:
    """A text for a duration, for a unit, for a definition or for a year is not read as one."""
    with pytest.raises(InvalidValueError, match=r"Duur\.parse"):
        einde(DAY, "P5D")  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError, match="both given"):
        einde(DAY, Duur.parse("P5D"), atw=True, telwijze=Telwijze())
    with pytest.raises(InvalidValueError, match="eenheid"):
        Duur(5, "fortnights")
    with pytest.raises(InvalidValueError, match="werkdag"):
        is_werkdag(DAY, "atw")  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError, match="jaar"):
        feestdagen("2026")  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError, match="day of the event itself"):
        einde(DAY, Duur.parse("P1M"), telwijze=Telwijze(dag_zelf=True))


def test_an_extension_in_other_units_is_cut_by_the_same_day() -> None:
    """Wmo 5.3.1 lid 2: fifteen days is more than two weeks, fourteen is not."""
    twee_weken = NORMEN["WMO-4W"].einde(DAY, verlengingen=[Duur(14, Eenheid.DAGEN)])
    te_lang = NORMEN["WMO-4W"].einde(DAY, verlengingen=[Duur(15, Eenheid.DAGEN)])
    assert twee_weken.dag == te_lang.dag
    soorten = [{een.soort for een in eind.voorbehouden} for eind in (twee_weken, te_lang)]
    assert [Voorbehoudsoort.VERLENGING_BEGRENSD in gevonden for gevonden in soorten] == [False, True]


def test_a_total_caps_a_term_in_days_too() -> None:
    """A huisverbod of which only the day is known ends four weeks after it at the latest, whatever is decided."""
    eind = NORMEN["WTH-10D"].einde(date(2026, 3, 2), verlengingen=[Verlenging(Duur.parse("P40D"), date(2026, 3, 10))])
    assert eind.dag == date(2026, 3, 30)
    assert str(eind.stappen[-1]) == (
        "2026-03-30 · verlengd met 40 dagen, ten hoogste 4 weken na 2026-03-02 · Wth art. 9 lid 1"
    )
    assert Voorbehoudsoort.VERLENGING_BEGRENSD in {een.soort for een in eind.voorbehouden}


def test_an_extension_by_the_clock_counts_only_before_the_end() -> None:
    """A huisverbod of 2 March 20:00 ends on 12 March 20:00: extended two hours later, nothing is left to extend."""
    start, achttien = datetime(2026, 3, 2, 20), Duur.parse("P18D")
    op_tijd, te_laat, zelfde_dag = (
        NORMEN["WTH-10D"].einde(start, verlengingen=[Verlenging(achttien, op)])
        for op in (
            datetime.fromisoformat("2026-03-12T19:00+01:00"),
            datetime.fromisoformat("2026-03-12T22:00+01:00"),
            date(2026, 3, 12),
        )
    )
    assert (op_tijd.dag, te_laat.dag, zelfde_dag.dag) == (date(2026, 3, 30), date(2026, 3, 12), date(2026, 3, 30))
    gevonden = [{een.soort for een in eind.voorbehouden} for eind in (op_tijd, te_laat, zelfde_dag)]
    assert Voorbehoudsoort.VERLENGD_NA_EINDE in gevonden[1]
    assert [Voorbehoudsoort.MOMENT_ONBEKEND in een for een in gevonden] == [False, False, True]


def test_a_reading_past_the_horizon_is_told_without_a_day() -> None:
    """The other reading may end where no day is known: the answer stands, and the remark has no day."""
    eind = NORMEN["WMO-4W"].einde(date(2099, 11, 27), verlengingen=[Duur(6, Eenheid.DAGEN)])
    (andere,) = (een for een in eind.voorbehouden if een.soort is Voorbehoudsoort.ANDERE_LEZING)
    assert eind.dag == date(2099, 12, 31)  # 25 December and six days; from Monday 28 December it would be in 2100
    assert (andere.dag, andere.moment) == (None, None)
    assert andere.tekst == "de verlenging loopt vanaf de verlegde laatste dag"
    assert [str(bron) for bron in andere.bronnen] == ["Wmo 2015 art. 5.3.1 lid 2"]


def test_the_other_reading_of_a_werkdag_shows_both_ways() -> None:
    """Friday 15 May 2026 is a decree day: who counts it is shown the day without it, and the reverse."""
    vijf = Duur(5, Eenheid.WERKDAGEN)
    zonder = einde(date(2026, 5, 13), vijf, telwijze=Telwijze(werkdag=Werkdag.ZONDER_BESLUITDAGEN))
    met = einde(date(2026, 5, 13), vijf)
    assert (zonder.dag, [een.dag for een in zonder.voorbehouden]) == (date(2026, 5, 21), [date(2026, 5, 22)])
    assert (met.dag, [een.dag for een in met.voorbehouden]) == (date(2026, 5, 22), [date(2026, 5, 21)])


@pytest.mark.parametrize(("day", "terug"), [(date(2099, 12, 30), False), (date(1990, 1, 3), True)])
def test_working_days_past_the_horizon_are_no_answer(day: date, *, terug: bool) -> None:
    """Five working days from the edge of the tables, on or back, end where no day is known."""
    with pytest.raises(HorizonError):
        einde(day, Duur(5, Eenheid.WERKDAGEN), telwijze=Telwijze(terug=terug))
