"""What our own tests add to the strategies that the library ships: an oracle for ids, chains of events, answers."""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from hypothesis import reject
from hypothesis import strategies as st

from huiselijkgeweld import (
    Dossier,
    Duur,
    Gebeurtenis,
    Gebeurtenissoort,
    HorizonError,
    Melding,
    Melduitkomst,
    Stand,
    evaluate,
)
from huiselijkgeweld.model.diensten import Begeleider
from huiselijkgeweld.model.feiten import Aanvrager, Regisseur
from huiselijkgeweld.model.gebeurtenissen import Over, Tafeluitkomst
from huiselijkgeweld.model.gebeurtenissen.soort import Waarde
from huiselijkgeweld.model.gesteld import Feit
from huiselijkgeweld.recht.termijnnormen.norm import Mits
from huiselijkgeweld.testing import cases, dagen, dossiers, households, momenten
from huiselijkgeweld.testing.events import reeksen
from huiselijkgeweld.testing.households import personen

__all__ = [
    "EERSTE",
    "LAATSTE",
    "beantwoord",
    "dagen",
    "dossiers",
    "elfproef",
    "ids",
    "kan_bsn_zijn",
    "keten",
    "meldingen",
    "momenten",
    "personen",
    "reeksen",
    "waarde_voor",
]

EERSTE, LAATSTE = date(1990, 1, 1), date(2099, 12, 31)


def elfproef(tekst: str) -> bool:
    """The test of eleven for a BSN, written from its description: weights 9 to 2, and -1 for the last digit."""
    som = 0
    for plaats, cijfer in enumerate(tekst):
        som += int(cijfer) * (9 - plaats if plaats < 8 else -1)
    return som % 11 == 0 and int(tekst) > 0


def kan_bsn_zijn(tekst: str) -> bool:
    """Whether a text is a number that passes the test of eleven, with or without signs between its digits.

    Nine digits; more, of which the first are zeros; or eight, of a BSN that lost its zero.
    """
    tekst = "".join(letter for letter in tekst if letter not in "._:-")
    if not re.fullmatch(r"0*[0-9]{9}|0*[1-9][0-9]{7}", tekst, re.ASCII):
        return False
    return elfproef(tekst[-9:].rjust(9, "0"))


def ids() -> st.SearchStrategy[str]:
    """Opaque ids, short ones that cases in the tests use too."""
    return st.sampled_from(["p1", "p2", "m1", "h1", "k-1"]) | households.ids("id")


def meldingen(
    wie: st.SearchStrategy[str] | None = None, op: st.SearchStrategy[date | datetime] | None = None
) -> st.SearchStrategy[Melding]:
    """Reports in which anything may be stated, with an id and a time of their own or given ones."""
    return cases.melding(ids() if wie is None else wie, dagen() | momenten() if op is None else op)


def waarde_voor(soort: Gebeurtenissoort, dag: date) -> Waarde:
    """A value for an event: a day far enough ahead to count back from, a short length, an outcome; none if it may."""
    if not soort.waarde_verplicht:
        return None
    waarden: dict[object, Waarde] = {
        Duur: Duur.parse("P1D"),
        date: dag + timedelta(days=200),
        Melduitkomst: Melduitkomst.VERVOLG_BIJ_VT,
        Tafeluitkomst: Tafeluitkomst.VRIJWILLIG,
        Regisseur: Regisseur.LOKAAL_TEAM,
        Begeleider: Begeleider.ZORGAANBIEDER,
        Aanvrager: Aanvrager.LEERPLICHT,
        str: "k1",
        Feit: Feit("maatregel", "geen"),
    }
    return waarden.get(soort.waarde)


def keten(
    soort: Gebeurtenissoort | Mits,
    dag: date,
    al: Sequence[Gebeurtenis] = (),
    op: date | None = None,
    mijd: Sequence[Gebeurtenissoort | Mits] = (),
) -> list[Gebeurtenis]:
    """An event of a kind on a day or moment, after what must have happened before it on that day."""
    kind, uitkomst = (soort.soort, soort.uitkomsten[0]) if isinstance(soort, Mits) else (soort, None)
    over = None if kind.over is Over.HUISHOUDEN else "x1"
    reeks: list[Gebeurtenis] = []
    if kind.na and not any(een.soort in kind.na for een in al):
        begin = next((een for een in kind.na if een not in mijd), kind.na[0])
        reeks = keten(begin, dag, al)
    waarde = waarde_voor(kind, dag) if uitkomst is None else uitkomst
    return [*al, *reeks[len(al) :], kind(op or dag, over, waarde)]


def beantwoord(dossier: Dossier, on: date) -> Stand:
    """The answer for a case; a case with a term that ends outside the tables is no example."""
    try:
        return evaluate(dossier, on=on)
    except HorizonError:
        reject()
