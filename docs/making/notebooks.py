"""The notebooks as Jupyter opens them, made from their texts in `examples/notebooks`."""

from functools import partial
from pathlib import Path

import jupytext
import nbformat
from docs.making.words import HERE

STORIES = HERE.parent / "examples" / "notebooks"


def notebook(path: Path) -> str:
    """A notebook without outputs, made from its text: what Jupyter opens, and with jupytext saves back as the text."""
    made = jupytext.read(path, fmt="py:percent")
    for number, cell in enumerate(made.cells, 1):
        cell.id = f"cel-{number:02}"
        cell.metadata.clear()
    made.metadata = nbformat.from_dict(  # type: ignore[no-untyped-call] # nbformat has no types for its nodes
        {
            "jupytext": {"formats": "ipynb,py:percent"},
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        }
    )
    return f"{nbformat.writes(made)}\n"  # type: ignore[no-untyped-call] # the same


PAGES = {f"../examples/notebooks/{path.stem}.ipynb": partial(notebook, path) for path in sorted(STORIES.glob("*.py"))}
