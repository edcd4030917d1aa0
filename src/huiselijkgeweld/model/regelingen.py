"""The texts that the model cites; `recht.regelingen` takes the acts and decrees from here and adds its own."""

from datetime import date

from huiselijkgeweld.bronnen import Bronsoort, Regeling

WMO = Regeling(
    "Wet maatschappelijke ondersteuning 2015",
    "Wmo 2015",
    Bronsoort.WET,
    bwb_id="BWBR0035362",
    toestand=date(2026, 7, 1),
    gelezen_vanaf=date(2015, 1, 1),
)
UITVOERINGSBESLUIT_WMO = Regeling(
    "Uitvoeringsbesluit Wmo 2015",
    "UWmo 2015",
    Bronsoort.AMVB,
    bwb_id="BWBR0035733",
    toestand=date(2026, 1, 1),
    gelezen_vanaf=date(2015, 1, 1),
)
BW1 = Regeling(
    "Burgerlijk Wetboek Boek 1",
    "BW",
    Bronsoort.WET,
    bwb_id="BWBR0002656",
    boek="1",
    toestand=date(2025, 7, 5),
    gelezen_vanaf=date(2015, 1, 1),
)
JEUGDWET = Regeling(
    "Jeugdwet",
    "Jeugdwet",
    Bronsoort.WET,
    bwb_id="BWBR0034925",
    toestand=date(2026, 1, 1),
    gelezen_vanaf=date(2015, 1, 1),
)
HANDELINGSPROTOCOL = Regeling(
    "Handelingsprotocol Veilig Thuis 2019",
    "Handelingsprotocol Veilig Thuis 2019",
    Bronsoort.PROTOCOL,
    vindplaats="de tekst zelf is niet gelezen",
)

UITVOERINGSAGENDA = Regeling(
    "Uitvoeringsagenda Samen tegen huiselijk geweld 2020 t/m 2023 (Noord-Veluwe en Midden-IJssel/Oost-Veluwe)",
    "Uitvoeringsagenda NV/MIJOV 2020-2023",
    Bronsoort.REGIO,
    vindplaats="colofon mei 2020",
)
AMERSFOORT_2018 = Regeling(
    "Programmabegroting 2018 van de gemeente Amersfoort, Bescherming en veiligheid",
    "Begroting Amersfoort 2018",
    Bronsoort.REGIO,
    vindplaats="amersfoort.begroting-2018.nl/p63",
)
GELDERSE_JEUGDBESCHERMING = Regeling(
    "Gelderse Verbeteragenda Jeugdbescherming",
    "Gelderse Verbeteragenda Jeugdbescherming",
    Bronsoort.REGIO,
    vindplaats="gvjb.nl; rivierenlandkanmeer.nl",
)
CSG_FINANCIERING = Regeling(
    "Evaluatie van het Centrum Seksueel Geweld, Financiering en aansturing",
    "Evaluatie CSG, paragraaf 4.4",
    Bronsoort.PROTOCOL,
    vindplaats="5dok.net/article/financiering-en-aansturing-raad-van-advies.yr31km5j",
)
