"""The decisions about regie: who holds the casusregie, and who has zicht op veiligheid.

The order of the rows is the order in which they decide. A slot is a place where only regions have a text. Advice
changes nothing, and sending a transfer moves nothing: only who accepts it takes over.
"""

from typing import Final

from huiselijkgeweld.bronnen import Reading
from huiselijkgeweld.model.feiten import Feiten, Inclusie, Maatregel, Regisseur, VeiligThuis
from huiselijkgeweld.recht.beslissing import Beslissing, Per, Slot
from huiselijkgeweld.recht.praktijkbronnen import (
    BW_262,
    BW_302,
    BW_303,
    C02,
    JW_32,
    JW_35,
    L01,
    L03,
    L07,
    L08,
    M02,
    M03,
    M07,
    V05,
    V08,
    V09,
    V11,
    V12,
    WMO_411_B,
    WMO_411_C,
)
from huiselijkgeweld.recht.rijen import keuze, norm, wet
from huiselijkgeweld.recht.uitkomsten import Houder
from huiselijkgeweld.rules import Outcome, Policy

_OPEN = VeiligThuis.MELDING_OPEN
_VERVOLG = VeiligThuis.VERVOLG_BIJ_VT
_VERZONDEN = VeiligThuis.OVERDRACHT_VERZONDEN
_NAAR_TEAM = VeiligThuis.OVERGEDRAGEN_LOKAAL_TEAM
_NAAR_AANBIEDER = VeiligThuis.OVERGEDRAGEN_ZORGAANBIEDER
_VT, _TEAM, _AANBIEDER = Houder.VEILIG_THUIS, Houder.LOKAAL_TEAM, Houder.ZORGAANBIEDER
_GI = Houder.GECERTIFICEERDE_INSTELLING
_GEMELD = Reading.REPORTED
_NIET_HET_HUISHOUDEN = (
    "dat de instelling de maatregel uitvoert, staat in de wet; dat zij de casusregie over het hele huishouden heeft, "
    "niet"
)

