"""A case file or an answer to plain objects, ready for JSON: attribute names as keys, in their order."""

from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any

import cattrs
from cattrs.gen import make_dict_unstructure_fn

from huiselijkgeweld.bronnen import Bron, Voorbehoud
from huiselijkgeweld.evaluation import Stand
from huiselijkgeweld.interop.lezen import VERSIE
from huiselijkgeweld.model.dossier import Dossier
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenis, Gebeurtenissoort
from huiselijkgeweld.model.huishoudens import Huishouden, Leeftijdsband, Lidmaatschap, Persoon, Relatie
from huiselijkgeweld.recht.termijnnormen.norm import Termijnnorm
from huiselijkgeweld.tijd.duur import Duur
from huiselijkgeweld.tijd.termijnen import Einde
from huiselijkgeweld.uitleg import voorbehoud_in_woorden


def als_object(value: Dossier | Stand) -> dict[str, Any]:
    """Plain objects of a case file or a Stand, with the version of the format."""
    return {"versie": VERSIE, **_converter().unstructure(value)}


def _duur(duur: Duur) -> str | dict[str, Any]:
    return duur.isoformat() if duur.has_isoformat else {"aantal": duur.aantal, "eenheid": duur.eenheid.value}


def _bron(bron: Bron) -> dict[str, Any]:
    return {"tekst": str(bron), "soort": bron.regeling.soort.value, "url": bron.url, "jci": bron.jci}


def _norm(norm: Termijnnorm) -> dict[str, Any]:
    return {"code": norm.code, "naam": norm.naam, "soort": norm.soort.value, "bron": _bron(norm.bron)}


@cache
def _converter() -> cattrs.Converter:
    converter = cattrs.Converter(unstruct_collection_overrides={tuple: list})

    def einde(eind: Einde) -> dict[str, Any]:
        return {
            "dag": eind.dag.isoformat(),
            "moment": None if eind.moment is None else eind.moment.isoformat(),
            "stappen": [converter.unstructure(stap) for stap in eind.stappen],
        }

    def voorbehoud(van: Voorbehoud) -> dict[str, Any]:
        return {**kaal_voorbehoud(van), "tekst": voorbehoud_in_woorden(van)}

    hooks: tuple[tuple[type, Any], ...] = (
        (date, date.isoformat),
        (datetime, datetime.isoformat),
        (Enum, lambda lid: lid.value),
        (Duur, _duur),
        (Bron, _bron),
        (Gebeurtenissoort, lambda soort: soort.tag),
        (Termijnnorm, _norm),
        (Einde, einde),
    )
    for klasse, hook in hooks:
        converter.register_unstructure_hook(klasse, hook)
    delen = (Leeftijdsband, Persoon, Lidmaatschap, Relatie, Huishouden, Gebeurtenis, Dossier)
    for klasse in delen:  # the parts first: a class takes the hooks there are
        converter.register_unstructure_hook(
            klasse, make_dict_unstructure_fn(klasse, converter, _cattrs_omit_if_default=True)
        )
    kaal_voorbehoud = make_dict_unstructure_fn(Voorbehoud, converter)
    converter.register_unstructure_hook(Voorbehoud, voorbehoud)
    return converter
