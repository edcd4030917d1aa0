"""Kinds of event, each a data row, and the register of them by tag: `GEBEURTENISSOORTEN`.

Every kind can be imported from here: `from huiselijkgeweld.model.gebeurtenissen import MELDING_ONTVANGEN`.
"""

from collections.abc import Mapping
from types import MappingProxyType, ModuleType

from huiselijkgeweld.model.gebeurtenissen import (
    bestuursrecht,
    diensten,
    huisverbod,
    jeugdbescherming,
    jeugdwet,
    kinderbescherming,
    procesrecht,
    regie,
    strafrecht,
    veilig_thuis,
)
from huiselijkgeweld.model.gebeurtenissen.bestuursrecht import *  # noqa: F403 - the public names of this package are its rows
from huiselijkgeweld.model.gebeurtenissen.diensten import *  # noqa: F403 - the public names of this package are its rows
from huiselijkgeweld.model.gebeurtenissen.huisverbod import *  # noqa: F403 - the public names of this package are its rows
from huiselijkgeweld.model.gebeurtenissen.jeugdbescherming import *  # noqa: F403 - the public names of this package are its rows
from huiselijkgeweld.model.gebeurtenissen.jeugdwet import *  # noqa: F403 - the public names of this package are its rows
from huiselijkgeweld.model.gebeurtenissen.kinderbescherming import *  # noqa: F403 - the public names of this package are its rows
from huiselijkgeweld.model.gebeurtenissen.procesrecht import *  # noqa: F403 - the public names of this package are its rows
from huiselijkgeweld.model.gebeurtenissen.regie import *  # noqa: F403 - the public names of this package are its rows
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenis as Gebeurtenis
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenissoort as Gebeurtenissoort
from huiselijkgeweld.model.gebeurtenissen.soort import Melduitkomst as Melduitkomst
from huiselijkgeweld.model.gebeurtenissen.soort import Over as Over
from huiselijkgeweld.model.gebeurtenissen.soort import Tafeluitkomst as Tafeluitkomst
from huiselijkgeweld.model.gebeurtenissen.strafrecht import *  # noqa: F403 - the public names of this package are its rows
from huiselijkgeweld.model.gebeurtenissen.veilig_thuis import *  # noqa: F403 - the public names of this package are its rows


def _rijen(*modules: ModuleType) -> Mapping[str, Gebeurtenissoort]:
    rijen = (waarde for module in modules for waarde in vars(module).values() if isinstance(waarde, Gebeurtenissoort))
    return MappingProxyType({rij.tag: rij for rij in rijen})


GEBEURTENISSOORTEN = _rijen(
    veilig_thuis,
    regie,
    diensten,
    huisverbod,
    kinderbescherming,
    jeugdbescherming,
    procesrecht,
    jeugdwet,
    bestuursrecht,
    strafrecht,
)
"""Every kind of event by its stored tag."""
