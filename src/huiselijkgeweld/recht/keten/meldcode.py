"""The meldcode: its five steps in both versions, the five weighings of the afwegingskader, and honour-related violence.

The decree orders the steps but has no term for any of them. To report at acute or structural danger is a professional
norm, not a duty in the decree. Weighing 2 (danger) stands above weighing 1 (is there a suspicion): for who is in danger
there is one, and an emergency does not first ask for it. No fact asks whether a minor is involved.
"""

from datetime import date
from enum import StrEnum
from typing import Final

from huiselijkgeweld.bronnen import Bron, Bronsoort, Reading
from huiselijkgeweld.model.ketenfeiten import Hulpresultaat, MeldcodeFeiten
from huiselijkgeweld.recht.keten.bronnen import AFWEGINGSKADER, EERGERELATEERD
from huiselijkgeweld.recht.keten.tabel import Ketentabel, dossier, oordeel
from huiselijkgeweld.recht.praktijkbronnen import C02, C03, C04, C06, MELDCODE, MELDCODE_2
from huiselijkgeweld.rules import Policy, Rule, Table


class Meldcodestap(StrEnum):
    """Which step of the meldcode is next (stap)."""

    SIGNALEN_IN_KAART_BRENGEN = "signalen_in_kaart_brengen"
    COLLEGIALE_CONSULTATIE = "collegiale_consultatie"
    """And if needed Veilig Thuis, or an expert on the meaning of injuries."""
    DESKUNDIGE_RAADPLEGEN = "deskundige_raadplegen"
    """First an expert on honour-related violence, before any talk."""
    GESPREK_MET_CLIENT = "gesprek_met_client"
    WEGEN = "wegen"
    """Weigh the risk, nature and seriousness; in doubt always consult Veilig Thuis."""
    AFWEGINGSKADER_TOEPASSEN = "afwegingskader_toepassen"
    BESLISSEN_HULP_OF_MELDEN = "beslissen_hulp_of_melden"
    """One decision: give or organise help oneself, or report."""
    BESLISSEN_MELDEN_EN_HULP = "beslissen_melden_en_hulp"
    """Two decisions: about reporting, and about the help that is needed."""
    STAPPEN_GEZET = "stappen_gezet"
    GEEN_STAPPENPLAN = "geen_stappenplan"
    """The decree was not in force."""


class Afweging(StrEnum):
    """What the afwegingskader leads to (afweging)."""

    MELDEN = "melden"
    """Report to Veilig Thuis, or report again."""
    HULP_EN_AFSPRAKEN = "hulp_en_afspraken"
    """Give or organise help; whether it brings enough is still open."""
    AFSLUITEN_MET_AFSPRAKEN = "afsluiten_met_afspraken"
    """Close, with agreements on how safety is followed."""
    AFSLUITEN = "afsluiten"
    """Close and record it."""
    GEEN_KADER = "geen_kader"
    """The afwegingskader was no part of the meldcode yet."""


class Eerplicht(StrEnum):
    """How the steps are taken where honour can play a part (eergerelateerd geweld)."""

    FAMILIE_NIET_INFORMEREN = "familie_niet_informeren"
    """Do not inform or involve the family at once."""
    MELDEN_BIJ_POLITIE_OF_VEILIG_THUIS = "melden_bij_politie_of_veilig_thuis"
    RISICOTAXATIE_DOOR_POLITIE = "risicotaxatie_door_politie"
    """Have experts of the police assess the risk."""
    NIET_BEMIDDELEN = "niet_bemiddelen"
    """Do not mediate before experts have been heard."""


_BESLUIT_VAN, _KADER_VAN = date(2013, 7, 31), date(2019, 1, 1)
_OUDE_TEKST = date(2018, 7, 28)


def _stap(onderdeel: str, toestand: date | None = MELDCODE.toestand) -> Bron:
    return Bron(MELDCODE, "2", lid="2", onderdeel=onderdeel, toestand=toestand)


_A, _B, _C, _D, _E = map(_stap, "abcde")
_OUD_D, _OUD_E = _stap("d", _OUDE_TEKST), _stap("e", _OUDE_TEKST)
_INWERKINGTREDING = Bron(MELDCODE, "6")
_VOLGORDE = Bron(AFWEGINGSKADER, "toelichting: volgorde van de stappen")
_AFWEGING_1, _AFWEGING_3, _AFWEGING_4, _AFWEGING_5 = (Bron(AFWEGINGSKADER, f"afweging {nr}") for nr in (1, 3, 4, 5))
_EER_GESPREK = Bron(EERGERELATEERD, "gesprek en bemiddeling alleen na raadplegen van een deskundige")
_EER_MELDEN = Bron(EERGERELATEERD, "vermoedens direct melden")
_EER_TAXATIE = Bron(EERGERELATEERD, "risicotaxatie door experts van de politie")


