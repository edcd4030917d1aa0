"""The steps of a melding at Veilig Thuis as STATUSTYPEN, and which of them were taken as STATUSSEN."""

from datetime import date, datetime
from itertools import count

import attrs

from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.interop.zgw.payload import Velden
from huiselijkgeweld.model.dossier import Dossier
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenis, Gebeurtenissoort
from huiselijkgeweld.model.gebeurtenissen.veilig_thuis import (
    MELDING_ONTVANGEN,
    ONDERZOEK_GESTART,
    ONDERZOEK_NIET_NODIG_VASTGESTELD,
    ONDERZOEK_NODIG_VASTGESTELD,
    OVERDRACHT_AANVAARD,
    OVERDRACHT_VERZONDEN,
    VEILIG_THUIS_BEEINDIGD,
    VEILIGHEIDSBEOORDELING_AFGEROND,
    VERVOLGSTAPPEN_BEPAALD,
    VOORWAARDEN_EN_VERVOLG_GESTART,
)
from huiselijkgeweld.model.ids import als_id
from huiselijkgeweld.tijd.momenten import AMSTERDAM


@attrs.frozen
class Statustype:
    """A step of a zaaktype (statustype): its name, and the events that take it."""

    omschrijving: str
    soorten: tuple[Gebeurtenissoort, ...] = ()


STAPPEN = (
    Statustype("Melding ontvangen", (MELDING_ONTVANGEN,)),
    Statustype("Veiligheidsbeoordeling afgerond", (VEILIGHEIDSBEOORDELING_AFGEROND,)),
    Statustype("Onderzoek nodig vastgesteld", (ONDERZOEK_NODIG_VASTGESTELD,)),
    Statustype("Onderzoek niet nodig vastgesteld", (ONDERZOEK_NIET_NODIG_VASTGESTELD,)),
    Statustype("Onderzoek gestart", (ONDERZOEK_GESTART,)),
    Statustype("Voorwaarden en vervolg gestart", (VOORWAARDEN_EN_VERVOLG_GESTART,)),
    Statustype("Vervolgstappen bepaald", (VERVOLGSTAPPEN_BEPAALD,)),
    Statustype("Overdracht verzonden", (OVERDRACHT_VERZONDEN,)),
    Statustype("Overdracht aanvaard", (OVERDRACHT_AANVAARD,)),
    Statustype("Bemoeienis beëindigd", (VEILIG_THUIS_BEEINDIGD,)),
    Statustype("Zaak afgesloten"),
)
"""The order is that of `volgnummer`. The last is the end status: no event takes it, because a system closes and
archives the ZAAK with it, and that is for people to do."""


def statustypen() -> list[Velden]:
    """Give the steps of a melding at Veilig Thuis as STATUSTYPEN (Catalogi API 1.3), without the url of the zaaktype.

    `informeren` is false: who reported is not told by itself how the case goes.

    Example:
        >>> statustypen()[0]
        {'volgnummer': 1, 'omschrijving': 'Melding ontvangen', 'informeren': False}
    """
    return [
        {"volgnummer": nummer, "omschrijving": stap.omschrijving, "informeren": False}
        for nummer, stap in zip(count(1), STAPPEN, strict=False)
    ]


def statussen(dossier: Dossier, *, on: date, melding: str) -> list[Velden]:
    """Give the steps that a melding took up to and including a day, in order, as STATUSSEN (Zaken API 1.5).

    A status has a time of its own within a ZAAK, and the API wants one: an event of which only the day is recorded
    stands at the beginning of that day. Steps that would share a time stand a second apart, in the order of the steps.

    Args:
        dossier: the case file.
        on: the day; events after it are left out.
        melding: id of the melding that the ZAAK is about.

    Returns:
        Per status `volgnummer`, by which you find the url of its statustype, `datumStatusGezet` in Dutch time, and
        `statustoelichting`: the event in one sentence, without names or outcome.

    Raises:
        InvalidValueError: no case file, no day, or no id.

    Example:
        >>> from huiselijkgeweld.model.gebeurtenissen import ONDERZOEK_NODIG_VASTGESTELD
        >>> dossier = Dossier(
        ...     "z1",
        ...     gebeurtenissen=[
        ...         MELDING_ONTVANGEN(datetime(2026, 4, 2, 10, 15), "m1"),
        ...         ONDERZOEK_NODIG_VASTGESTELD(date(2026, 4, 7), "m1"),
        ...     ],
        ... )
        >>> for status in statussen(dossier, on=date(2026, 4, 7), melding="m1"):
        ...     print(status["volgnummer"], status["datumStatusGezet"])
        1 2026-04-02T10:15:00+02:00
        3 2026-04-07T00:00:00+02:00
    """
    if not isinstance(dossier, Dossier):
        raise InvalidValueError(f"dossier: {type(dossier).__name__} is not a Dossier")
    wie = als_id(melding, "melding")
    gezet: list[Velden] = []
    vorige: datetime | None = None
    stappen = [
        (_moment(gebeurtenis), _NUMMERS[gebeurtenis.soort.tag], gebeurtenis)
        for gebeurtenis in dossier.tot_en_met(on)
        if gebeurtenis.over == wie and gebeurtenis.soort.tag in _NUMMERS
    ]
    for gebeurd, nummer, gebeurtenis in sorted(stappen, key=lambda stap: (stap[0].timestamp(), stap[1])):
        te_vroeg = vorige is not None and gebeurd.timestamp() <= vorige.timestamp()
        moment = datetime.fromtimestamp(vorige.timestamp() + 1, AMSTERDAM) if vorige and te_vroeg else gebeurd
        vorige = moment
        gezet.append(
            {
                "volgnummer": nummer,
                "datumStatusGezet": moment.isoformat(timespec="seconds"),
                "statustoelichting": gebeurtenis.soort.zin,
            }
        )
    return gezet


_NUMMERS = {soort.tag: nummer for nummer, stap in enumerate(STAPPEN, 1) for soort in stap.soorten}


def _moment(gebeurtenis: Gebeurtenis) -> datetime:
    """When an event happened, in whole seconds; the beginning of its day where only that is recorded."""
    if gebeurtenis.moment is not None:
        return gebeurtenis.moment.replace(microsecond=0)
    dag = gebeurtenis.dag
    return datetime(dag.year, dag.month, dag.day, tzinfo=AMSTERDAM)
