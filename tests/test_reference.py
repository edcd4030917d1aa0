"""The reference is complete: every public name says what it takes, gives and refuses, and in what unit."""

import ast
import inspect
import re
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest
from docs.making.reference import PLAN, full, public, words_of

import huiselijkgeweld
from huiselijkgeweld.errors import HuiselijkgeweldError
from huiselijkgeweld.model.vragen import VRAGEN
from huiselijkgeweld.recht.keten import KETEN

DOCS = Path(__file__).parent.parent / "docs"

TOLD_BY = {
    **dict.fromkeys(("on", "dag", "day", "van"), "day|years"),
    **dict.fromkeys(("jaar", "jaren"), "year|age"),
    **dict.fromkeys(("gemeente", "gemeenten", "gemeentes"), "municipalit"),
    **dict.fromkeys(("rows", "rijen"), "row"),
    **dict.fromkeys(("text", "written"), "text|read"),
    **dict.fromkeys(("schema", "naam", "code"), "scheme|schema|columns|name|code|decision"),
    "gebeurtenis": "event",
    "dossier": "case",
    "path": "file|JSON",
    "data": "data",
    "batches": "batch",
    "termijn": "term",
    "huishouden": "household",
    "vector": "vector",
    "bedrag": "amount",
    "wat": "share",
    "melding": "report",
    "soort": "income|kind",
    "waarde": "RSIN|value",
    "over": "about",
    "compute": "function",
    "stand": "stand|sign-offs",
    "aantal": "number",
}
"""Of a parameter that needs no entry of its own under `Args`: the words that the docstring then has for it."""
MANY = 2
"""The most parameters that a sentence can tell."""
UNIT = re.compile(
    r"euro|cent|percent|share|day|week|month|year|hour|minute|byte|number|how many|how often|seed|rows|cases|people"
    r"|inhabitants|spaces|amount|lines|problems|position|age|length|count",
    re.IGNORECASE,
)


@pytest.mark.parametrize("name", [(module, name) for module, name, _ in public()], ids=".".join)
def test_every_public_name_has_words(name: tuple[str, str]) -> None:
    """Constants too: a text stands below each in the source."""
    assert len(words_of(*name).split()) >= MANY + 1


def functions() -> Iterator[tuple[str, Callable[..., object]]]:
    """Every public function and method of our own, by its name; an inherited one stands with its own class."""
    for module, name, thing in public():
        if inspect.isfunction(inspect.unwrap(thing)):
            yield full(module, name), thing
        elif inspect.isclass(thing):
            for key, value in vars(thing).items():
                function = value.__func__ if isinstance(value, classmethod | staticmethod) else value
                own = inspect.isfunction(function) and str(function.__module__).startswith("huiselijkgeweld")
                if own and not key.startswith("_"):
                    yield f"{full(module, name)}.{key}", function


FUNCTIONS = dict(functions())
CLASSES = {full(module, name): thing for module, name, thing in public() if inspect.isclass(thing)}
NAMED: dict[str, object] = dict([*CLASSES.items(), *FUNCTIONS.items()])
RECORDS = {name: thing for name, thing in CLASSES.items() if attrs.has(thing) and not issubclass(thing, BaseException)}


def part(doc: str, name: str) -> str:
    """A part of a docstring, such as `Args`; empty if it is not there."""
    found = re.search(rf"^{name}:\n((?:[ \t].*\n?|\n)+)", doc + "\n", re.MULTILINE)
    return "" if found is None else found[1]


def entry(text: str, name: str) -> str | None:
    """What a part says of one name; None if it does not name it."""
    found = re.search(rf"^    \**{re.escape(name)}: (.*(?:\n {{5,}}.*)*)", text, re.MULTILINE)
    return None if found is None else found[1]


def doc_of(thing: object) -> str:
    """The docstring, without its indentation."""
    return inspect.getdoc(thing) or ""


def test_every_name_of_the_package_stands_in_the_reference() -> None:
    """No public name is left out, and none stands on two pages."""
    found = [(module, name) for module, name, _ in public()]
    assert len(found) == len(set(found))
    assert {name for module, name in found if module == ""} == set(huiselijkgeweld.__all__)


def test_every_page_of_the_reference_is_there() -> None:
    """The folder holds the pages of the plan and no other."""
    assert {path.stem for path in (DOCS / "reference").iterdir()} == set(PLAN)


@pytest.mark.parametrize("name", NAMED)
def test_a_docstring_says_something(name: str) -> None:
    """It has a first sentence of its own, of at least three words, that ends as a sentence does."""
    doc = doc_of(NAMED[name])
    first = " ".join(doc.partition("\n\n")[0].split())
    assert first.endswith((".", ":")), first
    assert len(first.split()) >= 3, first


