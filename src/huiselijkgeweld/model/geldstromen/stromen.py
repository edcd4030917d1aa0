"""Streams of money (geldstromen): who gives it to whom, and from when until when.

A stream that has ended pays nothing afterwards: `Geldstroom.stand` says so, and `until` says when it ended.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any

import attrs

from huiselijkgeweld.bronnen import Bron, Reading
from huiselijkgeweld.errors import UnknownCodeError, kind
from huiselijkgeweld.model.geldstromen.lijsten import Stroomsoort, Stroomstand
from huiselijkgeweld.model.regelingen import (
    BERAP_ZWOLLE_2023,
    BESLUIT_DU,
    BRIEF_DUVO_2018,
    JEUGDWET,
    RAADSVOORSTEL_FLEVOLAND,
    REGIOATLAS,
    SUBSIDIE_CSG_LANDELIJK,
    UITVOERINGSAGENDA,
    WMO,
)
from huiselijkgeweld.tijd.feestdagen import als_dag


@attrs.frozen
class Geldstroom:
    """A stream of money (geldstroom): what pays something, from whom and to whom.

    Attributes:
        code: its code.
        naam: its name, in Dutch.
        soort: its kind.
        van: who gives it, in Dutch.
        aan: who receives it, in Dutch.
        bronnen: the places that describe it.
        since: first day of which it is known to run; None: not stated.
        until: first day on which it no longer runs; None: no end is known.
        reading: how sure its dates are.
        toelichting: remark, in Dutch.

    Example:
        >>> from huiselijkgeweld.model.geldstromen import GELDSTROMEN
        >>> ghnt = GELDSTROMEN["projectsubsidie-ghnt"]
        >>> str(ghnt.stand(date(2021, 12, 31))), str(ghnt.stand(date(2022, 1, 1))), str(ghnt.until)
        ('loopt', 'geeindigd', '2022-01-01')
    """

    code: str = attrs.field(validator=kind(str))
    naam: str = attrs.field(validator=kind(str))
    soort: Stroomsoort = attrs.field(validator=kind(Stroomsoort))
    van: str = attrs.field(validator=kind(str), repr=False)
    aan: str = attrs.field(validator=kind(str), repr=False)
    bronnen: tuple[Bron, ...] = attrs.field(repr=False)
    since: date | None = attrs.field(default=None, repr=False)
    until: date | None = attrs.field(default=None, repr=False)
    reading: Reading = attrs.field(default=Reading.VERIFIED, validator=kind(Reading), repr=False)
    toelichting: str = attrs.field(default="", repr=False)

    def stand(self, on: date) -> Stroomstand:
        """Whether it runs on a day.

        Raises:
            InvalidValueError: `on` is no date.
        """
        dag = als_dag(on, "on")
        if self.until is not None and self.until <= dag:
            return Stroomstand.GEEINDIGD
        if self.since is not None and dag < self.since:
            return Stroomstand.NOG_NIET_BEGONNEN
        return Stroomstand.LOOPT

    def loopt_in(self, jaar: int) -> bool:
        """Whether it runs on any day of a year."""
        begonnen = self.since is None or self.since.year <= jaar
        return begonnen and (self.until is None or jaar <= (self.until - timedelta(days=1)).year)


def _agenda(kopje: str) -> Bron:
    return Bron(UITVOERINGSAGENDA, kopje)


_FINANCIERING = "financiering van de acties"
_DECENTRALISATIE = date(2015, 1, 1)

_STROMEN = (
    Geldstroom(
        "duvo",
        "Decentralisatie-uitkering vrouwenopvang (DUVO)",
        Stroomsoort.GEMEENTEFONDS,
        "het Rijk, uit het gemeentefonds",
        "de 35 centrumgemeenten vrouwenopvang, voor hun gebied",
        (Bron(BESLUIT_DU, "bijlage 29kk"), Bron(REGIOATLAS, "35 centrumgemeenten"), Bron(BRIEF_DUVO_2018)),
        since=date(2010, 1, 1),
        toelichting="Vrij te besteden: opvang, ouderenmishandeling, preventie en Veilig Thuis worden eruit betaald, en "
        "de keuzes verschillen per regio. In 2010 liep het meeste geld nog langs een andere weg.",
    ),
    Geldstroom(
        "jeugdwet-budget",
        "Jeugdzorgbudget van gemeenten (Jeugdwet)",
        Stroomsoort.GEMEENTE,
        "de gemeente",
        "wie jeugdhulp, jeugdbescherming of toegang daartoe levert",
        (Bron(JEUGDWET), _agenda("bijlage, overzicht kernpartners, Lokale wijkteams")),
        since=_DECENTRALISATIE,
    ),
    Geldstroom(
        "wmo-budget",
        "Wmo-budget van gemeenten (Wmo 2015)",
        Stroomsoort.GEMEENTE,
        "de gemeente",
        "wie maatschappelijke ondersteuning of toegang daartoe levert",
        (Bron(WMO), _agenda("bijlage, overzicht kernpartners, Lokale wijkteams")),
        since=_DECENTRALISATIE,
    ),
    Geldstroom(
        "gemeentelijke-middelen",
        "Eigen middelen van gemeenten",
        Stroomsoort.GEMEENTE,
        "de gemeente of de gemeenten samen",
        "wie het uitvoert",
        (_agenda("bijlage, overzicht kernpartners, Zorgaanbieders"), _agenda("inleiding, lokale acties")),
        toelichting="Lokale budgetten; uit welk budget staat er niet bij.",
    ),
    Geldstroom(
        "ambtelijke-capaciteit",
        "Bestuurlijke en ambtelijke capaciteit van gemeenten",
        Stroomsoort.GEMEENTE,
        "de gemeente",
        "de eigen organisatie",
        (_agenda(_FINANCIERING),),
        toelichting="Inzet van eigen mensen, geen bedrag.",
    ),
    Geldstroom(
        "bijdrage-regiogemeenten",
        "Bijdrage van regiogemeenten",
        Stroomsoort.GEMEENTE,
        "de gemeenten van de regio, naast de DUVO",
        "de centrumgemeente",
        (Bron(BERAP_ZWOLLE_2023, "bijdrage regiogemeenten budget Huiselijk Geweld"),),
        toelichting="Een afspraak tussen gemeenten; volgens welke sleutel staat er niet bij.",
    ),
    Geldstroom(
        "projectsubsidie-ghnt",
        "Projectsubsidie Geweld hoort nergens thuis (GHNT)",
        Stroomsoort.PROJECT,
        "het programma Geweld hoort nergens thuis",
        "projecten in de regio",
        (_agenda(_FINANCIERING), Bron(RAADSVOORSTEL_FLEVOLAND, "programma Geweld hoort nergens thuis 2018-2021")),
        since=date(2018, 1, 1),
        until=date(2022, 1, 1),
        reading=Reading.INFERENCE,
        toelichting="Het programma liep van 2018 tot en met 2021; dat er daarna alleen nog is afgerekend, is afgeleid.",
    ),
    Geldstroom(
        "toekomstscenario",
        "Rijksmiddelen voor het Toekomstscenario jeugd- en gezinsbescherming",
        Stroomsoort.RIJK,
        "het Rijk",
        "de regio IJsselland",
        (Bron(BERAP_ZWOLLE_2023, "Toekomstscenario Jeugd en gezinsbescherming"),),
        since=date(2022, 1, 1),
        until=date(2026, 1, 1),
        toelichting="In 2022 ontvangen voor de jaren tot en met 2025; een bedrag staat er niet bij.",
    ),
    Geldstroom(
        "ministerie-jenv",
        "Ministerie van Justitie en Veiligheid",
        Stroomsoort.RIJK,
        "het ministerie van Justitie en Veiligheid",
        "wie het uitvoert",
        (_agenda("bijlage, overzicht kernpartners, Raad voor de Kinderbescherming"),),
    ),
    Geldstroom(
        "ministerie-vws",
        "Ministerie van Volksgezondheid, Welzijn en Sport",
        Stroomsoort.RIJK,
        "het ministerie van Volksgezondheid, Welzijn en Sport",
        "wie het uitvoert",
        (Bron(SUBSIDIE_CSG_LANDELIJK, "landelijk Centrum Seksueel Geweld"),),
    ),
    Geldstroom(
        "basisdienstverlening",
        "Capaciteit van partners, als deel van hun basisdienstverlening",
        Stroomsoort.PARTNER,
        "de partner zelf",
        "de uitvoering",
        (_agenda(_FINANCIERING),),
        toelichting="Uitvoeringscapaciteit waarvoor niet apart wordt betaald; geen bedrag.",
    ),
    Geldstroom(
        "eigen-budget-partners",
        "Eigen budgetten van de samenwerkende partijen",
        Stroomsoort.PARTNER,
        "elke partij zelf",
        "haar eigen expertise",
        (_agenda("bijlage, overzicht kernpartners, Centrum Seksueel Geweld"),),
    ),
    Geldstroom(
        "onbetaald",
        "Belangeloze medewerking",
        Stroomsoort.ONBETAALD,
        "niemand",
        "niemand",
        (_agenda("actielijn 3, ouderenmishandeling"),),
        toelichting="Partners werken mee zonder betaling; dat er niets wordt betaald is bekend, geen leegte.",
    ),
)

GELDSTROMEN: Mapping[str, Geldstroom] = MappingProxyType({stroom.code: stroom for stroom in _STROMEN})
"""Every stream of money by its code."""


def een_stroom(_instance: object, _attribute: "attrs.Attribute[Any]", code: object) -> None:
    """An attrs validator: the code of a stream, or None.

    Raises:
        UnknownCodeError: no such stream.
    """
    if code is not None and (not isinstance(code, str) or code not in GELDSTROMEN):
        raise UnknownCodeError("geldstroom", str(code), GELDSTROMEN)
