"""The evaluators of `examples/bundle`, in JavaScript and in Java, and what the library answers to the same questions.

A question is a norm with its starts, or a table on a day with the facts of which every combination is asked, unknown
first. An answer is one line; of a question an evaluator hands over the digest of its lines, or the lines themselves.
"""

import json
import subprocess
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from functools import lru_cache
from hashlib import sha256
from itertools import product, zip_longest
from pathlib import Path
from typing import Any

from huiselijkgeweld import NORMEN, REGIOS, Bron, Outcome, Stap, Table, Termijnnorm, Voorbehoud
from huiselijkgeweld.errors import HuiselijkgeweldError, NotInForceError, QualitativeTermError
from huiselijkgeweld.model.feiten import Feiten
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.keten import KETEN
from huiselijkgeweld.rules import domain
from huiselijkgeweld.vraagstuk import als_dag_met_tabel

HERE = Path(__file__).parent
EXAMPLES = HERE.parent / "examples" / "bundle"
Question = dict[str, Any]
DAY = len("2026-04-02")


class Evaluators:
    """Both evaluators with one bundle."""

    def __init__(self, classes: Path, bundle: Path) -> None:
        """Compile the evaluator in Java into a folder; take the file of the bundle."""
        java = [*sorted(EXAMPLES.glob("*.java")), HERE / "Bundle.java"]
        subprocess.run(["javac", "-Xlint:all", "-Werror", "-d", classes, *java], check=True)  # noqa: S607 - the Java of the machine is the point
        self.bundle = bundle
        self.commands = {"JavaScript": ["node", HERE / "bundle.mjs"], "Java": ["java", "-cp", classes, "Bundle"]}

    def agree(self, questions: Sequence[Question]) -> int:
        """Whether both give the lines that the library gives; the first that differs is shown.

        Returns:
            How many lines were compared.
        """
        at_work = {name: self._ask(command, questions, whole=False) for name, command in self.commands.items()}
        digests, count = [], 0
        for question in questions:
            own = sha256()
            for line in lines(question):
                own.update(f"{line}\n".encode())
                count += 1
            digests.append(own.hexdigest())
        for name, process in at_work.items():
            for question, said, own_digest in zip(questions, _answer(process), digests, strict=True):
                if said != own_digest:
                    self._show_difference(name, question)
        return count

    def lines(self, question: Question) -> dict[str, list[str]]:
        """What each evaluator says to one question."""
        at_work = {name: self._ask(command, [question], whole=True) for name, command in self.commands.items()}
        return {name: _answer(process)[0] for name, process in at_work.items()}

    def _ask(self, command: Sequence[object], questions: Sequence[Question], *, whole: bool) -> "subprocess.Popen[str]":
        """An evaluator at work on questions, so that the library can work beside it."""
        pipe = subprocess.PIPE
        process = subprocess.Popen([str(part) for part in command], stdin=pipe, stdout=pipe, text=True)
        assert process.stdin is not None
        process.stdin.write(json.dumps({"bundle": str(self.bundle), "questions": questions, "whole": whole}))
        process.stdin.close()
        return process

    def _show_difference(self, name: str, question: Question) -> None:
        """Fail with the first line of a question that differs."""
        said = self.lines(question)[name]
        about = {key: value for key, value in question.items() if key != "starts"}
        for number, (own, other) in enumerate(zip_longest(lines(question), said)):
            where = question["starts"][number] if "starts" in question else f"cell {number}"
            assert own == other, f"{name}, {about}, {where}"


def _answer(process: "subprocess.Popen[str]") -> list[Any]:
    assert process.stdout is not None
    said = process.stdout.read()
    process.stdout.close()
    assert process.wait() == 0
    return list(json.loads(said))


# What the library says, as lines.


def lines(question: Question) -> Iterator[str]:
    """The lines of the library to a question."""
    if "norm" in question:
        norm = NORMEN[question["norm"]]
        return (end(norm, start) for start in question["starts"])
    return cells(table(question["tabel"], question["regio"]), question["names"], date.fromisoformat(question["on"]))


def table(name: str, place: str) -> Table[Any]:
    """A table by its name, of the chain or of a place."""
    if name in KETEN:
        return KETEN[name].tabel
    return BESLISSINGEN[name].tabel if place == "landelijk" else REGIOS[place].tabel(name)


def end(norm: Termijnnorm, start: str) -> str:
    """The end of a term that starts on a day or at a moment, with its steps and reservations."""
    begin = date.fromisoformat(start) if len(start) == DAY else datetime.fromisoformat(start)
    try:
        found = norm.einde(begin)
    except HuiselijkgeweldError as error:
        return refusal(error)
    parts = [*map(step, found.stappen), *map(reservation, found.voorbehouden)]
    return "\t".join((found.dag.isoformat(), moment(found.moment), *parts))


def cells(tabel: Table[Any], names: Sequence[str], on: date) -> Iterator[str]:
    """The answers to every combination of facts, each known or unknown, as the public functions give them."""
    try:
        bound = tabel.on(als_dag_met_tabel(on))
    except HuiselijkgeweldError as error:
        yield refusal(error)
        return
    klasse: Any = tabel.feiten
    for values in product(*((None, *domain(klasse, name)) for name in names)):
        facts = klasse(**dict(zip(names, values, strict=True)))
        try:
            given: Any = bound.evaluate(facts.aangevuld() if klasse is Feiten else facts)
        except HuiselijkgeweldError as error:
            yield refusal(error)
            continue
        if isinstance(given, Outcome):
            yield outcome(given)
        else:
            yield "\t".join(f"{result}\t{outcome(one)}" for result, one in given.items())


def refusal(error: HuiselijkgeweldError) -> str:
    """The name of a refusal, and its way out."""
    way_out = error.in_force if isinstance(error, NotInForceError) else None
    return f"{type(error).__name__}\t{error.words if isinstance(error, QualitativeTermError) else way_out or '-'}"


def step(een: Stap) -> str:
    """A step, field by field."""
    duur = "-" if een.duur is None else f"{een.duur.aantal} {een.duur.eenheid}"
    over, sources = "\x1f".join(een.over), listed(een.bronnen)
    return "\t".join((een.soort, een.dag.isoformat(), moment(een.moment), duur, een.van or "-", over, sources))


@lru_cache(4096)
def reservation(een: Voorbehoud) -> str:
    """A reservation, field by field."""
    dag = "-" if een.dag is None else een.dag.isoformat()
    return "\t".join((een.soort, een.tekst, dag, moment(een.moment), listed(een.bronnen)))


def outcome(given: Outcome[Any]) -> str:
    """An outcome: what is possible in the order of the alphabet, what is missing, the rows in play."""
    possible = "\x1f".join(sorted(map(word, given.possible)))
    return "\t".join((possible, "\x1f".join(given.missing), "\x1f".join([row.code for row in given.rules])))


def word(value: object) -> str:
    """A value as JSON has it, without quotation marks."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def moment(when: datetime | None) -> str:
    """A moment with its offset."""
    return "-" if when is None else when.isoformat()


@lru_cache(4096)
def listed(sources: tuple[Bron, ...]) -> str:
    """The keys of sources: as each is cited, with the consolidation that was read."""
    return "\x1f".join(f"{een} ({een.toestand})" if een.toestand else str(een) for een in sources)
