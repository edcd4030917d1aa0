"""The lists of words that partners are described in, with their Dutch labels and questions."""

from enum import StrEnum
from types import MappingProxyType


class Partnersoort(StrEnum):
    """The kind of a partner."""

    LOKAAL_TEAM = "lokaal_team"
    """Also wijkteam and Centrum voor Jeugd en Gezin."""
    ZORGAANBIEDER = "zorgaanbieder"
    GGZ = "ggz"
    CENTRUM_SEKSUEEL_GEWELD = "centrum_seksueel_geweld"
    VEILIG_THUIS = "veilig_thuis"
    MELDPUNT = "meldpunt"
    """A place to report something special, such as trafficking; never by itself a Veilig Thuis-organisatie."""
    OPVANG = "opvang"
    DADEROPVANG = "daderopvang"
    JEUGDBESCHERMINGSTAFEL = "jeugdbeschermingstafel"
    GECERTIFICEERDE_INSTELLING = "gecertificeerde_instelling"
    SAVE = "save"
    RAAD_VOOR_DE_KINDERBESCHERMING = "raad_voor_de_kinderbescherming"
    ZORG_EN_VEILIGHEIDSHUIS = "zorg_en_veiligheidshuis"
    RECLASSERING = "reclassering"
    POLITIE = "politie"
    OPENBAAR_MINISTERIE = "openbaar_ministerie"
    GGD = "ggd"
    WONINGCORPORATIE = "woningcorporatie"
    NETWERKPARTNER = "netwerkpartner"
    """Named as a partner, while the text does not say of which kind."""

    @property
    def label(self) -> str:
        """The kind in Dutch words."""
        return _SOORTEN.get(self, self.value.replace("_", " "))


_SOORTEN = MappingProxyType(
    {
        Partnersoort.GGZ: "geestelijke gezondheidszorg",
        Partnersoort.CENTRUM_SEKSUEEL_GEWELD: "Centrum Seksueel Geweld",
        Partnersoort.VEILIG_THUIS: "Veilig Thuis",
        Partnersoort.SAVE: "SAVE-team",
        Partnersoort.RAAD_VOOR_DE_KINDERBESCHERMING: "Raad voor de Kinderbescherming",
        Partnersoort.ZORG_EN_VEILIGHEIDSHUIS: "Zorg- en Veiligheidshuis",
        Partnersoort.OPENBAAR_MINISTERIE: "Openbaar Ministerie",
        Partnersoort.GGD: "GGD",
    }
)


class Opdrachtgever(StrEnum):
    """Who commissions something (opdrachtgever); that says nothing yet about the stream of money that pays it."""

    EIGEN_GEMEENTE = "eigen_gemeente"
    """Each municipality for its own inhabitants."""
    GEMEENTEN = "gemeenten"
    """The municipalities of an area together."""
    CENTRUMGEMEENTEN = "centrumgemeenten"
    """The municipalities that receive the money for opvang of an area."""
    MINISTERIE_JENV = "ministerie_jenv"
    MINISTERIE_VWS = "ministerie_vws"

    @property
    def label(self) -> str:
        """Who it is, in Dutch words."""
        return _OPDRACHTGEVERS[self]


_OPDRACHTGEVERS = MappingProxyType(
    {
        Opdrachtgever.EIGEN_GEMEENTE: "de eigen gemeente",
        Opdrachtgever.GEMEENTEN: "de gemeenten samen",
        Opdrachtgever.CENTRUMGEMEENTEN: "de centrumgemeenten",
        Opdrachtgever.MINISTERIE_JENV: "het ministerie van Justitie en Veiligheid",
        Opdrachtgever.MINISTERIE_VWS: "het ministerie van Volksgezondheid, Welzijn en Sport",
    }
)


class Verzoek(StrEnum):
    """Something that a partner can request of another (verzoek)."""

    RAADSONDERZOEK = "raadsonderzoek"
    """An investigation by the Raad voor de Kinderbescherming."""
    JEUGDBESCHERMINGSTAFEL = "jeugdbeschermingstafel"
    ONDERTOEZICHTSTELLING = "ondertoezichtstelling"
    """Of the court, provisional too."""
    VERLENGING_ONDERTOEZICHTSTELLING = "verlenging_ondertoezichtstelling"
    ANDERE_INSTELLING = "andere_instelling"
    """That the court lets another gecertificeerde instelling supervise."""
    INZET_RECLASSERING = "inzet_reclassering"

    @property
    def label(self) -> str:
        """What is requested, in Dutch words."""
        return _VERZOEKEN[self]


_VERZOEKEN = MappingProxyType(
    {
        Verzoek.RAADSONDERZOEK: "een onderzoek door de Raad voor de Kinderbescherming",
        Verzoek.JEUGDBESCHERMINGSTAFEL: "een gesprek aan de jeugdbeschermingstafel",
        Verzoek.ONDERTOEZICHTSTELLING: "een (voorlopige) ondertoezichtstelling door de kinderrechter",
        Verzoek.VERLENGING_ONDERTOEZICHTSTELLING: "verlenging van een ondertoezichtstelling door de kinderrechter",
        Verzoek.ANDERE_INSTELLING: "toezicht door een andere gecertificeerde instelling",
        Verzoek.INZET_RECLASSERING: "inzet van de reclassering",
    }
)


class Openstelling(StrEnum):
    """When somebody is there (openstelling)."""

    DAG_EN_NACHT = "dag_en_nacht"

    @property
    def label(self) -> str:
        """When, in Dutch words."""
        return "dag en nacht, alle dagen van de week"


class Doelgroep(StrEnum):
    """For whom a gecertificeerde instelling says it works (doelgroep)."""

    COMPLEXE_PROBLEMEN = "complexe_problemen"
    KIND_MET_BEPERKING = "kind_met_beperking"
    OUDER_MET_BEPERKING = "ouder_met_beperking"
    ALLEENSTAANDE_VLUCHTELING = "alleenstaande_vluchteling"
    ZONDER_AANVRAAG_TERUGKEER_MOGELIJK = "zonder_aanvraag_terugkeer_mogelijk"

    @property
    def vraag(self) -> str:
        """The question to the professional, in Dutch."""
        return _DOELGROEPEN[self]


_DOELGROEPEN = MappingProxyType(
    {
        Doelgroep.COMPLEXE_PROBLEMEN: "Heeft het gezin complexe problemen?",
        Doelgroep.KIND_MET_BEPERKING: "Heeft het kind een beperking?",
        Doelgroep.OUDER_MET_BEPERKING: "Heeft een ouder een beperking?",
        Doelgroep.ALLEENSTAANDE_VLUCHTELING: "Is het kind een alleenstaande minderjarige vluchteling of asielzoeker?",
        Doelgroep.ZONDER_AANVRAAG_TERUGKEER_MOGELIJK: (
            "Verblijft de jongere zonder asielaanvraag in Nederland, terwijl terugkeer een reële mogelijkheid is?"
        ),
    }
)
