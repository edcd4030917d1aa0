"""Answers in Dutch: every step, source and remark of the answer is said, and nothing that is not in it."""

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date, datetime, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st
from tests.strategies import beantwoord, dagen, dossiers, momenten

from huiselijkgeweld import (
    NORMEN,
    REGIOS,
    Bron,
    Dossier,
    Duur,
    Einde,
    Feit,
    Feiten,
    Gebeurtenis,
    HorizonError,
    Huishouden,
    InvalidDossierError,
    InvalidValueError,
    Outcome,
    Persoon,
    Regio,
    Stand,
    Status,
    Termijn,
    Termijnnorm,
    Termijnsoort,
    UnknownCodeError,
    Voorbehoud,
    Voorbehoudsoort,
    einde,
    evaluate,
    explain,
    opschaling,
    plichten,
    regie,
)
from huiselijkgeweld.model.feiten import Inzet, VeiligThuis
from huiselijkgeweld.model.gebeurtenissen import (
    AANVRAAG_MAATWERKVOORZIENING_ONTVANGEN,
    AANVULLING_GEVRAAGD,
    BEREIKBAARHEID_DOORGEGEVEN,
    CALAMITEIT_GEMELD,
    CALAMITEIT_VASTGESTELD,
    CONTACTBEPERKING_VERZONDEN,
    FEIT_VASTGESTELD,
    HUISVERBOD_INGETROKKEN,
    HUISVERBOD_OPGELEGD,
    MAATREGEL_BEEINDIGD,
    MACHTIGING_TEN_UITVOER_GELEGD,
    MACHTIGING_UITHUISPLAATSING_VERLEEND,
    MELDING_ONTVANGEN,
    ONDERZOEK_GESTART,
    OTS_UITGESPROKEN,
    OTS_VERLENGD,
    VERVALLENVERKLARING_VERZOCHT,
)
from huiselijkgeweld.model.gesteld import FEITWAARDEN
from huiselijkgeweld.recht.keten.opvang import Opvang
from huiselijkgeweld.recht.uitkomsten import Plicht
from huiselijkgeweld.tijd.momenten import AMSTERDAM
from huiselijkgeweld.uitleg import dag_in_woorden, voorbehoud_in_woorden
from huiselijkgeweld.uitleg.woorden import woord

DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MAANDEN = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
DAG, ANDER = date(2026, 4, 2), date(2026, 4, 7)
MOMENT = datetime(2026, 4, 3, 20, 5, tzinfo=AMSTERDAM)
BRON = NORMEN["UB-5D"].bron


def woorden(dag: date) -> str:
    """A day in Dutch words, from a list of words."""
    return f"{DAGEN[dag.weekday()]} {dag.day} {MAANDEN[dag.month - 1]} {dag.year}"


def wanneer(waarde: date) -> str:
    """A day or moment in Dutch words."""
    if isinstance(waarde, datetime):
        return f"{woorden(waarde.date())} {waarde.hour:02}.{waarde.minute:02} uur"
    return woorden(waarde)


def termijn(code: str, *gebeurtenissen: Gebeurtenis, on: date) -> Termijn:
    """The only clock of a norm in these events."""
    stand = evaluate(Dossier("d1", gebeurtenissen=gebeurtenissen), on=on)
    (gevonden,) = (een for een in stand.termijnen if een.norm.code == code)
    return gevonden


# Days.


@given(dagen())
def test_a_day_has_dutch_words(dag: date) -> None:
    """Day of the week, number, month and year, without capitals."""
    assert woorden(dag) == dag_in_woorden(dag)


@pytest.mark.parametrize("maand", range(1, 13))
def test_each_month_has_its_dutch_name(maand: int) -> None:
    """All twelve, and on seven days in a row all days of the week."""
    dagen_op_rij = [date(2026, maand, dag) for dag in range(1, 8)]
    assert [woorden(dag) for dag in dagen_op_rij] == [dag_in_woorden(dag) for dag in dagen_op_rij]


@given(momenten(), st.sampled_from(["PT24H", "PT1H", "P10D"]))
def test_a_term_by_the_clock_shows_the_time(moment: datetime, duur: str) -> None:
    """Hours and minutes with a point, as Dutch texts write them."""
    try:
        eind = einde(moment, Duur.parse(duur), telwijze=NORMEN["WTH-24A"].telwijze)
    except HorizonError:
        return
    assert eind.moment is not None
    assert explain(eind).splitlines()[0] == wanneer(eind.moment)


def test_a_term_in_days_shows_no_time() -> None:
    """A melding at half past ten gives a day and no hour."""
    melding = MELDING_ONTVANGEN(datetime(2026, 4, 2, 10, 30), "m1")
    assert " uur" not in explain(evaluate(Dossier("d1").add(melding), on=DAG))


# All of it.


def bronnen_van(eind: Einde | None, voorbehouden: Iterable[Voorbehoud]) -> set[str]:
    """Every source that an end and its remarks rest on."""
    stappen = () if eind is None else eind.stappen
    bronnen: list[Bron] = [bron for stap in stappen for bron in stap.bronnen]
    return {str(bron) for bron in (*bronnen, *(bron for een in voorbehouden for bron in een.bronnen))}


def zelfde_kop(kop: str, regel: str, over: str | None) -> bool:
    """Whether a heading of a whole answer is that of a term, alone or together with those of others."""
    voor, _, na = kop.rpartition(f", over {over})") if over else (kop, "", "")
    if not over:
        return kop == regel
    begin, _, namen = regel.removesuffix(")").partition(", over ")
    return (begin, na) == (voor, "") and over in namen.replace(" en ", ", ").split(", ")


