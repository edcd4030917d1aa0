"""Links and references to sources have the form of the register that they lead to; whether it has them is not asked."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from huiselijkgeweld import __version__
from huiselijkgeweld.interop.bundle import bundel

ROOT = Path(__file__).parent.parent
SOURCES: dict[str, dict[str, Any]] = bundel()["bronnen"]
"""Every source that a norm, row, day, question or reservation cites."""
LAW = {key: source for key, source in SOURCES.items() if source["url"] is not None}
TEXTS = sorted(
    path.relative_to(ROOT).as_posix()
    for pattern in ("*.md", "docs/*.md", "docs/*/*.md", "examples/*.md", "src/huiselijkgeweld/regio/gegevens/*.toml")
    for path in ROOT.glob(pattern)
    if "_build" not in path.parts
)

BWB = r"BWB[RV]\d{7}"
DAY = r"\d{4}-\d{2}-\d{2}"
ARTICLE = r"[1-9]\d*[a-z]{0,2}(?:[.:][1-9]\d*[a-z]{0,2})*"
FORMS = {
    "wetten.overheid.nl": rf"https://wetten\.overheid\.nl/{BWB}(?:/{DAY})?(?:#Artikel{ARTICLE})?",
    "zoek.officielebekendmakingen.nl": r"https://zoek\.officielebekendmakingen\.nl/(?:stb|stcrt|gmb|prb)-\d{4}-\d+\.html",
    "deeplink.rechtspraak.nl": r"https://deeplink\.rechtspraak\.nl/uitspraak\?id=ECLI:NL:[A-Z]+:\d{4}:\w+",
    "eur-lex.europa.eu": r"https://eur-lex\.europa\.eu/eli/(?:reg|dir)/\d{4}/\d+/oj",
}
"""Per register the form of an address in it."""
ECLI = re.compile(r"ECLI:NL:(?:HR|PHR|RVS|CRVB|CBB|GH[A-Z]{2,4}|RB[A-Z]{3,4}):(?:19|20)\d{2}:(?:[A-Z]{2}\d{4}|\d{1,5})")
PLACES = (
    (re.compile(r"Stcrt\. "), re.compile(r"Stcrt\. (?:19|20)\d{2}, (?:nr\. )?\d+")),
    (re.compile(r"Stb\. "), re.compile(r"Stb\. (?:19|20)\d{2}, \d+")),
    (re.compile(r"PbEU "), re.compile(r"PbEU (?:19|20)\d{2}, [LC] \d+(?:/\d+)?")),
    (re.compile(r"ECLI"), ECLI),
)
"""How a place of publication begins, and the form that it then has."""


@pytest.mark.parametrize("key", LAW)
def test_a_source_in_the_basiswettenbestand_has_an_address_and_a_reference(key: str) -> None:
    """Both have the form of the register, and name the same text, the same consolidation and the same article."""
    source = LAW[key]
    assert re.fullmatch(FORMS["wetten.overheid.nl"], source["url"])
    jci = re.fullmatch(rf"jci1\.3:c:({BWB})((?:&[a-z]+=[\w.:]+)*?)(?:&z=({DAY})&g=({DAY}))?", source["jci"], re.ASCII)
    assert jci is not None
    assert source["url"].startswith(f"https://wetten.overheid.nl/{jci[1]}")
    assert jci[1] == source["regeling"]["bwb_id"]
    assert jci[3] == jci[4] == source["toestand"]
    article = re.search(r"&artikel=([^&]+)", jci[2])
    assert (None if article is None else f"#Artikel{article[1]}") == (re.search("#.*", source["url"]) or [None])[0]


@pytest.mark.parametrize("key", SOURCES)
def test_no_source_is_of_a_later_day_than_the_release(key: str) -> None:
    """What was read had been published: no consolidation of the month after the release, and none before 1990."""
    year, month = map(int, __version__.split(".")[:2])
    last = date(year + month // 12, month % 12 + 1, 1)
    for day in (SOURCES[key]["toestand"], SOURCES[key]["regeling"]["gelezen_vanaf"]):
        assert day is None or date(1990, 1, 1) <= date.fromisoformat(day) < last


@pytest.mark.parametrize("key", SOURCES)
def test_a_place_of_publication_has_its_form(key: str) -> None:
    """A ruling, a Staatscourant, a Staatsblad or a Publicatieblad is cited as its register does."""
    for place in filter(None, (SOURCES[key]["regeling"]["vindplaats"], SOURCES[key]["plaats"])):
        for begin, form in PLACES:
            for found in begin.finditer(place):
                assert form.match(place, found.start()), place


@pytest.mark.parametrize("key", LAW)
def test_a_place_in_a_law_has_the_form_of_an_article(key: str) -> None:
    """A number with letters, dots or colons; a lid is a number, an onderdeel a letter or a number."""
    source = LAW[key]
    assert source["plaats"] is None or re.fullmatch(ARTICLE, source["plaats"])
    assert source["lid"] is None or re.fullmatch(r"[1-9]\d?[a-z]?", source["lid"])
    assert source["onderdeel"] is None or re.fullmatch(r"[a-z]{1,2}\d?|\d{1,2}°?", source["onderdeel"])


@pytest.mark.parametrize("name", TEXTS)
def test_a_link_in_a_text_has_the_form_of_its_register(name: str) -> None:
    """Links go by https; one to a register of law has its form; every ECLI is one."""
    text = (ROOT / name).read_text(encoding="utf-8")
    links = re.findall(r"https?://[^\s)>\"'`\]]+", text)
    assert [link for link in links if not link.startswith("https://") and "://localhost" not in link] == []
    for link in links:
        form = FORMS.get(link.split("/")[2])
        assert form is None or re.fullmatch(form, link), link
    wrong = [
        found[0] for found in re.finditer(r"ECLI:[^\s`;,)|\]]*[^\s`;,)|\].]", text) if not ECLI.fullmatch(found[0])
    ]
    assert wrong == []
