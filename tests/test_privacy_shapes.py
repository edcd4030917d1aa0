"""What no shape ever shows: birth dates, who reported, free text. Every class and function is found by walking.

One case holds canaries: days and words that stand nowhere else. Everything public is called on it, everything that is
made on the way is printed in every way that there is, and no canary may sing. A class or function that is added later
is found too, and fails here until somebody says how it is made.
"""

import importlib
import inspect
import json
import pkgutil
import re
import sys
import traceback
import warnings
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime
from enum import Enum
from functools import partial
from itertools import product
from pathlib import Path
from types import CodeType, FrameType, ModuleType
from typing import Any, get_args, get_type_hints, is_typeddict

import attrs
import pyarrow as pa
import pytest
from tests.mutaties import Plaats, vervang

import huiselijkgeweld
from huiselijkgeweld import (
    PARTNERS,
    REGIOS,
    Dossier,
    Duur,
    Eenheid,
    Feiten,
    HuiselijkgeweldError,
    Huishouden,
    InvalidDossierError,
    Melding,
    Melduitkomst,
    Opschorting,
    Persoon,
    Regelsoort,
    Regio,
    Sleutel,
    bekostiging,
    columns,
    dumps,
    evaluate,
    explain,
    loads,
    notebook,
)
from huiselijkgeweld.__main__ import main
from huiselijkgeweld.akkoord import Akkoord, nieuw
from huiselijkgeweld.akkoord.vingerafdrukken import rijen
from huiselijkgeweld.columns.beslissingen import _bind
from huiselijkgeweld.columns.feitsleutels import aanvulling, feitsleutel
from huiselijkgeweld.columns.ternair import ternair
from huiselijkgeweld.columns.wandklok import wissels
from huiselijkgeweld.errors import Problem
from huiselijkgeweld.interop import bundle, mermaid, zgw
from huiselijkgeweld.interop.dmn import beslismodel
from huiselijkgeweld.interop.icalendar import agenda
from huiselijkgeweld.interop.json.lezen import als_dossier
from huiselijkgeweld.interop.schema import schema
from huiselijkgeweld.model.facts import Facts
from huiselijkgeweld.model.feiten import Aanvrager, Regisseur
from huiselijkgeweld.model.gebeurtenissen import (
    BETROKKENE_GEINFORMEERD,
    FEIT_VASTGESTELD,
    HUISVERBOD_OPGELEGD,
    INFORMEREN_UITGESTELD,
    MAATREGEL_BETREFT,
    MELDING_ONTVANGEN,
    OPVANG_BEGONNEN,
    OTS_UITGESPROKEN,
    OVERDRACHT_AANVAARD,
    OVERDRACHT_VERZONDEN,
    PERSOONSGEGEVENS_VASTGELEGD,
    TAFEL_AANGEVRAAGD,
    VEILIGHEIDSBEOORDELING_AFGEROND,
)
from huiselijkgeweld.model.geldstromen import centrumgemeenten, inwoners, omzetting
from huiselijkgeweld.model.huishoudens import Leeftijdsband, Lidmaatschap, Relatie, Rolcode
from huiselijkgeweld.model.ketenfeiten import KETENFEITEN, Ketenfeiten
from huiselijkgeweld.model.meldingen import Aard, Betrokkenheid, Groep, Melder, Melderrol, Veiligheidstaxatie
from huiselijkgeweld.model.partners.routering import Kenmerken, gi_kandidaten
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.vectoren import Vector, duurvectoren, standvectoren, termijnvectoren
from huiselijkgeweld.vectoren.houden import stand_in_woorden

# The canaries.

MAANDEN = ["jan", "feb", "maart", "april", "mei", "juni", "juli", "aug", "sept", "okt", "nov", "dec"]
GEBOREN, VERKLAARD, UITGEREKEND = date(1987, 6, 5), date(2004, 9, 8), date(2027, 1, 23)
LID_VAN, LID_TOT, RELATIE_VAN = date(2019, 11, 13), date(2031, 12, 17), date(2018, 8, 14)
BAND = Leeftijdsband(13, 17, date(2025, 2, 3))
DAGEN = (GEBOREN, VERKLAARD, UITGEREKEND, LID_VAN, LID_TOT, RELATIE_VAN, BAND.op, BAND.laatst_geboren, date(2008, 2, 4))
WOORDEN = (r"bureau.?leerplicht", "stiefouder", "huis-geheim", r"\b0987\b", r"\b0876\b")


def vormen(dag: date) -> Iterator[str]:
    """Every form in which a day can be written, as a pattern."""
    jaar, maand, nummer = f"{dag.year:04d}", rf"0?{dag.month}", rf"0?{dag.day}"
    yield rf"\b{jaar}\W*{dag.month:02d}\W*{dag.day:02d}"
    yield rf"\b{jaar}, {dag.month}, {dag.day}\b"
    yield rf"\b{nummer}[-/. ]{maand}[-/. ]('?{jaar[2:]}|{jaar})\b"
    yield rf"\b{maand}[-/. ]{nummer}[-/. ]('?{jaar[2:]}|{jaar})\b"
    yield rf"\b{nummer} {MAANDEN[dag.month - 1]}\w*"
    yield rf"\b{dag.toordinal()}\b"


