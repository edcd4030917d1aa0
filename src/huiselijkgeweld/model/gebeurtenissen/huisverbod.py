"""Events of a temporary restraining order (tijdelijk huisverbod), and of the rulings on it.

A request for a voorlopige voorziening has an id of its own; the hearing, the ruling and the copies are about that id.
The appeal (beroep) whose judgment is recorded is named by an id of the same kind.
"""

from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenissoort, Over
from huiselijkgeweld.tijd.duur import Duur

HUISVERBOD_OPGELEGD = Gebeurtenissoort(
    "huisverbod_opgelegd", "De burgemeester heeft een huisverbod opgelegd.", Over.HUISVERBOD, eenmalig=True
)
HUISVERBOD_MONDELING_AANGEZEGD = Gebeurtenissoort(
    "huisverbod_mondeling_aangezegd",
    "Het huisverbod is mondeling aangezegd, omdat het niet tevoren op schrift kon worden gesteld.",
    Over.HUISVERBOD,
    na=(HUISVERBOD_OPGELEGD,),
    eenmalig=True,
)
HUISVERBOD_BEKENDGEMAAKT = Gebeurtenissoort(
    "huisverbod_bekendgemaakt",
    "Het huisverbod is op schrift gesteld en bekendgemaakt.",
    Over.HUISVERBOD,
    na=(HUISVERBOD_OPGELEGD,),
    eenmalig=True,
)
HUISVERBOD_VERLENGD = Gebeurtenissoort(
    "huisverbod_verlengd",
    "De burgemeester heeft het huisverbod verlengd.",
    Over.HUISVERBOD,
    waarde=Duur,
    na=(HUISVERBOD_OPGELEGD,),
)
HUISVERBOD_INGETROKKEN = Gebeurtenissoort(
    "huisverbod_ingetrokken",
    "De burgemeester heeft het huisverbod ingetrokken, of de rechter heeft het vernietigd.",
    Over.HUISVERBOD,
    na=(HUISVERBOD_OPGELEGD,),
)
BEREIKBAARHEID_DOORGEGEVEN = Gebeurtenissoort(
    "bereikbaarheid_doorgegeven",
    "De uithuisgeplaatste heeft doorgegeven waar hij bereikbaar is.",
    Over.HUISVERBOD,
    na=(HUISVERBOD_OPGELEGD,),
)
HUISGENOTEN_INGELICHT = Gebeurtenissoort(
    "huisgenoten_ingelicht",
    "De burgemeester heeft de huisgenoten de inhoud van het huisverbod en de gevolgen van niet-naleving meegedeeld.",
    Over.HUISVERBOD,
    na=(HUISVERBOD_OPGELEGD,),
)
RECHTSBIJSTAND_GEWENST = Gebeurtenissoort(
    "rechtsbijstand_gewenst",
    "De uithuisgeplaatste heeft te kennen gegeven dat hij rechtsbijstand wenst.",
    Over.HUISVERBOD,
    na=(HUISVERBOD_OPGELEGD,),
)
RECHTSBIJSTAND_VERLEEND = Gebeurtenissoort(
    "rechtsbijstand_verleend",
    "Een raadsman staat de uithuisgeplaatste bij.",
    Over.HUISVERBOD,
    na=(RECHTSBIJSTAND_GEWENST,),
)
BEROEP_TEGEN_HUISVERBOD_INGESTELD = Gebeurtenissoort(
    "beroep_tegen_huisverbod_ingesteld",
    "Tegen het huisverbod is beroep ingesteld.",
    Over.HUISVERBOD,
    na=(HUISVERBOD_OPGELEGD,),
)

VOORLOPIGE_VOORZIENING_VERZOCHT = Gebeurtenissoort(
    "voorlopige_voorziening_verzocht",
    "De voorzieningenrechter is verzocht om een voorlopige voorziening tegen het huisverbod.",
    Over.VERZOEK,
    eenmalig=True,
)
VOORLOPIGE_VOORZIENING_TEGEN_VERLENGING_VERZOCHT = Gebeurtenissoort(
    "voorlopige_voorziening_tegen_verlenging_verzocht",
    "De voorzieningenrechter is verzocht om een voorlopige voorziening tegen de verlenging van het huisverbod.",
    Over.VERZOEK,
    eenmalig=True,
)
_VERZOCHT = (VOORLOPIGE_VOORZIENING_VERZOCHT, VOORLOPIGE_VOORZIENING_TEGEN_VERLENGING_VERZOCHT)
VERZOEK_VOORLOPIGE_VOORZIENING_INGETROKKEN = Gebeurtenissoort(
    "verzoek_voorlopige_voorziening_ingetrokken",
    "Het verzoek om een voorlopige voorziening is ingetrokken.",
    Over.VERZOEK,
    na=_VERZOCHT,
    eenmalig=True,
)
UITHUISGEPLAATSTE_GEHOORD = Gebeurtenissoort(
    "uithuisgeplaatste_gehoord",
    "De voorzieningenrechter heeft de uithuisgeplaatste gehoord.",
    Over.VERZOEK,
    na=_VERZOCHT,
)
VOORLOPIGE_VOORZIENING_BEHANDELD = Gebeurtenissoort(
    "voorlopige_voorziening_behandeld",
    "De voorzieningenrechter heeft de behandeling van het verzoek om een voorlopige voorziening afgerond.",
    Over.VERZOEK,
    na=_VERZOCHT,
    eenmalig=True,
)
VOORLOPIGE_VOORZIENING_UITGESPROKEN = Gebeurtenissoort(
    "voorlopige_voorziening_uitgesproken",
    "De voorzieningenrechter heeft uitspraak gedaan op het verzoek om een voorlopige voorziening.",
    Over.VERZOEK,
    na=_VERZOCHT,
    eenmalig=True,
)
BEROEP_HUISVERBOD_UITGESPROKEN = Gebeurtenissoort(
    "beroep_huisverbod_uitgesproken",
    "De rechtbank heeft uitspraak gedaan op het beroep tegen het huisverbod; dit is de dagtekening.",
    Over.VERZOEK,
    eenmalig=True,
)
_UITGESPROKEN = (VOORLOPIGE_VOORZIENING_UITGESPROKEN, BEROEP_HUISVERBOD_UITGESPROKEN)
UITSPRAAK_MONDELING_MEEGEDEELD = Gebeurtenissoort(
    "uitspraak_mondeling_meegedeeld",
    "De uitspraak over het huisverbod is mondeling meegedeeld aan allen die de wet noemt.",
    Over.VERZOEK,
    na=_UITGESPROKEN,
)
AFSCHRIFT_UITSPRAAK_VERZONDEN = Gebeurtenissoort(
    "afschrift_uitspraak_verzonden",
    "De griffier heeft het afschrift van de uitspraak over het huisverbod verzonden.",
    Over.VERZOEK,
    na=_UITGESPROKEN,
)
