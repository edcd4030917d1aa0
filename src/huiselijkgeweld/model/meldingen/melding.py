"""A report to Veilig Thuis (melding): what was reported, and how safe it was judged to be. Who reported is hidden."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

import attrs

from huiselijkgeweld.errors import InvalidValueError, Problem, kind
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenis, als_tijdstip
from huiselijkgeweld.model.gebeurtenissen.veilig_thuis import MELDING_ONTVANGEN
from huiselijkgeweld.model.ids import als_id
from huiselijkgeweld.model.meldingen.lijsten import PER_OORDEEL, Aard, Betrokkenheid, Groep, Melderrol, Onveiligheid

_Woord = TypeVar("_Woord", bound=StrEnum)


def ja_of_nee(_instance: object, attribute: "attrs.Attribute[bool | None]", waarde: object) -> None:
    """An attrs validator: true, false, or not stated."""
    if waarde is not None and type(waarde) is not bool:
        msg = f"{attribute.name}: {type(waarde).__name__} is not True or False; leave it out if nobody has stated it"
        raise InvalidValueError(msg)


@attrs.frozen
class Melder:
    """Who reported (melder): never a name or an id, and nothing of it in repr.

    Attributes:
        rol: capacity or field; None: not stated.
        beroepsmatig: whether by profession; None: not stated, and then the rol says so.
        anoniem_voor_gezin: whether Veilig Thuis has promised not to tell the family who reported. Veilig Thuis itself
            does know: without that a contact is advice (`soort_contact`).

    Raises:
        InvalidValueError: something of another kind, or a rol that contradicts `beroepsmatig`.

    Example:
        >>> Melder(Melderrol.ONDERWIJS).is_beroepsmatig
        True
        >>> Melder(Melderrol.ONDERWIJS, anoniem_voor_gezin=True)
        Melder()
    """

    rol: Melderrol | None = attrs.field(default=None, validator=attrs.validators.optional(kind(Melderrol)), repr=False)
    beroepsmatig: bool | None = attrs.field(default=None, validator=ja_of_nee, repr=False)
    anoniem_voor_gezin: bool = attrs.field(default=False, validator=kind(bool), repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse a rol that says the opposite of `beroepsmatig`, without repeating either."""
        if self.rol is not None and self.beroepsmatig not in {None, self.rol.is_beroepsmatig}:
            msg = "beroepsmatig: contradicts the rol; leave beroepsmatig out or mend the rol"
            raise InvalidValueError(msg)

    @property
    def is_beroepsmatig(self) -> bool | None:
        """Whether by profession, as stated or by the rol; None: neither is stated."""
        if self.beroepsmatig is None and self.rol is not None:
            return self.rol.is_beroepsmatig
        return self.beroepsmatig


@attrs.frozen
class Veiligheidstaxatie:
    """A professional judgement of safety (veiligheidstaxatie): two facts that say nothing about each other.

    Attributes:
        acuut: whether it is acutely unsafe; None: nobody has judged that.
        structureel: whether it is structurally unsafe; None: nobody has judged that.

    Example:
        >>> Veiligheidstaxatie(acuut=True).categorie is None
        True
        >>> Veiligheidstaxatie(acuut=True, structureel=True).categorie.label
        'Acute en structurele onveiligheid'
    """

    acuut: bool | None = attrs.field(default=None, validator=ja_of_nee)
    structureel: bool | None = attrs.field(default=None, validator=ja_of_nee)

    @property
    def categorie(self) -> Onveiligheid | None:
        """The category; None as long as one of the two is not judged."""
        if self.acuut is None or self.structureel is None:
            return None
        return PER_OORDEEL[self.acuut, self.structureel]


_ONBEKEND = Melder()
_ONBEOORDEELD = Veiligheidstaxatie()


def _id(waarde: object) -> str:
    return als_id(waarde, "id")


def _ontvangen_op(waarde: object) -> date | datetime:
    return als_tijdstip(waarde, "ontvangen_op")


def _zicht(waarde: object) -> str | None:
    return None if waarde is None else als_id(waarde, "zicht_op_veiligheid_bij")


