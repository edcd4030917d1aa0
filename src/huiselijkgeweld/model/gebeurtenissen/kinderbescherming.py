"""Events of child protection: the measures of the court, from the day they take effect to their end.

- A measure is about one child and has an id of its own: a VOTS, the OTS after it and a machtiging are three.
- An order often takes effect on another day than that of the ruling. The event of a measure that lasts is that it takes
  effect (rulings write *met ingang van*); its value is the end that the order states (*tot*). An extension keeps the id
  of the measure that it extends.
- A measure that lapses because nobody was heard in time is recorded as ended: its length knows nothing of the lapse.
"""

from datetime import date

from huiselijkgeweld.model.gebeurtenissen.jeugdwet import (
    MACHTIGING_GESLOTEN_JEUGDHULP_VERLEEND,
    SPOEDMACHTIGING_GESLOTEN_JEUGDHULP_VERLEEND,
    VOORWAARDELIJKE_MACHTIGING_VERLEEND,
)
from huiselijkgeweld.model.gebeurtenissen.procesrecht import (
    MAATREGEL_AANSTONDS_GEGEVEN,
    SCHEIDINGSVOORZIENING_VOORAF_GEGEVEN,
)
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenissoort, Over

VOORLOPIGE_OTS_UITGESPROKEN = Gebeurtenissoort(
    "voorlopige_ots_uitgesproken",
    "De voorlopige ondertoezichtstelling die de kinderrechter heeft uitgesproken, is ingegaan.",
    Over.MAATREGEL,
    waarde=date,
    waarde_verplicht=False,
    eenmalig=True,
)
OTS_UITGESPROKEN = Gebeurtenissoort(
    "ots_uitgesproken",
    "De ondertoezichtstelling die de kinderrechter heeft uitgesproken, is ingegaan.",
    Over.MAATREGEL,
    waarde=date,
    waarde_verplicht=False,
    eenmalig=True,
)
OTS_VERLENGD = Gebeurtenissoort(
    "ots_verlengd",
    "De verlenging van de ondertoezichtstelling is ingegaan.",
    Over.MAATREGEL,
    waarde=date,
    waarde_verplicht=False,
    na=(OTS_UITGESPROKEN,),
)
MACHTIGING_UITHUISPLAATSING_VERLEEND = Gebeurtenissoort(
    "machtiging_uithuisplaatsing_verleend",
    "De machtiging tot uithuisplaatsing die de kinderrechter heeft verleend, is ingegaan.",
    Over.MAATREGEL,
    waarde=date,
    waarde_verplicht=False,
    eenmalig=True,
)
MACHTIGING_UITHUISPLAATSING_VERLENGD = Gebeurtenissoort(
    "machtiging_uithuisplaatsing_verlengd",
    "De verlenging van de machtiging tot uithuisplaatsing is ingegaan.",
    Over.MAATREGEL,
    waarde=date,
    waarde_verplicht=False,
    na=(MACHTIGING_UITHUISPLAATSING_VERLEEND,),
)
MACHTIGING_TEN_UITVOER_GELEGD = Gebeurtenissoort(
    "machtiging_ten_uitvoer_gelegd",
    "De machtiging is ten uitvoer gelegd.",
    Over.MAATREGEL,
    na=(MACHTIGING_UITHUISPLAATSING_VERLEEND, MACHTIGING_GESLOTEN_JEUGDHULP_VERLEEND),
)
GEZAGSUITOEFENING_GI_VERLENGD = Gebeurtenissoort(
    "gezagsuitoefening_gi_verlengd",
    "De verlenging van de gedeeltelijke uitoefening van het gezag door de gecertificeerde instelling is ingegaan.",
    Over.MAATREGEL,  # the machtiging tot uithuisplaatsing: without it this exercise of gezag ends too
    waarde=date,
    waarde_verplicht=False,
    na=(MACHTIGING_UITHUISPLAATSING_VERLEEND,),
)
MAATREGEL_VAN_KRACHT_GEHOUDEN = Gebeurtenissoort(
    "maatregel_van_kracht_gehouden",
    "De kinderrechter heeft wijziging van het verblijf geweigerd en bepaald dat de ondertoezichtstelling of de "
    "machtiging van kracht blijft.",
    Over.MAATREGEL,  # one event for the OTS and one for the machtiging
    waarde=date,
    waarde_verplicht=False,
    na=(OTS_UITGESPROKEN, MACHTIGING_UITHUISPLAATSING_VERLEEND),
)
VOORLOPIGE_VOOGDIJ_UITGESPROKEN = Gebeurtenissoort(
    "voorlopige_voogdij_uitgesproken",
    "De kinderrechter heeft voorlopige voogdij uitgesproken; de dag is die van de beschikking.",
    Over.MAATREGEL,
    eenmalig=True,
)
VOOGDIJ_OPGEDRAGEN = Gebeurtenissoort(
    "voogdij_opgedragen",
    "De voogdij is opgedragen aan een gecertificeerde instelling of aan Nidos.",
    Over.MAATREGEL,
    eenmalig=True,
)
GEZAGSVOORZIENING_VERZOCHT = Gebeurtenissoort(
    "gezagsvoorziening_verzocht",
    "Om een voorziening in het gezag over de minderjarige is verzocht.",
    Over.MAATREGEL,
    na=(VOORLOPIGE_VOOGDIJ_UITGESPROKEN,),
)
GEZAG_GESCHORST = Gebeurtenissoort(
    "gezag_geschorst",
    "De rechtbank heeft een ouder geschorst in de uitoefening van het gezag; de dag is die van de beschikking.",
    Over.MAATREGEL,
    eenmalig=True,
)
GEZAGSBEEINDIGING_VERZOCHT = Gebeurtenissoort(
    "gezagsbeeindiging_verzocht",
    "Beëindiging van het geschorste gezag is verzocht.",
    Over.MAATREGEL,
    na=(GEZAG_GESCHORST,),
)
MAATREGEL_BEEINDIGD = Gebeurtenissoort(
    "maatregel_beeindigd",
    "De maatregel is geëindigd voor de dag die de beslissing noemt, of heeft zijn kracht verloren.",
    Over.MAATREGEL,
    na=(
        VOORLOPIGE_OTS_UITGESPROKEN,
        OTS_UITGESPROKEN,
        MACHTIGING_UITHUISPLAATSING_VERLEEND,
        VOORLOPIGE_VOOGDIJ_UITGESPROKEN,
        VOOGDIJ_OPGEDRAGEN,
        GEZAG_GESCHORST,
        MAATREGEL_AANSTONDS_GEGEVEN,
        SPOEDMACHTIGING_GESLOTEN_JEUGDHULP_VERLEEND,
        MACHTIGING_GESLOTEN_JEUGDHULP_VERLEEND,
        VOORWAARDELIJKE_MACHTIGING_VERLEEND,
        SCHEIDINGSVOORZIENING_VOORAF_GEGEVEN,
    ),
)
MAATREGEL_BETREFT = Gebeurtenissoort(
    "maatregel_betreft",
    "Vastgelegd is om welk kind het bij de maatregel gaat.",
    Over.MAATREGEL,
    waarde=str,
    na=(VOORLOPIGE_OTS_UITGESPROKEN, OTS_UITGESPROKEN, VOORLOPIGE_VOOGDIJ_UITGESPROKEN, VOOGDIJ_OPGEDRAGEN),
    eenmalig=True,
)
