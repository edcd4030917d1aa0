"""The lists of words that a report is told in, with the labels under which they are counted.

Labels are those of CBS StatLine (tables 84849NED, 84850NED, 84852NED, 84853NED and 85361NED); CBS publishes no codes
for them. The codes of `Melduitkomst` are those of StUF-Jeugdzorg 1.0.9.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from huiselijkgeweld.model.gebeurtenissen.soort import Melduitkomst

BEOORDELING_LABELS: Mapping[Melduitkomst, str] = MappingProxyType(
    {
        Melduitkomst.VERVOLG_BIJ_VT: "Vervolgstappen beleggen bij Veilig Thuis",
        Melduitkomst.OVERDRACHT_NA_BEOORDELING: "Overdracht",
        Melduitkomst.GEEN_VERVOLG: "Geen vervolgstappen nodig",
        Melduitkomst.REGIONAAL_MAATWERK: "Inzet regionaal maatwerk Veilig Thuis",
    }
)
"""The outcomes of a veiligheidsbeoordeling as CBS names them; one that has none yet is *Nog niet beoordeeld* there."""


class Aard(StrEnum):
    """What a report is about (aard van het geweld); several may apply to one report.

    Example:
        >>> Aard.GEWELD_TEGEN_OUDERS.label
        'Geweld tegen ouders'
    """

    KINDERMISHANDELING = "kindermishandeling"
    PARTNERGEWELD = "partnergeweld"
    """Also by a former partner."""
    GEWELD_TEGEN_OUDERS = "geweld_tegen_ouders"
    OUDERENMISHANDELING = "ouderenmishandeling"
    OVERIG = "overig"
    ANDERE_PROBLEMATIEK = "andere_problematiek"
    ONBEKEND = "onbekend"
    """Stated to be unknown; an empty tuple says that nobody has stated anything."""

    @property
    def label(self) -> str:
        """The words of CBS."""
        return self.value.replace("_", " ").capitalize()


class Groep(StrEnum):
    """A group or theme that asks for an approach of its own (bijzondere groep).

    As regional policy names them: the Uitvoeringsagenda 2020-2023 of Noord-Veluwe and Midden-IJssel/Oost-Veluwe, the
    Regiovisie 2024-2027 of Flevoland, and the approach 2021-2024 of Gelderland-Zuid.
    """

    SEKSUEEL_GEWELD = "seksueel_geweld"
    OUDERENMISHANDELING = "ouderenmishandeling"
    MENSENHANDEL = "mensenhandel"
    COMPLEXE_SCHEIDING = "complexe_scheiding"
    PLEGER = "pleger"
    """Somebody who uses violence and asks for or gets help with that."""
    KIND_IN_OPVANG = "kind_in_opvang"
    KWETSBARE_OPVOEDSITUATIE = "kwetsbare_opvoedsituatie"
    SCHADELIJKE_TRADITIONELE_PRAKTIJKEN = "schadelijke_traditionele_praktijken"
    LICHT_VERSTANDELIJK_BEPERKT = "licht_verstandelijk_beperkt"
    EERGERELATEERD = "eergerelateerd"

    @property
    def label(self) -> str:
        """The group in Dutch words."""
        return _GROEPEN.get(self, self.value.replace("_", " "))


_GROEPEN = MappingProxyType(
    {
        Groep.PLEGER: "plegers",
        Groep.KIND_IN_OPVANG: "kinderen in de opvang",
        Groep.KWETSBARE_OPVOEDSITUATIE: "jeugdigen in een kwetsbare opvoedsituatie",
        Groep.LICHT_VERSTANDELIJK_BEPERKT: "mensen met een licht verstandelijke beperking (LVB)",
        Groep.EERGERELATEERD: "eergerelateerd geweld",
    }
)


class Betrokkenheid(StrEnum):
    """Whether Veilig Thuis knew the persons before this report (eerdere betrokkenheid)."""

    EERSTE_MELDING = "eerste_melding"
    HERMELDING = "hermelding"
    """Somebody is already known; how many is not stated."""
    HERMELDING_MEERDERE_BEKEND = "hermelding_meerdere_bekend"
    HERMELDING_EEN_BEKEND = "hermelding_een_bekend"
    VERVOLGMELDING = "vervolgmelding"
    """While Veilig Thuis is involved; at which point is not stated."""
    VERVOLGMELDING_TIJDENS_BEOORDELING = "vervolgmelding_tijdens_beoordeling"
    VERVOLGMELDING_NA_BEOORDELING = "vervolgmelding_na_beoordeling"
    VERVOLGMELDING_TIJDENS_MONITORING = "vervolgmelding_tijdens_monitoring"
    NIET_INGEDEELD = "niet_ingedeeld"

    @property
    def hoofdsoort(self) -> "Betrokkenheid":
        """The main kind: first report, repeated report, report while involved, or none of these."""
        return next((hoofd for hoofd in _HOOFDSOORTEN if self.value.startswith(hoofd.value)), self)

    @property
    def label(self) -> str:
        """The words of CBS."""
        return _BETROKKENHEID[self]


_HOOFDSOORTEN = (Betrokkenheid.HERMELDING, Betrokkenheid.VERVOLGMELDING)
_BETROKKENHEID = MappingProxyType(
    {
        Betrokkenheid.EERSTE_MELDING: "1e melding, geen betrokkenen bekend",
        Betrokkenheid.HERMELDING: "Hermelding",
        Betrokkenheid.HERMELDING_MEERDERE_BEKEND: "Hermelding, meerdere betrokkenen al bekend",
        Betrokkenheid.HERMELDING_EEN_BEKEND: "Hermelding, één betrokkene al bekend",
        Betrokkenheid.VERVOLGMELDING: "Vervolgmelding tijdens betrokkenheid",
        Betrokkenheid.VERVOLGMELDING_TIJDENS_BEOORDELING: "Vervolgmelding tijdens veiligheidsbeoordeling",
        Betrokkenheid.VERVOLGMELDING_NA_BEOORDELING: "Vervolgmelding na veiligheidsbeoordeling",
        Betrokkenheid.VERVOLGMELDING_TIJDENS_MONITORING: "Vervolgmelding tijdens monitoring",
        Betrokkenheid.NIET_INGEDEELD: "Niet ingedeeld",
    }
)


class Melderrol(StrEnum):
    """In what capacity or from which field somebody reports (rol van de melder)."""

    NIET_BEROEPSMATIG = "niet_beroepsmatig"
    GEZONDHEIDSZORG = "gezondheidszorg"
    GEESTELIJKE_GEZONDHEIDSZORG = "geestelijke_gezondheidszorg"
    KINDEROPVANG = "kinderopvang"
    ONDERWIJS = "onderwijs"
    BUREAU_LEERPLICHT = "bureau_leerplicht"
    JEUGDZORG = "jeugdzorg"
    JUSTITIE_EN_VEILIGHEID = "justitie_en_veiligheid"
    VEILIG_THUIS_ANDERE_REGIO = "veilig_thuis_andere_regio"
    VEILIG_THUIS_REGIONAAL_MAATWERK = "veilig_thuis_regionaal_maatwerk"
    ANDERE_ORGANISATIE = "andere_organisatie"

    @property
    def is_beroepsmatig(self) -> bool:
        """Whether the capacity is a profession."""
        return self is not Melderrol.NIET_BEROEPSMATIG

    @property
    def label(self) -> str:
        """The words of CBS."""
        return _MELDERROLLEN.get(self, self.value.replace("_", " ").capitalize())


_MELDERROLLEN = MappingProxyType(
    {
        Melderrol.BUREAU_LEERPLICHT: "Bureau Leerplicht",
        Melderrol.VEILIG_THUIS_ANDERE_REGIO: "Veilig Thuis: andere regio",
        Melderrol.VEILIG_THUIS_REGIONAAL_MAATWERK: "Veilig Thuis: inzet regionaal maatwerk",
        Melderrol.ANDERE_ORGANISATIE: "Andere organisatie: anders",
    }
)


class Onveiligheid(StrEnum):
    """What a judgement of safety comes to (veiligheidstaxatie), in the categories in which it is counted."""

    ACUUT = "acuut"
    STRUCTUREEL = "structureel"
    ACUUT_EN_STRUCTUREEL = "acuut_en_structureel"
    GEEN = "geen"

    @property
    def label(self) -> str:
        """The category in Dutch words."""
        return _ONVEILIGHEID[self]


_ONVEILIGHEID = MappingProxyType(
    {
        Onveiligheid.ACUUT: "Acute onveiligheid",
        Onveiligheid.STRUCTUREEL: "Structurele onveiligheid",
        Onveiligheid.ACUUT_EN_STRUCTUREEL: "Acute en structurele onveiligheid",
        Onveiligheid.GEEN: "Geen acute of structurele onveiligheid",
    }
)
PER_OORDEEL = MappingProxyType(
    {
        (True, False): Onveiligheid.ACUUT,
        (False, True): Onveiligheid.STRUCTUREEL,
        (True, True): Onveiligheid.ACUUT_EN_STRUCTUREEL,
        (False, False): Onveiligheid.GEEN,
    }
)
"""The category by what is judged: acutely unsafe, structurally unsafe."""
