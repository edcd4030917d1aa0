"""Mutants of functions that only run while the library is imported: the changed source is imported afresh.

This process imports everything but the library. A child puts the changed source in the place of one module, imports,
and runs test files one by one until one fails. A change with which the library cannot be imported is killed.
"""

import argparse
import os
import sys
import time
from collections.abc import Sequence
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Final

import pytest

from mutation.forks import ALONE, SNAPSHOTS, Mutant, Verdict, tried, try_all
from mutation.functions import AREAS, ROOT, Functionmutant, functionmutants

FILES: Final = (
    "tests/test_golden_rijen.py",
    "tests/test_golden_normen.py",
    "tests/test_golden.py",
    "tests/test_golden_feiten.py",
    "tests/test_golden_keten.py",
    "tests/test_golden_regios.py",
    "tests/test_golden_geldstromen.py",
    "tests/test_normen.py",
    "tests/test_bronnen.py",
    "tests/test_codelijsten.py",
    "tests/test_feestdagen.py",
    "tests/test_termijnen_wetten.py",
    "tests/test_beslissingen.py",
    "tests/test_keten.py",
    "tests/test_rules.py",
    "tests/test_bekostiging.py",
    "tests/test_taakvelden.py",
    "tests/test_geldstromen.py",
    "tests/test_regio_tabellen.py",
    "tests/test_regio.py",
)
"""What is run, in this order; what killed the last mutant comes first."""
ENOUGH: Final = 400
"""Seconds of a processor that all of them take, several times over."""


class _Changed(MetaPathFinder, Loader):
    """Loads one module from changed source."""

    def __init__(self, name: str, path: Path, source: str) -> None:
        self.name, self.path, self.source = name, path, source

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        del path, target
        if fullname != self.name:
            return None
        folder = [str(self.path.parent)] if self.path.name == "__init__.py" else None
        return spec_from_file_location(fullname, self.path, loader=self, submodule_search_locations=folder)

    def exec_module(self, module: ModuleType) -> None:
        code = compile(self.source, str(self.path), "exec", dont_inherit=True)
        exec(code, module.__dict__)  # noqa: S102 - the source of the library, changed in one place


class _Order:
    """The files, the last killer first."""

    def __init__(self) -> None:
        self.files = list(FILES)

    def told(self, mutant: Mutant, verdict: Verdict) -> None:
        del mutant
        if verdict.verdict == "killed" and verdict.by in self.files:
            self.files.remove(verdict.by)
            self.files.insert(0, verdict.by)

    def child(self, mutant: Functionmutant) -> Verdict:
        parts = ("huiselijkgeweld", *Path(mutant.path).with_suffix("").parts)
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        sys.meta_path.insert(0, _Changed(name, ROOT / mutant.path, mutant.source()))
        try:
            import huiselijkgeweld.evaluation
            import huiselijkgeweld.regio  # noqa: F401 - reads the files of the regions
        except Exception as error:  # noqa: BLE001 - whatever refuses the change
            return Verdict("refused", repr(error)[:200])
        for file in self.files:
            if pytest.main([file, "-x", *ALONE]) not in (0, 5):
                return Verdict("killed", file)
        for file in SNAPSHOTS:
            if pytest.main([file, "-x", *ALONE]) not in (0, 5):
                return Verdict("snapshot", file)
        return Verdict("survived", "imported afresh")


def main() -> None:
    """Try what no test reached."""
    parser = argparse.ArgumentParser(description="Try the mutants that only run at import.")
    parser.add_argument("areas", nargs="+", choices=tuple(AREAS))
    parser.add_argument("--minutes", type=float, default=1e6)
    parser.add_argument("--again", default="untested,unfit", help="verdicts to try, such as survived")
    asked = parser.parse_args()
    os.environ["HYPOTHESIS_NO_PLUGINS"] = "1"  # else hypothesis would import the library here, unchanged
    for name in ("cattrs", "holidays", "hypothesis.strategies", "pendulum"):
        import_module(name)  # the children find it imported
    import_module("mutation.plugin").same_examples()
    if "huiselijkgeweld" in sys.modules:
        raise RuntimeError("the library is imported already, so no change would be seen")
    known = tried()
    order = _Order()
    mutants = [
        mutant
        for area in asked.areas
        for mutant in functionmutants(area)
        if known.get(mutant.key, {}).get("verdict") in asked.again.split(",")
    ]
    print(len(mutants), "mutants to try", flush=True)
    print(dict(try_all(mutants, order.child, lambda _: ENOUGH, order.told, time.monotonic() + 60 * asked.minutes)))


if __name__ == "__main__":
    main()
