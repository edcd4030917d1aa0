"""A plan: what is asked, of which days and regions, and in what form the answers come out."""

import copy
import pickle
import time
from datetime import UTC, date, datetime, timedelta
from itertools import product
from typing import Any

import attrs
import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.columns import als_tabel, rijen, woorden

from huiselijkgeweld import (
    NORMEN,
    REGIOS,
    Feiten,
    HorizonError,
    HuiselijkgeweldError,
    InvalidDossierError,
    InvalidValueError,
    QualitativeTermError,
    UnknownCodeError,
)
from huiselijkgeweld.bronnen import Bron, Bronsoort, Regeling
from huiselijkgeweld.columns import Beslissingskolommen, Kolom, Plan, Termijnkolommen, Verlengkolommen
from huiselijkgeweld.columns.wandklok import dagen_van, momenten_van, wissels
from huiselijkgeweld.errors import InvalidColumnsError
from huiselijkgeweld.model.feiten import VeiligThuis
from huiselijkgeweld.model.ketenfeiten import KETENFEITEN
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.keten import KETEN
from huiselijkgeweld.regio import Regio
from huiselijkgeweld.rules import Policy, Rule, Table, domain
from huiselijkgeweld.tijd.duur import Duur
from huiselijkgeweld.tijd.momenten import AMSTERDAM
from huiselijkgeweld.tijd.stappen import Verlenging
from huiselijkgeweld.vraagstuk import Vraagstuk

ON = date(2026, 4, 10)
GEEN: Any = 5
"""Something that is no text."""
NAMEN = ("acuut_onveilig", "maatregel", "veilig_thuis", "kind_acuut_bedreigd", "proeftuin", "reguliere_inzet")
DAGEN = sorted({een + timedelta(days=na) for r in REGIOS.values() for een in r.periode if een for na in (-1, 0)} | {ON})


# A day and a region for each row.


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(
            st.fixed_dictionaries({}, optional={naam: st.sampled_from(domain(Feiten, naam)) for naam in NAMEN}),
            st.sampled_from([None, *REGIOS]),
            st.none() | st.sampled_from(DAGEN),
        ),
        min_size=1,
        max_size=12,
    ),
    st.sampled_from(["casusregie", "zicht", "mda", "plichten"]),
    st.booleans(),
)
def test_rows_of_any_day_and_region_have_the_answers_of_their_own(alle: Any, naam: str, per_rij: bool) -> None:
    """In one batch, in their order; a blank region is none, and a row without a day has no answer."""
    goed = []
    gehouden = []
    for geval, regio, dag in alle:
        streek = None if regio is None else REGIOS[regio]
        try:
            vraagstuk = Vraagstuk(Feiten(**geval), dag or ON, streek)
        except InvalidDossierError:
            continue
        antwoord = vraagstuk.beslis(naam)
        gehouden.append((geval, regio, dag))
        woord = woorden(antwoord, vraagstuk.voorbehouden([naam]))
        goed.append(woord if dag else (None,) * 5)
    tabel = als_tabel([*(geval for geval, _, _ in gehouden), dict.fromkeys(NAMEN)], Feiten)
    tabel = tabel.append_column("streek", pa.array([*(regio for _, regio, _ in gehouden), None], pa.string()))
    tabel = tabel.append_column("dag", pa.array([*(dag for _, _, dag in gehouden), None], pa.date32()))
    plan = Plan(Beslissingskolommen(naam), on=Kolom("op"), regio=Kolom("streek"), columns={"op": "dag"}, keep=())
    assert rijen(plan.evaluate(tabel)) == [*goed, (None,) * 5]
    if per_rij:
        for plek, (_, regio, dag) in enumerate(gehouden):
            if dag is not None:
                een = Plan(Beslissingskolommen(naam), on=dag, regio=regio, keep=())
                assert rijen(een.evaluate(tabel.slice(plek, 1))) == [goed[plek]]
                per_streek = Plan(Beslissingskolommen(naam), on=dag, regio=Kolom("streek"), keep=())
                assert rijen(per_streek.evaluate(tabel.slice(plek, 1))) == [goed[plek]]


