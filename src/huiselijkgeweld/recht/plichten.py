"""The decisions about what stands beside the regie: other roles, and duties.

Every row stands by itself: a role or duty holds if one of its rows matches.
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from huiselijkgeweld.bronnen import Reading
from huiselijkgeweld.model.feiten import Aanvrager, Feiten, Inclusie, Maatregel, VeiligThuis
from huiselijkgeweld.model.gebeurtenissen.jeugdbescherming import (
    RAADSVERZOEK_DOOR_VEILIG_THUIS_MEEGEDEELD,
    RAADSVERZOEK_MEEGEDEELD,
)
from huiselijkgeweld.model.gebeurtenissen.regie import VEILIGHEIDSPLAN_GEMAAKT, WAAKVLAMHOUDER_BENOEMD
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenissoort
from huiselijkgeweld.model.gebeurtenissen.veilig_thuis import MELDING_ONTVANGEN
from huiselijkgeweld.recht.beslissing import Beslissing, Per, Slot
from huiselijkgeweld.recht.praktijkbronnen import (
    BW_255,
    C02,
    C03,
    C06,
    J01,
    JW_31_MEDEDELING,
    JW_32,
    L03,
    L07,
    M09,
    MELDCODE_2,
    V05,
    V08,
    V15,
    V16,
    WMO_411_F,
    Z01,
    Z04,
)
from huiselijkgeweld.recht.rijen import keuze, norm, wet
from huiselijkgeweld.recht.uitkomsten import Houder, Plicht, Rol, Rolsoort
from huiselijkgeweld.rules import Outcome, Policy

_VERZONDEN = VeiligThuis.OVERDRACHT_VERZONDEN
_NAAR_TEAM = VeiligThuis.OVERGEDRAGEN_LOKAAL_TEAM
_NAAR_AANBIEDER = VeiligThuis.OVERGEDRAGEN_ZORGAANBIEDER
_TEAM, _AANBIEDER = Houder.LOKAAL_TEAM, Houder.ZORGAANBIEDER
_GI = Houder.GECERTIFICEERDE_INSTELLING
_SINDS_2019 = date(2019, 1, 1)
_GEMELD = Reading.REPORTED
_VOLWASSENEN = "het lokale team coördineert voor de volwassenen; lokaal wordt afgesproken wie de casusregie heeft"
_EERSTE_OPNAME = "de procesregie ligt bij wie het huishouden het eerst opnam"

ROLLEN: Final[Beslissing[Mapping[Rol, Outcome[bool]]]] = Beslissing(
    "rollen",
    "Welke rollen zijn er naast de casusregie en het zicht op veiligheid?",
    Policy.EACH,
    Per.HUISHOUDEN,
    (
        wet("RG02a", Feiten(maatregel=Maatregel.OTS), Rol(Rolsoort.MAATREGEL, _GI), (JW_32,)),
        wet("RG02b", Feiten(maatregel=Maatregel.VOOGDIJ), Rol(Rolsoort.MAATREGEL, _GI), (JW_32,)),
        keuze(
            "RG05r",
            Feiten(maatregel=Maatregel.OTS),
            Rol(Rolsoort.GEDEELDE_REGIE, _TEAM),
            open=True,
            voorbehouden=("CF13",),
            note=_VOLWASSENEN,
        ),
        keuze(
            "RG05s",
            Feiten(maatregel=Maatregel.VOOGDIJ),
            Rol(Rolsoort.GEDEELDE_REGIE, _TEAM),
            open=True,
            voorbehouden=("CF13",),
            note=_VOLWASSENEN,
        ),
        norm(
            "RG12r", Feiten(veilig_thuis=_NAAR_AANBIEDER), Rol(Rolsoort.BEHANDEL, _AANBIEDER), (V05,), reading=_GEMELD
        ),
        keuze(
            "RG13r",
            Feiten(veilig_thuis=_VERZONDEN, inclusie=Inclusie.GEEN),
            Rol(Rolsoort.PROCESREGIE, Houder.GEMEENTE),
            (L07,),
            open=True,
        ),
        keuze("RG15r", Feiten(inclusie=Inclusie.MDA), Rol(Rolsoort.PROCESREGIE, Houder.MDA), (L07, M09)),
        keuze(
            "RG15s",
            Feiten(inclusie=Inclusie.MDA_DAN_ZVH),
            Rol(Rolsoort.PROCESREGIE, Houder.MDA),
            (Z04,),
            note=_EERSTE_OPNAME,
        ),
        norm(
            "RG16a",
            Feiten(inclusie=Inclusie.ZVH),
            Rol(Rolsoort.PROCESREGIE, Houder.ZORG_EN_VEILIGHEIDSHUIS),
            (L07, Z01),
        ),
        keuze(
            "RG16b",
            Feiten(inclusie=Inclusie.ZVH_DAN_MDA),
            Rol(Rolsoort.PROCESREGIE, Houder.ZORG_EN_VEILIGHEIDSHUIS),
            (Z04,),
            note=_EERSTE_OPNAME,
        ),
        keuze(
            "RG17",
            Feiten(onder_reclassering=True),
            Rol(Rolsoort.STRAFREGIE, Houder.RECLASSERING),
            open=True,
            note="één regio beschrijft zo een organisatie die landelijk werkt",
        ),
        keuze(
            "RG18r",
            Feiten(in_opvang=True),
            Rol(Rolsoort.BEHANDEL, Houder.OPVANG),
            note="één regio beschrijft dit zo; hier veralgemeend",
        ),
        Slot("RG19r", "een proeftuin met een regionaal veiligheidsteam"),
        Slot("RG14r", "wie het spoor van de veiligheid van het kind coördineert"),
    ),
)
"""The roles beside these two."""

PLICHTEN: Final[Beslissing[Mapping[Plicht, Outcome[bool]]]] = Beslissing(
    "plichten",
    "Wat moet er nu gebeuren, worden gelaten of worden bedacht?",
    Policy.EACH,
    Per.HUISHOUDEN,
    (
        norm(
            "C03a",
            Feiten(acuut_onveilig=True),
            Plicht.MELDEN_BIJ_VEILIG_THUIS,
            (C02, C03, MELDCODE_2),
            since=_SINDS_2019,
        ),
        norm(
            "C03b",
            Feiten(structureel_onveilig=True),
            Plicht.MELDEN_BIJ_VEILIG_THUIS,
            (C02, C03, MELDCODE_2),
            since=_SINDS_2019,
        ),
        norm("C06", Feiten(eergerelateerd=True), Plicht.BETROKKENEN_NOG_NIET_INFORMEREN, (C06,), voorbehouden=("CF6",)),
        Slot("L04d", "een ruimere norm om te melden"),
        norm("RG11p", Feiten(veilig_thuis=_NAAR_TEAM), Plicht.VEILIGHEIDSPLAN_MAKEN, (L03,), open=True),
        keuze("RG13p", Feiten(veilig_thuis=_VERZONDEN), Plicht.OVERDRACHT_OPEN, (V08, L07)),
        keuze(
            "RG21",
            Feiten(afsluiting=True),
            Plicht.WAAKVLAMHOUDER_BENOEMEN,
            open=True,
            note="één regio vraagt dit; hier veralgemeend",
        ),
        norm(
            "RG22a",
            Feiten(veilig_thuis=_NAAR_TEAM, voorwaarden_opgesteld=True),
            Plicht.MONITORING_DOOR_VEILIG_THUIS,
            (V15, V16),
            since=_SINDS_2019,
        ),
        norm(
            "RG22b",
            Feiten(veilig_thuis=_NAAR_AANBIEDER, voorwaarden_opgesteld=True),
            Plicht.MONITORING_DOOR_VEILIG_THUIS,
            (V15, V16),
            since=_SINDS_2019,
        ),
        wet("RG23", Feiten(minderjarige_betrokken=False), Plicht.GEEN_GI_JBT_RVDK, (BW_255,)),
        wet("JB2a", Feiten(aanvrager=Aanvrager.VEILIG_THUIS), Plicht.COLLEGE_INFORMEREN_BIJ_VERZOEK_RAAD, (WMO_411_F,)),
        wet(
            "JB2b",
            Feiten(aanvrager=Aanvrager.GECERTIFICEERDE_INSTELLING),
            Plicht.COLLEGE_INFORMEREN_BIJ_VERZOEK_RAAD,
            (JW_31_MEDEDELING,),
            note="onverwijld, aan het college of een daarvoor door het college aangewezen jeugdhulpaanbieder",
        ),
        keuze(
            "JB9",
            Feiten(ouders_weigeren_tafel=True),
            Plicht.VERZOEK_RAAD_BLIJFT_MOGELIJK,
            (J01,),
            voorbehouden=("tweede_hand",),
        ),
    ),
)
"""What has to be done, left or kept in mind; a duty holds until an event in the case file meets it."""

VOLDAAN_DOOR: Final[Mapping[Plicht, tuple[Gebeurtenissoort, ...]]] = MappingProxyType(
    {
        Plicht.MELDEN_BIJ_VEILIG_THUIS: (MELDING_ONTVANGEN,),
        Plicht.VEILIGHEIDSPLAN_MAKEN: (VEILIGHEIDSPLAN_GEMAAKT,),
        Plicht.WAAKVLAMHOUDER_BENOEMEN: (WAAKVLAMHOUDER_BENOEMD,),
        Plicht.COLLEGE_INFORMEREN_BIJ_VERZOEK_RAAD: (
            RAADSVERZOEK_DOOR_VEILIG_THUIS_MEEGEDEELD,
            RAADSVERZOEK_MEEGEDEELD,
        ),
    }
)
"""The kinds of event that meet a duty; what a duty asks to leave or to keep in mind is met by none."""

ALLEEN_DOOR: Final[Mapping[str, tuple[Gebeurtenissoort, ...]]] = MappingProxyType(
    {"JB2a": (RAADSVERZOEK_DOOR_VEILIG_THUIS_MEEGEDEELD,), "JB2b": (RAADSVERZOEK_MEEGEDEELD,)}
)
"""By the code of a row: the kinds of event of `VOLDAAN_DOOR` that meet the duty as this row asks it."""
