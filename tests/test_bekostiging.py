"""Who commissions and who pays each part of a partner: every row of the texts, and what is not known stays unknown."""

import copy
import pickle
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import product
from typing import Any, NamedTuple

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from huiselijkgeweld import PARTNERS, REGIOS, Regio, Sleutel, bekostiging, explain
from huiselijkgeweld.bekostigingen import Bekostiging, Financiering
from huiselijkgeweld.bronnen import Bron, Bronsoort, Reading, Regeling, Voorbehoudsoort
from huiselijkgeweld.errors import HorizonError, InvalidValueError, RegionRuleError, UnknownCodeError
from huiselijkgeweld.model import regelingen
from huiselijkgeweld.model.diensten import Begeleider, Dienst
from huiselijkgeweld.model.geldstromen import GELDSTROMEN, Stroomsoort, Stroomstand, Verwerving
from huiselijkgeweld.model.partners import Kostencomponent, Opdrachtgever, Partner, Partnersoort
from huiselijkgeweld.recht.bekostiging import DIENSTREGELS, LANDELIJK, ONDERWERPEN, Bekostigingsregel
from huiselijkgeweld.recht.conflicten import CONFLICTEN

NV, AM = "noord-veluwe-mijov", "amersfoort"
DAG = date(2022, 6, 1)
AGENDA, BEGROTING_AM = "Uitvoeringsagenda NV/MIJOV 2020-2023", "Begroting Amersfoort 2018"
VAN_GEMEENTEN = {Stroomsoort.GEMEENTEFONDS, Stroomsoort.GEMEENTE, Stroomsoort.PROJECT}
BRON = Bron(Regeling("Afspraak", "Afspraak", Bronsoort.REGIO), "1")


def deel_van(partner: str, component: str, on: date = DAG, regio: str | Regio | None = None) -> Bekostiging:
    """The answer about one part."""
    (deel,) = (een for een in bekostiging(partner, on=on, regio=regio) if een.component == component)
    return deel


def stromen(deel: Bekostiging) -> dict[str, int | None]:
    """The streams that run, each with its share in percent."""
    lopend = [een for een in deel.financieringen if een.stand is Stroomstand.LOOPT]
    aandelen = [(een.geldstroom.code, een.regel.aandeel) for een in lopend]
    return {code: None if aandeel is None else int(aandeel) for code, aandeel in aandelen}


def soorten(deel: Bekostiging) -> set[Voorbehoudsoort]:
    """The kinds of the reservations of an answer."""
    return {een.soort for een in deel.voorbehouden}


def cites(bronnen: tuple[Bron, ...], document: str, kopje: str) -> bool:
    """Whether one of the sources is this heading of this document."""
    return any(
        bron.regeling.kort == document and kopje.casefold() in (bron.plaats or "").casefold() for bron in bronnen
    )


# Every row of the texts: who commissions what, and which stream pays it.


class Rij(NamedTuple):
    """A row of the overview of partners, opdrachtgevers and financing, written from the texts.

    `wie`: by every text that says so; `streams` with the share that is stated; `woorden`: what the answer says too.
    """

    code: str
    partner: str
    component: str
    wie: set[str]
    stromen: dict[str, int | None]
    kopje: str
    verwerving: str | None = None
    woorden: tuple[str, ...] = ()
    document: str = AGENDA
    regio: str = NV
    on: date = DAG


JEUGD_EN_WMO: dict[str, int | None] = {"jeugdwet-budget": None, "wmo-budget": None}
DUVO: dict[str, int | None] = {"duvo": None}
GEMEENTE: dict[str, int | None] = {"gemeentelijke-middelen": None}
JENV: dict[str, int | None] = {"ministerie-jenv": None}
CSG = "Centrum Seksueel Geweld"
BEIDE = {"gemeenten", "ministerie_vws"}
SITES = "de faciliteiten in Apeldoorn, Doetinchem, Harderwijk en Zutphen"
IN_2018: dict[str, Any] = {"document": BEGROTING_AM, "regio": AM, "on": date(2018, 6, 1)}

RIJEN = [
    Rij("P01", "lokale-wijkteams-en-cjg", "het wijkteam of CJG", {"eigen_gemeente"}, JEUGD_EN_WMO, "Lokale wijkteams"),
    *(
        Rij(
            "P02",
            partner,
            "de ingekochte zorg",
            {"gemeenten"},
            GEMEENTE,
            "Zorgaanbieders",
            "raamovereenkomst",
            ("geen subsidie",),
        )
        for partner in ("zorgaanbieders", "ggz")
    ),
    *(
        rij
        for partner, huis in (("csg-zwolle", "Isala"), ("csg-enschede", "GGD Twente"))
        for rij in (
            Rij("P03", partner, "de medische zorg en behandeling", BEIDE, {}, CSG, None, (huis,)),
            Rij("P03", partner, "de casemanagers", BEIDE, DUVO, CSG),
            Rij("P03", partner, "de coördinatie", BEIDE, DUVO, CSG),
            Rij("P03", partner, "de landelijke organisatie", set(), DUVO, CSG, None, ("gemeenten dragen",)),
            Rij(
                "P03",
                partner,
                "de expertise van de samenwerkende partijen",
                set(),
                {"eigen-budget-partners": None},
                CSG,
            ),
        )
    ),
    Rij(
        "P04",
        "veilig-thuis-nog",
        "de Veilig Thuis-organisatie",
        {"gemeenten"},
        DUVO | JEUGD_EN_WMO,
        "Veilig Thuis",
        None,
        ("22 gemeenten", "een deel van de middelen"),
    ),
    *(
        Rij(
            "P05",
            "moviera",
            component,
            {"centrumgemeenten"},
            DUVO,
            "Moviera",
            None,
            ("Apeldoorn, Arnhem, Ede en Nijmegen", "Oosterbeek"),
        )
        for component in ("de vrouwenopvang", "de begeleiding thuis")
    ),
    *(
        Rij(
            "P06",
            partner,
            "de tafel",
            {"gemeenten"},
            {"jeugdwet-budget": None},
            "Jeugdbeschermingstafel",
            None,
            ("werkgever van de voorzitter",),
        )
        for partner in ("jbt-noord-veluwe", "jbt-midden-ijssel-oost-veluwe")
    ),
    *(
        Rij(
            "P07",
            partner,
            "de uitvoering van kinderbeschermingsmaatregelen",
            {"gemeenten"},
            {"jeugdwet-budget": None},
            "Gecertificeerde instelling",
            "inkoop",
            ("kinderrechter",),
        )
        for partner in ("jeugdbescherming-gelderland", "william-schrikker-groep", "leger-des-heils", "nidos")
    ),
    Rij(
        "P08",
        "raad-voor-de-kinderbescherming",
        "de Raad",
        {"ministerie_jenv"},
        JENV,
        "Raad voor de Kinderbescherming",
        "eigen_dienst",
        ("een dienst van het ministerie",),
    ),
    Rij(
        "P09",
        "veiligheidshuis-nog",
        "het Veiligheidshuis",
        {"gemeenten"},
        {"ministerie-jenv": 50, "gemeentelijke-middelen": 50},
        "Veiligheidshuis",
        None,
        ("22 gemeenten", "de helft van de totale begroting"),
    ),
    Rij(
        "P09",
        "veiligheidshuis-nog",
        "de coördinatoren en de manager",
        {"gemeenten"},
        GEMEENTE,
        "Veiligheidshuis",
        None,
        ("werkgever van de coördinatoren", "22 gemeenten"),
    ),
    Rij("P09", "veiligheidshuis-nog", SITES, {"gemeenten"}, GEMEENTE, "Veiligheidshuis", None, ("beschikbaar",)),
    Rij("P10", "reclassering", "de reclassering", {"ministerie_jenv"}, JENV, "Reclassering"),
    Rij("P11", "iriszorg-daderopvang", "de daderopvang", {"gemeenten"}, DUVO, "Plegeraanpak", "subsidie"),
    Rij("P12", "politie", "de politie", set(), {}, "kernpartners"),
    Rij("P12", "openbaar-ministerie", "het Openbaar Ministerie", set(), {}, "kernpartners"),
    Rij(
        "P13",
        "svmn-veilig-thuis",
        "de Veilig Thuis-organisatie",
        {"gemeenten"},
        DUVO,
        "samenwerking",
        None,
        (),
        **IN_2018,
    ),
    Rij("P13", "svmn-save", "de SAVE-teams", set(), {}, "kindermishandeling", None, (), **IN_2018),
    Rij("P13", "kwintes", "de vrouwenopvang", set(), DUVO, "samenwerking", None, (), **IN_2018),
    Rij("P13", "moviera-utrecht", "de mannenopvang", set(), DUVO, "samenwerking", None, (), **IN_2018),
    Rij(
        "P14",
        "meldpunt-mensenhandel-nog",
        "het meldpunt en de zorgcoördinator",
        {"gemeenten"},
        DUVO | JEUGD_EN_WMO,
        "Veilig Thuis",
        None,
        ("ondergebracht bij Veilig Thuis",),
    ),
    # The budget of Amersfoort says only that the meldpunt is at Veilig Thuis: who pays it is asked, and not derived.
    Rij(
        "P14",
        "meldpunt-mensenhandel-amersfoort",
        "het meldpunt mensenhandel",
        set(),
        {},
        "kindermishandeling",
        None,
        (),
        **IN_2018,
    ),
    *(
        Rij("P15", partner, component, set(), {}, "samenwerking", None, (), **IN_2018)
        for partner, component in (
            ("stichting-wijkteams-amersfoort", "de wijkteams"),
            ("indebuurt033", "Indebuurt033"),
            ("stadsring51", "Stadsring 51"),
            ("bemoeizorg-amersfoort", "Aanbieders van bemoeizorg"),
            ("ggz-amersfoort", "GGZ-instellingen"),
            ("woningcorporaties-amersfoort", "Woningcorporaties"),
            ("ggd-regio-utrecht", "GGD regio Utrecht"),
        )
    ),
]
RIJ = pytest.mark.parametrize("rij", RIJEN, ids=lambda rij: f"{rij.code} {rij.partner}: {rij.component}")
VAN_BUITEN = {  # what pays in Amersfoort stands in national texts: the budget itself says nothing about it
    "svmn-veilig-thuis": {"Aanhangsel TK 2017-2018, 2136", "Kamerstuk 2018Z04427"},
    "kwintes": {"Kamerstuk 2018Z04427", "RegioAtlas"},
    "moviera-utrecht": {"Kamerstuk 2018Z04427", "RegioAtlas"},
}


