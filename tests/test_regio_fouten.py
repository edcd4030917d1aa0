"""Region files that are wrong, each with all that is said of it; the limits of what is read, and what is left out."""

import copy
import pickle
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import pytest
from tests.test_regio import (
    DERTIEN,
    DOEL,
    EIGEN,
    GEEN_GEMEENTE,
    GEWOON,
    KOP,
    LANGER,
    LID,
    MEER,
    NIET_TOTAAL,
    anders,
    doel,
    minimaal,
    problemen,
    rij,
)

from huiselijkgeweld.bronnen import Bron, Bronsoort, Reading, Regeling
from huiselijkgeweld.errors import InvalidValueError, RegionRuleError
from huiselijkgeweld.model.geldstromen import (
    Begrotingsregel,
    Looptijd,
    Regelsoort,
    Thema,
    Themafinanciering,
    Verwerving,
)
from huiselijkgeweld.model.partners.lijsten import Partnersoort
from huiselijkgeweld.recht.bekostiging import Bekostigingsregel
from huiselijkgeweld.recht.conflicten import Conflict
from huiselijkgeweld.recht.praktijkbronnen import KEUZES
from huiselijkgeweld.regio import (
    Aard,
    Document,
    Doelstelling,
    Lidmaatschap,
    Parameter,
    Proeftuin,
    Regio,
    Regiopartner,
    Schema,
)
from huiselijkgeweld.regio.tekst import MAX_BYTES, MAX_DELEN, MAX_LIJN, MAX_TEKST
from huiselijkgeweld.tijd.duur import Duur, Eenheid

NEGEN = (
    *("stabiel_veilig", "gi_wil_beeindigen", "proeftuin", "voorwaarden_opgesteld", "in_opvang"),
    *("onder_reclassering", "afsluiting", "eergerelateerd", "kind_onveilig"),
)
"""Facts that no national row of `mda` asks; with the three that they do ask there are twelve."""
LETTERS = 60
"""Most letters of a word, and most of a wrong one that are repeated."""
BRON = '{ document = "Pagina" }'


def stuk(deel: str, **velden: object) -> str:
    """A part of a file that cites a document, unless it says otherwise."""
    gezegd = {"bron": BRON, **velden}
    lijnen = (f"{naam} = {waarde}" for naam, waarde in gezegd.items() if waarde is not None)
    return f"[[{deel}]]\n" + "\n".join(lijnen) + "\n"


def mda(*feiten: str, code: str = "X") -> str:
    """A row of `mda` with these criteria."""
    when = "{ " + ", ".join(f"{feit} = true" for feit in feiten) + " }"
    return rij(beslissing='"mda"', rij='"MD6"', code=f'"{code}"', then='"niet"', when=when)


def test_what_a_region_drops_rests_on_its_own_text() -> None:
    """A row that is gone has no result left, and still says who decided so."""
    regio = Regio.loads(KOP + stuk("regel", beslissing='"mda"', rij='"MD6"', vervalt="true"))
    (regel,) = regio.regels
    assert regel.rule is None
    assert [str(bron) for bron in regel.bronnen] == ["Pagina"]


# What is wrong with a file, in full.

