"""How the parts of a region file about money are read: what pays whom, themes of action lines, lines of a budget."""

import re
from collections.abc import Container, Iterator, Sequence
from decimal import Decimal
from functools import partial

import attrs

from huiselijkgeweld.bronnen import Bronsoort
from huiselijkgeweld.errors import InvalidValueError, Problem, UnknownCodeError
from huiselijkgeweld.model.geldstromen import (
    GELDSTROMEN,
    Begrotingsregel,
    Looptijd,
    Regelsoort,
    Thema,
    Themafinanciering,
    Verwerving,
)
from huiselijkgeweld.model.geldstromen.bedragen import euro
from huiselijkgeweld.model.partners import PARTNERS, Opdrachtgever, Partnersoort
from huiselijkgeweld.recht.bekostiging import Bekostigingsregel
from huiselijkgeweld.regio import tekst
from huiselijkgeweld.regio.onderdelen import Lezers
from huiselijkgeweld.regio.rijen import begin, voorbehoud
from huiselijkgeweld.regio.tekst import Veld, lees_tabel

_TEKST, _MOET_TEKST = Veld(tekst.als_tekst), Veld(tekst.als_tekst, verplicht=True)
_LAATSTE_JAAR = 2099
_HEEL = 100


def _jaar(waarde: object) -> int:
    return tekst.als_getal(waarde, _LAATSTE_JAAR)


def _geldstroom(waarde: object) -> str:
    code = tekst.als_tekst(waarde)
    if code not in GELDSTROMEN:
        raise UnknownCodeError("geldstroom", code, GELDSTROMEN)
    return code


def _aandeel(waarde: object) -> Decimal:
    """A share in percent: a whole number, or text such as `12.5`."""
    if type(waarde) is int and 0 < waarde <= _HEEL:
        return Decimal(waarde)
    if isinstance(waarde, str) and _PROCENT.fullmatch(waarde) and 0 < Decimal(waarde) <= _HEEL:
        return Decimal(waarde)
    raise InvalidValueError(
        'not a share in percent, over 0 and up to 100; write a whole number, or text such as "12.5"'
    )


_PROCENT = re.compile(r"[0-9]{1,3}(\.[0-9]{1,9})?", re.ASCII)


def _partner(waarde: object) -> str:
    code = tekst.als_tekst(waarde)
    if code not in PARTNERS:
        raise UnknownCodeError("partner", code, PARTNERS)
    return code


def _bedrag(waarde: object) -> Decimal:
    return euro(waarde)


_VERWERVING = Veld(tekst.een_van(Verwerving, "verwerving"))
_STROOM = Veld(_geldstroom, verplicht=True)


def _looptijd(deel: object) -> Looptijd:
    return Looptijd(**lees_tabel(deel, {"tekst": _MOET_TEKST, "van": Veld(_jaar), "tot_en_met": Veld(_jaar)}))


def _themafinanciering(deel: object) -> Themafinanciering:
    return Themafinanciering(**lees_tabel(deel, {"geldstroom": _STROOM, "wat": _MOET_TEKST, "verwerving": _VERWERVING}))


@attrs.frozen
class Geldlezers:
    """Readers of the parts about money.

    Attributes:
        lezers: readers of what every part shares.
        voorbehouden: the codes of the reservations that are explained.
    """

    lezers: Lezers
    voorbehouden: Container[str]

    def bekostiging(self, deel: object) -> Bekostigingsregel:
        """What pays a part of a partner."""
        velden = {
            "code": Veld(tekst.als_code, verplicht=True),
            "partner": Veld(_partner),
            "partnersoort": Veld(tekst.een_van(Partnersoort, "kind of partner")),
            "component": _TEKST,
            "geldstroom": _STROOM,
            "opdrachtgever": Veld(tekst.een_van(Opdrachtgever, "opdrachtgever")),
            "aandeel": Veld(_aandeel),
            "deels": Veld(tekst.als_ja),
            "verwerving": _VERWERVING,
            "voorbehouden": Veld(tekst.lijst_van(partial(voorbehoud, self.voorbehouden))),
            "since": Veld(tekst.als_dag),
            "until": Veld(tekst.als_dag),
            "note": _TEKST,
        }
        gelezen = self.lezers.deel(deel, velden, "bekostiging")
        gelezen.setdefault("since", begin(gelezen["bronnen"], self.lezers.documenten))
        return Bekostigingsregel(soort=Bronsoort.REGIO, **gelezen)

    def thema(self, deel: object) -> Thema:
        """A theme of an action line."""
        velden = {
            "actielijn": _MOET_TEKST,
            "naam": _MOET_TEKST,
            "jaren": Veld(tekst.lijst_van(_looptijd)),
            "kernpartners": Veld(tekst.lijst_van(tekst.als_tekst)),
            "financiering": Veld(tekst.lijst_van(_themafinanciering)),
            "groep": _TEKST,
        }
        gelezen = self.lezers.deel(deel, velden, "thema")
        return Thema(looptijden=gelezen.pop("jaren", ()), **gelezen)

    def begrotingsregel(self, deel: object) -> Begrotingsregel:
        """A line of a budget."""
        velden = {
            "omschrijving": _MOET_TEKST,
            "soort": Veld(tekst.een_van(Regelsoort, "kind of line"), verplicht=True),
            "jaar": Veld(_jaar, verplicht=True),
            "tot_en_met": Veld(_jaar),
            "begroot": Veld(_bedrag),
            "gerealiseerd": Veld(_bedrag),
            "vermelde_afwijking": Veld(_bedrag),
            "geldstroom": Veld(_geldstroom),
            "partner": _TEKST,
            "gemeente": Veld(self.lezers.gemeente),
            "taakveld": _TEKST,
            "indeling": Veld(_jaar),
            "actielijn": _TEKST,
            "thema": _TEKST,
        }
        return Begrotingsregel(**self.lezers.deel(deel, velden, "begrotingsregel"))


def controle(regels: Sequence[tuple[str, Bekostigingsregel]]) -> Iterator[Problem]:
    """Shares of one thing that add up to more than all of it on a day: said of the row that is too much."""
    for plaats, (pad, regel) in enumerate(regels):
        samen = [een for _, een in regels[: plaats + 1] if een.aandeel is not None and _zelfde(een, regel)]
        dagen = [een.begint for een in samen if regel.loopt(een.begint)]
        sommen = (sum((een.aandeel or Decimal() for een in samen if een.loopt(dag)), Decimal()) for dag in dagen)
        som = max(sommen, default=Decimal())
        if regel.aandeel is not None and som > _HEEL:
            msg = f"the shares of this part add up to {som}%, over 100%; correct a share"
            yield Problem(f"{pad}.aandeel", msg)


def _zelfde(een: Bekostigingsregel, ander: Bekostigingsregel) -> bool:
    """Whether two rows pay the same together: both name the part, or both are about the whole of the same."""
    if een.component != ander.component:
        return False
    if een.component is None or None not in {een.partner, ander.partner}:
        return (een.partner, een.partnersoort) == (ander.partner, ander.partnersoort)
    soorten = [rij.partnersoort or PARTNERS[rij.partner or ""].soort for rij in (een, ander)]
    return soorten[0] is soorten[1]
