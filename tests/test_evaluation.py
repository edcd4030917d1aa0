"""What a case comes to: for every norm the days around its end, what meets and what ends it, and the laws of the whole.

The tables run over all norms, so a new row is tested by being there. Days in the examples are counted by hand from the
law: Atw art. 1 and 2, Uitvoeringsbesluit Wmo 2015 art. 4.1.7, Wmo 2015 ch. 2 and 5, Wet tijdelijk huisverbod, Awb 4:15.
"""

import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any

import attrs
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.strategies import beantwoord, dagen, dossiers, keten, reeksen, waarde_voor

import huiselijkgeweld
from huiselijkgeweld import (
    NORMEN,
    REGIOS,
    Bronsoort,
    Dossier,
    Duur,
    Feiten,
    Gebeurtenis,
    Gebeurtenissoort,
    Herkomst,
    HorizonError,
    InvalidValueError,
    Melduitkomst,
    Reading,
    Stand,
    Status,
    Termijn,
    Termijnnorm,
    Termijnsoort,
    Voorbehoudsoort,
    evaluate,
    regio_van,
    termijnen,
)
from huiselijkgeweld.herkomst import LEZINGEN, rijen_van, tabellen, vingerafdruk
from huiselijkgeweld.model.gebeurtenissen import (
    AANVRAAG_AANGEVULD,
    AANVRAAG_INGETROKKEN,
    AANVRAAG_MAATWERKVOORZIENING_ONTVANGEN,
    AANVULLING_GEVRAAGD,
    BEREIKBAARHEID_DOORGEGEVEN,
    BESCHIKKING_GEGEVEN,
    BETROKKENE_GEINFORMEERD,
    CALAMITEIT_GEMELD,
    CALAMITEIT_VASTGESTELD,
    HUISVERBOD_INGETROKKEN,
    HUISVERBOD_OPGELEGD,
    HUISVERBOD_VERLENGD,
    INFORMEREN_UITGESTELD,
    MELDING_ONTVANGEN,
    ONDERZOEK_GESTART,
    ONDERZOEK_NIET_NODIG_VASTGESTELD,
    ONDERZOEK_NODIG_VASTGESTELD,
    PERSOONSGEGEVENS_GEWIJZIGD,
    PERSOONSGEGEVENS_VASTGELEGD,
    VEILIGHEIDSBEOORDELING_AFGEROND,
    VERVOLGSTAPPEN_BEPAALD,
    veilig_thuis,
)
from huiselijkgeweld.recht.termijnnormen.norm import Mits
from huiselijkgeweld.recht.uitkomsten import Houder
from huiselijkgeweld.tijd.momenten import AMSTERDAM

DAG = timedelta(days=1)
BEGRENSD, NA_EINDE = Voorbehoudsoort.VERLENGING_BEGRENSD, Voorbehoudsoort.VERLENGD_NA_EINDE
VOORBIJ = {soort: Status.TE_LAAT if soort is Termijnsoort.PLICHT else Status.VERSTREKEN for soort in Termijnsoort}
"""What a term is when its end is past and nothing met it."""

VEILIG_THUIS = tuple(soort for soort in vars(veilig_thuis).values() if isinstance(soort, Gebeurtenissoort))


def tot(norm: Termijnnorm) -> bool:
    """Whether the end is the day that rulings write after *tot*: that day itself is past, unless the row says not."""
    return norm.soort in {Termijnsoort.DUUR, Termijnsoort.VERVAL} and not norm.laatste_dag_telt


def stand(*gebeurtenissen: Gebeurtenis, on: date) -> Stand:
    """The answer for these events."""
    return evaluate(Dossier("d1", gebeurtenissen=gebeurtenissen), on=on)


def klokken(code: str, *gebeurtenissen: Gebeurtenis, on: date) -> list[Termijn]:
    """The clocks of a norm, most urgent first."""
    return [termijn for termijn in stand(*gebeurtenissen, on=on).termijnen if termijn.norm.code == code]


def klok(code: str, *gebeurtenissen: Gebeurtenis, on: date) -> Termijn:
    """The only clock of a norm."""
    (termijn,) = klokken(code, *gebeurtenissen, on=on)
    return termijn


def dag_van(termijn: Termijn) -> date:
    """The last day of a term that has one."""
    assert termijn.einde is not None
    return termijn.einde.dag


def soorten_voorbehoud(termijn: Termijn) -> list[Voorbehoudsoort]:
    """The kinds of remark that a term stands with."""
    return [voorbehoud.soort for voorbehoud in termijn.voorbehouden]


# Every norm, around its end.


def begindag(norm: Termijnnorm) -> date:
    """A Monday on which a norm is in force."""
    dag = date(2026, 3, 2)
    if norm.since is not None and norm.since > dag:
        return norm.since
    return dag if norm.until is None or dag < norm.until else norm.until - timedelta(days=30)


def aanloop(norm: Termijnnorm, start: Gebeurtenissoort, op: date | None = None) -> list[Gebeurtenis]:
    """The events that start a clock of a norm on its first day, or at a moment on it."""
    dag = begindag(norm)
    reeks: list[Gebeurtenis] = []
    for mits in norm.mits[:1]:
        reeks = keten(mits, dag, mijd=(*norm.vervalt, *norm.niet_van_toepassing))
    if any(een.soort == start for een in reeks):
        return [attrs.evolve(een, op=op or dag) if een.soort == start else een for een in reeks]
    return keten(start, dag, reeks, op)


BEGINNEN = {f"{norm.code} {start.tag}": (norm, start) for norm in NORMEN.values() for start in norm.start}
MET_GETAL = {naam: (norm, start) for naam, (norm, start) in BEGINNEN.items() if norm.duur is not None}
OP_DE_KLOK = {naam: (norm, start) for naam, (norm, start) in MET_GETAL.items() if norm.telwijze.klok}


