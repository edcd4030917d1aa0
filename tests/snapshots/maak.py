"""Make the snapshots anew: `python tests/snapshots/maak.py`, with the library installed. Then read the diff.

A snapshot is what the library computes from data that others maintain. A new release of a dependency that moves a
holiday shows as a changed line in such a file, not as a moved deadline.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

from huiselijkgeweld.tijd.feestdagen import feestdagen

FOLDER = Path(__file__).parent
WEEKDAGEN = ("ma", "di", "wo", "do", "vr", "za", "zo")


def feestdagen_1990_2028() -> str:
    """Every day that the Algemene termijnenwet counts as a holiday: date, weekday, name, source."""
    dagen = (feest for jaar in range(1990, 2029) for feest in feestdagen(jaar))
    return "".join(f"{dag.dag} {WEEKDAGEN[dag.dag.weekday()]}  {dag.naam:<30}  {dag.bron}\n" for dag in dagen)


SNAPSHOTS: Mapping[str, Callable[[], str]] = {"feestdagen-1990-2028.txt": feestdagen_1990_2028}


if __name__ == "__main__":
    for name, text in SNAPSHOTS.items():
        (FOLDER / name).write_text(text(), encoding="utf-8")
