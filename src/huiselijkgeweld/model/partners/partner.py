"""What a partner is: an organisation or table in the chain, who commissions what of it, and what it may request."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import attrs

from huiselijkgeweld.bronnen import Bron, Reading
from huiselijkgeweld.errors import InvalidValueError, kind
from huiselijkgeweld.model.ids import als_id
from huiselijkgeweld.model.partners.lijsten import Doelgroep, Opdrachtgever, Openstelling, Partnersoort, Verzoek
from huiselijkgeweld.tijd.feestdagen import als_dag

NEDERLAND = "nederland"
"""The area of a partner that works in the whole country; other areas are codes of regions."""


def _tuple_van(klasse: type, minstens: int = 0) -> Callable[[object, "attrs.Attribute[Any]", object], None]:
    """An attrs validator: a tuple of these, and at least so many."""

    def check(_instance: object, attribute: "attrs.Attribute[Any]", waarde: object) -> None:
        if type(waarde) is not tuple or not all(type(deel) is klasse for deel in waarde):
            msg = f"{attribute.name}: not a tuple of {klasse.__name__}"
            raise InvalidValueError(msg)
        if len(waarde) < minstens:
            msg = f"{attribute.name}: give at least {minstens} {klasse.__name__}"
            raise InvalidValueError(msg)

    return check


@attrs.frozen
class Verzoekrecht:
    """What a partner may request (verzoekrecht), and on what condition.

    Attributes:
        verzoek: what it may request.
        bronnen: the places that say so.
        voorwaarde: the condition, in Dutch; empty: none is written.
    """

    verzoek: Verzoek = attrs.field(validator=kind(Verzoek))
    bronnen: tuple[Bron, ...] = attrs.field(validator=_tuple_van(Bron, 1), repr=False)
    voorwaarde: str = attrs.field(default="", validator=kind(str))


@attrs.frozen
class Opdracht:
    """That somebody commissions something, as a text says (opdracht).

    Attributes:
        wie: who commissions it.
        bronnen: the places that say so.
        reading: how sure it is that they say so.
        toelichting: what else is known about it, in Dutch.
    """

    wie: Opdrachtgever = attrs.field(validator=kind(Opdrachtgever))
    bronnen: tuple[Bron, ...] = attrs.field(validator=_tuple_van(Bron, 1), repr=False)
    reading: Reading = attrs.field(default=Reading.VERIFIED, validator=kind(Reading))
    toelichting: str = attrs.field(default="", validator=kind(str))


@attrs.frozen
class Kostencomponent:
    """One part of what a partner costs (kostencomponent), and who commissions that part. No amounts, no money streams.

    Attributes:
        naam: the part, in Dutch.
        opdrachtgever: who commissions it; None: no text that was read says so, and `vraag` asks.
        bronnen: the places that say so, or that name the part.
        toelichting: what else is known about it, in Dutch.
        reading: how sure it is that they say so.
        voorbehouden: codes of the reservations it stands with.
        tegenspraak: what other texts say of who commissions it, where they do not agree.
    """

    naam: str = attrs.field(validator=kind(str))
    opdrachtgever: Opdrachtgever | None = attrs.field(validator=attrs.validators.optional(kind(Opdrachtgever)))
    bronnen: tuple[Bron, ...] = attrs.field(validator=_tuple_van(Bron, 1), repr=False)
    toelichting: str = attrs.field(default="", validator=kind(str))
    reading: Reading = attrs.field(default=Reading.VERIFIED, validator=kind(Reading))
    voorbehouden: tuple[str, ...] = attrs.field(default=(), validator=_tuple_van(str))
    tegenspraak: tuple[Opdracht, ...] = attrs.field(default=(), validator=_tuple_van(Opdracht), repr=False)

    @property
    def opdrachten(self) -> tuple[Opdracht, ...]:
        """Who commissions it, by every text that says so; several where the texts do not agree."""
        if self.opdrachtgever is None:
            return self.tegenspraak
        return (Opdracht(self.opdrachtgever, self.bronnen, self.reading, self.toelichting), *self.tegenspraak)

    @property
    def vraag(self) -> str | None:
        """The question that is still open, in Dutch; None if it is known who commissions this part."""
        return f"Wie is opdrachtgever van {self.naam}?" if self.opdrachtgever is None else None


def _code(waarde: object) -> str:
    code = als_id(waarde, "code")
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", code, re.ASCII):
        msg = "code: write lower-case words joined by '-', such as 'veilig-thuis'"
        raise InvalidValueError(msg)
    return code


def _since(waarde: date | None) -> date | None:
    return None if waarde is None else als_dag(waarde, "since")


def _until(waarde: date | None) -> date | None:
    return None if waarde is None else als_dag(waarde, "until")


@attrs.frozen
class Partner:
    """A partner in the chain (partner): an organisation, team or table that households and professionals meet.

    Attributes:
        code: its code, lower-case words.
        naam: its name.
        soort: its kind.
        doet: what it does, in Dutch.
        bronnen: the places that describe it.
        kosten: its parts by who commissions them.
        mag_verzoeken: what it may request of others.
        bereikbaar: when somebody answers; None: not stated. Another question than `beschikbaar`.
        beschikbaar: when it can act; None: not stated.
        gebieden: the areas it works in: `NEDERLAND`, or codes of regions; empty: not stated.
        doelgroepen: for whom, where a text says so; for a gecertificeerde instelling.
        since: first day of which the description is known to hold; None: not stated.
        until: first day on which it no longer holds; None: not stated.
        toelichting: remark, in Dutch.

    Raises:
        InvalidValueError: a code that is none, something of another kind, no source, or `since` not before `until`.

    Example:
        >>> from huiselijkgeweld.model.partners import PARTNERS
        >>> [(deel.naam, deel.opdrachtgever) for deel in PARTNERS["raad-voor-de-kinderbescherming"].kosten]
        [('de Raad', <Opdrachtgever.MINISTERIE_JENV: 'ministerie_jenv'>)]
    """

    code: str = attrs.field(converter=_code)
    naam: str = attrs.field(validator=kind(str))
    soort: Partnersoort = attrs.field(validator=kind(Partnersoort))
    doet: str = attrs.field(validator=kind(str), repr=False)
    bronnen: tuple[Bron, ...] = attrs.field(validator=_tuple_van(Bron, 1), repr=False)
    kosten: tuple[Kostencomponent, ...] = attrs.field(default=(), validator=_tuple_van(Kostencomponent), repr=False)
    mag_verzoeken: tuple[Verzoekrecht, ...] = attrs.field(default=(), validator=_tuple_van(Verzoekrecht), repr=False)
    bereikbaar: Openstelling | None = attrs.field(
        default=None, validator=attrs.validators.optional(kind(Openstelling)), repr=False
    )
    beschikbaar: Openstelling | None = attrs.field(
        default=None, validator=attrs.validators.optional(kind(Openstelling)), repr=False
    )
    gebieden: tuple[str, ...] = attrs.field(default=(), validator=_tuple_van(str), repr=False)
    doelgroepen: tuple[Doelgroep, ...] = attrs.field(default=(), validator=_tuple_van(Doelgroep), repr=False)
    since: date | None = attrs.field(default=None, converter=_since, repr=False)
    until: date | None = attrs.field(default=None, converter=_until, repr=False)
    toelichting: str = attrs.field(default="", validator=kind(str), repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse a description that never holds."""
        if self.since is not None and self.until is not None and self.since >= self.until:
            msg = (
                f"until: {self.until} is not after since {self.since}; it is the first day on which it no longer holds"
            )
            raise InvalidValueError(msg)

    def in_force(self, on: date) -> bool:
        """Whether the description holds on a day, as far as is known.

        Raises:
            InvalidValueError: `on` is no date.
        """
        dag = als_dag(on, "on")
        return (self.since is None or self.since <= dag) and (self.until is None or dag < self.until)

    def mag(self, verzoek: Verzoek) -> bool:
        """Whether a text that was read lets it make this request, on whatever condition."""
        return any(recht.verzoek is verzoek for recht in self.mag_verzoeken)

    @property
    def vragen(self) -> tuple[str, ...]:
        """The questions about who commissions what that are still open, in Dutch."""
        return tuple(deel.vraag for deel in self.kosten if deel.vraag is not None)
