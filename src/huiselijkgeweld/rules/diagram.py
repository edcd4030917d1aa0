"""Rows as a reduced ordered decision diagram: what decides, what is possible, what is missing."""

from collections.abc import Mapping, Sequence
from typing import final

import attrs

from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.rules.row import Outcome, domain

_UNDECIDED = Outcome[object](frozenset(), (), ())


@final
@attrs.frozen(eq=False)
class Node:
    """A node of a diagram: ask a fact and go on where its value leads, or ask nothing and be the end.

    One class for both, as that is quicker to walk through than two.

    Attributes:
        naam: the fact to ask; None at the end.
        next: the node for each value of the fact.
        outcome: what a case has that ends here; without answers in a node that asks.
    """

    naam: str | None = None
    next: "dict[object, Node]" = attrs.field(factory=dict)
    outcome: Outcome[object] = _UNDECIDED


class Diagram:
    """Rows as a reduced ordered decision diagram: from the root, every case ends in the leaf of its first match."""

    def __init__(
        self,
        feiten: type[attrs.AttrsInstance],
        names: Sequence[str],
        conditions: Sequence[Mapping[str, object]],
        leaves: Sequence[Node],
    ) -> None:
        """Build the diagram of the rows with these conditions; each row has its leaf."""
        self.names = names
        self.leaves = leaves
        self.in_play = {  # per fact and value: the rows that this value does not rule out, as bits
            name: {
                value: sum(1 << index for index, wanted in enumerate(conditions) if wanted.get(name, value) is value)
                for value in domain(feiten, name)
            }
            for name in names
        }
        self.root = self._build()

    def _build(self) -> Node:
        certain = [(1 << len(self.leaves)) - 1]  # per level: the rows that no fact from there on can rule out
        for by_value in reversed(self.in_play.values()):
            rows = certain[0]
            for bits in by_value.values():
                rows &= bits
            certain.insert(0, rows)
        made: dict[tuple[int, int], Node] = {}
        unique: dict[tuple[int, ...], Node] = {}

        def node(level: int, rows: int) -> Node:
            first = rows & certain[level]
            first &= -first
            rows &= 2 * first - 1  # what stands below a row that surely matches is out of play
            if rows == first:
                return self.leaves[first.bit_length() - 1]
            if (level, rows) not in made:
                by_value = self.in_play[self.names[level]]
                kids: dict[object, Node] = {value: node(level + 1, rows & bits) for value, bits in by_value.items()}
                identity = tuple(map(id, kids.values()))
                same = len(set(identity)) == 1
                made[level, rows] = (
                    next(iter(kids.values()))
                    if same
                    else unique.setdefault((level, *identity), Node(self.names[level], kids))
                )
            return made[level, rows]

        return node(0, certain[-1])

    def settle(self, case: Sequence[object]) -> tuple[list[Node], tuple[str, ...]]:
        """The leaves that some way to fill in the blanks reaches, and the facts on which the answer then depends.

        Nodes get a number; two have the same number if and only if they give the same answer for every way. So a fact
        whose values lead to different numbers is one on which the answer depends, and no other is.
        """
        known = dict(zip(self.names, case, strict=True))
        for name, by_value in self.in_play.items():
            value = known[name]
            if value is not None and value not in by_value:
                raise InvalidValueError(f"{name}={value!r} is not one of {', '.join(map(repr, by_value))}, nor None")
        numbers: dict[object, int] = {}
        numbered: dict[int, int] = {}
        missing: set[str] = set()

        def number(node: Node) -> int:
            found = numbered.get(id(node))
            if found is None:
                found = numbered[id(node)] = visit(node)
            return found

        def visit(node: Node) -> int:
            if node.naam is None:
                return numbers.setdefault(node.outcome.possible, len(numbers))
            value = known[node.naam]
            if value is not None:
                return number(node.next[value])
            below = tuple([number(kid) for kid in node.next.values()])
            if below.count(below[0]) == len(below):
                return below[0]
            missing.add(node.naam)
            return numbers.setdefault((node.naam, below), len(numbers))

        number(self.root)
        reached = [leaf for leaf in self.leaves if id(leaf) in numbered]
        return reached, tuple(name for name in self.names if name in missing)
