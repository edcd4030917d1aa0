"""Answers from facts alone (antwoorden): who holds which regie, whether to escalate, and what has to be done.

Each function joins the decisions that belong together, and says what the answers lean on and which questions are open.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import lru_cache
from types import MappingProxyType
from typing import TypeAlias, TypeVar, cast

import attrs

from huiselijkgeweld.bronnen import Voorbehoud
from huiselijkgeweld.model.feiten import Aanvrager, Feiten
from huiselijkgeweld.recht.uitkomsten import Bevoegd, Houder, Jeugd, Mda, Plicht, Prioriteit, Rol, Uitnodiging, Zvh
from huiselijkgeweld.regio import Regio
from huiselijkgeweld.rules import Outcome, Outcomes, Rule
from huiselijkgeweld.vraagstuk import Vraag, Vraagstuk

T = TypeVar("T")
Lijst: TypeAlias = Mapping[T, Outcome[bool]]
"""The answer of a decision in which every result holds by itself."""


def delen_van(antwoord: attrs.AttrsInstance) -> tuple[object, ...]:
    """The fields of an answer, to copy or pickle it: what is read-only as a plain dict."""
    delen = (getattr(antwoord, veld.name) for veld in attrs.fields(type(antwoord)))
    return tuple(dict(deel) if isinstance(deel, MappingProxyType) else deel for deel in delen)


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
class Criterium:
    """A criterium for MDA++ or the Zorg- en Veiligheidshuis: a fact that a row asks for, and whether it is so.

    Attributes:
        beslissing: the name of the decision.
        rij: code of the row.
        feit: the name of the fact.
        gevraagd: the value that the row asks for.
        vervuld: whether the fact has it; None: nobody has stated the fact.
    """

    beslissing: str
    rij: str
    feit: str
    gevraagd: object
    vervuld: bool | None


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
        criteria: per row that leads to MDA++ or the Zorg- en Veiligheidshuis what it asks, met or not.
        voorbehouden: what the answers lean on, each once.
        vragen: the facts that are missing, most telling first.
        wel_bevoegd: where the applicant may not start the route: who surely may.
    """

    jeugd: Outcome[Jeugd]
    bevoegd: Outcome[Bevoegd]
    uitnodigen: Outcome[Uitnodiging]
    mda: Outcome[Mda]
    mda_prioriteit: Lijst[Prioriteit]
    zvh: Outcome[Zvh]
    criteria: tuple[Criterium, ...]
    voorbehouden: tuple[Voorbehoud, ...]
    vragen: tuple[Vraag, ...]
    wel_bevoegd: tuple[Aanvrager, ...] = ()


def _voldaan(voldaan: Mapping[Plicht, date | datetime]) -> Mapping[Plicht, date | datetime]:
    return MappingProxyType(dict(voldaan))


@attrs.frozen
class Plichten:
    """What has to be done, left or kept in mind, whoever holds the regie.

    Attributes:
        plichten: per duty, whether it holds.
        voorbehouden: what the answers lean on, each once.
        vragen: the facts that are missing, most telling first.
        voldaan: per duty that holds the day or moment of the event that met it; facts alone show none.
    """

    plichten: Lijst[Plicht]
    voorbehouden: tuple[Voorbehoud, ...]
    vragen: tuple[Vraag, ...]
    voldaan: Mapping[Plicht, date | datetime] = attrs.field(factory=dict, converter=_voldaan, hash=False)

    def __reduce__(self) -> tuple[object, ...]:
        """Copy and pickle."""
        return type(self), delen_van(self)

    @property
    def te_doen(self) -> tuple[Plicht, ...]:
        """The duties that hold and that no event has met."""
        return tuple(een for een, uit in self.plichten.items() if uit.value is True and een not in self.voldaan)

    @property
    def misschien(self) -> tuple[Plicht, ...]:
        """The duties of which it is not settled whether they hold."""
        return tuple(een for een, uit in self.plichten.items() if uit.value is None)


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
    return regie_van(Vraagstuk(feiten, on, regio))


