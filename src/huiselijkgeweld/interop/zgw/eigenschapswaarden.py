"""Answers worth keeping with a ZAAK as EIGENSCHAPPEN: what the catalogue says of them, and their values."""

from collections.abc import Callable, Iterable
from datetime import date

import attrs

from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.evaluation import Stand
from huiselijkgeweld.interop.zgw.payload import Json, Ontbrekend, Payload, Reden, Velden, laatste_dag
from huiselijkgeweld.model.ids import als_id
from huiselijkgeweld.recht.termijnnormen import NORMEN
from huiselijkgeweld.recht.termijnnormen.norm import Termijnnorm
from huiselijkgeweld.recht.uitkomsten import Houder, Mda, Zvh
from huiselijkgeweld.rules import Outcome

_TEKST, _GETAL, _DATUM = ("tekst", "255"), ("getal", "4"), ("datum", "8")
"""Format and length as the catalogue asks them: a date is eight digits (jjjjmmdd), a text at most 255 characters."""


@attrs.frozen
class Eigenschap:
    """An answer that is kept with a ZAAK (eigenschap), as a row.

    Attributes:
        naam: at most 20 characters.
        definitie: what it means, in at most 255 characters.
        soort: its format and length.
        waarde: the value in an answer; an `Outcome` where it can be open.
        waarden: the words that it can be; none: anything of its format.
    """

    naam: str
    definitie: str
    soort: tuple[str, str]
    waarde: Callable[[Stand], str | Outcome[Houder] | Outcome[Mda] | Outcome[Zvh]]
    waarden: tuple[str, ...] = ()


def _jjjjmmdd(dag: date) -> str:
    return f"{dag:%Y%m%d}"


EIGENSCHAPPEN = (
    Eigenschap(
        "casusregie",
        "Wie de casusregie over het huishouden heeft.",
        _TEKST,
        lambda stand: stand.regie.casusregie,
        tuple(Houder),
    ),
    Eigenschap(
        "zicht_op_veiligheid",
        "Wie verantwoordelijk is voor het zicht op veiligheid.",
        _TEKST,
        lambda stand: stand.regie.zicht,
        tuple(Houder),
    ),
    Eigenschap(
        "mda",
        "Of het huishouden bij MDA++ hoort.",
        _TEKST,
        lambda stand: stand.opschaling.mda,
        tuple(Mda),
    ),
    Eigenschap(
        "zvh",
        "Of het huishouden bij het Zorg- en Veiligheidshuis hoort.",
        _TEKST,
        lambda stand: stand.opschaling.zvh,
        tuple(Zvh),
    ),
    Eigenschap(
        "open_vragen",
        "Hoeveel vragen over de feiten nog open staan.",
        _GETAL,
        lambda stand: str(len(stand.vragen)),
    ),
    Eigenschap(
        "voorbehouden",
        "Met hoeveel voorbehouden de antwoorden staan; wat ze inhouden staat bij het antwoord zelf.",
        _GETAL,
        lambda stand: str(len(stand.voorbehouden)),
    ),
    Eigenschap(
        "peildatum",
        "De dag waarop de antwoorden gelden.",
        _DATUM,
        lambda stand: _jjjjmmdd(stand.herkomst.on),
    ),
    Eigenschap(
        "regio",
        "De regio waarvan de regels zijn gebruikt; landelijk: alleen landelijke regels.",
        _TEKST,
        lambda stand: stand.herkomst.regio or "landelijk",
    ),
    Eigenschap(
        "versie_rekenregels",
        "De versie van de bibliotheek huiselijkgeweld die de antwoorden gaf.",
        _TEKST,
        lambda stand: stand.herkomst.versie,
    ),
    Eigenschap(
        "tabellen",
        "De vingerafdruk van de normen en tabellen waaruit de antwoorden volgen.",
        _TEKST,
        lambda stand: stand.herkomst.tabellen,
    ),
)
"""What is kept with every ZAAK; the end of a norm comes beside it, for the norms that you name."""


