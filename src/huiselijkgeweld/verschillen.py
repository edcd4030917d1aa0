"""What changes between two answers (verschillen): two Standen, two tables, two regions, or one of them on two days.

`verschil` gives every case that is answered differently, condensed into conditions with an example each. Nothing is
drawn at random and nothing is left out: the conditions are found by walking the rows of both sides at once.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import product
from typing import TypeAlias, overload

import attrs

from huiselijkgeweld.errors import InvalidDossierError, InvalidValueError
from huiselijkgeweld.evaluation import Stand
from huiselijkgeweld.model.feiten import GEVOLGEN, Feiten, Feitwaarde
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.regio import REGIOS, Regio
from huiselijkgeweld.rules import Rule, Table
from huiselijkgeweld.rules.partition import partition, per_result
from huiselijkgeweld.tijd.feestdagen import als_dag, index_van
from huiselijkgeweld.verlopen import Wijziging, wijzigingen


def _als_paren(
    waarden: Mapping[str, tuple[Feitwaarde, ...]],
) -> tuple[tuple[str, tuple[Feitwaarde, ...]], ...]:
    return tuple(dict(waarden).items())


@attrs.frozen(repr=False)
class Voorwaarde(Mapping[str, tuple[Feitwaarde, ...]]):
    """A condition (voorwaarde): per fact the values for which it holds; a fact that it does not name does not matter.

    Example:
        >>> from huiselijkgeweld.model.feiten import Maatregel
        >>> voorwaarde = Voorwaarde({"acuut_onveilig": (True,), "maatregel": (Maatregel.OTS, Maatregel.VOOGDIJ)})
        >>> print(voorwaarde)
        acuut_onveilig = ja en maatregel niet geen
        >>> voorwaarde["acuut_onveilig"]
        (True,)
    """

    _paren: tuple[tuple[str, tuple[Feitwaarde, ...]], ...] = attrs.field(converter=_als_paren)

    def __getitem__(self, feit: str) -> tuple[Feitwaarde, ...]:
        """The values of a fact for which the condition holds."""
        return dict(self._paren)[feit]

    def __iter__(self) -> Iterator[str]:
        """The facts that it names."""
        return iter(dict(self._paren))

    def __len__(self) -> int:
        """How many facts it names."""
        return len(self._paren)

    def __str__(self) -> str:
        """The facts with their words, as a lawyer reads them; of a long list of words what is not in it."""
        return " en ".join(_in_woorden(feit, waarden) for feit, waarden in self._paren) or "altijd"

    def __repr__(self) -> str:
        """The same words."""
        return f"<Voorwaarde {self}>"


@attrs.frozen
class Verschil:
    """A difference (verschil): a condition under which one decision gives another answer.

    Attributes:
        beslissing: the name of the decision.
        resultaat: the result that it is about, where every result holds by itself; None where one row decides.
        voorwaarde: when the answer differs.
        van: the answer of the first; where every result holds by itself, whether this one does.
        naar: the answer of the second.
        rij_van: the row that gives the first answer; None for a result that does not hold.
        rij_naar: the row that gives the second.
        voorbeeld: one case: the facts that the condition names, each with a value.
    """

    beslissing: str
    resultaat: object
    voorwaarde: Voorwaarde
    van: object
    naar: object
    rij_van: Rule[object] | None = attrs.field(repr=False)
    rij_naar: Rule[object] | None = attrs.field(repr=False)
    voorbeeld: attrs.AttrsInstance = attrs.field(repr=False)

    def __str__(self) -> str:
        """One line: the decision, the condition, and both answers with their rows."""
        over = self.beslissing if self.resultaat is None else f"{self.beslissing}, {self.resultaat}"
        van, naar = _met_rij(self.van, self.rij_van), _met_rij(self.naar, self.rij_naar)
        return f"{over}: {self.voorwaarde}: {van} → {naar}"


_Plaats: TypeAlias = Regio | str | None


@overload
def verschil(
    a: Table[object], b: Table[object], *, on: date, on_b: date | None = None, rijen: bool = False
) -> tuple[Verschil, ...]: ...


@overload
def verschil(
    a: _Plaats, b: _Plaats, *, on: date, on_b: date | None = None, rijen: bool = False
) -> tuple[Verschil, ...]: ...


@overload
def verschil(a: Stand, b: Stand) -> tuple[Wijziging, ...]: ...


def verschil(
    a: Stand | Table[object] | _Plaats,
    b: Stand | Table[object] | _Plaats,
    *,
    on: date | None = None,
    on_b: date | None = None,
    rijen: bool = False,
) -> tuple[Verschil, ...] | tuple[Wijziging, ...]:
    """Say in which cases two tables or regions answer differently, or what differs between two Standen.

    The conditions of one decision, and of one result where every result holds by itself, never overlap. Together they
    cover every case without blanks that is answered differently. Facts that contradict each other (`GEVOLGEN`) can
    never be answered, so a condition under which no case of `Feiten` can be is left out; one that remains can still
    hold for some contradictory facts. Whether a decision is asked at all is not looked at: each is compared by itself.

    Args:
        a: a `Stand`; a table; or a region: its code, a region of your own, or None for the national rows.
        b: what it is compared with, of the same kind; two tables read the same facts, by the same policy.
        on: the day; it decides which rows are in force. A `Stand` has its own.
        on_b: the day for `b`, if it is another: the same region twice shows what changed between two days.
        rijen: also the cases with the same answer from another row, so with other sources and reservations.

    Returns:
        The differences: decisions in their order, results in row order, conditions in the order of the rows. Of two
        Standen: every answer that differs, in the order in which they stand.

    Raises:
        InvalidValueError: a day that is missing or no date, two of different kinds, or tables that cannot be compared.
        HorizonError: a day outside 1990-2099, for regions.
        UnknownCodeError: no shipped region has this code.

    Example:
        >>> gevonden = verschil(None, "flevoland", on=date(2026, 4, 10))
        >>> print(gevonden[-1].voorwaarde)
        minderjarige_betrokken = ja en twaalf_of_ouder = ja en deelname_onveilig = ja
        >>> str(gevonden[-1].van), str(gevonden[-1].naar), gevonden[-1].rij_naar.code
        ('uitnodigen', 'niet_uitnodigen', 'JB12s.fl')
        >>> verschil("ijsselland", "ijsselland", on=date(2021, 1, 1), on_b=date(2026, 4, 10))
        ()
    """
    if isinstance(a, Stand) and isinstance(b, Stand):
        return wijzigingen(a, b)
    dag = als_dag(on, "on")
    tweede = dag if on_b is None else on_b
    if isinstance(a, Table) and isinstance(b, Table):
        return tuple(_van_tabellen(a, b, dag, tweede, rijen=rijen))
    if isinstance(a, (Table, Stand)) or isinstance(b, (Table, Stand)):
        raise InvalidValueError("a table is compared with a table, and a region with a region; give two of one kind")
    dagen = _in_de_tabellen(dag, "on"), _in_de_tabellen(tweede, "on_b")
    return tuple(
        een for naam in BESLISSINGEN for een in _van_tabellen(_tabel(a, naam), _tabel(b, naam), *dagen, rijen=rijen)
    )


def _in_de_tabellen(dag: object, naam: str) -> date:
    """A day for which there are answers."""
    gegeven = als_dag(dag, naam)
    index_van(gegeven)
    return gegeven


def _tabel(plaats: _Plaats, naam: str) -> Table[object]:
    """The table of a decision in a region, or the national one."""
    if plaats is None:
        return BESLISSINGEN[naam].tabel
    regio = REGIOS[plaats] if isinstance(plaats, str) else plaats
    if not isinstance(regio, Regio):
        raise InvalidValueError(f"{type(regio).__name__} is no table, no Regio and not the code of a region")
    return regio.tabel(naam)


def _van_tabellen(a: Table[object], b: Table[object], on: date, on_b: date, *, rijen: bool) -> Iterator[Verschil]:
    if a.feiten is not b.feiten or a.policy is not b.policy:
        raise InvalidValueError(
            f"tables '{a.naam}' and '{b.naam}' cannot be compared: {a.feiten.__name__} by {a.policy} and "
            f"{b.feiten.__name__} by {b.policy}; both must be the same"
        )
    for resultaat, (van, naar) in per_result(a.policy, (a.on(on).rows, b.on(on_b).rows)):
        yield from _van_rijen(a, resultaat, van, naar, rijen=rijen)


def _van_rijen(
    tabel: Table[object],
    resultaat: object,
    van: Sequence[Rule[object]],
    naar: Sequence[Rule[object]],
    *,
    rijen: bool,
) -> Iterator[Verschil]:
    """The differences between two lists of rows, in each of which the first row that matches decides."""

    def label(beslist: tuple[Rule[object] | None, ...]) -> tuple[Rule[object] | None, ...]:
        """The deciding rows where the answers differ; nothing where they do not."""
        eerste, tweede = beslist
        anders = _dan(eerste) != _dan(tweede) or (rijen and _code(eerste) != _code(tweede))
        return beslist if anders else ()

    for gevonden, beslist in partition(tabel.feiten, (van, naar), label):
        voorbeeld = _voorbeeld(tabel.feiten, gevonden) if beslist else None
        if voorbeeld is not None:
            eerste, tweede = beslist
            antwoorden = (_dan(eerste), _dan(tweede)) if resultaat is None else (eerste is not None, tweede is not None)
            yield Verschil(tabel.naam, resultaat, Voorwaarde(gevonden), *antwoorden, eerste, tweede, voorbeeld)


def _dan(rij: Rule[object] | None) -> object:
    return None if rij is None else rij.then


def _code(rij: Rule[object] | None) -> str | None:
    return None if rij is None else rij.code


_SAMENHANG = frozenset(feit for een, _, ander, _ in GEVOLGEN for feit in (een, ander))


def _voorbeeld(
    feiten: type[attrs.AttrsInstance], voorwaarde: Mapping[str, tuple[Feitwaarde, ...]]
) -> attrs.AttrsInstance | None:
    """The first case of a condition whose facts do not contradict each other, if there is one."""
    keuzes = [waarden if feit in _SAMENHANG else waarden[:1] for feit, waarden in voorwaarde.items()]
    for gekozen in product(*keuzes):
        geval = feiten(**dict(zip(voorwaarde, gekozen, strict=True)))
        if not isinstance(geval, Feiten):
            return geval
        try:
            geval.aangevuld()
        except InvalidDossierError:
            continue
        return geval
    return None


def _woord(waarde: object) -> str:
    return {True: "ja", False: "nee"}[waarde] if isinstance(waarde, bool) else str(waarde)


def _in_woorden(feit: str, waarden: tuple[Feitwaarde, ...]) -> str:
    eerste = waarden[0]
    rest = () if isinstance(eerste, bool) else tuple(een for een in type(eerste) if een not in waarden)
    if 0 < len(rest) < len(waarden):
        return f"{feit} niet {'/'.join(map(_woord, rest))}"
    return f"{feit} = {'/'.join(map(_woord, waarden))}"


def _met_rij(antwoord: object, rij: Rule[object] | None) -> str:
    return _woord(antwoord) if rij is None else f"{_woord(antwoord)} ({rij.code})"
