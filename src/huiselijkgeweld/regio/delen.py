"""What a region file holds: documents, memberships per scheme, rows, parameters, proeftuinen, targets and partners."""

from datetime import date
from enum import StrEnum

import attrs

from huiselijkgeweld.bronnen import Bron, Bronsoort, Reading, Regeling
from huiselijkgeweld.model.partners.lijsten import Partnersoort
from huiselijkgeweld.rules import Rule
from huiselijkgeweld.tijd.duur import Duur


class Schema(StrEnum):
    """A way in which municipalities are grouped (schema); the groups of two schemes do not nest."""

    REGIOVISIE = "regiovisie"
    """Whose policy on domestic violence applies."""
    DUVO = "duvo"
    """The centrumgemeente that receives the decentralisatie-uitkering vrouwenopvang for it."""
    VEILIG_THUIS = "veilig_thuis"
    JEUGDREGIO = "jeugdregio"
    """With whom it buys youth care."""
    JBT = "jbt"
    """Which jeugdbeschermingstafel serves it."""
    ZORG_EN_VEILIGHEIDSHUIS = "zorg_en_veiligheidshuis"
    VEILIGHEIDSREGIO = "veiligheidsregio"


class Aard(StrEnum):
    """What a membership or a proeftuin says."""

    LID = "lid"
    """It is there, in this region."""
    ELDERS = "elders"
    """The municipality belongs in this scheme to a group outside this region."""
    GEEN = "geen"
    """There is none: known absence, said by a source."""


class Verhouding(StrEnum):
    """What a regional row does beside the national row whose place it takes."""

    WIJKT_AF = "wijkt_af"
    """It changes an answer."""
    BEVESTIGT = "bevestigt"
    """It changes no answer: the region says the same in its own words."""


@attrs.frozen
class Document:
    """A text that a region rests on (document).

    Attributes:
        titel: its name in full.
        kort: the short name by which the file cites it.
        soort: kind of text.
        vindplaats: where it is found.
        van: first day of its period; None if it names none.
        tot: first day after its period; None if it names none.
        reading: `VERIFIED` if the text itself was read.
        note: remark.
    """

    titel: str
    kort: str
    soort: Bronsoort = Bronsoort.REGIO
    vindplaats: str | None = None
    van: date | None = None
    tot: date | None = None
    reading: Reading = Reading.VERIFIED
    note: str | None = None

    @property
    def regeling(self) -> Regeling:
        """The document as the source that rows cite."""
        return Regeling(self.titel, self.kort, self.soort, vindplaats=self.vindplaats)


@attrs.frozen
class Lidmaatschap:
    """Membership of municipalities in one group of a scheme (lidmaatschap).

    Attributes:
        schema: the scheme.
        naam: the name of the group, such as an organisation or a table.
        gemeenten: the municipalities, as CBS codes.
        bronnen: where it stands.
        reading: how sure it is; `is_assumed` for what nobody has read, which is never policy.
        aard: whether they belong to this group, to one outside the region, or to none.
        centrum: CBS code of the municipality that acts for the group.
        van: first day; None if no text says.
        tot: first day after it; None if no text says.
        twijfel: what is in doubt, in Dutch.
    """

    schema: Schema
    naam: str
    gemeenten: tuple[str, ...]
    bronnen: tuple[Bron, ...]
    reading: Reading = Reading.VERIFIED
    aard: Aard = Aard.LID
    centrum: str | None = None
    van: date | None = None
    tot: date | None = None
    twijfel: str | None = None

    @property
    def is_assumed(self) -> bool:
        """Whether it is an assumption, not what a text says."""
        return self.reading.is_assumed

    def in_force(self, on: date) -> bool:
        """Whether it holds on a day."""
        return in_periode(on, self.van, self.tot)


@attrs.frozen
class Regel:
    """A row of a region, and the place of the national table that it takes (regel).

    Attributes:
        beslissing: the decision.
        rij: code of the open row or slot whose place it takes.
        rule: the row; None if the region drops the national row.
        bronnen: where it stands.
        since: first day; None means always before.
    """

    beslissing: str
    rij: str
    rule: Rule[object] | None
    bronnen: tuple[Bron, ...]
    since: date | None = None

    @property
    def code(self) -> str:
        """Its own code; that of the national row if the region drops it."""
        return self.rij if self.rule is None else self.rule.code


@attrs.frozen
class Parameter:
    """A setting of a region that changes how rows are made (parameter).

    Attributes:
        naam: which setting.
        waarde: its value; as a number: how many criteria suffice.
        bronnen: where it stands.
        norm: code of the norm in `NORMEN` that a term sharpens, if any; it is never longer.
        reading: how sure it is.
    """

    naam: str
    waarde: int | str | Duur
    bronnen: tuple[Bron, ...]
    norm: str | None = None
    reading: Reading = Reading.VERIFIED


@attrs.frozen
class Proeftuin:
    """A place where a regionaal veiligheidsteam works on trial (proeftuin), or the statement that there is no other.

    Attributes:
        naam: its name; for `Aard.GEEN` what the statement is about.
        bronnen: where it stands.
        gemeente: CBS code; None for `Aard.GEEN`, which is about every other municipality of the region.
        plaats: the part of the municipality; None: all of it.
        van: first day; None if no text says.
        tot: first day after it; None if no text says.
        reading: how sure it is.
        aard: whether it is there, or there is none.
        note: remark.
    """

    naam: str
    bronnen: tuple[Bron, ...]
    gemeente: str | None = None
    plaats: str | None = None
    van: date | None = None
    tot: date | None = None
    reading: Reading = Reading.VERIFIED
    aard: Aard = Aard.LID
    note: str | None = None

    def in_force(self, on: date) -> bool:
        """Whether it holds on a day."""
        return in_periode(on, self.van, self.tot)


@attrs.frozen
class Doelstelling:
    """A target that a region sets itself (doelstelling): policy, no statutory term.

    Attributes:
        code: its code in the file.
        tekst: what it says, in Dutch.
        bronnen: where it stands.
        duur: the length, if it names one.
        norm: code of the norm in `NORMEN` that it sharpens, if any; it is never longer.
        reading: how sure it is.
    """

    code: str
    tekst: str
    bronnen: tuple[Bron, ...]
    duur: Duur | None = None
    norm: str | None = None
    reading: Reading = Reading.VERIFIED


@attrs.frozen
class Regiopartner:
    """An organisation that a region names as its partner: who, of what kind, in which role.

    What a partner does, may request and is paid from stands in `model.partners`.

    Attributes:
        naam: its name.
        soort: its kind.
        rol: what it does, in Dutch.
        bronnen: where it stands.
        reading: how sure it is.
    """

    naam: str
    soort: Partnersoort
    rol: str
    bronnen: tuple[Bron, ...]
    reading: Reading = Reading.VERIFIED


def in_periode(on: date, van: date | None, tot: date | None) -> bool:
    """Whether a day lies in a half-open period; an end that is None is open."""
    return (van is None or van <= on) and (tot is None or on < tot)
