"""Budgets of regions and budgets from plain records: every value of the texts, and every mistake at once."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from decimal import Decimal
from itertools import count, product
from types import MappingProxyType
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiselijkgeweld import (
    GELDSTROMEN,
    PARTNERS,
    REGIOS,
    Begroting,
    Begrotingsregel,
    Duur,
    Eenheid,
    Regelsoort,
    Regio,
    Sleutel,
    bekostiging,
)
from huiselijkgeweld.bekostigingen import begroting, begrotingen, inwonersleutel
from huiselijkgeweld.bronnen import Bron, Bronsoort, Reading, Regeling
from huiselijkgeweld.errors import (
    HuiselijkgeweldError,
    InvalidBegrotingError,
    InvalidValueError,
    Problem,
    RegionRuleError,
    UnknownCodeError,
)
from huiselijkgeweld.model.geldstromen import Betekenis
from huiselijkgeweld.model.ketenfeiten import Gebied, UitbuitingFeiten
from huiselijkgeweld.model.partners import Openstelling
from huiselijkgeweld.recht.keten import centrum_seksueel_geweld as csg
from huiselijkgeweld.recht.keten import jeugd_tot_23 as uitbuiting

NV, IJ, GZ, FL, AM = "noord-veluwe-mijov", "ijsselland", "gelderland-zuid", "flevoland", "amersfoort"
DAG = date(2022, 6, 1)
AGENDA, BERAP = "Uitvoeringsagenda NV/MIJOV 2020-2023", "Berap 2023-2"
BATEN, LASTEN = Regelsoort.BATEN, Regelsoort.LASTEN
Antwoord = tuple[object, Sequence[Bron]]

# Every value of the texts: amounts, shares, terms, ages and counts, each asked where it lives, with its source.


class Waarde(NamedTuple):
    """A value of the texts: how to ask for it with its sources, what it is, and the heading that it stands under."""

    code: str
    vraag: Callable[[], Antwoord]
    verwacht: object
    document: str
    kopje: str


def post(regio: str, woord: str) -> Antwoord:
    """A line of the budget of a region."""
    (regel,) = (een for een in REGIOS[regio].begroting.regels if woord in een.omschrijving)
    bedragen = (regel.begroot, regel.gerealiseerd, regel.vermelde_afwijking)
    return (regel.soort, regel.geldstroom, regel.periode, *bedragen), regel.bronnen


def doel(regio: str, code: str, *woorden: str) -> Antwoord:
    """A target of a region: its length, and whether its text has these words."""
    (een,) = (een for een in REGIOS[regio].doelstellingen if een.code == code)
    return (een.duur, [woord for woord in woorden if woord not in een.tekst]), een.bronnen


def aantal(regio: str, schema: str, on: date) -> Antwoord:
    """How many municipalities a scheme has."""
    leden = REGIOS[regio].leden(schema, on)
    return len(leden), [bron for lid in leden.values() for bron in lid.bronnen]


def helften() -> Antwoord:
    """The shares of the Veiligheidshuis."""
    delen = bekostiging("veiligheidshuis-nog", on=DAG)[0].financieringen
    return {een.geldstroom.code: een.regel.aandeel for een in delen}, [b for een in delen for b in een.regel.bronnen]


def uitgenodigd() -> Antwoord:
    """From what age a child is invited to the table."""
    regel = REGIOS[NV].regel("JB12a.nv")
    assert regel is not None
    assert regel.rule is not None
    return (regel.beslissing, dict(regel.rule.conditions), str(regel.rule.then)), regel.bronnen


def keten_tot_23() -> Antwoord:
    """The chain for who is younger than 23, and whether it is still there the day before and on the birthday."""
    feiten = UitbuitingFeiten(jeugdprostitutie=True, jonger_dan_23=True, gebied=Gebied.NOORD_VELUWE_MIJOV)
    antwoord = uitbuiting.ROUTE.tabel.evaluate(feiten, on=DAG)
    leeftijd = [uitbuiting.jonger_dan_23(date(2000, 5, 2), dag) for dag in (date(2023, 5, 1), date(2023, 5, 2))]
    return (str(antwoord.value), leeftijd), antwoord.rules[0].bronnen


def centrumgemeenten() -> Antwoord:
    """The centrumgemeenten of Gelderland that commission the shelter."""
    opdracht = PARTNERS["moviera"].kosten[0].opdrachten[0]
    return opdracht.toelichting.replace(" en ", ", ").split(", "), opdracht.bronnen


def bereikbaar_en_beschikbaar() -> Antwoord:
    """Two things: reachable day and night, and whether it can act day and night."""
    partner = PARTNERS["veilig-thuis-nog"]
    return (partner.bereikbaar, partner.beschikbaar), partner.bronnen


def stroom(code: str) -> Antwoord:
    """From when until when a stream runs, and the amounts that are known of it."""
    een = GELDSTROMEN[code]
    return (een.since, een.until), een.bronnen


def acuut() -> Antwoord:
    """Whether violence of so many days ago is acute."""
    _, bronnen = doel(NV, "csg-acuut")
    return [csg.acuut(date(2022, 6, 1), date(2022, 6, dag)) for dag in (1, 8, 9)], bronnen


GHNT = "projectsubsidie-ghnt"
INDICATOREN = ("Begroting Amersfoort 2018", "Indicatoren")
WAARDEN = [
    Waarde(
        "A01",
        lambda: post(IJ, "Bijdrage regiogemeenten"),
        (BATEN, "bijdrage-regiogemeenten", "2023", None, None, Decimal("263560.00")),
        BERAP,
        "Bijdrage regiogemeenten budget Huiselijk Geweld",
    ),
    Waarde(
        "A02",
        lambda: post(NV, "Handle with Care"),
        (LASTEN, GHNT, "2020", Decimal("45000.00"), None, None),
        AGENDA,
        "Sociale steun aan kinderen",
    ),
    Waarde(
        "A03",
        lambda: post(NV, "Laagdrempelige hulp aan plegers"),
        (LASTEN, GHNT, "2019 t/m 2020", Decimal("88087.00"), None, None),
        AGENDA,
        "Plegeraanpak",
    ),
    Waarde("A04", helften, {"ministerie-jenv": 50, "gemeentelijke-middelen": 50}, AGENDA, "Veiligheidshuis"),
    Waarde(
        "A05",
        lambda: doel(NV, "csg-casemanager", "24 uur", "casemanager"),
        (Duur(24, Eenheid.UREN), []),
        AGENDA,
        "Slachtoffers seksueel geweld",
    ),
    Waarde(
        "A06",
        lambda: doel(NV, "csg-acuut", "meer dan zeven dagen", "niet acuut"),
        (Duur(7, Eenheid.DAGEN), []),
        AGENDA,
        "Slachtoffers seksueel geweld",
    ),
    Waarde("A06", acuut, [True, True, False], AGENDA, "Slachtoffers seksueel geweld"),
    Waarde(
        "A07",
        lambda: doel(NV, "reclassering-spreekuur", "Oost-Nederland", "twee weken"),
        (Duur(2, Eenheid.WEKEN), []),
        AGENDA,
        "Reclassering",
    ),
    Waarde(
        "A08",
        uitgenodigd,
        ("uitnodigen", {"twaalf_of_ouder": True}, "uitnodigen"),
        AGENDA,
        "Jeugdbeschermingstafel",
    ),
    Waarde("A09", keten_tot_23, ("ketenaanpak_tot_23", [True, False]), AGENDA, "mensenhandel"),
    Waarde("A10", lambda: aantal(IJ, "regiovisie", date(2023, 6, 1)), 11, BERAP, "11 gemeenten"),
    Waarde("A10", lambda: aantal(GZ, "regiovisie", DAG), 15, "Aanpak 2021-2024", "15 gemeenten"),
    Waarde(
        "A10",
        lambda: aantal(FL, "regiovisie", date(2024, 6, 1)),
        6,
        "Raadsvoorstel Regiovisie 2024-2027",
        "zes gemeenten",
    ),
    Waarde("A10", lambda: aantal(NV, "veilig_thuis", DAG), 22, AGENDA, "22 gemeenten"),
    Waarde("A10", lambda: aantal(NV, "zorg_en_veiligheidshuis", DAG), 22, AGENDA, "22 gemeenten"),
    Waarde("A10", centrumgemeenten, ["Apeldoorn", "Arnhem", "Ede", "Nijmegen"], AGENDA, "Moviera"),
    Waarde(
        "A11",
        lambda: doel(GZ, "regiovisie-vier-jaar", "eens per vier jaar"),
        (Duur(4, Eenheid.JAREN), []),
        "Aanpak 2021-2024",
        "inleiding",
    ),
    Waarde(
        "A11",
        lambda: doel(FL, "regiovisie-vier-jaar", "iedere vier jaar"),
        (Duur(4, Eenheid.JAREN), []),
        "Raadsvoorstel Regiovisie 2024-2027",
        "Inleiding",
    ),
    Waarde(
        "A12",
        lambda: doel(NV, "sneller-thuis", "ten minste één woning per jaar", "vrouwen uit de opvang"),
        (None, []),
        AGENDA,
        "Vrouwenopvang en ondersteuning verbeteren",
    ),
    Waarde("A13", lambda: doel(AM, "jongeren-jeugdbescherming", "0,9%"), (None, []), *INDICATOREN),
    Waarde("A13", lambda: doel(AM, "jongeren-jeugdreclassering", "0,5%"), (None, []), *INDICATOREN),
    Waarde("A13", lambda: doel(AM, "huishoudens-opvang", "0,4%", "beschermd wonen"), (None, []), *INDICATOREN),
    Waarde(
        "A14",
        lambda: doel(NV, "veilig-thuis-bereikbaar", "24 uur per dag", "bereikbaar"),
        (None, []),
        AGENDA,
        "Veilig Thuis Noord Oost Gelderland",
    ),
    Waarde(
        "A14",
        lambda: doel(NV, "veilig-thuis-beschikbaar", "beschikbaar", "onderzocht"),
        (None, []),
        AGENDA,
        "Duidelijke rol- en taakverdeling",
    ),
    Waarde("A14", bereikbaar_en_beschikbaar, (Openstelling.DAG_EN_NACHT, None), AGENDA, "Veilig Thuis"),
    Waarde(
        "A15",
        lambda: doel(FL, "reikwijdte", "0 tot 100+"),
        (None, []),
        "Raadsvoorstel Regiovisie 2024-2027",
        "Doelstelling",
    ),
    Waarde(
        "A16",
        lambda: stroom("toekomstscenario"),
        (date(2022, 1, 1), date(2026, 1, 1)),
        BERAP,
        "Toekomstscenario",
    ),
]


@pytest.mark.parametrize("waarde", WAARDEN, ids=[f"{een.code}-{nummer}" for nummer, een in enumerate(WAARDEN)])
def test_every_value_of_the_texts_can_be_asked_and_comes_with_its_source(waarde: Waarde) -> None:
    """Exactly what the text says, what it does not say left open, and the document and heading where it stands."""
    gevonden, bronnen = waarde.vraag()
    assert gevonden == waarde.verwacht
    assert any(
        bron.regeling.kort == waarde.document and waarde.kopje.casefold() in (bron.plaats or "").casefold()
        for bron in bronnen
    )


def test_no_value_of_the_texts_is_left_out() -> None:
    """Sixteen values."""
    assert {een.code for een in WAARDEN} == {f"A{nummer:02}" for nummer in range(1, 17)}


# The budgets of the regions.


def test_the_regions_name_three_amounts_and_no_more() -> None:
    """No text names another amount: no contribution, no budget of Veilig Thuis or of a shelter."""
    assert {code: len(een.begroting.regels) for code, een in REGIOS.items()} == {IJ: 1, NV: 2, GZ: 0, FL: 0, AM: 0}


def test_what_ijsselland_received_more_is_income_and_neither_expense_nor_the_contribution() -> None:
    """263,560 more than budgeted for 2023, to the good; what was budgeted or received is not known, and not zero."""
    eigen = REGIOS[IJ].begroting
    (regel,) = eigen.regels
    assert (regel.afwijking().bedrag, regel.afwijking().betekenis) == (Decimal("263560.00"), Betekenis.HOGERE_BATEN)
    assert regel.afwijking().saldo == Decimal("263560.00")
    assert "aanvullende inkomsten" in regel.omschrijving.casefold()
    baten, lasten = eigen.totaal(BATEN), eigen.totaal(LASTEN)
    assert (baten.begroot.is_volledig, baten.gerealiseerd.is_volledig, baten.afwijkingen.is_volledig) == (
        False,
        False,
        True,
    )
    assert [lasten.begroot.bedrag, lasten.gerealiseerd.bedrag, lasten.afwijkingen.bedrag] == [Decimal("0.00")] * 3
    assert lasten.afwijking().betekenis is Betekenis.GEEN
    assert (regel.gemeente, regel.taakveld, regel.partner) == ("0193", None, None)


def test_the_project_subsidies_of_the_agenda_add_up() -> None:
    """45,000 and 88,087 are 133,087, both under GHNT; what became of them is not known."""
    eigen = REGIOS[NV].begroting
    assert set(eigen.per("geldstroom")) == {GHNT}
    totaal = eigen.per("geldstroom")[GHNT].totaal(LASTEN)
    assert (totaal.begroot.bedrag, totaal.begroot.ontbreekt) == (Decimal("133087.00"), 0)
    assert totaal.gerealiseerd.ontbreekt == 2
    assert {naam: een.totaal(LASTEN).begroot.bedrag for naam, een in eigen.per("actielijn").items()} == {
        "3. Aandacht voor specifieke groepen": Decimal("133087.00")
    }
    assert {str(een.partner): een.begroot for een in eigen.regels} == {
        "None": Decimal("45000.00"),
        "moviera": Decimal("88087.00"),
    }


def test_that_the_pilots_are_of_2020_is_derived() -> None:
    """The amount stands under the financing, the year under the years of the theme; the other amount has its own."""
    assert {een.jaar: een.reading for een in REGIOS[NV].begroting.regels} == {
        2020: Reading.INFERENCE,
        2019: Reading.VERIFIED,
    }


KOP = """\
code = "proef"
naam = "Proefregio"
gemeenten = { 0193 = "Zwolle" }
[[document]]
titel = "Regiovisie van de proefregio"
kort = "Regiovisie"
"""


def deel(**velden: Any) -> str:
    """A line of a budget in a file; None leaves a key out."""
    alles = {
        "omschrijving": '"opvang"',
        "soort": '"lasten"',
        "jaar": 2025,
        "bron": '{ document = "Regiovisie", vindplaats = "p. 3" }',
        **velden,
    }
    regels = (f"{naam} = {waarde}\n" for naam, waarde in alles.items() if waarde is not None)
    return "[[begrotingsregel]]\n" + "".join(regels)


def test_a_line_of_a_file_holds_what_the_file_says() -> None:
    """Amounts as text or whole numbers; what is left out is not known."""
    regio = Regio.loads(
        KOP
        + deel(
            tot_en_met=2026,
            begroot='"1200.50"',
            gerealiseerd=1300,
            vermelde_afwijking='"99.50"',
            geldstroom='"duvo"',
            partner='"moviera"',
            gemeente='"0193"',
            taakveld='"6.81b"',
            indeling=2024,
            actielijn='"Lijn"',
            thema='"Thema"',
            reading='"reported"',
        )
        + deel()
    )
    bron = Bron(Regeling("Regiovisie van de proefregio", "Regiovisie", Bronsoort.REGIO), "p. 3")
    vol, leeg = regio.begroting.regels
    assert vol == Begrotingsregel(
        omschrijving="opvang",
        soort=LASTEN,
        jaar=2025,
        tot_en_met=2026,
        begroot="1200.50",
        gerealiseerd="1300.00",
        vermelde_afwijking="99.50",
        geldstroom="duvo",
        partner="moviera",
        gemeente="0193",
        taakveld="6.81b",
        indeling=2024,
        actielijn="Lijn",
        thema="Thema",
        bronnen=bron,
        reading=Reading.REPORTED,
    )
    assert leeg == Begrotingsregel(omschrijving="opvang", soort=LASTEN, jaar=2025, bronnen=bron)


def test_every_mistake_of_the_lines_of_a_file_is_told_at_once() -> None:
    """With its path: an amount of three decimals, of another currency or as a float, and words that are none."""
    tekst = (
        deel(begroot='"1.200"', gerealiseerd='"USD 12"', vermelde_afwijking="1.5"),
        deel(begroot="true", jaar='"2025"', tot_en_met=0),
        deel(soort='"last"', geldstroom='"duvoo"', gemeente='"0194"'),
        deel(omschrijving=None, soort=None, jaar=None, bron=None),
        deel(jaar=2025, tot_en_met=2024),
        deel(taakveld='"6.81b"'),
        deel(begroot=1, gerealiseerd=2, vermelde_afwijking=3),
        deel(gemeentte='"x"'),
    )
    with pytest.raises(RegionRuleError) as fout:
        Regio.loads(KOP + "".join(tekst))
    verwacht = [
        "begrotingsregel[0].begroot: bedrag: 1.200 has more than two decimals",
        "begrotingsregel[0].gerealiseerd: bedrag: USD is another currency",
        "begrotingsregel[0].vermelde_afwijking: bedrag: a float cannot hold cents exactly",
        "begrotingsregel[1].jaar: not a whole number from 1 through 2099",
        "begrotingsregel[1].tot_en_met: not a whole number from 1 through 2099",
        "begrotingsregel[1].begroot: bedrag: bool is not an amount",
        "begrotingsregel[2].soort: unknown kind of line 'last'; did you mean 'lasten'?",
        "begrotingsregel[2].geldstroom: unknown geldstroom 'duvoo'; did you mean 'duvo'?",
        "begrotingsregel[2].gemeente: unknown gemeente '0194'; known: ",
        "begrotingsregel[3].omschrijving: missing",
        "begrotingsregel[3].soort: missing",
        "begrotingsregel[3].jaar: missing",
        "begrotingsregel[4]: tot_en_met: 2024 lies before jaar 2025",
        "begrotingsregel[5]: taakveld: 6.81b is a code of 2023-2024, not of 2025",
        "begrotingsregel[6]: vermelde_afwijking: 3.00 is not gerealiseerd less begroot, 1.00",
        "begrotingsregel[7].gemeentte: unknown key 'gemeentte'; did you mean 'gemeente'?",
    ]
    assert beginnen_met(verwacht, fout.value.problems)


def beginnen_met(verwacht: Sequence[str], problemen: Sequence[object]) -> bool:
    """Whether every problem begins with what is expected, one for one."""
    assert len(verwacht) == len(problemen), problemen
    return [str(een)[: len(begin)] for een, begin in zip(problemen, verwacht, strict=True)] == list(verwacht)


# A budget from plain records.


GOED: dict[str, Any] = {"omschrijving": "opvang", "soort": "lasten", "jaar": 2025, "bronnen": "Begroting 2025"}


def fouten(*records: Any, **waar: Any) -> list[str]:
    """What is wrong with records, each with its path."""
    with pytest.raises(InvalidBegrotingError) as gevonden:
        begroting(records, **waar)
    return [str(probleem) for probleem in gevonden.value.problems]


def test_a_record_becomes_a_line_with_the_same_values() -> None:
    """Words become members of their lists, amounts whole cents; EUR may be said; what is empty is not known."""
    vol = {
        **GOED,
        "valuta": "EUR",
        "tot_en_met": 2026,
        "begroot": "EUR 1200.50",
        "gerealiseerd": Decimal(1300),
        "vermelde_afwijking": "99.50",
        "geldstroom": "duvo",
        "partner": "kwintes",
        "gemeente": "0307",
        "taakveld": "6.81b",
        "indeling": 2024,
        "actielijn": "Lijn",
        "thema": "Thema",
        "reading": "reported",
    }
    leeg = {**GOED, "soort": BATEN, "reading": Reading.MEMORY, "begroot": None, "thema": "", "valuta": ""}
    bron = Bron(Regeling("Begroting 2025", "Begroting 2025", Bronsoort.REGIO))
    gemaakt = begroting(iter([MappingProxyType(vol), leeg]))
    assert gemaakt == Begroting(
        [
            Begrotingsregel(
                omschrijving="opvang",
                soort=LASTEN,
                jaar=2025,
                tot_en_met=2026,
                begroot="1200.50",
                gerealiseerd="1300",
                vermelde_afwijking="99.50",
                geldstroom="duvo",
                partner="kwintes",
                gemeente="0307",
                taakveld="6.81b",
                indeling=2024,
                actielijn="Lijn",
                thema="Thema",
                bronnen=(bron,),
                reading=Reading.REPORTED,
            ),
            Begrotingsregel(omschrijving="opvang", soort=BATEN, jaar=2025, bronnen=(bron,), reading=Reading.MEMORY),
        ]
    )
    assert begroting([]) == Begroting([])


GEEN_EURO = "another currency than EUR; every amount is in euros: convert it first"


@pytest.mark.parametrize(
    ("velden", "verwacht"),
    [
        ({"begroot": "1.200"}, [".begroot: 1.200 has more than two decimals; write whole cents, such as 1200.00"]),
        ({"begroot": 12.5}, [".begroot: a float cannot hold cents exactly"]),
        ({"gerealiseerd": float("inf")}, [".gerealiseerd: a float cannot hold cents exactly"]),
        ({"gerealiseerd": Decimal("0.001")}, [".gerealiseerd: 0.001 has more than two decimals"]),
        ({"begroot": "USD 5"}, [".begroot: USD is another currency; every amount is in euros: convert it first"]),
        ({"begroot": "vijf"}, [".begroot: not an amount; write digits with a point before the cents"]),
        ({"vermelde_afwijking": True}, [".vermelde_afwijking: bool is not an amount"]),
        ({"valuta": "USD"}, [f".valuta: {GEEN_EURO}"]),
        ({"valuta": 3}, [f".valuta: {GEEN_EURO}"]),
        ({"soort": "last"}, [".soort: not one of baten, lasten"]),
        ({"soort": ["lasten"]}, [".soort: not one of baten, lasten"]),
        ({"reading": "gelezen"}, [".reading: not one of verified, reported, inference, memory, choice"]),
        ({"jaar": 1989}, [".jaar: 1989 is no year of 1990 through 2099"]),
        ({"jaar": 2100}, [".jaar: 2100 is no year of 1990 through 2099"]),
        ({"jaar": "2025"}, [".jaar: str is no year of 1990 through 2099"]),
        ({"jaar": True}, [".jaar: bool is no year of 1990 through 2099"]),
        ({"geldstroom": "duvoo"}, [".geldstroom: unknown geldstroom 'duvoo'; did you mean 'duvo'?"]),
        ({"omschrijving": " "}, [".omschrijving: not a text"]),
        ({"gemeente": 193}, [".gemeente: "]),
        ({"partner": 3}, [".partner: "]),
        ({"bronnen": 3}, [".bronnen: missing; say which text it stands in"]),
        ({"bronnen": None}, [".bronnen: missing"]),
        (
            {"omschrijving": "", "soort": None, "jaar": None},
            [".omschrijving: missing", ".soort: missing", ".jaar: missing"],
        ),
        ({"gerealisserd": 1}, [": unknown key 'gerealisserd'; did you mean 'gerealiseerd'?"]),
        ({3: 1, None: 2}, [": a key that is no text"] * 2),
        ({"tot_en_met": 2024}, [".tot_en_met: 2024 lies before jaar 2025; it is the last year"]),
        ({"tot_en_met": "2026"}, [".tot_en_met: str is no year of 1990 through 2099"]),
        ({"taakveld": "6.81b"}, [".taakveld: 6.81b is a code of 2023-2024, not of 2025"]),
        ({"jaar": 2016, "taakveld": "6.81"}, [".jaar: 2016 is no year of the taakvelden"]),
        (
            {"begroot": 1, "gerealiseerd": 2, "vermelde_afwijking": 3},
            [".vermelde_afwijking: 3.00 is not gerealiseerd less begroot, 1.00"],
        ),
        ({"begroot": 1, "gerealiseerd": 2, "afwijking": 3}, [".afwijking: the amounts give 1.00"]),
        ({"begroot": 1, "gerealiseerd": 2, "betekenis": "geen"}, [".betekenis: the amounts give hogere_lasten"]),
    ],
    ids=repr,
)
def test_a_record_is_refused_with_its_path(velden: dict[Any, Any], verwacht: list[str]) -> None:
    """Every mistake of a record, in a sentence with what is allowed and the way out."""
    assert beginnen_met([f"regels[0]{een}" for een in verwacht], fouten({**GOED, **velden}))


def test_the_records_of_a_budget_can_be_read_again() -> None:
    """The deviation and its meaning may stand in them, as long as they follow from the amounts."""
    for regio in REGIOS.values():
        regels = regio.begroting.regels
        for regel, weer in zip(regels, begroting(regio.begroting.records()).regels, strict=True):
            assert weer.record() == regel.record()


@pytest.mark.parametrize(
    ("record", "soort"), [(None, "NoneType"), ("opvang", "str"), (3, "int"), ([("jaar", 2025)], "list"), ({3}, "set")]
)
def test_a_record_is_a_mapping(record: Any, soort: str) -> None:
    """Nothing else is read as one."""
    verwacht = f"regels[1]: {soort} is no record; give the attributes of a line by name"
    assert fouten(GOED, record) == [verwacht]


def test_every_mistake_of_every_record_is_told_at_once_and_nothing_is_made() -> None:
    """Over all records and all their fields, in the order of the records; the good ones are not kept either."""
    records: tuple[object, ...] = (
        {**GOED, "begroot": "1.200", "geldstroom": "duvoo", "valuta": "USD"},
        GOED,
        {**GOED, "soort": "last", "jaar": 1989, "kosten": 3},
        "opvang",
        {},
    )
    assert [een.partition(": ")[0] for een in fouten(*records)] == [
        *("regels[0].valuta", "regels[0].begroot", "regels[0].geldstroom"),
        *("regels[2]", "regels[2].soort", "regels[2].jaar"),
        "regels[3]",
        *("regels[4].omschrijving", "regels[4].soort", "regels[4].jaar", "regels[4].bronnen"),
    ]


def test_too_many_records_are_refused_and_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit ends the reading, also of records without end, and is told beside the other mistakes."""
    assert begrotingen.MEEST == 100_000
    monkeypatch.setattr(begrotingen, "MEEST", 3)
    gelezen: list[int] = []

    def eindeloos() -> Iterator[Mapping[str, object]]:
        for nummer in count():
            gelezen.append(nummer)
            yield GOED if nummer else {}

    with pytest.raises(InvalidBegrotingError) as fout:
        begroting(eindeloos())
    assert gelezen == [0, 1, 2, 3]
    assert str(fout.value).splitlines()[-1] == "regels: more than the 3 that are read; give them in parts"
    assert len(fout.value.problems) == 5
    assert len(begroting([GOED] * 3).regels) == 3


