"""Golden case files: what happened in the worked cases, and how each must stand on several of its days."""

import json
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from huiselijkgeweld.bronnen import Voorbehoudsoort
from huiselijkgeweld.evaluation import Stand, evaluate
from huiselijkgeweld.interop.json import dumps, loads
from huiselijkgeweld.klokken import Status, Termijn
from huiselijkgeweld.model.dossier import Dossier
from huiselijkgeweld.recht.conflicten import CONFLICTEN
from huiselijkgeweld.regio import REGIOS
from huiselijkgeweld.rules import Outcome

Gegeven = Mapping[str, Any]
GOLDEN = Path(__file__).parent / "golden"
ZAKEN = [
    zaak
    for naam in ("standen", "valkuilen")
    for zaak in tomllib.loads((GOLDEN / f"{naam}.toml").read_text("utf-8"))["zaak"]
]
STANDEN = [(zaak, stand) for zaak in ZAKEN for stand in zaak["stand"]]
PER_DAG = pytest.mark.parametrize(
    ("zaak", "verwacht"), STANDEN, ids=[f"{zaak['naam']}: {stand['on']}" for zaak, stand in STANDEN]
)
VAN_BELANG = {
    *{Voorbehoudsoort.BETWIST, Voorbehoudsoort.GEEN_REGIO},
    *{Voorbehoudsoort.NOG_NIET_BEGONNEN, Voorbehoudsoort.VERLOPEN},
}
OPEN = {Status.LOPEND, Status.NIET_GESTART}


def dossier_van(zaak: Gegeven) -> Dossier:
    """The case file, read as JSON."""
    return loads(json.dumps(zaak["dossier"], default=lambda dag: dag.isoformat()))


def stand_van(zaak: Gegeven, verwacht: Gegeven) -> Stand:
    """How the case stands; the region follows from the municipality."""
    return evaluate(dossier_van(zaak), on=verwacht["on"])


def in_woorden(termijn: Termijn) -> str:
    """A term as a case writes it."""
    dag = "" if termijn.einde is None else f" {termijn.einde.dag}"
    return f"{termijn.norm.code} {termijn.over}{dag} {termijn.status}"


def is_open(termijn: Termijn) -> bool:
    """Whether a term still asks for something: it runs, has not started, or is late and was not met."""
    te_laat = termijn.status is Status.TE_LAAT and termijn.voldaan_op is None
    return termijn.status in OPEN or te_laat


def zeker(antwoord: object) -> list[str]:
    """What is possible of a decision, or what surely holds of a list of results."""
    if isinstance(antwoord, Outcome):
        return sorted(str(een) for een in antwoord.possible)
    assert isinstance(antwoord, Mapping)
    return sorted(str(wat) for wat, uitkomst in antwoord.items() if uitkomst.value is True)


def antwoorden(stand: Stand) -> dict[str, list[str]]:
    """The answers about the household, under the keys of a case."""
    return {
        "casusregie": zeker(stand.regie.casusregie),
        "zicht": zeker(stand.regie.zicht),
        "rollen": zeker(stand.regie.rollen),
        "mda": zeker(stand.opschaling.mda),
        "zvh": zeker(stand.opschaling.zvh),
        "prioriteit": zeker(stand.opschaling.mda_prioriteit),
        "plichten": zeker(stand.plichten.plichten),
    }


@pytest.mark.parametrize("zaak", ZAKEN, ids=lambda zaak: zaak["naam"])
def test_a_worked_case_is_a_case_file(zaak: Gegeven) -> None:
    """It can be read as JSON, and written and read again it is the same; it names its sources and its region."""
    dossier = dossier_van(zaak)
    assert loads(dumps(dossier)) == dossier
    assert all(zaak["bron"])
    assert zaak["regio"] in {"", *REGIOS}


@PER_DAG
def test_the_terms_of_a_case(zaak: Gegeven, verwacht: Gegeven) -> None:
    """Exactly these terms are open, with this last day and status; and these others are there."""
    termijnen = stand_van(zaak, verwacht).termijnen
    alle = {in_woorden(een) for een in termijnen}
    assert set(verwacht.get("klaar", [])) | set(verwacht.get("lopend", [])) <= alle
    if "open" in verwacht:
        assert sorted(in_woorden(een) for een in termijnen if is_open(een)) == sorted(verwacht["open"])
    if "geen_recht" in verwacht:
        geen_recht = {een.norm.code for een in termijnen if not een.norm.bron.regeling.soort.is_recht}
        assert geen_recht == set(verwacht["geen_recht"])
    assert zaak["regio"] == (stand_van(zaak, verwacht).herkomst.regio or "")


