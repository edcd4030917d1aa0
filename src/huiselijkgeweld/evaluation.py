"""What a case file comes to on a day: the whole answer, with what it leans on and where it comes from."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache
from types import MappingProxyType
from typing import Any, cast

import attrs

from huiselijkgeweld import __version__
from huiselijkgeweld.antwoorden import (
    Opschaling,
    Plichten,
    Regie,
    delen_van,
    opschaling_van,
    plichten_van,
    regie_van,
)
from huiselijkgeweld.bekostigingen.diensten import LopendeDienst, lopende_diensten
from huiselijkgeweld.bronnen import Voorbehoud, Voorbehoudsoort
from huiselijkgeweld.herkomst import LEZINGEN, Herkomst, tabellen
from huiselijkgeweld.ketenstanden import Ketenstand, ketenstanden
from huiselijkgeweld.klokken import Termijn, termijnen
from huiselijkgeweld.model.bewijs import Bewezen, bewezen
from huiselijkgeweld.model.dossier import Dossier
from huiselijkgeweld.model.feiten import Feiten, VeiligThuis
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenis, Over, volgorde
from huiselijkgeweld.model.gebeurtenissen.veilig_thuis import MELDING_ONTVANGEN
from huiselijkgeweld.recht.beslissing import Per
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.plichten import ALLEEN_DOOR, VOLDAAN_DOOR
from huiselijkgeweld.recht.uitkomsten import Jeugd, Plicht
from huiselijkgeweld.regio import Regio, Schema, regio_van
from huiselijkgeweld.rules import Outcomes, Rule
from huiselijkgeweld.tijd.feestdagen import als_dag
from huiselijkgeweld.vraagstuk import (
    LEZING,
    Vraag,
    Vraagstuk,
    als_regio,
    van_antwoorden,
    van_regio,
    vraag_naar,
    vragen_bij,
)


def _per_kind(kinderen: Mapping[str, Opschaling]) -> Mapping[str, Opschaling]:
    return MappingProxyType(dict(kinderen))


@attrs.frozen
class Stand:
    """The state of affairs (stand van zaken) of a case at the end of a day.

    Attributes:
        termijnen: every term, most urgent first.
        regie: who holds which regie of the household.
        opschaling: whether to escalate; its answers about a child are those for the children taken together.
        kinderen: by the id of each child, whether to escalate for that child.
        plichten: what has to be done, and which of that was done.
        keten: the rest of the chain, as far as the record speaks of it.
        bekostiging: the services that run for somebody of the household, and who pays each.
        vragen: every open question about a fact once: by the number of decisions that miss it, then in the order of
            the facts; those about money stand with the service.
        voorbehouden: what the answers lean on, each once; those about a child of each child, those about an applicant
            or a table only where the route can need one, as the questions.
        feiten: the facts of the household from which it all follows.
        herkomst: where the answers come from.
    """

    termijnen: tuple[Termijn, ...]
    regie: Regie
    opschaling: Opschaling
    kinderen: Mapping[str, Opschaling] = attrs.field(converter=_per_kind, hash=False)
    plichten: Plichten
    keten: tuple[Ketenstand, ...]
    bekostiging: tuple[LopendeDienst, ...]
    vragen: tuple[Vraag, ...]
    voorbehouden: tuple[Voorbehoud, ...]
    feiten: Feiten
    herkomst: Herkomst

    def __reduce__(self) -> tuple[object, ...]:
        """Copy and pickle."""
        return type(self), delen_van(self)


def evaluate(dossier: Dossier, *, on: date, regio: str | Regio | None = None) -> Stand:
    """Say how a case stands at the end of a day.

    Args:
        dossier: the case file; events after `on` are left out.
        on: the day.
        regio: code of a shipped region, or a region of your own; None: the shipped region whose regiovisie covers the
            municipality of the household on that day. Where there is none, national rows answer, with a reservation.

    Raises:
        InvalidValueError: `on` is no date, or `regio` is no region.
        HorizonError: `on` or an end lies outside 1990-2099.
        UnknownCodeError: no shipped region has this code.

    Example:
        >>> from huiselijkgeweld.model.gebeurtenissen import MELDING_ONTVANGEN
        >>> stand = evaluate(
        ...     Dossier("d1", gebeurtenissen=[MELDING_ONTVANGEN(date(2026, 4, 2), "m1")]), on=date(2026, 4, 9)
        ... )
        >>> for termijn in stand.termijnen:
        ...     print(termijn.norm.code, termijn.einde and termijn.einde.dag, termijn.status)
        UB-5D 2026-04-08 te_laat
        UB-5DV 2026-04-08 te_laat
        HP-5WD 2026-04-13 lopend
        UB-10W None niet_gestart
        >>> str(stand.regie.zicht.value), [vraag.feit for vraag in stand.vragen][:3]
        ('veilig_thuis', ['minderjarige_betrokken', 'acuut_onveilig', 'maatregel'])
    """
    dag = als_dag(on, "on")
    lopend = termijnen(dossier, on=dag)
    bewijs = bewezen(dossier, dag)
    gemeente = dossier.huishouden.gemeente
    gebied = als_regio(regio) or regio_van(gemeente, dag)
    register = Feiten() if gebied is None else gebied.feiten(gemeente, dag)
    huishouden = Vraagstuk(_samen(bewijs.huishouden, register), dag, gebied)
    kinderen = {
        kind: Vraagstuk(_samen(feiten, register), dag, gebied, kind) for kind, feiten in bewijs.kinderen.items()
    }
    regie, opschaling = regie_van(huishouden), opschaling_van(huishouden)
    plichten = plichten_van(huishouden)
    per_kind = {kind: opschaling_van(vraagstuk) for kind, vraagstuk in kinderen.items()}
    keten = tuple(ketenstanden(bewijs.keten, dag, gebied, gemeente))
    bekostiging: tuple[LopendeDienst, ...] = ()
    if bewijs.diensten:
        bekostiging = tuple(lopende_diensten(bewijs.diensten, keten, dag, gebied, gemeente))

    routes = frozenset(route for een in per_kind.values() or (opschaling,) for route in een.jeugd.possible)
    gesteld = huishouden.gesteld(_gevraagd(opschaling, huishouden.beslist, zonder_kinderen=not kinderen))
    gesteld += ((_plichten_gevraagd(cast("Outcomes[Plicht]", plichten.plichten), routes), None),)
    for kind, vraagstuk in kinderen.items():
        gesteld += vraagstuk.gesteld(_gevraagd(per_kind[kind], _OVER_KIND))
    andere = (*_naar_leeftijd(dossier, kinderen, dag), *(vraag for een in keten for vraag in een.vragen))
    voldaan = _voldaan(plichten, huishouden.feiten, bewijs, dossier, dag)
    antwoorden = (*(antwoord for antwoord, _ in gesteld), *(een.antwoord for een in keten))
    voorbehouden = (
        *(voorbehoud for termijn in lopend for voorbehoud in termijn.voorbehouden),
        *van_regio(gebied, dag, gemeente),
        *_van_register(gebied, gemeente, dag, (register, bewijs.huishouden), gekozen=regio is None),
        *_van_meldingen(dossier, dag),
        *van_antwoorden(antwoorden, gebied),
        *(voorbehoud for dienst in bekostiging for voorbehoud in dienst.alle_voorbehouden),
    )
    return Stand(
        lopend,
        regie,
        opschaling,
        per_kind,
        Plichten(plichten.plichten, plichten.voorbehouden, plichten.vragen, dict(voldaan)),
        keten,
        bekostiging,
        vragen_bij(gesteld, andere),
        tuple(dict.fromkeys(voorbehouden)),
        huishouden.feiten,
        Herkomst(__version__, dag, None if gebied is None else gebied.code, tabellen(gebied), LEZINGEN),
    )


def _van_meldingen(dossier: Dossier, dag: date) -> Iterator[Voorbehoud]:
    """Of several reports one decides where the contact with Veilig Thuis stands: the answer says so."""
    ontvangen = {een.over for een in dossier.gebeurtenissen if een.soort == MELDING_ONTVANGEN and een.dag <= dag}
    ontvangen |= {een.id for een in dossier.meldingen if een.gebeurtenis.dag <= dag}
    if len(ontvangen) > 1:
        yield Voorbehoud(
            Voorbehoudsoort.TOELICHTING,
            "er is meer dan één melding; die waarmee het minst is gebeurd beslist, ook over de plichten: vraag na "
            "of er uit een eerdere overdracht nog iets openstaat",
        )


def _naar_leeftijd(dossier: Dossier, kinderen: Collection[str], dag: date) -> Iterator[Vraag]:
    """Beside the children: of everybody else who may be one, whether that is so."""
    if kinderen:
        for persoon in dossier.huishouden.betrokkenen:
            if persoon.id not in kinderen and persoon.is_minderjarig_op(dag) is None:
                yield vraag_naar(_MINDERJARIG, persoon.id)


_MINDERJARIG = "minderjarige_betrokken"


def _samen(feiten: Feiten, register: Feiten) -> Feiten:
    """The facts of the record and of the register; where they contradict each other nobody knows."""
    if not register.bekend:
        return feiten
    bekend = feiten.bekend
    samen: dict[str, Any] = {
        naam: waarde if bekend.get(naam, waarde) is waarde else None for naam, waarde in register.bekend.items()
    }
    return attrs.evolve(feiten, **samen)


def _van_register(
    regio: Regio | None, gemeente: str | None, dag: date, feiten: tuple[Feiten, Feiten], *, gekozen: bool
) -> Iterator[Voorbehoud]:
    """How sure the register of the region is, and the facts of which the record says the opposite.

    `feiten` are those of the register and of the record; `gekozen` says whether the region was chosen by the
    municipality, so that the answer rests on that membership too.
    """
    if regio is None or gemeente is None:
        return
    register, bekend = (een.bekend for een in feiten)
    gronden = regio.gronden(gemeente, dag)
    lid = regio.lidmaatschap(gemeente, Schema.REGIOVISIE, dag) if gekozen else None
    for naam, grond in (*gronden.items(), *(() if lid is None else (("regiovisie", lid),))):
        if grond.reading in LEZING:
            soort, waarom = LEZING[grond.reading]
            yield Voorbehoud(soort, f"{naam}, {grond.naam}: {waarom}", grond.bronnen)
    for naam, waarde in register.items():
        if bekend.get(naam, waarde) is not waarde:
            tekst = f"{naam}: het dossier zegt het tegendeel van het register van {regio.naam}"
            yield Voorbehoud(Voorbehoudsoort.BETWIST, tekst, gronden[naam].bronnen)


_OVER_KIND = tuple(naam for naam, een in BESLISSINGEN.items() if een.per is Per.KIND)
_MET_AANVRAGER = frozenset({Jeugd.RVDK_SPOED, Jeugd.VTO, Jeugd.JBT, Jeugd.TOETS_BEEINDIGING})
_MET_TAFEL = frozenset({Jeugd.JBT, Jeugd.TOETS_BEEINDIGING})


def _gevraagd(opschaling: Opschaling, namen: Iterable[str], *, zonder_kinderen: bool = True) -> tuple[str, ...]:
    """The decisions whose questions matter: who applies and who is invited only where the route can need it.

    Of a household with children the questions about a child are asked of each child, not of all together.
    """
    mogelijk = opschaling.jeugd.possible
    weg = {"plichten"} if zonder_kinderen else {"plichten", *_OVER_KIND}
    if mogelijk.isdisjoint(_MET_AANVRAGER):
        weg.add("bevoegd")
    if mogelijk.isdisjoint(_MET_TAFEL):
        weg.add("uitnodigen")
    return tuple(naam for naam in namen if naam not in weg)


_BIJ_ROUTE = {
    Plicht.COLLEGE_INFORMEREN_BIJ_VERZOEK_RAAD: _MET_AANVRAGER,
    Plicht.VERZOEK_RAAD_BLIJFT_MOGELIJK: _MET_TAFEL,
}


@lru_cache(1024)
def _plichten_gevraagd(plichten: Outcomes[Plicht], routes: frozenset[Jeugd]) -> Outcomes[object]:
    """The duties that hold or do not, and of the others those that a route can need."""
    return Outcomes(
        {
            plicht: uitkomst
            for plicht, uitkomst in plichten.items()
            if uitkomst.value is not None or routes & _BIJ_ROUTE.get(plicht, routes)
        }
    )


_BIJ_VEILIG_THUIS = frozenset({VeiligThuis.MELDING_OPEN, VeiligThuis.VERVOLG_BIJ_VT, VeiligThuis.OVERDRACHT_VERZONDEN})


def _voldaan(
    plichten: Plichten, feiten: Feiten, bewijs: Bewezen, dossier: Dossier, dag: date
) -> Iterator[tuple[Plicht, date | datetime]]:
    """The duties that hold and were met: for every row that asks, by an event since its facts have been so.

    A report that was with Veilig Thuis when the facts arose meets the duty to report too; after an accepted transfer
    new danger asks for a new report.
    """
    bekend = feiten.bekend.items()
    alles = (*dossier.gebeurtenissen, *(melding.gebeurtenis for melding in dossier.meldingen))
    for plicht, soorten in VOLDAAN_DOOR.items():
        rijen = [rij for rij in plichten.plichten[plicht].rules if rij.conditions.items() <= bekend]
        if not rijen:
            continue
        gebeurd = (een for een in alles if een.soort in soorten and een.dag <= dag)
        gedaan = sorted(gebeurd, key=volgorde)
        door = [
            _door(plicht, eigen, _sinds(rij, bewijs.sinds), dossier)
            for rij in rijen
            for eigen in _gedaan_per_kind(rij, gedaan, bewijs.kinderen)
        ]
        if None not in door:
            yield plicht, max((een for een in door if een is not None), key=volgorde).op


def _gedaan_per_kind(
    rij: Rule[object], gedaan: Sequence[Gebeurtenis], kinderen: Mapping[str, Feiten]
) -> Iterator[Sequence[Gebeurtenis]]:
    """The events that can meet a row: about each child of which it holds, where they are about a child."""
    if rij.code in ALLEEN_DOOR:
        gedaan = [een for een in gedaan if een.soort in ALLEEN_DOOR[rij.code]]
    over = [kind for kind, feiten in kinderen.items() if rij.conditions.items() <= feiten.bekend.items()]
    if over and any(een.soort.over is Over.PERSOON for een in gedaan):
        yield from ([een for een in gedaan if een.over == kind] for kind in over)
    else:
        yield gedaan


def _door(plicht: Plicht, gedaan: Sequence[Gebeurtenis], sinds: date, dossier: Dossier) -> Gebeurtenis | None:
    """The event that met a duty that has held since a day."""
    later = [een for een in gedaan if een.dag >= sinds]
    if later:
        return later[0]
    kan_er_al_zijn = gedaan and plicht is Plicht.MELDEN_BIJ_VEILIG_THUIS and sinds < date.max
    return gedaan[-1] if kan_er_al_zijn and dossier.feiten(sinds).veilig_thuis in _BIJ_VEILIG_THUIS else None


def _sinds(rij: Rule[object], sinds: Mapping[str, date]) -> date:
    """The day from which the facts that a row asks for have been so; the end of time where the record does not tell."""
    return max((sinds.get(feit, date.max) for feit in rij.conditions), default=date.max)
