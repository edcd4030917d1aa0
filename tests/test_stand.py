"""A whole answer against what it is made of: tables asked again, questions counted by hand, files read once more."""

import copy
import pickle
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, TypeAlias, cast

import attrs
import pytest
from hypothesis import assume, given, reject, settings
from hypothesis import strategies as st
from tests.strategies import keten
from tests.test_beslissingen import URGENTIE as ORDE

import huiselijkgeweld.herkomst as herkomst_module
from huiselijkgeweld.antwoorden import opschaling, plichten, regie
from huiselijkgeweld.bronnen import Bronsoort, Reading, Voorbehoudsoort
from huiselijkgeweld.errors import InvalidDossierError, InvalidValueError, UnknownCodeError
from huiselijkgeweld.evaluation import Stand, evaluate
from huiselijkgeweld.herkomst import rijen_van, tabellen, vingerafdruk
from huiselijkgeweld.model.dossier import Dossier
from huiselijkgeweld.model.feiten import Aanvrager, Feiten, Regisseur
from huiselijkgeweld.model.gebeurtenissen import (
    AFSLUITING_AANGEKONDIGD,
    FEIT_VASTGESTELD,
    GEBEURTENISSOORTEN,
    HUISVERBOD_OPGELEGD,
    MELDING_ONTVANGEN,
    OVERDRACHT_AANVAARD,
    OVERDRACHT_VERZONDEN,
    RAADSONDERZOEK_DOOR_GI_VERZOCHT,
    RAADSVERZOEK_MEEGEDEELD,
    TAFEL_AANGEVRAAGD,
    VEILIG_THUIS_BEEINDIGD,
    VEILIGHEIDSPLAN_GEMAAKT,
    WAAKVLAMHOUDER_BENOEMD,
)
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenis
from huiselijkgeweld.model.gesteld import FEITWAARDEN, PER_KIND
from huiselijkgeweld.model.huishoudens import Huishouden, Leeftijdsband, Persoon
from huiselijkgeweld.model.ketenfeiten import KETENFEITEN
from huiselijkgeweld.model.meldingen import Melding, Veiligheidstaxatie
from huiselijkgeweld.model.vragen import VRAGEN
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.keten import KETEN
from huiselijkgeweld.recht.termijnnormen import NORMEN
from huiselijkgeweld.recht.uitkomsten import Plicht
from huiselijkgeweld.recht.urgentie import URGENTIE
from huiselijkgeweld.regio import REGIOS, Regio
from huiselijkgeweld.rules import Outcome, Rule
from huiselijkgeweld.uitleg import explain

GEGEVENS = Path(herkomst_module.__file__).parent / "regio" / "gegevens"
BESTANDEN = {pad.stem: tomllib.loads(pad.read_text("utf-8")) for pad in sorted(GEGEVENS.glob("*.toml"))}
EEN_GEMEENTE = {
    "ijsselland": "0193",
    "gelderland-zuid": "0268",
    "flevoland": "0034",
    "noord-veluwe-mijov": "0200",
    "amersfoort": "0307",
}
"""Per region a municipality that its own text names."""
NERGENS = "0363"
MINDERJARIG = date(2014, 6, 1)
OVER_EEN_KIND = {
    *("maatregel", "gi_wil_beeindigen", "kind_onveilig", "kind_acuut_bedreigd", "ontwikkeling_bedreigd", "hulp"),
    *("aanvrager", "aangewezen_door_college", "twaalf_of_ouder", "deelname_onveilig", "ouders_weigeren_tafel"),
    "minderjarige_betrokken",
}
MET_AANVRAGER = {"rvdk_spoed", "vto", "jbt", "toets_beeindiging"}
MET_TAFEL = {"jbt", "toets_beeindiging"}
HUISHOUDEN = ("casusregie", "zicht", "rollen", "plichten", "mda", "zvh")
KIND = ("jeugd", "bevoegd", "uitnodigen")
Gevraagd: TypeAlias = tuple[str, str | None]


# Case files in which much is stated, by whoever may state it.

PERSONEN = (Persoon("p1", date(1990, 1, 1)), Persoon("x1", MINDERJARIG), Persoon("k2", date(2008, 3, 1)), Persoon("v1"))
VAN_DE_REGIE = tuple(
    GEBEURTENISSOORTEN[tag]
    for tag in (
        *("melding_ontvangen", "veiligheidsbeoordeling_afgerond", "overdracht_verzonden", "overdracht_aanvaard"),
        *("veilig_thuis_beeindigd", "regie_belegd", "mda_geincludeerd", "afsluiting_aangekondigd", "tafel_aangevraagd"),
        *("raadsonderzoek_door_gi_verzocht", "raadsverzoek_meegedeeld", "veiligheidsplan_gemaakt", "opvang_begonnen"),
        *("waakvlamhouder_benoemd", "ots_uitgesproken", "huisverbod_opgelegd", "deelname_geweigerd"),
    )
)
BEGIN, EIND = date(2018, 1, 1), date(2026, 6, 1)


@st.composite
def zaken(draw: st.DrawFn) -> Dossier:
    """Case files of a household of at most four, somewhere or nowhere, with facts and events on days of their own."""
    wie = draw(st.lists(st.sampled_from(PERSONEN), unique=True, max_size=4))
    gemeente = draw(st.sampled_from([None, NERGENS, "0244", *EEN_GEMEENTE.values()]))
    dagen = draw(st.lists(st.dates(BEGIN, EIND - timedelta(1)), unique=True, min_size=1, max_size=14).map(sorted))
    reeks: list[Gebeurtenis] = []
    for dag in dagen:
        if draw(st.integers(0, 2)):
            naam = draw(st.sampled_from(tuple(FEITWAARDEN)))
            waarde = draw(st.sampled_from(FEITWAARDEN[naam]))
            over = draw(st.sampled_from([None, "x1", "k2", "v1"]))
            kan = naam in OVER_EEN_KIND - {"minderjarige_betrokken"} or "." in naam
            reeks.append(FEIT_VASTGESTELD(dag, over if kan else None, (naam, waarde)))
        else:
            soort = draw(st.sampled_from(VAN_DE_REGIE))
            if not (soort.eenmalig and any(een.soort == soort for een in reeks)):
                reeks = keten(soort, dag, reeks)
    try:
        return Dossier("d1", Huishouden(gemeente, wie), reeks)
    except InvalidDossierError:
        reject()