GELD = {"code": '"B1"', "partner": '"moviera"', "geldstroom": '"duvo"'}
TE_VEEL = "not a text of one line and 1 through 500 characters"
GEEN_AANTAL = "not a whole number from 1 through 2099"
FOUT = {
    "parts that are a text": (
        KOP.replace("[[document]]", 'regel = "x"\n[[document]]', 1),
        ["regel: a text stands where a list is expected"],
    ),
    "names that are a text": (
        'gemeenten = "x"\n' + KOP,
        ["gemeenten: a text stands where a table of codes and names is expected"],
    ),
    "nothing but an unknown place": (
        KOP + '[[regel]]\nbeslissing = "zvh"\nrij = "MD6"\n',
        [
            "regel[0].bron: missing",
            "regel[0].rij: unknown row of 'zvh' 'MD6'; known: ZV0, ZV1, ZV2",
            *(f"regel[0].{naam}: missing" for naam in ("code", "when", "then")),
        ],
    ),
    "nothing but an unknown result": (
        KOP + '[[regel]]\nbeslissing = "zvh"\nthen = "neit"\n',
        [
            *(f"regel[0].{naam}: missing" for naam in ("rij", "bron", "code", "when")),
            "regel[0].then: unknown result 'neit'; did you mean 'niet'?",
        ],
    ),
    "closed row among open ones": (
        KOP + rij(beslissing='"mda"', rij='"MD1"', then='"niet"'),
        ["regel[0].rij: row 'MD1' is not open to a region; open in 'mda': MD0, MD2, MD9a, MD9b, MD6"],
    ),
    "role without anything": (
        KOP + rij(beslissing='"rollen"', rij='"RG17"', then="{}"),
        ["regel[0].then.soort: missing", "regel[0].then.houder: missing"],
    ),
    "role of an unknown holder": (
        KOP + rij(beslissing='"rollen"', rij='"RG17"', then='{ soort = "duo", houder = "gemente" }'),
        ["regel[0].then.houder: unknown holder 'gemente'; did you mean 'gemeente'?"],
    ),
    "source without a document": (
        KOP + rij(bron='{ vindplaats = "p. 3" }'),
        ["regel[0].bron.document: missing"],
    ),
    "two tables that are no tables": (
        KOP + rij(rij='"RG24"') + mda(*NEGEN, "gebiedsrisico"),
        [f"regel[0]: {NIET_TOTAAL.format('RG11.p')}", f"regel[1]: {DERTIEN}"],
    ),
    "two tables that are no tables, the other way round": (
        KOP + mda(*NEGEN, "gebiedsrisico") + rij(rij='"RG24"'),
        [f"regel[0]: {DERTIEN}", f"regel[1]: {NIET_TOTAAL.format('RG11.p')}"],
    ),
    "kind of document": (
        KOP + '[[document]]\ntitel = "Y"\nkort = "Y"\nsoort = "wett"\n',
        ["document[2].soort: unknown kind of text 'wett'; did you mean 'wet'?"],
    ),
    "document with nothing": (KOP + "[[document]]\n", ["document[2].titel: missing", "document[2].kort: missing"]),
    "reservation with nothing": (
        KOP + stuk("voorbehoud"),
        ["voorbehoud[0].code: missing", "voorbehoud[0].tekst: missing"],
    ),
    "membership with nothing": (
        KOP + stuk("lidmaatschap"),
        [f"lidmaatschap[0].{naam}: missing" for naam in ("schema", "naam", "gemeenten")],
    ),
    "parameter with nothing": (
        KOP + stuk("parameter"),
        ["parameter[0].naam: missing", "parameter[0].waarde: missing"],
    ),
    "proeftuin with nothing": (KOP + stuk("proeftuin"), ["proeftuin[0].naam: missing"]),
    "target with nothing": (
        KOP + stuk("doelstelling"),
        ["doelstelling[0].code: missing", "doelstelling[0].tekst: missing"],
    ),
    "partner with nothing": (
        KOP + stuk("partner"),
        [f"partner[0].{naam}: missing" for naam in ("naam", "soort", "rol")],
    ),
    "theme with nothing": (KOP + stuk("thema"), ["thema[0].actielijn: missing", "thema[0].naam: missing"]),
    "line of a budget with nothing": (
        KOP + stuk("begrotingsregel"),
        [f"begrotingsregel[0].{naam}: missing" for naam in ("omschrijving", "soort", "jaar")],
    ),
    "length with nothing": (
        doel(duur="{}"),
        ["doelstelling[0].duur.aantal: missing", "doelstelling[0].duur.eenheid: missing"],
    ),
    "municipality that is true": (
        KOP + anders(LID, gemeenten="[true]"),
        [f"lidmaatschap[0].gemeenten[0]: true or false {GEEN_GEMEENTE}"],
    ),
    "municipality of sixty digits": (
        KOP + anders(LID, gemeenten=f'["{"0" * LETTERS}"]'),
        [f"lidmaatschap[0].gemeenten[0]: '{'0' * LETTERS}' {GEEN_GEMEENTE}"],
    ),
    "municipality of more digits": (
        KOP + anders(LID, gemeenten=f'["{"0" * (LETTERS + 1)}"]'),
        [f"lidmaatschap[0].gemeenten[0]: '{'0' * LETTERS}…' {GEEN_GEMEENTE}"],
    ),
    "day in quotes": (
        KOP + anders(LID, van='"2020-01-01"'),
        ["lidmaatschap[0].van: a text stands where a date is expected; write 2026-04-02, no quotes"],
    ),
    "blank name": (KOP.replace('"Proefregio"', '"  "'), [f"naam: {TE_VEEL}"]),
    "name that is too long": (KOP.replace("Proefregio", "x" * (MAX_TEKST + 1)), [f"naam: {TE_VEEL}"]),
    "code that is too long": (
        KOP.replace('"proef"', f'"{"x" * (LETTERS + 1)}"'),
        [f"code: '{'x' * LETTERS}…' is not a lower-case word; write letters, digits and hyphens"],
    ),
    "list that is too long": (
        KOP + stuk("thema", actielijn='"x"', naam='"y"', kernpartners="[" + "'x',\n" * (MAX_DELEN + 1) + "]"),
        ["thema[0].kernpartners: not a list of 1 through 500 items"],
    ),
    "a target that is too long after two that say nothing": (
        KOP
        + anders(DOEL, code='"a"', norm=None)
        + anders(DOEL, code='"b"', duur=None)
        + anders(DOEL, code='"c"', duur='"P6D"'),
        [f"doelstelling[2]: 6 dagen {LANGER}"],
    ),
    "two rows about money with one code": (
        KOP + stuk("bekostiging", **GELD) * 2,
        ["bekostiging[1].code: stands at bekostiging[0] too; each needs its own"],
    ),
    "two themes with one name": (
        KOP + stuk("thema", actielijn='"x"', naam='"y"') * 2,
        ["thema[1].naam: stands at thema[0] too; each needs its own"],
    ),
    "parts of a theme": (
        KOP
        + stuk(
            "thema",
            actielijn='"x"',
            naam='"y"',
            jaren="[{ van = 0, tot_en_met = 2100 }]",
            kernpartners="[1]",
            financiering='[{ verwerving = "inkop" }]',
        ),
        [
            "thema[0].jaren[0].tekst: missing",
            f"thema[0].jaren[0].van: {GEEN_AANTAL}",
            f"thema[0].jaren[0].tot_en_met: {GEEN_AANTAL}",
            "thema[0].kernpartners[0]: a number or a time stands where a text is expected",
            "thema[0].financiering[0].geldstroom: missing",
            "thema[0].financiering[0].wat: missing",
            "thema[0].financiering[0].verwerving: unknown verwerving 'inkop'; did you mean 'inkoop'?",
        ],
    ),
    "words of a line of a budget": (
        KOP
        + stuk(
            "begrotingsregel",
            omschrijving='"x"',
            soort='"last"',
            jaar="2100",
            tot_en_met='"2021"',
            geldstroom='"duvoo"',
            gemeente="193",
            indeling="true",
        ),
        [
            "begrotingsregel[0].soort: unknown kind of line 'last'; did you mean 'lasten'?",
            f"begrotingsregel[0].jaar: {GEEN_AANTAL}",
            f"begrotingsregel[0].tot_en_met: {GEEN_AANTAL}",
            "begrotingsregel[0].geldstroom: unknown geldstroom 'duvoo'; did you mean 'duvo'?",
            f"begrotingsregel[0].gemeente: a number or a time {GEEN_GEMEENTE}",
            f"begrotingsregel[0].indeling: {GEEN_AANTAL}",
        ],
    ),
    "shares of a partner and of its kind": (
        KOP
        + stuk("bekostiging", **{**GELD, "partner": '"ggz"'}, component='"de ingekochte zorg"', aandeel=60)
        + stuk(
            "bekostiging",
            code='"B2"',
            partnersoort='"ggz"',
            geldstroom='"wmo-budget"',
            component='"de ingekochte zorg"',
            aandeel='"40.5"',
        ),
        ["bekostiging[1].aandeel: the shares of this part add up to 100.5%, over 100%; correct a share"],
    ),
}


