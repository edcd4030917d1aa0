"""An oracle for splitting an amount: largest remainder from its definition, and the split that is nearest by search.

Both count in whole cents with `Fraction`, import nothing from the library and are as slow as they are obvious.
"""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from math import floor

Gewichten = Mapping[str, Fraction]


def aandeel(centen: int, gewichten: Gewichten, wie: str) -> Fraction:
    """The exact share of a participant, with its part of a cent."""
    return Fraction(centen) * gewichten[wie] / sum(gewichten.values(), Fraction())


def grootste_rest(centen: int, gewichten: Gewichten) -> dict[str, int]:
    """The whole cents of each share, and then cent by cent to the largest remainder; of equal ones to the lower code.

    Nobody gets a second one of the cents that are left. A negative amount is the mirror image of the positive one.
    """
    if centen < 0:
        return {wie: -deel for wie, deel in grootste_rest(-centen, gewichten).items()}
    delen = {wie: floor(aandeel(centen, gewichten, wie)) for wie in sorted(gewichten)}
    wachtend = dict.fromkeys(delen, True)
    while sum(delen.values()) < centen:
        resten = {wie: aandeel(centen, gewichten, wie) - delen[wie] for wie, nog in wachtend.items() if nog}
        grootste = max(resten.values())
        gelukkige = min(wie for wie, rest in resten.items() if rest == grootste)
        delen[gelukkige] += 1
        wachtend[gelukkige] = False
    return delen


def splitsingen(centen: int, plaatsen: int) -> Iterator[tuple[int, ...]]:
    """Every way to split cents over places."""
    if plaatsen == 1:
        yield (centen,)
        return
    for eerste in range(centen + 1):
        for rest in splitsingen(centen - eerste, plaatsen - 1):
            yield (eerste, *rest)


def dichtstbij(centen: int, gewichten: Gewichten) -> dict[str, int]:
    """Of every way to split the cents the one nearest the exact shares; of equally near ones the lower code has most.

    Near: the sum of the squares of what each part differs from its share.
    """
    namen = sorted(gewichten)
    exact = [aandeel(centen, gewichten, wie) for wie in namen]

    def afstand(delen: tuple[int, ...]) -> Fraction:
        return sum(((deel - een) ** 2 for deel, een in zip(delen, exact, strict=True)), Fraction())

    beste = min(splitsingen(centen, len(namen)), key=lambda delen: (afstand(delen), tuple(-deel for deel in delen)))
    return dict(zip(namen, beste, strict=True))
