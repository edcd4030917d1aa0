"""The counting conventions that norms share, so that a row names one."""

from huiselijkgeweld.tijd.feestdagen import Werkdag
from huiselijkgeweld.tijd.tellen import DOORLOPEND, Regime, Telwijze

__all__ = ["ATW_GELDT", "ATW_GELDT_AMVB", "ATW_GELDT_DAG_ZELF", "DOORLOPEND", "KLOK", "TERUG", "VERORDENING"]

ATW_GELDT = Telwijze(Regime.ATW)
"""A term set in an act: the Atw moves its end (the limits of art. 4 apply by themselves)."""
ATW_GELDT_AMVB = Telwijze(Regime.ATW_AMVB)
"""A term set in an AMvB: the Atw moves its end through art. 5."""
ATW_GELDT_DAG_ZELF = Telwijze(Regime.ATW, dag_zelf=True)
"""The same, counted from the day of the event itself."""
KLOK = Telwijze(klok=True)
"""Hours, or days that run by the clock."""
TERUG = Telwijze(Regime.ATW, terug=True)
"""Counted back in an act: Atw art. 1 lid 2 leaves the end where it is."""
VERORDENING = Telwijze(Regime.VERORDENING_1182_71, werkdag=Werkdag.ALGEMEEN_ERKEND)
"""A period in law of the European Union."""
