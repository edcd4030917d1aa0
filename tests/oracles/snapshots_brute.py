"""An oracle for the snapshots of tables: read the text back, write out every case of every line, and count.

It works on plain words and imports nothing from the library. A row is what it asks, what it gives and its code.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import product
from typing import NamedTuple

Woorden = Mapping[str, Sequence[str]]
"""Per fact every word that it can be; `ja` and `nee` for true and false."""

GELDT, GELDT_NIET = "geldt", "geldt niet"


class Rij(NamedTuple):
    """A row: what it asks, what it gives, its code."""

    als: Mapping[str, str]
    dan: str
    code: str


class Regel(NamedTuple):
    """A line: how many cases it says it has, the words that its condition allows, the answer, the code or nothing."""

    aantal: int
    als: Mapping[str, set[str]]
    dan: str
    code: str


class Deel(NamedTuple):
    """A list of lines: how many cases they say they have together, over which facts, for which result if any."""

    resultaat: str
    aantal: int
    feiten: list[str]
    regels: list[Regel]


class Blok(NamedTuple):
    """A block: places with the first day and the first day after, and its lists."""

    plaatsen: list[tuple[str, date, date]]
    delen: list[Deel]


def lees(tekst: str, woorden: Woorden) -> list[Blok]:
    """The blocks of a snapshot; a line that is not understood is an error."""
    return [_blok(blok.splitlines(), woorden) for blok in tekst.split("\n\n")[1:]]


def _blok(regels: Sequence[str], woorden: Woorden) -> Blok:
    blok = Blok([], [])
    resultaat = ""
    for regel in regels:
        if gelezen := re.fullmatch(r"# (\S+): (?:altijd|(?:van (\S+))? ?(?:tot (\S+))?)", regel):
            plaats, van, tot = gelezen.groups()
            blok.plaatsen.append(
                (plaats, date.fromisoformat(van) if van else date.min, date.fromisoformat(tot) if tot else date.max)
            )
        elif gelezen := re.fullmatch(r"\[(.+)\]", regel):
            resultaat = gelezen[1]
        elif gelezen := re.fullmatch(r"(\d+) gevallen: (.+)", regel):
            feiten = [] if gelezen[2] == "geen feit maakt verschil" else gelezen[2].split(", ")
            blok.delen.append(Deel(resultaat, int(gelezen[1]), feiten, []))
        elif gelezen := re.fullmatch(r" *(\d+) (.+) → (.+?)(?: \((\S+)\))?", regel):
            aantal, als, dan, code = gelezen.groups()
            blok.delen[-1].regels.append(Regel(int(aantal), dict(_als(als, woorden)), dan, code or ""))
        else:
            assert regel == "geen uitkomst", regel
    return blok


def _als(tekst: str, woorden: Woorden) -> Iterator[tuple[str, set[str]]]:
    for deel in [] if tekst == "altijd" else tekst.split(" en "):
        feit, hoe, lijst = deel.replace(" = ", " wel ").split(" ")
        genoemd = set(lijst.split("/"))
        assert genoemd < set(woorden[feit]), deel
        yield feit, genoemd if hoe == "wel" else set(woorden[feit]) - genoemd


def controleer(deel: Deel, rijen: Sequence[Rij], woorden: Woorden) -> int:
    """Count the cases of a list: each once, each with the answer and the code of the first row that matches it."""
    gelezen = {feit for rij in rijen for feit in rij.als}
    assert set(deel.feiten) == gelezen, (deel.feiten, gelezen)
    gezien: dict[tuple[str, ...], tuple[str, str]] = {}
    for regel in deel.regels:
        hier = list(product(*(regel.als.get(feit, set(woorden[feit])) for feit in deel.feiten)))
        assert len(hier) == regel.aantal, regel
        assert gezien.keys().isdisjoint(hier), regel
        gezien.update(dict.fromkeys(hier, (regel.dan, regel.code)))
    alle = list(product(*(woorden[feit] for feit in deel.feiten)))
    assert len(gezien) == len(alle) == deel.aantal, (deel.resultaat, deel.aantal)
    for geval in alle:
        vol = dict(zip(deel.feiten, geval, strict=True))
        eerste = next((rij for rij in rijen if all(vol[feit] == woord for feit, woord in rij.als.items())), None)
        if eerste is None:
            assert gezien[geval] == (GELDT_NIET, ""), vol
        else:
            assert gezien[geval] == (GELDT if deel.resultaat else eerste.dan, eerste.code), vol
    return len(alle)
