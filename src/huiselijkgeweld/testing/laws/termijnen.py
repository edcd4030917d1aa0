"""Laws of code that counts terms."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from typing import Final

from hypothesis import strategies as st

from huiselijkgeweld.recht.termijnnormen import NORMEN
from huiselijkgeweld.recht.termijnnormen.norm import Termijnnorm
from huiselijkgeweld.testing.days import dagen, lastige_dagen, momenten
from huiselijkgeweld.testing.laws.zoeken import LawBrokenError, zoek
from huiselijkgeweld.tijd.feestdagen import EERSTE_DAG, besluitdagen
from huiselijkgeweld.tijd.termijnen import Einde
from huiselijkgeweld.vectoren import Termijnvector, termijnvectoren
from huiselijkgeweld.vectoren.houden import Tijdstip, als_tekst, termijnfouten, vraag, zelfde

_VOORBIJ: Final = date(2079, 1, 1)
"""Start days before this one are tried: what counts twenty years from there still ends inside the tables."""
_BEGIN: Final = date(2000, 1, 1)
"""The first start day that is tried of what counts back."""
_ZATERDAG: Final = 6
_NORMEN: Final = ("UB-5D", "HP-5WD", "UB-10W", "WMO-4W")


def check_termijnen(
    compute: Callable[[str, Tijdstip], Tijdstip | None], normen: Iterable[str] = _NORMEN, *, max_examples: int = 200
) -> None:
    """A function that counts terms gives the last day, or the last moment, that the norm gives.

    Args:
        compute: your function: the code of a norm and its start in, the last day out. For a norm that runs by the clock
            the start is a moment in Amsterdam, and so is the end; for one that has words instead of a number the right
            answer is None. For one that counts back the start is the day to count from.
        normen: the codes of the norms that it counts.
        max_examples: how many starts to draw for each norm. Starts of terms that end near a day of a royal decree,
            or near a King's Day that a Sunday moved, are tried too.

    Raises:
        LawBrokenError: it gives something else, or raises an error; says which steps lead to the right end.
        UnknownCodeError: no norm has this code.

    Example:
        >>> from datetime import timedelta
        >>> check_termijnen(lambda code, start: start + timedelta(days=70), ["UB-10W"])
        Traceback (most recent call last):
        ...
        huiselijkgeweld.testing.laws.zoeken.LawBrokenError: UB-10W (oordeel na onderzoek) from ...
    """
    for code in normen:
        _check_norm(compute, NORMEN[code], max_examples)


def check_vectoren(compute: Callable[[Termijnvector], Tijdstip]) -> None:
    """A function that counts whole terms, with what came between, gives what rulings and worked cases give.

    Args:
        compute: your function: a vector in, out the last day, or the last moment where the vector has one.

    Raises:
        LawBrokenError: every vector for which it gives something else, or raises an error, with its source.

    Example:
        >>> from huiselijkgeweld import NORMEN
        >>> check_vectoren(lambda een: NORMEN[een.norm].einde(een.start, tot=een.tot).dag)
        Traceback (most recent call last):
        ...
        huiselijkgeweld.testing.laws.zoeken.LawBrokenError: WTH-10D from ...
    """
    fout = list(termijnfouten(termijnvectoren(), compute))
    if fout:
        raise LawBrokenError("\n".join(fout))


def _check_norm(compute: Callable[[str, Tijdstip], Tijdstip | None], norm: Termijnnorm, max_examples: int) -> None:
    def een(start: Tijdstip) -> None:
        _hetzelfde_einde(compute, norm, start)

    for vector in termijnvectoren():
        if vector.norm == norm.code and vector.tot is None and not vector.verlengingen:
            een(vector.start)
    eerste, voorbij = max(norm.since or EERSTE_DAG, EERSTE_DAG), min(norm.until or _VOORBIJ, _VOORBIJ)
    eerste = max(eerste, _BEGIN) if norm.telwijze.terug else eerste
    laatste = voorbij - timedelta(days=1)
    lengte = 0 if norm.duur is None else (norm.einde(laatste).dag - laatste).days + 7
    ervoor = min(max(lengte, 0), 3660)
    starts = lastige_dagen(eerste, laatste, ervoor=ervoor) | _maandeinden(eerste, laatste) | dagen(eerste, laatste)
    zoek(momenten(eerste, laatste) if norm.telwijze.klok else starts, max_examples)(een)
    for dag in _bij_zeldzame_dagen(ervoor) if not norm.telwijze.klok else ():
        if eerste <= dag <= laatste:
            een(dag)


def _bij_zeldzame_dagen(ervoor: int) -> Iterator[date]:
    """Start days of terms that end near a day of a royal decree, or near a King's Day that a Sunday moved.

    A mistake in one of them shows on few days.
    """
    verschoven = (dag for jaar in range(2014, _VOORBIJ.year) if (dag := date(jaar, 4, 26)).isoweekday() == _ZATERDAG)
    for dag in (*(feest.dag for feest in besluitdagen()), *verschoven):
        for aantal in {*range(8), *range(max(ervoor - 14, 0), ervoor + 1)}:
            yield dag - timedelta(days=aantal)


def _maandeinden(eerste: date, laatste: date) -> st.SearchStrategy[date]:
    """The last days of months: a month later there may be no day with that number."""
    return dagen(eerste, laatste).map(lambda dag: max(eerste, dag.replace(day=1) - timedelta(days=1)))


def _hetzelfde_einde(compute: Callable[[str, Tijdstip], Tijdstip | None], norm: Termijnnorm, start: Tijdstip) -> None:
    gegeven = vraag(lambda: compute(norm.code, start))
    eind = None if norm.duur is None else norm.einde(start)
    verwacht = None if eind is None else eind.moment or eind.dag
    if not zelfde(gegeven, verwacht):
        anders = f"no day: the text says '{norm.kwalitatief}'" if eind is None else verwacht
        wat = f"{norm.code} ({norm.naam}) from {start}: your function gives {als_tekst(gegeven)}, the norm {anders}"
        raise LawBrokenError("\n".join((wat, *(() if eind is None else _stappen(eind)))))


def _stappen(eind: Einde) -> Iterable[str]:
    return (f"  {stap}" for stap in eind.stappen)
