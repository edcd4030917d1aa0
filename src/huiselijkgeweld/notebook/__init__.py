"""Answers that show themselves in a notebook, and pictures of a case, of scenarios and of a caseload.

Once this package is imported, an answer on the last line of a cell shows itself as a page. The pictures need the extra
`notebook` (altair and vl-convert); they are still pictures, without scripts.
"""

from huiselijkgeweld.notebook.beeld import Beeld
from huiselijkgeweld.notebook.geldstromen import geldstroombeeld
from huiselijkgeweld.notebook.tijdigheid import tijdigheidsbeeld
from huiselijkgeweld.notebook.tijdlijnen import tijdlijn
from huiselijkgeweld.notebook.vergelijkingen import vergelijking
from huiselijkgeweld.notebook.waaiers import waaier
from huiselijkgeweld.notebook.weergaven import ZICHTBAAR, Weergave, cijfertabel, weergave

__all__ = [
    "Beeld",
    "Weergave",
    "cijfertabel",
    "geldstroombeeld",
    "tijdigheidsbeeld",
    "tijdlijn",
    "vergelijking",
    "waaier",
    "weergave",
]


def _html(zelf: object) -> str:
    """As a page, for a professional."""
    return weergave(zelf)._repr_html_()


def _markdown(zelf: object) -> str:
    """As Markdown, for a professional."""
    return weergave(zelf)._repr_markdown_()


# Their rooms lie on lower floors and know of no notebook; so the names by which a notebook asks are given to them here.
for _klasse in ZICHTBAAR:
    for _naam, _manier in (("_repr_html_", _html), ("_repr_markdown_", _markdown)):
        setattr(_klasse, _naam, _manier)
