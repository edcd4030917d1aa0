"""The days for the bundle: which do not count, and when the clock in Amsterdam changes."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from huiselijkgeweld.bronnen import Bronsoort
from huiselijkgeweld.interop.bundle.bronnen import Bronnen
from huiselijkgeweld.tijd.feestdagen import (
    BESLUITEN_TOT,
    BESLUITEN_VANAF,
    EERSTE_DAG,
    LAATSTE_DAG,
    Feestdag,
    Werkdag,
    feestdagen,
    is_werkdag,
)
from huiselijkgeweld.tijd.momenten import AMSTERDAM

_WEEKEND: Final = 5
_UUR: Final = timedelta(hours=1)
_DAG: Final = timedelta(days=1)


def als_dagen(bronnen: Bronnen) -> dict[str, Any]:
    """The supported days, every day that art. 3 of the Atw names, and the changes of the clock.

    A Saturday or Sunday never counts. `niet` says per definition of *werkdag* which leden of art. 3 it leaves out.
    """
    feesten = [feest for jaar in range(EERSTE_DAG.year, LAATSTE_DAG.year + 1) for feest in feestdagen(jaar)]
    return {
        "eerste": EERSTE_DAG.isoformat(),
        "laatste": LAATSTE_DAG.isoformat(),
        "besluiten_vanaf": BESLUITEN_VANAF.isoformat(),
        "besluiten_tot": BESLUITEN_TOT.isoformat(),
        "niet": {werkdag.value: _leden(werkdag, feesten) for werkdag in Werkdag},
        "feestdagen": [{**bronnen.als_object(feest), "lid": _lid(feest)} for feest in feesten],
        "klok": AMSTERDAM.key,
        "klokwissels": list(_klokwissels()),
    }


def _lid(feest: Feestdag) -> str:
    """The paragraph of art. 3 of the Atw by which a day does not count."""
    return "3" if feest.bron.regeling.soort is Bronsoort.KB else str(feest.bron.lid)


def _leden(werkdag: Werkdag, feesten: list[Feestdag]) -> list[str]:
    """The paragraphs whose days do not count in a definition, from Monday through Friday."""
    door_de_week = (feest for feest in feesten if feest.dag.weekday() < _WEEKEND)
    return sorted({_lid(feest) for feest in door_de_week if not is_werkdag(feest.dag, werkdag)})


def _klokwissels() -> Iterator[dict[str, str | int]]:
    """Every moment from which the clock is another number of seconds ahead of UTC; the first lies before all days."""
    moment = datetime(EERSTE_DAG.year - 1, 1, 1, tzinfo=UTC)
    eind = datetime(LAATSTE_DAG.year + 1, 1, 1, tzinfo=UTC)
    while moment < eind:
        stap = _UUR if _offset(moment) != _offset(moment + _DAG) else _DAG
        if stap is _UUR and _offset(moment) != _offset(moment + _UUR):
            vanaf = moment + _UUR
            yield {"vanaf": f"{vanaf:%Y-%m-%dT%H:%M:%SZ}", "offset": int(_offset(vanaf).total_seconds())}
        moment += stap


def _offset(moment: datetime) -> timedelta:
    return moment.astimezone(AMSTERDAM).utcoffset() or timedelta(0)
