"""The Iv3 taakvelden under which municipalities book, each with its years, and conversion from one year to another.

The list changed in 2023 and in 2025. A taakveld is a code in a year: `6.2` is not the same in 2022 and in 2023.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import attrs

from huiselijkgeweld.bronnen import Bron, Reading
from huiselijkgeweld.errors import InvalidValueError, UnknownCodeError
from huiselijkgeweld.model.geldstromen.lijsten import Onderwerp
from huiselijkgeweld.model.geldstromen.tabellen import lees_tabel
from huiselijkgeweld.model.regelingen import BRONCKHORST_2023, IV3_2023, IV3_2026, IV3_TITELS

EERSTE_JAAR = 2017
"""The first year of the taakvelden."""
LAATST_GELEZEN = 2026
"""The last year whose instruction was read; later years are taken to be the same."""
LAATSTE_JAAR = 2099
INDELINGEN = (2017, 2023, 2025)
"""The first year of each list."""
_TEKSTEN = MappingProxyType(
    {"iv3-2026": IV3_2026, "iv3-2023": IV3_2023, "cbs-titels": IV3_TITELS, "bronckhorst-2023": BRONCKHORST_2023}
)


@attrs.frozen
class Taakveld:
    """A field of tasks under which municipalities book (taakveld), in the years in which it is so.

    Attributes:
        code: its code.
        naam: its name in those years.
        van: first year.
        tot_en_met: last year; None: no end is known.
        voorgangers: codes of the years before from which something can have come here.
        voor: the subjects that the instruction names here.
        misschien: the subjects of which no text that was read says that they belong here, or elsewhere.
        boekt: what is booked here, in Dutch; empty where nothing but its name was noted.
        bron: where it stands.
        reading: how sure it is.
    """

    code: str
    naam: str
    van: int
    tot_en_met: int | None
    voorgangers: tuple[str, ...] = attrs.field(repr=False)
    voor: tuple[Onderwerp, ...] = attrs.field(repr=False)
    misschien: tuple[Onderwerp, ...] = attrs.field(repr=False)
    boekt: str = attrs.field(repr=False)
    bron: Bron = attrs.field(repr=False)
    reading: Reading = attrs.field(repr=False)

    @property
    def onderwerpen(self) -> tuple[Onderwerp, ...]:
        """The subjects that belong here, or may."""
        return (*self.voor, *self.misschien)

    @property
    def sleutel(self) -> str:
        """What tells it from every other taakveld: its code, and its years where the code had another meaning before.

        Example:
            >>> taakveld("6.812", 2026).sleutel, taakveld("6.2", 2024).sleutel
            ('6.812', '6.2 (2023-2024)')
        """
        enig = sum(een.code == self.code for een in taakvelden()) == 1
        return self.code if enig else f"{self.code} ({self.van}-{self.tot_en_met or ''})"

    def geldt_in(self, jaar: int) -> bool:
        """Whether it is a taakveld in a year."""
        return self.van <= jaar <= (self.tot_en_met or LAATSTE_JAAR)


@cache
def taakvelden() -> tuple[Taakveld, ...]:
    """Every taakveld, each as often as it has another name or content."""
    return tuple(_taakveld(rij) for rij in lees_tabel("taakvelden.csv"))


def _taakveld(rij: Mapping[str, str]) -> Taakveld:
    return Taakveld(
        rij["code"],
        rij["naam"],
        int(rij["van"]),
        int(rij["tot_en_met"]) if rij["tot_en_met"] else None,
        tuple(rij["voorgangers"].split()),
        tuple(map(Onderwerp, rij["voor"].split())),
        tuple(map(Onderwerp, rij["misschien"].split())),
        rij["boekt"],
        Bron(_TEKSTEN[rij["bron"]], rij["plaats"] or None),
        Reading(rij["reading"]),
    )


def als_jaar(jaar: object, naam: str = "jaar") -> int:
    """A year for which there are taakvelden.

    Raises:
        InvalidValueError: no year, or one outside 2017-2099.
    """
    if type(jaar) is not int or not EERSTE_JAAR <= jaar <= LAATSTE_JAAR:
        wat = jaar if type(jaar) is int else type(jaar).__name__
        msg = f"{naam}: {wat} is no year of the taakvelden, which are known for {EERSTE_JAAR} through {LAATSTE_JAAR}"
        raise InvalidValueError(msg)
    return jaar


def taakveld(code: str, jaar: int) -> Taakveld:
    """The taakveld with a code in a year.

    Raises:
        InvalidValueError: no year of the taakvelden, or the code is not one of that year.
        UnknownCodeError: in no year there is such a code.

    Example:
        >>> taakveld("6.2", 2022).naam, taakveld("6.2", 2023).naam
        ('Wijkteams', 'Toegang en eerstelijnsvoorzieningen')
        >>> taakveld("6.81b", 2025)
        Traceback (most recent call last):
        ...
        huiselijkgeweld.errors.InvalidValueError: taakveld: 6.81b is a code of 2023-2024, not of 2025; see omzetting
        see docs/errors.md#invalidvalueerror of huiselijkgeweld
    """
    als_jaar(jaar)
    met_code = [een for een in taakvelden() if een.code == code]
    if not met_code:
        raise UnknownCodeError("taakveld", str(code), {een.code for een in taakvelden()})
    for een in met_code:
        if een.geldt_in(jaar):
            return een
    jaren = ", ".join(f"{een.van}-{een.tot_en_met or ''}" for een in met_code)
    raise InvalidValueError(f"taakveld: {code} is a code of {jaren}, not of {jaar}; see omzetting")
