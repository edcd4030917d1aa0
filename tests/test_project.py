"""What is tested is what users install: the wheel, complete and with the metadata we promise."""

from importlib.metadata import distribution, files, metadata, requires, version
from pathlib import Path
from sysconfig import get_path

from packaging.requirements import Requirement

import huiselijkgeweld


def test_the_installed_wheel_is_tested_and_not_the_source_tree() -> None:
    """The package that the tests import lies in site-packages."""
    assert Path(huiselijkgeweld.__file__).is_relative_to(get_path("purelib"))


def test_the_wheel_tells_type_checkers_that_it_is_typed() -> None:
    """The marker of PEP 561 is in the wheel."""
    assert "huiselijkgeweld/py.typed" in map(str, files("huiselijkgeweld") or ())


def test_four_packages_are_needed_at_run_time_and_no_more() -> None:
    """A fifth dependency is a decision, not an accident."""
    needed = [Requirement(line) for line in requires("huiselijkgeweld") or ()]
    assert {one.name for one in needed if one.marker is None} == {"attrs", "cattrs", "pendulum", "holidays"}


def test_the_version_is_the_same_in_the_code_and_in_the_metadata() -> None:
    """An answer can be traced to the release that gave it."""
    assert version("huiselijkgeweld") == huiselijkgeweld.__version__


def test_the_licence_is_in_the_metadata_and_in_the_wheel() -> None:
    """The package is EUPL-1.2, and its full text travels with it."""
    assert metadata("huiselijkgeweld")["License-Expression"] == "EUPL-1.2"
    text = distribution("huiselijkgeweld").read_text("licenses/LICENSE")
    assert text is not None
    assert text.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
