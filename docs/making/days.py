"""The page of days that count."""

from docs.making.words import DUTCH, READINGS, fingerprint, link, page

from huiselijkgeweld import feestdagen
from huiselijkgeweld.akkoord.vingerafdrukken import FEESTDAGEN
from huiselijkgeweld.tijd.feestdagen import BESLUITEN, BESLUITEN_TOT, BESLUITEN_VANAF, EERSTE_DAG, LAATSTE_DAG


def days() -> str:
    """The page of days that count."""
    lines = [
        *DUTCH,
        "# Dagen die tellen",
        "",
        "Een termijn in een wet of AMvB die eindigt op een dag die niet telt, loopt door tot en met de eerste dag die wel telt",
        "(Algemene termijnenwet, art. 1 en 5), en in een termijn van ten minste drie dagen moeten twee zulke dagen vallen (art. 2).",
        "Dat geldt niet voor termijnen in uren, van meer dan 90 dagen, twaalf weken of drie maanden, of in jaren (art. 4).",
        "",
        "*Werkdag* kan drie dingen betekenen. De bibliotheek noemt welke:",
        "",
        "| | zaterdag, zondag | feestdag (art. 3 lid 1) | Goede Vrijdag (lid 2) | gelijkgestelde dag (lid 3) |",
        "|---|---|---|---|---|",
        "| `Werkdag.ATW` | nee | nee | nee | nee |",
        "| `Werkdag.ZONDER_BESLUITDAGEN` | nee | nee | nee | ja |",
        "| `Werkdag.ALGEMEEN_ERKEND` | nee | nee | ja | ja |",
        "",
        "Een dag die bij besluit is gelijkgesteld, is voor al het andere een gewone werkdag. Of een protocol met *werkdag* de eerste",
        "of de tweede bedoelt, zegt het niet: geteld wordt met de eerste, en geeft de tweede een andere dag, dan staat die erbij.",
        "",
        f"Ondersteund: {EERSTE_DAG} tot en met {LAATSTE_DAG}. Besluiten zijn bekend van {BESLUITEN_VANAF} tot {BESLUITEN_TOT}.",
        "",
        "Wie de dagen beoordeelt, doet dat in één keer, onder de naam `feestdagen`:",
        "",
        fingerprint(FEESTDAGEN),
        "",
        "## Gelijkgestelde dagen, per besluit",
        "",
        "| besluit | vindplaats | dagen | lezing |",
        "|---|---|---|---|",
    ]
    for besluit in BESLUITEN:
        regeling = besluit.bron.regeling
        lines.append(
            f"| {link(besluit.bron)} | {regeling.vindplaats or '–'} | {', '.join(map(str, besluit.dagen))} | {READINGS[besluit.reading]} |"
        )
    lines += ["", "## Voorbeeld: 2026", "", "| dag | naam | bron |", "|---|---|---|"]
    lines += [f"| {dag.dag} | {dag.naam} | {link(dag.bron)} |" for dag in feestdagen(2026)]
    return page(lines)
