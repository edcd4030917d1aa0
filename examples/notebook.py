"""Notebook: how often do five days and five werkdagen differ, what moves the ten weeks, and a case as a picture.

It runs as a script, or cell by cell.

Run: python examples/notebook.py
"""

# %% One year of start days, as plain records that pandas and polars take as they are
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from tempfile import mkdtemp

from huiselijkgeweld import NORMEN, explain, load
from huiselijkgeweld.notebook import tijdlijn, vergelijking

DAYS = [date(2026, 1, 1) + timedelta(days=number) for number in range(365)]
records = [
    {
        "received": day,
        "five_days": NORMEN["UB-5D"].einde(day).dag,
        "five_werkdagen": NORMEN["HP-5WD"].einde(day).dag,
        "ten_weeks": NORMEN["UB-10W"].einde(day).dag,
    }
    for day in DAYS
]
earlier = sum(record["five_days"] < record["five_werkdagen"] for record in records)
print(f"the statutory five days end before the five werkdagen of the protocol on {earlier} of {len(records)} days")

# %% What moved the end of the ten weeks, and how often
moved = Counter(
    stap.bron and str(stap.bron) for day in DAYS for stap in NORMEN["UB-10W"].einde(day).stappen if stap.over != ("na",)
)
print("steps that moved the ten weeks:", dict(moved))

# %% One of them in words
print(explain(NORMEN["UB-10W"].einde(date(2026, 3, 6))))

# %% A case as a picture: on the last line of a cell it shows itself; here it is saved
case = load(Path(__file__).parent / "dossiers" / "gezin-met-melding.json")
picture = tijdlijn(case, on=date(2026, 4, 10))
folder = Path(mkdtemp())
(folder / "tijdlijn.svg").write_text(picture.svg(), encoding="utf-8")
(folder / "tijdlijn.png").write_bytes(picture.png())
print(picture.omschrijving)

# %% The same case in two regions: what differs
print(vergelijking(case, on=date(2026, 4, 10), regio=["ijsselland", "flevoland"]).omschrijving)
