"""A caseload: which share of the terms was met in time, month by month, beside the targets of the sector."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from textwrap import wrap
from typing import TYPE_CHECKING, Any, Final

import attrs

from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.evaluation import Stand
from huiselijkgeweld.klokken import Status, Termijn
from huiselijkgeweld.notebook.beeld import (
    BLAUW,
    ORANJE,
    VERMILJOEN,
    ZWART,
    Beeld,
    afgewerkt,
    gegevens,
    met_extra,
    milliseconden,
    stip,
)
from huiselijkgeweld.notebook.blokken import Meer, Tabel
from huiselijkgeweld.notebook.cellen import lezing
from huiselijkgeweld.notebook.voeten import voet
from huiselijkgeweld.recht.streefwaarden import STREEFWAARDEN, Streefwaarde
from huiselijkgeweld.recht.termijnnormen import NORMEN
from huiselijkgeweld.recht.termijnnormen.norm import Termijnsoort

if TYPE_CHECKING:
    import altair as alt

_GETELD: Final = ("op_tijd", "te_laat", "over_tijd", "wachtend")


@attrs.frozen
class Maand:
    """The counts of a norm in a region and a month (maand)."""

    norm: str
    regio: str | None
    maand: date
    op_tijd: int = 0
    te_laat: int = 0
    over_tijd: int = 0
    wachtend: int = 0

    @property
    def bekend(self) -> int:
        """How many have a known outcome: met in time, met too late, or past the end."""
        return self.op_tijd + self.te_laat + self.over_tijd

    @property
    def procent(self) -> float | None:
        """The share that was met in time, in percent; None where no outcome is known."""
        return round(100 * self.op_tijd / self.bekend, 1) if self.bekend else None


def tijdigheidsbeeld(tellingen: Any) -> Beeld:  # noqa: ANN401 - whatever gives records
    """Draw which share of the terms was met in time, by the month in which they started.

    A panel for each norm, with the target of the sector as a dashed line where one was found. The number beside a point
    says of how many terms the outcome is known. A target is practice and no law: each term has its own last day, and a
    month above the target has terms that were missed all the same.

    Args:
        tellingen: what `columns.tijdigheid` gives, records with its names, or Standen: then the duties that started are
            counted, each by the month of its start.

    Raises:
        InvalidValueError: no counts, or something that is none.
        ModuleNotFoundError: the extra is not installed.

    Example:
        >>> record = {
        ...     "norm": "UB-10W",
        ...     "regio": None,
        ...     "maand": date(2026, 1, 1),
        ...     "op_tijd": 3,
        ...     "te_laat": 1,
        ...     "over_tijd": 1,
        ...     "wachtend": 2,
        ... }
        >>> tijdigheidsbeeld([record]).omschrijving
        'Aandeel op tijd per maand. UB-10W (oordeel na onderzoek): van 60,0% tot 60,0%, streefwaarde 80%.'
    """
    maanden = sorted(_maanden(tellingen), key=lambda een: (een.norm, een.regio or "", een.maand))
    if not any(een.bekend for een in maanden):
        raise InvalidValueError("tellingen: no term of which the outcome is known; give other months or norms")
    normen = list(dict.fromkeys(een.norm for een in maanden if een.bekend))
    doelen = {norm: doel for norm in normen for doel in STREEFWAARDEN if norm in doel.normen}
    zinnen = [_zin(norm, maanden, doelen.get(norm)) for norm in normen]
    titel = "Aandeel op tijd per maand"
    with met_extra():
        tekening = _tekening(normen, maanden, doelen, titel)
    tabellen = (_tabel(maanden), *_doelentabel(doelen))
    return Beeld(titel, f"{titel}. {' '.join(zinnen)}", tekening, tabellen, voet())


def _maanden(tellingen: Any) -> Iterator[Maand]:  # noqa: ANN401 - whatever gives records
    lijst = getattr(tellingen, "to_pylist", lambda: tellingen)()
    alle = list(lijst) if isinstance(lijst, Iterable) else [lijst]
    if alle and all(isinstance(een, Stand) for een in alle):
        yield from _uit_standen(alle)
        return
    for een in alle:
        if not isinstance(een, Mapping) or not {"norm", "maand", *_GETELD} <= een.keys():
            raise InvalidValueError("tellingen: give what columns.tijdigheid gives, records with its names, or Standen")
        if een["norm"] not in NORMEN or not isinstance(een["maand"], date):
            raise InvalidValueError("tellingen: a norm that is not in NORMEN, or a month that is no date")
        yield Maand(een["norm"], een.get("regio"), een["maand"], *(een[naam] for naam in _GETELD))


def _uit_standen(standen: Iterable[Stand]) -> Iterator[Maand]:
    """The counts of the duties of cases; what fell away or has no number is not counted."""
    tellers: dict[tuple[str, str | None, date], Counter[str]] = {}
    for stand in standen:
        for een in stand.termijnen:
            if een.norm.soort is Termijnsoort.PLICHT and een.einde is not None and een.start is not None:
                sleutel = (een.norm.code, stand.herkomst.regio, date(een.start.year, een.start.month, 1))
                tellers.setdefault(sleutel, Counter())[_telt_als(een)] += 1
    for (norm, regio, maand), teller in tellers.items():
        yield Maand(norm, regio, maand, *(teller[naam] for naam in _GETELD))


def _telt_als(termijn: Termijn) -> str:
    if termijn.status is Status.TE_LAAT:
        return "over_tijd" if termijn.voldaan_op is None else "te_laat"
    return {Status.GEHAALD: "op_tijd", Status.LOPEND: "wachtend"}.get(termijn.status, "niet_geteld")


# Words.


def _zin(norm: str, maanden: Iterable[Maand], doel: Streefwaarde | None) -> str:
    aandelen = [een.procent for een in maanden if een.norm == norm and een.procent is not None]
    streven = f", streefwaarde {doel.procent}%" if doel else ", geen streefwaarde gevonden"
    return f"{norm} ({NORMEN[norm].naam}): van {_procent(min(aandelen))} tot {_procent(max(aandelen))}{streven}."


def _procent(aandeel: float | None) -> str:
    return "–" if aandeel is None else f"{aandeel:.1f}%".replace(".", ",")


def _tabel(maanden: Iterable[Maand]) -> Tabel:
    koppen = ("norm", "regio", "maand", "aandeel op tijd", "op tijd", "te laat", "over tijd", "wachtend")
    rijen = (
        (
            *((een.norm,), (een.regio or "alle",), (f"{een.maand:%Y-%m}",), (_procent(een.procent),)),
            *((str(getattr(een, naam)),) for naam in _GETELD),
        )
        for een in maanden
    )
    return Tabel("Per maand waarin de termijn begon", koppen, tuple(rijen))


def _doelentabel(doelen: Mapping[str, Streefwaarde]) -> Iterator[Tabel]:
    if doelen:
        rijen = (
            (
                (norm,),
                (f"{een.procent}%",),
                (een.bron, Meer("vindplaats", (str(een.bron.regeling.vindplaats),))),
                (een.reading.value.upper(), lezing(een.reading)),
                (een.note,),
            )
            for norm, een in doelen.items()
        )
        yield Tabel(
            "Streefwaarden van de sector", ("norm", "streefwaarde", "bron", "zekerheid", "let op"), tuple(rijen)
        )


# The picture.

_STREVEN: Final = "Een streefwaarde van de sector, geen wet; zekerheid van de bron:"
_BREED, _HOOG = 900, 210
_LIJNEN: Final = (
    (BLAUW, [1, 0], "circle"),
    (VERMILJOEN, [6, 3], "square"),
    (ZWART, [2, 2], "triangle-up"),
    (ORANJE, [8, 2, 2, 2], "diamond"),
)
"""Colour, dash and shape of the regions."""


def _tekening(
    normen: list[str], maanden: list[Maand], doelen: Mapping[str, Streefwaarde], titel: str
) -> "alt.VConcatChart":
    import altair as alt

    regios = list(dict.fromkeys(een.regio or "alle" for een in maanden))
    panelen = [
        _paneel(norm, [een for een in maanden if een.norm == norm and een.bekend], doelen.get(norm), regios)
        for norm in normen
    ]
    onder = wrap(
        "Van de termijnen waarvan de uitkomst bekend is: het deel dat op tijd is gehaald; het aantal staat eronder. "
        "Maand: waarin de termijn begon.",
        150,
    )
    for een in dict.fromkeys(doelen.values()):
        onder.append(f"Streeplijn op {een.procent}%: {een.bron}. {_STREVEN} {een.reading.value.upper()}.")
    return afgewerkt(alt.vconcat(*panelen, spacing=30), titel, onder, voet())


def _paneel(norm: str, maanden: list[Maand], doel: Streefwaarde | None, regios: list[str]) -> "alt.LayerChart":
    import altair as alt

    dagen = sorted({een.maand for een in maanden})
    rijen: list[dict[str, object]] = [
        {
            "maand": stip(datetime(een.maand.year, een.maand.month, 1)),
            "procent": een.procent,
            "regio": een.regio or "alle",
            "aantal": f"{een.bekend}",
        }
        for een in maanden
    ]
    merken = [milliseconden(datetime(een.year, een.month, 1)) for een in dagen]
    x = alt.X(
        "maand:T",
        scale=alt.Scale(type="utc", nice=False, padding=24),
        axis=alt.Axis(format="%Y-%m", values=merken, title=None, grid=False),
    )
    y = alt.Y(
        "procent:Q", scale=alt.Scale(domain=[0, 100]), axis=alt.Axis(title="% op tijd", values=[0, 20, 40, 60, 80, 100])
    )
    stijl = [_LIJNEN[n % len(_LIJNEN)] for n in range(len(regios))]
    legenda = alt.Legend(title="Regio:", orient="top") if len(regios) > 1 else None
    kleur = alt.Color("regio:N", scale=alt.Scale(domain=regios, range=[een for een, _, _ in stijl]), legend=legenda)
    streep = alt.StrokeDash(
        "regio:N", scale=alt.Scale(domain=regios, range=[een for _, een, _ in stijl]), legend=legenda
    )
    vorm = alt.Shape("regio:N", scale=alt.Scale(domain=regios, range=[een for _, _, een in stijl]), legend=legenda)
    data = gegevens(f"maanden {norm}", rijen)
    lagen = [
        alt.Chart(data).mark_line(strokeWidth=2).encode(x=x, y=y, color=kleur, strokeDash=streep),
        alt.Chart(data).mark_point(size=70, filled=True, opacity=1).encode(x=x, y=y, color=kleur, shape=vorm),
        *(
            _aantallen(norm, regio, n, [een for een in rijen if een["regio"] == regio], x)
            for n, regio in enumerate(regios)
        ),
    ]
    if doel is not None:
        streef: list[dict[str, object]] = [{"procent": doel.procent, "tekst": f"streefwaarde {doel.procent}%"}]
        lijn = gegevens(f"streefwaarde {norm}", streef)
        lagen += [
            alt.Chart(lijn).mark_rule(strokeDash=[8, 4], color=ZWART, strokeWidth=1.5).encode(y=y),
            alt.Chart(lijn).mark_text(align="left", x=_BREED + 6, fontSize=12).encode(y=y, text="tekst:N"),
        ]
    kop = alt.TitleParams(text=f"{norm} · {NORMEN[norm].naam}", anchor="start", fontSize=13)
    return alt.layer(*lagen).properties(width=_BREED, height=_HOOG, title=kop)


def _aantallen(norm: str, regio: str, plaats: int, rijen: list[dict[str, object]], x: "alt.X") -> "alt.LayerChart":
    """How many terms of a region have a known outcome, below the months."""
    import altair as alt

    hoogte = _HOOG + 34 + 15 * plaats
    naam: list[dict[str, object]] = [{"tekst": "aantal" if regio == "alle" else f"aantal {regio}"}]
    return alt.layer(
        alt.Chart(gegevens(f"aantallen {norm} {plaats}", rijen))
        .mark_text(y=hoogte, fontSize=11)
        .encode(x=x, text="aantal:N"),
        alt.Chart(gegevens(f"naam {norm} {plaats}", naam))
        .mark_text(align="left", x=_BREED + 6, y=hoogte, fontSize=11)
        .encode(text="tekst:N"),
    )
