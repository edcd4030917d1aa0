"""The engine: exact answers, exactly the missing facts, rows in force, and refusal of rows that make no table."""

import copy
import pickle
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import product
from typing import Any, assert_type

import attrs
import pendulum
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.oracles import rules_brute as brute
from tests.oracles.rules_brute import Row

from huiselijkgeweld.bronnen import Bron, Bronsoort, Reading, Regeling
from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.rules import Outcome, Policy, Rule, Table, domain


class Kleur(StrEnum):
    """A fact with three values."""

    ROOD = "rood"
    WIT = "wit"
    BLAUW = "blauw"


class Maat(StrEnum):
    """A fact with four values, one of them spelled as a colour."""

    KLEIN = "klein"
    MIDDEL = "middel"
    GROOT = "groot"
    ROOD = "rood"


class Soort(StrEnum):
    """A fact with one value."""

    ENIG = "enig"


class Keus(StrEnum):
    """Results."""

    A = "a"
    B = "b"
    C = "c"


@attrs.frozen
class Feiten:
    """Five facts for the tables in play, and fields that no row can read."""

    p: bool | None = None
    kleur: Kleur | None = None
    q: bool | None = None
    maat: Maat | None = None
    r: bool | None = None
    soort: Soort | None = None
    aantal: int | None = None
    gemengd: bool | Kleur | None = None
    naam: str | None = None


@attrs.frozen
class Anders:
    """Another facts class."""

    p: bool | None = None


@attrs.frozen
class Veel:
    """Nine facts: 19,683 cases, more than a table keeps."""

    a: bool | None = None
    b: bool | None = None
    c: bool | None = None
    d: bool | None = None
    e: bool | None = None
    f: bool | None = None
    g: bool | None = None
    h: bool | None = None
    i: bool | None = None


@attrs.frozen
class Zorg:
    """The facts of the table for the Zorg- en Veiligheidshuis."""

    meerdere_leefdomeinen: bool | None = None
    ketenoverstijgend_nodig: bool | None = None
    overlast_of_criminaliteit: bool | None = None
    raakt_systeem: bool | None = None
    gebiedsrisico: bool | None = None


BRONNEN = (Bron(Regeling("Reglement van de proef", "RP", Bronsoort.PROTOCOL), "1"),)
DAY = date(2024, 6, 1)
DAYS = (date(2019, 1, 1), date(2021, 1, 1), date(2024, 6, 1))
DOMAINS: dict[str, tuple[object, ...]] = {name: domain(Feiten, name) for name in ("p", "kleur", "q", "maat", "r")}
ZORG: dict[str, tuple[object, ...]] = {field.name: (False, True) for field in attrs.fields(Zorg)}
ZVH = (
    Row(dict.fromkeys(list(ZORG)[:4], True), Keus.A),
    Row({"gebiedsrisico": True}, Keus.A),
    Row({}, Keus.B),
)
TABLES: dict[str, tuple[Row, ...]] = {
    "nothing to ask": (Row({}, Keus.A),),
    "one fact": (Row({"maat": Maat.MIDDEL}, Keus.A), Row({}, Keus.B)),
    "a row that never changes the answer": (Row({"p": True}, Keus.A), Row({"q": True}, Keus.A), Row({}, Keus.A)),
    "which fact counts depends on another": (
        Row({"p": True, "q": True}, Keus.A),
        Row({"p": False, "r": True}, Keus.A),
        Row({}, Keus.B),
    ),
    "every value its own row": (
        *(
            Row({"maat": maat, "p": True}, keus)
            for maat, keus in zip(Maat, [Keus.A, Keus.B, Keus.C, Keus.A], strict=True)
        ),
        Row({"kleur": Kleur.ROOD}, Keus.B),
        Row({}, Keus.C),
    ),
    "exceptions above a rule": (
        Row({"p": False}, Keus.C),
        Row({"p": True, "kleur": Kleur.ROOD, "q": True}, Keus.A),
        Row({"kleur": Kleur.WIT, "maat": Maat.GROOT}, Keus.B),
        Row({"q": True, "r": True}, Keus.A),
        Row({"maat": Maat.ROOD, "r": False}, Keus.B),
        Row({}, Keus.C),
    ),
    "a row from a day on, above one until a day": (
        Row({"q": True}, Keus.A, since=DAYS[1]),
        Row({"p": True}, Keus.B, until=DAYS[2]),
        Row({"kleur": Kleur.ROOD, "p": False}, Keus.C, since=DAYS[0], until=DAYS[2]),
        Row({}, Keus.A),
    ),
}


