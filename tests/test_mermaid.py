"""Flows of money as Mermaid text: every stream, part and service once, and no label that becomes anything else."""

import json
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from datetime import date
from itertools import product
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiselijkgeweld import (
    GELDSTROMEN,
    PARTNERS,
    REGIOS,
    Bekostiging,
    Dossier,
    LopendeDienst,
    Regio,
    bekostiging,
    evaluate,
)
from huiselijkgeweld.bekostigingen import Financiering
from huiselijkgeweld.errors import InvalidValueError, RegionRuleError
from huiselijkgeweld.interop.mermaid import Diagram, geldstroomdiagram
from huiselijkgeweld.model.diensten import Begeleider
from huiselijkgeweld.model.gebeurtenissen import (
    AMBULANTE_BEGELEIDING_BEGONNEN,
    DADEROPVANG_BEEINDIGD,
    DADEROPVANG_BEGONNEN,
    FEIT_VASTGESTELD,
    OPVANG_BEGONNEN,
)
from huiselijkgeweld.model.geldstromen import Stroomstand
from huiselijkgeweld.model.partners import Partnersoort

NV = "noord-veluwe-mijov"
DAG = date(2022, 6, 1)
DAGEN = [date(1995, 6, 1), DAG, date(2027, 6, 1)]
PLAATSEN: list[str | None] = [None, *REGIOS]

LABEL = r'"[^"`<>#&{}]+"'
REGELS = {
    "kop": re.compile(r"flowchart LR"),
    "los": re.compile(rf"    (n\d+)\[({LABEL})\]"),
    "partner": re.compile(rf"    subgraph (p\d+)\[({LABEL})\]"),
    "deel": re.compile(rf"        (n\d+)\[({LABEL})\]"),
    "eind": re.compile(r"    end"),
    "pijl": re.compile(rf"    (n\d+) (-->|-\.->)(?:\|({LABEL})\|)? (n\d+)"),
}


def gelezen(tekst: str) -> dict[str, list[tuple[str, ...]]]:
    """The lines of a picture by their kind; every line is of one kind."""
    gevonden: dict[str, list[tuple[str, ...]]] = {soort: [] for soort in REGELS}
    for regel in tekst.splitlines():
        ((soort, treffer),) = (
            (soort, treffer) for soort, patroon in REGELS.items() if (treffer := patroon.fullmatch(regel))
        )
        gevonden[soort].append(tuple((deel or "").strip('"') for deel in treffer.groups()))
    assert len(tekst.split("\n")) == len(tekst.splitlines())
    return gevonden


def labels(gevonden: dict[str, list[tuple[str, ...]]]) -> dict[str, str]:
    """The label of every node."""
    return {knoop: naam for soort in ("los", "deel") for knoop, naam in gevonden[soort]}


def geraamte(tekst: str) -> str:
    """A picture without its labels."""
    return re.sub(r'"[^"\n]*"', '""', tekst)


# What stands in a picture.


def test_the_halves_of_the_veiligheidshuis_are_drawn() -> None:
    """Half from the ministry, half from the municipalities, as the annex says; and its staff from municipalities."""
    assert geldstroomdiagram(bekostiging("veiligheidshuis-nog", on=DAG)).splitlines() == [
        "flowchart LR",
        '    n2["Ministerie van Justitie en Veiligheid"]',
        '    n3["Eigen middelen van gemeenten"]',
        '    subgraph p1["Veiligheidshuis Noord Oost Gelderland"]',
        '        n1["het Veiligheidshuis"]',
        '        n4["de faciliteiten in Apeldoorn, Doetinchem, Harderwijk en Zutphen"]',
        '        n5["de coördinatoren en de manager"]',
        "    end",
        '    n2 -->|"50%"| n1',
        '    n3 -->|"50%"| n1',
        "    n3 --> n4",
        "    n3 --> n5",
    ]


