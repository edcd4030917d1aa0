"""Open terms as an agenda: each once, on its last day, under an id that stays, and nothing of a person."""

import os
import re
import subprocess
import sys
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import assume, given, settings
from icalendar import Calendar
from tests.mutaties import GEEN_TEKST
from tests.strategies import dagen, dossiers

from huiselijkgeweld import Dossier, Duur, Status, Termijn, explain, termijnen
from huiselijkgeweld.errors import HorizonError, InvalidValueError
from huiselijkgeweld.interop.icalendar import agenda
from huiselijkgeweld.model.gebeurtenissen import (
    BETROKKENE_GEINFORMEERD,
    HUISVERBOD_OPGELEGD,
    INFORMEREN_UITGESTELD,
    MELDING_ONTVANGEN,
    PERSOONSGEGEVENS_VASTGELEGD,
)
from huiselijkgeweld.tijd.duur import Eenheid

D = date(2026, 3, 2)
DAG = timedelta(days=1)
NU = datetime(2026, 3, 3, 8, tzinfo=UTC)


def taken(klokken: Iterable[Termijn], **opties: Any) -> list[Any]:
    """What another reader finds in the file."""
    return list(Calendar.from_ical(agenda(klokken, **{"zaak": "z1", "dtstamp": NU, **opties})).walk("VTODO"))


def klokken_van(*gebeurtenissen: Any, on: date = D) -> tuple[Termijn, ...]:
    """The terms of a case with these events."""
    return termijnen(Dossier("z1", gebeurtenissen=gebeurtenissen), on=on)


def uids(klokken: Iterable[Termijn]) -> dict[str, str]:
    """The id of each task by what it says."""
    return {str(taak["summary"]): str(taak["uid"]) for taak in taken(klokken)}


# What holds for every case file.


def voor_de_dag(termijn: Termijn) -> bool:
    """Whether its sentence says that it is over when the day begins: until a day, or lapsing on it."""
    return re.match(r"(duurt|zou|ten hoogste|vervalt op\b)", explain(termijn).partition("\n    ")[2]) is not None


@settings(max_examples=80)
@given(dossiers(), dagen(date(2017, 6, 1), date(2030, 1, 1)))
def test_every_open_term_is_one_task_on_its_last_day(dossier: Dossier, on: date) -> None:
    """What runs and what is too late and not met: with its day or moment, its name and its source; nothing else."""
    try:
        klokken = termijnen(dossier, on=on)
    except HorizonError:
        assume(False)  # noqa: FBT003 - the way hypothesis has it
    te_doen = [
        een for een in klokken if een.status is Status.LOPEND or (een.status is Status.TE_LAAT and not een.voldaan_op)
    ]
    gevonden = taken(klokken)
    assert len(te_doen) == len(gevonden)
    for termijn, taak in zip(te_doen, gevonden, strict=True):
        eind = termijn.einde
        gevonden_op = taak["due"].dt if "due" in taak else None
        moment = eind and eind.moment and eind.moment.replace(microsecond=0)  # the standard knows no part of a second
        assert gevonden_op == (eind and (moment or eind.dag - DAG * voor_de_dag(termijn)))
        assert f"z1: {termijn.norm.naam} ({termijn.norm.code}" in taak["summary"]
        assert str(termijn.norm.bron) in taak["description"]
        assert (termijn.over or "z1") in taak["summary"]
        assert taak["class"] == "CONFIDENTIAL"
        assert len(taak.walk("VALARM")) == ("due" in taak)
    assert len({str(taak["uid"]) for taak in gevonden}) == len(gevonden)


@settings(max_examples=40)
@given(dossiers(), dagen(date(2017, 6, 1), date(2030, 1, 1)))
def test_a_file_is_what_the_standard_asks_for(dossier: Dossier, on: date) -> None:
    """Lines of at most 75 octets that end with CR LF, in UTF-8; the same terms give the same bytes."""
    try:
        klokken = termijnen(dossier, on=on)
    except HorizonError:
        assume(False)  # noqa: FBT003 - the way hypothesis has it
    tekst = agenda(klokken, zaak="z1", dtstamp=NU)
    assert tekst == agenda(iter(klokken), zaak="z1", dtstamp=NU.astimezone(timezone(timedelta(hours=2))))
    assert tekst.endswith(b"END:VCALENDAR\r\n")
    assert max(map(len, tekst.split(b"\r\n"))) <= 75
    assert b"\n" not in tekst.replace(b"\r\n", b"")
    assert tekst.decode().startswith("BEGIN:VCALENDAR\r\n")


