"""A region file: `Regio.loads`, `Regio.load`, and an answer by what it reads."""

import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from zlib import crc32

from fuzz.shared import DAY, ROOT, STRANGE, Target, other_days

from huiselijkgeweld import NORMEN, REGIOS, Regio, RegionRuleError, evaluate, load
from huiselijkgeweld.errors import Problem
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN

CASE = load(ROOT / "examples" / "dossiers" / "gezin-met-melding.json")
FOLDER = TemporaryDirectory(prefix="fuzz-")
BY_PATH = 16
"""One input of so many is also read from a file: that layer is thin."""
SHORT = 4000
"""Most characters of one problem; a file can have many."""


def read(what: bytes | Path) -> Regio | tuple[Problem, ...]:
    """The region, or why it is refused."""
    try:
        return Regio.load(what) if isinstance(what, Path) else Regio.loads(what)
    except RegionRuleError as error:
        problems = error.problems
    assert all(len(str(problem)) <= SHORT for problem in problems), "a problem that nobody would read"
    return problems


def check(data: bytes) -> None:
    """Claim that a region answers a case on a day, or is refused; and that a path does the same as its text."""
    regio = read(data)
    if crc32(data) % BY_PATH == 0:
        path = Path(FOLDER.name) / "regio.toml"
        path.write_bytes(data)
        assert type(again := read(path)) is type(regio), "a path is not as its text"
        assert isinstance(again, Regio) or again == regio, "a path has other problems than its text"
    if isinstance(regio, Regio):
        evaluate(CASE, on=DAY, regio=regio)


def seeds() -> Iterator[bytes]:
    """Small regions, made of those that are shipped: the head, the documents, and one part of each kind; one whole."""
    for code in REGIOS:
        text = files("huiselijkgeweld.regio").joinpath("gegevens", f"{code}.toml").read_text("utf-8")
        if code == "flevoland":
            yield text.encode()
        head, *parts = _parts(text)
        documents = [part for part in parts if part.startswith(("[[document]]", "[gemeenten]"))]
        kinds = {part.split("\n", 1)[0]: part for part in parts if part not in documents}
        yield from ("".join([head, *documents, part]).encode() for part in kinds.values())


def _parts(text: str) -> list[str]:
    return re.split(r"(?m)^(?=\[)", text)


_LINE = re.compile(r"(?m)^([A-Za-z_]+ *= *)(.*)$")
_WORD = re.compile(r'"[^"\n]*"')
_VALUES = tuple(
    f'"{one}"' if isinstance(one, str) else str(one).lower() for one in STRANGE if one is not None and one != "\ud800"
)


def _other_value(text: str, chance: Random) -> str:
    """One value replaced: by a strange one, or by one that stands elsewhere in the file."""
    lines = list(_LINE.finditer(text))
    if not lines:
        return text
    here, there = chance.choice(lines), chance.choice(lines)
    value = chance.choice((there[2], chance.choice(_VALUES)))
    return text[: here.start(2)] + value + text[here.end(2) :]


def _other_word(text: str, chance: Random) -> str:
    """One text between quotation marks replaced: by another of the file, or by a code."""
    words = list(_WORD.finditer(text))
    if not words:
        return text
    here, there = chance.choice(words), chance.choice(words)
    word = chance.choice((there[0], f'"{chance.choice(_CODES)}"'))
    return text[: here.start()] + word + text[here.end() :]


def _other_lines(text: str, chance: Random) -> str:
    """One line dropped, or put elsewhere too."""
    lines = text.split("\n")
    here = chance.randrange(len(lines))
    if chance.random() < 0.5:
        del lines[here]
    else:
        lines.insert(chance.randint(0, len(lines)), lines[here])
    return "\n".join(lines)


def _other_parts(text: str, chance: Random) -> str:
    """One part dropped, or put elsewhere too: once or many times."""
    head, *parts = _parts(text)
    if not parts:
        return text
    here = chance.randrange(len(parts))
    if chance.random() < 0.5:
        del parts[here]
    else:
        parts[here:here] = [parts[here]] * chance.choice((1, 2, 30))
    return "".join([head, *parts])


def mutate(data: bytes, chance: Random) -> bytes:
    """Another region file: values, words, days, lines or parts changed."""
    text = data.decode("utf-8", "replace")
    for _ in range(chance.choice((1, 1, 2, 4))):
        text = chance.choice((_other_value, _other_word, _other_word, other_days, _other_lines, _other_parts))(
            text, chance
        )
    return text.encode()


_CODES = (*BESLISSINGEN, *(code for one in BESLISSINGEN.values() for code in one.codes), *NORMEN)
TARGET = Target(check, seeds, _CODES, mutate)
