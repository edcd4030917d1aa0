"""The case file: `Dossier`, a household and what happened, in order. State is always a fold over its events."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime

import attrs

from huiselijkgeweld.errors import InvalidDossierError, InvalidValueError, Problem, UnknownCodeError, all_of
from huiselijkgeweld.model.bewijs import bewezen
from huiselijkgeweld.model.feiten import Feiten, Feitwaarde, gevolgen_van
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenis, Melduitkomst, Over, laatste, niet_voor, volgorde
from huiselijkgeweld.model.gebeurtenissen.veilig_thuis import MELDING_ONTVANGEN
from huiselijkgeweld.model.gesteld import Feit
from huiselijkgeweld.model.huishoudens import Huishouden, problemen_met_gebeurtenissen
from huiselijkgeweld.model.ids import als_id
from huiselijkgeweld.model.meldingen import Melding
from huiselijkgeweld.tijd.feestdagen import als_dag

_LEEG = Huishouden()
_HUISHOUDEN = Over.HUISHOUDEN


def _id(waarde: object) -> str:
    return als_id(waarde, "id")


def _huishouden(_instance: object, _attribute: "attrs.Attribute[Huishouden]", waarde: object) -> None:
    if not isinstance(waarde, Huishouden):
        msg = f"huishouden: {type(waarde).__name__} is not a Huishouden"
        raise InvalidValueError(msg)


def _gebeurtenissen(waarden: Iterable[Gebeurtenis]) -> tuple[Gebeurtenis, ...]:
    return all_of(waarden, "gebeurtenissen", Gebeurtenis, "; call a kind of event to make one")


def _meldingen(waarden: Iterable[Melding]) -> tuple[Melding, ...]:
    return all_of(waarden, "meldingen", Melding)


@attrs.frozen
class Dossier:
    """A case file (dossier): opaque id, household, the events, and what was reported.

    Attributes:
        id: opaque id.
        huishouden: the household.
        gebeurtenissen: what happened; the order in which they stand does not matter.
        meldingen: what the reports to Veilig Thuis say; a clock needs the event too (`Melding.gebeurtenis`).

    Raises:
        InvalidDossierError: the parts contradict each other: an end without a start, a single event twice, something
            that happened to a person who was nobody yet, a report that was received on two days, two facts stated at
            one time that cannot both be.

    Example:
        >>> from huiselijkgeweld.model.gebeurtenissen import MELDING_ONTVANGEN
        >>> dossier = Dossier("d1").add(MELDING_ONTVANGEN(op=date(2026, 4, 2), over="m1"))
        >>> len(dossier.gebeurtenissen)
        1
    """

    id: str = attrs.field(converter=_id)
    huishouden: Huishouden = attrs.field(default=_LEEG, validator=_huishouden)
    gebeurtenissen: tuple[Gebeurtenis, ...] = attrs.field(default=(), converter=_gebeurtenissen)
    meldingen: tuple[Melding, ...] = attrs.field(default=(), converter=_meldingen)

    def __attrs_post_init__(self) -> None:
        """Refuse parts that contradict each other, all at once."""
        genummerd = list(enumerate(self.gebeurtenissen))
        problemen = (
            *samenhang(genummerd),
            *problemen_met_gebeurtenissen(self.huishouden.personen, genummerd),
            *problemen_met_meldingen(list(enumerate(self.meldingen)), genummerd),
            *problemen_met_feiten(genummerd),
        )
        if problemen:
            raise InvalidDossierError(problemen)

    def add(self, gebeurtenis: Gebeurtenis) -> "Dossier":
        """A new case file with one more event.

        Raises:
            InvalidDossierError: the event contradicts the others.
        """
        return attrs.evolve(self, gebeurtenissen=(*self.gebeurtenissen, gebeurtenis))

    def tot_en_met(self, on: date) -> tuple[Gebeurtenis, ...]:
        """The events on or before a day, in order of time; a day without a moment comes first on its day."""
        dag = als_dag(on, "on")
        return tuple(sorted((g for g in self.gebeurtenissen if g.dag <= dag), key=volgorde))

    def feiten(self, on: date, kind: str | None = None) -> Feiten:
        """What the record proves at the end of a day; the rest is left blank.

        A judgement is the last one stated. What one fact says about another is applied, and a later statement
        overtakes what an earlier one implied. Of the household a fact about children is true if it is true of one and
        false if it is false of all; with the id of a child it is about that child.

        Args:
            on: the day.
            kind: id of a child.

        Raises:
            InvalidValueError: `on` is no date, or `kind` no id.
            HorizonError: `on` lies outside 1990-2099.
            UnknownCodeError: nobody with this id is known as a child on that day.

        Example:
            >>> from huiselijkgeweld.model.gebeurtenissen import FEIT_VASTGESTELD
            >>> dossier = Dossier("d1").add(FEIT_VASTGESTELD(date(2026, 4, 2), "k1", ("kind_onveilig", True)))
            >>> dossier.feiten(date(2026, 4, 1)), dossier.feiten(date(2026, 4, 2))
            (Feiten(), Feiten(minderjarige_betrokken=True, kind_onveilig=True))
        """
        gevonden = bewezen(self, on)
        if kind is None:
            return gevonden.huishouden
        if als_id(kind, "kind") not in gevonden.kinderen:
            raise UnknownCodeError("kind", kind, gevonden.kinderen)
        return gevonden.kinderen[kind]

    def uitkomst(self, melding: str, on: date) -> Melduitkomst | None:
        """The outcome of a report at Veilig Thuis that was stated last, at the end of a day.

        It is what an event states (`veiligheidsbeoordeling_afgerond`); a transfer or an end that has an event of its
        own is no outcome by itself.

        Args:
            melding: id of the report.
            on: the day.

        Returns:
            The outcome; None if none is stated yet, or if two are stated of which the record does not tell the last.

        Raises:
            InvalidValueError: `melding` is no id, or `on` no date.
            UnknownCodeError: the case file has no report with this id.

        Example:
            >>> from huiselijkgeweld.model.gebeurtenissen import MELDING_ONTVANGEN, VEILIGHEIDSBEOORDELING_AFGEROND
            >>> dossier = Dossier("d1").add(MELDING_ONTVANGEN(date(2026, 4, 2), "m1"))
            >>> dossier = dossier.add(
            ...     VEILIGHEIDSBEOORDELING_AFGEROND(date(2026, 4, 7), "m1", Melduitkomst.VERVOLG_BIJ_VT)
            ... )
            >>> dossier.uitkomst("m1", date(2026, 4, 6)), dossier.uitkomst("m1", date(2026, 4, 7)).code
            (None, 'VT-01-01')
        """
        bekend = {een.id for een in self.meldingen}
        bekend |= {een.over for een in self.gebeurtenissen if een.soort.over is Over.MELDING and een.over is not None}
        if als_id(melding, "melding") not in bekend:
            raise UnknownCodeError("melding", melding, bekend)
        gesteld = [een for een in self.tot_en_met(on) if een.over == melding and een.soort.waarde is Melduitkomst]
        uitkomsten = {een.waarde for een in laatste(gesteld) if isinstance(een.waarde, Melduitkomst)}
        return uitkomsten.pop() if len(uitkomsten) == 1 else None

    def bekend_op(self, dag: date) -> "Dossier":
        """The case file as it was known on a day: what was written down later is left out.

        An event without `geregistreerd` counts as known from the day on which it happened, and a report as its event.
        What hangs on an event that was not yet known is left out with it.
        """
        peildag = als_dag(dag, "dag")
        bekend = [(i, g) for i, g in enumerate(self.gebeurtenissen) if _geregistreerd_op(g) <= peildag]
        while los := {index for index, _ in _zonder_begin(bekend)}:
            bekend = [(i, g) for i, g in bekend if i not in los]
        gebeurtenissen = tuple(g for _, g in bekend)
        nog_niet = {g.over for g in self.gebeurtenissen if g.soort == MELDING_ONTVANGEN} - {
            g.over for g in gebeurtenissen if g.soort == MELDING_ONTVANGEN
        }
        meldingen = (een for een in self.meldingen if een.gebeurtenis.dag <= peildag and een.id not in nog_niet)
        return attrs.evolve(self, gebeurtenissen=gebeurtenissen, meldingen=tuple(meldingen))


def _geregistreerd_op(gebeurtenis: Gebeurtenis) -> date:
    waarde = gebeurtenis.geregistreerd
    if waarde is None:
        return gebeurtenis.dag
    return waarde.date() if isinstance(waarde, datetime) else waarde


_Genummerd = tuple[int, Gebeurtenis]


def _zonder_begin(gebeurtenissen: Sequence[_Genummerd]) -> Iterator[_Genummerd]:
    """The events whose start is missing."""
    eisend = [(nummer, een, een.soort.na) for nummer, een in gebeurtenissen if een.soort.na]
    if not eisend:
        return
    eerste: dict[tuple[str, str | None], Gebeurtenis] = {}  # no other one of them can be a start if this one is not
    for _, een in gebeurtenissen:
        eerder = eerste.setdefault((een.soort.tag, een.over), een)
        if eerder is not een and volgorde(een) < volgorde(eerder):
            eerste[een.soort.tag, een.over] = een
    for nummer, een, eisen in eisend:
        begin = [eerste.get((soort.tag, None if soort.over is _HUISHOUDEN else een.over)) for soort in eisen]
        if not any(eerder is not None and niet_voor(eerder, een) for eerder in begin):
            yield nummer, een


def samenhang(
    gebeurtenissen: Sequence[_Genummerd], kan_begin_zijn: Callable[[Gebeurtenis], bool] = lambda _: False
) -> Iterator[Problem]:
    """What contradicts itself in numbered events: an end without a start, or a single event twice.

    `kan_begin_zijn` says whether the start of an event may stand elsewhere, in an event that could not be read.
    """
    for nummer, gebeurtenis in _zonder_begin(gebeurtenissen):
        if kan_begin_zijn(gebeurtenis):
            continue
        soort = gebeurtenis.soort
        begin = " or ".join(eis.tag for eis in soort.na)
        yield Problem(
            f"gebeurtenissen[{nummer}]",
            f"{soort.tag} needs an earlier {begin} about the same {soort.over}; add that event or mend its day or over",
        )
    gezien: dict[tuple[str, str | None], int] = {}
    for nummer, gebeurtenis in gebeurtenissen:
        if gebeurtenis.soort.eenmalig:
            eerste = gezien.setdefault((gebeurtenis.soort.tag, gebeurtenis.over), nummer)
            if eerste != nummer:
                yield Problem(
                    f"gebeurtenissen[{nummer}]",
                    f"{gebeurtenis.soort.tag} stands at gebeurtenissen[{eerste}] too about the same "
                    f"{gebeurtenis.soort.over}, and happens once; give it an id of its own",
                )


def problemen_met_meldingen(
    meldingen: Sequence[tuple[int, Melding]], gebeurtenissen: Sequence[_Genummerd]
) -> Iterator[Problem]:
    """What numbered reports contradict: an id that stands twice, an event that received the report at another time."""
    if not meldingen:
        return
    ontvangen = {g.over: (nummer, g) for nummer, g in gebeurtenissen if g.soort.tag == MELDING_ONTVANGEN.tag}
    gezien: dict[str, int] = {}
    for nummer, melding in meldingen:
        eerste = gezien.setdefault(melding.id, nummer)
        if eerste != nummer:
            yield Problem(f"meldingen[{nummer}].id", f"stands at meldingen[{eerste}] too; give it an id of its own")
        elders, gebeurtenis = ontvangen.get(melding.id, (0, None))
        if gebeurtenis is not None and _tijd(gebeurtenis.op) != _tijd(melding.ontvangen_op):
            yield Problem(
                f"meldingen[{nummer}].ontvangen_op",
                f"{melding.ontvangen_op} is not the time of gebeurtenissen[{elders}], {gebeurtenis.op}; "
                "correct one of the two",
            )


def problemen_met_feiten(gebeurtenissen: Sequence[_Genummerd]) -> Iterator[Problem]:
    """Facts stated of one and the same at one time that cannot both be: neither of them is the last."""
    per_tijd: dict[tuple[date | float, str | None], list[tuple[int, Feit]]] = defaultdict(list)
    for nummer, gebeurtenis in gebeurtenissen:
        if isinstance(gebeurtenis.waarde, Feit):
            per_tijd[_tijd(gebeurtenis.op), gebeurtenis.over].append((nummer, gebeurtenis.waarde))
    for feiten in per_tijd.values():
        gezegd: dict[str, tuple[Feitwaarde, int, Feit]] = {}
        for nummer, feit in feiten:
            waarde, eerder, een = gezegd.get(feit.naam, (feit.waarde, nummer, feit))
            if waarde is not feit.waarde:
                yield Problem(
                    f"gebeurtenissen[{nummer}].waarde",
                    f"{feit} contradicts {een}, which gebeurtenissen[{eerder}] states at the same time; "
                    "give the moment of both, or correct one of the two",
                )
            for naam, volgt in ((feit.naam, feit.waarde), *gevolgen_van(feit.naam, feit.waarde)):
                gezegd.setdefault(naam, (volgt, nummer, feit))


def _tijd(op: date | datetime) -> date | float:
    """A day, or a moment told apart from the one that the clock shows the same an hour later."""
    return op.timestamp() if isinstance(op, datetime) else op