# The id of a task.


def laatste_dagen(klokken: Iterable[Termijn]) -> set[date]:
    """The last days of the term to inform a person."""
    return {een.einde.dag for een in klokken if een.einde and een.norm.code == "WMO-4W"}


def test_a_task_keeps_its_id_when_its_end_moves() -> None:
    """A later agenda, made on another day or after an extension, replaces the task and does not stand beside it."""
    begin = (MELDING_ONTVANGEN(D, "m1"), PERSOONSGEGEVENS_VASTGELEGD(D, "p1"))
    eerst = klokken_van(*begin)
    uitstel = INFORMEREN_UITGESTELD(date(2026, 3, 7), "p1", Duur(2, Eenheid.WEKEN))
    later = klokken_van(*begin, uitstel, on=date(2026, 3, 9))
    assert laatste_dagen(eerst) == {date(2026, 3, 30)}
    assert laatste_dagen(later) == {date(2026, 4, 13)}
    assert uids(eerst).items() <= uids(later).items()


def test_another_case_person_or_start_has_another_id() -> None:
    """Two persons of one case, the same in two cases, and a second start."""
    (een,) = (k for k in klokken_van(PERSOONSGEGEVENS_VASTGELEGD(D, "p1")) if k.norm.code == "WMO-4W")
    (ander,) = (k for k in klokken_van(PERSOONSGEGEVENS_VASTGELEGD(D, "p2")) if k.norm.code == "WMO-4W")
    morgen = D + timedelta(days=1)
    (later,) = (k for k in klokken_van(PERSOONSGEGEVENS_VASTGELEGD(morgen, "p1"), on=morgen) if k.norm.code == "WMO-4W")
    alle = [taak["uid"] for taak in (*taken([een, ander, later, een]), *taken([een], zaak="z2"))]
    assert len({str(uid) for uid in alle}) == 5
    assert all(re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", uid) for uid in alle)


# Days, moments and alarms.


def test_a_term_by_the_clock_is_due_at_its_moment_in_utc() -> None:
    """Ten days from 20:00 in Amsterdam, across the change to summer time: 18:00 UTC, which every reader understands."""
    klokken = [
        k for k in klokken_van(HUISVERBOD_OPGELEGD(datetime(2026, 3, 20, 20), "h1"), on=date(2026, 3, 21)) if k.einde
    ]
    (taak,) = (taak for taak in taken(klokken) if taak["due"].dt == datetime(2026, 3, 30, 18, tzinfo=UTC))
    assert b"DUE:20260330T180000Z" in taak.to_ical()
    assert taak["description"].startswith("duurt tot")


@pytest.mark.parametrize(
    ("alarm", "regel"),
    [
        (timedelta(hours=15), b"TRIGGER;RELATED=END:-PT15H"),
        (timedelta(days=2), b"TRIGGER;RELATED=END:-P2D"),
        (timedelta(0), b"TRIGGER;RELATED=END:P0D"),
    ],
    ids=str,
)
def test_an_alarm_goes_as_long_before_the_end_as_is_asked(alarm: timedelta, regel: bytes) -> None:
    """Counted from the end, because a task has no start here."""
    assert regel in agenda(klokken_van(MELDING_ONTVANGEN(D, "m1")), zaak="z1", dtstamp=NU, alarm=alarm)


def test_without_an_alarm_there_is_none() -> None:
    """The tasks stay."""
    klokken = klokken_van(MELDING_ONTVANGEN(D, "m1"))
    zonder = taken(klokken, alarm=None)
    assert len(zonder) == len(taken(klokken))
    assert not any(taak.walk("VALARM") for taak in zonder)


def test_a_term_without_a_last_day_is_a_task_without_a_due_date() -> None:
    """`onverwijld` has no number: it is there, says so, and has no day that no text gives."""
    klokken = klokken_van(HUISVERBOD_OPGELEGD(D, "h1"))
    zonder = [k for k in klokken if k.norm.kwalitatief and k.status is Status.LOPEND]
    assert zonder
    for termijn, taak in zip(zonder, taken(zonder), strict=True):
        assert termijn.norm.kwalitatief is not None
        assert "due" not in taak
        assert not taak.walk("VALARM")
        assert termijn.norm.kwalitatief in taak["description"]


def test_what_is_done_is_no_task() -> None:
    """A person who was informed in time."""
    klaar = klokken_van(PERSOONSGEGEVENS_VASTGELEGD(D, "p1"), BETROKKENE_GEINFORMEERD(D, "p1"))
    gehaald = [een for een in klaar if een.status in {Status.GEHAALD, Status.VERVALLEN, Status.NIET_GESTART}]
    assert gehaald
    assert taken(gehaald) == []


def test_a_remark_stands_in_the_task() -> None:
    """What an answer leans on goes along: another reading, with its day."""
    begin = (
        PERSOONSGEGEVENS_VASTGELEGD(date(2026, 11, 27), "p1"),
        INFORMEREN_UITGESTELD(date(2026, 12, 14), "p1", Duur(2, Eenheid.WEKEN)),
    )
    klokken = [k for k in klokken_van(*begin, on=date(2026, 12, 20)) if k.norm.code == "WMO-4W" and k.over == "p1"]
    (taak,) = taken(klokken)
    assert taak["due"].dt == date(2027, 1, 8)
    assert "Let op: in een andere lezing" in taak["description"]
    assert "11 januari 2027" in taak["description"]


# What is refused.


@pytest.mark.parametrize(
    ("opties", "melding"),
    [
        ({"zaak": "111222333"}, "zaak: this id can be a BSN"),
        ({"zaak": "Jan Jansen"}, "zaak: an id is 1-64 letters, digits, '.', '_', ':' or '-', and starts with"),
        (
            {"zaak": None},
            f"zaak: {GEEN_TEKST}",
        ),
        ({"dtstamp": datetime(2026, 4, 2, 8)}, "dtstamp: not an aware datetime; write datetime(2026, 4, 2, 8, tzi"),
        ({"dtstamp": D}, "dtstamp: not an aware datetime"),
        ({"alarm": timedelta(hours=-1)}, "alarm: give a timedelta from 0 through 366 days, or None"),
        ({"alarm": timedelta(days=367)}, "alarm: give a timedelta from 0 through 366 days, or None"),
        ({"alarm": 24}, "alarm: give a timedelta from 0 through 366 days, or None"),
        ({"klokken": None}, "termijnen: NoneType is no list of Termijn"),
        ({"klokken": [None]}, "termijnen: NoneType is not a Termijn; give stand.termijnen"),
        ({"klokken": "m1"}, "termijnen: str is not a Termijn; give stand.termijnen"),
    ],
    ids=repr,
)
def test_what_cannot_be_an_agenda_is_refused(opties: dict[str, Any], melding: str) -> None:
    """With the way out, and without repeating an id."""
    klokken = opties.pop("klokken", klokken_van(MELDING_ONTVANGEN(D, "m1")))
    with pytest.raises(InvalidValueError) as info:
        agenda(klokken, **{"zaak": "z1", "dtstamp": NU, **opties})
    assert str(info.value).startswith(melding)


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """The module can be read; only writing needs the package."""
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(ModuleNotFoundError, match=r'pip install "huiselijkgeweld\[icalendar\]"$'):
        agenda([], zaak="z1", dtstamp=NU)


def test_two_processes_write_the_same_bytes() -> None:
    """Whatever the seed of the hashes."""
    programma = (
        "import sys\n"
        "from datetime import UTC, date, datetime\n"
        "from huiselijkgeweld import Dossier, termijnen\n"
        "from huiselijkgeweld.interop.icalendar import agenda\n"
        "from huiselijkgeweld.model.gebeurtenissen import MELDING_ONTVANGEN\n"
        "dossier = Dossier('z1', gebeurtenissen=[MELDING_ONTVANGEN(date(2026, 3, 2), 'm1')])\n"
        "klokken = termijnen(dossier, on=date(2026, 3, 2))\n"
        "sys.stdout.buffer.write(agenda(klokken, zaak='z1', dtstamp=datetime(2026, 3, 3, 8, tzinfo=UTC)))\n"
    )
    gevonden = {
        subprocess.run(
            [sys.executable, "-c", programma],
            check=True,
            capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": zaad, "PYTHONPATH": os.pathsep.join(sys.path)},
        ).stdout
        for zaad in ("1", "2")
    }
    assert gevonden == {agenda(klokken_van(MELDING_ONTVANGEN(D, "m1")), zaak="z1", dtstamp=NU)}
