"""Who holds the regie over a stretch of days: a box for each stretch, as the answer of every day says."""

import re
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st
from tests.pictures import REGIO_VAN, Vak, bedoelde_regie, gelezen_staten, letters, vergelijk_regie
from tests.strategies import dossiers

from huiselijkgeweld import (
    REGIOS,
    Dossier,
    Gebeurtenis,
    HorizonError,
    Huishouden,
    InvalidValueError,
    Melduitkomst,
    Regio,
    UnknownCodeError,
    load,
)
from huiselijkgeweld.errors import RegionRuleError
from huiselijkgeweld.interop.mermaid import Diagram, regiediagram
from huiselijkgeweld.model.feiten import Regisseur
from huiselijkgeweld.model.gebeurtenissen import (
    FEIT_VASTGESTELD,
    MELDING_ONTVANGEN,
    OVERDRACHT_AANVAARD,
    OVERDRACHT_VERZONDEN,
    VEILIGHEIDSBEOORDELING_AFGEROND,
)

DOSSIERS = sorted((Path(__file__).parent.parent / "examples/dossiers").glob("*.json"))
PLAATSEN: list[str | None] = [None, *REGIOS]
D = date(2023, 4, 3)
NA = timedelta(days=1)
INTAKE = [
    FEIT_VASTGESTELD(D, None, paar)
    for paar in (("maatregel", "geen"), ("inclusie", "geen"), ("lopende_regisseur", "geen"), ("acuut_onveilig", False))
]


def getekend(dossier: Dossier, van: date, tot: date, regio: str | Regio | None = None) -> dict[str, Vak]:
    """The boxes of a picture that shows what every day says, and those beside them."""
    vakken, pijlen = gelezen_staten(regiediagram(dossier, van=van, tot=tot, regio=regio))
    vergelijk_regie(vakken, pijlen, bedoelde_regie(dossier, van, tot, regio))
    return {vak.naam: vak for vak in vakken}


# What holds for every case file.


@settings(max_examples=40)
@given(
    dossiers(eerste=date(2018, 1, 1), laatste=date(2018, 2, 1)),
    st.dates(date(2018, 1, 1), date(2018, 2, 1)),
    st.integers(1, 20),
    st.sampled_from(PLAATSEN),
)
def test_the_boxes_are_what_every_day_says(dossier: Dossier, van: date, dagen: int, regio: str | None) -> None:
    """From the first day of each answer through its last, with the rows in play and what is still to be asked."""
    try:
        getekend(dossier, van, van + timedelta(days=dagen), regio)
    except HorizonError:
        reject()


@pytest.mark.parametrize("regio", PLAATSEN, ids=str)
@pytest.mark.parametrize("path", DOSSIERS, ids=lambda path: path.stem)
def test_the_example_cases_are_drawn_in_every_region(path: Path, regio: str | None) -> None:
    """From before the first event until long after the last."""
    dossier = load(path)
    dagen = [een.dag for een in dossier.gebeurtenissen]
    getekend(dossier, min(dagen) - 2 * NA, max(dagen) + 12 * NA, regio)


# A case that goes to and fro.


def heen_en_weer() -> Dossier:
    """A report that Veilig Thuis hands over, and a new one a month later."""
    zaak: list[Gebeurtenis] = [
        *INTAKE,
        MELDING_ONTVANGEN(D, "m1"),
        VEILIGHEIDSBEOORDELING_AFGEROND(D + 4 * NA, "m1", Melduitkomst.OVERDRACHT_NA_BEOORDELING),
        OVERDRACHT_VERZONDEN(D + 4 * NA, "m1"),
        OVERDRACHT_AANVAARD(D + 8 * NA, "m1", Regisseur.LOKAAL_TEAM),
        MELDING_ONTVANGEN(D + 30 * NA, "m2"),
    ]
    return Dossier("z1", gebeurtenissen=zaak)


