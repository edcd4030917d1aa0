"""Open terms as iCalendar (RFC 5545), for the agenda or the task list of a professional.

Needs the extra: `pip install "huiselijkgeweld[icalendar]"`.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from itertools import chain
from typing import TYPE_CHECKING, Final
from uuid import NAMESPACE_URL, UUID, uuid5

from huiselijkgeweld.errors import InvalidValueError, all_of
from huiselijkgeweld.klokken import Status, Termijn
from huiselijkgeweld.model.ids import als_id
from huiselijkgeweld.tijd.termijnen import Einde
from huiselijkgeweld.uitleg.termijnen import naam_van, zin
from huiselijkgeweld.uitleg.voorbehouden import let_op

if TYPE_CHECKING:
    from icalendar import Todo

OCHTEND_ERVOOR: Final = timedelta(hours=15)
"""How long before the end the alarm goes: for a term that ends on a day, at nine in the morning of the day before."""
_NAAMRUIMTE: Final = uuid5(NAMESPACE_URL, "huiselijkgeweld")
_MEEST_VOORAF: Final = timedelta(days=366)


def agenda(
    termijnen: Iterable[Termijn], *, zaak: str, dtstamp: datetime, alarm: timedelta | None = OCHTEND_ERVOOR
) -> bytes:
    """Write the open terms as tasks (VTODO) with a due date, an alarm and what an answer leans on.

    What is open: what runs, and a duty past its end that was not met. A term without a number, or whose last day is
    not known, is a task without a due date: it is not left out. The due date is the last day on which something can
    still be done: `Einde.dag`, but the day before it for what lasts until that day or lapses on it; of a term that runs
    by the clock it is the moment, in UTC and cut off to the second. A task keeps its UID as long as its norm, its start
    and whom it is about stay the same; so a later agenda replaces it, also when an extension moved its end. Every task
    is confidential.

    Args:
        termijnen: of one case, such as `Stand.termijnen`, or those of them that somebody needs.
        zaak: your own opaque id of the case; it stands in every task. Never a name.
        dtstamp: when you made the agenda, aware: the library reads no clock.
        alarm: how long before the end the alarm goes, where a day ends at its beginning; None: no alarm.

    Returns:
        The file, with the line ends of the standard; the same terms give the same bytes.

    Raises:
        InvalidValueError: no terms, an id that can be a BSN, a `dtstamp` that is not aware, or an alarm after the end
            or more than a year before it.
        ModuleNotFoundError: the extra is not installed.

    Example:
        >>> from datetime import date
        >>> from huiselijkgeweld import Dossier, evaluate
        >>> from huiselijkgeweld.model.gebeurtenissen import MELDING_ONTVANGEN
        >>> dossier = Dossier("z1", gebeurtenissen=[MELDING_ONTVANGEN(date(2026, 4, 1), "m1")])
        >>> stand = evaluate(dossier, on=date(2026, 4, 2))
        >>> tekst = agenda(stand.termijnen, zaak="z1", dtstamp=datetime(2026, 4, 2, 8, tzinfo=UTC)).decode()
        >>> [regel for regel in tekst.splitlines() if regel.startswith("DUE")][0]
        'DUE;VALUE=DATE:20260407'
    """
    try:
        from icalendar import Calendar
    except ModuleNotFoundError as error:
        wat = 'icalendar is not installed; install the extra: pip install "huiselijkgeweld[icalendar]"'
        raise ModuleNotFoundError(wat, name=error.name) from None

    id_van_zaak, gemaakt = als_id(zaak, "zaak"), _in_utc(dtstamp)
    vooraf = _vooraf(alarm)
    kalender = Calendar()
    kalender.add("prodid", "-//huiselijkgeweld//agenda//NL")
    kalender.add("version", "2.0")
    al: Counter[str] = Counter()
    for termijn in _open(termijnen):
        wie = f"{id_van_zaak} {termijn.norm.familie} {termijn.over} {termijn.start}"
        taak = _taak(termijn, id_van_zaak, uuid5(_NAAMRUIMTE, f"{wie} {al[wie]}"), vooraf)
        taak.add("dtstamp", gemaakt)
        kalender.add_component(taak)
        al[wie] += 1
    return bytes(kalender.to_ical())


def _in_utc(dtstamp: object) -> datetime:
    if not isinstance(dtstamp, datetime) or dtstamp.utcoffset() is None:
        raise InvalidValueError("dtstamp: not an aware datetime; write datetime(2026, 4, 2, 8, tzinfo=UTC)")
    return dtstamp.astimezone(UTC)


def _vooraf(alarm: object) -> timedelta | None:
    if alarm is None or (isinstance(alarm, timedelta) and timedelta(0) <= alarm <= _MEEST_VOORAF):
        return alarm
    raise InvalidValueError(f"alarm: give a timedelta from 0 through {_MEEST_VOORAF.days} days, or None")


def _open(termijnen: Iterable[Termijn]) -> list[Termijn]:
    """The terms that somebody still has to do something about, in their order."""
    alle = all_of(termijnen, "termijnen", Termijn, "; give stand.termijnen")
    return [een for een in alle if een.status is Status.LOPEND or (een.status is Status.TE_LAAT and not een.voldaan_op)]


def _klaar(termijn: Termijn, eind: Einde) -> date | datetime:
    """Until when something can still be done: what lasts until a day or lapses on it, is over when that day begins."""
    if eind.moment is not None:
        return eind.moment.astimezone(UTC)
    return eind.dag - timedelta(days=termijn.norm.eindigt_voor_de_dag)


def _taak(termijn: Termijn, zaak: str, uid: UUID, alarm: timedelta | None) -> "Todo":
    from icalendar import Alarm, Todo

    norm, eind = termijn.norm, termijn.einde
    naam = naam_van(termijn, [termijn.over] if termijn.over else [])
    regels = chain((f"{zin(termijn)}.", f"{norm.bron}."), (regel.strip() for regel in let_op(termijn.voorbehouden)))
    taak = Todo()
    taak.add("uid", str(uid))
    taak.add("summary", f"{zaak}: {naam}")
    taak.add("description", "\n".join(regels))
    taak.add("class", "CONFIDENTIAL")
    taak.add("status", "NEEDS-ACTION")
    taak.add("categories", [norm.soort.value])
    if eind is not None:
        taak.add("due", _klaar(termijn, eind))
        if alarm is not None:
            bel = Alarm()
            bel.add("action", "DISPLAY")
            bel.add("description", f"{zaak}: {naam}")
            bel.add("trigger", -alarm, parameters={"RELATED": "END"})
            taak.add_component(bel)
    return taak
