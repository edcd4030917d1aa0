"""Golden facts: every fact of the five regional documents that can be checked, against what the library holds of it."""

import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from huiselijkgeweld.bronnen import Bron
from huiselijkgeweld.model.partners import PARTNERS, Kenmerken, Verzoek, gi_kandidaten
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.keten import KETEN
from huiselijkgeweld.recht.termijnnormen import NORMEN
from huiselijkgeweld.regio import REGIOS, Aard
from huiselijkgeweld.rules import Rule
from huiselijkgeweld.tijd.duur import Duur

Feit: TypeAlias = Mapping[str, Any]
Gevonden: TypeAlias = tuple[Mapping[str, object], Iterable[Bron]]
"""What the library says, under the keys of what is expected, and the places that it cites."""

FEITEN = tomllib.loads((Path(__file__).parent / "golden" / "feiten.toml").read_text("utf-8"))["feit"]


def een_van(delen: Iterable[Any], **sleutels: str) -> Any:
    """The one part with these values."""
    (deel,) = (deel for deel in delen if all(getattr(deel, naam) == waarde for naam, waarde in sleutels.items()))
    return deel


def woord(waarde: object) -> object:
    """A word of a list as text, and what no text says as such."""
    return "onbekend" if waarde is None else str(waarde)


def van_rij(rij: Rule[Any]) -> dict[str, object]:
    """What a row says."""
    return {
        "when": dict(rij.conditions),
        "feiten": list(rij.conditions),
        "then": str(rij.then),
        "since": rij.since,
        "until": rij.until,
        "soort": rij.soort.value,
        "reading": rij.reading.value,
        "voorbehouden": list(rij.voorbehouden),
        "note": rij.note,
    }


def regel(feit: Feit) -> Gevonden:
    """A row of the region."""
    gevonden = een_van(REGIOS[feit["regio"]].regels, **feit["waar"])
    return {"beslissing": gevonden.beslissing, "rij": gevonden.rij, **van_rij(gevonden.rule)}, gevonden.bronnen


def vervalt(feit: Feit) -> Gevonden:
    """The rows of a decision that the region drops."""
    regels = REGIOS[feit["regio"]].regels
    weg = [een for een in regels if een.rule is None and een.beslissing == feit["waar"]["beslissing"]]
    return {"rijen": [een.rij for een in weg]}, [bron for een in weg for bron in een.bronnen]


def keten(feit: Feit) -> Gevonden:
    """A row of a table of the chain."""
    rij = een_van(KETEN[feit["waar"]["tabel"]].tabel.rows, code=feit["waar"]["code"])
    return van_rij(rij), rij.bronnen


def voor(feit: Feit) -> Gevonden:
    """A row of a table of the region, and the rows that stand below it; it may be national, and cites what it cites."""
    rows = REGIOS[feit["regio"]].tabel(feit["waar"]["beslissing"]).rows
    codes = [rij.code for rij in rows]
    plek = codes.index(feit["waar"]["code"])
    return {
        "then": str(rows[plek].then),
        "boven": [code for code in feit["verwacht"]["boven"] if code in codes[plek:]],
    }, ()


def zwijgt(feit: Feit) -> Gevonden:
    """The decisions on which the region has no row."""
    eigen = {een.beslissing for een in REGIOS[feit["regio"]].regels}
    return {"beslissingen": sorted(BESLISSINGEN.keys() - eigen)}, ()


def leden(feit: Feit) -> Gevonden:
    """The municipalities in a scheme on a day; with a reading, those of which that is known as surely."""
    regio, waar = REGIOS[feit["regio"]], feit["waar"]
    gevonden = {
        gemeente: lid
        for gemeente, lid in regio.leden(waar["schema"], waar["on"]).items()
        if waar.get("reading", lid.reading.value) == lid.reading.value
    }
    namen = sorted(regio.gemeenten[gemeente] for gemeente in gevonden)
    return {"aantal": len(namen), "namen": namen}, [bron for lid in gevonden.values() for bron in lid.bronnen]