@pytest.mark.parametrize("plaats", PLAATSEN, ids=str)
def test_every_stream_and_every_part_is_drawn_once(plaats: str | None) -> None:
    """Of every partner, together: each part within its partner, each stream once, an arrow for each row."""
    for dag in DAGEN:
        delen = [deel for partner in PARTNERS for deel in bekostiging(partner, on=dag, regio=plaats)]
        gevonden = gelezen(geldstroomdiagram(delen))
        stromen = {een.geldstroom.naam for deel in delen for een in deel.financieringen}
        zonder = [deel for deel in delen if not deel.geldstromen]
        assert Counter(naam for _, naam in gevonden["los"]) == Counter([*stromen, *(["?"] if zonder else [])])
        assert [naam for _, naam in gevonden["partner"]] == [
            PARTNERS[code].naam for code in dict.fromkeys(deel.partner for deel in delen)
        ]
        assert [naam for _, naam in gevonden["deel"]] == [deel.component for deel in delen]
        assert len(gevonden["pijl"]) == len(zonder) + sum(len(deel.financieringen) for deel in delen)
        knopen = [een[0] for een in (*gevonden["los"], *gevonden["deel"])]
        assert len(set(knopen)) == len(knopen)
        assert {een for van, _, _, naar in gevonden["pijl"] for een in (van, naar)} <= set(knopen)
        assert len(gevonden["eind"]) == len(gevonden["partner"])
        assert len(gevonden["kop"]) == 1


@pytest.mark.parametrize("partner", PARTNERS)
def test_an_arrow_goes_from_a_stream_to_the_part_that_it_pays(partner: str) -> None:
    """Dotted with its end where it has ended, plain where it runs; a question mark where nothing runs."""
    for dag in DAGEN:
        for deel in bekostiging(partner, on=dag):
            gevonden = gelezen(geldstroomdiagram([deel]))
            namen = labels(gevonden)
            pijlen = [(namen[van], streep, namen[naar]) for van, streep, _, naar in gevonden["pijl"]]
            assert pijlen == [
                *(
                    (een.geldstroom.naam, "-->" if een.stand is Stroomstand.LOOPT else "-.->", deel.component)
                    for een in deel.financieringen
                ),
                *([] if deel.geldstromen else [("?", "-->", deel.component)]),
            ]
            for een, (_, streep, bij, _) in zip(deel.financieringen, gevonden["pijl"], strict=False):
                assert (f"tot {een.tot}" in bij) == (streep == "-.->")


@pytest.mark.parametrize(
    ("partner", "dag", "verwacht"),
    [
        ("nidos", DAG, ["inkoop"]),
        ("zorgaanbieders", DAG, ["raamovereenkomst"]),
        ("iriszorg-daderopvang", DAG, ["subsidie"]),
        ("raad-voor-de-kinderbescherming", DAG, ["eigen dienst"]),
        ("veilig-thuis", DAG, ["deels"]),
        ("moviera", DAG, ["", ""]),
    ],
)
def test_what_the_text_says_of_a_stream_stands_beside_its_arrow(partner: str, dag: date, verwacht: list[str]) -> None:
    """How it is bought, and that it is a part; nothing where the text says nothing."""
    gevonden = gelezen(geldstroomdiagram(bekostiging(partner, on=dag)))
    assert [bij for _, _, bij, _ in gevonden["pijl"]] == verwacht


def test_all_that_is_known_of_a_stream_stands_beside_its_arrow_in_one_order() -> None:
    """The share, that it is a part, how it is bought, and when it ended."""
    regio = Regio.loads(
        KOP
        + "[[bekostiging]]\n"
        + 'code = "A1"\npartner = "iriszorg-daderopvang"\ngeldstroom = "projectsubsidie-ghnt"\naandeel = "12.5"\n'
        + 'deels = true\nverwerving = "raamovereenkomst"\nbron = { document = "Regiovisie" }\n'
    )
    gevonden = gelezen(geldstroomdiagram(bekostiging("iriszorg-daderopvang", on=DAG, regio=regio)))
    assert [bij for _, _, bij, _ in gevonden["pijl"]] == [
        *("12.5%, deels, raamovereenkomst, geëindigd, tot 2022-01-01", ""),
    ]


def test_a_picture_of_nothing_is_empty() -> None:
    """And still one."""
    assert geldstroomdiagram([]) == "flowchart LR"


