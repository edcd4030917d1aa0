"""What an event is: `Gebeurtenissoort` (a kind of event, a data row) and `Gebeurtenis` (one event in a case file)."""

from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum

import attrs

from huiselijkgeweld.errors import InvalidValueError, kind
from huiselijkgeweld.model.codelijst import Codelijst
from huiselijkgeweld.model.diensten import Begeleider
from huiselijkgeweld.model.feiten import Aanvrager, Regisseur
from huiselijkgeweld.model.gesteld import Feit
from huiselijkgeweld.model.ids import als_id
from huiselijkgeweld.tijd.duur import Duur
from huiselijkgeweld.tijd.feestdagen import als_dag, index_van
from huiselijkgeweld.tijd.momenten import als_moment


class Over(StrEnum):
    """What an event is about; the id in `Gebeurtenis.over` names which one, and so whose clock starts."""

    HUISHOUDEN = "huishouden"
    """The household of the case: `over` is left out."""
    MELDING = "melding"
    PERSOON = "persoon"
    HUISVERBOD = "huisverbod"
    MAATREGEL = "maatregel"
    """A measure or order: (voorlopige) ondertoezichtstelling, machtiging, gezagsmaatregel, gedragsaanwijzing."""
    VERZOEK = "verzoek"
    """A request or application, by a person or an organisation."""
    BESLUIT = "besluit"
    """A decision or ruling that somebody can act against."""


class Melduitkomst(Codelijst):
    """Outcome of a melding at Veilig Thuis; the codes of StUF-Jeugdzorg 1.0.9, which are the stored words too.

    Example:
        >>> Melduitkomst.GEEN_VERVOLG.code, Melduitkomst.GEEN_VERVOLG.label
        ('VT-01-03', 'Uitkomst veiligheidsbeoordeling: Geen vervolgstappen nodig')
    """

    NIET_ONTVANKELIJK = "VT-00", "Melding niet ontvankelijk", "VT-00"
    VERVOLG_BIJ_VT = "VT-01-01", "Uitkomst veiligheidsbeoordeling: Vervolgstappen belegd bij VT", "VT-01-01"
    OVERDRACHT_NA_BEOORDELING = "VT-01-02", "Uitkomst veiligheidsbeoordeling: Overdracht", "VT-01-02"
    GEEN_VERVOLG = "VT-01-03", "Uitkomst veiligheidsbeoordeling: Geen vervolgstappen nodig", "VT-01-03"
    REGIONAAL_MAATWERK = "VT-01-04", "Uitkomst veiligheidsbeoordeling: Inzet regionaal maatwerk VT", "VT-01-04"
    OVERDRACHT = "VT-02", "Overdracht", "VT-02"
    AFSLUITING_ZONDER_OVERDRACHT = "VT-03", "Afsluiting zonder overdracht", "VT-03"
    ONJUIST_GEADRESSEERD = "VT-99", "Melding onjuist geadresseerd", "VT-99"


class Tafeluitkomst(StrEnum):
    """Outcome of a jeugdbeschermingstafel."""

    VRIJWILLIG = "vrijwillig"
    """Voluntary help is enough, or was adjusted."""
    DOELEN_EN_MONITORING = "doelen_en_monitoring"
    """No investigation yet: goals that are followed up; an investigation if they are not met."""
    RAADSONDERZOEK = "raadsonderzoek"
    """The Raad voor de Kinderbescherming investigates."""


Waarde = Duur | date | str | Feit | None
"""What an event can carry besides its day: a length, a day, a word of a list, the id of a person, a stated fact."""
Waardesoort = (
    type[Duur | Feit | Melduitkomst | Tafeluitkomst | Regisseur | Aanvrager | Begeleider] | type[date] | type[str]
)
"""The class of the value that a kind of event carries; `str` itself is the id of a person."""


