"""The sign-off of a jurist per row (akkoord): which norms and rows an organisation has judged, and which changed since.

It stands in a file of the organisation (`akkoord.toml`), and never changes an answer: it says of every row whether
somebody looked at it as it is now. The digest of a row holds all that can change an answer and all that it cites; the
words of our own notes are left out, so that a better sentence makes nothing stale.
"""

import re
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Final

import attrs

from huiselijkgeweld.akkoord.vingerafdrukken import Rij, codes, rijen
from huiselijkgeweld.bronnen import Bron
from huiselijkgeweld.errors import (
    InvalidAkkoordError,
    InvalidValueError,
    Problem,
    RegionRuleError,
    UnknownCodeError,
    unknown_word,
)
from huiselijkgeweld.model.ids import als_id
from huiselijkgeweld.regio import REGIOS, Regio
from huiselijkgeweld.regio.tekst import MAX_BYTES, Veld, als_code, als_dag, als_tekst, lees, lijst_van, verzamel
from huiselijkgeweld.tijd import feestdagen
from huiselijkgeweld.vraagstuk import als_regio


class Functie(StrEnum):
    """In which function somebody judged a row: never who it was."""

    JURIST = "jurist"
    GEDRAGSWETENSCHAPPER = "gedragswetenschapper"
    AANDACHTSFUNCTIONARIS = "aandachtsfunctionaris"
    BELEIDSMEDEWERKER = "beleidsmedewerker"


class Beoordeling(StrEnum):
    """How the sign-off of a row stands."""

    AKKOORD = "akkoord"
    """Judged as the row is now."""
    VERLOPEN = "verlopen"
    """Judged, and changed since."""
    NIET_BEOORDEELD = "niet_beoordeeld"
    """Nobody has judged it."""
    ONBEKENDE_RIJ = "onbekende_rij"
    """There is an entry, and no row has this code any more, or ever had."""


@attrs.frozen
class Akkoordregel:
    """One entry (akkoordregel): a row as somebody judged it.

    Attributes:
        rij: code of the norm or row.
        vingerafdruk: its digest on that day.
        op: the day.
        functie: in which function.
        kenmerk: where the judgement itself is kept, such as the number of a zaak; never a name.
        opmerking: a remark for whoever reads the list.
    """

    rij: str
    vingerafdruk: str
    op: date
    functie: Functie
    kenmerk: str | None = None
    opmerking: str | None = attrs.field(default=None, repr=False)


@attrs.frozen
class Rijstand:
    """How one norm or row stands (rijstand).

    Attributes:
        rij: its code.
        tabel: where it belongs: `norm`, a decision, a table of the chain, `bekostiging` or `feestdagen`.
        beoordeling: whether somebody judged it as it is now.
        vingerafdruk: its digest now; None if there is no such row.
        regel: the entry that counts: the one for this digest, else the last one.
        bronnen: what the row cites.
    """

    rij: str
    tabel: str | None
    beoordeling: Beoordeling
    vingerafdruk: str | None
    regel: Akkoordregel | None
    bronnen: tuple[Bron, ...] = attrs.field(default=(), repr=False)


@attrs.frozen
class Akkoord:
    """The sign-offs of an organisation (akkoord), as its file states them.

    Attributes:
        regels: the entries, in the order of the file.

    Example:
        >>> akkoord = Akkoord.loads(nieuw("UB-10W", op=date(2026, 11, 20), functie="jurist"))
        >>> [str(een.beoordeling) for een in akkoord.stand() if een.rij in {"UB-10W", "UB-5D"}]
        ['niet_beoordeeld', 'akkoord']
    """

    regels: tuple[Akkoordregel, ...]

    @classmethod
    def load(cls, path: str | Path) -> "Akkoord":
        """Read a file (TOML).

        Returns:
            Its entries; nothing is held against the rows yet.

        Raises:
            InvalidAkkoordError: every problem of the file at once, each with its path.
            OSError: the file cannot be opened.
        """
        with Path(path).open("rb") as bestand:
            return cls.loads(bestand.read(MAX_BYTES + 1))

    @classmethod
    def loads(cls, text: str | bytes) -> "Akkoord":
        """Read TOML text.

        Returns:
            Its entries; nothing is held against the rows yet.

        Raises:
            InvalidAkkoordError: every problem of the text at once, each with its path.
        """
        problemen: list[Problem] = []
        try:
            velden = verzamel(lees(text), {"akkoord": Veld(lijst_van(_als_regel))}, problemen)
        except RegionRuleError as error:
            raise InvalidAkkoordError(error.problems) from None
        if problemen:
            raise InvalidAkkoordError(problemen)
        return cls(velden.get("akkoord", ()))

    def stand(self, regio: str | Regio | None = None) -> tuple[Rijstand, ...]:
        """How every norm and row stands, and the entries for rows that do not exist.

        Args:
            regio: code of a shipped region, or a region of your own: its rows too, in the place of national ones.

        Raises:
            InvalidValueError: no region.
            UnknownCodeError: no shipped region has this code.
        """
        gebied = als_regio(regio)
        nu = rijen(gebied)
        bekend = nu.keys() | codes(*REGIOS.values())
        los = dict.fromkeys(regel.rij for regel in self.regels if regel.rij not in bekend)
        return (
            *(self._van_rij(rij) for rij in nu.values()),
            *(Rijstand(code, None, Beoordeling.ONBEKENDE_RIJ, None, self._laatste(code)) for code in los),
        )

    def _van_rij(self, rij: Rij) -> Rijstand:
        regel = self._laatste(rij.code, rij.vingerafdruk) or self._laatste(rij.code)
        hoe = Beoordeling.NIET_BEOORDEELD
        if regel is not None:
            hoe = Beoordeling.AKKOORD if regel.vingerafdruk == rij.vingerafdruk else Beoordeling.VERLOPEN
        return Rijstand(rij.code, rij.tabel, hoe, rij.vingerafdruk, regel, rij.bronnen)

    def _laatste(self, code: str, som: str | None = None) -> Akkoordregel | None:
        van_rij = (een for een in self.regels if een.rij == code and som in {None, een.vingerafdruk})
        return max(van_rij, key=lambda een: een.op, default=None)


