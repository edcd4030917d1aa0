"""The examples run and do what they say, and the case files among them are read and written without loss."""

import asyncio
import importlib.util
import re
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import date
from pathlib import Path
from types import ModuleType

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from huiselijkgeweld import REGIOS, Dossier, Feiten, HorizonError, dumps, evaluate, load, loads
from huiselijkgeweld.testing import dossiers

EXAMPLES = Path(__file__).parent.parent / "examples"


SCRIPTS = sorted(path.name for path in EXAMPLES.glob("*.py") if path.name not in {"own_tests.py", "dmn_engine.py"})
STATUS = {"nightly.py": 1}
"""A job that says by its status that one of its cases could not be answered."""


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_runs(name: str) -> None:
    """The script ends as it says and says something."""
    done = subprocess.run([sys.executable, EXAMPLES / name], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (STATUS.get(name, 0), "")
    assert done.stdout.count("\n") >= 5


def test_the_map_names_every_example() -> None:
    """Every file and folder of examples has its line in the README, and no line names what is not there."""
    lines = (EXAMPLES / "README.md").read_text(encoding="utf-8").splitlines()
    named = [match[1] for line in lines if (match := re.match(r"\| \[`(.+)`\]\(\1\) \|", line))]
    there = {path.name for path in EXAMPLES.iterdir() if not path.name.startswith((".", "_"))}
    assert sorted(named) == sorted(there - {"README.md"})


def example(name: str) -> ModuleType:
    """An example as a module."""
    spec = importlib.util.spec_from_file_location(name, EXAMPLES / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_tests_of_a_host_pass() -> None:
    """The example of a host's own tests passes under pytest."""
    own_tests = str(EXAMPLES / "own_tests.py")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--no-cov", own_tests]
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=EXAMPLES)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("dossiers/*.json")), ids=lambda path: path.stem)
def test_a_case_file_is_read_and_written_without_loss(path: Path) -> None:
    """Reading, writing and reading again gives the same case."""
    dossier = load(path)
    assert dossier == loads(dumps(dossier))


# The service.

SERVICE = example("service")
GOOD = (EXAMPLES / "dossiers" / "eerste-melding.json").read_bytes()


def call(method: str, url: str, content: bytes | AsyncIterator[bytes] = b"") -> httpx.Response:
    """What the service answers, without a server between."""

    async def send() -> httpx.Response:
        transport = httpx.ASGITransport(SERVICE.app)
        async with httpx.AsyncClient(transport=transport, base_url="http://service") as client:
            return await client.request(method, url, content=content)

    return asyncio.run(send())


@settings(max_examples=15)
@given(dossiers(), st.none() | st.sampled_from(list(REGIOS)))
def test_the_service_answers_as_the_library_does(dossier: Dossier, regio: str | None) -> None:
    """The same Stand, letter for letter, for any case file; and a refusal where the library has no answer."""
    on = date(2026, 4, 10)
    answer = call("POST", f"/stand?on={on}" + (f"&regio={regio}" if regio else ""), dumps(dossier).encode())
    try:
        expected = dumps(evaluate(dossier, on=on, regio=regio), indent=None)
    except HorizonError:
        assert answer.status_code == 422
    else:
        assert (answer.status_code, answer.text) == (200, expected)


JANSEN = (
    b'{"versie": 1, "id": "111222333", "gebeurtenissen": [{"soort": "jansen", "op": "jansen", "over": "p. jansen"}]}'
)


@pytest.mark.parametrize(
    ("url", "content", "status", "paths"),
    [
        ("/stand?on=2026-04-10", JANSEN, 422, ["gebeurtenissen[0].op", "gebeurtenissen[0].soort", "id"]),
        ("/stand?on=2026-04-10", b"jansen", 422, [""]),
        ("/stand?on=2026-04-10", b"", 422, [""]),
        ("/stand?on=2026-04-10&regio=jansen", GOOD, 422, [""]),
        ("/stand?on=2126-04-10", GOOD, 422, [""]),
        ("/stand", GOOD, 422, ["query.on"]),
        ("/stand?on=jansen", GOOD, 422, ["query.on"]),
        ("/stand?on=1640995200", GOOD, 422, ["query.on"]),
        ("/stand?on=2026-04-10", b" " * 300_000, 413, []),
        ("/normen/jansen/einde?start=2026-04-02", None, 422, [""]),
        ("/normen/UB-5D/einde?start=jansen", None, 422, ["query.start"]),
        ("/normen/WTH-10D/einde?start=2026-10-25T02:30", None, 422, [""]),
        ("/jansen", None, 404, []),
    ],
    ids=range(13),
)
def test_the_service_refuses_with_paths_and_repeats_nothing(
    url: str, content: bytes | None, status: int, paths: list[str]
) -> None:
    """Every refusal is a problem detail that says where and what; no name and no number comes back."""
    answer = call("GET", url) if content is None else call("POST", url, content)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
    assert sorted(problem["path"] for problem in answer.json()["errors"]) == paths
    assert answer.json()["status"] == status
    assert re.search("jansen|111222333|1640995200", answer.text) is None


