"""Days and the words of the field in Dutch."""

from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum

from huiselijkgeweld.recht.keten.centrum_seksueel_geweld import Csgroute
from huiselijkgeweld.recht.keten.jeugd_tot_23 import Uitbuitingsroute
from huiselijkgeweld.recht.keten.opvang import Opvang
from huiselijkgeweld.recht.uitkomsten import (
    Bevoegd,
    Houder,
    Jeugd,
    Mda,
    Plicht,
    Prioriteit,
    Rol,
    Rolsoort,
    Uitnodiging,
    Zvh,
)


def dag_in_woorden(dag: date) -> str:
    """A day in Dutch words: `maandag 6 april 2026`."""
    import pendulum

    return pendulum.Date(dag.year, dag.month, dag.day).format("dddd D MMMM YYYY", locale="nl")


def wanneer(waarde: date | datetime) -> str:
    """A day or moment in Dutch words."""
    if isinstance(waarde, datetime):
        return f"{dag_in_woorden(waarde.date())} {waarde:%H.%M} uur"
    return dag_in_woorden(waarde)


def zonder_weekdag(dag: str) -> str:
    """A day in words, without the day of the week."""
    return dag.partition(" ")[2]


def woord(resultaat: object) -> str:
    """A result in Dutch words: those of the list below, or else its stored word with spaces."""
    if isinstance(resultaat, Rol):
        return f"{woord(resultaat.soort)}: {woord(resultaat.houder)}"
    if isinstance(resultaat, bool):
        return "ja" if resultaat else "nee"
    if isinstance(resultaat, StrEnum) and (type(resultaat), resultaat.value) in _PER_SOORT:
        return _PER_SOORT[type(resultaat), resultaat.value]
    return str(resultaat).replace("_", " ")


def opsomming(woorden: Iterable[str], tussen: str = "en") -> str:
    """Words in a row: `a, b en c`."""
    *eerst, laatst = woorden
    return f"{', '.join(eerst)} {tussen} {laatst}" if eerst else laatst


_WOORDEN: tuple[tuple[StrEnum, str], ...] = (
    (Houder.VEILIG_THUIS, "Veilig Thuis"),
    (Houder.LOKAAL_TEAM, "het lokale team"),
    (Houder.ZORGAANBIEDER, "de zorgaanbieder"),
    (Houder.GECERTIFICEERDE_INSTELLING, "de gecertificeerde instelling"),
    (Houder.SAVE, "SAVE"),
    (Houder.AANGEWEZEN_PROFESSIONAL, "de aangewezen professional"),
    (Houder.ADVIESVRAGER, "wie advies vroeg"),
    (Houder.NIEMAND, "niemand: wijs iemand aan en leg dat vast"),
    (Houder.GEMEENTE, "de gemeente"),
    (Houder.MDA, "MDA++"),
    (Houder.ZORG_EN_VEILIGHEIDSHUIS, "het Zorg- en Veiligheidshuis"),
    (Houder.RECLASSERING, "de reclassering"),
    (Houder.OPVANG, "de opvang"),
    (Houder.REGIONAAL_VEILIGHEIDSTEAM, "het regionaal veiligheidsteam"),
    (Rolsoort.MAATREGEL, "uitvoering van de maatregel"),
    (Rolsoort.GEDEELDE_REGIE, "gedeelde regie, voor de volwassenen"),
    (Rolsoort.BEHANDEL, "behandeling of opvang"),
    (Rolsoort.PROCESREGIE, "procesregie"),
    (Rolsoort.STRAFREGIE, "regie in het strafrecht"),
    (Rolsoort.DUO, "duo met het vaste gezicht"),
    (Rolsoort.BETROKKEN, "betrokken"),
    (Rolsoort.KINDVEILIGHEID, "coördinatie van de veiligheid van het kind"),
    (Plicht.MELDEN_BIJ_VEILIG_THUIS, "melden bij Veilig Thuis"),
    (Plicht.BETROKKENEN_NOG_NIET_INFORMEREN, "de betrokkenen nog niet informeren"),
    (Plicht.VEILIGHEIDSPLAN_MAKEN, "een veiligheidsplan maken"),
    (Plicht.OVERDRACHT_OPEN, "de overdracht is niet aanvaard: er is nog niets overgegaan"),
    (Plicht.WAAKVLAMHOUDER_BENOEMEN, "een waakvlamhouder benoemen"),
    (Plicht.MONITORING_DOOR_VEILIG_THUIS, "Veilig Thuis monitort"),
    (
        Plicht.GEEN_GI_JBT_RVDK,
        "geen gecertificeerde instelling, tafel of Raad: er is geen minderjarige",
    ),
    (Plicht.COLLEGE_INFORMEREN_BIJ_VERZOEK_RAAD, "het college inlichten bij een verzoek aan de Raad"),
    (Plicht.VERZOEK_RAAD_BLIJFT_MOGELIJK, "een verzoek aan de Raad blijft mogelijk, ook als ouders de tafel weigeren"),
    (Mda.EERST_DIRECTE_VEILIGHEID, "eerst directe veiligheid; daarna opnieuw toetsen"),
    (Mda.AANMELDEN, "aanmelden"),
    (Mda.CONSULTATIETEAM, "voorleggen aan het consultatieteam"),
    (Mda.NIET, "niet"),
    (Mda.GEEN_VOORZIENING, "er is hier geen voorziening"),
    (Prioriteit.HOGE_PRIORITEIT, "hoge prioriteit"),
    (Zvh.AANMELDEN, "aanmelden"),
    (Zvh.NIET, "niet"),
    (Jeugd.RVDK_SPOED, "met spoed naar de Raad voor de Kinderbescherming"),
    (Jeugd.VTO, "verzoek tot onderzoek aan de Raad voor de Kinderbescherming"),
    (Jeugd.JBT, "jeugdbeschermingstafel"),
    (Jeugd.TOETS_BEEINDIGING, "jeugdbeschermingstafel, die het einde van de maatregel toetst"),
    (Jeugd.VRIJWILLIG, "vrijwillige hulp"),
    (Jeugd.GEEN, "geen: er is geen grond vastgesteld"),
    (Jeugd.NVT, "niet van toepassing"),
    (Bevoegd.BEVOEGD, "bevoegd"),
    (Bevoegd.TOEGESTAAN, "toegestaan, omdat het spoed is"),
    (Bevoegd.NIET_BEVOEGD, "niet bevoegd"),
    (Bevoegd.NVT, "niet van toepassing"),
    (Uitnodiging.UITNODIGEN, "uitnodigen"),
    (Uitnodiging.NIET_UITNODIGEN, "niet uitnodigen"),
    (Uitnodiging.NVT, "niet van toepassing"),
)
_PER_SOORT = {(type(lid), lid.value): tekst for lid, tekst in _WOORDEN} | {
    (soort, woord): tekst
    for soort in (Csgroute, Uitbuitingsroute, Opvang)
    for woord, tekst in (("nvt", "niet van toepassing"), ("niet_bekend", "niet bekend"))
}
"""By class and word, because equal words of two lists are equal as text."""
