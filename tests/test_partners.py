"""Partners: who they are, who commissions which part, what they may request, and every candidate with its reasons."""

import copy
import pickle
import re
from collections import Counter
from datetime import date, datetime
from itertools import product
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.mutaties import GEEN_TEKST
from tests.strategies import elfproef

from huiselijkgeweld.bronnen import Bron, Bronsoort, Reading, Regeling
from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.model import regelingen
from huiselijkgeweld.model.partners import (
    NEDERLAND,
    PARTNERS,
    Doelgroep,
    Kandidaat,
    Kenmerken,
    Kostencomponent,
    Opdrachtgever,
    Openstelling,
    Partner,
    Partnersoort,
    Verzoek,
    Verzoekrecht,
    gi_kandidaten,
)

NV = "noord-veluwe-mijov"
DAG = date(2026, 4, 2)
BRON = Bron(Regeling("Paraplureglement", "PR", Bronsoort.PROTOCOL), "1")
ALLE = list(PARTNERS.values())
DEELNAMEN = [(partner, deel) for partner in ALLE for deel in partner.kosten]

# The partners that are described, in the groups of the texts.


GROEPEN: dict[str, dict[str, Partnersoort]] = {
    "lokale teams": {"lokale-wijkteams-en-cjg": Partnersoort.LOKAAL_TEAM},
    "zorgaanbieders": {"zorgaanbieders": Partnersoort.ZORGAANBIEDER, "ggz": Partnersoort.GGZ},
    "CSG": {
        "csg-zwolle": Partnersoort.CENTRUM_SEKSUEEL_GEWELD,
        "csg-enschede": Partnersoort.CENTRUM_SEKSUEEL_GEWELD,
    },
    "Veilig Thuis": {"veilig-thuis": Partnersoort.VEILIG_THUIS, "veilig-thuis-nog": Partnersoort.VEILIG_THUIS},
    "Moviera": {"moviera": Partnersoort.OPVANG},
    "JBT": {
        "jbt-noord-veluwe": Partnersoort.JEUGDBESCHERMINGSTAFEL,
        "jbt-midden-ijssel-oost-veluwe": Partnersoort.JEUGDBESCHERMINGSTAFEL,
    },
    "GI": {
        "jeugdbescherming-gelderland": Partnersoort.GECERTIFICEERDE_INSTELLING,
        "william-schrikker-groep": Partnersoort.GECERTIFICEERDE_INSTELLING,
        "leger-des-heils": Partnersoort.GECERTIFICEERDE_INSTELLING,
        "nidos": Partnersoort.GECERTIFICEERDE_INSTELLING,
    },
    "Raad": {"raad-voor-de-kinderbescherming": Partnersoort.RAAD_VOOR_DE_KINDERBESCHERMING},
    "Veiligheidshuis": {"veiligheidshuis-nog": Partnersoort.ZORG_EN_VEILIGHEIDSHUIS},
    "reclassering": {"reclassering": Partnersoort.RECLASSERING},
    "daderopvang": {"iriszorg-daderopvang": Partnersoort.DADEROPVANG},
    "politie en OM": {"politie": Partnersoort.POLITIE, "openbaar-ministerie": Partnersoort.OPENBAAR_MINISTERIE},
    "Amersfoort": {
        "svmn-veilig-thuis": Partnersoort.VEILIG_THUIS,
        "svmn-save": Partnersoort.SAVE,
        "kwintes": Partnersoort.OPVANG,
        "moviera-utrecht": Partnersoort.OPVANG,
    },
    "mensenhandel": {
        "meldpunt-mensenhandel-nog": Partnersoort.MELDPUNT,
        "meldpunt-mensenhandel-amersfoort": Partnersoort.MELDPUNT,
    },
    "netwerk Amersfoort": {
        "stichting-wijkteams-amersfoort": Partnersoort.LOKAAL_TEAM,
        "indebuurt033": Partnersoort.NETWERKPARTNER,
        "stadsring51": Partnersoort.NETWERKPARTNER,
        "bemoeizorg-amersfoort": Partnersoort.ZORGAANBIEDER,
        "ggz-amersfoort": Partnersoort.GGZ,
        "woningcorporaties-amersfoort": Partnersoort.WONINGCORPORATIE,
        "ggd-regio-utrecht": Partnersoort.GGD,
    },
}


