"""Write what is made from the library itself: `python docs/generate.py`; each page by its room in `docs/making`.

A test compares the pages with what this makes, so a row and its page cannot drift apart.
"""

import json
import sys
import tomllib
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

HERE = Path(__file__).parent
sys.path.append(str(HERE.parent))  # for `docs.making`, when this runs as a script

from docs.making import (  # noqa: E402 - found by the line above
    days,
    decisions,
    events,
    limits,
    money,
    norms,
    notebooks,
    readme,
    reference,
    regions,
    zaaksysteem,
)

from huiselijkgeweld.interop.json.lezen import VERSIE  # noqa: E402 - as above
from huiselijkgeweld.interop.schema import SCHEMAS, schema  # noqa: E402 - as above

GOLDEN = HERE.parent / "tests" / "golden"
VECTORS = {"termijnen": ("rulings", "termijnen"), "antwoorden": ("antwoorden", "regios"), "keten": ("keten",)}
"""Per list of the golden vectors the files of cases that it is made of."""
CASE_FILES = ("standen", "valkuilen")
"""The files of worked case files."""


def vectors_file() -> str:
    """The golden vectors as one JSON file: every case of the files, days as texts."""
    cases = {
        name: [case for file in files for case in tomllib.loads((GOLDEN / f"{file}.toml").read_text("utf-8"))["geval"]]
        for name, files in VECTORS.items()
    }
    files = [
        case for file in CASE_FILES for case in tomllib.loads((GOLDEN / f"{file}.toml").read_text("utf-8"))["zaak"]
    ]
    cases["dossiers"] = [
        {
            "id": one["naam"],
            "bron": one["bron"],
            "regio": one["regio"],
            "dossier": one["dossier"],
            "standen": one["stand"],
        }
        for one in files
    ]
    return json.dumps(cases, indent=1, ensure_ascii=False, default=lambda day: day.isoformat()) + "\n"


def schema_file(name: str) -> str:
    """A JSON Schema as a file."""
    return json.dumps(schema(name), indent=2, ensure_ascii=False) + "\n"


SCHEMA_FILES = "../src/huiselijkgeweld/interop/schema/bestanden"
PAGES: Mapping[str, Callable[[], str]] = {
    **norms.PAGES,
    "days.md": days.days,
    "events.md": events.events,
    **decisions.PAGES,
    **regions.PAGES,
    **reference.PAGES,
    "streams.md": money.streams,
    "limits.md": limits.limits,
    "../src/huiselijkgeweld/vectoren/vectoren.json": vectors_file,
    **{f"{SCHEMA_FILES}/{name}-{VERSIE}.schema.json": partial(schema_file, name) for name in SCHEMAS},
    "zgw.md": zaaksysteem.zgw,
    "../README.md": readme.readme,
    "timeline.svg": readme.timeline,
    **notebooks.PAGES,
}
"""Everything that is made from the library, by its place beside this script."""


def main() -> None:
    """Write every page."""
    for name, make in PAGES.items():
        (HERE / name).write_text(make(), encoding="utf-8")


if __name__ == "__main__":
    main()
