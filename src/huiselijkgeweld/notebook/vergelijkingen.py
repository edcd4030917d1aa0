"""Scenarios side by side (vergelijking): what differs between regions, facts and days, and which row made it differ."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import product
from string import ascii_uppercase
from textwrap import wrap
from typing import TYPE_CHECKING, Final

import attrs

from huiselijkgeweld.antwoorden import opschaling, plichten, regie
from huiselijkgeweld.bekostigingen import LopendeDienst
from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.evaluation import evaluate
from huiselijkgeweld.klokken import Termijn
from huiselijkgeweld.model.dossier import Dossier
from huiselijkgeweld.model.feiten import Feiten
from huiselijkgeweld.notebook.beeld import GRIJS, LICHT, WIT, ZWART, Beeld, afgewerkt, gegevens, met_extra
from huiselijkgeweld.notebook.blokken import Deel, Meer, Tabel
from huiselijkgeweld.notebook.cellen import antwoordzin, voorwaarde
from huiselijkgeweld.notebook.voeten import voet, waar_geldt
from huiselijkgeweld.regio import Regio
from huiselijkgeweld.rules import Outcome, Rule
from huiselijkgeweld.tijd.feestdagen import als_dag
from huiselijkgeweld.uitleg.termijnen import kop, naam_van, zin
from huiselijkgeweld.uitleg.verlopen import antwoord_in_woorden, dienst_bij, onderdeel_in_woorden
from huiselijkgeweld.uitleg.woorden import wanneer
from huiselijkgeweld.verlopen import Sleutel, Waarde, Wijziging, antwoorden_in, antwoorden_uit
from huiselijkgeweld.vraagstuk import als_regio

if TYPE_CHECKING:
    import altair as alt

_Geval = Dossier | Feiten
_Plaats = str | Regio | None
_MEEST: Final = 8
_DELEN: Final = frozenset({"termijnen", "regie", "opschaling", "plichten", "keten", "bekostiging"})
"""The parts of an answer that are compared; the questions and reservations follow from these."""


@attrs.frozen
class Scenario:
    """A case on a day in a region (scenario), and its answers by what they are about."""

    naam: str
    waar: str
    dag: date
    antwoorden: Mapping[Sleutel, Waarde] = attrs.field(repr=False)


@attrs.frozen
class _Verschil:
    """An answer that is not the same in every scenario: what it is about, and the answer in each."""

    naam: str
    per_scenario: tuple[Waarde, ...] = attrs.field(repr=False)
    letters: tuple[str, ...]

    def eigen(self, plaats: int) -> Iterator[Rule[object]]:
        """The rows in play in a scenario that are not in play in every other."""
        waarde = self.per_scenario[plaats]
        if isinstance(waarde.antwoord, Outcome):
            for rij in waarde.antwoord.rules:
                if any(rij.code not in ander.rijen for ander in self.per_scenario):
                    yield rij


def vergelijking(
    gevallen: _Geval | Mapping[str, _Geval],
    *,
    on: date | Iterable[date],
    regio: _Plaats | Sequence[_Plaats] = None,
) -> Beeld:
    r"""Put scenarios side by side: what differs, and which row made the difference.

    Every case is answered on every day in every region, so that two of each make eight scenarios; more cannot be read.
    Of a case file every answer of its `Stand` is compared, of facts those about the regie, escalation and duties. Equal
    answers have the same letter and the same shade. An answer that is the same on the ground of other rows stands in
    the tables only.

    Args:
        gevallen: a case file or facts, or several by their names.
        on: the day, or several.
        regio: code of a shipped region, or a region of your own, or several; None: that of the municipality, and for
            facts the national rows only.

    Raises:
        InvalidValueError: no scenario or more than eight, a case that is none, or `on` that is no date.
        HorizonError: a day outside 1990-2099.
        UnknownCodeError: no shipped region has this code.
        InvalidDossierError: facts that contradict each other.
        ModuleNotFoundError: the extra is not installed.

    Example:
        >>> from huiselijkgeweld.model.feiten import Maatregel, VeiligThuis
        >>> feiten = Feiten(acuut_onveilig=False, maatregel=Maatregel.OTS, veilig_thuis=VeiligThuis.MELDING_OPEN)
        >>> beeld = vergelijking(feiten, on=date(2024, 6, 3), regio=[None, "ijsselland"])
        >>> print(beeld.omschrijving.replace(": ", ":\n").replace("; ", ";\n"))
        Vergelijking van 2 scenario's:
        landelijk of eigen regio;
        ijsselland. 3 antwoorden verschillen:
        Casusregie;
        Rol ‘gedeelde regie voor de volwassenen:
        het lokale team’;
        MDA++ ‘hoge prioriteit’.
    """
    scenarios = list(_scenarios(gevallen, on, regio))
    if not 1 < len(scenarios) <= _MEEST:
        raise InvalidValueError(
            f"{len(scenarios)} scenario's: give from 2 through {_MEEST}; fewer days, regions or cases"
        )
    verschillen = list(_verschillen(scenarios))
    anders = [een for een in verschillen if len(set(een.letters)) > 1]
    titel = f"Vergelijking van {len(scenarios)} scenario's"
    namen = [een.naam for een in scenarios]
    wat = "; ".join(een.naam for een in anders)
    omschrijving = f"{titel}: {'; '.join(namen)}. " + (
        f"{len(anders)} antwoorden verschillen: {wat}." if anders else "Geen antwoord verschilt."
    )
    with met_extra():
        onder = voet((een.waar for een in scenarios), (een.dag for een in scenarios))
        uitleg = [_UITLEG if anders else "Geen antwoord verschilt."]
        tekening = afgewerkt(_tekening(namen, anders), titel, uitleg, onder, links=-_NAAM)
    return Beeld(titel, omschrijving, tekening, (_antwoorden(namen, verschillen), _rijen(namen, verschillen)), onder)


def _scenarios(
    gevallen: _Geval | Mapping[str, _Geval], on: date | Iterable[date], regio: _Plaats | Sequence[_Plaats]
) -> Iterator[Scenario]:
    """Every case on every day in every region, named by what there is more than one of."""
    per_naam = gevallen if isinstance(gevallen, Mapping) else {"": gevallen}
    dagen = [als_dag(een, "on") for een in ([on] if isinstance(on, date) or not isinstance(on, Iterable) else on)]
    plaatsen = [regio] if regio is None or isinstance(regio, str | Regio) else list(regio)
    for (naam, geval), dag, plaats in product(per_naam.items(), dagen, map(als_regio, plaatsen)):
        waar = "landelijk of eigen regio" if plaats is None else plaats.code
        delen = ((naam, len(per_naam)), (waar, len(plaatsen)), (str(dag), len(dagen)))
        anders = [deel for deel, aantal in delen if aantal > 1]
        antwoorden = _antwoorden_van(geval, dag, plaats)
        yield Scenario(", ".join(anders), waar_geldt(geval, plaats, dag), dag, antwoorden)


def _antwoorden_van(geval: object, dag: date, plaats: Regio | None) -> dict[Sleutel, Waarde]:
    if isinstance(geval, Dossier):
        alle = antwoorden_in(evaluate(geval, on=dag, regio=plaats))
        return {sleutel: een for sleutel, een in alle if sleutel[0].split(".")[0] in _DELEN}
    if not isinstance(geval, Feiten):
        raise InvalidValueError(f"gevallen: {type(geval).__name__} is no Dossier and no Feiten, nor a mapping of them")
    wie = regie(geval, on=dag, regio=plaats)
    wat = opschaling(geval, on=dag, regio=plaats), plichten(geval, on=dag, regio=plaats)
    return dict(antwoorden_uit(wie, *wat))


def _verschillen(scenarios: Sequence[Scenario]) -> Iterator[_Verschil]:
    leeg = Waarde(None)
    for sleutel in dict.fromkeys(sleutel for een in scenarios for sleutel in een.antwoorden):
        waarden = tuple(een.antwoorden.get(sleutel, leeg) for een in scenarios)
        if len(set(waarden)) > 1:
            verschillend = list(dict.fromkeys(een.woorden for een in waarden))
            letters = tuple(ascii_uppercase[verschillend.index(een.woorden)] for een in waarden)
            yield _Verschil(_naam(sleutel, waarden), waarden, letters)


def _naam(sleutel: Sleutel, waarden: Iterable[Waarde]) -> str:
    """What an answer is about, in words."""
    onderdeel, over, _ = sleutel
    antwoorden = [een.antwoord for een in sorted(waarden, key=lambda een: not een.rijen)]
    antwoord = next(een for een in antwoorden if een is not None)
    if isinstance(antwoord, Termijn):
        return naam_van(antwoord, [antwoord.over] if antwoord.over else [])
    if isinstance(antwoord, LopendeDienst):
        return f"{antwoord.dienst.label}{f' (voor {over})' if over else ''}"
    if isinstance(antwoord, Outcome):
        return onderdeel_in_woorden(Wijziging(onderdeel, over, None, None, antwoord_van=antwoord))
    return f"Gedaan: {onderdeel.split('.')[1].replace('_', ' ')}"


def _in_woorden(waarde: Waarde) -> str:
    antwoord = waarde.antwoord
    if isinstance(antwoord, Termijn):
        return f"{kop(antwoord)}: {zin(antwoord)}"
    if isinstance(antwoord, LopendeDienst):
        return dienst_bij(antwoord)
    if isinstance(antwoord, Outcome):
        geldt = antwoord.possible <= {True, False}
        return antwoord_in_woorden(antwoord) if geldt else antwoordzin(antwoord)
    return wanneer(antwoord) if isinstance(antwoord, date) else "komt niet voor"


# Tables.


def _antwoorden(namen: Sequence[str], verschillen: Iterable[_Verschil]) -> Tabel:
    rijen = (
        ((een.naam,), *((_in_woorden(waarde), *_codes(waarde)) for waarde in een.per_scenario)) for een in verschillen
    )
    return Tabel("Wat er verschilt", ("antwoord", *namen), tuple(rijen))


def _codes(waarde: Waarde) -> tuple[str, ...]:
    return (f"({', '.join(waarde.rijen)})",) if waarde.rijen else ()


def _rijen(namen: Sequence[str], verschillen: Iterable[_Verschil]) -> Tabel:
    """Per answer that differs the rows that are in play in some scenarios and not in others."""
    rijen = (((een.naam,), *(_eigen(een, plaats) for plaats in range(len(namen)))) for een in verschillen)
    return Tabel("Welke rij het verschil maakt", ("antwoord", *namen), tuple(rijen))


def _eigen(een: _Verschil, plaats: int) -> tuple[Deel, ...]:
    termijn = een.per_scenario[plaats].antwoord
    if isinstance(termijn, Termijn):
        return (termijn.norm.bron, *(str(stap) for stap in (termijn.einde.stappen if termijn.einde else ())))
    return tuple(Meer(rij.code, (*voorwaarde(rij), *rij.bronnen)) for rij in een.eigen(plaats))


# The picture.

_NAAM, _BREED, _HOOG = 300, 860, 15  # pixels of the names, of all cells together, of a line
_LETTER = 6.4  # pixels that a sign takes
_TINTEN: Final = (WIT, LICHT, "#b8d4e8", "#f3dfae", "#c9c9c9", "#e8c4b0", "#a8cfc1", "#d9c7e0")
"""The shade of each different answer of a line; its letter says the same."""


def _tekening(namen: Sequence[str], verschillen: Sequence[_Verschil]) -> "alt.LayerChart":
    import altair as alt

    breed = _BREED / len(namen)
    koppen: list[dict[str, object]] = []
    vakken: list[dict[str, object]] = []
    woorden: list[dict[str, object]] = []
    boven = _zet(koppen, [_regels(een, breed) for een in namen], breed, 0)
    for een in verschillen:
        cellen = [_cel(een, plaats, breed) for plaats in range(len(namen))]
        naam = wrap(een.naam, int(_NAAM / _LETTER))
        onder = _zet(woorden, cellen, breed, boven, hoogte=len(naam))
        woorden += [_woord(-_NAAM, boven, nummer, regel) for nummer, regel in enumerate(naam)]
        for n, letter in enumerate(een.letters):
            vakken.append({"x": n * breed, "x2": (n + 1) * breed, "y": boven, "y2": onder, "antwoord": letter})
        boven = onder
    tint = alt.Scale(domain=list(ascii_uppercase[: len(_TINTEN)]), range=list(_TINTEN))
    assen = {"x": _as("x:Q", _BREED), "y": _as("y:Q", boven, omlaag=True)}
    schrift = {"align": "left", "baseline": "top", "fontSize": 12, "color": ZWART}
    lagen = [
        alt.Chart(gegevens("vakken", vakken))
        .mark_rect(stroke=GRIJS, strokeWidth=1)
        .encode(**assen, x2="x2:Q", y2="y2:Q", fill=alt.Fill("antwoord:N", scale=tint, legend=None)),
        alt.Chart(gegevens("scenarios", koppen))
        .mark_text(**schrift, fontWeight="bold")
        .encode(**assen, text="tekst:N"),
        alt.Chart(gegevens("woorden", woorden)).mark_text(**schrift).encode(**assen, text="tekst:N"),
    ]
    return alt.layer(*lagen).properties(width=_BREED, height=boven)


_UITLEG: Final = (
    "Dezelfde letter en tint op een regel: hetzelfde antwoord. Tussen haakjes de rijen die meespelen; een rij met een "
    "ster speelt niet in elk scenario mee."
)


def _as(veld: str, tot: float, *, omlaag: bool = False) -> "alt.X | alt.Y":
    import altair as alt

    schaal = alt.Scale(domain=[tot, 0] if omlaag else [0, tot], nice=False, zero=False)
    return (alt.Y if omlaag else alt.X)(veld, scale=schaal, axis=None)


def _cel(een: _Verschil, plaats: int, breed: float) -> list[str]:
    waarde = een.per_scenario[plaats]
    eigen = {rij.code for rij in een.eigen(plaats)}
    codes = ", ".join(f"{code}*" if code in eigen else code for code in waarde.rijen)
    return _regels(f"{een.letters[plaats]}. {_in_woorden(waarde)}", breed) + (
        _regels(f"({codes})", breed) if codes else []
    )


def _regels(tekst: str, breed: float) -> list[str]:
    return wrap(tekst, int((breed - 12) / _LETTER), break_on_hyphens=False) or ["–"]


def _zet(
    rijen: list[dict[str, object]], cellen: Sequence[Sequence[str]], breed: float, boven: float, *, hoogte: int = 1
) -> float:
    """Put the words of cells beside each other; gives where the next begin."""
    for plaats, cel in enumerate(cellen):
        rijen += [_woord(plaats * breed, boven, nummer, regel) for nummer, regel in enumerate(cel)]
    return boven + max(hoogte, *map(len, cellen)) * _HOOG + 8


def _woord(x: float, boven: float, nummer: int, tekst: str) -> dict[str, object]:
    return {"x": x + 6, "y": boven + 4 + nummer * _HOOG, "tekst": tekst}
