"""Official lists of words (codelijsten): each member has its official words, and its code where the list has codes."""

from enum import StrEnum
from typing import Self

from huiselijkgeweld.errors import InvalidValueError, UnknownCodeError


class Codelijst(StrEnum):
    """An official list (codelijst) as an enum: a member is its stored word, its official words and its official code.

    Attributes:
        label: the official words.
        code: the official code; None where the list has none for it.

    Example:
        >>> class Stoplicht(Codelijst):
        ...     ROOD = "rood", "Rood licht", "01"
        ...     GEDOOFD = "gedoofd", "Gedoofd licht"
        >>> Stoplicht.ROOD.code, Stoplicht.GEDOOFD.code, Stoplicht.met_code("01").label
        ('01', None, 'Rood licht')
    """

    _value_: str
    label: str
    code: str | None

    def __new__(cls, waarde: str, label: str = "", code: str | None = None) -> Self:
        """Make a member of its stored word, its official words and its official code.

        Every member has a label; that it may be left out is for type checkers, which take `Melduitkomst("VT-00")` to
        make one.
        """
        lid = str.__new__(cls, waarde)
        lid._value_ = waarde
        lid.label = label
        lid.code = code
        return lid

    @classmethod
    def met_code(cls, code: str) -> Self:
        """The member with an official code.

        Raises:
            UnknownCodeError: the list has no such code.
            InvalidValueError: the code is no text: codes begin with a zero, or have a dash.
        """
        gegeven: object = code  # whatever a caller without types gives
        if not isinstance(gegeven, str):
            raise InvalidValueError(f"code: {type(gegeven).__name__} is not a code of {cls.__name__}; give a text")
        per_code = {lid.code: lid for lid in cls if lid.code is not None}
        if gegeven not in per_code:
            raise UnknownCodeError(f"code of {cls.__name__}", gegeven, per_code)
        return per_code[gegeven]