KANARIE = re.compile(
    "|".join((*WOORDEN, *(vorm for dag in DAGEN for vorm in vormen(dag)), r"(?<!, )\b1987\b(?!, )")), re.IGNORECASE
)


@pytest.mark.parametrize(
    "tekst",
    [
        *[
            "1987-06-05T00:00",
            "19870605",
            "datetime.date(1987, 6, 5)",
            "5 juni",
            "05 Juni 1987",
            "5-6-1987",
            "06/05/87",
        ],
        *[str(GEBOREN.toordinal()), "23 januari 2027", "Bureau Leerplicht", "BUREAU_LEERPLICHT", "STIEFOUDER"],
    ],
)
def test_a_canary_is_recognised_in_every_form(tekst: str) -> None:
    """What looks for canaries finds them, and not a day beside one."""
    assert KANARIE.search(f"x {tekst}.")
    assert not KANARIE.search("2026-06-06, 6 juni 2026, leerplicht, ouder, 98765")


HUIS = Huishouden(
    "0193",
    (
        Persoon("p1", GEBOREN, meerderjarig_verklaard_op=VERKLAARD),
        Persoon("k1", leeftijdsband=BAND),
        Persoon("k2", uitgerekende_datum=UITGEREKEND),
    ),
    (Lidmaatschap("p1", LID_VAN, LID_TOT, "huis-geheim"),),
    (Relatie("p1", "k1", Rolcode.STIEFOUDER, RELATIE_VAN, LID_TOT, gezag=True),),
    "0987",
    "0876",
)
MELDING = Melding(
    "m1",
    datetime(2026, 4, 2, 10, 15),
    Melder(Melderrol.BUREAU_LEERPLICHT, beroepsmatig=True, anoniem_voor_gezin=True),
    (Aard.PARTNERGEWELD,),
    (Groep.MENSENHANDEL,),
    disclosure=True,
    veiligheidstaxatie=Veiligheidstaxatie(acuut=True, structureel=False),
    eerdere_betrokkenheid=Betrokkenheid.HERMELDING,
    zicht_op_veiligheid_bij="team-1",
)
ZAAK = Dossier(
    "z1",
    HUIS,
    (
        attrs.evolve(MELDING.gebeurtenis, geregistreerd=date(2026, 4, 3)),
        VEILIGHEIDSBEOORDELING_AFGEROND(date(2026, 4, 7), "m1", Melduitkomst.OVERDRACHT_NA_BEOORDELING),
        OVERDRACHT_VERZONDEN(date(2026, 4, 8), "m1"),
        OVERDRACHT_AANVAARD(date(2026, 4, 9), "m1", Regisseur.LOKAAL_TEAM),
        PERSOONSGEGEVENS_VASTGELEGD(date(2026, 4, 2), "p1"),
        INFORMEREN_UITGESTELD(date(2026, 4, 9), "p1", Duur.parse("P2W")),
        INFORMEREN_UITGESTELD(date(2026, 4, 10), "p1", Duur(3, Eenheid.WERKDAGEN)),
        BETROKKENE_GEINFORMEERD(date(2026, 4, 14), "p1"),
        HUISVERBOD_OPGELEGD(datetime(2026, 4, 13, 20, 0), "h1"),
        OPVANG_BEGONNEN(date(2026, 4, 13), "p1"),
        OTS_UITGESPROKEN(date(2026, 4, 14), "o1", date(2026, 10, 20)),
        MAATREGEL_BETREFT(date(2026, 4, 14), "o1", "k1"),
        TAFEL_AANGEVRAAGD(date(2026, 4, 14), "k1", Aanvrager.LEERPLICHT),
        FEIT_VASTGESTELD(date(2026, 4, 14), "k1", ("hulp", "werkt")),
        FEIT_VASTGESTELD(date(2026, 4, 14), None, ("eergerelateerd", False)),
    ),
    (MELDING,),
)
ON = date(2026, 4, 15)
STAND = evaluate(ZAAK, on=ON, regio="ijsselland")
BESTAND = json.loads(dumps(ZAAK))


# Everything that is public is called.

MODULES = [
    importlib.import_module(een.name)
    for een in pkgutil.walk_packages(huiselijkgeweld.__path__, "huiselijkgeweld.")
    if een.name.split(".")[1] not in {"__main__", "testing"}
]
"""Every module but the command, which is called by itself, and the one that makes persons up."""


def eigen(module: ModuleType) -> Iterator[Any]:
    """What a module of the library makes itself."""
    yield from (een for een in vars(module).values() if getattr(een, "__module__", None) == module.__name__)


def is_een_vorm(ding: Any) -> bool:
    """Whether something is a class that a host or an answer can hold: an attrs class, or any other without a `_`."""
    if not inspect.isclass(ding) or issubclass(ding, Enum | Exception):
        return False
    beschrijving = is_typeddict(ding) or getattr(ding, "_is_protocol", False)
    return attrs.has(ding) or not (beschrijving or ding.__name__.startswith("_"))


