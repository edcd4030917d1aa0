"""Who pays for the services that run for a household on a day (wie betaalt wat)."""

from collections.abc import Iterable, Iterator
from datetime import date

import attrs

from huiselijkgeweld.bekostigingen.antwoord import LEEG, Bekostiging
from huiselijkgeweld.bekostigingen.partners import onbekend_deel, van_partner, van_soort, zonder_partner
from huiselijkgeweld.bronnen import Voorbehoud, Voorbehoudsoort
from huiselijkgeweld.ketenstanden import Ketenstand
from huiselijkgeweld.model.bewijs import Dienstbewijs
from huiselijkgeweld.model.diensten import Dienst
from huiselijkgeweld.model.partners import PARTNERS, Partnersoort
from huiselijkgeweld.recht.bekostiging import DIENSTREGELS
from huiselijkgeweld.recht.keten.opvang import Opvang
from huiselijkgeweld.regio import Regio, Schema
from huiselijkgeweld.rules import Outcome
from huiselijkgeweld.vraagstuk import LEZING


@attrs.frozen
class LopendeDienst:
    """A service that runs for somebody on a day, and who pays it (lopende dienst).

    Attributes:
        dienst: the service.
        over: id of the person for whom it runs; None: the record names nobody.
        loopt: whether it runs; None: it did, and nobody knows whether it still does.
        bekostiging: who pays it, for each partner that can give it; empty: which kind of partner does is asked.
        vragen: the questions that are open, in Dutch, each once.
        centrumgemeente: the municipality that receives the DUVO for the one of the household, where that pays and a
            text says so; None: it does not pay, or it is asked.
        voorbehouden: what the answer leans on besides what its parts lean on.
    """

    dienst: Dienst
    over: str | None
    loopt: bool | None
    bekostiging: tuple[Bekostiging, ...]
    vragen: tuple[str, ...]
    centrumgemeente: str | None = None
    voorbehouden: tuple[Voorbehoud, ...] = ()

    @property
    def alle_voorbehouden(self) -> tuple[Voorbehoud, ...]:
        """What the answer and its parts lean on, each once."""
        van_delen = (voorbehoud for een in self.bekostiging for voorbehoud in een.voorbehouden)
        return tuple(dict.fromkeys((*van_delen, *self.voorbehouden)))

    @property
    def geldstromen(self) -> tuple[str, ...]:
        """The codes of the streams that pay it, or may."""
        return tuple(dict.fromkeys(code for een in self.bekostiging for code in een.geldstromen))

    def records(self) -> list[dict[str, object]]:
        """A plain record for each part and stream, for a table; one of the service alone where no part is known."""
        wat: dict[str, object] = {
            "dienst": self.dienst.value,
            "over": self.over,
            "loopt": self.loopt,
            "centrumgemeente": self.centrumgemeente,
        }
        van_delen = {vraag for een in self.bekostiging for vraag in een.vragen}
        eigen = [vraag for vraag in self.vragen if vraag not in van_delen]
        records = [
            {**wat, **record, "vragen": " ".join((*eigen, *een.vragen)) or None}
            for een in self.bekostiging
            for record in een.records()
        ]
        return records or [{**wat, **LEEG, "vragen": " ".join(eigen) or None}]


def lopende_diensten(
    bewijzen: Iterable[Dienstbewijs],
    keten: Iterable[Ketenstand],
    dag: date,
    regio: Regio | None,
    gemeente: str | None,
) -> Iterator[LopendeDienst]:
    """The services that the record shows, each with who pays it.

    Args:
        bewijzen: the services that run, or may.
        keten: the answers about the chain, which say in which shelter somebody can be.
        dag: the day.
        regio: the region whose texts apply, if it is known.
        gemeente: the municipality of the household, if it is known.
    """
    centrum = _Centrum.van(dag, regio, gemeente)
    opvang = {een.over: een.antwoord for een in keten if een.tabel == "opvang" and isinstance(een.antwoord, Outcome)}
    for bewijs in bewijzen:
        vragen: list[str] = []
        if bewijs.dienst is Dienst.OPVANG:
            delen, vragen = _opvang(opvang.get(bewijs.over), dag, regio)
        else:
            delen, vragen = _delen(bewijs, dag, regio)
        if bewijs.loopt is None:
            vragen.insert(0, f"Loopt deze dienst nog: {bewijs.dienst.label}?")
        vragen += [vraag for deel in delen for vraag in deel.vragen]
        dienst = LopendeDienst(bewijs.dienst, bewijs.over, bewijs.loopt, tuple(delen), tuple(dict.fromkeys(vragen)))
        if bewijs.dienst is Dienst.OPVANG and _is_landelijk_voor_mannen(opvang.get(bewijs.over)):
            bronnen = tuple(bron for deel in delen for een in deel.financieringen for bron in een.regel.bronnen)
            afgeleid = Voorbehoud(Voorbehoudsoort.AFGELEID, _MANNEN, bronnen)
            dienst = attrs.evolve(dienst, voorbehouden=(afgeleid,))
        if _DUVO in dienst.geldstromen:
            vragen_ook = (*dienst.vragen, *centrum.vragen)
            dienst = attrs.evolve(
                dienst,
                centrumgemeente=centrum.naam,
                vragen=vragen_ook,
                voorbehouden=(*dienst.voorbehouden, *centrum.voorbehouden),
            )
        yield dienst


