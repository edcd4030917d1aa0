"""Answers in Dutch sentences. The only place with sentences; everything they say is in the data first."""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Any, TypeAlias

from huiselijkgeweld.antwoorden import Opschaling, Plichten, Regie
from huiselijkgeweld.bekostigingen import Bekostiging
from huiselijkgeweld.bronnen import Bron
from huiselijkgeweld.errors import InvalidValueError, UnknownCodeError
from huiselijkgeweld.evaluation import Stand
from huiselijkgeweld.klokken import Termijn
from huiselijkgeweld.rules import Outcome
from huiselijkgeweld.tijd.termijnen import Einde
from huiselijkgeweld.uitleg.antwoorden import (
    keten_in_woorden,
    opschaling_in_woorden,
    plichten_in_woorden,
    regie_in_woorden,
    rijen_van,
)
from huiselijkgeweld.uitleg.bekostiging import bekostiging_in_woorden, dienst_in_woorden
from huiselijkgeweld.uitleg.betrokkene import stand_voor_betrokkene
from huiselijkgeweld.uitleg.eerst import eerst_in_woorden
from huiselijkgeweld.uitleg.termijnen import samengevoegd, stappen, termijn_in_woorden
from huiselijkgeweld.uitleg.verlopen import verloop_in_woorden, wijzigingen_in_woorden
from huiselijkgeweld.uitleg.voorbehouden import let_op
from huiselijkgeweld.uitleg.voorbehouden import voorbehoud_in_woorden as voorbehoud_in_woorden
from huiselijkgeweld.uitleg.vragen import vragen_in_woorden
from huiselijkgeweld.uitleg.woorden import dag_in_woorden as dag_in_woorden
from huiselijkgeweld.uitleg.woorden import wanneer
from huiselijkgeweld.verlopen import Verloop, Wijziging


class Publiek(StrEnum):
    """For whom a text is (publiek)."""

    PROFESSIONAL = "professional"
    BETROKKENE = "betrokkene"
    """A person concerned, who never learns who reported."""


_Antwoord: TypeAlias = (
    Stand | Regie | Opschaling | Plichten | Termijn | Einde | Verloop | tuple[Wijziging, ...] | tuple[Bekostiging, ...]
)


def explain(answer: _Antwoord, *, publiek: Publiek | str = Publiek.PROFESSIONAL) -> str:
    """Say an answer in Dutch, with every row, step, source and reservation.

    A text for a person concerned is short: who arranges help, who keeps an eye on safety, how long an investigation or
    a restraining order lasts. It never shows who reported (Uitvoeringsbesluit Wmo 2015 art. 4.1.8 lid 3). It is empty
    as long as it is not certain that the family may be informed: violence can have to do with honour, and somebody has
    to judge that first; and as long as Veilig Thuis has not told everybody itself of whom it recorded data.

    Args:
        answer: a whole `Stand` or a part of it; how a case goes on; or what differs between two Standen.
        publiek: for whom; only a whole `Stand` can be told to a person concerned.

    Raises:
        InvalidValueError: something that cannot be said, or a part for a person concerned.
        UnknownCodeError: no such `publiek`.

    Example:
        >>> from datetime import date
        >>> from huiselijkgeweld import NORMEN
        >>> print(explain(NORMEN["UB-10W"].einde(date(2026, 2, 24))))
        woensdag 6 mei 2026
            2026-05-05 · 10 weken na 2026-02-24 · UWmo 2015 art. 4.1.7 lid 2
            2026-05-06 · verlengd: Bevrijdingsdag telt niet · Atw art. 1 lid 1; Atw art. 5
    """
    if publiek not in list(Publiek):
        raise UnknownCodeError("publiek", str(publiek), list(Publiek))
    if publiek == Publiek.PROFESSIONAL:
        return "\n".join(_regels(answer))
    if isinstance(answer, Stand):
        return "\n".join(stand_voor_betrokkene(answer))
    msg = f"answer: only a whole Stand can be told to a betrokkene, not a {type(answer).__name__}"
    raise InvalidValueError(msg)


def _regels(answer: object) -> Iterator[str]:
    if isinstance(answer, Stand):
        yield from _stand(answer)
    elif isinstance(answer, Termijn):
        yield from termijn_in_woorden(answer, [answer.over] if answer.over else [])
    elif isinstance(answer, Einde):
        yield from (wanneer(answer.moment or answer.dag), *stappen(answer), *let_op(answer.voorbehouden))
    elif isinstance(answer, Verloop):
        yield from verloop_in_woorden(answer)
    elif isinstance(answer, tuple) and all(isinstance(een, Wijziging) for een in answer):
        yield from wijzigingen_in_woorden(answer)
    elif isinstance(answer, tuple) and all(isinstance(een, Bekostiging) for een in answer):
        yield from bekostiging_in_woorden(answer)
        yield from let_op(dict.fromkeys(een for deel in answer for een in deel.voorbehouden), _van_geld(answer))
    elif isinstance(answer, Regie | Opschaling | Plichten):
        yield from _deel_van_stand(answer)
    else:
        msg = f"answer: {type(answer).__name__} cannot be explained; give a Stand, a part of it, or a Verloop"
        raise InvalidValueError(msg)


