# %% [markdown]
# # Dezelfde zaak in vijf regio's
#
# Een melding op maandag 4 september 2023. Het is structureel onveilig en niet acuut, er is geen regisseur en er zijn
# twee kinderen. Wie heeft de casusregie? Dat hangt af van waar het gezin woont.
#
# > **Deze zaak is verzonnen**: zij is W11, een van de uitgewerkte zaken die met de bibliotheek meekomen. De teksten
# > van de regio's zijn echt; bij elke rij staat welke. **Niets hier beslist iets**: een regio die haar werkwijze
# > heeft veranderd, moet haar eigen bestand nalopen.

# %%
from datetime import date

from huiselijkgeweld import REGIOS, evaluate, verschil
from huiselijkgeweld.notebook import vergelijking, waaier, weergave
from huiselijkgeweld.vectoren import standvectoren

DAG = date(2023, 9, 4)
w11 = next(een.dossier for een in standvectoren() if een.id == "W11, Dukenburg")
regios = list(REGIOS)
regios

# %% [markdown]
# ## Vijf antwoorden
#
# In IJsselland heeft het lokale team de regie, ook terwijl de melding nog bij Veilig Thuis ligt. In Gelderland-Zuid
# is het op deze dag niet te zeggen: in twee proeftuinen ligt het anders, en niemand heeft vastgelegd of dit gezin in
# zo'n proeftuin hoort. In de andere drie is het Veilig Thuis.

# %%
casusregie = {code: set(evaluate(w11, on=DAG, regio=code).regie.casusregie.possible) for code in regios}
assert casusregie == {
    "ijsselland": {"lokaal_team"},
    "gelderland-zuid": {"lokaal_team", "veilig_thuis"},
    "flevoland": {"veilig_thuis"},
    "noord-veluwe-mijov": {"veilig_thuis"},
    "amersfoort": {"veilig_thuis"},
}
vergelijking(w11, on=DAG, regio=regios)

# %% [markdown]
# ## Wat overal gelijk is
#
# De wet verschilt niet per regio. Alle termijnen zijn gelijk, en zo is het zicht op veiligheid: van melding tot
# aanvaarde overdracht kijkt Veilig Thuis. Dat de regie en het zicht bij verschillende organisaties kunnen liggen, is
# een van de dingen die in een systeem snel door elkaar lopen.

# %%
standen = [evaluate(w11, on=DAG, regio=code) for code in regios]
assert len({een.termijnen for een in standen}) == 1
assert {een.regie.zicht.value for een in standen} == {"veilig_thuis"}
assert standen[0].regie.casusregie.value != standen[0].regie.zicht.value

# %% [markdown]
# ## Eén antwoord verder
#
# Op 5 september wordt vastgelegd dat het gezin in de proeftuin van Dukenburg hoort. Dan staat ook in Gelderland-Zuid
# vast dat het lokale team de regie heeft, met het regionaal veiligheidsteam ernaast.

# %%
volgende_dag = evaluate(w11, on=date(2023, 9, 5), regio="gelderland-zuid")
assert volgende_dag.regie.casusregie.value == "lokaal_team"
vergelijking(w11, on=[DAG, date(2023, 9, 5)], regio=["gelderland-zuid", "flevoland"])

# %% [markdown]
# ## Waar hangt het van af?
#
# De waaier laat zien wat in Gelderland-Zuid het eerst te vragen is, en waar elk antwoord heen leidt. Geen tak is
# waarschijnlijker dan een andere.

# %%
beeld = waaier("casusregie", w11.feiten(DAG), on=DAG, regio="gelderland-zuid", diep=2)
assert evaluate(w11, on=DAG, regio="gelderland-zuid").regie.casusregie.missing == ("proeftuin",)
beeld

# %% [markdown]
# ## Welke rijen zijn anders?
#
# `verschil` zet twee regio's naast elkaar en zegt per beslissing onder welke feiten zij iets anders antwoorden. Hier
# alleen de eerste vijf.

# %%
anders = verschil("ijsselland", "flevoland", on=DAG)
assert {een.beslissing for een in anders} >= {"casusregie"}
for een in anders[:5]:
    print(een)

# %% [markdown]
# ## De regio zelf
#
# Wat de bibliotheek van een regio weet, met de bron en hoe zeker die is. Ontbreekt er iets, of is het verouderd: een
# eigen bestand gaat voor.

# %%
weergave(REGIOS["ijsselland"])
