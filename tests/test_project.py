"""What is tested is what users install: the wheel, complete and with the metadata we promise."""

import os
import shutil
import subprocess
import sys
import tomllib
from importlib.metadata import distribution, files, metadata, requires, version
from pathlib import Path
from sysconfig import get_path
from zipfile import ZipFile

import pytest
from packaging.requirements import Requirement
from releases.lowest import lowest, requirements

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


ROOT = Path(__file__).parent.parent


def build(source: Path, to: Path) -> Path:
    """The wheel that a source tree makes."""
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(to), str(source)]
    subprocess.run(command, check=True, capture_output=True)
    (wheel,) = to.glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The wheel made here, and made of a copy elsewhere with other times on its files."""
    folder = tmp_path_factory.mktemp("wheels")
    copy = folder / "copy"
    shutil.copytree(ROOT / "src", copy / "src", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, copy / name)
    for file in copy.rglob("*"):
        os.utime(file, (1e9, 1e9))
    return build(ROOT, folder / "here"), build(copy, folder / "there")


def test_a_wheel_built_twice_is_the_same_byte_for_byte(wheels: tuple[Path, Path]) -> None:
    """Whoever builds it can see that what is published was made of this source."""
    here, there = wheels
    assert here.read_bytes() == there.read_bytes()


def test_the_wheel_has_all_that_is_read_from_it(wheels: tuple[Path, Path]) -> None:
    """Golden vectors, schemas, regions, the marker of types; and no tests or caches."""
    with ZipFile(wheels[0]) as archive:
        names = set(archive.namelist())
    inside = {path.relative_to(ROOT / "src").as_posix() for path in (ROOT / "src").rglob("*") if path.is_file()}
    assert {name for name in inside if "__pycache__" not in name} == {n for n in names if ".dist-info/" not in n}
    assert "huiselijkgeweld/py.typed" in names
    assert "huiselijkgeweld/vectoren/vectoren.json" in names
    assert sum(name.endswith(".schema.json") for name in names) == 3
    assert sum(name.startswith("huiselijkgeweld/regio/") and name.endswith(".toml") for name in names) >= 5


def test_every_dependency_that_users_install_has_a_lowest_version_that_is_tried() -> None:
    """Those of run time and of the extras but Spark; a requirement of another shape stops the task."""
    project = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = (need for name, needs in project["optional-dependencies"].items() if name != "spark" for need in needs)
    needed = [need for need in extras if need != "huiselijkgeweld[columns]"]  # which is among them already
    tried = list(lowest(requirements()))
    assert [one.replace("==", ">=") for one in tried] == [*project["dependencies"], *needed]
    with pytest.raises(SystemExit, match="attrs: no lowest version"):
        list(lowest(["attrs"]))
