"""The page of kinds of event: what can stand in a case file, and what it proves."""

from docs.making.words import DUTCH, page

from huiselijkgeweld.model.bewijs import BEWIJZEN
from huiselijkgeweld.model.diensten import Begeleider
from huiselijkgeweld.model.feiten import Aanvrager, Regisseur
from huiselijkgeweld.model.gebeurtenissen import GEBEURTENISSOORTEN
from huiselijkgeweld.model.gebeurtenissen.soort import Melduitkomst, Tafeluitkomst
from huiselijkgeweld.model.gesteld import FEITWAARDEN, Feit


def events() -> str:
    """The page of kinds of event."""
    lines = [
        *DUTCH,
        "# Gebeurtenissen",
        "",
        "Wat in een dossier kan staan. De *tag* is wat wordt opgeslagen, en verandert nooit: in JSON staat hij bij `soort`, en in",
        "hoofdletters is hij de naam in Python (`MELDING_ONTVANGEN`).",
        "",
        "De kolom *over* zegt waarover de gebeurtenis gaat. Bij `over` hoort dan uw eigen id daarvan: van de melding, de persoon, het",
        'verzoek. Staat er *huishouden*, dan blijft `over` weg. Een *waarde* is een `Duur` (in JSON `"P2W"`), een dag (`"2026-04-02"`),',
        'een feit (`{"naam": "hulp", "waarde": "werkt"}`), het id van een persoon of een woord uit een van de lijsten onder de tabel.',
        "*Nadat* noemt wat er eerder moet zijn gebeurd, over hetzelfde id.",
        "",
        "| tag | zin | over | waarde | nadat |",
        "|---|---|---|---|---|",
    ]
    for soort in GEBEURTENISSOORTEN.values():
        wat = "" if soort.waarde is None else "id van een persoon" if soort.waarde is str else soort.waarde.__name__
        waarde = wat + ("" if soort.waarde is None or soort.waarde_verplicht else " (mag ontbreken)")
        over = soort.over if soort.over_verplicht else f"{soort.over}, of het huishouden"
        nadat = " of ".join(f"`{eis.tag}`" for eis in soort.na)
        lines.append(f"| `{soort.tag}` | {soort.zin} | {over} | {waarde} | {nadat} |")
    lines += [
        "",
        "## Feit",
        "",
        "`feit_vastgesteld` stelt elk feit vast, ook dat iets er niet is. De waarde is de naam van het feit en wat het is: in Python",
        '`("maatregel", "geen")`, in JSON `{"naam": "maatregel", "waarde": "geen"}`. Gaat het feit over één kind of persoon, dan hoort',
        "bij `over` diens id. Een oordeel geldt tot een later oordeel.",
        "",
        "| naam | waarde | over een persoon |",
        "|---|---|---|",
    ]
    for naam, waarden in FEITWAARDEN.items():
        woorden = ", ".join(f"`{str(een).lower() if isinstance(een, bool) else een}`" for een in waarden)
        lines.append(f"| `{naam}` | {woorden} | {'ja' if Feit(naam, waarden[0]).kan_over_een else ''} |")
    lines += ["", "## Regisseur, Aanvrager, Begeleider en Tafeluitkomst", ""]
    for lijst in (Regisseur, Aanvrager, Begeleider, Tafeluitkomst):
        lines.append(f"- `{lijst.__name__}`: {', '.join(f'`{een}`' for een in lijst)}")
    lines += ["", "## Wat een gebeurtenis bewijst", ""]
    lines += [
        "Wat het dossier zelf laat zien, hoeft niemand nog eens vast te stellen. Een leeg vak: vanaf dan weet niemand het meer.",
        "",
    ]
    lines += ["| gebeurtenis | bij | feit | waarde |", "|---|---|---|---|"]
    for bewijs in BEWIJZEN:
        feit = (
            "de waarde van de gebeurtenis"
            if bewijs.eigen_waarde
            else ""
            if bewijs.waarde is None
            else f"`{str(bewijs.waarde).lower()}`"
        )
        lines.append(f"| `{bewijs.soort.tag}` | {bewijs.bij or ''} | `{bewijs.feit}` | {feit} |")
    lines += ["", "## Melduitkomst", "", "De codes zijn die van StUF-Jeugdzorg 1.0.9.", ""]
    lines += ["| in JSON | in Python | betekenis |", "|---|---|---|"]
    lines += [f"| `{een.value}` | `Melduitkomst.{een.name}` | {een.label} |" for een in Melduitkomst]
    return page(lines)
