"""What every class of facts has in common: the check of its values, and what is stated in it."""

from collections.abc import Callable
from enum import StrEnum
from functools import cache
from typing import Any, TypeAlias

import attrs

from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.rules import domain
from huiselijkgeweld.rules.row import reader

Feitwaarde: TypeAlias = bool | StrEnum
"""What a fact can be once it is stated: true or false, or a word of its own list."""


@attrs.frozen(kw_only=True, repr=False)
class Facts:
    """A class of facts: one optional field per question; a field that is left out is unknown.

    Raises:
        InvalidValueError: a value that is not one of the field.

    Example:
        >>> @attrs.frozen(kw_only=True, repr=False)
        ... class Weer(Facts):
        ...     regen: bool | None = None
        ...     wind: bool | None = None
        >>> Weer(regen=True), Weer(regen=True).bekend
        (Weer(regen=True), {'regen': True})
        >>> Weer(regen=1)
        Traceback (most recent call last):
        ...
        huiselijkgeweld.errors.InvalidValueError: regen: int is not a bool; give False or True, or leave it out if \
unknown
        see docs/errors.md#invalidvalueerror of huiselijkgeweld
    """

    def __attrs_post_init__(self) -> None:
        """Refuse a value of another class, and a text that merely equals one."""
        for naam, waarde in self.bekend.items():
            waarden = domain(type(self), naam)
            if type(waarde) is not type(waarden[0]):  # every value of that class is one of the fact
                raise InvalidValueError(
                    f"{naam}: {type(waarde).__name__} is not a {type(waarden[0]).__name__}; "
                    f"give {' or '.join(map(als_code, waarden))}, or leave it out if unknown"
                )

    def __repr__(self) -> str:
        """Only what is stated."""
        return f"{type(self).__name__}({', '.join(f'{naam}={als_code(een)}' for naam, een in self.bekend.items())})"

    @property
    def bekend(self) -> dict[str, Feitwaarde]:
        """The facts that are stated, with their values, in the order of the fields."""
        klasse: type[attrs.AttrsInstance] = type(self)
        namen, lees = _lezer(klasse)
        return {naam: waarde for naam, waarde in zip(namen, lees(self), strict=True) if waarde is not None}


@cache
def _lezer(
    klasse: type[attrs.AttrsInstance],
) -> tuple[tuple[str, ...], Callable[[attrs.AttrsInstance], tuple[Any, ...]]]:
    """The names of the fields, and what reads them all."""
    namen = tuple(veld.name for veld in attrs.fields(klasse))
    return namen, reader(namen)


def als_code(waarde: Feitwaarde) -> str:
    """A value as code writes it: `True`, `Maatregel.OTS`."""
    return repr(waarde) if isinstance(waarde, bool) else f"{type(waarde).__name__}.{waarde.name}"
