"""The question behind every fact, who may answer it, and where it comes from (vragen)."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

import attrs


class Wie(StrEnum):
    """Who may answer a question (wie)."""

    OORDEEL = "oordeel"
    """A professional judges; nothing computes it."""
    DOSSIER = "dossier"
    """The case file shows it: events and dates."""
    REGISTER = "register"
    """The data of a region or of its partners show it."""


@attrs.frozen
class Vraagsjabloon:
    """The question that a fact answers (vraag), apart from any case.

    Attributes:
        feit: the name of the fact.
        tekst: the question to the professional, in Dutch.
        wie: who may answer it.
        bronnen: ids of the texts that give it its meaning, each a key of `recht.praktijkbronnen.BRONNEN`.
    """

    feit: str
    tekst: str = attrs.field(repr=False)
    wie: Wie
    bronnen: tuple[str, ...]


def _oordeel(feit: str, tekst: str, *bronnen: str) -> Vraagsjabloon:
    return Vraagsjabloon(feit, tekst, Wie.OORDEEL, bronnen)


def _dossier(feit: str, tekst: str, *bronnen: str) -> Vraagsjabloon:
    return Vraagsjabloon(feit, tekst, Wie.DOSSIER, bronnen)


def _register(feit: str, tekst: str, *bronnen: str) -> Vraagsjabloon:
    return Vraagsjabloon(feit, tekst, Wie.REGISTER, bronnen)


_VRAGEN = (
    _oordeel(
        "acuut_onveilig",
        "Is het nu acuut onveilig: is er direct fysiek gevaar, of is de veiligheid nu of de komende dagen niet zeker?",
        "C04",
    ),
    _oordeel(
        "structureel_onveilig",
        "Is het structureel onveilig: komen onveilige en schadelijke gebeurtenissen telkens terug of houden ze aan?",
        "T02",
        "T03",
        "M06",
    ),
    _oordeel("stabiel_veilig", "Is de veiligheid stabiel, zodat het nu vooral om herstel gaat?", "K01"),
    _dossier(
        "maatregel",
        "Geldt er een kinderbeschermingsmaatregel die een gecertificeerde instelling uitvoert, en welke?",
        "Jeugdwet art. 1.1",
        "BW art. 1:255 lid 1",
        "BW art. 1:257 lid 1",
        "BW art. 1:302",
    ),
    _dossier(
        "gi_wil_beeindigen",
        "Wil de gecertificeerde instelling de ondertoezichtstelling beëindigen of niet laten verlengen?",
        "J10",
    ),
    _dossier(
        "veilig_thuis",
        "Hoe ver is het contact met Veilig Thuis over dit huishouden?",
        "V05",
        "V08",
        "V09",
        "V21",
    ),
    _dossier(
        "lopende_regisseur",
        "Met wie, Veilig Thuis niet meegerekend, is afgesproken dat die nu regisseur van dit huishouden is?",
        "L03",
        "M02",
    ),
    _register(
        "proeftuin",
        "Werkt er op deze dag en deze plaats een proeftuin met een regionaal veiligheidsteam?",
        "X01",
        "X02",
    ),
    _dossier(
        "inclusie",
        "Is het huishouden opgenomen in MDA++ of in het Zorg- en Veiligheidshuis, en bij beide: waar het eerst?",
        "M03",
        "Z04",
    ),
    _dossier("voorwaarden_opgesteld", "Heeft Veilig Thuis de veiligheidsvoorwaarden opgesteld?", "V16"),
    _dossier("risicofactoren_in_beeld", "Zijn de risicofactoren van dit huishouden in beeld gebracht?", "Keuze"),
    _dossier("in_opvang", "Verblijft er iemand uit het huishouden in een vrouwen- of mannenopvang?", "Keuze"),
    _dossier("onder_reclassering", "Is er een verdachte aangehouden, of is de reclassering betrokken?", "Keuze"),
    _dossier("afsluiting", "Staat deze zaak op het punt te worden afgesloten?", "Keuze"),
    _oordeel("eergerelateerd", "Kan eer een rol spelen bij het geweld?", "C06"),
    _dossier(
        "minderjarige_betrokken",
        "Is er een kind van nog geen 18 jaar betrokken, ook ongeboren of uit huis geplaatst?",
        "BW art. 1:233",
        "BW art. 1:2",
        "J07",
    ),
    _oordeel("kind_onveilig", "Staat de veiligheid van een minderjarige op het spel?", "L04", "J09"),
    _oordeel("volwassene_onveilig", "Staat de veiligheid van een volwassene op het spel?", "L04"),
    _oordeel(
        "kind_acuut_bedreigd",
        "Is een minderjarige acuut en ernstig bedreigd, zodat er onmiddellijk een beslissing nodig is?",
        "Jeugdwet art. 3.1 lid 2 onder a",
        "BW art. 1:257 lid 1",
    ),
    _oordeel(
        "ontwikkeling_bedreigd",
        "Wordt de minderjarige in zijn ontwikkeling ernstig bedreigd?",
        "BW art. 1:255 lid 1",
    ),
    _oordeel(
        "hulp",
        "Is er vrijwillige hulp voor de minderjarige en de ouders, wordt die aanvaard en levert die genoeg op?",
        "BW art. 1:255 lid 1 onder a",
        "J07",
    ),
    _register("jbt_beschikbaar", "Is er voor deze gemeente een jeugdbeschermingstafel?", "J02"),
    _dossier("aanvrager", "Wie vraagt om de tafel of om het onderzoek van de Raad?", "J04"),
    _register(
        "aangewezen_door_college",
        "Is deze aanvrager door het college aangewezen of gemandateerd om de Raad om onderzoek te verzoeken?",
        "Jeugdwet art. 3.1 lid 1",
        "J04",
    ),
    _dossier("twaalf_of_ouder", "Is de jeugdige twaalf jaar of ouder op de dag van de tafel?", "J09", "J10"),
    _oordeel("deelname_onveilig", "Is het voor de jeugdige onveilig om aan de tafel deel te nemen?", "J09"),
    _dossier("ouders_weigeren_tafel", "Weigeren de ouders aan de tafel mee te doen?", "J01"),
    _oordeel(
        "reguliere_inzet",
        "Hoeveel reguliere inzet is er geweest, en bleef stabiele veiligheid daarmee uit?",
        "M04",
        "M06",
    ),
    _oordeel(
        "herhaling_waarschijnlijk",
        "Is er een grote kans dat het geweld terugkomt of erger wordt?",
        "M04",
        "M06",
    ),
    _oordeel(
        "intergenerationeel",
        "Is er een grote kans dat een volgende generatie het geweld overneemt?",
        "M04",
        "M01",
    ),
    _oordeel(
        "intensieve_aanpak_nodig",
        "Is er een langdurige, intensieve aanpak nodig, met screening op of behandeling van trauma?",
        "M04",
    ),
    _oordeel("samenhangende_aanpak", "Ligt er een samenhangende aanpak die past bij wat er speelt?", "M06"),
    _oordeel(
        "meerdere_leefdomeinen",
        "Zijn er problemen op meer dan één leefgebied die met elkaar samenhangen?",
        "M01",
        "Z02",
        "M06",
    ),
    _oordeel(
        "ketenoverstijgend_nodig",
        "Moeten meer ketens samenwerken, omdat het binnen één keten niet lukt?",
        "Z02",
        "M01",
    ),
    _oordeel(
        "overlast_of_criminaliteit",
        "Komen er criminaliteit, overlast of maatschappelijke achteruitgang uit voort, of is dat te verwachten?",
        "Z02",
    ),
    _oordeel(
        "raakt_systeem",
        "Raken de problemen het gezin, het systeem of de naaste omgeving, of werken die op de problemen in?",
        "Z02",
    ),
    _oordeel(
        "gebiedsrisico",
        "Is er ter plaatse of in het gebied een ernstig veiligheidsprobleem dat een aanpak over ketens heen vraagt?",
        "Z02",
    ),
)

VRAGEN: Final[Mapping[str, Vraagsjabloon]] = MappingProxyType({vraag.feit: vraag for vraag in _VRAGEN})
"""The question of every fact by its name, in the order of the fields of `Feiten`."""
