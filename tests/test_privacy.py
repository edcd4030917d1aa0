"""What a text for a person concerned may depend on, and what no answer of any kind ever shows.

The attacker reads every text that a case gives, day after day, and changes one thing at a time: who reported, whether
somebody asked for advice, where somebody stays, what is being considered. If a text changes with it, it gives it away.
"""

import json
import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any, get_args, get_type_hints

import attrs
import pytest
from hypothesis import assume, given, reject, settings
from hypothesis import strategies as st
from tests.strategies import beantwoord, dossiers, meldingen, personen

from huiselijkgeweld import (
    NORMEN,
    REGIOS,
    Dossier,
    Duur,
    Feiten,
    Gebeurtenis,
    Huishouden,
    InvalidDossierError,
    InvalidValueError,
    Melding,
    Melduitkomst,
    Persoon,
    Regio,
    Stand,
    Table,
    dumps,
    evaluate,
    explain,
    loads,
    verloop,
    verschil,
)
from huiselijkgeweld.model.feiten import Regisseur
from huiselijkgeweld.model.gebeurtenissen import (
    ADVIES_GEGEVEN,
    AFSLUITING_AANGEKONDIGD,
    BETROKKENE_GEINFORMEERD,
    FEIT_VASTGESTELD,
    GEBEURTENISSOORTEN,
    HUISVERBOD_BEKENDGEMAAKT,
    HUISVERBOD_OPGELEGD,
    INFORMEREN_UITGESTELD,
    MACHTIGING_UITHUISPLAATSING_VERLEEND,
    MELDING_ONTVANGEN,
    ONDERZOEK_NODIG_VASTGESTELD,
    OPVANG_BEGONNEN,
    OVERDRACHT_AANVAARD,
    OVERDRACHT_VERZONDEN,
    PERSOONSGEGEVENS_VASTGELEGD,
    VEILIGHEIDSBEOORDELING_AFGEROND,
    VEILIGHEIDSPLAN_GEMAAKT,
    VERDACHTE_AANGEHOUDEN,
    WAAKVLAMHOUDER_BENOEMD,
)
from huiselijkgeweld.model.gesteld import FEITWAARDEN
from huiselijkgeweld.model.huishoudens import Leeftijdsband, Lidmaatschap, Relatie
from huiselijkgeweld.model.meldingen import Melder, Melderrol, Veiligheidstaxatie
from huiselijkgeweld.model.vragen import VRAGEN
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.keten import KETEN
from huiselijkgeweld.uitleg.betrokkene import TERMIJNEN

BEGIN, ON = date(2023, 4, 3), date(2023, 4, 28)
MELDING = MELDING_ONTVANGEN(BEGIN, "m1")
VERTELD = (PERSOONSGEGEVENS_VASTGELEGD(BEGIN, "p9"), BETROKKENE_GEINFORMEERD(BEGIN, "p9"))
"""Somebody of whom data were recorded was told so: without that nobody reads anything where there is a report."""
ZENDING = OVERDRACHT_VERZONDEN(date(2023, 4, 11), "m1")
GEEN_EER = FEIT_VASTGESTELD(date(2023, 4, 5), None, ("eergerelateerd", False))
PLAATSEN: tuple[str | None, ...] = (None, *REGIOS)

CONTACTEN: tuple[tuple[Gebeurtenis, ...], ...] = (
    (),
    (MELDING, *VERTELD),
    (MELDING, *VERTELD, VEILIGHEIDSBEOORDELING_AFGEROND(date(2023, 4, 7), "m1", Melduitkomst.VERVOLG_BIJ_VT)),
    (MELDING, *VERTELD, VEILIGHEIDSBEOORDELING_AFGEROND(date(2023, 4, 7), "m1", Melduitkomst.GEEN_VERVOLG)),
    (MELDING, *VERTELD, ZENDING),
    (MELDING, *VERTELD, ZENDING, OVERDRACHT_AANVAARD(date(2023, 4, 14), "m1", Regisseur.LOKAAL_TEAM)),
    (MELDING, *VERTELD, ZENDING, OVERDRACHT_AANVAARD(date(2023, 4, 14), "m1", Regisseur.ZORGAANBIEDER)),
    (MELDING, *VERTELD, ONDERZOEK_NODIG_VASTGESTELD(date(2023, 4, 6), "m1")),
    (FEIT_VASTGESTELD(BEGIN, None, ("veilig_thuis", "geen")),),
)

