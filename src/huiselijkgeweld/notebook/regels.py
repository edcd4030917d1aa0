"""What stands in tables and region files as a view, for whoever checks it."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from huiselijkgeweld.notebook.blokken import Alinea, Blok, Deel, Tabel
from huiselijkgeweld.notebook.cellen import lezing, rijentabel
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.regio import Regio
from huiselijkgeweld.regio.delen import Lidmaatschap, Regel
from huiselijkgeweld.rules import Policy, Rule, Table
from huiselijkgeweld.uitleg.woorden import met_hoofdletter, woord

_HOE = {
    Policy.DECIDE: "De eerste rij die past, beslist.",
    Policy.EACH: "Elke uitkomst telt voor zich: zij geldt als een van haar rijen past.",
}


def van_tabel(tabel: Table[object]) -> tuple[str, Iterator[Blok]]:
    """The heading of a table, and its rows."""
    return f"Tabel {tabel.naam}", _tabelblokken(tabel)


def _tabelblokken(tabel: Table[object]) -> Iterator[Blok]:
    beslissing = BESLISSINGEN.get(tabel.naam)
    yield Alinea(f"{beslissing.vraag} {_HOE[tabel.policy]}" if beslissing else _HOE[tabel.policy])
    yield rijentabel(f"Rijen van {tabel.naam}", tabel.rows)


def van_regio(regio: Regio) -> tuple[str, Iterator[Blok]]:
    """The heading of a region, and what its file says."""
    return f"Regio {regio.naam}", _regioblokken(regio)


def _regioblokken(regio: Regio) -> Iterator[Blok]:
    van, tot = regio.periode
    yield Alinea(f"Code {regio.code}. De gelezen teksten gelden {_periode(van, tot)}.")
    documenten = (
        (
            (een.kort,),
            (een.titel,),
            (woord(een.soort),),
            (_periode(een.van, een.tot),),
            _let_op(lezing(een.reading), een.note),
        )
        for een in regio.documenten
    )
    yield from _tabel("Teksten", ("kort", "titel", "soort", "geldt", "let op"), documenten)
    for naam in BESLISSINGEN:
        eigen = tuple(een for een in regio.regels if een.beslissing == naam)
        yield from _tabel(
            f"Plaatsen in de tabel {naam}", ("rij", "in plaats van", "wat zij doet"), _plaatsen(regio, naam, eigen)
        )
        rijen: tuple[Rule[object], ...] = tuple(een.rule for een in eigen if een.rule is not None)
        if rijen:
            yield rijentabel(f"Eigen rijen van {naam}", rijen, regio)
    leden = (_lid(een, regio.gemeenten) for een in regio.lidmaatschappen)
    yield from _tabel("Wie waarbij hoort", ("schema", "groep", "gemeenten", "geldt", "bron", "let op"), leden)
    parameters = (
        (
            (een.naam,),
            (str(een.waarde),),
            een.bronnen,
            _let_op(lezing(een.reading), een.norm and f"scherpt norm {een.norm} aan"),
        )
        for een in regio.parameters.values()
    )
    yield from _tabel("Instellingen", ("naam", "waarde", "bron", "let op"), parameters)
    doelen = (
        ((een.code,), (een.tekst,), een.bronnen, _let_op(lezing(een.reading), None)) for een in regio.doelstellingen
    )
    yield from _tabel("Wat de regio zichzelf ten doel stelt", ("code", "doel", "bron", "let op"), doelen)


def _tabel(bijschrift: str, koppen: tuple[str, ...], rijen: Iterable[tuple[tuple[Deel, ...], ...]]) -> Iterator[Tabel]:
    """A table; nothing where it would have no rows."""
    if alle := tuple(rijen):
        yield Tabel(bijschrift, koppen, alle)


def _plaatsen(regio: Regio, naam: str, eigen: Iterable[Regel]) -> Iterator[tuple[tuple[Deel, ...], ...]]:
    verhouding = regio.wijkt_af(naam)
    for een in eigen:
        doet = (
            woord(verhouding[een.code])
            if een.rule
            else f"laat de landelijke rij vervallen, {woord(verhouding[een.code])}"
        )
        yield ((een.code,), (een.rij,), (doet,))


def _lid(een: Lidmaatschap, namen: Mapping[str, str]) -> tuple[tuple[Deel, ...], ...]:
    gemeenten = ", ".join(f"{namen.get(code, code)}" for code in een.gemeenten)
    soort = "" if een.aard == "lid" else f" ({woord(een.aard)})"
    let_op = _let_op(lezing(een.reading), een.twijfel)
    return (
        (f"{woord(een.schema)}{soort}",),
        (een.naam,),
        (gemeenten,),
        (_periode(een.van, een.tot),),
        een.bronnen,
        let_op,
    )


def _let_op(*zinnen: str | None) -> tuple[str, ...]:
    return tuple(map(met_hoofdletter, filter(None, zinnen)))


def _periode(van: date | None, tot: date | None) -> str:
    delen = (f"vanaf {van}" if van else "", f"tot {tot}" if tot else "")
    return " ".join(filter(None, delen)) or "zonder dat er een periode bij staat"
