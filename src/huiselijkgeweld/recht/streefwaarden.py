"""Targets of the sector for how many terms are met in time (streefwaarden): practice, not law.

The law allows no percentage: each report has its own last day. A target says what organisations aim for together.
"""

from typing import Final

import attrs

from huiselijkgeweld.bronnen import Bron, Bronsoort, Reading, Regeling


@attrs.frozen
class Streefwaarde:
    """A target for the share of terms that is met in time (streefwaarde).

    Attributes:
        normen: codes of the norms that it is about.
        procent: the share, in percent.
        bron: where it stands.
        reading: how sure it is.
        note: remark.
    """

    normen: tuple[str, ...]
    procent: int
    bron: Bron
    reading: Reading
    note: str


_NETWERK = Regeling(
    "Landelijk Netwerk Veilig Thuis over doorlooptijden in het vierde kwartaal van 2018",
    "Landelijk Netwerk Veilig Thuis, cijfers 2018",
    Bronsoort.PROTOCOL,
    vindplaats="Trouw, Het Parool en Tubantia, februari 2019",
)

STREEFWAARDEN: Final = (
    Streefwaarde(
        ("HP-5WD", "UB-5DV"),
        90,
        Bron(_NETWERK, "veiligheidsbeoordeling binnen vijf dagen"),
        Reading.REPORTED,
        "eigen norm van de sector, geen wet; de berichten noemen dagen en geen begin van de telling",
    ),
    Streefwaarde(
        ("UB-10W",),
        80,
        Bron(_NETWERK, "onderzoek binnen tien weken"),
        Reading.REPORTED,
        "eigen norm van de sector, geen wet; één organisatie die 80% aanhoudt, telt vanaf het einde van de "
        "veiligheidsbeoordeling en niet vanaf de dag van de wet",
    ),
)
"""The targets that were found, each once."""
