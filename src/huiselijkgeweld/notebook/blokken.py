"""What a view is made of: headings, sentences, lists and tables; each knows itself as HTML and as Markdown.

Escaping stands here and nowhere else. A view has no colour of its own, so that it is read in light and in dark; no
script; and nothing that is loaded from elsewhere. The addresses of sources are links, which load nothing by themselves.
"""

import re
from collections.abc import Iterable, Iterator
from html import escape
from typing import Final, TypeAlias

import attrs

from huiselijkgeweld.bronnen import Bron

Deel: TypeAlias = "str | Bron | Meer"
"""A piece of a cell: words, a source, or what is shown when asked."""


@attrs.frozen
class Meer:
    """What is folded under a few words until somebody asks for it."""

    kop: str
    regels: tuple[str | Bron, ...]


@attrs.frozen
class Kop:
    """A heading of a part."""

    tekst: str

    def html(self) -> str:
        """As a heading below that of the view."""
        return f"<h3>{html(self.tekst)}</h3>"

    def markdown(self) -> str:
        """As a heading below that of the view."""
        return f"#### {markdown(self.tekst)}"


@attrs.frozen
class Alinea:
    """A sentence."""

    tekst: str

    def html(self) -> str:
        """As a paragraph."""
        return f"<p>{html(self.tekst)}</p>"

    def markdown(self) -> str:
        """As a paragraph."""
        return markdown(self.tekst)


@attrs.frozen
class Punt:
    """An item of a list, and what stands below it."""

    tekst: str
    onder: tuple[str, ...] = ()


@attrs.frozen
class Lijst:
    """A list; what stands below an item is folded away, and in Markdown a list of its own."""

    punten: tuple[Punt, ...]

    def html(self) -> str:
        """As a list."""
        return f"<ul>{''.join(map(self._html, self.punten))}</ul>"

    def markdown(self) -> str:
        """As a list."""
        regels: list[str] = []
        for een in self.punten:
            regels += [f"- {markdown(een.tekst)}", *(f"    - {markdown(regel)}" for regel in een.onder)]
        return "\n".join(regels)

    @staticmethod
    def _html(een: Punt) -> str:
        if not een.onder:
            return f"<li>{html(een.tekst)}</li>"
        onder = "".join(f"<li>{html(regel)}</li>" for regel in een.onder)
        return f"<li><details><summary>{html(een.tekst)}</summary><ul>{onder}</ul></details></li>"


@attrs.frozen
class Tabel:
    """A table: its caption, the names of the columns, and rows of which the first cell names the row."""

    bijschrift: str
    koppen: tuple[str, ...]
    rijen: tuple[tuple[tuple[Deel, ...], ...], ...]

    def html(self) -> str:
        """As a table that a screen reader announces; it can be moved sideways with the keys where it is wide."""
        koppen = "".join(f'<th scope="col">{html(een)}</th>' for een in self.koppen)
        rijen = "".join(map(_rij, self.rijen))
        wat = html(self.bijschrift)
        return (
            f'<div role="region" aria-label="{wat}" tabindex="0"><table><caption>{wat}</caption>'
            f"<thead><tr>{koppen}</tr></thead><tbody>{rijen}</tbody></table></div>"
        )

    def markdown(self) -> str:
        """As a table, below its caption."""
        streep = " | ".join("---" for _ in self.koppen)
        rijen = (" | ".join("<br>".join(map(_cel, cel)) for cel in rij) for rij in self.rijen)
        regels = (" | ".join(map(markdown, self.koppen)), streep, *rijen)
        return "\n".join((f"**{markdown(self.bijschrift)}**", "", *(f"| {regel} |" for regel in regels)))

    def _repr_html_(self) -> str:
        """By itself on the last line of a cell: its caption says what it is."""
        return _sectie(html(self.bijschrift), self.html())

    def _repr_markdown_(self) -> str:
        """By itself on the last line of a cell."""
        return self.markdown()


Blok: TypeAlias = Kop | Alinea | Lijst | Tabel


def lijst(regels: Iterable[str]) -> Lijst:
    """A list of lines; a line that is indented stands below the one before it."""
    punten: list[Punt] = []
    for regel in regels:
        if regel.startswith(" ") and punten:
            punten[-1] = attrs.evolve(punten[-1], onder=(*punten[-1].onder, regel.strip()))
        elif regel.strip():
            punten.append(Punt(regel.strip()))
    return Lijst(tuple(punten))


