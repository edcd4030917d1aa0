"""Every error this library raises: one base class and a few children.

Each child is also the builtin that a caller would already catch. Messages are lower case, name the value, what is
allowed and the way out, and carry the same data as attributes. No message holds personal data: no birth date, no free
text, no name. An error states a fact about the data, never a legal verdict: a missed deadline is a result.

Below the message a traceback names the page that explains the error. `str(error)`, which hosts log, does not.
"""

import difflib
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, ClassVar, TypeVar

import attrs

_T = TypeVar("_T")


class HuiselijkgeweldError(Exception):
    """Base class of every error in this library.

    Attributes:
        page: the section that explains it, in the documentation that comes with the source.

    Example:
        >>> HorizonError.page
        'docs/errors.md#horizonerror'
    """

    page: ClassVar[str] = "docs/errors.md"

    def __init_subclass__(cls) -> None:
        """Give each error its section; one that is made of another inside the library has that of the other."""
        if cls.__module__ == __name__:
            cls.page = f"{HuiselijkgeweldError.page}#{cls.__name__.lower()}"

    def __init__(self, *args: object) -> None:
        """Name the section below the message, as a note: a traceback shows it, and `str` stays as it is."""
        super().__init__(*args)
        self.add_note(f"see {self.page} of huiselijkgeweld")

    def __reduce__(self) -> tuple[object, ...]:
        """Copy and pickle the message and the data, not the arguments: a pool of processes hands errors on."""
        return _again, (type(self), self.args, self.__dict__)


def _again(kind: type[HuiselijkgeweldError], args: tuple[object, ...], data: dict[str, object]) -> HuiselijkgeweldError:
    """An error as it was, without making its message again."""
    error = kind.__new__(kind, *args)
    error.__dict__.update(data)
    return error


class InvalidValueError(HuiselijkgeweldError, ValueError):
    """An argument that cannot be what it is given for, such as a datetime where a date belongs."""


@attrs.frozen
class Problem:
    """One thing that is wrong with a file, and where.

    Attributes:
        path: where it stands, such as `gebeurtenissen[3].op`; empty for the file itself.
        message: what is wrong, what is allowed, and the way out.

    Example:
        >>> str(Problem("gebeurtenissen[3].op", "2026-02-30 is not a date"))
        'gebeurtenissen[3].op: 2026-02-30 is not a date'
    """

    path: str
    message: str

    def __str__(self) -> str:
        """Path and message on one line; the path of the file itself is empty."""
        return f"{self.path}: {self.message}" if self.path else self.message


MOST_PROBLEMS = 100
"""Of more only the first are told: nobody mends them at once, and telling what a wrong word is near to takes time."""


def first_problems(problems: Sequence[Problem]) -> Sequence[Problem]:
    """All problems of a file; of too many the first, and that there are more."""
    if len(problems) <= MOST_PROBLEMS:
        return problems
    more = Problem("", f"more than {MOST_PROBLEMS} problems; mend these, and then read the file again")
    return [*problems[:MOST_PROBLEMS], more]


class InvalidDossierError(HuiselijkgeweldError, ValueError):
    """A case file that cannot be read or that contradicts itself: all problems at once, each with its path."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems in the order in which they stand in the file."""
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


class UnknownCodeError(HuiselijkgeweldError, KeyError):
    """A code, tag or key that does not exist, with the nearest one that does.

    Between codes of digits alone, such as those of municipalities, near says nothing: there the known ones are named.

    Example:
        >>> str(UnknownCodeError("regio", "ijselland", ["ijsselland", "flevoland"]))
        "unknown regio 'ijselland'; did you mean 'ijsselland'?"
    """

    def __init__(self, kind: str, code: str, known: Iterable[str], *, listed: bool = False) -> None:
        """Say what was asked for, and find the nearest known code; `listed` names the others beside it too."""
        self.kind = kind
        self.code = code if len(code) <= _SHOWN else code[:_SHOWN] + "…"
        self.known = tuple(sorted(known))
        nearest = _nearest(self.code, () if self.code.isdigit() else self.known, 0.5)
        self.nearest = nearest[0] if nearest else None
        guess = [f"did you mean '{self.nearest}'?"] if nearest else []
        others = [f"known: {_some(self.known)}"] if listed or not nearest else []
        super().__init__(f"unknown {kind} '{self.code}'; {' '.join(guess + others)}")

    def __str__(self) -> str:
        """The message itself; a KeyError would show it in quotation marks."""
        return str(self.args[0])


def unknown_word(kind: str, word: str, known: Iterable[str]) -> HuiselijkgeweldError:
    """What is wrong with a word of a file that is in no list.

    It is only repeated where that is safe (`is_slip`): else it may be a name or a BSN. Of a code with digits no nearest
    one is named, for that would be a guess: all are. Beside the nearest word those of a list that can be read are named
    too: a `moeder` is near to a `melder`, and is a parent.

    Example:
        >>> str(unknown_word("uitkomst", "jansen", ["direct_overgedragen"]))
        'unknown uitkomst; known: direct_overgedragen'
    """
    words = sorted(known)
    if not any(map(str.isdigit, word)) and is_slip(word, words):
        return UnknownCodeError(kind, word, words, listed=len(words) <= _LISTED)
    return InvalidValueError(f"unknown {kind}; known: {_some(words)}")


def _some(known: Sequence[str]) -> str:
    """Words for a message: all of them, or the first of a list that nobody would read."""
    more = len(known) - _LISTED
    words = ", ".join(word if len(word) <= _SHOWN else word[:_SHOWN] + "…" for word in known[:_LISTED])
    return words or "none" if more <= 0 else f"{words} and {more} more"


