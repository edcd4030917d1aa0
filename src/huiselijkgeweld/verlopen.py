"""How a case goes on (verloop): the days on which anything changes, and what changes between two Standen."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import attrs

from huiselijkgeweld.antwoorden import Opschaling
from huiselijkgeweld.bronnen import Voorbehoudsoort
from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.evaluation import Stand, evaluate
from huiselijkgeweld.klokken import Termijn
from huiselijkgeweld.model.dossier import Dossier
from huiselijkgeweld.regio import Regio
from huiselijkgeweld.rules import Outcome
from huiselijkgeweld.tijd.feestdagen import als_dag
from huiselijkgeweld.vraagstuk import Antwoord


@attrs.frozen
class Wijziging:
    """One answer that changed (wijziging).

    Attributes:
        onderdeel: which answer: a part of `Stand` and what in it, such as `regie.casusregie` or `termijnen.UB-5D`.
        over: id of the child, person, order or melding that it is about, or None for the household.
        van: the answer before, in its stored words; those that are all possible are joined by a bar; None: none.
        naar: the answer after.
        rijen_van: codes of the rows in play before.
        rijen_naar: codes of the rows in play after.
    """

    onderdeel: str
    over: str | None
    van: str | None
    naar: str | None
    rijen_van: tuple[str, ...] = ()
    rijen_naar: tuple[str, ...] = ()


@attrs.frozen
class Verandering:
    """A day on which something changed (verandering).

    Attributes:
        dag: the day.
        wijzigingen: what changed between the end of the day before and the end of this day.
    """

    dag: date
    wijzigingen: tuple[Wijziging, ...]


@attrs.frozen
class Verloop:
    """How a case goes on over a stretch of days (verloop).

    Attributes:
        begin: how the case stands at the end of the first day.
        eind: how it stands at the end of the last.
        veranderingen: the days after the first on which anything changes.
    """

    begin: Stand
    eind: Stand
    veranderingen: tuple[Verandering, ...]


def verloop(dossier: Dossier, *, van: date, tot: date, regio: str | Regio | None = None) -> Verloop:
    """Say on which days of a stretch anything in the answer changes, and what.

    Every day is evaluated, so no cause can be missed: an event, the end of a term, a birthday, the first day of a row
    or of a document of the region.

    Args:
        dossier: the case file.
        van: the first day.
        tot: the first day after the stretch.
        regio: code of a shipped region, or a region of your own; None: that of the municipality, day by day.

    Raises:
        InvalidValueError: a day that is no date, or `tot` not after `van`.
        HorizonError: a day, or the end of a term, outside 1990-2099.
        UnknownCodeError: no shipped region has this code.

    Example:
        >>> from huiselijkgeweld.model.gebeurtenissen import MELDING_ONTVANGEN
        >>> dossier = Dossier("d1", gebeurtenissen=[MELDING_ONTVANGEN(date(2026, 4, 2), "m1")])
        >>> for verandering in verloop(dossier, van=date(2026, 4, 2), tot=date(2026, 5, 1)).veranderingen:
        ...     for een in verandering.wijzigingen:
        ...         print(verandering.dag, een.onderdeel, een.over, een.van, "→", een.naar)
        2026-04-09 termijnen.UB-5D m1 lopend, 2026-04-08 → te_laat, 2026-04-08
        2026-04-09 termijnen.UB-5DV m1 lopend, 2026-04-08 → te_laat, 2026-04-08
        2026-04-14 termijnen.HP-5WD m1 lopend, 2026-04-13 → te_laat, 2026-04-13
    """
    eerste, einde = als_dag(van, "van"), als_dag(tot, "tot")
    if einde <= eerste:
        msg = f"tot: {einde} is not after van, {eerste}; a stretch has at least one day"
        raise InvalidValueError(msg)
    dagen = [eerste + timedelta(days=na) for na in range((einde - eerste).days)]
    standen = [evaluate(dossier, on=dag, regio=regio) for dag in dagen]
    veranderingen = (
        Verandering(dag, gewijzigd)
        for dag, (eerder, later) in zip(dagen[1:], pairwise(standen), strict=True)
        if (gewijzigd := wijzigingen(eerder, later))
    )
    return Verloop(standen[0], standen[-1], tuple(veranderingen))


def wijzigingen(a: Stand, b: Stand) -> tuple[Wijziging, ...]:
    """What differs between two Standen, answer by answer: of two days, two regions or two case files.

    Example:
        >>> from huiselijkgeweld.model.gebeurtenissen import MELDING_ONTVANGEN
        >>> dossier = Dossier("d1", gebeurtenissen=[MELDING_ONTVANGEN(date(2026, 4, 2), "m1")])
        >>> eerst, dan = (evaluate(dossier, on=date(2026, 4, 2), regio=regio) for regio in ("flevoland", "ijsselland"))
        >>> een = wijzigingen(eerst, dan)[0]
        >>> een.onderdeel, een.van, een.naar
        ('regie.casusregie', 'gecertificeerde_instelling|lokaal_team|veilig_thuis|zorgaanbieder', 'lokaal_team')
    """
    eerst, dan = dict(_answers(a)), dict(_answers(b))
    leeg: tuple[str | None, tuple[str, ...]] = (None, ())
    gevonden = []
    for sleutel in dict.fromkeys((*eerst, *dan)):
        (van, rijen_van), (naar, rijen_naar) = eerst.get(sleutel, leeg), dan.get(sleutel, leeg)
        if (van, rijen_van) != (naar, rijen_naar):
            onderdeel, over, _ = sleutel
            gevonden.append(Wijziging(onderdeel, over, van, naar, rijen_van, rijen_naar))
    return tuple(gevonden)


_Sleutel = tuple[str, str | None, str]
_Waarde = tuple[str | None, tuple[str, ...]]


def _answers(stand: Stand) -> Iterator[tuple[_Sleutel, _Waarde]]:
    """Every answer in a Stand, by what it is about."""
    for termijn in stand.termijnen:
        yield (f"termijnen.{termijn.norm.code}", termijn.over, str(termijn.start)), (_termijn(termijn), ())
    yield from _beslissing("regie.casusregie", None, stand.regie.casusregie)
    yield from _beslissing("regie.zicht", None, stand.regie.zicht)
    yield from _beslissing("regie.rollen", None, stand.regie.rollen)
    yield from _opschaling(stand.opschaling, None, zonder_kind=bool(stand.kinderen))
    for kind, opschaling in stand.kinderen.items():
        yield from _van_kind(opschaling, kind)
    yield from _beslissing("plichten", None, stand.plichten.plichten)
    for plicht, op in stand.plichten.voldaan.items():
        yield (f"plichten.{plicht}.voldaan", None, ""), (str(op), ())
    for keten in stand.keten:
        yield from _beslissing(f"keten.{keten.tabel}", keten.over, keten.antwoord)
    for vraag in stand.vragen:
        yield (f"vragen.{vraag.feit}", vraag.over, ""), ("open", ())
    for feit, waarde in stand.feiten.bekend.items():
        yield (f"feiten.{feit}", None, ""), (str(waarde), ())
    for voorbehoud in stand.voorbehouden:
        if voorbehoud.soort not in _MET_DE_RIJ:
            yield (f"voorbehouden.{voorbehoud.soort}", None, repr(voorbehoud)), (voorbehoud.tekst, ())


_MET_DE_RIJ = frozenset(
    {
        Voorbehoudsoort.AANNAME,
        Voorbehoudsoort.AFGELEID,
        Voorbehoudsoort.BETWIST,
        Voorbehoudsoort.GEEN_RECHT,
        Voorbehoudsoort.TOELICHTING,
        Voorbehoudsoort.TWEEDE_HAND,
    }
)
"""Reservations that come and go with a row or a norm, whose own change is told."""


def _termijn(termijn: Termijn) -> str:
    eind = termijn.einde
    return termijn.status if eind is None else f"{termijn.status}, {eind.moment or eind.dag}"


def _opschaling(opschaling: Opschaling, over: str | None, *, zonder_kind: bool) -> Iterator[tuple[_Sleutel, _Waarde]]:
    if not zonder_kind:
        yield from _van_kind(opschaling, over)
    yield from _beslissing("opschaling.mda", over, opschaling.mda)
    yield from _beslissing("opschaling.mda_prioriteit", over, opschaling.mda_prioriteit)
    yield from _beslissing("opschaling.zvh", over, opschaling.zvh)


def _van_kind(opschaling: Opschaling, over: str | None) -> Iterator[tuple[_Sleutel, _Waarde]]:
    yield from _beslissing("opschaling.jeugd", over, opschaling.jeugd)
    yield from _beslissing("opschaling.bevoegd", over, opschaling.bevoegd)
    yield from _beslissing("opschaling.uitnodigen", over, opschaling.uitnodigen)


def _beslissing(
    onderdeel: str, over: str | None, antwoord: Antwoord | Mapping[Any, Outcome[bool]]
) -> Iterator[tuple[_Sleutel, _Waarde]]:
    if isinstance(antwoord, Mapping):
        for resultaat, uitkomst in antwoord.items():
            yield from _beslissing(f"{onderdeel}.{resultaat}", over, uitkomst)
    else:
        woorden = "|".join(sorted(str(een) for een in antwoord.possible))
        yield (onderdeel, over, ""), (woorden, tuple(rij.code for rij in antwoord.rules))
