"""The decisions for the bundle: facts with their questions, tables per place, and what a region says of itself."""

from collections.abc import Mapping
from typing import Any, Final

import attrs

from huiselijkgeweld.interop.bundle.bronnen import Bronnen
from huiselijkgeweld.interop.json.schrijven import als_resultaat
from huiselijkgeweld.model.feiten import VRAGEN, Feiten, gevolgen_van
from huiselijkgeweld.model.ketenfeiten import KETENFEITEN
from huiselijkgeweld.recht.beslissing import Beslissing, Slot
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.keten import KETEN, Ketenantwoord, Ketentabel
from huiselijkgeweld.recht.praktijkbronnen import BRONNEN
from huiselijkgeweld.regio import Regio
from huiselijkgeweld.rules import Rule, domain

LANDELIJK: Final = "landelijk"
"""The place of the national rows."""
KAMER: Final = "beslissingen"
"""The room of the facts of `Feiten`; the other rooms are those of the chain."""
_NIET_VAN_DE_REGIO = frozenset({"regels", "bekostiging", "themas", "begroting"})


def als_feiten(bronnen: Bronnen) -> dict[str, dict[str, Any]]:
    """Per room every fact: the values it can have, the question, who may answer it, and its sources."""
    eigen = {
        naam: {
            "waarden": _waarden(Feiten, naam),
            "tekst": vraag.tekst,
            "wie": vraag.wie.value,
            "gevolgen": _gevolgen(naam),
            "bronnen": [bronnen.sleutel(BRONNEN[bron]) for bron in vraag.bronnen],
        }
        for naam, vraag in VRAGEN.items()
    }
    keten = {kamer: _keten(kamer, klasse, bronnen) for kamer, klasse in KETENFEITEN.items()}
    return {KAMER: eigen, **keten}


def _keten(kamer: str, klasse: type[attrs.AttrsInstance], bronnen: Bronnen) -> dict[str, Any]:
    vragen = {naam: een for tabel in KETEN.values() if tabel.kamer == kamer for naam, een in tabel.vragen.items()}
    return {
        veld.name: {
            "waarden": _waarden(klasse, veld.name),
            "tekst": vragen[veld.name].tekst,
            "wie": vragen[veld.name].wie.value,
            "gevolgen": {},
            "bronnen": bronnen.als_object(vragen[veld.name].bronnen),
        }
        for veld in attrs.fields(klasse)
    }


def _waarden(klasse: type[attrs.AttrsInstance], naam: str) -> list[bool | str]:
    return [als_resultaat(waarde) for waarde in domain(klasse, naam)]


def _gevolgen(naam: str) -> dict[str, dict[str, Any]]:
    """Per value of a fact, as a JSON text would have it, what it says about others: by chains, in both directions."""
    waarden = ((als_resultaat(waarde), gevolgen_van(naam, waarde)) for waarde in domain(Feiten, naam))
    return {
        str(waarde).lower(): {ander: als_resultaat(dan) for ander, dan in gevolgen}
        for waarde, gevolgen in waarden
        if gevolgen
    }


def als_tabellen(regios: Mapping[str, Regio], bronnen: Bronnen) -> dict[str, Any]:
    """Every decision, with its rows nationally and in every region; then the tables of the chain."""
    beslissingen = {naam: _beslissing(een, regios, bronnen) for naam, een in BESLISSINGEN.items()}
    return {**beslissingen, **{naam: _ketentabel(een, bronnen) for naam, een in KETEN.items()}}


def _beslissing(een: Beslissing[object], regios: Mapping[str, Regio], bronnen: Bronnen) -> dict[str, Any]:
    tabellen = {LANDELIJK: een.tabel, **{code: regio.tabel(een.naam) for code, regio in regios.items()}}
    return {
        "vraag": een.vraag,
        "policy": een.policy.value,
        "per": een.per.value,
        "kamer": KAMER,
        "slots": [bronnen.als_object(rij) for rij in een.rijen if isinstance(rij, Slot)],
        "rijen": {plaats: [als_rij(rij, bronnen) for rij in tabel.rows] for plaats, tabel in tabellen.items()},
    }


def _ketentabel(een: Ketentabel[Ketenantwoord], bronnen: Bronnen) -> dict[str, Any]:
    return {
        "vraag": een.vraag,
        "policy": een.tabel.policy.value,
        "per": None,
        "kamer": een.kamer,
        "slots": [],
        "rijen": {LANDELIJK: [als_rij(rij, bronnen) for rij in een.tabel.rows]},
    }


def als_rij(rij: Rule[object], bronnen: Bronnen) -> dict[str, Any]:
    """A row with all its attributes."""
    return {
        "code": rij.code,
        "when": {naam: als_resultaat(waarde) for naam, waarde in rij.conditions.items()},
        "then": als_resultaat(rij.then),
        "bronnen": bronnen.als_object(rij.bronnen),
        "soort": rij.soort.value,
        "open": rij.open,
        "reading": rij.reading.value,
        "voorbehouden": list(rij.voorbehouden),
        "since": bronnen.als_object(rij.since),
        "until": bronnen.als_object(rij.until),
        "note": rij.note,
    }


def als_regio(regio: Regio, bronnen: Bronnen) -> dict[str, Any]:
    """What a region says of itself, and per row of its own which national place it takes and whether that matters."""
    velden = (veld.name for veld in attrs.fields(Regio) if not veld.name.startswith("_"))
    alles = {naam: bronnen.als_object(getattr(regio, naam)) for naam in velden if naam not in _NIET_VAN_DE_REGIO}
    return alles | {
        "regels": [
            {
                "beslissing": regel.beslissing,
                "rij": regel.rij,
                "code": None if regel.rule is None else regel.code,
                "bronnen": bronnen.als_object(regel.bronnen),
                "since": bronnen.als_object(regel.since),
                "verhouding": regio.wijkt_af(regel.beslissing)[regel.code].value,
            }
            for regel in regio.regels
        ]
    }