def test_every_described_partner_is_there_once_and_of_its_kind() -> None:
    """Fifteen groups of partners; none is missing and none is added unseen."""
    verwacht = {code: soort for groep in GROEPEN.values() for code, soort in groep.items()}
    assert verwacht == {code: partner.soort for code, partner in PARTNERS.items()}
    assert [code for code, partner in PARTNERS.items() if code != partner.code] == []
    assert [naam for naam, aantal in Counter(partner.naam for partner in ALLE).items() if aantal > 1] == []


def test_every_kind_of_partner_occurs_and_has_a_label() -> None:
    """No word of the list is only a word."""
    assert set(Partnersoort) == {partner.soort for partner in ALLE}
    assert {soort.value: soort.label for soort in Partnersoort} == {
        "lokaal_team": "lokaal team",
        "zorgaanbieder": "zorgaanbieder",
        "ggz": "geestelijke gezondheidszorg",
        "centrum_seksueel_geweld": "Centrum Seksueel Geweld",
        "veilig_thuis": "Veilig Thuis",
        "meldpunt": "meldpunt",
        "opvang": "opvang",
        "daderopvang": "daderopvang",
        "jeugdbeschermingstafel": "jeugdbeschermingstafel",
        "gecertificeerde_instelling": "gecertificeerde instelling",
        "save": "SAVE-team",
        "raad_voor_de_kinderbescherming": "Raad voor de Kinderbescherming",
        "zorg_en_veiligheidshuis": "Zorg- en Veiligheidshuis",
        "reclassering": "reclassering",
        "politie": "politie",
        "openbaar_ministerie": "Openbaar Ministerie",
        "ggd": "GGD",
        "woningcorporatie": "woningcorporatie",
        "netwerkpartner": "netwerkpartner",
    }


@pytest.mark.parametrize("partner", ALLE, ids=list(PARTNERS))
def test_a_description_is_a_sentence_with_a_source(partner: Partner) -> None:
    """In Dutch, with a period; the sources of a regional partner include the document of its region."""
    assert re.fullmatch(r"[A-Z].*\.", partner.doet)
    assert len(set(partner.bronnen)) == len(partner.bronnen) >= 1
    if partner.gebieden != (NEDERLAND,):
        assert Bronsoort.REGIO in {bron.regeling.soort for bron in partner.bronnen}
        assert partner.since is not None
    assert set(partner.gebieden) <= {
        NEDERLAND,
        NV,
        "noordoost-gelderland",
        "gelderland",
        "gelderland-zuid",
        "amersfoort",
    }


def test_the_texts_behind_the_partners_are_those_of_the_model() -> None:
    """Every source is one of the texts of this floor, so a text has one name."""
    bronnen = [bron for partner in ALLE for bron in partner.bronnen]
    bronnen += [bron for partner in ALLE for deel in partner.kosten for bron in deel.bronnen]
    bronnen += [bron for partner in ALLE for recht in partner.mag_verzoeken for bron in recht.bronnen]
    bekend = [waarde for waarde in vars(regelingen).values() if isinstance(waarde, Regeling)]
    assert {bron.regeling for bron in bronnen} <= set(bekend)


# Who commissions what.


def test_every_part_has_somebody_who_commissions_it_or_a_question() -> None:
    """Never a guess: where no text names anybody, the question is asked, in the words of the part."""
    for partner, deel in DEELNAMEN:
        vraag = f"Wie is opdrachtgever van {deel.naam}?" if deel.opdrachtgever is None else None
        assert vraag == deel.vraag
        assert (deel.vraag in partner.vragen) == (deel.opdrachtgever is None)
    assert all(partner.kosten for partner in ALLE)


