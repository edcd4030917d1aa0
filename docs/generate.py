"""Write the pages that are made from the library itself: `python docs/generate.py`.

A test compares the pages with what this makes, so a row and its page cannot drift apart.
"""

import json
import tomllib
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from huiselijkgeweld import (
    GELDSTROMEN,
    NORMEN,
    PARTNERS,
    REGIOS,
    Bron,
    Bronsoort,
    Policy,
    Reading,
    Regime,
    Rule,
    Termijnnorm,
    Termijnsoort,
    feestdagen,
)
from huiselijkgeweld.interop.json.lezen import VERSIE
from huiselijkgeweld.interop.schema import SCHEMAS, schema
from huiselijkgeweld.interop.zgw.zaaktypen import kalenderdagen
from huiselijkgeweld.model.bewijs import BEWIJZEN
from huiselijkgeweld.model.diensten import Begeleider
from huiselijkgeweld.model.feiten import Aanvrager, Regisseur
from huiselijkgeweld.model.gebeurtenissen import GEBEURTENISSOORTEN
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenissoort, Melduitkomst, Tafeluitkomst
from huiselijkgeweld.model.geldstromen import centrumgemeenten, taakvelden
from huiselijkgeweld.model.geldstromen.taakvelden import EERSTE_JAAR, LAATSTE_JAAR
from huiselijkgeweld.model.geldstromen.tabellen import BIJLAGEN_DUVO, lees_tabel
from huiselijkgeweld.model.gesteld import FEITWAARDEN, Feit
from huiselijkgeweld.model.huishoudens.leeftijden import LEEFTIJDSREGELS
from huiselijkgeweld.model.partners import Kostencomponent, Partner, Partnersoort
from huiselijkgeweld.model.vragen import VRAGEN
from huiselijkgeweld.recht.bekostiging import LANDELIJK, Bekostigingsregel
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.conflicten import CONFLICTEN, Conflict
from huiselijkgeweld.recht.keten import KETEN
from huiselijkgeweld.recht.praktijkbronnen import BRONNEN
from huiselijkgeweld.recht.termijnnormen.norm import Mits
from huiselijkgeweld.tijd.feestdagen import BESLUITEN, BESLUITEN_TOT, BESLUITEN_VANAF, EERSTE_DAG, LAATSTE_DAG

HERE = Path(__file__).parent

REGIMES = {
    Regime.GEEN: "geen wet verlegt het einde",
    Regime.ATW: "Algemene termijnenwet",
    Regime.ATW_AMVB: "Algemene termijnenwet, via artikel 5",
    Regime.VERORDENING_1182_71: "Verordening 1182/71",
}
READINGS = {
    Reading.VERIFIED: "tekst gelezen",
    Reading.REPORTED: "uit tweede hand",
    Reading.INFERENCE: "deels afgeleid",
    Reading.MEMORY: "aanname: niet gezien",
    Reading.CHOICE: "aanname: keuze",
}


def link(bron: Bron) -> str:
    """A source as a link, if it has an address."""
    return f"[{bron}]({bron.url})" if bron.url else str(bron)


def length(norm: Termijnnorm) -> str:
    """The term in words."""
    return f"*{norm.kwalitatief}*" if norm.duur is None else str(norm.duur)


def kinds(soorten: tuple[Gebeurtenissoort | Mits, ...]) -> str:
    """Kinds of event by their tags."""
    return ", ".join(
        f"`{soort.soort.tag}` ({', '.join(sorted(soort.uitkomsten))})" if isinstance(soort, Mits) else f"`{soort.tag}`"
        for soort in soorten
    )


def counting(norm: Termijnnorm) -> str:
    """How the norm counts, in words."""
    wijze = norm.telwijze
    parts = [f"vanaf {norm.vanaf}"]
    if wijze.terug:
        parts.append("teruggerekend")
    parts.append("de dag zelf telt mee" if wijze.dag_zelf else "de dag zelf telt niet mee")
    if wijze.klok:
        parts.append("loopt op de klok")
    parts.append(
        f"Algemene termijnenwet uitgesloten door {wijze.uitgesloten}" if wijze.uitgesloten else REGIMES[wijze.regime]
    )
    return "; ".join(parts)


def validity(norm: Termijnnorm) -> str:
    """The dates of the norm, in words."""
    if norm.since is None and norm.until is None:
        return f"gelezen in de tekst vanaf {norm.gelezen}" if norm.gelezen else "geen datum bekend"
    return " ".join(f"{word} {day}" for word, day in (("van", norm.since), ("tot", norm.until)) if day is not None)