@pytest.mark.parametrize("name", FUNCTIONS)
def test_what_a_function_takes_is_told(name: str) -> None:
    """Each parameter stands under `Args`, or is one of two at most and told in words; nothing else stands there."""
    function = FUNCTIONS[name]
    doc, args = doc_of(function), part(doc_of(function), "Args")
    parameters = [key for key in inspect.signature(function).parameters if key not in {"self", "cls"}]
    named = re.findall(r"^    \**(\w+):", args, re.MULTILINE)
    assert [each for each in named if each not in parameters] == []
    left = [key for key in parameters if key not in named]
    untold = [key for key in left if not re.search(rf"`{key}`|\b(?:{TOLD_BY.get(key, '(?!)')})", doc, re.IGNORECASE)]
    assert untold == []
    assert not left or len(parameters) <= MANY


@pytest.mark.parametrize("name", FUNCTIONS)
def test_what_a_function_refuses_is_told(name: str) -> None:
    """Each error of the library that stands in its own body is named."""
    function = FUNCTIONS[name]
    tree = ast.parse(textwrap.dedent(inspect.getsource(inspect.unwrap(function))))
    raised = {
        node.exc.func.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call) and isinstance(node.exc.func, ast.Name)
    }
    assert {
        error for error in raised if error.endswith("Error") and error not in part(doc_of(function), "Raises")
    } == set()


@pytest.mark.parametrize("name", FUNCTIONS)
def test_an_error_that_is_told_exists(name: str) -> None:
    """What stands under `Raises` is an error of the library, or one of Python."""
    told = re.findall(r"^    (\w+):", part(doc_of(FUNCTIONS[name]), "Raises"), re.MULTILINE)
    known: dict[str, Any] = {**vars(huiselijkgeweld.errors), **vars(__import__("builtins"))}
    others = {"LawBrokenError", "InvalidArgument"}  # of the laws, and of Hypothesis
    for error in told:
        assert error in others or issubclass(
            known[error], HuiselijkgeweldError | OSError | KeyError | TypeError | ImportError
        )


@pytest.mark.parametrize("name", FUNCTIONS)
def test_what_a_function_gives_is_told(name: str) -> None:
    """A function that gives something says what: in its first sentence, or under `Returns` or `Yields`."""
    function = FUNCTIONS[name]
    given = inspect.signature(function).return_annotation
    if given in {None, "None"} or inspect.isgeneratorfunction(function):
        return
    doc = doc_of(function)
    verbs = r"^(?:Check|Write|Read|Divide|Fill|Count|Compare|Turn|Make|Refuse)\b"
    assert "Returns:" in doc or "Yields:" in doc or not re.match(verbs, doc) or "; " in doc or "Example:" in doc


@pytest.mark.parametrize("name", RECORDS)
def test_what_a_record_holds_is_told(name: str) -> None:
    """Each public field stands under `Attributes`, has words of its own in the source, or is a fact with a question."""
    record = RECORDS[name]
    told = "".join(part(doc_of(each), "Attributes") for each in record.__mro__ if attrs.has(each))
    own = documented(record) | asked(record)
    fields = [field.name for field in attrs.fields(record) if not field.name.startswith("_")]
    assert [field for field in fields if entry(told, field) is None and field not in own] == []


@pytest.mark.parametrize("name", RECORDS)
def test_a_number_has_a_unit(name: str) -> None:
    """A field that holds a number says of what."""
    record = RECORDS[name]
    told = part(doc_of(record), "Attributes")
    for field in attrs.fields(record):
        kinds = set(re.findall(r"\w+", str(field.type))) if not isinstance(field.type, type) else {field.type.__name__}
        words = entry(told, field.name)
        if kinds & {"int", "float", "Decimal"} and not kinds & {"Mapping", "tuple", "dict"} and words is not None:
            assert UNIT.search(words), (field.name, words)


def asked(record: type) -> set[str]:
    """The facts of a class of which the pages of rules tell the question."""
    if record is huiselijkgeweld.Feiten:
        return set(VRAGEN)
    return {feit for tabel in KETEN.values() if tabel.feiten is record for feit in tabel.vragen}


def documented(record: type) -> set[str]:
    """The fields of a class with a text below them in its source, as Sphinx reads it."""
    found: set[str] = set()
    for klasse in (each for each in record.__mro__ if each.__module__.startswith("huiselijkgeweld")):
        body = ast.parse(textwrap.dedent(inspect.getsource(klasse))).body[0]
        assert isinstance(body, ast.ClassDef)
        for field, below in zip(body.body, body.body[1:], strict=False):
            told = isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant)
            if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and told:
                found.add(field.target.id)
    return found


@pytest.mark.parametrize("name", CLASSES)
def test_a_property_says_what_it_is(name: str) -> None:
    """No public property is without words."""
    own = {key: value for key, value in vars(CLASSES[name]).items() if isinstance(value, property)}
    assert [key for key, value in own.items() if not key.startswith("_") and not value.__doc__] == []
