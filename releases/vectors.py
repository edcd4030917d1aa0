"""Hold the golden vectors against the installed library, with nothing but the library: no tool for tests is needed.

Run by `make vectors` in an environment that has only the wheel. It prints how many vectors there are, and one digest of
everything that was answered: the same on every machine, in every language, time zone and order of hashes.
"""

import json
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

from huiselijkgeweld import (
    NORMEN,
    Duur,
    Feiten,
    Regime,
    Telwijze,
    Verlenging,
    dumps,
    einde,
    evaluate,
    explain,
    loads,
    opschaling,
    plichten,
    regie,
)
from huiselijkgeweld.recht.keten import KETEN
from huiselijkgeweld.rules import Outcome, domain

DOSSIERS = Path(__file__).parent.parent / "examples" / "dossiers"
ON = date(2026, 4, 10)


def moment_of(text: str | None) -> Any:  # noqa: ANN401 - a day, a moment or nothing
    """A day or a moment as the vectors write it."""
    if text is None:
        return None
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


def terms(vectors: list[dict[str, Any]]) -> Iterator[str]:
    """Each worked term: wrong ones are raised, the answers given as text."""
    for one in vectors:
        extensions = [
            Verlenging(Duur.parse(een["duur"]), moment_of(een.get("op"))) for een in one.get("verlengingen", ())
        ]
        start = moment_of(one["start"])
        if "norm" in one:
            end = NORMEN[one["norm"]].einde(start, tot=moment_of(one.get("tot")), verlengingen=extensions)
        else:
            wijze = Telwijze(regime=Regime(one["regime"]))
            end = einde(start, Duur.parse(one["duur"]), telwijze=wijze, verlengingen=extensions)
        if end.dag != date.fromisoformat(one["dag"]):
            sys.exit(f"{one['id']}: {end.dag}, not {one['dag']}")
        if "moment" in one and (end.moment is None or end.moment.replace(tzinfo=None) != moment_of(one["moment"])):
            sys.exit(f"{one['id']}: {end.moment}, not {one['moment']}")
        yield "\n".join(map(str, (end.dag, end.moment, *end.stappen)))


def answers(vectors: list[dict[str, Any]]) -> Iterator[str]:
    """Each worked case of regie and escalation: what remains possible is what the vector says."""
    for one in vectors:
        facts = Feiten(**_values(Feiten, one["feiten"]))
        on, regio = date.fromisoformat(one["on"]), one["regio"] or None
        who, up = regie(facts, on=on, regio=regio), opschaling(facts, on=on, regio=regio)
        todo = plichten(facts, on=on, regio=regio)
        given = {
            **{naam: getattr(who, naam) for naam in ("casusregie", "zicht")},
            **{naam: getattr(up, naam) for naam in ("jeugd", "bevoegd", "uitnodigen", "mda", "zvh")},
        }
        for naam, uitkomst in given.items():
            possible = sorted(map(str, uitkomst.possible))
            if naam in one and possible != sorted(one[naam]):
                sys.exit(f"{one['id']}: {naam} can be {possible}, not {one[naam]}")
        yield repr([sorted(map(str, een.possible)) for een in given.values()]) + repr(todo.te_doen)


def chain(vectors: list[dict[str, Any]]) -> Iterator[str]:
    """Each worked case of the chain."""
    for one in vectors:
        tabel = KETEN[one["tabel"]].tabel
        uitkomst = tabel.evaluate(
            tabel.feiten(**_values(tabel.feiten, one["feiten"])), on=date.fromisoformat(one["on"])
        )
        if isinstance(uitkomst, Outcome):
            possible = sorted(map(str, uitkomst.possible))
            if "mogelijk" in one and possible != sorted(one["mogelijk"]):
                sys.exit(f"{one['id']}: {possible}, not {one['mogelijk']}")
            yield repr(possible)


def _values(klasse: type[Any], stated: dict[str, Any]) -> dict[str, Any]:
    return {naam: type(domain(klasse, naam)[0])(waarde) for naam, waarde in stated.items()}


def cases() -> Iterator[str]:
    """The example case files: written, explained and answered."""
    for path in sorted(DOSSIERS.glob("*.json")):
        dossier = loads(path.read_bytes())
        stand = evaluate(dossier, on=ON)
        yield "\n".join((dumps(dossier), dumps(stand), explain(stand)))


def main() -> None:
    """Everything, in four threads at once, so that each looks up what another is just making."""
    vectors = json.loads((files("huiselijkgeweld") / "testing" / "vectoren.json").read_text("utf-8"))

    def run(_: int) -> str:
        parts = [*terms(vectors["termijnen"]), *answers(vectors["antwoorden"]), *chain(vectors["keten"]), *cases()]
        return sha256("\0".join(parts).encode()).hexdigest()

    with ThreadPoolExecutor(4) as threads:
        digests = set(threads.map(run, range(4)))
    if len(digests) != 1:
        sys.exit("threads do not agree")
    print(sum(map(len, vectors.values())), "vectors,", digests.pop())


if __name__ == "__main__":
    main()
