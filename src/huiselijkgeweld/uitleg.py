"""Answers in Dutch sentences. The only place with sentences; everything they say is in the data first."""

from collections.abc import Callable, Iterator
from datetime import date, datetime

from huiselijkgeweld.bronnen import Voorbehoud, Voorbehoudsoort
from huiselijkgeweld.evaluation import Stand
from huiselijkgeweld.klokken import Status, Termijn
from huiselijkgeweld.recht.termijnnormen.norm import Termijnnorm, Termijnsoort
from huiselijkgeweld.tijd.termijnen import Einde


def explain(answer: Stand | Termijn | Einde) -> str:
    """Say an answer in Dutch, with every step, source and reservation.

    Args:
        answer: a whole `Stand`, one `Termijn` or one `Einde`.

    Example:
        >>> from datetime import date
        >>> from huiselijkgeweld import NORMEN
        >>> print(explain(NORMEN["UB-10W"].einde(date(2026, 2, 24))))
        uiterlijk woensdag 6 mei 2026
            2026-05-05 · 10 weken na 2026-02-24 · UWmo 2015 art. 4.1.7 lid 2
            2026-05-06 · verlengd over Bevrijdingsdag · Atw art. 1 lid 1; Atw art. 5
    """
    if isinstance(answer, Stand):
        return "\n".join(_stand(answer))
    if isinstance(answer, Termijn):
        return "\n".join(_termijn(answer))
    return "\n".join(
        (f"uiterlijk {_wanneer(answer.moment or answer.dag)}", *_stappen(answer), *_let_op(answer.voorbehouden))
    )


def dag_in_woorden(dag: date) -> str:
    """A day in Dutch words: `maandag 6 april 2026`."""
    import pendulum

    return pendulum.Date(dag.year, dag.month, dag.day).format("dddd D MMMM YYYY", locale="nl")


def _wanneer(waarde: date | datetime) -> str:
    if isinstance(waarde, datetime):
        return f"{dag_in_woorden(waarde.date())} {waarde:%H.%M} uur"
    return dag_in_woorden(waarde)


def _stand(stand: Stand) -> Iterator[str]:
    herkomst = stand.herkomst
    yield f"Stand van zaken op {dag_in_woorden(herkomst.on)}"
    if not stand.termijnen:
        yield ""
        yield "Er loopt geen termijn."
    for termijn in stand.termijnen:
        yield ""
        yield from _termijn(termijn)
    yield ""
    yield f"Herkomst: huiselijkgeweld {herkomst.versie}, tabellen {herkomst.tabellen}."
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


def _kop(termijn: Termijn) -> str:
    """The heading of a term: a lapse that happened says so; a measure that is past its end is something else."""
    if termijn.status is Status.VERSTREKEN and termijn.norm.soort is Termijnsoort.VERVAL:
        return "KRACHT VERLOREN"
    return _KOPPEN[termijn.status]


_EINDE: dict[Termijnsoort, str] = {
    Termijnsoort.PLICHT: "uiterlijk {}",
    Termijnsoort.RECHT: "mogelijk tot en met {}",
    Termijnsoort.DUUR: "duurt tot {}",
    Termijnsoort.VERVAL: "vervalt {}, tenzij dat op tijd is voorkomen",
    Termijnsoort.BEWAREN: "bewaren tot en met {}",
}


def _einddag(norm: Termijnnorm, eind: Einde) -> str:
    dag = _wanneer(eind.moment or eind.dag)
    if norm.soort is not Termijnsoort.VERVAL:
        return dag
    return f"na {dag}" if norm.laatste_dag_telt else f"op {dag}"


def _zin(termijn: Termijn) -> str:
    norm, eind = termijn.norm, termijn.einde
    if termijn.status is Status.NIET_GESTART:
        begin = " of ".join(f"‘{soort.zin}’" for soort in norm.start)
        return f"begint zodra dit is vastgelegd: {begin}"
    if eind is not None:
        zin = _EINDE[norm.soort].format(_einddag(termijn.norm, eind))
    elif norm.kwalitatief is not None:
        zin = f"{norm.kwalitatief}; de tekst noemt geen aantal"
    else:
        zin = "opgeschort; de laatste dag is niet bekend"
    if termijn.vervallen_op is not None:
        return f"{zin}; niet meer van toepassing vanaf {_wanneer(termijn.vervallen_op)}"
    if termijn.voldaan_op is None:
        return zin
    return f"{zin}; {'gebruikt' if norm.soort is Termijnsoort.RECHT else 'voldaan'} op {_wanneer(termijn.voldaan_op)}"


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
        f"een gelijkgestelde dag die meetelt is uit tweede hand bekend; zonder die dag is het {dag}"
    ),
    Voorbehoudsoort.KLOKWISSEL: lambda _, dag: (
        f"dit tijdstip komt twee keer voor omdat de klok teruggaat; de tweede keer is {dag}"
        if dag
        else "dit tijdstip valt in het uur dat de klok overslaat; het uur erna is gegeven"
    ),
    Voorbehoudsoort.MOMENT_ONBEKEND: lambda tekst, _: (
        f"{tekst or 'het moment waarop de termijn begint'} is niet vastgelegd; vraag het tijdstip na"
    ),
    Voorbehoudsoort.TERUGGEREKEND: lambda _, dag: (
        f"teruggerekend valt de dag niet op een werkdag en hij schuift niet op; {dag} is veilig"
    ),
    Voorbehoudsoort.VERLENGING_BEGRENSD: lambda tekst, _: (
        f"de vastgelegde verlenging is langer dan de tekst toestaat; geteld is ten hoogste {tekst}"
    ),
    Voorbehoudsoort.VERLENGD_NA_EINDE: lambda _, __: (
        "een verlenging of opschorting is vastgelegd toen de termijn al voorbij was; zij telt niet mee"
    ),
    Voorbehoudsoort.OPGESCHORT: lambda _, dag: (
        f"de termijn is opgeschort sinds {dag}; het einde van de opschorting is niet vastgelegd"
    ),
    Voorbehoudsoort.MAXIMUM: lambda _, __: (
        "de einddatum in de beslissing is niet vastgelegd; dit is het langste dat de tekst toestaat"
    ),
    Voorbehoudsoort.LANGER_DAN_MAXIMUM: lambda _, dag: f"de beslissing noemt {dag}, later dan de tekst toestaat",
    Voorbehoudsoort.TEKST_NIET_GELEZEN: lambda _, dag: (
        f"de tekst is gelezen zoals die gold vanaf {dag}; de tekst van daarvoor niet"
    ),
    Voorbehoudsoort.GEEN_RECHT: lambda tekst, _: f"dit is geen wet maar een {tekst}",
    Voorbehoudsoort.TWEEDE_HAND: lambda tekst, _: tekst or "de bron zelf is niet gelezen",
    Voorbehoudsoort.AFGELEID: lambda tekst, _: tekst or "dit is afgeleid uit de tekst",
    Voorbehoudsoort.AANNAME: lambda tekst, _: f"aanname: {tekst}",
    Voorbehoudsoort.OORDEEL: lambda _, __: "de tekst noemt geen aantal; of dit op tijd was, is een oordeel",
    Voorbehoudsoort.MOGELIJK_VERVALLEN: lambda tekst, dag: (
        f"volgens het dossier is dit op {dag} vervallen ({tekst}); vraag na of iets niet is vastgelegd"
    ),
    Voorbehoudsoort.TOELICHTING: lambda tekst, _: tekst,
}
