"""What a person concerned (betrokkene) may read of a case: as little as helps, and never what can lead to who reported.

No word of this text depends on a melder, on advice that somebody asked, on duties of professionals, on escalation that
is being considered, or on where somebody stays. While it is not certain that the family may be informed, there is no
text at all.
"""

from collections.abc import Iterator

from huiselijkgeweld.evaluation import Stand
from huiselijkgeweld.klokken import Status, Termijn
from huiselijkgeweld.recht.uitkomsten import Houder, Plicht
from huiselijkgeweld.rules import Outcome
from huiselijkgeweld.uitleg.woorden import dag_in_woorden, wanneer, woord

TERMIJNEN = frozenset({"UB-5D", "UB-5DV", "UB-10W", "WTH-10D", "WTH-BEROEP", "VOTS-3M", "OTS-1Y", "OTS-EXT", "UHP-1Y"})
"""The norms whose terms a person concerned may read: how long Veilig Thuis may take, and how long a measure lasts."""
_NIET_TE_NOEMEN = frozenset({Houder.ADVIESVRAGER, Houder.NIEMAND})


def mag_worden_ingelicht(stand: Stand) -> bool:
    """Whether it is certain that no rule forbids to inform the family; honour-related violence can."""
    return stand.plichten.plichten[Plicht.BETROKKENEN_NOG_NIET_INFORMEREN].value is False


def stand_voor_betrokkene(stand: Stand) -> Iterator[str]:
    """The few things that a person concerned may read."""
    if not mag_worden_ingelicht(stand):
        return
    yield f"Zo staat het op {dag_in_woorden(stand.herkomst.on)}"
    yield ""
    yield f"Wie de hulp regelt: {_wie(stand.regie.casusregie)}"
    yield f"Wie op de veiligheid let: {_wie(stand.regie.zicht)}"
    for termijn in stand.termijnen:
        if termijn.norm.code in TERMIJNEN and termijn.status is Status.LOPEND and termijn.einde is not None:
            yield _termijn(termijn)
    yield ""
    yield "Vragen? Stel ze aan wie de hulp regelt."


def _wie(uitkomst: Outcome[Houder]) -> str:
    if uitkomst.value is None or uitkomst.value in _NIET_TE_NOEMEN:
        return "dat is nog niet bekend"
    return woord(uitkomst.value)


def _termijn(termijn: Termijn) -> str:
    eind = termijn.einde
    dag = "" if eind is None else wanneer(eind.moment or eind.dag)
    naam = termijn.norm.naam
    return f"{naam[0].upper()}{naam[1:]}: {'tot' if termijn.norm.eindigt_voor_de_dag else 'uiterlijk'} {dag}"
