"""How programs by others are asked, and where the browser is."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
Ask = Callable[[str, Any], Any]


def ask(script: str, asked: Any) -> Any:
    """Run a script of this folder with Node on one JSON value; gives the JSON value that it answers."""
    done = subprocess.run(
        ["node", HERE / script],  # noqa: S607 - the Node of the machine is the point
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def chromium() -> str:
    """The browser of the machine, or the one that `CHROMIUM` names."""
    usual = map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))
    found = os.environ.get("CHROMIUM") or next(filter(None, usual), None)
    if found is None or shutil.which(found) is None:
        where = found or "any usual place"
        pytest.fail(
            f"no browser at {where}: install Chromium, or name it: make counterparts CHROMIUM=/path/to/chromium"
        )
    return found