def problemen_met_woorden(woorden: Iterable[tuple[int, StrEnum]]) -> Iterator[Problem]:
    """What numbered words of one list contradict, with paths from that list: a word twice, or unknown and known."""
    gezien: set[StrEnum] = set()
    for nummer, woord in woorden:
        if woord in gezien:
            yield Problem(f"[{nummer}]", f"'{woord}' stands twice; leave one out")
        gezien.add(woord)
    if Aard.ONBEKEND in gezien and len(gezien) > 1:
        yield Problem("", f"'{Aard.ONBEKEND}' stands beside what is known; leave it out")


def _woorden(naam: str, klasse: type[_Woord], waarden: Iterable[_Woord]) -> tuple[_Woord, ...]:
    woorden = tuple(waarden)
    for woord in woorden:
        if type(woord) is not klasse:
            msg = f"{naam}: {type(woord).__name__} is not a {klasse.__name__}"
            raise InvalidValueError(msg)
    problemen = [f"{naam}{een.path}: {een.message}" for een in problemen_met_woorden(enumerate(woorden))]
    if problemen:
        raise InvalidValueError("\n".join(problemen))
    return woorden


def _aarden(waarden: Iterable[Aard]) -> tuple[Aard, ...]:
    return _woorden("aarden", Aard, waarden)


def _groepen(waarden: Iterable[Groep]) -> tuple[Groep, ...]:
    return _woorden("groepen", Groep, waarden)


@attrs.frozen
class Melding:
    """A report (melding) to Veilig Thuis of violence in a household, or a suspicion of it.

    Attributes:
        id: opaque id; events about this report carry it in `over`.
        ontvangen_op: day, or moment in Europe/Amsterdam, on which Veilig Thuis received it.
        melder: who reported; kept out of repr, errors and logs.
        aarden: what it is about; empty: not stated.
        groepen: groups or themes that ask for an approach of their own.
        disclosure: whether a victim asks for help on their own initiative; None: not stated.
        veiligheidstaxatie: the judgement of safety.
        eerdere_betrokkenheid: whether Veilig Thuis knew the persons before; None: not stated.
        zicht_op_veiligheid_bij: code or id of the organisation with which Veilig Thuis has placed the zicht op
            veiligheid, as it tells who reported; None: not stated.

    Raises:
        InvalidValueError: something of another kind, or twice the same.
        HorizonError: a day outside 1990-2099.

    Example:
        >>> melding = Melding("m1", date(2026, 4, 2), Melder(Melderrol.ONDERWIJS), aarden=[Aard.PARTNERGEWELD])
        >>> "ONDERWIJS" in repr(melding)
        False
        >>> melding.gebeurtenis.soort.tag
        'melding_ontvangen'
    """

    id: str = attrs.field(converter=_id)
    ontvangen_op: date | datetime = attrs.field(converter=_ontvangen_op)
    melder: Melder = attrs.field(default=_ONBEKEND, validator=kind(Melder), repr=False)
    aarden: tuple[Aard, ...] = attrs.field(default=(), converter=_aarden)
    groepen: tuple[Groep, ...] = attrs.field(default=(), converter=_groepen)
    disclosure: bool | None = attrs.field(default=None, validator=ja_of_nee)
    veiligheidstaxatie: Veiligheidstaxatie = attrs.field(default=_ONBEOORDEELD, validator=kind(Veiligheidstaxatie))
    eerdere_betrokkenheid: Betrokkenheid | None = attrs.field(
        default=None, validator=attrs.validators.optional(kind(Betrokkenheid))
    )
    zicht_op_veiligheid_bij: str | None = attrs.field(default=None, converter=_zicht)

    @property
    def acuut_onveilig(self) -> bool | None:
        """Whether the report shows acute danger: what was judged, or else a disclosure, which is a form of it."""
        if self.veiligheidstaxatie.acuut is None and self.disclosure:
            return True
        return self.veiligheidstaxatie.acuut

    @property
    def gebeurtenis(self) -> Gebeurtenis:
        """The event that Veilig Thuis received this report, for the case file."""
        return MELDING_ONTVANGEN(self.ontvangen_op, self.id)
