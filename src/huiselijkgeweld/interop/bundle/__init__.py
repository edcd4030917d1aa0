"""The bundle: one JSON file with norms, days, tables, facts and sources, for programs that are not Python.

What stands in it is enough to count a term from its start and to answer a decision from its facts, without this
library: in another language, in a browser, or years later from an archive. `examples/bundle` has evaluators in Java and
JavaScript. What a case file proves, extensions and suspensions, and money are not in it.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from huiselijkgeweld import __version__
from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.herkomst import LEZINGEN
from huiselijkgeweld.herkomst import tabellen as digest
from huiselijkgeweld.interop.bundle.bronnen import Bronnen
from huiselijkgeweld.interop.bundle.dagen import als_dagen
from huiselijkgeweld.interop.bundle.normen import als_norm
from huiselijkgeweld.interop.bundle.tabellen import LANDELIJK, als_feiten, als_regio, als_tabellen
from huiselijkgeweld.interop.bundle.vectoren import van_normen, van_tabellen
from huiselijkgeweld.interop.json.tekst import schrijf
from huiselijkgeweld.recht.conflicten import CONFLICTEN
from huiselijkgeweld.recht.termijnnormen import NORMEN
from huiselijkgeweld.regio import REGIOS, Regio
from huiselijkgeweld.vraagstuk import als_gegeven_regio

__all__ = ["VERSIE", "bundel", "dump", "dumps"]

VERSIE: Final = 1
"""The version of the format of a bundle; an evaluator refuses one that it does not know."""


def bundel(*, regios: Iterable[Regio | str] = REGIOS) -> dict[str, Any]:
    """The bundle as plain objects (bundel): the same data give the same objects, in the same order.

    The keys are attribute names. A source is named by its key in `bronnen`; a day is `YYYY-MM-DD`.

    Args:
        regios: the regions whose rows go with it, as codes or as regions of your own; without it those that are
            shipped.

    Returns:
        `versie` of the format, `herkomst`, `dagen`, `normen`, `feiten`, `tabellen`, `regios`,
        `voorbehouden`, `bronnen` and `vectoren`: computed answers by which an evaluator can be tried.

    Raises:
        InvalidValueError: something else than regions, or two with one code.
        UnknownCodeError: no shipped region has this code.

    Example:
        >>> alles = bundel(regios=["ijsselland"])
        >>> alles["normen"]["UB-5D"]["duur"], alles["normen"]["UB-5D"]["bron"]
        ({'aantal': 5, 'eenheid': 'dagen'}, 'UWmo 2015 art. 4.1.7 lid 1 (2026-01-01)')
        >>> [rij["code"] for rij in alles["tabellen"]["zvh"]["rijen"]["ijsselland"]]
        ['ZV1', 'ZV2', 'ZV0']
        >>> list(alles["regios"])
        ['ijsselland']
    """
    gebieden = _gebieden(regios)
    plaatsen: dict[str, Regio | None] = {LANDELIJK: None, **gebieden}
    bronnen = Bronnen()
    delen = {
        "dagen": als_dagen(bronnen),
        "normen": {code: als_norm(norm, bronnen) for code, norm in NORMEN.items()},
        "feiten": als_feiten(bronnen),
        "tabellen": als_tabellen(gebieden, bronnen),
        "regios": {code: als_regio(regio, bronnen) for code, regio in gebieden.items()},
        "voorbehouden": {code: bronnen.als_object(een) for code, een in CONFLICTEN.items()},
        "vectoren": {"normen": list(van_normen(bronnen)), "tabellen": list(van_tabellen(gebieden))},
    }
    return {
        "versie": VERSIE,
        "herkomst": {
            "versie": __version__,
            "tabellen": {plaats: digest(regio) for plaats, regio in plaatsen.items()},
            "lezingen": list(LEZINGEN),
        },
        **delen,
        "bronnen": bronnen.als_tabel(),
    }


def dumps(*, regios: Iterable[Regio | str] = REGIOS, indent: int | None = None) -> str:
    """Write the bundle as JSON text; the same data always give the same text.

    Raises:
        InvalidValueError: something else than regions, or two with one code.
        UnknownCodeError: no shipped region has this code.

    Example:
        >>> dumps()[:38]
        '{"versie":1,"herkomst":{"versie":"2026'
    """
    return schrijf(bundel(regios=regios), indent=indent)


def dump(path: str | Path, *, regios: Iterable[Regio | str] = REGIOS, indent: int | None = None) -> None:
    """Write the bundle to a file, as UTF-8.

    Raises:
        InvalidValueError: something else than regions, or two with one code.
        UnknownCodeError: no shipped region has this code.
        OSError: the file cannot be written.
    """
    Path(path).write_text(dumps(regios=regios, indent=indent) + "\n", encoding="utf-8", newline="\n")


def _gebieden(regios: object) -> Mapping[str, Regio]:
    """The regions by their codes."""
    if isinstance(regios, str) or not isinstance(regios, Iterable):
        raise InvalidValueError(f"regios: {type(regios).__name__} is no list of regions; give ['ijsselland'], or []")
    gebieden: dict[str, Regio] = {}
    for regio in map(als_gegeven_regio, regios):
        if regio.code in gebieden or regio.code == LANDELIJK:
            raise InvalidValueError(f"regios: '{regio.code}' names two sets of rows; each region needs its own code")
        gebieden[regio.code] = regio
    return gebieden
