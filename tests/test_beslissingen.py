"""The national decisions: every row as agreed on, every case as the oracle has it, and what must hold in all."""

import copy
import pickle
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from itertools import pairwise
from typing import Any, cast

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.oracles import beslissingen_brute as brute

from huiselijkgeweld.bronnen import Bron, Bronsoort, Reading
from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.model.feiten import Feiten, Hulp, Maatregel, VeiligThuis
from huiselijkgeweld.recht import praktijkbronnen, rijen
from huiselijkgeweld.recht.beslissing import Beslissing, Per, Slot
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.conflicten import CONFLICTEN
from huiselijkgeweld.recht.praktijkbronnen import BRONNEN, J10, KEUZES, TEKST_2015, V08
from huiselijkgeweld.recht.rijen import norm
from huiselijkgeweld.recht.uitkomsten import Houder, Jeugd, Mda, Plicht, Prioriteit, Rol, Rolsoort
from huiselijkgeweld.rules import Outcome, Policy, Rule, domain

GEWOON = date(2024, 6, 1)
EERSTE = [naam for naam, (wijze, _) in brute.TABELLEN.items() if wijze == "eerste"]
ELKE = [naam for naam, (wijze, _) in brute.TABELLEN.items() if wijze == "elke"]
SOORTEN = {"LAW": Bronsoort.WET, "NORM": Bronsoort.PROTOCOL, "CHOICE": Bronsoort.KEUZE}


def dagen(naam: str) -> list[date]:
    """An ordinary day, every day on which a row begins or ends, and the day before each."""
    return sorted({GEWOON} | {dag - timedelta(een) for dag in BESLISSINGEN[naam].tabel.changes for een in (0, 1)})


def op_dagen(namen: list[str]) -> pytest.MarkDecorator:
    """Each of these decisions on each of its days."""
    cases = [(naam, dag) for naam in namen for dag in dagen(naam)]
    return pytest.mark.parametrize(("naam", "dag"), cases, ids=[f"{naam}-{dag}" for naam, dag in cases])


DECIDE_OP_DAGEN = op_dagen(EERSTE)
EACH_OP_DAGEN = op_dagen(ELKE)
BESLISSING = pytest.mark.parametrize("naam", BESLISSINGEN)
RIJEN = [rij for beslissing in BESLISSINGEN.values() for rij in beslissing.tabel.rows]
RIJ = pytest.mark.parametrize("rij", RIJEN, ids=[rij.code for rij in RIJEN])
WAARDEN = {naam: {str(waarde): waarde for waarde in domain(Feiten, naam)} for naam in brute.FEITEN}


def als_feiten(geval: brute.Geval) -> Feiten:
    """The facts that a case in plain words states."""
    stated: dict[str, Any] = {naam: WAARDEN[naam][str(waarde)] for naam, waarde in geval.items()}
    return Feiten(**stated)


def antwoord(naam: str, geval: brute.Geval, dag: date) -> Outcome[object]:
    """What the library answers to a decision by its first match."""
    return cast("Outcome[object]", BESLISSINGEN[naam].tabel.evaluate(als_feiten(geval), on=dag))


def antwoorden(naam: str, geval: brute.Geval, dag: date) -> Mapping[object, Outcome[bool]]:
    """What the library answers to a decision in which every row stands by itself."""
    return cast("Mapping[object, Outcome[bool]]", BESLISSINGEN[naam].tabel.evaluate(als_feiten(geval), on=dag))


def in_woorden(uitkomst: Outcome[Any]) -> brute.Oordeel:
    """An answer in the plain words of the oracle."""
    mogelijk = {een if isinstance(een, bool) else str(een) for een in uitkomst.possible}
    return brute.Oordeel(mogelijk, uitkomst.missing, [rij.code for rij in uitkomst.rules])


def volledig(naam: str, dag: date = GEWOON) -> Iterator[tuple[dict[str, brute.Waarde], str, str]]:
    """Every case of a decision without blanks: the case, the answer and the code of the row that the library gives."""
    for vol in brute.aanvullingen(BESLISSINGEN[naam].tabel.feiten_gelezen, {}):
        uitkomst = antwoord(naam, vol, dag)
        yield vol, str(uitkomst.value), uitkomst.rules[0].code


# The rows.


def test_there_are_ten_decisions_in_their_order() -> None:
    """Named and asked in one Dutch sentence; how rows decide and whom each is about are as agreed."""
    assert list(brute.TABELLEN) == list(BESLISSINGEN)
    for naam, beslissing in BESLISSINGEN.items():
        assert beslissing.naam == naam == beslissing.tabel.naam
        assert beslissing.vraag.endswith("?")
        assert (beslissing.policy is Policy.DECIDE) == (naam in EERSTE)
        assert (beslissing.per is Per.KIND) == (naam in {"jeugd", "bevoegd", "uitnodigen"})


