"""The tables of the chain: every case, every row, the worked cases, and the days on which a fact or a text turns."""

import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import product
from typing import Any

import attrs
import pytest

from huiselijkgeweld.bronnen import Bron, Bronsoort, Reading
from huiselijkgeweld.errors import InvalidValueError, NotInForceError
from huiselijkgeweld.model.feiten import Feiten
from huiselijkgeweld.model.ketenfeiten import (
    KETENFEITEN,
    CsgFeiten,
    Geslacht,
    Gevaar,
    HuisverbodFeiten,
    HuisverbodgevolgFeiten,
    Hulpresultaat,
    MeldcodeFeiten,
    OpvangFeiten,
    UitbuitingFeiten,
)
from huiselijkgeweld.model.regelingen import UITVOERINGSAGENDA
from huiselijkgeweld.model.vragen import VRAGEN, Wie
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.conflicten import CONFLICTEN
from huiselijkgeweld.recht.keten import KETEN, Gebied, Ketenfeiten, Ketentabel, Ketenvraag, meldcode, opvang
from huiselijkgeweld.recht.keten import centrum_seksueel_geweld as csg
from huiselijkgeweld.recht.keten import huisverbod_gevolgen as gevolgen
from huiselijkgeweld.recht.keten import huisverbod_voorwaarden as huisverbod
from huiselijkgeweld.recht.keten import jeugd_tot_23 as uitbuiting
from huiselijkgeweld.recht.keten.bronnen import keuze
from huiselijkgeweld.recht.praktijkbronnen import KEUZES
from huiselijkgeweld.rules import Outcome, Policy, Rule, Table

NU = date(2026, 4, 10)
NV = Gebied.NOORD_VELUWE_MIJOV
ROWS = [row for tabel in KETEN.values() for row in tabel.tabel.rows]
DECIDE = [naam for naam, tabel in KETEN.items() if tabel.tabel.policy is Policy.DECIDE]
EACH = [naam for naam, tabel in KETEN.items() if tabel.tabel.policy is Policy.EACH]


# A brute-force reading of rows: it looks at fields and dates only, and tries every way to fill in the blanks.


def wanted(row: Rule[object]) -> dict[str, object]:
    """What a row asks for, in the order of the fields."""
    return {naam: waarde for naam, waarde in attrs.asdict(row.when, recurse=False).items() if waarde is not None}


def values(feiten: type, naam: str) -> tuple[object, ...]:
    """The values of a fact, from the annotation of its field."""
    (soort,) = (een for een in feiten.__annotations__[naam].__args__ if een is not type(None))
    return (False, True) if soort is bool else tuple(soort)


def in_force(rows: Iterable[Rule[object]], day: date) -> list[Rule[object]]:
    """The rows in force on a day."""
    return [row for row in rows if (row.since or date.min) <= day and not (row.until and row.until <= day)]


def names(rows: Iterable[Rule[object]]) -> tuple[str, ...]:
    """The facts that rows read: row after row, within a row in the order of the fields."""
    return tuple(dict.fromkeys(naam for row in rows for naam in wanted(row)))


def turning_days(tabel: Ketentabel[Any]) -> list[date]:
    """Every day on which a row begins or ends, the day before it, and a day in 2026."""
    days = {day for row in tabel.tabel.rows for day in (row.since, row.until) if day is not None}
    return sorted({NU, *days, *(day - timedelta(days=1) for day in days)})


def matching(rows: Sequence[Rule[object]], full: Mapping[str, object]) -> list[int]:
    """The rows that match a case without blanks."""
    return [place for place, row in enumerate(rows) if all(full[naam] is een for naam, een in wanted(row).items())]


def judged(
    tabel: Ketentabel[Any], rows: Sequence[Rule[object]], result: object = None
) -> Iterator[tuple[attrs.AttrsInstance, frozenset[object], tuple[str, ...], tuple[Rule[object], ...]]]:
    """Every ternary case over the facts that these rows read: the possible answers, the missing facts, the rows.

    Without a result the first row that matches answers; with one, the answer is whether a row of that result matches.
    """
    first = result is None
    own = rows if first else [row for row in rows if row.then == result]
    namen = tuple(naam for naam in names(rows) if naam in names(own))
    rows = own
    domeinen = [values(tabel.feiten, naam) for naam in namen]
    hits = {vol: matching(rows, dict(zip(namen, vol, strict=True))) for vol in product(*domeinen)}
    answer = {vol: rows[hit[0]].then if first else bool(hit) for vol, hit in hits.items()}
    turns = {
        vol: {
            plek
            for plek, domein in enumerate(domeinen)
            if any(answer[(*vol[:plek], ander, *vol[plek + 1 :])] != answer[vol] for ander in domein)
        }
        for vol in answer
    }
    for case in product(*((None, *domein) for domein in domeinen)):
        full = list(product(*((een,) if een is not None else alle for een, alle in zip(case, domeinen, strict=True))))
        counted = sorted({plek for vol in full for plek in (hits[vol][:1] if first else hits[vol])})
        yield (
            tabel.feiten(**dict(zip(namen, case, strict=True))),
            frozenset(answer[vol] for vol in full),
            tuple(
                naam for plek, naam in enumerate(namen) if case[plek] is None and any(plek in turns[v] for v in full)
            ),
            tuple(rows[plek] for plek in counted),
        )


@pytest.mark.parametrize("naam", DECIDE)
def test_every_case_of_a_decision_is_answered_as_by_brute_force(naam: str) -> None:
    """On every day around a change: the possible answers, the missing facts and the rows in play are exact."""
    tabel = KETEN[naam]
    for day in turning_days(tabel):
        for feiten, possible, missing, rows in judged(tabel, in_force(tabel.tabel.rows, day)):
            outcome = tabel.tabel.evaluate(feiten, on=day)
            assert isinstance(outcome, Outcome)
            assert (possible, missing, rows) == (outcome.possible, outcome.missing, outcome.rules), (day, feiten)


