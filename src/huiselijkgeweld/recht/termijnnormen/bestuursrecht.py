"""Terms of the Algemene wet bestuursrecht (Awb): deciding on an application, objection and appeal, complaints.

A term for bezwaar or beroep starts the day after the bekendmaking; a computed last day is the earliest possible end
and never by itself a proof of lateness (posting, electronic filing, excuse). A decision on bezwaar counts from the
last day of the term for bezwaar, not from receipt. The Atw is kept out of the 42 days of the dwangsom only; the two
weeks before them get it. Weeks of a first term and of its extension meet the limits of the Atw each by themselves.
"""

from datetime import date

from huiselijkgeweld.bronnen import Bron, Reading
from huiselijkgeweld.model.gebeurtenissen.bestuursrecht import (
    AANVRAAG_AANGEVULD,
    AANVRAAG_INGETROKKEN,
    AANVRAAG_ONTVANGEN,
    AANVULLING_GEVRAAGD,
    AANVULTERMIJN_VERSTREKEN,
    AFHANDELING_KLACHT_VERDAAGD,
    BEROEP_INGESTELD,
    BESCHIKKING_GEGEVEN,
    BESLISSING_OP_BEZWAAR_VERDAAGD,
    BESLISTERMIJN_MEEGEDEELD,
    BESLUIT_BEKENDGEMAAKT,
    BEZWAAR_GEMAAKT,
    BEZWAAR_INGETROKKEN,
    BEZWAAR_MET_COMMISSIE_IN_BEHANDELING_GENOMEN,
    BEZWAARTERMIJN_VERSTREKEN,
    DWANGSOM_GEEINDIGD,
    DWANGSOM_VASTGESTELD,
    DWANGSOM_VERSCHULDIGD_GEWORDEN,
    HERSTEL_VERZUIM_GEVRAAGD,
    HERSTELTERMIJN_VERSTREKEN,
    INGEBREKESTELLING_ONTVANGEN,
    KLAAGSCHRIFT_ONTVANGEN,
    KLACHT_AFGEHANDELD,
    KLACHT_INGETROKKEN,
    KLACHT_MET_COMMISSIE_IN_BEHANDELING_GENOMEN,
    OP_BEZWAAR_BESLIST,
    VERZUIM_HERSTELD,
)
from huiselijkgeweld.recht.regelingen import AWB
from huiselijkgeweld.recht.termijnnormen.norm import (
    Opschortbaar,
    Termijnnorm,
    Termijnsoort,
    Vanaf,
    Verlengbaar,
    dagen,
    weken,
)
from huiselijkgeweld.recht.termijnnormen.telwijzen import ATW_GELDT
from huiselijkgeweld.tijd.tellen import Telwijze

_STEEDS = None  # a remark that does not depend on the day
_LAATST_GELEZEN = date(2026, 1, 1)
_OPSCHORTING_BEZWAAR = Opschortbaar(
    HERSTEL_VERZUIM_GEVRAAGD, (VERZUIM_HERSTELD, HERSTELTERMIJN_VERSTREKEN), Bron(AWB, "7:10", lid="2")
)
_VERDAGING_BEZWAAR = Verlengbaar(BESLISSING_OP_BEZWAAR_VERDAAGD, Bron(AWB, "7:10", lid="3"), telkens=weken(6), aantal=1)
_UITSTEL_BEZWAAR = ((_STEEDS, "verder uitstel op grond van lid 4, zoals met instemming, is niet meegeteld"),)
_VERDAGING_KLACHT = Verlengbaar(AFHANDELING_KLACHT_VERDAAGD, Bron(AWB, "9:11", lid="2"), telkens=weken(4), aantal=1)
_UITSTEL_KLACHT = ((_STEEDS, "verder uitstel met schriftelijke instemming van de klager (lid 3) is niet meegeteld"),)

