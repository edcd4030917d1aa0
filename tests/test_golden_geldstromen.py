"""Golden cases on money: services and who pays them, amounts to divide, budgets and action lines, with their texts."""

import json
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from huiselijkgeweld import PARTNERS, REGIOS, LopendeDienst, Regelsoort, Sleutel, actielijnen, bekostiging, evaluate
from huiselijkgeweld.bronnen import Bron
from huiselijkgeweld.interop.json import dumps, loads

Geval = Mapping[str, Any]
GOLDEN = tomllib.loads((Path(__file__).parent / "golden" / "geldstromen.toml").read_text("utf-8"))
STANDEN = [(zaak, stand) for zaak in GOLDEN["zaak"] for stand in zaak["stand"]]
STAND = pytest.mark.parametrize(
    ("zaak", "stand"), STANDEN, ids=[f"{zaak['id']}: {stand['on']}" for zaak, stand in STANDEN]
)


def gevallen(soort: str) -> pytest.MarkDecorator:
    """The cases of one kind."""
    return pytest.mark.parametrize("geval", GOLDEN[soort], ids=lambda geval: str(geval["id"]))


def niet_genoemd(verwacht: Iterable[str], bronnen: list[Bron]) -> list[str]:
    """The texts of a case that no source of the answer cites: a document, or a place in one and what it says."""
    geciteerd = {str(bron) for bron in bronnen if bron.plaats} | {f"{bron.regeling.kort}: " for bron in bronnen}
    korten = {bron.regeling.kort for bron in bronnen}
    return [een for een in verwacht if een not in korten and not een.startswith(tuple(geciteerd))]


def diensten(zaak: Geval, stand: Geval) -> tuple[LopendeDienst, ...]:
    """The services of a case on a day; the region follows from the municipality."""
    dossier = loads(json.dumps(zaak["dossier"], default=lambda dag: dag.isoformat()))
    return evaluate(dossier, on=stand["on"]).bekostiging


def bronnen_van(dienst: LopendeDienst) -> list[Bron]:
    """Every source of the answer about a service: the partner, who commissions it, what pays it, where it is booked."""
    bronnen: list[Bron] = []
    for deel in dienst.bekostiging:
        van_soort = [een for een in PARTNERS.values() if deel.partner in (een.code, een.soort.value)]
        bronnen += [bron for een in van_soort for bron in een.bronnen]
        bronnen += [bron for een in deel.opdrachten for bron in een.bronnen]
        bronnen += [bron for een in deel.financieringen for bron in een.regel.bronnen]
        bronnen += [veld.bron for veld in (deel.boeking.kandidaten if deel.boeking else ())]
    return bronnen


@pytest.mark.parametrize("zaak", GOLDEN["zaak"], ids=lambda zaak: str(zaak["id"]))
def test_a_worked_case_is_a_case_file(zaak: Geval) -> None:
    """It can be read as JSON, and written and read again it is the same."""
    dossier = loads(json.dumps(zaak["dossier"], default=lambda dag: dag.isoformat()))
    assert loads(dumps(dossier)) == dossier


@STAND
def test_the_services_of_a_worked_case_are_those_that_run(zaak: Geval, stand: Geval) -> None:
    """Exactly these, for these persons; each surely, or perhaps."""
    gevonden = [(str(een.dienst), een.over, een.loopt) for een in diensten(zaak, stand)]
    assert gevonden == [
        (een["dienst"], een.get("over"), None if een.get("misschien") else True) for een in stand["diensten"]
    ]


@STAND
def test_a_service_of_a_worked_case_is_commissioned_and_paid_as_written(zaak: Geval, stand: Geval) -> None:
    """The parts of the partners, who commissions them, the streams, the taakveld, and who receives the DUVO."""
    for een, verwacht in zip(diensten(zaak, stand), stand["diensten"], strict=True):
        assert [[deel.partner, deel.component] for deel in een.bekostiging] == verwacht["delen"]
        wie = {opdracht.wie.value for deel in een.bekostiging for opdracht in deel.opdrachten}
        assert sorted(wie) == verwacht["opdrachtgevers"]
        assert list(een.geldstromen) == verwacht["geldstromen"]
        velden = {deel.boeking.taakveld for deel in een.bekostiging if deel.boeking} - {None}
        assert [veld.code for veld in velden if veld] == [verwacht[naam] for naam in ("taakveld",) if naam in verwacht]
        assert een.centrumgemeente == verwacht.get("centrum")


