"""The house: rooms and floors, no clock and nothing dangerous, a public face that is loaded when first used."""

import ast
import builtins
import importlib
import inspect
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

import huiselijkgeweld

FOLDER = Path(huiselijkgeweld.__file__).parent
FILES = sorted(FOLDER.rglob("*.py"))
MODULES = sorted(module.name for module in pkgutil.walk_packages(huiselijkgeweld.__path__, "huiselijkgeweld."))
FLOORS = {
    "errors": 0,
    "bronnen": 1,
    "rules": 2,
    "tijd": 2,
    "model": 3,
    "recht": 4,
    "regio": 5,
    "vraagstuk": 6,
    "akkoord": 6,
    "antwoorden": 6,
    "verschillen": 6,
    "herkomst": 6,
    "ketenstanden": 6,
    "bekostigingen": 6,
    "verlopen": 6,
    "klokken": 6,
    "evaluation": 6,
    "uitleg": 7,
    "columns": 7,
    "testing": 8,
    "vectoren": 8,
    "interop": 8,
    "notebook": 9,
    "__main__": 9,
}
ABOVE_ALL = 10
"""The floor of the package itself: the public face may load every room, and no room leans on it."""
LONG: list[str] = []
"""Files that are longer than they should be. This list only becomes shorter."""

CLOCKS = {"now", "today", "utcnow", "time", "time_ns", "monotonic", "perf_counter", "localtime", "gmtime"}
DANGEROUS = {"eval", "exec", "compile", "__import__", "input", "breakpoint"}
FOREIGN = {
    *{"pickle", "marshal", "shelve", "ctypes", "multiprocessing", "threading", "random", "logging"},
    *{"subprocess", "socket", "ssl", "urllib", "http", "ftplib", "smtplib", "asyncio", "requests", "sqlite3", "time"},
}


def name_of(file: Path) -> str:
    """A file as it is named in the package."""
    return file.relative_to(FOLDER).as_posix()


def room_of(file: Path) -> str:
    """The room of a file: the first step of its path."""
    return file.relative_to(FOLDER).with_suffix("").parts[0]