def gelezen(records: Any) -> tuple[Begroting | None, tuple[Problem, ...]]:
    """The budget that records make, or what is wrong with them."""
    try:
        return begroting(records), ()
    except InvalidBegrotingError as fout:
        return None, fout.problems


ROMMEL = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.decimals()
    | st.text(max_size=8)
    | st.dates()
    | st.tuples(st.text(max_size=3))
    | st.sampled_from(["duvo", "lasten", "6.812", "EUR", "0200", "1.20", 2024, 2025, Reading.CHOICE, BATEN])
)
VELDEN = [*GOED, "tot_en_met", "begroot", "gerealiseerd", "vermelde_afwijking", "geldstroom", "partner", "gemeente"]
VELDEN += ["taakveld", "indeling", "actielijn", "thema", "reading", "valuta"]


@given(
    st.lists(
        st.dictionaries(st.sampled_from(VELDEN), ROMMEL, max_size=5).map(lambda velden: {**GOED, **velden}) | ROMMEL,
        max_size=3,
    )
)
def test_records_are_read_or_refused_with_paths_and_nothing_else(records: list[Any]) -> None:
    """Whatever they hold: a budget with a line for each record, or one error in which every problem has its record."""
    gemaakt, problemen = gelezen(records)
    assert (gemaakt is None) == bool(problemen)
    assert gemaakt is None or len(gemaakt.regels) == len(records)
    plaatsen = [f"regels[{nummer}]" for nummer in range(len(records))]
    assert all(probleem.path.split(".")[0] in plaatsen for probleem in problemen)
    assert all(probleem.message and "\n" not in probleem.message for probleem in problemen)


