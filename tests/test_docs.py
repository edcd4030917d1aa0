"""The pages that are made from the library say what the library says."""

import enum
import importlib.util
import re
from datetime import date, datetime, time
from pathlib import Path
from types import ModuleType

import attrs
import pytest
from counterparts.pictures import digest, drawn, texts

import huiselijkgeweld
from huiselijkgeweld import NORMEN, REGIOS, Bronsoort, Eenheid, Reading, Regime, Rule
from huiselijkgeweld.akkoord.vingerafdrukken import rijen
from huiselijkgeweld.model.gesteld import FEITWAARDEN
from huiselijkgeweld.recht.bekostiging import LANDELIJK
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.keten import KETEN
from huiselijkgeweld.recht.termijnnormen.norm import Mits

DOCS = Path(__file__).parent.parent / "docs"
MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()  # noqa: SIM905 - as one reads them


def _generate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", DOCS / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


GENERATE = _generate()


@pytest.mark.parametrize("name", sorted(GENERATE.PAGES))
def test_a_made_page_is_up_to_date(name: str) -> None:
    """The page in docs is what `python docs/generate.py` makes of the installed library."""
    assert (DOCS / name).read_text(encoding="utf-8") == GENERATE.PAGES[name]()


def test_a_drawing_is_of_the_text_on_its_page() -> None:
    """Each drawing was made of what its page prints now: `python -m counterparts.pictures` makes them anew."""
    made = texts()
    assert {path.stem for path in (DOCS / "drawn").iterdir()} == set(made)
    for name, text in made.items():
        assert f'data-text="{digest(text)}"' in drawn(name)


def test_no_made_page_is_left_behind() -> None:
    """In the folders of rules and regions stands nothing but what is made."""
    found = {path.relative_to(DOCS).as_posix() for name in ("rules", "regions") for path in (DOCS / name).iterdir()}
    assert found == {name for name in GENERATE.PAGES if name.startswith(("rules/", "regions/"))}


def _told() -> dict[str, str]:
    """What the pages tell under each place to link to."""
    found: dict[str, str] = {}
    for name in GENERATE.PAGES:
        if name.startswith(("rules/", "regions/")):
            text = (DOCS / name).read_text(encoding="utf-8")
            for target, told in re.findall(r"^\(([^)]+)\)=\n(.*?)(?=^\([^)]+\)=|\Z)", text, re.MULTILINE | re.DOTALL):
                assert target not in found, target
                found[target] = told
    return found


TOLD = _told()


def _target(*parts: str) -> str:
    return re.sub("[^a-z0-9]+", "-", " ".join(parts).lower()).strip("-")


def _rows() -> dict[str, Rule[object]]:
    """Every row of a decision, of the chain and of a region, by its place to link to."""
    tables = {naam: een.tabel for naam, een in BESLISSINGEN.items()} | {naam: een.tabel for naam, een in KETEN.items()}
    rows = {_target("rij", naam, row.code): row for naam, tabel in tables.items() for row in tabel.rows}
    for regio in REGIOS.values():
        own = [(regel.beslissing, regel.rule) for regel in regio.regels if regel.rule is not None]
        rows |= {_target("rij", naam, regio.code, row.code): row for naam, row in own}
    return rows


ROWS = _rows()
MONEY = {
    _target("geld", place, rij.code): rij
    for place, rijen in (("landelijk", LANDELIJK), *((code, regio.bekostiging) for code, regio in REGIOS.items()))
    for rij in rijen
}


def test_every_norm_and_row_has_a_place_of_its_own() -> None:
    """Each can be linked to by its code, once, and no place is without a norm or row."""
    assert set(TOLD) == {_target("norm", code) for code in NORMEN} | set(ROWS) | set(MONEY)


def test_every_norm_and_row_is_told_with_its_digest() -> None:
    """A jurist can note which row was judged, as it is: the digest that a sign-off takes over stands with it."""
    for target, told in TOLD.items():
        own = [regio for code, regio in REGIOS.items() if f"-{code}-" in target]
        every = {_target(een.code): een.vingerafdruk for een in rijen(own[0] if own else None).values()}
        code = max((code for code in every if target.endswith(f"-{code}")), key=len)
        digests = re.findall("^- Vingerafdruk: `(.*)`$", told, re.MULTILINE)
        assert digests[:1] == [every[code]], target


@pytest.mark.parametrize("code", NORMEN)
def test_a_norm_is_told_with_the_words_of_its_events_and_its_reading(code: str) -> None:
    """No kind of event stands there by its tag alone, and the page says whether the text itself was read."""
    norm, told = NORMEN[code], TOLD[_target("norm", code)]
    for soort in (*norm.start, *norm.mits, *norm.voldaan, *norm.vervalt, *norm.niet_van_toepassing):
        tag, zin = (soort.soort.tag, soort.soort.zin) if isinstance(soort, Mits) else (soort.tag, soort.zin)
        assert f"“{zin}” (`{tag}`)" in told
    assert ("- Lezing: tekst gelezen\n" in told) == (norm.reading is Reading.VERIFIED)
    assert norm.bron.regeling.soort is not Bronsoort.VERORDENING or "](https://eur-lex.europa.eu/" in told


@pytest.mark.parametrize("code", NORMEN)
def test_a_norm_never_says_that_nothing_can_move_its_end(code: str) -> None:
    """Where the Atw is not applied the page says that, and why if its limits are passed; never for a norm it moves."""
    norm, told = NORMEN[code], TOLD[_target("norm", code)]
    counted = re.search("^- Telling: (.*)$", told, re.MULTILINE)
    assert counted is not None
    says = "de Algemene termijnenwet is hier niet toegepast"
    wijze = norm.telwijze
    assert (says in counted[1]) == (norm.duur is not None and wijze.regime is Regime.GEEN and wijze.uitgesloten is None)
    past = norm.duur is not None and norm.duur.eenheid in {Eenheid.UREN, Eenheid.JAREN}
    assert not past or wijze.uitgesloten or "Atw art. 4 onder a" in counted[1]
    assert ("de dag zelf" in counted[1]) == (norm.duur is not None and not wijze.klok)