def rules(rows: Iterable[Row], feiten: type[attrs.AttrsInstance] = Feiten) -> tuple[Rule[Any], ...]:
    """Rows for the engine, with the place in the list as code."""
    return tuple(
        Rule(str(place), feiten(**row.when), row.then, BRONNEN, Bronsoort.KEUZE, since=row.since, until=row.until)
        for place, row in enumerate(rows)
    )


def decide(rows: Iterable[Row], feiten: type[attrs.AttrsInstance] = Feiten) -> Table[Outcome[Any]]:
    """A table of which the first match decides."""
    return Table("proef", feiten, rules(rows, feiten), Policy.DECIDE)


def each(rows: Iterable[Row], feiten: type[attrs.AttrsInstance] = Feiten) -> Table[Mapping[Any, Outcome[bool]]]:
    """A table in which every result stands by itself."""
    return Table("proef", feiten, rules(rows, feiten), Policy.EACH)


def row(when: attrs.AttrsInstance) -> Rule[Keus]:
    """One good row."""
    return Rule("P1", when, Keus.A, BRONNEN, Bronsoort.KEUZE)


def judged(outcome: Outcome[Any], rows_in_force: tuple[Rule[object], ...]) -> brute.Verdict:
    """An outcome in the words of the oracle."""
    places = [rows_in_force.index(rule) for rule in outcome.rules]
    return brute.Verdict(set(outcome.possible), outcome.missing, places)


def check_exact(rows: tuple[Row, ...], case: Mapping[str, object], day: date) -> None:
    """The engine says what the oracle finds by trying everything, for both policies."""
    in_force = brute.in_force(rows, day)
    facts = Feiten(**case)  # type: ignore[arg-type]
    bound = decide(rows).on(day)
    assert judged(bound.evaluate(facts), bound.rows) == brute.decide(in_force, DOMAINS, case)
    by_result = each(rows).on(day)
    answers = by_result.evaluate(facts)
    verdicts = {result: judged(outcome, by_result.rows) for result, outcome in answers.items()}
    silent = {row.then: brute.Verdict({False}, (), []) for row in rows}
    assert verdicts == silent | brute.each(in_force, DOMAINS, case)


def check_settled(outcome: Outcome[Any], again: Iterable[Outcome[Any]]) -> None:
    """One answer if and only if nothing is missing, and one answer of these for each way to state what is missing."""
    assert (len(outcome.possible) == 1) == (not outcome.missing) == (outcome.value is not None)
    for settled in again:
        assert len(settled.possible) == 1
        assert settled.possible <= outcome.possible
        assert settled.missing == ()


def stated(facts: Feiten, names: tuple[str, ...]) -> list[Feiten]:
    """The same facts with these stated too, in every way."""
    ways = product(*(DOMAINS[name] for name in names))
    return [attrs.evolve(facts, **dict(zip(names, way, strict=True))) for way in ways]  # type: ignore[arg-type]


conditions = st.fixed_dictionaries({}, optional={name: st.sampled_from(values) for name, values in DOMAINS.items()})
few_conditions = st.lists(st.sampled_from(list(DOMAINS)), max_size=3, unique=True).flatmap(
    lambda names: st.fixed_dictionaries({name: st.sampled_from(DOMAINS[name]) for name in names})
)
periods = st.sampled_from(
    [(since, until) for since in (None, *DAYS) for until in (None, *DAYS) if not since or not until or since < until]
)
random_rows = st.builds(
    lambda when, then, period: Row(when, then, *period), few_conditions | conditions, st.sampled_from(Keus), periods
)
tables = st.builds(lambda rows, last: (*rows, Row({}, last)), st.lists(random_rows, max_size=8), st.sampled_from(Keus))
days = st.sampled_from([day - timedelta(days=before) for day in DAYS for before in (0, 1)])