OPDRACHTGEVERS = {
    "veilig-thuis": {Opdrachtgever.GEMEENTEN},
    "raad-voor-de-kinderbescherming": {Opdrachtgever.MINISTERIE_JENV},
    "reclassering": {Opdrachtgever.MINISTERIE_JENV},
    "lokale-wijkteams-en-cjg": {Opdrachtgever.EIGEN_GEMEENTE},
    "zorgaanbieders": {Opdrachtgever.GEMEENTEN},
    "ggz": {Opdrachtgever.GEMEENTEN},
    "csg-zwolle": {Opdrachtgever.MINISTERIE_VWS, Opdrachtgever.GEMEENTEN, None},
    "csg-enschede": {Opdrachtgever.MINISTERIE_VWS, Opdrachtgever.GEMEENTEN, None},
    "veilig-thuis-nog": {Opdrachtgever.GEMEENTEN},
    "moviera": {Opdrachtgever.CENTRUMGEMEENTEN},
    "jbt-noord-veluwe": {Opdrachtgever.GEMEENTEN},
    "jbt-midden-ijssel-oost-veluwe": {Opdrachtgever.GEMEENTEN},
    "veiligheidshuis-nog": {Opdrachtgever.GEMEENTEN},
    "iriszorg-daderopvang": {Opdrachtgever.GEMEENTEN},
    "meldpunt-mensenhandel-nog": {Opdrachtgever.GEMEENTEN},
    "jeugdbescherming-gelderland": {Opdrachtgever.GEMEENTEN},
    "william-schrikker-groep": {Opdrachtgever.GEMEENTEN},
    "leger-des-heils": {Opdrachtgever.GEMEENTEN},
    "nidos": {Opdrachtgever.GEMEENTEN},
    "svmn-veilig-thuis": {Opdrachtgever.GEMEENTEN},
}


@pytest.mark.parametrize("code", PARTNERS)
def test_each_part_is_commissioned_by_whom_the_text_names(code: str) -> None:
    """Of the police, the prosecution and the other partners of Amersfoort the texts name nobody."""
    assert OPDRACHTGEVERS.get(code, {None}) == {deel.opdrachtgever for deel in PARTNERS[code].kosten}


@pytest.mark.parametrize("code", ["csg-zwolle", "csg-enschede"])
def test_the_parts_of_a_centre_for_sexual_violence_have_different_clients(code: str) -> None:
    """The ministry for the medical care, municipalities for the network; the texts collide, and both stay visible."""
    delen = {deel.naam: (deel.opdrachtgever, deel.voorbehouden) for deel in PARTNERS[code].kosten}
    assert delen == {
        "de medische zorg en behandeling": (Opdrachtgever.MINISTERIE_VWS, ("CF9",)),
        "de casemanagers": (Opdrachtgever.GEMEENTEN, ("CF9",)),
        "de coördinatie": (Opdrachtgever.GEMEENTEN, ("CF9",)),
        "de landelijke organisatie": (None, ()),
        "de expertise van de samenwerkende partijen": (None, ()),
    }


def test_only_two_parts_are_reasoned_and_the_others_are_read() -> None:
    """Where the text names an action of the region, or a host, but nobody who commissions."""
    assert {partner.code: deel.reading for partner, deel in DEELNAMEN if deel.reading is not Reading.VERIFIED} == {
        "iriszorg-daderopvang": Reading.INFERENCE,
        "meldpunt-mensenhandel-nog": Reading.INFERENCE,
    }


@pytest.mark.parametrize(("partner", "deel"), DEELNAMEN, ids=[f"{p.code}: {d.naam}" for p, d in DEELNAMEN])
def test_a_part_says_nothing_about_money(partner: Partner, deel: Kostencomponent) -> None:
    """No amount, no percentage, no stream of money: those are for the tables of funding."""
    tekst = re.sub(r"Indebuurt033|\b20\d\d\b", "", f"{partner.doet} {deel.naam} {deel.toelichting}")
    assert re.search(r"€|\d{3,}|%|procent|DUVO|budget|GHNT", tekst) is None


