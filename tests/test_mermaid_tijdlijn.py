"""A case along the days: every event and every term once, for as long as it lasts, and nothing that is reread."""

import os
import re
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, reject, settings
from tests.pictures import gelezen_tijdlijn, letters, ontleed, vergelijk_tijdlijn
from tests.strategies import dagen, dossiers, keten

from huiselijkgeweld import (
    Dossier,
    Duur,
    Eenheid,
    Gebeurtenis,
    Gebeurtenissoort,
    HorizonError,
    InvalidValueError,
    Melduitkomst,
    load,
)
from huiselijkgeweld.interop.mermaid import Diagram, tijdlijndiagram
from huiselijkgeweld.model.feiten import Aanvrager
from huiselijkgeweld.model.gebeurtenissen import (
    AANVRAAG_ONTVANGEN,
    AANVULLING_GEVRAAGD,
    FEIT_VASTGESTELD,
    GEBEURTENISSOORTEN,
    HUISVERBOD_INGETROKKEN,
    HUISVERBOD_OPGELEGD,
    INFORMEREN_UITGESTELD,
    MAATREGEL_BETREFT,
    MACHTIGING_UITHUISPLAATSING_VERLEEND,
    MELDING_ONTVANGEN,
    NIET_VERLENGEN_VOORGENOMEN,
    ONDERZOEK_NODIG_VASTGESTELD,
    OTS_UITGESPROKEN,
    PERSOONSGEGEVENS_VASTGELEGD,
    TAFEL_AANGEVRAAGD,
    VEILIGHEIDSBEOORDELING_AFGEROND,
)

DOSSIERS = sorted((Path(__file__).parent.parent / "examples/dossiers").glob("*.json"))
D = date(2026, 4, 2)
NA = timedelta(days=1)


def getekend(*gebeurtenissen: Gebeurtenis, on: date) -> dict[str, tuple[str, str, tuple[str, ...]]]:
    """The bars and diamonds of a case with these events: by their words from when to when, and how they are marked."""
    tijdlijn = ontleed(gelezen_tijdlijn(tijdlijndiagram(Dossier("z1", gebeurtenissen=gebeurtenissen), on=on)))
    return {rij.tekst: (str(rij.begin)[:16], str(rij.eind)[:16], rij.merken) for rij in tijdlijn.getekend}


def gezegd(*gebeurtenissen: Gebeurtenis, on: date) -> dict[str, str]:
    """What stands above each bar, without its asterisks, by the code of the norm."""
    tijdlijn = ontleed(gelezen_tijdlijn(tijdlijndiagram(Dossier("z1", gebeurtenissen=gebeurtenissen), on=on)))
    zinnen = (re.sub(r" \*\d+", "", zin) for _, zin in tijdlijn.regels)
    return {re.findall(r"\(([^()]+)\)", zin.replace(" (balk korter getekend)", ""))[-1]: zin for zin in zinnen}


# What holds for every case file.


@settings(max_examples=150)
@given(dossiers(), dagen(date(2017, 6, 1), date(2030, 1, 1)))
def test_every_event_and_every_term_stands_in_the_picture_once(dossier: Dossier, on: date) -> None:
    """In its place, under what it is about, with how it stands in words, and with the number of every remark."""
    try:
        tekst = tijdlijndiagram(dossier, on=on)
    except HorizonError:
        reject()
    vergelijk_tijdlijn(gelezen_tijdlijn(tekst), dossier, on)


@pytest.mark.parametrize("path", DOSSIERS, ids=lambda path: path.stem)
def test_the_example_cases_are_drawn_whatever_the_day(path: Path) -> None:
    """On the day of each event, and long after it."""
    dossier = load(path)
    for on in {een.dag + timedelta(days=na) for een in dossier.gebeurtenissen for na in (0, 1, 5, 40, 400)}:
        vergelijk_tijdlijn(gelezen_tijdlijn(tijdlijndiagram(dossier, on=on)), dossier, on)


