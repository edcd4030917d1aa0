"""Which part of which kind of partner a service is, and where municipalities book each kind of partner."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import attrs

from huiselijkgeweld.model.diensten import Begeleider, Dienst
from huiselijkgeweld.model.geldstromen import Onderwerp
from huiselijkgeweld.model.partners import Partnersoort


@attrs.frozen
class Dienstregel:
    """What a service is a part of (dienstregel).

    Attributes:
        dienst: the service.
        partnersoort: the kind of partner that gives it.
        component: the part of that partner; None: each part that no other service is.
        begeleider: the word of the event that names this kind of partner; None: there is only one kind.
    """

    dienst: Dienst
    partnersoort: Partnersoort
    component: str | None = None
    begeleider: Begeleider | None = None


DIENSTREGELS: Final = (
    Dienstregel(Dienst.OPVANG, Partnersoort.OPVANG),
    Dienstregel(Dienst.AMBULANTE_BEGELEIDING, Partnersoort.OPVANG, "de begeleiding thuis", Begeleider.OPVANG),
    Dienstregel(Dienst.AMBULANTE_BEGELEIDING, Partnersoort.ZORGAANBIEDER, begeleider=Begeleider.ZORGAANBIEDER),
    Dienstregel(Dienst.AMBULANTE_BEGELEIDING, Partnersoort.GGZ, begeleider=Begeleider.GGZ),
    Dienstregel(Dienst.AMBULANTE_BEGELEIDING, Partnersoort.LOKAAL_TEAM, begeleider=Begeleider.LOKAAL_TEAM),
    Dienstregel(Dienst.MAATREGEL, Partnersoort.GECERTIFICEERDE_INSTELLING),
    Dienstregel(Dienst.CASEMANAGER_CSG, Partnersoort.CENTRUM_SEKSUEEL_GEWELD, "de casemanagers"),
    Dienstregel(Dienst.DADEROPVANG, Partnersoort.DADEROPVANG),
)
"""Every service, by the kinds of partner that can give it."""

ONDERWERPEN: Final[Mapping[Partnersoort, tuple[Onderwerp, ...]]] = MappingProxyType(
    {
        Partnersoort.LOKAAL_TEAM: (Onderwerp.LOKAAL_TEAM,),
        Partnersoort.ZORGAANBIEDER: (Onderwerp.JEUGDHULP, Onderwerp.WMO_BEGELEIDING),
        Partnersoort.GGZ: (Onderwerp.JEUGDHULP, Onderwerp.WMO_BEGELEIDING),
        Partnersoort.CENTRUM_SEKSUEEL_GEWELD: (Onderwerp.CENTRUM_SEKSUEEL_GEWELD,),
        Partnersoort.VEILIG_THUIS: (Onderwerp.VEILIG_THUIS,),
        Partnersoort.MELDPUNT: (Onderwerp.VEILIG_THUIS,),
        Partnersoort.OPVANG: (Onderwerp.OPVANG,),
        Partnersoort.DADEROPVANG: (Onderwerp.DADEROPVANG,),
        Partnersoort.JEUGDBESCHERMINGSTAFEL: (Onderwerp.JEUGDBESCHERMINGSTAFEL,),
        Partnersoort.GECERTIFICEERDE_INSTELLING: (Onderwerp.JEUGDBESCHERMING,),
        Partnersoort.SAVE: (Onderwerp.JEUGDBESCHERMING, Onderwerp.PREVENTIEF_JUSTITIEEL_KADER),
        Partnersoort.ZORG_EN_VEILIGHEIDSHUIS: (Onderwerp.ZORG_EN_VEILIGHEIDSHUIS,),
    }
)
"""The subjects under which municipalities book a kind of partner; of the others no municipal expense is known."""
