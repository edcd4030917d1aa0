"""The rows of a decision as a picture: who follows the arrows comes to what the table answers."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st
from tests.pictures import REGIO_MET_RIJ, Stroom, bedoelde_tabel, gelezen_stroom, letters, vergelijk_stroom

from huiselijkgeweld import (
    REGIOS,
    Feiten,
    HorizonError,
    InvalidValueError,
    Outcome,
    Regio,
    UnknownCodeError,
)
from huiselijkgeweld.errors import InvalidDossierError, RegionRuleError
from huiselijkgeweld.interop.mermaid import Diagram, beslisdiagram
from huiselijkgeweld.model.gesteld import FEITWAARDEN
from huiselijkgeweld.model.vragen import VRAGEN
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.uitleg.woorden import woord

DAG = date(2022, 6, 1)
DAGEN = [date(1995, 6, 1), DAG, date(2027, 6, 1)]
PLAATSEN: list[str | None] = [None, *REGIOS]


def wissels(naam: str, plaats: str | None) -> list[date]:
    """Days with every set of rows that is ever in force."""
    tabel = BESLISSINGEN[naam].tabel if plaats is None else REGIOS[plaats].tabel(naam)
    return [*DAGEN, *(dag for dag in tabel.changes if date(1990, 1, 1) <= dag < date(2100, 1, 1))]


@pytest.mark.parametrize("plaats", PLAATSEN, ids=str)
@pytest.mark.parametrize("naam", BESLISSINGEN)
def test_every_row_in_force_is_drawn_once_in_its_order(naam: str, plaats: str | None) -> None:
    """With its code, what it asks, its sources and its result; of every table, everywhere, whatever is in force."""
    for dag in wissels(naam, plaats):
        tekst = beslisdiagram(naam, on=dag, regio=plaats)
        vergelijk_stroom(gelezen_stroom(tekst), naam, bedoelde_tabel(naam, dag, plaats))


# A reader follows the arrows.

GEVRAAGD = {
    f"{naam.replace('_', ' ')}: {woord(waarde)}": (naam, waarde) for naam in VRAGEN for waarde in FEITWAARDEN[naam]
}
"""What a line of a box asks: a fact and its value."""


def past(vak: Sequence[str], feiten: Mapping[str, object]) -> bool:
    """Whether a case is what the lines of a box ask for, between its code and its sources."""
    vragen = [regel.removeprefix("en ") for regel in vak[1:-1]]
    return vragen == ["altijd"] or all(feiten[naam] is waarde for naam, waarde in map(GEVRAAGD.__getitem__, vragen))


def gevolgd(stroom: Stroom, feiten: Mapping[str, object]) -> str:
    """Where a reader ends who begins at the first question and answers each."""
    vak = "r1"
    while vak.startswith("r"):
        antwoorden = {tekst: naar for van, naar, tekst in stroom.pijlen if van == vak}
        vak = antwoorden["ja" if past(stroom.vakken[vak], feiten) else "nee"]
    return letters(stroom.vakken[vak][0])


ALLE_FEITEN = st.fixed_dictionaries({naam: st.sampled_from(FEITWAARDEN[naam]) for naam in VRAGEN})


@settings(max_examples=150)
@given(ALLE_FEITEN, st.sampled_from([*BESLISSINGEN]), st.sampled_from(PLAATSEN), st.sampled_from(DAGEN))
def test_who_follows_the_arrows_comes_to_the_answer(
    feiten: dict[str, Any], naam: str, plaats: str | None, dag: date
) -> None:
    """Of every case of which all is known: by the chain of questions, or by every row for itself."""
    stroom = gelezen_stroom(beslisdiagram(naam, on=dag, regio=plaats))
    tabel = BESLISSINGEN[naam].tabel if plaats is None else REGIOS[plaats].tabel(naam)
    antwoord: Any = tabel.evaluate(Feiten(**feiten), on=dag)
    if isinstance(antwoord, Outcome):
        assert gevolgd(stroom, feiten) == letters(woord(antwoord.value))
    else:
        gevonden = {
            letters(stroom.vakken[naar][0]) for van, naar, _ in stroom.pijlen if past(stroom.vakken[van], feiten)
        }
        assert gevonden == {letters(woord(een)) for een, uit in antwoord.items() if uit.value}


def test_what_stands_below_a_row_that_always_matches_is_never_reached() -> None:
    """Before there was MDA++, its first row decided: the arrow to the others says so."""
    stroom = gelezen_stroom(beslisdiagram("mda", on=date(1995, 6, 1)))
    assert stroom.vakken["r1"][1] == "altijd"
    assert [tekst for van, naar, tekst in stroom.pijlen if (van, naar) == ("r1", "r2")] == ["nooit"]
    assert "-.->" in beslisdiagram("mda", on=date(1995, 6, 1))
    assert "-.->" not in beslisdiagram("mda", on=DAG)


# What a row leans on.


@pytest.mark.parametrize(
    ("naam", "plaats", "rij", "grond"),
    [
        ("zicht", None, "RG06z", "protocol"),
        ("zicht", None, "RG12z", "protocol, tweede hand"),
        ("casusregie", None, "RG07b", "keuze, aanname"),
        ("casusregie", "noord-veluwe-mijov", "RG08a", "regio"),
        ("zvh", None, "ZV2", "protocol, betwist"),
        ("plichten", None, "JB2b", "wet, toelichting"),
    ],
)
def test_a_row_says_on_what_it_rests(naam: str, plaats: str | None, rij: str, grond: str) -> None:
    """The kind of text; that it is an assumption, disputed or known at second hand, or has a remark."""
    vakken = gelezen_stroom(beslisdiagram(naam, on=DAG, regio=plaats)).vakken.values()
    assert [vak[0] for vak in vakken if vak[0].startswith(f"{rij} ")] == [f"{rij} ({grond})"]


def test_the_picture_says_which_rows_these_are() -> None:
    """The question, where, on which day, and how the rows decide."""
    assert gelezen_stroom(beslisdiagram("mda", on=DAG)).vakken["b"] == (
        "Hoort dit huishouden bij MDA++?",
        "landelijk, 2022-06-01: de eerste rij die past, beslist",
    )
    assert gelezen_stroom(beslisdiagram("plichten", on=DAG, regio="flevoland")).vakken["b"] == (
        "Wat moet er nu gebeuren, worden gelaten of worden bedacht?",
        "Flevoland, 2022-06-01: elke rij telt voor zich",
    )


# The facts of a case.

STUKKEN = st.fixed_dictionaries({}, optional={naam: st.sampled_from(FEITWAARDEN[naam]) for naam in VRAGEN})


@settings(max_examples=100)
@given(STUKKEN, st.sampled_from([*BESLISSINGEN]), st.sampled_from(PLAATSEN))
def test_the_rows_in_play_are_drawn_in_a_way_of_their_own(
    stukken: dict[str, Any], naam: str, plaats: str | None
) -> None:
    """Those that the answer names, and all others as those that are not; else it is the same picture."""
    try:
        feiten = Feiten(**stukken).aangevuld()
    except InvalidDossierError:
        reject()
    tekst = beslisdiagram(naam, on=DAG, regio=plaats, feiten=feiten)
    rijen = bedoelde_tabel(naam, DAG, plaats)
    tabel = BESLISSINGEN[naam].tabel if plaats is None else REGIOS[plaats].tabel(naam)
    antwoord: Any = tabel.evaluate(feiten, on=DAG)
    verwacht = {f"r{nummer}": "speelt" if rij in antwoord.rules else "rest" for nummer, rij in enumerate(rijen, 1)}
    stroom = gelezen_stroom(tekst)
    assert stroom.klassen == verwacht
    zonder = beslisdiagram(naam, on=DAG, regio=plaats)
    assert tekst.splitlines()[: len(zonder.splitlines())] == zonder.splitlines()
    assert Counter(re.findall(r"classDef (\w+)", tekst)) == Counter({*verwacht.values()})


def test_a_fact_says_what_follows_from_it() -> None:
    """No minor is involved: then there is no measure, and its rows are out of play."""
    stroom = gelezen_stroom(beslisdiagram("casusregie", on=DAG, feiten=Feiten(minderjarige_betrokken=False)))
    assert (stroom.vakken["r1"][0][:5], stroom.klassen["r1"]) == ("RG05a", "rest")


# What is refused.


@pytest.mark.parametrize(
    ("naam", "opties", "fout", "zegt"),
    [
        ("casusregi", {}, UnknownCodeError, "unknown decision 'casusregi'; did you mean 'casusregie'?"),
        ("mda", {"regio": "ijselland"}, UnknownCodeError, "unknown regio 'ijselland'; did you mean 'ijsselland'?"),
        ("mda", {"regio": 3}, InvalidValueError, "regio: int is not the code of a region, nor a Regio"),
        ("mda", {"feiten": {}}, InvalidValueError, "feiten: dict is not Feiten"),
        ("mda", {"on": "2022-06-01"}, InvalidValueError, "on: "),
        ("mda", {"on": date(1985, 1, 1)}, HorizonError, "1985-01-01 lies outside"),
    ],
)
def test_what_is_no_decision_day_or_region_is_refused(
    naam: str, opties: dict[str, Any], fout: type[Exception], zegt: str
) -> None:
    """With what is wrong, and the way out."""
    with pytest.raises(fout, match=f"^{re.escape(zegt)}"):
        beslisdiagram(naam, **{"on": DAG, **opties})


# Labels.


def regio_met(naam: str) -> Regio:
    """A region in which every text is this one."""
    tekens = "".join(f"\\U{ord(teken):08x}" for teken in naam)
    return Regio.loads(REGIO_MET_RIJ.format(naam=f'"{tekens}"'))


def geraamte(tekst: str) -> str:
    """A picture without its labels."""
    return re.sub(r'"[^"\n]*"', '""', tekst)


@given(
    st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=30)
    | st.text('"`<>#&|[]{}()%;:\\ -.=end/', min_size=1, max_size=20)
)
def test_no_text_of_a_region_leaves_its_label(naam: str) -> None:
    """As many lines, the same boxes and arrows, whatever a file of a region says."""
    try:
        regio = regio_met(naam)
    except RegionRuleError:
        reject()
    tekst = beslisdiagram("casusregie", on=DAG, regio=regio)
    gelezen_stroom(tekst)
    assert geraamte(tekst) == geraamte(beslisdiagram("casusregie", on=DAG, regio=regio_met("Proef")))
    assert re.search(r"%%\{|direction\s+(TB|BT|RL|LR)", tekst, re.IGNORECASE) is None


def test_a_picture_of_a_table_is_a_text() -> None:
    """As the others: a notebook draws it."""
    tekst = beslisdiagram("zvh", on=DAG)
    assert type(tekst) is Diagram
    assert tekst._repr_markdown_() == f"```mermaid\n{tekst}\n```"