def test_who_gets_it_back_has_a_second_box() -> None:
    """Veilig Thuis, then the team, then Veilig Thuis again: in order of time, with the day beside each arrow."""
    vakken, pijlen = gelezen_staten(regiediagram(heen_en_weer(), van=D, tot=D + 40 * NA))
    zicht = [vak for vak in vakken if vak.kader == "zicht"]
    assert [(vak.kop, vak.regels[0]) for vak in zicht] == [
        ("Veilig Thuis", "2023-04-03 t/m 2023-04-06"),
        ("Veilig Thuis", "2023-04-07 t/m 2023-04-10"),
        ("Het lokale team", "2023-04-11 t/m 2023-05-02"),
        ("Veilig Thuis", "2023-05-03 t/m 2023-05-12"),
    ]
    assert [pijl for pijl in pijlen if pijl[1].startswith("zicht")] == [
        ("root_start", "zicht1", "2023-04-03"),
        ("zicht1", "zicht2", "2023-04-07"),
        ("zicht2", "zicht3", "2023-04-11"),
        ("zicht3", "zicht4", "2023-05-03"),
    ]


def test_a_box_says_on_what_its_answer_rests() -> None:
    """That sending moves nothing is a choice of this library; that who accepts has the zicht stands in a protocol."""
    vakken = getekend(heen_en_weer(), D, D + 40 * NA)
    assert vakken["zicht2"].regels[1:] == ("keuze, aanname · RG13z",)
    assert vakken["zicht3"].regels[1:] == ("protocol · RG11z",)


def test_what_is_not_settled_says_what_is_possible_and_what_must_be_asked() -> None:
    """The names of the facts in the box, and the questions beside all boxes, each once."""
    vakken = getekend(Dossier("z1", gebeurtenissen=[MELDING_ONTVANGEN(D, "m1")]), D, D + 3 * NA, "flevoland")
    assert vakken["casusregie1"].kop == "Nog niet te zeggen"
    zin = " ".join(vakken["casusregie1"].regels)
    assert "mogelijk · Veilig Thuis, het lokale team, de zorgaanbieder of de gecertificeerde instelling" in zin
    assert "vraag na · maatregel, acuut_onveilig," in zin
    assert letters("Is het nu acuut onveilig") in letters(" ".join(vakken["vragen"].regels))
    assert " ".join(vakken["vragen"].regels).count("(maatregel)") == 1


def test_where_nothing_is_to_be_asked_there_is_no_box_for_it() -> None:
    """All that decides is known."""
    vakken = getekend(heen_en_weer(), D + 8 * NA, D + 9 * NA)
    assert [vakken[naam].kop for naam in ("casusregie1", "zicht1")] == ["Het lokale team", "Het lokale team"]
    assert "vragen" not in vakken


def test_an_answer_to_one_question_is_a_new_box_even_where_all_else_stays() -> None:
    """The same answers by the same rows stay possible, and one question fewer is open: no box asks what is known."""
    zaak = [
        FEIT_VASTGESTELD(D, None, ("inclusie", "mda")),
        FEIT_VASTGESTELD(D + 2 * NA, None, ("acuut_onveilig", True)),
    ]
    vakken = getekend(Dossier("z1", gebeurtenissen=zaak), D, D + 4 * NA)
    eerst, dan = vakken["casusregie1"].regels, vakken["casusregie2"].regels
    assert [regel for regel in eerst if regel not in dan] == [
        "2023-04-03 t/m 2023-04-04",
        "vraag na · maatregel, acuut_onveilig, veilig_thuis",
    ]
    assert [regel for regel in dan if regel not in eerst] == [
        "2023-04-05 t/m 2023-04-06",
        "vraag na · maatregel, veilig_thuis",
    ]


# Regions.


@pytest.mark.parametrize(
    ("gemeente", "regio", "dag", "zin"),
    [
        (None, None, D, "er is geen regio genoemd, alleen wat landelijk geldt, is gebruikt"),
        ("0200", None, date(2024, 2, 1), "de regionale tekst gold tot maandag 1 januari 2024"),
        ("0363", "flevoland", D, "gemeente 0363 staat niet bij de leden van de regio Flevoland"),
    ],
)
def test_what_a_region_says_of_itself_stands_beside_the_boxes(
    gemeente: str | None, regio: str | None, dag: date, zin: str
) -> None:
    """That there is none, that its text is over, that the municipality is no member."""
    zaak = Dossier("z1", Huishouden(gemeente), gebeurtenissen=[MELDING_ONTVANGEN(D, "m1")])
    vakken = getekend(zaak, dag, dag + NA, regio)
    assert letters(zin) in letters("".join(vakken["voorbehouden"].regels))


