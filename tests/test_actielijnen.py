"""What regions plan, theme by theme, and from which streams that is paid: as the texts say it, on every day."""

from collections import Counter
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import product
from typing import Any, NamedTuple

import pytest

from huiselijkgeweld import PARTNERS, REGIOS, Actielijnen, Regio, actielijnen
from huiselijkgeweld.bekostigingen import Themastand
from huiselijkgeweld.bronnen import Bron, Bronsoort, Reading, Regeling, Voorbehoudsoort
from huiselijkgeweld.errors import HorizonError, InvalidValueError, RegionRuleError, UnknownCodeError
from huiselijkgeweld.model.geldstromen import (
    GELDSTROMEN,
    Looptijd,
    Stroomstand,
    Thema,
    Themafinanciering,
    Verwerving,
)
from huiselijkgeweld.model.ketenfeiten import CsgFeiten, Gebied, HuisverbodgevolgFeiten, OpvangFeiten, UitbuitingFeiten
from huiselijkgeweld.model.partners import Openstelling
from huiselijkgeweld.recht.keten import centrum_seksueel_geweld as csg
from huiselijkgeweld.recht.keten import huisverbod_gevolgen as gevolgen
from huiselijkgeweld.recht.keten import jeugd_tot_23 as uitbuiting
from huiselijkgeweld.recht.keten import opvang

NV = "noord-veluwe-mijov"
DAG = date(2022, 6, 1)
AGENDA = "Uitvoeringsagenda NV/MIJOV 2020-2023"
BASIS, UREN, GHNT = "basisdienstverlening", "ambtelijke-capaciteit", "projectsubsidie-ghnt"


def thema(regio: str, naam: str, on: date = DAG) -> Themastand:
    """How one theme of a region stands."""
    (stand,) = (een for een in actielijnen(regio, on=on).themas if een.thema.naam == naam)
    return stand


def cites(bronnen: tuple[Bron, ...], document: str, kopje: str) -> bool:
    """Whether one of the sources is this heading of this document."""
    return any(
        bron.regeling.kort == document and kopje.casefold() in (bron.plaats or "").casefold() for bron in bronnen
    )


# The agenda of Noord-Veluwe and Midden-IJssel/Oost-Veluwe, heading by heading: the years and the partners as printed.


class Kop(NamedTuple):
    """A heading of the agenda: its action line, the words under "Jaar" and "Kernpartners", and what pays it."""

    lijn: str
    naam: str
    jaren: tuple[str, ...]
    kernpartners: str
    stromen: tuple[str, ...]
    loopt: tuple[bool | None, ...]
    """On a day in 2020, 2021, 2022, 2023 and 2026: by the years that are printed; None: none are."""


