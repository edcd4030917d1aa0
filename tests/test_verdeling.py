"""Splitting: to the cent and the same each time, as two oracles have it; keys, and what is refused as a key."""

import copy
import pickle
from collections.abc import Mapping
from decimal import Decimal, localcontext
from fractions import Fraction
from functools import partial
from itertools import combinations, permutations, product
from math import ceil, floor, gcd, prod
from typing import Any

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.oracles import geldstromen_brute as brute
from tests.strategies import elfproef, ids

from huiselijkgeweld.bronnen import Bron, Bronsoort, Reading, Regeling
from huiselijkgeweld.errors import InvalidValueError, UnknownCodeError
from huiselijkgeweld.model.geldstromen import (
    Sleutel,
    Verdeling,
    centen,
    inwoners,
    uit_centen,
    verdeel_centen,
    verdeling,
)

Gewicht = int | Decimal | Fraction

BRON = Bron(Regeling("Afspraak van de proefregio", "Afspraak", Bronsoort.REGIO), "p. 2")
KAN_BSN_ZIJN = "111222333"
CENTEN = st.integers(-(10**9), 10**9)
GEWICHT: st.SearchStrategy[Gewicht] = (
    st.integers(0, 10**6)
    | st.integers(0, 5)
    | st.decimals(0, 10**6, places=3)
    | st.fractions(0, 100, max_denominator=60)
)
DEELNEMER = st.sampled_from(["0193", "0200", "0301", "jenv", "gemeenten", "a", "B", "a1", "a10", "a9"]) | ids()


def gewichten(kleinst: int = 1, grootst: int = 6) -> st.SearchStrategy[dict[str, Gewicht]]:
    """Weights of a few participants that do not add up to zero."""
    return st.dictionaries(DEELNEMER, GEWICHT, min_size=kleinst, max_size=grootst).filter(
        lambda alle: any(een != 0 for een in alle.values())
    )


def breuken(alle: Mapping[str, Gewicht]) -> dict[str, Fraction]:
    """The weights for the oracle."""
    return {wie: Fraction(een) for wie, een in alle.items()}


def verdeel(aantal: int, alle: Mapping[str, Gewicht]) -> dict[str, int]:
    """What the library makes of it, in cents."""
    gevonden = verdeling(uit_centen(aantal), Sleutel("proef", alle, BRON))
    return {wie: centen(deel) for wie, deel in gevonden.items()}


# Laws of splitting.


@given(CENTEN, gewichten())
def test_a_split_is_that_of_the_oracle(aantal: int, alle: dict[str, Gewicht]) -> None:
    """Largest remainder from its definition, with weights of every kind."""
    assert verdeel(aantal, alle) == brute.grootste_rest(aantal, breuken(alle))


def test_no_split_to_the_cent_is_nearer() -> None:
    """Counted out for three participants: of every way to split up to nine cents it is the nearest to the shares."""
    for aantal, wegen in product(range(10), product(range(5), repeat=3)):
        if any(wegen):
            alle = dict(zip("abc", map(Fraction, wegen), strict=True))
            beste = brute.dichtstbij(aantal, alle)
            assert beste == brute.grootste_rest(aantal, alle)
            assert tuple(beste.values()) == verdeel_centen(aantal, wegen)


@given(CENTEN, gewichten())
def test_nothing_is_lost_and_nothing_is_added(aantal: int, alle: dict[str, Gewicht]) -> None:
    """The parts add up to the amount, to the cent, and everybody with a weight has a part."""
    delen = verdeel(aantal, alle)
    assert sum(delen.values()) == aantal
    assert list(delen) == sorted(alle)


@given(CENTEN, gewichten())
def test_a_part_is_the_exact_share_up_or_down_to_a_cent(aantal: int, alle: dict[str, Gewicht]) -> None:
    """Whoever weighs nothing gets nothing, and whose share is whole gets exactly that."""
    for wie, deel in verdeel(aantal, alle).items():
        exact = brute.aandeel(aantal, breuken(alle), wie)
        assert deel in {floor(exact), ceil(exact)}
        assert alle[wie] or not deel


@given(CENTEN, gewichten())
def test_who_weighs_more_never_gets_less(aantal: int, alle: dict[str, Gewicht]) -> None:
    """And who weighs the same as a lower code gets the same, or a cent less."""
    delen = verdeel(abs(aantal), alle)
    for een, ander in permutations(sorted(alle), 2):
        if alle[een] > alle[ander]:
            assert delen[een] >= delen[ander]
        if alle[een] == alle[ander] and een < ander:
            assert delen[een] - delen[ander] in {0, 1}


@given(CENTEN, gewichten())
def test_a_negative_amount_is_the_mirror_image(aantal: int, alle: dict[str, Gewicht]) -> None:
    """A correction takes back exactly what was given."""
    assert verdeel(-aantal, alle) == {wie: -deel for wie, deel in verdeel(aantal, alle).items()}


