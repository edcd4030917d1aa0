"""The examples run, and the case files among them come to what their sources say."""

import subprocess
import sys
from pathlib import Path

import pytest

from huiselijkgeweld import dumps, load, loads

EXAMPLES = Path(__file__).parent.parent / "examples"


@pytest.mark.parametrize("name", ["embedding.py", "geld.py", "notebook.py", "regie.py", "verloop.py", "zgw_payload.py"])
def test_a_script_runs(name: str) -> None:
    """The script ends well and says something."""
    done = subprocess.run([sys.executable, EXAMPLES / name], check=True, capture_output=True, text=True)
    assert done.stdout.count("\n") >= 5


def test_the_tests_of_a_host_pass() -> None:
    """The example of a host's own tests passes under pytest."""
    own_tests = str(EXAMPLES / "own_tests.py")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--no-cov", own_tests]
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=EXAMPLES)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("dossiers/*.json")), ids=lambda path: path.stem)
def test_a_case_file_is_read_and_written_without_loss(path: Path) -> None:
    """Reading, writing and reading again gives the same case."""
    dossier = load(path)
    assert dossier == loads(dumps(dossier))
