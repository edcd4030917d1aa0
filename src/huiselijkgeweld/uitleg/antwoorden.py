"""Regie, escalation, duties and the chain in Dutch sentences, with the rows behind each answer."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final

from huiselijkgeweld.antwoorden import Criterium, Opschaling, Plichten, Regie
from huiselijkgeweld.ketenstanden import Ketenstand
from huiselijkgeweld.recht.keten import KETEN
from huiselijkgeweld.recht.urgentie import URGENTIE
from huiselijkgeweld.rules import Outcome, Rule
from huiselijkgeweld.uitleg.woorden import opsomming, wanneer, woord

NAMEN: Final = MappingProxyType(
    {
        "casusregie": "Casusregie",
        "zicht": "Zicht op veiligheid",
        "jeugd": "Route voor het kind",
        "bevoegd": "Mag de aanvrager die route beginnen",
        "uitnodigen": "Het kind uitnodigen voor de tafel",
        "mda": "MDA++",
        "zvh": "Zorg- en Veiligheidshuis",
        "antwoord": "Antwoord",
    }
)
"""The name of each decision in a text."""


def regie_in_woorden(regie: Regie) -> Iterator[str]:
    """Who holds which regie."""
    yield from _uitkomst("casusregie", "", regie.casusregie)
    yield from _uitkomst("zicht", "", regie.zicht)
    yield from _lijst(regie.rollen, "Daarnaast", "Misschien daarnaast")


def opschaling_in_woorden(opschaling: Opschaling, kinderen: Mapping[str, Opschaling]) -> Iterator[str]:
    """Whether to escalate, the most urgent first; with children named, the routes of each of them."""
    for naam, over, uitkomst, van in per_route(opschaling, kinderen):
        yield from _uitkomst(naam, over, uitkomst)
        if naam == "jeugd":
            yield from _uitkomst("bevoegd", over, van.bevoegd)
            if van.wel_bevoegd:
                yield f"    wel bevoegd: {opsomming(map(woord, van.wel_bevoegd))}"
            yield from _uitkomst("uitnodigen", over, van.uitnodigen)
        if naam == "mda":
            yield from _lijst(opschaling.mda_prioriteit, "MDA++ met", "MDA++ misschien met")
    yield from _criteria(opschaling.criteria)


def per_route(
    opschaling: Opschaling, kinderen: Mapping[str, Opschaling]
) -> list[tuple[str, str, Outcome[object], Opschaling]]:
    """Each route with whom it is about, its answer and the whole of it, by the most urgent that is still possible.

    What is certain comes before what may be as urgent. Children with the same answers stand together.
    """
    samen: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for kind, een in (kinderen or {"": opschaling}).items():
        samen[een.jeugd, een.bevoegd, een.uitnodigen].append(kind)
    routes: list[tuple[str, str, Outcome[object], Opschaling]] = [
        ("mda", "", opschaling.mda, opschaling),
        ("zvh", "", opschaling.zvh, opschaling),
    ]
    for wie in samen.values():
        van = kinderen.get(wie[0], opschaling)
        routes.append(("jeugd", f" ({opsomming(wie)})" if kinderen else "", van.jeugd, van))
    return sorted(routes, key=lambda een: (min(URGENTIE[een[0], uit] for uit in een[2].possible), een[2].value is None))


def plichten_in_woorden(plichten: Plichten) -> Iterator[str]:
    """What has to be done, then what of it was done, then what may have to be done."""
    regels = []
    for plicht, uitkomst in plichten.plichten.items():
        op = plichten.voldaan.get(plicht)
        zeker = "Geldt:" if op is None else f"Geldt, gedaan op {wanneer(op)}:"
        rang = 2 if uitkomst.value is None else int(op is not None)
        regels.append((rang, list(_geldt(uitkomst, woord(plicht), zeker, "Geldt misschien:"))))
    gezegd = [regel for _, deel in sorted(regels, key=lambda een: een[0]) for regel in deel]
    yield from gezegd or ["Uit wat vaststaat volgt geen plicht."]


def keten_in_woorden(keten: Ketenstand) -> Iterator[str]:
    """The answer to one question about the chain."""
    yield f"{KETEN[keten.tabel].vraag}{f' (over {keten.over})' if keten.over else ''}"
    if isinstance(keten.antwoord, Outcome):
        yield from _uitkomst("antwoord", "", keten.antwoord)
    else:
        yield from list(_lijst(keten.antwoord, "Geldt:", "Geldt misschien:")) or ["Uit wat vaststaat volgt niets."]


def mogelijkheden(uitkomst: Outcome[object], naam: str = "") -> list[str]:
    """The words of every answer that is possible: by urgency, then in the order of its list."""

    def plaats(een: object) -> tuple[int, int, str]:
        lid = list(type(een)).index(een) if isinstance(een, StrEnum) else 0
        return URGENTIE.get((naam, een), len(URGENTIE)), lid, woord(een)

    return [woord(een) for een in sorted(uitkomst.possible, key=plaats)]


def rijen_van(*antwoorden: Outcome[Any] | Mapping[Any, Outcome[bool]]) -> Iterator[Rule[object]]:
    """Every row in play of these answers."""
    for antwoord in antwoorden:
        for uitkomst in (antwoord,) if isinstance(antwoord, Outcome) else antwoord.values():
            yield from uitkomst.rules


def _uitkomst(naam: str, over: str, uitkomst: Outcome[Any]) -> Iterator[str]:
    """One answer, or those that are still possible, with the rows in play."""
    if uitkomst.value is not None:
        yield f"{NAMEN[naam]}{over}: {woord(uitkomst.value)}"
    else:
        yield f"{NAMEN[naam]}{over}: nog niet te zeggen"
        yield f"    mogelijk: {opsomming(mogelijkheden(uitkomst, naam), 'of')}"
    yield from _rijen(uitkomst.rules)


def _lijst(antwoord: Mapping[Any, Outcome[bool]], zeker: str, misschien: str) -> Iterator[str]:
    """The results that hold, each with its rows, then those that may hold."""
    for waarde in (True, None):
        for resultaat, uitkomst in antwoord.items():
            if uitkomst.value is waarde:
                yield from _geldt(uitkomst, woord(resultaat), zeker, misschien)


def _geldt(uitkomst: Outcome[bool], resultaat: str, zeker: str, misschien: str) -> Iterator[str]:
    """A result that holds or may hold; one that does not is not said."""
    if uitkomst.value is not False:
        yield f"{zeker if uitkomst.value else misschien} {resultaat}"
        yield from _rijen(uitkomst.rules)


def _rijen(rijen: Iterable[Rule[object]]) -> Iterator[str]:
    for rij in rijen:
        yield f"    {rij.code} · {'; '.join(map(str, rij.bronnen))}"


def _criteria(criteria: Iterable[Criterium]) -> Iterator[str]:
    """Per row that leads to MDA++ or the Zorg- en Veiligheidshuis what it asks: met, not met, and not answered."""
    per_rij: dict[str, list[Criterium]] = defaultdict(list)
    for een in criteria:
        per_rij[een.rij].append(een)
    for code, van_rij in per_rij.items():
        yield f"Criteria van {code}"
        for tekst, vervuld in (("vervuld", True), ("niet vervuld", False), ("nog niet beantwoord", None)):
            feiten = [f"{woord(een.feit)} ({woord(een.gevraagd)})" for een in van_rij if een.vervuld is vervuld]
            if feiten:
                yield f"    {tekst}: {', '.join(feiten)}"
