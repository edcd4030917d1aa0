"""Hold the golden vectors against the installed library, with nothing but the library: no tool for tests is needed.

Run by `make vectors` in an environment that has only the wheel. It prints how many vectors there are, and one digest of
everything that was answered: the same on every machine, in every language, time zone and order of hashes.
"""

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from huiselijkgeweld import (
    NORMEN,
    Dossier,
    Feiten,
    Outcome,
    Telwijze,
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
from huiselijkgeweld.tijd.termijnen import Einde
from huiselijkgeweld.vectoren import Duurvector, Termijnvector, duurvectoren, termijnvectoren, vectoren
from huiselijkgeweld.vectoren.houden import (
    Woorden,
    antwoorden_in_woorden,
    antwoordfouten,
    ketenfouten,
    stand_in_woorden,
    standfouten,
    termijnfouten,
    zeker,
)

DOSSIERS = Path(__file__).parent.parent / "examples" / "dossiers"
ON = date(2026, 4, 10)


class Answers:
    """Answers the vectors by the library, and keeps everything that it answered as text."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.parts: list[str] = []

    def term(self, one: Termijnvector) -> date | datetime:
        """The end of a worked term of a norm."""
        return self._end(NORMEN[one.norm].einde(one.start, tot=one.tot, verlengingen=one.verlengingen))

    def length(self, one: Duurvector) -> date | datetime:
        """The end of a worked term of no norm."""
        return self._end(
            einde(one.start, one.duur, telwijze=Telwijze(regime=one.regime), verlengingen=one.verlengingen)
        )

    def _end(self, end: Einde) -> date | datetime:
        self.parts.append("\n".join(map(str, (end.dag, end.moment, *end.stappen))))
        return end.moment or end.dag

    def case(self, dossier: Dossier, on: date) -> Woorden:
        """How a worked case file stands."""
        stand = evaluate(dossier, on=on)
        self.parts.append("\n".join((dumps(dossier), dumps(stand), explain(stand))))
        return stand_in_woorden(stand)

    def facts(self, feiten: Feiten, on: date, regio: str | None) -> Woorden:
        """The answers from worked facts."""
        who, up = regie(feiten, on=on, regio=regio), opschaling(feiten, on=on, regio=regio)
        return self._words(antwoorden_in_woorden(who, up, plichten(feiten, on=on, regio=regio)))

    def chain(self, table: str, feiten: Any, on: date) -> Woorden:  # noqa: ANN401 - each table has its facts
        """An answer of the chain."""
        antwoord = KETEN[table].tabel.evaluate(feiten, on=on)
        return self._words({"mogelijk" if isinstance(antwoord, Outcome) else "houdt": zeker(antwoord)})

    def _words(self, words: Woorden) -> Woorden:
        self.parts.append(repr(words))
        return words

    def wrong(self) -> Iterator[str]:
        """What the vectors say otherwise."""
        yield from termijnfouten(termijnvectoren(), self.term)
        yield from termijnfouten(duurvectoren(), self.length)
        yield from antwoordfouten(self.facts)
        yield from ketenfouten(self.chain)
        yield from standfouten(self.case)


def run(_: int) -> str:
    """Everything, with the example case files; gives the digest."""
    answers = Answers()
    wrong = list(answers.wrong())
    if wrong:
        raise SystemExit("\n".join(wrong))
    for path in sorted(DOSSIERS.glob("*.json")):
        answers.case(loads(path.read_bytes()), ON)
    return sha256("\0".join(answers.parts).encode()).hexdigest()


def main() -> None:
    """Everything, in four threads at once, so that each looks up what another is just making."""
    with ThreadPoolExecutor(4) as threads:
        digests = set(threads.map(run, range(4)))
    if len(digests) != 1:
        sys.exit("threads do not agree")
    print(sum(map(len, vectoren().values())), "vectors,", digests.pop())


if __name__ == "__main__":
    main()
