"""Events of a temporary restraining order (tijdelijk huisverbod)."""

from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenissoort, Over
from huiselijkgeweld.tijd.duur import Duur

HUISVERBOD_OPGELEGD = Gebeurtenissoort(
    "huisverbod_opgelegd", "De burgemeester heeft een huisverbod opgelegd.", Over.HUISVERBOD, eenmalig=True
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
