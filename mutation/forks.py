"""The loop over mutants: each is tried in a forked child, a few at a time, and every verdict is written down at once.

What a child may use is limited, so a mutant that loops or swells is killed.
"""

import json
import os
import resource
import signal
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final, Protocol

import attrs

WORK: Final = Path(".mutation")
RESULTS: Final = WORK / "results.jsonl"
AT_A_TIME: Final = 2
SNAPSHOTS: Final = ("tests/test_snapshots.py", "tests/test_docs.py", "tests/test_impact.py", "tests/test_docstrings.py")
"""Tests that hold the library against what it said before: a mutant that only they see is counted apart."""
UNSUITED: Final = (
    "tests/test_project.py",  # builds the package
    "tests/test_environments.py",  # processes of their own, which a change in this one does not reach
    "tests/test_examples.py",
    "tests/test_house.py",
    "tests/typing",
)
QUIET: Final = ("-q", "-W", "ignore::pytest.PytestAssertRewriteWarning", "-p", "no:cacheprovider")
ALONE: Final = (*QUIET, "-s", "-p", "no:xdist", "-p", "no:cov")
"""How pytest is called in one process."""


class Mutant(Protocol):
    """What is tried: a change with a key, made in a child."""

    @property
    def key(self) -> str:
        """Names the change, the same in every run as long as what is changed is the same."""

    @property
    def change(self) -> str:
        """What became what, on one line."""


@attrs.frozen
class Verdict:
    """What came of a mutant.

    Attributes:
        verdict: `killed`, `timeout` or `survived`; `snapshot`: only a snapshot saw it; `refused`: the library itself
            cannot be loaded with it; `untested`: no test reaches it once the library is imported; `unfit`: it has to
            be imported afresh; `error`.
        by: the test that killed it, or what else is to be said.
    """

    verdict: str
    by: str


def try_all(
    mutants: Iterable[Mutant],
    child: Callable[[Any], Verdict],
    seconds: Callable[[Any], float],
    told: Callable[[Any, Verdict], None],
    until: float,
) -> Counter[str]:
    """Try mutants until all are done or a moment of `time.monotonic` has come.

    Args:
        mutants: what to try.
        child: makes the change and runs tests, in a process of its own.
        seconds: how much processor time a child may use.
        told: is given every verdict, in this process.
        until: the moment.
    """
    counts: Counter[str] = Counter()
    running: dict[int, tuple[Any, int, float]] = {}

    def wait() -> None:
        pid, status = os.wait()
        mutant, read, began = running.pop(pid)
        with os.fdopen(read, "rb") as pipe:
            said = pipe.read()
        verdict = Verdict(**json.loads(said)) if said else Verdict("timeout", f"signal {status & 127}")
        counts[verdict.verdict] += 1
        told(mutant, verdict)
        line = {"key": mutant.key, "change": mutant.change, "seconds": round(time.monotonic() - began, 2)}
        with RESULTS.open("a", encoding="utf-8") as out:
            out.write(json.dumps(line | attrs.asdict(verdict), ensure_ascii=False) + "\n")

    for mutant in mutants:
        if time.monotonic() > until:
            break
        while len(running) >= AT_A_TIME:
            wait()
        read, write = os.pipe()
        pid = os.fork()
        if pid == 0:
            _be_a_child(mutant, child, seconds(mutant), write)
        os.close(write)
        running[pid] = (mutant, read, time.monotonic())
    while running:
        wait()
    return counts


def _be_a_child(mutant: Mutant, child: Callable[[Any], Verdict], seconds: float, write: int) -> None:
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nowhere, number)
    used = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
    limit = int(used + seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(int(6 * seconds))
    try:
        verdict = child(mutant)
    except BaseException as error:  # noqa: BLE001 - whatever it is, the parent has to know
        verdict = Verdict("error", repr(error)[:200])
    os.write(write, json.dumps(attrs.asdict(verdict)).encode())
    os._exit(0)


def tried() -> dict[str, dict[str, str]]:
    """The last verdict of every mutant that was tried, as written down."""
    if not RESULTS.exists():
        return {}
    lines = (json.loads(line) for line in RESULTS.read_text(encoding="utf-8").splitlines())
    return {line["key"]: line for line in lines}
