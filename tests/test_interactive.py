"""The interactive page of the documentation: one file, closed to the outside, with all that it needs."""

import json
import re
from base64 import b64encode
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from docs.interactive import SCRIPTS, TABELLEN, data, page

from huiselijkgeweld import NORMEN, REGIOS, __version__
from huiselijkgeweld.interop.bundle import bundel

ROOT = Path(__file__).parent.parent
PAGE = page(date(2026, 11, 22))
DATA: Any = data()
BUNDEL = bundel()


def parts(tag: str) -> list[str]:
    """What stands in every element of a kind, by where it opens and closes."""
    return re.findall(rf"<{tag}(?: [^>]*)?>(.*?)</{tag}>", PAGE, re.DOTALL)


def digest(text: str) -> str:
    """A digest as a policy writes it."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def test_the_policy_allows_this_style_and_this_script_and_nothing_else() -> None:
    """By their digests; everything that is not named is refused."""
    found = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', PAGE)
    assert found is not None
    policy = dict(part.split(" ", 1) for part in found[1].split("; "))
    (style,), (_, script) = parts("style"), parts("script")
    assert policy == {
        "default-src": "'none'",
        "style-src": digest(style),
        "script-src": digest(script),
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }


def test_nothing_is_loaded_and_no_handler_or_style_stands_in_an_element() -> None:
    """No address in the frame of the page but that of the documentation beside it; a policy would refuse the rest."""
    frame = re.sub(r"<(script|style)( [^>]*)?>.*?</\1>", "", PAGE, flags=re.DOTALL)
    assert re.findall(r'(?:src|href|action)="([^"#][^"]*)"', frame) == ["data:,", "index.html"]
    assert re.findall(r'\s(?:on\w+|style)="', frame) == []


def test_no_gap_is_left_open() -> None:
    """Every part of the template is filled, and the day and the release stand in it."""
    assert re.findall(r"<!--\w+-->", PAGE) == []
    assert "zondag 22 november 2026" in PAGE
    assert PAGE.count(__version__) >= 2


def test_the_page_never_reads_html_nor_keeps_or_sends_anything() -> None:
    """Its own modules name no part of a browser that would."""
    forbidden = (
        r"innerHTML|outerHTML|insertAdjacent|document\.write|Storage|cookie|indexedDB|fetch|XMLHttp|WebSocket|eval\("
    )
    assert [path.name for path in SCRIPTS if re.search(forbidden, path.read_text(encoding="utf-8"))] == []


def test_the_data_are_those_of_the_bundle() -> None:
    """What an evaluator reads is taken over as it is: the days, how every norm counts, the rows in every place."""
    assert json.loads(parts("script")[0]) == DATA
    assert (DATA["versie"], DATA["dagen"]) == (BUNDEL["versie"], BUNDEL["dagen"])
    assert list(DATA["normen"]) == list(NORMEN)
    for code, norm in DATA["normen"].items():
        whole = BUNDEL["normen"][code]
        own = {
            "verlenging",
            "opschorting",
            "duur_tekst",
            "telwijze_tekst",
            "geldig",
            "begint",
            "zin",
            "klok",
            "lezingen",
        }
        assert {key: value for key, value in norm.items() if key not in own}.items() <= whole.items()
        counts = (
            [(one["tekst"], one["telling"], one["bronnen"]) for one in whole.get("lezingen", ())]
            if norm["duur"]
            else []
        )
        assert [(one["tekst"], one["telling"], one["bronnen"]) for one in norm["lezingen"]] == counts
    for name, table in DATA["tabellen"].items():
        for place, rows in table["rijen"].items():
            whole_rows = BUNDEL["tabellen"][name]["rijen"][place]
            assert [{**row, "let_op": None} for row in rows] == [
                {key: row[key] for key in ("code", "when", "then", "bronnen", "since", "until")} | {"let_op": None}
                for row in whole_rows
            ]
        assert list(table["rijen"]) == ["landelijk", *REGIOS]
    assert list(DATA["tabellen"]) == list(TABELLEN)


def named(thing: object) -> set[str]:
    """Every key in a list of sources, and every source of a norm."""
    if isinstance(thing, dict):
        keys = {thing["bron"]} if isinstance(thing.get("bron"), str) else set()
        lists = [*thing.get("gronden", {}).values(), thing.get("bronnen", [])]
        keys |= {key for one in lists if isinstance(one, list) for key in one}
        return keys.union(*map(named, thing.values()))
    return set().union(*map(named, thing)) if isinstance(thing, list) else set()


def test_every_source_that_is_named_is_there() -> None:
    """No step, row or reservation leans on a source that the page cannot show."""
    keys = named({key: value for key, value in DATA.items() if key != "bronnen"})
    assert len(keys) > 200
    assert keys <= set(DATA["bronnen"])


def test_everything_that_can_be_answered_has_its_word() -> None:
    """Every value of a fact, every answer of a decision in any place, every kind of step and reservation of a norm."""
    words = DATA["woorden"]
    for name, fact in DATA["feiten"]["beslissingen"].items():
        assert set(words["waarden"][name]) == {str(value).lower() for value in fact["waarden"]}
    for name, table in DATA["tabellen"].items():
        assert set(words["uitkomsten"][name]) == {row["then"] for rows in table["rijen"].values() for row in rows}
    for norm in DATA["normen"].values():
        assert set(norm.get("gronden", {})) <= set(words["stappen"]) | set(words["voorbehouden"])
        assert ("{dag}" in norm["zin"]) is (norm["duur"] is not None)
        assert ("{dag}" in (norm["klok"] or "")) is (NORMEN[norm["code"]].telwijze.klok and norm["duur"] is not None)


def test_the_same_day_makes_the_same_page() -> None:
    """Made again it is the same, byte for byte."""
    assert page(date(2026, 11, 22)) == PAGE
