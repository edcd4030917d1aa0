"""Opaque ids: of a case, a household, a person, a melding, an order. Never a name, never a citizen service number."""

import re

from huiselijkgeweld.errors import InvalidValueError

_VERDER = r"[A-Za-z0-9._:\-]{0,63}"
PATROON = f"[A-Za-z0-9]{_VERDER}"
"""What an id looks like, as a regular expression."""
is_gewoon = re.compile(f"[A-Za-z]{_VERDER}", re.ASCII).fullmatch
"""Whether a text is an id that begins with a letter, so that it cannot be a BSN."""
_TEKENS = str.maketrans("", "", "._:-")
_ACHT, _NEGEN = 8, 9
_WAT = "an id is 1-64 letters, digits, '.', '_', ':' or '-', and starts with a letter or digit"


def als_id(waarde: object, naam: str) -> str:
    """Check an opaque id: 1-64 letters, digits, `.`, `_`, `:` or `-`, and not a number that can be a BSN.

    Raises:
        InvalidValueError: another kind of value. The message never repeats the id.

    Example:
        >>> als_id("melding-2026-17", "over")
        'melding-2026-17'
    """
    if not isinstance(waarde, str):
        msg = f"{naam}: not a text; {_WAT}"
        raise InvalidValueError(msg)
    if not re.fullmatch(PATROON, waarde, re.ASCII):
        msg = f"{naam}: {_WAT}"
        raise InvalidValueError(msg)
    if is_bsn(waarde):
        msg = f"{naam}: this id can be a BSN (a number that passes the elfproef); use an opaque id, or add a prefix"
        raise InvalidValueError(msg)
    return str(waarde)


def is_bsn(tekst: str) -> bool:
    """Whether a text is a number that passes the elfproef of the BSN, with or without signs between.

    Nine digits; also with zeros before them, or without the zero that a BSN can begin with and that a number loses.

    Example:
        >>> is_bsn("111222333"), is_bsn("111.222.333"), is_bsn("p-111222333"), is_bsn("123456789")
        (True, True, False, False)
        >>> is_bsn("012345672"), is_bsn("12345672"), is_bsn("000111222333")
        (True, True, True)
    """
    tekst = tekst.translate(_TEKENS)
    if not (tekst.isascii() and tekst.isdigit()):
        return False
    kaal = tekst.lstrip("0")
    if _NEGEN not in {len(tekst), len(kaal)} and len(kaal) != _ACHT:
        return False
    cijfers = [int(cijfer) for cijfer in kaal.zfill(_NEGEN)]
    gewogen = sum(cijfer * gewicht for cijfer, gewicht in zip(cijfers, range(_NEGEN, 1, -1), strict=False))
    return gewogen > 0 and (gewogen - cijfers[-1]) % 11 == 0
