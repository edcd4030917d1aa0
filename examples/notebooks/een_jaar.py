# %% [markdown]
# # Een jaar zaken: wat is te laat, en waarom?
#
# Zesduizend meldingen in 2023. Welk deel van de termijnen is op tijd, hoe ver zijn de andere te laat, en wat doet de
# kalender? Ernaast staan de cijfers die over Veilig Thuis zijn gepubliceerd.
#
# > **De zaken zijn verzonnen.** Wie meldde en hoe de beoordeling afliep, volgt de gepubliceerde verdeling; **het
# > tempo is verzonnen**, dus elk percentage *op tijd* hieronder ook. Wat is gepubliceerd, staat in
# > `gepubliceerd.csv`, met de bron en hoe zeker die is. **Niets hier beslist iets**, en geen enkele zaak is te
# > herkennen: er staan alleen aantallen.

# %%
import csv
from collections import Counter
from datetime import date
from pathlib import Path

import pyarrow as pa

from huiselijkgeweld import NORMEN, Melduitkomst, feestdagen
from huiselijkgeweld.columns import Termijnkolommen, tijdigheid
from huiselijkgeweld.model.meldingen import Melderrol
from huiselijkgeweld.notebook import cijfertabel, tijdigheidsbeeld
from huiselijkgeweld.testing.synthetic import MELDERROL, UITKOMST, synthetische_dossiers

PEILDAG = date(2024, 6, 30)


with Path("gepubliceerd.csv").open(encoding="utf-8", newline="") as bestand:
    gepubliceerd = {(een["wie"], een["periode"], een["wat"]): een for een in csv.DictReader(bestand)}


def cijfer(wie: str, periode: str, wat: str) -> int:
    """Een gepubliceerd getal."""
    return int(gepubliceerd[wie, periode, wat]["waarde"])


# %% [markdown]
# ## De zaken
#
# Eerst een controle: lijken de verzonnen zaken op wat het CBS telde? Het verschil met de gepubliceerde verdeling is
# klein, zoals het bij zesduizend trekkingen hoort.

# %%
zaken = list(synthetische_dossiers(6000, seed=2023))
assert all(een.id.startswith("synthetisch-") for een in zaken)
van_justitie = cijfer("Nederland", "2023", "meldingen: Justitie en veiligheid")
echt = van_justitie / cijfer("Nederland", "2023", "meldingen")
justitie = Melderrol.JUSTITIE_EN_VEILIGHEID
verzonnen = sum(een.meldingen[0].melder.rol is justitie for een in zaken) / len(zaken)
assert dict(MELDERROL.aantallen)[justitie] == van_justitie
assert abs(verzonnen - echt) < 0.02
print(f"Gemeld door justitie en veiligheid: {100 * echt:.0f}% bij het CBS, {100 * verzonnen:.0f}% hier.")

# %% [markdown]
# De gepubliceerde getallen kloppen met elkaar: de delen tellen op tot het totaal. VERIFIED is gelezen in de bron zelf,
# REPORTED staat in een bericht daarover. Waar een streepje staat, is geen adres genoteerd.

# %%
delen = ("eerste meldingen", "hermeldingen", "vervolgmeldingen", "niet ingedeeld")
assert sum(cijfer("Nederland", "2023", een) for een in delen) == cijfer("Nederland", "2023", "meldingen") == 127_340
uitkomsten = ("vervolg bij Veilig Thuis", "overdracht", "geen vervolg", "regionaal maatwerk", "nog niet beoordeeld")
in_gelderland = cijfer("Gelderland", "2023", "meldingen")
assert sum(cijfer("Gelderland", "2023", een) for een in uitkomsten) == in_gelderland == 8_565
vervolg = cijfer("Gelderland", "2023", "vervolg bij Veilig Thuis")
assert dict(UITKOMST.aantallen)[Melduitkomst.VERVOLG_BIJ_VT] == vervolg
koppen = ["wie", "periode", "wat", "waarde", "eenheid", "zekerheid", "bron", "adres"]
cijfertabel("Gepubliceerd", koppen, ([een[kop] or "–" for kop in koppen] for een in gepubliceerd.values()))

# %% [markdown]
# ## Op tijd, maand voor maand
#
# De streefwaarden van de sector staan als streeplijn: 90% van de veiligheidsbeoordelingen, 80% van de onderzoeken.
# Het zijn streefwaarden en geen wet: elke termijn heeft haar eigen laatste dag.

# %%
KOLOMMEN = {
    "melding": "melding_ontvangen",
    "beoordeeld": "veiligheidsbeoordeling_afgerond",
    "nodig": "onderzoek_nodig_vastgesteld",
    "bepaald": "vervolgstappen_bepaald",
}
dagen = [{een.soort.tag: een.dag for een in dossier.gebeurtenissen} for dossier in zaken]
rijen = pa.Table.from_pylist([{kolom: een.get(tag) for kolom, tag in KOLOMMEN.items()} for een in dagen])
termijnen = [
    Termijnkolommen("HP-5WD", "melding", voldaan="beoordeeld"),
    Termijnkolommen("UB-10W", "nodig", voldaan="bepaald"),
]
telling = tijdigheid(rijen, termijnen, on=PEILDAG)
beoordelingen = [een for een in telling.to_pylist() if een["norm"] == "HP-5WD"]
assert sum(een["aantal"] for een in beoordelingen) == len(zaken)
tijdigheidsbeeld(telling)

