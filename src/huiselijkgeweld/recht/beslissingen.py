"""The ten national decisions by name (beslissingen)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from huiselijkgeweld.recht.beslissing import Beslissing
from huiselijkgeweld.recht.opschaling import BEVOEGD, JEUGD, MDA, MDA_PRIORITEIT, UITNODIGEN, ZVH
from huiselijkgeweld.recht.plichten import PLICHTEN, ROLLEN
from huiselijkgeweld.recht.regie import CASUSREGIE, ZICHT

_ALLE: tuple[Beslissing[object], ...] = (
    *(CASUSREGIE, ZICHT, ROLLEN, PLICHTEN),
    *(MDA, MDA_PRIORITEIT, ZVH),
    *(JEUGD, BEVOEGD, UITNODIGEN),
)

BESLISSINGEN: Final[Mapping[str, Beslissing[object]]] = MappingProxyType({een.naam: een for een in _ALLE})
"""Every decision by its name: first regie, then escalation."""