def regie_van(vraagstuk: Vraagstuk) -> Regie:
    """Who holds which regie."""
    casusregie = cast("Outcome[Houder]", vraagstuk.beslis("casusregie"))
    zicht = cast("Outcome[Houder]", vraagstuk.beslis("zicht"))
    rollen = cast("Lijst[Rol]", vraagstuk.beslis("rollen"))
    return Regie(casusregie, zicht, rollen, vraagstuk.voorbehouden(_REGIE), vraagstuk.vragen(_REGIE))


_REGIE = ("casusregie", "zicht", "rollen")
_OPSCHALING = ("jeugd", "bevoegd", "uitnodigen", "mda", "mda_prioriteit", "zvh")
_PLICHTEN = ("plichten",)


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
    return opschaling_van(Vraagstuk(feiten, on, regio))


def opschaling_van(vraagstuk: Vraagstuk) -> Opschaling:
    """Whether to escalate."""
    jeugd = cast("Outcome[Jeugd]", vraagstuk.beslis("jeugd"))
    bevoegd = cast("Outcome[Bevoegd]", vraagstuk.beslis("bevoegd"))
    uitnodigen = cast("Outcome[Uitnodiging]", vraagstuk.beslis("uitnodigen"))
    mda = cast("Outcome[Mda]", vraagstuk.beslis("mda"))
    aanmelding = Mda.AANMELDEN in mda.possible
    prioriteit = cast("Lijst[Prioriteit]", vraagstuk.beslis("mda_prioriteit") if aanmelding else Outcomes({}))
    zvh = cast("Outcome[Zvh]", vraagstuk.beslis("zvh"))
    namen = tuple(naam for naam in _OPSCHALING if naam in vraagstuk.beslist)
    voorbehouden, vragen = vraagstuk.voorbehouden(namen), vraagstuk.vragen(namen)
    criteria = (*_criteria(vraagstuk, "mda", _NAAR_MDA), *_criteria(vraagstuk, "zvh", _NAAR_ZVH))
    wel = tuple(_wel_bevoegd(vraagstuk)) if bevoegd.value is Bevoegd.NIET_BEVOEGD else ()
    return Opschaling(jeugd, bevoegd, uitnodigen, mda, prioriteit, zvh, criteria, voorbehouden, vragen, wel)


def _wel_bevoegd(vraagstuk: Vraagstuk) -> Iterator[Aanvrager]:
    """Who may start the route, whatever is not known, if it is somebody else who applies."""
    tabel = vraagstuk.tabel("bevoegd")
    for wie in Aanvrager:
        feiten = attrs.evolve(vraagstuk.feiten, aanvrager=wie, aangewezen_door_college=None)
        if cast("Outcome[object]", tabel.evaluate(feiten, on=vraagstuk.dag)).possible <= _MAG:
            yield wie


_MAG: frozenset[object] = frozenset({Bevoegd.BEVOEGD, Bevoegd.TOEGESTAAN})
_NAAR_MDA: frozenset[object] = frozenset({Mda.AANMELDEN, Mda.CONSULTATIETEAM})
_NAAR_ZVH: frozenset[object] = frozenset({Zvh.AANMELDEN})


def _criteria(vraagstuk: Vraagstuk, naam: str, resultaten: frozenset[object]) -> Iterator[Criterium]:
    for code, feit, gevraagd in _gevraagd(vraagstuk.tabel(naam).on(vraagstuk.dag).rows, resultaten):
        waarde = getattr(vraagstuk.feiten, feit)
        yield Criterium(naam, code, feit, gevraagd, None if waarde is None else waarde is gevraagd)


@lru_cache(256)
def _gevraagd(rijen: tuple[Rule[object], ...], resultaten: frozenset[object]) -> tuple[tuple[str, str, object], ...]:
    """What the rows with one of these results ask: code, fact, value."""
    naar = (rij for rij in rijen if rij.then in resultaten)
    return tuple((rij.code, feit, gevraagd) for rij in naar for feit, gevraagd in rij.conditions.items())


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
    return plichten_van(Vraagstuk(feiten, on, regio))


def plichten_van(vraagstuk: Vraagstuk) -> Plichten:
    """What has to be done, left or kept in mind."""
    lijst = cast("Lijst[Plicht]", vraagstuk.beslis("plichten"))
    return Plichten(lijst, vraagstuk.voorbehouden(_PLICHTEN), vraagstuk.vragen(_PLICHTEN))
