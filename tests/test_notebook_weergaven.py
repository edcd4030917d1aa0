"""Views of answers for notebooks: they show themselves, hold no foreign markup, and say what the answer says."""

import re
from collections.abc import Iterator
from copy import copy
from datetime import date, datetime
from pathlib import Path
from typing import Any

import attrs
import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from huiselijkgeweld import (
    NORMEN,
    REGIOS,
    Dossier,
    Feiten,
    InvalidValueError,
    Outcome,
    Policy,
    Table,
    UnknownCodeError,
    Voorbehoud,
    evaluate,
    explain,
    load,
    plichten,
    regie,
    verloop,
    verschil,
)
from huiselijkgeweld.model.gebeurtenissen import FEIT_VASTGESTELD, HUISVERBOD_OPGELEGD
from huiselijkgeweld.notebook import Weergave, cijfertabel, weergave
from huiselijkgeweld.notebook.blokken import Alinea, Kop, Lijst, Meer, Punt, Tabel, html, lijst, markdown
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.keten import KETEN
from huiselijkgeweld.testing import dossiers

DOSSIERS = sorted((Path(__file__).parent.parent / "examples" / "dossiers").glob("*.json"))
ON = date(2026, 4, 10)
GEZIN = load(next(path for path in DOSSIERS if path.stem == "gezin-met-melding"))
STAND = evaluate(GEZIN, on=ON, regio="ijsselland")
GANG = verloop(GEZIN, van=date(2026, 4, 2), tot=date(2026, 4, 16))
LEEG = verloop(Dossier("d1"), van=ON, tot=date(2026, 4, 12))
ANTWOORDEN: dict[str, Any] = {
    "Einde": NORMEN["UB-10W"].einde(date(2026, 3, 6)),
    "Einde op de klok": NORMEN["WTH-10D"].einde(datetime(2026, 3, 20, 20)),
    "Termijn": STAND.termijnen[0],
    "Termijn zonder einde": next(een for een in STAND.termijnen if een.einde is None),
    "Outcome": STAND.opschaling.mda,
    "Outcome met een antwoord": STAND.regie.casusregie,
    "Stand": STAND,
    "lege Stand": evaluate(Dossier("d1"), on=ON),
    "Verloop": GANG,
    "leeg Verloop": LEEG,
    **{regio.code: regio for regio in REGIOS.values()},
    **{naam: een.tabel for naam, een in BESLISSINGEN.items()},
    **{naam: een.tabel for naam, een in KETEN.items()},
    "Regie": STAND.regie,
    "Opschaling": STAND.opschaling,
    "Plichten": STAND.plichten,
}
ELK = pytest.mark.parametrize("antwoord", ANTWOORDEN.values(), ids=ANTWOORDEN)


def als_pagina(inhoud: str) -> Any:
    """A view as a browser reads it; anything that is not right is an error."""
    lezer = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return lezer.parse(f'<!DOCTYPE html><html lang="nl"><head><title>x</title></head><body>{inhoud}</body></html>')


def tekst_van(element: Any) -> str:
    """All words of an element, the settings of its style left out."""
    return " ".join(" ".join(een for een in _teksten(element)).split())


def _teksten(element: Any) -> Iterator[str]:
    if element.tag != "style":
        yield element.text or ""
        for kind in element:
            yield from _teksten(kind)
            yield kind.tail or ""


def letters(tekst: str) -> str:
    """The letters and digits of a text: what no escaping and no line end changes."""
    return "".join(teken for teken in tekst if teken.isalnum())


# They show themselves.


@ELK
def test_a_value_shows_itself_as_its_view(antwoord: Any) -> None:
    """On the last line of a cell a notebook asks by these names, and gets what `weergave` gives a professional."""
    gezien = weergave(antwoord)
    assert type(gezien) is Weergave
    assert antwoord._repr_html_() == gezien._repr_html_()
    assert antwoord._repr_markdown_() == gezien._repr_markdown_()


