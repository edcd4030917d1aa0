"""The services of which a household can have one (diensten), for which somebody pays."""

from enum import StrEnum
from types import MappingProxyType


class Dienst(StrEnum):
    """A service that runs for somebody of the household (dienst)."""

    OPVANG = "opvang"
    """A stay in a shelter for women or men."""
    AMBULANTE_BEGELEIDING = "ambulante_begeleiding"
    """Guidance at home."""
    MAATREGEL = "maatregel"
    """The execution of a measure by a gecertificeerde instelling."""
    CASEMANAGER_CSG = "casemanager_csg"
    """The casemanager of the Centrum Seksueel Geweld."""
    DADEROPVANG = "daderopvang"
    """A place for who had to leave home."""

    @property
    def label(self) -> str:
        """The service in Dutch words."""
        return _DIENSTEN.get(self, self.value.replace("_", " "))


_DIENSTEN = MappingProxyType(
    {
        Dienst.MAATREGEL: "uitvoering van een maatregel",
        Dienst.CASEMANAGER_CSG: "casemanager van het Centrum Seksueel Geweld",
    }
)


class Begeleider(StrEnum):
    """The kind of partner that gives guidance at home (begeleider); the words are those of `Partnersoort`."""

    OPVANG = "opvang"
    """An organisation for shelter, which also guides at home."""
    ZORGAANBIEDER = "zorgaanbieder"
    GGZ = "ggz"
    LOKAAL_TEAM = "lokaal_team"
