"""Region files: what a file must and may not say, the five that are shipped, and who belongs where."""

import copy
import pickle
import re
import subprocess
import sys
from contextlib import suppress
from datetime import date, datetime, timedelta
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiselijkgeweld.bronnen import Bron, Bronsoort, Reading, Regeling
from huiselijkgeweld.errors import InvalidValueError, RegionRuleError, UnknownCodeError
from huiselijkgeweld.model import regelingen
from huiselijkgeweld.model.feiten import Feiten, Inzet
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.conflicten import CONFLICTEN
from huiselijkgeweld.recht.praktijkbronnen import BRONNEN, KEUZES
from huiselijkgeweld.recht.termijnnormen import NORMEN
from huiselijkgeweld.recht.uitkomsten import Mda, Prioriteit
from huiselijkgeweld.regio import REGIOS, Aard, Lidmaatschap, Regio, Regios, Schema, Verhouding, regio_van
from huiselijkgeweld.regio.controle import is_niet_langer
from huiselijkgeweld.regio.tekst import MAX_BYTES, MAX_DELEN, MAX_LIJN
from huiselijkgeweld.tijd.duur import Duur, Eenheid

if TYPE_CHECKING:
    from collections.abc import Mapping

    from huiselijkgeweld.rules import Outcome

GEWOON = date(2024, 6, 1)
REGIO = pytest.mark.parametrize("regio", REGIOS.values(), ids=list(REGIOS))
KOP = """\
code = "proef"
naam = "Proefregio"
[[document]]
titel = "Regiovisie van de proefregio"
kort = "Regiovisie"
geldig = { van = 2022-01-01, tot = 2026-01-01 }
[[document]]
titel = "Pagina zonder datum"
kort = "Pagina"
"""
RIJ = """\
[[regel]]
beslissing = "casusregie"
rij = "RG11"
code = "RG11.p"
when = { veilig_thuis = "overgedragen_lokaal_team" }
then = "lokaal_team"
bron = { document = "Regiovisie", vindplaats = "p. 3" }
"""
DOEL = """\
[[doelstelling]]
code = "d"
tekst = "op tijd"
duur = "P5D"
norm = "UB-5D"
bron = { document = "Pagina" }
"""
TWEEMAAL = "'0193' stands in scheme 'regiovisie' at lidmaatschap[0] too, on days that both cover"
GEEN_GEMEENTE = "is not a CBS municipality code; write four digits as text, such as '0193'"
NIET_TOTAAL = (
    "table 'casusregie' is not total on 2022-01-01: its last row in force, '{}', does not match a case with "
    "veilig_thuis=<VeiligThuis.GEEN: 'geen'>; end with a row that has no conditions"
)
DERTIEN = (
    "decision 'mda' reads 13 facts on 2022-01-01, more than 12: acuut_onveilig, afsluiting, eergerelateerd, "
    "gebiedsrisico, gi_wil_beeindigen, in_opvang, kind_onveilig, onder_reclassering, proeftuin, reguliere_inzet, "
    "stabiel_veilig, structureel_onveilig, voorwaarden_opgesteld"
)
NOOIT = "a region never makes a term longer"
LANGER = f"may be longer than the 5 dagen of norm 'UB-5D' (UWmo 2015 art. 4.1.7 lid 1); {NOOIT}"


def problemen(tekst: str) -> list[str]:
    """What is wrong with a file, each with its path."""
    with pytest.raises(RegionRuleError) as gevonden:
        Regio.loads(tekst)
    return [str(probleem) for probleem in gevonden.value.problems]


def anders(deel: str, **velden: str | None) -> str:
    """A part of a file with other values for these keys; None leaves a key out."""
    lijnen = deel.splitlines()
    for naam, waarde in velden.items():
        lijnen = [lijn for lijn in lijnen if not lijn.startswith(f"{naam} = ")]
        if waarde is not None:
            lijnen.append(f"{naam} = {waarde}")
    return "\n".join(lijnen) + "\n"


def rij(**velden: str | None) -> str:
    """A row with other values for these keys."""
    return anders(RIJ, **velden)


# A file of one's own.


def test_a_file_of_ones_own_is_read(tmp_path: Path) -> None:
    """Its rows take their places, from the first day of the document that they cite."""
    bestand = tmp_path / "proef.toml"
    bestand.write_text(KOP + RIJ, encoding="utf-8")
    regio = Regio.load(bestand)
    assert (regio.code, regio.naam, repr(regio)) == ("proef", "Proefregio", "Regio(code='proef', naam='Proefregio')")
    (regel,) = regio.regels
    assert regel.rule is not None
    assert (regel.beslissing, regel.rij, regel.code, regel.since) == ("casusregie", "RG11", "RG11.p", date(2022, 1, 1))
    assert regel.rule.bronnen == (
        Bron(Regeling("Regiovisie van de proefregio", "Regiovisie", Bronsoort.REGIO), "p. 3"),
    )
    assert (regel.rule.soort, regel.rule.reading, regel.rule.open) == (Bronsoort.REGIO, Reading.VERIFIED, False)
    for dag, code in ((date(2021, 12, 31), "RG11"), (date(2022, 1, 1), "RG11.p"), (date(2030, 1, 1), "RG11.p")):
        rows = [row.code for row in regio.tabel("casusregie").on(dag).rows]
        assert {code} == set(rows) & {"RG11", "RG11.p"}
    assert regio.regel("RG11.p") is regel
    assert regio.regel("RG11") is None


def test_a_file_needs_a_code_and_a_name_and_no_more() -> None:
    """Such a region says nothing: every decision is the national one, and every fact is unknown."""
    regio = Regio.loads(b'\xef\xbb\xbfcode = "leeg"\nnaam = "Leeg"\n')
    assert [regio.tabel(naam).rows for naam in BESLISSINGEN] == [een.tabel.rows for een in BESLISSINGEN.values()]
    assert Feiten() == regio.feiten("0193", GEWOON)
    assert regio.periode == (None, None)
    assert regio.is_begonnen(date(1990, 1, 1))
    assert not regio.is_verlopen(date(2099, 12, 31))
    assert regio.wijkt_af("mda") == {}


def test_a_file_that_is_not_there_is_an_error_of_the_system(tmp_path: Path) -> None:
    """As for any file."""
    with pytest.raises(FileNotFoundError):
        Regio.load(tmp_path / "geen.toml")


@pytest.mark.parametrize(
    ("tekst", "expected"),
    [
        ("code = ", "not TOML: invalid value (at end of document)"),
        (b"\xff", "byte 0 is no UTF-8; save the file as UTF-8"),
        ("#" * (MAX_BYTES + 1), f"more than the {MAX_BYTES} bytes that are read"),
        (f"\n{'a.' * MAX_LIJN}a = 1", f"line 2 has more than the {MAX_LIJN} characters that are read"),
        ("a = " + "[\n" * 90_000, "nested too deep; a region file needs four levels"),
        (f"a = 1{'0' * 1_990}\nb = {'1' * 1_990}", "code: missing"),
        ("code = 1\ncode = 2\n", "not TOML: cannot overwrite a value (at line 2, column 9)"),
    ],
)
def test_what_is_no_toml_is_refused_in_one_sentence(tekst: str | bytes, expected: str) -> None:
    """Bounded in size, line length and depth, whatever stands in it."""
    with pytest.raises(RegionRuleError) as gevonden:
        Regio.loads(tekst)
    assert expected in str(gevonden.value)


# What is wrong with a file.