def van(norm: Termijnnorm, gebeurtenissen: Sequence[Gebeurtenis], on: date) -> Termijn:
    """The clock of a norm in these events; if two events of one day start it, both clocks say the same."""
    gevonden = [
        termijn
        for termijn in stand(*gebeurtenissen, on=on).termijnen
        if termijn.norm is norm and termijn.status is not Status.NIET_GESTART
    ]
    assert len({(termijn.over, termijn.einde, termijn.status) for termijn in gevonden}) == 1
    return gevonden[0]


@pytest.mark.parametrize(("norm", "start"), MET_GETAL.values(), ids=MET_GETAL)
def test_a_term_is_past_the_day_after_its_last_day(norm: Termijnnorm, start: Gebeurtenissoort) -> None:
    """A duty is then late, a right or retention past; a measure and a lapse are past on their day itself (*tot*)."""
    gebeurtenissen = aanloop(norm, start)
    eind = dag_van(van(norm, gebeurtenissen, begindag(norm)))
    expected = [Status.LOPEND, VOORBIJ[norm.soort] if tot(norm) else Status.LOPEND, VOORBIJ[norm.soort]]
    dagen_rond = [eind - DAG, eind, eind + DAG]
    assert expected == [van(norm, gebeurtenissen, on).status for on in dagen_rond]


@pytest.mark.parametrize(("norm", "start"), OP_DE_KLOK.values(), ids=OP_DE_KLOK)
def test_a_term_by_the_clock_is_past_on_the_day_of_its_moment(norm: Termijnnorm, start: Gebeurtenissoort) -> None:
    """At the end of that day the moment has gone by; at the end of the day before it has not, save at midnight."""
    dag = begindag(norm)
    for uur in (0, 20):
        gebeurtenissen = aanloop(norm, start, datetime(dag.year, dag.month, dag.day, uur))
        eind = van(norm, gebeurtenissen, dag).einde
        assert eind is not None
        assert eind.moment is not None
        assert (eind.moment.date(), eind.moment.hour) == (eind.dag, uur)
        voor = VOORBIJ[norm.soort] if uur == 0 else Status.LOPEND
        assert [voor, VOORBIJ[norm.soort]] == [
            van(norm, gebeurtenissen, on).status for on in (eind.dag - DAG, eind.dag)
        ]


ZONDER_GETAL = {naam: een for naam, een in BEGINNEN.items() if een[0].duur is None}


@pytest.mark.parametrize(("norm", "start"), ZONDER_GETAL.values(), ids=ZONDER_GETAL)
def test_a_term_in_words_has_no_end_and_is_never_late(norm: Termijnnorm, start: Gebeurtenissoort) -> None:
    """`onverwijld` is not a number of days: it runs until it is met, whenever that is."""
    gebeurtenissen = aanloop(norm, start)
    for on in (begindag(norm), date(2050, 1, 1)):
        termijn = van(norm, gebeurtenissen, on)
        assert (termijn.einde, termijn.status) == (None, Status.LOPEND)
    for voldaan in norm.voldaan:
        op = begindag(norm) + timedelta(days=900)
        assert van(norm, keten(voldaan, begindag(norm), gebeurtenissen, op), date(2050, 1, 1)).status is Status.GEHAALD


def naam_van(eis: Gebeurtenissoort | Mits) -> str:
    """What is shown of a kind that meets or ends a term."""
    return eis.soort.tag if isinstance(eis, Mits) else eis.tag


def met(veld: str) -> dict[str, tuple[Termijnnorm, Gebeurtenissoort, Gebeurtenissoort | Mits]]:
    """Every norm with a number, with each event that starts it and each that this attribute names."""
    return {
        f"{naam} {naam_van(eis)}": (norm, start, eis)
        for naam, (norm, start) in MET_GETAL.items()
        for eis in getattr(norm, veld)
    }


def op_en_na_de_laatste_dag(
    norm: Termijnnorm, start: Gebeurtenissoort, eis: Gebeurtenissoort | Mits
) -> tuple[Termijn, Termijn]:
    """The clock when an event comes on the last day that is in time, and when it comes on the day after."""
    dag = begindag(norm)
    gebeurtenissen = aanloop(norm, start)
    eind = dag_van(van(norm, gebeurtenissen, dag))
    laatste = eind - DAG if tot(norm) else eind
    later = date(2090, 1, 1)
    op_tijd, te_laat = (keten(eis, dag, gebeurtenissen, op) for op in (laatste, laatste + DAG))
    return van(norm, op_tijd, later), van(norm, te_laat, later)


@pytest.mark.parametrize(("norm", "start", "eis"), met("voldaan").values(), ids=met("voldaan"))
def test_what_meets_a_term_on_its_last_day_is_in_time(
    norm: Termijnnorm, start: Gebeurtenissoort, eis: Gebeurtenissoort | Mits
) -> None:
    """And a day later it is not; the day on which it was met is given either way."""
    op_tijd, te_laat = op_en_na_de_laatste_dag(norm, start, eis)
    assert (op_tijd.status, te_laat.status) == (Status.GEHAALD, VOORBIJ[norm.soort])
    assert (op_tijd.voldaan_op, te_laat.voldaan_op) == (
        dag_van(op_tijd) - DAG * (tot(norm)),
        dag_van(te_laat) + DAG * (not tot(norm)),
    )


@pytest.mark.parametrize(("norm", "start", "eis"), met("vervalt").values(), ids=met("vervalt"))
def test_what_ends_a_term_ends_it_only_while_it_runs(
    norm: Termijnnorm, start: Gebeurtenissoort, eis: Gebeurtenissoort | Mits
) -> None:
    """On the last day it lapses; a day later nothing changes any more, and what was late stays late."""
    op_tijd, te_laat = op_en_na_de_laatste_dag(norm, start, eis)
    assert (op_tijd.status, te_laat.status) == (Status.VERVALLEN, VOORBIJ[norm.soort])
    assert None not in {op_tijd.vervallen_op, te_laat.vervallen_op}
    assert {op_tijd.voldaan_op, te_laat.voldaan_op} == {None}


@pytest.mark.parametrize(("norm", "start", "eis"), met("niet_van_toepassing").values(), ids=met("niet_van_toepassing"))
def test_what_shows_that_a_term_never_applied_does_so_whenever_it_comes(
    norm: Termijnnorm, start: Gebeurtenissoort, eis: Gebeurtenissoort | Mits
) -> None:
    """Before its end or after."""
    assert [termijn.status for termijn in op_en_na_de_laatste_dag(norm, start, eis)] == [Status.VERVALLEN] * 2