def test_there_are_91_rows_and_11_slots() -> None:
    """No row was lost and none slipped in."""
    assert len(RIJEN) == 91
    assert sum(isinstance(rij, Slot) for een in BESLISSINGEN.values() for rij in een.rijen) == 11


def test_a_code_names_one_place_over_all_decisions() -> None:
    """So a code says by itself which row is meant."""
    codes = [code for beslissing in BESLISSINGEN.values() for code in beslissing.codes]
    assert len(set(codes)) == len(codes) == 102


@BESLISSING
def test_every_row_is_the_agreed_one(naam: str) -> None:
    """Code, condition, result, kind, open or not, first and last day, in the agreed order, slots in their places."""
    rows = BESLISSINGEN[naam].rijen
    printed = brute.TABELLEN[naam][1]
    assert [(rij.code, rij.slot) for rij in printed] == [(row.code, isinstance(row, Slot)) for row in rows]
    for rij, row in zip(printed, rows, strict=True):
        if isinstance(row, Rule):
            assert (rij.als, rij.dan) == (row.conditions, str(row.then))
            assert (SOORTEN[rij.soort], rij.open, rij.vanaf, rij.tot) == (row.soort, row.open, row.since, row.until)
        else:
            assert row.note


@BESLISSING
def test_a_row_carries_the_agreed_remarks(naam: str) -> None:
    """Assumed, second-hand, inferred, disputed and every reservation, and no other."""
    inferred = {"JB8a", "JB7z"}  # a step that is reasoned from the text
    second = {"JB9"}  # an assumption, whose source is second-hand too
    for rij, row in zip(brute.TABELLEN[naam][1], BESLISSINGEN[naam].rijen, strict=True):
        if isinstance(row, Slot):
            continue
        reading = Reading.VERIFIED
        if "voorbehoud reported" in rij.opmerkingen:
            reading = Reading.REPORTED
        if "assumed" in rij.opmerkingen:
            reading = Reading.INFERENCE if rij.code in inferred else Reading.CHOICE
        assert reading is row.reading
        codes = {een.removeprefix("voorbehoud ").replace(" ", "_") for een in rij.opmerkingen if "voorbehoud" in een}
        if "reported" in codes:
            codes ^= {"reported", "tweede_hand"} if rij.code in second else {"reported"}
        shared = {"CF13"} if rij.code in {"RG05r", "RG05s"} else set()
        assert codes | shared == set(row.voorbehouden) - ({"tekst_2015"} - codes)
        assert ("disputed" in rij.opmerkingen) == any(CONFLICTEN[code].betwist for code in row.voorbehouden)


@RIJ
def test_a_row_on_an_old_text_says_so(rij: Rule[object]) -> None:
    """A statute of which only the text of 2015 was read is named as such, and no other is."""
    assert ("tekst_2015" in rij.voorbehouden) == any(bron.toestand == TEKST_2015 for bron in rij.bronnen)


@RIJ
def test_a_row_has_a_source_of_its_own_kind(rij: Rule[object]) -> None:
    """Law rests on a statute, a norm on a protocol or infers from a statute; a choice cites its own code first."""
    soorten = {bron.regeling.soort for bron in rij.bronnen}
    assert len(set(rij.bronnen)) == len(rij.bronnen)
    if rij.soort is Bronsoort.KEUZE:
        assert rij.bronnen[0] == Bron(KEUZES, rij.code)
        assert set(rij.bronnen[1:]) <= set(BRONNEN.values())
    else:
        assert rij.soort in soorten or (rij.reading is Reading.INFERENCE and soorten == {Bronsoort.WET})
        assert set(rij.bronnen) <= set(BRONNEN.values())


@RIJ
def test_every_reservation_of_a_row_is_explained(rij: Rule[object]) -> None:
    """A code leads to one Dutch sentence."""
    for code in rij.voorbehouden:
        assert CONFLICTEN[code].tekst.endswith(".")


def test_reservations_are_explained_with_their_sources() -> None:
    """Each under its own code, in a sentence of its own, the thirteen known conflicts among them."""
    assert {f"CF{nummer}" for nummer in range(1, 14)} <= set(CONFLICTEN)
    assert all(code == conflict.code and conflict.bronnen for code, conflict in CONFLICTEN.items())
    assert len({conflict.tekst for conflict in CONFLICTEN.values()}) == len(CONFLICTEN)