@settings(max_examples=80)
@given(dossiers(eerste=date(2010, 1, 1), laatste=date(2032, 12, 31)), dagen(date(2010, 1, 1), date(2035, 12, 31)))
def test_every_step_source_and_remark_is_said(dossier: Dossier, on: date) -> None:
    """Of any answer: each term by name, code and id, each step and source, each remark, and where it comes from."""
    stand = beantwoord(dossier, on)
    tekst = explain(stand)
    regels = tekst.splitlines()
    assert regels[0] == f"Stand van zaken op {woorden(on)}"
    assert (stand.termijnen == ()) == ("Uit het dossier volgt geen termijn." in regels)
    for een in stand.termijnen:
        deel = explain(een)
        kop, *rest = deel.splitlines()
        plaatsen = [nummer for nummer, regel in enumerate(regels, 1) if zelfde_kop(kop, regel, een.over)]
        assert rest in [regels[plaats : plaats + len(rest)] for plaats in plaatsen]
        assert een.norm.naam in kop
        assert f"({een.norm.code}{f', over {een.over}' if een.over else ''})" in kop
        assert str(een.norm.bron) in deel
        assert all(bron in deel for bron in bronnen_van(een.einde, een.voorbehouden))
        if een.einde is not None:
            assert [f"    {stap}" for stap in een.einde.stappen] == [
                regel for regel in deel.splitlines() if " · " in regel and re.match(r"    \d{4}-", regel)
            ]
            assert wanneer(een.einde.moment or een.einde.dag) in deel
        for voorbehoud in een.voorbehouden:
            assert f"    Let op: {voorbehoud_in_woorden(voorbehoud)}" in deel
        for op in (een.voldaan_op, een.vervallen_op):
            assert op is None or wanneer(op) in deel
    assert stand.herkomst.versie in tekst
    assert stand.herkomst.tabellen in tekst
    assert all((lezing in tekst) == (stand.termijnen != ()) for lezing in stand.herkomst.lezingen)


@settings(max_examples=80)
@given(dossiers(eerste=date(2010, 1, 1), laatste=date(2032, 12, 31)), dagen(date(2010, 1, 1), date(2035, 12, 31)))
def test_no_text_shows_how_it_was_made(dossier: Dossier, on: date) -> None:
    """No None, no braces, no names of Python, no two spaces in a sentence, and no empty brackets."""
    for regel in explain(beantwoord(dossier, on)).splitlines():
        assert re.search(r"None|[{}<>\[\]]|Status|datetime|\(\)|\S  |  \S* *$|\s$", regel.removeprefix("    ")) is None
        assert not regel.strip().startswith((".", ",", ";"))


@pytest.mark.parametrize(
    "norm", [norm for norm in NORMEN.values() if norm.duur is not None], ids=lambda norm: norm.code
)
def test_the_end_of_each_norm_is_explained(norm: Termijnnorm) -> None:
    """On the first day that it is in force: the last day in words, its steps and its sources."""
    eind = norm.einde(norm.since or (norm.until - timedelta(days=1) if norm.until else DAG))
    tekst = explain(eind)
    assert tekst.startswith(f"{woorden(eind.dag)}\n    ")
    assert all(bron in tekst for bron in bronnen_van(eind, eind.voorbehouden))
    assert "None" not in tekst
    assert "{" not in tekst


# Every word.


def eerste_regels(soort: Termijnsoort, status: Status) -> tuple[Termijnnorm, str, str]:
    """The first norm of a kind, with the heading and the sentence of a clock that stands so."""
    norm = next(norm for norm in NORMEN.values() if norm.soort is soort and norm.duur and norm.start)
    eind = None if status is Status.NIET_GESTART else norm.einde(norm.since or DAG)
    kop, zin = explain(Termijn(norm, "x1", None, eind, status)).splitlines()[:2]
    return norm, kop, zin


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("soort", Termijnsoort)
def test_every_status_of_every_kind_of_term_has_words(soort: Termijnsoort, status: Status) -> None:
    """The heading says in capitals how it stands, and of what; the sentence says when."""
    norm, kop, zin = eerste_regels(soort, status)
    hoe, wat = kop.split(": ", 1)
    assert hoe.isupper()
    assert wat == f"{norm.naam} ({norm.code}, over x1)"
    if status is Status.NIET_GESTART:
        assert all(een.zin in zin for een in norm.start)
    else:
        assert woorden(norm.einde(norm.since or DAG).dag) in zin


def test_no_two_statuses_have_the_same_words() -> None:
    """Six headings for six statuses, whatever the kind of term."""
    for soort in Termijnsoort:
        assert len({eerste_regels(soort, status)[1] for status in Status}) == len(Status)


def test_no_two_kinds_of_term_have_the_same_words() -> None:
    """Five ways to say what an end means: to do, to use, to last, to lapse, to keep."""
    zinnen = [eerste_regels(soort, Status.LOPEND)[2] for soort in Termijnsoort]
    assert len({zin.strip().partition(" ")[0] for zin in zinnen}) == len(Termijnsoort)


@pytest.mark.parametrize(
    ("gevonden", "zin"),
    [
        (
            termijn("WMO-CALAM", CALAMITEIT_VASTGESTELD(DAG), on=DAG),
            "onverwijld; de tekst noemt geen termijn in uren of dagen",
        ),
        (
            termijn("WMO-CALAM", CALAMITEIT_VASTGESTELD(DAG), CALAMITEIT_GEMELD(ANDER), on=ANDER),
            "onverwijld; de tekst noemt geen termijn in uren of dagen; gedaan op dinsdag 7 april 2026",
        ),
        (
            termijn("UB-5D", MELDING_ONTVANGEN(DAG, "m1"), ONDERZOEK_GESTART(ANDER, "m1"), on=ANDER),
            "uiterlijk woensdag 8 april 2026; voldaan op dinsdag 7 april 2026",
        ),
        (
            termijn(
                "WMO-2W",
                AANVRAAG_MAATWERKVOORZIENING_ONTVANGEN(DAG, "a1"),
                AANVULLING_GEVRAAGD(ANDER, "a1"),
                on=ANDER,
            ),
            "opgeschort; de laatste dag is niet bekend",
        ),
        (
            termijn(
                "WTH-24A",
                HUISVERBOD_OPGELEGD(MOMENT, "h1"),
                BEREIKBAARHEID_DOORGEGEVEN(MOMENT, "h1"),
                on=date(2026, 4, 3),
            ),
            "uiterlijk zaterdag 4 april 2026 20.05 uur; voldaan op vrijdag 3 april 2026 20.05 uur",
        ),
    ],
    ids=["words", "words met", "met", "suspended", "clock"],
)
def test_a_term_is_said_in_one_sentence(gevonden: Termijn, zin: str) -> None:
    """A term in words, one that was met, one that stands still, and one by the clock."""
    assert f"    {zin}" == explain(gevonden).splitlines()[1]


