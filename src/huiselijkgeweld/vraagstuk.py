"""What joins decisions into an answer (vraagstuk): the same facts, day and region, and what the answers lean on."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import cast

import attrs

from huiselijkgeweld.bronnen import Bronsoort, Reading, Voorbehoud, Voorbehoudsoort
from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.model.feiten import Feiten
from huiselijkgeweld.model.gesteld import FEITWAARDEN, PER_KIND
from huiselijkgeweld.model.vragen import VRAGEN, Wie
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.conflicten import CONFLICTEN, Conflict
from huiselijkgeweld.regio import REGIOS, Aard, Regio, Schema
from huiselijkgeweld.rules import Outcome, Outcomes, Rule, Table
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


def _aangevuld(feiten: object) -> Feiten:
    if not isinstance(feiten, Feiten):
        msg = f"feiten: {type(feiten).__name__} is not Feiten"
        raise InvalidValueError(msg)
    return feiten.aangevuld()


def _dag(on: object) -> date:
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
    dag: date = attrs.field(converter=_dag)
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
    """The question after a fact; of a fact about the household nobody is named."""
    wie = over if feit in PER_KIND or feit == "minderjarige_betrokken" else None
    return Vraag(feit, VRAGEN[feit].tekst, VRAGEN[feit].wie, wie)


def van_regio(regio: Regio | None, dag: date, gemeente: str | None = None) -> Iterator[Voorbehoud]:
    """What a region says of itself on a day: none, not begun, over; and that a municipality is no member."""
    if regio is None:
        tekst = "" if gemeente is None else f"van gemeente {gemeente} is geen regionale tekst bekend"
        yield Voorbehoud(Voorbehoudsoort.GEEN_REGIO, tekst)
        return
    if gemeente is not None and not _is_lid(regio, gemeente, dag):
        tekst = f"gemeente {gemeente} staat niet bij de leden van de regio {regio.naam}; vraag na welke tekst geldt"
        yield Voorbehoud(Voorbehoudsoort.TOELICHTING, tekst)
    if not regio.is_begonnen(dag):
        yield Voorbehoud(Voorbehoudsoort.NOG_NIET_BEGONNEN, regio.naam, dag=regio.periode[0])
    elif regio.is_verlopen(dag):
        conflict = CONFLICTEN["CF12"]
        yield Voorbehoud(Voorbehoudsoort.VERLOPEN, conflict.tekst, conflict.bronnen, regio.periode[1])


def _is_lid(regio: Regio, gemeente: str, dag: date) -> bool:
    """Whether a municipality is a member of a region, or the region names no members."""
    lid = regio.lidmaatschap(gemeente, Schema.REGIOVISIE, dag)
    if lid is not None:
        return lid.aard is Aard.LID
    return all(een.schema != Schema.REGIOVISIE for een in regio.lidmaatschappen)


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
    return tuple(dict.fromkeys(_van_rijen(rijen, regio)))


def _van_rijen(rijen: Iterable[Rule[object]], regio: Regio | None) -> Iterator[Voorbehoud]:
    """What rows in play say of themselves; what several rows say in the same words stands once, with their codes."""
    conflicten: dict[Conflict, list[str]] = {}
    geen_recht: dict[Bronsoort, list[Rule[object]]] = {}
    for rij in rijen:
        noot = f"; {rij.note}" if rij.note else ""
        if rij.soort is Bronsoort.KEUZE:
            yield Voorbehoud(Voorbehoudsoort.AANNAME, f"{rij.code}: een keuze van deze bibliotheek{noot}", rij.bronnen)
        elif rij.reading.is_assumed:
            tekst = f"{rij.code}: de tekst zegt dit niet zo, maar is hier zo gelezen{noot}"
            yield Voorbehoud(Voorbehoudsoort.AANNAME, tekst, rij.bronnen)
        elif not rij.soort.is_recht:
            geen_recht.setdefault(rij.soort, []).append(rij)
        if rij.reading in LEZING:
            soort, waarom = LEZING[rij.reading]
            yield Voorbehoud(soort, f"{rij.code}: {waarom}{noot}", rij.bronnen)
        for code in rij.voorbehouden:
            eigen = None if regio is None else regio.conflicten.get(code)
            conflicten.setdefault(eigen or CONFLICTEN[code], []).append(rij.code)
    for conflict, codes in conflicten.items():
        soort = Voorbehoudsoort.BETWIST if conflict.betwist else Voorbehoudsoort.TOELICHTING
        yield Voorbehoud(soort, f"{', '.join(codes)}: {conflict.tekst}", conflict.bronnen)
    for aard, groep in geen_recht.items():
        bronnen = dict.fromkeys(bron for rij in groep for bron in rij.bronnen)
        tekst = f"{_WOORD.get(aard, aard)} ({', '.join(rij.code for rij in groep)})"
        yield Voorbehoud(Voorbehoudsoort.GEEN_RECHT, tekst, tuple(bronnen))
