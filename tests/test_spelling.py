"""The texts are spelled as two word lists and one of our own have it: English and Dutch, in the docs and in the data.

A word that is in none of them is an error until somebody has looked at it and put it in `tests/words.txt`.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from spellchecker import SpellChecker

import huiselijkgeweld

ROOT = Path(__file__).parent.parent
PACKAGE = Path(huiselijkgeweld.__file__).parent
OWN = (ROOT / "tests" / "words.txt").read_text(encoding="utf-8").split()
TEXTS = sorted(
    path.relative_to(ROOT).as_posix()
    for pattern in ("*.md", "docs/*.md", "docs/*/*.md", "examples/*.md", "changelog.d/*.md")
    for path in ROOT.glob(pattern)
    if "_build" not in path.parts
)
MODULES = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))
SENTENCES = [name for name in MODULES if name.startswith("uitleg/")]
"""The modules whose texts are Dutch sentences."""

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
NO_PROSE = (
    re.compile(r"\A---\n.*?\n---\n", re.DOTALL),  # what a page says of itself
    re.compile(r"^ *(`{3,}).*?^ *\1$", re.DOTALL | re.MULTILINE),  # code
    re.compile(r"^\([^)]+\)=$", re.MULTILINE),  # a place to link to
    re.compile(r"\{[\w:]+\}`[^`]*`|`[^`]*`", re.DOTALL),
    re.compile(r"^> .*$", re.MULTILINE),  # the words of a law
    re.compile(r"\]\([^)]*\)"),
    re.compile(r"<[^>]*>"),
    re.compile(r"(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:nl|org|com|io|net|eu|nu)\b\S*"),
    re.compile(r"\b\w+_\w+\b"),  # a stored word
    re.compile(r"\b[A-Z][a-z]+(?:[A-Z][a-z]+)+\b"),  # a class
    re.compile(r"ECLI:\S+|\b\w*\d\w*\b|\b[A-Z]{2,}[\w.-]*"),  # codes and abbreviations
)


@cache
def known(language: str) -> SpellChecker:
    """The words of a language."""
    return SpellChecker(language=language)


def is_right(word: str, *languages: str) -> bool:
    """Whether a word, as it stands or in small letters, is in a list."""
    plain = word.replace("’", "'").lower()
    bare = re.sub(r"'s?$", "", plain)
    return plain in MINE or bare in MINE or any(each in known(one) for one in languages for each in (plain, bare))


MINE = set(OWN)


def words(text: str) -> list[str]:
    """The words of a text, without code, addresses, codes and abbreviations."""
    for what in NO_PROSE:
        text = what.sub(" ", text)
    return WORD.findall(text)


def page(name: str) -> tuple[list[str], tuple[str, ...]]:
    """The words of a page, and the languages in which they may be: the field has Dutch words on English pages too."""
    text = (ROOT / name).read_text(encoding="utf-8")
    return words(text), ("nl",) if re.match(r"---\nlang: nl\n", text) else ("en", "nl")


def docstrings(name: str) -> Iterator[str]:
    """The docstrings of a module, without their examples and the names that they explain."""
    for node in ast.walk(ast.parse((PACKAGE / name).read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Expr) or not isinstance(node.value, ast.Constant):
            continue
        if isinstance(node.value.value, str):
            text = re.sub(r"^ *(?:>>>|\.\.\. ).*(?:\n(?! *$).*)*", "", node.value.value, flags=re.MULTILINE)
            yield re.sub(r"^ *\**\w+: ", "", text, flags=re.MULTILINE)


def sentences(name: str) -> Iterator[str]:
    """The texts of a module that are no docstring."""
    tree = ast.parse((PACKAGE / name).read_text(encoding="utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


@pytest.mark.parametrize("name", TEXTS)
def test_a_page_is_spelled_right(name: str) -> None:
    """Every word of its prose is known."""
    found, languages = page(name)
    assert sorted({word for word in found if not is_right(word, *languages)}) == []


@pytest.mark.parametrize("name", MODULES)
def test_a_docstring_is_spelled_right(name: str) -> None:
    """Every word of its prose is known."""
    found = (word for text in docstrings(name) for word in words(text))
    assert sorted({word for word in found if not is_right(word, "en", "nl")}) == []


@pytest.mark.parametrize("name", SENTENCES)
def test_a_sentence_of_the_library_is_spelled_right(name: str) -> None:
    """What it says in Dutch is Dutch; what it says to a programmer is English."""
    found = (word for text in sentences(name) for word in words(text))
    assert sorted({word for word in found if not is_right(word, "en", "nl")}) == []


@pytest.mark.parametrize("word", ["onderzooek", "beoordeeling", "kidneren"])
def test_a_slip_of_the_pen_in_dutch_is_seen(word: str) -> None:
    """The list of Dutch words is no list of whatever people type."""
    assert not is_right(word, "en", "nl")


@pytest.mark.parametrize("word", ["recieve", "seperate", "occured", "teh"])
def test_a_slip_of_the_pen_in_english_is_seen(word: str) -> None:
    """Nor is that of English words, also with the Dutch ones beside it."""
    assert not is_right(word, "en", "nl")


def test_our_own_words_are_needed() -> None:
    """Each stands once, in order, in small letters, and in some text; what no text uses leaves the list."""
    assert sorted({word.lower() for word in OWN}) == OWN
    used = {word.replace("’", "'").lower() for name in TEXTS for word in page(name)[0]}
    used |= {word.lower() for name in MODULES for text in docstrings(name) for word in words(text)}
    used |= {word.lower() for name in SENTENCES for text in sentences(name) for word in words(text)}
    used |= {re.sub(r"['’]s?$", "", word) for word in used}
    assert MINE - used == set()
