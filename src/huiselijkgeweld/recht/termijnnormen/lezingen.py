"""Other readings that norms share, so that a row names one."""

from huiselijkgeweld.bronnen import Bron
from huiselijkgeweld.recht.termijnnormen.telwijzen import ATW_GELDT, DOORLOPEND
from huiselijkgeweld.tijd.feestdagen import ATW
from huiselijkgeweld.tijd.stappen import Lezing

OOK_ATW = (
    Lezing("de Algemene termijnenwet verlengt ook deze termijn", (Bron(ATW, "1", lid="1"),), telwijze=ATW_GELDT),
)
"""For a lapse that is counted without the Atw, the cautious reading: whether the Atw extends it, no text says."""
VRIJHEIDSBENEMING = (
    Lezing(
        "dit is een termijn van vrijheidsbeneming: de Algemene termijnenwet verlengt hem niet",
        (Bron(ATW, "4", onderdeel="c"),),
        telwijze=DOORLOPEND,
    ),
)
"""For a duty towards somebody who is held: whether its term is one of deprivation of liberty, no text says."""
