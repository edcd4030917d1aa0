"""Pictures: mermaid itself reads every text that the library writes, and what it will draw is what was meant."""

from contextlib import suppress
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from counterparts.programs import Ask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.pictures import (
    REGIO_MET_RIJ,
    Pijl,
    Rij,
    Stroom,
    Vak,
    bedoelde_regie,
    bedoelde_tabel,
    letters,
    vergelijk_regie,
    vergelijk_stroom,
    vergelijk_tijdlijn,
)
from tests.strategies import dossiers, keten

from huiselijkgeweld import PARTNERS, REGIOS, Bekostiging, Dossier, Feiten, Huishouden, Regio, bekostiging, load
from huiselijkgeweld.errors import HorizonError, RegionRuleError
from huiselijkgeweld.interop.mermaid import beslisdiagram, geldstroomdiagram, regiediagram, tijdlijndiagram
from huiselijkgeweld.model.gebeurtenissen import GEBEURTENISSOORTEN, MELDING_ONTVANGEN
from huiselijkgeweld.model.partners import Partnersoort
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN

FILES = sorted((Path(__file__).parent.parent / "examples/dossiers").glob("*.json"))
PLACES: list[str | None] = [None, *REGIOS]
DAYS = [date(1995, 6, 1), date(2015, 1, 1), date(2022, 6, 1), date(2027, 6, 1)]


def as_timeline(said: Any) -> list[Rij]:
    """The rows of a timeline as Mermaid has read them."""
    assert said.get("diagram") == "gantt", said
    assert said["today"] == "off"
    read = []
    for row in said["rows"]:
        begin, end = (datetime.fromisoformat(row[when]).replace(tzinfo=None) for when in ("begin", "end"))
        read.append(Rij(row["section"], row["text"], begin, end, tuple(row["marks"])))
    return read


def as_states(said: Any) -> tuple[list[Vak], list[Pijl]]:
    """The boxes and arrows of a state diagram as Mermaid has read them."""
    assert said.get("diagram") == "stateDiagram", said
    boxes = [Vak(box["name"], box["text"], tuple(box["lines"]), box["frame"]) for box in said["boxes"]]
    return boxes, [tuple(arrow) for arrow in said["arrows"]]


def as_flow(said: Any) -> Stroom:
    """The boxes and arrows of a flowchart as Mermaid has read them."""
    assert said.get("diagram") == "flowchart-v2", said
    boxes = {box["name"]: tuple(box["text"].split("<br>")) for box in said["boxes"]}
    marks = {
        box["name"]: mark for box in said["boxes"] for mark in ("speelt", "rest") if mark in box["classes"].split()
    }
    return Stroom(boxes, [tuple(arrow) for arrow in said["arrows"]], marks)


def days_of(dossier: Dossier) -> list[date]:
    """The day of each event, and the days after it, near and far."""
    return sorted({een.dag + timedelta(days=na) for een in dossier.gebeurtenissen for na in (0, 1, 10, 400)})


# Flows of money.


def meant_by(deel: Bekostiging) -> set[tuple[str, str]]:
    """From which stream to which part the arrows of a part go."""
    van = [een.geldstroom.naam for een in deel.financieringen] + ["?"] * (not deel.geldstromen)
    return {(letters(naam), letters(deel.component)) for naam in van}


def test_mermaid_reads_the_flows_of_money_of_every_partner(ask: Ask) -> None:
    """Of every partner, nationally and in every region: an arrow from each stream to the part that it pays."""
    delen = [
        bekostiging(partner, on=date(2022, 6, 1), regio=regio)
        for regio in PLACES
        for partner in (Partnersoort if regio else PARTNERS)
    ]
    for said, own in zip(ask("mermaid.mjs", [geldstroomdiagram(een) for een in delen]), delen, strict=True):
        flow = as_flow(said)
        names = {name: letters("".join(lines)) for name, lines in flow.vakken.items()}
        assert {(names[van], names[naar]) for van, naar, _ in flow.pijlen} == {
            een for deel in own for een in meant_by(deel)
        }
        assert {letters(deel.naam) for deel in own} <= set(names.values())


# Cases along the days.


