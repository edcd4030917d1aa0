"""What goes wrong is said the same way everywhere: lower case, the value, what is allowed, the way out, and data."""

import inspect
from datetime import date

import pytest

from huiselijkgeweld import errors
from huiselijkgeweld.errors import (
    HorizonError,
    HuiselijkgeweldError,
    InvalidAkkoordError,
    InvalidBegrotingError,
    InvalidColumnsError,
    InvalidDossierError,
    InvalidValueError,
    NotInForceError,
    Problem,
    QualitativeTermError,
    RegionRuleError,
    UnknownCodeError,
)

PARENTS: dict[type[HuiselijkgeweldError], type[Exception]] = {
    InvalidValueError: ValueError,
    InvalidAkkoordError: ValueError,
    InvalidBegrotingError: ValueError,
    InvalidColumnsError: ValueError,
    InvalidDossierError: ValueError,
    RegionRuleError: ValueError,
    UnknownCodeError: KeyError,
    NotInForceError: LookupError,
    QualitativeTermError: LookupError,
    HorizonError: LookupError,
}


def test_each_error_has_one_base_class_and_a_builtin_parent() -> None:
    """A caller who knows only Python catches ValueError or LookupError; one who knows us catches one class."""
    found = {
        value: value.__bases__
        for value in vars(errors).values()
        if inspect.isclass(value) and issubclass(value, HuiselijkgeweldError) and value is not HuiselijkgeweldError
    }
    assert {error: (HuiselijkgeweldError, parent) for error, parent in PARENTS.items()} == found
    assert HuiselijkgeweldError.__bases__ == (Exception,)


@pytest.mark.parametrize(
    ("problem", "text"),
    [
        (Problem("", "nested too deep"), "nested too deep"),
        (Problem("id", "missing"), "id: missing"),
        (Problem("gebeurtenissen[3].op", "missing"), "gebeurtenissen[3].op: missing"),
    ],
)
def test_a_problem_shows_its_path(problem: Problem, text: str) -> None:
    """The path of the whole file is empty and is left out."""
    assert text == str(problem)


@pytest.mark.parametrize(
    "klasse",
    [InvalidAkkoordError, InvalidBegrotingError, InvalidColumnsError, InvalidDossierError, RegionRuleError],
)
def test_all_problems_are_told_at_once_in_their_order(
    klasse: type[
        InvalidAkkoordError | InvalidBegrotingError | InvalidColumnsError | InvalidDossierError | RegionRuleError
    ],
) -> None:
    """One line for each problem; the same problems as data."""
    problems = [Problem("b", "missing"), Problem("a", "missing")]
    error = klasse(iter(problems))
    assert tuple(problems) == error.problems
    assert str(error) == "b: missing\na: missing"


@pytest.mark.parametrize(
    ("code", "nearest", "text"),
    [
        ("UB-10V", "UB-10W", "unknown norm 'UB-10V'; did you mean 'UB-10W'?"),
        ("quatsch", None, "unknown norm 'quatsch'; known: UB-10W, UB-5D"),
        ("", None, "unknown norm ''; known: UB-10W, UB-5D"),
    ],
)
def test_an_unknown_code_names_the_nearest_that_exists(code: str, nearest: str | None, text: str) -> None:
    """Or every code that exists, sorted, if none is near."""
    error = UnknownCodeError("norm", code, ["UB-5D", "UB-10W"])
    assert ("norm", code, ("UB-10W", "UB-5D"), nearest) == (error.kind, error.code, error.known, error.nearest)
    assert text == str(error)


def test_long_words_of_a_list_do_not_flood_a_log() -> None:
    """Of each word at most sixty characters are shown, and of the list at most forty words."""
    error = UnknownCodeError("document", "iets", [f"{number:03}{'q' * 500}" for number in range(300)])
    assert len(str(error)) < 40 * 63 + 100
    assert str(error).endswith("… and 260 more")


def test_no_nearest_word_is_looked_for_where_that_takes_long() -> None:
    """Among thousands of codes of a file none is named; among those of the law one is."""
    assert UnknownCodeError("gemeente", "0194", ["0193", "1680"]).nearest == "0193"
    assert UnknownCodeError("gemeente", "0194", [f"{number:05}" for number in range(20_000)]).nearest is None


def test_a_long_code_does_not_flood_a_log() -> None:
    """Of a code from outside at most sixty characters are shown."""
    error = UnknownCodeError("event", "x" * 1_000_000, ["melding_ontvangen"])
    assert error.code == "x" * 60 + "…"
    assert len(str(error)) < 120


@pytest.mark.parametrize(
    ("since", "until", "in_force", "text"),
    [
        (
            date(2015, 1, 1),
            date(2020, 1, 1),
            "B",
            "norm 'A' is in force from 2015-01-01 and until 2020-01-01 (exclusive), not on 2021-01-01; use 'B'",
        ),
        (
            None,
            date(2020, 1, 1),
            None,
            (
                "norm 'A' is in force until 2020-01-01 (exclusive), not on 2021-01-01; "
                "no version of it is known for that day"
            ),
        ),
        (date(2022, 1, 1), None, "B", "norm 'A' is in force from 2022-01-01, not on 2021-01-01; use 'B'"),
    ],
)
def test_a_norm_outside_its_dates_names_the_version_in_force(
    since: date | None, until: date | None, in_force: str | None, text: str
) -> None:
    """The dates of the norm, the day that was asked, and the version to use."""
    error = NotInForceError("A", date(2021, 1, 1), since, until, in_force)
    assert ("A", date(2021, 1, 1), since, until, in_force) == (
        error.code,
        error.on,
        error.since,
        error.until,
        error.in_force,
    )
    assert text == str(error)


def test_a_term_in_words_gives_its_words() -> None:
    """The law says no number, and neither does the error."""
    error = QualitativeTermError("WMO-CALAM", "onverwijld")
    assert (error.code, error.words) == ("WMO-CALAM", "onverwijld")
    assert (
        str(error) == "norm 'WMO-CALAM' has no number: the text says 'onverwijld'; read .kwalitatief instead of a day"
    )


def test_a_day_outside_the_tables_names_the_bounds() -> None:
    """The day, the first and the last day."""
    error = HorizonError(date(2100, 1, 1), date(1990, 1, 1), date(2099, 12, 31))
    assert (date(2100, 1, 1), date(1990, 1, 1), date(2099, 12, 31)) == (error.day, error.first, error.last)
    assert str(error) == "2100-01-01 lies outside the supported days 1990-01-01 through 2099-12-31"
