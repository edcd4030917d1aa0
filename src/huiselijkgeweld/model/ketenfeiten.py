"""The facts of the chain (ketenfeiten): one small class for each subject, and the words that its facts can be.

They mean what `Feiten` mean: `None` is not stated, known absence is a value. The question behind each fact stands with
the tables that read it. A fact that `Feiten` has too (`acuut_onveilig`) is the same fact; `gebied` follows from the
region of the case.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

import attrs

from huiselijkgeweld.model.facts import Facts


class Gebied(StrEnum):
    """Whose regional text applies (gebied); the values are the codes of the regions."""

    IJSSELLAND = "ijsselland"
    GELDERLAND_ZUID = "gelderland-zuid"
    FLEVOLAND = "flevoland"
    NOORD_VELUWE_MIJOV = "noord-veluwe-mijov"
    AMERSFOORT = "amersfoort"
    ELDERS = "elders"
    """None of these five."""


class Hulpresultaat(StrEnum):
    """Whether the help brings, in the time agreed, what safety needs (resultaat)."""

    NOG_OPEN = "nog_open"
    """The help runs and its time is not over."""
    BEREIKT = "bereikt"
    UITGEBLEVEN = "uitgebleven"


class Gevaar(StrEnum):
    """Whether somebody's presence in the home is a serious and immediate danger to others there (gevaar)."""

    BLIJKT = "blijkt"
    """Facts or circumstances show it."""
    ERNSTIG_VERMOEDEN = "ernstig_vermoeden"
    """Facts or circumstances give a serious suspicion of it."""
    GEEN = "geen"


class Geslacht(StrEnum):
    """The sex by which the texts divide the shelter (geslacht)."""

    VROUW = "vrouw"
    MAN = "man"
    ANDERS = "anders"
    """Neither, or not registered: no text says which shelter."""


@attrs.frozen(kw_only=True, repr=False)
class Ketenfeiten(Facts):
    """What the classes of the facts of the chain have in common."""


@attrs.frozen(kw_only=True, repr=False)
class MeldcodeFeiten(Ketenfeiten):
    """What the tables of the meldcode ask."""

    acuut_onveilig: bool | None = None
    structureel_onveilig: bool | None = None
    disclosure: bool | None = None
    signalen_in_kaart: bool | None = None
    collega_geraadpleegd: bool | None = None
    eergerelateerd: bool | None = None
    deskundige_geraadpleegd: bool | None = None
    risicotaxatie_gedaan: bool | None = None
    gesprek_gevoerd: bool | None = None
    gewogen: bool | None = None
    beslist: bool | None = None
    vermoeden: bool | None = None
    hulp_mogelijk: bool | None = None
    hulp_aanvaard: bool | None = None
    hulpresultaat: Hulpresultaat | None = None


@attrs.frozen(kw_only=True, repr=False)
class HuisverbodFeiten(Ketenfeiten):
    """What the tables about imposing and extending a temporary restraining order (huisverbod) ask."""

    meerderjarig: bool | None = None
    gevaar: Gevaar | None = None
    huisgenoot_bedreigd: bool | None = None
    wegens_kindermishandeling: bool | None = None
    overleg_gevoerd: bool | None = None
    huisverbod_loopt: bool | None = None
    dreiging_duurt_voort: bool | None = None
    binnen_vier_weken: bool | None = None


@attrs.frozen(kw_only=True, repr=False)
class HuisverbodgevolgFeiten(Ketenfeiten):
    """What the table about what follows a temporary restraining order asks."""

    opgelegd: bool | None = None
    wegens_kindermishandeling: bool | None = None
    mondeling_aangezegd: bool | None = None
    door_hulpofficier: bool | None = None
    rechtsbijstand_gewenst: bool | None = None
    hulp_aanvaard: bool | None = None
    voor_de_rechter: bool | None = None
    kind_twaalf_of_ouder: bool | None = None
    gebied: Gebied | None = None


@attrs.frozen(kw_only=True, repr=False)
class OpvangFeiten(Ketenfeiten):
    """What the tables about shelter ask."""

    opvang_nodig: bool | None = None
    thuis_verlaten: bool | None = None
    terstond_nodig: bool | None = None
    geslacht: Geslacht | None = None
    gebied: Gebied | None = None
    eigen_regio_onveilig: bool | None = None
    eergerelateerd: bool | None = None


@attrs.frozen(kw_only=True, repr=False)
class CsgFeiten(Ketenfeiten):
    """What the tables of the Centrum Seksueel Geweld ask."""

    seksueel_geweld: bool | None = None
    acuut: bool | None = None
    bij_csg: bool | None = None
    gebied: Gebied | None = None


@attrs.frozen(kw_only=True, repr=False)
class UitbuitingFeiten(Ketenfeiten):
    """What the tables about exploitation ask."""

    jeugdprostitutie: bool | None = None
    mensenhandel: bool | None = None
    jonger_dan_23: bool | None = None
    gebied: Gebied | None = None


KETENFEITEN: Final[Mapping[str, type[Ketenfeiten]]] = MappingProxyType(
    {
        "meldcode": MeldcodeFeiten,
        "huisverbod": HuisverbodFeiten,
        "huisverbod_gevolgen": HuisverbodgevolgFeiten,
        "opvang": OpvangFeiten,
        "centrum_seksueel_geweld": CsgFeiten,
        "jeugd_tot_23": UitbuitingFeiten,
    }
)
"""Every class of facts of the chain by its room (kamer), such as `KETENFEITEN["opvang"]`."""