OP = st.dates(BEGIN, EIND) | st.just(EIND)


# What the answer says again, asked of the tables one by one.


def tabel(stand: Stand, naam: str) -> Any:
    """The table of a decision in the region of an answer."""
    code = stand.herkomst.regio
    return BESLISSINGEN[naam].tabel if code is None else REGIOS[code].tabel(naam)


def van_kind(dossier: Dossier, stand: Stand, kind: str) -> Feiten:
    """The facts of a child: its own, and of the register as the household has them."""
    register = {naam: getattr(stand.feiten, naam) for naam in ("proeftuin", "jbt_beschikbaar")}
    return attrs.evolve(dossier.feiten(stand.herkomst.on, kind), **register)


def losse(antwoord: Any) -> dict[object, Outcome[Any]]:
    """The outcomes of an answer, by result; one outcome stands under None."""
    return {None: antwoord} if isinstance(antwoord, Outcome) else dict(antwoord)


def gesteld(dossier: Dossier, stand: Stand) -> Iterator[tuple[str, str | None, dict[object, Outcome[Any]]]]:
    """The decisions that matter, each with the child it is about, asked again of the tables."""
    on = stand.herkomst.on
    wie: list[str | None] = [*stand.kinderen] or [None]
    routes: set[str] = set()
    for kind in wie:
        feiten = stand.feiten if kind is None else van_kind(dossier, stand, kind)
        antwoord = {naam: tabel(stand, naam).evaluate(feiten, on=on) for naam in KIND}
        mogelijk = {str(route) for route in antwoord["jeugd"].possible}
        routes |= mogelijk
        yield "jeugd", kind, losse(antwoord["jeugd"])
        if mogelijk & MET_AANVRAGER:
            yield "bevoegd", kind, losse(antwoord["bevoegd"])
        if mogelijk & MET_TAFEL:
            yield "uitnodigen", kind, losse(antwoord["uitnodigen"])
    for naam in HUISHOUDEN:
        over = losse(tabel(stand, naam).evaluate(stand.feiten, on=on))
        if naam == "plichten":
            nodig = {
                Plicht.COLLEGE_INFORMEREN_BIJ_VERZOEK_RAAD: bool(routes & MET_AANVRAGER),
                Plicht.VERZOEK_RAAD_BLIJFT_MOGELIJK: bool(routes & MET_TAFEL),
            }
            over = {
                wat: uit for wat, uit in over.items() if uit.value is not None or nodig.get(cast("Plicht", wat), True)
            }
        yield naam, None, over
        if naam == "mda" and "aanmelden" in over[None].possible:
            yield "mda_prioriteit", None, losse(tabel(stand, "mda_prioriteit").evaluate(stand.feiten, on=on))


def in_de_keten(stand: Stand) -> Iterator[tuple[Outcome[Any], str, str | None]]:
    """Every outcome of the chain, with its room and whom it is about."""
    for een in stand.keten:
        for uitkomst in losse(een.antwoord).values():
            yield uitkomst, KETEN[een.tabel].kamer, een.over


def vragen(dossier: Dossier, stand: Stand) -> Counter[Gevraagd]:
    """How many decisions miss a fact, counted one by one; the area of the chain follows from the region."""
    keren: Counter[Gevraagd] = Counter()
    for _, kind, over in gesteld(dossier, stand):
        keren.update({(feit, kind if feit in OVER_EEN_KIND else None) for uit in over.values() for feit in uit.missing})
    gewoon = {veld.name for veld in attrs.fields(Feiten)}
    for een in stand.keten:
        kamer = KETEN[een.tabel].kamer
        mist = {feit for uit in losse(een.antwoord).values() for feit in uit.missing}
        keren.update((feit, None) if feit in gewoon else (f"{kamer}.{feit}", een.over) for feit in mist)
    return keren


VOLGORDE = [
    *(veld.name for veld in attrs.fields(Feiten)),
    *(f"{kamer}.{veld.name}" for kamer, klasse in KETENFEITEN.items() for veld in attrs.fields(klasse)),
]


def plaats(feit: str) -> int:
    """The place of a fact in the order of the fields; the area, which nobody states, comes last."""
    return len(VOLGORDE) if feit.endswith(".gebied") else VOLGORDE.index(feit)


@settings(max_examples=200)
@given(zaken(), OP)
def test_the_parts_of_an_answer_are_those_of_its_facts(dossier: Dossier, on: date) -> None:
    """Asked of the facts alone, regie, escalation and duties are the same, with the same questions and reservations."""
    stand = evaluate(dossier, on=on)
    los: dict[str, Any] = {"on": on, "regio": stand.herkomst.regio}
    assert stand.regie == regie(stand.feiten, **los)
    assert stand.opschaling == opschaling(stand.feiten, **los)
    assert attrs.evolve(stand.plichten, voldaan={}) == plichten(stand.feiten, **los)
    for kind, eigen in stand.kinderen.items():
        alleen = opschaling(van_kind(dossier, stand, kind), **los)
        assert attrs.evolve(eigen, vragen=()) == attrs.evolve(alleen, vragen=())
        assert {een.over for een in eigen.vragen} <= {None, kind}
        assert {een.feit for een in eigen.vragen} == {een.feit for een in alleen.vragen}


@settings(max_examples=200)
@given(zaken(), OP)
def test_every_question_stands_once_and_the_most_telling_first(dossier: Dossier, on: date) -> None:
    """Exactly the facts that the decisions miss: by how many miss it, then by the order of the facts, then by child.

    What is asked of a child is not asked of the household too.
    """
    stand = evaluate(dossier, on=on)
    keren = vragen(dossier, stand)
    if stand.kinderen:
        anderen = [een for een in dossier.huishouden.personen if een.id not in stand.kinderen]
        keren.update(("minderjarige_betrokken", een.id) for een in anderen if een.is_minderjarig_op(on) is None)
    van_een_kind = {feit for feit, over in keren if over is not None} & PER_KIND
    verwacht = sorted(
        (een for een in keren if een[1] is not None or een[0] not in van_een_kind),
        key=lambda een: (-keren[een], plaats(een[0]), een[1] or ""),
    )
    assert [(een.feit, een.over) for een in stand.vragen] == verwacht


