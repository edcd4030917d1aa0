"""Programs by others are asked what they make of what this library writes. Nothing here is skipped."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from counterparts.evaluators import Evaluators

from huiselijkgeweld.interop.bundle import dump

HERE = Path(__file__).parent
Ask = Callable[[str, Any], Any]


def _ask(script: str, asked: Any) -> Any:
    """Run a script of this folder with Node on one JSON value; gives the JSON value that it answers."""
    done = subprocess.run(
        ["node", HERE / script],  # noqa: S607 - the Node of the machine is the point
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="session")
def ask() -> Ask:
    """How a script of this folder is asked."""
    return _ask


@pytest.fixture(scope="session")
def evaluators(tmp_path_factory: pytest.TempPathFactory) -> Evaluators:
    """The evaluators in JavaScript and Java, with the bundle of this library."""
    folder = tmp_path_factory.mktemp("bundle")
    dump(folder / "bundle.json")
    return Evaluators(folder / "classes", folder / "bundle.json")