FOUT = {
    "unknown key": (rij(beslising="1"), ["regel[0].beslising: unknown key 'beslising'; did you mean 'beslissing'?"]),
    "unknown decision": (
        rij(beslissing='"casusregi"'),
        ["regel[0].beslissing: unknown decision 'casusregi'; did you mean 'casusregie'?"],
    ),
    "unknown row": (
        rij(rij='"RG11y"'),
        ["regel[0].rij: unknown row of 'casusregie' 'RG11y'; did you mean 'RG11'?"],
    ),
    "row of another decision": (
        rij(beslissing='"zvh"', rij='"MD6"', then='"niet"'),
        ["regel[0].rij: unknown row of 'zvh' 'MD6'; known: ZV0, ZV1, ZV2"],
    ),
    "closed row": (
        rij(beslissing='"zvh"', rij='"ZV1"', then='"niet"'),
        ["regel[0].rij: row 'ZV1' is not open to a region; open in 'zvh': ZV2"],
    ),
    "no source": (rij(bron=None), ["regel[0].bron: missing"]),
    "source in no document": (
        rij(bron='{ document = "Regiovise" }'),
        ["regel[0].bron.document: unknown document 'Regiovise'; did you mean 'Regiovisie'?"],
    ),
    "source that is no table": (
        rij(bron='["Regiovisie"]'),
        ["regel[0].bron[0]: a text stands where a table is expected"],
    ),
    "empty list of sources": (rij(bron="[]"), [f"regel[0].bron: not a list of 1 through {MAX_DELEN} items"]),
    "unknown fact": (
        rij(when="{ veilig_thui = true }"),
        ["regel[0].when.veilig_thui: unknown fact 'veilig_thui'; did you mean 'veilig_thuis'?"],
    ),
    "unknown value": (
        rij(when='{ veilig_thuis = "melding_ope" }'),
        ["regel[0].when.veilig_thuis: unknown value 'melding_ope'; did you mean 'melding_open'?"],
    ),
    "value of another kind": (
        rij(when='{ veilig_thuis = true, acuut_onveilig = "ja" }'),
        [
            "regel[0].when.veilig_thuis: true or false stands where a text is expected",
            "regel[0].when.acuut_onveilig: a text stands where true or false is expected",
        ],
    ),
    "condition that is no table": (
        rij(when="true"),
        ["regel[0].when: true or false stands where a table of facts is expected"],
    ),
    "unknown result": (
        rij(then='"lokaal_teem"'),
        ["regel[0].then: unknown result 'lokaal_teem'; did you mean 'lokaal_team'?"],
    ),
    "result of another kind": (
        rij(then='{ soort = "duo", houder = "mda" }'),
        ["regel[0].then: a table stands where a text is expected"],
    ),
    "role without holder": (
        rij(beslissing='"rollen"', rij='"RG17"', then='{ soort = "strafregi" }'),
        [
            "regel[0].then.soort: unknown role 'strafregi'; did you mean 'strafregie'?",
            "regel[0].then.houder: missing",
        ],
    ),
    "no code, condition or result": (
        rij(code=None, when=None, then=None),
        ["regel[0].code: missing", "regel[0].when: missing", "regel[0].then: missing"],
    ),
    "no decision": (rij(beslissing=None), ["regel[0].beslissing: missing"]),
    "no row": (rij(rij=None), ["regel[0].rij: missing"]),
    "code of the national row": (
        rij(code='"RG11"'),
        ["regel[0].code: 'RG11' is a national code; give the row of the region a code of its own"],
    ),
    "code of another decision": (
        rij(code='"ZV1"'),
        ["regel[0].code: 'ZV1' is a national code; give the row of the region a code of its own"],
    ),
    "code of another slot": (
        rij(rij='"RG19"', code='"RG08"'),
        ["regel[0].code: 'RG08' is a national code; give the row of the region a code of its own"],
    ),
    "code twice": (
        RIJ + rij(rij='"RG09"'),
        ["regel[1].code: 'RG11.p' stands at regel[0] too; every row needs its own code"],
    ),
    "code in no shape": (
        rij(code='"een rij"'),
        ["regel[0].code: 'een rij' is not a code; write at most 30 letters, digits and dots"],
    ),
    "dates reversed": (
        rij(since="2023-01-01", until="2023-01-01"),
        ["regel[0].until: 2023-01-01 does not lie after since 2023-01-01"],
    ),
    "ended before its document begins": (
        rij(until="2022-01-01"),
        ["regel[0].until: 2022-01-01 does not lie after 2022-01-01, on which its document begins"],
    ),
    "a moment for a day": (
        rij(since="2023-01-01T10:00:00"),
        ["regel[0].since: a number or a time stands where a date is expected; write 2026-04-02, no quotes"],
    ),
    "always and from a day": (
        rij(since="2023-01-01", altijd="true"),
        ["regel[0].altijd: a row that begins on a day does not hold always; keep one of the two"],
    ),
    "kind of row": (rij(soort='"wet"'), ["regel[0].soort: unknown kind of row 'wet'; known: keuze, regio"]),
    "reading": (
        rij(reading='"zeker"'),
        ["regel[0].reading: unknown reading 'zeker'; known: choice, inference, memory, reported, verified"],
    ),
    "reservation that is explained nowhere": (
        rij(voorbehouden='["CF99"]'),
        ["regel[0].voorbehouden[0]: 'CF99' is explained nowhere; add a [[voorbehoud]] with this code"],
    ),
    "note over two lines": (
        rij(note='"een\\ntwee"'),
        ["regel[0].note: not a text of one line and 1 through 500 characters"],
    ),
    "drops a slot": (
        '[[regel]]\nbeslissing = "casusregie"\nrij = "RG19"\nvervalt = true\nbron = { document = "Pagina" }\n',
        ["regel[0].rij: 'RG19' is a place without a national row: there is nothing to drop"],
    ),
    "drops with a result": (
        rij(vervalt="true"),
        [f"regel[0].{naam}: a row that is dropped has none; leave it out" for naam in ("code", "when", "then")],
    ),
    "dropped and filled": (
        RIJ + rij(vervalt="true", code=None, when=None, then=None),
        ["regel[0].rij: 'RG11' is dropped at regel[1]; keep one of the two"],
    ),
    "dropped twice": (
        rij(vervalt="true", code=None, when=None, then=None) * 2,
        ["regel[1].rij: 'RG11' is dropped at regel[0]; keep one of the two"],
    ),
    "not total": (
        rij(rij='"RG24"'),
        [f"regel[0]: {NIET_TOTAAL.format('RG11.p')}"],
    ),
    "not total by two rows": (
        rij(rij='"RG24"') + rij(rij='"RG24"', code='"X"'),
        [f"regel: {NIET_TOTAAL.format('X')}"],
    ),
    "more than twelve facts": (
        rij(
            beslissing='"mda"',
            rij='"MD6"',
            then='"niet"',
            when="{ "
            + ", ".join(
                f"{feit} = true"
                for feit in (
                    *("stabiel_veilig", "gi_wil_beeindigen", "proeftuin", "voorwaarden_opgesteld", "in_opvang"),
                    *("onder_reclassering", "afsluiting", "eergerelateerd", "kind_onveilig", "gebiedsrisico"),
                )
            )
            + " }",
        ),
        [f"regel[0]: {DERTIEN}"],
    ),
}


@pytest.mark.parametrize(("deel", "expected"), FOUT.values(), ids=FOUT)
def test_a_row_that_cannot_be_is_refused_where_it_stands(deel: str, expected: list[str]) -> None:
    """The path leads to the key, and the message to the way out."""
    assert expected == problemen(KOP + deel)


