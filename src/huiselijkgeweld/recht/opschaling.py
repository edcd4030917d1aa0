"""The decisions about escalation (opschaling): MDA++, Zorg- en Veiligheidshuis, and the route for a child.

MDA++ and the jeugdbeschermingstafel have no basis in statute. A household may belong in MDA++ and in the Zorg- en
Veiligheidshuis at once. The route of a child and who may start it are two decisions: a route does not disappear because
the wrong person asks.
"""

from collections.abc import Mapping
from datetime import date
from typing import Final

from huiselijkgeweld.bronnen import Reading
from huiselijkgeweld.model.feiten import Aanvrager, Feiten, Hulp, Inzet, Maatregel
from huiselijkgeweld.recht.beslissing import Beslissing, Per, Slot
from huiselijkgeweld.recht.praktijkbronnen import (
    BW_233,
    BW_255,
    BW_255_HULP,
    BW_257,
    J03,
    J04,
    J07,
    J09,
    J10,
    J12,
    JW_24,
    JW_31,
    JW_31_ACUUT,
    K01,
    L08,
    M01,
    M02,
    M04,
    M06,
    M07,
    Z02,
)
from huiselijkgeweld.recht.rijen import keuze, norm, wet
from huiselijkgeweld.recht.uitkomsten import Bevoegd, Jeugd, Mda, Prioriteit, Uitnodiging, Zvh
from huiselijkgeweld.rules import Outcome, Policy

_GEWEIGERD, _ZONDER_RESULTAAT = Hulp.GEWEIGERD, Hulp.ONVOLDOENDE_RESULTAAT

MDA: Final[Beslissing[Outcome[Mda]]] = Beslissing(
    "mda",
    "Hoort dit huishouden bij MDA++?",
    Policy.DECIDE,
    Per.HUISHOUDEN,
    (
        keuze(
            "MD0",
            Feiten(),
            Mda.GEEN_VOORZIENING,
            (M02,),
            open=True,
            until=date(2018, 1, 1),
            note="sinds 2018 is een voorziening in elke regio van Veilig Thuis het doel; dat zij er dan ook is, is "
            "aangenomen",
        ),
        norm("MD1", Feiten(acuut_onveilig=True), Mda.EERST_DIRECTE_VEILIGHEID, (M07, K01)),
        norm("MD2", Feiten(structureel_onveilig=False), Mda.NIET, (M01, M04, M06), open=True, reading=Reading.CHOICE),
        keuze(
            "MD9a",
            Feiten(reguliere_inzet=Inzet.GEEN),
            Mda.NIET,
            (M04, M06),
            open=True,
            note="eerst reguliere inzet; twee regio's vragen dat, hier veralgemeend",
        ),
        keuze("MD9b", Feiten(reguliere_inzet=Inzet.EEN_ORGANISATIE), Mda.NIET, (M04, M06), open=True, note="als MD9a"),
        keuze(
            "MD6",
            Feiten(
                structureel_onveilig=True,
                reguliere_inzet=Inzet.VASTGELOPEN,
                meerdere_leefdomeinen=True,
                ketenoverstijgend_nodig=True,
            ),
            Mda.AANMELDEN,
            (M01, M02),
            open=True,
            voorbehouden=("landelijk_default",),
        ),
        keuze("MD4", Feiten(), Mda.NIET, reading=Reading.VERIFIED, note="niet aan alle criteria is voldaan"),
    ),
)
"""Whether the household belongs in MDA++. No row reads a fact about children: their absence is no obstacle."""

MDA_PRIORITEIT: Final[Beslissing[Mapping[Prioriteit, Outcome[bool]]]] = Beslissing(
    "mda_prioriteit",
    "Krijgt de aanmelding bij MDA++ voorrang?",
    Policy.EACH,
    Per.HUISHOUDEN,
    (keuze("MD6p", Feiten(intergenerationeel=True), Prioriteit.HOGE_PRIORITEIT, (M01,), open=True),),
)
"""What gives an application for MDA++ precedence; shown only beside `Mda.AANMELDEN`."""

ZVH: Final[Beslissing[Outcome[Zvh]]] = Beslissing(
    "zvh",
    "Hoort dit huishouden bij het Zorg- en Veiligheidshuis?",
    Policy.DECIDE,
    Per.HUISHOUDEN,
    (
        norm(
            "ZV1",
            Feiten(
                meerdere_leefdomeinen=True,
                ketenoverstijgend_nodig=True,
                overlast_of_criminaliteit=True,
                raakt_systeem=True,
            ),
            Zvh.AANMELDEN,
            (Z02,),
        ),
        norm("ZV2", Feiten(gebiedsrisico=True), Zvh.AANMELDEN, (Z02,), open=True, voorbehouden=("CF8",)),
        keuze("ZV0", Feiten(), Zvh.NIET, reading=Reading.VERIFIED, note="niet aan de criteria is voldaan"),
    ),
)
"""Whether the household belongs in the Zorg- en Veiligheidshuis."""

