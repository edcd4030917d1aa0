"""Answers in Dutch sentences. The only place with sentences; everything they say is in the data first."""

from collections.abc import Callable, Iterator
from datetime import date, datetime

from huiselijkgeweld.bronnen import Voorbehoud, Voorbehoudsoort
from huiselijkgeweld.evaluation import Stand
from huiselijkgeweld.klokken import Status, Termijn
from huiselijkgeweld.recht.termijnnormen.norm import Termijnsoort
from huiselijkgeweld.tijd.termijnen import Einde


def explain(answer: Stand | Termijn | Einde) -> str:
    """Say an answer in Dutch, with every step, source and reservation.

    Args:
        answer: a whole `Stand`, one `Termijn` or one `Einde`.

    Example:
        >>> from datetime import date
        >>> from huiselijkgeweld import NORMEN
        >>> print(explain(NORMEN["UB-10W"].einde(date(2026, 2, 24))))
        woensdag 6 mei 2026
            2026-05-05 · 10 weken na 2026-02-24 · UWmo 2015 art. 4.1.7 lid 2
            2026-05-06 · verlengd: Bevrijdingsdag telt niet · Atw art. 1 lid 1; Atw art. 5
    """
    if isinstance(answer, Stand):
        return "\n".join(_stand(answer))
    if isinstance(answer, Termijn):
        return "\n".join(_termijn(answer))
    return "\n".join((_wanneer(answer.moment or answer.dag), *_stappen(answer), *_let_op(answer.voorbehouden)))


def dag_in_woorden(dag: date) -> str:
    """A day in Dutch words: `maandag 6 april 2026`."""
    import pendulum

    return pendulum.Date(dag.year, dag.month, dag.day).format("dddd D MMMM YYYY", locale="nl")


def _wanneer(waarde: date | datetime) -> str:
    if isinstance(waarde, datetime):
        return f"{dag_in_woorden(waarde.date())} {waarde:%H.%M} uur"
    return dag_in_woorden(waarde)


def _zonder_weekdag(dag: str) -> str:
    return dag.partition(" ")[2]


def _stand(stand: Stand) -> Iterator[str]:
    herkomst = stand.herkomst
    yield f"Stand van zaken op {dag_in_woorden(herkomst.on)}"
    if not stand.termijnen:
        yield ""
        yield "Uit het dossier volgt geen termijn."
    for termijn in stand.termijnen:
        yield ""
        yield from _termijn(termijn)
    yield ""
    yield "Wat niet is vastgelegd, geldt hier als niet gebeurd; vraag na voordat u handelt."
    yield f"Herkomst: huiselijkgeweld {herkomst.versie}, tabellen {herkomst.tabellen}."
    if stand.termijnen:
        yield from (f"Voor elke termijn geldt: {lezing}." for lezing in herkomst.lezingen)


def _termijn(termijn: Termijn) -> Iterator[str]:
    norm = termijn.norm
    over = f", over {termijn.over}" if termijn.over else ""
    yield f"{_kop(termijn)}: {norm.naam} ({norm.code}{over})"
    yield f"    {_zin(termijn)}"
    if termijn.einde is None:
        yield f"    {norm.bron}"
    else:
        yield from _stappen(termijn.einde)
    yield from _let_op(termijn.voorbehouden)


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
    norm, dag = termijn.norm, _wanneer(eind.moment or eind.dag)
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
        yield f"{wat} {_wanneer(termijn.vervallen_op)}"
    elif termijn.voldaan_op is not None:
        wat = _GEDAAN.get(soort, "voldaan") if termijn.norm.kwalitatief is None else "gedaan"
        if voorbij:
            yield f"{'gedaan' if soort is Termijnsoort.VERVAL else wat} op {_wanneer(termijn.voldaan_op)}, na afloop"
        else:
            yield f"{wat} op {_wanneer(termijn.voldaan_op)}"
    elif voorbij and soort is Termijnsoort.VERVAL:
        yield "vraag na of iets niet is vastgelegd"


_GEDAAN = {Termijnsoort.RECHT: "gebruikt", Termijnsoort.VERVAL: "verval voorkomen"}


def _stappen(eind: Einde) -> Iterator[str]:
    yield from (f"    {stap}" for stap in eind.stappen)


def _let_op(voorbehouden: tuple[Voorbehoud, ...]) -> Iterator[str]:
    for voorbehoud in voorbehouden:
        bronnen = f" ({'; '.join(map(str, voorbehoud.bronnen))})" if voorbehoud.bronnen else ""
        yield f"    Let op: {voorbehoud_in_woorden(voorbehoud)}{bronnen}."


