"""The bundle: one file with all that is needed to count a term and to answer a decision, without this library."""

import json
import os
import subprocess
import sys
from calendar import monthrange
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import product
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import attrs
import pytest

from huiselijkgeweld import (
    NORMEN,
    REGIOS,
    Bron,
    Dossier,
    Feiten,
    HuiselijkgeweldError,
    InvalidDossierError,
    InvalidValueError,
    Regio,
    Table,
    Termijnnorm,
    UnknownCodeError,
    Werkdag,
    __version__,
    evaluate,
    is_werkdag,
)
from huiselijkgeweld.interop.bundle import VERSIE, bundel, dump, dumps
from huiselijkgeweld.model.feiten import GEVOLGEN, VRAGEN
from huiselijkgeweld.model.ketenfeiten import KETENFEITEN
from huiselijkgeweld.recht.beslissing import Slot
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.conflicten import CONFLICTEN
from huiselijkgeweld.recht.keten import KETEN
from huiselijkgeweld.rules import Rule, domain

EXAMPLES = Path(__file__).parent.parent / "examples" / "bundle"
FIRST, LAST = date(1990, 1, 1), date(2099, 12, 31)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
BUNDEL = bundel()
PLAATSEN = ("landelijk", *REGIOS)
EIGEN = """
code = "proef"
naam = "Proefregio"
[[document]]
kort = "Atw"
titel = "Afspraak over taken en werkwijze, regio Proef"
[[regel]]
beslissing = "casusregie"
rij = "RG05a"
code = "RG05a.proef"
when = { maatregel = "ots", minderjarige_betrokken = false }
then = "lokaal_team"
bron = { document = "Atw", vindplaats = "p. 3" }
[[doelstelling]]
code = "d1"
tekst = "binnen een week"
bron = { document = "Atw", vindplaats = "p. 3" }
"""


def tabel_van(naam: str, plaats: str) -> Table[Any]:
    """A table by its name, of the chain or of a place."""
    if naam in KETEN:
        return KETEN[naam].tabel
    return BESLISSINGEN[naam].tabel if plaats == "landelijk" else REGIOS[plaats].tabel(naam)


TABELLEN = [(naam, plaats) for naam in BESLISSINGEN for plaats in PLAATSEN] + [(naam, "landelijk") for naam in KETEN]


def sleutel(bron: Bron) -> str:
    """What a source is called in the bundle: its citation, and the consolidation that was read."""
    return f"{bron} ({bron.toestand})" if bron.toestand else str(bron)


def woord(waarde: object) -> Any:
    """A value as JSON has it."""
    return waarde if isinstance(waarde, bool) else str(waarde)


def delen(waarde: object, pad: str = "") -> Iterator[tuple[str, object]]:
    """Every value in the bundle with its path."""
    yield pad, waarde
    if type(waarde) is dict:
        for naam, deel in waarde.items():
            yield from delen(deel, f"{pad}.{naam}")
    elif type(waarde) is list:
        for deel in waarde:
            yield from delen(deel, f"{pad}[]")


# The file.


def test_the_bundle_says_what_it_is_and_what_it_was_made_of() -> None:
    """Its own format, the release, and for every region the digest that an answer carries."""
    assert BUNDEL["versie"] == VERSIE == 1
    herkomst = BUNDEL["herkomst"]
    assert herkomst["versie"] == __version__
    for plaats in PLAATSEN:
        stand = evaluate(Dossier("d1"), on=date(2026, 4, 10), regio=None if plaats == "landelijk" else plaats)
        assert herkomst["tabellen"][plaats] == stand.herkomst.tabellen
        assert herkomst["lezingen"] == list(stand.herkomst.lezingen)


def test_the_bundle_holds_only_what_json_knows() -> None:
    """Plain objects of exactly the classes of JSON, keys that are texts, and none that is private."""
    for pad, waarde in delen(BUNDEL):
        assert type(waarde) in {dict, list, str, int, bool, type(None)}, pad
        if isinstance(waarde, dict):
            assert all(type(naam) is str and not naam.startswith("_") for naam in waarde), pad


