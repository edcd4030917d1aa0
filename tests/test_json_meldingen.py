"""Reports in a case file: what is stated comes back as written, and no message tells who reported."""

import json
import logging
from datetime import date, datetime
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given
from tests.mutaties import GEEN_TEKST
from tests.strategies import meldingen

from huiselijkgeweld.errors import InvalidDossierError
from huiselijkgeweld.interop.json import dumps, loads
from huiselijkgeweld.model.dossier import Dossier
from huiselijkgeweld.model.gebeurtenissen import MELDING_ONTVANGEN
from huiselijkgeweld.model.meldingen import (
    Aard,
    Betrokkenheid,
    Groep,
    Melder,
    Melderrol,
    Melding,
    Veiligheidstaxatie,
)


def bekend(lijst: type[StrEnum]) -> str:
    """The words of a list, as a message names them."""
    return f"known: {', '.join(sorted(lijst))}"


VOL = Melding(
    "m1",
    datetime(2026, 4, 2, 10, 15),
    Melder(Melderrol.ONDERWIJS, beroepsmatig=True, anoniem_voor_gezin=True),
    (Aard.KINDERMISHANDELING, Aard.PARTNERGEWELD),
    (Groep.EERGERELATEERD,),
    disclosure=False,
    veiligheidstaxatie=Veiligheidstaxatie(acuut=False, structureel=True),
    eerdere_betrokkenheid=Betrokkenheid.HERMELDING_EEN_BEKEND,
    zicht_op_veiligheid_bij="lokaal-team",
)
VOL_TEKST = """{
  "versie": 1,
  "id": "d1",
  "meldingen": [
    {
      "id": "m1",
      "ontvangen_op": "2026-04-02T10:15:00+02:00",
      "melder": {
        "rol": "onderwijs",
        "beroepsmatig": true,
        "anoniem_voor_gezin": true
      },
      "aarden": [
        "kindermishandeling",
        "partnergeweld"
      ],
      "groepen": [
        "eergerelateerd"
      ],
      "disclosure": false,
      "veiligheidstaxatie": {
        "acuut": false,
        "structureel": true
      },
      "eerdere_betrokkenheid": "hermelding_een_bekend",
      "zicht_op_veiligheid_bij": "lokaal-team"
    }
  ]
}"""
GOED: dict[str, Any] = {"id": "m1", "ontvangen_op": "2026-04-02"}


def gelezen(*verteld: object, **velden: object) -> Dossier:
    """A case file with these reports, read."""
    return loads(json.dumps({"versie": 1, "id": "d1", "meldingen": list(verteld), **velden}))


def fouten(*verteld: object, **velden: object) -> list[str]:
    """What is wrong with a case file with these reports; nothing if it can be read."""
    try:
        gelezen(*verteld, **velden)
    except InvalidDossierError as error:
        return [str(probleem) for probleem in error.problems]
    return []


# There and back.


@given(meldingen())
def test_a_report_comes_back_as_it_was_written(melding: Melding) -> None:
    """Equal, who reported included; written again it is the same text."""
    dossier = Dossier("d1", meldingen=[melding])
    tekst = dumps(dossier)
    assert loads(tekst) == dossier
    assert dumps(loads(tekst)) == tekst


def test_the_keys_of_a_report_are_its_attributes() -> None:
    """What is not stated is left out: of a report that says nothing only its id and its day stand there."""
    assert dumps(Dossier("d1", meldingen=[VOL])) == VOL_TEKST
    assert loads(VOL_TEKST).meldingen == (VOL,)
    assert json.loads(dumps(Dossier("d1", meldingen=[Melding("m1", date(2026, 4, 2))])))["meldingen"] == [GOED]


def test_what_is_left_out_of_a_report_is_not_stated() -> None:
    """Null is not stated either where something may be unknown; an empty object states nothing."""
    leeg: dict[str, Any] = {
        "melder": {"rol": None, "beroepsmatig": None},
        "aarden": [],
        "groepen": [],
        "disclosure": None,
        "veiligheidstaxatie": {"acuut": None, "structureel": None},
        "eerdere_betrokkenheid": None,
        "zicht_op_veiligheid_bij": None,
    }
    kaal = Dossier("d1", meldingen=[Melding("m1", date(2026, 4, 2))])
    leegte: list[dict[str, Any]] = [{}, leeg, {"melder": {}, "veiligheidstaxatie": {}}]
    for velden in leegte:
        assert gelezen({**GOED, **velden}) == kaal
    assert gelezen() == Dossier("d1")


