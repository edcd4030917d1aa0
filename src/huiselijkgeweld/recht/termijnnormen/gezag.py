"""Terms of parental authority (gezag) and guardianship: BW 1:241, 1:242a, 1:253a, 1:267, 1:268.

Suspension of authority and provisional guardianship lapse three months after the day of the order, unless a request
came in before. No text says whether the Atw extends them, so the day is not moved, and the other day is given beside
it.
"""

from datetime import date

from huiselijkgeweld.bronnen import Bron, Reading
from huiselijkgeweld.model.gebeurtenissen.jeugdbescherming import (
    CONTACTONDERZOEK_GESTART,
    DODING_VAN_OUDER_GEMELD,
    GEZAGSGESCHIL_BEHANDELD,
    GEZAGSGESCHIL_VOORGELEGD,
    GEZAGSOORDEEL_GEVRAAGD,
    GEZAGSOORDEEL_VERZOCHT,
)
from huiselijkgeweld.model.gebeurtenissen.kinderbescherming import (
    GEZAG_GESCHORST,
    GEZAGSBEEINDIGING_VERZOCHT,
    GEZAGSVOORZIENING_VERZOCHT,
    MAATREGEL_BEEINDIGD,
    VOORLOPIGE_VOOGDIJ_UITGESPROKEN,
)
from huiselijkgeweld.model.regelingen import BW1
from huiselijkgeweld.recht.termijnnormen.lezingen import OOK_ATW
from huiselijkgeweld.recht.termijnnormen.norm import Termijnnorm, Termijnsoort, Vanaf, maanden, weken
from huiselijkgeweld.recht.termijnnormen.telwijzen import ATW_GELDT, DOORLOPEND

_GELEZEN = date(2025, 7, 5)

NORMEN: tuple[Termijnnorm, ...] = (
    Termijnnorm(
        "GEZAG",
        "verzoek van de Raad aan de rechtbank over beëindiging van het gezag",
        Termijnsoort.PLICHT,
        Bron(BW1, "267", lid="2"),
        duur=weken(2),
        telwijze=ATW_GELDT,
        vanaf=Vanaf.DAGTEKENING,
        start=(GEZAGSOORDEEL_VERZOCHT,),
        voldaan=(GEZAGSOORDEEL_GEVRAAGD,),
    ),
    Termijnnorm(
        "GEZAG-3M",
        "schorsing van het gezag zonder verzoek om beëindiging",
        Termijnsoort.VERVAL,
        Bron(BW1, "268", lid="5"),
        citaat="vervalt na verloop van drie maanden na de dag van de beschikking",
        duur=maanden(3),
        telwijze=DOORLOPEND,
        vanaf=Vanaf.UITSPRAAK,
        start=(GEZAG_GESCHORST,),
        voldaan=(GEZAGSBEEINDIGING_VERZOCHT,),
        vervalt=(MAATREGEL_BEEINDIGD,),
        laatste_dag_telt=True,
        lezingen=OOK_ATW,
    ),
    Termijnnorm(
        "BW-241",
        "voorlopige voogdij zonder verzoek om een voorziening in het gezag",
        Termijnsoort.VERVAL,
        Bron(BW1, "241", lid="4"),
        duur=maanden(3),
        telwijze=DOORLOPEND,
        vanaf=Vanaf.UITSPRAAK,
        start=(VOORLOPIGE_VOOGDIJ_UITGESPROKEN,),
        voldaan=(GEZAGSVOORZIENING_VERZOCHT,),
        vervalt=(MAATREGEL_BEEINDIGD,),
        laatste_dag_telt=True,
        lezingen=OOK_ATW,
        gelezen=_GELEZEN,
    ),
    Termijnnorm(
        "BW-253A6",
        "behandeling van een geschil over gezamenlijk gezag",
        Termijnsoort.PLICHT,
        Bron(BW1, "253a", lid="6"),
        citaat="binnen zes weken",
        duur=weken(6),
        telwijze=ATW_GELDT,
        start=(GEZAGSGESCHIL_VOORGELEGD,),
        voldaan=(GEZAGSGESCHIL_BEHANDELD,),
        reading=Reading.INFERENCE,
        toelichting="het lid noemt geen begin; geteld vanaf de dag waarop het verzoek is ingediend",
        gelezen=_GELEZEN,
    ),
    Termijnnorm(
        "BW-242A",
        "onderzoek van de Raad na het doden van een ouder door de andere ouder",
        Termijnsoort.PLICHT,
        Bron(BW1, "242a"),
        kwalitatief="zodra de Raad van de verdenking of veroordeling in kennis is gesteld",
        start=(DODING_VAN_OUDER_GEMELD,),
        voldaan=(CONTACTONDERZOEK_GESTART,),
        gelezen=_GELEZEN,
    ),
)
"""Rows in the order of the tables."""
