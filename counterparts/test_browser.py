"""The documentation in a real browser: quiet, accessible, closed to the outside; and the interactive page is right.

`make counterparts` builds the documentation first. Pictures of every page stand in `counterparts/screenshots`.
"""

import math
import random
import shutil
from collections.abc import Iterator
from datetime import date, datetime
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
from counterparts.evaluators import table
from counterparts.programs import Ask, chromium

from huiselijkgeweld import NORMEN, REGIOS, Bron, Feiten, InvalidDossierError, Outcome, Termijnnorm
from huiselijkgeweld.columns import interview
from huiselijkgeweld.errors import (
    HorizonError,
    HuiselijkgeweldError,
    InvalidValueError,
    NotInForceError,
    QualitativeTermError,
)
from huiselijkgeweld.klokken import Status, Termijn
from huiselijkgeweld.model.vragen import VRAGEN
from huiselijkgeweld.rules import Rule, domain
from huiselijkgeweld.uitleg.antwoorden import NAMEN, mogelijkheden
from huiselijkgeweld.uitleg.termijnen import zin
from huiselijkgeweld.uitleg.voorbehouden import let_op
from huiselijkgeweld.uitleg.woorden import dag_in_woorden, met_hoofdletter, opsomming, wanneer, woord
from huiselijkgeweld.vraagstuk import van_regio, van_rijen

HERE = Path(__file__).parent
SITE = HERE.parent / "docs" / "_build" / "html"
PICTURES = HERE / "screenshots"
PAGE = "proberen.html"
PAGES = sorted(path.relative_to(SITE).as_posix() for path in SITE.rglob("*.html") if "_static" not in path.parts)
DAY = len("2026-04-02")
TABLES = ("casusregie", "zicht", "mda", "zvh", "jeugd", "bevoegd")
FIRST_ASKED = ("casusregie", "zicht", "mda", "zvh", "jeugd")
PLACES = ("landelijk", *REGIOS)


@pytest.fixture(scope="module")
def browse(ask: Ask) -> Any:
    """How the browser is asked to do something with the documentation."""
    assert (SITE / PAGE).is_file(), "the documentation is not built: run `make docs`"
    PICTURES.mkdir(exist_ok=True)
    given = {"executable": chromium(), "folder": str(SITE), "screenshots": str(PICTURES), "path": PAGE}
    return lambda what, **asked: ask("browser.mjs", {**given, "what": what, **asked})


# Every page.


@pytest.fixture(scope="module")
def seen(browse: Any) -> Any:
    """What the browser saw of every page, light and dark."""
    return browse("pages", paths=PAGES)


def test_all_pages_of_the_documentation_were_seen(seen: Any) -> None:
    """As many pages as there are texts, and four pictures of each."""
    texts = {path.stem for path in (HERE.parent / "docs").glob("*.md")}
    assert texts < {Path(path).stem for path in seen}
    names = [path.removesuffix(".html").replace("/", "-") for path in seen]
    ways = [f"{colour}-{size}" for colour in ("light", "dark") for size in ("1200", "phone")]
    assert all((PICTURES / f"{name}-{way}.png").is_file() for name in names for way in ways)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_quiet_and_accessible(path: str, seen: Any) -> None:
    """No error, warning or failed request; nothing is asked elsewhere; axe finds nothing serious; it fits a phone."""
    assert seen[path] == {"faults": [], "findings": [], "wider": 0}


# A term on the interactive page.

STARTS = (
    *("2026-03-06", "2026-04-02", "2024-12-24", "2025-05-28", "2009-02-01", "2013-06-30", "2031-01-31"),
    *("1990-01-01", "1989-12-31", "2099-12-28"),
)
MOMENTS = (
    *("2026-03-27T20:00", "2026-03-28T02:30", "2026-03-29T02:30", "2026-10-24T02:30", "2026-10-25T02:30"),
    *("2026-10-25T02:30+02:00", "2026-10-25T02:30+01:00"),
)
WRONG = [("UB-10W", day) for day in ("2026-02-30", "2026-13-01", "26-03-06")]
TERMS = [(norm, start) for norm in NORMEN.values() for start in STARTS + (MOMENTS if norm.telwijze.klok else ())]