@pytest.mark.parametrize(("tekst", "expected"), FOUT.values(), ids=FOUT)
def test_all_that_is_wrong_with_a_file_is_said_and_nothing_else(tekst: str, expected: list[str]) -> None:
    """Every problem with its path, in the order in which the file is read."""
    assert expected == problemen(tekst)


@pytest.mark.parametrize(
    ("tekst", "expected"),
    [
        ("code = ", "not TOML: invalid value"),
        (b"a = '\xff'", "byte 5 is no UTF-8; save the file as UTF-8"),
        ("#" * (MAX_BYTES + 1), f"more than the {MAX_BYTES} bytes that are read"),
        ("#" * (MAX_LIJN + 1), f"line 1 has more than the {MAX_LIJN} characters that are read"),
        ("a = " + "[\n" * 90_000, "nested too deep; a region file needs four levels"),
    ],
    ids=["TOML", "UTF-8", "bytes", "line", "depth"],
)
def test_what_is_wrong_with_a_file_as_a_whole_has_no_path(tekst: str | bytes, expected: str) -> None:
    """An empty one, so that the sentence stands by itself."""
    with pytest.raises(RegionRuleError) as gevonden:
        Regio.loads(tekst)
    (probleem,) = gevonden.value.problems
    assert (probleem.path, probleem.message.removesuffix(" (at end of document)")) == ("", expected)


