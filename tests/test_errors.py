"""What goes wrong is said the same way everywhere: lower case, the value, what is allowed, the way out, and data."""

import copy
import inspect
import pickle
import re
import traceback
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pyarrow as pa
import pytest

from huiselijkgeweld import NORMEN, REGIOS, Akkoord, Dossier, Duur, Regio, begroting, errors, evaluate, loads
from huiselijkgeweld.columns import Beslissingskolommen, Plan
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
    unknown_word,
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
    assert UnknownCodeError("document", "d0194", ["d0193", "d1680"]).nearest == "d0193"
    assert UnknownCodeError("document", "d0194", [f"d{number:05}" for number in range(20_000)]).nearest is None


def test_no_nearest_code_of_digits_is_guessed() -> None:
    """Between numbers of municipalities near says nothing: the known ones are named."""
    error = UnknownCodeError("gemeente", "9999", ["0599", "0034"])
    assert (error.nearest, str(error)) == (None, "unknown gemeente '9999'; known: 0034, 0599")


def test_beside_the_nearest_word_of_a_short_list_all_of_it_stands() -> None:
    """A mother is no reporter, however near the words; a list that nobody would read is left out."""
    error = unknown_word("rol", "moeder", ["melder", "ouder", "partner"])
    assert str(error) == "unknown rol 'moeder'; did you mean 'melder'? known: melder, ouder, partner"
    long = ["melder", *(f"iets_{letter}{other}" for letter in "abcdefgh" for other in "abcdefgh")]
    assert str(unknown_word("rol", "moeder", long)) == "unknown rol 'moeder'; did you mean 'melder'?"


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


# The page that explains them.

PAGE = Path(__file__).parent.parent / "docs" / "errors.md"
SECTIONS = dict(re.findall(r"^### (\w+)\n(.*?)(?=^##|\Z)", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL))


@pytest.mark.parametrize("error", PARENTS)
def test_every_error_has_a_section_of_its_own(error: type[HuiselijkgeweldError]) -> None:
    """It says what is allowed and the way out, and stands where the error says: at its heading in lower case."""
    assert error.page == f"docs/errors.md#{error.__name__.lower()}"
    text = SECTIONS[error.__name__]
    assert all(f"- **{part}:** " in text for part in ("Allowed", "Way out"))
    assert f"Also a `{PARENTS[error].__name__}`." in text


def test_no_section_explains_what_is_not_raised() -> None:
    """Beside the errors of this library there are two that come from other rooms."""
    assert set(SECTIONS) == {error.__name__ for error in PARENTS} | {"LawBrokenError", "ModuleNotFoundError"}


def _columns() -> None:
    plan = Plan([Beslissingskolommen("casusregie")], on=date(2026, 4, 10))
    plan.evaluate(pa.table({"maatregel": ["voogdy"]})).read_all()


REFUSED: dict[str, tuple[Callable[[], object], type[HuiselijkgeweldError]]] = {
    "case file": (lambda: loads("{}"), InvalidDossierError),
    "case file, no JSON": (lambda: loads(b"\xff"), InvalidDossierError),
    "household": (
        lambda: loads(
            '{"versie": 1, "id": "z", "huishouden": {"gemeente": 193, "personen": [{"id": "p"}, {"id": "p"}]}}'
        ),
        InvalidDossierError,
    ),
    "region": (lambda: Regio.loads(""), RegionRuleError),
    "region, no TOML": (lambda: Regio.loads("="), RegionRuleError),
    "sign-offs": (lambda: Akkoord.loads("[[akkoord]]"), InvalidAkkoordError),
    "budget": (lambda: begroting([{}]), InvalidBegrotingError),
    "columns": (_columns, InvalidColumnsError),
    "duration": (lambda: Duur.parse("P6X"), InvalidValueError),
    "code of a norm": (lambda: NORMEN["UB-10V"], UnknownCodeError),
    "code of a region": (lambda: REGIOS["ijselland"], UnknownCodeError),
    "norm of another day": (lambda: NORMEN["WMO-RETOLD"].einde(date(2026, 1, 5)), NotInForceError),
    "term in words": (lambda: NORMEN["WMO-CALAM"].einde(date(2026, 1, 5)), QualitativeTermError),
    "day": (lambda: evaluate(Dossier("zaak"), on=date(2100, 1, 1)), HorizonError),
}


@pytest.mark.parametrize("what", REFUSED)
def test_a_traceback_names_the_section_and_the_message_does_not(what: str) -> None:
    """Whoever looks at a traceback finds the page, once and on the last line; a log of the message stays as short."""
    call, kind = REFUSED[what]
    with pytest.raises(kind) as caught:
        call()
    shown = "".join(traceback.format_exception_only(caught.value)).splitlines()
    assert shown[-1] == f"see docs/errors.md#{kind.__name__.lower()} of huiselijkgeweld"
    assert sum("docs/" in line for line in shown) == 1
    assert "docs/" not in str(caught.value)


@pytest.mark.parametrize("what", REFUSED)
@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda error: pickle.loads(pickle.dumps(error))])
def test_an_error_is_the_same_in_another_process(what: str, again: Callable[[Exception], Exception]) -> None:
    """A pool of processes hands it on with its class, its message, its data and one note."""
    call, kind = REFUSED[what]
    with pytest.raises(kind) as caught:
        call()
    other = again(caught.value)
    assert (type(other), str(other), vars(other)) == (type(caught.value), str(caught.value), vars(caught.value))
    assert len(other.__notes__) == 1


def test_every_kind_of_error_was_tried() -> None:
    """No error is left out of the readers above."""
    assert {kind for _, kind in REFUSED.values()} == set(PARENTS)