def test_a_report_in_a_file_is_no_event() -> None:
    """The event that starts the clocks stands in the file itself, at the same time, or not at all."""
    melding = Melding("m1", date(2026, 4, 2))
    assert gelezen(GOED).gebeurtenissen == ()
    gebeurtenis = {"soort": "melding_ontvangen", "op": "2026-04-02", "over": "m1"}
    samen = gelezen(GOED, gebeurtenissen=[gebeurtenis])
    assert samen == Dossier("d1", gebeurtenissen=[melding.gebeurtenis], meldingen=[melding])
    assert samen.gebeurtenissen == (MELDING_ONTVANGEN(date(2026, 4, 2), "m1"),)


# One problem.

ROLLEN = ", ".join(Melderrol)
ONBEKENDE_SLEUTEL = "a key that does not belong here; known: anoniem_voor_gezin, beroepsmatig, rol"
FOUT: dict[str, tuple[object, list[str]]] = {
    "no object": ("m1", [": a text stands where an object is expected"]),
    "nothing in it": ({}, [".id: missing", ".ontvangen_op: missing"]),
    "an id that is none": (
        {**GOED, "id": 3},
        [f".id: {GEEN_TEKST}"],
    ),
    "an id that is a BSN": (
        {**GOED, "id": "111222333"},
        [".id: this id can be a BSN (a number that passes the elfproef); use an opaque id, or add a prefix"],
    ),
    "a day that is none": (
        {**GOED, "ontvangen_op": "2026-02-30"},
        [".ontvangen_op: 2026-02-30 is not a date; write YYYY-MM-DD"],
    ),
    "a time that does not exist": (
        {**GOED, "ontvangen_op": "2026-03-29T02:30"},
        [
            (
                ".ontvangen_op: 2026-03-29T02:30:00 does not exist in Europe/Amsterdam (clock change); "
                "give the offset, +01:00 or +02:00"
            )
        ],
    ),
    "a day before the tables": (
        {**GOED, "ontvangen_op": "1989-12-31"},
        [".ontvangen_op: 1989-12-31 lies outside the supported days 1990-01-01 through 2099-12-31"],
    ),
    "who reported as text": ({**GOED, "melder": "Jan"}, [".melder: a text stands where an object is expected"]),
    "who reported as null": ({**GOED, "melder": None}, [".melder: null stands where an object is expected"]),
    "a rol that is misspelt": (
        {**GOED, "melder": {"rol": "onderwijz"}},
        [f".melder.rol: not a rol of a melder; known: {ROLLEN}"],
    ),
    "a rol that is no word": (
        {**GOED, "melder": {"rol": "Jan Jansen"}},
        [f".melder.rol: not a rol of a melder; known: {ROLLEN}"],
    ),
    "a rol that contradicts": (
        {**GOED, "melder": {"rol": "onderwijs", "beroepsmatig": False}},
        [".melder.beroepsmatig: contradicts the rol; leave beroepsmatig out or mend the rol"],
    ),
    "what is no yes or no": (
        {
            **GOED,
            "melder": {"beroepsmatig": 1, "anoniem_voor_gezin": None},
            "disclosure": "ja",
            "veiligheidstaxatie": {"acuut": [], "structureel": {}},
        },
        [
            ".melder.beroepsmatig: a number is not true or false; write true or false, without quotes",
            ".melder.anoniem_voor_gezin: null is not true or false; write true or false, without quotes",
            ".disclosure: a text is not true or false; write true or false, without quotes",
            ".veiligheidstaxatie.acuut: a list is not true or false; write true or false, without quotes",
            ".veiligheidstaxatie.structureel: an object is not true or false; write true or false, without quotes",
        ],
    ),
    "a key that is misspelt": (
        {**GOED, "ontvangen": 1, "melder": {"rool": 1}, "veiligheidstaxatie": {"acute": True}},
        [
            ".ontvangen: unknown key 'ontvangen'; did you mean 'ontvangen_op'?",
            ".melder: a key that does not belong here; did you mean 'rol'?",
            ".veiligheidstaxatie.acute: unknown key 'acute'; did you mean 'acuut'?",
        ],
    ),
    "keys that may tell who reported": (
        {**GOED, "melder": {"jansen": 1, "Jan Jansen": 2, "rol": None}},
        [f".melder: {ONBEKENDE_SLEUTEL}"] * 2,
    ),
    "words that do not exist": (
        {**GOED, "aarden": ["partnergewelt", 3], "groepen": ["plegers"], "eerdere_betrokkenheid": "hermeldin"},
        [
            f".aarden[0]: unknown aard 'partnergewelt'; did you mean 'partnergeweld'? {bekend(Aard)}",
            f".aarden[1]: a number is not an aard; known: {', '.join(Aard)}",
            f".groepen[0]: unknown groep 'plegers'; did you mean 'pleger'? {bekend(Groep)}",
            (
                ".eerdere_betrokkenheid: unknown betrokkenheid 'hermeldin'; did you mean 'hermelding'? "
                f"{bekend(Betrokkenheid)}"
            ),
        ],
    ),
    "words that contradict each other": (
        {**GOED, "aarden": ["overig", "onbekend", "overig", "x"], "groepen": ["pleger", "pleger"]},
        [
            ".aarden[2]: 'overig' stands twice; leave one out",
            ".aarden: 'onbekend' stands beside what is known; leave it out",
            f".aarden[3]: unknown aard; known: {', '.join(sorted(Aard))}",
            ".groepen[1]: 'pleger' stands twice; leave one out",
        ],
    ),
    "words that are no list": (
        {**GOED, "aarden": "overig", "groepen": None},
        [
            ".aarden: a text stands where a list is expected",
            ".groepen: null stands where a list is expected",
        ],
    ),
    "an organisation that is a name": (
        {**GOED, "zicht_op_veiligheid_bij": "Team Jansen"},
        [
            (
                ".zicht_op_veiligheid_bij: an id is 1-64 letters, digits, '.', '_', ':' or '-', and starts with a "
                "letter or digit"
            )
        ],
    ),
}


