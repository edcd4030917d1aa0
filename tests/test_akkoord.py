"""The sign-off of a jurist: a row that changed makes it stale, words of our own do not, and no answer ever changes."""

import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest

from huiselijkgeweld import (
    NORMEN,
    REGIOS,
    Akkoord,
    Bronsoort,
    Duur,
    Feiten,
    HuiselijkgeweldError,
    Reading,
    Regio,
    Termijnsoort,
    UnknownCodeError,
)
from huiselijkgeweld.__main__ import main
from huiselijkgeweld.akkoord import Beoordeling, Functie, als_markdown, nieuw
from huiselijkgeweld.akkoord.vingerafdrukken import FEESTDAGEN, _landelijk, _van_regio, codes, rijen, vingerafdruk
from huiselijkgeweld.errors import InvalidAkkoordError, InvalidValueError
from huiselijkgeweld.model.gebeurtenissen import ONDERZOEK_GESTART
from huiselijkgeweld.recht.bekostiging import LANDELIJK
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.keten import KETEN
from huiselijkgeweld.recht.termijnnormen.norm import Termijnnorm, Vanaf
from huiselijkgeweld.recht.uitkomsten import Houder
from huiselijkgeweld.rules import Rule
from huiselijkgeweld.tijd import feestdagen
from huiselijkgeweld.tijd.stappen import Lezing

OP = date(2026, 11, 20)
NORM = NORMEN["UB-10W"]
MET_LEZING = NORMEN["WTH-3D"]
RIJ: Rule[Any] = BESLISSINGEN["casusregie"].tabel.rows[0]
REGEL = REGIOS["ijsselland"].regels[0]
BETAALD = LANDELIJK[0]
BRON = NORMEN["UB-5D"].bron
DOC = Path(__file__).parent.parent / "docs" / "signoff.md"


def norm(**velden: Any) -> Termijnnorm:
    """The norm of ten weeks with other attributes."""
    return attrs.evolve(NORM, **velden)


