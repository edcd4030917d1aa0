"""Answers from facts alone: regie, escalation and duties, what they lean on and which questions stay open."""

import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, TypeAlias, cast

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiselijkgeweld.antwoorden import Opschaling, Plichten, Regie, opschaling, plichten, regie
from huiselijkgeweld.bronnen import Bronsoort, Reading, Voorbehoud, Voorbehoudsoort
from huiselijkgeweld.errors import InvalidDossierError, InvalidValueError, UnknownCodeError
from huiselijkgeweld.model.feiten import VRAGEN, Feiten
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.conflicten import CONFLICTEN
from huiselijkgeweld.recht.uitkomsten import Mda
from huiselijkgeweld.regio import REGIOS, Regio
from huiselijkgeweld.rules import Outcome, Rule, domain

GOLDEN = Path(__file__).parent / "golden"
BESTANDEN = {naam: tomllib.loads((GOLDEN / naam).read_text("utf-8")) for naam in ("antwoorden.toml", "regios.toml")}
GEVALLEN = [geval for bestand in BESTANDEN.values() for geval in bestand["geval"]]
Functie: TypeAlias = Callable[..., Regie | Opschaling | Plichten]
PLAATS: dict[str, tuple[Functie, str]] = {
    "casusregie": (regie, "casusregie"),
    "zicht": (regie, "zicht"),
    "rollen": (regie, "rollen"),
    "plichten": (plichten, "plichten"),
    "mda": (opschaling, "mda"),
    "prioriteit": (opschaling, "mda_prioriteit"),
    "zvh": (opschaling, "zvh"),
    "jeugd": (opschaling, "jeugd"),
    "bevoegd": (opschaling, "bevoegd"),
    "uitnodigen": (opschaling, "uitnodigen"),
}
"""Per answer in a worked case: the function that gives it, and the attribute."""
VAN_BELANG = {
    *{Voorbehoudsoort.BETWIST, Voorbehoudsoort.GEEN_REGIO},
    *{Voorbehoudsoort.NOG_NIET_BEGONNEN, Voorbehoudsoort.VERLOPEN},
}
DAGEN = (date(2017, 6, 1), date(2019, 6, 1), date(2022, 6, 1), date(2024, 6, 1), date(2026, 4, 10))
REGIO = st.sampled_from([None, *REGIOS])
VELDEN = [veld.name for veld in attrs.fields(Feiten)]

Antwoord: TypeAlias = Regie | Opschaling | Plichten


def feiten_van(waarden: Mapping[str, Any]) -> Feiten:
    """Facts from stored words."""
    gelezen: dict[str, Any] = {
        naam: next(over for over in domain(Feiten, naam) if over == waarde) for naam, waarde in waarden.items()
    }
    return Feiten(**gelezen)


@st.composite
def feiten(draw: st.DrawFn) -> Feiten:
    """Facts with many blanks, that do not contradict each other."""
    gekozen = draw(st.lists(st.sampled_from(VELDEN), unique=True, max_size=20))
    stand = Feiten()
    for naam in gekozen:
        gesteld: dict[str, Any] = {naam: draw(st.sampled_from(domain(Feiten, naam)))}
        poging = attrs.evolve(stand, **gesteld)
        try:
            poging.aangevuld()
        except InvalidDossierError:
            continue
        stand = poging
    return stand


def uitkomsten(antwoord: Antwoord) -> Iterator[tuple[str, tuple[Outcome[Any], ...]]]:
    """Every decision of an answer, with its outcomes."""
    for veld in attrs.fields(type(antwoord)):
        waarde = getattr(antwoord, veld.name)
        if isinstance(waarde, Outcome):
            yield veld.name, (waarde,)
        elif veld.name in BESLISSINGEN:
            yield veld.name, tuple(waarde.values())


def rijen(antwoord: Antwoord) -> set[Rule[object]]:
    """Every row in play."""
    return {rij for _, over in uitkomsten(antwoord) for uit in over for rij in uit.rules}


def tekst_van(voorbehouden: tuple[Voorbehoud, ...]) -> str:
    """The words of all reservations."""
    return "\n".join(voorbehoud.tekst for voorbehoud in voorbehouden)


