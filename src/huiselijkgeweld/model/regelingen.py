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
RAADSVOORSTEL_FLEVOLAND = Regeling(
    "Raadsvoorstel Noordoostpolder, Regiovisie Aanpak Huiselijk Geweld en Kindermishandeling 2024-2027 "
    "'Voor een veilig thuis'",
    "Raadsvoorstel Regiovisie 2024-2027",
    Bronsoort.REGIO,
    vindplaats="raad van Noordoostpolder, 29 januari 2024",
)
BERAP_ZWOLLE_2023 = Regeling(
    "Doel 3.1.2 Aanpak huiselijk geweld, tweede bestuursrapportage 2023 van de gemeente Zwolle",
    "Berap 2023-2",
    Bronsoort.REGIO,
    vindplaats="zwolle2023.2ebeleidsrapportage.nl/p43069",
)

# Texts about money.

BESLUIT_DU = Regeling(
    "Besluit decentralisatie- en integratie-uitkeringen, bijlagen 29kk tot en met 29kk-4 (2010-2013)",
    "Besluit decentralisatie- en integratie-uitkeringen",
    Bronsoort.PROTOCOL,
    vindplaats="BWBR0027383",
)
REGIOATLAS = Regeling(
    "RegioAtlas, centrumgemeenten vrouwenopvang", "RegioAtlas", Bronsoort.PROTOCOL, vindplaats="regioatlas.nl"
)
BRIEF_DUVO_2018 = Regeling(
    "Brief van de minister van VWS over de decentralisatie-uitkering vrouwenopvang (2018)",
    "Kamerstuk 2018Z04427",
    Bronsoort.PROTOCOL,
    vindplaats="openkamer.org, 2018Z04427",
)
AANHANGSEL_2136 = Regeling(
    "Antwoord op Kamervragen, Aanhangsel Handelingen Tweede Kamer 2017-2018, nr. 2136",
    "Aanhangsel TK 2017-2018, 2136",
    Bronsoort.PROTOCOL,
    vindplaats="ah-tk-20172018-2136",
)
SUBSIDIE_CSG_LANDELIJK = Regeling(
    "Bericht van de rijksoverheid over het landelijk Centrum Seksueel Geweld (15 januari 2024)",
    "Rijksoverheid, 15 januari 2024",
    Bronsoort.PROTOCOL,
    vindplaats="rijksoverheid.nl",
)
CBS_BEVOLKING = Regeling(
    "Centraal Bureau voor de Statistiek, Bevolking op 1 januari per gemeente",
    "CBS, Bevolking op 1 januari per gemeente",
    Bronsoort.PROTOCOL,
    vindplaats="CBS StatLine, CC BY 4.0",
)
IV3_2026 = Regeling(
    "Iv3-Informatievoorschrift 2026, versie 1.0 (27 oktober 2025)",
    "Iv3-Informatievoorschrift 2026",
    Bronsoort.PROTOCOL,
    vindplaats="ministerie van BZK; ten opzichte van 2025 wijzigden alleen 0.8 en 8.3",
)
IV3_2023 = Regeling(
    "Iv3-Informatievoorschrift 2023, versie 1.0",
    "Iv3-Informatievoorschrift 2023",
    Bronsoort.PROTOCOL,
    vindplaats="aangehaald in een openbare ontwerpnotitie; de tekst zelf is niet gelezen",
)
IV3_TITELS = Regeling(
    "Centraal Bureau voor de Statistiek, titels van de Iv3-taakvelden per jaar (2017-2026)",
    "CBS, titels van de Iv3-taakvelden",
    Bronsoort.PROTOCOL,
    vindplaats="CBS StatLine",
)
BRONCKHORST_2023 = Regeling(
    "Taakveldenbegroting 2023 van de gemeente Bronckhorst",
    "Taakveldenbegroting Bronckhorst 2023",
    Bronsoort.REGIO,
    vindplaats="omschrijving van taakveld 6.81",
)
