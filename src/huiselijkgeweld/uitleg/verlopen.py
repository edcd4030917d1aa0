"""What changed in an answer in Dutch sentences: day by day, or between two Standen."""

from collections.abc import Iterable, Iterator
from datetime import date
from types import MappingProxyType
from typing import Final

from huiselijkgeweld.bekostigingen import LopendeDienst
from huiselijkgeweld.bronnen import Voorbehoud
from huiselijkgeweld.klokken import Termijn
from huiselijkgeweld.model.geldstromen import GELDSTROMEN
from huiselijkgeweld.recht.keten import KETEN
from huiselijkgeweld.recht.uitkomsten import Plicht
from huiselijkgeweld.rules import Outcome
from huiselijkgeweld.uitleg.antwoorden import NAMEN, mogelijkheden
from huiselijkgeweld.uitleg.termijnen import kop, naam_van, zin
from huiselijkgeweld.uitleg.voorbehouden import voorbehoud_in_woorden
from huiselijkgeweld.uitleg.vragen import vraag_in_woorden
from huiselijkgeweld.uitleg.woorden import dag_in_woorden, met_hoofdletter, opsomming, wanneer, woord
from huiselijkgeweld.verlopen import Verloop, Wijziging
from huiselijkgeweld.vraagstuk import Vraag


def verloop_in_woorden(verloop: Verloop) -> Iterator[str]:
    """Every day on which something changed, with what changed."""
    begin, eind = verloop.begin.herkomst.on, verloop.eind.herkomst.on
    yield f"Verloop van {dag_in_woorden(begin)} tot en met {dag_in_woorden(eind)}"
    for verandering in verloop.veranderingen:
        yield ""
        yield met_hoofdletter(dag_in_woorden(verandering.dag))
        yield from (f"    {regel}" for regel in wijzigingen_in_woorden(verandering.wijzigingen))
    if not verloop.veranderingen:
        yield "In deze dagen verandert er niets."


def wijzigingen_in_woorden(wijzigingen: Iterable[Wijziging]) -> Iterator[str]:
    """Each answer that changed on a line."""
    regels = [_wijziging(een) for een in wijzigingen]
    yield from regels or ["Er is geen verschil."]


def _wijziging(een: Wijziging) -> str:
    van, naar = een.antwoord_van, een.antwoord_naar
    antwoord = van if naar is None else naar
    if isinstance(antwoord, Termijn):
        return _termijn(van, antwoord, weg=naar is None)
    if isinstance(antwoord, Vraag):
        return f"{'Nieuwe vraag' if van is None else 'Geen vraag meer'}: {vraag_in_woorden(antwoord, [antwoord.over])}"
    if isinstance(antwoord, Voorbehoud):
        return f"{'Let op' if van is None else 'Niet meer van belang'}: {voorbehoud_in_woorden(antwoord)}"
    if isinstance(antwoord, Outcome):
        return _uitkomst(een)
    if isinstance(antwoord, LopendeDienst):
        voor = f" (voor {een.over})" if een.over else ""
        return f"Dienst ‘{antwoord.dienst.label}’{voor}: {dienst_bij(van)} → {dienst_bij(naar)}"
    deel, naam, *_ = een.onderdeel.split(".")
    wat = f"Gedaan: {woord(Plicht(naam))}" if deel == "plichten" else f"Feit: {woord(naam)}"
    return f"{wat}: {_los(van)} → {_los(naar)}"


def dienst_bij(een: object) -> str:
    """A service, and the streams that pay it."""
    if not isinstance(een, LopendeDienst):
        return "loopt niet"
    stromen = opsomming([GELDSTROMEN[code].naam for code in een.geldstromen] or ["een geldstroom die niet bekend is"])
    bij = opsomming(dict.fromkeys(deel.naam for deel in een.bekostiging) or ["een partner die niet bekend is"], "of")
    return f"{'loopt' if een.loopt else 'loopt misschien'} bij {bij}, betaald uit {stromen}"


def _termijn(van: object, termijn: Termijn, *, weg: bool) -> str:
    naam = naam_van(termijn, [termijn.over] if termijn.over else [])
    if weg:
        return f"Geen termijn meer: {naam}"
    was = f" (was: {kop(van).lower()})" if isinstance(van, Termijn) and kop(van) != kop(termijn) else ""
    return f"{kop(termijn)}{was}: {naam}: {zin(termijn)}"


def _uitkomst(een: Wijziging) -> str:
    """The answer of a decision before and after, with the rows in play where they are others."""
    van, naar = antwoord_in_woorden(een.antwoord_van), antwoord_in_woorden(een.antwoord_naar)
    codes = [", ".join(rijen) or "geen rij" for rijen in (een.rijen_van, een.rijen_naar)]
    grond = f" ({' → '.join(codes)})" if een.rijen_van != een.rijen_naar else ""
    if van == naar:
        return f"{onderdeel_in_woorden(een)}: hetzelfde antwoord op een andere grond{grond}"
    return f"{onderdeel_in_woorden(een)}: {van} → {naar}{grond}"


def antwoord_in_woorden(antwoord: object) -> str:
    """An answer in words; of a result that holds by itself whether it holds."""
    if not isinstance(antwoord, Outcome):
        return "geen antwoord"
    if antwoord.possible <= {True, False}:
        return _GELDT[antwoord.value]
    return opsomming(mogelijkheden(antwoord), "of")


_GELDT: Final = MappingProxyType({True: "geldt", False: "geldt niet", None: "geldt misschien"})


def onderdeel_in_woorden(een: Wijziging) -> str:
    """Which decision it is, of which result, and about whom."""
    deel, naam, *resultaat = een.onderdeel.split(".", 2)
    wat = KETEN[naam].vraag if deel == "keten" else NAMEN.get(naam, _LIJST.get(naam, "Plicht"))
    if resultaat or deel == "plichten":
        wat += f" ‘{_resultaat(een, [naam, *resultaat][-1])}’"
    return f"{wat} (over {een.over})" if een.over else wat


_LIJST: Final = MappingProxyType({"rollen": "Rol", "mda_prioriteit": "MDA++"})


def _resultaat(een: Wijziging, opgeslagen: str) -> str:
    """The result that it is about: what its rows lead to; without a row its stored word."""
    uitkomsten = (uit for uit in (een.antwoord_van, een.antwoord_naar) if isinstance(uit, Outcome))
    return next((woord(rij.then) for uit in uitkomsten for rij in uit.rules), woord(opgeslagen))


def _los(waarde: object) -> str:
    """A fact or a day in words."""
    if waarde is None:
        return "onbekend"
    return wanneer(waarde) if isinstance(waarde, date) else woord(waarde)
