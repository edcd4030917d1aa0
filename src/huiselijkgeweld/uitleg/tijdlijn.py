"""What a picture of a case along the days shows: a row for each term and each event, by what they are about."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from enum import StrEnum

import attrs

from huiselijkgeweld.bronnen import Voorbehoud
from huiselijkgeweld.klokken import Status, Termijn, termijnen
from huiselijkgeweld.model.dossier import Dossier
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenis, Melduitkomst, Over
from huiselijkgeweld.recht.termijnnormen.norm import Termijnsoort
from huiselijkgeweld.tijd.stappen import Stapsoort
from huiselijkgeweld.tijd.termijnen import Einde
from huiselijkgeweld.uitleg.termijnen import kop, naam_van
from huiselijkgeweld.uitleg.woorden import woord

_DAG = timedelta(days=1)
_LANG = timedelta(days=366)

Groep = tuple[str, ...]
"""The lines of a heading."""


class Balk(StrEnum):
    """What a bar says of its term, or of which point it is: of an event, or the day that is asked."""

    NIET_BEGONNEN = "nog niet begonnen"
    LOOPT = "loopt"
    VOORBIJ = "gedaan of voorbij"
    TE_LAAT = "te laat of vervallen"
    TE_LAAT_GEDAAN = "te laat gedaan"
    GEBEURTENIS = "gebeurtenis"
    PEILDATUM = "peildatum"


@attrs.frozen
class Rij:
    """What stands in the picture: under which heading, its words, its bar or diamond, and what it leans on.

    `termijn` is the term that it shows; None for an event and for the day that is asked. `korter` says that its bar is
    cut before its end.
    """

    groep: Groep
    tekst: str
    begin: datetime
    eind: datetime
    balk: Balk
    code: str = ""
    voorbehouden: tuple[Voorbehoud, ...] = ()
    termijn: Termijn | None = None
    korter: bool = False

    def tot(self, grens: datetime) -> "Rij":
        """The same with a bar that does not go on where all others have ended."""
        if self.eind <= grens:
            return self
        tekst = self.tekst if self.korter else f"{self.tekst} (balk korter getekend)"
        return attrs.evolve(self, eind=grens, tekst=tekst, korter=True)


def gegroepeerd(dossier: Dossier, dag: date) -> dict[Groep, list[Rij]]:
    """Every row of a case on a day under its heading, in order of time; the day that is asked comes first.

    A bar of more than a year is cut where the others have ended.
    """
    rijen = [_van_gebeurtenis(een) for een in dossier.tot_en_met(dag)]
    rijen += [_van_termijn(een, dag) for een in termijnen(dossier, on=dag)]
    peildatum = Rij((Over.HUISHOUDEN,), f"peildatum {dag}", wand(dag), na(dag), Balk.PEILDATUM)
    grens = max(een.eind for een in (*rijen, peildatum) if een.eind - een.begin <= _LANG)
    groepen: dict[Groep, list[Rij]] = defaultdict(list, {peildatum.groep: [peildatum]})
    for een in sorted(rijen, key=lambda een: een.begin):
        groepen[een.groep].append(een.tot(grens))
    return groepen


def wand(op: date | datetime) -> datetime:
    """A moment on the clock to the minute; of a day its beginning."""
    if isinstance(op, datetime):
        return op.replace(second=0, microsecond=0, tzinfo=None)
    return datetime(op.year, op.month, op.day)


def na(op: date | datetime) -> datetime:
    """When something is over: at its moment, or when its day ends."""
    return wand(op) if isinstance(op, datetime) else wand(op) + _DAG


def _groep(over: Over, wie: str | None) -> Groep:
    """The heading: what something is about."""
    return (over, wie) if wie else (Over.HUISHOUDEN,)


def _tijdstip(op: date | datetime) -> str:
    return f"{op:%Y-%m-%d %H.%M}" if isinstance(op, datetime) else f"{op:%Y-%m-%d}"


# Events.


def _van_gebeurtenis(een: Gebeurtenis) -> Rij:
    tekst = " · ".join((f"{woord(een.soort.tag)} op {_tijdstip(een.op)}", *_waarde(een)))
    return Rij(_groep(een.soort.over, een.over), tekst, wand(een.op), na(een.op), Balk.GEBEURTENIS)


def _waarde(een: Gebeurtenis) -> Iterator[str]:
    """The value of an event in words; of an outcome with a code its name."""
    if isinstance(een.waarde, Melduitkomst):
        yield woord(een.waarde.name.lower())
    elif een.waarde is not None:
        yield str(een.waarde) if een.soort.waarde is str else woord(een.waarde)


# Terms.

_BALKEN = {
    Status.LOPEND: Balk.LOOPT,
    Status.GEHAALD: Balk.VOORBIJ,
    Status.VERSTREKEN: Balk.VOORBIJ,
    Status.VERVALLEN: Balk.VOORBIJ,
    Status.TE_LAAT: Balk.TE_LAAT,
    Status.NIET_GESTART: Balk.NIET_BEGONNEN,
}


def _van_termijn(een: Termijn, dag: date) -> Rij:
    tekst = f"{kop(een)} · {', '.join((naam_van(een, ()), *_hoelang(een)))}"
    eind = _eind(een, dag)
    begin = min(eind, wand(dag if een.start is None else een.start))
    groep = _groep(een.norm.start[0].over, een.over)
    return Rij(groep, tekst, begin, eind, _balk(een), een.norm.code, een.voorbehouden, een)


def _balk(een: Termijn) -> Balk:
    """How a term stands; a lapse that has come is as bad as a duty that was missed."""
    if een.status is Status.TE_LAAT and een.voldaan_op is not None:
        return Balk.TE_LAAT_GEDAAN
    if een.status is Status.VERSTREKEN and een.norm.soort is Termijnsoort.VERVAL:
        return Balk.TE_LAAT
    return _BALKEN[een.status]


def _eind(een: Termijn, dag: date) -> datetime:
    """When the bar of a term ends."""
    eind = een.einde
    if een.status is Status.NIET_GESTART:
        return wand(dag)
    if eind is None:
        return na(een.voldaan_op or een.vervallen_op or dag)
    laatst = _laatst(een, eind.moment or eind.dag)
    stop = een.vervallen_op if een.status is Status.VERVALLEN else None
    return laatst if stop is None else min(laatst, na(stop))


def stapeinden(een: Termijn) -> Iterator[tuple[Stapsoort, datetime]]:
    """When the bar would have ended after each step of the count."""
    if een.einde is not None:
        for stap in een.einde.stappen:
            yield stap.soort, _laatst(een, stap.moment or stap.dag)


def _laatst(een: Termijn, op: date | datetime) -> datetime:
    """When a bar ends of a term of which this is the last day or moment."""
    is_eerste_dag_erna = een.norm.eindigt_voor_de_dag and not isinstance(op, datetime)
    return wand(op) if is_eerste_dag_erna else na(op)


def tot_wanneer(een: Termijn, eind: Einde) -> str:
    """When a term ends: through a day, or until one or a moment."""
    tot = een.norm.eindigt_voor_de_dag or eind.moment is not None
    return f"{'tot' if tot else 't/m'} {_tijdstip(eind.moment or eind.dag)}"


def _hoelang(een: Termijn) -> Iterator[str]:
    """When a term ends, and when it was met or fell away."""
    if een.einde is not None:
        yield tot_wanneer(een, een.einde)
    elif een.status is not Status.NIET_GESTART:
        yield een.norm.kwalitatief or "laatste dag niet bekend"
    if een.voldaan_op is not None:
        yield f"gedaan op {_tijdstip(een.voldaan_op)}"
    if een.vervallen_op is not None:
        yield f"niet meer vanaf {_tijdstip(een.vervallen_op)}"
