"""The bundle: the shortest interview in JavaScript asks what the library asks."""

import random
from collections.abc import Iterator
from datetime import date
from itertools import product
from math import prod
from pathlib import Path
from typing import Any

from counterparts.evaluators import table
from counterparts.programs import Ask

from huiselijkgeweld import REGIOS, HuiselijkgeweldError
from huiselijkgeweld.columns import interview
from huiselijkgeweld.interop.bundle import dump
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.keten import KETEN
from huiselijkgeweld.rules import domain

ON = date(2026, 4, 10)
DAYS = (date(1995, 1, 1), date(2016, 7, 1), date(2021, 7, 1), ON)
PLACES = ("landelijk", *REGIOS)
NAMES = [(name, place) for name in BESLISSINGEN for place in PLACES] + [(name, "landelijk") for name in KETEN]
WHOLE = 800
"""Of a table with more cases this many are drawn."""


def cases(name: str, place: str, on: date) -> Iterator[dict[str, Any]]:
    """What can be known of a case: all of it in a small table, else nothing and what a fixed chance draws."""
    tabel = table(name, place)
    facts = tabel.on(on).feiten_gelezen
    domains = [(None, *domain(tabel.feiten, fact)) for fact in facts]
    if prod(map(len, domains)) <= WHOLE:
        drawn = list(product(*domains))
    else:
        chance = random.Random(f"{name} {place} {on}")  # noqa: S311 - a sample, no secret
        drawn = [(None,) * len(domains)]
        while len(drawn) < WHOLE:
            known = chance.random()
            drawn.append(tuple(chance.choice(one[1:]) if chance.random() < known else None for one in domains))
    for values in drawn:
        yield {fact: value for fact, value in zip(facts, values, strict=True) if value is not None}


def expected(name: str, place: str, on: date, facts: dict[str, Any]) -> Any:
    """What the library asks next, and how many questions it expects; of a refusal its name."""
    klasse = table(name, place).feiten
    try:
        found = interview(name, klasse(**facts), on=on, regio=None if place == "landelijk" else place)
    except HuiselijkgeweldError as error:
        return type(error).__name__
    return [found.feit, float(found.verwacht), [[fact, float(costs)] for fact, costs in found.per_feit.items()]]


def test_the_next_question_is_that_of_the_library(ask: Ask, tmp_path: Path) -> None:
    """The fact to ask, how many questions are expected and that per fact: every table, in every place, on four days."""
    dump(tmp_path / "bundle.json")
    asked = [(name, place, on, list(cases(name, place, on))) for name, place in NAMES for on in DAYS]
    questions = [{"tabel": name, "regio": place, "on": str(on), "cases": some} for name, place, on, some in asked]
    said = ask("interview.mjs", {"bundle": str(tmp_path / "bundle.json"), "questions": questions})
    compared = 0
    for (name, place, on, some), answers in zip(asked, said, strict=True):
        for facts, one in zip(some, answers, strict=True):
            assert one == expected(name, place, on, facts), (name, place, on, facts)
            compared += 1
    assert compared > 50_000