def groepen(feit: Feit) -> Gevonden:
    """The names of the groups in a scheme on a day."""
    gevonden = REGIOS[feit["regio"]].leden(feit["waar"]["schema"], feit["waar"]["on"]).values()
    return {"namen": sorted({lid.naam for lid in gevonden})}, [bron for lid in gevonden for bron in lid.bronnen]


def geen_tafel(feit: Feit) -> Gevonden:
    """How sure the table of a municipality is, while the register leaves it open."""
    regio, waar = REGIOS[feit["regio"]], feit["waar"]
    open_vraag = regio.feiten(waar["gemeente"], waar["on"]).jbt_beschikbaar is None
    grond = regio.gronden(waar["gemeente"], waar["on"])["jbt_beschikbaar"]
    return {"reading": grond.reading.value if open_vraag else "een feit"}, ()


def periode(feit: Feit) -> Gevonden:
    """The period of the region."""
    van, tot = REGIOS[feit["regio"]].periode
    document = een_van(REGIOS[feit["regio"]].documenten, kort=feit["bron"])
    return {"van": van, "tot": tot}, [Bron(document.regeling)]


def document(feit: Feit) -> Gevonden:
    """A document of the region."""
    een = een_van(REGIOS[feit["regio"]].documenten, **feit["waar"])
    return {"van": een.van, "tot": een.tot, "reading": een.reading.value, "note": een.note}, [Bron(een.regeling)]


def doelstelling(feit: Feit) -> Gevonden:
    """A target of the region; its length is compared as a duration, not as text."""
    een = een_van(REGIOS[feit["regio"]].doelstellingen, **feit["waar"])
    duur = feit["verwacht"].get("duur")
    zelfde = een.duur == (None if duur is None else Duur.parse(duur))
    return {"duur": duur if zelfde else een.duur, "woorden": een.tekst}, een.bronnen


def parameter(feit: Feit) -> Gevonden:
    """A setting of the region."""
    een = REGIOS[feit["regio"]].parameters[feit["waar"]["naam"]]
    return {"waarde": een.waarde, "reading": een.reading.value}, een.bronnen


def parameters(feit: Feit) -> Gevonden:
    """The names of the settings of the region."""
    return {"namen": sorted(REGIOS[feit["regio"]].parameters)}, ()


def proeftuinen(feit: Feit) -> Gevonden:
    """The proeftuinen of the region, and whether there are others."""
    regio = REGIOS[feit["regio"]]
    plaatsen = [
        [regio.gemeenten[een.gemeente or ""], een.plaats or ""] for een in regio.proeftuinen if een.aard is Aard.LID
    ]
    (andere,) = (een.aard.value for een in regio.proeftuinen if een.aard is not Aard.LID)
    return {"plaatsen": plaatsen, "andere": andere}, [bron for een in regio.proeftuinen for bron in een.bronnen]


def regiopartner(feit: Feit) -> Gevonden:
    """A partner that the region names."""
    een = een_van(REGIOS[feit["regio"]].partners, **feit["waar"])
    return {"soort": een.soort.value, "woorden": een.rol}, een.bronnen


def partner(feit: Feit) -> Gevonden:
    """A described partner."""
    een = PARTNERS[feit["waar"]["partner"]]
    gezegd = {
        "soort": een.soort.value,
        "woorden": een.doet,
        "toelichting": een.toelichting,
        "bereikbaar": woord(een.bereikbaar),
        "beschikbaar": woord(een.beschikbaar),
    }
    return gezegd, een.bronnen


def opdrachtgever(feit: Feit) -> Gevonden:
    """Who commissions a part of a partner."""
    deel = een_van(PARTNERS[feit["waar"]["partner"]].kosten, naam=feit["waar"]["kosten"])
    return {"opdrachtgever": woord(deel.opdrachtgever), "woorden": deel.toelichting}, deel.bronnen


def verzoek(feit: Feit) -> Gevonden:
    """The partners that may make a request."""
    gevraagd = Verzoek(feit["waar"]["verzoek"])
    mogen = [een for een in PARTNERS.values() if een.mag(gevraagd)]
    rechten = [recht for een in mogen for recht in een.mag_verzoeken if recht.verzoek is gevraagd]
    return {"partners": sorted(een.code for een in mogen)}, [bron for recht in rechten for bron in recht.bronnen]


