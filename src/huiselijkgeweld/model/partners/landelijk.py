"""Partners that act on national law: the same everywhere."""

from datetime import date

from huiselijkgeweld.bronnen import Bron
from huiselijkgeweld.model.partners.lijsten import Opdrachtgever, Openstelling, Partnersoort, Verzoek
from huiselijkgeweld.model.partners.partner import NEDERLAND, Kostencomponent, Partner, Verzoekrecht
from huiselijkgeweld.model.regelingen import BW1, JEUGDWET, UITVOERINGSAGENDA, UITVOERINGSBESLUIT_WMO, WMO

VERZOEK_AAN_DE_RAAD = Bron(JEUGDWET, "3.1", lid="1")
BIJLAGE = "bijlage, overzicht kernpartners"


def agenda(kopje: str) -> Bron:
    """A heading in the annex on partners of the Uitvoeringsagenda."""
    return Bron(UITVOERINGSAGENDA, f"{BIJLAGE}, {kopje}")


_OP_VERZOEK_VAN_POLITIE_OF_OM = (agenda("Reclassering"),)

LANDELIJK: tuple[Partner, ...] = (
    Partner(
        "veilig-thuis",
        "Veilig Thuis",
        Partnersoort.VEILIG_THUIS,
        "Geeft advies, ontvangt meldingen van huiselijk geweld en kindermishandeling, onderzoekt, en bepaalt welke "
        "stappen volgen.",
        (Bron(WMO, "4.1.1", lid="2"), Bron(UITVOERINGSBESLUIT_WMO, "4.1.1")),
        kosten=(
            Kostencomponent(
                "de Veilig Thuis-organisatie",
                Opdrachtgever.GEMEENTEN,
                (Bron(WMO, "4.1.1", lid="1"), Bron(WMO, "2.6.1", lid="1")),
                "elk college zorgt dat er een Veilig Thuis-organisatie is, en colleges werken daarvoor samen",
            ),
        ),
        mag_verzoeken=(
            Verzoekrecht(
                Verzoek.RAADSONDERZOEK,
                (VERZOEK_AAN_DE_RAAD, Bron(WMO, "4.1.1", lid="2", onderdeel="f")),
                "Veilig Thuis laat het college weten dat het dit verzoek heeft gedaan",
            ),
        ),
        bereikbaar=Openstelling.DAG_EN_NACHT,
        beschikbaar=Openstelling.DAG_EN_NACHT,
        gebieden=(NEDERLAND,),
        since=date(2015, 1, 1),
    ),
    Partner(
        "raad-voor-de-kinderbescherming",
        "Raad voor de Kinderbescherming",
        Partnersoort.RAAD_VOOR_DE_KINDERBESCHERMING,
        "Onderzoekt of een kinderbeschermingsmaatregel nodig is, en verzoekt de kinderrechter er zo nodig om.",
        (VERZOEK_AAN_DE_RAAD, Bron(BW1, "238", lid="2"), agenda("Raad voor de Kinderbescherming")),
        kosten=(
            Kostencomponent(
                "de Raad",
                Opdrachtgever.MINISTERIE_JENV,
                (Bron(BW1, "238", lid="2"), agenda("Raad voor de Kinderbescherming")),
                "een dienst van het ministerie",
            ),
        ),
        mag_verzoeken=(
            Verzoekrecht(Verzoek.ONDERTOEZICHTSTELLING, (Bron(BW1, "255", lid="2"), Bron(BW1, "257", lid="2"))),
            Verzoekrecht(
                Verzoek.VERLENGING_ONDERTOEZICHTSTELLING,
                (Bron(BW1, "260", lid="2"),),
                "alleen als de gecertificeerde instelling die het toezicht heeft, er niet om verzoekt",
            ),
            Verzoekrecht(Verzoek.ANDERE_INSTELLING, (Bron(BW1, "259"),)),
        ),
        gebieden=(NEDERLAND,),
    ),
    Partner(
        "reclassering",
        "Reclassering",
        Partnersoort.RECLASSERING,
        "Schat risico's in, adviseert het Openbaar Ministerie en voert de regie op de strafrechtelijke kant, van "
        "aanhouding tot terugkeer in de maatschappij.",
        (agenda("Reclassering"),),
        kosten=(Kostencomponent("de reclassering", Opdrachtgever.MINISTERIE_JENV, (agenda("Reclassering"),)),),
        gebieden=(NEDERLAND,),
    ),
    Partner(
        "politie",
        "Politie",
        Partnersoort.POLITIE,
        "Kernpartner bij de aanpak van geweld; kan de reclassering inzetten.",
        (Bron(UITVOERINGSAGENDA, "kernpartners van de actielijnen"),),
        kosten=(Kostencomponent("de politie", None, (Bron(UITVOERINGSAGENDA, "kernpartners van de actielijnen"),)),),
        mag_verzoeken=(Verzoekrecht(Verzoek.INZET_RECLASSERING, _OP_VERZOEK_VAN_POLITIE_OF_OM),),
        gebieden=(NEDERLAND,),
    ),
    Partner(
        "openbaar-ministerie",
        "Openbaar Ministerie",
        Partnersoort.OPENBAAR_MINISTERIE,
        "Kan de kinderrechter om een ondertoezichtstelling verzoeken, en de reclassering inzetten.",
        (Bron(BW1, "255", lid="2"), agenda("Reclassering")),
        kosten=(
            Kostencomponent(
                "het Openbaar Ministerie", None, (Bron(UITVOERINGSAGENDA, "kernpartners van de actielijnen"),)
            ),
        ),
        mag_verzoeken=(
            Verzoekrecht(Verzoek.ONDERTOEZICHTSTELLING, (Bron(BW1, "255", lid="2"), Bron(BW1, "257", lid="2"))),
            Verzoekrecht(
                Verzoek.VERLENGING_ONDERTOEZICHTSTELLING,
                (Bron(BW1, "260", lid="2"),),
                "alleen als de gecertificeerde instelling die het toezicht heeft, er niet om verzoekt",
            ),
            Verzoekrecht(Verzoek.INZET_RECLASSERING, _OP_VERZOEK_VAN_POLITIE_OF_OM),
        ),
        gebieden=(NEDERLAND,),
    ),
)
"""Partners of the whole country."""
