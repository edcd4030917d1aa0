"""Views (weergaven): an answer as HTML and as Markdown, for a professional or for a person concerned."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

import attrs

from huiselijkgeweld.antwoorden import Opschaling, Plichten, Regie
from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.evaluation import Stand
from huiselijkgeweld.klokken import Termijn
from huiselijkgeweld.notebook.blokken import Alinea, Blok, Kop, Lijst, Punt, Tabel, als_html, als_markdown, lijst
from huiselijkgeweld.notebook.cellen import antwoordzin, rijentabel, stappentabel, voorbehoudenlijst, vragen
from huiselijkgeweld.notebook.regels import van_regio, van_tabel
from huiselijkgeweld.notebook.standen import van_stand
from huiselijkgeweld.regio import Regio
from huiselijkgeweld.rules import Outcome, Table
from huiselijkgeweld.tijd.termijnen import Einde
from huiselijkgeweld.uitleg import Publiek, explain
from huiselijkgeweld.uitleg.termijnen import kop, naam_van, zin
from huiselijkgeweld.uitleg.verlopen import wijzigingen_in_woorden
from huiselijkgeweld.uitleg.woorden import dag_in_woorden, met_hoofdletter, wanneer
from huiselijkgeweld.verlopen import Verloop


@attrs.frozen
class Weergave:
    """A view of an answer (weergave): on the last line of a cell it shows itself.

    Attributes:
        titel: its heading.
        blokken: what stands below it.
    """

    titel: str
    blokken: tuple[Blok, ...] = attrs.field(repr=False)

    def _repr_html_(self) -> str:
        """As a section of a page, without scripts, colours or anything from elsewhere."""
        return als_html(self.titel, self.blokken)

    def _repr_markdown_(self) -> str:
        """As Markdown, for a reader that shows no HTML."""
        return als_markdown(self.titel, self.blokken)


def weergave(antwoord: object, *, publiek: Publiek | str = Publiek.PROFESSIONAL) -> Weergave:
    """Show an answer as a page that can be read by eye, by keyboard and by screen reader.

    A value of the library on the last line of a cell shows itself so for a professional, once this package is imported.
    What a person concerned reads is the text of `explain`: only a whole `Stand` has one, and as long as that is not
    certain to be safe it says nothing of the case.

    Args:
        antwoord: an `Einde`, `Termijn`, `Outcome`, `Stand`, `Verloop`, `Regio` or `Table`, or whatever `explain` says.
        publiek: for whom.

    Raises:
        InvalidValueError: something that cannot be shown, or a part for a person concerned.
        UnknownCodeError: no such `publiek`.

    Example:
        >>> from datetime import date
        >>> from huiselijkgeweld import NORMEN
        >>> print(weergave(NORMEN["UB-10W"].einde(date(2026, 2, 24)))._repr_markdown_())
        ### Woensdag 6 mei 2026
        <BLANKLINE>
        **Hoe de laatste dag is geteld**
        <BLANKLINE>
        | dag | wat er gebeurde | bron |
        | --- | --- | --- |
        | 2026-05-05 | 10 weken na 2026-02-24 | UWmo 2015 art. 4.1.7 lid 2 |
        | 2026-05-06 | verlengd: Bevrijdingsdag telt niet | Atw art. 1 lid 1<br>Atw art. 5 |
    """
    soort = type(antwoord)
    if publiek == Publiek.PROFESSIONAL and soort in _WEERGAVEN:
        titel, blokken = _WEERGAVEN[soort](antwoord)
        return Weergave(titel, tuple(blokken))
    regels: Any = antwoord
    tekst = explain(regels, publiek=publiek).splitlines()
    if publiek == Publiek.BETROKKENE:
        titel, *rest = tekst or ["Er is geen tekst voor betrokkenen"]
        return Weergave(titel, tuple(Alinea(regel) for regel in rest if regel))
    return Weergave(_TITELS.get(soort, "Antwoord"), (lijst(tekst),))


def cijfertabel(bijschrift: str, koppen: Iterable[str], rijen: Iterable[Iterable[object]]) -> Tabel:
    """Show figures of your own in the form of the answers: on the last line of a cell the table shows itself.

    It keeps what you give: never give it the name or the number of a person, and show small counts to nobody who may
    not read the cases.

    Args:
        bijschrift: what it shows, in Dutch: its caption, and what a screen reader announces.
        koppen: the heads of its columns.
        rijen: its rows; what stands in one is shown as `str` gives it, and the first of them is the head of its row.

    Raises:
        InvalidValueError: no columns, a row that has not as many pieces as there are columns, or one text instead of
            several.

    Example:
        >>> print(cijfertabel("Op tijd", ["maand", "aantal"], [["januari", 12]])._repr_markdown_())
        **Op tijd**
        <BLANKLINE>
        | maand | aantal |
        | --- | --- |
        | januari | 12 |
    """
    namen, alle = tuple(koppen), tuple(rijen)
    if isinstance(koppen, str) or not namen or any(isinstance(rij, str) for rij in alle):
        raise InvalidValueError("koppen, rijen: give the heads and each row as a list, with one column or more")
    regels = tuple(tuple((str(deel),) for deel in rij) for rij in alle)
    if any(len(regel) != len(namen) for regel in regels):
        raise InvalidValueError(f"rijen: a row has not {len(namen)} pieces, as many as there are columns")
    return Tabel(bijschrift, namen, regels)


_TITELS: Final[dict[type, str]] = {Regie: "Regie", Opschaling: "Opschaling", Plichten: "Plichten"}

_Inhoud = tuple[str, Iterator[Blok]]


def _einde(eind: Einde) -> _Inhoud:
    return met_hoofdletter(wanneer(eind.moment or eind.dag)), _van_einde(eind)


def _van_einde(eind: Einde) -> Iterator[Blok]:
    yield stappentabel(eind)
    yield from voorbehoudenlijst(eind.voorbehouden)


def _termijn(termijn: Termijn) -> _Inhoud:
    return met_hoofdletter(naam_van(termijn, [termijn.over] if termijn.over else [])), _van_termijn(termijn)


def _van_termijn(termijn: Termijn) -> Iterator[Blok]:
    norm = termijn.norm
    yield Alinea(f"{kop(termijn)}: {zin(termijn)}.")
    gegevens = (
        (("norm",), (norm.code,)),
        (("bron",), (norm.bron,)),
        (("wat er staat",), (norm.citaat or "niet overgenomen",)),
        (("begonnen",), ("nog niet" if termijn.start is None else wanneer(termijn.start),)),
    )
    yield Tabel("De termijn", ("gegeven", "waarde"), gegevens)
    if termijn.einde is not None:
        yield stappentabel(termijn.einde)
    yield from voorbehoudenlijst(termijn.voorbehouden)


def _uitkomst(uitkomst: Outcome[object]) -> _Inhoud:
    return met_hoofdletter(antwoordzin(uitkomst)), _van_uitkomst(uitkomst)


def _van_uitkomst(uitkomst: Outcome[object]) -> Iterator[Blok]:
    if uitkomst.missing:
        yield Kop("Wat het antwoord bepaalt")
        yield Lijst(tuple(map(Punt, vragen(uitkomst))))
    if uitkomst.rules:
        yield rijentabel("Rijen die meespelen", uitkomst.rules)
    else:
        yield Alinea("Er speelt geen rij mee.")


def _verloop(gang: Verloop) -> _Inhoud:
    van, tot = gang.begin.herkomst.on, gang.eind.herkomst.on
    return f"Verloop van {dag_in_woorden(van)} tot en met {dag_in_woorden(tot)}", _van_verloop(gang)


def _van_verloop(gang: Verloop) -> Iterator[Blok]:
    if not gang.veranderingen:
        yield Alinea("In deze dagen verandert er niets.")
        return
    rijen = (((dag_in_woorden(een.dag),), tuple(wijzigingen_in_woorden(een.wijzigingen))) for een in gang.veranderingen)
    yield Tabel("Wat er op welke dag verandert", ("dag", "wat verandert"), tuple(rijen))


_WEERGAVEN: Final[dict[type, Callable[[Any], _Inhoud]]] = {
    Einde: _einde,
    Termijn: _termijn,
    Outcome: _uitkomst,
    Stand: van_stand,
    Verloop: _verloop,
    Regio: van_regio,
    Table: van_tabel,
}
ZICHTBAAR: Final = (*_WEERGAVEN, *_TITELS)
"""The classes whose values show themselves on the last line of a cell."""