@settings(max_examples=200)
@given(zaken(), OP)
def test_every_assumption_in_play_is_named_and_no_other(dossier: Dossier, on: date) -> None:
    """A row that is a choice or assumed and still plays in a decision that matters; nothing of a row that does not."""
    stand = evaluate(dossier, on=on)
    van_termijnen = {een for termijn in stand.termijnen for een in termijn.voorbehouden}
    getoond = {
        code
        for een in stand.voorbehouden
        if een.soort is Voorbehoudsoort.AANNAME and een not in van_termijnen
        for code in een.tekst.partition(":")[0].split(", ")
    }
    uitkomsten = [uit for _, _, over in gesteld(dossier, stand) for uit in over.values()]
    uitkomsten += [uit for uit, _, _ in in_de_keten(stand)]
    rijen: set[Rule[Any]] = {rij for uit in uitkomsten for rij in uit.rules}
    aannames = {
        rij.code for rij in rijen if rij.soort is Bronsoort.KEUZE or rij.reading in {Reading.MEMORY, Reading.CHOICE}
    }
    assert getoond == aannames


# What is learned.


def mogelijkheden(stand: Stand) -> Iterator[tuple[tuple[object, ...], frozenset[object]]]:
    """Everything that an answer leaves possible, by where it stands."""
    delen: list[tuple[tuple[object, ...], Any]] = [
        (("regie",), stand.regie),
        (("opschaling",), stand.opschaling),
        (("plichten",), stand.plichten),
        *((("kind", kind), een) for kind, een in stand.kinderen.items()),
        *((("keten", een.tabel, een.over), een) for een in stand.keten),
    ]
    for waar, deel in delen:
        for veld in attrs.fields(type(deel)):
            waarde = getattr(deel, veld.name)
            if isinstance(waarde, Outcome):
                yield (*waar, veld.name), waarde.possible
            elif isinstance(waarde, Mapping) and veld.name != "voldaan":
                yield from (((*waar, veld.name, wat), uit.possible) for wat, uit in waarde.items())


VAN_DE_AANVRAAG = {"aanvrager", "aangewezen_door_college", "ouders_weigeren_tafel"}
"""Of several children the household has one of these only if they agree, so that another child can undo it."""


@settings(max_examples=300)
@given(zaken(), OP, st.data())
def test_an_answer_to_a_question_never_widens_what_is_possible(dossier: Dossier, on: date, data: st.DataObject) -> None:
    """Whatever the answer is: of each decision only what was possible before remains possible."""
    voor = evaluate(dossier, on=on)
    te_stellen = [
        een
        for een in voor.vragen
        if een.feit in FEITWAARDEN
        and not (een.over is not None and een.feit == "minderjarige_betrokken")
        and een.feit not in VAN_DE_AANVRAAG
    ]
    assume(te_stellen)
    vraag = data.draw(st.sampled_from(te_stellen))
    waarde = data.draw(st.sampled_from(FEITWAARDEN[vraag.feit]))
    antwoord = FEIT_VASTGESTELD(datetime(on.year, on.month, on.day, 23, 59), vraag.over, (vraag.feit, waarde))
    na = dict(mogelijkheden(evaluate(dossier.add(antwoord), on=on)))
    for waar, mogelijk in mogelijkheden(voor):
        if waar in na:
            assert na[waar] <= mogelijk, (waar, vraag, waarde)
        else:
            assert waar[:2] == ("opschaling", "mda_prioriteit") or "mda_prioriteit" in waar


@settings(max_examples=150)
@given(zaken(), OP)
def test_the_children_are_the_minors_and_who_a_fact_about_a_child_is_stated_of(dossier: Dossier, on: date) -> None:
    """Nobody who is of age, whatever was stated of them before; who is of no known age only if something was stated."""
    personen = {een.id: een.geboortedatum for een in dossier.huishouden.personen}
    minderjarig = {wie for wie, dag in personen.items() if dag is not None and on < dag.replace(year=dag.year + 18)}
    volwassen = {wie for wie, dag in personen.items() if dag is not None} - minderjarig
    genoemd = {str(een.over) for een in dossier.gebeurtenissen if een.dag <= on and een.over is not None} | {"x1"}
    kinderen = set(evaluate(dossier, on=on).kinderen)
    assert minderjarig <= kinderen <= (minderjarig | genoemd) - volwassen


@settings(max_examples=100)
@given(zaken(), OP, st.integers(0, 3000))
def test_what_is_recorded_of_later_days_changes_nothing(dossier: Dossier, on: date, later: int) -> None:
    """Neither an event nor a report after the day, in no part of the answer."""
    dag = on + timedelta(days=1 + later)
    ernst = Veiligheidstaxatie(acuut=True, structureel=True)
    met = attrs.evolve(dossier, meldingen=(Melding("later", dag, veiligheidstaxatie=ernst),))
    met = met.add(FEIT_VASTGESTELD(dag, "x1", ("kind_acuut_bedreigd", True)))
    met = met.add(HUISVERBOD_OPGELEGD(dag, "later"))
    zonder = attrs.evolve(dossier, gebeurtenissen=[een for een in dossier.gebeurtenissen if een.dag <= on])
    assert evaluate(met, on=on) == evaluate(dossier, on=on) == evaluate(zonder, on=on)