@ELK
def test_a_view_is_a_page_that_a_browser_reads_without_a_fault(antwoord: Any) -> None:
    """Strictly by the standard; a section of its own, in Dutch, with its heading, and no heading is skipped."""
    pagina = als_pagina(antwoord._repr_html_())
    (sectie,) = pagina.find("body")
    assert (sectie.tag, sectie.get("lang")) == ("section", "nl")
    koppen = [een for een in sectie.iter() if een.tag in {"h1", "h2", "h3", "h4"}]
    assert [een.tag for een in koppen[:1]] == ["h2"]
    assert {een.tag for een in koppen[1:]} <= {"h3"}
    assert sectie.get("aria-label") == "".join(koppen[0].itertext()).strip()


@ELK
def test_a_table_can_be_heard_and_moved_by_keyboard(antwoord: Any) -> None:
    """It has a caption; every cell of the first row and column says what it heads; a wide one can be moved by keys."""
    pagina = als_pagina(antwoord._repr_html_())
    ouders = {kind: ouder for ouder in pagina.iter() for kind in ouder}
    for tabel in pagina.iter("table"):
        assert tekst_van(tabel.find("caption"))
        koppen = tabel.findall("thead/tr/th")
        assert koppen
        assert {een.get("scope") for een in koppen} == {"col"}
        for rij in tabel.findall("tbody/tr"):
            assert [een.tag for een in rij] == ["th", *["td"] * (len(koppen) - 1)]
            assert rij[0].get("scope") == "row"
        om = ouders[tabel]
        assert (om.tag, om.get("role"), om.get("tabindex")) == ("div", "region", "0")
        assert om.get("aria-label")


@ELK
def test_a_view_has_no_script_no_colour_and_nothing_from_elsewhere(antwoord: Any) -> None:
    """So it is read in dark and in light, and showing it asks nothing of a network; links lead to official texts."""
    inhoud = antwoord._repr_html_()
    pagina = als_pagina(inhoud)
    assert {een.tag for een in pagina.find("body").iter()} <= {
        *{"body", "section", "style", "h2", "h3", "p", "ul", "li", "details", "summary", "div", "a"},
        *{"table", "caption", "thead", "tbody", "tr", "th", "td"},
    }
    stijl = "".join("".join(een.itertext()) for een in pagina.iter("style"))
    assert re.search(r"url|@import|#[0-9a-f]{3}|rgb|background|[^-]color:|var\(", stijl) is None
    assert {een for element in pagina.iter() for een in element.attrib} <= {
        *{"lang", "aria-label", "class", "role", "tabindex", "scope", "href", "rel"},
    }
    assert all(een.get("href").startswith("https://wetten.overheid.nl/BWBR") for een in pagina.iter("a"))


def gelezen_markdown(tekst: str) -> Any:
    """The tokens of Markdown as readers of notebooks take it, with HTML."""
    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(tekst)


def ontleed(tokens: Any) -> Iterator[Any]:
    """Every token, those within others too."""
    for een in tokens:
        yield een
        yield from ontleed(een.children or ())


@ELK
def test_markdown_has_the_same_words_as_the_page(antwoord: Any) -> None:
    """Every word of the page stands in it, read by a reader of Markdown; of HTML only line ends."""
    tokens = list(ontleed(gelezen_markdown(antwoord._repr_markdown_())))
    assert {een.content for een in tokens if een.type in {"html_inline", "html_block"}} <= {"<br>"}
    assert {een.type for een in tokens} & {
        "link_open",
        "image",
        "code_inline",
        "fence",
        "code_block",
        "em_open",
    } == set()
    woorden = letters("".join(een.content for een in tokens if een.type in {"text", "text_special"}))
    pagina = als_pagina(antwoord._repr_html_()).find("body")
    for zin in filter(None, (letters(een) for een in _teksten(pagina))):
        assert zin in woorden


# Nothing that a text says becomes markup.

VIJANDIG = "<script>alert(1)</script>\"'&lt;<img src=x onerror=y>|[a](b)`c`*d*_e_$f$\n# g\u202e\x00"
"""What would become a script, an attribute, an entity, a link, code, a formula, a heading, or turn the direction."""


