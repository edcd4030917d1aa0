"""Events about services that somebody pays for: guidance at home, the casemanager, a place for who had to leave."""

from huiselijkgeweld.model.diensten import Begeleider
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenissoort, Over

AMBULANTE_BEGELEIDING_BEGONNEN = Gebeurtenissoort(
    "ambulante_begeleiding_begonnen",
    "Ambulante begeleiding is begonnen; de waarde is de soort partner die haar geeft.",
    Over.PERSOON,
    waarde=Begeleider,
    waarde_verplicht=False,
    over_verplicht=False,
)
AMBULANTE_BEGELEIDING_BEEINDIGD = Gebeurtenissoort(
    "ambulante_begeleiding_beeindigd",
    "De ambulante begeleiding is beëindigd.",
    Over.PERSOON,
    na=(AMBULANTE_BEGELEIDING_BEGONNEN,),
    over_verplicht=False,
)
CASEMANAGER_TOEGEWEZEN = Gebeurtenissoort(
    "casemanager_toegewezen", "Een casemanager van het Centrum Seksueel Geweld is toegewezen.", Over.PERSOON
)
CASEMANAGEMENT_BEEINDIGD = Gebeurtenissoort(
    "casemanagement_beeindigd",
    "De casemanager van het Centrum Seksueel Geweld is niet langer betrokken.",
    Over.PERSOON,
    na=(CASEMANAGER_TOEGEWEZEN,),
)
DADEROPVANG_BEGONNEN = Gebeurtenissoort(
    "daderopvang_begonnen", "De daderopvang van wie het huis uit moest, is begonnen.", Over.PERSOON
)
DADEROPVANG_BEEINDIGD = Gebeurtenissoort(
    "daderopvang_beeindigd", "De daderopvang is beëindigd.", Over.PERSOON, na=(DADEROPVANG_BEGONNEN,)
)
