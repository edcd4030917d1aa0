"""Pictures for notebooks: they hold what the answers say, and are drawn, labelled and saved as they should."""

import html
import json
import os
import re
import struct
import subprocess
import sys
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from itertools import product
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import attrs
import pyarrow as pa
import pytest

from huiselijkgeweld import (
    NORMEN,
    REGIOS,
    Dossier,
    Feiten,
    Huishouden,
    InvalidDossierError,
    InvalidValueError,
    Outcome,
    Persoon,
    Policy,
    Status,
    Table,
    Termijnsoort,
    UnknownCodeError,
    __version__,
    bekostiging,
    evaluate,
    load,
    regie,
    termijnen,
)
from huiselijkgeweld.columns import Termijnkolommen, interview, tijdigheid
from huiselijkgeweld.model.feiten import Aanvrager, Inclusie, Maatregel, VeiligThuis
from huiselijkgeweld.model.gebeurtenissen import (
    FEIT_VASTGESTELD,
    MELDING_ONTVANGEN,
    ONDERZOEK_NODIG_VASTGESTELD,
    OPVANG_BEGONNEN,
    OTS_UITGESPROKEN,
    PERSOONSGEGEVENS_VASTGELEGD,
    TAFEL_AANGEVRAAGD,
    VERVOLGSTAPPEN_BEPAALD,
)
from huiselijkgeweld.notebook import (
    Beeld,
    geldstroombeeld,
    tijdigheidsbeeld,
    tijdlijn,
    vergelijking,
    waaier,
)
from huiselijkgeweld.notebook.waaiers import Vraagt, takken_van
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.streefwaarden import STREEFWAARDEN
from huiselijkgeweld.rules.row import domain
from huiselijkgeweld.uitleg.woorden import woord

HIER = Path(__file__).parent
GOUD = HIER / "golden" / "pictures"
ZAKEN = HIER.parent / "examples" / "dossiers"
ON = date(2026, 4, 10)
GEZIN = load(ZAKEN / "gezin-met-melding.json")
FEITEN = Feiten(acuut_onveilig=False, veilig_thuis=VeiligThuis.VERVOLG_BIJ_VT)
RECORDS: list[dict[str, Any]] = [
    {
        "norm": "UB-10W",
        "regio": regio,
        "maand": date(2026, maand, 1),
        "op_tijd": 3 * maand,
        "te_laat": 2,
        "over_tijd": 1,
        "wachtend": maand,
    }
    for regio in ("flevoland", "ijsselland")
    for maand in (1, 2, 3)
]
BEELDEN: dict[str, Callable[[], Beeld]] = {
    "tijdlijn": lambda: tijdlijn(GEZIN, on=ON, regio="ijsselland"),
    "vergelijking": lambda: vergelijking(FEITEN, on=date(2024, 6, 3), regio=[None, "ijsselland", "amersfoort"]),
    "waaier": lambda: waaier("casusregie", FEITEN, on=date(2024, 6, 3)),
    "tijdigheid": lambda: tijdigheidsbeeld(RECORDS),
    "geldstromen": lambda: geldstroombeeld(bekostiging("veiligheidshuis-nog", on=date(2023, 6, 1))),
}
ELK = pytest.mark.parametrize("naam", BEELDEN)


def data_van(beeld: Beeld) -> dict[str, list[dict[str, Any]]]:
    """The records of a picture by their name."""
    gevonden: dict[str, list[dict[str, Any]]] = {}

    def zoek(deel: Any) -> None:
        if isinstance(deel, dict):
            if "values" in deel and "name" in deel:
                gevonden[deel["name"]] = deel["values"]
            for een in deel.values():
                zoek(een)
        elif isinstance(deel, list):
            for een in deel:
                zoek(een)

    zoek(beeld.spec())
    return gevonden


def woorden_in(beeld: Beeld) -> list[str]:
    """Every word that the SVG shows, line by line."""
    gelezen = ET.fromstring(beeld.svg())  # noqa: S314 - our own
    return ["".join(een.itertext()) for een in gelezen.iter() if een.tag.endswith("}text")]


@ELK
def test_the_specification_is_the_one_that_was_looked_at(naam: str) -> None:
    """As Vega-Lite, the same on every computer; `python tests/test_notebook_beelden.py` writes them anew."""
    bewaard = json.loads((GOUD / f"{naam}.vl.json").read_text("utf-8"))
    assert BEELDEN[naam]().spec() == bewaard


@ELK
def test_the_svg_is_xml_with_title_description_and_every_word(naam: str) -> None:
    """It can be heard: an image in Dutch, with its title and description first; and no script or address is in it."""
    beeld = BEELDEN[naam]()
    svg = beeld.svg()
    wortel = ET.fromstring(svg)  # noqa: S314 - our own
    assert (wortel.get("role"), wortel.get("lang")) == ("img", "nl")
    assert [(een.tag.split("}")[1], een.text) for een in list(wortel)[:2]] == [
        ("title", beeld.titel),
        ("desc", f"{beeld.omschrijving} {beeld.voet}"),
    ]
    getekend = set(woorden_in(beeld))
    teksten = {rij["tekst"] for rijen in data_van(beeld).values() for rij in rijen if rij.get("tekst")}
    assert {een.strip() for een in teksten} <= {een.strip() for een in getekend}
    assert re.search(r"<script|href=|url\(\s*['\"]?http|@import|onload", svg) is None