def test_a_term_that_was_ended_says_since_when() -> None:
    """And not that it was met."""
    gevonden = termijn(
        "WTH-10D", HUISVERBOD_OPGELEGD(MOMENT, "h1"), HUISVERBOD_INGETROKKEN(ANDER, "h1"), on=date(2026, 4, 8)
    )
    zin = "    zou tot maandag 13 april 2026 20.05 uur duren; geëindigd op dinsdag 7 april 2026"
    assert zin == explain(gevonden).splitlines()[1]


@pytest.mark.parametrize(
    ("gevonden", "zin"),
    [
        (
            termijn("WTH-10D", HUISVERBOD_OPGELEGD(date(2026, 4, 3), "h1"), on=date(2026, 4, 3)),
            "duurt tot in de loop van maandag 13 april 2026",
        ),
        (
            Termijn(
                NORMEN["AWB-612"],
                None,
                date(2026, 4, 3),
                NORMEN["AWB-612"].einde(date(2026, 4, 3)),
                Status.LOPEND,
            ),
            "duurt tot en met vrijdag 17 april 2026",
        ),
    ],
    ids=["clock without an hour", "waiting"],
)
def test_until_leaves_no_doubt_about_the_last_day(gevonden: Termijn, zin: str) -> None:
    """A huisverbod of which no hour is known still runs on its last day; who waits two weeks waits that day too."""
    assert explain(gevonden).splitlines()[1] == f"    {zin}"


VERLEEND, BEGIN = MACHTIGING_UITHUISPLAATSING_VERLEEND, date(2024, 2, 2)
NU = date(2026, 4, 2)


@pytest.mark.parametrize(
    ("gevonden", "zin"),
    [
        (
            termijn("OTS-1Y", OTS_UITGESPROKEN(BEGIN, "o1", date(2025, 1, 6)), on=BEGIN),
            "duurt tot maandag 6 januari 2025 (die dag niet meer)",
        ),
        (
            termijn("OTS-1Y", OTS_UITGESPROKEN(BEGIN, "o1"), on=BEGIN),
            "duurt ten hoogste tot zondag 2 februari 2025 (die dag niet meer)",
        ),
        (
            termijn("OTS-1Y", OTS_UITGESPROKEN(BEGIN, "o1"), on=NU),
            "duurde ten hoogste tot zondag 2 februari 2025 (die dag niet meer)",
        ),
        (
            termijn("OTS-1Y", OTS_UITGESPROKEN(BEGIN, "o1"), OTS_VERLENGD(date(2025, 2, 2), "o1"), on=NU),
            (
                "duurde ten hoogste tot zondag 2 februari 2025 (die dag niet meer); "
                "opgevolgd of beëindigd op zondag 2 februari 2025"
            ),
        ),
        (
            termijn("UHP-3M", VERLEEND(BEGIN, "o1"), on=BEGIN),
            "vervalt op donderdag 2 mei 2024, tenzij dat op tijd is voorkomen",
        ),
        (
            termijn("UHP-3M", VERLEEND(BEGIN, "o1"), on=NU),
            "volgens het dossier vervallen op donderdag 2 mei 2024; vraag na of iets niet is vastgelegd",
        ),
        (
            termijn("UHP-3M", VERLEEND(BEGIN, "o1"), MACHTIGING_TEN_UITVOER_GELEGD(date(2024, 3, 4), "o1"), on=NU),
            "zou op donderdag 2 mei 2024 vervallen; verval voorkomen op maandag 4 maart 2024",
        ),
        (
            termijn("UHP-3M", VERLEEND(BEGIN, "o1"), MACHTIGING_TEN_UITVOER_GELEGD(date(2024, 6, 3), "o1"), on=NU),
            "volgens het dossier vervallen op donderdag 2 mei 2024; gedaan op maandag 3 juni 2024, na afloop",
        ),
        (
            termijn("UHP-3M", VERLEEND(BEGIN, "o1"), MAATREGEL_BEEINDIGD(date(2024, 3, 4), "o1"), on=NU),
            "zou op donderdag 2 mei 2024 vervallen; niet meer van toepassing vanaf maandag 4 maart 2024",
        ),
        (
            termijn("UHP-265F", CONTACTBEPERKING_VERZONDEN(BEGIN, "b1"), on=NU),
            "was mogelijk tot en met vrijdag 16 februari 2024",
        ),
        (
            termijn(
                "UHP-265F",
                CONTACTBEPERKING_VERZONDEN(BEGIN, "b1"),
                VERVALLENVERKLARING_VERZOCHT(date(2024, 2, 16), "b1"),
                on=NU,
            ),
            "mogelijk tot en met vrijdag 16 februari 2024; gebruikt op vrijdag 16 februari 2024",
        ),
        (
            termijn(
                "UHP-265F",
                CONTACTBEPERKING_VERZONDEN(BEGIN, "b1"),
                VERVALLENVERKLARING_VERZOCHT(date(2024, 2, 19), "b1"),
                on=NU,
            ),
            "was mogelijk tot en met vrijdag 16 februari 2024; gebruikt op maandag 19 februari 2024, na afloop",
        ),
        (
            termijn("WTH-5Y", HUISVERBOD_OPGELEGD(date(2012, 4, 2), "h1"), on=NU),
            "moest worden bewaard tot en met zondag 2 april 2017",
        ),
    ],
)
def test_a_sentence_has_the_tense_of_the_day(gevonden: Termijn, zin: str) -> None:
    """What is over is told in the past tense, and what happened after the end is told as such."""
    assert f"    {zin}" == explain(gevonden).splitlines()[1]