JA, NEE = True, False
UITGANGSPUNTEN, EEN = "Uitgangspunten", "1. Eerder en beter in beeld"
TWEE, DRIE = "2. Stoppen en duurzaam oplossen", "3. Aandacht voor specifieke groepen"
JAREN = (2020, 2021, 2022, 2023, 2026)
KOPPEN = [
    Kop(
        UITGANGSPUNTEN,
        "Veiligheid voorop",
        ("Vanaf 2020 continu",),
        "Wijkteam incl. CJG, Veilig Thuis NOG, Moviera, gecertificeerde instellingen, Raad voor de Kinderbescherming, "
        "politie, reclassering, Justitie",
        (BASIS,),
        (JA, JA, JA, JA, JA),
    ),
    Kop(
        UITGANGSPUNTEN,
        "Integrale sturing",
        ("2020 t/m 2023", "2020 - 2022", "2020"),
        "Wijkteams incl. CJG, gemeente Apeldoorn, Veiligheidshuis, politie, reclassering, Moviera, Veilig Thuis NOG, "
        "specialistische aanbieders, gecertificeerde instellingen",
        (UREN, GHNT),
        (JA, JA, JA, JA, NEE),
    ),
    Kop(
        EEN,
        "De norm is: Geweld hoort nergens thuis",
        ("Doorlopend",),
        "Wijkteam incl. CJG, gesubsidieerde en gecontracteerde aanbieders, verenigingen en vrijwilligersorganisaties, "
        "Veilig Thuis NOG, Moviera",
        ("duvo", "duvo", BASIS),
        (None,) * 5,
    ),
    Kop(
        EEN,
        "Alert aan de voorkant",
        ("Doorlopend",),
        "Lokale partners, wijkteam incl. CJG, Onderwijs, Veilig Thuis NOG, Moviera, kinderopvang",
        (BASIS, "duvo"),
        (None,) * 5,
    ),
    Kop(
        TWEE,
        "Multidisciplinair en systeemgericht werken",
        ("2019 t/m 2021", "Structurele borging 2021 e.v."),
        "Wijkteam incl. CJG, Veilig Thuis NOG, Politie, Raad voor de Kinderbescherming, gecertificeerde instellingen, "
        "GGZ, Veiligheidshuis, Jeugdbeschermingstafel",
        (GHNT, BASIS),
        (JA, JA, JA, JA, JA),
    ),
    Kop(
        TWEE,
        "Duidelijke rol- en taakverdeling",
        ("2020", "doorlopend"),
        "Wijkteam incl. CJG, Veilig Thuis NOG, Moviera, gecontracteerde aanbieders, gecertificeerde instellingen, Raad "
        "voor de Kinderbescherming, Veiligheidshuis, Jeugdbeschermingstafel",
        (UREN, BASIS),
        (JA, None, None, None, None),
    ),
    Kop(
        TWEE,
        "Duurzaam waakvlamcontact",
        ("2020/2021",),
        "Wijkteam incl. CJG, Veilig Thuis NOG, Moviera",
        (BASIS,),
        (JA, JA, NEE, NEE, NEE),
    ),
    Kop(
        TWEE,
        "Vrouwenopvang en ondersteuning verbeteren",
        ("2020 & 2021 projecten", "Borging 2021 en verder", "2020-2021", "Doorlopend"),
        "Wijkteam incl. CJG, Moviera, Veilig Thuis NOG, woningbouwcorporaties, centrumgemeenten (in Gelderland) en "
        "regiogemeenten, jeugdhulpverleners",
        ("duvo", GHNT, UREN),
        (JA, JA, JA, JA, JA),
    ),
    Kop(
        DRIE,
        "Sociale steun aan kinderen",
        ("Pilots in 2020", "Regionale uitrol 2021 en verder"),
        "Veilig Thuis NOG, Onderwijs, Leerplicht, politie, wijkteam incl. CJG, Moviera",
        (GHNT, UREN, BASIS),
        (JA, JA, JA, JA, JA),
    ),
    Kop(
        DRIE,
        "Plegeraanpak",
        ("Doorlopend", "Projectduur: 2019 t/m 2020"),
        "Iriszorg, Moviera, wijkteam incl. CJG, Veilig Thuis NOG, Politie, Justitie, Reclassering",
        ("duvo", GHNT),
        (JA, None, None, None, None),
    ),
    Kop(
        DRIE,
        "Slachtoffers seksueel geweld",
        ("Doorlopend", "2020 bekendheid CSG", "2021 Inbedding CSG in MDA++"),
        "CSG Zwolle en Twente/Achterhoek, wijkteams, politie, huisartsen, ziekenhuizen, GGZ",
        ("duvo", UREN),
        (JA, JA, None, None, None),
    ),
    Kop(
        DRIE,
        "Ouderenmishandeling",
        ("2020, 2021",),
        "Banken, notarissen, bewindvoerders, Zorg, Welzijn",
        ("onbetaald",),
        (JA, JA, NEE, NEE, NEE),
    ),
    Kop(
        DRIE,
        "Mensenhandel",
        ("2020-2022",),
        "Veilig Thuis NOG, politie, BOA's, Moviera, Justitie",
        (BASIS,),
        (JA, JA, JA, NEE, NEE),
    ),
    Kop(
        DRIE,
        "Complexe scheidingen",
        ("doorlopend",),
        "Wijkteam incl. CJG, onderwijs, Veilig Thuis NOG, Stimenz, Welzijnspartners, gecertificeerde instellingen",
        (UREN, BASIS),
        (None,) * 5,
    ),
]
KOP = pytest.mark.parametrize("kop", KOPPEN, ids=lambda kop: str(kop.naam))


def test_the_agenda_has_every_heading_in_its_order() -> None:
    """Two starting points and three action lines with twelve themes; none is missing and none is added."""
    themas = [een.thema for een in actielijnen(NV, on=DAG).themas]
    assert [(een.actielijn, een.naam) for een in themas] == [(kop.lijn, kop.naam) for kop in KOPPEN]
    assert [een.thema for een in actielijnen(NV, on=DAG).themas] == list(REGIOS[NV].themas)


