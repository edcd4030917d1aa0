"""Who holds the regie over a stretch of days, as a picture."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from textwrap import wrap

from huiselijkgeweld.evaluation import Stand
from huiselijkgeweld.interop.mermaid.tekst import LOS, Diagram, grond, veilig
from huiselijkgeweld.model.dossier import Dossier
from huiselijkgeweld.recht.uitkomsten import Houder
from huiselijkgeweld.regio import REGIOS, Regio
from huiselijkgeweld.rules import Outcome
from huiselijkgeweld.uitleg.antwoorden import NAMEN, mogelijkheden
from huiselijkgeweld.uitleg.voorbehouden import voorbehoud_in_woorden
from huiselijkgeweld.uitleg.vragen import vraag_in_woorden
from huiselijkgeweld.uitleg.woorden import met_hoofdletter, opsomming
from huiselijkgeweld.verlopen import standen_in, stukken, verloop
from huiselijkgeweld.vraagstuk import als_regio, van_regio, vraag_naar

_BREED = 60  # characters on a line of a box


def regiediagram(dossier: Dossier, *, van: date, tot: date, regio: str | Regio | None = None) -> Diagram:
    """Draw who holds the casusregie and who the zicht op veiligheid: a box for each stretch of days, in their order.

    A new box begins when the answer changes, or the rows that it rests on, or what is still to be asked; its day stands
    beside the arrow. So somebody to whom the regie returns has a second box. A box has its days and the rows in play,
    each with the kind of text that it rests on and what else it leans on. As long as the answer is not settled it has
    the answers that are possible and the questions that settle it.

    Args:
        dossier: the case file.
        van: the first day.
        tot: the first day after the stretch.
        regio: code of a shipped region, or a region of your own; None: that of the municipality, day by day.

    Raises:
        InvalidValueError: a day that is no date, or `tot` not after `van`.
        HorizonError: a day, or the end of a term, outside 1990-2099.
        UnknownCodeError: no shipped region has this code.

    Example:
        >>> from huiselijkgeweld.model.gebeurtenissen import MELDING_ONTVANGEN, OVERDRACHT_VERZONDEN
        >>> gebeurtenissen = [MELDING_ONTVANGEN(date(2026, 4, 2), "m1"), OVERDRACHT_VERZONDEN(date(2026, 4, 8), "m1")]
        >>> dossier = Dossier("d1", gebeurtenissen=gebeurtenissen)
        >>> for regel in regiediagram(dossier, van=date(2026, 4, 2), tot=date(2026, 5, 1)).splitlines():
        ...     if "zicht" in regel:
        ...         print(regel.strip())
        [*] --> zicht1 : 2026-04-02
        state "Zicht op veiligheid" as zicht {
        state "Veilig Thuis" as zicht1
        zicht1 : 2026-04-02 t/m 2026-04-07
        zicht1 : protocol · RG06z
        state "Veilig Thuis" as zicht2
        zicht2 : 2026-04-08 t/m 2026-04-30
        zicht2 : keuze, aanname · RG13z
        zicht1 --> zicht2 : 2026-04-08
    """
    eigen = als_regio(regio)
    gang = verloop(dossier, van=van, tot=tot, regio=eigen)
    standen = standen_in(gang, dossier, eigen)
    begin, einde, gemeente = standen[0].herkomst.on, gang.eind.herkomst.on, dossier.huishouden.gemeente
    regels = ["stateDiagram-v2"]
    for naam in ("casusregie", "zicht"):
        regels += [f"    [*] --> {naam}1 : {begin}", *_vakken(naam, standen, eigen, einde)]
    antwoorden = (antwoord for stand in standen for antwoord in (stand.regie.casusregie, stand.regie.zicht))
    feiten = dict.fromkeys(feit for antwoord in antwoorden for feit in antwoord.missing)
    regels += _los("Vragen", (vraag_in_woorden(vraag_naar(feit, None), ()) for feit in feiten))
    opmerkingen = (een for stand in standen for een in van_regio(_regio(stand, eigen), stand.herkomst.on, gemeente))
    regels += _los("Voorbehouden", dict.fromkeys(map(voorbehoud_in_woorden, opmerkingen)))
    return Diagram("\n".join(regels))


def _regio(stand: Stand, eigen: Regio | None) -> Regio | None:
    """The region by which a Stand was made: the one that was given, or a shipped one."""
    code = stand.herkomst.regio
    return REGIOS[code] if eigen is None and code is not None else eigen


def _vakken(naam: str, standen: Sequence[Stand], eigen: Regio | None, einde: date) -> Iterator[str]:
    """The boxes of one question in a frame, joined by arrows."""
    yield f'    state "{NAMEN[naam]}" as {naam} {{'
    delen = stukken(standen, lambda stand: getattr(stand.regie, naam), einde)
    for nummer, (stand, begin, tot) in enumerate(delen, 1):
        kop, *regels = _antwoord(getattr(stand.regie, naam), _regio(stand, eigen))
        vak = _vak(f"{naam}{nummer}", kop, (f"{begin} t/m {tot}", *regels))
        yield from (f"    {regel}" for regel in vak)
        if nummer > 1:
            yield f"        {naam}{nummer - 1} --> {naam}{nummer} : {begin}"
    yield "    }"


def _antwoord(antwoord: Outcome[Houder], regio: Regio | None) -> Iterator[str]:
    """The answer, what would settle it, and the rows that it rests on."""
    mogelijk = mogelijkheden(antwoord)
    if antwoord.value is None:
        yield "Nog niet te zeggen"
        yield f"mogelijk · {opsomming(mogelijk, 'of')}"
        yield f"vraag na · {', '.join(antwoord.missing)}"
    else:
        yield met_hoofdletter(mogelijk[0])
    codes: dict[str, list[str]] = defaultdict(list)
    for rij in antwoord.rules:
        codes[grond(rij, regio)].append(rij.code)
    yield from (f"{soort} · {', '.join(rijen)}" for soort, rijen in codes.items())


def _vak(vak: str, kop: str, regels: Iterable[str]) -> Iterator[str]:
    """A box with its heading and its words, no line too wide."""
    yield f'    state "{kop}" as {vak}'
    yield from (
        f"    {vak} : {veilig(deel, LOS)}" for regel in regels for deel in wrap(regel, _BREED, break_on_hyphens=False)
    )


def _los(kop: str, regels: Iterable[str]) -> Iterator[str]:
    """A box beside the others, if there is anything in it."""
    if alle := list(regels):
        yield from _vak(kop.lower(), kop, alle)