@pytest.mark.parametrize(("norm", "start"), BEGINNEN.values(), ids=BEGINNEN)
def test_a_norm_outside_its_dates_starts_no_clock(norm: Termijnnorm, start: Gebeurtenissoort) -> None:
    """The version is chosen by the day of the event that starts it, the first day included and the last excluded."""
    for grens, eerste in ((norm.since, True), (norm.until, False)):
        if grens is None:
            continue
        for dag, in_kracht in ((grens - DAG, not eerste), (grens, eerste)):
            gebeurtenissen = [
                attrs.evolve(een, op=dag, waarde=waarde_voor(een.soort, dag)) for een in aanloop(norm, start)
            ]
            codes = [termijn.norm.code for termijn in stand(*gebeurtenissen, on=dag).termijnen if termijn.start]
            assert in_kracht == (norm.code in codes)


FAMILIES = {
    norm.familie: [ander for ander in NORMEN.values() if ander.familie == norm.familie] for norm in NORMEN.values()
}


@pytest.mark.parametrize("familie", FAMILIES)
def test_the_versions_of_a_norm_touch_without_overlap(familie: str) -> None:
    """On no day two versions are in force, and between the first and the last there is no gap."""
    versies = sorted(FAMILIES[familie], key=lambda norm: norm.since or date.min)
    grenzen = [(eerste.until, volgende.since) for eerste, volgende in pairwise(versies)]
    assert all(tot is not None and tot == vanaf for tot, vanaf in grenzen)
    assert familie == versies[-1].code


# Meldingen, by hand.


@pytest.mark.parametrize(
    ("ontvangen", "vijf_dagen", "vijf_werkdagen"),
    [
        (date(2026, 1, 5), date(2026, 1, 12), date(2026, 1, 12)),
        (date(2026, 3, 27), date(2026, 4, 1), date(2026, 4, 7)),
        (date(2026, 4, 1), date(2026, 4, 7), date(2026, 4, 10)),
        (date(2026, 4, 2), date(2026, 4, 8), date(2026, 4, 13)),
        (date(2026, 5, 13), date(2026, 5, 19), date(2026, 5, 22)),
        (date(2027, 4, 30), date(2027, 5, 10), date(2027, 5, 12)),
    ],
)
def test_five_days_and_five_werkdagen_are_two_terms(ontvangen: date, vijf_dagen: date, vijf_werkdagen: date) -> None:
    """The law says five days, moved by the Atw; the protocol says five werkdagen: both run, and the law is first."""
    melding = MELDING_ONTVANGEN(ontvangen, "m1")
    einden = {code: dag_van(klok(code, melding, on=ontvangen)) for code in ("UB-5D", "UB-5DV", "HP-5WD")}
    assert {"UB-5D": vijf_dagen, "UB-5DV": vijf_dagen, "HP-5WD": vijf_werkdagen} == einden


def test_the_ten_weeks_run_from_the_vaststelling() -> None:
    """Not from receipt and not from the start of the onderzoek: Friday 6 March 2026 gives Monday 18 May."""
    gebeurtenissen = [
        MELDING_ONTVANGEN(date(2026, 3, 2), "m1"),
        ONDERZOEK_GESTART(date(2026, 3, 9), "m1"),
        ONDERZOEK_NODIG_VASTGESTELD(date(2026, 3, 6), "m1"),
    ]
    termijn = klok("UB-10W", *gebeurtenissen, on=date(2026, 3, 10))
    assert (date(2026, 3, 6), date(2026, 5, 18)) == (termijn.start, dag_van(termijn))


def test_two_meldingen_have_two_clocks() -> None:
    """What meets one leaves the other alone."""
    gebeurtenissen = [
        MELDING_ONTVANGEN(date(2026, 3, 2), "m1"),
        MELDING_ONTVANGEN(date(2026, 3, 4), "m2"),
        ONDERZOEK_GESTART(date(2026, 3, 5), "m2"),
    ]
    gevonden = {termijn.over: termijn.status for termijn in klokken("UB-5D", *gebeurtenissen, on=date(2026, 3, 6))}
    assert gevonden == {"m1": Status.LOPEND, "m2": Status.GEHAALD}


@pytest.mark.parametrize("uitkomst", Melduitkomst)
def test_the_outcome_of_the_assessment_says_whether_an_investigation_follows(uitkomst: Melduitkomst) -> None:
    """With any outcome but a follow-up by Veilig Thuis nothing has to start; the assessment itself is met by all."""
    melding = MELDING_ONTVANGEN(date(2026, 3, 2), "m1")
    beoordeling = VEILIGHEIDSBEOORDELING_AFGEROND(date(2026, 3, 3), "m1", uitkomst)
    vervolg = uitkomst is Melduitkomst.VERVOLG_BIJ_VT
    gevonden = {
        code: klok(code, melding, beoordeling, on=date(2026, 3, 3)).status for code in ("UB-5D", "UB-5DV", "HP-5WD")
    }
    assert gevonden == {
        "UB-5D": Status.LOPEND if vervolg else Status.VERVALLEN,
        "UB-5DV": Status.LOPEND if vervolg else Status.GEHAALD,
        "HP-5WD": Status.GEHAALD,
    }


