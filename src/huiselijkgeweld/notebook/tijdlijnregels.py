"""The lines of a timeline: what stands on each, and the bar beside it."""

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date, datetime, timedelta
from functools import partial
from itertools import groupby, pairwise
from textwrap import wrap
from typing import Any, Final, TypeAlias

import attrs

from huiselijkgeweld.evaluation import Stand
from huiselijkgeweld.klokken import Status, Termijn
from huiselijkgeweld.model.dossier import Dossier
from huiselijkgeweld.notebook.cellen import antwoordzin
from huiselijkgeweld.recht.uitkomsten import Jeugd
from huiselijkgeweld.recht.urgentie import URGENTIE
from huiselijkgeweld.regio import Regio
from huiselijkgeweld.rules import Outcome
from huiselijkgeweld.tijd.stappen import Stapsoort
from huiselijkgeweld.uitleg.antwoorden import NAMEN
from huiselijkgeweld.uitleg.tijdlijn import Balk, Rij, gegroepeerd, na, stapeinden, tot_wanneer, wand
from huiselijkgeweld.uitleg.voorbehouden import voorbehoud_in_woorden
from huiselijkgeweld.uitleg.woorden import met_hoofdletter, woord
from huiselijkgeweld.verlopen import standen_in, stukken, verloop

TEKENS: Final = 94
"""How many signs stand on one line of the words of a picture."""
VOORBEHOUDEN: Final = "Voorbehouden"
_VIJF_WEKEN: Final = timedelta(weeks=5)


@attrs.frozen
class Regel:
    """A line of a timeline (regel).

    Attributes:
        tekst: its words.
        stand: how its bar is drawn: a word of `Balk`, or of the regie `zeker` and `open`; `kop`, `vervolg` and `waarom`
            have none.
        begin: when the bar begins.
        eind: when it ends.
        verschoven: the pieces by which the law moved its end.
        verlengd: when what was added by an extension or a suspension begins.
        loopt_door: until when it goes on beyond its bar, in words.
        open: whether it has no last day, and has to be done.
        roept: whether an answer begins here that asks for something.
        is_vervolg: whether its words go on from the line before.
    """

    tekst: str
    stand: str = "waarom"
    begin: datetime | None = None
    eind: datetime | None = None
    verschoven: tuple[tuple[datetime, datetime], ...] = ()
    verlengd: tuple[datetime, ...] = ()
    loopt_door: str = ""
    open: bool = False
    roept: bool = False
    is_vervolg: bool = False


def regels_van(dossier: Dossier, dag: date, regio: Regio | None) -> list[Regel]:
    """Every line of a case: who holds the regie, escalation, events and terms by what they are about, remarks."""
    regels = [*_regie(dossier, dag, regio)]
    noten: dict[str, int] = {}
    groepen = gegroepeerd(dossier, dag)
    grens = _grens([een for rijen in groepen.values() for een in rijen], dag)
    for groep, rijen in groepen.items():
        # The day that is asked is a line through the whole picture.
        getoond = [een for een in rijen if een.balk is not Balk.PEILDATUM]
        if getoond:
            regels.append(Regel(met_hoofdletter(" ".join(groep)), "kop"))
        for rij in getoond:
            regels += _van_rij(rij.tot(grens), noten)
    if noten:
        regels.append(Regel(VOORBEHOUDEN, "kop"))
    for zin, nummer in noten.items():
        regels += _tekst(Regel(f"*{nummer} {zin}"))
    return regels


def _grens(rijen: Collection[Rij], dag: date) -> datetime:
    """Where the bars end: one that ends long after the others must not make their days too small to be seen."""
    begin, grens = min(een.begin for een in rijen), na(dag)
    for eind in sorted(een.eind for een in rijen):
        if eind - begin > max(_VIJF_WEKEN, 3 * (grens - begin)):
            break
        grens = max(grens, eind)
    return grens


# Who holds the regie, and escalation.


def _regie(dossier: Dossier, dag: date, regio: Regio | None) -> Iterator[Regel]:
    van = min((een.dag for een in dossier.tot_en_met(dag)), default=dag)
    gang = verloop(dossier, van=van, tot=dag + timedelta(days=1), regio=regio)
    standen = standen_in(gang, dossier, regio)
    kinderen = dict.fromkeys(kind for stand in standen for kind in stand.kinderen)
    vragen: list[tuple[str, str, _Lees]] = [
        (NAMEN["casusregie"], "", lambda stand: stand.regie.casusregie),
        (NAMEN["zicht"], "", lambda stand: stand.regie.zicht),
        (NAMEN["mda"], "mda", lambda stand: stand.opschaling.mda),
        (NAMEN["zvh"], "zvh", lambda stand: stand.opschaling.zvh),
        *((f"{NAMEN['jeugd']} {kind}", "jeugd", partial(_route, kind)) for kind in kinderen),
    ]
    if not kinderen:
        vragen.append((NAMEN["jeugd"], "jeugd", lambda stand: stand.opschaling.jeugd))
    for wat, naam, lees in vragen:
        yield from _vraag(wat, naam, standen, lees, dag)


