"""Events of the certified institution (gecertificeerde instelling, GI) and the Raad voor de Kinderbescherming.

- A decision of the GI on a request is one of two events: in time, or after the two weeks in which silence became a
  refusal. The law counts the term for the court from another day in each.
- The event of a plan that has to be told beforehand carries the day from which is counted back.
"""

from datetime import date

from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenissoort, Over

SCHRIFTELIJKE_AANWIJZING_VERZONDEN = Gebeurtenissoort(
    "schriftelijke_aanwijzing_verzonden",
    "De gecertificeerde instelling heeft een schriftelijke aanwijzing verzonden of uitgereikt.",
    Over.BESLUIT,
    eenmalig=True,
)
CONTACTBEPERKING_VERZONDEN = Gebeurtenissoort(
    "contactbeperking_verzonden",
    "De gecertificeerde instelling heeft haar beslissing om het contact te beperken verzonden of uitgereikt.",
    Over.BESLUIT,
    eenmalig=True,
)
VERVALLENVERKLARING_VERZOCHT = Gebeurtenissoort(
    "vervallenverklaring_verzocht",
    "De kinderrechter is verzocht de aanwijzing of contactbeperking geheel of gedeeltelijk vervallen te verklaren.",
    Over.BESLUIT,
    na=(SCHRIFTELIJKE_AANWIJZING_VERZONDEN, CONTACTBEPERKING_VERZONDEN),
)
INTREKKINGSVERZOEK_ONTVANGEN = Gebeurtenissoort(
    "intrekkingsverzoek_ontvangen",
    "De gecertificeerde instelling heeft een verzoek ontvangen om een schriftelijke aanwijzing in te trekken.",
    Over.VERZOEK,
    eenmalig=True,
)
INTREKKINGSVERZOEK_BESLIST = Gebeurtenissoort(
    "intrekkingsverzoek_beslist",
    "De gecertificeerde instelling heeft binnen twee weken na ontvangst schriftelijk op het intrekkingsverzoek "
    "beslist.",
    Over.VERZOEK,
    na=(INTREKKINGSVERZOEK_ONTVANGEN,),
    eenmalig=True,
)
INTREKKINGSVERZOEK_ALSNOG_BESLIST = Gebeurtenissoort(
    "intrekkingsverzoek_alsnog_beslist",
    "De gecertificeerde instelling heeft na de twee weken alsnog op het intrekkingsverzoek beslist en die beslissing "
    "verzonden of uitgereikt.",
    Over.VERZOEK,
    na=(INTREKKINGSVERZOEK_ONTVANGEN,),
    eenmalig=True,
)
BEEINDIGINGSVERZOEK_ONTVANGEN = Gebeurtenissoort(
    "beeindigingsverzoek_ontvangen",
    "De gecertificeerde instelling heeft een verzoek ontvangen om de uithuisplaatsing te beëindigen of te bekorten, "
    "of om af te zien van een andere verblijfplaats.",
    Over.VERZOEK,
    eenmalig=True,
)
BEEINDIGINGSVERZOEK_BESLIST = Gebeurtenissoort(
    "beeindigingsverzoek_beslist",
    "De gecertificeerde instelling heeft binnen twee weken na ontvangst op het verzoek over de uithuisplaatsing "
    "beslist en die beslissing verzonden of uitgereikt.",
    Over.VERZOEK,
    na=(BEEINDIGINGSVERZOEK_ONTVANGEN,),
    eenmalig=True,
)
BEEINDIGINGSVERZOEK_ALSNOG_BESLIST = Gebeurtenissoort(
    "beeindigingsverzoek_alsnog_beslist",
    "De gecertificeerde instelling heeft na de twee weken alsnog op het verzoek over de uithuisplaatsing beslist en "
    "die beslissing verzonden of uitgereikt.",
    Over.VERZOEK,
    na=(BEEINDIGINGSVERZOEK_ONTVANGEN,),
    eenmalig=True,
)
GI_BESLISSING_VOORGELEGD = Gebeurtenissoort(
    "gi_beslissing_voorgelegd",
    "De beslissing van de gecertificeerde instelling op het verzoek, of het uitblijven ervan, is aan de kinderrechter "
    "voorgelegd.",
    Over.VERZOEK,
    na=(INTREKKINGSVERZOEK_ONTVANGEN, BEEINDIGINGSVERZOEK_ONTVANGEN),
)