def _deel_van_stand(answer: Regie | Opschaling | Plichten) -> Iterator[str]:
    """A part with its questions and reservations."""
    if isinstance(answer, Regie):
        yield from regie_in_woorden(answer)
        antwoorden = _van_regie(answer)
    elif isinstance(answer, Opschaling):
        yield from opschaling_in_woorden(answer, {})
        antwoorden = _van_opschaling(answer)
    else:
        yield from plichten_in_woorden(answer)
        antwoorden = (answer.plichten,)
    yield from vragen_in_woorden(answer.vragen)
    yield from let_op(answer.voorbehouden, _bronnen(antwoorden))


def _stand(stand: Stand) -> Iterator[str]:
    herkomst = stand.herkomst
    yield f"Stand van zaken op {dag_in_woorden(herkomst.on)}"
    yield from _deel("Het eerst", *eerst_in_woorden(stand))
    termijnen = [regel for een in samengevoegd(stand.termijnen) for regel in ("", *termijn_in_woorden(*een))]
    yield from _deel("Termijnen", *(termijnen or ["Uit het dossier volgt geen termijn."]))
    yield from _deel("Regie", *regie_in_woorden(stand.regie))
    yield from _deel("Opschaling", *opschaling_in_woorden(stand.opschaling, stand.kinderen))
    yield from _deel("Plichten", *plichten_in_woorden(stand.plichten))
    yield from _deel("Keten", *(regel for een in stand.keten for regel in keten_in_woorden(een)))
    yield from _deel("Wie betaalt wat", *(regel for een in stand.bekostiging for regel in dienst_in_woorden(een)))
    yield from _deel("Open vragen", *vragen_in_woorden(stand.vragen))
    gezegd = {voorbehoud for termijn in stand.termijnen for voorbehoud in termijn.voorbehouden}
    overig = (een for een in stand.voorbehouden if een not in gezegd)
    genoemd = (*_bronnen(_van_stand(stand)), *_van_geld(deel for een in stand.bekostiging for deel in een.bekostiging))
    yield from _deel("Voorbehouden", *let_op(overig, genoemd))
    yield ""
    yield "Wat niet is vastgelegd, geldt hier als niet gebeurd; vraag na voordat u handelt."
    regio = "zonder regio" if herkomst.regio is None else f"regio {herkomst.regio}"
    yield f"Herkomst: huiselijkgeweld {herkomst.versie}, {regio}, tabellen {herkomst.tabellen}."
    if stand.termijnen:
        yield from (f"Voor elke termijn geldt: {lezing}." for lezing in herkomst.lezingen)


def _deel(kop: str, *regels: str) -> Iterator[str]:
    """A part with its heading; nothing, where there is nothing to say."""
    if regels:
        yield ""
        yield kop.upper()
        yield from regels


_Uitkomsten: TypeAlias = tuple[Outcome[Any] | Mapping[Any, Outcome[bool]], ...]


def _van_regie(regie: Regie) -> _Uitkomsten:
    return regie.casusregie, regie.zicht, regie.rollen


def _van_opschaling(een: Opschaling) -> _Uitkomsten:
    return een.jeugd, een.bevoegd, een.uitnodigen, een.mda, een.mda_prioriteit, een.zvh


def _van_stand(stand: Stand) -> _Uitkomsten:
    """Every answer that the text of a Stand gives with its rows."""
    kinderen = [antwoord for een in stand.kinderen.values() for antwoord in _van_opschaling(een)[:3]]
    opschaling = _van_opschaling(stand.opschaling)[3 if kinderen else 0 :]
    keten = (een.antwoord for een in stand.keten)
    return (*_van_regie(stand.regie), *opschaling, *kinderen, stand.plichten.plichten, *keten)


def _van_geld(delen: Iterable[Bekostiging]) -> Iterator[Bron]:
    """The sources of every row about money."""
    return (bron for deel in delen for een in deel.financieringen for bron in een.regel.bronnen)


def _bronnen(antwoorden: Iterable[Outcome[Any] | Mapping[Any, Outcome[bool]]]) -> Iterator[Bron]:
    """The sources of every row in play."""
    return (bron for rij in rijen_van(*antwoorden) for bron in rij.bronnen)
