"""The command line, in this process: `main` with a case file or a region file, from a path or from standard input.

The first byte of an input chooses the options; the rest is the file.
"""

import io
import json
import re
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from fuzz import casefile, region
from fuzz.shared import DAY, Target

from huiselijkgeweld.__main__ import FOUT, OK, main

FOLDER = TemporaryDirectory(prefix="fuzz-")
OPTIONS: tuple[tuple[str, ...], ...] = (
    (),
    ("--json",),
    ("--lines",),
    ("--publiek", "betrokkene"),
    ("--regio", "flevoland"),
    ("--regio", "flevoland", "--json"),
    ("--regio", "noord-veluwe-mijov", "--lines"),
)
TWICE, BY_PATH, IS_REGION = 16, 32, 64
"""Bits of the first byte: the same file twice, a path instead of standard input, a region file instead of a case."""
_NUMBER = re.compile(r"\d{8,}")


def run(data: bytes, *arguments: str) -> tuple[int, str, str]:
    """Exit status, output and errors of the command."""
    out, err = io.StringIO(), io.StringIO()
    before, sys.stdin = sys.stdin, io.TextIOWrapper(io.BytesIO(data))
    try:
        with redirect_stdout(out), redirect_stderr(err):
            status = main([*arguments, "--on", DAY.isoformat()])
    finally:
        sys.stdin = before
    return status, out.getvalue(), err.getvalue()


def check(data: bytes) -> None:
    """Claim an answer with status 0, or a refusal with status 2; what comes out can be read by who asked for it."""
    first, content = (data[0], data[1:]) if data else (0, b"")
    if first & IS_REGION:
        check_region(content)
        return
    options = OPTIONS[first % 16 % len(OPTIONS)]
    path = Path(FOLDER.name) / "case.json"
    if first & BY_PATH:
        path.write_bytes(content)
    name = str(path) if first & BY_PATH else "-"
    status, out, err = run(content, *options, *([name, name] if first & TWICE and first & BY_PATH else [name]))
    assert status in {OK, FOUT}, f"status {status}"
    assert not _NUMBER.search(err.replace(f"{name}: ", "")), f"a number is repeated: {err}"
    assert err or status == OK or "--lines" in options, "refused, and nothing is said"
    if "--lines" in options:
        lines = [json.loads(line) for line in out.splitlines()]
        faults = [line["fouten"] for line in lines if "fouten" in line]
        assert bool(faults) == (status == FOUT), "the status is not what the lines say"
        assert not _NUMBER.search(json.dumps(faults)), f"a number is repeated: {faults}"
    elif status == OK and "--json" in options and not first & TWICE:
        assert "termijnen" in json.loads(out), "no answer"


def check_region(content: bytes) -> None:
    """Claim that a region file is used for a case, or refused as an argument is."""
    path = Path(FOLDER.name) / "regio.toml"
    path.write_bytes(content)
    case = next(iter(casefile.seeds()))
    try:
        status, _, err = run(case, "--regio", str(path), "-")
    except SystemExit as end:
        if end.code != FOUT:
            raise AssertionError(f"status {end.code}") from end
    else:
        assert (status, err) == (OK, ""), f"status {status}: {err}"


def seeds() -> Iterator[bytes]:
    """Seeds of case files and region files, with every option."""
    for number, seed in enumerate(casefile.seeds()):
        first = number % len(OPTIONS) + BY_PATH * (number % 2) + TWICE * (number % 5 == 0)
        yield bytes([first]) + (b"\n".join([seed, seed]) if "--lines" in OPTIONS[number % len(OPTIONS)] else seed)
    yield from (bytes([IS_REGION]) + seed for seed in region.seeds())


def mutate(data: bytes, chance: Random) -> bytes:
    """Another file with the same options, or other options."""
    first, content = (data[:1], data[1:]) if data else (b"\x00", b"")
    if chance.random() < 0.1:
        first = bytes([first[0] ^ chance.choice((1, 2, 4, TWICE, BY_PATH))])
    if first[0] & IS_REGION:
        return first + region.mutate(content, chance)
    head, line, rest = content.partition(b"\n")
    return first + casefile.mutate(head, chance) + line + rest


TARGET = Target(check, seeds, casefile.TARGET.words, mutate)
