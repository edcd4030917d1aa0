"""Mutants of functions: the operators of mutmut on the source, and the code of the function swapped where it lives.

mutmut itself copies each function into a dispatcher, so it leaves out all functions with a decorator. Here only the
code object is exchanged, and properties, cached functions and defaults of attrs fields take part too.
"""

import ast
import gc
import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from textwrap import dedent
from types import CodeType, FunctionType
from typing import Final

import attrs
import libcst as cst
from libcst.metadata import MetadataWrapper, PositionProvider
from mutmut.mutation.file_mutation import Mutation, MutationVisitor, deep_replace
from mutmut.mutation.mutators import mutation_operators
from mutmut.mutation.pragma_handling import get_ignored_lines


def _root() -> Path:
    spec = find_spec("huiselijkgeweld")  # finds it without importing it: `mutation.importing` needs that
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent


ROOT = _root()

AREAS = {
    "rules": ("rules",),
    "tijd": ("tijd",),
    "recht": ("recht",),
    "regio": ("regio",),
    "geldstromen": ("model/geldstromen",),
    "columns": ("columns",),
}
"""The areas that are scored, and the folders of the package that they are."""


SHOWN: Final = 90
"""Letters of a change that are shown."""

ALIVE: dict[str, list[FunctionType]] = defaultdict(list)
"""The functions that exist, by file; see `note_what_is_alive`."""


@attrs.frozen
class Functionmutant:
    """One change in one function.

    Attributes:
        key: file, function, a digest of the function's source, and the number of the change.
        path: the file, below the package.
        name: the qualified name of the function.
        first: the line on which the function begins, its decorators included.
        lines: the lines of the change, then those of the function.
        change: what became what, on one line.
    """

    key: str
    path: str
    name: str
    first: int
    lines: tuple[range, range]
    change: str
    _module: cst.Module = attrs.field(repr=False)
    _mutation: Mutation = attrs.field(repr=False)

    @property
    def refusal(self) -> str:
        """The verdict where the changed code does not fit the function that is alive: it has to be imported afresh."""
        return "unfit"

    def source(self) -> str:
        """The text of the module with the change."""
        changed = deep_replace(self._module, self._mutation.original_node, self._mutation.mutated_node)
        return str(changed.code)

    def apply(self) -> None:
        """Make the change in this process.

        Raises:
            ValueError: the changed code no longer fits the function that is alive.
        """
        code = compile(self.source(), str(ROOT / self.path), "exec", dont_inherit=True)
        new = {(made.co_qualname, n): made for made, n in _numbered(_codes(code), self.name)}
        old = [one for one in ALIVE[str(ROOT / self.path)] if _is_part(one.__code__, self.name)]
        if not old:
            raise LookupError(self.name)
        now = compile((ROOT / self.path).read_text(encoding="utf-8"), str(ROOT / self.path), "exec", dont_inherit=True)
        codes = [one.__code__ for one in old]
        places = {(made.co_qualname, made.co_firstlineno): n for made, n in _numbered(_codes(now), self.name)}
        found = [new.get((one.co_qualname, places[one.co_qualname, one.co_firstlineno])) for one in codes]
        if found == codes:
            raise ValueError("the code is the same: a default or an annotation, which only an import makes anew")
        for function, replacement in zip(old, found, strict=True):
            if replacement is not None:  # None: the change removed this inner function
                function.__code__ = replacement


def functionmutants(area: str) -> Iterator[Functionmutant]:
    """All mutants of the functions of an area, in the order of the files."""
    for folder in AREAS[area]:
        for file in sorted((ROOT / folder).rglob("*.py")):
            yield from _of_file(file)


def _of_file(file: Path) -> Iterator[Functionmutant]:
    text = file.read_text(encoding="utf-8")
    wrapper = MetadataWrapper(cst.parse_module(text))
    visitor = _Visitor(mutation_operators, get_ignored_lines(str(file), text, wrapper, None))
    module = wrapper.visit(visitor)
    where = wrapper.resolve(PositionProvider)
    names = _names(module)
    counts: Counter[str] = Counter()
    path = file.relative_to(ROOT).as_posix()
    for mutation in visitor.mutations:
        function = mutation.contained_by_top_level_function
        if function not in names:  # what a module or a class holds beside functions is data
            continue
        name = names[function]
        digest = _digest(module.code_for_node(function))
        base = f"{path}:{name}:{digest}"
        counts[base] += 1
        span = where[function]
        changed = where[mutation.original_node]
        first = where[function.decorators[0]].start.line if function.decorators else span.start.line
        yield Functionmutant(
            f"{base}:{counts[base]}",
            path,
            name,
            first,
            (range(changed.start.line, changed.end.line + 1), range(span.start.line, span.end.line + 1)),
            f"{_short(module, mutation.original_node)} → {_short(module, mutation.mutated_node)}",
            module,
            mutation,
        )


def _digest(function: str) -> str:
    """A digest of what a function does: its docstring and its comments may change."""
    tree = ast.parse(dedent(function)).body[0]
    assert isinstance(tree, ast.FunctionDef | ast.AsyncFunctionDef)
    if ast.get_docstring(tree) is not None:
        del tree.body[0]
    return hashlib.sha256(ast.dump(tree).encode()).hexdigest()[:8]


class _Visitor(MutationVisitor):  # type: ignore[misc] # mutmut is only installed for `make mutation`
    """The visitor of mutmut, going into decorated functions too."""

    def _skip_node_and_children(self, node: cst.CSTNode) -> bool:
        if isinstance(node, cst.FunctionDef) and node.decorators:
            return any(
                isinstance(one.decorator, cst.Name) and one.decorator.value == "overload" for one in node.decorators
            )
        return bool(super()._skip_node_and_children(node))


def _names(module: cst.Module) -> dict[cst.CSTNode, str]:
    names: dict[cst.CSTNode, str] = {}
    for node in module.body:
        if isinstance(node, cst.FunctionDef):
            names[node] = node.name.value
        elif isinstance(node, cst.ClassDef):
            names |= {
                part: f"{node.name.value}.{part.name.value}"
                for part in node.body.body
                if isinstance(part, cst.FunctionDef)
            }
    return names


def _short(module: cst.Module, node: cst.CSTNode) -> str:
    text = " ".join(module.code_for_node(node).split())
    return text if len(text) <= SHOWN else f"{text[:60]} … {text[-25:]}"


def _codes(code: CodeType) -> Iterator[CodeType]:
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _codes(constant)


def _numbered(codes: Iterator[CodeType], name: str) -> Iterator[tuple[CodeType, int]]:
    """The codes of a function and of what stands in it, each with its number among those of the same name."""
    counts: Counter[str] = Counter()
    for code in codes:
        if _is_part(code, name):
            counts[code.co_qualname] += 1
            yield code, counts[code.co_qualname]


def _is_part(code: CodeType, name: str) -> bool:
    return code.co_qualname == name or code.co_qualname.startswith(f"{name}.")


def note_what_is_alive() -> None:
    """Find every function of the package, wherever it is held: as a property, cached, as the default of a field."""
    ALIVE.clear()
    for found in gc.get_objects():
        if isinstance(found, FunctionType) and found.__code__.co_filename.startswith(str(ROOT)):
            ALIVE[found.__code__.co_filename].append(found)