def test_a_remark_that_comes_later_is_told_too() -> None:
    """The text of the region is over from the second of two days."""
    zaak = Dossier("z1", Huishouden("0200"), gebeurtenissen=[MELDING_ONTVANGEN(D, "m1")])
    assert "voorbehouden" not in getekend(zaak, date(2023, 12, 30), date(2024, 1, 1))
    assert "voorbehouden" in getekend(zaak, date(2023, 12, 31), date(2024, 1, 2))


def test_a_region_of_your_own_can_explain_a_reservation_itself() -> None:
    """A row of it that is disputed says so; no list of the library knows that reservation."""
    rij = (
        '[[voorbehoud]]\ncode = "PR1"\ntekst = "twee teksten spreken elkaar tegen"\nbetwist = true\n'
        'bron = { document = "Regiovisie" }\n'
        '[[regel]]\nbeslissing = "casusregie"\nrij = "RG08"\ncode = "RG08a"\nwhen = { veilig_thuis = "melding_open" }\n'
        'then = "veilig_thuis"\nvoorbehouden = ["PR1"]\nbron = { document = "Regiovisie" }\n'
    )
    regio = Regio.loads(REGIO_VAN.format(naam='"Regiovisie"').replace("2024", "2018") + rij)
    vakken = getekend(heen_en_weer(), D, D + 2 * NA, regio)
    assert vakken["casusregie1"].regels[1:] == ("regio, betwist · RG08a",)


# What is refused.


@pytest.mark.parametrize(
    ("opties", "fout", "zegt"),
    [
        ({"tot": D}, InvalidValueError, "tot: 2023-04-03 is not after van, 2023-04-03"),
        ({"van": datetime(2023, 4, 3, 8)}, InvalidValueError, "van: "),
        ({"tot": "2023-05-01"}, InvalidValueError, "tot: "),
        ({"regio": "ijselland"}, UnknownCodeError, "unknown regio 'ijselland'; did you mean 'ijsselland'?"),
        ({"regio": 3}, InvalidValueError, "regio: int is not the code of a region, nor a Regio"),
        ({"van": date(1985, 1, 1), "tot": date(1985, 1, 2)}, HorizonError, "1985-01-01 lies outside"),
    ],
    ids=str,
)
def test_what_is_no_stretch_or_region_is_refused(opties: dict[str, Any], fout: type[Exception], zegt: str) -> None:
    """With what is wrong, and the way out; as `verloop` does."""
    with pytest.raises(fout, match=f"^{re.escape(zegt)}"):
        regiediagram(Dossier("z1"), **{"van": D, "tot": D + NA, **opties})


# Labels.


@settings(max_examples=40)
@given(
    st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=30)
    | st.text('"`<>#&|[]{}()%;:\\ -.=end*_~', min_size=1, max_size=20)
)
def test_no_name_of_a_region_leaves_its_box(naam: str) -> None:
    """The name of a region whose text begins later stands in a remark: as many lines, and nothing else in it."""
    tekens = "".join(f"\\U{ord(teken):08x}" for teken in naam)
    try:
        regio = Regio.loads(REGIO_VAN.format(naam=f'"{tekens}"'))
    except RegionRuleError:
        reject()
    vroeg = date(2017, 4, 3)
    zaak = Dossier("z1", gebeurtenissen=[MELDING_ONTVANGEN(vroeg, "m1")])
    tekst = regiediagram(zaak, van=vroeg, tot=vroeg + NA, regio=regio)
    vakken, _ = gelezen_staten(tekst)
    (vak,) = (vak for vak in vakken if vak.naam == "voorbehouden")
    assert letters(naam) in letters("".join(vak.regels))
    assert re.search(r"%%\{|direction\s+(TB|BT|RL|LR)", tekst, re.IGNORECASE) is None


def test_a_picture_of_the_regie_is_a_text() -> None:
    """As the others: a notebook draws it."""
    tekst = regiediagram(Dossier("z1"), van=D, tot=D + NA)
    assert type(tekst) is Diagram
    assert tekst._repr_markdown_() == f"```mermaid\n{tekst}\n```"