def test_the_text_is_the_bundle_and_fits() -> None:
    """Nothing is lost in the text, which stays under three megabytes."""
    tekst = dumps()
    assert json.loads(tekst) == BUNDEL
    assert json.loads(dumps(indent=1)) == BUNDEL
    assert len(tekst.encode()) < 3_000_000


@pytest.mark.parametrize("zaad", ["1", "2"])
def test_every_process_writes_the_same_bytes(tmp_path: Path, zaad: str) -> None:
    """Whatever the order of sets; the file ends with a line end."""
    pad = tmp_path / "bundle.json"
    code = "import sys; from huiselijkgeweld.interop.bundle import dump; dump(sys.argv[1])"
    subprocess.run([sys.executable, "-c", code, pad], check=True, env={**os.environ, "PYTHONHASHSEED": zaad})
    assert pad.read_bytes() == dumps().encode() + b"\n"


def test_a_file_is_written_as_asked(tmp_path: Path) -> None:
    """With the regions and the indent that are given."""
    dump(tmp_path / "b.json", regios=["flevoland"], indent=2)
    assert (tmp_path / "b.json").read_text(encoding="utf-8") == dumps(regios=["flevoland"], indent=2) + "\n"


# Regions.


def test_without_regions_only_national_rows_stand_in_it() -> None:
    """No digest, row or vector of a region."""
    kaal = bundel(regios=[])
    assert (list(kaal["herkomst"]["tabellen"]), kaal["regios"]) == (["landelijk"], {})
    assert {plaats for een in kaal["tabellen"].values() for plaats in een["rijen"]} == {"landelijk"}
    assert {een["regio"] for een in kaal["vectoren"]["tabellen"]} == {"landelijk"}


def test_a_region_of_ones_own_goes_with_it() -> None:
    """Its rows stand in their places; a row that no case can meet is there, but there is no answer to show for it."""
    eigen = bundel(regios=["flevoland", Regio.loads(EIGEN)])
    rijen = eigen["tabellen"]["casusregie"]["rijen"]
    assert list(rijen) == ["landelijk", "flevoland", "proef"]
    assert "RG05a.proef" in [rij["code"] for rij in rijen["proef"]]
    assert eigen["regios"]["proef"]["naam"] == "Proefregio"
    gevallen = [een["feiten"] for een in eigen["vectoren"]["tabellen"] if een["regio"] == "proef"]
    assert {"maatregel": "ots"} in gevallen
    assert {"maatregel": "ots", "minderjarige_betrokken": False} not in gevallen


def test_two_sources_that_are_cited_alike_stay_apart() -> None:
    """A text of a region may have the short name of another."""
    een, ander = Regio.loads(EIGEN), Regio.loads(EIGEN.replace('"proef"', '"twee"').replace("Afspraak", "Akkoord"))
    eigen = bundel(regios=[een, ander])
    assert eigen["regios"]["proef"]["doelstellingen"][0]["bronnen"] == ["Atw, p. 3"]
    assert eigen["regios"]["twee"]["doelstellingen"][0]["bronnen"] == ["Atw, p. 3 [2]"]
    namen = [eigen["bronnen"][naam]["regeling"]["naam"] for naam in ("Atw, p. 3", "Atw, p. 3 [2]")]
    assert [naam.split()[0] for naam in namen] == ["Afspraak", "Akkoord"]