_Lees: TypeAlias = Callable[[Stand], Outcome[Any] | None]


def _route(kind: str, stand: Stand) -> Outcome[object] | None:
    """The route of a child; None as long as the record does not have it."""
    return stand.kinderen[kind].jeugd if kind in stand.kinderen else None


def _vraag(wat: str, naam: str, standen: Iterable[Stand], lees: _Lees, dag: date) -> Iterator[Regel]:
    """A question with a line for each stretch of days with one answer."""
    yield Regel(wat, "kop")
    for stand, begin, eind in stukken(standen, lees, dag):
        uitkomst = lees(stand)
        if uitkomst is not None:
            rijen = ", ".join(rij.code for rij in uitkomst.rules)
            na_te_vragen = f"; vraag na: {', '.join(map(woord, uitkomst.missing))}" if uitkomst.missing else ""
            wanneer = str(begin) if begin == eind else f"{begin} t/m {eind}"
            tekst = f"{wanneer} · {antwoordzin(uitkomst, naam)}{na_te_vragen} ({rijen})"
            hoe = "open" if uitkomst.value is None else "zeker"
            yield from _tekst(Regel(tekst, hoe, wand(begin), na(eind), roept=_roept(naam, uitkomst)))


def _roept(naam: str, uitkomst: Outcome[object]) -> bool:
    """Whether an answer asks for more than voluntary help, for certain."""
    return URGENTIE.get((naam, uitkomst.value), len(URGENTIE)) < URGENTIE["jeugd", Jeugd.VRIJWILLIG]


# Events and terms.


def _van_rij(rij: Rij, noten: dict[str, int]) -> Iterator[Regel]:
    zinnen = dict.fromkeys(map(voorbehoud_in_woorden, rij.voorbehouden))
    sterren = "".join(f" *{noten.setdefault(zin, len(noten) + 1)}" for zin in zinnen)
    regel = Regel(f"{rij.tekst}{sterren}", rij.balk, rij.begin, rij.eind)
    if rij.termijn is None:
        yield from _tekst(regel)
        return
    yield from _tekst(_met_einde(regel, rij, rij.termijn))
    if rij.termijn.einde is not None:
        for stap in rij.termijn.einde.stappen[1:]:
            yield from _tekst(Regel(f"→ {stap}"))


def _met_einde(regel: Regel, rij: Rij, termijn: Termijn) -> Regel:
    """A line with what was added to its term, as far as its bar goes, and where it goes on."""
    verschoven: list[tuple[datetime, datetime]] = []
    verlengd: list[datetime] = []
    for (_, van), (soort, eind) in pairwise(stapeinden(termijn)):
        tot = min(eind, rij.eind)
        if rij.begin <= van < tot:
            if soort in _VERSCHOVEN:
                verschoven.append((van, tot))
            else:
                verlengd.append(van)
    door = tot_wanneer(termijn, termijn.einde) if rij.korter and termijn.einde is not None else ""
    is_open = termijn.status is Status.LOPEND and termijn.norm.kwalitatief is not None
    return attrs.evolve(regel, verschoven=tuple(verschoven), verlengd=tuple(verlengd), loopt_door=door, open=is_open)


_VERSCHOVEN: Final = frozenset({Stapsoort.TWEE_WERKDAGEN, Stapsoort.EERSTVOLGENDE_WERKDAG})


def _tekst(regel: Regel) -> Iterator[Regel]:
    """Words on as many lines as they need; the bar stands beside the first."""
    eerste, *rest = wrap(regel.tekst, TEKENS, break_on_hyphens=False)
    yield attrs.evolve(regel, tekst=eerste)
    yield from (Regel(een, "waarom" if regel.stand == "waarom" else "vervolg", is_vervolg=True) for een in rest)


def per_kop(regels: Iterable[Regel]) -> list[tuple[str, list[str]]]:
    """The words of the lines below each heading, those that go on joined again."""
    gevonden: list[tuple[str, list[str]]] = []
    for kop, groep in groupby(regels, key=lambda een: een.stand == "kop"):
        if kop:
            gevonden += [(een.tekst, []) for een in groep]
        else:
            gevonden[-1][1].extend(_samen(groep))
    return gevonden


def _samen(regels: Iterable[Regel]) -> list[str]:
    zinnen: list[str] = []
    for een in regels:
        if een.is_vervolg:
            zinnen[-1] += f" {een.tekst}"
        else:
            zinnen.append(een.tekst)
    return zinnen
