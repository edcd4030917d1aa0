"""The texts that the national decision tables rest on: protocols, standards, pages of practice, and places in statutes.

Each source has a short id: V for Veilig Thuis, T for triage, C for the meldcode, L for lokale teams, M for MDA++, J for
the table and the Raad, Z for the Zorg- en Veiligheidshuis, K for working in phases, X for the proeftuinen. A text of a
region or of one organisation is of the kind `REGIO`. The documents of the shipped regions stand in their own files.
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from huiselijkgeweld.bronnen import Bron, Bronsoort, Regeling
from huiselijkgeweld.model.regelingen import BW1, HANDELINGSPROTOCOL, JEUGDWET, WMO

KEUZES = Regeling("Keuzes van deze bibliotheek", "Keuze", Bronsoort.KEUZE, vindplaats="docs/limits.md")
MELDCODE = Regeling(
    "Besluit verplichte meldcode huiselijk geweld en kindermishandeling",
    "Besluit meldcode",
    Bronsoort.AMVB,
    bwb_id="BWBR0033723",
    toestand=date(2020, 10, 1),
    gelezen_vanaf=date(2015, 1, 1),
)

TEKST_2015: Final = date(2015, 1, 1)
"""The consolidation of a statute of which no newer text was read."""


def _praktijk(naam: str, vindplaats: str, kort: str | None = None) -> Regeling:
    return Regeling(naam, kort or naam, Bronsoort.PROTOCOL, vindplaats=vindplaats)


def _regio(naam: str, vindplaats: str) -> Regeling:
    return Regeling(naam, naam, Bronsoort.REGIO, vindplaats=vindplaats)


_KAMERBIJLAGE = _praktijk("Kamerbijlage 2024D44715 over Veilig Thuis", "Tweede Kamer, 19 november 2024")
_TRIAGE_VT = _praktijk("Triage bij Veilig Thuis (2014-2018)", "meldcode.nu/triage")
_RADAR = _praktijk("Radarfunctie en monitoring van Veilig Thuis", "huiselijkgeweld.nl, 11 december 2018")
_RADAR_FLEVOLAND = _praktijk("Radarfunctie van Veilig Thuis Flevoland", "veiligthuisflevoland.nl")
_WERKWIJZE_GZ = _regio("Werkwijze van Veilig Thuis Gelderland-Zuid", "veiligthuisgelderlandzuid.nl")
_JZV = _praktijk("Standaard JZV Meldingen 1.0 (concept)", "VNG Realisatie, GitHub")
_TRIAGE = _praktijk(
    "Triage-instrument huiselijk geweld, prototype 0.6 (2015)", "huiselijkgeweld.nl", "Triage-instrument"
)
_AFWEGINGSKADER = _praktijk("Afwegingskader bij de meldcode", "afwegingskadermeldcode.nl; handelingsprotocol.nl")
_EERGERELATEERD = _praktijk("Meldcode bij eergerelateerd geweld", "hetccv.nl; meldcode.nu/stap-5-egg")
_WERKEN_AAN_VEILIGHEID = _praktijk(
    "Werken aan Veiligheid voor lokale (wijk)teams en gemeenten", "uitwerking van het Kwaliteitskader, p. 1"
)
_LOKAAL_TEAM = _praktijk("Werkwijze van lokale teams bij huiselijk geweld", "lkah.nl")
_WIJKTEAM_UTRECHT = _regio("Handelingsprotocol wijkteams regio Utrecht", "handelingsprotocol.nl, stap 5, zonder datum")
_REGIE = _praktijk("Procesregie en casusregie", "veiligheidshuisparkstad.nl; platformoov.nl; movisie.nl")
_HANDREIKING_JB = _praktijk("Handreiking uitvoering jeugdbescherming en jeugdreclassering (2014)", "5dok.net")
_KADER_MDA = _praktijk("Kwaliteitskader MDA++", "p. 1; alleen het begin is gelezen")
_MDA_GEMEENTEN = _praktijk("MDA++ voor gemeenten", "gemeenten.movisie.nl")
_FACTSHEET_MDA = _praktijk("Factsheet MDA++ (Movisie en NJi)", "ouderscentraal.nl")
_MDA_IJSSELLAND = _regio("Aanmelden bij MDA++ IJsselland", "huiselijkgeweld-ijsselland.nl/bibliotheek/aanmelden-mda")
_MDA_FLEVOLAND = _regio("MDA++ Flevoland, proef vanaf maart 2019", "sociaaldomein.almere.nl")
_MDA_HAAGLANDEN = _regio("MDA++ Haaglanden", "meldcodehaaglanden.nl")
_MDA_UTRECHT = _regio("MDA++ Utrecht, proef 2021", "vng.nl, praktijkvoorbeelden")
_KIND_EN_JEUGDRECHT = _praktijk(
    "De jeugdbeschermingstafel in het recht (2024)", "utrecht.kjrw.eu, een advocatenkantoor"
)
_RAAD = _praktijk("Raad voor de Kinderbescherming over de jeugdbeschermingstafel en meldingen", "kinderbescherming.nl")
_TAFEL_DELFT = _regio("Jeugdbeschermingstafel Delft en omgeving", "delft.nl")
_TAFEL_ALMERE = _regio("Jeugdbeschermingstafel Almere", "sociaaldomein.almere.nl, zonder datum")
_TAFEL_RIVIERENLAND = _regio("Jeugdbeschermingstafel Rivierenland", "sociaaldomeinrivierenland.nl/jbt")
_TAFEL_UTRECHT = _regio("Jeugdbeschermingstafel Utrecht", "handelingsprotocol.nl, zonder datum")
_TAFEL_UITKOMSTEN = _praktijk("Uitkomsten van de jeugdbeschermingstafel", "yong.nl")
_ZVH = _praktijk("Zorg- en Veiligheidshuizen in Nederland", "kcwz.nl", "Zorg- en Veiligheidshuizen")
_LANDELIJK_KADER_ZVH = _praktijk(
    "Landelijk kader Zorg- en Veiligheidshuizen",
    "zvhhm.nl; veiligheidshuisparkstad.nl",
    "Landelijk kader ZVH",
)
_GEFASEERD = _praktijk("Gefaseerd samenwerken aan veiligheid", "czwbureau.nl (Zeeland)")
_PROEFTUINEN = _praktijk("Subsidieregeling proeftuinen met een regionaal veiligheidsteam", "Stcrt. 2024, 37825")
_TOEKOMSTSCENARIO = _praktijk("Toekomstscenario kind- en gezinsbescherming", "voordejeugdenhetgezin.nl")

V05 = Bron(HANDELINGSPROTOCOL, "vervolg na de veiligheidsbeoordeling, aangehaald in Bescherming in beweging, p. 88-89")
V08 = Bron(HANDELINGSPROTOCOL, "p. 26-30, aangehaald in rapportages 2020 en 2021 van Veilig Thuis Gelderland-Zuid")
V09 = Bron(_KAMERBIJLAGE, "advies en melding")
V11 = Bron(_TRIAGE_VT, "eigen onderzoek door Veilig Thuis")
V12 = Bron(_TRIAGE_VT, "wie de volgende stappen doet")
V15 = Bron(_RADAR, "monitoring, gemiddeld anderhalf jaar")
V16 = Bron(_RADAR_FLEVOLAND, "monitoring bij veiligheidsvoorwaarden")
V20 = Bron(_WERKWIJZE_GZ, "na het eerste gesprek")
V21 = Bron(_JZV, "uitkomsten VT-00 tot en met VT-99")
T02 = Bron(_TRIAGE, "onderdeel B, structurele onveiligheid")
T03 = Bron(_MDA_FLEVOLAND, "omschrijving van structurele onveiligheid")
C02 = Bron(_AFWEGINGSKADER, "afweging 2")
C03 = Bron(_AFWEGINGSKADER, "professionele norm om te melden, onder a")
C04 = Bron(_AFWEGINGSKADER, "acute onveiligheid en disclosure")
C06 = Bron(_EERGERELATEERD, "betrokkenen niet eerst inlichten")
L01 = Bron(_WERKEN_AAN_VEILIGHEID, "zicht op veiligheid")
L03 = Bron(_LOKAAL_TEAM, "regisseur als vast gezicht en plan")
L04 = Bron(_WIJKTEAM_UTRECHT, "onder a tot en met e")
L07 = Bron(_REGIE, "het verschil tussen beide")
L08 = Bron(_HANDREIKING_JB, "jeugdhulp bij een maatregel")
M01 = Bron(_KADER_MDA, "doel en doelgroep")
M02 = Bron(_MDA_GEMEENTEN, "één gezin, één plan, één regisseur")
M03 = Bron(_FACTSHEET_MDA, "het lokale team als kern")
M04 = Bron(_MDA_IJSSELLAND, "de vijf criteria")
M06 = Bron(_MDA_FLEVOLAND, "de twee criteria en de kenmerken")
M07 = Bron(_MDA_HAAGLANDEN, "bij acuut gevaar eerst de crisispartners")
M09 = Bron(_MDA_UTRECHT, "consultatieteam, casusregisseur en procesregisseur")
J01 = Bron(_KIND_EN_JEUGDRECHT, "geen grondslag in de wet, vrijwillige deelname")
J02 = Bron(_RAAD, "niet elke regio heeft een tafel")
J03 = Bron(_RAAD, "de raadsonderzoeker beslist na de tafel")
J04 = Bron(_RAAD, "wie de Raad kan inschakelen")
J07 = Bron(_TAFEL_DELFT, "criteria en genodigden")
J09 = Bron(_TAFEL_ALMERE, "criteria, initiatief en genodigden")
J10 = Bron(_TAFEL_RIVIERENLAND, "aanmelding, genodigden en toets van het einde")
J11 = Bron(_TAFEL_UTRECHT, "bijeengeroepen door SAVE")
J12 = Bron(_TAFEL_UITKOMSTEN, "de drie uitkomsten")
Z01 = Bron(_ZVH, "procesregie in complexe zaken")
Z02 = Bron(_LANDELIJK_KADER_ZVH, "criteria a tot en met d")
Z04 = Bron(_ZVH, "thema huiselijk geweld en kindermishandeling")
K01 = Bron(_GEFASEERD, "eerst directe veiligheid, dan risico's, dan herstel")
X01 = Bron(_PROEFTUINEN, "begrip regionaal veiligheidsteam")
X02 = Bron(_TOEKOMSTSCENARIO, "vast gezicht in het lokale team")

MELDCODE_2 = Bron(MELDCODE, "2", lid="1", onderdeel="b")
WMO_411_B = Bron(WMO, "4.1.1", lid="2", onderdeel="b")
WMO_411_C = Bron(WMO, "4.1.1", lid="2", onderdeel="c")
WMO_411_F = Bron(WMO, "4.1.1", lid="2", onderdeel="f")
JW_11 = Bron(JEUGDWET, "1.1", toestand=TEKST_2015)
JW_24 = Bron(JEUGDWET, "2.4", lid="1", toestand=TEKST_2015)
JW_31 = Bron(JEUGDWET, "3.1", lid="1", toestand=TEKST_2015)
JW_31_ACUUT = Bron(JEUGDWET, "3.1", lid="2", onderdeel="a", toestand=TEKST_2015)
JW_31_MEDEDELING = Bron(JEUGDWET, "3.1", lid="4", toestand=TEKST_2015)
JW_32 = Bron(JEUGDWET, "3.2", lid="1", toestand=TEKST_2015)
JW_35 = Bron(JEUGDWET, "3.5", lid="1", toestand=TEKST_2015)
BW_2 = Bron(BW1, "2", toestand=TEKST_2015)
BW_233 = Bron(BW1, "233", toestand=TEKST_2015)
BW_255 = Bron(BW1, "255", lid="1")
BW_255_HULP = Bron(BW1, "255", lid="1", onderdeel="a")
BW_257 = Bron(BW1, "257", lid="1")
BW_262 = Bron(BW1, "262", lid="1", toestand=TEKST_2015)
BW_302 = Bron(BW1, "302", toestand=TEKST_2015)
BW_303 = Bron(BW1, "303", toestand=TEKST_2015)

_PRAKTIJK = {
    "V05": V05,
    "V08": V08,
    "V09": V09,
    "V11": V11,
    "V12": V12,
    "V15": V15,
    "V16": V16,
    "V20": V20,
    "V21": V21,
    "T02": T02,
    "T03": T03,
    "C02": C02,
    "C03": C03,
    "C04": C04,
    "C06": C06,
    "L01": L01,
    "L03": L03,
    "L04": L04,
    "L07": L07,
    "L08": L08,
    "M01": M01,
    "M02": M02,
    "M03": M03,
    "M04": M04,
    "M06": M06,
    "M07": M07,
    "M09": M09,
    "J01": J01,
    "J02": J02,
    "J03": J03,
    "J04": J04,
    "J07": J07,
    "J09": J09,
    "J10": J10,
    "J11": J11,
    "J12": J12,
    "Z01": Z01,
    "Z02": Z02,
    "Z04": Z04,
    "K01": K01,
    "X01": X01,
    "X02": X02,
}
_WETTEN = (WMO_411_B, WMO_411_C, WMO_411_F, JW_11, JW_24, JW_31, JW_31_ACUUT, JW_31_MEDEDELING, JW_32, JW_35)
_BW = (BW_2, BW_233, BW_255, BW_255_HULP, BW_257, BW_262, BW_302, BW_303)

BRONNEN: Final[Mapping[str, Bron]] = MappingProxyType(
    {**_PRAKTIJK, **{str(bron): bron for bron in (MELDCODE_2, *_WETTEN, *_BW)}, "Keuze": Bron(KEUZES)}
)
"""Every source by its id: a practice source by its short id, a place in a statute as it is cited."""