def kandidaten(feit: Feit) -> Gevonden:
    """The instellingen that surely fit, when this is all that holds of the child."""
    namen = Kenmerken.__annotations__
    kenmerken = Kenmerken(**{naam: naam in feit["waar"]["kenmerken"] for naam in namen})
    over = gi_kandidaten(kenmerken, gebied=feit["regio"], on=feit["waar"]["on"], partners=PARTNERS.values())
    bronnen = [bron for kandidaat in over for bron in kandidaat.partner.bronnen]
    return {"partners": [kandidaat.partner.code for kandidaat in over if kandidaat.rang == 1]}, bronnen


def normen(feit: Feit) -> Gevonden:
    """The lengths of statutory terms; the region gives none, so the norm cites the statute."""
    gelijk = {code: NORMEN[code].duur == Duur.parse(duur) for code, duur in feit["verwacht"].items()}
    return {code: duur if gelijk[code] else NORMEN[code].duur for code, duur in feit["verwacht"].items()}, ()


ZOEK: dict[str, Callable[[Feit], Gevonden]] = {
    zoek.__name__: zoek
    for zoek in (
        *(regel, vervalt, keten, voor, zwijgt, leden, groepen, geen_tafel, periode, document, doelstelling, parameter),
        *(parameters, proeftuinen, regiopartner, partner, opdrachtgever, verzoek, kandidaten, normen),
    )
}
"""How the data of each kind are found."""
MET_WOORDEN = frozenset({"woorden", "toelichting", "note"})


def vergeleken(feit: Feit) -> Iterator[tuple[str, object, object]]:
    """What is expected and what the library says, key by key; of a text the words that stand in it."""
    gezegd, _ = ZOEK[feit["soort"]](feit)
    for naam, verwacht in feit["verwacht"].items():
        if naam in MET_WOORDEN:
            tekst = str(gezegd[naam]).casefold()
            yield naam, verwacht, [een for een in verwacht if een.casefold() in tekst]
        else:
            yield naam, verwacht, gezegd[naam]


@pytest.mark.parametrize("feit", FEITEN, ids=lambda feit: f"{feit['id']} {feit['feit']}")
def test_the_library_holds_the_facts_of_the_documents(feit: Feit) -> None:
    """Each as its document says it, and on the authority of that document."""
    assert feit["verwacht"]
    for naam, verwacht, gezegd in vergeleken(feit):
        assert (naam, verwacht) == (naam, gezegd)
    _, bronnen = ZOEK[feit["soort"]](feit)
    korten = {bron.regeling.kort for bron in bronnen}
    assert feit["bron"] in korten or not korten


def test_the_facts_are_of_documents_that_the_regions_name() -> None:
    """Every fact names a document of its own region and a place in it; none stands there twice."""
    for feit in FEITEN:
        assert feit["bron"] in {document.kort for document in REGIOS[feit["regio"]].documenten}
        assert feit["plaats"]
    assert [ids for ids, aantal in Counter(feit["id"] for feit in FEITEN).items() if aantal > 1] == []
    assert {feit["regio"] for feit in FEITEN} == set(REGIOS)
    assert {feit["soort"] for feit in FEITEN} == ZOEK.keys()


def test_every_target_and_partner_that_a_region_names_is_a_checked_fact() -> None:
    """Of the five documents; what other texts tell of partners is left to the tests of the regions."""
    kern = {feit["bron"] for feit in FEITEN if feit["soort"] == "periode"}
    doelen = {(feit["regio"], feit["waar"]["code"]) for feit in FEITEN if feit["soort"] == "doelstelling"}
    assert {(code, een.code) for code, regio in REGIOS.items() for een in regio.doelstellingen} == doelen
    besproken = {feit["waar"]["partner"] for feit in FEITEN if "partner" in feit["waar"]}
    assert {code for code, een in PARTNERS.items() if kern & {bron.regeling.kort for bron in een.bronnen}} <= besproken