@ELK
def test_the_png_is_as_wide_as_was_asked(naam: str) -> None:
    """1200 pixels unless another number is given."""
    beeld = BEELDEN[naam]()
    for png, breed in ((beeld.png(), 1200), (beeld.png(500), 500)):
        assert png[:8] == b"\x89PNG\r\n\x1a\n"
        assert abs(struct.unpack(">I", png[16:20])[0] - breed) <= 1


@pytest.mark.parametrize("breedte", [99, 10_001, 1200.0, "1200", True, None])
def test_a_width_that_is_none_is_refused(breedte: Any) -> None:
    """With the widths that can be given."""
    with pytest.raises(InvalidValueError, match="from 100 through 10000"):
        BEELDEN["waaier"]().png(breedte)


@ELK
def test_a_picture_shows_itself_without_scripts(naam: str) -> None:
    """As an image within the page, with its words for who cannot see it, the tables below; as SVG; as Markdown."""
    beeld = BEELDEN[naam]()
    pagina = beeld._repr_html_()
    assert "data:image/svg+xml;base64," in pagina
    assert re.search(r"<script|https?://(?!wetten\.overheid\.nl/)", pagina) is None
    assert pagina.count("<caption>") == len(beeld.tabellen)
    assert beeld._repr_svg_() == beeld.svg()
    assert beeld._repr_markdown_().startswith("### ")
    assert repr(beeld) == f"Beeld(titel={beeld.titel!r}, omschrijving={beeld.omschrijving!r})"


@ELK
def test_colours_are_told_apart_in_grey_or_by_a_shape(naam: str) -> None:
    """Every scale of colours goes with shapes, dashes or letters: what a colour says is said in another way too."""
    spec = json.dumps(BEELDEN[naam]().spec())
    if '"color": {"field"' in spec:
        assert '"shape": {"field"' in spec
    if '"fill": {"field": "antwoord"' in spec:
        assert re.search(r'"tekst": "[AB]\. ', spec)
    assert '"background": "#ffffff"' in spec


def test_no_time_zone_of_a_computer_moves_a_day() -> None:
    """The picture is the same on the first and on the last day line of the world."""
    code = (
        "import sys\nfrom datetime import date\nfrom huiselijkgeweld import load\n"
        "from huiselijkgeweld.notebook import tijdlijn\n"
        "sys.stdout.buffer.write(tijdlijn(load(sys.argv[1]), on=date(2026, 4, 10)).svg().encode())\n"
    )
    tekeningen = {
        subprocess.run(
            [sys.executable, "-c", code, ZAKEN / "gezin-met-melding.json"],
            check=True,
            capture_output=True,
            env={**os.environ, "TZ": zone},
        ).stdout
        for zone in ("Pacific/Kiritimati", "America/Los_Angeles")
    }
    assert len(tekeningen) == 1
    assert "2026-04-06" in tekeningen.pop().decode()