_VRAGEN = (
    oordeel(
        "acuut_onveilig",
        "Is het nu acuut onveilig: is er direct fysiek gevaar, of is de veiligheid nu of de komende dagen niet zeker?",
        C04,
    ),
    oordeel(
        "structureel_onveilig",
        "Is het structureel onveilig: komen onveilige en schadelijke gebeurtenissen telkens terug of houden ze aan?",
        C02,
    ),
    dossier("disclosure", "Heeft een slachtoffer uit zichzelf om hulp gevraagd (disclosure)?", C04),
    dossier("signalen_in_kaart", "Zijn de signalen in kaart gebracht?", _A),
    dossier("collega_geraadpleegd", "Is een collega geraadpleegd, en zo nodig Veilig Thuis?", _B),
    oordeel("eergerelateerd", "Kan eer een rol spelen bij het geweld?", C06),
    dossier("deskundige_geraadpleegd", "Is een deskundige op het gebied van eergerelateerd geweld geraadpleegd?", C06),
    dossier("risicotaxatie_gedaan", "Hebben experts van de politie het risico getaxeerd?", C06),
    dossier("gesprek_gevoerd", "Is er een gesprek met de cliënt geweest?", _C),
    dossier("gewogen", "Is het geweld gewogen, sinds 2019 met het afwegingskader?", _D, _OUD_D),
    dossier("beslist", "Is er beslist over melden en over hulp?", _E, _OUD_E),
    oordeel("vermoeden", "Is er na de eerdere stappen een vermoeden van (dreigend) geweld?", _AFWEGING_1),
    oordeel("hulp_mogelijk", "Kan de professional zelf effectieve hulp bieden of organiseren?", _AFWEGING_3, C03),
    oordeel("hulp_aanvaard", "Aanvaarden de betrokkenen de hulp, en zetten zij zich ervoor in?", _AFWEGING_4),
    oordeel(
        "hulpresultaat",
        "Leidt de hulp binnen de gewenste termijn tot wat nodig is voor de veiligheid en het herstel van iedereen?",
        _AFWEGING_5,
    ),
)


def _amvb(
    code: str,
    when: MeldcodeFeiten,
    then: Meldcodestap,
    bron: Bron,
    dagen: tuple[date | None, date | None] = (_BESLUIT_VAN, None),
) -> Rule[Meldcodestap]:
    return Rule(code, when, then, (bron,), Bronsoort.AMVB, since=dagen[0], until=dagen[1])


def _kader(code: str, when: MeldcodeFeiten, then: Afweging, *bronnen: Bron) -> Rule[Afweging]:
    return Rule(code, when, then, (*bronnen, MELDCODE_2), Bronsoort.PROTOCOL, since=_KADER_VAN)


STAP: Final = Ketentabel(
    "Welke stap van de meldcode is nu aan de beurt?",
    Table(
        "meldcode_stap",
        MeldcodeFeiten,
        (
            _amvb("MC0", MeldcodeFeiten(), Meldcodestap.GEEN_STAPPENPLAN, _INWERKINGTREDING, (None, _BESLUIT_VAN)),
            Rule(
                "MC1",
                MeldcodeFeiten(acuut_onveilig=True, beslist=False),
                Meldcodestap.BESLISSEN_MELDEN_EN_HULP,
                (_VOLGORDE, C02),
                Bronsoort.PROTOCOL,
                reading=Reading.REPORTED,
                since=_KADER_VAN,
                note="Bij acuut gevaar lopen de stappen door elkaar; wat is overgeslagen, volgt later.",
            ),
            _amvb("MCa", MeldcodeFeiten(signalen_in_kaart=False), Meldcodestap.SIGNALEN_IN_KAART_BRENGEN, _A),
            _amvb("MCb", MeldcodeFeiten(collega_geraadpleegd=False), Meldcodestap.COLLEGIALE_CONSULTATIE, _B),
            Rule(
                "MC2",
                MeldcodeFeiten(eergerelateerd=True, deskundige_geraadpleegd=False, gesprek_gevoerd=False),
                Meldcodestap.DESKUNDIGE_RAADPLEGEN,
                (_EER_GESPREK,),
                Bronsoort.PROTOCOL,
                since=_BESLUIT_VAN,
            ),
            _amvb("MCc", MeldcodeFeiten(gesprek_gevoerd=False), Meldcodestap.GESPREK_MET_CLIENT, _C),
            _amvb("MCd-oud", MeldcodeFeiten(gewogen=False), Meldcodestap.WEGEN, _OUD_D, (_BESLUIT_VAN, _KADER_VAN)),
            _amvb("MCd", MeldcodeFeiten(gewogen=False), Meldcodestap.AFWEGINGSKADER_TOEPASSEN, _D, (_KADER_VAN, None)),
            _amvb(
                "MCe-oud",
                MeldcodeFeiten(beslist=False),
                Meldcodestap.BESLISSEN_HULP_OF_MELDEN,
                _OUD_E,
                (_BESLUIT_VAN, _KADER_VAN),
            ),
            _amvb("MCe", MeldcodeFeiten(beslist=False), Meldcodestap.BESLISSEN_MELDEN_EN_HULP, _E, (_KADER_VAN, None)),
            _amvb("MC3", MeldcodeFeiten(), Meldcodestap.STAPPEN_GEZET, Bron(MELDCODE, "2", lid="2")),
        ),
        Policy.DECIDE,
    ),
    _VRAGEN,
)

