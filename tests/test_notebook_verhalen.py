"""The notebooks of the examples: a real kernel runs them, their claims hold, and they show nothing they must not."""

import os
import re
from base64 import b64decode
from collections.abc import Iterator
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

from huiselijkgeweld.model.ids import is_bsn

FOLDER = Path(__file__).parent.parent / "examples" / "notebooks"
STORIES = sorted(path.stem for path in FOLDER.glob("*.py"))
PLACES = {
    "as it is": {},
    "elsewhere": {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LANG": "C"},
}
EACH = pytest.mark.parametrize("story", STORIES)


def read(story: str) -> Any:
    """A notebook as Jupyter opens it."""
    return nbformat.read(FOLDER / f"{story}.ipynb", as_version=4)  # type: ignore[no-untyped-call] # has no types


@cache
def outputs(story: str, place: str, folder: Path) -> list[Any]:
    """What each cell of code shows, run from top to bottom by a kernel of its own that reads nobody's settings."""
    notebook = read(story)
    client = NotebookClient(
        notebook,
        timeout=300,
        kernel_name="python3",
        resources={"metadata": {"path": str(FOLDER)}},
    )

    client.execute(env={**os.environ, "IPYTHONDIR": str(folder), **PLACES[place]})
    return [[_plain(een) for een in cell.outputs] for cell in notebook.cells if cell.cell_type == "code"]


def _plain(output: Any) -> dict[str, Any]:
    return {name: output[name] for name in ("output_type", "name", "text", "data") if name in output}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the kernels find no settings."""
    return tmp_path_factory.mktemp("ipython")


def texts(shown: list[Any]) -> Iterator[str]:
    """Every text that a notebook shows, in every form; a picture within a page as the text that it is made of."""
    for output in (output for cell in shown for output in cell):
        for text in (output.get("text", ""), *output.get("data", {}).values()):
            yield str(text)
            for picture in re.findall(r"data:image/svg[+]xml;base64,([A-Za-z0-9+/=]+)", str(text)):
                yield b64decode(picture).decode()


# What stands there.


def test_there_are_as_many_stories_as_notebooks() -> None:
    """Each text has its notebook and no notebook is without its text."""
    assert len(STORIES) >= 6
    assert sorted(path.stem for path in FOLDER.glob("*.ipynb")) == STORIES


@EACH
def test_a_notebook_is_kept_without_what_it_showed(story: str) -> None:
    """No outputs and no counts, so that a change of it can be read; and ids of cells that stay."""
    cells = read(story).cells
    assert [cell.id for cell in cells] == [f"cel-{number:02}" for number in range(1, len(cells) + 1)]
    code = [cell for cell in cells if cell.cell_type == "code"]
    assert [(cell.outputs, cell.execution_count) for cell in code] == [([], None)] * len(code)


@EACH
def test_a_story_begins_with_what_is_made_up_and_that_nothing_decides(story: str) -> None:
    """In its first cell, before any figure."""
    first = " ".join(read(story).cells[0].source.replace(">", " ").split())
    assert first.startswith("# ")
    assert "verzonnen" in first
    assert "Niets hier beslist iets" in first


@EACH
def test_a_story_claims_something(story: str) -> None:
    """At least five claims that can fail stand in its cells, and no claim holds by itself."""
    code = "\n".join(cell.source for cell in read(story).cells if cell.cell_type == "code")
    claims = re.findall(r"^ *assert (.+)$", code, re.MULTILINE)
    assert len(claims) >= 5
    assert {"True", "1"}.isdisjoint(claims)


@EACH
def test_a_story_reads_nothing_but_what_lies_beside_it(story: str) -> None:
    """It runs wherever the folder is copied: no path leads out of it, and no file is named that is not there."""
    code = "\n".join(cell.source for cell in read(story).cells if cell.cell_type == "code")
    assert set(re.findall(r'Path\("([^"]+)"\)', code)) <= {path.name for path in FOLDER.iterdir()}
    assert "../" not in code
    assert re.findall(r"\b(?:urllib|requests|httpx|socket)\b", code) == []


# What it does.


@EACH
def test_a_story_runs_and_its_claims_hold(story: str, folder: Path) -> None:
    """No cell fails and none warns."""
    shown = outputs(story, "as it is", folder)
    assert sum(map(bool, shown)) >= 3
    for output in (output for cell in shown for output in cell):
        assert output["output_type"] in {"display_data", "execute_result", "stream"}
        assert output.get("name", "stdout") == "stdout"


@EACH
def test_a_story_shows_the_same_wherever_it_runs(story: str, folder: Path) -> None:
    """In another process, with another seed of hashes, another time zone and another language."""
    assert outputs(story, "elsewhere", folder) == outputs(story, "as it is", folder)


@EACH
def test_a_story_shows_no_number_that_can_be_a_bsn(story: str, folder: Path) -> None:
    """In no form, and in no picture; nor where on a disk it ran."""
    for text in texts(outputs(story, "as it is", folder)):
        without = re.sub(r"base64,[A-Za-z0-9+/=]+", "", text)
        assert [number for number in re.findall(r"(?<![\d.])\d{8,9}(?![\d.])", without) if is_bsn(number)] == []
        assert re.findall(r"/(?:home|root|tmp|Users)/", without) == []


@EACH
def test_a_story_shows_nothing_that_is_loaded_from_elsewhere(story: str, folder: Path) -> None:
    """No script, frame or style sheet; a source is a link, which loads nothing, and a picture is in the page."""
    for text in texts(outputs(story, "as it is", folder)):
        assert re.findall(r"<(?:script|iframe|link|object|embed|base)\b", text, re.IGNORECASE) == []
        loads = re.findall(r"<(?!a\b)[a-z]+\b[^>]*?\b(?:src|href|xlink:href|action)=\"([^\"]*)\"", text)
        assert [address for address in loads if not unescape(address).startswith(("data:", "#"))] == []
        assert re.findall(r"url\((?!['\"]?(?:#|data:))|@import", text) == []
