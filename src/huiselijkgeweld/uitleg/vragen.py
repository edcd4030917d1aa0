"""Open questions in Dutch: by who may answer them, each once, with a number that says how much it settles."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from types import MappingProxyType
from typing import Final

import attrs

from huiselijkgeweld.model.vragen import Wie
from huiselijkgeweld.uitleg.woorden import opsomming
from huiselijkgeweld.vraagstuk import Vraag

_WIE: Final = MappingProxyType(
    {
        Wie.OORDEEL: "Te beoordelen door een professional:",
        Wie.DOSSIER: "Na te gaan in het dossier:",
        Wie.REGISTER: "Na te vragen bij de regio of een partner:",
    }
)


def vragen_in_woorden(vragen: Iterable[Vraag]) -> Iterator[str]:
    """The open questions under who may answer them; the lower the number, the more a question settles.

    A question about several children stands once, with the name of the fact and whom it is about.
    """
    over_wie = samengevoegd(vragen)
    per_wie: dict[Wie, list[str]] = defaultdict(list)
    for nummer, (vraag, over) in enumerate(over_wie.items(), 1):
        per_wie[vraag.wie].append(f"{nummer:>4}. {vraag_in_woorden(vraag, over)}")
    if len(over_wie) > 1:
        yield "Hoe lager het nummer, hoe meer het antwoord beslist."
    for wie, regels in per_wie.items():
        yield _WIE[wie]
        yield from regels


def samengevoegd(vragen: Iterable[Vraag]) -> dict[Vraag, list[str | None]]:
    """Each question once, in their order, with all whom it is about."""
    over_wie: dict[Vraag, list[str | None]] = defaultdict(list)
    for vraag in vragen:
        over_wie[attrs.evolve(vraag, over=None)].append(vraag.over)
    return over_wie


def vraag_in_woorden(vraag: Vraag, over: Iterable[str | None]) -> str:
    """A question with the name of the fact and whom it is about."""
    namen = list(over)
    personen = [een for een in namen if een is not None]
    wie = ["het huishouden"] * (None in namen and bool(personen)) + personen
    return f"{vraag.tekst} ({vraag.feit}{f', over {opsomming(wie)}' if wie else ''})"
