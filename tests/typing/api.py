"""The public face as a typed user meets it. Checked by two type checkers, never executed.

Each `assert_type` states what a user may rely on; a line with `type: ignore` states what a type checker refuses.
"""

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, assert_type

import attrs
import pyarrow as pa
from hypothesis.strategies import SearchStrategy

from huiselijkgeweld import (
    NORMEN,
    Bron,
    Bronsoort,
    Dossier,
    Duur,
    Eenheid,
    Einde,
    Feestdag,
    Feiten,
    Gebeurtenis,
    Gebeurtenissoort,
    Herkomst,
    HorizonError,
    HuiselijkgeweldError,
    Huishouden,
    InvalidDossierError,
    InvalidValueError,
    Melding,
    Melduitkomst,
    NotInForceError,
    Opschorting,
    Outcome,
    Persoon,
    QualitativeTermError,
    Reading,
    Regeling,
    Regime,
    Rule,
    Stand,
    Stap,
    Status,
    Table,
    Telwijze,
    Termijn,
    Termijnnorm,
    Termijnsoort,
    UnknownCodeError,
    Verlenging,
    Voorbehoud,
    Voorbehoudsoort,
    Werkdag,
    dump,
    dumps,
    einde,
    evaluate,
    explain,
    feestdagen,
    is_werkdag,
    load,
    loads,
    termijnen,
    testing,
)
from huiselijkgeweld.akkoord import Akkoord, Rijstand, nieuw
from huiselijkgeweld.columns import Interview, interview, relatie, sleutel
from huiselijkgeweld.errors import Problem
from huiselijkgeweld.model.gebeurtenissen import (
    GEBEURTENISSOORTEN,
    HUISVERBOD_VERLENGD,
    MELDING_ONTVANGEN,
    VEILIGHEIDSBEOORDELING_AFGEROND,
)
from huiselijkgeweld.notebook import Beeld, Weergave, tijdlijn, vergelijking, waaier, weergave
from huiselijkgeweld.rules import Policy
from huiselijkgeweld.vectoren import vectoren

DAG = date(2026, 4, 2)


def a_case_is_built() -> Dossier:
    """From plain dates, texts and tuples; adding an event gives a new case."""
    persoon = Persoon("k1", date(2019, 5, 1))
    assert_type(persoon.id, str)
    assert_type(persoon.geboortedatum, date | None)
    huishouden = Huishouden("0193", (persoon,))
    assert_type(huishouden.gemeente, str | None)
    assert_type(huishouden.personen, tuple[Persoon, ...])
    melding = MELDING_ONTVANGEN(op=datetime(2026, 4, 2, 10, 15), over="m1", geregistreerd=DAG)
    assert_type(melding, Gebeurtenis)
    assert_type(melding.soort, Gebeurtenissoort)
    assert_type(melding.op, date | datetime)
    assert_type(melding.dag, date)
    assert_type(melding.moment, datetime | None)
    assert_type(melding.over, str | None)
    assert_type(GEBEURTENISSOORTEN, Mapping[str, Gebeurtenissoort])
    dossier = Dossier("d1", huishouden, [melding])
    assert_type(dossier.gebeurtenissen, tuple[Gebeurtenis, ...])
    dossier = dossier.add(HUISVERBOD_VERLENGD(DAG, "h1", Duur(18, Eenheid.DAGEN)))
    dossier = dossier.add(VEILIGHEIDSBEOORDELING_AFGEROND(DAG, "m1", Melduitkomst.VERVOLG_BIJ_VT))
    assert_type(dossier.bekend_op(DAG), Dossier)
    return dossier


