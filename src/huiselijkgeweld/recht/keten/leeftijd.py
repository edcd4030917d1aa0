"""Ages as facts: whether somebody has reached an age on a day."""

from datetime import date

from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.model.huishoudens.leeftijden import eigen_dag, leeftijd
from huiselijkgeweld.tijd.feestdagen import als_dag


def heeft_leeftijd(geboortedatum: date, jaren: int, on: date) -> bool:
    """Whether somebody has reached an age (leeftijd) on a day: from the birthday on.

    Raises:
        InvalidValueError: one of the two is no date, or the day lies before the birth; the message has neither.

    Example:
        >>> heeft_leeftijd(date(2004, 2, 29), 18, date(2022, 2, 28))
        False
        >>> heeft_leeftijd(date(2004, 2, 29), 18, date(2022, 3, 1))
        True
    """
    dag = als_dag(on, "on")
    geboren = eigen_dag(geboortedatum, "geboortedatum")
    oud = None if geboren is None else leeftijd(geboren, dag)
    if oud is None:
        msg = "geboortedatum: missing, or after the day that is asked; give a day of the life of this person"
        raise InvalidValueError(msg)
    return oud >= jaren