VERANDERD: dict[str, tuple[Any, Any]] = {
    "code": (NORM, norm(code="UB-11W", familie="UB-10W")),
    "length": (NORM, norm(duur=Duur.parse("P11W"))),
    "kind of end": (NORM, norm(soort=Termijnsoort.RECHT)),
    "place in the text": (NORM, norm(bron=BRON)),
    "consolidation of the place": (NORM, norm(bron=attrs.evolve(NORM.bron, toestand=date(2015, 1, 1)))),
    "quoted words": (NORM, norm(citaat="binnen elf weken")),
    "number gone": (NORM, norm(duur=None, kwalitatief="spoedig")),
    "way of counting": (NORM, norm(telwijze=attrs.evolve(NORM.telwijze, dag_zelf=True))),
    "which day of an event": (NORM, norm(vanaf=Vanaf.ONTVANGST)),
    "what starts it": (NORM, norm(start=(ONDERZOEK_GESTART,))),
    "what it asks beside": (NORM, norm(mits=(ONDERZOEK_GESTART,))),
    "what meets it": (NORM, norm(voldaan=(ONDERZOEK_GESTART,))),
    "what ends it": (NORM, norm(vervalt=(ONDERZOEK_GESTART,))),
    "what shows that it never applied": (NORM, norm(niet_van_toepassing=(ONDERZOEK_GESTART,))),
    "last day of a lapse": (NORM, norm(laatste_dag_telt=True)),
    "what lapses with it": (NORM, norm(vervalt_met=("RV-800",))),
    "restart": (NORM, norm(herstart=True)),
    "extension": (NORM, norm(verlenging=NORMEN["WTH-10D"].verlenging)),
    "suspension": (NORM, norm(opschorting=NORMEN["AWB-413"].opschorting)),
    "first day": (NORM, norm(since=date(2016, 1, 1))),
    "last day": (NORM, norm(until=date(2030, 1, 1))),
    "how sure it is": (NORM, norm(reading=Reading.REPORTED)),
    "another reading": (NORM, norm(lezingen=(Lezing("elf weken", (BRON,), duur=Duur.parse("P11W")),))),
    "length of another reading": (
        norm(lezingen=(Lezing("anders", (BRON,), duur=Duur.parse("P12W")),)),
        norm(lezingen=(Lezing("anders", (BRON,), duur=Duur.parse("P11W")),)),
    ),
    "day from which a remark holds": (NORM, norm(opmerkingen=((date(2020, 1, 1), "let op"),))),
    "family": (NORM, norm(familie="UB")),
    "what was read": (NORM, norm(gelezen=date(2018, 1, 1))),
    "condition": (RIJ, attrs.evolve(RIJ, when=Feiten(afsluiting=True))),
    "result": (RIJ, attrs.evolve(RIJ, then=Houder.RECLASSERING)),
    "sources of a row": (RIJ, attrs.evolve(RIJ, bronnen=(BRON,))),
    "kind of text": (RIJ, attrs.evolve(RIJ, soort=Bronsoort.PROTOCOL)),
    "open to regions": (RIJ, attrs.evolve(RIJ, open=not RIJ.open)),
    "reading of a row": (RIJ, attrs.evolve(RIJ, reading=Reading.MEMORY)),
    "reservations": (RIJ, attrs.evolve(RIJ, voorbehouden=("CF1", "CF2"))),
    "first day of a row": (RIJ, attrs.evolve(RIJ, since=date(2016, 1, 1))),
    "last day of a row": (RIJ, attrs.evolve(RIJ, until=date(2030, 1, 1))),
    "place that a regional row takes": (REGEL, attrs.evolve(REGEL, rij="RG13")),
    "regional row dropped": (REGEL, attrs.evolve(REGEL, rule=None)),
    "share": (BETAALD, attrs.evolve(BETAALD, aandeel=12)),
}
"""Per thing that a lawyer judges a row, and the row with that thing changed."""
HETZELFDE: dict[str, tuple[Any, Any]] = {
    "name": (NORM, norm(naam="anders gezegd")),
    "explanation": (NORM, norm(toelichting="anders gezegd")),
    "words of a remark": (norm(opmerkingen=((None, "let op"),)), norm(opmerkingen=((None, "pas op"),))),
    "words of another reading": (
        MET_LEZING,
        attrs.evolve(MET_LEZING, lezingen=tuple(attrs.evolve(een, tekst="x") for een in MET_LEZING.lezingen)),
    ),
    "note of a row": (RIJ, attrs.evolve(RIJ, note="anders gezegd")),
    "note about money": (BETAALD, attrs.evolve(BETAALD, note="anders gezegd")),
    "full name of an act": (
        NORM,
        norm(bron=attrs.evolve(NORM.bron, regeling=attrs.evolve(NORM.bron.regeling, naam="Anders"))),
    ),
    "what readers call a text": (
        NORM,
        norm(bron=attrs.evolve(NORM.bron, regeling=attrs.evolve(NORM.bron.regeling, aard="besluit"))),
    ),
    "act read again": (
        NORM,
        norm(
            bron=attrs.evolve(
                NORM.bron,
                regeling=attrs.evolve(NORM.bron.regeling, toestand=date(2027, 1, 1)),
                toestand=date(2027, 1, 1),
            )
        ),
    ),
}
"""Per thing that is our own wording a row, and the row with that thing changed."""


@pytest.mark.parametrize("wat", VERANDERD)
def test_what_can_change_an_answer_or_is_cited_makes_a_signoff_stale(wat: str) -> None:
    """Each attribute of a norm, a row, a regional row and a row about money by itself."""
    voor, na = VERANDERD[wat]
    assert vingerafdruk("x", voor) != vingerafdruk("x", na)


@pytest.mark.parametrize("wat", HETZELFDE)
def test_our_own_words_make_no_signoff_stale(wat: str) -> None:
    """A better sentence, or a text that was read again with the same row, is nothing to judge."""
    voor, na = HETZELFDE[wat]
    assert voor != na or attrs.asdict(voor) != attrs.asdict(na)
    assert vingerafdruk("x", voor) == vingerafdruk("x", na)


def test_every_attribute_is_tried_on_one_of_the_two_sides() -> None:
    """A new attribute of a norm or row fails here until somebody says on which side it is."""
    gezien: dict[type, set[str]] = {Termijnnorm: set(), Rule: set()}
    for voor, na in (*VERANDERD.values(), *HETZELFDE.values()):
        for veld in attrs.fields(type(voor)):
            if type(voor) in gezien and veld.init and getattr(voor, veld.name) != getattr(na, veld.name):
                gezien[type(voor)].add(veld.name)
    for klasse, velden in gezien.items():
        assert velden == {veld.name for veld in attrs.fields(klasse) if veld.init} - {"code"} | (velden & {"code"})


