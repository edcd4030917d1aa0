"""Ages (leeftijden): how old somebody is on a day, and who counts as a minor. `LEEFTIJDSREGELS` gives the sources.

Whole years count: an age is reached on the birthday itself. Before the birth there is no age, but there can be a minor.
"""

from calendar import isleap
from datetime import date, datetime

import attrs

from huiselijkgeweld.bronnen import Bron, Bronsoort, Reading, Regeling
from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.model.regelingen import BW1
from huiselijkgeweld.tijd.feestdagen import EERSTE_DAG, LAATSTE_DAG, als_dag

MEERDERJARIG = 18
"""Age at which somebody is no longer a minor."""
ZWANGERSCHAP = 306
"""Days before the birth, or before the due date, from which an unborn child counts."""
HOOGSTE_LEEFTIJD = 150
"""Bound of an age band; a higher number is a typing error."""

BRP_LEEFTIJD = Regeling(
    "Haal Centraal BRP bevragen: LeeftijdBepaling",
    "BRP-leeftijdsbepaling",
    Bronsoort.PROTOCOL,
    vindplaats="github.com/BRP-API/Haal-Centraal-BRP-bevragen, features/LeeftijdBepaling.feature",
)


@attrs.frozen
class Leeftijdsregel:
    """A rule by which ages are counted (leeftijdsregel).

    Attributes:
        code: code of the rule.
        tekst: the rule in one Dutch sentence.
        bronnen: the places it rests on.
        reading: how sure it is that they say so.
    """

    code: str
    tekst: str
    bronnen: tuple[Bron, ...]
    reading: Reading


LEEFTIJDSREGELS: tuple[Leeftijdsregel, ...] = (
    Leeftijdsregel(
        "LFT-18",
        "Minderjarig is wie de leeftijd van achttien jaar niet heeft bereikt en niet meerderjarig is verklaard.",
        (Bron(BW1, "233"), Bron(BW1, "253ha", lid="1")),
        Reading.VERIFIED,
    ),
    Leeftijdsregel(
        "LFT-29FEB",
        "Wie op 29 februari is geboren, wordt in een jaar zonder die dag op 1 maart een jaar ouder: zo telt de "
        "basisregistratie personen, en een andere regel voor leeftijdsgrenzen is niet gevonden.",
        (Bron(BRP_LEEFTIJD, "geboren op 29 februari in een schrikkeljaar"),),
        Reading.INFERENCE,
    ),
    Leeftijdsregel(
        "LFT-ONGEBOREN",
        "Een ongeboren kind telt als minderjarige, omdat zijn belang dat in deze zaken vordert.",
        (Bron(BW1, "2"),),
        Reading.CHOICE,
    ),
    Leeftijdsregel(
        "LFT-306",
        "Een ongeboren kind telt niet eerder dan 306 dagen voor de geboorte of de uitgerekende datum.",
        (Bron(BW1, "199", onderdeel="b"),),
        Reading.CHOICE,
    ),
)
"""How ages are counted, and what each rule rests on."""


def leeftijd(geboren: date, dag: date) -> int | None:
    """Age in whole years on a day; None before the birth.

    Example:
        >>> leeftijd(date(2008, 2, 29), date(2026, 2, 28)), leeftijd(date(2008, 2, 29), date(2026, 3, 1))
        (17, 18)
    """
    if dag < geboren:
        return None
    return dag.year - geboren.year - ((dag.month, dag.day) < (geboren.month, geboren.day))


def laatst_geboren(jaren: int, dag: date) -> date:
    """The last birth date of who has reached an age on a day.

    Example:
        >>> laatst_geboren(18, date(2026, 3, 1)), laatst_geboren(18, date(2024, 2, 29))
        (datetime.date(2008, 3, 1), datetime.date(2006, 2, 28))
    """
    jaar = dag.year - jaren
    if (dag.month, dag.day) == (2, 29) and not isleap(jaar):
        return date(jaar, 2, 28)  # who is born on 1 March reaches the age a day later
    return dag.replace(year=jaar)


def eigen_dag(waarde: object, naam: str) -> date | None:
    """Check a day that can tell when somebody was born, without ever repeating it.

    Raises:
        InvalidValueError: no date, or a datetime.
    """
    if waarde is None:
        return None
    if not isinstance(waarde, date) or isinstance(waarde, datetime):  # als_dag would repeat a datetime
        msg = f"{naam}: {type(waarde).__name__} is not a date; give a datetime.date"
        raise InvalidValueError(msg)
    return als_dag(waarde)


def _op(waarde: object) -> date:
    dag = eigen_dag(waarde, "op")
    if dag is None:
        msg = "op: missing; an age band says how old somebody was on a day"
        raise InvalidValueError(msg)
    if not EERSTE_DAG <= dag <= LAATSTE_DAG:
        msg = f"op: lies outside {EERSTE_DAG} through {LAATSTE_DAG}"  # not which day: it may be a misplaced birth date
        raise InvalidValueError(msg)
    return dag


def _van(_instance: object, _attribute: object, waarde: int) -> None:
    if type(waarde) is not int or not 0 <= waarde < HOOGSTE_LEEFTIJD:
        msg = f"van: not a whole number of years from 0 through {HOOGSTE_LEEFTIJD - 1}"
        raise InvalidValueError(msg)


def _tot(instance: "Leeftijdsband", _attribute: object, waarde: int | None) -> None:
    if waarde is not None and (type(waarde) is not int or not instance.van < waarde <= HOOGSTE_LEEFTIJD):
        msg = f"tot: not a whole number of years above van and through {HOOGSTE_LEEFTIJD}; None (null) for no upper age"
        raise InvalidValueError(msg)


@attrs.frozen
class Leeftijdsband:
    """An age band (leeftijdsband): how old somebody was on a day, for who may not know the birth date.

    The band says `van` or older, and younger than `tot`: as law writes, *twaalf maar nog niet achttien*. It becomes
    older with the person, so it says on which day it held. Kept out of repr, errors and logs.

    Attributes:
        van: age that had been reached.
        tot: age that had not been reached; None: not stated.
        op: the day on which that was so.

    Raises:
        InvalidValueError: ages that are no whole years or make no band, or a day outside 1990-2099.

    Example:
        >>> band = Leeftijdsband(12, 18, date(2026, 4, 2))
        >>> band.vroegst_geboren, band.laatst_geboren
        (datetime.date(2008, 4, 3), datetime.date(2014, 4, 2))
    """

    van: int = attrs.field(validator=_van, repr=False)
    tot: int | None = attrs.field(validator=_tot, repr=False)
    op: date = attrs.field(converter=_op, repr=False)

    @property
    def vroegst_geboren(self) -> date | None:
        """The first birth date that the band allows; None without an upper age."""
        if self.tot is None:
            return None
        return date.fromordinal(laatst_geboren(self.tot, self.op).toordinal() + 1)

    @property
    def laatst_geboren(self) -> date:
        """The last birth date that the band allows."""
        return laatst_geboren(self.van, self.op)
