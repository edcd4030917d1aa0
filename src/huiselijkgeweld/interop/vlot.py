"""The quick way to read a case file that is right (vlot); whatever it does not take, the careful reader reads.

A part whose attributes say nothing about each other is put together from values that were just checked, without asking
its class to check them again. Every other part, the household and the case as a whole are made by their class.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeAlias, TypeVar

import attrs

from huiselijkgeweld.errors import HuiselijkgeweldError, InvalidValueError
from huiselijkgeweld.interop.lezen import VERSIE, WAARDELEZERS
from huiselijkgeweld.interop.waarden import DAG, GevondenError, ja_nee, lees_dag_of_moment, misschien
from huiselijkgeweld.model.dossier import Dossier
from huiselijkgeweld.model.gebeurtenissen import GEBEURTENISSOORTEN
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenis, Over, als_tijdstip
from huiselijkgeweld.model.huishoudens import Huishouden, Leeftijdsband, Lidmaatschap, Persoon, Relatie, Rolcode
from huiselijkgeweld.model.ids import als_id
from huiselijkgeweld.model.meldingen import Aard, Betrokkenheid, Groep, Melder, Melderrol, Melding, Veiligheidstaxatie
from huiselijkgeweld.model.meldingen.melding import problemen_met_woorden

Json: TypeAlias = Any
"""What JSON text holds: nothing is known of it yet."""
_Lezer: TypeAlias = Callable[[Json], Any]
_Deel = TypeVar("_Deel")
_NIET_GOED = (HuiselijkgeweldError, GevondenError, LookupError, TypeError, ValueError)
"""What a value that is not right can come to here."""


def lees_vlot(waarde: Json) -> Dossier | None:
    """A case file from plain objects, if everything in it is right; None if the careful reader should look at it."""
    try:
        if type(waarde["versie"]) is int and waarde["versie"] == VERSIE:
            return Dossier(**{naam: _DOSSIER[naam](deel) for naam, deel in waarde.items() if naam != "versie"})
    except _NIET_GOED:
        pass
    return None


def _via_klasse(klasse: type[_Deel], lezers: Mapping[str, _Lezer]) -> Callable[[Json], _Deel]:
    """A reader of objects that their class checks."""
    return lambda waarde: klasse(**{naam: lezers[naam](deel) for naam, deel in _object(waarde).items()})


def _zelf(klasse: type[_Deel], lezers: Mapping[str, _Lezer]) -> Callable[[Json], _Deel]:
    """A reader of objects whose class would check nothing that the readers of the attributes do not."""
    velden = {veld.name: veld.default for veld in attrs.fields(klasse) if veld.init}  # type: ignore[arg-type]  # all are
    zet = {naam: getattr(klasse, naam).__set__ for naam in velden}
    verplicht = [(naam, zet[naam], lezers[naam]) for naam, standaard in velden.items() if standaard is attrs.NOTHING]
    overig = [
        (naam, zet[naam], standaard, lezers[naam])
        for naam, standaard in velden.items()
        if standaard is not attrs.NOTHING
    ]
    nieuw = object.__new__

    def lees(waarde: Json) -> _Deel:
        _object(waarde)
        deel = nieuw(klasse)
        aantal = len(verplicht)
        for naam, zet_veld, lezer in verplicht:
            zet_veld(deel, lezer(waarde[naam]))
        for naam, zet_veld, standaard, lezer in overig:
            if naam in waarde:
                zet_veld(deel, lezer(waarde[naam]))
                aantal += 1
            else:
                zet_veld(deel, standaard)
        if aantal != len(waarde):
            raise InvalidValueError("another key")
        return deel

    return lees


def _object(waarde: Json) -> dict[str, Json]:
    if type(waarde) is not dict:
        raise InvalidValueError("not an object")
    return waarde


def _lijst(lees: Callable[[Json], _Deel]) -> Callable[[Json], list[_Deel]]:
    def lees_alle(waarde: Json) -> list[_Deel]:
        if type(waarde) is not list:
            raise InvalidValueError("not a list")
        return [lees(deel) for deel in waarde]

    return lees_alle


_is_gewoon = re.compile(r"[A-Za-z][A-Za-z0-9._:\-]{0,63}", re.ASCII).fullmatch  # begins with a letter, so it is no BSN


def _id(waarde: Json) -> str:
    return waarde if _is_gewoon(waarde) else als_id(waarde, "id")


def _ander_id(waarde: Json) -> str | None:
    return None if waarde is None else _id(waarde)


class _Dagen(dict[Json, date | None]):
    """Days by their text. Those of the two centuries that matter are kept: some seventy thousand at most."""

    def __missing__(self, tekst: Json) -> date:
        if not DAG.fullmatch(tekst):
            raise InvalidValueError("not a date")
        dag = date.fromisoformat(tekst)
        if dag.year in _EEUWEN:
            self[tekst] = dag
        return dag


class _Tijdstippen(dict[Json, date | datetime]):
    """Days and moments within the supported years, by their text. Only days are kept."""

    def __missing__(self, tekst: Json) -> date | datetime:
        tijdstip = als_tijdstip(lees_dag_of_moment(tekst), "op")
        if not isinstance(tijdstip, datetime):
            self[tekst] = tijdstip
        return tijdstip


_EEUWEN = range(1900, 2100)
_dag = _Dagen({None: None}).__getitem__
_tijdstip = _Tijdstippen().__getitem__


def _woord(klasse: type[StrEnum]) -> _Lezer:
    return {lid.value: lid for lid in klasse}.__getitem__


def _woorden(klasse: type[StrEnum]) -> _Lezer:
    lees = _lijst(_woord(klasse))

    def lees_woorden(waarde: Json) -> tuple[StrEnum, ...]:
        woorden = tuple(lees(waarde))
        if len(woorden) > 1 and any(problemen_met_woorden(enumerate(woorden))):
            raise InvalidValueError("these words contradict each other")
        return woorden

    return lees_woorden


def _hetzelfde(waarde: Json) -> Json:
    return waarde


_SOORTEN = dict(GEBEURTENISSOORTEN)
_HUISHOUDEN = Over.HUISHOUDEN
_SLEUTELS = {"soort", "op", "over", "waarde", "geregistreerd"}
_zet_soort, _zet_op, _zet_over, _zet_waarde, _zet_geregistreerd, _zet_dag = (
    getattr(Gebeurtenis, naam).__set__ for naam in ("soort", "op", "over", "waarde", "geregistreerd", "dag")
)


def _gebeurtenis(gegeven: Json) -> Gebeurtenis:
    """An event; what is usual is checked here, and its kind is asked about anything else."""
    soort, op = _SOORTEN[gegeven["soort"]], _tijdstip(gegeven["op"])
    over, waarde, geregistreerd = gegeven.get("over"), gegeven.get("waarde"), gegeven.get("geregistreerd")
    if not gegeven.keys() <= _SLEUTELS:
        raise InvalidValueError("another key")
    dag = op.date() if isinstance(op, datetime) else op
    if over is None or soort.over is _HUISHOUDEN or not _is_gewoon(over):
        soort.check_over(over)
    if waarde is not None or soort.waarde is not None:
        if waarde is not None:
            waarde = WAARDELEZERS.get(soort.waarde, _hetzelfde)(waarde)
        soort.check_waarde(waarde, dag, over)
    gebeurtenis = object.__new__(Gebeurtenis)
    _zet_soort(gebeurtenis, soort)
    _zet_op(gebeurtenis, op)
    _zet_over(gebeurtenis, over)
    _zet_waarde(gebeurtenis, waarde)
    _zet_geregistreerd(gebeurtenis, geregistreerd if geregistreerd is None else _tijdstip(geregistreerd))
    _zet_dag(gebeurtenis, dag)
    return gebeurtenis


_MISSCHIEN_JA_NEE = misschien(ja_nee)
_BAND = _via_klasse(Leeftijdsband, {"van": _hetzelfde, "tot": _hetzelfde, "op": _dag})
_PERSOONLEZERS: Mapping[str, _Lezer] = {
    "id": _id,
    "geboortedatum": _dag,
    "leeftijdsband": misschien(_BAND),
    "uitgerekende_datum": _dag,
    "meerderjarig_verklaard_op": _dag,
}
_PERSOON, _PERSOON_MET_DAG = _via_klasse(Persoon, _PERSOONLEZERS), _zelf(Persoon, _PERSOONLEZERS)


def _persoon(waarde: Json) -> Persoon:
    """A person; of who has at most a birth date, the class has nothing to check."""
    return (_PERSOON_MET_DAG if _object(waarde).keys() <= {"id", "geboortedatum"} else _PERSOON)(waarde)


_ROL = {rol.value: rol for rol in Rolcode if rol is not Rolcode.MELDER}.__getitem__
_DAGEN: Mapping[str, _Lezer] = {"van": _dag, "tot": _dag}
_DOSSIER: Mapping[str, _Lezer] = {
    "id": _id,
    "huishouden": _via_klasse(
        Huishouden,
        {
            "gemeente": _hetzelfde,
            "herkomstgemeente": _hetzelfde,
            "verblijfsgemeente": _hetzelfde,
            "personen": _lijst(_persoon),
            "lidmaatschappen": _lijst(_zelf(Lidmaatschap, {**_DAGEN, "persoon": _id, "huishouden": _ander_id})),
            "relaties": _lijst(
                _zelf(
                    Relatie,
                    {**_DAGEN, "persoon": _id, "ten_opzichte_van": _ander_id, "rol": _ROL, "gezag": _MISSCHIEN_JA_NEE},
                )
            ),
        },
    ),
    "gebeurtenissen": _lijst(_gebeurtenis),
    "meldingen": _lijst(
        _zelf(
            Melding,
            {
                "id": _id,
                "ontvangen_op": _tijdstip,
                "melder": _via_klasse(
                    Melder,
                    {
                        "rol": misschien(_woord(Melderrol)),
                        "beroepsmatig": _MISSCHIEN_JA_NEE,
                        "anoniem_voor_gezin": ja_nee,
                    },
                ),
                "aarden": _woorden(Aard),
                "groepen": _woorden(Groep),
                "disclosure": _MISSCHIEN_JA_NEE,
                "veiligheidstaxatie": _zelf(
                    Veiligheidstaxatie, {"acuut": _MISSCHIEN_JA_NEE, "structureel": _MISSCHIEN_JA_NEE}
                ),
                "eerdere_betrokkenheid": misschien(_woord(Betrokkenheid)),
                "zicht_op_veiligheid_bij": _ander_id,
            },
        )
    ),
}
"""How each key of a case file is read."""