@attrs.frozen(cache_hash=True)
class Gebeurtenissoort:
    """A kind of event (gebeurtenissoort). Calling it makes the event.

    Attributes:
        tag: the stored word; it never changes.
        zin: the event in one Dutch sentence, without names.
        over: what it is about.
        waarde: type of the value that it carries; None for an event without one, `str` for the id of a person.
        waarde_verplicht: whether that value must be given.
        over_verplicht: whether the id of what it is about must be given; without one it is about the household.
        na: kinds of which at least one must have happened before, about the same id: an end needs a start.
        eenmalig: happens at most once about the same id.
    """

    tag: str
    zin: str = attrs.field(eq=False)
    over: Over = attrs.field(eq=False, default=Over.HUISHOUDEN)
    waarde: Waardesoort | None = attrs.field(eq=False, default=None)
    waarde_verplicht: bool = attrs.field(eq=False, default=True)
    na: tuple["Gebeurtenissoort", ...] = attrs.field(eq=False, default=(), repr=False)
    eenmalig: bool = attrs.field(eq=False, default=False)
    over_verplicht: bool = attrs.field(eq=False, default=True)

    def __call__(
        self,
        op: date | datetime,
        over: str | None = None,
        waarde: Waarde | tuple[str, bool | str] = None,
        geregistreerd: date | datetime | None = None,
    ) -> "Gebeurtenis":
        """Make an event of this kind.

        Args:
            op: day or moment on which it happened; a naive datetime is the wall clock in Europe/Amsterdam.
            over: id of what it is about.
            waarde: the value that this kind carries; a stated fact may be given as its name and its value.
            geregistreerd: day or moment on which it was written down.

        Raises:
            InvalidValueError: the id or the value does not fit this kind.
            HorizonError: the day lies outside 1990-2099.
        """
        return Gebeurtenis(self, op, over, waarde, geregistreerd)

    def check_over(self, over: object) -> None:
        """Check the id of what an event of this kind is about.

        Raises:
            InvalidValueError: it is missing, superfluous or no id.
        """
        if self.over is not Over.HUISHOUDEN and over is not None:
            als_id(over, "over")
        elif self.over is Over.HUISHOUDEN and over is not None:
            msg = f"over: {self.tag} is about the household; leave over out"
            raise InvalidValueError(msg)
        elif self.over is not Over.HUISHOUDEN and self.over_verplicht:
            msg = f"over: missing; {self.tag} needs the id of the {self.over} it is about"
            raise InvalidValueError(msg)

    def check_waarde(self, waarde: object, dag: date | None = None, over: object = None) -> None:
        """Check the value that an event of this kind carries: a day lies after that of the event, a fact fits `over`.

        Args:
            waarde: the value.
            dag: the day of the event; None: it is not held against a day.
            over: the id of what the event is about.

        Raises:
            InvalidValueError: it is missing, superfluous or of another type.
            HorizonError: a day outside 1990-2099.
        """
        if self.waarde is None:
            if waarde is not None:
                msg = f"waarde: {self.tag} carries no value; leave waarde out"
                raise InvalidValueError(msg)
        elif waarde is None:
            if self.waarde_verplicht:
                wat = "the id of a person" if self.waarde is str else f"a {self.waarde.__name__}"
                msg = f"waarde: missing; {self.tag} needs {wat}"
                raise InvalidValueError(msg)
        elif self.waarde is date:
            index_van(als_dag(waarde, "waarde"))
            if dag is not None and als_dag(waarde, "waarde") <= dag:
                msg = f"waarde: {waarde} is not after the day of the event, {dag}; mend one of the two"
                raise InvalidValueError(msg)
        elif type(waarde) is not self.waarde:
            leden = f"; give one of {', '.join(map(str, self.waarde))}" if issubclass(self.waarde, StrEnum) else ""
            msg = f"waarde: {type(waarde).__name__} is not a {self.waarde.__name__}, which {self.tag} needs{leden}"
            raise InvalidValueError(msg)
        elif self.waarde is str:
            als_id(waarde, "waarde")
        elif isinstance(waarde, Feit) and over is not None and not waarde.kan_over_een:
            msg = f"over: {waarde.naam} is a fact about the household; leave over out"
            raise InvalidValueError(msg)


