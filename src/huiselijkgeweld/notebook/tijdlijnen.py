"""A case along the days as one picture: events, terms, who holds the regie, escalation, the day that is asked."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date, datetime, timedelta
from textwrap import wrap
from typing import TYPE_CHECKING, Final

import attrs

from huiselijkgeweld.model.dossier import Dossier
from huiselijkgeweld.notebook.beeld import (
    BLAUW,
    GRIJS,
    HEMELSBLAUW,
    LICHT,
    ORANJE,
    VERMILJOEN,
    WIT,
    ZWART,
    Beeld,
    afgewerkt,
    gegevens,
    met_extra,
    milliseconden,
    stip,
)
from huiselijkgeweld.notebook.blokken import Tabel
from huiselijkgeweld.notebook.tijdlijnregels import VOORBEHOUDEN, Regel, per_kop, regels_van
from huiselijkgeweld.notebook.voeten import voet, waar_geldt
from huiselijkgeweld.regio import Regio
from huiselijkgeweld.tijd.feestdagen import als_dag
from huiselijkgeweld.uitleg.tijdlijn import Balk, wand
from huiselijkgeweld.uitleg.woorden import dag_in_woorden
from huiselijkgeweld.vraagstuk import als_regio

if TYPE_CHECKING:
    import altair as alt

_HOOG = 17  # pixels of a line
_TEKST = 560  # pixels of the words
_PLOT = 545  # pixels of the bars
_NAAST = 9  # pixels of a sign beside the end of its bar
_BLEEK = "#eeeeee"
_DAG = timedelta(days=1)
_KLEUREN = {
    Balk.TE_LAAT: (VERMILJOEN, "triangle-up"),
    Balk.TE_LAAT_GEDAAN: (ORANJE, "triangle-down"),
    Balk.LOOPT: (HEMELSBLAUW, "circle"),
    Balk.VOORBIJ: (LICHT, "square"),
}
"""The colour of a bar and the shape at its end, by how the term stands."""


def tijdlijn(dossier: Dossier, *, on: date, regio: str | Regio | None = None) -> Beeld:
    r"""Draw a case along the days: events, terms, who holds the regie and when, escalation, and the day that is asked.

    It shows what `evaluate` answers on every day from the first event up to and including `on`; the bars of terms are
    those of the timeline as Mermaid text. A bar that ends long after the others is cut, and its last day stands beside
    it, so that a single day stays visible. Below the picture stand the region, the day and the release of the rules.
    For professionals: never give one to a person concerned.

    Args:
        dossier: the case file; events after `on` are left out.
        on: the day.
        regio: code of a shipped region, or a region of your own; None: that of the municipality, day by day.

    Raises:
        InvalidValueError: `on` is no date, or `regio` is no region.
        HorizonError: `on` or an end lies outside 1990-2099.
        UnknownCodeError: no shipped region has this code.
        ModuleNotFoundError: the extra is not installed.

    Example:
        >>> from huiselijkgeweld.model.gebeurtenissen import MELDING_ONTVANGEN
        >>> zaak = Dossier("z1", gebeurtenissen=[MELDING_ONTVANGEN(date(2026, 4, 2), "m1")])
        >>> print(tijdlijn(zaak, on=date(2026, 4, 9)).omschrijving.replace(". ", ".\n"))
        Tijdlijn van zaak z1 op donderdag 9 april 2026, met 1 gebeurtenis.
        Termijnen – te laat of vervallen: 2, loopt: 1, nog niet begonnen: 1.
    """
    dag = als_dag(on, "on")
    gebied = als_regio(regio)
    regels = regels_van(dossier, dag, gebied)
    titel = f"Zaak {dossier.id} op {dag_in_woorden(dag)}"
    rijen = tuple((((kop,), tuple(zinnen)) for kop, zinnen in per_kop(regels)))
    tabel = Tabel(f"Tijdlijn van zaak {dossier.id}", ("waarover", "wat, met de dagen"), rijen)
    with met_extra():
        onder = voet([waar_geldt(dossier, gebied, dag)], [dag])
        tekening = afgewerkt(_tekening(regels, dag), titel, _uitleg(regels), onder, links=-_TEKST)
    return Beeld(titel, _omschrijving(dossier, dag, regels), tekening, (tabel,), onder)


def _omschrijving(dossier: Dossier, dag: date, regels: Iterable[Regel]) -> str:
    standen = Counter(een.stand for een in regels)
    gebeurd = standen[Balk.GEBEURTENIS]
    termijnen = ", ".join(f"{een}: {standen[een]}" for een in (*_KLEUREN, Balk.NIET_BEGONNEN) if standen[een])
    waarvan = f"zaak {dossier.id} op {dag_in_woorden(dag)}, met {gebeurd} gebeurtenis{'sen' * (gebeurd != 1)}"
    return f"Tijdlijn van {waarvan}. {f'Termijnen – {termijnen}' if termijnen else 'Geen termijnen'}."


def _uitleg(regels: Collection[Regel]) -> list[str]:
    """What the marks mean that occur in a picture."""
    standen = {een.stand for een in regels}
    zinnen = (
        (
            "Balk: van het begin tot het einde van een termijn; het teken erachter zegt hoe zij staat.",
            standen & {*_KLEUREN},
        ),
        ("Gestippeld stuk: de dagen waarmee de wet het einde verschuift.", any(een.verschoven for een in regels)),
        (
            "Dikke streep in een balk: daar begint wat er door verlenging of opschorting bij kwam.",
            any(een.verlengd for een in regels),
        ),
        ("Een regel met → zegt waardoor.", any(een.verschoven or een.verlengd for een in regels)),
        ("Dag rechts van een balk: tot dan loopt de termijn door.", any(een.loopt_door for een in regels)),
        (
            "OPEN: te doen, zonder vaste laatste dag; de balk loopt tot en met de peildatum.",
            any(een.open for een in regels),
        ),
        ("Donkere balk: wie de regie heeft, of welke route.", "zeker" in standen),
        ("Lege balk: wie de regie heeft of welke route, is nog niet te zeggen.", "open" in standen),
        ("Driehoek op een donkere balk: vanaf die dag vraagt de route om actie.", any(een.roept for een in regels)),
        ("Ruit: gebeurtenis.", Balk.GEBEURTENIS in standen),
        ("Streeplijn: de peildatum.", True),
        ("Ster met een nummer: voorbehoud, onderaan.", any(een.tekst == VOORBEHOUDEN for een in regels)),
    )
    return wrap(" ".join(zin for zin, hier in zinnen if hier), 195)


def _tekening(regels: list[Regel], dag: date) -> "alt.LayerChart":
    import altair as alt

    begin = min(een.begin for een in regels if een.begin)
    eind = max(een.eind for een in regels if een.eind)
    rand = (eind - begin) / 40
    merken, fijn = _merken(begin, eind)
    tijd = alt.X(
        "van:T",
        scale=alt.Scale(type="utc", domain=[milliseconden(begin - rand), milliseconden(eind + rand)], nice=False),
        axis=alt.Axis(
            format="%Y-%m-%d",
            values=[milliseconden(een + _DAG / 2) for een in merken],
            orient="top",
            title=None,
            labelFontSize=12,
            grid=False,
            ticks=False,
        ),
    )
    hoog = _HOOG * len(regels)
    regel = alt.Y("regel:Q", scale=alt.Scale(domain=[len(regels), 0], nice=False, zero=False), axis=None)
    peil = [{"van": stip(wand(dag) + _DAG / 2), "tekst": f"peildatum {dag}"}]
    koppen = gegevens("koplijnen", _woorden(regels, {"kop"}, -0.5))
    door = [{"regel": n + 0.5, "tekst": f"→ {een.loopt_door}"} for n, een in enumerate(regels) if een.loopt_door]
    tot_de_rand = [attrs.evolve(een, eind=eind + rand) if een.loopt_door else een for een in regels]
    lagen = [
        alt.Chart(koppen).mark_rule(color=LICHT, x=-_TEKST, x2=_PLOT).encode(y=regel),
        *(
            alt.Chart(gegevens(naam, ({"van": stip(een)} for een in lijnen))).mark_rule(color=kleur).encode(x=tijd)
            for naam, lijnen, kleur in (("fijn", fijn, _BLEEK), ("merken", merken, LICHT))
        ),
        alt.Chart(gegevens("peildatum", peil)).mark_rule(strokeDash=[6, 3]).encode(x=tijd),
        alt.Chart(gegevens("peildatum_tekst", peil)).mark_text(y=hoog + 10, fontSize=12).encode(x=tijd, text="tekst:N"),
        alt.Chart(gegevens("dagen", ({"van": stip(een + _DAG / 2), "tekst": f"{een:%Y-%m-%d}"} for een in merken)))
        .mark_text(y=hoog + 28, fontSize=12)
        .encode(x=tijd, text="tekst:N"),
        *_balken(tot_de_rand, tijd, regel),
        *_punten(tot_de_rand, tijd, regel),
        alt.Chart(gegevens("loopt_door", door))
        .mark_text(align="left", x=_PLOT + 2 * _NAAST, fontSize=12)
        .encode(y=regel, text="tekst:N"),
        *(
            alt.Chart(gegevens(naam, _woorden(regels, standen)))
            .mark_text(align="left", x=inspring - _TEKST, fontSize=12, color=kleur, fontWeight=dikte)
            .encode(y=regel, text="tekst:N")
            for naam, standen, inspring, kleur, dikte in _SCHRIFT
        ),
    ]
    samen = alt.layer(*lagen).properties(width=_PLOT, height=hoog)
    return samen.resolve_scale(color="shared", shape="shared")


_SCHRIFT: Final = (
    ("koppen", {"kop"}, 0, ZWART, "bold"),
    ("woorden", {*Balk, "zeker", "open"}, 8, ZWART, "normal"),
    ("vervolg", {"vervolg"}, 20, ZWART, "normal"),
    ("waarom", {"waarom"}, 20, GRIJS, "normal"),
)
"""How words are written, by what they say."""


def _balken(regels: list[Regel], tijd: "alt.X", regel: "alt.Y") -> "Iterator[alt.Chart]":
    """Who holds the regie and which route; terms; and of a term the part by which its end was moved."""
    import altair as alt

    zeker = "datum.stand == 'zeker'"
    waar = {"x": tijd, "x2": alt.X2("tot:T"), "y": regel, "y2": alt.Y2("tot_regel:Q")}
    yield (
        alt.Chart(gegevens("regie", _stukken(enumerate(regels), {"zeker", "open"})))
        .mark_rect(stroke=BLAUW, strokeWidth=1.5)
        .encode(
            **waar,
            fill=alt.condition(zeker, alt.value(BLAUW), alt.value(WIT)),
            strokeDash=alt.condition(zeker, alt.value([1, 0]), alt.value([4, 3])),
        )
    )
    yield (
        alt.Chart(gegevens("termijnen", _stukken(enumerate(regels), _KLEUREN)))
        .mark_rect(stroke=ZWART, strokeWidth=0.8)
        .encode(**waar, color=_kleur(regels))
    )
    verschoven = [
        (n, attrs.evolve(een, begin=van, eind=tot)) for n, een in enumerate(regels) for van, tot in een.verschoven
    ]
    yield (
        alt.Chart(gegevens("verschoven", _stukken(verschoven, _KLEUREN)))
        .mark_rect(fill=WIT, stroke=ZWART, strokeDash=[2, 2])
        .encode(**waar)
    )
    verlengd = [(n, attrs.evolve(een, begin=van)) for n, een in enumerate(regels) for van in een.verlengd]
    yield (
        alt.Chart(gegevens("verlengd", _stukken(verlengd, _KLEUREN)))
        .mark_rule(color=ZWART, strokeWidth=3)
        .encode(**{naam: kanaal for naam, kanaal in waar.items() if naam != "x2"})
    )


def _staan(regels: Iterable[Regel]) -> list[Balk]:
    """How the terms of a picture stand, in the order of the legend."""
    standen = {een.stand for een in regels}
    return [een for een in _KLEUREN if een in standen]


def _kleur(regels: Collection[Regel]) -> "alt.Color":
    """The colours that occur, with their words; a term without a last day is called open in the lines."""
    import altair as alt

    staan = _staan(regels)
    loopt = f"{Balk.LOOPT}, of open" if any(een.open for een in regels) else Balk.LOOPT
    legenda = alt.Legend(
        title="Een termijn:",
        orient="top",
        direction="horizontal",
        labelExpr=f"datum.label == '{Balk.LOOPT}' ? '{loopt}' : datum.label",
    )
    schaal = alt.Scale(domain=list(map(str, staan)), range=[_KLEUREN[een][0] for een in staan])
    return alt.Color("stand:N", scale=schaal, legend=legenda if staan else None)


def _punten(regels: list[Regel], tijd: "alt.X", regel: "alt.Y") -> "Iterator[alt.Chart]":
    """At the end of a term how it stands; where a route begins that asks for something; events."""
    import altair as alt

    einden = [{**een, "van": een["tot"]} for een in _stukken(enumerate(regels), _KLEUREN, 0.5)]
    staan = _staan(regels)
    vormen = alt.Scale(domain=list(map(str, staan)), range=[_KLEUREN[een][1] for een in staan])
    yield (
        alt.Chart(gegevens("einden", einden))
        .mark_point(size=95, filled=True, stroke=ZWART, strokeWidth=0.8, opacity=1, xOffset=_NAAST)
        .encode(x=tijd, y=regel, color=_kleur(regels), shape=alt.Shape("stand:N", scale=vormen))
    )
    roept = [een if een.roept else Regel("") for een in regels]
    midden = [
        attrs.evolve(een, begin=een.begin + (een.eind - een.begin) / 2) if een.begin and een.eind else een
        for een in regels
    ]
    for naam, vorm, rijen in (
        ("actie", "triangle-right", _stukken(enumerate(roept), {"zeker"}, 0.5)),
        ("gebeurtenissen", "diamond", _stukken(enumerate(midden), {Balk.GEBEURTENIS}, 0.5)),
    ):
        teken = alt.Chart(gegevens(naam, rijen)).mark_point(size=95, filled=True, color=ZWART, shape=vorm, opacity=1)
        yield teken.encode(x=tijd, y=regel)


def _woorden(regels: list[Regel], standen: Collection[str], lager: float = 0) -> list[dict[str, object]]:
    """The words of the lines that are drawn so."""
    return [{"regel": n + 0.5 + lager, "tekst": een.tekst} for n, een in enumerate(regels) if een.stand in standen]


def _stukken(
    regels: Iterable[tuple[int, Regel]], standen: Collection[str], hoogte: float = 0.15
) -> list[dict[str, object]]:
    """The bars of the lines that are drawn so: from when until when, on which line; what has no days has none."""
    return [
        {
            "regel": n + hoogte,
            "tot_regel": n + 1 - hoogte,
            "van": stip(een.begin),
            "tot": stip(een.eind),
            "stand": een.stand,
        }
        for n, een in regels
        if een.stand in standen and een.begin and een.eind and (een.begin < een.eind or een.stand == Balk.GEBEURTENIS)
    ]


def _merken(begin: datetime, eind: datetime) -> tuple[list[datetime], list[datetime]]:
    """The days that the axis names, from every day to each twentieth year; and those with a line and no words."""
    dagen = [begin.date() + _DAG * n for n in range((eind.date() - begin.date()).days + 1)]
    per = [[wand(een) for een in dagen if past(een)] for past in _PER]
    genoemd, fijn = (next(een for een in per if len(een) <= hoogstens) for hoogstens in (_MERKEN, _FIJN))
    return [een for een in genoemd if een < eind], fijn


_MERKEN, _FIJN = 7, 45
_PER: Final[tuple[Callable[[date], bool], ...]] = (
    lambda _: True,
    lambda dag: dag.toordinal() % 2 == 0,
    lambda dag: dag.weekday() == 0,
    lambda dag: dag.toordinal() % 14 == 1,  # every second Monday
    lambda dag: dag.day == 1,
    lambda dag: dag.day == 1 and dag.month % 3 == 1,
    lambda dag: (dag.day, dag.month) == (1, 1),
    lambda dag: (dag.day, dag.month) == (1, 1) and dag.year % 5 == 0,
    lambda dag: (dag.day, dag.month) == (1, 1) and dag.year % 20 == 0,
)
