"""Events of administrative law: support need, application, decision, objection, complaint, and requests under the AVG.

Clocks meet by id: what answers an application, complaint or request is about that request; what is done against a
decision is about that decision. The Wmo *melding* of a support need is another event than a melding at Veilig Thuis.
"""

from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenissoort, Over
from huiselijkgeweld.tijd.duur import Duur

ONDERSTEUNINGSBEHOEFTE_GEMELD = Gebeurtenissoort(
    "ondersteuningsbehoefte_gemeld",
    "Bij het college is een behoefte aan maatschappelijke ondersteuning gemeld.",
    Over.VERZOEK,
    eenmalig=True,
)
SPOEDEISENDHEID_GEBLEKEN = Gebeurtenissoort(
    "spoedeisendheid_gebleken",
    "Gebleken is dat de ondersteuning spoedeisend is, bijvoorbeeld omdat terstond opvang nodig is.",
    Over.VERZOEK,
    na=(ONDERSTEUNINGSBEHOEFTE_GEMELD,),
)
PERSOONLIJK_PLAN_OVERHANDIGD = Gebeurtenissoort(
    "persoonlijk_plan_overhandigd",
    "De cliënt heeft het college een persoonlijk plan overhandigd.",
    Over.VERZOEK,
    na=(ONDERSTEUNINGSBEHOEFTE_GEMELD,),
)
ONDERZOEK_ONDERSTEUNING_UITGEVOERD = Gebeurtenissoort(
    "onderzoek_ondersteuning_uitgevoerd",
    "Het college heeft het onderzoek naar de behoefte aan ondersteuning uitgevoerd.",
    Over.VERZOEK,
    na=(ONDERSTEUNINGSBEHOEFTE_GEMELD,),
)
TIJDELIJKE_MAATWERKVOORZIENING_TOEGEKEND = Gebeurtenissoort(
    "tijdelijke_maatwerkvoorziening_toegekend",
    "Het college heeft beslist een tijdelijke maatwerkvoorziening te verstrekken.",
    Over.VERZOEK,
    na=(ONDERSTEUNINGSBEHOEFTE_GEMELD,),
)

AANVRAAG_ONTVANGEN = Gebeurtenissoort(
    "aanvraag_ontvangen",
    "Het bestuursorgaan heeft een aanvraag ontvangen waarvoor geen eigen wettelijke beslistermijn geldt.",
    Over.VERZOEK,
    eenmalig=True,
)
AANVRAAG_MAATWERKVOORZIENING_ONTVANGEN = Gebeurtenissoort(
    "aanvraag_maatwerkvoorziening_ontvangen",
    "Het college heeft een aanvraag om een maatwerkvoorziening van de Wmo 2015 ontvangen.",
    Over.VERZOEK,
    eenmalig=True,
)
_AANVRAAG = (AANVRAAG_ONTVANGEN, AANVRAAG_MAATWERKVOORZIENING_ONTVANGEN)
AANVULLING_GEVRAAGD = Gebeurtenissoort(
    "aanvulling_gevraagd", "Het bestuursorgaan heeft gevraagd de aanvraag aan te vullen.", Over.VERZOEK, na=_AANVRAAG
)
AANVRAAG_AANGEVULD = Gebeurtenissoort(
    "aanvraag_aangevuld", "De aanvraag is aangevuld.", Over.VERZOEK, na=(AANVULLING_GEVRAAGD,)
)
AANVULTERMIJN_VERSTREKEN = Gebeurtenissoort(
    "aanvultermijn_verstreken",
    "De termijn om de aanvraag aan te vullen is ongebruikt verstreken.",
    Over.VERZOEK,
    na=(AANVULLING_GEVRAAGD,),
)
BESLISTERMIJN_MEEGEDEELD = Gebeurtenissoort(
    "beslistermijn_meegedeeld",
    "Het bestuursorgaan heeft een redelijke termijn genoemd, omdat het niet binnen acht weken kan beslissen.",
    Over.VERZOEK,
    na=(AANVRAAG_ONTVANGEN,),
)
BESCHIKKING_GEGEVEN = Gebeurtenissoort(
    "beschikking_gegeven", "Op de aanvraag is een beschikking gegeven.", Over.VERZOEK, na=_AANVRAAG
)
AANVRAAG_INGETROKKEN = Gebeurtenissoort(
    "aanvraag_ingetrokken", "De aanvraag is ingetrokken.", Over.VERZOEK, na=_AANVRAAG, eenmalig=True
)
INGEBREKESTELLING_ONTVANGEN = Gebeurtenissoort(
    "ingebrekestelling_ontvangen",
    "Het bestuursorgaan heeft na het verstrijken van de beslistermijn een schriftelijke ingebrekestelling ontvangen.",
    Over.VERZOEK,
    na=_AANVRAAG,
    eenmalig=True,
)
DWANGSOM_VERSCHULDIGD_GEWORDEN = Gebeurtenissoort(
    "dwangsom_verschuldigd_geworden",
    "Dit is de eerste dag waarover een dwangsom wegens niet tijdig beslissen verschuldigd is.",
    Over.VERZOEK,
    na=(INGEBREKESTELLING_ONTVANGEN,),
    eenmalig=True,
)
DWANGSOM_GEEINDIGD = Gebeurtenissoort(
    "dwangsom_geeindigd",
    "Dit was de laatste dag waarover een dwangsom wegens niet tijdig beslissen verschuldigd was.",
    Over.VERZOEK,
    na=(DWANGSOM_VERSCHULDIGD_GEWORDEN,),
    eenmalig=True,
)
DWANGSOM_VASTGESTELD = Gebeurtenissoort(
    "dwangsom_vastgesteld",
    "Het bestuursorgaan heeft de dwangsom bij beschikking vastgesteld.",
    Over.VERZOEK,
    na=(DWANGSOM_VERSCHULDIGD_GEWORDEN,),
)

