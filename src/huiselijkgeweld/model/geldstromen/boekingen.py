"""Where something is booked (boeking): by its subject, or from a taakveld of another year."""

from collections.abc import Iterable, Iterator

import attrs

from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.model.geldstromen.lijsten import Onderwerp
from huiselijkgeweld.model.geldstromen.taakvelden import INDELINGEN, Taakveld, als_jaar, taakveld, taakvelden


@attrs.frozen
class Boeking:
    """Where something is booked (boeking): one taakveld, or the candidates and a question.

    Attributes:
        kandidaten: the taakvelden that it can be; empty: no text that was read names one. Of a candidate that has the
            subject under `misschien` no text says that it belongs there: it is a local choice, or was not seen.
        vraag: the question that is open, in Dutch; None: there is one answer.
    """

    kandidaten: tuple[Taakveld, ...]
    vraag: str | None

    @property
    def taakveld(self) -> Taakveld | None:
        """The one answer; None where it has to be asked."""
        return self.kandidaten[0] if self.vraag is None else None


def boeking(onderwerpen: Onderwerp | Iterable[Onderwerp], jaar: int) -> Boeking:
    """Where a subject is booked in a year.

    Args:
        onderwerpen: the subject, or several that what is booked can be.
        jaar: the year of the budget.

    Raises:
        InvalidValueError: no year of the taakvelden.

    Example:
        >>> [boeking(Onderwerp.OPVANG, jaar).taakveld.code for jaar in (2022, 2024, 2026)]
        ['6.81', '6.81b', '6.812']
        >>> boeking(Onderwerp.VEILIG_THUIS, 2026).vraag
        'Op welk taakveld boekt de gemeente Veilig Thuis in 2026: 6.21 of 6.23?'
    """
    als_jaar(jaar)
    wat = (onderwerpen,) if isinstance(onderwerpen, Onderwerp) else tuple(onderwerpen)
    if not wat or not all(type(een) is Onderwerp for een in wat):
        raise InvalidValueError(f"onderwerpen: give one of {', '.join(Onderwerp)}, or several, as Onderwerp")
    van_jaar = [een for een in taakvelden() if een.geldt_in(jaar)]
    zeker = tuple(een for een in van_jaar if set(wat) & set(een.voor))
    misschien = tuple(een for een in van_jaar if set(wat) & set(een.misschien) and een not in zeker)
    kandidaten = (*zeker, *misschien)
    if len(kandidaten) == 1 and set(wat) <= set(kandidaten[0].voor):
        return Boeking(kandidaten, None)
    labels = _of(een.label for een in wat)
    codes = _of(een.code for een in kandidaten)
    vraag = f"Op welk taakveld boekt de gemeente {labels} in {jaar}{f': {codes}' if codes else ''}?"
    return Boeking(kandidaten, vraag)


def omzetting(code: str, van: int, naar: int, onderwerp: Onderwerp | None = None) -> Boeking:
    """Where what was booked under a taakveld in one year belongs in another.

    Args:
        code: the taakveld.
        van: the year whose code it is.
        naar: the year to which it is converted, later or earlier.
        onderwerp: what was booked there; a taakveld that was split has one answer only for a subject.

    Raises:
        InvalidValueError: no year of the taakvelden, a code of another year, or a subject that does not belong there.
        UnknownCodeError: no such code.

    Example:
        >>> omzetting("6.82a", 2024, 2025).taakveld.code
        '6.821'
        >>> omzetting("6.81", 2022, 2023).vraag
        'Waar hoort wat in 2022 op 6.81 stond in 2023: 6.2, 6.81a of 6.81b?'
        >>> omzetting("6.81", 2022, 2023, Onderwerp.OPVANG).taakveld.code
        '6.81b'
    """
    oud = taakveld(code, van)
    als_jaar(naar)
    if onderwerp is not None and (type(onderwerp) is not Onderwerp or onderwerp not in oud.onderwerpen):
        hier = ", ".join(oud.onderwerpen) or "none of the subjects"
        wat = onderwerp if type(onderwerp) is Onderwerp else type(onderwerp).__name__
        raise InvalidValueError(f"onderwerp: {wat} is not booked under {code} in {van}; there: {hier}")
    kandidaten = _naar(oud, van, naar, frozenset(oud.onderwerpen if onderwerp is None else {onderwerp}))
    if onderwerp is not None:
        kandidaten = [een for een in kandidaten if onderwerp in een.onderwerpen] or kandidaten
    if len(kandidaten) == 1:
        return Boeking(tuple(kandidaten), None)
    codes = _of(een.code for een in kandidaten)
    vraag = f"Waar hoort wat in {van} op {code} stond in {naar}{f': {codes}' if codes else ''}?"
    return Boeking(tuple(kandidaten), vraag)


def _naar(oud: Taakveld, van: int, naar: int, onderwerpen: frozenset[Onderwerp]) -> list[Taakveld]:
    """The taakvelden of a year in which something of one can be, list by list, in the order of the table.

    What moved only because of its subject goes on by that subject; what succeeds it takes everything along.
    """
    stappen = [jaar for jaar in INDELINGEN if van < jaar <= naar]
    if naar < van:  # back: into the last year of each list that was before
        stappen = [jaar - 1 for jaar in reversed(INDELINGEN) if naar < jaar <= van]
    huidig = {_Spoor(oud, onderwerpen, alles=True)}
    for jaar in stappen:
        huidig = {volgend for spoor in huidig for volgend in _verder(spoor, jaar, vooruit=naar > van)}
    gevonden = {spoor.taakveld for spoor in huidig}
    return [een for een in taakvelden() if een in gevonden]


@attrs.frozen
class _Spoor:
    """Where something can be: under which taakveld, about which subjects, and whether it can be the rest of it too."""

    taakveld: Taakveld
    onderwerpen: frozenset[Onderwerp]
    alles: bool


def _verder(spoor: _Spoor, jaar: int, *, vooruit: bool) -> Iterator[_Spoor]:
    """Where something of a taakveld can be in the next or the previous list: by succession, or by a subject."""
    een = spoor.taakveld
    if een.geldt_in(jaar):
        yield spoor
        return
    for ander in taakvelden():
        if ander.geldt_in(jaar):
            oud, nieuw = (een, ander) if vooruit else (ander, een)
            gedeeld = spoor.onderwerpen & {*ander.onderwerpen}
            volgt_op = oud.code in nieuw.voorgangers
            if volgt_op and (spoor.alles or gedeeld):
                yield _Spoor(ander, gedeeld, spoor.alles)
            elif gedeeld & _verhuisd(oud, nieuw):
                yield _Spoor(ander, gedeeld, alles=False)


def _verhuisd(oud: Taakveld, nieuw: Taakveld) -> frozenset[Onderwerp]:
    """The subjects that can have moved to a taakveld that is no successor: those that no successor surely took over."""
    opvolgers = (een for een in taakvelden() if een.van == nieuw.van and oud.code in een.voorgangers)
    geregeld = {onderwerp for een in opvolgers for onderwerp in een.voor}
    return frozenset({*oud.onderwerpen} & {*nieuw.onderwerpen} - geregeld)


def _of(delen: Iterable[str]) -> str:
    """Words joined by commas and *of*."""
    woorden = list(dict.fromkeys(delen))
    return " of ".join(filter(None, (", ".join(woorden[:-1]), woorden[-1]))) if woorden else ""