@pytest.mark.parametrize("naam", ["mda", "rollen"])
@pytest.mark.parametrize("regio", [None, *REGIOS])
def test_on_the_days_around_every_edge_each_row_has_the_answer_of_its_own_day(regio: str | None, naam: str) -> None:
    """Around the days on which a region or a row of its table begins or ends, with one region and with a column."""
    streek = None if regio is None else REGIOS[regio]
    randen = {een for een in (() if streek is None else streek.periode) if een is not None}
    randen |= set((BESLISSINGEN[naam].tabel if streek is None else streek.tabel(naam)).changes)
    dagen = sorted({een + timedelta(days=na) for een in (*randen, ON) for na in (-1, 0, 1)}, reverse=True)
    vragen = [Vraagstuk(Feiten(), dag, streek) for dag in dagen]
    goed = [woorden(een.beslis(naam), een.voorbehouden([naam])) for een in vragen]
    tabel = pa.table({"op": dagen, "streek": pa.array([regio] * len(dagen), pa.string())})
    for waar in (regio, Kolom("streek")):
        assert rijen(Plan(Beslissingskolommen(naam), on=Kolom("op"), regio=waar, keep=()).evaluate(tabel)) == goed
    for plek, dag in enumerate(dagen):
        een = Plan(Beslissingskolommen(naam), on=dag, regio=regio, keep=())
        assert rijen(een.evaluate(tabel.slice(plek, 1))) == [goed[plek]]


def test_a_region_without_a_period_can_be_asked() -> None:
    """It says the same on every day, and nothing of a period that is over."""
    los = attrs.evolve(REGIOS["flevoland"], documenten=())
    assert los.periode == (None, None)
    dagen = [date(1990, 1, 1), ON, date(2099, 12, 31)]
    vragen = [Vraagstuk(Feiten(), dag, los) for dag in dagen]
    goed = [woorden(een.beslis("zicht"), een.voorbehouden(["zicht"])) for een in vragen]
    plan = Plan(Beslissingskolommen("zicht"), on=Kolom("op"), regio=los, keep=())
    assert rijen(plan.evaluate(pa.table({"op": dagen}))) == goed
    assert len(set(goed)) == 1
    assert "verlopen" not in (goed[0][-1] or "").split("|")


EIGEN_REGIO = """\
code = "proef"
naam = "Proefregio"
[[document]]
titel = "Regiovisie van de proefregio"
kort = "Regiovisie"
geldig = { van = 2022-01-01, tot = 2027-01-01 }
[[voorbehoud]]
code = "P1"
tekst = "Zo gelezen."
betwist = true
bron = { document = "Regiovisie", vindplaats = "p. 9" }
[[regel]]
beslissing = "casusregie"
rij = "RG11"
code = "RG11.p"
when = { veilig_thuis = "overgedragen_lokaal_team" }
then = "lokaal_team"
voorbehouden = ["P1"]
bron = { document = "Regiovisie", vindplaats = "p. 3" }
"""


def test_what_a_region_of_your_own_calls_disputed_is_said_with_its_rows() -> None:
    """A reservation that only its file knows stands with the answer, with one day and region and with a column."""
    regio = Regio.loads(EIGEN_REGIO)
    vraagstuk = Vraagstuk(Feiten(veilig_thuis=VeiligThuis.OVERGEDRAGEN_LOKAAL_TEAM), ON, regio)
    antwoord = vraagstuk.beslis("casusregie")
    assert "RG11.p" in [rij.code for rij in antwoord.rules]
    goed = woorden(antwoord, vraagstuk.voorbehouden(["casusregie"]))
    assert "betwist" in (goed[-1] or "").split("|")
    tabel = pa.table({"veilig_thuis": ["overgedragen_lokaal_team"], "op": [ON]})
    for on in (ON, Kolom("op")):
        assert rijen(Plan(Beslissingskolommen("casusregie"), on=on, regio=regio, keep=()).evaluate(tabel)) == [goed]