SAMEN: dict[str, tuple[Any, ...]] = {  # judged together, each with nothing, with what fits and with what does not
    "jaar": (2024, 2025, 2016, 1989),
    "tot_en_met": (None, 2024, 2026, "2026"),
    "taakveld": (None, "6.81b", "6.812", "9.99"),
    "indeling": (None, 2024, 1989),
    "begroot": (None, 1, 1.5),
    "vermelde_afwijking": (None, "1.00", "2.00"),
}


@pytest.mark.parametrize("jaar", SAMEN["jaar"])
def test_exactly_the_records_that_make_a_line_are_read(jaar: object) -> None:
    """Over every combination: one line, or at least one problem, each with the path of a field that was given."""
    namen = [naam for naam in SAMEN if naam != "jaar"]
    for waarden in product(*(SAMEN[naam] for naam in namen)):
        record: dict[str, Any] = {**GOED, "jaar": jaar, "gerealiseerd": 2, **dict(zip(namen, waarden, strict=True))}
        gegeven = {naam: waarde for naam, waarde in record.items() if waarde is not None}
        verwacht: Begrotingsregel | None = None
        with suppress(HuiselijkgeweldError):
            verwacht = Begrotingsregel(**{**gegeven, "soort": LASTEN})
        gemaakt, problemen = gelezen([record])
        assert (record, [] if gemaakt is None else list(gemaakt.regels)) == (record, [verwacht] if verwacht else [])
        assert (record, bool(problemen)) == (record, verwacht is None)
        assert {een.path for een in problemen} <= {f"regels[0].{naam}" for naam in gegeven}