@pytest.mark.parametrize("naam", EACH)
def test_every_case_of_every_result_is_answered_as_by_brute_force(naam: str) -> None:
    """A result holds if and only if one of its own rows matches; other results do not count."""
    tabel = KETEN[naam]
    for day in turning_days(tabel):
        rows = in_force(tabel.tabel.rows, day)
        for result in dict.fromkeys(row.then for row in tabel.tabel.rows):
            for feiten, possible, missing, in_play in judged(tabel, rows, result):
                outcomes = tabel.tabel.evaluate(feiten, on=day)
                assert isinstance(outcomes, Mapping)
                outcome = outcomes[result]
                assert (possible, missing, in_play) == (outcome.possible, outcome.missing, outcome.rules), (day, feiten)


@pytest.mark.parametrize("naam", DECIDE)
def test_a_decision_is_total(naam: str) -> None:
    """On every day, also in 1990 and 2099, every case without blanks has one answer and nothing is missing."""
    tabel = KETEN[naam]
    for day in (date(1990, 1, 1), *turning_days(tabel), date(2099, 12, 31)):
        namen = names(in_force(tabel.tabel.rows, day))
        for full in product(*(values(tabel.feiten, een) for een in namen)):
            outcome = tabel.tabel.evaluate(tabel.feiten(**dict(zip(namen, full, strict=True))), on=day)
            assert isinstance(outcome, Outcome)
            assert (len(outcome.possible), outcome.missing) == (1, ())


@pytest.mark.parametrize("naam", KETEN)
def test_every_row_decides_some_case(naam: str) -> None:
    """No row is hidden by the rows above it on all its days."""
    tabel = KETEN[naam]
    results = [None] if naam in DECIDE else dict.fromkeys(row.then for row in tabel.tabel.rows)
    reached = {
        row.code
        for day in turning_days(tabel)
        for result in results
        for _, _, _, rows in judged(tabel, in_force(tabel.tabel.rows, day), result)
        for row in rows
    }
    assert {row.code for row in tabel.tabel.rows} == reached


# What every table must have.


def test_the_tables_of_the_chain_have_names_of_their_own() -> None:
    """A table is found by its own name, and all tables of the rooms are there."""
    assert all(naam == tabel.naam for naam, tabel in KETEN.items())
    assert list(KETEN) == [
        *("meldcode_stap", "afwegingskader", "meldcode_eer"),
        *("huisverbod", "huisverbod_verlenging", "huisverbod_gevolgen"),
        *("opvang", "opvang_recht", "csg", "csg_hulp", "uitbuiting", "uitbuiting_inzet"),
    ]


def test_codes_are_unique_over_the_whole_chain() -> None:
    """A code names one row, whatever the table, and none of the other decisions."""
    codes = [row.code for row in ROWS]
    assert len(set(codes)) == len(codes)
    assert set(codes).isdisjoint(code for beslissing in BESLISSINGEN.values() for code in beslissing.codes)


@pytest.mark.parametrize("naam", KETEN)
def test_the_questions_of_a_table_are_those_of_the_facts_it_reads(naam: str) -> None:
    """No fact is read without a question, and none is asked for nothing; they stand in the order of the fields."""
    tabel = KETEN[naam]
    fields = [field.name for field in attrs.fields(tabel.feiten)]
    assert [een for een in fields if een in names(tabel.tabel.rows)] == list(tabel.vragen)
    assert tabel.vraag.endswith("?")


def test_every_question_says_who_may_answer_and_where_it_comes_from() -> None:
    """A Dutch question, a source down to a place; only the area and nothing else is asked of the register."""
    vragen = [vraag for tabel in KETEN.values() for vraag in tabel.vragen.values()]
    assert all(vraag.tekst.rstrip().endswith(("?", ")")) and vraag.tekst[0].isupper() for vraag in vragen)
    assert all(vraag.bronnen and all(bron.plaats for bron in vraag.bronnen) for vraag in vragen)
    assert {vraag.feit for vraag in vragen if vraag.wie is Wie.REGISTER} == {"gebied"}


@pytest.mark.parametrize("feiten", KETENFEITEN.values(), ids=KETENFEITEN)
def test_every_field_of_the_facts_is_read(feiten: type[Ketenfeiten]) -> None:
    """No fact stands there for nothing."""
    read = {een for tabel in KETEN.values() if tabel.feiten is feiten for een in names(tabel.tabel.rows)}
    assert read == {field.name for field in attrs.fields(feiten)}


def test_judgements_are_asked_and_never_computed() -> None:
    """Danger, suspicion, honour and the like can only be answered by a professional."""
    wie = {vraag.feit: vraag.wie for tabel in KETEN.values() for vraag in tabel.vragen.values()}
    assert {feit for feit, een in wie.items() if een is Wie.OORDEEL} == {
        *("acuut_onveilig", "structureel_onveilig", "vermoeden", "hulp_mogelijk", "hulp_aanvaard", "hulpresultaat"),
        *("eergerelateerd", "gevaar", "huisgenoot_bedreigd", "wegens_kindermishandeling", "dreiging_duurt_voort"),
        *("opvang_nodig", "thuis_verlaten", "terstond_nodig", "eigen_regio_onveilig"),
        *("seksueel_geweld", "jeugdprostitutie", "mensenhandel"),
    } - {"hulp_aanvaard"}
    assert all(isinstance(een, Wie) for een in wie.values())


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.code)
def test_the_sources_of_a_row_fit_its_kind(row: Rule[object]) -> None:
    """Law comes from an article in force text, a choice names itself, a region's row a region's text."""
    first = row.bronnen[0]
    assert first.regeling.soort is row.soort
    assert all(bron.plaats for bron in row.bronnen)
    assert row.reading.is_assumed == (row.soort is Bronsoort.KEUZE)
    if row.soort is Bronsoort.KEUZE:
        assert first == Bron(KEUZES, row.code)
        assert row.note
    if row.soort.is_recht:
        assert (first.url or "").startswith("https://wetten.overheid.nl/BWBR")
    if row.reading is Reading.INFERENCE and row.soort is Bronsoort.WET:
        assert row.note