@given(rows=tables, case=conditions, day=days)
@example(rows=TABLES["exceptions above a rule"], case={}, day=DAY)
def test_the_answer_is_exact(rows: tuple[Row, ...], case: dict[str, object], day: date) -> None:
    """Possible answers, missing facts and rows in play are those found by trying every way to fill in the blanks."""
    check_exact(rows, case, day)


@given(rows=tables, case=conditions, day=days)
def test_the_missing_facts_settle_it(rows: tuple[Row, ...], case: dict[str, object], day: date) -> None:
    """With the missing facts stated, in any way, one answer remains; nothing is missing iff one answer remains."""
    facts = Feiten(**case)  # type: ignore[arg-type]
    bound = decide(rows).on(day)
    outcome = bound.evaluate(facts)
    check_settled(outcome, map(bound.evaluate, stated(facts, outcome.missing)))
    by_result = each(rows).on(day)
    for result, holds in by_result.evaluate(facts).items():
        check_settled(holds, (by_result.evaluate(more)[result] for more in stated(facts, holds.missing)))


@given(rows=tables, case=conditions, day=days, extra=conditions)
def test_learning_never_widens(
    rows: tuple[Row, ...], case: dict[str, object], day: date, extra: dict[str, object]
) -> None:
    """Stating more facts never adds a possible answer, a missing fact or a row."""
    before, after = Feiten(**case), Feiten(**(extra | case))  # type: ignore[arg-type]
    one, two = decide(rows).on(day), each(rows).on(day)
    pairs: list[tuple[Outcome[Any], Outcome[Any]]] = [(one.evaluate(before), one.evaluate(after))]
    pairs += [(outcome, two.evaluate(after)[result]) for result, outcome in two.evaluate(before).items()]
    for wide, narrow in pairs:
        assert narrow.possible <= wide.possible
        assert set(narrow.missing) <= set(wide.missing)
        assert {rule.code for rule in narrow.rules} <= {rule.code for rule in wide.rules}


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("day", [DAYS[0] - timedelta(days=1), *DAYS], ids=str)
def test_every_case_of_a_table_is_exact(name: str, day: date) -> None:
    """Over all cases, with every fact stated or not: no case of these tables is answered otherwise than by trying."""
    rows = TABLES[name]
    names = brute.facts_read(rows, DOMAINS)
    domains = {known: DOMAINS[known] for known in DOMAINS if known in names}
    in_force = brute.in_force(rows, day)
    one, two = decide(rows).on(day), each(rows).on(day)
    for case in brute.cases(domains, names):
        facts = Feiten(**case)  # type: ignore[arg-type]
        outcome = one.evaluate(facts)
        assert judged(outcome, one.rows) == brute.decide(in_force, domains, case)
        check_settled(outcome, map(one.evaluate, stated(facts, outcome.missing)))
        holds = {result: judged(answer, two.rows) for result, answer in two.evaluate(facts).items()}
        silent = {row.then: brute.Verdict({False}, (), []) for row in rows}
        assert holds == silent | brute.each(in_force, domains, case)


@pytest.mark.parametrize("name", TABLES)
def test_known_facts_are_answered_by_the_first_match(name: str) -> None:
    """With every fact stated, one row decides: the first that matches, and the same outcome object each time."""
    rows = TABLES[name]
    bound = decide(rows).on(DAY)
    in_force = brute.in_force(rows, DAY)
    for case in brute.completions(DOMAINS, {}):
        facts = Feiten(**case)  # type: ignore[arg-type]
        outcome = bound.evaluate(facts)
        place = brute.first_match(in_force, case)
        assert (outcome.value, outcome.missing, outcome.rules) == (in_force[place].then, (), (bound.rows[place],))
        assert bound.evaluate(facts) is outcome


def test_a_fact_that_cannot_matter_is_not_looked_at() -> None:
    """The diagram is reduced: a blank that no longer decides between rows gives the very outcome of a known case."""
    table = decide(
        [
            Row({"kleur": Kleur.ROOD, "r": True}, Keus.A),
            Row({"q": True}, Keus.B),
            Row({"q": False}, Keus.C),
            Row({"r": True, "maat": Maat.GROOT}, Keus.A),  # never reached: q is always one of the two
            Row({}, Keus.A),
        ]
    ).on(DAY)
    known = table.evaluate(Feiten(kleur=Kleur.WIT, q=True, r=True, maat=Maat.GROOT))
    assert table.feiten_gelezen == ("kleur", "r", "q", "maat")
    assert table.evaluate(Feiten(kleur=Kleur.WIT, q=True)) is known
    assert table.evaluate(Feiten(kleur=Kleur.ROOD, q=True, r=False)) is known