ZICHTBAAR = frozenset(
    {
        *("veilig_thuis", "lopende_regisseur", "maatregel", "inclusie", "proeftuin", "acuut_onveilig"),
        *("structureel_onveilig", "stabiel_veilig", "voorwaarden_opgesteld", "risicofactoren_in_beeld"),
        *("kind_onveilig", "minderjarige_betrokken"),
    }
)
"""The facts that may decide who is named, and one that follows from them; each was weighed."""
VERBORGEN = frozenset(FEITWAARDEN) - ZICHTBAAR - {"eergerelateerd"}


def tekst(dossier: Dossier, on: date = ON, regio: str | Regio | None = None) -> str:
    """The text for a person concerned."""
    return explain(evaluate(dossier, on=on, regio=regio), publiek="betrokkene")


@st.composite
def zaken(draw: st.DrawFn) -> Dossier:
    """Cases with a contact with Veilig Thuis or none, and facts that decide about the regie; honour plays no part."""
    namen = sorted(ZICHTBAAR - {"veilig_thuis", "minderjarige_betrokken", "proeftuin"})
    keuzes: dict[str, st.SearchStrategy[Any]] = {naam: st.sampled_from(FEITWAARDEN[naam]) for naam in namen}
    gekozen = draw(st.fixed_dictionaries({}, optional=keuzes))
    try:
        Feiten(**gekozen).aangevuld()
    except InvalidDossierError:
        reject()
    feiten = [FEIT_VASTGESTELD(date(2023, 4, 20), None, paar) for paar in gekozen.items()]
    return Dossier("d1", gebeurtenissen=[*draw(st.sampled_from(CONTACTEN)), GEEN_EER, *feiten])


def met(dossier: Dossier, *erbij: Gebeurtenis) -> Dossier:
    """The same case with more events."""
    return attrs.evolve(dossier, gebeurtenissen=(*dossier.gebeurtenissen, *erbij))


# What a text for a person concerned does not depend on.


@settings(max_examples=150)
@given(zaken(), st.sampled_from(PLAATSEN), st.dates(BEGIN, ON), st.integers(0, 3))
def test_nobody_learns_that_advice_was_asked(zaak: Dossier, regio: str | None, op: date, keren: int) -> None:
    """Advice, once or more, on any day, leaves every letter as it is, whether there is a report or not."""
    adviezen = [ADVIES_GEGEVEN(op + timedelta(days=na)) for na in range(keren)]
    assume(not any(een.waarde is not None and "veilig_thuis" in str(een.waarde) for een in zaak.gebeurtenissen))
    assert tekst(zaak, regio=regio) == tekst(met(zaak, *adviezen), regio=regio)


def test_advice_after_it_was_stated_that_there_is_no_contact_shows_nothing() -> None:
    """The statement that there is no contact makes more certain, and advice takes that away: neither is to be seen."""
    for regio in PLAATSEN:
        for regisseur in Regisseur:
            feiten = [FEIT_VASTGESTELD(BEGIN, None, ("lopende_regisseur", regisseur)), GEEN_EER]
            zaak = Dossier("d1", gebeurtenissen=feiten)
            geen = met(zaak, FEIT_VASTGESTELD(BEGIN, None, ("veilig_thuis", "geen")))
            advies = met(geen, ADVIES_GEGEVEN(date(2023, 4, 6)))
            assert len({tekst(een, regio=regio) for een in (zaak, geen, advies)}) == 1


