"""Events and ids: the register of kinds, what each kind demands, how days and moments are read, and what is no id."""

import re
from collections import Counter
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import attrs
import pendulum
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from tests.strategies import elfproef, ids, kan_bsn_zijn, momenten

from huiselijkgeweld import Duur, Eenheid, Gebeurtenis, Gebeurtenissoort, HorizonError, InvalidValueError, Melduitkomst
from huiselijkgeweld.model import gebeurtenissen as register
from huiselijkgeweld.model.diensten import Begeleider
from huiselijkgeweld.model.feiten import Aanvrager, Regisseur
from huiselijkgeweld.model.gebeurtenissen import (
    GEBEURTENISSOORTEN,
    HUISVERBOD_OPGELEGD,
    MELDING_ONTVANGEN,
    VEILIGHEIDSVOORWAARDEN_OPGESTELD,
    Over,
)
from huiselijkgeweld.model.gebeurtenissen.soort import Tafeluitkomst, Waarde
from huiselijkgeweld.model.gesteld import Feit
from huiselijkgeweld.model.ids import als_id, is_bsn
from huiselijkgeweld.testing import gebeurtenissen
from huiselijkgeweld.tijd.momenten import AMSTERDAM

SOORTEN = GEBEURTENISSOORTEN.values()
TAGS = list(GEBEURTENISSOORTEN)
DAG, LATER = date(2026, 4, 2), date(2026, 4, 3)
LANG = Gebeurtenissoort("test_met_dag", "Dit is een proef.", Over.MAATREGEL, waarde=date, waarde_verplicht=False)

WAARDEN: dict[object, Waarde] = {
    Duur: Duur(2, Eenheid.WEKEN),
    date: LATER,
    str: "k1",
    Melduitkomst: Melduitkomst.OVERDRACHT,
    Tafeluitkomst: Tafeluitkomst.RAADSONDERZOEK,
    Regisseur: Regisseur.LOKAAL_TEAM,
    Begeleider: Begeleider.ZORGAANBIEDER,
    Aanvrager: Aanvrager.LEERPLICHT,
    Feit: Feit("maatregel", "geen"),
}
"""A value of every type that a kind can ask."""

# The register.


def test_every_kind_can_be_imported_under_its_tag_in_capitals() -> None:
    """The constants of the package are the register: no kind is missing and none stands under another name."""
    constants = {name: value for name, value in vars(register).items() if isinstance(value, Gebeurtenissoort)}
    assert {tag.upper(): soort for tag, soort in GEBEURTENISSOORTEN.items()} == constants
    assert all(GEBEURTENISSOORTEN[soort.tag] is soort for soort in constants.values())


def test_every_module_of_kinds_is_in_the_register() -> None:
    """A kind that is defined but not registered could never be read from a file."""
    modules = [value for value in vars(register).values() if type(value) is type(register)]
    defined = [
        value
        for module in modules
        for name, value in vars(module).items()
        if isinstance(value, Gebeurtenissoort) and name.isupper()
    ]
    assert {soort.tag for soort in defined} == set(GEBEURTENISSOORTEN)


def test_tags_are_words_that_a_file_can_hold() -> None:
    """Lower-case ASCII words joined by underscores, each with its participle last; no tag is another kind's name."""
    assert [tag for tag in TAGS if not re.fullmatch(r"[a-z0-9]+(_[a-z0-9]+)+", tag, re.ASCII)] == []
    assert [soort.tag for soort in SOORTEN] == TAGS


@pytest.mark.parametrize("soort", SOORTEN, ids=TAGS)
def test_a_sentence_is_one_sentence_without_blanks_to_fill(soort: Gebeurtenissoort) -> None:
    """It opens with a capital, ends with a period, and holds no placeholder in capitals, braces or brackets."""
    assert soort.zin[0].isupper()
    assert soort.zin.endswith(".")
    assert soort.zin.count(". ") == 0
    afkortingen = {"GI", "ZSM", "AVG", "JBT", "MDA", "OTS", "BSN", "OM", "ZVH"}
    assert set(re.findall(r"\b[A-Z]{2,}\b", soort.zin)) <= afkortingen
    assert re.search(r"[{}\[\]<>_]|  |\bNone\b", soort.zin) is None


def test_no_two_kinds_have_the_same_sentence() -> None:
    """Otherwise a reader could not tell them apart."""
    assert [zin for zin, aantal in Counter(soort.zin for soort in SOORTEN).items() if aantal > 1] == []