def test_mermaid_draws_the_days_of_the_example_cases(ask: Ask) -> None:
    """Every event and every term from when to when, on the day of each event and later."""
    asked = [(dossier, on) for dossier in map(load, FILES) for on in days_of(dossier)]
    texts = [tijdlijndiagram(dossier, on=on) for dossier, on in asked]
    for said, (dossier, on) in zip(ask("mermaid.mjs", texts), asked, strict=True):
        vergelijk_tijdlijn(as_timeline(said), dossier, on)
        assert said["title"] == f"Zaak {dossier.id} op {on}"
    assert len(asked) > 50


def test_mermaid_draws_every_kind_of_event(ask: Ask) -> None:
    """Whatever its words are, and whatever it starts."""
    asked = [Dossier("z1", gebeurtenissen=keten(soort, date(2026, 4, 2))) for soort in GEBEURTENISSOORTEN.values()]
    texts = [tijdlijndiagram(dossier, on=date(2026, 4, 12)) for dossier in asked]
    for said, dossier in zip(ask("mermaid.mjs", texts), asked, strict=True):
        vergelijk_tijdlijn(as_timeline(said), dossier, date(2026, 4, 12))


WORDS = [
    "a:b",
    "title",
    "section",
    "end",
    "click-x",
    "call",
    "href",
    "accTitle:x",
    "2026-01-01",
    "p_1",
    "gantt",
    "done",
]


def test_mermaid_takes_no_id_for_anything_else(ask: Ask) -> None:
    """Neither of the case nor of what it is about, however much it looks like a word of its own."""
    asked = [Dossier(word, gebeurtenissen=[MELDING_ONTVANGEN(date(2026, 4, 2), word)]) for word in WORDS]
    texts = [tijdlijndiagram(dossier, on=date(2026, 4, 2)) for dossier in asked]
    for said, dossier in zip(ask("mermaid.mjs", texts), asked, strict=True):
        vergelijk_tijdlijn(as_timeline(said), dossier, date(2026, 4, 2))
        assert letters(said["title"]) == letters(f"Zaak{dossier.id}op2026-04-02")


@settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(st.tuples(dossiers(), st.dates(date(2010, 1, 1), date(2040, 1, 1))), min_size=10, max_size=25))
def test_mermaid_draws_the_days_of_any_case(ask: Ask, asked: list[tuple[Dossier, date]]) -> None:
    """Also of those that Hypothesis makes: Node is slow to start, so many at once."""
    drawn = []
    for dossier, on in asked:
        with suppress(HorizonError):
            drawn.append((dossier, on, tijdlijndiagram(dossier, on=on)))
    for said, (dossier, on, _) in zip(ask("mermaid.mjs", [een[2] for een in drawn]), drawn, strict=True):
        vergelijk_tijdlijn(as_timeline(said), dossier, on)


# Who holds the regie.


def test_mermaid_draws_the_regie_of_the_example_cases(ask: Ask) -> None:
    """Nationally and in every region, box by box, from before the first event until after the last."""
    asked = []
    for dossier in map(load, FILES):
        days = [een.dag for een in dossier.gebeurtenissen]
        asked += [(dossier, min(days) - timedelta(days=2), max(days) + timedelta(days=15), place) for place in PLACES]
    texts = [regiediagram(dossier, van=van, tot=tot, regio=place) for dossier, van, tot, place in asked]
    for said, own in zip(ask("mermaid.mjs", texts), asked, strict=True):
        vergelijk_regie(*as_states(said), bedoelde_regie(*own))


@settings(max_examples=4, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(st.tuples(dossiers(laatste=date(1990, 2, 1)), st.sampled_from(PLACES)), min_size=8, max_size=15))
def test_mermaid_draws_the_regie_of_any_case(ask: Ask, asked: list[tuple[Dossier, str | None]]) -> None:
    """Also of those that Hypothesis makes."""
    van, tot = date(1990, 1, 1), date(1990, 1, 20)
    drawn = []
    for dossier, place in asked:
        with suppress(HorizonError):
            drawn.append((dossier, place, regiediagram(dossier, van=van, tot=tot, regio=place)))
    for said, (dossier, place, _) in zip(ask("mermaid.mjs", [een[2] for een in drawn]), drawn, strict=True):
        vergelijk_regie(*as_states(said), bedoelde_regie(dossier, van, tot, place))


# The rows of a decision.