LID = """\
[[lidmaatschap]]
schema = "regiovisie"
naam = "Proef"
gemeenten = ["0193"]
bron = { document = "Regiovisie" }
"""
FOUT_ELDERS = {
    "no region code": (
        KOP.replace('"proef"', '"Proef regio"'),
        ["code: 'Proef regio' is not a lower-case word; write letters, digits and hyphens"],
    ),
    "rows that are no list": (
        'code = "p"\nnaam = "P"\nregel = 3\n',
        ["regel: a number or a time stands where a list is expected"],
    ),
    "unknown part": (
        KOP.replace("[[document]]", "regels = 1\n[[document]]", 1),
        ["regels: unknown key 'regels'; did you mean 'regel'?"],
    ),
    "part that is no table": (
        'code = "p"\nnaam = "P"\ndocument = ["een"]\n',
        ["document[0]: a text stands where a table is expected"],
    ),
    "key in no shape": (
        KOP + '"\\u202e" = 1\n',
        ["document[1]: a key that does not belong here; known: geldig, kort, note, reading, soort, titel, vindplaats"],
    ),
    "document without a name": (KOP + '[[document]]\nkort = "X"\n', ["document[2].titel: missing"]),
    "document twice": (
        KOP + '[[document]]\ntitel = "Y"\nkort = "Pagina"\n',
        ["document[2].kort: stands at document[1] too; each needs its own"],
    ),
    "document whose period is reversed": (
        KOP + '[[document]]\ntitel = "Y"\nkort = "Y"\ngeldig = { van = 2024-01-01, tot = 2023-01-01 }\n',
        ["document[2].geldig.tot: 2023-01-01 does not lie after van 2024-01-01"],
    ),
    "who cites a broken document makes no second mistake": (
        KOP + '[[document]]\ntitel = 3\nkort = "Y"\n' + rij(bron='{ document = "Y" }'),
        ["document[2].titel: a number or a time stands where a text is expected"],
    ),
    "municipality code": (
        KOP + anders(LID, gemeenten='["193"]'),
        [f"lidmaatschap[0].gemeenten[0]: '193' {GEEN_GEMEENTE}"],
    ),
    "municipality code as a number": (
        KOP + anders(LID, gemeenten="[193]"),
        [f"lidmaatschap[0].gemeenten[0]: a number or a time {GEEN_GEMEENTE}"],
    ),
    "municipality without a name": (
        'code = "p"\nnaam = "P"\n[gemeenten]\n"0193" = "Zwolle"\n"19" = 3\n'
        + KOP.split("\n", 2)[2]
        + anders(LID, gemeenten='["0194"]'),
        [
            f"gemeenten: '19' {GEEN_GEMEENTE}",
            "gemeenten.19: a number or a time stands where a text is expected",
        ],
    ),
    "unknown municipality": (
        'code = "p"\nnaam = "P"\n[gemeenten]\n"0193" = "Zwolle"\n'
        + KOP.split("\n", 2)[2]
        + anders(LID, gemeenten='["0194"]'),
        ["lidmaatschap[0].gemeenten[0]: unknown gemeente '0194'; known: 0193"],
    ),
    "names that are no table": (
        "gemeenten = 3\n" + KOP,
        ["gemeenten: a number or a time stands where a table of codes and names is expected"],
    ),
    "unknown scheme": (
        KOP + anders(LID, schema='"regiovise"'),
        ["lidmaatschap[0].schema: unknown scheme 'regiovise'; did you mean 'regiovisie'?"],
    ),
    "membership without a source": (
        KOP + anders(LID, bron=None),
        ["lidmaatschap[0].bron: missing; say where it stands, or that it is memory or choice"],
    ),
    "two memberships at once": (
        KOP + LID + anders(LID, van="2020-01-01"),
        [f"lidmaatschap[1].gemeenten[0]: {TWEEMAAL}"],
    ),
    "a municipality twice in one list": (
        KOP + anders(LID, gemeenten='["0193", "0193"]'),
        [f"lidmaatschap[0].gemeenten[1]: {TWEEMAAL}"],
    ),
    "too many municipalities": (
        KOP + anders(LID, gemeenten="[" + "\n".join(["'0193',"] * (MAX_DELEN + 1)) + "]"),
        [f"lidmaatschap[0].gemeenten: not a list of 1 through {MAX_DELEN} items"],
    ),
    "reservation of this library": (
        KOP + '[[voorbehoud]]\ncode = "CF1"\ntekst = "Anders."\nbron = { document = "Pagina" }\n',
        ["voorbehoud[0].code: 'CF1' is explained by this library already; give it a code of its own"],
    ),
    "unknown parameter": (
        KOP + '[[parameter]]\nnaam = "mda_maximaal"\nwaarde = 3\nbron = { document = "Pagina" }\n',
        ["parameter[0].naam: unknown parameter 'mda_maximaal'; did you mean 'mda_minimaal'?"],
    ),
    "value of a parameter": (
        KOP + '[[parameter]]\nnaam = "zvh_lezing"\nwaarde = "derde"\nbron = { document = "Pagina" }\n',
        ["parameter[0].waarde: unknown reading of the criteria 'derde'; did you mean 'eerste'?"],
    ),
    "a number of criteria that is none": (
        KOP + '[[parameter]]\nnaam = "mda_minimaal"\nwaarde = true\nbron = { document = "Pagina" }\n',
        ["parameter[0].waarde: not a whole number from 1 through 12"],
    ),
    "fewer criteria than are always asked": (
        KOP + '[[parameter]]\nnaam = "mda_minimaal"\nwaarde = 1\nbron = { document = "Pagina" }\n',
        ["parameter[0].waarde: 1 lies outside 2 through 4: row 'MD6' has 4 criteria, of which 2 are always asked"],
    ),
    "more criteria than there are": (
        KOP + '[[parameter]]\nnaam = "mda_minimaal"\nwaarde = 5\nbron = { document = "Pagina" }\n',
        ["parameter[0].waarde: 5 lies outside 2 through 4: row 'MD6' has 4 criteria, of which 2 are always asked"],
    ),
    "criteria that are dropped": (
        KOP
        + '[[parameter]]\nnaam = "mda_minimaal"\nwaarde = 2\nbron = { document = "Pagina" }\n'
        + rij(beslissing='"mda"', rij='"MD6"', vervalt="true", code=None, when=None, then=None),
        ["parameter[0].waarde: needs one row with criteria in the place of MD6, not 0"],
    ),
    "a proeftuin nowhere": (
        KOP + '[[proeftuin]]\nnaam = "X"\nbron = { document = "Pagina" }\n',
        ["proeftuin[0].gemeente: missing"],
    ),
    "a proeftuin elsewhere": (
        KOP + '[[proeftuin]]\nnaam = "X"\naard = "elders"\nbron = { document = "Pagina" }\n',
        ["proeftuin[0].aard: a proeftuin is there (lid), or there is no other (geen)"],
    ),
    "no proeftuin somewhere": (
        KOP + '[[proeftuin]]\nnaam = "X"\naard = "geen"\nplaats = "Y"\nbron = { document = "Pagina" }\n',
        ["proeftuin[0].aard: that there is none is about every other municipality; leave gemeente and plaats out"],
    ),
    "kind of partner": (
        KOP + '[[partner]]\nnaam = "X"\nsoort = "opvan"\nrol = "opvang"\nbron = { document = "Pagina" }\n',
        ["partner[0].soort: unknown kind of partner 'opvan'; did you mean 'opvang'?"],
    ),
}


@pytest.mark.parametrize(("tekst", "expected"), FOUT_ELDERS.values(), ids=FOUT_ELDERS)
def test_a_part_that_cannot_be_is_refused_where_it_stands(tekst: str, expected: list[str]) -> None:
    """Documents, memberships, parameters, proeftuinen and partners, as the rows."""
    assert expected == problemen(tekst)


def test_all_problems_come_at_once() -> None:
    """Also those that show only over the whole file."""
    tekst = KOP + rij(then='"lokaal_teem"') + rij(rij='"RG24"', beslissing='"casusregie"', code='"X"')
    tekst += rij(beslissing='"zvh"', rij='"ZV2"', then='"niet"', code='"X"') + LID + LID
    tekst += anders(DOEL, duur='"P6D"')
    assert problemen(tekst) == [
        f"lidmaatschap[1].gemeenten[0]: {TWEEMAAL}",
        "regel[0].then: unknown result 'lokaal_teem'; did you mean 'lokaal_team'?",
        "regel[2].code: 'X' stands at regel[1] too; every row needs its own code",
        f"doelstelling[0]: 6 dagen {LANGER}",
    ]


MEER = "more than 100 problems; mend these, and then read the file again"


@pytest.mark.parametrize(
    "tekst",
    [
        "".join(f"vreemd{number} = 1\n" for number in range(5000)),
        "".join(f"[[regel]]\nbron = [{', '.join(['{}'] * 300)}]\n" for _ in range(20)),
        "".join(f"[[regel]]\nvreemd{number} = 1\n" for number in range(200)),
        "[[document]]\n" + "".join(f"vreemd{number} = 1\n" for number in range(5000)),
    ],
    ids=["keys of the file", "sources", "rows", "keys of a part"],
)
def test_more_problems_than_anybody_reads_are_cut(tekst: str) -> None:
    """The first hundred are told, and that there are more; a small file cannot become a flood."""
    gezegd = problemen('code = "p"\nnaam = "p"\n' + tekst)
    assert len(gezegd) == 101
    assert gezegd[-1] == MEER


def test_a_file_names_no_more_municipalities_than_there_can_be() -> None:
    """Each unknown code would be held beside all of them: ten thousand made a small file take ten seconds."""
    namen = "".join(f'{number:04} = "a"\n' for number in range(501))
    kop = 'code = "p"\nnaam = "p"\n[gemeenten]\n'
    assert problemen(kop + namen) == ["gemeenten: more than the 500 municipalities that are read"]
    assert len(Regio.loads(kop + namen.rpartition("0500")[0]).gemeenten) == 500


