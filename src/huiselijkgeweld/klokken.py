"""The clocks of a case: which terms the events of a case file start, meet and end, and how each stands on a day."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, cast

import attrs

from huiselijkgeweld.bronnen import Voorbehoud, Voorbehoudsoort
from huiselijkgeweld.model.dossier import Dossier
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenis, Gebeurtenissoort, niet_voor
from huiselijkgeweld.recht.termijnnormen import NORMEN
from huiselijkgeweld.recht.termijnnormen.norm import Mits, Opschortbaar, Termijnnorm, Termijnsoort
from huiselijkgeweld.tijd.feestdagen import als_dag, index_van
from huiselijkgeweld.tijd.momenten import AMSTERDAM
from huiselijkgeweld.tijd.stappen import Opschorting, Verlenging
from huiselijkgeweld.tijd.termijnen import Einde

if TYPE_CHECKING:
    from huiselijkgeweld.tijd.duur import Duur


class Status(StrEnum):
    """How a term stands at the end of a day."""

    TE_LAAT = "te_laat"
    """A duty that was met after the end, or is past it and not met."""
    LOPEND = "lopend"
    """It runs."""
    NIET_GESTART = "niet_gestart"
    """It has not started; the event that starts it would meet a term that runs."""
    GEHAALD = "gehaald"
    """Met in time."""
    VERSTREKEN = "verstreken"
    """Past its end: a right that was not used, a measure that ended, something that lapsed, data kept long enough."""
    VERVALLEN = "vervallen"
    """Ended without being met, because it no longer applies."""


@attrs.frozen
class Termijn:
    """A term (termijn) in a case: one clock.

    Attributes:
        norm: the norm.
        over: id of the melding, person, order or request whose clock it is; None for the household.
        start: day or moment of the event that started it; None if it has not started.
        einde: its end with the steps; None for a term without a number, one that has not started, or one suspended.
        status: how it stands.
        voldaan_op: day or moment of the event that met it.
        vervallen_op: day or moment of the event that ended it without meeting it.
        voorbehouden: what this answer leans on.
    """

    norm: Termijnnorm
    over: str | None
    start: date | datetime | None
    einde: Einde | None
    status: Status
    voldaan_op: date | datetime | None = None
    vervallen_op: date | datetime | None = None
    voorbehouden: tuple[Voorbehoud, ...] = attrs.field(default=(), repr=False)


def termijnen(dossier: Dossier, *, on: date) -> tuple[Termijn, ...]:
    """Every term of a case as it stands at the end of a day, most urgent first.

    The order: duties past their end and not met, and lapses that happened; then what runs, by its end (a term without a
    number first); then what has not started; then what is done.

    Raises:
        InvalidValueError: `on` is no date.
        HorizonError: `on` or an end lies outside 1990-2099.
    """
    dag = als_dag(on, "on")
    index_van(dag)
    gebeurtenissen = dossier.tot_en_met(dag)
    per_soort: dict[_Sleutel, list[Gebeurtenis]] = defaultdict(list)
    for gebeurtenis in gebeurtenissen:
        per_soort[gebeurtenis.soort.tag, gebeurtenis.over].append(gebeurtenis)
    klokken = _klokken(gebeurtenissen, per_soort)
    gestart = _met_verval([_termijn(norm, begin, per_soort, dag) for norm, begin in klokken])
    return tuple(sorted((*gestart, *_niet_gestart(gestart, dag)), key=_urgentie))


_Sleutel = tuple[str, str | None]
_PerSoort = Mapping[_Sleutel, Sequence[Gebeurtenis]]


@cache
def _starts() -> Mapping[str, tuple[Termijnnorm, ...]]:
    """The norms that each kind of event starts, by its tag."""
    starts: dict[str, list[Termijnnorm]] = defaultdict(list)
    for norm in NORMEN.values():
        for soort in norm.start:
            starts[soort.tag].append(norm)
    return {tag: tuple(normen) for tag, normen in starts.items()}


@cache
def _volgende(norm: Termijnnorm) -> tuple[Termijnnorm, ...]:
    """The norms that start with an event that meets this one."""
    met = [eis.soort if isinstance(eis, Mits) else eis for eis in norm.voldaan]
    return tuple(dict.fromkeys(volgend for soort in met for volgend in _starts().get(soort.tag, ())))


def _klokken(gebeurtenissen: Iterable[Gebeurtenis], per_soort: _PerSoort) -> list[tuple[Termijnnorm, Gebeurtenis]]:
    """The clocks that have started; a norm that restarts takes the place of its last one, in any version."""
    klokken: dict[tuple[str, str | None], list[tuple[Termijnnorm, Gebeurtenis]]] = defaultdict(list)
    for gebeurtenis in gebeurtenissen:
        for norm in _starts().get(gebeurtenis.soort.tag, ()):
            if not norm.geldt_op(gebeurtenis.dag):
                continue
            if norm.mits and not any((soort.tag, gebeurtenis.over) in per_soort for soort in norm.mits):
                continue
            lopend = klokken[norm.familie, gebeurtenis.over]
            if norm.herstart:
                lopend.clear()
            lopend.append((norm, gebeurtenis))
    return [klok for lopend in klokken.values() for klok in lopend]


def _termijn(norm: Termijnnorm, begin: Gebeurtenis, per_soort: _PerSoort, on: date) -> Termijn:
    voldaan = _eerste(norm.voldaan, begin, per_soort)
    vervallen = _eerste(norm.vervalt, begin, per_soort) if norm.vervalt else None
    nooit = _eerste(norm.niet_van_toepassing, begin, per_soort) if norm.niet_van_toepassing else None
    if voldaan is not None and vervallen is not None and not niet_voor(voldaan, vervallen):
        voldaan = None
    eind, extra = _einde(norm, begin, per_soort)
    voorbehouden = norm.voorbehouden_op(begin.dag) if eind is None else eind.voorbehouden
    voorbehouden += extra
    if voldaan is None and nooit is not None:
        return Termijn(norm, begin.over, begin.op, eind, Status.VERVALLEN, None, nooit.op, voorbehouden)
    if voldaan is not None:
        status, twijfel = _bij_gebeurtenis(norm, eind, voldaan, Status.GEHAALD)
        return Termijn(norm, begin.over, begin.op, eind, status, voldaan.op, None, (*voorbehouden, *twijfel))
    if vervallen is not None:
        status, twijfel = _bij_gebeurtenis(norm, eind, vervallen, Status.VERVALLEN)
        return Termijn(norm, begin.over, begin.op, eind, status, None, vervallen.op, (*voorbehouden, *twijfel))
    if eind is None or not _voorbij(norm, eind, on):
        return Termijn(norm, begin.over, begin.op, eind, Status.LOPEND, voorbehouden=voorbehouden)
    twijfel = _op_de_grens(norm, eind, on)
    return Termijn(norm, begin.over, begin.op, eind, _na_het_einde(norm), voorbehouden=(*voorbehouden, *twijfel))


def _eerste(eisen: Iterable[Gebeurtenissoort | Mits], begin: Gebeurtenis, per_soort: _PerSoort) -> Gebeurtenis | None:
    """The first event of one of these kinds about the same id that counts for a clock."""
    gevonden: Gebeurtenis | None = None
    for eis in eisen:
        soort = eis.soort if isinstance(eis, Mits) else eis
        for gebeurtenis in per_soort.get((soort.tag, begin.over), ()):
            if _telt(begin, gebeurtenis) and (not isinstance(eis, Mits) or eis.past(gebeurtenis)):
                if gevonden is None or not niet_voor(gevonden, gebeurtenis):
                    gevonden = gebeurtenis
                break
    return gevonden


def _telt(begin: Gebeurtenis, gebeurtenis: Gebeurtenis) -> bool:
    """Whether an event counts for the clock that another started: not before it, unless that start happens only once.

    What can start only once per id has one clock, and a decision can come before the day from which it is counted.
    """
    return begin.soort.eenmalig or niet_voor(begin, gebeurtenis)


def _einde(norm: Termijnnorm, begin: Gebeurtenis, per_soort: _PerSoort) -> tuple[Einde | None, tuple[Voorbehoud, ...]]:
    if norm.duur is None:
        return None, ()
    start = begin.op if norm.telwijze.klok else begin.dag
    tot: date | None = None
    if norm.telwijze.terug:
        start = als_dag(begin.waarde, "waarde")
    elif norm.kent_einddatum and begin.waarde is not None:
        tot = als_dag(begin.waarde, "waarde")
    opschortingen: tuple[Opschorting, ...] = ()
    loopt = None
    if norm.opschorting is not None:
        opschortingen, loopt = _opschortingen(norm.opschorting, begin, per_soort)
    verlengingen: tuple[Verlenging, ...] = ()
    if norm.verlenging is not None:
        door = per_soort.get((norm.verlenging.door.tag, begin.over), ())
        verlengingen = tuple(Verlenging(cast("Duur", g.waarde), g.op) for g in door if _telt(begin, g))
    eind = norm.einde(start, tot=tot, verlengingen=verlengingen, opschortingen=opschortingen)
    if norm.opschorting is None or loopt is None:
        return eind, ()
    bronnen = (norm.opschorting.bron,)
    if loopt < eind.dag:
        return None, (Voorbehoud(Voorbehoudsoort.OPGESCHORT, bronnen=bronnen, dag=loopt),)
    return eind, (Voorbehoud(Voorbehoudsoort.VERLENGD_NA_EINDE, bronnen=bronnen),)


def _opschortingen(
    regel: Opschortbaar, begin: Gebeurtenis, per_soort: _PerSoort
) -> tuple[tuple[Opschorting, ...], date | None]:
    """The suspensions that ended, and the day on which one began that still runs."""
    gevonden: list[Opschorting] = []
    for door in per_soort.get((regel.door.tag, begin.over), ()):
        if gevonden and door.dag < gevonden[-1].tot:
            continue
        tot = _eerste(regel.tot, door, per_soort)
        if tot is None:
            return tuple(gevonden), door.dag
        gevonden.append(Opschorting(door.dag, tot.dag, regel.bron))
    return tuple(gevonden), None


def _voorbij(norm: Termijnnorm, eind: Einde, on: date) -> bool:
    """Whether a term is past at the end of a day."""
    if eind.moment is not None:
        middernacht = datetime(on.year, on.month, on.day, tzinfo=AMSTERDAM) + timedelta(days=1)
        return eind.moment <= middernacht
    return on >= eind.dag if norm.eindigt_voor_de_dag else on > eind.dag


def _na_het_einde(norm: Termijnnorm) -> Status:
    return Status.TE_LAAT if norm.soort is Termijnsoort.PLICHT else Status.VERSTREKEN


def _bij_gebeurtenis(
    norm: Termijnnorm, eind: Einde | None, gebeurtenis: Gebeurtenis, op_tijd: Status
) -> tuple[Status, tuple[Voorbehoud, ...]]:
    """The status that an event gives: `op_tijd` if it happened before the end, and what stands in the way of knowing.

    An event after the end changes nothing any more: what was late stays late, and what lapsed stays lapsed.
    """
    if norm.kwalitatief is not None and op_tijd is Status.GEHAALD:
        return op_tijd, (Voorbehoud(Voorbehoudsoort.OORDEEL, bronnen=(norm.bron,)),)
    if eind is None:
        return op_tijd, ()
    if eind.moment is not None and gebeurtenis.moment is not None:
        binnen = gebeurtenis.moment.timestamp() <= eind.moment.timestamp()  # the wall clock runs back once a year
        return (op_tijd if binnen else _na_het_einde(norm)), ()
    if eind.moment is not None and gebeurtenis.dag == eind.dag:
        return op_tijd, (Voorbehoud(Voorbehoudsoort.MOMENT_ONBEKEND, "het moment van de gebeurtenis", (norm.bron,)),)
    laatste = eind.dag - timedelta(days=norm.eindigt_voor_de_dag)
    if gebeurtenis.dag <= laatste:
        return op_tijd, ()
    return _na_het_einde(norm), _op_de_grens(norm, eind, gebeurtenis.dag)


def _op_de_grens(norm: Termijnnorm, eind: Einde, dag: date) -> tuple[Voorbehoud, ...]:
    """On the very day on which something lapses the cautious answer is that it has; another reading says not yet."""
    if norm.soort is not Termijnsoort.VERVAL or norm.laatste_dag_telt or dag != eind.dag:
        return ()
    tekst = "die dag hoort zelf nog bij de termijn"
    return (Voorbehoud(Voorbehoudsoort.ANDERE_LEZING, tekst, (norm.bron,), eind.dag + timedelta(days=1)),)


def _met_verval(termijnen: list[Termijn]) -> list[Termijn]:
    """Say with a measure that runs that, by the record, it has lapsed: the lapse has a clock of its own."""
    vervallen = {
        (termijn.norm.code, termijn.over): termijn
        for termijn in termijnen
        if termijn.norm.soort is Termijnsoort.VERVAL and termijn.status is Status.VERSTREKEN
    }
    if not vervallen:
        return termijnen
    return [_met_opmerking(termijn, vervallen) for termijn in termijnen]


def _met_opmerking(termijn: Termijn, vervallen: Mapping[tuple[str, str | None], Termijn]) -> Termijn:
    sleutels = ((code, termijn.over) for code in termijn.norm.vervalt_met)
    gevonden = [vervallen[sleutel] for sleutel in sleutels if sleutel in vervallen]
    if termijn.status is not Status.LOPEND or not gevonden:
        return termijn
    opmerkingen = tuple(
        Voorbehoud(Voorbehoudsoort.MOGELIJK_VERVALLEN, verval.norm.code, (verval.norm.bron,), verval.einde.dag)
        for verval in gevonden
        if verval.einde is not None
    )
    return attrs.evolve(termijn, voorbehouden=(*opmerkingen, *termijn.voorbehouden))


def _niet_gestart(gestart: Sequence[Termijn], on: date) -> Iterator[Termijn]:
    """The norms that would start with an event that meets a term that runs here."""
    bezig = {(termijn.norm.familie, termijn.over) for termijn in gestart}
    for termijn in gestart:
        kan_nog = termijn.status is not Status.VERSTREKEN and _is_open(termijn)
        for norm in _volgende(termijn.norm) if kan_nog else ():
            if (norm.familie, termijn.over) not in bezig and norm.geldt_op(on):
                bezig.add((norm.familie, termijn.over))
                voorbehouden = norm.voorbehouden_op(on)
                yield Termijn(norm, termijn.over, None, None, Status.NIET_GESTART, voorbehouden=voorbehouden)


def _is_open(termijn: Termijn) -> bool:
    """Whether something can still meet it: it runs, or is past its end without an event that met or ended it."""
    if termijn.status is Status.TE_LAAT or termijn.status is Status.VERSTREKEN:
        return termijn.voldaan_op is None and termijn.vervallen_op is None
    return termijn.status is Status.LOPEND


def _urgentie(termijn: Termijn) -> tuple[int, date, int, str, str]:
    soort = termijn.norm.soort
    voorbij = termijn.status is Status.TE_LAAT or (termijn.status is Status.VERSTREKEN and soort is Termijnsoort.VERVAL)
    rang = 0 if voorbij and _is_open(termijn) else _RANG[termijn.status]
    zonder_dag = date.max if termijn.norm.kwalitatief is None else date.min
    dag = zonder_dag if termijn.einde is None else termijn.einde.dag
    return rang, dag, _SOORTEN.index(soort), termijn.norm.code, termijn.over or ""


_RANG = {
    Status.LOPEND: 1,
    Status.NIET_GESTART: 2,
    Status.TE_LAAT: 3,
    Status.GEHAALD: 4,
    Status.VERSTREKEN: 5,
    Status.VERVALLEN: 6,
}
_SOORTEN = tuple(Termijnsoort)