def naam_van(ding: Any) -> str:
    """A class or function by its full name."""
    return f"{ding.__module__}.{ding.__qualname__}".removeprefix("huiselijkgeweld.")


KLASSEN = {een for module in MODULES for een in eigen(module) if is_een_vorm(een)}


def bereikbaar(soort: Any, gezien: set[type]) -> set[type]:
    """Every attrs class that a value of this type can hold, however deep, by what its fields are said to be."""
    for deel in get_args(soort):
        bereikbaar(deel, gezien)
    if isinstance(soort, type) and soort not in gezien and attrs.has(soort):
        gezien.add(soort)
        for hint in get_type_hints(soort).values():
            bereikbaar(hint, gezien)
    return gezien


RIJEN = {huiselijkgeweld.Gebeurtenissoort}
"""Classes of rows of the library that a case refers to: nobody fills them in."""
IN_EEN_ZAAK = sorted(bereikbaar((Dossier | Feiten), {*KETENFEITEN.values()}) - RIJEN, key=naam_van)
"""The classes that hold what a host fills in."""


def publieke_functies() -> dict[str, Callable[..., Any]]:
    """The functions of the public face and of the public modules, and the methods of what a host fills in."""
    dingen = [getattr(huiselijkgeweld, naam) for naam in huiselijkgeweld.__all__]
    for module in MODULES:
        kamer, *verder = module.__name__.split(".")[1:]
        if (kamer in {"columns", "notebook"} and not verder) or (kamer == "interop" and len(verder) == 1):
            openbaar = getattr(module, "__all__", [naam for naam in vars(module) if not naam.startswith("_")])
            dingen += [
                een
                for naam, een in vars(module).items()
                if naam in openbaar and getattr(een, "__module__", "").startswith(module.__name__)
            ]
    functies: dict[str, Callable[..., Any]] = {naam_van(een): een for een in dingen if inspect.isfunction(een)}
    for klasse in IN_EEN_ZAAK:
        for naam, een in vars(klasse).items():
            functie = getattr(een, "__func__", een)
            if inspect.isfunction(functie) and not naam.startswith("_"):
                functies[naam_van(functie)] = functie
    return functies


FUNCTIES = publieke_functies()
PLEK = "kanarie.json"
TABEL: Any = BESLISSINGEN["casusregie"].tabel
P1 = HUIS.personen[0]
OORDEEL = columns.Termijnkolommen("UB-10W", "start", voldaan="klaar")
RIJEN_VAN_ZAKEN = pa.table({"start": [ON, None], "klaar": [None, ON], "streek": ["ijsselland", None]})


def gevraagd_over_kolommen() -> list[Any]:
    """Every kind of question over columns, and its answers: with a day for all rows, and with one for each."""
    verlengd = columns.Termijnkolommen("WMO-4W", "start", verlengingen=[columns.Verlengkolommen("duur")])
    data = pa.table({"start": [ON, None], "klaar": [None, ON], "duur": ["P1W", None], "maatregel": ["ots", None]})
    vragen = [OORDEEL, verlengd, columns.Beslissingskolommen("casusregie"), columns.Beslissingskolommen("plichten")]
    plannen = [columns.Plan(vragen, on=on) for on in (ON, columns.Kolom("start"))]
    return [*plannen, *(plan.evaluate(data).read_all() for plan in plannen), *columns.Telling]


def van_kolommen() -> list[Any]:
    """What is made once for all columns, and kept: made anew."""
    gebonden = _bind.__wrapped__("casusregie", ON, None)
    sleutel = feitsleutel.__wrapped__(gebonden.tabel, frozenset(["maatregel"]), vult_aan=True)
    laag = gebonden.laag("rijen", frozenset(["maatregel"]))
    array = ternair.__wrapped__(gebonden.feiten, TABEL.on(ON), None)
    return [gebonden, sleutel, laag, array, aanvulling.__wrapped__(("maatregel",)), wissels.__wrapped__()]


