"""What a person concerned (betrokkene) may read of a case: as little as helps, and never what can lead to who reported.

Nobody knows who will read it: a victim, a child, or who is suspected. So no word depends on a melder, on advice that
somebody asked, on duties of professionals, on escalation that is being considered, or on where somebody stays. There
is no text at all as long as it is not certain that the family may be informed, and that Veilig Thuis has told
everybody itself of whom it recorded data.
"""

from collections.abc import Iterator
from datetime import date, datetime
from types import MappingProxyType
from typing import Final

import attrs

from huiselijkgeweld.antwoorden import regie
from huiselijkgeweld.evaluation import Stand
from huiselijkgeweld.herkomst import tabellen
from huiselijkgeweld.klokken import Status
from huiselijkgeweld.model.feiten import VeiligThuis
from huiselijkgeweld.recht.uitkomsten import Houder, Plicht
from huiselijkgeweld.regio import REGIOS
from huiselijkgeweld.uitleg.woorden import dag_in_woorden, wanneer, woord
from huiselijkgeweld.vraagstuk import als_regio

TERMIJNEN: Final = MappingProxyType(
    {
        "UB-10W": "Veilig Thuis rondt het onderzoek uiterlijk af op {}",
        "WTH-10D": "Het huisverbod duurt tot {}",
    }
)
"""The norms whose terms everybody in a case may read while they run, in words.

Left out: the five days after a report (UB-5D, UB-5DV, HP-5WD), because they give away the day of the report, and run
before anybody was told of it; a measure or authorisation for a child (VOTS-3M, OTS-1Y, UHP-1Y and what follows them),
because it is told to who has authority over that child, can be given before the parents are heard, and has to be
carried out before it is spoken of; every right that one person can use (WTH-BEROEP, SR-66), because the line would
disappear once that person used it.
"""
_INGELICHT: Final = "WMO-4W"
_ONTVANGEN: Final = "UB-5DV"
"""The norms whose terms start when data are recorded, and when a report is received."""
_ZONDER_MELDING: Final = frozenset({VeiligThuis.GEEN, VeiligThuis.ADVIES})
_NIET_TE_NOEMEN: Final = frozenset({None, Houder.ADVIESVRAGER, Houder.NIEMAND})


def bezwaren(stand: Stand) -> tuple[str, ...]:
    """Why there is no text for persons concerned yet, for the professional; nothing where there is one.

    Honour-related violence can forbid to inform the family, and Veilig Thuis must have told everybody itself of whom
    it recorded data: where a report is known, the record has to show that it did so after the last one.
    """
    gevonden = []
    if stand.plichten.plichten[Plicht.BETROKKENEN_NOG_NIET_INFORMEREN].value is not False:
        gevonden.append("het staat niet vast dat het geweld niets met eer te maken heeft (feit eergerelateerd)")
    ingelicht = [een for een in stand.termijnen if een.norm.code == _INGELICHT]
    melding = stand.feiten.veilig_thuis not in {None, *_ZONDER_MELDING}
    laatst = max((een.start for een in stand.termijnen if een.norm.code == _ONTVANGEN), key=_dag, default=None)
    sindsdien = [een for een in ingelicht if laatst is None or _dag(een.start) >= _dag(laatst)]
    if (melding and not sindsdien) or any(een.voldaan_op is None for een in ingelicht):
        gevonden.append(
            "niet van iedereen staat vast dat Veilig Thuis die heeft ingelicht "
            "(gebeurtenissen persoonsgegevens_vastgelegd en betrokkene_geinformeerd)"
        )
    return tuple(gevonden)


def _dag(op: date | datetime | None) -> date:
    return date.min if op is None else op.date() if isinstance(op, datetime) else op


def stand_voor_betrokkene(stand: Stand) -> Iterator[str]:
    """The few things that a person concerned may read."""
    if bezwaren(stand):
        return
    casusregie, zicht = _houders(stand)
    yield f"Zo staat het op {dag_in_woorden(stand.herkomst.on)}"
    yield ""
    yield f"Wie de hulp regelt: {casusregie or _ONBEKEND}"
    yield f"Wie op de veiligheid let: {zicht or _ONBEKEND}"
    yield from dict.fromkeys(_termijnen(stand))
    yield ""
    yield f"Vragen? Stel ze aan {casusregie or zicht or 'een hulpverlener die u kent'}."


_ONBEKEND: Final = "dat is nog niet bekend"


def _houders(stand: Stand) -> tuple[str, str]:
    """Who holds the casusregie and the zicht, as far as that shows neither a stay in opvang nor that advice was asked.

    Both are left blank and the question is put again. A region that is not one of the shipped cannot be asked again,
    so that nobody is named.
    """
    feiten, herkomst = stand.feiten, stand.herkomst
    if herkomst.regio not in {None, *REGIOS} or tabellen(als_regio(herkomst.regio)) != herkomst.tabellen:
        return "", ""
    contact = None if feiten.veilig_thuis in _ZONDER_MELDING else feiten.veilig_thuis
    opnieuw = regie(attrs.evolve(feiten, in_opvang=None, veilig_thuis=contact), on=herkomst.on, regio=herkomst.regio)
    namen = ["" if een in _NIET_TE_NOEMEN else woord(een) for een in (opnieuw.casusregie.value, opnieuw.zicht.value)]
    return namen[0], namen[1]


def _termijnen(stand: Stand) -> Iterator[str]:
    for termijn in stand.termijnen:
        if termijn.norm.code in TERMIJNEN and termijn.status is Status.LOPEND and termijn.einde is not None:
            yield f"{TERMIJNEN[termijn.norm.code].format(wanneer(termijn.einde.moment or termijn.einde.dag))}."