@RIJ
def test_every_row_of_the_texts_can_be_asked(rij: Rij) -> None:
    """Who commissions it, the streams with their shares, and how it is bought: exactly what the texts say."""
    deel = deel_van(rij.partner, rij.component, rij.on, rij.regio)
    assert rij.wie == {opdracht.wie.value for opdracht in deel.opdrachten}
    assert rij.stromen == stromen(deel)
    assert tuple(rij.stromen) == deel.geldstromen
    verworven = {een.regel.verwerving for een in deel.financieringen if een.regel.verwerving is not None}
    assert ({rij.verwerving} - {None}) == {een.value for een in verworven}


@RIJ
def test_every_row_of_the_texts_comes_with_its_source(rij: Rij) -> None:
    """The document and the heading, with who commissions it and with each stream; and what else the text says of it."""
    deel, partner = deel_van(rij.partner, rij.component, rij.on, rij.regio), PARTNERS[rij.partner]
    opdracht = tuple(bron for een in deel.opdrachten for bron in een.bronnen) or partner.bronnen
    if rij.partner == "svmn-veilig-thuis":  # the budget names nobody, the law does
        assert cites(opdracht, "Wmo 2015", "4.1.1")
        opdracht = partner.bronnen
    assert cites(opdracht, rij.document, rij.kopje)
    for een in deel.financieringen:
        if rij.partner in VAN_BUITEN:
            assert {bron.regeling.kort for bron in een.regel.bronnen} == VAN_BUITEN[rij.partner]
        else:
            assert cites(een.regel.bronnen, rij.document, rij.kopje)
    toelichtingen = [een.toelichting for een in deel.opdrachten] + [een.regel.note for een in deel.financieringen]
    toelichtingen += [een.toelichting for een in partner.kosten if een.naam == rij.component]
    gezegd = " ".join(filter(None, [*toelichtingen, partner.doet]))
    assert [woord for woord in rij.woorden if woord not in gezegd] == []


def test_no_row_of_the_texts_and_no_part_of_a_partner_is_left_out() -> None:
    """Fifteen rows; the only partner that stands in none of them is Veilig Thuis as the law knows it."""
    assert {rij.code for rij in RIJEN} == {f"P{nummer:02}" for nummer in range(1, 16)}
    delen = {(partner.code, deel.naam) for partner in PARTNERS.values() for deel in partner.kosten}
    assert delen - {(rij.partner, rij.component) for rij in RIJEN} == {("veilig-thuis", "de Veilig Thuis-organisatie")}
    assert len({(rij.partner, rij.component) for rij in RIJEN}) == len(RIJEN)


@RIJ
def test_a_text_says_everything_of_a_row_with_the_source(rij: Rij) -> None:
    """Who commissions it, each stream, each code with its sources, and each question; or that it is not known."""
    tekst = explain((deel := deel_van(rij.partner, rij.component, rij.on, rij.regio),))
    for opdracht in deel.opdrachten:
        assert opdracht.wie.label in tekst
    if not deel.opdrachten:
        assert "opdrachtgever niet bekend" in tekst
    for een in deel.financieringen:
        assert een.geldstroom.naam in tekst
        assert f"{een.regel.code} · {'; '.join(map(str, een.regel.bronnen))}" in tekst
    assert ("geldstroom niet bekend" in tekst) == (not deel.financieringen)
    assert [vraag for vraag in deel.vragen if f"    Vraag: {vraag}" not in tekst.splitlines()] == []
    if rij.verwerving:
        assert rij.verwerving.replace("_", " ") in tekst
    for aandeel in filter(None, rij.stromen.values()):
        assert f"{aandeel}%" in tekst


# Rows.


REGIONAAL = {code: regio.bekostiging for code, regio in REGIOS.items()}
ALLE = [*LANDELIJK, *(regel for regels in REGIONAAL.values() for regel in regels)]


def test_every_row_about_money_has_a_code_of_its_own_and_says_where_it_stands() -> None:
    """National and regional: a code names one row, and each row cites a place in a text."""
    assert len({regel.code for regel in ALLE}) == len(ALLE)
    for regel in ALLE:
        assert regel.bronnen
        assert any(bron.plaats or bron.regeling.vindplaats for bron in regel.bronnen)
        assert set(regel.voorbehouden) <= set(CONFLICTEN)
        assert regel.reading is not Reading.INFERENCE or regel.note
        assert not regel.reading.is_assumed


def test_the_regions_with_rows_about_money_are_those_whose_texts_say_what_pays_whom() -> None:
    """The annex of one region, and one sentence of it about another; the texts of the other three name no payer."""
    assert {code for code, regels in REGIONAAL.items() if regels} == {NV, "gelderland-zuid"}
    assert {rij.partner for rij in REGIONAAL["gelderland-zuid"]} == {None}


@pytest.mark.parametrize("regel", ALLE, ids=lambda regel: regel.code)
def test_a_row_about_money_is_of_the_kind_of_its_text(regel: Bekostigingsregel) -> None:
    """What a regional text says is never called a protocol."""
    assert regel.bronnen[0].regeling.soort is regel.soort


def test_the_texts_behind_the_money_are_those_of_the_model() -> None:
    """A document that a region file and the model both cite is one text with one name."""
    bekend = {waarde for waarde in vars(regelingen).values() if isinstance(waarde, Regeling)}
    assert {bron.regeling for regel in ALLE for bron in regel.bronnen} <= bekend


def test_no_row_of_before_its_text() -> None:
    """A row of a region begins with the first day of the period of its text, and none of them has an end of its own."""
    assert {regel.since for regels in REGIONAAL.values() for regel in regels} == {date(2020, 1, 1)}
    assert {regel.until for regels in REGIONAAL.values() for regel in regels} == {None}
    assert {(regel.since, regel.until) for regel in LANDELIJK} == {
        (None, None),
        (date(2018, 1, 1), None),
        (date(2020, 1, 1), None),
        (date(2024, 1, 1), date(2027, 1, 1)),
    }


@pytest.mark.parametrize("regel", ALLE, ids=lambda regel: regel.code)
def test_a_text_of_2020_says_nothing_of_the_years_before(regel: Bekostigingsregel) -> None:
    """A row, national or not, that rests on the Uitvoeringsagenda alone begins with it."""
    if {bron.regeling.kort for bron in regel.bronnen} == {AGENDA}:
        assert regel.since == date(2020, 1, 1)


def test_nothing_pays_veilig_thuis_before_there_was_one() -> None:
    """It came with the Wmo 2015, on 1 January 2015; what paid its forerunners is not known."""
    assert [deel.geldstromen for deel in bekostiging("veilig-thuis", on=date(2014, 12, 31))] == [()]


def test_nobody_commissions_veilig_thuis_before_there_was_one() -> None:
    """The Wmo 2015 says that municipalities do, since 1 January 2015."""
    assert [deel.opdrachtgever for deel in bekostiging("veilig-thuis", on=date(2014, 12, 31))] == [None]


def test_every_service_is_a_part_that_somebody_has() -> None:
    """Each service, and each word for who guides at home, has a rule; a part that it names is one of a partner."""
    assert {regel.dienst for regel in DIENSTREGELS} == set(Dienst)
    assert {regel.begeleider for regel in DIENSTREGELS} == {None, *Begeleider}
    for regel in DIENSTREGELS:
        delen = {deel.naam for een in PARTNERS.values() if een.soort is regel.partnersoort for deel in een.kosten}
        assert delen
        assert regel.component is None or regel.component in delen
        assert (regel.begeleider is not None) == (regel.dienst is Dienst.AMBULANTE_BEGELEIDING)
        assert regel.begeleider is None or regel.begeleider.value == regel.partnersoort.value


def test_where_municipalities_book_is_known_for_partners_that_they_pay() -> None:
    """No subject of the taakvelden for the state, the police, or partners of which only the name is known."""
    assert set(Partnersoort) - set(ONDERWERPEN) == {
        Partnersoort.RAAD_VOOR_DE_KINDERBESCHERMING,
        Partnersoort.RECLASSERING,
        Partnersoort.POLITIE,
        Partnersoort.OPENBAAR_MINISTERIE,
        Partnersoort.GGD,
        Partnersoort.WONINGCORPORATIE,
        Partnersoort.NETWERKPARTNER,
    }


def regel(**velden: Any) -> Bekostigingsregel:
    """A row of its own."""
    return Bekostigingsregel(**{"code": "X1", "geldstroom": "duvo", "partner": "moviera", "bronnen": (BRON,), **velden})


