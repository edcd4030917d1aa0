"""The texts that the tables of the chain rest on, besides those that other rules rest on too."""

from datetime import date

from huiselijkgeweld.bronnen import Bron, Bronsoort, Regeling
from huiselijkgeweld.recht.praktijkbronnen import C02, C06, KEUZES

# National practice.

AFWEGINGSKADER = C02.regeling
EERGERELATEERD = C06.regeling
CSG_LANDELIJK = Regeling(
    "Steeds meer meldingen bij Centrum Seksueel Geweld",
    "Ministerie van VWS over het Centrum Seksueel Geweld",
    Bronsoort.PROTOCOL,
    vindplaats="huiselijkgeweld.nl, 25 juni 2018",
)
CSG_EVALUATIE = Regeling(
    "Toekomstbestendig Centrum Seksueel Geweld (USBO advies in opdracht van het WODC)",
    "Evaluatie Centrum Seksueel Geweld",
    Bronsoort.PROTOCOL,
    vindplaats="WODC, november 2021",
)
BURGEMEESTERS = Regeling(
    "Themapagina Wet tijdelijk huisverbod van het Nederlands Genootschap van Burgemeesters",
    "Genootschap van Burgemeesters over het huisverbod",
    Bronsoort.PROTOCOL,
    vindplaats="burgemeesters.nl/themas/bevoegdheden/wet-tijdelijk-huisverbod",
)
BOVENREGIONALE_PLAATSING = Regeling(
    "Beleidskader Bovenregionale plaatsing in de vrouwenopvang",
    "Beleidskader Bovenregionale plaatsing",
    Bronsoort.PROTOCOL,
    vindplaats="valente.nl/kennisbank; gelezen is de samenvatting",
)
MANNENOPVANG = Regeling(
    "Zwolle Samen Sterk! tegen huiselijk geweld in de samenleving",
    "Kadera over de mannenopvang",
    Bronsoort.PROTOCOL,
    vindplaats="kadera.nl, 13 maart 2018",
)
EVA_EN_ZAHIR = Regeling(
    "EVA en Zahir, landelijk erkend aanbod bij eergerelateerd geweld",
    "EVA en Zahir",
    Bronsoort.PROTOCOL,
    vindplaats="sterkhuis.nl/eva-en-zahir",
)
LOVERBOYS_MELDEN = Regeling(
    "Mishandeling of huiselijk geweld (gelijke tekst op gemeentelijke websites)",
    "Gemeentelijke productpagina's over Veilig Thuis",
    Bronsoort.PROTOCOL,
    vindplaats="geldrop-mierlo.nl; scherpenzeel.nl",
)

# Regional.

UITVOERINGSAGENDA_VAN, UITVOERINGSAGENDA_TOT = date(2020, 1, 1), date(2024, 1, 1)
"""The period of the Uitvoeringsagenda, half-open."""
AMERSFOORT_VAN, AMERSFOORT_TOT = date(2018, 1, 1), date(2019, 1, 1)
"""The year of that budget, half-open."""
MELDPUNT_NOG = Regeling(
    "Meldpunt Mensenhandel & Jeugdprostitutie van Veilig Thuis Noord Oost Gelderland",
    "Veilig Thuis NOG over het meldpunt",
    Bronsoort.REGIO,
    vindplaats="veiligthuisnoordoostgelderland.nl/meldpunt-jeugdprostutie",
)
ORANJE_HUIS = Regeling(
    "Oranje Huis Almere",
    "Gemeente Almere over het Oranje Huis",
    Bronsoort.REGIO,
    vindplaats="almere.nl/wonen/zorg-en-welzijn/oranje-huis",
)
KADERA = Regeling(
    "Aanbod en verwijzen van Kadera aanpak huiselijk geweld",
    "Kadera over haar aanbod",
    Bronsoort.REGIO,
    vindplaats="kadera.nl/en/supply; kadera.nl/en/referral",
)


# Choices.


def keuze(code: str, *steun: Bron) -> tuple[Bron, ...]:
    """The sources of a row that is a choice of this library: the choice, and what supports it."""
    return (Bron(KEUZES, code), *steun)
