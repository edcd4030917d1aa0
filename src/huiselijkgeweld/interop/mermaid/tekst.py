"""What every picture shares: the text itself, labels that stay labels, and what a row rests on."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from huiselijkgeweld.bronnen import Voorbehoudsoort
from huiselijkgeweld.regio import Regio
from huiselijkgeweld.rules import Rule
from huiselijkgeweld.uitleg.woorden import woord
from huiselijkgeweld.vraagstuk import van_rijen


class Diagram(str):
    """A picture as Mermaid text (diagram); a notebook shows the picture."""

    __slots__ = ()

    def _repr_markdown_(self) -> str:
        """As a block that a notebook draws."""
        return f"```mermaid\n{self}\n```"


AANGEHAALD: Final = MappingProxyType(
    str.maketrans(
        {
            '"': "”",
            "`": "’",
            "{": "(",
            "}": ")",
            "<": "\u2039",
            ">": "\u203a",
            "#": "\uff03",
            "&": "\uff06",
        }
    )
)
"""Signs that could end a label or become markup, and what stands for them: not every reader decodes entities."""
LOS: Final = MappingProxyType({**AANGEHAALD, **str.maketrans({":": "\u2236", ";": ",", "[": "(", "]": ")"})})
"""The same for a label that stands without quotation marks, so that more signs could end it."""

_SAMEN = re.compile("(?<=direc)(?=tion)|(?<=\ufb02)(?=°)|(?<=¶)(?=ß)", re.IGNORECASE)
"""Mermaid reads `direction LR` wherever it stands, and takes these pairs of signs for entities that it wrote itself."""


def veilig(tekst: str, tekens: Mapping[int, str] = AANGEHAALD) -> str:
    """A text that cannot end its label or become markup."""
    schoon = "".join(teken if teken.isprintable() else " " for teken in tekst.translate(tekens))
    return _SAMEN.sub("\u200b", schoon) or "–"


def grond(rij: Rule[object], regio: Regio | None) -> str:
    """The kind of text that a row rests on, and what else an answer by it leans on."""
    anders = (een.soort for een in van_rijen((rij,), regio) if een.soort is not Voorbehoudsoort.GEEN_RECHT)
    return ", ".join(map(woord, dict.fromkeys((rij.soort, *anders))))
