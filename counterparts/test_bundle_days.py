"""The bundle: evaluators in JavaScript and Java end every norm, from every day, where the library ends it."""

import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from counterparts.evaluators import Evaluators

from huiselijkgeweld import NORMEN

FIRST, LAST = date(1990, 1, 1), date(2099, 12, 31)
DAYS = [FIRST + timedelta(days=number) for number in range(-7, (LAST - FIRST).days + 8)]
"""Every supported day, and a week before and after."""


def test_every_norm_ends_alike_from_every_day(evaluators: Evaluators) -> None:
    """Day, moment, steps and reservations, or the refusal: 108 norms, each from 40,191 days."""
    starts = [day.isoformat() for day in DAYS]
    assert evaluators.agree([{"norm": code, "starts": starts} for code in NORMEN]) == len(NORMEN) * len(DAYS)


RULINGS = [
    case
    for case in tomllib.loads((Path(__file__).parent.parent / "tests/golden/rulings.toml").read_text())["geval"]
    if "norm" in case and not {"tot", "verlengingen"} & case.keys()
]


@pytest.mark.parametrize("case", RULINGS, ids=[case["id"] for case in RULINGS])
def test_a_published_ruling_comes_out(evaluators: Evaluators, case: dict[str, Any]) -> None:
    """The last day, the moment and the steps that a court wrote are those of both evaluators."""
    for line in evaluators.lines({"norm": case["norm"], "starts": [case["start"].isoformat()]}).values():
        day, moment, *rest = line[0].split("\t")
        assert day == case["dag"].isoformat()
        assert moment[:19] == (case["moment"].isoformat() if "moment" in case else "-")
        steps = [(stap["soort"], stap["dag"].isoformat()) for stap in case.get("stappen", ())]
        assert [tuple(rest[7 * number : 7 * number + 2]) for number in range(len(steps))] == steps
