"""Worked examples: for a norm a start on which a rule bites, for a row facts by which that row decides.

What an example says is computed by the library when the page is made. What is chosen here is only which start and
which facts are shown: the days around Ascension Day, and no more facts than the row needs.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any

import attrs
from docs.making.words import facts, result

from huiselijkgeweld import Einde, InvalidDossierError, Policy, Rule, Table, Termijnnorm
from huiselijkgeweld.klokken import Status, Termijn
from huiselijkgeweld.rules import Outcome, domain
from huiselijkgeweld.tijd.feestdagen import feestdagen
from huiselijkgeweld.uitleg.termijnen import zin
from huiselijkgeweld.uitleg.voorbehouden import let_op
from huiselijkgeweld.uitleg.woorden import dag_in_woorden, met_hoofdletter, wanneer

YEAR = 2026
"""The year of the examples, where the norm was in force then."""
DAY = date(2026, 4, 10)
"""The day of the examples of rows, where the row was in force then."""
HOUR = 20
"""The hour of the examples of norms that run by the clock."""


def norm_example(norm: Termijnnorm) -> Iterator[str]:
    """A start, the steps and the end, or what the library says where there is no day."""
    if norm.duur is None:
        yield "*Voorbeeld.* De tekst noemt geen getal. De bibliotheek geeft dan geen dag:"
        yield f"“{met_hoofdletter(zin(Termijn(norm, None, None, None, Status.LOPEND)))}.”"
        yield ""
        return
    start = example_start(norm)
    eind = norm.einde(start)
    how = "Teruggerekend vanaf" if norm.telwijze.terug else "Begint op"
    yield f"*Voorbeeld.* {how} {wanneer(start)}:"
    yield ""
    for stap in eind.stappen:
        yield f"1. {wanneer(stap.moment or stap.dag)}: {stap.waardoor}"
    yield ""
    term = Termijn(norm, None, start, eind, Status.LOPEND, None, None, eind.voorbehouden)
    yield f"{met_hoofdletter(zin(term))}."
    yield ""
    remarks = [line.strip() for line in let_op(eind.voorbehouden, [norm.bron])]
    if remarks:
        yield from (f"- {line}" for line in remarks)
        yield ""


def example_start(norm: Termijnnorm) -> date | datetime:
    """The start on which most happens: most steps, and of those one whose end lies at Ascension Day, a Thursday."""
    year = YEAR if norm.until is None or norm.until > date(YEAR, 12, 31) else norm.until.year - 1
    days = (date(year, 1, 1) + timedelta(days=n) for n in range(365))
    starts: Iterator[date | datetime] = days
    if norm.telwijze.klok:
        starts = (datetime(day.year, day.month, day.day, HOUR) for day in days)
    found = [(start, norm.einde(start)) for start in starts if norm.geldt_op(_day(start))]
    if not found and norm.since is not None:
        found = [(norm.since, norm.einde(norm.since))]
    return max(found, key=lambda one: _worth(one[1]))[0]


def _worth(eind: Einde) -> tuple[int, bool, bool]:
    passed = " ".join(name for stap in eind.stappen for name in stap.over)
    return len(eind.stappen), "emelvaart" in passed, _is_ascension_day(eind.stappen[0].dag)


def _is_ascension_day(day: date) -> bool:
    return any(een.dag == day and "emelvaart" in een.naam for een in feestdagen(day.year))


def _day(start: date | datetime) -> date:
    return start.date() if isinstance(start, datetime) else start


def row_day(row: Any) -> date:  # noqa: ANN401 - a row of any kind
    """A day on which a row is in force: the usual one, the last, or the first."""
    if row.until is not None and row.until <= DAY:
        return date.fromordinal(row.until.toordinal() - 1)
    return max(row.since or DAY, DAY)


def row_example(row: Rule[object], tabel: Table[Any], beside: Table[Any] | None = None) -> Iterator[str]:
    """Facts by which this row decides, what the library answers, and what the national table answers to the same."""
    day = row_day(row)
    found = deciding(row, tabel, day)
    if found is None:
        yield f"*Voorbeeld.* Op {dag_in_woorden(day)} is er geen geval waarin deze regel beslist: een regel erboven gaat altijd voor."
        yield ""
        return
    what = f"Staat vast dat {facts(found)}, en verder niets" if found else "Staat er niets vast"
    yield f"*Voorbeeld.* {what}, dan is het antwoord op {dag_in_woorden(day)}: {_answer(tabel, found, row, day)}."
    if beside is not None:
        yield f"Landelijk is het antwoord op dezelfde feiten: {_answer(beside, found, row, day)}."
    yield ""


def _answer(tabel: Table[Any], found: Mapping[str, object], row: Rule[object], day: date) -> str:
    """What a table answers, in words, with the rows that decide."""
    answer = tabel.evaluate(_known(tabel, found), on=day)
    if tabel.policy is Policy.EACH:
        each = answer.get(row.then)
        if each is None:
            return "die uitkomst is er niet"
        if each.value is None:
            return f"nog niet te zeggen, want onbekend is {_names(each.missing)}"
        return result(row.then) if each.value else f"niet {result(row.then)}"
    if answer.value is None:
        words = " of ".join(sorted(result(een) for een in answer.possible))
        return f"nog niet te zeggen ({words}), want onbekend is {_names(answer.missing)}"
    rows = ", ".join(een.code for een in answer.rules)
    return f"{result(answer.value)}, door {rows}"


def _names(missing: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in missing)


def deciding(row: Rule[object], tabel: Table[Any], day: date) -> dict[str, object] | None:
    """As few facts as possible by which this row and no other decides; None if there are none."""
    if tabel.policy is Policy.EACH:
        return dict(row.conditions)
    found = _search(row, tabel, day, dict(row.conditions))
    if found is None:
        return None
    for name in [name for name in found if name not in row.conditions]:
        less = {other: what for other, what in found.items() if other != name}
        if _decides(row, tabel, day, less):
            found = less
    return found


def _search(row: Rule[object], tabel: Table[Any], day: date, stated: dict[str, object]) -> dict[str, object] | None:
    answer = _evaluate(tabel, stated, day)
    if answer is None or row not in answer.rules:
        return None
    if answer.rules == (row,):
        return stated
    other = next(een for een in answer.rules if een != row)
    for name, wanted in other.conditions.items():
        if name in stated:
            continue
        for what in domain(tabel.feiten, name):
            if what is not wanted:
                found = _search(row, tabel, day, {**stated, name: what})
                if found is not None:
                    return found
    return None


def _decides(row: Rule[object], tabel: Table[Any], day: date, stated: dict[str, object]) -> bool:
    answer = _evaluate(tabel, stated, day)
    return answer is not None and answer.rules == (row,)


def _evaluate(tabel: Table[Any], stated: dict[str, object], day: date) -> Outcome[Any] | None:
    try:
        known = _known(tabel, stated)
    except InvalidDossierError:
        return None
    answer: Outcome[Any] = tabel.evaluate(known, on=day)
    return answer


def _known(tabel: Table[Any], stated: Mapping[str, object]) -> attrs.AttrsInstance:
    """The facts, with what they say of each other where facts do that."""
    known: Any = tabel.feiten(**stated)
    return known.aangevuld() if hasattr(known, "aangevuld") else known  # type: ignore[no-any-return]
