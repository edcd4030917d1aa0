"""The rows that can be signed off, and a digest of each: what can change an answer, and what it cites."""

import json
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from functools import lru_cache
from hashlib import sha256
from typing import Any, Final, TypeAlias

import attrs

from huiselijkgeweld.bronnen import Bron, Regeling
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenissoort
from huiselijkgeweld.recht.bekostiging import LANDELIJK, Bekostigingsregel
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.keten import KETEN
from huiselijkgeweld.recht.termijnnormen import NORMEN
from huiselijkgeweld.recht.termijnnormen.norm import Termijnnorm
from huiselijkgeweld.regio import Regel, Regio
from huiselijkgeweld.rules import Rule
from huiselijkgeweld.tijd.feestdagen import EERSTE_DAG, LAATSTE_DAG, feestdagen
from huiselijkgeweld.tijd.stappen import Lezing

FEESTDAGEN: Final = "feestdagen"
"""The name under which the days that count, which belong to no row, are signed off together."""


@attrs.frozen
class Rij:
    """A row that can be signed off (rij): its code, where it belongs, its digest, and what it cites."""

    code: str
    tabel: str
    vingerafdruk: str
    bronnen: tuple[Bron, ...]


@lru_cache(64)
def rijen(regio: Regio | None) -> Mapping[str, Rij]:
    """Every row by its code; those of a region in the place of national ones with that code."""
    alle = (*_landelijk(), *(() if regio is None else _van_regio(regio)))
    dagen = [dag for jaar in range(EERSTE_DAG.year, LAATSTE_DAG.year + 1) for dag in feestdagen(jaar)]
    gevonden = {code: Rij(code, tabel, vingerafdruk(tabel, rij), _bronnen(rij)) for code, tabel, rij in alle}
    bronnen = tuple(dict.fromkeys(dag.bron for dag in dagen))
    return {**gevonden, FEESTDAGEN: Rij(FEESTDAGEN, FEESTDAGEN, vingerafdruk(FEESTDAGEN, dagen), bronnen)}


def codes(*regios: Regio) -> frozenset[str]:
    """The codes of every national row, and of those of some regions, whatever region answers now."""
    eigen = (deel for regio in regios for deel in _van_regio(regio))
    return frozenset(code for code, _, _ in (*_landelijk(), *eigen))


_Row: TypeAlias = Termijnnorm | Rule[object] | Regel | Bekostigingsregel
_Deel: TypeAlias = tuple[str, str, _Row]


def _bronnen(rij: _Row) -> tuple[Bron, ...]:
    return (rij.bron,) if isinstance(rij, Termijnnorm) else rij.bronnen


def _landelijk() -> Iterator[_Deel]:
    yield from ((norm.code, "norm", norm) for norm in NORMEN.values())
    for naam, beslissing in BESLISSINGEN.items():
        yield from ((rij.code, naam, rij) for rij in beslissing.tabel.rows)
    for naam, tabel in KETEN.items():
        yield from ((rij.code, naam, rij) for rij in tabel.tabel.rows)
    yield from _betaald(LANDELIJK)


def _van_regio(regio: Regio) -> Iterator[_Deel]:
    yield from ((regel.code, regel.beslissing, regel) for regel in regio.regels)
    yield from _betaald(regio.bekostiging)


def _betaald(regels: Iterable[Bekostigingsregel]) -> Iterator[_Deel]:
    return ((regel.code, "bekostiging", regel) for regel in regels)


def vingerafdruk(tabel: str, rij: object) -> str:
    """Digest of one row: all that can change an answer, and all that it cites, without the words of our own notes.

    What is as it always is adds nothing, so that a kind of row can get a new attribute while the digests stay.
    """
    return sha256(json.dumps([tabel, _kern(rij)], sort_keys=True).encode()).hexdigest()[:16]


_WOORDEN: Final[Mapping[type, frozenset[str]]] = {
    Termijnnorm: frozenset({"naam", "toelichting"}),
    Lezing: frozenset({"tekst"}),
    Rule: frozenset({"note"}),
    Bekostigingsregel: frozenset({"note"}),
    Regeling: frozenset({"naam", "aard", "toestand", "gelezen_vanaf"}),
}
"""What a digest leaves out: our own words, and that a text was read again without the row becoming another one."""


def _kern(deel: Any) -> object:  # noqa: ANN401 - whatever a row holds
    if isinstance(deel, Gebeurtenissoort):
        return deel.tag
    if attrs.has(type(deel)):
        gewoon = {veld.name: veld.default for veld in attrs.fields(type(deel)) if veld.init}
        waarden = {naam: getattr(deel, naam) for naam in gewoon if naam not in _WOORDEN.get(type(deel), ())}
        if isinstance(deel, Bron) and deel.toestand == deel.regeling.toestand:
            del waarden["toestand"]
        if isinstance(deel, Termijnnorm):
            waarden["opmerkingen"] = tuple(van for van, _ in deel.opmerkingen)
        kern = {
            naam: _kern(waarde) for naam, waarde in waarden.items() if waarde is not None and waarde != gewoon[naam]
        }
        return {"": type(deel).__name__, **kern}
    if isinstance(deel, (tuple, list)):
        return [_kern(een) for een in deel]
    return str(deel.value if isinstance(deel, Enum) else deel)