@KOP
def test_a_heading_of_the_agenda_is_told_as_it_is_printed(kop: Kop) -> None:
    """The years in their words, every partner that is named, every stream in its order, and the heading itself."""
    stand = thema(NV, kop.naam)
    assert [een.tekst.casefold() for een in stand.thema.looptijden] == [tekst.casefold() for tekst in kop.jaren]
    assert ", ".join(stand.thema.kernpartners).casefold() == kop.kernpartners.casefold()
    assert tuple(een.geldstroom for een, _ in stand.financiering) == kop.stromen
    assert cites(stand.thema.bronnen, AGENDA, kop.naam)
    assert stand.thema.reading is Reading.VERIFIED


@KOP
def test_a_theme_runs_in_the_years_that_are_printed(kop: Kop) -> None:
    """In one of its years it runs; outside them it does not; where the text names none nobody knows."""
    gevonden = [thema(NV, kop.naam, date(jaar, 6, 1)).loopt for jaar in JAREN]
    assert list(kop.loopt) == gevonden


@KOP
def test_what_a_stream_that_ended_paid_is_asked(kop: Kop) -> None:
    """The subsidies of the programme ended with 2021: from then on it is a question what pays the project."""
    for jaar in JAREN:
        stand = thema(NV, kop.naam, date(jaar, 6, 1))
        voorbij = [een for een, hoe in stand.financiering if hoe is Stroomstand.GEEINDIGD]
        assert {een.geldstroom for een in voorbij} == ({GHNT} & set(kop.stromen) if jaar > 2021 else set())
        assert stand.vragen == tuple(f"Waaruit wordt nu betaald: {een.wat}?" for een in voorbij)


SUBSIDIES = {  # what the agenda calls a subsidy, or a project that one pays
    "Integrale sturing": {GHNT},
    "De norm is: Geweld hoort nergens thuis": {"duvo"},
    "Alert aan de voorkant": {"duvo"},
    "Multidisciplinair en systeemgericht werken": {GHNT},
    "Vrouwenopvang en ondersteuning verbeteren": {GHNT},
    "Sociale steun aan kinderen": {GHNT},
    "Plegeraanpak": {"duvo", GHNT},
}


@KOP
def test_only_what_the_agenda_calls_a_subsidy_is_one(kop: Kop) -> None:
    """Of everything else it does not say how it is bought."""
    financiering = [een for een, _ in thema(NV, kop.naam).financiering]
    assert {een.geldstroom for een in financiering if een.verwerving is Verwerving.SUBSIDIE} == SUBSIDIES.get(
        kop.naam, set()
    )
    assert {een.verwerving for een in financiering} <= {None, Verwerving.SUBSIDIE}


# The other regions.


def test_ijsselland_has_four_action_lines_and_says_not_what_pays_them() -> None:
    """The fourth is innovation; that is its own."""
    plannen = actielijnen("ijsselland", on=DAG)
    assert [een.thema.naam.casefold() for een in plannen.themas] == [
        *("eerder en beter in beeld", "stoppen en duurzaam oplossen", "aandacht voor specifieke groepen", "innovatie"),
    ]
    for een in plannen.themas:
        assert cites(een.thema.bronnen, "Berap 2023-2", "Beschrijving")
        assert (een.loopt, een.financiering) == (True, ())
        assert een.vragen == (f"Waaruit wordt betaald: {een.thema.naam}?",)


def test_flevoland_names_three_aims_and_seven_groups() -> None:
    """As the proposal to the council puts them; agreeing to it commits to no extra spending, so no stream is named."""
    plannen = actielijnen("flevoland", on=date(2025, 1, 1))
    assert [een.thema.naam for een in plannen.themas] == [
        *("Geweld eerder en beter in beeld", "Geweld duurzaam stoppen", "Specifieke aandacht voor kwetsbare groepen"),
    ]
    assert all(een.financiering == () and een.loopt and len(een.vragen) == 1 for een in plannen.themas)


def test_gelderland_zuid_names_five_points() -> None:
    """From its page about the approach of 2021-2024."""
    plannen = actielijnen("gelderland-zuid", on=DAG)
    assert [een.thema.naam for een in plannen.themas] == [
        "Expertise Lokale teams",
        "Leerbijeenkomsten",
        "Helpende data",
        "Preventie en vroeg signalering",
        "Samenwerken met veiligheidspartners",
    ]
    assert all(cites(een.thema.bronnen, "Aanpak 2021-2024", een.thema.naam) for een in plannen.themas)


def test_amersfoort_names_no_action_lines_and_so_they_are_asked() -> None:
    """No themes is no answer: the question says what is not known."""
    plannen = actielijnen("amersfoort", on=date(2018, 6, 1))
    assert plannen == Actielijnen(
        (), (), ("Welke actielijnen heeft de regio Amersfoort, en waaruit worden die betaald?",)
    )