@pytest.mark.parametrize(
    ("code", "bronnen"),
    [
        ("CF1", {"V08", "V12"}),
        ("CF2", {"L08"}),
        ("CF3", {"L04", "L01"}),
        ("CF4", {"V12"}),
        ("CF5", {"J04", "JW_31_ACUUT"}),
        ("CF6", {"C06"}),
        ("CF7", {"BW_255_HULP", "J07", "J09"}),
        ("CF8", {"Z02"}),
        ("CF13", {"M02", "L08"}),
        ("tweede_hand", {"J01"}),
        ("landelijk_default", {"M01", "M02"}),
        ("cumulatief", {"M04"}),
        ("a_contrario", {"JW_31"}),
    ],
)
def test_a_reservation_cites_the_texts_that_it_is_about(code: str, bronnen: set[str]) -> None:
    """The texts that collide, or that are silent, as the research on them has them."""
    assert set(CONFLICTEN[code].bronnen) == {getattr(praktijkbronnen, naam) for naam in bronnen}


def test_only_what_collides_disputes_a_row() -> None:
    """Two readings of one text, or two texts that cannot both be followed; a gap or a remark disputes nothing."""
    assert {code for code, een in CONFLICTEN.items() if een.betwist} == {"CF3", "CF7", "CF8", "cumulatief", "MD0.nv"}
    assert all(isinstance(een.betwist, bool) for een in CONFLICTEN.values())


@pytest.mark.parametrize("schrijf", [rijen.wet, rijen.norm, rijen.keuze])
def test_a_row_keeps_all_that_is_said_of_it(schrijf: Callable[..., Rule[object]]) -> None:
    """Whatever the kind of text: first and last day, remark, reading, reservations and whether it is open."""
    rest: dict[str, Any] = {
        "open": True,
        "reading": Reading.REPORTED,
        "voorbehouden": ("CF1",),
        "since": SINDS,
        "until": date(2030, 1, 1),
        "note": "een opmerking",
    }
    rij = schrijf("X1", Feiten(in_opvang=True), "antwoord", (V08,), **rest)
    assert {naam: getattr(rij, naam) for naam in rest} == rest
    kaal = schrijf("X1", Feiten(in_opvang=True), "antwoord", (V08,), reading=Reading.VERIFIED)
    assert {naam: getattr(kaal, naam) for naam in rest} == {
        **dict.fromkeys(("since", "until", "note")),
        "open": False,
        "reading": Reading.VERIFIED,
        "voorbehouden": (),
    }


def test_every_practice_text_has_a_name_and_a_place_to_find_it() -> None:
    """The name in full, a short one, and where it was found: what a reader needs to check a row."""
    for regeling in {bron.regeling for bron in BRONNEN.values()}:
        assert regeling.naam
        assert regeling.kort
        assert regeling.bwb_id or regeling.vindplaats, regeling.naam
    texts = {bron.regeling.naam: bron.regeling for bron in BRONNEN.values()}
    assert texts["Radarfunctie van Veilig Thuis Flevoland"].vindplaats == "veiligthuisflevoland.nl"
    assert texts["MDA++ Haaglanden"].vindplaats == "meldcodehaaglanden.nl"
    assert texts["Zorg- en Veiligheidshuizen in Nederland"].kort == "Zorg- en Veiligheidshuizen"


def test_sources_go_down_to_lid_and_onderdeel() -> None:
    """Every practice source names its place and where it is found; two ids never mean one place."""
    for naam, bron in BRONNEN.items():
        assert bron.regeling.bwb_id or bron.regeling.vindplaats, naam
        assert bron.plaats or bron.regeling == KEUZES
    assert len(set(BRONNEN.values())) == len(BRONNEN)


def test_no_law_is_open_to_a_region() -> None:
    """A statute leaves no room in these rows."""
    assert [rij.code for rij in RIJEN if rij.soort is Bronsoort.WET and rij.open] == []


def test_mda_reads_nothing_about_children() -> None:
    """A household without children is not kept out."""
    of_children = {"minderjarige_betrokken", "kind_onveilig", "kind_acuut_bedreigd", "ontwikkeling_bedreigd", "hulp"}
    read = {*BESLISSINGEN["mda"].tabel.feiten_gelezen, *BESLISSINGEN["mda_prioriteit"].tabel.feiten_gelezen}
    assert set() == read & of_children


@pytest.mark.parametrize(
    ("naam", "gelezen", "cellen"),
    [
        ("casusregie", 7, 2880),
        ("zicht", 3, 72),
        ("rollen", 5, 0),
        ("plichten", 9, 0),
        ("mda", 5, 64),
        ("mda_prioriteit", 1, 0),
        ("zvh", 5, 32),
        ("jeugd", 6, 192),
        ("bevoegd", 4, 56),
        ("uitnodigen", 2, 4),
    ],
)
def test_a_decision_has_as_many_cells_as_agreed(naam: str, gelezen: int, cellen: int) -> None:
    """At most twelve facts; the cells are counted for the decisions by their first match."""
    feiten = BESLISSINGEN[naam].tabel.feiten_gelezen
    assert len(feiten) == gelezen <= 12
    if cellen:
        assert sum(1 for _ in brute.aanvullingen(feiten, {})) == cellen