def test_a_row_that_begins_on_the_last_day_of_the_tables_holds_on_that_day() -> None:
    """And not on the day before; one that begins on the first day holds from then on."""
    bron = (Bron(Regeling("Proef", "P", Bronsoort.PROTOCOL), "1"),)
    eerste, laatste = date(1990, 1, 1), date(2099, 12, 31)
    regels = [
        Rule("Z1", Feiten(), "straks", bron, Bronsoort.KEUZE, since=laatste),
        Rule("Z2", Feiten(), "nu", bron, Bronsoort.KEUZE, since=eerste),
        Rule("Z3", Feiten(), "eerder", bron, Bronsoort.KEUZE),
    ]
    tabel: Table[Any] = Table("proef", Feiten, regels, Policy.DECIDE)
    dagen = [eerste, laatste - timedelta(days=1), laatste]
    vraag = Beslissingskolommen(tabel, show=["", "rijen"])
    goed = [("nu", "Z2"), ("nu", "Z2"), ("straks", "Z1")]
    assert rijen(Plan(vraag, on=Kolom("op"), keep=()).evaluate(pa.table({"op": dagen}))) == goed
    assert [rijen(Plan(vraag, on=dag, keep=()).evaluate(pa.table({"op": [dag]})))[0] for dag in dagen] == goed


def test_an_unknown_word_is_told_by_its_row_where_regions_differ() -> None:
    """The number of the row in the data, not in its region; a region that is unknown is told too."""
    tabel = pa.table(
        {
            "streek": ["flevoland", "ijsselland", None, "flevoland", "utrecht"],
            "veilig_thuis": ["geen", "geen", "geen", "jansen", "geen"],
        }
    )
    plan = Plan(Beslissingskolommen("casusregie"), on=ON, regio=Kolom("streek"))
    assert [een.path for een in plan.check(tabel)] == ["streek[4]", "veilig_thuis[3]"]
    with pytest.raises(InvalidColumnsError):
        plan.evaluate(tabel).read_all()


# The form of the answers.


def test_what_is_kept_stands_first_and_is_not_changed() -> None:
    """All columns, some in another order, or none."""
    tabel = pa.table({"zaak": [1, 2], "start": pa.array([ON, None]), "rest": pa.array([b"a", None])})
    vraag = Termijnkolommen("UB-10W", "start", show=["einde"])
    assert Plan(vraag).evaluate(tabel).read_all().select(range(3)).equals(tabel)
    deel = Plan(vraag, keep=["rest", "zaak", "rest"]).evaluate(tabel).read_all()
    assert deel.column_names == ["rest", "zaak", "ub_10w_einde"]
    assert deel.select(range(2)).equals(tabel.select(["rest", "zaak"]))
    assert Plan(vraag, keep=()).evaluate(tabel).read_all().column_names == ["ub_10w_einde"]


def test_a_question_chooses_its_answers_and_their_names() -> None:
    """In the order in which they are asked for; all of them when none is named."""
    vragen = [
        Termijnkolommen("UB-10W", "start", prefix="oordeel", show=["telling", "einde"]),
        Beslissingskolommen("zicht", prefix="z", show=["rijen", ""]),
        Beslissingskolommen("plichten"),
        Termijnkolommen("WTH-10D", "start"),
    ]
    schema = Plan(vragen, on=ON, keep=()).schema(pa.schema([("start", pa.date32())]))
    assert schema.names == [
        *["oordeel_telling", "oordeel_einde", "z_rijen", "z"],
        *["plichten", "plichten_misschien", "plichten_ontbreekt", "plichten_rijen", "plichten_voorbehouden"],
        *["wth_10d_einde", "wth_10d_moment", "wth_10d_telling", "wth_10d_reden", "wth_10d_voorbehouden"],
        *["wth_10d_status", "wth_10d_twijfel", "wth_10d_werkdagen"],
    ]
    zonder = Plan(vragen[-1], keep=()).schema(pa.schema([("start", pa.date32())]))
    assert zonder.names == schema.names[9:14]


