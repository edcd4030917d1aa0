"""Pictures as Mermaid text, which documentation, code hosts and notebooks draw by themselves.

For professionals: whoever reads a picture of a case reads what is in it. `explain` knows what a person concerned may
read.
"""

from huiselijkgeweld.interop.mermaid.beslissing import beslisdiagram
from huiselijkgeweld.interop.mermaid.geldstromen import geldstroomdiagram
from huiselijkgeweld.interop.mermaid.regie import regiediagram
from huiselijkgeweld.interop.mermaid.tekst import Diagram
from huiselijkgeweld.interop.mermaid.tijdlijn import tijdlijndiagram

__all__ = ["Diagram", "beslisdiagram", "geldstroomdiagram", "regiediagram", "tijdlijndiagram"]