def test_comparing_sets_of_answers_would_miss_facts() -> None:
    """With nothing stated `zvh` needs five facts, although only one of them changes the set of possible answers."""
    table = decide(ZVH, Zorg).on(DAY)
    outcome = table.evaluate(Zorg())
    by_sets = [
        name
        for name in ZORG
        if table.evaluate(Zorg(**{name: True})).possible != table.evaluate(Zorg(**{name: False})).possible
    ]
    assert by_sets == ["gebiedsrisico"]
    assert outcome.missing == tuple(ZORG)
    assert table.evaluate(Zorg(gebiedsrisico=False)).possible == {Keus.A, Keus.B}


def test_every_case_of_zvh_is_exact_where_sets_are_not() -> None:
    """Of the 144 missing facts in the cases of `zvh`, comparing sets would forget 28; the engine forgets none."""
    table = decide(ZVH, Zorg).on(DAY)
    entries = forgotten = 0
    for case in brute.cases(ZORG, ZORG):
        facts = Zorg(**case)  # type: ignore[arg-type]
        outcome = table.evaluate(facts)
        assert judged(outcome, table.rows) == brute.decide(ZVH, ZORG, case)
        for name in outcome.missing:
            true, false = (table.evaluate(attrs.evolve(facts, **{name: value})) for value in (True, False))
            entries += 1
            forgotten += true.possible == false.possible
    assert (entries, forgotten) == (144, 28)


def test_facts_are_named_in_row_order_and_then_in_field_order() -> None:
    """What a table reads and what is missing stand in the order in which the rows in force first ask for it."""
    rows = (
        Row({"r": True}, Keus.A, until=DAY),
        Row({"maat": Maat.GROOT, "kleur": Kleur.WIT}, Keus.A),
        Row({"r": True, "p": True}, Keus.B),
        Row({}, Keus.C),
    )
    table = decide(rows)
    assert table.feiten_gelezen == ("r", "kleur", "maat", "p")
    assert table.on(DAY).feiten_gelezen == ("kleur", "maat", "p", "r")
    assert each(rows).on(DAY).feiten_gelezen == ("kleur", "maat", "p", "r")
    assert table.evaluate(Feiten(), on=DAY).missing == ("kleur", "maat", "p", "r")
    assert table.evaluate(Feiten(kleur=Kleur.ROOD), on=DAY).missing == ("p", "r")


def test_a_result_of_several_rows_holds_if_one_of_them_matches() -> None:
    """Each result is decided over its own rows together, and names those that match or still can."""
    table = each([Row({"p": True}, Keus.A), Row({"q": True}, Keus.B), Row({"r": True}, Keus.A)])
    answers = table.evaluate(Feiten(p=True), on=DAY)
    assert list(answers) == [Keus.A, Keus.B]
    assert answers[Keus.A].value is True
    assert [rule.code for rule in answers[Keus.A].rules] == ["0", "2"]
    assert (answers[Keus.B].value, answers[Keus.B].missing) == (None, ("q",))
    none = table.evaluate(Feiten(p=False, r=False), on=DAY)[Keus.A]
    assert (none.value, none.missing, none.rules) == (False, (), ())


def test_a_result_without_a_row_in_force_does_not_hold() -> None:
    """The results of a table are the same on every day; one whose rows have ended is False, with nothing to ask."""
    table = each([Row({"p": True}, Keus.A, until=DAY), Row({"q": True}, Keus.B)])
    assert table.evaluate(Feiten(p=True), on=DAY)[Keus.A] == Outcome(frozenset({False}), (), ())
    assert table.evaluate(Feiten(p=True), on=DAY - timedelta(days=1))[Keus.A].value is True
    assert dict(each([]).evaluate(Feiten(), on=DAY)) == {}


