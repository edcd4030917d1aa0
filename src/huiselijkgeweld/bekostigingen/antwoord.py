"""Who pays one part of a partner, as an answer: who commissions it, the streams, where it is booked, what is open."""

from datetime import date
from decimal import Decimal

import attrs

from huiselijkgeweld.bronnen import Voorbehoud
from huiselijkgeweld.model.geldstromen import (
    Boeking,
    Geldstroom,
    Sleutel,
    Stroomsoort,
    Stroomstand,
    Verdeling,
    verdeling,
)
from huiselijkgeweld.model.geldstromen.bedragen import euro
from huiselijkgeweld.model.partners import Opdracht, Opdrachtgever
from huiselijkgeweld.recht.bekostiging import Bekostigingsregel

HEEL = 100
"""The whole, in percent."""


@attrs.frozen
class Financiering:
    """A stream that pays something, or did (financiering).

    Attributes:
        geldstroom: the stream.
        regel: the row that says so, with its share, its sources and how sure it is.
        stand: whether it pays on the day.
    """

    geldstroom: Geldstroom
    regel: Bekostigingsregel
    stand: Stroomstand

    @property
    def tot(self) -> date | None:
        """The first day on which it pays nothing any more; None: no end is known."""
        return self.regel.eindigt


@attrs.frozen
class Toedeling:
    """An amount over the streams that pay it (toedeling).

    Attributes:
        per_stroom: what each stream pays, by its code; nobody where the shares are not stated.
        per_gemeente: what each municipality bears of what municipalities pay; None where they pay nothing.
        vragen: the questions that are open, in Dutch.
    """

    per_stroom: Verdeling
    per_gemeente: Verdeling | None
    vragen: tuple[str, ...]


@attrs.frozen
class Bekostiging:
    """Who commissions and who pays one part of a partner, on a day (bekostiging).

    Attributes:
        partner: code of the partner; of a kind of which none is described: the kind.
        naam: its name.
        component: the part.
        opdrachten: who commissions it, by every text that says so; several: the texts do not agree; empty: none does.
        financieringen: the streams that pay it or did, each with its row.
        boeking: under which taakveld municipalities book it; None: it is no expense of theirs, as far as is known.
        vragen: the questions that are open, in Dutch.
        voorbehouden: what the answer leans on.
    """

    partner: str
    naam: str
    component: str
    opdrachten: tuple[Opdracht, ...]
    financieringen: tuple[Financiering, ...]
    boeking: Boeking | None
    vragen: tuple[str, ...]
    voorbehouden: tuple[Voorbehoud, ...] = attrs.field(repr=False)

    @property
    def opdrachtgever(self) -> Opdrachtgever | None:
        """Who commissions it; None where no text says so, or where they do not agree."""
        wie = {opdracht.wie for opdracht in self.opdrachten}
        return wie.pop() if len(wie) == 1 else None

    @property
    def geldstromen(self) -> tuple[str, ...]:
        """The codes of the streams that pay it on the day."""
        return tuple(een.geldstroom.code for een in self.financieringen if een.stand is Stroomstand.LOOPT)

    def toedeling(self, bedrag: Decimal | int | str, sleutel: Sleutel | None = None) -> Toedeling:
        """Divide an amount over the streams by the shares that are stated, and what municipalities pay by a key.

        Args:
            bedrag: the amount in euros.
            sleutel: the key by which municipalities share; None: no text gives one, so it is asked.

        Raises:
            InvalidValueError: an amount or a key that is none.

        Example:
            >>> from huiselijkgeweld import bekostiging
            >>> (huis, *_) = bekostiging("veiligheidshuis-nog", on=date(2022, 6, 1))
            >>> deel = huis.toedeling("1200000.00")
            >>> {code: str(een) for code, een in deel.per_stroom.items()}
            {'gemeentelijke-middelen': '600000.00', 'ministerie-jenv': '600000.00'}
            >>> deel.vragen
            ('Volgens welke verdeelsleutel is dit bedrag verdeeld, en in welke tekst staat die?',)
        """
        lopend = [een for een in self.financieringen if een.stand is Stroomstand.LOOPT]
        per_stroom = _over_stromen(bedrag, lopend)
        if per_stroom.sleutel is None:
            return Toedeling(per_stroom, None, geldvragen(self.component, self.financieringen))
        gemeenten = [een.geldstroom.code for een in lopend if een.geldstroom.soort is Stroomsoort.GEMEENTE]
        if not gemeenten:
            return Toedeling(per_stroom, None, ())
        samen = sum((per_stroom[code] for code in gemeenten), Decimal())
        per_gemeente = verdeling(euro(samen), sleutel)
        return Toedeling(per_stroom, per_gemeente, per_gemeente.vragen)

    def records(self) -> list[dict[str, object]]:
        """A plain record for each stream, for a table; one without a stream where none is known."""
        veld = None if self.boeking is None else self.boeking.taakveld
        wat: dict[str, object] = {
            "partner": self.partner,
            "naam": self.naam,
            "component": self.component,
            "opdrachtgever": " / ".join(dict.fromkeys(een.wie.value for een in self.opdrachten)) or None,
            "opdracht_volgens": "; ".join(str(bron) for een in self.opdrachten for bron in een.bronnen) or None,
            "taakveld": None if veld is None else veld.code,
            "vragen": " ".join(self.vragen) or None,
        }
        return [{**wat, **_record(een)} for een in self.financieringen] or [{**wat, **_record(None)}]


