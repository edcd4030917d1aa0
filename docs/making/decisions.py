"""The pages of decisions and of the chain: facts and lists of tables, and for each table its rows in full."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from docs.making.examples import row_example
from docs.making.values import beside as in_words
from docs.making.values import values
from docs.making.words import (
    DUTCH,
    IS_LAW,
    MADE,
    anchor,
    cells,
    condition,
    dates,
    fingerprint,
    links,
    page,
    reading,
    reservations,
    result,
    table,
    toctree,
    value,
)

from huiselijkgeweld import REGIOS, Feiten, Policy, Rule, Table
from huiselijkgeweld.model.vragen import VRAGEN
from huiselijkgeweld.recht.beslissing import Beslissing
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.conflicten import CONFLICTEN
from huiselijkgeweld.recht.keten import KETEN
from huiselijkgeweld.recht.praktijkbronnen import BRONNEN

HOW = {Policy.DECIDE: "de eerste regel beslist", Policy.EACH: "elke regel telt"}
ROOMS = tuple(dict.fromkeys(tabel.kamer for tabel in KETEN.values()))
"""The rooms of the chain, in the order of its tables."""
QUESTIONS: Mapping[str, str] = {feit: vraag.tekst for feit, vraag in VRAGEN.items()}


def row_anchor(row: Rule[object], naam: str, regio: str = "") -> str:
    """Where a row is told in full."""
    return anchor("rij", naam, regio, row.code)


def row_link(row: Rule[object], naam: str, regio: str = "") -> str:
    """The code of a row, as a link to all that is known of it."""
    return f"[{row.code}](#{row_anchor(row, naam, regio)})"


def row_cells(row: Rule[object], naam: str, regio: str = "") -> tuple[str, ...]:
    """One row of a decision, as cells of a table."""
    return (
        *(row_link(row, naam, regio), condition(row), value(row.then)),
        *(str(row.soort), reading(row), dates(row)),
    )


ROW_HEAD = ("code", "als", "dan", "soort", "lezing", "geldig")


def row_section(  # noqa: PLR0913 - what a row is told with
    row: Rule[object],
    naam: str,
    tabel: Table[Any],
    questions: Mapping[str, str],
    *,
    regio: str = "",
    beside: Table[Any] | None = None,
    before: Iterable[str] = (),
) -> Iterator[str]:
    """One row, as a lawyer reads it."""
    yield f"({row_anchor(row, naam, regio)})="
    yield f"### {row.code}"
    yield ""
    always = "Altijd, als geen regel erboven beslist:" if tabel.policy is Policy.DECIDE else "Altijd:"
    yield "Als vaststaat:" if row.conditions else always
    yield ""
    for feit, waarde in row.conditions.items():
        yield f"- `{feit}` = **{value(waarde)}**{in_words(waarde)} · {questions[feit]}"
    if row.conditions:
        yield ""
    yield f"Dan: {result(row.then)}."
    yield ""
    yield from before
    yield f"- Bron: {links(row.bronnen)}; {row.soort}"
    yield f"- Lezing: {reading(row)}"
    yield f"- Geldig: {dates(row) or 'geen begin of einde bekend'}"
    if row.open:
        yield "- Open: een regio mag deze regel vervangen"
    if row.note:
        yield f"- Opmerking: {row.note}"
    yield from reservations(row.voorbehouden, regio or None)
    yield fingerprint(row.code, REGIOS[regio] if regio else None)
    yield ""
    yield from row_example(row, tabel, beside)


def decisions() -> str:
    """The page of decisions: what they are, the facts, and the reservations."""
    lines = [
        *DUTCH,
        "# Beslissingen: regie en opschaling",
        "",
        f"{MADE} Elke *beslissing* is een tabel. Staat er *de eerste regel beslist*, dan",
        "telt de eerste regel waarvan alle feiten kloppen; staat er *elke regel telt*, dan geldt elke uitkomst op zichzelf. Een",
        f"*open* regel mag een regio vervangen; een *plaats* is er alleen voor regio's. {IS_LAW};",
        "een *keuze* is een keuze van deze bibliotheek en komt altijd als aanname bij het antwoord te staan. {doc}`regel-controleren`",
        "zegt hoe u een regel nagaat.",
        "",
        *toctree(*(f"{naam} <rules/{naam}>" for naam in BESLISSINGEN)),
        *table("beslissing", "vraag", "hoe", "regels", "van regio's"),
    ]
    for naam, een in BESLISSINGEN.items():
        regional = sum(regel.beslissing == naam for regio in REGIOS.values() for regel in regio.regels)
        lines.append(
            cells(f"{{doc}}`{naam} <rules/{naam}>`", een.vraag, HOW[een.policy], len(een.tabel.rows), regional)
        )
    lines += [
        "",
        "## Feiten",
        "",
        "Wat niemand heeft gesteld, is onbekend, en dat is iets anders dan *nee*. Een oordeel wordt gevraagd en nooit berekend.",
        "",
        *table("feit", "vraag", "wie", "bronnen"),
        *(cells(f"`{v.feit}`", v.tekst, v.wie, links(BRONNEN[bron] for bron in v.bronnen)) for v in VRAGEN.values()),
        "",
        "(waarden-van-feiten)=",
        "### Waarden",
        "",
        "De andere feiten zijn *ja* of *nee*.",
        "",
        *values(Feiten, QUESTIONS),
        "## Voorbehouden",
        "",
        *table("code", "wat er is", "betwist", "bronnen"),
        *(cells(f"`{c.code}`", c.tekst, value(c.betwist), links(c.bronnen)) for c in CONFLICTEN.values()),
        *(
            cells(f"`{c.code}` ({regio.naam})", c.tekst, value(c.betwist), links(c.bronnen))
            for regio in REGIOS.values()
            for c in regio.conflicten.values()
        ),
    ]
    return page(lines)


def decision(naam: str) -> str:
    """The page of one decision: the whole table, the rows of the regions, and every national row in full."""
    een = BESLISSINGEN[naam]
    lines = [
        *DUTCH,
        f"# Beslissing: {naam}",
        "",
        f"{een.vraag} {MADE} Van boven naar beneden: {HOW[een.policy]}; per {een.per}.",
        "Niet elke uitkomst volgt uit een wet: de kolom *soort* zegt op wat voor tekst zij rust. Bronnen, voorbehouden en een voorbeeld",
        "staan bij elke regel hieronder.",
        "",
        *table(*ROW_HEAD, "open"),
    ]
    for row in een.rijen:
        if isinstance(row, Rule):
            lines.append(cells(*row_cells(row, naam), "ja" if row.open else ""))
        else:
            lines.append(cells(row.code, f"*{row.note}*", "", "", "", "", "plaats"))
    lines += ["", *regional(naam)]
    lines += ["## De regels een voor een", ""]
    for row in een.tabel.rows:
        lines += row_section(row, naam, een.tabel, QUESTIONS)
    return page(lines)


def regional(naam: str) -> Iterator[str]:
    """The rows of the regions in one decision, as a table."""
    found = [(regio, regel) for regio in REGIOS.values() for regel in regio.regels if regel.beslissing == naam]
    if not found:
        return
    yield from ("## Wat regio's hier zeggen", "", *table("regio", "in plaats van", *ROW_HEAD))
    for regio, regel in found:
        name = f"{{doc}}`{regio.naam} </regions/{regio.code}>`"
        place = f"{regel.rij} ({str(regio.wijkt_af(naam)[regel.code]).replace('_', ' ')})"
        if regel.rule is None:
            since = "" if regel.since is None else f"van {regel.since}"
            yield cells(name, place, "–", "*vervalt*", "", "regio", "", since)
        else:
            yield cells(name, place, *row_cells(regel.rule, naam, regio.code))
    yield ""


def chain() -> str:
    """The page of the chain: its tables, room by room."""
    lines = [
        *DUTCH,
        "# De keten",
        "",
        f"{MADE} Naast regie en opschaling zijn er vragen die maar in sommige zaken spelen:",
        "de meldcode, het huisverbod, de opvang, het Centrum Seksueel Geweld, jeugdigen tot 23 jaar. Een tabel antwoordt pas als het",
        "dossier er een feit van noemt (`feit_vastgesteld`, met het onderwerp en een punt voor het feit). Welk *gebied* geldt, volgt uit de regio. Een regel met",
        "`-na` is dezelfde regel na de periode van de regionale tekst.",
        "",
        *toctree(*(f"{kamer.replace('_', ' ')} <rules/keten-{anchor(kamer)}>" for kamer in ROOMS)),
        *table("onderwerp", "tabel", "vraag", "hoe", "regels"),
    ]
    for naam, tabel in KETEN.items():
        kamer = f"{{doc}}`{tabel.kamer} <rules/keten-{anchor(tabel.kamer)}>`"
        lines.append(cells(kamer, f"`{naam}`", tabel.vraag, HOW[tabel.tabel.policy], len(tabel.tabel.rows)))
    return page(lines)


def room(kamer: str) -> str:
    """The page of one room of the chain: questions, whole tables, and every row in full."""
    lines = [
        *DUTCH,
        f"# De keten: {kamer.replace('_', ' ')}",
        "",
        f"{MADE} In een dossier heten deze feiten `{kamer}.…`.",
        "",
    ]
    for naam, keten in KETEN.items():
        if keten.kamer != kamer:
            continue
        lines += [f"## {naam}", "", f"{keten.vraag} Van boven naar beneden: {HOW[keten.tabel.policy]}.", ""]
        lines += table("feit", "vraag", "wie", "bronnen")
        lines += [cells(f"`{v.feit}`", v.tekst, v.wie, links(v.bronnen)) for v in keten.vragen.values()]
        lines += ["", *values(keten.feiten, keten.vragen), *table(*ROW_HEAD)]
        lines += [cells(*row_cells(row, naam)) for row in keten.tabel.rows]
        lines.append("")
        questions = {feit: vraag.tekst for feit, vraag in keten.vragen.items()}
        for row in keten.tabel.rows:
            lines += row_section(row, naam, keten.tabel, questions)
    return page(lines)


def national_place(een: Beslissing[object], code: str) -> str:
    """An open row or a place of a decision, as a link where there is a row."""
    row = next(rij for rij in een.rijen if rij.code == code)
    return row_link(row, een.naam) if isinstance(row, Rule) else f"{code} (*{row.note}*)"


PAGES: dict[str, Callable[[], str]] = {
    "decisions.md": decisions,
    **{f"rules/{naam}.md": partial(decision, naam) for naam in BESLISSINGEN},
    "chain.md": chain,
    **{f"rules/keten-{anchor(kamer)}.md": partial(room, kamer) for kamer in ROOMS},
}