def test_a_row_that_cannot_be_read_makes_no_second_mistake() -> None:
    """The table of its decision is not judged without it; if its decision is not known, no table is."""
    open_end = rij(rij='"RG24"', code='"B"')
    not_total = "regel[0]: table 'casusregie' is not total on 2022-01-01"
    elsewhere = problemen(KOP + open_end + rij(beslissing='"zvh"', rij='"ZV2"', then="3"))
    assert elsewhere[0] == "regel[1].then: a number or a time stands where a text is expected"
    assert elsewhere[1].startswith(not_total)
    assert len(elsewhere) == 2
    for broken in (rij(then="3", code='"C"'), rij(beslissing='"geen"', code='"C"'), rij(beslissing="[3]", code='"C"')):
        assert len(problemen(KOP + open_end + broken)) == 1
    assert problemen(KOP + open_end)[0].startswith(not_total)


BESTANDEN = [files("huiselijkgeweld.regio").joinpath("gegevens", f"{code}.toml").read_text("utf-8") for code in REGIOS]
WAARDEN = [
    "1",
    "true",
    '"x"',
    "[]",
    "{}",
    "[[1]]",
    "[{}]",
    "2021-01-01",
    "12:00:00",
    "nan",
    '"0193"',
    '"RG24"',
    '"zvh"',
]


@given(st.data())
def test_a_file_is_read_or_refused_whatever_stands_in_it(data: st.DataObject) -> None:
    """Lines of a shipped file lost, doubled, moved or given another value: there is no other error."""
    lijnen = data.draw(st.sampled_from(BESTANDEN)).splitlines()
    for _ in range(data.draw(st.integers(1, 5))):
        plek, naar = (data.draw(st.integers(0, len(lijnen) - 1)) for _ in range(2))
        lijn = lijnen[plek]
        nieuw = data.draw(st.sampled_from(["weg", "dubbel", "om", *WAARDEN]))
        if nieuw == "weg":
            del lijnen[plek]
        elif nieuw == "dubbel":
            lijnen.insert(naar, lijn)
        elif nieuw == "om":
            lijnen[plek], lijnen[naar] = lijnen[naar], lijn
        else:
            lijnen[plek] = f"{lijn.partition(' = ')[0]} = {nieuw}"
    with suppress(RegionRuleError):
        regio = Regio.loads("\n".join(lijnen))
        assert [regio.tabel(naam).naam for naam in BESLISSINGEN] == list(BESLISSINGEN)


def test_values_of_a_file_are_never_run() -> None:
    """A text that is a program stays a text, or is refused as any other."""
    evil = "__import__('os').abort()"
    (probleem,) = problemen(KOP + rij(note=f'"{evil}"', then=f'"{evil}"'))
    assert probleem.startswith(f"regel[0].then: unknown result '{evil}'; known: aangewezen_professional,")
    regel = Regio.loads(KOP + rij(note=f'"{evil}"')).regels[0]
    assert regel.rule is not None
    assert regel.rule.note == evil


def test_rows_of_a_file_can_say_how_sure_they_are() -> None:
    """A choice cites the choices of the library first; a reservation may be explained in the file itself."""
    tekst = KOP + rij(
        soort='"keuze"',
        reading='"choice"',
        voorbehouden='["CF4", "P1"]',
        note='"zo gelezen"',
        altijd="true",
        until="2024-01-01",
        bron='[{ document = "Regiovisie", vindplaats = "p. 3" }, { document = "Pagina" }]',
    )
    tekst += '[[voorbehoud]]\ncode = "P1"\ntekst = "Zo gelezen."\nbetwist = true\nbron = { document = "Pagina" }\n'
    regio = Regio.loads(tekst)
    row = regio.regels[0].rule
    assert row is not None
    assert (row.soort, row.reading, row.voorbehouden, row.note) == (
        *(Bronsoort.KEUZE, Reading.CHOICE),
        *(("CF4", "P1"), "zo gelezen"),
    )
    assert [str(bron) for bron in row.bronnen] == ["Keuze, RG11.p", "Regiovisie, p. 3", "Pagina"]
    assert (row.since, row.until) == (None, date(2024, 1, 1))
    assert (regio.conflicten["P1"].tekst, regio.conflicten["P1"].betwist) == ("Zo gelezen.", True)


def test_a_row_that_cites_two_texts_begins_when_both_have_begun() -> None:
    """A text without a period does not move it; a day of its own goes before."""
    later = '[[document]]\ntitel = "Later"\nkort = "Later"\ngeldig = { van = 2023-01-01 }\n'
    bron = '[{ document = "Regiovisie" }, { document = "Later" }, { document = "Pagina" }]'
    for since, expected in ((None, date(2023, 1, 1)), ("2022-06-01", date(2022, 6, 1))):
        regio = Regio.loads(KOP + later + rij(bron=bron, since=since))
        assert regio.regels[0].since == expected


def test_a_region_can_drop_an_open_row() -> None:
    """From the first day of the document on; before that the national row stands."""
    deel = rij(beslissing='"mda_prioriteit"', rij='"MD6p"', vervalt="true", code=None, when=None, then=None)
    regio = Regio.loads(KOP + deel)
    assert [row.until for row in regio.tabel("mda_prioriteit").rows] == [date(2022, 1, 1)]
    assert regio.wijkt_af("mda_prioriteit") == {"MD6p": Verhouding.WIJKT_AF}
    assert regio.regel("MD6p") is None


def test_rows_that_only_together_make_a_table_deviate() -> None:
    """Without the last of them there would be no answer to every case."""
    first = rij(rij='"RG24"', code='"A"')
    regio = Regio.loads(KOP + first + rij(rij='"RG24"', code='"B"', when="{}", then='"niemand"'))
    said = regio.wijkt_af("casusregie")
    assert said == {"A": Verhouding.BEVESTIGT, "B": Verhouding.WIJKT_AF}
    assert regio.wijkt_af("casusregie") is said


def test_two_rows_for_one_result_hold_together() -> None:
    """Which of them deviates is asked for the result, not for the row."""
    deel = rij(
        beslissing='"mda_prioriteit"', rij='"MD6p"', when="{ intergenerationeel = true }", then='"hoge_prioriteit"'
    )
    regio = Regio.loads(
        KOP + deel + anders(deel, code='"Q"', when="{ intergenerationeel = true, gebiedsrisico = true }")
    )
    assert regio.wijkt_af("mda_prioriteit") == {"RG11.p": Verhouding.WIJKT_AF, "Q": Verhouding.BEVESTIGT}


# Terms are never longer than the norm.


@pytest.mark.parametrize(
    ("een", "ander", "expected"),
    [
        ("PT24H", "P1D", True),
        ("PT25H", "P1D", False),
        ("PT1176H", "P7W", True),
        ("PT1177H", "P7W", False),
        ("P14D", "P2W", True),
        ("P15D", "P2W", False),
        ("P4W", "P1M", True),
        ("P1M", "P4W", False),
        ("P12M", "P1Y", False),
        ("P364D", "P1Y", True),
        ("P366D", "P1Y", False),
        ("P5D", "P5D", True),
        ("P6D", "P5D", False),
    ],
)
def test_a_duration_is_no_longer_only_if_it_never_can_be(een: str, ander: str, expected: bool) -> None:
    """Whatever the month or the year in which both start."""
    assert is_niet_langer(Duur.parse(een), Duur.parse(ander)) is expected


def test_working_days_are_longer_than_days() -> None:
    """And days are never longer than as many working days; a week of the calendar may end tomorrow."""
    days, working = Duur(5, Eenheid.DAGEN), Duur(5, Eenheid.WERKDAGEN)
    assert is_niet_langer(days, working)
    assert not is_niet_langer(working, days)
    assert not is_niet_langer(working, Duur(1, Eenheid.WEKEN))
    assert is_niet_langer(Duur(2, Eenheid.KALENDERWEKEN), Duur(2, Eenheid.KALENDERWEKEN))
    assert not is_niet_langer(Duur(1, Eenheid.KALENDERWEKEN), Duur(1, Eenheid.WEKEN))
    assert not is_niet_langer(Duur(1, Eenheid.DAGEN), Duur(1, Eenheid.KALENDERWEKEN))


def doel(**velden: str | None) -> str:
    """A file with one target."""
    return KOP + anders(DOEL, **velden)


def test_a_target_may_be_as_long_as_the_norm_or_shorter() -> None:
    """Or name a norm without a number of its own."""
    for duur in ('"P5D"', '"P4D"', '"PT72H"', '{ aantal = 5, eenheid = "dagen" }', None):
        (een,) = Regio.loads(doel(duur=duur)).doelstellingen
        assert (een.norm, een.tekst) == ("UB-5D", "op tijd")


