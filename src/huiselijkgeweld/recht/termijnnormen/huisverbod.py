"""Terms of the temporary restraining order: Wet tijdelijk huisverbod (Wth), and the term for appeal of Awb 6:7.

The ten days and the four weeks run by the clock, from the imposition to the same hour on the wall, and art. 13 keeps
the Atw out of these two only. Four weeks is the total: ten days and at most eighteen more. The hearing within three
days does get the Atw, and is due again when an extension is challenged. Terms in hours are elapsed hours.
*Onverwijld*, *onmiddellijk* and *spoedig* have no number. The present art. 5(1) on counsel has no word of time, so
only its former 24 hours is a row.
"""

from datetime import date

from huiselijkgeweld.bronnen import Bron, Reading
from huiselijkgeweld.model.gebeurtenissen.huisverbod import (
    AFSCHRIFT_UITSPRAAK_VERZONDEN,
    BEREIKBAARHEID_DOORGEGEVEN,
    BEROEP_HUISVERBOD_UITGESPROKEN,
    BEROEP_TEGEN_HUISVERBOD_INGESTELD,
    HUISGENOTEN_INGELICHT,
    HUISVERBOD_BEKENDGEMAAKT,
    HUISVERBOD_INGETROKKEN,
    HUISVERBOD_MONDELING_AANGEZEGD,
    HUISVERBOD_OPGELEGD,
    HUISVERBOD_VERLENGD,
    RECHTSBIJSTAND_GEWENST,
    RECHTSBIJSTAND_VERLEEND,
    UITHUISGEPLAATSTE_GEHOORD,
    UITSPRAAK_MONDELING_MEEGEDEELD,
    VERZOEK_VOORLOPIGE_VOORZIENING_INGETROKKEN,
    VOORLOPIGE_VOORZIENING_BEHANDELD,
    VOORLOPIGE_VOORZIENING_TEGEN_VERLENGING_VERZOCHT,
    VOORLOPIGE_VOORZIENING_UITGESPROKEN,
    VOORLOPIGE_VOORZIENING_VERZOCHT,
)
from huiselijkgeweld.recht.regelingen import AWB, RB_LEEUWARDEN_2009, WTH
from huiselijkgeweld.recht.termijnnormen.norm import (
    Termijnnorm,
    Termijnsoort,
    Vanaf,
    Verlengbaar,
    dagen,
    jaren,
    uren,
    weken,
)
from huiselijkgeweld.recht.termijnnormen.telwijzen import ATW_GELDT, DOORLOPEND, KLOK
from huiselijkgeweld.tijd.duur import Duur, Eenheid
from huiselijkgeweld.tijd.stappen import Lezing
from huiselijkgeweld.tijd.tellen import Telwijze

_STEEDS = None  # a remark that does not depend on the day
_INGEVOERD = date(2009, 1, 1)
_ZONDER_ATW = Telwijze(klok=True, uitgesloten=Bron(WTH, "13"))
_HOREN = Bron(WTH, "6", lid="1", onderdeel="a")
_LEZINGEN_HOREN = (
    Lezing(
        "drie werkdagen",
        (Bron(RB_LEEUWARDEN_2009, "aangehaald op vaderkenniscentrum.nl"),),
        telwijze=DOORLOPEND,
        duur=Duur(3, Eenheid.WERKDAGEN),
    ),
    Lezing("drie dagen zonder de Algemene termijnenwet", (_HOREN,), telwijze=DOORLOPEND),
)

