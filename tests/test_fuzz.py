"""The fuzzer: a short run of every target, proof that it finds what is broken, and that its claims can fail."""

import os
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from random import Random
from time import process_time

import fuzz.shared
import pytest
from fuzz import casefile, command, duration, region
from fuzz.run import ANEW, SHARES, Tally, play, rounds
from fuzz.shared import LONGEST, ROOT, Measured, Target, TooMuchError, tells_no_number

from huiselijkgeweld import Dossier, Duur, InvalidDossierError, InvalidValueError, Regio, RegionRuleError, loads

TARGETS: dict[str, Target] = {
    "duration": duration.TARGET,
    "casefile": casefile.TARGET,
    "region": region.TARGET,
    "command": command.TARGET,
}
needs_atheris = pytest.mark.skipif(
    find_spec("atheris") is None, reason="atheris has wheels for Linux on x86-64 and for Python 3.11 through 3.13 only"
)


# The fuzzer at work.


@needs_atheris
@pytest.mark.parametrize(("naam", "runs"), [("duration", 20_000), ("casefile", 2000), ("region", 50), ("command", 50)])
def test_a_short_run_finds_nothing(naam: str, runs: int, tmp_path: Path) -> None:
    """With one seed of chance, so the same inputs in every run; all of them are tried, and some lead to new places."""
    TARGETS[naam].write(tmp_path / naam)
    seeds = len(list((tmp_path / naam / "corpus").iterdir()))
    tally = Tally("code")
    assert play(naam, tmp_path, tally, runs, 60, seed=1) == ""
    assert tally.inputs >= runs
    assert tally.megabytes <= 256
    assert len(list((tmp_path / naam / "corpus").iterdir())) > seeds


PLANTED = """
import attrs
from fuzz import casefile
from datetime import date

def check(data):
    dossier = casefile.read(data)
    for een in dossier.gebeurtenissen if dossier else ():
        if een.waarde == date(2099, 12, 31):
            raise KeyError("planted")

TARGET = attrs.evolve(casefile.TARGET, check=check)
"""
"""A reader of case files with a fault in one place: an event that carries the last day that is known."""


@needs_atheris
def test_a_planted_fault_is_found_in_a_short_run(tmp_path: Path) -> None:
    """An undocumented error at a value that stands in no seed; the input that raised it is kept."""
    (tmp_path / "planted.py").write_text(PLANTED)
    casefile.TARGET.write(tmp_path)
    flags = ["-runs=5000", "-seed=1", "-mutate_depth=1", f"-artifact_prefix={tmp_path}/found-"]
    done = subprocess.run(
        [*ANEW, sys.executable, "-m", "fuzz.one", "planted", str(tmp_path / "corpus"), *flags],
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(tmp_path), "PYTHONHASHSEED": "0"},
    )
    assert not [seed for seed in casefile.seeds() if b'"waarde":"2099-12-31"' in seed]
    assert done.returncode != 0
    assert "KeyError: 'planted'" in done.stdout
    (found,) = tmp_path.glob("found-crash-*")
    assert b'"waarde":"2099-12-31"' in found.read_bytes()


