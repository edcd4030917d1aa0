"""What the catalogue says of the terms of a ZAAKTYPE, from a norm."""

from datetime import timedelta

from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.interop.zgw.payload import Ontbrekend, Payload, Reden, Velden, als_plicht
from huiselijkgeweld.recht.termijnnormen.norm import Termijnnorm
from huiselijkgeweld.tijd.duur import Duur, Eenheid

_DAGEN = {Eenheid.DAGEN: 1, Eenheid.WEKEN: 7}


def zaaktype(norm: str, *, servicenorm: str | None = None) -> Payload[Velden]:
    """Give the fields of a ZAAKTYPE (Catalogi API 1.3) that follow from a norm.

    The API counts a `doorlooptijd` in calendar days, so only a length in days or weeks can be told, and it is written
    in days: there are systems that read the number in `P10W` or `P3M` as days. Hours, werkdagen, months and years
    are refused: the field stands in `ontbreekt` instead. No duration says that the law moves a last day; give each ZAAK
    its own date.

    Args:
        norm: code of the norm that sets the last day for this zaaktype: a duty that stands in law.
        servicenorm: code of the norm that the planned date follows; None: the field is left out.

    Returns:
        `doorlooptijd`, `servicenorm`, `verlengingMogelijk`, `verlengingstermijn`, `opschortingEnAanhoudingMogelijk`,
        `beginGeldigheid` and `eindeGeldigheid`: the last day of validity, one less than the first day of the next
        version, as the standard asks.

    Raises:
        InvalidValueError: a norm that is no duty or no law, or a servicenorm that is longer than the doorlooptijd.
        UnknownCodeError: no norm has this code.

    Example:
        >>> velden, ontbreekt = zaaktype("UB-10W", servicenorm="HP-5WD")
        >>> velden["doorlooptijd"], velden["servicenorm"], *map(str, ontbreekt)
        ('P70D', None, 'servicenorm: geen_kalenderdagen (HP-5WD)')
    """
    uiterlijk = als_plicht(norm, "norm", wettelijk=True)
    planning = None if servicenorm is None else als_plicht(servicenorm, "servicenorm", wettelijk=False)
    ontbreekt: list[Ontbrekend] = []

    def duur(veld: str, van: Termijnnorm, dagen: int | None, *, anders: Reden = Reden.GEEN_KALENDERDAGEN) -> Velden:
        if dagen is None:
            ontbreekt.append(Ontbrekend(veld, anders, van.code))
            return {} if veld == "doorlooptijd" else {veld: None}
        return {veld: f"P{dagen}D"}

    dagen = kalenderdagen(uiterlijk, uiterlijk.duur)
    velden = duur("doorlooptijd", uiterlijk, dagen)
    if planning is not None:
        gepland = kalenderdagen(planning, planning.duur)
        if dagen is not None and gepland is not None and gepland > dagen:
            raise InvalidValueError(f"servicenorm: {planning.duur} is longer than the doorlooptijd, {uiterlijk.duur}")
        velden |= duur("servicenorm", planning, gepland)
    regel = uiterlijk.verlenging
    velden |= {
        "opschortingEnAanhoudingMogelijk": uiterlijk.opschorting is not None,
        "verlengingMogelijk": regel is not None,
        "verlengingstermijn": None,
    }
    if regel is not None:
        anders = Reden.GEEN_MAXIMUM if regel.telkens is None else Reden.GEEN_KALENDERDAGEN
        velden |= duur("verlengingstermijn", uiterlijk, kalenderdagen(uiterlijk, regel.telkens), anders=anders)
    if uiterlijk.since is None:
        ontbreekt.append(Ontbrekend("beginGeldigheid", Reden.BEGIN_ONBEKEND, norm))
    else:
        velden["beginGeldigheid"] = uiterlijk.since.isoformat()
    tot = uiterlijk.until
    velden["eindeGeldigheid"] = None if tot is None else (tot - timedelta(days=1)).isoformat()
    return Payload(velden, tuple(ontbreekt))


def kalenderdagen(norm: Termijnnorm, duur: Duur | None) -> int | None:
    """A length of a norm in calendar days after its start; None: it is no fixed number of those."""
    wijze = norm.telwijze
    if duur is None or duur.eenheid not in _DAGEN or wijze.klok or wijze.terug or wijze.dag_zelf:
        return None
    return duur.aantal * _DAGEN[duur.eenheid]
