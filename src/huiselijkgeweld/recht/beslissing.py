"""A decision (beslissing): one question, its national rows, and the places that a region may fill."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Generic, TypeVar, cast

import attrs

from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.model.feiten import Feiten
from huiselijkgeweld.rules import Policy, Rule, Table

Answer_co = TypeVar("Answer_co", covariant=True)


class Per(StrEnum):
    """Whom a decision is about."""

    HUISHOUDEN = "huishouden"
    KIND = "kind"
    """One child, and for `bevoegd` one applicant."""


@attrs.frozen
class Slot:
    """A place in the order of a decision that has no national row: only a region puts rows there.

    Attributes:
        code: by which a region names the place.
        note: what the place is for.
    """

    code: str
    note: str


@attrs.frozen(eq=False)
class Beslissing(Generic[Answer_co]):
    """A decision (beslissing): its question, and the national rows and slots in their order.

    A decision is generic over what its table answers, as `Table` is.

    Attributes:
        naam: the name of the decision, one word.
        vraag: the question in Dutch.
        policy: how the rows make the answer.
        per: whom the question is about.
        rijen: national rows and slots, in order.
        tabel: the national table, the slots left out.

    Raises:
        InvalidValueError: a code that occurs twice, or rows that make no table.

    Example:
        >>> from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
        >>> mda = BESLISSINGEN["mda"]
        >>> mda.open_codes
        ('MD0', 'MD2', 'MD9a', 'MD9b', 'MD6')
        >>> [rij.code for rij in mda.met({"MD0": ()}).rows]
        ['MD1', 'MD2', 'MD9a', 'MD9b', 'MD6', 'MD4']
    """

    naam: str
    vraag: str
    policy: Policy
    per: Per
    rijen: tuple[Rule[object] | Slot, ...] = attrs.field(repr=False)
    tabel: Table[Answer_co] = attrs.field(
        init=False,
        repr=False,
        default=attrs.Factory(
            lambda self: self._table(tuple(rij for rij in self.rijen if isinstance(rij, Rule))), takes_self=True
        ),
    )

    def __attrs_post_init__(self) -> None:
        """Refuse a code that names two places."""
        for code in self.codes:
            if self.codes.count(code) > 1:
                raise InvalidValueError(
                    f"decision '{self.naam}': code '{code}' occurs twice; every place needs its own"
                )

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the national rows and the slots, in order."""
        return tuple(rij.code for rij in self.rijen)

    @property
    def open_codes(self) -> tuple[str, ...]:
        """The codes of what a region may fill or replace: the slots and the open rows, in order."""
        return tuple(rij.code for rij in self.rijen if isinstance(rij, Slot) or rij.open)

    @property
    def uitkomst(self) -> type[object]:
        """The class of the results."""
        return type(self.tabel.rows[0].then)

    def met(
        self,
        vervangingen: Mapping[str, tuple[Rule[object], ...]],
        vanaf: Mapping[str, date] = MappingProxyType({}),
    ) -> Table[Answer_co]:
        """The table with regional rows in the place of open rows and slots.

        A national row stays in force up to the first day of what takes its place, and is gone from then on: it does not
        return when a regional row ends.

        Args:
            vervangingen: per code of an open row or slot the rows that take its place; an empty tuple drops the row.
            vanaf: per code the first day of the replacement, where its rows do not say so themselves: what is dropped
                has no rows, and without a day here it is dropped for all days.

        Returns:
            A table, checked like any table.

        Raises:
            InvalidValueError: a code that is unknown or not open, a day for a code that nothing replaces, a result of
                another class, or rows that make no table.
        """
        for code in vervangingen:
            if code not in self.codes:
                raise InvalidValueError(
                    f"decision '{self.naam}' has no code '{code}'; open are {', '.join(self.open_codes) or 'none'}"
                )
            if code not in self.open_codes:
                raise InvalidValueError(
                    f"decision '{self.naam}': row '{code}' is not open; open are {', '.join(self.open_codes) or 'none'}"
                )
        if loose := sorted(set(vanaf) - set(vervangingen)):
            raise InvalidValueError(f"decision '{self.naam}': {', '.join(loose)} has a first day but no replacement")
        for row in (row for rijen in vervangingen.values() for row in rijen):
            if type(row.then) is not self.uitkomst:
                raise InvalidValueError(
                    f"decision '{self.naam}', rule '{row.code}': then must be a {self.uitkomst.__name__}, "
                    f"not {row.then!r}"
                )
        rows: list[Rule[object]] = []
        for rij in self.rijen:
            own = vervangingen.get(rij.code)
            if isinstance(rij, Rule):
                rows += (rij,) if own is None else _until(rij, vanaf.get(rij.code) or _first_day(own))
            rows += own or ()
        return self._table(tuple(rows))

    def _table(self, rows: tuple[Rule[object], ...]) -> Table[Answer_co]:
        policy: Any = self.policy  # what a table answers follows from a policy that is written out
        return cast("Table[Answer_co]", Table(self.naam, Feiten, rows, policy))


def _first_day(rows: tuple[Rule[object], ...]) -> date | None:
    """The day on which the first of these rows begins; None if one always was in force, or if there are none."""
    days = [row.since for row in rows]
    return min((day for day in days if day is not None), default=None) if None not in days else None


def _until(row: Rule[object], day: date | None) -> tuple[Rule[object], ...]:
    """What remains of a row that is gone from a day on; from the beginning of time where that is None."""
    if day is None or (row.since is not None and row.since >= day):
        return ()
    return (row,) if row.until is not None and row.until <= day else (attrs.evolve(row, until=day),)