OPROEPEN: list[tuple[Callable[..., Any], dict[str, Any]]] = [
    (evaluate, {"dossier": ZAAK, "on": ON, "regio": "ijsselland"}),
    (evaluate, {"dossier": ZAAK, "on": ON}),
    (huiselijkgeweld.termijnen, {"dossier": ZAAK, "on": ON}),
    (huiselijkgeweld.verloop, {"dossier": ZAAK, "van": date(2026, 4, 13), "tot": date(2026, 4, 16)}),
    (huiselijkgeweld.verschil, {"a": STAND, "b": evaluate(ZAAK, on=date(2026, 4, 8))}),
    (huiselijkgeweld.verschil, {"a": "ijsselland", "b": "amersfoort", "on": ON}),
    (huiselijkgeweld.regie, {"feiten": ZAAK.feiten(ON), "on": ON, "regio": "ijsselland"}),
    (huiselijkgeweld.opschaling, {"feiten": ZAAK.feiten(ON, "k1"), "on": ON}),
    (huiselijkgeweld.plichten, {"feiten": ZAAK.feiten(ON), "on": ON}),
    (explain, {"answer": STAND}),
    (explain, {"answer": STAND, "publiek": "betrokkene"}),
    (dumps, {"value": STAND, "indent": None}),
    (huiselijkgeweld.dump, {"value": ZAAK, "path": PLEK}),
    (huiselijkgeweld.load, {"path": PLEK}),
    (loads, {"text": dumps(ZAAK)}),
    (agenda, {"termijnen": STAND.termijnen, "zaak": "z1", "dtstamp": datetime(2026, 4, 15, tzinfo=UTC)}),
    (mermaid.geldstroomdiagram, {"delen": STAND.bekostiging}),
    (mermaid.tijdlijndiagram, {"dossier": ZAAK, "on": ON}),
    (mermaid.regiediagram, {"dossier": ZAAK, "van": date(2026, 4, 13), "tot": date(2026, 4, 16)}),
    (mermaid.beslisdiagram, {"naam": "casusregie", "on": ON, "feiten": ZAAK.feiten(ON)}),
    (beslismodel, {"on": ON}),
    (zgw.eigenschaptypen, {}),
    (zgw.eigenschappen, {"stand": STAND, "over": "k1"}),
    (zgw.rollen, {"regie": STAND.regie, "organisaties": {"veilig_thuis": "vt-1"}}),
    (zgw.statustypen, {}),
    (bundle.bundel, {"regios": ["ijsselland"]}),
    (bundle.dumps, {"regios": ["ijsselland"]}),
    (bundle.dump, {"path": "bundel.json", "regios": ["ijsselland"]}),
    (zgw.statussen, {"dossier": ZAAK, "on": ON, "melding": "m1"}),
    (zgw.rsin, {"waarde": "123456782"}),
    (zgw.zaaktype, {"norm": "UB-10W"}),
    (zgw.zaak, {"termijnen": STAND.termijnen, "norm": "UB-5D", "over": "m1"}),
    (ZAAK.add, {"gebeurtenis": MELDING_ONTVANGEN(ON, "m2")}),
    (ZAAK.tot_en_met, {"on": ON}),
    (ZAAK.feiten, {"on": ON, "kind": "k1"}),
    (ZAAK.uitkomst, {"melding": "m1", "on": ON}),
    (ZAAK.bekend_op, {"dag": ON}),
    (HUIS.leden_op, {"dag": ON}),
    (HUIS.relaties_op, {"dag": ON}),
    (HUIS.minderjarigen_op, {"dag": ON}),
    (HUIS.minderjarige_betrokken_op, {"dag": ON}),
    (HUIS.lidmaatschappen[0].geldt_op, {"dag": ON}),
    (HUIS.relaties[0].geldt_op, {"dag": ON}),
    (P1.leeftijd_op, {"dag": ON}),
    (P1.heeft_leeftijd_op, {"jaren": 18, "dag": ON}),
    (P1.is_minderjarig_op, {"dag": ON}),
    (ZAAK.feiten(ON).aangevuld, {}),
    (Duur.parse, {"text": "P5D"}),
    (Duur(5, Eenheid.DAGEN).isoformat, {}),
    (huiselijkgeweld.einde, {"start": ON, "duur": Duur.parse("P5D"), "atw": True}),
    (huiselijkgeweld.is_werkdag, {"dag": ON}),
    (huiselijkgeweld.werkdagen_tot, {"dag": ON, "tot": ON}),
    (huiselijkgeweld.feestdagen, {"jaar": 2026}),
    (huiselijkgeweld.regio_van, {"gemeente": "0193", "on": ON}),
    (huiselijkgeweld.bekostiging, {"partner": "veiligheidshuis-nog", "on": date(2022, 6, 1)}),
    (huiselijkgeweld.actielijnen, {"regio": "noord-veluwe-mijov", "on": date(2022, 6, 1)}),
    (huiselijkgeweld.inwonersleutel, {"regio": "ijsselland", "schema": "veilig_thuis", "jaar": 2024}),
    (
        huiselijkgeweld.begroting,
        {"records": [{"omschrijving": "opvang", "soort": "lasten", "jaar": 2026, "bronnen": ["bron"]}]},
    ),
    (columns.relatie, {"wat": "UB-10W", "van": ON, "tot": ON}),
    (columns.relatie, {"wat": "zicht", "on": ON, "regio": "ijsselland"}),
    (columns.sleutel, {"wat": "casusregie", "on": ON, "regio": "ijsselland"}),
    (columns.interview, {"beslissing": "casusregie", "feiten": ZAAK.feiten(ON), "on": ON}),
    (columns.tijdigheid, {"data": RIJEN_VAN_ZAKEN, "termijnen": OORDEEL, "on": ON, "regio": "streek"}),
    (notebook.weergave, {"antwoord": STAND}),
    (notebook.weergave, {"antwoord": STAND, "publiek": "betrokkene"}),
    (notebook.weergave, {"antwoord": REGIOS["ijsselland"]}),
    (notebook.weergave, {"antwoord": TABEL}),
    (notebook.cijfertabel, {"bijschrift": "Op tijd", "koppen": ["maand"], "rijen": [[1]]}),
    (notebook.tijdlijn, {"dossier": ZAAK, "on": ON, "regio": "ijsselland"}),
    (notebook.vergelijking, {"gevallen": ZAAK, "on": ON, "regio": ["amersfoort", "ijsselland"]}),
    (notebook.waaier, {"beslissing": "casusregie", "feiten": ZAAK.feiten(ON), "on": ON}),
    (notebook.waaier, {"beslissing": "zicht", "feiten": Feiten(), "on": ON}),
    (notebook.tijdigheidsbeeld, {"tellingen": [STAND]}),
    (notebook.geldstroombeeld, {"delen": STAND.bekostiging}),
    (huiselijkgeweld.verdeling, {"bedrag": 100, "sleutel": Sleutel("proef", {"a": 1, "b": 2}, "bron")}),
]
"""A right call of every public function: on the case of canaries where it takes one."""
MAKERS: list[Callable[[], Any]] = [
    *KETENFEITEN.values(),
    lambda: Regio.load(Path(huiselijkgeweld.__file__).parent / "regio" / "gegevens" / "noord-veluwe-mijov.toml"),
    lambda: als_dossier(BESTAND),
    gevraagd_over_kolommen,
    van_kolommen,
    *(partial(schema, naam) for naam in ("dossier", "regio", "stand")),
    lambda: Opschorting(ON, ON),
    lambda: Problem("id", "missing"),
    lambda: bekostiging("veiligheidshuis-nog", on=date(2022, 6, 1))[0].toedeling(100),
    lambda: REGIOS["noord-veluwe-mijov"].begroting.totaal(Regelsoort.LASTEN),
    lambda: REGIOS["noord-veluwe-mijov"].begroting.omgezet(2026),
    lambda: gi_kandidaten(Kenmerken(), gebied="noord-veluwe-mijov", on=ON, partners=PARTNERS.values()),
    lambda: omzetting("6.81b", van=2024, naar=2026),
    lambda: attrs.evolve(TABEL).evaluate(Feiten(), on=ON),
    lambda: inwoners("0193", 2024),
    centrumgemeenten,
    lambda: [next(een) for een in (termijnvectoren(), duurvectoren(), standvectoren())],
    lambda: Vector(id="v1", start=ON, tot=None, verlengingen=(), dag=ON, moment=None, bron="bron"),
    lambda: stand_in_woorden(STAND),
    lambda: Akkoord.loads(nieuw("UB-10W", op=ON, functie="jurist")).stand(),
    lambda: Akkoord.loads(nieuw("UB-10W", op=ON, functie="jurist")),
    lambda: list(rijen(None).values()),
    Facts,
    Ketenfeiten,
]
"""Calls that make what no public function makes of that case."""