@settings(max_examples=150)
@given(zaken(), st.sampled_from(PLAATSEN), st.sampled_from([None, "0193", "0995", "0307"]), st.data())
def test_nobody_learns_where_anybody_stays(
    zaak: Dossier, regio: str | None, gemeente: str | None, data: st.DataObject
) -> None:
    """A stay in opvang, of whomever, and the municipalities of origin and of stay change no letter."""
    elders = data.draw(st.sampled_from(["0014", "0193", None]))
    huis = Huishouden(gemeente, herkomstgemeente=elders, verblijfsgemeente=elders)
    thuis = attrs.evolve(zaak, huishouden=Huishouden(gemeente))
    weg = met(attrs.evolve(zaak, huishouden=huis), OPVANG_BEGONNEN(date(2023, 4, 12), data.draw(st.sampled_from("pq"))))
    niet = met(thuis, FEIT_VASTGESTELD(date(2023, 4, 12), None, ("in_opvang", False)))
    assert len({tekst(een, regio=regio) for een in (thuis, weg, niet)}) == 1


@settings(max_examples=150)
@given(zaken(), st.sampled_from(PLAATSEN), st.data())
def test_nobody_learns_what_is_considered_or_has_to_be_done(
    zaak: Dossier, regio: str | None, data: st.DataObject
) -> None:
    """No fact about escalation, duties or the rest of the chain changes a letter, nor what meets a duty."""
    naam = data.draw(st.sampled_from(sorted(VERBORGEN)))
    anders = FEIT_VASTGESTELD(date(2023, 4, 21), None, (naam, data.draw(st.sampled_from(FEITWAARDEN[naam]))))
    assume(naam not in {"kind_acuut_bedreigd", "ontwikkeling_bedreigd"})  # other facts follow from them
    erbij = [
        AFSLUITING_AANGEKONDIGD(date(2023, 4, 25)),
        VEILIGHEIDSPLAN_GEMAAKT(date(2023, 4, 25)),
        WAAKVLAMHOUDER_BENOEMD(date(2023, 4, 26)),
        VERDACHTE_AANGEHOUDEN(date(2023, 4, 26), "p9"),
        anders,
    ]
    try:
        meer = met(zaak, *data.draw(st.lists(st.sampled_from(erbij), unique_by=lambda een: een.soort.tag)))
    except InvalidDossierError:
        reject()
    assert tekst(zaak, regio=regio) == tekst(meer, regio=regio)


@settings(max_examples=80)
@given(dossiers(eerste=date(2020, 1, 1), laatste=date(2026, 1, 1)), st.data())
def test_nobody_learns_who_reported(dossier: Dossier, data: st.DataObject) -> None:
    """Whoever the melder is, every text, the JSON and the repr stay equal."""
    melders = st.builds(Melder, st.none() | st.sampled_from(Melderrol), anoniem_voor_gezin=st.booleans())
    ander = attrs.evolve(dossier, meldingen=[attrs.evolve(een, melder=data.draw(melders)) for een in dossier.meldingen])
    on = data.draw(st.dates(date(2020, 1, 1), date(2026, 1, 1)))
    een, twee = beantwoord(dossier, on), beantwoord(ander, on)
    assert een == twee
    assert repr(een) == repr(twee)
    assert dumps(een) == dumps(twee)
    assert explain(een) == explain(twee)
    assert explain(een, publiek="betrokkene") == explain(twee, publiek="betrokkene")
    assert repr(dossier.meldingen) == repr(ander.meldingen)


@settings(max_examples=100)
@given(zaken(), st.sampled_from(PLAATSEN), st.lists(meldingen(st.just("m1"), st.just(BEGIN)), min_size=1, max_size=1))
def test_a_report_shows_only_in_what_was_judged_of_safety(
    zaak: Dossier, regio: str | None, verteld: list[Melding]
) -> None:
    """What a report says of melder, violence, groups and earlier contact changes no letter."""
    assume(MELDING in zaak.gebeurtenissen)
    veilig = Veiligheidstaxatie(acuut=False, structureel=False)
    stil = [attrs.evolve(een, groepen=(), disclosure=None, veiligheidstaxatie=veilig) for een in verteld]
    kaal = [Melding("m1", BEGIN, veiligheidstaxatie=veilig)]
    zonder, met_alles = (attrs.evolve(zaak, meldingen=een) for een in (kaal, stil))
    assert tekst(zonder, regio=regio) == tekst(met_alles, regio=regio)