def als_tijdstip(waarde: object, naam: str) -> date | datetime:
    """Check a day or moment: subclasses of `date` become plain, a moment is placed in Europe/Amsterdam.

    Raises:
        InvalidValueError: neither a date nor a datetime, or a wall-clock time that does not exist or occurs twice.
        HorizonError: outside 1990-2099.
    """
    if not isinstance(waarde, datetime):
        dag = als_dag(waarde, naam)
        index_van(dag)
        return dag
    try:
        moment = als_moment(waarde)
    except InvalidValueError as error:
        msg = f"{naam}: {error}"
        raise InvalidValueError(msg) from None
    index_van(moment.date())
    return moment


def _op(waarde: object) -> date | datetime:
    return als_tijdstip(waarde, "op")


def _geregistreerd(waarde: object) -> date | datetime | None:
    return None if waarde is None else als_tijdstip(waarde, "geregistreerd")


_NAAM_EN_WAARDE = 2


def _waarde(waarde: Waarde | tuple[str, bool | str]) -> Waarde:
    if isinstance(waarde, tuple):
        if len(waarde) != _NAAM_EN_WAARDE:
            msg = "waarde: not the name of a fact and its value"
            raise InvalidValueError(msg)
        return Feit(*waarde)
    return als_dag(waarde) if isinstance(waarde, date) and not isinstance(waarde, datetime) else waarde


@attrs.frozen
class Gebeurtenis:
    """An event (gebeurtenis) in a case file: what happened, when, about whom or what.

    Attributes:
        soort: the kind of event.
        op: day, or moment in Europe/Amsterdam, on which it happened.
        over: id of the melding, person, order or request it is about; None for the household.
        waarde: the value, for a kind that carries one.
        geregistreerd: when it was written down. It never starts a clock.
        dag: day on which it happened, in Europe/Amsterdam.

    Example:
        >>> from huiselijkgeweld.model.gebeurtenissen import MELDING_ONTVANGEN
        >>> MELDING_ONTVANGEN(op=date(2026, 4, 2), over="m1").dag
        datetime.date(2026, 4, 2)
    """

    soort: Gebeurtenissoort = attrs.field(validator=kind(Gebeurtenissoort))
    op: date | datetime = attrs.field(converter=_op)
    over: str | None = None
    waarde: Waarde = attrs.field(default=None, converter=_waarde)
    geregistreerd: date | datetime | None = attrs.field(default=None, converter=_geregistreerd)
    dag: date = attrs.field(init=False, eq=False, repr=False)

    @dag.default
    def _dag(self) -> date:
        return self.op.date() if isinstance(self.op, datetime) else self.op

    def __attrs_post_init__(self) -> None:
        """Check the id and the value against the kind."""
        self.soort.check_over(self.over)
        self.soort.check_waarde(self.waarde, self.dag, self.over)

    @property
    def moment(self) -> datetime | None:
        """Moment at which it happened; None if only the day is known."""
        return self.op if isinstance(self.op, datetime) else None


def volgorde(gebeurtenis: Gebeurtenis) -> tuple[date, float, str]:
    """Key that puts events in order of time; the value decides between two of one kind at one time."""
    moment = gebeurtenis.moment
    return gebeurtenis.dag, 0.0 if moment is None else moment.timestamp(), str(gebeurtenis.waarde)


def niet_voor(eerst: Gebeurtenis, dan: Gebeurtenis) -> bool:
    """Whether `dan` did not happen before `eerst`, as far as the record tells."""
    if eerst.dag == dan.dag and eerst.moment is not None and dan.moment is not None:
        return eerst.moment.timestamp() <= dan.moment.timestamp()  # the wall clock runs back once a year
    return eerst.dag <= dan.dag


def laatste(gebeurtenissen: Iterable[Gebeurtenis]) -> list[Gebeurtenis]:
    """The events after which none happened, as far as the record tells: several where it gives them no order."""
    alle = list(gebeurtenissen)
    dag = max((een.dag for een in alle), default=None)
    op_die_dag = [een for een in alle if een.dag == dag]
    einde = max((een.moment.timestamp() for een in op_die_dag if een.moment is not None), default=None)
    return [een for een in op_die_dag if een.moment is None or een.moment.timestamp() == einde]