@STAND
def test_a_service_of_a_worked_case_asks_what_is_open_and_says_what_it_leans_on(zaak: Geval, stand: Geval) -> None:
    """The questions that are asked and that are not, and exactly the kinds of reservations."""
    for een, verwacht in zip(diensten(zaak, stand), stand["diensten"], strict=True):
        for woorden in verwacht.get("vraagt", []):
            assert any(woorden in vraag for vraag in een.vragen), (woorden, een.vragen)
        for woorden in verwacht.get("vraagt_niet", []):
            assert not any(woorden in vraag for vraag in een.vragen), (woorden, een.vragen)
        assert sorted({str(voorbehoud.soort) for voorbehoud in een.alle_voorbehouden}) == verwacht["voorbehouden"]


@pytest.mark.parametrize("zaak", GOLDEN["zaak"], ids=lambda zaak: str(zaak["id"]))
def test_a_worked_case_cites_every_text_that_it_rests_on(zaak: Geval) -> None:
    """Over all its days; what a day adds is cited on that day."""
    alle: list[Bron] = []
    for stand in zaak["stand"]:
        for een, verwacht in zip(diensten(zaak, stand), stand["diensten"], strict=True):
            assert niet_genoemd(verwacht.get("bron", []), bronnen_van(een)) == []
            alle += bronnen_van(een)
    assert zaak["bron"]
    assert niet_genoemd(zaak["bron"], alle) == []


@gevallen("toedeling")
def test_an_amount_of_a_worked_case_is_divided_as_written(geval: Geval) -> None:
    """To the cent over the streams and the municipalities; without a key, or without streams, it is asked."""
    delen = bekostiging(geval["partner"], on=geval["on"])
    (deel,) = (een for een in delen if een.component == geval["component"])
    sleutel = Sleutel("voorbeeld", geval["sleutel"], bronnen="voorbeeld") if "sleutel" in geval else None
    toedeling = deel.toedeling(geval["bedrag"], sleutel)
    assert {code: str(een) for code, een in toedeling.per_stroom.items()} == geval["per_stroom"]
    if "per_gemeente" in geval:
        assert toedeling.per_gemeente is not None
        assert {wie: str(een) for wie, een in toedeling.per_gemeente.items()} == geval["per_gemeente"]
        assert str(toedeling.per_gemeente.onverdeeld) == geval.get("onverdeeld", "0.00")
        assert list(toedeling.vragen) == geval["vragen"]
    else:
        assert toedeling.per_gemeente is None
        assert str(toedeling.per_stroom.onverdeeld) == geval["bedrag"]
        assert set(geval["vraagt"]) <= set(toedeling.vragen)
    assert niet_genoemd(geval["bron"], [bron for een in deel.financieringen for bron in een.regel.bronnen]) == []


@gevallen("begroting")
def test_the_budget_of_a_worked_case_adds_up_as_written(geval: Geval) -> None:
    """What was budgeted and what the deviation means; an amount that no text gives is missing, and not zero."""
    soort = Regelsoort(geval["soort"])
    begroting = REGIOS[geval["regio"]].begroting.per("geldstroom")[geval["geldstroom"]]
    assert sorted(f"{een.periode}: {een.begroot or 'onbekend'}" for een in begroting.regels) == geval["regels"]
    totaal = begroting.totaal(soort)
    assert totaal.begroot.is_volledig == ("begroot" in geval)
    assert str(totaal.begroot.bedrag) == geval.get("begroot", "0.00")
    assert not totaal.gerealiseerd.is_volledig
    afwijking = totaal.afwijking()
    assert (str(afwijking.betekenis), str(afwijking.bedrag), str(afwijking.saldo)) == (
        *(geval["betekenis"], geval.get("afwijking", "None"), geval.get("saldo", "None")),
    )
    anders = next(een for een in Regelsoort if een is not soort)
    assert [een for een in begroting.regels if een.soort is anders] == []
    assert niet_genoemd(geval["bron"], [bron for een in begroting.regels for bron in een.bronnen]) == []


@gevallen("thema")
def test_the_theme_of_a_worked_case_is_paid_as_written(geval: Geval) -> None:
    """Each stream with whether it runs, and what is asked."""
    themas = actielijnen(geval["regio"], on=geval["on"]).themas
    (stand,) = (een for een in themas if een.thema.naam == geval["thema"])
    assert [f"{een.geldstroom} {hoe}" for een, hoe in stand.financiering] == geval["stromen"]
    assert list(stand.vragen) == geval["vragen"]
    assert niet_genoemd(geval["bron"], list(stand.thema.bronnen)) == []


def test_the_worked_cases_about_money_are_all_there() -> None:
    """The case about money itself, and those of the series in which a service is paid."""
    namen = [geval["id"] for soort in GOLDEN.values() for geval in soort]
    assert {naam.partition(",")[0] for naam in namen} == {"W13", "W14", "W19", "W21", "W24"}
    assert len(set(namen)) == len(namen)