def test_a_row_that_is_no_table_is_one_problem() -> None:
    """As any other part that is none: nothing is said of parts that it cannot have."""
    assert problemen(KOP.replace("[[document]]", "regel = [1]\n[[document]]", 1)) == [
        "regel[0]: a number or a time stands where a table is expected"
    ]


# A hundred problems are told, and no more.


@pytest.mark.parametrize(
    "delen",
    [
        lambda aantal: rij(bron=f"[{', '.join(['{}'] * aantal)}]"),
        lambda aantal: stuk("regel", bron=f"[{', '.join(['{}'] * (aantal - 5))}]"),
        lambda aantal: stuk("proeftuin") * aantal,
    ],
    ids=["sources", "sources and fields", "parts"],
)
def test_exactly_a_hundred_problems_are_all_told(delen: Callable[[int], str]) -> None:
    """Of a hundred and one the last is not, and the file says so."""
    assert (len(problemen(KOP + delen(100))), MEER in problemen(KOP + delen(100))) == (100, False)
    gezegd = problemen(KOP + delen(101))
    assert (len(gezegd), gezegd[-1]) == (101, MEER)


# The limits of what is read.


def vol(aantal: int) -> bytes:
    """A region file of so many bytes."""
    inhoud = b'code = "vol"\nnaam = "Vol"\n'
    heel, rest = divmod(aantal - len(inhoud), 1000)
    return inhoud + (b"#" * 999 + b"\n") * heel + b"#" * rest


def test_a_file_of_the_largest_size_is_read_and_one_byte_more_is_not(tmp_path: Path) -> None:
    """From disk as from text; what is too much is refused, never left out."""
    bestand = tmp_path / "vol.toml"
    bestand.write_bytes(vol(MAX_BYTES))
    assert [Regio.load(bestand).naam, Regio.loads(vol(MAX_BYTES)).naam] == ["Vol", "Vol"]
    bestand.write_bytes(vol(MAX_BYTES + 1))
    with pytest.raises(RegionRuleError, match=f"^more than the {MAX_BYTES} bytes that are read"):
        Regio.load(bestand)


def test_the_longest_line_word_text_and_list_are_read() -> None:
    """Each of exactly as many as there may be."""
    code, naam = "x" * LETTERS, "y" * MAX_TEKST
    lid = anders(LID, gemeenten="[" + "\n".join(f"'{getal:04}'," for getal in range(MAX_DELEN)) + "]")
    regio = Regio.loads(f'#{"z" * (MAX_LIJN - 1)}\ncode = "{code}"\nnaam = "{naam}"\n' + KOP.split("\n", 2)[2] + lid)
    assert (regio.code, regio.naam, len(regio.leden("regiovisie", GEWOON))) == (code, naam, MAX_DELEN)