@pytest.mark.parametrize("soort", GEBEURTENISSOORTEN.values(), ids=GEBEURTENISSOORTEN)
def test_every_kind_of_event_has_words_for_which_there_is_room(soort: Gebeurtenissoort) -> None:
    """Beside a diamond anywhere in a picture of 1200 pixels Mermaid finds room for some ninety signs."""
    dossier = Dossier("z1", gebeurtenissen=keten(soort, D))
    rijen = gelezen_tijdlijn(tijdlijndiagram(dossier, on=D))
    diamanten = [rij for rij in rijen if rij.merken == ("milestone",)]
    assert len(diamanten) == 1 + len(dossier.gebeurtenissen)
    assert all(len(rij.tekst) <= 90 for rij in diamanten)


# How long a bar is.


@pytest.mark.parametrize(
    ("code", "gebeurtenissen", "on", "balk", "zin"),
    [
        (
            "UB-5D",
            [MELDING_ONTVANGEN(D, "m1")],
            D + NA,
            ("2026-04-02 00:00", "2026-04-09 00:00", ("active",)),
            "LOOPT · start van het onderzoek (UB-5D), t/m 2026-04-08",
        ),
        (
            "UB-5D",
            [MELDING_ONTVANGEN(datetime(2026, 4, 2, 10, 15, 40), "m1")],
            date(2026, 4, 9),
            ("2026-04-02 10:15", "2026-04-09 00:00", ("crit",)),
            "TE LAAT · start van het onderzoek (UB-5D), t/m 2026-04-08",
        ),
        (
            "UB-5D",
            [
                MELDING_ONTVANGEN(D, "m1"),
                VEILIGHEIDSBEOORDELING_AFGEROND(date(2026, 4, 7), "m1", Melduitkomst.GEEN_VERVOLG),
            ],
            date(2026, 4, 7),
            ("2026-04-02 00:00", "2026-04-08 00:00", ("done",)),
            "NIET MEER VAN TOEPASSING · start van het onderzoek (UB-5D), t/m 2026-04-08, niet meer vanaf 2026-04-07",
        ),
        (
            "HP-5WD",
            [
                MELDING_ONTVANGEN(D, "m1"),
                VEILIGHEIDSBEOORDELING_AFGEROND(date(2026, 4, 7), "m1", Melduitkomst.GEEN_VERVOLG),
            ],
            date(2026, 4, 7),
            ("2026-04-02 00:00", "2026-04-14 00:00", ("done",)),
            "GEHAALD · veiligheidsbeoordeling (HP-5WD), t/m 2026-04-13, gedaan op 2026-04-07",
        ),
        (
            "HP-5WD",
            [
                MELDING_ONTVANGEN(D, "m1"),
                VEILIGHEIDSBEOORDELING_AFGEROND(datetime(2026, 4, 20, 9), "m1", Melduitkomst.GEEN_VERVOLG),
            ],
            date(2026, 4, 21),
            ("2026-04-02 00:00", "2026-04-14 00:00", ("crit", "done")),
            "TE LAAT · veiligheidsbeoordeling (HP-5WD), t/m 2026-04-13, gedaan op 2026-04-20 09.00",
        ),
        (
            "OTS-1Y",
            [OTS_UITGESPROKEN(D, "o1", date(2026, 7, 2))],
            D,
            ("2026-04-02 00:00", "2026-07-02 00:00", ("active",)),
            "LOOPT · ondertoezichtstelling (OTS-1Y), tot 2026-07-02",
        ),
        (
            "UHP-3M",
            [MACHTIGING_UITHUISPLAATSING_VERLEEND(D, "o1", date(2026, 12, 2))],
            D,
            ("2026-04-02 00:00", "2026-07-02 00:00", ("active",)),
            "LOOPT · tenuitvoerlegging van de machtiging tot uithuisplaatsing (UHP-3M), tot 2026-07-02",
        ),
        (
            "UHP-3M",
            [MACHTIGING_UITHUISPLAATSING_VERLEEND(D, "o1", date(2026, 12, 2))],
            date(2026, 7, 2),
            ("2026-04-02 00:00", "2026-07-02 00:00", ("crit",)),
            (
                "VOLGENS HET DOSSIER VERVALLEN · tenuitvoerlegging van de machtiging tot uithuisplaatsing (UHP-3M), "
                "tot 2026-07-02"
            ),
        ),
        (
            "WTH-10D",
            [HUISVERBOD_OPGELEGD(datetime(2026, 3, 20, 20), "h1")],
            date(2026, 3, 30),
            ("2026-03-20 20:00", "2026-03-30 20:00", ("done",)),
            "VERSTREKEN · huisverbod (WTH-10D), tot 2026-03-30 20.00",
        ),
        (
            "WTH-10D",
            [HUISVERBOD_OPGELEGD(date(2026, 3, 20), "h1")],
            date(2026, 3, 21),
            ("2026-03-20 00:00", "2026-03-30 00:00", ("active",)),
            "LOOPT · huisverbod (WTH-10D), tot 2026-03-30",
        ),
        (
            "WTH-10D",
            [
                HUISVERBOD_OPGELEGD(datetime(2026, 3, 20, 20), "h1"),
                HUISVERBOD_INGETROKKEN(datetime(2026, 3, 24, 12, 30), "h1"),
            ],
            date(2026, 3, 25),
            ("2026-03-20 20:00", "2026-03-24 12:30", ("done",)),
            "NIET MEER VAN TOEPASSING · huisverbod (WTH-10D), tot 2026-03-30 20.00, niet meer vanaf 2026-03-24 12.30",
        ),
        (
            "WTH-INFO",
            [HUISVERBOD_OPGELEGD(datetime(2026, 3, 20, 20), "h1")],
            date(2026, 3, 22),
            ("2026-03-20 20:00", "2026-03-23 00:00", ("active",)),
            "OPEN · huisgenoten inlichten over het huisverbod (WTH-INFO), onverwijld",
        ),
        (
            "AWB-413",
            [AANVRAAG_ONTVANGEN(D, "v1"), AANVULLING_GEVRAAGD(date(2026, 4, 8), "v1")],
            date(2026, 4, 10),
            ("2026-04-02 00:00", "2026-04-11 00:00", ("active",)),
            (
                "LOOPT · beschikking op een aanvraag, of mededeling van een redelijke termijn (AWB-413), "
                "laatste dag niet bekend"
            ),
        ),
    ],
    ids=[
        *("runs", "too late", "fell away", "met", "met too late", "until a stated day", "will lapse", "lapsed"),
        *("by the clock", "by the clock from a day", "withdrawn", "without a number", "suspended"),
    ],
)
def test_a_bar_is_as_long_as_its_term(
    code: str, gebeurtenissen: list[Gebeurtenis], on: date, balk: tuple[str, str, tuple[str, ...]], zin: str
) -> None:
    """To the end of the last day, but to the beginning of the day until which something lasts or on which it lapses.

    By the clock to the minute; to the day on which it fell away; without a last day to the end of the day asked.
    """
    assert getekend(*gebeurtenissen, on=on)[code] == balk
    assert gezegd(*gebeurtenissen, on=on)[code] == zin