@pytest.mark.parametrize("soort", SOORTEN, ids=TAGS)
def test_an_end_and_its_start_are_about_the_same(soort: Gebeurtenissoort) -> None:
    """What must have happened before is registered, and is about the same kind of thing or about the household."""
    for begin in soort.na:
        assert GEBEURTENISSOORTEN[begin.tag] is begin
        assert begin.over in {soort.over, Over.HUISHOUDEN}


def test_no_kind_waits_for_itself() -> None:
    """From every kind a walk back along what must come before ends at a kind that needs nothing."""

    def depth(soort: Gebeurtenissoort, seen: tuple[Gebeurtenissoort, ...] = ()) -> int:
        assert soort not in seen
        return 1 + max((depth(begin, (*seen, soort)) for begin in soort.na), default=0)

    assert max(map(depth, SOORTEN)) < 8


@pytest.mark.parametrize("soort", SOORTEN, ids=TAGS)
def test_a_value_has_a_type_that_a_file_can_hold(soort: Gebeurtenissoort) -> None:
    """A length, a day, a word of a list, the id of a person or a stated fact; nothing else is ever stored."""
    assert soort.waarde in {None, *WAARDEN}


def test_the_outcomes_are_those_of_the_standard() -> None:
    """The eight codes of StUF-Jeugdzorg."""
    expected = ["VT-00", "VT-01-01", "VT-01-02", "VT-01-03", "VT-01-04", "VT-02", "VT-03", "VT-99"]
    assert expected == [str(uitkomst.value) for uitkomst in Melduitkomst]


# What a kind demands.


@pytest.mark.parametrize("soort", SOORTEN, ids=TAGS)
def test_an_event_has_an_id_unless_it_is_about_the_household(soort: Gebeurtenissoort) -> None:
    """Whose clock starts is never guessed: the id is demanded, or refused, and the message says which."""
    waarde = WAARDEN.get(soort.waarde)
    if soort.over is Over.HUISHOUDEN:
        assert soort(DAG, waarde=waarde).over is None
        with pytest.raises(InvalidValueError, match=f"^over: {soort.tag} is about the household; leave over out\n"):
            soort(DAG, "x1", waarde)
    else:
        assert soort(DAG, "x1", waarde).over == "x1"
        if not soort.over_verplicht:
            assert soort(DAG, waarde=waarde).over is None
            return
        missing = f"^over: missing; {soort.tag} needs the id of the {soort.over} it is about\n"
        with pytest.raises(InvalidValueError, match=missing):
            soort(DAG, waarde=waarde)


ANDERE_WAARDEN = [*WAARDEN.values(), "P 2W", "2026/04/02", "VT 02", 14, True, 0, "", "een naam", ("maatregel",)]
"""The texts are no ids: one kind of event carries the id of a person."""


@pytest.mark.parametrize("soort", [*SOORTEN, LANG], ids=[*TAGS, "test"])
def test_an_event_carries_the_value_of_its_kind_and_no_other(soort: Gebeurtenissoort) -> None:
    """Every other type is refused, text that looks like it included; the message names the type and not the value."""
    over = None if soort.over is Over.HUISHOUDEN else "x1"
    for waarde in ANDERE_WAARDEN:
        if soort.waarde is not None and type(waarde) is soort.waarde and (soort.waarde is not str or waarde == "k1"):
            assert waarde == soort(DAG, over, waarde).waarde
            continue
        with pytest.raises(InvalidValueError) as info:
            soort(DAG, over, waarde)  # type: ignore[arg-type]
        assert str(info.value).startswith("waarde: ")
        assert "P 2W" not in str(info.value)


@pytest.mark.parametrize("soort", [*SOORTEN, LANG], ids=[*TAGS, "test"])
def test_a_value_may_be_left_out_only_where_its_kind_says_so(soort: Gebeurtenissoort) -> None:
    """A missing value that is needed is refused by the name of its type."""
    over = None if soort.over is Over.HUISHOUDEN else "x1"
    if soort.waarde is None or not soort.waarde_verplicht:
        assert soort(DAG, over).waarde is None
    else:
        wat = "the id of a person" if soort.waarde is str else f"a {soort.waarde.__name__}"
        with pytest.raises(InvalidValueError, match=f"^waarde: missing; {soort.tag} needs {wat}\n"):
            soort(DAG, over)


