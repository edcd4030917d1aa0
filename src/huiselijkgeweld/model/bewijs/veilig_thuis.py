"""Where the contact with Veilig Thuis stands, report by report, and who became regisseur by an earlier one."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

import attrs

from huiselijkgeweld.model.bewijs.bewering import Bewering, tijd_van
from huiselijkgeweld.model.feiten import Regisseur, VeiligThuis
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenis, Gebeurtenissoort, Melduitkomst, laatste, niet_voor
from huiselijkgeweld.model.gebeurtenissen.veilig_thuis import (
    ADVIES_GEGEVEN,
    MELDING_ONTVANGEN,
    ONDERZOEK_GESTART,
    OVERDRACHT_AANVAARD,
    OVERDRACHT_VERZONDEN,
    VEILIG_THUIS_BEEINDIGD,
    VEILIGHEIDSBEOORDELING_AFGEROND,
    VOORWAARDEN_EN_VERVOLG_GESTART,
)
from huiselijkgeweld.model.gesteld import Feit

_VAST: Final[Mapping[Gebeurtenissoort, VeiligThuis]] = MappingProxyType(
    {
        MELDING_ONTVANGEN: VeiligThuis.MELDING_OPEN,
        ONDERZOEK_GESTART: VeiligThuis.VERVOLG_BIJ_VT,
        VOORWAARDEN_EN_VERVOLG_GESTART: VeiligThuis.VERVOLG_BIJ_VT,
        OVERDRACHT_VERZONDEN: VeiligThuis.OVERDRACHT_VERZONDEN,
        VEILIG_THUIS_BEEINDIGD: VeiligThuis.AFGESLOTEN,
    }
)
_BIJ_UITKOMST: Final = MappingProxyType(
    {
        Melduitkomst.NIET_ONTVANKELIJK: VeiligThuis.AFGESLOTEN,
        Melduitkomst.VERVOLG_BIJ_VT: VeiligThuis.VERVOLG_BIJ_VT,
        Melduitkomst.OVERDRACHT_NA_BEOORDELING: VeiligThuis.OVERDRACHT_VERZONDEN,
        Melduitkomst.GEEN_VERVOLG: VeiligThuis.AFGESLOTEN,
        Melduitkomst.REGIONAAL_MAATWERK: VeiligThuis.VERVOLG_BIJ_VT,
        Melduitkomst.OVERDRACHT: VeiligThuis.OVERDRACHT_VERZONDEN,
        Melduitkomst.AFSLUITING_ZONDER_OVERDRACHT: VeiligThuis.AFGESLOTEN,
        Melduitkomst.ONJUIST_GEADRESSEERD: VeiligThuis.AFGESLOTEN,
    }
)
_DOOR: Final = MappingProxyType(
    {
        Regisseur.LOKAAL_TEAM: VeiligThuis.OVERGEDRAGEN_LOKAAL_TEAM,
        Regisseur.ZORGAANBIEDER: VeiligThuis.OVERGEDRAGEN_ZORGAANBIEDER,
    }
)
_RANG: Final = MappingProxyType(
    {
        VeiligThuis.MELDING_OPEN: 0,
        VeiligThuis.VERVOLG_BIJ_VT: 1,
        VeiligThuis.OVERDRACHT_VERZONDEN: 2,
        None: 3,  # accepted, and nobody recorded by whom
        VeiligThuis.OVERGEDRAGEN_LOKAAL_TEAM: 3,
        VeiligThuis.OVERGEDRAGEN_ZORGAANBIEDER: 3,
        VeiligThuis.AFGESLOTEN: 4,
    }
)
"""How much has happened on a report: of several, the one on which least has happened decides."""


@attrs.frozen
class _Melding:
    """How one report stands, by which events, and which event received it."""

    stand: VeiligThuis | None
    gebeurtenissen: tuple[Gebeurtenis, ...]
    ontvangen: Gebeurtenis
    rang: int = attrs.field(init=False)

    @rang.default
    def _rang(self) -> int:
        return _RANG[self.stand]


def beweringen(gebeurtenissen: Sequence[Gebeurtenis]) -> Iterator[Bewering]:
    """What the events say of `veilig_thuis`, and of `lopende_regisseur` by the transfer of an earlier report."""
    per_dag = defaultdict(list)
    for een in gebeurtenissen:
        if een.soort in _SOORTEN:
            per_dag[een.dag].append(een)
    per_melding: dict[str | None, list[Gebeurtenis]] = defaultdict(list)
    meldingen: dict[str | None, _Melding] = {}
    for dag in sorted(per_dag):
        for een in per_dag[dag]:
            per_melding[een.over].append(een)
        meldingen |= {over: _melding(per_melding[over]) for over in dict.fromkeys(een.over for een in per_dag[dag])}
        standen = {melding.stand for melding in _beslissend(meldingen.values())}
        stand = standen.pop() if len(standen) == 1 else None
        yield Bewering("veilig_thuis", stand, None, tijd_van(per_dag[dag]))
    if meldingen:
        yield from _regisseurs(meldingen.values())
    elif not any(_is_meer_dan_advies(een.waarde) for een in gebeurtenissen):
        adviezen = (een for een in gebeurtenissen if een.soort == ADVIES_GEGEVEN)
        yield from (Bewering("veilig_thuis", VeiligThuis.ADVIES, None, advies.op) for advies in adviezen)


def _is_meer_dan_advies(waarde: object) -> bool:
    """Whether somebody stated a report: advice counts as less than any of them, also one that was closed."""
    if not isinstance(waarde, Feit) or waarde.naam != "veilig_thuis":
        return False
    return waarde.waarde not in {VeiligThuis.GEEN, VeiligThuis.ADVIES}


def _regisseurs(meldingen: Collection[_Melding]) -> Iterator[Bewering]:
    """Who took over an earlier report than the one that decides; None: accepted, and not recorded by whom."""
    # Of the last reports one with a moment says as much as all of them, and so does one without.
    nieuwste = {een.moment is None: een for een in laatste(melding.ontvangen for melding in _beslissend(meldingen))}
    for melding in meldingen:
        if any(not niet_voor(ander, melding.ontvangen) for ander in nieuwste.values()):
            for een in melding.gebeurtenissen:
                if een.soort == OVERDRACHT_AANVAARD:
                    wie = een.waarde if isinstance(een.waarde, Regisseur) and een.waarde in _DOOR else None
                    yield Bewering("lopende_regisseur", wie, None, een.op)


def _beslissend(meldingen: Collection[_Melding]) -> list[_Melding]:
    """The reports on which least has happened."""
    rang = min([melding.rang for melding in meldingen])
    return [melding for melding in meldingen if melding.rang == rang]


def _melding(eigen: Sequence[Gebeurtenis]) -> _Melding:
    """One report, by its last event; of events of one day without an order the last one in the process counts."""
    laatste_standen = [_stand(een) for een in laatste(eigen)]
    rang = max(_RANG[stand] for stand in laatste_standen)
    standen = {stand for stand in laatste_standen if _RANG[stand] == rang}
    ontvangen = next(een for een in eigen if een.soort == MELDING_ONTVANGEN)
    return _Melding(standen.pop() if len(standen) == 1 else None, tuple(eigen), ontvangen)


_SOORTEN: Final = frozenset((*_VAST, VEILIGHEIDSBEOORDELING_AFGEROND, OVERDRACHT_AANVAARD))


def _stand(gebeurtenis: Gebeurtenis) -> VeiligThuis | None:
    """How a report stands after an event; None: accepted, and not recorded by whom."""
    if isinstance(gebeurtenis.waarde, Melduitkomst):
        return _BIJ_UITKOMST[gebeurtenis.waarde]
    if isinstance(gebeurtenis.waarde, Regisseur):
        return _DOOR.get(gebeurtenis.waarde)
    return _VAST.get(gebeurtenis.soort)