@given(CENTEN, gewichten(2), st.randoms(use_true_random=False))
def test_the_order_in_which_participants_are_given_never_matters(
    aantal: int, alle: dict[str, Gewicht], toeval: Any
) -> None:
    """Neither for the parts nor for their order."""
    namen = list(alle)
    toeval.shuffle(namen)
    anders = verdeel(aantal, {wie: alle[wie] for wie in namen})
    assert list(anders.items()) == list(verdeel(aantal, alle).items())


@given(CENTEN, gewichten(), st.fractions(Fraction(1, 50), 50, max_denominator=50))
def test_only_the_proportion_of_the_weights_counts(aantal: int, alle: dict[str, Gewicht], maal: Fraction) -> None:
    """All weights times the same gives the same parts, and the same weights of the key."""
    assume(maal > 0)
    geschaald = {wie: een * maal for wie, een in breuken(alle).items()}
    assert dict(Sleutel("proef", geschaald, BRON).gewichten) == dict(Sleutel("proef", alle, BRON).gewichten)
    assert verdeel(aantal, geschaald) == verdeel(aantal, alle)


@given(gewichten())
def test_nothing_is_split_into_nothing(alle: dict[str, Gewicht]) -> None:
    """Zero euros, as often as there are participants, never minus zero."""
    assert {str(deel) for deel in verdeling(0, Sleutel("proef", alle, BRON)).values()} == {"0.00"}


@given(CENTEN, gewichten())
def test_splitting_twice_gives_the_same(aantal: int, alle: dict[str, Gewicht]) -> None:
    """Equal as a whole, and record by record."""
    sleutel = Sleutel("proef", alle, BRON)
    een, ander = verdeling(uit_centen(aantal), sleutel), verdeling(uit_centen(aantal), Sleutel("proef", alle, BRON))
    assert een == ander
    assert een.records() == ander.records()
    assert repr(een) == repr(ander)


@given(st.integers(0, 10**6), gewichten(1, 5), DEELNEMER, GEWICHT)
def test_somebody_more_never_raises_a_part_by_more_than_a_cent(
    aantal: int, alle: dict[str, Gewicht], nieuw: str, gewicht: Gewicht
) -> None:
    """Whoever joins makes the shares of the others smaller; only the cents that are left can fall otherwise."""
    assume(nieuw not in alle)
    eerst, later = verdeel(aantal, alle), verdeel(aantal, {**alle, nieuw: gewicht})
    assert max(later[wie] - eerst[wie] for wie in alle) <= 1


@pytest.mark.parametrize(
    ("aantal", "eerst", "later"),
    [
        # Two cents by 3 and 1: shares 1.5 and 0.5, equal remainders, the lower code. With another 1: 1.2, 0.4 and 0.4.
        (2, {"a": 3, "b": 1}, {"a": 3, "b": 1, "c": 1}),
        # Two cents by 6 and 2 and then 1: shares 1.33, 0.44 and 0.22, so that the cent that is left goes to b.
        (2, {"a": 6, "b": 2}, {"a": 6, "b": 2, "c": 1}),
    ],
)
def test_somebody_more_can_raise_a_part_by_a_cent(aantal: int, eerst: dict[str, int], later: dict[str, int]) -> None:
    """The paradox of the new state, worked out by hand: b had nothing and gets a cent because c joins."""
    assert verdeel(aantal, eerst) == {"a": 2, "b": 0}
    assert verdeel(aantal, later) == {"a": 1, "b": 1, "c": 0}


def test_a_cent_more_can_cost_somebody_a_cent() -> None:
    """The Alabama paradox by hand: of 3 cents 3/7, 9/7 and 9/7, of which a has the largest rest; of 4 cents b and c."""
    assert verdeel(3, {"a": 1, "b": 3, "c": 3}) == {"a": 1, "b": 1, "c": 1}
    assert verdeel(4, {"a": 1, "b": 3, "c": 3}) == {"a": 0, "b": 2, "c": 2}


@given(st.integers(0, 200), st.lists(st.sampled_from(list("abcdefgh")), min_size=1, unique=True))
def test_of_equal_participants_the_lower_codes_have_the_cents_that_are_left(aantal: int, wie: list[str]) -> None:
    """However they were named: as many as there are cents left, from the lowest code on."""
    delen = verdeling(uit_centen(aantal), Sleutel.gelijk(wie, BRON))
    heel, over = divmod(aantal, len(wie))
    assert {een: centen(deel) for een, deel in delen.items()} == {
        een: heel + (plaats < over) for plaats, een in enumerate(sorted(wie))
    }