@pytest.mark.parametrize("dag", [date(1989, 12, 31), date(2100, 1, 1)])
def test_a_day_outside_the_tables_is_refused_wherever_it_stands(dag: date) -> None:
    """As the day of the event, as its value, and as the day of recording."""
    with pytest.raises(HorizonError):
        MELDING_ONTVANGEN(dag, "m1")
    with pytest.raises(HorizonError):
        LANG(DAG, "x1", dag)
    with pytest.raises(HorizonError):
        MELDING_ONTVANGEN(DAG, "m1", geregistreerd=dag)


@pytest.mark.parametrize("op", [LATER, LATER + timedelta(days=1), datetime(2026, 4, 3, 23, 59)])
def test_a_day_that_an_event_carries_lies_after_its_own(op: date) -> None:
    """A measure does not end on the day on which it begins, nor before; the message shows both days."""
    assert LANG(DAG, "x1", LATER).waarde == LATER
    dag = op.date() if isinstance(op, datetime) else op
    expected = f"waarde: 2026-04-03 is not after the day of the event, {dag}; mend one of the two"
    with pytest.raises(InvalidValueError) as info:
        LANG(op, "x1", LATER)
    assert expected == str(info.value)


def test_an_event_has_a_kind_and_not_a_word() -> None:
    """A tag is looked up in the register first."""
    with pytest.raises(InvalidValueError, match=r"^soort: str is not a Gebeurtenissoort\n"):
        register.Gebeurtenis("melding_ontvangen", DAG, "m1")  # type: ignore[arg-type]


def test_kinds_are_equal_by_their_tag() -> None:
    """The sentence may be improved without making it another kind."""
    ander = attrs.evolve(MELDING_ONTVANGEN, zin="Een melding kwam binnen.")
    assert (ander, hash(ander)) == (MELDING_ONTVANGEN, hash(MELDING_ONTVANGEN))
    assert MELDING_ONTVANGEN != HUISVERBOD_OPGELEGD


# Days and moments.


class Dagje(date):
    """A subclass of date, as other libraries have."""


class Momentje(datetime):
    """A subclass of datetime, as other libraries have."""


@pytest.mark.parametrize("waarde", [DAG, Dagje(2026, 4, 2), pendulum.date(2026, 4, 2)])
def test_a_day_becomes_plain(waarde: date) -> None:
    """Of another library's date only the day is kept: in `op`, in `geregistreerd` and as a value."""
    een = MELDING_ONTVANGEN(waarde, "m1", geregistreerd=waarde)
    drie = (een.op, een.geregistreerd, LANG(DAG - timedelta(days=1), "x1", waarde).waarde)
    assert [(date, DAG)] * 3 == [(type(deel), deel) for deel in drie]
    assert (een.dag, een.moment) == (DAG, None)


@pytest.mark.parametrize(
    "waarde",
    [
        datetime(2026, 4, 2, 23, 30),
        Momentje(2026, 4, 2, 23, 30),
        pendulum.naive(2026, 4, 2, 23, 30),
        datetime(2026, 4, 2, 21, 30, tzinfo=UTC),
        datetime(2026, 4, 2, 15, 30, tzinfo=timezone(timedelta(hours=-6))),
        datetime(2026, 4, 3, 6, 30, tzinfo=ZoneInfo("Asia/Tokyo")),
        datetime(2026, 4, 2, 23, 30, tzinfo=AMSTERDAM),
        Momentje(2026, 4, 2, 21, 30, tzinfo=UTC),
        pendulum.datetime(2026, 4, 2, 21, 30),
        pendulum.datetime(2026, 4, 2, 23, 30, tz="Europe/Amsterdam"),
    ],
)
def test_a_moment_is_placed_on_the_clock_in_amsterdam(waarde: datetime) -> None:
    """Naive is that clock, aware is converted before its day is taken, and the result is a plain datetime."""
    een = MELDING_ONTVANGEN(waarde, "m1", geregistreerd=waarde)
    for deel in (een.op, een.geregistreerd):
        assert isinstance(deel, datetime)
        assert (datetime, AMSTERDAM) == (type(deel), deel.tzinfo)
        assert deel.isoformat() == "2026-04-02T23:30:00+02:00"
    assert (date, DAG, een.op) == (type(een.dag), een.dag, een.moment)


@pytest.mark.parametrize(
    ("utc", "dag"),
    [
        (datetime(2026, 1, 31, 22, 59, tzinfo=UTC), date(2026, 1, 31)),
        (datetime(2026, 1, 31, 23, 0, tzinfo=UTC), date(2026, 2, 1)),  # winter: one hour ahead
        (datetime(2026, 6, 30, 21, 59, tzinfo=UTC), date(2026, 6, 30)),
        (datetime(2026, 6, 30, 22, 0, tzinfo=UTC), date(2026, 7, 1)),  # summer: two hours ahead
    ],
)
def test_a_moment_late_in_the_evening_can_be_the_next_day(utc: datetime, dag: date) -> None:
    """The day of a moment is that in Amsterdam, not that in UTC."""
    assert dag == MELDING_ONTVANGEN(utc, "m1").dag