def vergiftigd(ding: Any, gezien: dict[int, Any] | None = None) -> Any:
    """A copy in which every free text says something hostile; ids and codes that are looked up stay as they are."""
    al = {} if gezien is None else gezien
    if id(ding) in al:
        return al[id(ding)]
    if attrs.has(type(ding)) and not isinstance(ding, type):
        nieuw = al[id(ding)] = copy(ding)
        for veld in attrs.fields(type(ding)):
            waarde = getattr(ding, veld.name)
            if type(waarde) is str and veld.name in VRIJ:
                object.__setattr__(nieuw, veld.name, f"{waarde}{VIJANDIG}")
            elif veld.name not in VAST:
                object.__setattr__(nieuw, veld.name, vergiftigd(waarde, al))
        return nieuw
    if type(ding) is tuple:
        return tuple(vergiftigd(een, al) for een in ding)
    return ding


VRIJ = {"naam", "kort", "titel", "tekst", "note", "citaat", "kwalitatief", "over", "twijfel", "code", "plaats", "lid"}
"""Fields that hold words, and codes that a view shows."""
VAST = {"soort", "herkomst", "plichten", "opschaling", "regie", "keten", "kinderen", "feiten", "bekostiging", "duur"}
"""Fields that stay: what is looked up by class or key."""


class Kwaad:
    """A result of a table of somebody's own, with a hostile word."""

    def __str__(self) -> str:
        """The word."""
        return VIJANDIG


def kwade_antwoorden() -> dict[str, Any]:
    """Answers of every class with hostile words in them."""
    termijn, eind = vergiftigd(STAND.termijnen[0]), STAND.termijnen[0].einde
    assert eind is not None
    rij = vergiftigd(STAND.regie.casusregie.rules[0])
    object.__setattr__(rij, "then", Kwaad())
    voorbehouden = tuple(vergiftigd(een) for een in STAND.voorbehouden)
    regio = vergiftigd(REGIOS["gelderland-zuid"])
    for veld in ("regels", "parameters", "conflicten"):
        object.__setattr__(regio, veld, getattr(REGIOS["gelderland-zuid"], veld))
    tabel = copy(BESLISSINGEN["casusregie"].tabel)
    object.__setattr__(tabel, "naam", VIJANDIG)
    object.__setattr__(tabel, "rows", (rij,))
    return {
        "Termijn": termijn,
        "Outcome": Outcome(frozenset({Kwaad(), 1}), (VIJANDIG,), (rij,)),
        "Stand": attrs.evolve(STAND, termijnen=(termijn,), voorbehouden=voorbehouden),
        "Verloop": attrs.evolve(GANG, veranderingen=tuple(map(vergiftigd, GANG.veranderingen))),
        "Regio": regio,
        "Table": tabel,
        "Einde": attrs.evolve(eind, berekening=vergiftigd(eind.berekening)),
    }


KWAAD = kwade_antwoorden()


@pytest.mark.parametrize("antwoord", KWAAD.values(), ids=KWAAD)
def test_hostile_words_in_every_field_stay_words(antwoord: Any) -> None:
    """They stand in the view, and no element, attribute, link, code or formula of a browser or reader comes of them."""
    inhoud = antwoord._repr_html_()
    assert "&lt;script&gt;" in inhoud
    pagina = als_pagina(inhoud)
    assert {"script", "img"} & {een.tag for een in pagina.iter()} == set()
    assert {een for element in pagina.iter() for een in element.attrib} & {"onerror", "src"} == set()
    assert "<script>alert(1)</script>" in tekst_van(pagina.find("body"))
    bron = antwoord._repr_markdown_()
    tokens = list(ontleed(gelezen_markdown(bron)))
    assert {een.content for een in tokens if een.type in {"html_inline", "html_block"}} <= {"<br>"}
    assert {een.type for een in tokens} & {"link_open", "image", "code_inline", "em_open", "fence"} == set()
    assert re.search(r"(?<!\\)\$", bron) is None
    assert re.search("[\u202e\x00]", inhoud + bron) is None


