"""Terms in Dutch sentences."""

from collections.abc import Iterator

from huiselijkgeweld.bronnen import Voorbehoudsoort
from huiselijkgeweld.klokken import Status, Termijn
from huiselijkgeweld.recht.termijnnormen.norm import Termijnsoort
from huiselijkgeweld.tijd.termijnen import Einde
from huiselijkgeweld.uitleg.voorbehouden import let_op
from huiselijkgeweld.uitleg.woorden import wanneer


def termijn_in_woorden(termijn: Termijn) -> Iterator[str]:
    """A term: how it stands, when it ends, its steps and its reservations."""
    norm = termijn.norm
    over = f", over {termijn.over}" if termijn.over else ""
    yield f"{_kop(termijn)}: {norm.naam} ({norm.code}{over})"
    yield f"    {_zin(termijn)}"
    if termijn.einde is None:
        yield f"    {norm.bron}"
    else:
        yield from stappen(termijn.einde)
    yield from let_op(termijn.voorbehouden)


_KOPPEN = {
    Status.TE_LAAT: "TE LAAT",
    Status.LOPEND: "LOOPT",
    Status.NIET_GESTART: "NOG NIET GESTART",
    Status.GEHAALD: "GEHAALD",
    Status.VERSTREKEN: "VERSTREKEN",
    Status.VERVALLEN: "NIET MEER VAN TOEPASSING",
}


_KOPPEN_ZONDER_GETAL = {**_KOPPEN, Status.LOPEND: "OPEN", Status.GEHAALD: "GEDAAN"}


def _kop(termijn: Termijn) -> str:
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
        return f"ten hoogste tot {dag}" if is_maximum else f"tot {dag}"
    if norm.soort is Termijnsoort.VERVAL:
        return f"na {dag}" if norm.laatste_dag_telt else f"op {dag}"
    return dag


def _zin(termijn: Termijn) -> str:
    norm, eind = termijn.norm, termijn.einde
    if termijn.status is Status.NIET_GESTART:
        wanneer = "het moment" if norm.telwijze.klok else "de dag"
        return f"begint op {wanneer} waarop dit gebeurt: {' of '.join(f'‘{soort.zin}’' for soort in norm.start)}"
    if eind is not None:
        zin = _VORMEN.get(termijn.status, _EINDE)[norm.soort].format(_einddag(termijn, eind))
    elif norm.kwalitatief is not None:
        zin = f"{norm.kwalitatief}; de tekst noemt geen termijn in uren of dagen"
    else:
        zin = "opgeschort; de laatste dag is niet bekend"
    return "; ".join((zin, *_daarna(termijn)))


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