def a_case_is_answered(dossier: Dossier) -> None:
    """An answer is data at every level; whoever reads an end must ask whether there is one."""
    stand = evaluate(dossier, on=DAG)
    assert_type(stand, Stand)
    assert_type(stand.termijnen, tuple[Termijn, ...])
    assert_type(termijnen(dossier, on=DAG), tuple[Termijn, ...])
    assert_type(stand.voorbehouden, tuple[Voorbehoud, ...])
    assert_type(stand.herkomst, Herkomst)
    assert_type(stand.herkomst.on, date)
    for termijn in stand.termijnen:
        assert_type(termijn.norm, Termijnnorm)
        assert_type(termijn.status, Status)
        assert_type(termijn.over, str | None)
        assert_type(termijn.start, date | datetime | None)
        assert_type(termijn.voldaan_op, date | datetime | None)
        assert_type(termijn.einde, Einde | None)
        termijn.einde.dag  # type: ignore[union-attr] # pyrefly: ignore  # noqa: B018 - reading it is what is refused
        if termijn.einde is not None:
            assert_type(termijn.einde.dag, date)
            assert_type(termijn.einde.moment, datetime | None)
            assert_type(termijn.einde.stappen, tuple[Stap, ...])
            assert_type(termijn.einde.voorbehouden, tuple[Voorbehoud, ...])
    assert_type(explain(stand), str)
    evaluate(dossier, DAG)  # type: ignore[call-arg] # pyrefly: ignore


def a_norm_is_asked() -> None:
    """By its code; what it gives is the same as in a case."""
    assert_type(NORMEN["UB-10W"], Termijnnorm)
    norm = NORMEN["WMO-4W"]
    assert_type(norm.soort, Termijnsoort)
    assert_type(norm.duur, Duur | None)
    assert_type(norm.bron, Bron)
    eind = norm.einde(DAG, verlengingen=[Duur.parse("P2W"), Verlenging(Duur(1, Eenheid.WEKEN), op=DAG)])
    assert_type(eind, Einde)
    assert_type(NORMEN["WMO-2W"].einde(DAG, opschortingen=[Opschorting(DAG, date(2026, 4, 7))]).dag, date)
    assert_type(list(NORMEN), list[str])
    assert_type(NORMEN.get("UB-5D"), Termijnnorm | None)
    assert_type(explain(eind), str)


def days_are_counted() -> None:
    """Without a norm too."""
    assert_type(einde(DAG, Duur.parse("P5D"), atw=True).dag, date)
    assert_type(einde(datetime(2026, 4, 2, 20), Duur(24, Eenheid.UREN)).moment, datetime | None)
    wijze = Telwijze(Regime.ATW_AMVB, werkdag=Werkdag.ZONDER_BESLUITDAGEN)
    assert_type(einde(DAG, Duur(5, Eenheid.WERKDAGEN), telwijze=wijze), Einde)
    assert_type(feestdagen(2026), tuple[Feestdag, ...])
    assert_type(is_werkdag(DAG), bool)
    assert_type(str(Duur(1, Eenheid.WEKEN)), str)


def sources_are_read(voorbehoud: Voorbehoud, stap: Stap) -> None:
    """A step, a remark and a norm all lead to a place in a text."""
    assert_type(voorbehoud.soort, Voorbehoudsoort)
    assert_type(voorbehoud.bronnen, tuple[Bron, ...])
    assert_type(stap.bron, Bron | None)
    bron = Bron(Regeling("Jeugdwet", "Jeugdwet", Bronsoort.WET), "2.4", lid="1")
    assert_type(bron.url, str | None)
    assert_type(bron.jci, str | None)
    assert_type(bron.regeling.soort.is_recht, bool)
    assert_type(Reading.CHOICE.is_assumed, bool)


def files_are_read_and_written(dossier: Dossier, stand: Stand) -> None:
    """By path or text; answers are written and not read."""
    assert_type(load("dossier.json"), Dossier)
    assert_type(load(Path("dossier.json")), Dossier)
    assert_type(loads('{"versie": 1, "id": "d1"}'), Dossier)
    assert_type(loads(b'{"versie": 1, "id": "d1"}'), Dossier)
    assert_type(dumps(dossier), str)
    assert_type(dumps(stand, indent=None), str)
    dump(stand, Path("stand.json"))
    dumps(stand.termijnen)  # type: ignore[arg-type] # pyrefly: ignore


def errors_are_caught() -> None:
    """One class for all of them; each has its data as attributes."""
    try:
        loads("")
    except InvalidDossierError as error:
        assert_type(error.problems, tuple[Problem, ...])
    except UnknownCodeError as error:
        assert_type(error.nearest, str | None)
    except NotInForceError as error:
        assert_type(error.in_force, str | None)
    except QualitativeTermError as error:
        assert_type(error.words, str)
    except HorizonError as error:
        assert_type(error.last, date)
    except InvalidValueError as error:
        value_error: ValueError = error
        raise value_error from None
    except HuiselijkgeweldError:
        raise


