"""How the benchmarks measure: medians, and medians of the ratios to a peer in the same repeat."""

import gc
import random
import statistics
from collections.abc import Callable, Mapping, Sequence
from time import perf_counter_ns
from typing import Any

import attrs

WILLEKEURIG = random.Random(20260410)  # noqa: S311 - an order, not a secret

Times = Mapping[str, Sequence[float]]
"""Per case, nanoseconds a call, one figure for each repeat."""


@attrs.frozen
class Case:
    """What is measured: a name, what is called, what gives it so many inputs for a repeat, and how many calls."""

    naam: str
    doe: Callable[[Any], object]
    invoer: Callable[[int], Sequence[Any]]
    aantal: int


def from_pool(pool: Sequence[object]) -> Callable[[int], Sequence[object]]:
    """Inputs drawn at random from a pool, the same ones time and again."""
    return lambda aantal: WILLEKEURIG.choices(pool, k=aantal)


def per_row(naam: str, doe: Callable[[], object], rijen: int) -> Case:
    """One call that answers so many rows: measured in nanoseconds a row."""
    return Case(naam, lambda _: doe(), lambda _: (None,), rijen)


def measure(cases: Sequence[Case], repeats: int) -> Times:
    """Time all cases once in each repeat, in random order; making their inputs is not timed."""
    tijden: dict[str, list[float]] = {case.naam: [] for case in cases}
    gc.collect()
    gc.disable()
    try:
        for _ in range(repeats):
            for case in WILLEKEURIG.sample(cases, len(cases)):
                invoer, doe = case.invoer(case.aantal), case.doe
                begin = perf_counter_ns()
                for een in invoer:
                    doe(een)
                tijden[case.naam].append((perf_counter_ns() - begin) / case.aantal)
    finally:
        gc.enable()
    return tijden


def ratio(tijden: Times, naam: str, peer: str) -> float:
    """Median over the repeats of the time of a case as a multiple of that of a peer in the same repeat."""
    return statistics.median(a / b for a, b in zip(tijden[naam], tijden[peer], strict=True))


def figures(tijden: Times, **peers: str) -> dict[str, dict[str, float]]:
    """Per case the median time in nanoseconds, and its ratio to each peer under the name given to that."""
    return {
        naam: {"ns": statistics.median(gemeten), **{als: ratio(tijden, naam, peer) for als, peer in peers.items()}}
        for naam, gemeten in tijden.items()
    }
