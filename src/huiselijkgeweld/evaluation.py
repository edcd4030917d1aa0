"""What a case file comes to on a day: the whole answer, with what it leans on and where it comes from."""

import hashlib
from collections.abc import Iterable
from datetime import date
from functools import cache

import attrs

from huiselijkgeweld import __version__
from huiselijkgeweld.bronnen import Voorbehoud
from huiselijkgeweld.klokken import Termijn, termijnen
from huiselijkgeweld.model.dossier import Dossier
from huiselijkgeweld.recht.termijnnormen import NORMEN
from huiselijkgeweld.recht.termijnnormen.norm import Termijnnorm
from huiselijkgeweld.tijd.feestdagen import EERSTE_DAG, LAATSTE_DAG, als_dag, feestdagen


@attrs.frozen
class Herkomst:
    """Where an answer comes from: enough to reproduce it years later.

    Attributes:
        versie: version of this library.
        on: the day on which the case was evaluated.
        regio: code of the region; None: national rules.
        tabellen: digest of every norm and day table.
        lezingen: readings that hold for every count and never change an answer by themselves.
    """

    versie: str
    on: date
    regio: str | None
    tabellen: str
    lezingen: tuple[str, ...]


@attrs.frozen
class Stand:
    """The state of affairs (stand van zaken) of a case at the end of a day.

    Attributes:
        termijnen: every term, most urgent first.
        voorbehouden: what the answers lean on, each once.
        herkomst: where they come from.
    """

    termijnen: tuple[Termijn, ...]
    voorbehouden: tuple[Voorbehoud, ...]
    herkomst: Herkomst


LEZINGEN = (
    "de dag van de gebeurtenis telt niet mee, tenzij de tekst vanaf die dag zelf rekent",
    "een termijn in maanden of jaren eindigt op de dag met hetzelfde nummer, of op de laatste dag van een korte maand",
    "artikel 1 en 2 van de Algemene termijnenwet geven samen dezelfde laatste dag, welk van de twee ook voorgaat",
)


def evaluate(dossier: Dossier, *, on: date) -> Stand:
    """Say how a case stands at the end of a day.

    Args:
        dossier: the case file; events after `on` are left out.
        on: the day.

    Raises:
        InvalidValueError: `on` is no date.
        HorizonError: `on` or an end lies outside 1990-2099.

    Example:
        >>> from huiselijkgeweld.model.gebeurtenissen import MELDING_ONTVANGEN
        >>> stand = evaluate(
        ...     Dossier("d1", gebeurtenissen=[MELDING_ONTVANGEN(date(2026, 4, 2), "m1")]), on=date(2026, 4, 9)
        ... )
        >>> for termijn in stand.termijnen:
        ...     print(termijn.norm.code, termijn.einde and termijn.einde.dag, termijn.status)
        UB-5D 2026-04-08 te_laat
        UB-5DV 2026-04-08 te_laat
        HP-5WD 2026-04-13 lopend
        UB-10W None niet_gestart
    """
    dag = als_dag(on, "on")
    lopend = termijnen(dossier, on=dag)
    voorbehouden = dict.fromkeys(voorbehoud for termijn in lopend for voorbehoud in termijn.voorbehouden)
    return Stand(lopend, tuple(voorbehouden), Herkomst(__version__, dag, None, tabellen(), LEZINGEN))


@cache
def tabellen() -> str:
    """Digest of every norm and every day table: equal digests give equal answers."""
    return _vingerafdruk(NORMEN.values())


def _vingerafdruk(normen: Iterable[Termijnnorm]) -> str:
    som = hashlib.sha256()
    for norm in normen:
        som.update(repr(attrs.asdict(norm, filter=lambda veld, _: veld.init)).encode())
    for jaar in range(EERSTE_DAG.year, LAATSTE_DAG.year + 1):
        for feestdag in feestdagen(jaar):
            som.update(repr(attrs.asdict(feestdag)).encode())
    return som.hexdigest()[:16]
