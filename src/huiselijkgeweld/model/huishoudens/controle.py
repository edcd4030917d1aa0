"""What contradicts itself in a household: everything at once, each with its path, and never a day or an id."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from graphlib import CycleError, TopologicalSorter
from typing import TypeVar

from huiselijkgeweld.errors import Problem
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenis, Over
from huiselijkgeweld.model.huishoudens.leeftijden import ZWANGERSCHAP
from huiselijkgeweld.model.huishoudens.personen import Persoon
from huiselijkgeweld.model.huishoudens.relaties import Lidmaatschap, Relatie, Rolcode

_Nummer = TypeVar("_Nummer", int, tuple[int, int])
_EINDE = date.max.toordinal() + 1
_BEKEND_ALS_OUDER = frozenset({Rolcode.OUDER, Rolcode.OUDER_MET_GEZAG, Rolcode.OUDER_ZONDER_GEZAG, Rolcode.GROOTOUDER})
"""Roles whose holder is always older than the other. A stepparent, for one, can be younger."""


def problemen_van(
    personen: Sequence[Persoon], lidmaatschappen: Sequence[Lidmaatschap], relaties: Sequence[Relatie]
) -> Iterator[Problem]:
    """What contradicts itself in the parts of one household, in the order in which they stand."""
    bekend: dict[str, Persoon] = {}
    for persoon in personen:
        bekend.setdefault(persoon.id, persoon)
    if len(bekend) < len(personen):
        yield Problem("personen", "two persons have the same id; give each its own")
    for nummer, lid in enumerate(lidmaatschappen):
        pad = f"lidmaatschappen[{nummer}]"
        yield from _onbekend(f"{pad}.persoon", lid.persoon, bekend)
        yield from _tijdvak(pad, lid, [bekend[lid.persoon]] if lid.persoon in bekend else [])
    yield from _overlap(lidmaatschappen)
    for nummer, relatie in enumerate(relaties):
        yield from _relatie(f"relaties[{nummer}]", relatie, bekend)
    yield from _kringloop(relaties)


def _onbekend(pad: str, wie: str, bekend: dict[str, Persoon]) -> Iterator[Problem]:
    if wie not in bekend:
        yield Problem(pad, "no person of this household has this id; add the person or mend the id")


def _tijdvak(pad: str, deel: Lidmaatschap | Relatie, personen: Sequence[Persoon]) -> Iterator[Problem]:
    """A stretch that ends before it begins, or has a day on which somebody in it was not even on the way."""
    if deel.van is not None and deel.tot is not None and deel.tot <= deel.van:
        yield Problem(f"{pad}.tot", "is not after van; it is the first day on which it is no longer so")
    for naam, dag in (("van", deel.van), ("tot", deel.tot)):
        if dag is not None and any(_nog_niet_op(persoon, dag) for persoon in personen):
            yield Problem(f"{pad}.{naam}", "lies before the birth of the person; mend this day or the birth date")


def _nog_niet_op(persoon: Persoon, dag: date) -> bool:
    """Whether a person was surely nobody yet on a day: not born, nor on the way."""
    vroegst, _ = persoon.geboren_tussen
    if vroegst is None:
        return False
    marge = 0 if persoon.uitgerekende_datum is not None else ZWANGERSCHAP  # a due date already counts back
    return dag.toordinal() < vroegst.toordinal() - marge


def _overlap(lidmaatschappen: Sequence[Lidmaatschap]) -> Iterator[Problem]:
    gevonden = _gelijktijdig(enumerate(lidmaatschappen))
    for eerder, later in sorted(gevonden, key=lambda paar: paar[1]):
        wat = f"overlaps lidmaatschappen[{eerder}] of the same person; end one before the other begins"
        yield Problem(f"lidmaatschappen[{later}]", wat)


def _gelijktijdig(genummerd: Iterable[tuple[_Nummer, Lidmaatschap]]) -> Iterator[tuple[_Nummer, _Nummer]]:
    """Pairs of numbers, the lower first: memberships that share a day with another one of the same person."""
    per_persoon: dict[str, list[tuple[int, int, _Nummer]]] = defaultdict(list)
    for nummer, lid in genummerd:
        van, tot = (lid.van or date.min).toordinal(), _EINDE if lid.tot is None else lid.tot.toordinal()
        if van < tot:
            per_persoon[lid.persoon].append((van, tot, nummer))
    for tijdvakken in per_persoon.values():
        verste, bij = 0, None
        for van, tot, nummer in sorted(tijdvakken):
            if bij is not None and van < verste:
                yield min(bij, nummer), max(bij, nummer)
            if tot > verste:
                verste, bij = tot, nummer


def _relatie(pad: str, relatie: Relatie, bekend: dict[str, Persoon]) -> Iterator[Problem]:
    yield from _onbekend(f"{pad}.persoon", relatie.persoon, bekend)
    paar = [bekend[relatie.persoon]] if relatie.persoon in bekend else []
    wie = relatie.ten_opzichte_van
    if wie is None:
        if relatie.rol.is_tot_persoon:
            yield Problem(f"{pad}.ten_opzichte_van", f"missing; {relatie.rol} is a role towards a person")
        if relatie.gezag is not None:
            yield Problem(f"{pad}.gezag", "gezag is over a person; state ten_opzichte_van, or leave gezag out")
    else:
        yield from _onbekend(f"{pad}.ten_opzichte_van", wie, bekend)
        if wie == relatie.persoon:
            yield Problem(f"{pad}.ten_opzichte_van", "the same as persoon; a relation is between two persons")
        elif wie in bekend:
            paar.append(bekend[wie])
    yield from _tijdvak(pad, relatie, paar)
    if relatie.gezag is not None and relatie.rol.gezag is not None and relatie.gezag is not relatie.rol.gezag:
        yield Problem(f"{pad}.gezag", f"contradicts the rol {relatie.rol}; leave gezag out or mend the rol")
    ouder, kind = _ouder_en_kind(relatie)
    if ouder in bekend and kind in bekend and ouder != kind and _niet_jonger(bekend[kind], bekend[ouder]):
        yield Problem(pad, "the child is not younger than the parent or grandparent; mend a birth date or the relation")


def _ouder_en_kind(relatie: Relatie) -> tuple[str | None, str | None]:
    """Who is the older and who the younger by a relation; None and None if it does not say so."""
    if relatie.rol in _BEKEND_ALS_OUDER:
        return relatie.persoon, relatie.ten_opzichte_van
    if relatie.rol is Rolcode.KIND:
        return relatie.ten_opzichte_van, relatie.persoon
    return None, None


def _niet_jonger(kind: Persoon, ouder: Persoon) -> bool:
    """Whether a child was surely born on or before the day of its parent."""
    ouder_vroegst, _ = ouder.geboren_tussen
    _, kind_laatst = kind.geboren_tussen
    return ouder_vroegst is not None and kind_laatst is not None and kind_laatst <= ouder_vroegst


def _kringloop(relaties: Sequence[Relatie]) -> Iterator[Problem]:
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
    genummerd = (
        ((huis, nummer), lid)
        for huis, lidmaatschappen in enumerate(huishoudens)
        for nummer, lid in enumerate(lidmaatschappen)
    )
    for eerder, later in sorted(_gelijktijdig(genummerd), key=lambda paar: paar[1]):
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
