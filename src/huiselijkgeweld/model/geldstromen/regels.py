"""A line of a budget (begrotingsregel): what was budgeted, what it became, and what the difference means."""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Final

import attrs

from huiselijkgeweld.bronnen import Bron, Reading
from huiselijkgeweld.errors import InvalidValueError, kind
from huiselijkgeweld.model.geldstromen.bedragen import centen, euro, uit_centen
from huiselijkgeweld.model.geldstromen.lijsten import Betekenis, Regelsoort
from huiselijkgeweld.model.geldstromen.sleutels import als_bronnen
from huiselijkgeweld.model.geldstromen.stromen import GELDSTROMEN, Geldstroom, een_stroom
from huiselijkgeweld.model.geldstromen.taakvelden import taakveld
from huiselijkgeweld.model.geldstromen.tabellen import als_gemeente
from huiselijkgeweld.model.ids import als_id
from huiselijkgeweld.tijd.feestdagen import EERSTE_DAG, LAATSTE_DAG


def _bedrag(waarde: object, naam: str) -> Decimal | None:
    return None if waarde is None else euro(waarde, naam)


def _begroot(waarde: Decimal | int | str | None) -> Decimal | None:
    return _bedrag(waarde, "begroot")


def _gerealiseerd(waarde: Decimal | int | str | None) -> Decimal | None:
    return _bedrag(waarde, "gerealiseerd")


def _vermelde_afwijking(waarde: Decimal | int | str | None) -> Decimal | None:
    return _bedrag(waarde, "vermelde_afwijking")


def _partner(waarde: str | None) -> str | None:
    return None if waarde is None else als_id(waarde, "partner")


def _gemeente(waarde: str | None) -> str | None:
    return None if waarde is None else als_gemeente(waarde)


def _een_jaar(_instance: object, attribute: "attrs.Attribute[Any]", waarde: object) -> None:
    eerste, laatste = EERSTE_DAG.year, LAATSTE_DAG.year
    if type(waarde) is not int or not eerste <= waarde <= laatste:
        wat = waarde if type(waarde) is int else type(waarde).__name__
        raise InvalidValueError(f"{attribute.name}: {wat} is no year of {eerste} through {laatste}")


def _een_tekst(_instance: object, attribute: "attrs.Attribute[Any]", waarde: object) -> None:
    if not isinstance(waarde, str) or not waarde.strip():
        uit = "give a few words" if attribute.default is attrs.NOTHING else "leave it out if it is not known"
        raise InvalidValueError(f"{attribute.name}: not a text; {uit}")


_JAAR: Final = attrs.validators.optional(_een_jaar)
_TEKST: Final = attrs.validators.optional(_een_tekst)


@attrs.frozen
class Afwijking:
    """What a line or a total differs from the budget (afwijking).

    Attributes:
        bedrag: realised less budgeted, in euros; None: a number is missing.
        betekenis: what that means.
    """

    bedrag: Decimal | None
    betekenis: Betekenis

    @property
    def saldo(self) -> Decimal | None:
        """What it does to the balance: more income and less expense make it better."""
        if self.bedrag is None or self.betekenis is Betekenis.GEEN:
            return self.bedrag
        return uit_centen(abs(centen(self.bedrag)) * (1 if self.betekenis.is_voordelig else -1))


def _verschil(begroot: Decimal | None, gerealiseerd: Decimal | None) -> Decimal | None:
    if begroot is None or gerealiseerd is None:
        return None
    return uit_centen(centen(gerealiseerd) - centen(begroot))


def afwijking_van(soort: Regelsoort, bedrag: Decimal | None) -> Afwijking:
    """A deviation with its meaning: of income or of expense.

    Example:
        >>> str(afwijking_van(Regelsoort.BATEN, Decimal("263560.00")).betekenis)
        'hogere_baten'
    """
    if bedrag is None:
        return Afwijking(None, Betekenis.ONBEKEND)
    teken = (centen(bedrag) > 0) - (centen(bedrag) < 0)
    return Afwijking(bedrag, _BETEKENIS[soort, teken])


_BETEKENIS: Final[Mapping[tuple[Regelsoort, int], Betekenis]] = MappingProxyType(
    {
        (Regelsoort.BATEN, 1): Betekenis.HOGERE_BATEN,
        (Regelsoort.BATEN, -1): Betekenis.LAGERE_BATEN,
        (Regelsoort.BATEN, 0): Betekenis.GEEN,
        (Regelsoort.LASTEN, 1): Betekenis.HOGERE_LASTEN,
        (Regelsoort.LASTEN, -1): Betekenis.LAGERE_LASTEN,
        (Regelsoort.LASTEN, 0): Betekenis.GEEN,
    }
)


