# %% [markdown]
# # Wie betaalt wat?
#
# Een moeder en een kind in de opvang, een verdeling over gemeenten, en een regeling die is afgelopen. Welke
# geldstroom betaalt wat, en wat staat in geen tekst?
#
# > **De huishoudens zijn verzonnen**, en zo is de begroting van het Veiligheidshuis. De geldstromen, de aandelen en
# > de bedragen van de regio's komen uit gepubliceerde teksten; bij elke rij staat welke. **Niets hier beslist iets**,
# > en geen bedrag wordt ingevuld dat nergens staat.

# %%
from datetime import date
from decimal import Decimal

from huiselijkgeweld import (
    GELDSTROMEN,
    REGIOS,
    Dossier,
    Huishouden,
    Persoon,
    Regelsoort,
    Sleutel,
    actielijnen,
    bekostiging,
    evaluate,
    explain,
)
from huiselijkgeweld.model.gebeurtenissen import FEIT_VASTGESTELD, OPVANG_BEGONNEN
from huiselijkgeweld.notebook import geldstroombeeld

# %% [markdown]
# ## Een vrouw en een man in de opvang
#
# Amersfoort, mei 2018. De vrouw gaat naar Kwintes, de man naar Moviera in Utrecht. Dat de DUVO ook de mannenopvang
# betaalt, staat in geen tekst: het is afgeleid, en het staat er zo bij.

# %%
gezin = Huishouden(
    "0307",
    [Persoon("p1", date(1989, 1, 10)), Persoon("k1", date(2014, 2, 1)), Persoon("p2", date(1977, 3, 1))],
)
zaak = Dossier(
    "verzonnen-amersfoort",
    gezin,
    [
        FEIT_VASTGESTELD(date(2018, 5, 14), over="p1", waarde=("opvang.geslacht", "vrouw")),
        FEIT_VASTGESTELD(date(2018, 5, 14), over="p2", waarde=("opvang.geslacht", "man")),
        OPVANG_BEGONNEN(date(2018, 5, 15), "p1"),
        OPVANG_BEGONNEN(date(2018, 5, 16), "p2"),
    ],
)
diensten = evaluate(zaak, on=date(2018, 6, 1)).bekostiging
assert [een.over for een in diensten] == ["p1", "p2"]
assert [set(een.geldstromen) for een in diensten] == [{"duvo"}, {"duvo"}]
afgeleid = [{str(voorbehoud.soort) for voorbehoud in een.alle_voorbehouden} for een in diensten]
assert "afgeleid" not in afgeleid[0]
assert "afgeleid" in afgeleid[1]
geldstroombeeld(diensten)

# %% [markdown]
# Wie opdrachtgever is van de vrouwenopvang, staat nergens. Dan is het een vraag, en geen gok:

# %%
vragen = diensten[0].vragen
assert any("Wie is opdrachtgever van de vrouwenopvang?" in een for een in vragen)
print(*vragen, sep="\n")

# %% [markdown]
# ## Hetzelfde geld, drie namen
#
# De lijst van taakvelden veranderde in 2023 en in 2025. Dezelfde opvang staat daardoor in drie jaren op drie codes.
# Wie jaren vergelijkt zonder om te zetten, ziet een post verdwijnen die er nog is.

# %%
codes = {}
for jaar in (2018, 2023, 2025):
    vrouw = evaluate(zaak, on=date(jaar, 6, 1)).bekostiging[0]
    velden = {deel.boeking.taakveld for deel in vrouw.bekostiging if deel.boeking}
    codes[jaar] = {veld.code: veld.naam for veld in velden if veld}
assert [list(een) for een in codes.values()] == [["6.81"], ["6.81b"], ["6.812"]]
for jaar, velden_van_jaar in codes.items():
    print(jaar, *(f"{code} {naam}" for code, naam in velden_van_jaar.items()))