CASUSREGIE: Final[Beslissing[Outcome[Houder]]] = Beslissing(
    "casusregie",
    "Wie heeft de casusregie over het huishouden?",
    Policy.DECIDE,
    Per.HUISHOUDEN,
    (
        keuze(
            "RG05a",
            Feiten(maatregel=Maatregel.OTS),
            _GI,
            (L08, JW_32, JW_35),
            open=True,
            voorbehouden=("CF13",),
            note=_NIET_HET_HUISHOUDEN,
        ),
        keuze(
            "RG05b",
            Feiten(maatregel=Maatregel.VOOGDIJ),
            _GI,
            (L08, JW_32, JW_35),
            open=True,
            voorbehouden=("CF13",),
            note=_NIET_HET_HUISHOUDEN,
        ),
        Slot("RG19", "een proeftuin met een regionaal veiligheidsteam"),
        Slot("RG08", "Veilig Thuis houdt de regie tot aan voorwaarden is voldaan"),
        norm("RG07a", Feiten(acuut_onveilig=True, veilig_thuis=_OPEN), _VT, (V11, M07, C02), open=True),
        keuze(
            "RG07b",
            Feiten(acuut_onveilig=True, veilig_thuis=_VERZONDEN),
            _VT,
            (V11, M07, C02),
            open=True,
            note="zoals zolang de melding open is: er is nog niets overgedragen",
        ),
        norm("RG07c", Feiten(acuut_onveilig=True, veilig_thuis=_VERVOLG), _VT, (V11, M07, C02), open=True),
        norm("RG15a", Feiten(inclusie=Inclusie.MDA), _TEAM, (M02, M03), open=True),
        norm("RG15b", Feiten(inclusie=Inclusie.MDA_DAN_ZVH), _TEAM, (M02, M03), open=True),
        norm("RG15c", Feiten(inclusie=Inclusie.ZVH_DAN_MDA), _TEAM, (M02, M03), open=True),
        keuze(
            "RG13",
            Feiten(veilig_thuis=_VERZONDEN, lopende_regisseur=Regisseur.GEEN),
            _VT,
            (V08, L07),
            open=True,
            note="verzenden verplaatst niets",
        ),
        norm(
            "RG06a",
            Feiten(veilig_thuis=_OPEN, lopende_regisseur=Regisseur.GEEN),
            _VT,
            (V08, V12),
            open=True,
            reading=_GEMELD,
        ),
        norm("RG09", Feiten(veilig_thuis=_VERVOLG), _VT, (V05, V12), open=True, reading=_GEMELD),
        norm(
            "RG10a",
            Feiten(veilig_thuis=_NAAR_TEAM, lopende_regisseur=Regisseur.LOKAAL_TEAM),
            _TEAM,
            (V05, V12),
            reading=_GEMELD,
        ),
        norm(
            "RG10b",
            Feiten(veilig_thuis=_NAAR_AANBIEDER, lopende_regisseur=Regisseur.ZORGAANBIEDER),
            _AANBIEDER,
            (V05, V12),
            open=True,
            reading=_GEMELD,
        ),
        keuze(
            "RG12",
            Feiten(veilig_thuis=_NAAR_AANBIEDER),
            _TEAM,
            (L03, M03),
            open=True,
            note="geen tekst geeft de zorgaanbieder de casusregie",
        ),
        norm("RG11", Feiten(veilig_thuis=_NAAR_TEAM), _TEAM, (V05, V12, L03), open=True),
        norm("RG06b", Feiten(lopende_regisseur=Regisseur.LOKAAL_TEAM), _TEAM, (V12, M02), open=True),
        norm("RG06c", Feiten(lopende_regisseur=Regisseur.ZORGAANBIEDER), _AANBIEDER, (V12, M02), open=True),
        Slot("RG14", "de veiligheid van een kind in het vrijwillige kader"),
        keuze(
            "RG18",
            Feiten(in_opvang=True),
            _TEAM,
            open=True,
            note="tijdens het verblijf het team van de gemeente van herkomst; een regionale tekst beschrijft alleen de "
            "overdracht als het veilig genoeg is",
        ),
        keuze("RG20", Feiten(stabiel_veilig=True), _TEAM, (M03, L03), open=True),
        keuze(
            "RG24",
            Feiten(),
            Houder.NIEMAND,
            open=True,
            reading=Reading.VERIFIED,
            note="geen tekst of afspraak wijst iemand aan; spreek af wie de casusregie heeft",
        ),
    ),
)
"""Who holds the casusregie of the household."""

ZICHT: Final[Beslissing[Outcome[Houder]]] = Beslissing(
    "zicht",
    "Wie is verantwoordelijk voor het zicht op veiligheid?",
    Policy.DECIDE,
    Per.HUISHOUDEN,
    (
        Slot("RG08z", "Veilig Thuis houdt het zicht tot aan voorwaarden is voldaan"),
        norm("RG06z", Feiten(veilig_thuis=_OPEN), _VT, (V08, WMO_411_B, WMO_411_C)),
        norm("RG09z", Feiten(veilig_thuis=_VERVOLG), _VT, (V05, V12, WMO_411_B, WMO_411_C)),
        keuze("RG13z", Feiten(veilig_thuis=_VERZONDEN), _VT, (V08,), note="het zicht gaat pas over bij aanvaarding"),
        norm("RG11z", Feiten(veilig_thuis=_NAAR_TEAM), _TEAM, (V12, L01)),
        norm("RG12z", Feiten(veilig_thuis=_NAAR_AANBIEDER), _AANBIEDER, (V05, V12), reading=_GEMELD),
        wet("RG02y", Feiten(maatregel=Maatregel.OTS), _GI, (BW_262,)),
        wet("RG02z", Feiten(maatregel=Maatregel.VOOGDIJ), _GI, (BW_302, BW_303)),
        norm("RG06x", Feiten(lopende_regisseur=Regisseur.LOKAAL_TEAM), _TEAM, (L01, L03)),
        keuze("RG06y", Feiten(lopende_regisseur=Regisseur.ZORGAANBIEDER), _AANBIEDER, (L03,)),
        norm("RG01", Feiten(veilig_thuis=VeiligThuis.ADVIES), Houder.ADVIESVRAGER, (V08, V09)),
        keuze("RG24z", Feiten(), Houder.NIEMAND, reading=Reading.VERIFIED, note="geen tekst wijst iemand aan"),
    ),
)
"""Who is responsible for zicht op veiligheid."""
