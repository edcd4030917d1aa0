"""What every law does: try what is drawn, shrink it, and say what was wrong."""

from collections.abc import Callable
from typing import Any

from hypothesis import Phase, given, settings
from hypothesis import strategies as st


class LawBrokenError(AssertionError):
    """Code of a host that does something else than a law says, with the counterexample in words."""


def zoek(strategie: st.SearchStrategy[Any], max_examples: int) -> Callable[[Callable[[Any], None]], None]:
    """Try a law on what is drawn, without a database and without a limit of time; shrink what breaks it."""

    def run(law: Callable[[Any], None]) -> None:
        fasen = (Phase.generate, Phase.shrink)
        instelling = settings(max_examples=max_examples, deadline=None, database=None, phases=fasen, print_blob=False)
        instelling(given(strategie)(law))()

    return run