@pytest.mark.parametrize(("melding", "verwacht"), FOUT.values(), ids=FOUT)
def test_what_is_wrong_in_a_report_is_named(melding: object, verwacht: list[str]) -> None:
    """With its path, whatever else is in the file, and nothing else beside it."""
    assert sorted(f"meldingen[0]{een}" for een in verwacht) == sorted(fouten(melding))


def test_everything_that_is_wrong_in_the_reports_is_named_in_one_error() -> None:
    """All the cases above in one file, beside problems elsewhere."""
    verwacht = [f"meldingen[{nummer}]{een}" for nummer, (_, problemen) in enumerate(FOUT.values()) for een in problemen]
    verteld = [
        {**melding, "id": f"m{nummer}"} if isinstance(melding, dict) and melding.get("id") == "m1" else melding
        for nummer, (melding, _) in enumerate(FOUT.values())
    ]
    extra = ["huishouden.gemeente: not a CBS municipality code; write four digits as text, such as '0193'"]
    assert sorted(verwacht + extra) == sorted(fouten(*verteld, huishouden={"gemeente": 193}))


@pytest.mark.parametrize("waarde", [{}, "m1", None, 3, True], ids=repr)
def test_reports_are_a_list(waarde: object) -> None:
    """Otherwise that is the one problem there is."""
    (fout,) = fouten(meldingen=waarde)
    assert fout.startswith("meldingen: ")
    assert fout.endswith(" stands where a list is expected")


# What reports and events contradict.


def test_two_reports_have_two_ids() -> None:
    """Also if one of them is wrong elsewhere."""
    assert fouten(GOED, {**GOED, "disclosure": 1}, {**GOED, "id": "m2"}) == [
        "meldingen[1].disclosure: a number is not true or false; write true or false, without quotes",
        "meldingen[1].id: stands at meldingen[0] too; give it an id of its own",
    ]


def test_a_report_was_received_once() -> None:
    """At the time of its event; what of either could not be read is no reason for a second problem."""
    gebeurtenis = {"soort": "melding_ontvangen", "op": "2026-04-03", "over": "m1"}
    paden = ["meldingen[0].disclosure", "meldingen[0].ontvangen_op"]
    assert paden == [
        fout.partition(": ")[0] for fout in fouten({**GOED, "disclosure": 1}, gebeurtenissen=[gebeurtenis])
    ]
    kapot = fouten(GOED, gebeurtenissen=[{**gebeurtenis, "op": "x"}])
    assert kapot == ["gebeurtenissen[0].op: a text is not a date; write YYYY-MM-DD"]
    kapot = fouten({**GOED, "ontvangen_op": "x"}, gebeurtenissen=[gebeurtenis])
    assert kapot == ["meldingen[0].ontvangen_op: a text is not a date; write YYYY-MM-DD"]


# Nobody is named.


@pytest.mark.parametrize(
    "rol", [*Melderrol, "buurvrouw", "jansen", "Jan Jansen", "onderwijzer", ["onderwijs"]], ids=str
)
def test_no_message_tells_who_reported(rol: object, caplog: pytest.LogCaptureFixture) -> None:
    """A role, known or not, is in no message, whatever is wrong: the list of all of them says nothing."""
    caplog.set_level(logging.DEBUG)
    for melder in (
        {"rol": rol, "beroepsmatig": rol == "niet_beroepsmatig"},
        {"rol": rol, "anoniem_voor_gezin": "ja"},
        {"beroepsmatig": rol},
        {"anoniem_voor_gezin": rol},
        {str(rol): True},
        {"naam": rol},
        rol,
        [rol],
    ):
        gezegd = "\n".join(fouten({**GOED, "melder": melder, "disclosure": 3})).replace(ROLLEN, "")
        assert "meldingen[0].disclosure" in gezegd
        assert str(rol) not in gezegd.replace("melder.rol", "")
        assert caplog.text == ""