def test_mermaid_draws_the_rows_of_every_decision(ask: Ask) -> None:
    """Nationally and in the five regions, on several days: every row, every arrow, in order."""
    asked = [(naam, on, place) for naam in BESLISSINGEN for place in PLACES for on in DAYS]
    texts = [beslisdiagram(naam, on=on, regio=place) for naam, on, place in asked]
    for said, (naam, on, place) in zip(ask("mermaid.mjs", texts), asked, strict=True):
        vergelijk_stroom(as_flow(said), naam, bedoelde_tabel(naam, on, place))


def test_mermaid_marks_the_rows_in_play(ask: Ask) -> None:
    """Those that the facts leave open, and the others."""
    feiten = Feiten(acuut_onveilig=True).aangevuld()
    texts = [beslisdiagram(naam, on=DAYS[2], feiten=feiten) for naam in BESLISSINGEN]
    for said, naam in zip(ask("mermaid.mjs", texts), BESLISSINGEN, strict=True):
        answer: Any = BESLISSINGEN[naam].tabel.evaluate(feiten, on=DAYS[2])
        rows = bedoelde_tabel(naam, DAYS[2], None)
        in_play = {f"r{number}": ("rest", "speelt")[row in answer.rules] for number, row in enumerate(rows, 1)}
        assert as_flow(said).klassen == in_play


# Texts of a region file.

HOSTILE = [
    *('x"] --> n9["y', "x`y`", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<<fork>>", "[[fork]]"),
    *("#quot;]; click n1 call alert()", "&quot;&#34;&lt;", "```# kop", "end", "%% opmerking", "subgraph p1", '|"x"|'),
    *(
        "direction LR",
        "geen direction TB meer",
        "%%{init: {'theme': 'forest'}}%%",
        "a : b",
        "a; b",
        "a --> b",
        "}",
        "{",
    ),
    *(
        "note right of x",
        "state x",
        "click x",
        "ﬂ°lt¶ß",
        "**vet** _schuin_",
        "1. lijst",
        "- lijst",
        "\\n",
        "--",
        ":::x",
    ),
]


def region(naam: str) -> Regio | None:
    """A region in which every text is this one; None for a text that no region file may have."""
    signs = "".join(f"\\U{ord(sign):08x}" for sign in naam)
    try:
        return Regio.loads(REGIO_MET_RIJ.format(naam=f'"{signs}"'))
    except RegionRuleError:
        return None


def check_region(ask: Ask, names: list[str]) -> int:
    """Mermaid reads the same boxes and arrows whatever the texts of a region are; gives how many it has read."""
    dossier = Dossier("z1", Huishouden("0363"), gebeurtenissen=[MELDING_ONTVANGEN(date(2017, 4, 3), "m1")])
    day, tot = date(2022, 6, 1), date(2017, 4, 5)
    read = [(naam, regio) for naam in names if (regio := region(naam)) is not None]
    texts = [beslisdiagram("casusregie", on=day, regio=regio) for _, regio in read]
    texts += [regiediagram(dossier, van=date(2017, 4, 3), tot=tot, regio=regio) for _, regio in read]
    said = ask("mermaid.mjs", texts)
    for (naam, regio), flow, states in zip(read, said[: len(read)], said[len(read) :], strict=True):
        vergelijk_stroom(as_flow(flow), "casusregie", bedoelde_tabel("casusregie", day, regio))
        los = vergelijk_regie(*as_states(states), bedoelde_regie(dossier, date(2017, 4, 3), tot, regio))
        assert letters(naam) in letters("".join(los["voorbehouden"].regels))
    return len(read)


def test_no_text_of_a_region_becomes_anything_else(ask: Ask) -> None:
    """Neither markup nor a word of Mermaid."""
    assert check_region(ask, HOSTILE) == len(HOSTILE)


@settings(max_examples=5, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.text(st.characters(codec="utf-8"), min_size=1, max_size=30)
        | st.text('"`<>#&|[]{}()%;:\\ -.=end*_~ﬂ°¶ß', min_size=1, max_size=20),
        min_size=5,
        max_size=15,
    )
)
def test_no_text_at_all_of_a_region_becomes_anything_else(ask: Ask, names: list[str]) -> None:
    """Also of those that Hypothesis makes."""
    check_region(ask, names)