AANDEEL = "aandeel: not a share in percent, more than 0 and at most 100; leave it out if it is not stated"


@pytest.mark.parametrize(
    ("velden", "fout", "melding"),
    [
        ({"code": 1}, InvalidValueError, "code: int is not a str"),
        ({"geldstroom": "duvoo"}, UnknownCodeError, "unknown geldstroom 'duvoo'; did you mean 'duvo'?"),
        ({"partner": "moveira"}, UnknownCodeError, "unknown partner 'moveira'; did you mean 'moviera'?"),
        ({"partner": None}, InvalidValueError, "partner: give the code of a partner or a kind of partner, one of"),
        ({"partnersoort": Partnersoort.OPVANG}, InvalidValueError, "partner: give the code of a partner or a kind of"),
        ({"component": "de mannenopvang"}, UnknownCodeError, "unknown component of 'moviera' 'de mannenopvang'"),
        ({"aandeel": 12.5}, InvalidValueError, "aandeel: a float is no exact share; give a whole number or Decimal("),
        ({"aandeel": True}, InvalidValueError, AANDEEL),
        ({"aandeel": "50"}, InvalidValueError, AANDEEL),
        ({"aandeel": 0}, InvalidValueError, AANDEEL),
        ({"aandeel": -1}, InvalidValueError, AANDEEL),
        ({"aandeel": Decimal("100.01")}, InvalidValueError, AANDEEL),
        ({"aandeel": Decimal("Infinity")}, InvalidValueError, AANDEEL),
        ({"aandeel": Decimal("NaN")}, InvalidValueError, AANDEEL),
        (
            {"since": date(2024, 1, 1), "until": date(2024, 1, 1)},
            InvalidValueError,
            "until: 2024-01-01 is not after since 2024-01-01",
        ),
        ({"bronnen": ()}, InvalidValueError, "bronnen"),
    ],
    ids=repr,
)
def test_a_row_about_money_pays_something_that_is_there(
    velden: dict[str, Any], fout: type[Exception], melding: str
) -> None:
    """A stream that exists, one partner or one kind, a part that the partner has, a share that is exact."""
    with pytest.raises(fout) as gevonden:
        regel(**velden)
    assert str(gevonden.value).startswith(melding)


@pytest.mark.parametrize("aandeel", [1, 100, Decimal("0.01"), Decimal("33.33"), None])
def test_a_share_is_kept_as_it_was_given(aandeel: int | Decimal | None) -> None:
    """Exactly, or not at all where the text states none."""
    assert regel(aandeel=aandeel).aandeel == aandeel


GRENZEN = [
    ("duvo", None, None, date(2010, 1, 1), None),
    ("duvo", date(2020, 1, 1), None, date(2020, 1, 1), None),
    ("duvo", None, date(2024, 1, 1), date(2010, 1, 1), date(2024, 1, 1)),
    ("ministerie-jenv", None, None, date(1990, 1, 1), None),
    ("ministerie-jenv", None, date(2024, 1, 1), date(1990, 1, 1), date(2024, 1, 1)),
    ("projectsubsidie-ghnt", None, None, date(2018, 1, 1), date(2022, 1, 1)),
    ("projectsubsidie-ghnt", date(2020, 1, 1), date(2030, 1, 1), date(2020, 1, 1), date(2022, 1, 1)),
    ("projectsubsidie-ghnt", date(2010, 1, 1), date(2021, 1, 1), date(2018, 1, 1), date(2021, 1, 1)),
]


@pytest.mark.parametrize(("stroom", "since", "until", "eerste", "einde"), GRENZEN)
def test_a_row_pays_while_it_holds_and_its_stream_runs(
    stroom: str, since: date | None, until: date | None, eerste: date, einde: date | None
) -> None:
    """The later of the two first days, and the earlier of the two ends."""
    rij = regel(geldstroom=stroom, since=since, until=until)
    assert (rij.stroom, rij.eindigt) == (GELDSTROMEN[stroom], einde)
    assert rij.begint == (date.min if eerste == date(1990, 1, 1) else eerste)
    assert (rij.is_begonnen(eerste), rij.loopt(eerste)) == (True, True)
    if rij.begint > date.min:
        assert not rij.is_begonnen(eerste - timedelta(days=1))
        assert not rij.loopt(eerste - timedelta(days=1))
    if einde is not None:
        assert (rij.loopt(einde - timedelta(days=1)), rij.loopt(einde), rij.is_begonnen(einde)) == (True, False, True)


# Unknown stays unknown: every partner, in every region and in none, on days of every period.


DAGEN = [
    date(1995, 6, 1),
    date(2016, 6, 1),
    date(2018, 6, 1),
    DAG,
    date(2024, 6, 1),
    date(2026, 6, 1),
    date(2027, 6, 1),
]
PLAATSEN: list[str | None] = [None, *REGIOS]
PERIODEN = {  # of the texts that were read: the years stand in their titles
    "ijsselland": (date(2021, 1, 1), date(2025, 1, 1)),
    "gelderland-zuid": (date(2021, 1, 1), date(2025, 1, 1)),
    "flevoland": (date(2024, 1, 1), date(2028, 1, 1)),
    NV: (date(2020, 1, 1), date(2024, 1, 1)),
    AM: (date(2018, 1, 1), date(2019, 1, 1)),
}
IN_DE_BIJLAGE = {rij.partner for rij in RIJEN if rij.regio == NV} - {
    "raad-voor-de-kinderbescherming",
    "reclassering",
    "politie",
    "openbaar-ministerie",
}
"""The partners of which the Uitvoeringsagenda says what pays them: without a region it is that text that answers."""


def antwoorden() -> Iterator[tuple[str, str | None, date, Bekostiging]]:
    """Every answer, with the partner, the region and the day that were asked."""
    for partner, plaats, dag in product(PARTNERS, PLAATSEN, DAGEN):
        for deel in bekostiging(partner, on=dag, regio=plaats):
            yield partner, plaats, dag, deel


ANTWOORDEN = list(antwoorden())
PER_PLAATS = pytest.mark.parametrize("plaats", PLAATSEN, ids=str)


def test_every_part_of_every_partner_has_an_answer_everywhere_and_always() -> None:
    """Each part once, in its order; nothing that is unknown is left out."""
    for partner, plaats, dag in product(PARTNERS, PLAATSEN, DAGEN):
        delen = [deel.component for deel in bekostiging(partner, on=dag, regio=plaats)]
        assert delen == [deel.naam for deel in PARTNERS[partner].kosten]


def test_a_partner_without_parts_is_a_question_too() -> None:
    """Of a partner of one's own of which nothing is described, everything is asked."""
    stil = Partner("stil", "Stil", Partnersoort.DADEROPVANG, "Iets.", (BRON,))
    assert [bool(deel.vragen) for deel in bekostiging(stil, on=DAG)] == [True]


def test_who_commissions_it_is_known_or_asked() -> None:
    """Nobody: a question; one: an answer; several: a question that names them all, and no answer."""
    for *_, deel in ANTWOORDEN:
        vragen = [vraag for vraag in deel.vragen if vraag.startswith("Wie is opdrachtgever van ")]
        wie = {opdracht.wie for opdracht in deel.opdrachten}
        assert len(vragen) == (len(wie) != 1)
        assert (deel.opdrachtgever is None) == (len(wie) != 1)
        assert {deel.opdrachtgever} - {None} <= wie
        if len(wie) > 1:
            assert all(een.label in vragen[0] for een in wie)
            assert vragen[0].endswith("De teksten zijn het niet eens.")


def test_what_pays_it_is_known_or_asked() -> None:
    """Without a stream that runs on the day there is a question, which names what ended and when; else none."""
    for *_, deel in ANTWOORDEN:
        vragen = [vraag for vraag in deel.vragen if vraag.startswith("Uit welke geldstroom wordt ")]
        lopend = [een for een in deel.financieringen if een.stand is Stroomstand.LOOPT]
        assert len(vragen) == (not lopend)
        assert deel.geldstromen == tuple(een.geldstroom.code for een in lopend)
        for een in () if lopend else deel.financieringen:
            assert f"{een.geldstroom.naam} (tot {een.tot})" in vragen[0]


def test_how_streams_share_is_known_or_asked() -> None:
    """Several streams of which the shares do not add up to all of it: a question with each of them; else none."""
    for *_, deel in ANTWOORDEN:
        lopend = [een for een in deel.financieringen if een.stand is Stroomstand.LOOPT]
        heel = sum(een.regel.aandeel or 0 for een in lopend) == 100
        vragen = [vraag for vraag in deel.vragen if vraag.startswith("Welk deel van ")]
        assert len(vragen) == (len(lopend) > 1 and not heel)
        assert all(een.geldstroom.naam in vraag for vraag in vragen for een in lopend)
        rest = [vraag for vraag in deel.vragen if vraag.startswith("Waaruit komt de rest van ")]
        assert len(rest) == any(een.regel.deels for een in lopend)


def test_how_it_is_bought_is_known_or_asked() -> None:
    """Only of what municipalities pay: what a ministry pays, or partners themselves, is not bought by them."""
    for *_, deel in ANTWOORDEN:
        lopend = [een for een in deel.financieringen if een.stand is Stroomstand.LOOPT]
        gekocht = [een.regel.verwerving for een in lopend if een.geldstroom.soort in VAN_GEMEENTEN]
        vragen = [vraag for vraag in deel.vragen if vraag.startswith("Verwerving van ")]
        assert len(vragen) == (bool(gekocht) and set(gekocht) == {None})