# Everything that is made on the way is printed.


@contextmanager
def bespied() -> Iterator[tuple[dict[type, list[Any]], set[CodeType]]]:
    """What instances of classes of the library are made meanwhile, also in passing, and what code runs."""
    gemaakt: dict[type, list[Any]] = defaultdict(list)
    gelopen: set[CodeType] = set()

    def kijk(frame: FrameType, gebeurt: str, _wat: object) -> None:
        if gebeurt == "call":
            gelopen.add(frame.f_code)
        elif gebeurt == "return" and frame.f_code.co_name == "__init__":
            zelf = frame.f_locals.get("self")
            if type(zelf) in KLASSEN:
                gemaakt[type(zelf)].append(zelf)

    eerder = sys.getprofile()
    sys.setprofile(kijk)
    try:
        yield gemaakt, gelopen
    finally:
        sys.setprofile(eerder)


def delen_van(ding: object) -> Iterator[object]:
    """What something holds or gives: its fields, its properties, its items; not what it keeps for a next call."""
    klasse: Any = type(ding)
    if attrs.has(klasse):
        namen = [naam for naam, _ in inspect.getmembers(klasse, inspect.isdatadescriptor) if naam[0] != "_"]
        yield from (getattr(ding, naam) for naam in namen if hasattr(ding, naam))
    if isinstance(ding, Mapping):
        yield from (*ding.keys(), *ding.values())
    elif isinstance(ding, tuple | list | set | frozenset):
        yield from ding


def alles_in(*dingen: object) -> dict[type, list[Any]]:
    """Every instance of a class of the library that can be reached from these, by class."""
    gezien: dict[int, object] = {}
    gevonden: dict[type, list[Any]] = defaultdict(list)
    open_: list[object] = [*dingen]
    while open_:
        ding = open_.pop()
        if isinstance(ding, type | Enum) or id(ding) in gezien:
            continue
        gezien[id(ding)] = ding  # kept, so that no id is used again
        if type(ding) in KLASSEN:
            gevonden[type(ding)].append(ding)
        open_ += delen_van(ding)
    return gevonden