# Every case.


@DECIDE_OP_DAGEN
def test_every_case_is_decided_as_the_oracle_decides_it(naam: str, dag: date) -> None:
    """All cases, each fact known or not: the possible answers, the missing facts and the rows in play are exact."""
    oordelen = brute.Eerste(naam, dag)
    assert oordelen.namen == BESLISSINGEN[naam].tabel.on(dag).feiten_gelezen
    for geval in brute.gevallen(oordelen.namen):
        assert oordelen.oordeel(geval) == in_woorden(antwoord(naam, geval, dag))


@EACH_OP_DAGEN
def test_every_result_holds_as_the_oracle_has_it(naam: str, dag: date) -> None:
    """For each result all cases over the facts that its rows read."""
    for resultaat in dict.fromkeys(rij.dan for rij in brute.TABELLEN[naam][1] if not rij.slot):
        own = [rij for rij in brute.op(naam, dag) if rij.dan == resultaat]
        for geval in brute.gevallen(brute.gelezen(own)):
            given_answers = {str(dan): uitkomst for dan, uitkomst in antwoorden(naam, geval, dag).items()}
            assert brute.elke(naam, dag, resultaat, geval) == in_woorden(given_answers[resultaat])


def gevallen_van(naam: str) -> st.SearchStrategy[dict[str, brute.Waarde]]:
    """Cases of a decision, each fact known or not."""
    parts = {
        feit: st.none() | st.sampled_from(brute.FEITEN[feit].waarden)
        for feit in BESLISSINGEN[naam].tabel.feiten_gelezen
    }
    return st.fixed_dictionaries(parts).map(lambda los: {feit: een for feit, een in los.items() if een is not None})


@given(st.data(), st.sampled_from(ELKE))
def test_results_do_not_disturb_each_other(data: st.DataObject, naam: str) -> None:
    """Whatever is stated for one result, every result is judged on its own facts."""
    geval = data.draw(gevallen_van(naam))
    dag = data.draw(st.sampled_from(dagen(naam)))
    for resultaat, uitkomst in antwoorden(naam, geval, dag).items():
        assert brute.elke(naam, dag, str(resultaat), geval) == in_woorden(uitkomst)


@op_dagen([*EERSTE, *ELKE])
def test_every_row_decides_some_case_that_can_be(naam: str, dag: date) -> None:
    """No row is shadowed by those above it; while there is no MDA++, nothing below the row that says so decides."""
    rows = [rij.code for rij in BESLISSINGEN[naam].tabel.on(dag).rows]
    if naam in EERSTE:
        cases = brute.aanvullingen(brute.gelezen(brute.op(naam, dag)), {})
        reached = {antwoord(naam, vol, dag).rules[0].code for vol in cases if brute.kan(vol)}
        assert reached == ({"MD0"} if "MD0" in rows else set(rows))
    else:
        assert all(brute.kan(rij.als) for rij in brute.op(naam, dag))


@DECIDE_OP_DAGEN
def test_completions_that_cannot_be_do_no_harm(naam: str, dag: date) -> None:
    """Once facts are completed, the possible answers are those over the completions that can be."""
    oordelen = brute.Eerste(naam, dag)
    for geval in brute.gevallen(oordelen.namen):
        if not brute.kan(geval):
            continue
        aangevuld = als_feiten(geval).aangevuld()
        uitkomst = cast("Outcome[object]", BESLISSINGEN[naam].tabel.evaluate(aangevuld, on=dag))
        consistent = {
            oordelen.rij(vol).dan for vol in brute.aanvullingen(oordelen.namen, geval) if brute.kan({**geval, **vol})
        }
        assert consistent == {str(een) for een in uitkomst.possible}


# Danger never lowers the answer.

URGENTIE = (
    {"jeugd:rvdk_spoed"},
    {"mda:eerst_directe_veiligheid"},
    {"jeugd:vto"},
    {"jeugd:jbt"},
    {"mda:aanmelden", "mda:consultatieteam", "zvh:aanmelden"},
    {"jeugd:toets_beeindiging"},
    {"jeugd:vrijwillig"},
    {"jeugd:geen", "mda:niet", "zvh:niet"},
    {"mda:geen_voorziening", "jeugd:nvt"},
)
NABIJHEID: tuple[set[str], ...] = (
    {"veilig_thuis", "gecertificeerde_instelling", "save"},
    set(),
    {"adviesvrager"},
    {"niemand"},
)
MOGEN = ({"bevoegd", "toegestaan"}, {"niet_bevoegd"}, {"nvt"})
UITNODIGING = ({"uitnodigen"}, {"niet_uitnodigen"}, {"nvt"})
GEVAAR = (
    *("acuut_onveilig", "structureel_onveilig", "kind_onveilig", "kind_acuut_bedreigd", "ontwikkeling_bedreigd"),
    *("minderjarige_betrokken", "volwassene_onveilig", "herhaling_waarschijnlijk", "intergenerationeel"),
    *("intensieve_aanpak_nodig", "meerdere_leefdomeinen", "ketenoverstijgend_nodig", "overlast_of_criminaliteit"),
    *("raakt_systeem", "gebiedsrisico"),
)
ERGER: dict[str, tuple[brute.Waarde, ...]] = {
    **dict.fromkeys(GEVAAR, (False, True)),
    "hulp": ("werkt", "geen", "onvoldoende_resultaat", "geweigerd"),
    "reguliere_inzet": ("geen", "een_organisatie", "meerdere_organisaties", "vastgelopen"),
}