@settings(max_examples=50)
@given(zaken(), OP)
def test_an_answer_can_be_copied_and_pickled(dossier: Dossier, on: date) -> None:
    """The same again, and still read-only; a norm is one of a kind, so of a copied term the code of its norm is."""
    stand = evaluate(dossier, on=on)
    for ander in (copy.deepcopy(stand), pickle.loads(pickle.dumps(stand))):
        assert attrs.evolve(ander, termijnen=()) == attrs.evolve(stand, termijnen=())
        for een, weer in zip(stand.termijnen, ander.termijnen, strict=True):
            assert (weer.norm.code, attrs.evolve(weer, norm=een.norm)) == (een.norm.code, een)
        vaste: tuple[Any, ...] = (ander.kinderen, ander.plichten.voldaan)
        for vast in vaste:
            with pytest.raises(TypeError):
                vast["k1"] = None


# Which region answers.


def volgens_de_bestanden(gemeente: str, on: date) -> str | None:
    """The region whose regiovisie covers a municipality on a day, by the files; who nobody has read does not count."""
    for code, bestand in BESTANDEN.items():
        for lid in bestand["lidmaatschap"]:
            if lid["schema"] == "regiovisie" and gemeente in lid["gemeenten"]:
                gelezen = lid.get("reading", "verified") not in {"memory", "choice"}
                in_tijd = lid.get("van", date.min) <= on < lid.get("tot", date.max)
                if gelezen and in_tijd and lid.get("aard", "lid") == "lid":
                    return code
    return None


GEMEENTEN = sorted({gemeente for bestand in BESTANDEN.values() for gemeente in bestand["gemeenten"]} | {NERGENS})


@pytest.mark.parametrize("on", [date(2014, 6, 1), date(2018, 6, 1), date(2022, 6, 1), date(2026, 6, 1)])
def test_the_region_is_that_of_the_municipality(on: date) -> None:
    """Of every municipality in the files and one of none; where there is none the answer says so, and only there."""
    for gemeente in GEMEENTEN:
        stand = evaluate(Dossier("d1", Huishouden(gemeente)), on=on)
        code = volgens_de_bestanden(gemeente, on)
        assert (gemeente, stand.herkomst.regio) == (gemeente, code)
        zonder = [een.tekst for een in stand.voorbehouden if een.soort is Voorbehoudsoort.GEEN_REGIO]
        assert zonder == ([f"van gemeente {gemeente} is geen regionale tekst bekend"] if code is None else [])
    assert {volgens_de_bestanden(gemeente, on) for gemeente in EEN_GEMEENTE.values()} == set(REGIOS)


@settings(max_examples=60)
@given(zaken(), OP)
def test_nowhere_is_the_nation_and_a_region_can_be_given(dossier: Dossier, on: date) -> None:
    """A municipality of no region and none at all answer the same; a code or a region goes before the municipality."""
    nergens = attrs.evolve(dossier, huishouden=attrs.evolve(dossier.huishouden, gemeente=NERGENS))
    onbekend = attrs.evolve(dossier, huishouden=attrs.evolve(dossier.huishouden, gemeente=None))
    elders, nergens_bekend = evaluate(nergens, on=on), evaluate(onbekend, on=on)
    assert attrs.evolve(elders, voorbehouden=()) == attrs.evolve(nergens_bekend, voorbehouden=())
    for code, gemeente in EEN_GEMEENTE.items():
        daar = attrs.evolve(dossier, huishouden=attrs.evolve(dossier.huishouden, gemeente=gemeente))
        assert evaluate(daar, on=on).herkomst == evaluate(nergens, on=on, regio=code).herkomst
        assert evaluate(nergens, on=on, regio=code) == evaluate(nergens, on=on, regio=REGIOS[code])


def test_what_is_no_region_is_refused() -> None:
    """In words, with the way out."""
    with pytest.raises(UnknownCodeError, match=r"did you mean 'ijsselland'\?"):
        evaluate(Dossier("d1"), on=date(2024, 6, 1), regio="ijselland")
    with pytest.raises(InvalidValueError, match=r"^regio: int is not the code of a region"):
        evaluate(Dossier("d1"), on=date(2024, 6, 1), regio=cast("str", 193))


# The register beside the record.

EPE = Huishouden("0232", (Persoon("x1", MINDERJARIG),))
BEDREIGD = (
    FEIT_VASTGESTELD(date(2022, 6, 1), "x1", ("ontwikkeling_bedreigd", True)),
    FEIT_VASTGESTELD(date(2022, 6, 1), "x1", ("hulp", "geweigerd")),
    FEIT_VASTGESTELD(date(2022, 6, 1), "x1", ("maatregel", "geen")),
    FEIT_VASTGESTELD(date(2022, 6, 1), None, ("acuut_onveilig", False)),
)


@pytest.mark.parametrize(
    ("gesteld", "bekend", "route"),
    [(None, True, {"jbt"}), (True, True, {"jbt"}), (False, None, {"jbt", "vto"})],
)
def test_record_and_register_are_joined(gesteld: bool | None, bekend: bool | None, route: set[str]) -> None:
    """What the register knows needs no statement; where the record says the opposite nobody knows, and it says so."""
    stellen = () if gesteld is None else (FEIT_VASTGESTELD(date(2022, 6, 1), None, ("jbt_beschikbaar", gesteld)),)
    stand = evaluate(Dossier("d1", EPE, (*BEDREIGD, *stellen)), on=date(2022, 6, 1))
    assert stand.feiten.jbt_beschikbaar is bekend
    assert set(stand.kinderen["x1"].jeugd.possible) == route
    betwist = [een for een in stand.voorbehouden if een.tekst.startswith("jbt_beschikbaar: het dossier zegt")]
    assert [(een.soort, bool(een.bronnen)) for een in betwist] == [(Voorbehoudsoort.BETWIST, True)] * (gesteld is False)
    assert ("jbt_beschikbaar" in {een.feit for een in stand.vragen}) is (gesteld is False)


