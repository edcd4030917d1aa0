"""Cells and tables that several views share: rows of a decision, steps of a count, reservations, questions."""

from collections.abc import Iterable, Iterator

from huiselijkgeweld.bronnen import Reading, Voorbehoud
from huiselijkgeweld.model.vragen import VRAGEN
from huiselijkgeweld.notebook.blokken import Blok, Deel, Kop, Lijst, Meer, Punt, Tabel
from huiselijkgeweld.recht.conflicten import CONFLICTEN
from huiselijkgeweld.regio import Regio
from huiselijkgeweld.rules import Outcome, Rule
from huiselijkgeweld.tijd.termijnen import Einde
from huiselijkgeweld.uitleg.antwoorden import mogelijkheden
from huiselijkgeweld.uitleg.voorbehouden import voorbehoud_in_woorden
from huiselijkgeweld.uitleg.vragen import vraag_in_woorden
from huiselijkgeweld.uitleg.woorden import opsomming, woord
from huiselijkgeweld.vraagstuk import vraag_naar

_LEZING = {
    Reading.REPORTED: "tweede hand: de tekst zelf is niet gelezen",
    Reading.INFERENCE: "afgeleid uit de tekst",
    Reading.MEMORY: "aanname: in geen bron gezien",
    Reading.CHOICE: "aanname: een keuze van deze bibliotheek",
}
"""What is said of a reading; a text that was read needs no remark."""


def lezing(reading: Reading) -> str:
    """How sure it is that a source says so; nothing where the text itself was read."""
    return _LEZING.get(reading, "")


def voorwaarde(rij: Rule[object]) -> tuple[str, ...]:
    """What a row asks for, a line for each fact."""
    return tuple(f"{woord(feit)}: {woord(waarde)}" for feit, waarde in rij.conditions.items()) or ("altijd",)


def _let_op(rij: Rule[object], regio: Regio | None) -> Iterator[Deel]:
    """What an answer by a row leans on."""
    if lezing(rij.reading):
        yield lezing(rij.reading)
    for code in rij.voorbehouden:
        conflict = (regio.conflicten if regio else CONFLICTEN).get(code) or CONFLICTEN.get(code)
        yield Meer(code, (conflict.tekst, *conflict.bronnen)) if conflict else code
    if rij.note:
        yield rij.note


def _geldig(rij: Rule[object]) -> tuple[str, ...]:
    dagen = (("vanaf", rij.since), ("tot", rij.until))
    return tuple(f"{woord_} {dag}" for woord_, dag in dagen if dag is not None) or ("altijd",)


def rijentabel(bijschrift: str, rijen: Iterable[Rule[object]], regio: Regio | None = None) -> Tabel:
    """Rows of a decision as a lawyer reads them."""
    koppen = ("rij", "wanneer", "dan", "soort tekst", "bron", "geldt", "let op")
    cellen = (
        (
            (rij.code,),
            voorwaarde(rij),
            (woord(rij.then),),
            (woord(rij.soort), *(("open: een regio mag dit invullen",) if rij.open else ())),
            rij.bronnen,
            _geldig(rij),
            tuple(_let_op(rij, regio)),
        )
        for rij in rijen
    )
    return Tabel(bijschrift, koppen, tuple(cellen))


def rijcodes(rijen: Iterable[Rule[object]]) -> tuple[Deel, ...]:
    """The codes of rows, and when asked what each asks for and where it stands."""
    alle = tuple(rijen)
    regels = tuple(f"{een.code} · {'; '.join((*voorwaarde(een), *map(str, een.bronnen)))}" for een in alle)
    return (Meer(", ".join(een.code for een in alle), regels),) if alle else ()


def antwoordzin(uitkomst: Outcome[object], naam: str = "") -> str:
    """An answer in words, or those that are still possible."""
    mogelijk = opsomming(mogelijkheden(uitkomst, naam), "of")
    return mogelijk if uitkomst.value is not None else f"nog niet te zeggen; mogelijk: {mogelijk}"


def vragen(uitkomst: Outcome[object]) -> tuple[str, ...]:
    """The question after each fact that makes the difference; of a fact of somebody's own its name."""
    return tuple(
        vraag_in_woorden(vraag_naar(feit, None), ()) if feit in VRAGEN else woord(feit) for feit in uitkomst.missing
    )


def stappentabel(eind: Einde) -> Tabel:
    """How a last day was counted."""
    koppen = ("dag", "wat er gebeurde", "bron")
    rijen = (
        ((f"{een.moment:%Y-%m-%d %H.%M}" if een.moment else str(een.dag),), (een.wat,), een.bronnen)
        for een in eind.stappen
    )
    return Tabel("Hoe de laatste dag is geteld", koppen, tuple(rijen))


def voorbehoudenlijst(voorbehouden: Iterable[Voorbehoud], kop: str = "Voorbehouden") -> tuple[Blok, ...]:
    """Reservations below their heading, each with its sources; nothing where there are none."""
    punten = tuple(Punt(voorbehoud_in_woorden(een), tuple(map(str, een.bronnen))) for een in voorbehouden)
    return (Kop(kop), Lijst(punten)) if punten else ()


def met_bronnen(voorbehoud: Voorbehoud) -> Meer | str:
    """A reservation in a cell, its sources when asked."""
    zin = voorbehoud_in_woorden(voorbehoud)
    return Meer(zin, voorbehoud.bronnen) if voorbehoud.bronnen else zin
