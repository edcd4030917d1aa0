"""Reservations in Dutch sentences."""

from collections.abc import Callable, Iterable, Iterator

from huiselijkgeweld.bronnen import Bron, Voorbehoud, Voorbehoudsoort
from huiselijkgeweld.uitleg.woorden import wanneer, zonder_weekdag


def let_op(voorbehouden: Iterable[Voorbehoud], genoemd: Iterable[Bron] = ()) -> Iterator[str]:
    """Each reservation on a line, assumptions last, with its sources unless all were named beside the rows."""
    al = frozenset(genoemd)
    for voorbehoud in sorted(voorbehouden, key=lambda een: een.soort is Voorbehoudsoort.AANNAME):
        bronnen = "" if al.issuperset(voorbehoud.bronnen) else f" ({'; '.join(map(str, voorbehoud.bronnen))})"
        yield f"    Let op: {voorbehoud_in_woorden(voorbehoud).removesuffix('.')}{bronnen}."


def voorbehoud_in_woorden(voorbehoud: Voorbehoud) -> str:
    """A reservation in one Dutch sentence, without its sources."""
    ander = voorbehoud.moment or voorbehoud.dag
    return _VOORBEHOUDEN[voorbehoud.soort](voorbehoud.tekst, "" if ander is None else wanneer(ander))


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
        "teruggerekend valt de dag niet op een werkdag en hij schuift niet op; "
        f"wie uiterlijk {dag or 'op de werkdag ervoor'} handelt, is op tijd"
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
        f"de tekst is gelezen zoals die gold vanaf {zonder_weekdag(dag)}; de tekst van daarvoor niet"
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
    Voorbehoudsoort.GEEN_REGIO: lambda tekst, _: f"{tekst}; alleen wat landelijk geldt, is gebruikt",
    Voorbehoudsoort.GEEN_LID: lambda tekst, _: tekst,
    Voorbehoudsoort.NOG_NIET_BEGONNEN: lambda tekst, dag: (
        f"de regionale tekst van {tekst} geldt vanaf {dag}; van de regio is alleen gebruikt wat op oudere of "
        "ongedateerde teksten rust"
    ),
    Voorbehoudsoort.VERLOPEN: lambda tekst, dag: f"de regionale tekst gold tot {dag}: {tekst}",
    Voorbehoudsoort.GEEINDIGD: lambda tekst, dag: f"{tekst} (liep tot {dag})",
}
