"""Decisions over columns: each row says the words of the answer that the rest of the library gives for its facts."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.columns import TABELLEN, als_tabel, gebonden, gevallen, rijen, tabel_van, woorden

from huiselijkgeweld import REGIOS, Feiten, InvalidDossierError, opschaling, plichten, regie
from huiselijkgeweld.columns import Beslissingskolommen, Plan
from huiselijkgeweld.errors import InvalidColumnsError
from huiselijkgeweld.model.feiten import GEVOLGEN
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.keten import KETEN
from huiselijkgeweld.rules import domain
from huiselijkgeweld.vraagstuk import Vraagstuk, van_antwoorden

VERBONDEN = tuple(dict.fromkeys(naam for een, _, ander, _ in GEVOLGEN for naam in (een, ander)))
"""The facts that say something about another."""
ON = date(2026, 4, 10)
WISSELS = sorted(
    {
        dag + timedelta(days=na)
        for regio in REGIOS.values()
        for tabel in (*(een.tabel for een in BESLISSINGEN.values()), *map(regio.tabel, BESLISSINGEN))
        for dag in (*tabel.changes, *(een for een in regio.periode if een is not None), date(2026, 4, 10))
        for na in (-1, 0)
    }
)
"""The days on which a row or region begins or ends, and the days before."""
MEEST = 2_000
"""The most cases of a table that are put through a plan; of a larger one a sample."""


def gezegd(naam: str, regio: str | None, dag: date) -> Callable[[Mapping[str, Any]], tuple[str | None, ...] | None]:
    """What a decision should say in columns for a case, by the library for one; None: the case contradicts itself."""
    gehoord: dict[object, tuple[str | None, ...]] = {}
    streek = None if regio is None else REGIOS[regio]

    def zeg(geval: Mapping[str, Any]) -> tuple[str | None, ...] | None:
        if naam in KETEN:
            antwoord = tabel_van(naam, regio).evaluate(KETEN[naam].tabel.feiten(**geval), on=dag)
            return woorden(antwoord, van_antwoorden((antwoord,), streek))
        try:
            vraagstuk = Vraagstuk(Feiten(**geval), dag, streek)
        except InvalidDossierError:
            return None
        antwoord = vraagstuk.beslis(naam)
        sleutel = antwoord if BESLISSINGEN[naam].tabel.policy == "decide" else tuple(antwoord.items())  # type: ignore[union-attr]  # it has results
        if sleutel not in gehoord:
            gehoord[sleutel] = woorden(antwoord, vraagstuk.voorbehouden([naam]))
        return gehoord[sleutel]

    return zeg


def steekproef(alle: Iterator[dict[str, Any]]) -> list[dict[str, Any]]:
    """All cases, or two thousand of them: the same ones in every run."""
    lijst = list(alle)
    if len(lijst) <= MEEST:
        return lijst
    return [lijst[plek] for plek in sorted(np.random.default_rng(6).choice(len(lijst), MEEST, replace=False).tolist())]


def vergelijk(naam: str, regio: str | None, dag: date, alle: Sequence[dict[str, Any]]) -> tuple[int, int]:
    """Put cases through a plan and compare row by row; how many agree and how many contradict themselves."""
    zeg = gezegd(naam, regio, dag)
    verwacht = [zeg(geval) for geval in alle]
    goed = [geval for geval, een in zip(alle, verwacht, strict=True) if een is not None]
    plan = Plan(Beslissingskolommen(naam), on=dag, regio=regio, keep=())
    feiten = tabel_van(naam, regio).feiten
    assert rijen(plan.evaluate(als_tabel(goed, feiten))) == [een for een in verwacht if een is not None]
    tegen = [str(plek) for plek, een in enumerate(verwacht) if een is None]
    gemeld = {een.path.split("[")[1].rstrip("]") for een in plan.check(als_tabel(alle, feiten))}
    assert gemeld == set(tegen) or (len(tegen) > 300 and gemeld <= set(tegen))
    return len(goed), len(tegen)


@pytest.mark.parametrize(("naam", "regio", "dag"), TABELLEN)
def test_every_case_gives_the_words_of_the_answer(naam: str, regio: str | None, dag: date) -> None:
    """Each column of each table, with what facts say about others; cases that contradict themselves are refused."""
    namen = gebonden(naam, regio, dag).feiten_gelezen
    feiten = tabel_van(naam, regio).feiten
    if not namen:
        namen = ("acuut_onveilig",)  # a batch has at least one column
    goed, _ = vergelijk(naam, regio, dag, steekproef(gevallen(feiten, namen)))
    assert goed > 0


@pytest.mark.parametrize(("naam", "regio"), [("casusregie", None), ("zicht", None), ("jeugd", "flevoland")])
@pytest.mark.parametrize("ander", VERBONDEN)
def test_a_column_that_the_table_does_not_read_says_what_follows_from_it(
    naam: str, regio: str | None, ander: str
) -> None:
    """One fact that implies others beside those that the table reads; every case, or a sample."""
    namen = dict.fromkeys((*gebonden(naam, regio, ON).feiten_gelezen[:5], ander))
    goed, _ = vergelijk(naam, regio, ON, steekproef(gevallen(Feiten, namen))[::3])
    assert goed > 0


@pytest.mark.parametrize("regio", [None, "noord-veluwe-mijov"])
def test_all_facts_that_say_something_about_others_at_once(regio: str | None) -> None:
    """Also where the table that is laid out for the columns would be too large, so that two look-ups are made."""
    namen = dict.fromkeys((*gebonden("casusregie", regio, ON).feiten_gelezen, *VERBONDEN))
    keuze = np.random.default_rng(60)
    alle: list[dict[str, Any]] = [
        {
            naam: None if keuze.random() < 0.6 else domain(Feiten, naam)[keuze.integers(len(domain(Feiten, naam)))]
            for naam in namen
        }
        for _ in range(5_000)
    ]
    goed, tegen = vergelijk("casusregie", regio, ON, alle)
    assert goed > 300
    assert tegen > 300


FEITEN = st.fixed_dictionaries(
    {}, optional={naam: st.sampled_from(domain(Feiten, naam)) for naam in Feiten.__annotations__}
)


@settings(max_examples=30)
@given(st.lists(FEITEN, min_size=1, max_size=20), st.sampled_from([None, *REGIOS]), st.sampled_from(WISSELS))
def test_the_answers_are_those_of_the_public_functions(
    alle: list[dict[str, Any]], regio: str | None, dag: date
) -> None:
    """`regie`, `opschaling` and `plichten` hold the outcomes of ten questions in one plan, for any facts and day."""
    goed = [geval for geval in alle if spreekt_zich_niet_tegen(geval)]
    tabel = als_tabel([*goed, dict.fromkeys(Feiten.__annotations__)], Feiten)
    plan = Plan([Beslissingskolommen(naam) for naam in BESLISSINGEN], on=dag, regio=regio, keep=())
    for rij, geval in zip(plan.evaluate(tabel).read_all().to_pylist(), [*goed, {}], strict=True):
        antwoorden = [functie(Feiten(**geval), on=dag, regio=regio) for functie in (regie, opschaling, plichten)]
        for naam in BESLISSINGEN:
            (antwoord,) = (getattr(een, naam) for een in antwoorden if hasattr(een, naam))
            if naam == "mda_prioriteit" and not antwoord:  # `opschaling` leaves it out where nothing can be asked for
                continue
            anders = "mogelijk" if BESLISSINGEN[naam].tabel.policy == "decide" else "misschien"
            kolommen = (naam, f"{naam}_{anders}", f"{naam}_ontbreekt", f"{naam}_rijen")
            assert tuple(rij[kolom] for kolom in kolommen) == woorden(antwoord, ())[:4]


def spreekt_zich_niet_tegen(geval: dict[str, Any]) -> bool:
    """Whether the facts of a case can be so together."""
    try:
        Feiten(**geval).aangevuld()
    except InvalidDossierError:
        return False
    return True


def test_facts_that_contradict_each_other_are_told_as_for_one_case() -> None:
    """By row and in the words of `Feiten.aangevuld`, also of facts that no question reads."""
    feiten: dict[str, Any] = {"stabiel_veilig": True, "kind_acuut_bedreigd": True}
    with pytest.raises(InvalidDossierError) as een:
        Feiten(**feiten).aangevuld()
    tabel = als_tabel([{}, feiten], Feiten)
    plan = Plan(Beslissingskolommen("mda_prioriteit"), on=ON)
    with pytest.raises(InvalidColumnsError) as alle:
        plan.evaluate(tabel).read_all()
    assert [(problem.path, problem.message) for problem in alle.value.problems] == [
        (f"{problem.path}[1]", problem.message) for problem in een.value.problems
    ]


def test_a_batch_of_no_columns_of_facts_says_what_holds_for_anybody() -> None:
    """Every fact is unknown then, as for empty `Feiten`."""
    plan = Plan(Beslissingskolommen("casusregie"), on=ON, keep=())
    verwacht = gezegd("casusregie", None, ON)({})
    assert rijen(plan.evaluate(pa.table({"zaak": [1, 2]}))) == [verwacht, verwacht]
