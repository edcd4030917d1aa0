"""What joins decisions into an answer (vraagstuk): the same facts, day and region, and what the answers lean on."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import Protocol, cast

import attrs

from huiselijkgeweld.bronnen import Bron, Bronsoort, Reading, Voorbehoud, Voorbehoudsoort
from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.model.feiten import Feiten
from huiselijkgeweld.model.gesteld import FEITWAARDEN, PER_KIND
from huiselijkgeweld.model.vragen import VRAGEN, Wie
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.conflicten import CONFLICTEN, Conflict
from huiselijkgeweld.regio import REGIOS, Aard, Regio, Schema
from huiselijkgeweld.rules import Outcome, Outcomes, Table
from huiselijkgeweld.tijd.feestdagen import als_dag, index_van


@attrs.frozen
class Vraag:
    """An open question (vraag): a fact that is not stated and that changes an answer.

    Attributes:
        feit: the name of the fact.
        tekst: the question to the professional, in Dutch.
        wie: who may answer it.
        over: id of the child or person that it is about, or None for the household.
    """

    feit: str
    tekst: str
    wie: Wie
    over: str | None = None


def als_regio(regio: object) -> Regio | None:
    """The region of a code; a region as it is; None for none.

    Raises:
        InvalidValueError: something else.
        UnknownCodeError: no shipped region has this code.
    """
    if regio is None or isinstance(regio, Regio):
        return regio
    if isinstance(regio, str):
        return REGIOS[regio]
    msg = f"regio: {type(regio).__name__} is not the code of a region, nor a Regio"
    raise InvalidValueError(msg)


def als_gegeven_regio(regio: object) -> Regio:
    """A region that must be given.

    Raises:
        InvalidValueError: none, or something else.
        UnknownCodeError: no shipped region has this code.
    """
    gebied = als_regio(regio)
    if gebied is None:
        raise InvalidValueError("regio: missing; give the code of a region, or a Regio")
    return gebied


def _aangevuld(feiten: object) -> Feiten:
    if not isinstance(feiten, Feiten):
        msg = f"feiten: {type(feiten).__name__} is not Feiten"
        raise InvalidValueError(msg)
    return feiten.aangevuld()


def als_dag_met_tabel(on: object) -> date:
    """A day that the tables of days cover.

    Raises:
        InvalidValueError: no date.
        HorizonError: outside 1990-2099.
    """
    dag = als_dag(on, "on")
    index_van(dag)
    return dag


Antwoord = Outcome[object] | Outcomes[object]
"""The answer of a decision: an outcome, or one for every result by itself."""
Gesteld = tuple[Antwoord, str | None]
"""An answer, and the id of the child that it is about."""


@attrs.frozen
class Vraagstuk:
    """The decisions that one answer joins.

    Attributes:
        feiten: what is known; what one fact says about another is added.
        dag: the day.
        regio: the region, or None for national rows only.
        over: id of the child that the facts are about, or None for the household.
        beslist: the answers so far, by decision.
    """

    feiten: Feiten = attrs.field(converter=_aangevuld)
    dag: date = attrs.field(converter=als_dag_met_tabel)
    regio: Regio | None = attrs.field(converter=als_regio)
    over: str | None = None
    beslist: dict[str, Antwoord] = attrs.field(init=False, factory=dict)

    def tabel(self, naam: str) -> Table[object]:
        """The table of a decision."""
        return BESLISSINGEN[naam].tabel if self.regio is None else self.regio.tabel(naam)

    def beslis(self, naam: str) -> Antwoord:
        """The answer of a decision."""
        antwoord = cast("Antwoord", self.tabel(naam).evaluate(self.feiten, on=self.dag))
        self.beslist[naam] = antwoord
        return antwoord

    def gesteld(self, namen: Iterable[str]) -> tuple[Gesteld, ...]:
        """The answers of decisions, each with whom it is about."""
        return tuple((self.beslist[naam], self.over) for naam in namen)

    def vragen(self, namen: Iterable[str]) -> tuple[Vraag, ...]:
        """The open questions of decisions in their order."""
        return vragen_bij(self.gesteld(namen))

    def voorbehouden(self, namen: Iterable[str]) -> tuple[Voorbehoud, ...]:
        """What the answers of decisions lean on: the region first, then the rows in play."""
        antwoorden = tuple(self.beslist[naam] for naam in namen)
        return (*van_regio(self.regio, self.dag), *van_antwoorden(antwoorden, self.regio))


_ONTHOUDEN = 4096  # combinations of answers of which the questions and reservations are kept


@lru_cache(_ONTHOUDEN)
def vragen_bij(gesteld: tuple[Gesteld, ...], andere: tuple[Vraag, ...] = ()) -> tuple[Vraag, ...]:
    """Each open question once: by the number of decisions that miss it, then in the order of the facts.

    What is asked of a child is not asked of the household too.
    """
    keren = Counter(vraag_naar(feit, over) for antwoord, over in gesteld for feit in antwoord.missing)
    keren.update(andere)
    for feit in {vraag.feit for vraag in keren if vraag.over is not None} & PER_KIND:
        keren.pop(vraag_naar(feit, None), None)
    return tuple(
        sorted(keren, key=lambda vraag: (-keren[vraag], _PLAATS.get(vraag.feit, len(_PLAATS)), vraag.over or ""))
    )


_PLAATS = {feit: plaats for plaats, feit in enumerate(FEITWAARDEN)}


def vraag_naar(feit: str, over: str | None) -> Vraag:
    """The question after a fact; of a fact about the household nobody is named.

    Of one person is asked whether that person is a minor: that some minor is involved may be known already.
    """
    over_persoon = feit == "minderjarige_betrokken"
    wie = over if feit in PER_KIND or over_persoon else None
    tekst = VRAGEN[feit].tekst if wie is None or not over_persoon else _NAAR_LEEFTIJD
    return Vraag(feit, tekst, VRAGEN[feit].wie, wie)


_NAAR_LEEFTIJD = "Is deze persoon jonger dan 18 jaar? Leg de leeftijd vast."


def van_regio(regio: Regio | None, dag: date, gemeente: str | None = None) -> Iterator[Voorbehoud]:
    """What a region says of itself on a day: none, not begun, over; and that a municipality is no member."""
    if regio is None:
        geen = "er is geen regio genoemd"
        tekst = geen if gemeente is None else f"van gemeente {gemeente} is geen regionale tekst bekend"
        yield Voorbehoud(Voorbehoudsoort.GEEN_REGIO, tekst)
        return
    if gemeente is not None and not _is_lid(regio, gemeente, dag):
        tekst = f"gemeente {gemeente} staat niet bij de leden van de regio {regio.naam}; vraag na welke tekst geldt"
        yield Voorbehoud(Voorbehoudsoort.GEEN_LID, tekst)
    if not regio.is_begonnen(dag):
        yield Voorbehoud(Voorbehoudsoort.NOG_NIET_BEGONNEN, regio.naam, dag=regio.periode[0])
    elif regio.is_verlopen(dag):
        conflict = CONFLICTEN["CF12"]
        yield Voorbehoud(Voorbehoudsoort.VERLOPEN, conflict.tekst, conflict.bronnen, regio.periode[1])


def _is_lid(regio: Regio, gemeente: str, dag: date) -> bool:
    """Whether a municipality is a member of a region: by its regiovisie, or else by the municipalities that it names.

    A region that names none says of nobody that it is no member.
    """
    lid = regio.lidmaatschap(gemeente, Schema.REGIOVISIE, dag)
    if lid is not None:
        return lid.aard is Aard.LID
    if any(een.schema == Schema.REGIOVISIE for een in regio.lidmaatschappen):
        return False
    return not regio.gemeenten or gemeente in regio.gemeenten


_WOORD = {Bronsoort.REGIO: "regionale tekst"}
LEZING = {
    Reading.REPORTED: (Voorbehoudsoort.TWEEDE_HAND, "de bron zelf is niet gelezen"),
    Reading.INFERENCE: (Voorbehoudsoort.AFGELEID, "dit is afgeleid uit de tekst"),
}
"""What is said of a reading that is settled, yet not of the text itself."""


@lru_cache(_ONTHOUDEN)
def van_antwoorden(antwoorden: tuple[Antwoord, ...], regio: Regio | None) -> tuple[Voorbehoud, ...]:
    """What the rows in play of answers say of themselves."""
    rijen = dict.fromkeys(rij for antwoord in antwoorden for rij in antwoord.rules)
    return tuple(dict.fromkeys(van_rijen(rijen, regio)))


class Rij(Protocol):
    """What a row says of itself, be it a row of a decision or one about money."""

    @property
    def code(self) -> str:
        """Its code."""

    @property
    def bronnen(self) -> tuple[Bron, ...]:
        """Where it stands."""

    @property
    def soort(self) -> Bronsoort:
        """The kind of text that it rests on."""

    @property
    def reading(self) -> Reading:
        """How sure it is."""

    @property
    def voorbehouden(self) -> tuple[str, ...]:
        """Codes of the reservations that it stands with."""

    @property
    def note(self) -> str | None:
        """A remark."""


def van_rijen(rijen: Iterable[Rij], regio: Regio | None) -> Iterator[Voorbehoud]:
    """What rows in play say of themselves; what several rows say in the same words stands once, with their codes."""
    redenen: dict[tuple[Voorbehoudsoort, str], list[Rij]] = {}
    conflicten: dict[Conflict, list[str]] = {}
    geen_recht: dict[Bronsoort, list[Rij]] = {}
    for rij in rijen:
        for soort, waarom in _redenen(rij):
            redenen.setdefault((soort, f"{waarom}; {rij.note}" if rij.note else waarom), []).append(rij)
        if not (rij.soort is Bronsoort.KEUZE or rij.reading.is_assumed or rij.soort.is_recht):
            geen_recht.setdefault(rij.soort, []).append(rij)
        for code in rij.voorbehouden:
            conflicten.setdefault(_conflict(code, regio), []).append(rij.code)
    for (soort, waarom), groep in redenen.items():
        yield Voorbehoud(soort, f"{_codes(groep)}: {waarom}", _bronnen(groep))
    for conflict, codes in conflicten.items():
        yield _van_conflict(conflict, ", ".join(codes))
    for aard, groep in geen_recht.items():
        yield Voorbehoud(Voorbehoudsoort.GEEN_RECHT, f"{_WOORD.get(aard, aard)} ({_codes(groep)})", _bronnen(groep))


def _redenen(rij: Rij) -> Iterator[tuple[Voorbehoudsoort, str]]:
    """Why what a row says is not simply the text: it is a choice, it was read so, or the text itself was not read."""
    if rij.soort is Bronsoort.KEUZE:
        yield Voorbehoudsoort.AANNAME, "een keuze van deze bibliotheek"
    elif rij.reading.is_assumed:
        yield Voorbehoudsoort.AANNAME, "de tekst zegt dit niet zo, maar is hier zo gelezen"
    if rij.reading in LEZING:
        yield LEZING[rij.reading]


def _codes(rijen: Iterable[Rij]) -> str:
    return ", ".join(rij.code for rij in rijen)


def _bronnen(rijen: Iterable[Rij]) -> tuple[Bron, ...]:
    return tuple(dict.fromkeys(bron for rij in rijen for bron in rij.bronnen))


def van_codes(codes: Iterable[str], wat: str, regio: Regio | None) -> Iterator[Voorbehoud]:
    """What the reservations with these codes say of something."""
    yield from (_van_conflict(_conflict(code, regio), wat) for code in codes)


def _conflict(code: str, regio: Regio | None) -> Conflict:
    eigen = None if regio is None else regio.conflicten.get(code)
    return eigen or CONFLICTEN[code]


def _van_conflict(conflict: Conflict, wat: str) -> Voorbehoud:
    soort = Voorbehoudsoort.BETWIST if conflict.betwist else Voorbehoudsoort.TOELICHTING
    return Voorbehoud(soort, f"{wat}: {conflict.tekst}", conflict.bronnen)