@pytest.mark.parametrize(
    ("gevonden", "kop"),
    [
        (termijn("WMO-CALAM", CALAMITEIT_VASTGESTELD(DAG), on=DAG), "OPEN"),
        (termijn("WMO-CALAM", CALAMITEIT_VASTGESTELD(DAG), CALAMITEIT_GEMELD(ANDER), on=ANDER), "GEDAAN"),
        (termijn("UHP-3M", VERLEEND(BEGIN, "o1"), on=NU), "VOLGENS HET DOSSIER VERVALLEN"),
        (termijn("UHP-1Y", VERLEEND(BEGIN, "o1"), on=NU), "VERSTREKEN"),
    ],
)
def test_a_heading_says_no_more_than_the_record_does(gevonden: Termijn, kop: str) -> None:
    """A term without a number is open or done, never late or in time, and a lapse is one by the record."""
    assert kop == explain(gevonden).partition(":")[0]


@pytest.mark.parametrize(("code", "begin"), [("UB-10W", "de dag"), ("WTH-24B", "het moment")])
def test_a_term_begins_when_something_happens(code: str, begin: str) -> None:
    """When it is recorded makes no difference, and a term by the clock begins at a moment."""
    norm = NORMEN[code]
    zin = explain(Termijn(norm, "x1", None, None, Status.NIET_GESTART)).splitlines()[1]
    assert zin == f"    begint op {begin} waarop dit gebeurt: {' of '.join(f'‘{een.zin}’' for een in norm.start)}"


@pytest.mark.parametrize("dossier", [Dossier("d1"), Dossier("d1").add(MELDING_ONTVANGEN(DAG, "m1"))])
def test_an_answer_says_what_it_cannot_know(dossier: Dossier) -> None:
    """What is not recorded counts as not happened, also where nothing is recorded at all."""
    regels = explain(evaluate(dossier, on=DAG)).splitlines()
    assert "Wat niet is vastgelegd, geldt hier als niet gebeurd; vraag na voordat u handelt." in regels


@pytest.mark.parametrize(
    ("eind", "wat"),
    [
        (einde(date(2026, 4, 28), Duur.parse("P7D"), atw=True), "verlengd: Bevrijdingsdag telt niet"),
        (einde(date(2026, 4, 27), Duur.parse("P12D"), atw=True), "verlengd: zaterdag en zondag tellen niet"),
        (
            einde(date(2026, 4, 2), Duur.parse("P5D"), atw=True),
            (
                "verlengd omdat er twee werkdagen in moeten vallen; "
                "Goede Vrijdag, zaterdag, zondag en Tweede paasdag tellen niet"
            ),
        ),
        (NORMEN["UHP-J1"].einde(date(2026, 2, 28)), "niet verlengd, al is het zondag"),
        (NORMEN["UHP-J1"].einde(date(2026, 7, 5)), "niet verlengd, al is het Bevrijdingsdag"),
    ],
)
def test_a_step_says_which_days_do_not_count(eind: Einde, wat: str) -> None:
    """One day in the singular, more in the plural, and a day on which a term ends all the same."""
    assert wat in str(eind.stappen[-1]).split(" · ")


