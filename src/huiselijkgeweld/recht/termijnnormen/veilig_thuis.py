"""Terms of Veilig Thuis: Uitvoeringsbesluit Wmo 2015 ch. 4, Wmo 2015 ch. 4 and 5, and the protocol beside them.

The law says *vijf dagen* and does not know the word veiligheidsbeoordeling; the protocol says *vijf werkdagen*: two
norms. No clause extends or suspends the five days or the ten weeks.
"""

from datetime import date

from huiselijkgeweld.bronnen import Bron, Reading
from huiselijkgeweld.model.gebeurtenissen.soort import Melduitkomst
from huiselijkgeweld.model.gebeurtenissen.veilig_thuis import (
    BETROKKENE_GEINFORMEERD,
    CALAMITEIT_GEMELD,
    CALAMITEIT_VASTGESTELD,
    EERSTE_CONTACT_GELEGD,
    GEGEVENS_VERNIETIGD,
    INFORMATIE_VERSTREKT,
    INFORMEREN_UITGESTELD,
    MELDING_ONTVANGEN,
    ONDERZOEK_GESTART,
    ONDERZOEK_NIET_NODIG_VASTGESTELD,
    ONDERZOEK_NODIG_VASTGESTELD,
    OVERDRACHT_VERZONDEN,
    PERSOONSGEGEVENS_GEWIJZIGD,
    PERSOONSGEGEVENS_VASTGELEGD,
    VEILIGHEIDSBEOORDELING_AFGEROND,
    VERNIETIGING_GEWEIGERD,
    VERNIETIGING_VERZOCHT,
    VERVOLGSTAPPEN_BEPAALD,
    VOORWAARDEN_EN_VERVOLG_GESTART,
)
from huiselijkgeweld.model.regelingen import HANDELINGSPROTOCOL, UITVOERINGSBESLUIT_WMO, WMO
from huiselijkgeweld.recht.termijnnormen.norm import (
    Mits,
    Termijnnorm,
    Termijnsoort,
    Vanaf,
    Verlengbaar,
    dagen,
    jaren,
    maanden,
    weken,
)
from huiselijkgeweld.recht.termijnnormen.telwijzen import ATW_GELDT, ATW_GELDT_AMVB, DOORLOPEND
from huiselijkgeweld.tijd.duur import Duur, Eenheid
from huiselijkgeweld.tijd.stappen import Lezing

_GEEN_ONDERZOEK = Mits(
    VEILIGHEIDSBEOORDELING_AFGEROND,
    tuple(uitkomst for uitkomst in Melduitkomst if uitkomst is not Melduitkomst.VERVOLG_BIJ_VT),
)
_INGEVOERD = date(2015, 1, 1)
_HERZIEN = date(2020, 1, 1)
_TAKEN = date(2025, 1, 1)

