"""Terms of child protection: BW Boek 1, in three modules by subject, and the own norms of the Raad.

The own norms of the Raad voor de Kinderbescherming are no law and are known from reports. Its norm for a whole
investigation has no number in any text that was found, so it has no row. BW 1:262a (six weeks for a plan) is not in
force and has no row either: the term in force is JW-413, with another addressee and another start.
"""

from huiselijkgeweld.bronnen import Bron, Reading
from huiselijkgeweld.model.gebeurtenissen.jeugdbescherming import (
    RAADSONDERZOEK_DOOR_COLLEGE_VERZOCHT,
    RAADSONDERZOEK_DOOR_GI_VERZOCHT,
    RAADSONDERZOEK_DOOR_VEILIG_THUIS_VERZOCHT,
    RAADSONDERZOEK_GESTART,
)
from huiselijkgeweld.recht.regelingen import KWALITEITSKADER_RVDK
from huiselijkgeweld.recht.termijnnormen import gezag, ondertoezichtstelling, uithuisplaatsing
from huiselijkgeweld.recht.termijnnormen.norm import Termijnnorm, Termijnsoort, Vanaf, dagen, maanden
from huiselijkgeweld.recht.termijnnormen.telwijzen import DOORLOPEND

_RAAD: tuple[Termijnnorm, ...] = (
    Termijnnorm(
        "RVDK-10D",
        "start van het onderzoek van de Raad",
        Termijnsoort.PLICHT,
        Bron(KWALITEITSKADER_RVDK, "start van het onderzoek"),
        citaat="10 dagen de norm is",
        duur=dagen(10),
        telwijze=DOORLOPEND,
        vanaf=Vanaf.ONTVANGST,
        start=(
            RAADSONDERZOEK_DOOR_COLLEGE_VERZOCHT,
            RAADSONDERZOEK_DOOR_GI_VERZOCHT,
            RAADSONDERZOEK_DOOR_VEILIG_THUIS_VERZOCHT,
        ),
        voldaan=(RAADSONDERZOEK_GESTART,),
        reading=Reading.REPORTED,
        toelichting="bericht van de inspectie van 13 februari 2019, dat geen begin noemt; geteld vanaf de dag waarop "
        "de Raad het verzoek ontvangt",
    ),
    Termijnnorm(
        "RVDK-CONT",
        "wachttijd waarna de Raad vraagt contact op te nemen",
        Termijnsoort.DUUR,
        Bron(KWALITEITSKADER_RVDK, "wachttijd"),
        duur=maanden(3),
        telwijze=DOORLOPEND,
        vanaf=Vanaf.ONTVANGST,
        laatste_dag_telt=True,
        reading=Reading.REPORTED,
        toelichting="de website van de Raad vraagt wie langer dan drie maanden wacht, contact op te nemen; dit is geen "
        "uiterste dag, en in een dossier wordt hij niet gevolgd",
    ),
)

NORMEN: tuple[Termijnnorm, ...] = (*ondertoezichtstelling.NORMEN, *uithuisplaatsing.NORMEN, *gezag.NORMEN, *_RAAD)
"""Rows in the order of the tables."""
