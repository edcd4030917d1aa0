"""Regions: what a region says where national law leaves room, and which municipalities it is about.

A region is one TOML file; five are shipped, and `Regio.load` reads your own with the same checks. Memberships stand
per scheme, because the schemes do not nest. A row of a region takes the place of an open national row, fills a slot or
drops an open row, always with a source; the national row stays visible beside it (`Regio.wijkt_af`). A row begins on
the first day of the document that it cites, unless it names another day; before that the national row applies. When the
period of a region is over its rows still apply, as the last that are known (`Regio.is_verlopen`).

Example:
    >>> from datetime import date
    >>> regio_van("0193", date(2024, 6, 1)).naam
    'IJsselland'
    >>> [row.code for row in REGIOS["flevoland"].tabel("mda").on(date(2024, 6, 1)).rows]
    ['MD1', 'MD2', 'MD9a', 'MD9b', 'MD5', 'MD4']
"""

from collections.abc import Iterator, Mapping
from datetime import date
from importlib.resources import files

from huiselijkgeweld.errors import UnknownCodeError
from huiselijkgeweld.regio.delen import (
    Aard,
    Document,
    Doelstelling,
    Lidmaatschap,
    Parameter,
    Proeftuin,
    Regel,
    Regiopartner,
    Schema,
    Verhouding,
)
from huiselijkgeweld.regio.profiel import Regio

__all__ = [
    "REGIOS",
    "Aard",
    "Document",
    "Doelstelling",
    "Lidmaatschap",
    "Parameter",
    "Proeftuin",
    "Regel",
    "Regio",
    "Regiopartner",
    "Regios",
    "Schema",
    "Verhouding",
    "regio_van",
]


class Regios(Mapping[str, Regio]):
    """The regions that are shipped, by their codes; each is read when it is first asked for.

    Example:
        >>> list(REGIOS)
        ['ijsselland', 'gelderland-zuid', 'flevoland', 'noord-veluwe-mijov', 'amersfoort']
        >>> REGIOS["ijselland"]
        Traceback (most recent call last):
        ...
        huiselijkgeweld.errors.UnknownCodeError: unknown regio 'ijselland'; did you mean 'ijsselland'?
        see docs/errors.md#unknowncodeerror of huiselijkgeweld
    """

    def __init__(self, codes: tuple[str, ...]) -> None:
        """Name the regions; nothing is read yet."""
        self._codes = codes
        self._gelezen: dict[str, Regio] = {}

    def __getitem__(self, code: str) -> Regio:
        """The region with a code.

        Raises:
            UnknownCodeError: no shipped region has this code.
        """
        if code not in self._codes:
            raise UnknownCodeError("regio", code, self._codes)
        if code not in self._gelezen:
            bestand = files("huiselijkgeweld.regio").joinpath("gegevens", f"{code}.toml")
            self._gelezen[code] = Regio.loads(bestand.read_bytes())
        return self._gelezen[code]

    def __contains__(self, code: object) -> bool:
        """Whether a shipped region has this code."""
        return code in self._codes

    def __iter__(self) -> Iterator[str]:
        """The codes."""
        return iter(self._codes)

    def __len__(self) -> int:
        """How many regions are shipped."""
        return len(self._codes)


REGIOS = Regios(("ijsselland", "gelderland-zuid", "flevoland", "noord-veluwe-mijov", "amersfoort"))
"""The shipped regions by code."""


def regio_van(gemeente: str | None, on: date, schema: str = Schema.REGIOVISIE) -> Regio | None:
    """The shipped region to which a municipality belongs in a scheme on a day, or None.

    A membership that nobody has read in a text does not decide whose policy applies: it counts for no region.

    Args:
        gemeente: CBS code; None, when it is not stated, belongs to no region.
        on: the day.
        schema: the scheme; the regiovisie says whose policy applies.

    Raises:
        UnknownCodeError: no such scheme.

    Example:
        >>> regio_van("0244", date(2024, 6, 1)).code, regio_van("0244", date(2024, 6, 1), "duvo").code
        ('noord-veluwe-mijov', 'ijsselland')
    """
    if gemeente is None:
        return None
    for regio in REGIOS.values():
        lid = regio.lidmaatschap(gemeente, schema, on)
        if lid is not None and lid.aard is Aard.LID and not lid.is_assumed:
            return regio
    return None
