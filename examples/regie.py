"""Regie and escalation: from what is known to who holds it, what to ask and what the answer leans on.

Run: python examples/regie.py
"""

from datetime import date

from huiselijkgeweld import Feiten, Outcome, opschaling, regie
from huiselijkgeweld.model.feiten import Hulp, Maatregel, VeiligThuis

DAG = date(2024, 6, 3)

# Facts are what somebody stated. What nobody stated is left out, and is not the same as no.
FEITEN = Feiten(
    acuut_onveilig=False,
    maatregel=Maatregel.GEEN,
    veilig_thuis=VeiligThuis.MELDING_OPEN,
    kind_acuut_bedreigd=False,
    ontwikkeling_bedreigd=True,
    hulp=Hulp.GEWEIGERD,
)


def answer(outcome: Outcome[object]) -> str:
    """The answer, or the answers that remain and the facts that would settle it."""
    possible = " of ".join(sorted(map(str, outcome.possible)))
    rows = ", ".join(row.code for row in outcome.rules)
    return f"{possible} (regels {rows})" + (f"; vraag naar {', '.join(outcome.missing)}" if outcome.missing else "")


def main() -> None:
    """Answer for one household, in two regions and without one."""
    for regio in ("ijsselland", "flevoland", None):
        who, whether = regie(FEITEN, on=DAG, regio=regio), opschaling(FEITEN, on=DAG, regio=regio)
        print(regio or "landelijk")
        print("  casusregie:", answer(who.casusregie))
        print("  zicht op veiligheid:", answer(who.zicht))
        print("  route voor het kind:", answer(whether.jeugd))
        for vraag in who.vragen[:2]:
            print(f"  open ({vraag.wie}): {vraag.tekst}")
        for voorbehoud in who.voorbehouden[:2]:
            print(f"  let op ({voorbehoud.soort}): {voorbehoud.tekst}")


if __name__ == "__main__":
    main()
