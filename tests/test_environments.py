"""The answers are the same in every process: seed of hashes, time zone, language, threads, without assertions."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

WORTEL = Path(__file__).parent.parent
VECTOREN = WORTEL / "releases" / "vectors.py"
DOSSIER = WORTEL / "examples" / "dossiers" / "gezin-met-melding.json"
OMGEVINGEN: dict[str, dict[str, str]] = {
    "as it is": {},
    "another seed, the first day of the world, Turkish": {
        "PYTHONHASHSEED": "1",
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "tr_TR.UTF-8",
        "LANG": "tr_TR.UTF-8",
    },
    "half an hour off, Dutch": {"PYTHONHASHSEED": "2", "TZ": "America/St_Johns", "LANG": "nl_NL.UTF-8"},
    "a quarter off, no language": {"PYTHONHASHSEED": "0", "TZ": "Asia/Kathmandu", "LC_ALL": "C", "LANG": "C"},
    "without assertions and docstrings, Arabic": {"PYTHONOPTIMIZE": "2", "LANG": "ar_EG.UTF-8"},
}


def draai(omgeving: dict[str, str], *opdracht: str) -> str:
    """What a process of its own prints; its warnings are errors."""
    klaar = subprocess.run(
        [sys.executable, "-W", "error", *opdracht],
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **omgeving},
    )
    assert (klaar.returncode, klaar.stderr) == (0, "")
    return klaar.stdout


@pytest.fixture(scope="module")
def eerst() -> str:
    """What the vectors print where nothing is changed."""
    return draai({}, str(VECTOREN))


@pytest.mark.parametrize("naam", list(OMGEVINGEN)[1:])
def test_the_vectors_hold_and_every_answer_is_the_same(naam: str, eerst: str) -> None:
    """Rulings, worked cases and the example case files, in four threads, with steps and explanations."""
    assert draai(OMGEVINGEN[naam], str(VECTOREN)) == eerst


@pytest.mark.parametrize("naam", list(OMGEVINGEN)[1:])
def test_the_command_line_prints_the_same(naam: str) -> None:
    """As text and as data."""
    opdracht = ("-m", "huiselijkgeweld", str(DOSSIER), "--on", "2026-04-10")
    for vorm in ((), ("--json",)):
        assert draai(OMGEVINGEN[naam], *opdracht, *vorm) == draai({}, *opdracht, *vorm)


TOON = """
from datetime import date
from huiselijkgeweld import Feiten, opschaling, regie
print(regie(Feiten(), on=date(2026, 4, 10)), opschaling(Feiten(), on=date(2026, 4, 10)))
"""


@pytest.mark.parametrize("zaad", ["1", "2", "3"])
def test_an_answer_shows_itself_the_same_with_every_seed(zaad: str) -> None:
    """Also where several answers remain, which Python keeps in a set: a notebook and a log stay comparable."""
    gezien = draai({"PYTHONHASHSEED": zaad}, "-c", TOON)
    assert gezien == draai({"PYTHONHASHSEED": "0"}, "-c", TOON)
    assert gezien.count("frozenset({<") >= 5
