"""Where the contact with Veilig Thuis stands, report by report, and who became regisseur by an earlier one."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

import attrs

from huiselijkgeweld.model.bewijs.bewering import Bewering
from huiselijkgeweld.model.feiten import Regisseur, VeiligThuis
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenis, Gebeurtenissoort, Melduitkomst, volgorde
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

    @property
    def rang(self) -> int:
        return _RANG[self.stand]


def beweringen(gebeurtenissen: Sequence[Gebeurtenis]) -> Iterator[Bewering]:
    """What the events say of `veilig_thuis`, and of `lopende_regisseur` by the transfer of an earlier report."""
    meldingen = list(_meldingen(gebeurtenissen))
    if not meldingen:
        adviezen = (een for een in gebeurtenissen if een.soort == ADVIES_GEGEVEN)
        yield from (Bewering("veilig_thuis", VeiligThuis.ADVIES, None, advies.op) for advies in adviezen)
        return
    rang = min(melding.rang for melding in meldingen)
    beslissend = [melding for melding in meldingen if melding.rang == rang]
    standen = {melding.stand for melding in beslissend}
    wanneer = max((een for melding in meldingen for een in melding.gebeurtenissen), key=volgorde).op
    yield Bewering("veilig_thuis", standen.pop() if len(standen) == 1 else None, None, wanneer)
    vanaf = max(melding.ontvangen.dag for melding in beslissend)
    for een in (een for melding in meldingen if melding.ontvangen.dag < vanaf for een in melding.gebeurtenissen):
        if isinstance(een.waarde, Regisseur):
            yield Bewering("lopende_regisseur", een.waarde, None, een.op)


def _meldingen(gebeurtenissen: Sequence[Gebeurtenis]) -> Iterator[_Melding]:
    """Each report: on one day the event that comes last in the process counts, whatever the clock."""
    per_melding: dict[str | None, list[Gebeurtenis]] = defaultdict(list)
    for een in gebeurtenissen:
        if een.soort in _SOORTEN:
            per_melding[een.over].append(een)
    for eigen in per_melding.values():
        laatste = max((een.dag, _RANG[_stand(een)]) for een in eigen)
        standen = {_stand(een) for een in eigen if (een.dag, _RANG[_stand(een)]) == laatste}
        ontvangen = next(een for een in eigen if een.soort == MELDING_ONTVANGEN)
        yield _Melding(standen.pop() if len(standen) == 1 else None, tuple(eigen), ontvangen)


_SOORTEN: Final = frozenset((*_VAST, VEILIGHEIDSBEOORDELING_AFGEROND, OVERDRACHT_AANVAARD))


def _stand(gebeurtenis: Gebeurtenis) -> VeiligThuis | None:
    """How a report stands after an event; None: accepted, and not recorded by whom."""
    if isinstance(gebeurtenis.waarde, Melduitkomst):
        return _BIJ_UITKOMST[gebeurtenis.waarde]
    if isinstance(gebeurtenis.waarde, Regisseur):
        return _DOOR.get(gebeurtenis.waarde)
    return _VAST.get(gebeurtenis.soort)
