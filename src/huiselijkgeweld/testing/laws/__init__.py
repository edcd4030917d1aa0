"""Laws (laws) that a host points at its own code: each looks for a counterexample and says it in plain words.

First the golden vectors are tried, then days and facts on which such code goes wrong, drawn by Hypothesis and shrunk to
the plainest. A law that holds says nothing and returns; one that is broken raises `LawBrokenError`, an
`AssertionError`, so that it can stand in any test.
"""

from huiselijkgeweld.testing.laws.beslissingen import check_regie, check_region
from huiselijkgeweld.testing.laws.opslag import Codec, check_roundtrip
from huiselijkgeweld.testing.laws.standen import check_standen
from huiselijkgeweld.testing.laws.termijnen import check_termijnen, check_vectoren
from huiselijkgeweld.testing.laws.zoeken import LawBrokenError

__all__ = [
    "Codec",
    "LawBrokenError",
    "check_regie",
    "check_region",
    "check_roundtrip",
    "check_standen",
    "check_termijnen",
    "check_vectoren",
]
