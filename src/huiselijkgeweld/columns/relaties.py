"""The answers as small relations (relaties), to join in any engine: no Python runs where the rows are.

A term is a relation from the day of the start to the last day. A decision is a relation from a key to the answers; the
key of a row is an expression over its facts, as SQL of any dialect (`sleutel`, which needs the extra `sql`).
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import attrs
import numpy as np
import pyarrow as pa

from huiselijkgeweld.columns.beslissingen import Gebonden, bind
from huiselijkgeweld.columns.dagtabellen import DELEN, dagtabel, nummer_van
from huiselijkgeweld.columns.feitsleutels import VERBONDEN, stappen
from huiselijkgeweld.columns.vragen import als_norm
from huiselijkgeweld.errors import InvalidValueError, UnknownCodeError
from huiselijkgeweld.model.feiten import Feiten, Feitwaarde, gevolgen_van
from huiselijkgeweld.recht.termijnnormen import NORMEN
from huiselijkgeweld.recht.termijnnormen.norm import Termijnnorm
from huiselijkgeweld.regio import Regio
from huiselijkgeweld.rules import Table, domain
from huiselijkgeweld.rules.row import domains
from huiselijkgeweld.tijd.feestdagen import EERSTE_DAG, LAATSTE_DAG
from huiselijkgeweld.vraagstuk import als_dag_met_tabel, als_regio

if TYPE_CHECKING:
    from sqlglot import exp


def relatie(
    wat: str | Termijnnorm | Table[Any],
    *,
    on: date | None = None,
    regio: str | Regio | None = None,
    van: date = EERSTE_DAG,
    tot: date = LAATSTE_DAG,
) -> pa.Table:
    """A term or a decision as a relation: one row for every start day, or for every case.

    Of a term the columns are `start`, `einde`, `telling`, `reden` and `voorbehouden`. Of a decision they are `sleutel`
    and those of `Beslissingskolommen`, by the word after the prefix; the answer itself is `antwoord`.

    Args:
        wat: code of a norm or a norm; name of a decision or of a table of the chain, or a table of your own.
        on: the day that a decision is made for.
        regio: code of a shipped region, or a region of your own; None: national rows only.
        van: of a term the first start day.
        tot: of a term the last start day.

    Raises:
        UnknownCodeError: neither a norm nor a decision has this name.
        InvalidValueError: something of another kind; no day for a decision.
        HorizonError: a day lies outside 1990-2099.
        QualitativeTermError: the text has words instead of a number.

    Example:
        >>> relatie("UB-10W", van=date(2026, 1, 26), tot=date(2026, 1, 26)).select(["start", "einde"]).to_pylist()
        [{'start': datetime.date(2026, 1, 26), 'einde': datetime.date(2026, 4, 7)}]
        >>> relatie("zicht", on=date(2026, 4, 10)).num_rows
        144
    """
    if isinstance(wat, Termijnnorm) or (isinstance(wat, str) and wat in NORMEN):
        return _van_norm(als_norm(wat), als_dag_met_tabel(van), als_dag_met_tabel(tot))
    gebonden = _bind(wat, on, regio)
    nummers = gebonden.tabel.nummers.reshape(-1)
    kolommen: dict[str, pa.Array] = {"sleutel": pa.array(np.arange(nummers.size, dtype=np.int32))}
    for deel in gebonden.delen:
        teksten = gebonden.teksten(deel).neem(pa.array(nummers))
        kolommen[deel or "antwoord"] = teksten.dictionary_decode()
    return pa.table(kolommen)


def _van_norm(norm: Termijnnorm, van: date, tot: date) -> pa.Table:
    if tot < van:
        raise InvalidValueError(f"tot: {tot} lies before van, {van}")
    eerste = nummer_van(date(van.year, 1, 1))
    plaatsen = np.arange(nummer_van(van) - eerste, nummer_van(tot) - eerste + 1, dtype=np.uint32)
    dagen = [van + timedelta(days=een) for een in range((tot - van).days + 1)]
    kolommen: dict[str, pa.Array] = {"start": pa.array(dagen, pa.date32())}
    for deel in DELEN:
        gevonden = dagtabel(norm, van.year, tot.year, deel).neem(pa.array(plaatsen))
        kolommen[deel] = gevonden.dictionary_decode() if pa.types.is_dictionary(gevonden.type) else gevonden
    return pa.table(kolommen)


def _bind(wat: str | Table[Any], on: date | None, regio: str | Regio | None) -> Gebonden:
    if on is None:
        raise InvalidValueError("on: missing; a decision is made by the rows in force on a day")
    return bind(wat, als_dag_met_tabel(on), als_regio(regio))


def sleutel(
    wat: str | Table[Any],
    *,
    on: date,
    regio: str | Regio | None = None,
    columns: Mapping[str, str] | Sequence[str] | None = None,
    dialect: str = "duckdb",
) -> str:
    """The key of a row in the relation of a decision, as an expression of SQL over its facts.

    It is NULL, and so meets no row of the relation, where a column has a word that is none of its fact, and where facts
    contradict each other: exactly the rows that a `Plan` refuses. What one fact says about another is in it.

    Args:
        wat: name of a decision or of a table of the chain, or a table of your own.
        on: the day; the same as for the relation.
        regio: the region; the same as for the relation.
        columns: the facts that have a column, or per fact its column; a fact that is left out is unknown. None: each
            fact that the table reads has a column with its name.
        dialect: `duckdb`, `spark`, `postgres`, or another that sqlglot knows.

    Raises:
        UnknownCodeError: no decision has this name, or there is no such fact.
        InvalidValueError: something of another kind.
        HorizonError: the day lies outside 1990-2099.
        ModuleNotFoundError: the extra is not installed.

    Example:
        >>> print(sleutel("mda_prioriteit", on=date(2026, 4, 10), columns={"intergenerationeel": "g"}))
        CASE WHEN NOT "g" THEN 0 WHEN "g" THEN 1 ELSE 2 END * 1
    """
    gebonden = _bind(wat, on, regio)
    tabel = gebonden.tabel
    if columns is None:
        columns = tabel.namen
    kolommen = dict(columns) if isinstance(columns, Mapping) else {naam: naam for naam in columns}
    for naam in kolommen:
        if naam not in domains(gebonden.feiten):
            raise UnknownCodeError("fact", naam, domains(gebonden.feiten))
    som = _Sleutelbouw(gebonden.feiten, kolommen).van(tabel.namen, stappen(tabel.nummers.shape))
    return som.sql(dialect=dialect)


@attrs.frozen
class _Sleutelbouw:
    """What makes the expression of a key."""

    feiten: type[attrs.AttrsInstance]
    kolommen: Mapping[str, str]

    def van(self, namen: Sequence[str], stappen: Sequence[int]) -> "exp.Expr":
        """The key: the places of the values, each times how far apart they stand."""
        try:
            from sqlglot import exp
        except ModuleNotFoundError as error:
            wat = 'sqlglot is not installed; install the extra: pip install "huiselijkgeweld[sql]"'
            raise ModuleNotFoundError(wat, name=error.name) from None

        termen = [self._plaats(naam) * stap for naam, stap in zip(namen, stappen, strict=True)]
        som: exp.Expr = termen[0] if termen else exp.Literal.number(0)
        for term in termen[1:]:
            som = som + term
        fout = [*self._vreemd(namen), *self._tegenspraken()]
        return exp.case().when(exp.or_(*fout), exp.null()).else_(som) if fout else som

    def _plaats(self, naam: str) -> "exp.Expr":
        """The place of a value: that of its column, else what other facts say, else *unknown*.

        NULL for a word that is none of the fact.
        """
        from sqlglot import exp

        waarden, geval = domain(self.feiten, naam), exp.case()
        if naam in self.kolommen:
            for plaats, eigen in enumerate(waarden):
                geval = geval.when(self._is(naam, eigen), exp.Literal.number(plaats))
            if not isinstance(waarden[0], bool):
                geval = geval.when(self._kolom(naam).is_(exp.null()).not_(), exp.null())
        for grond, waarde in self._gronden(naam):
            geval = geval.when(grond, exp.Literal.number(waarden.index(waarde)))
        onbekend = exp.Literal.number(len(waarden))
        return geval.else_(onbekend) if geval.args.get("ifs") else onbekend

    def _gronden(self, naam: str) -> Iterator[tuple["exp.Condition", Feitwaarde]]:
        """The facts of a column that say something about this one, each with what it then is."""
        if self.feiten is not Feiten:
            return
        for ander in VERBONDEN:
            if ander in self.kolommen and ander != naam:
                for waarde in domain(Feiten, ander):
                    for gevolg, dan in gevolgen_van(ander, waarde):
                        if gevolg == naam:
                            yield self._is(ander, waarde), dan

    def _vreemd(self, namen: Sequence[str]) -> Iterator["exp.Condition"]:
        """A word that is none of its fact, in a column that is only read for what it says about other facts."""
        for naam in VERBONDEN if self.feiten is Feiten else ():
            waarden = domain(Feiten, naam)
            if naam in self.kolommen and naam not in namen and not isinstance(waarden[0], bool):
                yield self._kolom(naam).isin(*map(str, waarden)).not_()

    def _tegenspraken(self) -> Iterator["exp.Condition"]:
        """The pairs of facts that contradict each other, each once."""
        from sqlglot import exp

        if self.feiten is not Feiten:
            return
        gezien = set()
        for een in VERBONDEN:
            for waarde in domain(Feiten, een) if een in self.kolommen else ():
                for ander, dan in gevolgen_van(een, waarde):
                    for fout in domain(Feiten, ander) if ander in self.kolommen else ():
                        paar = frozenset(((een, waarde), (ander, fout)))
                        if fout is not dan and paar not in gezien:
                            gezien.add(paar)
                            yield exp.and_(self._is(een, waarde), self._is(ander, fout))

    def _is(self, naam: str, waarde: object) -> "exp.Condition":
        from sqlglot import exp

        kolom = self._kolom(naam)
        if isinstance(waarde, bool):
            return kolom if waarde else kolom.not_()
        return kolom.eq(exp.Literal.string(str(waarde)))

    def _kolom(self, naam: str) -> "exp.Column":
        from sqlglot import exp

        return exp.column(self.kolommen[naam], quoted=True)
