"""The case file: `Dossier`, a household and what happened, in order. State is always a fold over its events."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime

import attrs

from huiselijkgeweld.errors import InvalidDossierError, InvalidValueError, Problem
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenis, Gebeurtenissoort, Over
from huiselijkgeweld.model.huishoudens import Huishouden, problemen_met_gebeurtenissen
from huiselijkgeweld.model.ids import als_id
from huiselijkgeweld.tijd.feestdagen import als_dag


def _id(waarde: object) -> str:
    return als_id(waarde, "id")


def _huishouden(_instance: object, _attribute: "attrs.Attribute[Huishouden]", waarde: object) -> None:
    if not isinstance(waarde, Huishouden):
        msg = f"huishouden: {type(waarde).__name__} is not a Huishouden"
        raise InvalidValueError(msg)


def _gebeurtenis(waarde: object) -> Gebeurtenis:
    if isinstance(waarde, Gebeurtenis):
        return waarde
    msg = f"gebeurtenissen: {type(waarde).__name__} is not a Gebeurtenis; call a kind of event to make one"
    raise InvalidValueError(msg)


def _gebeurtenissen(waarden: Iterable[Gebeurtenis]) -> tuple[Gebeurtenis, ...]:
    return tuple(map(_gebeurtenis, waarden))


@attrs.frozen
class Dossier:
    """A case file (dossier): opaque id, household, and the events.

    Attributes:
        id: opaque id.
        huishouden: the household.
        gebeurtenissen: what happened; the order in which they stand does not matter.

    Raises:
        InvalidDossierError: the events contradict each other: an end without a start, a single event twice,
            something that happened to a person who was nobody yet.

    Example:
        >>> from huiselijkgeweld.model.gebeurtenissen import MELDING_ONTVANGEN
        >>> dossier = Dossier("d1").add(MELDING_ONTVANGEN(op=date(2026, 4, 2), over="m1"))
        >>> len(dossier.gebeurtenissen)
        1
    """

    id: str = attrs.field(converter=_id)
    huishouden: Huishouden = attrs.field(factory=Huishouden, validator=_huishouden)
    gebeurtenissen: tuple[Gebeurtenis, ...] = attrs.field(default=(), converter=_gebeurtenissen)

    def __attrs_post_init__(self) -> None:
        """Refuse events that contradict each other, all at once."""
        genummerd = list(enumerate(self.gebeurtenissen))
        problemen = (*samenhang(genummerd), *problemen_met_gebeurtenissen(self.huishouden.personen, genummerd))
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

    def bekend_op(self, dag: date) -> "Dossier":
        """The case file as it was known on a day: what was written down later is left out.

        An event without `geregistreerd` counts as known from the day on which it happened. What hangs on an event that
        was not yet known is left out with it.
        """
        peildag = als_dag(dag, "dag")
        bekend = [(i, g) for i, g in enumerate(self.gebeurtenissen) if _geregistreerd_op(g) <= peildag]
        while los := {index for index, _ in _zonder_begin(bekend)}:
            bekend = [(i, g) for i, g in bekend if i not in los]
        return attrs.evolve(self, gebeurtenissen=tuple(g for _, g in bekend))


def volgorde(gebeurtenis: Gebeurtenis) -> tuple[date, float, str]:
    """Key that puts events in order of time; the value decides between two of one kind at one time."""
    moment = gebeurtenis.moment
    return gebeurtenis.dag, 0.0 if moment is None else moment.timestamp(), str(gebeurtenis.waarde)


def _geregistreerd_op(gebeurtenis: Gebeurtenis) -> date:
    waarde = gebeurtenis.geregistreerd
    if waarde is None:
        return gebeurtenis.dag
    return waarde.date() if isinstance(waarde, datetime) else waarde


def niet_voor(eerst: Gebeurtenis, dan: Gebeurtenis) -> bool:
    """Whether `dan` did not happen before `eerst`, as far as the record tells."""
    if eerst.moment is not None and dan.moment is not None:
        return eerst.moment.timestamp() <= dan.moment.timestamp()  # the wall clock runs back once a year
    return eerst.dag <= dan.dag


_Genummerd = tuple[int, Gebeurtenis]


def _zonder_begin(gebeurtenissen: Sequence[_Genummerd]) -> Iterator[_Genummerd]:
    """The events whose start is missing."""
    per_soort: dict[tuple[Gebeurtenissoort, str | None], list[Gebeurtenis]] = defaultdict(list)
    for _, gebeurtenis in gebeurtenissen:
        per_soort[gebeurtenis.soort, gebeurtenis.over].append(gebeurtenis)
    for nummer, gebeurtenis in gebeurtenissen:
        eisen = gebeurtenis.soort.na
        begin = (
            eerder
            for soort in eisen
            for eerder in per_soort.get((soort, None if soort.over is Over.HUISHOUDEN else gebeurtenis.over), ())
        )
        if eisen and not any(niet_voor(eerder, gebeurtenis) for eerder in begin):
            yield nummer, gebeurtenis


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
    gezien: dict[tuple[Gebeurtenissoort, str | None], int] = {}
    for nummer, gebeurtenis in gebeurtenissen:
        if gebeurtenis.soort.eenmalig:
            eerste = gezien.setdefault((gebeurtenis.soort, gebeurtenis.over), nummer)
            if eerste != nummer:
                yield Problem(
                    f"gebeurtenissen[{nummer}]",
                    f"{gebeurtenis.soort.tag} stands at gebeurtenissen[{eerste}] too about the same "
                    f"{gebeurtenis.soort.over}, and happens once; give it an id of its own",
                )
