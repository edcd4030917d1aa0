"""The page of the documentation about speed, made from the figures."""

from collections.abc import Mapping
from typing import Any

PAGE = """\
# Speed

Measured by `make bench`, in one process. Each repeat runs every case once, in random order; a ratio is the median over
the repeats of the time of a case to that of its peer in the same repeat. Times differ between machines, and between
runs on one machine; the ratio is the figure to use.

huiselijkgeweld {versie}, Python {python}, {machine}, {repeats} repeats.

## Terms and whole answers

Before anything is timed, `holidays`, `workalendar` and huiselijkgeweld give the same day for five working days after
each of {gelijk[dagen]:,} start days. The ratio is to the first row: one date by `holidays`.

{termijnen}

Day tables are built when first needed, in a fraction of a second, most of it importing `holidays`. Ends that were asked
before are kept, at most 4,096 a norm.

`regie`, `opschaling` and `plichten` join several decisions, for the region and the day of the next table, and add the
reservations and the open questions. The twelve facts are drawn at random from all of them.

## One decision

Who holds the casusregie in Noord-Veluwe en Midden-IJssel/Oost-Veluwe on 1 June 2024? The rows in force read ten facts.
Before anything is timed, every way below gives the same holder in all {gelijk[gevallen]:,} cases without blanks.

- *if/elif by hand* is written for speed: rows with the same answer are joined. It gives the answer and nothing else,
  and takes every fact as known.
- *our table* gives an `Outcome`: the answer, the rows that decide it with their sources, and the facts that are
  missing. The rows of the day are bound beforehand with `table.on(day)`, except in the row that says otherwise.
- *zen-engine* is the rules engine of GoRules, written in Rust. It gets the same rows, loaded once, and a dict of the
  facts. It gives the answer, and on request (`trace`) which row decided. A fact that it is not given matches no row
  that asks for it: of a case about which nothing is known it says *niemand*, where our table says what is missing. Its
  first row is its quickest way with a table, and the one that ours is held against.

{beslissingen}

What is slower here: an if/elif by hand is quicker than any table. Making the facts, with a check of every value, costs
more than deciding on them. A case with blanks that was not asked before takes longer than zen-engine does for a case
without, because every way to fill in the blanks counts; after that its answer is kept, at most 4,096 a table. One
expression without a table is the quickest that zen-engine has; it knows no rows.

## Case files

A case of thirteen objects, read and written. Before anything is timed, pydantic and huiselijkgeweld write the same
text for each of {gelijk[bestanden]} cases, and read it. pydantic checks types, words and keys; huiselijkgeweld also
ids, days within its tables, what each kind of event needs, and what the parts say of each other. So one row reads with
pydantic and then makes the same `Dossier`: equal work. A file that is right is read the quick way; of one that is not,
the careful reader tells everything that is wrong.

{bestanden}

## Limits

The benchmark fails when a ratio passes its limit.

{grenzen}

## Imports

{imports}
"""


def page(cijfers: Mapping[str, Any]) -> str:
    """The page with these figures."""
    return PAGE.format_map(
        {
            **cijfers,
            "termijnen": table(
                ("one call", "median, µs", "ratio"),
                [
                    (f"`{naam}`", f"{een['ns'] / 1000:.2f}", f"{een['ratio']:.3f}")
                    for naam, een in cijfers["termijnen"].items()
                ],
            ),
            "beslissingen": table(
                ("one call", "median, µs", "to by hand", "to zen-engine"),
                [
                    (naam, f"{een['ns'] / 1000:.2f}", f"{een['ratio']:.2f}", f"{een['zen']:.3f}")
                    for naam, een in cijfers["beslissingen"].items()
                ],
            ),
            "bestanden": table(
                ("one call", "median, µs", "to pydantic"),
                [
                    (naam, f"{een['ns'] / 1000:.2f}", f"{een['schrijven' if 'dump' in naam else 'lezen']:.2f}")
                    for naam, een in cijfers["bestanden"].items()
                ],
            ),
            "grenzen": table(
                ("what, beside what", "ratio", "at most"),
                [
                    (f"{een['wat']}, beside {een['naast']}", f"{een['ratio']:.3f}", f"{een['grens']:.3f}")
                    for een in cijfers["grenzen"]
                ],
            ),
            "imports": table(
                ("a fresh interpreter", "ms over an empty one", "ratio"),
                [(f"`{naam}`", f"{een['ms']:.1f}", f"{een['ratio']:.2f}") for naam, een in cijfers["imports"].items()],
            ),
        }
    )


def table(kop: tuple[str, ...], rijen: list[tuple[str, ...]]) -> str:
    """A table of Markdown; all columns but the first hold figures."""
    streep = "|---|" + "---:|" * (len(kop) - 1)
    return "\n".join([f"| {' | '.join(kop)} |", streep, *(f"| {' | '.join(rij)} |" for rij in rijen)])
