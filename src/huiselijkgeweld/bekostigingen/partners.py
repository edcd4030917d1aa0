"""Who commissions and who pays each part of a partner on a day, with what no text says as a question."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from functools import lru_cache

import attrs

from huiselijkgeweld.bekostigingen.antwoord import HEEL, Bekostiging, Financiering, geldvragen
from huiselijkgeweld.bronnen import Voorbehoud, Voorbehoudsoort
from huiselijkgeweld.errors import InvalidValueError, UnknownCodeError
from huiselijkgeweld.model.geldstromen import Boeking, Stroomsoort, Stroomstand, boeking
from huiselijkgeweld.model.geldstromen.taakvelden import EERSTE_JAAR
from huiselijkgeweld.model.partners import NEDERLAND, PARTNERS, Kostencomponent, Opdracht, Partner, Partnersoort
from huiselijkgeweld.recht.bekostiging import LANDELIJK, ONDERWERPEN, Bekostigingsregel
from huiselijkgeweld.regio import REGIOS, Regio
from huiselijkgeweld.vraagstuk import LEZING, als_dag_met_tabel, als_regio, van_codes, van_regio, van_rijen

_VAN_GEMEENTEN = frozenset({Stroomsoort.GEMEENTEFONDS, Stroomsoort.GEMEENTE, Stroomsoort.PROJECT})


def bekostiging(
    partner: str | Partner | Partnersoort, *, on: date, regio: str | Regio | None = None
) -> tuple[Bekostiging, ...]:
    """Say who commissions and who pays each part of a partner on a day.

    Args:
        partner: the code of a partner, a partner, or a kind of partner: then every partner of that kind that pays a
            row of the region, or if there is none what holds nationally for the kind.
        on: the day.
        regio: code of a shipped region, or a region of your own; None: the shipped region whose file names the
            partner, or national rows only.

    Returns:
        An answer for each part. A stream that has ended stays in it, with the day; what no text says is a question.

    Raises:
        InvalidValueError: `on` is no date, or something else is of another kind.
        HorizonError: `on` lies outside 1990-2099.
        UnknownCodeError: no such partner or region.

    Example:
        >>> for deel in bekostiging("csg-zwolle", on=date(2023, 6, 1)):
        ...     print(deel.component, "·", *(een.wie for een in deel.opdrachten), "·", *deel.geldstromen)
        de medische zorg en behandeling · ministerie_vws gemeenten ·
        de casemanagers · gemeenten ministerie_vws · duvo
        de coördinatie · gemeenten ministerie_vws · duvo
        de landelijke organisatie · · duvo
        de expertise van de samenwerkende partijen · · eigen-budget-partners
    """
    dag = als_dag_met_tabel(on)
    gebied = als_regio(regio)
    if isinstance(partner, Partnersoort):
        return van_soort(partner, dag, gebied)
    wie = _als_partner(partner)
    return van_partner(wie, dag, gebied or _eigen_regio(wie))


def _als_partner(partner: object) -> Partner:
    if isinstance(partner, Partner):
        return partner
    if not isinstance(partner, str):
        msg = f"partner: {type(partner).__name__} is not the code of a partner, a Partner or a Partnersoort"
        raise InvalidValueError(msg)
    if partner not in PARTNERS:
        raise UnknownCodeError("partner", partner, PARTNERS)
    return PARTNERS[partner]


@lru_cache(64)
def _eigen_regio(partner: Partner) -> Regio | None:
    """The shipped region whose file says what pays a partner, by its code or as one of its kind."""
    if NEDERLAND in partner.gebieden:
        return None
    for een in REGIOS.values():
        if any(rij.partner == partner.code for rij in een.bekostiging):
            return een
    for een in REGIOS.values():
        if een.code in partner.gebieden and any(rij.partnersoort is partner.soort for rij in een.bekostiging):
            return een
    return None


_Rijen = tuple[Bekostigingsregel, ...]
_ONTHOUDEN = 1024  # partners, each on a day in a region, whose answer is kept


@lru_cache(_ONTHOUDEN)
def van_partner(partner: Partner, dag: date, regio: Regio | None) -> tuple[Bekostiging, ...]:
    """Who pays each part of a partner."""
    return _antwoorden(partner, partner.code, partner.naam, dag, regio)


@lru_cache(_ONTHOUDEN)
def van_soort(soort: Partnersoort, dag: date, regio: Regio | None) -> tuple[Bekostiging, ...]:
    """Who pays each part of a kind of partner, or of each partner of that kind where they differ."""
    eigen = {rij.partner for rij in regio.bekostiging} if regio else set()
    van_deze = [een for een in PARTNERS.values() if een.soort is soort]
    genoemd = [een for een in van_deze if een.code in eigen]
    beschreven = [een for een in van_deze if regio is not None and regio.code in een.gebieden]
    landelijk = [een for een in van_deze if NEDERLAND in een.gebieden]
    kandidaten = genoemd or beschreven or landelijk
    if genoemd or len({een.kosten for een in kandidaten}) > 1 or len(kandidaten) == 1:
        return tuple(deel for een in kandidaten for deel in van_partner(een, dag, regio))
    if kandidaten:  # all alike
        return _antwoorden(kandidaten[0], soort.value, soort.label, dag, regio)
    return zonder_partner(soort, dag, regio, landelijk=False)


def _antwoorden(partner: Partner, code: str, naam: str, dag: date, regio: Regio | None) -> tuple[Bekostiging, ...]:
    groepen = _groepen(partner.soort, dag, regio, partner)
    onderdelen = partner.kosten or (Kostencomponent(partner.naam, None, partner.bronnen),)
    antwoorden = []
    for een in onderdelen:
        rijen = _passend(groepen, een.naam, dag)
        opdrachten = een.opdrachten if partner.in_force(dag) else ()
        deel = _Deel(code, naam, een.naam, partner.soort, opdrachten or _opdrachten(rijen, dag), een.voorbehouden)
        antwoorden.append(_antwoord(deel, rijen, dag, regio))
    return tuple(antwoorden)


def _opdrachten(rijen: _Rijen, dag: date) -> tuple[Opdracht, ...]:
    """Who commissions something by the rows that pay it on a day, each once."""
    genoemd = {
        rij.opdrachtgever: Opdracht(rij.opdrachtgever, rij.bronnen, rij.reading)
        for rij in rijen
        if rij.opdrachtgever is not None and rij.loopt(dag)
    }
    return tuple(genoemd.values())


def zonder_partner(soort: Partnersoort, dag: date, regio: Regio | None, *, landelijk: bool) -> tuple[Bekostiging, ...]:
    """What is known of a kind of which no partner is named: the parts that rows name, of the nation or here too."""
    groepen = _groepen(soort, dag, None if landelijk else regio)
    namen = dict.fromkeys(rij.component or soort.label for groep in groepen for rij in groep) or {soort.label: None}
    antwoorden = []
    for naam in namen:
        rijen = _passend(groepen, naam, dag)
        deel = _Deel(soort.value, soort.label, naam, soort, _opdrachten(rijen, dag), ())
        antwoorden.append(_antwoord(deel, rijen, dag, regio))
    return tuple(antwoorden)


def onbekend_deel(soort: Partnersoort, component: str, dag: date, regio: Regio | None) -> Bekostiging:
    """A part of a kind of partner about which no text says anything: all of it is asked."""
    return _antwoord(_Deel(soort.value, soort.label, component, soort, (), ()), (), dag, regio)


def _groepen(soort: Partnersoort, dag: date, regio: Regio | None, partner: Partner | None = None) -> tuple[_Rijen, ...]:
    """The rows that have begun, most specific first: of the region by partner and by kind, then national ones.

    What a shipped region says of a kind of partner holds for those that work there. Of a kind asked for as such, only
    what holds for all of it.
    """
    groepen: list[_Rijen] = []
    for rijen in (() if regio is None else regio.bekostiging, LANDELIJK):
        begonnen = [rij for rij in rijen if rij.is_begonnen(dag)]
        if partner is not None:
            groepen.append(tuple(rij for rij in begonnen if rij.partner == partner.code))
        if rijen is LANDELIJK or partner is None or _werkt_in(partner, regio):
            groepen.append(tuple(rij for rij in begonnen if rij.partnersoort is soort))
    return tuple(groepen)


def _werkt_in(partner: Partner, regio: Regio | None) -> bool:
    """Whether a partner can work in a region; of a region of your own nobody but you knows."""
    return regio is None or regio.code not in list(REGIOS) or bool({regio.code, NEDERLAND} & {*partner.gebieden})


def _passend(groepen: tuple[_Rijen, ...], component: str, dag: date) -> _Rijen:
    """The rows about a part: all that name it, a stream once; else the most specific that are about the whole.

    Where the rows of a level divide all of it by shares, nothing is added to them.
    """
    genoemd: dict[str, Bekostigingsregel] = {}
    for groep in groepen:
        van_groep = [rij for rij in groep if rij.component == component]
        for rij in sorted(van_groep, key=lambda rij: not rij.loopt(dag)):  # what has ended hides nothing that runs
            eerder = genoemd.get(rij.geldstroom)
            if eerder is None or (rij.loopt(dag) and not eerder.loopt(dag)):
                genoemd[rij.geldstroom] = rij
        if sum((rij.aandeel or 0 for rij in genoemd.values() if rij.loopt(dag)), Decimal()) >= HEEL:
            break
    if genoemd:
        return tuple(genoemd.values())
    for groep in groepen:
        if geheel := tuple(rij for rij in groep if rij.component is None):
            lopend = {rij.geldstroom for rij in geheel if rij.loopt(dag)}
            return tuple(rij for rij in geheel if rij.loopt(dag) or rij.geldstroom not in lopend)
    return ()


@attrs.frozen
class _Deel:
    """A part of a partner, and who commissions it."""

    partner: str
    naam: str
    component: str
    soort: Partnersoort
    opdrachten: tuple[Opdracht, ...]
    voorbehouden: tuple[str, ...]


def _antwoord(deel: _Deel, rijen: _Rijen, dag: date, regio: Regio | None) -> Bekostiging:
    financieringen = tuple(Financiering(rij.stroom, rij, _stand(rij, dag)) for rij in rijen)
    lopend = [een for een in financieringen if een.stand is Stroomstand.LOOPT]
    geboekt = _boeking(deel, lopend, dag)
    vragen = (
        *_naar_opdrachtgever(deel),
        *geldvragen(deel.component, financieringen),
        *_naar_verwerving(deel.component, lopend),
        *(() if geboekt is None or geboekt.vraag is None else (geboekt.vraag,)),
    )
    voorbehouden = (
        *van_regio(regio, dag),
        *van_rijen(rijen, regio),
        *van_codes(deel.voorbehouden, deel.component, regio),
        *_van_opdrachten(deel),
        *_van_boeking(geboekt),
        *(een for financiering in financieringen for een in _geeindigd(financiering, deel.component)),
    )
    return Bekostiging(
        deel.partner,
        deel.naam,
        deel.component,
        deel.opdrachten,
        financieringen,
        geboekt,
        vragen,
        tuple(dict.fromkeys(voorbehouden)),
    )


def _stand(rij: Bekostigingsregel, dag: date) -> Stroomstand:
    return Stroomstand.LOOPT if rij.eindigt is None or dag < rij.eindigt else Stroomstand.GEEINDIGD


def _geeindigd(een: Financiering, component: str) -> Iterator[Voorbehoud]:
    if een.stand is Stroomstand.GEEINDIGD:
        bronnen = (*een.regel.bronnen, *een.geldstroom.bronnen)
        tekst = f"{component}: betaald uit {een.geldstroom.naam}"
        yield Voorbehoud(Voorbehoudsoort.GEEINDIGD, tekst, bronnen, een.tot)


def _van_opdrachten(deel: _Deel) -> Iterator[Voorbehoud]:
    """How sure it is who commissions a part, where the text does not say it itself."""
    for een in deel.opdrachten:
        if een.reading in LEZING:
            soort, waarom = LEZING[een.reading]
            noot = f" ({een.toelichting})" if een.toelichting else ""
            yield Voorbehoud(soort, f"opdrachtgever van {deel.component}, {een.wie.label}: {waarom}{noot}", een.bronnen)


def _van_boeking(geboekt: Boeking | None) -> Iterator[Voorbehoud]:
    """How sure it is where it is booked, where the list itself was not read."""
    for veld in () if geboekt is None else geboekt.kandidaten:
        if veld.reading in LEZING:
            soort, waarom = LEZING[veld.reading]
            yield Voorbehoud(
                soort, f"taakveld {veld.code} in {veld.van}-{veld.tot_en_met or ''}: {waarom}", (veld.bron,)
            )


def _boeking(deel: _Deel, lopend: Iterable[Financiering], dag: date) -> Boeking | None:
    """Where municipalities book it; None where others pay, or where no subject of the taakvelden is known for it."""
    soorten = {een.geldstroom.soort for een in lopend}
    if deel.soort not in ONDERWERPEN or (soorten and not soorten & _VAN_GEMEENTEN):
        return None
    onderwerpen = ONDERWERPEN[deel.soort]
    if dag.year < EERSTE_JAAR:
        labels = " en ".join(onderwerp.label for onderwerp in onderwerpen)
        return Boeking((), f"Waar boekte de gemeente {labels} in {dag.year}? Taakvelden zijn er sinds {EERSTE_JAAR}.")
    return boeking(onderwerpen, dag.year)


def _naar_opdrachtgever(deel: _Deel) -> Iterator[str]:
    wie = list(dict.fromkeys(opdracht.wie.label for opdracht in deel.opdrachten))
    if not wie:
        yield f"Wie is opdrachtgever van {deel.component}?"
    elif len(wie) > 1:
        yield f"Wie is opdrachtgever van {deel.component}: {' of '.join(wie)}? De teksten zijn het niet eens."


def _naar_verwerving(component: str, lopend: list[Financiering]) -> Iterator[str]:
    gekocht = [een for een in lopend if een.geldstroom.soort in _VAN_GEMEENTEN]
    if gekocht and all(een.regel.verwerving is None for een in gekocht):
        yield f"Verwerving van ‘{component}’: met subsidie, inkoop of een raamovereenkomst?"