def test_a_row_of_a_region_asks_for_the_area() -> None:
    """What one region writes is said of that region only, and never without its place."""
    regional = [row for row in ROWS if row.soort is Bronsoort.REGIO]
    assert regional
    assert all(wanted(row).get("gebied") in set(Gebied) - {Gebied.ELDERS} for row in regional)
    assert all("gebied" not in wanted(row) for row in ROWS if row.soort is not Bronsoort.REGIO)


def test_every_reservation_is_explained() -> None:
    """The codes that rows carry are entries of the list of conflicts."""
    codes = {code for row in ROWS for code in row.voorbehouden}
    assert codes == {"CF6", "CF12"}
    assert codes <= set(CONFLICTEN)


def test_the_rows_of_an_act_begin_when_it_came_into_force() -> None:
    """The first day of each text of law; only what holds without the act has no first day."""
    first: dict[str, date] = {}
    for row in ROWS:
        if row.soort.is_recht and row.since is not None:
            kort = row.bronnen[0].regeling.kort
            first[kort] = min(row.since, first.get(kort, row.since))
    assert first == {
        "Besluit meldcode": date(2013, 7, 31),
        "Wth": date(2009, 1, 1),
        "Wmo 2015": date(2015, 1, 1),
    }
    always = [row for row in ROWS if row.soort.is_recht and row.since is None]
    assert {row.code for row in always} == {"MC0", "AK0", "HV4", "VL3"}


def test_after_the_period_of_a_document_its_rows_say_so() -> None:
    """The same condition and result, the day after the last, with the reservation that the period is over."""
    by_code = {row.code: row for row in ROWS}
    expired = {code: row for code, row in by_code.items() if code.endswith("-na")}
    assert {by_code[code.removesuffix("-na")].until for code in expired} == {date(2019, 1, 1), date(2024, 1, 1)}
    for code, row in expired.items():
        before = by_code[code.removesuffix("-na")]
        assert (before.when, before.then, before.bronnen, before.until) == (
            row.when,
            row.then,
            row.bronnen,
            row.since,
        )
        assert (before.voorbehouden, row.voorbehouden, row.until) == ((), ("CF12",), None)


def test_what_a_row_of_the_chain_leaves_to_people_is_said_with_it() -> None:
    """Conditions oblige no burgemeester; consultation comes first; and what was reasoned says from what."""
    note = {row.code: row.note or "" for row in ROWS}
    assert all("De burgemeester kan dan" in note[code] for code in ("HV3a", "HV3b", "VL2"))
    assert all("overleg gaat aan het opleggen vooraf" in note[code] for code in ("HV2a", "HV2b"))
    assert all(note[code].endswith("Voor 2009 was er geen wet.") for code in ("HV4", "VL3"))
    assert "is afgeleid" in note["JM2.am"]
    assert note["JM3.am"] == note["JM1.nv"] == note["HV1"] == ""


def test_the_documents_with_a_period_are_never_cited_alone_without_an_end() -> None:
    """Every row that rests first on the Uitvoeringsagenda begins with it and ends, or says that it is over."""
    rows = [row for row in ROWS if row.bronnen[0].regeling == UITVOERINGSAGENDA]
    assert {(row.since, row.until) for row in rows} == {
        (date(2020, 1, 1), date(2024, 1, 1)),
        (date(2024, 1, 1), None),
    }


def test_the_chain_is_cheap_to_load() -> None:
    """Reading the tables loads no calendar and no converter."""
    code = "import sys, huiselijkgeweld.recht.keten; print(*({'pendulum', 'holidays', 'cattrs'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == ""


# Facts.


@pytest.mark.parametrize(
    ("feiten", "naam", "waarde"),
    [
        (OpvangFeiten, "opvang_nodig", 1),
        (OpvangFeiten, "geslacht", "vrouw"),
        (HuisverbodFeiten, "gevaar", huisverbod.Voorwaarden.VERVULD),
    ],
)
def test_a_fact_takes_only_its_own_values(feiten: type[Ketenfeiten], naam: str, waarde: object) -> None:
    """A number, a text that equals a word, and a word of another list are refused by name."""
    with pytest.raises(InvalidValueError, match=f"^{naam}: {type(waarde).__name__} is not a .*leave it out if unknown"):
        feiten(**{naam: waarde})


def test_facts_show_what_is_stated() -> None:
    """Blanks are left out."""
    feiten = OpvangFeiten(geslacht=Geslacht.MAN, opvang_nodig=True)
    assert repr(feiten) == "OpvangFeiten(opvang_nodig=True, geslacht=Geslacht.MAN)"
    assert feiten.bekend == {"opvang_nodig": True, "geslacht": Geslacht.MAN}


def test_a_table_names_the_room_of_its_facts() -> None:
    """Every table reads one class of `KETENFEITEN`, every class has a table, and `kamer` is its key."""
    assert all(KETENFEITEN[tabel.kamer] is tabel.feiten for tabel in KETEN.values())
    rooms = dict.fromkeys(tabel.kamer for tabel in KETEN.values())
    assert list(rooms) == list(KETENFEITEN)
    assert list(KETENFEITEN) == [
        *("meldcode", "huisverbod", "huisverbod_gevolgen"),
        *("opvang", "centrum_seksueel_geweld", "jeugd_tot_23"),
    ]


def test_a_table_of_the_chain_reads_no_other_facts() -> None:
    """A class that is not of the chain is refused by name, so that every fact that is asked can be stated."""
    tabel = Table(
        "proef", Feiten, (Rule("X1", Feiten(), csg.Csgroute.NVT, keuze("X1"), Bronsoort.KEUZE),), Policy.DECIDE
    )
    with pytest.raises(InvalidValueError, match="table 'proef': Feiten is no class of KETENFEITEN"):
        Ketentabel("Hoe?", tabel, ())


