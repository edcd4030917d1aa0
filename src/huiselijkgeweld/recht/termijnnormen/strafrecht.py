"""Terms of criminal law in a case: Wetboek van Strafvordering (Sv), Wetboek van Strafrecht (Sr), and the WGS.

The ninety days of a gedragsaanwijzing and the five years of a vrijheidsbeperkende maatregel are lengths of measures:
nothing moves their end, although exactly ninety days would be inside the Atw. Exactly three months is inside the Atw,
years are not.
"""

from datetime import date

from huiselijkgeweld.bronnen import Bron, Reading
from huiselijkgeweld.model.gebeurtenissen.strafrecht import (
    BEKLAG_GEDAAN,
    GEDRAGSAANWIJZING_GEEINDIGD,
    GEDRAGSAANWIJZING_INGEGAAN,
    GEDRAGSAANWIJZING_VERLENGD,
    GEGEVENS_GEZAMENLIJK_VERWERKT,
    GEZAMENLIJKE_GEGEVENS_VERWIJDERD,
    KLACHTDELICT_BEKEND_GEWORDEN,
    NIET_VERDERE_VERVOLGING_BEKEND_GEWORDEN,
    STRAFBESCHIKKING_BEKEND_GEWORDEN,
    STRAFKLACHT_INGEDIEND,
    STRAFKLACHT_INGETROKKEN,
    VRIJHEIDSBEPERKENDE_MAATREGEL_GEEINDIGD,
    VRIJHEIDSBEPERKENDE_MAATREGEL_INGEGAAN,
)
from huiselijkgeweld.recht.regelingen import SR, SV, WGS
from huiselijkgeweld.recht.termijnnormen.norm import Termijnnorm, Termijnsoort, Verlengbaar, dagen, jaren, maanden
from huiselijkgeweld.recht.termijnnormen.telwijzen import ATW_GELDT, DOORLOPEND

_STEEDS = None  # a remark that does not depend on the day
_LAATST_GELEZEN = date(2026, 1, 1)

NORMEN: tuple[Termijnnorm, ...] = (
    Termijnnorm(
        "SV-509HH",
        "gedragsaanwijzing van de officier van justitie",
        Termijnsoort.DUUR,
        Bron(SV, "509hh", lid="4"),
        citaat="blijft maximaal 90 dagen van kracht",
        duur=dagen(90),
        telwijze=DOORLOPEND,
        start=(GEDRAGSAANWIJZING_INGEGAAN,),
        vervalt=(GEDRAGSAANWIJZING_GEEINDIGD,),
        verlenging=Verlengbaar(GEDRAGSAANWIJZING_VERLENGD, Bron(SV, "509hh", lid="4"), telkens=dagen(90), aantal=3),
        toelichting="loopt vanaf de datum van ingang die de aanwijzing noemt; als duur van een maatregel schuift het "
        "einde niet op; zonder vervolging is geen verlenging mogelijk",
    ),
    Termijnnorm(
        "SR-66",
        "klacht tot vervolging van een klachtdelict",
        Termijnsoort.RECHT,
        Bron(SR, "66", lid="1"),
        citaat="gedurende drie maanden na de dag waarop de tot klacht gerechtigde kennis heeft genomen",
        duur=maanden(3),
        telwijze=ATW_GELDT,
        start=(KLACHTDELICT_BEKEND_GEWORDEN,),
        voldaan=(STRAFKLACHT_INGEDIEND,),
        toelichting="geldt alleen voor feiten die alleen op klacht worden vervolgd, zoals belaging",
    ),
    Termijnnorm(
        "SR-67",
        "intrekken van een klacht tot vervolging",
        Termijnsoort.RECHT,
        Bron(SR, "67"),
        citaat="gedurende acht dagen na de dag der indiening",
        duur=dagen(8),
        telwijze=ATW_GELDT,
        start=(STRAFKLACHT_INGEDIEND,),
        voldaan=(STRAFKLACHT_INGETROKKEN,),
    ),
    Termijnnorm(
        "SR-38V",
        "vrijheidsbeperkende maatregel van de strafrechter",
        Termijnsoort.DUUR,
        Bron(SR, "38v", lid="3"),
        duur=jaren(5),
        telwijze=DOORLOPEND,
        start=(VRIJHEIDSBEPERKENDE_MAATREGEL_INGEGAAN,),
        vervalt=(VRIJHEIDSBEPERKENDE_MAATREGEL_GEEINDIGD,),
        gelezen=_LAATST_GELEZEN,
        reading=Reading.INFERENCE,
        toelichting="lid 3 noemt de langste duur en geen begin; geteld is vanaf de dag waarop de maatregel ingaat",
    ),
    Termijnnorm(
        "SV-12K",
        "beklag over een strafbeschikking",
        Termijnsoort.RECHT,
        Bron(SV, "12k", lid="1"),
        duur=maanden(3),
        telwijze=ATW_GELDT,
        start=(STRAFBESCHIKKING_BEKEND_GEWORDEN,),
        voldaan=(BEKLAG_GEDAAN,),
        opmerkingen=(
            (_STEEDS, "beklag kan ook later als de strafbeschikking niet volledig ten uitvoer wordt gelegd (lid 2)"),
        ),
    ),
    Termijnnorm(
        "SV-12L",
        "beklag na een kennisgeving van niet verdere vervolging",
        Termijnsoort.RECHT,
        Bron(SV, "12l", lid="2"),
        duur=maanden(3),
        telwijze=ATW_GELDT,
        start=(NIET_VERDERE_VERVOLGING_BEKEND_GEWORDEN,),
        voldaan=(BEKLAG_GEDAAN,),
    ),
    Termijnnorm(
        "WGS-5Y",
        "verwijderen of anonimiseren van gezamenlijk verwerkte gegevens",
        Termijnsoort.PLICHT,
        Bron(WGS, "1.8", lid="7"),
        citaat="vijf jaar na de datum van eerste verwerking",
        duur=jaren(5),
        telwijze=DOORLOPEND,
        start=(GEGEVENS_GEZAMENLIJK_VERWERKT,),
        voldaan=(GEZAMENLIJKE_GEGEVENS_VERWIJDERD,),
        opmerkingen=(
            (_STEEDS, "dit is het uiterste: zodra de gegevens niet langer nodig zijn, worden zij eerder vernietigd"),
            (_STEEDS, "wanneer dit voor elk samenwerkingsverband in werking is getreden, is niet gezien"),
        ),
    ),
)
"""Rows in the order of the tables."""
