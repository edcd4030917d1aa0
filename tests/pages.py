"""Steps of a page as a reader takes them: its blocks of code in their order, taken from its text."""

import doctest
import re
from typing import Any, NamedTuple

_FENCED = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Block(NamedTuple):
    """One block of code: its language and its text."""

    language: str
    text: str


def section(page: str, heading: str) -> str:
    """What stands under a heading, up to the next one of its rank."""
    _, found, rest = page.partition(f"\n{heading}\n")
    assert found, f"no heading {heading!r}"
    rank = heading.partition(" ")[0]
    return rest.partition(f"\n{rank} ")[0]


def blocks(text: str) -> list[Block]:
    """Every fenced block of a text."""
    return [Block(*found) for found in _FENCED.findall(text)]


def commands(block: Block) -> list[str]:
    """The commands that a console block tells its reader to give, without the remarks behind them."""
    lines = (line.removeprefix("$ ") for line in block.text.splitlines() if line.startswith("$ "))
    return [re.sub(r"\s+#.*", "", line) for line in lines]


def run(block: Block, names: dict[str, Any], where: str) -> None:
    """Run the examples of a block as a reader types them; what they print is what the page says."""
    test = doctest.DocTestParser().get_doctest(block.text, names, where, where, 0)
    said: list[str] = []
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    runner.run(test, out=said.append, clear_globs=False)
    assert test.examples, f"{where} shows nothing"
    assert not said, "".join(said)
    names.update(test.globs)
