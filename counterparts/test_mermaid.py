"""Pictures: mermaid itself reads every text that the library writes."""

from datetime import date

from counterparts.conftest import Ask

from huiselijkgeweld import PARTNERS, REGIOS, bekostiging
from huiselijkgeweld.interop.mermaid import geldstroomdiagram
from huiselijkgeweld.model.partners import Partnersoort


def test_mermaid_reads_the_flows_of_money_of_every_partner(ask: Ask) -> None:
    """Of every partner, nationally and in every region."""
    texts = [
        geldstroomdiagram(bekostiging(partner, on=date(2022, 6, 1), regio=regio))
        for regio in (None, *REGIOS)
        for partner in (Partnersoort if regio else PARTNERS)
    ]
    assert {str(said) for said in ask("mermaid.mjs", texts)} == {"{'diagram': 'flowchart-v2'}"}