@pytest.mark.parametrize("on", [ON, Kolom("op")])
@pytest.mark.parametrize("dictionary", [True, False])
def test_every_batch_has_the_types_that_the_schema_says(on: Any, dictionary: bool) -> None:
    """Words are dictionaries or texts, as was asked; the words themselves are the same."""
    vragen = [
        Termijnkolommen("WTH-10D", "start", voldaan="klaar"),
        Beslissingskolommen("casusregie"),
        Beslissingskolommen("opvang_recht"),
    ]
    tabel = pa.table({"start": [ON, None], "klaar": [None, ON], "op": [ON, ON], "maatregel": ["ots", None]})
    plan = Plan(vragen, on=on, keep=(), dictionary=dictionary)
    stroom = plan.evaluate(tabel)
    assert stroom.schema == plan.schema(tabel.schema)
    assert any(pa.types.is_dictionary(een) for een in stroom.schema.types) == dictionary
    assert rijen(stroom) == rijen(Plan(vragen, on=ON, keep=()).evaluate(tabel))


def test_a_term_that_does_not_run_by_the_clock_has_no_moment() -> None:
    """Its other answers are all there; on a day also those that say how it stands."""
    van_start = ["ub_10w_einde", "ub_10w_telling", "ub_10w_reden", "ub_10w_voorbehouden"]
    schema = pa.schema([("start", pa.date32())])
    assert Plan(Termijnkolommen("UB-10W", "start"), keep=()).schema(schema).names == van_start
    op_een_dag = Plan(Termijnkolommen("UB-10W", "start"), on=ON, keep=()).schema(schema).names
    assert op_een_dag == [*van_start, "ub_10w_status", "ub_10w_twijfel", "ub_10w_werkdagen"]


def test_the_event_is_only_read_for_how_a_term_stands() -> None:
    """Who asks for the end alone is not stopped by a clock time of the event that occurs twice."""
    tabel = pa.table({"start": [ON], "klaar": [datetime(2026, 10, 25, 2, 30)]})
    for show, gelezen in (("einde", False), ("werkdagen", False), ("status", True), ("twijfel", True)):
        plan = Plan(Termijnkolommen("UB-10W", "start", voldaan="klaar", show=[show]), on=ON, keep=())
        assert [een.path for een in plan.check(tabel)] == (["klaar[0]"] if gelezen else [])


def test_a_plan_without_questions_gives_what_is_kept() -> None:
    """Nothing is added."""
    tabel = pa.table({"zaak": [1, 2]})
    assert Plan([]).evaluate(tabel).read_all().equals(tabel)


def test_a_table_of_your_own_can_be_asked() -> None:
    """With its own facts class and with `Feiten`; for this library's tables its answers change nothing."""
    bron = (Bron(Regeling("Proef", "P", Bronsoort.PROTOCOL), "1"),)
    klasse = KETENFEITEN["opvang"] if "opvang" in KETENFEITEN else next(iter(KETENFEITEN.values()))
    for feiten in (Feiten, klasse):
        tabel: Table[Any] = Table("proef", feiten, [Rule("Z", feiten(), "ja", bron, Bronsoort.KEUZE)], Policy.DECIDE)
        plan = Plan(Beslissingskolommen(tabel), on=ON, regio="flevoland", keep=())
        antwoord = tabel.evaluate(feiten(), on=ON)
        assert rijen(plan.evaluate(pa.table({"zaak": [1]})))[0][:4] == woorden(antwoord, ())[:4]


# Terms of which rows have more than a start day.


