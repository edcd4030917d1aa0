"""A whole answer in short: what asks for attention first, the first questions, and how much stands elsewhere."""

from collections.abc import Iterator
from typing import Final

from huiselijkgeweld.bronnen import Voorbehoudsoort
from huiselijkgeweld.evaluation import Stand
from huiselijkgeweld.uitleg.eerst import eerst_in_woorden
from huiselijkgeweld.uitleg.voorbehouden import let_op
from huiselijkgeweld.uitleg.vragen import samengevoegd, vraag_in_woorden
from huiselijkgeweld.uitleg.woorden import dag_in_woorden

_EERSTE: Final = 5
_VAN_REGIO: Final = frozenset({Voorbehoudsoort.NOG_NIET_BEGONNEN, Voorbehoudsoort.VERLOPEN})
"""What a region says of itself; that there is none stands at the top already."""


def kort_in_woorden(stand: Stand) -> Iterator[str]:
    """What comes first, the questions that settle most, what the region says of itself, and what is left out here."""
    yield f"Stand van zaken op {dag_in_woorden(stand.herkomst.on)}, in het kort"
    eerst = list(eerst_in_woorden(stand))
    if eerst:
        yield from ("", "HET EERST", *eerst)
    vragen = samengevoegd(stand.vragen)
    if vragen:
        regels = [vraag_in_woorden(vraag, over) for vraag, over in vragen.items()][:_EERSTE]
        nog = len(vragen) - len(regels)
        yield from ("", "EERST TE VRAGEN", *(f"{nummer:>4}. {regel}" for nummer, regel in enumerate(regels, 1)))
        if nog:
            yield f"      en daarna nog {nog}"
    yield ""
    yield from let_op(een for een in stand.voorbehouden if een.soort in _VAN_REGIO)
    yield (
        f"Dit is niet alles. In het hele antwoord staan – termijnen: {len(stand.termijnen)}, open vragen: "
        f"{len(vragen)}, voorbehouden: {len(stand.voorbehouden)}; en regie, opschaling en plichten, met hun bronnen."
    )
    yield "Wat niet is vastgelegd, geldt hier als niet gebeurd; vraag na voordat u handelt."
