"""The schema of a case file: the same structure that `loads` reads, from the same kinds of event and lists of words."""

from collections import defaultdict
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING, Any, cast

from huiselijkgeweld.interop.json.lezen import VERSIE
from huiselijkgeweld.interop.schema.delen import (
    DAG,
    DUUR,
    EIGEN_DAG,
    GEMEENTE,
    ID,
    JA_NEE,
    NULL,
    TIJDSTIP,
    Schema,
    lijst,
    misschien,
    object_met,
    woord,
)
from huiselijkgeweld.model.gebeurtenissen import GEBEURTENISSOORTEN
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenissoort, Over
from huiselijkgeweld.model.gesteld import FEITWAARDEN, Feit
from huiselijkgeweld.model.huishoudens import Rolcode
from huiselijkgeweld.model.huishoudens.leeftijden import HOOGSTE_LEEFTIJD
from huiselijkgeweld.model.huishoudens.personen import LEEFTIJDEN
from huiselijkgeweld.model.meldingen import Aard, Betrokkenheid, Groep, Melderrol
from huiselijkgeweld.tijd.duur import Duur

if TYPE_CHECKING:
    from collections.abc import Iterable
    from enum import StrEnum


def dossier_schema() -> Schema:
    """What a case file is."""
    return object_met(
        {
            "versie": {"const": VERSIE},
            "id": ID,
            "huishouden": _huishouden(),
            "gebeurtenissen": lijst(_gebeurtenis()),
            "meldingen": lijst(_melding()),
        },
        ("versie", "id"),
    )


def _huishouden() -> Schema:
    periode = {"van": misschien(EIGEN_DAG), "tot": misschien(EIGEN_DAG)}
    rollen = [rol for rol in Rolcode if rol is not Rolcode.MELDER]  # who reported stands in the melding
    lid = {"persoon": ID, **periode, "huishouden": misschien(ID)}
    relatie = {"persoon": ID, "ten_opzichte_van": misschien(ID), "rol": woord(rollen), **periode}
    return object_met(
        {
            "gemeente": misschien(GEMEENTE),
            "personen": lijst(_persoon()),
            "lidmaatschappen": lijst(object_met(lid, ("persoon",))),
            "relaties": lijst(
                object_met({**relatie, "gezag": misschien(JA_NEE)}, ("persoon", "ten_opzichte_van", "rol"))
            ),
            "herkomstgemeente": misschien(GEMEENTE),
            "verblijfsgemeente": misschien(GEMEENTE),
        }
    )


def _persoon() -> Schema:
    jaren = {"type": "integer", "minimum": 0, "maximum": HOOGSTE_LEEFTIJD}
    band = {"van": {**jaren, "maximum": HOOGSTE_LEEFTIJD - 1}, "tot": misschien(jaren), "op": DAG}
    gesteld: Schema = {"not": NULL}
    return object_met(
        {
            "id": ID,
            "geboortedatum": misschien(EIGEN_DAG),
            "leeftijdsband": misschien(object_met(band, band)),
            "uitgerekende_datum": misschien(EIGEN_DAG),
            "meerderjarig_verklaard_op": misschien(EIGEN_DAG),
        },
        ("id",),
        allOf=[  # at most one account of an age
            {"not": {"required": list(twee), "properties": dict.fromkeys(twee, gesteld)}}
            for twee in combinations(LEEFTIJDEN, 2)
        ],
    )


def _gebeurtenis() -> Schema:
    """An event: what every kind has, and then per group of kinds what the kind says of `over` and `waarde`."""
    groepen: dict[tuple[Any, ...], list[Gebeurtenissoort]] = defaultdict(list)
    for soort in GEBEURTENISSOORTEN.values():
        groepen[soort.over is Over.HUISHOUDEN, soort.over_verplicht, soort.waarde, soort.waarde_verplicht].append(soort)
    return object_met(
        {
            "soort": {"enum": list(GEBEURTENISSOORTEN)},
            "op": TIJDSTIP,
            "over": misschien(ID),
            "waarde": {},
            "geregistreerd": misschien(TIJDSTIP),
        },
        ("soort", "op"),
        allOf=[_dan(soorten) for soorten in groepen.values()],
    )


def _dan(soorten: list[Gebeurtenissoort]) -> Schema:
    een = soorten[0]
    over = NULL if een.over is Over.HUISHOUDEN else ID if een.over_verplicht else misschien(ID)
    waarde = (
        NULL if een.waarde is None else _waarde(een.waarde) if een.waarde_verplicht else misschien(_waarde(een.waarde))
    )
    verplicht = [
        *(["over"] if een.over is not Over.HUISHOUDEN and een.over_verplicht else []),
        *(["waarde"] if een.waarde is not None and een.waarde_verplicht else []),
    ]
    dan: Schema = {"properties": {"over": over, "waarde": waarde}, **({"required": verplicht} if verplicht else {})}
    return {
        "if": {"properties": {"soort": {"enum": [soort.tag for soort in soorten]}}, "required": ["soort"]},
        "then": dan,
    }


def _waarde(klasse: type) -> Schema:
    vast = {Duur: DUUR, date: DAG, str: ID}
    if klasse is Feit:
        return _feit()
    return vast[klasse] if klasse in vast else woord(cast("Iterable[StrEnum]", klasse))


def _feit() -> Schema:
    """A stated fact: per list of values the names of the facts that can have them."""
    namen: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for naam, waarden in FEITWAARDEN.items():
        namen[tuple(getattr(waarde, "value", waarde) for waarde in waarden)].append(naam)
    return {
        "anyOf": [
            object_met({"naam": {"enum": alle}, "waarde": {"enum": list(waarden)}}, ("naam", "waarde"))
            for waarden, alle in namen.items()
        ]
    }


def _melding() -> Schema:
    melder = {"rol": misschien(woord(Melderrol)), "beroepsmatig": misschien(JA_NEE), "anoniem_voor_gezin": JA_NEE}
    alleen: Schema = {"if": {"contains": {"const": Aard.ONBEKEND.value}}, "then": {"maxItems": 1}}
    return object_met(
        {
            "id": ID,
            "ontvangen_op": TIJDSTIP,
            "melder": object_met(melder),
            "aarden": lijst(woord(Aard), uniqueItems=True, **alleen),
            "groepen": lijst(woord(Groep), uniqueItems=True),
            "disclosure": misschien(JA_NEE),
            "veiligheidstaxatie": object_met(dict.fromkeys(("acuut", "structureel"), misschien(JA_NEE))),
            "eerdere_betrokkenheid": misschien(woord(Betrokkenheid)),
            "zicht_op_veiligheid_bij": misschien(ID),
        },
        ("id", "ontvangen_op"),
    )
