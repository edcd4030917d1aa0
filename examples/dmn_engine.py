"""A decision in a DMN engine: the table leaves the library, and the engine gives the same answers.

The engine is a small one, of two packages that web modelers of DMN use. It needs Node 20.

Once: npm install --prefix examples/dmn
Run: python examples/dmn_engine.py
"""

import json
import subprocess
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from huiselijkgeweld import Feiten, regie
from huiselijkgeweld.interop.dmn import beslismodel
from huiselijkgeweld.model.feiten import Maatregel, Regisseur, VeiligThuis

ENGINE = Path(__file__).parent / "dmn" / "run.mjs"
ON, REGIO = date(2026, 4, 10), "ijsselland"
CASES = (
    Feiten(veilig_thuis=VeiligThuis.MELDING_OPEN, lopende_regisseur=Regisseur.LOKAAL_TEAM),
    Feiten(veilig_thuis=VeiligThuis.OVERGEDRAGEN_ZORGAANBIEDER),
    Feiten(veilig_thuis=VeiligThuis.GEEN, maatregel=Maatregel.OTS),
    Feiten(veilig_thuis=VeiligThuis.GEEN, maatregel=Maatregel.GEEN),
    Feiten(),
)


def run(cases: Iterable[Feiten]) -> list[dict[str, str]]:
    """Let the engine decide; a fact that a case does not state is null."""
    asked = {
        "xml": beslismodel("zicht", on=ON, regio=REGIO).decode(),
        "decision": "zicht_ijsselland",
        "cases": [dict(case.bekend) for case in cases],
    }
    command = ["node", str(ENGINE)]
    done = subprocess.run(command, input=json.dumps(asked), check=True, capture_output=True, text=True)  # noqa: S603 - this command is the example
    answers: list[dict[str, str]] = json.loads(done.stdout)
    return answers


def main() -> None:
    """Ask engine and library who keeps sight of safety."""
    for case, answer in zip(CASES, run(CASES), strict=True):
        own = regie(case, on=ON, regio=REGIO).zicht
        print(case)
        print("    engine: ", answer["zicht"], f"({answer['rij']}) {answer['bron'] or answer['voorbehoud']}")
        print("    library:", own.value or f"still open: {', '.join(own.missing)}")
        assert answer["zicht"] == (own.value or "onbekend")


if __name__ == "__main__":
    main()
