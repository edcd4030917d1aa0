"""Terms of the General Data Protection Regulation (AVG): answering a request of a data subject.

These are periods in law of the European Union: Regulation 1182/71 counts them, not the Atw. The month runs from
receipt; a notice with reasons within that month makes it two months longer, once.
"""

from datetime import date

from huiselijkgeweld.bronnen import Bron, Reading
from huiselijkgeweld.model.gebeurtenissen.bestuursrecht import (
    AVG_TERMIJN_VERLENGD,
    AVG_VERZOEK_BEANTWOORD,
    AVG_VERZOEK_INGETROKKEN,
    AVG_VERZOEK_ONTVANGEN,
)
from huiselijkgeweld.recht.regelingen import AVG
from huiselijkgeweld.recht.termijnnormen.norm import Termijnnorm, Termijnsoort, Vanaf, Verlengbaar, maanden
from huiselijkgeweld.recht.termijnnormen.telwijzen import VERORDENING

_VAN_TOEPASSING = date(2018, 5, 25)  # AVG art. 99 lid 2
_AFSCHRIFTEN = (
    (None, "artikel 12 lid 3 is gelezen in afschriften en Verordening 1182/71 in aanhalingen, niet op EUR-Lex"),
)

NORMEN: tuple[Termijnnorm, ...] = (
    Termijnnorm(
        "AVG-1M",
        "antwoord op een verzoek van een betrokkene",
        Termijnsoort.PLICHT,
        Bron(AVG, "12", lid="3"),
        citaat="in any event within one month of receipt of the request",
        duur=maanden(1),
        telwijze=VERORDENING,
        since=_VAN_TOEPASSING,
        vanaf=Vanaf.ONTVANGST,
        start=(AVG_VERZOEK_ONTVANGEN,),
        voldaan=(AVG_VERZOEK_BEANTWOORD,),
        vervalt=(AVG_VERZOEK_INGETROKKEN,),
        verlenging=Verlengbaar(AVG_TERMIJN_VERLENGD, Bron(AVG, "12", lid="3"), telkens=maanden(2), aantal=1),
        opmerkingen=_AFSCHRIFTEN,
    ),
    Termijnnorm(
        "AVG-2M",
        "verlenging van het antwoord op een verzoek van een betrokkene",
        Termijnsoort.PLICHT,
        Bron(AVG, "12", lid="3"),
        duur=maanden(2),
        telwijze=VERORDENING,
        since=_VAN_TOEPASSING,
        vanaf=Vanaf.EINDE,
        toelichting="in een dossier loopt deze verlenging mee met AVG-1M; het bericht met redenen moet binnen een "
        "maand na ontvangst van het verzoek zijn gedaan",
        opmerkingen=_AFSCHRIFTEN,
    ),
    Termijnnorm(
        "AVG-12.4",
        "bericht dat aan een verzoek van een betrokkene geen gevolg wordt gegeven",
        Termijnsoort.PLICHT,
        Bron(AVG, "12", lid="4"),
        duur=maanden(1),
        telwijze=VERORDENING,
        since=_VAN_TOEPASSING,
        vanaf=Vanaf.ONTVANGST,
        reading=Reading.REPORTED,
        toelichting="de tekst van lid 4 is niet zelf gelezen; of er gevolg wordt gegeven blijkt pas uit het "
        "antwoord, en daarom telt dit bericht in een dossier mee bij AVG-1M",
    ),
)
"""Rows in the order of the tables."""