VOORBEHOUDEN: dict[Voorbehoudsoort, tuple[Voorbehoud, str]] = {
    een.soort: (een, verwacht)
    for een, verwacht in (
        (
            Voorbehoud(Voorbehoudsoort.ANDERE_LEZING, "zonder besluit", (BRON,), ANDER),
            "in een andere lezing (zonder besluit) is het dinsdag 7 april 2026",
        ),
        (
            Voorbehoud(Voorbehoudsoort.BESLUIT_ONBEKEND),
            "voor deze jaren is geen besluit over gelijkgestelde dagen bekend; de termijn kan later eindigen",
        ),
        (
            Voorbehoud(Voorbehoudsoort.BESLUIT_TWEEDE_HAND, dag=ANDER),
            (
                "een gelijkgestelde dag die het einde verschuift, is alleen uit tweede hand bekend; "
                "zonder die dag is het dinsdag 7 april 2026"
            ),
        ),
        (
            Voorbehoud(Voorbehoudsoort.KLOKWISSEL, dag=ANDER, moment=MOMENT),
            (
                "dit tijdstip komt twee keer voor omdat de klok teruggaat; "
                "gerekend is in zomertijd, in wintertijd valt het een uur later"
            ),
        ),
        (
            Voorbehoud(Voorbehoudsoort.MOMENT_ONBEKEND),
            "het moment waarop de termijn begint is niet vastgelegd; vraag het tijdstip na",
        ),
        (
            Voorbehoud(Voorbehoudsoort.TERUGGEREKEND, dag=ANDER),
            (
                "teruggerekend valt de dag niet op een werkdag en hij schuift niet op; "
                "wie uiterlijk dinsdag 7 april 2026 handelt, is op tijd"
            ),
        ),
        (
            Voorbehoud(Voorbehoudsoort.VERLENGING_BEGRENSD, "2 weken"),
            "de vastgelegde verlenging is langer dan de tekst toestaat; geteld is ten hoogste 2 weken",
        ),
        (
            Voorbehoud(Voorbehoudsoort.VERLENGD_NA_EINDE),
            "een verlenging of opschorting van na het einde telt niet mee",
        ),
        (
            Voorbehoud(Voorbehoudsoort.OPGESCHORT, dag=ANDER),
            "de termijn is opgeschort sinds dinsdag 7 april 2026; het einde van de opschorting is niet vastgelegd",
        ),
        (
            Voorbehoud(Voorbehoudsoort.MAXIMUM),
            "de einddatum in de beslissing is niet vastgelegd; dit is het langste dat de tekst toestaat",
        ),
        (
            Voorbehoud(Voorbehoudsoort.LANGER_DAN_MAXIMUM, dag=ANDER),
            "de beslissing noemt dinsdag 7 april 2026, later dan de tekst toestaat",
        ),
        (
            Voorbehoud(Voorbehoudsoort.TEKST_NIET_GELEZEN, dag=ANDER),
            "de tekst is gelezen zoals die gold vanaf 7 april 2026; de tekst van daarvoor niet",
        ),
        (Voorbehoud(Voorbehoudsoort.GEEN_RECHT, "protocol"), "dit is geen wet maar een protocol"),
        (
            NORMEN["RVDK-10D"].voorbehouden_op(NU)[0],
            "dit is geen wet maar een eigen norm van de Raad",
        ),
        (Voorbehoud(Voorbehoudsoort.TWEEDE_HAND), "de bron zelf is niet gelezen"),
        (Voorbehoud(Voorbehoudsoort.AFGELEID), "dit is afgeleid uit de tekst"),
        (Voorbehoud(Voorbehoudsoort.AANNAME, "geteld vanaf het verzoek"), "aanname: geteld vanaf het verzoek"),
        (
            Voorbehoud(Voorbehoudsoort.OORDEEL),
            "de tekst noemt geen termijn in uren of dagen; of dit op tijd was, is een oordeel",
        ),
        (
            Voorbehoud(Voorbehoudsoort.MOGELIJK_VERVALLEN, "machtiging", dag=ANDER),
            (
                "volgens het dossier is dit op dinsdag 7 april 2026 vervallen (machtiging); "
                "vraag na of iets niet is vastgelegd"
            ),
        ),
        (Voorbehoud(Voorbehoudsoort.TOELICHTING, "alleen voor taken"), "alleen voor taken"),
        (Voorbehoud(Voorbehoudsoort.BETWIST, "wie beslist"), "de bronnen zijn het niet eens: wie beslist"),
        (
            Voorbehoud(Voorbehoudsoort.GEEN_REGIO, "er is geen regio genoemd"),
            "er is geen regio genoemd; alleen wat landelijk geldt, is gebruikt",
        ),
        (Voorbehoud(Voorbehoudsoort.GEEN_LID, "gemeente 0363 is geen lid"), "gemeente 0363 is geen lid"),
        (
            Voorbehoud(Voorbehoudsoort.NOG_NIET_BEGONNEN, "Flevoland", dag=ANDER),
            (
                "de regionale tekst van Flevoland geldt vanaf dinsdag 7 april 2026; "
                "van de regio is alleen gebruikt wat op oudere of ongedateerde teksten rust"
            ),
        ),
        (
            Voorbehoud(Voorbehoudsoort.VERLOPEN, "Regiovisie", dag=ANDER),
            "de regionale tekst gold tot dinsdag 7 april 2026: Regiovisie",
        ),
        (
            Voorbehoud(Voorbehoudsoort.GEEINDIGD, "Projectsubsidie", dag=ANDER),
            "Projectsubsidie (liep tot dinsdag 7 april 2026)",
        ),
    )
}


def test_every_kind_of_remark_is_listed_here() -> None:
    """So that a new one gets a sentence before it is used."""
    assert set(VOORBEHOUDEN) == set(Voorbehoudsoort)


@pytest.mark.parametrize("soort", Voorbehoudsoort)
def test_every_kind_of_remark_has_a_sentence(soort: Voorbehoudsoort) -> None:
    """In Dutch, with the day or moment that the other reading gives in words."""
    voorbehoud, verwacht = VOORBEHOUDEN[soort]
    assert verwacht == voorbehoud_in_woorden(voorbehoud)
    assert "None" not in verwacht


@pytest.mark.parametrize(
    ("voorbehoud", "verwacht"),
    [
        (
            Voorbehoud(Voorbehoudsoort.ANDERE_LEZING, "zonder besluit"),
            "in een andere lezing (zonder besluit) is de dag niet te geven",
        ),
        (
            Voorbehoud(Voorbehoudsoort.KLOKWISSEL),
            "dit tijdstip valt in het uur dat de klok overslaat; het uur erna is gegeven",
        ),
        (
            Voorbehoud(Voorbehoudsoort.MOMENT_ONBEKEND, "het moment van de gebeurtenis"),
            "het moment van de gebeurtenis is niet vastgelegd; vraag het tijdstip na",
        ),
        (
            Voorbehoud(Voorbehoudsoort.TERUGGEREKEND),
            (
                "teruggerekend valt de dag niet op een werkdag en hij schuift niet op; "
                "wie uiterlijk op de werkdag ervoor handelt, is op tijd"
            ),
        ),
        (Voorbehoud(Voorbehoudsoort.TWEEDE_HAND, "uit berichten"), "uit berichten"),
        (Voorbehoud(Voorbehoudsoort.AFGELEID, "uit lid 1"), "uit lid 1"),
    ],
)
def test_a_remark_says_what_it_knows(voorbehoud: Voorbehoud, verwacht: str) -> None:
    """With other words where the other reading gives no day, or where the remark has words of its own."""
    assert verwacht == voorbehoud_in_woorden(voorbehoud)


@pytest.mark.parametrize("bronnen", [(), (BRON,), (BRON, Bron(BRON.regeling, "4.1.8", lid="2"))])
def test_a_remark_names_its_sources(bronnen: tuple[Bron, ...]) -> None:
    """In brackets at its end, and no brackets where there is none."""
    een = Termijn(
        NORMEN["WMO-CALAM"],
        None,
        DAG,
        None,
        Status.LOPEND,
        voorbehouden=(Voorbehoud(Voorbehoudsoort.AANNAME, "x", bronnen),),
    )
    noemt = {0: "", 1: " (UWmo 2015 art. 4.1.7 lid 1)", 2: " (UWmo 2015 art. 4.1.7 lid 1; UWmo 2015 art. 4.1.8 lid 2)"}
    assert explain(een).splitlines()[-1] == f"    Let op: aanname: x{noemt[len(bronnen)]}."