@pytest.mark.parametrize(
    ("velden", "expected"),
    [
        (
            {"duur": '"P1W"'},
            f"doelstelling[0]: 1 week {LANGER}",
        ),
        (
            {"duur": '{ aantal = 5, eenheid = "werkdagen" }'},
            f"doelstelling[0]: 5 werkdagen {LANGER}",
        ),
        ({"norm": '"UB-5X"'}, "doelstelling[0].norm: unknown norm 'UB-5X'; did you mean 'UB-5D'?"),
        (
            {"norm": '"WMO-CALAM"'},
            "doelstelling[0].norm: norm 'WMO-CALAM' has no number: the text says 'onverwijld'",
        ),
        (
            {"norm": '"WTH-10D"'},
            "doelstelling[0].norm: norm 'WTH-10D' is no duty (plicht), so no region sets its term",
        ),
        (
            {"duur": '"5 dagen"'},
            "doelstelling[0].duur: this text is not a duration of one unit; write PT24H, P5D, P10W, P3M or P20Y",
        ),
        (
            {"duur": '{ aantal = 0, eenheid = "dag" }'},
            """doelstelling[0].duur.aantal: not a whole number from 1 through 999999
doelstelling[0].duur.eenheid: unknown unit 'dag'; did you mean 'dagen'?""",
        ),
        ({"code": '"D"'}, "doelstelling[0].code: 'D' is not a lower-case word; write letters, digits and hyphens"),
    ],
)
def test_a_target_that_makes_a_term_longer_is_refused(velden: dict[str, str], expected: str) -> None:
    """And one that names what is no term for a duty."""
    assert expected == "\n".join(problemen(doel(**velden)))


def test_a_parameter_is_held_to_the_norm_that_it_names() -> None:
    """As a target is."""
    deel = '[[parameter]]\nnaam = "jbt_termijn"\nwaarde = "P10D"\nnorm = "RVDK-10D"\nbron = { document = "Pagina" }\n'
    norm = NORMEN["RVDK-10D"]
    assert Regio.loads(KOP + deel).parameters["jbt_termijn"].waarde == Duur(10, Eenheid.DAGEN)
    other = deel.replace("jbt_termijn", "zvh_lezing").replace("P10D", "eerste")
    assert problemen(KOP + other) == ["parameter[0].norm: only a term can be held to a norm; leave it out"]
    assert problemen(KOP + deel.replace("P10D", "P3W")) == [
        f"parameter[0]: 3 weken may be longer than the {norm.duur} of norm 'RVDK-10D' ({norm.bron}); {NOOIT}"
    ]


# Parameters write rows.

VIJF = """{ structureel_onveilig = true, reguliere_inzet = "vastgelopen", herhaling_waarschijnlijk = true, \
intergenerationeel = true, intensieve_aanpak_nodig = true }"""


def minimaal(aantal: int, eigen: str = "", reading: str = "verified") -> Regio:
    """A region in which so many criteria for MDA++ suffice."""
    deel = f'[[parameter]]\nnaam = "mda_minimaal"\nwaarde = {aantal}\nreading = "{reading}"\n'
    return Regio.loads(KOP + deel + 'bron = { document = "Regiovisie", vindplaats = "p. 9" }\n' + eigen)


EIGEN = rij(beslissing='"mda"', rij='"MD6"', code='"MD3.p"', when=VIJF, then='"aanmelden"', since="2023-01-01")


@pytest.mark.parametrize(("aantal", "rows"), [(5, 1), (4, 3), (3, 3), (2, 1)])
def test_so_many_criteria_suffice(aantal: int, rows: int) -> None:
    """One row for every choice; structural unsafety and effort that has run aground are always among them."""
    regio = minimaal(aantal, EIGEN)
    written = [regel.rule for regel in regio.regels if regel.rule is not None]
    assert len(written) == rows
    assert len({tuple(row.conditions) for row in written}) == rows
    for row in written:
        assert len(row.conditions) == aantal
        assert {"structureel_onveilig", "reguliere_inzet"} <= set(row.conditions)
        assert (row.since, row.then) == (date(2023, 1, 1), Mda.AANMELDEN)
    own = ["MD3.p"] if aantal == 5 else [f"MD3.p.{nummer}" for nummer in range(1, rows + 1)]
    assert own == [row.code for row in written]
    assert own == [row.code for row in regio.tabel("mda").on(GEWOON).rows if row.code.startswith("MD3")]


def test_one_criterion_less_admits_more() -> None:
    """A case with four of the five is admitted if four suffice, and whatever the fifth is."""
    case = Feiten(
        acuut_onveilig=False,
        structureel_onveilig=True,
        reguliere_inzet=Inzet.VASTGELOPEN,
        herhaling_waarschijnlijk=True,
        intergenerationeel=True,
        intensieve_aanpak_nodig=False,
    )
    answers = [outcome(minimaal(aantal, EIGEN), "mda", case) for aantal in (5, 4, 3)]
    assert answers == [Mda.NIET, Mda.AANMELDEN, Mda.AANMELDEN]


def test_without_criteria_of_its_own_a_region_counts_the_national_ones() -> None:
    """From the day on which its document begins, and no surer than the translation that these are."""
    regio = minimaal(3)
    rows = [regel.rule for regel in regio.regels if regel.rule is not None]
    assert [row.code for row in rows] == ["MD6.1", "MD6.2"]
    assert {(row.since, row.soort, row.reading, row.open) for row in rows} == {
        (date(2022, 1, 1), Bronsoort.REGIO, Reading.CHOICE, False)
    }
    assert [str(bron) for bron in rows[0].bronnen][:2] == ["Regiovisie, p. 9", "Keuze, MD6"]
    assert regio.parameters["mda_minimaal"].waarde == 3
    assert minimaal(4).regels == ()


def test_a_number_of_criteria_is_as_unsure_as_its_source() -> None:
    """And the row as the surer of the two is not."""
    (row, *_) = (regel.rule for regel in minimaal(4, EIGEN, "reported").regels)
    assert row is not None
    assert row.reading is Reading.REPORTED


def test_criteria_beyond_count_are_not_tried_out() -> None:
    """A row with more facts than a decision may read is refused before every choice of them is written."""
    many = [veld for veld in Feiten.__annotations__ if Feiten.__annotations__[veld] == (bool | None)]
    when = "{ " + ", ".join(f"{feit} = true" for feit in many) + " }"
    deel = '[[parameter]]\nnaam = "mda_minimaal"\nwaarde = 12\nbron = { document = "Pagina" }\n'
    (probleem,) = problemen(KOP + deel + anders(EIGEN, when=when))
    assert probleem.startswith(f"regel[0]: decision 'mda' reads {len(many) + 1} facts on 2023-01-01, more than 12")


def test_the_criteria_of_a_zorg_en_veiligheidshuis_have_two_readings() -> None:
    """The first never leaves out a case that the second takes in; a region may choose the second."""
    deel = '[[parameter]]\nnaam = "zvh_lezing"\nwaarde = "{}"\nbron = {{ document = "Regiovisie" }}\n'
    eerste, tweede = (Regio.loads(KOP + deel.format(een)) for een in ("eerste", "tweede"))
    assert eerste.regels == ()
    assert [row.code for row in tweede.tabel("zvh").on(GEWOON).rows] == ["ZV1", "ZV2.tweede", "ZV0"]
    assert [row.code for row in tweede.tabel("zvh").on(date(2021, 12, 31)).rows] == ["ZV1", "ZV2", "ZV0"]
    abd = Feiten(
        meerdere_leefdomeinen=True,
        ketenoverstijgend_nodig=True,
        overlast_of_criminaliteit=True,
        raakt_systeem=False,
        gebiedsrisico=True,
    )
    for case, first, second in (
        (abd, "aanmelden", "aanmelden"),
        (attrs.evolve(abd, ketenoverstijgend_nodig=False), "aanmelden", "niet"),
    ):
        assert [str(outcome(regio, "zvh", case)) for regio in (eerste, tweede)] == [first, second]


def outcome(regio: Regio, naam: str, case: Feiten) -> object:
    """The one answer of a region to a decision by its first match."""
    return cast("Outcome[object]", regio.tabel(naam).evaluate(case, on=GEWOON)).value


# Who belongs where.


def codes(*namen: str) -> set[str]:
    """The CBS codes of municipalities by name."""
    of_name = {naam: code for regio in REGIOS.values() for code, naam in regio.gemeenten.items()}
    return {of_name[naam] for naam in namen}


