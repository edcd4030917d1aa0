"""What the tests of columns share: every case of a table, columns of cases, and the words of an answer.

The words are put together here from the answers of the rest of the library alone: nothing is asked of `columns`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import product
from typing import Any

import attrs
import pyarrow as pa

from huiselijkgeweld import REGIOS, Outcome, Voorbehoud
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.keten import KETEN
from huiselijkgeweld.rules import BoundTable, Table, domain

DAGEN = (date(2022, 6, 1), date(2026, 4, 10))
"""Days on which the tables are looked at, besides every day on which a row begins or ends."""


def tabel_van(naam: str, regio: str | None) -> Table[Any]:
    """The table of a decision or of the chain."""
    if naam in KETEN:
        return KETEN[naam].tabel
    return BESLISSINGEN[naam].tabel if regio is None else REGIOS[regio].tabel(naam)


def _tabellen() -> Iterator[tuple[str, str | None, date]]:
    gezien = set()
    for regio in (None, *REGIOS):
        for naam in (*BESLISSINGEN, *(KETEN if regio is None else ())):
            tabel = tabel_van(naam, regio)
            for dag in sorted({*DAGEN, *tabel.changes}):
                sleutel = (naam, tabel.on(dag).rows)
                if sleutel not in gezien:
                    gezien.add(sleutel)
                    yield naam, regio, dag


TABELLEN = tuple(_tabellen())
"""Every table that differs from the others: the decision, the region and a day on which it is in force."""


def gebonden(naam: str, regio: str | None, dag: date) -> BoundTable[Any]:
    """The rows in force of one of these."""
    return tabel_van(naam, regio).on(dag)


def gevallen(feiten: type[Any], namen: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Every way to fill in these facts, *unknown* included."""
    namen = tuple(namen)
    for waarden in product(*((*domain(feiten, naam), None) for naam in namen)):
        yield dict(zip(namen, waarden, strict=True))


def als_tabel(gevallen: Sequence[Mapping[str, object]], feiten: type[Any]) -> pa.Table:
    """Cases as columns of their facts."""
    kolommen: dict[str, Any] = {}
    for naam in dict.fromkeys(naam for geval in gevallen for naam in geval):
        soort = pa.bool_() if domain(feiten, naam) == (False, True) else pa.string()
        waarden = (geval.get(naam) for geval in gevallen)
        teksten = [str(een) if isinstance(een, str) else een for een in waarden]
        kolommen[naam] = pa.array(teksten, soort)
    return pa.table(kolommen)


def soorten(voorbehouden: Iterable[Voorbehoud]) -> str:
    """The kinds of these reservations, each once."""
    gezien: list[str] = []
    for een in voorbehouden:
        if een.soort.value not in gezien:
            gezien.append(een.soort.value)
    return "|".join(gezien)


def woorden(antwoord: Any, voorbehouden: Iterable[Voorbehoud]) -> tuple[str | None, ...]:
    """What an answer says in the five columns of a decision."""
    codes = "|".join(rij.code for rij in antwoord.rules)
    feiten = "|".join(antwoord.missing)
    if isinstance(antwoord, Outcome):
        een = None if antwoord.value is None else str(antwoord.value)
        return (
            een,
            "|".join(sorted(str(mogelijk) for mogelijk in antwoord.possible)),
            feiten,
            codes,
            soorten(voorbehouden),
        )
    zeker = "|".join(str(naam) for naam in antwoord if antwoord[naam].possible == {True})
    open_ = "|".join(str(naam) for naam in antwoord if antwoord[naam].possible == {True, False})
    return zeker, open_, feiten, codes, soorten(voorbehouden)


def rijen(tabel: pa.Table | pa.RecordBatchReader, namen: Sequence[str] | None = None) -> list[tuple[Any, ...]]:
    """The rows of a table, as plain values."""
    heel = tabel.read_all() if isinstance(tabel, pa.RecordBatchReader) else tabel
    kolommen = heel.columns if namen is None else [heel.column(naam) for naam in namen]
    return list(zip(*(kolom.to_pylist() for kolom in kolommen), strict=True))


def bekend(feiten: attrs.AttrsInstance) -> dict[str, object]:
    """The facts that are stated."""
    return {naam: waarde for naam, waarde in attrs.asdict(feiten).items() if waarde is not None}
