"""Events of the Jeugdwet: plans, closed youth care (gesloten jeugdhulp), files and calamities.

A measure is about one child and has an id of its own. The event of an order that lasts is that it takes effect; its
value is the end that the order states (*tot*).
"""

from datetime import date

from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenissoort, Over

VAN_FAMILIEGROEPSPLAN_AFGEZIEN = Gebeurtenissoort(
    "van_familiegroepsplan_afgezien",
    "Vast is komen te staan dat wordt afgezien van het opstellen van een familiegroepsplan.",
    Over.PERSOON,
)
JEUGDPLAN_VASTGESTELD = Gebeurtenissoort(
    "jeugdplan_vastgesteld", "Het hulpverleningsplan of plan van aanpak voor de jeugdige is vastgesteld.", Over.PERSOON
)
JEUGDPLAN_OP_SCHRIFT_GEVRAAGD = Gebeurtenissoort(
    "jeugdplan_op_schrift_gevraagd",
    "De jeugdige, een ouder of de jeugdhulpaanbieder wenst dat het mondelinge plan op schrift wordt gesteld.",
    Over.PERSOON,
)
JEUGDPLAN_OP_SCHRIFT_GESTELD = Gebeurtenissoort(
    "jeugdplan_op_schrift_gesteld", "Het plan voor de jeugdige is op schrift gesteld.", Over.PERSOON
)
JEUGDCALAMITEIT_VASTGESTELD = Gebeurtenissoort(
    "jeugdcalamiteit_vastgesteld",
    "Er is een calamiteit of geweld vastgesteld bij jeugdhulp, een kinderbeschermingsmaatregel of jeugdreclassering.",
)
JEUGDCALAMITEIT_GEMELD = Gebeurtenissoort(
    "jeugdcalamiteit_gemeld",
    "De calamiteit of het geweld is gemeld aan het toezicht op de jeugdhulp.",
    na=(JEUGDCALAMITEIT_VASTGESTELD,),
)

MACHTIGING_BIJ_GESLOTEN_VERBLIJF_VERZOCHT = Gebeurtenissoort(
    "machtiging_bij_gesloten_verblijf_verzocht",
    "Een machtiging gesloten jeugdhulp is verzocht voor een jeugdige die al in een gesloten accommodatie verblijft.",
    Over.VERZOEK,
    eenmalig=True,
)
MACHTIGING_BIJ_GESLOTEN_VERBLIJF_BESLIST = Gebeurtenissoort(
    "machtiging_bij_gesloten_verblijf_beslist",
    "De kinderrechter heeft beslist op het verzoek om een machtiging voor een jeugdige die al gesloten verblijft.",
    Over.VERZOEK,
    na=(MACHTIGING_BIJ_GESLOTEN_VERBLIJF_VERZOCHT,),
)
SPOEDMACHTIGING_GESLOTEN_JEUGDHULP_VERLEEND = Gebeurtenissoort(
    "spoedmachtiging_gesloten_jeugdhulp_verleend",
    "De kinderrechter heeft een spoedmachtiging gesloten jeugdhulp verleend.",
    Over.MAATREGEL,
    waarde=date,
    waarde_verplicht=False,
    eenmalig=True,
)
SPOEDMACHTIGING_OPGEVOLGD = Gebeurtenissoort(
    "spoedmachtiging_opgevolgd",
    "De kinderrechter heeft beslist op het verzoek om een machtiging, zodat de spoedmachtiging niet langer geldt.",
    Over.MAATREGEL,
    na=(SPOEDMACHTIGING_GESLOTEN_JEUGDHULP_VERLEEND,),
)
MACHTIGING_GESLOTEN_JEUGDHULP_VERLEEND = Gebeurtenissoort(
    "machtiging_gesloten_jeugdhulp_verleend",
    "De machtiging gesloten jeugdhulp die de kinderrechter heeft verleend, is ingegaan.",
    Over.MAATREGEL,
    waarde=date,
    waarde_verplicht=False,
    eenmalig=True,
)
VOORWAARDELIJKE_MACHTIGING_VERLEEND = Gebeurtenissoort(
    "voorwaardelijke_machtiging_verleend",
    "De eerste voorwaardelijke machtiging gesloten jeugdhulp die de kinderrechter heeft verleend, is ingegaan.",
    Over.MAATREGEL,
    waarde=date,
    waarde_verplicht=False,
    eenmalig=True,
)
VOORWAARDELIJKE_MACHTIGING_VERLENGD = Gebeurtenissoort(
    "voorwaardelijke_machtiging_verlengd",
    "De verlenging van de voorwaardelijke machtiging gesloten jeugdhulp is ingegaan.",
    Over.MAATREGEL,
    waarde=date,
    waarde_verplicht=False,
    na=(VOORWAARDELIJKE_MACHTIGING_VERLEEND,),
)

JEUGDDOSSIER_STUK_ONTVANGEN = Gebeurtenissoort(
    "jeugddossier_stuk_ontvangen",
    "Een stuk voor het jeugdhulpdossier is ontvangen of gemaakt.",
    Over.PERSOON,
)
JEUGDDOSSIER_GEWIJZIGD = Gebeurtenissoort(
    "jeugddossier_gewijzigd", "Het jeugdhulpdossier is gewijzigd of aangevuld.", Over.PERSOON
)
JEUGDDOSSIER_VERNIETIGING_VERZOCHT = Gebeurtenissoort(
    "jeugddossier_vernietiging_verzocht",
    "De betrokkene heeft verzocht gegevens uit het jeugdhulpdossier te vernietigen.",
    Over.VERZOEK,
    eenmalig=True,
)
JEUGDDOSSIER_VERNIETIGING_GEWEIGERD = Gebeurtenissoort(
    "jeugddossier_vernietiging_geweigerd",
    "De jeugdhulpverlener heeft het verzoek om vernietiging van gegevens uit het dossier geweigerd.",
    Over.VERZOEK,
    na=(JEUGDDOSSIER_VERNIETIGING_VERZOCHT,),
)
JEUGDDOSSIER_VERNIETIGD = Gebeurtenissoort(
    "jeugddossier_vernietigd",
    "De gegevens uit het jeugdhulpdossier zijn vernietigd.",
    Over.VERZOEK,
    na=(JEUGDDOSSIER_VERNIETIGING_VERZOCHT,),
)