NIET_VERLENGEN_VOORGENOMEN = Gebeurtenissoort(
    "niet_verlengen_voorgenomen",
    "De gecertificeerde instelling vindt verlenging van de ondertoezichtstelling of machtiging niet aangewezen; de "
    "waarde is de dag waarop die verstrijkt.",
    Over.MAATREGEL,
    waarde=date,
)
NIET_VERLENGEN_MEEGEDEELD = Gebeurtenissoort(
    "niet_verlengen_meegedeeld",
    "De gecertificeerde instelling heeft de Raad voor de Kinderbescherming meegedeeld dat verlenging niet aangewezen "
    "is.",
    Over.MAATREGEL,
    na=(NIET_VERLENGEN_VOORGENOMEN,),
)
EERDERE_BEEINDIGING_VOORGENOMEN = Gebeurtenissoort(
    "eerdere_beeindiging_voorgenomen",
    "De gecertificeerde instelling is van plan de uithuisplaatsing eerder te beëindigen; de waarde is de voorgenomen "
    "dag.",
    Over.MAATREGEL,
    waarde=date,
)
EERDERE_BEEINDIGING_MEEGEDEELD = Gebeurtenissoort(
    "eerdere_beeindiging_meegedeeld",
    "De gecertificeerde instelling heeft de Raad voor de Kinderbescherming het voornemen meegedeeld om de "
    "uithuisplaatsing eerder te beëindigen.",
    Over.MAATREGEL,
    na=(EERDERE_BEEINDIGING_VOORGENOMEN,),
)
OTS_BEEINDIGING_VOORGENOMEN = Gebeurtenissoort(
    "ots_beeindiging_voorgenomen",
    "De gecertificeerde instelling is van plan de ondertoezichtstelling eerder te laten beëindigen.",
    Over.MAATREGEL,
)
VERLENGING_NA_TWEE_JAAR_VOORGENOMEN = Gebeurtenissoort(
    "verlenging_na_twee_jaar_voorgenomen",
    "De gecertificeerde instelling is van plan verlenging te verzoeken van een ondertoezichtstelling met "
    "uithuisplaatsing die twee jaar of langer heeft geduurd; de waarde is de dag waarop de ondertoezichtstelling "
    "verstrijkt.",
    Over.MAATREGEL,
    waarde=date,
)
VERLENGING_NA_TWEE_JAAR_MEEGEDEELD = Gebeurtenissoort(
    "verlenging_na_twee_jaar_meegedeeld",
    "De gecertificeerde instelling heeft de Raad voor de Kinderbescherming het voornemen meegedeeld om na twee jaar "
    "of langer verlenging te verzoeken.",
    Over.MAATREGEL,
    na=(VERLENGING_NA_TWEE_JAAR_VOORGENOMEN,),
)
VOORNEMEN_INGETROKKEN = Gebeurtenissoort(
    "voornemen_ingetrokken",
    "De gecertificeerde instelling ziet af van het voornemen over verlenging of beëindiging.",
    Over.MAATREGEL,
    na=(
        NIET_VERLENGEN_VOORGENOMEN,
        EERDERE_BEEINDIGING_VOORGENOMEN,
        OTS_BEEINDIGING_VOORGENOMEN,
        VERLENGING_NA_TWEE_JAAR_VOORGENOMEN,
    ),
)

OTS_OORDEEL_VERZOCHT = Gebeurtenissoort(
    "ots_oordeel_verzocht",
    "De burgemeester heeft de Raad voor de Kinderbescherming verzocht het oordeel van de kinderrechter over een "
    "ondertoezichtstelling te vragen; de dag is die van de dagtekening.",
    Over.VERZOEK,
    eenmalig=True,
)
OTS_OORDEEL_GEVRAAGD = Gebeurtenissoort(
    "ots_oordeel_gevraagd",
    "De Raad voor de Kinderbescherming heeft het oordeel van de kinderrechter over een ondertoezichtstelling gevraagd.",
    Over.VERZOEK,
    na=(OTS_OORDEEL_VERZOCHT,),
)
GEZAGSOORDEEL_VERZOCHT = Gebeurtenissoort(
    "gezagsoordeel_verzocht",
    "De gecertificeerde instelling heeft de Raad voor de Kinderbescherming verzocht het oordeel van de rechtbank over "
    "beëindiging van het gezag te vragen; de dag is die van de dagtekening.",
    Over.VERZOEK,
    eenmalig=True,
)
GEZAGSOORDEEL_GEVRAAGD = Gebeurtenissoort(
    "gezagsoordeel_gevraagd",
    "De Raad voor de Kinderbescherming heeft het oordeel van de rechtbank over beëindiging van het gezag gevraagd.",
    Over.VERZOEK,
    na=(GEZAGSOORDEEL_VERZOCHT,),
)
GEZAGSGESCHIL_VOORGELEGD = Gebeurtenissoort(
    "gezagsgeschil_voorgelegd",
    "Een geschil over de gezamenlijke uitoefening van het gezag is aan de rechtbank voorgelegd.",
    Over.VERZOEK,
    eenmalig=True,
)
GEZAGSGESCHIL_BEHANDELD = Gebeurtenissoort(
    "gezagsgeschil_behandeld",
    "De rechtbank heeft het geschil over de gezamenlijke uitoefening van het gezag behandeld.",
    Over.VERZOEK,
    na=(GEZAGSGESCHIL_VOORGELEGD,),
)