def test_an_answer_without_terms_says_so() -> None:
    """An empty page would raise the question whether anything was computed."""
    regels = explain(evaluate(Dossier("d1"), on=DAG)).splitlines()
    assert regels[0] == "Stand van zaken op donderdag 2 april 2026"
    assert regels[regels.index("TERMIJNEN") + 1] == "Uit het dossier volgt geen termijn."


# Decisions.


@st.composite
def zaken(draw: st.DrawFn) -> Dossier:
    """Cases with any facts of the household, of two children and of the chain, and a few events."""
    dossier = draw(dossiers(eerste=date(2018, 1, 1), laatste=date(2024, 1, 1)))
    namen = draw(st.lists(st.sampled_from(sorted(FEITWAARDEN)), max_size=12, unique=True))
    for nummer, naam in enumerate(namen):
        feit = Feit(naam, draw(st.sampled_from(FEITWAARDEN[naam])))
        over = draw(st.sampled_from([None, "k1", "k2"])) if feit.kan_over_een else None
        with suppress(InvalidDossierError):
            dossier = dossier.add(FEIT_VASTGESTELD(date(2018, 1, 1) + timedelta(days=nummer), over, feit))
    return dossier


def stand_van(dossier: Dossier, on: date, regio: str | None) -> Stand:
    """The answer in a region; a case with a term that ends outside the tables is no example."""
    try:
        return evaluate(dossier, on=on, regio=regio)
    except HorizonError:
        reject()


def uitkomsten(stand: Stand) -> list[Outcome[Any]]:
    """Every answer that is given: of the household, of each child, and of the chain."""
    kinderen = stand.kinderen.values() or [stand.opschaling]
    lijsten: list[Any] = [stand.regie.rollen, stand.opschaling.mda_prioriteit, stand.plichten.plichten]
    een: list[Any] = [stand.regie.casusregie, stand.regie.zicht, stand.opschaling.mda, stand.opschaling.zvh]
    een += [uit for kind in kinderen for uit in (kind.jeugd, kind.bevoegd, kind.uitnodigen)]
    for keten in stand.keten:
        (een if isinstance(keten.antwoord, Outcome) else lijsten).append(keten.antwoord)
    return [*een, *(uit for lijst in lijsten for uit in lijst.values())]


ZAKEN = given(zaken(), dagen(date(2017, 6, 1), date(2026, 1, 1)), st.sampled_from([None, *REGIOS]))


@settings(max_examples=80)
@ZAKEN
def test_every_row_question_and_reservation_is_said(dossier: Dossier, on: date, regio: str | None) -> None:
    """Each row in play with all its sources, each question with its fact and whom it is about, each remark once."""
    stand = stand_van(dossier, on, regio)
    regels = explain(stand).splitlines()
    for uitkomst in uitkomsten(stand):
        for rij in uitkomst.rules:
            assert f"    {rij.code} · {'; '.join(map(str, rij.bronnen))}" in regels
    tekst = "\n".join(regels)
    for vraag in stand.vragen:
        (regel,) = [regel for regel in regels if f". {vraag.tekst} ({vraag.feit}" in regel]
        assert vraag.over is None or vraag.over in regel.rpartition(vraag.feit)[2]
    van_termijnen = {een for termijn in stand.termijnen for een in termijn.voorbehouden}
    for voorbehoud in set(stand.voorbehouden) - van_termijnen:
        begin = f"    Let op: {voorbehoud_in_woorden(voorbehoud).removesuffix('.')}"
        gezegd = [regel for regel in regels if regel == f"{begin}." or regel.startswith(f"{begin} (")]
        assert len(gezegd) == len([een for een in stand.voorbehouden if zelfde_zin(een, voorbehoud)])
        assert all(str(bron) in tekst for bron in voorbehoud.bronnen)


def zelfde_zin(een: Voorbehoud, ander: Voorbehoud) -> bool:
    """Whether two remarks are said in the same words."""
    return voorbehoud_in_woorden(een) == voorbehoud_in_woorden(ander)


@settings(max_examples=60)
@ZAKEN
def test_every_criterium_is_said_met_not_met_or_not_answered(dossier: Dossier, on: date, regio: str | None) -> None:
    """Of each row that leads to MDA++ or the Zorg- en Veiligheidshuis, whatever the answer is."""
    stand = stand_van(dossier, on, regio)
    regels = explain(stand.opschaling).splitlines()
    woorden = {True: "    vervuld: ", False: "    niet vervuld: ", None: "    nog niet beantwoord: "}
    for een in stand.opschaling.criteria:
        deel = regels[regels.index(f"Criteria van {een.rij}") + 1 :]
        regel = next(regel for regel in deel if regel.startswith(woorden[een.vervuld]))
        assert f"{een.feit.replace('_', ' ')} (" in regel


def test_the_criteria_of_a_row_of_your_own_are_said() -> None:
    """Whatever code the region gave it."""
    eigen = Regio.loads(
        """\
code = "proef"
naam = "Proefregio"
[[document]]
titel = "Pagina zonder datum"
kort = "Pagina"
[[regel]]
beslissing = "mda"
rij = "MD6"
code = "EIGEN1"
when = { structureel_onveilig = true, reguliere_inzet = "vastgelopen" }
then = "aanmelden"
bron = { document = "Pagina" }
"""
    )
    tekst = explain(opschaling(Feiten(structureel_onveilig=True, reguliere_inzet=Inzet.GEEN), on=DAG, regio=eigen))
    regels = tekst.splitlines()
    assert regels[regels.index("Criteria van EIGEN1") + 1 :][:2] == [
        "    vervuld: structureel onveilig (ja)",
        "    niet vervuld: reguliere inzet (vastgelopen)",
    ]


