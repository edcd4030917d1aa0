"""Events that make facts: what was stated, who was agreed on, where the household was taken in, and the table.

`FEIT_VASTGESTELD` states any fact, absence included; about one child or person it carries the id, about the household
none. A judgement is always stated this way. What the record shows by itself (`model.bewijs`) need not be stated too.
"""

from datetime import date

from huiselijkgeweld.model.feiten import Aanvrager, Regisseur
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenissoort, Over, Tafeluitkomst
from huiselijkgeweld.model.gesteld import Feit

FEIT_VASTGESTELD = Gebeurtenissoort(
    "feit_vastgesteld",
    "Een professional heeft een feit vastgesteld.",
    Over.PERSOON,
    waarde=Feit,
    over_verplicht=False,
)

REGIE_BELEGD = Gebeurtenissoort(
    "regie_belegd",
    "Afgesproken is wie, Veilig Thuis niet meegerekend, regisseur van het huishouden is, of dat er niemand is.",
    waarde=Regisseur,
)
REGIE_OVERGEDRAGEN = Gebeurtenissoort(
    "regie_overgedragen", "De regie is overgedragen aan een andere regisseur.", waarde=Regisseur
)
MDA_GEINCLUDEERD = Gebeurtenissoort("mda_geincludeerd", "Het huishouden is opgenomen in MDA++.")
MDA_BEEINDIGD = Gebeurtenissoort(
    "mda_beeindigd", "De aanpak van het huishouden in MDA++ is beëindigd.", na=(MDA_GEINCLUDEERD,)
)
ZVH_GEINCLUDEERD = Gebeurtenissoort("zvh_geincludeerd", "Het huishouden is opgenomen in het Zorg- en Veiligheidshuis.")
ZVH_BEEINDIGD = Gebeurtenissoort(
    "zvh_beeindigd",
    "De aanpak van het huishouden in het Zorg- en Veiligheidshuis is beëindigd.",
    na=(ZVH_GEINCLUDEERD,),
)
OPVANG_BEGONNEN = Gebeurtenissoort(
    "opvang_begonnen", "Het verblijf in de vrouwen- of mannenopvang is begonnen.", Over.PERSOON
)
OPVANG_BEEINDIGD = Gebeurtenissoort(
    "opvang_beeindigd",
    "Het verblijf in de vrouwen- of mannenopvang is beëindigd.",
    Over.PERSOON,
    na=(OPVANG_BEGONNEN,),
)
VERDACHTE_AANGEHOUDEN = Gebeurtenissoort("verdachte_aangehouden", "De verdachte is aangehouden.", Over.PERSOON)
RECLASSERING_BETROKKEN = Gebeurtenissoort(
    "reclassering_betrokken", "De reclassering is bij de verdachte betrokken geraakt.", Over.PERSOON
)
RECLASSERING_BEEINDIGD = Gebeurtenissoort(
    "reclassering_beeindigd",
    "De reclassering is niet langer bij de verdachte betrokken.",
    Over.PERSOON,
    na=(VERDACHTE_AANGEHOUDEN, RECLASSERING_BETROKKEN),
)
VEILIGHEIDSPLAN_GEMAAKT = Gebeurtenissoort("veiligheidsplan_gemaakt", "Het veiligheidsplan is gemaakt.")
AFSLUITING_AANGEKONDIGD = Gebeurtenissoort("afsluiting_aangekondigd", "Aangekondigd is dat de zaak wordt afgesloten.")
AFSLUITING_INGETROKKEN = Gebeurtenissoort(
    "afsluiting_ingetrokken", "De zaak wordt toch niet afgesloten.", na=(AFSLUITING_AANGEKONDIGD,)
)
WAAKVLAMHOUDER_BENOEMD = Gebeurtenissoort("waakvlamhouder_benoemd", "Een waakvlamhouder is benoemd.")

TAFEL_AANGEVRAAGD = Gebeurtenissoort(
    "tafel_aangevraagd", "De jeugdbeschermingstafel is voor het kind aangevraagd.", Over.PERSOON, waarde=Aanvrager
)
TAFEL_GEPLAND = Gebeurtenissoort(
    "tafel_gepland",
    "De dag van de jeugdbeschermingstafel is bepaald; de waarde is die dag.",
    Over.PERSOON,
    waarde=date,
    na=(TAFEL_AANGEVRAAGD,),
)
DEELNAME_GEWEIGERD = Gebeurtenissoort(
    "deelname_geweigerd", "De ouders weigeren aan de jeugdbeschermingstafel deel te nemen.", Over.PERSOON
)
TAFEL_GEHOUDEN = Gebeurtenissoort(
    "tafel_gehouden",
    "De jeugdbeschermingstafel is gehouden; de waarde is de uitkomst.",
    Over.PERSOON,
    waarde=Tafeluitkomst,
    waarde_verplicht=False,
    na=(TAFEL_AANGEVRAAGD,),
)
