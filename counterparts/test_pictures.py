"""The drawings of the docs: mermaid in a real browser draws them from the texts of the page, word for word."""

import re
from html import unescape
from typing import Any

import pytest
from counterparts.pictures import draw, drawn, texts

TEXTS = texts()
HIDDEN = re.compile(r"\*?<(style|defs|marker)\b.*?</\1>", re.DOTALL)


@pytest.fixture(scope="module")
def now() -> Any:
    """What mermaid draws of them in the browser of this machine."""
    return draw(TEXTS)


def words(svg: str) -> list[str]:
    """All that can be read in a drawing; lines are broken anew on each machine."""
    read = unescape(re.sub(r"<[^>]*>", " ", HIDDEN.sub(" ", svg)))
    return sorted(re.findall(r"\S+", read))


@pytest.mark.parametrize("name", TEXTS)
def test_a_drawing_of_the_docs_has_the_words_that_mermaid_draws(now: Any, name: str) -> None:
    """What stands in the docs can be made again from the text of the page, with every word in it."""
    assert words(drawn(name)) == words(now[name])
    assert len(words(drawn(name))) > 20


def test_the_drawing_of_a_case_has_its_last_days_as_the_text_has_them() -> None:
    """A day or a time that a drawing would show otherwise is the worst that it could do."""
    when = re.compile(r"\d{4}-\d\d-\d\d \d\d\.\d\d")
    shown = when.findall(" ".join(re.findall(r">([^<]+)<", drawn("tijdlijn"))))
    assert sorted(shown) == sorted(when.findall(TEXTS["tijdlijn"]))
    assert shown
