"""Youths up to 23 and trafficking: jeugdprostitutie, loverboys, and Veilig Thuis as the place to report.

A chain for youths under 23 and Veilig Thuis as the meldpunt for mensenhandel are regional: where no text of the region
is known, the answer is that it is not known.
"""

from datetime import date
from enum import StrEnum
from typing import Final

from huiselijkgeweld.bronnen import Bron, Bronsoort, Reading
from huiselijkgeweld.model.ketenfeiten import Gebied, UitbuitingFeiten
from huiselijkgeweld.model.regelingen import AMERSFOORT_2018, UITVOERINGSAGENDA
from huiselijkgeweld.recht.keten.bronnen import (
    AMERSFOORT_TOT,
    AMERSFOORT_VAN,
    LOVERBOYS_MELDEN,
    MELDPUNT_NOG,
    UITVOERINGSAGENDA_TOT,
    UITVOERINGSAGENDA_VAN,
    keuze,
)
from huiselijkgeweld.recht.keten.leeftijd import heeft_leeftijd
from huiselijkgeweld.recht.keten.tabel import Ketentabel, T, dossier, expire, oordeel, register
from huiselijkgeweld.rules import Policy, Rule, Table


class Uitbuitingsroute(StrEnum):
    """Which chain takes up a suspicion of exploitation (route)."""

    KETENAANPAK_TOT_23 = "ketenaanpak_tot_23"
    """The regional chain for jeugdprostitutie and loverboys, for who is younger than 23."""
    MENSENHANDEL_VIA_VEILIG_THUIS = "mensenhandel_via_veilig_thuis"
    """The route for trafficking, that begins at Veilig Thuis."""
    NIET_BEKEND = "niet_bekend"
    """No text of this region is known here."""
    NVT = "nvt"


class Uitbuitingsinzet(StrEnum):
    """Whom a suspicion of exploitation calls in (inzet)."""

    MELDPUNT_VEILIG_THUIS = "meldpunt_veilig_thuis"
    """Report it to Veilig Thuis."""
    ZORGCOORDINATOR = "zorgcoordinator"
    """A zorgcoördinator can guide the victim."""


def jonger_dan_23(geboortedatum: date, on: date) -> bool:
    """Whether somebody is younger than 23 on a day: up to the day before the birthday.

    Raises:
        InvalidValueError: one of the two is no date, or the day lies before the birth; the message has neither.

    Example:
        >>> jonger_dan_23(date(2003, 5, 2), date(2026, 5, 1)), jonger_dan_23(date(2003, 5, 2), date(2026, 5, 2))
        (True, False)
    """
    return not heeft_leeftijd(geboortedatum, 23, on)


_AGENDA = Bron(UITVOERINGSAGENDA, "actielijn 3, mensenhandel")
_AGENDA_MELDPUNT = Bron(UITVOERINGSAGENDA, "bijlage, Veilig Thuis Noord Oost Gelderland")
_NOG = Bron(MELDPUNT_NOG, "ketenaanpak")
_AMERSFOORT = Bron(AMERSFOORT_2018, "aanpak huiselijk geweld en kindermishandeling")
_NV, _AM = Gebied.NOORD_VELUWE_MIJOV, Gebied.AMERSFOORT


def _nv(code: str, when: UitbuitingFeiten, then: T, *bronnen: Bron) -> tuple[Rule[T], Rule[T]]:
    return expire(Rule(code, when, then, bronnen, Bronsoort.REGIO, since=UITVOERINGSAGENDA_VAN), UITVOERINGSAGENDA_TOT)


def _am(code: str, when: UitbuitingFeiten, then: T, reading: Reading, note: str | None) -> tuple[Rule[T], Rule[T]]:
    row = Rule(code, when, then, (_AMERSFOORT,), Bronsoort.REGIO, reading=reading, since=AMERSFOORT_VAN, note=note)
    return expire(row, AMERSFOORT_TOT)


def _keuze(code: str, when: UitbuitingFeiten, then: T, note: str, *steun: Bron) -> Rule[T]:
    return Rule(code, when, then, keuze(code, *steun), Bronsoort.KEUZE, reading=Reading.CHOICE, note=note)


_BINNENLANDS = (
    "De tekst noemt binnenlandse mensenhandel; dat loverboys en jeugdprostitutie daaronder vallen is afgeleid."
)
_ONBEKEND = "Van deze regio is hier geen tekst bekend: vraag na welke aanpak er is."

