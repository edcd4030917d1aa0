"""A fact that somebody stated (gesteld): `Feit`, one name and one value, and the names that there are.

A fact of `Feiten` has its own name; a fact of the chain is named after its room: `opvang.geslacht`. What a fact is
about, who stated it and on which day stand where it is kept.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import attrs

from huiselijkgeweld.errors import InvalidValueError, UnknownCodeError, is_slip
from huiselijkgeweld.model.feiten import Feiten, Feitwaarde
from huiselijkgeweld.model.ketenfeiten import KETENFEITEN
from huiselijkgeweld.model.vragen import VRAGEN
from huiselijkgeweld.rules import domain

_VAN_DE_REGIO: Final = "gebied"  # whose regional text applies: the region says it, so nobody states it

FEITWAARDEN: Final[Mapping[str, tuple[Feitwaarde, ...]]] = MappingProxyType(
    {naam: domain(Feiten, naam) for naam in VRAGEN}
    | {
        f"{kamer}.{veld.name}": domain(klasse, veld.name)
        for kamer, klasse in KETENFEITEN.items()
        for veld in attrs.fields(klasse)
        if veld.name not in VRAGEN and veld.name != _VAN_DE_REGIO
    }
)
"""What each fact can be, by the name under which it is stated: first those of `Feiten`, then the chain by room."""

PER_KIND: Final = frozenset(
    {
        "maatregel",
        "gi_wil_beeindigen",
        "kind_onveilig",
        "kind_acuut_bedreigd",
        "ontwikkeling_bedreigd",
        "hulp",
        "twaalf_of_ouder",
        "deelname_onveilig",
        "aanvrager",
        "aangewezen_door_college",
        "ouders_weigeren_tafel",
    }
)
"""The facts of `Feiten` that are about one child (kind), so that they may be stated of one person."""

PER_PERSOON: Final = PER_KIND | {"in_opvang", "onder_reclassering"}
"""The facts of `Feiten` that may be stated of one person."""

_WOORD = re.compile(r"[a-z][a-z0-9_]{0,59}", re.ASCII)  # what a mistyped word looks like: it can stand in a message
_JA_NEE: Final = ("true", "false", "ja", "nee")  # words for it that somebody may write
_NAAM = re.compile(rf"{_WOORD.pattern}(\.{_WOORD.pattern})?", re.ASCII)


@attrs.frozen(init=False)
class Feit:
    """One fact that is stated (feit): its name and its value.

    Attributes:
        naam: a field of `Feiten`, or room and field of the chain, joined by a point; one of `FEITWAARDEN`.
        waarde: true or false, or a member of the enum of the fact. The stored word of a member is taken for it.

    Raises:
        InvalidValueError: a value that the fact cannot have, a fact of the chain that has a plain name, or the area,
            which the region says. No message repeats a text that can be personal.
        UnknownCodeError: no such fact.

    Example:
        >>> Feit("maatregel", "geen")
        Feit(naam='maatregel', waarde=<Maatregel.GEEN: 'geen'>)
        >>> Feit("opvang.opvang_nodig", True).kan_over_een
        True
        >>> Feit("maatregel", "voogdy")
        Traceback (most recent call last):
        ...
        huiselijkgeweld.errors.InvalidValueError: maatregel: 'voogdy' is not a Maatregel; give 'geen' or 'ots' or \
'voogdij', or leave the fact out if unknown
        see docs/errors.md#invalidvalueerror of huiselijkgeweld
        >>> Feit("opvang.gesl8", "man")
        Traceback (most recent call last):
        ...
        huiselijkgeweld.errors.UnknownCodeError: unknown feit 'opvang.gesl8'; did you mean 'opvang.geslacht'?
        see docs/errors.md#unknowncodeerror of huiselijkgeweld
    """

    naam: str
    waarde: Feitwaarde

    def __init__(self, naam: str, waarde: Feitwaarde | str) -> None:
        """Check the name, then the value against it."""
        bekend = _naam(naam)
        self.__attrs_init__(bekend, _waarde(bekend, waarde))

    def __str__(self) -> str:
        """Name and value in their stored words: `maatregel=geen`, `afsluiting=ja`."""
        woord = ("nee", "ja")[self.waarde] if isinstance(self.waarde, bool) else self.waarde
        return f"{self.naam}={woord}"

    @property
    def kan_over_een(self) -> bool:
        """Whether the fact can be about one person (over één): those of `PER_PERSOON`, and all of the chain."""
        return self.naam in PER_PERSOON or self.naam not in VRAGEN


def _naam(naam: object) -> str:
    """A name under which a fact can be stated."""
    if not isinstance(naam, str) or not _NAAM.fullmatch(naam):
        raise InvalidValueError("naam: not a name of a fact; give one such as 'acuut_onveilig' or 'opvang.geslacht'")
    kamer, _, feit = naam.rpartition(".")
    if feit == _VAN_DE_REGIO:
        raise InvalidValueError(f"{naam}: the area follows from the region; give regio= instead")
    if kamer and feit in VRAGEN:
        raise InvalidValueError(f"{naam}: this fact has a plain name, whatever the room; give '{feit}'")
    if naam not in FEITWAARDEN:
        raise UnknownCodeError("feit", naam, FEITWAARDEN)
    return naam


def _waarde(naam: str, waarde: object) -> Feitwaarde:
    """The value itself; a text becomes the member of the enum, never a member of another enum or a number."""
    waarden = FEITWAARDEN[naam]
    for een in waarden:
        if waarde is een or (type(waarde) is str and waarde == een):
            return een
    woorden = _JA_NEE if isinstance(waarden[0], bool) else [str(een) for een in waarden]
    toonbaar = type(waarde) is bool or (type(waarde) is str and is_slip(waarde, woorden))
    raise InvalidValueError(
        f"{naam}: {repr(waarde) if toonbaar else type(waarde).__name__} is not a {type(waarden[0]).__name__}; "
        f"give {' or '.join(repr(een if isinstance(een, bool) else str(een)) for een in waarden)}, "
        "or leave the fact out if unknown"
    )
