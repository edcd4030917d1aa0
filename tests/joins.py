"""What the tests of relations share: cases, what the library says of each, and a join in DuckDB."""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from itertools import product
from typing import Any, Final, cast

import attrs
import duckdb
import pyarrow as pa

from huiselijkgeweld import (
    REGIOS,
    Feiten,
    InvalidDossierError,
    Policy,
    Rule,
    Table,
)
from huiselijkgeweld.bronnen import Bron, Bronsoort, Regeling
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.keten import KETEN
from huiselijkgeweld.rules import Outcome, domain
from huiselijkgeweld.vraagstuk import Vraagstuk, van_antwoorden

Case = dict[str, Any]
ON: Final = date(2026, 4, 10)
DECISIONS: Final[list[tuple[str, str | None]]] = [
    *(("casusregie", None), ("zicht", None), ("mda", None), ("jeugd", None), ("zvh", None)),
    *(("bevoegd", None), ("uitnodigen", None), ("mda_prioriteit", None), ("rollen", None)),
    *(("mda", "ijsselland"), ("jeugd", "flevoland"), ("zicht", "noord-veluwe-mijov")),
]
CHAIN: Final[list[tuple[str, str | None]]] = [(naam, None) for naam in ("opvang", "huisverbod", "csg", "meldcode_eer")]
LINKED: Final = (
    *("acuut_onveilig", "structureel_onveilig", "stabiel_veilig", "maatregel"),
    *("minderjarige_betrokken", "kind_onveilig", "kind_acuut_bedreigd", "ontwikkeling_bedreigd"),
)
"""The facts of which one says something about another, by `GEVOLGEN`."""


def table_of(naam: str, regio: str | None = None) -> Table[Any]:
    """The table of a decision, or of the chain."""
    if naam in KETEN:
        return KETEN[naam].tabel
    return BESLISSINGEN[naam].tabel if regio is None else REGIOS[regio].tabel(naam)


def every(facts: type[attrs.AttrsInstance], names: Sequence[str]) -> list[Case]:
    """Every way to state these facts or leave them blank; the last fact changes first."""
    values = product(*((*domain(facts, name), None) for name in names))
    return [dict(zip(names, one, strict=True)) for one in values]


def said(answer: Outcome[Any] | Mapping[Any, Outcome[bool]]) -> Case:
    """An answer in the words of the relation, without reservations."""
    if isinstance(answer, Outcome):
        said = {"antwoord": None if answer.value is None else str(answer.value)}
        said["mogelijk"] = "|".join(sorted(map(str, answer.possible)))
    else:
        said = {"antwoord": "|".join(str(result) for result, one in answer.items() if one.value is True)}
        said["misschien"] = "|".join(str(result) for result, one in answer.items() if one.value is None)
    parts = [answer] if isinstance(answer, Outcome) else list(answer.values())
    said["ontbreekt"] = "|".join(dict.fromkeys(name for one in parts for name in one.missing))
    return said | {"rijen": "|".join(row.code for one in parts for row in one.rules)}


def wanted(naam: str, regio: str | None, case: Case) -> Case | None:
    """The whole answer of the library; None: the facts contradict each other."""
    if naam in KETEN:
        answer = KETEN[naam].tabel.evaluate(KETEN[naam].tabel.feiten(**case), on=ON)
        reservations = van_antwoorden((answer,), None)
    else:
        try:
            question = Vraagstuk(Feiten(**case), ON, regio)
        except InvalidDossierError:
            return None
        answer, reservations = question.beslis(naam), question.voorbehouden([naam])
    return said(answer) | {"voorbehouden": "|".join(dict.fromkeys(one.soort.value for one in reservations))}


def as_columns(facts: type[attrs.AttrsInstance], cases: Sequence[Case], columns: Mapping[str, str]) -> pa.Table:
    """Cases as columns: per fact the column with that name."""
    return pa.table(
        {
            column: pa.array([case[name] for case in cases], pa.bool_())
            if isinstance(domain(facts, name)[0], bool)
            else pa.array([case[name] if case[name] is None else str(case[name]) for case in cases], pa.string())
            for name, column in columns.items()
        }
    )


def joined(rows: pa.Table, relation: pa.Table, key: str) -> list[Case]:
    """What DuckDB finds by a key for each row: a row of the relation, or None in every column."""
    numbered = rows.append_column("row number", pa.array(range(rows.num_rows)))
    sql = f'SELECT answers.* FROM (SELECT "row number" AS nr, {key} AS k FROM data) LEFT JOIN answers ON k = sleutel'  # noqa: S608 - both parts are ours
    with duckdb.connect() as engine:
        engine.register("data", numbered)
        engine.register("answers", relation)
        found = engine.sql(f"{sql} ORDER BY nr").to_arrow_table().to_pylist()
    assert len(found) == rows.num_rows
    return cast("list[Case]", found)


# A table of your own, with words that hold signs of SQL.

SOURCE: Final = (Bron(Regeling("Eigen afspraken", "EA", Bronsoort.PROTOCOL), "1"),)


class Weer(StrEnum):
    """Words with signs that SQL reads."""

    NAT = "it's"
    DROOG = "back\\slash"
    ANDERS = '"--'


@attrs.frozen
class Dagje:
    """Facts of your own."""

    weer: Weer | None = None
    zondag: bool | None = None


EIGEN: Final = Table(
    "uitje",
    Dagje,
    [
        Rule("U1", Dagje(weer=Weer.NAT), "thuis", SOURCE, Bronsoort.PROTOCOL),
        Rule("U2", Dagje(weer=Weer.DROOG, zondag=True), "strand", SOURCE, Bronsoort.PROTOCOL),
        Rule("U3", Dagje(), "bos", SOURCE, Bronsoort.PROTOCOL),
    ],
    Policy.DECIDE,
)