GEVAL = pytest.mark.parametrize("geval", GEVALLEN, ids=lambda geval: f"{geval['regio']}: {geval['id']}")


def gesteld(geval: Mapping[str, Any]) -> Iterator[tuple[str, Outcome[Any] | Mapping[Any, Outcome[bool]]]]:
    """The answers that a worked case names, each with its name."""
    for naam, (functie, veld) in PLAATS.items():
        if naam in geval:
            antwoord = functie(feiten_van(geval["feiten"]), on=geval["on"], regio=geval["regio"])
            yield naam, getattr(antwoord, veld)


def rijen_van(geval: Mapping[str, Any]) -> dict[str, Rule[Any]]:
    """The rows in play in the answers that a worked case names, by code."""
    over = [antwoord for _, antwoord in gesteld(geval)]
    losse = [uit for een in over for uit in ((een,) if isinstance(een, Outcome) else een.values())]
    return {rij.code: rij for uit in losse for rij in uit.rules}


@GEVAL
def test_a_worked_case_comes_out_as_written(geval: dict[str, Any]) -> None:
    """Every answer that a worked case names is the one that is possible, and misses exactly the facts it names."""
    mist = geval.get("mist", {})
    for naam, antwoord in gesteld(geval):
        if isinstance(antwoord, Outcome):
            assert (naam, sorted(antwoord.possible), list(antwoord.missing)) == (naam, geval[naam], mist.get(naam, []))
        else:
            assert sorted(str(wat) for wat, uit in antwoord.items() if uit.value is True) == geval[naam]
            assert {feit for uit in antwoord.values() for feit in uit.missing} == set(mist.get(naam, []))
    assert set(mist) <= geval.keys()


@GEVAL
def test_a_worked_case_stands_with_its_reservations(geval: dict[str, Any]) -> None:
    """The answers are disputed, expired, too early or without region, and name conflicts, exactly as a case says."""
    functies = {PLAATS[naam][0] for naam in PLAATS.keys() & geval.keys()}
    antwoorden = [functie(feiten_van(geval["feiten"]), on=geval["on"], regio=geval["regio"]) for functie in functies]
    voorbehouden = tuple(voorbehoud for antwoord in antwoorden for voorbehoud in antwoord.voorbehouden)
    conflicten = {**CONFLICTEN, **REGIOS[geval["regio"]].conflicten}
    genoemd = {code for code, conflict in conflicten.items() if conflict.tekst in tekst_van(voorbehouden)} - {"CF12"}
    assert genoemd | ({een.soort for een in voorbehouden} & VAN_BELANG) == set(geval["voorbehouden"])


@GEVAL
def test_a_worked_case_names_the_texts_that_its_answers_rest_on(geval: dict[str, Any]) -> None:
    """Every text that a case names, with a place in words, is one that a row in play cites."""
    korten = {bron.regeling.kort for rij in rijen_van(geval).values() for bron in rij.bronnen}
    assert geval["bron"]
    for bron in geval["bron"]:
        assert any(bron.startswith((f"{kort}, ", f"{kort} art. ")) for kort in korten), (bron, korten)


@pytest.mark.parametrize(
    "geval", BESTANDEN["regios.toml"]["geval"], ids=lambda geval: f"{geval['regio']}: {geval['id']}"
)
def test_a_case_of_a_region_says_which_of_its_rows_play(geval: dict[str, Any]) -> None:
    """Exactly these rows of the region are in play; each deviates from the nation or confirms it, as the case says."""
    regio = REGIOS[geval["regio"]]
    verhouding = {code: str(hoe) for naam in BESLISSINGEN for code, hoe in regio.wijkt_af(naam).items()}
    eigen = {code: verhouding[code] for code in rijen_van(geval) if regio.regel(code) is not None}
    assert eigen == {code: hoe for hoe in ("wijkt_af", "bevestigt") for code in geval.get(hoe, [])}