@given(CENTEN, gewichten())
def test_the_precision_of_the_host_does_not_matter(aantal: int, alle: dict[str, Gewicht]) -> None:
    """Keys and parts are exact where the host counts in three digits."""
    with localcontext() as context:
        context.prec = 3
        delen = verdeel(aantal, alle)
    assert delen == brute.grootste_rest(aantal, breuken(alle))


# Worked cases.


W24 = {"A": 160_000, "B": 48_000, "C": 37_000}


def test_the_worked_case_of_the_veiligheidshuis_holds_to_the_cent() -> None:
    """Case W24: half of a fictional 1,200,000.00 is 600,000.00, and that by the inhabitants of three municipalities."""
    helften = verdeling("1200000.00", Sleutel.aandelen({"jenv": 50, "gemeenten": 50}, BRON))
    assert dict(helften) == {"jenv": Decimal("600000.00"), "gemeenten": Decimal("600000.00")}
    delen = verdeling(helften["gemeenten"], Sleutel("naar inwoners", W24, BRON, reading=Reading.CHOICE))
    assert {wie: str(deel) for wie, deel in delen.items()} == {"A": "391836.73", "B": "117551.02", "C": "90612.25"}
    assert sum(delen.values()) == Decimal("600000.00")


def test_a_third_of_a_hundred_cannot_be_paid() -> None:
    """By hand: a hundred euros by three leaves one cent, for the lowest code."""
    delen = verdeling(100, Sleutel.gelijk(["c", "b", "a"], BRON))
    assert {wie: str(deel) for wie, deel in delen.items()} == {"a": "33.34", "b": "33.33", "c": "33.33"}
    assert str(verdeling("-100.00", Sleutel.gelijk(["a", "b", "c"], BRON))["a"]) == "-33.34"


def test_inhabitants_are_those_of_the_year() -> None:
    """Zwolle and Deventer on 1 January 2017: 125,548 and 99,295 inhabitants (CBS), by which 1,000.00 is split."""
    sleutel = Sleutel.inwoners(["0193", "0150"], 2017)
    assert dict(sleutel.gewichten) == {"0150": 99_295, "0193": 125_548}
    assert (sleutel.naam, sleutel.jaar, sleutel.reading) == ("naar inwoners", 2017, Reading.VERIFIED)
    assert sleutel.bronnen == (inwoners("0193", 2017).bron,)
    verwacht = brute.grootste_rest(100_000, {"0193": Fraction(125_548), "0150": Fraction(99_295)})
    assert {wie: centen(deel) for wie, deel in verdeling(1000, sleutel).items()} == verwacht


def test_cents_are_split_in_the_order_of_the_places() -> None:
    """Without codes ties go to who stands first."""
    assert verdeel_centen(5, [1, 1, 1]) == (2, 2, 1)
    assert verdeel_centen(-5, [1, 1, 1]) == (-2, -2, -1)
    assert verdeel_centen(5, [0, 0, 1]) == (0, 0, 5)
    assert verdeel_centen(0, [2, 1]) == (0, 0)


@pytest.mark.parametrize("wegen", [[], [0], [0, 0], [-1], [-1, 3], [2, -2]], ids=str)
def test_cents_are_not_split_by_less_than_nothing(wegen: list[int]) -> None:
    """No weights, only zeros, or a negative one."""
    with pytest.raises(InvalidValueError, match=r"^gewichten: each is zero or more, and together they are more than "):
        verdeel_centen(100, wegen)


# Without a key.


@given(CENTEN)
def test_without_a_key_all_of_it_is_undivided_and_the_key_is_asked_for(aantal: int) -> None:
    """Nobody bears anything, nothing is lost, and the question asks for the key and for the text behind it."""
    open_ = verdeling(uit_centen(aantal), None)
    assert (dict(open_), len(open_), list(open_), open_.records()) == ({}, 0, [], [])
    assert open_.onverdeeld == open_.bedrag == uit_centen(aantal)
    assert open_.sleutel is None
    (vraag,) = open_.vragen
    assert vraag.endswith("?")
    assert {"verdeelsleutel", "tekst"} <= set(vraag.replace(",", "").split())


@given(CENTEN, gewichten())
def test_with_a_key_nothing_is_undivided_and_nothing_is_asked(aantal: int, alle: dict[str, Gewicht]) -> None:
    """What is borne and what is not always add up to the amount."""
    gevonden = verdeling(uit_centen(aantal), Sleutel("proef", alle, BRON))
    assert (str(gevonden.onverdeeld), gevonden.vragen) == ("0.00", ())
    assert sum(map(centen, gevonden.values())) + centen(gevonden.onverdeeld) == centen(gevonden.bedrag)


# A split as a value.


