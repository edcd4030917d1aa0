"""What must hold over a whole region file: codes, tables, memberships, terms."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from huiselijkgeweld.errors import InvalidValueError, Problem
from huiselijkgeweld.recht.beslissing import Slot
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.termijnnormen import NORMEN
from huiselijkgeweld.recht.termijnnormen.norm import Termijnsoort
from huiselijkgeweld.regio.delen import Doelstelling, Lidmaatschap, Parameter, Regel
from huiselijkgeweld.regio.parameters import MAX_FEITEN
from huiselijkgeweld.regio.profiel import tabel_van
from huiselijkgeweld.tijd.duur import Duur, Eenheid


def codes(regels: Sequence[tuple[str, Regel]]) -> Iterator[Problem]:
    """Codes that are not unique over the file and all decisions; a place that is dropped and filled, or dropped twice.

    Only a row in a slot may carry the code of that slot.
    """
    landelijk = {rij.code: rij for beslissing in BESLISSINGEN.values() for rij in beslissing.rijen}
    gezien: dict[str, str] = {}
    vervallen = {(regel.beslissing, regel.rij): pad for pad, regel in reversed(regels) if regel.rule is None}
    for pad, regel in regels:
        elders = vervallen.get((regel.beslissing, regel.rij), pad)
        if elders != pad:
            yield Problem(f"{pad}.rij", f"'{regel.rij}' is dropped at {elders}; keep one of the two")
        if regel.rule is None:
            continue
        code = regel.code
        if code in landelijk and not (code == regel.rij and isinstance(landelijk[code], Slot)):
            yield Problem(f"{pad}.code", f"'{code}' is a national code; give the row of the region a code of its own")
        if gezien.setdefault(code, pad) != pad:
            yield Problem(f"{pad}.code", f"'{code}' stands at {gezien[code]} too; every row needs its own code")


def tabellen(regels: Sequence[tuple[str, Regel]]) -> Iterator[Problem]:
    """Decisions that are not total with the rows of the region, or that read too many facts."""
    per_beslissing: dict[str, dict[str, Regel]] = defaultdict(dict)
    for pad, regel in regels:
        per_beslissing[regel.beslissing][f"{pad} {regel.code}"] = regel
    for naam, eigen in per_beslissing.items():
        paden = {pad.partition(" ")[0] for pad in eigen}
        pad = paden.pop() if len(paden) == 1 else "regel"
        try:
            tabel = tabel_van(naam, eigen.values())
        except InvalidValueError as error:
            yield Problem(pad, str(error))
            continue
        for dag in (date.min, *tabel.changes):
            feiten = {feit for row in tabel.rows if row.in_force(dag) for feit in row.conditions}
            if len(feiten) > MAX_FEITEN:
                meer = f"reads {len(feiten)} facts on {dag}, more than {MAX_FEITEN}: {', '.join(sorted(feiten))}"
                yield Problem(pad, f"decision '{naam}' {meer}")
                break


def lidmaatschappen(delen: Iterable[tuple[str, Lidmaatschap]]) -> Iterator[Problem]:
    """Municipalities that are in two groups of one scheme on one day."""
    gezien: dict[tuple[str, str], list[tuple[str, Lidmaatschap]]] = defaultdict(list)
    for pad, lidmaatschap in delen:
        for nummer, gemeente in enumerate(lidmaatschap.gemeenten):
            eerder = gezien[lidmaatschap.schema, gemeente]
            elders = next((waar for waar, ander in eerder if _overlappen(lidmaatschap, ander)), None)
            if elders is not None:
                wat = f"'{gemeente}' stands in scheme '{lidmaatschap.schema}' at {elders} too, on days that both cover"
                yield Problem(f"{pad}.gemeenten[{nummer}]", wat)
            eerder.append((pad, lidmaatschap))


def _overlappen(een: Lidmaatschap, ander: Lidmaatschap) -> bool:
    begin = max(een.van or date.min, ander.van or date.min)
    return begin < min(een.tot or date.max, ander.tot or date.max)


def termijnen(delen: Iterable[tuple[str, Parameter | Doelstelling]]) -> Iterator[Problem]:
    """Terms that may last longer than the norm they name, or that name what is no term for a duty."""
    for pad, deel in delen:
        if deel.norm is None:
            continue
        norm = NORMEN[deel.norm]
        duur = deel.waarde if isinstance(deel, Parameter) else deel.duur
        if norm.soort is not Termijnsoort.PLICHT:
            yield Problem(f"{pad}.norm", f"norm '{norm.code}' is no duty (plicht), so no region sets its term")
        elif duur is None:
            continue
        elif not isinstance(duur, Duur):
            yield Problem(f"{pad}.norm", "only a term can be held to a norm; leave it out")
        elif norm.duur is None:
            wat = f"norm '{norm.code}' has no number: the text says '{norm.kwalitatief}'"
            yield Problem(f"{pad}.norm", wat)
        elif not is_niet_langer(duur, norm.duur):
            wat = f"{duur} may be longer than the {norm.duur} of norm '{norm.code}' ({norm.bron})"
            yield Problem(pad, f"{wat}; a region never makes a term longer")


_UREN = {  # the shortest and the longest that one of it can be, in hours
    Eenheid.UREN: (1, 1),
    Eenheid.DAGEN: (24, 24),
    Eenheid.WERKDAGEN: (24, 7 * 24),
    Eenheid.WEKEN: (7 * 24, 7 * 24),
    Eenheid.KALENDERWEKEN: (0, 14 * 24),  # it ends with a week, on whatever day of a week it starts
    Eenheid.MAANDEN: (28 * 24, 31 * 24),
    Eenheid.JAREN: (365 * 24, 366 * 24),
}


def is_niet_langer(een: Duur, ander: Duur) -> bool:
    """Whether a duration can never be longer than another, whatever the day on which both start.

    Example:
        >>> is_niet_langer(Duur.parse("P14D"), Duur.parse("P2W"))
        True
        >>> is_niet_langer(Duur(5, Eenheid.WERKDAGEN), Duur(5, Eenheid.DAGEN))
        False
    """
    if een.eenheid == ander.eenheid:
        return een.aantal <= ander.aantal
    return een.aantal * _UREN[een.eenheid][1] <= ander.aantal * _UREN[ander.eenheid][0]