@pytest.mark.parametrize(
    ("regios", "fout", "tekst"),
    [
        ("ijsselland", InvalidValueError, "regios: str is no list of regions; give ['ijsselland'], or []"),
        (3, InvalidValueError, "regios: int is no list of regions"),
        ([None], InvalidValueError, "regio: missing; give the code of a region"),
        ([3], InvalidValueError, "regio: int is not the code of a region"),
        (["ijselland"], UnknownCodeError, "did you mean 'ijsselland'"),
        (["flevoland", "flevoland"], InvalidValueError, "regios: 'flevoland' names two sets of rows"),
        (
            [Regio.loads('code = "landelijk"\nnaam = "x"')],
            InvalidValueError,
            "regios: 'landelijk' names two sets of rows; each region needs its own code",
        ),
    ],
    ids=["text", "number", "none", "no_region", "unknown", "twice", "national"],
)
def test_what_is_no_list_of_regions_is_refused(regios: Any, fout: type[HuiselijkgeweldError], tekst: str) -> None:
    """With what to give instead."""
    with pytest.raises(fout) as gevangen:
        bundel(regios=regios)
    assert tekst in str(gevangen.value)


# What the library knows.


def test_every_source_that_is_named_stands_in_it_and_no_other() -> None:
    """Of each the citation, the address and the reference, and the text that it is a place in."""
    genoemd = {
        str(waarde)
        for pad, waarde in delen({**BUNDEL, "bronnen": {}, "vectoren": {}})
        if isinstance(waarde, str)
        and (pad.endswith((".bron", ".bronnen[]", ".uitgesloten")) or (".gronden." in pad and pad.endswith("[]")))
    }
    assert genoemd == set(BUNDEL["bronnen"])
    vectoren = {str(waarde) for pad, waarde in delen(BUNDEL["vectoren"]) if pad.endswith(".bronnen[]")}
    assert vectoren <= genoemd
    assert list(BUNDEL["bronnen"]) == sorted(BUNDEL["bronnen"])


def staat_er(bron: Bron) -> None:
    """The bundle has all of a source under its key."""
    een = BUNDEL["bronnen"][sleutel(bron)]
    assert (een["tekst"], een["url"], een["jci"]) == (str(bron), bron.url, bron.jci)
    assert (een["plaats"], een["lid"], een["onderdeel"]) == (bron.plaats, bron.lid, bron.onderdeel)
    assert een["toestand"] == (None if bron.toestand is None else bron.toestand.isoformat())
    assert een["regeling"]["naam"] == bron.regeling.naam
    assert een["regeling"]["soort"] == bron.regeling.soort.value


@pytest.mark.parametrize("norm", NORMEN.values(), ids=NORMEN)
def test_a_norm_stands_in_it_with_all_its_attributes(norm: Termijnnorm) -> None:
    """Each by its name; the source is named by its key."""
    een = BUNDEL["normen"][norm.code]
    velden = [veld.name for veld in attrs.fields(Termijnnorm) if not veld.name.startswith("_")]
    assert [naam for naam in velden if naam not in een] == []
    for naam in ("code", "naam", "citaat", "kwalitatief", "toelichting", "familie", "laatste_dag_telt", "herstart"):
        assert een[naam] == getattr(norm, naam)
    assert (een["soort"], een["reading"], een["vanaf"]) == (norm.soort.value, norm.reading.value, norm.vanaf.value)
    for naam in ("since", "until", "gelezen"):
        dag = getattr(norm, naam)
        assert een[naam] == (None if dag is None else dag.isoformat())
    assert een["start"] == [soort.tag for soort in norm.start]
    assert een["bron"] == sleutel(norm.bron)
    staat_er(norm.bron)
    for lezing in norm.lezingen:
        assert lezing.tekst in [andere["tekst"] for andere in een["lezingen"]]
    if norm.duur is not None:
        assert een["duur"] == {"aantal": norm.duur.aantal, "eenheid": norm.duur.eenheid.value}


def test_the_norms_stand_in_it_in_their_order() -> None:
    """All of them, and nothing else."""
    assert list(BUNDEL["normen"]) == list(NORMEN)


