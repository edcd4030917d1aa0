"""The command line: case files in, answers out, and whatever happens no traceback."""

import errno
import io
import json
import os
import re
import runpy
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.mutaties import GEEN_TEKST
from tests.strategies import dossiers

import huiselijkgeweld
from huiselijkgeweld import REGIOS, Dossier, Outcome, Regio, dumps, evaluate, explain, loads
from huiselijkgeweld.__main__ import main
from huiselijkgeweld.interop.json.tekst import MAX_BYTES
from huiselijkgeweld.model.gebeurtenissen import (
    BETROKKENE_GEINFORMEERD,
    FEIT_VASTGESTELD,
    MELDING_ONTVANGEN,
    PERSOONSGEGEVENS_VASTGELEGD,
)
from huiselijkgeweld.model.huishoudens import Huishouden
from huiselijkgeweld.uitleg.kort import kort_in_woorden

ON = date(2026, 4, 10)
GOED = Dossier("d1").add(MELDING_ONTVANGEN(date(2026, 4, 2), "m1"))
ANDER = Dossier("d2").add(PERSOONSGEGEVENS_VASTGELEGD(date(2026, 4, 2), "p1"))
FOUT = '{"versie": 2, "id": "d3"}'
Invoer = Callable[[str | bytes], None]
FOUT_ZEGT = "versie: 2 is not known; this release reads version 1"
BLADZIJDE = "see docs/errors.md#invaliddossiererror of huiselijkgeweld"


GEEN_DOSSIER = st.binary(max_size=40).map(lambda stuk: stuk.replace(b"\n", b" "))


def regel(dossier: Dossier) -> str:
    """A case on one line."""
    return dumps(dossier, indent=None)


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """A folder with two good case files and a bad one."""
    for naam, tekst in (("goed.json", dumps(GOED)), ("ander.json", dumps(ANDER)), ("fout.json", FOUT)):
        (tmp_path / naam).write_text(tekst, encoding="utf-8")
    return tmp_path


@pytest.fixture
def standard_input(monkeypatch: pytest.MonkeyPatch) -> Invoer:
    """Gives what the command reads from standard input."""

    def geef(tekst: str | bytes) -> None:
        inhoud = tekst.encode() if isinstance(tekst, str) else tekst
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(inhoud)))

    return geef


def roep(*argumenten: str | Path, on: str = "2026-04-10") -> int:
    """The exit status of the command with these arguments, on a day."""
    return main([*map(str, argumenten), "--on", on])


# One file.