def test_the_worked_cases_cover_every_region_and_every_answer() -> None:
    """All five regions have cases of their own, four or more beside those of the series, and so has every answer."""
    assert {geval["regio"] for geval in BESTANDEN["antwoorden.toml"]["geval"]} == set(REGIOS)
    assert {naam for geval in GEVALLEN for naam in PLAATS if naam in geval} == PLAATS.keys()
    eigen = Counter(geval["regio"] for geval in BESTANDEN["regios.toml"]["geval"])
    assert {code: eigen[code] >= 4 for code in REGIOS} == dict.fromkeys(REGIOS, True)
    namen = [(geval["regio"], geval["id"]) for geval in GEVALLEN]
    assert len(set(namen)) == len(namen)


def test_every_row_of_a_region_plays_in_a_worked_case() -> None:
    """No row of a region goes without a case in which it is in play."""
    gespeeld = {(geval["regio"], code) for geval in GEVALLEN for code in rijen_van(geval)}
    eigen = {(code, regel.code) for code, regio in REGIOS.items() for regel in regio.regels if regel.rule is not None}
    assert eigen <= gespeeld


@given(feiten=feiten(), on=st.sampled_from(DAGEN), regio=REGIO)
def test_an_answer_is_that_of_its_tables(feiten: Feiten, on: date, regio: str | None) -> None:
    """Every answer is what the table of that decision says of the same facts, completed, on the same day."""
    for functie in (regie, opschaling, plichten):
        for naam, over in uitkomsten(functie(feiten, on=on, regio=regio)):
            tabel = BESLISSINGEN[naam].tabel if regio is None else REGIOS[regio].tabel(naam)
            gevraagd: Any = tabel.evaluate(feiten.aangevuld(), on=on)
            assert over == (tuple(gevraagd.values()) if isinstance(gevraagd, Mapping) else (gevraagd,)) or not over


def aannames_van(antwoord: Antwoord) -> list[list[str]]:
    """Per assumption that an answer tells the codes of its rows."""
    gezegd = (een.tekst for een in antwoord.voorbehouden if een.soort is Voorbehoudsoort.AANNAME)
    return [tekst.partition(":")[0].split(", ") for tekst in gezegd]


@given(feiten=feiten(), on=st.sampled_from(DAGEN), regio=REGIO)
def test_every_assumption_in_play_is_shown(feiten: Feiten, on: date, regio: str | None) -> None:
    """An answer names each row in play that is a choice or an assumption, and no other, as an assumption."""
    for functie in (regie, opschaling, plichten):
        antwoord = functie(feiten, on=on, regio=regio)
        getoond = {code for codes in aannames_van(antwoord) for code in codes}
        aannames = {
            rij.code
            for rij in rijen(antwoord)
            if rij.soort is Bronsoort.KEUZE or rij.reading in {Reading.MEMORY, Reading.CHOICE}
        }
        assert getoond == aannames


FUNCTIE: dict[str, Callable[..., Antwoord]] = {
    **dict.fromkeys(("casusregie", "zicht", "rollen"), regie),
    **dict.fromkeys(("jeugd", "bevoegd", "uitnodigen", "mda", "mda_prioriteit", "zvh"), opschaling),
    "plichten": plichten,
}


def aangenomen() -> Iterator[Any]:
    """Every row, nationally and of a region, that is a choice or that nobody has read in a text.

    Left out: what ends with MD0, which says that there is no MDA++ yet and decides every case until then; and in
    Amersfoort what gives an application precedence, because there a consultatieteam is asked and nobody applies.
    """
    for code in (None, *REGIOS):
        for naam, beslissing in BESLISSINGEN.items():
            tabel = beslissing.tabel if code is None else REGIOS[code].tabel(naam)
            for rij in tabel.rows:
                dood = naam.startswith("mda") and rij.until is not None and not rij.code.startswith("MD0")
                dood = dood or (code, naam) == ("amersfoort", "mda_prioriteit")
                if not dood and (rij.soort is Bronsoort.KEUZE or rij.reading in {Reading.MEMORY, Reading.CHOICE}):
                    yield pytest.param(code, naam, rij, id=f"{code or 'landelijk'} {rij.code}")