def test_a_split_is_a_mapping() -> None:
    """It is read as any other mapping, and nothing can be put in it."""
    gevonden = verdeling(10, Sleutel.gelijk(["b", "a"], BRON))
    assert isinstance(gevonden, Mapping)
    assert (list(gevonden), list(gevonden.values()), len(gevonden)) == (["a", "b"], [Decimal(5), Decimal(5)], 2)
    assert ("a" in gevonden, "c" in gevonden, gevonden.get("c")) == (True, False, None)
    with pytest.raises(KeyError):
        gevonden["c"]
    with pytest.raises(TypeError):
        gevonden["a"] = Decimal(1)  # type: ignore[index]


def test_a_split_is_equal_by_its_parts_only() -> None:
    """Equality is that of a mapping: the key and the amount do not count, so two undivided amounts are equal."""
    een = verdeling(5, Sleutel("een", {"a": 1}, "Tekst 1"))
    assert een == verdeling(5, Sleutel("twee", {"a": 3}, "Tekst 2", jaar=2024)) == {"a": Decimal(5)}
    assert een != verdeling(6, Sleutel("een", {"a": 1}, "Tekst 1"))
    assert een != verdeling(5, Sleutel("een", {"b": 1}, "Tekst 1"))
    assert een != verdeling(5, None)
    assert verdeling(5, None) == verdeling(7, None) == {}
    with pytest.raises(TypeError, match="unhashable"):
        hash(een)


def test_a_split_shows_its_amount_and_its_key() -> None:
    """And not everything that it holds."""
    assert repr(verdeling(5, Sleutel("naar rato", {"a": 1, "b": 1}, BRON))) == "<Verdeling van 5.00 over 2: naar rato>"
    assert repr(verdeling("-5", None)) == "<Verdeling van -5.00 over 0: None>"


def test_a_split_gives_a_record_for_each_participant() -> None:
    """Plain values, with the name and the year of the key."""
    records = verdeling("0.03", Sleutel("naar rato", {"b": 2, "a": 1}, BRON, jaar=2024)).records()
    assert records == [
        {"deelnemer": "a", "bedrag": Decimal("0.01"), "sleutel": "naar rato", "jaar": 2024},
        {"deelnemer": "b", "bedrag": Decimal("0.02"), "sleutel": "naar rato", "jaar": 2024},
    ]
    assert {type(waarde) for record in records for waarde in record.values()} == {str, Decimal, int}


KOPIEEN = {
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
    "pickle": lambda waarde: pickle.loads(pickle.dumps(waarde)),
}
HOE = pytest.mark.parametrize("kopie", KOPIEEN.values(), ids=list(KOPIEEN))


@HOE
def test_an_undivided_amount_can_be_copied(kopie: Any) -> None:
    """With everything that it holds."""
    open_ = verdeling("12.34", None)
    assert (kopie(open_).bedrag, kopie(open_).sleutel, kopie(open_).vragen) == (Decimal("12.34"), None, open_.vragen)


@HOE
def test_a_key_can_be_copied(kopie: Any) -> None:
    """An equal one, with the same hash."""
    sleutel = Sleutel("naar rato", {"b": 2, "a": Decimal("0.5")}, BRON, jaar=2024, reading=Reading.REPORTED)
    assert kopie(sleutel) == sleutel
    assert hash(kopie(sleutel)) == hash(sleutel)


@HOE
def test_a_split_can_be_copied(kopie: Any) -> None:
    """With its key and its amount."""
    gevonden = verdeling("12.34", Sleutel("naar rato", {"b": 2, "a": Decimal("0.5")}, BRON, jaar=2024))
    assert type(kopie(gevonden)) is Verdeling
    assert kopie(gevonden) == gevonden
    assert (kopie(gevonden).bedrag, kopie(gevonden).sleutel) == (gevonden.bedrag, gevonden.sleutel)


@pytest.mark.parametrize("veld", ["bedrag", "sleutel"])
def test_a_split_never_changes(veld: str) -> None:
    """As every other answer of the library."""
    gevonden = verdeling(5, Sleutel.gelijk(["a"], BRON))
    with pytest.raises(AttributeError):
        setattr(gevonden, veld, None)


# Keys.


@given(gewichten())
def test_a_key_keeps_proportions_as_whole_numbers_in_the_smallest_terms(alle: dict[str, Gewicht]) -> None:
    """In the order of the codes; exact, whatever the kinds of the weights."""
    heel = Sleutel("proef", alle, BRON).gewichten
    assert list(heel) == sorted(alle)
    assert {type(een) for een in heel.values()} == {int}
    som, totaal = sum(breuken(alle).values()), sum(heel.values())
    assert {wie: Fraction(een, totaal) for wie, een in heel.items()} == {
        wie: een / som for wie, een in breuken(alle).items()
    }
    assert not any(all(een % deler == 0 for een in heel.values()) for deler in (2, 3, 5, 7, 11))