# %% [markdown]
# ## Waarom zijn april en mei beter?
#
# Het tempo is in elke maand hetzelfde: zo zijn de zaken gemaakt. Toch is in april en mei een groter deel op tijd. Dat
# doet de kalender: in die maanden liggen Pasen, Koningsdag, Bevrijdingsdag, Hemelvaartsdag en Pinksteren, en vijf
# werkdagen duren dan langer. Een betere maand is dus niet vanzelf een maand waarin beter is gewerkt.

# %%
op_tijd = {een["maand"].month: een["aandeel_op_tijd"] for een in beoordelingen}
assert sorted(op_tijd, key=lambda maand: op_tijd[maand])[-2:] == [5, 4]


def lengte(maand: int) -> float:
    """Hoeveel dagen vijf werkdagen gemiddeld duren, voor meldingen in een maand van 2023."""
    van = [een["melding_ontvangen"] for een in dagen if een["melding_ontvangen"].month == maand]
    return sum((NORMEN["HP-5WD"].einde(dag).dag - dag).days for dag in van) / len(van)


duur = {maand: lengte(maand) for maand in range(1, 13)}
assert sorted(duur, key=lambda maand: duur[maand])[-2:] == [5, 4]
cijfertabel(
    "Vijf werkdagen in 2023, naar de maand van de melding",
    ["maand", "duren gemiddeld", "op tijd (verzonnen)"],
    ([f"{maand:02}", f"{duur[maand]:.1f} dagen".replace(".", ","), f"{100 * op_tijd[maand]:.0f}%"] for maand in duur),
)

# %% [markdown]
# En van hoeveel beoordelingen maakte de kalender het verschil? Zonder feestdag zijn vijf werkdagen precies een week.
# Wie meer dan een week nodig had en toch op tijd was, had een feestdag of een aangewezen dag in zijn termijn.

# %%
vrije_dagen = {feest.dag for jaar in (2023, 2024) for feest in feestdagen(jaar)}
gered = [
    een["melding_ontvangen"]
    for een in dagen
    if (klaar := een.get("veiligheidsbeoordeling_afgerond"))
    and (klaar - een["melding_ontvangen"]).days > 7
    and klaar <= NORMEN["HP-5WD"].einde(een["melding_ontvangen"]).dag
]
assert gered
for dag in gered:
    assert any(dag < vrij <= NORMEN["HP-5WD"].einde(dag).dag and vrij.isoweekday() < 6 for vrij in vrije_dagen)
print(f"{len(gered)} van {len(zaken)} beoordelingen (verzonnen) waren op tijd door een feestdag.")

# %% [markdown]
# ## Hoe ver te laat?
#
# Van de beoordelingen die te laat zijn, telt het aantal dagen. *Nog niet beoordeeld* is iets anders dan *te laat
# beoordeeld*: bij het eerste kijkt er misschien nog niemand.

# %%
te_laat: Counter[str] = Counter()
for een in dagen:
    laatste, klaar = NORMEN["HP-5WD"].einde(een["melding_ontvangen"]).dag, een.get("veiligheidsbeoordeling_afgerond")
    if klaar is None:
        te_laat["nog niet beoordeeld"] += 1
    elif klaar > laatste:
        aantal = (klaar - laatste).days
        te_laat["1 of 2 dagen" if aantal <= 2 else "3 dagen of meer"] += 1
assert sum(te_laat.values()) == sum(een["te_laat"] + een["over_tijd"] for een in beoordelingen)
assert te_laat["nog niet beoordeeld"] == sum(een["over_tijd"] for een in beoordelingen)
cijfertabel("Beoordelingen die te laat zijn", ["hoe ver te laat", "hoeveel (verzonnen)"], sorted(te_laat.items()))

# %% [markdown]
# ## Wat is er gepubliceerd?
#
# Eind 2018 haalden 7 van de 26 organisaties de streefwaarde van 90%, en 5 van de 26 die van 80%. In 2023 voerde
# volgens de inspectie geen van de 25 organisaties alle taken binnen de termijnen uit. Volgens berichten over dat
# onderzoek waren er 4.200 meldingen per maand te laat. Een percentage is niet gepubliceerd. Wie er een uitrekent,
# krijgt dit:

# %%
per_maand = cijfer("Nederland", "2023", "meldingen te laat beoordeeld, per maand")
afgeleid = 1 - 12 * per_maand / cijfer("Nederland", "2023", "meldingen")
assert round(100 * afgeleid) == 60
assert cijfer("25 organisaties", "2023", "voeren alle taken binnen de termijnen uit") == 0
assert cijfer("26 organisaties", "2018 kwartaal 4", "halen 90% binnen vijf dagen") == 7
print(f"Eigen afleiding, niet gepubliceerd: ongeveer {100 * afgeleid:.0f}% op tijd.")

# %% [markdown]
# ## Wat je hier niet uit kunt halen
#
# - Of een echte organisatie te laat is: de zaken zijn verzonnen, en zo is hun tempo.
# - Of een zaak gevaarlijk was. Een beoordeling op de laatste dag is op tijd en kan te laat zijn voor wie er woont.
# - Of een streefwaarde goed is: de wet kent geen percentage.
