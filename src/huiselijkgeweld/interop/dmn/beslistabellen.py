"""The rows of a decision as rules for a two-valued engine, in which what is not known matches nothing.

A row names only the facts that it asks for. An engine would let it answer while a row before it may still match: so a
rule also names every value of each other fact that must be known before it may answer.
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

ONBEKEND: Final = "onbekend"
"""The answer where a fact is not known that the answer needs."""

Waarden = tuple[object, ...]
"""Values of a fact."""
Vraagt = Mapping[str, Waarden]
"""The values that a rule takes, of each fact that matters."""


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
        rij: the row that it comes from; None for the rules that close the table.
    """

    plaats: str
    vraagt: Vraagt
    antwoord: str
    rij: Rule[object] | None = None


@attrs.frozen
class Beslistabel:
    """A table of rules of which the first that matches answers (beslistabel).

    Attributes:
        naam: the name of the decision.
        resultaat: the result that it is about; None for a decision with one answer.
        vraag: the question in Dutch.
        van: the first day on which these rows are in force; None: no first day is known.
        tot: the first day on which other rows are; None: none is known.
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
        tabel, vraag, vragen, kamer = keten.tabel, keten.vraag, keten.vragen, f"{keten.kamer}_"
    else:
        tabel = BESLISSINGEN[naam].tabel if regio is None else regio.tabel(naam)
        vraag, vragen, kamer = BESLISSINGEN[naam].vraag, VRAGEN, ""
    van = max((een for een in tabel.changes if een <= dag), default=None)
    tot = min((een for een in tabel.changes if een > dag), default=None)
    for resultaat, rijen in _per_tabel(tabel, tabel.on(dag).rows):
        waarden = {feit: domain(tabel.feiten, feit) for rij in rijen for feit in rij.conditions}
        regels = (eerste if resultaat is None else elk)(rijen, waarden)
        feiten = {
            feit: Feit(feit if feit in VRAGEN else f"{kamer}{feit}", eigen, vragen[feit])
            for feit, eigen in waarden.items()
        }
        yield Beslistabel(naam, resultaat, vraag, van, tot, feiten, tuple(regels))


def _per_tabel(
    tabel: Table[object], rijen: tuple[Rule[object], ...]
) -> Iterator[tuple[str | None, tuple[Rule[object], ...]]]:
    if tabel.policy is Policy.DECIDE:
        yield None, rijen
    else:
        for resultaat in dict.fromkeys(rij.then for rij in tabel.rows):
            yield str(resultaat), tuple(rij for rij in rijen if rij.then == resultaat)


def eerste(rijen: Iterable[Rule[object]], waarden: Vraagt) -> Iterator[Regel]:
    """Rules of which the first that matches answers: each row, where no earlier row can still match.

    Of every earlier row that does not exclude this one the facts must be known, and those that it needs itself.

    Args:
        rijen: the rows in order.
        waarden: all values of each fact that they read.
    """
    eerder: list[Vraagt] = []
    for rij in rijen:
        eigen = rij.conditions
        samen = [vraagt for vraagt in eerder if all(eigen.get(feit, een[0]) in een for feit, een in vraagt.items())]
        nodig = eigen.keys() | {feit for vraagt in samen for feit in vraagt}
        vraagt = {feit: (eigen[feit],) if feit in eigen else alle for feit, alle in waarden.items() if feit in nodig}
        eerder.append(vraagt)
        yield Regel(f"rij.{rij.code}", vraagt, str(rij.then), rij)
    yield from _sluit(waarden)


def elk(rijen: Iterable[Rule[object]], waarden: Vraagt) -> Iterator[Regel]:
    """Rules of one result: it holds if a row matches, and does not if each row asks something that is not so.

    Args:
        rijen: the rows of the result.
        waarden: all values of each fact that they read.
    """
    gevraagd = [rij.conditions for rij in rijen]
    for rij, vraagt in zip(rijen, gevraagd, strict=True):
        yield Regel(f"rij.{rij.code}", {feit: (waarde,) for feit, waarde in vraagt.items()}, "ja", rij)
    for nummer, over in enumerate(_weigeringen(gevraagd, waarden), 1):
        yield Regel(f"nee.{nummer}", over, "nee")
    yield from _sluit(waarden)


def _weigeringen(gevraagd: Iterable[Mapping[str, object]], waarden: Vraagt) -> list[Vraagt]:
    """Every way to refuse something of each of these conditions; none that only says less than another."""
    gevonden: list[dict[str, Waarden]] = []
    for keuze in product(*(vraagt.items() for vraagt in gevraagd)):
        over: dict[str, Waarden] = {}
        for feit, waarde in keuze:
            over[feit] = tuple(een for een in over.get(feit, waarden[feit]) if een is not waarde)
        gevonden.append(over)
    kort: list[Vraagt] = []
    for over in sorted(gevonden, key=len):
        if all(over.values()) and not any(_omvat(een, over) for een in kort):
            kort.append(over)
    return kort


def _omvat(een: Vraagt, ander: Vraagt) -> bool:
    """Whether one takes every case that the other takes."""
    return all(feit in ander and set(ander[feit]) <= set(waarden) for feit, waarden in een.items())


def _sluit(waarden: Vraagt) -> Iterator[Regel]:
    """What remains, unless nothing is asked: a fact that is needed is not known."""
    if waarden:
        yield Regel(ONBEKEND, {}, ONBEKEND)
