"""The reference: which names are public, on which page each stands, and a list of all with their first lines.

What the pages say of a name is its docstring, which Sphinx reads. A test walks the same names and asks that each says
what it takes, gives and refuses.
"""

import ast
import importlib
import inspect
import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from types import ModuleType
from typing import Any

from docs.making.words import cells, page, table, toctree

import huiselijkgeweld

PACKAGE = "huiselijkgeweld"
ROOMS: Mapping[str, str] = {name: room for room, names in huiselijkgeweld._ROOMS.items() for name in names}  # noqa: SLF001 - the plan of the public face
"""Per name of the package itself the room that makes it."""


def assigned(line: ast.stmt) -> set[str]:
    """The names to which a line of a module gives a value."""
    targets = [line.target] if isinstance(line, ast.AnnAssign) else line.targets if isinstance(line, ast.Assign) else []
    return {target.id for target in targets if isinstance(target, ast.Name)}


def own(module: str) -> tuple[str, ...]:
    """What is public in a module: its `__all__`, or else what it makes or passes on under its own name (`as`)."""
    room = importlib.import_module(f"{PACKAGE}.{module}")
    lines = ast.parse(inspect.getsource(room)).body
    passed = {each.asname for line in lines if isinstance(line, ast.ImportFrom) for each in line.names if each.asname}
    made = {line.name for line in lines if isinstance(line, ast.ClassDef | ast.FunctionDef)}
    made |= {name for line in lines for name in assigned(line) if name.isupper() and len(name) > 1}
    names: Iterable[str] = getattr(room, "__all__", None) or (
        name for name in vars(room) if name in made | passed and not name.startswith("_")
    )
    return tuple(name for name in names if name not in ROOMS and not inspect.ismodule(getattr(room, name)))


def made_of(*words: str) -> tuple[str, ...]:
    """The names of the package itself that rooms make whose names begin so."""
    return tuple(name for name, room in ROOMS.items() if room.startswith(words))


Names = Mapping[str, tuple[str, ...]]
"""Per module, by its place in the package, the public names that are imported from it; `""` is the package itself."""

PLAN: Mapping[str, tuple[str, str, Names]] = {
    "terms": (
        "Terms and days",
        "How a term is counted, which days count, the norms, and the clocks of a case.",
        {"": made_of("tijd", "klokken", "recht.termijnnormen")},
    ),
    "cases": (
        "Case files",
        "What happened, to whom, with whom. Kinds of event ({doc}`/events`) are imported from `huiselijkgeweld.model.gebeurtenissen`.",
        {
            "": made_of(
                "model.dossier", "model.gebeurtenissen", "model.huishoudens", "model.meldingen", "model.gesteld"
            ),
            "model.gebeurtenissen": ("Over",),
            "model.huishoudens": ("Rolcode",),
            "model.meldingen": ("Aard", "Betrokkenheid", "Melderrol", "Zvhuitkomst"),
            "model.codelijst": own("model.codelijst"),
        },
    ),
    "facts": (
        "Facts",
        "What can be stated of a case is one fact at a time: a fact of `Feiten`, or one of the chain with its room before it. Which question a fact answers stands on {doc}`/decisions` and {doc}`/chain`.",
        {
            "": made_of("model.feiten"),
            **{room: own(room) for room in ("model.feiten", "model.gesteld", "model.ketenfeiten")},
        },
    ),
    "answers": (
        "Answers",
        "From facts or a case file to who holds the regie, whether to escalate, what has to be done, and what to ask.",
        {
            "": made_of(
                *("antwoorden", "evaluation", "herkomst", "ketenstanden", "uitleg"),
                *("verlopen", "verschillen", "vraagstuk"),
            )
        },
    ),
    "rules": ("Rules and sources", "The engine, and where a rule comes from.", {"": made_of("rules", "bronnen")}),
    "regions": (
        "Regions",
        "What a region says where national law leaves room.",
        {"": made_of("regio"), "regio": own("regio")},
    ),
    "money": (
        "Money",
        "Who commissions, who pays, how it is split.",
        {
            "": made_of("bekostigingen", "model.geldstromen", "model.partners"),
            "model.geldstromen": own("model.geldstromen"),
            "bekostigingen": own("bekostigingen"),
        },
    ),
    "formats": (
        "Reading and writing",
        "Case files and answers as JSON, and the formats of other systems.",
        {
            "": made_of("interop"),
            "interop.schema": ("SCHEMAS", "schema"),
            "interop.icalendar": own("interop.icalendar"),
            "interop.zgw": tuple(name for name in own("interop.zgw") if name not in {"Json", "Velden"}),
            "interop.dmn": own("interop.dmn"),
            "interop.bundle": own("interop.bundle"),
            "interop.mermaid": own("interop.mermaid"),
        },
    ),
    "columns": ("Columns", "The same answers over columns; needs the extra `columns`.", {"columns": own("columns")}),
    "testing": (
        "Testing",
        "Strategies and laws for tests of your own code; needs the extra `testing`.",
        {
            "testing": own("testing"),
            **{f"testing.{room}": own(f"testing.{room}") for room in ("laws", "regions", "synthetic")},
            "testing.machine": ("DossierMachine",),
            "vectoren": own("vectoren"),
            "vectoren.houden": (
                *("antwoordfouten", "antwoorden_in_woorden", "ketenfouten"),
                *("stand_in_woorden", "standfouten", "termijnfouten"),
            ),
        },
    ),
    "notebook": (
        "Notebooks",
        "Answers that show themselves; needs the extra `notebook`.",
        {"notebook": own("notebook")},
    ),
    "signoff": ("Sign-off", "What a jurist of your own judged.", {"": made_of("akkoord"), "akkoord": own("akkoord")}),
    "errors": (
        "Errors",
        "Every error of the library is a `HuiselijkgeweldError`.",
        {"": made_of("errors"), "errors": ("Problem",)},
    ),
}
"""Per page of the reference: its title, a sentence, and its names. Every name of the package itself stands on one."""