@settings(max_examples=60)
@given(zaken(), st.sampled_from(PLAATSEN), st.from_regex(r"[a-z]{5}[0-9]{3}", fullmatch=True))
def test_no_text_depends_on_ids_or_shows_one(zaak: Dossier, regio: str | None, nieuw: str) -> None:
    """Every id may be another one."""
    anders = [attrs.evolve(een, over=nieuw if een.over else None) for een in zaak.gebeurtenissen]
    hernoemd = attrs.evolve(zaak, id=f"{nieuw}x", gebeurtenissen=anders)
    assert tekst(zaak, regio=regio) == tekst(hernoemd, regio=regio)
    assert nieuw not in tekst(hernoemd, regio=regio)


def test_the_facts_that_decide_who_is_named_were_all_weighed() -> None:
    """A row that reads a new fact makes this test fail, and somebody has to weigh what that fact gives away."""
    tabellen = [een.tabel for een in (BESLISSINGEN["casusregie"], BESLISSINGEN["zicht"])]
    tabellen += [regio.tabel(naam) for regio in REGIOS.values() for naam in ("casusregie", "zicht")]
    gelezen = {feit for tabel in tabellen for rij in tabel.rows for feit in rij.conditions}
    assert gelezen - {"in_opvang"} <= ZICHTBAAR
    assert set(VRAGEN) >= ZICHTBAAR


def test_the_text_names_who_arranges_help_where_that_is_certain() -> None:
    """And where it is certain only because of a stay in opvang, nobody is named."""
    aanvaard = Dossier(
        "d1", gebeurtenissen=[*CONTACTEN[5], GEEN_EER, FEIT_VASTGESTELD(BEGIN, None, ("maatregel", "geen"))]
    )
    aanvaard = met(
        aanvaard,
        *(FEIT_VASTGESTELD(date(2023, 4, 20), None, (naam, "geen")) for naam in ("inclusie", "lopende_regisseur")),
    )
    assert "Wie de hulp regelt: het lokale team" in tekst(aanvaard)
    feiten = [FEIT_VASTGESTELD(BEGIN, None, (naam, "geen")) for naam in ("inclusie", "lopende_regisseur", "maatregel")]
    feiten.append(FEIT_VASTGESTELD(BEGIN, None, ("stabiel_veilig", False)))
    thuis = Dossier("d1", gebeurtenissen=[*CONTACTEN[3], GEEN_EER, *feiten])
    opvang = met(thuis, OPVANG_BEGONNEN(BEGIN, "p1"))
    assert str(evaluate(opvang, on=ON).regie.casusregie.value) == "lokaal_team"
    assert "Wie de hulp regelt: dat is nog niet bekend" in tekst(opvang)
    assert tekst(opvang) == tekst(thuis)


@pytest.mark.parametrize("code", ["leeg", "ijsselland"])
def test_a_region_of_your_own_names_nobody(code: str) -> None:
    """It cannot be asked again without what must not shine through; also one that took the code of a shipped region."""
    zaak = Dossier("d1", gebeurtenissen=[*CONTACTEN[1], GEEN_EER])
    assert "Wie op de veiligheid let: Veilig Thuis" in tekst(zaak, regio="ijsselland").splitlines()
    eigen = Regio.loads(f'code = "{code}"\nnaam = "Eigen"\n')
    assert str(evaluate(zaak, on=ON, regio=eigen).regie.zicht.value) == "veilig_thuis"
    assert "Veilig Thuis" not in tekst(zaak, regio=eigen)


# When there is no text at all.