@pytest.mark.parametrize(
    "velden", [{"valuta": []}, {"geldstroom": ["duvo"]}, {"geldstroom": {}}, {"afwijking": []}], ids=repr
)
def test_a_list_in_a_record_is_refused_like_any_other_value(velden: dict[str, Any]) -> None:
    """With the path of its field."""
    (naam,) = velden
    assert [een.partition(":")[0] for een in fouten({**GOED, **velden})] == [f"regels[0].{naam}"]


@pytest.mark.parametrize(
    "velden",
    [
        {"taakveld": "9.99", "geldstroom": "duvoo"},
        {"tot_en_met": 2024, "geldstroom": "duvoo"},
        {"indeling": "2024", "taakveld": "6.81b", "begroot": 12.5},
    ],
    ids=repr,
)
def test_two_mistakes_of_one_record_are_told_at_once(velden: dict[str, Any]) -> None:
    """Also where one of them is about a taakveld, its list, or the last year."""
    assert len(fouten({**GOED, **velden})) == 2


@pytest.mark.parametrize(
    "velden", [{"taakveld": "9.99"}, {"indeling": "2024", "taakveld": "6.81b"}, {"tot_en_met": 2024}], ids=repr
)
def test_a_mistake_has_the_path_of_its_field(velden: dict[str, Any]) -> None:
    """As every other field has."""
    assert fouten({**GOED, **velden})[0].startswith(f"regels[0].{next(iter(velden))}: ")


