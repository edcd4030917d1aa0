"""Computed answers for the bundle, by which an evaluator can be tried: ends on edge days, and decisions row by row."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any, Final, cast

import attrs

from huiselijkgeweld.errors import (
    HorizonError,
    InvalidDossierError,
    InvalidValueError,
    NotInForceError,
    QualitativeTermError,
)
from huiselijkgeweld.interop.bundle.bronnen import Bronnen
from huiselijkgeweld.interop.bundle.tabellen import LANDELIJK
from huiselijkgeweld.interop.json.schrijven import als_resultaat
from huiselijkgeweld.model.feiten import Feiten
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.keten import KETEN
from huiselijkgeweld.recht.termijnnormen import NORMEN
from huiselijkgeweld.recht.termijnnormen.norm import Termijnnorm
from huiselijkgeweld.regio import Regio
from huiselijkgeweld.rules import Outcome, Table
from huiselijkgeweld.tijd.feestdagen import EERSTE_DAG, LAATSTE_DAG
from huiselijkgeweld.tijd.termijnen import Einde
from huiselijkgeweld.vraagstuk import Antwoord

_DAG = timedelta(days=1)
DAGEN: Final = tuple(
    map(
        date.fromisoformat,
        (
            *("1989-12-31", "1990-01-01", "2099-12-31"),  # before the tables, their first and their last day
            *("2004-12-20", "2028-12-20"),  # the years for which decree days are known begin and end
            *("2020-05-15", "2025-05-26"),  # a decree day that is known at second hand comes next
            *("2024-02-29", "2026-01-31", "2026-08-31"),  # a month later there is no day with that number
            *("2026-03-30", "2026-04-02"),  # before Good Friday and Easter
            *("2026-05-08", "2026-12-23"),  # before Ascension Day with its decree day, and before Christmas
        ),
    )
)
"""Start days on which a count easily goes wrong."""
MOMENTEN: Final = (
    *("2026-03-20T20:00", "2026-12-31T23:59:59"),
    *("2026-03-28T02:30", "2026-03-19T02:30", "2026-03-01T02:30"),  # the clock skips the end, or an hour on the way
    *("2026-10-24T02:30", "2026-10-15T02:30", "2026-09-27T02:30"),  # it shows the end twice
    *("2026-10-25T02:30+02:00", "2026-10-25T02:30+01:00", "2026-06-01T22:30+00:00"),  # which of the two; in UTC
    *("2026-03-29T02:30", "2026-10-25T02:30"),  # refused: that time is not there, or is there twice
)
"""Start moments on which it does, for a norm that runs by the clock."""


def van_normen(bronnen: Bronnen) -> Iterator[dict[str, Any]]:
    """The end of every norm from every start day and moment, with steps and reservations, or the refusal."""
    for code, norm in NORMEN.items():
        for dag in _startdagen(norm):
            yield {"norm": code, "start": dag.isoformat(), **_einde_of_weigering(norm, dag, bronnen)}
        for moment in MOMENTEN if norm.telwijze.klok else ():
            begin = datetime.fromisoformat(moment)
            yield {"norm": code, "start": moment, **_einde_of_weigering(norm, begin, bronnen)}


def _startdagen(norm: Termijnnorm) -> list[date]:
    """The edge days, and the first day of validity and the day after it with the days before them."""
    grenzen = [grens for grens in (norm.since, norm.until) if grens is not None]
    return sorted({*DAGEN, *grenzen, *(grens - _DAG for grens in grenzen)})


def _einde_of_weigering(norm: Termijnnorm, start: date, bronnen: Bronnen) -> dict[str, Any]:
    """An end as plain objects; of a refusal the name of its class, and what it says is the way out."""
    try:
        return _als_einde(norm.einde(start), bronnen)
    except NotInForceError as fout:
        return {"error": type(fout).__name__, "in_force": fout.in_force}
    except QualitativeTermError as fout:
        return {"error": type(fout).__name__, "words": fout.words}
    except (HorizonError, InvalidValueError) as fout:
        return {"error": type(fout).__name__}


def _als_einde(eind: Einde, bronnen: Bronnen) -> dict[str, Any]:
    """An end with its steps and its reservations."""
    return {naam: bronnen.als_object(getattr(eind, naam)) for naam in ("dag", "moment", "stappen", "voorbehouden")}


def van_tabellen(regios: Mapping[str, Regio]) -> Iterator[dict[str, Any]]:
    """For every table on every day on which its rows change: no facts, and the facts of each row with one left out."""
    for naam, beslissing in BESLISSINGEN.items():
        yield from _van_tabel(naam, LANDELIJK, beslissing.tabel)
        for code, regio in regios.items():
            yield from _van_tabel(naam, code, regio.tabel(naam))
    for naam, keten in KETEN.items():
        yield from _van_tabel(naam, LANDELIJK, keten.tabel)


def _van_tabel(naam: str, plaats: str, tabel: Table[object]) -> Iterator[dict[str, Any]]:
    for dag in (EERSTE_DAG, *(dag for dag in tabel.changes if EERSTE_DAG < dag <= LAATSTE_DAG)):
        for feiten in _gevallen(tabel, dag):
            try:
                antwoord = cast("Antwoord", tabel.evaluate(_met_gevolgen(tabel, feiten), on=dag))
            except InvalidDossierError:  # a row that no case can meet
                continue
            yield {
                "tabel": naam,
                "regio": plaats,
                "on": dag.isoformat(),
                "feiten": {feit: als_resultaat(waarde) for feit, waarde in feiten.items()},
                **_als_antwoord(antwoord),
            }


def _met_gevolgen(tabel: Table[object], feiten: Mapping[str, object]) -> attrs.AttrsInstance:
    """The facts of a table, with what one says about another."""
    gegeven = tabel.feiten(**feiten)
    return gegeven.aangevuld() if isinstance(gegeven, Feiten) else gegeven


def _gevallen(tabel: Table[object], dag: date) -> list[dict[str, object]]:
    gevallen: list[dict[str, object]] = [{}]
    for rij in tabel.on(dag).rows:
        for weg in (None, *rij.conditions):
            geval = {naam: waarde for naam, waarde in rij.conditions.items() if naam != weg}
            if geval not in gevallen:
                gevallen.append(geval)
    return gevallen


def _als_antwoord(antwoord: Antwoord) -> dict[str, Any]:
    """An outcome, or one for every result by itself."""
    if isinstance(antwoord, Outcome):
        return _als_uitkomst(antwoord)
    return {"resultaten": {als_resultaat(wat): _als_uitkomst(een) for wat, een in antwoord.items()}}


def _als_uitkomst(uitkomst: Outcome[object]) -> dict[str, Any]:
    """What is possible in the order of the alphabet, what is missing, and the codes of the rows in play."""
    return {
        "possible": sorted(map(als_resultaat, uitkomst.possible)),
        "missing": list(uitkomst.missing),
        "rules": [rij.code for rij in uitkomst.rules],
    }
