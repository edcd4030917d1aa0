"""Events of a melding at Veilig Thuis and of the personal data that go with it."""

from huiselijkgeweld.model.feiten import Regisseur
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenissoort, Melduitkomst, Over
from huiselijkgeweld.tijd.duur import Duur

ADVIES_GEGEVEN = Gebeurtenissoort("advies_gegeven", "Veilig Thuis heeft advies gegeven; er is geen melding gedaan.")
MELDING_ONTVANGEN = Gebeurtenissoort(
    "melding_ontvangen", "Veilig Thuis heeft een melding ontvangen.", Over.MELDING, eenmalig=True
)
VEILIGHEIDSBEOORDELING_AFGEROND = Gebeurtenissoort(
    "veiligheidsbeoordeling_afgerond",
    "Veilig Thuis heeft de veiligheidsbeoordeling afgerond.",
    Over.MELDING,
    waarde=Melduitkomst,
    na=(MELDING_ONTVANGEN,),
)
ONDERZOEK_NODIG_VASTGESTELD = Gebeurtenissoort(
    "onderzoek_nodig_vastgesteld",
    "Veilig Thuis heeft vastgesteld dat onderzoek moet plaatsvinden.",
    Over.MELDING,
    na=(MELDING_ONTVANGEN,),
)
ONDERZOEK_NIET_NODIG_VASTGESTELD = Gebeurtenissoort(
    "onderzoek_niet_nodig_vastgesteld",
    "Veilig Thuis heeft vastgesteld dat geen onderzoek hoeft plaats te vinden.",
    Over.MELDING,
    na=(MELDING_ONTVANGEN,),
)
ONDERZOEK_GESTART = Gebeurtenissoort(
    "onderzoek_gestart", "Veilig Thuis is het onderzoek gestart.", Over.MELDING, na=(MELDING_ONTVANGEN,)
)
VERVOLGSTAPPEN_BEPAALD = Gebeurtenissoort(
    "vervolgstappen_bepaald",
    "Veilig Thuis heeft bepaald of en tot welke stappen het onderzoek aanleiding geeft.",
    Over.MELDING,
    na=(ONDERZOEK_NODIG_VASTGESTELD,),
)
VOORWAARDEN_EN_VERVOLG_GESTART = Gebeurtenissoort(
    "voorwaarden_en_vervolg_gestart",
    "Veilig Thuis is de dienst Voorwaarden & Vervolg gestart.",
    Over.MELDING,
    na=(MELDING_ONTVANGEN,),
)
VEILIGHEIDSVOORWAARDEN_OPGESTELD = Gebeurtenissoort(
    "veiligheidsvoorwaarden_opgesteld", "Veilig Thuis heeft veiligheidsvoorwaarden opgesteld."
)
RISICOFACTOREN_IN_BEELD_GEBRACHT = Gebeurtenissoort(
    "risicofactoren_in_beeld_gebracht", "De risicofactoren zijn in beeld gebracht."
)
OVERDRACHT_VERZONDEN = Gebeurtenissoort(
    "overdracht_verzonden", "Veilig Thuis heeft de overdracht verzonden.", Over.MELDING, na=(MELDING_ONTVANGEN,)
)
OVERDRACHT_AANVAARD = Gebeurtenissoort(
    "overdracht_aanvaard",
    "De overdracht is aanvaard; de waarde is door wie.",
    Over.MELDING,
    waarde=Regisseur,
    waarde_verplicht=False,
    na=(OVERDRACHT_VERZONDEN,),
)
VEILIG_THUIS_BEEINDIGD = Gebeurtenissoort(
    "veilig_thuis_beeindigd",
    "Veilig Thuis heeft de bemoeienis met deze melding zonder overdracht beëindigd.",
    Over.MELDING,
    na=(MELDING_ONTVANGEN,),
)

PERSOONSGEGEVENS_VASTGELEGD = Gebeurtenissoort(
    "persoonsgegevens_vastgelegd",
    "Veilig Thuis heeft gegevens over een betrokkene vastgelegd die iemand anders heeft verstrekt.",
    Over.PERSOON,
)
PERSOONSGEGEVENS_GEWIJZIGD = Gebeurtenissoort(
    "persoonsgegevens_gewijzigd",
    "Veilig Thuis heeft een wijziging van de gegevens over een betrokkene vastgelegd.",
    Over.PERSOON,
)
BETROKKENE_GEINFORMEERD = Gebeurtenissoort(
    "betrokkene_geinformeerd",
    "Veilig Thuis heeft de betrokkene op de hoogte gebracht van de vastgelegde gegevens.",
    Over.PERSOON,
    na=(PERSOONSGEGEVENS_VASTGELEGD,),
)
INFORMEREN_UITGESTELD = Gebeurtenissoort(
    "informeren_uitgesteld",
    "Veilig Thuis heeft het informeren van de betrokkene gemotiveerd uitgesteld.",
    Over.PERSOON,
    waarde=Duur,
    na=(PERSOONSGEGEVENS_VASTGELEGD,),
)
EERSTE_CONTACT_GELEGD = Gebeurtenissoort(
    "eerste_contact_gelegd", "Veilig Thuis heeft voor het eerst contact met de betrokkene.", Over.PERSOON, eenmalig=True
)
INFORMATIE_VERSTREKT = Gebeurtenissoort(
    "informatie_verstrekt",
    "Veilig Thuis heeft de betrokkene geïnformeerd over de werkwijze, de gegevensverwerking, inzage en klachten.",
    Over.PERSOON,
)
VERNIETIGING_VERZOCHT = Gebeurtenissoort(
    "vernietiging_verzocht",
    "De betrokkene heeft Veilig Thuis schriftelijk verzocht de gegevens te vernietigen.",
    Over.VERZOEK,
    eenmalig=True,
)
GEGEVENS_VERNIETIGD = Gebeurtenissoort(
    "gegevens_vernietigd",
    "De gegevens zijn vernietigd.",
    Over.VERZOEK,
    na=(VERNIETIGING_VERZOCHT,),
)
VERNIETIGING_GEWEIGERD = Gebeurtenissoort(
    "vernietiging_geweigerd",
    "Veilig Thuis heeft het verzoek om de gegevens te vernietigen geweigerd.",
    Over.VERZOEK,
    na=(VERNIETIGING_VERZOCHT,),
)
CALAMITEIT_VASTGESTELD = Gebeurtenissoort(
    "calamiteit_vastgesteld", "Er is een calamiteit of geweld bij de verlening van hulp vastgesteld."
)
CALAMITEIT_GEMELD = Gebeurtenissoort(
    "calamiteit_gemeld", "De calamiteit is aan de inspectie gemeld.", na=(CALAMITEIT_VASTGESTELD,)
)
