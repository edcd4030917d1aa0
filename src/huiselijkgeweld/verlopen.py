"""How a case goes on (verloop): the days on which anything changes, and what changes between two Standen."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import groupby, pairwise
from types import MappingProxyType
from typing import Any

import attrs

from huiselijkgeweld.antwoorden import Opschaling, Plichten, Regie
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
        onderdeel: which answer: a part of `Stand` and what in it, such as `regie.casusregie` or `termijnen.UB-5D`; of
            several clocks of one norm about one id the second is `termijnen.UB-5D#2`.
        over: id of the child, person, order or melding that it is about, or None for the household.
        van: the answer before, in its stored words; those that are all possible are joined by a bar; None: none.
        naar: the answer after.
        rijen_van: codes of the rows in play before.
        rijen_naar: codes of the rows in play after.
        antwoord_van: the answer before as it stands in the `Stand`: a `Termijn`, an `Outcome`, a `Vraag`, a fact.
        antwoord_naar: the answer after.
    """

    onderdeel: str
    over: str | None
    van: str | None
    naar: str | None
    rijen_van: tuple[str, ...] = ()
    rijen_naar: tuple[str, ...] = ()
    antwoord_van: object = attrs.field(default=None, repr=False, eq=False)
    antwoord_naar: object = attrs.field(default=None, repr=False, eq=False)


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


def standen_in(gang: Verloop, dossier: Dossier, regio: Regio | None) -> list[Stand]:
    """How a case stood on the first day of a stretch, and on every day on which anything changed."""
    return [gang.begin, *(evaluate(dossier, on=een.dag, regio=regio) for een in gang.veranderingen)]


def stukken(
    standen: Iterable[Stand], lees: Callable[[Stand], object], einde: date
) -> Iterator[tuple[Stand, date, date]]:
    """The stretches of days with one answer: how the case stood on the first day, that day, and the last."""
    eerste = [next(groep) for _, groep in groupby(standen, key=lees)]
    grenzen = pairwise((*(stand.herkomst.on for stand in eerste), einde + timedelta(days=1)))
    yield from ((stand, begin, tot - timedelta(days=1)) for stand, (begin, tot) in zip(eerste, grenzen, strict=True))


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
    eerst, dan = dict(antwoorden_in(a)), dict(antwoorden_in(b))
    gevonden = []
    for sleutel in dict.fromkeys((*eerst, *dan)):
        van, naar = eerst.get(sleutel, _GEEN), dan.get(sleutel, _GEEN)
        if van != naar:
            onderdeel, over, _ = sleutel
            antwoorden = (van.antwoord, naar.antwoord)
            gevonden.append(Wijziging(onderdeel, over, van.woorden, naar.woorden, van.rijen, naar.rijen, *antwoorden))
    return tuple(gevonden)


@attrs.frozen
class Waarde:
    """An answer (waarde) in its stored words, with the codes of the rows in play, and as it is."""

    woorden: str | None
    rijen: tuple[str, ...] = ()
    antwoord: object = attrs.field(default=None, eq=False)


Sleutel = tuple[str, str | None, str]
"""What an answer is about: the part of a `Stand`, whom, and what else tells two of them apart."""
_GEEN = Waarde(None)


def antwoorden_in(stand: Stand) -> Iterator[tuple[Sleutel, Waarde]]:
    """Every answer in a Stand, by what it is about."""
    yield from _termijnen(stand.termijnen)
    yield from antwoorden_uit(stand.regie, stand.opschaling, stand.plichten, stand.kinderen)
    for keten in stand.keten:
        yield from _beslissing(f"keten.{keten.tabel}", keten.over, keten.antwoord)
    for dienst in stand.bekostiging:
        partners = dict.fromkeys(een.partner for een in dienst.bekostiging)
        woorden = ", ".join(("|".join(dienst.geldstromen) or "onbekend", *partners))
        sleutel = (f"bekostiging.{dienst.dienst}", dienst.over, "")
        yield sleutel, Waarde(woorden if dienst.loopt else f"misschien, {woorden}", antwoord=dienst)
    for vraag in stand.vragen:
        yield (f"vragen.{vraag.feit}", vraag.over, ""), Waarde("open", antwoord=vraag)
    for feit, waarde in stand.feiten.bekend.items():
        yield (f"feiten.{feit}", None, ""), Waarde(_woord(waarde), antwoord=waarde)
    for voorbehoud in stand.voorbehouden:
        if voorbehoud.soort not in _MET_DE_RIJ or not voorbehoud.bronnen:
            sleutel = (f"voorbehouden.{voorbehoud.soort}", None, repr(voorbehoud))
            dag = voorbehoud.moment or voorbehoud.dag
            delen = (voorbehoud.tekst, "" if dag is None else dag.isoformat())
            yield sleutel, Waarde(", ".join(filter(None, delen)), antwoord=voorbehoud)