_DUVO = "duvo"
_MANNEN = "dat ook de landelijke mannenopvang zo wordt betaald, is afgeleid: de teksten noemen opvang en vrouwenopvang"


def _is_landelijk_voor_mannen(antwoord: Outcome[object] | None) -> bool:
    return antwoord is not None and antwoord.possible - {Opvang.NVT} == {Opvang.LANDELIJKE_MANNENOPVANG}


@attrs.frozen
class _Centrum:
    """Who receives the DUVO for a municipality, or the question who does."""

    naam: str | None
    vragen: tuple[str, ...] = ()
    voorbehouden: tuple[Voorbehoud, ...] = ()

    @classmethod
    def van(cls, dag: date, regio: Regio | None, gemeente: str | None) -> "_Centrum":
        """As the scheme of the region says; what nobody has read is asked."""
        lid = None if regio is None or gemeente is None else regio.lidmaatschap(gemeente, Schema.DUVO, dag)
        if lid is None or lid.is_assumed:
            misschien = "" if lid is None else f" Misschien {lid.naam}; dat is niet gelezen."
            return cls(
                None, (f"Welke centrumgemeente ontvangt de DUVO voor de gemeente van het huishouden?{misschien}",)
            )
        if lid.reading not in LEZING:
            return cls(lid.naam)
        soort, waarom = LEZING[lid.reading]
        tekst = f"dat {lid.naam} de DUVO voor gemeente {gemeente} ontvangt: {lid.twijfel or waarom}"
        return cls(lid.naam, voorbehouden=(Voorbehoud(soort, tekst, lid.bronnen),))


_Antwoord = tuple[list[Bekostiging], list[str]]
"""What a service is a part of, and the questions that are open before it is known."""


def _delen(bewijs: Dienstbewijs, dag: date, regio: Regio | None) -> _Antwoord:
    """The part of the kind of partner that gives a service; of several kinds the question which."""
    regels = [
        een for een in DIENSTREGELS if een.dienst is bewijs.dienst and bewijs.begeleider in {None, een.begeleider}
    ]
    if len(regels) > 1:
        return [], [f"Wie geeft de {bewijs.dienst.label}: {_of(regel.partnersoort.label for regel in regels)}?"]
    (regel,) = regels
    delen = van_soort(regel.partnersoort, dag, regio)
    if regel.component is None:
        return list(delen), []
    eigen = [deel for deel in delen if deel.component == regel.component]
    return eigen or [onbekend_deel(regel.partnersoort, regel.component, dag, regio)], []


def _opvang(antwoord: Outcome[object] | None, dag: date, regio: Regio | None) -> _Antwoord:
    """The shelter that somebody is in; as long as several are possible what holds for all, and the question which."""
    mogelijk = [een for een in Opvang if antwoord is not None and een in antwoord.possible and een is not Opvang.NVT]
    landelijk = list(zonder_partner(Partnersoort.OPVANG, dag, regio, landelijk=True))
    if len(mogelijk) > 1:
        namen = _of("een andere" if een is Opvang.NIET_BEKEND else _naam(een) for een in mogelijk)
        return landelijk, [f"In welke opvang is het verblijf: {namen}?"]
    if mogelijk and mogelijk[0] in PARTNERS:
        anders = {een.component for een in DIENSTREGELS if een.partnersoort is Partnersoort.OPVANG}
        delen = van_partner(PARTNERS[mogelijk[0]], dag, regio)
        return [deel for deel in delen if deel.component not in anders], []
    return landelijk, []


def _naam(opvang: Opvang) -> str:
    return PARTNERS[opvang].naam if opvang in PARTNERS else opvang.value.replace("_", " ").capitalize()


def _of(delen: Iterable[str]) -> str:
    *eerst, laatst = delen
    return f"{', '.join(eerst)} of {laatst}"
