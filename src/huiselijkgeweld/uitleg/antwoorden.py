"""Regie, escalation, duties and the chain in Dutch sentences, with the rows behind each answer."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final

from huiselijkgeweld.antwoorden import Opschaling, Plichten, Regie
from huiselijkgeweld.ketenstanden import Ketenstand
from huiselijkgeweld.recht.keten import KETEN
from huiselijkgeweld.recht.uitkomsten import Mda, Zvh
from huiselijkgeweld.recht.urgentie import URGENTIE
from huiselijkgeweld.rules import Outcome, Rule
from huiselijkgeweld.uitleg.woorden import opsomming, wanneer, woord
from huiselijkgeweld.vraagstuk import Vraag

_WAT: Final = MappingProxyType(
    {
        "casusregie": "Casusregie",
        "zicht": "Zicht op veiligheid",
        "jeugd": "Route voor het kind",
        "bevoegd": "Mag deze aanvrager dat doen",
        "uitnodigen": "Het kind aan tafel",
        "mda": "MDA++",
        "zvh": "Zorg- en Veiligheidshuis",
    }
)
_LAATST: Final = len(URGENTIE)


def regie_in_woorden(regie: Regie) -> Iterator[str]:
    """Who holds which regie."""
    for naam in ("casusregie", "zicht"):
        yield from _uitkomst(_WAT[naam], getattr(regie, naam))
    yield from _lijst("Rol", regie.rollen)


def opschaling_in_woorden(opschaling: Opschaling, kinderen: Mapping[str, Opschaling]) -> Iterator[str]:
    """Whether to escalate, the most urgent first; with children named, the routes of each of them."""
    wie = kinderen or {"": opschaling}
    antwoorden: list[tuple[str, str, Outcome[object], Opschaling]] = [
        ("mda", "", opschaling.mda, opschaling),
        ("zvh", "", opschaling.zvh, opschaling),
        *(("jeugd", kind, van_kind.jeugd, van_kind) for kind, van_kind in wie.items()),
    ]
    for naam, kind, uitkomst, van in sorted(antwoorden, key=lambda een: _urgentie(een[0], een[2])):
        over = f" ({kind})" if kind else ""
        yield from _uitkomst(f"{_WAT[naam]}{over}", uitkomst)
        if naam == "jeugd":
            yield from _uitkomst(f"{_WAT['bevoegd']}{over}", van.bevoegd)
            yield from _uitkomst(f"{_WAT['uitnodigen']}{over}", van.uitnodigen)
        else:
            yield from _criteria(opschaling, naam, uitkomst)
        if naam == "mda":
            yield from _lijst("MDA++", opschaling.mda_prioriteit)


def plichten_in_woorden(plichten: Plichten) -> Iterator[str]:
    """What has to be done, and what of it was done."""
    for plicht, uitkomst in plichten.plichten.items():
        gedaan = f"; gedaan op {wanneer(plichten.voldaan[plicht])}" if plicht in plichten.voldaan else ""
        yield from _geldt("Plicht", woord(plicht) + gedaan, uitkomst)


def keten_in_woorden(keten: Ketenstand) -> Iterator[str]:
    """The answer to one question about the chain."""
    over = f" ({keten.over})" if keten.over else ""
    vraag = KETEN[keten.tabel].vraag
    if isinstance(keten.antwoord, Outcome):
        yield from _uitkomst(f"{vraag.removesuffix('?')}{over}", keten.antwoord)
    else:
        yield from _lijst(f"{vraag.removesuffix('?')}{over}", keten.antwoord)


def vragen_in_woorden(vragen: Iterable[Vraag]) -> Iterator[str]:
    """The open questions, each with the name of the fact and who may answer."""
    for nummer, vraag in enumerate(vragen, 1):
        over = f", over {vraag.over}" if vraag.over else ""
        yield f"{nummer}. {vraag.tekst} ({vraag.feit}, {vraag.wie}{over})"


def _urgentie(naam: str, uitkomst: Outcome[object]) -> int:
    """The place of the most urgent answer that is still possible."""
    return min(URGENTIE.get((naam, een), _LAATST) for een in uitkomst.possible)


def _uitkomst(wat: str, uitkomst: Outcome[object]) -> Iterator[str]:
    """One answer, or those that are still possible, with the rows in play."""
    if uitkomst.value is not None:
        yield f"{wat}: {woord(uitkomst.value)}"
    else:
        yield f"{wat}: nog niet te zeggen: {opsomming(sorted(map(woord, uitkomst.possible)), 'of')}"
    yield from _rijen(uitkomst.rules)


def _lijst(wat: str, antwoord: Mapping[Any, Outcome[bool]]) -> Iterator[str]:
    for resultaat, uitkomst in antwoord.items():
        yield from _geldt(wat, woord(resultaat), uitkomst)


def _geldt(wat: str, resultaat: str, uitkomst: Outcome[bool]) -> Iterator[str]:
    """A result that holds or may hold; one that does not is not said."""
    if uitkomst.value is not False:
        yield f"{wat}: {'' if uitkomst.value else 'mogelijk: '}{resultaat}"
        yield from _rijen(uitkomst.rules)


def _rijen(rijen: Iterable[Rule[object]]) -> Iterator[str]:
    for rij in rijen:
        yield f"    {rij.code} · {'; '.join(map(str, rij.bronnen))}"


def _criteria(opschaling: Opschaling, naam: str, uitkomst: Outcome[object]) -> Iterator[str]:
    """Of a route that is not taken: which criteria are not met, and which nobody has answered."""
    if uitkomst.possible.isdisjoint({Mda.NIET} if naam == "mda" else {Zvh.NIET}):
        return
    rijen = dict.fromkeys(een.rij for een in opschaling.criteria if een.rij.startswith(_LETTERS[naam]))
    for code in rijen:
        van_rij = [een for een in opschaling.criteria if een.rij == code]
        for tekst, vervuld in (("niet vervuld", False), ("nog niet beantwoord", None), ("vervuld", True)):
            feiten = [f"{een.feit} ({woord(een.gevraagd)})" for een in van_rij if een.vervuld is vervuld]
            if feiten:
                yield f"    criteria van {code}, {tekst}: {', '.join(feiten)}"


_LETTERS: Final = MappingProxyType({"mda": "MD", "zvh": "ZV"})