def test_every_norm_and_row_can_be_signed_off() -> None:
    """Also those of the chain, of money and of a region; no two have one code, and hardly two one digest."""
    landelijk = {
        *NORMEN,
        *(rij.code for een in BESLISSINGEN.values() for rij in een.tabel.rows),
        *(rij.code for een in KETEN.values() for rij in een.tabel.rows),
        *(een.code for een in LANDELIJK),
        FEESTDAGEN,
    }
    assert rijen(None).keys() == landelijk
    for regio in REGIOS.values():
        eigen = {*(een.code for een in regio.regels), *(een.code for een in regio.bekostiging)}
        assert rijen(regio).keys() == landelijk | eigen
        assert codes(regio) == (landelijk | eigen) - {FEESTDAGEN}
        sommen = [een.vingerafdruk for een in rijen(regio).values()]
        assert len(set(sommen)) == len(sommen)
    assert all(een.bronnen for een in rijen(None).values())


def test_a_day_of_a_decree_that_changes_makes_the_days_stale(monkeypatch: pytest.MonkeyPatch) -> None:
    """The days that count are signed off together, under a name of their own."""
    voor = rijen.__wrapped__(None)[FEESTDAGEN]
    alle = feestdagen.feestdagen
    monkeypatch.setattr(
        "huiselijkgeweld.akkoord.vingerafdrukken.feestdagen",
        lambda jaar: [dag for dag in alle(jaar) if dag.dag != date(2026, 5, 15)],
    )
    na = rijen.__wrapped__(None)
    assert na[FEESTDAGEN].vingerafdruk != voor.vingerafdruk
    assert na["UB-10W"] == rijen(None)["UB-10W"]


@pytest.mark.parametrize("seed", ["0", "42"])
def test_a_digest_is_the_same_in_every_process(seed: str) -> None:
    """A file that was written on one machine holds on another."""
    code = "from huiselijkgeweld.akkoord.vingerafdrukken import rijen; from huiselijkgeweld import REGIOS; "
    code += "print(*(een.vingerafdruk for regio in (None, *REGIOS.values()) for een in rijen(regio).values()))"
    klaar = subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONHASHSEED": seed},
    )
    assert klaar.stdout.split() == [
        een.vingerafdruk for regio in (None, *REGIOS.values()) for een in rijen(regio).values()
    ]


# The file.


def hoe(akkoord: Akkoord, rij: str, regio: str | None = None) -> str:
    """How a row stands."""
    (een,) = (een for een in akkoord.stand(regio) if een.rij == rij)
    return een.beoordeling


OUD = nieuw("UB-10W", op=OP, functie="jurist").replace('vingerafdruk = "', 'vingerafdruk = "0')
OUD = re.sub(r'"0([0-9a-f]{15})[0-9a-f]"', r'"\1f"', OUD)


def test_an_entry_for_a_row_as_it_is_counts(tmp_path: Path) -> None:
    """Read from a file; the entry says when, in which function, and where the judgement is kept."""
    bestand = tmp_path / "akkoord.toml"
    bestand.write_text(
        nieuw("UB-10W", op=OP, functie="jurist") + 'kenmerk = "zaak-7"\nopmerking = "zie zaak"\n', "utf-8"
    )
    akkoord = Akkoord.load(bestand)
    (regel,) = akkoord.regels
    assert (regel.rij, regel.op, regel.functie, regel.kenmerk, regel.opmerking) == (
        *("UB-10W", OP, Functie.JURIST, "zaak-7", "zie zaak"),
    )
    assert "zie zaak" not in repr(akkoord)
    assert (hoe(akkoord, "UB-10W"), hoe(akkoord, "UB-5D")) == ("akkoord", "niet_beoordeeld")


def test_an_entry_for_a_row_as_it_was_is_stale_until_there_is_a_new_one() -> None:
    """The old one may stay; of several that are stale the last one is shown."""
    oud = Akkoord.loads(OUD + OUD.replace("2026-11-20", "2025-01-01"))
    (een,) = (een for een in oud.stand() if een.rij == "UB-10W")
    assert een.beoordeling is Beoordeling.VERLOPEN
    assert een.regel is not None
    assert een.regel.op == OP
    assert hoe(Akkoord.loads(nieuw("UB-10W", op=date(2020, 1, 1), functie="jurist") + OUD), "UB-10W") == "akkoord"


