"""How long a term is: `Duur`, a number and a unit as the law writes them."""

import re
from enum import StrEnum

import attrs

from huiselijkgeweld.errors import InvalidValueError, is_long_number, is_slip


class Eenheid(StrEnum):
    """Unit in which a term is written; the unit decides how it is counted and whether the Atw applies."""

    UREN = "uren"
    DAGEN = "dagen"
    WERKDAGEN = "werkdagen"
    WEKEN = "weken"
    KALENDERWEKEN = "kalenderweken"
    MAANDEN = "maanden"
    JAREN = "jaren"


_ENKEL = {
    Eenheid.UREN: "uur",
    Eenheid.DAGEN: "dag",
    Eenheid.WERKDAGEN: "werkdag",
    Eenheid.WEKEN: "week",
    Eenheid.KALENDERWEKEN: "kalenderweek",
    Eenheid.MAANDEN: "maand",
    Eenheid.JAREN: "jaar",
}
_MEER = {**{eenheid: eenheid.value for eenheid in Eenheid}, Eenheid.UREN: "uur", Eenheid.JAREN: "jaar"}
_ISO = {
    Eenheid.UREN: "PT{}H",
    Eenheid.DAGEN: "P{}D",
    Eenheid.WEKEN: "P{}W",
    Eenheid.MAANDEN: "P{}M",
    Eenheid.JAREN: "P{}Y",
}
_PATROON = re.compile(r"P(?:T(?P<H>[1-9][0-9]{0,5})H|(?P<n>[1-9][0-9]{0,5})(?P<u>[DWMY]))", re.ASCII)
_MISTYPED = re.compile(r"[Pp]?[0-9TDWMYHStdwmyhs., ]{0,20}", re.ASCII)
_LETTER = {"D": Eenheid.DAGEN, "W": Eenheid.WEKEN, "M": Eenheid.MAANDEN, "Y": Eenheid.JAREN}
HOOGSTE = 999_999


def _positief(_instance: object, _attribute: "attrs.Attribute[int]", value: int) -> None:
    if type(value) is not int or not 1 <= value <= HOOGSTE:
        shown = value if type(value) is int and abs(value) <= HOOGSTE else f"this {type(value).__name__}"
        msg = f"aantal: {shown} is not a whole number from 1 through {HOOGSTE}"  # a longer one may be of a person
        raise InvalidValueError(msg)


def _eenheid(value: str) -> Eenheid:
    given: object = value
    if isinstance(given, str) and given in list(Eenheid):
        return Eenheid(given)
    shown = repr(given) if isinstance(given, str) and is_slip(given, Eenheid) else type(given).__name__
    msg = f"eenheid: {shown} is not one of {', '.join(Eenheid)}"
    raise InvalidValueError(msg)


def _shown(text: str) -> str:
    """A text for a message: only if it looks like a mistyped duration, for else it may be of a person."""
    return repr(text) if _MISTYPED.fullmatch(text) and not is_long_number(text) else "this text"


@attrs.frozen
class Duur:
    """A duration (duur) as the law writes it: a number and one unit.

    Ten weeks and seventy days are two durations: the Algemene termijnenwet looks at the unit as written.

    Attributes:
        aantal: how many, at least 1.
        eenheid: of what.

    Example:
        >>> Duur.parse("P10W")
        Duur(aantal=10, eenheid=<Eenheid.WEKEN: 'weken'>)
        >>> str(Duur(5, Eenheid.WERKDAGEN)), Duur(24, Eenheid.UREN).isoformat()
        ('5 werkdagen', 'PT24H')
    """

    aantal: int = attrs.field(validator=_positief)
    eenheid: Eenheid = attrs.field(converter=_eenheid)

    @classmethod
    def parse(cls, text: object) -> "Duur":
        """Read an ISO 8601 duration with one unit: `PT24H`, `P5D`, `P10W`, `P3M` or `P20Y`.

        Returns:
            The duration, in the unit in which it was written: four weeks stay weeks.

        Raises:
            InvalidValueError: not such a text. Mixed units are refused: they are several terms, or none.
        """
        match = _PATROON.fullmatch(text) if isinstance(text, str) else None
        if match is None:
            shown = _shown(text) if isinstance(text, str) else type(text).__name__
            msg = f"{shown} is not a duration of one unit; write PT24H, P5D, P10W, P3M or P20Y"
            raise InvalidValueError(msg)
        if match["H"]:
            return cls(int(match["H"]), Eenheid.UREN)
        return cls(int(match["n"]), _LETTER[match["u"]])

    @property
    def has_isoformat(self) -> bool:
        """Whether ISO 8601 has a form for it; werkdagen and calendar weeks have none."""
        return self.eenheid in _ISO

    def isoformat(self) -> str:
        """Write it as ISO 8601.

        Returns:
            A text that `parse` reads back.

        Raises:
            InvalidValueError: the unit has no ISO 8601 form.
        """
        if not self.has_isoformat:
            msg = f"{self} has no ISO 8601 form; write it as an object with aantal and eenheid"
            raise InvalidValueError(msg)
        return _ISO[self.eenheid].format(self.aantal)

    def __str__(self) -> str:
        """Write it in Dutch."""
        return f"{self.aantal} {(_ENKEL if self.aantal == 1 else _MEER)[self.eenheid]}"
