"""Where an answer comes from (herkomst), and a digest of all data that it was computed from."""

import hashlib
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

import attrs

from huiselijkgeweld.model.bewijs import BEWIJZEN
from huiselijkgeweld.model.bewijs.maatregelen import MAATREGELEN
from huiselijkgeweld.model.feiten import GEVOLGEN, VRAGEN
from huiselijkgeweld.model.geldstromen import GELDSTROMEN, taakvelden
from huiselijkgeweld.model.partners import PARTNERS
from huiselijkgeweld.recht.bekostiging import DIENSTREGELS, LANDELIJK, ONDERWERPEN
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.conflicten import CONFLICTEN
from huiselijkgeweld.recht.keten import KETEN
from huiselijkgeweld.recht.plichten import ALLEEN_DOOR, VOLDAAN_DOOR
from huiselijkgeweld.recht.termijnnormen import NORMEN
from huiselijkgeweld.recht.termijnnormen.norm import Termijnnorm
from huiselijkgeweld.regio import REGIOS, Regio
from huiselijkgeweld.rules import Rule
from huiselijkgeweld.tijd.feestdagen import EERSTE_DAG, LAATSTE_DAG, feestdagen


@attrs.frozen
class Herkomst:
    """Where an answer comes from: enough to reproduce it years later.

    Attributes:
        versie: version of this library.
        on: the day on which the case was evaluated.
        regio: code of the region; None: national rules.
        tabellen: digest of every norm, every table of days, every row, what events prove and facts say about each
            other, who belongs to which region, and the region itself.
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
    """Digest of all data, with those of a region: of one version of this library equal digests give equal answers."""
    return vingerafdruk(NORMEN.values(), rijen_van(regio), regio)


def rijen_van(regio: Regio | None) -> tuple[Rule[object], ...]:
    """Every row that can answer, with those of a region in their places."""
    tabellen = (een.tabel if regio is None else regio.tabel(naam) for naam, een in BESLISSINGEN.items())
    keten = (rij for een in KETEN.values() for rij in een.tabel.rows)
    return (*(rij for tabel in tabellen for rij in tabel.rows), *keten)


_GELD: tuple[attrs.AttrsInstance, ...] = (
    *GELDSTROMEN.values(),
    *LANDELIJK,
    *DIENSTREGELS,
    *taakvelden(),
    *PARTNERS.values(),
)
TUSSEN = (
    *(
        GEVOLGEN,
        BEWIJZEN,
        sorted(MAATREGELEN.items(), key=repr),
        sorted(VOLDAAN_DOOR.items()),
        sorted(ALLEEN_DOOR.items()),
    ),
    [(code, een.tekst, een.betwist, een.bronnen) for code, een in sorted(CONFLICTEN.items())],
    [(naam, een.tekst, een.wie) for naam, een in VRAGEN.items()],
    [(naam, feit, een.tekst, een.wie) for naam, tabel in KETEN.items() for feit, een in tabel.vragen.items()],
    [attrs.asdict(deel) for deel in _GELD],
    sorted(ONDERWERPEN.items()),
)
"""What lies between events and rows, and the words of answers: what is proved, implied, met, reserved, asked, paid."""


def vingerafdruk(normen: Iterable[Termijnnorm], rijen: Iterable[Rule[object]], regio: Regio | None) -> str:
    """Digest of norms, rows, a region, every table of days, and what lies between events and rows."""
    som = hashlib.sha256(repr(TUSSEN).encode())
    for een in REGIOS.values():
        som.update(repr((een.code, een.lidmaatschappen)).encode())
    delen: tuple[attrs.AttrsInstance, ...] = (*normen, *rijen)
    for deel in delen:
        som.update(repr(attrs.asdict(deel, filter=lambda veld, _: veld.init)).encode())
    for jaar in range(EERSTE_DAG.year, LAATSTE_DAG.year + 1):
        for feestdag in feestdagen(jaar):
            som.update(repr(attrs.asdict(feestdag)).encode())
    if regio is not None:
        eigen = regio.code, regio.naam, regio.documenten, regio.lidmaatschappen, regio.proeftuinen
        som.update(repr([attrs.asdict(een) for een in regio.bekostiging]).encode())
        som.update(repr(eigen).encode())
        som.update(repr(sorted(regio.conflicten.items())).encode())
    return som.hexdigest()[:16]
