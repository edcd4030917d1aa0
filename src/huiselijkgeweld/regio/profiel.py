"""A region (regio): who belongs to it, what it says where the law leaves room, and until when."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

import attrs

from huiselijkgeweld.bronnen import Reading
from huiselijkgeweld.errors import InvalidValueError, UnknownCodeError
from huiselijkgeweld.model.feiten import Feiten
from huiselijkgeweld.model.geldstromen import Begroting, Thema
from huiselijkgeweld.recht.bekostiging import Bekostigingsregel
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.conflicten import Conflict
from huiselijkgeweld.regio.delen import (
    Aard,
    Document,
    Doelstelling,
    Lidmaatschap,
    Parameter,
    Proeftuin,
    Regel,
    Regiopartner,
    Schema,
    Verhouding,
)
from huiselijkgeweld.regio.verschil import verschillen
from huiselijkgeweld.rules import Rule, Table
from huiselijkgeweld.tijd.feestdagen import als_dag

_SCHEMAS = frozenset(Schema)


def _periode(documenten: Iterable[Document]) -> tuple[date | None, date | None]:
    gelezen = [een for een in documenten if een.reading is Reading.VERIFIED and (een.van or een.tot)]
    begin = min((een.van or date.min for een in gelezen), default=date.min)
    eind = max((een.tot or date.max for een in gelezen), default=date.max)
    return (None if begin == date.min else begin), (None if eind == date.max else eind)


def _per_gemeente(lidmaatschappen: Iterable[Lidmaatschap]) -> dict[str, tuple[Lidmaatschap, ...]]:
    gevonden: dict[str, list[Lidmaatschap]] = {}
    for lid in lidmaatschappen:
        for gemeente in lid.gemeenten:
            gevonden.setdefault(gemeente, []).append(lid)
    return {gemeente: tuple(leden) for gemeente, leden in gevonden.items()}


@attrs.frozen(eq=False)
class Regio:
    """A region (regio), as its file states it; `Regio.load` reads a file of your own.

    Attributes:
        code: its code, a lower-case word.
        naam: its name.
        gemeenten: names of municipalities by CBS code.
        documenten: the texts that it rests on.
        lidmaatschappen: which municipalities belong to which group, scheme by scheme.
        regels: its rows.
        parameters: its settings by name.
        proeftuinen: where a regionaal veiligheidsteam works on trial.
        doelstellingen: the targets that it sets itself.
        partners: the organisations that work in it.
        conflicten: the reservations that its file explains itself, by code.
        bekostiging: what pays which part of which partner.
        themas: what it plans, theme by theme.
        begroting: the amounts that its texts name.
        periode: first day, and first day after it, of the period of the texts that were read; None where none is known.
            A text that was not read itself does not prolong it: nobody knows whether it says the same.

    Example:
        >>> from huiselijkgeweld.regio import REGIOS
        >>> regio = REGIOS["noord-veluwe-mijov"]
        >>> regio.is_verlopen(date(2023, 12, 31)), regio.is_verlopen(date(2024, 1, 1))
        (False, True)
        >>> regio.feiten("0232", date(2022, 6, 1))
        Feiten(jbt_beschikbaar=True)
    """

    code: str
    naam: str
    gemeenten: Mapping[str, str] = attrs.field(repr=False)
    documenten: tuple[Document, ...] = attrs.field(repr=False)
    lidmaatschappen: tuple[Lidmaatschap, ...] = attrs.field(repr=False)
    regels: tuple[Regel, ...] = attrs.field(repr=False)
    parameters: Mapping[str, Parameter] = attrs.field(repr=False)
    proeftuinen: tuple[Proeftuin, ...] = attrs.field(repr=False)
    doelstellingen: tuple[Doelstelling, ...] = attrs.field(repr=False)
    partners: tuple[Regiopartner, ...] = attrs.field(repr=False)
    conflicten: Mapping[str, Conflict] = attrs.field(repr=False)
    bekostiging: tuple[Bekostigingsregel, ...] = attrs.field(repr=False)
    themas: tuple[Thema, ...] = attrs.field(repr=False)
    begroting: Begroting = attrs.field(repr=False)
    periode: tuple[date | None, date | None] = attrs.field(
        init=False, repr=False, default=attrs.Factory(lambda self: _periode(self.documenten), takes_self=True)
    )
    _per_gemeente: Mapping[str, tuple[Lidmaatschap, ...]] = attrs.field(
        init=False, repr=False, default=attrs.Factory(lambda self: _per_gemeente(self.lidmaatschappen), takes_self=True)
    )
    _tabellen: dict[str, Table[object]] = attrs.field(init=False, repr=False, factory=dict)
    _verhoudingen: dict[str, Mapping[str, Verhouding]] = attrs.field(init=False, repr=False, factory=dict)

    @classmethod
    def load(cls, path: str | Path) -> "Regio":
        """Read a region file (TOML).

        Returns:
            The region; it can be given wherever the code of a shipped one can.

        Raises:
            RegionRuleError: every problem of the file at once, each with its path.
            OSError: the file cannot be opened.
        """
        from huiselijkgeweld.regio.lezen import als_regio
        from huiselijkgeweld.regio.tekst import MAX_BYTES

        with Path(path).open("rb") as bestand:
            return als_regio(bestand.read(MAX_BYTES + 1))

    @classmethod
    def loads(cls, text: str | bytes) -> "Regio":
        """Read a region from TOML text.

        Raises:
            RegionRuleError: every problem of the text at once, each with its path.

        Example:
            >>> Regio.loads('code = "proef"')
            Traceback (most recent call last):
            ...
            huiselijkgeweld.errors.RegionRuleError: naam: missing
            see docs/errors.md#regionruleerror of huiselijkgeweld
        """
        from huiselijkgeweld.regio.lezen import als_regio

        return als_regio(text)

    def __reduce__(self) -> tuple[object, ...]:
        """Copy and pickle what the file said, not the tables that were made of it."""
        velden = (getattr(self, veld.name) for veld in attrs.fields(Regio) if veld.init)
        return _herstel, tuple(dict(een) if isinstance(een, MappingProxyType) else een for een in velden)

    def is_begonnen(self, on: date) -> bool:
        """Whether the period of the region has begun by a day; it has if no text names one."""
        van, _ = self.periode
        return van is None or van <= als_dag(on, "on")

    def is_verlopen(self, on: date) -> bool:
        """Whether the period of the region is over on a day; its rows still apply, with the reservation `CF12`."""
        _, tot = self.periode
        return tot is not None and tot <= als_dag(on, "on")

    def leden(self, schema: str, on: date) -> Mapping[str, Lidmaatschap]:
        """The municipalities that belong to the region in a scheme on a day, each with its membership.

        Example:
            >>> from huiselijkgeweld.regio import REGIOS
            >>> hattem = REGIOS["ijsselland"].leden("duvo", date(2024, 6, 1))["0244"]
            >>> hattem.naam, hattem.reading.value
            ('Zwolle', 'reported')
        """
        gevonden = ((gemeente, self.lidmaatschap(gemeente, schema, on)) for gemeente in self._per_gemeente)
        return MappingProxyType(
            {gemeente: lid for gemeente, lid in gevonden if lid is not None and lid.aard is Aard.LID}
        )

    def lidmaatschap(self, gemeente: str, schema: str, on: date) -> Lidmaatschap | None:
        """What the file says of a municipality in a scheme on a day: also that it belongs elsewhere, or to no group.

        Args:
            gemeente: CBS code.
            schema: the scheme, a word of `Schema`.
            on: the day.

        Raises:
            UnknownCodeError: no such scheme.
        """
        if schema not in _SCHEMAS:
            raise UnknownCodeError("scheme", schema, Schema)
        dag = als_dag(on, "on")
        eigen = (lid for lid in self._per_gemeente.get(gemeente, ()) if lid.schema == schema)
        return next((lid for lid in eigen if lid.in_force(dag)), None)

    def regel(self, code: str) -> Regel | None:
        """The row of the region with this code, or None: then a row with it is a national one."""
        return next((regel for regel in self.regels if regel.rule is not None and regel.code == code), None)

    def tabel(self, naam: str) -> Table[object]:
        """The table of a decision with the rows of the region in their places.

        Raises:
            UnknownCodeError: no decision has this name.
        """
        if naam not in BESLISSINGEN:
            raise UnknownCodeError("decision", naam, BESLISSINGEN)
        if naam not in self._tabellen:
            self._tabellen[naam] = tabel_van(naam, (regel for regel in self.regels if regel.beslissing == naam))
        return self._tabellen[naam]

    def wijkt_af(self, naam: str) -> Mapping[str, Verhouding]:
        """Per row of the region in a decision, by its code: whether it changes an answer or confirms the national row.

        A row that drops a national row stands under the code of that row.

        Raises:
            UnknownCodeError: no decision has this name.

        Example:
            >>> from huiselijkgeweld.regio import REGIOS
            >>> {code: str(hoe) for code, hoe in REGIOS["gelderland-zuid"].wijkt_af("casusregie").items()}
            {'RG19.gz': 'wijkt_af', 'RG11.gz': 'bevestigt'}
        """
        tabel = self.tabel(naam)
        if naam not in self._verhoudingen:
            self._verhoudingen[naam] = MappingProxyType(self._vergelijk(naam, tabel))
        return self._verhoudingen[naam]

    def _vergelijk(self, naam: str, tabel: Table[object]) -> dict[str, Verhouding]:
        eigen = [regel for regel in self.regels if regel.beslissing == naam]
        gevonden: dict[str, Verhouding] = {}
        for regel in eigen:
            try:
                verschil = verschillen(tabel, tabel_van(naam, (ander for ander in eigen if ander is not regel)))
            except InvalidValueError:  # without it the rest is no table
                verschil = True
            gevonden[regel.code] = Verhouding.WIJKT_AF if verschil else Verhouding.BEVESTIGT
        return gevonden

    def gronden(
        self, gemeente: str | None, on: date, plaats: str | None = None
    ) -> Mapping[str, Lidmaatschap | Proeftuin]:
        """What the facts of the register rest on, by fact: its source says how sure they are.

        Args:
            gemeente: CBS code of the municipality of the household.
            on: the day.
            plaats: the part of the municipality, as the file names it.
        """
        if gemeente is None:
            return MappingProxyType({})
        tafel = self.lidmaatschap(gemeente, Schema.JBT, on)
        proeftuin = self._proeftuin(gemeente, on, plaats)
        gevonden = {"proeftuin": proeftuin, "jbt_beschikbaar": tafel}
        return MappingProxyType({feit: grond for feit, grond in gevonden.items() if grond is not None})

    def feiten(self, gemeente: str | None, on: date, plaats: str | None = None) -> Feiten:
        """The facts that the register of the region holds for a municipality on a day.

        What the file does not say stays unknown: a jeugdbeschermingstafel that was not found is not absent, and a place
        by another name may lie in a proeftuin. What nobody has read in a text stays unknown too; `gronden` has it.
        Whether the college has designated an applicant stands in no file.

        Args:
            gemeente: CBS code of the municipality of the household.
            on: the day.
            plaats: the part of the municipality, as the file names it.

        Example:
            >>> from huiselijkgeweld.regio import REGIOS
            >>> zuid = REGIOS["gelderland-zuid"]
            >>> zuid.feiten("0297", date(2023, 9, 4))
            Feiten(jbt_beschikbaar=True)
            >>> {feit: grond.reading.value for feit, grond in zuid.gronden("0297", date(2023, 9, 4)).items()}
            {'proeftuin': 'choice', 'jbt_beschikbaar': 'verified'}
        """
        gronden = self.gronden(gemeente, on, plaats)
        waarden = {feit: grond.aard is not Aard.GEEN for feit, grond in gronden.items() if not grond.reading.is_assumed}
        return Feiten(proeftuin=waarden.get("proeftuin"), jbt_beschikbaar=waarden.get("jbt_beschikbaar"))

    def _proeftuin(self, gemeente: str, on: date, plaats: str | None) -> Proeftuin | None:
        dag = als_dag(on, "on")
        lopend = [een for een in self.proeftuinen if een.in_force(dag)]
        hier = [een for een in lopend if een.gemeente == gemeente]
        if hier:
            gezocht = None if plaats is None else plaats.casefold()
            return next((een for een in hier if een.plaats is None or een.plaats.casefold() == gezocht), None)
        lid = self.lidmaatschap(gemeente, Schema.REGIOVISIE, dag)
        if lid is None or lid.aard is not Aard.LID:
            return None
        return next((een for een in lopend if een.aard is Aard.GEEN), None)


def _herstel(*velden: object) -> Regio:
    """A region from its fields, the mappings among them as dicts."""
    gegeven: list[Any] = [MappingProxyType(een) if isinstance(een, dict) else een for een in velden]
    return Regio(*gegeven)


def tabel_van(naam: str, regels: Iterable[Regel]) -> Table[object]:
    """The table of a decision with these rows in their places.

    Raises:
        InvalidValueError: rows that make no table.
    """
    vervangingen: dict[str, tuple[Rule[object], ...]] = {}
    vanaf: dict[str, date] = {}
    for regel in regels:
        eigen = () if regel.rule is None else (regel.rule,)
        vervangingen[regel.rij] = (*vervangingen.get(regel.rij, ()), *eigen)
        if regel.rule is None and regel.since is not None:
            vanaf[regel.rij] = regel.since
    return BESLISSINGEN[naam].met(vervangingen, vanaf)
