"""Questions to columns (plan), and how they are answered, batch by batch."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import Any, Final, TypeAlias, cast

import attrs
import pyarrow as pa

from huiselijkgeweld.columns.beslissingen import bind
from huiselijkgeweld.columns.feitsleutels import meld_tegenspraak
from huiselijkgeweld.columns.invoer import (
    RIJEN,
    als_lezer,
    controleer_dagen,
    controleer_feit,
    controleer_tekst,
    weiger,
)
from huiselijkgeweld.columns.plaatsen import TEKST, Kolom, Plaats, als_dagen, beslis
from huiselijkgeweld.columns.rijen import HOOGSTENS, Rijen
from huiselijkgeweld.columns.termijnen import DELEN
from huiselijkgeweld.columns.vragen import Beslissingskolommen, Termijnkolommen
from huiselijkgeweld.errors import InvalidValueError, Problem, UnknownCodeError, all_of
from huiselijkgeweld.model.feiten import Feiten
from huiselijkgeweld.regio import REGIOS, Regio
from huiselijkgeweld.rules import domain
from huiselijkgeweld.rules.row import domains
from huiselijkgeweld.vraagstuk import als_dag_met_tabel, als_regio

Vraag: TypeAlias = Termijnkolommen | Beslissingskolommen


def _vragen(waarde: Any) -> tuple[Vraag, ...]:  # noqa: ANN401 - whatever a caller gives
    if isinstance(waarde, Vraag):
        return (waarde,)
    gevraagd: tuple[Any, ...] = all_of(waarde, "vragen", object, _GEEF)
    for een in gevraagd:
        if not isinstance(een, Vraag):
            raise InvalidValueError(f"vragen: {type(een).__name__} is no question{_GEEF}")
    return gevraagd


_GEEF: Final = "; give Termijnkolommen or Beslissingskolommen"


def _on(waarde: Any) -> date | Kolom | None:  # noqa: ANN401 - whatever a caller gives
    return waarde if waarde is None or isinstance(waarde, Kolom) else als_dag_met_tabel(waarde)


def _regio(waarde: Any) -> Regio | Kolom | None:  # noqa: ANN401 - whatever a caller gives
    return waarde if isinstance(waarde, Kolom) else als_regio(waarde)


def _columns(waarde: Any) -> Mapping[str, str]:  # noqa: ANN401 - whatever a caller gives
    if not isinstance(waarde, Mapping):
        raise InvalidValueError(f"columns: {type(waarde).__name__} is no mapping of a name to the name in the data")
    all_of((*waarde, *waarde.values()), "columns", str)
    return MappingProxyType(dict(waarde))


def _keep(waarde: Any) -> tuple[str, ...] | None:  # noqa: ANN401 - whatever a caller gives
    return None if waarde is None else tuple(dict.fromkeys(all_of(waarde, "keep", str)))


@attrs.frozen
class Plan:
    """Questions to columns, to be answered for any number of rows.

    Attributes:
        vragen: the questions.
        on: the day to look from, or the column with a day for each row. Decisions need one, and how a term stands.
        regio: code of a shipped region, a region of your own, or the column with a code for each row; None, and a
            blank: national rows only, with a reservation.
        columns: per fact, or column of a question, the name that the data have for it.
        keep: the columns of the data to give with the answers; None: all.
        dictionary: give words as dictionary columns. False: as texts, for an engine that knows no others.

    Raises:
        InvalidValueError: something of another kind, or no day where one is needed.
        HorizonError: the day lies outside 1990-2099.
        UnknownCodeError: no shipped region has this code, or no question reads a column that is named.

    Example:
        >>> import pyarrow as pa
        >>> plan = Plan(
        ...     [
        ...         Termijnkolommen("UB-10W", "nodig", show=["einde"]),
        ...         Beslissingskolommen("zicht", show=["", "rijen"]),
        ...     ],
        ...     on=date(2026, 4, 10),
        ...     columns={"veilig_thuis": "status VT"},
        ... )
        >>> table = pa.table({"nodig": [date(2026, 1, 26), None], "status VT": ["melding_open", None]})
        >>> for row in plan.evaluate(table).read_all().select([2, 3, 4]).to_pylist():
        ...     print(*row.values())
        2026-04-07 veilig_thuis RG06z
        None None RG06z|RG09z|RG13z|RG11z|RG12z|RG02y|RG02z|RG06x|RG06y|RG01|RG24z
    """

    vragen: tuple[Vraag, ...] = attrs.field(converter=_vragen)
    on: date | Kolom | None = attrs.field(kw_only=True, default=None, converter=_on)
    regio: Regio | Kolom | None = attrs.field(kw_only=True, default=None, converter=_regio)
    columns: Mapping[str, str] = attrs.field(kw_only=True, factory=dict, converter=_columns, hash=False)
    keep: tuple[str, ...] | None = attrs.field(kw_only=True, default=None, converter=_keep)
    dictionary: bool = attrs.field(kw_only=True, default=True)

    def __attrs_post_init__(self) -> None:
        """Refuse questions that cannot be answered, and names that nothing reads."""
        if self.on is None and any(isinstance(een, Beslissingskolommen) for een in self.vragen):
            raise InvalidValueError("on: missing; a decision is made by the rows in force on a day")
        kan = {naam for naam, _ in self._gevraagd()} | {naam for klasse in self._klassen() for naam in domains(klasse)}
        for naam in self.columns:
            if naam not in kan:
                raise UnknownCodeError("column", naam, kan)

    def __reduce__(self) -> tuple[object, ...]:
        """Copy and pickle, so that it travels to where the rows are."""
        regio: Regio | Kolom | str | None = self.regio
        if isinstance(regio, Regio) and REGIOS.get(regio.code) is regio:
            regio = regio.code
        waarden = {"on": self.on, "regio": regio, "columns": dict(self.columns), "keep": self.keep}
        return partial(type(self), **waarden, dictionary=self.dictionary), (self.vragen,)

    def schema(self, schema: pa.Schema) -> pa.Schema:
        """The columns that come out for data with these columns.

        Raises:
            InvalidColumnsError: a column that is missing, of another type, or whose name an answer would take.
        """
        weiger(list(self._problemen(schema)))
        velden = [schema.field(naam) for naam in self._behoud(schema)]
        return pa.schema([*velden, *(pa.field(naam, soort) for naam, soort in self._velden())])

    def evaluate(
        self,
        data: Any,  # noqa: ANN401 - whatever speaks Arrow
        *,
        progress: Callable[[int], object] | None = None,
    ) -> pa.RecordBatchReader:
        """Answer for a stream of rows.

        Nothing is read before the first batch is asked for, and nothing is kept: a stream of any length needs the
        memory of one batch. The types of the columns are checked at once; the rows of a batch, or of a part of a large
        one, before any of it is given.

        Args:
            data: anything with `__arrow_c_stream__`: a table or reader of pyarrow, a DataFrame of polars or pandas, a
                relation of DuckDB.
            progress: called with the number of rows answered so far, after each batch of the data.

        Raises:
            InvalidValueError: the data do not speak Arrow.
            InvalidColumnsError: see `schema`; and while reading an unknown word, or facts that contradict each other.
        """
        lezer = als_lezer(data)
        schema = self.schema(lezer.schema)

        def batches() -> Iterator[pa.RecordBatch]:
            rij = 0
            for batch in lezer:
                for begin in range(0, batch.num_rows, RIJEN):
                    yield self._antwoord(batch.slice(begin, RIJEN), rij + begin, schema)
                rij += batch.num_rows
                if progress is not None:
                    progress(rij)

        return pa.RecordBatchReader.from_batches(schema, batches())

    def batches(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """Answer batch by batch, as `mapInArrow` of Spark asks.

        Raises:
            InvalidColumnsError: as for `evaluate`; rows are numbered from the first one that is given here.
        """
        rij, invoer, schema = 0, None, None
        for batch in batches:
            if invoer is None or not batch.schema.equals(invoer):
                invoer, schema = batch.schema, self.schema(batch.schema)
            for begin in range(0, batch.num_rows, RIJEN):
                yield self._antwoord(batch.slice(begin, RIJEN), rij + begin, schema)
            rij += batch.num_rows

    def check(self, data: Any) -> tuple[Problem, ...]:  # noqa: ANN401 - whatever speaks Arrow
        """Everything that is wrong with the data, at most a thousand problems, by reading all of them.

        Raises:
            InvalidValueError: the data do not speak Arrow.
        """
        lezer = als_lezer(data)
        problemen = list(self._problemen(lezer.schema))
        if problemen:
            return tuple(problemen)
        rij = 0
        for batch in lezer:
            for begin in range(0, batch.num_rows, RIJEN):
                rijen = Rijen(batch.slice(begin, RIJEN), self.columns, rij + begin, problemen)
                for _ in self._kolommen(rijen):
                    pass
            rij += batch.num_rows
            if len(set(problemen)) >= HOOGSTENS:
                break
        return tuple(dict.fromkeys(problemen))[:HOOGSTENS]

    def _antwoord(self, batch: pa.RecordBatch, eerste: int, schema: pa.Schema) -> pa.RecordBatch:
        rijen = Rijen(batch, self.columns, eerste)
        antwoorden = list(self._kolommen(rijen))
        weiger(rijen.problemen)
        eigen = [batch.column(naam) for naam in self._behoud(batch.schema)]
        soorten = schema.types[len(eigen) :]
        return pa.RecordBatch.from_arrays(
            [*eigen, *(_als(kolom, soort) for kolom, soort in zip(antwoorden, soorten, strict=True))], schema=schema
        )

    def _kolommen(self, rijen: Rijen) -> Iterator[pa.Array]:
        """The answers for the rows, in the order of the questions."""
        plaats = None if self.on is None else Plaats(self.on, self.regio, als_dagen(rijen, self.on))
        gegeven = self._gegeven(rijen.batch.schema)
        if Feiten in gegeven:
            meld_tegenspraak(rijen, gegeven[Feiten])
        for vraag in self.vragen:
            if isinstance(vraag, Termijnkolommen):
                yield from vraag.antwoorden(rijen, None if plaats is None else plaats.dagen)
            else:  # then there is a day: a plan without one was refused
                yield from beslis(rijen, cast("Plaats", plaats), vraag, gegeven[vraag.feiten])

    def _gevraagd(self) -> Iterator[tuple[str, Callable[[pa.Schema, str], Iterator[Problem]]]]:
        """The columns that must be there, each with the check of its type."""
        for vraag in self.vragen:
            if isinstance(vraag, Termijnkolommen):
                yield from vraag.gevraagd
        if isinstance(self.on, Kolom):
            yield self.on.naam, controleer_dagen
        if isinstance(self.regio, Kolom):
            yield self.regio.naam, controleer_tekst

    def _klassen(self) -> dict[type[attrs.AttrsInstance], None]:
        """The classes of the facts that are read."""
        return dict.fromkeys(een.feiten for een in self.vragen if isinstance(een, Beslissingskolommen))

    def _gegeven(self, schema: pa.Schema) -> dict[type[attrs.AttrsInstance], frozenset[str]]:
        """Per class the facts of which there is a column."""
        namen = set(schema.names)
        return {
            klasse: frozenset(naam for naam in domains(klasse) if self.columns.get(naam, naam) in namen)
            for klasse in self._klassen()
        }

    def _problemen(self, schema: pa.Schema) -> Iterator[Problem]:
        """What is wrong with the names and types of the columns."""
        namen = list(schema.names)
        if len(set(namen)) < len(namen):
            dubbel = dict.fromkeys(naam for naam in namen if namen.count(naam) > 1)
            yield from (Problem(naam, "two columns have this name; rename one") for naam in dubbel)
            return
        gevraagd = list(self._gevraagd())
        nodig = [self.columns.get(naam, naam) for naam in (*(naam for naam, _ in gevraagd), *self.columns)]
        for kolom in dict.fromkeys((*nodig, *(self.keep or ()))):
            if kolom not in namen:
                yield Problem(kolom, "no such column; correct the name, or add it")
        for naam, controle in dict.fromkeys(gevraagd):
            if self.columns.get(naam, naam) in namen:
                yield from controle(schema, self.columns.get(naam, naam))
        for klasse, feiten in self._gegeven(schema).items():
            for naam in sorted(feiten):
                yield from controleer_feit(schema, self.columns.get(naam, naam), domain(klasse, naam))
        bezet = set(self._behoud(schema))
        for naam, _ in self._velden():
            if naam in bezet:
                yield Problem(naam, "an answer has this name; give a question another prefix, or see keep")
            bezet.add(naam)

    def _behoud(self, schema: pa.Schema) -> tuple[str, ...]:
        return tuple(schema.names) if self.keep is None else self.keep

    def _velden(self) -> Iterator[tuple[str, pa.DataType]]:
        """The names and types of the answers."""
        for vraag in self.vragen:
            if isinstance(vraag, Termijnkolommen):
                for deel in vraag.delen(met_dag=self.on is not None):
                    yield f"{vraag.prefix}_{deel}", self._soort(DELEN[deel])
                continue
            for deel in vraag.delen:
                soort = TEKST
                if isinstance(self.on, date) and not isinstance(self.regio, Kolom):
                    soort = bind(vraag.beslissing, self.on, self.regio).teksten(deel).soort
                yield f"{vraag.prefix}_{deel}" if deel else vraag.prefix, self._soort(soort)

    def _soort(self, soort: pa.DataType) -> pa.DataType:
        return soort.value_type if pa.types.is_dictionary(soort) and not self.dictionary else soort


def _als(kolom: pa.Array, soort: pa.DataType) -> pa.Array:
    """A column in the type that all batches have."""
    if kolom.type == soort:
        return kolom
    if not pa.types.is_dictionary(soort):
        return kolom.dictionary_decode()
    return pa.DictionaryArray.from_arrays(kolom.indices.cast(soort.index_type), kolom.dictionary, safe=False)
