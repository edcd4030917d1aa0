"""Golden cases: rulings and worked cases, as data with their source. A failing case is decided by a person."""

import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from huiselijkgeweld.bronnen import Voorbehoudsoort
from huiselijkgeweld.recht.termijnnormen import NORMEN
from huiselijkgeweld.tijd.duur import Duur, Eenheid
from huiselijkgeweld.tijd.feestdagen import Werkdag
from huiselijkgeweld.tijd.stappen import Verlenging
from huiselijkgeweld.tijd.tellen import Regime, Telwijze
from huiselijkgeweld.tijd.termijnen import Einde, einde

Geval = Mapping[str, Any]
FOLDER = Path(__file__).parent / "golden"

# Remarks that depend on the dates of a case; the others are about the standing of a text and are the same on every day.
OVER_DE_DATUMS = frozenset(
    {
        Voorbehoudsoort.ANDERE_LEZING,
        Voorbehoudsoort.BESLUIT_ONBEKEND,
        Voorbehoudsoort.BESLUIT_TWEEDE_HAND,
        Voorbehoudsoort.KLOKWISSEL,
        Voorbehoudsoort.MOMENT_ONBEKEND,
        Voorbehoudsoort.TERUGGEREKEND,
        Voorbehoudsoort.VERLENGING_BEGRENSD,
        Voorbehoudsoort.VERLENGD_NA_EINDE,
        Voorbehoudsoort.OPGESCHORT,
        Voorbehoudsoort.MAXIMUM,
        Voorbehoudsoort.LANGER_DAN_MAXIMUM,
    }
)


def gevallen(naam: str) -> list[Geval]:
    """The cases of a file."""
    with (FOLDER / naam).open("rb") as file:
        return list(tomllib.load(file)["geval"])


TERMIJNEN = gevallen("termijnen.toml")
UITSPRAKEN = gevallen("rulings.toml")
ALLE = [*TERMIJNEN, *UITSPRAKEN]


def met(sleutel: str) -> pytest.MarkDecorator:
    """The cases that state this, one test each."""
    gekozen = [geval for geval in ALLE if sleutel in geval]
    return pytest.mark.parametrize("geval", gekozen, ids=[geval["id"] for geval in gekozen])


def bereken(geval: Geval) -> Einde:
    """The answer of the library to a case: of a norm by its code, else of a duration with a regime."""
    verlengingen = [Verlenging(Duur.parse(een["duur"]), op=een.get("op")) for een in geval.get("verlengingen", ())]
    if "norm" in geval:
        return NORMEN[geval["norm"]].einde(geval["start"], tot=geval.get("tot"), verlengingen=verlengingen)
    wijze = Telwijze(regime=Regime(geval["regime"]))
    return einde(geval["start"], Duur.parse(geval["duur"]), telwijze=wijze, verlengingen=verlengingen)


def opmerkingen(slot: Einde) -> list[tuple[str, date | None]]:
    """The remarks that depend on the dates, by kind, with the day of the other answer if they hold one."""
    return sorted((een.soort.value, een.dag) for een in slot.voorbehouden if een.soort in OVER_DE_DATUMS)


@met("dag")
def test_the_last_day_is_that_of_the_source(geval: Geval) -> None:
    """The day that the court, the author or the text gives is the day that is computed."""
    assert geval["dag"] == bereken(geval).dag


@met("moment")
def test_the_last_moment_is_that_of_the_source(geval: Geval) -> None:
    """A term by the clock ends at the hour that the source gives, on the clock of Amsterdam."""
    moment = bereken(geval).moment
    assert isinstance(moment, datetime)
    assert geval["moment"] == moment.replace(tzinfo=None)


@met("stappen")
def test_each_step_has_its_day_its_kind_and_its_sources(geval: Geval) -> None:
    """What moved the end is told in order; the article comes first, and no source is missing or too many."""
    expected = [(stap["dag"], stap["soort"], stap["bronnen"][:1], sorted(stap["bronnen"])) for stap in geval["stappen"]]
    actual = [
        (stap.dag, stap.soort.value, [str(stap.bron)] if stap.bron else [], sorted(map(str, stap.bronnen)))
        for stap in bereken(geval).stappen
    ]
    assert expected == actual


@met("laatste_stap")
def test_the_last_step_is_of_the_kind_that_the_case_names(geval: Geval) -> None:
    """The last step says why the end is that day, and which text says so."""
    laatste = bereken(geval).stappen[-1]
    assert (geval["laatste_stap"], geval["dag"]) == (laatste.soort.value, laatste.dag)
    assert geval.get("laatste_bron", str(laatste.bron)) == str(laatste.bron)


@met("voorbehouden")
def test_the_remarks_on_the_dates_are_those_of_the_case(geval: Geval) -> None:
    """Each remark that the case names is there, with its other day if the case gives one; and no other one."""
    expected = sorted(
        (rij, None) if isinstance(rij, str) else (rij["soort"], rij["dag"]) for rij in geval["voorbehouden"]
    )
    assert expected == opmerkingen(bereken(geval))


@met("werkdagen")
def test_five_werkdagen_end_where_the_case_says(geval: Geval) -> None:
    """The protocol norm is another term than the statute, is not law, and gives the other reading if that differs."""
    slot = NORMEN["HP-5WD"].einde(geval["start"])
    assert geval["werkdagen"] == slot.dag
    assert Voorbehoudsoort.GEEN_RECHT in {een.soort for een in slot.voorbehouden}
    andere = geval.get("werkdagen_zonder_besluitdagen")
    assert ([("andere_lezing", andere)] if andere else []) == opmerkingen(slot)


@met("werkdagen")
def test_five_werkdagen_without_decree_days_end_where_the_case_says(geval: Geval) -> None:
    """Counted with decree days as ordinary working days the end is that of the other reading."""
    wijze = Telwijze(werkdag=Werkdag.ZONDER_BESLUITDAGEN)
    expected = geval.get("werkdagen_zonder_besluitdagen", geval["werkdagen"])
    assert expected == einde(geval["start"], Duur(5, Eenheid.WERKDAGEN), telwijze=wijze).dag


@met("gebeurd")
def test_what_was_done_was_in_time_or_too_late_as_the_source_says(geval: Geval) -> None:
    """The last day itself is in time, the day after is not."""
    gebeurd = geval["gebeurd"]
    assert gebeurd["op_tijd"] == (gebeurd["op"] <= bereken(geval).dag)


def test_every_case_has_a_name_of_its_own_and_a_reason_or_a_quote() -> None:
    """A case can be found by its name, and says why its answer is right; a ruling says where it is published."""
    namen = [geval["id"] for geval in ALLE]
    assert sorted(set(namen)) == sorted(namen)
    assert all("reden" in geval for geval in TERMIJNEN)
    assert all("bron" in geval and ("citaat" in geval or "uitkomst" in geval) for geval in UITSPRAKEN)


def test_the_steps_of_a_case_go_forward_to_its_day() -> None:
    """The cases themselves are sound: steps in order, the last one on the last day."""
    for geval in ALLE:
        dagen = [stap["dag"] for stap in geval.get("stappen", [])]
        assert sorted(dagen) == dagen
        assert not dagen or geval["dag"] == dagen[-1]
