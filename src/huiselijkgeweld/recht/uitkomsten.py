"""The answers that a decision can give: holders, roles, duties, routes."""

from enum import StrEnum

import attrs

from huiselijkgeweld.errors import kind


class Houder(StrEnum):
    """Who may hold the casusregie, the zicht op veiligheid or another role (houder)."""

    VEILIG_THUIS = "veilig_thuis"
    LOKAAL_TEAM = "lokaal_team"
    ZORGAANBIEDER = "zorgaanbieder"
    GECERTIFICEERDE_INSTELLING = "gecertificeerde_instelling"
    SAVE = "save"
    """The regional child-safety team of a gecertificeerde instelling in the province of Utrecht."""
    AANGEWEZEN_PROFESSIONAL = "aangewezen_professional"
    """One professional who is named for this household, of whatever organisation."""
    ADVIESVRAGER = "adviesvrager"
    """Who asked Veilig Thuis for advice and stays in charge."""
    NIEMAND = "niemand"
    """All facts are known and no text or agreement names a holder: one has to be named."""
    GEMEENTE = "gemeente"
    MDA = "mda"
    """The regional facility for MDA++."""
    ZORG_EN_VEILIGHEIDSHUIS = "zorg_en_veiligheidshuis"
    RECLASSERING = "reclassering"
    OPVANG = "opvang"
    REGIONAAL_VEILIGHEIDSTEAM = "regionaal_veiligheidsteam"


class Rolsoort(StrEnum):
    """A role beside the casusregie and the zicht op veiligheid (rol)."""

    MAATREGEL = "maatregel"
    """Carries out a child protection measure."""
    GEDEELDE_REGIE = "gedeelde_regie"
    """Coordinates for the adults, while another holds the casusregie because of a measure."""
    BEHANDEL = "behandel"
    """Gives the treatment or the shelter."""
    PROCESREGIE = "procesregie"
    """Guards the process over parties and cases; does not take the seat of the casusregisseur."""
    STRAFREGIE = "strafregie"
    """Leads the criminal-justice side."""
    DUO = "duo"
    """Works as a pair with the fixed face in the lokaal team, without powers of its own."""
    BETROKKEN = "betrokken"
    """Stays involved while another holds the casusregie."""
    KINDVEILIGHEID = "kindveiligheid"
    """Coordinates the track for the safety of the child."""


@attrs.frozen
class Rol:
    """A role (rol) and who holds it.

    Example:
        >>> str(Rol(Rolsoort.PROCESREGIE, Houder.MDA))
        'procesregie: mda'
    """

    soort: Rolsoort = attrs.field(validator=kind(Rolsoort))
    houder: Houder = attrs.field(validator=kind(Houder))

    def __str__(self) -> str:
        """The role and its holder in their stored words."""
        return f"{self.soort}: {self.houder}"


class Plicht(StrEnum):
    """Something that has to be done, left or kept in mind, whoever holds the regie (plicht)."""

    MELDEN_BIJ_VEILIG_THUIS = "melden_bij_veilig_thuis"
    BETROKKENEN_NOG_NIET_INFORMEREN = "betrokkenen_nog_niet_informeren"
    VEILIGHEIDSPLAN_MAKEN = "veiligheidsplan_maken"
    OVERDRACHT_OPEN = "overdracht_open"
    """A transfer was sent and is not accepted: nothing has moved."""
    WAAKVLAMHOUDER_BENOEMEN = "waakvlamhouder_benoemen"
    MONITORING_DOOR_VEILIG_THUIS = "monitoring_door_veilig_thuis"
    GEEN_GI_JBT_RVDK = "geen_gi_jbt_rvdk"
    """No minor is involved: no gecertificeerde instelling, jeugdbeschermingstafel or Raad."""
    COLLEGE_INFORMEREN_BIJ_VERZOEK_RAAD = "college_informeren_bij_verzoek_raad"
    VERZOEK_RAAD_BLIJFT_MOGELIJK = "verzoek_raad_blijft_mogelijk"
    """Parents who refuse the table do not stop a request to the Raad."""


class Mda(StrEnum):
    """Whether the household belongs in MDA++."""

    EERST_DIRECTE_VEILIGHEID = "eerst_directe_veiligheid"
    """Not a rejection: direct safety comes first, and the question is asked again afterwards."""
    AANMELDEN = "aanmelden"
    CONSULTATIETEAM = "consultatieteam"
    NIET = "niet"
    GEEN_VOORZIENING = "geen_voorziening"
    """There is no MDA++ here on that day."""


class Prioriteit(StrEnum):
    """What gives an application for MDA++ precedence (prioriteit)."""

    HOGE_PRIORITEIT = "hoge_prioriteit"


class Zvh(StrEnum):
    """Whether the household belongs in the Zorg- en Veiligheidshuis."""

    AANMELDEN = "aanmelden"
    NIET = "niet"


class Jeugd(StrEnum):
    """Which route there is for a child (jeugd)."""

    RVDK_SPOED = "rvdk_spoed"
    """At once to the Raad voor de Kinderbescherming."""
    VTO = "vto"
    """A request to the Raad for an investigation (verzoek tot onderzoek)."""
    JBT = "jbt"
    """The jeugdbeschermingstafel."""
    TOETS_BEEINDIGING = "toets_beeindiging"
    """The table tests the end of a measure."""
    VRIJWILLIG = "vrijwillig"
    """Voluntary help starts or goes on."""
    GEEN = "geen"
    """No ground for a route is stated."""
    NVT = "nvt"
    """The question does not arise (niet van toepassing)."""


class Bevoegd(StrEnum):
    """Whether this applicant may start the route (bevoegd)."""

    BEVOEGD = "bevoegd"
    TOEGESTAAN = "toegestaan"
    """Allowed because it is an emergency; another would otherwise have to ask."""
    NIET_BEVOEGD = "niet_bevoegd"
    NVT = "nvt"


class Uitnodiging(StrEnum):
    """Whether the child is invited to the table (uitnodiging)."""

    UITNODIGEN = "uitnodigen"
    NIET_UITNODIGEN = "niet_uitnodigen"
    NVT = "nvt"