@pytest.mark.parametrize(
    ("klok", "waarom", "uitweg"),
    [
        (datetime(2026, 3, 29, 2, 0), "does not exist", "+01:00 or +02:00"),
        (datetime(2026, 3, 29, 2, 59, 59), "does not exist", "+01:00 or +02:00"),
        (datetime(2026, 10, 25, 2, 0), "occurs twice", "+02:00 or +01:00"),
        (datetime(2026, 10, 25, 2, 59, 59), "occurs twice", "+02:00 or +01:00"),
        (datetime(2026, 10, 25, 2, 30, fold=1), "occurs twice", "+02:00 or +01:00"),
    ],
)
@pytest.mark.parametrize("naam", ["op", "geregistreerd"])
def test_a_naive_time_that_a_clock_change_touches_is_refused(
    klok: datetime, waarom: str, uitweg: str, naam: str
) -> None:
    """It does not exist or occurs twice; the message says which and gives both offsets as the way out."""
    velden: dict[str, date] = {"op": DAG, naam: klok}
    with pytest.raises(InvalidValueError) as info:
        MELDING_ONTVANGEN(over="m1", **velden)
    expected = f"{naam}: {klok.isoformat()} {waarom} in Europe/Amsterdam (clock change); give the offset, {uitweg}"
    assert expected == str(info.value)


@pytest.mark.parametrize(
    "klok",
    [
        datetime(2026, 3, 29, 1, 59, 59),
        datetime(2026, 3, 29, 3, 0),
        datetime(2026, 10, 25, 1, 59, 59),
        datetime(2026, 10, 25, 3, 0),
    ],
)
def test_the_hours_beside_a_clock_change_are_ordinary(klok: datetime) -> None:
    """Only the hour itself is doubtful."""
    moment = MELDING_ONTVANGEN(klok, "m1").moment
    assert moment is not None
    assert klok == moment.replace(tzinfo=None)


def test_a_skipped_time_with_an_offset_or_zone_moves_on() -> None:
    """Half past two on the night of summer time is half past three, however it was written."""
    expected = "2026-03-29T03:30:00+02:00"
    winter = timezone(timedelta(hours=1))
    for waarde in (datetime(2026, 3, 29, 2, 30, tzinfo=AMSTERDAM), datetime(2026, 3, 29, 2, 30, tzinfo=winter)):
        moment = MELDING_ONTVANGEN(waarde, "m1").moment
        assert moment is not None
        assert expected == moment.isoformat()


@given(momenten())
def test_an_aware_moment_is_never_refused_and_stays_the_same_moment(moment: datetime) -> None:
    """Whatever its zone, also in the hour that occurs twice."""
    een = MELDING_ONTVANGEN(moment.astimezone(ZoneInfo("Asia/Tokyo")), "m1")
    assert een.moment is not None
    assert (moment.timestamp(), moment.isoformat()) == (een.moment.timestamp(), een.moment.isoformat())


@pytest.mark.parametrize(
    "waarde",
    [
        datetime(1, 1, 1),
        datetime(9999, 12, 31, 23, 59),
        datetime.min.replace(tzinfo=timezone(timedelta(hours=14))),
        datetime.max.replace(tzinfo=timezone(-timedelta(hours=14))),
        datetime(1989, 12, 31, 22, 59, tzinfo=UTC),
        datetime(2099, 12, 31, 23, 0, tzinfo=UTC),
    ],
)
def test_a_moment_outside_the_tables_is_refused(waarde: datetime) -> None:
    """By its day in Amsterdam; at the edge of what a datetime can hold too."""
    with pytest.raises(HorizonError):
        MELDING_ONTVANGEN(waarde, "m1")


@pytest.mark.parametrize("waarde", ["2026-04-02", 20260402, None, 1.5, (2026, 4, 2), date])
def test_what_is_no_day_is_refused(waarde: object) -> None:
    """Text is read by `loads`, not here; the message names the attribute and the type."""
    with pytest.raises(InvalidValueError, match=f"^op: {type(waarde).__name__} is not a date; give a datetime.date\n"):
        MELDING_ONTVANGEN(waarde, "m1")  # type: ignore[arg-type]


# Ids.


