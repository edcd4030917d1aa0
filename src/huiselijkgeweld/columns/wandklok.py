"""The wall clock in Amsterdam (wandklok) for whole columns: from moments to days, and from clock times to moments.

The functions of Arrow that do this know no summer time after 2037. So the clock changes are asked of Python's own zone,
which is also what the rest of the library counts with.
"""

from datetime import UTC, datetime, timedelta
from functools import lru_cache

import attrs
import numpy as np
from numpy.typing import NDArray

from huiselijkgeweld.tijd.feestdagen import EERSTE_DAG, LAATSTE_DAG
from huiselijkgeweld.tijd.momenten import AMSTERDAM

NUL = datetime(1970, 1, 1, tzinfo=UTC)
"""What Arrow counts moments from."""
MICRO = timedelta(microseconds=1)
_DAG = timedelta(days=1) // MICRO
_WEEK = timedelta(days=7)


@attrs.frozen(eq=False)
class Wissels:
    """The clock changes of 1990-2099, in microseconds; before the first and after the last the clock stays as it is.

    Attributes:
        momenten: when each change happens, since 1970.
        afstanden: how far the clock is ahead of UTC, before the first change and after each.
    """

    momenten: NDArray[np.int64]
    afstanden: NDArray[np.int64]


@lru_cache(1)
def wissels() -> Wissels:
    """The clock changes, found in Python's own zone: week by week, and then to the second."""
    van = datetime(EERSTE_DAG.year, 1, 1, tzinfo=UTC) - _WEEK
    eind = datetime(LAATSTE_DAG.year, 12, 31, tzinfo=UTC) + _WEEK
    momenten: list[int] = []
    afstanden = [_afstand(van)]
    while van < eind:
        tot = van + _WEEK
        if _afstand(tot) != afstanden[-1]:
            momenten.append((_wissel(van, tot) - NUL) // MICRO)
            afstanden.append(_afstand(tot))
        van = tot
    return Wissels(np.array(momenten, np.int64), np.array(afstanden, np.int64))


def _afstand(moment: datetime) -> int:
    return (moment.astimezone(AMSTERDAM).utcoffset() or timedelta(0)) // MICRO


def _wissel(van: datetime, tot: datetime) -> datetime:
    """The first second after a clock change that lies between two moments."""
    voor, seconden = _afstand(van), [0, (tot - van) // timedelta(seconds=1)]
    while seconden[1] - seconden[0] > 1:
        midden = sum(seconden) // 2
        seconden[_afstand(van + timedelta(seconds=midden)) != voor] = midden
    return van + timedelta(seconds=seconden[1])


def dagen_van(momenten: NDArray[np.int64]) -> NDArray[np.int64]:
    """The day in Amsterdam of each moment, as Arrow numbers days."""
    klok = wissels()
    ver = np.iinfo(np.int64).max - _DAG
    afstanden = klok.afstanden[np.searchsorted(klok.momenten, momenten, side="right")]
    return (np.clip(momenten, -ver, ver) + afstanden) // _DAG


def momenten_van(tijden: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """The moments of times on the clock, and which of those times a clock change skips or repeats."""
    klok = wissels()
    voor, na = klok.momenten + klok.afstanden[:-1], klok.momenten + klok.afstanden[1:]
    plaatsen = np.searchsorted(np.minimum(voor, na), tijden, side="right")
    ver = np.iinfo(np.int64).max - _DAG
    momenten = np.clip(tijden, -ver, ver) - klok.afstanden[plaatsen]
    return momenten, plaatsen != np.searchsorted(np.maximum(voor, na), tijden, side="right")