# Every row of the texts about special groups: the theme, the streams, and the rest of the answer where it lives.


def rij_van(waarde: Any, antwoord: Any) -> Any:
    """The row behind a result of the chain."""
    (rij,) = (een for een in antwoord[waarde].rules if een.then == waarde)
    return rij


def test_g01_sexual_violence() -> None:
    """DUVO; acute up to the seventh day, later the lokaal team with the centre; a casemanager for the whole course."""
    stand = thema(NV, "Slachtoffers seksueel geweld")
    assert [een.geldstroom for een, _ in stand.financiering] == ["duvo", UREN]
    route = csg.ROUTE.tabel
    waar: dict[str, Any] = {"seksueel_geweld": True, "gebied": Gebied.NOORD_VELUWE_MIJOV}
    for acuut, verwacht in ((True, csg.Csgroute.CSG_DIRECT), (False, csg.Csgroute.LOKAAL_TEAM_MET_CSG)):
        antwoord = route.evaluate(CsgFeiten(acuut=acuut, **waar), on=DAG)
        assert antwoord.value is verwacht
    assert (csg.acuut(date(2022, 6, 1), date(2022, 6, 8)), csg.acuut(date(2022, 6, 1), date(2022, 6, 9))) == (JA, NEE)
    hulp = csg.HULP.tabel.evaluate(CsgFeiten(bij_csg=True, **waar), on=DAG)
    houdt = {wat for wat, uit in hulp.items() if uit.value is True}
    assert houdt == set(csg.Csghulp)
    assert cites(rij_van(csg.Csghulp.AANGIFTE_GEEN_VOORWAARDE, hulp).bronnen, AGENDA, "Centrum Seksueel Geweld")
    assert {PARTNERS[een].beschikbaar for een in ("csg-zwolle", "csg-enschede")} == {Openstelling.DAG_EN_NACHT}


def test_g02_abuse_of_the_elderly() -> None:
    """Partners work along unpaid, which is something else than not known; two local alliances, one being set up."""
    stand = thema(NV, "Ouderenmishandeling")
    assert [(een.geldstroom, een.stroom.naam, hoe) for een, hoe in stand.financiering] == [
        ("onbetaald", "Belangeloze medewerking", Stroomstand.LOOPT)
    ]
    assert stand.vragen == ()
    allianties = {een.naam: een for een in REGIOS[NV].partners if "Financieel Veilig ouder worden" in een.naam}
    assert [naam.rpartition(", ")[2] for naam in allianties] == ["Epe", "Apeldoorn"]
    assert all(cites(een.bronnen, AGENDA, "Ouderenmishandeling") for een in allianties.values())
    rollen = [een.rol for een in allianties.values()]
    assert all(wie in rollen[0] for wie in ("banken", "notarissen", "bewindvoerders"))
    assert "in oprichting" in rollen[1]


def test_g03_trafficking() -> None:
    """Veilig Thuis is the meldpunt, with a zorgcoördinator; the youth chain is for who is younger than 23."""
    assert [een.geldstroom for een, _ in thema(NV, "Mensenhandel").financiering] == [BASIS]
    feiten: dict[str, Any] = {"jeugdprostitutie": True, "gebied": Gebied.NOORD_VELUWE_MIJOV}
    for jonger, verwacht in (
        (True, uitbuiting.Uitbuitingsroute.KETENAANPAK_TOT_23),
        (False, uitbuiting.Uitbuitingsroute.MENSENHANDEL_VIA_VEILIG_THUIS),
    ):
        antwoord = uitbuiting.ROUTE.tabel.evaluate(UitbuitingFeiten(jonger_dan_23=jonger, **feiten), on=DAG)
        assert antwoord.value is verwacht
        assert cites(antwoord.rules[0].bronnen, AGENDA, "Mensenhandel")
    inzet = uitbuiting.INZET.tabel.evaluate(UitbuitingFeiten(**feiten), on=DAG)
    assert {wat for wat, uit in inzet.items() if uit.value is True} == {
        uitbuiting.Uitbuitingsinzet.MELDPUNT_VEILIG_THUIS,
        uitbuiting.Uitbuitingsinzet.ZORGCOORDINATOR,
    }
    (doel,) = (een for een in REGIOS[NV].doelstellingen if een.code == "mensenhandel-integraal")
    assert ("voor 2022" in doel.tekst, cites(doel.bronnen, AGENDA, "Mensenhandel")) == (True, True)


