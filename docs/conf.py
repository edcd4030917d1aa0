"""Settings of the documentation; `make docs` builds it."""

import sys
from importlib.metadata import version as installed_version
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sphinx.application import Sphinx

sys.path.append(str(Path(__file__).parent.parent))  # for `docs.interactive`, which stands beside this file

project = "huiselijkgeweld"
version = release = installed_version("huiselijkgeweld")
language = "en"

# myst_nb reads the pages as myst_parser does, and notebooks too.
extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "docs.interactive", "docs.notebooks"]
exclude_patterns = ["_build"]
nb_execution_mode = "force"  # no cache: it would not see that the library has changed; docs.notebooks does
nb_execution_raise_on_error = True
nb_execution_timeout = 120
nb_merge_streams = True
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

default_role = "code"  # docstrings write `name` with single backticks, so that they read well in an editor too
autodoc_member_order = "bysource"  # the order in which a reader of the code meets things
autodoc_typehints = "signature"
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True  # lists the fields of a class without documenting them twice

html_theme = "furo"
html_title = f"huiselijkgeweld {release}"
html_static_path = ["_static"]
html_css_files = ["notebooks.css"]
html_js_files = [("scroll.js", {"defer": "defer"})]
html_show_copyright = False
html_show_sphinx = False


def _keep_colons(_app: object, what: str, _name: str, _obj: object, _options: object, lines: list[str]) -> None:
    """Open the docstring of an attribute with an empty comment, or napoleon takes what precedes a colon for a type."""
    if what in {"attribute", "property"}:
        lines[:0] = ["..", ""]


def _say_the_language(app: "Sphinx", pagename: str, _template: str, context: dict[str, Any], _doctree: object) -> None:
    """Mark what stands on a page that opens with `lang: nl` as Dutch; the menus around it stay English."""
    language = app.env.metadata.get(pagename, {}).get("lang")
    if language and "body" in context:
        context["body"] = context["body"].replace("<section ", f'<section lang="{language}" ', 1)


def _say_the_level(_app: object, _name: str, _template: str, context: dict[str, Any], _doctree: object) -> None:
    """Give the captions of the menu, which Sphinx calls headings, the level that a heading has to have."""
    menu = context.get("furo_navigation_tree", "")
    context["furo_navigation_tree"] = menu.replace('role="heading"', 'role="heading" aria-level="2"')


def setup(app: "Sphinx") -> None:
    """Connect what the settings cannot say."""
    app.connect("html-page-context", _say_the_level, priority=900)  # furo makes its menu at 500
    app.connect("html-page-context", _say_the_language)
    app.connect("autodoc-process-docstring", _keep_colons, priority=400)  # napoleon comes at 500