def tree_of(file: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(file.read_text(encoding="utf-8"))


def imports(file: Path) -> Iterator[tuple[str, str]]:
    """Every import in a file, wherever it stands: the module, and the name that is taken from it or nothing."""
    for node in ast.walk(tree_of(file)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name_of(file)} imports by a relative path"
            yield from ((node.module or "", alias.name) for alias in node.names)


def floor_of(module: str, name: str) -> int:
    """The floor of what is imported: of a room, or of a name that the package itself holds."""
    parts = [*module.split("."), name]
    return FLOORS.get(parts[1], ABOVE_ALL)


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_a_room_imports_only_from_its_own_floor_or_below(file: Path) -> None:
    """Also inside functions and for type checkers; of the package itself a room takes only its version."""
    floor = FLOORS.get(room_of(file), ABOVE_ALL)
    higher = [
        (module, name)
        for module, name in imports(file)
        if module.split(".")[0] == "huiselijkgeweld"
        and floor_of(module, name) > floor
        and (module, name) != ("huiselijkgeweld", "__version__")
    ]
    assert higher == []


def test_every_room_has_a_floor() -> None:
    """No file lies outside the plan of the house."""
    rooms = {room_of(file) for file in FILES}
    assert {"__init__"} == rooms - set(FLOORS)


def test_only_the_public_face_imports_by_name() -> None:
    """A text that names a module would escape the plan of the floors."""
    assert [name_of(file) for file in FILES if ("importlib", "import_module") in imports(file)] == ["__init__.py"]


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_no_module_reads_the_clock(file: Path) -> None:
    """The day of an answer is always given: no `now`, no `today`, no module `time`."""
    attributes = {node.attr for node in ast.walk(tree_of(file)) if isinstance(node, ast.Attribute)}
    assert set() == attributes & (CLOCKS - {"time"})
    assert re.search(r"\b(now|today|utcnow)\(|\btime\.time\b", file.read_text(encoding="utf-8")) is None


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_no_module_runs_text_or_opens_a_connection(file: Path) -> None:
    """No eval, exec or compile, no pickle, no other process, no network, no thread, no chance, no log."""
    names = {node.id for node in ast.walk(tree_of(file)) if isinstance(node, ast.Name)}
    assert set() == names & DANGEROUS
    assert set() == {module.split(".")[0] for module, _ in imports(file)} & FOREIGN


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_a_file_is_short_enough_to_read(file: Path) -> None:
    """At most 350 lines, save for the exceptions that are listed; one that has become short leaves the list."""
    long = len(file.read_text(encoding="utf-8").splitlines()) > 350
    assert (name_of(file) in LONG) == long


def test_the_exceptions_exist() -> None:
    """A file that is gone does not stay on the list."""
    assert set(LONG) <= {name_of(file) for file in FILES}


# The public face.


def order(name: str) -> tuple[int, list[int | str]]:
    """Where a name stands in a sorted `__all__`: constants, classes, the rest; numbers by their value."""
    kind = 0 if name.isupper() and len(name) > 1 else 1 if name[0].isupper() else 2
    return kind, [int(part) if part.isdigit() else part for part in re.split(r"(\d+)", name)]


def test_the_public_names_are_sorted_and_stand_once() -> None:
    """Constants first, then classes, then functions; each in order of the alphabet."""
    assert sorted(set(huiselijkgeweld.__all__), key=order) == list(huiselijkgeweld.__all__)


@pytest.mark.parametrize("name", huiselijkgeweld.__all__)
def test_a_public_name_leads_to_something_with_documentation(name: str) -> None:
    """Every name resolves; classes and functions say what they are."""
    value = getattr(huiselijkgeweld, name)
    assert value is not None
    assert not inspect.isclass(value) or inspect.getdoc(value)
    assert not inspect.isfunction(value) or inspect.getdoc(value)


def test_the_package_lists_its_public_names() -> None:
    """`dir()` gives what is public, the version included, and none of what makes it work."""
    assert sorted([*huiselijkgeweld.__all__, "__version__"]) == dir(huiselijkgeweld)


def test_an_unknown_name_is_an_attribute_error() -> None:
    """As for any module, so that `hasattr` works."""
    assert not hasattr(huiselijkgeweld, "beoordeling")
    with pytest.raises(AttributeError, match="module 'huiselijkgeweld' has no attribute 'beoordeling'"):
        huiselijkgeweld.beoordeling  # noqa: B018 - reading it is what is refused


def type_checking_imports() -> dict[str, set[str]]:
    """What type checkers are told that the package holds: names by module."""
    (block,) = (node for node in tree_of(FOLDER / "__init__.py").body if isinstance(node, ast.If))
    found = [node for node in block.body if isinstance(node, ast.ImportFrom)]
    assert len(found) == len(block.body)
    return {str(node.module): {alias.name for alias in node.names if alias.asname is None} for node in found}


def test_type_checkers_see_the_names_that_are_loaded() -> None:
    """The imports for type checkers, the table of rooms and `__all__` name exactly the same, from the same modules."""
    table = importlib.import_module("huiselijkgeweld")._ROOMS  # noqa: SLF001 - the plan of the public face is the claim
    rooms = {f"huiselijkgeweld.{room}": set(names) for room, names in table.items()}
    assert rooms == type_checking_imports()
    assert sorted(huiselijkgeweld.__all__) == sorted(name for names in table.values() for name in names)


@pytest.mark.parametrize("name", huiselijkgeweld.__all__)
def test_a_public_class_or_function_comes_from_where_it_is_made(name: str) -> None:
    """The table of rooms names the module or package that defines a thing, not another that passes it on."""
    value = getattr(huiselijkgeweld, name)
    room = importlib.import_module("huiselijkgeweld")._ROOM_OF[name]  # noqa: SLF001 - the plan of the public face is the claim
    if inspect.isclass(value) or inspect.isfunction(value):
        assert f"{value.__module__}.".startswith(f"huiselijkgeweld.{room}.")
    else:
        assert name.isupper()


def loaded_after(code: str) -> set[str]:
    """The modules that a fresh Python has loaded after running this code."""
    show = "import sys; print(*sys.modules)"
    command = [sys.executable, "-c", f"{code}; {show}"]
    return set(subprocess.run(command, check=True, capture_output=True, text=True).stdout.split())


@pytest.mark.parametrize(
    ("code", "absent"),
    [
        ("import huiselijkgeweld", {"attrs", "attr", "cattrs", "pendulum", "holidays", "hypothesis"}),
        ("import huiselijkgeweld; huiselijkgeweld.__version__", {"attrs", "attr", "cattrs", "pendulum", "holidays"}),
        ("from huiselijkgeweld import NORMEN", {"cattrs", "pendulum", "holidays"}),
        ("from huiselijkgeweld import Dossier, evaluate, explain", {"cattrs", "pendulum", "holidays", "hypothesis"}),
        ("from huiselijkgeweld import loads", {"pendulum", "holidays", "hypothesis"}),
        (
            "import hypothesis",
            {"cattrs", "pendulum", "holidays", "huiselijkgeweld.evaluation", "huiselijkgeweld.recht"},
        ),
        ("from huiselijkgeweld.testing import dossiers; dossiers()", {"cattrs", "pendulum", "holidays"}),
    ],
)
def test_importing_loads_only_what_is_needed(code: str, absent: set[str]) -> None:
    """The package itself costs next to nothing; calendars are loaded when the first day is counted.

    Hypothesis loads the plug-in whatever it tests: that brings the classes of a case file and no more.
    """
    assert set() == loaded_after(code) & absent


def test_every_room_can_be_imported_first() -> None:
    """No module relies on another having been imported before it."""
    code = (
        "import sys\n"
        "from importlib import import_module\n"
        "for name in sys.argv[1:]:\n"
        "    for old in [old for old in sys.modules if old.startswith('huiselijkgeweld')]:\n"
        "        del sys.modules[old]\n"
        "    import_module(name)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, *MODULES], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


# Values.


def attrs_classes() -> dict[str, type]:
    """Every attrs class of the package by its full name."""
    found: dict[str, type] = {}
    for module in map(importlib.import_module, MODULES):
        for value in vars(module).values():
            if inspect.isclass(value) and attrs.has(value) and value.__module__ == module.__name__:
                found[f"{value.__module__}.{value.__qualname__}"] = value
    return found


@pytest.mark.parametrize("klasse", attrs_classes().values(), ids=attrs_classes())
def test_a_value_never_changes(klasse: type) -> None:
    """Every attrs class is frozen and slotted: no attribute is set, and none can be added."""
    one: Any = object.__new__(klasse)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        one.anything = 1
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        del one.anything
    assert not hasattr(one, "__dict__")


def test_no_public_name_hides_a_builtin() -> None:
    """`from huiselijkgeweld import *` takes nothing from Python itself."""
    assert set() == set(huiselijkgeweld.__all__) & set(dir(builtins))