def test_g04_complex_divorces() -> None:
    """Basic services; the child gets somebody to lean on; Nijmegen gets a project, Rivierenland has its initiatives."""
    assert [een.geldstroom for een, _ in thema(NV, "Complexe scheidingen").financiering] == [UREN, BASIS]
    (doel,) = (een for een in REGIOS[NV].doelstellingen if een.code == "scheiding-steunfiguur")
    assert ("steunfiguur" in doel.tekst, cites(doel.bronnen, AGENDA, "Complexe scheidingen")) == (True, True)
    assert thema("gelderland-zuid", "Preventie en vroeg signalering").thema.groep == "complexe scheidingen"
    (reps,) = (een for een in REGIOS["gelderland-zuid"].partners if "REPS" in een.naam)
    assert all(woord in reps.rol for woord in ("Nijmegen", "Rivierenland", "eigen initiatieven"))
    assert cites(reps.bronnen, "Aanpak 2021-2024", "Preventie")


def test_g05_offenders() -> None:
    """DUVO for the daderopvang at a huisverbod, GHNT for help at low threshold until it ended; aftercare is an aim."""
    stand = thema(NV, "Plegeraanpak")
    assert [(een.geldstroom, hoe) for een, hoe in stand.financiering] == [
        ("duvo", Stroomstand.LOOPT),
        (GHNT, Stroomstand.GEEINDIGD),
    ]
    assert [regel.begroot for regel in stand.begroting.regels] == [Decimal("88087.00")]
    feiten = HuisverbodgevolgFeiten(opgelegd=True, gebied=Gebied.NOORD_VELUWE_MIJOV)
    antwoord = gevolgen.GEVOLGEN.tabel.evaluate(feiten, on=DAG)
    (daderopvang,) = (wat for wat in antwoord if str(wat) == "daderopvang")
    assert (antwoord[daderopvang].value, cites(rij_van(daderopvang, antwoord).bronnen, AGENDA, "plegeraanpak")) == (
        True,
        True,
    )
    (doel,) = (een for een in REGIOS[NV].doelstellingen if een.code == "plegers-nazorg")
    assert cites(doel.bronnen, AGENDA, "Plegeraanpak")


def test_g06_children_in_a_shelter() -> None:
    """Extra attention from incidental DUVO, Sneller thuis from GHNT; they go to school at once."""
    financiering = {
        een.wat: een.geldstroom for een, _ in thema(NV, "Vrouwenopvang en ondersteuning verbeteren").financiering
    }
    assert financiering == {
        "incidentele middelen voor extra inzet voor kinderen in de opvang": "duvo",
        "Sneller thuis": GHNT,
        "ambtelijke beleidscapaciteit": UREN,
    }
    (doel,) = (een for een in REGIOS[NV].doelstellingen if een.code == "kinderen-opvang-school")
    assert ("direct naar school" in doel.tekst, cites(doel.bronnen, AGENDA, "Vrouwenopvang")) == (True, True)


def test_a_theme_is_not_for_fewer_people_than_its_heading() -> None:
    """Women's shelter is for women; the children in it are a part of the theme."""
    assert thema(NV, "Vrouwenopvang en ondersteuning verbeteren").thema.groep in {None, "vrouwen in de opvang"}


def test_g07_the_groups_of_flevoland() -> None:
    """Seven groups, as the introduction of the proposal names them; what pays for them is asked."""
    stand = thema("flevoland", "Specifieke aandacht voor kwetsbare groepen", date(2024, 6, 1))
    groep = (stand.thema.groep or "").casefold()
    assert [
        woord
        for woord in (
            *("kwetsbare opvoed", "complexe scheiding", "mensenhandel", "ouderenmishandeling", "seksueel geweld"),
            *("schadelijke traditionele praktijken", "licht verstandelijke beperking"),
        )
        if woord not in groep
    ] == []
    assert cites(stand.thema.bronnen, "Raadsvoorstel Regiovisie 2024-2027", "Inleiding")
    assert stand.vragen == ("Waaruit wordt betaald: Specifieke aandacht voor kwetsbare groepen?",)


def test_g08_violence_in_the_name_of_honour() -> None:
    """Gelderland-Zuid has meetings to learn from; nationally there are special safe places, another region says."""
    assert "eergerelateerd geweld" in (thema("gelderland-zuid", "Leerbijeenkomsten").thema.groep or "")
    antwoord = opvang.RECHT.tabel.evaluate(OpvangFeiten(opvang_nodig=True, eergerelateerd=True), on=DAG)
    assert antwoord[opvang.Opvangrecht.SPECIALE_PLAATS_EER].value is True
    rij = rij_van(opvang.Opvangrecht.SPECIALE_PLAATS_EER, antwoord)
    assert cites(rij.bronnen, AGENDA, "Moviera")


