"""Write the pages that are made from the library itself: `python docs/generate.py`.

A test compares the pages with what this makes, so a row and its page cannot drift apart.
"""

from collections.abc import Iterator
from pathlib import Path

from huiselijkgeweld import NORMEN, Bron, Reading, Regime, Termijnnorm, feestdagen
from huiselijkgeweld.model.gebeurtenissen import GEBEURTENISSOORTEN
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenissoort
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
        "Wat in een dossier kan staan. De *tag* is wat wordt opgeslagen en verandert nooit; `over` is het id van wat erachter staat.",
        "",
        "| tag | zin | over | waarde | nadat |",
        "|---|---|---|---|---|",
    ]
    for soort in GEBEURTENISSOORTEN.values():
        waarde = (
            ""
            if soort.waarde is None
            else soort.waarde.__name__ + ("" if soort.waarde_verplicht else " (mag ontbreken)")
        )
        nadat = " of ".join(f"`{eis.tag}`" for eis in soort.na)
        lines.append(f"| `{soort.tag}` | {soort.zin} | {soort.over} | {waarde} | {nadat} |")
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
        "- Which event happened is for people to say, where its words hold a judgement (in time, after all, refused).",
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
        "## Decree days known at second hand",
        "",
        *(f"- {dag}" for besluit in BESLUITEN if besluit.reading is Reading.REPORTED for dag in besluit.dagen),
    ]
    return "\n".join(lines) + "\n"


PAGES = {"norms.md": norms, "days.md": days, "events.md": events, "limits.md": limits}


def main() -> None:
    """Write every page."""
    for name, make in PAGES.items():
        (HERE / name).write_text(make(), encoding="utf-8")


if __name__ == "__main__":
    main()
