"""Partners as the Uitvoeringsagenda 2020-2023 of Noord-Veluwe and Midden-IJssel/Oost-Veluwe describes them."""

from datetime import date

from huiselijkgeweld.bronnen import Bron, Reading
from huiselijkgeweld.model.partners.landelijk import VERZOEK_AAN_DE_RAAD, agenda
from huiselijkgeweld.model.partners.lijsten import Opdrachtgever, Openstelling, Partnersoort, Verzoek
from huiselijkgeweld.model.partners.partner import Kostencomponent, Opdracht, Partner, Verzoekrecht
from huiselijkgeweld.model.regelingen import CSG_FINANCIERING, UITVOERINGSAGENDA

_NV = "noord-veluwe-mijov"
_NOG = "noordoost-gelderland"
_SINDS = date(2020, 1, 1)
_TEAMS, _AANBIEDERS = agenda("Lokale wijkteams"), agenda("Zorgaanbieders")
_CSG, _VT, _MOVIERA = agenda("Centrum Seksueel Geweld"), agenda("Veilig Thuis NOG"), agenda("Moviera")
_JBT, _VEILIGHEIDSHUIS = agenda("Jeugdbeschermingstafel"), agenda("Veiligheidshuis")
_SEKSUEEL_GEWELD = Bron(UITVOERINGSAGENDA, "actielijn 3, slachtoffers seksueel geweld")
_PLEGERAANPAK = Bron(UITVOERINGSAGENDA, "actielijn 3, plegeraanpak")
_MENSENHANDEL = Bron(UITVOERINGSAGENDA, "actielijn 3, mensenhandel")
_BESCHIKBAARHEID = Bron(UITVOERINGSAGENDA, "actielijn 2, duidelijke rol- en taakverdeling")

_AAN_DE_TAFEL = Verzoekrecht(Verzoek.JEUGDBESCHERMINGSTAFEL, (_JBT,))


def _csg(code: str, naam: str, bij: str) -> Partner:
    """A Centrum Seksueel Geweld; who commissions it differs by part, and the texts do not agree (CF9)."""
    netwerk = (_SEKSUEEL_GEWELD, Bron(CSG_FINANCIERING))
    volgens_bijlage = Opdracht(
        Opdrachtgever.MINISTERIE_VWS,
        (_CSG,),
        toelichting="de bijlage noemt alleen het ministerie opdrachtgever, van hulp en behandeling",
    )
    volgens_actielijn = Opdracht(
        Opdrachtgever.GEMEENTEN,
        (_SEKSUEEL_GEWELD,),
        Reading.INFERENCE,
        "volgens de actielijn zet de regio het opdrachtgeverschap van het hele centrum voort",
    )
    return Partner(
        code,
        naam,
        Partnersoort.CENTRUM_SEKSUEEL_GEWELD,
        f"Geeft na seksueel geweld forensische, medische en psychische hulp op één plek ({bij}), met een casemanager "
        "voor het hele traject; aangifte is geen voorwaarde.",
        (_CSG, _SEKSUEEL_GEWELD),
        kosten=(
            Kostencomponent(
                "de medische zorg en behandeling",
                Opdrachtgever.MINISTERIE_VWS,
                (_CSG,),
                voorbehouden=("CF9",),
                tegenspraak=(volgens_actielijn,),
            ),
            Kostencomponent(
                "de casemanagers",
                Opdrachtgever.GEMEENTEN,
                (_CSG, *netwerk),
                "gemeenten sinds 2018",
                voorbehouden=("CF9",),
                tegenspraak=(volgens_bijlage,),
            ),
            Kostencomponent(
                "de coördinatie",
                Opdrachtgever.GEMEENTEN,
                (_CSG, *netwerk),
                "gemeenten sinds 2018",
                voorbehouden=("CF9",),
                tegenspraak=(volgens_bijlage,),
            ),
            Kostencomponent("de landelijke organisatie", None, (_CSG,), "gemeenten dragen in de kosten bij"),
            Kostencomponent(
                "de expertise van de samenwerkende partijen", None, (_CSG,), "elke partij betaalt die zelf"
            ),
        ),
        beschikbaar=Openstelling.DAG_EN_NACHT,
        gebieden=(_NV,),
        since=_SINDS,
    )