def test_g09_campaigns_and_prevention() -> None:
    """From the budget for communication, and from the yearly plan of Moviera: both DUVO."""
    financiering = [een for een, _ in thema(NV, "De norm is: Geweld hoort nergens thuis").financiering]
    duvo = [een.wat for een in financiering if een.geldstroom == "duvo"]
    assert [
        woord
        for woord in ("campagnes", "communicatiebudget", "preventieplan", "Moviera")
        if woord not in " ".join(duvo)
    ] == []


def test_g10_the_project_leader_of_mda() -> None:
    """GHNT, at two headings; after 2021 it is a question what pays the project leader."""
    met = [stand for stand in actielijnen(NV, on=DAG).themas if "projectleider MDA++" in str(stand.thema.financiering)]
    assert [stand.thema.naam for stand in met] == [
        "Integrale sturing",
        "Multidisciplinair en systeemgericht werken",
    ]
    for stand in met:
        (een,) = (een for een, _ in stand.financiering if "projectleider" in een.wat)
        assert (een.geldstroom, een.verwerving) == (GHNT, Verwerving.SUBSIDIE)
        assert stand.vragen == (f"Waaruit wordt nu betaald: {een.wat}?",)


# Every region on every day.


PERIODEN = {
    "ijsselland": (date(2021, 1, 1), date(2025, 1, 1)),
    "gelderland-zuid": (date(2021, 1, 1), date(2025, 1, 1)),
    "flevoland": (date(2024, 1, 1), date(2028, 1, 1)),
    NV: (date(2020, 1, 1), date(2024, 1, 1)),
    "amersfoort": (date(2018, 1, 1), date(2019, 1, 1)),
}
DAGEN = sorted(
    {
        *(dag + timedelta(days=na) for paar in PERIODEN.values() for dag in paar for na in (-1, 0)),
        *(date(1990, 1, 1), date(2021, 12, 31), date(2022, 1, 1), DAG, date(2099, 12, 31)),
    }
)


@pytest.mark.parametrize("code", REGIOS)
def test_before_its_period_a_region_plans_nothing_and_after_it_its_last_plans_stand(code: str) -> None:
    """Before: a question, and from when the text is; after: the same themes, with the day on which the period ended."""
    begin, eind = PERIODEN[code]
    for dag in DAGEN:
        plannen = actielijnen(code, on=dag)
        assert [een.thema for een in plannen.themas] == (list(REGIOS[code].themas) if begin <= dag else [])
        assert bool(plannen.vragen) == (not plannen.themas)
        dagen = {een.soort: een.dag for een in plannen.voorbehouden}
        assert dagen.get(Voorbehoudsoort.NOG_NIET_BEGONNEN) == (begin if dag < begin else None)
        assert dagen.get(Voorbehoudsoort.VERLOPEN) == (eind if eind <= dag else None)


@pytest.mark.parametrize("code", REGIOS)
def test_every_theme_has_a_source_and_an_answer_or_a_question_for_its_money(code: str) -> None:
    """A stream that runs, one that ended with its question, or a question for all of it."""
    for dag in DAGEN:
        plannen = actielijnen(code, on=dag)
        for stand in plannen.themas:
            assert stand.thema.bronnen
            assert all(een.geldstroom in GELDSTROMEN for een, _ in stand.financiering)
            assert all(hoe is GELDSTROMEN[een.geldstroom].stand(dag) for een, hoe in stand.financiering)
            voorbij = [een for een, hoe in stand.financiering if hoe is Stroomstand.GEEINDIGD]
            assert len(stand.vragen) == (len(voorbij) if stand.financiering else 1)
        geeindigd = {
            f"{een.wat}: betaald uit {een.stroom.naam}"
            for stand in plannen.themas
            for een, hoe in stand.financiering
            if hoe is Stroomstand.GEEINDIGD
        }
        einden = [een for een in plannen.voorbehouden if een.soort is Voorbehoudsoort.GEEINDIGD]
        assert {een.tekst for een in einden} == geeindigd
        assert {een.dag for een in einden} <= {date(2022, 1, 1)}
        assert all(een.bronnen for een in einden)


def test_no_theme_of_one_region_has_the_name_of_another() -> None:
    """Within a region a theme is found by its name, so the amounts of a theme are its own."""
    for regio in REGIOS.values():
        assert max(Counter(een.naam for een in regio.themas).values(), default=1) == 1
        namen = {een.naam for een in regio.themas}
        assert {regel.thema for regel in regio.begroting.regels} <= {None, *namen}


