"""A household in a case file: everything in it comes back as written, and every problem is named with its path."""

import json
from datetime import date
from typing import Any

import pytest

from huiselijkgeweld.errors import InvalidDossierError
from huiselijkgeweld.interop.json import dumps, loads
from huiselijkgeweld.model.dossier import Dossier
from huiselijkgeweld.model.huishoudens import Huishouden, Leeftijdsband, Lidmaatschap, Persoon, Relatie, Rolcode

VOL = Huishouden(
    "0193",
    (
        Persoon("p1", leeftijdsband=Leeftijdsband(30, 40, date(2026, 1, 1))),
        Persoon("p2", leeftijdsband=Leeftijdsband(18, None, date(2026, 1, 1))),
        Persoon("k1", date(2009, 5, 1), meerderjarig_verklaard_op=date(2026, 2, 1)),
        Persoon("k2", uitgerekende_datum=date(2026, 9, 1)),
    ),
    (Lidmaatschap("p1"), Lidmaatschap("k1", date(2009, 5, 1), date(2026, 3, 1))),
    (
        Relatie("p1", "k1", Rolcode.OUDER, date(2009, 5, 1), gezag=True),
        Relatie("p1", "p2", Rolcode.EX_PARTNER, tot=date(2025, 1, 1)),
        Relatie("p2", None, Rolcode.HULPVERLENER),
    ),
    herkomstgemeente="0193",
    verblijfsgemeente="0200",
)
PERSONEN = [{"id": "p1", "geboortedatum": "1990-01-01"}, {"id": "k1", "geboortedatum": "2019-05-01"}]
GEHEIM = ("1990-01-01", "2019-05-01", "Jan", "123456782")
"""What may stand in a household and never in a message."""


def gelezen(huishouden: object, *gebeurtenissen: object) -> Dossier:
    """A case file with this household, read."""
    return loads(
        json.dumps({"versie": 1, "id": "d1", "huishouden": huishouden, "gebeurtenissen": list(gebeurtenissen)})
    )


def test_a_household_comes_back_as_it_was_written() -> None:
    """Persons of every kind of age, memberships, relations and both municipalities survive a file."""
    tekst = dumps(Dossier("d1", VOL))
    assert loads(tekst).huishouden == VOL
    assert dumps(loads(tekst)) == tekst


def test_the_keys_of_a_household_are_its_attributes() -> None:
    """What is not stated is left out, except for the upper age of a band, which always stands there."""
    huishouden = json.loads(dumps(Dossier("d1", VOL)))["huishouden"]
    assert huishouden["personen"][1] == {
        "id": "p2",
        "leeftijdsband": {"van": 18, "tot": None, "op": "2026-01-01"},
    }
    assert huishouden["lidmaatschappen"][0] == {"persoon": "p1"}
    assert huishouden["relaties"][0] == {
        "persoon": "p1",
        "ten_opzichte_van": "k1",
        "rol": "ouder",
        "van": "2009-05-01",
        "gezag": True,
    }
    assert huishouden["relaties"][2] == {"persoon": "p2", "ten_opzichte_van": None, "rol": "hulpverlener"}


