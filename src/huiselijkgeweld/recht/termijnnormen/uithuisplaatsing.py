"""Terms of placing a child out of the home (uithuisplaatsing): BW 1:265c-265j.

A machtiging lasts until the day that the order states; one given with a VOTS is not deducted from the year. It lapses
by itself when it is not executed. Notices to the Raad are counted back from the end of the measure: the Atw does not
move that day, and it is never moved later. No act knows "spoed: four weeks" for an ordinary placement: what the law
has are the two weeks of Rv 800 lid 3 and 809 lid 3, in `procesrecht`.
"""

from datetime import date

from huiselijkgeweld.bronnen import Bron, Reading
from huiselijkgeweld.model.gebeurtenissen.jeugdbescherming import (
    BEEINDIGINGSVERZOEK_ALSNOG_BESLIST,
    BEEINDIGINGSVERZOEK_BESLIST,
    BEEINDIGINGSVERZOEK_ONTVANGEN,
    CONTACTBEPERKING_VERZONDEN,
    EERDERE_BEEINDIGING_MEEGEDEELD,
    EERDERE_BEEINDIGING_VOORGENOMEN,
    GI_BESLISSING_VOORGELEGD,
    NIET_VERLENGEN_MEEGEDEELD,
    NIET_VERLENGEN_VOORGENOMEN,
    VERLENGING_NA_TWEE_JAAR_MEEGEDEELD,
    VERLENGING_NA_TWEE_JAAR_VOORGENOMEN,
    VERVALLENVERKLARING_VERZOCHT,
    VOORNEMEN_INGETROKKEN,
)
from huiselijkgeweld.model.gebeurtenissen.kinderbescherming import (
    GEZAGSUITOEFENING_GI_VERLENGD,
    MAATREGEL_BEEINDIGD,
    MAATREGEL_VAN_KRACHT_GEHOUDEN,
    MACHTIGING_TEN_UITVOER_GELEGD,
    MACHTIGING_UITHUISPLAATSING_VERLEEND,
    MACHTIGING_UITHUISPLAATSING_VERLENGD,
    OTS_VERLENGD,
)
from huiselijkgeweld.model.regelingen import BW1
from huiselijkgeweld.recht.termijnnormen.lezingen import OOK_ATW
from huiselijkgeweld.recht.termijnnormen.norm import Termijnnorm, Termijnsoort, Vanaf, jaren, maanden, weken
from huiselijkgeweld.recht.termijnnormen.telwijzen import ATW_GELDT, ATW_GELDT_DAG_ZELF, DOORLOPEND, TERUG
from huiselijkgeweld.tijd.stappen import Lezing

_ALTIJD = date(2015, 1, 1)
_GELEZEN = date(2025, 7, 5)

