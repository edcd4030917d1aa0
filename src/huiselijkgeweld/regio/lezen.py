"""A region file to a `Regio`: every problem at once, each with its path."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Any, TypeVar

from huiselijkgeweld.errors import MOST_PROBLEMS, Problem, RegionRuleError, first_problems
from huiselijkgeweld.model.geldstromen import Begroting
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.conflicten import CONFLICTEN
from huiselijkgeweld.regio import controle, geld, tekst
from huiselijkgeweld.regio.delen import Document, Parameter, Regel
from huiselijkgeweld.regio.geld import Geldlezers
from huiselijkgeweld.regio.onderdelen import Lezers, als_document, als_namen
from huiselijkgeweld.regio.parameters import geschreven
from huiselijkgeweld.regio.profiel import Regio
from huiselijkgeweld.regio.rijen import als_regel
from huiselijkgeweld.regio.tekst import Veld

T = TypeVar("T")
_DELEN = {  # the parts of a file that are lists, each with the key that no two of them share
    "document": "kort",
    "voorbehoud": "code",
    "lidmaatschap": None,
    "regel": None,
    "parameter": "naam",
    "proeftuin": None,
    "doelstelling": "code",
    "partner": None,
    "bekostiging": "code",
    "thema": "naam",
    "begrotingsregel": None,
}
_KOP = {
    "code": Veld(tekst.als_woord, verplicht=True),
    "naam": Veld(tekst.als_tekst, verplicht=True),
    "gemeenten": Veld(als_namen),
    **{naam: Veld(tekst.lijst_van(lambda deel: deel)) for naam in _DELEN},
}


def als_regio(inhoud: str | bytes) -> Regio:
    """Read a region from TOML text.

    Raises:
        RegionRuleError: every problem at once, each with its path; of more than a hundred the first.
    """
    problemen: list[Problem] = []
    velden = tekst.verzamel(tekst.lees(inhoud), _KOP, problemen)
    lees = partial(_delen, velden, problemen)
    documenten = _alleen(lees("document", als_document))
    kort = {**_genoemd(velden), **{een.kort: een for een in documenten}}
    lezers = Lezers(kort, velden.get("gemeenten", {}))
    conflicten = {een.code: een for een in _alleen(lees("voorbehoud", lezers.conflict))}
    leden = lees("lidmaatschap", lezers.lidmaatschap)
    problemen += controle.lidmaatschappen(leden)
    bekend = {*CONFLICTEN, *conflicten}
    als = partial(als_regel, als_bronnen=lezers.bronnen, documenten=kort, voorbehouden=bekend)
    rijen = lees("regel", als)
    parameters = lees("parameter", lezers.parameter)
    regels = _regels(velden, rijen, parameters, kort, problemen)
    proeftuinen = _alleen(lees("proeftuin", lezers.proeftuin))
    doelen = lees("doelstelling", lezers.doelstelling)
    problemen += controle.termijnen([*parameters, *doelen])
    partners = _alleen(lees("partner", lezers.partner))
    geldlezers = Geldlezers(lezers, bekend)
    bekostiging = lees("bekostiging", geldlezers.bekostiging)
    problemen += geld.controle(bekostiging)
    themas = _alleen(lees("thema", geldlezers.thema))
    begrotingsregels = _alleen(lees("begrotingsregel", geldlezers.begrotingsregel))
    if problemen:
        raise RegionRuleError(first_problems(problemen))
    return Regio(
        code=velden["code"],
        naam=velden["naam"],
        gemeenten=MappingProxyType({**lezers.namen}),
        documenten=documenten,
        lidmaatschappen=_alleen(leden),
        regels=regels,
        parameters=MappingProxyType({een.naam: een for een in _alleen(parameters)}),
        proeftuinen=proeftuinen,
        doelstellingen=_alleen(doelen),
        partners=partners,
        conflicten=MappingProxyType(conflicten),
        bekostiging=_alleen(bekostiging),
        themas=themas,
        begroting=Begroting(begrotingsregels),
    )


def _regels(
    velden: Mapping[str, Any],
    rijen: list[tuple[str, Regel]],
    parameters: list[tuple[str, Parameter]],
    documenten: Mapping[str, Document],
    problemen: list[Problem],
) -> tuple[Regel, ...]:
    """The rows with those that parameters write; their codes and tables are checked."""
    gebroken = _gebroken(velden, {pad for pad, _ in rijen})
    alle = geschreven(rijen, parameters, documenten, problemen)
    fout = list(controle.codes(alle))
    gebroken |= {regel.beslissing for pad, regel in alle if any(een.path.startswith(f"{pad}.") for een in fout)}
    problemen += [*fout, *controle.tabellen([een for een in alle if een[1].beslissing not in gebroken])]
    return _alleen(alle)


def _alleen(genummerd: Iterable[tuple[str, T]]) -> tuple[T, ...]:
    return tuple(een for _, een in genummerd)


def _delen(
    velden: Mapping[str, Any], problemen: list[Problem], naam: str, als: Callable[[Any], T]
) -> list[tuple[str, T]]:
    """The parts of one kind that can be read, each with its path; no two have the same name."""
    gelezen: list[tuple[str, T]] = []
    gezien: dict[object, str] = {}
    for nummer, deel in enumerate(velden.get(naam, ())):
        pad = f"{naam}[{nummer}]"
        gelezen += [(pad, een) for een in tekst.probeer(problemen, pad, als, deel)]
        if len(problemen) > MOST_PROBLEMS:
            raise RegionRuleError(first_problems(problemen))
        sleutel = _DELEN[naam]
        waarde = deel.get(sleutel) if isinstance(deel, dict) else None
        if isinstance(waarde, str) and gezien.setdefault(waarde, pad) != pad:
            problemen.append(Problem(f"{pad}.{sleutel}", f"stands at {gezien[waarde]} too; each needs its own"))
    return gelezen


def _genoemd(velden: Mapping[str, Any]) -> dict[str, Document]:
    """The documents that the file names, also those that cannot be read: who cites them makes no second mistake."""
    delen = (deel for deel in velden.get("document", ()) if isinstance(deel, dict))
    namen = (naam for deel in delen if isinstance(naam := deel.get("kort"), str))
    return {naam: Document(naam, naam) for naam in namen}


def _gebroken(velden: Mapping[str, Any], goed: set[str]) -> set[str]:
    """The decisions with a row that cannot be read, for their tables would show what is no mistake; all if unsure."""
    delen = [deel for nummer, deel in enumerate(velden.get("regel", ())) if f"regel[{nummer}]" not in goed]
    namen = [deel.get("beslissing") if isinstance(deel, dict) else None for deel in delen]
    bekend = list(BESLISSINGEN)
    return {str(naam) for naam in namen} if all(naam in bekend for naam in namen) else set(bekend)
