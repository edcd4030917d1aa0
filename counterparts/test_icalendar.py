"""Calendars: ical.js, which web agendas use, and icalendar read the same tasks with the same due dates."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from counterparts.programs import Ask
from icalendar import Calendar

from huiselijkgeweld import Dossier, evaluate, load
from huiselijkgeweld.interop.icalendar import agenda
from huiselijkgeweld.model.gebeurtenissen import HUISVERBOD_OPGELEGD, MELDING_ONTVANGEN

FILES = sorted((Path(__file__).parent.parent / "examples/dossiers").glob("*.json"))
NOW = datetime(2026, 4, 2, 8, tzinfo=UTC)


def calendars(dossier: Dossier) -> list[bytes]:
    """The agenda of a case on the day of each event, and ten days later."""
    days = {day for event in dossier.gebeurtenissen for day in (event.dag, event.dag + timedelta(days=10))}
    return [agenda(evaluate(dossier, on=day).termijnen, zaak="z1", dtstamp=NOW) for day in sorted(days)]


def as_icalendar_reads(text: bytes) -> list[dict[str, Any]]:
    """What icalendar makes of the tasks."""
    tasks = []
    found: list[Any] = Calendar.from_ical(text).walk("VTODO")
    for task in found:
        due = task["due"].dt if "due" in task else None
        if isinstance(due, datetime):
            said: str | None = due.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")
        else:
            said = None if due is None else due.isoformat()
        tasks.append({"uid": str(task["uid"]), "due": said})
    return tasks


def test_ical_js_reads_the_same_due_dates_as_icalendar(ask: Ask) -> None:
    """For every example case on every day on which something happened, with days and with moments."""
    cases = [load(path) for path in FILES]
    cases.append(Dossier("z1", gebeurtenissen=[MELDING_ONTVANGEN(date(2026, 5, 13), "m1")]))
    cases.append(Dossier("z2", gebeurtenissen=[HUISVERBOD_OPGELEGD(datetime(2026, 3, 20, 20, 15), "h1")]))
    texts = [text for case in cases for text in calendars(case)]
    read = [as_icalendar_reads(text) for text in texts]
    assert ask("ical.mjs", [text.decode() for text in texts]) == read
    dues = [task["due"] for tasks in read for task in tasks]
    assert len(dues) > 100
    assert any(due and "T" in due for due in dues)
    assert any(due and "T" not in due for due in dues)