def test_every_stream_of_an_answer_has_a_source_and_one_that_ended_a_day() -> None:
    """Never zero: a stream that ended stays in the answer, with the day, and a reservation that says so."""
    geeindigd = 0
    for _, _, dag, deel in ANTWOORDEN:
        einden = [een for een in deel.voorbehouden if een.soort is Voorbehoudsoort.GEEINDIGD]
        for een in deel.financieringen:
            assert een.regel.bronnen
            assert een.tot == een.regel.eindigt
            assert een.stand is not Stroomstand.NOG_NIET_BEGONNEN
            assert een.regel.is_begonnen(dag)
            assert (een.stand is Stroomstand.GEEINDIGD) == (een.tot is not None and een.tot <= dag)
            if een.stand is Stroomstand.GEEINDIGD:
                geeindigd += 1
                assert een.geldstroom.code not in deel.geldstromen
                (einde,) = (een_ for een_ in einden if een.geldstroom.naam in een_.tekst)
                assert deel.component in einde.tekst
                assert (einde.dag, set(een.regel.bronnen) <= set(einde.bronnen)) == (een.tot, True)
        assert len(einden) == sum(een.stand is Stroomstand.GEEINDIGD for een in deel.financieringen)
    assert geeindigd  # the subsidy of the ministries for the national organisation ended before the last day


def test_the_subsidies_of_the_programme_never_pay_after_2021() -> None:
    """GHNT pays no partner on any later day; the programme itself has ended."""
    assert [
        deel for _, _, dag, deel in ANTWOORDEN if dag.year > 2021 and "projectsubsidie-ghnt" in deel.geldstromen
    ] == []


def test_shares_never_add_up_to_more_than_all_of_it() -> None:
    """Whatever is asked, the streams that run pay at most 100%."""
    for *_, deel in ANTWOORDEN:
        lopend = [een for een in deel.financieringen if een.stand is Stroomstand.LOOPT]
        assert sum(een.regel.aandeel or 0 for een in lopend) <= 100


def test_municipalities_book_only_what_they_may_pay() -> None:
    """A taakveld where a stream of municipalities runs, or nobody knows what pays; never where only others pay."""
    for partner, _, dag, deel in ANTWOORDEN:
        lopend = {een.geldstroom.soort for een in deel.financieringen if een.stand is Stroomstand.LOOPT}
        verwacht = PARTNERS[partner].soort in ONDERWERPEN and (not lopend or bool(lopend & VAN_GEMEENTEN))
        assert (deel.boeking is not None) == verwacht
        if deel.boeking is not None:
            assert (deel.boeking.vraag in deel.vragen) == (deel.boeking.vraag is not None)
            assert all(een.geldt_in(dag.year) for een in deel.boeking.kandidaten)
            assert deel.boeking.kandidaten == () or dag.year >= 2017


def test_before_2017_there_are_no_taakvelden_and_the_question_says_so() -> None:
    """Where it was booked then is asked, without candidates."""
    for *_, dag, deel in ANTWOORDEN:
        if dag.year < 2017 and deel.boeking is not None:
            assert deel.boeking.taakveld is None
            assert (deel.boeking.vraag or "").endswith(f" in {dag.year}? Taakvelden zijn er sinds 2017.")


@PER_PLAATS
def test_a_row_of_a_region_applies_from_its_first_day_and_ever_after(plaats: str | None) -> None:
    """Never before; after the period of the text still, with the reservation that the period is over."""
    for partner, _, dag, deel in (een for een in ANTWOORDEN if een[1] == plaats):
        regio = plaats or (NV if partner in IN_DE_BIJLAGE else None)
        assert {een.regel.code for een in deel.financieringen} <= {
            rij.code for rij in (*LANDELIJK, *(() if regio is None else REGIONAAL[regio]))
        }
        assert all(een.regel.since is None or een.regel.since <= dag for een in deel.financieringen)
        if regio is None:
            assert Voorbehoudsoort.GEEN_REGIO in soorten(deel)
            assert soorten(deel).isdisjoint({Voorbehoudsoort.VERLOPEN, Voorbehoudsoort.NOG_NIET_BEGONNEN})
            continue
        begin, eind = PERIODEN[regio]
        assert Voorbehoudsoort.GEEN_REGIO not in soorten(deel)
        assert (Voorbehoudsoort.VERLOPEN in soorten(deel)) == (eind <= dag)
        assert (Voorbehoudsoort.NOG_NIET_BEGONNEN in soorten(deel)) == (dag < begin)


def mogelijk(partner: str, regio: str | None, component: str, dag: date) -> dict[str, set[str]]:
    """The streams that the rows give a part, by brute force, each with the codes of the rows that may be behind it.

    Rows that name the part count all together; only where none does, those about the whole: of the region by partner,
    of the region by kind, national by partner, national by kind. What a region says of a kind goes for who works there.
    """
    soort = PARTNERS[partner].soort
    lagen = [
        [rij for rij in rijen if (rij.partner == partner if van_partner else rij.partnersoort is soort)]
        for rijen in (() if regio is None else REGIONAAL[regio], LANDELIJK)
        for van_partner in (True, False)
    ]
    if regio not in (None, *PARTNERS[partner].gebieden) and "nederland" not in PARTNERS[partner].gebieden:
        lagen[1] = []
    begonnen = [
        [
            rij
            for rij in laag
            if all(een is None or een <= dag for een in (rij.since, GELDSTROMEN[rij.geldstroom].since))
        ]
        for laag in lagen
    ]
    genoemd = [rij for laag in begonnen for rij in laag if rij.component == component]
    geheel = next((heel for laag in begonnen if (heel := [rij for rij in laag if rij.component is None])), [])
    gekozen = genoemd or geheel
    return {
        stroom: {rij.code for rij in gekozen if rij.geldstroom == stroom}
        for stroom in {rij.geldstroom for rij in gekozen}
    }


@PER_PLAATS
def test_the_streams_of_an_answer_are_those_of_the_rows(plaats: str | None) -> None:
    """The rows that name the part, or else the most specific ones about the whole; each stream once."""
    for partner, _, dag, deel in (een for een in ANTWOORDEN if een[1] == plaats):
        regio = plaats or (NV if partner in IN_DE_BIJLAGE else None)
        verwacht = mogelijk(partner, regio, deel.component, dag)
        assert [een.geldstroom.code for een in deel.financieringen] == list(
            dict.fromkeys(een.geldstroom.code for een in deel.financieringen)
        )
        assert {een.geldstroom.code for een in deel.financieringen} == set(verwacht)
        assert all(een.regel.code in verwacht[een.geldstroom.code] for een in deel.financieringen)


def test_what_a_row_leans_on_stands_with_the_answer() -> None:
    """That it is no law, that it was derived or read elsewhere, and the reservations of a part: each with a source."""
    for *_, deel in ANTWOORDEN:
        if deel.financieringen:
            assert Voorbehoudsoort.GEEN_RECHT in soorten(deel)
        readings = {een.regel.reading for een in deel.financieringen}
        assert (Reading.INFERENCE not in readings) or Voorbehoudsoort.AFGELEID in soorten(deel)
        assert (Reading.REPORTED not in readings) or Voorbehoudsoort.TWEEDE_HAND in soorten(deel)
        assert len(set(deel.voorbehouden)) == len(deel.voorbehouden)
        teksten = [een.tekst for een in deel.voorbehouden]
        codes = {code for een in deel.financieringen for code in een.regel.voorbehouden}
        assert all(any(CONFLICTEN[code].tekst in tekst for tekst in teksten) for code in codes)


def test_who_commissions_it_stands_with_how_sure_that_is() -> None:
    """What was derived about who commissions it is said to be derived, with its source."""
    deel = deel_van("iriszorg-daderopvang", "de daderopvang")
    assert {opdracht.reading for opdracht in deel.opdrachten} == {Reading.INFERENCE}
    assert Voorbehoudsoort.AFGELEID in soorten(deel)


def test_a_taakveld_that_was_read_elsewhere_is_said_to_be() -> None:
    """The list of 2023 is known from a note about it, so a code of 2023 and 2024 stands with that reservation."""
    deel = deel_van("kwintes", "de vrouwenopvang", date(2023, 6, 1), AM)
    assert deel.boeking is not None
    assert deel.boeking.taakveld is not None
    assert (deel.boeking.taakveld.code, deel.boeking.taakveld.reading) == ("6.81b", Reading.REPORTED)
    assert Voorbehoudsoort.TWEEDE_HAND in soorten(deel)


def test_before_the_text_of_a_region_it_does_not_say_who_commissions() -> None:
    """The reservation says that only older or undated texts were used: then no answer cites the newer one."""
    for partner, plaats, dag, deel in ANTWOORDEN:
        if plaats in {None, NV} and partner in IN_DE_BIJLAGE and dag < date(2020, 1, 1):
            assert Voorbehoudsoort.NOG_NIET_BEGONNEN in soorten(deel)
            bronnen = [bron.regeling.kort for een in deel.opdrachten for bron in een.bronnen]
            assert (partner, dag, AGENDA in bronnen) == (partner, dag, False)


def test_a_partner_is_not_paid_by_the_text_about_another_one() -> None:
    """Asked for a partner in a region where it does not work, the answer does not cite a heading about a competitor."""
    bronnen = deel_van("kwintes", "de vrouwenopvang", regio="gelderland-zuid").financieringen[0].regel.bronnen
    assert not cites(bronnen, AGENDA, "Moviera")