# Records of persons.


NAAM = "Jansen-Bakker"


@pytest.mark.parametrize("naam", VELDEN)
@pytest.mark.parametrize("waarde", [f"J. {NAAM}", f"{NAAM}, geboren 3 mei 1984", "111222333"])
def test_no_message_repeats_what_may_be_about_a_person(naam: str, waarde: str) -> None:
    """A name, a birth date or a citizen service number in the wrong column is refused without being shown."""
    _, problemen = gelezen([{**GOED, naam: waarde}])
    assert [een for een in map(str, problemen) if NAAM in een or "1112" in een] == []


def test_no_message_repeats_a_number_that_looks_like_a_code() -> None:
    """A citizen service number can begin like a taakveld."""
    _, problemen = gelezen([{**GOED, "taakveld": "671200008"}])
    assert [een for een in map(str, problemen) if "671200008" in een] == []


def test_no_message_repeats_a_part_of_what_may_be_about_a_person() -> None:
    """A name in the column of the municipality."""
    tekst = fouten({**GOED, "gemeente": "Jans, de heer"}, regio=NV, schema="duvo")[0]
    assert "Jans" not in tekst


# Municipalities.


def test_a_municipality_is_a_member_of_the_scheme_in_the_year_of_its_line() -> None:
    """West Betuwe is there since 2019, Geldermalsen until then; of a project the last year counts too."""

    def record(gemeente: str, jaar: int, tot_en_met: int | None = None) -> dict[str, Any]:
        return {**GOED, "gemeente": gemeente, "jaar": jaar, "tot_en_met": tot_en_met}

    waar: dict[str, Any] = {"regio": GZ, "schema": "veilig_thuis"}
    goed = [record("1960", 2019), record("0236", 2018), record("1960", 2019, 2024), GOED]
    assert len(begroting(goed, **waar).regels) == 4
    fout = [record("1960", 2018), record("0236", 2019), record("0236", 2018, 2019), record("1960", 2018, 2019)]
    assert fouten(*fout, **waar) == [
        f"regels[{nummer}].gemeente: {code} is no member of 'veilig_thuis' in gelderland-zuid in {jaar}; leave it out, "
        "or ask which scheme it belongs to"
        for nummer, (code, jaar) in enumerate([("1960", 2018), ("0236", 2019), ("0236", 2019), ("1960", 2018)])
    ]


