"""Writes docs/mutation.md from what was tried: the scores, and every survivor with its reason from `reasons`."""

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Final

import attrs

from mutation.forks import Mutant, tried
from mutation.functions import AREAS, functionmutants
from mutation.rows import AREAS as ROW_AREAS
from mutation.rows import rowmutants

PAGE: Final = Path("docs/mutation.md")
REASONS: Final = Path(__file__).parent / "reasons"
"""A file per area, and one for all."""
KILLED: Final = ("killed", "refused", "timeout")
WANTED: Final = {
    **dict.fromkeys((*AREAS, *ROW_AREAS), 95),
    "regio": 90,
    "geldstromen": 90,
    "columns": 90,
    "regiorijen": 90,
}
"""The part of the mutants of an area that has to be killed, in percent."""


@attrs.frozen
class Tried:
    """A mutant and what came of it.

    Attributes:
        mutant: the mutant.
        verdict: its verdict; `not tried` if there is none.
        reason: why no test sees it; empty if nobody knows.
    """

    mutant: Mutant
    verdict: str
    reason: str

    @property
    def place(self) -> str:
        """The file and function, or the table and row."""
        return ":".join(self.mutant.key.split(":")[:2])


def reasons(name: str) -> list[dict[str, str]]:
    """The reasons in one file, none if there is no such file."""
    file = REASONS / f"{name}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))["survivor"] if file.exists() else []


def reason(mutant: Mutant, reasons: Iterable[Mapping[str, str]]) -> str:
    """The first reason whose patterns fit the place and the change; empty if nobody gave one."""
    for one in reasons:
        if fnmatchcase(mutant.key, one.get("place", "*")) and fnmatchcase(mutant.change, one.get("change", "*")):
            return one["reason"]
    return ""


def outcomes() -> dict[str, list[Tried]]:
    """Every mutant of every area with its verdict."""
    known = tried()
    general = reasons("every_area")
    everything: dict[str, Iterator[Mutant]] = {
        **{area: functionmutants(area) for area in AREAS},
        **{area: rowmutants(area) for area in ROW_AREAS},
    }
    found: dict[str, list[Tried]] = {}
    for area, mutants in everything.items():
        given = [*reasons(area), *general]
        found[area] = [
            Tried(one, known[one.key]["verdict"] if one.key in known else "not tried", reason(one, given))
            for one in mutants
        ]
    return found


def score(area: str, all_of_it: list[Tried]) -> str:
    """The line of an area in the table."""
    counts = Counter(one.verdict for one in all_of_it)
    killed = sum(counts[verdict] for verdict in KILLED)
    left = [one for one in all_of_it if one.verdict not in (*KILLED, "snapshot", "not tried")]
    explained = sum(1 for one in left if one.reason)
    numbers = (len(all_of_it), killed, counts["snapshot"], explained, len(left) - explained, counts["not tried"])
    shown = " | ".join(f"{number:,}" for number in numbers)
    return f"| {area} | {shown} | {100 * killed / len(all_of_it):.1f} % | {WANTED[area]} % |"


def survivors(all_of_it: list[Tried]) -> Iterator[str]:
    """The table of what no ordinary test saw."""
    grouped: dict[tuple[str, str], list[str]] = defaultdict(list)
    for one in all_of_it:
        if one.verdict not in (*KILLED, "not tried"):
            why = one.reason or ("Only a snapshot sees it." if one.verdict == "snapshot" else "")
            grouped[one.place, why].append(one.mutant.change)
    yield "| place | changed, and no test saw it | reason |"
    yield "|---|---|---|"
    for (place, why), changes in grouped.items():
        yield f"| {code(place)} | {'<br>'.join(map(code, changes))} | {why} |"


def code(text: str) -> str:
    """A change as code in a cell of a table."""
    return f"`{text.replace('|', chr(92) + '|').replace('`', chr(39))}`"


HEAD = """# Mutation testing

The library is broken on purpose, one place at a time, and the tests have to see it. `make mutation` does it; what was
tried is kept, so it can be stopped and resumed.

- In functions, the operators of [mutmut](https://mutmut.readthedocs.io) change an operator, a number, a text, an
  argument. Functions with a decorator take part.
- In norms and rows, a condition is dropped or changed, a result swapped, a row dropped or moved, a date shifted, and a
  number, a unit, a counting rule, a source or a reading replaced. Words for a reader are left alone.

A mutant is killed if a test fails, if it runs without end, or if the library cannot be loaded with it. What only a
snapshot of earlier output sees does not count as killed. No file of an area is left out. Each mutant is tried with the
tests that reach it, those that killed its neighbours first, for a limited time; what survives is tried again with the
test files about its module. What a slower test would see counts as a survivor.

| area | mutants | killed | only a snapshot | survived, with a reason | survived | not tried | score | wanted |
|---|---|---|---|---|---|---|---|---|"""

MIDDLE = """
The score is what was killed, of all mutants: also of those that nothing could see, such as a cache of another size. The
first areas are folders of the package; `normen` are the norms with a term, `tabellen` the rows of the national
decisions, of the chain and of the money, `regiorijen` the rows and settings of the five regions.

Below stands everything that no ordinary test saw."""


def main() -> None:
    """Write the page."""
    found = outcomes()
    lines = [HEAD, *(score(area, all_of_it) for area, all_of_it in found.items()), MIDDLE]
    print("\n".join(lines[1:-1]))
    for area, all_of_it in found.items():
        lines += [f"\n## {area}\n", *survivors(all_of_it)]
    PAGE.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
