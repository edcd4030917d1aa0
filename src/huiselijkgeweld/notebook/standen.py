"""A whole answer as a view: what asks for attention first, then every part with the rows and steps behind it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from huiselijkgeweld.evaluation import Stand
from huiselijkgeweld.notebook.blokken import Alinea, Blok, Deel, Kop, Meer, Tabel, lijst
from huiselijkgeweld.notebook.cellen import antwoordzin, met_bronnen, rijcodes, voorbehoudenlijst, vragen
from huiselijkgeweld.uitleg.antwoorden import NAMEN, keten_in_woorden, per_route, plichten_in_woorden
from huiselijkgeweld.uitleg.bekostiging import dienst_in_woorden
from huiselijkgeweld.uitleg.eerst import eerst_in_woorden
from huiselijkgeweld.uitleg.termijnen import kop, naam_van, samengevoegd, zin
from huiselijkgeweld.uitleg.vragen import vragen_in_woorden
from huiselijkgeweld.uitleg.woorden import dag_in_woorden, woord

if TYPE_CHECKING:
    from huiselijkgeweld.rules import Outcome


def van_stand(stand: Stand) -> tuple[str, Iterator[Blok]]:
    """The heading of a whole answer, and what stands below it."""
    return f"Stand van zaken op {dag_in_woorden(stand.herkomst.on)}", _blokken(stand)


def _blokken(stand: Stand) -> Iterator[Blok]:
    yield from _deel("Het eerst", eerst_in_woorden(stand))
    yield Kop("Termijnen")
    yield _termijnen(stand) if stand.termijnen else Alinea("Uit het dossier volgt geen termijn.")
    yield Kop("Regie en opschaling")
    yield _beslissingen(stand)
    yield from _deel("Plichten", plichten_in_woorden(stand.plichten))
    yield from _deel("Keten", (regel for een in stand.keten for regel in keten_in_woorden(een)))
    yield from _deel("Wie betaalt wat", (regel for een in stand.bekostiging for regel in dienst_in_woorden(een)))
    yield from _deel("Open vragen", vragen_in_woorden(stand.vragen))
    gezegd = {een for termijn in stand.termijnen for een in termijn.voorbehouden}
    yield from voorbehoudenlijst(een for een in stand.voorbehouden if een not in gezegd)
    yield Kop("Herkomst")
    yield Alinea("Wat niet is vastgelegd, geldt hier als niet gebeurd; vraag na voordat u handelt.")
    herkomst = stand.herkomst
    regio = "zonder regio" if herkomst.regio is None else f"regio {herkomst.regio}"
    yield Alinea(f"huiselijkgeweld {herkomst.versie}, {regio}, tabellen {herkomst.tabellen}.")
    if stand.termijnen:
        yield lijst(("Voor elke termijn geldt:", *(f"  {lezing}" for lezing in herkomst.lezingen)))


def _deel(naam: str, regels: Iterator[str]) -> Iterator[Blok]:
    """A part below its heading; nothing where there is nothing to say."""
    if (onder := lijst(regels)).punten:
        yield Kop(naam)
        yield onder


def _termijnen(stand: Stand) -> Tabel:
    koppen = ("termijn", "stand", "wanneer", "hoe geteld", "let op")
    rijen = (
        (
            (naam_van(een, over),),
            (kop(een),),
            (zin(een),),
            (een.norm.bron, *_geteld(een.einde.stappen if een.einde else ())),
            tuple(map(met_bronnen, een.voorbehouden)),
        )
        for een, over in samengevoegd(stand.termijnen)
    )
    return Tabel("Termijnen, de dringendste eerst", koppen, tuple(rijen))


def _geteld(stappen: tuple[object, ...]) -> tuple[Deel, ...]:
    return (Meer("stappen", tuple(map(str, stappen))),) if stappen else ()


def _beslissingen(stand: Stand) -> Tabel:
    """Who holds which regie, then every route by the most urgent that is still possible."""
    regie = stand.regie
    antwoorden: list[tuple[str, Outcome[object], str]] = [
        (NAMEN["casusregie"], regie.casusregie, ""),
        (NAMEN["zicht"], regie.zicht, ""),
        *(
            (f"Rol: {woord(rol)}", uitkomst, "")
            for rol, uitkomst in regie.rollen.items()
            if uitkomst.value is not False
        ),
    ]
    for naam, over, uitkomst, van in per_route(stand.opschaling, stand.kinderen):
        antwoorden.append((f"{NAMEN[naam]}{over}", uitkomst, naam))
        if naam == "jeugd":
            antwoorden += [
                (f"{NAMEN['bevoegd']}{over}", van.bevoegd, ""),
                (f"{NAMEN['uitnodigen']}{over}", van.uitnodigen, ""),
            ]
        if naam == "mda":
            mogelijk = ((een, uit) for een, uit in van.mda_prioriteit.items() if uit.value is not False)
            antwoorden += [(f"MDA++ met {woord(een)}", uit, "") for een, uit in mogelijk]
    rijen = (
        ((wat,), (antwoordzin(uitkomst, naam),), vragen(uitkomst), rijcodes(uitkomst.rules))
        for wat, uitkomst, naam in antwoorden
    )
    return Tabel("Wie wat doet en of er wordt opgeschaald", ("vraag", "antwoord", "vraag na", "rijen"), tuple(rijen))