def test_a_municipality_belongs_to_one_scheme_and_not_to_another() -> None:
    """Hattem is of the region for the regiovisie, and of Zwolle for the DUVO."""
    hattem = {**GOED, "gemeente": "0244"}
    assert begroting([hattem], regio=NV, schema="regiovisie").regels[0].gemeente == "0244"
    assert begroting([hattem], regio=IJ, schema="duvo").regels[0].gemeente == "0244"
    (fout,) = fouten(hattem, regio=NV, schema="duvo")
    assert fout.startswith("regels[0].gemeente: 0244 is no member of 'duvo' in noord-veluwe-mijov in 2025")


def test_that_a_municipality_is_no_member_is_told_with_the_other_mistakes() -> None:
    """All at once."""
    assert len(fouten({**GOED, "gemeente": "0193", "begroot": 12.5}, regio=NV, schema="duvo")) == 2


@pytest.mark.parametrize(
    ("waar", "fout", "melding"),
    [
        ({"regio": NV}, InvalidValueError, "schema: give regio and schema together, or neither"),
        ({"schema": "duvo"}, InvalidValueError, "schema: give regio and schema together, or neither"),
        ({"regio": "nv", "schema": "duvo"}, UnknownCodeError, "unknown regio 'nv'"),
        ({"regio": NV, "schema": "duvoo"}, UnknownCodeError, "unknown scheme 'duvoo'; did you mean 'duvo'?"),
        ({"regio": 3, "schema": "duvo"}, InvalidValueError, "regio: int is not the code of a region, nor a Regio"),
    ],
)
def test_members_are_asked_of_a_region_and_a_scheme(waar: dict[str, Any], fout: type[Exception], melding: str) -> None:
    """Together, or not at all; before any record is read."""
    with pytest.raises(fout) as gevonden:
        begroting([{}], **waar)
    assert str(gevonden.value).startswith(melding)


