"""Keys by which an amount is split (verdeelsleutels), each with its source; none is ever invented."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from math import gcd, lcm
from types import MappingProxyType
from typing import Any, cast

import attrs

from huiselijkgeweld.bronnen import Bron, Bronsoort, Reading, Regeling
from huiselijkgeweld.errors import InvalidValueError, kind
from huiselijkgeweld.model.geldstromen.tabellen import inwoners
from huiselijkgeweld.model.ids import als_id

_HEEL = 100
_FIJN = 10**6  # parts of a percent that a message shows exactly
_NOEMER = 10**60  # largest common denominator: many different ones would cost more than their number
_MEEST = 10_000  # participants: there have never been that many municipalities
_CIJFERS = 18  # of a weight


def _gewicht(waarde: object, wie: str) -> Fraction:
    """A weight as an exact number."""
    if isinstance(waarde, float):
        raise InvalidValueError(f"{wie}: a float is no exact weight; give a whole number, a Decimal or a Fraction")
    if isinstance(waarde, bool) or not isinstance(waarde, int | Decimal | Fraction):
        raise InvalidValueError(f"{wie}: {type(waarde).__name__} is no weight; give a whole number or a Decimal")
    if isinstance(waarde, Decimal) and not (waarde.is_finite() and -_CIJFERS <= waarde.adjusted() < _CIJFERS):
        raise InvalidValueError(f"{wie}: not a number of at most {_CIJFERS} digits")
    breuk = Fraction(waarde)
    if breuk < 0:
        raise InvalidValueError(f"{wie}: {waarde} is negative; a weight is zero or more")
    if max(breuk.numerator, breuk.denominator) >= 10**_CIJFERS:
        raise InvalidValueError(f"{wie}: not a number of at most {_CIJFERS} digits")
    return breuk


def _per_deelnemer(waarde: object, naam: str) -> dict[str, Fraction]:
    """The weight of each participant; the id is checked first, so that no message repeats what is none."""
    if not isinstance(waarde, Mapping):
        raise InvalidValueError(f"{naam}: not a mapping of participants to weights")
    if not 1 <= len(waarde) <= _MEEST:
        raise InvalidValueError(f"{naam}: {len(waarde)} participants; give 1 through {_MEEST}")
    return {als_id(een, naam): _gewicht(gewicht, f"{naam}.{een}") for een, gewicht in waarde.items()}


def _gewichten(waarde: Mapping[str, int | Decimal | Fraction]) -> Mapping[str, int]:
    """Weights as whole numbers in the smallest terms, by the code of the participant."""
    wie = _per_deelnemer(waarde, "gewichten")
    if not any(wie.values()):
        raise InvalidValueError("gewichten: they add up to zero; at least one must be more than zero")
    noemer = 1
    for breuk in wie.values():
        noemer = lcm(noemer, breuk.denominator)
        if noemer > _NOEMER:
            raise InvalidValueError("gewichten: too many different denominators; give whole numbers, or decimals")
    heel = {een: int(wie[een] * noemer) for een in sorted(wie)}
    deler = gcd(*heel.values())
    return MappingProxyType({een: gewicht // deler for een, gewicht in heel.items()})


def _in_procenten(som: Fraction) -> str:
    """A sum in percent: exact where that is short, and never 100% where it is not."""
    fijn = som * _FIJN
    if fijn.denominator == 1:
        heel, rest = divmod(fijn.numerator, _FIJN)
        return f"{heel}.{rest:06d}".rstrip("0").rstrip(".") + "%"
    if abs(som - _HEEL) < 1:
        return f"a fraction {'over' if som > _HEEL else 'under'} 100%"
    return f"about {float(som):.4g}%"


def als_bronnen(waarde: object) -> tuple[Bron, ...]:
    """Sources: places in texts, or a text of your own by its name.

    Raises:
        InvalidValueError: none, or something else.
    """
    een = isinstance(waarde, str) or not isinstance(waarde, Sequence)
    bronnen = (_als_bron(waarde),) if een else tuple(map(_als_bron, cast("Sequence[object]", waarde)))
    if not bronnen:
        raise InvalidValueError(_GEEN_BRON)
    return bronnen


_GEEN_BRON = "bronnen: missing; say which text it stands in, as a Bron or by the name of the text"


def _als_bron(waarde: object) -> Bron:
    if isinstance(waarde, Bron):
        return waarde
    if isinstance(waarde, str) and waarde.strip():
        return Bron(Regeling(waarde, waarde, Bronsoort.REGIO))
    raise InvalidValueError(_GEEN_BRON)


@attrs.frozen
class Sleutel:
    """A key by which an amount is split (verdeelsleutel).

    Attributes:
        naam: what it is, in Dutch.
        gewichten: the weight of each participant, by municipality code or another id; zero or more. They are kept as
            whole numbers in the smallest terms, because only their proportion counts.
        bronnen: where the key stands: places in texts, or the name of a text of your own.
        jaar: the year whose numbers it holds; None: it holds none of a year.
        reading: how sure it is.

    Raises:
        InvalidValueError: no participant, a weight that is negative or no exact number, weights that are all zero, or
            no source.

    Example:
        >>> sleutel = Sleutel("naar rato van casussen", {"0301": 2, "0200": 6}, bronnen="Afspraak 2024, p. 2")
        >>> dict(sleutel.gewichten), sleutel.bronnen
        ({'0200': 3, '0301': 1}, (<Bron Afspraak 2024, p. 2>,))
    """

    naam: str = attrs.field(validator=kind(str))
    gewichten: Mapping[str, int] = attrs.field(converter=_gewichten, hash=False)
    bronnen: tuple[Bron, ...] = attrs.field(converter=als_bronnen)
    jaar: int | None = attrs.field(default=None, validator=attrs.validators.optional(kind(int)))
    reading: Reading = attrs.field(default=Reading.VERIFIED, validator=kind(Reading))

    def __reduce__(self) -> tuple[object, ...]:
        """Copy and pickle."""
        return Sleutel, (self.naam, dict(self.gewichten), self.bronnen, self.jaar, self.reading)

    @classmethod
    def gelijk(cls, deelnemers: Iterable[str], bronnen: object, jaar: int | None = None) -> "Sleutel":
        """Everybody the same.

        Args:
            deelnemers: who share: municipality codes, or words of your own.
            bronnen: where the key stands: places in texts, or the name of a text.
            jaar: the year that the key is of; None: of no year.

        Raises:
            InvalidValueError: nobody, somebody twice, no source, or a year that is none.

        Example:
            >>> dict(Sleutel.gelijk(["0213", "0200"], "Afspraak").gewichten)
            {'0200': 1, '0213': 1}
        """
        return cls("gelijke delen", _eenmaal(deelnemers, 1), _als_any(bronnen), jaar)

    @classmethod
    def aandelen(
        cls, procenten: Mapping[str, int | Decimal | Fraction], bronnen: object, jaar: int | None = None
    ) -> "Sleutel":
        """Fixed shares in percent, which add up to 100.

        Args:
            procenten: per participant its share in percent.
            bronnen: where the key stands: places in texts, or the name of a text.
            jaar: the year that the key is of; None: of no year.

        Raises:
            InvalidValueError: shares over 100%, or under: then nobody pays the rest.

        Example:
            >>> Sleutel.aandelen({"jenv": 50, "gemeenten": 60}, "Afspraak")
            Traceback (most recent call last):
            ...
            huiselijkgeweld.errors.InvalidValueError: procenten: they add up to 110%, not 100%; correct a share
            see docs/errors.md#invalidvalueerror of huiselijkgeweld
        """
        som = sum(_per_deelnemer(procenten, "procenten").values(), Fraction())
        if som != _HEEL:
            wie = "correct a share" if som > _HEEL else "name who pays the rest"
            raise InvalidValueError(f"procenten: they add up to {_in_procenten(som)}, not 100%; {wie}")
        return cls("vaste aandelen", procenten, _als_any(bronnen), jaar)

    @classmethod
    def inwoners(cls, gemeenten: Iterable[str], jaar: int) -> "Sleutel":
        """The inhabitants on 1 January of a year, by municipality code.

        Whether a text agreed on this key is for you to know: none of the shipped regions has one that was read.

        Raises:
            InvalidValueError: no municipality, the same one twice, or a year without numbers.
            UnknownCodeError: a municipality whose number is not known in that year.

        Example:
            >>> sleutel = Sleutel.inwoners(["0200", "0301"], 2024)
            >>> dict(sleutel.gewichten), str(sleutel.bronnen[0])
            ({'0200': 168211, '0301': 48752}, 'CBS, Bevolking op 1 januari per gemeente, 1 januari 2024')
        """
        aantallen = {code: inwoners(code, jaar) for code in _eenmaal(gemeenten, 1)}
        bronnen = tuple(dict.fromkeys(een.bron for een in aantallen.values()))
        return cls("naar inwoners", {code: een.aantal for code, een in aantallen.items()}, _als_any(bronnen), jaar)


def _als_any(bronnen: object) -> Any:  # noqa: ANN401 - the converter takes a source, a text, or several of them
    return bronnen


def _eenmaal(deelnemers: Iterable[str], gewicht: int) -> dict[str, int]:
    """Participants, each once."""
    if isinstance(deelnemers, str):
        raise InvalidValueError("deelnemers: a text is no list of participants; put it in a list")
    keren = Counter(als_id(code, "deelnemers") for code in deelnemers)
    for code, aantal in keren.items():
        if aantal > 1:
            raise InvalidValueError(f"deelnemers: {code} stands there {aantal} times; name it once")
    return dict.fromkeys(keren, gewicht)
