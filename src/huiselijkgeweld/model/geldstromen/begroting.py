"""A budget (begroting): lines, what they add up to by any dimension, and the same in the taakvelden of another year.

Nothing is lost on the way: what is not assigned has a place of its own, and a number that is missing is counted.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final

import attrs

from huiselijkgeweld.bronnen import Voorbehoud, Voorbehoudsoort
from huiselijkgeweld.errors import InvalidValueError, UnknownCodeError, all_of
from huiselijkgeweld.model.geldstromen.bedragen import centen, uit_centen
from huiselijkgeweld.model.geldstromen.boekingen import Boeking, omzetting
from huiselijkgeweld.model.geldstromen.lijsten import Onderwerp, Regelsoort
from huiselijkgeweld.model.geldstromen.regels import Afwijking, Begrotingsregel, afwijking_van
from huiselijkgeweld.model.geldstromen.taakvelden import als_jaar, taakveld


@attrs.frozen
class Som:
    """What amounts add up to (som).

    Attributes:
        bedrag: the sum of the amounts that are known.
        ontbreekt: of how many lines the amount is not known.
    """

    bedrag: Decimal
    ontbreekt: int

    @property
    def is_volledig(self) -> bool:
        """Whether every amount is known, so that it is the whole sum."""
        return self.ontbreekt == 0


def _som(bedragen: Iterable[Decimal | None]) -> Som:
    alle = list(bedragen)
    return Som(uit_centen(sum(centen(een) for een in alle if een is not None)), alle.count(None))


@attrs.frozen
class Totaal:
    """What the lines of one kind add up to (totaal).

    Attributes:
        soort: income or expense.
        begroot: what was budgeted.
        gerealiseerd: what it became.
        afwijkingen: the deviations; not always the difference of the two, because of a line only the deviation can be
            known.
    """

    soort: Regelsoort
    begroot: Som
    gerealiseerd: Som
    afwijkingen: Som

    def afwijking(self) -> Afwijking:
        """The deviation of the whole and its meaning; unknown as long as that of one line is."""
        return afwijking_van(self.soort, self.afwijkingen.bedrag if self.afwijkingen.is_volledig else None)


@attrs.frozen
class Omgezet:
    """A budget in the taakvelden of another year (omgezet).

    Attributes:
        begroting: the lines; those with one answer under their new taakveld, the others as they were.
        open: the lines that have several candidates or none, each with the question.
    """

    begroting: "Begroting"
    open: tuple[tuple[Begrotingsregel, Boeking], ...]

    @property
    def vragen(self) -> tuple[str, ...]:
        """The questions that are open, in Dutch."""
        return tuple(dict.fromkeys(boeking.vraag for _, boeking in self.open if boeking.vraag is not None))


DIMENSIES: Final = ("geldstroom", "partner", "gemeente", "taakveld", "actielijn", "thema", "periode", "soort")
"""By what a budget can be rolled up."""


def _regels(waarde: Iterable[Begrotingsregel]) -> tuple[Begrotingsregel, ...]:
    return all_of(waarde, "regels", Begrotingsregel)


@attrs.frozen
class Begroting:
    """A budget (begroting) with what was realised of it.

    Attributes:
        regels: its lines.

    Example:
        >>> from huiselijkgeweld.model.geldstromen import Begrotingsregel, Regelsoort
        >>> begroting = Begroting(
        ...     [
        ...         Begrotingsregel(
        ...             omschrijving="proef",
        ...             soort=Regelsoort.LASTEN,
        ...             jaar=2020,
        ...             begroot="45000.00",
        ...             geldstroom="projectsubsidie-ghnt",
        ...             bronnen="Agenda",
        ...         ),
        ...         Begrotingsregel(
        ...             omschrijving="hulp",
        ...             soort=Regelsoort.LASTEN,
        ...             jaar=2019,
        ...             tot_en_met=2020,
        ...             begroot="88087.00",
        ...             geldstroom="projectsubsidie-ghnt",
        ...             bronnen="Agenda",
        ...         ),
        ...     ]
        ... )
        >>> begroting.per("geldstroom")["projectsubsidie-ghnt"].totaal(Regelsoort.LASTEN).begroot
        Som(bedrag=Decimal('133087.00'), ontbreekt=0)
    """

    regels: tuple[Begrotingsregel, ...] = attrs.field(converter=_regels)

    def totaal(self, soort: Regelsoort) -> Totaal:
        """What its income or its expense adds up to.

        Raises:
            InvalidValueError: no `Regelsoort`.
        """
        if type(soort) is not Regelsoort:
            raise InvalidValueError(f"soort: {type(soort).__name__} is no Regelsoort; give BATEN or LASTEN")
        van_soort = [regel for regel in self.regels if regel.soort is soort]
        return Totaal(
            soort,
            _som(regel.begroot for regel in van_soort),
            _som(regel.gerealiseerd for regel in van_soort),
            _som(regel.afwijking().bedrag for regel in van_soort),
        )

    def afwijking(self) -> Mapping[Regelsoort, Afwijking]:
        """The deviation of its income and that of its expense, each with its meaning; never netted.

        Example:
            >>> str(Begroting([]).afwijking()[Regelsoort.BATEN].betekenis)
            'geen'
        """
        return MappingProxyType({soort: self.totaal(soort).afwijking() for soort in Regelsoort})

    def per(self, dimensie: str) -> Mapping[str | None, "Begroting"]:
        """The budget in parts by one dimension, in the order of its words; what is not assigned stands under None.

        A project of several years stands under its period as a whole: nobody has said what is of which year.

        Args:
            dimensie: one of `DIMENSIES`.

        Raises:
            UnknownCodeError: no such dimension.
        """
        if dimensie not in DIMENSIES:
            raise UnknownCodeError("dimensie", str(dimensie), DIMENSIES)
        delen: dict[str | None, list[Begrotingsregel]] = defaultdict(list)
        for regel in self.regels:
            delen[_sleutel(regel, dimensie)].append(regel)
        geordend = sorted(delen, key=lambda sleutel: (sleutel is None, sleutel or ""))
        return MappingProxyType({sleutel: Begroting(delen[sleutel]) for sleutel in geordend})

    def omgezet(self, jaar: int, onderwerpen: Mapping[str, Onderwerp] | None = None) -> Omgezet:
        """The same budget in the taakvelden of another year: only what has one answer is converted.

        Args:
            jaar: the year whose taakvelden it gets.
            onderwerpen: per taakveld what is booked there, to settle what would otherwise have several answers.

        Raises:
            InvalidValueError: no year of the taakvelden, a subject that does not belong under a taakveld, or one for a
                taakveld that no line has.
        """
        als_jaar(jaar)
        vreemd = {*(onderwerpen or {})} - {regel.taakveld for regel in self.regels}
        if vreemd:
            raise InvalidValueError(f"onderwerpen: no line has taakveld {', '.join(sorted(map(str, vreemd)))}")
        regels: list[Begrotingsregel] = []
        open_: list[tuple[Begrotingsregel, Boeking]] = []
        for regel in self.regels:
            nieuw = regel
            if regel.taakveld is not None:
                onderwerp = (onderwerpen or {}).get(regel.taakveld)
                gevonden = omzetting(regel.taakveld, regel.indeling or regel.jaar, jaar, onderwerp)
                if gevonden.taakveld is None:
                    open_.append((regel, gevonden))
                else:
                    nieuw = attrs.evolve(regel, taakveld=gevonden.taakveld.code, indeling=jaar)
            regels.append(nieuw)
        return Omgezet(Begroting(regels), tuple(open_))

    @property
    def voorbehouden(self) -> tuple[Voorbehoud, ...]:
        """What the lines stand with: a stream that does not run in their years, each once."""
        return tuple(dict.fromkeys(een for regel in self.regels for een in _van_stroom(regel)))

    def records(self) -> list[dict[str, object]]:
        """A plain record for each line, for a table."""
        return [regel.record() for regel in self.regels]


def _sleutel(regel: Begrotingsregel, dimensie: str) -> str | None:
    waarde = getattr(regel, dimensie)
    if dimensie == "taakveld" and waarde is not None:
        return taakveld(waarde, regel.indeling or regel.jaar).sleutel
    return None if waarde is None else str(waarde)


def _van_stroom(regel: Begrotingsregel) -> Iterator[Voorbehoud]:
    """That a stream pays nothing in a year of the line: not yet, or no longer."""
    stroom = regel.stroom
    if stroom is None:
        return
    leeg = [jaar for jaar in range(regel.jaar, regel.laatste_jaar + 1) if not stroom.loopt_in(jaar)]
    later = ", ".join(str(jaar) for jaar in leeg if stroom.until is not None and stroom.until.year <= jaar)
    eerder = ", ".join(str(jaar) for jaar in leeg if stroom.since is not None and jaar < stroom.since.year)
    if later:
        tekst = f"{stroom.naam}: betaalt niets in {later}; vraag waaruit dit wordt betaald"
        yield Voorbehoud(Voorbehoudsoort.GEEINDIGD, tekst, stroom.bronnen, stroom.until)
    if eerder:
        tekst = f"{stroom.naam}: betaalt nog niets in {eerder}"
        yield Voorbehoud(Voorbehoudsoort.TOELICHTING, tekst, stroom.bronnen, stroom.since)
