"""Terms of the Wmo 2015 beside those of Veilig Thuis: support need, application, complaint, and data at others.

A *melding* of article 2.3.2 tells the college of a need for support. It is not a melding at Veilig Thuis: six weeks
and two weeks here, five days and ten weeks there. The two weeks of article 2.3.5 are a term of their own, so the
eight weeks of the Awb do not apply; the suspension of Awb 4:15 does. Years are outside the Atw.
"""

from datetime import date

from huiselijkgeweld.bronnen import Bron
from huiselijkgeweld.model.gebeurtenissen.bestuursrecht import (
    AANVRAAG_AANGEVULD,
    AANVRAAG_INGETROKKEN,
    AANVRAAG_MAATWERKVOORZIENING_ONTVANGEN,
    AANVULLING_GEVRAAGD,
    AANVULTERMIJN_VERSTREKEN,
    BESCHIKKING_GEGEVEN,
    ONDERSTEUNINGSBEHOEFTE_GEMELD,
    ONDERZOEK_ONDERSTEUNING_UITGEVOERD,
    OORDEEL_KLACHTENCOMMISSIE_ONTVANGEN,
    PERSOONLIJK_PLAN_OVERHANDIGD,
    SPOEDEISENDHEID_GEBLEKEN,
    STANDPUNT_OVER_KLACHT_MEEGEDEELD,
    STANDPUNT_OVER_KLACHT_UITGESTELD,
    TIJDELIJKE_MAATWERKVOORZIENING_TOEGEKEND,
)
from huiselijkgeweld.model.regelingen import WMO
from huiselijkgeweld.recht.regelingen import AWB
from huiselijkgeweld.recht.termijnnormen.norm import (
    Opschortbaar,
    Termijnnorm,
    Termijnsoort,
    Vanaf,
    Verlengbaar,
    dagen,
    jaren,
    maanden,
    weken,
)
from huiselijkgeweld.recht.termijnnormen.telwijzen import ATW_GELDT, DOORLOPEND

_INGEVOERD = date(2015, 1, 1)
_HERZIEN = date(2020, 1, 1)
_KORTER = date(2025, 7, 1)