@pytest.mark.parametrize(("naam", "plaats"), TABELLEN)
def test_a_table_stands_in_it_row_by_row(naam: str, plaats: str) -> None:
    """Every row of every place, in order, with condition, result, sources, dates and reservations."""
    tabel, een = tabel_van(naam, plaats), BUNDEL["tabellen"][naam]
    assert een["policy"] == tabel.policy.value
    rijen = een["rijen"][plaats]
    assert [rij["code"] for rij in rijen] == [rij.code for rij in tabel.rows]
    for eigen, rij in zip(rijen, tabel.rows, strict=True):
        assert list(eigen) == [veld.name for veld in attrs.fields(Rule) if not veld.name.startswith("_")]
        assert eigen["when"] == {feit: woord(waarde) for feit, waarde in rij.conditions.items()}
        assert eigen["then"] == woord(rij.then)
        assert eigen["bronnen"] == [sleutel(bron) for bron in rij.bronnen]
        assert (eigen["soort"], eigen["reading"]) == (rij.soort.value, rij.reading.value)
        assert (eigen["open"], eigen["note"], eigen["voorbehouden"]) == (rij.open, rij.note, list(rij.voorbehouden))
        for grens in ("since", "until"):
            dag = getattr(rij, grens)
            assert eigen[grens] == (None if dag is None else dag.isoformat())
        for bron in rij.bronnen:
            staat_er(bron)


def test_the_tables_stand_in_it_with_their_questions() -> None:
    """The decisions with whom they are about and the places that a region may fill; then the chain."""
    assert list(BUNDEL["tabellen"]) == [*BESLISSINGEN, *KETEN]
    for naam, een in BESLISSINGEN.items():
        tabel = BUNDEL["tabellen"][naam]
        assert (tabel["vraag"], tabel["per"], tabel["kamer"]) == (een.vraag, een.per.value, "beslissingen")
        assert tabel["slots"] == [{"code": rij.code, "note": rij.note} for rij in een.rijen if isinstance(rij, Slot)]
    for naam, keten in KETEN.items():
        tabel = BUNDEL["tabellen"][naam]
        assert (tabel["vraag"], tabel["per"], tabel["kamer"]) == (keten.vraag, None, keten.kamer)
        assert (list(tabel["rijen"]), tabel["slots"]) == (["landelijk"], [])


def test_every_fact_stands_in_it_with_its_question() -> None:
    """What it can be, how it is asked, who may answer it and where it comes from: of the decisions and of the chain."""
    assert list(BUNDEL["feiten"]) == ["beslissingen", *KETENFEITEN]
    eigen = BUNDEL["feiten"]["beslissingen"]
    assert list(eigen) == list(VRAGEN)
    for naam, vraag in VRAGEN.items():
        assert eigen[naam]["waarden"] == [woord(waarde) for waarde in domain(Feiten, naam)]
        assert (eigen[naam]["tekst"], eigen[naam]["wie"]) == (vraag.tekst, vraag.wie.value)
        assert len(eigen[naam]["bronnen"]) == len(vraag.bronnen)
    for keten in KETEN.values():
        for naam, ketenvraag in keten.vragen.items():
            feit = BUNDEL["feiten"][keten.kamer][naam]
            assert feit["waarden"] == [woord(waarde) for waarde in domain(keten.feiten, naam)]
            assert (feit["tekst"], feit["wie"]) == (ketenvraag.tekst, ketenvraag.wie.value)
            assert feit["bronnen"] == [sleutel(bron) for bron in ketenvraag.bronnen]
    for kamer, klasse in KETENFEITEN.items():
        assert list(BUNDEL["feiten"][kamer]) == [veld.name for veld in attrs.fields(klasse)]


def test_what_facts_say_about_each_other_is_enough_to_add_it() -> None:
    """For every combination of those facts: what the data add, or refuse, is what the library adds or refuses."""
    namen = list(dict.fromkeys(feit for een, _, ander, _ in GEVOLGEN for feit in (een, ander)))
    feiten = BUNDEL["feiten"]["beslissingen"]
    assert [naam for naam, feit in feiten.items() if feit["gevolgen"] and naam not in namen] == []
    for waarden in product(*((None, *domain(Feiten, naam)) for naam in namen)):
        gesteld: Any = dict(zip(namen, waarden, strict=True))
        gegeven = Feiten(**gesteld)
        bekend = {naam: woord(waarde) for naam, waarde in gegeven.bekend.items()}
        volgt = [
            paar
            for naam, waarde in bekend.items()
            for paar in feiten[naam]["gevolgen"].get(json.dumps(waarde).strip('"'), {}).items()
        ]
        if any(bekend.get(naam, waarde) != waarde for naam, waarde in volgt):
            with pytest.raises(InvalidDossierError):
                gegeven.aangevuld()
        else:
            alles = {naam: woord(waarde) for naam, waarde in gegeven.aangevuld().bekend.items()}
            assert alles == {**bekend, **dict(volgt)}


