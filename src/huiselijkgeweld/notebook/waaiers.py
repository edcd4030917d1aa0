"""How an answer depends on what is not known (waaier): the shortest interview, and where each answer leads."""

from collections.abc import Iterator
from datetime import date
from textwrap import wrap
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import attrs

from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.model.feiten import Feiten
from huiselijkgeweld.model.vragen import VRAGEN
from huiselijkgeweld.notebook.beeld import BLAUW, GRIJS, WIT, ZWART, Beeld, afgewerkt, gegevens, met_extra
from huiselijkgeweld.notebook.blokken import Tabel
from huiselijkgeweld.notebook.cellen import antwoordzin, rijcodes
from huiselijkgeweld.notebook.voeten import voet, waar_geldt
from huiselijkgeweld.regio import Regio
from huiselijkgeweld.rules import Outcome, Policy, Table
from huiselijkgeweld.rules.row import domain
from huiselijkgeweld.uitleg.antwoorden import NAMEN
from huiselijkgeweld.uitleg.woorden import met_hoofdletter, opsomming, woord
from huiselijkgeweld.vraagstuk import als_dag_met_tabel, als_regio

if TYPE_CHECKING:
    import altair as alt

_DIEPST: Final = 6


@attrs.frozen
class Blad:
    """Where the questions end (blad): the answer, or those that are still possible."""

    uitkomst: Outcome[object] = attrs.field(repr=False)


@attrs.frozen
class Tak:
    """A question (tak), and what follows from each of its answers; those from which the same follows stand together."""

    feit: str
    verder: tuple[tuple[tuple[object, ...], "Blad | Tak"], ...] = attrs.field(repr=False)


Boom: TypeAlias = Blad | Tak
_Pad: TypeAlias = tuple[tuple[str, tuple[object, ...]], ...]
"""Facts with the values that lead somewhere."""


def waaier(
    beslissing: str | Table[Any],
    feiten: attrs.AttrsInstance,
    *,
    on: date,
    regio: str | Regio | None = None,
    diep: int = 4,
) -> Beeld:
    """Draw how an answer depends on the facts that are not known.

    From left to right the next question of the shortest interview, with a branch for each answer; values from which the
    same follows stand together. A branch that ends in an open box needs more questions than are drawn. No branch is
    more likely than another: nothing is assumed about that.

    Args:
        beslissing: the name of a decision or of a table of the chain, or a table of your own, in which one row decides.
        feiten: what is known; what one fact says about another is added.
        on: the day; it decides which rows are in force.
        regio: code of a shipped region, or a region of your own; None: national rows only.
        diep: how many questions are drawn one after another, from 1 through 6.

    Raises:
        InvalidValueError: a decision of which every result holds by itself, facts of another class, or another `diep`.
        UnknownCodeError: no decision or region has this name.
        HorizonError: the day lies outside 1990-2099.
        InvalidDossierError: facts that contradict each other.
        ModuleNotFoundError: the extra is not installed.

    Example:
        >>> beeld = waaier("zicht", Feiten(), on=date(2026, 4, 10), diep=1)
        >>> beeld.omschrijving
        'Zicht op veiligheid op 2026-04-10: 7 takken, na ten hoogste 1 vraag. Eerste vraag: veilig thuis.'
    """
    from huiselijkgeweld.columns.beslissingen import tabel_van

    if type(diep) is not int or not 1 <= diep <= _DIEPST:
        raise InvalidValueError(f"diep: give a number of questions from 1 through {_DIEPST}")
    dag, gebied = als_dag_met_tabel(on), als_regio(regio)
    tabel = tabel_van(beslissing, gebied)
    if tabel.policy is not Policy.DECIDE:
        raise InvalidValueError(
            f"beslissing: of '{tabel.naam}' every result holds by itself; give one in which one row decides"
        )
    boom = Vraagt(tabel, beslissing, dag, gebied).boom(feiten, diep)
    takken = list(takken_van(boom))
    naam = NAMEN.get(tabel.naam, met_hoofdletter(woord(tabel.naam)))
    waar = "" if gebied is None else f" in {gebied.naam}"
    eerste = f" Eerste vraag: {woord(boom.feit)}." if isinstance(boom, Tak) else ""
    wat = (
        "een antwoord zonder vragen."
        if isinstance(boom, Blad)
        else (f"{len(takken)} takken, na ten hoogste {diep} vra{'ag' if diep == 1 else 'gen'}.{eerste}")
    )
    titel = f"{naam}{waar}: waar het antwoord van afhangt"
    with met_extra():
        onder = voet([waar_geldt(feiten, gebied, dag)] if gebied or isinstance(beslissing, str) else [], [dag])
        tekening = afgewerkt(_tekening(boom, tabel.naam), titel, _UITLEG, onder)
    return Beeld(titel, f"{naam}{waar} op {dag}: {wat}", tekening, (_tabel(naam, tabel.naam, takken),), onder)


