"""Decisions as DMN: the tables of a file, read as an engine reads them, answer what the library answers.

The reader here is a small one: in these files every cell is a dash or a list of JSON values. Programs by others read
the same files in `counterparts`.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from itertools import pairwise, product
from json import loads
from math import prod
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import huiselijkgeweld
from huiselijkgeweld import REGIOS, Bron, Bronsoort, Regeling, Regio
from huiselijkgeweld.errors import HorizonError, InvalidValueError, UnknownCodeError
from huiselijkgeweld.herkomst import tabellen
from huiselijkgeweld.interop.dmn import beslismodel
from huiselijkgeweld.interop.dmn.beslistabellen import Regel, eerste, elk
from huiselijkgeweld.model.vragen import VRAGEN
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.keten import KETEN
from huiselijkgeweld.rules import Outcome, Policy, Rule, Table, domain

DAG = date(2026, 4, 10)
DAGEN = [date(1990, 1, 1), date(2016, 6, 1), date(2022, 6, 1), DAG]
PLAATSEN: list[str | None] = [None, *REGIOS]
DMN = "{https://www.omg.org/spec/DMN/20191111/MODEL/}"
ANTWOORD = {True: "ja", False: "nee", None: "onbekend"}
GROOTST = 7_000
"""The largest table that is walked here with what is not known; a larger one is walked in its known cases."""


# A reader of these files.


@attrs.frozen
class Gelezen:
    """A decision of a file as an engine has it."""

    element: Element
    invoer: dict[str, list[Any]]
    regels: list[tuple[list[list[Any] | None], dict[str, str]]]

    def beslis(self, geval: Mapping[str, object]) -> dict[str, str]:
        """The outputs of the first rule of which every cell is a dash or lists the value."""
        waarden = [geval.get(naam) for naam in self.invoer]
        for cellen, uit in self.regels:
            if all(
                cel is None or any(een == waarde for een in cel) for cel, waarde in zip(cellen, waarden, strict=True)
            ):
                return uit
        raise AssertionError(geval)


def teksten(element: Element, pad: str) -> list[str]:
    """The texts below an element, by the path of the parts that have them."""
    gevonden = (een.findtext(f"{DMN}text") for een in element.iterfind(pad.replace("/", f"/{DMN}"), {"": DMN[1:-1]}))
    return ["" if een is None else een for een in gevonden]


def lees(bestand: bytes) -> dict[str, Gelezen]:
    """The decisions of a file by their ids."""
    gelezen = {}
    for element in fromstring(bestand).iter(f"{DMN}decision"):  # noqa: S314 - the library wrote it
        (blad,) = element.iter(f"{DMN}decisionTable")
        assert blad.get("hitPolicy") == "FIRST"
        namen = teksten(blad, "input/inputExpression")
        waarden = [loads(f"[{een}]") for een in teksten(blad, "input/inputValues")]
        uit = [str(een.get("name")) for een in blad.iter(f"{DMN}output")]
        regels = [
            (
                [None if cel == "-" else loads(f"[{cel}]") for cel in teksten(regel, "inputEntry")],
                dict(zip(uit, map(loads, teksten(regel, "outputEntry")), strict=True)),
            )
            for regel in blad.iter(f"{DMN}rule")
        ]
        gelezen[str(element.get("id"))] = Gelezen(element, dict(zip(namen, waarden, strict=True)), regels)
    return gelezen


# What a file must hold.


@attrs.frozen
class Verwacht:
    """What a decision of a file is about: a table of the library, or one result of it."""

    id: str
    antwoord: str
    vraag: str
    tabel: Table[Any]
    resultaat: object
    kamer: str

    def rijen(self, dag: date) -> list[Rule[object]]:
        """The rows that answer it."""
        return [rij for rij in self.tabel.on(dag).rows if self.resultaat is None or rij.then == self.resultaat]

    def feiten(self, dag: date) -> dict[str, str]:
        """The facts that those rows read, each with its name in a file."""
        gelezen = dict.fromkeys(feit for rij in self.rijen(dag) for feit in rij.conditions)
        return {feit: feit if feit in VRAGEN else f"{self.kamer}_{feit}" for feit in gelezen}

    def uitkomst(self, geval: Mapping[str, Any], dag: date) -> Outcome[Any]:
        """What the library answers."""
        antwoord = self.tabel.evaluate(self.tabel.feiten(**geval), on=dag)
        uitkomst: Outcome[Any] = antwoord if self.resultaat is None else antwoord[self.resultaat]
        return uitkomst


def verwacht(plaats: str | None) -> Iterator[Verwacht]:
    """Every decision of a file, in order."""
    slot = "" if plaats is None else f"_{plaats.replace('-', '_')}"
    alle: list[tuple[str, str, Table[Any], str, str]] = [
        (naam, een.vraag, REGIOS[plaats].tabel(naam) if plaats else een.tabel, "", slot)
        for naam, een in BESLISSINGEN.items()
    ]
    alle += [(naam, een.vraag, een.tabel, een.kamer, "") for naam, een in KETEN.items()]
    for naam, vraag, tabel, kamer, eind in alle:
        if tabel.policy is Policy.DECIDE:
            yield Verwacht(f"{naam}{eind}", naam, vraag, tabel, None, kamer)
        else:
            for resultaat in dict.fromkeys(rij.then for rij in tabel.rows):
                woord = str(resultaat).replace(": ", "_")
                yield Verwacht(f"{naam}_{woord}{eind}", woord, f"{vraag} ({resultaat})", tabel, resultaat, kamer)


# Answers.


@pytest.mark.parametrize("dag", DAGEN, ids=str)
@pytest.mark.parametrize("plaats", PLAATSEN, ids=str)
def test_a_table_answers_what_the_library_answers(plaats: str | None, dag: date) -> None:
    """For every case of every table; with a fact that is not known the certain answer, or that it is not known.

    A decision with one answer may say that it is not known where all that is possible gives the same; of a result by
    itself it is always exactly what the library says.
    """
    gelezen = lees(beslismodel(on=dag, regio=plaats))
    assert list(gelezen) == [een.id for een in verwacht(plaats)]
    for een in verwacht(plaats):
        tabel, feiten = gelezen[een.id], een.feiten(dag)
        assert list(tabel.invoer) == list(feiten.values())
        waarden: list[Sequence[object]] = [domain(een.tabel.feiten, feit) for feit in feiten]
        if prod(len(eigen) + 1 for eigen in waarden) <= GROOTST:
            waarden = [(*eigen, None) for eigen in waarden]
        for geval in product(*waarden):
            uit = tabel.beslis(dict(zip(feiten.values(), geval, strict=True)))
            uitkomst = een.uitkomst(dict(zip(feiten, geval, strict=True)), dag)
            zeker = uitkomst.value if een.resultaat is None else ANTWOORD[uitkomst.value]
            if uit[een.antwoord] == "onbekend":
                assert None in geval
                assert een.resultaat is None or zeker == "onbekend", (een.id, geval)
            else:
                assert uit[een.antwoord] == zeker, (een.id, geval)
                rijen = [rij.code for rij in uitkomst.rules]
                assert uit["rij"] == "geen" if uit[een.antwoord] == "nee" else uit["rij"] in rijen
                assert een.resultaat is not None or len(rijen) == 1


@pytest.mark.parametrize("plaats", PLAATSEN, ids=str)
def test_nothing_known_is_no_answer(plaats: str | None) -> None:
    """Where a table asks anything, no facts give no answer, and no row or source."""
    gelezen = lees(beslismodel(on=DAG, regio=plaats))
    vragend = [een for een in verwacht(plaats) if gelezen[een.id].invoer]
    assert len(vragend) > 50
    for een in vragend:
        tabel = gelezen[een.id]
        uit = tabel.beslis({})
        assert uit.pop(een.antwoord) == "onbekend"
        assert uit == {
            "rij": "geen",
            "bron": "",
            "voorbehoud": "Niet elk feit dat het antwoord bepaalt, is bekend.",
        }


@pytest.mark.parametrize("plaats", PLAATSEN, ids=str)
def test_a_word_that_is_no_value_counts_as_not_known(plaats: str | None) -> None:
    """A misspelt word, or a text where true or false belongs, gives what nothing gives; whatever the other facts."""
    for tabel in lees(beslismodel(on=DAG, regio=plaats)).values():
        for feit in tabel.invoer:
            andere = {naam: waarden for naam, waarden in tabel.invoer.items() if naam != feit}
            for vast in zip(*(waarden * 9 for waarden in andere.values()), strict=False):
                geval = dict(zip(andere, vast, strict=True))
                assert tabel.beslis({**geval, feit: "True"}) == tabel.beslis({**geval, feit: None})


class Kleur(StrEnum):
    """A fact with three values."""

    ROOD = "rood"
    WIT = "wit"
    BLAUW = "blauw"


@attrs.frozen
class Proef:
    """Facts of a made-up table."""

    a: bool | None = None
    b: bool | None = None
    c: bool | None = None
    kleur: Kleur | None = None


WAARDEN = {feit: domain(Proef, feit) for feit in ("a", "b", "c", "kleur")}
BRON = (Bron(Regeling("Proefreglement", "PR", Bronsoort.PROTOCOL), "1"),)


def rij(code: str, when: Proef, then: str) -> Rule[str]:
    """A row of a made-up table."""
    return Rule(code, when, then, BRON, Bronsoort.PROTOCOL)


def proeven() -> st.SearchStrategy[Proef]:
    """Conditions, some of which read much."""
    ja_nee = st.none() | st.booleans()
    return st.builds(Proef, ja_nee, ja_nee, ja_nee, st.none() | st.sampled_from(Kleur))


def antwoord(regels: Sequence[Regel], geval: Mapping[str, object]) -> Regel:
    """The first rule that takes every value of a case."""
    return next(een for een in regels if all(geval[feit] in waarden for feit, waarden in een.vraagt.items()))


def gevallen() -> Iterator[dict[str, Any]]:
    """Every case, with what is not known."""
    for waarden in product(*((*eigen, None) for eigen in WAARDEN.values())):
        yield dict(zip(WAARDEN, waarden, strict=True))


@given(st.lists(st.tuples(proeven(), st.sampled_from("xyz")), max_size=6))
def test_a_rule_of_any_table_answers_only_what_is_certain(inhoud: list[tuple[Proef, str]]) -> None:
    """Of every table: its row is the only one that can decide; and a case of which all is known gets its answer."""
    rijen = [rij(f"R{nummer}", *een) for nummer, een in enumerate([*inhoud, (Proef(), "rest")])]
    tabel = Table("proef", Proef, rijen, Policy.DECIDE)
    regels = [*eerste(rijen, WAARDEN)]
    for geval in gevallen():
        regel, uitkomst = antwoord(regels, geval), tabel.evaluate(Proef(**geval), on=DAG)
        assert uitkomst.rules == (regel.rij,) if regel.rij else None in geval.values()
        assert regel.antwoord == (uitkomst.value if regel.rij else "onbekend")


@given(st.lists(proeven(), max_size=4))
def test_the_rules_of_any_result_answer_all_that_is_certain(inhoud: list[Proef]) -> None:
    """It never holds or fails where it may not; it fails wherever that is certain, and holds where one row is."""
    rijen = [rij(f"R{nummer}", een, "x") for nummer, een in enumerate(inhoud)]
    tabel = Table("proef", Proef, [*rijen, rij("ander", Proef(), "y")], Policy.EACH)
    regels = [*elk(rijen, WAARDEN)]
    for geval in gevallen():
        regel = antwoord(regels, geval)
        uitkomst = tabel.evaluate(Proef(**geval), on=DAG)["x"].value if rijen else False
        vast = any(all(geval[feit] is waarde for feit, waarde in een.conditions.items()) for een in rijen)
        assert (regel.antwoord == "ja") == vast
        assert (regel.antwoord == "nee") == (uitkomst is False)
        assert uitkomst is True or not vast


def test_a_row_waits_for_the_rows_before_it_and_no_longer() -> None:
    """What an earlier row asks must be known, and what that row waits for; not what a row asks that rules it out."""
    rijen = [
        rij("R1", Proef(kleur=Kleur.ROOD, b=True), "x"),
        rij("R2", Proef(c=True), "y"),
        rij("R3", Proef(kleur=Kleur.WIT, c=False), "z"),
        rij("R4", Proef(kleur=Kleur.BLAUW), "x"),
    ]
    alle = {feit: WAARDEN[feit] for feit in ("kleur", "b", "c")}
    gemaakt = [(een.plaats, een.vraagt) for een in eerste(rijen, alle)]
    assert gemaakt == [
        ("rij.R1", {"kleur": (Kleur.ROOD,), "b": (True,)}),
        ("rij.R2", {"kleur": tuple(Kleur), "b": (False, True), "c": (True,)}),
        ("rij.R3", {"kleur": (Kleur.WIT,), "c": (False,)}),
        ("rij.R4", {"kleur": (Kleur.BLAUW,), "b": (False, True), "c": (False, True)}),
        ("onbekend", {}),
    ]


def test_a_result_fails_in_every_way_and_each_once() -> None:
    """Rows that ask red or white, and both one more fact: not that fact, or blue; no rule that only says less."""
    rijen = [rij("R1", Proef(kleur=Kleur.ROOD, a=True), "x"), rij("R2", Proef(kleur=Kleur.WIT, a=True), "x")]
    alle = {feit: WAARDEN[feit] for feit in ("kleur", "a")}
    assert [(een.plaats, een.vraagt) for een in elk(rijen, alle) if een.rij is None] == [
        ("nee.1", {"a": (False,)}),
        ("nee.2", {"kleur": (Kleur.BLAUW,)}),
        ("onbekend", {}),
    ]


def test_a_result_that_cannot_fail_never_does() -> None:
    """Rows that take every value of a fact leave none to refuse: only what is not known closes their table."""
    rijen = [rij("R1", Proef(a=True), "x"), rij("R2", Proef(a=False), "x")]
    assert [een.plaats for een in elk(rijen, {"a": WAARDEN["a"]})] == ["rij.R1", "rij.R2", "onbekend"]


# What stands in a file.


VOLGORDE = {
    "definitions": ("description", "inputData", "decision"),
    "inputData": ("description", "variable"),
    "decision": ("description", "question", "variable", "informationRequirement", "decisionTable"),
    "informationRequirement": ("requiredInput",),
    "decisionTable": ("input", "output", "annotation", "rule"),
    "input": ("inputExpression", "inputValues"),
    "output": ("outputValues",),
    "rule": ("inputEntry", "outputEntry", "annotationEntry"),
    **dict.fromkeys(
        ("inputExpression", "inputValues", "outputValues", "inputEntry", "outputEntry", "annotationEntry"), ("text",)
    ),
    **dict.fromkeys(("description", "question", "variable", "requiredInput", "annotation", "text"), ()),
}
"""The parts of each element in the order that the schema of DMN 1.3 asks."""
EIGENSCHAPPEN = {
    "definitions": {"id", "name", "namespace", "exporter", "exporterVersion"},
    "inputData": {"id", "name"},
    "decision": {"id", "name"},
    "variable": {"name", "typeRef"},
    "requiredInput": {"href"},
    "decisionTable": {"id", "hitPolicy"},
    "input": {"id", "label"},
    "inputExpression": {"typeRef"},
    "output": {"id", "name", "typeRef"},
    "annotation": {"name"},
    "rule": {"id"},
}
"""The attributes that each element has."""


@pytest.mark.parametrize("dag", DAGEN, ids=str)
@pytest.mark.parametrize("plaats", PLAATSEN, ids=str)
def test_a_file_has_the_shape_of_the_standard(plaats: str | None, dag: date) -> None:
    """Known elements and attributes in the order of the schema; ids are names, stand once, and are found."""
    model = fromstring(beslismodel(on=dag, regio=plaats))  # noqa: S314 - the library wrote it
    for element in model.iter():
        soort = element.tag.removeprefix(DMN)
        plaatsen = [VOLGORDE[soort].index(deel.tag.removeprefix(DMN)) for deel in element]
        assert plaatsen == sorted(plaatsen)
        assert set(element.keys()) == EIGENSCHAPPEN.get(soort, set())
        assert all(element.attrib.values())
        assert soort != "inputEntry" or element.findtext(f"{DMN}text")
    ids = [een for element in model.iter() if (een := element.get("id")) is not None]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[a-z][A-Za-z0-9_.-]*", een) for een in ids)
    assert {str(een.get("href")) for een in model.iter(f"{DMN}requiredInput")} == {
        f"#{een.get('id')}" for een in model.iter(f"{DMN}inputData")
    }
    namen = [str(een.get("name")) for een in model if een.get("name")]
    assert len(set(namen)) == len(namen)
    assert all(re.fullmatch(r"[a-z][a-z0-9_]*", een) for een in namen)


@pytest.mark.parametrize("dag", DAGEN, ids=str)
@pytest.mark.parametrize("plaats", PLAATSEN, ids=str)
def test_every_row_stands_once_in_order_with_its_sources(plaats: str | None, dag: date) -> None:
    """Its code, answer, sources, kind, reading, note and conditions; after them only what closes the table."""
    gelezen = lees(beslismodel(on=dag, regio=plaats))
    for een in verwacht(plaats):
        tabel, feiten, rijen = gelezen[een.id], een.feiten(dag), een.rijen(dag)
        kanttekeningen = [teksten(regel, "annotationEntry") for regel in tabel.element.iter(f"{DMN}rule")]
        for bron, (cellen, uit), kant in zip(rijen, tabel.regels, kanttekeningen, strict=False):
            assert uit["rij"] == bron.code
            assert uit["bron"] == "; ".join(map(str, bron.bronnen))
            assert uit[een.antwoord] == (str(bron.then) if een.resultaat is None else "ja")
            assert kant == [bron.soort, bron.reading, bron.note or ""]
            vrij = {naam: tabel.invoer[naam][:-1] for naam in feiten.values()}
            gevraagd = {feiten[feit]: [waarde] for feit, waarde in bron.conditions.items()}
            for naam, cel in zip(feiten.values(), cellen, strict=True):
                assert cel == gevraagd[naam] if naam in gevraagd else cel in (None, vrij[naam])
        sluiten = [uit for _, uit in tabel.regels[len(rijen) :]]
        assert {uit["rij"] for uit in sluiten} <= {"geen"}
        woorden = [uit[een.antwoord] for uit in sluiten]
        assert woorden[-1:] == ["onbekend"] if feiten else "onbekend" not in woorden
        assert set(woorden) <= ({"onbekend"} if een.resultaat is None else {"nee", "onbekend"})


@pytest.mark.parametrize("plaats", PLAATSEN, ids=str)
def test_a_column_has_the_question_and_the_values_of_its_fact(plaats: str | None) -> None:
    """The Dutch question, the type, and every value that the fact can have; null is what nobody has stated."""
    gelezen = lees(beslismodel(on=DAG, regio=plaats))
    for een in verwacht(plaats):
        tabel = gelezen[een.id]
        vragen = KETEN[naam].vragen if (naam := een.tabel.naam) in KETEN else VRAGEN
        kolommen = list(tabel.element.iter(f"{DMN}input"))
        assert tabel.element.findtext(f"{DMN}question") == een.vraag
        for (feit, eigen), kolom in zip(een.feiten(DAG).items(), kolommen, strict=True):
            waarden = domain(een.tabel.feiten, feit)
            assert kolom.get("label") == vragen[feit].tekst
            assert tabel.invoer[eigen] == [*waarden, None]
            soort = "boolean" if waarden == (False, True) else "string"
            assert [uit.get("typeRef") for uit in kolom.iter(f"{DMN}inputExpression")] == [soort]
        antwoorden = [uit[een.antwoord] for _, uit in tabel.regels]
        (mogelijk,) = teksten(tabel.element, "decisionTable/output/outputValues")
        assert loads(f"[{mogelijk}]") == list(dict.fromkeys(antwoorden))


def test_a_fact_means_the_same_in_every_table_of_a_file() -> None:
    """One name is one question with one list of values; a fact of a room of the chain bears the name of its room."""
    bestand = beslismodel(on=DAG)
    betekenis: dict[str, set[tuple[str, str]]] = {}
    for tabel in lees(bestand).values():
        for kolom, (naam, waarden) in zip(tabel.element.iter(f"{DMN}input"), tabel.invoer.items(), strict=True):
            betekenis.setdefault(naam, set()).add((str(kolom.get("label")), str(waarden)))
    assert {naam: len(een) for naam, een in betekenis.items()} == dict.fromkeys(betekenis, 1)
    assert {"meldcode_hulp_aanvaard", "huisverbod_gevolgen_hulp_aanvaard", "acuut_onveilig"} <= set(betekenis)
    gegeven = list(fromstring(bestand).iter(f"{DMN}inputData"))  # noqa: S314 - the library wrote it
    assert {str(een.get("name")) for een in gegeven} == set(betekenis)
    (acuut,) = (een for een in gegeven if een.get("name") == "acuut_onveilig")
    assert acuut.findtext(f"{DMN}description") == f"{VRAGEN['acuut_onveilig'].tekst} (oordeel)"


@pytest.mark.parametrize("plaats", PLAATSEN, ids=str)
def test_no_answer_of_the_library_is_a_word_of_the_file(plaats: str | None) -> None:
    """*Onbekend* is never an answer by itself, and no answer has the name of another column."""
    for een in verwacht(plaats):
        assert "onbekend" not in {str(rij.then) for rij in een.tabel.rows}
        assert een.antwoord not in {"rij", "bron", "voorbehoud"}


def test_an_answer_bears_its_reservations() -> None:
    """What a row says of itself in the library: an assumption, a text that is no law, sources that collide."""
    flevoland = lees(beslismodel("mda", "plichten", on=DAG, regio="flevoland"))
    uit = flevoland["plichten_betrokkenen_nog_niet_informeren_flevoland"].beslis({"eergerelateerd": True})
    assert uit["rij"] == "C06"
    assert "leg de reden van het uitstel vast" in uit["voorbehoud"]
    assert "Let op: dit is geen wet maar een protocol (C06)." in uit["voorbehoud"]
    keuze = flevoland["plichten_overdracht_open_flevoland"].beslis({"veilig_thuis": "overdracht_verzonden"})
    assert keuze["voorbehoud"].startswith("Let op: aanname: RG13p: een keuze van deze bibliotheek")
    wet = flevoland["plichten_geen_gi_jbt_rvdk_flevoland"].beslis({"minderjarige_betrokken": False})
    assert (wet["rij"], wet["voorbehoud"]) == ("RG23", "")
    nee = flevoland["plichten_geen_gi_jbt_rvdk_flevoland"].beslis({"minderjarige_betrokken": True})
    assert (nee["geen_gi_jbt_rvdk"], nee["rij"], nee["bron"], nee["voorbehoud"]) == ("nee", "geen", "", "")


def test_an_answer_bears_what_is_said_of_the_region() -> None:
    """That its text is over, or that no region was named; also with *nee*. The chain leans on no region."""
    geval = {"minderjarige_betrokken": True}
    for regio, einde, zegt in (
        (None, "", "Let op: er is geen regio genoemd; alleen wat landelijk geldt, is gebruikt."),
        ("noord-veluwe-mijov", "_noord_veluwe_mijov", "Let op: de regionale tekst gold tot maandag 1 januari 2024: "),
    ):
        gelezen = lees(beslismodel("plichten", "meldcode_eer", on=DAG, regio=regio))
        nee = gelezen[f"plichten_geen_gi_jbt_rvdk{einde}"].beslis(geval)
        assert nee["geen_gi_jbt_rvdk"] == "nee"
        assert nee["voorbehoud"].startswith(zegt)
        ja = gelezen[f"plichten_overdracht_open{einde}"].beslis({"veilig_thuis": "overdracht_verzonden"})
        assert ja["overdracht_open"] == "ja"
        assert ja["voorbehoud"].startswith(zegt)
        assert "aanname: RG13p" in ja["voorbehoud"]
        keten = gelezen["meldcode_eer_familie_niet_informeren"].beslis({"eergerelateerd": False})
        assert keten["voorbehoud"] == ""


def beschrijving(bestand: bytes) -> str:
    """What a file says of itself."""
    return str(fromstring(bestand).findtext(f"{DMN}description"))  # noqa: S314 - the library wrote it


def test_a_file_says_what_it_was_made_from() -> None:
    """The version, the digest of the data, the day and the region, and what the library says of that region."""
    landelijk, verlopen = beslismodel("zvh", on=DAG), beslismodel("zvh", on=DAG, regio="noord-veluwe-mijov")
    for bestand, regio in ((landelijk, None), (verlopen, REGIOS["noord-veluwe-mijov"])):
        model = fromstring(bestand)  # noqa: S314 - the library wrote it
        assert model.get("exporterVersion") == huiselijkgeweld.__version__
        assert beschrijving(bestand).startswith(
            f"huiselijkgeweld {huiselijkgeweld.__version__}, gegevens {tabellen(regio)}: "
            "de regels zoals die gelden op 2026-04-10.\n"
        )
    assert "alleen wat landelijk geldt" in beschrijving(landelijk)
    assert "de regionale tekst gold tot maandag 1 januari 2024" in beschrijving(verlopen)
    assert [str(fromstring(een).get("name")) for een in (landelijk, verlopen)] == [  # noqa: S314 - the library wrote it
        "huiselijkgeweld 2026-04-10 landelijk",
        f"huiselijkgeweld 2026-04-10 {REGIOS['noord-veluwe-mijov'].naam}",
    ]


def test_a_decision_says_how_long_its_rows_stay_the_same() -> None:
    """From the last change of any row up to the next one, as far as they are known."""
    for dag, zegt in (
        (date(2017, 12, 31), "Deze regels gelden tot 2018-01-01."),
        (date(2018, 1, 1), "Deze regels gelden van 2018-01-01."),
    ):
        mda = lees(beslismodel("mda", on=dag))["mda"].element
        assert mda.findtext(f"{DMN}description") == zegt
    for naam, een in KETEN.items():
        for begin, eind in pairwise(een.tabel.changes):
            for gelezen in lees(beslismodel(naam, on=begin)).values():
                assert gelezen.element.findtext(f"{DMN}description") == f"Deze regels gelden van {begin} tot {eind}."
    (eer, *_) = lees(beslismodel("meldcode_eer", on=DAG)).values()
    assert eer.element.findtext(f"{DMN}description") == "Van deze regels is geen begin of einde bekend."


def test_a_table_that_asks_nothing_answers_at_once() -> None:
    """Before 2013 there was no stappenplan, whatever the facts: one rule, no columns, nothing unknown."""
    voor = lees(beslismodel("meldcode_stap", on=date(2013, 7, 30)))["meldcode_stap"]
    assert voor.invoer == {}
    assert [uit["meldcode_stap"] for _, uit in voor.regels] == ["geen_stappenplan"]
    plicht = lees(beslismodel("plichten", on=date(2018, 12, 31)))["plichten_monitoring_door_veilig_thuis"]
    assert plicht.invoer == {}
    assert [uit["monitoring_door_veilig_thuis"] for _, uit in plicht.regels] == ["nee"]


EIGEN = """\
code = "proef-regio"
naam = "Proef & <regio> \\"één\\""
[[document]]
kort = "Afspraak \\"2023\\""
titel = "Afspraak"
[[regel]]
beslissing = "casusregie"
rij = "RG05a"
code = "onbekend"
when = { maatregel = "ots" }
then = "lokaal_team"
bron = { document = "Afspraak \\"2023\\"", vindplaats = "c:\\\\map\\\\n <b> & ]]>" }
note = "‘zo’ – én \\"zo\\""
"""


def test_no_text_ends_its_cell() -> None:
    """Quotation marks, backslashes and signs of XML come back as they were; a code like a word of the file too."""
    bestand = beslismodel("casusregie", on=DAG, regio=Regio.loads(EIGEN))
    gelezen = lees(bestand)["casusregie_proef_regio"]
    (eigen,) = (uit for _, uit in gelezen.regels if uit["rij"] == "onbekend")
    assert eigen["bron"] == 'Afspraak "2023", c:\\map\\n <b> & ]]>'
    assert eigen["casusregie"] == "lokaal_team"
    assert 'name="huiselijkgeweld 2026-04-10 Proef &amp; &lt;regio&gt; &quot;één&quot;"' in bestand.decode()
    opmerkingen = [teksten(regel, "annotationEntry")[-1] for regel in gelezen.element.iter(f"{DMN}rule")]
    assert '‘zo’ – én "zo"' in opmerkingen
    ids = [str(regel.get("id")) for regel in gelezen.element.iter(f"{DMN}rule")]
    assert len(set(ids)) == len(ids)


# Arguments.


def test_the_decisions_that_are_asked_are_written() -> None:
    """In the order in which they are asked, each once; none asked is all of them."""
    assert list(lees(beslismodel("zvh", "mda", "zvh", on=DAG))) == ["zvh", "mda"]
    assert list(lees(beslismodel("huisverbod", "zvh", on=DAG, regio="flevoland"))) == ["huisverbod", "zvh_flevoland"]
    assert beslismodel(on=DAG) == beslismodel(*BESLISSINGEN, *KETEN, on=DAG)


def test_a_region_is_a_code_or_a_region() -> None:
    """Both give the same file."""
    assert beslismodel("zvh", on=DAG, regio="flevoland") == beslismodel("zvh", on=DAG, regio=REGIOS["flevoland"])


def test_the_chain_is_the_same_in_every_region() -> None:
    """It asks for the area itself, and says the same of its rows."""
    landelijk = lees(beslismodel(*KETEN, on=DAG))
    for plaats in REGIOS:
        regionaal = lees(beslismodel(*KETEN, on=DAG, regio=plaats))
        assert {een: tabel.regels for een, tabel in regionaal.items()} == {
            een: tabel.regels for een, tabel in landelijk.items()
        }


FOUT: dict[str, tuple[tuple[Any, ...], dict[str, Any], type[Exception], str]] = {
    "no decision": (("casusregi",), {}, UnknownCodeError, "unknown decision 'casusregi'; did you mean 'casusregie'?"),
    "a list": ((["zvh"],), {}, InvalidValueError, "namen: list is not the name of a decision"),
    "nothing": ((None,), {}, InvalidValueError, "namen: NoneType is not the name of a decision"),
    "no region": (("zvh",), {"regio": "ijselland"}, UnknownCodeError, "did you mean 'ijsselland'?"),
    "something else as region": (("zvh",), {"regio": 3}, InvalidValueError, "regio: int is not"),
    "a moment": (("zvh",), {"on": datetime(2026, 4, 10, 12)}, InvalidValueError, "on"),
    "a text as day": (("zvh",), {"on": "2026-04-10"}, InvalidValueError, "on"),
    "a day without tables": (("zvh",), {"on": date(1989, 12, 31)}, HorizonError, "1989-12-31"),
}


@pytest.mark.parametrize("geval", FOUT.values(), ids=list(FOUT))
def test_what_makes_no_file_is_refused(geval: tuple[tuple[Any, ...], dict[str, Any], type[Exception], str]) -> None:
    """With an error that says what, and what is allowed."""
    namen, anders, fout, zegt = geval
    with pytest.raises(fout, match=re.escape(zegt)):
        beslismodel(*namen, **{"on": DAG, **anders})


def test_the_same_arguments_give_the_same_bytes_in_every_process() -> None:
    """Whatever the seed of the hashes."""
    code = (
        "import sys\n"
        "from datetime import date\n"
        "from huiselijkgeweld.interop.dmn import beslismodel\n"
        "sys.stdout.buffer.write(beslismodel(on=date(2026, 4, 10), regio='amersfoort'))\n"
    )
    bestanden = {
        subprocess.run(
            [sys.executable, "-c", code],
            check=True,
            capture_output=True,
            env={"PYTHONHASHSEED": zaad, "PYTHONPATH": os.pathsep.join(sys.path)},
        ).stdout
        for zaad in ("1", "2")
    }
    assert bestanden == {beslismodel(on=DAG, regio="amersfoort")}