def test_an_entry_for_no_row_is_shown() -> None:
    """A row that is gone, or a slip of the pen; one of another region is known, and no part of this list."""
    akkoord = Akkoord.loads(
        OUD.replace("UB-10W", "UB-99") + nieuw("RG04a", op=OP, functie="jurist", regio="ijsselland")
    )
    los = [een for een in akkoord.stand() if een.beoordeling is Beoordeling.ONBEKENDE_RIJ]
    assert [(een.rij, een.tabel, een.vingerafdruk) for een in los] == [("UB-99", None, None)]
    assert "RG04a" not in {een.rij for een in akkoord.stand()}
    assert hoe(akkoord, "RG04a", "ijsselland") == "akkoord"


def test_a_row_that_a_region_drops_asks_for_a_judgement_of_its_own() -> None:
    """A sign-off of the national row is none of its absence."""
    akkoord = Akkoord.loads(nieuw("RG05r", op=OP, functie="jurist"))
    assert (hoe(akkoord, "RG05r"), hoe(akkoord, "RG05r", "flevoland")) == ("akkoord", "akkoord")
    assert hoe(akkoord, "RG05r", "ijsselland") == "verlopen"


def test_a_region_of_your_own_has_rows_to_sign_off() -> None:
    """With its own codes, whatever regions are shipped."""
    pad = Path(feestdagen.__file__).parent.parent / "regio" / "gegevens" / "flevoland.toml"
    regio = Regio.loads(
        pad.read_text("utf-8").replace('code = "flevoland"', 'code = "proef"').replace('.fl"', '.proef"')
    )
    eigen = [regel.code for regel in regio.regels]
    akkoord = Akkoord.loads("".join(nieuw(code, op=OP, functie="beleidsmedewerker", regio=regio) for code in eigen))
    stand = {een.rij: een.beoordeling for een in akkoord.stand(regio)}
    assert {stand[code] for code in eigen} == {Beoordeling.AKKOORD}


def test_no_two_rows_have_one_code() -> None:
    """Nationally, and within each region; a region's row has the code of a national one only in its own table."""
    landelijk = list(_landelijk())
    tabellen = {code: tabel for code, tabel, _ in landelijk}
    assert len(tabellen) == len(landelijk)
    for regio in REGIOS.values():
        eigen = list(_van_regio(regio))
        assert len({code for code, _, _ in eigen}) == len(eigen)
        assert all(tabellen.get(code, tabel) == tabel for code, tabel, _ in eigen)


def test_an_empty_file_is_a_list_of_rows_that_nobody_judged() -> None:
    """As many as there are rows."""
    assert {een.beoordeling for een in Akkoord.loads("").stand()} == {Beoordeling.NIET_BEOORDEELD}


def test_all_problems_of_a_file_are_told_at_once() -> None:
    """Each with its path and the way out; no name, no number that can be a BSN and no free text is repeated."""
    tekst = """
    [[akkoord]]
    rij = "UB 10W van Jansen"
    vingerafdruk = "JANSEN"
    op = "gisteren"
    functie = "mr. Jansen"
    kenmerk = "111222333"
    opmerking = 3
    naam = "Jansen"

    [[akkoord]]
    rij = "UB-10W"
    """
    with pytest.raises(InvalidAkkoordError) as info:
        Akkoord.loads(tekst)
    assert [probleem.path for probleem in info.value.problems] == [
        *(f"akkoord[0].{naam}" for naam in ("naam", "rij", "vingerafdruk", "op", "functie", "kenmerk", "opmerking")),
        *(f"akkoord[1].{naam}" for naam in ("vingerafdruk", "op", "functie")),
    ]
    assert "ansen" not in str(info.value).lower()
    assert "111222333" not in str(info.value)
    for uitweg in ("akkoord --rij", "write 2026-04-02", "known: aandachtsfunctionaris", "add a prefix"):
        assert uitweg in str(info.value)


@pytest.mark.parametrize("tekst", ["akkoord = 3", "akkoord = [3]", "[[akoord]]", "[[", b"\xff", "a" * 300_000])
def test_what_is_no_such_file_is_refused(tekst: str | bytes) -> None:
    """As an error of this file, which is a ValueError too."""
    with pytest.raises(InvalidAkkoordError) as info:
        Akkoord.loads(tekst)
    assert isinstance(info.value, ValueError)
    assert isinstance(info.value, HuiselijkgeweldError)