def test_a_term_that_has_not_started_has_words_and_no_bar() -> None:
    """It stands where it will be: under the report whose event starts it."""
    zaak = [MELDING_ONTVANGEN(D, "m1")]
    assert "UB-10W" not in getekend(*zaak, on=D)
    assert gezegd(*zaak, on=D)["UB-10W"] == "NOG NIET GESTART · oordeel na onderzoek (UB-10W)"


def test_a_term_that_ended_before_it_began_has_words_and_no_bar() -> None:
    """Counted back two months from a day that lies one month ahead."""
    zaak = [NIET_VERLENGEN_VOORGENOMEN(D, "o1", date(2026, 5, 2))]
    assert "UHP-J1" not in getekend(*zaak, on=D)
    assert gezegd(*zaak, on=D)["UHP-J1"] == (
        "TE LAAT · mededeling aan de Raad dat niet wordt verlengd (UHP-J1), t/m 2026-03-02"
    )


# What is longer than the rest.


def test_a_bar_of_years_is_cut_where_the_others_end_and_says_so() -> None:
    """Twenty years of keeping data, beside four weeks to tell somebody so; its words keep its own last day."""
    zaak = [PERSOONSGEGEVENS_VASTGELEGD(D, "p1")]
    balken = getekend(*zaak, on=D)
    assert balken["WMO-4W"] == ("2026-04-02 00:00", "2026-05-01 00:00", ("active",))
    assert balken["WMO-RET20"] == balken["WMO-4W"]
    assert gezegd(*zaak, on=D)["WMO-RET20"] == (
        "LOOPT · bewaren door Veilig Thuis (WMO-RET20), t/m 2046-04-02 (balk korter getekend)"
    )
    assert "korter" not in gezegd(*zaak, on=D)["WMO-4W"]