NORMEN: tuple[Termijnnorm, ...] = (
    Termijnnorm(
        "UB-5D",
        "start van het onderzoek",
        Termijnsoort.PLICHT,
        Bron(UITVOERINGSBESLUIT_WMO, "4.1.7", lid="1"),
        citaat="start binnen vijf dagen na ontvangst van een melding",
        duur=dagen(5),
        telwijze=ATW_GELDT_AMVB,
        vanaf=Vanaf.ONTVANGST,
        start=(MELDING_ONTVANGEN,),
        voldaan=(ONDERZOEK_GESTART,),
        niet_van_toepassing=(
            ONDERZOEK_NIET_NODIG_VASTGESTELD,
            VOORWAARDEN_EN_VERVOLG_GESTART,
            OVERDRACHT_VERZONDEN,
            _GEEN_ONDERZOEK,
        ),
        opmerkingen=((None, "de plicht bestaat alleen als is vastgesteld dat onderzoek moet plaatsvinden"),),
        since=_INGEVOERD,
    ),
    Termijnnorm(
        "UB-5DV",
        "vaststelling of onderzoek moet plaatsvinden",
        Termijnsoort.PLICHT,
        Bron(UITVOERINGSBESLUIT_WMO, "4.1.7", lid="1"),
        citaat="binnen vijf dagen na ontvangst van een melding, nadat is vastgesteld dat onderzoek moet plaatsvinden",
        duur=dagen(5),
        telwijze=ATW_GELDT_AMVB,
        vanaf=Vanaf.ONTVANGST,
        start=(MELDING_ONTVANGEN,),
        voldaan=(
            ONDERZOEK_NODIG_VASTGESTELD,
            ONDERZOEK_GESTART,
            ONDERZOEK_NIET_NODIG_VASTGESTELD,
            VOORWAARDEN_EN_VERVOLG_GESTART,
            OVERDRACHT_VERZONDEN,
            _GEEN_ONDERZOEK,
        ),
        since=_INGEVOERD,
        reading=Reading.INFERENCE,
        toelichting="vaststelling en start vallen binnen dezelfde vijf dagen; de tekst zwijgt over een melding die "
        "niet tot onderzoek leidt, en in de praktijk wordt aangenomen dat over elke melding binnen vijf dagen wordt "
        "besloten",
    ),
    Termijnnorm(
        "HP-5WD",
        "veiligheidsbeoordeling",
        Termijnsoort.PLICHT,
        Bron(HANDELINGSPROTOCOL, "veiligheidsbeoordeling"),
        citaat="vijf werkdagen",
        duur=Duur(5, Eenheid.WERKDAGEN),
        telwijze=DOORLOPEND,
        vanaf=Vanaf.ONTVANGST,
        start=(MELDING_ONTVANGEN,),
        voldaan=(VEILIGHEIDSBEOORDELING_AFGEROND,),
        since=date(2019, 1, 1),
        reading=Reading.REPORTED,
        toelichting="het protocol zelf is niet gelezen; de vijf werkdagen komen uit berichten over het toezicht",
    ),
    Termijnnorm(
        "UB-10W",
        "oordeel na onderzoek",
        Termijnsoort.PLICHT,
        Bron(UITVOERINGSBESLUIT_WMO, "4.1.7", lid="2"),
        citaat="uiterlijk binnen tien weken na de vaststelling, bedoeld in het eerste lid",
        duur=weken(10),
        telwijze=ATW_GELDT_AMVB,
        vanaf=Vanaf.VASTSTELLING,
        start=(ONDERZOEK_NODIG_VASTGESTELD,),
        voldaan=(VERVOLGSTAPPEN_BEPAALD,),
        since=_INGEVOERD,
    ),
    Termijnnorm(
        "UB-INFO",
        "informatie aan de betrokkene",
        Termijnsoort.PLICHT,
        Bron(UITVOERINGSBESLUIT_WMO, "4.1.8", lid="2"),
        citaat="verschaft aan iedere betrokkene bij het eerste contact informatie over",
        kwalitatief="bij het eerste contact",
        start=(EERSTE_CONTACT_GELEGD,),
        voldaan=(INFORMATIE_VERSTREKT,),
        since=_INGEVOERD,
    ),
    Termijnnorm(
        "WMO-4W",
        "betrokkene op de hoogte brengen van vastgelegde gegevens",
        Termijnsoort.PLICHT,
        Bron(WMO, "5.3.1", lid="1"),
        citaat="in ieder geval binnen vier weken na het moment van vastlegging van de hem betreffende gegevens",
        duur=weken(4),
        telwijze=ATW_GELDT,
        vanaf=Vanaf.VASTLEGGING,
        start=(PERSOONSGEGEVENS_VASTGELEGD,),
        voldaan=(BETROKKENE_GEINFORMEERD,),
        verlenging=Verlengbaar(INFORMEREN_UITGESTELD, Bron(WMO, "5.3.1", lid="2"), telkens=weken(2)),
        toelichting="nieuwe gegevens over dezelfde persoon beginnen een nieuwe klok (afgeleid); een uitstel geldt voor "
        "elke klok die dan voor die persoon loopt",
        since=_INGEVOERD,
    ),
    Termijnnorm(
        "WMO-2WX",
        "uitstel van het informeren van de betrokkene",
        Termijnsoort.PLICHT,
        Bron(WMO, "5.3.1", lid="2"),
        citaat="telkens met ten hoogste twee weken worden verlengd",
        duur=weken(2),
        telwijze=ATW_GELDT,
        vanaf=Vanaf.EINDE,
        since=_INGEVOERD,
        toelichting="in een dossier loopt dit mee als verlenging van WMO-4W; de wet noemt geen hoogste aantal",
    ),
    Termijnnorm(
        "WMO-INZ",
        "inzage of afschrift",
        Termijnsoort.PLICHT,
        Bron(WMO, "5.3.2"),
        citaat="zo spoedig mogelijk",
        kwalitatief="zo spoedig mogelijk",
        since=_INGEVOERD,
    ),
    Termijnnorm(
        "WMO-DEL",
        "vernietiging van gegevens op verzoek",
        Termijnsoort.PLICHT,
        Bron(WMO, "5.3.5"),
        citaat="binnen drie maanden na een daartoe strekkend schriftelijk verzoek",
        duur=maanden(3),
        telwijze=ATW_GELDT,
        start=(VERNIETIGING_VERZOCHT,),
        voldaan=(GEGEVENS_VERNIETIGD,),
        vervalt=(VERNIETIGING_GEWEIGERD,),
        opmerkingen=(
            (None, "geldt niet als een ander er een belang bij heeft of een wet zich verzet, en niet onder de twaalf"),
        ),
        since=_INGEVOERD,
    ),
    Termijnnorm(
        "WMO-CALAM",
        "melding van een calamiteit aan de inspectie",
        Termijnsoort.PLICHT,
        Bron(WMO, "4.2.5", lid="1"),
        citaat="onverwijld melding",
        kwalitatief="onverwijld",
        start=(CALAMITEIT_VASTGESTELD,),
        voldaan=(CALAMITEIT_GEMELD,),
        since=_INGEVOERD,
    ),
    Termijnnorm(
        "WMO-RETOLD",
        "bewaren door Veilig Thuis (oud)",
        Termijnsoort.BEWAREN,
        Bron(WMO, "5.3.4", toestand=date(2019, 7, 1)),
        citaat="vijftien jaren, te rekenen van het tijdstip van ontvangst of vervaardiging",
        duur=jaren(15),
        telwijze=DOORLOPEND,
        vanaf=Vanaf.ONTVANGST,
        start=(PERSOONSGEGEVENS_VASTGELEGD,),
        since=_INGEVOERD,
        until=_HERZIEN,
        familie="WMO-RET20",
        lezingen=(
            Lezing("de twintig jaar gelden ook voor oudere gegevens", (Bron(WMO, "5.3.4", lid="2"),), duur=jaren(20)),
        ),
        opmerkingen=(
            (
                None,
                "vijftien jaar na ontvangst of vervaardiging; zo nodig langer, tot het jongste kind meerderjarig is",
            ),
            (None, "overgangsrecht voor gegevens van vóór 1 januari 2020 is niet gezien"),
        ),
    ),
    Termijnnorm(
        "WMO-RET20",
        "bewaren door Veilig Thuis",
        Termijnsoort.BEWAREN,
        Bron(WMO, "5.3.4", lid="2"),
        citaat="gedurende twintig jaren, te rekenen vanaf het tijdstip waarop de laatste wijziging van die "
        "persoonsgegevens is vastgelegd",
        duur=jaren(20),
        telwijze=DOORLOPEND,
        vanaf=Vanaf.VASTLEGGING,
        start=(PERSOONSGEGEVENS_VASTGELEGD, PERSOONSGEGEVENS_GEWIJZIGD),
        herstart=True,
        since=_HERZIEN,
        opmerkingen=(
            (None, "twintig jaar, of zoveel langer als nodig is"),
            (
                _TAKEN,
                "alleen voor gegevens van de taken van artikel 4.1.1 lid 2; voor advies is geen bewaartermijn gevonden",
            ),
        ),
    ),
)
"""Rows in the order of the tables."""
