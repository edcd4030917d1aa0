"""Make the snapshots anew: `python tests/snapshots/maak.py`, with the library installed. Then read the diff.

A snapshot is what the library computes from data that others maintain, or from rows that work together. A new release
of a dependency that moves a holiday shows as a changed line in such a file, not as a moved deadline; a changed row
shows as the cases that it changes.

A table is written as disjoint conditions: the number of cases, the condition, the answer and the row that gives it; the
words after `niet` are those for which a condition does not hold. A block has the cases of one stretch of days between
two changes. Places and stretches with the same answers share a block.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import pairwise
from math import prod
from pathlib import Path

from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.keten import KETEN
from huiselijkgeweld.regio import REGIOS
from huiselijkgeweld.rules import Policy, Rule, Table, domain
from huiselijkgeweld.rules.partition import partition
from huiselijkgeweld.tijd.feestdagen import feestdagen
from huiselijkgeweld.verschillen import Voorwaarde

FOLDER = Path(__file__).parent
WEEKDAGEN = ("ma", "di", "wo", "do", "vr", "za", "zo")


def feestdagen_1990_2028() -> str:
    """Every day that the Algemene termijnenwet counts as a holiday: date, weekday, name, source."""
    dagen = (feest for jaar in range(1990, 2029) for feest in feestdagen(jaar))
    return "".join(f"{dag.dag} {WEEKDAGEN[dag.dag.weekday()]}  {dag.naam:<30}  {dag.bron}\n" for dag in dagen)


def beslissing(naam: str) -> str:
    """Every case of a decision, nationally and in every region."""
    landelijk = BESLISSINGEN[naam]
    return tabellen(
        f"{naam}: {landelijk.vraag}",
        {"landelijk": landelijk.tabel, **{code: regio.tabel(naam) for code, regio in REGIOS.items()}},
    )


def keten(naam: str) -> str:
    """Every case of a table of the chain; in those the area is a fact."""
    return tabellen(f"{naam}: {KETEN[naam].vraag}", {"landelijk": KETEN[naam].tabel})


def tabellen(titel: str, per_plaats: Mapping[str, Table[object]]) -> str:
    """The tables of one question, place by place, each block once."""
    blokken: dict[str, list[str]] = {}
    for plaats, tabel in per_plaats.items():
        for van, tot in pairwise((None, *tabel.changes, None)):
            periode = " ".join(f"{woord} {dag}" for woord, dag in (("van", van), ("tot", tot)) if dag is not None)
            blok = "".join(f"{regel}\n" for regel in gevallen(tabel, van or date.min))
            blokken.setdefault(blok, []).append(f"# {plaats}: {periode or 'altijd'}\n")
    return "\n".join((f"{titel}\n", *("".join((*koppen, blok)) for blok, koppen in blokken.items())))


def gevallen(tabel: Table[object], dag: date) -> Iterator[str]:
    """The cases of a table on a day; where every result holds by itself, result by result."""
    rijen = tabel.on(dag).rows
    if tabel.policy is Policy.DECIDE:
        yield from lijst(tabel, rijen)
        return
    if not tabel.rows:
        yield "geen uitkomst"
    for resultaat in dict.fromkeys(rij.then for rij in tabel.rows):
        yield f"[{resultaat}]"
        yield from lijst(tabel, [rij for rij in rijen if rij.then == resultaat])


def lijst(tabel: Table[object], rijen: Sequence[Rule[object]]) -> Iterator[str]:
    """The number of cases and the facts that make them, and then the conditions of the rows that answer."""
    gelezen = dict.fromkeys(naam for rij in rijen for naam in rij.conditions)
    waarden = {naam: domain(tabel.feiten, naam) for naam in gelezen}
    yield f"{prod(map(len, waarden.values()))} gevallen: {', '.join(waarden) or 'geen feit maakt verschil'}"
    for voorwaarde, rij in partition(tabel.feiten, (rijen,), lambda beslist: beslist[0]):
        hier = prod(len(voorwaarde.get(naam, alle)) for naam, alle in waarden.items())
        dan = "geldt niet" if rij is None else f"{rij.then if tabel.policy is Policy.DECIDE else 'geldt'} ({rij.code})"
        yield f"{hier:6} {Voorwaarde(voorwaarde)} → {dan}"


SNAPSHOTS: Mapping[str, Callable[[], str]] = {"feestdagen-1990-2028.txt": feestdagen_1990_2028}
TABELLEN: Mapping[str, Callable[[], str]] = {
    **{f"beslissingen/{naam}.txt": partial(beslissing, naam) for naam in BESLISSINGEN},
    **{f"keten/{naam}.txt": partial(keten, naam) for naam in KETEN},
}


if __name__ == "__main__":
    for name, text in {**SNAPSHOTS, **TABELLEN}.items():
        (FOLDER / name).parent.mkdir(exist_ok=True)
        (FOLDER / name).write_text(text(), encoding="utf-8")