def test_a_key_is_equal_by_value_and_never_changes() -> None:
    """The proportions, the name, the sources and the year count."""
    sleutel = Sleutel("naar rato", {"b": 2, "a": 1}, BRON)
    assert sleutel == Sleutel("naar rato", {"a": Decimal("0.5"), "b": 1}, (BRON,))
    assert hash(sleutel) == hash(Sleutel("naar rato", {"a": 10, "b": 20}, BRON))
    anders = [
        attrs.evolve(sleutel, gewichten={"a": 1, "b": 3}),
        attrs.evolve(sleutel, naam="anders"),
        attrs.evolve(sleutel, bronnen="Afspraak"),
        attrs.evolve(sleutel, jaar=2024),
        attrs.evolve(sleutel, reading=Reading.REPORTED),
    ]
    assert sleutel not in anders
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        sleutel.naam = "anders"  # type: ignore[misc]
    with pytest.raises(TypeError):
        sleutel.gewichten["a"] = 3  # type: ignore[index]
    eigen = {"a": 1}
    sleutel = Sleutel("naar rato", eigen, BRON)
    eigen["a"] = 2
    assert dict(sleutel.gewichten) == {"a": 1}


def test_a_source_is_a_place_or_the_name_of_a_text_of_your_own() -> None:
    """One, or several as a tuple; a name becomes a text of a region."""
    een = Sleutel("x", {"a": 1}, ("Afspraak 2024, p. 2", BRON))
    assert een.bronnen[1] == BRON
    assert (str(een.bronnen[0]), een.bronnen[0].regeling.soort) == ("Afspraak 2024, p. 2", Bronsoort.REGIO)


@pytest.mark.parametrize(
    ("procenten", "verwacht"),
    [
        ({"jenv": 50, "gemeenten": 50}, {"jenv": 1, "gemeenten": 1}),
        ({"a": Decimal("33.3"), "b": Decimal("66.7")}, {"a": 333, "b": 667}),
        ({"a": Fraction(100, 3), "b": Fraction(200, 3)}, {"a": 1, "b": 2}),
        ({"a": 100, "b": 0}, {"a": 1, "b": 0}),
        ({"a": 100}, {"a": 1}),
    ],
    ids=["helften", "tienden", "derden", "niets", "alles"],
)
def test_shares_add_up_to_a_hundred(procenten: dict[str, Gewicht], verwacht: dict[str, int]) -> None:
    """Thirds too, because they are exact."""
    sleutel = Sleutel.aandelen(procenten, BRON, 2024)
    assert dict(sleutel.gewichten) == verwacht
    assert (sleutel.naam, sleutel.jaar, sleutel.bronnen) == ("vaste aandelen", 2024, (BRON,))


def test_everybody_the_same() -> None:
    """Once each, from anything that can be read once."""
    sleutel = Sleutel.gelijk((een for een in ("b", "a")), BRON, 2024)
    assert dict(sleutel.gewichten) == {"a": 1, "b": 1}
    assert (sleutel.naam, sleutel.jaar) == ("gelijke delen", 2024)


# What is refused as a key.


