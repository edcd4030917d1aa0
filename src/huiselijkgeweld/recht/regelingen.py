"""The acts, decrees, protocols and rulings that the rules rest on; those that the model cites too stand there."""

from datetime import date

from huiselijkgeweld.bronnen import Bronsoort, Regeling
from huiselijkgeweld.model.regelingen import BW1, HANDELINGSPROTOCOL, JEUGDWET, UITVOERINGSBESLUIT_WMO, WMO
from huiselijkgeweld.tijd.feestdagen import ATW
from huiselijkgeweld.tijd.tellen import VERORDENING_1182_71

WTH = Regeling(
    "Wet tijdelijk huisverbod",
    "Wth",
    Bronsoort.WET,
    bwb_id="BWBR0024649",
    toestand=date(2020, 7, 1),
    gelezen_vanaf=date(2015, 1, 1),
)
RV = Regeling(
    "Wetboek van Burgerlijke Rechtsvordering",
    "Rv",
    Bronsoort.WET,
    bwb_id="BWBR0001827",
    toestand=date(2026, 7, 14),
    gelezen_vanaf=date(2015, 1, 1),
)
AWB = Regeling(
    "Algemene wet bestuursrecht",
    "Awb",
    Bronsoort.WET,
    bwb_id="BWBR0005537",
    toestand=date(2026, 1, 1),
    gelezen_vanaf=date(2015, 1, 1),
)
SV = Regeling(
    "Wetboek van Strafvordering",
    "Sv",
    Bronsoort.WET,
    bwb_id="BWBR0001903",
    toestand=date(2026, 1, 1),
    gelezen_vanaf=date(2015, 1, 1),
)
SR = Regeling(
    "Wetboek van Strafrecht",
    "Sr",
    Bronsoort.WET,
    bwb_id="BWBR0001854",
    toestand=date(2026, 1, 1),
    gelezen_vanaf=date(2015, 1, 1),
)
WGS = Regeling(
    "Wet gegevensverwerking door samenwerkingsverbanden",
    "WGS",
    Bronsoort.WET,
    bwb_id="BWBR0049962",
    toestand=date(2025, 7, 5),
    gelezen_vanaf=date(2025, 7, 5),
)
AVG = Regeling(
    "Algemene verordening gegevensbescherming (Verordening (EU) 2016/679)",
    "AVG",
    Bronsoort.VERORDENING,
    vindplaats="PbEU 2016, L 119; https://eur-lex.europa.eu/eli/reg/2016/679/oj",
    aard="EU-verordening",
)
RB_LEEUWARDEN_2009 = Regeling(
    "Rechtbank Leeuwarden 2009",
    "Rb. Leeuwarden 2009",
    Bronsoort.RECHTSPRAAK,
    vindplaats="aangehaald op vaderkenniscentrum.nl; de tekst zelf is niet gelezen",
)
KWALITEITSKADER_RVDK = Regeling(
    "Eigen norm van de Raad voor de Kinderbescherming",
    "Eigen norm RvdK",
    Bronsoort.PROTOCOL,
    vindplaats="inspectie-jenv.nl, 13 februari 2019; kinderbescherming.nl",
    aard="eigen norm van de Raad",
)

REGELINGEN: tuple[Regeling, ...] = (
    ATW,
    VERORDENING_1182_71,
    UITVOERINGSBESLUIT_WMO,
    WMO,
    WTH,
    BW1,
    RV,
    JEUGDWET,
    AWB,
    AVG,
    SV,
    SR,
    WGS,
    RB_LEEUWARDEN_2009,
    HANDELINGSPROTOCOL,
    KWALITEITSKADER_RVDK,
)
"""Every text that a norm rests on, in the order of the tables."""
