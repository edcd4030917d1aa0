"""Partners that the Amersfoort budget of 2018 names; it does not say who commissions them."""

from datetime import date

from huiselijkgeweld.bronnen import Bron
from huiselijkgeweld.model.partners.landelijk import VERZOEK_AAN_DE_RAAD
from huiselijkgeweld.model.partners.lijsten import Opdrachtgever, Partnersoort, Verzoek
from huiselijkgeweld.model.partners.partner import Kostencomponent, Partner, Verzoekrecht
from huiselijkgeweld.model.regelingen import AMERSFOORT_2018, WMO

_SAMENWERKING = Bron(AMERSFOORT_2018, "samenwerking")
_AANPAK = Bron(AMERSFOORT_2018, "aanpak huiselijk geweld en kindermishandeling")
_SINDS = date(2018, 1, 1)
_ALLEEN_GENOEMD = "Samenwerkingspartner; de begroting zegt niet wat de partner doet."


def _partner(code: str, naam: str, soort: Partnersoort, doet: str, wat: str = "") -> Partner:
    """A partner of which the opdrachtgever is not stated; `wat` is what would be commissioned."""
    bron = _AANPAK if soort in {Partnersoort.SAVE, Partnersoort.MELDPUNT} else _SAMENWERKING
    kosten = (Kostencomponent(wat or naam, None, (bron,)),)
    return Partner(code, naam, soort, doet, (bron,), kosten, gebieden=("amersfoort",), since=_SINDS)


AMERSFOORT: tuple[Partner, ...] = (
    Partner(
        "svmn-veilig-thuis",
        "Veilig Thuis, uitgevoerd door Samen Veilig Midden-Nederland",
        Partnersoort.VEILIG_THUIS,
        "Advies- en meldpunt, ook voor binnenlandse mensenhandel; ondersteunt met de SAVE-teams de lokale wijkteams.",
        (_SAMENWERKING, _AANPAK),
        kosten=(
            Kostencomponent(
                "de Veilig Thuis-organisatie",
                Opdrachtgever.GEMEENTEN,
                (Bron(WMO, "4.1.1", lid="1"),),
                "uit de wet; de begroting noemt de opdrachtgever niet",
            ),
        ),
        mag_verzoeken=(
            Verzoekrecht(
                Verzoek.RAADSONDERZOEK,
                (VERZOEK_AAN_DE_RAAD,),
                "Veilig Thuis laat het college weten dat het dit verzoek heeft gedaan",
            ),
        ),
        gebieden=("amersfoort",),
        since=_SINDS,
    ),
    _partner(
        "svmn-save",
        "SAVE-teams van Samen Veilig Midden-Nederland",
        Partnersoort.SAVE,
        "Ondersteunen samen met Veilig Thuis de lokale wijkteams.",
        "de SAVE-teams",
    ),
    _partner("kwintes", "Kwintes", Partnersoort.OPVANG, "Vrouwenopvang.", "de vrouwenopvang"),
    _partner("moviera-utrecht", "Moviera (Utrecht)", Partnersoort.OPVANG, "Mannenopvang.", "de mannenopvang"),
    _partner(
        "meldpunt-mensenhandel-amersfoort",
        "Meldpunt binnenlandse mensenhandel bij Veilig Thuis",
        Partnersoort.MELDPUNT,
        "Ontvangt meldingen van binnenlandse mensenhandel.",
        "het meldpunt mensenhandel",
    ),
    _partner(
        "stichting-wijkteams-amersfoort",
        "Stichting Wijkteams Amersfoort",
        Partnersoort.LOKAAL_TEAM,
        "Lokale wijkteams.",
        "de wijkteams",
    ),
    _partner("indebuurt033", "Indebuurt033", Partnersoort.NETWERKPARTNER, _ALLEEN_GENOEMD),
    _partner("stadsring51", "Stadsring 51", Partnersoort.NETWERKPARTNER, _ALLEEN_GENOEMD),
    _partner("bemoeizorg-amersfoort", "Aanbieders van bemoeizorg", Partnersoort.ZORGAANBIEDER, "Bemoeizorg."),
    _partner("ggz-amersfoort", "GGZ-instellingen", Partnersoort.GGZ, "Geestelijke gezondheidszorg."),
    _partner("woningcorporaties-amersfoort", "Woningcorporaties", Partnersoort.WONINGCORPORATIE, _ALLEEN_GENOEMD),
    _partner("ggd-regio-utrecht", "GGD regio Utrecht", Partnersoort.GGD, _ALLEEN_GENOEMD),
)
"""Partners of Amersfoort."""
