"""Records of money as pandas and polars read them: the same totals, and back without loss."""

from datetime import date
from decimal import Decimal

import pandas as pd
import polars as pl
import pytest

from huiselijkgeweld import PARTNERS, REGIOS, Begroting, actielijnen, begroting, bekostiging

ANTWOORDEN = [deel for code in PARTNERS for deel in bekostiging(code, on=date(2023, 6, 1))]
REGELS = [regel for regio in REGIOS.values() for regel in regio.begroting.regels]
TABELLEN = {
    "partners": [record for deel in ANTWOORDEN for record in deel.records()],
    "plans": actielijnen("noord-veluwe-mijov", on=date(2022, 6, 1)).records(),
    "budget": Begroting(REGELS).records(),
}


@pytest.mark.parametrize("records", TABELLEN.values(), ids=TABELLEN)
def test_records_are_a_table_of_pandas_and_of_polars(records: list[dict[str, object]]) -> None:
    """As many rows as records, the keys as columns, and every value as it was; nothing has to be prepared."""
    van_pandas, van_polars = pd.DataFrame(records, dtype=object), pl.DataFrame(records, infer_schema_length=None)
    assert van_polars.to_dicts() == records
    assert van_pandas.to_dict("records") == records
    assert list(van_pandas.columns) == van_polars.columns == list(records[0])


def test_the_amounts_add_up_in_both() -> None:
    """45,000 and 88,087 of the subsidy for projects: 133,087.00, exactly."""
    records = Begroting(REGELS).records()
    van_polars = pl.DataFrame(records, infer_schema_length=None)
    som = van_polars.filter(pl.col("geldstroom") == "projectsubsidie-ghnt")["begroot"].sum()
    assert som == Decimal("133087.00")
    per_stroom = pd.DataFrame(records).groupby("geldstroom")["begroot"].sum()
    assert per_stroom["projectsubsidie-ghnt"] == Decimal("133087.00")


def test_a_budget_comes_back_from_both() -> None:
    """Also from pandas, which writes NaN or NA for an empty cell and 2020.0 for a year in a column with one."""
    records = Begroting(REGELS).records()
    assert begroting(pl.DataFrame(records, infer_schema_length=None).to_dicts()).records() == records
    assert begroting(pd.DataFrame(records).to_dict("records")).records() == records
    assert begroting(pd.DataFrame(records).convert_dtypes().to_dict("records")).records() == records