def test_a_fact_of_the_chain_with_the_name_of_another_fact_is_that_fact() -> None:
    """It has the same values, the same question and the same people to answer it, so it can be stated once."""
    both = [
        (kamer, field.name)
        for kamer, klasse in KETENFEITEN.items()
        for field in attrs.fields(klasse)
        if field.name in VRAGEN
    ]
    assert both == [
        ("meldcode", "acuut_onveilig"),
        ("meldcode", "structureel_onveilig"),
        ("meldcode", "eergerelateerd"),
        ("opvang", "eergerelateerd"),
    ]
    for kamer, naam in both:
        assert KETENFEITEN[kamer].__annotations__[naam] == Feiten.__annotations__[naam]
        asked = [tabel.vragen[naam] for tabel in KETEN.values() if tabel.kamer == kamer and naam in tabel.vragen]
        assert {(een.tekst, een.wie) for een in asked} == {(VRAGEN[naam].tekst, VRAGEN[naam].wie)}


@pytest.mark.parametrize("aantal", [0, 2])
def test_a_table_needs_one_question_for_each_fact(aantal: int) -> None:
    """A fact without a question, and a fact with two, are refused."""
    row = Rule("X1", CsgFeiten(), csg.Csgroute.NVT, keuze("X1"), Bronsoort.KEUZE)
    ask = Rule("X0", CsgFeiten(acuut=True), csg.Csgroute.NVT, keuze("X0"), Bronsoort.KEUZE)
    tabel = Table("proef", CsgFeiten, (ask, row), Policy.DECIDE)
    vraag = Ketenvraag("acuut", "Is het acuut?", Wie.DOSSIER, keuze("X0"))
    with pytest.raises(InvalidValueError, match="table 'proef': every fact that it reads needs one question"):
        Ketentabel("Hoe?", tabel, (vraag,) * aantal)


@pytest.mark.parametrize(("dagen", "verwacht"), [(0, True), (1, True), (6, True), (7, True), (8, False), (365, False)])
def test_acute_is_at_most_seven_days_ago(dagen: int, verwacht: bool) -> None:
    """The seventh day still counts, across a clock change too."""
    geweld = date(2026, 3, 25)
    assert csg.acuut(geweld, geweld + timedelta(days=dagen)) is verwacht


def test_violence_after_the_day_that_is_asked_is_refused() -> None:
    """Nothing is acute before it happened, and a moment is no day."""
    with pytest.raises(InvalidValueError, match="dag_geweld: 2026-03-15 lies after 2026-03-14"):
        csg.acuut(date(2026, 3, 15), date(2026, 3, 14))
    with pytest.raises(InvalidValueError, match=r"^on: "):
        csg.acuut(date(2026, 3, 14), datetime(2026, 3, 14, 12))
    with pytest.raises(InvalidValueError, match=r"^dag_geweld: "):
        csg.acuut(datetime(2026, 3, 14, 12), date(2026, 3, 14))


def test_the_target_for_a_casemanager_is_elapsed_hours() -> None:
    """Twenty-four hours later, and one hour later on the clock when summer time begins."""
    uiterlijk = csg.casemanager_uiterlijk
    assert uiterlijk(datetime(2026, 3, 17, 9)).isoformat() == "2026-03-18T09:00:00+01:00"
    assert uiterlijk(datetime(2026, 3, 28, 20)).isoformat() == "2026-03-29T21:00:00+02:00"


@pytest.mark.parametrize(
    ("geboren", "on", "verwacht"),
    [
        (date(2003, 5, 2), date(2026, 5, 1), True),
        (date(2003, 5, 2), date(2026, 5, 2), False),
        (date(2000, 2, 29), date(2023, 2, 28), True),
        (date(2000, 2, 29), date(2023, 3, 1), False),
        (date(2003, 5, 2), date(2003, 5, 2), True),
    ],
)
def test_younger_than_23_ends_on_the_birthday(geboren: date, on: date, verwacht: bool) -> None:
    """The day before the birthday counts, the birthday does not; born on 29 February it is 1 March."""
    assert uitbuiting.jonger_dan_23(geboren, on) is verwacht


def test_of_age_begins_on_the_birthday() -> None:
    """Eighteen on the day itself."""
    assert huisverbod.meerderjarig(date(2008, 3, 27), date(2026, 3, 27))
    assert not huisverbod.meerderjarig(date(2008, 3, 28), date(2026, 3, 27))


@pytest.mark.parametrize("geboren", [date(2026, 3, 28), datetime(2003, 5, 2, 12), None, "2003-05-02"])
def test_a_birth_date_never_stands_in_a_message(geboren: Any) -> None:
    """After the day that is asked, or no date at all: refused without repeating it."""
    with pytest.raises(InvalidValueError, match=r"^geboortedatum: ") as caught:
        huisverbod.meerderjarig(geboren, date(2026, 3, 27))
    assert "2003" not in str(caught.value)
    assert "2026" not in str(caught.value)


@pytest.mark.parametrize(
    ("opgelegd", "tot", "verwacht"),
    [
        (datetime(2026, 3, 27, 20), datetime(2026, 4, 24, 20), True),
        (datetime(2026, 3, 27, 20), datetime(2026, 4, 24, 20, 1), False),
        (datetime(2026, 3, 27, 20), date(2026, 4, 24), True),
        (datetime(2026, 3, 27, 20), date(2026, 4, 25), False),
        (date(2026, 3, 27), datetime(2026, 4, 24, 23), True),
        (date(2026, 3, 27), datetime(2026, 4, 25, 0), False),
        (date(2026, 3, 27), date(2026, 4, 25), False),
    ],
)
def test_an_extension_ends_within_four_weeks_of_the_imposition(
    opgelegd: date,
    tot: date,
    verwacht: bool,
) -> None:
    """Ten days and at most eighteen more, to the same hour on the clock; with only days, the day counts."""
    assert huisverbod.binnen_vier_weken(opgelegd, tot) is verwacht


def test_there_were_no_four_weeks_before_the_act() -> None:
    """The act came into force on 1 January 2009."""
    with pytest.raises(NotInForceError):
        huisverbod.binnen_vier_weken(date(2008, 12, 31), date(2009, 1, 10))


# Readings of the texts in plain Python, apart from the rows.


