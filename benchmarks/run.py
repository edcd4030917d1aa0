"""Speed beside real peers, in one process: equality is asserted first, then medians and ratios are printed.

`make bench` runs this, writes the figures to `benchmarks/results.json` and the page `docs/speed.md` from them; those of
columns to `benchmarks/columns.json` and `docs/columns-speed.md`. Absolute times drift with the machine; the ratio of
each repeat to the peer in the same repeat is the figure to use. A ratio over its limit makes it fail, after everything
is written.
"""

import argparse
import json
import platform
import statistics
import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter_ns
from typing import Any

import holidays
from workalendar.europe import Netherlands

import casefiles
import columns_run
import decisions
from huiselijkgeweld import NORMEN, Dossier, Einde, Gebeurtenis, Huishouden, Persoon, __version__, evaluate
from huiselijkgeweld.model.gebeurtenissen import FEIT_VASTGESTELD, GEBEURTENISSOORTEN
from huiselijkgeweld.tijd.duur import Duur
from huiselijkgeweld.tijd.feestdagen import BESLUITEN
from measuring import WILLEKEURIG, Case, Times, figures, from_pool, measure, ratio
from page import page

HIER = Path(__file__).parent
KINDEREN = (date(2016, 5, 1), date(2018, 9, 1))
DAGEN = [date(2019, 1, 1) + timedelta(days=n) for n in range((date(2028, 12, 1) - date(2019, 1, 1)).days)]
BESLUITDAGEN = frozenset(dag for besluit in BESLUITEN for dag in besluit.dagen)

HOLIDAYS = "holidays get_nth_working_day(5)"
WHOLE = "evaluate, a case with ten events"
FAMILY = "evaluate, the same with two children and five facts, in a region"
LIMITS = (
    (decisions.KNOWN, decisions.BY_HAND, 4),
    (decisions.KNOWN, decisions.ZEN, 1 / 30),
    (decisions.BLANK, decisions.BY_HAND, 15),
    (WHOLE, HOLIDAYS, 45),
    (casefiles.LOADS, casefiles.PYDANTIC_LOADS, 6),
    (casefiles.LOADS, casefiles.PYDANTIC_SAME, 1),
    (casefiles.DUMPS, casefiles.PYDANTIC_DUMPS, 1.1),
)
"""A case, its peer, and the ratio that it may not pass."""


class AtwNetherlands(Netherlands):  # type: ignore[misc]  # workalendar has no types
    """workalendar with the days of the Atw: its own Dutch days plus the decree days."""

    def get_calendar_holidays(self, year: int) -> list[tuple[date, str]]:
        """The holidays of a year."""
        own: list[tuple[date, str]] = super().get_calendar_holidays(year)
        return own + [(dag, "besluit") for dag in BESLUITDAGEN if dag.year == year]


def peers() -> tuple[Callable[[date], date], Callable[[date], date]]:
    """Five working days after a day, by holidays and by workalendar, with the days of the Atw."""
    dagen = holidays.country_holidays(
        "NL", years=range(2018, 2031), categories=("public", "optional"), language="nl", expand=False
    )
    dagen.update(dict.fromkeys(BESLUITDAGEN, "besluit"))
    kalender = AtwNetherlands()

    def met_holidays(dag: date) -> date:
        return dagen.get_nth_working_day(dag, 5)

    def met_workalendar(dag: date) -> date:
        antwoord: date = kalender.add_working_days(dag, 5)
        return antwoord

    return met_holidays, met_workalendar


def gezin_van(dag: date) -> Dossier:
    """The same case with a family of three in Zwolle, and what professionals judged."""
    gezin = Huishouden("0193", (Persoon("p1", date(1988, 1, 1)), *map(Persoon, ("k1", "k2"), KINDEREN)))
    oordelen = (
        (None, ("acuut_onveilig", False)),
        (None, ("structureel_onveilig", True)),
        (None, ("maatregel", "geen")),
        ("k1", ("ontwikkeling_bedreigd", True)),
        ("k1", ("hulp", "geweigerd")),
    )
    feiten = (FEIT_VASTGESTELD(dag + timedelta(days=2), over, waarde) for over, waarde in oordelen)
    return Dossier("bench", gezin, (*dossier_van(dag).gebeurtenissen, *feiten))


