"""Terms of the Jeugdwet: requests to the Raad, plans, calamities, closed youth care, files.

The plan term is six weeks from the moment that it is established that no familiegroepsplan comes. The four weeks of a
spoedmachtiging are law only for closed youth care; they are deprivation of liberty, so the Atw does not touch them.
Files are kept twenty years from the last change since 1 January 2020, and fifteen from receipt or creation before.
The three months for destruction on request are gone since 28 July 2018, and no number came in their place; Veilig
Thuis still has them (Wmo 2015). *Onverwijld* and *zodra* have no number.
"""

from datetime import date

from huiselijkgeweld.bronnen import Bron, Reading
from huiselijkgeweld.model.gebeurtenissen.jeugdbescherming import (
    GEZAGSMAATREGEL_OVERWOGEN,
    RAADSONDERZOEK_AMBTSHALVE_GESTART,
    RAADSONDERZOEK_DOOR_COLLEGE_VERZOCHT,
    RAADSONDERZOEK_DOOR_GI_VERZOCHT,
    RAADSONDERZOEK_MEEGEDEELD,
    RAADSVERZOEK_MEEGEDEELD,
)
from huiselijkgeweld.model.gebeurtenissen.jeugdwet import (
    JEUGDCALAMITEIT_GEMELD,
    JEUGDCALAMITEIT_VASTGESTELD,
    JEUGDDOSSIER_GEWIJZIGD,
    JEUGDDOSSIER_STUK_ONTVANGEN,
    JEUGDDOSSIER_VERNIETIGD,
    JEUGDDOSSIER_VERNIETIGING_GEWEIGERD,
    JEUGDDOSSIER_VERNIETIGING_VERZOCHT,
    JEUGDPLAN_OP_SCHRIFT_GESTELD,
    JEUGDPLAN_OP_SCHRIFT_GEVRAAGD,
    JEUGDPLAN_VASTGESTELD,
    MACHTIGING_BIJ_GESLOTEN_VERBLIJF_BESLIST,
    MACHTIGING_BIJ_GESLOTEN_VERBLIJF_VERZOCHT,
    MACHTIGING_GESLOTEN_JEUGDHULP_VERLEEND,
    SPOEDMACHTIGING_GESLOTEN_JEUGDHULP_VERLEEND,
    SPOEDMACHTIGING_OPGEVOLGD,
    VAN_FAMILIEGROEPSPLAN_AFGEZIEN,
    VOORWAARDELIJKE_MACHTIGING_VERLEEND,
    VOORWAARDELIJKE_MACHTIGING_VERLENGD,
)
from huiselijkgeweld.model.gebeurtenissen.kinderbescherming import MAATREGEL_BEEINDIGD, MACHTIGING_TEN_UITVOER_GELEGD
from huiselijkgeweld.model.gebeurtenissen.procesrecht import (
    BELANGHEBBENDEN_IN_GELEGENHEID_GESTELD,
    MAATREGEL_NA_HOREN_GEGEVEN,
)
from huiselijkgeweld.model.regelingen import JEUGDWET
from huiselijkgeweld.recht.termijnnormen.lezingen import OOK_ATW, VRIJHEIDSBENEMING
from huiselijkgeweld.recht.termijnnormen.norm import Termijnnorm, Termijnsoort, Vanaf, dagen, jaren, maanden, weken
from huiselijkgeweld.recht.termijnnormen.telwijzen import ATW_GELDT, DOORLOPEND
from huiselijkgeweld.tijd.feestdagen import ATW
from huiselijkgeweld.tijd.stappen import Lezing
from huiselijkgeweld.tijd.tellen import Telwijze

_VRIJHEID = Telwijze(uitgesloten=Bron(ATW, "4", onderdeel="c"))
_GELEZEN = date(2026, 1, 1)
_ALTIJD = date(2015, 1, 1)
_AVG = date(2018, 5, 25)
_ZONDER_GETAL = date(2018, 7, 28)
_HERZIEN = date(2020, 1, 1)

