"""Amounts: whole cents and nothing else, exact whatever the host has set, and every refusal with its way out."""

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal, Inexact, Rounded, localcontext
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.model.geldstromen import centen, euro, uit_centen

MEEST = 10**17 - 1
"""The most cents that fifteen digits before the point can hold."""
CENTEN = st.integers(-MEEST, MEEST)


def schrijf(aantal: int) -> str:
    """Cents as text with a point, by hand."""
    return f"{'-' if aantal < 0 else ''}{abs(aantal) // 100}.{abs(aantal) % 100:02}"


@contextmanager
def smal() -> Iterator[None]:
    """A host that counts in three digits, and for whom rounding is an error."""
    with localcontext() as context:
        context.prec, context.Emax, context.Emin = 3, 3, -3
        context.traps[Inexact] = context.traps[Rounded] = True
        yield


# Laws.


@given(CENTEN)
def test_every_whole_number_of_cents_is_exact_in_every_writing(aantal: int) -> None:
    """As Decimal, as text, with the euro before it: the same amount of exactly two decimals."""
    tekst = schrijf(aantal)
    for waarde in (Decimal(tekst), Decimal(tekst + "000"), tekst, f"EUR {tekst}", f"EUR{tekst}", f"€ {tekst}"):
        bedrag = euro(waarde)
        assert type(bedrag) is Decimal
        assert Fraction(bedrag) == Fraction(aantal, 100)
        assert bedrag.as_tuple().exponent == -2
        assert str(bedrag) == tekst


@given(CENTEN)
def test_the_host_may_count_in_three_digits(aantal: int) -> None:
    """The precision of the context of the host does not reach an amount, and nothing that would round is done."""
    tekst = schrijf(aantal)
    with smal():
        bedragen = (euro(tekst), euro(Decimal(tekst)), uit_centen(aantal))
        terug = [centen(bedrag) for bedrag in bedragen]
    assert {str(bedrag) for bedrag in bedragen} == {tekst}
    assert terug == [aantal] * 3


@given(st.integers(-(10**40), 10**40))
def test_cents_come_back(aantal: int) -> None:
    """What is made of cents is that many cents, also where sums grow over what one amount can be."""
    assert centen(uit_centen(aantal)) == aantal