def gezegd(ding: object) -> str:
    """All that something says of itself: as text, and in every way in which a notebook asks for it."""
    soort = type(ding)
    manieren = [naam for naam in dir(soort) if re.fullmatch(r"_repr_\w+_|_mime_|_display_", naam)]
    teksten = [repr(ding), *(repr(getattr(ding, naam)()) for naam in manieren)]
    if (soort.__str__, soort.__format__) != (object.__str__, object.__format__):  # else it is the repr again
        teksten += [str(ding), format(ding)]
    return "\n".join(teksten)


@pytest.fixture(scope="module")
def alles(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[dict[type, list[Any]], set[CodeType], list[Any]]]:
    """What every call makes, what code runs, and what comes out."""
    with pytest.MonkeyPatch.context() as plek:
        plek.chdir(tmp_path_factory.mktemp("kanaries"))
        for _ in range(2):  # as if other tests came first: what is kept for a second call is not made again
            with bespied() as (gemaakt, gelopen):
                uitkomsten = [functie(**argumenten) for functie, argumenten in OPROEPEN]
                gemaakt_elders = [maker() for maker in MAKERS]
        vast = alles_in(*(een for module in MODULES for een in vars(module).values()))
        for klasse, dingen in alles_in(*uitkomsten, *gemaakt_elders).items():
            gemaakt[klasse] += dingen
        for klasse in vast.keys() - gemaakt.keys():
            gemaakt[klasse] = vast[klasse]
        yield gemaakt, gelopen, uitkomsten


@pytest.mark.parametrize("naam", FUNCTIES)
def test_every_public_function_is_called_on_the_case_of_canaries(naam: str, alles: Any) -> None:
    """One that is added later fails here: add a right call of it to OPROEPEN."""
    _, gelopen, _ = alles
    assert inspect.unwrap(FUNCTIES[naam]).__code__ in gelopen, f"say in OPROEPEN how {naam} is called"


@pytest.mark.parametrize("klasse", sorted(KLASSEN, key=naam_van), ids=naam_van)
def test_nothing_that_is_made_shows_a_canary(klasse: type, alles: Any) -> None:
    """Every class of the library, private ones too, in every way in which it can be printed."""
    gemaakt, _, _ = alles
    assert gemaakt.get(klasse), f"say in MAKERS how a {naam_van(klasse)} is made"
    stil = {id(een): een for een in gemaakt[klasse]}
    assert [een for een in map(gezegd, stil.values()) if KANARIE.search(een)] == []


WOORDENBOEK = {bundle.bundel, bundle.dumps}
"""Functions that are given nothing of a case, and whose answer holds every word of the library."""


@pytest.mark.parametrize(
    "nummer",
    [nummer for nummer, (functie, _) in enumerate(OPROEPEN) if functie not in WOORDENBOEK],
    ids=lambda nummer: f"{nummer}-{OPROEPEN[nummer][0].__name__}",
)
def test_no_answer_of_a_function_shows_a_canary(nummer: int, alles: Any) -> None:
    """Not as text, as bytes, or as what it prints."""
    _, _, uitkomsten = alles
    uit = uitkomsten[nummer]
    assert KANARIE.search(uit.decode() if isinstance(uit, bytes) else gezegd(uit)) is None