@pytest.mark.parametrize(
    ("na", "verwacht"),
    [
        ([], Status.NIET_GESTART),
        ([VEILIGHEIDSBEOORDELING_AFGEROND(date(2026, 3, 3), "m1", Melduitkomst.VERVOLG_BIJ_VT)], Status.NIET_GESTART),
        ([ONDERZOEK_NODIG_VASTGESTELD(date(2026, 3, 3), "m1")], Status.LOPEND),
        ([ONDERZOEK_NIET_NODIG_VASTGESTELD(date(2026, 3, 3), "m1")], None),
        ([VEILIGHEIDSBEOORDELING_AFGEROND(date(2026, 3, 3), "m1", Melduitkomst.OVERDRACHT)], None),
        (
            [
                ONDERZOEK_NODIG_VASTGESTELD(date(2026, 3, 3), "m1"),
                VERVOLGSTAPPEN_BEPAALD(date(2026, 3, 4), "m1"),
            ],
            Status.GEHAALD,
        ),
    ],
)
def test_a_term_is_announced_while_its_start_would_meet_a_term_that_runs(
    na: list[Gebeurtenis], verwacht: Status | None
) -> None:
    """The ten weeks are to come as long as it is open whether an onderzoek is needed; then they run, or never come."""
    melding = MELDING_ONTVANGEN(date(2026, 3, 2), "m1")
    for on in (date(2026, 3, 5), date(2026, 4, 1)):  # the duty to decide is late by then: the ten weeks can still come
        gevonden = klokken("UB-10W", melding, *na, on=on)
        assert [verwacht] * (verwacht is not None) == [termijn.status for termijn in gevonden]
        if verwacht is Status.NIET_GESTART:
            assert (gevonden[0].start, gevonden[0].einde, gevonden[0].over) == (None, None, "m1")


# Persons.


def test_each_person_has_a_clock_and_each_recording_another() -> None:
    """Four weeks run per person from the recording; data recorded later about the same person start a second clock."""
    gebeurtenissen = [
        PERSOONSGEGEVENS_VASTGELEGD(date(2026, 3, 2), "p1"),
        PERSOONSGEGEVENS_VASTGELEGD(date(2026, 3, 4), "p2"),
        PERSOONSGEGEVENS_VASTGELEGD(date(2026, 3, 9), "p1"),
    ]
    gevonden = [(een.over, dag_van(een)) for een in klokken("WMO-4W", *gebeurtenissen, on=date(2026, 3, 10))]
    assert gevonden == [("p1", date(2026, 3, 30)), ("p2", date(2026, 4, 1)), ("p1", date(2026, 4, 7))]


@pytest.mark.parametrize(
    ("op", "statussen"),
    [
        (date(2026, 3, 5), [Status.LOPEND, Status.GEHAALD]),  # before the second recording: only the first is met
        (date(2026, 3, 9), [Status.GEHAALD, Status.GEHAALD]),
        (date(2026, 4, 3), [Status.GEHAALD, Status.TE_LAAT]),
    ],
)
def test_informing_meets_every_clock_that_runs_for_that_person(op: date, statussen: list[Status]) -> None:
    """But no clock that starts later, and of another person none."""
    gebeurtenissen = [
        PERSOONSGEGEVENS_VASTGELEGD(date(2026, 3, 2), "p1"),
        PERSOONSGEGEVENS_VASTGELEGD(date(2026, 3, 9), "p1"),
        PERSOONSGEGEVENS_VASTGELEGD(date(2026, 3, 2), "p2"),
        BETROKKENE_GEINFORMEERD(op, "p1"),
    ]
    gevonden = klokken("WMO-4W", *gebeurtenissen, on=date(2026, 4, 3))
    assert sorted(statussen) == sorted(een.status for een in gevonden if een.over == "p1")
    assert [een.voldaan_op for een in gevonden if een.over == "p2"] == [None]


@pytest.mark.parametrize(
    ("uitstel", "laatste", "twijfel"),
    [
        ([], date(2026, 4, 30), []),
        ([("P2W", date(2026, 4, 20))], date(2026, 5, 18), []),  # raw 14 May: Ascension, decree day, weekend
        ([("P1W", date(2026, 4, 20))], date(2026, 5, 7), []),
        ([("P3W", date(2026, 4, 20))], date(2026, 5, 18), [BEGRENSD]),
        ([("P999999Y", date(2026, 4, 20))], date(2026, 5, 18), [BEGRENSD]),
        ([("P2W", date(2026, 4, 20)), ("P2W", date(2026, 5, 14))], date(2026, 5, 28), []),
        ([("P2W", date(2026, 4, 30))], date(2026, 5, 18), []),  # decided on the last day
        ([("P2W", date(2026, 5, 1))], date(2026, 4, 30), [Voorbehoudsoort.VERLENGD_NA_EINDE]),
        (
            [("P2W", date(2026, 4, 20)), ("P2W", date(2026, 5, 19))],
            date(2026, 5, 18),
            [Voorbehoudsoort.VERLENGD_NA_EINDE],
        ),
        ([("P2W", date(2026, 4, 20))] * 10, date(2026, 9, 17), []),  # 4 + 20 weeks: no number of times is set
    ],
)
def test_informing_is_put_off_by_two_weeks_at_most_each_time(
    uitstel: list[tuple[str, date]], laatste: date, twijfel: list[Voorbehoudsoort]
) -> None:
    """From Thursday 2 April 2026: as often as decided in time, never longer than two weeks at once."""
    gebeurtenissen = [PERSOONSGEGEVENS_VASTGELEGD(date(2026, 4, 2), "p1")]
    gebeurtenissen += [INFORMEREN_UITGESTELD(op, "p1", Duur.parse(duur)) for duur, op in uitstel]
    termijn = klok("WMO-4W", *gebeurtenissen, on=date(2026, 5, 20))
    assert laatste == dag_van(termijn)
    assert twijfel == [soort for soort in soorten_voorbehoud(termijn) if soort in {BEGRENSD, NA_EINDE}]


def test_an_extension_of_one_person_is_not_one_of_another() -> None:
    """It moves the clocks of the person it is about, and those only that had started."""
    gebeurtenissen = [
        PERSOONSGEGEVENS_VASTGELEGD(date(2026, 3, 2), "p1"),
        PERSOONSGEGEVENS_VASTGELEGD(date(2026, 3, 2), "p2"),
        INFORMEREN_UITGESTELD(date(2026, 3, 4), "p1", Duur.parse("P2W")),
        PERSOONSGEGEVENS_VASTGELEGD(date(2026, 3, 5), "p1"),
    ]
    gevonden = [(een.over, dag_van(een)) for een in klokken("WMO-4W", *gebeurtenissen, on=date(2026, 3, 10))]
    assert gevonden == [("p2", date(2026, 3, 30)), ("p1", date(2026, 4, 2)), ("p1", date(2026, 4, 13))]


