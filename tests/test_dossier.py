"""The case file: a household and events that do not contradict each other, in whatever order they stand."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from itertools import combinations, permutations

import attrs
import pendulum
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.strategies import dagen, dossiers, ids, reeksen

from huiselijkgeweld import (
    Dossier,
    Duur,
    Gebeurtenis,
    HorizonError,
    Huishouden,
    InvalidDossierError,
    InvalidValueError,
    Melding,
    Melduitkomst,
    Persoon,
    UnknownCodeError,
    evaluate,
)
from huiselijkgeweld.model.gebeurtenissen import (
    AANVRAAG_MAATWERKVOORZIENING_ONTVANGEN,
    AANVRAAG_ONTVANGEN,
    BEREIKBAARHEID_DOORGEGEVEN,
    BESCHIKKING_GEGEVEN,
    BETROKKENE_GEINFORMEERD,
    CALAMITEIT_GEMELD,
    CALAMITEIT_VASTGESTELD,
    HUISVERBOD_OPGELEGD,
    INFORMEREN_UITGESTELD,
    MELDING_ONTVANGEN,
    ONDERZOEK_GESTART,
    ONDERZOEK_NODIG_VASTGESTELD,
    OVERDRACHT_AANVAARD,
    OVERDRACHT_VERZONDEN,
    PERSOONSGEGEVENS_VASTGELEGD,
    VEILIGHEIDSBEOORDELING_AFGEROND,
    VERVOLGSTAPPEN_BEPAALD,
)
from huiselijkgeweld.model.gebeurtenissen.soort import niet_voor, volgorde
from huiselijkgeweld.tijd.momenten import AMSTERDAM

MAART, APRIL, MEI = date(2026, 3, 2), date(2026, 4, 2), date(2026, 5, 4)
DAG = timedelta(days=1)


def problemen(*gebeurtenissen: Gebeurtenis) -> list[str]:
    """What is wrong with these events, one text for each problem."""
    try:
        Dossier("d1", gebeurtenissen=gebeurtenissen)
    except InvalidDossierError as error:
        return [str(probleem) for probleem in error.problems]
    return []


# The household.


@pytest.mark.parametrize("gemeente", [None, "0193", "0000", "9999"])
def test_a_municipality_is_four_digits_or_not_stated(gemeente: str | None) -> None:
    """Leading zeros belong to the code."""
    assert gemeente == Huishouden(gemeente).gemeente


@pytest.mark.parametrize(
    "gemeente", ["193", "00193", "Zwolle", "", " 0193", "0193\n", "٠١٩٣", 193, 193.0, True, []], ids=repr
)
def test_what_is_no_municipality_code_is_refused(gemeente: object) -> None:
    """Numbers too: 0193 would lose its zero. The value, which may be an address, is not repeated."""
    with pytest.raises(InvalidValueError) as info:
        Huishouden(gemeente)
    assert str(info.value) == "gemeente: not a CBS municipality code; write four digits as text, such as '0193'"


def test_two_persons_have_two_ids() -> None:
    """The message does not repeat the id."""
    with pytest.raises(InvalidValueError, match=r"^personen: two persons have the same id; give each its own\n"):
        Huishouden("0193", (Persoon("p1"), Persoon("k1"), Persoon("p1", date(2015, 5, 1))))


@pytest.mark.parametrize("persoon", ["p1", None, {"id": "p1"}, Persoon, Huishouden()])
def test_a_household_holds_persons(persoon: object) -> None:
    """An id alone is no person."""
    with pytest.raises(InvalidValueError, match=r"^personen: \w+ is not a Persoon\n"):
        Huishouden("0193", (persoon,))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "waarde",
    [datetime(2015, 5, 1), datetime(2015, 5, 1, tzinfo=UTC), "2015-05-01", 20150501, pendulum.naive(2015, 5, 1)],
)
def test_a_wrong_birth_date_is_refused_and_never_repeated(waarde: object) -> None:
    """The message says what it is and what it should be, but not which day it was."""
    with pytest.raises(InvalidValueError, match=r"^geboortedatum: \w+ is not a date; give a datetime.date\n") as info:
        Persoon("p1", waarde)
    assert "2015" not in str(info.value)
    assert info.value.__cause__ is None
    assert info.value.__context__ is None


def test_a_birth_date_is_plain_and_kept_out_of_sight() -> None:
    """It is there for who asks for it, and in no repr of person, household or case."""
    persoon = Persoon("k1", pendulum.date(1931, 12, 24))
    assert (date, date(1931, 12, 24)) == (type(persoon.geboortedatum), persoon.geboortedatum)
    huishouden = Huishouden("0193", [persoon])
    for waarde in (persoon, huishouden, Dossier("d1", huishouden)):
        assert "1931" not in f"{waarde!r}{waarde}"


@pytest.mark.parametrize("waarde", ["0193", None, {"personen": [{"geboortedatum": "1931-12-24"}]}, Persoon("p1")])
def test_a_case_holds_a_household(waarde: object) -> None:
    """What is given instead is named by its type and not shown: it may hold personal data."""
    with pytest.raises(InvalidValueError, match=r"^huishouden: \w+ is not a Huishouden\n") as info:
        Dossier("d1", waarde)  # type: ignore[arg-type]
    assert "1931" not in repr(info.value)


@pytest.mark.parametrize("waarde", ["melding_ontvangen", None, MELDING_ONTVANGEN, {"soort": "melding_ontvangen"}])
def test_a_case_holds_events(waarde: object) -> None:
    """A kind of event is not yet an event, and the message says how to make one."""
    with pytest.raises(InvalidValueError, match=r"is not a Gebeurtenis; call a kind of event to make one\n"):
        Dossier("d1", gebeurtenissen=[waarde])  # type: ignore[list-item]


@pytest.mark.parametrize("waarde", ["Jan Jansen", "111222333", "", None, 17])
def test_the_id_of_a_case_or_person_is_opaque(waarde: object) -> None:
    """A name or a BSN is refused and not repeated."""
    for maak in (Dossier, Persoon):
        with pytest.raises(InvalidValueError, match=r"^id: ") as info:
            maak(waarde)
        assert not waarde or str(waarde) not in str(info.value)


# Adding.


@settings(max_examples=50)
@given(dossiers(), ids(), dagen())
def test_adding_gives_a_new_case_and_leaves_the_old_one(dossier: Dossier, over: str, dag: date) -> None:
    """The new case holds one event more, at the end; the old one is what it was."""
    assume(over not in {persoon.id for persoon in dossier.huishouden.personen})  # who may not be there yet
    voor = dossier.gebeurtenissen
    nieuw = PERSOONSGEGEVENS_VASTGELEGD(dag, over)
    groter = dossier.add(nieuw)
    assert (*voor, nieuw) == groter.gebeurtenissen
    assert (voor, dossier.id, dossier.huishouden) == (dossier.gebeurtenissen, groter.id, groter.huishouden)


def test_adding_what_contradicts_the_case_is_refused() -> None:
    """And the case stays what it was."""
    dossier = Dossier("d1").add(MELDING_ONTVANGEN(APRIL, "m1"))
    with pytest.raises(InvalidDossierError):
        dossier.add(MELDING_ONTVANGEN(MEI, "m1"))
    with pytest.raises(InvalidDossierError):
        dossier.add(ONDERZOEK_GESTART(MAART, "m1"))
    assert len(dossier.gebeurtenissen) == 1


def test_events_may_come_from_anything_that_gives_them_one_by_one() -> None:
    """A generator too; they are kept as a tuple."""
    dossier = Dossier("d1", gebeurtenissen=(MELDING_ONTVANGEN(APRIL, over) for over in ("m1", "m2")))
    assert [MELDING_ONTVANGEN(APRIL, "m1"), MELDING_ONTVANGEN(APRIL, "m2")] == list(dossier.gebeurtenissen)
    assert hash(dossier) == hash(attrs.evolve(dossier))


# Order.


@settings(max_examples=50)
@given(
    dossiers(eerste=date(2015, 1, 1), laatste=date(2030, 12, 31)), dagen(date(2015, 1, 1), date(2035, 1, 1)), st.data()
)
def test_the_order_of_the_events_does_not_matter(dossier: Dossier, on: date, data: st.DataObject) -> None:
    """Any permutation of a case comes to the same answer, or to the same horizon."""
    anders = attrs.evolve(dossier, gebeurtenissen=data.draw(st.permutations(dossier.gebeurtenissen)))
    try:
        expected = evaluate(dossier, on=on)
    except HorizonError:
        with pytest.raises(HorizonError):
            evaluate(anders, on=on)
    else:
        assert expected == evaluate(anders, on=on)


def test_the_order_of_extensions_of_one_day_does_not_matter() -> None:
    """Which of two decisions of one day came first is not recorded, so it cannot change the last day."""
    begin = PERSOONSGEGEVENS_VASTGELEGD(APRIL, "p1")
    uitstel = [INFORMEREN_UITGESTELD(APRIL + DAG, "p1", Duur.parse(duur)) for duur in ("P1D", "P100D", "P1M")]
    standen = {evaluate(Dossier("d1", gebeurtenissen=(begin, *rij)), on=MEI) for rij in permutations(uitstel)}
    assert len(standen) == 1


@settings(max_examples=50)
@given(dossiers(), dagen())
def test_the_events_up_to_a_day_are_those_and_no_others_in_order(dossier: Dossier, dag: date) -> None:
    """The day itself included; none is lost, none is added, and time never runs back."""
    gevonden = dossier.tot_en_met(dag)
    assert Counter(een for een in dossier.gebeurtenissen if een.dag <= dag) == Counter(gevonden)
    assert sorted(een.dag for een in gevonden) == [een.dag for een in gevonden]
    momenten = [een.moment.timestamp() for een in gevonden if een.moment is not None]
    assert sorted(momenten) == momenten


def test_a_day_without_a_time_comes_first_on_its_day() -> None:
    """So that what is met on a day of which no time is known is not missed."""
    ochtend = MELDING_ONTVANGEN(datetime(2026, 4, 2, 0, 0), "m1")
    dag = MELDING_ONTVANGEN(APRIL, "m2")
    assert [dag, ochtend] == sorted([ochtend, dag], key=volgorde)


def eerste_en_tweede_keer(minuut_eerst: int, minuut_dan: int) -> tuple[datetime, datetime]:
    """Two moments in the hour of 25 October 2026 that the clock repeats: in summer time, and then in winter time."""
    eerst = datetime(2026, 10, 25, 2, minuut_eerst, tzinfo=AMSTERDAM)
    return eerst, datetime(2026, 10, 25, 2, minuut_dan, tzinfo=AMSTERDAM, fold=1)


@given(st.integers(0, 59), st.integers(0, 59))
def test_the_hour_that_occurs_twice_keeps_its_order(eerst: int, dan: int) -> None:
    """What the clock shows earlier may have happened later: the offset decides."""
    opgelegd, doorgegeven = eerste_en_tweede_keer(eerst, dan)
    begin, eind = HUISVERBOD_OPGELEGD(opgelegd, "h1"), BEREIKBAARHEID_DOORGEGEVEN(doorgegeven, "h1")
    assert niet_voor(begin, eind)
    assert not niet_voor(eind, begin)
    assert problemen(begin, eind) == []
    assert [begin, eind] == sorted([eind, begin], key=volgorde)


@pytest.mark.parametrize(
    ("eerst", "dan", "kan"),
    [
        (APRIL, APRIL, True),
        (APRIL, APRIL + DAG, True),
        (APRIL, APRIL - DAG, False),
        (datetime(2026, 4, 2, 10), APRIL, True),  # the time of the second is not known: it may have been later
        (APRIL, datetime(2026, 4, 2, 0), True),
        (datetime(2026, 4, 2, 10), datetime(2026, 4, 2, 10), True),
        (datetime(2026, 4, 2, 10), datetime(2026, 4, 2, 9, 59), False),
        (datetime(2026, 4, 2, 23, 59), APRIL + DAG, True),
        (datetime(2026, 4, 2, 0, 1), APRIL - DAG, False),
    ],
)
def test_an_end_may_not_come_before_its_start(eerst: date, dan: date, kan: bool) -> None:
    """By the moment if both are known, else by the day: what the record does not tell is not held against it."""
    begin, eind = MELDING_ONTVANGEN(eerst, "m1"), ONDERZOEK_GESTART(dan, "m1")
    assert kan == niet_voor(begin, eind)
    assert kan == (problemen(begin, eind) == [])


# What contradicts itself.


@pytest.mark.parametrize(
    "gebeurtenissen",
    [
        [ONDERZOEK_GESTART(APRIL, "m1")],
        [MELDING_ONTVANGEN(APRIL, "m2"), ONDERZOEK_GESTART(APRIL, "m1")],
        [MELDING_ONTVANGEN(MEI, "m1"), ONDERZOEK_GESTART(APRIL, "m1")],
    ],
)
def test_an_end_without_its_start_is_refused(gebeurtenissen: list[Gebeurtenis]) -> None:
    """No start at all, one about something else, or one that came later; the message names it and the way out."""
    expected = (
        "onderzoek_gestart needs an earlier melding_ontvangen about the same melding; "
        "add that event or mend its day or over"
    )
    assert [f"gebeurtenissen[{len(gebeurtenissen) - 1}]: {expected}"] == problemen(*gebeurtenissen)


def test_one_of_several_starts_is_enough() -> None:
    """A decision needs an application of either kind, and says so if there is none."""
    beschikking = BESCHIKKING_GEGEVEN(MEI, "a1")
    for begin in (AANVRAAG_ONTVANGEN, AANVRAAG_MAATWERKVOORZIENING_ONTVANGEN):
        assert problemen(begin(APRIL, "a1"), beschikking) == []
    (tekst,) = problemen(beschikking)
    assert "aanvraag_ontvangen or aanvraag_maatwerkvoorziening_ontvangen" in tekst


def test_the_household_needs_no_id_to_have_a_start() -> None:
    """What is about the household has its start about the household."""
    assert problemen(CALAMITEIT_VASTGESTELD(APRIL), CALAMITEIT_GEMELD(APRIL)) == []
    assert len(problemen(CALAMITEIT_GEMELD(APRIL))) == 1


def test_what_happens_once_is_refused_the_second_time() -> None:
    """The message points to the first and never shows the id; about another id it may happen again."""
    drie = [MELDING_ONTVANGEN(dag, over) for dag, over in ((APRIL, "m1"), (APRIL, "m2"), (MEI, "m1"), (MAART, "m1"))]
    tekst = (
        "melding_ontvangen stands at gebeurtenissen[0] too about the same melding, and happens once; "
        "give it an id of its own"
    )
    assert [f"gebeurtenissen[2]: {tekst}", f"gebeurtenissen[3]: {tekst}"] == problemen(*drie)


def test_what_can_happen_often_may_stand_often() -> None:
    """Even twice on one day."""
    assert problemen(*[PERSOONSGEGEVENS_VASTGELEGD(APRIL, "p1")] * 3) == []


def test_all_contradictions_come_at_once() -> None:
    """Each with the number of its event, and none about an id that is not wrong."""
    gevonden = problemen(
        ONDERZOEK_GESTART(APRIL, "m1"),
        MELDING_ONTVANGEN(APRIL, "m2"),
        VERVOLGSTAPPEN_BEPAALD(MEI, "m2"),
        MELDING_ONTVANGEN(APRIL, "m2"),
        CALAMITEIT_GEMELD(APRIL),
        ONDERZOEK_GESTART(APRIL, "m2"),
    )
    assert [tekst.removeprefix("gebeurtenissen")[:3] for tekst in gevonden] == ["[0]", "[2]", "[4]", "[3]"]
    assert all("m1" not in tekst and "m2" not in tekst for tekst in gevonden)


@settings(max_examples=50)
@given(reeksen(), st.data())
def test_a_case_without_one_of_its_starts_says_which_events_hang_on_it(
    reeks: list[Gebeurtenis], data: st.DataObject
) -> None:
    """Leaving out one event leads to problems at exactly those events that no other start carries."""
    assume(reeks)
    weg = data.draw(st.integers(0, len(reeks) - 1))
    rest = reeks[:weg] + reeks[weg + 1 :]

    def heeft_begin(een: Gebeurtenis) -> bool:
        return not een.soort.na or any(
            ander.soort in een.soort.na and ander.over in {None, een.over} and niet_voor(ander, een) for ander in rest
        )

    expected = [f"gebeurtenissen[{nummer}]" for nummer, een in enumerate(rest) if not heeft_begin(een)]
    assert expected == [tekst.partition(":")[0] for tekst in problemen(*rest)]


# What was known.


def test_what_was_written_down_later_was_not_known_yet() -> None:
    """An event is known from the day of recording; without one, from the day on which it happened."""
    dossier = Dossier(
        "d1",
        gebeurtenissen=[
            MELDING_ONTVANGEN(MAART, "m1"),
            PERSOONSGEGEVENS_VASTGELEGD(MAART, "p1", geregistreerd=APRIL),
            PERSOONSGEGEVENS_VASTGELEGD(MAART, "p2", geregistreerd=datetime(2026, 4, 1, 22, 30, tzinfo=UTC)),
            PERSOONSGEGEVENS_VASTGELEGD(MEI, "p3", geregistreerd=MAART),
        ],
    )
    bekend = {
        dag: [een.over for een in dossier.bekend_op(dag).gebeurtenissen]
        for dag in (MAART - DAG, MAART, APRIL - DAG, APRIL, MEI)
    }
    assert bekend == {
        MAART - DAG: [],
        MAART: ["m1", "p3"],
        APRIL - DAG: ["m1", "p3"],
        APRIL: ["m1", "p1", "p2", "p3"],
        MEI: ["m1", "p1", "p2", "p3"],
    }


def test_what_hangs_on_an_unknown_event_is_left_out_with_it() -> None:
    """Along the whole chain: the transfer hangs on its sending, and that on the melding, which was recorded later."""
    dossier = Dossier(
        "d1",
        gebeurtenissen=[
            OVERDRACHT_AANVAARD(MEI, "m1"),
            OVERDRACHT_VERZONDEN(APRIL, "m1"),
            MELDING_ONTVANGEN(MAART, "m1", geregistreerd=MEI + DAG),
            VEILIGHEIDSBEOORDELING_AFGEROND(APRIL, "m1", Melduitkomst.OVERDRACHT),
            BETROKKENE_GEINFORMEERD(MEI, "p1"),
            PERSOONSGEGEVENS_VASTGELEGD(APRIL, "p1"),
        ],
    )
    assert [een.over for een in dossier.bekend_op(MEI).gebeurtenissen] == ["p1", "p1"]
    assert dossier == dossier.bekend_op(MEI + DAG)


def test_an_event_with_another_start_stays_known() -> None:
    """Of two starts one was known: that is enough."""
    dossier = Dossier(
        "d1",
        gebeurtenissen=[
            AANVRAAG_ONTVANGEN(MAART, "a1", geregistreerd=MEI),
            AANVRAAG_MAATWERKVOORZIENING_ONTVANGEN(MAART, "a1"),
            BESCHIKKING_GEGEVEN(APRIL, "a1"),
        ],
    )
    assert len(dossier.bekend_op(APRIL).gebeurtenissen) == 2


@settings(max_examples=50)
@given(dossiers(), dagen(), dagen())
def test_what_was_known_is_a_case_of_its_own_and_only_grows(dossier: Dossier, dag: date, later: date) -> None:
    """It holds nothing that was recorded later; asked twice it is the same; on a later day nothing is forgotten."""
    dag, later = min(dag, later), max(dag, later)
    bekend, meer = dossier.bekend_op(dag), dossier.bekend_op(later)
    assert bekend == bekend.bekend_op(dag)
    assert Counter(bekend.gebeurtenissen) <= Counter(meer.gebeurtenissen) <= Counter(dossier.gebeurtenissen)
    for een in bekend.gebeurtenissen:
        op = een.geregistreerd or een.op
        assert (op.date() if isinstance(op, datetime) else op) <= dag
    if all(een.geregistreerd is None for een in dossier.gebeurtenissen):
        assert Counter(dossier.tot_en_met(dag)) == Counter(bekend.gebeurtenissen)


@pytest.mark.parametrize("waarde", [datetime(2026, 4, 2), "2026-04-02", None])
def test_a_day_is_a_day(waarde: object) -> None:
    """A moment is no day, for what was known and for what happened."""
    dossier = Dossier("d1")
    with pytest.raises(InvalidValueError, match=r"^dag: "):
        dossier.bekend_op(waarde)  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError, match=r"^on: "):
        dossier.tot_en_met(waarde)  # type: ignore[arg-type]


def test_the_vaststelling_needs_the_melding() -> None:
    """The chain of a melding: receipt, vaststelling, judgement."""
    keten = [
        MELDING_ONTVANGEN(MAART, "m1"),
        ONDERZOEK_NODIG_VASTGESTELD(APRIL, "m1"),
        VERVOLGSTAPPEN_BEPAALD(MEI, "m1"),
    ]
    assert problemen(*keten) == []
    assert len(problemen(*keten[1:])) == 1


# The outcome of a report.


def vt(op: date | datetime, uitkomst: Melduitkomst, over: str = "m1") -> Gebeurtenis:
    """The outcome that an assessment gives."""
    return VEILIGHEIDSBEOORDELING_AFGEROND(op, over, uitkomst)


def zeker_voor(een: Gebeurtenis, ander: Gebeurtenis) -> bool:
    """Whether the record tells that one event happened before another."""
    if een.moment is not None and ander.moment is not None:
        return een.moment < ander.moment
    return een.dag < ander.dag


OCHTENDEN = st.sampled_from([APRIL, APRIL + DAG, MEI]) | st.sampled_from(
    [datetime(2026, 4, dag, uur) for dag in (1, 2, 3) for uur in (9, 12)]
)


@given(
    st.lists(
        st.builds(vt, OCHTENDEN, st.sampled_from(list(Melduitkomst)[:3]), st.sampled_from(["m1", "m2"])), max_size=5
    ),
    dagen(APRIL, MEI),
)
def test_the_outcome_is_the_last_one_in_every_order_that_the_record_allows(
    beoordelingen: list[Gebeurtenis], on: date
) -> None:
    """If the last differs from one possible order to another, there is none."""
    dossier = Dossier(
        "d1", gebeurtenissen=[MELDING_ONTVANGEN(MAART, "m1"), MELDING_ONTVANGEN(MAART, "m2"), *beoordelingen]
    )
    for melding in ("m1", "m2"):
        tot_nu = [een for een in beoordelingen if een.over == melding and een.dag <= on]
        mogelijk = {
            rij[-1].waarde
            for rij in permutations(tot_nu)
            if rij and not any(zeker_voor(later, eerder) for eerder, later in combinations(rij, 2))
        }
        verwacht = mogelijk.pop() if len(mogelijk) == 1 else None
        assert dossier.uitkomst(melding, on) is verwacht


def test_a_transfer_or_an_end_is_no_outcome_by_itself() -> None:
    """What was stated stays what was stated: whether it must be told anew is for people to say."""
    dossier = Dossier(
        "d1",
        gebeurtenissen=[
            MELDING_ONTVANGEN(MAART, "m1"),
            vt(APRIL, Melduitkomst.VERVOLG_BIJ_VT),
            OVERDRACHT_VERZONDEN(MEI, "m1"),
        ],
    )
    assert dossier.uitkomst("m1", MEI) is Melduitkomst.VERVOLG_BIJ_VT


def test_only_a_report_of_the_case_has_an_outcome() -> None:
    """One that stands among the reports or in an event, also before its day; another id is refused, and no day too."""
    dossier = Dossier("d1", gebeurtenissen=[MELDING_ONTVANGEN(MEI, "m1")], meldingen=[Melding("m2", MAART)])
    assert [dossier.uitkomst(een, MAART) for een in ("m1", "m2")] == [None, None]
    with pytest.raises(UnknownCodeError, match=r"^unknown melding 'm3'"):
        dossier.uitkomst("m3", MEI)
    with pytest.raises(InvalidValueError, match=r"^melding: this id can be a BSN"):
        dossier.uitkomst("111222333", MEI)
    with pytest.raises(InvalidValueError, match=r"^on: "):
        dossier.uitkomst("m1", datetime(2026, 5, 1))  # a moment is no day