def end(norm: Termijnnorm, start: str) -> dict[str, Any]:
    """What the library says of a term, as the page has to say it."""
    begin = date.fromisoformat(start) if len(start) == DAY else datetime.fromisoformat(start)
    try:
        found = norm.einde(begin)
        remarks = found.voorbehouden
    except HuiselijkgeweldError as error:
        return {"said": refusal(norm, error), "days": [], "steps": [], "remarks": [], "sources": []}
    term = Termijn(norm, None, begin, found, Status.LOPEND, None, None, remarks)
    sources = [norm.bron, *(bron for stap in found.stappen for bron in stap.bronnen)]
    sources += (bron for remark in remarks for bron in remark.bronnen)
    return {
        "said": f"{met_hoofdletter(zin(term))}.",
        "days": [(stap.moment or stap.dag).isoformat() for stap in found.stappen],
        "steps": [f"{wanneer(stap.moment or stap.dag)} · {stap.waardoor}" for stap in found.stappen],
        "remarks": [met_hoofdletter(line.strip().removeprefix("Let op: ")) for line in let_op(remarks)],
        "sources": [bron.url for bron in dict.fromkeys(sources) if bron.url],
    }


def refusal(norm: Termijnnorm, error: HuiselijkgeweldError) -> str:
    """How the page says that there is no end: a part of its words."""
    if isinstance(error, NotInForceError):
        return f"Toen gold {error.in_force}." if error.in_force else "Een versie die toen gold, is hier niet bekend."
    if isinstance(error, QualitativeTermError):
        return f"{met_hoofdletter(zin(Termijn(norm, None, None, None, Status.LOPEND)))}."
    words = {HorizonError: "Begin of einde valt buiten 1990 tot en met 2099", InvalidValueError: "Schrijf een tijdstip"}
    return words[type(error)]


@pytest.fixture(scope="module")
def walks() -> list[dict[str, Any]]:
    """Paths of answers, in every place; each with what has to stand there."""
    return [walk(place, number) for place in PLACES for number in range(8)]


@pytest.fixture(scope="module")
def used(browse: Any, walks: list[dict[str, Any]]) -> Any:
    """What the page answered to the terms and along the paths."""
    asked = [{key: one[key] for key in ("regio", "on", "tabellen", "answers")} for one in walks]
    return browse("use", terms=[(norm.code, start) for norm, start in TERMS], walks=asked, wrong=WRONG)


def test_a_term_on_the_page_is_that_of_the_library(used: Any) -> None:
    """Every norm from ten days, by the clock from seven moments: end, steps, reservations, sources, or the refusal."""
    assert len(TERMS) > 1_000
    for (norm, start), said in zip(TERMS, used["ends"], strict=True):
        expected = end(norm, start)
        assert expected["said"] in said["said"], (norm.code, start)
        assert {**said, "said": ""} == {**expected, "said": ""}, (norm.code, start)


def test_what_is_not_filled_in_is_asked_for(used: Any) -> None:
    """There is no region, norm or day that is taken for granted."""
    assert used["empty"] == [
        "Vul nog in: een norm en een bestaande eerste dag.",
        "Vul nog in: een regio en een bestaande dag.",
    ]


def test_a_day_that_does_not_exist_is_no_day(used: Any) -> None:
    """The thirtieth of February is refused, not moved; so is a year of two figures."""
    assert [said["said"] for said in used["wrong"]] == ["Vul nog in: een bestaande eerste dag."] * 3


# Questions on the interactive page.


def state(place: str, on: date, tables: tuple[str, ...], facts: dict[str, Any], skipped: set[str]) -> dict[str, Any]:
    """What has to stand there once these facts are known."""
    regio = None if place == "landelijk" else REGIOS[place]
    known: Any = Feiten(**facts).aangevuld()
    outcomes = {name: table(name, place).evaluate(known, on=on) for name in tables}
    fact = next(question(outcomes, facts, on, place, skipped), None)
    sure = sum(len(outcome.possible) == 1 for outcome in outcomes.values())
    rest = "" if fact or sure == len(tables) else " De rest hangt af van wat u niet weet."
    rows = [row for name, outcome in outcomes.items() for row in alike(name, outcome)]
    return {
        "message": f"{sure} van {len(tables)} zeker op {dag_in_woorden(on)}.{rest}",
        "fact": fact,
        "options": [] if fact is None else [list(option(facts, fact, value)) for value in domain(Feiten, fact)],
        "legend": None if fact is None else VRAGEN[fact].tekst,
        "left": None if fact is None else left(outcomes, facts, on, place, fact),
        "region": [line.strip() for line in let_op(van_regio(regio, on))],
        "decisions": [decision(name, outcome, regio) for name, outcome in outcomes.items()],
        "links": [bron.url for row in rows for bron in row.bronnen if bron.url],
    }