# Kinds of partners.


@pytest.mark.parametrize("soort", Partnersoort)
def test_a_kind_of_partner_can_be_asked_everywhere_and_always(soort: Partnersoort) -> None:
    """At least one answer, known or asked; every partner of it is of that kind, or the kind itself is named."""
    for plaats, dag in product(PLAATSEN, DAGEN):
        delen = bekostiging(soort, on=dag, regio=plaats)
        assert delen
        assert len({(deel.partner, deel.component) for deel in delen}) == len(delen)
        for deel in delen:
            assert deel.partner == soort.value or PARTNERS[deel.partner].soort is soort
            assert deel.opdrachten or any("opdrachtgever" in vraag for vraag in deel.vragen)
            assert deel.geldstromen or any("geldstroom" in vraag for vraag in deel.vragen)


@pytest.mark.parametrize(
    ("soort", "plaats", "verwacht"),
    [
        (Partnersoort.OPVANG, NV, {"moviera"}),
        (Partnersoort.OPVANG, AM, {"kwintes", "moviera-utrecht"}),
        (Partnersoort.OPVANG, "flevoland", {"opvang"}),
        (Partnersoort.OPVANG, None, {"opvang"}),
        (Partnersoort.VEILIG_THUIS, NV, {"veilig-thuis-nog"}),
        (Partnersoort.VEILIG_THUIS, AM, {"svmn-veilig-thuis"}),
        (Partnersoort.VEILIG_THUIS, None, {"veilig-thuis"}),
        (Partnersoort.RECLASSERING, "flevoland", {"reclassering"}),
        (Partnersoort.CENTRUM_SEKSUEEL_GEWELD, NV, {"centrum_seksueel_geweld"}),
        (Partnersoort.JEUGDBESCHERMINGSTAFEL, NV, {"jeugdbeschermingstafel"}),
        (Partnersoort.GECERTIFICEERDE_INSTELLING, NV, {"gecertificeerde_instelling"}),
        (Partnersoort.GECERTIFICEERDE_INSTELLING, "gelderland-zuid", {"gecertificeerde_instelling"}),
        (Partnersoort.DADEROPVANG, "ijsselland", {"daderopvang"}),
        (Partnersoort.NETWERKPARTNER, AM, {"indebuurt033", "stadsring51"}),
    ],
)
def test_a_kind_of_partner_is_told_partner_by_partner_only_where_they_differ(
    soort: Partnersoort, plaats: str | None, verwacht: set[str]
) -> None:
    """Two tables that are paid alike are one answer; two shelters for two groups are two; none described: the kind."""
    assert verwacht == {deel.partner for deel in bekostiging(soort, on=DAG, regio=plaats)}


def test_nijmegen_is_one_of_the_four_that_commission_moviera() -> None:
    """As the text of another region tells: who commissions it was read there, what pays it here is second hand."""
    deel, *_ = bekostiging(Partnersoort.OPVANG, on=DAG, regio="gelderland-zuid")
    assert (deel.component, deel.opdrachtgever) == ("de vrouwenopvang", Opdrachtgever.CENTRUMGEMEENTEN)
    assert cites(deel.opdrachten[0].bronnen, AGENDA, "Moviera")
    assert [een.regel.code for een in deel.financieringen] == ["BK05.gz"]
    assert Voorbehoudsoort.TWEEDE_HAND in soorten(deel)


def test_without_a_region_a_partner_is_answered_by_the_text_that_names_it() -> None:
    """Not by what another region tells about its kind, second hand."""
    assert [[een.regel.code for een in deel.financieringen] for deel in bekostiging("moviera", on=DAG)] == [
        ["BK05.nv"],
        ["BK05.nv"],
    ]


@pytest.mark.parametrize("code", ["csg-zwolle", "veilig-thuis-nog"])
def test_what_holds_nationally_is_known_in_a_region_too(code: str) -> None:
    """Before the text of the region describes the partner, the row that pays it says who commissions it."""
    soort, dag = PARTNERS[code].soort, date(2018, 6, 1)
    landelijk = {deel.component: deel.opdrachten for deel in bekostiging(soort, on=dag) if deel.opdrachten}
    assert landelijk
    hier = {deel.component: deel.opdrachten for deel in bekostiging(code, on=dag) if deel.opdrachten}
    assert landelijk.keys() <= hier.keys()


# The parts of a Centrum Seksueel Geweld.


@pytest.mark.parametrize(
    ("dag", "verwacht"),
    [
        (date(2017, 12, 31), ()),
        (date(2018, 1, 1), ("duvo",)),
        (date(2023, 12, 31), ("duvo",)),
        (date(2026, 12, 31), ("duvo",)),
    ],
)
@pytest.mark.parametrize("component", ["de casemanagers", "de coördinatie"])
def test_municipalities_pay_the_network_since_2018(component: str, dag: date, verwacht: tuple[str, ...]) -> None:
    """Nationally from the evaluation of the centres, in the region from its own text."""
    assert deel_van("csg-zwolle", component, dag).geldstromen == verwacht
    assert deel_van("csg-zwolle", component, dag, "flevoland").geldstromen == verwacht
    codes = {een.regel.code for een in deel_van("csg-zwolle", component, dag).financieringen}
    assert {code.partition(".")[2] for code in codes} == ({"nv"} if dag.year >= 2020 else {""} if verwacht else set())


@pytest.mark.parametrize(
    ("dag", "lopend", "geeindigd"),
    [
        (date(2023, 12, 31), ["duvo"], []),
        (date(2024, 1, 1), ["duvo", "ministerie-jenv", "ministerie-vws"], []),
        (date(2026, 12, 31), ["duvo", "ministerie-jenv", "ministerie-vws"], []),
        (date(2027, 1, 1), ["duvo"], ["ministerie-jenv", "ministerie-vws"]),
    ],
)
def test_two_ministries_pay_the_national_organisation_for_three_years(
    dag: date, lopend: list[str], geeindigd: list[str]
) -> None:
    """From 2024, beside what municipalities contribute; afterwards the answer says until when."""
    deel = deel_van("csg-enschede", "de landelijke organisatie", dag)
    assert list(deel.geldstromen) == lopend
    voorbij = [een for een in deel.financieringen if een.stand is Stroomstand.GEEINDIGD]
    assert [(een.geldstroom.code, een.tot) for een in voorbij] == [(code, date(2027, 1, 1)) for code in geeindigd]


def test_that_a_row_ended_does_not_say_that_the_ministry_did() -> None:
    """A subsidy of three years ended; the ministry pays the Raad as before."""
    tekst = explain((deel_van("csg-enschede", "de landelijke organisatie", date(2027, 1, 1)),))
    assert "Let op: de landelijke organisatie: betaald uit Ministerie van Justitie en Veiligheid (liep tot" in tekst
    assert "geldstroom liep tot" not in tekst


# A region file of one's own.


KOP = """\
code = "proef"
naam = "Proefregio"
[[document]]
titel = "Regiovisie van de proefregio"
kort = "Regiovisie"
geldig = { van = 2018-01-01, tot = 2026-01-01 }
[[voorbehoud]]
code = "PV1"
tekst = "De raad moet het nog vaststellen"
bron = { document = "Regiovisie" }
"""
IRIS = {"partner": '"iriszorg-daderopvang"', "geldstroom": '"duvo"'}


def stuk(kop: str, **velden: object) -> str:
    """A part of a file; None leaves a key out."""
    alles = {"bron": '{ document = "Regiovisie", vindplaats = "p. 3" }', **velden}
    return f"[[{kop}]]\n" + "".join(f"{naam} = {waarde}\n" for naam, waarde in alles.items() if waarde is not None)


def rij(code: str = "A1", **velden: Any) -> str:
    """A row about money in a file."""
    return stuk("bekostiging", code=f'"{code}"', **{**IRIS, **velden})


def proef(*delen: str) -> Regio:
    """A region of one's own."""
    return Regio.loads(KOP + "".join(delen))


def daderopvang(*delen: str, on: date = DAG) -> Bekostiging:
    """What pays the daderopvang in a region of one's own."""
    return deel_van("iriszorg-daderopvang", "de daderopvang", on, proef(*delen))


def problemen(*delen: str) -> list[str]:
    """What is wrong with a file, each with its path."""
    with pytest.raises(RegionRuleError) as gevonden:
        proef(*delen)
    return [str(probleem) for probleem in gevonden.value.problems]


def test_a_row_of_a_file_holds_what_the_file_says() -> None:
    """Its kind is that of a region, and it begins with its document unless it says otherwise."""
    tekst = rij(
        aandeel=40,
        deels="true",
        verwerving='"subsidie"',
        voorbehouden='["PV1", "CF9"]',
        component='"de daderopvang"',
        opdrachtgever='"centrumgemeenten"',
        reading='"reported"',
        until="2025-01-01",
        note='"zie p. 3"',
    )
    (gelezen,) = proef(tekst).bekostiging
    assert gelezen == Bekostigingsregel(
        code="A1",
        partner="iriszorg-daderopvang",
        geldstroom="duvo",
        bronnen=(Bron(Regeling("Regiovisie van de proefregio", "Regiovisie", Bronsoort.REGIO), "p. 3"),),
        component="de daderopvang",
        opdrachtgever=Opdrachtgever.CENTRUMGEMEENTEN,
        aandeel=Decimal(40),
        deels=True,
        verwerving=Verwerving.SUBSIDIE,
        soort=Bronsoort.REGIO,
        reading=Reading.REPORTED,
        voorbehouden=("PV1", "CF9"),
        since=date(2018, 1, 1),
        until=date(2025, 1, 1),
        note="zie p. 3",
    )
    deel = daderopvang(tekst)
    assert any("De raad moet het nog vaststellen" in een.tekst for een in deel.voorbehouden)
    (later,) = proef(rij(since="2020-07-01")).bekostiging
    assert later.since == date(2020, 7, 1)