def rang(naam: str, woord: str) -> int:
    """How near an answer is to who acts on danger: a lower number is nearer."""
    if naam in {"casusregie", "zicht"}:
        return next((plek for plek, woorden in enumerate(NABIJHEID) if woord in woorden), 1)
    if naam in {"bevoegd", "uitnodigen"}:
        orde: tuple[set[str], ...] = MOGEN if naam == "bevoegd" else UITNODIGING
        return next(plek for plek, woorden in enumerate(orde) if woord in woorden)
    return next(plek for plek, woorden in enumerate(URGENTIE) if f"{naam}:{woord}" in woorden)


def wendingen(naam: str, feit: str, orde: tuple[brute.Waarde, ...], dag: date = GEWOON) -> Iterator[tuple[str, str]]:
    """Every change of answer when one fact moves a step along an order: the codes of the rows before and after."""
    if feit not in BESLISSINGEN[naam].tabel.feiten_gelezen:
        return
    for vol, woord, code in volledig(naam, dag):
        for eerder, later in pairwise(orde):
            if vol[feit] == eerder:
                na = antwoord(naam, {**vol, feit: later}, dag)
                if str(na.value) != woord:
                    yield code, na.rules[0].code


DAN = {rij.code: str(rij.then) for rij in RIJEN}


@DECIDE_OP_DAGEN
def test_danger_never_lowers_the_answer(naam: str, dag: date) -> None:
    """One step towards danger, all else equal, never gives a less urgent route nor moves the regie further away."""
    for feit, orde in ERGER.items():
        turns = set(wendingen(naam, feit, orde, dag))
        lower = {turn for turn in turns if rang(naam, DAN[turn[1]]) > rang(naam, DAN[turn[0]])}
        assert lower == set(), feit


def test_acute_danger_puts_direct_safety_before_mda() -> None:
    """The only way in which danger takes an application away: direct safety first, and then the question again."""
    turns = {(code, na) for code, na in wendingen("mda", "acuut_onveilig", (False, True)) if DAN[code] == "aanmelden"}
    assert turns == {("MD6", "MD1")}
    assert {DAN[na] for _, na in wendingen("mda", "acuut_onveilig", (False, True))} == {"eerst_directe_veiligheid"}


def test_an_emergency_allows_whoever_was_entitled() -> None:
    """For who was designated the word changes from entitled to allowed; nobody loses the way to the Raad."""
    turns = set(wendingen("bevoegd", "kind_acuut_bedreigd", (False, True)))
    assert {turn for turn in turns if DAN[turn[0]] == "bevoegd"} == {("JB8h", "JB3"), ("JB8l", "JB3")}
    assert {turn for turn in turns if DAN[turn[0]] != "bevoegd"} == {("JB7z", "JB3")}


@pytest.mark.parametrize("feit", ["acuut_onveilig", "structureel_onveilig"])
def test_danger_that_ends_stability_leaves_nobody_only_where_nobody_was_agreed(feit: str) -> None:
    """When completing the facts takes stability away, the lokaal team falls away where no melding runs."""
    turns = []
    for vol, _, code in volledig("casusregie"):
        if vol["stabiel_veilig"] and not vol["acuut_onveilig"]:
            worse = {**vol, feit: True, "stabiel_veilig": False}
            na = antwoord("casusregie", worse, GEWOON)
            if rang("casusregie", str(na.value)) > rang("casusregie", DAN[code]):
                turns.append((code, na.rules[0].code))
                assert vol["lopende_regisseur"] == "geen"
                assert vol["veilig_thuis"] in {"geen", "advies", "afgesloten"}
                plicht = BESLISSINGEN["plichten"].tabel.evaluate(als_feiten({feit: True}), on=GEWOON)
                duties = cast("Mapping[object, Outcome[bool]]", plicht)
                assert duties[Plicht.MELDEN_BIJ_VEILIG_THUIS].value is True
    assert set(turns) == {("RG20", "RG24")}