def als_markdown(stand: Iterable[Rijstand]) -> str:
    """A list of sign-offs as a table to read: first what asks for a judgement.

    Example:
        >>> print(als_markdown(Akkoord(()).stand()[:1]))
        # Akkoord per rij
        <BLANKLINE>
        akkoord: 0, verlopen: 0, niet_beoordeeld: 1, onbekende_rij: 0
        <BLANKLINE>
        | rij | waar | bron | beoordeling | op | functie | kenmerk | opmerking |
        |---|---|---|---|---|---|---|---|
        | UB-5D | norm | UWmo 2015 art. 4.1.7 lid 1 | niet_beoordeeld | – | – | – | – |
    """
    op_volgorde = sorted(stand, key=lambda een: _VOLGORDE.index(een.beoordeling))
    aantal = {hoe: sum(een.beoordeling is hoe for een in op_volgorde) for hoe in Beoordeling}
    regels = [
        "# Akkoord per rij",
        "",
        ", ".join(f"{hoe}: {hoeveel}" for hoe, hoeveel in aantal.items()),
        "",
        "| rij | waar | bron | beoordeling | op | functie | kenmerk | opmerking |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for een in op_volgorde:
        r = een.regel
        vast = (None,) * 4 if r is None else (r.op, r.functie, r.kenmerk, r.opmerking and _in_vak(r.opmerking))
        bronnen = _in_vak("; ".join(map(str, een.bronnen))) or None
        vakken = (een.rij, een.tabel, bronnen, een.beoordeling, *vast)
        regels.append(f"| {' | '.join('–' if vak is None else str(vak) for vak in vakken)} |")
    return "\n".join(regels)


def nieuw(rij: str, *, op: date, functie: str, regio: str | Regio | None = None) -> str:
    """The text of an entry for a row as it is now, to put in the file once somebody has judged it.

    Args:
        rij: code of the norm or row.
        op: the day of the judgement.
        functie: in which function, a word of `Functie`.
        regio: code of a shipped region or a region of your own, if the row is one of a region.

    Raises:
        UnknownCodeError: no row has this code.
        InvalidValueError: `op` is no date, or `functie` is none of the functions.
    """
    bekend = rijen(als_regio(regio))
    if rij not in bekend:
        raise UnknownCodeError("row", rij, bekend)
    dag, woord = feestdagen.als_dag(op, "op"), _als_functie(functie)
    som = bekend[rij].vingerafdruk
    return f'[[akkoord]]\nrij = "{rij}"\nvingerafdruk = "{som}"\nop = {dag}\nfunctie = "{woord}"\n'


_VOLGORDE: Final = (Beoordeling.VERLOPEN, Beoordeling.ONBEKENDE_RIJ, Beoordeling.NIET_BEOORDEELD, Beoordeling.AKKOORD)
_SOM: Final = re.compile(r"[0-9a-f]{16}", re.ASCII)


def _in_vak(tekst: str) -> str:
    """A text in one cell of a table, with nothing that a page would read as markup."""
    return re.sub(r"([\\`*_\[\]<>|#&])", r"\\\1", tekst)


def _als_functie(waarde: object) -> Functie:
    woord = als_tekst(waarde)
    if woord not in list(Functie):
        raise unknown_word("functie", woord, Functie)
    return Functie(woord)


def _als_som(waarde: object) -> str:
    if not _SOM.fullmatch(tekst := als_tekst(waarde)):
        raise InvalidValueError(
            "not a digest of a row: 16 digits and letters a-f; the command `akkoord --rij` gives it"
        )
    return tekst


def _als_rij(waarde: object) -> str:
    try:
        return als_code(waarde)
    except InvalidValueError:
        raise InvalidValueError("not the code of a row; write at most 30 letters, digits and dots") from None


_VELDEN: Final = {
    "rij": Veld(_als_rij, verplicht=True),
    "vingerafdruk": Veld(_als_som, verplicht=True),
    "op": Veld(als_dag, verplicht=True),
    "functie": Veld(_als_functie, verplicht=True),
    "kenmerk": Veld(lambda waarde: als_id(waarde, "kenmerk")),
    "opmerking": Veld(als_tekst),
}


def _als_regel(deel: object) -> Akkoordregel:
    problemen: list[Problem] = []
    velden = verzamel(deel, _VELDEN, problemen)
    if problemen:
        raise RegionRuleError(problemen)
    return Akkoordregel(**velden)
