"""The law of code that says how a case stands."""

from collections.abc import Callable
from datetime import date

from huiselijkgeweld.model.dossier import Dossier
from huiselijkgeweld.testing.laws.zoeken import LawBrokenError
from huiselijkgeweld.vectoren.houden import Woorden, standfouten


def check_standen(compute: Callable[[Dossier, date], Woorden]) -> None:
    """A function that says how a case file stands on a day says of worked case files what their sources say.

    Args:
        compute: your function: a case file and a day in, words out by the keys of
            `vectoren.houden.stand_in_woorden`, as many of them as it answers: `{"open": ["UB-5D m1 2026-04-08
            lopend"]}`. What it leaves out is not judged. A Stand of this library gives them with that function.

    Raises:
        LawBrokenError: every case file of which it says something else, or raises an error, with the sources.

    Example:
        >>> from huiselijkgeweld import evaluate
        >>> from huiselijkgeweld.vectoren.houden import stand_in_woorden
        >>> check_standen(lambda dossier, on: stand_in_woorden(evaluate(dossier, on=on)))
    """
    fout = list(standfouten(compute))
    if fout:
        raise LawBrokenError("\n".join(fout))
