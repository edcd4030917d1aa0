"""The records of a count: its cited steps, and what can come between start and end."""

from datetime import date, datetime
from enum import StrEnum

import attrs

from huiselijkgeweld.bronnen import Bron
from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.tijd.duur import Duur
from huiselijkgeweld.tijd.feestdagen import als_dag
from huiselijkgeweld.tijd.momenten import als_moment
from huiselijkgeweld.tijd.tellen import DOORLOPEND, Telwijze, tel


class Stapsoort(StrEnum):
    """What a step in the count does."""

    TERMIJN = "termijn"
    LAATSTE_DAG_VAN_DE_MAAND = "laatste_dag_van_de_maand"
    EINDDATUM = "einddatum"
    OPSCHORTING = "opschorting"
    VERLENGING = "verlenging"
    HOOGSTENS = "hoogstens"
    TWEE_WERKDAGEN = "twee_werkdagen"
    EERSTVOLGENDE_WERKDAG = "eerstvolgende_werkdag"
    NIET_VERLEGD = "niet_verlegd"


@attrs.frozen
class Stap:
    """One step in the count of a term: the day it leads to, and the provision that says so.

    Attributes:
        dag: the last day after this step.
        soort: what the step does.
        bronnen: the provision first, then what it works through (Atw art. 5, a royal decree).
        moment: the moment, for a term that runs by the clock.
        duur: the length that is counted.
        van: the day or moment from which it is counted, in ISO form.
        over: the words for that count (`na`, `vóór`), or the names of the days passed over.
    """

    dag: date
    soort: Stapsoort
    bronnen: tuple[Bron, ...] = ()
    moment: datetime | None = None
    duur: Duur | None = None
    van: str | None = None
    over: tuple[str, ...] = ()

    @property
    def bron(self) -> Bron | None:
        """The provision that the step rests on; None if whoever asked for the count named none."""
        return self.bronnen[0] if self.bronnen else None

    def __str__(self) -> str:
        """The step on one line: day, what happened, sources."""
        return f"{f'{self.moment:%Y-%m-%d %H:%M}' if self.moment else self.dag} · {self.waardoor}"

    @property
    def waardoor(self) -> str:
        """What happened and the sources, without the day to which it led."""
        return " · ".join(filter(None, (self.wat, "; ".join(map(str, self.bronnen)))))

    @property
    def wat(self) -> str:
        """What happened, without the sources."""
        over = " en ".join(filter(None, (", ".join(self.over[:-1]), *self.over[-1:])))
        telt = "telt" if len(self.over) == 1 else "tellen"
        return _WOORDEN[self.soort].format(duur=self.duur, van=self.van, over=over, telt=telt)


_WOORDEN = {
    Stapsoort.TERMIJN: "{duur} {over} {van}",
    Stapsoort.LAATSTE_DAG_VAN_DE_MAAND: "laatste dag van een maand zonder dag {over}",
    Stapsoort.EINDDATUM: "einddatum in de beslissing, ten hoogste {duur} na {van}",
    Stapsoort.OPSCHORTING: "{duur} opgeschort na {van}",
    Stapsoort.VERLENGING: "verlengd met {duur}",
    Stapsoort.HOOGSTENS: "verlengd met {duur}, ten hoogste {over} na {van}",
    Stapsoort.TWEE_WERKDAGEN: "verlengd omdat er twee werkdagen in moeten vallen; {over} {telt} niet",
    Stapsoort.EERSTVOLGENDE_WERKDAG: "verlengd: {over} {telt} niet",
    Stapsoort.NIET_VERLEGD: "niet verlengd, al is het {over}",
}


def _van(waarde: object) -> date:
    return als_dag(waarde, "van")


def _tot(waarde: object) -> date:
    return als_dag(waarde, "tot")


@attrs.frozen
class Opschorting:
    """A suspension (opschorting): from the day after `van` up to, not including, `tot`.

    Attributes:
        van: day of the invitation or notice.
        tot: day on which it ended.
        bron: the provision.
    """

    van: date = attrs.field(converter=_van)
    tot: date = attrs.field(converter=_tot)
    bron: Bron | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a suspension that ends before it begins."""
        if self.tot < self.van:
            msg = f"tot: the suspension ends on {self.tot}, before it begins on {self.van}"
            raise InvalidValueError(msg)

    @property
    def dagen(self) -> int:
        """How many days it lasted."""
        return max(0, (self.tot - self.van).days - 1)


def _tijdstip(waarde: date | datetime | None) -> date | datetime | None:
    """A day made plain, or a moment on the clock in Amsterdam: the day of a moment is the day there."""
    if waarde is None:
        return None
    return als_moment(waarde) if isinstance(waarde, datetime) else als_dag(waarde, "op")


@attrs.frozen
class Verlenging:
    """An extension (verlenging): how long, and the most that the text allows.

    Attributes:
        duur: the extension as decided.
        op: day or moment of the decision, placed on the clock in Amsterdam; an extension after the end is not counted.
            None: not checked.
        hoogstens: the longest single extension that the text allows.
        bron: the provision.
    """

    duur: Duur
    op: date | datetime | None = attrs.field(default=None, converter=_tijdstip)
    hoogstens: Duur | None = None
    bron: Bron | None = None

    @property
    def geteld(self) -> Duur:
        """The extension as far as the text allows it."""
        return self.hoogstens if self.hoogstens is not None and self.is_begrensd else self.duur

    @property
    def is_begrensd(self) -> bool:
        """Whether it is longer than the text allows; measured from one and the same day."""
        hoogstens = self.hoogstens
        if hoogstens is None:
            return False
        if hoogstens.eenheid is self.duur.eenheid:
            return self.duur.aantal > hoogstens.aantal
        return tel(0, self.duur, DOORLOPEND) > tel(0, hoogstens, DOORLOPEND)


@attrs.frozen
class Lezing:
    """Another reading of the text, as data: what it says and how it counts.

    Attributes:
        tekst: the reading, in one Dutch phrase.
        bronnen: where it is found.
        telwijze: its counting conventions, where they differ.
        duur: its length, where that differs.
        vanaf_verlegd: an extension runs from the day to which the end was moved, not from the end as counted.
        geheel: the term with its extensions is one term of this length from the start.
    """

    tekst: str
    bronnen: tuple[Bron, ...] = ()
    telwijze: Telwijze | None = None
    duur: Duur | None = None
    vanaf_verlegd: bool = False
    geheel: Duur | None = None
