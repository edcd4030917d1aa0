"""The pages of the regions: who belongs, which texts, which rows with the national ones beside them, what is open."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from docs.making.decisions import HOW, QUESTIONS, national_place, row_link, row_section
from docs.making.money import NATIONAL, funding_section
from docs.making.words import (
    DUTCH,
    MADE,
    READINGS,
    anchor,
    cells,
    condition,
    fingerprint,
    found_at,
    links,
    page,
    period,
    reservations,
    result,
    table,
    toctree,
    value,
)

from huiselijkgeweld import NORMEN, REGIOS, Reading, Regeling, Regio, Rule
from huiselijkgeweld.model.vragen import VRAGEN, Wie
from huiselijkgeweld.recht.bekostiging import LANDELIJK
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.conflicten import CONFLICTEN
from huiselijkgeweld.recht.keten import KETEN
from huiselijkgeweld.recht.praktijkbronnen import BRONNEN, KEUZES
from huiselijkgeweld.regio import Aard, Regel, Schema

AARD = {Aard.LID: "lid", Aard.ELDERS: "hoort elders bij", Aard.GEEN: "is er niet"}


def region(code: str) -> str:
    """The page of one region."""
    regio = REGIOS[code]
    van, tot = regio.periode
    end = "Na de periode gelden de regels nog als de laatste die bekend zijn; elk antwoord zegt dat erbij."
    return page(
        [
            *DUTCH,
            f"# Regio {regio.naam}",
            "",
            f"{MADE} Code: `{code}`. Periode van de gelezen teksten: {period(van, tot) or 'niet bekend'}. {end}",
            "Wat landelijk geldt, staat bij elke regel ernaast; {doc}`landelijk` zegt wat open is.",
            "",
            *texts(regio),
            *members(regio),
            *rows(regio),
            *settings(regio),
            *money(regio),
            *questions(regio),
        ]
    )


def texts(regio: Regio) -> Iterator[str]:
    """The documents."""
    yield from ("## Teksten", "", *table("tekst", "soort", "periode", "vindplaats", "lezing", "opmerking"))
    for een in regio.documenten:
        yield cells(een.titel, een.soort, period(een.van, een.tot), een.vindplaats, READINGS[een.reading], een.note)
    yield ""


def members(regio: Regio) -> Iterator[str]:
    """Which municipalities belong to what, scheme by scheme."""
    yield from (
        "## Gemeenten",
        "",
        "De indelingen vallen niet samen: per indeling staat hier wie bij welke groep hoort.",
        "",
    )
    yield from table("indeling", "groep", "gemeenten", "centrum", "periode", "bron", "lezing", "twijfel")
    for een in regio.lidmaatschappen:
        group = een.naam if een.aard is Aard.LID else f"{een.naam} ({AARD[een.aard]})"
        centrum = None if een.centrum is None else regio.gemeenten.get(een.centrum, een.centrum)
        parts = (names(regio, een.gemeenten), centrum, period(een.van, een.tot), links(een.bronnen))
        yield cells(str(een.schema).replace("_", " "), group, *parts, READINGS[een.reading], een.twijfel)
    yield ""


def names(regio: Regio, codes: tuple[str, ...]) -> str:
    """Municipalities by name and CBS code."""
    return ", ".join(f"{regio.gemeenten.get(code, '?')} ({code})" for code in codes)


def rows(regio: Regio) -> Iterator[str]:
    """Every row of the region, decision by decision, with what holds nationally in its place."""
    yield from ("## Regels", "", *table("beslissing", "regel", "in plaats van", "en dat"))
    for regel in regio.regels:
        naam = regel.beslissing
        code = f"{regel.code} (vervalt)" if regel.rule is None else row_link(regel.rule, naam, regio.code)
        place = national_place(BESLISSINGEN[naam], regel.rij)
        how = str(regio.wijkt_af(naam)[regel.code]).replace("_", " ")
        yield cells(f"{{doc}}`{naam} </rules/{naam}>`", code, place, how)
    yield ""
    for regel in regio.regels:
        yield from row(regio, regel)


def row(regio: Regio, regel: Regel) -> Iterator[str]:
    """One row of the region; a row that only drops a national one stands in the table alone."""
    if regel.rule is None:
        yield f"### {regel.rij} vervalt"
        yield ""
        yield f"- {national(regel)}"
        yield f"- Bron: {links(regel.bronnen)}"
        if regel.since:
            yield f"- Vanaf: {regel.since}"
        yield fingerprint(regel.code, regio)
        yield ""
        return
    naam = regel.beslissing
    beside: Any = BESLISSINGEN[naam].tabel
    before = (
        f"- Beslissing: {{doc}}`{naam} </rules/{naam}>`; {HOW[BESLISSINGEN[naam].policy]}",
        f"- {national(regel)}",
    )
    yield from row_section(
        *(regel.rule, naam, regio.tabel(naam), QUESTIONS), regio=regio.code, beside=beside, before=before
    )


def national(regel: Regel) -> str:
    """What the national table says in the place that a row takes."""
    een = BESLISSINGEN[regel.beslissing]
    landelijk = next(rij for rij in een.rijen if rij.code == regel.rij)
    if isinstance(landelijk, Rule):
        says = f"als {condition(landelijk)}, dan {result(landelijk.then)}"
        return f"Landelijk staat hier {row_link(landelijk, een.naam)}: {says}"
    return f"Landelijk staat hier niets: plaats {landelijk.code} is er voor regio's ({landelijk.note})"


def settings(regio: Regio) -> Iterator[str]:
    """Parameters, targets, trials and partners."""
    if regio.parameters:
        yield from ("## Instellingen", "", *table("naam", "waarde", "norm", "bron", "lezing"))
        for een in regio.parameters.values():
            yield cells(f"`{een.naam}`", shown(een.waarde), een.norm, links(een.bronnen), READINGS[een.reading])
        yield ""
    if regio.doelstellingen:
        yield from ("## Doelen", "", *table("code", "doel", "duur", "norm", "bron", "lezing"))
        for doel in regio.doelstellingen:
            norm = None if doel.norm is None else f"[{doel.norm}](#{anchor('norm', doel.norm)})"
            yield cells(doel.code, doel.tekst, doel.duur, norm, links(doel.bronnen), READINGS[doel.reading])
        yield ""
    if regio.proeftuinen:
        yield from ("## Proeftuinen", "", *table("naam", "waar", "periode", "bron", "lezing", "opmerking"))
        for tuin in regio.proeftuinen:
            where = tuin.plaats or (regio.gemeenten.get(tuin.gemeente) if tuin.gemeente else AARD[tuin.aard])
            yield cells(
                *(tuin.naam, where, period(tuin.van, tuin.tot), links(tuin.bronnen), READINGS[tuin.reading], tuin.note)
            )
        yield ""
    if regio.partners:
        yield from ("## Partners", "", *table("naam", "soort", "rol", "bron", "lezing"))
        for partner in regio.partners:
            yield cells(
                *(partner.naam, partner.soort.label, partner.rol, links(partner.bronnen), READINGS[partner.reading])
            )
        yield ""


def shown(waarde: object) -> str:
    """The value of a parameter."""
    if isinstance(waarde, tuple | list | frozenset | set):
        return ", ".join(map(value, waarde))
    return value(waarde)


def money(regio: Regio) -> Iterator[str]:
    """The rows about money; plans and amounts stand with those of the other regions."""
    yield from ("## Geld", "")
    if not regio.bekostiging:
        yield "Van deze regio is geen tekst gelezen die zegt wie wat betaalt: alleen wat landelijk geldt, is bekend ({doc}`landelijk`)."
        yield ""
    if regio.themas or regio.begroting.regels:
        many = f"{len(regio.themas)} actielijnen en {len(regio.begroting.regels)} bedragen"
        yield f"De teksten noemen {many}: zie {{doc}}`/streams`."
        yield ""
    for rij in regio.bekostiging:
        yield from funding_section(rij, regio.code)


def questions(regio: Regio) -> Iterator[str]:
    """What is open: what was not read, what is in doubt, what is disputed, of whom nothing was found."""
    yield from ("## Open vragen", "")
    yield from (
        f"- Niet gelezen: {een.titel} ({READINGS[een.reading]})"
        for een in regio.documenten
        if een.reading is not Reading.VERIFIED
    )
    yield from (
        f"- {str(een.schema).replace('_', ' ')}, {een.naam}: {een.twijfel}"
        for een in regio.lidmaatschappen
        if een.twijfel
    )
    for schema in Schema:
        said = {code for een in regio.lidmaatschappen if een.schema == schema for code in een.gemeenten}
        own = {code for een in regio.lidmaatschappen if een.schema == Schema.REGIOVISIE for code in een.gemeenten}
        if left := [code for code in regio.gemeenten if code in own - said]:
            yield f"- {str(schema).replace('_', ' ')}: niets gevonden over {names(regio, tuple(left))}"
    for regel in regio.regels:
        if regel.rule is not None and regel.rule.reading is not Reading.VERIFIED:
            code = row_link(regel.rule, regel.beslissing, regio.code)
            yield f"- Regel {code}: {READINGS[regel.rule.reading]}{f' ({regel.rule.note})' if regel.rule.note else ''}"
    yield from reservations(regio.conflicten, regio.code)
    yield ""


def landelijk() -> str:
    """What holds where no region says anything: what is open to them, what a register says, and who pays."""
    lines = [
        *DUTCH,
        "# Landelijk",
        "",
        f"{MADE} Dit geldt in elke gemeente, ook waar geen regionale tekst bekend is. Een regio mag alleen zeggen wat hier *open* is;",
        "wat de wet vastlegt, vervangt zij nooit.",
        "",
        "## Wat open is, en wie het invult",
        "",
        *table("beslissing", "open regel of plaats", "ingevuld door"),
    ]
    for naam, een in BESLISSINGEN.items():
        for code in een.open_codes:
            by = [
                f"{{doc}}`{regio.naam} <{regio.code}>`"
                for regio in REGIOS.values()
                if any(regel.beslissing == naam and regel.rij == code for regel in regio.regels)
            ]
            lines.append(cells(f"{{doc}}`{naam} </rules/{naam}>`", national_place(een, code), ", ".join(by) or "–"))
    lines += ["", *national_texts(), "## Wat alleen een regio weet", ""]
    lines += [f"- `{feit}`: {vraag.tekst}" for feit, vraag in VRAGEN.items() if vraag.wie is Wie.REGISTER]
    lines += ["", "## Wie betaalt wat", ""]
    for rij in LANDELIJK:
        lines += funding_section(rij, NATIONAL)
    return page(lines)


def national_texts() -> Iterator[str]:
    """The texts without an address at wetten.overheid.nl that national rows, norms and questions cite, by name."""
    yield from ("## Teksten", "")
    yield "Nederlandse wetten en besluiten staan hier niet: de link naar het artikel staat bij de regel zelf."
    yield from ("", *table("tekst", "soort", "vindplaats"))
    bronnen = [norm.bron for norm in NORMEN.values()]
    bronnen += [bron for norm in NORMEN.values() for lezing in norm.lezingen for bron in lezing.bronnen]
    tabellen = (*(een.tabel for een in BESLISSINGEN.values()), *(een.tabel for een in KETEN.values()))
    bronnen += [bron for tabel in tabellen for row in tabel.rows for bron in row.bronnen]
    bronnen += [bron for rij in LANDELIJK for bron in rij.bronnen]
    bronnen += [bron for een in CONFLICTEN.values() for bron in een.bronnen]
    bronnen += [*BRONNEN.values(), *(bron for een in KETEN.values() for v in een.vragen.values() for bron in v.bronnen)]
    texts: dict[Regeling, None] = {
        bron.regeling: None for bron in bronnen if bron.url is None and bron.regeling != KEUZES
    }
    for text in sorted(texts, key=lambda een: een.naam):
        named = text.naam if text.kort == text.naam else f"{text.naam} ({text.kort})"
        yield cells(named, text.genoemd, found_at(text.vindplaats))
    yield ""


def index() -> str:
    """The page that lists the regions."""
    lines = [
        *DUTCH,
        "# Regio's",
        "",
        f"{MADE} Vijf regio's zijn ingelezen, elk zo ver als de eigen teksten zijn gelezen. Uw eigen regio voegt u toe met een bestand",
        "({doc}`/region`). Waarom wet, norm en regio drie verschillende dingen zijn, staat in {doc}`/law-norm-region`.",
        "",
        *toctree("landelijk", *(f"{regio.naam} <{code}>" for code, regio in REGIOS.items())),
        *table("regio", "periode", "gemeenten (regiovisie)", "regels", "waarvan anders dan landelijk", "over geld"),
    ]
    for regio in REGIOS.values():
        own = {
            code
            for een in regio.lidmaatschappen
            if een.schema == Schema.REGIOVISIE and een.aard is Aard.LID
            for code in een.gemeenten
        }
        other = sum(
            str(how) == "wijkt_af"
            for naam in dict.fromkeys(regel.beslissing for regel in regio.regels)
            for how in regio.wijkt_af(naam).values()
        )
        parts = (period(*regio.periode), len(own), len(regio.regels), other, len(regio.bekostiging))
        lines.append(cells(f"{{doc}}`{regio.naam} <{regio.code}>`", *parts))
    lines += ["", "{doc}`Landelijk <landelijk>`: wat geldt waar geen regio iets zegt, en wat een regio mag invullen."]
    return page(lines)


PAGES: dict[str, Callable[[], str]] = {
    "regions/index.md": index,
    "regions/landelijk.md": landelijk,
    **{f"regions/{code}.md": partial(region, code) for code in REGIOS},
}
