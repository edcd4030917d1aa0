"""One row about money (bekostigingsregel): which stream pays which part of which partner, and where that stands."""

from datetime import date
from decimal import Decimal
from typing import Any

import attrs

from huiselijkgeweld.bronnen import Bron, Bronsoort, Reading
from huiselijkgeweld.errors import InvalidValueError, UnknownCodeError, kind
from huiselijkgeweld.model.geldstromen import GELDSTROMEN, Geldstroom, Verwerving
from huiselijkgeweld.model.geldstromen.stromen import een_stroom
from huiselijkgeweld.model.partners import PARTNERS, Opdrachtgever, Partnersoort

_HEEL = 100


def _aandeel(waarde: object) -> Decimal | None:
    if waarde is None:
        return None
    if isinstance(waarde, float):
        raise InvalidValueError('aandeel: a float is no exact share; give a whole number or Decimal("12.5")')
    if isinstance(waarde, bool) or not isinstance(waarde, int | Decimal) or not _is_aandeel(waarde):
        msg = "aandeel: not a share in percent, more than 0 and at most 100; leave it out if it is not stated"
        raise InvalidValueError(msg)
    return Decimal(waarde)


def _is_aandeel(waarde: int | Decimal) -> bool:
    return (isinstance(waarde, int) or waarde.is_finite()) and 0 < waarde <= _HEEL


def _minstens_een(_instance: object, _attribute: "attrs.Attribute[Any]", bronnen: object) -> None:
    if not isinstance(bronnen, tuple) or not bronnen or not all(isinstance(bron, Bron) for bron in bronnen):
        raise InvalidValueError("bronnen: missing; say where it stands, as a tuple of Bron")


def _partner(_instance: object, _attribute: "attrs.Attribute[Any]", code: object) -> None:
    if code is not None and code not in PARTNERS:
        raise UnknownCodeError("partner", str(code), PARTNERS)


@attrs.frozen(kw_only=True)
class Bekostigingsregel:
    """Which stream pays something (bekostigingsregel): one part of one partner, or every partner of a kind.

    Attributes:
        code: its code.
        geldstroom: code of the stream.
        bronnen: where it stands.
        partner: code of the partner; None: every partner of `partnersoort`.
        partnersoort: the kind of partner; None: only `partner`.
        component: the part, by the name that it has with the partner; None: all of it.
        opdrachtgever: who commissions it, where no description of the partner says so; None: not stated.
        aandeel: the share in percent; None: not stated.
        deels: whether the text says that it is a part, and not what pays the rest.
        verwerving: how it is bought; None: not stated.
        soort: kind of text that it rests on.
        reading: how sure it is.
        voorbehouden: codes of the reservations that it stands with.
        since: first day; None: as far back as the stream and the partner go.
        until: first day on which it is no longer so; None: no end is known.
        note: remark, in Dutch.

    Raises:
        InvalidValueError: not exactly one of `partner` and `partnersoort`, no source, a share that is none, or dates in
            the wrong order.
        UnknownCodeError: no such stream or partner, or no such part of a partner or kind that is described.
    """

    code: str = attrs.field(validator=kind(str))
    geldstroom: str = attrs.field(validator=[kind(str), een_stroom])
    bronnen: tuple[Bron, ...] = attrs.field(validator=_minstens_een, repr=False)
    partner: str | None = attrs.field(default=None, validator=_partner)
    partnersoort: Partnersoort | None = None
    component: str | None = None
    opdrachtgever: Opdrachtgever | None = None
    aandeel: Decimal | None = attrs.field(default=None, converter=_aandeel)
    deels: bool = False
    verwerving: Verwerving | None = None
    soort: Bronsoort = Bronsoort.PROTOCOL
    reading: Reading = Reading.VERIFIED
    voorbehouden: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    note: str | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse what pays nobody, or something that is not there."""
        if (self.partner is None) == (self.partnersoort is None):
            raise InvalidValueError("partner: give the code of a partner or a kind of partner, one of the two")
        if self.component is not None:
            van = [een for een in PARTNERS.values() if een.code == self.partner or een.soort is self.partnersoort]
            delen = {deel.naam for een in van for deel in een.kosten}
            if van and self.component not in delen:
                raise UnknownCodeError(f"component of '{self.partner or self.partnersoort}'", self.component, delen)
        if self.since is not None and self.until is not None and self.since >= self.until:
            raise InvalidValueError(f"until: {self.until} is not after since {self.since}")

    @property
    def stroom(self) -> Geldstroom:
        """The stream that pays."""
        return GELDSTROMEN[self.geldstroom]

    @property
    def begint(self) -> date:
        """The first day on which it pays, as far back as days go where none is known."""
        return max((een for een in (self.since, self.stroom.since) if een is not None), default=date.min)

    @property
    def eindigt(self) -> date | None:
        """The first day on which it pays nothing any more: by its own end or by that of the stream."""
        return min((een for een in (self.until, self.stroom.until) if een is not None), default=None)

    def loopt(self, on: date) -> bool:
        """Whether it has begun by a day and has not ended."""
        return self.is_begonnen(on) and (self.eindigt is None or on < self.eindigt)

    def is_begonnen(self, on: date) -> bool:
        """Whether it has begun by a day, and so has the stream."""
        return self.begint <= on