@pytest.mark.parametrize(
    ("gemeente", "on", "regio", "verwacht"),
    [
        ("0268", date(2022, 6, 1), None, {"regiovisie, Gelderland-Zuid"}),
        ("0268", date(2022, 6, 1), "gelderland-zuid", set()),
        ("0193", date(2022, 6, 1), None, set()),
        (
            *("0246", date(2022, 6, 1), "noord-veluwe-mijov"),
            {"jbt_beschikbaar, Jeugdbeschermingstafel Midden-IJssel/Oost-Veluwe"},
        ),
        (
            *("0236", date(2018, 6, 1), "gelderland-zuid"),
            {"jbt_beschikbaar, Jeugdbeschermingstafel Rivierenland"},
        ),
    ],
)
def test_a_register_that_was_not_read_itself_says_so(
    gemeente: str, on: date, regio: str | None, verwacht: set[str]
) -> None:
    """The membership that chose the region and a fact that is known from reports stand with a reservation."""
    stand = evaluate(Dossier("d1", Huishouden(gemeente)), on=on, regio=regio)
    tweede_hand = {een for een in stand.voorbehouden if een.soort is Voorbehoudsoort.TWEEDE_HAND}
    gevonden = {een.tekst.partition(":")[0] for een in tweede_hand if een.tekst.startswith(("regiovisie", "jbt"))}
    assert gevonden == verwacht


# Which duties were met.

D = date
ACUUT = FEIT_VASTGESTELD(D(2026, 2, 10), None, ("acuut_onveilig", True))
M1 = MELDING_ONTVANGEN(D(2026, 2, 1), "m1")
M2 = MELDING_ONTVANGEN(D(2026, 3, 1), "m2")
OVER = (
    OVERDRACHT_VERZONDEN(D(2026, 2, 20), "m1"),
    OVERDRACHT_AANVAARD(D(2026, 2, 25), "m1", Regisseur.LOKAAL_TEAM),
)
GI = RAADSONDERZOEK_DOOR_GI_VERZOCHT
MELDEN, PLAN = Plicht.MELDEN_BIJ_VEILIG_THUIS, Plicht.VEILIGHEIDSPLAN_MAKEN
WAAKVLAM, COLLEGE = Plicht.WAAKVLAMHOUDER_BENOEMEN, Plicht.COLLEGE_INFORMEREN_BIJ_VERZOEK_RAAD
AFGESLOTEN = VEILIG_THUIS_BEEINDIGD(D(2026, 2, 5), "m1")
VOLDAAN: dict[str, tuple[Plicht, tuple[Gebeurtenis, ...], date | None]] = {
    "nobody reported": (MELDEN, (ACUUT,), None),
    "reported on the day itself": (MELDEN, (ACUUT, MELDING_ONTVANGEN(D(2026, 2, 10), "m")), D(2026, 2, 10)),
    "reported later": (MELDEN, (ACUUT, M2), D(2026, 3, 1)),
    "reported twice since: the first met it": (
        *(MELDEN, (ACUUT, MELDING_ONTVANGEN(D(2026, 2, 12), "m"), M2)),
        D(2026, 2, 12),
    ),
    "Veilig Thuis was at it": (MELDEN, (M1, ACUUT), D(2026, 2, 1)),
    "Veilig Thuis was at it, and has handed it over since": (MELDEN, (M1, ACUUT, *OVER), D(2026, 2, 1)),
    "an earlier report was over": (MELDEN, (M1, AFGESLOTEN, ACUUT), None),
    "an earlier report was over, and there is a new one": (MELDEN, (M1, AFGESLOTEN, ACUUT, M2), D(2026, 3, 1)),
    "danger after an accepted transfer": (
        *(MELDEN, (M1, *OVER, FEIT_VASTGESTELD(D(2026, 2, 26), None, ("acuut_onveilig", True)))),
        None,
    ),
    "danger on the day of the acceptance": (
        *(MELDEN, (M1, *OVER, FEIT_VASTGESTELD(D(2026, 2, 25), None, ("acuut_onveilig", True)))),
        None,
    ),
    "danger after an accepted transfer, and a new report": (
        *(MELDEN, (M1, *OVER, FEIT_VASTGESTELD(D(2026, 2, 26), None, ("acuut_onveilig", True)), M2)),
        D(2026, 3, 1),
    ),
    "said again after the transfer": (
        *(MELDEN, (M1, ACUUT, *OVER, FEIT_VASTGESTELD(D(2026, 3, 5), None, ("acuut_onveilig", True)))),
        D(2026, 2, 1),
    ),
    "structural too after the transfer: that was never reported": (
        *(MELDEN, (M1, ACUUT, *OVER, FEIT_VASTGESTELD(D(2026, 3, 5), None, ("structureel_onveilig", True)))),
        None,
    ),
    "over for a while, and back": (
        MELDEN,
        (
            *(M1, ACUUT, *OVER),
            FEIT_VASTGESTELD(D(2026, 3, 1), None, ("acuut_onveilig", False)),
            FEIT_VASTGESTELD(D(2026, 3, 9), None, ("acuut_onveilig", True)),
        ),
        None,
    ),
    "a plan before the transfer was accepted is not that of who accepted": (
        *(PLAN, (M1, *OVER, VEILIGHEIDSPLAN_GEMAAKT(D(2026, 2, 24)))),
        None,
    ),
    "a plan after it": (PLAN, (M1, *OVER, VEILIGHEIDSPLAN_GEMAAKT(D(2026, 3, 2))), D(2026, 3, 2)),
    "a plan, changed later": (
        *(PLAN, (M1, *OVER, VEILIGHEIDSPLAN_GEMAAKT(D(2026, 3, 2)), VEILIGHEIDSPLAN_GEMAAKT(D(2026, 3, 5)))),
        D(2026, 3, 2),
    ),
    "a plan for the transfer before a new one": (
        PLAN,
        (
            *(M1, *OVER, VEILIGHEIDSPLAN_GEMAAKT(D(2026, 3, 2)), MELDING_ONTVANGEN(D(2026, 3, 3), "m2")),
            OVERDRACHT_VERZONDEN(D(2026, 3, 4), "m2"),
            OVERDRACHT_AANVAARD(D(2026, 3, 5), "m2", Regisseur.LOKAAL_TEAM),
        ),
        None,
    ),
    "closing without a waakvlamhouder": (WAAKVLAM, (AFSLUITING_AANGEKONDIGD(D(2026, 3, 2)),), None),
    "closing with one": (
        *(WAAKVLAM, (AFSLUITING_AANGEKONDIGD(D(2026, 3, 2)), WAAKVLAMHOUDER_BENOEMD(D(2026, 3, 4)))),
        D(2026, 3, 4),
    ),
    "a request that was not told of": (COLLEGE, (GI(D(2026, 3, 2), "x1"),), None),
    "a request that was told of": (
        *(COLLEGE, (GI(D(2026, 3, 2), "x1"), RAADSVERZOEK_MEEGEDEELD(D(2026, 3, 4), "x1"))),
        D(2026, 3, 4),
    ),
    "two requests, of which one was told of": (
        *(COLLEGE, (GI(D(2026, 3, 2), "x1"), GI(D(2026, 3, 2), "k2"), RAADSVERZOEK_MEEGEDEELD(D(2026, 3, 4), "x1"))),
        None,
    ),
    "two requests, both told of: the last met the duty": (
        COLLEGE,
        (
            *(GI(D(2026, 3, 2), "x1"), GI(D(2026, 3, 2), "k2"), RAADSVERZOEK_MEEGEDEELD(D(2026, 3, 6), "k2")),
            RAADSVERZOEK_MEEGEDEELD(D(2026, 3, 4), "x1"),
        ),
        D(2026, 3, 6),
    ),
}


