"""The schema of a Stand: from the classes of the answer, and from the few that are written in a form of their own."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from inspect import getdoc
from types import MappingProxyType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import attrs

from huiselijkgeweld.bronnen import Bron, Bronsoort, Reading
from huiselijkgeweld.evaluation import Stand
from huiselijkgeweld.interop.json.lezen import VERSIE
from huiselijkgeweld.interop.schema.delen import DUUR, JA_NEE, NULL, TEKST, Schema, lijst, misschien, object_met, woord
from huiselijkgeweld.model.feiten import Feiten
from huiselijkgeweld.model.geldstromen import Geldstroom, Taakveld
from huiselijkgeweld.model.geldstromen.lijsten import Stroomsoort
from huiselijkgeweld.recht.termijnnormen.norm import Termijnnorm, Termijnsoort
from huiselijkgeweld.recht.uitkomsten import Rol
from huiselijkgeweld.rules import Outcome, Outcomes, Rule, domain
from huiselijkgeweld.tijd.duur import Duur
from huiselijkgeweld.tijd.stappen import Stap
from huiselijkgeweld.tijd.termijnen import Einde

_Soort = Any  # an annotation
_DAG: Schema = {"type": "string", "format": "date"}
_MOMENT: Schema = {"type": "string", "format": "date-time"}
_EENVOUDIG: Mapping[_Soort, Schema] = MappingProxyType(
    {
        type(None): NULL,
        bool: JA_NEE,
        int: {"type": "integer"},
        str: TEKST,
        date: _DAG,
        datetime: _MOMENT,
        Decimal: {"type": "string", "pattern": r"^-?[0-9]+(\.[0-9]+)?$"},
        object: {"anyOf": [JA_NEE, TEKST]},  # a result or the value of a fact
        Rol: TEKST,
        Duur: DUUR,
    }
)


def stand_schema() -> Schema:
    """What the answer is that `dumps` writes."""
    bouwer = _Bouwer()
    eigenschappen = bouwer.eigenschappen(Stand)
    return {**_alles({"versie": {"const": VERSIE}, **eigenschappen}), "$defs": dict(sorted(bouwer.defs.items()))}


def _alles(eigenschappen: Mapping[str, Schema], **rest: object) -> Schema:
    """An object in which every key stands, also where there is nothing to say."""
    return object_met(eigenschappen, eigenschappen, **rest)


class _Bouwer:
    """Definitions by name, made when an annotation first needs them."""

    def __init__(self) -> None:
        self.defs: dict[str, Schema] = {}

    def van(self, soort: _Soort) -> Schema:
        """The schema of an annotation."""
        if soort in _EENVOUDIG:
            return _EENVOUDIG[soort]
        delen = get_args(soort)
        klasse: Any = get_origin(soort) if delen else soort
        if klasse in {Union, UnionType}:
            return {"anyOf": [self.van(deel) for deel in delen]}
        if klasse is tuple:
            return lijst(self.van(delen[0]))
        if klasse is Outcome:
            return self._naar(f"Outcome_{getattr(delen[0], '__name__', 'object')}", lambda: self._uitkomst(delen[0]))
        if klasse in {Mapping, Outcomes}:
            sleutel, waarde = delen if klasse is Mapping else (str, Outcome[bool])
            return {"type": "object", "additionalProperties": self.van(waarde), **_namen(sleutel)}
        return self._naar(klasse.__name__, lambda: self._klasse(klasse))

    def eigenschappen(self, klasse: type[attrs.AttrsInstance]) -> dict[str, Schema]:
        """The attributes of a class."""
        soorten = get_type_hints(klasse)
        return {veld.name: self.van(soorten[veld.name]) for veld in attrs.fields(klasse) if veld.init}

    def _naar(self, naam: str, maak: Callable[[], Schema]) -> Schema:
        if naam not in self.defs:
            self.defs[naam] = {}  # a class that leads to itself finds it
            self.defs[naam] = maak()
        return {"$ref": f"#/$defs/{naam}"}

    def _klasse(self, klasse: Any) -> Schema:  # noqa: ANN401 - any class of the answer
        wat = {"description": (getdoc(klasse) or "").partition("\n")[0]}
        if issubclass(klasse, StrEnum):
            return {**woord(klasse), **wat}
        if klasse is Feiten:
            namen = [veld.name for veld in attrs.fields(Feiten)]
            return object_met({naam: {"enum": list(map(_plat, domain(Feiten, naam)))} for naam in namen}, **wat)
        velden = self._eigen_vorm(klasse)
        return _alles(self.eigenschappen(klasse) if velden is None else velden, **wat)

    def _eigen_vorm(self, klasse: type) -> dict[str, Schema] | None:
        """The keys of a class that is written in a form of its own; None for any other."""
        bron, bronnen, reading = self.van(Bron), self.van(tuple[Bron, ...]), self.van(Reading)
        kop = {"code": TEKST, "naam": TEKST}
        vormen: Mapping[type, dict[str, Schema]] = {
            Bron: {"tekst": TEKST, "soort": self.van(Bronsoort), "url": misschien(TEKST), "jci": misschien(TEKST)},
            Termijnnorm: {**kop, "soort": self.van(Termijnsoort), "bron": bron},
            Geldstroom: {**kop, "soort": self.van(Stroomsoort), "tot": misschien(_DAG)},
            Taakveld: {**kop, "bron": bron, "reading": reading},
            Einde: {"dag": _DAG, "moment": misschien(_MOMENT), "stappen": self.van(tuple[Stap, ...])},
            Rule: {
                "code": TEKST,
                "then": self.van(object),
                "bronnen": bronnen,
                "soort": self.van(Bronsoort),
                "reading": reading,
                "note": misschien(TEKST),
            },
        }
        return vormen.get(klasse)

    def _uitkomst(self, soort: _Soort) -> Schema:
        een = self.van(soort)
        return _alles(
            {
                "value": misschien(een),
                "possible": lijst(een, uniqueItems=True),
                "missing": lijst(TEKST),
                "rules": lijst(self.van(Rule)),
            },
            description="Every possible answer, the facts that are missing, and the rows in play.",
        )


def _namen(sleutel: type) -> Schema:
    return {"propertyNames": woord(sleutel)} if issubclass(sleutel, StrEnum) else {}


def _plat(waarde: object) -> object:
    return waarde.value if isinstance(waarde, StrEnum) else waarde
