"""What a computed end leans on: other readings of the text, unknown decree days, clock changes, limits.

A voorbehoud about a reading appears only when that reading gives another end, and then shows that end.
"""

from collections.abc import Container, Iterator
from datetime import date, datetime
from itertools import pairwise

import attrs

from huiselijkgeweld.bronnen import Bron, Reading, Voorbehoud, Voorbehoudsoort
from huiselijkgeweld.errors import HorizonError
from huiselijkgeweld.tijd.berekening import Berekening
from huiselijkgeweld.tijd.duur import Duur, Eenheid
from huiselijkgeweld.tijd.feestdagen import (
    ATW,
    BESLUITEN_TOT,
    BESLUITEN_VANAF,
    Werkdag,
    besluitdagen,
    dag_van,
    index_van,
    is_werkdag,
    kalender,
)
from huiselijkgeweld.tijd.momenten import is_dubbel
from huiselijkgeweld.tijd.stappen import Lezing, Opschorting, Stapsoort, Verlenging
from huiselijkgeweld.tijd.tellen import ATW_1_2, VO_3_4, Regime, Telwijze, geldt, tel

Eindpunt = tuple[date, datetime | None]
ATW_3_3 = Bron(ATW, "3", lid="3")


def voorbehouden(berekening: Berekening, start: date, moment: datetime | None) -> Iterator[Voorbehoud]:
    """Remarks with which the end of a count stands, most telling first."""
    eind = berekening.eindpunt(start, moment)
    eigen, wijze = berekening.lezingen, berekening.telwijze
    for lezing in (*eigen, *lezingen_van(berekening.duur, wijze), *_van_verlengingen(berekening, start)):
        yield from _andere_lezing(berekening, lezing, start, moment, eind)
    if wijze.klok:
        yield from _klok(berekening, start, moment)
    else:
        yield from _besluiten(berekening, start, eind[0])
        yield from _dagen(berekening, start)


def lezingen_van(duur: Duur, wijze: Telwijze) -> Iterator[Lezing]:
    """Other readings that belong to the way of counting, not to one norm."""
    if duur.eenheid is Eenheid.WERKDAGEN:
        if wijze.werkdag is Werkdag.ATW:
            ander, tekst = Werkdag.ZONDER_BESLUITDAGEN, "een gelijkgestelde dag is een gewone werkdag"
        else:
            ander, tekst = Werkdag.ATW, "een gelijkgestelde dag is geen werkdag"
        yield Lezing(tekst, (ATW_3_3,), telwijze=attrs.evolve(wijze, werkdag=ander))
    if wijze.regime is Regime.VERORDENING_1182_71:
        tekst = "ook Goede Vrijdag en gelijkgestelde dagen zijn feestdagen in de zin van de verordening"
        yield Lezing(tekst, (VO_3_4,), telwijze=attrs.evolve(wijze, werkdag=Werkdag.ATW))


def _van_verlengingen(berekening: Berekening, start: date) -> Iterator[Lezing]:
    """Other readings of how extensions are counted."""
    wijze, duur = berekening.telwijze, berekening.duur
    if not berekening.verlengingen or not geldt(duur, wijze):
        return
    verlengingen = [uit for _, _, uit in berekening.punten(index_van(start)) if isinstance(uit, Verlenging)]
    if verlengingen:
        bronnen = tuple(dict.fromkeys(deel.bron for deel in verlengingen if deel.bron))
        yield Lezing("de verlenging loopt vanaf de verlegde laatste dag", bronnen, vanaf_verlegd=True)
        delen = [duur, *(verlenging.geteld for verlenging in verlengingen)]
        if len({deel.eenheid for deel in delen}) == 1:
            geheel = Duur(sum(deel.aantal for deel in delen), duur.eenheid)
            yield Lezing("de verlengde termijn is één termijn vanaf het begin", bronnen, geheel=geheel)


def _andere_lezing(
    berekening: Berekening, lezing: Lezing, start: date, moment: datetime | None, eind: Eindpunt
) -> Iterator[Voorbehoud]:
    gelezen = attrs.evolve(
        berekening,
        telwijze=lezing.telwijze or berekening.telwijze,
        duur=lezing.geheel or lezing.duur or berekening.duur,
        verlengingen=() if lezing.geheel else berekening.verlengingen,
        vanaf_verlegd=lezing.vanaf_verlegd,
    )
    try:
        eindpunt = gelezen.eindpunt(start, moment)
    except HorizonError:
        yield Voorbehoud(Voorbehoudsoort.ANDERE_LEZING, lezing.tekst, lezing.bronnen)
        return
    if eindpunt != eind:
        yield Voorbehoud(Voorbehoudsoort.ANDERE_LEZING, lezing.tekst, lezing.bronnen, *eindpunt)


