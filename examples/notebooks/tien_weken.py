# %% [markdown]
# # Wat als de tien weken bij de melding begonnen?
#
# Het Uitvoeringsbesluit Wmo 2015 (artikel 4.1.7 lid 2) geeft Veilig Thuis tien weken *"na de vaststelling"* dat
# onderzoek nodig is. Wie vanaf een andere dag telt, komt op een andere laatste dag uit. Dit notebook zet vier
# lezingen naast elkaar: voor één zaak, voor een jaar aan dagen, en voor een verzonnen jaar zaken.
#
# > **De zaak en het jaar zaken zijn verzonnen**; hoe lang iets duurde ook. Alleen de percentages van Veilig Thuis
# > Gelderland-Zuid zijn gepubliceerd. **Niets hier beslist iets.** De bibliotheek telt vanaf de vaststelling. De
# > andere lezingen staan hier om te zien wat zij zouden doen, en niet omdat zij verdedigbaar zijn.

# %%
import csv
from datetime import date, timedelta
from pathlib import Path

import attrs
import pyarrow as pa
import pyarrow.compute as pc

from huiselijkgeweld import NORMEN, Status, evaluate
from huiselijkgeweld.columns import Termijnkolommen, tijdigheid
from huiselijkgeweld.model.gebeurtenissen import VERVOLGSTAPPEN_BEPAALD
from huiselijkgeweld.notebook import cijfertabel, vergelijking
from huiselijkgeweld.testing.synthetic import synthetische_dossiers
from huiselijkgeweld.vectoren import standvectoren

NORM = NORMEN["UB-10W"]


# %% [markdown]
# ## Eén zaak, vier begindagen
#
# Een melding op maandag 1 juni 2026, de vaststelling op woensdag 3 juni, het begin van het onderzoek op vrijdag 5
# juni. De zaak komt uit de uitgewerkte zaken van de bibliotheek, en de laatste dag die daar staat, is die van de wet:
# woensdag 12 augustus.

# %%
zaak = next(een.dossier for een in standvectoren() if een.id == "tien weken na de vaststelling")
begin = {
    "vanaf de melding": date(2026, 6, 1),
    "vanaf de vaststelling (de wet)": date(2026, 6, 3),
    "vanaf het begin van het onderzoek": date(2026, 6, 5),
    "vanaf de uiterste dag van de vaststelling": date(2026, 6, 8),
}
laatste = {lezing: NORM.einde(dag).dag for lezing, dag in begin.items()}
assert list(laatste.values()) == [date(2026, 8, 10), date(2026, 8, 12), date(2026, 8, 14), date(2026, 8, 17)]
cijfertabel(
    "De laatste dag per lezing",
    ["lezing", "begint op", "laatste dag"],
    ([een, begin[een], dag] for een, dag in laatste.items()),
)

# %% [markdown]
# De stappen van de wet, met het artikel:

# %%
NORM.einde(date(2026, 6, 3))

# %% [markdown]
# ## Een dag te laat, of een dag op tijd
#
# Stel dat het oordeel er op dinsdag 11 augustus is. Volgens de wet is dat op tijd. Was er vanaf de melding geteld,
# dan was het te laat. Om dat te laten zien staat in het tweede scenario de vaststelling op de dag van de melding;
# verder is het dezelfde zaak.

# %%
klaar = zaak.add(VERVOLGSTAPPEN_BEPAALD(date(2026, 8, 11), "m1"))
wat_als = attrs.evolve(
    klaar,
    gebeurtenissen=[
        attrs.evolve(een, op=date(2026, 6, 1)) if een.soort.tag == "onderzoek_nodig_vastgesteld" else een
        for een in klaar.gebeurtenissen
    ],
)
hoe = {}
for naam, dossier in (("wet", klaar), ("wat als", wat_als)):
    hoe[naam] = next(een.status for een in evaluate(dossier, on=date(2026, 8, 13)).termijnen if een.norm is NORM)
assert hoe == {"wet": Status.GEHAALD, "wat als": Status.TE_LAAT}
vergelijking({"de wet": klaar, "wat als: vanaf de melding": wat_als}, on=date(2026, 8, 13))

