"""The page of known limits: what the library does not know, what it leans on, and how far it goes."""

from collections.abc import Iterator
from datetime import timedelta

from docs.making.words import link

from huiselijkgeweld import GELDSTROMEN, NORMEN, PARTNERS, REGIOS, Bronsoort, Reading, Rule
from huiselijkgeweld.model.geldstromen import centrumgemeenten, taakvelden
from huiselijkgeweld.model.geldstromen.taakvelden import EERSTE_JAAR, LAATSTE_JAAR
from huiselijkgeweld.model.geldstromen.tabellen import BIJLAGEN_DUVO, lees_tabel
from huiselijkgeweld.model.huishoudens.leeftijden import LEEFTIJDSREGELS
from huiselijkgeweld.recht.bekostiging import LANDELIJK
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.conflicten import CONFLICTEN, Conflict
from huiselijkgeweld.recht.keten import KETEN
from huiselijkgeweld.recht.streefwaarden import STREEFWAARDEN
from huiselijkgeweld.tijd.feestdagen import BESLUITEN, BESLUITEN_TOT, BESLUITEN_VANAF, EERSTE_DAG, LAATSTE_DAG


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
        *targets(),
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


def targets() -> Iterator[str]:
    """The targets of the sector, which are no law."""
    yield from ("## Targets of the sector", "")
    yield "They are practice and no law, and only stand beside counts of what was in time. They were not read in a text of the sector."
    yield from ("", "| norms | target | place | reading | why |", "|---|---|---|---|---|")
    for een in STREEFWAARDEN:
        where = f"{een.bron}, in {een.bron.regeling.vindplaats}"
        yield f"| {', '.join(een.normen)} | {een.procent}% | {where} | {een.reading} | {een.note} |"
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
