"""The rows of a region as they stand in its file: each checked against the decision whose open place it takes."""

from collections.abc import Callable, Container, Mapping
from datetime import date
from enum import StrEnum
from functools import partial
from typing import Any

from huiselijkgeweld.bronnen import Bron, Bronsoort, Reading
from huiselijkgeweld.errors import InvalidValueError, Problem, RegionRuleError, UnknownCodeError
from huiselijkgeweld.model.feiten import VRAGEN, Feiten
from huiselijkgeweld.recht.beslissing import Beslissing, Slot
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.praktijkbronnen import KEUZES
from huiselijkgeweld.recht.uitkomsten import Houder, Rol, Rolsoort
from huiselijkgeweld.regio.delen import Document, Regel
from huiselijkgeweld.regio.tekst import (
    Veld,
    als_code,
    als_dag,
    als_ja,
    als_tekst,
    een_van,
    lees_tabel,
    lijst_van,
    onbekend,
    probeer,
    soort_van,
    verzamel,
)
from huiselijkgeweld.rules import Rule, domain

AlsBronnen = Callable[[object], tuple[Bron, ...]]
_VAN_EEN_RIJ = ("code", "when", "then", "soort", "reading", "voorbehouden", "until", "note")


def als_regel(
    deel: object, *, als_bronnen: AlsBronnen, documenten: Mapping[str, Document], voorbehouden: Container[str]
) -> Regel:
    """Read one row of a region.

    Args:
        deel: the table in the file.
        als_bronnen: reads its sources.
        documenten: the documents of the file by their short names.
        voorbehouden: the codes of the reservations that are explained.

    Raises:
        RegionRuleError: every problem at once, with paths from the row.
    """
    problemen: list[Problem] = []
    velden = verzamel(deel, _velden(als_bronnen, voorbehouden), problemen)
    if not isinstance(deel, dict):
        raise RegionRuleError(problemen)
    if {"beslissing", "rij"} <= velden.keys():
        vervalt = velden.get("vervalt", False)
        probeer(problemen, "rij", partial(_open_plaats, velden["beslissing"], vervalt=vervalt), velden["rij"])
    since = velden["since"] if "since" in velden else begin(velden.get("bron", ()), documenten)
    if velden.get("altijd"):
        if "since" in velden:
            problemen.append(Problem("altijd", "a row that begins on a day does not hold always; keep one of the two"))
        since = None
    rule = None
    if velden.get("vervalt"):
        weg = (naam for naam in _VAN_EEN_RIJ if naam in velden)
        problemen += [Problem(naam, "a row that is dropped has none; leave it out") for naam in weg]
    else:
        rule = _rule(velden, since, problemen)
    if problemen:
        raise RegionRuleError(problemen)
    return Regel(velden["beslissing"].naam, velden["rij"], rule, velden["bron"], since)


def begin(bronnen: tuple[Bron, ...], documenten: Mapping[str, Document]) -> date | None:
    """The day on which what rests on these sources begins: the last on which one of their documents does."""
    dagen = (documenten[bron.regeling.kort].van for bron in bronnen if bron.regeling.kort in documenten)
    return max((dag for dag in dagen if dag is not None), default=None)


def _velden(als_bronnen: AlsBronnen, voorbehouden: Container[str]) -> dict[str, Veld]:
    return {
        "beslissing": Veld(_beslissing, verplicht=True),
        "rij": Veld(als_code, verplicht=True),
        "bron": Veld(als_bronnen, verplicht=True),
        "code": Veld(als_code),
        "when": Veld(_als_feiten),
        "then": Veld(lambda waarde: waarde),
        "soort": Veld(een_van(_Soort, "kind of row")),
        "reading": Veld(een_van(Reading, "reading")),
        "voorbehouden": Veld(lijst_van(partial(voorbehoud, voorbehouden))),
        "since": Veld(als_dag),
        "until": Veld(als_dag),
        "altijd": Veld(als_ja),
        "note": Veld(als_tekst),
        "vervalt": Veld(als_ja),
    }


