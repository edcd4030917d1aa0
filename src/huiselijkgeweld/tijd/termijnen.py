"""How a term runs: from a start and a `Duur` to the last day, in cited steps.

The last day and the steps that explain it come from one computation. Where the text allows another reading, the count
is made under that reading too, and a voorbehoud appears only when it gives another day.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import cache, cached_property
from types import MappingProxyType

import attrs

from huiselijkgeweld.bronnen import Bron, Bronsoort, Regeling, Voorbehoud
from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.tijd.berekening import Berekening
from huiselijkgeweld.tijd.duur import Duur, Eenheid
from huiselijkgeweld.tijd.feestdagen import als_dag, dag_van, feestdag, index_van
from huiselijkgeweld.tijd.momenten import als_moment
from huiselijkgeweld.tijd.stappen import Opschorting, Stap, Stapsoort, Verlenging
from huiselijkgeweld.tijd.tellen import ATW_1_1, ATW_1_2, ATW_2, ATW_4A, ATW_5, VO_3_2, VO_3_4, VO_3_5, Regime, Telwijze
from huiselijkgeweld.tijd.voorbehouden import voorbehouden

HR_2017_2225 = Bron(
    Regeling(
        "Hoge Raad 1 september 2017", "HR 1 september 2017", Bronsoort.RECHTSPRAAK, vindplaats="ECLI:NL:HR:2017:2225"
    ),
    "ECLI:NL:HR:2017:2225",
)


@attrs.frozen
class Einde:
    """The end (einde) of a term, with the steps that lead to it and the remarks it stands with.

    Attributes:
        dag: the last day. For the length of a measure and for a lapse it is the day that rulings write after *tot*.
        moment: the end of a term that runs by the clock, in Europe/Amsterdam; None for any other term.
        start: the day from which it was counted.
        start_moment: the moment from which it was counted, if that is known.
        berekening: what was counted, and how.

    Example:
        >>> eind = einde(date(2026, 1, 9), Duur.parse("P3D"), atw=True)
        >>> for stap in eind.stappen:
        ...     print(stap)
        2026-01-12 · 3 dagen na 2026-01-09
        2026-01-13 · verlengd omdat er twee werkdagen in moeten vallen; zaterdag en zondag tellen niet · Atw art. 2
    """

    dag: date
    moment: datetime | None
    start: date = attrs.field(repr=False)
    start_moment: datetime | None = attrs.field(repr=False)
    berekening: Berekening = attrs.field(repr=False)

    @cached_property
    def stappen(self) -> tuple[Stap, ...]:
        """The steps from the start to the end, each with its source."""
        return tuple(_stappen(self) if self.start_moment is None else _stappen_op_de_klok(self, self.start_moment))

    @cached_property
    def voorbehouden(self) -> tuple[Voorbehoud, ...]:
        """What this end leans on, such as readings that give another day, unknown decree days and clock changes."""
        return (*self.berekening.voorbehouden, *voorbehouden(self.berekening, self.start, self.start_moment))


def bereken(berekening: Berekening, start: date, moment: datetime | None = None) -> Einde:
    """Count from a day, or from a moment on that day if the term runs by the clock.

    Raises:
        HorizonError: the start or the end lies outside 1990-2099.
    """
    dag, tijdstip = berekening.eindpunt(start, moment)
    return Einde(dag, tijdstip, start, moment, berekening)


def einde(  # noqa: PLR0913 - what a term can have; all but the first two by name
    start: date | datetime,
    duur: Duur,
    *,
    atw: bool = False,
    telwijze: Telwijze | None = None,
    bron: Bron | None = None,
    opschortingen: Sequence[Opschorting] = (),
    verlengingen: Sequence[Verlenging] = (),
) -> Einde:
    """The end of a term that starts with an event.

    The day of the event is not counted: day 1 is the day after it, unless `telwijze` says otherwise.

    Args:
        start: day of the event; a moment for a term that runs by the clock (hours always do).
        duur: the length as the text writes it.
        atw: the term stands in an act, so the Algemene termijnenwet moves its end. Short for
            `telwijze=Telwijze(Regime.ATW)`.
        telwijze: the counting conventions in full; not together with `atw`.
        bron: the provision that sets the term, for the steps.
        opschortingen: suspensions, in order.
        verlengingen: extensions, in order.

    Raises:
        InvalidValueError: a datetime for a term in days, both `atw` and `telwijze`, or a wall-clock time that does not
            exist or occurs twice.
        HorizonError: the start or the end lies outside 1990-2099.

    Example:
        >>> einde(date(2026, 4, 1), Duur(5, Eenheid.DAGEN), atw=True)
        Einde(dag=datetime.date(2026, 4, 7), moment=None)
        >>> einde(datetime(2026, 3, 20, 20), Duur(24, Eenheid.UREN)).moment.isoformat()
        '2026-03-21T20:00:00+01:00'
    """
    if type(duur) is not Duur:
        msg = f"duur: {type(duur).__name__} is not a Duur; write Duur.parse('P5D') or Duur(5, Eenheid.WERKDAGEN)"
        raise InvalidValueError(msg)
    if atw and telwijze is not None:
        msg = "atw and telwijze are both given; state the regime in telwijze"
        raise InvalidValueError(msg)
    if duur.eenheid is Eenheid.UREN and telwijze is None:
        wijze = Telwijze(klok=True, uitgesloten=ATW_4A if atw else None)
    else:
        wijze = telwijze or Telwijze(Regime.ATW if atw else Regime.GEEN)
    berekening = Berekening(
        duur,
        wijze,
        () if bron is None else (bron,),
        opschortingen=tuple(opschortingen),
        verlengingen=tuple(verlengingen),
    )
    if wijze.klok and isinstance(start, datetime):
        moment = als_moment(start)
        return bereken(berekening, moment.date(), moment)
    return bereken(berekening, als_dag(start, "start"))


def _stappen(eind: Einde) -> Iterator[Stap]:
    berekening, wijze = eind.berekening, eind.berekening.telwijze
    van = eind.start.isoformat()
    vorige = index_van(eind.start)
    for soort, index, uit in berekening.punten(vorige):
        dag = dag_van(index)
        if isinstance(uit, Opschorting):
            yield Stap(dag, soort, _als_tuple(uit.bron), duur=Duur(uit.dagen, Eenheid.DAGEN), van=uit.van.isoformat())
        elif isinstance(uit, Verlenging):
            yield _verlenging(Stap(dag, soort, _als_tuple(uit.bron), duur=uit.duur), berekening, van)
        elif soort in {Stapsoort.TERMIJN, Stapsoort.EINDDATUM}:
            yield Stap(dag, soort, berekening.bronnen, duur=berekening.duur, van=van, over=(telwoord(wijze),))
        elif soort is Stapsoort.LAATSTE_DAG_VAN_DE_MAAND:
            yield Stap(dag, soort, gronden(wijze)[soort], over=(str(eind.start.day),))
        else:
            begin = index_van(eind.start) + 1 if soort is Stapsoort.TWEE_WERKDAGEN else vorige
            yield _verlegd(soort, begin, index, wijze)
        vorige = index


def _stappen_op_de_klok(eind: Einde, start: datetime) -> Iterator[Stap]:
    berekening = eind.berekening
    van = f"{start:%Y-%m-%d %H:%M}"
    for soort, moment, verlenging in berekening.momenten(start):
        if verlenging is None:
            over = (telwoord(berekening.telwijze),)
            yield Stap(moment.date(), soort, berekening.bronnen, moment, berekening.duur, van, over)
        else:
            stap = Stap(moment.date(), soort, _als_tuple(verlenging.bron), moment, verlenging.duur)
            yield _verlenging(stap, berekening, van)


def _verlenging(stap: Stap, berekening: Berekening, van: str) -> Stap:
    """The step of an extension; one that is cut short says by what."""
    if stap.soort is not Stapsoort.HOOGSTENS:
        return stap
    return attrs.evolve(stap, van=van, over=(str(berekening.totaal),))


def _verlegd(soort: Stapsoort, begin: int, index: int, wijze: Telwijze) -> Stap:
    """The step in which a general law moves the end, or leaves it although the day does not count."""
    dagen = [dag_van(i) for i in range(begin, index + 1) if not wijze.kalender.telt(i)]
    bronnen = [*gronden(wijze)[soort]]
    besluiten = (feestdag(dag) for dag in dagen)
    bronnen.extend(b.bron for b in besluiten if b is not None and b.bron.regeling.soort is Bronsoort.KB)
    return Stap(dag_van(index), soort, tuple(dict.fromkeys(bronnen)), over=tuple(map(_naam, dagen)))


@cache
def gronden(wijze: Telwijze) -> Mapping[Stapsoort, tuple[Bron, ...]]:
    """The provisions that the steps after the count of a term rest on, by kind; royal decrees come beside them."""
    niet_verlegd = wijze.uitgesloten or (ATW_1_2 if wijze.terug else ATW_4A)
    if wijze.regime is Regime.VERORDENING_1182_71:
        maand, twee, volgende = VO_3_2, VO_3_5, VO_3_4
    else:
        maand, twee, volgende = HR_2017_2225, ATW_2, ATW_1_1
    door = (ATW_5,) if wijze.regime is Regime.ATW_AMVB else ()
    return MappingProxyType(
        {
            Stapsoort.LAATSTE_DAG_VAN_DE_MAAND: (maand,),
            Stapsoort.TWEE_WERKDAGEN: (twee, *door),
            Stapsoort.EERSTVOLGENDE_WERKDAG: (volgende, *door),
            Stapsoort.NIET_VERLEGD: (niet_verlegd, *door),
        }
    )


_WEEKDAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


def _naam(dag: date) -> str:
    vrij = feestdag(dag)
    return vrij.naam if vrij else _WEEKDAGEN[dag.weekday()]


def telwoord(wijze: Telwijze) -> str:
    """The word between a length and the day from which it is counted."""
    return "vóór" if wijze.terug else "te rekenen vanaf" if wijze.dag_zelf else "na"


def _als_tuple(bron: Bron | None) -> tuple[Bron, ...]:
    return () if bron is None else (bron,)
