"""What every part of a payload is made of: JSON values, what is missing, and the identification of an organisation."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Generic, NamedTuple, TypeAlias, TypeVar

import attrs

from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.klokken import Status, Termijn
from huiselijkgeweld.model.ids import is_bsn
from huiselijkgeweld.recht.termijnnormen import NORMEN
from huiselijkgeweld.recht.termijnnormen.norm import Termijnnorm, Termijnsoort

T = TypeVar("T")
Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json] | None"
Velden: TypeAlias = dict[str, "Json"]
"""Fields as the API names them, with JSON values."""


class Reden(StrEnum):
    """Why a field has no value (reden)."""

    GEEN_TERMIJN = "geen_termijn"
    """No term of this norm stands among those that were given."""
    MEER_DAN_EEN = "meer_dan_een"
    """More than one does, so nobody can say which is meant; say about whom or what with `over`."""
    NIET_GESTART = "niet_gestart"
    """The term has not started."""
    VERVALLEN = "vervallen"
    """The term ended without being met, because it no longer applies."""
    ZONDER_GETAL = "zonder_getal"
    """The text has words instead of a number (onverwijld)."""
    OPGESCHORT = "opgeschort"
    """The term is suspended, and the end of the suspension is not recorded."""
    GEEN_KALENDERDAGEN = "geen_kalenderdagen"
    """The length is no fixed number of calendar days, and the API counts in those."""
    GEEN_MAXIMUM = "geen_maximum"
    """The text allows an extension and names no longest one."""
    BEGIN_ONBEKEND = "begin_onbekend"
    """The first day of validity is not known."""
    NIET_BESLIST = "niet_beslist"
    """More than one answer is possible; `feiten` would settle it."""
    NIEMAND = "niemand"
    """No text or agreement names anybody: somebody has to be named first."""
    NATUURLIJK_PERSOON = "natuurlijk_persoon"
    """It is one person, and no person goes into a payload."""


@attrs.frozen
class Ontbrekend:
    """A field without a value (ontbrekend), and why.

    Attributes:
        veld: the field, as the API names it; of an item of a list, what the item is called.
        reden: why there is no value.
        norm: code of the norm that was asked for; None where there is none.
        feiten: the facts that would settle it.
    """

    veld: str
    reden: Reden
    norm: str | None = None
    feiten: tuple[str, ...] = ()

    def __str__(self) -> str:
        """On one line."""
        bij = ", ".join((*((self.norm,) if self.norm else ()), *self.feiten))
        return f"{self.veld}: {self.reden}" + (f" ({bij})" if bij else "")


class Payload(NamedTuple, Generic[T]):
    """Fields to send, and beside them what is missing: unpack both, `velden, ontbreekt = ...`."""

    velden: T
    ontbreekt: tuple[Ontbrekend, ...]


def rsin(waarde: object) -> str:
    """Check an RSIN, for `bronorganisatie` and `verantwoordelijkeOrganisatie`: nine digits that pass the elfproef.

    The elfproef is that of the BSN: a BSN by mistake passes too, so take the RSIN from a setting and never from a case.

    Raises:
        InvalidValueError: something else. The message never repeats it: a mistyped RSIN can be a BSN.

    Example:
        >>> rsin("123456782")
        '123456782'
        >>> rsin("123456789")
        Traceback (most recent call last):
        ...
        huiselijkgeweld.errors.InvalidValueError: rsin: not nine digits that pass the elfproef; give the RSIN of your...
        see docs/errors.md#invalidvalueerror of huiselijkgeweld
    """
    if isinstance(waarde, str) and len(waarde) == _NEGEN and waarde.isdigit() and is_bsn(waarde):
        return str(waarde)
    raise InvalidValueError("rsin: not nine digits that pass the elfproef; give the RSIN of your organisation as text")


_NEGEN = 9


def als_plicht(code: object, naam: str, *, wettelijk: bool) -> Termijnnorm:
    """The norm with a code: a duty, and where `wettelijk` one that the law sets.

    Raises:
        InvalidValueError: no code, or another kind of norm.
        UnknownCodeError: no norm has this code.
    """
    if not isinstance(code, str):
        raise InvalidValueError(f"{naam}: {type(code).__name__} is not the code of a norm; write 'UB-10W'")
    norm = NORMEN[code]
    soort = norm.bron.regeling.soort
    if norm.soort is not Termijnsoort.PLICHT:
        raise InvalidValueError(f"{naam}: '{code}' is a {norm.soort}; only a plicht says when something must be done")
    if wettelijk and not soort.is_recht:
        raise InvalidValueError(
            f"{naam}: '{code}' rests on a {soort}, which is no law; give it as the planned date or the servicenorm"
        )
    return norm


def laatste_dag(gevonden: Sequence[Termijn]) -> date | Reden:
    """The last day of the one term among these, or why there is none."""
    if len(gevonden) != 1:
        return Reden.MEER_DAN_EEN if gevonden else Reden.GEEN_TERMIJN
    (termijn,) = gevonden
    if termijn.status is Status.NIET_GESTART:
        return Reden.NIET_GESTART
    if termijn.status is Status.VERVALLEN:
        return Reden.VERVALLEN
    if termijn.einde is None:
        return Reden.ZONDER_GETAL if termijn.norm.duur is None else Reden.OPGESCHORT
    return termijn.einde.dag
