# %% [markdown]
# # Een eigen termijnfunctie die op Hemelvaartsdag struikelt
#
# Veel systemen tellen zelf: tien weken erbij, en een weekend of feestdag overslaan. Op de meeste dagen gaat dat goed.
# Dit notebook schrijft zo'n functie, laat de wetten uit `huiselijkgeweld.testing` er een tegenvoorbeeld voor zoeken,
# en repareert haar drie keer.
#
# > **De functie is verzonnen, de dagen zijn echt.** De regels staan in de Algemene termijnenwet; de aangewezen dagen
# > in koninklijke besluiten. **Niets hier beslist iets**: een wet die zwijgt, heeft geen fout gevonden. Dat is niet
# > hetzelfde als dat er geen fout is.

# %%
from collections.abc import Callable
from datetime import date, timedelta

from hypothesis import given, settings

from huiselijkgeweld import NORMEN, feestdagen, is_werkdag
from huiselijkgeweld.testing import lastige_dagen, laws
from huiselijkgeweld.testing.laws import LawBrokenError
from huiselijkgeweld.vectoren import Termijnvector

# Dezelfde trekkingen in elke uitvoering, zodat het verhaal hieronder blijft kloppen. In eigen tests is toeval goed.
settings.register_profile("notebook", derandomize=True, database=None, deadline=None)
settings.load_profile("notebook")

# %% [markdown]
# ## De functie
#
# Pasen volgens de rekenregel van Gauss en Meeus, de vaste feestdagen, Koningsdag die van een zondag naar de zaterdag
# gaat, en de dagen die het koninklijk besluit van 1 juli 2025 voor 2026 tot en met 2028 aanwijst. Wie er vluchtig
# naar kijkt, mist niets.


