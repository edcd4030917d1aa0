"""Answers in Dutch sentences. The only place with sentences; everything they say is in the data first."""

from collections.abc import Iterator
from enum import StrEnum

from huiselijkgeweld.antwoorden import Opschaling, Plichten, Regie
from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.evaluation import Stand
from huiselijkgeweld.klokken import Termijn
from huiselijkgeweld.tijd.termijnen import Einde
from huiselijkgeweld.uitleg.antwoorden import (
    keten_in_woorden,
    opschaling_in_woorden,
    plichten_in_woorden,
    regie_in_woorden,
    vragen_in_woorden,
)
from huiselijkgeweld.uitleg.betrokkene import stand_voor_betrokkene
from huiselijkgeweld.uitleg.termijnen import stappen, termijn_in_woorden
from huiselijkgeweld.uitleg.voorbehouden import let_op
from huiselijkgeweld.uitleg.voorbehouden import voorbehoud_in_woorden as voorbehoud_in_woorden
from huiselijkgeweld.uitleg.woorden import dag_in_woorden as dag_in_woorden
from huiselijkgeweld.uitleg.woorden import wanneer


class Publiek(StrEnum):
    """For whom a text is (publiek)."""

    PROFESSIONAL = "professional"
    BETROKKENE = "betrokkene"
    """A person concerned, who never learns who reported."""


def explain(
    answer: Stand | Regie | Opschaling | Plichten | Termijn | Einde, *, publiek: Publiek | str = Publiek.PROFESSIONAL
) -> str:
    """Say an answer in Dutch, with every row, step, source and reservation.

    A text for a person concerned is short: who arranges help, who keeps an eye on safety, how long some terms last. It
    never shows who reported (Uitvoeringsbesluit Wmo 2015 art. 4.1.8 lid 3), and it is empty as long as it is not
    certain that the family may be informed: violence can have to do with honour, and somebody has to judge that first.

    Args:
        answer: a whole `Stand`, or a part of it.
        publiek: for whom; only a whole `Stand` can be told to a person concerned.

    Raises:
        InvalidValueError: a part, for a person concerned.

    Example:
        >>> from datetime import date
        >>> from huiselijkgeweld import NORMEN
        >>> print(explain(NORMEN["UB-10W"].einde(date(2026, 2, 24))))
        woensdag 6 mei 2026
            2026-05-05 · 10 weken na 2026-02-24 · UWmo 2015 art. 4.1.7 lid 2
            2026-05-06 · verlengd: Bevrijdingsdag telt niet · Atw art. 1 lid 1; Atw art. 5
    """
    if Publiek(publiek) is Publiek.PROFESSIONAL:
        return "\n".join(_regels(answer))
    if isinstance(answer, Stand):
        return "\n".join(stand_voor_betrokkene(answer))
    msg = f"answer: only a whole Stand can be told to a betrokkene, not a {type(answer).__name__}"
    raise InvalidValueError(msg)


def _regels(answer: Stand | Regie | Opschaling | Plichten | Termijn | Einde) -> Iterator[str]:
    if isinstance(answer, Stand):
        yield from _stand(answer)
    elif isinstance(answer, Termijn):
        yield from termijn_in_woorden(answer)
    elif isinstance(answer, Einde):
        yield from (wanneer(answer.moment or answer.dag), *stappen(answer), *let_op(answer.voorbehouden))
    else:
        if isinstance(answer, Regie):
            yield from regie_in_woorden(answer)
        elif isinstance(answer, Opschaling):
            yield from opschaling_in_woorden(answer, {})
        else:
            yield from plichten_in_woorden(answer)
        yield from vragen_in_woorden(answer.vragen)
        yield from let_op(answer.voorbehouden)


def _stand(stand: Stand) -> Iterator[str]:
    herkomst = stand.herkomst
    yield f"Stand van zaken op {dag_in_woorden(herkomst.on)}"
    termijnen = [regel for een in stand.termijnen for regel in ("", *termijn_in_woorden(een))]
    yield from _deel("Termijnen", *(termijnen or ["Uit het dossier volgt geen termijn."]))
    yield from _deel("Regie", *regie_in_woorden(stand.regie))
    yield from _deel("Opschaling", *opschaling_in_woorden(stand.opschaling, stand.kinderen))
    yield from _deel("Plichten", *plichten_in_woorden(stand.plichten))
    yield from _deel("Keten", *(regel for een in stand.keten for regel in keten_in_woorden(een)))
    yield from _deel("Open vragen", *vragen_in_woorden(stand.vragen))
    gezegd = {voorbehoud for termijn in stand.termijnen for voorbehoud in termijn.voorbehouden}
    yield from _deel("Voorbehouden", *let_op(een for een in stand.voorbehouden if een not in gezegd))
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