def details(norm: Termijnnorm) -> Iterator[str]:
    """One norm, as a lawyer reads it."""
    yield f"### {norm.code}"
    yield ""
    yield f"{norm.naam[0].upper()}{norm.naam[1:]}: **{length(norm)}** ({norm.soort})."
    yield ""
    if norm.citaat:
        yield f"> {norm.citaat}"
        yield ""
    yield f"- Bron: {link(norm.bron)}; {READINGS[norm.reading]}; {norm.bron.regeling.soort}"
    yield f"- Telling: {counting(norm)}"
    yield f"- Geldig: {validity(norm)}"
    for label, soorten in (
        ("Begint bij", norm.start),
        ("Alleen met", norm.mits),
        ("Voldaan door", norm.voldaan),
        ("Vervalt door", norm.vervalt),
        ("Niet van toepassing door", norm.niet_van_toepassing),
    ):
        if soorten:
            yield f"- {label}: {kinds(soorten)}"
    if not norm.start:
        yield "- Niet gevolgd in een dossier: wel te berekenen"
    if norm.verlenging:
        hoogstens = [f"telkens ten hoogste {norm.verlenging.telkens}"] if norm.verlenging.telkens else []
        hoogstens += [f"in totaal ten hoogste {norm.verlenging.totaal}"] if norm.verlenging.totaal else []
        hoogstens += [f"ten hoogste {norm.verlenging.aantal} keer"] if norm.verlenging.aantal else []
        yield f"- Verlenging door `{norm.verlenging.door.tag}`: {', '.join(hoogstens) or 'de tekst noemt geen hoogste'} ({link(norm.verlenging.bron)})"
    if norm.opschorting:
        yield f"- Opschorting door `{norm.opschorting.door.tag}` tot {kinds(norm.opschorting.tot)} ({link(norm.opschorting.bron)})"
    if norm.toelichting:
        yield f"- Toelichting: {norm.toelichting}"
    for lezing in norm.lezingen:
        yield f"- Andere lezing: {lezing.tekst} ({', '.join(map(link, lezing.bronnen))})"
    for van, tekst in norm.opmerkingen:
        yield f"- {'Let op' if van is None else f'Vanaf {van}'}: {tekst}"
    yield ""


def norms() -> str:
    """The page of norms."""
    lines = [
        "# Normen met een termijn",
        "",
        "Deze bladzijde is gemaakt uit de bibliotheek zelf. Een *code* is vast; een versie van een norm heeft een eigen code.",
        "Alleen wat *tekst gelezen* heet, is in de tekst zelf gelezen. Een protocol of eigen norm is geen recht.",
        "",
    ]
    for regeling in dict.fromkeys(norm.bron.regeling for norm in NORMEN.values()):
        normen = [norm for norm in NORMEN.values() if norm.bron.regeling == regeling]
        lines += [f"## {regeling.naam}", "", "| code | norm | termijn | soort | bron |", "|---|---|---|---|---|"]
        lines += [f"| {n.code} | {n.naam} | {length(n)} | {n.soort} | {link(n.bron)} |" for n in normen]
        lines += ["", *(line for norm in normen for line in details(norm))]
    return "\n".join(lines).rstrip() + "\n"