ACHTERHOEK = codes("Aalten", "Berkelland", "Bronckhorst", "Doetinchem", "Montferland") | codes(
    "Oost Gelre", "Oude IJsselstreek", "Winterswijk"
)
NOORD_VELUWE = codes("Elburg", "Ermelo", "Harderwijk", "Nunspeet", "Oldebroek", "Putten")
MIJOV = codes("Apeldoorn", "Brummen", "Epe", "Hattem", "Heerde", "Lochem", "Voorst", "Zutphen")
RIVIERENLAND = codes("Buren", "Culemborg", "Maasdriel", "Neder-Betuwe", "Tiel", "West Betuwe") | codes(
    "West Maas en Waal", "Zaltbommel"
)


def test_the_regions_have_as_many_municipalities_as_their_texts_say() -> None:
    """Eleven, fifteen, six and fourteen by their regiovisie; how many Amersfoort has is not read."""
    counts = {code: len(regio.leden("regiovisie", GEWOON)) for code, regio in REGIOS.items()}
    assert counts == {
        "ijsselland": 11,
        "gelderland-zuid": 15,
        "flevoland": 6,
        "noord-veluwe-mijov": 14,
        "amersfoort": 6,
    }
    noord = REGIOS["noord-veluwe-mijov"]
    assert set(noord.leden("regiovisie", GEWOON)) == NOORD_VELUWE | MIJOV
    for schema in ("veilig_thuis", "veiligheidsregio", "zorg_en_veiligheidshuis"):
        assert set(noord.leden(schema, GEWOON)) == NOORD_VELUWE | MIJOV | ACHTERHOEK
        assert len(noord.leden(schema, GEWOON)) == 22
    assert {len(REGIOS["ijsselland"].leden(schema, GEWOON)) for schema in ("veilig_thuis", "veiligheidsregio")} == {11}
    assert len(REGIOS["gelderland-zuid"].leden("veilig_thuis", GEWOON)) == 15
    assert len(REGIOS["gelderland-zuid"].leden("veiligheidsregio", GEWOON)) == 14


@pytest.mark.parametrize("schema", Schema)
def test_no_municipality_is_in_two_regions_in_one_scheme(schema: str) -> None:
    """On any day on which a membership begins or ends."""
    dagen = {dag for regio in REGIOS.values() for lid in regio.lidmaatschappen for dag in (lid.van, lid.tot) if dag}
    for dag in dagen | {GEWOON, date(2014, 6, 1)}:
        members = [gemeente for regio in REGIOS.values() for gemeente in regio.leden(schema, dag)]
        assert len(set(members)) == len(members)


def waar(gemeente: str, on: date = GEWOON) -> dict[str, str]:
    """Per scheme the region whose file counts a municipality among its own, and how sure it is."""
    return {
        str(schema): f"{regio.code} {lid.reading}"
        for schema in Schema
        for regio in REGIOS.values()
        if (lid := regio.leden(schema, on).get(gemeente)) is not None
    }


def test_hattem_belongs_to_two_regions() -> None:
    """For the money of the vrouwenopvang to Zwolle, else to Gelderland; and which of two tables it has is in doubt."""
    noord = REGIOS["noord-veluwe-mijov"]
    assert waar("0244") == {
        "regiovisie": "noord-veluwe-mijov verified",
        "duvo": "ijsselland reported",
        "veilig_thuis": "noord-veluwe-mijov verified",
        "jeugdregio": "noord-veluwe-mijov reported",
        "jbt": "noord-veluwe-mijov reported",
        "zorg_en_veiligheidshuis": "noord-veluwe-mijov verified",
        "veiligheidsregio": "noord-veluwe-mijov verified",
    }
    elders = noord.lidmaatschap("0244", "duvo", GEWOON)
    assert elders is not None
    assert (elders.aard, elders.naam) == (Aard.ELDERS, "Zwolle")
    for schema in ("duvo", "jeugdregio", "jbt"):
        lid = noord.lidmaatschap("0244", schema, GEWOON)
        assert lid is not None
        assert "Hattem" in str(lid.twijfel)
    assert regio_van("0244", GEWOON) is noord
    assert regio_van("0244", GEWOON, "duvo") is REGIOS["ijsselland"]


def test_mook_en_middelaar_lies_in_limburg() -> None:
    """With Gelderland-Zuid for its regiovisie and Veilig Thuis, as reported, and elsewhere for its veiligheidsregio."""
    zuid = REGIOS["gelderland-zuid"]
    assert waar("0944") == {
        "regiovisie": "gelderland-zuid reported",
        "duvo": "gelderland-zuid memory",
        "veilig_thuis": "gelderland-zuid reported",
        "jeugdregio": "gelderland-zuid reported",
    }
    elders = zuid.lidmaatschap("0944", "veiligheidsregio", GEWOON)
    assert elders is not None
    assert (elders.aard, elders.naam, elders.reading) == (Aard.ELDERS, "Limburg-Noord", Reading.VERIFIED)
    assert regio_van("0944", GEWOON) is zuid
    assert regio_van("0944", GEWOON, "duvo") is None


def test_eemnes_is_counted_by_gooi_en_vechtstreek() -> None:
    """For Veilig Thuis and the opvang; only its veiligheidsregio is certain, and its jeugdregio nobody has read."""
    assert waar("0317") == {"jeugdregio": "amersfoort memory", "veiligheidsregio": "amersfoort verified"}
    for schema, naam in (("veilig_thuis", "Veilig Thuis Gooi en Vechtstreek"), ("duvo", "Hilversum")):
        elders = REGIOS["amersfoort"].lidmaatschap("0317", schema, GEWOON)
        assert elders is not None
        assert (elders.aard, elders.naam, elders.reading) == (Aard.ELDERS, naam, Reading.REPORTED)
    assert regio_van("0317", GEWOON) is None
    nijkerk = [lid for lid in REGIOS["amersfoort"].lidmaatschappen if "Nijkerk" in str(lid.twijfel)]
    assert {str(lid.schema) for lid in nijkerk} == {"regiovisie", "jeugdregio"}


def test_zeewolde_and_heerde_carry_their_doubts() -> None:
    """Zeewolde buys youth care with Noord-Veluwe; Heerde is the fourteenth by arithmetic."""
    zeewolde = REGIOS["flevoland"].leden("jeugdregio", GEWOON)["0050"]
    assert (zeewolde.is_assumed, "Noord-Veluwe" in str(zeewolde.twijfel)) == (True, True)
    assert regio_van("0050", GEWOON, "jeugdregio") is None
    heerde = REGIOS["noord-veluwe-mijov"].leden("regiovisie", GEWOON)["0246"]
    assert (heerde.reading, "Heerde" in str(heerde.twijfel)) == (Reading.REPORTED, True)


AANGENOMEN = {
    ("flevoland", "duvo"): codes("Dronten", "Lelystad", "Noordoostpolder", "Urk", "Zeewolde"),
    ("flevoland", "jeugdregio"): codes("Zeewolde"),
    ("gelderland-zuid", "duvo"): codes("Mook en Middelaar"),
    ("noord-veluwe-mijov", "duvo"): NOORD_VELUWE | ACHTERHOEK,
    ("amersfoort", "duvo"): codes("Baarn", "Bunschoten", "Leusden", "Soest", "Woudenberg"),
    ("amersfoort", "jeugdregio"): codes("Eemnes"),
    ("amersfoort", "regiovisie"): codes("Baarn", "Bunschoten", "Leusden", "Soest", "Woudenberg"),
    ("amersfoort", "jbt"): codes("Amersfoort", "Baarn", "Bunschoten", "Leusden", "Soest", "Woudenberg"),
}


def test_what_nobody_has_read_is_marked_as_assumed() -> None:
    """Exactly these memberships, and those of three Zorg- en Veiligheidshuizen; each says what is in doubt."""
    assumed: dict[tuple[str, str], set[str]] = {}
    for regio in REGIOS.values():
        for schema in Schema:
            for gemeente, lid in regio.leden(schema, GEWOON).items():
                if lid.is_assumed:
                    assert lid.twijfel
                    assumed.setdefault((regio.code, str(schema)), set()).add(gemeente)
    zvh = {sleutel: assumed.pop(sleutel) for sleutel in list(assumed) if sleutel[1] == "zorg_en_veiligheidshuis"}
    assert set(zvh) == {(een, "zorg_en_veiligheidshuis") for een in ("ijsselland", "gelderland-zuid", "amersfoort")}
    assert assumed == AANGENOMEN


