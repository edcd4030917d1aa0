"""The pytest plugin that tries mutants: tests are collected once, and each child runs those that reach its change.

The parent never runs a test, so that a child starts with nothing computed.
"""

import gc
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from functools import _lru_cache_wrapper
from itertools import zip_longest
from typing import Any

import attrs
import pytest
from _pytest.runner import runtestprotocol
from hypothesis import Phase, settings

from mutation.forks import SNAPSHOTS, Mutant, Verdict, try_all
from mutation.functions import note_what_is_alive


def same_examples() -> None:
    """Have Hypothesis draw the same in every run, and not make failures small: that a test failed is all that counts.

    To be called before pytest reads its conftest, which builds on the profile that is loaded.
    """
    phases = (Phase.explicit, Phase.generate)
    settings.register_profile("mutation", derandomize=True, database=None, phases=phases, deadline=None)
    settings.load_profile("mutation")


@attrs.frozen
class Runner:
    """The loop over the mutants, in the place of the loop over the tests.

    Attributes:
        mutants: those that are to be tried; each has an `apply`.
        tests: for a mutant the tests by node id, in the order in which they are tried; None: all that are collected.
        durations: what each test takes, in seconds.
        told: is given every verdict.
        seconds: what the tests of one mutant may take together, as they took on the unchanged code.
        until: the moment at which the run stops.
    """

    mutants: Iterable[Mutant]
    tests: Callable[[Any], Iterable[str]] | None
    durations: Mapping[str, float]
    told: Callable[[Any, Verdict], None]
    seconds: float
    until: float
    _items: dict[str, pytest.Item] = attrs.field(init=False, factory=dict)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Try every mutant."""
        self._items.update({item.nodeid: item for item in session.items})
        forget()
        gc.collect()
        note_what_is_alive()
        gc.freeze()  # what the collector does not touch, the children share
        began = time.monotonic()
        limit = 10 + 6 * self.seconds
        counts = try_all(self.mutants, self._try, lambda _: limit, self.told, self.until)
        print(f"{dict(counts)} in {time.monotonic() - began:.0f} s", file=sys.__stdout__)
        return True

    def _try(self, mutant: Any) -> Verdict:  # noqa: ANN401 - a mutant with an apply
        try:
            mutant.apply()
        except ValueError as error:
            return Verdict(mutant.refusal, str(error)[:200])
        chosen = (
            list(self._items) if self.tests is None else [name for name in self.tests(mutant) if name in self._items]
        )
        own = self._affordable(name for name in chosen if not name.startswith(SNAPSHOTS))
        if (killer := first_failure(own)) is not None:
            return Verdict("killed", killer)
        snapshots = self._affordable(name for name in chosen if name.startswith(SNAPSHOTS))
        if (killer := first_failure(snapshots)) is not None:
            return Verdict("snapshot", killer)
        return Verdict("survived" if own else "untested", f"{len(own)} of {len(chosen)} tests")

    def _affordable(self, names: Iterable[str]) -> list[pytest.Item]:
        left = self.seconds
        chosen: list[pytest.Item] = []
        for name in names:
            left -= self.durations.get(name, 0.1)
            if left < 0 and chosen:
                break
            chosen.append(self._items[name])
        return chosen


def first_failure(items: list[pytest.Item]) -> str | None:
    """The first of these tests that fails, if any does."""
    for item, following in zip_longest(items, items[1:]):
        reports = runtestprotocol(item, log=False, nextitem=following)
        if any(report.failed for report in reports):
            return item.nodeid
    return None


def forget() -> None:
    """Empty everything that the library keeps of earlier answers."""
    for kept in keepers():
        kept()


def keepers() -> list[Callable[[], None]]:
    """What empties everything that the library keeps of earlier answers."""
    from huiselijkgeweld.recht.termijnnormen.norm import Termijnnorm
    from huiselijkgeweld.regio import Regio
    from huiselijkgeweld.rules import Table

    places = {Table: ("_bound",), Termijnnorm: ("_cache", "_berekeningen"), Regio: ("_tabellen", "_verhoudingen")}
    found: list[Callable[[], None]] = []
    for one in gc.get_objects():
        if isinstance(one, _lru_cache_wrapper):
            if str(one.__module__).startswith("huiselijkgeweld"):
                found.append(one.cache_clear)
        else:
            found += (getattr(one, name).clear for name in places.get(type(one), ()))
    return found