@pytest.mark.parametrize("geval", VOLDAAN)
def test_a_duty_is_met_by_what_was_done_for_it(geval: str) -> None:
    """By the first event of its kind since the facts behind it have been so, or by a report that was there already."""
    plicht, gebeurtenissen, verwacht = VOLDAAN[geval]
    huis = Huishouden(None, (Persoon("x1", MINDERJARIG), Persoon("k2", MINDERJARIG)))
    stand = evaluate(Dossier("d1", huis, gebeurtenissen), on=D(2026, 3, 31))
    assert stand.plichten.plichten[plicht].value is True
    assert stand.plichten.voldaan.get(plicht) == verwacht


def test_a_report_without_an_event_of_its_own_meets_the_duty_to_report() -> None:
    """It was received all the same: from that day, and not before."""
    ernst = Veiligheidstaxatie(acuut=True)
    dossier = Dossier("d1", meldingen=(Melding("m1", D(2026, 2, 1), veiligheidstaxatie=ernst),))
    met = dossier.add(FEIT_VASTGESTELD(D(2026, 1, 10), None, ("acuut_onveilig", True)))
    assert evaluate(dossier, on=D(2026, 2, 1)).plichten.voldaan == {MELDEN: D(2026, 2, 1)}
    assert evaluate(met, on=D(2026, 1, 31)).plichten.voldaan == {}
    assert evaluate(met, on=D(2026, 2, 1)).plichten.voldaan == {MELDEN: D(2026, 2, 1)}


RUIMER = Regio.loads(
    """
code = "proef"
naam = "Proef"
[gemeenten]
"0193" = "Zwolle"
[[document]]
titel = "Pagina zonder datum"
kort = "Pagina"
[[regel]]
beslissing = "plichten"
rij = "L04d"
code = "L04d.p"
when = { volwassene_onveilig = true, in_opvang = true }
then = "melden_bij_veilig_thuis"
bron = { document = "Pagina" }
"""
)


@pytest.mark.parametrize(
    ("gemeld", "verwacht"), [(D(2026, 2, 10), None), (D(2026, 2, 19), None), (D(2026, 2, 20), D(2026, 2, 20))]
)
def test_a_duty_on_two_facts_holds_since_the_last_of_them(gemeld: date, verwacht: date | None) -> None:
    """A report between the first and the second was about something else; this one was over before the second."""
    gebeurtenissen = (
        FEIT_VASTGESTELD(D(2026, 2, 10), None, ("volwassene_onveilig", True)),
        FEIT_VASTGESTELD(D(2026, 2, 20), None, ("in_opvang", True)),
        MELDING_ONTVANGEN(gemeld, "m1"),
        VEILIG_THUIS_BEEINDIGD(gemeld, "m1"),
    )
    stand = evaluate(Dossier("d1", gebeurtenissen=gebeurtenissen), on=D(2026, 3, 31), regio=RUIMER)
    assert stand.plichten.plichten[MELDEN].value is True
    assert stand.plichten.voldaan.get(MELDEN) == verwacht


@settings(max_examples=150)
@given(zaken(), OP)
def test_only_a_duty_that_holds_was_met_and_on_a_day_that_was_there(dossier: Dossier, on: date) -> None:
    """And a day later the same: what is met stays met on the same day as long as nothing is recorded."""
    stand = evaluate(dossier, on=on)
    dagen = {een.op for een in dossier.gebeurtenissen if een.dag <= on}
    for plicht, op in stand.plichten.voldaan.items():
        assert stand.plichten.plichten[plicht].value is True
        assert op in dagen
    assume(not any(een.dag == on + timedelta(1) for een in dossier.gebeurtenissen))
    morgen = evaluate(dossier, on=on + timedelta(1)).plichten
    for plicht, op in stand.plichten.voldaan.items():
        assert morgen.plichten[plicht].value is not True or morgen.voldaan[plicht] == op


# The chain.


def opvang_van(gemeente: str | None, on: date, regio: str | Regio | None = None, geslacht: str = "vrouw") -> set[str]:
    """Which shelter there can be for somebody who needs it."""
    gebeurtenissen = (
        FEIT_VASTGESTELD(on, "p1", ("opvang.opvang_nodig", True)),
        FEIT_VASTGESTELD(on, "p1", ("opvang.geslacht", geslacht)),
    )
    stand = evaluate(Dossier("d1", Huishouden(gemeente), gebeurtenissen), on=on, regio=regio)
    (opvang,) = (een.antwoord for een in stand.keten if een.tabel == "opvang")
    assert isinstance(opvang, Outcome)
    assert ("opvang.gebied" in {een.feit for een in stand.vragen}) is (len(opvang.possible) > 1)
    return {str(een) for een in opvang.possible}


EIGEN = Regio.loads('code = "proef"\nnaam = "Proef"\n[gemeenten]\n"0193" = "Zwolle"\n')
OVERAL = {"kadera", "moviera", "blijf_groep", "kwintes", "niet_bekend"}


