"""The shortest interview (interview): which question to ask first, so that a decision is settled soonest.

It is worked out on the array of the table, from what is settled backwards. A case costs as many questions as it has
ways to fill in its blanks, plus what those cost once the best fact is known; these are whole numbers, so that nothing
is rounded and ties are real ones.
"""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from functools import lru_cache
from itertools import combinations
from math import prod
from types import MappingProxyType
from typing import Any

import attrs
import numpy as np
from numpy.typing import NDArray

from huiselijkgeweld.columns.beslissingen import bind
from huiselijkgeweld.columns.ternair import Ternair
from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.model.feiten import Feiten
from huiselijkgeweld.regio import Regio
from huiselijkgeweld.rules import Table
from huiselijkgeweld.vraagstuk import als_dag_met_tabel, als_regio


def _per_feit(waarde: Mapping[str, Fraction]) -> Mapping[str, Fraction]:
    return MappingProxyType(dict(waarde))


@attrs.frozen
class Interview:
    """What to ask next (interview), and how many questions are to be expected.

    Every way to fill in the blanks counts alike: nothing is assumed about which answers are likely.

    Attributes:
        feit: the fact to ask next; None: nothing has to be asked.
        verwacht: how many questions are to be expected, the next one included, when the best is asked each time.
        per_feit: per fact that makes a difference how many are to be expected when it is asked next, in row order.
    """

    feit: str | None
    verwacht: Fraction
    per_feit: Mapping[str, Fraction] = attrs.field(converter=_per_feit, hash=False)


def interview(
    beslissing: str | Table[Any], feiten: attrs.AttrsInstance, *, on: date, regio: str | Regio | None = None
) -> Interview:
    """The next question of the shortest interview: the one after which the fewest further questions are expected.

    Of facts with which it is equally short, the first in row order is asked.

    Args:
        beslissing: the name of a decision or of a table of the chain, or a table of your own.
        feiten: what is known; what one fact says about another is added.
        on: the day; it decides which rows are in force.
        regio: code of a shipped region, or a region of your own; None: national rows only.

    Raises:
        UnknownCodeError: no decision or region has this name.
        InvalidValueError: facts of another class, or something else of another kind.
        HorizonError: the day lies outside 1990-2099.
        InvalidDossierError: facts that contradict each other.

    Example:
        >>> from huiselijkgeweld.model.feiten import Maatregel
        >>> eerst = interview("zicht", Feiten(), on=date(2026, 4, 10))
        >>> eerst.feit, str(eerst.verwacht)
        ('veilig_thuis', '3/2')
        >>> interview("mda_prioriteit", Feiten(), on=date(2026, 4, 10)).verwacht
        Fraction(1, 1)
    """
    gebonden = bind(beslissing, als_dag_met_tabel(on), als_regio(regio))
    if not isinstance(feiten, gebonden.feiten):
        msg = f"feiten: {type(feiten).__name__} is not {gebonden.feiten.__name__}, which '{gebonden.naam}' reads"
        raise InvalidValueError(msg)
    tabel = gebonden.tabel
    bekend = feiten.aangevuld() if isinstance(feiten, Feiten) else feiten
    plaats = tabel.plaats({naam: getattr(bekend, naam) for naam in tabel.namen})
    kosten = _kosten(tabel)
    leeg = [as_ for as_, waarden in enumerate(tabel.waarden) if plaats[as_] == len(waarden)]
    manieren = prod(len(tabel.waarden[as_]) for as_ in leeg)
    ontbreekt = tabel.antwoorden[int(tabel.nummers[plaats])].missing
    per_feit: dict[str, Fraction] = {}
    for as_ in leeg:
        if tabel.namen[as_] in ontbreekt:
            na = [kosten[(*plaats[:as_], waarde, *plaats[as_ + 1 :])] for waarde in range(len(tabel.waarden[as_]))]
            per_feit[tabel.namen[as_]] = Fraction(manieren + int(sum(na)), manieren)
    feit = min(per_feit, key=per_feit.__getitem__, default=None)
    return Interview(feit, Fraction(0) if feit is None else per_feit[feit], per_feit)


@lru_cache(32)
def _kosten(tabel: Ternair) -> NDArray[np.int64]:
    """For every case how many questions the shortest interview takes, summed over the ways to fill in its blanks."""
    kosten = np.zeros(tabel.nummers.shape, np.int64)
    beslist = np.array([not antwoord.missing for antwoord in tabel.antwoorden])[tabel.nummers]
    assen = range(kosten.ndim)
    for aantal in range(1, kosten.ndim + 1):
        for leeg in combinations(assen, aantal):
            deel = tuple(-1 if as_ in leeg else slice(0, -1) for as_ in assen)
            manieren = prod(len(tabel.waarden[as_]) for as_ in leeg)
            beste = np.full(kosten[deel].shape, np.iinfo(np.int64).max)
            for as_ in leeg:
                bekend = tuple(slice(0, -1) if een == as_ else -1 if een in leeg else slice(0, -1) for een in assen)
                # The axis of this fact is back; of the axes that are left, those before it that are known stay.
                vooraf = sum(een not in leeg for een in range(as_))
                np.minimum(beste, manieren + kosten[bekend].sum(axis=vooraf), out=beste)
            kosten[deel] = np.where(beslist[deel], 0, beste)
    return kosten
