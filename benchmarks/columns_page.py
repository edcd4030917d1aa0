"""The page of the documentation about speed over columns, made from the figures."""

from collections.abc import Mapping
from typing import Any

from page import table

PAGE = """\
# Speed over columns

Measured by `make bench`, all ways side by side in one process. Before anything is timed, they give the same answer in
every row. Each repeat runs every case once, in random order; a ratio is the median over the repeats of the time of a
case to that of its peer in the same repeat. Times differ between machines; the ratio is the figure to use.

huiselijkgeweld {versie}, Python {python}, {machine}.

There are {repeats} repeats, {few} of the whole plan and of all below it. The library uses one core; polars and DuckDB
use all.

## Terms

Five working days after each of a million days, with the days of the Algemene termijnenwet and of the royal decrees.
`numpy.busday_offset` has the days of the years at hand, in a calendar made beforehand. DuckDB has a calendar of its
own, counted in SQL. The lower rows are all of the library, on the same days.

{termen}

## Decisions

A million rows. The ways of others get facts without blanks, as truths and small whole numbers, and give the answer
alone. The library gets Arrow columns of which a fifth is blank, and gives three columns: the possible answers, the
facts that are missing and the rows in play. All give the same answer where nothing is blank. *In pieces* is
`numpy.select` on 65,536 rows at a time.

{beslissingen}

A chain of when and then in polars is quick, and uses all cores. It knows no blanks, rows or missing facts.

## A whole plan

Five million rows of fourteen columns: two days, twelve facts. Two ends and the casusregie with its missing facts and
rows are put beside them. polars gets facts without blanks, as `Enum`, and gives two ends and the answer. A join is what
one writes; to lay the ends out by day and gather them is the quickest way in polars, and is what the library does.

{heel}

A `DataFrame` of polars goes in as it is, quickest with words as `Enum`. What comes out costs more: polars makes each
dictionary column anew. So leave out what came in (`keep=()`), and put the answers beside it with `hstack`.

## Batches

The same plan and rows, read and answered batch by batch. A batch costs about {per_batch:.2f} ms whatever is in it, so
give large ones; more than 131,072 rows are answered in parts.

{maten}

## Sources

The same plan on 200,000 rows held by several libraries, what they take to give their rows included. Days and truths
cost nothing to hand over; words cost less as a dictionary or `Enum` than as text. The dtypes of numpy hold truths with
blanks as objects.

{bronnen}

## More rows

The same plan, streamed in batches of 65,536 rows. In a fresh process the imports take {eerste[import_ms]:.0f} ms,
the first answer, for which the tables are made, {eerste[eerste_ms]:.0f} ms, and the same answer again
{eerste[weer_ms]:.1f} ms. That is not in the figures below.

{rijen}

![Seconds, and nanoseconds a row, from a thousand to a hundred million rows, both axes logarithmic](columns-rows.svg)

## More facts

A table of your own, of facts of no and yes, with two rows for each fact and three conditions in each. Its cases are
laid out once: three to the number of facts, as a fact can be unknown.

{feiten}

![Milliseconds to lay out a table, by its cases, and nanoseconds a row, by its facts](columns-facts.svg)

## Spark

{spark[rows]:,} cached rows on Spark {spark[spark]}, two cores; the answers are thrown away. By hand is a chain of CASE
WHEN, a row of the table each, and a join on a table of days; it takes a blank for a no. The join gives the same answers
by `relatie` and `sleutel`, or also what remains possible, what is missing and which rows decide. Days are joined as
numbers, which Spark finds quicker than dates; by hand once without. With that trick on both sides the join is the
slower: by hand stops at the first row that matches, the key reads every fact.

{spark_rijen}

## Memory

A stream of new batches, answered and let go, in a process of its own. The seconds include making the rows.

{stromen}

## Limits

The benchmark fails when a figure passes its limit.

{grenzen}
"""

_WAYS = ("select", "select in pieces", "polars", "ours")


def page(cijfers: Mapping[str, Any]) -> str:
    """The page with these figures."""
    klein, groot = cijfers["maten"]["1,024"]["ns"], cijfers["maten"]["65,536"]["ns"]
    return PAGE.format_map(
        {
            **cijfers,
            "per_batch": (klein - groot) * 1024 / 1e6,
            "termen": _rows("a million days", cijfers["termen"]),
            "beslissingen": table(
                ("ns a row", "numpy.select", "in pieces", "polars", "huiselijkgeweld", "to numpy.select"),
                [
                    (naam, *(f"{een[way]['ns']:.1f}" for way in _WAYS), f"{een['ours']['ratio']:.2f}")
                    for naam, een in cijfers["beslissingen"].items()
                ],
            ),
            "heel": _rows("two ends and a decision", cijfers["heel"]),
            "maten": _rows("rows in a batch", cijfers["maten"]),
            "bronnen": _rows("source", cijfers["bronnen"]),
            "rijen": table(
                ("rows", "seconds", "ns a row"),
                [(f"{een['rijen']:,}", f"{een['s']:.4f}", f"{een['ns']:.1f}") for een in cijfers["rijen"]],
            ),
            "feiten": table(
                ("facts", "cases", "laid out, ms", "ns a row"),
                [
                    (str(een["feiten"]), f"{een['gevallen']:,}", f"{een['bouwen_ms']:.1f}", f"{een['ns']:.1f}")
                    for een in cijfers["feiten"]
                ],
            ),
            "spark_rijen": table(
                ("two ends and a decision", "ns a row", "to by hand", "to by hand, days as numbers"),
                [
                    (naam, f"{een['ns']:.0f}", f"{een['ratio']:.2f}", f"{een['tuned']:.2f}")
                    for naam, een in cijfers["spark"]["ways"].items()
                ],
            ),
            "stromen": table(
                ("rows", "seconds", "most memory, MB"),
                [(f"{een['rijen']:,}", f"{een['s']:.1f}", str(een["mb"])) for een in cijfers["stromen"]],
            ),
            "grenzen": table(
                ("what", "beside", "measured", "at most"),
                [(een["wat"], een["naast"], f"{een['ratio']:.3g}", f"{een['grens']:g}") for een in cijfers["grenzen"]],
            ),
        }
    )


def _rows(kop: str, gemeten: Mapping[str, Mapping[str, float]]) -> str:
    return table(
        (kop, "ns a row", "ratio"),
        [(naam, f"{een['ns']:.2f}", f"{een['ratio']:.3f}") for naam, een in gemeten.items()],
    )