BESLUIT_BEKENDGEMAAKT = Gebeurtenissoort(
    "besluit_bekendgemaakt",
    "Een besluit is op de voorgeschreven wijze bekendgemaakt.",
    Over.BESLUIT,
    eenmalig=True,
)
BEZWAAR_GEMAAKT = Gebeurtenissoort(
    "bezwaar_gemaakt", "Tegen het besluit is bezwaar gemaakt.", Over.BESLUIT, na=(BESLUIT_BEKENDGEMAAKT,)
)
BEROEP_INGESTELD = Gebeurtenissoort(
    "beroep_ingesteld", "Tegen het besluit is beroep ingesteld.", Over.BESLUIT, na=(BESLUIT_BEKENDGEMAAKT,)
)
BEZWAARTERMIJN_VERSTREKEN = Gebeurtenissoort(
    "bezwaartermijn_verstreken",
    "Dit was de laatste dag van de termijn om bezwaar te maken.",
    Over.BESLUIT,
    na=(BESLUIT_BEKENDGEMAAKT,),
    eenmalig=True,
)
BEZWAAR_MET_COMMISSIE_IN_BEHANDELING_GENOMEN = Gebeurtenissoort(
    "bezwaar_met_commissie_in_behandeling_genomen",
    "Het bezwaar is in behandeling genomen; er is een adviescommissie ingesteld.",
    Over.BESLUIT,
    na=(BEZWAAR_GEMAAKT,),
)
HERSTEL_VERZUIM_GEVRAAGD = Gebeurtenissoort(
    "herstel_verzuim_gevraagd",
    "De indiener is verzocht een verzuim in het bezwaarschrift te herstellen.",
    Over.BESLUIT,
    na=(BEZWAAR_GEMAAKT,),
)
VERZUIM_HERSTELD = Gebeurtenissoort(
    "verzuim_hersteld",
    "Het verzuim in het bezwaarschrift is hersteld.",
    Over.BESLUIT,
    na=(HERSTEL_VERZUIM_GEVRAAGD,),
)
HERSTELTERMIJN_VERSTREKEN = Gebeurtenissoort(
    "hersteltermijn_verstreken",
    "De termijn om het verzuim in het bezwaarschrift te herstellen is ongebruikt verstreken.",
    Over.BESLUIT,
    na=(HERSTEL_VERZUIM_GEVRAAGD,),
)
BESLISSING_OP_BEZWAAR_VERDAAGD = Gebeurtenissoort(
    "beslissing_op_bezwaar_verdaagd",
    "Het bestuursorgaan heeft de beslissing op het bezwaar verdaagd.",
    Over.BESLUIT,
    waarde=Duur,
    na=(BEZWAAR_GEMAAKT,),
)
BEZWAAR_INGETROKKEN = Gebeurtenissoort(
    "bezwaar_ingetrokken", "Het bezwaar is ingetrokken.", Over.BESLUIT, na=(BEZWAAR_GEMAAKT,)
)
OP_BEZWAAR_BESLIST = Gebeurtenissoort(
    "op_bezwaar_beslist", "Het bestuursorgaan heeft op het bezwaar beslist.", Over.BESLUIT, na=(BEZWAAR_GEMAAKT,)
)

