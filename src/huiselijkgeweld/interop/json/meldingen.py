"""Reports to Veilig Thuis from plain objects: all problems at once, and no message from which to tell who reported."""

from datetime import date
from enum import StrEnum
from functools import partial
from types import MappingProxyType

import attrs

from huiselijkgeweld.errors import InvalidValueError, Problem, UnknownCodeError
from huiselijkgeweld.interop.json.waarden import (
    GevondenError,
    Lezers,
    ja_nee,
    lees_dag_of_moment,
    lees_lijst,
    lees_object,
    lees_woord,
    misschien,
    probeer,
    verzamel,
)
from huiselijkgeweld.model.meldingen import Aard, Betrokkenheid, Groep, Melder, Melderrol, Melding, Veiligheidstaxatie
from huiselijkgeweld.model.meldingen.melding import problemen_met_woorden


def lees_meldingen(waarde: object, problemen: list[Problem]) -> list[tuple[int, Melding]]:
    """Numbered reports from plain objects; what is wrong is added to the problems.

    Of a report that is wrong elsewhere, what could be read is given if that includes its id and the time of receipt.
    """
    gelezen = lees_lijst("meldingen", waarde, _melding, problemen) or []
    return [(nummer, melding) for nummer, melding in enumerate(gelezen) if melding is not None]


def _melding(waarde: object, problemen: list[Problem]) -> Melding | None:
    velden = verzamel(waarde, _MELDING, _LEZERS, problemen)
    return Melding(**velden) if {"id", "ontvangen_op"} <= velden.keys() else None


def _melder(waarde: object) -> Melder:
    """Read who reported; a key that does not belong there is never shown, for it may tell."""
    problemen: list[Problem] = []
    if isinstance(waarde, dict):
        bekend = [veld.name for veld in attrs.fields(Melder)]
        problemen += [_vreemd(sleutel, bekend) for sleutel in waarde if sleutel not in bekend]
        waarde = {sleutel: waarde[sleutel] for sleutel in bekend if sleutel in waarde}
    gelezen = probeer(problemen, "", partial(lees_object, waarde, Melder(), _MELDERLEZERS))
    if problemen:
        raise GevondenError(problemen)
    return gelezen[0]


def _vreemd(sleutel: str, bekend: list[str]) -> Problem:
    dichtbij = UnknownCodeError("key", sleutel, bekend).nearest
    uitweg = f"known: {', '.join(sorted(bekend))}" if dichtbij is None else f"did you mean '{dichtbij}'?"
    return Problem("", f"a key that does not belong here; {uitweg}")


def _rol(waarde: object) -> Melderrol:
    """Read in what capacity somebody reported, without ever repeating it, or what comes near it."""
    try:
        return lees_woord(Melderrol, "rol", waarde)
    except (InvalidValueError, UnknownCodeError):
        msg = f"not a rol of a melder; known: {', '.join(Melderrol)}"
        raise InvalidValueError(msg) from None


def _woorden(klasse: type[StrEnum], naam: str, waarde: object) -> tuple[StrEnum, ...]:
    """A list of words: each by itself, and then what they contradict among themselves."""
    problemen: list[Problem] = []

    def lees(woord: object, eigen: list[Problem]) -> tuple[StrEnum, ...]:
        return probeer(eigen, "", partial(lees_woord, klasse, naam, woord))

    gelezen = lees_lijst("", waarde, lees, problemen) or []
    problemen += problemen_met_woorden((nummer, woord) for nummer, een in enumerate(gelezen) for woord in een)
    if problemen:
        raise GevondenError(problemen)
    return tuple(woord for een in gelezen for woord in een)


_MELDING = Melding("x", date(2000, 1, 1))
_MELDERLEZERS: Lezers = MappingProxyType(
    {"rol": misschien(_rol), "beroepsmatig": misschien(ja_nee), "anoniem_voor_gezin": ja_nee}
)
_TAXATIELEZERS: Lezers = MappingProxyType({"acuut": misschien(ja_nee), "structureel": misschien(ja_nee)})
_LEZERS: Lezers = MappingProxyType(
    {
        "ontvangen_op": lees_dag_of_moment,
        "melder": _melder,
        "aarden": partial(_woorden, Aard, "aard"),
        "groepen": partial(_woorden, Groep, "groep"),
        "disclosure": misschien(ja_nee),
        "veiligheidstaxatie": partial(lees_object, voorbeeld=Veiligheidstaxatie(), lezers=_TAXATIELEZERS),
        "eerdere_betrokkenheid": misschien(partial(lees_woord, Betrokkenheid, "betrokkenheid")),
    }
)