def dossier_van(dag: date, uitstel: int = 14) -> Dossier:
    """A case with ten events; informing one person is put off for some days."""

    def op(na: int, tag: str, over: str | None, waarde: Duur | None = None) -> Gebeurtenis:
        return GEBEURTENISSOORTEN[tag](dag + timedelta(days=na), over, waarde)

    return Dossier(
        "bench",
        gebeurtenissen=(
            op(0, "melding_ontvangen", "m1"),
            op(0, "persoonsgegevens_vastgelegd", "p1"),
            op(1, "persoonsgegevens_vastgelegd", "p2"),
            op(1, "huisverbod_opgelegd", "h1"),
            op(3, "onderzoek_nodig_vastgesteld", "m1"),
            op(4, "onderzoek_gestart", "m1"),
            op(6, "huisverbod_verlengd", "h1", Duur.parse("P18D")),
            op(9, "betrokkene_geinformeerd", "p1"),
            op(12, "informeren_uitgesteld", "p2", Duur.parse(f"P{uitstel}D")),
            op(20, "veiligheidsvoorwaarden_opgesteld", None),
        ),
    )


def measure_imports(repeats: int) -> dict[str, dict[str, float]]:
    """Wall time of a fresh interpreter that imports, less that of one that imports nothing."""
    statements = {
        "import attrs, pendulum": "import attrs, pendulum",
        "import huiselijkgeweld": "import huiselijkgeweld",
        "from huiselijkgeweld import NORMEN, evaluate, loads": "from huiselijkgeweld import NORMEN, evaluate, loads",
    }
    tijden: dict[str, list[float]] = {naam: [] for naam in ("pass", *statements)}
    for _ in range(repeats):
        for naam, statement in (("pass", "pass"), *statements.items()):
            begin = perf_counter_ns()
            subprocess.run([sys.executable, "-c", statement], check=True)  # noqa: S603 - our own statements
            tijden[naam].append((perf_counter_ns() - begin) / 1e6)
    leeg = statistics.median(tijden["pass"])
    basis = statistics.median(tijden["import attrs, pendulum"]) - leeg
    return {
        naam: {"ms": statistics.median(tijden[naam]) - leeg, "ratio": (statistics.median(tijden[naam]) - leeg) / basis}
        for naam in statements
    }


def assert_equal(met_holidays: Callable[[date], date], met_workalendar: Callable[[date], date]) -> None:
    """The five werkdagen of the protocol, by the peers and by us, on every day that is measured."""
    for dag in DAGEN:
        eigen = NORMEN["HP-5WD"].einde(dag).dag
        assert eigen == met_holidays(dag) == met_workalendar(dag), dag


def loaded_late() -> list[str]:
    """Which of the packages that should load late are loaded by `import huiselijkgeweld` all the same."""
    statement = "import sys, huiselijkgeweld; print([m for m in ('cattrs','holidays','pendulum') if m in sys.modules])"
    uit = subprocess.run([sys.executable, "-c", statement], check=True, capture_output=True, text=True)  # noqa: S603 - our own statement
    geladen: list[str] = json.loads(uit.stdout.replace("'", '"'))
    return geladen