KLAAGSCHRIFT_ONTVANGEN = Gebeurtenissoort(
    "klaagschrift_ontvangen",
    "Het bestuursorgaan heeft een schriftelijke klacht over een gedraging ontvangen.",
    Over.VERZOEK,
    eenmalig=True,
)
KLACHT_MET_COMMISSIE_IN_BEHANDELING_GENOMEN = Gebeurtenissoort(
    "klacht_met_commissie_in_behandeling_genomen",
    "De klacht is in behandeling genomen; een aparte persoon of commissie adviseert erover.",
    Over.VERZOEK,
    na=(KLAAGSCHRIFT_ONTVANGEN,),
)
AFHANDELING_KLACHT_VERDAAGD = Gebeurtenissoort(
    "afhandeling_klacht_verdaagd",
    "Het bestuursorgaan heeft de afhandeling van de klacht verdaagd.",
    Over.VERZOEK,
    waarde=Duur,
    na=(KLAAGSCHRIFT_ONTVANGEN,),
)
KLACHT_INGETROKKEN = Gebeurtenissoort(
    "klacht_ingetrokken",
    "De klacht is ingetrokken, of er is naar tevredenheid van de klager aan tegemoetgekomen.",
    Over.VERZOEK,
    na=(KLAAGSCHRIFT_ONTVANGEN,),
)
KLACHT_AFGEHANDELD = Gebeurtenissoort(
    "klacht_afgehandeld",
    "Het bestuursorgaan heeft de klacht afgehandeld.",
    Over.VERZOEK,
    na=(KLAAGSCHRIFT_ONTVANGEN,),
)
OORDEEL_KLACHTENCOMMISSIE_ONTVANGEN = Gebeurtenissoort(
    "oordeel_klachtencommissie_ontvangen",
    "Veilig Thuis heeft het oordeel van de klachtencommissie ontvangen.",
    Over.VERZOEK,
    eenmalig=True,
)
STANDPUNT_OVER_KLACHT_UITGESTELD = Gebeurtenissoort(
    "standpunt_over_klacht_uitgesteld",
    "Veilig Thuis heeft met redenen meegedeeld hoeveel langer dan een maand zijn standpunt over de klacht duurt.",
    Over.VERZOEK,
    waarde=Duur,
    na=(OORDEEL_KLACHTENCOMMISSIE_ONTVANGEN,),
)
STANDPUNT_OVER_KLACHT_MEEGEDEELD = Gebeurtenissoort(
    "standpunt_over_klacht_meegedeeld",
    "Veilig Thuis heeft de klager en de klachtencommissie meegedeeld of het maatregelen neemt, en welke.",
    Over.VERZOEK,
    na=(OORDEEL_KLACHTENCOMMISSIE_ONTVANGEN,),
)

AVG_VERZOEK_ONTVANGEN = Gebeurtenissoort(
    "avg_verzoek_ontvangen",
    "Een verzoek van een betrokkene over zijn persoonsgegevens is ontvangen.",
    Over.VERZOEK,
    eenmalig=True,
)
AVG_TERMIJN_VERLENGD = Gebeurtenissoort(
    "avg_termijn_verlengd",
    "De betrokkene heeft met redenen bericht gekregen dat het antwoord op zijn verzoek langer duurt.",
    Over.VERZOEK,
    waarde=Duur,
    na=(AVG_VERZOEK_ONTVANGEN,),
)
AVG_VERZOEK_INGETROKKEN = Gebeurtenissoort(
    "avg_verzoek_ingetrokken",
    "De betrokkene heeft het verzoek over zijn persoonsgegevens ingetrokken.",
    Over.VERZOEK,
    na=(AVG_VERZOEK_ONTVANGEN,),
)
AVG_VERZOEK_BEANTWOORD = Gebeurtenissoort(
    "avg_verzoek_beantwoord",
    "De betrokkene heeft bericht gekregen welk gevolg zijn verzoek heeft, of waarom het geen gevolg heeft.",
    Over.VERZOEK,
    na=(AVG_VERZOEK_ONTVANGEN,),
)