@pytest.mark.parametrize(("regio", "naam", "rij"), list(aangenomen()))
def test_every_assumed_row_shows_when_it_is_used(regio: str | None, naam: str, rij: Rule[Any]) -> None:
    """With the facts that it asks for, on a day on which it is in force, it is in play and told as an assumption."""
    dag = rij.since or (rij.until - timedelta(days=1) if rij.until else date(2024, 6, 1))
    antwoord = FUNCTIE[naam](cast("Feiten", rij.when), on=dag, regio=regio)
    assert rij.code in {een.code for een in rijen(antwoord)}
    assert any(rij.code in codes for codes in aannames_van(antwoord))


def test_rows_that_lean_on_the_same_assumption_share_a_line() -> None:
    """With the codes of both and all their sources; none sends the reader to the line of another."""
    gezegd = [een for een in regie(Feiten(), on=date(2024, 6, 1)).voorbehouden if een.tekst.startswith("RG05a")]
    samen = next(een for een in gezegd if een.soort is Voorbehoudsoort.AANNAME)
    tekst = "RG05a, RG05b: een keuze van deze bibliotheek; dat de instelling de maatregel uitvoert, staat in de wet; "
    assert samen.tekst.startswith(tekst)
    assert {str(bron) for bron in samen.bronnen} >= {"Keuze, RG05a", "Keuze, RG05b"}
    teksten = [een.tekst for een in regie(Feiten(), on=date(2024, 6, 1)).voorbehouden]
    assert not any(re.search(r"; als [A-Z]", tekst) for tekst in teksten)


def test_an_assumption_says_whose_it_is() -> None:
    """A choice of the library is called that; a text that is read wider than its words is not called no text."""
    antwoord = opschaling(Feiten(acuut_onveilig=False, structureel_onveilig=False), on=date(2024, 6, 1))
    teksten = tekst_van(antwoord.voorbehouden).splitlines()
    assert "MD2: de tekst zegt dit niet zo, maar is hier zo gelezen" in teksten
    (keuze,) = (een for een in teksten if een.endswith(": een keuze van deze bibliotheek"))
    assert "JB5" in keuze.partition(":")[0].split(", ")


def test_a_row_at_second_hand_says_so() -> None:
    """A row that rests on what others report says that the source itself was not read."""
    antwoord = regie(feiten_van({"veilig_thuis": "overgedragen_zorgaanbieder"}), on=date(2024, 6, 1))
    gezegd = [een.tekst for een in antwoord.voorbehouden if een.soort is Voorbehoudsoort.TWEEDE_HAND]
    assert gezegd == ["RG10b, RG12z, RG12r: de bron zelf is niet gelezen"]


@given(feiten=feiten(), on=st.sampled_from(DAGEN), regio=REGIO)
def test_every_remark_of_a_row_in_play_is_shown(feiten: Feiten, on: date, regio: str | None) -> None:
    """An answer shows the words of every reservation that a row in play names, with the code of the row."""
    for functie in (regie, opschaling, plichten):
        antwoord = functie(feiten, on=on, regio=regio)
        regels = tekst_van(antwoord.voorbehouden).splitlines()
        eigen = {} if regio is None else REGIOS[regio].conflicten
        for rij in rijen(antwoord):
            for code in rij.voorbehouden:
                conflict = eigen.get(code) or CONFLICTEN[code]
                codes = next(regel.partition(":")[0] for regel in regels if regel.endswith(f": {conflict.tekst}"))
                assert rij.code in codes.split(", ")


@given(feiten=feiten(), on=st.sampled_from(DAGEN), regio=REGIO)
def test_the_questions_are_the_missing_facts(feiten: Feiten, on: date, regio: str | None) -> None:
    """Each missing fact is asked once: what more decisions miss comes first, then the order of the facts."""
    for functie in (regie, opschaling, plichten):
        antwoord = functie(feiten, on=on, regio=regio)
        per_beslissing = [{feit for uit in over for feit in uit.missing} for _, over in uitkomsten(antwoord)]
        gevraagd = [vraag.feit for vraag in antwoord.vragen]
        gewicht = [(-sum(feit in gemist for gemist in per_beslissing), VELDEN.index(feit)) for feit in gevraagd]
        assert set(gevraagd) == set().union(*per_beslissing)
        assert gewicht == sorted(set(gewicht))
        assert all(vraag.tekst == VRAGEN[vraag.feit].tekst for vraag in antwoord.vragen)