def test_what_nobody_has_read_is_an_assumption_and_says_so() -> None:
    """A row from memory may go without a source, and is then a choice made here."""
    deel = daderopvang(rij(bron=None, reading='"memory"'))
    assert Voorbehoudsoort.AANNAME in soorten(deel)
    assert str(deel.financieringen[0].regel.bronnen[0]) == "Keuze, bekostiging"


GEEN_STROOM = (
    "Uit welke geldstroom wordt ‘de daderopvang’ betaald? "
    "Geëindigd: Projectsubsidie Geweld hoort nergens thuis (GHNT) (tot 2022-01-01)."
)


@pytest.mark.parametrize(
    ("dag", "stand", "vragen"),
    [
        (date(2021, 12, 31), Stroomstand.LOOPT, ()),
        (
            date(2022, 1, 1),
            Stroomstand.GEEINDIGD,
            (GEEN_STROOM,),
        ),
    ],
)
def test_a_subsidy_that_ended_leaves_a_question_and_no_zero(
    dag: date, stand: Stroomstand, vragen: tuple[str, ...]
) -> None:
    """On its last day it pays; the day after the answer keeps it, with the day, and asks what pays now."""
    deel = daderopvang(rij(geldstroom='"projectsubsidie-ghnt"', verwerving='"subsidie"'), on=dag)
    (een,) = deel.financieringen
    assert (een.stand, een.tot, een.regel.verwerving) == (stand, date(2022, 1, 1), Verwerving.SUBSIDIE)
    assert vragen == tuple(vraag for vraag in deel.vragen if "taakveld" not in vraag)
    tekst = explain((deel,))
    assert ("geëindigd, liep tot zaterdag 1 januari 2022" in tekst) == (stand is Stroomstand.GEEINDIGD)
    assert ("(liep tot zaterdag 1 januari 2022)" in tekst) == (stand is Stroomstand.GEEINDIGD)
    toedeling = deel.toedeling("100.00")
    verwacht = {"projectsubsidie-ghnt": Decimal("100.00")} if stand is Stroomstand.LOOPT else {}
    assert dict(toedeling.per_stroom) == verwacht
    assert toedeling.per_stroom.onverdeeld == (Decimal("0.00") if verwacht else Decimal("100.00"))
    assert toedeling.vragen[: len(vragen)] == vragen


def test_a_stream_that_has_not_begun_pays_nothing_and_is_not_named() -> None:
    """Not the row of a later day, and not one whose stream begins later."""
    assert daderopvang(rij(since="2023-01-01")).financieringen == ()
    assert daderopvang(rij(geldstroom='"toekomstscenario"'), on=date(2021, 12, 31)).financieringen == ()
    assert daderopvang(rij(geldstroom='"toekomstscenario"'), on=date(2022, 1, 1)).geldstromen == ("toekomstscenario",)


def test_a_row_about_the_part_goes_before_one_about_the_whole() -> None:
    """And one about the partner before one about its kind, the region before the country."""
    heel = rij("H1", geldstroom='"wmo-budget"')
    van_soort = rij("S1", geldstroom='"gemeentelijke-middelen"', partner=None, partnersoort='"daderopvang"')
    assert daderopvang(van_soort).geldstromen == ("gemeentelijke-middelen",)
    assert daderopvang(van_soort, heel).geldstromen == ("wmo-budget",)
    assert daderopvang(van_soort, heel, rij("D1", component='"de daderopvang"')).geldstromen == ("duvo",)
    opvang = proef(rij("O1", partner='"moviera-utrecht"', geldstroom='"wmo-budget"'))
    assert deel_van("moviera-utrecht", "de mannenopvang", DAG, opvang).geldstromen == ("wmo-budget",)
    assert deel_van("moviera-utrecht", "de mannenopvang", DAG, proef()).geldstromen == ("duvo",)


def test_who_commissions_a_part_by_a_row_that_ended_is_asked() -> None:
    """Of Kwintes only the row says who commissions it; when the row has ended nobody says so."""
    kwintes = rij(partner='"kwintes"', opdrachtgever='"centrumgemeenten"', until="2022-01-01")
    eerst, later = (deel_van("kwintes", "de vrouwenopvang", dag, proef(kwintes)) for dag in (date(2021, 12, 31), DAG))
    assert (eerst.opdrachtgever, later.geldstromen) == (Opdrachtgever.CENTRUMGEMEENTEN, ())
    assert later.opdrachtgever is None


def test_a_row_of_a_region_replaces_the_national_one_of_the_same_stream() -> None:
    """The same stream is named once, by the row of the region."""
    csg: dict[str, Any] = {
        "partner": None,
        "partnersoort": '"centrum_seksueel_geweld"',
        "component": '"de casemanagers"',
    }
    deel = deel_van("csg-zwolle", "de casemanagers", DAG, proef(rij(**csg)))
    assert [een.regel.code for een in deel.financieringen] == ["A1"]


def test_where_a_region_says_that_something_pays_all_of_it_nothing_else_does() -> None:
    """A share of 100% of a part leaves nothing for a national row about that part."""
    csg: dict[str, Any] = {
        "partner": None,
        "partnersoort": '"centrum_seksueel_geweld"',
        "component": '"de casemanagers"',
    }
    regio = proef(rij(geldstroom='"gemeentelijke-middelen"', aandeel=100, **csg))
    deel = deel_van("csg-zwolle", "de casemanagers", DAG, regio)
    assert dict(deel.toedeling("100.00").per_stroom) == {"gemeentelijke-middelen": Decimal("100.00")}


def test_an_amount_is_not_divided_past_a_stream_without_a_share() -> None:
    """Two rows of one text: one pays all of it, and another pays too."""
    deel = daderopvang(rij("A1", aandeel=100, verwerving='"subsidie"'), rij("A2", geldstroom='"wmo-budget"'))
    toedeling = deel.toedeling("100.00")
    assert (dict(toedeling.per_stroom), toedeling.per_stroom.onverdeeld) == ({}, Decimal("100.00"))
    assert deel.geldstromen == ("duvo", "wmo-budget")
    assert any(vraag.startswith("Welk deel van ") for vraag in deel.vragen)


def test_a_stream_that_runs_is_not_hidden_by_the_same_stream_that_ended() -> None:
    """Sixty percent until 2022 and forty since: on a later day the second row answers."""
    eerst = rij("A1", component='"de daderopvang"', aandeel=60, until="2022-01-01")
    later = rij("A2", component='"de daderopvang"', aandeel=40, since="2022-01-01", deels="true")
    assert daderopvang(eerst, later).geldstromen == ("duvo",)


def test_shares_of_periods_that_follow_each_other_are_not_added_up() -> None:
    """All of it from one stream until 2022, and all of it from another since."""
    eerst = rij("A1", aandeel=100, until="2022-01-01")
    later = rij("A2", geldstroom='"gemeentelijke-middelen"', aandeel=100, since="2022-01-01")
    assert len(proef(eerst, later).bekostiging) == 2
    assert problemen(eerst, later, rij("A3", geldstroom='"wmo-budget"', aandeel=1, since="2023-01-01")) == [
        "bekostiging[2].aandeel: the shares of this part add up to 101%, over 100%; correct a share"
    ]
    for dag, stroom in ((date(2021, 12, 31), "duvo"), (date(2022, 1, 1), "gemeentelijke-middelen")):
        deel = daderopvang(eerst, later, on=dag)
        assert dict(deel.toedeling("100.00").per_stroom) == {stroom: Decimal("100.00")}


def test_shares_of_streams_that_follow_each_other_are_not_added_up() -> None:
    """All of it from a subsidy, which ended with 2021, and all of it from the DUVO since."""
    eerst = rij("A1", geldstroom='"projectsubsidie-ghnt"', aandeel=100)
    later = rij("A2", aandeel=100, since="2022-01-01")
    assert len(proef(eerst, later).bekostiging) == 2
    assert problemen(eerst, rij("A2", aandeel=1, since="2021-12-31")) == [
        "bekostiging[1].aandeel: the shares of this part add up to 101%, over 100%; correct a share"
    ]


def test_shares_of_a_partner_and_of_its_kind_are_added_up() -> None:
    """Rows that both name the part pay it together, so together they pay at most all of it."""
    eigen = rij("A1", component='"de daderopvang"', aandeel=60)
    soort: dict[str, Any] = {"partner": None, "partnersoort": '"daderopvang"', "component": '"de daderopvang"'}
    assert problemen(eigen, rij("A2", geldstroom='"wmo-budget"', aandeel=60, **soort)) == [
        "bekostiging[1].aandeel: the shares of this part add up to 120%, over 100%; correct a share"
    ]


def test_an_exception_for_one_partner_is_not_added_to_the_rule_for_its_kind() -> None:
    """Of rows about the whole only the most specific count: one pays every shelter, another pays Kwintes."""
    regel_ = rij("A1", partner=None, partnersoort='"opvang"', aandeel=100)
    uitzondering = rij("A2", partner='"kwintes"', geldstroom='"wmo-budget"', aandeel=100)
    regio = proef(regel_, uitzondering)
    assert deel_van("kwintes", "de vrouwenopvang", DAG, regio).geldstromen == ("wmo-budget",)
    assert deel_van("moviera-utrecht", "de mannenopvang", DAG, regio).geldstromen == ("duvo",)


