"""A case file with everything in it, and every way in which one place of it can be something else."""

import json
from collections.abc import Iterator
from typing import Any

GEEN_TEKST = "not a text; an id is 1-64 letters, digits, '.', '_', ':' or '-', and starts with a letter or digit"
"""What is said of an id that is no text."""
VOL = """{
  "versie": 1, "id": "d1",
  "huishouden": {
    "gemeente": "0193", "herkomstgemeente": "0200",
    "personen": [
      {"id": "p1", "geboortedatum": "1990-01-01"},
      {"id": "p2", "leeftijdsband": {"van": 20, "tot": null, "op": "2026-04-02"}},
      {"id": "k1", "geboortedatum": "2019-05-01", "meerderjarig_verklaard_op": null},
      {"id": "k2", "uitgerekende_datum": "2026-09-01"}
    ],
    "lidmaatschappen": [
      {"persoon": "p1", "van": "2020-01-01", "tot": "2026-04-11"},
      {"persoon": "k1", "huishouden": "h2"}
    ],
    "relaties": [
      {"persoon": "p1", "ten_opzichte_van": "k1", "rol": "ouder", "gezag": true, "van": "2019-05-01"},
      {"persoon": "p2", "ten_opzichte_van": null, "rol": "informant"}
    ]
  },
  "gebeurtenissen": [
    {"soort": "melding_ontvangen", "op": "2026-04-02T10:15", "over": "m1", "geregistreerd": "2026-04-03"},
    {"soort": "veiligheidsbeoordeling_afgerond", "op": "2026-04-07", "over": "m1", "waarde": "VT-01-01"},
    {"soort": "persoonsgegevens_vastgelegd", "op": "2026-04-02", "over": "k1"},
    {"soort": "informeren_uitgesteld", "op": "2026-04-09", "over": "k1", "waarde": "P2W"},
    {"soort": "informeren_uitgesteld", "op": "2026-04-10", "over": "k1", "waarde": {"aantal": 5, "eenheid": "dagen"}},
    {"soort": "ots_uitgesproken", "op": "2026-04-20", "over": "o1", "waarde": "2026-10-20"},
    {"soort": "maatregel_betreft", "op": "2026-04-20", "over": "o1", "waarde": "k1"},
    {"soort": "feit_vastgesteld", "op": "2026-04-20", "over": "k1", "waarde": {"naam": "hulp", "waarde": "werkt"}},
    {"soort": "calamiteit_vastgesteld", "op": "2026-04-21"}
  ],
  "meldingen": [
    {
      "id": "m1", "ontvangen_op": "2026-04-02T10:15", "melder": {"rol": "onderwijs", "anoniem_voor_gezin": true},
      "aarden": ["partnergeweld", "kindermishandeling"], "groepen": ["pleger"], "disclosure": true,
      "veiligheidstaxatie": {"acuut": true, "structureel": null}, "eerdere_betrokkenheid": "hermelding",
      "zicht_op_veiligheid_bij": "lokaal-team-1"
    }
  ]
}"""
INHOUD = json.loads(VOL)
WAARDEN: tuple[Any, ...] = (
    *(None, True, False, 0, 1, -1, 1.0, 1e300, 10**30, "", "x", "é", "p1", "k9", "111222333", "111.222.333", "1.2"),
    *(
        "2026-02-30",
        "2026-04-02",
        "1850-01-01",
        "2150-01-01",
        "0000-01-01",
        "2026-W10-1",
        "20260402",
        "\uff12026-04-02",
    ),
    *(
        "2026-04-02T10:15",
        "2026-03-29T02:30",
        "2026-10-25T02:30",
        "2026-04-02T10:15Z",
        "2026-04-02T25:00",
        "\uff12026-04-02",
    ),
    *("P2W", "P2W3D", "ouder", "melder", "onbekend", "VT-01-01", "melding_ontvangen", "acuut", "geen", "a" * 65, "a\n"),
    *([], ["partnergeweld"], ["partnergeweld"] * 2, ["onbekend", "partnergeweld"], [None], [[]], {}, {"id": "p1"}),
)
"""What can stand anywhere: right in some places, wrong in most."""


Plaats = tuple[str | int, ...]


def plaatsen(waarde: object, pad: Plaats = ()) -> Iterator[Plaats]:
    """Every place in plain objects that holds a value."""
    yield pad
    delen: Iterator[tuple[str | int, object]] = iter(())
    if isinstance(waarde, dict):
        delen = iter(waarde.items())
    elif isinstance(waarde, list):
        delen = iter(enumerate(waarde))
    for stap, deel in delen:
        yield from plaatsen(deel, (*pad, stap))


def vervang(waarde: Any, pad: Plaats, door: object) -> Any:
    """A copy of plain objects with another value in one place; `...` leaves the key or the part out."""
    if not pad:
        return door
    kopie: Any = dict(waarde) if isinstance(waarde, dict) else list(waarde)
    if len(pad) > 1:
        kopie[pad[0]] = vervang(waarde[pad[0]], pad[1:], door)
    elif door is ...:
        del kopie[pad[0]]
    else:
        kopie[pad[0]] = door
    return kopie


def changed(path: tuple[Any, ...], value: Any) -> str:
    """The full file with another value in one place."""
    return json.dumps(vervang(INHOUD, path, value), ensure_ascii=False)


PLACES = list(plaatsen(INHOUD))