def test_the_amounts_of_a_theme_stand_with_it() -> None:
    """The two amounts that the agenda names, and none with any other theme."""
    bedragen = {
        stand.thema.naam: [regel.begroot for regel in stand.begroting.regels]
        for stand in actielijnen(NV, on=DAG).themas
        if stand.begroting.regels
    }
    assert bedragen == {"Sociale steun aan kinderen": [Decimal("45000.00")], "Plegeraanpak": [Decimal("88087.00")]}


# A file of one's own.


KOPTEKST = """\
code = "proef"
naam = "Proefregio"
[[document]]
titel = "Regiovisie van de proefregio"
kort = "Regiovisie"
geldig = { van = 2016-01-01, tot = 2026-01-01 }
"""


def deel(kop: str = "thema", **velden: Any) -> str:
    """A part of a file; None leaves a key out."""
    alles = {
        "actielijn": '"Lijn"',
        "naam": '"Thema"',
        "bron": '{ document = "Regiovisie", vindplaats = "p. 3" }',
        **velden,
    }
    return f"[[{kop}]]\n" + "".join(f"{naam} = {waarde}\n" for naam, waarde in alles.items() if waarde is not None)


def proef(*delen: str) -> Regio:
    """A region of one's own."""
    return Regio.loads(KOPTEKST + "".join(delen))


def problemen(*delen: str) -> list[str]:
    """What is wrong with a file, each with its path."""
    with pytest.raises(RegionRuleError) as gevonden:
        proef(*delen)
    return [str(probleem) for probleem in gevonden.value.problems]


def test_a_theme_of_a_file_holds_what_the_file_says() -> None:
    """And nothing that it does not say."""
    vol = deel(
        groep='"ouderen"',
        jaren='[{ tekst = "2020", van = 2020, tot_en_met = 2021 }, { tekst = "doorlopend" }]',
        kernpartners='["Banken", "Zorg"]',
        financiering='[{ geldstroom = "duvo", wat = "alles", verwerving = "inkoop" }]',
        reading='"inference"',
    )
    regio = proef(vol, deel(naam='"Leeg"'))
    bron = Bron(Regeling("Regiovisie van de proefregio", "Regiovisie", Bronsoort.REGIO), "p. 3")
    assert regio.themas == (
        Thema(
            "Lijn",
            "Thema",
            (bron,),
            (Looptijd("2020", 2020, 2021), Looptijd("doorlopend")),
            ("Banken", "Zorg"),
            (Themafinanciering("duvo", "alles", Verwerving.INKOOP),),
            "ouderen",
            Reading.INFERENCE,
        ),
        Thema("Lijn", "Leeg", (bron,)),
    )
    plannen = actielijnen(regio, on=DAG)
    assert [(een.loopt, een.vragen) for een in plannen.themas] == [
        (None, ()),
        (None, ("Waaruit wordt betaald: Leeg?",)),
    ]
    (afgeleid,) = (een for een in plannen.voorbehouden if een.soort is Voorbehoudsoort.AFGELEID)
    assert (afgeleid.tekst, afgeleid.bronnen) == ("Thema: dit is afgeleid uit de tekst", (bron,))


def test_a_stream_that_begins_later_pays_nothing_yet() -> None:
    """It is named, and it has not begun."""
    regio = proef(deel(financiering='[{ geldstroom = "toekomstscenario", wat = "alles" }]'))
    standen = [
        actielijnen(regio, on=dag).themas[0].financiering[0][1] for dag in (date(2021, 12, 31), date(2022, 1, 1))
    ]
    assert standen == [Stroomstand.NOG_NIET_BEGONNEN, Stroomstand.LOOPT]


