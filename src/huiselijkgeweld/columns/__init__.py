"""The same answers over columns: for a million cases what the rest of the library gives for one, bit for bit.

It needs the extra `columns` (numpy and pyarrow). A `Plan` says what is asked; anything that speaks Arrow goes in, and a
stream of record batches comes out.
"""

try:
    from huiselijkgeweld.columns.dagtabellen import Telling
    from huiselijkgeweld.columns.interview import Interview, interview
    from huiselijkgeweld.columns.plaatsen import Kolom
    from huiselijkgeweld.columns.plan import Plan
    from huiselijkgeweld.columns.relaties import relatie, sleutel
    from huiselijkgeweld.columns.tijdigheid import tijdigheid
    from huiselijkgeweld.columns.vragen import Beslissingskolommen, Termijnkolommen, Verlengkolommen
except ModuleNotFoundError as error:
    wat = f'{error.name} is not installed; install the extra: pip install "huiselijkgeweld[columns]"'
    raise ModuleNotFoundError(wat, name=error.name) from None

__all__ = [
    "Beslissingskolommen",
    "Interview",
    "Kolom",
    "Plan",
    "Telling",
    "Termijnkolommen",
    "Verlengkolommen",
    "interview",
    "relatie",
    "sleutel",
    "tijdigheid",
]