def antwoorden_uit(
    regie: Regie, opschaling: Opschaling, plichten: Plichten, kinderen: Mapping[str, Opschaling] = MappingProxyType({})
) -> Iterator[tuple[Sleutel, Waarde]]:
    """Every answer about the regie, escalation and duties, by what it is about."""
    yield from _beslissing("regie.casusregie", None, regie.casusregie)
    yield from _beslissing("regie.zicht", None, regie.zicht)
    yield from _beslissing("regie.rollen", None, regie.rollen)
    yield from _opschaling(opschaling, zonder_kind=bool(kinderen))
    for kind, een in kinderen.items():
        yield from _van_kind(een, kind)
    yield from _beslissing("plichten", None, plichten.plichten)
    for plicht, op in plichten.voldaan.items():
        yield (f"plichten.{plicht}.voldaan", None, ""), Waarde(op.isoformat(), antwoord=op)


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
"""Reservations that come and go with a row or a norm, whose own change is told; one without a source does not."""


def _termijnen(termijnen: Iterable[Termijn]) -> Iterator[tuple[Sleutel, Waarde]]:
    """The clocks, those of one norm about one id numbered by their start, so that none takes the place of another."""
    per_norm: dict[tuple[str, str | None], list[Termijn]] = defaultdict(list)
    for termijn in termijnen:
        per_norm[termijn.norm.code, termijn.over].append(termijn)
    for (code, over), klokken in per_norm.items():
        for nummer, termijn in enumerate(sorted(klokken, key=_begin), 1):
            onderdeel = f"termijnen.{code}" if nummer == 1 else f"termijnen.{code}#{nummer}"
            yield (onderdeel, over, ""), Waarde(_termijn(termijn), antwoord=termijn)


def _begin(termijn: Termijn) -> tuple[str, str]:
    """What puts the clocks of one norm in the same order on every day: when they start, and when they end."""
    eind = termijn.einde
    return str(termijn.start), "" if eind is None else str(eind.moment or eind.dag)


def _termijn(termijn: Termijn) -> str:
    eind = termijn.einde
    tijden = (
        ("", None if eind is None else eind.moment or eind.dag),
        ("voldaan op ", termijn.voldaan_op),
        ("vervallen op ", termijn.vervallen_op),
    )
    return ", ".join((termijn.status, *(f"{wat}{op.isoformat()}" for wat, op in tijden if op is not None)))


def _opschaling(opschaling: Opschaling, *, zonder_kind: bool) -> Iterator[tuple[Sleutel, Waarde]]:
    """Of the household; of one with children named the routes are those of each child."""
    if not zonder_kind:
        yield from _van_kind(opschaling, None)
    yield from _beslissing("opschaling.mda", None, opschaling.mda)
    yield from _beslissing("opschaling.mda_prioriteit", None, opschaling.mda_prioriteit)
    yield from _beslissing("opschaling.zvh", None, opschaling.zvh)


def _van_kind(opschaling: Opschaling, over: str | None) -> Iterator[tuple[Sleutel, Waarde]]:
    yield from _beslissing("opschaling.jeugd", over, opschaling.jeugd)
    yield from _beslissing("opschaling.bevoegd", over, opschaling.bevoegd)
    yield from _beslissing("opschaling.uitnodigen", over, opschaling.uitnodigen)


def _beslissing(
    onderdeel: str, over: str | None, antwoord: Antwoord | Mapping[Any, Outcome[bool]]
) -> Iterator[tuple[Sleutel, Waarde]]:
    if isinstance(antwoord, Mapping):
        for resultaat, uitkomst in antwoord.items():
            yield from _beslissing(f"{onderdeel}.{resultaat}", over, uitkomst)
    else:
        woorden = "|".join(sorted(map(_woord, antwoord.possible)))
        yield (onderdeel, over, ""), Waarde(woorden, tuple(rij.code for rij in antwoord.rules), antwoord)


def _woord(waarde: object) -> str:
    """A value in its stored word."""
    return ("nee", "ja")[waarde] if isinstance(waarde, bool) else str(waarde)
