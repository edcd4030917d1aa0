"""Answers in Dutch: every step, source and remark of the answer is said, and nothing that is not in it."""

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.strategies import beantwoord, dagen, dossiers, momenten

from huiselijkgeweld import (
    NORMEN,
    Bron,
    Dossier,
    Duur,
    Einde,
    Gebeurtenis,
    HorizonError,
    Stand,
    Status,
    Termijn,
    Termijnnorm,
    Termijnsoort,
    Voorbehoud,
    Voorbehoudsoort,
    einde,
    evaluate,
    explain,
)
from huiselijkgeweld.model.gebeurtenissen import (
    AANVRAAG_MAATWERKVOORZIENING_ONTVANGEN,
    AANVULLING_GEVRAAGD,
    BEREIKBAARHEID_DOORGEGEVEN,
    CALAMITEIT_GEMELD,
    CALAMITEIT_VASTGESTELD,
    HUISVERBOD_INGETROKKEN,
    HUISVERBOD_OPGELEGD,
    MELDING_ONTVANGEN,
    ONDERZOEK_GESTART,
)
from huiselijkgeweld.tijd.momenten import AMSTERDAM
from huiselijkgeweld.uitleg import dag_in_woorden, voorbehoud_in_woorden

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
    assert explain(eind).splitlines()[0] == f"uiterlijk {wanneer(eind.moment)}"


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


@settings(max_examples=80)
@given(dossiers(eerste=date(2010, 1, 1), laatste=date(2032, 12, 31)), dagen(date(2010, 1, 1), date(2035, 12, 31)))
def test_every_step_source_and_remark_is_said(dossier: Dossier, on: date) -> None:
    """Of any answer: each term by name, code and id, each step and source, each remark, and where it comes from."""
    stand = beantwoord(dossier, on)
    tekst = explain(stand)
    regels = tekst.splitlines()
    assert regels[0] == f"Stand van zaken op {woorden(on)}"
    assert (stand.termijnen == ()) == ("Er loopt geen termijn." in regels)
    for een in stand.termijnen:
        deel = explain(een)
        assert deel in tekst
        kop = deel.splitlines()[0]
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
    assert all(lezing in tekst for lezing in stand.herkomst.lezingen)


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
    assert tekst.startswith(f"uiterlijk {woorden(eind.dag)}\n    ")
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
            "onverwijld; de tekst noemt geen aantal",
        ),
        (
            termijn("WMO-CALAM", CALAMITEIT_VASTGESTELD(DAG), CALAMITEIT_GEMELD(ANDER), on=ANDER),
            "onverwijld; de tekst noemt geen aantal; voldaan op dinsdag 7 april 2026",
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
    zin = explain(gevonden).splitlines()[1]
    assert zin.startswith("    duurt tot maandag 13 april 2026 20.05 uur; ")
    assert woorden(ANDER) in zin
    assert "voldaan" not in zin


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
            "een gelijkgestelde dag die meetelt is uit tweede hand bekend; zonder die dag is het dinsdag 7 april 2026",
        ),
        (
            Voorbehoud(Voorbehoudsoort.KLOKWISSEL, dag=ANDER, moment=MOMENT),
            (
                "dit tijdstip komt twee keer voor omdat de klok teruggaat; "
                "de tweede keer is vrijdag 3 april 2026 20.05 uur"
            ),
        ),
        (
            Voorbehoud(Voorbehoudsoort.MOMENT_ONBEKEND),
            "het moment waarop de termijn begint is niet vastgelegd; vraag het tijdstip na",
        ),
        (
            Voorbehoud(Voorbehoudsoort.TERUGGEREKEND, dag=ANDER),
            "teruggerekend valt de dag niet op een werkdag en hij schuift niet op; dinsdag 7 april 2026 is veilig",
        ),
        (
            Voorbehoud(Voorbehoudsoort.VERLENGING_BEGRENSD, "2 weken"),
            "de vastgelegde verlenging is langer dan de tekst toestaat; geteld is ten hoogste 2 weken",
        ),
        (
            Voorbehoud(Voorbehoudsoort.VERLENGD_NA_EINDE),
            "een verlenging of opschorting is vastgelegd toen de termijn al voorbij was; zij telt niet mee",
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
            "de tekst is gelezen zoals die gold vanaf dinsdag 7 april 2026; de tekst van daarvoor niet",
        ),
        (Voorbehoud(Voorbehoudsoort.GEEN_RECHT, "protocol"), "dit is geen wet maar een protocol"),
        (Voorbehoud(Voorbehoudsoort.TWEEDE_HAND), "de bron zelf is niet gelezen"),
        (Voorbehoud(Voorbehoudsoort.AFGELEID), "dit is afgeleid uit de tekst"),
        (Voorbehoud(Voorbehoudsoort.AANNAME, "geteld vanaf het verzoek"), "aanname: geteld vanaf het verzoek"),
        (
            Voorbehoud(Voorbehoudsoort.OORDEEL),
            "de tekst noemt geen aantal; of dit op tijd was, is een oordeel",
        ),
        (
            Voorbehoud(Voorbehoudsoort.MOGELIJK_VERVALLEN, "machtiging", dag=ANDER),
            (
                "volgens het dossier is dit op dinsdag 7 april 2026 vervallen (machtiging); "
                "vraag na of iets niet is vastgelegd"
            ),
        ),
        (Voorbehoud(Voorbehoudsoort.TOELICHTING, "alleen voor taken"), "alleen voor taken"),
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
    stand = evaluate(Dossier("d1"), on=DAG)
    assert explain(stand).splitlines()[:3] == [
        "Stand van zaken op donderdag 2 april 2026",
        "",
        "Er loopt geen termijn.",
    ]
    assert isinstance(stand, Stand)
