"""The services that run for somebody of a household: when they begin and end, and who pays each of them."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiselijkgeweld import (
    GELDSTROMEN,
    REGIOS,
    Dossier,
    Gebeurtenis,
    Huishouden,
    LopendeDienst,
    Stand,
    evaluate,
    explain,
    verloop,
)
from huiselijkgeweld.bronnen import Voorbehoudsoort
from huiselijkgeweld.errors import InvalidDossierError, InvalidValueError
from huiselijkgeweld.model.bewijs import bewezen
from huiselijkgeweld.model.diensten import Begeleider, Dienst
from huiselijkgeweld.model.gebeurtenissen import (
    AMBULANTE_BEGELEIDING_BEEINDIGD,
    AMBULANTE_BEGELEIDING_BEGONNEN,
    CASEMANAGEMENT_BEEINDIGD,
    CASEMANAGER_TOEGEWEZEN,
    DADEROPVANG_BEEINDIGD,
    DADEROPVANG_BEGONNEN,
    FEIT_VASTGESTELD,
    MAATREGEL_BEEINDIGD,
    MAATREGEL_BETREFT,
    OPVANG_BEEINDIGD,
    OPVANG_BEGONNEN,
    OTS_UITGESPROKEN,
    OTS_VERLENGD,
    VOOGDIJ_OPGEDRAGEN,
    VOORLOPIGE_OTS_UITGESPROKEN,
)
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenissoort
from huiselijkgeweld.model.geldstromen import Verwerving
from huiselijkgeweld.verlopen import wijzigingen

NV, AM, GZ = "noord-veluwe-mijov", "amersfoort", "gelderland-zuid"
D = date(2022, 5, 2)
LATER = date(2022, 6, 1)
DAG = timedelta(days=1)
WEL, NEE, ONBEKEND = True, False, None
Loopt = dict[tuple[str, str | None], bool | None]


def stand(*gebeurtenissen: Gebeurtenis, on: date = LATER, regio: str | None = NV, gemeente: str | None = None) -> Stand:
    """How a case stands."""
    dossier = Dossier("d1", Huishouden(gemeente=gemeente), gebeurtenissen=list(gebeurtenissen))
    return evaluate(dossier, on=on, regio=regio)


def diensten(*gebeurtenissen: Gebeurtenis, **waar: Any) -> tuple[LopendeDienst, ...]:
    """The services of a case."""
    return stand(*gebeurtenissen, **waar).bekostiging


def loopt(gevonden: Iterable[LopendeDienst]) -> Loopt:
    """Which services run, or may, for whom; none of them twice."""
    sleutels = [((str(een.dienst), een.over), een.loopt) for een in gevonden]
    assert len(dict(sleutels)) == len(sleutels)
    return dict(sleutels)


def feit(naam: str, waarde: bool | str, over: str | None = None, op: date = D) -> Gebeurtenis:
    """A stated fact."""
    return FEIT_VASTGESTELD(op, over, (naam, waarde))


# From when until when: every service that begins and ends with an event of its own.


BEGIN_EN_EIND: dict[Dienst, tuple[Gebeurtenissoort, Gebeurtenissoort]] = {
    Dienst.OPVANG: (OPVANG_BEGONNEN, OPVANG_BEEINDIGD),
    Dienst.AMBULANTE_BEGELEIDING: (AMBULANTE_BEGELEIDING_BEGONNEN, AMBULANTE_BEGELEIDING_BEEINDIGD),
    Dienst.CASEMANAGER_CSG: (CASEMANAGER_TOEGEWEZEN, CASEMANAGEMENT_BEEINDIGD),
    Dienst.DADEROPVANG: (DADEROPVANG_BEGONNEN, DADEROPVANG_BEEINDIGD),
}
DIENST = pytest.mark.parametrize("dienst", BEGIN_EN_EIND)


def test_every_service_has_a_label_and_a_way_to_begin_and_end() -> None:
    """The measure is the only one that begins and ends with a decision about something else."""
    assert set(Dienst) - set(BEGIN_EN_EIND) == {Dienst.MAATREGEL}
    assert {dienst.value: dienst.label for dienst in Dienst} == {
        "opvang": "opvang",
        "ambulante_begeleiding": "ambulante begeleiding",
        "maatregel": "uitvoering van een maatregel",
        "casemanager_csg": "casemanager van het Centrum Seksueel Geweld",
        "daderopvang": "daderopvang",
    }


@DIENST
def test_a_service_runs_from_the_day_it_begins_until_the_day_it_ends(dienst: Dienst) -> None:
    """Not the day before; from then on, however long; no more on the day of its end, as far as the evening of it."""
    begin, eind = BEGIN_EN_EIND[dienst]
    zaak = [begin(D, "p1"), eind(LATER, "p1")]
    loopt_dan = {(dienst.value, "p1"): WEL}
    for on, verwacht in ((D - DAG, {}), (D, loopt_dan), (LATER - DAG, loopt_dan), (LATER, {}), (LATER + DAG, {})):
        assert (on, loopt(diensten(*zaak, on=on))) == (on, verwacht)
    assert loopt(diensten(begin(D, "p1"), on=date(2099, 12, 31))) == loopt_dan


@DIENST
def test_every_order_of_beginnings_and_ends_comes_out_by_the_last_day(dienst: Dienst) -> None:
    """All cases of three days, the last day on which anything is recorded decides; both on it: unknown."""
    begin, eind = BEGIN_EN_EIND[dienst]
    dagen = [D, D + DAG, D + 2 * DAG]
    opties: list[tuple[Gebeurtenissoort, ...]] = [(), (begin,), (eind,), (begin, eind)]
    gezien = set()
    for keuze in product(opties, repeat=3):
        zaak = [soort(dag, "p1") for dag, soorten in zip(dagen, keuze, strict=True) for soort in soorten]
        try:
            dossier = Dossier("d1", gebeurtenissen=zaak)
        except InvalidDossierError:  # an end without a beginning before it
            assert eind in {een.soort for een in zaak}
            continue
        laatste = next((soorten for soorten in reversed(keuze) if soorten), ())
        verwacht = {(begin,): WEL, (begin, eind): ONBEKEND}.get(laatste, NEE)
        gevonden = loopt(evaluate(dossier, on=LATER, regio=NV).bekostiging)
        assert (keuze, gevonden) == (keuze, {} if verwacht is NEE else {(dienst.value, "p1"): verwacht})
        gezien.add(verwacht)
    assert gezien == {WEL, NEE, ONBEKEND}


@DIENST
def test_two_events_of_one_day_with_a_time_have_an_order(dienst: Dienst) -> None:
    """Begun in the morning and ended at night it has ended; the other way round it runs."""
    begin, eind = BEGIN_EN_EIND[dienst]
    ochtend, avond = datetime(2022, 5, 2, 9), datetime(2022, 5, 2, 21)
    assert loopt(diensten(begin(ochtend, "p1"), eind(avond, "p1"))) == {}
    eerder = begin(D - DAG, "p1")
    assert loopt(diensten(eerder, eind(ochtend, "p1"), begin(avond, "p1"))) == {(dienst.value, "p1"): WEL}


@DIENST
def test_a_service_that_may_run_is_asked_first(dienst: Dienst) -> None:
    """In the words of the service, before what is asked about its money."""
    begin, eind = BEGIN_EN_EIND[dienst]
    (een,) = diensten(begin(D, "p1", _begeleider(dienst)), eind(D, "p1"))
    assert een.vragen[0] == f"Loopt deze dienst nog: {dienst.label}?"
    assert len(set(een.vragen)) == len(een.vragen)
    (zeker,) = diensten(begin(D, "p1", _begeleider(dienst)))
    assert zeker.vragen == een.vragen[1:]


def _begeleider(dienst: Dienst) -> Begeleider | None:
    return Begeleider.GGZ if dienst is Dienst.AMBULANTE_BEGELEIDING else None


@DIENST
def test_a_service_is_of_one_person(dienst: Dienst) -> None:
    """That of one ends without that of another; an end of somebody else needs a beginning of that one."""
    begin, eind = BEGIN_EN_EIND[dienst]
    zaak = [begin(D, "p1"), begin(D, "p2"), eind(D + DAG, "p1")]
    assert loopt(diensten(*zaak)) == {(dienst.value, "p2"): WEL}
    assert loopt(diensten(*zaak, on=D)) == {(dienst.value, "p1"): WEL, (dienst.value, "p2"): WEL}
    with pytest.raises(InvalidDossierError, match="needs an earlier"):
        Dossier("d1", gebeurtenissen=[begin(D, "p1"), eind(D + DAG, "p2")])


def test_guidance_at_home_can_be_of_nobody_in_particular() -> None:
    """The others name somebody."""
    zaak = [AMBULANTE_BEGELEIDING_BEGONNEN(D), AMBULANTE_BEGELEIDING_BEEINDIGD(LATER)]
    assert loopt(diensten(*zaak, on=D)) == {("ambulante_begeleiding", None): WEL}
    assert loopt(diensten(*zaak)) == {}
    for soort in (OPVANG_BEGONNEN, CASEMANAGER_TOEGEWEZEN, DADEROPVANG_BEGONNEN):
        with pytest.raises(InvalidValueError, match=r"^over: missing"):
            soort(D)


def test_without_an_event_no_service_runs() -> None:
    """An empty record is not asked about services either."""
    assert diensten() == ()
    assert "WIE BETAALT WAT" not in explain(stand())


# Measures.


def maatregel(soort: Gebeurtenissoort, op: date, tot: date | None = None) -> list[Gebeurtenis]:
    """A measure for a child."""
    return [soort(op, "x1", tot), MAATREGEL_BETREFT(op, "x1", "k1")]


K1 = ("maatregel", "k1")
VERVALLEN = [
    (maatregel(OTS_UITGESPROKEN, D), date(2023, 5, 2)),  # a year at most
    (maatregel(OTS_UITGESPROKEN, D, date(2022, 11, 2)), date(2022, 11, 2)),  # or what the court said
    (maatregel(VOORLOPIGE_OTS_UITGESPROKEN, D), date(2022, 8, 2)),  # three months
    ([*maatregel(OTS_UITGESPROKEN, D), OTS_VERLENGD(date(2023, 5, 1), "x1")], date(2024, 5, 1)),
]


@pytest.mark.parametrize(("zaak", "einde"), VERVALLEN, ids=["a year", "until a day", "three months", "extended"])
def test_a_measure_of_which_the_end_passed_may_still_run(zaak: list[Gebeurtenis], einde: date) -> None:
    """Somebody may have extended it: from that day on nobody knows, and it is asked."""
    for on, verwacht in ((D - DAG, {}), (D, {K1: WEL}), (einde - DAG, {K1: WEL}), (einde, {K1: ONBEKEND})):
        assert (on, loopt(diensten(*zaak, on=on))) == (on, verwacht)
    assert diensten(*zaak, on=einde)[0].vragen[0] == "Loopt deze dienst nog: uitvoering van een maatregel?"


@pytest.mark.parametrize("soort", [OTS_UITGESPROKEN, VOORLOPIGE_OTS_UITGESPROKEN, VOOGDIJ_OPGEDRAGEN])
def test_a_measure_that_was_ended_has_ended(soort: Gebeurtenissoort) -> None:
    """An event says so; voogdij runs until then."""
    zaak = [*maatregel(soort, D), MAATREGEL_BEEINDIGD(LATER, "x1")]
    assert loopt(diensten(*zaak, on=LATER - DAG)) == {K1: WEL}
    assert loopt(diensten(*zaak, on=LATER)) == {}
    assert loopt(diensten(*zaak, on=date(2030, 1, 1))) == {}
    voogdij = maatregel(VOOGDIJ_OPGEDRAGEN, D)
    assert loopt(diensten(*voogdij, on=date(2030, 1, 1))) == {K1: WEL}


def test_a_measure_of_which_no_child_is_recorded_runs_for_somebody() -> None:
    """Nobody is named."""
    assert loopt(diensten(OTS_UITGESPROKEN(D, "x1"))) == {("maatregel", None): WEL}


def test_a_measure_and_a_statement_about_nobody_in_particular_are_one_service() -> None:
    """The same measure, recorded by its order and stated as a fact, is paid once."""
    zaak = [OTS_UITGESPROKEN(D, "x1"), feit("maatregel", "ots", op=D + DAG)]
    assert loopt(diensten(*zaak)) == {("maatregel", None): WEL}
    assert loopt(diensten(*zaak, MAATREGEL_BEEINDIGD(D + 2 * DAG, "x1"))) == {("maatregel", None): WEL}


# What is stated.


BIJ_CSG = "centrum_seksueel_geweld.bij_csg"
GESTELD: dict[str, tuple[list[Gebeurtenis], Loopt]] = {
    "somebody": ([feit("in_opvang", WEL)], {("opvang", None): WEL}),
    "one": ([feit("in_opvang", WEL, "p1")], {("opvang", "p1"): WEL}),
    "denied": ([feit("in_opvang", NEE)], {}),
    "denied of one": ([feit("in_opvang", NEE, "p1")], {}),
    "denied later": ([feit("in_opvang", WEL), feit("in_opvang", NEE, op=D + DAG)], {}),
    "denied of everybody later": ([OPVANG_BEGONNEN(D, "p1"), feit("in_opvang", NEE, op=D + DAG)], {}),
    "denied of another": (
        [OPVANG_BEGONNEN(D, "p1"), feit("in_opvang", NEE, "p2", op=D + DAG)],
        {("opvang", "p1"): WEL},
    ),
    "denied on the day itself": (
        [OPVANG_BEGONNEN(D, "p1"), feit("in_opvang", NEE, op=D)],
        {("opvang", "p1"): ONBEKEND},
    ),
    "another too": (
        [OPVANG_BEGONNEN(D, "p1"), feit("in_opvang", WEL, "p2")],
        {("opvang", "p1"): WEL, ("opvang", "p2"): WEL},
    ),
    # Somebody is in shelter again: that may be the one who had left.
    "somebody again": (
        [OPVANG_BEGONNEN(D, "p1"), OPVANG_BEEINDIGD(D + DAG, "p1"), feit("in_opvang", WEL, op=D + 2 * DAG)],
        {("opvang", "p1"): ONBEKEND, ("opvang", None): WEL},
    ),
    "ots": ([feit("maatregel", "ots", "k1")], {K1: WEL}),
    "voogdij": ([feit("maatregel", "voogdij", "k1")], {K1: WEL}),
    "no measure": ([feit("maatregel", "geen", "k1")], {}),
    "no measure any more": ([feit("maatregel", "ots", "k1"), feit("maatregel", "geen", "k1", D + DAG)], {}),
    "measure for somebody": ([feit("maatregel", "ots")], {("maatregel", None): WEL}),
    # Who came in got a casemanager; whether the course of help still runs does not follow from that.
    "at the centre": ([feit(BIJ_CSG, WEL, "p1")], {("casemanager_csg", "p1"): ONBEKEND}),
    "at the centre with a casemanager": (
        [feit(BIJ_CSG, WEL, "p1"), CASEMANAGER_TOEGEWEZEN(D, "p1")],
        {("casemanager_csg", "p1"): WEL},
    ),
    "not at the centre": ([feit(BIJ_CSG, NEE, "p1")], {}),
    "sexual violence": ([feit("centrum_seksueel_geweld.seksueel_geweld", WEL, "p1")], {}),
    "at the centre and over": (
        [feit(BIJ_CSG, WEL, "p1"), CASEMANAGER_TOEGEWEZEN(D, "p1"), CASEMANAGEMENT_BEEINDIGD(D + DAG, "p1")],
        {},
    ),
    "one at the centre, another with a casemanager": (
        [feit(BIJ_CSG, WEL, "p1"), CASEMANAGER_TOEGEWEZEN(D, "p2")],
        {("casemanager_csg", "p1"): ONBEKEND, ("casemanager_csg", "p2"): WEL},
    ),
}


@pytest.mark.parametrize("naam", GESTELD)
def test_a_stated_fact_shows_a_service_as_an_event_does(naam: str) -> None:
    """What is denied is left out; what is denied of everybody ends what somebody had; what is unknown stays so."""
    zaak, verwacht = GESTELD[naam]
    assert loopt(diensten(*zaak)) == verwacht


def test_who_came_in_at_the_centre_long_ago_need_not_have_a_casemanager_now() -> None:
    """Every victim gets one at the arrival, for the whole course; when that is over the arrival does not tell."""
    (een,) = diensten(feit(BIJ_CSG, WEL, "p1", date(2018, 6, 1)), on=date(2026, 6, 1))
    assert een.loopt is ONBEKEND
    assert een.vragen[0] == "Loopt deze dienst nog: casemanager van het Centrum Seksueel Geweld?"


# Laws.


PERSONEN = ["p1", "p2"]


@st.composite
def zaken(draw: st.DrawFn) -> list[Gebeurtenis]:
    """Beginnings of services of two persons, and ends and statements after them, over two weeks."""
    gekozen: list[Gebeurtenis] = []
    for _ in range(draw(st.integers(1, 5))):
        dienst, wie, dag = draw(st.sampled_from(list(BEGIN_EN_EIND))), draw(st.sampled_from(PERSONEN)), draw(_DAGEN)
        begin, eind = BEGIN_EN_EIND[dienst]
        gekozen.append(begin(dag, wie))
        if draw(st.booleans()):
            gekozen.append(eind(dag + draw(st.integers(0, 5)) * DAG, wie))
    if draw(st.booleans()):
        gekozen.append(feit("in_opvang", draw(st.booleans()), draw(st.sampled_from([None, *PERSONEN])), draw(_DAGEN)))
    if draw(st.booleans()):
        gekozen += maatregel(OTS_UITGESPROKEN, draw(_DAGEN), draw(st.none() | st.just(D + 20 * DAG)))
    return gekozen


_DAGEN = st.integers(0, 13).map(lambda na: D + na * DAG)


def bewijzen(gebeurtenissen: Sequence[Gebeurtenis], on: date) -> dict[tuple[Dienst, str | None], bool | None]:
    """The services that a case shows on a day."""
    gevonden = bewezen(Dossier("d1", gebeurtenissen=list(gebeurtenissen)), on).diensten
    return {(een.dienst, een.over): een.loopt for een in gevonden}


@given(zaken(), _DAGEN, st.integers(0, 20), st.data())
def test_an_end_never_adds_a_service(zaak: list[Gebeurtenis], dag: date, na: int, data: st.DataObject) -> None:
    """Whatever ends, and on whatever day is asked: no service is there that was not there without it."""
    begin = data.draw(
        st.sampled_from([een for een in zaak if een.soort in {paar[0] for paar in BEGIN_EN_EIND.values()}])
    )
    (eind,) = (paar[1] for paar in BEGIN_EN_EIND.values() if paar[0] == begin.soort)
    op = max(begin.dag, dag)
    zonder, met = (bewijzen(een, D + na * DAG) for een in (zaak, [*zaak, eind(op, begin.over)]))
    assert set(met) <= set(zonder)
    sleutel = next(dienst for dienst, paar in BEGIN_EN_EIND.items() if paar[1] == eind), begin.over
    assert {een: waarde for een, waarde in zonder.items() if een != sleutel} == {
        een: waarde for een, waarde in met.items() if een != sleutel
    }
    opnieuw = [een for een in zaak if een.dag > op and een.soort in (begin.soort, FEIT_VASTGESTELD)]
    if D + na * DAG >= op and not opnieuw:
        assert met.get(sleutel) is not WEL


@given(zaken(), st.integers(0, 20), st.randoms(use_true_random=False))
def test_only_what_happened_by_the_day_counts_and_in_whatever_order_it_is_given(
    zaak: list[Gebeurtenis], na: int, kans: Any
) -> None:
    """What happens later changes nothing, and neither does the order in a file."""
    on = D + na * DAG
    eerder = [een for een in zaak if een.dag <= on]
    geschud = list(zaak)
    kans.shuffle(geschud)
    assert bewijzen(zaak, on) == bewijzen(eerder, on) == bewijzen(geschud, on)


# Who guides at home.


@pytest.mark.parametrize(
    ("begeleider", "partner", "component", "stromen"),
    [
        (Begeleider.OPVANG, "moviera", "de begeleiding thuis", ("duvo",)),
        (Begeleider.ZORGAANBIEDER, "zorgaanbieders", "de ingekochte zorg", ("gemeentelijke-middelen",)),
        (Begeleider.GGZ, "ggz", "de ingekochte zorg", ("gemeentelijke-middelen",)),
        (
            Begeleider.LOKAAL_TEAM,
            "lokale-wijkteams-en-cjg",
            "het wijkteam of CJG",
            ("jeugdwet-budget", "wmo-budget"),
        ),
    ],
)
def test_who_guides_at_home_decides_who_pays(
    begeleider: Begeleider, partner: str, component: str, stromen: tuple[str, ...]
) -> None:
    """The word of the event is a kind of partner; the part is that of the partner in the region."""
    (een,) = diensten(AMBULANTE_BEGELEIDING_BEGONNEN(D, "p1", begeleider))
    assert [(deel.partner, deel.component) for deel in een.bekostiging] == [(partner, component)]
    assert een.geldstromen == stromen
    assert not any(vraag.startswith("Wie geeft ") for vraag in een.vragen)


def test_who_guides_at_home_is_asked_where_the_event_does_not_say() -> None:
    """Nothing is guessed: no partner, no stream, and one question with the four that it can be."""
    (een,) = diensten(AMBULANTE_BEGELEIDING_BEGONNEN(D, "p1"))
    assert (een.bekostiging, een.geldstromen, een.centrumgemeente) == ((), (), None)
    assert een.vragen == (
        "Wie geeft de ambulante begeleiding: opvang, zorgaanbieder, geestelijke gezondheidszorg of lokaal team?",
    )


def test_the_guidance_that_began_last_says_who_gives_it() -> None:
    """Of each person, and also where the last does not say it."""
    eerst = AMBULANTE_BEGELEIDING_BEGONNEN(D, "p1", Begeleider.GGZ)
    ander = AMBULANTE_BEGELEIDING_BEGONNEN(D, "p2", Begeleider.OPVANG)
    later = AMBULANTE_BEGELEIDING_BEGONNEN(D + DAG, "p1", Begeleider.LOKAAL_TEAM)
    zwijgt = AMBULANTE_BEGELEIDING_BEGONNEN(D + DAG, "p1")
    for zaak, verwacht in (
        ([eerst, ander], {"p1": ["ggz"], "p2": ["moviera"]}),
        ([eerst, ander, later], {"p1": ["lokale-wijkteams-en-cjg"], "p2": ["moviera"]}),
        ([eerst, ander, zwijgt], {"p1": [], "p2": ["moviera"]}),
    ):
        gevonden = {een.over: [deel.partner for deel in een.bekostiging] for een in diensten(*zaak)}
        assert gevonden == verwacht


@pytest.mark.parametrize("regio", [AM])
def test_guidance_at_home_is_no_stay_in_a_shelter(regio: str) -> None:
    """Where no text describes that part of a shelter, the part for women or for men is not it."""
    (een,) = diensten(AMBULANTE_BEGELEIDING_BEGONNEN(D, "p1", Begeleider.OPVANG), regio=regio)
    assert {deel.component for deel in een.bekostiging}.isdisjoint({"de vrouwenopvang", "de mannenopvang"})


def test_a_provider_of_guidance_is_a_word_of_the_list() -> None:
    """No other text, and no other event carries one."""
    with pytest.raises(InvalidValueError, match=r"^waarde: str is not a Begeleider"):
        AMBULANTE_BEGELEIDING_BEGONNEN(D, "p1", "ggz")
    with pytest.raises(InvalidValueError, match=r"^waarde: daderopvang_begonnen carries no value"):
        DADEROPVANG_BEGONNEN(D, "p1", Begeleider.GGZ)


# Who pays: in each region what its texts say, elsewhere what holds nationally, and else a question.


EERDER = date(2018, 1, 2)
VROUW, MAN = (feit("opvang.geslacht", geslacht, "p1", EERDER) for geslacht in ("vrouw", "man"))
NODIG = feit("opvang.opvang_nodig", WEL, "p1", EERDER)


@pytest.mark.parametrize(
    ("zaak", "regio", "delen", "stromen"),
    [
        ([DADEROPVANG_BEGONNEN(D, "p1")], NV, [("iriszorg-daderopvang", "de daderopvang")], ("duvo",)),
        ([DADEROPVANG_BEGONNEN(D, "p1")], "flevoland", [("daderopvang", "daderopvang")], ()),
        ([CASEMANAGER_TOEGEWEZEN(D, "p1")], NV, [("centrum_seksueel_geweld", "de casemanagers")], ("duvo",)),
        ([CASEMANAGER_TOEGEWEZEN(D, "p1")], None, [("centrum_seksueel_geweld", "de casemanagers")], ("duvo",)),
        (
            maatregel(OTS_UITGESPROKEN, D),
            NV,
            [("gecertificeerde_instelling", "de uitvoering van kinderbeschermingsmaatregelen")],
            ("jeugdwet-budget",),
        ),
        (
            maatregel(OTS_UITGESPROKEN, D),
            "ijsselland",
            [("gecertificeerde_instelling", "gecertificeerde instelling")],
            ("jeugdwet-budget",),
        ),
        ([OPVANG_BEGONNEN(D, "p1"), VROUW], NV, [("moviera", "de vrouwenopvang")], ("duvo",)),
        ([OPVANG_BEGONNEN(D, "p1"), VROUW], GZ, [("moviera", "de vrouwenopvang")], ("duvo",)),
        ([OPVANG_BEGONNEN(D, "p1"), VROUW], "flevoland", [("opvang", "opvang")], ("duvo",)),
        ([OPVANG_BEGONNEN(D, "p1"), MAN], NV, [("opvang", "opvang")], ("duvo",)),
        ([OPVANG_BEGONNEN(D, "p1")], NV, [("opvang", "opvang")], ("duvo",)),
        ([OPVANG_BEGONNEN(D, "p1")], AM, [("opvang", "opvang")], ("duvo",)),
        ([OPVANG_BEGONNEN(D, "p1")], None, [("opvang", "opvang")], ("duvo",)),
    ],
    ids=[
        *("a perpetrator's shelter", "one in Flevoland", "a casemanager", "one nationally", "a measure"),
        *("one in IJsselland", "a woman's shelter", "one in Gooi en Vechtstreek", "one in Flevoland too"),
        *("a man's shelter", "somebody's shelter", "somebody's in Amersfoort", "somebody's nationally"),
    ],
)
def test_a_service_is_paid_by_what_pays_that_part(
    zaak: list[Gebeurtenis], regio: str | None, delen: list[tuple[str, str]], stromen: tuple[str, ...]
) -> None:
    """The part of the partner that the texts name; without one the kind of partner and a question."""
    (een,) = diensten(*zaak, regio=regio)
    assert [(deel.partner, deel.component) for deel in een.bekostiging] == delen
    assert een.geldstromen == stromen
    assert bool(stromen) or any(vraag.startswith("Uit welke geldstroom wordt ") for vraag in een.vragen)


@pytest.mark.parametrize("on", [date(2020, 1, 1), date(2022, 6, 1), date(2026, 6, 1)])
def test_the_casemanager_is_commissioned_by_whom_two_texts_name(on: date) -> None:
    """Municipalities and the ministry both stay visible, with the reservation that the texts do not agree."""
    (een,) = diensten(CASEMANAGER_TOEGEWEZEN(on, "p1"), on=on)
    (deel,) = een.bekostiging
    assert {opdracht.wie.value for opdracht in deel.opdrachten} == {"gemeenten", "ministerie_vws"}
    assert (deel.opdrachtgever, een.geldstromen) == (None, ("duvo",))
    assert any("De teksten zijn het niet eens." in vraag for vraag in een.vragen)
    assert any("verschilt per kostendeel" in een_.tekst for een_ in een.alle_voorbehouden)


def test_the_daderopvang_of_iriszorg_is_a_subsidy_from_the_duvo() -> None:
    """As the action line on offenders says."""
    (een,) = diensten(DADEROPVANG_BEGONNEN(D, "p1"))
    (financiering,) = een.bekostiging[0].financieringen
    assert (financiering.geldstroom.code, financiering.regel.verwerving) == ("duvo", Verwerving.SUBSIDIE)
    assert "Plegeraanpak" in str(financiering.regel.bronnen[0])


@pytest.mark.parametrize(
    ("geslacht", "partner", "component"),
    [(VROUW, "kwintes", "de vrouwenopvang"), (MAN, "moviera-utrecht", "de mannenopvang")],
    ids=["a woman", "a man"],
)
@pytest.mark.parametrize("on", [date(2018, 6, 1), date(2023, 6, 1), date(2026, 6, 1)])
def test_a_shelter_in_amersfoort_is_for_women_or_for_men(
    geslacht: Gebeurtenis, partner: str, component: str, on: date
) -> None:
    """Who stays there says which of the two it is, and so who pays it."""
    (een,) = diensten(OPVANG_BEGONNEN(date(2018, 1, 2), "p1"), NODIG, geslacht, on=on, regio=AM)
    assert [(deel.partner, deel.component) for deel in een.bekostiging] == [(partner, component)]
    assert (een.geldstromen, een.over) == (("duvo",), "p1")


@pytest.mark.parametrize(("geslacht", "partner"), [(VROUW, "kwintes"), (MAN, "moviera-utrecht")], ids=["woman", "man"])
def test_who_is_in_a_shelter_need_not_be_asked_whether_it_is_needed(geslacht: Gebeurtenis, partner: str) -> None:
    """The stay is recorded: a shelter of the other sex does not pay for it."""
    (een,) = diensten(OPVANG_BEGONNEN(date(2018, 1, 2), "p1"), geslacht, on=date(2018, 6, 1), regio=AM)
    assert [deel.partner for deel in een.bekostiging] == [partner]


def test_which_of_several_shelters_it_is_is_asked() -> None:
    """Two shelters, one stay: the money of one of them."""
    (een,) = diensten(OPVANG_BEGONNEN(D, "p1"), regio=AM)
    assert een.vragen[0] == "In welke opvang is het verblijf: Kwintes, Moviera (Utrecht) of een andere?"
    assert len(een.bekostiging) == 1
    (een,) = diensten(OPVANG_BEGONNEN(D, "p1"), regio=NV)
    vraag = "In welke opvang is het verblijf: Moviera (Gelderland), Landelijke mannenopvang of een andere?"
    assert een.vragen[0] == vraag


@pytest.mark.parametrize("regio", REGIOS)
def test_in_a_region_no_reservation_says_that_there_is_none(regio: str) -> None:
    """The region is given, also where it is not known which shelter it is."""
    geval = stand(*VOLLE_ZAAK, OPVANG_BEGONNEN(D, "p4"), regio=regio)
    assert Voorbehoudsoort.GEEN_REGIO not in {een.soort for een in geval.voorbehouden}


def test_a_man_is_not_in_the_womens_shelter() -> None:
    """For a man in Noord-Veluwe the texts name the national places for men: that the DUVO pays those is derived."""
    (een,) = diensten(OPVANG_BEGONNEN(D, "p1"), NODIG, MAN)
    assert "de vrouwenopvang" not in {deel.component for deel in een.bekostiging}
    assert [voorbehoud.soort for voorbehoud in een.voorbehouden][:1] == [Voorbehoudsoort.AFGELEID]


def test_a_shelter_for_hattem_is_not_that_of_another_area() -> None:
    """For shelter Hattem belongs to Zwolle: what the four centrumgemeenten of Gelderland commission is not its own."""
    (een,) = diensten(OPVANG_BEGONNEN(D, "p1"), regio=None, gemeente="0244")
    assert een.centrumgemeente == "Zwolle"
    assert "moviera" not in {deel.partner for deel in een.bekostiging}


# Who receives the DUVO.


WIE_ONTVANGT = "Welke centrumgemeente ontvangt de DUVO voor de gemeente van het huishouden?"


@pytest.mark.parametrize(
    ("gemeente", "centrum", "vraag", "tweede_hand"),
    [
        ("0200", "Apeldoorn", None, NEE),  # the decree names it
        ("0301", "Apeldoorn", None, WEL),  # a list of others says so
        ("0302", None, f"{WIE_ONTVANGT} Misschien Apeldoorn; dat is niet gelezen.", NEE),  # Noord-Veluwe: not read
        ("0244", "Zwolle", None, WEL),  # Hattem, by a newspaper
        ("0193", "Zwolle", None, NEE),
        ("0268", "Nijmegen", None, NEE),
        ("0944", None, f"{WIE_ONTVANGT} Misschien Nijmegen; dat is niet gelezen.", NEE),
        ("0307", "Amersfoort", None, NEE),
        ("0363", None, WIE_ONTVANGT, NEE),  # of no region that is here
        (None, None, WIE_ONTVANGT, NEE),
    ],
)
def test_the_centrumgemeente_is_known_or_asked(
    gemeente: str | None, centrum: str | None, vraag: str | None, *, tweede_hand: bool
) -> None:
    """By the scheme of the municipality; what was read elsewhere stands with that, what was not read is asked."""
    geval = stand(OPVANG_BEGONNEN(D, "p1"), regio=None, gemeente=gemeente)
    (een,) = geval.bekostiging
    assert (een.centrumgemeente, een.geldstromen) == (centrum, ("duvo",))
    assert [een_ for een_ in een.vragen if een_.startswith("Welke centrumgemeente ")] == ([vraag] if vraag else [])
    assert {een_.soort for een_ in een.voorbehouden} == ({Voorbehoudsoort.TWEEDE_HAND} if tweede_hand else set())
    assert set(een.voorbehouden) <= set(een.alle_voorbehouden) <= set(geval.voorbehouden)
    assert ("ontvangt de DUVO: centrumgemeente" in explain(geval)) == (centrum is not None)
    assert centrum is None or f"ontvangt de DUVO: centrumgemeente {centrum}" in explain(geval)


def test_nobody_receives_the_duvo_for_a_service_that_it_does_not_pay() -> None:
    """A measure is paid from the budget for youth."""
    (een,) = diensten(*maatregel(OTS_UITGESPROKEN, D), regio=None, gemeente="0302")
    assert (een.centrumgemeente, een.voorbehouden) == (None, ())
    assert not any("centrumgemeente" in vraag for vraag in een.vragen)


# What the text says.


VOLLE_ZAAK = [
    OPVANG_BEGONNEN(D, "p1"),
    NODIG,
    VROUW,
    AMBULANTE_BEGELEIDING_BEGONNEN(D, "k1"),
    AMBULANTE_BEGELEIDING_BEGONNEN(D, "p3", Begeleider.LOKAAL_TEAM),
    CASEMANAGER_TOEGEWEZEN(D, "p1"),
    DADEROPVANG_BEGONNEN(D, "p2"),
    DADEROPVANG_BEEINDIGD(D, "p2"),
    *maatregel(OTS_UITGESPROKEN, D),
]


@pytest.mark.parametrize("regio", [None, *REGIOS])
def test_the_text_of_a_case_names_every_service_with_its_money(regio: str | None) -> None:
    """Each service and for whom, each partner, stream, row and source, each taakveld and each question."""
    geval = stand(*VOLLE_ZAAK, regio=regio)
    tekst = explain(geval)
    deel = tekst[tekst.index("WIE BETAALT WAT") : tekst.index("OPEN VRAGEN")]
    assert len(geval.bekostiging) == 6
    for een in geval.bekostiging:
        kop = (
            f"{een.dienst.label[0].upper()}{een.dienst.label[1:]} (voor {een.over}){'' if een.loopt else ': misschien'}"
        )
        assert kop in deel.splitlines()
        assert [vraag for vraag in een.vragen if f"    Vraag: {vraag}" not in deel.splitlines()] == []
        for onderdeel in een.bekostiging:
            assert onderdeel.component in deel
            for geld in onderdeel.financieringen:
                assert geld.geldstroom.naam in deel
                assert f"{geld.regel.code} · {'; '.join(map(str, geld.regel.bronnen))}" in deel
            veld = None if onderdeel.boeking is None else onderdeel.boeking.taakveld
            assert veld is None or f"taakveld {veld.code} {veld.naam} · {veld.bron}" in deel
    assert len([regel for regel in deel.splitlines()[1:] if regel and not regel.startswith(" ")]) == 6


def test_a_service_of_nobody_in_particular_has_no_name_in_the_text() -> None:
    """And the text of a household without a region says nothing of one."""
    regels = explain(stand(AMBULANTE_BEGELEIDING_BEGONNEN(D), regio=None)).splitlines()
    assert "Ambulante begeleiding" in regels


def test_a_person_concerned_reads_nothing_about_money() -> None:
    """No stream, no opdrachtgever, no taakveld: the text is the same with and without services."""
    for zaak in (VOLLE_ZAAK, [feit("eergerelateerd", NEE), *VOLLE_ZAAK]):
        tekst = explain(stand(*zaak), publiek="betrokkene")
        assert not any(stroom.naam in tekst for stroom in GELDSTROMEN.values())
        assert "opdrachtgever" not in tekst
        assert "taakveld" not in tekst
        zonder = [een for een in zaak if een.soort.tag not in {paar[0].tag for paar in BEGIN_EN_EIND.values()}]
        zonder = [een for een in zonder if een.soort != DADEROPVANG_BEEINDIGD]
        assert tekst == explain(stand(*zonder), publiek="betrokkene")


# How a case goes on.


def van_geld(dossier: Dossier, van: date, tot: date, regio: str | None = NV) -> Iterator[tuple[Any, ...]]:
    """The changes about services, day by day."""
    for dag in verloop(dossier, van=van, tot=tot, regio=regio).veranderingen:
        for een in dag.wijzigingen:
            if een.onderdeel.startswith("bekostiging."):
                yield dag.dag, een.onderdeel.removeprefix("bekostiging."), een.over, een.van, een.naar


def test_a_case_shows_the_day_on_which_a_service_begins_and_ends() -> None:
    """And the day from which nobody knows; each with the streams."""
    zaak = [
        VROUW,
        OPVANG_BEGONNEN(date(2022, 5, 3), "p1"),
        OPVANG_BEEINDIGD(date(2022, 5, 9), "p1"),
        AMBULANTE_BEGELEIDING_BEGONNEN(date(2022, 5, 9), "p1"),
        AMBULANTE_BEGELEIDING_BEEINDIGD(date(2022, 5, 11), "p1"),
        *maatregel(OTS_UITGESPROKEN, date(2021, 5, 5)),
        MAATREGEL_BEEINDIGD(date(2022, 5, 10), "x1"),
    ]
    dossier = Dossier("d1", gebeurtenissen=zaak)
    budget = "jeugdwet-budget, gecertificeerde_instelling"
    assert list(van_geld(dossier, date(2022, 5, 1), date(2022, 5, 20))) == [
        (date(2022, 5, 3), "opvang", "p1", None, "duvo, moviera"),
        (date(2022, 5, 5), "maatregel", "k1", budget, f"misschien, {budget}"),
        (date(2022, 5, 9), "opvang", "p1", "duvo, moviera", None),
        (date(2022, 5, 9), "ambulante_begeleiding", "p1", None, "onbekend"),
        (date(2022, 5, 10), "maatregel", "k1", f"misschien, {budget}", None),
        (date(2022, 5, 11), "ambulante_begeleiding", "p1", "onbekend", None),
    ]
    tekst = explain(verloop(dossier, van=date(2022, 5, 1), tot=date(2022, 5, 20), regio=NV))
    duvo = f"bij Moviera (Gelderland), betaald uit {GELDSTROMEN['duvo'].naam}"
    jeugd = f"bij gecertificeerde instelling, betaald uit {GELDSTROMEN['jeugdwet-budget'].naam}"
    opvang, thuis = (f"    Dienst ‘{wat}’ (voor p1): " for wat in ("opvang", "ambulante begeleiding"))
    ots = "    Dienst ‘uitvoering van een maatregel’ (voor k1): "
    assert {
        f"{opvang}loopt niet → loopt {duvo}",
        f"{opvang}loopt {duvo} → loopt niet",
        f"{ots}loopt {jeugd} → loopt misschien {jeugd}",
        f"{thuis}loopt niet → loopt bij een partner die niet bekend is, betaald uit een geldstroom die niet bekend is",
    } <= set(tekst.splitlines())


def test_several_streams_are_told_together() -> None:
    """A team that two budgets pay, for nobody in particular."""
    dossier = Dossier("d1", gebeurtenissen=[AMBULANTE_BEGELEIDING_BEGONNEN(D, None, Begeleider.LOKAAL_TEAM)])
    assert list(van_geld(dossier, D - DAG, D + DAG)) == [
        (D, "ambulante_begeleiding", None, None, "jeugdwet-budget|wmo-budget, lokale-wijkteams-en-cjg")
    ]
    tekst = explain(verloop(dossier, van=D - DAG, tot=D + DAG, regio=NV))
    jeugd, wmo = GELDSTROMEN["jeugdwet-budget"].naam, GELDSTROMEN["wmo-budget"].naam
    wie = "Lokale wijkteams en Centra voor Jeugd en Gezin"
    assert f"Dienst ‘ambulante begeleiding’: loopt niet → loopt bij {wie}, betaald uit {jeugd} en {wmo}" in tekst


def test_two_regions_pay_a_service_from_other_streams() -> None:
    """The same case, compared."""
    zaak = [AMBULANTE_BEGELEIDING_BEGONNEN(D, "p1", Begeleider.ZORGAANBIEDER)]
    eerst, dan = (stand(*zaak, regio=regio) for regio in (NV, "flevoland"))
    (een,) = (een for een in wijzigingen(eerst, dan) if een.onderdeel.startswith("bekostiging."))
    assert (een.over, een.van, een.naar) == ("p1", "gemeentelijke-middelen, zorgaanbieders", "onbekend, zorgaanbieder")


def test_that_it_becomes_known_who_guides_at_home_is_a_change() -> None:
    """Also where nobody knows yet what pays it."""
    zaken_ = (
        [AMBULANTE_BEGELEIDING_BEGONNEN(D, "p1")],
        [AMBULANTE_BEGELEIDING_BEGONNEN(D, "p1", Begeleider.ZORGAANBIEDER)],
    )
    eerst, dan = (stand(*zaak, regio="flevoland") for zaak in zaken_)
    assert eerst.bekostiging != dan.bekostiging
    (een,) = (een for een in wijzigingen(eerst, dan) if een.onderdeel.startswith("bekostiging."))
    assert (een.van, een.naar) == ("onbekend", "onbekend, zorgaanbieder")


# A table.


SLEUTELS = [
    *("dienst", "over", "loopt", "centrumgemeente"),
    *("partner", "naam", "component", "opdrachtgever", "opdracht_volgens", "taakveld", "vragen"),
    *("geldstroom", "stand", "tot", "aandeel", "verwerving", "rij", "bronnen", "reading", "opmerking"),
]


@pytest.mark.parametrize("regio", [None, *REGIOS])
@pytest.mark.parametrize("on", [date(2022, 6, 1), date(2026, 6, 1)])
def test_records_are_flat_and_all_alike(regio: str | None, on: date) -> None:
    """The same keys in the same order, plain values, and a record for each part and stream."""
    for een in diensten(*VOLLE_ZAAK, on=on, regio=regio):
        records = een.records()
        assert len(records) == max(1, sum(max(1, len(deel.financieringen)) for deel in een.bekostiging))
        for record in records:
            assert list(record) == SLEUTELS
            assert {type(waarde) for waarde in record.values()} <= {str, bool, date, Decimal, type(None)}
            assert (record["dienst"], record["over"], record["loopt"]) == (een.dienst.value, een.over, een.loopt)


def test_a_service_of_which_nobody_knows_who_gives_it_stands_in_the_table() -> None:
    """With its question: else a table of all services is short of one."""
    (een,) = diensten(AMBULANTE_BEGELEIDING_BEGONNEN(D, "p1"))
    (record,) = een.records()
    assert (record["dienst"], record["over"], record["vragen"]) == ("ambulante_begeleiding", "p1", een.vragen[0])
    assert [record[naam] for naam in ("partner", "component", "geldstroom", "opdrachtgever")] == [None] * 4


def test_every_question_about_a_service_stands_in_the_table() -> None:
    """Also whether it still runs, and who receives the DUVO."""
    (een,) = diensten(OPVANG_BEGONNEN(D, "p1"), OPVANG_BEEINDIGD(D, "p1"))
    gevraagd = " ".join(str(record["vragen"]) for record in een.records())
    assert [vraag for vraag in een.vragen if vraag not in gevraagd] == []
