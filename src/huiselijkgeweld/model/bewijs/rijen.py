"""Which kind of event proves which fact: one row each. What takes more than the last event has a room of its own."""

from typing import Final

import attrs

from huiselijkgeweld.model.feiten import Aanvrager, Feitwaarde, Regisseur
from huiselijkgeweld.model.gebeurtenissen.diensten import (
    AMBULANTE_BEGELEIDING_BEEINDIGD,
    AMBULANTE_BEGELEIDING_BEGONNEN,
    CASEMANAGEMENT_BEEINDIGD,
    CASEMANAGER_TOEGEWEZEN,
    DADEROPVANG_BEEINDIGD,
    DADEROPVANG_BEGONNEN,
)
from huiselijkgeweld.model.gebeurtenissen.huisverbod import HUISVERBOD_OPGELEGD
from huiselijkgeweld.model.gebeurtenissen.jeugdbescherming import (
    RAADSONDERZOEK_DOOR_COLLEGE_VERZOCHT,
    RAADSONDERZOEK_DOOR_GI_VERZOCHT,
    RAADSONDERZOEK_DOOR_VEILIG_THUIS_VERZOCHT,
)
from huiselijkgeweld.model.gebeurtenissen.regie import (
    AFSLUITING_AANGEKONDIGD,
    AFSLUITING_INGETROKKEN,
    DEELNAME_GEWEIGERD,
    OPVANG_BEEINDIGD,
    OPVANG_BEGONNEN,
    RECLASSERING_BEEINDIGD,
    RECLASSERING_BETROKKEN,
    REGIE_BELEGD,
    REGIE_OVERGEDRAGEN,
    TAFEL_AANGEVRAAGD,
    VERDACHTE_AANGEHOUDEN,
)
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenis, Gebeurtenissoort, Melduitkomst
from huiselijkgeweld.model.gebeurtenissen.veilig_thuis import (
    MELDING_ONTVANGEN,
    RISICOFACTOREN_IN_BEELD_GEBRACHT,
    VEILIGHEIDSBEOORDELING_AFGEROND,
    VEILIGHEIDSVOORWAARDEN_OPGESTELD,
)


@attrs.frozen
class Bewijs:
    """What an event proves (bewijs) about a fact, from then on.

    Attributes:
        soort: the kind of event.
        feit: the name of the fact.
        waarde: the value that it has from then on; None: from then on nobody knows, so the question is asked again.
        bij: the outcome that the event must carry; None: whatever it carries.
        eigen_waarde: whether the event carries the value of the fact itself.
    """

    soort: Gebeurtenissoort
    feit: str
    waarde: Feitwaarde | None = None
    bij: Melduitkomst | None = None
    eigen_waarde: bool = False

    def geldt_voor(self, gebeurtenis: Gebeurtenis) -> bool:
        """Whether an event of this kind proves it."""
        return self.bij is None or gebeurtenis.waarde is self.bij


BEWIJZEN: Final = (
    Bewijs(VEILIGHEIDSVOORWAARDEN_OPGESTELD, "voorwaarden_opgesteld", waarde=True),
    Bewijs(RISICOFACTOREN_IN_BEELD_GEBRACHT, "risicofactoren_in_beeld", waarde=True),
    Bewijs(AFSLUITING_AANGEKONDIGD, "afsluiting", waarde=True),
    Bewijs(AFSLUITING_INGETROKKEN, "afsluiting", waarde=False),
    # A new report asks anew what was done for an earlier one.
    Bewijs(MELDING_ONTVANGEN, "voorwaarden_opgesteld"),
    Bewijs(MELDING_ONTVANGEN, "risicofactoren_in_beeld"),
    Bewijs(MELDING_ONTVANGEN, "afsluiting"),
    Bewijs(OPVANG_BEGONNEN, "in_opvang", waarde=True),
    Bewijs(OPVANG_BEEINDIGD, "in_opvang", waarde=False),
    Bewijs(VERDACHTE_AANGEHOUDEN, "onder_reclassering", waarde=True),
    Bewijs(RECLASSERING_BETROKKEN, "onder_reclassering", waarde=True),
    Bewijs(RECLASSERING_BEEINDIGD, "onder_reclassering", waarde=False),
    Bewijs(REGIE_BELEGD, "lopende_regisseur", eigen_waarde=True),
    Bewijs(REGIE_OVERGEDRAGEN, "lopende_regisseur", eigen_waarde=True),
    # When Veilig Thuis takes the case, an earlier regisseur goes on only if that is agreed anew.
    Bewijs(VEILIGHEIDSBEOORDELING_AFGEROND, "lopende_regisseur", Regisseur.GEEN, bij=Melduitkomst.VERVOLG_BIJ_VT),
    Bewijs(TAFEL_AANGEVRAAGD, "aanvrager", eigen_waarde=True),
    Bewijs(RAADSONDERZOEK_DOOR_COLLEGE_VERZOCHT, "aanvrager", Aanvrager.COLLEGE),
    Bewijs(RAADSONDERZOEK_DOOR_GI_VERZOCHT, "aanvrager", Aanvrager.GECERTIFICEERDE_INSTELLING),
    Bewijs(RAADSONDERZOEK_DOOR_VEILIG_THUIS_VERZOCHT, "aanvrager"),  # or a provider that the college designated
    Bewijs(DEELNAME_GEWEIGERD, "ouders_weigeren_tafel", waarde=True),
    Bewijs(TAFEL_AANGEVRAAGD, "ouders_weigeren_tafel"),
    Bewijs(HUISVERBOD_OPGELEGD, "huisverbod_gevolgen.opgelegd", waarde=True),
    # No decision asks after these; they show which services run.
    Bewijs(AMBULANTE_BEGELEIDING_BEGONNEN, "ambulante_begeleiding", waarde=True),
    Bewijs(AMBULANTE_BEGELEIDING_BEEINDIGD, "ambulante_begeleiding", waarde=False),
    Bewijs(CASEMANAGER_TOEGEWEZEN, "casemanager", waarde=True),
    Bewijs(CASEMANAGEMENT_BEEINDIGD, "casemanager", waarde=False),
    Bewijs(DADEROPVANG_BEGONNEN, "daderopvang", waarde=True),
    Bewijs(DADEROPVANG_BEEINDIGD, "daderopvang", waarde=False),
)
"""What each kind of event proves by itself."""