def test_what_is_given_twice_is_drawn_once() -> None:
    """In whatever mixture."""
    delen = bekostiging("csg-zwolle", on=DAG)
    assert geldstroomdiagram([*delen, *delen]) == geldstroomdiagram(iter(delen))


# Services.


def diensten(*gebeurtenissen: Any, regio: str | None = NV) -> tuple[LopendeDienst, ...]:
    """The services of a case."""
    return evaluate(Dossier("d1", gebeurtenissen=list(gebeurtenissen)), on=DAG, regio=regio).bekostiging


def test_a_service_stands_behind_the_part_that_it_is() -> None:
    """For whom, and whether it may run; two persons in one shelter are two services of one part."""
    dag = date(2022, 5, 2)
    zaak = [
        *(FEIT_VASTGESTELD(dag, wie, ("opvang.geslacht", "vrouw")) for wie in ("p1", "p2")),
        OPVANG_BEGONNEN(dag, "p1"),
        OPVANG_BEGONNEN(dag, "p2"),
        DADEROPVANG_BEGONNEN(dag, "p3"),
        DADEROPVANG_BEEINDIGD(dag, "p3"),
        AMBULANTE_BEGELEIDING_BEGONNEN(dag, None, Begeleider.GGZ),
    ]
    gevonden = gelezen(geldstroomdiagram(diensten(*zaak)))
    namen = labels(gevonden)
    assert [(namen[van], namen[naar]) for van, _, _, naar in gevonden["pijl"]] == [
        ("Decentralisatie-uitkering vrouwenopvang (DUVO)", "de vrouwenopvang"),
        ("de vrouwenopvang", "opvang, voor p1"),
        ("de vrouwenopvang", "opvang, voor p2"),
        ("Eigen middelen van gemeenten", "de ingekochte zorg"),
        ("de ingekochte zorg", "ambulante begeleiding"),
        ("Decentralisatie-uitkering vrouwenopvang (DUVO)", "de daderopvang"),
        ("de daderopvang", "daderopvang, voor p3 (misschien)"),
    ]
    assert [naam for _, naam in gevonden["partner"]] == [
        *("Moviera (Gelderland)", "Geestelijke gezondheidszorg", "IrisZorg, daderopvang"),
    ]


def test_a_service_of_which_nobody_knows_who_gives_it_has_a_question_mark() -> None:
    """The same question mark as that of a part without a stream."""
    dag = date(2022, 5, 2)
    zaak = [AMBULANTE_BEGELEIDING_BEGONNEN(dag, "p1"), DADEROPVANG_BEGONNEN(dag, "p2")]
    gevonden = gelezen(geldstroomdiagram(diensten(*zaak, regio="flevoland")))
    namen = labels(gevonden)
    assert [(namen[van], namen[naar]) for van, _, _, naar in gevonden["pijl"]] == [
        ("?", "ambulante begeleiding, voor p1"),
        ("?", "daderopvang"),
        ("daderopvang", "daderopvang, voor p2"),
    ]
    assert Counter(naam for _, naam in gevonden["los"])["?"] == 1


def test_a_stream_that_only_ended_stands_beside_a_question_mark() -> None:
    """What pays it now is not known."""
    delen = bekostiging(Partnersoort.CENTRUM_SEKSUEEL_GEWELD, on=date(2027, 1, 1))
    (landelijk,) = (deel for deel in delen if deel.component == "de landelijke organisatie")
    gevonden = gelezen(geldstroomdiagram([landelijk]))
    assert [(streep, bij) for _, streep, bij, _ in gevonden["pijl"]] == [
        ("-.->", "geëindigd, tot 2027-01-01"),
        ("-.->", "geëindigd, tot 2027-01-01"),
        ("-->", ""),
    ]


@pytest.mark.parametrize("deel", [None, "moviera", PARTNERS["moviera"], GELDSTROMEN["duvo"], 3], ids=repr)
def test_only_answers_about_money_are_drawn(deel: Any) -> None:
    """A partner itself, or a stream, is no answer."""
    with pytest.raises(InvalidValueError, match=r"^delen: \w+ is no Bekostiging and no LopendeDienst\n"):
        geldstroomdiagram([deel])


