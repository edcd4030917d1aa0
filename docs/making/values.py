"""What the words say that a fact can be: those of the library, and more where its own word leaves a doubt."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any

from docs.making.words import cells, table, value

from huiselijkgeweld.model.ketenfeiten import Gebied
from huiselijkgeweld.rules import domain
from huiselijkgeweld.uitleg.woorden import woord

MEANINGS: Mapping[str, Mapping[str, str]] = {
    "Maatregel": {
        "geen": "er geldt geen maatregel",
        "ots": "ondertoezichtstelling, ook een voorlopige",
        "voogdij": "voogdij van een gecertificeerde instelling of van Nidos, ook een voorlopige; "
        "de voogdij van een natuurlijk persoon is er geen",
    },
    "VeiligThuis": {
        "geen": "er is geen contact",
        "advies": "er is advies gevraagd",
        "melding_open": "er is een melding, en de veiligheidsbeoordeling is niet af",
        "vervolg_bij_vt": "Veilig Thuis gaat zelf verder: onderzoek, Voorwaarden & Vervolg of regionaal maatwerk",
        "overdracht_verzonden": "de overdracht is verzonden en niet aanvaard",
        "overgedragen_lokaal_team": "overgedragen aan het lokale team",
        "overgedragen_zorgaanbieder": "overgedragen aan een zorgaanbieder",
        "afgesloten": "geëindigd zonder overdracht, of aan de betrokkenen zelf overgelaten",
    },
    "Regisseur": {
        "geen": "met niemand",
        "lokaal_team": "het lokale team, ook een centrum voor jeugd en gezin en een SAVE-team in het vrijwillig kader",
        "zorgaanbieder": "een zorgaanbieder",
    },
    "Inclusie": {"geen": "in geen van beide"},
    "Hulp": {
        "geen": "nog niet aangeboden",
        "geweigerd": "niet aanvaard, of niet genoeg",
        "onvoldoende_resultaat": "aanvaard, zonder genoeg resultaat",
        "werkt": "aanvaard, en levert genoeg op",
    },
    "Inzet": {
        "geen": "geen",
        "een_organisatie": "van één organisatie",
        "meerdere_organisaties": "van meer organisaties; de afloop is open",
        "vastgelopen": "veel inzet van meer organisaties heeft geen stabiele veiligheid gebracht",
    },
    "Aanvrager": {
        "gecertificeerde_instelling": "de gecertificeerde instelling, ook een SAVE-team",
        "college": "het college zelf; wie het daartoe heeft aangewezen of gemandateerd is een andere aanvrager",
        "lokaal_team": "het lokale team, ook een wijkteam of een centrum voor jeugd en gezin",
        "leerplicht": "de leerplichtambtenaar",
        "hulpverlener": "een hulpverlener",
        "ander": "iemand anders",
    },
    "Hulpresultaat": {
        "nog_open": "de hulp loopt, en de afgesproken tijd is niet om",
        "bereikt": "de hulp bracht in de afgesproken tijd wat voor de veiligheid nodig is",
        "uitgebleven": "de hulp bracht dat niet",
    },
    "Gevaar": {
        "blijkt": "feiten of omstandigheden laten het zien",
        "ernstig_vermoeden": "feiten of omstandigheden geven er een ernstig vermoeden van",
        "geen": "geen van beide",
    },
    "Geslacht": {"anders": "geen van beide, of niet geregistreerd: geen tekst zegt dan welke opvang"},
}
"""Per list, by stored word: what it means; where nothing stands the word itself says it."""


def meaning(waarde: object) -> str:
    """What a value of a fact means, in words."""
    own = MEANINGS.get(type(waarde).__name__, {}) if isinstance(waarde, StrEnum) else {}
    return own.get(value(waarde)) or woord(waarde)


def beside(waarde: object) -> str:
    """The meaning of a value behind its word, where it says more than the word."""
    words = meaning(waarde)
    return "" if words == value(waarde).replace("_", " ") else f" ({words})"


def values(feiten: type[Any], namen: Mapping[str, object]) -> Iterator[str]:
    """Every fact that is more than yes or no, with each of its values in words; the area follows from the region."""
    found = [(naam, een) for naam in namen for een in domain(feiten, naam) if not isinstance(een, bool | Gebied)]
    if found:
        yield from table("feit", "waarde", "wat die zegt")
        yield from (cells(f"`{naam}`", f"`{een}`", meaning(een)) for naam, een in found)
        yield ""
