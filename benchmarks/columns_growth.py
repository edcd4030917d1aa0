"""How the cost over columns grows: with the number of rows, and with the number of facts of a table."""

import json
import random
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from typing import Any

import attrs
import numpy as np
import pyarrow as pa

from columns_data import BLANK, FACTS, ON, PLAN, blanked, codes_of, rows
from huiselijkgeweld.bronnen import Bron, Bronsoort, Regeling
from huiselijkgeweld.columns import Beslissingskolommen, Plan
from huiselijkgeweld.rules import Outcome, Policy, Rule, Table

BATCH, BATCHES = 65_536, 16
ROWS = tuple(10**macht for macht in range(3, 9))
STREAMED = (1_000_000, 10_000_000, 50_000_000)
MOST_FACTS, FEWEST_FACTS = 12, 4
TABLE_ROWS = 1_000_000
MOST_MB = 400
_DRAW = random.Random(20260410)  # noqa: S311 - rows of a table, not a secret
_BRONNEN = (Bron(Regeling("Meetreglement", "MR", Bronsoort.PROTOCOL), "1"),)


def by_rows(repeats: int) -> list[dict[str, float]]:
    """Nanoseconds a row, and seconds, of streams of ever more rows; a batch is used again and again."""
    aantal = BATCH * BATCHES
    stukken = pa.table(rows(aantal, blanked(codes_of(FACTS, aantal)))).to_batches(max_chunksize=BATCH)

    def stream(tot: int) -> Iterator[pa.RecordBatch]:
        for plaats in range(0, tot, BATCH):
            yield stukken[plaats // BATCH % BATCHES].slice(0, min(BATCH, tot - plaats))

    def seconds(tot: int) -> float:
        lezer = pa.RecordBatchReader.from_batches(stukken[0].schema, stream(tot))
        begin = perf_counter()
        gelezen = sum(batch.num_rows for batch in PLAN.evaluate(lezer))
        assert gelezen == tot
        return perf_counter() - begin

    seconds(BATCH)
    gemeten = {tot: statistics.median(seconds(tot) for _ in range(repeats if tot < ROWS[-1] else 3)) for tot in ROWS}
    return [{"rijen": tot, "s": een, "ns": een / tot * 1e9} for tot, een in gemeten.items()]


def custom(facts: int, naam: str) -> Table[Outcome[object]]:
    """A table of so many facts of no and yes: two rows a fact, each with three conditions, drawn at random."""
    namen = [f"feit_{nummer}" for nummer in range(facts)]
    klasse = attrs.make_class(f"Feiten{facts}", {naam: attrs.field(default=None) for naam in namen}, frozen=True)
    klasse.__annotations__ = dict.fromkeys(namen, bool | None)
    rijen = [
        Rule(f"R{nummer}", klasse(**wanneer), f"uitkomst {nummer % 5}", _BRONNEN, Bronsoort.PROTOCOL)
        for nummer, wanneer in enumerate(_conditions(namen))
    ]
    rijen.append(Rule("R", klasse(), "anders", _BRONNEN, Bronsoort.KEUZE))
    return Table(naam, klasse, tuple(rijen), Policy.DECIDE)


def _conditions(namen: list[str]) -> Iterator[dict[str, bool]]:
    """The conditions of the rows; every fact is read."""
    for nummer in range(2 * len(namen)):
        eigen = namen[nummer % len(namen)]
        ander = _DRAW.sample([een for een in namen if een != eigen], 2)
        yield {een: bool(_DRAW.getrandbits(1)) for een in (eigen, *ander)}


def by_facts(repeats: int) -> list[dict[str, float]]:
    """What a table costs to lay out, and then a row of it, for ever more facts."""
    return [_of_table(facts, repeats) for facts in range(FEWEST_FACTS, MOST_FACTS + 1)]


def _of_table(facts: int, repeats: int) -> dict[str, float]:
    draw = np.random.default_rng(facts)
    rijen = pa.table(
        {
            f"feit_{een}": pa.array(draw.random(TABLE_ROWS) < 0.5, mask=draw.random(TABLE_ROWS) < BLANK)  # noqa: PLR2004 - as often as not
            for een in range(facts)
        }
    )
    bouwen: list[float] = []
    beslissen: list[float] = []
    for keer in range(repeats):
        plan = Plan([Beslissingskolommen(custom(facts, f"tabel {keer}"), prefix="a")], on=ON, keep=())
        for gemeten, data in ((bouwen, rijen.slice(0, 1)), (beslissen, rijen)):
            begin = perf_counter()
            plan.evaluate(data).read_all()
            gemeten.append(perf_counter() - begin)
    return {
        "feiten": facts,
        "gevallen": 3**facts,
        "bouwen_ms": statistics.median(bouwen) * 1e3,
        "ns": statistics.median(beslissen) / TABLE_ROWS * 1e9,
    }


def streamed() -> list[dict[str, Any]]:
    """Memory and time of streams of new batches, each in a process of its own."""
    script = Path(__file__).with_name("columns_stream.py")
    return [json.loads(_said([sys.executable, str(script), str(aantal)])) for aantal in STREAMED]


def _said(command: list[str]) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603 - our own script


def plots(cijfers: dict[str, Any], folder: Path) -> None:
    """Two pictures for the page: the same figures make the same files."""
    import matplotlib as mpl

    mpl.use("svg")
    mpl.rcParams.update({"svg.hashsalt": "columns", "svg.fonttype": "none", "font.size": 10, "axes.grid": True})
    from matplotlib import pyplot as plt

    groei, feiten = cijfers["rijen"], cijfers["feiten"]
    fig, (links, rechts) = plt.subplots(1, 2, figsize=(9, 3.6), layout="constrained")
    aantallen = [een["rijen"] for een in groei]
    links.loglog(aantallen, [een["s"] for een in groei], "o-", color="#1f5f8b")
    links.set(xlabel="rows", ylabel="seconds", title="A stream of rows")
    rechts.loglog(aantallen, [een["ns"] for een in groei], "o-", color="#1f5f8b")
    rechts.set(xlabel="rows", ylabel="nanoseconds a row", title="One row of it")
    rechts.set_ylim(1, None)
    fig.savefig(folder / "columns-rows.svg", metadata={"Date": None})
    plt.close(fig)

    fig, (links, rechts) = plt.subplots(1, 2, figsize=(9, 3.6), layout="constrained")
    links.loglog([een["gevallen"] for een in feiten], [een["bouwen_ms"] for een in feiten], "o-", color="#8b3a1f")
    links.set(xlabel="cases of the table (3 to the number of facts)", ylabel="milliseconds", title="Laying out a table")
    rechts.plot([een["feiten"] for een in feiten], [een["ns"] for een in feiten], "o-", color="#8b3a1f")
    rechts.set(xlabel="facts", ylabel="nanoseconds a row", title="One row by it")
    rechts.set_ylim(0, None)
    fig.savefig(folder / "columns-facts.svg", metadata={"Date": None})
    plt.close(fig)