# A text.


def test_a_notebook_draws_it() -> None:
    """As a block of Markdown; as a text it is the picture itself."""
    diagram = geldstroomdiagram(bekostiging("moviera", on=DAG))
    assert type(diagram) is Diagram
    assert isinstance(diagram, str)
    assert diagram._repr_markdown_() == f"```mermaid\n{diagram}\n```"
    assert diagram._repr_markdown_().count("```") == 2


def test_the_same_answers_are_drawn_the_same_in_every_process() -> None:
    """Whatever the seed of the hashes."""
    code = (
        "from datetime import date\n"
        "from huiselijkgeweld import PARTNERS, bekostiging\n"
        "from huiselijkgeweld.interop.mermaid import geldstroomdiagram\n"
        "print(geldstroomdiagram(een for code in PARTNERS for een in bekostiging(code, on=date(2024, 6, 1))))\n"
    )
    teksten = {
        subprocess.run(
            [sys.executable, "-c", code],
            check=True,
            capture_output=True,
            text=True,
            encoding="utf-8",
            env={
                **os.environ,
                "PYTHONHASHSEED": zaad,
                "PYTHONIOENCODING": "utf-8",
                "PYTHONPATH": os.pathsep.join(sys.path),
            },
        ).stdout
        for zaad in ("1", "2")
    }
    delen = (een for code in PARTNERS for een in bekostiging(code, on=date(2024, 6, 1)))
    assert teksten == {f"{geldstroomdiagram(delen)}\n"}


# Labels.


KOP = """\
code = "proef"
naam = "Proefregio"
[[document]]
titel = "Regiovisie van de proefregio"
kort = "Regiovisie"
geldig = { van = 2018-01-01, tot = 2026-01-01 }
"""
VIJANDIG = [
    'x"] --> n9["y',
    "x`y`",
    "x\nend\nn9 --> n1",
    "x\r\n    end",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "#quot;]; click n1 call alert()",
    "&quot;&#34;&lt;",
    "x\u2028end\u2029end\x85end\x0bend\x0cend\x1cend",
    "```\n# kop",
    "\u202eomgekeerd",
    "end",
    "%% opmerking",
    "subgraph p1",
    '|"x"|',
    "\\",
    "\ud800",
    " ",
]


def vervangen(deel: Bekostiging, tekst: str) -> list[Bekostiging]:
    """An answer with a text in each of its names in turn, and in all of them."""
    financieringen = tuple(
        attrs.evolve(een, geldstroom=attrs.evolve(een.geldstroom, naam=tekst)) for een in deel.financieringen
    )
    return [
        attrs.evolve(deel, naam=tekst),
        attrs.evolve(deel, component=tekst),
        attrs.evolve(deel, financieringen=financieringen),
        attrs.evolve(deel, naam=tekst, component=tekst, financieringen=financieringen),
    ]


def is_ingesloten(delen: Iterable[Bekostiging], gewoon: str) -> bool:
    """Whether the pictures of these answers differ from the ordinary one in their labels only."""
    teksten = [geldstroomdiagram([deel]) for deel in delen]
    for tekst in teksten:
        gelezen(tekst)
    return {geraamte(tekst) for tekst in teksten} == {geraamte(gewoon)}


GEWOON = bekostiging("veiligheidshuis-nog", on=DAG)[0]
LASTIG = st.text(max_size=30) | st.text('"`<>#&|[]{}()%;:\\\n\r\t\u2028\u2029\x85 -.=end', max_size=20)


@pytest.mark.parametrize("tekst", VIJANDIG, ids=ascii)
def test_no_hostile_name_leaves_its_label(tekst: str) -> None:
    """No quotation mark, no backtick, no tag, no entity, no line: the picture is the same but for the label."""
    assert is_ingesloten(vervangen(GEWOON, tekst), geldstroomdiagram([GEWOON]))


@given(LASTIG)
def test_no_name_at_all_leaves_its_label(tekst: str) -> None:
    """As many lines, the same nodes and arrows, whatever the names are."""
    assert is_ingesloten(vervangen(GEWOON, tekst), geldstroomdiagram([GEWOON]))


