"""The engine: rows with sources (`Rule`), tables of rows (`Table`) and answers that know what is missing (`Outcome`).

The engine knows no law. It works on any *facts class*: a frozen attrs class with one optional field per question, each
`bool | None` or a `StrEnum | None` that is `None` by default. In the facts of a case `None` means that nobody has
stated the fact; in the condition of a row it means that the fact does not matter. Rules are two-valued, and what is
unknown is handled once, here: *an answer is certain when every way to fill in the blanks gives the same answer*. Laws:

1. *exact*: the possible answers are precisely the answers over all completions of the blanks;
2. *the missing facts settle it*: state them, in any way, and one answer remains; nothing is missing if and only if
   there is one answer;
3. *learning never widens*: stating another fact never adds a possible answer.

A fact is *missing* when two completions exist that differ only in that fact and get different answers. The rows in
force on a day become a reduced ordered decision diagram, once and when first asked; a fact stands in the part of it
that a case leaves open if and only if the answer depends on that fact. Nothing here is generated code.

Values are compared as Python compares them: a string equal to a member of the enum of a fact counts as that member, and
so does an equal member of another `StrEnum`. Refusing those is for the validators of the facts class, once per case,
and not for the engine, once per question.
"""

from huiselijkgeweld.rules.row import Outcome, Policy, Rule, domain
from huiselijkgeweld.rules.table import BoundTable, Outcomes, Table

__all__ = ["BoundTable", "Outcome", "Outcomes", "Policy", "Rule", "Table", "domain"]
