"""One decision, made in several ways: by our table, by hand and by zen-engine. `run.py` measures them.

The decision is who holds the casusregie in Noord-Veluwe en Midden-IJssel/Oost-Veluwe on 1 June 2024. Every way is
asserted to give the same answer in every case before anything is timed.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import product
from typing import Any, cast

import zen

from huiselijkgeweld import opschaling, plichten, regie
from huiselijkgeweld.errors import InvalidDossierError
from huiselijkgeweld.model.feiten import Feiten, Inclusie, Maatregel, Regisseur, VeiligThuis
from huiselijkgeweld.model.vragen import VRAGEN
from huiselijkgeweld.recht.uitkomsten import Houder
from huiselijkgeweld.regio import REGIOS
from huiselijkgeweld.rules import BoundTable, Outcome, Table, domain
from measuring import WILLEKEURIG, Case, from_pool

DAG = date(2024, 6, 1)
REGIO = "noord-veluwe-mijov"
TABEL = cast("Table[Outcome[Houder]]", REGIOS[REGIO].tabel("casusregie"))
GEBONDEN: BoundTable[Outcome[Houder]] = TABEL.on(DAG)
GEVALLEN: list[dict[str, Any]] = [
    dict(zip(GEBONDEN.feiten_gelezen, waarden, strict=True))
    for waarden in product(*(domain(Feiten, naam) for naam in GEBONDEN.feiten_gelezen))
]
"""Every case without blanks."""

BY_HAND = "if/elif by hand"
KNOWN = "our table, all facts known"
BLANK = "our table, every fact blank"
BY_DAY = "our table, all facts known, rows of the day looked up each time"
NEW = "our table, half of the facts blank, not asked before"
ZEN = "zen-engine, table, a condition for each row"
ZEN_TRACE = "zen-engine, the same, telling which row"
ZEN_COLUMNS = "zen-engine, table, a column for each fact"
ZEN_DECISION = "zen-engine, table by create_decision"
ZEN_EXPRESSION = "zen-engine, one expression, no table"

# The members stand in names of their own, because looking them up in their class costs more than the decision.
OTS, VOOGDIJ = Maatregel.OTS, Maatregel.VOOGDIJ
OPEN, VERVOLG, VERZONDEN = VeiligThuis.MELDING_OPEN, VeiligThuis.VERVOLG_BIJ_VT, VeiligThuis.OVERDRACHT_VERZONDEN
NAAR_TEAM, NAAR_AANBIEDER = VeiligThuis.OVERGEDRAGEN_LOKAAL_TEAM, VeiligThuis.OVERGEDRAGEN_ZORGAANBIEDER
MDA, MDA_DAN_ZVH, ZVH_DAN_MDA = Inclusie.MDA, Inclusie.MDA_DAN_ZVH, Inclusie.ZVH_DAN_MDA
GEEN_REGISSEUR, TEAM_REGISSEUR = Regisseur.GEEN, Regisseur.LOKAAL_TEAM
GI, VEILIG_THUIS, AANBIEDER = Houder.GECERTIFICEERDE_INSTELLING, Houder.VEILIG_THUIS, Houder.ZORGAANBIEDER
TEAM, NIEMAND = Houder.LOKAAL_TEAM, Houder.NIEMAND


def by_hand(feiten: Feiten) -> Houder:  # noqa: PLR0911 - what a decision looks like when it is written by hand
    """Who holds the casusregie, as one would write it for speed: the answer alone, rows that agree joined.

    Three facts are not read: the rows that ask for them answer the same as a row below them.
    """
    maatregel = feiten.maatregel
    if maatregel is OTS or maatregel is VOOGDIJ:
        return GI
    contact = feiten.veilig_thuis
    if feiten.acuut_onveilig and (contact is OPEN or contact is VERZONDEN or contact is VERVOLG):
        return VEILIG_THUIS
    inclusie = feiten.inclusie
    if inclusie is MDA or inclusie is MDA_DAN_ZVH or inclusie is ZVH_DAN_MDA:
        return TEAM
    if contact is VERVOLG:
        return VEILIG_THUIS
    regisseur = feiten.lopende_regisseur
    if regisseur is GEEN_REGISSEUR:
        if contact is OPEN or contact is VERZONDEN:
            return VEILIG_THUIS
        if contact is NAAR_TEAM or contact is NAAR_AANBIEDER or feiten.in_opvang or feiten.stabiel_veilig:
            return TEAM
        return NIEMAND
    if regisseur is TEAM_REGISSEUR or contact is NAAR_TEAM:
        return TEAM
    return AANBIEDER


Way = Callable[[Any], str]
"""A peer that is given a dict."""


def _words(values: Mapping[str, object]) -> dict[str, str]:
    """Values in the expression language of zen-engine, by the names of their facts."""
    return {naam: json.dumps(waarde) for naam, waarde in values.items()}


def zen_graph(columns: Sequence[tuple[str, str | None]], cells: Sequence[Mapping[str, str]]) -> dict[str, Any]:
    """The rows in force as a decision graph (JDM) with one table, in which the first match decides."""
    content = {
        "hitPolicy": "first",
        "inputs": [{"id": naam, "name": naam, "type": "expression", "field": feit} for naam, feit in columns],
        "outputs": [{"id": "houder", "name": "houder", "type": "expression", "field": "houder"}],
        "rules": [
            {"_id": rij.code, **cel, "houder": json.dumps(rij.then)}
            for rij, cel in zip(GEBONDEN.rows, cells, strict=True)
        ],
    }
    return {
        "nodes": [
            {"id": "in", "name": "in", "type": "inputNode"},
            {"id": "tabel", "name": "tabel", "type": "decisionTableNode", "content": content},
        ],
        "edges": [{"id": "naar", "type": "edge", "sourceId": "in", "targetId": "tabel"}],
    }


def zen_ways() -> dict[str, Way]:
    """The ways in which zen-engine can decide on a dict by these rows; each is loaded once, here."""
    words = [_words(rij.conditions) for rij in GEBONDEN.rows]
    whole = [" and ".join(f"{naam} == {waarde}" for naam, waarde in row.items()) for row in words]
    by_row = zen_graph([("als", None)], [{"als": als} for als in whole])
    by_fact = zen_graph(
        [(naam, naam) for naam in GEBONDEN.feiten_gelezen],
        [dict.fromkeys(GEBONDEN.feiten_gelezen, "") | row for row in words],
    )
    engine = zen.ZenEngine({"loader": {"type": "static", "content": {"rows": by_row, "facts": by_fact}}})
    decision = zen.ZenEngine().create_decision(json.dumps(by_row))
    *rijen, laatste = [json.dumps(rij.then) for rij in GEBONDEN.rows]
    keten = "".join(f"({als} ? {dan} : " for als, dan in zip(whole, rijen, strict=False)) + laatste + ")" * len(rijen)
    expression = zen.compile_expression(keten)
    return {
        ZEN: lambda feiten: engine.evaluate("rows", feiten)["result"]["houder"],
        ZEN_TRACE: lambda feiten: engine.evaluate("rows", feiten, {"trace": True})["result"]["houder"],
        ZEN_COLUMNS: lambda feiten: engine.evaluate("facts", feiten)["result"]["houder"],
        ZEN_DECISION: lambda feiten: decision.evaluate(feiten)["result"]["houder"],
        ZEN_EXPRESSION: expression.evaluate,
    }


def plain(geval: Mapping[str, object]) -> dict[str, object]:
    """A case as a dict of what JSON knows: what zen-engine is given."""
    return {naam: waarde if isinstance(waarde, bool) else str(waarde) for naam, waarde in geval.items()}


def assert_equal_decisions(ways: Mapping[str, Way]) -> None:
    """The same holder in every case without blanks, in every way; another answer where nothing is known."""
    for geval in GEVALLEN:
        feiten, als_dict = Feiten(**geval), plain(geval)
        houder = GEBONDEN.evaluate(feiten).value
        assert houder is not None
        assert houder is by_hand(feiten), geval
        for naam, doe in ways.items():
            assert doe(als_dict) == houder.value, (naam, geval)
    assert ways[ZEN]({}) == Houder.NIEMAND
    assert GEBONDEN.evaluate(Feiten()).value is None


def _half_known() -> Feiten:
    """Each fact of the decision known or not, at random: hardly ever the same twice."""
    geval = WILLEKEURIG.choice(GEVALLEN)
    return Feiten(**{naam: waarde for naam, waarde in geval.items() if WILLEKEURIG.getrandbits(1)})


def decision_cases(ways: Mapping[str, Way]) -> list[Case]:
    """The one decision, in every way, on the same cases; by hand comes first."""
    gekozen = WILLEKEURIG.sample(GEVALLEN, 300)
    feiten, dicts = from_pool([Feiten(**geval) for geval in gekozen]), from_pool([plain(geval) for geval in gekozen])
    return [
        Case(BY_HAND, by_hand, feiten, 20_000),
        Case(KNOWN, GEBONDEN.evaluate, feiten, 20_000),
        Case(BY_DAY, lambda een: TABEL.evaluate(een, on=DAG), feiten, 20_000),
        Case(BLANK, GEBONDEN.evaluate, from_pool([Feiten()]), 20_000),
        Case(NEW, GEBONDEN.evaluate, lambda aantal: [_half_known() for _ in range(aantal)], 300),
        Case("making Feiten of ten facts", lambda geval: Feiten(**geval), from_pool(gekozen), 1000),
        *(Case(naam, doe, dicts, 100 if naam == ZEN_DECISION else 1000) for naam, doe in ways.items()),
    ]


def _dozen_facts() -> Feiten:
    """A dozen of all facts, at random, that do not contradict each other."""
    namen = WILLEKEURIG.sample(list(VRAGEN), 12)
    geval: dict[str, Any] = {naam: WILLEKEURIG.choice(domain(Feiten, naam)) for naam in namen}
    feiten = Feiten(**geval)
    try:
        feiten.aangevuld()
    except InvalidDossierError:
        return _dozen_facts()
    return feiten


def answer_cases() -> list[Case]:
    """Whole answers from facts, with their reservations and open questions."""
    bekend = from_pool([_dozen_facts() for _ in range(100)])

    def nieuw(aantal: int) -> list[Feiten]:
        return [_dozen_facts() for _ in range(aantal)]

    cases = []
    for naam, doe in {"regie": regie, "opschaling": opschaling, "plichten": plichten}.items():
        antwoord = partial(doe, on=DAG, regio=REGIO)
        cases += [
            Case(f"{naam}, a dozen facts known", antwoord, bekend, 300),
            Case(f"{naam}, a dozen facts not asked before", antwoord, nieuw, 300),
        ]
    return cases