@attrs.frozen
class Vraagt:
    """What is asked: a decision on a day in a region, and its table."""

    tabel: Table[Any]
    beslissing: str | Table[Any]
    dag: date
    regio: Regio | None

    def boom(self, feiten: attrs.AttrsInstance, diep: int) -> Boom:
        """The next question and what follows from each answer, so many questions deep."""
        from huiselijkgeweld.columns import interview

        volgende = interview(self.beslissing, feiten, on=self.dag, regio=self.regio).feit
        bekend: Any = feiten.aangevuld() if isinstance(feiten, Feiten) else feiten
        if volgende is None or diep == 0:
            return Blad(self.tabel.evaluate(bekend, on=self.dag))
        samen: dict[Boom, tuple[object, ...]] = {}
        for waarde in domain(self.tabel.feiten, volgende):
            verder = self.boom(attrs.evolve(bekend, **{volgende: waarde}), diep - 1)
            samen[verder] = (*samen.get(verder, ()), waarde)
        return Tak(volgende, tuple((waarden, verder) for verder, waarden in samen.items()))


def takken_van(boom: Boom, pad: _Pad = ()) -> Iterator[tuple[_Pad, Blad]]:
    """Every end with the answers that lead there, from top to bottom."""
    if isinstance(boom, Blad):
        yield pad, boom
    else:
        for waarden, verder in boom.verder:
            yield from takken_van(verder, (*pad, (boom.feit, waarden)))


def _waarden(waarden: tuple[object, ...]) -> str:
    return opsomming(map(woord, waarden), "of")


def _blad(blad: Blad, naam: str) -> str:
    """The words of an end: the answer, or those that are possible with what is still to be asked."""
    rest = f"; vraag na: {', '.join(map(woord, blad.uitkomst.missing))}" if blad.uitkomst.missing else ""
    return f"{antwoordzin(blad.uitkomst, naam)}{rest}"


def _tabel(wat: str, naam: str, takken: list[tuple[_Pad, Blad]]) -> Tabel:
    rijen = tuple(
        (
            (f"tak {nummer}",),
            tuple(f"{_vraag(feit)} {_waarden(waarden)}" for feit, waarden in pad) or ("niets te vragen",),
            (_blad(blad, naam),),
            rijcodes(blad.uitkomst.rules),
        )
        for nummer, (pad, blad) in enumerate(takken, 1)
    )
    return Tabel(f"{wat}: elke tak met zijn antwoord", ("tak", "als", "dan", "rijen"), rijen)


def _vraag(feit: str) -> str:
    """The question after a fact; of a fact of somebody's own its name."""
    return f"{VRAGEN[feit].tekst} ({feit}):" if feit in VRAGEN else f"{woord(feit)}:"


# The picture.

_BREED, _HOOG, _LETTER = 1140, 15, 6.2  # pixels of the drawing, of a line, of a sign
_BLAD = 380  # pixels of the answers at the end


