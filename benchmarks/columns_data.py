"""Rows for the benchmarks over columns: drawn at random, with blanks, and with facts that go together."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from huiselijkgeweld.columns import Beslissingskolommen, Plan, Termijnkolommen
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
FACTS = (
    "maatregel",
    "acuut_onveilig",
    "veilig_thuis",
    "inclusie",
    "lopende_regisseur",
    "in_opvang",
    "stabiel_veilig",
    "structureel_onveilig",
    "minderjarige_betrokken",
    "reguliere_inzet",
    "hulp",
    "meerdere_leefdomeinen",
)
"""The seven facts that the national table of the casusregie reads, and five more, of which two speak of others."""
TERMS = {"gemeld": "HP-5WD", "nodig": "UB-10W"}
"""Two columns of days, each with the norm that starts on it."""
PLAN = Plan(
    [
        *(Termijnkolommen(norm, kolom, show=["einde"]) for kolom, norm in TERMS.items()),
        Beslissingskolommen("casusregie", show=["", "ontbreekt", "rijen"]),
    ],
    on=ON,
)
"""Two terms and a decision, beside the fourteen columns that come in."""
ALONE = Plan(PLAN.vragen, on=ON, keep=())
"""The same without the columns that come in."""
Codes = dict[str, NDArray[np.uint8]]
_DRAW = np.random.default_rng(20260410)


def table_of(naam: str, regio: str | None) -> BoundTable[Any]:
    """The rows of a decision that are in force."""
    tabel = BESLISSINGEN[naam].tabel if regio is None else REGIOS[regio].tabel(naam)
    return tabel.on(ON)


def days(rows: int, *, blank: float = 0.0) -> pa.Date32Array:
    """Days at random."""
    nummers = _DRAW.integers((FIRST - EPOCH).days, (LAST - EPOCH).days, rows).astype(np.int32)
    return pa.array(nummers, mask=_DRAW.random(rows) < blank if blank else None).cast(pa.date32())


def codes_of(namen: Sequence[str], rows: int) -> Codes:
    """Per fact the place of its value, at random; no fact contradicts another."""
    codes = {naam: _DRAW.integers(0, len(domain(Feiten, naam)), rows).astype(np.uint8) for naam in namen}
    gevolgen = [
        (naam, plaats, ander, domain(Feiten, ander).index(dan))
        for naam in namen
        for plaats, waarde in enumerate(domain(Feiten, naam))
        for ander, dan in gevolgen_van(naam, waarde)
        if ander in codes
    ]
    for _ in range(2):  # what follows from a fact can itself have something that follows from it
        for naam, plaats, ander, dan in gevolgen:
            codes[ander][codes[naam] == plaats] = dan
    return codes


def blanked(codes: Codes) -> Codes:
    """The same facts with blanks: the place after the values of a fact."""
    leeg = {naam: een.copy() for naam, een in codes.items()}
    for naam, een in leeg.items():
        een[_DRAW.random(len(een), np.float32) < BLANK] = len(domain(Feiten, naam))
    return leeg


def as_columns(codes: Codes) -> dict[str, pa.Array]:
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


def rows(aantal: int, codes: Codes) -> dict[str, pa.Array]:
    """Two columns of days, and columns of facts."""
    return {naam: days(aantal) for naam in TERMS} | as_columns(codes)