class _Soort(StrEnum):
    """What a row of a region can rest on: its own text, or a choice where its texts do not decide."""

    REGIO = Bronsoort.REGIO.value
    KEUZE = Bronsoort.KEUZE.value


def _beslissing(waarde: object) -> Beslissing[object]:
    naam = als_tekst(waarde)
    if naam not in BESLISSINGEN:
        raise UnknownCodeError("decision", naam, BESLISSINGEN)
    return BESLISSINGEN[naam]


def _open_plaats(beslissing: Beslissing[object], code: str, *, vervalt: bool) -> None:
    if code not in beslissing.codes:
        raise UnknownCodeError(f"row of '{beslissing.naam}'", code, beslissing.codes)
    if code not in beslissing.open_codes:
        raise InvalidValueError(
            f"row '{code}' is not open to a region; open in '{beslissing.naam}': {', '.join(beslissing.open_codes)}"
        )
    if vervalt and any(rij.code == code and isinstance(rij, Slot) for rij in beslissing.rijen):
        raise InvalidValueError(f"'{code}' is a place without a national row: there is nothing to drop")


def voorbehoud(bekend: Container[str], waarde: object) -> str:
    """The code of a reservation that is explained."""
    if (code := als_code(waarde)) not in bekend:
        raise InvalidValueError(f"'{code}' is explained nowhere; add a [[voorbehoud]] with this code")
    return code


def _als_feiten(waarde: object) -> Feiten:
    """The condition of a row: facts with the values it asks for; an empty table matches every case."""
    if not isinstance(waarde, dict):
        raise InvalidValueError(f"{soort_van(waarde)} stands where a table of facts is expected")
    problemen: list[Problem] = []
    gelezen: dict[str, Any] = {}
    for feit, gevraagd in waarde.items():
        if feit not in VRAGEN:
            problemen.append(onbekend("fact", feit, VRAGEN))
        elif gevonden := probeer(problemen, feit, partial(_feitwaarde, feit), gevraagd):
            gelezen[feit] = gevonden[0]
    if problemen:
        raise RegionRuleError(problemen)
    return Feiten(**gelezen)


def _feitwaarde(feit: str, waarde: object) -> bool | StrEnum:
    klasse = type(domain(Feiten, feit)[0])
    return een_van(klasse, "value")(waarde) if issubclass(klasse, StrEnum) else als_ja(waarde)


def _uitkomst(klasse: type[object], waarde: object) -> object:
    if issubclass(klasse, StrEnum):
        return een_van(klasse, "result")(waarde)
    velden = {
        "soort": Veld(een_van(Rolsoort, "role"), verplicht=True),
        "houder": Veld(een_van(Houder, "holder"), verplicht=True),
    }
    return Rol(**lees_tabel(waarde, velden))


def _rule(velden: Mapping[str, Any], since: date | None, problemen: list[Problem]) -> Rule[object] | None:
    """The row itself, if nothing is wrong with it."""
    for naam in ("code", "when", "then"):
        if naam not in velden and not any(probleem.path.startswith(naam) for probleem in problemen):
            problemen.append(Problem(naam, "missing"))
    then: tuple[object, ...] = ()
    if {"beslissing", "then"} <= velden.keys():
        then = probeer(problemen, "then", partial(_uitkomst, velden["beslissing"].uitkomst), velden["then"])
    until = velden.get("until")
    if "since" not in velden and since is not None and until is not None and since >= until:
        problemen.append(Problem("until", f"{until} does not lie after {since}, on which its document begins"))
    if problemen:
        return None
    keuze = velden.get("soort") == _Soort.KEUZE
    return Rule(
        velden["code"],
        velden["when"],
        then[0],
        ((Bron(KEUZES, velden["code"]),) if keuze else ()) + velden["bron"],
        Bronsoort.KEUZE if keuze else Bronsoort.REGIO,
        reading=velden.get("reading", Reading.VERIFIED),
        voorbehouden=velden.get("voorbehouden", ()),
        since=since,
        until=until,
        note=velden.get("note"),
    )
