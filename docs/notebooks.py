"""The notebooks of the examples as pages of this site: a real kernel runs them when the documentation is built.

They are copied beside the pages, for Sphinx reads nothing elsewhere. A page that shows answers of another build of the
library than the installed one is made again.
"""

import logging
import os
from hashlib import sha256
from importlib.metadata import distribution
from pathlib import Path
from shutil import copyfile
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

STORIES: Final = Path(__file__).parent.parent / "examples" / "notebooks"
FOLDER: Final = "notebooks"
# Kernels are spoken to on this machine only; said for each notebook, that would bury a real warning.
PROFILE: Final = "c.IPKernelApp.log_level = 40\n"


def _profile(app: "Sphinx") -> None:
    """Let kernels start with settings of this site, and with none of who builds it."""
    folder = Path(app.doctreedir) / "ipython"
    (folder / "profile_default").mkdir(parents=True, exist_ok=True)
    (folder / "profile_default" / "ipython_kernel_config.py").write_text(PROFILE, encoding="utf-8")
    os.environ["IPYTHONDIR"] = str(folder)
    logging.getLogger("traitlets").setLevel(logging.WARNING)


def _copy(app: "Sphinx") -> None:
    """Put the notebooks, and the data that they read, among the pages; what is the same keeps its date."""
    folder = Path(app.srcdir) / FOLDER
    folder.mkdir(exist_ok=True)
    theirs = {path.name: path for path in STORIES.iterdir() if path.suffix in {".ipynb", ".csv"}}
    for old in folder.iterdir():
        if old.name not in theirs:
            old.unlink()
    for name, path in theirs.items():
        copy = folder / name
        if not copy.exists() or copy.read_bytes() != path.read_bytes():
            copyfile(path, copy)


def _library() -> str:
    """A digest of the installed library: of the digests of its files."""
    return sha256((distribution("huiselijkgeweld").read_text("RECORD") or "").encode()).hexdigest()


def _outdated(_app: object, env: "BuildEnvironment", *_found: object) -> list[str]:
    """The notebooks that another build of the library ran."""
    before, now = getattr(env, "notebooks_run_by", None), _library()
    env.notebooks_run_by = now  # type: ignore[attr-defined] # kept with the environment, as Sphinx advises
    return [] if before == now else [name for name in env.found_docs if name.startswith(f"{FOLDER}/")]


def _dutch(_app: object, page: str, _template: str, context: dict[str, Any], _tree: object) -> None:
    """The stories are in Dutch: a screen reader must know."""
    if page.startswith(f"{FOLDER}/"):
        context["language"] = "nl"


def setup(app: "Sphinx") -> dict[str, bool]:
    """Connect this to a build."""
    app.connect("builder-inited", _profile)
    app.connect("builder-inited", _copy)
    app.connect("env-get-outdated", _outdated)
    app.connect("html-page-context", _dutch)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