BEWAREN = [
    ([PERSOONSGEGEVENS_VASTGELEGD(date(2019, 12, 31), "p1")], [("WMO-RETOLD", date(2034, 12, 31))]),
    ([PERSOONSGEGEVENS_VASTGELEGD(date(2020, 1, 1), "p1")], [("WMO-RET20", date(2040, 1, 1))]),
    (
        [PERSOONSGEGEVENS_VASTGELEGD(date(2021, 3, 1), "p1"), PERSOONSGEGEVENS_GEWIJZIGD(date(2022, 6, 1), "p1")],
        [("WMO-RET20", date(2042, 6, 1))],
    ),
    (  # the base moved on 1 January 2020: a change after that day takes the place of the old term
        [PERSOONSGEGEVENS_VASTGELEGD(date(2018, 5, 1), "p1"), PERSOONSGEGEVENS_GEWIJZIGD(date(2021, 3, 1), "p1")],
        [("WMO-RET20", date(2041, 3, 1))],
    ),
    (  # a change before that day did not count: the old term ran from receipt
        [PERSOONSGEGEVENS_VASTGELEGD(date(2018, 5, 1), "p1"), PERSOONSGEGEVENS_GEWIJZIGD(date(2019, 3, 1), "p1")],
        [("WMO-RETOLD", date(2033, 5, 1))],
    ),
    (
        [PERSOONSGEGEVENS_VASTGELEGD(date(2018, 5, 1), "p1"), PERSOONSGEGEVENS_GEWIJZIGD(date(2021, 3, 1), "p2")],
        [("WMO-RETOLD", date(2033, 5, 1)), ("WMO-RET20", date(2041, 3, 1))],
    ),
]


@pytest.mark.parametrize(("gebeurtenissen", "verwacht"), BEWAREN)
def test_data_are_kept_from_their_last_change(
    gebeurtenissen: list[Gebeurtenis], verwacht: list[tuple[str, date]]
) -> None:
    """Each change moves the end, across the change of the law too; of another person it moves nothing."""
    bewaren = [
        (een.norm.code, dag_van(een))
        for een in stand(*gebeurtenissen, on=date(2026, 1, 1)).termijnen
        if een.norm.soort is Termijnsoort.BEWAREN
    ]
    assert verwacht == bewaren


# Suspension.

AANVRAAG = AANVRAAG_MAATWERKVOORZIENING_ONTVANGEN(date(2026, 3, 2), "a1")
"""Two weeks: Monday 16 March 2026."""


@pytest.mark.parametrize(
    ("gevraagd", "aangevuld", "laatste"),
    [
        (date(2026, 3, 5), date(2026, 3, 12), date(2026, 3, 23)),  # 6-11 March are six days: Sunday 22, so Monday 23
        (date(2026, 3, 5), date(2026, 3, 6), date(2026, 3, 16)),  # nothing between the days
        (date(2026, 3, 5), date(2026, 3, 5), date(2026, 3, 16)),
        (date(2026, 3, 5), date(2026, 4, 5), date(2026, 4, 15)),  # 6 March-4 April: thirty days
        (date(2026, 3, 17), date(2026, 3, 27), date(2026, 3, 16)),  # asked after the end
        (date(2026, 3, 5), None, None),
        (date(2026, 3, 15), None, None),
        (date(2026, 3, 16), None, date(2026, 3, 16)),  # from the day after the request: the term ends first
        (date(2026, 3, 20), None, date(2026, 3, 16)),  # asked after the end: late is late
    ],
)
def test_a_term_stands_still_while_the_applicant_completes_the_application(
    gevraagd: date, aangevuld: date | None, laatste: date | None
) -> None:
    """From the day after the request up to the day of completion (Awb 4:15); until then there is no last day."""
    gebeurtenissen = [AANVRAAG, AANVULLING_GEVRAAGD(gevraagd, "a1")]
    if aangevuld is not None:
        gebeurtenissen.append(AANVRAAG_AANGEVULD(aangevuld, "a1"))
    on = date(2026, 6, 1)
    termijn = klok("WMO-2W", *gebeurtenissen, on=on)
    if laatste is None:
        assert (termijn.einde, termijn.status) == (None, Status.LOPEND)
        assert [gevraagd] == [
            een.dag for een in termijn.voorbehouden if een.soort is Voorbehoudsoort.OPGESCHORT and een.bronnen
        ]
    else:
        assert (laatste, Status.TE_LAAT) == (dag_van(termijn), termijn.status)
        na_einde = gevraagd >= date(2026, 3, 16)
        assert na_einde == (Voorbehoudsoort.VERLENGD_NA_EINDE in soorten_voorbehoud(termijn))


def test_two_suspensions_add_up_and_a_request_within_one_adds_nothing() -> None:
    """Three days and two days make five: Saturday 21 March, so Monday 23 March."""
    gebeurtenissen = [
        AANVRAAG,
        AANVULLING_GEVRAAGD(date(2026, 3, 3), "a1"),
        AANVULLING_GEVRAAGD(date(2026, 3, 4), "a1"),
        AANVRAAG_AANGEVULD(date(2026, 3, 7), "a1"),
        AANVULLING_GEVRAAGD(date(2026, 3, 9), "a1"),
        AANVRAAG_AANGEVULD(date(2026, 3, 12), "a1"),
    ]
    assert dag_van(klok("WMO-2W", *gebeurtenissen, on=date(2026, 3, 16))) == date(2026, 3, 23)


def test_a_term_can_be_met_while_it_stands_still() -> None:
    """A decision without the completion is a decision, and cannot be late."""
    gebeurtenissen = [
        AANVRAAG,
        AANVULLING_GEVRAAGD(date(2026, 3, 5), "a1"),
        BESCHIKKING_GEGEVEN(date(2026, 9, 1), "a1"),
    ]
    assert klok("WMO-2W", *gebeurtenissen, on=date(2026, 9, 1)).status is Status.GEHAALD


