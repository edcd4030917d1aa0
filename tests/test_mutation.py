"""The tool that breaks the library: what it breaks is broken, only there, and what came of it is counted as it is."""

import os
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import attrs
import pytest
from mutation import forks
from mutation.forks import Verdict, try_all
from mutation.functions import ROOT, _digest, functionmutants, note_what_is_alive
from mutation.plugin import forget
from mutation.report import REASONS, Tried, reasons, score
from mutation.rows import AREAS as ROW_AREAS
from mutation.rows import Rowmutant, rowmutants

from huiselijkgeweld import NORMEN, REGIOS, is_werkdag, regie
from huiselijkgeweld.model.feiten import Feiten, Maatregel
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN

VRIJDAG = date(2026, 3, 6)


def in_a_child(do: Callable[[], object]) -> str:
    """What something says in a process of its own."""
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            said = repr(do())
        except Exception as error:  # noqa: BLE001 - whatever it is, the test has to see it
            said = repr(error)
        os.write(write, said.encode())
        os._exit(0)
    os.close(write)
    with os.fdopen(read) as pipe:
        said = pipe.read()
    os.waitpid(pid, 0)
    return said


def rowmutant(area: str, key: str) -> Rowmutant:
    """The mutant of a row with this key."""
    return next(een for een in rowmutants(area) if een.key == key)


OTS = Feiten(maatregel=Maatregel.OTS)
REGEL = attrs.evolve(BESLISSINGEN["casusregie"].tabel.rows[0], since=VRIJDAG)


def casusregie(feiten: Feiten) -> object:
    """The national answer."""
    return regie(feiten, on=VRIJDAG).casusregie.value


@pytest.mark.parametrize(
    ("area", "name", "change", "ask", "after"),
    [
        ("tijd", "kalender", "5 → 6", lambda: is_werkdag(date(2026, 3, 7)), True),  # behind a cache
        ("rules", "Rule.in_force", "<= on → < on", lambda: REGEL.in_force(VRIJDAG), False),
        ("rules", "Outcome.value", "== 1 → != 1", lambda: casusregie(OTS), None),  # a property
    ],
)
def test_a_change_of_a_function_is_made_where_the_function_lives(
    area: str, name: str, change: str, ask: Callable[[], object], after: object
) -> None:
    """And in the child alone."""
    before = ask()
    mutant = next(een for een in functionmutants(area) if (een.name, een.change) == (name, change))

    def changed() -> object:
        forget()
        note_what_is_alive()
        mutant.apply()
        return ask()

    assert in_a_child(changed) == repr(after)
    assert ask() == before
    assert before != after


def test_a_change_of_a_default_has_to_be_imported_afresh() -> None:
    """Its value was taken when the function was made; to call it a survivor would be wrong."""
    note_what_is_alive()
    mutant = next(een for een in functionmutants("tijd") if een.name == "einde" and een.change == "False → True")
    with pytest.raises(ValueError, match="default"):
        mutant.apply()
    assert mutant.refusal == "unfit"


@pytest.mark.parametrize(
    ("area", "key", "ask", "after"),
    [
        ("normen", "normen:UB-10W:duur:0", lambda: NORMEN["UB-10W"].einde(VRIJDAG).dag, date(2026, 5, 22)),
        ("tabellen", "beslissing casusregie:RG05a:when.maatregel:1", lambda: casusregie(OTS), None),
    ],
)
def test_a_change_of_a_row_is_seen_by_all_who_hold_it(
    area: str, key: str, ask: Callable[[], object], after: object
) -> None:
    """Ten weeks become eleven, and end on a Friday; the row on an OTS asks for something else."""
    before = ask()

    def changed() -> object:
        rowmutant(area, key).apply()
        forget()
        return ask()

    assert in_a_child(changed) == repr(after)
    assert ask() == before
    assert before != after


def test_a_row_that_the_library_refuses_is_no_survivor() -> None:
    """Without its last row a decision has no answer for every case, and cannot be made."""
    laatste = BESLISSINGEN["casusregie"].tabel.rows[-1].code
    with pytest.raises(ValueError, match="not total"):
        rowmutant("tabellen", f"beslissing casusregie:{laatste}:dropped").apply()


def test_every_norm_and_row_is_changed_and_no_two_changes_have_one_key() -> None:
    """A row that nobody can break would be a gap that no figure shows."""
    rows = {area: list(rowmutants(area)) for area in ROW_AREAS}
    assert {een.code for een in rows["normen"]} == set(NORMEN)
    for naam, een in BESLISSINGEN.items():
        in_group = {mutant.code for mutant in rows["tabellen"] if mutant.group == f"beslissing {naam}"}
        assert in_group == {rij.code for rij in een.tabel.rows}
    own = {regel.code for regio in REGIOS.values() for regel in regio.regels if regel.rule is not None}
    assert own <= {mutant.code for mutant in rows["regiorijen"]}
    keys = [een.key for area in rows.values() for een in area]
    assert len(keys) == len(set(keys))


def test_a_key_outlives_its_docstring_and_not_its_code() -> None:
    """What was tried stays tried when only words change."""
    function = 'def f(a):\n    """{}"""\n    return a + {}'
    one, two, other = (function.format(*parts) for parts in (("A.", 1), ("B.", 1), ("A.", 2)))
    assert _digest(one) == _digest(two)
    assert _digest(one) != _digest(other)


@attrs.frozen
class Fake:
    """A mutant that is nothing."""

    key: str
    change: str = "a → b"


def test_every_verdict_is_written_down_and_a_loop_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a child says, that it raised, or that it went on for too long; the last verdict of a key counts."""
    monkeypatch.setattr(forks, "RESULTS", tmp_path / "results.jsonl")

    def child(mutant: Fake) -> Verdict:
        while mutant.key == "loop":
            pass
        if mutant.key == "broken":
            raise KeyError(mutant.key)
        return Verdict(mutant.key, "by a test")

    told: list[tuple[str, str]] = []
    mutants = [Fake(key) for key in ("killed", "survived", "loop", "broken", "killed")]
    until = time.monotonic() + 60
    counts = try_all(mutants, child, lambda _: 1, lambda one, said: told.append((one.key, said.verdict)), until)
    assert counts == {"killed": 2, "survived": 1, "timeout": 1, "error": 1}
    assert {key: line["verdict"] for key, line in forks.tried().items()} == dict(told)
    assert dict(told)["loop"] == "timeout"


def test_what_was_not_seen_or_not_tried_is_not_counted_as_killed() -> None:
    """Nor what only a snapshot saw."""
    verdicts = ("killed", "refused", "timeout", "snapshot", "survived", "survived", "not tried", "error")
    tried = [Tried(Fake(f"f:{n}"), verdict, "why" if n == 5 else "") for n, verdict in enumerate(verdicts)]
    assert score("tijd", tried) == "| tijd | 8 | 3 | 1 | 1 | 2 | 1 | 37.5 % | 95 % |"


def test_every_reason_is_about_a_function_that_is_there() -> None:
    """A reason for what is gone would say nothing, or hide what came in its place."""
    for one in (one for file in REASONS.iterdir() for one in reasons(file.stem)):
        assert one["reason"].endswith(".")
        place: str = one.get("place", "*")
        if ".py:" in place:
            file, name = place.split(":")[:2]
            assert f"def {name.split('.')[-1]}(" in (ROOT / file).read_text("utf-8"), one
