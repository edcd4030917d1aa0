"""The settings of a region (parameters), and the rows that they write."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from itertools import combinations
from typing import Any, TypeAlias, cast

import attrs

from huiselijkgeweld.bronnen import Bronsoort, Reading
from huiselijkgeweld.errors import Problem, UnknownCodeError
from huiselijkgeweld.model.feiten import Feiten
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.regio.delen import Document, Parameter, Regel
from huiselijkgeweld.regio.rijen import begin
from huiselijkgeweld.regio.tekst import als_duur, als_getal, als_tekst
from huiselijkgeweld.rules import Rule

Genummerd: TypeAlias = tuple[str, Regel]
"""A row, with the path of what wrote it."""

MAX_FEITEN = 12
"""Most facts that the rows of one decision may read on one day, so that every case can be tried."""

ALTIJD_GEVRAAGD = ("structureel_onveilig", "reguliere_inzet")
"""The criteria for MDA++ that `mda_minimaal` never leaves out: the rows above ask them first."""

_MDA, _ZVH = ("mda", "MD6"), ("zvh", "ZV2")
_ZVH_LEZINGEN = ("eerste", "tweede")
_ZVH_TWEEDE = Feiten(
    meerdere_leefdomeinen=True, ketenoverstijgend_nodig=True, overlast_of_criminaliteit=True, gebiedsrisico=True
)


def _als_lezing(waarde: object) -> str:
    if (tekst := als_tekst(waarde)) not in _ZVH_LEZINGEN:
        raise UnknownCodeError("reading of the criteria", tekst, _ZVH_LEZINGEN)
    return tekst


WAARDEN: Mapping[str, Callable[[object], Any]] = {
    "mda_minimaal": partial(als_getal, hoogste=MAX_FEITEN),
    "zvh_lezing": _als_lezing,
    "jbt_termijn": als_duur,
}
"""How the value of each setting is read.

`mda_minimaal` is the number of criteria for MDA++ that suffices; `zvh_lezing` says whether the national criteria for a
Zorg- en Veiligheidshuis are read as (a and b and c) or d, the `eerste`, or as a and b and (c or d), the `tweede`;
`jbt_termijn` is the time between an application and the jeugdbeschermingstafel, which only a region can set.
"""


def geschreven(
    regels: Iterable[Genummerd],
    parameters: Iterable[tuple[str, Parameter]],
    documenten: Mapping[str, Document],
    problemen: list[Problem],
) -> list[Genummerd]:
    """The rows of a file with those that its parameters write, in the place of the rows that these replace."""
    rijen = list(regels)
    for pad, parameter in parameters:
        if parameter.naam == "mda_minimaal":
            rijen = _minimaal(rijen, pad, parameter, documenten, problemen)
        elif parameter.waarde == "tweede":
            anders = "ZV2.tweede", _ZVH_TWEEDE
            rijen.append((pad, _regel(_ZVH, _landelijk(_ZVH), parameter, documenten, anders)))
    return rijen


def _landelijk(plaats: tuple[str, str]) -> Rule[object]:
    beslissing, code = plaats
    return next(rij for rij in BESLISSINGEN[beslissing].tabel.rows if rij.code == code)


def _regel(
    plaats: tuple[str, str],
    voorbeeld: Rule[object],
    parameter: Parameter,
    documenten: Mapping[str, Document],
    anders: tuple[str, Feiten],
) -> Regel:
    """A row like another, with a code and condition of its own, because of a parameter; as unsure as the two are."""
    since = begin(parameter.bronnen, documenten) if voorbeeld.open else voorbeeld.since
    bronnen = (*parameter.bronnen, *voorbeeld.bronnen)
    code, when = anders
    rule = attrs.evolve(
        voorbeeld,
        code=code,
        when=when,
        bronnen=bronnen,
        soort=Bronsoort.REGIO if voorbeeld.open else voorbeeld.soort,
        open=False,
        reading=max(voorbeeld.reading, parameter.reading, key=tuple(Reading).index),
        since=since,
    )
    return Regel(*plaats, rule, bronnen, since)


def _minimaal(
    rijen: list[Genummerd],
    pad: str,
    parameter: Parameter,
    documenten: Mapping[str, Document],
    problemen: list[Problem],
) -> list[Genummerd]:
    """One row for every choice of so many criteria, in the place of the row that asks them all."""
    eigen = [regel for _, regel in rijen if (regel.beslissing, regel.rij) == _MDA]
    voorbeelden = [regel.rule for regel in eigen if regel.rule is not None] if eigen else [_landelijk(_MDA)]
    if len(voorbeelden) != 1:
        wat = f"needs one row with criteria in the place of {_MDA[1]}, not {len(voorbeelden)}"
        problemen.append(Problem(f"{pad}.waarde", wat))
        return rijen
    (voorbeeld,) = voorbeelden
    criteria = voorbeeld.conditions
    vast = [naam for naam in criteria if naam in ALTIJD_GEVRAAGD]
    vrij = [naam for naam in criteria if naam not in vast]
    aantal = cast("int", parameter.waarde)
    if not len(vast) <= aantal <= len(criteria):
        wat = f"row '{voorbeeld.code}' has {len(criteria)} criteria, of which {len(vast)} are always asked"
        problemen.append(Problem(f"{pad}.waarde", f"{aantal} lies outside {len(vast)} through {len(criteria)}: {wat}"))
    if aantal >= len(criteria) or len(criteria) > MAX_FEITEN:
        return rijen
    nieuw = []
    for nummer, gekozen in enumerate(combinations(vrij, max(0, aantal - len(vast))), 1):
        gevraagd: dict[str, Any] = {naam: criteria[naam] for naam in criteria if naam in (*vast, *gekozen)}
        anders = f"{voorbeeld.code}.{nummer}", Feiten(**gevraagd)
        nieuw.append((pad, _regel(_MDA, voorbeeld, parameter, documenten, anders)))
    return [*(een for een in rijen if een[1].rule is not voorbeeld), *nieuw]
