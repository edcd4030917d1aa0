"""Laws of code that decides, and of region files."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

from huiselijkgeweld.errors import InvalidValueError, RegionRuleError
from huiselijkgeweld.model.feiten import Feiten
from huiselijkgeweld.model.vragen import VRAGEN
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.regio import Regio
from huiselijkgeweld.rules import Outcome, Policy, Rule, Table
from huiselijkgeweld.rules.partition import partition, per_result
from huiselijkgeweld.testing.events import feiten
from huiselijkgeweld.testing.laws.zoeken import LawBrokenError, zoek
from huiselijkgeweld.tijd.feestdagen import EERSTE_DAG
from huiselijkgeweld.vectoren import feiten_van, vectoren
from huiselijkgeweld.vectoren.houden import als_tekst, vraag
from huiselijkgeweld.vraagstuk import Vraagstuk

Gegeven: TypeAlias = str | Iterable[str] | None


def check_regie(
    decide: Callable[[Feiten], Gegeven],
    *,
    on: date,
    regio: str | Regio | None = None,
    beslissing: str = "casusregie",
    max_examples: int = 500,
) -> None:
    """A function that decides gives the answer of the rows, and none as long as none is certain.

    Args:
        decide: your function: facts in; the word of the answer out, or None as long as it is not known. It may also
            give the words of every answer that remains possible.
        on: the day; it decides which rows are in force.
        regio: code of a shipped region, or a region of your own; None: national rows only.
        beslissing: a decision of one answer: `casusregie`, `zicht`, `jeugd`, `bevoegd`, `uitnodigen`, `mda` or `zvh`.
        max_examples: how many facts to draw.

    Raises:
        LawBrokenError: it gives another answer, guesses, or raises an error; says which row decides and what to ask.
        UnknownCodeError: no decision or region has this name.
        InvalidValueError: a decision of which every result holds by itself.

    Example:
        >>> check_regie(lambda feiten: "lokaal_team", on=date(2026, 4, 10))
        Traceback (most recent call last):
        ...
        huiselijkgeweld.testing.laws.zoeken.LawBrokenError: casusregie on 2026-04-10, nationally, of Feiten(...
    """
    if BESLISSINGEN[beslissing].policy is not Policy.DECIDE:
        raise InvalidValueError(f"'{beslissing}' has more than one answer; give a decision of one")
    waar = "nationally" if regio is None else f"in {regio.code if isinstance(regio, Regio) else regio}"

    def een(gesteld: Feiten) -> None:
        uitkomst = Vraagstuk(gesteld, on, regio).beslis(beslissing)
        assert isinstance(uitkomst, Outcome)  # noqa: S101 - a decision of one answer
        gegeven = vraag(lambda: decide(gesteld))
        if not _klopt(gegeven, uitkomst):
            raise LawBrokenError(f"{beslissing} on {on}, {waar}, of {gesteld}:\n{_verschil(gegeven, uitkomst)}")

    for vector in vectoren()["antwoorden"]:
        een(feiten_van(vector))
    zoek(feiten(), max_examples)(een)


def _klopt(gegeven: object, uitkomst: Outcome[object]) -> bool:
    mogelijk = {str(waarde) for waarde in uitkomst.possible}
    if gegeven is None:
        return uitkomst.value is None
    if isinstance(gegeven, str):
        return mogelijk == {str(gegeven)}
    return isinstance(gegeven, Iterable) and mogelijk == set(map(str, gegeven))


def _verschil(gegeven: object, uitkomst: Outcome[object]) -> str:
    rijen = "; ".join(f"{rij.code} ({', '.join(map(str, rij.bronnen))})" for rij in uitkomst.rules)
    regels = [f"  your function gives {als_tekst(gegeven)}"]
    if uitkomst.value is None:
        regels.append(f"  still possible are {', '.join(sorted(map(str, uitkomst.possible)))}, by {rijen}")
        regels += [f"  ask {naam}: {VRAGEN[naam].tekst}" for naam in uitkomst.missing]
    else:
        regels.append(f"  the answer is {uitkomst.value}, by {rijen}")
    return "\n".join(regels)


def check_region(path: str | Path) -> None:
    """A region file can be read, and each of its rows decides some case on some day.

    Raises:
        LawBrokenError: every problem of the file, each with its path; or the rows that never decide anything.
        OSError: the file cannot be opened.
    """
    try:
        regio = Regio.load(path)
    except RegionRuleError as error:
        raise LawBrokenError(f"this region file cannot be read:\n{error}") from None
    dood = [
        f"  {naam}: {code} decides no case on any day; a row above it takes every one"
        for naam in BESLISSINGEN
        for code in _dode_rijen(regio.tabel(naam), {rij.code for rij in BESLISSINGEN[naam].tabel.rows})
    ]
    if dood:
        raise LawBrokenError("\n".join((f"region '{regio.code}' has rows that say nothing:", *dood)))


def _dode_rijen(tabel: Table[Any], landelijk: set[str]) -> Iterable[str]:
    """The codes of the region's own rows that decide no case."""
    levend: set[str] = set()
    for dag in (EERSTE_DAG, *tabel.changes):
        rijen = [rij for rij in tabel.rows if rij.in_force(dag)]
        for _, lijsten in per_result(tabel.policy, [rijen]):
            levend.update(code for _, code in partition(tabel.feiten, lijsten, _code) if code is not None)
    return [rij.code for rij in tabel.rows if rij.code not in levend and rij.code not in landelijk]


def _code(beslist: tuple[Rule[object] | None, ...]) -> str | None:
    return None if beslist[0] is None else beslist[0].code