_GEEN_TEKEN: Final = "".join(chr(vlak * 0x10000 + plaats) for vlak in range(17) for plaats in (0xFFFE, 0xFFFF))
_ONZICHTBAAR: Final = re.compile(
    r"[^\S ]|[\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff\ufdd0-\ufdef"
    rf"{_GEEN_TEKEN}]"
)
"""Line ends, controls, what is no sign, and signs that turn the direction of a text or are not seen."""
_MARKDOWN: Final = re.compile(r"([\\`*_\[\]|#~$])")
_BEGIN: Final = re.compile(r"^(\s*(?:\d+(?=[.)]))?)([-+=.)])")
"""What would begin a list or a heading."""


def schoon(tekst: str) -> str:
    """A text on one line, without signs that are not seen."""
    return _ONZICHTBAAR.sub(" ", tekst)


def html(tekst: str) -> str:
    """A text that is nothing but text in HTML, also within an attribute."""
    return escape(schoon(tekst), quote=True)


def markdown(tekst: str) -> str:
    """A text that is nothing but text in Markdown, also in a cell or at the beginning of a line."""
    veilig = _MARKDOWN.sub(r"\\\1", escape(schoon(tekst), quote=False))
    return _BEGIN.sub(r"\1\\\2", veilig)


def _rij(rij: tuple[tuple[Deel, ...], ...]) -> str:
    eerste, *rest = ("".join(f"<div>{_html(deel)}</div>" for deel in cel) for cel in rij)
    cellen = "".join(f"<td>{cel}</td>" for cel in rest)
    return f'<tr><th scope="row">{eerste}</th>{cellen}</tr>'


def _html(deel: Deel) -> str:
    """A piece of a cell in HTML; of a source in the Basiswettenbestand its address."""
    if isinstance(deel, Bron):
        naam = html(str(deel))
        return naam if deel.url is None else f'<a href="{html(deel.url)}" rel="noreferrer">{naam}</a>'
    if isinstance(deel, Meer):
        regels = "".join(f"<li>{_html(regel)}</li>" for regel in deel.regels)
        return f"<details><summary>{html(deel.kop)}</summary><ul>{regels}</ul></details>"
    return html(deel)


def _cel(deel: Deel) -> str:
    """A piece of a cell in Markdown: all of it, as nothing folds there; a source without its address."""
    if isinstance(deel, Meer):
        return "<br>".join((f"{markdown(deel.kop)}:", *(f"– {markdown(str(regel))}" for regel in deel.regels)))
    return markdown(str(deel))


_STIJL: Final = (
    ".huiselijkgeweld{font-size:1em;line-height:1.45;max-width:75em}"
    ".huiselijkgeweld div[role=region]{overflow-x:auto;margin:.6em 0}"
    ".huiselijkgeweld table{border-collapse:collapse}"
    ".huiselijkgeweld caption{text-align:left;font-weight:bold;padding:.3em 0}"
    ".huiselijkgeweld th,.huiselijkgeweld td{border:1px solid currentColor;padding:.3em .6em;text-align:left;"
    "vertical-align:top;white-space:normal;min-width:5em}"
    ".huiselijkgeweld thead th{border-bottom-width:3px}"
    ".huiselijkgeweld summary{cursor:pointer}"
    ".huiselijkgeweld figure{margin:0}"
    ".huiselijkgeweld img{max-width:100%;height:auto}"
)
"""Sizes and lines in the colour of the text: no colour is set, so that none can be wrong."""


def als_html(titel: str, blokken: Iterable[Blok], erboven: str = "") -> str:
    """A whole view as a section with a heading."""
    delen = "".join(een.html() for een in blokken)
    naam = html(titel)
    return _sectie(naam, f"<h2>{naam}</h2>{erboven}{delen}")


def _sectie(naam: str, inhoud: str) -> str:
    return f'<section class="huiselijkgeweld" lang="nl" aria-label="{naam}"><style>{_STIJL}</style>{inhoud}</section>'


def als_markdown(titel: str, blokken: Iterable[Blok]) -> str:
    """A whole view, its parts with an empty line between them."""
    return "\n\n".join(_delen(titel, blokken))


def _delen(titel: str, blokken: Iterable[Blok]) -> Iterator[str]:
    yield f"### {markdown(titel)}"
    yield from (een.markdown() for een in blokken)