def test_nothing_is_cut_before_the_day_that_is_asked() -> None:
    """A picture of years later goes on until then; what has ended by then is as long as it was."""
    zaak = [PERSOONSGEGEVENS_VASTGELEGD(date(1995, 3, 1), "p1"), PERSOONSGEGEVENS_VASTGELEGD(D, "p2")]
    balken = getekend(*zaak, on=date(2030, 1, 1))
    assert balken["WMO-RET20"] == ("2026-04-02 00:00", "2030-01-02 00:00", ("active",))


def test_a_measure_of_a_year_is_not_cut() -> None:
    """Also in a year of 366 days."""
    balken = getekend(OTS_UITGESPROKEN(date(2027, 6, 1), "o1"), on=date(2027, 6, 1))
    assert balken["OTS-1Y"] == ("2027-06-01 00:00", "2028-06-01 00:00", ("active",))


# Events.


@pytest.mark.parametrize(
    ("een", "verwacht"),
    [
        (MELDING_ONTVANGEN(D, "m1"), {"melding ontvangen op 2026-04-02": ("2026-04-02 00:00", "2026-04-03 00:00")}),
        (
            MELDING_ONTVANGEN(datetime(2026, 4, 2, 21, 30, tzinfo=UTC), "m1"),
            {"melding ontvangen op 2026-04-02 23.30": ("2026-04-02 23:30", "2026-04-02 23:30")},
        ),
        (
            FEIT_VASTGESTELD(D, None, ("acuut_onveilig", True)),
            {"feit vastgesteld op 2026-04-02 · acuut onveilig=ja": ("2026-04-02 00:00", "2026-04-03 00:00")},
        ),
        (
            TAFEL_AANGEVRAAGD(D, "k1", Aanvrager.LOKAAL_TEAM),
            {"tafel aangevraagd op 2026-04-02 · het lokale team": ("2026-04-02 00:00", "2026-04-03 00:00")},
        ),
        (
            OTS_UITGESPROKEN(D, "o1", date(2026, 7, 2)),
            {"ots uitgesproken op 2026-04-02 · 2026-07-02": ("2026-04-02 00:00", "2026-04-03 00:00")},
        ),
    ],
    ids=["day", "moment", "fact", "word", "another day"],
)
def test_an_event_is_a_diamond_on_its_day_or_at_its_moment(
    een: Gebeurtenis, verwacht: dict[str, tuple[str, str]]
) -> None:
    """In the middle of a day of which the hour is not known; with the value that it carries."""
    diamanten = {tekst: rij[:2] for tekst, rij in getekend(een, on=D).items() if rij[2] == ("milestone",)}
    assert diamanten == {"peildatum 2026-04-02": ("2026-04-02 00:00", "2026-04-03 00:00"), **verwacht}


# What stands where.