@pytest.mark.parametrize(
    ("gemeente", "regio", "verwacht"),
    [
        ("0193", None, {"kadera"}),
        ("0268", None, {"moviera"}),
        ("0034", None, {"blijf_groep"}),
        ("0200", None, {"moviera"}),
        ("0302", None, {"moviera"}),  # nobody has read with whom Nunspeet goes for its funds
        ("0307", None, {"kwintes"}),
        ("0244", None, OVERAL),  # Hattem: regiovisie with Apeldoorn, funds with Zwolle
        ("0244", "ijsselland", {"kadera"}),
        ("0317", "amersfoort", OVERAL),  # Eemnes: the file of Amersfoort says that its funds go with Hilversum
        ("0193", "flevoland", OVERAL),
        (NERGENS, None, OVERAL),
        (NERGENS, "flevoland", {"blijf_groep"}),
        (None, None, OVERAL),
        (None, EIGEN, {"niet_bekend"}),
        ("0193", EIGEN, OVERAL),
    ],
)
def test_shelter_goes_by_the_area_of_the_funds(gemeente: str | None, regio: str | Regio, verwacht: set[str]) -> None:
    """By the region, unless a text puts the municipality elsewhere for its funds: then nobody knows."""
    assert opvang_van(gemeente, date(2022, 6, 1), regio) == verwacht


def test_the_chain_answers_only_where_the_record_speaks_of_it() -> None:
    """For each room a fact of which is stated, its tables, for whom it is stated; a plain fact opens no room."""
    dag = date(2024, 6, 1)
    assert evaluate(Dossier("d1").add(FEIT_VASTGESTELD(dag, None, ("eergerelateerd", True))), on=dag).keten == ()
    for naam in (een for een in FEITWAARDEN if "." in een):
        feit = FEIT_VASTGESTELD(dag, "p1", (naam, FEITWAARDEN[naam][0]))
        keten = evaluate(Dossier("d1").add(feit), on=dag).keten
        kamer = naam.partition(".")[0]
        assert [een.tabel for een in keten] == [naam for naam, een in KETEN.items() if een.kamer == kamer]
        assert {een.over for een in keten} == {"p1"}
        assert evaluate(Dossier("d1").add(feit), on=dag - timedelta(1)).keten == ()


# The order of urgency.


def test_the_order_of_urgency_is_that_of_the_checks_on_danger() -> None:
    """The checks that danger never lowers an answer keep an order of their own; it is the same one, and whole."""
    hier: dict[int, set[str]] = {}
    for (naam, route), rang in URGENTIE.items():
        hier.setdefault(rang, set()).add(f"{naam}:{route}")
    assert [hier[rang] for rang in sorted(hier)] == list(ORDE)
    assert sorted(hier) == list(range(len(ORDE)))
    for naam in ("jeugd", "mda", "zvh"):
        uitkomsten = {rij.then for rij in BESLISSINGEN[naam].tabel.rows}
        uitkomsten |= {rij.then for regio in REGIOS.values() for rij in regio.tabel(naam).rows}
        assert {route for over, route in URGENTIE if over == naam} == uitkomsten


# Where an answer comes from.


@settings(max_examples=30)
@given(zaken(), OP)
def test_the_same_digest_gives_the_same_answer(dossier: Dossier, on: date) -> None:
    """A region that is read again is another object with the same digest, and the whole answer is the same."""
    code = evaluate(dossier, on=on).herkomst.regio
    assume(code is not None)
    opnieuw = Regio.load(GEGEVENS / f"{code}.toml")
    assert opnieuw is not REGIOS[str(code)]
    assert evaluate(dossier, on=on, regio=opnieuw) == evaluate(dossier, on=on, regio=code)
    assert tabellen(opnieuw) == tabellen(REGIOS[str(code)])