def test_nothing_is_logged_warned_or_printed(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever is asked of the case."""
    monkeypatch.chdir(tmp_path)
    caplog.set_level(0)
    with warnings.catch_warnings(record=True) as gewaarschuwd:
        warnings.simplefilter("always")
        for functie, argumenten in OPROEPEN:
            functie(**argumenten)
    assert (caplog.text, gewaarschuwd, tuple(capfd.readouterr())) == ("", [], ("", ""))


@pytest.mark.parametrize("wens", [[], ["--json"], ["--lines"], ["--publiek", "betrokkene"]], ids="".join)
def test_the_command_shows_no_canary(wens: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In no form of its answer, nor where the same case is wrong elsewhere."""
    goed, fout = tmp_path / "goed.json", tmp_path / "fout.json"
    goed.write_text(json.dumps(BESTAND))
    fout.write_text(json.dumps({**BESTAND, "id": "geen id"}))
    assert main([str(goed), "--on", "2026-04-15", *wens]) == 0
    assert main([str(fout), "--on", "2026-04-15", *wens]) == 2
    uit, mis = capsys.readouterr()
    assert "an id is 1-64 letters" in uit + mis
    assert KANARIE.search(uit + mis) is None


# Errors.


class Verklikker:
    """Something that tells all about itself."""

    def __repr__(self) -> str:
        """All about itself."""
        return "bureau_leerplicht 1987-06-05"


KWAAD: list[Any] = [
    *[
        GEBOREN,
        datetime(1987, 6, 5, 12),
        "1987-06-05",
        "5 juni 1987",
        19870605,
        (GEBOREN,),
        [[GEBOREN]],
        {"a": GEBOREN},
    ],
    *[BAND, "bureau_leerplicht", "Bureau Leerplicht", b"stiefouder", Melderrol.BUREAU_LEERPLICHT, Rolcode.STIEFOUDER],
    *[Verklikker(), [Verklikker()], {"stiefouder": Verklikker()}, P1, HUIS, MELDING, MELDING.melder, ZAAK],
]
"""Wrong values that hold canaries."""


def geprobeerd(functie: Callable[..., Any], *args: Any, **argumenten: Any) -> tuple[Any, BaseException | None]:
    """What a call gives, or the error that it ends in, whatever that is."""
    try:
        return functie(*args, **argumenten), None
    except Exception as error:  # noqa: BLE001 - of every error the text is looked at
        return None, error


def verteld(error: BaseException | None) -> str:
    """All that an error says: itself, its parts, what a log prints of it, and every error below it, hidden or not."""
    delen: list[str] = []
    gezien: set[int] = set()
    if error is not None:
        delen += traceback.format_exception(error)
    while error is not None and id(error) not in gezien:
        gezien.add(id(error))
        delen += [str(error), repr(error), repr(error.args), repr(vars(error))]
        error = error.__cause__ or error.__context__
    return "\n".join(delen)


def voorbeelden(dingen: list[Any]) -> list[Any]:
    """One of these for each kind of value that they carry: what else they hold does not decide what they refuse."""
    return [*{type(getattr(een, "waarde", None)): een for een in dingen}.values()]


GEBEURD = {
    ("Gebeurtenis", "op"),
    ("Gebeurtenis", "geregistreerd"),
    ("Gebeurtenis", "waarde"),
    ("Melding", "ontvangen_op"),
}
"""Days of events: an error says which day is wrong."""
GESCHREVEN = {("Feit", "naam")}
"""Names of rows: whoever writes the program gives them. `loads` repeats none that is not a slip of the pen."""


@pytest.mark.parametrize(
    ("klasse", "naam"),
    [(klasse, veld.name) for klasse in IN_EEN_ZAAK for veld in attrs.fields(klasse) if veld.init],
    ids=lambda een: een if isinstance(een, str) else naam_van(een),
)
def test_no_field_that_a_host_fills_in_repeats_a_wrong_value(klasse: type[Any], naam: str, alles: Any) -> None:
    """Not the error, and not what is made if the value is right after all."""
    gemaakt, _, _ = alles
    for voorbeeld, kwaad in product(voorbeelden(gemaakt[klasse]), KWAAD):
        if (klasse.__name__, naam) in GEBEURD and isinstance(kwaad, date):
            continue
        if (klasse.__name__, naam) in GESCHREVEN and isinstance(kwaad, str):
            continue
        gemaakt_van, fout = geprobeerd(attrs.evolve, voorbeeld, **{naam: kwaad})
        assert KANARIE.search(verteld(fout)) is None
        if not isinstance(kwaad, str):  # a text can be an id, and an id is shown
            assert KANARIE.search(gezegd(gemaakt_van)) is None


DAGNAMEN = {"on", "on_b", "van", "tot", "dag", "start", "dtstamp", "jaar", "jaren", "indent"}
"""Arguments that are a day, a year or a number of the question: an error says which one is wrong."""
IDNAMEN = {"kind", "melding", "over", "zaak"}
"""Arguments that are an id of the host: opaque, so it may be shown, but never one that can be a BSN."""
CODENAMEN = {
    *{"regio", "regios", "schema", "partner", "publiek", "gemeente", "gemeenten", "a", "b"},
    *{"naam", "namen", "norm", "normen", "servicenorm", "gepland"},
    *{"path", "text", "bedrag"},
    *{"wat", "beslissing", "columns", "dialect"},
}
"""Arguments that are a text and no id: names of rows of the library, a place, a file, a duration, an amount."""


@pytest.mark.parametrize("nummer", range(len(OPROEPEN)), ids=lambda nummer: f"{nummer}-{OPROEPEN[nummer][0].__name__}")
def test_no_function_repeats_what_it_cannot_take(nummer: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each argument in turn is something else: a person, a report, a birth date, free text."""
    monkeypatch.chdir(tmp_path)
    functie, argumenten = OPROEPEN[nummer]
    for naam, kwaad in product(argumenten, KWAAD):
        if naam in DAGNAMEN and isinstance(kwaad, date | int):
            continue
        if functie is notebook.vergelijking and naam == "on" and kwaad == (GEBOREN,):
            continue  # several days are asked here, so this is one
        if naam in CODENAMEN or (naam in IDNAMEN and isinstance(kwaad, str)):
            continue
        _, fout = geprobeerd(functie, **{**argumenten, naam: kwaad})
        assert KANARIE.search(verteld(fout)) is None


# Numbers of citizens.

BSN = ["111222333", "111.222.333", "1-11222-333", "1_1_1:222333", "0111222333", "12345672", "012.345.672"]
GEEN_ID = [
    "111 222 333",
    " 111222333",
    "111222333\n",
    "\uff11\uff11\uff11\uff12\uff12\uff12\uff13\uff13\uff13",
    "\u0661\u0661\u0661\u0662\u0662\u0662\u0663\u0663\u0663",
    111222333,
    12345672,
    111222333.0,
]
CIJFERS = re.compile(r"1[\W_]*1[\W_]*1[\W_]*2[\W_]*2[\W_]*2|1[\W_]*2[\W_]*3[\W_]*4[\W_]*5|\uff11|\u0661")
"""The first digits of these, whatever stands between them."""


def noemt_tekst(hint: Any) -> bool:
    """Whether a type, or what is written for one, says that a plain text can be given."""
    if isinstance(hint, str):
        return re.search(r"\bstr\b", hint) is not None
    return hint is str or any(noemt_tekst(deel) for deel in get_args(hint))


TEKSTVELDEN = [
    (klasse, veld.name)
    for klasse in IN_EEN_ZAAK
    for veld in attrs.fields(klasse)
    if veld.init and noemt_tekst(get_type_hints(klasse)[veld.name])
]


def test_the_fields_that_take_a_text_are_those_known() -> None:
    """Ids, codes of municipalities and the name of a fact; a field that is added has to be a door that is watched."""
    namen = {f"{klasse.__name__}.{naam}" for klasse, naam in TEKSTVELDEN}
    assert namen == {
        *{"Dossier.id", "Feit.naam", "Gebeurtenis.over", "Gebeurtenis.waarde", "Melding.id", "Persoon.id"},
        *{"Huishouden.gemeente", "Huishouden.herkomstgemeente", "Huishouden.verblijfsgemeente"},
        *{"Lidmaatschap.huishouden", "Lidmaatschap.persoon", "Relatie.persoon", "Relatie.ten_opzichte_van"},
        "Melding.zicht_op_veiligheid_bij",
    }


@pytest.mark.parametrize("bsn", [*BSN, *GEEN_ID], ids=ascii)
@pytest.mark.parametrize(("klasse", "naam"), TEKSTVELDEN, ids=lambda een: een if isinstance(een, str) else een.__name__)
def test_no_field_takes_a_bsn(klasse: type[Any], naam: str, bsn: object, alles: Any) -> None:
    """With dots, with zeros, as a number, in other digits: it is refused, and stands in no error."""
    gemaakt, _, _ = alles
    for voorbeeld in voorbeelden(gemaakt[klasse]):
        _, fout = geprobeerd(attrs.evolve, voorbeeld, **{naam: bsn})
        assert isinstance(fout, HuiselijkgeweldError)
        assert CIJFERS.search(verteld(fout)) is None


@pytest.mark.parametrize("naam", FUNCTIES)
def test_every_argument_that_is_a_text_is_an_id_or_no_id(naam: str) -> None:
    """A function that is added says which: an id in IDNAMEN, and it refuses a BSN; the name of a row in CODENAMEN."""
    argumenten = inspect.signature(FUNCTIES[naam]).parameters.values()
    assert {een.name for een in argumenten if noemt_tekst(een.annotation)} <= IDNAMEN | CODENAMEN | {
        "organisaties",
        "records",
        "gevallen",
        *("bijschrift", "koppen"),  # the user's own words above the user's own figures
    }


@pytest.mark.parametrize("bsn", [*BSN, *GEEN_ID], ids=ascii)
@pytest.mark.parametrize(
    ("functie", "argumenten", "naam"),
    [(functie, argumenten, naam) for functie, argumenten in OPROEPEN for naam in argumenten if naam in IDNAMEN],
    ids=lambda een: een if isinstance(een, str) else getattr(een, "__name__", "met"),
)
def test_no_function_takes_a_bsn(
    functie: Callable[..., Any], argumenten: dict[str, Any], naam: str, bsn: object
) -> None:
    """The id of a child, a report or a case; nor does the error repeat it."""
    _, fout = geprobeerd(functie, **{**argumenten, naam: bsn})
    assert isinstance(fout, HuiselijkgeweldError)
    assert CIJFERS.search(verteld(fout)) is None


def bladeren(waarde: Any, pad: Plaats = ()) -> Iterator[Plaats]:
    """The places of plain objects where a single value stands."""
    delen = waarde.items() if isinstance(waarde, dict) else enumerate(waarde) if isinstance(waarde, list) else None
    if delen is None:
        yield pad
    else:
        for stap, deel in delen:
            yield from bladeren(deel, (*pad, stap))


def test_the_file_of_canaries_has_every_key() -> None:
    """Of every class that a case file holds, every attribute that is written."""
    sleutels = {stap for pad in bladeren(BESTAND) for stap in pad if isinstance(stap, str)}
    velden = {veld.name for klasse in bereikbaar(Dossier, set()) - RIJEN for veld in attrs.fields(klasse) if veld.init}
    assert sleutels == velden | {"versie"}


@pytest.mark.parametrize("bsn", [*BSN, *GEEN_ID], ids=ascii)
def test_no_place_of_a_file_takes_a_bsn(bsn: object) -> None:
    """In no place at all; the error says where, and not what."""
    for pad in bladeren(BESTAND):
        _, fout = geprobeerd(loads, json.dumps(vervang(BESTAND, pad, bsn)))
        assert isinstance(fout, InvalidDossierError), pad
        assert CIJFERS.search(verteld(fout)) is None