def test_an_assumed_membership_decides_nobodys_policy() -> None:
    """A municipality that only memory gives to a region belongs to none; its own region file still tells."""
    for (code, schema), gemeenten in AANGENOMEN.items():
        for gemeente in gemeenten:
            assert regio_van(gemeente, GEWOON, schema) is None
            assert gemeente in REGIOS[code].leden(schema, GEWOON)


def test_a_membership_without_a_text_cites_the_choices_of_the_library() -> None:
    """So that it is never taken for what somebody wrote."""
    for regio in REGIOS.values():
        for lid in regio.lidmaatschappen:
            if lid.reading is Reading.MEMORY:
                assert lid.bronnen == (Bron(KEUZES, "lidmaatschap"),)
            else:
                assert {bron.regeling for bron in lid.bronnen} <= {een.regeling for een in regio.documenten}


def test_municipalities_that_are_gone_are_found_in_their_own_time() -> None:
    """Groesbeek became Berg en Dal in 2016; Geldermalsen, Lingewaal and Neerijnen became West Betuwe in 2019."""
    zuid = REGIOS["gelderland-zuid"]
    for gone, new, day in (("0241", "1945", date(2016, 1, 1)), ("0236", "1960", date(2019, 1, 1))):
        for schema in ("veilig_thuis", "veiligheidsregio"):
            before, after = zuid.leden(schema, day - timedelta(1)), zuid.leden(schema, day)
            assert ((gone in before, new in before), (gone in after, new in after)) == ((True, False), (False, True))


def test_centrumgemeenten_are_those_that_received_the_money() -> None:
    """Read in the decree, and each acts for its own group."""
    for code, naam in (("0193", "Zwolle"), ("0268", "Nijmegen"), ("0034", "Almere"), ("0200", "Apeldoorn")):
        regio = regio_van(code, GEWOON, "duvo")
        assert regio is not None
        groep = regio.leden("duvo", GEWOON)
        assert (groep[code].reading, {lid.centrum for lid in groep.values()}) == (Reading.VERIFIED, {code})
        assert {lid.naam for lid in groep.values()} == {naam} == {regio.gemeenten[code]}


def test_a_municipality_that_no_file_names_belongs_nowhere() -> None:
    """Nor does one of another part of the country."""
    assert regio_van("0363", GEWOON) is None
    assert regio_van(None, GEWOON) is None
    assert REGIOS["ijsselland"].lidmaatschap("0363", "regiovisie", GEWOON) is None


def test_an_unknown_scheme_is_named() -> None:
    """With the nearest that there is."""
    with pytest.raises(UnknownCodeError, match="unknown scheme 'regiovise'; did you mean 'regiovisie'"):
        regio_van("0193", GEWOON, "regiovise")


def test_a_day_is_a_plain_day() -> None:
    """A moment is refused, in every question that has a day."""
    regio, moment = REGIOS["ijsselland"], datetime(2024, 6, 1, 12)
    for vraag in (
        regio.is_begonnen,
        regio.is_verlopen,
        lambda on: regio.leden("duvo", on),
        lambda on: regio_van("0193", on),
    ):
        with pytest.raises(InvalidValueError, match="on"):
            vraag(moment)


# The facts of the register.


@pytest.mark.parametrize(
    ("code", "gemeente", "op", "expected"),
    [
        ("noord-veluwe-mijov", "0232", GEWOON, True),
        ("noord-veluwe-mijov", "0302", date(2026, 6, 1), True),
        ("noord-veluwe-mijov", "0232", date(2019, 12, 31), None),
        ("noord-veluwe-mijov", "0197", GEWOON, None),
        ("gelderland-zuid", "0281", date(2018, 1, 1), True),
        ("gelderland-zuid", "0281", date(2017, 12, 31), None),
        ("gelderland-zuid", "0268", GEWOON, None),
        ("flevoland", "0034", GEWOON, True),
        ("flevoland", "0171", GEWOON, None),
        ("amersfoort", "0307", GEWOON, None),
        ("amersfoort", "0317", GEWOON, None),
        ("ijsselland", "0193", GEWOON, None),
        ("ijsselland", None, GEWOON, None),
    ],
)
def test_where_there_is_a_jeugdbeschermingstafel(
    code: str,
    gemeente: str | None,
    op: date,
    expected: bool | None,
) -> None:
    """Where a file names one there is; where none was found nobody knows."""
    assert REGIOS[code].feiten(gemeente, op).jbt_beschikbaar is expected


def test_rivierenland_has_a_table_and_the_rest_of_gelderland_zuid_is_unknown() -> None:
    """Eight municipalities."""
    zuid = REGIOS["gelderland-zuid"]
    with_table = {
        gemeente for gemeente in zuid.leden("regiovisie", GEWOON) if zuid.feiten(gemeente, GEWOON).jbt_beschikbaar
    }
    assert with_table == RIVIERENLAND


def test_the_table_of_amersfoort_is_an_assumption_that_can_be_seen() -> None:
    """Nobody has read it, so it is no fact; the ground says what was assumed."""
    (grond,) = REGIOS["amersfoort"].gronden("0307", GEWOON).values()
    assert isinstance(grond, Lidmaatschap)
    assert grond.is_assumed
    assert set(REGIOS["amersfoort"].gronden("0307", GEWOON)) == {"jbt_beschikbaar"}


def test_that_there_is_no_table_can_be_said() -> None:
    """Known absence is false; a table in another region is a table."""
    for aard, expected in (("geen", False), ("elders", True), ("lid", True)):
        regio = Regio.loads(KOP + anders(LID, schema='"jbt"', aard=f'"{aard}"'))
        assert regio.feiten("0193", GEWOON).jbt_beschikbaar is expected
        assert (regio.leden("jbt", GEWOON) == {}) == (aard != "lid")


@pytest.mark.parametrize(
    ("gemeente", "plaats", "op", "expected"),
    [
        ("0268", "Dukenburg", date(2023, 9, 4), Aard.LID),
        ("0268", "dukenburg", date(2021, 1, 1), Aard.LID),
        ("0268", None, date(2023, 9, 4), None),
        ("0268", "Lindenholt", date(2023, 9, 4), None),
        ("0268", "Dukenburg", date(2020, 12, 31), None),
        ("0268", "Dukenburg", date(2025, 1, 1), None),
        ("0297", None, date(2023, 9, 4), Aard.LID),
        ("0297", "Brakel", date(2023, 9, 4), Aard.LID),
        ("0296", None, date(2023, 9, 4), Aard.GEEN),
        ("0296", None, date(2025, 1, 1), None),
        ("0193", None, date(2023, 9, 4), None),
    ],
)
def test_where_a_proeftuin_works(gemeente: str, plaats: str | None, op: date, expected: Aard | None) -> None:
    """In Dukenburg and Zaltbommel in the period of the text, and elsewhere in the region not; all of it is assumed."""
    regio = REGIOS["gelderland-zuid"]
    grond = regio.gronden(gemeente, op, plaats).get("proeftuin")
    assert (None if grond is None else grond.aard) == expected
    assert grond is None or grond.reading is Reading.CHOICE
    assert regio.feiten(gemeente, op, plaats).proeftuin is None


@pytest.mark.parametrize(
    ("reading", "expected"), [("verified", True), ("reported", True), ("inference", True), ("memory", None)]
)
def test_only_what_was_read_becomes_a_fact(reading: str, expected: bool | None) -> None:
    """A proeftuin that a text has is a fact, and so is that there is none; what is only assumed is asked."""
    proeftuin = f'[[proeftuin]]\nnaam = "proef"\nreading = "{reading}"\nbron = {{ document = "Pagina" }}\n'
    hier = Regio.loads(KOP + LID + proeftuin + 'gemeente = "0193"\n')
    nergens = Regio.loads(KOP + LID + proeftuin + 'aard = "geen"\n')
    assert hier.feiten("0193", GEWOON).proeftuin is expected
    assert nergens.feiten("0193", GEWOON).proeftuin is (None if expected is None else False)


@REGIO
def test_no_assumption_of_a_region_becomes_a_fact(regio: Regio) -> None:
    """What a region only assumes about its municipalities stays unknown, so that it is asked."""
    for gemeente in regio.gemeenten:
        for op in (date(2022, 6, 1), GEWOON):
            aangenomen = {feit for feit, grond in regio.gronden(gemeente, op).items() if grond.reading.is_assumed}
            assert not aangenomen & regio.feiten(gemeente, op).bekend.keys()