def test_the_lists_have_dutch_words() -> None:
    """For who commissions, what is requested, when somebody is there, and what is asked about a child."""
    assert {wie.value: wie.label for wie in Opdrachtgever} == {
        "eigen_gemeente": "de eigen gemeente",
        "gemeenten": "de gemeenten samen",
        "centrumgemeenten": "de centrumgemeenten",
        "ministerie_jenv": "het ministerie van Justitie en Veiligheid",
        "ministerie_vws": "het ministerie van Volksgezondheid, Welzijn en Sport",
    }
    assert [verzoek.label for verzoek in Verzoek] == [
        "een onderzoek door de Raad voor de Kinderbescherming",
        "een gesprek aan de jeugdbeschermingstafel",
        "een (voorlopige) ondertoezichtstelling door de kinderrechter",
        "verlenging van een ondertoezichtstelling door de kinderrechter",
        "toezicht door een andere gecertificeerde instelling",
        "inzet van de reclassering",
    ]
    assert [wanneer.label for wanneer in Openstelling] == ["dag en nacht, alle dagen van de week"]
    assert all(groep.vraag.endswith("?") for groep in Doelgroep)


# What they may request.


VERZOEKEN = {
    Verzoek.RAADSONDERZOEK: {
        "veilig-thuis",
        "veilig-thuis-nog",
        "svmn-veilig-thuis",
        "lokale-wijkteams-en-cjg",
        *GROEPEN["GI"],
    },
    Verzoek.JEUGDBESCHERMINGSTAFEL: {"veilig-thuis-nog", "lokale-wijkteams-en-cjg", *GROEPEN["GI"]},
    Verzoek.ONDERTOEZICHTSTELLING: {"raad-voor-de-kinderbescherming", "openbaar-ministerie"},
    Verzoek.VERLENGING_ONDERTOEZICHTSTELLING: {
        "raad-voor-de-kinderbescherming",
        "openbaar-ministerie",
        *GROEPEN["GI"],
    },
    Verzoek.ANDERE_INSTELLING: {"raad-voor-de-kinderbescherming", *GROEPEN["GI"]},
    Verzoek.INZET_RECLASSERING: {"politie", "openbaar-ministerie"},
}


@pytest.mark.parametrize("verzoek", Verzoek)
def test_a_partner_may_request_what_a_text_lets_it_request(verzoek: Verzoek) -> None:
    """And nothing else: no partner has a power that only sounds likely."""
    assert VERZOEKEN[verzoek] == {code for code, partner in PARTNERS.items() if partner.mag(verzoek)}


def test_only_the_council_for_child_protection_hears_on_what_condition_a_team_asks() -> None:
    """A lokaal team may ask for an investigation only in the name of the college; others have a duty to tell it."""
    voorwaarden = {
        code: recht.voorwaarde
        for code, partner in PARTNERS.items()
        for recht in partner.mag_verzoeken
        if recht.verzoek is Verzoek.RAADSONDERZOEK
    }
    assert voorwaarden["lokale-wijkteams-en-cjg"].startswith("alleen namens het college")
    assert all("college" in voorwaarde for voorwaarde in voorwaarden.values())


def test_nobody_may_ask_for_the_same_twice() -> None:
    """One right, one condition."""
    assert [
        code
        for code, partner in PARTNERS.items()
        if len({recht.verzoek for recht in partner.mag_verzoeken}) < len(partner.mag_verzoeken)
    ] == []


# Reachable and available.


def test_reachable_and_available_are_two_things() -> None:
    """By law Veilig Thuis is both, day and night; of the one in the region the text says only that it answers."""
    openstelling = {code: (partner.bereikbaar, partner.beschikbaar) for code, partner in PARTNERS.items()}
    dag_en_nacht = Openstelling.DAG_EN_NACHT
    assert {code: wanneer for code, wanneer in openstelling.items() if wanneer != (None, None)} == {
        "veilig-thuis": (dag_en_nacht, dag_en_nacht),
        "veilig-thuis-nog": (dag_en_nacht, None),
        "csg-zwolle": (None, dag_en_nacht),
        "csg-enschede": (None, dag_en_nacht),
    }


