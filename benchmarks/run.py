"""Speed beside real peers, in one process: equality is asserted first, then medians and ratios are printed.

`make bench` runs this, writes the figures to `benchmarks/results.json` and the page `docs/speed.md` from them. Absolute
times drift with the machine; the ratio of each repeat to the peer in the same repeat is the figure to use.
"""

import argparse
import gc
import json
import platform
import random
import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter_ns

import holidays
from workalendar.europe import Netherlands

from huiselijkgeweld import NORMEN, Dossier, Einde, Gebeurtenis, __version__, evaluate
from huiselijkgeweld.model.gebeurtenissen import GEBEURTENISSOORTEN
from huiselijkgeweld.tijd.duur import Duur
from huiselijkgeweld.tijd.feestdagen import BESLUITEN

HIER = Path(__file__).parent
DAGEN = [date(2019, 1, 1) + timedelta(days=n) for n in range((date(2028, 12, 1) - date(2019, 1, 1)).days)]
BESLUITDAGEN = frozenset(dag for besluit in BESLUITEN for dag in besluit.dagen)

Case = tuple[str, Callable[[date], object], int]


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


def measure(cases: Sequence[Case], repeats: int, prepare: Callable[[], None]) -> dict[str, dict[str, float]]:
    """Median time per call of each case, and the median of its ratio to the first case in the same repeat."""
    tijden: dict[str, list[float]] = {naam: [] for naam, _, _ in cases}
    willekeurig = random.Random(20260410)  # noqa: S311 - an order, not a secret
    gc.collect()
    gc.disable()
    try:
        for _ in range(repeats):
            prepare()
            for naam, doe, aantal in cases:
                dagen = willekeurig.sample(DAGEN, aantal)
                begin = perf_counter_ns()
                for dag in dagen:
                    doe(dag)
                tijden[naam].append((perf_counter_ns() - begin) / aantal)
    finally:
        gc.enable()
    basis = tijden[cases[0][0]]
    return {
        naam: {
            "ns": statistics.median(gemeten),
            "ratio": statistics.median(a / b for a, b in zip(gemeten, basis, strict=True)),
        }
        for naam, gemeten in tijden.items()
    }


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
    uit = subprocess.run([sys.executable, "-c", statement], check=True, capture_output=True, text=True)  # noqa: S603
    geladen: list[str] = json.loads(uit.stdout.replace("'", '"'))
    return geladen


def run(repeats: int) -> dict[str, object]:
    """Assert, measure, and give the figures."""
    met_holidays, met_workalendar = peers()
    assert_equal(met_holidays, met_workalendar)
    five_days, six_weeks = NORMEN["HP-5WD"], NORMEN["AWB-67"]
    op = DAGEN[-1] + timedelta(days=30)

    def einde(dag: date) -> Einde:
        return NORMEN["UB-10W"].einde(dag)

    def einde_met_stappen(dag: date) -> object:
        return NORMEN["UB-10W"].einde(dag).stappen

    def nieuw(dag: date) -> Einde:
        six_weeks._cache.clear()  # noqa: SLF001 - the cost without what was kept
        return six_weeks.einde(dag)

    dossiers = {dag: dossier_van(dag) for dag in random.Random(1).sample(DAGEN, 400)}  # noqa: S311 - a sample
    gekozen = list(dossiers)

    def hele_zaak(dag: date) -> object:
        gekozen_dag = gekozen[dag.toordinal() % len(gekozen)]
        return evaluate(dossiers[gekozen_dag], on=gekozen_dag + timedelta(days=30))

    nooit_gezien = iter([(dag, uitstel) for uitstel in range(1, 15) for dag in DAGEN])
    vers: list[Dossier] = []

    def leg_klaar() -> None:
        vers[:] = [dossier_van(*next(nooit_gezien)) for _ in range(400)]

    def nieuwe_zaak(_: date) -> object:
        dossier = vers.pop()
        return evaluate(dossier, on=dossier.gebeurtenissen[0].dag + timedelta(days=30))

    for dag in DAGEN:
        einde_met_stappen(dag)
        five_days.einde(dag)
    termijnen = measure(
        [
            ("holidays get_nth_working_day(5)", met_holidays, 3000),
            ("workalendar add_working_days(5)", met_workalendar, 3000),
            ('NORMEN["UB-10W"].einde(day)', einde, 3000),
            ('NORMEN["UB-10W"].einde(day).stappen', einde_met_stappen, 3000),
            ("einde(day) of a day not asked before", nieuw, 1000),
            ("evaluate, a case with ten events", hele_zaak, 400),
            ("evaluate, a case not seen before", nieuwe_zaak, 400),
        ],
        repeats,
        leg_klaar,
    )
    return {
        "versie": __version__,
        "python": platform.python_version(),
        "machine": f"{platform.machine()}, {platform.system()}",
        "op": op.isoformat(),
        "repeats": repeats,
        "termijnen": termijnen,
        "imports": measure_imports(max(5, repeats // 2)),
        "geladen_bij_import": loaded_late(),
    }


def page(cijfers: dict[str, object]) -> str:
    """The page of the documentation, made from the figures."""
    termijnen, imports = cijfers["termijnen"], cijfers["imports"]
    assert isinstance(termijnen, dict)
    assert isinstance(imports, dict)
    regels = [
        "# Speed",
        "",
        "Measured by `make bench` beside two other libraries, in one process and in random order. Before anything is",
        f"timed, all three give the same day for five working days after each of {len(DAGEN):,} start days.",
        "The ratio is the median over the repeats of a case to the first row in the same repeat.",
        "",
        "huiselijkgeweld {versie}, Python {python}, {machine}, {repeats} repeats.".format_map(cijfers),
        "",
        "| one call | median, µs | ratio |",
        "|---|---:|---:|",
        *(f"| `{naam}` | {rij['ns'] / 1000:.2f} | {rij['ratio']:.3f} |" for naam, rij in termijnen.items()),
        "",
        "Day tables are built when first needed, in a fraction of a second, most of it importing `holidays`. Ends that",
        "were asked before are kept, at most 4,096 a norm.",
        "",
        "| a fresh interpreter | ms over an empty one | ratio |",
        "|---|---:|---:|",
        *(f"| `{naam}` | {rij['ms']:.1f} | {rij['ratio']:.2f} |" for naam, rij in imports.items()),
        "",
    ]
    return "\n".join(regels)


def main() -> None:
    """Run, print and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeats", type=int, default=15)
    cijfers = run(parser.parse_args().repeats)
    (HIER / "results.json").write_text(json.dumps(cijfers, indent=2) + "\n", encoding="utf-8")
    tekst = page(cijfers)
    (HIER.parent / "docs" / "speed.md").write_text(tekst, encoding="utf-8")
    print(tekst)


if __name__ == "__main__":
    main()