@attrs.frozen(kw_only=True)
class Begrotingsregel:
    """A line of a budget (begrotingsregel): income or expense of one year, or of a project over several years.

    A number that is not known is left out; it is never zero.

    Attributes:
        omschrijving: what it is about, in Dutch; no names.
        soort: income or expense.
        jaar: the year, or the first year of a project.
        tot_en_met: the last year of a project; None: one year. Its amount is never spread over its years.
        begroot: what was budgeted, in euros.
        gerealiseerd: what it became, in euros.
        vermelde_afwijking: realised less budgeted, in euros, where a text states only that.
        geldstroom: code of the stream that pays it.
        partner: code of the partner that it is for, or a word of your own.
        gemeente: municipality code of who bears or receives it.
        taakveld: code of the taakveld.
        indeling: the year whose list of taakvelden that code is of; None: that of `jaar`.
        actielijn: the action line that it belongs to.
        thema: the theme within it.
        bronnen: where it stands: places in texts, or the name of a text of your own.
        reading: how sure it is.

    Raises:
        InvalidValueError: an amount, year or text that is none, a project that ends before it begins, a deviation that
            is not the difference, a code that is no taakveld in its years.
        UnknownCodeError: no such stream or taakveld.

    Example:
        >>> regel = Begrotingsregel(
        ...     omschrijving="bijdrage",
        ...     soort=Regelsoort.BATEN,
        ...     jaar=2023,
        ...     begroot="100.00",
        ...     gerealiseerd="90.00",
        ...     bronnen="Jaarrekening 2023",
        ... )
        >>> str(regel.afwijking().betekenis), regel.afwijking().saldo
        ('lagere_baten', Decimal('-10.00'))
    """

    omschrijving: str = attrs.field(validator=_een_tekst)
    soort: Regelsoort = attrs.field(validator=kind(Regelsoort))
    jaar: int = attrs.field(validator=_een_jaar)
    tot_en_met: int | None = attrs.field(default=None, validator=_JAAR)
    begroot: Decimal | None = attrs.field(default=None, converter=_begroot)
    gerealiseerd: Decimal | None = attrs.field(default=None, converter=_gerealiseerd)
    vermelde_afwijking: Decimal | None = attrs.field(default=None, converter=_vermelde_afwijking)
    geldstroom: str | None = attrs.field(default=None, validator=een_stroom)
    partner: str | None = attrs.field(default=None, converter=_partner)
    gemeente: str | None = attrs.field(default=None, converter=_gemeente)
    taakveld: str | None = attrs.field(default=None, validator=_TEKST)
    indeling: int | None = attrs.field(default=None, validator=_JAAR)
    actielijn: str | None = attrs.field(default=None, validator=_TEKST)
    thema: str | None = attrs.field(default=None, validator=_TEKST)
    bronnen: tuple[Bron, ...] = attrs.field(converter=als_bronnen)
    reading: Reading = attrs.field(default=Reading.VERIFIED, validator=kind(Reading))

    def __attrs_post_init__(self) -> None:
        """Refuse what contradicts itself."""
        if self.tot_en_met is not None and self.tot_en_met < self.jaar:
            msg = f"tot_en_met: {self.tot_en_met} lies before jaar {self.jaar}; it is the last year"
            raise InvalidValueError(msg)
        verschil = _verschil(self.begroot, self.gerealiseerd)
        if None not in {self.vermelde_afwijking, verschil} and self.vermelde_afwijking != verschil:
            msg = (
                f"vermelde_afwijking: {self.vermelde_afwijking} is not gerealiseerd less begroot, {verschil}; "
                "correct one of the three, or leave it out"
            )
            raise InvalidValueError(msg)
        if self.taakveld is None:
            if self.indeling is not None:
                raise InvalidValueError("indeling: a line without a taakveld has none; leave it out")
        elif self.indeling is not None:
            taakveld(self.taakveld, self.indeling)
        elif taakveld(self.taakveld, self.jaar) != taakveld(self.taakveld, self.laatste_jaar):
            msg = f"taakveld: {self.taakveld} is not the same in {self.jaar} and {self.laatste_jaar}; give indeling"
            raise InvalidValueError(msg)

    @property
    def laatste_jaar(self) -> int:
        """The last year that it is of."""
        return self.jaar if self.tot_en_met is None else self.tot_en_met

    @property
    def periode(self) -> str:
        """Its year, or its years: `2019 t/m 2020`."""
        return str(self.jaar) if self.laatste_jaar == self.jaar else f"{self.jaar} t/m {self.laatste_jaar}"

    @property
    def stroom(self) -> Geldstroom | None:
        """The stream that pays it."""
        return None if self.geldstroom is None else GELDSTROMEN[self.geldstroom]

    def afwijking(self) -> Afwijking:
        """What it differs from the budget, and what that means; unknown where a number is missing."""
        verschil = _verschil(self.begroot, self.gerealiseerd)
        return afwijking_van(self.soort, self.vermelde_afwijking if verschil is None else verschil)

    def record(self) -> dict[str, object]:
        """A plain record, for a table."""
        afwijking = self.afwijking()
        return {
            "omschrijving": self.omschrijving,
            "soort": self.soort.value,
            "jaar": self.jaar,
            "tot_en_met": self.tot_en_met,
            "begroot": self.begroot,
            "gerealiseerd": self.gerealiseerd,
            "vermelde_afwijking": self.vermelde_afwijking,
            "afwijking": afwijking.bedrag,
            "betekenis": afwijking.betekenis.value,
            "geldstroom": self.geldstroom,
            "partner": self.partner,
            "gemeente": self.gemeente,
            "taakveld": self.taakveld,
            "indeling": self.indeling,
            "actielijn": self.actielijn,
            "thema": self.thema,
            "bronnen": "; ".join(map(str, self.bronnen)),
            "reading": self.reading.value,
        }