@pytest.mark.parametrize(
    ("gegeven", "ingetrokken", "status"),
    [
        (date(2026, 3, 9), date(2026, 3, 10), Status.GEHAALD),
        (date(2026, 3, 9), date(2026, 3, 9), Status.GEHAALD),
        (date(2026, 3, 9), date(2026, 3, 8), Status.VERVALLEN),
    ],
)
def test_the_first_of_two_events_decides(gegeven: date, ingetrokken: date, status: Status) -> None:
    """What was met cannot end any more, and what has ended cannot be met; of one day the meeting counts."""
    gebeurtenissen = [AANVRAAG, BESCHIKKING_GEGEVEN(gegeven, "a1"), AANVRAAG_INGETROKKEN(ingetrokken, "a1")]
    termijn = klok("WMO-2W", *gebeurtenissen, on=date(2026, 3, 20))
    assert status is termijn.status
    gehaald = status is Status.GEHAALD
    assert (gegeven if gehaald else None, None if gehaald else ingetrokken) == (
        termijn.voldaan_op,
        termijn.vervallen_op,
    )


# The clock.

OPGELEGD = HUISVERBOD_OPGELEGD(datetime(2026, 3, 20, 20), "h1")


def test_a_huisverbod_ends_at_the_same_hour_ten_days_later() -> None:
    """Also across the start of summer time, when ten days are an hour short of 240 hours."""
    eind = klok("WTH-10D", OPGELEGD, on=date(2026, 3, 20)).einde
    assert eind is not None
    assert eind.moment == datetime(2026, 3, 30, 20, tzinfo=AMSTERDAM)


@pytest.mark.parametrize(
    ("verlenging", "laatste", "twijfel"),
    [
        ("P18D", datetime(2026, 4, 17, 20), False),
        ("P5D", datetime(2026, 4, 4, 20), False),
        ("P28D", datetime(2026, 4, 17, 20), True),
        ("P999999W", datetime(2026, 4, 17, 20), True),
    ],
)
def test_a_huisverbod_never_lasts_longer_than_four_weeks(verlenging: str, laatste: datetime, twijfel: bool) -> None:
    """Four weeks after it was imposed: ten and eighteen days, however long the decision says."""
    verlengd = HUISVERBOD_VERLENGD(date(2026, 3, 27), "h1", Duur.parse(verlenging))
    termijn = klok("WTH-10D", OPGELEGD, verlengd, on=date(2026, 3, 28))
    assert termijn.einde is not None
    assert laatste.replace(tzinfo=AMSTERDAM) == termijn.einde.moment
    assert twijfel == (Voorbehoudsoort.VERLENGING_BEGRENSD in soorten_voorbehoud(termijn))


def test_a_huisverbod_that_is_withdrawn_no_longer_runs() -> None:
    """On its day it has ended, without being met."""
    termijn = klok("WTH-10D", OPGELEGD, HUISVERBOD_INGETROKKEN(date(2026, 3, 25), "h1"), on=date(2026, 3, 25))
    assert (termijn.status, termijn.vervallen_op) == (Status.VERVALLEN, date(2026, 3, 25))


@pytest.mark.parametrize(
    ("opgelegd", "doorgegeven", "status", "twijfel"),
    [
        (datetime(2026, 3, 20, 20), datetime(2026, 3, 20, 20), Status.GEHAALD, False),
        (datetime(2026, 3, 20, 20), datetime(2026, 3, 21, 20), Status.GEHAALD, False),
        (datetime(2026, 3, 20, 20), datetime(2026, 3, 21, 20, 0, 1), Status.TE_LAAT, False),
        (datetime(2026, 3, 20, 20), date(2026, 3, 20), Status.GEHAALD, False),
        (datetime(2026, 3, 20, 20), date(2026, 3, 21), Status.GEHAALD, True),  # of that day the hour matters
        (datetime(2026, 3, 20, 20), date(2026, 3, 22), Status.TE_LAAT, False),
        (date(2026, 3, 20), datetime(2026, 3, 21, 23, 59), Status.GEHAALD, True),  # so does that of the order
        (date(2026, 3, 20), date(2026, 3, 22), Status.TE_LAAT, True),
        # 24 hours have elapsed at 02:30 in summer time; the clock shows 02:10 twice, the second time 40 minutes later
        (datetime(2026, 10, 24, 2, 30), datetime(2026, 10, 25, 0, 10, tzinfo=UTC), Status.GEHAALD, False),
        (datetime(2026, 10, 24, 2, 30), datetime(2026, 10, 25, 1, 10, tzinfo=UTC), Status.TE_LAAT, False),
        # over the night of winter time 24 hours end an hour earlier on the clock
        (datetime(2026, 10, 24, 20), datetime(2026, 10, 25, 19), Status.GEHAALD, False),
        (datetime(2026, 10, 24, 20), datetime(2026, 10, 25, 19, 1), Status.TE_LAAT, False),
    ],
)
def test_24_hours_are_elapsed_hours(opgelegd: date, doorgegeven: date, status: Status, twijfel: bool) -> None:
    """By the moment if both are known; where only a day is recorded, the answer says that the hour must be asked."""
    gebeurtenissen = [HUISVERBOD_OPGELEGD(opgelegd, "h1"), BEREIKBAARHEID_DOORGEGEVEN(doorgegeven, "h1")]
    termijn = klok("WTH-24A", *gebeurtenissen, on=date(2026, 12, 1))
    assert status is termijn.status
    assert twijfel == (Voorbehoudsoort.MOMENT_ONBEKEND in soorten_voorbehoud(termijn))


def test_each_second_of_the_hour_that_occurs_twice_has_its_own_end() -> None:
    """The first 02:30 and the second are an hour apart, and so are their ends; no answer is taken for the other."""
    norm = NORMEN["WTH-24A"]
    eerst, dan = (datetime(2026, 10, 25, 2, 30, tzinfo=AMSTERDAM, fold=keer) for keer in (0, 1))
    for volgorde in ((eerst, dan), (dan, eerst), (eerst, dan)):
        momenten = [moment for moment in (norm.einde(een).moment for een in volgorde) if moment is not None]
        assert [een.timestamp() + 24 * 3600 for een in volgorde] == [moment.timestamp() for moment in momenten]