@settings(max_examples=100)
@given(dossiers(eerste=date(2020, 1, 1), laatste=date(2026, 1, 1)), st.dates(date(2020, 1, 1), date(2026, 1, 1)))
def test_there_is_no_text_unless_it_is_certain_that_honour_plays_no_part(dossier: Dossier, on: date) -> None:
    """Not known is not certain."""
    stand = beantwoord(dossier, on)
    gezegd = explain(stand, publiek="betrokkene")
    assert gezegd == "" or stand.feiten.eergerelateerd is False


@pytest.mark.parametrize("antwoord", [True, False, None])
def test_honour_is_asked_before_anything_is_told(antwoord: bool | None) -> None:
    """Only a judgement that honour plays no part gives a text; one that is taken back takes the text away."""
    eer = [] if antwoord is None else [FEIT_VASTGESTELD(BEGIN, None, ("eergerelateerd", antwoord))]
    zaak = Dossier("d1", gebeurtenissen=[MELDING, *VERTELD, *eer])
    assert bool(tekst(zaak)) == (antwoord is False)
    assert tekst(met(zaak, FEIT_VASTGESTELD(date(2023, 4, 20), None, ("eergerelateerd", True)))) == ""


def test_nobody_reads_before_everybody_was_told_of_recorded_data() -> None:
    """Not while nothing is recorded of it, telling is put off, for one of them, or when new data came since."""
    vast = PERSOONSGEGEVENS_VASTGELEGD(date(2023, 4, 5), "p1")
    zaak = Dossier("d1", gebeurtenissen=[MELDING, GEEN_EER])
    verteld = met(zaak, vast, BETROKKENE_GEINFORMEERD(date(2023, 4, 12), "p1"))
    assert tekst(verteld) != ""
    assert tekst(met(zaak, *VERTELD)) == tekst(verteld)
    stil = (
        zaak,
        met(zaak, vast),
        met(zaak, vast, INFORMEREN_UITGESTELD(date(2023, 4, 12), "p1", Duur.parse("P2W"))),
        met(verteld, PERSOONSGEGEVENS_VASTGELEGD(date(2023, 4, 13), "p2")),
        met(verteld, PERSOONSGEGEVENS_VASTGELEGD(date(2023, 4, 13), "p1")),
    )
    assert {tekst(een) for een in stil} == {""}
    assert tekst(stil[1], date(2024, 1, 2)) == ""


def test_only_a_whole_stand_can_be_told_to_a_person_concerned() -> None:
    """A part has lost what would say that it must not be told; nor is there a text of how a case goes on."""
    zaak = Dossier("d1", gebeurtenissen=[MELDING, GEEN_EER])
    stand = evaluate(zaak, on=ON)
    gang = verloop(zaak, van=BEGIN, tot=ON)
    delen: list[Any] = [stand.regie, stand.opschaling, stand.plichten, *stand.termijnen, gang, verschil(stand, stand)]
    delen += [stand.termijnen[0].einde]
    for deel in delen:
        with pytest.raises(InvalidValueError, match="only a whole Stand can be told to a betrokkene"):
            explain(deel, publiek="betrokkene")


# Which words it has.


def codes() -> Iterator[str]:
    """Every code of a row or norm, and every stored name of an event, fact or region."""
    tabellen: list[Table[Any]] = [een.tabel for een in BESLISSINGEN.values()]
    tabellen += [een.tabel for een in KETEN.values()]
    tabellen += [regio.tabel(naam) for regio in REGIOS.values() for naam in BESLISSINGEN]
    yield from (rij.code for tabel in tabellen for rij in tabel.rows)
    yield from (*NORMEN, *GEBEURTENISSOORTEN, *FEITWAARDEN, *REGIOS)


CODES = re.compile("|".join(rf"\b{re.escape(code)}\b" for code in {*codes()} if not code.isalpha()))