_VRAGEN = (
    oordeel(
        "jeugdprostitutie", "Is er een vermoeden van jeugdprostitutie, of dat een loverboy in het spel is?", _AGENDA
    ),
    oordeel("mensenhandel", "Is er een vermoeden van een andere vorm van mensenhandel?", _AGENDA),
    dossier("jonger_dan_23", "Is het vermoedelijke slachtoffer jonger dan 23 jaar?", _AGENDA),
    register("gebied", "Onder welke regiovisie valt de gemeente?", _AGENDA_MELDPUNT, _AMERSFOORT),
)

ROUTE: Final = Ketentabel(
    "Welke keten pakt een vermoeden van uitbuiting op?",
    Table(
        "uitbuiting",
        UitbuitingFeiten,
        (
            *_nv(
                "JM1.nv",
                UitbuitingFeiten(jeugdprostitutie=True, jonger_dan_23=True, gebied=_NV),
                Uitbuitingsroute.KETENAANPAK_TOT_23,
                _AGENDA,
                _NOG,
            ),
            *_nv(
                "JM2.nv",
                UitbuitingFeiten(jeugdprostitutie=True, gebied=_NV),
                Uitbuitingsroute.MENSENHANDEL_VIA_VEILIG_THUIS,
                _AGENDA,
            ),
            *_nv(
                "JM3.nv",
                UitbuitingFeiten(mensenhandel=True, gebied=_NV),
                Uitbuitingsroute.MENSENHANDEL_VIA_VEILIG_THUIS,
                _AGENDA,
                _NOG,
            ),
            *_am(
                "JM2.am",
                UitbuitingFeiten(jeugdprostitutie=True, gebied=_AM),
                Uitbuitingsroute.MENSENHANDEL_VIA_VEILIG_THUIS,
                Reading.INFERENCE,
                _BINNENLANDS,
            ),
            *_am(
                "JM3.am",
                UitbuitingFeiten(mensenhandel=True, gebied=_AM),
                Uitbuitingsroute.MENSENHANDEL_VIA_VEILIG_THUIS,
                Reading.VERIFIED,
                None,
            ),
            _keuze("JM4", UitbuitingFeiten(jeugdprostitutie=True), Uitbuitingsroute.NIET_BEKEND, _ONBEKEND),
            _keuze("JM5", UitbuitingFeiten(mensenhandel=True), Uitbuitingsroute.NIET_BEKEND, _ONBEKEND),
            _keuze("JM6", UitbuitingFeiten(), Uitbuitingsroute.NVT, "Er is geen vermoeden van uitbuiting."),
        ),
        Policy.DECIDE,
    ),
    _VRAGEN,
)

INZET: Final = Ketentabel(
    "Wie wordt bij een vermoeden van uitbuiting ingeschakeld?",
    Table(
        "uitbuiting_inzet",
        UitbuitingFeiten,
        (
            *_nv(
                "JI1.nv",
                UitbuitingFeiten(jeugdprostitutie=True, gebied=_NV),
                Uitbuitingsinzet.MELDPUNT_VEILIG_THUIS,
                _AGENDA_MELDPUNT,
                _NOG,
            ),
            *_nv(
                "JI2.nv",
                UitbuitingFeiten(mensenhandel=True, gebied=_NV),
                Uitbuitingsinzet.MELDPUNT_VEILIG_THUIS,
                _AGENDA,
                _NOG,
            ),
            *_am(
                "JI1.am",
                UitbuitingFeiten(jeugdprostitutie=True, gebied=_AM),
                Uitbuitingsinzet.MELDPUNT_VEILIG_THUIS,
                Reading.INFERENCE,
                _BINNENLANDS,
            ),
            *_am(
                "JI2.am",
                UitbuitingFeiten(mensenhandel=True, gebied=_AM),
                Uitbuitingsinzet.MELDPUNT_VEILIG_THUIS,
                Reading.VERIFIED,
                None,
            ),
            _keuze(
                "JI3",
                UitbuitingFeiten(jeugdprostitutie=True),
                Uitbuitingsinzet.MELDPUNT_VEILIG_THUIS,
                "Gemeenten in verschillende regio's wijzen met dezelfde tekst naar Veilig Thuis; een landelijke "
                "norm is niet gezien.",
                Bron(LOVERBOYS_MELDEN, "loverboypraktijken"),
            ),
            *_nv(
                "JI4.nv",
                UitbuitingFeiten(jeugdprostitutie=True, gebied=_NV),
                Uitbuitingsinzet.ZORGCOORDINATOR,
                _AGENDA_MELDPUNT,
            ),
            *_nv(
                "JI5.nv",
                UitbuitingFeiten(mensenhandel=True, gebied=_NV),
                Uitbuitingsinzet.ZORGCOORDINATOR,
                _AGENDA,
            ),
        ),
        Policy.EACH,
    ),
    _VRAGEN,
)
