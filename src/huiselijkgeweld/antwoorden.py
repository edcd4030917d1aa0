"""Answers from facts alone (antwoorden): who holds which regie, whether to escalate, and what has to be done.

Each function joins the decisions that belong together, and says what the answers lean on and which questions are open.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TypeAlias, TypeVar, cast

import attrs

from huiselijkgeweld.bronnen import Bronsoort, Reading, Voorbehoud, Voorbehoudsoort
from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.model.feiten import Feiten
from huiselijkgeweld.model.vragen import VRAGEN, Wie
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.conflicten import CONFLICTEN, Conflict
from huiselijkgeweld.recht.uitkomsten import Bevoegd, Houder, Jeugd, Mda, Plicht, Prioriteit, Rol, Uitnodiging, Zvh
from huiselijkgeweld.regio import REGIOS, Regio
from huiselijkgeweld.rules import Outcome, Rule
from huiselijkgeweld.tijd.feestdagen import als_dag

T = TypeVar("T")
Lijst: TypeAlias = Mapping[T, Outcome[bool]]
"""The answer of a decision in which every result holds by itself."""


@attrs.frozen
class Vraag:
    """An open question (vraag): a fact that is not stated and that changes an answer.

    Attributes:
        feit: the name of the fact.
        tekst: the question to the professional, in Dutch.
        wie: who may answer it.
        over: id of the child that it is about, or None for the household.
    """

    feit: str
    tekst: str
    wie: Wie
    over: str | None = None


@attrs.frozen
class Regie:
    """Who holds which regie.

    Attributes:
        casusregie: who holds the casusregie of the household.
        zicht: who is responsible for zicht op veiligheid.
        rollen: per role and holder, whether it stands beside them.
        voorbehouden: what the answers lean on, each once.
        vragen: the facts that are missing, most telling first.
    """

    casusregie: Outcome[Houder]
    zicht: Outcome[Houder]
    rollen: Lijst[Rol]
    voorbehouden: tuple[Voorbehoud, ...]
    vragen: tuple[Vraag, ...]


@attrs.frozen
class Opschaling:
    """Whether to escalate, and by which route.

    Attributes:
        jeugd: the route for the child.
        bevoegd: whether the applicant may start it.
        uitnodigen: whether the child is invited to the table.
        mda: whether the household belongs in MDA++.
        mda_prioriteit: per ground, whether it gives an application for MDA++ precedence; empty where none can be made.
        zvh: whether the household belongs in the Zorg- en Veiligheidshuis.
        voorbehouden: what the answers lean on, each once.
        vragen: the facts that are missing, most telling first.
    """

    jeugd: Outcome[Jeugd]
    bevoegd: Outcome[Bevoegd]
    uitnodigen: Outcome[Uitnodiging]
    mda: Outcome[Mda]
    mda_prioriteit: Lijst[Prioriteit]
    zvh: Outcome[Zvh]
    voorbehouden: tuple[Voorbehoud, ...]
    vragen: tuple[Vraag, ...]


@attrs.frozen
class Plichten:
    """What has to be done, left or kept in mind, whoever holds the regie.

    Attributes:
        plichten: per duty, whether it holds.
        voorbehouden: what the answers lean on, each once.
        vragen: the facts that are missing, most telling first.
    """

    plichten: Lijst[Plicht]
    voorbehouden: tuple[Voorbehoud, ...]
    vragen: tuple[Vraag, ...]


def regie(feiten: Feiten, *, on: date, regio: str | Regio | None = None) -> Regie:
    """Say who holds which regie at the end of a day.

    Args:
        feiten: what is known of the case; what one fact says about another is added.
        on: the day; it decides which rows are in force.
        regio: code of a shipped region, or a region of your own; None: national rows only, with a reservation.

    Raises:
        InvalidValueError: `on` is no date, or something else is of another kind.
        HorizonError: `on` lies outside 1990-2099.
        UnknownCodeError: no shipped region has this code.
        InvalidDossierError: facts that contradict each other.

    Example:
        >>> from huiselijkgeweld.model.feiten import Regisseur, VeiligThuis
        >>> feiten = Feiten(veilig_thuis=VeiligThuis.MELDING_OPEN, lopende_regisseur=Regisseur.LOKAAL_TEAM)
        >>> antwoord = regie(feiten, on=date(2026, 4, 10), regio="ijsselland")
        >>> str(antwoord.zicht.value), str(antwoord.casusregie.value)
        ('veilig_thuis', 'lokaal_team')
        >>> antwoord = regie(feiten, on=date(2026, 4, 10), regio="flevoland")
        >>> antwoord.casusregie.value, antwoord.casusregie.missing
        (None, ('maatregel', 'acuut_onveilig'))
    """
    beslist = _Vraagstuk(feiten, on, regio)
    casusregie = cast("Outcome[Houder]", beslist("casusregie"))
    zicht = cast("Outcome[Houder]", beslist("zicht"))
    rollen = cast("Lijst[Rol]", beslist("rollen"))
    return Regie(casusregie, zicht, rollen, beslist.voorbehouden(), beslist.vragen())


def opschaling(feiten: Feiten, *, on: date, regio: str | Regio | None = None) -> Opschaling:
    """Say whether to escalate at the end of a day: about the household, and about one child and one applicant.

    Args:
        feiten: what is known of the case; what one fact says about another is added.
        on: the day; it decides which rows are in force.
        regio: code of a shipped region, or a region of your own; None: national rows only, with a reservation.

    Raises:
        InvalidValueError: `on` is no date, or something else is of another kind.
        HorizonError: `on` lies outside 1990-2099.
        UnknownCodeError: no shipped region has this code.
        InvalidDossierError: facts that contradict each other.

    Example:
        >>> antwoord = opschaling(Feiten(acuut_onveilig=True), on=date(2026, 4, 10))
        >>> str(antwoord.mda.value), [voorbehoud.soort.value for voorbehoud in antwoord.voorbehouden][:1]
        ('eerst_directe_veiligheid', ['geen_regio'])
    """
    beslist = _Vraagstuk(feiten, on, regio)
    jeugd = cast("Outcome[Jeugd]", beslist("jeugd"))
    bevoegd = cast("Outcome[Bevoegd]", beslist("bevoegd"))
    uitnodigen = cast("Outcome[Uitnodiging]", beslist("uitnodigen"))
    mda = cast("Outcome[Mda]", beslist("mda"))
    aanmelding = Mda.AANMELDEN in mda.possible
    prioriteit = cast("Lijst[Prioriteit]", beslist("mda_prioriteit") if aanmelding else {})
    zvh = cast("Outcome[Zvh]", beslist("zvh"))
    return Opschaling(jeugd, bevoegd, uitnodigen, mda, prioriteit, zvh, beslist.voorbehouden(), beslist.vragen())


def plichten(feiten: Feiten, *, on: date, regio: str | Regio | None = None) -> Plichten:
    """Say what has to be done, left or kept in mind at the end of a day.

    Args:
        feiten: what is known of the case; what one fact says about another is added.
        on: the day; it decides which rows are in force.
        regio: code of a shipped region, or a region of your own; None: national rows only, with a reservation.

    Raises:
        InvalidValueError: `on` is no date, or something else is of another kind.
        HorizonError: `on` lies outside 1990-2099.
        UnknownCodeError: no shipped region has this code.
        InvalidDossierError: facts that contradict each other.

    Example:
        >>> from huiselijkgeweld.model.feiten import VeiligThuis
        >>> antwoord = plichten(Feiten(veilig_thuis=VeiligThuis.OVERDRACHT_VERZONDEN), on=date(2026, 4, 10))
        >>> antwoord.plichten[Plicht.OVERDRACHT_OPEN].value
        True
    """
    beslist = _Vraagstuk(feiten, on, regio)
    lijst = cast("Lijst[Plicht]", beslist("plichten"))
    return Plichten(lijst, beslist.voorbehouden(), beslist.vragen())


def _aangevuld(feiten: object) -> Feiten:
    if not isinstance(feiten, Feiten):
        msg = f"feiten: {type(feiten).__name__} is not Feiten"
        raise InvalidValueError(msg)
    return feiten.aangevuld()


def _dag(on: object) -> date:
    return als_dag(on, "on")


def _regio(regio: object) -> Regio | None:
    if regio is None or isinstance(regio, Regio):
        return regio
    if isinstance(regio, str):
        return REGIOS[regio]
    msg = f"regio: {type(regio).__name__} is not the code of a region, nor a Regio"
    raise InvalidValueError(msg)


@attrs.frozen
class _Vraagstuk:
    """The decisions that one answer joins, for the same facts, day and region."""

    feiten: Feiten = attrs.field(converter=_aangevuld)
    dag: date = attrs.field(converter=_dag)
    regio: Regio | None = attrs.field(converter=_regio)
    beslist: list[tuple[Outcome[object], ...]] = attrs.field(init=False, factory=list)

    def __call__(self, naam: str) -> object:
        """The answer of a decision: an outcome, or one by result."""
        tabel = BESLISSINGEN[naam].tabel if self.regio is None else self.regio.tabel(naam)
        antwoord = tabel.evaluate(self.feiten, on=self.dag)
        uitkomsten = antwoord.values() if isinstance(antwoord, Mapping) else (cast("Outcome[object]", antwoord),)
        self.beslist.append(tuple(uitkomsten))
        return antwoord

    def vragen(self) -> tuple[Vraag, ...]:
        """The missing facts, by the number of decisions that miss each, then in the order of the facts."""
        gemist = Counter(feit for een in self.beslist for feit in {feit for uit in een for feit in uit.missing})
        volgorde = sorted((feit for feit in VRAGEN if feit in gemist), key=lambda feit: -gemist[feit])
        return tuple(Vraag(feit, VRAGEN[feit].tekst, VRAGEN[feit].wie) for feit in volgorde)

    def voorbehouden(self) -> tuple[Voorbehoud, ...]:
        """What the answers lean on: the region first, then the rows in play."""
        rijen = dict.fromkeys(rij for een in self.beslist for uit in een for rij in uit.rules)
        return tuple(dict.fromkeys((*self._van_regio(), *_van_rijen(rijen, self.regio))))

    def _van_regio(self) -> Iterator[Voorbehoud]:
        if self.regio is None:
            yield Voorbehoud(Voorbehoudsoort.GEEN_REGIO)
        elif not self.regio.is_begonnen(self.dag):
            yield Voorbehoud(Voorbehoudsoort.NOG_NIET_BEGONNEN, self.regio.naam, dag=self.regio.periode[0])
        elif self.regio.is_verlopen(self.dag):
            conflict = CONFLICTEN["CF12"]
            yield Voorbehoud(Voorbehoudsoort.VERLOPEN, conflict.tekst, conflict.bronnen, self.regio.periode[1])


_WOORD = {Bronsoort.REGIO: "regionale tekst"}
_LEZING = {
    Reading.REPORTED: (Voorbehoudsoort.TWEEDE_HAND, "de bron zelf is niet gelezen"),
    Reading.INFERENCE: (Voorbehoudsoort.AFGELEID, "dit is afgeleid uit de tekst"),
}


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
        if rij.reading in _LEZING:
            soort, waarom = _LEZING[rij.reading]
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