@settings(max_examples=150)
@given(zaken(), st.sampled_from(PLAATSEN))
def test_the_text_has_no_code_and_no_word_for_who_reported(zaak: Dossier, regio: str | None) -> None:
    """Plain sentences with a name of an organisation and a day; no report, advice, opvang, honour or escalation."""
    gezegd = tekst(zaak, regio=regio)
    assert gezegd != ""
    assert CODES.search(gezegd) is None
    assert (
        re.search(r"meld|advies|anoniem|opvang|\beer|mda|zorg- en|tafel|raad\b|m1|d1|_", gezegd, re.IGNORECASE) is None
    )


def test_who_asked_for_advice_is_never_named() -> None:
    """Whoever holds the zicht because Veilig Thuis gave advice: to a professional, and to nobody else."""
    feiten = [FEIT_VASTGESTELD(BEGIN, None, (naam, "geen")) for naam in ("maatregel", "lopende_regisseur", "inclusie")]
    zaak = Dossier("d1", gebeurtenissen=[*feiten, GEEN_EER, ADVIES_GEGEVEN(date(2023, 4, 6))])
    assert "wie advies vroeg" in explain(evaluate(zaak, on=ON))
    assert "Wie op de veiligheid let: dat is nog niet bekend" in tekst(zaak).splitlines()


def test_the_text_says_how_long_an_investigation_and_a_huisverbod_last() -> None:
    """Ten weeks after 6 April 2023 (UWmo 2015 art. 4.1.7 lid 2); ten days by the clock (Wth art. 2 lid 1)."""
    zaak = Dossier(
        "d1",
        gebeurtenissen=[
            *CONTACTEN[7],
            ONDERZOEK_NODIG_VASTGESTELD(date(2023, 4, 6), "m2"),
            MELDING_ONTVANGEN(BEGIN, "m2"),
            HUISVERBOD_OPGELEGD(datetime(2023, 4, 20, 20, 5), "h1"),
            GEEN_EER,
        ],
    )
    regels = tekst(zaak).splitlines()
    assert regels.count("Veilig Thuis rondt het onderzoek uiterlijk af op donderdag 15 juni 2023.") == 1
    assert "Het huisverbod duurt tot zondag 30 april 2023 20.05 uur." in regels
    assert len(tekst(zaak, date(2023, 5, 1)).splitlines()) == len(regels) - 1


def test_no_line_is_about_one_child_or_one_persons_right() -> None:
    """A machtiging that was not carried out, the day of a report, an appeal: none of them is to be seen."""
    zaak = Dossier("d1", gebeurtenissen=[MELDING, GEEN_EER])
    erbij = (
        MACHTIGING_UITHUISPLAATSING_VERLEEND(date(2023, 4, 20), "o1"),
        HUISVERBOD_OPGELEGD(date(2023, 1, 20), "h1"),
        HUISVERBOD_BEKENDGEMAAKT(date(2023, 4, 20), "h1"),
        VERDACHTE_AANGEHOUDEN(date(2023, 4, 21), "p1"),
    )
    assert tekst(zaak) == tekst(met(zaak, *erbij))
    assert set(TERMIJNEN) == {"UB-10W", "WTH-10D"}


# What no answer ever shows.


def reikt_tot(soort: object, gezien: set[type]) -> None:
    """Every class that can be reached from a type, by what its fields and its parts are said to hold."""
    for deel in get_args(soort):
        reikt_tot(deel, gezien)
    if isinstance(soort, type) and soort not in gezien:
        gezien.add(soort)
        if attrs.has(soort):
            namen = get_type_hints(soort)
            for veld in attrs.fields(soort):
                reikt_tot(namen[veld.name], gezien)


def test_no_part_of_an_answer_can_hold_a_person_or_a_report() -> None:
    """Whatever class a Stand or a Verloop holds, however deep: none of the household, and none of a report."""
    gezien: set[type] = set()
    reikt_tot(Stand, gezien)
    verboden = {Persoon, Leeftijdsband, Lidmaatschap, Relatie, Huishouden, Melder, Melding, Melderrol, Dossier}
    assert {Stand, Feiten} <= gezien
    assert len(gezien) > 30
    assert gezien.isdisjoint({*verboden, Gebeurtenis})