AFWEGING: Final = Ketentabel(
    "Waartoe leidt het afwegingskader van de meldcode?",
    Table(
        "afwegingskader",
        MeldcodeFeiten,
        (
            Rule(
                "AK0",
                MeldcodeFeiten(),
                Afweging.GEEN_KADER,
                (_OUD_D, _OUD_E),
                Bronsoort.AMVB,
                until=_KADER_VAN,
                note="Tot 2019 was het zelf hulp bieden of organiseren, dan wel melden.",
            ),
            _kader("AK2a", MeldcodeFeiten(acuut_onveilig=True), Afweging.MELDEN, C02, C03),
            _kader("AK2b", MeldcodeFeiten(structureel_onveilig=True), Afweging.MELDEN, C02, C03),
            _kader("AK2c", MeldcodeFeiten(disclosure=True), Afweging.MELDEN, C04, C02),
            _kader("AK1", MeldcodeFeiten(vermoeden=False), Afweging.AFSLUITEN, _AFWEGING_1),
            _kader("AK3", MeldcodeFeiten(hulp_mogelijk=False), Afweging.MELDEN, _AFWEGING_3),
            _kader("AK4", MeldcodeFeiten(hulp_aanvaard=False), Afweging.MELDEN, _AFWEGING_4),
            _kader("AK5a", MeldcodeFeiten(hulpresultaat=Hulpresultaat.UITGEBLEVEN), Afweging.MELDEN, _AFWEGING_5),
            _kader(
                "AK5b",
                MeldcodeFeiten(hulpresultaat=Hulpresultaat.BEREIKT),
                Afweging.AFSLUITEN_MET_AFSPRAKEN,
                _AFWEGING_5,
            ),
            _kader("AK5c", MeldcodeFeiten(), Afweging.HULP_EN_AFSPRAKEN, _AFWEGING_4, _AFWEGING_5),
        ),
        Policy.DECIDE,
    ),
    _VRAGEN,
)

EER: Final = Ketentabel(
    "Hoe worden de stappen gezet als eer een rol kan spelen?",
    Table(
        "meldcode_eer",
        MeldcodeFeiten,
        (
            Rule(
                "ME1",
                MeldcodeFeiten(eergerelateerd=True),
                Eerplicht.FAMILIE_NIET_INFORMEREN,
                (C06,),
                Bronsoort.PROTOCOL,
                voorbehouden=("CF6",),
            ),
            Rule(
                "ME2",
                MeldcodeFeiten(eergerelateerd=True),
                Eerplicht.MELDEN_BIJ_POLITIE_OF_VEILIG_THUIS,
                (_EER_MELDEN,),
                Bronsoort.PROTOCOL,
            ),
            Rule(
                "ME3",
                MeldcodeFeiten(eergerelateerd=True, risicotaxatie_gedaan=False),
                Eerplicht.RISICOTAXATIE_DOOR_POLITIE,
                (_EER_TAXATIE,),
                Bronsoort.PROTOCOL,
                note="De politie kan de zaak voorleggen aan het Landelijk Expertise Centrum Eergerelateerd Geweld.",
            ),
            Rule(
                "ME4a",
                MeldcodeFeiten(eergerelateerd=True, deskundige_geraadpleegd=False),
                Eerplicht.NIET_BEMIDDELEN,
                (_EER_GESPREK,),
                Bronsoort.PROTOCOL,
            ),
            Rule(
                "ME4b",
                MeldcodeFeiten(eergerelateerd=True, risicotaxatie_gedaan=False),
                Eerplicht.NIET_BEMIDDELEN,
                (_EER_TAXATIE, _EER_GESPREK),
                Bronsoort.PROTOCOL,
                reading=Reading.INFERENCE,
            ),
        ),
        Policy.EACH,
    ),
    _VRAGEN,
)
