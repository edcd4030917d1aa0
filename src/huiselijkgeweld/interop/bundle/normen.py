"""The norms for the bundle: their attributes, and what counting from a start needs beside them."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from huiselijkgeweld.bronnen import Voorbehoudsoort
from huiselijkgeweld.interop.bundle.bronnen import Bronnen
from huiselijkgeweld.recht.termijnnormen.norm import Termijnnorm
from huiselijkgeweld.tijd.duur import Duur, Eenheid
from huiselijkgeweld.tijd.feestdagen import Werkdag
from huiselijkgeweld.tijd.stappen import Lezing
from huiselijkgeweld.tijd.tellen import ATW_1_2, Regime, Telwijze, geldt, is_kort
from huiselijkgeweld.tijd.termijnen import gronden, telwoord
from huiselijkgeweld.tijd.voorbehouden import ATW_3_3, lezingen_van

_IN_EENHEDEN = {  # a length in the units in which an evaluator counts
    Eenheid.UREN: ("uren", 1),
    Eenheid.DAGEN: ("dagen", 1),
    Eenheid.WEKEN: ("dagen", 7),
    Eenheid.WERKDAGEN: ("werkdagen", 1),
    Eenheid.KALENDERWEKEN: ("kalenderweken", 1),
    Eenheid.MAANDEN: ("maanden", 1),
    Eenheid.JAREN: ("maanden", 12),
}


def als_norm(norm: Termijnnorm, bronnen: Bronnen) -> dict[str, Any]:
    """A norm with all its attributes, and for one with a number what its count rests on.

    `telling` is the count of the norm (see `_telling`) and `telwoord` the word before the day that it starts from;
    `lezingen` are all other readings, each with its own count; `gronden` the sources of steps and reservations by their
    kind; `vaste_voorbehouden` the reservations that stand with every end, from a start day on.
    """
    alles: dict[str, Any] = bronnen.als_object(norm)
    if norm.duur is None:
        return alles
    duur, wijze = norm.duur, norm.telwijze
    grond = {soort.value: wat for soort, wat in gronden(wijze).items()} | {
        Voorbehoudsoort.BESLUIT_ONBEKEND.value: (ATW_3_3,),
        Voorbehoudsoort.TERUGGEREKEND.value: (ATW_1_2,),
    }
    return alles | {
        "telling": _telling(duur, wijze),
        "telwoord": telwoord(wijze),
        "lezingen": [_lezing(een, duur, wijze, bronnen) for een in (*norm.lezingen, *lezingen_van(duur, wijze))],
        "gronden": {soort: bronnen.als_object(wat) for soort, wat in grond.items()},
        "vaste_voorbehouden": list(_vaste_voorbehouden(norm, bronnen)),
    }


def _telling(duur: Duur, wijze: Telwijze) -> dict[str, Any]:
    """How a length is counted, so that nothing about it has to be worked out again.

    `aantal` of `eenheid` (`uren`, `dagen`, `werkdagen`, `kalenderweken` or `maanden`), below zero where it is counted
    back, from the day that lies `vooraf` days after the start. `verlegt`: a general law moves the last day; `kort`: too
    short for its rule of two working days; `meldt`: a step says that a day that does not count was not moved.
    `besluiten`: from which day on royal decrees matter to it: the start, the end, or None.
    """
    eenheid, maal = _IN_EENHEDEN[duur.eenheid]
    richting = -1 if wijze.terug else 1
    vanaf_dag = duur.eenheid is not Eenheid.KALENDERWEKEN
    verlegt = geldt(duur, wijze)
    leest_besluiten = wijze.werkdag is Werkdag.ATW and (verlegt or duur.eenheid is Eenheid.WERKDAGEN)
    vanaf_start = duur.eenheid in {Eenheid.DAGEN, Eenheid.WERKDAGEN}
    return {
        "aantal": richting * maal * duur.aantal,
        "eenheid": eenheid,
        "vooraf": -richting if wijze.dag_zelf and vanaf_dag else 0,
        "werkdag": wijze.werkdag.value,
        "verlegt": verlegt,
        "kort": is_kort((duur,), wijze),
        "meldt": not verlegt and (wijze.uitgesloten is not None or wijze.regime is not Regime.GEEN),
        "besluiten": ("start" if vanaf_start else "eind") if leest_besluiten and not wijze.klok else None,
    }


def _lezing(lezing: Lezing, duur: Duur, wijze: Telwijze, bronnen: Bronnen) -> dict[str, Any]:
    """A reading; what it does not say is as in the norm."""
    eigen_duur, eigen_wijze = lezing.duur or duur, lezing.telwijze or wijze
    return {
        "tekst": lezing.tekst,
        "bronnen": bronnen.als_object(lezing.bronnen),
        "duur": bronnen.als_object(eigen_duur),
        "telwijze": bronnen.als_object(eigen_wijze),
        "telling": _telling(eigen_duur, eigen_wijze),
    }


def _vaste_voorbehouden(norm: Termijnnorm, bronnen: Bronnen) -> Iterator[dict[str, Any]]:
    """The reservations that stand with every end, from a start day on; the next stretch takes their place."""
    wissels = sorted(dag for dag in {norm.gelezen, *(van for van, _ in norm.opmerkingen)} if dag is not None)
    for vanaf in (None, *wissels):
        yield {
            "vanaf": None if vanaf is None else vanaf.isoformat(),
            "voorbehouden": bronnen.als_object(norm.voorbehouden_op(vanaf or date.min, zonder_tot=True)),
        }
