"""What asks for attention first: a few lines at the head of a whole answer, all of which are said again below."""

from collections.abc import Iterator

from huiselijkgeweld.evaluation import Stand
from huiselijkgeweld.klokken import Status, Termijn
from huiselijkgeweld.recht.plichten import VOLDAAN_DOOR
from huiselijkgeweld.recht.termijnnormen.norm import Termijnsoort
from huiselijkgeweld.recht.uitkomsten import Jeugd, Plicht
from huiselijkgeweld.recht.urgentie import URGENTIE
from huiselijkgeweld.rules import Outcome
from huiselijkgeweld.uitleg.antwoorden import NAMEN, per_route
from huiselijkgeweld.uitleg.termijnen import naam_van, regel_van, samengevoegd, zin
from huiselijkgeweld.uitleg.woorden import woord

_TE_DOEN = VOLDAAN_DOOR.keys() | {Plicht.BETROKKENEN_NOG_NIET_INFORMEREN, Plicht.OVERDRACHT_OPEN}
_LOOPT_AF = frozenset({Termijnsoort.PLICHT, Termijnsoort.VERVAL, Termijnsoort.DUUR})
_SPOED = URGENTIE["jeugd", Jeugd.VTO]
_RUSTIG = URGENTIE["jeugd", Jeugd.VRIJWILLIG]


def eerst_in_woorden(stand: Stand) -> Iterator[str]:
    """Routes that are or may be urgent, duties that nobody has met, what is late or lapsed, and what ends next."""
    for naam, wie, uitkomst, _ in per_route(stand.opschaling, stand.kinderen):
        yield from _route(naam, wie, uitkomst)
    yield from (f"Geldt: {woord(plicht)}" for plicht in stand.plichten.te_doen if plicht in _TE_DOEN)
    termijnen = samengevoegd(stand.termijnen)
    yield from (f"{regel_van(een, over)}: {zin(een)}" for een, over in termijnen if _nu(een))
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


def _route(naam: str, over: str, uitkomst: Outcome[object]) -> Iterator[str]:
    """A route that is certain and asks for something, or one of the most urgent as long as it is possible."""
    meest = min(uitkomst.possible, key=lambda een: URGENTIE[naam, een])
    if uitkomst.value is None and URGENTIE[naam, meest] < _SPOED:
        yield f"{NAMEN[naam]}{over}: misschien {woord(meest)}; beantwoord de open vragen"
    elif uitkomst.value is not None and URGENTIE[naam, meest] < _RUSTIG:
        yield f"{NAMEN[naam]}{over}: {woord(meest)}"
