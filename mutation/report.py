"""Writes docs/mutation.md from what was tried: the scores, and every survivor with its reason from `reasons.toml`."""

import json
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Final

from mutation.forks import tried
from mutation.functions import AREAS, functionmutants
from mutation.rows import AREAS as ROW_AREAS
from mutation.rows import rowmutants

PAGE: Final = Path("docs/mutation.md")
REASONS: Final = Path(__file__).parent / "reasons.toml"
KILLED: Final = ("killed", "refused", "timeout")
ASKED: Final = {
    **dict.fromkeys(AREAS, 95),
    **dict.fromkeys(ROW_AREAS, 95),
    "regio": 90,
    "geldstromen": 90,
    "columns": 90,
}


def survivors() -> dict[str, list[Mapping[str, str]]]:
    """Per area what no ordinary test saw, in the order of the files."""
    known = tried()
    found: dict[str, list[Mapping[str, str]]] = defaultdict(list)
    for area, keys in _keys().items():
        for key in keys:
            line = known.get(key, {"key": key, "verdict": "not tried", "change": "", "by": ""})
            if line["verdict"] not in KILLED:
                found[area].append(line)
    return found


def _keys() -> dict[str, list[str]]:
    keys = {area: [mutant.key for mutant in functionmutants(area)] for area in AREAS}
    return keys | {area: [mutant.key for mutant in rowmutants(area)] for area in ROW_AREAS}


def reason(line: Mapping[str, str], reasons: Iterable[Mapping[str, str]]) -> str:
    """The first reason whose patterns fit the place and the change; empty if nobody gave one."""
    for one in reasons:
        if fnmatchcase(line["key"], one.get("place", "*")) and fnmatchcase(line["change"], one.get("change", "*")):
            return one["reason"]
    return ""


def main() -> None:
    """Write the page."""
    known = tried()
    reasons = tomllib.loads(REASONS.read_text(encoding="utf-8")).get("survivor", [])
    rows = []
    for area, keys in _keys().items():
        counts = Counter(known.get(key, {"verdict": "not tried"})["verdict"] for key in keys)
        killed = sum(counts[verdict] for verdict in KILLED)
        rest = len(keys) - killed - counts["snapshot"]
        rows.append(
            (
                area,
                len(keys),
                killed,
                counts["snapshot"],
                rest,
                100 * killed / len(keys),
                ASKED[area],
                counts["not tried"],
            )
        )
    lines = [HEAD, *(f"| {a} | {n:,} | {k:,} | {s:,} | {r:,} | {p:.1f} % | {w} % |" for a, n, k, s, r, p, w, _ in rows)]
    if untried := sum(row[-1] for row in rows):
        lines.append(f"\n{untried:,} of these have not been tried; they count as survivors.")
    lines.append(MIDDLE)
    for area, left in survivors().items():
        lines.append(f"\n## {area}\n")
        grouped: dict[tuple[str, str], list[str]] = defaultdict(list)
        for line in left:
            place = ":".join(line["key"].split(":")[:2])
            why = reason(line, reasons) or ("Only a snapshot sees it." if line["verdict"] == "snapshot" else "")
            grouped[place, why].append(line["change"])
        lines += ["| place | what was changed, and no test saw it | reason |", "|---|---|---|"]
        for (place, why), changes in grouped.items():
            shown = "<br>".join(f"`{change.replace('|', '&#124;').replace('`', chr(39))}`" for change in changes)
            lines.append(f"| {place} | {shown} | {why} |")
    PAGE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(json.dumps([row[:6] for row in rows]))


HEAD = """# Mutation testing

The library is broken on purpose, one place at a time, and the tests have to see it. `make mutation` does it; what was tried is
kept, so it can be stopped and resumed.

- In functions, the operators of [mutmut](https://mutmut.readthedocs.io) change an operator, a number, a text, an argument.
  Functions with a decorator take part.
- In norms and rows, a condition is dropped or changed, a result swapped, a row dropped or moved, a date shifted, and a number,
  a unit, a counting rule, a source or a reading replaced. Words for a reader are left alone.

A mutant is killed if a test fails, if it runs without end, or if the library refuses to load with it. What only a snapshot of
earlier output sees does not count as killed: it stands apart. No file of an area is left out. Each mutant is tried with the
tests that reach it, quickest first, for a limited time: tests that take longer are not counted as if they saw it.

| area | mutants | killed | only a snapshot | survived | score | wanted |
|---|---|---|---|---|---|---|"""

MIDDLE = """
Score: killed of all. The areas are folders of the package; `normen` are the norms with a term, `tabellen` the rows of the
national decisions, of the chain and of the money, `regiorijen` the rows and settings of the five regions.

Below stands everything that no ordinary test saw, with the reason where one is known."""

if __name__ == "__main__":
    main()