# Which instelling.


JA_NEE_ONBEKEND = (True, False, None)
DOELGROEPEN = {
    "jeugdbescherming-gelderland": {"complexe_problemen"},
    "leger-des-heils": {"complexe_problemen"},
    "nidos": {"alleenstaande_vluchteling", "zonder_aanvraag_terugkeer_mogelijk"},
    "william-schrikker-groep": {"kind_met_beperking", "ouder_met_beperking"},
}


@pytest.mark.parametrize("antwoorden", list(product(JA_NEE_ONBEKEND, repeat=5)), ids=str)
def test_every_instelling_that_fits_is_a_candidate_with_its_reasons(antwoorden: tuple[bool | None, ...]) -> None:
    """All 243 cases, by the oracle: fits, may fit, or does not; who fits equally shares a rank, in order of code."""
    stand = dict(zip([groep.value for groep in Doelgroep], antwoorden, strict=True))
    kandidaten = gi_kandidaten(Kenmerken(**stand), gebied=NV, on=DAG, partners=ALLE)
    zeker = sorted(code for code, groepen in DOELGROEPEN.items() if any(stand[groep] is True for groep in groepen))
    mogelijk = sorted(
        code
        for code, groepen in DOELGROEPEN.items()
        if code not in zeker and any(stand[groep] is None for groep in groepen)
    )
    assert [(kandidaat.rang, kandidaat.partner.code) for kandidaat in kandidaten] == [
        *((1, code) for code in zeker),
        *((2, code) for code in mogelijk),
    ]
    for kandidaat in kandidaten:
        groepen = DOELGROEPEN[kandidaat.partner.code]
        assert {groep.value for groep in kandidaat.redenen} == {groep for groep in groepen if stand[groep] is True}
        gemist = {groep for groep in groepen if stand[groep] is None} if kandidaat.rang == 2 else set()
        assert {groep.value for groep in kandidaat.ontbreekt} == gemist
        assert kandidaat.vragen == tuple(groep.vraag for groep in kandidaat.ontbreekt)


@given(st.lists(st.sampled_from(JA_NEE_ONBEKEND), min_size=5, max_size=5), st.integers(0, 4), st.booleans())
def test_learning_a_fact_never_adds_a_candidate(antwoorden: list[bool | None], plek: int, antwoord: bool) -> None:
    """Who was no candidate while a fact was unknown does not become one when it is stated."""
    namen = [groep.value for groep in Doelgroep]
    eerst = dict(zip(namen, antwoorden, strict=True)) | {namen[plek]: None}
    later = eerst | {namen[plek]: antwoord}
    codes = [
        {kandidaat.partner.code for kandidaat in gi_kandidaten(Kenmerken(**stand), gebied=NV, on=DAG, partners=ALLE)}
        for stand in (eerst, later)
    ]
    assert codes[1] <= codes[0]


def test_two_instellingen_that_both_fit_are_both_given() -> None:
    """A family with complex problems and a child with a disability: three candidates of one rank, and none chosen."""
    kenmerken = Kenmerken(
        complexe_problemen=True, kind_met_beperking=True, alleenstaande_vluchteling=False, ouder_met_beperking=False
    )
    kandidaten = gi_kandidaten(kenmerken, gebied=NV, on=DAG, partners=ALLE)
    assert [(kandidaat.rang, kandidaat.partner.code) for kandidaat in kandidaten] == [
        (1, "jeugdbescherming-gelderland"),
        (1, "leger-des-heils"),
        (1, "william-schrikker-groep"),
        (2, "nidos"),
    ]


