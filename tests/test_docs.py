"""The pages that are made from the library say what the library says."""

import enum
import importlib.util
import re
from pathlib import Path
from types import ModuleType

import attrs
import pytest

import huiselijkgeweld

DOCS = Path(__file__).parent.parent / "docs"


def _generate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", DOCS / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


GENERATE = _generate()


@pytest.mark.parametrize("name", sorted(GENERATE.PAGES))
def test_a_made_page_is_up_to_date(name: str) -> None:
    """The page in docs is what `python docs/generate.py` makes of the installed library."""
    assert (DOCS / name).read_text(encoding="utf-8") == GENERATE.PAGES[name]()


ENGLISH = re.compile(
    r"[A-Z]\w*Error|Outcome|Policy|DECIDE|EACH|Rule|Table|Reading|VERIFIED|REPORTED|INFERENCE|MEMORY|CHOICE|NORMEN|dumps?|loads?|evaluate|explain|"
    r"url|jci|id|on|reading|since|until|note|open|when|then|code|possible|missing|rules|value|rows|policy|changes|"
    r"conditions|has_isoformat"
)
"""Public names that are English already: they belong to the code, not to the field."""


def _public_names() -> set[str]:
    """The names of the public face, the attributes of its classes and the members of its enums."""
    names = set(huiselijkgeweld.__all__)
    for name in huiselijkgeweld.__all__:
        thing = getattr(huiselijkgeweld, name)
        if isinstance(thing, type) and issubclass(thing, enum.Enum):
            own = thing in {huiselijkgeweld.Reading, huiselijkgeweld.Policy}
            names |= {member.name if own else member.name.lower() for member in thing}
        elif isinstance(thing, type) and attrs.has(thing):
            names |= {field.name for field in attrs.fields(thing) if not field.name.startswith("_")}
            names |= {key for key, value in vars(thing).items() if isinstance(value, property)}
    return {name for name in names if not ENGLISH.fullmatch(name)}


def test_the_glossary_explains_every_public_dutch_name() -> None:
    """Nobody has to read Dutch to use a public name: each has one English phrase in the glossary."""
    explained = set(re.findall(r"^\| `(\w+)` \| \S", (DOCS / "glossary.md").read_text(encoding="utf-8"), re.MULTILINE))
    assert _public_names() - explained == set()


def test_the_glossary_has_one_phrase_for_each_name() -> None:
    """A word does not stand in the glossary twice."""
    explained = re.findall(r"^\| `(\w+)` \|", (DOCS / "glossary.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(explained) == sorted(set(explained))
