"""Print the lowest versions that pyproject.toml allows, one a line as pip's constraints: `make versions` installs them.

Of the packages that are needed at run time and of the extras, but for the one on Spark, which needs Java.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

PYPROJECT = Path(__file__).parent.parent / "pyproject.toml"
WITHOUT = {"spark"}
LOWEST = re.compile(r"([a-z-]+)>=([0-9.]+)")


def lowest(requirements: Iterable[str]) -> Iterator[str]:
    """Each requirement at its lower bound; one without a lower bound is an error."""
    for requirement in requirements:
        found = LOWEST.fullmatch(requirement)
        if found is None:
            raise SystemExit(f"{requirement}: no lowest version; write name>=version")
        yield f"{found[1]}=={found[2]}"


def requirements() -> list[str]:
    """What the library and its extras need; an extra that another one brings is there already."""
    project = tomllib.loads(PYPROJECT.read_text("utf-8"))["project"]
    extras = {name: needs for name, needs in project["optional-dependencies"].items() if name not in WITHOUT}
    needed = (need for needs in extras.values() for need in needs if not need.startswith("huiselijkgeweld["))
    return [*project["dependencies"], *needed]


if __name__ == "__main__":
    print("\n".join(lowest(requirements())))
