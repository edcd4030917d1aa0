"""What every law does: ask code of a host, try what is drawn, and say what was wrong."""

from collections.abc import Callable
from datetime import date
from typing import Any

from hypothesis import Phase, given, settings
from hypothesis import strategies as st


class LawBrokenError(AssertionError):
    """Code of a host that does something else than a law says, with the counterexample in words."""


def vraag(vraag: Callable[[], object]) -> object:
    """What code of a host gives; an error is an answer too, and never the right one."""
    try:
        return vraag()
    except Exception as error:  # noqa: BLE001 - whatever the host raises is what is shown
        return error


def als_tekst(gegeven: object) -> str:
    """What code of a host gives, in words."""
    if isinstance(gegeven, BaseException):
        return f"the error {type(gegeven).__name__}: {gegeven}"
    return str(gegeven) if isinstance(gegeven, str | date) else repr(gegeven)


def zoek(strategie: st.SearchStrategy[Any], max_examples: int) -> Callable[[Callable[[Any], None]], None]:
    """Try a law on what is drawn, without a database and without a limit of time; shrink what breaks it."""

    def run(law: Callable[[Any], None]) -> None:
        fasen = (Phase.generate, Phase.shrink)
        instelling = settings(max_examples=max_examples, deadline=None, database=None, phases=fasen, print_blob=False)
        instelling(given(strategie)(law))()

    return run