def test_an_answer_shows_what_is_possible_in_one_order() -> None:
    """Whatever the seed of the hashes: by how each answer shows itself."""
    shown = "Outcome(possible=frozenset({'a', 'b', 'c'}), missing=('kleur',), rules=())"
    assert repr(Outcome(frozenset({"c", "a", "b"}), ("kleur",), ())) == shown


def test_the_answers_of_an_each_table_cannot_be_changed() -> None:
    """A caller that shares an answer with others cannot write in it, and can copy and pickle it."""
    answers = each(TABLES["one fact"]).evaluate(Feiten(), on=DAY)
    with pytest.raises(TypeError, match="item assignment"):
        answers[Keus.A] = answers[Keus.B]  # type: ignore[index]
    assert len(answers) == 2
    assert copy.deepcopy(answers) == answers
    assert pickle.loads(pickle.dumps(answers)) == answers


def test_a_row_is_in_force_from_its_first_day_up_to_its_last() -> None:
    """Dates are half-open: the day of `since` counts, the day of `until` no longer does."""
    since, until = DAYS[0], DAYS[1]
    table = decide([Row({"p": True}, Keus.A, since=since, until=until), Row({}, Keus.B)])
    on = (since - timedelta(days=1), since, until - timedelta(days=1), until)
    assert [table.evaluate(Feiten(p=True), on=day).value for day in on] == [Keus.B, Keus.A, Keus.A, Keus.B]
    assert [len(table.on(day).rows) for day in on] == [1, 2, 2, 1]
    assert [table.rows[0].in_force(day) for day in on] == [False, True, True, False]
    assert table.changes == (since, until)


def test_days_between_two_changes_share_one_bound_table() -> None:
    """A table keeps at most one bound table for each stretch of days, whatever days are asked."""
    table = decide(TABLES["a row from a day on, above one until a day"])
    bound = {id(table.on(date(2018, 1, 1) + timedelta(days=days))) for days in range(3000)}
    assert len(bound) == len(table.changes) + 1 == 4


@pytest.mark.parametrize("policy", Policy)
def test_the_answers_that_are_kept_are_bounded(policy: Policy) -> None:
    """A case with blanks that comes back soon gets the same object; after thousands of others it is answered anew."""
    names = [field.name for field in attrs.fields(Veel)]
    rows = [Row({name: True}, keus) for name, keus in zip(names, [Keus.A, Keus.B, Keus.A] * 3, strict=True)]
    make = {Policy.DECIDE: decide, Policy.EACH: each}[policy]
    bound = make([*rows, Row({}, Keus.C)], Veel).on(DAY)
    first = bound.evaluate(Veel())
    assert bound.evaluate(Veel()) is first
    for values in product((None, False, True), repeat=len(names)):
        bound.evaluate(Veel(*values))
    again = bound.evaluate(Veel())
    assert again is not first
    assert again == first


def test_a_date_of_pendulum_is_a_day_and_a_moment_is_not() -> None:
    """`on` takes any date without a time, and refuses what has one or is none, with the way out."""
    table = decide(TABLES["one fact"])
    assert table.on(pendulum.date(2024, 6, 1)) is table.on(DAY)
    for moment in (datetime(2024, 6, 1, 12), pendulum.datetime(2024, 6, 1)):
        with pytest.raises(InvalidValueError, match=r"on must be a date without a time, not .*; take its \.date\(\)"):
            table.on(moment)
    with pytest.raises(InvalidValueError, match="on must be a date"):
        table.evaluate(Feiten(), on="2024-06-01")  # type: ignore[arg-type]


def test_an_equal_string_counts_as_the_member_and_another_does_not() -> None:
    """Values are compared as Python compares them; a value that is none of the fact is refused when looked at."""
    table = decide(TABLES["one fact"])
    text: Any = "middel"
    assert table.evaluate(Feiten(maat=text), on=DAY).value is Keus.A
    text = "enorm"
    for policy in (decide, each):
        with pytest.raises(InvalidValueError, match=r"maat='enorm' is not one of <Maat\.KLEIN: 'klein'>, .*, nor None"):
            policy(TABLES["one fact"]).evaluate(Feiten(maat=text), on=DAY)


