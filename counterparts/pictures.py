"""The drawings of docs/pictures.md: the texts that the page makes, drawn by mermaid in a browser.

`python -m counterparts.pictures` draws them anew; a test compares the texts with those that were drawn.
"""

import re
from collections.abc import Mapping
from contextlib import redirect_stdout
from doctest import DocTestParser
from hashlib import sha256
from io import StringIO
from pathlib import Path
from typing import Any, Final

from counterparts.programs import ask, chromium

PAGE: Final = Path(__file__).parent.parent / "docs" / "pictures.md"
_BEGIN: Final = re.compile(r"<svg [^>]*>")
_LINE: Final = re.compile(r' d="[^"]*"')


def texts() -> dict[str, str]:
    """The text of each picture that the page shows, by the name of its variable there."""
    made: dict[str, Any] = {}
    with redirect_stdout(StringIO()):
        for example in DocTestParser().get_examples(PAGE.read_text(encoding="utf-8")):
            exec(example.source, made)  # noqa: S102 - a page of our own
    return {name: str(made[name]) for name in re.findall(r"\(drawn/(\w+)\.svg\)", PAGE.read_text(encoding="utf-8"))}


def digest(text: str) -> str:
    """A short digest of a text."""
    return sha256(text.encode()).hexdigest()[:16]


def drawn(name: str) -> str:
    """The drawing of that name, as it stands in the docs."""
    return (PAGE.parent / "drawn" / f"{name}.svg").read_text(encoding="utf-8")


def draw(given: Mapping[str, str]) -> dict[str, str]:
    """Have mermaid draw these texts: with a size and a white ground, and the digest of the text."""
    asked = ask("draw.mjs", {"executable": chromium(), "texts": given})
    return {name: _finished(svg, digest(given[name])) for name, svg in asked.items()}


def _finished(svg: str, of: str) -> str:
    begin = _BEGIN.match(svg)
    assert begin, svg[:300]
    size = re.search(r'viewBox="\S+ \S+ (\S+) (\S+)"', begin[0])
    assert size, begin[0]
    own = f'width="{size[1]}" height="{size[2]}" style="background: white" data-text="{of}"'
    kept = re.sub(r' (width|style)="[^"]*"', "", begin[0])
    # In lines a tenth of a pixel is seen by nobody; whatever is read stays as it is.
    rest = _LINE.sub(lambda line: re.sub(r"(\d\.\d)\d+", r"\1", line[0]), svg[begin.end() :])
    return f"{kept[:-1]} {own}>{rest}\n"


if __name__ == "__main__":
    for title, picture in draw(texts()).items():
        (PAGE.parent / "drawn" / f"{title}.svg").write_text(picture, encoding="utf-8")
