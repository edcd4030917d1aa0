"""A household from plain objects: all problems at once, also what the parts that could be read contradict."""

from datetime import date
from functools import partial
from types import MappingProxyType
from typing import Any

import attrs

from huiselijkgeweld.errors import InvalidValueError, Problem
from huiselijkgeweld.interop.json.waarden import (
    Lezers,
    TeVeelError,
    ja_nee,
    lees_dag,
    lees_lijst,
    lees_object,
    lees_woord,
    misschien,
    onder,
    probeer,
    samen,
    verzamel,
)
from huiselijkgeweld.model.huishoudens import Huishouden, Leeftijdsband, Lidmaatschap, Persoon, Relatie, Rolcode
from huiselijkgeweld.model.huishoudens.controle import problemen_van
from huiselijkgeweld.model.huishoudens.personen import LEEFTIJDEN, een_leeftijd

_LIJSTEN = ("personen", "lidmaatschappen", "relaties")


@attrs.frozen
class GelezenHuishouden:
    """A household as far as it could be read.

    Attributes:
        huishouden: the household; empty if there are problems.
        personen: the persons whose id could be read, with what could be read of their age.
        problemen: everything that is wrong, with paths from the household.
    """

    huishouden: Huishouden
    personen: tuple[Persoon, ...]
    problemen: tuple[Problem, ...]


def lees_huishouden(waarde: object) -> GelezenHuishouden:
    """A household from plain objects, with everything that is wrong in it.

    What contradicts itself is told among the parts that could be read: a part that could not is no reason to miss it,
    and no reason to tell of a contradiction that is gone when the part is mended.

    Raises:
        TeVeelError: more problems than anybody would read, with paths from the file.
    """
    problemen: list[Problem] = []
    lezers: Lezers = dict.fromkeys(_LIJSTEN, lambda _: ())  # these are read part by part
    velden = verzamel(waarde, Huishouden(), lezers, problemen)
    gegeven = waarde if isinstance(waarde, dict) else {}
    personen, leden, relaties = (gegeven.get(naam, []) for naam in _LIJSTEN)
    try:
        wie = lees_lijst("personen", personen, _persoon, problemen)
        lid_van = lees_lijst("lidmaatschappen", leden, _lid, problemen) or []
        wat = lees_lijst("relaties", relaties, _relatie, problemen) or []
    except TeVeelError as error:
        raise TeVeelError([onder("huishouden", probleem) for probleem in error.problemen]) from None
    problemen += problemen_van([None] if wie is None else wie, lid_van, wat)
    bekend = tuple(persoon for persoon in wie or [] if persoon is not None)
    if problemen:
        return GelezenHuishouden(Huishouden(), bekend, tuple(problemen))
    velden |= {
        "personen": bekend,
        "lidmaatschappen": [Lidmaatschap(**deel) for deel in lid_van],
        "relaties": [Relatie(**deel) for deel in wat],
    }
    return GelezenHuishouden(Huishouden(**velden), bekend, ())


def _geheime_dag(waarde: object) -> date:
    """Read a day that can be that of a birth without ever repeating it."""
    try:
        return lees_dag(waarde)
    except InvalidValueError:
        msg = "not a date; write YYYY-MM-DD"
        raise InvalidValueError(msg) from None


_DAG = misschien(_geheime_dag)
_BAND = Leeftijdsband(0, None, date(2000, 1, 1))
_LEES_BAND = partial(lees_object, voorbeeld=_BAND, lezers={"op": _DAG})
_PERSOON = Persoon("x")
_PERSOONLEZERS: Lezers = MappingProxyType(
    {
        "geboortedatum": _DAG,
        "leeftijdsband": misschien(_LEES_BAND),
        "uitgerekende_datum": _DAG,
        "meerderjarig_verklaard_op": _DAG,
    }
)
_LID = Lidmaatschap("x")
_LIDLEZERS: Lezers = MappingProxyType({"van": _DAG, "tot": _DAG})
_RELATIE = Relatie("x", None, Rolcode.INFORMANT)
_RELATIELEZERS: Lezers = MappingProxyType(
    {**_LIDLEZERS, "rol": partial(lees_woord, Rolcode, "rol"), "gezag": misschien(ja_nee)}
)


def _persoon(waarde: object, problemen: list[Problem]) -> Persoon | None:
    """A person, with an age only if one could be read; None if the id could not."""
    velden = verzamel(waarde, _PERSOON, _PERSOONLEZERS, problemen)
    stated = [naam for naam in LEEFTIJDEN if isinstance(waarde, dict) and waarde.get(naam) is not None]
    if not probeer(problemen, "", partial(een_leeftijd, stated)):
        velden |= dict.fromkeys(LEEFTIJDEN)  # it is not known which of them is right
    wie = velden.pop("id", None)
    gelezen = samen(_PERSOON, velden, problemen) or _PERSOON
    return None if wie is None else attrs.evolve(gelezen, id=wie)


def _lid(waarde: object, problemen: list[Problem]) -> dict[str, Any]:
    return verzamel(waarde, _LID, _LIDLEZERS, problemen)


def _relatie(waarde: object, problemen: list[Problem]) -> dict[str, Any]:
    return verzamel(waarde, _RELATIE, _RELATIELEZERS, problemen)
