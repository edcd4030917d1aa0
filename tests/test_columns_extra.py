"""Without the extra the columns say what to install; the rest of the library does not need it."""

import importlib
import subprocess
import sys

import pytest


@pytest.mark.parametrize("pakket", ["numpy", "pyarrow"])
def test_without_the_extra_it_says_what_to_install(pakket: str) -> None:
    """The message names what is missing and the extra that brings it."""
    programma = (
        f"import sys; sys.modules['{pakket}'] = None\n"
        "import huiselijkgeweld\n"
        "huiselijkgeweld.evaluate\n"
        "import huiselijkgeweld.columns\n"
    )
    klaar = subprocess.run([sys.executable, "-c", programma], check=False, capture_output=True, text=True)
    laatste = klaar.stderr.splitlines()[-1]
    assert laatste == (
        f'ModuleNotFoundError: {pakket} is not installed; install the extra: pip install "huiselijkgeweld[columns]"'
    )


def test_it_is_said_in_the_process_that_asks_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """The error is that of a missing module, and names it."""
    for naam in [naam for naam in sys.modules if naam.startswith("huiselijkgeweld.columns")]:
        monkeypatch.delitem(sys.modules, naam)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ModuleNotFoundError, match=r'pip install "huiselijkgeweld\[columns\]"$') as info:
        importlib.import_module("huiselijkgeweld.columns")
    assert info.value.name == "pyarrow"


def test_the_library_itself_loads_neither() -> None:
    """Numpy and pyarrow are for who asks for columns."""
    programma = "import sys, huiselijkgeweld; huiselijkgeweld.evaluate; print({'numpy', 'pyarrow'} & set(sys.modules))"
    klaar = subprocess.run([sys.executable, "-c", programma], check=True, capture_output=True, text=True)
    assert klaar.stdout == "set()\n"