@pytest.mark.parametrize("code", REGIOS)
def test_a_region_stands_in_it_with_what_it_deviates_in(code: str) -> None:
    """Its texts and members, and of every row of its own the national place and whether that changes an answer."""
    regio, een = REGIOS[code], BUNDEL["regios"][code]
    assert (een["code"], een["naam"], een["gemeenten"]) == (code, regio.naam, dict(regio.gemeenten))
    assert [deel["kort"] for deel in een["documenten"]] == [deel.kort for deel in regio.documenten]
    assert [deel["gemeenten"] for deel in een["lidmaatschappen"]] == [
        list(deel.gemeenten) for deel in regio.lidmaatschappen
    ]
    assert een["periode"] == [None if dag is None else dag.isoformat() for dag in regio.periode]
    for regel, eigen in zip(regio.regels, een["regels"], strict=True):
        assert (eigen["beslissing"], eigen["rij"]) == (regel.beslissing, regel.rij)
        assert eigen["code"] == (regel.rule.code if regel.rule else None)
        assert eigen["verhouding"] == regio.wijkt_af(regel.beslissing)[regel.code].value
        assert eigen["bronnen"] == [sleutel(bron) for bron in regel.bronnen]


def test_every_reservation_that_a_row_names_is_explained() -> None:
    """Nationally, or by the region that has the row."""
    assert {code: een["tekst"] for code, een in BUNDEL["voorbehouden"].items()} == {
        code: een.tekst for code, een in CONFLICTEN.items()
    }
    for een in BUNDEL["tabellen"].values():
        for plaats, rijen in een["rijen"].items():
            eigen = BUNDEL["regios"].get(plaats, {"conflicten": {}})["conflicten"]
            genoemd = {code for rij in rijen for code in rij["voorbehouden"]}
            assert genoemd <= BUNDEL["voorbehouden"].keys() | eigen.keys()


# Days and the clock.


@pytest.mark.parametrize("werkdag", Werkdag)
def test_the_days_that_count_follow_from_the_days_that_do_not(werkdag: Werkdag) -> None:
    """For all 40,177 days: no Saturday or Sunday, and no day of a paragraph that the definition leaves out."""
    dagen = BUNDEL["dagen"]
    vrij = {een["dag"] for een in dagen["feestdagen"] if een["lid"] in dagen["niet"][werkdag.value]}
    assert (dagen["eerste"], dagen["laatste"]) == (FIRST.isoformat(), LAST.isoformat())
    for nummer in range((LAST - FIRST).days + 1):
        dag = FIRST + timedelta(days=nummer)
        assert is_werkdag(dag, werkdag) == (dag.isoweekday() < 6 and dag.isoformat() not in vrij)


def test_the_clock_follows_from_its_changes() -> None:
    """At every half hour of two years, and three times on every day: the last change says how far it is ahead."""
    wissels = [(datetime.fromisoformat(een["vanaf"]), een["offset"]) for een in BUNDEL["dagen"]["klokwissels"]]
    assert wissels == sorted(wissels)
    assert BUNDEL["dagen"]["klok"] == "Europe/Amsterdam"
    uren = [datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=30 * half) for half in range(2 * 24 * 730)]
    begin = datetime(1990, 1, 1, tzinfo=UTC) - timedelta(hours=1)
    uren += [begin + timedelta(days=dag, hours=uur) for dag in range((LAST - FIRST).days + 1) for uur in (0, 2, 13)]
    nummer = 0
    for moment in sorted(uren):
        while nummer < len(wissels) and wissels[nummer][0] <= moment:
            nummer += 1
        assert moment.astimezone(AMSTERDAM).utcoffset() == timedelta(seconds=wissels[nummer - 1][1])


