"""The terms and events of a case along the days, as a picture."""

from collections.abc import Iterator
from datetime import date, datetime
from itertools import chain, count
from textwrap import wrap

from huiselijkgeweld.interop.mermaid.tekst import LOS, Diagram, veilig
from huiselijkgeweld.model.dossier import Dossier
from huiselijkgeweld.tijd.feestdagen import als_dag
from huiselijkgeweld.uitleg.tijdlijn import Balk, Groep, Rij, gegroepeerd
from huiselijkgeweld.uitleg.voorbehouden import voorbehoud_in_woorden

_BREED = 110  # characters on one row
_LETTER = 6  # pixels that a letter of a heading takes
_VLAGGEN = {
    Balk.NIET_BEGONNEN: (),
    Balk.LOOPT: ("active",),
    Balk.VOORBIJ: ("done",),
    Balk.TE_LAAT: ("crit",),
    Balk.TE_LAAT_GEDAAN: ("crit", "done"),
    Balk.GEBEURTENIS: ("milestone",),
    Balk.PEILDATUM: ("milestone",),
}
"""What Mermaid colours a bar by."""


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
        LOOPT · huisverbod (WTH-10D), tot 2026-04-12 20.00 *3 :z5_1, 2026-04-02 20:00, 2026-04-02 20:00
        WTH-10D :active, t5, 2026-04-02 20:00, 2026-04-12 20:00
    """
    dag = als_dag(on, "on")
    groepen = gegroepeerd(dossier, dag)
    return Diagram("\n".join(_regels(f"Zaak {dossier.id} op {dag}", groepen)))


def _regels(titel: str, groepen: dict[Groep, list[Rij]]) -> Iterator[str]:
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
                yield _regel(een.code or een.tekst, (*_VLAGGEN[een.balk], f"t{nummer}"), een.begin, een.eind)
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