def _klok(berekening: Berekening, start: date, moment: datetime | None) -> Iterator[Voorbehoud]:
    if moment is None:
        yield Voorbehoud(Voorbehoudsoort.MOMENT_ONBEKEND)
        yield from _dagen(berekening, start)
        return
    punten = berekening.momenten(moment)
    eind = punten[-1][1]
    if berekening.duur.eenheid is not Eenheid.UREN:
        if is_dubbel(eind):
            yield Voorbehoud(Voorbehoudsoort.KLOKWISSEL, dag=eind.date(), moment=eind.replace(fold=1))
        elif eind.time() != moment.time():
            yield Voorbehoud(Voorbehoudsoort.KLOKWISSEL)
    for (_, tot_dan_toe, _), (_, _, verlenging) in pairwise(punten):
        if verlenging is not None and type(verlenging.op) is date and verlenging.op == tot_dan_toe.date():
            yield Voorbehoud(Voorbehoudsoort.MOMENT_ONBEKEND, "het moment van de verlenging", _bronnen(verlenging))
    yield from _niet_geteld(berekening, start, [verlenging for _, _, verlenging in punten])
    if punten[-1][0] is Stapsoort.HOOGSTENS:
        yield _ten_hoogste(berekening)


def _besluiten(berekening: Berekening, start: date, eind: date) -> Iterator[Voorbehoud]:
    """Decree days: unknown outside 2005-2028, known at second hand for some years."""
    wijze, eenheid = berekening.telwijze, berekening.duur.eenheid
    leest_besluiten = eenheid is Eenheid.WERKDAGEN or geldt(berekening.duur, wijze)
    if not leest_besluiten or wijze.werkdag is not Werkdag.ATW:
        return
    eerste = start if eenheid in {Eenheid.DAGEN, Eenheid.WERKDAGEN} else eind
    if min(eerste, eind) < BESLUITEN_VANAF or max(eerste, eind) >= BESLUITEN_TOT:
        yield Voorbehoud(Voorbehoudsoort.BESLUIT_ONBEKEND, bronnen=(ATW_3_3,))
    gemeld = dict.fromkeys(
        feestdag.bron
        for feestdag in besluitdagen()
        if start < feestdag.dag <= eind and feestdag.reading is Reading.REPORTED
    )
    if gemeld:
        zonder = attrs.evolve(berekening, telwijze=attrs.evolve(wijze, werkdag=Werkdag.ZONDER_BESLUITDAGEN))
        ander, _ = zonder.eindpunt(start, None)
        if ander != eind:
            yield Voorbehoud(Voorbehoudsoort.BESLUIT_TWEEDE_HAND, bronnen=tuple(gemeld), dag=ander)


def _dagen(berekening: Berekening, start: date) -> Iterator[Voorbehoud]:
    """What was decided but not counted because the text does not allow it, and days counted back."""
    index, wijze = index_van(start), berekening.telwijze
    punten = berekening.punten(index)
    if berekening.tot is not None and index_van(berekening.tot) > tel(index, berekening.duur, wijze):
        yield Voorbehoud(Voorbehoudsoort.LANGER_DAN_MAXIMUM, bronnen=berekening.bronnen, dag=berekening.tot)
    yield from _niet_geteld(berekening, start, [uit for _, _, uit in punten])
    if any(soort is Stapsoort.HOOGSTENS for soort, _, _ in punten):
        yield _ten_hoogste(berekening)
    eind = punten[-1][1]
    if wijze.terug and not is_werkdag(dag_van(eind)):
        dagen = kalender(Werkdag.ATW)
        rang = dagen.aantal[eind] - 1  # -1 on the first day of the tables: which day before it counts, is not in them
        veilig = dag_van(dagen.tellend[rang]) if rang >= 0 else None
        yield Voorbehoud(Voorbehoudsoort.TERUGGEREKEND, bronnen=(ATW_1_2,), dag=veilig)


def _niet_geteld(berekening: Berekening, start: date, geteld: Container[object]) -> Iterator[Voorbehoud]:
    delen: tuple[Opschorting | Verlenging, ...] = (*berekening.geschorst(start), *berekening.verlengingen)
    for deel in delen:
        bronnen = _bronnen(deel)
        if isinstance(deel, Verlenging) and deel in geteld and deel.is_begrensd:
            yield Voorbehoud(Voorbehoudsoort.VERLENGING_BEGRENSD, str(deel.hoogstens), bronnen)
        elif deel not in geteld and (isinstance(deel, Verlenging) or deel.dagen):
            yield Voorbehoud(Voorbehoudsoort.VERLENGD_NA_EINDE, bronnen=bronnen)


def _ten_hoogste(berekening: Berekening) -> Voorbehoud:
    return Voorbehoud(
        Voorbehoudsoort.VERLENGING_BEGRENSD, str(berekening.totaal), _bronnen(berekening.verlengingen[-1])
    )


def _bronnen(deel: Opschorting | Verlenging) -> tuple[Bron, ...]:
    return () if deel.bron is None else (deel.bron,)