def test_twelve_facts_are_as_many_as_a_decision_may_read() -> None:
    """Three of the national rows and nine of one's own."""
    rows = Regio.loads(KOP + mda(*NEGEN)).tabel("mda").on(GEWOON).rows
    assert len({feit for row in rows for feit in row.conditions}) == 12


def test_a_choice_is_made_among_twelve_criteria() -> None:
    """Eleven of them, two always asked, leave out one of the other ten: ten rows."""
    twaalf = ", ".join(f"{feit} = true" for feit in NEGEN)
    when = f'{{ structureel_onveilig = true, reguliere_inzet = "vastgelopen", acuut_onveilig = false, {twaalf} }}'
    rows = [regel.rule for regel in minimaal(11, anders(EIGEN, when=when)).regels if regel.rule is not None]
    assert [row.code for row in rows] == [f"MD3.p.{nummer}" for nummer in range(1, 11)]
    assert {len(row.conditions) for row in rows} == {11}
    assert {feit for row in rows for feit in {"acuut_onveilig", *NEGEN} - set(row.conditions)} == {
        "acuut_onveilig",
        *NEGEN,
    }


# What is no mistake.


@pytest.mark.parametrize(
    ("een", "ander"),
    [
        ({"partner": '"csg-zwolle"', "component": '"de casemanagers"'}, {"component": '"de coördinatie"'}),
        ({"partner": '"ggz"', "component": '"de ingekochte zorg"'}, {"partner": '"zorgaanbieders"'}),
        (
            {"partner": '"ggz"', "component": '"de ingekochte zorg"'},
            {"partner": None, "partnersoort": '"zorgaanbieder"'},
        ),
    ],
    ids=["two parts", "two partners", "a partner and another kind"],
)
def test_shares_of_two_things_are_not_added_up(een: dict[str, Any], ander: dict[str, Any]) -> None:
    """Sixty percent of the one and sixty of the other is not too much."""
    eerst = {**GELD, **een, "aandeel": 60}
    regio = Regio.loads(KOP + stuk("bekostiging", **eerst) + stuk("bekostiging", **{**eerst, **ander, "code": '"B2"'}))
    assert [regel.aandeel for regel in regio.bekostiging] == [60, 60]


@pytest.mark.parametrize("aandeel", ["1", "100", '"0.5"', '"1"', '"99.99"', '"100"', '"100.0"', '"000.000000001"'])
def test_a_share_lies_over_nothing_and_up_to_all(aandeel: str) -> None:
    """As a whole number and as text, exactly as it was written."""
    (regel,) = Regio.loads(KOP + stuk("bekostiging", **GELD, aandeel=aandeel)).bekostiging
    assert str(regel.aandeel) == str(Decimal(aandeel.strip('"')))


def test_a_share_of_a_stream_that_had_ended_before_is_no_mistake() -> None:
    """The subsidy ended with 2021, so from 2023 on it pays all of it on no day."""
    deel = stuk("bekostiging", **{**GELD, "geldstroom": '"projectsubsidie-ghnt"'}, aandeel=100, since="2023-01-01")
    (regel,) = Regio.loads(KOP + deel).bekostiging
    assert (regel.aandeel, regel.begint, regel.eindigt) == (Decimal(100), date(2023, 1, 1), date(2022, 1, 1))


def test_memberships_may_follow_each_other() -> None:
    """The first ends on the day on which the second begins: on every day there is one."""
    eerst, later = anders(LID, naam='"Eerst"', tot="2024-01-01"), anders(LID, naam='"Later"', van="2024-01-01")
    for tekst in (eerst + later, later + eerst):
        regio = Regio.loads(KOP + tekst)
        for dag, naam in ((date(2023, 12, 31), "Eerst"), (date(2024, 1, 1), "Later")):
            assert regio.leden("regiovisie", dag)["0193"].naam == naam


