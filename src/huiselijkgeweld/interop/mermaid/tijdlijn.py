"""The terms and events of a case along the days, as a picture."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import chain, count
from textwrap import wrap

import attrs

from huiselijkgeweld.bronnen import Voorbehoud
from huiselijkgeweld.interop.mermaid.tekst import LOS, Diagram, veilig
from huiselijkgeweld.klokken import Status, Termijn, termijnen
from huiselijkgeweld.model.dossier import Dossier
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenis, Melduitkomst, Over
from huiselijkgeweld.recht.termijnnormen.norm import Termijnsoort
from huiselijkgeweld.tijd.feestdagen import als_dag
from huiselijkgeweld.uitleg.termijnen import kop, naam_van
from huiselijkgeweld.uitleg.voorbehouden import voorbehoud_in_woorden
from huiselijkgeweld.uitleg.woorden import woord

_DAG = timedelta(days=1)
_LANG = timedelta(days=366)
_BREED = 110  # characters on one row
_LETTER = 6  # pixels that a letter of a heading takes


def tijdlijndiagram(dossier: Dossier, *, on: date) -> Diagram:
    """Draw a case along the days: a bar for each term, a diamond for each event, by what they are about.

    A bar runs from the start of a term to its end; of one that fell away to the day on which it did; of one without a
    last day to what met it, or to `on`. So a bar ends when the last day of its term does; that of what lasts until a
    day, or lapses on it, when that day begins. Above the bar stands how the term is, in words; of one without a stretch
    of days, such as one that has not started, only those. What runs is coloured, what is met or over is grey, what is
    too late or lapsed is red. A bar longer than a year is cut where the others have ended, and says so. An end that
    leans on something has an asterisk with the number of the remark below. Times are those of the clock in the
    Netherlands.

    Args:
        dossier: the case file; events after `on` are left out.
        on: the day, which has a diamond too. There is no line on the day on which somebody looks at the picture.

    Raises:
        InvalidValueError: `on` is no date.
        HorizonError: `on` or an end lies outside 1990-2099.

    Example:
        >>> from huiselijkgeweld.model.gebeurtenissen import HUISVERBOD_OPGELEGD
        >>> dossier = Dossier("z1", gebeurtenissen=[HUISVERBOD_OPGELEGD(datetime(2026, 4, 2, 20), "h1")])
        >>> for regel in tijdlijndiagram(dossier, on=date(2026, 4, 9)).splitlines():
        ...     if "WTH-10D" in regel:
        ...         print(regel.strip())
        LOOPT · huisverbod (WTH-10D), tot 2026-04-12 20.00 *2 :z5_1, 2026-04-02 20:00, 2026-04-02 20:00
        WTH-10D :active, t5, 2026-04-02 20:00, 2026-04-12 20:00
    """
    dag = als_dag(on, "on")
    rijen = [_van_gebeurtenis(een) for een in dossier.tot_en_met(dag)]
    rijen += [_van_termijn(een, dag) for een in termijnen(dossier, on=dag)]
    peildatum = _Rij((Over.HUISHOUDEN,), f"peildatum {dag}", _wand(dag), _na(dag), ("milestone",))
    grens = max(een.eind for een in (*rijen, peildatum) if een.eind - een.begin <= _LANG)
    groepen: dict[_Groep, list[_Rij]] = defaultdict(list, {peildatum.groep: [peildatum]})
    for een in sorted(rijen, key=lambda een: een.begin):
        groepen[een.groep].append(een.tot(grens))
    return Diagram("\n".join(_regels(f"Zaak {dossier.id} op {dag}", groepen)))


_Groep = tuple[str, ...]
"""The lines of a heading."""


@attrs.frozen
class _Rij:
    """What stands in the picture: under which heading, its words, its bar or diamond, and what it leans on."""

    groep: _Groep
    tekst: str
    begin: datetime
    eind: datetime
    vlaggen: tuple[str, ...]
    code: str = ""
    voorbehouden: tuple[Voorbehoud, ...] = ()

    def tot(self, grens: datetime) -> "_Rij":
        """The same with a bar that does not go on where all others have ended."""
        if self.eind <= grens:
            return self
        return attrs.evolve(self, eind=grens, tekst=f"{self.tekst} (balk korter getekend)")


def _regels(titel: str, groepen: dict[_Groep, list[_Rij]]) -> Iterator[str]:
    """The lines of the picture; remarks get their numbers in the order in which they are met."""
    breed = max(map(len, chain.from_iterable(groepen)))
    yield from ("---", "config:", "  gantt:", f"    leftPadding: {(breed + 4) * _LETTER}")
    yield from ("    barHeight: 16", "    barGap: 3", "---")
    yield from ("gantt", f"    title {veilig(titel, LOS)}", "    dateFormat YYYY-MM-DD HH:mm")
    yield from ("    axisFormat %Y-%m-%d", "    todayMarker off")
    begin = min(een.begin for rijen in groepen.values() for een in rijen)
    noten: dict[str, int] = {}
    nummers = count(1)
    for groep, rijen in groepen.items():
        yield f"    section {'<br/>'.join(veilig(deel, LOS) for deel in groep)}"
        for een, nummer in zip(rijen, nummers, strict=False):
            zinnen = dict.fromkeys(map(voorbehoud_in_woorden, een.voorbehouden))
            sterren = (f" *{noten.setdefault(zin, len(noten) + 1)}" for zin in zinnen)
            if een.code:
                yield from _tekst(f"z{nummer}", f"{een.tekst}{''.join(sterren)}", begin)
            if een.begin < een.eind or not een.code:
                yield _regel(een.code or een.tekst, (*een.vlaggen, f"t{nummer}"), een.begin, een.eind)
    if noten:
        yield "    section voorbehouden"
    for zin, noot in noten.items():
        yield from _tekst(f"v{noot}", f"*{noot} {zin}", begin)


def _tekst(naam: str, tekst: str, begin: datetime) -> Iterator[str]:
    """Words without a bar, from the left edge, so that there is room for them; as many rows as they need."""
    delen = wrap(tekst, _BREED, subsequent_indent="… ", break_on_hyphens=False)
    yield from (_regel(deel, (f"{naam}_{nummer}",), begin, begin) for nummer, deel in enumerate(delen, 1))


def _regel(tekst: str, kenmerken: tuple[str, ...], begin: datetime, eind: datetime) -> str:
    """A row: its words up to the colon, then what Mermaid calls it, and when it begins and ends."""
    tijden = (f"{een:%Y-%m-%d %H:%M}" for een in (begin, eind))
    return f"    {veilig(tekst, LOS)} :{', '.join((*kenmerken, *tijden))}"


def _wand(op: date | datetime) -> datetime:
    """A moment on the clock to the minute; of a day its beginning."""
    if isinstance(op, datetime):
        return op.replace(second=0, microsecond=0, tzinfo=None)
    return datetime(op.year, op.month, op.day)


def _na(op: date | datetime) -> datetime:
    """When something is over: at its moment, or when its day ends."""
    return _wand(op) if isinstance(op, datetime) else _wand(op) + _DAG


def _groep(over: Over, wie: str | None) -> _Groep:
    """The heading: what something is about."""
    return (over, wie) if wie else (Over.HUISHOUDEN,)


def _tijdstip(op: date | datetime) -> str:
    return f"{op:%Y-%m-%d %H.%M}" if isinstance(op, datetime) else f"{op:%Y-%m-%d}"


# Events.


def _van_gebeurtenis(een: Gebeurtenis) -> _Rij:
    tekst = " · ".join((f"{woord(een.soort.tag)} op {_tijdstip(een.op)}", *_waarde(een)))
    return _Rij(_groep(een.soort.over, een.over), tekst, _wand(een.op), _na(een.op), ("milestone",))


def _waarde(een: Gebeurtenis) -> Iterator[str]:
    """The value of an event in words; of an outcome with a code its name."""
    if isinstance(een.waarde, Melduitkomst):
        yield woord(een.waarde.name.lower())
    elif een.waarde is not None:
        yield str(een.waarde) if een.soort.waarde is str else woord(een.waarde)


# Terms.

_VLAGGEN = {
    Status.LOPEND: ("active",),
    Status.GEHAALD: ("done",),
    Status.VERSTREKEN: ("done",),
    Status.VERVALLEN: ("done",),
    Status.TE_LAAT: ("crit",),
    Status.NIET_GESTART: (),
}


def _van_termijn(een: Termijn, dag: date) -> _Rij:
    tekst = f"{kop(een)} · {', '.join((naam_van(een, ()), *_hoelang(een)))}"
    eind = _eind(een, dag)
    begin = min(eind, _wand(dag if een.start is None else een.start))
    groep = _groep(een.norm.start[0].over, een.over)
    return _Rij(groep, tekst, begin, eind, _vlaggen(een), een.norm.code, een.voorbehouden)


def _vlaggen(een: Termijn) -> tuple[str, ...]:
    """What Mermaid colours a bar by."""
    if een.status is Status.TE_LAAT and een.voldaan_op is not None:
        return ("crit", "done")
    if een.status is Status.VERSTREKEN and een.norm.soort is Termijnsoort.VERVAL:
        return ("crit",)
    return _VLAGGEN[een.status]


def _eind(een: Termijn, dag: date) -> datetime:
    """When the bar of a term ends."""
    eind = een.einde
    if een.status is Status.NIET_GESTART:
        return _wand(dag)
    if eind is None:
        return _na(een.voldaan_op or een.vervallen_op or dag)
    is_eerste_dag_erna = een.norm.eindigt_voor_de_dag and eind.moment is None
    laatst = _wand(eind.dag) if is_eerste_dag_erna else _na(eind.moment or eind.dag)
    stop = een.vervallen_op if een.status is Status.VERVALLEN else None
    return laatst if stop is None else min(laatst, _na(stop))


def _hoelang(een: Termijn) -> Iterator[str]:
    """When a term ends, and when it was met or fell away."""
    norm, eind = een.norm, een.einde
    if eind is not None:
        tot = norm.eindigt_voor_de_dag or eind.moment is not None
        yield f"{'tot' if tot else 't/m'} {_tijdstip(eind.moment or eind.dag)}"
    elif een.status is not Status.NIET_GESTART:
        yield norm.kwalitatief or "laatste dag niet bekend"
    if een.voldaan_op is not None:
        yield f"gedaan op {_tijdstip(een.voldaan_op)}"
    if een.vervallen_op is not None:
        yield f"niet meer vanaf {_tijdstip(een.vervallen_op)}"
