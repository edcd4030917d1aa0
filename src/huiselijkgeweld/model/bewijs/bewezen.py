"""All statements of a case file on a day, put together into facts: of the household, of each child, of the chain."""

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

import attrs

from huiselijkgeweld.model.bewijs import huishouden as samen
from huiselijkgeweld.model.bewijs import veilig_thuis
from huiselijkgeweld.model.bewijs.bewering import Bewering, laatste
from huiselijkgeweld.model.bewijs.rijen import BEWIJZEN
from huiselijkgeweld.model.feiten import Feiten, Feitwaarde, Maatregel, gevolgen_van
from huiselijkgeweld.model.gebeurtenissen.regie import TAFEL_GEPLAND
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenis, Over
from huiselijkgeweld.model.gesteld import PER_KIND, PER_PERSOON, Feit
from huiselijkgeweld.model.huishoudens import Persoon
from huiselijkgeweld.model.ketenfeiten import KETENFEITEN, Ketenfeiten
from huiselijkgeweld.model.meldingen import Groep
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
    """

    huishouden: Feiten
    kinderen: Mapping[str, Feiten]
    keten: Mapping[tuple[str, str | None], Ketenfeiten]
    sinds: Mapping[str, date]


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
    keten = {
        sleutel: bewijs.van_keten(sleutel, per_kind.get(sleutel[1] or "", feiten)) for sleutel in bewijs.ketensleutels
    }
    return Bewezen(feiten, MappingProxyType(per_kind), MappingProxyType(keten), MappingProxyType(sinds))


_EIGEN: Final = PER_KIND | {"minderjarige_betrokken"}
_BEREKEND: Final = frozenset({"minderjarige_betrokken", "twaalf_of_ouder"})
"""What birth dates show, whether stated or not."""
_VOOR_IEDER_KIND: Final = frozenset({"aanvrager", "aangewezen_door_college", "ouders_weigeren_tafel"})
"""What is stated of the household without an id holds for each child in it."""
_NIET_SAMEN_TE_VOEGEN: Final = frozenset({"hulp"})
"""Help for two children cannot be put together: of the household only what is stated so."""
_STERKTE: Final[Mapping[object, int]] = MappingProxyType({Maatregel.GEEN: 0, Maatregel.OTS: 1, Maatregel.VOOGDIJ: 2})


class _Bewijsstukken:
    """Every statement of a case file up to a day, by fact and by whom it is about."""

    def __init__(self, dossier: "Dossier", on: date) -> None:
        self.dossier, self.on = dossier, on
        self.gebeurtenissen = dossier.tot_en_met(on)
        self.personen = {persoon.id: persoon for persoon in dossier.huishouden.betrokkenen}
        self.meerderjarig = {id_ for id_, persoon in self.personen.items() if persoon.is_minderjarig_op(on) is False}
        self.per_feit: dict[tuple[str, str | None], list[Bewering]] = defaultdict(list)
        for bewering in self._beweringen():
            if bewering.feit in PER_KIND and bewering.over in self.meerderjarig:
                continue  # it was about a child that is of age by now
            self.per_feit[bewering.feit, bewering.over].append(bewering)
            for feit, waarde in gevolgen_van(bewering.feit, bewering.waarde):
                over = bewering.over if feit in PER_KIND else None
                self.per_feit[feit, over].append(Bewering(feit, waarde, over, bewering.op))
        self.genoemd = {feit for feit, _ in self.per_feit}

    def _beweringen(self) -> Iterator[Bewering]:
        for gebeurtenis in self.gebeurtenissen:
            yield from _van_gebeurtenis(gebeurtenis)
        yield from veilig_thuis.beweringen(self.gebeurtenissen)
        yield from samen.inclusie(self.gebeurtenissen)
        yield from samen.maatregelen(self.gebeurtenissen, self.on)
        for melding in self.dossier.meldingen:
            if melding.gebeurtenis.dag <= self.on:
                yield Bewering("acuut_onveilig", melding.acuut_onveilig, None, melding.ontvangen_op)
                yield Bewering(
                    "structureel_onveilig", melding.veiligheidstaxatie.structureel, None, melding.ontvangen_op
                )
                if Groep.EERGERELATEERD in melding.groepen:
                    yield Bewering("eergerelateerd", waarde=True, over=None, op=melding.ontvangen_op)

    @property
    def kinderen(self) -> tuple[str, ...]:
        """The ids of the children: the minors of the household, and who else a fact about a child is stated of."""
        genoemd = dict.fromkeys(over for feit, over in self.per_feit if over is not None and feit in PER_KIND)
        minderjarig = {id_: None for id_, een in self.personen.items() if een.is_minderjarig_op(self.on)}
        return tuple({**minderjarig, **genoemd})

    def _van(self, feit: str, over: str) -> tuple[Feitwaarde | None, date | None]:
        """The value of a fact about one person: stated of that person, or of the household for everybody in it."""
        voor_ieder = (
            een
            for een in self.per_feit.get((feit, None), ())
            if feit in _VOOR_IEDER_KIND or een.waarde is False or een.waarde is Maatregel.GEEN
        )
        return laatste([*self.per_feit.get((feit, over), ()), *voor_ieder])

    def van_kind(self, kind: str) -> dict[str, Any]:
        """The facts that are about one child."""
        waarden: dict[str, Any] = {feit: self._van(feit, kind)[0] for feit in PER_KIND & self.genoemd}
        persoon = self.personen.get(kind)
        tafel = self._dag_van_de_tafel(kind)
        dagen = (self.on,) if tafel is None else (self.on, tafel)
        minderjarig = {None if persoon is None else persoon.is_minderjarig_op(dag) for dag in dagen}
        waarden["minderjarige_betrokken"] = minderjarig.pop() if len(minderjarig) == 1 else None
        if persoon is not None and waarden.get("twaalf_of_ouder") is None:
            waarden["twaalf_of_ouder"] = _twaalf(persoon, self.on, tafel)
        return waarden

    def _dag_van_de_tafel(self, kind: str) -> date | None:
        gepland = [een.waarde for een in self.gebeurtenissen if een.soort == TAFEL_GEPLAND and een.over == kind]
        return als_dag(gepland[-1], "waarde") if gepland else None

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

    def _samen(self, feit: str, kinderen: Mapping[str, Mapping[str, Any]]) -> tuple[Feitwaarde | None, date | None]:
        eigen, sinds = laatste(self.per_feit.get((feit, None), ()))
        if feit == "minderjarige_betrokken":
            return self._minderjarige(eigen), sinds
        if feit not in PER_PERSOON or feit in _NIET_SAMEN_TE_VOEGEN:
            return eigen, sinds
        if feit in PER_KIND:
            van_wie = tuple(kinderen)
            onbekend = any(een.is_minderjarig_op(self.on) is None for een in self._anderen(kinderen))
        else:
            van_wie = tuple(over for naam, over in self.per_feit if naam == feit and over is not None)
            onbekend = False
        per_persoon = [self._van(feit, wie) for wie in van_wie]
        if feit in _BEREKEND:
            per_persoon = [(kinderen[wie].get(feit), None) for wie in van_wie]
        return _samengevoegd(eigen, sinds, per_persoon, onbekend=onbekend)

    def _anderen(self, kinderen: Container[str]) -> Iterator[Persoon]:
        """The persons who are not among the children."""
        return (persoon for id_, persoon in self.personen.items() if id_ not in kinderen)

    def _minderjarige(self, gesteld: Feitwaarde | None) -> bool | None:
        """By the persons; what is stated where they do not settle it. Where both speak and differ nobody knows."""
        berekend = self.dossier.huishouden.minderjarige_betrokken_op(self.on)
        if berekend is False and (gesteld is True or set(self.kinderen) - set(self.personen)):
            return None
        if berekend is not None or gesteld is None:
            return berekend
        return gesteld is True

    @property
    def ketensleutels(self) -> tuple[tuple[str, str | None], ...]:
        """The rooms of the chain of which a fact is stated, each with whom it is about."""
        return tuple(dict.fromkeys((feit.partition(".")[0], over) for feit, over in self.per_feit if "." in feit))

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


_BEWIJZEN_VAN: Final = MappingProxyType(
    {bewijs.soort.tag: tuple(een for een in BEWIJZEN if een.soort == bewijs.soort) for bewijs in BEWIJZEN}
)


def _twaalf(persoon: Persoon, on: date, tafel: date | None) -> bool | None:
    """Whether a child is twelve on the day of the table; without that day only who is twelve already is settled."""
    if tafel is not None:
        return persoon.heeft_leeftijd_op(_TWAALF, tafel)
    return persoon.heeft_leeftijd_op(_TWAALF, on) or None


_TWAALF: Final = 12


def _samengevoegd(
    eigen: Feitwaarde | None,
    sinds: date | None,
    per_persoon: Sequence[tuple[Feitwaarde | None, date | None]],
    *,
    onbekend: bool,
) -> tuple[Feitwaarde | None, date | None]:
    """One value for the household: true if true of one, false if false of all; the strongest measure; one applicant."""
    alle = [(eigen, sinds), *per_persoon]
    bekend = [waarde for waarde, _ in alle if waarde is not None]
    if not bekend:
        return None, None
    hoogste: Feitwaarde | None
    if all(isinstance(waarde, Maatregel) for waarde in bekend):
        hoogste = max(bekend, key=lambda waarde: _STERKTE[waarde])
        is_geen = hoogste is Maatregel.GEEN
    elif all(isinstance(waarde, bool) for waarde in bekend):
        hoogste = True in bekend
        is_geen = hoogste is False
    else:
        hoogste = bekend[0] if len(set(bekend)) == 1 else None
        is_geen = False
    if is_geen and eigen is None and (onbekend or any(waarde is None for waarde, _ in per_persoon)):
        return None, None
    dagen = [dag for waarde, dag in alle if waarde is hoogste and dag is not None]
    return hoogste, min(dagen, default=None)
