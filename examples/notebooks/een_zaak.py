# %% [markdown]
# # Eén zaak, van melding tot nazorg
#
# Een gezin in Apeldoorn, van de melding op donderdag 30 april 2026 tot de waakvlamhouder in september. Wat loopt er
# op welke dag, wie heeft de regie, wat moet er nog gebeuren?
#
# > **Deze zaak is verzonnen.** De eerste vijf weken zijn die van W04, een van de uitgewerkte zaken die met de
# > bibliotheek meekomen; het vervolg is voor dit notebook bedacht. Alleen het huisverbod aan het eind komt uit een
# > gepubliceerde uitspraak. **Niets hier beslist iets.** De bibliotheek rekent uit wat volgt uit wat is vastgelegd,
# > en zegt waar dat op steunt.

# %%
from datetime import date, datetime
from zoneinfo import ZoneInfo

import attrs

from huiselijkgeweld import Dossier, Duur, Status, Termijn, evaluate, verloop
from huiselijkgeweld.model.gebeurtenissen import (
    AFSLUITING_AANGEKONDIGD,
    FEIT_VASTGESTELD,
    HUISVERBOD_OPGELEGD,
    HUISVERBOD_VERLENGD,
    WAAKVLAMHOUDER_BENOEMD,
)
from huiselijkgeweld.notebook import tijdlijn
from huiselijkgeweld.vectoren import standvectoren

# %% [markdown]
# ## De zaak
#
# W04 gaat over acuut en structureel gevaar, en twee kinderen. Veilig Thuis beoordeelt, onderzoekt, stelt voorwaarden
# en draagt over aan het lokale team. Daarna komt wat hier is bedacht: in juni is het acute gevaar voorbij, in
# september is het stabiel veilig en wordt de afsluiting aangekondigd.

# %%
w04 = next(een.dossier for een in standvectoren() if een.id == "W04")
eerste_weken = [een for een in w04.gebeurtenissen if een.dag <= date(2026, 6, 5)]
vervolg = [
    FEIT_VASTGESTELD(date(2026, 6, 22), waarde=("acuut_onveilig", False)),
    FEIT_VASTGESTELD(date(2026, 6, 22), over="k1", waarde=("ontwikkeling_bedreigd", False)),
    FEIT_VASTGESTELD(date(2026, 6, 22), over="k2", waarde=("ontwikkeling_bedreigd", False)),
    FEIT_VASTGESTELD(date(2026, 9, 14), waarde=("structureel_onveilig", False)),
    FEIT_VASTGESTELD(date(2026, 9, 14), waarde=("stabiel_veilig", True)),
    AFSLUITING_AANGEKONDIGD(date(2026, 9, 14)),
    WAAKVLAMHOUDER_BENOEMD(date(2026, 9, 21)),
]
zaak = attrs.evolve(w04, id="verzonnen-apeldoorn", gebeurtenissen=[*eerste_weken, *vervolg])
len(zaak.gebeurtenissen)

# %% [markdown]
# ## Alles in één beeld
#
# De balken zijn termijnen en wie de regie heeft; de ruiten zijn wat er gebeurde. De open balken zijn antwoorden die
# nog niet vaststaan, met de vraag erbij die ze beslist.

# %%
tijdlijn(zaak, on=date(2026, 9, 22))

# %% [markdown]
# ## De eerste week: vijf dagen die er zes zijn
#
# Vijf dagen na donderdag 30 april is dinsdag 5 mei. Dat is Bevrijdingsdag, dus de wettelijke termijnen eindigen op
# woensdag 6 mei. De vijf *werkdagen* van het handelingsprotocol zijn een andere norm, geen wet, en eindigen op
# vrijdag 8 mei. De tien weken lopen nog niet: die beginnen pas als is vastgesteld dat onderzoek nodig is.


# %%
def per_norm(dossier: Dossier, dag: date) -> dict[str, Termijn]:
    """De termijnen van een zaak op een dag, bij de code van hun norm."""
    return {een.norm.code: een for een in evaluate(dossier, on=dag).termijnen}


maandag = per_norm(zaak, date(2026, 5, 4))
einden = {code: een.einde and een.einde.dag for code, een in maandag.items()}
assert einden == {
    "UB-5D": date(2026, 5, 6),
    "UB-5DV": date(2026, 5, 6),
    "HP-5WD": date(2026, 5, 8),
    "UB-10W": None,
}
assert maandag["UB-10W"].status is Status.NIET_GESTART
maandag["UB-5D"]