def days() -> str:
    """The page of days that count."""
    lines = [
        "# Dagen die tellen",
        "",
        "Een termijn in een wet of AMvB die eindigt op een dag die niet telt, loopt door tot en met de eerste dag die wel telt",
        "(Algemene termijnenwet, art. 1 en 5), en in een termijn van ten minste drie dagen moeten twee zulke dagen vallen (art. 2).",
        "Dat geldt niet voor termijnen in uren, van meer dan 90 dagen, twaalf weken of drie maanden, of in jaren (art. 4).",
        "",
        "*Werkdag* kan drie dingen betekenen. De bibliotheek noemt welke:",
        "",
        "| | zaterdag, zondag | feestdag (art. 3 lid 1) | Goede Vrijdag (lid 2) | besluitdag (lid 3) |",
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
    return "\n".join(lines) + "\n"


def events() -> str:
    """The page of kinds of event."""
    lines = [
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
    return "\n".join(lines) + "\n"


def limits() -> str:
    """The page of known limits."""
    lines = [
        "# Known limits",
        "",
        "What the library does not know, and what it leans on. Every answer that leans on one of these says so in its",
        "`voorbehouden`; this page lists them all. It is made from the library itself.",
        "",
        f"- Days from {EERSTE_DAG} through {LAATSTE_DAG}; outside them there is an error.",
        f"- Royal decrees that equate days with a holiday: {BESLUITEN_VANAF} up to {BESLUITEN_TOT}; an end outside that may be later.",
        "- The day of the event is not counted unless the text says so. Months end on the day with the same number, or on the last",
        "  day of a shorter month (ECLI:NL:HR:2017:2225).",
        "- Terms are judged by the record alone: what is not recorded has not happened. A lapse or a missed term can be a missing",
        "  event; ask before acting on it.",
        "- The length of a measure is not tied to that of another: when an ondertoezichtstelling ends, record the end of the machtiging",
        "  as well. An extension of a measure is not checked for a gap.",
        "- Facts of a case are as the record has them: a judgement is the last one stated, and nothing makes it lapse by itself. A",
        "  measure whose end passed without an event may have been prolonged, so then nobody knows; of a measure whose child is not",
        "  recorded (`maatregel_betreft`) only the household knows. A new report asks anew for safety conditions and risk factors.",
        "- A household whose recorded persons are all of age counts as one without a minor, unless a minor was stated.",
        "- A duty counts as met by an event since the facts behind it have been so; the duty to report to Veilig Thuis also by a report",
        "  that was with Veilig Thuis when those facts arose. What a duty asks to leave is met by none.",
        "- Of several reports the one on which least has happened says where the contact with Veilig Thuis stands, also for duties: what an",
        "  earlier transfer asks (a safety plan, an open transfer) is not told while a newer report is less far.",
        "- A statement that no minor is involved denies what was stated of a child before it, unless birth dates show a minor.",
        "- Time grows with the square of the events that are about one measure, or are stated on one day; limit what a stranger can send.",
        "- Which area's text holds for the chain follows from the region; for shelter only if the municipality goes with that region for",
        "  its funds (DUVO) too, or with none.",
        "- Regions: five, each as far as its own texts were read. Who belongs to a scheme without a text is an assumption (`lidmaatschap`).",
        "- Money: what no text says is a question, never a guess. Who commissions and what pays was read for one region in full; of the",
        "  others only what holds nationally. No key by which municipalities share was read, so none is shipped. Where Veilig Thuis was",
        "  booked in 2023 and 2024 was not seen; taakvelden after 2026 are taken to be those of 2026. Amounts of the DUVO per",
        "  centrumgemeente were read for 2010 through 2013; inhabitants for 2017 through 2026, of the regions and their neighbours.",
        "- A service runs as long as no event ends it. Which shelter somebody is in follows from the region and the stated sex.",
        "- A person in an event need not stand in the household, so a mistyped id starts a clock of its own.",
        "- Which event happened is for people to say, where its words hold a judgement (in time, after all, refused).",
        "- For a zaaksysteem these are choices: which kind of rol a regie is, what kind of organisation a holder is, the time of an event",
        "  of which only the day is recorded, and how closed a zaak is ([why](zgw.md)).",
        "- A computed last day is the earliest possible end of a filing term, never by itself a proof of lateness: courts may excuse.",
        "",
        "## Rows whose text was not read, or that are partly reasoned",
        "",
        "| code | norm | reading | why |",
        "|---|---|---|---|",
        *(
            f"| {n.code} | {n.naam} | {n.reading} | {n.toelichting} |"
            for n in NORMEN.values()
            if n.reading is not Reading.VERIFIED
        ),
        "",
        "## Rows that are no law",
        "",
        "| code | norm | kind | source |",
        "|---|---|---|---|",
        *(
            f"| {n.code} | {n.naam} | {n.bron.regeling.soort} | {n.bron} |"
            for n in NORMEN.values()
            if not n.bron.regeling.soort.is_recht
        ),
        "",
        "## Rows with another reading",
        "",
        "| code | norm | other reading |",
        "|---|---|---|",
        *(f"| {n.code} | {n.naam} | {lezing.tekst} |" for n in NORMEN.values() for lezing in n.lezingen),
        "",
        *assumed_rows(),
        *disputed(),
        *assumed_money(),
        *assumed_places(),
        "## Ages",
        "",
        "| code | rule | reading |",
        "|---|---|---|",
        *(
            f"| {een.code} | {een.tekst} | {een.reading} |"
            for een in LEEFTIJDSREGELS
            if een.reading is not Reading.VERIFIED
        ),
        "",
        "## Decree days known at second hand",
        "",
        *(f"- {dag}" for besluit in BESLUITEN if besluit.reading is not Reading.VERIFIED for dag in besluit.dagen),
        "",
        *horizons(),
    ]
    return "\n".join(lines).rstrip() + "\n"


def placed_rows() -> Iterator[tuple[str, str, Rule[object]]]:
    """Every row with its table and place: national ones, those of the chain, and those of each region."""
    for naam, beslissing in BESLISSINGEN.items():
        yield from ((naam, "national", row) for row in beslissing.tabel.rows)
    for naam, keten in KETEN.items():
        yield from ((naam, "chain", row) for row in keten.tabel.rows)
    for regio in REGIOS.values():
        yield from ((een.beslissing, regio.naam, een.rule) for een in regio.regels if een.rule is not None)


def disputes() -> dict[str, tuple[str, Conflict]]:
    """Per code the reservations that say that sources or readings collide, and where they are told."""
    own = {code: (regio.naam, een) for regio in REGIOS.values() for code, een in regio.conflicten.items()}
    return {
        code: een
        for code, een in ({code: ("national", een) for code, een in CONFLICTEN.items()} | own).items()
        if een[1].betwist
    }


def assumed_rows() -> Iterator[str]:
    """The rows of decisions and of the chain that rest on something else than a text that was read."""
    yield from ("## Rows of decisions and of the chain that no text settles", "")
    yield "A *choice* is made by this library, on what the sources of the row support. An answer that leans on one of these says so. What"
    yield "would settle it, as far as that is known, stands in the note or the reservation; a region settles an open row with a row of its own."
    yield from (
        "",
        "| code | table | place | reading | open to regions | why | disputed |",
        "|---|---|---|---|---|---|---|",
    )
    for naam, plaats, row in placed_rows():
        betwist = [code for code in row.voorbehouden if code in disputes()]
        reading = Reading.CHOICE if row.soort is Bronsoort.KEUZE and row.reading is Reading.VERIFIED else row.reading
        if reading is not Reading.VERIFIED or betwist:
            yield f"| {row.code} | {naam} | {plaats} | {reading} | {'yes' if row.open else ''} | {row.note or ''} | {', '.join(betwist)} |"
    yield ""


def disputed() -> Iterator[str]:
    """Where sources or readings collide, and which rows that is about."""
    yield from (
        "## What is disputed",
        "",
        "| code | told by | what collides | rows | sources |",
        "|---|---|---|---|---|",
    )
    for code, (plaats, een) in disputes().items():
        rows = dict.fromkeys(row.code for _, _, row in placed_rows() if code in row.voorbehouden)
        yield f"| {code} | {plaats} | {een.tekst} | {', '.join(rows)} | {'; '.join(map(link, een.bronnen))} |"
    yield ""


def assumed_money() -> Iterator[str]:
    """What is not read in a text about money."""
    yield from ("## Money of which the text was not read, or that is partly reasoned", "")
    yield from ("| what | kind | place | reading | why |", "|---|---|---|---|---|")
    found: list[tuple[str, str, str, Reading, str | None]] = [
        *((een.code, "stream", "national", een.reading, een.naam) for een in GELDSTROMEN.values()),
        *((een.code, "row", "national", een.reading, een.note) for een in LANDELIJK),
        *((een.sleutel, "taakveld", "national", een.reading, een.naam) for een in taakvelden()),
        *(
            (een.naam, "centrumgemeente", "national", een.reading, een.toelichting)
            for een in centrumgemeenten().values()
        ),
    ]
    for partner in PARTNERS.values():
        found += [(een.naam, "part", partner.naam, een.reading, een.toelichting) for een in partner.kosten]
        found += [
            (een.naam, "who commissions it", partner.naam, ander.reading, ander.toelichting)
            for een in partner.kosten
            for ander in een.opdrachten
        ]
    for regio in REGIOS.values():
        found += [(een.code, "row", regio.naam, een.reading, een.note) for een in regio.bekostiging]
        found += [
            (een.omschrijving, "line of a budget", regio.naam, een.reading, een.periode)
            for een in regio.begroting.regels
        ]
        found += [(een.naam, "theme", regio.naam, een.reading, een.groep) for een in regio.themas]
    for what, kind, place, reading, why in dict.fromkeys(found):
        if reading is not Reading.VERIFIED:
            yield f"| {what} | {kind} | {place} | {reading} | {why or ''} |"
    yield ""


def assumed_places() -> Iterator[str]:
    """Per region what its register and its documents hold that was not read."""
    yield from ("## Regions: who belongs where, settings, documents", "")
    yield from ("| region | what | name | reading | what is in doubt |", "|---|---|---|---|---|")
    for regio in REGIOS.values():
        found: list[tuple[str, str, Reading, str | None]] = [
            *(("document", een.kort, een.reading, een.note) for een in regio.documenten),
            *(
                (
                    f"membership, {een.schema}",
                    f"{een.naam}: {', '.join(regio.gemeenten.get(g, g) for g in een.gemeenten)}",
                    een.reading,
                    een.twijfel,
                )
                for een in regio.lidmaatschappen
            ),
            *(("proeftuin", een.naam, een.reading, een.note) for een in regio.proeftuinen),
            *(("setting", een.naam, een.reading, None) for een in regio.parameters.values()),
            *(("target", een.code, een.reading, een.tekst) for een in regio.doelstellingen),
            *(("partner", een.naam, een.reading, een.rol) for een in regio.partners),
        ]
        for what, name, reading, doubt in found:
            if reading is not Reading.VERIFIED:
                yield f"| {regio.naam} | {what} | {name} | {reading} | {doubt or ''} |"
    yield ""


def horizons() -> Iterator[str]:
    """How far each table goes, and as of which day each text was read."""
    inhabitants = [int(key) for key in next(lees_tabel("inwoners.csv")) if key.isdigit()]
    municipalities = sum(1 for _ in lees_tabel("inwoners.csv"))
    yield from ("## How far it goes", "", "| what | from | through |", "|---|---|---|")
    yield f"| days that count | {EERSTE_DAG} | {LAATSTE_DAG} |"
    yield f"| royal decrees that equate days | {BESLUITEN_VANAF} | {BESLUITEN_TOT - timedelta(days=1)} |"
    yield f"| taakvelden (Iv3) | {EERSTE_JAAR} | {LAATSTE_JAAR}; those of the last year that was read go on |"
    yield f"| amounts of the DUVO per centrumgemeente | {min(BIJLAGEN_DUVO)} | {max(BIJLAGEN_DUVO)} |"
    yield f"| inhabitants, of {municipalities} municipalities | {min(inhabitants)} | {max(inhabitants)} |"
    yield from ("", "### Texts, as of the day on which their consolidation was read", "")
    yield "A change of the law after that day is not in the library."
    yield from ("", "| text | read as it was on | oldest text read |", "|---|---|---|")
    bronnen = [norm.bron for norm in NORMEN.values()] + [bron for _, _, row in placed_rows() for bron in row.bronnen]
    bronnen += [
        bron
        for een in (*LANDELIJK, *(een for regio in REGIOS.values() for een in regio.bekostiging))
        for bron in een.bronnen
    ]
    texts = {bron.regeling.kort: bron.regeling for bron in bronnen if bron.regeling.toestand}
    for kort, text in sorted(texts.items()):
        yield f"| {kort} | {text.toestand} | {text.gelezen_vanaf or 'the same'} |"
    yield from (
        "",
        "### Norms and rows that ended",
        "",
        "| code | kind | first day on which it no longer holds |",
        "|---|---|---|",
    )
    yield from (f"| {norm.code} | norm | {norm.until} |" for norm in NORMEN.values() if norm.until)
    yield from (f"| {row.code} | {naam}, {plaats} | {row.until} |" for naam, plaats, row in placed_rows() if row.until)
    yield from (
        "",
        "### Documents of the regions",
        "",
        "After its period the rows of a region still apply, as the last that are known, and the answer says so.",
    )
    yield from ("", "| region | document | from | up to |", "|---|---|---|---|")
    for regio in REGIOS.values():
        van, tot = regio.periode
        yield f"| {regio.naam} | *the region* | {van or ''} | {tot or ''} |"
        yield from (f"| {regio.naam} | {een.kort} | {een.van or ''} | {een.tot or ''} |" for een in regio.documenten)


def value(waarde: object) -> str:
    """A fact or a result in its stored word."""
    return {True: "ja", False: "nee"}.get(waarde, str(waarde)) if isinstance(waarde, bool) else str(waarde)


def condition(row: Rule[object]) -> str:
    """The facts that a row asks for."""
    return " en ".join(f"`{feit}` = {value(waarde)}" for feit, waarde in row.conditions.items()) or "*altijd*"


def dates(row: Rule[object]) -> str:
    """The days on which a row is in force."""
    return " ".join(f"{word} {day}" for word, day in (("van", row.since), ("tot", row.until)) if day is not None)


def remarks(row: Rule[object]) -> str:
    """What a row says of itself."""
    return "; ".join((*((row.note,) if row.note else ()), *(f"`{code}`" for code in row.voorbehouden)))


def decision_row(row: Rule[object], *before: str) -> str:
    """One row of a decision, as a line of a table."""
    parts = (row.code, condition(row), value(row.then), "; ".join(map(link, row.bronnen)), str(row.soort))
    reading = READINGS[Reading.CHOICE if row.soort is Bronsoort.KEUZE else row.reading]
    return f"| {' | '.join((*before, *parts, reading, dates(row), remarks(row)))} |"


def decisions() -> str:
    """The page of decisions: facts, national rows and the rows of the regions."""
    head = "code | als | dan | bron | soort | lezing | geldig | opmerking |"
    lines = [
        "# Beslissingen: regie en opschaling",
        "",
        "Deze bladzijde is gemaakt uit de bibliotheek zelf. Elke *beslissing* is een tabel. Staat er *de eerste regel beslist*, dan",
        "telt de eerste regel waarvan alle feiten kloppen; staat er *elke regel telt*, dan geldt elke uitkomst op zichzelf. Een",
        "*open* regel mag een regio vervangen; een *plaats* is er alleen voor regio's. Alleen `wet` en `amvb` zijn recht; een `keuze`",
        "is een keuze van deze bibliotheek en komt altijd als aanname bij het antwoord te staan.",
        "",
        "## Feiten",
        "",
        "Wat niemand heeft gesteld, is onbekend, en dat is iets anders dan *nee*. Een oordeel wordt gevraagd en nooit berekend.",
        "",
        "| feit | vraag | wie | bronnen |",
        "|---|---|---|---|",
        *(
            f"| `{v.feit}` | {v.tekst} | {v.wie} | {'; '.join(link(BRONNEN[bron]) for bron in v.bronnen)} |"
            for v in VRAGEN.values()
        ),
        "",
    ]
    for naam, beslissing in BESLISSINGEN.items():
        how = "de eerste regel beslist" if beslissing.policy is Policy.DECIDE else "elke regel telt"
        lines += [f"## {naam}", "", f"{beslissing.vraag} ({how}; per {beslissing.per})", ""]
        lines += [f"| open | {head}", "|---" * 9 + "|"]
        for row in beslissing.rijen:
            if isinstance(row, Rule):
                lines.append(decision_row(row, "ja" if row.open else ""))
            else:
                lines.append(f"| plaats | {row.code} | *{row.note}* |  |  |  |  |  |  |")
        lines.append("")
        regional = [(regio, regel) for regio in REGIOS.values() for regel in regio.regels if regel.beslissing == naam]
        if regional:
            lines += [f"| regio | in plaats van | {head}", "|---" * 10 + "|"]
        for regio, regel in regional:
            place = f"{regel.rij} ({str(regio.wijkt_af(naam)[regel.code]).replace('_', ' ')})"
            if regel.rule is None:
                bronnen = "; ".join(map(link, regel.bronnen))
                since = "" if regel.since is None else f"van {regel.since}"
                lines.append(f"| {regio.naam} | {place} | – | *vervalt* |  | {bronnen} | regio |  | {since} |  |")
            else:
                lines.append(decision_row(regel.rule, regio.naam, place))
        if regional:
            lines.append("")
    lines += ["## Voorbehouden", "", "| code | wat er is | betwist | bronnen |", "|---|---|---|---|"]
    lines += [
        f"| `{c.code}` | {c.tekst} | {value(c.betwist)} | {'; '.join(map(link, c.bronnen))} |"
        for c in CONFLICTEN.values()
    ]
    lines += [
        f"| `{c.code}` ({regio.naam}) | {c.tekst} | {value(c.betwist)} | {'; '.join(map(link, c.bronnen))} |"
        for regio in REGIOS.values()
        for c in regio.conflicten.values()
    ]
    return "\n".join(lines) + "\n"


def chain() -> str:
    """The page of the chain: every table with its questions and rows."""
    lines = [
        "# De keten",
        "",
        "Deze bladzijde is gemaakt uit de bibliotheek zelf. Naast regie en opschaling zijn er vragen die maar in sommige zaken spelen:",
        "de meldcode, het huisverbod, de opvang, het Centrum Seksueel Geweld, jeugdigen tot 23 jaar. Een tabel antwoordt pas als het",
        "dossier er een feit van noemt (`feit_vastgesteld` met `kamer.feit`). Welk *gebied* geldt, volgt uit de regio. Een regel met",
        "`-na` is dezelfde regel na de periode van de regionale tekst.",
        "",
    ]
    for naam, tabel in KETEN.items():
        how = "de eerste regel beslist" if tabel.tabel.policy is Policy.DECIDE else "elke regel telt"
        lines += [f"## {naam}", "", f"{tabel.vraag} ({how}; kamer `{tabel.kamer}`)", ""]
        lines += ["| feit | vraag | wie | bronnen |", "|---|---|---|---|"]
        lines += [
            f"| `{v.feit}` | {v.tekst} | {v.wie} | {'; '.join(map(link, v.bronnen))} |" for v in tabel.vragen.values()
        ]
        lines += ["", "| code | als | dan | bron | soort | lezing | geldig | opmerking |", "|---" * 8 + "|"]
        lines += [decision_row(row) for row in tabel.tabel.rows]
        lines.append("")
    return "\n".join(lines)


def funding_row(rij: Bekostigingsregel, *before: str) -> str:
    """One row about money, as a line of a table."""
    wie = PARTNERS[rij.partner].naam if rij.partner else f"*{(rij.partnersoort or Partnersoort.OPVANG).label}*"
    share = "" if rij.aandeel is None else f"{rij.aandeel:f}%"
    parts = (
        *(rij.code, wie, rij.component or "alles", rij.stroom.naam, "deels" if rij.deels else share),
        str(rij.verwerving or "").replace("_", " "),
        *("; ".join(map(link, rij.bronnen)), READINGS[rij.reading]),
        " ".join(f"{word} {day}" for word, day in (("van", rij.since), ("tot", rij.until)) if day is not None),
        "; ".join((*((rij.note,) if rij.note else ()), *(f"`{code}`" for code in rij.voorbehouden))),
    )
    return f"| {' | '.join((*before, *parts))} |"


def streams() -> str:
    """The page of money: streams, who pays whom, action lines, amounts, taakvelden, and the DUVO."""
    lines = [
        "# Geldstromen",
        "",
        "Deze bladzijde is gemaakt uit de bibliotheek zelf. Wat geen gelezen tekst zegt, staat er niet: dan is het antwoord een vraag.",
        "Geen van deze teksten is een wet.",
        "",
        "## Stromen",
        "",
        "| code | stroom | van | aan | geldig | lezing | bronnen | opmerking |",
        "|---" * 8 + "|",
    ]
    for een in GELDSTROMEN.values():
        geldig = " ".join(f"{word} {day}" for word, day in (("van", een.since), ("tot", een.until)) if day is not None)
        bronnen = "; ".join(map(link, een.bronnen))
        lines.append(
            f"| `{een.code}` | {een.naam} | {een.van} | {een.aan} | {geldig} | {READINGS[een.reading]} | {bronnen} | {een.toelichting} |"
        )
    head = "| regio | code | partner | deel | stroom | aandeel | verwerving | bronnen | lezing | geldig | opmerking |"
    lines += ["", "## Wie betaalt wat", "", "Schuin: elke partner van die soort.", "", head, "|---" * 11 + "|"]
    lines += [funding_row(rij, "landelijk") for rij in LANDELIJK]
    lines += [funding_row(rij, regio.naam) for regio in REGIOS.values() for rij in regio.bekostiging]
    lines += ["", "## Opdrachtgevers", "", "| partner | deel | opdrachtgever | bronnen | opmerking |", "|---" * 5 + "|"]
    lines += [regel for partner in PARTNERS.values() for deel in partner.kosten for regel in clients(partner, deel)]
    lines += ["", *plans(), "", *fields(), ""]
    lines += ["## Centrumgemeenten vrouwenopvang", ""]
    lines += [
        "Bedragen per gemeente in euro's, uit de bijlagen bij het besluit; van latere jaren zijn ze niet gelezen.",
        "",
    ]
    lines += [f"| code | gemeente | {' | '.join(map(str, BIJLAGEN_DUVO))} | opmerking |", "|---" * 7 + "|"]
    for centrum in centrumgemeenten().values():
        bedragen = " | ".join(str(centrum.bedragen[jaar]) for jaar in BIJLAGEN_DUVO)
        lines.append(f"| {centrum.gemeente} | {centrum.naam} | {bedragen} | {centrum.toelichting} |")
    return "\n".join(lines) + "\n"


def clients(partner: Partner, deel: Kostencomponent) -> Iterator[str]:
    """Who commissions a part of a partner, by each text."""
    for opdracht in deel.opdrachten:
        bronnen = "; ".join(map(link, opdracht.bronnen))
        yield f"| {partner.naam} | {deel.naam} | {opdracht.wie.label} | {bronnen} | {opdracht.toelichting} |"
    if not deel.opdrachten:
        bronnen = "; ".join(map(link, deel.bronnen))
        yield f"| {partner.naam} | {deel.naam} | *{deel.vraag}* | {bronnen} | {deel.toelichting} |"


def plans() -> Iterator[str]:
    """Action lines and amounts of every region."""
    yield from ("## Actielijnen", "")
    yield "| regio | actielijn | thema | groep | jaren | kernpartners | financiering | bronnen |"
    yield "|---" * 8 + "|"
    for regio in REGIOS.values():
        for thema in regio.themas:
            jaren = "; ".join(een.tekst for een in thema.looptijden)
            geld = "; ".join(f"{een.stroom.naam}: {een.wat}" for een in thema.financiering)
            bronnen = "; ".join(map(link, thema.bronnen))
            yield f"| {regio.naam} | {thema.actielijn} | {thema.naam} | {thema.groep or ''} | {jaren} | {', '.join(thema.kernpartners)} | {geld} | {bronnen} |"
    yield from ("", "## Bedragen in de teksten", "")
    yield "| regio | wat | soort | jaar | begroot | afwijking | stroom | bronnen |"
    yield "|---" * 8 + "|"
    for regio in REGIOS.values():
        for regel in regio.begroting.regels:
            afwijking = regel.afwijking()
            verschil = (
                "" if afwijking.bedrag is None else f"{afwijking.bedrag} ({afwijking.betekenis})".replace("_", " ")
            )
            stroom = "" if regel.stroom is None else regel.stroom.naam
            bronnen = "; ".join(map(link, regel.bronnen))
            yield f"| {regio.naam} | {regel.omschrijving} | {regel.soort} | {regel.periode} | {regel.begroot or ''} | {verschil} | {stroom} | {bronnen} |"


def fields() -> Iterator[str]:
    """The taakvelden."""
    yield from ("## Taakvelden (Iv3)", "")
    yield "| code | naam | jaren | voorgangers | waarvoor | misschien | wat er wordt geboekt | bron | lezing |"
    yield "|---" * 9 + "|"
    for veld in taakvelden():
        voor, misschien = (", ".join(een.label for een in groep) for groep in (veld.voor, veld.misschien))
        jaren = f"{veld.van}-{veld.tot_en_met or ''}"
        yield f"| {veld.code} | {veld.naam} | {jaren} | {', '.join(veld.voorgangers)} | {voor} | {misschien} | {veld.boekt} | {link(veld.bron)} | {READINGS[veld.reading]} |"


GOLDEN = HERE.parent / "tests" / "golden"
VECTORS = {"termijnen": ("rulings", "termijnen"), "antwoorden": ("antwoorden", "regios"), "keten": ("keten",)}
"""Per list of the golden vectors the files of cases that it is made of."""
CASE_FILES = ("standen", "valkuilen")
"""The files of worked case files."""


def vectors_file() -> str:
    """The golden vectors as one JSON file: every case of the files, days as texts."""
    cases = {
        name: [case for file in files for case in tomllib.loads((GOLDEN / f"{file}.toml").read_text("utf-8"))["geval"]]
        for name, files in VECTORS.items()
    }
    files = [
        case for file in CASE_FILES for case in tomllib.loads((GOLDEN / f"{file}.toml").read_text("utf-8"))["zaak"]
    ]
    cases["dossiers"] = [
        {
            "id": one["naam"],
            "bron": one["bron"],
            "regio": one["regio"],
            "dossier": one["dossier"],
            "standen": one["stand"],
        }
        for one in files
    ]
    return json.dumps(cases, indent=1, ensure_ascii=False, default=lambda day: day.isoformat()) + "\n"


def schema_file(name: str) -> str:
    """A JSON Schema as a file."""
    return json.dumps(schema(name), indent=2, ensure_ascii=False) + "\n"


def zgw() -> str:
    """The page about a zaaksysteem: written by hand, but for the table of what a sum of calendar days gives."""
    before, mark, rest = (HERE / "zgw.md").read_text(encoding="utf-8").partition("<!-- made by generate.py -->\n")
    _, end, after = rest.partition("<!-- end -->\n")
    return "".join((before, mark, "\n", *(f"{line}\n" for line in sums()), "\n", end, after))


def sums() -> Iterator[str]:
    """Per length: how often the sum of a start day and a number of calendar days is another day than the last one."""
    yield "| `doorlooptijd` | 2026: too early, of 365 | 2025-2027: too early, of 1095 | too late | days at most | norms |"
    yield "|---|---:|---:|---:|---:|---|"
    rows: dict[tuple[int, ...], list[str]] = {}
    for norm in NORMEN.values():
        days = kalenderdagen(norm, norm.duur)
        if days is not None and norm.soort is Termijnsoort.PLICHT and norm.bron.regeling.soort.is_recht:
            starts = [date(2025, 1, 1) + timedelta(days=n) for n in range(1095)]
            off = {start: (norm.einde(start).dag - start).days - days for start in starts}
            early = [start for start, by in off.items() if by > 0]
            late = sum(by < 0 for by in off.values())
            row = (days, sum(start.year == 2026 for start in early), len(early), late, max(off.values()))  # noqa: PLR2004 - a year
            rows.setdefault(row, []).append(norm.code)
    for (length_in_days, *numbers), codes in sorted(rows.items()):
        yield f"| `P{length_in_days}D` | {' | '.join(map(str, numbers))} | {', '.join(codes)} |"


SCHEMA_FILES = "../src/huiselijkgeweld/interop/schema/bestanden"
PAGES: Mapping[str, Callable[[], str]] = {
    "norms.md": norms,
    "days.md": days,
    "events.md": events,
    "decisions.md": decisions,
    "chain.md": chain,
    "streams.md": streams,
    "limits.md": limits,
    "../src/huiselijkgeweld/vectoren/vectoren.json": vectors_file,
    **{f"{SCHEMA_FILES}/{name}-{VERSIE}.schema.json": partial(schema_file, name) for name in SCHEMAS},
    "zgw.md": zgw,
}
"""Everything that is made from the library, by its place beside this script."""


def main() -> None:
    """Write every page."""
    for name, make in PAGES.items():
        (HERE / name).write_text(make(), encoding="utf-8")


if __name__ == "__main__":
    main()