def test_a_condition_on_a_fact_with_one_value_matches_every_case() -> None:
    """A fact that can only have one value asks nothing, also in the last row."""
    assert decide([Row({"soort": Soort.ENIG}, Keus.A)]).evaluate(Feiten(), on=DAY).value is Keus.A


def test_a_table_with_other_rows_is_the_same_question() -> None:
    """`with_rows` gives a new checked table with the same name, facts and policy, and leaves the first alone."""
    table = decide(TABLES["one fact"])
    assert table.evaluate(Feiten(), on=DAY).missing == ("maat",)
    other = table.with_rows(rules([Row({"p": True}, Keus.A), Row({}, Keus.B)]))
    assert (other.naam, other.feiten, other.policy) == ("proef", Feiten, Policy.DECIDE)
    assert other.evaluate(Feiten(), on=DAY).missing == ("p",)
    assert table.evaluate(Feiten(), on=DAY).missing == ("maat",)
    with pytest.raises(InvalidValueError, match="not total"):
        table.with_rows([])


def test_a_table_can_be_copied_and_pickled_after_use() -> None:
    """What a table computed does not stand in the way of sending it to another process."""
    table = decide(TABLES["exceptions above a rule"])
    outcome = table.evaluate(Feiten(), on=DAY)
    for other in (copy.deepcopy(table), pickle.loads(pickle.dumps(table))):
        assert other is not table
        assert other.evaluate(Feiten(), on=DAY) == outcome


def test_a_table_is_typed_by_what_it_answers() -> None:
    """A type checker knows the answer of a table from its policy and the results of its rows."""
    rows = [Rule("P1", Feiten(), Keus.A, BRONNEN, Bronsoort.KEUZE)]
    one = Table("een", Feiten, rows, Policy.DECIDE)
    two = Table("twee", Feiten, rows, Policy.EACH)
    assert_type(one, Table[Outcome[Keus]])
    assert_type(two.evaluate(Feiten(), on=DAY), Mapping[Keus, Outcome[bool]])
    assert_type(one.on(DAY).evaluate(Feiten()).value, Keus | None)
    assert one.evaluate(Feiten(), on=DAY).value is Keus.A


def test_a_row_keeps_what_it_is_given() -> None:
    """A row is a plain record; what is left out says: closed, verified, no reservations, always in force."""
    rule = row(Feiten(kleur=Kleur.WIT, p=False))
    assert rule.conditions == {"p": False, "kleur": Kleur.WIT}
    assert (rule.open, rule.reading, rule.voorbehouden, rule.since, rule.until, rule.note) == (
        False,
        Reading.VERIFIED,
        (),
        None,
        None,
        None,
    )


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"code": ""}, "the code of a rule must be a text that is not empty, not ''"),
        ({"code": 7}, "the code of a rule must be a text that is not empty, not 7"),
        ({"when": {"p": True}}, "rule 'P1': when must be an instance of a facts class (attrs)"),
        ({"then": None}, "rule 'P1': then must be a hashable value, not None"),
        ({"then": []}, "rule 'P1': then must be a hashable value, not None"),
        ({"bronnen": ()}, "rule 'P1': bronnen must be a tuple of at least one Bron"),
        ({"bronnen": list(BRONNEN)}, "rule 'P1': bronnen must be a tuple of at least one Bron"),
        ({"bronnen": ("art. 1",)}, "rule 'P1': bronnen must be a tuple of at least one Bron"),
        ({"soort": "wet"}, "rule 'P1': soort must be a Bronsoort"),
        ({"open": None}, "rule 'P1': open must be True or False"),
        ({"reading": "verified"}, "rule 'P1': reading must be a Reading"),
        ({"voorbehouden": "CF1"}, "rule 'P1': voorbehouden must be a tuple of str"),
        ({"since": datetime(2024, 6, 1)}, "rule 'P1': since must be a date or None"),
        ({"until": "2024-06-01"}, "rule 'P1': until must be a date or None"),
        ({"note": 1}, "rule 'P1': note must be a text or None"),
        ({"since": DAY, "until": DAY}, "rule 'P1': since 2024-06-01 must lie before until 2024-06-01"),
        ({"since": DAYS[1], "until": DAYS[0]}, "rule 'P1': since 2021-01-01 must lie before until 2019-01-01"),
    ],
)
def test_a_row_that_cannot_be_one_is_refused(changes: dict[str, Any], message: str) -> None:
    """A wrong row fails where it is written, with its code and what is allowed."""
    with pytest.raises(InvalidValueError) as error:
        attrs.evolve(row(Feiten()), **changes)
    assert str(error.value) == message


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([row(Feiten()), row(Feiten())], "code 'P1' occurs twice; every row needs its own"),
        ([row(Anders(p=True))], "rule 'P1': when must be a Feiten, not a Anders"),
        ([row(Feiten(aantal=3))], "'aantal' is no fact of Feiten that a row can read; it needs a field 'bool | None'"),
        ([row(Feiten(gemengd=True))], "'gemengd' is no fact of Feiten that a row can read"),
        ([row(Feiten(naam="x"))], "'naam' is no fact of Feiten that a row can read"),
    ],
    ids=["code twice", "other class", "a number", "two kinds", "a text"],
)
@pytest.mark.parametrize("policy", [Policy.DECIDE, Policy.EACH])
def test_rows_that_make_no_table_are_refused(policy: Any, rows: list[Rule[Keus]], message: str) -> None:
    """Codes are unique, and conditions are about facts of the class that have a finite number of values."""
    with pytest.raises(InvalidValueError) as error:
        Table("proef", Feiten, rows, policy)
    assert message in str(error.value)


