"""The household (huishouden) of a case: opaque persons and a municipality. No names, addresses or BSN."""

import re
from collections.abc import Iterable
from datetime import date

import attrs

from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.model.ids import als_id
from huiselijkgeweld.tijd.feestdagen import als_dag


def _id(waarde: object) -> str:
    return als_id(waarde, "id")


def _geboortedatum(waarde: object) -> date | None:
    try:
        return None if waarde is None else als_dag(waarde)
    except InvalidValueError:
        msg = f"geboortedatum: {type(waarde).__name__} is not a date; give a datetime.date"  # never the value itself
        raise InvalidValueError(msg) from None


def als_gemeente(waarde: object) -> str | None:
    """Check a CBS municipality code, or None where it is not stated.

    Raises:
        InvalidValueError: not four digits as text.
    """
    if waarde is None or (isinstance(waarde, str) and re.fullmatch(r"[0-9]{4}", waarde, re.ASCII)):
        return waarde
    msg = "gemeente: not a CBS municipality code; write four digits as text, such as '0193'"
    raise InvalidValueError(msg)


@attrs.frozen
class Persoon:
    """A person (persoon) in or around the household.

    Attributes:
        id: opaque id; a bare number that can be a BSN is refused.
        geboortedatum: birth date; kept out of repr, errors and logs.
    """

    id: str = attrs.field(converter=_id)
    geboortedatum: date | None = attrs.field(default=None, converter=_geboortedatum, repr=False)


def _persoon(waarde: object) -> Persoon:
    if isinstance(waarde, Persoon):
        return waarde
    msg = f"personen: {type(waarde).__name__} is not a Persoon"
    raise InvalidValueError(msg)


def _personen(waarden: Iterable[Persoon]) -> tuple[Persoon, ...]:
    return tuple(map(_persoon, waarden))


@attrs.frozen
class Huishouden:
    """A household (huishouden).

    Attributes:
        gemeente: CBS code of the municipality, four digits as text; None: not stated.
        personen: its members and others involved, each id once.

    Example:
        >>> Huishouden("0193", (Persoon("p1"), Persoon("k1", date(2019, 5, 1))))
        Huishouden(gemeente='0193', personen=(Persoon(id='p1'), Persoon(id='k1')))
    """

    gemeente: str | None = attrs.field(default=None, converter=als_gemeente)
    personen: tuple[Persoon, ...] = attrs.field(default=(), converter=_personen)

    def __attrs_post_init__(self) -> None:
        """Refuse two persons with one id."""
        ids = [persoon.id for persoon in self.personen]
        if len(set(ids)) < len(ids):
            msg = "personen: two persons have the same id; give each its own"
            raise InvalidValueError(msg)