@given(st.text(st.characters(categories=["L", "N"]) | st.sampled_from(" .,:;()'-/éëç"), min_size=1, max_size=30))
def test_an_ordinary_name_is_shown_as_it_is(tekst: str) -> None:
    """Letters, numbers and the signs of ordinary names are not changed."""
    gevonden = gelezen(geldstroomdiagram([attrs.evolve(GEWOON, component=tekst)]))
    assert [naam for _, naam in gevonden["deel"]] == [tekst]


@given(LASTIG)
def test_no_name_of_a_service_leaves_its_label(tekst: str) -> None:
    """For whom a service runs is told in a label too."""
    (dienst,) = diensten(OPVANG_BEGONNEN(date(2022, 5, 2), "p1"))
    gewoon = geldstroomdiagram([dienst])
    vijandig = geldstroomdiagram([attrs.evolve(dienst, over=tekst or "p1")])
    gelezen(vijandig)
    assert geraamte(vijandig) == geraamte(gewoon)


@pytest.mark.parametrize("tekst", [een for een in VIJANDIG if een.isprintable()], ids=ascii)
def test_a_region_file_names_no_part_of_its_own(tekst: str) -> None:
    """So no text of a file becomes a label: a part has the name that it has with its partner."""
    naam = json.dumps(tekst, ensure_ascii=False)
    deel = f'[[bekostiging]]\ncode = "A1"\npartnersoort = "save"\ncomponent = {naam}\ngeldstroom = "duvo"\n'
    with pytest.raises(RegionRuleError):
        Regio.loads(f'{KOP}{deel}bron = {{ document = "Regiovisie" }}\n')


@pytest.mark.parametrize("tekst", ["%%{init: {'theme': 'forest'}}%%", "x %%{wrap}%% y", "%%{ init: { } }"])
def test_no_label_is_a_directive(tekst: str) -> None:
    """Mermaid reads `%%{` as a directive wherever it stands, also within a label, before it reads anything else."""
    for deel in vervangen(GEWOON, tekst):
        assert "%%{" not in geldstroomdiagram([deel])


@pytest.mark.parametrize("richting", ["TB", "BT", "RL", "LR"])
def test_no_label_sets_the_direction(richting: str) -> None:
    """Mermaid reads a line with `direction LR` anywhere in it as the direction, and nothing else in it."""
    for deel in vervangen(GEWOON, f"geen direction {richting} meer"):
        assert re.search(r"direction\s+(TB|BT|RL|LR)", geldstroomdiagram([deel])) is None


def test_no_label_is_empty() -> None:
    """Mermaid refuses a whole picture with an empty text between quotation marks in it."""
    for deel in vervangen(GEWOON, ""):
        assert '""' not in geldstroomdiagram([deel])


def test_two_names_that_look_alike_are_two_nodes() -> None:
    """Nodes are told apart by what they are, never by their labels."""
    een, ander = (attrs.evolve(GEWOON, component=tekst, financieringen=()) for tekst in ('x"', "x”"))
    gevonden = gelezen(geldstroomdiagram([een, ander]))
    assert [naam for _, naam in gevonden["deel"]] == ["x”", "x”"]


def test_a_picture_of_every_answer_is_well_formed() -> None:
    """Every kind of partner, everywhere and always."""
    for soort, plaats, dag in product(Partnersoort, PLAATSEN, DAGEN):
        gelezen(geldstroomdiagram(bekostiging(soort, on=dag, regio=plaats)))


def test_a_stream_has_one_node_whatever_its_rows() -> None:
    """Two rows about one stream are two arrows from one node."""
    (een, ander) = GEWOON.financieringen
    dubbel = attrs.evolve(
        GEWOON, financieringen=(een, Financiering(een.geldstroom, ander.regel, Stroomstand.GEEINDIGD))
    )
    gevonden = gelezen(geldstroomdiagram([dubbel]))
    assert len(gevonden["los"]) == 1
    assert [streep for _, streep, _, _ in gevonden["pijl"]] == ["-->", "-.->"]
