"""The Centrum Seksueel Geweld (CSG): where a victim of sexual violence can turn, and what the centre gives.

Acute is at most seven days ago: the national page says *korter dan zeven dagen*, the regional text calls *meer dan
zeven dagen* not acute, so the seventh day still counts. The 24 hours for a casemanager are a regional target, not law.
Whether the police is told plays no part: no fact here asks about it.
"""

from datetime import date, datetime
from enum import StrEnum
from typing import Final

from huiselijkgeweld.bronnen import Bron, Bronsoort, Reading
from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.model.ketenfeiten import CsgFeiten, Gebied
from huiselijkgeweld.model.regelingen import UITVOERINGSAGENDA
from huiselijkgeweld.recht.keten.bronnen import (
    CSG_EVALUATIE,
    CSG_LANDELIJK,
    UITVOERINGSAGENDA_TOT,
    UITVOERINGSAGENDA_VAN,
    keuze,
)
from huiselijkgeweld.recht.keten.tabel import Ketentabel, dossier, expire, oordeel, register
from huiselijkgeweld.rules import Policy, Rule, Table
from huiselijkgeweld.tijd.duur import Duur, Eenheid
from huiselijkgeweld.tijd.feestdagen import als_dag
from huiselijkgeweld.tijd.momenten import als_moment, later


class Csgroute(StrEnum):
    """Where a victim of sexual violence can turn (route)."""

    CSG_DIRECT = "csg_direct"
    """To the centre at once, day and night."""
    LOKAAL_TEAM_MET_CSG = "lokaal_team_met_csg"
    """To the lokaal team, which works together with the centre."""
    CSG_OOK_LATER = "csg_ook_later"
    """To the centre too, although it is longer ago."""
    NIET_BEKEND = "niet_bekend"
    """The centres did not cover the country yet; no text here says what there was."""
    NVT = "nvt"


class Csghulp(StrEnum):
    """What holds for the help of the centre (hulp)."""

    AANGIFTE_GEEN_VOORWAARDE = "aangifte_geen_voorwaarde"
    """Help does not depend on a report to the police: the victim decides about that."""
    CASEMANAGER = "casemanager"
    """The centre works with casemanagers."""
    CASEMANAGER_BINNEN_24_UUR = "casemanager_binnen_24_uur"
    """Linked to a casemanager within 24 hours: a target."""
    CASEMANAGER_HELE_TRAJECT = "casemanager_hele_traject"
    """The casemanager stays during the whole course of the help."""


def acuut(dag_geweld: date, on: date) -> bool:
    """Whether sexual violence is acute on a day: at most seven days ago.

    Raises:
        InvalidValueError: one of the two is no date, or the violence lies after the day that is asked.

    Example:
        >>> acuut(date(2026, 3, 14), date(2026, 3, 21)), acuut(date(2026, 3, 14), date(2026, 3, 22))
        (True, False)
    """
    dagen = (als_dag(on, "on") - als_dag(dag_geweld, "dag_geweld")).days
    if dagen < 0:
        msg = f"dag_geweld: {dag_geweld} lies after {on}; give a day on which it had happened"
        raise InvalidValueError(msg)
    return dagen <= _ACUUT


def casemanager_uiterlijk(binnenkomst: datetime) -> datetime:
    """The last moment of the regional target for a casemanager: 24 hours after the arrival at the centre.

    The text names no start; that it is the arrival is a reading. It is a target, not a term of law.

    Raises:
        InvalidValueError: a wall-clock time that does not exist or occurs twice.

    Example:
        >>> casemanager_uiterlijk(datetime(2026, 3, 17, 9)).isoformat()
        '2026-03-18T09:00:00+01:00'
    """
    return later(als_moment(binnenkomst), Duur(24, Eenheid.UREN))


_ACUUT: Final = 7
_LANDELIJK = date(2018, 1, 1)  # the last centre opened in the beginning of 2018
_DOELGROEP = Bron(CSG_LANDELIJK, "gouden week en landelijke uitrol")
_AGENDA_CSG = Bron(UITVOERINGSAGENDA, "bijlage, Centrum Seksueel Geweld")
_AGENDA_ACTIES = Bron(UITVOERINGSAGENDA, "actielijn 3, slachtoffers seksueel geweld")

