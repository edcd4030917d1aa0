"""The flows of money as a picture."""

from collections.abc import Iterable, Iterator

from huiselijkgeweld.bekostigingen import Bekostiging, Financiering, LopendeDienst
from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.interop.mermaid.tekst import Diagram, veilig
from huiselijkgeweld.model.geldstromen import Stroomstand


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
    return Diagram("\n".join(Geldstroomnet(delen).regels()))


class Geldstroomnet:
    """Nodes and arrows of flows of money, each once. Ids are made here, so no text can become one.

    Attributes:
        los: the streams and the services, by what they are: their id and words.
        partners: per partner its name, and its parts with their id and words.
        pijlen: the arrows: from which id to which, the words beside it, and whether it runs.
    """

    def __init__(self, delen: Iterable[Bekostiging | LopendeDienst]) -> None:
        """Take what `bekostiging` answers, or the services of a `Stand`."""
        self.los: dict[str, tuple[str, str]] = {}
        self.partners: dict[str, tuple[str, dict[str, tuple[str, str]]]] = {}
        self.pijlen: dict[tuple[str, str, str, bool], None] = {}
        self.aantal = 0
        for deel in delen:
            if isinstance(deel, Bekostiging):
                self.deel(deel)
            elif isinstance(deel, LopendeDienst):
                self.dienst(deel)
            else:
                raise InvalidValueError(f"delen: {type(deel).__name__} is no Bekostiging and no LopendeDienst")

    def _knoop(self, groep: dict[str, tuple[str, str]], sleutel: str, tekst: str) -> str:
        if sleutel not in groep:
            self.aantal += 1
            groep[sleutel] = (f"n{self.aantal}", tekst)
        return groep[sleutel][0]

    def _pijl(self, van: str, naar: str, tekst: str = "", *, loopt: bool = True) -> None:
        self.pijlen[van, naar, tekst, loopt] = None

    def deel(self, deel: Bekostiging) -> str:
        """A part within its partner, and the streams that pay it; gives the id of the part."""
        _, onderdelen = self.partners.setdefault(deel.partner, (deel.naam, {}))
        onderdeel = self._knoop(onderdelen, deel.component, deel.component)
        for een in deel.financieringen:
            stroom = self._knoop(self.los, f"stroom {een.geldstroom.code}", een.geldstroom.naam)
            self._pijl(stroom, onderdeel, _bij(een), loopt=een.stand is Stroomstand.LOOPT)
        if not deel.geldstromen:
            self._pijl(self._knoop(self.los, "?", "?"), onderdeel)
        return onderdeel

    def dienst(self, dienst: LopendeDienst) -> None:
        """A service for somebody, and the parts that it can be."""
        voor = f", voor {dienst.over}" if dienst.over else ""
        tekst = f"{dienst.dienst.label}{voor}{'' if dienst.loopt else ' (misschien)'}"
        onderdelen = [self.deel(deel) for deel in dienst.bekostiging]
        knoop = self._knoop(self.los, f"dienst {dienst.dienst} {dienst.over}", tekst)
        for onderdeel in onderdelen or [self._knoop(self.los, "?", "?")]:
            self._pijl(onderdeel, knoop)

    def regels(self) -> Iterator[str]:
        """The lines of the picture."""
        yield "flowchart LR"
        yield from (f'    {knoop}["{veilig(tekst)}"]' for knoop, tekst in self.los.values())
        for nummer, (naam, onderdelen) in enumerate(self.partners.values(), 1):
            yield f'    subgraph p{nummer}["{veilig(naam)}"]'
            yield from (f'        {knoop}["{veilig(tekst)}"]' for knoop, tekst in onderdelen.values())
            yield "    end"
        for van, naar, tekst, loopt in self.pijlen:
            bij = f'|"{veilig(tekst)}"|' if tekst else ""
            yield f"    {van} {'-->' if loopt else '-.->'}{bij} {naar}"


def _bij(een: Financiering) -> str:
    """What stands beside the arrow of a stream."""
    delen = []
    if een.regel.aandeel is not None:
        delen.append(f"{een.regel.aandeel:f}%")
    if een.regel.deels:
        delen.append("deels")
    if een.regel.verwerving is not None:
        delen.append(een.regel.verwerving.value.replace("_", " "))
    if een.stand is not Stroomstand.LOOPT:
        delen.append(f"geëindigd, tot {een.tot}")
    return ", ".join(delen)