def test_a_measure_takes_a_route_away_only_because_it_is_in_force() -> None:
    """A table or a request does not test what a court has ordered; an emergency stays one."""
    order: tuple[brute.Waarde, ...] = ("geen", "ots", "voogdij")
    turns = set(wendingen("jeugd", "maatregel", order))
    assert {na for _, na in turns} == {"JB14a"}
    assert "JB1" not in {code for code, _ in turns}


def test_a_table_takes_the_place_of_a_request_and_of_nothing_else() -> None:
    """Where there is a jeugdbeschermingstafel it tests first."""
    turns = set(wendingen("jeugd", "jbt_beschikbaar", (False, True)))
    assert turns == {("JB8a", "JB4"), ("JB8b", "JB5")}


# What else must hold in every case.


def test_advice_changes_nothing() -> None:
    """The casusregie is the same as without contact; in charge of safety is who asked, instead of nobody."""
    for naam in ("casusregie", "zicht"):
        for vol, woord, _ in volledig(naam):
            if vol["veilig_thuis"] == "geen":
                met_advies = str(antwoord(naam, {**vol, "veilig_thuis": "advies"}, GEWOON).value)
                expected = "adviesvrager" if (naam, woord) == ("zicht", "niemand") else woord
                assert expected == met_advies


def test_sending_moves_nothing() -> None:
    """A transfer that is sent leaves the casusregie and the zicht where they are, until it is accepted."""
    for vol, woord, _ in volledig("casusregie"):
        if vol["veilig_thuis"] == "overdracht_verzonden":
            same = ["melding_open"] + ["vervolg_bij_vt"] * (vol["lopende_regisseur"] == "geen")
            before = {str(antwoord("casusregie", {**vol, "veilig_thuis": een}, GEWOON).value) for een in same}
            assert {woord} == before
    zicht = {woord for vol, woord, _ in volledig("zicht") if vol["veilig_thuis"] == "overdracht_verzonden"}
    assert zicht == {"veilig_thuis"}


@pytest.mark.parametrize("naam", ["casusregie", "zicht"])
def test_nobody_is_left_alone_and_veilig_thuis_acts_only_on_a_melding(naam: str) -> None:
    """From a melding to an accepted transfer somebody holds it; without a running melding it is not Veilig Thuis."""
    zonder = {"geen", "advies", "afgesloten"}
    answers = {(vol["veilig_thuis"] in zonder, woord) for vol, woord, _ in volledig(naam)}
    assert (False, "niemand") not in answers
    assert (True, "veilig_thuis") not in answers
    assert {(False, "veilig_thuis"), (True, "niemand")} <= answers


def test_a_measure_gives_the_casusregie_to_the_instelling() -> None:
    """In every case, whatever else holds, and it always carries out the measure."""
    for vol, woord, _ in volledig("casusregie"):
        assert (vol["maatregel"] != "geen") == (woord == "gecertificeerde_instelling")
    for maatregel in (Maatregel.OTS, Maatregel.VOOGDIJ):
        rollen = antwoorden("rollen", {"maatregel": str(maatregel)}, GEWOON)
        assert rollen[Rol(Rolsoort.MAATREGEL, Houder.GECERTIFICEERDE_INSTELLING)].value is True


def test_there_is_at_most_one_procesregisseur() -> None:
    """In every case, and one who carries out a measure."""
    feiten = BESLISSINGEN["rollen"].tabel.feiten_gelezen
    for vol in brute.aanvullingen(feiten, {}):
        held = [rol for rol, geldt in antwoorden("rollen", vol, GEWOON).items() if geldt.value]
        soorten = [rol.soort for rol in held if isinstance(rol, Rol)]
        assert soorten.count(Rolsoort.PROCESREGIE) <= 1
        assert soorten.count(Rolsoort.MAATREGEL) <= 1


def test_all_five_facts_are_missing_when_nothing_is_known_about_the_zvh() -> None:
    """Though the possible answers under true and false differ for one of them only."""
    assert antwoord("zvh", {}, GEWOON).missing == (
        *("meerdere_leefdomeinen", "ketenoverstijgend_nodig", "overlast_of_criminaliteit", "raakt_systeem"),
        "gebiedsrisico",
    )


def test_mda_begins_in_2018() -> None:
    """Until then no facts are asked: there is no facility."""
    before, after = (antwoord("mda", {}, date(2018, 1, 1) - timedelta(een)) for een in (1, 0))
    assert (before.value, before.missing) == (Mda.GEEN_VOORZIENING, ())
    assert Mda.GEEN_VOORZIENING not in after.possible


def test_unsafety_asks_for_a_melding_from_2019() -> None:
    """The afwegingskader is part of the meldcode since that day."""
    for dag, geldt in ((date(2018, 12, 31), False), (date(2019, 1, 1), True)):
        plichten = antwoorden("plichten", {"structureel_onveilig": True}, dag)
        assert plichten[Plicht.MELDEN_BIJ_VEILIG_THUIS].value is geldt


# Regional rows in the place of national ones.