def test_a_condition_with_a_member_of_another_enum_is_refused() -> None:
    """An equal value of another enum is a slip of the pen that would match, so the class is compared too."""
    kleur: Any = Maat.ROOD
    with pytest.raises(InvalidValueError) as error:
        Table("proef", Feiten, [row(Feiten(kleur=kleur))], Policy.EACH)
    assert "rule 'P1': kleur=<Maat.ROOD: 'rood'> is not one of <Kleur.ROOD: 'rood'>, " in str(error.value)


def test_a_table_that_is_not_total_is_refused_with_a_case_and_the_day() -> None:
    """On every day on which a row begins or ends, and before all of them, the last row has to match every case."""
    last = Row({}, Keus.B, until=DAY)
    end = "; end with a row that has no conditions"
    for rows, message in (
        (
            [Row({"maat": Maat.KLEIN}, Keus.A)],
            "is not total on 0001-01-01: its last row in force, '0', does not match a",
        ),
        ([Row({"maat": Maat.KLEIN}, Keus.A)], f"a case with maat=<Maat.MIDDEL: 'middel'>{end}"),
        (
            [Row({"p": False}, Keus.A), last],
            f"on 2024-06-01: its last row in force, '0', does not match a case with p=True{end}",
        ),
        ([last], f"on 2024-06-01: no row is in force, so no case is decided{end} and no dates"),
        ([Row({}, Keus.B, since=DAY)], "on 0001-01-01: no row is in force"),
        ([], "on 0001-01-01: no row is in force"),
    ):
        with pytest.raises(InvalidValueError) as error:
            decide(rows)
        assert message in str(error.value)


def test_a_table_needs_a_facts_class_and_a_policy() -> None:
    """What is no attrs class holds no facts, and a text is no policy."""
    wrong: Any = dict
    with pytest.raises(InvalidValueError, match="<class 'dict'> is no facts class; it must be a frozen attrs class"):
        Table("proef", wrong, [], Policy.EACH)
    wrong = "each"
    with pytest.raises(InvalidValueError, match="table 'proef': policy must be a Policy, not 'each'"):
        Table("proef", Feiten, [], wrong)


def test_the_domain_of_a_fact_is_its_values_in_their_order() -> None:
    """A bool is False or True, an enum its members; other fields and other names are refused."""
    assert domain(Feiten, "p") == (False, True)
    assert domain(Feiten, "kleur") == (Kleur.ROOD, Kleur.WIT, Kleur.BLAUW)
    for naam in ("aantal", "gemengd", "naam", "onbekend"):
        with pytest.raises(InvalidValueError) as error:
            domain(Feiten, naam)
        assert str(error.value) == (
            f"'{naam}' is no fact of Feiten that a row can read; it needs a field 'bool | None' or 'SomeStrEnum | None'"
        )