@pytest.mark.parametrize("velden", [{"aandeel": 50}, {"aandeel": '"99.99"'}, {"deels": "true"}], ids=str)
def test_what_one_stream_does_not_pay_is_asked(velden: dict[str, Any]) -> None:
    """A share of half leaves half: what pays that is a question, and an amount is not divided as if it were all."""
    deel = daderopvang(rij(verwerving='"subsidie"', **velden))
    toedeling = deel.toedeling("100.00")
    assert (dict(toedeling.per_stroom), toedeling.per_stroom.onverdeeld) == ({}, Decimal("100.00"))
    assert any("rest" in vraag for vraag in deel.vragen)
    assert any("rest" in vraag for vraag in toedeling.vragen)


GEEN_AANDEEL = (
    'bekostiging[0].aandeel: not a share in percent, over 0 and up to 100; write a whole number, or text such as "12.5"'
)
FOUT = {
    "share over all of it": (rij(aandeel=101), [GEEN_AANDEEL]),
    "share of nothing": (rij(aandeel=0), [GEEN_AANDEEL]),
    "share of nothing in text": (rij(aandeel='"0.0"'), [GEEN_AANDEEL]),
    "negative share": (rij(aandeel=-5), [GEEN_AANDEEL]),
    "share as a float": (rij(aandeel="12.5"), [GEEN_AANDEEL]),
    "share as true": (rij(aandeel="true"), [GEEN_AANDEEL]),
    "share as an amount": (rij(aandeel='"EUR 50"'), [GEEN_AANDEEL]),
    "share with a comma": (rij(aandeel='"12,5"'), [GEEN_AANDEEL]),
    "shares together": (
        rij("A1", aandeel=60) + rij("A2", geldstroom='"wmo-budget"', aandeel='"40.01"'),
        ["bekostiging[1].aandeel: the shares of this part add up to 100.01%, over 100%; correct a share"],
    ),
    "unknown stream": (
        rij(geldstroom='"duvoo"'),
        ["bekostiging[0].geldstroom: unknown geldstroom 'duvoo'; did you mean 'duvo'?"],
    ),
    "unknown partner": (
        rij(partner='"iriszorg"'),
        ["bekostiging[0].partner: unknown partner 'iriszorg'; did you mean 'iriszorg-daderopvang'?"],
    ),
    "unknown kind": (
        rij(partner=None, partnersoort='"opvnag"'),
        ["bekostiging[0].partnersoort: unknown kind of partner 'opvnag'; did you mean 'opvang'?"],
    ),
    "both": (
        rij(partnersoort='"opvang"'),
        ["bekostiging[0]: partner: give the code of a partner or a kind of partner, one of the two"],
    ),
    "neither": (
        rij(partner=None),
        ["bekostiging[0]: partner: give the code of a partner or a kind of partner, one of the two"],
    ),
    "a part that the partner does not have": (
        rij(component='"de opvang"'),
        ["bekostiging[0]: unknown component of 'iriszorg-daderopvang' 'de opvang'; did you mean 'de daderopvang'?"],
    ),
    "an end before the beginning": (
        rij(since="2024-01-01", until="2023-01-01"),
        ["bekostiging[0].until: 2023-01-01 does not lie after since 2024-01-01"],
    ),
    "an end before the document": (
        rij(until="2018-01-01"),
        ["bekostiging[0]: until: 2018-01-01 is not after since 2018-01-01"],
    ),
    "no code, no stream": (
        stuk("bekostiging", partner='"moviera"'),
        ["bekostiging[0].code: missing", "bekostiging[0].geldstroom: missing"],
    ),
    "no source": (
        rij(bron=None),
        ["bekostiging[0].bron: missing; say where it stands, or that it is memory or choice"],
    ),
    "a code twice": (rij() + rij(), ["bekostiging[1].code: stands at bekostiging[0] too; each needs its own"]),
    "unknown words": (
        rij(
            verwerving='"inkop"', opdrachtgever='"gemeente"', reading='"gelezen"', deels='"ja"', voorbehouden='["CF99"]'
        ),
        [
            "bekostiging[0].opdrachtgever: unknown opdrachtgever 'gemeente'; did you mean 'gemeenten'?",
            "bekostiging[0].deels: a text stands where true or false is expected",
            "bekostiging[0].verwerving: unknown verwerving 'inkop'; did you mean 'inkoop'?",
            "bekostiging[0].voorbehouden[0]: 'CF99' is explained nowhere; add a [[voorbehoud]] with this code",
            "bekostiging[0].reading: unknown reading 'gelezen'; known: choice, inference, memory, reported, verified",
        ],
    ),
    "unknown key": (
        rij(geldstrom='"duvo"'),
        ["bekostiging[0].geldstrom: unknown key 'geldstrom'; did you mean 'geldstroom'?"],
    ),
}


@pytest.mark.parametrize("naam", FOUT)
def test_a_row_about_money_in_a_file_is_refused_with_its_path(naam: str) -> None:
    """Each mistake once, in one sentence, with where it stands and the way out."""
    tekst, verwacht = FOUT[naam]
    assert verwacht == problemen(tekst)


def test_every_mistake_of_a_file_about_money_is_told_at_once() -> None:
    """Ten parts, ten mistakes, one error; the order is that of the file."""
    regel_ = {"omschrijving": '"x"', "soort": '"lasten"', "jaar": 2020}
    tekst = (
        rij("A1", aandeel=101),
        rij("A2", aandeel="12.5"),
        rij("A3", geldstroom='"duvoo"'),
        rij("A4", component='"de opvang"'),
        rij("A5", partnersoort='"opvang"'),
        rij("A6", partner=None),
        rij("A7", since="2024-01-01", until="2023-01-01"),
        stuk("begrotingsregel", **regel_, begroot='"1.200"'),
        stuk("begrotingsregel", **regel_, begroot='"USD 12"'),
        stuk("begrotingsregel", **regel_, begroot="12.5"),
    )
    gevonden = problemen(*tekst)
    assert [probleem.partition("]")[0] for probleem in gevonden] == [
        *(f"bekostiging[{nummer}" for nummer in range(7)),
        *(f"begrotingsregel[{nummer}" for nummer in range(3)),
    ]
    with pytest.raises(RegionRuleError) as fout:
        proef(*tekst)
    assert str(fout.value) == "\n".join(gevonden)


def test_two_mistakes_of_one_row_are_told_at_once() -> None:
    """A partner that is none and a share that is none."""
    gevonden = problemen(rij(partner='"iriszorg"', aandeel=101))
    assert len(gevonden) == 2


def test_a_share_in_text_is_exact() -> None:
    """One third to three decimals is no amount of money."""
    assert [een.aandeel for een in proef(rij(aandeel='"33.333"')).bekostiging] == [Decimal("33.333")]


def test_a_row_about_a_kind_names_a_part_that_somebody_of_it_has() -> None:
    """A mistake in writing is told, and does not become a row that nobody ever sees."""
    assert problemen(rij(partner=None, partnersoort='"daderopvang"', component='"de daderopvnag"')) == [
        "bekostiging[0]: unknown component of 'daderopvang' 'de daderopvnag'; did you mean 'de daderopvang'?"
    ]


# Dividing an amount over the streams.


GEMEENTEN = Sleutel("voorbeeld", {"A": 160_000, "B": 48_000, "C": 37_000}, bronnen="voorbeeld")
SLEUTELVRAAG = "Volgens welke verdeelsleutel is dit bedrag verdeeld, en in welke tekst staat die?"


@given(
    st.lists(st.integers(1, 40), min_size=2, max_size=4),
    st.decimals(0, 10_000_000, places=2, allow_nan=False, allow_infinity=False),
)
def test_an_amount_is_divided_by_the_stated_shares_to_the_cent(grenzen: list[int], bedrag: Decimal) -> None:
    """The parts add up to the amount, and each is less than a cent from its exact share."""
    aandelen = [*grenzen[:-1], 100 - sum(grenzen[:-1])]
    assume(aandelen[-1] > 0)
    codes = ["duvo", "wmo-budget", "jeugdwet-budget", "gemeentelijke-middelen"][: len(aandelen)]
    basis = deel_van("iriszorg-daderopvang", "de daderopvang")
    delen = attrs.evolve(
        basis,
        financieringen=tuple(
            Financiering(GELDSTROMEN[code], regel(geldstroom=code, aandeel=aandeel), Stroomstand.LOOPT)
            for code, aandeel in zip(codes, aandelen, strict=True)
        ),
    )
    toedeling = delen.toedeling(bedrag, GEMEENTEN)
    assert sum(toedeling.per_stroom.values()) == bedrag
    for code, aandeel in zip(codes, aandelen, strict=True):
        assert abs(toedeling.per_stroom[code] - bedrag * aandeel / 100) < Decimal("0.01")
    assert toedeling.per_gemeente is not None
    van_gemeenten = [code for code in codes if GELDSTROMEN[code].soort is Stroomsoort.GEMEENTE]
    assert sum(toedeling.per_gemeente.values()) == sum(toedeling.per_stroom[code] for code in van_gemeenten)
    assert toedeling.vragen == ()