@attrs.frozen
class Weer:
    """Facts of one's own."""

    regen: bool | None = None


def a_table_answers_what_its_rows_say(bron: Bron) -> None:
    """The type of an answer follows from the rows: a decision has one outcome, a list one for each result."""
    rows = (
        Rule("P1", Weer(regen=True), Status.LOPEND, (bron,), Bronsoort.KEUZE),
        Rule("P2", Weer(), Status.GEHAALD, (bron,), Bronsoort.KEUZE),
    )
    one = Table("een", Weer, rows, Policy.DECIDE).evaluate(Weer(regen=True), on=DAG)
    assert_type(one, Outcome[Status])
    assert_type(one.value, Status | None)
    assert_type(one.possible, frozenset[Status])
    assert_type(one.missing, tuple[str, ...])
    several = Table("elk", Weer, rows, Policy.EACH).evaluate(Weer(), on=DAG)
    assert_type(several, Mapping[Status, Outcome[bool]])
    assert_type(several[Status.LOPEND].value, bool | None)


def strategies_draw_what_they_are_named_after() -> None:
    """A test that draws from them is checked like any other code."""
    assert_type(testing.dossiers([MELDING_ONTVANGEN], DAG, DAG), SearchStrategy[Dossier])
    assert_type(testing.gebeurtenissen(laatste=DAG), SearchStrategy[Gebeurtenis])
    assert_type(testing.huishoudens(), SearchStrategy[Huishouden])
    assert_type(testing.meldingen(DAG), SearchStrategy[Melding])
    assert_type(testing.feiten(), SearchStrategy[Feiten])
    assert_type(testing.dagen(), SearchStrategy[date])
    assert_type(testing.momenten(), SearchStrategy[datetime])
    assert_type(testing.lastige_dagen(ervoor=5), SearchStrategy[date])
    testing.lastige_dagen(DAG, DAG, 5)  # type: ignore[call-arg]


def answers_are_shown(dossier: Dossier, stand: Stand) -> None:
    """A view and a picture have one type each, whatever is shown; a day has to be given by name."""
    assert_type(weergave(stand), Weergave)
    assert_type(weergave(stand, publiek="betrokkene"), Weergave)
    assert_type(tijdlijn(dossier, on=DAG, regio="flevoland"), Beeld)
    assert_type(vergelijking({"nu": dossier, "straks": Feiten()}, on=[DAG, DAG], regio=[None, "flevoland"]), Beeld)
    assert_type(waaier("casusregie", Feiten(), on=DAG, diep=2), Beeld)
    beeld = tijdlijn(dossier, on=DAG)
    assert_type(beeld.svg(), str)
    assert_type(beeld.png(breedte=800), bytes)
    tijdlijn(dossier, DAG)  # type: ignore[call-arg] # a day is given by name
    waaier(Feiten(), "casusregie", on=DAG)  # type: ignore[arg-type] # first the question, then what is known


def a_sign_off_is_read_and_written(akkoord: Akkoord) -> None:
    """What stands in it, what is stale, and the texts that hosts store."""
    assert_type(Akkoord.load(Path("akkoord.toml")), Akkoord)
    assert_type(akkoord.stand("flevoland"), tuple[Rijstand, ...])
    assert_type(nieuw("UB-10W", op=DAG, functie="jurist"), str)
    nieuw("UB-10W", DAG, "jurist")  # type: ignore[call-arg] # a day is given by name


def columns_are_asked_by_a_plan() -> None:
    """A plan gives the reader of Arrow that it was asked for, and a relation has columns of Arrow too."""
    assert_type(interview("mda", Feiten(), on=DAG), Interview)
    assert_type(sleutel("mda", on=DAG, dialect="duckdb"), str)
    assert_type(relatie("UB-10W", tot=DAG), pa.Table)


def vectors_are_read() -> None:
    """By kind, each with an id; what code computes from one is held against what its source gives."""
    assert_type(vectoren(), Mapping[str, tuple[Mapping[str, Any], ...]])
