"""The tables of the five regions: every row as agreed on, every case as the oracle has it, what must hold in all."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.oracles import beslissingen_brute as brute
from tests.oracles import regio_brute
from tests.test_beslissingen import ERGER, als_feiten, in_woorden, rang
from tests.test_beslissingen import antwoord as landelijk

from huiselijkgeweld.bronnen import Bron, Bronsoort, Reading
from huiselijkgeweld.recht.beslissing import Slot
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.conflicten import CONFLICTEN
from huiselijkgeweld.recht.praktijkbronnen import KEUZES
from huiselijkgeweld.regio import REGIOS, Verhouding
from huiselijkgeweld.rules import Outcome, Rule

GEWOON = date(2024, 6, 1)
GROOT = ("noord-veluwe-mijov", "casusregie")
"""The one table with more than nine facts: its cases with blanks are drawn, not counted out."""
EERSTE = [naam for naam, (wijze, _) in brute.TABELLEN.items() if wijze == "eerste"]
ELKE = [naam for naam, (wijze, _) in brute.TABELLEN.items() if wijze == "elke"]
REGIO = pytest.mark.parametrize("regio", REGIOS)


def eigen(namen: list[str]) -> list[tuple[str, str]]:
    """The regions and decisions in which a region has something to say."""
    return [
        (regio, naam)
        for regio, rijen in regio_brute.REGIOS.items()
        for naam in namen
        if naam in {waar for waar, _ in rijen}
    ]


def dagen(regio: str, naam: str) -> list[date]:
    """An ordinary day, every day on which a row begins or ends, and the day before each."""
    return sorted({GEWOON} | {dag - timedelta(een) for dag in regio_brute.dagen(regio, naam) for een in (0, 1)})


def stukken(namen: list[str]) -> list[tuple[str, str, date]]:
    """Per region and decision one day of every stretch in which other rows are in force."""
    gevonden: dict[tuple[str, str, tuple[str, ...]], date] = {}
    for regio, naam in eigen(namen):
        for dag in dagen(regio, naam):
            codes = tuple(rij.code for rij in regio_brute.op(regio, naam, dag))
            gevonden.setdefault((regio, naam, codes), dag)
    return [(regio, naam, dag) for (regio, naam, _), dag in gevonden.items()]


def op_stukken(gevallen: list[tuple[str, str, date]]) -> pytest.MarkDecorator:
    """Each of these regions, decisions and stretches of days."""
    return pytest.mark.parametrize(
        ("regio", "naam", "dag"), gevallen, ids=[f"{regio}-{naam}-{dag}" for regio, naam, dag in gevallen]
    )


EERSTE_STUKKEN = stukken(EERSTE)
DECIDE = op_stukken(EERSTE_STUKKEN)
EACH = op_stukken(stukken(ELKE))
KLEIN = op_stukken(
    [
        (regio, naam, dag)
        for regio, naam, dag in EERSTE_STUKKEN
        if (regio, naam) != GROOT and regio_brute.op(regio, naam, dag) != brute.op(naam, dag)
    ]
)


def antwoord(regio: str, naam: str, geval: brute.Geval, dag: date) -> Outcome[object]:
    """What the library answers in a region to a decision by its first match."""
    return cast("Outcome[object]", REGIOS[regio].tabel(naam).evaluate(als_feiten(geval), on=dag))


def antwoorden(regio: str, naam: str, geval: brute.Geval, dag: date) -> Mapping[object, Outcome[bool]]:
    """What the library answers in a region to a decision in which every row stands by itself."""
    return cast("Mapping[object, Outcome[bool]]", REGIOS[regio].tabel(naam).evaluate(als_feiten(geval), on=dag))


@cache
def volledig(regio: str, naam: str, dag: date) -> dict[tuple[brute.Waarde, ...], tuple[str, str]]:
    """Every case without blanks, with the answer and the code of the row that the library gives."""
    gevonden = {}
    for vol in brute.aanvullingen(feiten(regio, naam, dag), {}):
        uitkomst = antwoord(regio, naam, vol, dag)
        assert len(uitkomst.rules) == 1
        gevonden[tuple(vol.values())] = str(uitkomst.value), uitkomst.rules[0].code
    return gevonden


def feiten(regio: str, naam: str, dag: date) -> tuple[str, ...]:
    """The facts that the rows in force in a region read."""
    return REGIOS[regio].tabel(naam).on(dag).feiten_gelezen


def gevallen(regio: str, naam: str, dag: date) -> Iterator[tuple[dict[str, brute.Waarde], str, str]]:
    """Every case without blanks as a mapping, with answer and code."""
    namen = feiten(regio, naam, dag)
    for vol, (woord, code) in volledig(regio, naam, dag).items():
        yield dict(zip(namen, vol, strict=True)), woord, code


# The rows.


@REGIO
def test_every_row_is_the_agreed_one(regio: str) -> None:
    """Decision, place, code, condition, result, kind, first and last day; none is missing and none was added."""
    soorten = {"REGIO": Bronsoort.REGIO, "CHOICE": Bronsoort.KEUZE}
    agreed = [
        (naam, plaats, rij.code, rij.als, rij.dan, soorten[rij.soort], rij.vanaf, rij.tot)
        for (naam, plaats), rijen in regio_brute.REGIOS[regio].items()
        for rij in rijen
        if rij.dan
    ]
    present = [
        (regel.beslissing, regel.rij, row.code, row.conditions, str(row.then), row.soort, row.since, row.until)
        for regel in REGIOS[regio].regels
        if (row := regel.rule) is not None
    ]
    assert sorted(agreed, key=str) == sorted(present, key=str)


@REGIO
def test_a_row_carries_the_agreed_remarks(regio: str) -> None:
    """Assumed or read, and every reservation; what is disputed names a conflict of sources or readings."""
    rows = {regel.code: regel.rule for regel in REGIOS[regio].regels}
    for rij in (rij for rijen in regio_brute.REGIOS[regio].values() for rij in rijen if rij.dan):
        row = rows[rij.code]
        assert row is not None
        assert row.reading is (Reading.CHOICE if "assumed" in rij.opmerkingen else Reading.VERIFIED)
        codes = {een.removeprefix("voorbehoud ") for een in rij.opmerkingen if een.startswith("voorbehoud ")}
        betwist = {code for code in row.voorbehouden if CONFLICTEN[code].betwist}
        assert bool(betwist) == ("disputed" in rij.opmerkingen)
        assert codes == set(row.voorbehouden) - ({rij.code} - codes)


@REGIO
def test_what_a_region_drops_is_the_agreed_row(regio: str) -> None:
    """IJsselland leaves nothing to share at a measure, and has a criterion where elsewhere there is a priority."""
    agreed = {
        (plaats, rij.vanaf) for (_, plaats), rijen in regio_brute.REGIOS[regio].items() for rij in rijen if not rij.dan
    }
    assert agreed == {(regel.rij, regel.since) for regel in REGIOS[regio].regels if regel.rule is None}
    assert bool(agreed) == (regio == "ijsselland")


def test_there_are_67_regional_rows() -> None:
    """As many per region as agreed, each under a code of its own: 164 codes with the national ones and the slots."""
    counts = {code: sum(regel.rule is not None for regel in regio.regels) for code, regio in REGIOS.items()}
    assert counts == {
        "ijsselland": 13,
        "gelderland-zuid": 9,
        "flevoland": 12,
        "noord-veluwe-mijov": 20,
        "amersfoort": 13,
    }
    national = [code for beslissing in BESLISSINGEN.values() for code in beslissing.codes]
    regional = [regel.code for regio in REGIOS.values() for regel in regio.regels if regel.rule is not None]
    assert (len(national), len(regional), len({*national, *regional})) == (102, 67, 166)
    assert len(set(regional)) == len(regional)


@REGIO
def test_only_open_places_are_taken(regio: str) -> None:
    """No law, and no row that national texts settle; a row in a slot may carry the code of the slot, no other may."""
    for regel in REGIOS[regio].regels:
        (plaats,) = (een for een in BESLISSINGEN[regel.beslissing].rijen if een.code == regel.rij)
        assert isinstance(plaats, Slot) or plaats.open
        assert isinstance(plaats, Slot) or plaats.soort is not Bronsoort.WET
        assert isinstance(plaats, Slot) or regel.rule is None or regel.code != plaats.code


@REGIO
def test_every_row_rests_on_documents_of_its_region(regio: str) -> None:
    """A choice cites the choices of the library first; the rest are documents of the file, each with its place."""
    documents = {een.regeling for een in REGIOS[regio].documenten}
    for regel in REGIOS[regio].regels:
        sources = regel.bronnen if regel.rule is None else regel.rule.bronnen
        if regel.rule is not None and regel.rule.soort is Bronsoort.KEUZE:
            assert sources[0] == Bron(KEUZES, regel.code)
            sources = sources[1:]
        assert sources == regel.bronnen
        assert {bron.regeling for bron in sources} <= documents
        assert all(bron.plaats for bron in sources)


# Which rows are in force.


@pytest.mark.parametrize(("regio", "naam"), eigen([*EERSTE, *ELKE]))
def test_the_rows_in_force_are_the_agreed_ones_on_every_day(regio: str, naam: str) -> None:
    """On every day on which one begins or ends and the day before: a national row holds until a regional one begins."""
    tabel = REGIOS[regio].tabel(naam)
    assert set(tabel.changes) <= regio_brute.dagen(regio, naam)
    for dag in dagen(regio, naam):
        assert [rij.code for rij in regio_brute.op(regio, naam, dag)] == [row.code for row in tabel.on(dag).rows]


@REGIO
def test_a_decision_on_which_a_region_is_silent_is_the_national_one(regio: str) -> None:
    """Row for row."""
    own = {naam for code, naam in eigen([*EERSTE, *ELKE]) if code == regio}
    for naam, beslissing in BESLISSINGEN.items():
        assert (REGIOS[regio].tabel(naam).rows == beslissing.tabel.rows) == (naam not in own)


CELLEN = {
    "casusregie": (2_880, 5_760, 2_880, 23_040, 5_760),
    "zicht": (72, 72, 72, 1_152, 72),
    "mda": (128, 64, 32, 64, 32),
    "zvh": (32, 32, 32, 32, 32),
    "jeugd": (192, 384, 384, 192, 192),
    "bevoegd": (56, 112, 112, 112, 112),
    "uitnodigen": (4, 4, 8, 4, 4),
}


@pytest.mark.parametrize("naam", CELLEN)
def test_a_decision_has_as_many_cells_per_region_as_agreed(naam: str) -> None:
    """On the first of June 2024, in the order of the regions."""
    counts = tuple(regio_brute.cellen(feiten(regio, naam, GEWOON)) for regio in REGIOS)
    assert counts == CELLEN[naam]


def test_no_decision_reads_more_than_twelve_facts() -> None:
    """Over all regions and days together as many as agreed."""
    read = {
        naam: len(
            {feit for regio in REGIOS for feit in REGIOS[regio].tabel(naam).feiten_gelezen}
            | {*een.tabel.feiten_gelezen}
        )
        for naam, een in BESLISSINGEN.items()
    }
    assert read == {
        "casusregie": 12,
        "zicht": 7,
        "rollen": 7,
        "plichten": 10,
        "mda": 9,
        "mda_prioriteit": 3,
        "zvh": 5,
        "jeugd": 8,
        "bevoegd": 5,
        "uitnodigen": 3,
    }


# Every case.


@DECIDE
def test_every_case_without_blanks_is_decided_by_the_agreed_row(regio: str, naam: str, dag: date) -> None:
    """One row decides each, and it is the one of the oracle."""
    oordeel = regio_brute.Eerste(regio, naam, dag)
    assert oordeel.namen == feiten(regio, naam, dag)
    assert {vol: (rij.dan, rij.code) for vol, rij in oordeel.beslist.items()} == volledig(regio, naam, dag)


@KLEIN
def test_every_case_is_decided_as_the_oracle_decides_it(regio: str, naam: str, dag: date) -> None:
    """All cases, each fact known or not: the possible answers, the missing facts and the rows in play are exact."""
    for geval, oordeel in regio_brute.Eerste(regio, naam, dag).oordelen():
        assert oordeel == in_woorden(antwoord(regio, naam, geval, dag))


def test_the_oracle_agrees_with_trying_every_way_to_fill_in_the_blanks() -> None:
    """Case by case, for the smaller tables: its way of counting is only quicker."""
    for regio, naam, dag in EERSTE_STUKKEN:
        oracle = regio_brute.Eerste(regio, naam, dag)
        if len(oracle.beslist) <= 128:
            for geval, oordeel in oracle.oordelen():
                assert oordeel == oracle.oordeel(geval)


ORAKEL = cache(regio_brute.Eerste)


@given(st.data())
def test_cases_of_the_largest_table_are_decided_as_the_oracle_decides_them(data: st.DataObject) -> None:
    """Any case in which each fact is known or not, on a day of each stretch."""
    regio, naam, dag = data.draw(st.sampled_from([stuk for stuk in EERSTE_STUKKEN if stuk[:2] == GROOT]))
    oracle = ORAKEL(regio, naam, dag)
    drawn = data.draw(st.tuples(*(st.sampled_from([None, *brute.FEITEN[feit].waarden]) for feit in oracle.namen)))
    geval = {feit: waarde for feit, waarde in zip(oracle.namen, drawn, strict=True) if waarde is not None}
    assert oracle.oordeel(geval) == in_woorden(antwoord(regio, naam, geval, dag))


@EACH
def test_every_result_holds_as_the_oracle_has_it(regio: str, naam: str, dag: date) -> None:
    """For each result all cases over the facts that its rows read; a result without a row in force does not hold."""
    in_force = regio_brute.op(regio, naam, dag)
    results = {str(row.then) for row in REGIOS[regio].tabel(naam).rows}
    assert {rij.dan for rij in in_force} <= results
    for resultaat in results:
        own = [rij for rij in in_force if rij.dan == resultaat]
        for geval in brute.gevallen(brute.gelezen(own)):
            given_answers = {str(dan): uitkomst for dan, uitkomst in antwoorden(regio, naam, geval, dag).items()}
            assert regio_brute.elke(own, geval) == in_woorden(given_answers[resultaat])


@DECIDE
def test_every_row_decides_some_case_that_can_be(regio: str, naam: str, dag: date) -> None:
    """No row is shadowed by those above it; while there is no MDA++, nothing below the row that says so decides."""
    reached = {code for vol, _, code in gevallen(regio, naam, dag) if brute.kan(vol)}
    in_force = {rij.code for rij in regio_brute.op(regio, naam, dag)}
    geen_mda = in_force & {"MD0", "MD0.fl", "MD0.nv", "MD0.am"}
    assert reached == (geen_mda or in_force)


@EACH
def test_every_row_of_a_list_matches_a_case_that_can_be(regio: str, naam: str, dag: date) -> None:
    """No condition contradicts itself."""
    assert all(brute.kan(rij.als) for rij in regio_brute.op(regio, naam, dag))


@KLEIN
def test_completions_that_cannot_be_do_no_harm(regio: str, naam: str, dag: date) -> None:
    """Once facts are completed, the possible answers are those over the completions that can be."""
    for geval, consistent in regio_brute.Eerste(regio, naam, dag).oordelen(brute.kan):
        if consistent.mogelijk:
            uitkomst = REGIOS[regio].tabel(naam).evaluate(als_feiten(geval).aangevuld(), on=dag)
            assert consistent.mogelijk == {str(een) for een in cast("Outcome[object]", uitkomst).possible}


# Danger never lowers the answer.


def wendingen(
    regio: str, naam: str, dag: date, feit: str, orde: tuple[brute.Waarde, ...]
) -> Iterator[tuple[str, str, str, str]]:
    """The rows and answers before and after one step of a fact, all else equal, where the answer changes."""
    namen = feiten(regio, naam, dag)
    if feit in namen:
        plek, alle = namen.index(feit), volledig(regio, naam, dag)
        for vol, (woord, code) in alle.items():
            for eerder, later in pairwise(orde):
                if vol[plek] == eerder:
                    na, na_code = alle[(*vol[:plek], later, *vol[plek + 1 :])]
                    if na != woord:
                        yield code, woord, na_code, na


@DECIDE
def test_danger_never_lowers_the_answer(regio: str, naam: str, dag: date) -> None:
    """One step towards danger, all else equal, never gives a less urgent route nor moves the regie further away."""
    for feit, orde in ERGER.items():
        turns = set(wendingen(regio, naam, dag, feit, orde))
        lower = {turn for turn in turns if rang(naam, turn[3]) > rang(naam, turn[1])}
        assert lower == set(), feit


def alle_wendingen(naam: str, feit: str, orde: tuple[brute.Waarde, ...]) -> set[tuple[str, str, str, str]]:
    """The turns of a fact in a decision, over all regions and stretches of days."""
    stretches = [(regio, dag) for regio, waar, dag in EERSTE_STUKKEN if waar == naam]
    return {turn for regio, dag in stretches for turn in wendingen(regio, naam, dag, feit, orde)}


def test_acute_danger_puts_direct_safety_before_mda() -> None:
    """The only way in which danger takes an application away: direct safety first, and then the question again."""
    turns = alle_wendingen("mda", "acuut_onveilig", (False, True))
    assert {(code, na_code) for code, woord, na_code, _ in turns if woord in {"aanmelden", "consultatieteam"}} == {
        (code, "MD1") for code in ("MD3", "MD5", "MD6", "MD7")
    }
    assert {na for _, _, _, na in turns} == {"eerst_directe_veiligheid"}


def test_an_emergency_allows_whoever_was_entitled() -> None:
    """For a lokaal team, leerplicht or hulpverlener the word changes; nobody loses the way to the Raad."""
    turns = alle_wendingen("bevoegd", "kind_acuut_bedreigd", (False, True))
    assert {(code, na_code, na) for code, woord, na_code, na in turns if woord == "bevoegd"} == {
        (code, "JB3", "toegestaan") for code in ("JB7a.gz", "JB7b.gz", "JB7c.gz", "JB7b.nv", "JB7c.nv", "JB8h", "JB8l")
    }
    verder = {(code, na_code, na) for code, woord, na_code, na in turns if woord == "niet_bevoegd"}
    # The college is on no list for a table, and the act lets it ask the Raad.
    by_law = {("JB7c.fl", "JB2c", "bevoegd"), ("JB7e.nv", "JB2c", "bevoegd")}
    assert by_law < verder
    assert {na for _, _, na in verder - by_law} == {"toegestaan"}


@pytest.mark.parametrize("feit", ["acuut_onveilig", "structureel_onveilig"])
def test_danger_that_ends_stability_leaves_nobody_only_where_nobody_was_agreed(feit: str) -> None:
    """When completing the facts takes stability away, the lokaal team falls away where no melding runs."""
    turns = set()
    for regio, naam, dag in EERSTE_STUKKEN:
        namen = feiten(regio, naam, dag)
        if naam != "casusregie":
            continue
        for vol, woord, code in gevallen(regio, naam, dag):
            if vol["stabiel_veilig"] and not vol["acuut_onveilig"]:
                worse = {**vol, feit: True, "stabiel_veilig": False}
                na, na_code = volledig(regio, naam, dag)[tuple(worse[een] for een in namen)]
                if rang(naam, na) > rang(naam, woord):
                    turns.add((code, na_code))
                    assert vol["lopende_regisseur"] == "geen"
                    assert vol["veilig_thuis"] in {"geen", "advies", "afgesloten"}
    assert turns == {("RG20", "RG24")}


def test_only_what_is_unsafe_for_the_child_keeps_it_from_the_table() -> None:
    """Which protects it: the route stays what it was."""
    turns = alle_wendingen("uitnodigen", "deelname_onveilig", (False, True))
    assert turns == {("JB12a.fl", "uitnodigen", "JB12s.fl", "niet_uitnodigen")}


@pytest.mark.parametrize(("maatregel", "code"), [("ots", "JB14a"), ("voogdij", "JB14b")])
def test_a_measure_takes_a_route_away_only_because_it_is_in_force(maatregel: str, code: str) -> None:
    """A table or a request does not test what a court has ordered, unless it tests the end; an emergency stays one."""
    turns = alle_wendingen("jeugd", "maatregel", ("geen", maatregel))
    lower = {(woord, na_code) for _, woord, na_code, na in turns if rang("jeugd", na) > rang("jeugd", woord)}
    ends = {("jbt", "JB10")} if maatregel == "ots" else set()
    assert lower == {(woord, code) for woord in ("jbt", "vto", "vrijwillig", "geen")} | ends


def test_a_table_takes_the_place_of_a_request_and_of_nothing_else() -> None:
    """Where there is a jeugdbeschermingstafel it tests first."""
    turns = alle_wendingen("jeugd", "jbt_beschikbaar", (False, True))
    lower = {(code, na_code) for code, woord, na_code, na in turns if rang("jeugd", na) > rang("jeugd", woord)}
    assert {code for code, _ in lower} == {"JB8a", "JB8b"}
    assert {na for _, na in lower} == {"JB4", "JB4.gz", "JB4.fl", "JB4.nv", "JB5", "JB5.fl", "JB4s.fl"}


# What else must hold in every case.

REGIE = op_stukken([stuk for stuk in EERSTE_STUKKEN if stuk[1] in {"casusregie", "zicht"}])


@REGIE
def test_advice_changes_nothing(regio: str, naam: str, dag: date) -> None:
    """The casusregie is the same as without contact; in charge of safety is who asked, instead of nobody."""
    turns = set(wendingen(regio, naam, dag, "veilig_thuis", ("geen", "advies")))
    assert {(woord, na) for _, woord, _, na in turns} == ({("niemand", "adviesvrager")} if naam == "zicht" else set())


@REGIE
def test_sending_moves_nothing(regio: str, naam: str, dag: date) -> None:
    """A transfer that is sent leaves the casusregie and the zicht where they are, until it is accepted."""
    alle = volledig(regio, naam, dag)
    namen = feiten(regio, naam, dag)
    for vol, woord, _ in gevallen(regio, naam, dag):
        if vol["veilig_thuis"] == "overdracht_verzonden":
            same = ["melding_open"] + ["vervolg_bij_vt"] * (vol["lopende_regisseur"] == "geen")
            before = {alle[tuple({**vol, "veilig_thuis": een}[feit] for feit in namen)][0] for een in same}
            assert {woord} == before
            assert naam != "zicht" or woord == "veilig_thuis"


@REGIE
def test_nobody_is_left_alone_and_veilig_thuis_acts_only_on_a_melding(regio: str, naam: str, dag: date) -> None:
    """From a melding to an accepted transfer somebody holds it; without a running melding it is not Veilig Thuis."""
    zonder = {"geen", "advies", "afgesloten"}
    answers = {(vol["veilig_thuis"] in zonder, woord) for vol, woord, _ in gevallen(regio, naam, dag)}
    assert (False, "niemand") not in answers
    assert (True, "veilig_thuis") not in answers


def test_in_ijsselland_the_lokaal_team_holds_the_casusregie_in_every_case() -> None:
    """From 2021 on nothing is missing, whatever is known; before that day the national rows decide."""
    for dag in (date(2021, 1, 1), GEWOON, date(2026, 1, 1)):
        uitkomst = antwoord("ijsselland", "casusregie", {}, dag)
        assert (str(uitkomst.value), uitkomst.missing) == ("lokaal_team", ())
        assert {woord for woord, _ in volledig("ijsselland", "casusregie", dag).values()} == {"lokaal_team"}
    before = antwoord("ijsselland", "casusregie", {}, date(2020, 12, 31))
    assert in_woorden(before) == in_woorden(landelijk("casusregie", {}, date(2020, 12, 31)))


@REGIO
def test_a_measure_gives_the_casusregie_to_who_carries_it_out(regio: str) -> None:
    """In every case to the instelling, in Amersfoort to its SAVE team, and only in IJsselland to the lokaal team."""
    holder = {"ijsselland": "lokaal_team", "amersfoort": "save"}.get(regio, "gecertificeerde_instelling")
    holders = {woord for vol, woord, _ in gevallen(regio, "casusregie", GEWOON) if vol["maatregel"] != "geen"}
    assert holders == {holder}
    for maatregel in ("ots", "voogdij"):
        rollen = antwoorden(regio, "rollen", {"maatregel": maatregel}, GEWOON)
        assert {str(rol) for rol, geldt in rollen.items() if geldt.value and str(rol).startswith("maatregel")} == {
            "maatregel: gecertificeerde_instelling"
        }


@REGIO
def test_there_is_at_most_one_procesregisseur(regio: str) -> None:
    """In every case, and at most one who carries out a measure."""
    rollen = [
        rij for rij in regio_brute.op(regio, "rollen", GEWOON) if rij.dan.startswith(("procesregie", "maatregel"))
    ]
    for vol in brute.aanvullingen(brute.gelezen(rollen), {}):
        held = [str(rol) for rol, geldt in antwoorden(regio, "rollen", vol, GEWOON).items() if geldt.value]
        assert sum(rol.startswith("procesregie") for rol in held) <= 1
        assert sum(rol.startswith("maatregel") for rol in held) <= 1


@REGIO
def test_mda_reads_nothing_about_children(regio: str) -> None:
    """A household without children is not kept out."""
    of_children = {"minderjarige_betrokken", "kind_onveilig", "kind_acuut_bedreigd", "ontwikkeling_bedreigd", "hulp"}
    assert set() == of_children & {*REGIOS[regio].tabel("mda").feiten_gelezen}


def test_a_wider_criterion_below_voluntary_help_would_be_caught() -> None:
    """Were the unsafety that brings a child to the table in Almere asked after help that works, danger would lower."""
    tabel = REGIOS["flevoland"].tabel("jeugd")
    (onveilig,) = (row for row in tabel.rows if row.code == "JB4s.fl")
    other = [row for row in tabel.rows if row is not onveilig]
    below = [row.code for row in other].index("JB6") + 1
    mutant = tabel.with_rows([*other[:below], onveilig, *other[below:]])
    geval: dict[str, brute.Waarde] = {"minderjarige_betrokken": True, "kind_acuut_bedreigd": False, "maatregel": "geen"}
    geval |= {"kind_onveilig": True, "hulp": "werkt", "jbt_beschikbaar": True}
    for een, before, after in ((tabel, "jbt", "jbt"), (mutant, "jbt", "vrijwillig")):
        for bedreigd, woord in ((False, before), (True, after)):
            uitkomst = een.evaluate(als_feiten({**geval, "ontwikkeling_bedreigd": bedreigd}), on=GEWOON)
            assert woord == str(cast("Outcome[object]", uitkomst).value)


# A deviation deviates.

BEVESTIGT = {
    "ijsselland": {"RG20.ij"},
    "gelderland-zuid": {"RG11.gz", "JB4.gz", "JB12a.gz"},
    "flevoland": {"JB12a.fl"},
    "noord-veluwe-mijov": {
        *("RG08a", "RG08b", "RG09.nv", "RG12.nv", "RG11.nv", "JB4.nv", "JB12a.nv"),
        *("RG17.nv", "RG11p.nv", "RG21.nv"),
    },
    "amersfoort": {"JB7a.am"},
}


@REGIO
def test_a_row_that_changes_no_answer_confirms(regio: str) -> None:
    """And every other row deviates, in the words of the agreed list."""
    said = {code: hoe for naam in BESLISSINGEN for code, hoe in REGIOS[regio].wijkt_af(naam).items()}
    assert set(said) == {regel.code for regel in REGIOS[regio].regels}
    assert {code for code, hoe in said.items() if hoe is Verhouding.BEVESTIGT} == BEVESTIGT[regio]


@pytest.mark.parametrize(("regio", "naam"), eigen([*EERSTE]))
def test_a_row_confirms_exactly_when_leaving_it_out_changes_no_case(regio: str, naam: str) -> None:
    """Tried case by case over all facts that either table reads, on every day on which it is in force."""
    for code, hoe in REGIOS[regio].wijkt_af(naam).items():
        changed = False
        for dag in dagen(regio, naam):
            met = regio_brute.op(regio, naam, dag)
            zonder = regio_brute.zonder(regio, naam, code, dag)
            namen = brute.gelezen([*met, *zonder])
            changed |= met != zonder and any(
                brute.eerste(met, vol).dan != brute.eerste(zonder, vol).dan for vol in brute.aanvullingen(namen, {})
            )
        assert (hoe is Verhouding.WIJKT_AF) == changed, code


def test_13_of_the_54_rows_that_decide_confirm() -> None:
    """Counted on an ordinary day; the three rows that say that there was no MDA++ yet are over by then."""
    in_force = {
        regel.code: regio.wijkt_af(naam)[regel.code]
        for regio in REGIOS.values()
        for naam in EERSTE
        for regel in regio.regels
        if regel.beslissing == naam and isinstance(regel.rule, Rule) and regel.rule.in_force(GEWOON)
    }
    assert len(in_force) == 54
    assert sum(hoe is Verhouding.BEVESTIGT for hoe in in_force.values()) == 13