def test_a_body_of_unknown_length_is_not_read_beyond_the_limit() -> None:
    """Without a Content-Length, in parts: the service stops reading soon after the limit."""
    sent: list[int] = []

    async def parts() -> AsyncIterator[bytes]:
        for number in range(10_000):
            sent.append(number)
            yield b" " * 1024

    assert call("POST", "/stand?on=2026-04-10", parts()).status_code == 413
    assert len(sent) < 10_000


@pytest.mark.parametrize(
    ("url", "dag", "moment"),
    [
        ("/normen/UB-5D/einde?start=2026-04-02", "2026-04-08", None),
        ("/normen/WTH-10D/einde?start=2026-03-20T20:15", "2026-03-30", "2026-03-30T20:15:00+02:00"),
        ("/normen/WTH-10D/einde?start=2026-03-20T00:00", "2026-03-30", "2026-03-30T00:00:00+02:00"),
        ("/normen/WTH-10D/einde?start=2026-03-20", "2026-03-30", None),
    ],
)
def test_the_service_counts_from_a_day_or_a_moment(url: str, dag: str, moment: str | None) -> None:
    """Midnight is a moment, and a day alone is not midnight."""
    answer = call("GET", url).json()
    assert (answer["dag"], answer["moment"]) == (dag, moment)
    assert answer["stappen"]


# The nightly job.

NIGHTLY = example("nightly")


@pytest.fixture
def night(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[str, Calendar]:
    """What the job prints on the night of its example, and the agenda that it writes."""
    with closing(sqlite3.connect(":memory:")) as database:
        NIGHTLY.make(database)
        assert NIGHTLY.run(database, date(2026, 4, 10), tmp_path) == 1
    (file,) = tmp_path.iterdir()
    assert file.name == "2026-W15.ics"
    return capsys.readouterr().out, Calendar.from_ical(file.read_bytes())


def test_a_case_that_cannot_be_read_stops_no_other_and_is_told(night: tuple[str, Calendar]) -> None:
    """The cases before and after it are listed, a closed one is not, and the message says what to mend."""
    listed = {line.split(" | ")[0] for line in night[0].splitlines() if line.startswith("2026-") and " | " in line}
    assert listed == {"2026-101", "2026-102", "2026-103"}
    assert "2026-103 | NOT ANSWERED | InvalidDossierError: gebeurtenissen[0]" in night[0]
    assert "3 cases, 1 not answered" in night[0]


def test_what_is_late_or_ends_this_week_is_listed_and_so_is_what_has_no_end(night: tuple[str, Calendar]) -> None:
    """By the calendar of April 2026: the five days of 2 April ended on the 8th, those of WMO-4W on Monday the 13th."""
    assert "2026-101 | te_laat | 2026-04-08 | start van het onderzoek | r1" in night[0]
    assert "2026-102 | lopend | 2026-04-13 |" in night[0]
    assert "2026-101 | lopend | no known end |" in night[0]


def test_every_line_of_the_list_is_a_task_of_the_agenda(night: tuple[str, Calendar]) -> None:
    """One file for the week, with the tasks of all cases, each with a UID of its own."""
    tasks = night[1].walk("VTODO")
    lines = [line for line in night[0].splitlines() if " | te_laat | " in line or " | lopend | " in line]
    assert len(tasks) == len(lines) == len({str(task["uid"]) for task in tasks})
    assert {str(task["summary"]).split(":")[0] for task in tasks} == {"2026-101", "2026-102"}


def test_a_word_that_is_not_known_is_never_skipped() -> None:
    """A line of the log that the job cannot read makes its case fail, and the word is not repeated."""
    with pytest.raises(ValueError, match=r"^the log has a word of 2026-04-02 that EVENTS has not$"):
        NIGHTLY.as_event("2026-04-02T10:00", "jansen phoned", "r1")


# The own data model.

OWN_MODEL = example("own_model")


def test_a_box_that_was_not_asked_says_nothing() -> None:
    """An empty form states no fact; a box with no states one."""
    empty = OWN_MODEL.Intake()
    assert OWN_MODEL.as_facts(empty) == Feiten()
    no = OWN_MODEL.Intake(danger_now=OWN_MODEL.Answer.NO)
    assert OWN_MODEL.as_facts(no) == Feiten(acuut_onveilig=False)


def test_a_word_that_stands_in_no_table_is_an_error() -> None:
    """It never becomes unknown by itself."""
    with pytest.raises(KeyError):
        OWN_MODEL.as_facts(OWN_MODEL.Intake(court_order="super-vision"))