@pytest.mark.parametrize("records", [None, 3])
def test_without_records_there_is_no_budget(records: Any) -> None:
    """What is no list of records is refused as such."""
    with pytest.raises(InvalidValueError):
        begroting(records)


# The key by inhabitants.


def test_the_key_by_inhabitants_is_that_of_the_members() -> None:
    """Exactly those of the scheme on 1 January, in proportion to their inhabitants, with the source and the year."""
    sleutel = inwonersleutel(NV, "veilig_thuis", 2024)
    assert sleutel == Sleutel.inwoners(REGIOS[NV].leden("veilig_thuis", date(2024, 1, 1)), 2024)
    assert (len(sleutel.gewichten), sleutel.jaar, sleutel.reading) == (22, 2024, Reading.VERIFIED)
    assert sleutel.gewichten["0200"] * 48_752 == sleutel.gewichten["0301"] * 168_211  # Apeldoorn and Zutphen, of CBS
    twee = inwonersleutel(NV, "veilig_thuis", 2024, ["0301", "0200"])
    assert dict(twee.gewichten) == {"0200": 168_211, "0301": 48_752}
    assert str(twee.bronnen[0]) == "CBS, Bevolking op 1 januari per gemeente, 1 januari 2024"


@pytest.mark.parametrize(
    ("regio", "schema", "gemeenten", "reading"),
    [
        (NV, "veilig_thuis", None, Reading.VERIFIED),
        (NV, "regiovisie", None, Reading.REPORTED),  # Heerde was found by arithmetic
        (NV, "duvo", None, Reading.MEMORY),  # of Noord-Veluwe and the Achterhoek nothing was read
        (NV, "duvo", ["0200"], Reading.VERIFIED),
        (NV, "duvo", ["0200", "0301"], Reading.REPORTED),
        (AM, "jbt", None, Reading.CHOICE),
    ],
)
def test_a_key_is_as_sure_as_the_least_sure_member(
    regio: str, schema: str, gemeenten: list[str] | None, reading: Reading
) -> None:
    """Who belongs to a scheme decides who shares, so what is not sure of one is not sure of the key."""
    assert inwonersleutel(regio, schema, 2024, gemeenten).reading is reading