def question(
    outcomes: dict[str, Outcome[Any]], facts: dict[str, Any], on: date, place: str, skipped: set[str]
) -> Iterator[str]:
    """The best question of each decision that is not settled, by what the library expects."""
    for name, outcome in outcomes.items():
        if len(outcome.possible) > 1:
            found = interview(name, Feiten(**facts), on=on, regio=None if place == "landelijk" else place).per_feit
            left = {fact: costs for fact, costs in found.items() if fact not in skipped}
            if left:
                yield min(left, key=left.__getitem__)


def left(outcomes: dict[str, Outcome[Any]], facts: dict[str, Any], on: date, place: str, fact: str) -> str:
    """How many questions are left for the first decision that asks this, in whole ones."""
    for name, outcome in outcomes.items():
        if len(outcome.possible) > 1:
            costs = interview(name, Feiten(**facts), on=on, regio=None if place == "landelijk" else place).per_feit
            if fact in costs:
                many = max(1, math.floor(costs[fact] + 0.5))
                return f"Deze vraag is voor: {NAMEN[name]}. Nog ongeveer {many} vra{'gen' if many > 1 else 'ag'}."
    raise AssertionError(fact)


def option(facts: dict[str, Any], fact: str, value: object) -> tuple[str, bool]:
    """An answer to choose, and whether it can be chosen."""
    try:
        Feiten(**{**facts, fact: value}).aangevuld()
    except InvalidDossierError:
        return f"{woord(value)} (spreekt eerdere antwoorden tegen)", False
    return woord(value), True


def alike(name: str, outcome: Outcome[Any]) -> list[Rule[Any]]:
    """The rows in play, those that answer alike together, in the order in which the answers are named."""
    words = mogelijkheden(outcome, name)
    return sorted(outcome.rules, key=lambda row: words.index(woord(row.then)))


def decision(name: str, outcome: Outcome[Any], regio: Any) -> dict[str, Any]:
    """How far a decision is, and the rows in play."""
    words = mogelijkheden(outcome, name)
    many = "Een van deze regels beslist; zij antwoorden gelijk:"
    settled = many if len(outcome.rules) > 1 else "Deze regel beslist:"
    return {
        "name": name,
        "head": f"{NAMEN[name]}: {words[0] if len(words) == 1 else 'nog niet te zeggen'}",
        "possible": settled if len(words) == 1 else f"Mogelijk: {opsomming(words, 'of')}.",
        "rows": [
            [
                f"{row.code} · {met_hoofdletter(woord(row.then))} · {cited(row.bronnen)}",
                *(line.strip() for line in let_op(van_rijen([row], regio))),
            ]
            for row in alike(name, outcome)
        ],
        "folded": [] if len(outcome.rules) < 2 else folded(alike(name, outcome)),
    }


def folded(rows: list[Rule[Any]]) -> list[str]:
    """What stands where rows that answer alike are folded: their answer and their codes."""
    groups = groupby(rows, key=lambda row: woord(row.then))
    return [f"{met_hoofdletter(word)}: {', '.join(row.code for row in same)}" for word, same in groups]


def cited(bronnen: tuple[Bron, ...]) -> str:
    """Sources in a row."""
    return "; ".join(map(str, bronnen))


def walk(place: str, number: int) -> dict[str, Any]:
    """Answers by a fixed chance until nothing is asked; one in nine is that somebody does not know."""
    chance = random.Random(f"{place} {number}")  # noqa: S311 - a sample, no secret
    on = chance.choice((date(2026, 4, 10), date(2021, 7, 1), date(2019, 3, 1), date(2005, 5, 5)))
    tables = FIRST_ASKED if number % 2 else TABLES
    facts: dict[str, Any] = {}
    skipped: set[str] = set()
    answers: list[int | None] = []
    states = [state(place, on, tables, facts, skipped)]
    while (fact := states[-1]["fact"]) is not None:
        if chance.random() < 1 / 9:
            answers.append(None)
            skipped.add(fact)
        else:
            at = chance.choice([at for at, (_, free) in enumerate(states[-1]["options"]) if free])
            answers.append(at)
            facts[fact] = domain(Feiten, fact)[at]
        states.append(state(place, on, tables, facts, skipped))
    return {"regio": place, "on": str(on), "tabellen": tables, "answers": answers, "states": states}


