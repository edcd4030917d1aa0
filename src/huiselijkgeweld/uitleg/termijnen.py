"""Terms in Dutch sentences."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import attrs

from huiselijkgeweld.bronnen import Voorbehoudsoort
from huiselijkgeweld.klokken import Status, Termijn
from huiselijkgeweld.recht.termijnnormen.norm import Termijnnorm, Termijnsoort
from huiselijkgeweld.tijd.termijnen import Einde
from huiselijkgeweld.uitleg.voorbehouden import let_op
from huiselijkgeweld.uitleg.woorden import opsomming, wanneer


def samengevoegd(termijnen: Iterable[Termijn]) -> list[tuple[Termijn, list[str]]]:
    """The terms in their order; those that differ only in whom they are about stand once, with all of them."""
    over_wie: dict[Termijn, list[str]] = defaultdict(list)
    for termijn in termijnen:
        over_wie[attrs.evolve(termijn, over=None)] += [termijn.over] if termijn.over else []
    return list(over_wie.items())


def termijn_in_woorden(termijn: Termijn, over: Sequence[str]) -> Iterator[str]:
    """A term about these ids: how it stands, when it ends, its steps and its reservations."""
    yield regel_van(termijn, over)
    yield f"    {zin(termijn)}"
    if termijn.einde is None:
        yield f"    {termijn.norm.bron}"
    else:
        yield from stappen(termijn.einde)
    yield from let_op(termijn.voorbehouden)


def regel_van(termijn: Termijn, over: Sequence[str]) -> str:
    """How a term stands, and which it is."""
    return f"{kop(termijn)}: {naam_van(termijn, over)}"


def naam_van(termijn: Termijn, over: Sequence[str]) -> str:
    """The name of a term, with its code and whom it is about."""
    return f"{termijn.norm.naam} ({termijn.norm.code}{f', over {opsomming(over)}' if over else ''})"


_KOPPEN = {
    Status.TE_LAAT: "TE LAAT",
    Status.LOPEND: "LOOPT",
    Status.NIET_GESTART: "NOG NIET GESTART",
    Status.GEHAALD: "GEHAALD",
    Status.VERSTREKEN: "VERSTREKEN",
    Status.VERVALLEN: "NIET MEER VAN TOEPASSING",
}


_KOPPEN_ZONDER_GETAL = {**_KOPPEN, Status.LOPEND: "OPEN", Status.GEHAALD: "GEDAAN"}


def kop(termijn: Termijn) -> str:
    """The heading of a term: a lapse and a term without a number have words of their own."""
    if termijn.status is Status.VERSTREKEN and termijn.norm.soort is Termijnsoort.VERVAL:
        return "VOLGENS HET DOSSIER VERVALLEN"
    return (_KOPPEN if termijn.norm.kwalitatief is None else _KOPPEN_ZONDER_GETAL)[termijn.status]


_EINDE = {
    Termijnsoort.PLICHT: "uiterlijk {}",
    Termijnsoort.RECHT: "mogelijk tot en met {}",
    Termijnsoort.DUUR: "duurt {}",
    Termijnsoort.VERVAL: "vervalt {}, tenzij dat op tijd is voorkomen",
    Termijnsoort.BEWAREN: "bewaren tot en met {}",
}
_NA_AFLOOP = {
    Termijnsoort.RECHT: "was mogelijk tot en met {}",
    Termijnsoort.DUUR: "duurde {}",
    Termijnsoort.VERVAL: "volgens het dossier vervallen {}",
    Termijnsoort.BEWAREN: "moest worden bewaard tot en met {}",
}
_EERDER_KLAAR = {
    Termijnsoort.DUUR: "zou {} duren",
    Termijnsoort.VERVAL: "zou {} vervallen",
}
_VORMEN = {
    Status.VERSTREKEN: {**_EINDE, **_NA_AFLOOP},
    Status.GEHAALD: {**_EINDE, **_EERDER_KLAAR},
    Status.VERVALLEN: {**_EINDE, **_EERDER_KLAAR},
}


def _einddag(termijn: Termijn, eind: Einde) -> str:
    norm, dag = termijn.norm, wanneer(eind.moment or eind.dag)
    if norm.soort is Termijnsoort.DUUR:
        is_maximum = any(voorbehoud.soort is Voorbehoudsoort.MAXIMUM for voorbehoud in termijn.voorbehouden)
        return f"{'ten hoogste ' if is_maximum else ''}{_tot(norm, dag, is_moment=eind.moment is not None)}"
    if norm.soort is Termijnsoort.VERVAL:
        return f"na {dag}" if norm.laatste_dag_telt else f"op {dag}"
    return dag


def _tot(norm: Termijnnorm, dag: str, *, is_moment: bool) -> str:
    """Until when a measure lasts: a moment, in the course of a day, through a day, or not on that day any more."""
    if is_moment:
        return f"tot {dag}"
    if norm.telwijze.klok:
        return f"tot in de loop van {dag}"
    return f"tot en met {dag}" if norm.laatste_dag_telt else f"tot {dag} (die dag niet meer)"


def zin(termijn: Termijn) -> str:
    """When a term ends, begins or ended, and what happened to it."""
    norm, eind = termijn.norm, termijn.einde
    if termijn.status is Status.NIET_GESTART:
        wanneer = "het moment" if norm.telwijze.klok else "de dag"
        return f"begint op {wanneer} waarop dit gebeurt: {' of '.join(f'‘{soort.zin}’' for soort in norm.start)}"
    if eind is not None:
        hoelang = _VORMEN.get(termijn.status, _EINDE)[norm.soort].format(_einddag(termijn, eind))
    elif norm.kwalitatief is not None:
        hoelang = f"{norm.kwalitatief}; de tekst noemt geen termijn in uren of dagen"
    else:
        hoelang = "opgeschort; de laatste dag is niet bekend"
    return "; ".join((hoelang, *_daarna(termijn)))


def _daarna(termijn: Termijn) -> Iterator[str]:
    """What happened to a term: the event that met or ended it, or that a lapse may be a missing event."""
    soort, voorbij = termijn.norm.soort, termijn.status is Status.VERSTREKEN
    if termijn.vervallen_op is not None:
        wat = "niet meer van toepassing vanaf"
        if soort is Termijnsoort.DUUR:
            wat = "opgevolgd of beëindigd op" if voorbij else "geëindigd op"
        yield f"{wat} {wanneer(termijn.vervallen_op)}"
    elif termijn.voldaan_op is not None:
        wat = _GEDAAN.get(soort, "voldaan") if termijn.norm.kwalitatief is None else "gedaan"
        if voorbij:
            yield f"{'gedaan' if soort is Termijnsoort.VERVAL else wat} op {wanneer(termijn.voldaan_op)}, na afloop"
        else:
            yield f"{wat} op {wanneer(termijn.voldaan_op)}"
    elif voorbij and soort is Termijnsoort.VERVAL:
        yield "vraag na of iets niet is vastgelegd"


_GEDAAN = {Termijnsoort.RECHT: "gebruikt", Termijnsoort.VERVAL: "verval voorkomen"}


def stappen(eind: Einde) -> Iterator[str]:
    """Each step of a count on a line."""
    yield from (f"    {stap}" for stap in eind.stappen)
