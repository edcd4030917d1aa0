"""The rest of the chain, as tables with facts of their own: `KETEN`.

Each room has one subject: the question behind every fact of its class with who may answer it, and tables of rows with
sources; the classes themselves stand in `model.ketenfeiten`. A row of a region asks for the area; where no text is
known, the answer is that it is not known.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from huiselijkgeweld.model.ketenfeiten import Gebied, Ketenfeiten
from huiselijkgeweld.recht.keten import (
    centrum_seksueel_geweld,
    huisverbod_gevolgen,
    huisverbod_voorwaarden,
    jeugd_tot_23,
    meldcode,
    opvang,
)
from huiselijkgeweld.recht.keten.tabel import Ketenantwoord, Ketentabel, Ketenvraag

__all__ = ["KETEN", "Gebied", "Ketenantwoord", "Ketenfeiten", "Ketentabel", "Ketenvraag"]

_TABELLEN: tuple[Ketentabel[Ketenantwoord], ...] = (
    meldcode.STAP,
    meldcode.AFWEGING,
    meldcode.EER,
    huisverbod_voorwaarden.OPLEGGEN,
    huisverbod_voorwaarden.VERLENGEN,
    huisverbod_gevolgen.GEVOLGEN,
    opvang.OPVANG,
    opvang.RECHT,
    centrum_seksueel_geweld.ROUTE,
    centrum_seksueel_geweld.HULP,
    jeugd_tot_23.ROUTE,
    jeugd_tot_23.INZET,
)

KETEN: Final[Mapping[str, Ketentabel[Ketenantwoord]]] = MappingProxyType({een.naam: een for een in _TABELLEN})
"""Every table of the chain by its name, such as `KETEN["opvang"]`."""