def combinaties(kolommen: dict[str, tuple[pa.DataType, list[Any]]]) -> tuple[pa.Table, list[tuple[Any, ...]]]:
    """Every combination of values of some columns, as a table and as rows."""
    alle = list(product(*(waarden for _, waarden in kolommen.values())))
    los = zip(kolommen, zip(*alle, strict=True), strict=True)
    return pa.table({naam: pa.array(waarden, kolommen[naam][0]) for naam, waarden in los}), alle


def uitbreidingen(*delen: tuple[str | None, date | datetime | None]) -> list[Verlenging]:
    """The extensions of a row of which the length is filled in."""
    return [Verlenging(Duur.parse(duur), op) for duur, op in delen if duur is not None]


def test_every_combination_of_what_a_term_is_counted_from_is_counted_by_itself() -> None:
    """A stated end, two extensions with the days of their decisions, and starts, blank or not, in one batch."""
    norm, dag = NORMEN["SV-509HH"], pa.date32()
    tabel, alle = combinaties(
        {
            "tot": (dag, [None, date(2026, 4, 20), date(2026, 5, 1), date(2026, 5, 8)]),
            "duur": (pa.string(), [None, "P1W", "P10D"]),
            "op": (dag, [None, date(2026, 4, 20), date(2026, 5, 4)]),
            "erna": (pa.string(), [None, "P1M"]),
            "start": (dag, [date(2026, 4, 1), None, date(2026, 4, 2)]),
        }
    )
    verlengingen = [Verlengkolommen("duur", "op"), Verlengkolommen("erna")]
    vraag = Termijnkolommen(norm, "start", tot="tot", verlengingen=verlengingen, show=["einde", "telling"])
    goed = []
    for tot, duur, op, erna, start in alle:
        delen = uitbreidingen((duur, op), (erna, None))
        goed.append((None, None) if start is None else (norm.einde(start, tot=tot, verlengingen=delen).dag, "geteld"))
    assert rijen(Plan(vraag, keep=()).evaluate(tabel)) == goed
    assert len(set(goed)) > 10


def test_by_the_clock_an_extension_counts_if_it_was_decided_before_the_end_to_the_second() -> None:
    """At the very end it counts, a second later it does not; a blank moment of the decision is not checked."""
    norm, soort = NORMEN["WTH-10D"], pa.timestamp("us", "Europe/Amsterdam")
    start = datetime(2026, 4, 1, 20, tzinfo=AMSTERDAM)
    eind = datetime(2026, 4, 11, 20, tzinfo=AMSTERDAM)
    assert norm.einde(start).moment == eind
    langer = datetime(2026, 4, 15, 20, tzinfo=AMSTERDAM)
    for op, goed in ((eind, langer), (eind + timedelta(seconds=1), eind), (None, langer)):
        tabel = pa.table({"start": pa.array([start], soort), "duur": ["P4D"], "op": pa.array([op], soort)})
        vraag = Termijnkolommen(norm, "start", verlengingen=[Verlengkolommen("duur", "op")], show=["moment"])
        assert rijen(Plan(vraag, keep=()).evaluate(tabel)) == [(goed,)]


def test_rows_of_nothing_but_blank_starts_have_the_types_of_the_schema() -> None:
    """Of a term by the clock, and of one with an extension: no answer, and no word for why there is none."""
    tabel = pa.table({"start": pa.nulls(2, pa.timestamp("us")), "duur": ["P1D", None]})
    for code in ("WTH-10D", "WMO-4W"):
        vraag = Termijnkolommen(code, "start", verlengingen=[Verlengkolommen("duur")], prefix="t")
        plan = Plan(vraag, keep=())
        gevonden = plan.evaluate(tabel).read_all()
        assert gevonden.schema == plan.schema(tabel.schema)
        assert {waarde for rij in rijen(gevonden) for waarde in rij} == {None}


