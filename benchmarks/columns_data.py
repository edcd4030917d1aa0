"""Rows for the benchmarks over columns: drawn at random, with blanks, and with facts that do not contradict each other."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from huiselijkgeweld.model.feiten import Feiten, gevolgen_van
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.regio import REGIOS
from huiselijkgeweld.rules import BoundTable, domain

ON = date(2026, 4, 10)
BLANK = 0.2
"""The share of blanks in every column of facts."""
FIRST, LAST = date(2019, 1, 1), date(2028, 12, 1)
"""The days that are drawn: the protocol with the five working days is of 2019, decrees are known to 2028."""
EPOCH = date(1970, 1, 1)
_DRAW = np.random.default_rng(20260410)


def table_of(naam: str, regio: str | None) -> BoundTable[Any]:
    """The rows of a decision that are in force."""
    tabel = BESLISSINGEN[naam].tabel if regio is None else REGIOS[regio].tabel(naam)
    return tabel.on(ON)


def days(rows: int, *, blank: float = 0.0) -> pa.Date32Array:
    """Days at random."""
    nummers = _DRAW.integers((FIRST - EPOCH).days, (LAST - EPOCH).days, rows).astype(np.int32)
    return pa.array(nummers, mask=_DRAW.random(rows) < blank if blank else None).cast(pa.date32())


def codes_of(namen: Sequence[str], rows: int, *, blank: float = BLANK) -> dict[str, NDArray[np.uint8]]:
    """Per fact the place of its value at random; after its values: a blank. No fact contradicts another."""
    codes = {naam: _DRAW.integers(0, len(domain(Feiten, naam)), rows).astype(np.uint8) for naam in namen}
    gevolgen = [
        (naam, plaats, ander, domain(Feiten, ander).index(dan))
        for naam in namen
        for plaats, waarde in enumerate(domain(Feiten, naam))
        for ander, dan in gevolgen_van(naam, waarde)
        if ander in codes
    ]
    for _ in namen:  # what follows from a fact can itself have something that follows from it
        for naam, plaats, ander, dan in gevolgen:
            codes[ander][codes[naam] == plaats] = dan
    for naam in namen:
        codes[naam][_DRAW.random(rows) < blank] = len(domain(Feiten, naam))
    return codes


def as_columns(codes: dict[str, NDArray[np.uint8]]) -> dict[str, pa.Array]:
    """The same facts as columns: truths, and words with a dictionary."""
    kolommen = {}
    for naam, plaatsen in codes.items():
        waarden = domain(Feiten, naam)
        leeg = plaatsen == len(waarden)
        leeg = leeg if leeg.any() else None
        if isinstance(waarden[0], bool):
            kolommen[naam] = pa.array(plaatsen == 1, mask=leeg)
        else:
            wijzers = pa.array(plaatsen.astype(np.int8), mask=leeg)
            kolommen[naam] = pa.DictionaryArray.from_arrays(wijzers, pa.array(list(map(str, waarden))))
    return kolommen