@pytest.mark.parametrize(
    ("gebied", "dag", "verwacht"),
    [
        (NV, DAG, ["jeugdbescherming-gelderland", "leger-des-heils", "nidos", "william-schrikker-groep"]),
        ("gelderland-zuid", DAG, ["jeugdbescherming-gelderland", "leger-des-heils", "william-schrikker-groep"]),
        ("amersfoort", DAG, []),
        ("ijsselland", DAG, []),
        (NV, date(2020, 1, 1), ["jeugdbescherming-gelderland", "leger-des-heils", "nidos", "william-schrikker-groep"]),
        (NV, date(2019, 12, 31), []),
    ],
)
def test_a_candidate_works_in_the_area_on_the_day(gebied: str, dag: date, verwacht: list[str]) -> None:
    """Where no instelling is described there is none to give: that is an answer too."""
    kandidaten = gi_kandidaten(Kenmerken(), gebied=gebied, on=dag, partners=ALLE)
    assert verwacht == [kandidaat.partner.code for kandidaat in kandidaten]


def test_an_instelling_of_which_nothing_is_said_comes_last_and_is_not_left_out() -> None:
    """And one that works in the whole country works in every area; partners of another kind are no candidates."""
    stil = Partner("stil", "Stil", Partnersoort.GECERTIFICEERDE_INSTELLING, "Niets.", (BRON,), gebieden=(NEDERLAND,))
    kandidaten = gi_kandidaten(Kenmerken(complexe_problemen=True), gebied=NV, on=DAG, partners=[stil, *ALLE])
    assert kandidaten[-1] == Kandidaat(stil, 3, (), ())
    assert gi_kandidaten(Kenmerken(), gebied="elders", on=DAG, partners=[stil, *ALLE]) == (kandidaten[-1],)


def test_the_questions_of_the_facts_are_those_of_the_groups() -> None:
    """Each attribute answers one question; a number is no answer."""
    assert [veld.name for veld in attrs.fields(Kenmerken)] == [groep.value for groep in Doelgroep]
    with pytest.raises(InvalidValueError, match=r"^complexe_problemen: int is not True or False"):
        Kenmerken(1)  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError, match=r"^on: "):
        gi_kandidaten(Kenmerken(), gebied=NV, on=datetime(2026, 4, 2), partners=ALLE)


# What a partner is.


def maak(**velden: Any) -> Partner:
    """A partner of its own."""
    alles: dict[str, Any] = {
        "code": "eigen-team",
        "naam": "Eigen team",
        "soort": Partnersoort.LOKAAL_TEAM,
        "doet": "Iets.",
        "bronnen": (BRON,),
        **velden,
    }
    return Partner(**alles)


@pytest.mark.parametrize(
    ("velden", "melding"),
    [
        ({"code": "Eigen team"}, "code: an id is 1-64 letters, digits, '.', '_', ':' or '-', and starts"),
        ({"code": "Eigen-team"}, "code: write lower-case words joined by '-', such as 'veilig-thuis'"),
        ({"code": "eigen_team"}, "code: write lower-case words joined by '-', such as 'veilig-thuis'"),
        ({"code": "eigen-"}, "code: write lower-case words joined by '-', such as 'veilig-thuis'"),
        (
            {"code": 3},
            f"code: {GEEN_TEKST}",
        ),
        ({"naam": None}, "naam: NoneType is not a str"),
        ({"soort": "lokaal_team"}, "soort: str is not a Partnersoort"),
        ({"doet": 1}, "doet: int is not a str"),
        ({"bronnen": ()}, "bronnen: give at least 1 Bron"),
        ({"bronnen": [BRON]}, "bronnen: not a tuple of Bron"),
        ({"bronnen": ("PR",)}, "bronnen: not a tuple of Bron"),
        ({"kosten": ("team",)}, "kosten: not a tuple of Kostencomponent"),
        ({"mag_verzoeken": (Verzoek.RAADSONDERZOEK,)}, "mag_verzoeken: not a tuple of Verzoekrecht"),
        ({"bereikbaar": "dag_en_nacht"}, "bereikbaar: str is not a Openstelling"),
        ({"beschikbaar": True}, "beschikbaar: bool is not a Openstelling"),
        ({"gebieden": "nederland"}, "gebieden: not a tuple of str"),
        ({"doelgroepen": ("complexe_problemen",)}, "doelgroepen: not a tuple of Doelgroep"),
        ({"since": "2020-01-01"}, "since: str is not a date; give a datetime.date"),
        (
            {"since": DAG, "until": DAG},
            "until: 2026-04-02 is not after since 2026-04-02; it is the first day on which it no longer holds",
        ),
    ],
)
def test_a_partner_holds_what_it_should(velden: dict[str, Any], melding: str) -> None:
    """One message for each attribute, with what is allowed."""
    with pytest.raises(InvalidValueError) as info:
        maak(**velden)
    assert str(info.value).startswith(melding)


