"""The rows of a decision as the rules of a two-valued engine, in which what is not known matches nothing.

A row of this library reads only the facts that it names; an engine would let it answer while a row before it may still
match. So a rule also names every value of each fact that must be known before it may answer.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import product
from typing import Final

import attrs

from huiselijkgeweld.model.vragen import VRAGEN, Vraagsjabloon
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.keten import KETEN, Ketenvraag
from huiselijkgeweld.regio import Regio
from huiselijkgeweld.rules import Policy, Rule, Table, domain
from huiselijkgeweld.uitleg.voorbehouden import let_op
from huiselijkgeweld.vraagstuk import van_rijen

ONBEKEND: Final = "onbekend"
"""The answer where a fact is not known that the answer needs."""

Waarden = tuple[object, ...]
"""Values that a fact may have."""


@attrs.frozen
class Feit:
    """A fact that a table reads.

    Attributes:
        naam: its name; of a fact that only the chain has, with its room before it.
        waarden: the values that it can have.
        vraag: the question behind it.
    """

    naam: str
    waarden: Waarden
    vraag: Vraagsjabloon | Ketenvraag


@attrs.frozen
class Regel:
    """A rule of a table.

    Attributes:
        plaats: what tells it apart in its table.
        vraagt: the values that it takes, of each fact that matters.
        antwoord: the answer, in one word.
        rij: the row that it comes from, or None for the rules that close the table.
        voorbehoud: with what reservations, in Dutch.
    """

    plaats: str
    vraagt: Mapping[str, Waarden]
    antwoord: str
    rij: Rule[object] | None = None
    voorbehoud: str = ""


@attrs.frozen
class Beslistabel:
    """A table of rules of which the first that matches answers (beslistabel).

    Attributes:
        naam: the name of the decision.
        resultaat: the result that it is about, or None for a decision with one answer.
        vraag: the question in Dutch.
        van: the first day on which these rows are in force; None where no first day is known.
        tot: the first day on which other rows are; None where none is known.
        feiten: the facts that it reads, by name.
        regels: the rules in order.
    """

    naam: str
    resultaat: str | None
    vraag: str
    van: date | None
    tot: date | None
    feiten: Mapping[str, Feit]
    regels: tuple[Regel, ...]


def beslistabellen(naam: str, dag: date, regio: Regio | None) -> Iterator[Beslistabel]:
    """The tables of a decision or of a table of the chain: one, or one for every result that stands by itself."""
    tabel: Table[object]
    vragen: Mapping[str, Vraagsjabloon | Ketenvraag]
    if naam in KETEN:
        keten = KETEN[naam]
        tabel, vraag, vragen, kamer, regio = keten.tabel, keten.vraag, keten.vragen, f"{keten.kamer}_", None
    else:
        tabel = BESLISSINGEN[naam].tabel if regio is None else regio.tabel(naam)
        vraag, vragen, kamer = BESLISSINGEN[naam].vraag, VRAGEN, ""
    rijen = tabel.on(dag).rows
    van = max((een for een in tabel.changes if een <= dag), default=None)
    tot = min((een for een in tabel.changes if een > dag), default=None)
    for resultaat, eigen in _per_tabel(tabel, rijen):
        gelezen = dict.fromkeys(feit for rij in eigen for feit in rij.conditions)
        feiten = {
            feit: Feit(feit if feit in VRAGEN else f"{kamer}{feit}", domain(tabel.feiten, feit), vragen[feit])
            for feit in gelezen
        }
        regels = (_eerste if resultaat is None else _elk)(eigen, feiten, regio)
        yield Beslistabel(naam, resultaat, vraag, van, tot, feiten, (*regels, *_sluit(feiten)))


def _per_tabel(
    tabel: Table[object], rijen: tuple[Rule[object], ...]
) -> Iterator[tuple[str | None, tuple[Rule[object], ...]]]:
    if tabel.policy is Policy.DECIDE:
        yield None, rijen
    else:
        for resultaat in dict.fromkeys(rij.then for rij in tabel.rows):
            yield str(resultaat), tuple(rij for rij in rijen if rij.then == resultaat)


def _eerste(rijen: Iterable[Rule[object]], feiten: Mapping[str, Feit], regio: Regio | None) -> Iterator[Regel]:
    """The first row that matches answers, but only where no earlier row can still match.

    Of every earlier row that does not exclude this one the facts must be known, and those that it needs itself.
    """
    eerder: list[Mapping[str, Waarden]] = []
    for rij in rijen:
        eigen = rij.conditions
        samen = [vraagt for vraagt in eerder if all(eigen.get(feit, een[0]) in een for feit, een in vraagt.items())]
        nodig = eigen.keys() | {feit for vraagt in samen for feit in vraagt}
        vraagt = {
            naam: (eigen[naam],) if naam in eigen else feit.waarden for naam, feit in feiten.items() if naam in nodig
        }
        eerder.append(vraagt)
        yield _regel(rij, vraagt, str(rij.then), regio)


def _elk(rijen: Iterable[Rule[object]], feiten: Mapping[str, Feit], regio: Regio | None) -> Iterator[Regel]:
    """A result holds if one of its rows matches; it does not if each of them asks something that is not so."""
    for rij in rijen:
        yield _regel(rij, {feit: (waarde,) for feit, waarde in rij.conditions.items()}, "ja", regio)
    for nummer, vraagt in enumerate(_weigeringen(rijen, feiten), 1):
        yield Regel(f"nee.{nummer}", vraagt, "nee")


def _weigeringen(rijen: Iterable[Rule[object]], feiten: Mapping[str, Feit]) -> list[Mapping[str, Waarden]]:
    """Every way in which each of these rows asks something that is not so; none that says no more than another."""
    gevonden: list[dict[str, Waarden]] = []
    for gevraagd in product(*(rij.conditions.items() for rij in rijen)):
        over: dict[str, Waarden] = {}
        for feit, waarde in gevraagd:
            over[feit] = tuple(een for een in over.get(feit, feiten[feit].waarden) if een is not waarde)
        gevonden += [over] if all(over.values()) else []
    kort: list[Mapping[str, Waarden]] = []
    for over in sorted(gevonden, key=len):
        if not any(_volgt(een, over) for een in kort):
            kort.append(over)
    return kort


def _volgt(een: Mapping[str, Waarden], ander: Mapping[str, Waarden]) -> bool:
    """Whether a case that the other takes is taken by this one too."""
    return all(feit in ander and set(ander[feit]) <= set(waarden) for feit, waarden in een.items())


def _sluit(feiten: Mapping[str, Feit]) -> Iterator[Regel]:
    """At the end, unless nothing is asked: what is not known."""
    if feiten:
        yield Regel(ONBEKEND, {}, ONBEKEND, voorbehoud="Niet elk feit dat het antwoord bepaalt, is bekend.")


def _regel(rij: Rule[object], vraagt: Mapping[str, Waarden], antwoord: str, regio: Regio | None) -> Regel:
    voorbehoud = " ".join(regel.strip() for regel in let_op(van_rijen((rij,), regio), rij.bronnen))
    return Regel(f"rij.{rij.code}", vraagt, antwoord, rij, voorbehoud)