@settings(max_examples=80)
@given(
    dossiers(eerste=date(2020, 1, 1), laatste=date(2020, 6, 30)),
    st.dates(date(2020, 1, 1), date(2020, 6, 30)),
    st.integers(1930, 2019).flatmap(lambda jaar: st.tuples(*[st.dates(date(jaar, 7, 1), date(jaar, 12, 30))] * 2)),
)
def test_no_answer_depends_on_more_of_a_birth_date_than_the_age(
    dossier: Dossier, on: date, geboren: tuple[date, date]
) -> None:
    """Born on another day and as old on every day of the case: no letter of a repr, the JSON or a text changes."""
    gezegd = []
    for dag in geboren:
        huis = attrs.evolve(dossier.huishouden, personen=(*dossier.huishouden.personen, Persoon("p-geheim", dag)))
        zaak = attrs.evolve(dossier, huishouden=huis)
        stand = beantwoord(zaak, on)
        wijziging = verschil(stand, evaluate(Dossier("d2"), on=on))
        gezegd.append(
            [
                *(repr(zaak), repr(stand), dumps(stand), explain(stand), explain(stand, publiek="betrokkene")),
                *(repr(wijziging), explain(wijziging)),
            ]
        )
    assert gezegd[0] == gezegd[1]


def fout_bij(tekst_: str) -> str:
    """What is said of a case file that is wrong."""
    with pytest.raises(InvalidDossierError) as info:
        loads(tekst_)
    return f"{info.value} {info.value!r} {info.value.problems!r}"


@pytest.mark.parametrize(
    "melder",
    [
        '{"jansen": 1, "jansen": 2}',
        '{"rol": {"jansen": 1, "jansen": 2}}',
        '{"rol": [{"jansen": 1, "jansen": 2}]}',
        '[{"jansen": 1, "jansen": 2}]',
        '{"rol": "jansen"}',
        '{"jansen": "jansen"}',
        '"jansen"',
    ],
)
def test_no_error_shows_what_stands_below_who_reported(melder: str) -> None:
    """Neither a key that stands twice, nor one that does not belong there, nor a value."""
    gezegd = fout_bij(f'{{"versie": 1, "id": "d", "meldingen": [{{"id": "m", "melder": {melder}}}]}}')
    assert "jansen" not in gezegd
    assert "meldingen[0].melder" in gezegd


def test_a_key_that_stands_twice_elsewhere_is_named() -> None:
    """Only what may be personal data is hidden."""
    assert "meldingen[0].disclosure: this key stands twice" in fout_bij(
        '{"versie": 1, "id": "d", "meldingen": [{"disclosure": true, "disclosure": true, "melder": {}}]}'
    )


def test_no_error_shows_a_birth_date() -> None:
    """Not one that is no date, not one of somebody to whom something happened before, not one beside an age band."""
    fouten = [
        fout_bij(json.dumps({"versie": 1, "id": "d", **deel}))
        for deel in (
            {"huishouden": {"personen": [{"id": "p", "geboortedatum": "1961-11-31"}]}},
            {"huishouden": {"personen": [{"id": "p", "geboortedatum": "1961-11-23", "uitgerekende_datum": "x"}]}},
            {
                "huishouden": {"personen": [{"id": "p", "geboortedatum": "2061-11-23"}]},
                "gebeurtenissen": [{"soort": "persoonsgegevens_vastgelegd", "op": "2020-01-01", "over": "p"}],
            },
        )
    ]
    assert all(re.search(r"1961|2061|11-23|11-31", een) is None for een in fouten)


@given(personen())
def test_a_person_shows_nothing_but_its_id(persoon: Persoon) -> None:
    """In a repr, whatever is known of it."""
    assert re.fullmatch(r"Persoon\(id='[^']+'\)", repr(persoon))
