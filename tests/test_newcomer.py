"""A newcomer who follows a page step by step gets what it says; the steps are taken from the page itself."""

import re
import tomllib
from datetime import date, timedelta
from importlib.metadata import metadata
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from tests.pages import blocks, commands, run, section

from huiselijkgeweld import REGIOS, Regio, load
from huiselijkgeweld.testing.laws import check_region

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
REGION = section((ROOT / "docs" / "region.md").read_text("utf-8"), "## From an empty file")


# A region file of one's own.


def parts(text: str) -> dict[str, str]:
    """The parts of a region file by the line that opens each, as the page asks its reader to tell them apart."""
    pieces = re.split(r"^(?=\[)", text, flags=re.MULTILINE)
    return {piece.partition("\n")[0] if piece.startswith("[") else "": piece.rstrip() for piece in pieces if piece}


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """The folder of a reader who did every step, and what was refused on the way."""
    folder = tmp_path_factory.mktemp("region")
    file = folder / "proef.toml"
    written: dict[str, str] = {}
    names: dict[str, Any] = {}
    refused: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        for number, block in enumerate(blocks(REGION)):
            if block.language == "toml":
                written |= parts(block.text)
                file.write_text("\n\n".join(written.values()) + "\n", "utf-8")
            else:
                run(block, names, f"step {number}")
                refused += re.findall(r"^huiselijkgeweld\.errors\.(\w+): ", block.text, re.MULTILINE)
    return folder, refused


def test_every_step_to_a_region_file_gives_what_the_page_says(followed: tuple[Path, list[str]]) -> None:
    """From an empty folder, with four mistakes that are refused and mended as the page says."""
    _, refused = followed
    assert refused == ["RegionRuleError"] * 4
    assert {block.language for block in blocks(REGION)} == {"toml", "python"}


def test_the_file_at_the_end_has_a_row_a_parameter_and_a_membership(followed: tuple[Path, list[str]]) -> None:
    """Valid by the reader and by the law for regions, with one of each and all of them from its own document."""
    folder, _ = followed
    regio = Regio.load(folder / "proef.toml")
    check_region(folder / "proef.toml")
    (lid,) = regio.lidmaatschappen
    (parameter,) = regio.parameters.values()
    own = [regel for regel in regio.regels if regel.beslissing == "casusregie"]
    assert [regel.code for regel in own] == ["RG05a.proef"]
    assert (lid.schema, lid.gemeenten) == ("jbt", ("9901",))
    assert (parameter.naam, parameter.waarde) == ("mda_minimaal", 3)
    cited = {bron.regeling.kort for bron in chain(lid.bronnen, parameter.bronnen, own[0].bronnen)}
    assert cited == {"Afspraken 2026"}


# What the README says of the project.


def test_the_picture_of_the_readme_is_that_of_its_example() -> None:
    """Whoever types the examples one after another, in any folder, gets the picture that stands above them."""
    names: dict[str, Any] = {}
    for number, block in enumerate(block for block in blocks(README) if block.language == "python"):
        run(block, names, f"example {number}")
    assert names["dossier"] == load(ROOT / "examples" / "dossiers" / "zwolle-melding.json")
    assert names["beeld"].svg() == (ROOT / "docs" / "timeline.svg").read_text("utf-8").rstrip("\n")
    assert "](docs/timeline.svg)" in README


def test_the_first_line_of_facts_is_true() -> None:
    """Python, types, coverage, licence and state of development are what the project itself says."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        settings = tomllib.load(file)
    facts = README.splitlines()[2].split(" · ")
    classifiers = metadata("huiselijkgeweld").get_all("Classifier") or []
    assert facts == [
        f"Python {metadata('huiselijkgeweld')['Requires-Python'].removeprefix('>=')} and newer",
        "typed (mypy and pyrefly, strict)",
        "every branch tested, or the build fails",
        metadata("huiselijkgeweld")["License-Expression"],
        "beta",
    ]
    assert settings["tool"]["mypy"]["strict"]
    assert settings["tool"]["pyrefly"]["preset"] == "strict"
    assert settings["tool"]["coverage"]["run"]["branch"]
    assert settings["tool"]["coverage"]["report"]["fail_under"] == 100
    assert "Typing :: Typed" in classifiers
    assert "Development Status :: 4 - Beta" in classifiers


def test_the_extras_that_the_readme_names_exist() -> None:
    """Each by its own name, and without one four packages; only Spark, which needs Java, has a page of its own."""
    install = section(README, "## Install")
    needed = metadata("huiselijkgeweld").get_all("Requires-Dist") or []
    assert len([one for one in needed if "extra ==" not in one]) == 4
    assert "The library alone needs four packages: leave out `[notebook,testing]`." in install
    said = " ".join(install.split()).partition("the others are ")[2].partition(". ")[0]
    named = set(re.findall(r"`(\w+)`", said)) | {"notebook", "testing"}
    assert named == set(metadata("huiselijkgeweld").get_all("Provides-Extra") or []) - {"spark"}


def test_what_is_installed_first_is_what_the_examples_need() -> None:
    """The extras that an example of the README names stand in the one command that installs."""
    (block,) = (block for block in blocks(section(README, "## Install")) if block.language == "console")
    (install,) = (command for command in commands(block) if "pip install" in command)
    asked = re.findall(r"\(extra `(\w+)`\)", section(README, "## Three users"))
    assert len(asked) == 2
    assert f"[{','.join(sorted(asked))}]" in install


def test_the_readme_says_for_each_region_until_when_its_texts_hold() -> None:
    """The day before the rows get the reservation that their period is over, read from the table as a reader does."""
    told = dict(re.findall(r"^\| .*?\(`([a-z-]+)`\) .*\| (\d{4}-\d\d-\d\d) \| \d+ \|$", README, re.MULTILINE))
    assert list(told) == list(REGIOS)
    for code, day in told.items():
        last = date.fromisoformat(day)
        assert not REGIOS[code].is_verlopen(last)
        assert REGIOS[code].is_verlopen(last + timedelta(days=1))
