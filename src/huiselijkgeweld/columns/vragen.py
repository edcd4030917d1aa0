"""The questions that can be put to columns: a term, or a decision."""

from collections.abc import Callable, Iterator
from functools import partial
from types import NoneType
from typing import Any

import attrs
import pyarrow as pa

from huiselijkgeweld.columns.beslissingen import BESLIST, PER_RESULTAAT, tabel_van
from huiselijkgeweld.columns.gevallen import Gevraagd
from huiselijkgeweld.columns.invoer import controleer_dagen, controleer_tekst
from huiselijkgeweld.columns.rijen import Rijen
from huiselijkgeweld.columns.termijnen import DELEN, MET_DAG, Dagen, Getelden
from huiselijkgeweld.errors import InvalidValueError, Problem, QualitativeTermError, UnknownCodeError, all_of, kind
from huiselijkgeweld.recht.termijnnormen import NORMEN
from huiselijkgeweld.recht.termijnnormen.norm import Termijnnorm
from huiselijkgeweld.rules import Policy, Table

Controle = Callable[[pa.Schema, str], Iterator[Problem]]


def als_norm(norm: object) -> Termijnnorm:
    """A norm of which ends can be counted, by its code or as it is.

    Raises:
        UnknownCodeError: no norm has this code.
        InvalidValueError: no code and no norm.
        QualitativeTermError: the text has words instead of a number.
    """
    gevonden = NORMEN[norm] if isinstance(norm, str) else norm
    if not isinstance(gevonden, Termijnnorm):
        raise InvalidValueError(f"norm: {type(norm).__name__} is no code of a norm and no Termijnnorm")
    if gevonden.duur is None:
        raise QualitativeTermError(gevonden.code, gevonden.kwalitatief or "")
    return gevonden


@attrs.frozen
class Verlengkolommen:
    """The columns of an extension (verlenging).

    Attributes:
        duur: the column of its length, as a text such as `P2W`; a blank is no extension.
        op: the column of the day or moment of its decision: one after the end is not counted. None: not checked.
    """

    duur: str = attrs.field(validator=kind(str))
    op: str | None = attrs.field(default=None, validator=kind(str, NoneType))


def _verlengingen(waarde: Any) -> tuple[Verlengkolommen, ...]:  # noqa: ANN401 - whatever a caller gives
    return all_of(waarde, "verlengingen", Verlengkolommen)


def _namen(waarde: Any) -> tuple[str, ...] | None:  # noqa: ANN401 - whatever a caller gives
    return None if waarde is None else all_of(waarde, "show", str)


def _kies(show: tuple[str, ...] | None, kan: tuple[str, ...]) -> tuple[str, ...]:
    """The answers to give, out of those that can be given."""
    for naam in show or ():
        if naam not in kan:
            raise UnknownCodeError("column", naam, kan)
    return kan if show is None else show


