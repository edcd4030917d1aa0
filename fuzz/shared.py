"""What every target shares: what it is, what is claimed of any input, and how inputs are changed.

An input is bytes, at most `LONGEST` of them. For each a claim is checked by the target, and by `measured` two of all:
less than a second of a processor, and never more than 256 MB for the whole process, the library and the fuzzer in it.
"""

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from random import Random
from resource import RUSAGE_SELF, getrusage
from time import process_time

import attrs

ROOT = Path(__file__).parent.parent
DAY = date(2026, 4, 10)
"""The day on which fuzzed cases are answered."""
LONGEST = 100_000
"""Most bytes of an input."""
SECONDS = 1.0
"""Most time of a processor for one input; the clock on the wall would blame the input for a busy machine."""
MEGABYTES = 256
"""Most memory of the process."""

Mutate = Callable[[bytes, Random], bytes]
"""Another input made of this one."""


@attrs.frozen
class Target:
    """A door of the library through which anything may come.

    Attributes:
        check: tries one input; anything that it raises is a finding.
        seeds: inputs to begin with.
        words: keys and codes that an input may hold.
        mutate: changes an input so that it gets past the syntax; None if any bytes do.
    """

    check: Callable[[bytes], None]
    seeds: Callable[[], Iterable[bytes]]
    words: Iterable[str]
    mutate: Mutate | None = None

    def write(self, folder: Path) -> None:
        """Write the seeds and the words where the fuzzer reads them; what it found there before stays."""
        (folder / "corpus").mkdir(parents=True, exist_ok=True)
        for seed in self.seeds():
            (folder / "corpus" / sha256(seed).hexdigest()).write_bytes(seed)
        (folder / "words").write_text("".join(f'"{word}"\n' for word in self.words))


class TooMuchError(Exception):
    """An input that took too long or too much memory."""


@attrs.define
class Measured:
    """A check with its two limits; remembers the slowest input and its seconds."""

    check: Callable[[bytes], None]
    slowest: bytes = b""
    seconds: float = 0.0

    def __call__(self, data: bytes) -> None:
        """Check an input, and how long it took.

        Raises:
            TooMuchError: more than `SECONDS` or `MEGABYTES`.
        """
        begin = process_time()
        self.check(data)
        took = process_time() - begin
        if took > self.seconds:
            self.slowest, self.seconds = data, took
        if took > SECONDS:
            raise TooMuchError(f"{took:.1f} s is more than {SECONDS:.0f}")
        if (memory := peak()) > MEGABYTES:
            raise TooMuchError(f"{memory} MB is more than {MEGABYTES}")


def peak() -> int:
    """The most memory that this process ever had, in megabytes."""
    return getrusage(RUSAGE_SELF).ru_maxrss // 1024


_NUMBER = re.compile(r"\d{8,}")


def tells_no_number(error: BaseException) -> None:
    """Claim that neither an error nor what lies below it holds eight digits in a row, as a BSN has."""
    below: BaseException | None = error
    while below is not None:
        assert not _NUMBER.search(str(below)), f"{type(below).__name__} repeats a number: {below}"
        below = below.__cause__ or below.__context__


STRANGE: tuple[object, ...] = (
    *(None, True, False, 0, 1, -1, 2**31, 2**63, 2**64, 10**18, 111222333, 12345672, 0.5, 1e308, -0.0, [], {}, [[]]),
    *("", " ", "x", "\x00", "é", "\ud800", "111222333", "111.222.333", "012345672", "Jan Jansen", "k" * 65, "0193"),
    *("1990-01-01", "2099-12-31", "0001-01-01", "9999-12-31", "2028-02-29", "2026-02-30", "1-5-2015", "20260401"),
    *("2026-03-29T02:30:00", "2026-10-25T02:30:00+01:00", "2026-04-02T24:00", "2026-04-02T10:15:00Z"),
    *("P1D", "P999999Y", "PT999999H", "P0D", "P1Y2M"),
)
"""Values that code did not expect."""

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def other_days(text: str, chance: Random) -> str:
    """The same text with one of its days moved: mostly by days, seldom to another time."""
    days = list(_DAY.finditer(text))
    if not days:
        return text
    found = chance.choice(days)
    try:
        day = date.fromisoformat(found[0]) + timedelta(days=chance.choice((-400, -30, -7, -1, 1, 2, 7, 30, 400, 9999)))
    except (ValueError, OverflowError):
        day = chance.choice((date(1990, 1, 1), date(2026, 4, 2), DAY, date(2099, 12, 31)))
    return text[: found.start()] + day.isoformat() + text[found.end() :]