NORMEN: tuple[Termijnnorm, ...] = (
    Termijnnorm(
        "WMO-6W",
        "onderzoek naar de behoefte aan ondersteuning",
        Termijnsoort.PLICHT,
        Bron(WMO, "2.3.2", lid="1"),
        citaat="zo spoedig mogelijk, doch uiterlijk binnen zes weken, een onderzoek uit",
        duur=weken(6),
        telwijze=ATW_GELDT,
        start=(ONDERSTEUNINGSBEHOEFTE_GEMELD,),
        voldaan=(ONDERZOEK_ONDERSTEUNING_UITGEVOERD,),
        since=_INGEVOERD,
    ),
    Termijnnorm(
        "WMO-7D",
        "overhandigen van een persoonlijk plan",
        Termijnsoort.RECHT,
        Bron(WMO, "2.3.2", lid="2"),
        citaat="gedurende zeven dagen na de melding",
        duur=dagen(7),
        telwijze=ATW_GELDT,
        start=(ONDERSTEUNINGSBEHOEFTE_GEMELD,),
        voldaan=(PERSOONLIJK_PLAN_OVERHANDIGD,),
        since=_INGEVOERD,
    ),
    Termijnnorm(
        "WMO-SPOED",
        "beslissing over een tijdelijke maatwerkvoorziening bij spoed",
        Termijnsoort.PLICHT,
        Bron(WMO, "2.3.3"),
        citaat="onverwijld tot verstrekking van een tijdelijke maatwerkvoorziening",
        kwalitatief="onverwijld",
        start=(ONDERSTEUNINGSBEHOEFTE_GEMELD,),
        mits=(SPOEDEISENDHEID_GEBLEKEN,),
        voldaan=(TIJDELIJKE_MAATWERKVOORZIENING_TOEGEKEND,),
        since=_INGEVOERD,
    ),
    Termijnnorm(
        "WMO-2W",
        "beschikking op de aanvraag om een maatwerkvoorziening",
        Termijnsoort.PLICHT,
        Bron(WMO, "2.3.5", lid="2"),
        citaat="beschikking binnen twee weken na ontvangst van de aanvraag",
        duur=weken(2),
        telwijze=ATW_GELDT,
        vanaf=Vanaf.ONTVANGST,
        start=(AANVRAAG_MAATWERKVOORZIENING_ONTVANGEN,),
        voldaan=(BESCHIKKING_GEGEVEN,),
        vervalt=(AANVRAAG_INGETROKKEN,),
        opschorting=Opschortbaar(
            AANVULLING_GEVRAAGD,
            (AANVRAAG_AANGEVULD, AANVULTERMIJN_VERSTREKEN),
            Bron(AWB, "4:15", lid="1", onderdeel="a"),
        ),
        since=_INGEVOERD,
        opmerkingen=(
            (_INGEVOERD, "opschorting op andere gronden (Awb art. 4:15 lid 1 onder b en lid 2) is niet meegeteld"),
        ),
    ),
    Termijnnorm(
        "WMO-KLACHT",
        "standpunt van Veilig Thuis na het oordeel van de klachtencommissie",
        Termijnsoort.PLICHT,
        Bron(WMO, "4.2.7", lid="5"),
        citaat="binnen een maand na ontvangst van het",
        duur=maanden(1),
        telwijze=ATW_GELDT,
        vanaf=Vanaf.ONTVANGST,
        start=(OORDEEL_KLACHTENCOMMISSIE_ONTVANGEN,),
        voldaan=(STANDPUNT_OVER_KLACHT_MEEGEDEELD,),
        verlenging=Verlengbaar(STANDPUNT_OVER_KLACHT_UITGESTELD, Bron(WMO, "4.2.7", lid="5")),
        since=_INGEVOERD,
        toelichting="de termijn van de klachtencommissie zelf staat in de regeling van Veilig Thuis, niet in de wet",
    ),
    Termijnnorm(
        "WMO-RET15",
        "bewaren door het college, een aanbieder en anderen",
        Termijnsoort.BEWAREN,
        Bron(WMO, "5.3.4", lid="1"),
        citaat="vanaf het tijdstip waarop de laatste wijziging van die persoonsgegevens is vastgelegd",
        duur=jaren(15),
        telwijze=DOORLOPEND,
        vanaf=Vanaf.VASTLEGGING,
        since=_HERZIEN,
        toelichting="een dossier legt niet vast welke gegevens het college of een aanbieder bewaart; daarom loopt "
        "hier geen klok",
        opmerkingen=(
            (_HERZIEN, "of zoveel langer als redelijkerwijs nodig is"),
            (_KORTER, "voor het CAK en de Sociale verzekeringsbank geldt zeven jaren (WMO-RET7)"),
        ),
    ),
    Termijnnorm(
        "WMO-RET7",
        "bewaren door het CAK en de Sociale verzekeringsbank",
        Termijnsoort.BEWAREN,
        Bron(WMO, "5.3.4", lid="3"),
        citaat="gedurende zeven jaren",
        duur=jaren(7),
        telwijze=DOORLOPEND,
        vanaf=Vanaf.VASTLEGGING,
        since=_KORTER,
        toelichting="een dossier legt niet vast welke gegevens het CAK of de Sociale verzekeringsbank bewaart; "
        "daarom loopt hier geen klok; tot 1 juli 2025 was het vijftien jaren (WMO-RET15)",
        opmerkingen=((_KORTER, "of zoveel langer als redelijkerwijs nodig is"),),
    ),
    Termijnnorm(
        "WMO-239",
        "heronderzoek van een maatwerkvoorziening",
        Termijnsoort.PLICHT,
        Bron(WMO, "2.3.9", lid="1"),
        citaat="onderzoekt periodiek",
        kwalitatief="periodiek",
        since=_INGEVOERD,
        toelichting="de wet noemt geen aantal en de plicht keert terug; een klok zou na één onderzoek stilstaan, en "
        "daarom loopt hier geen klok",
    ),
)
"""Rows in the order of the tables."""