def test_what_is_about_one_thing_stands_together_in_order_of_time() -> None:
    """First the day that is asked, then each melding, person or order by the first that happened."""
    zaak = [
        MAATREGEL_BETREFT(date(2026, 4, 20), "o1", "k-1"),
        ONDERZOEK_NODIG_VASTGESTELD(date(2026, 4, 7), "m1"),
        OTS_UITGESPROKEN(date(2026, 4, 20), "o1"),
        PERSOONSGEGEVENS_VASTGELEGD(date(2026, 4, 3), "p1"),
        MELDING_ONTVANGEN(D, "m1"),
        FEIT_VASTGESTELD(date(2026, 4, 4), None, ("eergerelateerd", False)),
    ]
    rijen = gelezen_tijdlijn(tijdlijndiagram(Dossier("z1", gebeurtenissen=zaak), on=date(2026, 4, 21)))
    koppen = list(dict.fromkeys(rij.kop for rij in rijen))
    assert koppen == ["huishouden", "melding<br/>m1", "persoon<br/>p1", "maatregel<br/>o1", "voorbehouden"]
    for kop in koppen[:-1]:
        op_rij = [rij.begin for rij in rijen if rij.kop == kop and (rij.merken or rij.begin < rij.eind)]
        assert sorted(op_rij[kop == "huishouden" :]) == op_rij[kop == "huishouden" :]


def test_the_words_of_a_term_stand_at_the_left_edge_right_above_its_bar() -> None:
    """There Mermaid has room for them; none is wider than 110 signs, and one that goes on begins with an ellipsis."""
    tekst = tijdlijndiagram(load(DOSSIERS[-4]), on=date(2014, 7, 24))
    rijen = gelezen_tijdlijn(tekst)
    eerste = min(rij.begin for rij in rijen)
    woorden = [rij for rij in rijen if rij.begin == rij.eind and not rij.merken]
    assert {rij.begin for rij in woorden} == {eerste}
    assert max(len(rij.tekst) for rij in woorden) <= 110
    assert any(rij.tekst.startswith("… ") for rij in woorden)
    for boven, balk in pairwise(rijen):
        if balk.merken and balk.merken != ("milestone",):
            assert f"({balk.tekst})" in boven.tekst or boven.tekst.startswith("… ")


def test_a_remark_has_one_number_however_many_terms_lean_on_it() -> None:
    """In the order in which the numbers are met; without remarks there is no heading for them."""
    zaak = [PERSOONSGEGEVENS_VASTGELEGD(D, "p1"), PERSOONSGEGEVENS_VASTGELEGD(D, "p2")]
    tijdlijn = ontleed(gelezen_tijdlijn(tijdlijndiagram(Dossier("z1", gebeurtenissen=zaak), on=D)))
    sterren = [re.findall(r"\*\d+", zin) for _, zin in tijdlijn.regels if "WMO-RET20" in zin]
    assert sterren == [["*1", "*2"], ["*1", "*2"]]
    assert list(tijdlijn.noten) == ["*1", "*2"]
    zonder = tijdlijndiagram(Dossier("z1", gebeurtenissen=[OTS_UITGESPROKEN(D, "o1", date(2026, 7, 2))]), on=D)
    assert "*" not in zonder
    assert "voorbehouden" not in zonder


def test_another_reading_is_told_with_its_day() -> None:
    """Two weeks more, from the last day as counted or from the day to which it was moved."""
    zaak = [
        PERSOONSGEGEVENS_VASTGELEGD(date(2026, 11, 27), "p2"),
        INFORMEREN_UITGESTELD(date(2026, 12, 14), "p2", Duur(2, Eenheid.WEKEN)),
    ]
    tijdlijn = ontleed(gelezen_tijdlijn(tijdlijndiagram(Dossier("z1", gebeurtenissen=zaak), on=date(2026, 12, 20))))
    (zin,) = (zin for _, zin in tijdlijn.regels if "WMO-4W" in zin)
    assert "t/m 2027-01-08" in zin
    noten = [tijdlijn.noten[ster] for ster in re.findall(r"\*\d+", zin)]
    assert any("maandag11januari2027" in noot for noot in noten)


