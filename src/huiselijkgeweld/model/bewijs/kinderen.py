"""What birth dates and the day of the table show of a person, beside what is stated."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from huiselijkgeweld.model.bewijs.bewering import Bewering
from huiselijkgeweld.model.feiten import Feitwaarde
from huiselijkgeweld.model.gebeurtenissen.regie import TAFEL_AANGEVRAAGD, TAFEL_GEPLAND
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenis, niet_voor
from huiselijkgeweld.model.huishoudens import Persoon
from huiselijkgeweld.tijd.feestdagen import als_dag

_TWAALF: Final = 12


def is_kind(personen: Mapping[str, Persoon], bewering: Bewering, on: date) -> bool:
    """Whether a statement can still be about a child: the person is not of age by now, and was somebody then."""
    persoon = personen.get(bewering.over or "")
    return persoon is None or False not in {persoon.is_minderjarig_op(dag) for dag in (on, bewering.dag)}


def dag_van_de_tafel(gebeurtenissen: Sequence[Gebeurtenis], kind: str) -> date | None:
    """The day for which the table about a child was last planned; None: not planned since it was last applied for."""
    eigen = [een for een in gebeurtenissen if een.over == kind]
    gepland = [een for een in eigen if een.soort == TAFEL_GEPLAND]
    nieuwer = [*gepland, *(een for een in eigen if een.soort == TAFEL_AANGEVRAAGD)]
    dagen = {als_dag(een.waarde, "waarde") for een in gepland if all(niet_voor(ander, een) for ander in nieuwer)}
    return dagen.pop() if len(dagen) == 1 else None


def minderjarig(persoon: Persoon | None, on: date, tafel: date | None) -> bool | None:
    """Whether a child is a minor; None where that differs between today and the day of the table."""
    if persoon is None:
        return None
    antwoorden = {persoon.is_minderjarig_op(dag) for dag in (on, tafel or on)}
    return antwoorden.pop() if len(antwoorden) == 1 else None


def twaalf(persoon: Persoon | None, on: date, tafel: date | None) -> bool | None:
    """Whether a child is twelve on the day of the table; without that day only who is twelve already is settled."""
    if persoon is None:
        return None
    if tafel is not None:
        return persoon.heeft_leeftijd_op(_TWAALF, tafel)
    return persoon.heeft_leeftijd_op(_TWAALF, on) or None


def naast(*, berekend: bool | None, gesteld: Feitwaarde | None) -> Feitwaarde | None:
    """What birth dates show, or else what is stated; where birth dates deny what is stated nobody knows."""
    if berekend is False and gesteld is True:
        return None
    return gesteld if berekend is None else berekend
