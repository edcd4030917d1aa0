"""The answers of a release as data: `python -m releases.vastlegging` writes those of this checkout.

A file has the rows of every table with a digest of the answers that they gave, and the end of every norm for every
start day. No code of an old release is ever run: its rows become tables again with the engine of today (`herbouw`), and
the digest shows whether that engine still reads them as it did.
"""

import json
import lzma
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from hashlib import sha256
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

import attrs

from huiselijkgeweld import __version__
from huiselijkgeweld.bronnen import Bron, Bronsoort, Regeling
from huiselijkgeweld.errors import HorizonError
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.keten import KETEN
from huiselijkgeweld.recht.termijnnormen import NORMEN
from huiselijkgeweld.recht.termijnnormen.norm import Termijnnorm
from huiselijkgeweld.regio import REGIOS
from huiselijkgeweld.rules import Policy, Rule, Table, domain
from huiselijkgeweld.rules.row import domains
from huiselijkgeweld.tijd.berekening import Berekening
from huiselijkgeweld.tijd.feestdagen import EERSTE_DAG, LAATSTE_DAG
from huiselijkgeweld.tijd.momenten import als_moment
from huiselijkgeweld.tijd.termijnen import bereken

HIER = Path(__file__).parent
LANDELIJK = "landelijk"
STARTDAGEN = [EERSTE_DAG + timedelta(days=dag) for dag in range((LAATSTE_DAG - EERSTE_DAG).days + 1)]
MIDDAG = time(12)
OM_12_UUR = " om 12:00"
"""What follows the code of a norm where the start is a moment: that hour of every day."""
GEEN = "-"
"""For a start day without an end: the norm is not in force, or the end lies outside the tables."""

Sleutel = tuple[str, str]
"""The name of a table and its place."""


class Rij(NamedTuple):
    """A row: code, condition and result in words, first day and first day after; nothing where there is none."""

    code: str
    als: dict[str, str]
    dan: str
    van: str | None
    tot: str | None


def _als_rijen(rijen: Iterable[Iterable[Any]]) -> list[Rij]:
    return [Rij(*rij) for rij in rijen]


@attrs.frozen
class Tabel:
    """A table in one place: how its rows answer, the words of the facts they read, and a digest of every answer."""

    naam: str
    plaats: str
    wijze: str
    feiten: dict[str, list[str]]
    rijen: list[Rij] = attrs.field(converter=_als_rijen)
    antwoorden: str


@attrs.frozen
class Release:
    """The answers of a release: tables by name and place; per norm, per start day, the days until the end."""

    versie: str
    tabellen: dict[Sleutel, Tabel]
    einden: dict[str, str]


def tabellen() -> dict[Sleutel, Table[object]]:
    """The tables of this checkout; those of the chain are national."""
    landelijk: dict[Sleutel, Table[object]] = {(naam, LANDELIJK): een.tabel for naam, een in BESLISSINGEN.items()}
    regionaal = {(naam, code): regio.tabel(naam) for naam in BESLISSINGEN for code, regio in REGIOS.items()}
    keten = {(naam, LANDELIJK): een.tabel for naam, een in KETEN.items()}
    return landelijk | regionaal | keten


def vastleggen(van: Mapping[Sleutel, Table[object]], normen: Mapping[str, Termijnnorm]) -> Release:
    """The answers of this checkout."""
    vastgelegd = {sleutel: _vastgelegd(tabel, sleutel[1]) for sleutel, tabel in van.items()}
    return Release(__version__, vastgelegd, dict(_einden(normen.values())))


def _vastgelegd(tabel: Table[object], plaats: str) -> Tabel:
    rijen = [
        Rij(
            rij.code,
            {feit: woord(waarde) for feit, waarde in rij.conditions.items()},
            str(rij.then),
            None if rij.since is None else rij.since.isoformat(),
            None if rij.until is None else rij.until.isoformat(),
        )
        for rij in tabel.rows
    ]
    feiten = {feit: [woord(waarde) for waarde in domain(tabel.feiten, feit)] for feit in tabel.feiten_gelezen}
    return Tabel(tabel.naam, plaats, str(tabel.policy), feiten, rijen, som_van(tabel))


def som_van(tabel: Table[object]) -> str:
    """A digest of what the engine answers to every case, on a day of every stretch between two changes."""
    som = sha256()
    for dag in (date.min, *tabel.changes):
        op_de_dag = tabel.on(dag)
        namen = op_de_dag.feiten_gelezen
        for vol in product(*(domain(tabel.feiten, naam) for naam in namen)):
            antwoord: Any = op_de_dag.evaluate(tabel.feiten(**dict(zip(namen, vol, strict=True))))
            uitkomsten = antwoord.items() if isinstance(antwoord, Mapping) else [("", antwoord)]
            som.update(";".join(f"{naam}={uitkomst.value}" for naam, uitkomst in uitkomsten).encode())
    return som.hexdigest()[:16]


