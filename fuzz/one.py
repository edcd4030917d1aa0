"""Fuzz one target in this process, which the fuzzer then owns: `python -m fuzz.one TARGET [flags of libFuzzer]`.

With `--report FILE` the seconds of the slowest input go there, and the input itself beside it.
"""

import sys
from argparse import ArgumentParser
from importlib import import_module
from pathlib import Path
from random import Random
from typing import Any

import atheris

CHANGED_BY_BYTES = 0.25
"""How often an input is changed by the fuzzer itself, which knows no syntax."""


def prepared(module: str) -> Any:  # noqa: ANN401 - the module is only known here
    """The target of a module, with the library watched: what is imported late is imported by some seeds."""
    with atheris.instrument_imports(include=["huiselijkgeweld", module]):
        target = import_module(module).TARGET
        for seed in list(target.seeds())[::8]:
            target.check(seed)
    return target


def fuzz(target: Any, flags: list[str], report: Path | None = None) -> None:  # noqa: ANN401 - as above
    """Give the process to the fuzzer."""
    from fuzz.shared import Measured

    measured = Measured(target.check)

    def once(data: bytes) -> None:
        before = measured.seconds
        try:
            measured(data)
        finally:
            if report is not None and measured.seconds > before:
                report.write_text(f"{measured.seconds:.4f}")
                report.with_suffix(".input").write_bytes(measured.slowest)

    def changed(data: bytes, most: int, seed: int) -> bytes:
        chance = Random(seed)  # noqa: S311 - chance, not a secret
        if target.mutate is None or chance.random() < CHANGED_BY_BYTES:
            return bytes(atheris.Mutate(data, most))
        other: bytes = target.mutate(data, chance)
        return other if other != data and len(other) <= most else bytes(atheris.Mutate(data, most))

    atheris.Setup([sys.argv[0], *flags], once, custom_mutator=changed)
    atheris.Fuzz()


if __name__ == "__main__":
    parser = ArgumentParser()
    parser.add_argument("module")
    parser.add_argument("--report", type=Path)
    given, rest = parser.parse_known_args()
    fuzz(prepared(given.module), rest, given.report)