JEUGD: Final[Beslissing[Outcome[Jeugd]]] = Beslissing(
    "jeugd",
    "Welke route is er voor dit kind?",
    Policy.DECIDE,
    Per.KIND,
    (
        wet("JB0", Feiten(minderjarige_betrokken=False), Jeugd.NVT, (BW_255, BW_233, J07)),
        norm("JB1", Feiten(kind_acuut_bedreigd=True), Jeugd.RVDK_SPOED, (J04, JW_31_ACUUT, BW_257)),
        Slot("JB10", "de tafel toetst ook het einde van een ondertoezichtstelling"),
        keuze(
            "JB14a",
            Feiten(maatregel=Maatregel.OTS),
            Jeugd.NVT,
            (L08,),
            note="de maatregel die een tafel zou toetsen geldt al, en de gecertificeerde instelling handelt",
        ),
        keuze("JB14b", Feiten(maatregel=Maatregel.VOOGDIJ), Jeugd.NVT, (L08,), note="als JB14a"),
        Slot("JB4s", "ruimere criteria van een regionale tafel"),
        norm("JB6", Feiten(ontwikkeling_bedreigd=True, hulp=Hulp.WERKT), Jeugd.VRIJWILLIG, (J12, BW_255_HULP)),
        keuze(
            "JB15",
            Feiten(ontwikkeling_bedreigd=True, hulp=Hulp.GEEN),
            Jeugd.VRIJWILLIG,
            (BW_255_HULP,),
            note="eerst hulp aanbieden",
        ),
        keuze(
            "JB4",
            Feiten(ontwikkeling_bedreigd=True, hulp=_GEWEIGERD, jbt_beschikbaar=True),
            Jeugd.JBT,
            (J07, J03),
            open=True,
            note="de teksten van verschillende regio's zijn het hierover eens",
        ),
        norm(
            "JB8a",
            Feiten(ontwikkeling_bedreigd=True, hulp=_GEWEIGERD, jbt_beschikbaar=False),
            Jeugd.VTO,
            (JW_24, JW_31, BW_255_HULP),
            reading=Reading.INFERENCE,
        ),
        keuze(
            "JB5",
            Feiten(ontwikkeling_bedreigd=True, hulp=_ZONDER_RESULTAAT, jbt_beschikbaar=True),
            Jeugd.JBT,
            (J07, J09),
            open=True,
            reading=Reading.VERIFIED,
            voorbehouden=("CF7",),
        ),
        keuze(
            "JB8b",
            Feiten(ontwikkeling_bedreigd=True, hulp=_ZONDER_RESULTAAT, jbt_beschikbaar=False),
            Jeugd.VTO,
            (J07, J09, JW_24),
            reading=Reading.VERIFIED,
            voorbehouden=("CF7",),
            note="als JB5, zonder tafel",
        ),
        keuze(
            "JB16", Feiten(), Jeugd.GEEN, reading=Reading.VERIFIED, note="er is geen grond voor een route vastgesteld"
        ),
    ),
)
"""Which route there is for a child."""

BEVOEGD: Final[Beslissing[Outcome[Bevoegd]]] = Beslissing(
    "bevoegd",
    "Mag deze aanvrager de route voor dit kind beginnen?",
    Policy.DECIDE,
    Per.KIND,
    (
        wet("JB0b", Feiten(minderjarige_betrokken=False), Bevoegd.NVT, (BW_255, BW_233, J07)),
        wet("JB2v", Feiten(kind_acuut_bedreigd=True, aanvrager=Aanvrager.VEILIG_THUIS), Bevoegd.BEVOEGD, (JW_31,)),
        wet(
            "JB2g",
            Feiten(kind_acuut_bedreigd=True, aanvrager=Aanvrager.GECERTIFICEERDE_INSTELLING),
            Bevoegd.BEVOEGD,
            (JW_31,),
        ),
        wet("JB2c", Feiten(kind_acuut_bedreigd=True, aanvrager=Aanvrager.COLLEGE), Bevoegd.BEVOEGD, (JW_31,)),
        norm("JB3", Feiten(kind_acuut_bedreigd=True), Bevoegd.TOEGESTAAN, (J04, JW_31_ACUUT), voorbehouden=("CF5",)),
        Slot("JB7", "wie de regionale tafel kan aanvragen"),
        wet("JB8v", Feiten(aanvrager=Aanvrager.VEILIG_THUIS), Bevoegd.BEVOEGD, (JW_31,)),
        wet("JB8g", Feiten(aanvrager=Aanvrager.GECERTIFICEERDE_INSTELLING), Bevoegd.BEVOEGD, (JW_31,)),
        wet("JB8c", Feiten(aanvrager=Aanvrager.COLLEGE), Bevoegd.BEVOEGD, (JW_31,)),
        wet(
            "JB8l", Feiten(aanvrager=Aanvrager.LOKAAL_TEAM, aangewezen_door_college=True), Bevoegd.BEVOEGD, (JW_31, J04)
        ),
        wet("JB8h", Feiten(aanvrager=Aanvrager.HULPVERLENER, aangewezen_door_college=True), Bevoegd.BEVOEGD, (JW_31,)),
        wet("JB7z", Feiten(), Bevoegd.NIET_BEVOEGD, (JW_31,), reading=Reading.INFERENCE, voorbehouden=("a_contrario",)),
    ),
)
"""Whether this applicant may start the route."""

UITNODIGEN: Final[Beslissing[Outcome[Uitnodiging]]] = Beslissing(
    "uitnodigen",
    "Wordt dit kind uitgenodigd voor de tafel?",
    Policy.DECIDE,
    Per.KIND,
    (
        wet("JB0i", Feiten(minderjarige_betrokken=False), Uitnodiging.NVT, (BW_255, BW_233, J07)),
        Slot("JB12s", "een uitzondering voor de veiligheid"),
        keuze("JB12a", Feiten(twaalf_of_ouder=True), Uitnodiging.UITNODIGEN, (J09, J10), open=True),
        keuze(
            "JB12b",
            Feiten(),
            Uitnodiging.NIET_UITNODIGEN,
            (J09, J10, J07),
            open=True,
            note="in één regio kan de voorzitter ook een jonger kind uitnodigen",
        ),
    ),
)
"""Whether the child is invited; parents and the professionals involved always are."""
