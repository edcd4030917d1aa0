"""How urgent each answer about escalation is (urgentie): one order over all routes, most urgent first.

The order is a choice of this library; no text gives one. *Eerst directe veiligheid* is no rejection: the question is
asked again afterwards.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from huiselijkgeweld.recht.uitkomsten import Jeugd, Mda, Zvh

_VOLGORDE: tuple[tuple[tuple[str, StrEnum], ...], ...] = (
    (("jeugd", Jeugd.RVDK_SPOED),),
    (("mda", Mda.EERST_DIRECTE_VEILIGHEID),),
    (("jeugd", Jeugd.VTO),),
    (("jeugd", Jeugd.JBT),),
    (("mda", Mda.AANMELDEN), ("mda", Mda.CONSULTATIETEAM), ("zvh", Zvh.AANMELDEN)),
    (("jeugd", Jeugd.TOETS_BEEINDIGING),),
    (("jeugd", Jeugd.VRIJWILLIG),),
    (("jeugd", Jeugd.GEEN), ("mda", Mda.NIET), ("zvh", Zvh.NIET)),
    (("mda", Mda.GEEN_VOORZIENING), ("jeugd", Jeugd.NVT)),
)

URGENTIE: Final[Mapping[tuple[str, object], int]] = MappingProxyType(
    {route: rang for rang, routes in enumerate(_VOLGORDE) for route in routes}
)
"""Per decision and answer its place in the order: 0 is the most urgent."""
