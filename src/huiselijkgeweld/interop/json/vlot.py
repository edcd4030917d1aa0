"""The quick way to read a case file that is right (vlot); whatever it does not take, the careful reader reads.

A part whose attributes say nothing about each other is put together from values that were just checked, without asking
its class to check them again. Every other part, the household and the case as a whole are made by their class.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeAlias, TypeVar

import attrs

from huiselijkgeweld.errors import HuiselijkgeweldError, InvalidValueError
from huiselijkgeweld.interop.json.lezen import VERSIE, WAARDELEZERS
from huiselijkgeweld.interop.json.waarden import DAG, GevondenError, ja_nee, lees_dag_of_moment, misschien
from huiselijkgeweld.model.dossier import Dossier
from huiselijkgeweld.model.gebeurtenissen import GEBEURTENISSOORTEN
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenis, Over, als_tijdstip
from huiselijkgeweld.model.huishoudens import Huishouden, Leeftijdsband, Lidmaatschap, Persoon, Relatie, Rolcode
from huiselijkgeweld.model.ids import als_id, is_gewoon
from huiselijkgeweld.model.meldingen import Aard, Betrokkenheid, Groep, Melder, Melderrol, Melding, Veiligheidstaxatie
from huiselijkgeweld.model.meldingen.melding import problemen_met_woorden

Json: TypeAlias = Any
"""What JSON text holds: nothing is known of it yet."""
_Lezer: TypeAlias = Callable[[Json], Any]
_Deel = TypeVar("_Deel")
_NIET_GOED = (HuiselijkgeweldError, GevondenError, LookupError, TypeError, ValueError)
"""What a value that is not right can come to here."""
_nieuw = object.__new__


def _via_klasse(klasse: type[_Deel], lezers: Mapping[str, _Lezer]) -> Callable[[Json], _Deel]:
    """A reader of objects that their class checks."""
    return lambda waarde: klasse(**{naam: lezers[naam](deel) for naam, deel in _object(waarde).items()})


def _zetters(klasse: type, *namen: str) -> list[Callable[[object, object], None]]:
    """What sets the attributes of a frozen class: only for parts that are made here."""
    return [getattr(klasse, naam).__set__ for naam in namen]


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


def _id(waarde: Json) -> str:
    return waarde if is_gewoon(waarde) else als_id(waarde, "id")


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


_MISSCHIEN_JA_NEE = misschien(ja_nee)
_NIETS: list[Json] = []


def _hetzelfde(waarde: Json) -> Json:
    return waarde


_SOORTEN = dict(GEBEURTENISSOORTEN)
_HUISHOUDEN = Over.HUISHOUDEN
_VAN_GEBEURTENIS = {veld.name for veld in attrs.fields(Gebeurtenis) if veld.init}
_g_soort, _g_op, _g_over, _g_waarde, _g_geregistreerd, _g_dag = _zetters(
    Gebeurtenis, "soort", "op", "over", "waarde", "geregistreerd", "dag"
)


def _gebeurtenis(gegeven: Json) -> Gebeurtenis:
    """An event; what is usual is checked here, and its kind is asked about anything else."""
    soort, op = _SOORTEN[gegeven["soort"]], _tijdstip(gegeven["op"])
    over, waarde, geregistreerd = gegeven.get("over"), gegeven.get("waarde"), gegeven.get("geregistreerd")
    if not gegeven.keys() <= _VAN_GEBEURTENIS:
        raise InvalidValueError("another key")
    dag = op.date() if isinstance(op, datetime) else op
    if over is None or soort.over is _HUISHOUDEN or not is_gewoon(over):
        soort.check_over(over)
    if waarde is not None or soort.waarde is not None:
        if waarde is not None:
            waarde = WAARDELEZERS.get(soort.waarde, _hetzelfde)(waarde)
        soort.check_waarde(waarde, dag, over)
    gebeurtenis = _nieuw(Gebeurtenis)
    _g_soort(gebeurtenis, soort)
    _g_op(gebeurtenis, op)
    _g_over(gebeurtenis, over)
    _g_waarde(gebeurtenis, waarde)
    _g_geregistreerd(gebeurtenis, geregistreerd if geregistreerd is None else _tijdstip(geregistreerd))
    _g_dag(gebeurtenis, dag)
    return gebeurtenis


_VAN_PERSOON = {"id", "geboortedatum"}
_p_id, _p_geboortedatum = _zetters(Persoon, "id", "geboortedatum")
_p_overig = _zetters(Persoon, *(veld.name for veld in attrs.fields(Persoon) if veld.name not in _VAN_PERSOON))
_PERSOON = _via_klasse(
    Persoon,
    {
        "id": _id,
        "geboortedatum": _dag,
        "leeftijdsband": misschien(
            _via_klasse(Leeftijdsband, {"van": _hetzelfde, "tot": _hetzelfde, "op": _dag}),
        ),
        "uitgerekende_datum": _dag,
        "meerderjarig_verklaard_op": _dag,
    },
)


def _persoon(gegeven: Json) -> Persoon:
    """A person; about who has at most a birth date, the class has nothing to say."""
    if not _object(gegeven).keys() <= _VAN_PERSOON:
        return _PERSOON(gegeven)
    persoon = _nieuw(Persoon)
    _p_id(persoon, _id(gegeven["id"]))
    _p_geboortedatum(persoon, _dag(gegeven.get("geboortedatum")))
    for zet in _p_overig:
        zet(persoon, None)
    return persoon


_VAN_LID = {veld.name for veld in attrs.fields(Lidmaatschap)}
_l_persoon, _l_van, _l_tot, _l_huishouden = _zetters(Lidmaatschap, "persoon", "van", "tot", "huishouden")


def _lidmaatschap(gegeven: Json) -> Lidmaatschap:
    if not _object(gegeven).keys() <= _VAN_LID:
        raise InvalidValueError("another key")
    lid = _nieuw(Lidmaatschap)
    _l_persoon(lid, _id(gegeven["persoon"]))
    _l_van(lid, _dag(gegeven.get("van")))
    _l_tot(lid, _dag(gegeven.get("tot")))
    _l_huishouden(lid, _ander_id(gegeven.get("huishouden")))
    return lid


_VAN_RELATIE = {veld.name for veld in attrs.fields(Relatie)}
_ROL = {rol.value: rol for rol in Rolcode if rol is not Rolcode.MELDER}
_r_persoon, _r_ten_opzichte_van, _r_rol, _r_van, _r_tot, _r_gezag = _zetters(
    Relatie, "persoon", "ten_opzichte_van", "rol", "van", "tot", "gezag"
)


def _relatie(gegeven: Json) -> Relatie:
    if not _object(gegeven).keys() <= _VAN_RELATIE:
        raise InvalidValueError("another key")
    relatie = _nieuw(Relatie)
    _r_persoon(relatie, _id(gegeven["persoon"]))
    _r_ten_opzichte_van(relatie, _ander_id(gegeven["ten_opzichte_van"]))
    _r_rol(relatie, _ROL[gegeven["rol"]])
    _r_van(relatie, _dag(gegeven.get("van")))
    _r_tot(relatie, _dag(gegeven.get("tot")))
    _r_gezag(relatie, _MISSCHIEN_JA_NEE(gegeven.get("gezag")))
    return relatie


_VAN_MELDING = {veld.name for veld in attrs.fields(Melding)}
_ONBEKEND = Melding("onbekend", date(2000, 1, 1))  # for what a report does not say
_m_id, _m_ontvangen_op, _m_melder, _m_aarden, _m_groepen = _zetters(
    Melding, "id", "ontvangen_op", "melder", "aarden", "groepen"
)
_m_disclosure, _m_taxatie, _m_eerder, _m_zicht = _zetters(
    Melding, "disclosure", "veiligheidstaxatie", "eerdere_betrokkenheid", "zicht_op_veiligheid_bij"
)
_MELDER = _via_klasse(
    Melder,
    {"rol": misschien(_woord(Melderrol)), "beroepsmatig": _MISSCHIEN_JA_NEE, "anoniem_voor_gezin": ja_nee},
)
_TAXATIE = _via_klasse(Veiligheidstaxatie, {"acuut": _MISSCHIEN_JA_NEE, "structureel": _MISSCHIEN_JA_NEE})
_AARDEN, _GROEPEN, _EERDER = _lijst(_woord(Aard)), _lijst(_woord(Groep)), misschien(_woord(Betrokkenheid))


def _melding(gegeven: Json) -> Melding:
    if not _object(gegeven).keys() <= _VAN_MELDING:
        raise InvalidValueError("another key")
    aarden, groepen = _AARDEN(gegeven.get("aarden", _NIETS)), _GROEPEN(gegeven.get("groepen", _NIETS))
    for woorden in (aarden, groepen):
        if len(woorden) > 1 and any(problemen_met_woorden(enumerate(woorden))):
            raise InvalidValueError("these words contradict each other")
    melding = _nieuw(Melding)
    _m_id(melding, _id(gegeven["id"]))
    _m_ontvangen_op(melding, _tijdstip(gegeven["ontvangen_op"]))
    _m_melder(melding, _MELDER(gegeven["melder"]) if "melder" in gegeven else _ONBEKEND.melder)
    _m_aarden(melding, tuple(aarden))
    _m_groepen(melding, tuple(groepen))
    _m_disclosure(melding, _MISSCHIEN_JA_NEE(gegeven.get("disclosure")))
    taxatie = "veiligheidstaxatie"
    _m_taxatie(melding, _TAXATIE(gegeven[taxatie]) if taxatie in gegeven else _ONBEKEND.veiligheidstaxatie)
    _m_eerder(melding, _EERDER(gegeven.get("eerdere_betrokkenheid")))
    _m_zicht(melding, _ander_id(gegeven.get("zicht_op_veiligheid_bij")))
    return melding


_VAN_HUISHOUDEN = {veld.name for veld in attrs.fields(Huishouden)}
_PERSONEN, _LEDEN, _RELATIES = _lijst(_persoon), _lijst(_lidmaatschap), _lijst(_relatie)


def _huishouden(gegeven: Json) -> Huishouden:
    if not _object(gegeven).keys() <= _VAN_HUISHOUDEN:
        raise InvalidValueError("another key")
    return Huishouden(
        gegeven.get("gemeente"),
        _PERSONEN(gegeven.get("personen", _NIETS)),
        _LEDEN(gegeven.get("lidmaatschappen", _NIETS)),
        _RELATIES(gegeven.get("relaties", _NIETS)),
        gegeven.get("herkomstgemeente"),
        gegeven.get("verblijfsgemeente"),
    )


_VAN_DOSSIER = {"versie", *(veld.name for veld in attrs.fields(Dossier))}
_GEBEURTENISSEN, _MELDINGEN = _lijst(_gebeurtenis), _lijst(_melding)


def lees_vlot(gegeven: Json) -> Dossier | None:
    """A case file from plain objects, if everything in it is right; None if the careful reader should look at it."""
    try:
        versie = gegeven["versie"]
        if type(versie) is not int or versie != VERSIE or not gegeven.keys() <= _VAN_DOSSIER:
            return None
        return Dossier(
            gegeven["id"],
            _huishouden(gegeven["huishouden"]) if "huishouden" in gegeven else Huishouden(),
            _GEBEURTENISSEN(gegeven.get("gebeurtenissen", _NIETS)),
            _MELDINGEN(gegeven.get("meldingen", _NIETS)),
        )
    except _NIET_GOED:
        return None
