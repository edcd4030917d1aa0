"""Try the mutants of an area: `python -m mutation.run tijd`. What was tried is kept: runs can be resumed."""

import argparse
import json
import time
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

import pytest
from coverage import CoverageData

from mutation.forks import ALONE, UNSUITED, WORK, Mutant, Verdict, tried
from mutation.functions import AREAS, ROOT, Functionmutant, functionmutants
from mutation.plugin import Runner, same_examples
from mutation.rows import AREAS as ROW_AREAS
from mutation.rows import rowmutants

QUICK: Final = 3.0
"""Tests that take longer, in seconds, are not tried on rows."""
NAMED: Final = 0.3
"""Tests that name a row come first if they take no longer than this."""


class Order:
    """Which tests are tried on a mutant, and in which order: first those that killed other mutants of the same place.

    For a function, the tests that reach the changed lines; for a row, all quick tests, those that name it first.
    """

    def __init__(self) -> None:
        """Read what the first run kept."""
        self.durations: dict[str, float] = defaultdict(float)
        self._killers: dict[str, dict[str, None]] = defaultdict(dict)
        kept = WORK / "durations.jsonl"
        for line in kept.read_text(encoding="utf-8").splitlines() if kept.exists() else ():
            name, seconds = json.loads(line)[:2]
            self.durations[name] += seconds
        data = CoverageData(str(WORK / "reach.coverage"))
        data.read()
        # All at once: coverage empties its file when a forked process asks it something.
        self._lines = {path: data.contexts_by_lineno(path) for path in data.measured_files()}
        self._quick = sorted((name for name in self.durations if self.durations[name] < QUICK), key=self._cost)

    def tests(self, mutant: Mutant) -> Iterator[str]:
        """The tests in order, each once."""
        reaching = self._reaching(mutant) if isinstance(mutant, Functionmutant) else self._naming(mutant)
        suited = set(reaching)
        known = (name for place in _places(mutant) for name in reversed(self._killers[place]) if name in suited)
        yield from dict.fromkeys((*known, *reaching))

    def told(self, mutant: Mutant, verdict: Verdict) -> None:
        """Remember what killed a mutant."""
        if verdict.verdict == "killed":
            for place in _places(mutant):
                self._killers[place].pop(verdict.by, None)
                self._killers[place][verdict.by] = None

    def _cost(self, name: str) -> tuple[float, str]:
        return self.durations[name], name

    def _reaching(self, mutant: Functionmutant) -> list[str]:
        """The tests that reach the change; those that reach the function, if none is known for the change itself."""
        lines = self._lines.get(str(ROOT / mutant.path), {})
        for wanted in mutant.lines:
            found = {name.rpartition("|")[0] for line in wanted for name in lines.get(line, ()) if name}
            if found:
                return sorted(found, key=self._cost)
        return []

    def _naming(self, mutant: Mutant) -> list[str]:
        code = mutant.key.split(":")[1]
        return sorted(self._quick, key=lambda name: code not in name or self.durations[name] > NAMED)


def _places(mutant: Mutant) -> tuple[str, str]:
    """The row or function that is changed, and the table or file that it stands in."""
    first, second = mutant.key.split(":")[:2]
    return f"{first}:{second}", first


def main() -> int:
    """Try what was not tried yet."""
    parser = argparse.ArgumentParser(description="Try the mutants of some areas.")
    parser.add_argument("areas", nargs="+", choices=(*AREAS, *ROW_AREAS))
    parser.add_argument("--again", default="", help="verdicts to try again, such as survived,error")
    parser.add_argument("--minutes", type=float, default=1e6)
    parser.add_argument("--seconds", type=float, default=10.0, help="of tests for one mutant")
    parser.add_argument("--only", default="", help="only keys with this in them")
    parser.add_argument("--tests", nargs="*", default=[], help="only these files, and whatever they reach")
    asked = parser.parse_args()
    order = Order()
    known = tried()
    again = asked.again.split(",")
    everything = [
        mutant for area in asked.areas for mutant in (functionmutants(area) if area in AREAS else rowmutants(area))
    ]
    for mutant in everything:
        if mutant.key in known:
            order.told(mutant, Verdict(known[mutant.key]["verdict"], known[mutant.key]["by"]))
    mutants = [
        mutant
        for mutant in everything
        if (mutant.key not in known or known[mutant.key]["verdict"] in again) and asked.only in mutant.key
    ]
    until = time.monotonic() + 60 * asked.minutes
    tests = None if asked.tests else order.tests
    runner = Runner(mutants, tests, order.durations, order.told, asked.seconds, until)
    print(len(mutants), "mutants to try", flush=True)
    same_examples()
    left_out = [f"--ignore={path}" for path in UNSUITED]
    return int(pytest.main([*(asked.tests or ["tests"]), *ALONE, *left_out], plugins=[runner]))


if __name__ == "__main__":
    raise SystemExit(main())