@attrs.frozen
class Termijnkolommen:
    """A term (termijn) as a question to columns.

    The names of the answers begin with `prefix` and an underscore: `einde`, the last day; `moment`, for a term that
    runs by the clock; `telling`, whether it could be counted; `reden`, the steps without their days; `voorbehouden`,
    the kinds of reservation. On a day also `status`; `twijfel`, why it may be another (an event before the start leaves
    it blank); and `werkdagen`, how many days that count are left.

    Attributes:
        norm: code of a norm, or a norm.
        start: the column of the days or moments on which it starts; of a norm that counts back, from which it counts.
        voldaan: the column of the days or moments of the event that meets it.
        tot: the column of the days on which a decision ends it, for the length of a measure.
        verlengingen: the columns of its extensions, in order.
        prefix: what the names of the answers begin with; by default the code in small letters.
        show: which answers to give; None: all that can be.

    Raises:
        UnknownCodeError: no norm has this code, or no answer this name.
        QualitativeTermError: the text has words instead of a number.
        InvalidValueError: something of another kind, or an extension or stated end that the text does not know.

    Example:
        >>> Termijnkolommen("UB-10W", "onderzoek_nodig_op", show=["einde", "reden"]).prefix
        'ub_10w'
    """

    norm: Termijnnorm = attrs.field(converter=als_norm)
    start: str = attrs.field(validator=kind(str))
    voldaan: str | None = attrs.field(kw_only=True, default=None, validator=kind(str, NoneType))
    tot: str | None = attrs.field(kw_only=True, default=None, validator=kind(str, NoneType))
    verlengingen: tuple[Verlengkolommen, ...] = attrs.field(kw_only=True, default=(), converter=_verlengingen)
    prefix: str = attrs.field(kw_only=True, validator=kind(str))
    show: tuple[str, ...] | None = attrs.field(kw_only=True, default=None, converter=_namen)

    @prefix.default
    def _prefix(self) -> str:
        return self.norm.code.lower().translate(str.maketrans("-.", "__"))

    def __attrs_post_init__(self) -> None:
        """Refuse columns for what the text does not know."""
        if self.verlengingen and self.norm.verlenging is None:
            raise InvalidValueError(
                f"norm '{self.norm.code}' cannot be extended: {self.norm.bron} has no clause for it"
            )
        if self.tot is not None and not self.norm.kent_einddatum:
            raise InvalidValueError(f"norm '{self.norm.code}' ends by the law, not on a day that a decision states")
        _kies(self.show, tuple(DELEN))

    def __reduce__(self) -> tuple[object, ...]:
        """Copy and pickle: a norm of the library by its code, so that it is the same one there."""
        norm = self.norm.code if NORMEN.get(self.norm.code) is self.norm else self.norm
        namen = ("voldaan", "tot", "verlengingen", "prefix", "show")
        return partial(type(self), **{naam: getattr(self, naam) for naam in namen}), (norm, self.start)

    @property
    def vraag(self) -> Gevraagd:
        """What it is counted from."""
        return Gevraagd(self.norm, self.start, self.tot, tuple((een.duur, een.op) for een in self.verlengingen))

    @property
    def gevraagd(self) -> Iterator[tuple[str, Controle]]:
        """The columns that it reads, each with the check of its type."""
        for naam in (self.start, self.voldaan, self.tot, *(een.op for een in self.verlengingen)):
            if naam is not None:
                yield naam, controleer_dagen
        for een in self.verlengingen:
            yield een.duur, controleer_tekst

    def delen(self, *, met_dag: bool) -> tuple[str, ...]:
        """The answers that it gives.

        Args:
            met_dag: whether the day is known for which the answers are.

        Raises:
            InvalidValueError: one that is asked for needs a day.
        """
        kan = tuple(deel for deel in DELEN if (met_dag or deel not in MET_DAG) and self._past(deel))
        if self.show is None:
            return kan
        for deel in self.show:
            if deel in MET_DAG and not met_dag:
                raise InvalidValueError(f"{self.prefix}_{deel} says how a term stands on a day; give `on`")
        return self.show

    def _past(self, deel: str) -> bool:
        return deel != "moment" or self.norm.telwijze.klok

    def antwoorden(self, rijen: Rijen, on: Dagen | None) -> Iterator[pa.Array]:
        """The answers for the rows on a day, or without one, column after column."""
        getelden = Getelden.van(self.vraag, rijen)
        delen = self.delen(met_dag=on is not None)
        stand: dict[str, pa.Array] = {}
        if on is not None and {"status", "twijfel"} & set(delen):
            voldaan = None if self.voldaan is None else Dagen.van(rijen, self.voldaan)
            stand["status"], stand["twijfel"] = getelden.standen(on, voldaan)
        for deel in delen:
            if deel == "werkdagen" and on is not None:
                yield getelden.werkdagen(on)
            else:
                yield stand[deel] if deel in stand else getelden.deel(deel)


@attrs.frozen
class Beslissingskolommen:
    """A decision (beslissing), or a table of the chain, as a question to columns.

    Its facts are the columns with their names; a fact without a column is unknown. The names of the answers begin with
    `prefix`. Of a decision of one answer: the prefix itself, the answer, blank where more than one is possible;
    `_mogelijk`, the possible answers. Where every result holds by itself: the prefix itself, the results that hold;
    `_misschien`, those of which it is not settled. Of both `_ontbreekt`, the facts that make the difference; `_rijen`,
    the codes of the rows in play; `_voorbehouden`, the kinds of reservation. Words in one column have a `|` between.

    Attributes:
        beslissing: the name of a decision or of a table of the chain, or a table of your own.
        prefix: what the names of the answers begin with; by default its name.
        show: which answers to give, the one without a word by the empty text; None: all.

    Raises:
        UnknownCodeError: no decision has this name, or no answer this word.
        InvalidValueError: something of another kind.

    Example:
        >>> Beslissingskolommen("casusregie", show=["", "ontbreekt"]).prefix
        'casusregie'
    """

    beslissing: str | Table[Any]
    prefix: str = attrs.field(kw_only=True, validator=kind(str))
    show: tuple[str, ...] | None = attrs.field(kw_only=True, default=None, converter=_namen)

    @prefix.default
    def _prefix(self) -> str:
        return tabel_van(self.beslissing, None).naam

    def __attrs_post_init__(self) -> None:
        """Refuse an answer that it cannot give."""
        _ = self.delen

    @property
    def delen(self) -> tuple[str, ...]:
        """The answers that it gives."""
        beslist = tabel_van(self.beslissing, None).policy is Policy.DECIDE
        return _kies(self.show, tuple(BESLIST if beslist else PER_RESULTAAT))

    @property
    def feiten(self) -> type[attrs.AttrsInstance]:
        """The class of the facts that it reads."""
        return tabel_van(self.beslissing, None).feiten
