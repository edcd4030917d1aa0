"""The lists of words that a report is told in, with the labels under which they are counted.

Labels are those of CBS StatLine (tables 84849NED, 84850NED, 84852NED, 84853NED and 85361NED); CBS publishes no codes
for them. The codes of `Melduitkomst` are those of StUF-Jeugdzorg 1.0.9.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from huiselijkgeweld.model.codelijst import Codelijst
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


class Zvhuitkomst(Codelijst):
    """What a Zorg- en Veiligheidshuis answers to a report that it got; the codes of StUF-Jeugdzorg 1.0.9.

    No event carries it: a household that is taken in is told by the event `zvh_geincludeerd`.

    Example:
        >>> Zvhuitkomst.met_code("ZVH-02").label
        'nader onderzoek via triage'
    """

    CASUS = "casus", "in behandeling als casus", "ZVH-01"
    NADER_ONDERZOEK = "nader_onderzoek", "nader onderzoek via triage", "ZVH-02"
    ANDERS_AFGEDAAN = "anders_afgedaan", "anders afgedaan", "ZVH-03"


class Aard(Codelijst):
    """What a report is about (aard van het geweld); several may apply to one report.

    Example:
        >>> Aard.GEWELD_TEGEN_OUDERS.label
        'Geweld tegen ouders'
    """

    KINDERMISHANDELING = "kindermishandeling", "Kindermishandeling"
    PARTNERGEWELD = "partnergeweld", "Partnergeweld"
    """Also by a former partner."""
    GEWELD_TEGEN_OUDERS = "geweld_tegen_ouders", "Geweld tegen ouders"
    OUDERENMISHANDELING = "ouderenmishandeling", "Ouderenmishandeling"
    OVERIG = "overig", "Overig"
    ANDERE_PROBLEMATIEK = "andere_problematiek", "Andere problematiek"
    ONBEKEND = "onbekend", "Onbekend"
    """Stated to be unknown; an empty tuple says that nobody has stated anything."""


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


class Betrokkenheid(Codelijst):
    """Whether Veilig Thuis knew the persons before this report (eerdere betrokkenheid)."""

    EERSTE_MELDING = "eerste_melding", "1e melding, geen betrokkenen bekend"
    HERMELDING = "hermelding", "Hermelding"
    """Somebody is already known; how many is not stated."""
    HERMELDING_MEERDERE_BEKEND = "hermelding_meerdere_bekend", "Hermelding, meerdere betrokkenen al bekend"
    HERMELDING_EEN_BEKEND = "hermelding_een_bekend", "Hermelding, één betrokkene al bekend"
    VERVOLGMELDING = "vervolgmelding", "Vervolgmelding tijdens betrokkenheid"
    """While Veilig Thuis is involved; at which point is not stated."""
    VERVOLGMELDING_TIJDENS_BEOORDELING = (
        "vervolgmelding_tijdens_beoordeling",
        "Vervolgmelding tijdens veiligheidsbeoordeling",
    )
    VERVOLGMELDING_NA_BEOORDELING = "vervolgmelding_na_beoordeling", "Vervolgmelding na veiligheidsbeoordeling"
    VERVOLGMELDING_TIJDENS_MONITORING = "vervolgmelding_tijdens_monitoring", "Vervolgmelding tijdens monitoring"
    NIET_INGEDEELD = "niet_ingedeeld", "Niet ingedeeld"

    @property
    def hoofdsoort(self) -> "Betrokkenheid":
        """The main kind: first report, repeated report, report while involved, or none of these."""
        return next((hoofd for hoofd in _HOOFDSOORTEN if self.value.startswith(hoofd.value)), self)


_HOOFDSOORTEN = (Betrokkenheid.HERMELDING, Betrokkenheid.VERVOLGMELDING)


class Melderrol(Codelijst):
    """In what capacity or from which field somebody reports (rol van de melder)."""

    NIET_BEROEPSMATIG = "niet_beroepsmatig", "Niet beroepsmatig"
    GEZONDHEIDSZORG = "gezondheidszorg", "Gezondheidszorg"
    GEESTELIJKE_GEZONDHEIDSZORG = "geestelijke_gezondheidszorg", "Geestelijke gezondheidszorg"
    KINDEROPVANG = "kinderopvang", "Kinderopvang"
    ONDERWIJS = "onderwijs", "Onderwijs"
    BUREAU_LEERPLICHT = "bureau_leerplicht", "Bureau Leerplicht"
    JEUGDZORG = "jeugdzorg", "Jeugdzorg"
    JUSTITIE_EN_VEILIGHEID = "justitie_en_veiligheid", "Justitie en veiligheid"
    VEILIG_THUIS_ANDERE_REGIO = "veilig_thuis_andere_regio", "Veilig Thuis: andere regio"
    VEILIG_THUIS_REGIONAAL_MAATWERK = "veilig_thuis_regionaal_maatwerk", "Veilig Thuis: inzet regionaal maatwerk"
    ANDERE_ORGANISATIE = "andere_organisatie", "Andere organisatie: anders"

    @property
    def is_beroepsmatig(self) -> bool:
        """Whether the capacity is a profession."""
        return self is not Melderrol.NIET_BEROEPSMATIG


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
