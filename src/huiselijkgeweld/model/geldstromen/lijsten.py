"""The lists of words that money is told in, with their Dutch labels."""

from enum import StrEnum
from types import MappingProxyType


class Stroomsoort(StrEnum):
    """What kind of stream of money it is."""

    GEMEENTEFONDS = "gemeentefonds"
    """Paid by the state to municipalities without being earmarked."""
    RIJK = "rijk"
    """Paid by a ministry."""
    PROJECT = "project"
    """A subsidy for projects, with an end."""
    GEMEENTE = "gemeente"
    """Money of municipalities."""
    PARTNER = "partner"
    """Money or staff of the partners themselves."""
    ONBETAALD = "onbetaald"
    """Nobody pays and nobody is paid."""


class Stroomstand(StrEnum):
    """Whether a stream of money runs on a day."""

    LOOPT = "loopt"
    NOG_NIET_BEGONNEN = "nog_niet_begonnen"
    GEEINDIGD = "geeindigd"


class Verwerving(StrEnum):
    """How something is bought (verwerving)."""

    SUBSIDIE = "subsidie"
    INKOOP = "inkoop"
    RAAMOVEREENKOMST = "raamovereenkomst"
    """Bought within a framework contract, by municipalities together."""
    EIGEN_DIENST = "eigen_dienst"
    """A service of who pays: nothing is bought."""


class Onderwerp(StrEnum):
    """A subject that the Iv3 taakvelden name, or that has to be booked somewhere."""

    DUVO_BATEN = "duvo_baten"
    """The decentralisatie-uitkering vrouwenopvang as income."""
    LOKAAL_TEAM = "lokaal_team"
    VEILIG_THUIS = "veilig_thuis"
    OPVANG = "opvang"
    DADEROPVANG = "daderopvang"
    JEUGDHULP = "jeugdhulp"
    WMO_BEGELEIDING = "wmo_begeleiding"
    JEUGDBESCHERMING = "jeugdbescherming"
    JEUGDRECLASSERING = "jeugdreclassering"
    JEUGDBESCHERMINGSTAFEL = "jeugdbeschermingstafel"
    PREVENTIEF_JUSTITIEEL_KADER = "preventief_justitieel_kader"
    PREVENTIE = "preventie"
    ZORG_EN_VEILIGHEIDSHUIS = "zorg_en_veiligheidshuis"
    HUISVERBOD = "huisverbod"
    CENTRUM_SEKSUEEL_GEWELD = "centrum_seksueel_geweld"

    @property
    def label(self) -> str:
        """The subject in Dutch words."""
        return _ONDERWERPEN.get(self, self.value.replace("_", " "))


_ONDERWERPEN = MappingProxyType(
    {
        Onderwerp.DUVO_BATEN: "de decentralisatie-uitkering vrouwenopvang als baat",
        Onderwerp.LOKAAL_TEAM: "lokale teams",
        Onderwerp.VEILIG_THUIS: "Veilig Thuis",
        Onderwerp.WMO_BEGELEIDING: "begeleiding op grond van de Wmo",
        Onderwerp.JEUGDBESCHERMINGSTAFEL: "de jeugdbeschermingstafel",
        Onderwerp.PREVENTIEF_JUSTITIEEL_KADER: "het preventief justitieel kader",
        Onderwerp.ZORG_EN_VEILIGHEIDSHUIS: "het Zorg- en Veiligheidshuis",
        Onderwerp.HUISVERBOD: "het huisverbod",
        Onderwerp.CENTRUM_SEKSUEEL_GEWELD: "het Centrum Seksueel Geweld",
    }
)


class Regelsoort(StrEnum):
    """Whether a line of a budget is income or expense."""

    BATEN = "baten"
    LASTEN = "lasten"


class Betekenis(StrEnum):
    """What a deviation from the budget means (betekenis)."""

    HOGERE_BATEN = "hogere_baten"
    """More income than budgeted."""
    LAGERE_BATEN = "lagere_baten"
    HOGERE_LASTEN = "hogere_lasten"
    """More expense than budgeted."""
    LAGERE_LASTEN = "lagere_lasten"
    GEEN = "geen"
    """As budgeted."""
    ONBEKEND = "onbekend"
    """A number is missing."""

    @property
    def is_voordelig(self) -> bool | None:
        """Whether it makes the balance better; None where there is no deviation, or nobody knows."""
        return {
            Betekenis.HOGERE_BATEN: True,
            Betekenis.LAGERE_LASTEN: True,
            Betekenis.LAGERE_BATEN: False,
            Betekenis.HOGERE_LASTEN: False,
        }.get(self)
