"""How a national row is written: by the kind of text that it rests on (rijen)."""

from datetime import date
from typing import TypedDict, Unpack

from huiselijkgeweld.bronnen import Bron, Bronsoort, Reading
from huiselijkgeweld.model.feiten import Feiten
from huiselijkgeweld.recht.praktijkbronnen import KEUZES, TEKST_2015
from huiselijkgeweld.rules import Rule


class Rest(TypedDict, total=False):
    """What a row may say besides; see `Rule`."""

    open: bool
    reading: Reading
    voorbehouden: tuple[str, ...]
    since: date
    until: date
    note: str


def wet(code: str, when: Feiten, then: object, bronnen: tuple[Bron, ...], **rest: Unpack[Rest]) -> Rule[object]:
    """A row that rests on an act of parliament.

    Example:
        >>> from huiselijkgeweld.recht.praktijkbronnen import BW_302
        >>> wet("X1", Feiten(in_opvang=True), "antwoord", (BW_302,)).voorbehouden
        ('tekst_2015',)
    """
    return _rij(Bronsoort.WET, code, when, then, bronnen, **rest)


def norm(code: str, when: Feiten, then: object, bronnen: tuple[Bron, ...], **rest: Unpack[Rest]) -> Rule[object]:
    """A row that rests on a national protocol, standard or programme."""
    return _rij(Bronsoort.PROTOCOL, code, when, then, bronnen, **rest)


def keuze(code: str, when: Feiten, then: object, bronnen: tuple[Bron, ...] = (), **rest: Unpack[Rest]) -> Rule[object]:
    """A row that is a choice of this library, whatever supports it; an assumption, unless it gives another reading."""
    rest.setdefault("reading", Reading.CHOICE)
    return _rij(Bronsoort.KEUZE, code, when, then, (Bron(KEUZES, code), *bronnen), **rest)


def _rij(
    soort: Bronsoort, code: str, when: Feiten, then: object, bronnen: tuple[Bron, ...], **rest: Unpack[Rest]
) -> Rule[object]:
    """A row that says of itself when it rests on a statute of which only the old text was read."""
    is_oud = any(bron.toestand == TEKST_2015 for bron in bronnen)
    return Rule(
        code,
        when,
        then,
        bronnen,
        soort,
        open=rest.get("open", False),
        reading=rest.get("reading", Reading.VERIFIED),
        voorbehouden=(*rest.get("voorbehouden", ()), *(("tekst_2015",) if is_oud else ())),
        since=rest.get("since"),
        until=rest.get("until"),
        note=rest.get("note"),
    )