def is_slip(word: str, known: Iterable[str]) -> bool:
    """Whether a word is a slip of the pen (near to a word of a list, and no long number), so that it may be repeated.

    Example:
        >>> is_slip("voogdy", ["ots", "voogdij"]), is_slip("jansen", ["ander", "leerplicht"])
        (True, False)
    """
    return not is_long_number(word) and bool(_nearest(word[:_SHOWN], tuple(known), _NEAR))


def _nearest(word: str, known: Sequence[str], alike: float) -> list[str]:
    """The known word that is most alike, if one is alike enough; none is looked for where that would take long."""
    if len(word) * sum(map(len, known)) > _COMPARED:
        return []
    return difflib.get_close_matches(word, known, n=1, cutoff=alike)


def is_long_number(text: str) -> bool:
    """Whether a text has so many digits that they can be a number of a person, or a birth date."""
    return sum(sign.isdigit() for sign in text) >= _DIGITS


class NotInForceError(HuiselijkgeweldError, LookupError):
    """A norm asked for on a day outside its validity, with the version that was in force on that day."""

    def __init__(self, code: str, on: date, since: date | None, until: date | None, in_force: str | None) -> None:
        """Name the dates of the norm and the way out."""
        self.code, self.on, self.since, self.until, self.in_force = code, on, since, until, in_force
        dates = " and ".join(
            word for word, day in ((f"from {since}", since), (f"until {until} (exclusive)", until)) if day is not None
        )
        way_out = f"use '{in_force}'" if in_force else "no version of it is known for that day"
        super().__init__(f"norm '{code}' is in force {dates}, not on {on}; {way_out}")


class QualitativeTermError(HuiselijkgeweldError, LookupError):
    """A term that the law gives in words ("onverwijld"): it has no last day to compute."""

    def __init__(self, code: str, words: str) -> None:
        """Give the words of the law."""
        self.code, self.words = code, words
        super().__init__(f"norm '{code}' has no number: the text says '{words}'; read .kwalitatief instead of a day")


class HorizonError(HuiselijkgeweldError, LookupError):
    """A day outside the years that the day tables cover."""

    def __init__(self, day: object, first: date, last: date) -> None:
        """Name the day and the bounds."""
        self.day, self.first, self.last = day, first, last
        super().__init__(f"{day} lies outside the supported days {first} through {last}")


class RegionRuleError(HuiselijkgeweldError, ValueError):
    """A region file that breaks the rules for regions: all problems at once, each with its path."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems in the order in which they stand in the file."""
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


class InvalidAkkoordError(HuiselijkgeweldError, ValueError):
    """A file of sign-offs that cannot be read: all problems at once, each with its path."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems in the order in which they stand in the file."""
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


class InvalidBegrotingError(HuiselijkgeweldError, ValueError):
    """Lines of a budget that cannot be read: all problems at once, each with its path."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems in the order in which they stand in the records."""
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


class InvalidColumnsError(HuiselijkgeweldError, ValueError):
    """Columns that cannot be read: all problems of a batch at once, each with its column and the number of its row."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems in the order of the columns."""
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


def kind(*kinds: type) -> "Callable[[object, attrs.Attribute[Any], object], None]":
    """An attrs validator: the value is one of these classes exactly, so equal values of two enums are told apart.

    Example:
        >>> @attrs.frozen
        ... class Zin:
        ...     woord: str = attrs.field(validator=kind(str))
        >>> Zin(3)
        Traceback (most recent call last):
        ...
        huiselijkgeweld.errors.InvalidValueError: woord: int is not a str
        see docs/errors.md#invalidvalueerror of huiselijkgeweld
    """

    def check(_instance: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
        if type(value) not in kinds:
            names = " or a ".join(k.__name__ for k in kinds)
            msg = f"{attribute.name}: {type(value).__name__} is not a {names}"
            raise InvalidValueError(msg)

    return check


def all_of(values: Iterable[_T], name: str, kind: type[_T], way_out: str = "") -> tuple[_T, ...]:
    """The values as a tuple, if each is of one class.

    Example:
        >>> all_of(["a", "b"], "woorden", str)
        ('a', 'b')
        >>> all_of([1], "woorden", str)
        Traceback (most recent call last):
        ...
        huiselijkgeweld.errors.InvalidValueError: woorden: int is not a str
        see docs/errors.md#invalidvalueerror of huiselijkgeweld
        >>> all_of(1, "woorden", str)
        Traceback (most recent call last):
        ...
        huiselijkgeweld.errors.InvalidValueError: woorden: int is no list of str
        see docs/errors.md#invalidvalueerror of huiselijkgeweld
    """
    try:
        parts = tuple(values)
    except TypeError:
        raise InvalidValueError(f"{name}: {type(values).__name__} is no list of {kind.__name__}{way_out}") from None
    for part in parts:
        if not isinstance(part, kind):
            raise InvalidValueError(f"{name}: {type(part).__name__} is not a {kind.__name__}{way_out}")
    return parts


_SHOWN = 60  # characters of a value that came from outside; more would flood a log
_LISTED = 40  # words of a list in a message; the attribute has all of them
_COMPARED = 250_000  # characters of one word with those of a list: some milliseconds; all our own lists are shorter
_DIGITS = 6  # a word with as many can be a number of a person
_NEAR = 0.75  # how alike two words are of which one is a slip of the other: one letter of four, two of eight