def thing(module: str, name: str) -> Any:  # noqa: ANN401 - whatever is public
    """What a public name means."""
    return getattr(importlib.import_module(f"{PACKAGE}.{module}" if module else PACKAGE), name)


def public() -> Iterator[tuple[str, str, Any]]:
    """Every public name: the module from which it is imported, the name, and what it means."""
    for _, _, rooms in PLAN.values():
        for module, names in rooms.items():
            yield from ((module, name, thing(module, name)) for name in names)


def full(module: str, name: str) -> str:
    """The name with the module from which it is imported."""
    return ".".join(filter(None, (PACKAGE, module, name)))


def directive(module: str, name: str) -> Iterator[str]:
    """What lets Sphinx write the docstring of a name."""
    what = thing(module, name)
    options = ["   :members:"]
    if inspect.isclass(what) and issubclass(what, BaseException):
        kind, options = "autoexception", [*options, "   :show-inheritance:"]
    elif inspect.isclass(what):
        kind = "autoclass"
    elif inspect.isfunction(inspect.unwrap(what)):
        kind, options = "autofunction", []
    else:
        kind, options = "autodata", ["   :no-value:"]
        module = module or ROOMS[name]
    yield from (f".. {kind}:: {full(module, name)}", *options, "")


def reference(name: str) -> str:
    """One page of the reference."""
    title, words, rooms = PLAN[name]
    lines = [f"# {title}", "", words, ""]
    for module, names in rooms.items():
        if not names:
            continue
        lines += [f"## From `{full(module, '')}`", ""]
        lines += ["```{eval-rst}", *(line for each in names for line in directive(module, each)), "```", ""]
    return page(lines)


def words_of(module: str, name: str) -> str:
    """What is said of a name: its docstring, or of a constant the text below it in the source."""
    what = thing(module, name)
    if inspect.isclass(what) or inspect.isfunction(inspect.unwrap(what)):
        return inspect.getdoc(what) or ""
    room = importlib.import_module(f"{PACKAGE}.{module or ROOMS[name]}")
    return next(constant(room, name), "")


def constant(room: ModuleType, name: str) -> Iterator[str]:
    """The text below a constant, in the module that makes it or in the one that a module takes it from."""
    body = ast.parse(inspect.getsource(room)).body
    for line, below in itertools.pairwise(body):
        if name in assigned(line) and isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant):
            yield str(below.value.value)
    for line in body:
        if isinstance(line, ast.ImportFrom) and any((each.asname or each.name) == name for each in line.names):
            yield from constant(importlib.import_module(str(line.module)), name)


def api() -> str:
    """The list of all public names."""
    lines = [
        "# API",
        "",
        "The public names are those below and nothing else: what is not listed may change in any release. What a name takes, gives",
        "and refuses stands behind it. Days are `datetime.date`, amounts are euros as `Decimal`, lengths are `Duur`.",
        "",
        *toctree(*(f"reference/{name}" for name in PLAN)),
    ]
    for name, (title, words, rooms) in PLAN.items():
        lines += [
            f"## {title}",
            "",
            words.replace("{doc}`/", "{doc}`"),
            "",
            *table("name", "what it is", "import from"),
        ]
        for module, names in rooms.items():
            for each in names:
                what = thing(module, each)
                made = (
                    module
                    if inspect.isclass(what) or inspect.isfunction(inspect.unwrap(what))
                    else module or ROOMS[each]
                )
                link = f"{{py:obj}}`{each} <{full(made, each)}>`"
                lines.append(cells(link, words_of(module, each).partition("\n")[0], f"`{full(module, '')}`"))
        lines += ["", f"All of it: {{doc}}`reference/{name}`.", ""]
    return page(lines)


PAGES: dict[str, Callable[[], str]] = {
    "api.md": api,
    **{f"reference/{name}.md": partial(reference, name) for name in PLAN},
}
