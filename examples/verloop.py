"""One case in five regions, and the days on which anything changes.

Run: python examples/verloop.py
"""

from datetime import date

from huiselijkgeweld import REGIOS, Dossier, Huishouden, Persoon, Stand, evaluate, verloop
from huiselijkgeweld.model.feiten import Regisseur
from huiselijkgeweld.model.gebeurtenissen import (
    FEIT_VASTGESTELD,
    MELDING_ONTVANGEN,
    OVERDRACHT_AANVAARD,
    OVERDRACHT_VERZONDEN,
    VEILIGHEIDSBEOORDELING_AFGEROND,
    Melduitkomst,
)

# No municipality: each region is asked by its code.
DOSSIER = Dossier(
    "zaak-9",
    Huishouden(None, (Persoon("p1", date(1991, 2, 1)), Persoon("k1", date(2011, 4, 20)))),
    (
        MELDING_ONTVANGEN(op=date(2023, 4, 6), over="m1"),
        FEIT_VASTGESTELD(op=date(2023, 4, 6), waarde=("acuut_onveilig", True)),
        FEIT_VASTGESTELD(op=date(2023, 4, 6), waarde=("structureel_onveilig", True)),
        FEIT_VASTGESTELD(op=date(2023, 4, 6), waarde=("maatregel", "geen")),
        FEIT_VASTGESTELD(op=date(2023, 4, 6), waarde=("inclusie", "geen")),
        VEILIGHEIDSBEOORDELING_AFGEROND(op=date(2023, 4, 12), over="m1", waarde=Melduitkomst.VERVOLG_BIJ_VT),
        FEIT_VASTGESTELD(op=date(2023, 4, 14), waarde=("acuut_onveilig", False)),
        OVERDRACHT_VERZONDEN(op=date(2023, 4, 17), over="m1"),
        OVERDRACHT_AANVAARD(op=date(2023, 4, 24), over="m1", waarde=Regisseur.LOKAAL_TEAM),
    ),
)
DAGEN = (date(2023, 4, 7), date(2023, 4, 13), date(2023, 4, 18), date(2023, 4, 25))


def holders(stand: Stand) -> str:
    """Who holds the casusregie and who keeps sight of safety; what is still open, as all that remain."""
    return " / ".join("|".join(sorted(uit.possible)) for uit in (stand.regie.casusregie, stand.regie.zicht))


def main() -> None:
    """Show the same case in each region, and one region day by day."""
    for code in REGIOS:
        print(code)
        for dag in DAGEN:
            print("   ", dag, holders(evaluate(DOSSIER, on=dag, regio=code)))
    gang = verloop(DOSSIER, van=date(2023, 4, 6), tot=date(2023, 5, 6), regio="noord-veluwe-mijov")
    print("noord-veluwe-mijov, what changes:")
    for verandering in gang.veranderingen:
        for een in verandering.wijzigingen:
            if een.van != een.naar and een.onderdeel.startswith(("regie", "termijnen")):
                print("   ", verandering.dag, een.onderdeel, een.over or "", een.van, "→", een.naar)


if __name__ == "__main__":
    main()