def test_the_questions_and_answers_on_the_page_are_those_of_the_library(used: Any, walks: Any) -> None:
    """Along every path: the next question and its options, what is possible, the rows with sources and reservations."""
    steps = 0
    for one, said in zip(walks, used["walks"], strict=True):
        for at, (expected, found) in enumerate(zip(one["states"], said, strict=True)):
            assert found == expected, (one["regio"], one["on"], one["answers"][:at])
            steps += 1
    assert steps > 300
    assert used["faults"] == []


# The interactive page as it is used.


@pytest.fixture(scope="module")
def typed(browse: Any, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What came of using the page by keyboard alone: a copy of that one file, without server or network."""
    alone = Path(shutil.copy(SITE / PAGE, tmp_path_factory.mktemp("alone")))
    asked = {"norm": "UB-10W", "day": ["6", "3", "2026"], "regio": "Flevoland", "answers": {"maatregel": 1}}
    return browse("keyboard", file=str(alone), **asked)


def test_a_term_is_found_by_keyboard_and_read_aloud(typed: Any) -> None:
    """The end is in a live region, its steps stand below; the day that was typed is not turned round."""
    said = end(NORMEN["UB-10W"], "2026-03-06")
    assert typed["term"] == {"norm": "UB-10W", "said": said["said"], "steps": said["steps"], "live": "status"}
    assert said["days"][-1] == "2026-05-18"  # art. 4.1.7 lid 2: ten weeks end on the Friday after Ascension Day


def test_questions_are_answered_by_keyboard_until_casusregie_and_escalation_are_certain(typed: Any) -> None:
    """The focus goes from question to question and then to the answer; every decision has one."""
    on, facts, asked = date(2026, 3, 6), dict[str, Any](), []
    while (now := state("flevoland", on, FIRST_ASKED, facts, set()))["fact"] is not None:
        asked.append(now["fact"])
        values = domain(Feiten, now["fact"])
        facts[now["fact"]] = values[1 if now["fact"] == "maatregel" else 0]
    assert typed["asked"] == asked
    assert typed["heads"] == [one["head"] for one in now["decisions"]]
    assert not any("nog niet te zeggen" in head for head in typed["heads"])
    assert typed["focus"] == "regie-melding"


def test_what_has_the_focus_shows_it_and_the_answers_are_accessible(typed: Any) -> None:
    """No focus without an outline; no fault; nothing serious for axe once the page is filled, light, dark or narrow."""
    assert (typed["unseen"], typed["faults"], typed["findings"]) == ([], [], [])


def test_the_list_of_norms_is_narrowed_by_words_and_says_so(typed: Any) -> None:
    """Those with every word in code, name or source; how many is said aloud; none at all says so; Enter goes on."""
    found = [norm.code for norm in NORMEN.values() if "oordeel na" in norm.naam and "UWmo" in str(norm.bron)]
    assert "UB-10W" in found
    search = typed["search"]
    assert search["found"] == found
    assert search["said"] == f"{len(found)} van {len(NORMEN)} normen"
    assert search["live"] == "status"
    assert search["none"] == ["0 van", "Geen norm gevonden"]
    assert search["lost"] == ["UB-10W", "", ""]
    assert search["all"] == len(NORMEN)
    assert search["after"] == "norm"


def test_a_box_stands_at_the_height_of_its_words(typed: Any) -> None:
    """The middle of each check box is that of the first line of its label, to a pixel."""
    assert len(typed["boxes"]) == len(TABLES)
    assert max(map(abs, typed["boxes"])) <= 1


def test_nothing_that_was_typed_is_kept(typed: Any) -> None:
    """No storage, no cookie, and nothing of it in the address."""
    *stored, address = typed["kept"]
    assert stored == [0, 0, ""]
    assert address.endswith(f"/{PAGE}#inhoud")


def test_the_page_can_reach_nothing(browse: Any) -> None:
    """Its policy refuses connections, beacons, pictures, scripts, frames and forms, also to the server it came from."""
    refused = browse("shut")
    assert {"connect-src", "form-action", "frame-src", "img-src", "script-src-elem"} <= set(refused["seen"])
    assert refused["ran"] is False
