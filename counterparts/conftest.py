"""Programs by others are asked what they make of what this library writes. Nothing here is skipped."""

import pytest
from counterparts import programs
from counterparts.evaluators import Evaluators
from counterparts.programs import Ask

from huiselijkgeweld.interop.bundle import dump


@pytest.fixture(scope="session")
def ask() -> Ask:
    """How a script of this folder is asked."""
    return programs.ask


@pytest.fixture(scope="session")
def evaluators(tmp_path_factory: pytest.TempPathFactory) -> Evaluators:
    """The evaluators in JavaScript and Java, with the bundle of this library."""
    folder = tmp_path_factory.mktemp("bundle")
    dump(folder / "bundle.json")
    return Evaluators(folder / "classes", folder / "bundle.json")