def test_every_value_of_a_fact_is_explained() -> None:
    """A fact that is more than yes or no has each of its values in words: nationally, or in its room of the chain."""
    for naam, waarden in FEITWAARDEN.items():
        kamer, _, feit = naam.rpartition(".")
        page = f"rules/keten-{_target(kamer)}.md" if kamer else "decisions.md"
        text = (DOCS / page).read_text(encoding="utf-8")
        for waarde in waarden:
            assert isinstance(waarde, bool) or re.search(rf"^\| `{feit}` \| `{waarde}` \| \S", text, re.MULTILINE)


def test_the_first_page_names_each_page_once_and_each_page_of_the_menu() -> None:
    """What stands in the menu is told once in the text, and nothing else is."""
    text = (DOCS / "index.md").read_text(encoding="utf-8")
    told = re.findall(r"\{doc\}`([^`]+)`", text)
    menus = re.findall(r"```\{toctree\}\n(.*?)```", text, re.DOTALL)
    assert sorted(told) == sorted(page for menu in menus for page in menu.splitlines() if page and page[0] != ":")


@pytest.mark.parametrize("code", NORMEN)
def test_a_norm_is_told_with_source_quote_and_example(code: str) -> None:
    """The address of the source, the words of the text, and the days that the library computes for one start."""
    norm, told = NORMEN[code], TOLD[_target("norm", code)]
    assert norm.bron.url is None or f"]({norm.bron.url})" in told
    assert not norm.citaat or f"\n> {norm.citaat}\n" in told
    _, _, example = told.partition("*Voorbeeld.* ")
    if norm.duur is None:
        assert "geen dag" in example
        return
    start = re.match(r"(?:Begint op|Teruggerekend vanaf) \w+ (\d+) (\w+) (\d{4})(?: 20.00 uur)?:", example)
    assert start is not None
    begin = date(int(start[3]), MONTHS.index(start[2]) + 1, int(start[1]))
    end = norm.einde(datetime.combine(begin, time(20)) if norm.telwijze.klok else begin)
    last = re.findall(r"^1\. \w+ (\d+) (\w+) (\d{4})", example, re.MULTILINE)[-1]
    assert date(int(last[2]), MONTHS.index(last[1]) + 1, int(last[0])) == end.stappen[-1].dag


@pytest.mark.parametrize("target", ROWS)
def test_a_row_is_told_with_sources_reservations_and_a_case_that_it_decides(target: str) -> None:
    """No row is without a case in which it decides, with every address of a source and every reservation."""
    row, told = ROWS[target], TOLD[target]
    assert all(f"]({bron.url})" in told for bron in row.bronnen if bron.url)
    assert all(f"`{code}`: " in told for code in row.voorbehouden)
    _, _, example = told.partition("*Voorbeeld.* ")
    first = example.splitlines()[0]
    assert first.endswith((f"door {row.code}.", "**.", "`)."))
    assert "nog niet te zeggen" not in first
    assert ", door " not in first or first.endswith(f", door {row.code}.")


@pytest.mark.parametrize("target", MONEY)
def test_a_row_about_money_is_told_with_sources_and_an_answer_that_names_it(target: str) -> None:
    """The example is an answer of the library in which the stream of the row pays by that row."""
    rij, told = MONEY[target], TOLD[target]
    assert all(str(bron) in told for bron in rij.bronnen)
    assert f"({rij.code}" in told.partition("*Voorbeeld.* ")[2]


ENGLISH = re.compile(
    r"[A-Z]\w*Error|Outcome|Policy|DECIDE|EACH|Rule|Table|Reading|VERIFIED|REPORTED|INFERENCE|MEMORY|CHOICE|NORMEN|dumps?|loads?|evaluate|explain|"
    r"url|jci|id|on|reading|since|until|note|open|when|then|code|possible|missing|rules|value|rows|policy|changes|"
    r"conditions|has_isoformat"
)
"""Public names that are English already: they belong to the code, not to the field."""


def _public_names() -> set[str]:
    """The names of the public face, the attributes of its classes and the members of its enums."""
    names = set(huiselijkgeweld.__all__)
    for name in huiselijkgeweld.__all__:
        thing = getattr(huiselijkgeweld, name)
        if isinstance(thing, type) and issubclass(thing, enum.Enum):
            own = thing in {huiselijkgeweld.Reading, huiselijkgeweld.Policy}
            names |= {member.name if own else member.name.lower() for member in thing}
        elif isinstance(thing, type) and attrs.has(thing):
            names |= {field.name for field in attrs.fields(thing) if not field.name.startswith("_")}
            names |= {key for key, value in vars(thing).items() if isinstance(value, property)}
    return {name for name in names if not ENGLISH.fullmatch(name)}


def test_the_glossary_explains_every_public_dutch_name() -> None:
    """Nobody has to read Dutch to use a public name: each has one English phrase in the glossary."""
    explained = set(re.findall(r"^\| `(\w+)` \| \S", (DOCS / "glossary.md").read_text(encoding="utf-8"), re.MULTILINE))
    assert _public_names() - explained == set()


def test_the_glossary_has_one_phrase_for_each_name() -> None:
    """A word does not stand in the glossary twice."""
    explained = re.findall(r"^\| `(\w+)` \|", (DOCS / "glossary.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(explained) == sorted(set(explained))
