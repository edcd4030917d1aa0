"""Terms before the civil court (Rv): orders given without a hearing, appeal, interim relief in divorce.

An order given without a hearing lapses after two weeks, twice over: unless those concerned, and unless the minor of
twelve or older, got the chance to be heard within that term. No text says whether the Atw extends the two weeks: the
day is not moved, and the other day is given beside it. Exactly three months for appeal are within the Atw. The
hearing on interim relief is counted in calendar weeks: a request on Monday or on Friday of one week gives the same
last day.
"""

from datetime import date

from huiselijkgeweld.bronnen import Bron, Reading
from huiselijkgeweld.model.gebeurtenissen.kinderbescherming import MAATREGEL_BEEINDIGD
from huiselijkgeweld.model.gebeurtenissen.procesrecht import (
    APPELLABELE_BESCHIKKING_BEKEND_GEWORDEN,
    APPELLABELE_BESCHIKKING_UITGESPROKEN,
    BELANGHEBBENDEN_IN_GELEGENHEID_GESTELD,
    HOGER_BEROEP_INGESTELD,
    HOREN_MINDERJARIGE_NIET_NODIG_GEBLEKEN,
    MAATREGEL_AANSTONDS_GEGEVEN,
    MINDERJARIGE_IN_GELEGENHEID_GESTELD,
    SCHEIDING_VERZOCHT,
    SCHEIDINGSVOORZIENING_BEHANDELD,
    SCHEIDINGSVOORZIENING_GEVRAAGD,
    SCHEIDINGSVOORZIENING_VOORAF_GEGEVEN,
)
from huiselijkgeweld.recht.regelingen import RV
from huiselijkgeweld.recht.termijnnormen.lezingen import OOK_ATW
from huiselijkgeweld.recht.termijnnormen.norm import Termijnnorm, Termijnsoort, Vanaf, maanden, weken
from huiselijkgeweld.recht.termijnnormen.telwijzen import ATW_GELDT, DOORLOPEND
from huiselijkgeweld.tijd.duur import Duur, Eenheid
from huiselijkgeweld.tijd.stappen import Lezing

_ALTIJD = date(2015, 1, 1)

_RV_821_4 = Bron(RV, "821", lid="4")

NORMEN: tuple[Termijnnorm, ...] = (
    Termijnnorm(
        "RV-800",
        "aanstonds gegeven maatregel zonder horen van de belanghebbenden",
        Termijnsoort.VERVAL,
        Bron(RV, "800", lid="3"),
        citaat="verliezen haar kracht na verloop van twee weken, tenzij de belanghebbenden binnen deze termijn in de "
        "gelegenheid zijn gesteld",
        duur=weken(2),
        telwijze=DOORLOPEND,
        vanaf=Vanaf.UITSPRAAK,
        start=(MAATREGEL_AANSTONDS_GEGEVEN,),
        voldaan=(BELANGHEBBENDEN_IN_GELEGENHEID_GESTELD,),
        vervalt=(MAATREGEL_BEEINDIGD,),
        lezingen=OOK_ATW,
    ),
    Termijnnorm(
        "RV-809.3",
        "aanstonds gegeven maatregel zonder horen van de minderjarige",
        Termijnsoort.VERVAL,
        Bron(RV, "809", lid="3"),
        citaat="tenzij de minderjarige binnen deze termijn in de gelegenheid is gesteld zijn mening kenbaar te maken",
        duur=weken(2),
        telwijze=DOORLOPEND,
        vanaf=Vanaf.UITSPRAAK,
        start=(MAATREGEL_AANSTONDS_GEGEVEN,),  # the same order as RV-800, so both clocks bear the id of the measure
        voldaan=(MINDERJARIGE_IN_GELEGENHEID_GESTELD,),
        vervalt=(MAATREGEL_BEEINDIGD,),
        niet_van_toepassing=(HOREN_MINDERJARIGE_NIET_NODIG_GEBLEKEN,),
        lezingen=OOK_ATW,
        opmerkingen=(
            (_ALTIJD, "geldt voor een minderjarige van twaalf jaar of ouder die niet voor de beslissing is gehoord"),
        ),
    ),
    Termijnnorm(
        "RV-806",
        "hoger beroep door de verzoeker en wie een afschrift kreeg",
        Termijnsoort.RECHT,
        Bron(RV, "806", lid="1", onderdeel="a"),
        citaat="binnen drie maanden na de dag van de uitspraak",
        duur=maanden(3),
        telwijze=ATW_GELDT,
        vanaf=Vanaf.UITSPRAAK,
        start=(APPELLABELE_BESCHIKKING_UITGESPROKEN,),
        voldaan=(HOGER_BEROEP_INGESTELD,),
        toelichting="alleen voor een beschikking waartegen hoger beroep openstaat: artikel 807 sluit het voor onder "
        "meer de voorlopige ondertoezichtstelling uit",
    ),
    Termijnnorm(
        "RV-806-B",
        "hoger beroep door andere belanghebbenden",
        Termijnsoort.RECHT,
        Bron(RV, "806", lid="1", onderdeel="b"),
        duur=maanden(3),
        telwijze=ATW_GELDT,
        start=(APPELLABELE_BESCHIKKING_BEKEND_GEWORDEN,),
        voldaan=(HOGER_BEROEP_INGESTELD,),
        toelichting="geteld vanaf de betekening, of vanaf de dag waarop de beschikking op andere wijze bekend is "
        "geworden",
    ),
    Termijnnorm(
        "RV-821.2",
        "begin van de behandeling van voorlopige voorzieningen bij scheiding",
        Termijnsoort.PLICHT,
        Bron(RV, "821", lid="2"),
        citaat="vangt niet later aan dan in de derde week volgende op die waarin de voorziening is gevraagd",
        duur=Duur(3, Eenheid.KALENDERWEKEN),
        telwijze=DOORLOPEND,
        start=(SCHEIDINGSVOORZIENING_GEVRAAGD,),
        voldaan=(SCHEIDINGSVOORZIENING_BEHANDELD,),
        reading=Reading.INFERENCE,
        toelichting="de wet noemt de derde week en geen dag; de laatste dag is de zondag van die week, en rechtbanken "
        "houden zitting tot en met vrijdag",
    ),
    Termijnnorm(
        "RV-821.4",
        "voorlopige voorzieningen zonder verzoek tot scheiding",
        Termijnsoort.VERVAL,
        _RV_821_4,
        citaat="indien niet binnen vier weken na haar dagtekening",
        duur=weken(4),
        telwijze=ATW_GELDT,
        vanaf=Vanaf.DAGTEKENING,
        start=(SCHEIDINGSVOORZIENING_VOORAF_GEGEVEN,),
        voldaan=(SCHEIDING_VERZOCHT,),
        vervalt=(MAATREGEL_BEEINDIGD,),
        laatste_dag_telt=True,
        lezingen=(Lezing("de Algemene termijnenwet verlengt deze termijn niet", (_RV_821_4,), telwijze=DOORLOPEND),),
    ),
)
"""Rows in the order of the tables."""
