"""The flows of money as nodes and arrows, for whatever draws them."""

from collections.abc import Iterable

from huiselijkgeweld.bekostigingen import Bekostiging, Financiering, LopendeDienst
from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.model.geldstromen import Stroomstand


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