# %% [markdown]
# ## De helft en de helft
#
# De uitvoeringsagenda van Noord-Veluwe en Midden-IJssel/Oost-Veluwe zegt dat het ministerie de helft van het
# Veiligheidshuis betaalt en de gemeenten de andere helft. Hoe de gemeenten hun helft verdelen, staat er niet. Zonder
# sleutel blijft die helft dus onverdeeld.

# %%
huis = bekostiging("veiligheidshuis-nog", on=date(2022, 6, 1))[0]
zonder = huis.toedeling("1200000.00")
assert {stroom: str(bedrag) for stroom, bedrag in zonder.per_stroom.items()} == {
    "ministerie-jenv": "600000.00",
    "gemeentelijke-middelen": "600000.00",
}
assert zonder.vragen == ("Volgens welke verdeelsleutel is dit bedrag verdeeld, en in welke tekst staat die?",)
geldstroombeeld([huis])

# %% [markdown]
# Met een sleutel naar inwoners van drie verzonnen gemeenten krijgt elke gemeente hele centen, en tellen de delen
# precies op. De centen die overblijven, gaan naar de grootste resten.

# %%
sleutel = Sleutel("naar inwoners (verzonnen)", {"a": 160_000, "b": 48_000, "c": 37_000}, bronnen="verzonnen")
met = huis.toedeling("1200000.00", sleutel)
assert met.per_gemeente is not None
assert {wie: str(bedrag) for wie, bedrag in met.per_gemeente.items()} == {
    "a": "391836.73",
    "b": "117551.02",
    "c": "90612.25",
}
assert sum(met.per_gemeente.values()) == Decimal("600000.00")
for wie, bedrag in met.per_gemeente.items():
    print(f"gemeente {wie}: {bedrag}")

# %% [markdown]
# ## Een stroom die is opgehouden
#
# De projectsubsidie *Geweld hoort nergens thuis* liep tot 1 januari 2022. Daarna is zij geen nul, en wordt zij ook
# niet stilletjes vervangen: de bibliotheek vraagt waaruit het nu wordt betaald.

# %%
assert GELDSTROMEN["projectsubsidie-ghnt"].until == date(2022, 1, 1)
stand = {}
for dag in (date(2020, 12, 31), date(2022, 1, 1)):
    themas = actielijnen("noord-veluwe-mijov", on=dag).themas
    plegeraanpak = next(een for een in themas if een.thema.naam == "Plegeraanpak")
    stand[dag] = {een.geldstroom: str(hoe) for een, hoe in plegeraanpak.financiering}
assert stand[date(2020, 12, 31)] == {"duvo": "loopt", "projectsubsidie-ghnt": "loopt"}
assert stand[date(2022, 1, 1)] == {"duvo": "loopt", "projectsubsidie-ghnt": "geeindigd"}
print(*plegeraanpak.vragen, sep="\n")

# %% [markdown]
# ## Wat de teksten optellen
#
# Twee bedragen uit de uitvoeringsagenda: 88.087 euro en 45.000 euro projectsubsidie. En uit de berap van IJsselland
# een afwijking zonder het bedrag zelf: de bijdrage van de gemeenten was in 2023 263.560 euro hoger dan begroot.

# %%
subsidie = REGIOS["noord-veluwe-mijov"].begroting.per("geldstroom")["projectsubsidie-ghnt"]
assert subsidie.totaal(Regelsoort.LASTEN).begroot.bedrag == Decimal(88_087) + Decimal(45_000) == Decimal("133087.00")
(bijdrage,) = REGIOS["ijsselland"].begroting.regels
assert bijdrage.begroot is None
assert bijdrage.afwijking().bedrag == Decimal("263560.00")
assert bijdrage.afwijking().betekenis == "hogere_baten"
print(*(f"{een.omschrijving}: {een.begroot}" for een in subsidie.regels), sep="\n")

# %% [markdown]
# ## In woorden
#
# Hetzelfde als tekst, om in een brief of een nota te zetten.

# %%
print(explain((huis,)))