def _einden(normen: Iterable[Termijnnorm]) -> Iterator[tuple[str, str]]:
    """Per norm with a number how many days, or for a start at a moment how many minutes, after each start it ends.

    Norms of equal length that count alike share the count; a test compares it with what each norm itself answers.
    """
    reeksen: dict[object, list[str]] = {}
    for norm in normen:
        if norm.duur is None:
            continue
        for op_de_klok in (False, True) if norm.telwijze.klok else (False,):
            sleutel = (norm.duur, norm.telwijze, op_de_klok)
            if sleutel not in reeksen:
                berekening = Berekening(norm.duur, norm.telwijze)
                reeksen[sleutel] = [_na(berekening, dag, op_de_klok=op_de_klok) for dag in STARTDAGEN]
            geldend = zip(STARTDAGEN, reeksen[sleutel], strict=True)
            yield (
                norm.code + OM_12_UUR * op_de_klok,
                " ".join(na if norm.geldt_op(dag) else GEEN for dag, na in geldend),
            )


def _na(berekening: Berekening, dag: date, *, op_de_klok: bool) -> str:
    begin = datetime.combine(dag, MIDDAG)
    try:
        eind = bereken(berekening, dag, als_moment(begin) if op_de_klok else None)
    except HorizonError:
        return GEEN
    if eind.moment is None:
        return str((eind.dag - dag).days)
    return str((eind.moment.replace(tzinfo=None) - begin) // timedelta(minutes=1))


def schrijf(release: Release, bestand: Path) -> None:
    """Write a release: a line for its version, one for every table, and one for the ends of all norms, compressed."""
    einden = "\n".join(f"{code}\t{reeks}" for code, reeks in release.einden.items())
    regels = [
        {"versie": release.versie},
        *(attrs.asdict(tabel, recurse=False) for tabel in release.tabellen.values()),
        {"einden": b64encode(lzma.compress(einden.encode())).decode()},
    ]
    bestand.write_text("".join(f"{json.dumps(regel)}\n" for regel in regels), encoding="utf-8")


def lees(bestand: Path) -> Release:
    """Read a release."""
    kop, *midden, staart = map(json.loads, bestand.read_text(encoding="utf-8").splitlines())
    einden = lzma.decompress(b64decode(staart["einden"])).decode().splitlines()
    gelezen = [Tabel(**tabel) for tabel in midden]
    reeksen = dict(regel.split("\t") for regel in einden)
    return Release(kop["versie"], {(tabel.naam, tabel.plaats): tabel for tabel in gelezen}, reeksen)


def laatste(map_: Path) -> Path:
    """The file of the last release."""
    return max(map_.glob("*.jsonl"), key=lambda bestand: [int(deel) for deel in bestand.stem.split(".")])


BRONNEN = (Bron(Regeling("Regels van een release", "release", Bronsoort.KEUZE)),)


_WOORDENLIJST: Any = StrEnum  # type checkers know only lists that are written out


def klasse_met(naam: str, feiten: Mapping[str, list[str]]) -> type[attrs.AttrsInstance]:
    """A facts class with these facts and words, for a table by its name.

    It is the class of today if its words are the same, so that facts that contradict each other are known as such; else
    one that is made from the words.
    """
    van_nu = next((tabel.feiten for (nu, _), tabel in tabellen().items() if nu == naam), None)
    if van_nu is not None:
        woorden = {feit: list(map(woord, waarden)) for feit, waarden in domains(van_nu).items() if feit in feiten}
        if woorden == feiten:
            return van_nu
    velden: dict[str, Any] = {}
    for feit, keuzes in feiten.items():
        soort = _WOORDENLIJST(feit, {f"w_{keuze}": keuze for keuze in keuzes})
        velden[feit] = attrs.field(default=None, type=soort | None)
    gemaakt: type[attrs.AttrsInstance] = attrs.make_class("Feiten", velden, frozen=True)
    return gemaakt


def herbouw(tabel: Tabel, klasse: type[attrs.AttrsInstance]) -> Table[object]:
    """A table from its record, over a facts class that has its facts and words."""
    waarden = {feit: {woord(waarde): waarde for waarde in alle} for feit, alle in domains(klasse).items()}
    rijen = [
        Rule(
            rij.code,
            klasse(**{feit: waarden[feit][gevraagd] for feit, gevraagd in rij.als.items()}),
            rij.dan,
            BRONNEN,
            Bronsoort.KEUZE,
            since=None if rij.van is None else date.fromisoformat(rij.van),
            until=None if rij.tot is None else date.fromisoformat(rij.tot),
        )
        for rij in tabel.rijen
    ]
    if Policy(tabel.wijze) is Policy.DECIDE:
        return Table(tabel.naam, klasse, rijen, Policy.DECIDE)
    return Table(tabel.naam, klasse, rijen, Policy.EACH)


def woord(waarde: object) -> str:
    """A value in words."""
    return {True: "ja", False: "nee"}[waarde] if isinstance(waarde, bool) else str(waarde)


if __name__ == "__main__":
    nu = vastleggen(tabellen(), NORMEN)
    schrijf(nu, HIER / f"{nu.versie}.jsonl")
