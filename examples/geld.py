"""Who pays what: a service of a household, a split over municipalities, a year of a budget, and the flows as a picture.

Run: python examples/geld.py
"""

from datetime import date

from huiselijkgeweld import Dossier, Huishouden, begroting, bekostiging, evaluate, explain, inwonersleutel
from huiselijkgeweld.interop.mermaid import geldstroomdiagram
from huiselijkgeweld.model.gebeurtenissen import OPVANG_BEGONNEN
from huiselijkgeweld.model.geldstromen import Onderwerp

DAY = date(2023, 4, 1)

# What runs for the household, and who pays it.
case = Dossier("zaak-21", Huishouden("0302"), [OPVANG_BEGONNEN(date(2023, 3, 27), "p1")])
for service in evaluate(case, on=DAY).bekostiging:
    print(service.dienst.label, "for", service.over, "from", ", ".join(service.geldstromen))
    print("  to ask:", *service.vragen)

# The shares that a text states, then the municipalities by inhabitants: a key of your choice, with its source.
(house, *_) = bekostiging("veiligheidshuis-nog", on=DAY)
key = inwonersleutel("noord-veluwe-mijov", "zorg_en_veiligheidshuis", DAY.year)
shares = house.toedeling("1200000.00", key)
assert shares.per_gemeente is not None
assert sum(shares.per_stroom.values()) == shares.per_stroom.bedrag
for municipality, amount in list(shares.per_gemeente.items())[:3]:
    print("municipality", municipality, "pays", amount)

# A budget of plain records, and the same in the taakvelden of another year.
lines = [
    {
        "omschrijving": "vrouwenopvang",
        "soort": "lasten",
        "jaar": 2024,
        "begroot": "900000.00",
        "gerealiseerd": "912500.50",
        "geldstroom": "duvo",
        "taakveld": "6.81b",
        "bronnen": "Jaarrekening 2024",
    }
]
year = begroting(lines)
for kind, deviation in year.afwijking().items():
    print(kind, deviation.bedrag, deviation.betekenis)
print("to ask:", *year.omgezet(2025).vragen)
print("after saying what it is:", year.omgezet(2025, {"6.81b": Onderwerp.OPVANG}).begroting.regels[0].taakveld)

# In words, and as a picture.
print(explain((house,)))
print(geldstroomdiagram([house]))