def test_a_national_row_ends_when_the_first_row_in_its_place_begins() -> None:
    """Also where the file has a later one after it, or before it."""
    eerst = rij(code='"A"', since="2022-06-01", until="2023-01-01")
    later = rij(code='"B"', since="2024-01-01")
    for tekst in (eerst + later, later + eerst):
        tabel = Regio.loads(KOP + tekst).tabel("casusregie")
        found = {dag: {row.code for row in tabel.on(dag).rows} & {"RG11", "A", "B"} for dag in DAGEN}
        assert found == DAGEN


DAGEN = {
    date(2022, 5, 31): {"RG11"},
    date(2022, 6, 1): {"A"},
    date(2023, 1, 1): set(),
    date(2023, 12, 31): set(),
    date(2024, 1, 1): {"B"},
}


# What a file says is what is read.


def test_every_part_of_a_file_is_read_as_it_stands() -> None:
    """Each field in its place, and nothing but what the file says."""
    regio = Regio.loads(ALLES)
    assert (regio.code, regio.naam, dict(regio.gemeenten)) == ("alles", "Alles", {"0193": "Zwolle", "0244": "Hattem"})
    assert regio.documenten == (
        Document(
            "Regiovisie van alles",
            "Visie",
            Bronsoort.PROTOCOL,
            "blz. 1",
            date(2021, 1, 1),
            date(2025, 1, 1),
            Reading.REPORTED,
            "zo",
        ),
    )
    bronnen = (Bron(Regeling("Regiovisie van alles", "Visie", Bronsoort.PROTOCOL, vindplaats="blz. 1"), "p. 2"),)
    assert regio.conflicten == {"P1": Conflict("P1", "Zo gelezen.", bronnen, betwist=True)}
    assert regio.lidmaatschappen == (
        Lidmaatschap(
            Schema.DUVO,
            "Groep",
            ("0193", "0244"),
            bronnen,
            Reading.INFERENCE,
            Aard.ELDERS,
            "0193",
            date(2021, 2, 1),
            date(2022, 2, 1),
            "misschien",
        ),
    )
    assert regio.parameters == {
        "jbt_termijn": Parameter("jbt_termijn", Duur(9, Eenheid.DAGEN), bronnen, "RVDK-10D", Reading.REPORTED)
    }
    assert regio.proeftuinen == (
        Proeftuin(
            "Team",
            bronnen,
            "0193",
            "Zuid",
            date(2021, 3, 1),
            date(2022, 3, 1),
            Reading.REPORTED,
            Aard.LID,
            "proef",
        ),
    )
    assert regio.doelstellingen == (
        Doelstelling("doel", "Snel.", bronnen, Duur(4, Eenheid.DAGEN), "UB-5D", Reading.REPORTED),
    )
    assert regio.partners == (
        Regiopartner("Stichting", Partnersoort.VEILIG_THUIS, "advies", bronnen, Reading.REPORTED),
    )
    assert regio.bekostiging == (
        Bekostigingsregel(
            code="B1",
            geldstroom="duvo",
            bronnen=bronnen,
            partner="moviera",
            soort=Bronsoort.REGIO,
            since=date(2021, 1, 1),
        ),
    )
    assert regio.themas == (
        Thema(
            "Eerder in beeld",
            "Scholing",
            bronnen,
            (Looptijd("2021-2023", 2021, 2023),),
            ("Stichting",),
            (Themafinanciering("duvo", "uren", Verwerving.INKOOP),),
            "kinderen",
            Reading.REPORTED,
        ),
    )
    assert regio.begroting.regels == (
        Begrotingsregel(
            omschrijving="Scholing",
            soort=Regelsoort.LASTEN,
            jaar=2021,
            tot_en_met=2022,
            begroot="45000.00",
            gerealiseerd="44000.00",
            vermelde_afwijking="-1000.00",
            geldstroom="duvo",
            partner="Stichting",
            gemeente="0193",
            taakveld="6.81",
            indeling=2021,
            actielijn="Eerder in beeld",
            thema="Scholing",
            bronnen=bronnen,
            reading=Reading.REPORTED,
        ),
    )