PROBLEMEN: dict[str, tuple[dict[str, Any], list[str]]] = {
    "a negative age": (
        {"personen": [{"id": "p1", "leeftijdsband": {"van": -1, "tot": 18, "op": "2026-01-01"}}]},
        ["huishouden.personen[0].leeftijdsband.van: not a whole number of years from 0 through 149"],
    ),
    "an age band without its parts": (
        {"personen": [{"id": "p1", "leeftijdsband": {}}]},
        [f"huishouden.personen[0].leeftijdsband.{naam}: missing" for naam in ("van", "tot", "op")],
    ),
    "an age band that is no object": (
        {"personen": [{"id": "p1", "leeftijdsband": "12-18"}]},
        ["huishouden.personen[0].leeftijdsband: a text stands where an object is expected"],
    ),
    "days that are none": (
        {"personen": [{"id": "p1", "uitgerekende_datum": "Jan", "meerderjarig_verklaard_op": 3}]},
        [
            f"huishouden.personen[0].{naam}: not a date; write YYYY-MM-DD"
            for naam in ("uitgerekende_datum", "meerderjarig_verklaard_op")
        ],
    ),
    "a child older than its parent": (
        {"personen": PERSONEN, "relaties": [{"persoon": "k1", "ten_opzichte_van": "p1", "rol": "ouder"}]},
        [
            (
                "huishouden.relaties[0]: the child is not younger than the parent or grandparent; mend a birth date or "
                "the relation"
            )
        ],
    ),
    "one person a member twice on one day": (
        {
            "personen": PERSONEN,
            "lidmaatschappen": [{"persoon": "p1", "tot": "2026-01-02"}, {"persoon": "p1", "van": "2026-01-01"}],
        },
        [
            (
                "huishouden.lidmaatschappen[1]: overlaps lidmaatschappen[0] of the same person; end one before the "
                "other begins"
            )
        ],
    ),
    "several things that contradict each other": (
        {
            "personen": PERSONEN,
            "lidmaatschappen": [{"persoon": "p3"}],
            "relaties": [{"persoon": "p1", "ten_opzichte_van": None, "rol": "ouder"}],
        },
        [
            (
                "huishouden.lidmaatschappen[0].persoon: no person of this household has this id; add the person or "
                "mend the id"
            ),
            "huishouden.relaties[0].ten_opzichte_van: missing; ouder is a role towards a person",
        ],
    ),
    "a role that is none": (
        {"personen": PERSONEN, "relaties": [{"persoon": "p1", "ten_opzichte_van": "k1", "rol": "ouders"}]},
        ["huishouden.relaties[0].rol: unknown rol 'ouders'; did you mean 'ouder'?"],
    ),
    "who reported": (
        {"personen": PERSONEN, "relaties": [{"persoon": "p1", "ten_opzichte_van": None, "rol": "melder"}]},
        [
            (
                "huishouden.relaties[0].rol: who reported stands in the melding, never in the household; leave this "
                "relation out"
            )
        ],
    ),
    "parts that are missing or unknown": (
        {"personen": PERSONEN, "lidmaatschappen": [{"naam": "Jan"}], "relaties": {}},
        [
            "huishouden.lidmaatschappen[0].naam: unknown key 'naam'; known: persoon, tot, van",
            "huishouden.lidmaatschappen[0].persoon: missing",
            "huishouden.relaties: an object stands where a list is expected",
        ],
    ),
    "municipalities that are none": (
        {"herkomstgemeente": 193, "verblijfsgemeente": "Jan"},
        [
            f"huishouden.{naam}: not a CBS municipality code; write four digits as text, such as '0193'"
            for naam in ("herkomstgemeente", "verblijfsgemeente")
        ],
    ),
}


@pytest.mark.parametrize("naam", PROBLEMEN)
def test_what_is_wrong_in_a_household_is_named(naam: str) -> None:
    """Every problem of a household is named with its path, and nothing personal with it."""
    huishouden, verwacht = PROBLEMEN[naam]
    with pytest.raises(InvalidDossierError) as gezien:
        gelezen(huishouden)
    assert sorted(map(str, gezien.value.problems)) == sorted(verwacht)
    assert not any(geheim in str(gezien.value) for geheim in GEHEIM)


def test_an_event_before_a_birth_is_refused() -> None:
    """Something that happened to a person who was nobody yet is a problem of the event, in a file and in code."""
    melding = {"soort": "melding_ontvangen", "op": "2010-01-01", "over": "m1"}
    vastgelegd = {"soort": "persoonsgegevens_vastgelegd", "op": "2010-01-01", "over": "k1"}
    with pytest.raises(InvalidDossierError, match=r"gebeurtenissen\[1\]\.op: lies before the birth of the person"):
        gelezen({"personen": PERSONEN}, melding, vastgelegd)


@pytest.mark.parametrize("rol", [None, "", "Jan Jansen", 123456782])
def test_a_role_that_may_be_a_name_is_not_repeated(rol: object) -> None:
    """A role that is missing or no word at all is refused without its text."""
    with pytest.raises(InvalidDossierError) as gezien:
        gelezen({"personen": PERSONEN, "relaties": [{"persoon": "p1", "ten_opzichte_van": "k1", "rol": rol}]})
    assert gezien.value.problems[0].path == "huishouden.relaties[0].rol"
    assert "Jan" not in str(gezien.value)
    assert "123456782" not in str(gezien.value)