def term_cases(met_holidays: Callable[[date], date], met_workalendar: Callable[[date], date]) -> list[Case]:
    """Terms by the peers and by us, and whole cases with every term that runs in them."""
    six_weeks, ten_weeks = NORMEN["AWB-67"], NORMEN["UB-10W"]

    def nieuw(dag: date) -> Einde:
        six_weeks._cache.clear()  # noqa: SLF001 - the cost without what was kept
        return six_weeks.einde(dag)

    def hele_zaak(dossier: Dossier) -> object:
        return evaluate(dossier, on=dossier.gebeurtenissen[0].dag + timedelta(days=30))

    nooit_gezien = iter([(dag, uitstel) for uitstel in range(1, 15) for dag in DAGEN])
    dagen = from_pool(DAGEN)
    return [
        Case(HOLIDAYS, met_holidays, dagen, 3000),
        Case("workalendar add_working_days(5)", met_workalendar, dagen, 3000),
        Case('NORMEN["UB-10W"].einde(day)', ten_weeks.einde, dagen, 3000),
        Case('NORMEN["UB-10W"].einde(day).stappen', lambda dag: ten_weeks.einde(dag).stappen, dagen, 3000),
        Case("einde(day) of a day not asked before", nieuw, dagen, 1000),
        Case(
            WHOLE,
            hele_zaak,
            from_pool(list(map(dossier_van, WILLEKEURIG.sample(DAGEN, 400)))),
            400,
        ),
        Case(
            FAMILY,
            hele_zaak,
            from_pool(list(map(gezin_van, WILLEKEURIG.sample(DAGEN, 400)))),
            400,
        ),
        Case(
            "evaluate, a case not seen before",
            hele_zaak,
            lambda aantal: [dossier_van(*next(nooit_gezien)) for _ in range(aantal)],
            400,
        ),
    ]


def run(repeats: int) -> dict[str, Any]:
    """Assert, measure, and give the figures."""
    met_holidays, met_workalendar = peers()
    assert_equal(met_holidays, met_workalendar)
    ways = decisions.zen_ways()
    decisions.assert_equal_decisions(ways)
    bestanden_gelijk = casefiles.assert_equal_texts()
    for dag in DAGEN:
        NORMEN["UB-10W"].einde(dag).stappen  # noqa: B018 - computed once, then kept
    termijnen = measure(term_cases(met_holidays, met_workalendar) + decisions.answer_cases(), repeats)
    beslissingen = measure(decisions.decision_cases(ways), repeats)
    bestanden = measure(casefiles.cases(), repeats)
    gemeten: Times = {**termijnen, **beslissingen, **bestanden}
    return {
        "versie": __version__,
        "python": platform.python_version(),
        "machine": f"{platform.machine()}, {platform.system()}",
        "op": (DAGEN[-1] + timedelta(days=30)).isoformat(),
        "repeats": repeats,
        "termijnen": figures(termijnen, ratio=HOLIDAYS),
        "beslissingen": figures(beslissingen, ratio=decisions.BY_HAND, zen=decisions.ZEN),
        "bestanden": figures(bestanden, lezen=casefiles.PYDANTIC_LOADS, schrijven=casefiles.PYDANTIC_DUMPS),
        "gelijk": {"dagen": len(DAGEN), "gevallen": len(decisions.GEVALLEN), "bestanden": bestanden_gelijk},
        "grenzen": [
            {"wat": wat, "naast": peer, "ratio": ratio(gemeten, wat, peer), "grens": grens}
            for wat, peer, grens in LIMITS
        ],
        "imports": measure_imports(max(5, repeats // 2)),
        "geladen_bij_import": loaded_late(),
    }


def main() -> None:
    """Run, print and write; fail when a ratio passes its limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeats", type=int, default=15)
    parser.add_argument("--only", choices=("cases", "columns"), help="leave the other half out")
    gevraagd = parser.parse_args()
    grenzen: list[dict[str, Any]] = []
    if gevraagd.only != "columns":
        grenzen += one_by_one(gevraagd.repeats)
    if gevraagd.only != "cases":
        grenzen += columns_run.main(gevraagd.repeats)
    te_traag = [een["wat"] for een in grenzen if een["ratio"] > een["grens"]]
    sys.exit(f"over the limit: {', '.join(te_traag)}" if te_traag else 0)


def one_by_one(repeats: int) -> list[dict[str, Any]]:
    """Measure one case at a time, print and write; give the limits."""
    cijfers = run(repeats)
    (HIER / "results.json").write_text(json.dumps(cijfers, indent=2) + "\n", encoding="utf-8")
    tekst = page(cijfers)
    (HIER.parent / "docs" / "speed.md").write_text(tekst, encoding="utf-8")
    print(tekst)
    grenzen: list[dict[str, Any]] = cijfers["grenzen"]
    return grenzen


if __name__ == "__main__":
    main()