# Counts.


def test_a_count_of_a_norm_leads_to_its_first_step() -> None:
    """What the bundle says to count, counted here, is where the library counts to: for every unit."""
    gezien = set()
    for een in BUNDEL["vectoren"]["normen"]:
        if "error" in een or een["moment"] is not None:
            continue
        telling, start = BUNDEL["normen"][een["norm"]]["telling"], date.fromisoformat(een["start"])
        aantal, eenheid = telling["aantal"], telling["eenheid"]
        eerste = date.fromisoformat(een["stappen"][0]["dag"])
        gezien.add(eenheid)
        if eenheid == "dagen":
            assert eerste == start + timedelta(days=telling["vooraf"] + aantal)
        elif eenheid == "uren":
            assert eerste == start + timedelta(days=aantal // 24)
        elif eenheid == "kalenderweken":
            assert eerste == start + timedelta(days=7 - start.isoweekday() + 7 * aantal)
        elif eenheid == "maanden":
            assert eerste.year * 12 + eerste.month == start.year * 12 + start.month + aantal
            assert eerste.day == min(start.day, monthrange(eerste.year, eerste.month)[1])
        else:
            dagen = [start + timedelta(days=nummer) for nummer in range(1, (eerste - start).days + 1)]
            assert [is_werkdag(dag, Werkdag(telling["werkdag"])) for dag in dagen].count(True) == aantal
            assert is_werkdag(eerste)
    assert gezien == {"dagen", "uren", "kalenderweken", "maanden", "werkdagen"}


def test_the_reservations_of_every_end_follow_from_the_start_day() -> None:
    """Those of the last stretch that has begun are the first of every answer."""
    for een in BUNDEL["vectoren"]["normen"]:
        if "error" not in een:
            vast = [
                stuk["voorbehouden"]
                for stuk in BUNDEL["normen"][een["norm"]]["vaste_voorbehouden"]
                if stuk["vanaf"] is None or stuk["vanaf"] <= een["start"]
            ][-1]
            assert een["voorbehouden"][: len(vast)] == vast


# Vectors.


def test_there_is_a_vector_for_every_norm_and_of_every_kind() -> None:
    """Ends with every kind of step that a start gives, and each way to refuse."""
    vectoren = BUNDEL["vectoren"]["normen"]
    assert list(dict.fromkeys(een["norm"] for een in vectoren)) == list(NORMEN)
    fouten = {een["error"] for een in vectoren if "error" in een}
    assert fouten == {"NotInForceError", "QualitativeTermError", "HorizonError", "InvalidValueError"}
    assert {een["in_force"] for een in vectoren if een.get("error") == "NotInForceError"} > {None, "WMO-RET20"}
    stappen = {stap["soort"] for een in vectoren for stap in een.get("stappen", ())}
    assert stappen == {
        *("termijn", "laatste_dag_van_de_maand", "eerstvolgende_werkdag", "twee_werkdagen", "niet_verlegd"),
    }
    voorbehouden = {stuk["soort"] for een in vectoren for stuk in een.get("voorbehouden", ())}
    assert voorbehouden > {
        *("andere_lezing", "besluit_onbekend", "besluit_tweede_hand", "moment_onbekend", "klokwissel"),
        *("teruggerekend", "maximum", "tekst_niet_gelezen"),
    }


def begin(tekst: str) -> date:
    """The start of a vector: a day, or a moment."""
    return date.fromisoformat(tekst) if len(tekst) == len("2026-04-02") else datetime.fromisoformat(tekst)


@pytest.mark.parametrize("code", NORMEN)
def test_a_vector_of_a_norm_is_what_the_library_answers(code: str) -> None:
    """Day, moment, every step with its sources, and every reservation; or the same refusal."""
    for een in (een for een in BUNDEL["vectoren"]["normen"] if een["norm"] == code):
        if "error" in een:
            with pytest.raises(HuiselijkgeweldError) as gevangen:
                NORMEN[code].einde(begin(een["start"]))
            assert type(gevangen.value).__name__ == een["error"]
            eigen = {naam: waarde for naam, waarde in een.items() if naam in {"in_force", "words"}}
            assert eigen == {naam: getattr(gevangen.value, naam) for naam in eigen}
            continue
        slot = NORMEN[code].einde(begin(een["start"]))
        assert een["dag"] == slot.dag.isoformat()
        assert een["moment"] == (None if slot.moment is None else slot.moment.isoformat())
        assert [
            (stap["dag"], stap["soort"], stap["van"], stap["over"], stap["bronnen"]) for stap in een["stappen"]
        ] == [
            (stap.dag.isoformat(), stap.soort.value, stap.van, list(stap.over), [*map(sleutel, stap.bronnen)])
            for stap in slot.stappen
        ]
        assert [(stuk["soort"], stuk["tekst"], stuk["dag"], stuk["bronnen"]) for stuk in een["voorbehouden"]] == [
            (stuk.soort.value, stuk.tekst, stuk.dag and stuk.dag.isoformat(), [*map(sleutel, stuk.bronnen)])
            for stuk in slot.voorbehouden
        ]


@pytest.mark.parametrize(("naam", "plaats"), TABELLEN)
def test_a_vector_of_a_table_is_what_the_library_answers(naam: str, plaats: str) -> None:
    """On every day on which the rows change: the case of which nothing is known, and every row that is in force."""
    tabel = tabel_van(naam, plaats)
    eigen = [een for een in BUNDEL["vectoren"]["tabellen"] if (een["tabel"], een["regio"]) == (naam, plaats)]
    dagen = [FIRST, *(dag for dag in tabel.changes if dag > FIRST)]
    assert list(dict.fromkeys(een["on"] for een in eigen)) == [dag.isoformat() for dag in dagen]
    for dag in dagen:
        gevallen = [een["feiten"] for een in eigen if een["on"] == dag.isoformat()]
        for conditie in ({}, *(rij.conditions for rij in tabel.on(dag).rows)):
            assert {feit: woord(waarde) for feit, waarde in conditie.items()} in gevallen
    for een in eigen:
        waarden = {
            feit: next(lid for lid in domain(tabel.feiten, feit) if woord(lid) == waarde)
            for feit, waarde in een["feiten"].items()
        }
        feiten = tabel.feiten(**waarden)
        antwoord = tabel.evaluate(
            feiten.aangevuld() if isinstance(feiten, Feiten) else feiten, on=date.fromisoformat(een["on"])
        )
        uitkomsten = antwoord if "resultaten" in een else {"": antwoord}
        geschreven = een.get("resultaten", {"": een})
        assert list(geschreven) == [woord(resultaat) for resultaat in uitkomsten]
        for resultaat, uitkomst in uitkomsten.items():
            stuk = geschreven[woord(resultaat)]
            assert stuk["possible"] == sorted(map(woord, uitkomst.possible))
            assert stuk["missing"] == list(uitkomst.missing)
            assert stuk["rules"] == [rij.code for rij in uitkomst.rules]


# The evaluators.


@pytest.mark.parametrize("pad", sorted(EXAMPLES.iterdir()), ids=lambda pad: pad.name)
def test_an_evaluator_can_be_read_at_a_sitting(pad: Path) -> None:
    """No file is longer than two hundred lines, no line longer than those of the library, and no package is needed."""
    regels = pad.read_text(encoding="utf-8").splitlines()
    assert len(regels) <= 200
    assert max(map(len, regels)) <= 120
    gehaald = [regel for regel in regels if regel.startswith("import ")]
    assert [regel for regel in gehaald if not regel.startswith("import java.")] == []