PLAATS = '{ document = "Visie", vindplaats = "p. 2" }'
ALLES = (
    """\
code = "alles"
naam = "Alles"
[gemeenten]
"0193" = "Zwolle"
"0244" = "Hattem"
[[document]]
titel = "Regiovisie van alles"
kort = "Visie"
soort = "protocol"
vindplaats = "blz. 1"
geldig = { van = 2021-01-01, tot = 2025-01-01 }
reading = "reported"
note = "zo"
"""
    + stuk("voorbehoud", code='"P1"', tekst='"Zo gelezen."', betwist="true", bron=PLAATS)
    + stuk(
        "lidmaatschap",
        schema='"duvo"',
        naam='"Groep"',
        gemeenten='["0193", "0244"]',
        reading='"inference"',
        aard='"elders"',
        centrum='"0193"',
        van="2021-02-01",
        tot="2022-02-01",
        twijfel='"misschien"',
        bron=PLAATS,
    )
    + stuk("parameter", naam='"jbt_termijn"', waarde='"P9D"', norm='"RVDK-10D"', reading='"reported"', bron=PLAATS)
    + stuk(
        "proeftuin",
        naam='"Team"',
        gemeente='"0193"',
        plaats='"Zuid"',
        van="2021-03-01",
        tot="2022-03-01",
        reading='"reported"',
        note='"proef"',
        bron=PLAATS,
    )
    + stuk(
        "doelstelling",
        code='"doel"',
        tekst='"Snel."',
        duur='{ aantal = 4, eenheid = "dagen" }',
        norm='"UB-5D"',
        reading='"reported"',
        bron=PLAATS,
    )
    + stuk("partner", naam='"Stichting"', soort='"veilig_thuis"', rol='"advies"', reading='"reported"', bron=PLAATS)
    + stuk("bekostiging", **GELD | {"bron": PLAATS})
    + stuk(
        "thema",
        actielijn='"Eerder in beeld"',
        naam='"Scholing"',
        jaren='[{ tekst = "2021-2023", van = 2021, tot_en_met = 2023 }]',
        kernpartners='["Stichting"]',
        financiering='[{ geldstroom = "duvo", wat = "uren", verwerving = "inkoop" }]',
        groep='"kinderen"',
        reading='"reported"',
        bron=PLAATS,
    )
    + stuk(
        "begrotingsregel",
        omschrijving='"Scholing"',
        soort='"lasten"',
        jaar=2021,
        tot_en_met=2022,
        begroot='"45000.00"',
        gerealiseerd=44000,
        vermelde_afwijking='"EUR -1000"',
        geldstroom='"duvo"',
        partner='"Stichting"',
        gemeente='"0193"',
        taakveld='"6.81"',
        indeling=2021,
        actielijn='"Eerder in beeld"',
        thema='"Scholing"',
        reading='"reported"',
        bron=PLAATS,
    )
)
AANGENOMEN: dict[str, dict[str, str]] = {
    "voorbehoud": {"code": '"P1"', "tekst": '"Zo gelezen."'},
    "lidmaatschap": {"schema": '"duvo"', "naam": '"Groep"', "gemeenten": '["0193"]'},
    "parameter": {"naam": '"zvh_lezing"', "waarde": '"eerste"'},
    "proeftuin": {"naam": '"Team"', "gemeente": '"0193"'},
    "doelstelling": {"code": '"doel"', "tekst": '"Snel."'},
    "partner": {"naam": '"Stichting"', "soort": '"opvang"', "rol": '"opvang"'},
    "bekostiging": GELD,
    "thema": {"actielijn": '"Eerder in beeld"', "naam": '"Scholing"'},
    "begrotingsregel": {"omschrijving": '"Scholing"', "soort": '"lasten"', "jaar": "2021"},
}