SINDS = date(2021, 1, 1)


def regel(code: str, when: Feiten, then: object, since: date | None = None, until: date | None = None) -> Rule[object]:
    """A row as a region would have it."""
    return Rule(code, when, then, (J10,), Bronsoort.REGIO, since=since, until=until)


def test_a_slot_is_filled_in_its_place() -> None:
    """The rows stand where the slot stands, in the order given."""
    jbt = regel("JB10.x", Feiten(maatregel=Maatregel.OTS, gi_wil_beeindigen=True), Jeugd.TOETS_BEEINDIGING)
    ook = regel("JB10.y", Feiten(hulp=Hulp.WERKT), Jeugd.JBT)
    tabel = BESLISSINGEN["jeugd"].met({"JB10": (jbt, ook)})
    assert [rij.code for rij in tabel.rows][:5] == ["JB0", "JB1", "JB10.x", "JB10.y", "JB14a"]


def test_a_regional_row_takes_the_place_of_a_national_one() -> None:
    """Without a first day it always held; the national table itself does not change."""
    mda = BESLISSINGEN["mda"]
    tabel = mda.met({"MD6": (regel("MD3", Feiten(structureel_onveilig=True), Mda.AANMELDEN),)})
    assert [rij.code for rij in tabel.rows] == ["MD0", "MD1", "MD2", "MD9a", "MD9b", "MD3", "MD4"]
    assert "MD6" in [rij.code for rij in mda.tabel.rows]


def test_the_national_row_holds_until_the_regional_one_begins() -> None:
    """On every day one of the two is in force: before the first day the national row, from then on the regional one."""
    later = regel("MD3", Feiten(structureel_onveilig=True), Mda.AANMELDEN, since=SINDS)
    tabel = BESLISSINGEN["mda"].met({"MD6": (later,)})
    for dag, code in ((SINDS - timedelta(1), "MD6"), (SINDS, "MD3")):
        assert {code} == {rij.code for rij in tabel.on(dag).rows} & {"MD6", "MD3"}


def test_the_first_of_several_rows_ends_the_national_one() -> None:
    """Rows that begin on other days take over on the first of them."""
    rows = tuple(
        regel(f"MD5{een}", Feiten(), Prioriteit.HOGE_PRIORITEIT, since=date(een, 1, 1)) for een in (2022, 2021)
    )
    tabel = BESLISSINGEN["mda_prioriteit"].met({"MD6p": rows})
    assert [(rij.code, rij.until) for rij in tabel.rows] == [("MD6p", SINDS), ("MD52022", None), ("MD52021", None)]


def test_one_row_that_always_held_hides_the_national_one() -> None:
    """Though another begins later."""
    rows = (
        regel("MD5p", Feiten(), Prioriteit.HOGE_PRIORITEIT, since=SINDS),
        regel("MD5q", Feiten(), Prioriteit.HOGE_PRIORITEIT),
    )
    assert "MD6p" not in [rij.code for rij in BESLISSINGEN["mda_prioriteit"].met({"MD6p": rows}).rows]


def test_a_national_row_that_ended_before_keeps_its_own_end() -> None:
    """A region that begins later does not revive it, and one that began earlier ended it."""
    for since, until in ((SINDS, date(2018, 1, 1)), (date(2018, 1, 1), date(2018, 1, 1)), (date(2017, 1, 1), None)):
        own = regel("MD0.x", Feiten(gebiedsrisico=True), Mda.GEEN_VOORZIENING, since=since)
        rows = {rij.code: rij for rij in BESLISSINGEN["mda"].met({"MD0": (own,)}).rows}
        assert (until or since) == rows["MD0"].until


def test_a_national_row_that_begins_later_than_the_regional_one_is_gone() -> None:
    """It would never be in force; nor would one that begins on the same day."""
    one: Beslissing[object] = Beslissing(
        "proef",
        "Is dit een proef?",
        Policy.EACH,
        Per.HUISHOUDEN,
        (norm("A", Feiten(afsluiting=True), Plicht.OVERDRACHT_OPEN, (V08,), open=True, since=SINDS),),
    )
    for day in (date(2020, 1, 1), SINDS):
        own = regel("B", Feiten(), Plicht.OVERDRACHT_OPEN, since=day)
        assert [rij.code for rij in one.met({"A": (own,)}).rows] == ["B"]


def test_a_regional_row_that_ends_does_not_bring_the_national_one_back() -> None:
    """What comes after is for the rows below it."""
    own = regel("MD0.x", Feiten(), Mda.GEEN_VOORZIENING, until=date(2017, 1, 1))
    tabel = BESLISSINGEN["mda"].met({"MD0": (own,)})
    assert next(rij.code for rij in tabel.on(date(2017, 1, 1)).rows) == "MD1"