# %% [markdown]
# ## Een jaar aan dagen
#
# Hoeveel scheelt het? De vaststelling hoort binnen vijf dagen te vallen, en die vijf dagen kunnen door weekend en
# feestdagen uitlopen. Voor elke dag van 2026 het verschil tussen tellen vanaf de melding en tellen vanaf de uiterste
# dag van de vaststelling.

# %%
dagen = [date(2026, 1, 1) + timedelta(days=aantal) for aantal in range(365)]
verschil = {}
for dag in dagen:
    vaststelling = NORMEN["UB-5DV"].einde(dag).dag
    verschil[dag] = (NORM.einde(vaststelling).dag - NORM.einde(dag).dag).days
assert len(verschil) == 365
assert min(verschil.values()) >= 0
cijfertabel(
    "Hoeveel het scheelt, voor elke meldingsdag van 2026",
    ["dagen verschil", "hoe vaak"],
    ([aantal, list(verschil.values()).count(aantal)] for aantal in sorted(set(verschil.values()))),
)

# %% [markdown]
# ## Een verzonnen jaar zaken
#
# Zesduizend verzonnen zaken, met het gepubliceerde mengsel van meldingen en een tempo dat is verzonnen. Hetzelfde
# werk, drie keer geteld. In deze zaken valt de vaststelling samen met het einde van de veiligheidsbeoordeling.

# %%
KOLOMMEN = {
    "melding": "melding_ontvangen",
    "nodig": "onderzoek_nodig_vastgesteld",
    "gestart": "onderzoek_gestart",
    "bepaald": "vervolgstappen_bepaald",
}
zaken = [
    {een.soort.tag: een.dag for een in dossier.gebeurtenissen} for dossier in synthetische_dossiers(6000, seed=2023)
]
rijen = pa.Table.from_pylist([{kolom: een.get(tag) for kolom, tag in KOLOMMEN.items()} for een in zaken])
onderzoeken = rijen.filter(pc.is_valid(rijen["nodig"]))


def procent(kolom: str) -> float:
    """Welk deel op tijd is als vanaf deze kolom wordt geteld."""
    maanden = tijdigheid(onderzoeken, Termijnkolommen("UB-10W", kolom, voldaan="bepaald"), on=date(2024, 6, 30))
    som = {naam: sum(maanden[naam].to_pylist()) for naam in ("op_tijd", "te_laat", "over_tijd", "aantal")}
    assert som["aantal"] == onderzoeken.num_rows
    return float(100 * som["op_tijd"] / (som["op_tijd"] + som["te_laat"] + som["over_tijd"]))


deel = {
    "de melding": procent("melding"),
    "de vaststelling (de wet)": procent("nodig"),
    "het begin van het onderzoek": procent("gestart"),
}
assert deel["de melding"] < deel["de vaststelling (de wet)"] < deel["het begin van het onderzoek"]
cijfertabel(
    "Hetzelfde verzonnen jaar, drie keer geteld",
    ["geteld vanaf", "op tijd (verzonnen)"],
    ([een, f"{aandeel:.0f}%"] for een, aandeel in deel.items()),
)

# %% [markdown]
# ## Waarom dit telt voor gepubliceerde cijfers
#
# Veilig Thuis Gelderland-Zuid publiceerde in 2020 hoeveel onderzoeken binnen tien weken klaar waren, en telt vanaf
# het einde van de veiligheidsbeoordeling. Een organisatie die vanaf een andere dag telt, komt met hetzelfde werk op
# een ander percentage uit. Cijfers van twee organisaties naast elkaar zeggen dus pas iets als er bij staat vanaf
# welke dag is geteld.

# %%
with Path("gepubliceerd.csv").open(encoding="utf-8", newline="") as bestand:
    gelezen = [een for een in csv.DictReader(bestand) if een["wie"] == "Veilig Thuis Gelderland-Zuid"]
assert {een["periode"]: int(een["waarde"]) for een in gelezen} == {"2020 kwartaal 1": 30, "2020 kwartaal 2": 46}
assert all(int(een["waarde"]) < 80 and "80%" in een["opmerking"] for een in gelezen)
cijfertabel(
    "Gepubliceerd door Veilig Thuis Gelderland-Zuid",
    ["periode", "binnen tien weken", "opmerking", "bron", "zekerheid"],
    ([een["periode"], f"{een['waarde']}%", een["opmerking"], een["bron"], een["zekerheid"]] for een in gelezen),
)
