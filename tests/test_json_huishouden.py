"""A household in a case file: everything in it comes back as written, and every problem is named with its path."""

import json
from copy import deepcopy
from datetime import date
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.mutaties import GEEN_TEKST
from tests.strategies import dossiers

from huiselijkgeweld.errors import InvalidDossierError
from huiselijkgeweld.interop.json import dumps, loads
from huiselijkgeweld.model.dossier import Dossier
from huiselijkgeweld.model.huishoudens import Huishouden, Leeftijdsband, Lidmaatschap, Persoon, Relatie, Rolcode

ROLLEN = f"known: {', '.join(sorted(Rolcode))}"
VOL = Huishouden(
    "0193",
    (
        Persoon("p1", leeftijdsband=Leeftijdsband(30, 40, date(2026, 1, 1))),
        Persoon("p2", leeftijdsband=Leeftijdsband(18, None, date(2026, 1, 1))),
        Persoon("k1", date(2009, 5, 1), meerderjarig_verklaard_op=date(2026, 2, 1)),
        Persoon("k2", uitgerekende_datum=date(2026, 9, 1)),
    ),
    (
        Lidmaatschap("p1"),
        Lidmaatschap("k1", date(2009, 5, 1), date(2026, 3, 1)),
        Lidmaatschap("k1", date(2026, 3, 1), None, "h2"),
    ),
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
    assert huishouden["lidmaatschappen"][2] == {"persoon": "k1", "van": "2026-03-01", "huishouden": "h2"}
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
        [f"huishouden.relaties[0].rol: unknown rol 'ouders'; did you mean 'ouder'? {ROLLEN}"],
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
            "huishouden.lidmaatschappen[0].naam: unknown key 'naam'; known: huishouden, persoon, tot, van",
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


# Everything at once.

ONBEKEND = "no person of this household has this id; add the person or mend the id"
NIET_JONGER = "the child is not younger than the parent or grandparent; mend a birth date or the relation"
GEEN_DAG = "not a date; write YYYY-MM-DD"
GEEN_TOT = "not a whole number of years above van and through 150; None (null) for no upper age"
EINDE = "end one before the other begins"
ALLES = {
    "gemeente": 193,
    "personen": [
        *PERSONEN,
        {"id": "p2", "leeftijdsband": {"van": -1, "tot": 18, "op": "2026-01-01"}},
        {"id": "p3", "leeftijdsband": {"van": 30, "tot": 20, "op": "2026-01-01"}},
        {"id": "p4", "leeftijdsband": {"van": -1, "tot": 200, "op": "1980-01-01"}},
        {"id": "p5", "geboortedatum": "2009-05-01", "uitgerekende_datum": "x"},
        {"id": "p6", "geboortedatum": "2009-05-01", "meerderjarig_verklaard_op": "2001-01-01"},
        {"id": "p1"},
    ],
    "lidmaatschappen": [
        {"persoon": "p1", "tot": "2026-01-02"},
        {"persoon": "p1", "van": "2026-01-01"},
        {"persoon": "k1", "van": "2019-05-01"},
        {"persoon": "k1", "van": "2025-01-01", "huishouden": "h2"},
        {"persoon": "p9", "van": "x"},
        {"persoon": "p2", "van": "2026-01-01", "tot": "2026-01-01", "huishouden": "h 2"},
        {"persoon": "k1", "van": "x", "tot": "2010-01-01"},
    ],
    "relaties": [
        {"persoon": "k1", "ten_opzichte_van": "p1", "rol": "ouder", "van": "x"},
        {"persoon": "p8", "ten_opzichte_van": 3, "rol": "ouder"},
        {"persoon": "p1", "ten_opzichte_van": "k1", "rol": "ouder_zonder_gezag", "gezag": True, "tot": "x"},
        {"persoon": 3, "ten_opzichte_van": None, "rol": "ouder"},
        {"persoon": "p2", "ten_opzichte_van": "p2", "rol": "oude", "gezag": "ja"},
        {"persoon": "p3", "ten_opzichte_van": "p2", "rol": "kind"},
        {"persoon": "p3", "ten_opzichte_van": "p2", "rol": "ouder"},
    ],
}
ALLES_FOUT = [
    "gemeente: not a CBS municipality code; write four digits as text, such as '0193'",
    "personen[2].leeftijdsband.van: not a whole number of years from 0 through 149",
    f"personen[3].leeftijdsband.tot: {GEEN_TOT}",
    "personen[4].leeftijdsband.van: not a whole number of years from 0 through 149",
    f"personen[4].leeftijdsband.tot: {GEEN_TOT}",
    "personen[4].leeftijdsband.op: lies outside 1990-01-01 through 2099-12-31",
    f"personen[5].uitgerekende_datum: {GEEN_DAG}",
    (
        "personen[5].uitgerekende_datum: geboortedatum is stated too; give one of geboortedatum, leeftijdsband, "
        "uitgerekende_datum"
    ),
    "personen[6].meerderjarig_verklaard_op: lies before the birth; mend one of the two days",
    "personen: two persons have the same id; give each its own",
    f"lidmaatschappen[1]: overlaps lidmaatschappen[0] of the same person; {EINDE}",
    f"lidmaatschappen[3]: on one day the person is a member of another household too (lidmaatschappen[2]); {EINDE}",
    f"lidmaatschappen[4].van: {GEEN_DAG}",
    f"lidmaatschappen[4].persoon: {ONBEKEND}",
    (
        "lidmaatschappen[5].huishouden: an id is 1-64 letters, digits, '.', '_', ':' or '-', and starts with a letter "
        "or digit"
    ),
    "lidmaatschappen[5].tot: is not after van; it is the first day on which it is no longer so",
    f"lidmaatschappen[6].van: {GEEN_DAG}",
    "lidmaatschappen[6].tot: lies before the birth of the person; mend this day or the birth date",
    f"relaties[0].van: {GEEN_DAG}",
    f"relaties[0]: {NIET_JONGER}",
    f"relaties[1].ten_opzichte_van: {GEEN_TEKST}",
    f"relaties[1].persoon: {ONBEKEND}",
    f"relaties[2].tot: {GEEN_DAG}",
    "relaties[2].gezag: contradicts the rol ouder_zonder_gezag; leave gezag out or mend the rol",
    f"relaties[3].persoon: {GEEN_TEKST}",
    "relaties[3].ten_opzichte_van: missing; ouder is a role towards a person",
    f"relaties[4].rol: unknown rol 'oude'; did you mean 'ouder'? {ROLLEN}",
    "relaties[4].gezag: a text is not true or false; write true or false, without quotes",
    "relaties[4].ten_opzichte_van: the same as persoon; a relation is between two persons",
    "relaties: somebody would be an ancestor of themselves; mend the relations of ouder and kind",
]


def fouten(huishouden: object, *gebeurtenissen: object) -> list[str]:
    """What is wrong with a household, with paths from it; nothing if it can be read."""
    try:
        gelezen(huishouden, *gebeurtenissen)
    except InvalidDossierError as error:
        return [str(probleem).removeprefix("huishouden.") for probleem in error.problems]
    return []


def test_everything_that_is_wrong_in_a_household_is_named_in_one_error() -> None:
    """A negative age hides no child that is older than its parent, and a part that cannot be read hides no other."""
    assert sorted(ALLES_FOUT) == sorted(fouten(ALLES))


@pytest.mark.parametrize("naam", PROBLEMEN)
def test_a_problem_of_a_household_is_told_beside_parts_that_cannot_be_read(naam: str) -> None:
    """Each one by itself and each one beside a person, a membership and a relation that are wrong."""
    huishouden, verwacht = deepcopy(PROBLEMEN[naam])
    kapot = {
        "personen": {"id": "p99", "leeftijdsband": 3},
        "lidmaatschappen": {"persoon": "p99", "van": "x"},
        "relaties": {"persoon": "p99", "ten_opzichte_van": None, "rol": 3},
    }
    extra = []
    for lijst, veld in (("personen", "leeftijdsband"), ("lidmaatschappen", "van"), ("relaties", "rol")):
        delen = huishouden.setdefault(lijst, [])
        if isinstance(delen, list):
            delen.append(kapot[lijst])
            extra.append(f"{lijst}[{len(delen) - 1}].{veld}")
    gezien = fouten(huishouden)
    assert sorted([een.removeprefix("huishouden.") for een in verwacht] + extra) == sorted(
        een.partition(": ")[0] if een.partition(": ")[0] in extra else een for een in gezien
    )


NIET_GELEZEN: dict[str, tuple[dict[str, Any], str]] = {
    "somebody whose id cannot be read": (
        {"personen": [{"id": "p 1"}], "lidmaatschappen": [{"persoon": "p1"}]},
        "personen[0].id",
    ),
    "somebody without an id": ({"personen": [{}], "lidmaatschappen": [{"persoon": "p1"}]}, "personen[0].id"),
    "somebody who is no object": ({"personen": ["p1"], "lidmaatschappen": [{"persoon": "p1"}]}, "personen[0]"),
    "persons that are no list": (
        {"personen": {}, "relaties": [{"persoon": "p1", "ten_opzichte_van": "k1", "rol": "ouder"}]},
        "personen",
    ),
    "a parent of whom the birth date cannot be read": (
        {
            "personen": [{"id": "p1", "geboortedatum": "1-1-1990"}, PERSONEN[1]],
            "relaties": [{"persoon": "k1", "ten_opzichte_van": "p1", "rol": "ouder"}],
        },
        "personen[0].geboortedatum",
    ),
    "a parent with two ages": (
        {
            "personen": [{**PERSONEN[0], "uitgerekende_datum": "2026-01-01"}, PERSONEN[1]],
            "relaties": [{"persoon": "k1", "ten_opzichte_van": "p1", "rol": "ouder"}],
        },
        "personen[0].uitgerekende_datum",
    ),
    "a membership of which the first day cannot be read": (
        {"personen": PERSONEN, "lidmaatschappen": [{"persoon": "p1", "van": "x"}, {"persoon": "p1"}]},
        "lidmaatschappen[0].van",
    ),
    "a membership of which the household cannot be read": (
        {"personen": PERSONEN, "lidmaatschappen": [{"persoon": "p1", "huishouden": 2}, {"persoon": "p1"}]},
        "lidmaatschappen[0].huishouden",
    ),
    "a relation of which the other cannot be read": (
        {"personen": PERSONEN, "relaties": [{"persoon": "p1", "ten_opzichte_van": 3, "rol": "ouder", "gezag": True}]},
        "relaties[0].ten_opzichte_van",
    ),
    "a relation that does not say towards whom": (
        {"personen": PERSONEN, "relaties": [{"persoon": "p1", "rol": "ouder"}]},
        "relaties[0].ten_opzichte_van",
    ),
    "a relation of which the role cannot be read": (
        {"personen": PERSONEN, "relaties": [{"persoon": "k1", "ten_opzichte_van": "p1", "rol": "x", "gezag": False}]},
        "relaties[0].rol",
    ),
}


@pytest.mark.parametrize("naam", NIET_GELEZEN)
def test_what_could_not_be_read_contradicts_nothing(naam: str) -> None:
    """One problem there is, and no second one that would be gone with it."""
    huishouden, pad = NIET_GELEZEN[naam]
    assert [pad] == [fout.partition(": ")[0] for fout in fouten(huishouden)]


def test_an_event_before_a_birth_is_named_beside_a_household_that_cannot_be_read() -> None:
    """Of the persons who could be read, with the path of the event."""
    vastgelegd = {"soort": "persoonsgegevens_vastgelegd", "op": "2010-01-01", "over": "k1"}
    assert sorted(fouten({"gemeente": 1, "personen": [{"id": "p1", "leeftijdsband": 3}, PERSONEN[1]]}, vastgelegd)) == [
        "gebeurtenissen[0].op: lies before the birth of the person it is about; mend this day, the birth date or over",
        "gemeente: not a CBS municipality code; write four digits as text, such as '0193'",
        "personen[0].leeftijdsband: a number stands where an object is expected",
    ]


def plekken(deel: Any, pad: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Every place in a part that holds a value, the part itself first."""
    stappen = deel.items() if isinstance(deel, dict) else enumerate(deel) if isinstance(deel, list) else ()
    return [pad, *(plek for stap, onder in stappen for plek in plekken(onder, (*pad, stap)))]


@settings(max_examples=150)
@given(dossiers(), st.data())
def test_what_is_wrong_in_one_part_is_a_problem_of_that_part_only(dossier: Dossier, data: st.DataObject) -> None:
    """Break anything in a person, membership, relation or report: every path that is named begins there."""
    inhoud: Any = json.loads(dumps(dossier))
    lijsten = [*inhoud.get("huishouden", {}).items(), ("meldingen", inhoud.get("meldingen", []))]
    delen = [(naam, nummer) for naam, delen in lijsten if isinstance(delen, list) for nummer in range(len(delen))]
    assume(delen)
    naam, nummer = data.draw(st.sampled_from(delen))
    houder = inhoud if naam == "meldingen" else inhoud["huishouden"]
    *stappen, laatste = (nummer, *data.draw(st.sampled_from(plekken(houder[naam][nummer]))))
    plek = houder[naam]
    for stap in stappen:
        plek = plek[stap]
    plek[laatste] = data.draw(st.sampled_from([1.5, "niet dit!", {"niet dit!": 1}, ["niet dit!"]]))
    pad = f"{naam}[{nummer}]" if naam == "meldingen" else f"huishouden.{naam}[{nummer}]"
    with pytest.raises(InvalidDossierError) as gezien:
        loads(json.dumps(inhoud))
    assert [str(een) for een in gezien.value.problems if not een.path.startswith(pad)] == []
