"""What a region plans (actielijnen): its themes, in which years, with whom, and from which streams they are paid."""

from datetime import date

import attrs

from huiselijkgeweld.bronnen import Bron, Reading
from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.model.geldstromen.lijsten import Verwerving
from huiselijkgeweld.model.geldstromen.stromen import GELDSTROMEN, Geldstroom, een_stroom
from huiselijkgeweld.tijd.feestdagen import als_dag


@attrs.frozen
class Looptijd:
    """The years of a theme or of a part of it (looptijd).

    Attributes:
        tekst: the words of the text, in Dutch: `doorlopend`, `structurele borging`.
        van: first year; None: not stated.
        tot_en_met: last year; None: no end is stated.

    Raises:
        InvalidValueError: a last year before the first.
    """

    tekst: str
    van: int | None = None
    tot_en_met: int | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse years in which it never runs."""
        if self.van is not None and self.tot_en_met is not None and self.tot_en_met < self.van:
            raise InvalidValueError(f"tot_en_met: {self.tot_en_met} lies before van {self.van}; it is the last year")

    def loopt_op(self, on: date) -> bool | None:
        """Whether a day lies in these years; None where the text names none.

        Raises:
            InvalidValueError: `on` is no date.
        """
        jaar = als_dag(on, "on").year
        if self.van is None and self.tot_en_met is None:
            return None
        return (self.van or jaar) <= jaar <= (self.tot_en_met or jaar)


@attrs.frozen
class Themafinanciering:
    """What is paid for a theme, and from which stream (financiering van een thema).

    Attributes:
        geldstroom: code of the stream.
        wat: what is paid from it, in Dutch.
        verwerving: how it is bought; None: not stated.
    """

    geldstroom: str = attrs.field(validator=een_stroom)
    wat: str
    verwerving: Verwerving | None = None

    @property
    def stroom(self) -> Geldstroom:
        """The stream."""
        return GELDSTROMEN[self.geldstroom]


@attrs.frozen
class Thema:
    """A theme of an action line (thema).

    Attributes:
        actielijn: the action line that it belongs to.
        naam: its name.
        bronnen: where it stands.
        looptijden: its years, part by part; empty: not stated.
        kernpartners: the partners that the text names for it; empty: not stated.
        financiering: what pays it; empty: not stated.
        groep: the special group that it is for, in Dutch; None: everybody.
        reading: how sure it is.
    """

    actielijn: str
    naam: str
    bronnen: tuple[Bron, ...]
    looptijden: tuple[Looptijd, ...] = ()
    kernpartners: tuple[str, ...] = ()
    financiering: tuple[Themafinanciering, ...] = ()
    groep: str | None = None
    reading: Reading = Reading.VERIFIED