@given(st.text())
def test_a_text_is_one_line_of_words_in_both(tekst: str) -> None:
    """Whatever the text: a browser and a reader of Markdown give back its letters, as text and nothing else."""
    pagina = als_pagina(f"<p title='x'>{html(tekst)}</p>")
    assert [een.tag for een in pagina.find("body")] == ["p"]
    assert letters("".join(pagina.find("body/p").itertext())) == letters(tekst)
    tokens = list(ontleed(gelezen_markdown(f"x {markdown(tekst)}")))
    assert {een.type for een in tokens} <= {"paragraph_open", "inline", "text", "text_special", "paragraph_close"}


@settings(max_examples=30)
@given(dossiers())
def test_a_view_of_any_case_is_a_page(dossier: Dossier) -> None:
    """Whatever is in the case file, and its Markdown has a heading."""
    stand = evaluate(dossier, on=ON)
    als_pagina(weergave(stand)._repr_html_())
    assert weergave(stand)._repr_markdown_().startswith("### Stand van zaken")


# They say what the answer says.


def test_a_stand_shows_all_that_is_told_of_it() -> None:
    """Each term with its status, end and steps; each answer with its rows; the questions; what it leans on."""
    woorden = letters(tekst_van(als_pagina(weergave(STAND)._repr_html_()).find("body")))
    for termijn in STAND.termijnen:
        assert letters(termijn.norm.naam) in woorden
        for stap in termijn.einde.stappen if termijn.einde else ():
            assert letters(str(stap)) in woorden
    for rij in (*STAND.regie.casusregie.rules, *STAND.opschaling.mda.rules):
        assert letters(rij.code) in woorden
    for vraag in STAND.vragen:
        assert letters(vraag.tekst) in woorden
    assert letters(STAND.herkomst.tabellen) in woorden


def test_a_region_shows_every_row_text_member_and_target() -> None:
    """For each shipped region; a row that is dropped too."""
    for regio in REGIOS.values():
        woorden = letters(tekst_van(als_pagina(weergave(regio)._repr_html_()).find("body")))
        delen = (
            *(een.titel for een in regio.documenten),
            *(een.code for een in regio.regels),
            *regio.gemeenten.values(),
        )
        for een in (*delen, *(doel.tekst for doel in regio.doelstellingen), *regio.parameters):
            assert letters(een) in woorden


def test_an_outcome_asks_for_what_settles_it() -> None:
    """The question of each missing fact; of a fact of somebody's own its name."""
    mda = tekst_van(als_pagina(weergave(STAND.opschaling.mda)._repr_html_()).find("body"))
    assert "reguliere_inzet" in mda
    eigen: Outcome[object] = Outcome(frozenset({"mee", "thuis"}), ("regen",), ())
    assert "regen" in weergave(eigen)._repr_html_()
    assert "Er speelt geen rij mee." in weergave(eigen)._repr_html_()


def test_reservations_of_a_table_of_ones_own_are_shown_by_their_code() -> None:
    """A code that the library does not know is no reason to show nothing; of one that it knows the words are shown."""
    rij = attrs.evolve(BESLISSINGEN["casusregie"].tabel.rows[-1], voorbehouden=("EIGEN", "CF2"), open=True, note="noot")
    rij = attrs.evolve(rij, until=date(2030, 1, 1))
    tabel: Table[Any] = Table("eigen", Feiten, (rij, attrs.evolve(rij, code="X", until=None)), Policy.DECIDE)
    woorden = tekst_van(als_pagina(weergave(tabel)._repr_html_()).find("body"))
    for een in ("EIGEN", "CF2", "noot", "een regio mag dit invullen", "tot 2030-01-01"):
        assert een in woorden


def test_a_lists_lines_stand_below_the_line_before() -> None:
    """An empty line is left out, and an indented one at the beginning is a line of its own."""
    assert lijst(["  a", "b", "    c", "", "d"]) == Lijst((Punt("a"), Punt("b", ("c",)), Punt("d")))
    assert Lijst((Punt("b", ("c",)),)).markdown() == "- b\n    - c"
    assert Alinea("1. x").markdown() == "1\\. x"
    assert Alinea("- x").markdown() == "\\- x"
    assert Kop("a").html() == "<h3>a</h3>"
    assert "<summary>k</summary>" in Tabel("t", ("a",), (((Meer("k", ("r",)),),),)).html()