def test_an_open_row_can_be_dropped_from_a_day_on() -> None:
    """Or for all days, if no day is given."""
    rollen = BESLISSINGEN["rollen"]
    tabel = rollen.met({"RG05r": ()}, {"RG05r": SINDS})
    assert [rij.until for rij in tabel.rows if rij.code == "RG05r"] == [SINDS]
    assert "RG05r" not in [rij.code for rij in rollen.met({"RG05r": ()}).rows]


def test_nothing_replaced_is_the_national_table() -> None:
    """Row for row, slots left out."""
    for beslissing in BESLISSINGEN.values():
        assert beslissing.tabel.rows == beslissing.met({}).rows


@pytest.mark.parametrize(
    ("naam", "vervangingen", "vanaf", "message"),
    [
        ("zvh", {"ZV9": ()}, {}, "decision 'zvh' has no code 'ZV9'; open are ZV2"),
        ("zvh", {"ZV1": ()}, {}, "decision 'zvh': row 'ZV1' is not open; open are ZV2"),
        ("zvh", {"ZV2": ()}, {"ZV1": SINDS}, "decision 'zvh': ZV1 has a first day but no replacement"),
        ("zvh", {}, {"ZV2": SINDS, "ZV1": SINDS}, "decision 'zvh': ZV1, ZV2 has a first day but no replacement"),
        ("mda", {"MD1": ()}, {}, "row 'MD1' is not open; open are MD0, MD2, MD9a, MD9b, MD6"),
        ("mda", {"MD": ()}, {}, "decision 'mda' has no code 'MD'; open are MD0, MD2, MD9a, MD9b, MD6"),
        (
            "zvh",
            {"ZV2": (regel("ZV2.x", Feiten(), Mda.AANMELDEN),)},
            {},
            "decision 'zvh', rule 'ZV2.x': then must be a Zvh, not <Mda.AANMELDEN: 'aanmelden'>",
        ),
        ("casusregie", {"RG24": ()}, {}, "table 'casusregie' is not total"),
        (
            "mda_prioriteit",
            {"MD6p": (regel("MD6p", Feiten(), Prioriteit.HOGE_PRIORITEIT, since=SINDS),)},
            {},
            "code 'MD6p' occurs twice",
        ),
    ],
)
def test_what_a_region_cannot_do_is_refused(
    naam: str, vervangingen: dict[str, tuple[Rule[object], ...]], vanaf: dict[str, date], message: str
) -> None:
    """An unknown code, a closed row, a result of another decision, a table that leaves cases open, a code taken."""
    with pytest.raises(InvalidValueError) as raised:
        BESLISSINGEN[naam].met(vervangingen, vanaf)
    assert message in str(raised.value)


def test_a_decision_without_open_places_says_so() -> None:
    """And names no way out that is not there."""
    one: Beslissing[object] = Beslissing(
        "proef", "?", Policy.EACH, Per.KIND, (norm("A", Feiten(), Plicht.OVERDRACHT_OPEN, (V08,)),)
    )
    for code in ("A", "B"):
        with pytest.raises(InvalidValueError, match="open are none"):
            one.met({code: ()})


def test_a_slot_cannot_share_the_code_of_a_row() -> None:
    """A code names one place."""
    rows = (norm("A", Feiten(), Plicht.OVERDRACHT_OPEN, (V08,)), Slot("A", "nog een"))
    with pytest.raises(InvalidValueError, match="decision 'proef': code 'A' occurs twice"):
        Beslissing("proef", "?", Policy.EACH, Per.KIND, rows)


def test_decisions_can_be_copied_and_pickled() -> None:
    """With their tables, so that another process can be given one."""
    for een in BESLISSINGEN.values():
        for same in (copy.deepcopy(een), pickle.loads(pickle.dumps(een))):
            assert same.tabel.rows == een.tabel.rows
            assert same.open_codes == een.open_codes


def test_a_decision_knows_its_results() -> None:
    """The class of what its rows give, so that a file can be read."""
    classes = {naam: een.uitkomst.__name__ for naam, een in BESLISSINGEN.items()}
    assert classes["casusregie"] == classes["zicht"] == "Houder"
    assert (classes["rollen"], classes["plichten"]) == ("Rol", "Plicht")
    assert all({type(rij.then) for rij in een.tabel.rows} == {een.uitkomst} for een in BESLISSINGEN.values())


def test_a_role_takes_only_a_kind_and_a_holder() -> None:
    """Words that merely look like them are refused."""
    words: Any = ("procesregie", "mda")
    with pytest.raises(InvalidValueError, match="soort: str is not a Rolsoort"):
        Rol(*words)
    assert attrs.evolve(Rol(Rolsoort.DUO, Houder.MDA), soort=Rolsoort.PROCESREGIE) in [rij.then for rij in RIJEN]
    assert VeiligThuis.GEEN is domain(Feiten, "veilig_thuis")[0]