@pytest.mark.parametrize("deel", AANGENOMEN)
def test_what_nobody_has_read_cites_the_choice_for_its_kind(deel: str) -> None:
    """Without a source it is a choice made here, under the word for such a part; what is left out is not there."""
    regio = Regio.loads(KOP + stuk(deel, **AANGENOMEN[deel], reading='"memory"', bron=None))
    delen: dict[str, tuple[Any, ...]] = {
        "voorbehoud": tuple(regio.conflicten.values()),
        "lidmaatschap": regio.lidmaatschappen,
        "parameter": tuple(regio.parameters.values()),
        "proeftuin": regio.proeftuinen,
        "doelstelling": regio.doelstellingen,
        "partner": regio.partners,
        "bekostiging": regio.bekostiging,
        "thema": regio.themas,
        "begrotingsregel": regio.begroting.regels,
    }
    (gelezen,) = delen.pop(deel)
    assert gelezen.bronnen == (Bron(KEUZES, deel),)
    assert getattr(gelezen, "reading", Reading.MEMORY) is Reading.MEMORY
    assert getattr(gelezen, "betwist", False) is False
    assert not any(delen.values())


def test_a_written_row_cites_the_setting_first_and_then_what_it_repeats() -> None:
    """It stays the kind of row that it repeats, and begins with it, in the row and in what the region says of it."""
    keuze = minimaal(4, anders(EIGEN, soort='"keuze"', bron=BRON)).regels
    assert len(keuze) == 3
    for regel in keuze:
        assert regel.rule is not None
        assert regel.rule.soort is Bronsoort.KEUZE
        assert [str(bron) for bron in regel.bronnen] == ["Regiovisie, p. 9", "Keuze, MD3.p", "Pagina"]
        assert regel.bronnen == regel.rule.bronnen
        assert (regel.since, regel.rule.since) == (date(2023, 1, 1), date(2023, 1, 1))


def test_the_place_in_a_municipality_decides_the_fact() -> None:
    """A proeftuin of one part of it is a fact for that part, whatever the capitals; elsewhere nobody knows."""
    deel = stuk("proeftuin", naam='"Team"', gemeente='"0193"', plaats='"Zuid"')
    regio = Regio.loads(KOP + deel)
    feiten = {plaats: regio.feiten("0193", GEWOON, plaats).proeftuin for plaats in ("Zuid", "ZUID", "Noord", None)}
    assert feiten == {"Zuid": True, "ZUID": True, "Noord": None, None: None}


@pytest.mark.parametrize("gevraagd", ["is_begonnen", "is_verlopen", "lidmaatschap", "feiten", "gronden", "leden"])
def test_a_moment_is_refused_by_the_name_of_the_argument(gevraagd: str) -> None:
    """The same sentence in every question about a day."""
    regio, on = Regio.loads(KOP + LID), datetime(2024, 6, 1, 12)
    vragen: dict[str, Callable[[], object]] = {
        "is_begonnen": lambda: regio.is_begonnen(on),
        "is_verlopen": lambda: regio.is_verlopen(on),
        "lidmaatschap": lambda: regio.lidmaatschap("0193", "regiovisie", on),
        "feiten": lambda: regio.feiten("0193", on),
        "gronden": lambda: regio.gronden("0193", on),
        "leden": lambda: regio.leden("regiovisie", on),
    }
    with pytest.raises(InvalidValueError) as fout:
        vragen[gevraagd]()
    assert str(fout.value) == (
        "on: 2024-06-01T12:00:00 is a datetime, but a date is expected; give the day in Europe/Amsterdam"
    )


@pytest.mark.parametrize("kopie", [copy.deepcopy, lambda regio: pickle.loads(pickle.dumps(regio))])
def test_a_copy_is_as_closed_as_the_region(kopie: Callable[[Regio], Regio]) -> None:
    """Every field is the same, and what the file names cannot be given another name."""
    regio = Regio.loads(ALLES)
    same = kopie(regio)
    for veld in attrs.fields(Regio):
        if veld.init:
            assert getattr(same, veld.name) == getattr(regio, veld.name)
    open_: Any = same
    for kaart in (open_.gemeenten, open_.parameters, open_.conflicten):
        with pytest.raises(TypeError):
            kaart["0193"] = "Anders"
