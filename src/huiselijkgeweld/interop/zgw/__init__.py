"""What a zaaksysteem needs, as plain dicts with the names of the ZGW APIs (Zaken API 1.5, Catalogi API 1.3).

Urls, `registratiedatum` and everything else that belongs to your own installation you add yourself.
"""

from huiselijkgeweld.interop.zgw.eigenschapswaarden import eigenschappen, eigenschaptypen
from huiselijkgeweld.interop.zgw.payload import Json, Ontbrekend, Payload, Reden, Velden, rsin
from huiselijkgeweld.interop.zgw.rolhouders import rollen
from huiselijkgeweld.interop.zgw.stappen import statussen, statustypen
from huiselijkgeweld.interop.zgw.zaaktypen import zaaktype
from huiselijkgeweld.interop.zgw.zaken import Vertrouwelijkheid, zaak

__all__ = [
    "Json",
    "Ontbrekend",
    "Payload",
    "Reden",
    "Velden",
    "Vertrouwelijkheid",
    "eigenschappen",
    "eigenschaptypen",
    "rollen",
    "rsin",
    "statussen",
    "statustypen",
    "zaak",
    "zaaktype",
]