@settings(max_examples=60)
@ZAKEN
def test_the_most_urgent_route_comes_first(dossier: Dossier, on: date, regio: str | None) -> None:
    """The routes stand by the most urgent answer that is still possible, over all children and the household."""
    stand = stand_van(dossier, on, regio)
    volgorde = (
        *("met spoed naar de Raad", "eerst directe veiligheid", "verzoek tot onderzoek", "jeugdbeschermingstafel"),
        *("aanmelden", "voorleggen"),
    )
    regels = explain(stand).splitlines()
    rangen = []
    for nummer, regel in enumerate(regels[regels.index("OPSCHALING") :], regels.index("OPSCHALING")):
        if regel.startswith(("Route voor", "MDA++: ", "Zorg- en")):
            tekst = f"{regel} {regels[nummer + 1]}".replace("jeugdbeschermingstafel over het einde", "")
            gevonden = [min(plaats, 4) for plaats, woord in enumerate(volgorde) if woord in tekst]
            rangen.append(min(gevonden, default=9))
        if regel == "PLICHTEN":
            break
    assert rangen == sorted(rangen)
    assert len(rangen) >= 3


def test_children_with_the_same_answers_stand_together() -> None:
    """Their rows once; a child with other answers by itself, and each question about several of them once."""
    huis = Huishouden(None, [Persoon(naam, date(2015, 1, 1)) for naam in ("k1", "k2", "k3")])
    zaak = Dossier("d1", huis, [FEIT_VASTGESTELD(DAG, "k2", ("kind_acuut_bedreigd", True))])
    regels = explain(evaluate(zaak, on=DAG)).splitlines()
    routes = [regel for regel in regels[regels.index("OPSCHALING") :] if regel.startswith("Route voor het kind")]
    assert routes == [
        "Route voor het kind (k2): met spoed naar de Raad voor de Kinderbescherming",
        "Route voor het kind (k1 en k3): nog niet te zeggen",
    ]
    assert next(regel for regel in regels if "(kind_acuut_bedreigd" in regel).endswith(", over k1 en k3)")


@pytest.mark.parametrize(
    ("gebeurtenissen", "regels"),
    [
        ([], ["MDA++: misschien eerst directe veiligheid (daarna opnieuw toetsen); beantwoord de open vragen"]),
        (
            [FEIT_VASTGESTELD(DAG, "k2", ("kind_acuut_bedreigd", True))],
            [
                "Route voor het kind (k2): met spoed naar de Raad voor de Kinderbescherming",
                "MDA++: eerst directe veiligheid (daarna opnieuw toetsen)",
                "Geldt: melden bij Veilig Thuis",
            ],
        ),
        (
            [
                FEIT_VASTGESTELD(DAG, None, ("acuut_onveilig", False)),
                CALAMITEIT_VASTGESTELD(DAG),
                MELDING_ONTVANGEN(date(2026, 3, 2), "m1"),
                MELDING_ONTVANGEN(DAG, "m2"),
                VERLEEND(BEGIN, "o1"),
            ],
            [
                (
                    "VOLGENS HET DOSSIER VERVALLEN: tenuitvoerlegging van de machtiging tot uithuisplaatsing (UHP-3M, "
                    "over o1): volgens het dossier vervallen op donderdag 2 mei 2024; vraag na of iets niet is "
                    "vastgelegd"
                ),
                "TE LAAT: start van het onderzoek (UB-5D, over m1): uiterlijk maandag 9 maart 2026",
                (
                    "OPEN: melding van een calamiteit aan de inspectie (WMO-CALAM): onverwijld; de tekst noemt geen "
                    "termijn in uren of dagen"
                ),
                "Eerstvolgende termijn: start van het onderzoek (UB-5D, over m2): uiterlijk woensdag 8 april 2026",
            ],
        ),
        (
            [FEIT_VASTGESTELD(DAG, None, ("acuut_onveilig", False)), MELDING_ONTVANGEN(DAG, "m1")],
            ["Eerstvolgende termijn: start van het onderzoek (UB-5D, over m1): uiterlijk woensdag 8 april 2026"],
        ),
    ],
    ids=["nothing known", "danger", "late", "in time"],
)
def test_what_asks_for_attention_stands_first(gebeurtenissen: list[Gebeurtenis], regels: list[str]) -> None:
    """Danger, a duty that nobody met, what is late or lapsed or cannot wait, and what ends next, before all else."""
    gezegd = explain(evaluate(Dossier("d1", gebeurtenissen=gebeurtenissen), on=DAG)).splitlines()
    assert gezegd[2] == "HET EERST"
    eerst = gezegd[3 : gezegd.index("TERMIJNEN") - 1]
    assert [regel for regel in eerst if regel in regels] == regels


def eerste_regels_van(dossier: Dossier, regio: str | None = None) -> list[str]:
    """What stands under the first heading of an answer, if that is the one for what comes first."""
    gezegd = explain(evaluate(dossier, on=DAG, regio=regio)).splitlines()
    return gezegd[3 : gezegd.index("TERMIJNEN") - 1] if gezegd[2] == "HET EERST" else []


LAAT = ("TE LAAT: veiligheidsbeoordeling", "TE LAAT: start", "TE LAAT: vaststelling")
"""The terms of a report of a month ago about which nothing was recorded."""