@pytest.mark.parametrize(
    ("velden", "melding"),
    [
        ({"naam": 1}, "naam: int is not a str"),
        ({"opdrachtgever": "gemeenten"}, "opdrachtgever: str is not a Opdrachtgever"),
        ({"bronnen": ()}, "bronnen: give at least 1 Bron"),
        ({"reading": "verified"}, "reading: str is not a Reading"),
        ({"voorbehouden": "CF9"}, "voorbehouden: not a tuple of str"),
        ({"toelichting": None}, "toelichting: NoneType is not a str"),
    ],
)
def test_a_part_holds_what_it_should(velden: dict[str, Any], melding: str) -> None:
    """A part without a source is refused too."""
    alles: dict[str, Any] = {"naam": "het team", "opdrachtgever": None, "bronnen": (BRON,), **velden}
    with pytest.raises(InvalidValueError) as info:
        Kostencomponent(**alles)
    assert melding == str(info.value)


def test_a_right_to_request_has_a_source() -> None:
    """And is about something that can be requested."""
    with pytest.raises(InvalidValueError, match=r"^bronnen: give at least 1 Bron\n"):
        Verzoekrecht(Verzoek.RAADSONDERZOEK, ())
    with pytest.raises(InvalidValueError, match=r"^verzoek: str is not a Verzoek\n"):
        Verzoekrecht("raadsonderzoek", (BRON,))  # type: ignore[arg-type]


@given(st.integers(1, 99_999_999))
def test_no_code_of_a_partner_can_be_a_citizen_service_number(acht: int) -> None:
    """A bare number is no code, and one that passes the test of eleven is named as what it may be."""
    for cijfer in range(10):
        nummer = f"{acht:08}{cijfer}"
        melding = "this id can be a BSN" if elfproef(nummer) else "write lower-case words"
        with pytest.raises(InvalidValueError, match=f"^code: {melding}"):
            maak(code=nummer)


@pytest.mark.parametrize(
    ("since", "until", "verwacht"),
    [
        (None, None, [True, True, True]),
        (DAG, None, [False, True, True]),
        (None, DAG, [True, False, False]),
        (DAG, date(2026, 4, 3), [False, True, False]),
    ],
)
def test_a_description_holds_from_its_first_day_until_its_last(
    since: date | None, until: date | None, verwacht: list[bool]
) -> None:
    """The day before, the day itself and the day after."""
    partner = maak(since=since, until=until)
    assert verwacht == [partner.in_force(dag) for dag in (date(2026, 4, 1), DAG, date(2026, 4, 3))]
    with pytest.raises(InvalidValueError, match=r"^on: "):
        partner.in_force(datetime(2026, 4, 2))


def test_the_register_of_partners_never_changes() -> None:
    """It can be read, copied and pickled, part by part; nothing can be put in it."""
    with pytest.raises(TypeError):
        PARTNERS["eigen-team"] = maak()  # type: ignore[index]
    for partner in ALLE:
        assert partner == copy.deepcopy(partner) == pickle.loads(pickle.dumps(partner))
        assert len(repr(partner)) < 250
    assert len(set(ALLE)) == len(ALLE)
