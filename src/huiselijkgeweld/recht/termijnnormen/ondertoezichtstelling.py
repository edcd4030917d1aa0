"""Terms of supervision of a child (ondertoezichtstelling, OTS): BW 1:255-265.

The length of a measure ends on the day that the order states and is not moved; the provisional one (VOTS) is not
deducted from the year. A request to the court against a written instruction counts from the day after it was sent or
handed over; after a refusal by silence it counts from that day itself, and so is one day shorter.
"""

from datetime import date

from huiselijkgeweld.bronnen import Bron
from huiselijkgeweld.model.gebeurtenissen.jeugdbescherming import (
    GI_BESLISSING_VOORGELEGD,
    INTREKKINGSVERZOEK_ALSNOG_BESLIST,
    INTREKKINGSVERZOEK_BESLIST,
    INTREKKINGSVERZOEK_ONTVANGEN,
    OTS_OORDEEL_GEVRAAGD,
    OTS_OORDEEL_VERZOCHT,
    SCHRIFTELIJKE_AANWIJZING_VERZONDEN,
    VERVALLENVERKLARING_VERZOCHT,
)
from huiselijkgeweld.model.gebeurtenissen.kinderbescherming import (
    MAATREGEL_BEEINDIGD,
    MAATREGEL_VAN_KRACHT_GEHOUDEN,
    OTS_UITGESPROKEN,
    OTS_VERLENGD,
    VOORLOPIGE_OTS_UITGESPROKEN,
)
from huiselijkgeweld.model.regelingen import BW1
from huiselijkgeweld.recht.termijnnormen.norm import Termijnnorm, Termijnsoort, Vanaf, jaren, maanden, weken
from huiselijkgeweld.recht.termijnnormen.telwijzen import ATW_GELDT, ATW_GELDT_DAG_ZELF, DOORLOPEND

_ALTIJD = date(2015, 1, 1)

NORMEN: tuple[Termijnnorm, ...] = (
    Termijnnorm(
        "OTS-2W",
        "verzoek van de Raad aan de kinderrechter, op verzoek van de burgemeester",
        Termijnsoort.PLICHT,
        Bron(BW1, "255", lid="3"),
        citaat="vraagt binnen twee weken na de dagtekening van dat verzoek het oordeel",
        duur=weken(2),
        telwijze=ATW_GELDT,
        vanaf=Vanaf.DAGTEKENING,
        start=(OTS_OORDEEL_VERZOCHT,),
        voldaan=(OTS_OORDEEL_GEVRAAGD,),
    ),
    Termijnnorm(
        "VOTS-3M",
        "voorlopige ondertoezichtstelling",
        Termijnsoort.DUUR,
        Bron(BW1, "257", lid="2"),
        citaat="op ten hoogste drie maanden",
        duur=maanden(3),
        telwijze=DOORLOPEND,
        start=(VOORLOPIGE_OTS_UITGESPROKEN,),
        vervalt_met=("RV-800", "RV-809.3"),
        vervalt=(MAATREGEL_BEEINDIGD,),
        toelichting="geteld vanaf de dag waarop de maatregel ingaat",
        opmerkingen=((_ALTIJD, "is zij aanstonds gegeven, dan kan zij eerder vervallen: zie RV-800 en RV-809.3"),),
    ),
    Termijnnorm(
        "OTS-1Y",
        "ondertoezichtstelling",
        Termijnsoort.DUUR,
        Bron(BW1, "258"),
        citaat="De duur van de voorlopige ondertoezichtstelling komt hierop niet in mindering.",
        duur=jaren(1),
        telwijze=DOORLOPEND,
        start=(OTS_UITGESPROKEN,),
        vervalt=(OTS_VERLENGD, MAATREGEL_VAN_KRACHT_GEHOUDEN, MAATREGEL_BEEINDIGD),
        toelichting="geteld vanaf de dag waarop de maatregel ingaat",
    ),
    Termijnnorm(
        "OTS-EXT",
        "verlengde ondertoezichtstelling",
        Termijnsoort.DUUR,
        Bron(BW1, "260", lid="1"),
        citaat="telkens verlengen met ten hoogste een jaar",
        duur=jaren(1),
        telwijze=DOORLOPEND,
        start=(OTS_VERLENGD,),
        vervalt=(MAATREGEL_VAN_KRACHT_GEHOUDEN, MAATREGEL_BEEINDIGD),
        herstart=True,
        toelichting="geteld vanaf de dag waarop de verlenging ingaat; een hoogste aantal noemt de wet niet",
    ),
    Termijnnorm(
        "SA-2W",
        "verzoek om een schriftelijke aanwijzing vervallen te verklaren",
        Termijnsoort.RECHT,
        Bron(BW1, "264", lid="3"),
        citaat="vangt aan met ingang van de dag na die waarop de beslissing is verzonden of uitgereikt",
        duur=weken(2),
        telwijze=ATW_GELDT,
        vanaf=Vanaf.VERZENDING,
        start=(SCHRIFTELIJKE_AANWIJZING_VERZONDEN,),
        voldaan=(VERVALLENVERKLARING_VERZOCHT,),
        toelichting="de dag van verzending telt, niet die van ontvangst (ECLI:NL:RBLIM:2021:2557); een te laat "
        "verzoek kan verschoonbaar zijn (lid 4)",
    ),
    Termijnnorm(
        "SA-GI2W",
        "beslissing op het verzoek om een schriftelijke aanwijzing in te trekken",
        Termijnsoort.PLICHT,
        Bron(BW1, "265", lid="2"),
        citaat="schriftelijk en binnen twee weken na ontvangst van het verzoek",
        duur=weken(2),
        telwijze=ATW_GELDT,
        vanaf=Vanaf.ONTVANGST,
        start=(INTREKKINGSVERZOEK_ONTVANGEN,),
        voldaan=(INTREKKINGSVERZOEK_BESLIST, INTREKKINGSVERZOEK_ALSNOG_BESLIST),
        toelichting="niet of niet tijdig beslissen staat gelijk met afwijzing (lid 4)",
    ),
    Termijnnorm(
        "SA-265",
        "verzoek aan de kinderrechter nadat de instelling tijdig heeft beslist",
        Termijnsoort.RECHT,
        Bron(BW1, "265", lid="3"),
        duur=weken(2),
        telwijze=ATW_GELDT,
        vanaf=Vanaf.VERZENDING,
        start=(INTREKKINGSVERZOEK_BESLIST,),
        voldaan=(GI_BESLISSING_VOORGELEGD,),
        toelichting="artikel 264 geldt ook hier: twee weken vanaf de dag na die van verzending of uitreiking",
        gelezen=date(2025, 7, 5),
    ),
    Termijnnorm(
        "SA-FICT",
        "verzoek aan de kinderrechter nadat de instelling te laat alsnog heeft beslist",
        Termijnsoort.RECHT,
        Bron(BW1, "265", lid="4"),
        citaat="twee weken te rekenen met ingang van de dag waarop de beslissing is verzonden of uitgereikt",
        duur=weken(2),
        telwijze=ATW_GELDT_DAG_ZELF,
        vanaf=Vanaf.VERZENDING,
        start=(INTREKKINGSVERZOEK_ALSNOG_BESLIST,),
        voldaan=(GI_BESLISSING_VOORGELEGD,),
        opmerkingen=(
            (None, "zolang de instelling niet heeft beslist, kan het verzoek worden gedaan zonder laatste dag"),
        ),
    ),
)
"""Rows in the order of the tables."""