def test_a_case_gives_its_answer_in_dutch(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The text of `explain`, and nothing else."""
    assert roep(map_ / "goed.json") == 0
    assert (f"{explain(evaluate(GOED, on=ON))}\n", "") == tuple(capsys.readouterr())


def test_a_case_gives_its_answer_as_json(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The text of `dumps`, and nothing else."""
    assert roep(map_ / "goed.json", "--json") == 0
    assert (f"{dumps(evaluate(GOED, on=ON))}\n", "") == tuple(capsys.readouterr())


def test_standard_input_is_read(standard_input: Invoer, capsys: pytest.CaptureFixture[str]) -> None:
    """Its name is a dash."""
    standard_input(dumps(GOED))
    assert roep("-") == 0
    assert f"{explain(evaluate(GOED, on=ON))}\n" == capsys.readouterr().out


def test_a_bad_case_tells_its_problems_one_a_line(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """On standard error, with the name of the file and the page that explains; status 2, and nothing is answered."""
    (map_ / "fout.json").write_text('{"versie": 2, "id": 3}')
    assert roep(map_ / "fout.json") == 2
    uit, fout = capsys.readouterr()
    naam = map_ / "fout.json"
    assert [
        f"{naam}: {FOUT_ZEGT}",
        f"{naam}: id: {GEEN_TEKST}",
        f"{naam}: {BLADZIJDE}",
    ] == fout.splitlines()
    assert uit == ""


@pytest.mark.parametrize("on", ["1989-12-31", "2100-01-01", "0001-01-01", "9999-12-31"])
def test_a_day_outside_the_tables_is_a_problem_of_the_answer(
    on: str, map_: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit status 2, with the bounds."""
    assert roep(map_ / "goed.json", on=on) == 2
    assert f": {on} lies outside the supported days 1990-01-01 through 2099-12-31\n" in capsys.readouterr().err


def test_an_end_outside_the_tables_is_a_problem_of_the_answer(
    standard_input: Invoer,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Retention of data recorded in 2085 ends in a year without holidays."""
    standard_input(regel(Dossier("d1").add(PERSOONSGEGEVENS_VASTGELEGD(date(2085, 1, 2), "p1"))))
    assert roep("-", on="2085-01-02") == 2
    assert "-: 2105-01-02 lies outside the supported days" in capsys.readouterr().err


# Several files.


def test_several_files_each_get_a_heading(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In the order that was given, with an empty line after each."""
    namen = [map_ / "ander.json", map_ / "goed.json"]
    assert roep(*namen) == 0
    delen = [f"{naam}\n{explain(evaluate(een, on=ON))}\n\n" for naam, een in zip(namen, (ANDER, GOED), strict=True)]
    assert "".join(delen) == capsys.readouterr().out


def test_several_files_as_json_follow_each_other(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One value after another, each with the name of its file before what it has alone."""
    namen = [map_ / "ander.json", map_ / "goed.json"]
    assert roep(*namen, "--json") == 0
    standen = [dumps(evaluate(een, on=ON)) for een in (ANDER, GOED)]
    verwacht = [f'{{\n  "bestand": {json.dumps(str(naam))},{s[1:]}\n' for naam, s in zip(namen, standen, strict=True)]
    assert "".join(verwacht) == capsys.readouterr().out


def test_a_bad_file_does_not_stop_the_others(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A case that cannot be read, a file that is not there and a folder: the good cases are answered all the same."""
    assert roep(map_ / "fout.json", map_ / "geen.json", map_, map_ / "goed.json", "--json") == 2
    uit, fout = capsys.readouterr()
    assert {"bestand": str(map_ / "goed.json"), **json.loads(dumps(evaluate(GOED, on=ON)))} == json.loads(uit)
    assert fout.splitlines() == [
        f"{map_ / 'fout.json'}: {FOUT_ZEGT}",
        f"{map_ / 'fout.json'}: {BLADZIJDE}",
        f"{map_ / 'geen.json'}: cannot be read: No such file or directory",
        f"{map_}: cannot be read: Is a directory",
    ]


def test_the_last_file_does_not_decide_the_exit_status(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whichever of them is bad."""
    for namen in (("fout.json", "goed.json"), ("goed.json", "fout.json")):
        assert roep(*(map_ / naam for naam in namen)) == 2
    capsys.readouterr()


def test_a_file_that_is_too_large_is_refused(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without reading all of it."""
    (map_ / "groot.json").write_bytes(b" " * (MAX_BYTES + 5))
    assert roep(map_ / "groot.json") == 2
    assert f"{MAX_BYTES + 1} bytes is more than the {MAX_BYTES} that are read" in capsys.readouterr().err


# Lines.


def regels(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    """What came out, one object a line; nothing was said on standard error."""
    uit, fout = capsys.readouterr()
    assert fout == ""
    return [json.loads(een) for een in uit.splitlines()]


def antwoord(nummer: int, dossier: Dossier) -> dict[str, Any]:
    """The line that a good case gives."""
    stand: dict[str, Any] = json.loads(dumps(evaluate(dossier, on=ON)))
    return {"regel": nummer, "id": dossier.id, **stand}


def test_lines_give_an_answer_or_the_problems_each_in_its_place(
    standard_input: Invoer,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Good and bad lines mixed: the order is kept, the numbers are those of the lines, and no line stops the others."""
    standard_input(
        "\n".join([regel(GOED), FOUT, "", "geen json", "   ", regel(ANDER), "[" * 1000, '{"versie": 1, "id": 1}', "\r"])
    )
    assert roep("-", "--lines") == 2
    assert regels(capsys) == [
        antwoord(1, GOED),
        {"regel": 2, "fouten": [{"pad": "versie", "melding": FOUT_ZEGT.removeprefix("versie: ")}]},
        {"regel": 4, "fouten": [{"pad": "", "melding": "not JSON at line 1 column 1: expecting value"}]},
        antwoord(6, ANDER),
        {"regel": 7, "fouten": [{"pad": "", "melding": "nested deeper than 20 levels; a case file needs six"}]},
        {
            "regel": 8,
            "fouten": [
                {
                    "pad": "id",
                    "melding": GEEN_TEKST,
                }
            ],
        },
    ]


@pytest.mark.parametrize("einde", ["\n", "\r\n"])
@pytest.mark.parametrize("laatste", [True, False])
def test_any_line_end_will_do(
    einde: str,
    laatste: bool,
    standard_input: Invoer,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Of either system, and at the end of the last line or not."""
    standard_input(einde.join([regel(GOED), regel(ANDER)]) + einde * laatste)
    assert roep("-", "--lines") == 0
    assert [antwoord(1, GOED), antwoord(2, ANDER)] == regels(capsys)


@pytest.mark.parametrize("tekst", ["", "\n", "\r\n\n  \n"])
def test_no_lines_give_no_answers(tekst: str, standard_input: Invoer, capsys: pytest.CaptureFixture[str]) -> None:
    """An empty file is no error."""
    standard_input(tekst)
    assert roep("-", "--lines") == 0
    assert regels(capsys) == []


@pytest.mark.parametrize("te_veel", [0, 1, MAX_BYTES, 2 * MAX_BYTES + 1])
def test_a_line_that_is_too_long_is_one_bad_line(
    te_veel: int,
    standard_input: Invoer,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """However long it is, the next line has the next number, and its rest is not taken for a line."""
    lang = b"x" * (MAX_BYTES + 1 + te_veel)
    standard_input(lang + b"\n" + regel(GOED).encode() + b"\n" + lang)
    assert roep("-", "--lines") == 2
    eerste, tweede, derde = regels(capsys)
    assert antwoord(2, GOED) == tweede
    for nummer, een in ((1, eerste), (3, derde)):
        assert nummer == een["regel"]
        assert "bytes is more than" in een["fouten"][0]["melding"]


def test_bytes_that_are_no_text_are_one_bad_line(standard_input: Invoer, capsys: pytest.CaptureFixture[str]) -> None:
    """Also a byte order mark in the middle of a file, null bytes and lone surrogates."""
    slecht = [b"\xff\xfe", b"\x00\x00", b'{"versie": 1, "id": "\\ud800"}', b'"\\ud800"', b"1" * 5000]
    goed = [b"\xef\xbb\xbf" + regel(GOED).encode()]
    standard_input(b"\n".join(goed + slecht + goed))
    assert roep("-", "--lines") == 2
    gevonden = regels(capsys)
    assert [list(een) == ["regel", "fouten"] for een in gevonden] == [False, *[True] * len(slecht), False]
    assert [een["regel"] for een in gevonden] == list(range(1, len(slecht) + 3))


def test_an_answer_that_cannot_be_given_is_one_bad_line(
    standard_input: Invoer,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A term that ends outside the tables stops no other case."""
    ver = Dossier("d9").add(PERSOONSGEGEVENS_VASTGELEGD(date(2085, 1, 2), "p1"))
    standard_input(f"{regel(ver)}\n{regel(GOED)}\n")
    assert roep("-", "--lines", on="2085-01-02") == 2
    eerste, tweede = regels(capsys)
    assert list(eerste) == ["regel", "fouten"]
    assert eerste["fouten"][0]["melding"].startswith("2105-01-02 lies outside")
    assert tweede["id"] == "d1"


def test_lines_of_several_files_are_numbered_by_file(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that is not there is told on standard error, and the others are answered."""
    (map_ / "a.jsonl").write_text(f"{regel(GOED)}\n{FOUT}\n")
    (map_ / "b.jsonl").write_text(f"\n{regel(ANDER)}\n")
    assert roep(map_ / "a.jsonl", map_ / "geen.jsonl", map_ / "b.jsonl", "--lines") == 2
    uit, fout = capsys.readouterr()
    antwoorden = [json.loads(een) for een in uit.splitlines()]
    assert [antwoord["regel"] for antwoord in antwoorden] == [1, 2, 2]
    assert [Path(antwoord["bestand"]).name for antwoord in antwoorden] == ["a.jsonl", "a.jsonl", "b.jsonl"]
    assert f"{map_ / 'geen.jsonl'}: cannot be read: No such file or directory\n" == fout


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(stukken=st.lists(GEEN_DOSSIER | dossiers().map(regel).map(str.encode)))
def test_each_line_that_is_not_empty_gives_one_line(
    stukken: list[bytes],
    standard_input: Invoer,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Whatever stands in a file."""
    standard_input(b"\n".join(stukken))
    status = roep("-", "--lines")
    gevonden = regels(capsys)
    assert [nummer for nummer, stuk in enumerate(stukken, 1) if stuk.strip()] == [een["regel"] for een in gevonden]
    assert (2 if any("fouten" in een for een in gevonden) else 0) == status


# What is asked.


@pytest.mark.parametrize(
    "on",
    [
        "10-04-2026",
        "2026-4-10",
        "20260410",
        "2026-W15-5",
        "2026-02-30",
        "2026-04-10T10:00",
        "vandaag",
        "",
        " 2026-04-10",
    ],
)
def test_a_day_is_written_in_one_way(on: str, map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Year, month and day with dashes; the message shows how."""
    with pytest.raises(SystemExit) as info:
        roep(map_ / "goed.json", on=on)
    assert info.value.code == 2
    assert f"argument --on: {on!r} is not a day; write YYYY-MM-DD" in capsys.readouterr().err


@pytest.mark.parametrize("argumenten", [[], ["--on", "2026-04-10"], ["goed.json"], ["goed.json", "--on"], ["--anders"]])
def test_what_is_missing_is_told(argumenten: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """The day is never taken from the clock, and there is no case without a file."""
    with pytest.raises(SystemExit) as info:
        main(argumenten)
    uit, fout = capsys.readouterr()
    assert (info.value.code, uit) == (2, "")
    assert fout.startswith("usage: python -m huiselijkgeweld")


def test_help_and_version_are_given(capsys: pytest.CaptureFixture[str]) -> None:
    """On standard output, with exit status 0."""
    for vraag, zegt in (("--version", huiselijkgeweld.__version__), ("--help", "Exit status: 0")):
        with pytest.raises(SystemExit) as info:
            main([vraag])
        assert info.value.code == 0
        assert zegt in capsys.readouterr().out


# A region.


EIGEN = 'code = "proef"\nnaam = "Proefregio"\n'


@pytest.mark.parametrize("als_tekst", [True, False])
def test_a_region_is_a_code_or_a_file_of_your_own(
    als_tekst: bool, map_: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A code of a shipped one, or a file that ends in .toml; the answer says which it was."""
    (map_ / "proef.toml").write_text(EIGEN, encoding="utf-8")
    for gegeven, regio in (("ijsselland", "ijsselland"), (map_ / "proef.toml", Regio.loads(EIGEN))):
        stand = evaluate(GOED, on=ON, regio=regio)
        assert roep(map_ / "goed.json", "--regio", gegeven, *([] if als_tekst else ["--json"])) == 0
        assert f"{explain(stand) if als_tekst else dumps(stand)}\n" == capsys.readouterr().out


def test_a_region_holds_for_every_line_and_every_file(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Also for lines as JSON."""
    (map_ / "a.jsonl").write_text(f"{regel(GOED)}\n{regel(ANDER)}\n", encoding="utf-8")
    assert roep(map_ / "a.jsonl", map_ / "goed.json", "--lines", "--regio", "flevoland") == 2
    gevonden = [json.loads(een) for een in capsys.readouterr().out.splitlines()]
    assert {een["herkomst"]["regio"] for een in gevonden if "herkomst" in een} == {"flevoland"}
    assert [een["regel"] for een in gevonden][:2] == [1, 2]


SLECHTE_REGIOS = {
    "a code that is near": ("flevolant", None, ["unknown regio 'flevolant'; did you mean 'flevoland'?"]),
    "no code": ("", None, ["unknown regio ''; known: amersfoort, flevoland"]),
    "a file that is not there": ("geen.toml", None, ["cannot be read: No such file or directory"]),
    "a folder": ("map.toml", None, ["cannot be read: Is a directory"]),
    "bytes that are no text": ("x.toml", b"\xff\xfe", ["UTF-8"]),
    "no TOML": ("x.toml", b"code = ", ["x.toml", "TOML"]),
    "two problems": ("x.toml", b'naam = "N"\nonzin = 1\n', ["x.toml: code: ", "x.toml: onzin: "]),
    "a row that is open nowhere": (
        "x.toml",
        b'code = "p"\nnaam = "P"\n[[regel]]\nbeslissing = "casusregie"\nrij = "RG99"\ncode = "RG99.p"\n',
        ["regel[0].rij", "regel[0].bron", "regel[0].then"],
    ),
}


@pytest.mark.parametrize("geval", SLECHTE_REGIOS.values(), ids=list(SLECHTE_REGIOS))
def test_a_region_that_is_none_is_told_before_any_case_is_read(
    geval: tuple[str, bytes | None, list[str]],
    map_: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """With every problem of the file at once; nothing is answered, the exit status is 2, and there is no traceback."""
    naam, inhoud, zegt = geval
    monkeypatch.chdir(map_)
    (map_ / "map.toml").mkdir()
    if inhoud is not None:
        (map_ / naam).write_bytes(inhoud)
    with pytest.raises(SystemExit) as info:
        roep(map_ / "goed.json", "--regio", naam)
    uit, fout = capsys.readouterr()
    assert (info.value.code, uit) == (2, "")
    assert "error: argument --regio: " in fout
    assert [deel for deel in zegt if deel not in fout] == []


# For whom.


def test_a_text_for_a_person_concerned_can_be_asked_for(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is the text of `explain`: empty as long as it is not certain that it may be read, and then it says why."""
    zaak = GOED.add(FEIT_VASTGESTELD(date(2026, 4, 3), None, ("eergerelateerd", False)))
    zaak = zaak.add(PERSOONSGEGEVENS_VASTGELEGD(date(2026, 4, 3), "p1"))
    zaak = zaak.add(BETROKKENE_GEINFORMEERD(date(2026, 4, 4), "p1"))
    (map_ / "zonder-eer.json").write_text(dumps(zaak), encoding="utf-8")
    for naam in ("goed.json", "zonder-eer.json"):
        assert roep(map_ / naam, "--publiek", "betrokkene") == 0
    uit, fout = capsys.readouterr()
    leeg, *regels = uit.splitlines()
    assert leeg == ""
    assert [regel.partition(": ")[2].split()[:3] for regel in fout.splitlines()] == [
        ["het", "staat", "niet"],
        ["niet", "van", "iedereen"],
    ]
    assert regels == explain(evaluate(zaak, on=ON), publiek="betrokkene").splitlines()
    assert "Wie op de veiligheid let: Veilig Thuis" in regels
    assert roep(map_ / "goed.json", "--publiek", "professional") == 0
    assert capsys.readouterr().out == f"{explain(evaluate(GOED, on=ON))}\n"


@pytest.mark.parametrize("vorm", [["--json"], ["--lines"], ["--json", "--lines"]])
def test_there_is_no_json_for_a_person_concerned(
    vorm: list[str], map_: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It would hold everything that the text leaves out; no file is read."""
    with pytest.raises(SystemExit) as info:
        roep(map_ / "geen.json", "--publiek", "betrokkene", *vorm)
    uit, fout = capsys.readouterr()
    assert (info.value.code, uit) == (2, "")
    assert "--publiek betrokkene gives a text; JSON holds what a betrokkene must not read" in fout


# In short.


def _genummerd(tekst: str) -> dict[int, str]:
    """The questions of a text by their numbers."""
    return {int(nummer): vraag for nummer, vraag in re.findall(r"^ *(\d+)\. (.*)$", tekst, re.MULTILINE)}


def test_a_case_in_short_says_what_comes_first_and_the_first_questions(
    map_: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Line for line what the whole text says first and asks first; how much is left out is said."""
    assert roep(map_ / "goed.json", "--kort") == 0
    kort = capsys.readouterr().out
    stand = evaluate(GOED, on=ON)
    heel = explain(stand)
    eerst = heel.partition("\nTERMIJNEN\n")[0].partition("\n")[2]
    assert "TE LAAT: start van het onderzoek" in eerst
    assert kort.partition("\nEERST TE VRAGEN\n")[0].partition("\n")[2] == eerst
    vragen = _genummerd(heel)
    assert _genummerd(kort) == {nummer: vragen[nummer] for nummer in range(1, 6)}
    assert f"      en daarna nog {len(vragen) - 5}\n" in kort
    assert f"termijnen: {len(stand.termijnen)}, open vragen: {len(vragen)}, voorbehouden: " in kort
    assert kort.count("alleen wat landelijk geldt, is gebruikt") == 1  # no municipality is known


@pytest.mark.parametrize(("hoeveel", "nog"), [(5, False), (6, True)])
def test_as_many_questions_as_there_are_have_no_rest(hoeveel: int, nog: bool) -> None:
    """Up to five stand in the short text, and only a sixth makes it say that there are more."""
    stand = evaluate(GOED, on=ON)
    tekst = "\n".join(kort_in_woorden(attrs.evolve(stand, vragen=stand.vragen[:hoeveel])))
    assert len(_genummerd(tekst)) == 5
    assert ("en daarna nog 1" in tekst) is nog


def test_a_case_in_which_nothing_comes_first_has_no_such_heading() -> None:
    """Nor one for questions where there are none; that it is not all is always said."""
    feiten = [FEIT_VASTGESTELD(ON, None, (naam, False)) for naam in ("acuut_onveilig", "structureel_onveilig")]
    dossier = Dossier("d1", Huishouden("0034"), gebeurtenissen=feiten)
    stand = attrs.evolve(evaluate(dossier, on=ON), vragen=())
    tekst = "\n".join(kort_in_woorden(stand))
    assert ("HET EERST" in tekst, "EERST TE VRAGEN" in tekst) == (False, False)
    assert "Dit is niet alles." in tekst


def test_a_text_in_short_says_that_the_text_of_the_region_is_over(
    map_: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What holds for every answer is not left out."""
    assert roep(map_ / "goed.json", "--kort", "--regio", "ijsselland") == 0
    assert "Let op: de regionale tekst gold tot woensdag 1 januari 2025" in capsys.readouterr().out


@pytest.mark.parametrize("vorm", [["--json"], ["--lines"], ["--publiek", "betrokkene"]])
def test_only_the_text_for_a_professional_is_shortened(
    vorm: list[str], map_: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is data stays whole, and what a betrokkene reads is short already; no file is read."""
    with pytest.raises(SystemExit) as info:
        roep(map_ / "geen.json", "--kort", *vorm)
    uit, fout = capsys.readouterr()
    assert (info.value.code, uit) == (2, "")
    assert "--kort shortens the text for a professional" in fout


def test_another_reader_is_not_known(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The two that there are, are named."""
    with pytest.raises(SystemExit):
        roep(map_ / "goed.json", "--publiek", "pers")
    assert re.search("invalid choice: 'pers'.*professional.*betrokkene", capsys.readouterr().err) is not None


def test_the_help_names_every_option_and_region(capsys: pytest.CaptureFixture[str]) -> None:
    """Each option with what it takes, in words that no class name shines through."""
    with pytest.raises(SystemExit):
        main(["--help"])
    hulp = capsys.readouterr().out
    for deel in (
        "--on DATE",
        "--regio REGION",
        "--publiek {professional,betrokkene}",
        "--kort",
        "--json",
        "--lines",
        *REGIOS,
    ):
        assert deel in " ".join(hulp.split())
    assert "Publiek." not in hulp


# As a process.


def proces(
    *argumenten: str | bytes | Path, invoer: bytes | None = None, **omgeving: str
) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own, with its output buffered as it is by default."""
    env = {**os.environ, **omgeving}
    env.pop("PYTHONUNBUFFERED", None)
    command = [sys.executable, "-m", "huiselijkgeweld", *argumenten, "--on", "2026-04-10"]
    return subprocess.run(command, check=False, capture_output=True, input=invoer, env=env)


@pytest.mark.parametrize(
    "omgeving",
    [
        {},
        {"PYTHONIOENCODING": "ascii"},
        {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "latin-1:strict"},
    ],
)
def test_the_output_is_utf_8_whatever_the_machine_speaks(omgeving: dict[str, str]) -> None:
    """A middle dot and an ë come out as they are."""
    verwacht = explain(evaluate(GOED, on=ON))
    assert not verwacht.isascii()
    done = proces("-", invoer=dumps(GOED).encode(), **omgeving)
    assert (0, f"{verwacht}\n".replace("\n", os.linesep).encode(), b"") == (done.returncode, done.stdout, done.stderr)


def test_a_file_name_can_hold_any_byte(tmp_path: Path) -> None:
    """It is shown with escapes where it is no text, in headings as in errors."""
    naam = os.fsencode(tmp_path) + b"/\xff.json"
    Path(os.fsdecode(naam)).write_text(dumps(GOED), encoding="utf-8")
    done = proces(naam, naam[:-5] + b"\xfe.json", naam)
    assert (done.returncode, done.stdout.count(b"\\udcff.json\n")) == (2, 2)
    assert done.stderr.endswith(b"\\udcff\\udcfe.json: cannot be read: No such file or directory\n")


def test_every_error_is_a_line_and_never_a_traceback(tmp_path: Path) -> None:
    """For files that are not there, folders, and texts that are not read."""
    (tmp_path / "fout.json").write_text(FOUT)
    for argumenten in (["geen.json"], [tmp_path], [tmp_path / "fout.json"], ["-"], ["-", "-", "--lines"]):
        done = proces(*argumenten, invoer=b"\xff")
        assert done.returncode == 2
        assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("invoer", [dumps(GOED), f"{regel(GOED)}\n" * 2000], ids=["short", "long"])
def test_a_reader_that_has_seen_enough_is_no_error(invoer: str, tmp_path: Path) -> None:
    """As with `| head -1`: no message and exit status 0, whether the output was still in the buffer or not."""
    bestand = tmp_path / "in.json"
    bestand.write_text(invoer, encoding="utf-8")
    env = {naam: waarde for naam, waarde in os.environ.items() if naam != "PYTHONUNBUFFERED"}
    command = [sys.executable, "-m", "huiselijkgeweld", str(bestand), "--on", "2026-04-10"]
    lezen, schrijven = os.pipe()
    os.close(lezen)
    with subprocess.Popen(
        [*command, *["--lines"] * invoer.endswith("\n")], stdout=schrijven, stderr=subprocess.PIPE, env=env
    ) as gestart:
        os.close(schrijven)
        _, fout = gestart.communicate()
    assert (gestart.returncode, fout) == (0, b"")


class Gesloten(io.StringIO):
    """An output that cannot be written: at once, or when what was kept in the buffer goes out."""

    def __init__(self, fout: OSError, *, gebufferd: bool) -> None:
        """Keep what writing to it raises."""
        super().__init__()
        self.fout, self.gebufferd = fout, gebufferd

    def write(self, tekst: str, /) -> int:
        """Raise it, or seem to write."""
        if self.gebufferd:
            return len(tekst)
        raise self.fout

    def flush(self) -> None:
        """Raise it."""
        raise self.fout


def als_proces(monkeypatch: pytest.MonkeyPatch, *argumenten: str) -> object:
    """Run the module as `python -m` does, in this process; gives the exit status."""
    monkeypatch.setattr(sys, "argv", ["huiselijkgeweld", *argumenten, "--on", "2026-04-10"])
    monkeypatch.delitem(sys.modules, "huiselijkgeweld.__main__")
    with pytest.raises(SystemExit) as info:
        runpy.run_module("huiselijkgeweld", run_name="__main__")
    return info.value.code


@pytest.mark.parametrize("naam", ["goed.json", "fout.json"])
def test_the_module_ends_with_the_status_of_the_command(
    naam: str, map_: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """0 for a case that was answered, 2 for one that was not."""
    assert {"goed.json": 0, "fout.json": 2}[naam] == als_proces(monkeypatch, str(map_ / naam))
    capsys.readouterr()


@pytest.mark.parametrize("gebufferd", [True, False])
@pytest.mark.parametrize("nummer", [errno.EPIPE, errno.ENOSPC])
def test_an_output_that_cannot_be_written_ends_the_command(
    nummer: int,
    gebufferd: bool,
    map_: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A reader that has gone is no error; a full disk is exit status 2 and says so, not half an answer in silence."""
    monkeypatch.setattr(sys, "stdout", Gesloten(OSError(nummer, os.strerror(nummer)), gebufferd=gebufferd))
    status = als_proces(monkeypatch, str(map_ / "goed.json"))
    fout = capsys.readouterr().err
    if nummer == errno.EPIPE:
        assert (status, fout) == (0, "")
    else:
        assert status == 2
        assert fout.endswith("the output cannot be written: No space left on device\n")


def test_without_standard_input_a_dash_is_an_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A process can be started without one."""
    monkeypatch.setattr(sys, "stdin", None)
    assert roep("-") == 2
    assert capsys.readouterr().err == "-: cannot be read: Bad file descriptor\n"


def test_the_answer_of_the_command_can_be_read_back(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And the case file that it read is the one that is written."""
    assert roep(map_ / "goed.json", "--json") == 0
    assert json.loads(capsys.readouterr().out)["versie"] == 1
    assert loads((map_ / "goed.json").read_bytes()) == GOED


GEZIN = Path(__file__).parent.parent / "examples" / "dossiers" / "gezin-met-melding.json"


def test_the_json_of_a_whole_stand_is_the_same_in_every_process() -> None:
    """Whatever seed Python takes for its sets, with and without a region, and for lines too."""
    for extra in ([], ["--lines"], ["--regio", "amersfoort"]):
        invoer = json.dumps(json.loads(GEZIN.read_bytes())).encode()
        gezegd = {proces("-", "--json", *extra, invoer=invoer, PYTHONHASHSEED=str(zaad)).stdout for zaad in (0, 1, 42)}
        assert len(gezegd) == 1
        assert json.loads(*gezegd)["herkomst"]["on"] == "2026-04-10"


def test_the_keys_of_the_json_of_a_stand_are_the_attribute_names() -> None:
    """Of the Stand and of every part that stands in it as an object; the text comes back as it was."""
    stand = evaluate(loads(GEZIN.read_bytes()), on=ON)
    gelezen = json.loads(dumps(stand))
    assert json.dumps(gelezen, ensure_ascii=False, indent=2) == dumps(stand)
    paren: list[tuple[Any, Any]] = [
        ({naam: een for naam, een in gelezen.items() if naam != "versie"}, stand),
        *((gelezen[naam], getattr(stand, naam)) for naam in ("regie", "opschaling", "plichten", "herkomst")),
        *((gelezen["kinderen"][kind], een) for kind, een in stand.kinderen.items()),
        *zip(gelezen["termijnen"], stand.termijnen, strict=True),
        *zip(gelezen["vragen"], stand.vragen, strict=True),
        *zip(gelezen["keten"], stand.keten, strict=True),
        *zip(gelezen["opschaling"]["criteria"], stand.opschaling.criteria, strict=True),
        (gelezen["regie"]["zicht"], stand.regie.zicht),
    ]
    for objecten, waarde in paren:
        eerst = ["value"] if isinstance(waarde, Outcome) else []  # the one answer, for who wants no more
        assert list(objecten) == [*eerst, *(veld.name for veld in attrs.fields(type(waarde)))]
    assert list(gelezen["feiten"].items()) == [
        (naam, een if isinstance(een, bool) else str(een)) for naam, een in stand.feiten.bekend.items()
    ]
    assert set(gelezen["regie"]["rollen"]) == set(map(str, stand.regie.rollen))


def test_the_json_of_a_stand_stays_of_a_reasonable_size() -> None:
    """Of a household with two children of whom little is known, on one line: less than a quarter of a megabyte."""
    assert len(dumps(evaluate(loads(GEZIN.read_bytes()), on=ON), indent=None)) < 250_000