_VRAGEN = (
    oordeel("seksueel_geweld", "Gaat het om een aanranding of verkrachting, of om een vermoeden daarvan?", _DOELGROEP),
    dossier("acuut", "Is het seksueel geweld ten hoogste zeven dagen geleden?", _DOELGROEP, _AGENDA_ACTIES),
    dossier("bij_csg", "Is het slachtoffer bij het Centrum Seksueel Geweld binnengekomen?", _AGENDA_CSG),
    register("gebied", "Onder welke regiovisie valt de gemeente?", _AGENDA_ACTIES),
)

ROUTE: Final = Ketentabel(
    "Waar kan een slachtoffer van seksueel geweld terecht?",
    Table(
        "csg",
        CsgFeiten,
        (
            Rule("CS0", CsgFeiten(seksueel_geweld=False), Csgroute.NVT, (_DOELGROEP,), Bronsoort.PROTOCOL),
            Rule(
                "CS1",
                CsgFeiten(),
                Csgroute.NIET_BEKEND,
                keuze("CS1", _DOELGROEP),
                Bronsoort.KEUZE,
                reading=Reading.CHOICE,
                until=_LANDELIJK,
                note="Begin 2018 was de landelijke uitrol compleet; wat er eerder per regio was, is hier niet bekend.",
            ),
            Rule(
                "CS2",
                CsgFeiten(acuut=True),
                Csgroute.CSG_DIRECT,
                (_DOELGROEP,),
                Bronsoort.PROTOCOL,
                since=_LANDELIJK,
            ),
            *expire(
                Rule(
                    "CS3.nv",
                    CsgFeiten(acuut=False, gebied=Gebied.NOORD_VELUWE_MIJOV),
                    Csgroute.LOKAAL_TEAM_MET_CSG,
                    (_AGENDA_ACTIES,),
                    Bronsoort.REGIO,
                    since=UITVOERINGSAGENDA_VAN,
                ),
                UITVOERINGSAGENDA_TOT,
            ),
            Rule("CS4", CsgFeiten(), Csgroute.CSG_OOK_LATER, (_DOELGROEP,), Bronsoort.PROTOCOL),
        ),
        Policy.DECIDE,
    ),
    _VRAGEN,
)

HULP: Final = Ketentabel(
    "Wat geldt er voor de hulp van het Centrum Seksueel Geweld?",
    Table(
        "csg_hulp",
        CsgFeiten,
        (
            Rule(
                "CH1",
                CsgFeiten(seksueel_geweld=True),
                Csghulp.AANGIFTE_GEEN_VOORWAARDE,
                (_DOELGROEP, _AGENDA_CSG),
                Bronsoort.PROTOCOL,
                note="Ook wie geen contact met de politie wil, kan er terecht.",
            ),
            Rule(
                "CH2",
                CsgFeiten(bij_csg=True),
                Csghulp.CASEMANAGER,
                (Bron(CSG_EVALUATIE, "4.4, financiering en aansturing"),),
                Bronsoort.PROTOCOL,
                reading=Reading.INFERENCE,
                since=_LANDELIJK,
                note="Gemeenten betalen sinds 2018 de casemanagers; dat ieder slachtoffer er een krijgt, is afgeleid.",
            ),
            *expire(
                Rule(
                    "CH3.nv",
                    CsgFeiten(bij_csg=True, gebied=Gebied.NOORD_VELUWE_MIJOV),
                    Csghulp.CASEMANAGER_BINNEN_24_UUR,
                    (_AGENDA_ACTIES,),
                    Bronsoort.REGIO,
                    since=UITVOERINGSAGENDA_VAN,
                    note="Een streven van de regio, geen wettelijke termijn; de tekst noemt geen begin.",
                ),
                UITVOERINGSAGENDA_TOT,
            ),
            *expire(
                Rule(
                    "CH4.nv",
                    CsgFeiten(bij_csg=True, gebied=Gebied.NOORD_VELUWE_MIJOV),
                    Csghulp.CASEMANAGER_HELE_TRAJECT,
                    (_AGENDA_CSG,),
                    Bronsoort.REGIO,
                    since=UITVOERINGSAGENDA_VAN,
                ),
                UITVOERINGSAGENDA_TOT,
            ),
        ),
        Policy.EACH,
    ),
    _VRAGEN,
)
