"""The shortest interview is the shortest: held against every way of asking, by the scalar tables."""

import random
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from functools import cache
from itertools import product
from math import prod
from typing import Any

import pytest

from huiselijkgeweld import REGIOS, InvalidDossierError, InvalidValueError, UnknownCodeError
from huiselijkgeweld.columns import interview
from huiselijkgeweld.model.feiten import Feiten
from huiselijkgeweld.model.ketenfeiten import KETENFEITEN
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.keten import KETEN
from huiselijkgeweld.rules import Table, domain

DAG = date(2026, 4, 10)
EXHAUSTIEF = 24_000
"""Of a table with more cases a part is compared; what they cost still comes from every case that follows on them."""
Geval = tuple[object, ...]


def gevallen(tabel: Table[Any]) -> int:
    """How many cases a table has on the day, blanks included."""
    return prod(len(domain(tabel.feiten, naam)) + 1 for naam in tabel.on(DAG).feiten_gelezen)


def tabellen() -> list[tuple[str, str | None]]:
    """Every decision nationally, and in a region where its rows are others; every table of the chain.

    Left out are the two largest, the casusregie of Noord-Veluwe and the plichten of Amersfoort: trying every way takes
    too long there.
    """
    gevonden: list[tuple[str, str | None]] = [(naam, None) for naam in (*BESLISSINGEN, *KETEN)]
    for code, regio in REGIOS.items():
        gevonden += [
            (naam, code)
            for naam, beslissing in BESLISSINGEN.items()
            if regio.tabel(naam).on(DAG).rows != beslissing.tabel.on(DAG).rows
            and gevallen(regio.tabel(naam)) <= EXHAUSTIEF * 3
        ]
    return gevonden


def tabel_van(naam: str, regio: str | None) -> Table[Any]:
    """The scalar table."""
    if naam in KETEN:
        return KETEN[naam].tabel
    return BESLISSINGEN[naam].tabel if regio is None else REGIOS[regio].tabel(naam)


def beste_manier(tabel: Table[Any]) -> Callable[[Geval], Fraction]:
    """How many questions the best way of asking takes from a case: every fact that is blank is tried, useful or not."""
    gebonden = tabel.on(DAG)
    namen = gebonden.feiten_gelezen
    waarden = [domain(tabel.feiten, naam) for naam in namen]

    @cache
    def kosten(geval: Geval) -> Fraction:
        if not gebonden.evaluate(tabel.feiten(**dict(zip(namen, geval, strict=True)))).missing:
            return Fraction(0)
        return min(na_vraag(geval, as_) for as_, waarde in enumerate(geval) if waarde is None)

    def na_vraag(geval: Geval, as_: int) -> Fraction:
        verder = [kosten((*geval[:as_], waarde, *geval[as_ + 1 :])) for waarde in waarden[as_]]
        return 1 + sum(verder, Fraction(0)) / len(verder)

    return kosten


@pytest.mark.parametrize(("naam", "regio"), tabellen())
def test_no_way_of_asking_expects_fewer_questions(naam: str, regio: str | None) -> None:
    """In every case the interview expects exactly what the best of all ways of asking does; it asks as it says."""
    tabel = tabel_van(naam, regio)
    namen = tabel.on(DAG).feiten_gelezen
    kosten = beste_manier(tabel)
    alle = list(product(*((*domain(tabel.feiten, naam), None) for naam in namen)))
    gekozen = alle if len(alle) <= EXHAUSTIEF else [alle[-1], *random.Random(6).sample(alle, 4000)]  # noqa: S311 - a choice, not a secret
    for geval in gekozen:
        feiten = tabel.feiten(**dict(zip(namen, geval, strict=True)))
        try:
            antwoord = interview(naam, feiten, on=DAG, regio=regio)
        except InvalidDossierError:
            continue  # facts that contradict each other are asked nothing
        bekend = feiten.aangevuld() if isinstance(feiten, Feiten) else feiten
        geval = tuple(getattr(bekend, feit) for feit in namen)  # noqa: PLW2901 - with what the facts say about others
        assert antwoord.verwacht == kosten(geval)
        beste = [feit for feit, verwacht in antwoord.per_feit.items() if verwacht == antwoord.verwacht]
        assert antwoord.feit == next((feit for feit in namen if feit in beste), None)


def test_what_one_fact_says_about_another_is_not_asked() -> None:
    """A child in danger means that a minor is involved: nobody is asked that again."""
    assert "minderjarige_betrokken" in interview("jeugd", Feiten(), on=DAG).per_feit
    assert "minderjarige_betrokken" not in interview("jeugd", Feiten(kind_onveilig=True), on=DAG).per_feit


@pytest.mark.parametrize("naam", ["zicht", "zvh", "rollen"])
def test_an_interview_that_is_followed_to_its_end_takes_as_many_questions_as_it_expects(naam: str) -> None:
    """Asked through for every complete case, the average number of questions is the expected one."""
    tabel: Table[Any] = BESLISSINGEN[naam].tabel
    namen = tabel.on(DAG).feiten_gelezen

    @cache
    def volgende(geval: Geval) -> str | None:
        return interview(naam, Feiten(**dict(zip(namen, geval, strict=True))), on=DAG).feit  # type: ignore[arg-type]  # each has a value of its own

    alle = list(product(*(domain(Feiten, feit) for feit in namen)))
    gesteld = 0
    for geval in alle:
        bekend: dict[str, object] = dict.fromkeys(namen)
        while (feit := volgende(tuple(bekend.values()))) is not None:
            bekend[feit] = geval[namen.index(feit)]
            gesteld += 1
        assert tabel.evaluate(Feiten(**bekend), on=DAG).missing == ()  # type: ignore[arg-type]  # the same
    assert Fraction(gesteld, len(alle)) == interview(naam, Feiten(), on=DAG).verwacht


@pytest.mark.parametrize(
    ("naam", "feiten", "fout", "tekst"),
    [
        ("casusregi", Feiten(), UnknownCodeError, "unknown beslissing 'casusregi'; did you mean 'casusregie'?"),
        (
            "casusregie",
            KETENFEITEN["opvang"](),
            InvalidValueError,
            "feiten: OpvangFeiten is not Feiten, which 'casusregie' reads",
        ),
        (3, Feiten(), InvalidValueError, "beslissing: int is no name and no Table"),
    ],
)
def test_an_unknown_decision_or_facts_of_another_class_are_refused(
    naam: Any, feiten: Any, fout: type[Exception], tekst: str
) -> None:
    """Nothing is asked about what is not known; the error says what was given and what is read."""
    with pytest.raises(fout) as gezegd:
        interview(naam, feiten, on=DAG)
    assert str(gezegd.value) == tekst