NORMEN: tuple[Termijnnorm, ...] = (
    Termijnnorm(
        "AWB-413",
        "beschikking op een aanvraag, of mededeling van een redelijke termijn",
        Termijnsoort.PLICHT,
        Bron(AWB, "4:13", lid="2"),
        citaat="binnen acht weken na ontvangst van de aanvraag",
        duur=weken(8),
        telwijze=ATW_GELDT,
        vanaf=Vanaf.ONTVANGST,
        start=(AANVRAAG_ONTVANGEN,),
        voldaan=(BESCHIKKING_GEGEVEN, BESLISTERMIJN_MEEGEDEELD),
        vervalt=(AANVRAAG_INGETROKKEN,),
        opschorting=Opschortbaar(
            AANVULLING_GEVRAAGD,
            (AANVRAAG_AANGEVULD, AANVULTERMIJN_VERSTREKEN),
            Bron(AWB, "4:15", lid="1", onderdeel="a"),
        ),
        toelichting="zonder eigen termijn geldt een redelijke termijn; die is na acht weken in ieder geval verstreken",
        opmerkingen=(
            (_STEEDS, "acht weken is het uiterste; de redelijke termijn kan eerder verstreken zijn"),
            (_STEEDS, "opschorting op andere gronden (art. 4:15 lid 1 onder b en lid 2) is niet meegeteld"),
        ),
    ),
    Termijnnorm(
        "AWB-414",
        "mededeling dat een beschikking niet op tijd kan worden gegeven",
        Termijnsoort.PLICHT,
        Bron(AWB, "4:14", lid="1"),
        kwalitatief="zo kort mogelijk",
        gelezen=_LAATST_GELEZEN,
        reading=Reading.INFERENCE,
        toelichting="de mededeling noemt een zo kort mogelijke termijn; dat zij voor de dwangsom de overschrijding "
        "niet opheft, is afgeleid",
    ),
    Termijnnorm(
        "AWB-417-2W",
        "alsnog beslissen na de ingebrekestelling",
        Termijnsoort.PLICHT,
        Bron(AWB, "4:17", lid="3"),
        duur=weken(2),
        telwijze=ATW_GELDT,
        vanaf=Vanaf.ONTVANGST,
        start=(INGEBREKESTELLING_ONTVANGEN,),
        voldaan=(BESCHIKKING_GEGEVEN,),
        vervalt=(AANVRAAG_INGETROKKEN,),
        reading=Reading.INFERENCE,
        toelichting="lid 3 bepaalt vanaf welke dag een dwangsom verschuldigd is: de dag waarop twee weken zijn "
        "verstreken; dat dit een termijn is om alsnog te beslissen, en dat de Algemene termijnenwet daarvoor geldt, "
        "is afgeleid",
        opmerkingen=((_STEEDS, "telt pas als ook de termijn om te beslissen is verstreken"),),
    ),
    Termijnnorm(
        "AWB-417",
        "dwangsom bij niet tijdig beslissen",
        Termijnsoort.DUUR,
        Bron(AWB, "4:17", lid="1"),
        citaat="De Algemene termijnenwet is op laatstgenoemde termijn niet van toepassing",
        duur=dagen(42),
        telwijze=Telwijze(uitgesloten=Bron(AWB, "4:17", lid="1")),
        start=(DWANGSOM_VERSCHULDIGD_GEWORDEN,),
        vervalt=(BESCHIKKING_GEGEVEN, AANVRAAG_INGETROKKEN),
        toelichting="geteld vanaf de eerste dag waarover de dwangsom verschuldigd is, tot de eerste dag daarna",
    ),
    Termijnnorm(
        "AWB-418",
        "vaststellen van de dwangsom",
        Termijnsoort.PLICHT,
        Bron(AWB, "4:18"),
        duur=weken(2),
        telwijze=ATW_GELDT,
        start=(DWANGSOM_GEEINDIGD,),
        voldaan=(DWANGSOM_VASTGESTELD,),
        gelezen=_LAATST_GELEZEN,
    ),
    Termijnnorm(
        "AWB-67",
        "bezwaar of beroep tegen een besluit",
        Termijnsoort.RECHT,
        Bron(AWB, "6:7"),
        citaat="bedraagt zes weken",
        duur=weken(6),
        telwijze=ATW_GELDT,
        vanaf=Vanaf.BEKENDMAKING,
        start=(BESLUIT_BEKENDGEMAAKT,),
        voldaan=(BEZWAAR_GEMAAKT, BEROEP_INGESTELD),
        toelichting="de termijn begint op de dag na de bekendmaking (6:8 lid 1); na de voorbereiding van afdeling "
        "3.4 op de dag na de terinzagelegging (6:8 lid 4)",
        opmerkingen=(
            (_STEEDS, "de beslissing op bezwaar telt vanaf de laatste dag van deze termijn: leg die dag vast"),
            (
                _STEEDS,
                "een later bezwaar of beroep kan toch tijdig of verschoonbaar zijn (art. 2:21, 2:22, 6:9 en 6:11)",
            ),
        ),
    ),
    Termijnnorm(
        "AWB-69",
        "ontvangst van een bezwaar- of beroepschrift dat op tijd ter post is bezorgd",
        Termijnsoort.RECHT,
        Bron(AWB, "6:9", lid="2"),
        citaat="mits het niet later dan een week na afloop van de termijn is ontvangen",
        duur=weken(1),
        telwijze=ATW_GELDT,
        vanaf=Vanaf.EINDE,
        toelichting="geldt alleen voor een geschrift dat voor het einde van de termijn ter post is bezorgd; een "
        "dossier legt dat niet vast, en daarom loopt hier geen klok",
    ),
    Termijnnorm(
        "AWB-612",
        "wachten met beroep tegen niet tijdig beslissen",
        Termijnsoort.DUUR,
        Bron(AWB, "6:12", lid="2", onderdeel="b"),
        duur=weken(2),
        telwijze=ATW_GELDT,
        laatste_dag_telt=True,
        gelezen=_LAATST_GELEZEN,
        toelichting="twee weken na de dag van de ingebrekestelling; geen laatste maar een vroegste dag, en daarom "
        "loopt hier geen klok",
        opmerkingen=(
            (
                _STEEDS,
                "dit is de laatste dag van het wachten: beroep kan pas daarna",
            ),
        ),
    ),
    Termijnnorm(
        "AWB-710",
        "beslissing op bezwaar",
        Termijnsoort.PLICHT,
        Bron(AWB, "7:10", lid="1"),
        citaat="gerekend vanaf de dag na die waarop de termijn voor het indienen van het bezwaarschrift is verstreken",
        duur=weken(6),
        telwijze=ATW_GELDT,
        start=(BEZWAARTERMIJN_VERSTREKEN,),
        mits=(BEZWAAR_GEMAAKT,),
        voldaan=(OP_BEZWAAR_BESLIST,),
        vervalt=(BEZWAAR_INGETROKKEN,),
        niet_van_toepassing=(BEZWAAR_MET_COMMISSIE_IN_BEHANDELING_GENOMEN,),
        verlenging=_VERDAGING_BEZWAAR,
        opschorting=_OPSCHORTING_BEZWAAR,
        opmerkingen=_UITSTEL_BEZWAAR,
    ),
    Termijnnorm(
        "AWB-710C",
        "beslissing op bezwaar met een adviescommissie",
        Termijnsoort.PLICHT,
        Bron(AWB, "7:10", lid="1"),
        citaat="gerekend vanaf de dag na die waarop de termijn voor het indienen van het bezwaarschrift is verstreken",
        duur=weken(12),
        telwijze=ATW_GELDT,
        start=(BEZWAARTERMIJN_VERSTREKEN,),
        mits=(BEZWAAR_MET_COMMISSIE_IN_BEHANDELING_GENOMEN,),
        voldaan=(OP_BEZWAAR_BESLIST,),
        vervalt=(BEZWAAR_INGETROKKEN,),
        verlenging=_VERDAGING_BEZWAAR,
        opschorting=_OPSCHORTING_BEZWAAR,
        opmerkingen=_UITSTEL_BEZWAAR,
    ),
    Termijnnorm(
        "AWB-911",
        "afhandelen van een klacht",
        Termijnsoort.PLICHT,
        Bron(AWB, "9:11", lid="1"),
        citaat="binnen zes weken",
        duur=weken(6),
        telwijze=ATW_GELDT,
        vanaf=Vanaf.ONTVANGST,
        start=(KLAAGSCHRIFT_ONTVANGEN,),
        voldaan=(KLACHT_AFGEHANDELD,),
        vervalt=(KLACHT_INGETROKKEN,),
        niet_van_toepassing=(KLACHT_MET_COMMISSIE_IN_BEHANDELING_GENOMEN,),
        verlenging=_VERDAGING_KLACHT,
        opmerkingen=_UITSTEL_KLACHT,
    ),
    Termijnnorm(
        "AWB-911C",
        "afhandelen van een klacht met advies van een persoon of commissie",
        Termijnsoort.PLICHT,
        Bron(AWB, "9:11", lid="1"),
        duur=weken(10),
        telwijze=ATW_GELDT,
        vanaf=Vanaf.ONTVANGST,
        start=(KLAAGSCHRIFT_ONTVANGEN,),
        mits=(KLACHT_MET_COMMISSIE_IN_BEHANDELING_GENOMEN,),
        voldaan=(KLACHT_AFGEHANDELD,),
        vervalt=(KLACHT_INGETROKKEN,),
        verlenging=_VERDAGING_KLACHT,
        opmerkingen=_UITSTEL_KLACHT,
    ),
)
"""Rows in the order of the tables."""