# Order and whole.


def rang(termijn: Termijn) -> int:
    """Where a term belongs: past and open duties and lapses, running, announced, done."""
    klaar = termijn.voldaan_op is not None or termijn.vervallen_op is not None
    if termijn.status is Status.TE_LAAT and not klaar:
        return 0
    if termijn.status is Status.VERSTREKEN and termijn.norm.soort is Termijnsoort.VERVAL and not klaar:
        return 0
    return {Status.LOPEND: 1, Status.NIET_GESTART: 2}.get(termijn.status, 3)


PERIODE = (date(2008, 1, 1), date(2032, 12, 31))


@settings(max_examples=60)
@given(dossiers(eerste=PERIODE[0], laatste=PERIODE[1]), dagen(*PERIODE))
def test_the_most_urgent_comes_first(dossier: Dossier, on: date) -> None:
    """Late and lapsed first, then what runs, from words without a number to terms that stand still, then the rest."""
    gevonden = beantwoord(dossier, on).termijnen
    rangen = [rang(termijn) for termijn in gevonden]
    assert sorted(rangen) == rangen
    for groep in (0, 1):
        einden = [
            een.einde.dag if een.einde is not None else date.max if een.norm.kwalitatief is None else date.min
            for een in gevonden
            if rang(een) == groep
        ]
        assert sorted(einden) == einden


@settings(max_examples=60)
@given(dossiers(eerste=PERIODE[0], laatste=PERIODE[1]), dagen(*PERIODE))
def test_a_whole_answer_is_consistent(dossier: Dossier, on: date) -> None:
    """Its terms are those of `termijnen`; its remarks hold all of theirs, each once; it says where it comes from."""
    antwoord = beantwoord(dossier, on)
    assert termijnen(dossier, on=on) == antwoord.termijnen
    alle = dict.fromkeys(voorbehoud for termijn in antwoord.termijnen for voorbehoud in termijn.voorbehouden)
    assert list(alle) == list(antwoord.voorbehouden)[: len(alle)]
    assert len(set(antwoord.voorbehouden)) == len(antwoord.voorbehouden)
    regio = regio_van(dossier.huishouden.gemeente, on)
    code = None if regio is None else regio.code
    assert Herkomst(huiselijkgeweld.__version__, on, code, tabellen(regio), LEZINGEN) == antwoord.herkomst


@settings(max_examples=60)
@given(dossiers(eerste=PERIODE[0], laatste=PERIODE[1]), dagen(*PERIODE))
def test_what_happens_later_changes_nothing(dossier: Dossier, on: date) -> None:
    """The answer of a day is that of the events up to that day."""
    tot_dan = attrs.evolve(dossier, gebeurtenissen=[een for een in dossier.gebeurtenissen if een.dag <= on])
    assert beantwoord(dossier, on) == evaluate(tot_dan, on=on)


def is_binnen(termijn: Termijn, op: date) -> bool:
    """Whether a day or moment lies in a term, by the words of the law: before its end."""
    eind = termijn.einde
    assert eind is not None
    if eind.moment is not None and isinstance(op, datetime):
        return op.timestamp() <= eind.moment.timestamp()
    dag = op.date() if isinstance(op, datetime) else op
    return dag < eind.dag or (dag == eind.dag and (eind.moment is not None or not tot(termijn.norm)))


@settings(max_examples=100)
@given(dossiers(VEILIG_THUIS, date(2015, 1, 1), date(2030, 12, 31)), dagen(date(2015, 1, 1), date(2032, 1, 1)))
def test_a_status_agrees_with_its_days(dossier: Dossier, on: date) -> None:
    """For any legal sequence at Veilig Thuis: late, met, lapsed and running follow from the end and the days given."""
    for termijn in termijnen(dossier, on=on):
        status, soort = termijn.status, termijn.norm.soort
        gebeurd = termijn.voldaan_op or termijn.vervallen_op
        if status is Status.NIET_GESTART:
            assert (termijn.start, termijn.einde, gebeurd) == (None, None, None)
            continue
        assert termijn.start is not None
        if termijn.einde is None:
            assert status in {Status.LOPEND, Status.GEHAALD, Status.VERVALLEN}
        elif status is Status.LOPEND:
            assert gebeurd is None
            assert is_binnen(termijn, on)
        elif status is Status.GEHAALD:
            assert termijn.voldaan_op is not None
            assert is_binnen(termijn, termijn.voldaan_op)
        elif status is not Status.VERVALLEN:
            assert status is VOORBIJ[soort]
            assert not is_binnen(termijn, gebeurd or on)


PLICHTEN = {
    naam: (norm, start)
    for naam, (norm, start) in BEGINNEN.items()
    if norm.soort is Termijnsoort.PLICHT and norm.voldaan and start in VEILIG_THUIS
}


@settings(max_examples=60)
@given(st.sampled_from(list(PLICHTEN.values())), reeksen(VEILIG_THUIS, date(2015, 1, 1), date(2025, 12, 31)), st.data())
def test_meeting_a_running_duty_before_its_end_never_makes_it_late(
    plicht: tuple[Termijnnorm, Gebeurtenissoort], eerder: list[Gebeurtenis], data: st.DataObject
) -> None:
    """Whatever happened before, about this or anything else: from then on it is met, on every later day."""
    norm, start = plicht
    assume(all(een.over != "x1" for een in eerder))
    dag = data.draw(dagen(date(2026, 1, 1), date(2030, 12, 31)))
    gebeurtenissen = [*eerder, *keten(start, dag)]
    termijn = next(een for een in stand(*gebeurtenissen, on=dag).termijnen if een.norm is norm and een.start == dag)
    assert termijn.status is Status.LOPEND
    tot = dag + timedelta(days=30) if termijn.einde is None else termijn.einde.dag
    op = data.draw(dagen(dag, tot))
    gebeurtenissen = keten(data.draw(st.sampled_from(norm.voldaan)), dag, gebeurtenissen, op)
    for later in (op, tot + DAG, tot + timedelta(days=400)):
        nu = next(een for een in stand(*gebeurtenissen, on=later).termijnen if een.norm is norm and een.start == dag)
        assert (nu.status, nu.einde) == (Status.GEHAALD, termijn.einde)
        assert nu.voldaan_op is not None


