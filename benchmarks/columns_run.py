"""The benchmarks over columns: `run.py` runs them with the rest.

All peers run side by side in one process; equality is asserted before anything is timed.
"""

import json
import platform
import statistics
from importlib.metadata import version
from pathlib import Path
from typing import Any

import columns_decisions
import columns_growth
import columns_terms
import columns_whole
import spark
from columns_page import page
from huiselijkgeweld import __version__
from measuring import Times, figures, measure, ratio

HIER = Path(__file__).parent
TERMS_LIMIT, WHOLE_LIMIT, IN_OUT_LIMIT, SPARK_LIMIT = 0.10, 0.50, 1.0, 1.1
SPARK_ROWS = 5_000_000
DECISION_LIMITS = {"casusregie": 0.20, "mda": 0.40, "jeugd": 0.40, "zvh": 1.2}
"""Of the national tables, beside numpy.select."""


def run(repeats: int) -> dict[str, Any]:
    """Assert, measure, and give the figures."""
    termen = measure(columns_terms.cases(), repeats)
    besluiten: dict[str, Times] = {}
    for naam, regio in columns_decisions.TABLES:
        besluiten[columns_decisions.title(naam, regio)] = measure(columns_decisions.of_one(naam, regio), repeats)
    few = max(3, repeats // 2)
    heel = measure(columns_whole.cases(), few)
    maten = measure(columns_whole.size_cases(), few)
    bronnen = measure(columns_whole.source_cases(), few)
    columns_whole.many.cache_clear()
    stromen = columns_growth.streamed()
    cijfers: dict[str, Any] = {
        "versie": __version__,
        "python": platform.python_version(),
        "machine": machine(),
        "repeats": repeats,
        "few": few,
        "termen": figures(termen, ratio=columns_terms.NUMPY),
        "beslissingen": {naam: figures(een, ratio="select") for naam, een in besluiten.items()},
        "heel": figures(heel, ratio=columns_whole.JOIN),
        "maten": figures(maten, ratio="65,536"),
        "bronnen": figures(bronnen, ratio=columns_whole.PLAIN),
        "rijen": columns_growth.by_rows(few),
        "feiten": columns_growth.by_facts(few),
        "stromen": stromen,
        "eerste": {
            naam: statistics.median(een[naam] for een in stromen) for naam in ("import_ms", "eerste_ms", "weer_ms")
        },
        "spark": spark.measure_spark(SPARK_ROWS, few),
    }
    return cijfers | {"grenzen": [*limits(termen, besluiten, heel, stromen), spark_limit(cijfers["spark"])]}


def limits(
    termen: Times, besluiten: dict[str, Times], heel: Times, stromen: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    """What is held against what, and how far it may go."""
    van_numpy = ratio(termen, columns_terms.OURS, columns_terms.NUMPY)
    grenzen = [_limit("one end", columns_terms.NUMPY, van_numpy, TERMS_LIMIT)]
    grenzen += [
        _limit(naam, "numpy.select", ratio(besluiten[naam], "ours", "select"), grens)
        for naam, grens in DECISION_LIMITS.items()
    ]
    for naam, grens in ((columns_whole.OURS, WHOLE_LIMIT), (columns_whole.IN_OUT, IN_OUT_LIMIT)):
        grenzen.append(_limit(naam, columns_whole.JOIN, ratio(heel, naam, columns_whole.JOIN), grens))
    meeste = max(een["mb"] for een in stromen)
    return [*grenzen, _limit("most memory of a stream, in MB", "none", meeste, columns_growth.MOST_MB)]


def spark_limit(gemeten: dict[str, Any]) -> dict[str, Any]:
    """A join on Spark by numbers of days, beside expressions by hand for the same answers that join on dates.

    Beside those that join by numbers too it is no limit: the page says how much slower it is then.
    """
    return _limit(
        f"Spark, {spark.SAME}", f"{spark.BY_HAND}, days as dates", gemeten["ways"][spark.SAME]["ratio"], SPARK_LIMIT
    )


def _limit(wat: str, naast: str, gemeten: float, grens: float) -> dict[str, Any]:
    return {"wat": wat, "naast": naast, "ratio": gemeten, "grens": grens}


def machine() -> str:
    """The processor, and the libraries that are measured."""
    regels = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    modellen = [regel.partition(":")[2].strip() for regel in regels if regel.startswith("model name")]
    pakketten = ", ".join(f"{naam} {version(naam)}" for naam in ("numpy", "pyarrow", "polars", "pandas", "duckdb"))
    return f"{modellen[0]}, {len(modellen)} cores; {pakketten}"


def main(repeats: int) -> list[dict[str, Any]]:
    """Run, write and print; give the limits."""
    cijfers = run(repeats)
    (HIER / "columns.json").write_text(json.dumps(cijfers, indent=2) + "\n", encoding="utf-8")
    docs = HIER.parent / "docs"
    columns_growth.plots(cijfers, docs)
    tekst = page(cijfers)
    (docs / "columns-speed.md").write_text(tekst, encoding="utf-8")
    print(tekst)
    grenzen: list[dict[str, Any]] = cijfers["grenzen"]
    return grenzen