@attrs.frozen
class _Tekening:
    """What is drawn: lines, and words by how they are written."""

    lijnen: list[dict[str, object]] = attrs.field(factory=list)
    vragen: list[dict[str, object]] = attrs.field(factory=list)
    waarden: list[dict[str, object]] = attrs.field(factory=list)
    bladen: list[dict[str, object]] = attrs.field(factory=list)
    tekens: list[dict[str, object]] = attrs.field(factory=list)

    def teken(self, boom: Boom, naam: str, plaats: int, boven: float, breed: float) -> tuple[float, float]:
        """Draw from a place downwards; gives the height of its middle, and where the next begins."""
        x = plaats * breed
        if isinstance(boom, Blad):
            rijen = ", ".join(rij.code for rij in boom.uitkomst.rules)
            regels = wrap(f"{_blad(boom, naam)} ({rijen})", int((_BREED - x - 20) / _LETTER), break_on_hyphens=False)
            for nummer, regel in enumerate(regels):
                self.bladen.append({"x": x + 18, "y": boven + (nummer + 0.5) * _HOOG, "tekst": regel})
            midden = boven + 0.5 * _HOOG
            self.tekens.append({"x": x + 8, "y": midden, "zeker": boom.uitkomst.value is not None})
            return midden, boven + len(regels) * _HOOG + 10
        kinderen = []
        onder = boven
        for waarden, verder in boom.verder:
            regels = wrap(_waarden(waarden), max(8, int(breed * 0.53 / _LETTER)))
            midden, onder = self.teken(verder, naam, plaats + 1, onder + (len(regels) - 0.4) * _HOOG, breed)
            self._boven(self.waarden, regels, x + breed * 0.45 + 5, midden)
            kinderen.append(midden)
        eigen = (kinderen[0] + kinderen[-1]) / 2
        knik = x + breed * 0.45
        for midden in kinderen:
            self.lijnen.append({"x": knik, "y": midden, "x2": x + breed, "y2": midden})
        self.lijnen.append({"x": knik, "y": kinderen[0], "x2": knik, "y2": kinderen[-1]})
        self.lijnen.append({"x": x + 4, "y": eigen, "x2": knik, "y2": eigen})
        vraag = wrap(f"{woord(boom.feit)}?", max(8, int(breed * 0.42 / _LETTER)))
        self._boven(self.vragen, vraag, x + 4, eigen)
        return eigen, onder

    @staticmethod
    def _boven(rijen: list[dict[str, object]], regels: list[str], x: float, lijn: float) -> None:
        """Put words above a line, the last of them nearest to it."""
        for nummer, regel in enumerate(reversed(regels)):
            rijen.append({"x": x, "y": lijn - (nummer + 0.6) * _HOOG, "tekst": regel})


def _diepte(boom: Boom) -> int:
    return 0 if isinstance(boom, Blad) else 1 + max(_diepte(verder) for _, verder in boom.verder)


def _tekening(boom: Boom, naam: str) -> "alt.LayerChart":
    import altair as alt

    tekening = _Tekening()
    breed = (_BREED - _BLAD) / max(1, _diepte(boom))
    _, hoog = tekening.teken(boom, naam, 0, 2 * _HOOG, breed)
    x = alt.X("x:Q", scale=alt.Scale(domain=[0, _BREED], nice=False, zero=False), axis=None)
    y = alt.Y("y:Q", scale=alt.Scale(domain=[hoog, 0], nice=False, zero=False), axis=None)
    schrift = {"align": "left", "baseline": "middle", "fontSize": 12}
    vol = alt.condition("datum.zeker", alt.value(BLAUW), alt.value(WIT))
    lagen = [
        alt.Chart(gegevens("lijnen", tekening.lijnen)).mark_rule(color=GRIJS).encode(x=x, y=y, x2="x2:Q", y2="y2:Q"),
        alt.Chart(gegevens("tekens", tekening.tekens))
        .mark_point(size=90, filled=True, stroke=BLAUW, strokeWidth=1.5, opacity=1)
        .encode(x=x, y=y, fill=vol),
        *(
            alt.Chart(gegevens(wat, rijen))
            .mark_text(**schrift, color=ZWART, fontWeight=dikte)
            .encode(x=x, y=y, text="tekst:N")
            for wat, rijen, dikte in (
                ("vragen", tekening.vragen, "bold"),
                ("waarden", tekening.waarden, "normal"),
                ("bladen", tekening.bladen, "normal"),
            )
        ),
    ]
    return alt.layer(*lagen).properties(width=_BREED, height=hoog)


_UITLEG: Final = wrap(
    "Vet: wat het eerst te vragen is; boven elke lijn een antwoord daarop. Dicht rondje: het antwoord staat vast; "
    "open rondje: er is meer te vragen. Tussen haakjes de rijen. Geen tak is waarschijnlijker dan een andere.",
    150,
)