def test_an_empty_case_has_no_terms() -> None:
    """And no children and nothing of the chain; it still asks its questions and says on what it rests."""
    antwoord = evaluate(Dossier("d1"), on=date(2026, 4, 10))
    assert (antwoord.termijnen, dict(antwoord.kinderen), antwoord.keten) == ((), {}, ())
    assert antwoord.feiten == Feiten()
    assert {vraag.feit for vraag in antwoord.vragen} >= {"acuut_onveilig", "veilig_thuis", "minderjarige_betrokken"}
    assert (antwoord.herkomst.on, antwoord.herkomst.regio) == (date(2026, 4, 10), None)


@pytest.mark.parametrize("on", [datetime(2026, 4, 10), datetime(2026, 4, 10, tzinfo=UTC), "2026-04-10", None])
@pytest.mark.parametrize("vraag", [evaluate, termijnen])
def test_the_day_of_an_answer_is_a_day(vraag: object, on: object) -> None:
    """A moment is refused: the end of the day counts."""
    assert callable(vraag)
    with pytest.raises(InvalidValueError, match=r"^on: "):
        vraag(Dossier("d1"), on=on)


@pytest.mark.parametrize("on", [date(1989, 12, 31), date(2100, 1, 1), date.min, date.max])
@pytest.mark.parametrize("vraag", [evaluate, termijnen])
def test_a_day_outside_the_tables_has_no_answer(vraag: object, on: date) -> None:
    """Also for a case without events: no answer is better than one that rests on nothing."""
    assert callable(vraag)
    with pytest.raises(HorizonError):
        vraag(Dossier("d1"), on=on)


def test_an_end_outside_the_tables_is_an_error_and_not_a_guess() -> None:
    """Twenty years after 2 January 2080 no holidays are known."""
    with pytest.raises(HorizonError):
        stand(PERSOONSGEGEVENS_VASTGELEGD(date(2080, 1, 2), "p1"), on=date(2080, 1, 2))


def test_the_household_itself_has_clocks() -> None:
    """A term about the household has no id, and is met by an event without one."""
    gebeurtenissen = [CALAMITEIT_VASTGESTELD(date(2026, 3, 2)), CALAMITEIT_GEMELD(date(2026, 3, 3))]
    for on, status in ((date(2026, 3, 2), Status.LOPEND), (date(2026, 3, 3), Status.GEHAALD)):
        termijn = klok("WMO-CALAM", *gebeurtenissen, on=on)
        assert (termijn.over, termijn.status) == (None, status)


# Where an answer comes from.

AFWIJKINGEN: dict[str, Any] = {
    "duur": Duur.parse("P6D"),
    "citaat": "anders",
    "since": date(2016, 1, 1),
    "start": (ONDERZOEK_GESTART,),
    "voldaan": (Mits(VEILIGHEIDSBEOORDELING_AFGEROND, (Melduitkomst.OVERDRACHT,)),),
    "toelichting": "anders",
    "herstart": True,
    "soort": Termijnsoort.RECHT,
    "bron": attrs.evolve(NORMEN["UB-5D"].bron, toestand=date(2015, 1, 1)),
}


@pytest.mark.parametrize("veld", AFWIJKINGEN)
def test_the_digest_changes_with_every_norm(veld: str) -> None:
    """Whatever is changed in a norm, the digest shows it; without a change it is the same."""
    normen, rijen = list(NORMEN.values()), rijen_van(None)
    assert tabellen() == vingerafdruk(normen, rijen, None)
    anders = [attrs.evolve(normen[0], **{veld: AFWIJKINGEN[veld]}), *normen[1:]]
    assert tabellen() != vingerafdruk(anders, rijen, None)
    assert tabellen() != vingerafdruk(normen[1:], rijen, None)


@pytest.mark.parametrize(
    ("veld", "waarde"),
    [
        ("when", Feiten(afsluiting=True)),
        ("then", Houder.RECLASSERING),
        ("soort", Bronsoort.PROTOCOL),
        ("reading", Reading.REPORTED),
        ("voorbehouden", ("CF2",)),
        ("since", date(2016, 1, 1)),
        ("until", date(2030, 1, 1)),
        ("note", "anders"),
        ("bronnen", (NORMEN["UB-5D"].bron,)),
    ],
)
def test_the_digest_changes_with_every_row(veld: str, waarde: Any) -> None:
    """Whatever is changed in a row of a decision, the digest shows it."""
    rijen = rijen_van(None)
    anders = [attrs.evolve(rijen[0], **{veld: waarde}), *rijen[1:]]
    assert tabellen() != vingerafdruk(NORMEN.values(), anders, None)


def test_the_digest_differs_by_region() -> None:
    """The rows, documents and memberships of a region are part of it: no two regions have the same."""
    digests = [tabellen(), *(tabellen(regio) for regio in REGIOS.values())]
    assert len(set(digests)) == len(digests)
    regio = REGIOS["gelderland-zuid"]
    leeg: tuple[dict[str, Any], ...] = ({"documenten": ()}, {"lidmaatschappen": ()}, {"proeftuinen": ()})
    for zonder in leeg:
        ander = attrs.evolve(regio, **zonder)
        assert tabellen(regio) != vingerafdruk(NORMEN.values(), rijen_van(ander), ander)


@pytest.mark.parametrize("seed", ["0", "1", "42"])
def test_the_digest_is_the_same_in_every_process(seed: str) -> None:
    """It rests on the rows, not on the order in which Python happens to keep them in memory."""
    code = "from huiselijkgeweld.herkomst import tabellen; from huiselijkgeweld import REGIOS; "
    code += "print(tabellen(), *map(tabellen, REGIOS.values()))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONHASHSEED": seed},
    )
    assert [tabellen(), *map(tabellen, REGIOS.values())] == done.stdout.split()