def test_the_members_of_a_key_are_those_of_its_year() -> None:
    """West Betuwe came in 2019 in the place of three municipalities; Hattem is never in the DUVO of Apeldoorn."""
    eerder, later = (set(inwonersleutel(GZ, "veilig_thuis", jaar).gewichten) for jaar in (2018, 2019))
    assert (eerder - later, later - eerder) == ({"0236", "0304", "0733"}, {"1960"})
    assert "0244" not in inwonersleutel(NV, "duvo", 2024).gewichten
    assert "0244" in inwonersleutel(REGIOS[IJ], "duvo", 2024).gewichten


@pytest.mark.parametrize(
    ("gevraagd", "fout", "melding"),
    [
        ((NV, "jbt", 2024, ["0197"]), InvalidValueError, "gemeenten: 0197 is no member of 'jbt' in noord-veluwe-mijov"),
        (
            (NV, "duvo", 2024, ["0244"]),
            InvalidValueError,
            "gemeenten: 0244 is no member of 'duvo' in noord-veluwe-mijov",
        ),
        ((NV, "jbt", 2024, []), InvalidValueError, "gemeenten: noord-veluwe-mijov has no members of 'jbt' in 2024"),
        ((NV, "jbt", 2019), InvalidValueError, "gemeenten: noord-veluwe-mijov has no members of 'jbt' in 2019"),
        ((NV, "jbt", 2024, ["0200", "0200"]), InvalidValueError, "deelnemers: 0200 stands there 2 times; name it once"),
        ((NV, "jtb", 2024), UnknownCodeError, "unknown scheme 'jtb'; did you mean 'jbt'?"),
        (("nv", "jbt", 2024), UnknownCodeError, "unknown regio 'nv'"),
        ((None, "jbt", 2024), InvalidValueError, "regio: missing; give the code of a region, or a Regio"),
        ((NV, "jbt", "2024"), InvalidValueError, "jaar: str is no year"),
        ((NV, "jbt", True), InvalidValueError, "jaar: bool is no year"),
        ((NV, "jbt", 10_000), InvalidValueError, "jaar: int is no year"),
        ((NV, "jbt", 2050), InvalidValueError, "jaar: 2050 lies outside the numbers, which are of 2017 through 2026"),
    ],
    ids=repr,
)
def test_a_key_by_inhabitants_is_of_members_in_a_year(
    gevraagd: tuple[Any, ...], fout: type[Exception], melding: str
) -> None:
    """Nobody else shares, and nobody is left out unseen."""
    with pytest.raises(fout) as gevonden:
        inwonersleutel(*gevraagd)
    assert str(gevonden.value).startswith(melding)


@pytest.mark.parametrize("gemeenten", [[["0200"]], 3], ids=repr)
def test_who_shares_is_given_as_codes(gemeenten: Any) -> None:
    """Something else is refused as such."""
    with pytest.raises(InvalidValueError):
        inwonersleutel(NV, "jbt", 2024, gemeenten)
