"""How the generated pages name things: sources, readings, conditions, dates, places to link to."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from huiselijkgeweld import REGIOS, Bron, Bronsoort, Reading, Regio, Rule
from huiselijkgeweld.akkoord.vingerafdrukken import rijen
from huiselijkgeweld.recht.conflicten import CONFLICTEN
from huiselijkgeweld.uitleg.woorden import met_hoofdletter, woord

READINGS = {
    Reading.VERIFIED: "tekst gelezen",
    Reading.REPORTED: "uit tweede hand",
    Reading.INFERENCE: "deels afgeleid",
    Reading.MEMORY: "aanname: niet gezien",
    Reading.CHOICE: "aanname: keuze",
}
DUTCH = ("---", "lang: nl", "---", "")
"""How a page opens that is in Dutch."""
HERE = Path(__file__).parent.parent
"""The folder of the pages."""
ADDRESS = re.compile(r"https://[^\s;]+")
EU = "EU-verordening"
LAW = [EU if soort is Bronsoort.VERORDENING else str(soort) for soort in Bronsoort if soort.is_recht]
IS_LAW = f"Alleen {', '.join(f'*{een}*' for een in LAW[:-1])} en *{LAW[-1]}* zijn recht"
"""Which kinds of text bind, in words."""
MADE = "Deze bladzijde is gemaakt uit de bibliotheek zelf."


def page(lines: Iterable[str]) -> str:
    """Lines as the text of a page, with one line end at the end."""
    return "\n".join(lines).rstrip() + "\n"


def filled(name: str, lines: Iterable[str]) -> str:
    """A page that is written by hand, but for one table."""
    before, mark, rest = (HERE / name).read_text(encoding="utf-8").partition("<!-- made by generate.py -->\n")
    _, end, after = rest.partition("<!-- end -->\n")
    return "".join((before, mark, "\n", *(f"{line}\n" for line in lines), "\n", end, after))


def toctree(*entries: str) -> tuple[str, ...]:
    """The pages below a page, for the menu."""
    return ("```{toctree}", ":hidden:", "", *entries, "```", "")


def table(*head: str) -> tuple[str, str]:
    """The head of a table."""
    return f"| {' | '.join(head)} |", "|---" * len(head) + "|"


def cells(*parts: object) -> str:
    """A line of a table; what is not there is an empty cell."""
    return f"| {' | '.join('' if part is None else str(part) for part in parts)} |"


def anchor(*parts: str) -> str:
    """The name of a place to link to, the same whatever the page says around it."""
    return re.sub(r"[^a-z0-9]+", "-", " ".join(parts).lower()).strip("-")


def link(bron: Bron) -> str:
    """A source as a link, if it has an address: of the article, or of the whole text."""
    of_text = ADDRESS.search(bron.regeling.vindplaats or "")
    url = bron.url or (of_text and of_text[0])
    return f"[{bron}]({url})" if url else str(bron)


def found_at(vindplaats: str | None) -> str:
    """Where a text is found, with each address as a link."""
    return ADDRESS.sub(r"<\g<0>>", vindplaats or "")


def fingerprint(code: str, regio: Regio | None = None) -> str:
    """The digest of a row, which a sign-off takes over."""
    return f"- Vingerafdruk: `{rijen(regio)[code].vingerafdruk}`"


def links(bronnen: Iterable[Bron]) -> str:
    """Sources in a row."""
    return "; ".join(map(link, bronnen))


def value(waarde: object) -> str:
    """A fact or a result in its stored word."""
    return {True: "ja", False: "nee"}.get(waarde, str(waarde)) if isinstance(waarde, bool) else str(waarde)


def facts(stated: Mapping[str, object]) -> str:
    """Facts with their values, in their stored words."""
    return " en ".join(f"`{feit}` = {value(waarde)}" for feit, waarde in stated.items())


def condition(row: Rule[object]) -> str:
    """The facts that a row asks for."""
    return facts(row.conditions) or "*altijd*"


def dates(row: Any) -> str:  # noqa: ANN401 - whatever has a first and a last day
    """The days on which a row is in force."""
    return period(row.since, row.until)


def period(van: date | None, tot: date | None) -> str:
    """From a day up to another, as far as they are known."""
    return " ".join(f"{word} {day}" for word, day in (("van", van), ("tot", tot)) if day is not None)


def reading(row: Rule[object]) -> str:
    """How sure it is that the sources say what a row says."""
    return READINGS[Reading.CHOICE if row.soort is Bronsoort.KEUZE else row.reading]


def remarks(row: Any) -> str:  # noqa: ANN401 - a row of any kind
    """What a row says of itself."""
    return "; ".join((*((row.note,) if row.note else ()), *(f"`{code}`" for code in row.voorbehouden)))


def reservations(codes: Iterable[str], regio: str | None = None) -> Iterator[str]:
    """The reservations that a row names, each with its words and sources."""
    known = CONFLICTEN if regio is None else {**CONFLICTEN, **REGIOS[regio].conflicten}
    for code in codes:
        een = known.get(code)
        if een is None:
            yield f"- Voorbehoud `{code}`"
            continue
        bronnen = f" ({links(een.bronnen)})" if een.bronnen else ""
        yield f"- {'Betwist' if een.betwist else 'Voorbehoud'} `{code}`: {een.tekst}{bronnen}"


def result(then: object) -> str:
    """A result in words, with its stored word where that is another."""
    words, stored = met_hoofdletter(woord(then)), value(then)
    return f"**{words}**" if words.lower() == stored.replace("_", " ") else f"**{words}** (`{stored}`)"