@REGIO
def test_the_register_never_says_who_was_designated(regio: Regio) -> None:
    """No file knows whom a college has designated, and no other fact is one of the register."""
    for gemeente in regio.gemeenten:
        assert set(regio.feiten(gemeente, GEWOON).bekend) <= {"proeftuin", "jbt_beschikbaar"}


# Documents and periods.


@pytest.mark.parametrize(
    ("code", "begin", "eind"),
    [
        ("ijsselland", date(2021, 1, 1), date(2025, 1, 1)),
        ("gelderland-zuid", date(2021, 1, 1), date(2025, 1, 1)),
        ("flevoland", date(2024, 1, 1), date(2028, 1, 1)),
        ("noord-veluwe-mijov", date(2020, 1, 1), date(2024, 1, 1)),
        ("amersfoort", date(2018, 1, 1), date(2019, 1, 1)),
    ],
)
def test_a_region_has_the_period_of_the_text_that_was_read(code: str, begin: date, eind: date) -> None:
    """A successor that nobody has read does not prolong it."""
    regio = REGIOS[code]
    assert regio.periode == (begin, eind)
    assert [regio.is_begonnen(begin - timedelta(een)) for een in (1, 0)] == [False, True]
    assert [regio.is_verlopen(eind - timedelta(een)) for een in (1, 0)] == [False, True]
    assert "CF12" in CONFLICTEN


def test_rows_still_apply_when_the_period_is_over() -> None:
    """They are the last that are known."""
    for code, naam in (("ijsselland", "casusregie"), ("noord-veluwe-mijov", "bevoegd")):
        regio = REGIOS[code]
        assert regio.is_verlopen(date(2026, 6, 1))
        own = {regel.code for regel in regio.regels if regel.beslissing == naam}
        assert own <= {row.code for row in regio.tabel(naam).on(date(2026, 6, 1)).rows}


def test_a_period_without_an_end_is_never_over() -> None:
    """Nor has one without a beginning not begun."""
    tekst = KOP.replace(", tot = 2026-01-01", "")
    assert Regio.loads(tekst).periode == (date(2022, 1, 1), None)
    tekst = KOP.replace("van = 2022-01-01, ", "")
    assert Regio.loads(tekst).periode == (None, date(2026, 1, 1))


@REGIO
def test_a_document_that_is_known_elsewhere_is_the_same_text(regio: Regio) -> None:
    """One name means one text: the national tables and the partners cite it with the same title and place."""
    elsewhere = {bron.regeling.kort: bron.regeling for bron in BRONNEN.values()}
    elsewhere |= {een.kort: een for een in vars(regelingen).values() if isinstance(een, Regeling)}
    for document in regio.documenten:
        assert document.regeling == elsewhere.get(document.kort, document.regeling)
        assert document.vindplaats


@REGIO
def test_a_document_is_cited(regio: Regio) -> None:
    """By a row or another part, or it is the regiovisie itself or its successor."""
    parts: list[Any] = [*regio.lidmaatschappen, *regio.regels, *regio.parameters.values(), *regio.proeftuinen]
    parts += [*regio.doelstellingen, *regio.partners, *regio.bekostiging, *regio.themas, *regio.begroting.regels]
    cited = {bron.regeling for deel in parts for bron in deel.bronnen}
    loose = {een.kort for een in regio.documenten if een.regeling not in cited}
    assert loose <= {"Regiovisie 2021-2024"}


@REGIO
def test_a_region_explains_its_reservations(regio: Regio) -> None:
    """Every code that a row carries leads to a sentence."""
    for regel in regio.regels:
        assert regel.rule is None or set(regel.rule.voorbehouden) <= {*CONFLICTEN, *regio.conflicten}


def test_the_targets_are_those_of_the_texts() -> None:
    """No amounts of money, and no term that a statute sets."""
    targets = {een.code: een.duur for regio in REGIOS.values() for een in regio.doelstellingen}
    assert targets == {
        "reikwijdte": None,
        "csg-casemanager": Duur(24, Eenheid.UREN),
        "csg-acuut": Duur(7, Eenheid.DAGEN),
        "reclassering-spreekuur": Duur(2, Eenheid.WEKEN),
        "sneller-thuis": None,
        "veilig-thuis-bereikbaar": None,
        "veilig-thuis-beschikbaar": None,
        "veilig-thuis-termijnen": None,
        "opvang-duur": None,
        "regiovisie-vier-jaar": Duur(4, Eenheid.JAREN),
        "lokale-teams-getraind": None,
        "kinderen-opvang-school": None,
        "plegers-nazorg": None,
        "mensenhandel-integraal": None,
        "scheiding-steunfiguur": None,
        "jongeren-jeugdbescherming": None,
        "jongeren-jeugdreclassering": None,
        "huishoudens-opvang": None,
    }


def test_ijsselland_asks_all_five_criteria() -> None:
    """Its text does not say whether all are needed: that is a choice, and a row says so."""
    regio = REGIOS["ijsselland"]
    parameter = regio.parameters["mda_minimaal"]
    assert (parameter.waarde, parameter.reading) == (5, Reading.CHOICE)
    row = next(regel.rule for regel in regio.regels if regel.code == "MD3")
    assert row is not None
    assert (len(row.conditions), row.voorbehouden) == (5, ("cumulatief",))
    assert not [een for andere in REGIOS.values() if andere is not regio for een in andere.parameters]


def test_in_ijsselland_a_next_generation_gives_no_priority() -> None:
    """There it is a criterion; in Flevoland other characteristics give it."""
    case = Feiten(intergenerationeel=True, herhaling_waarschijnlijk=True)
    hoog = {
        code: cast("Mapping[object, Outcome[bool]]", regio.tabel("mda_prioriteit").evaluate(case, on=GEWOON))
        for code, regio in REGIOS.items()
    }
    assert hoog.pop("ijsselland") == {}
    assert {code: een[Prioriteit.HOGE_PRIORITEIT].rules[0].code for code, een in hoog.items()} == {
        **dict.fromkeys(("gelderland-zuid", "noord-veluwe-mijov", "amersfoort"), "MD6p"),
        "flevoland": "MD5p",
    }


# The shipped regions.


def test_five_regions_are_shipped() -> None:
    """In a fixed order, each in a file that carries its own code."""
    assert list(REGIOS) == ["ijsselland", "gelderland-zuid", "flevoland", "noord-veluwe-mijov", "amersfoort"]
    assert (len(REGIOS), "flevoland" in REGIOS, "utrecht" in REGIOS) == (5, True, False)
    assert all(code == regio.code for code, regio in REGIOS.items())
    assert REGIOS["flevoland"] is REGIOS["flevoland"]


def test_an_unknown_region_is_named_with_the_nearest() -> None:
    """As any other code."""
    with pytest.raises(UnknownCodeError, match="unknown regio 'ijselland'; did you mean 'ijsselland'"):
        REGIOS["ijselland"]


def test_nothing_is_read_when_the_package_is_imported() -> None:
    """The first question reads the first file; importing reads none."""
    code = "import sys, huiselijkgeweld.regio as r; print('tomllib' in sys.modules, len(r.REGIOS._gelezen))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["False", "0"]
    assert isinstance(Regios(("flevoland",))["flevoland"], Regio)


@REGIO
def test_a_region_can_be_copied_and_pickled(regio: Regio) -> None:
    """With its rows, so that another process can be given one."""
    for same in (copy.deepcopy(regio), pickle.loads(pickle.dumps(regio))):
        assert same.regels == regio.regels
        assert same.gemeenten == regio.gemeenten
        assert same.tabel("casusregie").rows == regio.tabel("casusregie").rows


@REGIO
def test_a_region_holds_no_amounts_of_money(regio: Regio) -> None:
    """What a partner is paid from stands elsewhere."""
    texts = [een.tekst for een in regio.doelstellingen] + [een.rol for een in regio.partners]
    assert [tekst for tekst in texts if re.search(r"€|euro|EUR", tekst)] == []


def test_an_unknown_decision_is_named() -> None:
    """With the nearest that there is."""
    for vraag in (REGIOS["flevoland"].tabel, REGIOS["flevoland"].wijkt_af):
        with pytest.raises(UnknownCodeError, match="unknown decision 'casusregi'; did you mean 'casusregie'"):
            vraag("casusregi")