@pytest.mark.parametrize(
    ("gesteld", "begin"),
    [
        ((), [*LAAT, "Route voor het kind (k1): misschien met spoed", "MDA++: misschien", "Eerstvolgende termijn"]),
        (
            (FEIT_VASTGESTELD(DAG, None, ("acuut_onveilig", True)),),
            [
                "Route voor het kind (k1): misschien met spoed",
                "MDA++: eerst directe veiligheid",
                *LAAT,
                "Eerstvolgende termijn",
            ],
        ),
        (
            (FEIT_VASTGESTELD(DAG, "k1", ("kind_acuut_bedreigd", True)),),
            [
                "Route voor het kind (k1): met spoed",
                "MDA++: eerst directe veiligheid",
                *LAAT,
                "Eerstvolgende termijn",
            ],
        ),
    ],
    ids=["nobody stated it", "acutely unsafe", "a child in danger"],
)
def test_what_is_certain_and_late_stands_above_a_danger_that_nobody_stated(
    gesteld: tuple[Gebeurtenis, ...], begin: list[str]
) -> None:
    """And below one that somebody did state, of which it may only be open whom it is about."""
    huis = Huishouden("0034", [Persoon("k1", date(2015, 1, 1))])
    gebeurd = [MELDING_ONTVANGEN(date(2026, 3, 2), "m1"), MELDING_ONTVANGEN(DAG, "m2"), *gesteld]
    regels = eerste_regels_van(Dossier("d1", huis, gebeurd))
    assert [regel[: len(kop)] for regel, kop in zip(regels, begin, strict=True)] == begin


@pytest.mark.parametrize(
    ("gemeente", "regio", "regel"),
    [
        ("0599", None, "Van gemeente 0599 is geen regionale tekst bekend; alleen wat landelijk geldt, is gebruikt"),
        (None, None, "Er is geen regio genoemd; alleen wat landelijk geldt, is gebruikt"),
        (
            "0599",
            "flevoland",
            "Gemeente 0599 staat niet bij de leden van de regio Flevoland; vraag na welke tekst geldt",
        ),
        ("0034", None, None),
        (None, "flevoland", None),
    ],
)
def test_whose_text_was_used_stands_at_the_very_top_where_it_is_in_doubt(
    gemeente: str | None, regio: str | None, regel: str | None
) -> None:
    """A code that belongs to no region can be a slip; of a case that is safe, with nothing running, nothing else is."""
    feiten = [FEIT_VASTGESTELD(DAG, None, (naam, False)) for naam in ("acuut_onveilig", "structureel_onveilig")]
    veilig = Dossier("d1", Huishouden(gemeente), feiten)
    assert eerste_regels_van(veilig, regio) == ([] if regel is None else [regel])
    regels = eerste_regels_van(attrs.evolve(veilig, gebeurtenissen=[MELDING_ONTVANGEN(date(2026, 3, 2), "m1")]), regio)
    assert (regels[0] == regel) is (regel is not None)
    assert any(een.startswith("TE LAAT") for een in regels[:2])


def test_a_part_is_said_by_itself() -> None:
    """With its own questions under who may answer them, and what it leans on."""
    feiten = Feiten(veilig_thuis=VeiligThuis.OVERGEDRAGEN_LOKAAL_TEAM, in_opvang=True, onder_reclassering=False)
    regels = explain(regie(feiten, on=DAG, regio="ijsselland")).splitlines()
    assert regels[0] == "Casusregie: het lokale team"
    assert "Daarnaast behandeling of opvang: de opvang" in regels
    assert "Na te gaan in het dossier:" in regels
    assert regels[-1].startswith("    Let op: ")
    afgerond = explain(plichten(Feiten(minderjarige_betrokken=True, acuut_onveilig=True), on=DAG)).splitlines()
    assert afgerond[0] == "Geldt: melden bij Veilig Thuis"
    assert "Te beoordelen door een professional:" in afgerond
    alles_bekend: dict[str, Any] = {naam: een[0] for naam, een in FEITWAARDEN.items() if "." not in naam}
    niets = explain(plichten(Feiten(**alles_bekend), on=DAG)).splitlines()
    assert niets[0] == "Geldt: geen gecertificeerde instelling, tafel of Raad: er is geen minderjarige betrokken"


def test_a_single_question_has_no_order() -> None:
    """One that stands alone is not said to settle most."""
    een = evaluate(Dossier("d1"), on=DAG).vragen[0]
    regels = explain(attrs.evolve(regie(Feiten(), on=DAG), vragen=(een,))).splitlines()
    assert "Hoe lager het nummer, hoe meer het antwoord beslist." not in regels
    assert any(regel.startswith("   1. ") for regel in regels)


_OPVANG = ("opvang_nodig", "thuis_verlaten", "terstond_nodig", "eigen_regio_onveilig")


def test_nothing_that_follows_is_said_too() -> None:
    """Of duties and of the chain: where nothing holds and nothing may hold."""
    geen = Outcome(frozenset({False}), (), ())
    leeg = attrs.evolve(plichten(Feiten(), on=DAG), plichten=dict.fromkeys(Plicht, geen), vragen=(), voorbehouden=())
    assert explain(leeg) == "Uit wat vaststaat volgt geen plicht."
    nee = [FEIT_VASTGESTELD(DAG, "p1", (f"opvang.{naam}", False)) for naam in _OPVANG]
    zaak = Dossier("d1", gebeurtenissen=[*nee, FEIT_VASTGESTELD(DAG, None, ("eergerelateerd", False))])
    assert "Uit wat vaststaat volgt niets." in explain(evaluate(zaak, on=DAG)).splitlines()


def test_the_shelters_have_their_own_names() -> None:
    """With the capitals that they carry."""
    namen = {"Kadera", "Moviera", "Kwintes", "Blijf Groep", "Moviera in Utrecht", "de landelijke mannenopvang"}
    assert {woord(een) for een in Opvang} == {*namen, "niet bekend", "niet van toepassing"}


@pytest.mark.parametrize("iets", [None, "stand", Dossier("d1"), Feiten(), (1, 2), [*NORMEN]])
def test_what_cannot_be_explained_is_refused(iets: Any) -> None:
    """By name of its class, with what can."""
    with pytest.raises(InvalidValueError, match="cannot be explained; give a Stand, a part of it, or a Verloop"):
        explain(iets)


def test_an_unknown_reader_is_refused() -> None:
    """With the nearest that there is."""
    with pytest.raises(UnknownCodeError, match="unknown publiek 'betrokken'; did you mean 'betrokkene'"):
        explain(evaluate(Dossier("d1"), on=DAG), publiek="betrokken")