# For whom.


def test_a_person_concerned_reads_what_explain_says_and_no_more() -> None:
    """The same words; nothing of the case as long as that is not certain to be safe; only of a whole Stand."""
    zaak = [HUISVERBOD_OPGELEGD(datetime(2026, 4, 2, 20), "h1")]
    zaak.append(FEIT_VASTGESTELD(date(2026, 4, 2), waarde=("eergerelateerd", False)))
    veilig = evaluate(Dossier("d1", gebeurtenissen=zaak), on=date(2026, 4, 3))
    gezegd = explain(veilig, publiek="betrokkene")
    assert gezegd
    gezien = weergave(veilig, publiek="betrokkene")
    assert letters(tekst_van(als_pagina(gezien._repr_html_()).find("body"))) == letters(gezegd)
    leeg = weergave(STAND, publiek="betrokkene")
    assert explain(STAND, publiek="betrokkene") == ""
    assert tekst_van(als_pagina(leeg._repr_html_()).find("body")) == "Er is geen tekst voor betrokkenen"
    with pytest.raises(InvalidValueError, match="only a whole Stand"):
        weergave(STAND.regie, publiek="betrokkene")


@pytest.mark.parametrize("ding", [None, 1, "tekst", object(), Voorbehoud])
def test_what_is_no_answer_is_refused(ding: object) -> None:
    """As `explain` does."""
    with pytest.raises(InvalidValueError, match=r"^answer: "):
        weergave(ding)


def test_another_publiek_is_refused() -> None:
    """By its name, with those that there are."""
    with pytest.raises(UnknownCodeError, match="publiek"):
        weergave(STAND, publiek="iedereen")


def test_what_explain_says_of_other_answers_is_a_list() -> None:
    """Differences between two Standen, and parts made from facts."""
    anders = verschil(STAND, evaluate(GEZIN, on=date(2026, 4, 2)))
    assert weergave(anders).titel == "Antwoord"
    assert "<li>" in weergave(anders)._repr_html_()
    feiten = Feiten(acuut_onveilig=False)
    assert weergave(regie(feiten, on=ON)).titel == "Regie"
    assert weergave(plichten(feiten, on=ON)).titel == "Plichten"


def test_a_view_says_what_it_is_in_one_line() -> None:
    """Its repr has its heading and not all that it shows."""
    assert repr(weergave(STAND)) == "Weergave(titel='Stand van zaken op vrijdag 10 april 2026')"


# Figures of a user.


def test_a_table_of_own_figures_shows_itself_as_the_answers_do() -> None:
    """A section with a caption, heads of columns and rows, and nothing of what somebody gives becomes markup."""
    eigen = cijfertabel("Op <b>tijd</b>", ("maand", "aantal"), [["<script>", 12], ("mei", None)])
    (sectie,) = als_pagina(eigen._repr_html_()).find("body")
    assert (sectie.tag, sectie.get("lang"), sectie.get("aria-label")) == ("section", "nl", "Op <b>tijd</b>")
    assert {een.tag for een in sectie.iter()}.isdisjoint({"script", "b"})
    assert tekst_van(sectie) == "Op <b>tijd</b> maand aantal <script> 12 mei None"
    assert [een.get("scope") for een in sectie.iter("th")] == ["col", "col", "row", "row"]
    assert eigen._repr_markdown_().splitlines()[2:4] == ["| maand | aantal |", "| --- | --- |"]


@pytest.mark.parametrize(
    ("koppen", "rijen"),
    [([], []), ("maand", [[1]]), (["maand"], ["mei"]), (["maand", "aantal"], [["mei"]]), (["maand"], [["mei", 1]])],
)
def test_a_table_that_does_not_fit_is_refused(koppen: Any, rijen: Any) -> None:
    """No columns, a text where a list belongs, or a row of another length."""
    with pytest.raises(InvalidValueError, match=r"^(koppen, rijen|rijen): "):
        cijfertabel("Op tijd", koppen, rijen)
