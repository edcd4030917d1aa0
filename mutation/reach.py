"""The first run, on unchanged code: which test reaches which line, and how long it takes. `python -m mutation.reach`.

As a pytest plugin it lets nothing be remembered from one test function to the next: what an earlier test computed would
hide which lines a later one needs.
"""

import json
import os
from collections.abc import Callable
from typing import Final

import pytest

from mutation.forks import QUIET, UNSUITED, WORK
from mutation.plugin import keepers, same_examples

SETTINGS: Final = """[tool.coverage.run]
branch = false
source_pkgs = ["huiselijkgeweld"]
data_file = ".mutation/reach.coverage"
"""
same_examples()  # pytest imports this before the conftest

_KEEPERS: list[Callable[[], None]] = []
_LAST: list[object] = [None]


def pytest_collection_finish() -> None:
    """Find once what keeps answers."""
    _KEEPERS[:] = keepers()


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Empty it before another test function."""
    function = (item.path, getattr(item, "originalname", item.name))
    if _LAST[0] != function:
        _LAST[0] = function
        for forget in _KEEPERS:
            forget()


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Keep how long a test took."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        with (WORK / "durations.jsonl").open("a", encoding="utf-8") as out:
            out.write(json.dumps([report.nodeid, report.duration]) + "\n")


def main() -> int:
    """Run the suite, with the lines that each test reaches."""
    WORK.mkdir(exist_ok=True)
    (WORK / "durations.jsonl").unlink(missing_ok=True)
    (WORK / "reach.toml").write_text(SETTINGS, encoding="utf-8")
    shown = ("-p", "mutation.reach", "-n", "2", "--dist", "loadfile", "--cov", "--cov-context=test", "--cov-report=")
    settings = f"--cov-config={WORK / 'reach.toml'}"
    return int(pytest.main(["tests", *shown, settings, *QUIET, *(f"--ignore={path}" for path in UNSUITED)]))


if __name__ == "__main__":
    raise SystemExit(main())
