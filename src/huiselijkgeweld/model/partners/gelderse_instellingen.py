"""Gecertificeerde instellingen in Gelderland, and for whom they work, as the Uitvoeringsagenda 2020-2023 tells it."""

from datetime import date

from huiselijkgeweld.bronnen import Bron
from huiselijkgeweld.model.partners.landelijk import VERZOEK_AAN_DE_RAAD, agenda
from huiselijkgeweld.model.partners.lijsten import Doelgroep, Opdrachtgever, Partnersoort, Verzoek
from huiselijkgeweld.model.partners.partner import Kostencomponent, Partner, Verzoekrecht
from huiselijkgeweld.model.regelingen import BW1, GELDERSE_JEUGDBESCHERMING, JEUGDWET

_SINDS = date(2020, 1, 1)
_GI = agenda("Gecertificeerde instelling")
_CONTRACT = Bron(GELDERSE_JEUGDBESCHERMING, "uniform contract met de gecertificeerde instellingen")
_KOSTEN = (
    Kostencomponent(
        "de uitvoering van kinderbeschermingsmaatregelen",
        Opdrachtgever.GEMEENTEN,
        (_GI,),
        "gemeenten kopen in; de kinderrechter bepaalt aan welke doelen wordt gewerkt",
    ),
)
_MET_TOEZICHT = "alleen de instelling die het toezicht heeft"
_RECHTEN = (
    Verzoekrecht(
        Verzoek.RAADSONDERZOEK,
        (VERZOEK_AAN_DE_RAAD, Bron(JEUGDWET, "3.1", lid="4")),
        "de instelling laat dat het college of de aangewezen jeugdhulpaanbieder onverwijld weten",
    ),
    Verzoekrecht(Verzoek.JEUGDBESCHERMINGSTAFEL, (agenda("Jeugdbeschermingstafel"),)),
    Verzoekrecht(Verzoek.VERLENGING_ONDERTOEZICHTSTELLING, (Bron(BW1, "260", lid="2"),), _MET_TOEZICHT),
    Verzoekrecht(Verzoek.ANDERE_INSTELLING, (Bron(BW1, "259"),), _MET_TOEZICHT),
)


def _gelders(code: str, naam: str, voor_wie: str, *doelgroepen: Doelgroep) -> Partner:
    """An instelling with which all municipalities of Gelderland have one contract."""
    return Partner(
        code,
        naam,
        Partnersoort.GECERTIFICEERDE_INSTELLING,
        f"Voert kinderbeschermingsmaatregelen en jeugdreclassering uit {voor_wie}.",
        (_GI, _CONTRACT),
        _KOSTEN,
        _RECHTEN,
        gebieden=("noord-veluwe-mijov", "gelderland-zuid"),
        doelgroepen=doelgroepen,
        since=_SINDS,
    )


GELDERSE_INSTELLINGEN: tuple[Partner, ...] = (
    _gelders(
        "jeugdbescherming-gelderland",
        "Jeugdbescherming Gelderland",
        "voor gezinnen met complexe problemen",
        Doelgroep.COMPLEXE_PROBLEMEN,
    ),
    _gelders(
        "william-schrikker-groep",
        "William Schrikker Groep",
        "waar een kind of een ouder een beperking heeft",
        Doelgroep.KIND_MET_BEPERKING,
        Doelgroep.OUDER_MET_BEPERKING,
    ),
    _gelders(
        "leger-des-heils",
        "Leger des Heils",
        "voor gezinnen met complexe problemen",
        Doelgroep.COMPLEXE_PROBLEMEN,
    ),
    Partner(
        "nidos",
        "Nidos",
        Partnersoort.GECERTIFICEERDE_INSTELLING,
        "Voert maatregelen uit voor alleenstaande minderjarige vluchtelingen en asielzoekers, en voor jongeren zonder "
        "asielaanvraag voor wie terugkeer een reële mogelijkheid is.",
        (_GI, Bron(BW1, "256", lid="1")),
        _KOSTEN,
        _RECHTEN,
        gebieden=("noord-veluwe-mijov",),
        doelgroepen=(Doelgroep.ALLEENSTAANDE_VLUCHTELING, Doelgroep.ZONDER_AANVRAAG_TERUGKEER_MOGELIJK),
        since=_SINDS,
        toelichting="De regio noemt Nidos een gecertificeerde instelling; voor een kind met een asielaanvraag in een "
        "opvangcentrum spreekt de wet van een door de minister aanvaarde rechtspersoon.",
    ),
)
"""The instellingen, in the order of the text."""
