"""A duration as text: `Duur.parse`."""

from random import Random

from fuzz.shared import Target, tells_no_number

from huiselijkgeweld import Duur, InvalidValueError


def check(data: bytes) -> None:
    """Claim that it is read and written back as it stood, or refused as no such text."""
    text = data.decode("utf-8", "surrogateescape")
    try:
        duur = Duur.parse(text)
    except InvalidValueError as error:
        tells_no_number(error)
        return
    assert duur.isoformat() == text, "another text than was read"
    assert text.isascii(), "digits of another script"


_BEGINS, _UNITS, _ENDS = (
    ("P", "P", "PT", "p", "", " P", "-P"),
    ("D", "W", "M", "Y", "H", "d", "S", ""),
    ("", "", "\n", "1D"),
)
_DIGITS = ("0123456789", "0123456789", "09", "٠١٢٣٤٥٦٧٨٩", "०१२३४५६७८९", "0123456789.,-+_ ")


def mutate(_data: bytes, chance: Random) -> bytes:
    """What looks like a duration, right or nearly so."""
    number = "".join(chance.choices(chance.choice(_DIGITS), k=chance.choice((1, 1, 2, 3, 5, 6, 7, 9))))
    return "".join((chance.choice(_BEGINS), number, chance.choice(_UNITS), chance.choice(_ENDS))).encode()


TARGET = Target(
    check,
    lambda: (b"P5D", b"P10W", b"P3M", b"P20Y", b"PT24H", b"P999999D", b"P1Y2M", b"P0D", "P٣D".encode(), b"\xff"),
    ("P", "PT", "D", "W", "M", "Y", "H", "999999", "1000000", "111222333"),
    mutate,
)
