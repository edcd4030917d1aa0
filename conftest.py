"""Settings for all tests: the documentation runs as tests, and Hypothesis is not judged by its speed."""

from doctest import ELLIPSIS

from hypothesis import settings
from sybil import Sybil
from sybil.parsers.myst import DocTestDirectiveParser, PythonCodeBlockParser, SkipParser

# Python in README.md and docs/*.md is executed, in the order of the page.
pytest_collect_file = Sybil(
    parsers=[
        DocTestDirectiveParser(optionflags=ELLIPSIS),
        PythonCodeBlockParser(doctest_optionflags=ELLIPSIS),
        SkipParser(),
    ],
    patterns=["README.md", "docs/*.md"],
).pytest()

# Coverage and a busy machine make single examples slow: a deadline would fail tests at random. With CI in the
# environment Hypothesis itself chooses its profile "ci", in which the examples are the same in every run.
settings.register_profile("default", settings(), deadline=None)
settings.load_profile("default")