def test_a_next_run_goes_on_and_other_code_begins_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was tried is counted once; a finding ends the run and is told."""
    asked: list[tuple[str, int]] = []

    def played(naam: str, folder: Path, tally: Tally, runs: int, _seconds: int) -> str:
        asked.append((naam, runs))
        tally.inputs += runs
        (folder / naam / "tally.json").write_text(tally.as_text())
        return "KeyError" if runs == 13 else ""

    monkeypatch.setattr("fuzz.run.play", played)
    monkeypatch.setattr("fuzz.run.SHARES", {"duration": 0.4, "casefile": 0.5, "region": 0.06, "command": 0.04})
    assert list(rounds(tmp_path, 1000, 60, 60)) == []
    assert asked == [("duration", 400), ("casefile", 500), ("region", 60), ("command", 40)]
    asked.clear()
    assert list(rounds(tmp_path, 1100, 60, 60)) == []
    assert asked == [("duration", 40), ("casefile", 50), ("region", 6), ("command", 4)]
    asked.clear()
    assert list(rounds(tmp_path, 1100, 60, 60)) == []
    assert asked == []
    monkeypatch.setattr("fuzz.run.code", lambda: "other")
    (told,) = rounds(tmp_path, 26, 60, 60)
    assert asked == [("duration", 10), ("casefile", 13)]
    assert told.startswith("KeyError\nfound: casefile")
    assert sum(SHARES.values()) == pytest.approx(1)
    assert set(SHARES) == set(TARGETS)


# What it begins with.


@pytest.mark.parametrize("naam", TARGETS)
def test_every_seed_holds(naam: str) -> None:
    """The claim of its target, and it is no longer than an input may be."""
    for seed in TARGETS[naam].seeds():
        TARGETS[naam].check(seed)
        assert len(seed) <= LONGEST


def goed_dossier(data: bytes) -> bool:
    """Whether a case file is read."""
    try:
        loads(data)
    except InvalidDossierError:
        return False
    return True


def goede_regio(data: bytes) -> bool:
    """Whether a region file is read, or at least understood as TOML."""
    try:
        Regio.loads(data)
    except RegionRuleError as error:
        return not str(error).startswith("not TOML")
    return True


@pytest.mark.parametrize(
    ("naam", "gelezen", "deel"),
    [("casefile", goed_dossier, 0.2), ("region", goede_regio, 0.5)],
    ids=["cases", "regions"],
)
def test_changed_inputs_get_past_the_syntax(naam: str, gelezen: Callable[[bytes], bool], deel: float) -> None:
    """Many of them, each another: a fuzzer of bytes alone would try little but the reader of JSON or TOML."""
    target, chance = TARGETS[naam], Random(1)  # noqa: S311 - chance, not a secret
    assert target.mutate is not None
    seeds = list(target.seeds())
    changed = [target.mutate(seed, chance) for seed in seeds * 5]
    assert sum(map(gelezen, changed)) > deel * len(changed)
    assert len(set(changed) - set(seeds)) > 0.9 * len(changed)
    again = Random(1)  # noqa: S311 - the same chance
    assert changed == [target.mutate(seed, again) for seed in seeds * 5]


# Its claims can fail.


def test_an_error_with_a_number_of_a_person_is_a_finding() -> None:
    """Also in the errors below it; a day is none, nor is a year."""
    tells_no_number(ValueError("2026-04-10 is not in 2025, and 1234567 is too short"))
    for error in (ValueError("id 111222333"), ValueError("12345672")):
        with pytest.raises(AssertionError, match="repeats a number"):
            tells_no_number(error)
        above = ValueError("nothing")
        above.__context__ = error
        with pytest.raises(AssertionError, match="repeats a number"):
            tells_no_number(above)


def test_an_input_that_takes_too_long_or_too_much_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    """Time of a processor and memory are measured for each; the slowest input is remembered."""

    def busy(data: bytes) -> None:
        end = process_time() + len(data) / 1000
        while process_time() < end:
            pass

    measured = Measured(busy)
    monkeypatch.setattr(fuzz.shared, "peak", lambda: 100)
    measured(b"x" * 30)
    measured(b"x")
    assert measured.slowest == b"x" * 30
    assert 0.03 <= measured.seconds < 1
    monkeypatch.setattr(fuzz.shared, "SECONDS", 0.01)
    with pytest.raises(TooMuchError, match="s is more than"):
        measured(b"x" * 20)
    monkeypatch.setattr(fuzz.shared, "peak", lambda: 257)
    with pytest.raises(TooMuchError, match="257 MB is more than 256"):
        measured(b"")


CASE, REGION = next(iter(casefile.seeds())), next(iter(region.seeds()))
TEXT, JSON, LINES, ASKS_REGION = b"\0", b"\1", b"\2", bytes([command.IS_REGION])
"""First bytes of an input for the command line."""


def raises(error: type[Exception]) -> Callable[..., object]:
    """A function that raises this, with a number of a person in it."""

    def broken(*_: object, **__: object) -> object:
        raise error("111222333")

    return broken


def gives(value: object, out: str = "", err: str = "") -> Callable[..., object]:
    """A function that gives this, and prints that."""

    def broken(*_: object, **__: object) -> object:
        sys.stdout.write(out)
        sys.stderr.write(err)
        return value

    return broken


OTHER = Dossier("d0")
FAULTS: dict[str, tuple[str, Callable[..., object], bytes, type[BaseException]]] = {
    "a duration raises": ("duration.Duur.parse", raises(KeyError), b"P5D", KeyError),
    "a duration tells a number": ("duration.Duur.parse", raises(InvalidValueError), b"P5D", AssertionError),
    "another duration": ("duration.Duur.parse", gives(Duur.parse("P1D")), b"P5D", AssertionError),
    "a reader raises": ("casefile.loads", raises(KeyError), CASE, KeyError),
    "another case is read": ("casefile.loads", gives(OTHER), CASE, AssertionError),
    "another case is written": ("casefile.dumps", gives('{"versie":1,"id":"d0"}'), CASE, AssertionError),
    "the careful reader differs": ("casefile.als_dossier", gives(OTHER), CASE, AssertionError),
    "the answer raises": ("casefile.evaluate", raises(ValueError), CASE, ValueError),
    "an answer for no region": ("region.evaluate", raises(LookupError), REGION, LookupError),
    "a reader of regions raises": ("region.Regio.loads", raises(TypeError), b"", TypeError),
    "the command raises": ("command.main", raises(KeyError), TEXT + CASE, KeyError),
    "another status": ("command.main", gives(1), TEXT + CASE, AssertionError),
    "a silent refusal": ("command.main", gives(2), TEXT + CASE, AssertionError),
    "the command tells a number": ("command.main", gives(2, err="-: 111222333"), TEXT + CASE, AssertionError),
    "faults with status 0": ("command.main", gives(0, out='{"fouten": [1]}'), LINES + CASE, AssertionError),
    "a fault tells a number": ("command.main", gives(2, out='{"fouten": [111222333]}'), LINES + CASE, AssertionError),
    "no answer": ("command.main", gives(0, out="{}"), JSON + CASE, AssertionError),
    "a region that is not used": ("command.main", gives(2), ASKS_REGION, AssertionError),
    "another end": ("command.main", raises(SystemExit), ASKS_REGION, AssertionError),  # type: ignore[arg-type] # its status is a text
}


@pytest.mark.parametrize("naam", FAULTS)
def test_a_broken_library_breaks_the_claim(naam: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """An undocumented error, a wrong answer, another status, a number that is told."""
    what, broken, data, error = FAULTS[naam]
    monkeypatch.setattr(f"fuzz.{what}", staticmethod(broken))
    with pytest.raises(error):
        TARGETS[what.partition(".")[0]].check(data)