def geldvragen(component: str, financieringen: tuple[Financiering, ...]) -> tuple[str, ...]:
    """What is not known about which stream pays which share of a part, as questions in Dutch."""
    lopend = [een for een in financieringen if een.stand is Stroomstand.LOOPT]
    if not lopend:
        geeindigd = " en ".join(f"{een.geldstroom.naam} (tot {een.tot})" for een in financieringen)
        eerder = f" Geëindigd: {geeindigd}." if geeindigd else ""
        return (f"Uit welke geldstroom wordt ‘{component}’ betaald?{eerder}",)
    vragen = []
    namen = ", ".join(een.geldstroom.naam for een in lopend)
    aandelen = [een.regel.aandeel for een in lopend]
    som = sum((aandeel for aandeel in aandelen if aandeel is not None), Decimal())
    if len(lopend) > 1 and (None in aandelen or som != HEEL):
        vragen.append(f"Welk deel van ‘{component}’ betaalt elke geldstroom: {namen}?")
    if any(een.regel.deels for een in lopend) or (len(lopend) == 1 and 0 < som < HEEL):
        vragen.append(f"Waaruit komt de rest van ‘{component}’, naast {namen}?")
    return tuple(vragen)


def _over_stromen(bedrag: Decimal | int | str, lopend: list[Financiering]) -> Verdeling:
    """An amount over streams: by their shares, or all of it to the only one that pays the whole."""
    if len(lopend) == 1 and not lopend[0].regel.deels and lopend[0].regel.aandeel is None:
        return verdeling(bedrag, Sleutel("één geldstroom", {lopend[0].geldstroom.code: 1}, lopend[0].regel.bronnen))
    aandelen = {een.geldstroom.code: een.regel.aandeel for een in lopend}
    bekend = {code: aandeel for code, aandeel in aandelen.items() if aandeel is not None}
    if len(bekend) < len(lopend) or sum(bekend.values()) != HEEL:
        return verdeling(bedrag, None)
    bronnen = tuple(dict.fromkeys(bron for een in lopend for bron in een.regel.bronnen))
    return verdeling(bedrag, Sleutel.aandelen(bekend, bronnen))


def _record(een: Financiering | None) -> dict[str, object]:
    if een is None:
        return dict.fromkeys(_VAN_STROOM)
    regel = een.regel
    verwerving = None if regel.verwerving is None else regel.verwerving.value
    bronnen = "; ".join(map(str, regel.bronnen))
    waarden = (
        *(een.geldstroom.code, een.stand.value, een.tot, regel.aandeel, verwerving),
        *(regel.code, bronnen, regel.reading.value, regel.note),
    )
    return dict(zip(_VAN_STROOM, waarden, strict=True))


_VAN_STROOM = ("geldstroom", "stand", "tot", "aandeel", "verwerving", "rij", "bronnen", "reading", "opmerking")
_VAN_DEEL = ("partner", "naam", "component", "opdrachtgever", "opdracht_volgens", "taakveld", "vragen")
LEEG: dict[str, object] = dict.fromkeys((*_VAN_DEEL, *_VAN_STROOM))
"""A record of a part of which nothing is known."""
