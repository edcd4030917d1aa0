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
) -> Iterator[Problem]:
    """What contradicts itself in the parts of one household, in the order in which they stand.

    Args:
        personen: None for a person whose id could not be read, who may be anybody that the others name.
        lidmaatschappen: what could be read of each membership.
        relaties: what could be read of each relation.
    """
    gelezen = [persoon for persoon in personen if persoon is not None]
    bekend: dict[str, Persoon] = {}
    for persoon in gelezen:
        bekend.setdefault(persoon.id, persoon)
    if len(bekend) < len(gelezen):
        yield Problem("personen", "two persons have the same id; give each its own")
    iedereen = len(gelezen) == len(personen)
    for nummer, lid in enumerate(lidmaatschappen):
        yield from _wie_en_wanneer(f"lidmaatschappen[{nummer}]", lid, bekend, iedereen=iedereen)
    yield from _overlap(lidmaatschappen)
    for nummer, relatie in enumerate(relaties):
        yield from _wie_en_wanneer(f"relaties[{nummer}]", relatie, bekend, iedereen=iedereen)
        yield from _relatie(f"relaties[{nummer}]", relatie, bekend)
    yield from _kringloop(relaties)


def _wie_en_wanneer(pad: str, deel: Velden, bekend: Mapping[str, Persoon], *, iedereen: bool) -> Iterator[Problem]:
    """Somebody who is not there, and a stretch that ends before it begins or lies before the birth of somebody in it.

    `iedereen` says whether the id of every person could be read; if not, nobody is missed.
    """
    wie = {naam: deel[naam] for naam in ("persoon", "ten_opzichte_van") if deel.get(naam) is not None}
    for naam, id_ in wie.items():
        if iedereen and id_ not in bekend:
            yield Problem(f"{pad}.{naam}", "no person of this household has this id; add the person or mend the id")
    van, tot = deel.get("van"), deel.get("tot")
    if van is not None and tot is not None and tot <= van:
        yield Problem(f"{pad}.tot", "is not after van; it is the first day on which it is no longer so")
    for naam, dag in (("van", van), ("tot", tot)):
        if dag is not None and any(_nog_niet_op(bekend[id_], dag) for id_ in wie.values() if id_ in bekend):
            yield Problem(f"{pad}.{naam}", "lies before the birth of the person; mend this day or the birth date")


def _nog_niet_op(persoon: Persoon, dag: date) -> bool:
    """Whether a person was surely nobody yet on a day: not born, nor on the way."""
    vroegst, _ = persoon.geboren_tussen
    if vroegst is None:
        return False
    marge = 0 if persoon.uitgerekende_datum is not None else ZWANGERSCHAP  # a due date already counts back
    return dag.toordinal() < vroegst.toordinal() - marge


def _overlap(lidmaatschappen: Sequence[Velden]) -> Iterator[Problem]:
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
    """Persons who would be their own ancestor."""
    kinderen: dict[str, set[str]] = defaultdict(set)
    for relatie in relaties:
        ouder, kind = _ouder_en_kind(relatie)
        if ouder is not None and kind is not None and ouder != kind:
            kinderen[kind].add(ouder)
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
    bekend = {persoon.id: persoon for persoon in personen}
    for nummer, gebeurtenis in gebeurtenissen:
        persoon = bekend.get(gebeurtenis.over or "") if gebeurtenis.soort.over is Over.PERSOON else None
        if persoon is not None and _nog_niet_op(persoon, gebeurtenis.dag):
            wat = "lies before the birth of the person it is about; mend this day, the birth date or over"
            yield Problem(f"gebeurtenissen[{nummer}].op", wat)
