"""Region files of every shape that can be read: rows for what national law leaves open."""

from typing import Any, Final

from hypothesis import strategies as st

from huiselijkgeweld.model.feiten import Feiten
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.regio import Regio
from huiselijkgeweld.rules import domain

_MEEST: Final = 5
_TITEL: Final = "Afspraken van een verzonnen regio"


@st.composite
def _regels(draw: st.DrawFn) -> list[str]:
    """Rows, each in a place of its own that is open, of facts that its decision reads."""
    open_plaatsen = [(naam, code) for naam, een in BESLISSINGEN.items() for code in een.open_codes]
    gekozen = draw(st.lists(st.sampled_from(open_plaatsen), max_size=_MEEST, unique=True))
    regels = []
    for nummer, (naam, plaats) in enumerate(gekozen):
        beslissing = BESLISSINGEN[naam]
        is_laatste = plaats == beslissing.codes[-1]  # the last row must match every case
        gelezen = st.sampled_from(beslissing.tabel.feiten_gelezen)
        feiten = [] if is_laatste else draw(st.lists(gelezen, max_size=3, unique=True))
        when = {feit: draw(st.sampled_from(domain(Feiten, feit))) for feit in feiten}
        then = draw(st.sampled_from(list(dict.fromkeys(rij.then for rij in beslissing.tabel.rows))))
        regels.append(_regel(naam, plaats, f"X{nummer}", when, then))
    return regels


def _regel(beslissing: str, plaats: str, code: str, when: dict[str, Any], then: Any) -> str:  # noqa: ANN401 - a result
    als = ", ".join(f"{feit} = {_waarde(waarde)}" for feit, waarde in when.items())
    rol = getattr(then, "soort", None)
    dan = _waarde(then) if rol is None else f'{{ soort = "{rol}", houder = "{then.houder}" }}'
    return "\n".join(
        (
            "[[regel]]",
            f'beslissing = "{beslissing}"',
            f'rij = "{plaats}"',
            f'code = "{code}"',
            f"when = {{ {als} }}",
            f"then = {dan}",
            'bron = { document = "Afspraken", vindplaats = "verzonnen" }',
        )
    )


def _waarde(waarde: object) -> str:
    return str(waarde).lower() if isinstance(waarde, bool) else f'"{waarde}"'


def regios() -> st.SearchStrategy[Regio]:
    """Regions (regios): made up, with at most a few rows of their own in places that national law leaves open.

    Example:
        >>> from datetime import date
        >>> from hypothesis import given, settings
        >>> from huiselijkgeweld import regie
        >>> @settings(max_examples=10)
        ... @given(regios())
        ... def test_every_region_has_an_answer(regio: Regio) -> None:
        ...     assert regie(Feiten(), on=date(2026, 4, 10), regio=regio).casusregie.possible
        >>> test_every_region_has_an_answer()
    """
    codes = st.from_regex(r"[a-z]{3,8}-[a-z]{3,8}", fullmatch=True)
    return st.builds(_regio, codes, _regels())


def _regio(code: str, regels: list[str]) -> Regio:
    kop = f'code = "{code}"\nnaam = "{code.title()}"\n[[document]]\ntitel = "{_TITEL}"\nkort = "Afspraken"'
    return Regio.loads("\n".join((kop, *regels)))
