"""Who pays for the services that run for a household on a day (wie betaalt wat)."""

from collections.abc import Iterable, Iterator
from datetime import date

import attrs

from huiselijkgeweld.bekostigingen.antwoord import Bekostiging
from huiselijkgeweld.bekostigingen.partners import van_partner, van_soort
from huiselijkgeweld.bronnen import Voorbehoud
from huiselijkgeweld.ketenstanden import Ketenstand
from huiselijkgeweld.model.bewijs import Dienstbewijs
from huiselijkgeweld.model.diensten import Dienst
from huiselijkgeweld.model.partners import PARTNERS, Partnersoort
from huiselijkgeweld.recht.bekostiging import DIENSTREGELS, Dienstregel
from huiselijkgeweld.regio import Regio
from huiselijkgeweld.rules import Outcome


@attrs.frozen
class LopendeDienst:
    """A service that runs for somebody on a day, and who pays it (lopende dienst).

    Attributes:
        dienst: the service.
        over: id of the person for whom it runs; None: the record names nobody.
        loopt: whether it runs; None: it did, and nobody knows whether it still does.
        bekostiging: who pays it, for each partner that can give it; empty: which kind of partner does is asked.
        vragen: the questions that are open, in Dutch, each once.
    """

    dienst: Dienst
    over: str | None
    loopt: bool | None
    bekostiging: tuple[Bekostiging, ...]
    vragen: tuple[str, ...]

    @property
    def voorbehouden(self) -> tuple[Voorbehoud, ...]:
        """What the answer leans on, each once."""
        return tuple(dict.fromkeys(voorbehoud for een in self.bekostiging for voorbehoud in een.voorbehouden))

    @property
    def geldstromen(self) -> tuple[str, ...]:
        """The codes of the streams that pay it, or may."""
        return tuple(dict.fromkeys(code for een in self.bekostiging for code in een.geldstromen))

    def records(self) -> list[dict[str, object]]:
        """A plain record for each part and stream, for a table."""
        wat: dict[str, object] = {"dienst": self.dienst.value, "over": self.over, "loopt": self.loopt}
        return [{**wat, **record} for een in self.bekostiging for record in een.records()]


def lopende_diensten(
    bewijzen: Iterable[Dienstbewijs], keten: Iterable[Ketenstand], dag: date, regio: Regio | None
) -> Iterator[LopendeDienst]:
    """The services that the record shows, each with who pays it.

    Args:
        bewijzen: the services that run, or may.
        keten: the answers about the chain, which say in which shelter somebody can be.
        dag: the day.
        regio: the region whose texts apply, if it is known.
    """
    opvang = {een.over: een.antwoord for een in keten if een.tabel == "opvang" and isinstance(een.antwoord, Outcome)}
    for bewijs in bewijzen:
        regels = [
            een for een in DIENSTREGELS if een.dienst is bewijs.dienst and bewijs.begeleider in {None, een.begeleider}
        ]
        delen = _delen(regels[0], dag, regio, opvang.get(bewijs.over)) if len(regels) == 1 else []
        vragen = [vraag for deel in delen for vraag in deel.vragen]
        if bewijs.loopt is None:
            vragen.insert(0, f"Loopt deze dienst nog: {bewijs.dienst.label}?")
        if len(regels) > 1:
            *eerst, laatst = (regel.partnersoort.label for regel in regels)
            vragen.insert(0, f"Wie geeft de {bewijs.dienst.label}: {', '.join(eerst)} of {laatst}?")
        yield LopendeDienst(bewijs.dienst, bewijs.over, bewijs.loopt, tuple(delen), tuple(dict.fromkeys(vragen)))


def _delen(regel: Dienstregel, dag: date, regio: Regio | None, opvang: Outcome[object] | None) -> list[Bekostiging]:
    """The parts of the partners that a service is, for each partner that can give it."""
    delen = _opvang(opvang, dag, regio) if regel.dienst is Dienst.OPVANG else None
    if delen is None:
        delen = van_soort(regel.partnersoort, dag, regio)
    if regel.component is not None:
        return [deel for deel in delen if deel.component == regel.component] or list(delen)
    anders = {een.component for een in DIENSTREGELS if een.partnersoort is regel.partnersoort}
    return [deel for deel in delen if deel.component not in anders]


def _opvang(antwoord: Outcome[object] | None, dag: date, regio: Regio | None) -> tuple[Bekostiging, ...] | None:
    """What pays the shelter that somebody is in; None where it is not settled, or nothing describes that partner."""
    partner = None if antwoord is None or antwoord.value is None else PARTNERS.get(str(antwoord.value))
    if partner is None or partner.soort is not Partnersoort.OPVANG:
        return None
    return van_partner(partner, dag, regio)
