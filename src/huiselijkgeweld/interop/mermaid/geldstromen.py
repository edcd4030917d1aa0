"""The flows of money as a picture."""

from collections.abc import Iterable, Iterator

from huiselijkgeweld.bekostigingen import Bekostiging, LopendeDienst
from huiselijkgeweld.interop.mermaid.tekst import Diagram, veilig
from huiselijkgeweld.uitleg.geldstroomnet import Geldstroomnet


def geldstroomdiagram(delen: Iterable[Bekostiging | LopendeDienst]) -> Diagram:
    """Draw the flows of money: from each stream to the part of the partner that it pays, and to the service that it is.

    A share and how it is bought stand beside the arrow. A stream that has ended has a dotted arrow with its end; where
    no stream is known there is a question mark.

    Args:
        delen: what `bekostiging` answers, or the services of a `Stand`.

    Raises:
        InvalidValueError: something else.

    Example:
        >>> from datetime import date
        >>> from huiselijkgeweld import bekostiging
        >>> print(geldstroomdiagram(bekostiging("veiligheidshuis-nog", on=date(2022, 6, 1))[:1]))
        flowchart LR
            n2["Ministerie van Justitie en Veiligheid"]
            n3["Eigen middelen van gemeenten"]
            subgraph p1["Veiligheidshuis Noord Oost Gelderland"]
                n1["het Veiligheidshuis"]
            end
            n2 -->|"50%"| n1
            n3 -->|"50%"| n1
    """
    return Diagram("\n".join(_regels(Geldstroomnet(delen))))


def _regels(net: Geldstroomnet) -> Iterator[str]:
    """The lines of the picture."""
    yield "flowchart LR"
    yield from (f'    {knoop}["{veilig(tekst)}"]' for knoop, tekst in net.los.values())
    for nummer, (naam, onderdelen) in enumerate(net.partners.values(), 1):
        yield f'    subgraph p{nummer}["{veilig(naam)}"]'
        yield from (f'        {knoop}["{veilig(tekst)}"]' for knoop, tekst in onderdelen.values())
        yield "    end"
    for van, naar, tekst, loopt in net.pijlen:
        bij = f'|"{veilig(tekst)}"|' if tekst else ""
        yield f"    {van} {'-->' if loopt else '-.->'}{bij} {naar}"
