"""From an empty folder to a first deadline, by the README alone: what it says is done, and timed.

The package index is asked for the newest of everything, as by a newcomer; of this checkout only its files are used.
"""

import doctest
import os
import shutil
import subprocess
import time
from datetime import date
from pathlib import Path

import pytest
from tests.pages import blocks, commands, section

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
FIVE_MINUTES = 300


@pytest.fixture
def clean(tmp_path: Path) -> tuple[Path, Path]:
    """A checkout as it comes, and an empty folder beside it."""
    hidden = shutil.ignore_patterns(".*", "_build", "__pycache__", "dist", "node_modules", "screenshots")
    checkout = tmp_path / "checkout"
    shutil.copytree(ROOT, checkout, ignore=hidden)
    folder = tmp_path / "mine"
    folder.mkdir()
    return checkout, folder


def environment() -> dict[str, str]:
    """That of a newcomer: no virtual environment is active, no make is running, no Python is told where to look."""
    path = os.pathsep.join(part for part in os.environ["PATH"].split(os.pathsep) if ".venv" not in part)
    ours = ("PYTHON", "VIRTUAL_ENV", "COV", "MAKE", "MFLAGS", "PIP")
    return {**{name: value for name, value in os.environ.items() if not name.startswith(ours)}, "PATH": path}


def do(command: str, folder: Path, typed: str = "") -> str:
    """Give a command in a folder, as the README writes it; gives what it says."""
    done = subprocess.run(
        ["bash", "-c", command],  # noqa: S607 - the shell of the machine, as a reader has it
        cwd=folder,
        env=environment(),
        input=typed,
        capture_output=True,
        text=True,
        timeout=FIVE_MINUTES,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def first_example(start: date) -> str:
    """The first example of the README with a date of the reader's own, as it is typed: an empty line ends a block."""
    text = next(block.text for block in blocks(README) if block.language == "python")
    typed = "\n".join(example.source for example in doctest.DocTestParser().get_examples(text))
    own = typed.replace("date(2026, 3, 6)", f"date({start.year}, {start.month}, {start.day})")
    assert own.count(f"date({start.year}, {start.month}, {start.day})") == 1
    return own


def test_from_an_empty_folder_to_a_deadline_of_ones_own_in_five_minutes(clean: tuple[Path, Path]) -> None:
    """Ten weeks from Sunday 15 March 2026 end at Whitsun, so on Tuesday 26 May: found within the time, all included."""
    checkout, folder = clean
    begin = time.monotonic()
    (install,) = (block for block in blocks(section(README, "## Install")) if block.language == "console")
    steps = "\n".join(commands(install)).replace("/path/to/the/checkout", str(checkout))
    said = do(f"set -e\n{steps} -i", folder, first_example(date(2026, 3, 15)))  # one shell, as it activates something
    assert "\ndatetime.date(2026, 5, 26)\n2026-05-24 · 10 weken na 2026-03-15 · UWmo 2015 art. 4.1.7 lid 2\n" in said
    assert time.monotonic() - begin < FIVE_MINUTES


def test_the_first_command_answers_a_case_in_five_minutes(clean: tuple[Path, Path]) -> None:
    """In a checkout of which nothing is built; the second command is what runs these tests."""
    checkout, _ = clean
    begin = time.monotonic()
    (both,) = (block for block in blocks(section(README, "## Two commands")) if block.language == "console")
    demo, test = commands(both)
    assert (demo, test) == ("make demo", "make test")
    said = do(demo, checkout)
    assert "TE LAAT: start van het onderzoek (UB-5D, over m1): uiterlijk woensdag 8 april 2026\n" in said
    assert time.monotonic() - begin < FIVE_MINUTES
