"""All statements of a case file on a day, put together into facts: of the household, of each child, of the chain."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import attrs

from huiselijkgeweld.model.bewijs import veilig_thuis
from huiselijkgeweld.model.bewijs.bewering import NIET_GENOEMD, Bewering, laatste
from huiselijkgeweld.model.bewijs.diensten import DIENSTFEITEN, Dienstbewijs, diensten
from huiselijkgeweld.model.bewijs.inclusie import inclusie
from huiselijkgeweld.model.bewijs.kinderen import dag_van_de_tafel, is_kind, minderjarig, naast, twaalf
from huiselijkgeweld.model.bewijs.maatregelen import maatregelen
from huiselijkgeweld.model.bewijs.rijen import BEWIJZEN
from huiselijkgeweld.model.bewijs.samenvoegen import is_ontkenning, samengevoegd
from huiselijkgeweld.model.feiten import Feiten, Feitwaarde, gevolgen_van
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenis, Over, volgorde
from huiselijkgeweld.model.gebeurtenissen.veilig_thuis import MELDING_ONTVANGEN
from huiselijkgeweld.model.gesteld import PER_KIND, PER_PERSOON, Feit
from huiselijkgeweld.model.ketenfeiten import KETENFEITEN, Ketenfeiten
from huiselijkgeweld.model.meldingen import Groep, Melding
from huiselijkgeweld.model.vragen import VRAGEN
from huiselijkgeweld.tijd.feestdagen import als_dag, index_van

if TYPE_CHECKING:
    from huiselijkgeweld.model.dossier import Dossier


@attrs.frozen
class Bewezen:
    """What a case file proves on a day (bewezen).

    Attributes:
        huishouden: the facts of the household; of several children what holds for one of them or for all.
        kinderen: the facts of each child by its id: its own, and those of the household.
        keten: the facts of the chain by room and by the id they are about (None: the household).
        sinds: per fact of the household the day from which it has had its value, as far as statements tell.
        diensten: the services that run, or may, for somebody of the household.
    """

    huishouden: Feiten
    kinderen: Mapping[str, Feiten]
    keten: Mapping[tuple[str, str | None], Ketenfeiten]
    sinds: Mapping[str, date]
    diensten: tuple[Dienstbewijs, ...]


def bewezen(dossier: "Dossier", on: date) -> Bewezen:
    """Put together what a case file proves at the end of a day.

    Raises:
        InvalidValueError: `on` is no date.
        HorizonError: `on` lies outside 1990-2099.
    """
    dag = als_dag(on, "on")
    index_van(dag)
    bewijs = _Bewijsstukken(dossier, dag)
    kinderen = {kind: bewijs.van_kind(kind) for kind in bewijs.kinderen}
    huishouden, sinds = bewijs.van_huishouden(kinderen)
    feiten = Feiten(**huishouden).aangevuld()
    per_kind = {
        kind: Feiten(**{**{naam: een for naam, een in huishouden.items() if naam not in _EIGEN}, **eigen}).aangevuld()
        for kind, eigen in kinderen.items()
    }
    keten = {sleutel: bewijs.van_keten(sleutel, feiten) for sleutel in bewijs.ketensleutels}
    return Bewezen(
        feiten, MappingProxyType(per_kind), MappingProxyType(keten), MappingProxyType(sinds), bewijs.diensten
    )


_MINDERJARIG: Final = "minderjarige_betrokken"
_TWAALF: Final = "twaalf_of_ouder"
_EIGEN: Final = PER_KIND | {_MINDERJARIG}
_BEREKEND: Final = frozenset({_MINDERJARIG, _TWAALF})
"""What birth dates show, whether stated or not."""
_VOOR_IEDER_KIND: Final = frozenset({"aanvrager", "aangewezen_door_college", "ouders_weigeren_tafel"})
"""What is stated of the household without an id holds for each child in it."""
_NIET_SAMEN_TE_VOEGEN: Final = frozenset({"hulp"})
"""Help for two children cannot be put together: of the household only what is stated so."""
_Waarde: TypeAlias = tuple[Feitwaarde | None, date | None]
"""The value of a fact, and the day from which it has had it without a break."""


class _Bewijsstukken:
    """Every statement of a case file up to a day, by fact and by whom it is about."""

    def __init__(self, dossier: "Dossier", on: date) -> None:
        self.huishouden, self.on = dossier.huishouden, on
        self.meldingen = [een for een in dossier.meldingen if een.gebeurtenis.dag <= on]
        gebeurtenissen = dossier.tot_en_met(on)
        ontvangen = {een.over for een in gebeurtenissen if een.soort == MELDING_ONTVANGEN}
        los = [een.gebeurtenis for een in self.meldingen if een.id not in ontvangen]
        self.gebeurtenissen = sorted([*gebeurtenissen, *los], key=volgorde) if los else gebeurtenissen
        self.personen = {persoon.id: persoon for persoon in self.huishouden.personen}
        self.betrokkenen = {persoon.id: persoon for persoon in self.huishouden.betrokkenen}
        self.per_feit: dict[tuple[str, str | None], list[Bewering]] = defaultdict(list)
        for bewering in self._beweringen():
            self._neem(bewering)
        self.genoemd = {feit for feit, _ in self.per_feit}
        over_kind = (over for feit, over in self.per_feit if over and feit in PER_KIND)
        kinderen = (id_ for id_, een in self.betrokkenen.items() if een.is_minderjarig_op(on))
        self.kinderen = tuple(dict.fromkeys((*kinderen, *over_kind)))
        """The ids of the children: the minors of the household, and who else a fact about a child is stated of."""

    def _beweringen(self) -> Iterator[Bewering]:
        for gebeurtenis in self.gebeurtenissen:
            yield from _van_gebeurtenis(gebeurtenis)
        yield from veilig_thuis.beweringen(self.gebeurtenissen)
        yield from inclusie(self.gebeurtenissen)
        yield from maatregelen(self.gebeurtenissen, self.on)
        van_meldingen = [bewering for melding in self.meldingen for bewering in _van_melding(melding)]
        yield from (een for een in van_meldingen if een.waarde is True)
        for veilig in (een for een in van_meldingen if een.waarde is False):
            gezegd = self.per_feit.get((veilig.feit, None), ())
            if not any(een.waarde is True for een in gezegd):
                yield veilig  # that one report is judged safe does not deny the danger that another source shows

    def _neem(self, bewering: Bewering) -> None:
        """Keep a statement and what it says about other facts, as far as birth dates do not refute it."""
        geen_minderjarige = bewering.feit == _MINDERJARIG and bewering.waarde is False
        if geen_minderjarige and self.huishouden.minderjarige_betrokken_op(bewering.dag):
            return
        weg: frozenset[str] = frozenset()
        if bewering.feit in PER_KIND and not is_kind(self.personen, bewering, self.on):
            weg = _EIGEN  # what it said about the household still counts
        if bewering.feit not in weg:
            self.per_feit[bewering.feit, bewering.over].append(bewering)
        for feit, waarde in gevolgen_van(bewering.feit, bewering.waarde):
            if feit not in weg:
                over = bewering.over if feit in PER_KIND else None
                self.per_feit[feit, over].append(Bewering(feit, waarde, over, bewering.op))

    def _van(self, feit: str, over: str) -> _Waarde:
        """The value of a fact about one person: stated of that person, or of the household for everybody in it."""
        eigen = self.per_feit.get((feit, over), ())
        samen = self.per_feit.get((feit, None), ())
        if feit in PER_KIND:  # nothing was said about a child that was not there yet
            samen = [een for een in samen if is_kind(self.personen, attrs.evolve(een, over=over), self.on)]
        if feit in _VOOR_IEDER_KIND:
            return laatste([*eigen, *samen])
        ontkend = [een for een in samen if is_ontkenning(een.waarde)]
        gevonden = laatste([*eigen, *ontkend])
        if is_ontkenning(gevonden[0]) and len(ontkend) < len(samen):
            # It is so for somebody who is not named: where that is later, nobody knows whether it is this one.
            van_iemand = [attrs.evolve(een, waarde=None) for een in samen if not is_ontkenning(een.waarde)]
            if laatste([*eigen, *ontkend, *van_iemand])[0] is None:
                return None, None
        return gevonden

    def van_kind(self, kind: str) -> dict[str, Any]:
        """The facts that are about one child."""
        waarden: dict[str, Any] = {feit: self._van(feit, kind)[0] for feit in PER_KIND & self.genoemd}
        persoon, tafel = self.betrokkenen.get(kind), dag_van_de_tafel(self.gebeurtenissen, kind)
        waarden[_MINDERJARIG] = minderjarig(persoon, self.on, tafel)
        waarden[_TWAALF] = naast(berekend=twaalf(persoon, self.on, tafel), gesteld=waarden.get(_TWAALF))
        return waarden

    def van_huishouden(self, kinderen: Mapping[str, Mapping[str, Any]]) -> tuple[dict[str, Any], dict[str, date]]:
        """The facts of the household, and since when."""
        waarden: dict[str, Any] = {}
        sinds: dict[str, date] = {}
        for feit in VRAGEN.keys() & (self.genoemd | _BEREKEND):
            waarde, dag = self._samen(feit, kinderen)
            if waarde is not None:
                waarden[feit] = waarde
                if dag is not None:
                    sinds[feit] = dag
        return waarden, sinds

    def _samen(self, feit: str, kinderen: Mapping[str, Mapping[str, Any]]) -> _Waarde:
        van_allen = [een for wie in (None, NIET_GENOEMD) for een in self.per_feit.get((feit, wie), ())]
        eigen = laatste(van_allen)
        if feit == _MINDERJARIG:
            waarde = self._minderjarige(eigen[0])
            return waarde, eigen[1] if waarde is eigen[0] else None
        if feit not in PER_PERSOON or feit in _NIET_SAMEN_TE_VOEGEN:
            return eigen
        per_persoon = [self._van(feit, wie) for wie in self._over_wie(feit)]
        if feit == _TWAALF and kinderen:
            per_persoon[: len(kinderen)] = [(een[feit], None) for een in kinderen.values()]
        if van_allen and feit not in _VOOR_IEDER_KIND and not is_ontkenning(eigen[0]):
            per_persoon.append(eigen)  # it was said of somebody who is not named
        return samengevoegd(per_persoon)

    def _over_wie(self, feit: str) -> Iterator[str]:
        """Of whom a fact must be known; `NIET_GENOEMD` stands for anybody else of whom it can be so."""
        if feit in PER_KIND:
            wie = self.kinderen
            anderen = (een for id_, een in self.betrokkenen.items() if id_ not in wie)
            ook_een_ander = any(een.is_minderjarig_op(self.on) is None for een in anderen)
        else:
            wie = tuple(over for naam, over in self.per_feit if naam == feit and over is not None)
            # The record shows who it was so of: if it ended for all of them, it ended. Else nobody looked further.
            ook_een_ander = not any(een.waarde is True for over in wie for een in self.per_feit[feit, over])
        yield from wie
        if ook_een_ander or not wie:
            yield NIET_GENOEMD

    def _minderjarige(self, gesteld: Feitwaarde | None) -> Feitwaarde | None:
        """By the persons; what is stated where they do not settle it, or where it is about somebody else."""
        berekend = self.huishouden.minderjarige_betrokken_op(self.on)
        if berekend is False and not self.betrokkenen.keys() >= set(self.kinderen):
            return None
        return naast(berekend=berekend, gesteld=gesteld)

    @property
    def diensten(self) -> tuple[Dienstbewijs, ...]:
        """The services that run, or may."""
        if self.genoemd.isdisjoint(DIENSTFEITEN):
            return ()
        genoemd = {
            sleutel: [een.waarde for een in gezegd]
            for sleutel, gezegd in self.per_feit.items()
            if sleutel[0] in DIENSTFEITEN
        }
        return tuple(diensten(genoemd, self._waarde_van, self.gebeurtenissen))

    def _waarde_van(self, feit: str, over: str | None) -> Feitwaarde | None:
        """The value of a fact about somebody, or about somebody who is not named."""
        if over in {None, NIET_GENOEMD} or feit not in PER_PERSOON:
            return laatste(self.per_feit[feit, over])[0]
        return self._van(feit, over)[0]

    @property
    def ketensleutels(self) -> tuple[tuple[str, str | None], ...]:
        """The rooms of the chain of which a fact is stated, each with whom it is about; a stay opens shelter."""
        gesteld = ((feit.partition(".")[0], over) for feit, over in self.per_feit if "." in feit)
        verblijf = (("opvang", over) for feit, over in self.per_feit if feit == "in_opvang" and over is not None)
        return tuple(dict.fromkeys((*gesteld, *verblijf)))

    def van_keten(self, sleutel: tuple[str, str | None], feiten: Feiten) -> Ketenfeiten:
        """The facts of a room of the chain; what `Feiten` has by the same name is taken from there."""
        kamer, over = sleutel
        klasse = KETENFEITEN[kamer]
        waarden = {
            veld.name: getattr(feiten, veld.name)
            if veld.name in VRAGEN
            else laatste(self.per_feit.get((f"{kamer}.{veld.name}", over), ()))[0]
            for veld in attrs.fields(klasse)
        }
        return klasse(**waarden)


def _van_gebeurtenis(gebeurtenis: Gebeurtenis) -> Iterator[Bewering]:
    if isinstance(gebeurtenis.waarde, Feit):
        feit = gebeurtenis.waarde
        yield Bewering(feit.naam, feit.waarde, gebeurtenis.over, gebeurtenis.op)
    for bewijs in _BEWIJZEN_VAN.get(gebeurtenis.soort.tag, ()):
        if bewijs.geldt_voor(gebeurtenis):
            waarde: Any = gebeurtenis.waarde if bewijs.eigen_waarde else bewijs.waarde
            over = gebeurtenis.over if gebeurtenis.soort.over is Over.PERSOON or "." in bewijs.feit else None
            yield Bewering(bewijs.feit, waarde, over, gebeurtenis.op)


def _van_melding(melding: Melding) -> Iterator[Bewering]:
    """What a report says; what it leaves open leaves an earlier judgement as it is."""
    onveilig = (
        ("acuut_onveilig", melding.acuut_onveilig),
        ("structureel_onveilig", melding.veiligheidstaxatie.structureel),
        ("eergerelateerd", Groep.EERGERELATEERD in melding.groepen or None),
    )
    for feit, waarde in onveilig:
        if waarde is not None:
            yield Bewering(feit, waarde, None, melding.ontvangen_op)


_BEWIJZEN_VAN: Final = MappingProxyType(
    {bewijs.soort.tag: tuple(een for een in BEWIJZEN if een.soort == bewijs.soort) for bewijs in BEWIJZEN}
)