@pytest.mark.parametrize("zone", ["UTC", "Asia/Tokyo", "America/New_York"])
def test_the_days_of_the_tables_begin_and_end_at_midnight_in_amsterdam(
    zone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever the computer stands: of moments the first and last ones are inside, and those next to them outside."""
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        altijd = attrs.evolve(NORMEN["WTH-10D"], since=None)
        momenten = [
            datetime(1989, 12, 31, 23, 59, 59, tzinfo=AMSTERDAM),
            datetime(1990, 1, 1, tzinfo=AMSTERDAM),
            datetime(2099, 12, 31, 23, 59, 59, tzinfo=AMSTERDAM),
            datetime(2100, 1, 1, tzinfo=AMSTERDAM),
        ]
        tabel = pa.table({"start": pa.array(momenten, pa.timestamp("us", "UTC"))})
        tien_dagen = datetime(1990, 1, 11, tzinfo=AMSTERDAM)
        vraag = Termijnkolommen(altijd, "start", show=["moment", "telling"])
        buiten = (None, "buiten_tabel")
        assert rijen(Plan(vraag, keep=()).evaluate(tabel)) == [buiten, (tien_dagen, "geteld"), buiten, buiten]
        verlopen = Termijnkolommen("WTH-RAADSOLD", "start", show=["moment", "telling"])
        niet = (None, "niet_van_kracht")
        assert rijen(Plan(verlopen, keep=()).evaluate(tabel)) == [buiten, niet, niet, buiten]
    finally:
        monkeypatch.undo()
        time.tzset()


# Travel.


@pytest.mark.parametrize("hoe", [lambda een: pickle.loads(pickle.dumps(een)), copy.copy, copy.deepcopy])
def test_a_plan_travels_with_all_that_it_asks(hoe: Any) -> None:
    """Pickled or copied it gives the same answers, by the norms and the regions of the library there."""
    vragen = [
        Termijnkolommen("WMO-4W", "start", voldaan="klaar", verlengingen=[Verlengkolommen("duur", "op")]),
        Beslissingskolommen("casusregie"),
    ]
    tabel = pa.table({"start": [ON], "klaar": [None], "duur": ["P1W"], "op": [ON], "m": ["ots"]})
    eigen = attrs.evolve(REGIOS["flevoland"], naam="Eigen")
    for regio in ("flevoland", None, Kolom("m"), eigen):
        plan = Plan(vragen, on=ON, regio=regio, columns={"maatregel": "m"}, keep=["start"], dictionary=False)
        daar = hoe(plan)
        if regio is not eigen:  # one of your own comes back as another with the same rows
            assert daar == plan
            assert hash(daar) == hash(plan)
        assert daar.vragen[0].norm is NORMEN["WMO-4W"]
        if not isinstance(regio, Kolom):
            batches = tabel.to_batches()
            assert list(hoe(plan.batches)(batches)) == list(plan.batches(batches))


def test_a_norm_and_a_table_of_your_own_travel_too() -> None:
    """By what they hold."""
    norm = copy.copy(NORMEN["UB-10W"])
    bron = (Bron(Regeling("Proef", "P", Bronsoort.PROTOCOL), "1"),)
    tabel: Table[Any] = Table("proef", Feiten, [Rule("Z", Feiten(), "ja", bron, Bronsoort.KEUZE)], Policy.DECIDE)
    plan = Plan([Termijnkolommen(norm, "start"), Beslissingskolommen(tabel)], on=ON, keep=())
    daar = pickle.loads(pickle.dumps(plan))
    data = pa.table({"start": [ON, None]})
    assert rijen(daar.evaluate(data)) == rijen(plan.evaluate(data))


@pytest.mark.parametrize("hoe", [lambda een: pickle.loads(pickle.dumps(een)), copy.copy, copy.deepcopy])
def test_a_norm_of_your_own_keeps_its_length_where_it_travels(hoe: Any) -> None:
    """Also when its code is that of a norm of the library: three weeks stay three weeks."""
    norm = attrs.evolve(NORMEN["AWB-417-2W"], duur=Duur.parse("P3W"))
    vraag = Termijnkolommen(norm, "start", show=["einde"])
    assert hoe(vraag).norm.duur == Duur.parse("P3W")
    assert hoe(Termijnkolommen("AWB-417-2W", "start")).norm is NORMEN["AWB-417-2W"]


# What is refused.


@pytest.mark.parametrize(
    ("wat", "soort", "tekst"),
    [
        (lambda: Plan(5), InvalidValueError, "vragen: int is no list"),
        (lambda: Plan([5]), InvalidValueError, "vragen: int is no question; give Termijnkolommen"),
        (lambda: Plan([], on="2026-04-10"), InvalidValueError, "on: str is not a date"),
        (lambda: Plan([], on=date(2100, 1, 1)), HorizonError, "outside the supported days"),
        (lambda: Plan([], regio="flevolant"), UnknownCodeError, "did you mean 'flevoland'"),
        (lambda: Plan([], regio=5), InvalidValueError, "regio: int is not"),
        (lambda: Plan([], columns=5), InvalidValueError, "columns: int is no mapping"),
        (lambda: Plan([], columns={"a": 5}), InvalidValueError, "columns: int is not a str"),
        (lambda: Plan([], columns={"maatregel": "m"}), UnknownCodeError, "unknown column 'maatregel'"),
        (lambda: Plan([], keep=5), InvalidValueError, "keep: int is no list of str"),
        (lambda: Plan(Beslissingskolommen("zicht")), InvalidValueError, "on: missing; a decision is made by"),
        (
            lambda: Plan(Beslissingskolommen("zicht"), on=ON, columns={"matregel": "m"}),
            UnknownCodeError,
            "did you mean 'maatregel'",
        ),
        (lambda: Beslissingskolommen("zichd"), UnknownCodeError, "did you mean 'zicht'"),
        (lambda: Beslissingskolommen(GEEN), InvalidValueError, "beslissing: int is no name and no Table"),
        (lambda: Beslissingskolommen("zicht", show=["misschien"]), UnknownCodeError, "unknown column 'misschien'"),
        (lambda: Beslissingskolommen("zicht", show=5), InvalidValueError, "show: int is no list"),
        (lambda: Termijnkolommen("UB-10V", "s"), UnknownCodeError, "did you mean 'UB-10W'"),
        (lambda: Termijnkolommen(5, "s"), InvalidValueError, "norm: int is no code of a norm and no Termijnnorm"),
        (lambda: Termijnkolommen("UB-10W", GEEN), InvalidValueError, "start: int is not a str"),
        (lambda: Termijnkolommen("UB-10W", "s", show=["eind"]), UnknownCodeError, "did you mean 'einde'"),
        (lambda: Termijnkolommen("UB-10W", "s", tot="t"), InvalidValueError, "ends by the law, not on a day"),
        (
            lambda: Termijnkolommen("UB-10W", "s", verlengingen=[Verlengkolommen("d")]),
            InvalidValueError,
            "'UB-10W' cannot be extended: UWmo 2015",
        ),
        (lambda: Termijnkolommen("WMO-4W", "s", verlengingen=["d"]), InvalidValueError, "verlengingen: str is not a"),
        (lambda: Verlengkolommen(GEEN), InvalidValueError, "duur: int is not a str"),
        (lambda: Kolom(GEEN), InvalidValueError, "naam: int is not a str"),
    ],
)
def test_a_question_that_cannot_be_answered_is_refused_when_it_is_put(wat: Any, soort: Any, tekst: str) -> None:
    """With the name of the argument, what it was, and the way out."""
    with pytest.raises(soort, match=tekst):
        wat()


@pytest.mark.parametrize(
    ("wat", "tekst"),
    [
        (lambda: Plan(5), "vragen: int is no list of object; give Termijnkolommen or Beslissingskolommen"),
        (
            lambda: Plan(Beslissingskolommen("zicht")),
            "on: missing; a decision is made by the rows in force on a day",
        ),
        (lambda: Beslissingskolommen("zichd"), "unknown beslissing 'zichd'; did you mean 'zicht'?"),
        (
            lambda: Termijnkolommen("UB-INFO", "start"),
            "norm 'UB-INFO' has no number: the text says 'bij het eerste contact'; read .kwalitatief instead of a day",
        ),
        (
            lambda: Termijnkolommen(attrs.evolve(NORMEN["UB-INFO"], kwalitatief=""), "start"),
            "norm 'UB-INFO' has no number: the text says ''; read .kwalitatief instead of a day",
        ),
    ],
)
def test_an_error_says_in_full_what_is_wrong_and_what_to_give(wat: Any, tekst: str) -> None:
    """The whole message, with the words of the law where a term has no number."""
    with pytest.raises(HuiselijkgeweldError) as fout:
        wat()
    assert str(fout.value) == tekst


def test_a_term_in_words_is_refused() -> None:
    """It has no day to count."""
    code = next(code for code, norm in NORMEN.items() if norm.duur is None)
    with pytest.raises(QualitativeTermError, match="has no number"):
        Termijnkolommen(code, "start")


def test_how_a_term_stands_needs_a_day() -> None:
    """The error names the answer that was asked for."""
    plan = Plan(Termijnkolommen("UB-10W", "start", show=["einde", "status"]))
    with pytest.raises(InvalidValueError, match="ub_10w_status says how a term stands on a day; give `on`"):
        plan.schema(pa.schema([("start", pa.date32())]))


def test_a_decision_of_the_chain_reads_its_own_facts() -> None:
    """A column with the name of a fact of another class is none of its own."""
    naam = "opvang_recht"
    feiten: Any = KETEN[naam].tabel.feiten
    plan = Plan(Beslissingskolommen(naam), on=ON, keep=())
    antwoord = KETEN[naam].tabel.evaluate(feiten(), on=ON)
    assert rijen(plan.evaluate(pa.table({"maatregel": ["jansen"]})))[0][:4] == woorden(antwoord, ())[:4]


# The clock on the wall.


def test_clock_changes_are_those_of_python() -> None:
    """Two a year, each at one o'clock UTC, through 2099: the second before it the clock stands otherwise."""
    klok = wissels()
    assert len(klok.momenten) == 2 * 110
    for nummer, (voor, na) in zip(
        klok.momenten.tolist(), zip(klok.afstanden, klok.afstanden[1:], strict=False), strict=True
    ):
        moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=nummer)
        assert (moment.hour, moment.minute, moment.second) == (1, 0, 0)
        eerder = (moment - timedelta(seconds=1)).astimezone(AMSTERDAM).utcoffset()
        assert eerder == timedelta(microseconds=int(voor))
        assert moment.astimezone(AMSTERDAM).utcoffset() == timedelta(microseconds=int(na))


@given(st.datetimes(datetime(1990, 1, 1), datetime(2099, 12, 31), timezones=st.just(UTC)))
def test_the_day_and_the_time_on_the_wall_are_those_of_python(moment: datetime) -> None:
    """Forwards and backwards; a time that occurs twice is told."""
    nummer = (moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)
    hier = moment.astimezone(AMSTERDAM)
    assert dagen_van(np.array([nummer]))[0] == (hier.date() - date(1970, 1, 1)).days
    tijd = (hier.replace(tzinfo=None) - datetime(1970, 1, 1)) // timedelta(microseconds=1)
    terug, dubbel = momenten_van(np.array([tijd]))
    tweemaal = hier.replace(fold=0).utcoffset() != hier.replace(fold=1).utcoffset()
    assert bool(dubbel[0]) == tweemaal
    assert tweemaal or terug[0] == nummer