CIJFERS = "not a number of at most 18 digits"
HEEL = "give a whole number or a Decimal"
FLOAT = "a float is no exact weight; give a whole number, a Decimal or a Fraction"
GEWICHTEN: dict[str, tuple[Any, str]] = {
    "negative": ({"a": 2, "b": -1}, "gewichten.b: -1 is negative; a weight is zero or more"),
    "negative decimal": ({"a": Decimal("-0.5")}, "gewichten.a: -0.5 is negative; a weight is zero or more"),
    "negative fraction": ({"a": Fraction(-1, 3)}, "gewichten.a: -1/3 is negative; a weight is zero or more"),
    "all zero": ({"a": 0, "b": 0}, "gewichten: they add up to zero; at least one must be more than zero"),
    "float": ({"a": 0.5}, f"gewichten.a: {FLOAT}"),
    "whole float": ({"a": 1.0}, f"gewichten.a: {FLOAT}"),
    "not a number": ({"a": float("nan")}, f"gewichten.a: {FLOAT}"),
    "yes": ({"a": True}, f"gewichten.a: bool is no weight; {HEEL}"),
    "text": ({"a": "1"}, f"gewichten.a: str is no weight; {HEEL}"),
    "nothing": ({"a": None}, f"gewichten.a: NoneType is no weight; {HEEL}"),
    "NaN": ({"a": Decimal("NaN")}, f"gewichten.a: {CIJFERS}"),
    "infinity": ({"a": Decimal("Infinity")}, f"gewichten.a: {CIJFERS}"),
    "huge": ({"a": Decimal("1E999999")}, f"gewichten.a: {CIJFERS}"),
    "hugely negative": ({"a": Decimal("-1E999999")}, f"gewichten.a: {CIJFERS}"),
    "tiny": ({"a": Decimal("1E-999999")}, f"gewichten.a: {CIJFERS}"),
    "nineteen digits": ({"a": 10**18}, f"gewichten.a: {CIJFERS}"),
    "nineteen digits below": ({"a": Fraction(1, 10**18)}, f"gewichten.a: {CIJFERS}"),
    "nineteen digits below zero": ({"a": Decimal("-1E18")}, f"gewichten.a: {CIJFERS}"),
    "nobody": ({}, "gewichten: 0 participants; give 1 through 10000"),
    "a crowd": (dict.fromkeys(map(str, range(10_001)), 1), "gewichten: 10001 participants; give 1 through 10000"),
    "denominators": (
        {f"a{een}": Fraction(1, 10**17 + een) for een in (3, 13, 19, 21)},
        "gewichten: too many different denominators; give whole numbers, or decimals",
    ),
    "pairs": ([("a", 1)], "gewichten: not a mapping of participants to weights"),
    "none": (None, "gewichten: not a mapping of participants to weights"),
    "a name": ({"Jan Jansen": 1}, "gewichten: an id is 1-64 letters, digits, '.', '_', ':' or '-', and starts with"),
    "a number": ({200: 1}, "gewichten: not a text; an id is 1-64 letters"),
    "a citizen": ({KAN_BSN_ZIJN: 1}, "gewichten: this id can be a BSN"),
    "a citizen with dots": ({"111.222.333": 1}, "gewichten: this id can be a BSN"),
}


@pytest.mark.parametrize(("alle", "melding"), GEWICHTEN.values(), ids=list(GEWICHTEN))
def test_weights_are_refused_by_whose_they_are(alle: Any, melding: str) -> None:
    """The path first, then what is wrong and what to give."""
    with pytest.raises(InvalidValueError) as info:
        Sleutel("proef", alle, BRON)
    assert str(info.value).startswith(melding)
    assert KAN_BSN_ZIJN not in str(info.value)


def test_the_largest_weights_that_are_allowed() -> None:
    """Eighteen digits on either side of the point, and ten thousand participants."""
    alle: dict[str, Gewicht] = {"a": 10**18 - 1, "b": Fraction(1, 10**18 - 1), "c": Decimal("1E-17"), "d": Decimal(0)}
    assert sum(verdeel(100, alle).values()) == 100
    assert len(verdeling(1, Sleutel.gelijk(map(str, range(10_000)), BRON))) == 10_000


def test_the_smallest_weight_is_one_of_eighteen_digits_upside_down() -> None:
    """Five at the eighteenth decimal is one to two times ten to the seventeenth: still a weight, and exact."""
    assert dict(Sleutel("proef", {"a": Decimal("5E-18"), "b": 1}, BRON).gewichten) == {"a": 1, "b": 2 * 10**17}


