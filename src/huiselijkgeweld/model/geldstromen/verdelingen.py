"""Splitting an amount (verdeling): to the cent, the same each time, and never by a key that nobody gave."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

import attrs

from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.model.geldstromen.bedragen import centen, euro, uit_centen
from huiselijkgeweld.model.geldstromen.sleutels import Sleutel


def _vast(delen: Mapping[str, Decimal]) -> Mapping[str, Decimal]:
    return MappingProxyType(dict(delen))


@attrs.frozen(eq=False, repr=False)
class Verdeling(Mapping[str, Decimal]):
    """An amount that was split (verdeling): what each participant bears, by its code. `verdeling` makes it.

    Without a key nothing is split: then it holds nobody, `onverdeeld` is the whole amount, and `vragen` asks for the
    key. Two are equal if everybody bears the same.

    Attributes:
        bedrag: the amount.
        sleutel: the key, or None.
    """

    bedrag: Decimal
    sleutel: Sleutel | None
    _delen: Mapping[str, Decimal] = attrs.field(converter=_vast)

    def __getitem__(self, deelnemer: str) -> Decimal:
        """What a participant bears."""
        return self._delen[deelnemer]

    def __iter__(self) -> Iterator[str]:
        """The participants by their codes."""
        return iter(self._delen)

    def __len__(self) -> int:
        """How many participants there are."""
        return len(self._delen)

    def __repr__(self) -> str:
        """The amount and the key."""
        sleutel = None if self.sleutel is None else self.sleutel.naam
        return f"<Verdeling van {self.bedrag} over {len(self)}: {sleutel}>"

    def __reduce__(self) -> tuple[object, ...]:
        """Copy and pickle."""
        return type(self), (self.bedrag, self.sleutel, dict(self._delen))

    @property
    def onverdeeld(self) -> Decimal:
        """What nobody bears yet: all of it without a key, else nothing."""
        return self.bedrag if self.sleutel is None else uit_centen(0)

    @property
    def vragen(self) -> tuple[str, ...]:
        """The question that is open, in Dutch: by which key."""
        vraag = "Volgens welke verdeelsleutel is dit bedrag verdeeld, en in welke tekst staat die?"
        return (vraag,) if self.sleutel is None else ()

    def records(self) -> list[dict[str, object]]:
        """A plain record for each participant, for a table."""
        naam, jaar = (None, None) if self.sleutel is None else (self.sleutel.naam, self.sleutel.jaar)
        return [{"deelnemer": wie, "bedrag": deel, "sleutel": naam, "jaar": jaar} for wie, deel in self.items()]


def verdeling(bedrag: Decimal | int | str, sleutel: Sleutel | None) -> Verdeling:
    """Split an amount by a key, to the cent, by largest remainder.

    Everybody first gets the whole cents of the exact share; the cents that are left go one each to the largest
    remainders, and of equal remainders to the lower code. The parts always add up to the amount. A negative amount is
    split as the positive one.

    Args:
        bedrag: the amount in euros: a `Decimal`, a whole number, or text.
        sleutel: the key; None: no text gives one, and the answer is a question.

    Raises:
        InvalidValueError: an amount that is none (see `euro`), or a key that is none.

    Example:
        >>> sleutel = Sleutel("voorbeeld", {"A": 160_000, "B": 48_000, "C": 37_000}, bronnen="voorbeeld")
        >>> dict(verdeling("600000.00", sleutel))
        {'A': Decimal('391836.73'), 'B': Decimal('117551.02'), 'C': Decimal('90612.25')}
        >>> verdeling("600000.00", None).vragen
        ('Volgens welke verdeelsleutel is dit bedrag verdeeld, en in welke tekst staat die?',)
    """
    geheel = euro(bedrag)
    if sleutel is None:
        return Verdeling(geheel, None, {})
    if not isinstance(sleutel, Sleutel):
        raise InvalidValueError(f"sleutel: {type(sleutel).__name__} is no Sleutel; make one, with its source")
    delen = verdeel_centen(centen(geheel), tuple(sleutel.gewichten.values()))
    return Verdeling(geheel, sleutel, dict(zip(sleutel.gewichten, map(uit_centen, delen), strict=True)))


def verdeel_centen(aantal: int, gewichten: Sequence[int]) -> tuple[int, ...]:
    """Split a whole number of cents by whole weights, by largest remainder; ties go to who stands first.

    Args:
        aantal: the cents; a negative number is split as the positive one.
        gewichten: the weights, zero or more, in the order of the codes.

    Raises:
        InvalidValueError: a negative weight, or weights that add up to zero.

    Example:
        >>> verdeel_centen(100, [1, 1, 1]), verdeel_centen(-100, [1, 1, 1])
        ((34, 33, 33), (-34, -33, -33))
    """
    totaal = sum(gewichten)
    if totaal <= 0 or min(gewichten) < 0:
        raise InvalidValueError("gewichten: each is zero or more, and together they are more than zero")
    teken, geheel = (-1, -aantal) if aantal < 0 else (1, aantal)
    delen = [geheel * gewicht // totaal for gewicht in gewichten]
    over = geheel - sum(delen)
    resten = sorted(range(len(delen)), key=lambda plaats: -(geheel * gewichten[plaats] % totaal))
    for plaats in resten[:over]:
        delen[plaats] += 1
    return tuple(teken * deel for deel in delen)