def test_what_a_stream_that_has_not_begun_will_pay_is_asked() -> None:
    """Until it begins, something else pays it, or nothing does."""
    regio = proef(deel(financiering='[{ geldstroom = "toekomstscenario", wat = "alles" }]'))
    assert actielijnen(regio, on=date(2021, 12, 31)).themas[0].vragen == ("Waaruit wordt nu betaald: alles?",)
    assert actielijnen(regio, on=date(2022, 1, 1)).themas[0].vragen == ()


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        (deel(actielijn=None, naam=None), ["thema[0].actielijn: missing", "thema[0].naam: missing"]),
        (deel(bron=None), ["thema[0].bron: missing; say where it stands, or that it is memory or choice"]),
        (deel() + deel(), ["thema[1].naam: stands at thema[0] too; each needs its own"]),
        (
            deel(financiering='[{ geldstroom = "duvoo" }, { geldstroom = "duvo", wat = "x", verwerving = "koop" }]'),
            [
                "thema[0].financiering[0].geldstroom: unknown geldstroom 'duvoo'; did you mean 'duvo'?",
                "thema[0].financiering[0].wat: missing",
                "thema[0].financiering[1].verwerving: unknown verwerving 'koop'; did you mean 'inkoop'?",
            ],
        ),
        (
            deel(jaren='[{ van = 2020 }, { tekst = "x", van = "2020" }, { tekst = "x", van = 2100 }]'),
            [
                "thema[0].jaren[0].tekst: missing",
                "thema[0].jaren[1].van: not a whole number from 1 through 2099",
                "thema[0].jaren[2].van: not a whole number from 1 through 2099",
            ],
        ),
        (deel(kernpartners="[]"), ["thema[0].kernpartners: not a list of 1 through 500 items"]),
    ],
    ids=[
        *("no name", "no source", "a name twice", "streams", "years", "partners"),
    ],
)
def test_a_theme_in_a_file_is_refused_with_its_path(tekst: str, verwacht: list[str]) -> None:
    """Each mistake once, and all of them at once."""
    assert verwacht == problemen(tekst)


def test_a_theme_ends_after_it_begins() -> None:
    """From 2024 through 2020 is no period: a theme that never runs is a mistake in writing."""
    assert problemen(deel(jaren='[{ tekst = "x", van = 2024, tot_en_met = 2020 }]')) == [
        "thema[0].jaren[0]: tot_en_met: 2020 lies before van 2024; it is the last year"
    ]


# What is no question.


@pytest.mark.parametrize("dag", [datetime(2022, 6, 1), "2022-06-01", None])
def test_a_day_is_a_date(dag: Any) -> None:
    """No moment and no text."""
    with pytest.raises(InvalidValueError, match=r"^on: "):
        actielijnen(NV, on=dag)


@pytest.mark.parametrize("dag", [date(1989, 12, 31), date(2100, 1, 1)])
def test_a_day_lies_within_the_horizon(dag: date) -> None:
    """From 1990 through 2099."""
    with pytest.raises(HorizonError):
        actielijnen(NV, on=dag)


@pytest.mark.parametrize(
    ("regio", "fout", "melding"),
    [
        ("noord-veluwe", UnknownCodeError, "unknown regio 'noord-veluwe'; did you mean 'noord-veluwe-mijov'?"),
        (None, InvalidValueError, "regio: missing; give the code of a region, or a Regio"),
        (3, InvalidValueError, "regio: int is not the code of a region, nor a Regio"),
    ],
)
def test_a_region_must_be_given(regio: Any, fout: type[Exception], melding: str) -> None:
    """Nationally nothing is planned."""
    with pytest.raises(fout) as gevonden:
        actielijnen(regio, on=DAG)
    assert str(gevonden.value) == melding


# A table.


SLEUTELS = [
    "actielijn",
    "thema",
    "groep",
    "jaren",
    "kernpartners",
    "loopt",
    "bronnen",
    "geldstroom",
    "wat",
    "verwerving",
    "stand",
]


def test_records_are_flat_and_all_alike() -> None:
    """The same keys in the same order, plain values, and a record for each stream or one that says there is none."""
    for code, dag in product(REGIOS, DAGEN):
        plannen = actielijnen(code, on=dag)
        records = plannen.records()
        assert len(records) == sum(max(1, len(een.financiering)) for een in plannen.themas)
        assert records == [record for een in plannen.themas for record in een.records()]
        for record in records:
            assert list(record) == SLEUTELS
            assert {type(waarde) for waarde in record.values()} <= {str, bool, type(None)}
            assert record["bronnen"]


def test_a_record_says_what_the_text_says() -> None:
    """The subsidy for IrisZorg, and a theme of which nobody says what pays it."""
    iris = thema(NV, "Plegeraanpak").records()[0]
    assert (iris["actielijn"], iris["groep"], iris["jaren"], iris["loopt"]) == (
        *(DRIE, "plegers", "doorlopend; projectduur: 2019 t/m 2020", None),
    )
    assert (iris["geldstroom"], iris["wat"], iris["verwerving"], iris["stand"]) == (
        *("duvo", "daderopvang van IrisZorg", "subsidie", "loopt"),
    )
    (innovatie,) = thema("ijsselland", "Innovatie").records()
    assert [innovatie[naam] for naam in ("geldstroom", "wat", "verwerving", "stand", "kernpartners")] == [None] * 5
