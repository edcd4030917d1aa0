"""Fuzz all targets, in rounds, until so many inputs were tried or the time is over: `python -m fuzz.run`.

What was found to be interesting is kept in the folder, and so is how many inputs were tried: a next run goes on. When
the library or the fuzzer changes the count begins anew, for what was tried before says nothing about other code; what
was interesting stays.
"""

import json
import re
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from hashlib import sha256
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from subprocess import PIPE, STDOUT, run
from time import monotonic

import attrs
from fuzz.shared import LONGEST, MEGABYTES, ROOT, Target

SHARES = {"duration": 0.80, "casefile": 0.16, "region": 0.025, "command": 0.015}
"""The part of all inputs that each target gets: by what can go wrong in it, and by how long one input takes."""
ANEW = ("sh", "-c", '"$@"; exit $?', "sh")
"""A shell between two processes: Linux counts the most memory of a process from that of the one that started it."""
REPORT = "round.txt"
FOUND = 1
"""Exit status of a run with a finding."""


@attrs.define
class Tally:
    """What was tried on one target: inputs and seconds, and the worst that was seen."""

    code: str
    inputs: int = 0
    seconds: float = 0.0
    megabytes: int = 0
    slowest: float = 0.0

    def as_text(self) -> str:
        """The same as JSON, for a next run."""
        return json.dumps(attrs.asdict(self))

    def line(self, name: str) -> str:
        """A line for people."""
        rate = self.inputs / self.seconds if self.seconds else 0
        return (
            f"{name:9} {self.inputs:>11,} inputs {rate:>8,.0f}/s   peak {self.megabytes:>3} MB   "
            f"slowest input {self.slowest:.3f} s"
        )


def code() -> str:
    """A digest of the library that is installed, and of the fuzzer."""
    spec = find_spec("huiselijkgeweld")
    assert spec is not None
    assert spec.origin is not None
    said = sha256()
    for folder in (Path(spec.origin).parent, Path(__file__).parent):
        for file in sorted(folder.rglob("*")):
            if file.suffix in {".py", ".toml", ".json"}:
                said.update(file.read_bytes())
    return said.hexdigest()


def begun(name: str, folder: Path) -> Tally:
    """The folder of a target with its seeds and words, and what was tried there with this code."""
    target: Target = import_module(f"fuzz.{name}").TARGET
    target.write(folder / name)
    state = folder / name / "tally.json"
    now = code()
    if state.exists() and (said := json.loads(state.read_text()))["code"] == now:
        return Tally(**said)
    return Tally(now)


def command(module: str, folder: Path, flags: dict[str, object]) -> list[str]:
    """The command that fuzzes one target in a folder."""
    always: dict[str, object] = {
        "max_len": LONGEST,
        "rss_limit_mb": MEGABYTES,
        "timeout": 10,  # of the clock on the wall; the limit of one second of a processor is the target's own
        "mutate_depth": 1,  # the targets change several places at once themselves
        "print_final_stats": 1,
        "verbosity": 1,
        "dict": folder / "words",
        "artifact_prefix": f"{folder}/found-",
    }
    given = [f"-{name}={value}" for name, value in {**always, **flags}.items()]
    return [
        *ANEW,
        sys.executable,
        "-m",
        "fuzz.one",
        module,
        "--report",
        str(folder / REPORT),
        str(folder / "corpus"),
        *given,
    ]


_STAT = re.compile(r"^stat::(\w+): *(\d+)$", re.MULTILINE)


def play(  # noqa: PLR0913 - what, where, and three bounds
    name: str, folder: Path, tally: Tally, inputs: int, seconds: int, *, seed: int = 0
) -> str:
    """One round on a target, counted in its tally; gives what the fuzzer says if it found something, else nothing."""
    here = folder / name
    known = sum(1 for _ in (here / "corpus").iterdir())  # tried again when a round begins: not counted once more
    begin = monotonic()
    flags: dict[str, object] = {"runs": inputs + known, "max_total_time": seconds, "seed": seed}
    if not seed:  # what is quick is tried more often; with a seed the same inputs are tried in every run
        flags["entropic_scale_per_exec_time"] = 1
    done = run(command(f"fuzz.{name}", here, flags), check=False, stdout=PIPE, stderr=STDOUT, text=True, cwd=ROOT)  # noqa: S603 - our own command
    tally.seconds += monotonic() - begin
    stats = {key: int(value) for key, value in _STAT.findall(done.stdout)}
    tally.inputs += max(0, stats.get("number_of_executed_units", 0) - known)
    tally.megabytes = max(tally.megabytes, stats.get("peak_rss_mb", 0))
    report = here / REPORT
    if report.exists() and (seconds_of_one := float(report.read_text())) > tally.slowest:
        tally.slowest = seconds_of_one
        report.with_suffix(".input").replace(here / "slowest")
    report.unlink(missing_ok=True)
    (here / "tally.json").write_text(tally.as_text())
    return "" if done.returncode == 0 else done.stdout[-4000:]


def rounds(folder: Path, runs: int, seconds: int, length: int) -> Iterator[str]:
    """Rounds of the targets in turn; gives what the fuzzer says of each finding, and the tallies at the end."""
    tallies = {name: begun(name, folder) for name in SHARES}
    end = monotonic() + seconds
    left = {name: round(runs * share) - tallies[name].inputs for name, share in SHARES.items()}
    while any(number > 0 for number in left.values()) and monotonic() < end:
        for name in [name for name, number in left.items() if number > 0]:
            took = max(1, min(length, round(end - monotonic())))
            if found := play(name, folder, tallies[name], left[name], took):
                yield f"{found}\nfound: {name}, see {folder / name}/found-*"
                return
            left[name] = round(runs * SHARES[name]) - tallies[name].inputs
            print(tallies[name].line(name), flush=True)
    print(f"together  {sum(one.inputs for one in tallies.values()):>11,} of {runs:,} inputs")


def main() -> int:
    """Run the command; gives the exit status."""
    parser = ArgumentParser()
    parser.add_argument("--runs", type=int, default=10_000_000, help="inputs, over all targets")
    parser.add_argument("--seconds", type=int, default=3600, help="most time of this run")
    parser.add_argument("--round", type=int, default=300, help="most seconds of one target before the next")
    parser.add_argument("--folder", type=Path, default=ROOT / ".fuzz")
    given = parser.parse_args()
    findings = list(rounds(given.folder.resolve(), given.runs, given.seconds, given.round))
    for one in findings:
        print(one)
    return FOUND if findings else 0


if __name__ == "__main__":
    sys.exit(main())