NORMEN: tuple[Termijnnorm, ...] = (
    Termijnnorm(
        "JW-24",
        "verzoek van het college aan de Raad om een onderzoek",
        Termijnsoort.PLICHT,
        Bron(JEUGDWET, "2.4", lid="1"),
        citaat="Zodra het college tot het oordeel komt",
        kwalitatief="zodra het college tot het oordeel komt",
        start=(GEZAGSMAATREGEL_OVERWOGEN,),
        voldaan=(RAADSONDERZOEK_DOOR_COLLEGE_VERZOCHT,),
    ),
    Termijnnorm(
        "JW-31",
        "mededeling van de Raad van een onderzoek zonder verzoek",
        Termijnsoort.PLICHT,
        Bron(JEUGDWET, "3.1", lid="3"),
        citaat="onverwijld mededeling",
        kwalitatief="onverwijld",
        start=(RAADSONDERZOEK_AMBTSHALVE_GESTART,),
        voldaan=(RAADSONDERZOEK_MEEGEDEELD,),
        toelichting="aan het college of een daartoe door het college aangewezen jeugdhulpaanbieder",
    ),
    Termijnnorm(
        "JW-31-GI",
        "mededeling van de instelling van haar verzoek om een onderzoek",
        Termijnsoort.PLICHT,
        Bron(JEUGDWET, "3.1", lid="4"),
        citaat="onverwijld mededeling",
        kwalitatief="onverwijld",
        start=(RAADSONDERZOEK_DOOR_GI_VERZOCHT,),
        voldaan=(RAADSVERZOEK_MEEGEDEELD,),
        toelichting="aan het college of een daarvoor door het college aangewezen jeugdhulpaanbieder",
    ),
    Termijnnorm(
        "JW-413",
        "vaststelling van het hulpverleningsplan of plan van aanpak",
        Termijnsoort.PLICHT,
        Bron(JEUGDWET, "4.1.3", lid="5"),
        citaat="uiterlijk binnen zes weken nadat is komen vast te staan dat afgezien wordt van",
        duur=weken(6),
        telwijze=ATW_GELDT,
        vanaf=Vanaf.VASTSTELLING,
        start=(VAN_FAMILIEGROEPSPLAN_AFGEZIEN,),
        voldaan=(JEUGDPLAN_VASTGESTELD,),
        gelezen=_GELEZEN,
    ),
    Termijnnorm(
        "JW-413.4",
        "plan op schrift",
        Termijnsoort.PLICHT,
        Bron(JEUGDWET, "4.1.3", lid="4"),
        citaat="binnen veertien dagen",
        duur=dagen(14),
        telwijze=ATW_GELDT,
        start=(JEUGDPLAN_OP_SCHRIFT_GEVRAAGD,),
        voldaan=(JEUGDPLAN_OP_SCHRIFT_GESTELD,),
        reading=Reading.INFERENCE,
        toelichting="het lid noemt geen begin; geteld vanaf de dag waarop om een plan op schrift is gevraagd",
        gelezen=_GELEZEN,
    ),
    Termijnnorm(
        "JW-418",
        "melding van een calamiteit of geweld aan het toezicht",
        Termijnsoort.PLICHT,
        Bron(JEUGDWET, "4.1.8", lid="1"),
        citaat="onverwijld",
        kwalitatief="onverwijld",
        start=(JEUGDCALAMITEIT_VASTGESTELD,),
        voldaan=(JEUGDCALAMITEIT_GEMELD,),
    ),
    Termijnnorm(
        "JW-3W",
        "beslissing op een machtiging voor een jeugdige die al gesloten verblijft",
        Termijnsoort.PLICHT,
        Bron(JEUGDWET, "6.1.8", lid="6"),
        citaat="beslist de kinderrechter in elk geval binnen drie weken na het indienen van het verzoekschrift",
        duur=weken(3),
        telwijze=ATW_GELDT,
        start=(MACHTIGING_BIJ_GESLOTEN_VERBLIJF_VERZOCHT,),
        voldaan=(MACHTIGING_BIJ_GESLOTEN_VERBLIJF_BESLIST,),
        toelichting="in 2015 stond dit in lid 4",
        lezingen=VRIJHEIDSBENEMING,
    ),
    Termijnnorm(
        "JW-SPOED4W",
        "spoedmachtiging gesloten jeugdhulp",
        Termijnsoort.DUUR,
        Bron(JEUGDWET, "6.1.12", lid="2"),
        citaat="doch ten hoogste vier weken",
        duur=weken(4),
        telwijze=_VRIJHEID,
        start=(SPOEDMACHTIGING_GESLOTEN_JEUGDHULP_VERLEEND,),
        vervalt_met=("JW-800",),
        vervalt=(SPOEDMACHTIGING_OPGEVOLGD, MAATREGEL_BEEINDIGD),
        toelichting="zij geldt tot op het verzoek om een machtiging is beslist",
        opmerkingen=((_ALTIJD, "is zij zonder eerst te horen gegeven, dan kan zij eerder vervallen: zie JW-800"),),
    ),
    Termijnnorm(
        "JW-MAX",
        "machtiging gesloten jeugdhulp",
        Termijnsoort.DUUR,
        Bron(JEUGDWET, "6.1.12", lid="2"),
        citaat="op ten hoogste één jaar",
        duur=jaren(1),
        telwijze=_VRIJHEID,
        start=(MACHTIGING_GESLOTEN_JEUGDHULP_VERLEEND,),
        vervalt_met=("JW-3M",),
        vervalt=(MAATREGEL_BEEINDIGD,),
        toelichting="geteld vanaf de dag waarop de machtiging ingaat",
        opmerkingen=((_ALTIJD, "zij kan eerder vervallen als zij niet ten uitvoer is gelegd: zie JW-3M"),),
        gelezen=_GELEZEN,
    ),
    Termijnnorm(
        "JW-MAX6",
        "eerste voorwaardelijke machtiging gesloten jeugdhulp",
        Termijnsoort.DUUR,
        Bron(JEUGDWET, "6.1.12", lid="2"),
        citaat="de eerste voorwaardelijke machtiging op ten hoogste zes maanden",
        duur=maanden(6),
        telwijze=DOORLOPEND,
        start=(VOORWAARDELIJKE_MACHTIGING_VERLEEND,),
        vervalt=(VOORWAARDELIJKE_MACHTIGING_VERLENGD, MAATREGEL_BEEINDIGD),
        toelichting="geteld vanaf de dag waarop de machtiging ingaat",
        gelezen=_GELEZEN,
    ),
    Termijnnorm(
        "JW-MAX6-EXT",
        "verlengde voorwaardelijke machtiging gesloten jeugdhulp",
        Termijnsoort.DUUR,
        Bron(JEUGDWET, "6.1.12", lid="2"),
        duur=jaren(1),
        telwijze=DOORLOPEND,
        start=(VOORWAARDELIJKE_MACHTIGING_VERLENGD,),
        vervalt=(MAATREGEL_BEEINDIGD,),
        herstart=True,
        toelichting="geteld vanaf de dag waarop de verlenging ingaat",
        gelezen=_GELEZEN,
    ),
    Termijnnorm(
        "JW-3M",
        "tenuitvoerlegging van de machtiging gesloten jeugdhulp",
        Termijnsoort.VERVAL,
        Bron(JEUGDWET, "6.1.12", lid="3"),
        citaat="vervalt indien deze gedurende drie maanden niet ten uitvoer is gelegd",
        duur=maanden(3),
        telwijze=DOORLOPEND,
        start=(MACHTIGING_GESLOTEN_JEUGDHULP_VERLEEND,),
        voldaan=(MACHTIGING_TEN_UITVOER_GELEGD,),
        vervalt=(MAATREGEL_BEEINDIGD,),
        reading=Reading.INFERENCE,
        toelichting="het lid noemt geen begin; geteld vanaf de dag waarop de machtiging ingaat, en is zij eerder "
        "verleend, dan is de dag van verlening de voorzichtige begindag",
        lezingen=OOK_ATW,
        gelezen=_GELEZEN,
    ),
    Termijnnorm(
        "JW-800",
        "spoedmachtiging gesloten jeugdhulp zonder horen van de belanghebbenden",
        Termijnsoort.VERVAL,
        Bron(JEUGDWET, "6.1.10", lid="3"),
        citaat="artikel 800, derde lid, van het Wetboek van Burgerlijke Rechtsvordering van overeenkomstige toepassing",
        duur=weken(2),
        telwijze=DOORLOPEND,
        vanaf=Vanaf.UITSPRAAK,
        start=(SPOEDMACHTIGING_GESLOTEN_JEUGDHULP_VERLEEND,),
        voldaan=(BELANGHEBBENDEN_IN_GELEGENHEID_GESTELD,),
        vervalt=(MAATREGEL_NA_HOREN_GEGEVEN, SPOEDMACHTIGING_OPGEVOLGD, MAATREGEL_BEEINDIGD),
        lezingen=OOK_ATW,
        opmerkingen=((_ALTIJD, "geldt voor een spoedmachtiging die zonder eerst te horen is gegeven"),),
        gelezen=_GELEZEN,
    ),
    Termijnnorm(
        "JW-RETOLD",
        "bewaren van het jeugdhulpdossier (oud)",
        Termijnsoort.BEWAREN,
        Bron(JEUGDWET, "7.3.8", lid="3", toestand=date(2019, 7, 1)),
        duur=jaren(15),
        telwijze=DOORLOPEND,
        vanaf=Vanaf.ONTVANGST,
        start=(JEUGDDOSSIER_STUK_ONTVANGEN,),
        until=_HERZIEN,
        lezingen=(
            Lezing(
                "de twintig jaar gelden ook voor oudere dossiers", (Bron(JEUGDWET, "7.3.8", lid="3"),), duur=jaren(20)
            ),
        ),
        familie="JW-RET20",
        opmerkingen=(
            (_ALTIJD, "vijftien jaar na ontvangst of vervaardiging, of zoveel langer als goede jeugdhulp vraagt"),
            (_ALTIJD, "overgangsrecht voor dossiers van vóór 1 januari 2020 is niet gezien"),
        ),
    ),
    Termijnnorm(
        "JW-RET20",
        "bewaren van het jeugdhulpdossier",
        Termijnsoort.BEWAREN,
        Bron(JEUGDWET, "7.3.8", lid="3"),
        citaat="gedurende twintig jaar, te rekenen vanaf het tijdstip waarop de laatste wijziging in het dossier "
        "heeft plaatsgevonden",
        duur=jaren(20),
        telwijze=DOORLOPEND,
        start=(JEUGDDOSSIER_STUK_ONTVANGEN, JEUGDDOSSIER_GEWIJZIGD),
        herstart=True,
        since=_HERZIEN,
        opmerkingen=((_HERZIEN, "twintig jaar, of zoveel langer als goede jeugdhulp vraagt"),),
    ),
    Termijnnorm(
        "JW-DELOLD",
        "vernietiging van het jeugdhulpdossier op verzoek (oud)",
        Termijnsoort.PLICHT,
        Bron(JEUGDWET, "7.3.9", lid="1", toestand=date(2018, 7, 1)),
        citaat="binnen drie maanden",
        duur=maanden(3),
        telwijze=ATW_GELDT,
        start=(JEUGDDOSSIER_VERNIETIGING_VERZOCHT,),
        voldaan=(JEUGDDOSSIER_VERNIETIGD,),
        vervalt=(JEUGDDOSSIER_VERNIETIGING_GEWEIGERD,),
        until=_ZONDER_GETAL,
        familie="JW-DEL",
        opmerkingen=((_AVG, "of het vervallen van de drie maanden terugwerkt tot 25 mei 2018, is niet gezien"),),
    ),
    Termijnnorm(
        "JW-DEL",
        "vernietiging van gegevens uit het jeugdhulpdossier op verzoek",
        Termijnsoort.PLICHT,
        Bron(JEUGDWET, "7.3.9", lid="1"),
        citaat="na een daartoe strekkend verzoek",
        kwalitatief="na een daartoe strekkend verzoek",
        start=(JEUGDDOSSIER_VERNIETIGING_VERZOCHT,),
        voldaan=(JEUGDDOSSIER_VERNIETIGD,),
        vervalt=(JEUGDDOSSIER_VERNIETIGING_GEWEIGERD,),
        since=_ZONDER_GETAL,
        toelichting="de tekst noemt geen getal meer; dat dan de maand van artikel 12 lid 3 AVG geldt, is afgeleid",
    ),
)
"""Rows in the order of the tables."""
