"""A case file or an answer to plain objects, days and moments: attribute names as keys, in their order."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache, partial
from types import UnionType
from typing import Any, Union, get_args, get_origin

import cattrs
from cattrs.fns import identity
from cattrs.gen import make_dict_unstructure_fn

from huiselijkgeweld.bronnen import Bron, Voorbehoud
from huiselijkgeweld.evaluation import Stand
from huiselijkgeweld.interop.json.lezen import VERSIE
from huiselijkgeweld.model.dossier import Dossier
from huiselijkgeweld.model.feiten import Feiten
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenis, Gebeurtenissoort
from huiselijkgeweld.model.geldstromen import Geldstroom, Taakveld
from huiselijkgeweld.model.gesteld import Feit
from huiselijkgeweld.model.huishoudens import Huishouden, Leeftijdsband, Lidmaatschap, Persoon, Relatie
from huiselijkgeweld.model.meldingen import Melder, Melding, Veiligheidstaxatie
from huiselijkgeweld.recht.termijnnormen.norm import Termijnnorm
from huiselijkgeweld.rules import Outcome, Outcomes, Rule
from huiselijkgeweld.tijd.duur import Duur
from huiselijkgeweld.tijd.termijnen import Einde
from huiselijkgeweld.uitleg import voorbehoud_in_woorden


def als_object(value: Dossier | Stand) -> dict[str, Any]:
    """Plain objects, days and moments of a case file or a Stand, with the version of the format."""
    return {"versie": VERSIE, **_converter().unstructure(value)}


def _duur(duur: Duur) -> str | dict[str, Any]:
    return duur.isoformat() if duur.has_isoformat else {"aantal": duur.aantal, "eenheid": duur.eenheid.value}


def _bron(bron: Bron) -> dict[str, Any]:
    return {"tekst": str(bron), "soort": bron.regeling.soort.value, "url": bron.url, "jci": bron.jci}


def _norm(norm: Termijnnorm) -> dict[str, Any]:
    return {"code": norm.code, "naam": norm.naam, "soort": norm.soort.value, "bron": _bron(norm.bron)}


def _rij(rij: Rule[object]) -> dict[str, Any]:
    return {
        "code": rij.code,
        "then": als_resultaat(rij.then),
        "bronnen": [_bron(bron) for bron in rij.bronnen],
        "soort": rij.soort.value,
        "reading": rij.reading.value,
        "note": rij.note,
    }


def als_resultaat(resultaat: object) -> bool | str:
    """A result as JSON has it: a role with its holder is one word."""
    return resultaat if isinstance(resultaat, bool) else str(resultaat)


def _geldstroom(stroom: Geldstroom) -> dict[str, Any]:
    """A stream as an answer needs it; all of it stands in `GELDSTROMEN`."""
    tot = None if stroom.until is None else stroom.until.isoformat()
    return {"code": stroom.code, "naam": stroom.naam, "soort": stroom.soort.value, "tot": tot}


def _taakveld(veld: Taakveld) -> dict[str, Any]:
    """A taakveld as an answer needs it."""
    return {"code": veld.code, "naam": veld.naam, "bron": _bron(veld.bron), "reading": veld.reading.value}


def _uitkomst(uitkomst: Outcome[object]) -> dict[str, Any]:
    """An outcome; what is possible stands in the order of the alphabet, so that the text is the same each time."""
    return {
        "value": None if uitkomst.value is None else als_resultaat(uitkomst.value),
        "possible": sorted(map(als_resultaat, uitkomst.possible)),
        "missing": list(uitkomst.missing),
        "rules": [_rij(rij) for rij in uitkomst.rules],
    }


def _is_kaal(soort: object) -> bool:
    """Whether values of an annotation need nothing done: words, days, moments, or nothing; also many of them."""
    delen = get_args(soort)
    if delen:
        return get_origin(soort) in _VEEL and all(deel is Ellipsis or _is_kaal(deel) for deel in delen)
    return isinstance(soort, type) and issubclass(soort, _KAAL)


_KAAL = (str, int, date, type(None))  # every enum here is a text too, and a bool a number
_VEEL = {Union, UnionType, tuple}


def _is(klasse: type, soort: Any) -> bool:  # noqa: ANN401 - a class, or a class with its arguments
    """Whether an annotation is of this class, whatever its arguments."""
    return (get_origin(soort) or soort) is klasse


@cache
def _converter() -> cattrs.Converter:
    converter = cattrs.Converter(unstruct_collection_overrides={tuple: list})

    def einde(eind: Einde) -> dict[str, Any]:
        return {
            "dag": eind.dag,
            "moment": eind.moment,
            "stappen": [converter.unstructure(stap) for stap in eind.stappen],
        }

    def voorbehoud(van: Voorbehoud) -> dict[str, Any]:
        return {**kaal_voorbehoud(van), "tekst": voorbehoud_in_woorden(van)}

    def per_woord(waarden: Mapping[object, object]) -> dict[str, Any]:
        return {str(sleutel): converter.unstructure(waarde) for sleutel, waarde in waarden.items()}

    hooks: tuple[tuple[type, Any], ...] = (
        (Duur, _duur),
        (Bron, _bron),
        (Gebeurtenissoort, lambda soort: soort.tag),
        (Termijnnorm, _norm),
        (Einde, einde),
        (Decimal, str),
        (Geldstroom, _geldstroom),
        (Taakveld, _taakveld),
        (Feiten, lambda feiten: {naam: als_resultaat(waarde) for naam, waarde in feiten.bekend.items()}),
    )
    converter.register_unstructure_hook_func(_is_kaal, identity)
    for klasse, hook in hooks:
        converter.register_unstructure_hook(klasse, hook)
    for klasse, hook in ((Outcome, _uitkomst), (Mapping, per_woord), (Outcomes, per_woord)):
        converter.register_unstructure_hook_func(partial(_is, klasse), hook)
    huishouden = (Leeftijdsband, Persoon, Lidmaatschap, Relatie, Huishouden)
    melding = (Melder, Veiligheidstaxatie, Melding)
    for klasse in (*huishouden, Feit, Gebeurtenis, *melding, Dossier):  # parts first: a class takes the hooks there are
        converter.register_unstructure_hook(
            klasse, make_dict_unstructure_fn(klasse, converter, _cattrs_omit_if_default=True)
        )
    kaal_voorbehoud = make_dict_unstructure_fn(Voorbehoud, converter)
    converter.register_unstructure_hook(Voorbehoud, voorbehoud)
    return converter