# %%
def pasen(jaar: int) -> date:
    """Eerste paasdag."""
    eeuw, rest = divmod(jaar, 100)
    verschoven = eeuw - (eeuw + 8) // 25 + 1
    maan = (19 * (jaar % 19) + eeuw - eeuw // 4 - verschoven // 3 + 15) % 30
    zondag = (32 + 2 * (eeuw % 4) + 2 * (rest // 4) - maan - rest % 4) % 7
    correctie = (jaar % 19 + 11 * maan + 22 * zondag) // 451
    maand, dag = divmod(maan + zondag - 7 * correctie + 114, 31)
    return date(jaar, maand, dag + 1)


BESLUIT_2025 = {date(2026, 1, 2), date(2026, 5, 15), date(2027, 5, 7), date(2028, 4, 28), date(2028, 5, 26)}
NA_PASEN = (-2, 1, 50)


def vrij(dag: date, na_pasen: tuple[int, ...] = NA_PASEN) -> bool:
    """Een dag die volgens deze functie niet telt."""
    koningsdag = date(dag.year, 4, 27)
    vast = {date(dag.year, *een) for een in ((1, 1), (5, 5), (12, 25), (12, 26))}
    vast.add(koningsdag - timedelta(days=1) if koningsdag.isoweekday() == 7 else koningsdag)
    return (
        dag.isoweekday() > 5
        or dag in vast
        or dag in BESLUIT_2025
        or dag in {pasen(dag.year) + timedelta(days=een) for een in na_pasen}
    )


def laatste_dag(start: date, overslaan: Callable[[date], bool] = vrij) -> date:
    """Tien weken later, en dan door tot een dag die telt."""
    dag = start + timedelta(weeks=10)
    while overslaan(dag):
        dag += timedelta(days=1)
    return dag


laatste_dag(date(2026, 3, 4))

# %% [markdown]
# ## Een gewone test ziet niets
#
# Vijftig begindagen uit januari en februari 2026: alles klopt. Hiermee zou de functie in gebruik zijn genomen.

# %%
NORM = NORMEN["UB-10W"]
januari = [date(2026, 1, 1) + timedelta(days=aantal) for aantal in range(50)]
assert all(laatste_dag(dag) == NORM.einde(dag).dag for dag in januari)

# %% [markdown]
# ## Een test met lastige dagen ziet het wel
#
# `lastige_dagen` trekt de dagen waarop termijnen misgaan. Een termijn is lastig als zij op zo'n dag *eindigt*; daarom
# begint de trekking zeventig dagen ervoor.


# %%
@settings(max_examples=400)
@given(lastige_dagen(date(2026, 1, 1), date(2028, 9, 1), ervoor=70))
def test_laatste_dag(start: date) -> None:
    """De eigen functie zegt wat de norm zegt."""
    eigen, norm = laatste_dag(start), NORM.einde(start).dag
    if eigen != norm:
        raise LawBrokenError(start, eigen, norm)


def tegenvoorbeeld(proef: Callable[[], None]) -> LawBrokenError:
    """De fout die een proef vindt; geen fout is hier zelf een fout."""
    try:
        proef()
    except LawBrokenError as fout:
        return fout
    raise AssertionError("geen tegenvoorbeeld gevonden")


start, eigen, norm = tegenvoorbeeld(test_laatste_dag).args
namen = {feest.dag: feest.naam for feest in feestdagen(eigen.year)}
assert namen[eigen] == "Hemelvaartsdag"
assert eigen == pasen(eigen.year) + timedelta(days=39)
print(f"begin {start}: de functie zegt {eigen}, de norm {norm}")
print(f"{eigen} is {namen[eigen]}")

# %% [markdown]
# In elk van deze jaren volgen op Hemelvaartsdag een aangewezen vrijdag en een weekend. Eén vergeten dag wordt er dan
# vier. In 2026 treft dat wie op donderdag 5 maart begint:

# %%
assert norm - eigen == timedelta(days=4)
assert laatste_dag(date(2026, 3, 5)) == date(2026, 5, 14)
assert NORM.einde(date(2026, 3, 5)).dag == date(2026, 5, 18)
NORM.einde(date(2026, 3, 5))

# %% [markdown]
# ## Gerepareerd, en nu met een wet
#
# Hemelvaartsdag is de negenendertigste dag na Pasen. De test hierboven is nu tevreden: die keek alleen naar 2026 tot
# en met 2028. Een wet kijkt naar alle jaren, en begint met de gepubliceerde en uitgewerkte gevallen.


# %%
def beter(dag: date) -> bool:
    """Een dag die niet telt, met Hemelvaartsdag."""
    return vrij(dag, (*NA_PASEN, 39))


nog_een = tegenvoorbeeld(lambda: laws.check_termijnen(lambda _, start: laatste_dag(start, beter), ["UB-10W"]))
print(nog_een)

# %% [markdown]
# De fout zit nu in een jaar waarvan de aangewezen dagen niet zijn overgenomen. Die dagen staan in besluiten en zijn
# niet uit te rekenen: wie zelf telt, moet elke paar jaar een nieuw besluit lezen.

# %% [markdown]
# ## Niet zelf onthouden welke dagen tellen
#
# Met `is_werkdag` van de bibliotheek komt de lijst van dagen van één plaats. De wet zwijgt.

# %%
laws.check_termijnen(lambda _, start: laatste_dag(start, lambda dag: not is_werkdag(dag)), ["UB-10W"])


# %% [markdown]
# ## En toch niet klaar
#
# Een weekend overslaan is niet alles. Voor de vijf dagen geldt artikel 2 van de Algemene termijnenwet: in een termijn
# van ten minste drie dagen moeten twee werkdagen vallen. Dezelfde functie met vijf dagen valt daarover op Witte
# Donderdag.


# %%
def vijf_dagen(start: date) -> date:
    """Vijf dagen later, en dan door tot een dag die telt."""
    dag = start + timedelta(days=5)
    while not is_werkdag(dag):
        dag += timedelta(days=1)
    return dag


artikel_2 = tegenvoorbeeld(lambda: laws.check_termijnen(lambda _, start: vijf_dagen(start), ["UB-5D"]))
assert vijf_dagen(date(2026, 4, 2)) == date(2026, 4, 7)
assert NORMEN["UB-5D"].einde(date(2026, 4, 2)).dag == date(2026, 4, 8)
print(artikel_2)

# %% [markdown]
# ## De uitspraken erbij
#
# Ten slotte de hele lijst van gepubliceerde uitspraken en uitgewerkte gevallen, met verlengingen en met wat een
# rechter bepaalde. Een functie die alleen weken telt, haalt die niet; de bibliotheek zelf wel.

# %%
zonder_verlenging = tegenvoorbeeld(lambda: laws.check_vectoren(lambda een: NORMEN[een.norm].einde(een.start).dag))
gevallen = [regel for regel in str(zonder_verlenging).splitlines() if not regel.startswith(" ")]
assert any("HV-01, verlengd" in regel for regel in gevallen)


def met_alles(een: Termijnvector) -> date:
    """Zoals de bibliotheek het zelf telt, met einde en verlengingen."""
    eind = NORMEN[een.norm].einde(een.start, tot=een.tot, verlengingen=een.verlengingen)
    return eind.moment or eind.dag


laws.check_vectoren(met_alles)
print(*gevallen[:3], sep="\n")
