"""The shape of a table of the chain: its questions, and rows of a document that has a period."""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Final, Generic, TypeAlias, TypeVar

import attrs

from huiselijkgeweld.bronnen import Bron
from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.model.ketenfeiten import KETENFEITEN
from huiselijkgeweld.model.vragen import Wie
from huiselijkgeweld.rules import Outcome, Rule, Table

T = TypeVar("T")
Answer_co = TypeVar("Answer_co", covariant=True)

Ketenantwoord: TypeAlias = Outcome[Any] | Mapping[Any, Outcome[bool]]
"""What a table of the chain can answer: one outcome, or an outcome for every result by itself."""

VERLOPEN: Final = "CF12"
"""Code of the reservation that the period of a regional document is over."""

_KAMER_VAN: Final[Mapping[type[attrs.AttrsInstance], str]] = {klasse: kamer for kamer, klasse in KETENFEITEN.items()}


@attrs.frozen
class Ketenvraag:
    """The question that a fact of the chain answers (vraag).

    Attributes:
        feit: the name of the fact.
        tekst: the question to the professional, in Dutch.
        wie: who may answer it.
        bronnen: the texts that give it its meaning.
    """

    feit: str
    tekst: str = attrs.field(repr=False)
    wie: Wie
    bronnen: tuple[Bron, ...]


def oordeel(feit: str, tekst: str, *bronnen: Bron) -> Ketenvraag:
    """A question that a professional answers by judgement."""
    return Ketenvraag(feit, tekst, Wie.OORDEEL, bronnen)


def dossier(feit: str, tekst: str, *bronnen: Bron) -> Ketenvraag:
    """A question that the case file answers."""
    return Ketenvraag(feit, tekst, Wie.DOSSIER, bronnen)


def register(feit: str, tekst: str, *bronnen: Bron) -> Ketenvraag:
    """A question that the data of a region answer."""
    return Ketenvraag(feit, tekst, Wie.REGISTER, bronnen)


@attrs.frozen(init=False, eq=False)
class Ketentabel(Generic[Answer_co]):
    """One question about the chain (ketentabel): its table, and the question behind every fact that the table reads.

    A table of the chain is generic over what it answers, as `Table` is.

    Attributes:
        vraag: the question in Dutch.
        tabel: the rows.
        vragen: per fact that a row reads, whatever its dates, the question; in the order of the fields.

    Raises:
        InvalidValueError: facts that are not those of the chain, or a fact without a question, or with two.

    Example:
        >>> from huiselijkgeweld.recht.keten import KETEN
        >>> huisverbod = KETEN["huisverbod"]
        >>> huisverbod.vraag, huisverbod.kamer
        ('Zijn de voorwaarden voor een huisverbod vervuld?', 'huisverbod')
        >>> list(huisverbod.vragen)[:2]
        ['meerderjarig', 'gevaar']
    """

    vraag: str
    tabel: Table[Answer_co]
    vragen: Mapping[str, Ketenvraag] = attrs.field(repr=False)

    def __init__(self, vraag: str, tabel: Table[Answer_co], vragen: Iterable[Ketenvraag]) -> None:
        """Take the questions of the facts that the table reads out of those of its room."""
        if tabel.feiten not in _KAMER_VAN:
            raise InvalidValueError(f"table '{tabel.naam}': {tabel.feiten.__name__} is no class of KETENFEITEN")
        gelezen = tabel.feiten_gelezen
        gesteld = [een for een in vragen if een.feit in gelezen]
        if sorted(een.feit for een in gesteld) != sorted(gelezen):
            raise InvalidValueError(f"table '{tabel.naam}': every fact that it reads needs one question")
        self.__attrs_init__(vraag, tabel, MappingProxyType({een.feit: een for een in gesteld}))

    @property
    def naam(self) -> str:
        """The name of the question, in words joined by underscores."""
        return self.tabel.naam

    @property
    def feiten(self) -> type[attrs.AttrsInstance]:
        """The class of the facts that the table reads."""
        return self.tabel.feiten

    @property
    def kamer(self) -> str:
        """The room of those facts: their key in `KETENFEITEN`."""
        return _KAMER_VAN[self.feiten]


def expire(row: Rule[T], tot: date) -> tuple[Rule[T], Rule[T]]:
    """The row of a document with a period, as two rows: the second says that the period is over.

    After its period a regional document still says what it said, until another takes its place; the answer then
    carries `VERLOPEN`.

    Args:
        row: the row as the document has it.
        tot: the first day after the period.
    """
    return (
        attrs.evolve(row, until=tot),
        attrs.evolve(row, code=f"{row.code}-na", since=tot, voorbehouden=(*row.voorbehouden, VERLOPEN)),
    )
