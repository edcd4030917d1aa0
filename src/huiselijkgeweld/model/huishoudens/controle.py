"""What contradicts itself in a household: everything at once, each with its path, and never a day or an id."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from graphlib import CycleError, TopologicalSorter
from typing import Any, TypeVar

from huiselijkgeweld.errors import Problem
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenis, Over
from huiselijkgeweld.model.huishoudens.leeftijden import ZWANGERSCHAP
from huiselijkgeweld.model.huishoudens.personen import Persoon
from huiselijkgeweld.model.huishoudens.relaties import Lidmaatschap, Rolcode

Velden = Mapping[str, Any]
"""The fields of a membership or relation that could be read: a check that needs another one is not made."""
_Nummer = TypeVar("_Nummer", int, tuple[int, int])
_EINDE = date.max.toordinal() + 1
_BEKEND_ALS_OUDER = frozenset({Rolcode.OUDER, Rolcode.OUDER_MET_GEZAG, Rolcode.OUDER_ZONDER_GEZAG, Rolcode.GROOTOUDER})
"""Roles whose holder is always older than the other. A stepparent, for one, can be younger."""


def problemen_van(
    personen: Sequence[Persoon | None], lidmaatschappen: Sequence[Velden], relaties: Sequence[Velden]
) -> list[Problem]:
    """What contradicts itself in the parts of one household, in the order in which they stand.

    Args:
        personen: None for a person whose id could not be read, who may be anybody that the others name.
        lidmaatschappen: what could be read of each membership.
        relaties: what could be read of each relation.
    """
    gelezen = [persoon for persoon in personen if persoon is not None]
    bekend = {persoon.id: persoon for persoon in reversed(gelezen)}
    problemen = []
    if len(bekend) < len(gelezen):
        problemen.append(Problem("personen", "two persons have the same id; give each its own"))
    vanaf = {id_: _bestaat_vanaf(persoon) for id_, persoon in bekend.items()}
    iedereen = len(gelezen) == len(personen)
    for nummer, lid in enumerate(lidmaatschappen):
        problemen += _wie_en_wanneer("lidmaatschappen", nummer, lid, vanaf, iedereen=iedereen)
    problemen += _overlap(lidmaatschappen)
    for nummer, relatie in enumerate(relaties):
        problemen += _wie_en_wanneer("relaties", nummer, relatie, vanaf, iedereen=iedereen)
        problemen += _relatie(f"relaties[{nummer}]", relatie, bekend)
    problemen += _kringloop(relaties)
    return problemen


def _wie_en_wanneer(
    lijst: str, nummer: int, deel: Velden, vanaf: Mapping[str, int], *, iedereen: bool
) -> list[Problem]:
    """Somebody who is not there, and a stretch that ends before it begins or lies before the birth of somebody in it.

    `vanaf` has the first day of everybody who is known; `iedereen` says whether the id of every person could be read;
    if not, nobody is missed.
    """
    gevonden = []
    vroegst = 0
    for naam in ("persoon", "ten_opzichte_van"):
        id_ = deel.get(naam)
        if id_ is None:
            continue
        if id_ in vanaf:
            vroegst = max(vroegst, vanaf[id_])
        elif iedereen:
            gevonden.append((naam, "no person of this household has this id; add the person or mend the id"))
    van, tot = deel.get("van"), deel.get("tot")
    if van is not None and tot is not None and tot <= van:
        gevonden.append(("tot", "is not after van; it is the first day on which it is no longer so"))
    for naam, dag in (("van", van), ("tot", tot)):
        if dag is not None and dag.toordinal() < vroegst:
            gevonden.append((naam, "lies before the birth of the person; mend this day or the birth date"))
    return [Problem(f"{lijst}[{nummer}].{naam}", wat) for naam, wat in gevonden]


def _bestaat_vanaf(persoon: Persoon) -> int:
    """The first day, by number, on which a person can have been somebody: born or on the way; 0: not known."""
    vroegst, _ = persoon.geboren_tussen
    if vroegst is None:
        return 0
    # a due date already counts back
    return vroegst.toordinal() - (0 if persoon.uitgerekende_datum is not None else ZWANGERSCHAP)


def _overlap(lidmaatschappen: Sequence[Velden]) -> Iterator[Problem]:
    if len({lid.get("persoon") for lid in lidmaatschappen}) == len(lidmaatschappen):
        return  # everybody has one
    tijdvakken = [
        (nummer, lid["persoon"], lid["van"], lid["tot"])
        for nummer, lid in enumerate(lidmaatschappen)
        if lid.keys() >= _HEEL_LID
    ]
    for eerder, later in sorted(_gelijktijdig(tijdvakken), key=lambda paar: paar[1]):
        if lidmaatschappen[eerder]["huishouden"] == lidmaatschappen[later]["huishouden"]:
            wat = f"overlaps lidmaatschappen[{eerder}] of the same person"
        else:
            wat = f"on one day the person is a member of another household too (lidmaatschappen[{eerder}])"
        yield Problem(f"lidmaatschappen[{later}]", f"{wat}; end one before the other begins")


_HEEL_LID = {"persoon", "van", "tot", "huishouden"}


def _gelijktijdig(
    leden: Iterable[tuple[_Nummer, str, date | None, date | None]],
) -> Iterator[tuple[_Nummer, _Nummer]]:
    """Pairs of numbers, the lower first: memberships that share a day with another one of the same person."""
    per_persoon: dict[str, list[tuple[int, int, _Nummer]]] = defaultdict(list)
    for nummer, persoon, eerste, einde in leden:
        van, tot = (eerste or date.min).toordinal(), _EINDE if einde is None else einde.toordinal()
        if van < tot:
            per_persoon[persoon].append((van, tot, nummer))
    for tijdvakken in per_persoon.values():
        verste, bij = 0, None
        for van, tot, nummer in sorted(tijdvakken):
            if bij is not None and van < verste:
                yield min(bij, nummer), max(bij, nummer)
            if tot > verste:
                verste, bij = tot, nummer


def _relatie(pad: str, relatie: Velden, bekend: Mapping[str, Persoon]) -> Iterator[Problem]:
    """Who is what to whom, and over whom there is gezag."""
    rol: Rolcode | None = relatie.get("rol")
    gezag: bool | None = relatie.get("gezag")
    wie = relatie.get("ten_opzichte_van")
    if wie is not None and wie == relatie.get("persoon"):
        yield Problem(f"{pad}.ten_opzichte_van", "the same as persoon; a relation is between two persons")
    if wie is None and "ten_opzichte_van" in relatie:
        if rol is not None and rol.is_tot_persoon:
            yield Problem(f"{pad}.ten_opzichte_van", f"missing; {rol} is a role towards a person")
        if gezag is not None:
            yield Problem(f"{pad}.gezag", "gezag is over a person; state ten_opzichte_van, or leave gezag out")
    if rol is not None and gezag is not None and rol.gezag is (not gezag):
        yield Problem(f"{pad}.gezag", f"contradicts the rol {rol}; leave gezag out or mend the rol")
    ouder, kind = _ouder_en_kind(relatie)
    oud, jong = bekend.get(ouder or ""), bekend.get(kind or "")
    if oud is not None and jong is not None and oud is not jong and _niet_jonger(jong, oud):
        yield Problem(pad, "the child is not younger than the parent or grandparent; mend a birth date or the relation")


def _ouder_en_kind(relatie: Velden) -> tuple[str | None, str | None]:
    """Who is the older and who the younger by a relation; None where it does not say so."""
    wie, ander = relatie.get("persoon"), relatie.get("ten_opzichte_van")
    if relatie.get("rol") in _BEKEND_ALS_OUDER:
        return wie, ander
    if relatie.get("rol") is Rolcode.KIND:
        return ander, wie
    return None, None


def _niet_jonger(kind: Persoon, ouder: Persoon) -> bool:
    """Whether a child was surely born on or before the day of its parent."""
    ouder_vroegst, _ = ouder.geboren_tussen
    _, kind_laatst = kind.geboren_tussen
    return ouder_vroegst is not None and kind_laatst is not None and kind_laatst <= ouder_vroegst


def _kringloop(relaties: Sequence[Velden]) -> Iterator[Problem]:
    """Persons who would be their own ancestor; for that it takes two relations."""
    if len(relaties) <= 1:
        return
    kinderen: dict[str, set[str]] = defaultdict(set)
    for relatie in relaties:
        ouder, kind = _ouder_en_kind(relatie)
        if ouder is not None and kind is not None and ouder != kind:
            kinderen[kind].add(ouder)
    if not any(ouder in kinderen for ouders in kinderen.values() for ouder in ouders):
        return  # nobody is both a child and a parent
    try:
        TopologicalSorter(kinderen).prepare()
    except CycleError:
        yield Problem("relaties", "somebody would be an ancestor of themselves; mend the relations of ouder and kind")


def problemen_tussen(huishoudens: Iterable[Iterable[Lidmaatschap]]) -> Iterator[Problem]:
    """Who would be a member of two households on one day; each household by itself has no such overlap."""
    leden = (
        ((huis, nummer), lid.persoon, lid.van, lid.tot)
        for huis, lidmaatschappen in enumerate(huishoudens)
        for nummer, lid in enumerate(lidmaatschappen)
        if lid.huishouden is None
    )
    for eerder, later in sorted(_gelijktijdig(leden), key=lambda paar: paar[1]):
        wat = (
            f"on one day the person is a member of huishoudens[{eerder[0]}] too (lidmaatschappen[{eerder[1]}]); "
            "end one before the other begins"
        )
        yield Problem(f"huishoudens[{later[0]}].lidmaatschappen[{later[1]}]", wat)


def problemen_met_gebeurtenissen(
    personen: Iterable[Persoon], gebeurtenissen: Iterable[tuple[int, Gebeurtenis]]
) -> Iterator[Problem]:
    """Numbered events about a person who was nobody yet on that day."""
    bestaat_vanaf = {persoon.id: _bestaat_vanaf(persoon) for persoon in personen}
    for nummer, gebeurtenis in gebeurtenissen:
        if gebeurtenis.soort.over is not Over.PERSOON or gebeurtenis.over is None:
            continue
        if gebeurtenis.dag.toordinal() < bestaat_vanaf.get(gebeurtenis.over, 0):
            wat = "lies before the birth of the person it is about; mend this day, the birth date or over"
            yield Problem(f"gebeurtenissen[{nummer}].op", wat)
