"""Where an answer comes from (herkomst), and a digest of all data that it was computed from."""

import hashlib
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

import attrs

from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.keten import KETEN
from huiselijkgeweld.recht.termijnnormen import NORMEN
from huiselijkgeweld.recht.termijnnormen.norm import Termijnnorm
from huiselijkgeweld.regio import Regio
from huiselijkgeweld.rules import Rule
from huiselijkgeweld.tijd.feestdagen import EERSTE_DAG, LAATSTE_DAG, feestdagen


@attrs.frozen
class Herkomst:
    """Where an answer comes from: enough to reproduce it years later.

    Attributes:
        versie: version of this library.
        on: the day on which the case was evaluated.
        regio: code of the region; None: national rules.
        tabellen: digest of every norm, every table of days, every row, and the region.
        lezingen: readings that hold for every count and never change an answer by themselves.
    """

    versie: str
    on: date
    regio: str | None
    tabellen: str
    lezingen: tuple[str, ...]


LEZINGEN = (
    "de dag van de gebeurtenis telt niet mee, tenzij de tekst vanaf die dag zelf rekent",
    "een termijn in maanden of jaren eindigt op de dag met hetzelfde nummer, of op de laatste dag van een korte maand",
    "artikel 1 en 2 van de Algemene termijnenwet geven samen dezelfde laatste dag, welk van de twee ook voorgaat",
)


@lru_cache(64)
def tabellen(regio: Regio | None = None) -> str:
    """Digest of every norm, table of days and row, and of a region: equal digests give equal answers."""
    return vingerafdruk(NORMEN.values(), rijen_van(regio), regio)


def rijen_van(regio: Regio | None) -> tuple[Rule[object], ...]:
    """Every row that can answer, with those of a region in their places."""
    tabellen = (een.tabel if regio is None else regio.tabel(naam) for naam, een in BESLISSINGEN.items())
    keten = (rij for een in KETEN.values() for rij in een.tabel.rows)
    return (*(rij for tabel in tabellen for rij in tabel.rows), *keten)


def vingerafdruk(normen: Iterable[Termijnnorm], rijen: Iterable[Rule[object]], regio: Regio | None) -> str:
    """Digest of norms, rows, a region, and every table of days."""
    som = hashlib.sha256()
    delen: tuple[attrs.AttrsInstance, ...] = (*normen, *rijen)
    for deel in delen:
        som.update(repr(attrs.asdict(deel, filter=lambda veld, _: veld.init)).encode())
    for jaar in range(EERSTE_DAG.year, LAATSTE_DAG.year + 1):
        for feestdag in feestdagen(jaar):
            som.update(repr(attrs.asdict(feestdag)).encode())
    if regio is not None:
        som.update(repr((regio.code, regio.documenten, regio.lidmaatschappen, regio.proeftuinen)).encode())
        som.update(repr(sorted(regio.conflicten.items())).encode())
    return som.hexdigest()[:16]
