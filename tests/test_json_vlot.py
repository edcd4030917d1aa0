"""The quick way to read a case file: it takes every file that is right, and gives what the careful reader gives."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.mutaties import INHOUD, PLACES, VOL, WAARDEN, changed
from tests.strategies import dossiers

from huiselijkgeweld import Dossier, InvalidDossierError, dumps, evaluate, loads
from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.interop.json import tekst
from huiselijkgeweld.interop.json.lezen import als_dossier
from huiselijkgeweld.interop.json.tekst import lees, lees_snel
from huiselijkgeweld.interop.json.vlot import lees_vlot
from huiselijkgeweld.interop.schema import schema


def careful(text: str | bytes) -> Dossier | None:
    """What the careful reader gives; None if it refuses."""
    try:
        return als_dossier(*lees(text))
    except InvalidDossierError:
        return None


def quick(text: str | bytes) -> Dossier | None:
    """What the quick way gives."""
    return lees_vlot(lees_snel(text))


@pytest.fixture(params=["orjson", "standard library"])
def _motor(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Both with the extra and without it."""
    if request.param != "orjson":
        monkeypatch.setitem(sys.modules, "orjson", None)
    tekst.snelle_json.cache_clear()
    tekst.motor.cache_clear()
    yield
    monkeypatch.undo()
    tekst.snelle_json.cache_clear()
    tekst.motor.cache_clear()


@settings(max_examples=200)
@given(dossier=dossiers())
@pytest.mark.usefixtures("_motor")
def test_every_case_that_we_write_is_read_the_quick_way(dossier: Dossier) -> None:
    """And comes out equal, to the moment, its offset and the class of every value."""
    for text in (dumps(dossier), dumps(dossier, indent=None).encode()):
        read = quick(text)
        assert read == careful(text) == dossier
        assert repr(read) == repr(careful(text))


@pytest.mark.usefixtures("_motor")
def test_a_file_with_everything_in_it_is_read_the_quick_way() -> None:
    """Every attribute there is, and nulls where nothing is stated."""
    assert isinstance(quick(VOL), Dossier)
    assert quick(VOL) == careful(VOL)


@pytest.mark.parametrize("path", PLACES, ids=lambda path: ".".join(map(str, path)) or "all")
def test_the_quick_way_never_says_anything_else_than_the_careful_one(path: tuple[Any, ...]) -> None:
    """In every place of a full file, for every value that might stand there, and for nothing at all."""
    for value in (*WAARDEN, ...) if path else WAARDEN:
        text = changed(path, value)
        read = quick(text)
        assert read is None or read == careful(text), (path, value)


def test_a_key_that_stands_anywhere_is_never_overlooked() -> None:
    """An unknown key in every object, and every key a second time: refused, the quick way too."""
    for path in PLACES:
        part: Any = INHOUD
        for key in path:
            part = part[key]
        if not isinstance(part, dict):
            continue
        assert quick(changed((*path, "onbekend"), 1)) is None
        for key in part:
            twice = json.dumps(INHOUD).replace(
                json.dumps(part), json.dumps(part)[:-1] + f', "{key}": {json.dumps(part[key])}' + "}"
            )
            assert twice.count(":") > json.dumps(INHOUD).count(":")
            assert quick(twice) is None
            assert careful(twice) is None


@pytest.mark.parametrize(
    "text",
    ['{"versie":1,"id":"x","id":"x\\u003a"}', '{"versie":1,"id":"a","id" :"b:"}', '{"id":"a:","versie":1,"id":"b"}'],
    ids=["an escaped colon", "a blank before the colon", "a colon that is lost"],
)
@pytest.mark.usefixtures("_motor")
def test_a_key_that_stands_twice_cannot_hide(text: str) -> None:
    """Not behind a colon in a value, nor one that is written as an escape."""
    assert quick(text) is None
    with pytest.raises(InvalidDossierError, match="stands twice"):
        loads(text)