def test_denominators_may_have_a_common_one_of_sixty_digits() -> None:
    """Four odd ones of fifteen digits without a common factor: each weight is the product of the other three."""
    noemers = [10**15 - een for een in (1, 3, 5, 9)]
    assert all(gcd(een, ander) == 1 for een, ander in combinations(noemers, 2))
    assert 10**60 // 2 < prod(noemers) < 10**60
    sleutel = Sleutel("proef", {f"a{een}": Fraction(1, een) for een in noemers}, BRON)
    assert dict(sleutel.gewichten) == {f"a{een}": prod(noemers) // een for een in noemers}


@pytest.mark.parametrize("bronnen", [(), "", "   ", None, 3, (BRON, 3), (BRON, "")], ids=str)
def test_a_key_without_a_source_is_refused(bronnen: Any) -> None:
    """A key that stands nowhere is a key that somebody made up."""
    for maak in (
        partial(Sleutel, "proef", {"a": 1}, bronnen),
        partial(Sleutel.gelijk, ["a"], bronnen),
        partial(Sleutel.aandelen, {"a": 100}, bronnen),
    ):
        with pytest.raises(InvalidValueError, match=r"^bronnen: missing; say which text it stands in, as a Bron or "):
            maak()


@pytest.mark.parametrize(
    ("velden", "melding"),
    [
        ({"naam": None}, "naam: NoneType is not a str"),
        ({"jaar": "2024"}, "jaar: str is not a int"),
        ({"jaar": True}, "jaar: bool is not a int"),
        ({"reading": "verified"}, "reading: str is not a Reading"),
    ],
    ids=["naam", "jaar", "bool", "reading"],
)
def test_a_key_holds_what_it_should(velden: dict[str, Any], melding: str) -> None:
    """One message for each attribute."""
    with pytest.raises(InvalidValueError) as info:
        Sleutel(**{"naam": "proef", "gewichten": {"a": 1}, "bronnen": BRON, **velden})
    assert melding == str(info.value)


@pytest.mark.parametrize(
    ("procenten", "melding"),
    [
        ({"a": 50, "b": 60}, "procenten: they add up to 110%, not 100%; correct a share"),
        ({"a": 50, "b": Decimal("50.5")}, "procenten: they add up to 100.5%, not 100%; correct a share"),
        ({"a": 50}, "procenten: they add up to 50%, not 100%; name who pays the rest"),
        ({"a": Decimal("99.5")}, "procenten: they add up to 99.5%, not 100%; name who pays the rest"),
        ({"a": 0}, "procenten: they add up to 0%, not 100%; name who pays the rest"),
        ({}, "procenten: 0 participants; give 1 through 10000"),
        ({"a": -10, "b": 110}, "procenten.a: -10 is negative; a weight is zero or more"),
        ({"a": 50.0, "b": 50}, f"procenten.a: {FLOAT}"),
        ({"a": 50, "b": "50"}, f"procenten.b: str is no weight; {HEEL}"),
    ],
    ids=["over", "a half over", "under", "a half under", "nothing", "nobody", "negative", "float", "text"],
)
def test_shares_over_or_under_a_hundred_are_refused(procenten: Any, melding: str) -> None:
    """Over: a share is wrong. Under: somebody pays the rest, and it is not said who."""
    with pytest.raises(InvalidValueError) as info:
        Sleutel.aandelen(procenten, BRON)
    assert melding == str(info.value)


@pytest.mark.parametrize(
    ("aandeel", "gezegd"),
    [
        (Fraction(295, 3), r"about 98\.33%"),
        (Fraction(298, 3), r"a fraction under 100%"),
        (Fraction(302, 3), r"a fraction over 100%"),
        (Fraction(305, 3), r"about 101\.7%"),
    ],
)
def test_a_fraction_under_or_over_is_less_than_one_percent(aandeel: Fraction, gezegd: str) -> None:
    """From one percent on the message says about how much it is."""
    with pytest.raises(InvalidValueError, match=rf"^procenten: they add up to {gezegd}, not 100%; "):
        Sleutel.aandelen({"a": aandeel}, BRON)


def test_shares_that_are_not_near_a_hundred_are_said_in_short() -> None:
    """Three times a seventh is about 42.86%: four digits say which side to look."""
    with pytest.raises(InvalidValueError, match=r"^procenten: they add up to about 42\.86%, not 100%; name who pays"):
        Sleutel.aandelen(dict.fromkeys("abc", Fraction(100, 7)), BRON)


@pytest.mark.parametrize(
    "bijna", [*map(Decimal, ("99.9999999999999999", "99.99996", "100.0002", "100.00005")), Fraction(10**17 - 1, 10**15)]
)
def test_shares_that_are_almost_a_hundred_are_not_said_to_be_a_hundred(bijna: Gewicht) -> None:
    """The message can be understood: it never says that a hundred is not a hundred."""
    with pytest.raises(InvalidValueError, match="not 100%") as info:
        Sleutel.aandelen({"a": bijna}, BRON)
    assert "add up to 100%" not in str(info.value).replace("100.0%", "100%")


@pytest.mark.parametrize("procenten", [None, [("a", 100)], "a"], ids=["none", "pairs", "text"])
def test_shares_that_are_no_mapping_are_refused(procenten: Any) -> None:
    """As weights that are none."""
    with pytest.raises(InvalidValueError, match="not a mapping"):
        Sleutel.aandelen(procenten, BRON)


def test_a_participant_is_named_once() -> None:
    """Twice in a list is a mistake, not a double weight."""
    for maak in (
        partial(Sleutel.gelijk, ["0200", "0301", "0200"], BRON),
        partial(Sleutel.inwoners, ["0200", "0301", "0200"], 2024),
    ):
        with pytest.raises(InvalidValueError, match=r"^deelnemers: 0200 stands there 2 times; name it once\n"):
            maak()


def test_without_participants_there_is_no_key() -> None:
    """Neither in equal parts nor by inhabitants."""
    for maak in (partial(Sleutel.gelijk, [], BRON), partial(Sleutel.inwoners, [], 2024)):
        with pytest.raises(InvalidValueError, match=r"^gewichten: 0 participants; give 1 through 10000\n"):
            maak()


def test_a_text_is_no_list_of_participants() -> None:
    """One code that was meant as the only participant is not taken apart."""
    with pytest.raises(InvalidValueError, match=r"^deelnemers: "):
        Sleutel.gelijk("0193", BRON)


def test_a_participant_is_a_code() -> None:
    """What is none is refused as one of the participants that were given."""
    with pytest.raises(InvalidValueError, match=r"^deelnemers: an id is 1-64 letters, "):
        Sleutel.gelijk(["Jan Jansen"], BRON)


@pytest.mark.parametrize("bedrag", [Decimal(10) ** 60, Decimal(-(10**60))])
def test_the_largest_sum_is_counted_to_the_cent(bedrag: Decimal) -> None:
    """One followed by sixty zeros; one ten times as large is refused."""
    assert centen(bedrag) == int(bedrag) * 100
    with pytest.raises(InvalidValueError, match=r"^bedrag: not an amount\n"):
        centen(bedrag * 10)


BURGER: dict[str, Any] = {
    "weights": lambda wie: Sleutel("proef", {wie: 1}, BRON),
    "negative": lambda wie: Sleutel("proef", {wie: -1}, BRON),
    "equal": lambda wie: Sleutel.gelijk([wie], BRON),
    "twice": lambda wie: Sleutel.gelijk([wie, wie], BRON),
    "shares": lambda wie: Sleutel.aandelen({wie: 100}, BRON),
    "negative share": lambda wie: Sleutel.aandelen({wie: -1}, BRON),
    "inhabitants": lambda wie: Sleutel.inwoners([wie], 2024),
}


@pytest.mark.parametrize("maak", BURGER.values(), ids=list(BURGER))
@pytest.mark.parametrize("nummer", [KAN_BSN_ZIJN, "123456782"])
def test_no_participant_can_be_a_citizen(maak: Any, nummer: str) -> None:
    """A number that can be a BSN is refused everywhere, and no message repeats it."""
    assert elfproef(nummer)
    with pytest.raises((InvalidValueError, UnknownCodeError)) as info:
        maak(nummer)
    assert nummer not in str(info.value)


@pytest.mark.parametrize("jaar", [2016, 2027, 0, -1, None, "2024", True])
def test_inhabitants_of_another_year_are_not_known(jaar: Any) -> None:
    """The numbers are of 2017 through 2026; another year is never taken instead."""
    with pytest.raises(InvalidValueError, match=r"lies outside the numbers, which are of 2017 through 2026\n"):
        Sleutel.inwoners(["0193"], jaar)


@pytest.mark.parametrize(
    ("gemeente", "jaar", "melding"),
    [
        ("0236", 2019, "gemeente: 0236 (Geldermalsen) has no number for 2019; it became part of 1960 (West Betuwe)"),
        ("0304", 2024, "gemeente: 0304 (Neerijnen) has no number for 2024; it became part of 1960 (West Betuwe)"),
        ("0733", 2026, "gemeente: 0733 (Lingewaal) has no number for 2026; it became part of 1960 (West Betuwe)"),
        ("1960", 2018, "gemeente: 1960 (West Betuwe) has no number for 2018; it was formed later"),
    ],
)
def test_a_municipality_that_was_not_there_has_no_inhabitants(gemeente: str, jaar: int, melding: str) -> None:
    """On 1 January 2019 Geldermalsen, Lingewaal and Neerijnen became West Betuwe; the message names the successor."""
    with pytest.raises(InvalidValueError) as info:
        Sleutel.inwoners(["0281", gemeente], jaar)
    assert melding == str(info.value)


@pytest.mark.parametrize("gemeente", ["9999", "0363"])
def test_a_municipality_without_a_number_is_unknown(gemeente: str) -> None:
    """Only those of the shipped regions have one; Amsterdam does not."""
    with pytest.raises(UnknownCodeError) as info:
        Sleutel.inwoners([gemeente], 2024)
    assert (info.value.kind, info.value.code) == ("gemeente", gemeente)


@pytest.mark.parametrize("gemeente", ["193", "Zwolle", "01930", "GM0193"])
def test_a_municipality_is_given_by_its_code(gemeente: str) -> None:
    """A name or another number is none, and the message does not repeat it."""
    with pytest.raises(InvalidValueError, match=r"^gemeente: not a CBS municipality code; write four digits") as info:
        Sleutel.inwoners([gemeente], 2024)
    assert gemeente not in str(info.value).replace("'0193'", "")


def test_only_a_key_splits() -> None:
    """A mapping of weights is not enough: it has no source."""
    for sleutel, soort in (({"a": 1}, "dict"), ("naar rato", "str"), (0, "int")):
        with pytest.raises(InvalidValueError, match=f"^sleutel: {soort} is no Sleutel; make one, with its source\n"):
            verdeling(100, sleutel)  # type: ignore[arg-type]
    for bedrag in (1.5, None, "1,20", True):
        for geen in (None, Sleutel.gelijk(["a"], BRON)):
            with pytest.raises(InvalidValueError, match=r"^bedrag: "):
                verdeling(bedrag, geen)  # type: ignore[arg-type]
