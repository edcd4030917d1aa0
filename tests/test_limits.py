"""The page of known limits is complete: whatever the data hold that was not read, is disputed or ends, stands on it.

Nothing here uses what makes the page. The data are walked as they are, object by object, so that a new kind of row with
a reading is found too.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import attrs
import pytest

from huiselijkgeweld import GELDSTROMEN, NORMEN, PARTNERS, REGIOS, Bron, Bronsoort, Reading
from huiselijkgeweld.model.geldstromen import centrumgemeenten, taakvelden
from huiselijkgeweld.model.huishoudens.leeftijden import LEEFTIJDSREGELS
from huiselijkgeweld.recht.bekostiging import DIENSTREGELS, LANDELIJK
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.conflicten import CONFLICTEN
from huiselijkgeweld.recht.keten import KETEN
from huiselijkgeweld.recht.streefwaarden import STREEFWAARDEN
from huiselijkgeweld.tijd import feestdagen

PAGINA = (Path(__file__).parent.parent / "docs" / "limits.md").read_text("utf-8")
REGELS = [[vak.strip() for vak in regel.split("|")[1:-1]] for regel in PAGINA.splitlines() if regel.startswith("| ")]
GEGEVENS = Path(feestdagen.__file__).parent.parent / "model" / "geldstromen" / "gegevens"
BRONNEN_VAN_ALLES: dict[str, Any] = {
    "norms": NORMEN,
    "decisions": BESLISSINGEN,
    "chain": KETEN,
    "money": (LANDELIJK, DIENSTREGELS, GELDSTROMEN, taakvelden(), centrumgemeenten()),
    "partners": PARTNERS,
    "ages": LEEFTIJDSREGELS,
    "targets": STREEFWAARDEN,
    "decrees": feestdagen.BESLUITEN,
    **{regio.naam: regio for regio in REGIOS.values()},
}


def lopen(ding: Any, boven: str) -> Iterator[tuple[str, Any]]:
    """Everything that is part of something, with the name of the partner or region it belongs to."""
    if attrs.has(type(ding)):
        yield boven, ding
        naam = ding.naam if type(ding).__name__ == "Partner" else boven
        for veld in attrs.fields(type(ding)):
            if not veld.name.startswith("_"):
                yield from lopen(getattr(ding, veld.name), naam)
    elif isinstance(ding, Mapping):
        for deel in ding.values():
            yield from lopen(deel, boven)
    elif isinstance(ding, (tuple, list, frozenset)):
        for deel in ding:
            yield from lopen(deel, boven)


ALLES = [(boven, ding) for naam, wat in BRONNEN_VAN_ALLES.items() for boven, ding in lopen(wat, naam)]


def woorden_van(boven: str, ding: Any) -> Iterable[str]:
    """By which words the page can be expected to name something."""
    if hasattr(ding, "dagen"):
        return tuple(map(str, ding.dagen))
    if hasattr(ding, "procent"):
        return (f"{ding.procent}%",)
    for naam in ("code", "kort", "naam", "omschrijving"):
        if hasattr(ding, naam):
            return (str(getattr(ding, naam)),)
    return (boven,)


def op_de_pagina(woord: str, *verder: str) -> bool:
    """Whether a line of a table names this first or second, with these words in other cells."""
    return any(
        any(re.fullmatch(rf"{re.escape(woord)}( \(.*\))?(: .*)?", vak) for vak in regel[:3])
        and set(verder) <= set(regel)
        for regel in REGELS
    )


@pytest.mark.parametrize("naam", BRONNEN_VAN_ALLES)
def test_whatever_was_not_read_stands_on_the_page(naam: str) -> None:
    """With how sure it is: norms, rows, memberships, documents, money, ages; of a decree the days."""
    onzeker = [
        (boven, ding)
        for boven, ding in lopen(BRONNEN_VAN_ALLES[naam], naam)
        if getattr(ding, "reading", Reading.VERIFIED) is not Reading.VERIFIED
    ]
    assert onzeker
    for boven, ding in onzeker:
        for woord in woorden_van(boven, ding):
            if hasattr(ding, "dagen"):
                assert f"\n- {woord}\n" in PAGINA
            else:
                assert op_de_pagina(woord, ding.reading.value), (type(ding).__name__, woord, ding.reading.value)


def test_every_region_tells_its_own_doubts() -> None:
    """A membership that was not read stands under its region, with what is in doubt."""
    for regio in REGIOS.values():
        for lid in regio.lidmaatschappen:
            if lid.reading is not Reading.VERIFIED:
                eigen = [
                    regel for regel in REGELS if regel[0] == regio.naam and regel[1] == f"membership, {lid.schema}"
                ]
                namen = ", ".join(regio.gemeenten.get(code, code) for code in lid.gemeenten)
                assert [f"{lid.naam}: {namen}", lid.reading.value, lid.twijfel or ""] in [regel[2:] for regel in eigen]


def test_every_choice_of_a_decision_stands_on_the_page() -> None:
    """Whatever its reading is called: a row that rests on no text but on a choice."""
    keuzes = [ding for _, ding in ALLES if getattr(ding, "soort", None) is Bronsoort.KEUZE and hasattr(ding, "then")]
    assert keuzes
    for rij in keuzes:
        assert op_de_pagina(rij.code, "choice"), rij.code


def test_everything_that_is_disputed_stands_on_the_page_with_its_rows() -> None:
    """Each reservation by which a row is disputed, nationally and of a region, and every row that names it."""
    alle = {**CONFLICTEN, **{code: een for regio in REGIOS.values() for code, een in regio.conflicten.items()}}
    betwist = {code: een for code, een in alle.items() if een.betwist}
    assert betwist
    for code, een in betwist.items():
        rijen = {rij.code for _, rij in ALLES if code in getattr(rij, "voorbehouden", ()) and hasattr(rij, "then")}
        (regel,) = (regel for regel in REGELS if regel[0] == code and regel[2] == een.tekst)
        assert set(regel[3].split(", ")) - {""} == rijen
        for rij in rijen:
            assert any(regel[0] == rij and code in regel[-1].split(", ") for regel in REGELS), rij


def test_every_other_reading_of_a_norm_stands_on_the_page() -> None:
    """Nothing is disputed in silence."""
    for norm in NORMEN.values():
        for lezing in norm.lezingen:
            assert [norm.code, norm.naam, lezing.tekst] in REGELS


def test_every_text_says_as_of_which_day_it_was_read() -> None:
    """Each act that a norm or a row cites, with the newest and the oldest consolidation."""
    regelingen = {bron.regeling for _, bron in ALLES if isinstance(bron, Bron)}
    met_dag = {een for een in regelingen if een.toestand}
    assert len(met_dag) > 10
    geciteerd = {
        *(norm.bron.regeling for norm in NORMEN.values()),
        *(bron.regeling for _, rij in ALLES if hasattr(rij, "then") for bron in rij.bronnen),
    }
    for een in met_dag & geciteerd:
        assert [een.kort, str(een.toestand), str(een.gelezen_vanaf or "the same")] in REGELS


def test_everything_that_ends_says_when() -> None:
    """Each norm and row with a last day; each document and the period of each region."""
    for _, ding in ALLES:
        if getattr(ding, "until", None) is not None and (hasattr(ding, "then") or hasattr(ding, "kwalitatief")):
            assert any(regel[0] == ding.code and regel[-1] == str(ding.until) for regel in REGELS), ding.code
    for regio in REGIOS.values():
        perioden = [("*the region*", *regio.periode), *((een.kort, een.van, een.tot) for een in regio.documenten)]
        for naam, van, tot in perioden:
            assert [regio.naam, naam, str(van or ""), str(tot or "")] in REGELS


def jaren(bestand: str) -> list[int]:
    """The years of a shipped table."""
    kop = next(csv.reader((GEGEVENS / bestand).read_text("utf-8").splitlines()))
    return [int(woord) for woord in kop if woord.isdigit()]


def test_the_years_of_every_table_stand_on_the_page() -> None:
    """Days, decrees, taakvelden, the DUVO and inhabitants, as the tables themselves have them."""
    besluitdagen = [dag for besluit in feestdagen.BESLUITEN for dag in besluit.dagen]
    gemeenten = len((GEGEVENS / "inwoners.csv").read_text("utf-8").splitlines()) - 1
    duvo, inwoners = jaren("duvo.csv"), jaren("inwoners.csv")
    assert ["days that count", "1990-01-01", "2099-12-31"] in REGELS
    (besluiten,) = (regel for regel in REGELS if regel[0] == "royal decrees that equate days")
    eerste, laatste = map(date.fromisoformat, besluiten[1:])
    assert (eerste.year, laatste.year) == (min(besluitdagen).year, max(besluitdagen).year)
    assert (eerste - timedelta(days=1)).year < eerste.year
    assert ["amounts of the DUVO per centrumgemeente", str(min(duvo)), str(max(duvo))] in REGELS
    assert [f"inhabitants, of {gemeenten} municipalities", str(min(inwoners)), str(max(inwoners))] in REGELS
    (iv3,) = (regel for regel in REGELS if regel[0] == "taakvelden (Iv3)")
    assert iv3[1] == str(min(een.van for een in taakvelden()))