def eigenschaptypen(normen: Iterable[str] = ()) -> list[Velden]:
    """Give the EIGENSCHAPPEN of a zaaktype (Catalogi API 1.3), without the url of the zaaktype.

    Args:
        normen: codes of the norms whose end is kept with each ZAAK, as `eind_` and the code.

    Raises:
        InvalidValueError: not a list of codes.
        UnknownCodeError: no norm has this code.

    Example:
        >>> eigenschaptypen(["UB-10W"])[-1]["naam"]
        'eind_UB-10W'
    """
    rijen = [(een.naam, een.definitie, een.soort, een.waarden) for een in EIGENSCHAPPEN]
    for norm in _normen(normen):
        wat = "De eerste dag na de termijn" if norm.eindigt_voor_de_dag else "De laatste dag van de termijn"
        rijen.append((_naam(norm), f"{wat}: {norm.naam} ({norm.bron}).", _DATUM, ()))
    return [_eigenschaptype(*rij) for rij in rijen]


def _eigenschaptype(naam: str, definitie: str, soort: tuple[str, str], waarden: tuple[str, ...]) -> Velden:
    formaat, lengte = soort
    verzameling: list[Json] = [str(waarde) for waarde in waarden]
    specificatie: Velden = {
        "groep": "huiselijkgeweld",
        "formaat": formaat,
        "lengte": lengte,
        "kardinaliteit": "1",
        "waardenverzameling": verzameling,
    }
    return {"naam": naam, "definitie": definitie, "specificatie": specificatie}


def eigenschappen(stand: Stand, *, normen: Iterable[str] = (), over: str | None = None) -> Payload[list[Velden]]:
    """Give the answers worth keeping with a ZAAK as ZAAKEIGENSCHAPPEN (Zaken API 1.5).

    Args:
        stand: the answer.
        normen: codes of the norms whose end is kept, as in `eigenschaptypen`.
        over: id of the melding, person or request that the ZAAK is about; needed where a norm has more than one term.

    Returns:
        Per EIGENSCHAP `naam`, by which you find its url, and `waarde`: a date as eight digits, as the catalogue asks.
        What is not settled has no value, and stands in `ontbreekt` with the facts that settle it.

    Raises:
        InvalidValueError: no answer, not a list of codes, or an id that can be a BSN.
        UnknownCodeError: no norm has this code.

    Example:
        >>> from huiselijkgeweld import Dossier, evaluate
        >>> from huiselijkgeweld.model.gebeurtenissen import MELDING_ONTVANGEN
        >>> dossier = Dossier("z1", gebeurtenissen=[MELDING_ONTVANGEN(date(2026, 4, 2), "m1")])
        >>> velden, ontbreekt = eigenschappen(evaluate(dossier, on=date(2026, 4, 2)), normen=["UB-5D", "UB-10W"])
        >>> velden[-1], str(ontbreekt[-1])
        ({'naam': 'eind_UB-5D', 'waarde': '20260408'}, 'eind_UB-10W: niet_gestart (UB-10W)')
    """
    if not isinstance(stand, Stand):
        raise InvalidValueError(f"stand: {type(stand).__name__} is not a Stand; give what evaluate gives")
    wie = None if over is None else als_id(over, "over")
    velden: list[Velden] = []
    ontbreekt: list[Ontbrekend] = []
    for een in EIGENSCHAPPEN:
        waarde = een.waarde(stand)
        if isinstance(waarde, str):
            velden.append({"naam": een.naam, "waarde": waarde})
        elif waarde.value is None:
            ontbreekt.append(Ontbrekend(een.naam, Reden.NIET_BESLIST, feiten=waarde.missing))
        else:
            velden.append({"naam": een.naam, "waarde": waarde.value.value})
    for norm in _normen(normen):
        gevonden = [t for t in stand.termijnen if t.norm.code == norm.code and wie in {None, t.over}]
        dag = laatste_dag(gevonden)
        if isinstance(dag, Reden):
            ontbreekt.append(Ontbrekend(_naam(norm), dag, norm.code))
        else:
            velden.append({"naam": _naam(norm), "waarde": _jjjjmmdd(dag)})
    return Payload(velden, tuple(ontbreekt))


def _naam(norm: Termijnnorm) -> str:
    return f"eind_{norm.code}"


def _normen(normen: Iterable[str]) -> list[Termijnnorm]:
    """The norms with these codes, each once."""
    if isinstance(normen, str) or not isinstance(normen, Iterable):
        raise InvalidValueError("normen: not a list of codes; write ['UB-10W']")
    codes = list(dict.fromkeys(normen))
    if not all(isinstance(code, str) for code in codes):
        raise InvalidValueError("normen: not a list of codes; write ['UB-10W']")
    return [NORMEN[code] for code in codes]