def test_every_amount_up_to_a_hundred_euros_is_exact() -> None:
    """Counted out: each cent, each tenth of a euro, each euro, also below zero."""
    for aantal in range(-10_000, 10_001):
        tekst = schrijf(aantal)
        assert aantal == centen(euro(tekst)) == centen(euro(Decimal(tekst)))
        if aantal % 10 == 0:
            assert aantal == centen(euro(tekst[:-1]))
        if aantal % 100 == 0:
            assert aantal == centen(euro(aantal // 100)) == centen(euro(tekst[:-3]))


@given(st.integers(1 - 10**15, 10**15 - 1))
def test_a_whole_number_is_euros(aantal: int) -> None:
    """Not cents."""
    assert Fraction(euro(aantal)) == aantal


@given(st.text(max_size=12) | st.from_regex(r"[-+]?[0-9]{0,17}[.,]?[0-9]{0,4}", fullmatch=True))
def test_a_text_is_an_amount_or_a_message(tekst: str) -> None:
    """Nothing else happens, and what is accepted is written the same, apart from zeros at its end."""
    try:
        bedrag = euro(tekst)
    except InvalidValueError as fout:
        assert str(fout).startswith("bedrag: ")  # noqa: PT017 - a text may also be right
    else:
        assert Fraction(bedrag) == Fraction(tekst.lstrip("EUR€ "))


@given(st.decimals())
def test_a_decimal_is_its_own_amount_or_a_message(waarde: Decimal) -> None:
    """Never a rounded one: what is accepted is exactly what was given."""
    try:
        bedrag = euro(waarde)
    except InvalidValueError:
        assert not waarde.is_finite() or abs(waarde) >= 10**15 or (Fraction(waarde) * 100).denominator != 1
    else:
        assert Fraction(bedrag) == Fraction(waarde)


def test_a_negative_zero_is_zero() -> None:
    """Nobody is ever shown -0.00."""
    nullen = [0, "0", "-0", "-0.00", "EUR -0", Decimal("-0"), Decimal("-0.00"), Decimal("-0E-9")]
    assert {str(euro(nul)) for nul in nullen} == {str(uit_centen(0))} == {"0.00"}


@pytest.mark.parametrize(
    ("bedrag", "melding"),
    [
        (Decimal("NaN"), "not an amount"),
        (Decimal("-Infinity"), "not an amount"),
        (Decimal("1E+61"), "not an amount"),
        (Decimal("0.001"), "0.001 has more than two decimals"),
        (Decimal("-1200.005"), "-1200.005 has more than two decimals"),
    ],
    ids=str,
)
def test_what_is_no_whole_number_of_cents_has_no_cents(bedrag: Decimal, melding: str) -> None:
    """Nothing is rounded: half a cent is refused."""
    with pytest.raises(InvalidValueError, match=rf"^bedrag: {melding}"):
        centen(bedrag)


def test_an_amount_that_is_accepted_is_accepted_again() -> None:
    """The largest and the smallest, and powers of ten that are written with an exponent."""
    for waarde, tekst in (
        ("999999999999999.99", "999999999999999.99"),
        ("-999999999999999.99", "-999999999999999.99"),
        (10**15 - 1, "999999999999999.00"),
        (Decimal("1E+14"), "100000000000000.00"),
        (Decimal("1E-2"), "0.01"),
        (Decimal("12.5000000000000000000000000000000000000000"), "12.50"),
        (Decimal("0E-999999"), "0.00"),
    ):
        assert tekst == str(euro(waarde)) == str(euro(euro(waarde)))


# Refusals.


FIJN = "has more than two decimals; write whole cents, such as 1200.00 or 1.20"
GROOT = "more than 15 digits before the point"
GEEN = "not an amount; write digits with a point before the cents, such as 88087.00"
ONBEKEND = "is not an amount; leave it out if it is not known"
UITWEG = 'is not an amount; give Decimal("12.50") or "12.50"'
FLOAT = 'a float cannot hold cents exactly; give Decimal("12.50") or "12.50"'

GEWEIGERD: list[tuple[Any, str]] = [
    *((waarde, FLOAT) for waarde in (12.5, 0.0, -1.0, 1e300, float("nan"), float("inf"))),
    *((waarde, f"{waarde} {FIJN}") for waarde in ("1.200", "-1.200", "0.000", "88.087")),
    *((waarde, FIJN) for waarde in ("EUR 1.200", "0.123456789012345678901234567890")),
    *((Decimal(waarde), FIJN) for waarde in ("0.001", "-12.345", "1E-999999", "-1E-999999", "999999999999999.999")),
    *((Decimal(waarde), f"{waarde} {ONBEKEND}") for waarde in ("NaN", "sNaN", "Infinity", "-Infinity")),
    *((Decimal(waarde), GROOT) for waarde in ("1E999999", "-1E999999", "1E+15", "-1000000000000000.00", "0E+999999")),
    *((waarde, GROOT) for waarde in (10**15, -(10**15), 10**5000)),
    *((waarde, "is another currency; every amount is in euros: convert it first") for waarde in ("USD 10", "GBP10")),
    *((waarde, GEEN) for waarde in ("1,20", "1.200,00", "1,200.00", "88087,-", "1 200", "1'200", "1_200")),
    *((waarde, GEEN) for waarde in ("", " ", " 1", "1 ", "1\n", "1.", ".5", "+1", "- 1", "--1", "1e3", "0x10", "½")),
    *((waarde, GEEN) for waarde in ("NaN", "inf", "eur 1", "EURO 1", "$ 1", "10 EUR", "€  1", "٣", "\uff11")),
    *((waarde, GROOT) for waarde in ("1000000000000000", "9" * 60)),
    *((waarde, GEEN) for waarde in ("9" * 5000, "0." + "0" * 31)),
    (True, f"bool {UITWEG}"),
    (False, f"bool {UITWEG}"),
    (None, f"NoneType {UITWEG}"),
    (Fraction(1, 2), f"Fraction {UITWEG}"),
    (b"1", f"bytes {UITWEG}"),
    (1 + 0j, f"complex {UITWEG}"),
    ([1], f"list {UITWEG}"),
]
WOORDEN = [f"{plaats}-{type(waarde).__name__}" for plaats, (waarde, _) in enumerate(GEWEIGERD)]


@pytest.mark.parametrize(("waarde", "reden"), GEWEIGERD, ids=WOORDEN)
@pytest.mark.parametrize("naam", ["bedrag", "begroot"])
def test_what_is_no_amount_is_refused_by_name(waarde: Any, reden: str, naam: str) -> None:
    """The name of the field first, then why, then what to write instead; never a guess."""
    with pytest.raises(InvalidValueError) as info:
        euro(waarde, naam)
    melding = str(info.value)
    assert melding.startswith(f"{naam}: ")
    assert reden in melding
    assert len(melding) < 200


@pytest.mark.parametrize(("waarde", "reden"), GEWEIGERD, ids=WOORDEN)
def test_a_refusal_does_not_depend_on_the_host(waarde: Any, reden: str) -> None:
    """In a context of three digits the same is refused, with the same words."""
    with smal(), pytest.raises(InvalidValueError, match=r"^bedrag: ") as info:
        euro(waarde)
    assert reden in str(info.value)


def test_twelve_hundred_and_one_euro_twenty_are_told_apart() -> None:
    """A Dutch 1.200 is refused as text, because it can be twelve hundred; a Decimal of 1.200 can only be 1.20."""
    assert str(euro("1200.00")) == "1200.00"
    assert str(euro("1.20")) == "1.20"
    assert str(euro(Decimal("1.200"))) == "1.20"
    with pytest.raises(InvalidValueError, match=r"write whole cents, such as 1200\.00 or 1\.20\n"):
        euro("1.200")
