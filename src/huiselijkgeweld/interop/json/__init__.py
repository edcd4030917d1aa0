"""Case files and answers as JSON: `load`, `loads`, `dump`, `dumps`.

The keys are the attribute names; the text is versioned and deterministic. Reading reports every problem of a file at
once, each with its path, and never repeats a birth date, an id or free text.
"""

from pathlib import Path

from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.evaluation import Stand
from huiselijkgeweld.interop.json.lezen import als_dossier
from huiselijkgeweld.interop.json.schrijven import als_object
from huiselijkgeweld.interop.json.tekst import MAX_BYTES, lees, lees_snel, schrijf
from huiselijkgeweld.interop.json.vlot import lees_vlot
from huiselijkgeweld.model.dossier import Dossier

__all__ = ["dump", "dumps", "load", "loads"]


def load(path: str | Path) -> Dossier:
    """Read a case file.

    Returns:
        The case file that the JSON describes, with nothing added and nothing left out.

    Raises:
        InvalidDossierError: every problem of the file at once, each with its path.
        OSError: the file cannot be opened.
    """
    with Path(path).open("rb") as bestand:
        return loads(bestand.read(MAX_BYTES + 1))


def loads(text: str | bytes) -> Dossier:
    """Read a case file from JSON text.

    Raises:
        InvalidDossierError: every problem of the text at once, each with its path.
        InvalidValueError: something else than a `str` or `bytes`.

    Example:
        >>> loads('{"versie": 1, "id": "d1", "gebeurtenissen": [{"soort": "melding_ontvange", "op": "2026-02-30"}]}')
        Traceback (most recent call last):
        ...
        huiselijkgeweld.errors.InvalidDossierError: gebeurtenissen[0].op: 2026-02-30 is not a date; write YYYY-MM-DD
        gebeurtenissen[0].soort: unknown event 'melding_ontvange'; did you mean 'melding_ontvangen'?
        see docs/errors.md#invaliddossiererror of huiselijkgeweld
    """
    if not isinstance(text, str | bytes):
        raise InvalidValueError(f"text: {type(text).__name__} is no str and no bytes")
    dossier = lees_vlot(lees_snel(text))
    return als_dossier(*lees(text)) if dossier is None else dossier


def dumps(value: Dossier | Stand, *, indent: int | None = 2) -> str:
    """Write a case file or a Stand as JSON text; the same value always gives the same text.

    Args:
        value: the case file or the answer.
        indent: spaces per level; None: everything on one line.

    Example:
        >>> print(dumps(Dossier("d1"), indent=None))
        {"versie":1,"id":"d1"}
    """
    return schrijf(als_object(value), indent=indent)


def dump(value: Dossier | Stand, path: str | Path, *, indent: int | None = 2) -> None:
    """Write a case file or a Stand to a file, as UTF-8.

    Args:
        value: the case file or the answer.
        path: the file; one that is there is replaced.
        indent: spaces per level; None: everything on one line.

    Raises:
        OSError: the file cannot be written.
    """
    Path(path).write_text(dumps(value, indent=indent) + "\n", encoding="utf-8", newline="\n")
