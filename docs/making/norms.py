"""The pages of norms: one table of all, and for each text a page with every norm in full."""

from collections.abc import Callable, Iterator
from functools import partial

from docs.making.examples import norm_example
from docs.making.words import (
    DUTCH,
    IS_LAW,
    MADE,
    READINGS,
    anchor,
    cells,
    fingerprint,
    found_at,
    link,
    links,
    page,
    period,
    table,
    toctree,
)

from huiselijkgeweld import NORMEN, Regeling, Regime, Termijnnorm
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenissoort
from huiselijkgeweld.recht.termijnnormen.norm import Mits
from huiselijkgeweld.tijd.duur import Duur
from huiselijkgeweld.tijd.tellen import Telwijze, geldt

REGIMES = {
    Regime.ATW: "Algemene termijnenwet",
    Regime.ATW_AMVB: "Algemene termijnenwet, via artikel 5",
    Regime.VERORDENING_1182_71: "Verordening 1182/71",
}
ATW = Telwijze(Regime.ATW)


def length(norm: Termijnnorm) -> str:
    """The term in words."""
    return f"*{norm.kwalitatief}*" if norm.duur is None else str(norm.duur)


def kinds(soorten: tuple[Gebeurtenissoort | Mits, ...]) -> str:
    """Kinds of event, each with what happened in words."""
    return "; ".join(
        f"{event(soort.soort)} met uitkomst {', '.join(sorted(soort.uitkomsten))}"
        if isinstance(soort, Mits)
        else event(soort)
        for soort in soorten
    )


def event(soort: Gebeurtenissoort) -> str:
    """One kind of event: its sentence and its tag."""
    return f"“{soort.zin}” (`{soort.tag}`)"


def counting(norm: Termijnnorm) -> str:
    """How the norm counts, in words."""
    wijze = norm.telwijze
    parts = [f"vanaf {norm.vanaf}"]
    if norm.duur is None:
        return parts[0]
    if wijze.klok:
        parts.append("loopt op de klok")
    else:
        parts.append("de dag zelf telt mee" if wijze.dag_zelf else "de dag zelf telt niet mee")
    return "; ".join((*parts, moved(wijze, norm.duur)))


def moved(wijze: Telwijze, duur: Duur) -> str:
    """What moves the last day, or why nothing does."""
    if wijze.terug:
        return "teruggerekend: geen verlenging (Atw art. 1 lid 2)"
    if wijze.uitgesloten:
        return f"Algemene termijnenwet uitgesloten door {wijze.uitgesloten}"
    if wijze.regime is not Regime.GEEN:
        return REGIMES[wijze.regime]
    return "de Algemene termijnenwet is hier niet toegepast" + ("" if geldt(duur, ATW) else " (Atw art. 4 onder a)")


def validity(norm: Termijnnorm) -> str:
    """The dates of the norm, in words."""
    if norm.since is None and norm.until is None:
        return f"gelezen in de tekst vanaf {norm.gelezen}" if norm.gelezen else "geen begin of einde bekend"
    return period(norm.since, norm.until)


def details(norm: Termijnnorm) -> Iterator[str]:
    """One norm, as a lawyer reads it."""
    yield f"({anchor('norm', norm.code)})="
    yield f"## {norm.code}"
    yield ""
    yield f"{norm.naam[0].upper()}{norm.naam[1:]}: **{length(norm)}** ({norm.soort})."
    yield ""
    if norm.citaat:
        yield f"> {norm.citaat}"
        yield ""
    yield f"- Bron: {link(norm.bron)}; {norm.bron.regeling.genoemd}"
    yield f"- Lezing: {READINGS[norm.reading]}"
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
        yield f"- Verlenging door {event(norm.verlenging.door)}: {', '.join(hoogstens) or 'de tekst noemt geen hoogste'} ({link(norm.verlenging.bron)})"
    if norm.opschorting:
        yield f"- Opschorting door {event(norm.opschorting.door)} tot {kinds(norm.opschorting.tot)} ({link(norm.opschorting.bron)})"
    if norm.toelichting:
        yield f"- Toelichting: {norm.toelichting}"
    for lezing in norm.lezingen:
        yield f"- Andere lezing: {lezing.tekst} ({links(lezing.bronnen)})"
    for van, tekst in norm.opmerkingen:
        yield f"- {'Let op' if van is None else f'Vanaf {van}'}: {tekst}"
    yield fingerprint(norm.code)
    yield ""
    yield from norm_example(norm)


TEXTS = tuple(dict.fromkeys(norm.bron.regeling for norm in NORMEN.values()))
"""The texts that norms come from, in the order of the norms."""


def place(regeling: Regeling) -> str:
    """The page of a text."""
    return f"rules/norm-{anchor(regeling.kort)}"


def row(norm: Termijnnorm) -> str:
    """A norm as a line of a table, with a link to all that is known of it."""
    return cells(code_link(norm), norm.naam, length(norm), norm.soort, link(norm.bron))


def code_link(norm: Termijnnorm) -> str:
    """The code of a norm, as a link to all that is known of it."""
    return f"[{norm.code}](#{anchor('norm', norm.code)})"


HEAD = table("code", "norm", "termijn", "soort", "bron")


def norms() -> str:
    """The page of norms: each text with the codes of its norms, which are told on its own page."""
    lines = [
        *DUTCH,
        "# Normen met een termijn",
        "",
        f"{MADE} Een *code* is vast; een versie van een norm heeft een eigen code.",
        f"Alleen wat *tekst gelezen* heet, is in de tekst zelf gelezen. {IS_LAW}.",
        "Achter elke tekst staat een bladzijde met al zijn normen, en achter elke code de norm in zijn geheel, met een uitgewerkt",
        "voorbeeld. {doc}`regel-controleren` zegt hoe u er een nagaat.",
        "",
        *toctree(*(f"{regeling.kort} <{place(regeling)}>" for regeling in TEXTS)),
        *table("tekst", "soort", "normen"),
    ]
    for regeling in TEXTS:
        codes = ", ".join(map(code_link, of(regeling)))
        lines.append(cells(f"{{doc}}`{regeling.naam} <{place(regeling)}>`", regeling.genoemd, codes))
    return page(lines)


def of(regeling: Regeling) -> list[Termijnnorm]:
    """The norms of a text."""
    return [norm for norm in NORMEN.values() if norm.bron.regeling == regeling]


def of_text(regeling: Regeling) -> str:
    """The page of one text: every norm in it."""
    normen = of(regeling)
    kort = "" if regeling.kort == regeling.naam else f" ({regeling.kort})"
    where = "; ".join(
        filter(
            None,
            (
                f"gelezen zoals de tekst luidde op {regeling.toestand}" if regeling.toestand else "",
                f"oudste gelezen tekst: {regeling.gelezen_vanaf}" if regeling.gelezen_vanaf else "",
                found_at(regeling.vindplaats),
            ),
        )
    )
    return page(
        [
            *DUTCH,
            f"# Normen: {regeling.naam}{kort}",
            "",
            f"{MADE} Soort tekst: {regeling.genoemd}{'' if regeling.soort.is_recht else ', geen recht'}.{f' {where[0].upper()}{where[1:]}.' if where else ''}",
            "",
            *HEAD,
            *map(row, normen),
            "",
            *(line for norm in normen for line in details(norm)),
        ]
    )


PAGES: dict[str, Callable[[], str]] = {
    "norms.md": norms,
    **{f"{place(regeling)}.md": partial(of_text, regeling) for regeling in TEXTS},
}