def completed(feiten: type[Ketenfeiten], namen: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Every case without blanks over these facts."""
    for full in product(*(values(feiten, naam) for naam in namen)):
        yield dict(zip(namen, full, strict=True))


def test_the_conditions_for_a_huisverbod_are_those_of_article_2() -> None:
    """An adult, danger or serious suspicion, somebody who lives or stays there; child abuse: first Veilig Thuis."""
    for case in completed(HuisverbodFeiten, list(KETEN["huisverbod"].vragen)):
        if not case["meerderjarig"] or case["gevaar"] is Gevaar.GEEN or not case["huisgenoot_bedreigd"]:
            expected = huisverbod.Voorwaarden.NIET_VERVULD
        elif case["wegens_kindermishandeling"] and not case["overleg_gevoerd"]:
            expected = huisverbod.Voorwaarden.EERST_OVERLEG
        else:
            expected = huisverbod.Voorwaarden.VERVULD
        assert expected == huisverbod.OPLEGGEN.tabel.evaluate(HuisverbodFeiten(**case), on=NU).value


def test_the_conditions_for_an_extension_are_those_of_article_9() -> None:
    """The order runs, the threat goes on, and the end lies within four weeks of the imposition."""
    for case in completed(HuisverbodFeiten, list(KETEN["huisverbod_verlenging"].vragen)):
        expected = huisverbod.Voorwaarden.VERVULD if all(case.values()) else huisverbod.Voorwaarden.NIET_VERVULD
        assert expected == huisverbod.VERLENGEN.tabel.evaluate(HuisverbodFeiten(**case), on=NU).value


def test_before_the_act_no_condition_is_met() -> None:
    """On 31 December 2008 there was no huisverbod, whatever the danger."""
    feiten = HuisverbodFeiten(
        meerderjarig=True, gevaar=Gevaar.BLIJKT, huisgenoot_bedreigd=True, wegens_kindermishandeling=False
    )
    opleggen = huisverbod.OPLEGGEN.tabel
    assert opleggen.evaluate(feiten, on=date(2008, 12, 31)).value is huisverbod.Voorwaarden.NIET_VERVULD
    assert opleggen.evaluate(feiten, on=date(2009, 1, 1)).value is huisverbod.Voorwaarden.VERVULD


def test_no_result_about_a_huisverbod_is_a_decision() -> None:
    """The mayor decides; a table only says how the conditions stand."""
    assert [een.value for een in huisverbod.Voorwaarden] == ["vervuld", "eerst_overleg", "niet_vervuld"]


def printed_order(case: Mapping[str, Any]) -> meldcode.Afweging:
    """The five weighings in the order in which they are printed; disclosure is a form of acute danger."""
    if not case["vermoeden"]:
        return meldcode.Afweging.AFSLUITEN
    if case["acuut_onveilig"] or case["structureel_onveilig"] or case["disclosure"]:
        return meldcode.Afweging.MELDEN
    if not case["hulp_mogelijk"] or not case["hulp_aanvaard"]:
        return meldcode.Afweging.MELDEN
    return {
        Hulpresultaat.NOG_OPEN: meldcode.Afweging.HULP_EN_AFSPRAKEN,
        Hulpresultaat.BEREIKT: meldcode.Afweging.AFSLUITEN_MET_AFSPRAKEN,
        Hulpresultaat.UITGEBLEVEN: meldcode.Afweging.MELDEN,
    }[case["hulpresultaat"]]


def test_the_afwegingskader_follows_its_five_weighings() -> None:
    """Since 2019, in every case in which danger comes with a suspicion; otherwise danger alone means reporting."""
    for case in completed(MeldcodeFeiten, list(KETEN["afwegingskader"].vragen)):
        danger = case["acuut_onveilig"] or case["structureel_onveilig"] or case["disclosure"]
        feiten = MeldcodeFeiten(**case)
        expected = printed_order({**case, "vermoeden": case["vermoeden"] or danger})
        assert expected == meldcode.AFWEGING.tabel.evaluate(feiten, on=date(2019, 1, 1)).value
        assert meldcode.AFWEGING.tabel.evaluate(feiten, on=date(2018, 12, 31)).value is meldcode.Afweging.GEEN_KADER


@pytest.mark.parametrize("gevaar", ["acuut_onveilig", "structureel_onveilig", "disclosure"])
def test_danger_alone_is_enough_to_report(gevaar: str) -> None:
    """With nothing else stated the answer is certain, and a further fact never lowers it."""
    feiten = MeldcodeFeiten(**{gevaar: True})  # type: ignore[arg-type]
    outcome = meldcode.AFWEGING.tabel.evaluate(feiten, on=NU)
    assert (outcome.value, outcome.missing) == (meldcode.Afweging.MELDEN, ())


@pytest.mark.parametrize(
    ("on", "stappen"),
    [
        (date(2013, 7, 30), ["geen_stappenplan"] * 6),
        *(
            (
                day,
                [
                    *("signalen_in_kaart_brengen", "collegiale_consultatie", "gesprek_met_client"),
                    *("wegen", "beslissen_hulp_of_melden", "stappen_gezet"),
                ],
            )
            for day in (date(2013, 7, 31), date(2018, 12, 31))
        ),
        (
            date(2019, 1, 1),
            [
                *("signalen_in_kaart_brengen", "collegiale_consultatie", "gesprek_met_client"),
                *("afwegingskader_toepassen", "beslissen_melden_en_hulp", "stappen_gezet"),
            ],
        ),
    ],
)
def test_the_steps_of_the_meldcode_in_both_versions(on: date, stappen: list[str]) -> None:
    """Five steps in their order; since 2019 with the afwegingskader and with two decisions instead of either-or."""
    gezet = ["signalen_in_kaart", "collega_geraadpleegd", "gesprek_gevoerd", "gewogen", "beslist"]
    for aantal, stap in enumerate(stappen):
        feiten = MeldcodeFeiten(
            acuut_onveilig=False,
            eergerelateerd=False,
            **{naam: plek < aantal for plek, naam in enumerate(gezet)},  # type: ignore[arg-type]
        )
        assert meldcode.STAP.tabel.evaluate(feiten, on=on).value == stap


def test_acute_danger_does_not_wait_for_the_other_steps() -> None:
    """Since 2019 the decision is next at once; afterwards the steps that were left out are next."""
    acuut = MeldcodeFeiten(acuut_onveilig=True, signalen_in_kaart=False, beslist=False)
    assert meldcode.STAP.tabel.evaluate(acuut, on=NU).value is meldcode.Meldcodestap.BESLISSEN_MELDEN_EN_HULP
    later = attrs.evolve(acuut, beslist=True)
    assert meldcode.STAP.tabel.evaluate(later, on=NU).value is meldcode.Meldcodestap.SIGNALEN_IN_KAART_BRENGEN


def test_where_honour_plays_a_part_an_expert_comes_before_the_talk() -> None:
    """The third step waits until an expert is consulted; after the talk that question is gone."""
    feiten = MeldcodeFeiten(
        acuut_onveilig=False,
        signalen_in_kaart=True,
        collega_geraadpleegd=True,
        eergerelateerd=True,
        deskundige_geraadpleegd=False,
        gesprek_gevoerd=False,
    )
    stap = meldcode.STAP.tabel
    assert stap.evaluate(feiten, on=NU).value is meldcode.Meldcodestap.DESKUNDIGE_RAADPLEGEN
    gehoord = attrs.evolve(feiten, deskundige_geraadpleegd=True)
    assert stap.evaluate(gehoord, on=NU).value is meldcode.Meldcodestap.GESPREK_MET_CLIENT
    onbekend = stap.evaluate(attrs.evolve(feiten, eergerelateerd=None), on=NU)
    assert onbekend.missing == ("eergerelateerd",)
    assert onbekend.possible == {meldcode.Meldcodestap.DESKUNDIGE_RAADPLEGEN, meldcode.Meldcodestap.GESPREK_MET_CLIENT}


def holds(outcomes: Mapping[Any, Outcome[bool]]) -> set[str]:
    """The results that surely hold."""
    return {str(result) for result, outcome in outcomes.items() if outcome.value is True}


def missing(outcomes: Mapping[Any, Outcome[bool]]) -> set[str]:
    """The facts that some result still depends on."""
    return {naam for outcome in outcomes.values() for naam in outcome.missing}


@pytest.mark.parametrize(
    ("on", "verwacht"),
    [
        (date(2008, 12, 31), set()),
        (date(2014, 12, 31), {"instantie_inlichten"}),
        (date(2017, 2, 28), {"instantie_inlichten", "veilig_thuis_inlichten", "bijstand_door_raadsman"}),
        (date(2018, 9, 18), {"instantie_inlichten", "veilig_thuis_inlichten", "raad_voor_rechtsbijstand_inlichten"}),
        (date(2018, 9, 19), {"veilig_thuis_inlichten", "raad_voor_rechtsbijstand_inlichten"}),
    ],
)
def test_whom_to_tell_of_a_huisverbod_changed_over_the_years(on: date, verwacht: set[str]) -> None:
    """Veilig Thuis for child abuse since 2015 and always since 19 September 2018; counsel by the raad since 2017."""
    feiten = HuisverbodgevolgFeiten(
        opgelegd=True, wegens_kindermishandeling=True, rechtsbijstand_gewenst=on > date(2014, 12, 31)
    )
    changed = {
        *("instantie_inlichten", "veilig_thuis_inlichten"),
        *("bijstand_door_raadsman", "raad_voor_rechtsbijstand_inlichten"),
    }
    assert verwacht == holds(gevolgen.GEVOLGEN.tabel.evaluate(feiten, on=on)) & changed


def test_veilig_thuis_is_told_whatever_the_reason_since_2018() -> None:
    """The day before, that depended on child abuse."""
    feiten = HuisverbodgevolgFeiten(opgelegd=True)
    vt = gevolgen.Huisverbodgevolg.VEILIG_THUIS_INLICHTEN
    assert gevolgen.GEVOLGEN.tabel.evaluate(feiten, on=date(2018, 9, 19))[vt].value is True
    assert gevolgen.GEVOLGEN.tabel.evaluate(feiten, on=date(2018, 9, 18))[vt].missing == ("wegens_kindermishandeling",)


# Worked cases: the answer, and what is still missing.


@pytest.mark.parametrize(
    ("feiten", "mogelijk", "ontbreekt"),
    [
        ({"geslacht": Geslacht.VROUW, "gebied": Gebied.AMERSFOORT}, {"kwintes"}, ()),
        ({"geslacht": Geslacht.MAN, "gebied": Gebied.AMERSFOORT}, {"moviera-utrecht"}, ()),
        (
            {"gebied": Gebied.AMERSFOORT},
            {"kwintes", "moviera-utrecht", "niet_bekend"},
            ("geslacht",),
        ),
        (
            {"geslacht": Geslacht.VROUW},
            {"kwintes", "blijf_groep", "kadera", "niet_bekend"},
            ("gebied",),
        ),
        (
            {"geslacht": Geslacht.MAN},
            {"moviera-utrecht", "landelijke_mannenopvang"},
            ("gebied",),
        ),
    ],
)
def test_shelter_in_amersfoort_in_2018(feiten: dict[str, Any], mogelijk: set[str], ontbreekt: tuple[str, ...]) -> None:
    """A woman goes to Kwintes and a man to Moviera in Utrecht; sex and area are asked where they are not stated."""
    outcome = opvang.OPVANG.tabel.evaluate(OpvangFeiten(opvang_nodig=True, **feiten), on=date(2018, 6, 1))
    assert (mogelijk, ontbreekt) == (set(outcome.possible), outcome.missing)


@pytest.mark.parametrize(
    ("gebied", "vrouw", "voorbehouden"),
    [
        (Gebied.IJSSELLAND, "kadera", ()),
        (Gebied.GELDERLAND_ZUID, "moviera", ("CF12",)),
        (Gebied.FLEVOLAND, "blijf_groep", ()),
        (Gebied.NOORD_VELUWE_MIJOV, "moviera", ("CF12",)),
        (Gebied.AMERSFOORT, "kwintes", ("CF12",)),
        (Gebied.ELDERS, "niet_bekend", ()),
    ],
)
def test_shelter_by_area_in_2026(gebied: Gebied, vrouw: str, voorbehouden: tuple[str, ...]) -> None:
    """What is not known is said; a text whose period is over is used with that reservation; men have six cities."""
    feiten = OpvangFeiten(opvang_nodig=True, geslacht=Geslacht.VROUW, gebied=gebied)
    outcome = opvang.OPVANG.tabel.evaluate(feiten, on=NU)
    assert (vrouw, voorbehouden) == (outcome.value, outcome.rules[0].voorbehouden)
    man = attrs.evolve(feiten, geslacht=Geslacht.MAN)
    expected = "moviera-utrecht" if gebied is Gebied.AMERSFOORT else "landelijke_mannenopvang"
    assert expected == opvang.OPVANG.tabel.evaluate(man, on=NU).value
    anders = attrs.evolve(feiten, geslacht=Geslacht.ANDERS)
    assert opvang.OPVANG.tabel.evaluate(anders, on=NU).value is opvang.Opvang.NIET_BEKEND


def test_who_needs_no_shelter_gets_no_place() -> None:
    """Nothing else is asked then."""
    outcome = opvang.OPVANG.tabel.evaluate(OpvangFeiten(opvang_nodig=False), on=NU)
    assert (outcome.value, outcome.missing) == (opvang.Opvang.NVT, ())


def test_shelter_is_owed_by_the_college_to_which_somebody_turns() -> None:
    """By law, since 2015; in haste at once; elsewhere when the own region is not safe."""
    feiten = OpvangFeiten(
        opvang_nodig=True, thuis_verlaten=True, terstond_nodig=True, eigen_regio_onveilig=True, eergerelateerd=False
    )
    recht = opvang.RECHT.tabel
    assert holds(recht.evaluate(feiten, on=NU)) == {
        *("college_verstrekt_opvang", "onverwijld_tijdelijke_voorziening", "opvang_in_andere_regio"),
    }
    assert holds(recht.evaluate(feiten, on=date(2014, 12, 31))) == {"opvang_in_andere_regio"}


@pytest.mark.parametrize(
    ("contact", "route", "voorbehouden"),
    [
        (date(2026, 3, 17), "csg_direct", ()),
        (date(2026, 3, 21), "csg_direct", ()),
        (date(2026, 3, 22), "lokaal_team_met_csg", ("CF12",)),
    ],
)
def test_sexual_violence_on_14_march_in_lochem(contact: date, route: str, voorbehouden: tuple[str, ...]) -> None:
    """Three days and exactly seven days later the centre, after that the lokaal team with the centre."""
    acuut = csg.acuut(date(2026, 3, 14), contact)
    feiten = CsgFeiten(seksueel_geweld=True, acuut=acuut, gebied=NV)
    outcome = csg.ROUTE.tabel.evaluate(feiten, on=contact)
    assert (route, (), voorbehouden) == (outcome.value, outcome.missing, outcome.rules[0].voorbehouden)


def test_help_of_the_centre_in_lochem() -> None:
    """A casemanager within 24 hours and to the end, and no report to the police is needed; before arrival: unknown."""
    feiten = CsgFeiten(seksueel_geweld=True, acuut=True, gebied=NV)
    outcomes = csg.HULP.tabel.evaluate(feiten, on=date(2026, 3, 17))
    assert (holds(outcomes), missing(outcomes)) == ({"aangifte_geen_voorwaarde"}, {"bij_csg"})
    binnen = csg.HULP.tabel.evaluate(attrs.evolve(feiten, bij_csg=True), on=date(2026, 3, 17))
    assert (holds(binnen), missing(binnen)) == ({str(een) for een in csg.Csghulp}, set())
    elders = csg.HULP.tabel.evaluate(attrs.evolve(feiten, bij_csg=True, gebied=Gebied.ELDERS), on=date(2026, 3, 17))
    assert holds(elders) == {"aangifte_geen_voorwaarde", "casemanager"}
    target = binnen[csg.Csghulp.CASEMANAGER_BINNEN_24_UUR].rules[0]
    assert not target.soort.is_recht


def test_no_fact_asks_for_a_report_to_the_police() -> None:
    """So no answer about sexual violence can depend on it."""
    assert {"csg", "csg_hulp"} <= set(KETEN)
    assert all("aangifte" not in field.name for field in attrs.fields(CsgFeiten))


def test_longer_ago_elsewhere_the_centre_remains_open() -> None:
    """Without a stated area the answer depends on it; before 2018 it is not known."""
    feiten = CsgFeiten(seksueel_geweld=True, acuut=False)
    outcome = csg.ROUTE.tabel.evaluate(feiten, on=NU)
    assert (set(outcome.possible), outcome.missing) == ({"csg_ook_later", "lokaal_team_met_csg"}, ("gebied",))
    elders = attrs.evolve(feiten, gebied=Gebied.ELDERS)
    assert csg.ROUTE.tabel.evaluate(elders, on=NU).value is csg.Csgroute.CSG_OOK_LATER
    assert csg.ROUTE.tabel.evaluate(elders, on=date(2017, 12, 31)).value is csg.Csgroute.NIET_BEKEND


@pytest.mark.parametrize(
    ("on", "route"),
    [(date(2026, 5, 1), "ketenaanpak_tot_23"), (date(2026, 5, 2), "mensenhandel_via_veilig_thuis")],
)
def test_a_suspected_victim_of_a_loverboy_in_zutphen(on: date, route: str) -> None:
    """Until the day before the 23rd birthday the chain for youths; from then on trafficking, both by Veilig Thuis."""
    feiten = UitbuitingFeiten(
        jeugdprostitutie=True, jonger_dan_23=uitbuiting.jonger_dan_23(date(2003, 5, 2), on), gebied=NV
    )
    outcome = uitbuiting.ROUTE.tabel.evaluate(feiten, on=on)
    assert (route, (), ("CF12",)) == (outcome.value, outcome.missing, outcome.rules[0].voorbehouden)
    assert holds(uitbuiting.INZET.tabel.evaluate(feiten, on=on)) == {"meldpunt_veilig_thuis", "zorgcoordinator"}


def test_exploitation_without_an_age_or_an_area_asks_for_it() -> None:
    """The age matters only where there is a chain for youths; elsewhere the answer is not known, and says so."""
    route = uitbuiting.ROUTE.tabel
    in_nv = route.evaluate(UitbuitingFeiten(jeugdprostitutie=True, gebied=NV), on=NU)
    assert in_nv.missing == ("jonger_dan_23",)
    nergens = route.evaluate(UitbuitingFeiten(jeugdprostitutie=True), on=NU)
    assert nergens.missing == ("jonger_dan_23", "gebied")
    for gebied in (Gebied.IJSSELLAND, Gebied.GELDERLAND_ZUID, Gebied.FLEVOLAND, Gebied.ELDERS):
        onbekend = route.evaluate(UitbuitingFeiten(jeugdprostitutie=True, gebied=gebied), on=NU)
        assert (onbekend.value, onbekend.missing) == (uitbuiting.Uitbuitingsroute.NIET_BEKEND, ())
    amersfoort = route.evaluate(
        UitbuitingFeiten(jeugdprostitutie=False, mensenhandel=True, gebied=Gebied.AMERSFOORT),
        on=date(2018, 6, 1),
    )
    assert (amersfoort.value, amersfoort.rules[0].voorbehouden) == ("mensenhandel_via_veilig_thuis", ())


def test_a_girl_in_putten_who_tells_that_her_brothers_threaten_her() -> None:
    """Report at once; the family is not told and nobody mediates before the police assessed the risk; a safe place."""
    on = date(2026, 12, 23)
    feiten = MeldcodeFeiten(
        disclosure=True, eergerelateerd=True, risicotaxatie_gedaan=False, beslist=False, gesprek_gevoerd=False
    )
    melden = meldcode.AFWEGING.tabel.evaluate(feiten, on=on)
    assert (melden.value, melden.missing) == (meldcode.Afweging.MELDEN, ())
    eer = meldcode.EER.tabel.evaluate(feiten, on=on)
    assert (holds(eer), missing(eer)) == ({str(een) for een in meldcode.Eerplicht}, set())
    assert eer[meldcode.Eerplicht.FAMILIE_NIET_INFORMEREN].rules[0].voorbehouden == ("CF6",)
    assert holds(opvang.RECHT.tabel.evaluate(OpvangFeiten(opvang_nodig=True, eergerelateerd=True), on=on)) == {
        "speciale_plaats_eer"
    }


def test_after_the_experts_the_family_is_still_not_told_at_once() -> None:
    """Mediation is no longer ruled out, informing the family at once still is."""
    feiten = MeldcodeFeiten(eergerelateerd=True, risicotaxatie_gedaan=True, deskundige_geraadpleegd=True)
    assert holds(meldcode.EER.tabel.evaluate(feiten, on=NU)) == {
        *("familie_niet_informeren", "melden_bij_politie_of_veilig_thuis"),
    }
    assert holds(meldcode.EER.tabel.evaluate(MeldcodeFeiten(eergerelateerd=False), on=NU)) == set()


def test_an_old_woman_in_epe_whose_account_is_emptied() -> None:
    """The meldcode is for adults too: no fact asks for a minor; what is missing is judged by the professional."""
    feiten = MeldcodeFeiten(vermoeden=True, acuut_onveilig=False, disclosure=False)
    outcome = meldcode.AFWEGING.tabel.evaluate(feiten, on=NU)
    assert outcome.possible == {"melden", "hulp_en_afspraken", "afsluiten_met_afspraken"}
    assert outcome.missing == ("structureel_onveilig", "hulp_mogelijk", "hulp_aanvaard", "hulpresultaat")
    voortdurend = attrs.evolve(feiten, structureel_onveilig=True)
    assert meldcode.AFWEGING.tabel.evaluate(voortdurend, on=NU).value is meldcode.Afweging.MELDEN
    fields = {field.name for field in attrs.fields(MeldcodeFeiten)}
    assert not any("minderjarig" in naam or "kind" in naam for naam in fields)


def test_a_huisverbod_in_nunspeet() -> None:
    """An adult of 34 who threatens his family: conditions met after the consultation; at 17 they are not."""
    feiten = HuisverbodFeiten(
        meerderjarig=huisverbod.meerderjarig(date(1992, 1, 5), date(2026, 3, 27)),
        gevaar=Gevaar.BLIJKT,
        huisgenoot_bedreigd=True,
    )
    opleggen = huisverbod.OPLEGGEN.tabel
    open_vraag = opleggen.evaluate(feiten, on=date(2026, 3, 27))
    assert open_vraag.possible == {"vervuld", "eerst_overleg"}
    assert open_vraag.missing == ("wegens_kindermishandeling", "overleg_gevoerd")
    overlegd = opleggen.evaluate(attrs.evolve(feiten, overleg_gevoerd=True), on=date(2026, 3, 27))
    assert (overlegd.value, overlegd.missing) == (huisverbod.Voorwaarden.VERVULD, ())
    jong = attrs.evolve(feiten, meerderjarig=huisverbod.meerderjarig(date(2008, 5, 1), date(2026, 3, 27)))
    zeventien = opleggen.evaluate(jong, on=date(2026, 3, 27))
    assert (zeventien.value, zeventien.missing) == (huisverbod.Voorwaarden.NIET_VERVULD, ())
    volgt = gevolgen.GEVOLGEN.tabel.evaluate(HuisverbodgevolgFeiten(opgelegd=True, gebied=NV), on=date(2026, 3, 27))
    assert holds(volgt) == {
        *("huisgenoten_inlichten", "veilig_thuis_inlichten", "bereikbaarheid_doorgeven"),
        *("hulp_op_gang_brengen", "daderopvang"),
    }


def test_results_are_lower_case_words() -> None:
    """Stored words never change; every result is a word of its own list."""
    assert all(isinstance(row.then, StrEnum) for row in ROWS)
    words = [str(value) for row in ROWS if isinstance(row.then, StrEnum) for value in type(row.then)]
    assert all(
        word == word.lower() and word.replace("_", "").replace("-", "").isalnum() and word.isascii() for word in words
    )