@given(feiten=feiten(), on=st.sampled_from(DAGEN), regio=REGIO)
def test_precedence_is_only_given_to_an_application(feiten: Feiten, on: date, regio: str | None) -> None:
    """Precedence for MDA++ stands only beside an answer in which an application is possible."""
    antwoord = opschaling(feiten, on=on, regio=regio)
    assert bool(antwoord.mda_prioriteit) <= (Mda.AANMELDEN in antwoord.mda.possible)


@pytest.mark.parametrize(
    ("regio", "on", "soort"),
    [
        (None, date(2024, 6, 1), Voorbehoudsoort.GEEN_REGIO),
        ("flevoland", date(2023, 12, 31), Voorbehoudsoort.NOG_NIET_BEGONNEN),
        ("flevoland", date(2024, 1, 1), None),
        ("ijsselland", date(2024, 12, 31), None),
        ("ijsselland", date(2025, 1, 1), Voorbehoudsoort.VERLOPEN),
    ],
)
def test_an_answer_says_whether_the_text_of_the_region_holds(
    regio: str | None, on: date, soort: Voorbehoudsoort | None
) -> None:
    """Without a region, before its period and after it an answer says so first; within it, it says nothing of it."""
    for functie in (regie, opschaling, plichten):
        soorten = [een.soort for een in functie(Feiten(), on=on, regio=regio).voorbehouden]
        assert set(soorten) & (VAN_BELANG - {Voorbehoudsoort.BETWIST}) == ({soort} if soort else set())
        assert soort is None or soorten[0] is soort


def test_before_its_period_a_region_changes_nothing() -> None:
    """Before the text of Amersfoort begins, regie is decided by the rows that decide it without a region."""
    zonder, met = (regie(Feiten(), on=date(2017, 6, 1), regio=regio) for regio in (None, "amersfoort"))
    for (_, eerst), (_, dan) in zip(uitkomsten(zonder), uitkomsten(met), strict=True):
        beslist = [
            {(uit.possible, uit.missing, tuple(rij.code for rij in uit.rules)) for uit in over if uit.rules}
            for over in (eerst, dan)
        ]
        assert beslist[0] == beslist[1]


def test_a_region_of_your_own_is_taken_as_it_is() -> None:
    """A region read from a file gives the same answer as its code does."""
    regio = REGIOS["amersfoort"]
    assert isinstance(regio, Regio)
    assert regie(Feiten(), on=date(2024, 6, 1), regio=regio) == regie(Feiten(), on=date(2024, 6, 1), regio="amersfoort")


@pytest.mark.parametrize("functie", [regie, opschaling, plichten])
def test_what_cannot_be_answered_is_refused(functie: Functie) -> None:
    """An unknown region, facts that contradict each other and values of another kind are refused in words."""
    with pytest.raises(InvalidValueError, match=r"^feiten: dict is not Feiten\n"):
        functie({"acuut_onveilig": True}, on=date(2024, 6, 1))
    with pytest.raises(InvalidValueError, match=r"^regio: int is not the code of a region, nor a Regio\n"):
        functie(Feiten(), on=date(2024, 6, 1), regio=193)
    with pytest.raises(UnknownCodeError, match=r"unknown regio 'ijselland'; did you mean 'ijsselland'\?"):
        functie(Feiten(), on=date(2024, 6, 1), regio="ijselland")
    with pytest.raises(InvalidDossierError, match="contradicts"):
        functie(Feiten(acuut_onveilig=True, stabiel_veilig=True), on=date(2024, 6, 1))
    with pytest.raises(InvalidValueError, match="is a datetime, but a date is expected"):
        functie(Feiten(), on=datetime(2024, 6, 1, 12, 0))  # a moment without a zone is what is refused