def test_an_entry_needs_a_row_a_day_and_a_function() -> None:
    """A slip in a code is told with the nearest one."""
    with pytest.raises(UnknownCodeError, match="did you mean 'UB-10W'"):
        nieuw("UB-10V", op=OP, functie="jurist")
    with pytest.raises(InvalidValueError, match="op"):
        nieuw("UB-10W", op="2026-11-20", functie="jurist")  # type: ignore[arg-type] # a text is no day
    with pytest.raises(InvalidValueError, match="known: aandachtsfunctionaris"):
        nieuw("UB-10W", op=OP, functie="mr. Jansen")


# What a jurist and an operator see.


def test_the_table_to_read_begins_with_what_asks_for_a_judgement() -> None:
    """Changed rows, then unknown ones, then what nobody judged; a remark cannot break the table."""
    akkoord = Akkoord.loads(
        nieuw("UB-5D", op=OP, functie="jurist") + OUD + 'opmerking = "a | b <b>"\n' + OUD.replace("UB-10W", "UB-99")
    )
    regels = als_markdown(akkoord.stand()).splitlines()
    aantal = len(rijen(None))
    assert regels[2] == f"akkoord: 1, verlopen: 1, niet_beoordeeld: {aantal - 2}, onbekende_rij: 1"
    assert regels[6] == (
        r"| UB-10W | norm | UWmo 2015 art. 4.1.7 lid 2 | verlopen | 2026-11-20 | jurist | – | a \| b \<b\> |"
    )
    assert regels[7].startswith("| UB-99 | – | – | onbekende_rij |")
    assert regels[-1].startswith("| UB-5D | norm | ")
    assert len(regels) == 6 + aantal + 1


def roep(capsys: pytest.CaptureFixture[str], *argumenten: str | Path) -> tuple[int, str, str]:
    """Exit status, output and errors of the command."""
    status = main(["akkoord", *map(str, argumenten)])
    return (status, *capsys.readouterr())


def test_the_command_writes_an_entry_and_lists_every_row(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What it writes, it reads; the exit status says whether something changed."""
    bestand = tmp_path / "akkoord.toml"
    assert roep(capsys, "--rij", "UB-10W", "--op", "2026-11-20") == (0, nieuw("UB-10W", op=OP, functie="jurist"), "")
    bestand.write_text(nieuw("UB-10W", op=OP, functie="jurist"), "utf-8")
    status, tekst, _ = roep(capsys, bestand)
    som = rijen(None)["UB-10W"].vingerafdruk
    assert status == 0
    assert f"UB-10W akkoord {som}" in tekst.splitlines()
    bestand.write_text(OUD, "utf-8")
    status, tekst, _ = roep(capsys, bestand, "--regio", "flevoland", "--markdown")
    assert (status, tekst) == (1, als_markdown(Akkoord.loads(OUD).stand("flevoland")) + "\n")
    assert roep(capsys)[0] == 0


def test_the_command_says_what_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A bad file, no file, an unknown row; and an entry without its day."""
    bestand = tmp_path / "akkoord.toml"
    bestand.write_text('[[akkoord]]\nrij = "UB-10W"\n', "utf-8")
    status, uit, fout = roep(capsys, bestand)
    assert (status, uit) == (2, "")
    assert [regel.partition(": ")[0] for regel in fout.splitlines()] == [str(bestand)] * 4
    assert fout.endswith(": see docs/errors.md#invalidakkoorderror of huiselijkgeweld\n")
    assert roep(capsys, tmp_path / "weg.toml")[0::2] == (
        2,
        f"{tmp_path / 'weg.toml'}: cannot be read: No such file or directory\n",
    )
    assert roep(capsys, "--rij", "UB-10V", "--op", "2026-11-20")[0::2] == (
        2,
        (
            "--rij: unknown row 'UB-10V'; did you mean 'UB-10W'?\n"
            "--rij: see docs/errors.md#unknowncodeerror of huiselijkgeweld\n"
        ),
    )
    with pytest.raises(SystemExit):
        roep(capsys, "--rij", "UB-10W")


def test_the_entry_on_the_page_is_one_that_can_be_read() -> None:
    """And the row that it shows was not changed since the page was written."""
    blok = re.search(r"```toml\n(.*?)```", DOC.read_text("utf-8"), re.DOTALL)
    assert blok is not None
    assert hoe(Akkoord.loads(blok[1]), "UB-10W") == "akkoord"
