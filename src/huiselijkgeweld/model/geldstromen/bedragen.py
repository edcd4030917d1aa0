"""Amounts of money: euros in whole cents, as `Decimal`. All counting is done in whole numbers of cents."""

import re
from decimal import Decimal

from huiselijkgeweld.errors import InvalidValueError

_BEDRAG = re.compile(r"(?:(?P<valuta>[A-Z]{3}|€) ?)?(?P<getal>-?[0-9]{1,60}(?:\.[0-9]{1,30})?)", re.ASCII)
_CIJFERS = 15
_GROOTSTE_SOM = 60  # digits before the point of a sum of amounts
_TE_GROOT = f"more than {_CIJFERS} digits before the point; check the amount"
_DECIMALEN = 2
_TE_FIJN = "has more than two decimals; write whole cents, such as 1200.00 or 1.20"
_CENTEN = 100
_EURO = frozenset({"EUR", "€", None})
_KORT = 40


def euro(waarde: object, naam: str = "bedrag") -> Decimal:
    """An amount in euros and whole cents.

    Args:
        waarde: a `Decimal`, a whole number of euros, or text such as `88087.00` or `EUR 88087.00`.
        naam: what it is called in a message.

    Raises:
        InvalidValueError: a float, a part of a cent, another currency, something that is no amount, or one of more
            than fifteen digits.

    Example:
        >>> euro("EUR 88087"), euro(Decimal("12.5"))
        (Decimal('88087.00'), Decimal('12.50'))
        >>> euro(12.5)
        Traceback (most recent call last):
        ...
        huiselijkgeweld.errors.InvalidValueError: bedrag: a float cannot hold cents exactly; give Decimal("12.50") or \
"12.50"
        see docs/errors.md#invalidvalueerror of huiselijkgeweld
        >>> euro("1.200")
        Traceback (most recent call last):
        ...
        huiselijkgeweld.errors.InvalidValueError: bedrag: 1.200 has more than two decimals; write whole cents, such \
as 1200.00 or 1.20
        see docs/errors.md#invalidvalueerror of huiselijkgeweld
    """
    if isinstance(waarde, float):
        msg = f'{naam}: a float cannot hold cents exactly; give Decimal("12.50") or "12.50"'
        raise InvalidValueError(msg)
    if isinstance(waarde, str):
        waarde = _getal(waarde, naam)
    if isinstance(waarde, bool) or not isinstance(waarde, int | Decimal):
        msg = f'{naam}: {type(waarde).__name__} is not an amount; give Decimal("12.50") or "12.50"'
        raise InvalidValueError(msg)
    if isinstance(waarde, Decimal):
        _hele_centen(waarde, naam)
    elif abs(waarde) >= 10**_CIJFERS:
        raise InvalidValueError(f"{naam}: {_TE_GROOT}")
    teller, noemer = waarde.as_integer_ratio()
    return uit_centen(teller * _CENTEN // noemer)


def _hele_centen(waarde: Decimal, naam: str) -> None:
    """Refuse what is no whole number of cents; digit by digit, because arithmetic would round in a narrow context."""
    if not waarde.is_finite():
        raise InvalidValueError(f"{naam}: {waarde} is not an amount; leave it out if it is not known")
    if waarde.adjusted() >= _CIJFERS:
        raise InvalidValueError(f"{naam}: {_TE_GROOT}")
    _, cijfers, exponent = waarde.as_tuple()
    if isinstance(exponent, int) and any(cijfers[exponent + 2 :] if exponent < -_DECIMALEN else ()):
        wat = str(waarde)[:_KORT]
        raise InvalidValueError(f"{naam}: {wat} {_TE_FIJN}")


def _getal(tekst: str, naam: str) -> Decimal:
    gevonden = _BEDRAG.fullmatch(tekst)
    if gevonden is None:
        msg = f"{naam}: not an amount; write digits with a point before the cents, such as 88087.00"
        raise InvalidValueError(msg)
    if gevonden["valuta"] not in _EURO:
        msg = f"{naam}: {gevonden['valuta']} is another currency; every amount is in euros: convert it first"
        raise InvalidValueError(msg)
    if len(gevonden["getal"].partition(".")[2]) > _DECIMALEN:  # 1.200 can be meant as twelve hundred
        raise InvalidValueError(f"{naam}: {gevonden['getal'][:_KORT]} {_TE_FIJN}")
    return Decimal(gevonden["getal"])


def centen(bedrag: Decimal) -> int:
    """An amount in whole cents.

    Raises:
        InvalidValueError: a part of a cent, or no number.

    Example:
        >>> centen(Decimal("391836.73"))
        39183673
    """
    if not bedrag.is_finite() or bedrag.adjusted() > _GROOTSTE_SOM:
        raise InvalidValueError("bedrag: not an amount")
    teller, noemer = bedrag.as_integer_ratio()
    if teller * _CENTEN % noemer:
        raise InvalidValueError(f"bedrag: {str(bedrag)[:_KORT]} {_TE_FIJN}")
    return teller * _CENTEN // noemer


def uit_centen(aantal: int) -> Decimal:
    """A whole number of cents as an amount, whatever the precision of the context of the host.

    Example:
        >>> uit_centen(39183673), uit_centen(-5)
        (Decimal('391836.73'), Decimal('-0.05'))
    """
    return Decimal((aantal < 0, tuple(map(int, str(abs(aantal)))), -2))