NORMEN: tuple[Termijnnorm, ...] = (
    Termijnnorm(
        "UHP-1Y",
        "machtiging tot uithuisplaatsing",
        Termijnsoort.DUUR,
        Bron(BW1, "265c", lid="1"),
        citaat="ten hoogste een jaar",
        duur=jaren(1),
        telwijze=DOORLOPEND,
        start=(MACHTIGING_UITHUISPLAATSING_VERLEEND,),
        vervalt_met=("UHP-3M", "RV-800", "RV-809.3"),
        vervalt=(MACHTIGING_UITHUISPLAATSING_VERLENGD, MAATREGEL_VAN_KRACHT_GEHOUDEN, MAATREGEL_BEEINDIGD),
        toelichting="geteld vanaf de dag waarop de machtiging ingaat; de duur van een machtiging bij een voorlopige "
        "ondertoezichtstelling komt niet in mindering",
        opmerkingen=(
            (
                _ALTIJD,
                (
                    "zij kan eerder vervallen, als zij niet binnen drie maanden ten uitvoer is gelegd (UHP-3M) of als "
                    "zij aanstonds is gegeven en niet op tijd alsnog is gehoord (RV-800, RV-809.3)"
                ),
            ),
        ),
    ),
    Termijnnorm(
        "UHP-1Y-EXT",
        "verlengde machtiging tot uithuisplaatsing",
        Termijnsoort.DUUR,
        Bron(BW1, "265c", lid="2"),
        citaat="ten hoogste een jaar",
        duur=jaren(1),
        telwijze=DOORLOPEND,
        start=(MACHTIGING_UITHUISPLAATSING_VERLENGD,),
        vervalt_met=("RV-800", "RV-809.3"),
        vervalt=(MAATREGEL_VAN_KRACHT_GEHOUDEN, MAATREGEL_BEEINDIGD),
        herstart=True,
        toelichting="geteld vanaf de dag waarop de verlenging ingaat; een hoogste aantal noemt de wet niet",
    ),
    Termijnnorm(
        "UHP-3M",
        "tenuitvoerlegging van de machtiging tot uithuisplaatsing",
        Termijnsoort.VERVAL,
        Bron(BW1, "265c", lid="3"),
        citaat="vervalt indien deze na verloop van drie maanden niet ten uitvoer is gelegd",
        duur=maanden(3),
        telwijze=DOORLOPEND,
        start=(MACHTIGING_UITHUISPLAATSING_VERLEEND,),
        voldaan=(MACHTIGING_TEN_UITVOER_GELEGD,),
        vervalt=(MAATREGEL_BEEINDIGD,),
        reading=Reading.INFERENCE,
        toelichting="het lid noemt geen begin; geteld vanaf de dag waarop de machtiging ingaat, en is zij eerder "
        "verleend, dan is de dag van verlening de voorzichtige begindag",
        lezingen=OOK_ATW,
    ),
    Termijnnorm(
        "UHP-265D",
        "beslissing op het verzoek om de uithuisplaatsing te beëindigen of te bekorten",
        Termijnsoort.PLICHT,
        Bron(BW1, "265d", lid="3"),
        citaat="een schriftelijke beslissing binnen twee weken na ontvangst van het verzoek",
        duur=weken(2),
        telwijze=ATW_GELDT,
        vanaf=Vanaf.ONTVANGST,
        start=(BEEINDIGINGSVERZOEK_ONTVANGEN,),
        voldaan=(BEEINDIGINGSVERZOEK_BESLIST, BEEINDIGINGSVERZOEK_ALSNOG_BESLIST),
        toelichting="niet of niet tijdig beslissen staat gelijk met afwijzing (lid 4 met artikel 265 lid 4)",
        gelezen=_GELEZEN,
    ),
    Termijnnorm(
        "UHP-265D2",
        "verzoek aan de kinderrechter om de machtiging in te trekken of te bekorten",
        Termijnsoort.RECHT,
        Bron(BW1, "265d", lid="4"),
        duur=weken(2),
        telwijze=ATW_GELDT,
        vanaf=Vanaf.VERZENDING,
        start=(BEEINDIGINGSVERZOEK_BESLIST,),
        voldaan=(GI_BESLISSING_VOORGELEGD,),
        toelichting="artikel 264 lid 3 geldt ook hier: twee weken vanaf de dag na die van verzending of uitreiking; "
        "een te laat verzoek kan verschoonbaar zijn",
        lezingen=(
            Lezing(
                "is te laat beslist, dan telt de dag zelf mee",
                (Bron(BW1, "265", lid="4"),),
                telwijze=ATW_GELDT_DAG_ZELF,
            ),
        ),
        gelezen=_GELEZEN,
    ),
    Termijnnorm(
        "UHP-265D-FICT",
        "verzoek aan de kinderrechter nadat de instelling te laat alsnog heeft beslist over de uithuisplaatsing",
        Termijnsoort.RECHT,
        Bron(BW1, "265d", lid="4"),
        duur=weken(2),
        telwijze=ATW_GELDT_DAG_ZELF,
        vanaf=Vanaf.VERZENDING,
        start=(BEEINDIGINGSVERZOEK_ALSNOG_BESLIST,),
        voldaan=(GI_BESLISSING_VOORGELEGD,),
        toelichting="artikel 265 lid 4 geldt ook hier: twee weken te rekenen met ingang van de dag van verzending of "
        "uitreiking zelf; zolang de instelling niet heeft beslist, loopt de termijn door en is er geen laatste dag",
        gelezen=_GELEZEN,
    ),
    Termijnnorm(
        "UHP-265F",
        "verzoek om een contactbeperking vervallen te verklaren",
        Termijnsoort.RECHT,
        Bron(BW1, "265f", lid="2"),
        duur=weken(2),
        telwijze=ATW_GELDT,
        vanaf=Vanaf.VERZENDING,
        start=(CONTACTBEPERKING_VERZONDEN,),
        voldaan=(VERVALLENVERKLARING_VERZOCHT,),
        toelichting="de beslissing geldt als schriftelijke aanwijzing, zodat artikel 264 lid 3 geldt: twee weken "
        "vanaf de dag na die van verzending of uitreiking",
        gelezen=_GELEZEN,
    ),
    Termijnnorm(
        "UHP-265E",
        "verlengde gedeeltelijke uitoefening van het gezag door de instelling",
        Termijnsoort.DUUR,
        Bron(BW1, "265e", lid="3"),
        citaat="telkens met ten hoogste een jaar verlengen",
        duur=jaren(1),
        telwijze=DOORLOPEND,
        start=(GEZAGSUITOEFENING_GI_VERLENGD,),
        vervalt=(MAATREGEL_BEEINDIGD,),
        herstart=True,
        toelichting="geteld vanaf de dag waarop de verlenging ingaat",
        opmerkingen=(
            (_ALTIJD, "nooit langer dan de machtiging tot uithuisplaatsing (lid 2): zie UHP-1Y en UHP-1Y-EXT"),
        ),
        gelezen=_GELEZEN,
    ),
    Termijnnorm(
        "UHP-265I3",
        "van kracht gehouden ondertoezichtstelling en machtiging",
        Termijnsoort.DUUR,
        Bron(BW1, "265i", lid="3"),
        citaat="van kracht blijven voor ten hoogste een jaar",
        duur=jaren(1),
        telwijze=DOORLOPEND,
        vanaf=Vanaf.UITSPRAAK,
        start=(MAATREGEL_VAN_KRACHT_GEHOUDEN,),
        vervalt=(OTS_VERLENGD, MACHTIGING_UITHUISPLAATSING_VERLENGD, MAATREGEL_BEEINDIGD),
        herstart=True,
        reading=Reading.INFERENCE,
        toelichting="het lid noemt geen begin; geteld vanaf de dag waarop de kinderrechter heeft beslist",
        gelezen=_GELEZEN,
    ),
    Termijnnorm(
        "UHP-J1",
        "mededeling aan de Raad dat niet wordt verlengd",
        Termijnsoort.PLICHT,
        Bron(BW1, "265j", lid="1"),
        citaat="uiterlijk twee maanden voor het verstrijken",
        duur=maanden(2),
        telwijze=TERUG,
        vanaf=Vanaf.EINDE,
        start=(NIET_VERLENGEN_VOORGENOMEN,),
        voldaan=(NIET_VERLENGEN_MEEGEDEELD,),
        vervalt=(VOORNEMEN_INGETROKKEN,),
        herstart=True,
    ),
    Termijnnorm(
        "UHP-J2",
        "mededeling aan de Raad van eerdere beëindiging van de uithuisplaatsing",
        Termijnsoort.PLICHT,
        Bron(BW1, "265j", lid="2"),
        citaat="uiterlijk een maand voor het voorgenomen tijdstip van beëindiging",
        duur=maanden(1),
        telwijze=TERUG,
        vanaf=Vanaf.EINDE,
        start=(EERDERE_BEEINDIGING_VOORGENOMEN,),
        voldaan=(EERDERE_BEEINDIGING_MEEGEDEELD,),
        vervalt=(VOORNEMEN_INGETROKKEN,),
        herstart=True,
    ),
    Termijnnorm(
        "UHP-J3",
        "mededeling aan de Raad van een verzoek om verlenging na twee jaar of langer",
        Termijnsoort.PLICHT,
        Bron(BW1, "265j", lid="3"),
        citaat="twee jaar of langer heeft geduurd",
        duur=maanden(2),
        telwijze=TERUG,
        vanaf=Vanaf.EINDE,
        start=(VERLENGING_NA_TWEE_JAAR_VOORGENOMEN,),
        voldaan=(VERLENGING_NA_TWEE_JAAR_MEEGEDEELD,),
        vervalt=(VOORNEMEN_INGETROKKEN,),
        herstart=True,
        toelichting="twee maanden voor het verstrijken van de ondertoezichtstelling; het verzoek zelf gaat vergezeld "
        "van een advies van de Raad",
    ),
)
"""Rows in the order of the tables."""
