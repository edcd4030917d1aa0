"""The reservations that rows carry by code: sources that collide, gaps in a text, what a row leans on (conflicten)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import attrs

from huiselijkgeweld.bronnen import Bron
from huiselijkgeweld.model.regelingen import HANDELINGSPROTOCOL, UITVOERINGSBESLUIT_WMO
from huiselijkgeweld.recht.praktijkbronnen import (
    BW_255_HULP,
    C06,
    J01,
    J04,
    J07,
    J09,
    JW_31,
    JW_31_ACUUT,
    KEUZES,
    L01,
    L04,
    L08,
    M01,
    M02,
    M04,
    V08,
    V12,
    Z02,
)


@attrs.frozen
class Conflict:
    """A reservation (voorbehoud) that rows name by its code.

    Attributes:
        code: by which a row names it.
        tekst: what is the matter, in one Dutch sentence.
        bronnen: the places that it is about, as far as they are national.
        betwist: whether sources or readings collide in such a way that a row that names it is disputed.
    """

    code: str
    tekst: str
    bronnen: tuple[Bron, ...]
    betwist: bool


def _kanttekening(code: str, tekst: str, *bronnen: Bron) -> Conflict:
    return Conflict(code, tekst, bronnen, betwist=False)


def _betwist(code: str, tekst: str, *bronnen: Bron) -> Conflict:
    return Conflict(code, tekst, bronnen, betwist=True)


_CONFLICTEN = (
    _kanttekening(
        "CF1",
        "De regio legt de regie steeds bij het lokale team, terwijl Veilig Thuis zelf verantwoordelijk is zolang een "
        "melding wordt beoordeeld: zicht op veiligheid en casusregie zijn daarom twee antwoorden.",
        V08,
        V12,
    ),
    _kanttekening(
        "CF2",
        "De regio laat de casusregie bij een maatregel bij het lokale team, terwijl de gecertificeerde instelling "
        "bepaalt welke jeugdhulp het kind nodig heeft: voor het kind gaat de wet voor.",
        L08,
    ),
    _betwist(
        "CF3",
        "Hetzelfde protocol laat SAVE coördineren als de veiligheid van een kind in het geding is, en geeft het "
        "wijkteam de regie bij vrijwillige hulp; waar beide gelden, zegt het niet wat voorgaat.",
        L04,
        L01,
    ),
    _kanttekening(
        "CF4",
        "Veilig Thuis kan overdragen aan een zorgaanbieder, maar geen tekst geeft die de casusregie; bij een "
        "overdracht neemt het lokale team de regie.",
        V12,
    ),
    _kanttekening(
        "CF5",
        "Een regionale tekst noemt in spoed alleen Veilig Thuis en de gecertificeerde instelling, terwijl volgens de "
        "Raad bij zeer acuut gevaar iedereen hem rechtstreeks kan benaderen; overleg zo mogelijk samen met Veilig "
        "Thuis.",
        J04,
        JW_31_ACUUT,
    ),
    _kanttekening(
        "CF6",
        "Betrokkenen worden na de veiligheidsbeoordeling ingelicht, maar bij mogelijk eergerelateerd geweld juist niet "
        "voordat het risico deskundig is beoordeeld: leg de reden van het uitstel vast.",
        C06,
    ),
    _betwist(
        "CF7",
        "Of hulp die wel is aanvaard maar te weinig oplevert naar de tafel of de Raad leidt, verschilt per tekst: de "
        "ene vraagt dat hulp onvoldoende wordt aanvaard, de andere ook dat er onvoldoende van wordt geprofiteerd.",
        BW_255_HULP,
        J07,
        J09,
    ),
    _betwist(
        "CF8",
        "De criteria van het landelijk kader zijn op twee manieren te lezen: (a en b en c) of d, dan wel a en b en "
        "(c of d); hier geldt de eerste lezing, omdat die geen huishouden buitensluit dat de tweede toelaat.",
        Z02,
    ),
    _kanttekening(
        "CF9",
        "Een regionale tekst noemt VWS opdrachtgever van het Centrum Seksueel Geweld, terwijl gemeenten sinds 2018 "
        "verantwoordelijk zijn voor het netwerk: de opdrachtgever verschilt per kostendeel.",
        Bron(KEUZES, "CF9"),
    ),
    _kanttekening(
        "CF10",
        "Over het begin van de tien weken lopen berichten uiteen; de wet telt vanaf de vaststelling dat onderzoek "
        "nodig is.",
        Bron(UITVOERINGSBESLUIT_WMO, "4.1.7", lid="2"),
    ),
    _kanttekening(
        "CF11",
        "De wet noemt vijf dagen en het protocol vijf werkdagen: het zijn twee normen, elk met een eigen einde.",
        Bron(UITVOERINGSBESLUIT_WMO, "4.1.7", lid="1"),
        Bron(HANDELINGSPROTOCOL, "veiligheidsbeoordeling"),
    ),
    _kanttekening(
        "CF12",
        "De periode van de regionale tekst is voorbij en een opvolger is hier niet gelezen: de regels gelden als "
        "laatst bekende.",
        Bron(KEUZES, "CF12"),
    ),
    _kanttekening(
        "CF13",
        "Eén huishouden heeft één casusregisseur, maar bij een maatregel gaat de gecertificeerde instelling over het "
        "kind en het lokale team over de volwassenen: hier is er één houder, met daarnaast gedeelde regie.",
        M02,
        L08,
    ),
    _kanttekening(
        "tekst_2015",
        "Van een wetsartikel waarop deze regel rust is alleen de tekst van 2015 gelezen, niet de tekst die nu geldt.",
        Bron(KEUZES, "tekst_2015"),
    ),
    _kanttekening(
        "tweede_hand",
        "De beste bron geeft weer wat anderen zeggen; de tekst zelf is niet gelezen.",
        J01,
    ),
    _kanttekening(
        "landelijk_default",
        "Deze regio heeft geen eigen criteria die bekend zijn; dit is een vertaling van de landelijke omschrijving.",
        M01,
        M02,
    ),
    _betwist(
        "cumulatief",
        "De tekst zegt niet of aan alle criteria moet zijn voldaan; hier wel.",
        M04,
    ),
    _kanttekening(
        "a_contrario",
        "De wet noemt wie een verzoek kan doen; dat anderen het niet kunnen, is daaruit afgeleid.",
        JW_31,
    ),
    _kanttekening(
        "lokale_vrijheid",
        "De regiovisie laat elke gemeente ruimte voor eigen samenwerkingsafspraken; vraag na wat hier is afgesproken.",
        Bron(KEUZES, "lokale_vrijheid"),
    ),
    _betwist(
        "MD0.nv",
        "De tekst laat MDA++ ontwikkelen van 2019 tot en met 2021 en borgen vanaf 2021: de voorziening kan er vanaf "
        "1 januari 2021 of pas vanaf 1 januari 2022 zijn.",
        Bron(KEUZES, "MD0.nv"),
    ),
)

CONFLICTEN: Final[Mapping[str, Conflict]] = MappingProxyType({conflict.code: conflict for conflict in _CONFLICTEN})
"""Every reservation by its code."""