NORMEN: tuple[Termijnnorm, ...] = (
    Termijnnorm(
        "WTH-10D",
        "huisverbod",
        Termijnsoort.DUUR,
        Bron(WTH, "2", lid="1"),
        citaat="Het verbod geldt voor een periode van tien dagen, behoudens verlenging overeenkomstig artikel 9",
        duur=dagen(10),
        telwijze=_ZONDER_ATW,
        vanaf=Vanaf.OPLEGGING,
        start=(HUISVERBOD_OPGELEGD,),
        vervalt=(HUISVERBOD_INGETROKKEN,),
        verlenging=Verlengbaar(HUISVERBOD_VERLENGD, Bron(WTH, "9", lid="1"), totaal=weken(4)),
        since=_INGEVOERD,
        gelezen=_INGEVOERD,
        reading=Reading.INFERENCE,
        toelichting="lid 1 noemt geen begin; dat de tien dagen van uur tot uur lopen vanaf de oplegging is afgeleid "
        "uit artikel 9 lid 1 en artikel 2 lid 4 onder a, en rust mede op rechtspraak (ECLI:NL:RBMID:2011:BP2167)",
    ),
    Termijnnorm(
        "WTH-4W",
        "uiterste einde van een verlengd huisverbod",
        Termijnsoort.DUUR,
        Bron(WTH, "9", lid="1"),
        citaat="verlengen tot ten hoogste vier weken nadat het is opgelegd",
        duur=weken(4),
        telwijze=_ZONDER_ATW,
        vanaf=Vanaf.OPLEGGING,
        since=_INGEVOERD,
        gelezen=_INGEVOERD,
        toelichting="in een dossier begrenst dit het verlengde huisverbod van WTH-10D",
        opmerkingen=(
            (_STEEDS, "dit is het uiterste; het besluit tot verlenging bepaalt tot wanneer dit verbod geldt"),
        ),
    ),
    Termijnnorm(
        "WTH-24A",
        "doorgeven waar de uithuisgeplaatste bereikbaar is",
        Termijnsoort.PLICHT,
        Bron(WTH, "2", lid="6"),
        citaat="binnen 24 uur nadat het huisverbod is opgelegd",
        duur=uren(24),
        telwijze=KLOK,
        vanaf=Vanaf.OPLEGGING,
        start=(HUISVERBOD_OPGELEGD,),
        voldaan=(BEREIKBAARHEID_DOORGEGEVEN,),
        vervalt=(HUISVERBOD_INGETROKKEN,),
        since=_INGEVOERD,
        opmerkingen=((_STEEDS, "24 uur geldt alleen als de uithuisgeplaatste dit niet terstond kan doorgeven"),),
    ),
    Termijnnorm(
        "WTH-ORAL",
        "op schrift stellen en bekendmaken van een mondeling aangezegd huisverbod",
        Termijnsoort.PLICHT,
        Bron(WTH, "2", lid="7"),
        citaat="kan het huisverbod mondeling worden aangezegd",
        kwalitatief="spoedig",
        start=(HUISVERBOD_MONDELING_AANGEZEGD,),
        voldaan=(HUISVERBOD_BEKENDGEMAAKT,),
        since=_INGEVOERD,
    ),
    Termijnnorm(
        "WTH-ORAL-ONV",
        "mondeling op de hoogte stellen van de uitspraak over het huisverbod",
        Termijnsoort.PLICHT,
        Bron(WTH, "8", lid="2"),
        kwalitatief="onverwijld",
        vanaf=Vanaf.UITSPRAAK,
        start=(VOORLOPIGE_VOORZIENING_UITGESPROKEN, BEROEP_HUISVERBOD_UITGESPROKEN),
        voldaan=(UITSPRAAK_MONDELING_MEEGEDEELD,),
        since=_INGEVOERD,
    ),
    Termijnnorm(
        "WTH-INFO",
        "huisgenoten inlichten over het huisverbod",
        Termijnsoort.PLICHT,
        Bron(WTH, "2", lid="8"),
        citaat="deelt onverwijld de inhoud van het huisverbod",
        kwalitatief="onverwijld",
        since=_INGEVOERD,
        vanaf=Vanaf.OPLEGGING,
        start=(HUISVERBOD_OPGELEGD,),
        voldaan=(HUISGENOTEN_INGELICHT,),
        opmerkingen=(
            (_STEEDS, "onverwijld geldt voor de huisgenoten; voor de mededeling aan anderen noemt lid 8 geen termijn"),
        ),
    ),
    Termijnnorm(
        "WTH-HOVJ",
        "mededeling van de hulpofficier aan de burgemeester",
        Termijnsoort.PLICHT,
        Bron(WTH, "3", lid="2"),
        kwalitatief="onverwijld",
        since=_INGEVOERD,
        vanaf=Vanaf.OPLEGGING,
        gelezen=date(2020, 7, 1),
        toelichting="geldt alleen als de hulpofficier van justitie het verbod in mandaat oplegde; een dossier legt "
        "niet vast wie het oplegde, en daarom loopt hier geen klok",
    ),
    Termijnnorm(
        "WTH-RAADSOLD",
        "bijstand door een raadsman (oud)",
        Termijnsoort.PLICHT,
        Bron(WTH, "5", lid="1", toestand=date(2015, 1, 1)),
        citaat="binnen 24 uur nadat hij die wens te kennen heeft gegeven",
        duur=uren(24),
        telwijze=KLOK,
        since=_INGEVOERD,
        start=(RECHTSBIJSTAND_GEWENST,),
        voldaan=(RECHTSBIJSTAND_VERLEEND,),
        until=date(2017, 3, 1),
        toelichting="sinds 1 maart 2017 stelt de burgemeester de raad voor rechtsbijstand in kennis; daarvoor noemt "
        "de wet geen termijn",
    ),
    Termijnnorm(
        "WTH-3D",
        "horen van de uithuisgeplaatste door de voorzieningenrechter",
        Termijnsoort.PLICHT,
        _HOREN,
        citaat="de uithuisgeplaatste binnen drie dagen door de voorzieningenrechter gehoord",
        duur=dagen(3),
        telwijze=ATW_GELDT,
        start=(VOORLOPIGE_VOORZIENING_VERZOCHT,),
        voldaan=(UITHUISGEPLAATSTE_GEHOORD,),
        vervalt=(VERZOEK_VOORLOPIGE_VOORZIENING_INGETROKKEN,),
        since=_INGEVOERD,
        reading=Reading.INFERENCE,
        toelichting="de tekst noemt geen begin; geteld is vanaf het verzoek, en dat de Algemene termijnenwet geldt "
        "is afgeleid, omdat artikel 13 haar voor deze drie dagen niet uitsluit",
        lezingen=_LEZINGEN_HOREN,
    ),
    Termijnnorm(
        "WTH-24B",
        "uitspraak van de voorzieningenrechter bij bijzondere omstandigheden",
        Termijnsoort.PLICHT,
        Bron(WTH, "6", lid="1", onderdeel="b"),
        citaat="binnen 24 uur na de behandeling van de zaak uitspraak",
        duur=uren(24),
        telwijze=KLOK,
        start=(VOORLOPIGE_VOORZIENING_BEHANDELD,),
        voldaan=(VOORLOPIGE_VOORZIENING_UITGESPROKEN,),
        vervalt=(VERZOEK_VOORLOPIGE_VOORZIENING_INGETROKKEN,),
        since=_INGEVOERD,
        opmerkingen=(
            (_INGEVOERD, "24 uur geldt bij bijzondere omstandigheden; anders volgt de uitspraak onmiddellijk"),
        ),
    ),
    Termijnnorm(
        "WTH-24B-ONM",
        "uitspraak van de voorzieningenrechter",
        Termijnsoort.PLICHT,
        Bron(WTH, "6", lid="1", onderdeel="b"),
        kwalitatief="onmiddellijk",
        start=(VOORLOPIGE_VOORZIENING_BEHANDELD,),
        voldaan=(VOORLOPIGE_VOORZIENING_UITGESPROKEN,),
        vervalt=(VERZOEK_VOORLOPIGE_VOORZIENING_INGETROKKEN,),
        since=_INGEVOERD,
    ),
    Termijnnorm(
        "WTH-9X",
        "horen van de uithuisgeplaatste over de verlenging van het huisverbod",
        Termijnsoort.PLICHT,
        Bron(WTH, "9", lid="1"),
        duur=dagen(3),
        telwijze=ATW_GELDT,
        start=(VOORLOPIGE_VOORZIENING_TEGEN_VERLENGING_VERZOCHT,),
        voldaan=(UITHUISGEPLAATSTE_GEHOORD,),
        vervalt=(VERZOEK_VOORLOPIGE_VOORZIENING_INGETROKKEN,),
        since=_INGEVOERD,
        reading=Reading.INFERENCE,
        toelichting="artikel 9 lid 1 verklaart artikel 6 van overeenkomstige toepassing; dat de drie dagen lopen "
        "vanaf het verzoek tegen de verlenging, en dat de Algemene termijnenwet daarvoor geldt, is afgeleid",
        lezingen=_LEZINGEN_HOREN,
    ),
    Termijnnorm(
        "WTH-2W",
        "afschrift van de uitspraak van de rechtbank",
        Termijnsoort.PLICHT,
        Bron(WTH, "8", lid="1"),
        citaat="binnen twee weken na dagtekening van de uitspraak",
        duur=weken(2),
        telwijze=ATW_GELDT,
        vanaf=Vanaf.DAGTEKENING,
        start=(BEROEP_HUISVERBOD_UITGESPROKEN,),
        voldaan=(AFSCHRIFT_UITSPRAAK_VERZONDEN,),
        since=_INGEVOERD,
    ),
    Termijnnorm(
        "WTH-2W-ONV",
        "afschrift van de uitspraak van de voorzieningenrechter",
        Termijnsoort.PLICHT,
        Bron(WTH, "8", lid="1"),
        kwalitatief="onverwijld",
        vanaf=Vanaf.UITSPRAAK,
        start=(VOORLOPIGE_VOORZIENING_UITGESPROKEN,),
        voldaan=(AFSCHRIFT_UITSPRAAK_VERZONDEN,),
        since=_INGEVOERD,
    ),
    Termijnnorm(
        "WTH-5Y",
        "bewaren van de beschikking over het huisverbod",
        Termijnsoort.BEWAREN,
        Bron(WTH, "10", lid="1"),
        citaat="gedurende vijf jaren ter gemeentesecretarie bewaard en vervolgens vernietigd",
        duur=jaren(5),
        telwijze=DOORLOPEND,
        vanaf=Vanaf.DAGTEKENING,
        start=(HUISVERBOD_OPGELEGD, HUISVERBOD_VERLENGD),
        since=_INGEVOERD,
        reading=Reading.INFERENCE,
        toelichting="de tekst noemt geen begin; geteld is vanaf de dag waarop het verbod is opgelegd of verlengd, "
        "als de dag van de beschikking; stukken die later komen worden bij die beschikking gevoegd",
    ),
    Termijnnorm(
        "WTH-BEROEP",
        "beroep tegen het huisverbod",
        Termijnsoort.RECHT,
        Bron(AWB, "6:7"),
        citaat="bedraagt zes weken",
        duur=weken(6),
        telwijze=ATW_GELDT,
        vanaf=Vanaf.BEKENDMAKING,
        start=(HUISVERBOD_BEKENDGEMAAKT,),
        voldaan=(BEROEP_TEGEN_HUISVERBOD_INGESTELD,),
        gelezen=date(2020, 7, 1),
        reading=Reading.REPORTED,
        toelichting="de zes weken zijn gelezen; dat tegen een huisverbod meteen beroep openstaat, zonder bezwaar, "
        "komt uit praktijkteksten: bijlage 1 bij de Awb was niet te lezen",
        opmerkingen=(
            (
                _STEEDS,
                "een beroep tegen het verbod omvat ook een verlenging die wordt betwist (Wth art. 9 lid 2)",
            ),
            (
                _STEEDS,
                "een later beroep kan toch tijdig of verschoonbaar zijn (Awb art. 6:9 en 6:11)",
            ),
        ),
    ),
)
"""Rows in the order of the tables."""