def voorbehoud_in_woorden(voorbehoud: Voorbehoud) -> str:
    """A reservation in one Dutch sentence, without its sources."""
    ander = voorbehoud.moment or voorbehoud.dag
    return _VOORBEHOUDEN[voorbehoud.soort](voorbehoud.tekst, "" if ander is None else _wanneer(ander))


_VOORBEHOUDEN: dict[Voorbehoudsoort, Callable[[str, str], str]] = {
    Voorbehoudsoort.ANDERE_LEZING: lambda tekst, dag: (
        f"in een andere lezing ({tekst}) is het {dag}"
        if dag
        else f"in een andere lezing ({tekst}) is de dag niet te geven"
    ),
    Voorbehoudsoort.BESLUIT_ONBEKEND: lambda _, __: (
        "voor deze jaren is geen besluit over gelijkgestelde dagen bekend; de termijn kan later eindigen"
    ),
    Voorbehoudsoort.BESLUIT_TWEEDE_HAND: lambda _, dag: (
        "een gelijkgestelde dag die het einde verschuift, is alleen uit tweede hand bekend; "
        f"zonder die dag is het {dag}"
    ),
    Voorbehoudsoort.KLOKWISSEL: lambda _, dag: (
        "dit tijdstip komt twee keer voor omdat de klok teruggaat; "
        "gerekend is in zomertijd, in wintertijd valt het een uur later"
        if dag
        else "dit tijdstip valt in het uur dat de klok overslaat; het uur erna is gegeven"
    ),
    Voorbehoudsoort.MOMENT_ONBEKEND: lambda tekst, _: (
        f"{tekst or 'het moment waarop de termijn begint'} is niet vastgelegd; vraag het tijdstip na"
    ),
    Voorbehoudsoort.TERUGGEREKEND: lambda _, dag: (
        f"teruggerekend valt de dag niet op een werkdag en hij schuift niet op; wie uiterlijk {dag} handelt, is op tijd"
    ),
    Voorbehoudsoort.VERLENGING_BEGRENSD: lambda tekst, _: (
        f"de vastgelegde verlenging is langer dan de tekst toestaat; geteld is ten hoogste {tekst}"
    ),
    Voorbehoudsoort.VERLENGD_NA_EINDE: lambda _, __: "een verlenging of opschorting van na het einde telt niet mee",
    Voorbehoudsoort.OPGESCHORT: lambda _, dag: (
        f"de termijn is opgeschort sinds {dag}; het einde van de opschorting is niet vastgelegd"
    ),
    Voorbehoudsoort.MAXIMUM: lambda _, __: (
        "de einddatum in de beslissing is niet vastgelegd; dit is het langste dat de tekst toestaat"
    ),
    Voorbehoudsoort.LANGER_DAN_MAXIMUM: lambda _, dag: f"de beslissing noemt {dag}, later dan de tekst toestaat",
    Voorbehoudsoort.TEKST_NIET_GELEZEN: lambda _, dag: (
        f"de tekst is gelezen zoals die gold vanaf {_zonder_weekdag(dag)}; de tekst van daarvoor niet"
    ),
    Voorbehoudsoort.GEEN_RECHT: lambda tekst, _: f"dit is geen wet maar een {tekst}",
    Voorbehoudsoort.TWEEDE_HAND: lambda tekst, _: tekst or "de bron zelf is niet gelezen",
    Voorbehoudsoort.AFGELEID: lambda tekst, _: tekst or "dit is afgeleid uit de tekst",
    Voorbehoudsoort.AANNAME: lambda tekst, _: f"aanname: {tekst}",
    Voorbehoudsoort.OORDEEL: lambda _, __: (
        "de tekst noemt geen termijn in uren of dagen; of dit op tijd was, is een oordeel"
    ),
    Voorbehoudsoort.MOGELIJK_VERVALLEN: lambda tekst, dag: (
        f"volgens het dossier is dit op {dag} vervallen ({tekst}); vraag na of iets niet is vastgelegd"
    ),
    Voorbehoudsoort.TOELICHTING: lambda tekst, _: tekst,
    Voorbehoudsoort.BETWIST: lambda tekst, _: f"de bronnen zijn het niet eens: {tekst}",
    Voorbehoudsoort.GEEN_REGIO: lambda _, __: "er is geen regio genoemd; alleen wat landelijk geldt, is gebruikt",
    Voorbehoudsoort.NOG_NIET_BEGONNEN: lambda tekst, dag: (
        f"de regionale tekst van {tekst} geldt vanaf {dag}; alleen wat landelijk geldt, is gebruikt"
    ),
    Voorbehoudsoort.VERLOPEN: lambda tekst, dag: f"de regionale tekst gold tot {dag}: {tekst}",
}