def test_the_digest_sees_what_lies_between_events_and_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is proved and implied, who belongs where, and the name of a region: all of it can change an answer."""
    regio = REGIOS["ijsselland"]
    voor = vingerafdruk(NORMEN.values(), rijen_van(regio), regio)
    anders = attrs.evolve(regio, naam="Anders")
    assert vingerafdruk(NORMEN.values(), rijen_van(anders), anders) != voor
    with monkeypatch.context() as even:
        even.setattr(herkomst_module, "REGIOS", {"ijsselland": regio})
        assert vingerafdruk(NORMEN.values(), rijen_van(regio), regio) != voor
    for nummer in range(len(herkomst_module.TUSSEN)):
        with monkeypatch.context() as even:
            delen = herkomst_module.TUSSEN
            even.setattr(herkomst_module, "TUSSEN", (*delen[:nummer], *delen[nummer + 1 :]))
            assert vingerafdruk(NORMEN.values(), rijen_van(regio), regio) != voor
    assert vingerafdruk(NORMEN.values(), rijen_van(regio), regio) == voor


# Who may be a child.


@pytest.mark.parametrize(
    "ander",
    [
        Persoon("k2"),
        Persoon("k2", uitgerekende_datum=date(2026, 5, 20)),
        Persoon("k2", leeftijdsband=Leeftijdsband(15, 20, date(2026, 5, 1))),
    ],
    ids=["no age", "due by now", "an age band across eighteen"],
)
def test_a_possible_child_is_asked_about_also_beside_another_child(ander: Persoon) -> None:
    """That one child is known does not answer for somebody whose age is not: that is asked, not if a child is there."""
    huis = Huishouden(None, (Persoon("p1", date(1990, 1, 1)), Persoon("k1", date(2015, 1, 1)), ander))
    stand = evaluate(Dossier("d1", huis), on=date(2026, 6, 1))
    gevraagd = [(een.over, een.tekst) for een in stand.vragen if een.feit == "minderjarige_betrokken"]
    assert gevraagd == [("k2", "Is deze persoon jonger dan 18 jaar? Leg de leeftijd vast.")]
    alleen = evaluate(Dossier("d2", Huishouden(None, (ander,))), on=date(2026, 6, 1)).vragen
    van_het_huishouden = [een for een in alleen if een.feit == "minderjarige_betrokken"]
    assert [(een.over, een.tekst) for een in van_het_huishouden] == [(None, VRAGEN["minderjarige_betrokken"].tekst)]


def test_who_may_start_the_route_is_named_where_the_applicant_may_not() -> None:
    """The leerplicht asks: Veilig Thuis, a gecertificeerde instelling and the college surely may."""
    huis = Huishouden(None, (Persoon("k1", date(2015, 1, 1)),))
    feiten = (("kind_acuut_bedreigd", False), ("jbt_beschikbaar", False))
    rij = [FEIT_VASTGESTELD(date(2026, 5, 1), "k1" if naam in PER_KIND else None, (naam, een)) for naam, een in feiten]
    dossier = Dossier("d1", huis, (*rij, TAFEL_AANGEVRAAGD(date(2026, 5, 2), "k1", Aanvrager.LEERPLICHT)))
    kind = evaluate(dossier, on=date(2026, 6, 1)).kinderen["k1"]
    assert str(kind.bevoegd.value) == "niet_bevoegd"
    assert kind.wel_bevoegd == (Aanvrager.VEILIG_THUIS, Aanvrager.GECERTIFICEERDE_INSTELLING, Aanvrager.COLLEGE)
    wel = "Veilig Thuis, de gecertificeerde instelling en het college van burgemeester en wethouders"
    assert f"    wel bevoegd: {wel}" in explain(kind).splitlines()
    assert opschaling(Feiten(), on=date(2026, 6, 1)).wel_bevoegd == ()


def test_a_duty_to_tell_is_met_by_who_has_it() -> None:
    """That the gecertificeerde instelling told the college does not meet the duty of Veilig Thuis."""
    huis = Huishouden(None, (Persoon("k1", date(2015, 1, 1)),))
    aanvraag = (
        TAFEL_AANGEVRAAGD(date(2026, 5, 2), "k1", Aanvrager.VEILIG_THUIS),
        GEBEURTENISSOORTEN["raadsonderzoek_door_veilig_thuis_verzocht"](date(2026, 5, 1), "k1"),
        GEBEURTENISSOORTEN["raadsonderzoek_door_gi_verzocht"](date(2026, 4, 1), "k1"),
    )
    plicht = Plicht.COLLEGE_INFORMEREN_BIJ_VERZOEK_RAAD
    for tag, gedaan in (("raadsverzoek_meegedeeld", False), ("raadsverzoek_door_veilig_thuis_meegedeeld", True)):
        dossier = Dossier("d1", huis, (*aanvraag, GEBEURTENISSOORTEN[tag](date(2026, 5, 3), "k1")))
        plichten = evaluate(dossier, on=date(2026, 6, 1)).plichten
        assert (plicht in plichten.voldaan, plicht in plichten.te_doen) == (gedaan, not gedaan)
        assert plicht not in plichten.misschien


ZONDER_LEDEN = """
code = "eigen"
naam = "Eigen"

[[document]]
kort = "Afspraak"
titel = "Afspraak over regie"
"""
MET_GEMEENTEN = """
[gemeenten]
"0599" = "Rotterdam"
"0622" = "Vlaardingen"
"""


def lid_van(schema: str, gemeente: str) -> str:
    """A membership of a region file, as the file has it."""
    bron = '{ document = "Afspraak", vindplaats = "p. 1" }'
    return f'[[lidmaatschap]]\nschema = "{schema}"\nnaam = "Eigen"\ngemeenten = ["{gemeente}"]\nbron = {bron}\n'


@pytest.mark.parametrize(
    ("regio", "leden"),
    [
        ("flevoland", {"0034"}),
        (ZONDER_LEDEN, {"0034", "0193", "0599", "0622"}),
        (ZONDER_LEDEN + MET_GEMEENTEN, {"0599", "0622"}),
        (ZONDER_LEDEN + MET_GEMEENTEN + lid_van("jbt", "0599"), {"0599", "0622"}),
        (ZONDER_LEDEN + MET_GEMEENTEN + lid_van("regiovisie", "0622"), {"0622"}),
    ],
    ids=["shipped", "names nobody", "names municipalities", "other scheme", "regiovisie"],
)
def test_a_municipality_that_is_no_member_of_the_region_is_told(regio: str, leden: set[str]) -> None:
    """By the regiovisie; without one by the municipalities that the file names; one that names none tells nobody."""
    gebied = REGIOS.get(regio) or Regio.loads(regio)
    zonder_melding = set()
    for gemeente in ("0034", "0193", "0599", "0622"):
        stand = evaluate(Dossier("d1", Huishouden(gemeente)), on=date(2024, 6, 1), regio=gebied)
        gezegd = [een.tekst for een in stand.voorbehouden if een.soort is Voorbehoudsoort.GEEN_LID]
        assert gezegd in (
            [],
            [f"gemeente {gemeente} staat niet bij de leden van de regio {gebied.naam}; vraag na welke tekst geldt"],
        )
        zonder_melding |= set() if gezegd else {gemeente}
    assert zonder_melding == leden


def test_an_answer_from_several_reports_says_that_one_of_them_decides() -> None:
    """What an earlier transfer asks is not told while a newer report is open, so the answer asks after it."""

    def gezegd(*gebeurtenissen: Gebeurtenis, meldingen: tuple[Melding, ...] = ()) -> bool:
        stand = evaluate(Dossier("d1", Huishouden(None), gebeurtenissen, meldingen), on=date(2026, 6, 1))
        return any(een.tekst.startswith("er is meer dan één melding") for een in stand.voorbehouden)

    eerste, tweede = (MELDING_ONTVANGEN(date(2026, maand, 1), f"m{maand}") for maand in (3, 5))
    assert [gezegd(), gezegd(eerste), gezegd(eerste, tweede)] == [False, False, True]
    assert not gezegd(eerste, meldingen=(Melding("m3", date(2026, 3, 1)),))
    assert gezegd(eerste, meldingen=(Melding("m4", date(2026, 4, 1)),))
    assert not gezegd(eerste, MELDING_ONTVANGEN(date(2026, 6, 2), "m6"))