@pytest.mark.parametrize(
    "text",
    ["", "[", "[" * 100_000, '{"versie":1,"id":"' + "\udc80" + '"}', b'{"versie":1,"id":"\xff"}', VOL.encode("utf-16")],
    ids=["nothing", "broken", "deep", "a lone surrogate", "no UTF-8", "UTF-16"],
)
@pytest.mark.usefixtures("_motor")
def test_what_is_no_json_is_left_to_the_careful_reader(text: str | bytes) -> None:
    """Which says what is wrong; the quick way neither fails nor guesses."""
    assert lees_snel(text) is None


@pytest.mark.parametrize("indent", [None, 2, 4])
def test_the_text_is_the_same_with_the_extra_and_without(indent: int | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a case and of its answer, byte for byte."""
    case = loads(VOL)
    values = (case, evaluate(case, on=case.gebeurtenissen[-1].dag))
    texts = [dumps(value, indent=indent) for value in values]
    monkeypatch.setattr(tekst, "snelle_json", lambda: None)
    assert [dumps(value, indent=indent) for value in values] == texts


@pytest.mark.parametrize("seed", ["0", "1", "42"])
def test_the_text_is_the_same_in_every_process(seed: str, tmp_path: Path) -> None:
    """Of a case, of its answer and of a schema, byte for byte, whatever the order in which Python keeps sets."""
    case = loads(VOL)
    (tmp_path / "vol.json").write_text(VOL, encoding="utf-8")
    code = (
        "import json, sys; from huiselijkgeweld import dumps, evaluate, load; "
        "from huiselijkgeweld.interop.schema import schema; case = load(sys.argv[1]); "
        "sys.stdout.buffer.write(dumps(case).encode() + dumps(evaluate(case, on=case.gebeurtenissen[-1].dag)).encode() "
        "+ json.dumps(schema('stand')).encode())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, tmp_path / "vol.json"],
        check=True,
        capture_output=True,
        env={**os.environ, "PYTHONHASHSEED": seed},
    )
    stand = evaluate(case, on=case.gebeurtenissen[-1].dag)
    assert done.stdout == (dumps(case) + dumps(stand) + json.dumps(schema("stand"))).encode()


@given(st.text(max_size=8), st.integers(0, len(VOL)), st.integers(0, 12))
@settings(max_examples=400)
def test_a_damaged_text_is_judged_alike(new: str, at: int, gone: int) -> None:
    """Whatever is cut out of a full file, and whatever is put in its place."""
    text = VOL[:at] + new + VOL[at + gone :]
    read = quick(text)
    assert read is None or read == careful(text)


@pytest.mark.parametrize("text", [VOL[:-3], "{", '{"id": "Jan Jansen"', b"\xff{}", "[" * 100_000])
def test_no_error_below_an_error_holds_the_text(text: str | bytes) -> None:
    """An error that is not shown is still there for who sends all variables along."""
    with pytest.raises(InvalidDossierError) as caught:
        loads(text)
    assert (caught.value.__cause__, caught.value.__context__) == (None, None)


@pytest.mark.parametrize("text", [None, 3, bytearray(b"{}"), memoryview(b"{}"), {"versie": 1}])
def test_what_is_no_text_is_refused(text: Any) -> None:
    """Whatever it holds."""
    with pytest.raises(InvalidValueError, match=r"text: \w+ is no str and no bytes"):
        loads(text)


@pytest.mark.parametrize("count", [1, 40])
def test_many_wrong_words_are_told_once_each(count: int) -> None:
    """The nearest word is looked for once for each wrong word, however often it stands there."""
    events = [{"soort": "melding_ontvange", "op": "2026-04-02"}] * count
    with pytest.raises(InvalidDossierError) as caught:
        loads(json.dumps({"versie": 1, "id": "d1", "gebeurtenissen": events}))
    assert [str(een) for een in caught.value.problems] == [
        f"gebeurtenissen[{nummer}].soort: unknown event 'melding_ontvange'; did you mean 'melding_ontvangen'?"
        for nummer in range(count)
    ]
