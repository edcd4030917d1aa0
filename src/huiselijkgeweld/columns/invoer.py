"""What comes in (invoer): a stream of record batches, and whether its columns have the right types."""

from collections.abc import Iterator
from typing import Any, Final

import pyarrow as pa

from huiselijkgeweld.columns.rijen import HOOGSTENS
from huiselijkgeweld.errors import InvalidColumnsError, InvalidValueError, Problem

RIJEN: Final = 131_072
"""Rows that are answered at a time: what is made for them stays near a core, and what a batch costs is spread out."""


def als_lezer(data: Any) -> pa.RecordBatchReader:  # noqa: ANN401 - whatever speaks Arrow
    """A reader of the batches of a source, of which nothing has been read.

    Raises:
        InvalidValueError: it does not speak Arrow.
    """
    if isinstance(data, pa.RecordBatchReader):
        return data
    if isinstance(data, pa.RecordBatch):
        return pa.RecordBatchReader.from_batches(data.schema, [data])
    if hasattr(data, "__arrow_c_stream__"):
        try:
            return pa.RecordBatchReader.from_stream(data)
        except pa.ArrowInvalid:
            raise InvalidValueError(f"data: {type(data).__name__} is one column; give a table of named ones") from None
    raise InvalidValueError(
        f"data: {type(data).__name__} has no __arrow_c_stream__; give a table or reader of pyarrow, a DataFrame of "
        "polars or pandas, or a relation of DuckDB"
    )


def controleer_feit(schema: pa.Schema, kolom: str, waarden: tuple[object, ...]) -> Iterator[Problem]:
    """What is wrong with the type of a column that holds a fact."""
    soort = schema.field(kolom).type
    if not isinstance(waarden[0], bool):
        yield from controleer_tekst(schema, kolom)
    elif not (pa.types.is_boolean(soort) or pa.types.is_null(soort)):
        yield Problem(kolom, f"{soort} is not a column of false and true; cast it to bool")


def controleer_dagen(schema: pa.Schema, kolom: str) -> Iterator[Problem]:
    """What is wrong with the type of a column that holds days or moments."""
    soort = schema.field(kolom).type
    if not (pa.types.is_date(soort) or pa.types.is_timestamp(soort) or pa.types.is_null(soort)):
        yield Problem(kolom, f"{soort} is not a column of days or moments; cast it to date32, or to a timestamp")


def controleer_tekst(schema: pa.Schema, kolom: str) -> Iterator[Problem]:
    """What is wrong with the type of a column that holds words."""
    soort = schema.field(kolom).type
    if not (_is_tekst(soort) or pa.types.is_null(soort)):
        yield Problem(kolom, f"{soort} is not a column of words; cast it to text")


def _is_tekst(soort: pa.DataType) -> bool:
    inhoud = soort.value_type if pa.types.is_dictionary(soort) else soort
    return bool(pa.types.is_string(inhoud) or pa.types.is_large_string(inhoud) or pa.types.is_string_view(inhoud))


def weiger(problemen: list[Problem]) -> None:
    """Refuse rows or columns with which something is wrong.

    Raises:
        InvalidColumnsError: there is a problem.
    """
    if problemen:
        raise InvalidColumnsError(list(dict.fromkeys(problemen))[:HOOGSTENS])