@given(st.integers(0, 999_999_999))
@example(111222333)
@example(0)
@example(123456782)
def test_a_bsn_is_nine_digits_that_pass_the_test_of_eleven(getal: int) -> None:
    """As an independent computation finds for any number of nine digits, leading zeros included."""
    tekst = f"{getal:09d}"
    assert elfproef(tekst) == is_bsn(tekst)


@given(st.text(alphabet="0123456789", min_size=8, max_size=8).filter(lambda tekst: tekst.strip("0")))
def test_eight_digits_leave_one_last_digit_or_none(acht: str) -> None:
    """The last digit is what the weighted sum of the others leaves after division by eleven; ten is no digit."""
    rest = sum((9 - plaats) * int(cijfer) for plaats, cijfer in enumerate(acht)) % 11
    assert [str(rest)] * (rest < 10) == [cijfer for cijfer in "0123456789" if is_bsn(acht + cijfer)]


@given(st.text(alphabet="0123456789", max_size=12).filter(lambda tekst: len(tekst) != 9))
@example("0111222333")
@example("000012345672")
@example("12345672")
@example("01234563")
def test_a_number_of_another_length_is_a_bsn_only_by_its_zeros(tekst: str) -> None:
    """Zeros before nine digits, as some systems write them; or eight digits, left of one that began with a zero."""
    assert is_bsn(tekst) == kan_bsn_zijn(tekst)
    if len(tekst.lstrip("0")) not in {8, 9}:
        assert not is_bsn(tekst)


@pytest.mark.parametrize("tekst", ["١١١٢٢٢٣٣٣", "111222³33", "¹¹¹²²²³³³", "11122233 ", "111-22233", "0x1222333"])
def test_digits_of_another_script_are_no_bsn_and_no_id(tekst: str) -> None:
    """They are refused by the pattern of ids, and never reach the test of eleven as an error."""
    assert not is_bsn(tekst)
    if not tekst.isascii() or " " in tekst:
        with pytest.raises(InvalidValueError):
            als_id(tekst, "id")


@given(ids())
def test_an_opaque_id_is_taken_as_it_is(tekst: str) -> None:
    """Letters, digits and a few marks: the id comes back unchanged and plain."""
    assert (tekst, str) == (als_id(tekst, "id"), type(als_id(tekst, "id")))


class Tekst(str):
    """A subclass of str."""

    __slots__ = ()


def test_an_id_of_another_text_type_becomes_plain() -> None:
    """An enum member or other subclass leaves only its text."""
    assert type(als_id(Tekst("p1"), "id")) is str


GEEN_ID = [
    *["", " ", "Jan Jansen", "jan@jansen.nl", "p/1", "p\x001", "p1\n", "-p1", ".p1", "_p1", "a" * 65, "Zoë", "\ud800"],
    *[None, 1, 111222333, 1.0, True, b"p1", ["p1"], {"id": "p1"}],
    *["111222333", "123456782"],
]


@pytest.mark.parametrize("waarde", GEEN_ID, ids=repr)
def test_what_is_no_id_is_refused_and_never_repeated(waarde: object) -> None:
    """The message names the attribute and says what an id is; the value may be a name or a BSN."""
    with pytest.raises(InvalidValueError, match=r"^over: ") as info:
        als_id(waarde, "over")
    if isinstance(waarde, str) and waarde.strip():
        assert waarde not in str(info.value)
    assert "111222333" not in str(info.value)


def test_a_bsn_gets_a_way_out() -> None:
    """The message says what is wrong and what to do, and the way out works."""
    with pytest.raises(InvalidValueError, match=r"can be a BSN .* use an opaque id, or add a prefix\n"):
        MELDING_ONTVANGEN(DAG, "111222333")
    assert MELDING_ONTVANGEN(DAG, "m-111222333").over == "m-111222333"
    assert MELDING_ONTVANGEN(DAG, "123456789").over == "123456789"


@given(gebeurtenissen())
def test_an_event_is_a_value(een: Gebeurtenis) -> None:
    """Made twice from the same parts it is equal and has the same hash; another day or id makes another event."""
    assume(een.over not in {None, "x2"})
    twee = een.soort(een.op, een.over, een.waarde, een.geregistreerd)
    assert (een, hash(een)) == (twee, hash(twee))
    assert een != attrs.evolve(een, over="x2")


def test_what_is_about_the_household_has_no_id() -> None:
    """There is one household in a case."""
    assert VEILIGHEIDSVOORWAARDEN_OPGESTELD(DAG).over is None