def test_no_line_is_drawn_on_the_day_of_the_reader() -> None:
    """Nor is any other clock read: the picture of an empty case has the day that was asked, and nothing else."""
    tekst = tijdlijndiagram(Dossier("z1"), on=D)
    assert "    todayMarker off" in tekst.splitlines()
    assert [(rij.tekst, rij.begin) for rij in gelezen_tijdlijn(tekst)] == [
        ("peildatum 2026-04-02", datetime(2026, 4, 2)),
    ]


def test_a_heading_has_room_for_the_longest_id() -> None:
    """The bars begin to the right of it."""
    smal, breed = (
        tijdlijndiagram(Dossier("z1", gebeurtenissen=[MELDING_ONTVANGEN(D, wie)]), on=D) for wie in ("m1", "m" * 64)
    )
    ruimte = [int(re.findall(r"leftPadding: (\d+)", tekst)[0]) for tekst in (smal, breed)]
    assert ruimte[0] < 100
    assert ruimte[1] > 64 * 5


# A text.


@pytest.mark.parametrize(
    "wie", ["a:b", "title", "section", "end", "click-x", "call", "accTitle:x", "2026-01-01", "p_1"]
)
def test_no_id_becomes_anything_else(wie: str) -> None:
    """Neither of the case nor of what it is about, however much it looks like a word of Mermaid."""
    zaak = [MELDING_ONTVANGEN(D, wie), MAATREGEL_BETREFT(D, "o1", wie), OTS_UITGESPROKEN(D, "o1")]
    dossier = Dossier(wie, gebeurtenissen=zaak)
    tekst = tijdlijndiagram(dossier, on=D)
    vergelijk_tijdlijn(gelezen_tijdlijn(tekst), dossier, D)
    assert letters(wie) in letters(re.findall(r"    title (.*)", tekst)[0])


@pytest.mark.parametrize(
    ("on", "fout", "zegt"),
    [
        (datetime(2026, 4, 2, 8), InvalidValueError, "on: "),
        ("2026-04-02", InvalidValueError, "on: "),
        (date(1985, 1, 1), HorizonError, "1985-01-01 lies outside"),
    ],
    ids=str,
)
def test_what_is_no_day_is_refused(on: Any, fout: type[Exception], zegt: str) -> None:
    """As everywhere."""
    with pytest.raises(fout, match=f"^{zegt}"):
        tijdlijndiagram(Dossier("z1"), on=on)


def test_the_same_case_is_drawn_the_same_in_every_process() -> None:
    """Whatever the seed of the hashes, and in whatever order the events were written down."""
    code = (
        "import sys\n"
        "from datetime import date\n"
        "import attrs\n"
        "from huiselijkgeweld import load\n"
        "from huiselijkgeweld.interop.mermaid import beslisdiagram, regiediagram, tijdlijndiagram\n"
        "zaak = load(sys.argv[1])\n"
        "zaak = attrs.evolve(zaak, gebeurtenissen=zaak.gebeurtenissen[:: int(sys.argv[2])])\n"
        "print(tijdlijndiagram(zaak, on=date(2026, 6, 1)))\n"
        "print(regiediagram(zaak, van=date(2026, 4, 25), tot=date(2026, 6, 9)))\n"
        "print(beslisdiagram('plichten', on=date(2026, 6, 1), regio='flevoland'))\n"
    )
    (path,) = (path for path in DOSSIERS if path.stem == "apeldoorn-overdracht")
    omgeving = {**os.environ, "PYTHONIOENCODING": "utf-8", "PYTHONPATH": os.pathsep.join(sys.path)}
    teksten = {
        subprocess.run(
            [sys.executable, "-c", code, path, volgorde],
            check=True,
            capture_output=True,
            text=True,
            encoding="utf-8",
            env={**omgeving, "PYTHONHASHSEED": zaad},
        ).stdout
        for zaad, volgorde in (("1", "1"), ("2", "-1"))
    }
    assert len(teksten) == 1


def test_a_timeline_is_a_text() -> None:
    """As the other pictures: a notebook draws it."""
    tekst = tijdlijndiagram(Dossier("z1"), on=D)
    assert type(tekst) is Diagram
    assert tekst._repr_markdown_() == f"```mermaid\n{tekst}\n```"
