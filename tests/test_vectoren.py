"""The golden vectors are read and held without a tool for tests: what is right passes, what is wrong is told."""

import subprocess
import sys
from collections.abc import Callable, Iterable
from datetime import date, datetime

import pytest
from releases.vectors import Answers, run

from huiselijkgeweld import NORMEN
from huiselijkgeweld.vectoren import duurvectoren, standvectoren, termijnvectoren, vectoren
from huiselijkgeweld.vectoren.houden import antwoordfouten, ketenfouten, standfouten, termijnfouten


def test_the_library_keeps_every_vector() -> None:
    """Terms, answers, the chain and case files; and the digest of the answers is the same twice."""
    assert list(Answers().wrong()) == []
    assert run(0) == run(1)


FOUT: dict[str, tuple[str, Callable[[], Iterable[str]]]] = {
    "a term of no norm": (
        "a term from 2016-02-29 (AT-02): your function gives 2016-05-29, not 2016-05-30\n  ECLI:NL:HR:2017:2225, ",
        lambda: termijnfouten(duurvectoren(), lambda een: {3: date(2016, 5, 29)}[een.duur.aantal]),
    ),
    "a moment as a day": (
        "WTH-10D from 2010-03-27 20:00:00 (HV-01): your function gives 2010-04-06, not 2010-04-06 20:00:00\n",
        lambda: termijnfouten(termijnvectoren(), lambda een: een.dag),
    ),
    "answers from facts": (
        "W01, een melding loopt en het lokale team was al regisseur: your function gives other words\n  zicht: lokaal_",
        lambda: antwoordfouten(lambda *_: {"zicht": "lokaal_team"}),
    ),
    "answers of the chain": (
        "W13, een vrouw: your function gives other words\n  mogelijk: nothing, not kwintes\n  Begroting ",
        lambda: ketenfouten(lambda *_: {"mogelijk": []}),
    ),
    "something that is no list": (
        "W01, on 2023-10-01: your function gives other words\n  casusregie: 3, not lokaal_team\n",
        lambda: standfouten(lambda *_: {"casusregie": 3}),
    ),
}


@pytest.mark.parametrize("wat", FOUT)
def test_what_breaks_a_vector_is_told_with_its_source(wat: str) -> None:
    """In words that say the vector, what was given and what is right."""
    begin, fouten = FOUT[wat]
    assert next(iter(fouten())).startswith(begin)


def test_a_moment_without_a_zone_is_one_in_amsterdam() -> None:
    """The same moment counts as the same, however its zone is said."""

    def compute(een: object) -> datetime | date:
        vector = next(ander for ander in termijnvectoren() if ander == een)
        eind = NORMEN[vector.norm].einde(vector.start, tot=vector.tot, verlengingen=vector.verlengingen)
        return eind.dag if eind.moment is None else eind.moment.replace(tzinfo=None)

    assert list(termijnfouten(termijnvectoren(), compute)) == []


def test_every_vector_is_read() -> None:
    """No term, and no day of a case file, is left out."""
    termijnen = [*termijnvectoren(), *duurvectoren()]
    assert sorted(een.id for een in termijnen) == sorted(een["id"] for een in vectoren()["termijnen"])
    assert len(list(standvectoren())) == sum(len(zaak["standen"]) for zaak in vectoren()["dossiers"])


def test_the_vectors_need_no_tool_for_tests() -> None:
    """In a process of its own neither reading nor holding them loads Hypothesis."""
    code = "import huiselijkgeweld.vectoren.houden, sys; sys.exit('hypothesis' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
