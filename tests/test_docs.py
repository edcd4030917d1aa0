"""The pages that are made from the library say what the library says."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

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
