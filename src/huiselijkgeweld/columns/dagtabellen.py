"""The end of a term for every day on which it can start (dagtabel), as the norm itself gives it."""

from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Any, Final

import attrs
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from huiselijkgeweld.columns.codes import is_bekend
from huiselijkgeweld.columns.lagen import SCHEIDING, Laag
from huiselijkgeweld.errors import HorizonError, NotInForceError
from huiselijkgeweld.recht.termijnnormen.norm import Termijnnorm
from huiselijkgeweld.tijd.feestdagen import EERSTE_DAG, LAATSTE_DAG
from huiselijkgeweld.tijd.termijnen import Einde

_EPOCH: Final = date(1970, 1, 1).toordinal()
EERSTE: Final = EERSTE_DAG.toordinal() - _EPOCH
"""The first day of the tables, in days since 1970, as Arrow counts them."""
LAATSTE: Final = LAATSTE_DAG.toordinal() - _EPOCH
DELEN: Final = ("einde", "telling", "reden", "voorbehouden")
"""What a table of days can say of a start day."""


class Telling(StrEnum):
    """Whether a term could be counted (telling)."""

    GETELD = "geteld"
    BUITEN_TABEL = "buiten_tabel"
    """The start or the end, or a day on the way to it, lies outside 1990-2099."""
    NIET_VAN_KRACHT = "niet_van_kracht"
    """This version of the norm is not in force on the day of the start."""


def dag_van(nummer: int) -> date:
    """The day with a number as Arrow counts days."""
    return date.fromordinal(_EPOCH + nummer)


def nummer_van(dag: date) -> int:
    """The number of a day as Arrow counts days."""
    return dag.toordinal() - _EPOCH


def tel(norm: Termijnnorm, start: date) -> Einde | Telling:
    """The end of a term, or why there is none."""
    try:
        return norm.einde(start)
    except NotInForceError:
        return Telling.NIET_VAN_KRACHT
    except HorizonError:
        return Telling.BUITEN_TABEL


def reden(eind: Einde) -> str:
    """The steps of an end without their days, so that ends that came about the same way read the same."""
    stappen = (attrs.evolve(stap, van=stap.van and "de begindag") for stap in eind.stappen)
    return " → ".join(stap.waardoor for stap in stappen)


def soorten(eind: Einde) -> str:
    """The kinds of reservation with which an end stands, each once."""
    return SCHEIDING.join(dict.fromkeys(een.soort.value for een in eind.voorbehouden))


@lru_cache(1 << 15)
def _jaar(norm: Termijnnorm, jaar: int, deel: str) -> tuple[Any, ...]:
    """What a norm says of each day of a year."""
    dagen = map(date.fromordinal, range(date(jaar, 1, 1).toordinal(), date(jaar, 12, 31).toordinal() + 1))
    return tuple(_lees(tel(norm, dag), deel) for dag in dagen)


def _lees(eind: Einde | Telling, deel: str) -> Any:  # noqa: ANN401 - the number of a day, or a text
    if deel == "telling":
        return eind.value if isinstance(eind, Telling) else Telling.GETELD.value
    if isinstance(eind, Telling):
        return None
    if deel == "einde":
        return nummer_van(eind.dag)
    return reden(eind) if deel == "reden" else soorten(eind)


@lru_cache(512)
def dagtabel(norm: Termijnnorm, van: int, tot: int, deel: str, *, buiten: bool = True) -> Laag:
    """What a norm says of each day of some years, and after them of a day outside 1990-2099.

    Args:
        norm: the norm.
        van: the first year.
        tot: the last year.
        deel: one of `DELEN`.
        buiten: whether there is a place for a day outside; a table without is quicker, as it may have no blanks.
    """
    waarden = [een for jaar in range(van, tot + 1) for een in _jaar(norm, jaar, deel)]
    if buiten:
        waarden.append(_lees(Telling.BUITEN_TABEL, deel))
    if deel == "einde":
        return Laag.van_getallen(waarden, pa.date32())
    return Laag.van_teksten(waarden)


@attrs.frozen(eq=False)
class Startdagen:
    """Days on which a term starts, as places in tables of days.

    Attributes:
        jaren: the first and the last year of those tables.
        plaatsen: per row the place; a day outside 1990-2099 has the last one.
        bekend: zero for a row without a day; None: each has one.
        buiten: whether a row can have that last place: one outside, or without a day.
    """

    jaren: tuple[int, int]
    plaatsen: pa.UInt32Array
    bekend: NDArray[np.uint8] | None
    buiten: bool

    @classmethod
    def van(cls, dagen: pa.Array) -> "Startdagen":
        """The places of a column of days."""
        uiterst, bekend = pc.min_max(dagen), is_bekend(dagen)
        eerste, laatste = (uiterst[kant].value for kant in ("min", "max"))
        van, tot = _jaren(EERSTE if eerste is None else eerste, EERSTE if laatste is None else laatste)
        nul, aantal = nummer_van(date(van, 1, 1)), nummer_van(date(tot, 12, 31)) - nummer_van(date(van, 1, 1)) + 1
        plaatsen = (dagnummers(dagen) - np.int32(nul)).view(np.uint32)
        buiten = bekend is not None or eerste is None or eerste < EERSTE or laatste > LAATSTE
        if buiten:
            # Of an unsigned number below zero is far above any table: one comparison catches both sides.
            plaatsen = np.minimum(plaatsen, np.uint32(aantal))
        return cls((van, tot), pa.array(plaatsen), bekend, buiten)

    def lees(self, norm: Termijnnorm, deel: str) -> pa.Array:
        """What a norm says of each start."""
        return dagtabel(norm, *self.jaren, deel, buiten=self.buiten).neem(self.plaatsen, self.bekend)


def _jaren(eerste: int, laatste: int) -> tuple[int, int]:
    """The years of two days, as far as the tables go."""
    van, tot = (dag_van(min(max(dag, EERSTE), LAATSTE)).year for dag in (eerste, laatste))
    return van, tot


def dagnummers(dagen: pa.Array) -> NDArray[np.int32]:
    """The days of a column as Arrow numbers them; under a blank anything may stand."""
    return np.frombuffer(dagen.buffers()[1], np.int32, len(dagen), dagen.offset * 4)