@pytest.mark.parametrize(
    ("partner", "component", "per_stroom", "per_gemeente"),
    [
        ("moviera", "de vrouwenopvang", {"duvo": "100.00"}, None),
        ("jbt-noord-veluwe", "de tafel", {"jeugdwet-budget": "100.00"}, {"A": "65.31", "B": "19.59", "C": "15.10"}),
        ("raad-voor-de-kinderbescherming", "de Raad", {"ministerie-jenv": "100.00"}, None),
    ],
)
def test_one_stream_that_pays_the_whole_pays_all_of_an_amount(
    partner: str, component: str, per_stroom: dict[str, str], per_gemeente: dict[str, str] | None
) -> None:
    """What municipalities pay from their own means is shared by the key; the DUVO is not theirs to share."""
    toedeling = deel_van(partner, component).toedeling(100, GEMEENTEN)
    assert {code: str(deel) for code, deel in toedeling.per_stroom.items()} == per_stroom
    if per_gemeente is None:
        assert toedeling.per_gemeente is None
    else:
        assert toedeling.per_gemeente is not None
        assert {wie: str(deel) for wie, deel in toedeling.per_gemeente.items()} == per_gemeente
    assert toedeling.vragen == ()


@pytest.mark.parametrize(
    ("partner", "component"),
    [
        ("lokale-wijkteams-en-cjg", "het wijkteam of CJG"),
        ("veilig-thuis-nog", "de Veilig Thuis-organisatie"),
        ("csg-zwolle", "de landelijke organisatie"),
        ("politie", "de politie"),
    ],
)
def test_without_shares_an_amount_stays_whole_and_is_asked(partner: str, component: str) -> None:
    """Nothing is divided in equal parts, and nothing is left out."""
    deel = deel_van(partner, component)
    toedeling = deel.toedeling("1000.01", GEMEENTEN)
    assert (dict(toedeling.per_stroom), toedeling.per_stroom.onverdeeld) == ({}, Decimal("1000.01"))
    assert toedeling.per_gemeente is None
    assert toedeling.vragen
    assert set(toedeling.vragen) <= set(deel.vragen)
    assert not any("taakveld" in vraag or "Verwerving" in vraag for vraag in toedeling.vragen)


@pytest.mark.parametrize("bedrag", [12.5, "1.200", "USD 5", None, True, Decimal("NaN")])
def test_an_amount_to_divide_is_one(bedrag: Any) -> None:
    """No float, no part of a cent, no other currency."""
    with pytest.raises(InvalidValueError, match=r"^bedrag: "):
        deel_van("moviera", "de vrouwenopvang").toedeling(bedrag)


def test_a_key_to_divide_by_is_one() -> None:
    """Weights alone are none: a key has a source."""
    with pytest.raises(InvalidValueError, match=r"^sleutel: dict is no Sleutel"):
        deel_van("jbt-noord-veluwe", "de tafel").toedeling("10.00", {"A": 1})  # type: ignore[arg-type]  # what is of another type is what is refused


# What is no question.


@pytest.mark.parametrize(
    ("partner", "fout", "melding"),
    [
        ("moveira", UnknownCodeError, "unknown partner 'moveira'; did you mean 'moviera'?"),
        ("opvang", UnknownCodeError, "unknown partner 'opvang'"),
        (None, InvalidValueError, "partner: NoneType is not the code of a partner, a Partner or a Partnersoort"),
        (3, InvalidValueError, "partner: int is not the code of a partner, a Partner or a Partnersoort"),
        (Dienst.OPVANG, UnknownCodeError, "unknown partner 'opvang'"),
        (Begeleider.GGZ, None, ""),  # its word is the code of a partner
    ],
    ids=repr,
)
def test_a_partner_is_asked_by_its_code_or_its_kind(partner: Any, fout: type[Exception] | None, melding: str) -> None:
    """A word of another list is a code like any text."""
    if fout is None:
        assert bekostiging(partner, on=DAG)
        return
    with pytest.raises(fout) as gevonden:
        bekostiging(partner, on=DAG)
    assert str(gevonden.value).startswith(melding)


@pytest.mark.parametrize("dag", [datetime(2022, 6, 1), "2022-06-01", None, 20220601])
def test_a_day_is_a_date(dag: Any) -> None:
    """No moment, no text, no number."""
    with pytest.raises(InvalidValueError, match=r"^on: "):
        bekostiging("moviera", on=dag)


@pytest.mark.parametrize("dag", [date(1989, 12, 31), date(2100, 1, 1)])
def test_a_day_lies_within_the_horizon(dag: date) -> None:
    """From 1990 through 2099."""
    with pytest.raises(HorizonError):
        bekostiging("moviera", on=dag)
    assert bekostiging("moviera", on=dag + timedelta(days=1 if dag.year < 2000 else -1))


@pytest.mark.parametrize(
    ("regio", "fout"), [("ijselland", UnknownCodeError), (3, InvalidValueError), ("", UnknownCodeError)]
)
def test_a_region_is_one(regio: Any, fout: type[Exception]) -> None:
    """The code of a shipped region, or a region of one's own."""
    with pytest.raises(fout, match=r"regio"):
        bekostiging("moviera", on=DAG, regio=regio)


def test_a_partner_of_ones_own_is_answered_by_the_rows_of_its_kind() -> None:
    """It need not be in the register."""
    eigen = Partner(
        "eigen-opvang",
        "Eigen opvang",
        Partnersoort.OPVANG,
        "Iets.",
        (BRON,),
        (Kostencomponent("alles", None, (BRON,)),),
    )
    (deel,) = bekostiging(eigen, on=DAG)
    assert (deel.partner, deel.component, deel.geldstromen) == ("eigen-opvang", "alles", ("duvo",))
    assert bekostiging(PARTNERS["moviera"], on=DAG) == bekostiging("moviera", on=DAG)


# A table, a text, a value.


SLEUTELS = [
    *("partner", "naam", "component", "opdrachtgever", "opdracht_volgens", "taakveld", "vragen"),
    *("geldstroom", "stand", "tot", "aandeel", "verwerving", "rij", "bronnen", "reading", "opmerking"),
]


def test_records_are_flat_and_all_alike() -> None:
    """The same keys in the same order, plain values, and a record for each stream or one that says there is none."""
    for *_, deel in ANTWOORDEN:
        records = deel.records()
        assert len(records) == max(1, len(deel.financieringen))
        for record in records:
            assert list(record) == SLEUTELS
            assert {type(waarde) for waarde in record.values()} <= {str, date, Decimal, type(None)}
            assert record["partner"] == deel.partner
            assert (record["vragen"] is None) == (deel.vragen == ())
            assert (record["opdrachtgever"] is None) == (record["opdracht_volgens"] is None) == (deel.opdrachten == ())
        codes = [een.geldstroom.code for een in deel.financieringen]
        assert [record["geldstroom"] for record in records if record["geldstroom"] is not None] == codes


def test_a_record_says_what_the_text_says() -> None:
    """The half of the Veiligheidshuis that the ministry pays, and the parts of a centre of which two texts speak."""
    huis, _ = deel_van("veiligheidshuis-nog", "het Veiligheidshuis").records()
    assert (huis["opdrachtgever"], huis["geldstroom"], huis["aandeel"]) == ("gemeenten", "ministerie-jenv", Decimal(50))
    assert (huis["stand"], huis["tot"], huis["verwerving"], huis["reading"]) == ("loopt", None, None, "verified")
    (csg,) = deel_van("csg-zwolle", "de medische zorg en behandeling").records()
    assert (csg["opdrachtgever"], csg["geldstroom"], csg["bronnen"]) == ("ministerie_vws / gemeenten", None, None)
    (gi,) = deel_van("nidos", "de uitvoering van kinderbeschermingsmaatregelen").records()
    assert (gi["verwerving"], gi["taakveld"]) == ("inkoop", "6.82")
    assert huis["opmerking"] == "de helft van de totale begroting"
    assert str(csg["opdracht_volgens"]).split("; ") == [
        f"{AGENDA}, bijlage, overzicht kernpartners, Centrum Seksueel Geweld",
        f"{AGENDA}, actielijn 3, slachtoffers seksueel geweld",
    ]


def test_a_text_names_a_partner_once_where_it_is_its_own_part() -> None:
    """And its first letter is a capital, whatever the code."""
    tekst = explain(bekostiging("indebuurt033", on=DAG))
    assert tekst.splitlines()[0] == "Indebuurt033: opdrachtgever niet bekend"


def test_a_text_gives_the_remark_of_a_row() -> None:
    """A text that says `meestal`, and `en/of`, is not told as if it said always and both."""
    assert "meestal" in explain(bekostiging("lokale-wijkteams-en-cjg", on=DAG))


def test_a_text_says_where_it_stands_who_commissions_it() -> None:
    """As it does for each stream."""
    bron = deel_van("svmn-veilig-thuis", "de Veilig Thuis-organisatie", date(2018, 6, 1), AM).opdrachten[0].bronnen[0]
    assert str(bron) in explain(bekostiging("svmn-veilig-thuis", on=date(2018, 6, 1), regio=AM))


def test_an_answer_about_money_is_a_value() -> None:
    """Equal to its copies, and not to be changed."""
    deel = deel_van("veiligheidshuis-nog", "het Veiligheidshuis")
    assert deel == copy.deepcopy(deel) == pickle.loads(pickle.dumps(deel))
    assert hash(deel) == hash(copy.deepcopy(deel))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        deel.vragen = ()  # type: ignore[misc]  # a frozen attribute is what is refused
