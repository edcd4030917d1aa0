"""Say which answers change since the last release: `python -m releases.impact`.

Every release leaves its answers here (`releases.vastlegging`). An answer that changes must be named, by the code of its
row or norm, in a changelog fragment of type `norm`; else the exit status is 1.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from itertools import groupby, pairwise
from pathlib import Path

import attrs
from releases.vastlegging import (
    GEEN,
    HIER,
    MIDDAG,
    OM_12_UUR,
    STARTDAGEN,
    Release,
    Sleutel,
    Tabel,
    herbouw,
    klasse_met,
    laatste,
    lees,
    som_van,
    tabellen,
    vastleggen,
)

from huiselijkgeweld.recht.termijnnormen import NORMEN
from huiselijkgeweld.verschillen import Verschil, Voorwaarde, verschil

FRAGMENTEN = HIER.parent / "changelog.d"


@attrs.frozen
class Wijziging:
    """A change in words, and the codes that a changelog fragment must name for it."""

    codes: frozenset[str]
    tekst: str


def impact(oud: Release, nieuw: Release) -> list[Wijziging]:
    """Every answer that changes: first the tables, then the norms."""
    return [*_van_tabellen(oud.tabellen, nieuw.tabellen), *_van_normen(oud.einden, nieuw.einden)]


def _van_tabellen(oud: Mapping[Sleutel, Tabel], nieuw: Mapping[Sleutel, Tabel]) -> Iterator[Wijziging]:
    plaatsen = {plaats for _, plaats in nieuw}
    for naam, plaats in sorted(nieuw.keys() - oud.keys()):
        yield Wijziging(frozenset(), f"{naam}, {plaats}: nieuw, dus zonder eerder antwoord")
    gevonden: dict[tuple[str, tuple[str, ...], frozenset[str]], list[str]] = {}
    for (naam, plaats), was in oud.items():
        wordt = nieuw.get((naam, plaats))
        if wordt is None:
            yield Wijziging(frozenset({naam if plaats in plaatsen else plaats}), f"{naam}, {plaats}: vervallen")
        elif was.wijze != wordt.wijze:
            yield Wijziging(frozenset({naam}), f"{naam}, {plaats}: {was.wijze} is nu {wordt.wijze}")
        elif was != wordt:
            if som_van(herbouw(was, klasse_met(naam, was.feiten))) != was.antwoorden:
                tekst = f"{naam}, {plaats}: dezelfde regels geven een ander antwoord dan de release gaf"
                yield Wijziging(frozenset({naam}), tekst)
            for wanneer, verschillen in _verschillen(was, wordt):
                codes = frozenset(code for een in verschillen for code in _codes(een, was, wordt))
                regels = tuple(f"{een}\n    bijvoorbeeld {_geval(een)}" for een in verschillen)
                gevonden.setdefault((naam, regels, codes), []).append(f"{plaats}, {wanneer}")
    for (naam, regels, codes), waar in gevonden.items():
        yield Wijziging(codes, "\n  ".join((f"{naam}; {'; '.join(waar)}:", *regels)))


def _verschillen(was: Tabel, wordt: Tabel) -> Iterator[tuple[str, tuple[Verschil, ...]]]:
    """The differences on each stretch of days between two changes of either table."""
    feiten = {
        feit: list(dict.fromkeys((*was.feiten.get(feit, ()), *wordt.feiten.get(feit, ()))))
        for feit in (*was.feiten, *wordt.feiten)
    }
    klasse = klasse_met(was.naam, feiten)
    a, b = herbouw(was, klasse), herbouw(wordt, klasse)
    for van, tot in pairwise((None, *sorted({*a.changes, *b.changes}), None)):
        if verschillen := verschil(a, b, on=van or date.min):
            grenzen = (f"{woord} {dag}" for woord, dag in (("van", van), ("tot", tot)) if dag is not None)
            yield " ".join(grenzen) or "altijd", verschillen


def _codes(een: Verschil, was: Tabel, wordt: Tabel) -> set[str]:
    """The rows behind a difference that were changed themselves; both, if only their order was."""
    codes = {rij.code for rij in (een.rij_van, een.rij_naar) if rij is not None}
    eerst, daarna = ({rij.code: rij for rij in tabel.rijen} for tabel in (was, wordt))
    return {code for code in codes if eerst.get(code) != daarna.get(code)} or codes


def _geval(een: Verschil) -> str:
    return str(Voorwaarde({feit: (getattr(een.voorbeeld, feit),) for feit in een.voorwaarde}))


def _van_normen(oud: Mapping[str, str], nieuw: Mapping[str, str]) -> Iterator[Wijziging]:
    niets = " ".join(GEEN for _ in STARTDAGEN)
    for sleutel in dict.fromkeys((*oud, *nieuw)):
        was, wordt = oud.get(sleutel, niets), nieuw.get(sleutel, niets)
        if was == wordt:
            continue
        paren = list(zip(STARTDAGEN, was.split(" "), wordt.split(" "), strict=True))
        anders = [
            [dag for dag, *_ in groep]
            for is_anders, groep in groupby(paren, lambda paar: paar[1] != paar[2])
            if is_anders
        ]
        dag, eerst, daarna = next(paar for paar in paren if paar[1] != paar[2])
        perioden = ", ".join(f"{reeks[0]} t/m {reeks[-1]}" if len(reeks) > 1 else f"{reeks[0]}" for reeks in anders)
        om = OM_12_UUR if sleutel.endswith(OM_12_UUR) else ""
        tekst = (
            f"{sleutel}: een ander einde bij {sum(map(len, anders))} startdagen: {perioden}\n"
            f"    bijvoorbeeld bij start {dag}{om}: {_eind(dag, eerst, om)} → {_eind(dag, daarna, om)}"
        )
        yield Wijziging(frozenset({sleutel.removesuffix(OM_12_UUR)}), tekst)


def _eind(dag: date, na: str, om: str) -> str:
    if na == GEEN:
        return "geen einde"
    if om:
        return f"{datetime.combine(dag, MIDDAG) + timedelta(minutes=int(na)):%Y-%m-%d %H:%M}"
    return f"{dag + timedelta(days=int(na))}"


def onvermeld(wijzigingen: Iterable[Wijziging], map_: Path) -> list[str]:
    """The codes of changed answers that no changelog fragment of type `norm` names."""
    teksten = (bestand.read_text(encoding="utf-8") for bestand in map_.glob("*.norm*.md"))
    genoemd = {woord for tekst in teksten for woord in re.findall(r"\w+(?:[.-]\w+)*", tekst)}
    return sorted({code for een in wijzigingen for code in een.codes} - genoemd)


def main() -> int:
    """Compare this checkout with the last release and print what changes."""
    oud = lees(laatste(HIER))
    wijzigingen = impact(oud, vastleggen(tabellen(), NORMEN))
    print(f"Antwoorden die veranderen sinds {oud.versie}: {len(wijzigingen) or 'geen'}")
    for een in wijzigingen:
        print(f"\n{een.tekst}")
    if codes := onvermeld(wijzigingen, FRAGMENTEN):
        print(
            f"\nno changelog fragment of type norm names {', '.join(codes)}; add changelog.d/+name.norm.md, which says "
            "by code what changes, from which day and by which source",
            file=sys.stderr,
        )
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
