"""A picture (beeld): drawn by altair, shown and saved as a still image, with its words as a table beside it."""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from textwrap import wrap
from typing import TYPE_CHECKING, Any, Final

import attrs

from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.notebook.blokken import Alinea, Tabel, als_html, als_markdown, html, schoon

if TYPE_CHECKING:
    import altair as alt

BREED: Final = 1200
"""How many pixels a picture is wide unless somebody asks for another width."""
LETTERTYPE: Final = "Liberation Sans, Arial, Helvetica, sans-serif"
ZWART, GRIJS, LICHT, WIT = "#000000", "#666666", "#dddddd", "#ffffff"
BLAUW, HEMELSBLAUW, ORANJE, VERMILJOEN = "#0072b2", "#56b4e9", "#e69f00", "#d55e00"
"""Colours of Okabe and Ito, told apart with every kind of colour vision; what they mean is in words and shapes too."""
_MEEST = 10_000
_VOET = 160  # signs on a line below a picture


@contextmanager
def met_extra() -> Iterator[None]:
    """Say which extra a picture needs where altair or vl-convert is not installed."""
    try:
        yield
    except ModuleNotFoundError as error:
        wat = f'{error.name} is not installed; install the extra: pip install "huiselijkgeweld[notebook]"'
        raise ModuleNotFoundError(wat, name=error.name) from None


@attrs.frozen(eq=False)
class Beeld:
    """A picture (beeld): on the last line of a cell it shows itself, as a still image and without scripts.

    It has a white ground and dark lines of its own, so that it is read on a dark page too. What a colour says is also
    said by a shape and in words. `tabellen` have all that it shows for who cannot see it.

    Attributes:
        titel: its title.
        omschrijving: what it shows, in Dutch: the text for a screen reader.
        chart: the chart of altair, to change what you want otherwise.
        tabellen: the same as tables.
        voet: what stands below it: where and when it holds, and by which release.
    """

    titel: str
    omschrijving: str
    chart: "alt.TopLevelMixin" = attrs.field(repr=False)
    tabellen: tuple[Tabel, ...] = attrs.field(repr=False)
    voet: str = attrs.field(default="", repr=False)

    @property
    def _gehoord(self) -> str:
        """All its words for who hears it."""
        return f"{self.omschrijving} {self.voet}".rstrip()

    def spec(self) -> dict[str, Any]:
        """The Vega-Lite specification, as plain objects."""
        return dict(self.chart.to_dict())

    def svg(self) -> str:
        """The picture as SVG, with its title and description in it.

        Raises:
            ModuleNotFoundError: the extra is not installed.
        """
        with met_extra():
            import vl_convert

        getekend = vl_convert.vegalite_to_svg(self.spec())
        over = f"<title>{html(self.titel)}</title><desc>{html(self._gehoord)}</desc>"
        return _SVG.sub(lambda begin: f'{begin[0][:-1]} role="img" lang="nl">{over}', getekend, count=1)

    def png(self, breedte: int = BREED) -> bytes:
        """The picture as PNG.

        Args:
            breedte: how many pixels it is wide.

        Raises:
            InvalidValueError: a width that is not a whole number from 100 through 10,000.
            ModuleNotFoundError: the extra is not installed.
        """
        if type(breedte) is not int or not 100 <= breedte <= _MEEST:  # noqa: PLR2004 - the least that can be read
            raise InvalidValueError(f"breedte: give a number of pixels from 100 through {_MEEST}")
        svg = self.svg()
        with met_extra():
            import vl_convert

        return vl_convert.svg_to_png(svg, scale=breedte / _breedte(svg))

    def _repr_svg_(self) -> str:
        """As an image, for a notebook that shows no pages."""
        return self.svg()

    def _repr_html_(self) -> str:
        """As an image with its words for who cannot see it, and the tables below it when asked."""
        svg = self.svg()
        bron = b64encode(svg.encode()).decode()
        beeld = (
            f'<figure><div role="region" aria-label="Beeld: {html(self.titel)}" tabindex="0">'
            f'<img src="data:image/svg+xml;base64,{bron}" alt="{html(self._gehoord)}" '
            f'style="min-width:{_MINST * _breedte(svg):.0f}px"></div>'
            f"<figcaption>{html(self._gehoord)}</figcaption></figure>"
        )
        tabellen = "".join(een.html() for een in self.tabellen)
        return als_html(
            self.titel, (), f"{beeld}<details><summary>Wat hier staat, als tabel</summary>{tabellen}</details>"
        )

    def _repr_markdown_(self) -> str:
        """As words and tables, for a reader that shows no images."""
        return als_markdown(self.titel, (Alinea(self._gehoord), *self.tabellen))


_SVG: Final = re.compile(r"<svg [^>]*>")
_WIJD: Final = re.compile(r'<svg [^>]*?\bwidth="([\d.]+)"')
_MINST: Final = 0.75
"""How far a picture shrinks where there is no room: its words stay readable, and it is moved sideways."""


def _breedte(svg: str) -> float:
    """How many pixels a drawing is wide."""
    wijd = _WIJD.search(svg)
    return float(wijd[1]) if wijd else BREED


def gegevens(naam: str, rijen: Iterable[Mapping[str, object]]) -> "alt.InlineData":
    """Records for a chart, by their name; a text has no signs that are not seen."""
    import altair as alt

    return alt.InlineData(values=[{veld: _waarde(een) for veld, een in rij.items()} for rij in rijen], name=naam)


def _waarde(een: object) -> object:
    return schoon(een) if isinstance(een, str) else een


def stip(op: datetime) -> str:
    """A moment on the clock as a chart reads it: in UTC, so that no time zone of a computer moves it."""
    return f"{op:%Y-%m-%dT%H:%M}Z"


def milliseconden(op: datetime) -> int:
    """The same as a number, for axes."""
    return int(op.replace(tzinfo=UTC).timestamp() * 1000)


def afgewerkt(
    tekening: "alt.LayerChart | alt.VConcatChart", titel: str, onder: list[str], voet: str, links: int = 0
) -> "alt.VConcatChart":
    """A drawing with its title, its foot from so many pixels beside its beginning, and what all pictures share."""
    import altair as alt

    regels = [schoon(een) for een in onder]
    kop = alt.TitleParams(
        text=schoon(titel), subtitle=regels, anchor="start", fontSize=17, subtitleFontSize=12, offset=14
    )
    voeten = ({"n": n, "tekst": een} for n, een in enumerate(wrap(voet, _VOET)))
    met_voet = alt.vconcat(
        tekening,
        alt.Chart(gegevens("voet", voeten))
        .mark_text(align="left", baseline="top", fontSize=11, color=GRIJS, x=links)
        .encode(y=alt.Y("n:Q", scale=alt.Scale(domain=[0, 1], zero=False, nice=False), axis=None), text="tekst:N")
        .properties(width=1, height=14),
        spacing=14,
    )
    # Vega would label every mark in English with days in the time zone of the computer; the title and the description
    # of the whole picture are there instead.
    stijl = {"font": LETTERTYPE, "background": WIT, "padding": 12, "aria": False}
    return (
        met_voet.properties(title=kop)
        .configure(**stijl)
        .configure_view(stroke=None)
        .configure_axis(labelColor=ZWART, titleColor=ZWART, gridColor=LICHT)
        .configure_title(subtitleColor=ZWART, color=ZWART)
        .configure_legend(labelColor=ZWART, titleColor=ZWART, labelFontSize=12, titleFontSize=12, symbolSize=120)
    )