@PER_DAG
def test_the_answers_about_the_household(zaak: Gegeven, verwacht: Gegeven) -> None:
    """Who holds the regie, the roles, MDA++ and the duties are as the case says; a duty was met when it says."""
    stand = stand_van(zaak, verwacht)
    for naam, gevonden in antwoorden(stand).items():
        assert (naam, verwacht.get(naam, gevonden)) == (naam, gevonden)
    voldaan = {str(plicht): op.isoformat()[:16] for plicht, op in stand.plichten.voldaan.items()}
    gezegd = {plicht: op.isoformat()[:16] for plicht, op in verwacht.get("voldaan", {}).items()}
    assert (gezegd if "voldaan" in verwacht else voldaan) == voldaan


@PER_DAG
def test_the_answers_about_each_child(zaak: Gegeven, verwacht: Gegeven) -> None:
    """Each child has its own route, applicant and invitation; without children the household answers."""
    stand = stand_van(zaak, verwacht)
    for naam in ("jeugd", "bevoegd", "uitnodigen"):
        for kind, mogelijk in verwacht.get(naam, {}).items():
            opschaling = stand.kinderen[kind] if kind else stand.opschaling
            assert (naam, kind, mogelijk) == (naam, kind, zeker(getattr(opschaling, naam)))
    assert ("" in verwacht.get("jeugd", {})) <= (not stand.kinderen)


@PER_DAG
def test_the_chain_of_a_case(zaak: Gegeven, verwacht: Gegeven) -> None:
    """The tables of the chain that the record speaks of, and no others, answer as the case says."""
    stand = stand_van(zaak, verwacht)
    gevonden = {f"{een.tabel}: {een.over}": zeker(een.antwoord) for een in stand.keten}
    assert gevonden == verwacht.get("keten", {})


@PER_DAG
def test_the_questions_of_a_case(zaak: Gegeven, verwacht: Gegeven) -> None:
    """What the case says is asked, of whom it says, and what it says is known or does not matter is not."""
    vragen = [een.feit if een.over is None else f"{een.feit}: {een.over}" for een in stand_van(zaak, verwacht).vragen]
    assert len(set(vragen)) == len(vragen)
    assert set(verwacht.get("vraagt", [])) - set(vragen) == set()
    assert set(verwacht.get("vraagt_niet", [])) & set(vragen) == set()


@PER_DAG
def test_the_reservations_of_a_case(zaak: Gegeven, verwacht: Gegeven) -> None:
    """Whether anything is disputed, expired or without region is as the case says; so are the conflicts it names."""
    voorbehouden = stand_van(zaak, verwacht).voorbehouden
    soorten = sorted({een.soort for een in voorbehouden} & VAN_BELANG)
    assert verwacht.get("voorbehouden", soorten) == soorten
    tekst = "\n".join(een.tekst for een in voorbehouden)
    conflicten = {**CONFLICTEN, **(REGIOS[zaak["regio"]].conflicten if zaak["regio"] else {})}
    for sleutel, genoemd in (("codes", True), ("zonder", False)):
        for code in verwacht.get(sleutel, []):
            assert (code, conflicten[code].tekst in tekst) == (code, genoemd)
    tweede_hand = [een.tekst for een in voorbehouden if een.soort is Voorbehoudsoort.TWEEDE_HAND]
    for begin in verwacht.get("tweede_hand", []):
        assert any(een.startswith(f"{begin}, ") for een in tweede_hand)


def test_the_worked_cases_cover_what_a_stand_can_say() -> None:
    """Every region and none; two children, a transfer, a huisverbod, shelter and honour."""
    assert {zaak["regio"] for zaak in ZAKEN} == {"", *REGIOS}
    soorten = {een["soort"] for zaak in ZAKEN for een in zaak["dossier"]["gebeurtenissen"]}
    assert soorten >= {"overdracht_aanvaard", "mda_geincludeerd", "huisverbod_opgelegd", "opvang_begonnen"}
    assert any("meldingen" in zaak["dossier"] for zaak in ZAKEN)
    assert max(len(stand.get("jeugd", {})) for _, stand in STANDEN) == 2