@pytest.mark.parametrize("pakket", ["altair", "vl_convert"])
def test_without_the_extra_a_picture_says_what_to_install(pakket: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The views need nothing; a picture names the extra."""
    gemaakt = BEELDEN["tijdlijn"]()
    monkeypatch.setitem(sys.modules, pakket, None)
    with pytest.raises(ModuleNotFoundError, match=r'pip install "huiselijkgeweld\[notebook\]"$'):
        gemaakt.svg() if pakket == "vl_convert" else BEELDEN["tijdlijn"]()


def test_importing_it_loads_no_drawing() -> None:
    """Views are there at once; altair and vl-convert come with the first picture."""
    code = "import huiselijkgeweld.notebook, sys; print(*sys.modules)"
    geladen = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    assert {"altair", "vl_convert", "pyarrow", "numpy", "pandas"} & set(geladen) == set()


# A case along the days.


def middernacht(dag: date) -> datetime:
    """When a day begins."""
    return datetime(dag.year, dag.month, dag.day)


def stip(op: datetime) -> str:
    """A moment as it stands in a picture."""
    return f"{op:%Y-%m-%dT%H:%M}Z"


def test_the_timeline_has_a_bar_for_each_term_and_a_point_for_each_event() -> None:
    """From the start of the first day to the end of the last; how it stands; and the day to which it was moved."""
    beeld = tijdlijn(GEZIN, on=ON)
    data = data_van(beeld)
    dag = timedelta(days=1)
    for een in termijnen(GEZIN, on=ON):
        if een.einde is None or een.norm.code == "WMO-RET20" or een.start is None:
            continue
        begin = (
            een.start if isinstance(een.start, datetime) else datetime(een.start.year, een.start.month, een.start.day)
        )
        eind = datetime(een.einde.dag.year, een.einde.dag.month, een.einde.dag.day) + dag
        balken = [rij for rij in data["termijnen"] if rij["van"] == stip(begin) and rij["tot"] == stip(eind)]
        hoe = {Status.TE_LAAT: "te laat of vervallen", Status.LOPEND: "loopt", Status.GEHAALD: "gedaan of voorbij"}
        assert hoe[een.status] in {rij["stand"] for rij in balken}
    assert len(data["gebeurtenissen"]) == len(GEZIN.tot_en_met(ON))
    assert [rij["van"] for rij in data["peildatum"]] == ["2026-04-10T12:00Z"]
    # 5 days after 2 April 2026 is the 7th; with Good Friday and Easter Monday in it the term ends on the 8th.
    assert {(rij["van"], rij["tot"]) for rij in data["verschoven"]} == {("2026-04-08T00:00Z", "2026-04-09T00:00Z")}
    waarom = " ".join(rij["tekst"] for rij in data["waarom"])
    assert "2026-04-08 · verlengd omdat er twee werkdagen in moeten vallen" in waarom
    assert "Atw art. 2" in waarom


def test_the_timeline_says_who_holds_the_regie_on_every_day() -> None:
    """The bars of a question follow each other from the first event to the day asked, without gap or overlap."""
    data = data_van(tijdlijn(GEZIN, on=ON, regio="ijsselland"))
    woorden = {rij["regel"]: rij["tekst"] for rij in data["woorden"]}
    koppen = sorted((rij["regel"], rij["tekst"]) for rij in data["koppen"])
    eerste, einde = date(2026, 4, 2), datetime(2026, 4, 11)
    for kop, lees in (("Casusregie", "casusregie"), ("Zicht op veiligheid", "zicht")):
        (plaats,) = (regel for regel, tekst in koppen if tekst == kop)
        volgende = min(regel for regel, _ in koppen if regel > plaats)
        balken = sorted(
            (rij for rij in data["regie"] if plaats < rij["regel"] < volgende), key=lambda rij: str(rij["van"])
        )
        grenzen = [balken[0]["van"], *(rij["tot"] for rij in balken)]
        assert grenzen[0] == stip(datetime(2026, 4, 2))
        assert grenzen[-1] == stip(einde)
        assert grenzen[1:-1] == [rij["van"] for rij in balken[1:]]
        for n in range((einde.date() - eerste).days):
            dag = eerste + timedelta(days=n)
            antwoord: Outcome[object] = getattr(evaluate(GEZIN, on=dag, regio="ijsselland").regie, lees)
            (balk,) = (
                rij for rij in balken if rij["van"] <= stip(datetime(dag.year, dag.month, dag.day, 12)) < rij["tot"]
            )
            assert balk["stand"] == ("open" if antwoord.value is None else "zeker")
            if antwoord.value is not None:
                assert woord(antwoord.value) in woorden[balk["regel"] + 0.35]


def test_a_route_that_asks_for_something_is_marked_where_it_begins() -> None:
    """Acute danger leads to direct safety first, for certain and from that day; before it nothing is marked."""
    zaak = Dossier(
        "d1",
        gebeurtenissen=[
            MELDING_ONTVANGEN(date(2026, 4, 2), "m1"),
            FEIT_VASTGESTELD(date(2026, 4, 8), waarde=("acuut_onveilig", True)),
        ],
    )
    assert data_van(tijdlijn(zaak, on=date(2026, 4, 7)))["actie"] == []
    assert [rij["van"] for rij in data_van(tijdlijn(zaak, on=ON))["actie"]] == ["2026-04-08T00:00Z"]


def test_each_child_has_its_route_from_when_the_record_has_it() -> None:
    """A child has a line of its own; without children the household has one."""
    kinderen = Huishouden("0193", [Persoon("k1", date(2014, 5, 1)), Persoon("k2", date(2026, 4, 6))])
    zaak = Dossier("d1", kinderen, [MELDING_ONTVANGEN(date(2026, 4, 2), "m1")])
    koppen = [rij["tekst"] for rij in data_van(tijdlijn(zaak, on=ON))["koppen"]]
    assert [een for een in koppen if een.startswith("Route")] == ["Route voor het kind k1", "Route voor het kind k2"]
    koppen = [rij["tekst"] for rij in data_van(tijdlijn(Dossier("d1"), on=ON))["koppen"]]
    assert [een for een in koppen if een.startswith("Route")] == ["Route voor het kind"]


def test_a_case_without_events_is_its_day() -> None:
    """Nothing happened, nothing runs; the questions about the regie are open on that day."""
    beeld = tijdlijn(Dossier("d1"), on=ON)
    assert beeld.omschrijving == "Tijdlijn van zaak d1 op vrijdag 10 april 2026, met 0 gebeurtenissen. Geen termijnen."
    assert [rij["tekst"] for rij in data_van(beeld)["dagen"]] == ["2026-04-10"]


@pytest.mark.parametrize(
    ("dagen", "eerste"),
    [(3, "2026-04-02"), (40, "2026-04-06"), (200, "2026-05-01"), (500, "2026-07-01"), (900, "2027-01-01")],
)
def test_the_axis_names_days_that_people_know(dagen: int, eerste: str) -> None:
    """Each day of a few, Mondays of some weeks, the first of months, quarters or years: at most seven."""
    zaak = Dossier("d1", gebeurtenissen=[OTS_UITGESPROKEN(date(2026, 4, 2), "o1", date(2026, 4, 3))])
    genoemd = [rij["tekst"] for rij in data_van(tijdlijn(zaak, on=date(2026, 4, 2) + timedelta(days=dagen)))["dagen"]]
    assert 1 <= len(genoemd) <= 8
    assert genoemd[0] == eerste


HUISVERBOD = load(ZAKEN / "huisverbod-middelburg-2010.json")


def legenda(beeld: Beeld) -> str:
    """What a picture says of its marks."""
    return " ".join(beeld.spec()["title"]["subtitle"])


def test_a_bar_that_ends_long_after_the_others_is_cut_where_its_last_day_stands() -> None:
    """Ten weeks beside five days: the days stay wide, and the end is told twice; within five weeks nothing is cut."""
    zwolle = load(ZAKEN / "zwolle-melding.json")
    data = data_van(tijdlijn(zwolle, on=ON))
    (weken,) = (rij["tekst"] for rij in data["woorden"] if "UB-10W" in rij["tekst"])
    assert weken.endswith("t/m 2026-06-16 (balk korter getekend)")
    assert [rij["tekst"] for rij in data["loopt_door"]] == ["→ t/m 2026-06-16"]
    # the protocol's five working days from 2 April end on the 13th; what is cut goes on just beyond them
    assert "2026-04-14T00:00Z" < max(rij["tot"] for rij in data["termijnen"]) < "2026-04-15T00:00Z"
    alleen = Dossier("d1", gebeurtenissen=[PERSOONSGEGEVENS_VASTGELEGD(ON, "p1")])
    data = data_van(tijdlijn(alleen, on=ON))
    assert [rij["tekst"] for rij in data["loopt_door"]] == ["→ t/m 2046-04-10"]  # four weeks stand whole, 20 years not
    assert sum("balk korter getekend" in rij["tekst"] for rij in data["woorden"]) == 1


def test_what_was_extended_is_part_of_the_bar_and_what_the_law_moved_is_broken() -> None:
    """18 days more of a huisverbod hold as the first ten do; a line marks where they begin, at the tenth day's hour."""
    beeld = tijdlijn(HUISVERBOD, on=date(2010, 4, 10))
    data = data_van(beeld)
    assert data["verschoven"] == []
    # imposed 27 March 2010 at 20.00: ten days later is 6 April at 20.00, by the clock in summer time 21.00
    (bij,) = data["verlengd"]
    (balk,) = (rij for rij in data["termijnen"] if rij["regel"] == bij["regel"])
    assert bij["van"][:10] == "2010-04-06"
    assert balk["tot"][:10] == "2010-04-24"
    assert "Dikke streep" in legenda(beeld)
    assert "Gestippeld" not in legenda(beeld)


def test_a_legend_has_only_what_occurs_and_a_word_for_what_is_open() -> None:
    """A term to be met without delay is OPEN in its line, and in the legend; what no term is, has no entry."""
    beeld = tijdlijn(HUISVERBOD, on=date(2010, 4, 10))
    assert "OPEN: te doen" in legenda(beeld)
    woorden = woorden_in(beeld)
    assert {"loopt, of open", "te laat of vervallen"} <= set(woorden)
    assert {"te laat gedaan", "gedaan of voorbij"} & set(woorden) == set()
    zonder = tijdlijn(load(ZAKEN / "zwolle-melding.json"), on=ON)
    assert "loopt" in woorden_in(zonder)
    assert "OPEN" not in legenda(zonder)
    leeg = tijdlijn(Dossier("d1"), on=ON)
    assert "Een termijn:" not in woorden_in(leeg)
    assert legenda(leeg).startswith("Lege balk:")


def test_the_day_that_is_asked_is_a_line_and_no_event() -> None:
    """Its words stand below the line, and no diamond has that day."""
    data = data_van(tijdlijn(load(ZAKEN / "zwolle-melding.json"), on=ON))
    assert [rij["tekst"] for rij in data["peildatum"]] == ["peildatum 2026-04-10"]
    assert not any("peildatum" in rij["tekst"] for rij in data["woorden"])
    assert {rij["van"][:10] for rij in data["gebeurtenissen"]} == {"2026-04-02", "2026-04-07"}


@pytest.mark.parametrize(
    ("maak", "voet"),
    [
        (lambda: tijdlijn(Dossier("d1"), on=ON), "landelijk · 2026-04-10 · "),
        (lambda: tijdlijn(GEZIN, on=ON), "IJsselland (regionale tekst gold tot 2025-01-01) · 2026-04-10 · "),
        (lambda: tijdlijn(GEZIN, on=ON, regio="flevoland"), "Flevoland · 2026-04-10 · "),
        (
            lambda: tijdlijn(Dossier("d1"), on=date(2015, 6, 1), regio="flevoland"),
            "Flevoland (regionale tekst geldt vanaf 2024-01-01) · 2015-06-01 · ",
        ),
        (
            lambda: vergelijking(FEITEN, on=[date(2024, 6, 3), ON], regio=[None, "ijsselland"]),
            "landelijk; IJsselland; IJsselland (regionale tekst gold tot 2025-01-01) · 2024-06-03, 2026-04-10 · ",
        ),
        (lambda: vergelijking(GEZIN, on=ON, regio=[None, "flevoland"]), "IJsselland (regionale tekst gold tot"),
        (lambda: waaier("zicht", FEITEN, on=ON), "landelijk · 2026-04-10 · "),
        (lambda: waaier("zicht", FEITEN, on=ON, regio="flevoland"), "Flevoland · 2026-04-10 · "),
        (lambda: waaier(BESLISSINGEN["zicht"].tabel, FEITEN, on=ON), "2026-04-10 · "),
        (lambda: tijdigheidsbeeld(RECORDS), "huiselijkgeweld "),
        (lambda: geldstroombeeld(bekostiging("veiligheidshuis-nog", on=date(2023, 6, 1))), "huiselijkgeweld "),
    ],
    ids=range(11),
)
def test_a_saved_picture_still_says_on_what_it_rests(maak: Callable[[], Beeld], voet: str) -> None:
    """The region, over or not yet begun, the day, and the release of the rules are in the picture and in its words."""
    beeld = maak()
    assert beeld.voet.startswith(voet)
    assert beeld.voet.endswith(f"huiselijkgeweld {__version__}")
    assert beeld.voet in " ".join(woorden_in(beeld))
    assert html.escape(beeld.voet) in beeld._repr_html_()


def veertig() -> Dossier:
    """A case of forty events, with four people, two reports, a table and a measure."""
    d = date(2026, 3, 2)
    zaak = [
        MELDING_ONTVANGEN(d, "m1"),
        ONDERZOEK_NODIG_VASTGESTELD(d + timedelta(days=3), "m1"),
        MELDING_ONTVANGEN(d + timedelta(days=70), "m2"),
        VERVOLGSTAPPEN_BEPAALD(d + timedelta(days=90), "m1"),
        OTS_UITGESPROKEN(d + timedelta(days=50), "o1", date(2026, 10, 20)),
        *(PERSOONSGEGEVENS_VASTGELEGD(d + timedelta(days=n), f"p{n}") for n in range(4)),
        *(TAFEL_AANGEVRAAGD(d + timedelta(days=30), kind, Aanvrager.LOKAAL_TEAM) for kind in ("k1", "k2")),
    ]
    zaak += [
        FEIT_VASTGESTELD(d + timedelta(days=n), waarde=("meerdere_leefdomeinen", bool(n % 2)))
        for n in range(40 - len(zaak))
    ]
    return Dossier("zaak-40", Huishouden("0193", [Persoon("k1", date(2014, 5, 1)), Persoon("k2")]), zaak)


def test_a_case_of_forty_events_stays_readable() -> None:
    """Each event and term has a line of its own with all its words, none wider than there is room for, none cut off."""
    beeld = tijdlijn(veertig(), on=date(2026, 6, 15))
    data = data_van(beeld)
    assert len(data["gebeurtenissen"]) == 40
    regels = [rij for naam in ("koppen", "woorden", "vervolg", "waarom") for rij in data[naam]]
    assert len({rij["regel"] for rij in regels}) == len(regels)
    assert max(len(rij["tekst"]) for rij in regels) <= 94
    getekend = woorden_in(beeld)
    assert all(rij["tekst"] in getekend for rij in regels)
    assert not any(een.endswith("…") for een in getekend)
    schrift = re.findall(r'font-size="([\d.]+)px"', beeld.svg())
    assert min(map(float, schrift)) >= 10
    breed = float(re.findall(r'<svg [^>]*?width="([\d.]+)"', beeld.svg())[0])
    assert breed <= 1250


# Scenarios.


def test_a_comparison_has_every_scenario_and_each_answer_that_differs() -> None:
    """The answers of `regie` in each region; equal answers have one letter, others another."""
    regios = [None, "ijsselland", "amersfoort"]
    beeld = BEELDEN["vergelijking"]()
    data = data_van(beeld)
    assert [rij["tekst"] for rij in data["scenarios"]] == ["landelijk of eigen regio", "ijsselland", "amersfoort"]
    rijen = {rij[0][0]: rij[1:] for rij in beeld.tabellen[0].rijen}
    antwoorden = [regie(FEITEN, on=date(2024, 6, 3), regio=regio).casusregie for regio in regios]
    for cel, antwoord in zip(rijen["Casusregie"], antwoorden, strict=True):
        for een in antwoord.possible:
            assert woord(een) in str(cel[0])
        assert cel[1] == f"({', '.join(rij.code for rij in antwoord.rules)})"
    eigen = {rij[0][0]: rij[1:] for rij in beeld.tabellen[1].rijen}["Casusregie"]
    codes = [{str(getattr(een, "kop", een)) for een in cel} for cel in eigen]
    alle = [{rij.code for rij in antwoord.rules} for antwoord in antwoorden]
    assert codes == [{code for code in een if any(code not in ander for ander in alle)} for een in alle]
    vakken = [rij["antwoord"] for rij in data["vakken"]][:3]
    mogelijk = [antwoord.possible for antwoord in antwoorden]
    assert [vakken[n] == vakken[0] for n in range(3)] == [een == mogelijk[0] for een in mogelijk]


def test_a_comparison_of_cases_and_days_names_what_differs() -> None:
    """Terms with their steps, services, and duties that were done; each scenario by what there is more than one of."""
    ander = GEZIN.add(OPVANG_BEGONNEN(date(2026, 4, 9), "p1"))
    beeld = vergelijking({"zonder": GEZIN, "met opvang": ander}, on=[date(2026, 4, 8), ON])
    namen = ("zonder, 2026-04-08", "zonder, 2026-04-10", "met opvang, 2026-04-08", "met opvang, 2026-04-10")
    assert beeld.tabellen[0].koppen == ("antwoord", *namen)
    rijen = {rij[0][0]: [cel[0] for cel in rij[1:]] for rij in beeld.tabellen[0].rijen}
    termijn = next(waarden for naam, waarden in rijen.items() if "UB-5D," in str(naam))
    assert [str(een).split(":")[0] for een in termijn] == ["LOOPT", "TE LAAT", "LOOPT", "TE LAAT"]
    opvang = next(waarden for naam, waarden in rijen.items() if str(naam).startswith("opvang"))
    assert [str(een) for een in opvang][:3] == ["komt niet voor"] * 3
    assert "loopt" in str(opvang[3])
    gedaan = Dossier("d1", gebeurtenissen=[FEIT_VASTGESTELD(date(2026, 4, 1), waarde=("acuut_onveilig", True))])
    klaar = gedaan.add(MELDING_ONTVANGEN(date(2026, 4, 2), "m1"))
    beeld = vergelijking({"a": gedaan, "b": klaar}, on=ON)
    rijen = {rij[0][0]: [cel[0] for cel in rij[1:]] for rij in beeld.tabellen[0].rijen}
    assert rijen["Gedaan: melden bij veilig thuis"] == ["komt niet voor", "donderdag 2 april 2026"]


def test_scenarios_that_do_not_differ_say_so() -> None:
    """The picture and the description; a difference in rows alone stands in the tables only."""
    beeld = vergelijking(FEITEN, on=[date(2024, 6, 3), date(2024, 6, 4)])
    assert beeld.omschrijving.endswith("Geen antwoord verschilt.")
    assert [tabel.rijen for tabel in beeld.tabellen] == [(), ()]
    assert "Geen antwoord verschilt." in woorden_in(beeld)


@pytest.mark.parametrize(
    ("gevallen", "on", "regio", "zegt"),
    [
        (FEITEN, ON, None, "from 2 through 8"),
        (FEITEN, [ON, date(2026, 4, 11)], list(REGIOS), "from 2 through 8"),
        (FEITEN, [], None, "from 2 through 8"),
        ("zaak", [ON, ON], None, "gevallen: str"),
        (FEITEN, "2026-04-10", None, "on: "),
        (FEITEN, 5, None, "on: "),
        (FEITEN, ON, [5, 6], "regio: int"),
    ],
)
def test_scenarios_that_cannot_be_compared_are_refused(gevallen: Any, on: Any, regio: Any, zegt: str) -> None:
    """Too few or too many, no case, no day, no region."""
    with pytest.raises(InvalidValueError, match=zegt):
        vergelijking(gevallen, on=on, regio=regio)


# What is not known.


def gevallen(feiten: Feiten, namen: list[str]) -> list[Feiten]:
    """Every way to fill in these facts that is not contradictory."""
    gevonden = []
    for keuze in product(*(domain(Feiten, naam) for naam in namen)):
        keus: dict[str, Any] = dict(zip(namen, keuze, strict=True))
        try:
            gevonden.append(attrs.evolve(feiten, **keus).aangevuld())
        except InvalidDossierError:
            continue
    return gevonden


@pytest.mark.parametrize("naam", ["casusregie", "zicht", "jeugd"])
def test_every_way_to_fill_in_the_blanks_ends_in_one_branch_with_its_answer(naam: str) -> None:
    """The branches are as the table answers, and together they are every case; the first question is the best."""
    tabel: Any = BESLISSINGEN[naam].tabel
    vraagt = Vraagt(tabel, naam, ON, None)
    boom = vraagt.boom(FEITEN, 3)
    assert getattr(boom, "feit", None) == interview(naam, FEITEN, on=ON).feit
    takken = list(takken_van(boom))
    ontbreekt = list(tabel.evaluate(FEITEN.aangevuld(), on=ON).missing)
    for geval in gevallen(FEITEN, ontbreekt):
        past = [blad for pad, blad in takken if all(getattr(geval, feit) in waarden for feit, waarden in pad)]
        assert len(past) == 1
        assert tabel.evaluate(geval, on=ON).possible <= past[0].uitkomst.possible


def test_a_fan_draws_each_branch_with_its_answer_and_rows() -> None:
    """A closed mark where the answer is certain, an open one where more has to be asked."""
    beeld = waaier("jeugd", FEITEN, on=date(2024, 6, 3), diep=2)
    data = data_van(beeld)
    assert {rij["zeker"] for rij in data["tekens"]} == {True, False}
    assert len(data["tekens"]) == len(beeld.tabellen[0].rijen)
    assert "vraag na:" in " ".join(rij["tekst"] for rij in data["bladen"])


def test_a_fan_of_what_is_settled_is_its_answer() -> None:
    """No question, one end; in a region by its name."""
    beeld = waaier(
        "zicht", attrs.evolve(FEITEN, maatregel=Maatregel.GEEN, inclusie=Inclusie.GEEN), on=ON, regio="flevoland"
    )
    assert beeld.omschrijving == "Zicht op veiligheid in Flevoland op 2026-04-10: een antwoord zonder vragen."
    assert beeld.tabellen[0].rijen[0][1] == ("niets te vragen",)


def test_a_fan_of_a_table_of_ones_own_has_its_facts() -> None:
    """A fact that the library has no question for is asked by its name."""

    @attrs.frozen
    class Weer:
        regen: bool | None = None
        wind: bool | None = None

    rij = attrs.evolve(BESLISSINGEN["zicht"].tabel.rows[0], voorbehouden=(), since=None, until=None)
    wat = (("P1", Weer(wind=True), "thuis"), ("P2", Weer(regen=True), "mee"), ("P3", Weer(), "thuis"))
    rijen = [attrs.evolve(rij, code=code, when=als, then=dan) for code, als, dan in wat]
    eigen: Table[Any] = Table("paraplu", Weer, rijen, Policy.DECIDE)
    beeld = waaier(eigen, Weer(), on=ON)
    assert [rij[1:3] for rij in beeld.tabellen[0].rijen] == [
        (("wind: nee", "regen: nee"), ("thuis",)),
        (("wind: nee", "regen: ja"), ("mee",)),
        (("wind: ja",), ("thuis",)),
    ]


@pytest.mark.parametrize(
    ("beslissing", "diep", "fout", "zegt"),
    [
        ("plichten", 4, InvalidValueError, "every result holds by itself"),
        ("zicht", 0, InvalidValueError, "from 1 through 6"),
        ("zicht", 7, InvalidValueError, "from 1 through 6"),
        ("zicht", True, InvalidValueError, "from 1 through 6"),
        ("niets", 4, UnknownCodeError, "beslissing"),
    ],
)
def test_a_fan_that_cannot_be_drawn_is_refused(beslissing: str, diep: Any, fout: type[Exception], zegt: str) -> None:
    """A list of results, no question or too many, no such decision."""
    with pytest.raises(fout, match=zegt):
        waaier(beslissing, FEITEN, on=ON, diep=diep)


# A caseload.


def test_the_targets_are_those_of_the_sector_and_no_law() -> None:
    """90% of the assessments in five days and 80% of the investigations in ten weeks, as reported in February 2019."""
    assert {(een.normen, een.procent) for een in STREEFWAARDEN} == {(("HP-5WD", "UB-5DV"), 90), (("UB-10W",), 80)}
    for een in STREEFWAARDEN:
        assert een.reading.value == "reported"
        assert not een.bron.regeling.soort.is_recht
        assert "geen wet" in een.note
        for code in een.normen:
            assert NORMEN[code].soort is Termijnsoort.PLICHT


def test_months_show_the_share_that_was_met_in_time_beside_the_target() -> None:
    """What is met, of all whose outcome is known, not of what still runs; with the source, and how sure that is."""
    beeld = tijdigheidsbeeld(RECORDS)
    data = data_van(beeld)
    assert [(rij["regio"], rij["maand"], rij["procent"], rij["aantal"]) for rij in data["maanden UB-10W"]] == [
        (regio, f"2026-0{maand}-01T00:00Z", round(300 * maand / (3 * maand + 3), 1), str(3 * maand + 3))
        for regio in ("flevoland", "ijsselland")
        for maand in (1, 2, 3)
    ]
    assert data["streefwaarde UB-10W"] == [{"procent": 80, "tekst": "streefwaarde 80%"}]
    woorden = " ".join(woorden_in(beeld))
    assert "Landelijk Netwerk Veilig Thuis, cijfers 2018" in woorden
    assert "geen wet" in woorden
    assert "REPORTED" in woorden
    (doel,) = beeld.tabellen[1].rijen
    assert doel[1] == ("80%",)
    assert doel[3][0] == "REPORTED"


def test_counts_of_columns_and_of_standen_are_the_same_picture() -> None:
    """One case at a time or all at once: the same shares of the same months."""
    starts = [date(2026, 1, 5) + timedelta(days=9 * n) for n in range(12)]
    klaar = [start + timedelta(days=30 + 10 * n) if n % 4 else None for n, start in enumerate(starts)]
    on = date(2026, 4, 10)
    klaar = [een if een is not None and een <= on else None for een in klaar]
    data = pa.table({"start": starts, "klaar": klaar})
    tabel = tijdigheid(data, Termijnkolommen("UB-10W", "start", voldaan="klaar"), on=on)
    standen = []
    for start, einde in zip(starts, klaar, strict=True):
        zaak = [MELDING_ONTVANGEN(start, "m1"), ONDERZOEK_NODIG_VASTGESTELD(start, "m1")]
        zaak += [VERVOLGSTAPPEN_BEPAALD(einde, "m1")] if einde else []
        standen.append(evaluate(Dossier("d1", gebeurtenissen=zaak), on=on))
    een, ander = (
        [{**rij, "regio": None} for rij in data_van(tijdigheidsbeeld(wat))["maanden UB-10W"]]
        for wat in (tabel, standen)
    )
    assert een == ander
    assert len(een) >= 2


def test_rights_measures_and_terms_without_a_last_day_are_not_counted() -> None:
    """Of a case only the duties that have started and have a last day: here two reports' days, and four weeks."""
    stand = evaluate(GEZIN, on=ON)
    geteld = {str(rij[0][0]) for rij in tijdigheidsbeeld([stand]).tabellen[0].rijen}
    assert geteld == {"UB-5D", "UB-5DV", "HP-5WD", "WMO-4W"}
    assert {een.norm.code for een in stand.termijnen} - geteld == {"WMO-RET20", "UB-10W"}


def test_a_norm_without_a_target_and_a_month_without_an_outcome_say_so() -> None:
    """No line is drawn that no text has; a month in which all still run has no share."""
    record = {**RECORDS[0], "norm": "UB-5D", "regio": None}
    beeld = tijdigheidsbeeld(
        [record, {**record, "maand": date(2026, 2, 1), "op_tijd": 0, "te_laat": 0, "over_tijd": 0}]
    )
    assert beeld.omschrijving.endswith("geen streefwaarde gevonden.")
    assert len(beeld.tabellen) == 1
    assert [rij[3][0] for rij in beeld.tabellen[0].rijen] == ["50,0%", "–"]
    assert len(data_van(beeld)["maanden UB-5D"]) == 1


@pytest.mark.parametrize(
    "tellingen",
    [
        *[[], None, 5, "x", [1], [{}], [{**RECORDS[0], "norm": "niets"}], [{**RECORDS[0], "maand": "2026-01"}]],
        [{**RECORDS[0], "op_tijd": 0, "te_laat": 0, "over_tijd": 0}],
        [evaluate(GEZIN, on=ON), RECORDS[0]],
    ],
    ids=range(10),
)
def test_what_is_no_counts_is_refused(tellingen: Any) -> None:
    """Nothing, something else, a norm or month that is none, or nothing of which the outcome is known."""
    with pytest.raises(InvalidValueError, match=r"^tellingen: "):
        tijdigheidsbeeld(tellingen)


# Money.


def test_a_flow_is_an_arrow_with_the_number_of_its_stream() -> None:
    """From each stream to what it pays, with its share; each pair that the answer names, and no other."""
    delen = bekostiging("veiligheidshuis-nog", on=date(2023, 6, 1))
    beeld = geldstroombeeld(delen)
    verwacht = {(een.geldstroom.naam, deel.component) for deel in delen for een in deel.financieringen}
    bekend = {(str(rij[0][0]), str(rij[1][0])) for rij in beeld.tabellen[0].rijen}
    assert {paar for paar in bekend if paar[0] != "?"} == verwacht
    namen = [rij["tekst"] for rij in data_van(beeld)["namen"]]
    assert {een.split(" ")[0] for een in namen} >= {"1.", "2."}
    assert {een["tekst"] for een in data_van(beeld)["bij_de_pijl"]} >= {"1. 50%", "2. 50%"}


def test_services_of_a_case_stand_beside_the_parts_that_they_are() -> None:
    """Three columns: stream, part, service; a service has no number."""
    zaak = Dossier("d1", Huishouden("0193", [Persoon("p1")]), [OPVANG_BEGONNEN(date(2026, 4, 2), "p1")])
    beeld = geldstroombeeld(evaluate(zaak, on=ON).bekostiging)
    assert len({rij["x"] for rij in data_van(beeld)["vakken"]}) == 3
    assert any(str(rij[1][0]).endswith("voor p1") for rij in beeld.tabellen[0].rijen)


def test_a_stream_that_has_ended_has_a_broken_arrow() -> None:
    """And its end in words; where nothing is known there is a question mark."""
    geeindigd = [
        deel
        for code in ("veiligheidshuis-nog", "moviera", "meldpunt-mensenhandel-nog", "csg-zwolle", "csg-enschede")
        for deel in bekostiging(code, on=date(2098, 6, 1))
    ]
    beeld = geldstroombeeld(geeindigd)
    loopt = {rij[3][0] for rij in beeld.tabellen[0].rijen}
    assert loopt == {"ja", "nee"}
    assert {rij["loopt"] for rij in data_van(beeld)["pijlen"]} == {True, False}
    assert "geëindigd, tot" in beeld.omschrijving


@pytest.mark.parametrize("delen", [[], [5], ["x"]])
def test_no_money_is_no_picture(delen: Any) -> None:
    """Nothing to draw, or something else."""
    with pytest.raises(InvalidValueError, match=r"^delen: "):
        geldstroombeeld(delen)


def schrijf(doelen: Mapping[str, Callable[[], Beeld]]) -> None:
    """Write the specifications anew; look at the pictures before they are kept."""
    for naam, maak in doelen.items():
        tekst = json.dumps(maak().spec(), ensure_ascii=False, indent=1, sort_keys=True)
        (GOUD / f"{naam}.vl.json").write_text(f"{tekst}\n", "utf-8")


if __name__ == "__main__":
    schrijf(BEELDEN)
