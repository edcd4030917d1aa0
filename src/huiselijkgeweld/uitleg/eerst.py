"""What asks for attention first: a few lines at the head of a whole answer, all of which are said again below."""

from collections.abc import Iterator

from huiselijkgeweld.bronnen import Voorbehoudsoort
from huiselijkgeweld.evaluation import Stand
from huiselijkgeweld.klokken import Status, Termijn
from huiselijkgeweld.recht.plichten import VOLDAAN_DOOR
from huiselijkgeweld.recht.termijnnormen.norm import Termijnsoort
from huiselijkgeweld.recht.uitkomsten import Jeugd, Plicht
from huiselijkgeweld.recht.urgentie import URGENTIE
from huiselijkgeweld.rules import Outcome
from huiselijkgeweld.uitleg.antwoorden import NAMEN, per_route
from huiselijkgeweld.uitleg.termijnen import naam_van, regel_van, samengevoegd, zin
from huiselijkgeweld.uitleg.voorbehouden import voorbehoud_in_woorden
from huiselijkgeweld.uitleg.woorden import met_hoofdletter, woord

_TE_DOEN = VOLDAAN_DOOR.keys() | {Plicht.BETROKKENEN_NOG_NIET_INFORMEREN, Plicht.OVERDRACHT_OPEN}
_LOOPT_AF = frozenset({Termijnsoort.PLICHT, Termijnsoort.VERVAL, Termijnsoort.DUUR})
_REGIO_ONZEKER = frozenset({Voorbehoudsoort.GEEN_REGIO, Voorbehoudsoort.GEEN_LID})
_SPOED = URGENTIE["jeugd", Jeugd.VTO]
_RUSTIG = URGENTIE["jeugd", Jeugd.VRIJWILLIG]


def eerst_in_woorden(stand: Stand) -> Iterator[str]:
    """By whose text the rest is said, where that is in doubt; then what asks for attention, by certainty and urgency.

    1. A route that is certain and asks for something. Once somebody stated that it is acutely unsafe also one that may
       be urgent, in its place by urgency: a danger that was stated is never below anything else.
    2. A duty that holds and that nobody has met.
    3. A term that is late, lapsed or to be met without delay.
    4. A route that may be urgent only because nobody stated whether it is acutely unsafe: what is asked there stands
       below what is certain, and before all that can wait.
    5. The term that ends next.
    """
    for voorbehoud in stand.voorbehouden:
        if voorbehoud.soort in _REGIO_ONZEKER:
            yield met_hoofdletter(voorbehoud_in_woorden(voorbehoud))
    yield from _routes(stand, boven=True)
    yield from (f"Geldt: {woord(plicht)}" for plicht in stand.plichten.te_doen if plicht in _TE_DOEN)
    termijnen = samengevoegd(stand.termijnen)
    yield from (f"{regel_van(een, over)}: {zin(een)}" for een, over in termijnen if _nu(een))
    yield from _routes(stand, boven=False)
    for een, over in termijnen:
        if een.status is Status.LOPEND and een.einde is not None and een.norm.soort in _LOOPT_AF:
            yield f"Eerstvolgende termijn: {naam_van(een, over)}: {zin(een)}"
            break


def _nu(termijn: Termijn) -> bool:
    """Whether it is late, lapsed or to be done without delay, and nothing met or ended it."""
    if termijn.voldaan_op is not None or termijn.vervallen_op is not None:
        return False
    if termijn.status is Status.VERSTREKEN:
        return termijn.norm.soort is Termijnsoort.VERVAL
    zonder_getal = termijn.status is Status.LOPEND and termijn.norm.kwalitatief is not None
    return termijn.status is Status.TE_LAAT or zonder_getal


def _routes(stand: Stand, *, boven: bool) -> Iterator[str]:
    """The routes that stand above what is late, or those that stand below it."""
    for naam, over, uitkomst, _ in per_route(stand.opschaling, stand.kinderen):
        if (uitkomst.value is not None or stand.feiten.acuut_onveilig is True) is boven:
            yield from _route(naam, over, uitkomst)


def _route(naam: str, over: str, uitkomst: Outcome[object]) -> Iterator[str]:
    """A route that is certain and asks for something, or one of the most urgent as long as it is possible."""
    meest = min(uitkomst.possible, key=lambda een: URGENTIE[naam, een])
    if uitkomst.value is None and URGENTIE[naam, meest] < _SPOED:
        yield f"{NAMEN[naam]}{over}: misschien {woord(meest)}; beantwoord de open vragen"
    elif uitkomst.value is not None and URGENTIE[naam, meest] < _RUSTIG:
        yield f"{NAMEN[naam]}{over}: {woord(meest)}"