DODING_VAN_OUDER_GEMELD = Gebeurtenissoort(
    "doding_van_ouder_gemeld",
    "De Raad voor de Kinderbescherming is in kennis gesteld van de verdenking of veroordeling van een ouder van het "
    "kind wegens het doden van de andere ouder.",
    Over.PERSOON,
)
CONTACTONDERZOEK_GESTART = Gebeurtenissoort(
    "contactonderzoek_gestart",
    "De Raad voor de Kinderbescherming heeft een onderzoek ingesteld naar contact of omgang van het kind met die "
    "ouder.",
    Over.PERSOON,
    na=(DODING_VAN_OUDER_GEMELD,),
)
GEZAGSMAATREGEL_OVERWOGEN = Gebeurtenissoort(
    "gezagsmaatregel_overwogen",
    "Het college is tot het oordeel gekomen dat een maatregel met betrekking tot het gezag overwogen moet worden.",
    Over.PERSOON,
)
RAADSONDERZOEK_DOOR_COLLEGE_VERZOCHT = Gebeurtenissoort(
    "raadsonderzoek_door_college_verzocht",
    "De Raad voor de Kinderbescherming heeft een verzoek van het college om een onderzoek ontvangen.",
    Over.PERSOON,
)
RAADSONDERZOEK_DOOR_GI_VERZOCHT = Gebeurtenissoort(
    "raadsonderzoek_door_gi_verzocht",
    "De Raad voor de Kinderbescherming heeft een verzoek van een gecertificeerde instelling om een onderzoek "
    "ontvangen.",
    Over.PERSOON,
)
RAADSONDERZOEK_DOOR_VEILIG_THUIS_VERZOCHT = Gebeurtenissoort(
    "raadsonderzoek_door_veilig_thuis_verzocht",
    "De Raad voor de Kinderbescherming heeft een verzoek van Veilig Thuis of van een door het college aangewezen "
    "jeugdhulpaanbieder om een onderzoek ontvangen.",
    Over.PERSOON,
)
RAADSONDERZOEK_GESTART = Gebeurtenissoort(
    "raadsonderzoek_gestart",
    "De Raad voor de Kinderbescherming is het verzochte onderzoek gestart.",
    Over.PERSOON,
    na=(
        RAADSONDERZOEK_DOOR_COLLEGE_VERZOCHT,
        RAADSONDERZOEK_DOOR_GI_VERZOCHT,
        RAADSONDERZOEK_DOOR_VEILIG_THUIS_VERZOCHT,
    ),
)
RAADSONDERZOEK_AMBTSHALVE_GESTART = Gebeurtenissoort(
    "raadsonderzoek_ambtshalve_gestart",
    "De Raad voor de Kinderbescherming is zonder verzoek een onderzoek gestart.",
    Over.PERSOON,
)
RAADSONDERZOEK_MEEGEDEELD = Gebeurtenissoort(
    "raadsonderzoek_meegedeeld",
    "De Raad voor de Kinderbescherming heeft het onderzoek zonder verzoek meegedeeld aan het college of de aangewezen "
    "jeugdhulpaanbieder.",
    Over.PERSOON,
    na=(RAADSONDERZOEK_AMBTSHALVE_GESTART,),
)
RAADSVERZOEK_DOOR_VEILIG_THUIS_MEEGEDEELD = Gebeurtenissoort(
    "raadsverzoek_door_veilig_thuis_meegedeeld",
    "Veilig Thuis heeft het college in kennis gesteld van zijn verzoek om een onderzoek.",
    Over.PERSOON,
    na=(RAADSONDERZOEK_DOOR_VEILIG_THUIS_VERZOCHT,),
)
RAADSVERZOEK_MEEGEDEELD = Gebeurtenissoort(
    "raadsverzoek_meegedeeld",
    "De gecertificeerde instelling heeft haar verzoek om een onderzoek meegedeeld aan het college of de aangewezen "
    "jeugdhulpaanbieder.",
    Over.PERSOON,
    na=(RAADSONDERZOEK_DOOR_GI_VERZOCHT,),
)