# %% [markdown]
# ## Wie heeft de regie, en wie kijkt?
#
# Tot de overdracht is aanvaard, op maandag 1 juni, heeft Veilig Thuis de casusregie en het zicht op veiligheid.
# Verzenden is nog geen overdragen: op 28 mei ligt de overdracht open.

# %%
for dag, wie in ((date(2026, 5, 28), "veilig_thuis"), (date(2026, 6, 1), "lokaal_team")):
    regie = evaluate(zaak, on=dag).regie
    assert (regie.casusregie.value, regie.zicht.value) == (wie, wie), dag
evaluate(zaak, on=date(2026, 6, 1)).regie

# %% [markdown]
# ## Wat verandert er op welke dag?
#
# Een dag zonder nieuws staat er niet in. Het veiligheidsplan is een plicht van het lokale team vanaf de overdracht,
# en is op 5 juni klaar.

# %%
gang = verloop(zaak, van=date(2026, 5, 27), tot=date(2026, 6, 8))
assert [een.dag for een in gang.veranderingen] == [date(2026, 5, 28), date(2026, 6, 1), date(2026, 6, 5)]
gang

# %% [markdown]
# ## Het oordeel na onderzoek
#
# Tien weken na de vaststelling van 6 mei is 15 juli. Het oordeel kwam op 27 mei: ruim op tijd. Ook als de termijn
# later afloopt, blijft dat zo: een dag die voorbij is, verandert niet meer.

# %%
oordeel = per_norm(zaak, date(2026, 9, 22))["UB-10W"]
assert oordeel.einde is not None
assert (oordeel.einde.dag, oordeel.voldaan_op, oordeel.status) == (date(2026, 7, 15), date(2026, 5, 27), Status.GEHAALD)
oordeel

# %% [markdown]
# ## Nazorg
#
# Op 14 september wordt de afsluiting aangekondigd. De uitvoeringsagenda van deze regio vraagt dan een waakvlamhouder:
# iemand die contact houdt. Geen wet vraagt dat, en geen tekst geeft een dag. Veilig Thuis blijft monitoren, omdat het
# de voorwaarden heeft gesteld.

# %%
te_doen = {dag: evaluate(zaak, on=dag).plichten.te_doen for dag in (date(2026, 9, 14), date(2026, 9, 22))}
assert "waakvlamhouder_benoemen" in te_doen[date(2026, 9, 14)]
assert "waakvlamhouder_benoemen" not in te_doen[date(2026, 9, 22)]
assert "monitoring_door_veilig_thuis" in te_doen[date(2026, 9, 22)]
evaluate(zaak, on=date(2026, 9, 14)).plichten

# %% [markdown]
# ## Wat blijft open?
#
# Wat niemand heeft vastgelegd, is geen *nee*. Op de laatste dag is niet te zeggen of het Zorg- en Veiligheidshuis aan
# zet is, en de bibliotheek zegt waarvan dat afhangt.

# %%
eind = evaluate(zaak, on=date(2026, 9, 22))
assert eind.opschaling.mda.value == "niet"
assert eind.opschaling.zvh.value is None
assert eind.opschaling.zvh.missing
eind.opschaling.zvh

# %% [markdown]
# ## Een echt huisverbod ernaast
#
# De rechtbank Middelburg (ECLI:NL:RBMID:2011:BP2167) schreef: *"Dit verbod gold van 27 maart 2010, 20.00 uur tot 6
# april 2010, 20.00 uur."* In die nacht ging de zomertijd in. Tien dagen zijn hier tien keer dezelfde kloktijd, en
# niet 240 uur. Op 6 april werd het verbod met achttien dagen verlengd; het uur daarvan staat niet in de uitspraak, en
# daarom staat er een voorbehoud bij.

# %%
uitspraak = Dossier(
    "rechtbank-middelburg-2010",
    gebeurtenissen=[
        HUISVERBOD_OPGELEGD(datetime(2010, 3, 27, 20, 0), "h1"),
        HUISVERBOD_VERLENGD(date(2010, 4, 6), "h1", Duur.parse("P18D")),
    ],
)
voor, na = (per_norm(uitspraak, dag)["WTH-10D"].einde for dag in (date(2010, 3, 28), date(2010, 4, 7)))
assert voor is not None
assert na is not None
amsterdam = ZoneInfo("Europe/Amsterdam")
assert voor.moment == datetime(2010, 4, 6, 20, 0, tzinfo=amsterdam)
assert na.moment == datetime(2010, 4, 24, 20, 0, tzinfo=amsterdam)
na
