"""Events of the procedure before the civil court: orders given without a hearing, appeal, interim relief in divorce.

- *Aanstonds* is the word of the law for an order given without a hearing first. That order is one event, and two lapses
  hang on it: of those concerned (Rv 800 lid 3) and of the minor (Rv 809 lid 3). Both clocks bear the id of the measure.
- A measure is about one child. An order about two children is two measures, each with an id: otherwise the hearing of
  one child would meet the clock of the other.
- Everybody who can appeal needs an id of the ruling of his own: otherwise the appeal of one would end the term of
  another.
"""

from huiselijkgeweld.model.gebeurtenissen.jeugdwet import SPOEDMACHTIGING_GESLOTEN_JEUGDHULP_VERLEEND
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenissoort, Over

MAATREGEL_AANSTONDS_GEGEVEN = Gebeurtenissoort(
    "maatregel_aanstonds_gegeven",
    "De rechter heeft een voorlopige ondertoezichtstelling, een machtiging tot uithuisplaatsing of een voorlopige "
    "voogdij aanstonds gegeven, zonder eerst te horen.",
    Over.MAATREGEL,
    eenmalig=True,
)
MAATREGEL_NA_HOREN_GEGEVEN = Gebeurtenissoort(
    "maatregel_na_horen_gegeven",
    "De rechter heeft de maatregel gegeven na de belanghebbenden te hebben gehoord.",
    Over.MAATREGEL,
    eenmalig=True,
)
BELANGHEBBENDEN_IN_GELEGENHEID_GESTELD = Gebeurtenissoort(
    "belanghebbenden_in_gelegenheid_gesteld",
    "De belanghebbenden zijn alsnog in de gelegenheid gesteld hun mening over de maatregel kenbaar te maken.",
    Over.MAATREGEL,
    na=(MAATREGEL_AANSTONDS_GEGEVEN, SPOEDMACHTIGING_GESLOTEN_JEUGDHULP_VERLEEND),
)
MINDERJARIGE_IN_GELEGENHEID_GESTELD = Gebeurtenissoort(
    "minderjarige_in_gelegenheid_gesteld",
    "De minderjarige is alsnog in de gelegenheid gesteld zijn mening over de maatregel kenbaar te maken.",
    Over.MAATREGEL,
    na=(MAATREGEL_AANSTONDS_GEGEVEN,),
)
HOREN_MINDERJARIGE_NIET_NODIG_GEBLEKEN = Gebeurtenissoort(
    "horen_minderjarige_niet_nodig_gebleken",
    "De minderjarige hoeft niet alsnog te worden gehoord: hij is jonger dan twaalf, of is voor de beslissing gehoord.",
    Over.MAATREGEL,
    na=(MAATREGEL_AANSTONDS_GEGEVEN,),
)

APPELLABELE_BESCHIKKING_UITGESPROKEN = Gebeurtenissoort(
    "appellabele_beschikking_uitgesproken",
    "De rechter heeft in een familiezaak een beschikking gegeven waartegen hoger beroep openstaat.",
    Over.BESLUIT,
    eenmalig=True,
)
APPELLABELE_BESCHIKKING_BEKEND_GEWORDEN = Gebeurtenissoort(
    "appellabele_beschikking_bekend_geworden",
    "De beschikking is betekend aan of op andere wijze bekend geworden bij een belanghebbende die geen verzoeker is "
    "en geen afschrift kreeg.",
    Over.BESLUIT,
    eenmalig=True,
)
HOGER_BEROEP_INGESTELD = Gebeurtenissoort(
    "hoger_beroep_ingesteld",
    "Tegen de beschikking is hoger beroep ingesteld.",
    Over.BESLUIT,
    na=(APPELLABELE_BESCHIKKING_UITGESPROKEN, APPELLABELE_BESCHIKKING_BEKEND_GEWORDEN),
)

SCHEIDINGSVOORZIENING_GEVRAAGD = Gebeurtenissoort(
    "scheidingsvoorziening_gevraagd",
    "Een echtgenoot heeft voorlopige voorzieningen bij scheiding gevraagd, zoals het uitsluitend gebruik van de "
    "woning.",
    Over.VERZOEK,
    eenmalig=True,
)
SCHEIDINGSVOORZIENING_BEHANDELD = Gebeurtenissoort(
    "scheidingsvoorziening_behandeld",
    "De mondelinge behandeling van de gevraagde voorlopige voorzieningen bij scheiding is begonnen.",
    Over.VERZOEK,
    na=(SCHEIDINGSVOORZIENING_GEVRAAGD,),
)
SCHEIDINGSVOORZIENING_VOORAF_GEGEVEN = Gebeurtenissoort(
    "scheidingsvoorziening_vooraf_gegeven",
    "De rechter heeft voorlopige voorzieningen gegeven voordat een verzoek tot scheiding is gedaan; de dag is die van "
    "de dagtekening.",
    Over.MAATREGEL,
    eenmalig=True,
)
SCHEIDING_VERZOCHT = Gebeurtenissoort(
    "scheiding_verzocht",
    "Een verzoek tot echtscheiding of tot scheiding van tafel en bed is gedaan.",
    Over.MAATREGEL,
    na=(SCHEIDINGSVOORZIENING_VOORAF_GEGEVEN,),
)
