"""An argument that is refused is named as its caller wrote it, whatever function looked at it first."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any, cast

import pytest

from huiselijkgeweld import GELDSTROMEN, NORMEN, REGIOS, Begroting, Duur, Eenheid, Sleutel, einde, feestdagen
from huiselijkgeweld.errors import InvalidValueError, NotInForceError
from huiselijkgeweld.model.geldstromen import Begrotingsregel, Looptijd, Regelsoort, euro, taakveld
from huiselijkgeweld.recht.bekostiging import Bekostigingsregel
from huiselijkgeweld.recht.keten.huisverbod_voorwaarden import binnen_vier_weken
from huiselijkgeweld.recht.keten.leeftijd import heeft_leeftijd
from huiselijkgeweld.tijd.feestdagen import werkdagen_tot

DAG = date(2026, 3, 6)
GEEN_DAG = cast("Any", "2026-03-06")
VRAGEN: dict[str, tuple[Callable[[], object], str]] = {
    "the start of a norm": (lambda: NORMEN["UB-10W"].einde(GEEN_DAG), "start"),
    "the start of a term": (lambda: einde(GEEN_DAG, Duur(1, Eenheid.WEKEN)), "start"),
    "the end that a decision states": (lambda: NORMEN["OTS-1Y"].einde(DAG, tot=GEEN_DAG), "tot"),
    "the day of a period": (lambda: Looptijd("doorlopend").loopt_op(GEEN_DAG), "on"),
    "the day of a stream": (lambda: GELDSTROMEN["duvo"].stand(GEEN_DAG), "on"),
    "the day of a region": (lambda: REGIOS["flevoland"].is_verlopen(GEEN_DAG), "on"),
    "the day of an age": (lambda: heeft_leeftijd(DAG, 18, GEEN_DAG), "on"),
    "the end of a huisverbod": (lambda: binnen_vier_weken(DAG, GEEN_DAG), "tot"),
    "the day up to which werkdagen count": (lambda: werkdagen_tot(DAG, GEEN_DAG), "tot"),
}


@pytest.mark.parametrize("wat", VRAGEN)
def test_a_text_where_a_day_belongs_is_refused_by_the_name_of_the_argument(wat: str) -> None:
    """And the way out stands behind it."""
    vraag, naam = VRAGEN[wat]
    with pytest.raises(InvalidValueError) as gezien:
        vraag()
    assert str(gezien.value) == f"{naam}: str is not a date; give a datetime.date"


def test_the_amount_of_money_has_a_name_of_its_own() -> None:
    """Where nobody named it, it is the bedrag."""
    with pytest.raises(InvalidValueError, match=r"^bedrag: "):
        euro("geen getal")


@pytest.mark.parametrize(
    ("procenten", "gezegd"),
    [
        ([Decimal(60), Decimal("41.5")], "101.5%"),
        ([Decimal(60), Decimal("40.00000001")], "a fraction over 100%"),
        ([Decimal(60), Decimal("39.99999999")], "a fraction under 100%"),
        ([Decimal("600.123456789"), Decimal(40)], "about 640.1%"),
    ],
)
def test_shares_that_do_not_add_up_say_what_they_add_up_to(procenten: list[Decimal], gezegd: str) -> None:
    """Exactly where that is short, and never 100 % where it is not."""
    aandelen = dict(zip(("aa", "bb"), procenten, strict=True))
    with pytest.raises(InvalidValueError) as gezien:
        Sleutel.aandelen(aandelen, "een tekst", 2026)
    assert f"they add up to {gezegd}, not 100%" in str(gezien.value)


@pytest.mark.parametrize("jaar", [1990, 2099])
def test_the_first_and_the_last_year_of_the_tables_are_years(jaar: int) -> None:
    """A line of a budget of that year is taken; one of the year before or after is refused with both bounds."""
    assert Begrotingsregel(omschrijving="huur", soort=Regelsoort.LASTEN, bronnen="een tekst", jaar=jaar).jaar == jaar
    buiten = jaar - 1 if jaar == 1990 else jaar + 1
    with pytest.raises(InvalidValueError, match=rf"^jaar: {buiten} is no year of 1990 through 2099\n"):
        Begrotingsregel(omschrijving="huur", soort=Regelsoort.LASTEN, bronnen="een tekst", jaar=buiten)


def test_a_year_of_another_kind_is_told_by_its_kind() -> None:
    """What was given may be of a person, so only its class is shown."""
    with pytest.raises(InvalidValueError, match=r"^jaar: str is no year of the taakvelden"):
        taakveld("6.81", cast("Any", "2026"))
    with pytest.raises(InvalidValueError, match="str"):
        feestdagen(cast("Any", "2026"))


def test_the_total_of_a_budget_asks_for_a_kind() -> None:
    """Another word is refused, and told by its class."""
    with pytest.raises(InvalidValueError, match="soort: str"):
        Begroting([]).totaal(cast("Any", "lasten"))


def test_a_row_about_money_without_a_source_says_how_to_give_one() -> None:
    """It is refused with the way out, in full."""
    with pytest.raises(InvalidValueError) as gezien:
        Bekostigingsregel(code="X", geldstroom="duvo", bronnen=(), partner="moviera-utrecht")
    assert str(gezien.value) == "bronnen: missing; say where it stands, as a tuple of Bron"


def test_a_version_that_is_not_in_force_says_when_it_is() -> None:
    """The error carries the norm, the day, its first and last day, and what is in force instead."""
    norm = NORMEN["WMO-RETOLD"]
    with pytest.raises(NotInForceError) as gezien:
        norm.einde(DAG)
    fout = gezien.value
    assert (fout.code, fout.on, fout.since, fout.until) == ("WMO-RETOLD", DAG, norm.since, norm.until)
    assert fout.in_force is not None
    assert NORMEN[fout.in_force].familie == norm.familie
    assert NORMEN[fout.in_force].geldt_op(DAG)