def _tafel(code: str, naam: str) -> Partner:
    """A jeugdbeschermingstafel."""
    return Partner(
        code,
        naam,
        Partnersoort.JEUGDBESCHERMINGSTAFEL,
        "Overleg van ouders, jeugdige, betrokken professionals en de Raad over de vraag of een raadsonderzoek nodig is "
        "of vrijwillige hulp nog kan.",
        (_JBT,),
        kosten=(
            Kostencomponent(
                "de tafel",
                Opdrachtgever.GEMEENTEN,
                (_JBT,),
                "de regiogemeenten zijn werkgever van de voorzitter en zorgen voor de facilitaire ondersteuning",
            ),
        ),
        gebieden=(_NV,),
        since=_SINDS,
    )


NOORD_VELUWE_MIJOV: tuple[Partner, ...] = (
    Partner(
        "lokale-wijkteams-en-cjg",
        "Lokale wijkteams en Centra voor Jeugd en Gezin",
        Partnersoort.LOKAAL_TEAM,
        "Bieden lichte ondersteuning en toegang tot specialistische hulp; pakken na overdracht door Veilig Thuis de "
        "regie en maken met het gezin een veiligheidsplan.",
        (_TEAMS,),
        kosten=(
            Kostencomponent(
                "het wijkteam of CJG",
                Opdrachtgever.EIGEN_GEMEENTE,
                (_TEAMS,),
                "de gemeente bepaalt welke taken het team heeft",
            ),
        ),
        mag_verzoeken=(
            Verzoekrecht(
                Verzoek.RAADSONDERZOEK,
                (VERZOEK_AAN_DE_RAAD,),
                "alleen namens het college of als daartoe aangewezen jeugdhulpaanbieder",
            ),
            _AAN_DE_TAFEL,
        ),
        gebieden=(_NV,),
        since=_SINDS,
    ),
    *(
        Partner(
            code,
            naam,
            soort,
            doet,
            (_AANBIEDERS,),
            kosten=(
                Kostencomponent(
                    "de ingekochte zorg",
                    Opdrachtgever.GEMEENTEN,
                    (_AANBIEDERS,),
                    "regionale inkoop met een raamovereenkomst, geen subsidie",
                ),
            ),
            gebieden=(_NV,),
            since=_SINDS,
        )
        for code, naam, soort, doet in (
            (
                "zorgaanbieders",
                "Zorgaanbieders",
                Partnersoort.ZORGAANBIEDER,
                "Geven hulp op grond van de Jeugdwet en de Wmo 2015 die gemeenten samen inkopen.",
            ),
            (
                "ggz",
                "Geestelijke gezondheidszorg",
                Partnersoort.GGZ,
                "Behandelt slachtoffers en plegers met psychische problemen.",
            ),
        )
    ),
    _csg("csg-zwolle", "Centrum Seksueel Geweld Zwolle", "bij Isala"),
    _csg("csg-enschede", "Centrum Seksueel Geweld Enschede", "bij GGD Twente"),
    Partner(
        "veilig-thuis-nog",
        "Veilig Thuis Noord Oost Gelderland",
        Partnersoort.VEILIG_THUIS,
        "Geeft advies, ontvangt en beoordeelt meldingen, stelt veiligheidsvoorwaarden op, draagt zo veel mogelijk "
        "over, en adviseert over een tijdelijk huisverbod.",
        (_VT, _BESCHIKBAARHEID),
        kosten=(
            Kostencomponent(
                "de Veilig Thuis-organisatie",
                Opdrachtgever.GEMEENTEN,
                (_VT,),
                "de 22 gemeenten van Noordoost-Gelderland",
            ),
        ),
        mag_verzoeken=(
            Verzoekrecht(
                Verzoek.RAADSONDERZOEK,
                (VERZOEK_AAN_DE_RAAD, agenda("Raad voor de Kinderbescherming")),
                "Veilig Thuis laat het college weten dat het dit verzoek heeft gedaan",
            ),
            _AAN_DE_TAFEL,
        ),
        bereikbaar=Openstelling.DAG_EN_NACHT,
        gebieden=(_NOG,),
        since=_SINDS,
        toelichting="Of het ook dag en nacht beschikbaar moet zijn, wilde de regio nog onderzoeken; UWmo 2015 "
        "art. 4.1.1 eist dat het te allen tijde bereikbaar en beschikbaar is.",
    ),
    Partner(
        "moviera",
        "Moviera (Gelderland)",
        Partnersoort.OPVANG,
        "Vrouwenopvang, met een crisislocatie in Oosterbeek en vervolgopvang in Apeldoorn en Nijmegen, en begeleiding "
        "bij geweld thuis; draagt over als de situatie veilig genoeg is.",
        (_MOVIERA,),
        kosten=(
            Kostencomponent(
                "de vrouwenopvang",
                Opdrachtgever.CENTRUMGEMEENTEN,
                (_MOVIERA,),
                "Apeldoorn, Arnhem, Ede en Nijmegen",
            ),
            Kostencomponent(
                "de begeleiding thuis",
                Opdrachtgever.CENTRUMGEMEENTEN,
                (_MOVIERA,),
                "Apeldoorn, Arnhem, Ede en Nijmegen",
            ),
        ),
        gebieden=("gelderland", _NV, "gelderland-zuid"),
        since=_SINDS,
        toelichting="Volgens dezelfde tekst ook belast met de vrouwenopvang in de stad en regio Utrecht.",
    ),
    _tafel("jbt-noord-veluwe", "Jeugdbeschermingstafel Noord-Veluwe"),
    _tafel("jbt-midden-ijssel-oost-veluwe", "Jeugdbeschermingstafel Midden-IJssel/Oost-Veluwe"),
    Partner(
        "veiligheidshuis-nog",
        "Veiligheidshuis Noord Oost Gelderland",
        Partnersoort.ZORG_EN_VEILIGHEIDSHUIS,
        "Brengt partners uit straf, zorg en bestuur bijeen over complexe zaken; heeft de regie op het maken van het "
        "plan van aanpak en neemt de zaak niet over.",
        (_VEILIGHEIDSHUIS,),
        kosten=(
            Kostencomponent(
                "het Veiligheidshuis",
                Opdrachtgever.GEMEENTEN,
                (_VEILIGHEIDSHUIS,),
                "de 22 gemeenten van Noordoost-Gelderland",
            ),
            Kostencomponent(
                "de faciliteiten in Apeldoorn, Doetinchem, Harderwijk en Zutphen",
                Opdrachtgever.GEMEENTEN,
                (_VEILIGHEIDSHUIS,),
                "de vier vestigingsgemeenten stellen ze beschikbaar",
            ),
            Kostencomponent(
                "de coördinatoren en de manager",
                Opdrachtgever.GEMEENTEN,
                (_VEILIGHEIDSHUIS,),
                "de vier vestigingsgemeenten zijn werkgever van de coördinatoren",
            ),
        ),
        gebieden=(_NOG,),
        since=_SINDS,
    ),
    Partner(
        "iriszorg-daderopvang",
        "IrisZorg, daderopvang",
        Partnersoort.DADEROPVANG,
        "Noodopvang voor plegers tijdens een tijdelijk huisverbod.",
        (_PLEGERAANPAK,),
        kosten=(
            Kostencomponent(
                "de daderopvang",
                Opdrachtgever.GEMEENTEN,
                (_PLEGERAANPAK,),
                "een regionale actie van de gemeenten; wie de subsidie verleent, staat er niet bij",
                Reading.INFERENCE,
            ),
        ),
        gebieden=(_NV,),
        since=_SINDS,
    ),
    Partner(
        "meldpunt-mensenhandel-nog",
        "Meldpunt jeugdprostitutie en mensenhandel bij Veilig Thuis Noord Oost Gelderland",
        Partnersoort.MELDPUNT,
        "Onderzoekt meldingen van jeugdprostitutie en mensenhandel; een zorgcoördinator begeleidt slachtoffers.",
        (_VT, _MENSENHANDEL),
        kosten=(
            Kostencomponent(
                "het meldpunt en de zorgcoördinator",
                Opdrachtgever.GEMEENTEN,
                (_VT,),
                "ondergebracht bij Veilig Thuis; een eigen opdrachtgever staat er niet bij",
                Reading.INFERENCE,
            ),
        ),
        gebieden=(_NOG,),
        since=_SINDS,
    ),
)
"""Partners of the region Noord-Veluwe and Midden-IJssel/Oost-Veluwe, in the order in which a household meets them."""
