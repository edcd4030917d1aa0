"""Days and the words of the field in Dutch."""

from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum

from huiselijkgeweld.model.feiten import Aanvrager, Inclusie, VeiligThuis
from huiselijkgeweld.recht.keten.centrum_seksueel_geweld import Csghulp, Csgroute
from huiselijkgeweld.recht.keten.huisverbod_gevolgen import Huisverbodgevolg
from huiselijkgeweld.recht.keten.jeugd_tot_23 import Uitbuitingsinzet, Uitbuitingsroute
from huiselijkgeweld.recht.keten.meldcode import Afweging, Eerplicht, Meldcodestap
from huiselijkgeweld.recht.keten.opvang import Opvang, Opvangrecht
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


def met_hoofdletter(tekst: str) -> str:
    """A text that begins with a capital letter."""
    return tekst[:1].upper() + tekst[1:]


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
    (Houder.NIEMAND, "niemand (wijs iemand aan en leg dat vast)"),
    (Houder.GEMEENTE, "de gemeente"),
    (Houder.MDA, "MDA++"),
    (Houder.ZORG_EN_VEILIGHEIDSHUIS, "het Zorg- en Veiligheidshuis"),
    (Houder.RECLASSERING, "de reclassering"),
    (Houder.OPVANG, "de opvang"),
    (Houder.REGIONAAL_VEILIGHEIDSTEAM, "het regionaal veiligheidsteam"),
    (Rolsoort.MAATREGEL, "uitvoering van de maatregel"),
    (Rolsoort.GEDEELDE_REGIE, "gedeelde regie voor de volwassenen"),
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
        "geen gecertificeerde instelling, tafel of Raad: er is geen minderjarige betrokken",
    ),
    (Plicht.COLLEGE_INFORMEREN_BIJ_VERZOEK_RAAD, "het college inlichten bij een verzoek aan de Raad"),
    (Plicht.VERZOEK_RAAD_BLIJFT_MOGELIJK, "een verzoek aan de Raad blijft mogelijk, ook als ouders de tafel weigeren"),
    (Mda.EERST_DIRECTE_VEILIGHEID, "eerst directe veiligheid (daarna opnieuw toetsen)"),
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
    (Jeugd.TOETS_BEEINDIGING, "jeugdbeschermingstafel over het einde van de maatregel"),
    (Jeugd.VRIJWILLIG, "vrijwillige hulp"),
    (Jeugd.GEEN, "geen route (er is geen grond vastgesteld)"),
    (Jeugd.NVT, "niet van toepassing"),
    (Bevoegd.BEVOEGD, "bevoegd"),
    (Bevoegd.TOEGESTAAN, "toegestaan (het is spoed)"),
    (Bevoegd.NIET_BEVOEGD, "niet bevoegd"),
    (Bevoegd.NVT, "niet van toepassing"),
    (Uitnodiging.UITNODIGEN, "uitnodigen"),
    (Uitnodiging.NIET_UITNODIGEN, "niet uitnodigen"),
    (Uitnodiging.NVT, "niet van toepassing"),
    (Aanvrager.VEILIG_THUIS, "Veilig Thuis"),
    (Aanvrager.GECERTIFICEERDE_INSTELLING, "de gecertificeerde instelling"),
    (Aanvrager.COLLEGE, "het college van burgemeester en wethouders"),
    (Aanvrager.LOKAAL_TEAM, "het lokale team"),
    (VeiligThuis.VERVOLG_BIJ_VT, "vervolg bij Veilig Thuis"),
    (Inclusie.MDA, "MDA++"),
    (Inclusie.ZVH, "Zorg- en Veiligheidshuis"),
    (Inclusie.MDA_DAN_ZVH, "eerst MDA++ en dan Zorg- en Veiligheidshuis"),
    (Inclusie.ZVH_DAN_MDA, "eerst Zorg- en Veiligheidshuis en dan MDA++"),
    (Opvang.KWINTES, "Kwintes"),
    (Opvang.MOVIERA, "Moviera"),
    (Opvang.MOVIERA_UTRECHT, "Moviera in Utrecht"),
    (Opvang.BLIJF_GROEP, "Blijf Groep"),
    (Opvang.KADERA, "Kadera"),
    (Opvang.LANDELIJKE_MANNENOPVANG, "de landelijke mannenopvang"),
    (Opvangrecht.COLLEGE_VERSTREKT_OPVANG, "het college verstrekt opvang"),
    (Opvangrecht.ONVERWIJLD_TIJDELIJKE_VOORZIENING, "onverwijld een tijdelijke voorziening"),
    (Opvangrecht.OPVANG_IN_ANDERE_REGIO, "opvang in een andere regio"),
    (Opvangrecht.SPECIALE_PLAATS_EER, "een speciale plaats bij eergerelateerd geweld"),
    (Csgroute.CSG_DIRECT, "direct naar het Centrum Seksueel Geweld"),
    (Csgroute.LOKAAL_TEAM_MET_CSG, "het lokale team samen met het Centrum Seksueel Geweld"),
    (Csgroute.CSG_OOK_LATER, "ook later nog naar het Centrum Seksueel Geweld"),
    (Csghulp.AANGIFTE_GEEN_VOORWAARDE, "aangifte is geen voorwaarde voor hulp"),
    (Csghulp.CASEMANAGER, "een casemanager"),
    (Csghulp.CASEMANAGER_BINNEN_24_UUR, "een casemanager binnen 24 uur"),
    (Csghulp.CASEMANAGER_HELE_TRAJECT, "een casemanager voor het hele traject"),
    (Huisverbodgevolg.HUISGENOTEN_INLICHTEN, "de huisgenoten inlichten"),
    (Huisverbodgevolg.VEILIG_THUIS_INLICHTEN, "Veilig Thuis inlichten"),
    (Huisverbodgevolg.INSTANTIE_INLICHTEN, "de instantie voor advies of hulp inlichten"),
    (Huisverbodgevolg.BEREIKBAARHEID_DOORGEVEN, "doorgeven waar de uithuisgeplaatste bereikbaar is"),
    (Huisverbodgevolg.OP_SCHRIFT_STELLEN, "het huisverbod op schrift stellen"),
    (Huisverbodgevolg.BURGEMEESTER_INLICHTEN, "de burgemeester inlichten"),
    (Huisverbodgevolg.RAAD_VOOR_RECHTSBIJSTAND_INLICHTEN, "de raad voor rechtsbijstand inlichten"),
    (Huisverbodgevolg.BIJSTAND_DOOR_RAADSMAN, "bijstand door een raadsman"),
    (Huisverbodgevolg.HULP_OP_GANG_BRENGEN, "de hulp op gang brengen"),
    (
        Huisverbodgevolg.MINDERJARIGE_HOREN,
        (
            "de minderjarige in de gelegenheid stellen zijn mening te geven, "
            "tenzij de spoedige behandeling zich daartegen verzet"
        ),
    ),
    (Huisverbodgevolg.INTREKKING_MOGELIJK, "intrekking van het huisverbod is mogelijk"),
    (Uitbuitingsroute.KETENAANPAK_TOT_23, "de ketenaanpak voor jeugd tot 23 jaar"),
    (Uitbuitingsroute.MENSENHANDEL_VIA_VEILIG_THUIS, "de aanpak van mensenhandel via Veilig Thuis"),
    (Uitbuitingsinzet.MELDPUNT_VEILIG_THUIS, "Veilig Thuis als meldpunt"),
    (Uitbuitingsinzet.ZORGCOORDINATOR, "een zorgcoördinator"),
    (Meldcodestap.COLLEGIALE_CONSULTATIE, "een collega raadplegen"),
    (Meldcodestap.DESKUNDIGE_RAADPLEGEN, "eerst een deskundige op eergerelateerd geweld raadplegen"),
    (Meldcodestap.GESPREK_MET_CLIENT, "een gesprek met de cliënt"),
    (Meldcodestap.AFWEGINGSKADER_TOEPASSEN, "het afwegingskader toepassen"),
    (Meldcodestap.BESLISSEN_HULP_OF_MELDEN, "beslissen: hulp of melden"),
    (Meldcodestap.BESLISSEN_MELDEN_EN_HULP, "beslissen: melden en hulp"),
    (Meldcodestap.STAPPEN_GEZET, "alle stappen zijn gezet"),
    (Meldcodestap.GEEN_STAPPENPLAN, "er gold nog geen stappenplan"),
    (Afweging.MELDEN, "melden bij Veilig Thuis"),
    (Afweging.HULP_EN_AFSPRAKEN, "hulp en afspraken"),
    (Afweging.AFSLUITEN_MET_AFSPRAKEN, "afsluiten met afspraken"),
    (Afweging.GEEN_KADER, "er gold nog geen afwegingskader"),
    (Eerplicht.FAMILIE_NIET_INFORMEREN, "de familie nog niet informeren of betrekken"),
    (Eerplicht.MELDEN_BIJ_POLITIE_OF_VEILIG_THUIS, "melden bij de politie of Veilig Thuis"),
    (Eerplicht.RISICOTAXATIE_DOOR_POLITIE, "een risicotaxatie door de politie"),
    (Eerplicht.NIET_BEMIDDELEN, "niet bemiddelen"),
)
_PER_SOORT = {(type(lid), lid.value): tekst for lid, tekst in _WOORDEN} | {
    (soort, woord): tekst
    for soort in (Csgroute, Uitbuitingsroute, Opvang)
    for woord, tekst in (("nvt", "niet van toepassing"), ("niet_bekend", "niet bekend"))
}
"""By class and word, because equal words of two lists are equal as text."""
