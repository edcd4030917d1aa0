"""The dates of a ZAAK, whether it is suspended, and how far it was extended."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from enum import StrEnum

import attrs

from huiselijkgeweld.bronnen import Voorbehoudsoort
from huiselijkgeweld.errors import InvalidValueError, all_of
from huiselijkgeweld.interop.zgw.payload import (
    Ontbrekend,
    Payload,
    Reden,
    Velden,
    als_plicht,
    laatste_dag,
)
from huiselijkgeweld.klokken import Status, Termijn
from huiselijkgeweld.model.ids import als_id
from huiselijkgeweld.recht.termijnnormen.norm import Termijnnorm
from huiselijkgeweld.tijd.feestdagen import als_dag, is_werkdag
from huiselijkgeweld.tijd.termijnen import Einde, bereken


class Vertrouwelijkheid(StrEnum):
    """Who may see a case (vertrouwelijkheidaanduiding): the words of the API, from open to closed."""

    OPENBAAR = "openbaar"
    BEPERKT_OPENBAAR = "beperkt_openbaar"
    INTERN = "intern"
    ZAAKVERTROUWELIJK = "zaakvertrouwelijk"
    VERTROUWELIJK = "vertrouwelijk"
    CONFIDENTIEEL = "confidentieel"
    GEHEIM = "geheim"
    ZEER_GEHEIM = "zeer_geheim"


def zaak(  # noqa: PLR0913 - the choices that a zaaktype leaves open; all but the first by name
    termijnen: Iterable[Termijn],
    *,
    norm: str,
    over: str | None = None,
    gepland: str | None = None,
    startdatum: date | None = None,
    vertrouwelijkheid: Vertrouwelijkheid = Vertrouwelijkheid.ZEER_GEHEIM,
) -> Payload[Velden]:
    """Give the fields of a ZAAK (Zaken API 1.5) that follow from its terms.

    A date that is not known is null and stands in `ontbreekt`. Open Zaak may then fill in `startdatum` plus
    `doorlooptijd`, which is not the last day: hold the case back, or put the date right as soon as it is known. What a
    date leans on stands in `Termijn.voorbehouden`.

    Args:
        termijnen: of one case, such as `Stand.termijnen`.
        norm: code of the norm that sets the last day for this zaaktype: a duty that stands in law.
        over: id of the melding, person or request that the ZAAK is about; needed where the norm has more than one term.
        gepland: code of the norm that the planned date follows, such as `HP-5WD`: a duty, law or not. None: the field
            is left out.
        startdatum: first day of the ZAAK; None: the day on which the first of the terms about `over` started.
        vertrouwelijkheid: a choice; the default is the most closed, because too closed shows itself and too open does
            not.

    Returns:
        `startdatum`, `uiterlijkeEinddatumAfdoening`, `einddatumGepland` if asked for, `vertrouwelijkheidaanduiding`,
        and once the term has started `opschorting` and `verlenging`. `verlenging.duur` is the number of *werkbare
        dagen* by which the last extension moved the last day, as the API says, written as the duration `P10D`: no
        calendar days. A field that is not known and has no null is left out.

    Raises:
        InvalidValueError: no terms, a norm that is no duty or no law, an id that can be a BSN, or no day.
        UnknownCodeError: no norm has this code.

    Example:
        >>> from huiselijkgeweld import Dossier, evaluate
        >>> from huiselijkgeweld.model.gebeurtenissen import MELDING_ONTVANGEN, ONDERZOEK_NODIG_VASTGESTELD
        >>> melding = Dossier("z1", gebeurtenissen=[MELDING_ONTVANGEN(date(2026, 3, 5), "m1")])
        >>> velden, ontbreekt = zaak(evaluate(melding, on=date(2026, 3, 5)).termijnen, norm="UB-10W", over="m1")
        >>> velden["uiterlijkeEinddatumAfdoening"], *map(str, ontbreekt)
        (None, 'uiterlijkeEinddatumAfdoening: niet_gestart (UB-10W)')
        >>> onderzoek = melding.add(ONDERZOEK_NODIG_VASTGESTELD(date(2026, 3, 6), "m1"))
        >>> velden, ontbreekt = zaak(evaluate(onderzoek, on=date(2026, 3, 6)).termijnen, norm="UB-10W", over="m1")
        >>> velden["startdatum"], velden["uiterlijkeEinddatumAfdoening"], ontbreekt
        ('2026-03-05', '2026-05-18', ())
    """
    alle = all_of(termijnen, "termijnen", Termijn, "; give stand.termijnen")
    uiterlijk = als_plicht(norm, "norm", wettelijk=True)
    planning = None if gepland is None else als_plicht(gepland, "gepland", wettelijk=False)
    begin = None if startdatum is None else als_dag(startdatum, "startdatum")
    if type(vertrouwelijkheid) is not Vertrouwelijkheid:
        raise InvalidValueError(f"vertrouwelijkheid: give one of {', '.join(Vertrouwelijkheid)}")
    wie = None if over is None else als_id(over, "over")
    gevonden = [een for een in _van(uiterlijk, alle) if wie is None or een.over == wie]
    overs = {een.over for een in gevonden} if wie is None else {wie}
    samen = [een for een in alle if {een.over} == overs]
    if begin is None:
        begin = min((_dag(een.start) for een in samen if een.start is not None), default=None)

    velden: Velden = {"vertrouwelijkheidaanduiding": vertrouwelijkheid.value}
    ontbreekt: list[Ontbrekend] = []
    if begin is None:
        reden = laatste_dag(gevonden)
        ontbreekt.append(Ontbrekend("startdatum", reden if isinstance(reden, Reden) else Reden.GEEN_TERMIJN, norm))
    else:
        velden["startdatum"] = begin.isoformat()
    velden[_UITERLIJK] = _einddatum(_UITERLIJK, norm, gevonden, ontbreekt)
    if planning is not None:
        erbij = _van(planning, samen) if len(overs) == 1 else gevonden
        velden[_GEPLAND] = _einddatum(_GEPLAND, planning.code, erbij, ontbreekt)
    if len(gevonden) == 1 and gevonden[0].start is not None:
        velden |= _verloop(gevonden[0], ontbreekt)
    return Payload(velden, tuple(ontbreekt))


_UITERLIJK, _GEPLAND = "uiterlijkeEinddatumAfdoening", "einddatumGepland"


def _van(norm: Termijnnorm, termijnen: Iterable[Termijn]) -> list[Termijn]:
    """The terms of a norm, in any version of it."""
    return [een for een in termijnen if een.norm.familie == norm.familie]


def _dag(start: date | datetime) -> date:
    return start.date() if isinstance(start, datetime) else start


def _einddatum(veld: str, code: str, gevonden: list[Termijn], ontbreekt: list[Ontbrekend]) -> str | None:
    """The last day of the one term; None, and why among what is missing."""
    dag = laatste_dag(gevonden)
    if isinstance(dag, Reden):
        ontbreekt.append(Ontbrekend(veld, dag, code))
        return None
    return dag.isoformat()


def _verloop(termijn: Termijn, ontbreekt: list[Ontbrekend]) -> Velden:
    """Suspension and extension of a term that has started."""
    opgeschort = [een for een in termijn.voorbehouden if een.soort is Voorbehoudsoort.OPGESCHORT]
    velden: Velden = {"opschorting": {"indicatie": False, "reden": ""}}
    if opgeschort and termijn.status is Status.LOPEND:
        bronnen = "; ".join(map(str, opgeschort[0].bronnen))
        velden["opschorting"] = {"indicatie": True, "reden": f"opgeschort sinds {opgeschort[0].dag} ({bronnen})"}
    if termijn.einde is not None:
        velden["verlenging"] = _verlenging(termijn.einde)
    elif termijn.norm.verlenging is not None:
        ontbreekt.append(Ontbrekend("verlenging", Reden.OPGESCHORT, termijn.norm.code))
    return velden


def _verlenging(eind: Einde) -> Velden | None:
    """By how many working days the last extension moved the last day; None: by none."""
    berekening = eind.berekening
    if not berekening.verlengingen:
        return None
    *eerder, laatste = berekening.verlengingen
    was = bereken(attrs.evolve(berekening, verlengingen=tuple(eerder)), eind.start, eind.start_moment).dag
    later = (was + timedelta(days=dag) for dag in range(1, (eind.dag - was).days + 1))
    aantal = sum(is_werkdag(dag, berekening.telwijze.werkdag) for dag in later)
    if not aantal:
        return None
    return {"reden": f"verlengd met {laatste.geteld} ({laatste.bron})", "duur": f"P{aantal}D"}
