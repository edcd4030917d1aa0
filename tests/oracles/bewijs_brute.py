"""An oracle for what a record proves: try every order in which the statements of a day can have been made, and look.

Days are numbers, a moment is a minute of a day, facts are words. It imports nothing from the library, knows the facts
that are true or false, and is as slow as it is obvious.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cache
from itertools import groupby, permutations, product
from typing import NamedTuple

Known = bool | None

IMPLIES = (
    ("kind_acuut_bedreigd", "minderjarige_betrokken", True),
    ("kind_acuut_bedreigd", "kind_onveilig", True),
    ("kind_acuut_bedreigd", "acuut_onveilig", True),
    ("kind_onveilig", "minderjarige_betrokken", True),
    ("ontwikkeling_bedreigd", "minderjarige_betrokken", True),
    ("acuut_onveilig", "stabiel_veilig", False),
    ("structureel_onveilig", "stabiel_veilig", False),
)
LINKED = sorted({name for left, right, _ in IMPLIES for name in (left, right)})
MINOR = "minderjarige_betrokken"
OF_CHILD = frozenset({"kind_onveilig", "kind_acuut_bedreigd", "ontwikkeling_bedreigd", "deelname_onveilig"})
OF_EVERY_CHILD = frozenset({"aangewezen_door_college", "ouders_weigeren_tafel"})
"""Said of the household they hold for each child, whether true or false."""
OF_PERSON = frozenset({"in_opvang", "onder_reclassering"})
ANYBODY = "anybody else"


class Said(NamedTuple):
    """A statement: a fact, true or false, about whom (None: the household), on which day and at which minute."""

    fact: str
    value: bool
    about: str | None
    day: int
    minute: int | None = None


class Life(NamedTuple):
    """From which day until which day somebody is a minor; the age of who has no days is not known."""

    since: int | None
    until: int | None

    def is_minor(self, day: int) -> Known:
        """Whether somebody is a minor on a day."""
        if self.since is None or self.until is None:
            return None
        return self.since <= day < self.until


Record = Sequence[Said]
People = Mapping[str, Life]


@cache
def everything_it_says(fact: str, value: bool) -> dict[str, bool]:
    """A fact and all others that have one value in every world in which it has this one."""
    if fact not in LINKED:
        return {fact: value}
    worlds = [dict(zip(LINKED, values, strict=True)) for values in product((False, True), repeat=len(LINKED))]
    worlds = [w for w in worlds if w[fact] is value and all(not w[a] or w[b] is then for a, b, then in IMPLIES)]
    return {name: worlds[0][name] for name in LINKED if len({world[name] for world in worlds}) == 1}


def orders(said: Iterable[Said]) -> set[tuple[Said, ...]]:
    """Every order in which the statements of one day can have been made; those of one minute in any."""
    return {
        order
        for order in permutations(said)
        if (minutes := [een.minute for een in order if een.minute is not None]) == sorted(minutes)
    }


def outcome(record: Record, step: Callable[[Known, Said], Known]) -> Known:
    """The state after all statements if every order comes to the same one, else None."""
    states: set[Known] = {None}
    for _, same_day in groupby(sorted(set(record), key=lambda een: een.day), key=lambda een: een.day):
        ways = orders(same_day)
        after = set()
        for state, way in product(states, ways):
            now = state
            for een in way:
                now = step(now, een)
            after.add(now)
        states = after
    return states.pop() if len(states) == 1 else None


def expand(record: Record, people: People, on: int) -> Record:
    """Everything that was said up to a day, and not by somebody whom the birth dates prove wrong."""
    all_said = []
    for een in record:
        someone_is_a_minor = any(life.is_minor(een.day) for life in people.values())
        if een.day > on or (een.fact == MINOR and not een.value and someone_is_a_minor):
            continue
        person = people.get(een.about or "")
        no_child = person is not None and (person.is_minor(on) is False or person.is_minor(een.day) is False)
        of_child = OF_CHILD | OF_EVERY_CHILD
        for fact, value in everything_it_says(een.fact, een.value).items():
            if een.fact in of_child and no_child and (fact in of_child or fact == MINOR):
                continue
            about = een.about if fact in of_child | OF_PERSON else None
            all_said.append(een._replace(fact=fact, value=value, about=about))
    return all_said


def of_one(record: Record, fact: str, who: str, people: People) -> Known:
    """What is known of one person: by what was said of that person, or of the whole household."""

    def was_there(een: Said) -> bool:
        return fact in OF_PERSON or who not in people or people[who].is_minor(een.day) is not False

    def step(state: Known, een: Said) -> Known:
        if een.about == who or fact in OF_EVERY_CHILD or not een.value:
            return een.value
        return None if state is False else state  # somebody: perhaps this one

    mine = [een for een in record if een.fact == fact and (een.about == who or (een.about is None and was_there(een)))]
    return outcome(mine, step)


def of_household(record: Record, fact: str) -> Known:
    """What was said last of the household itself."""
    return outcome([een for een in record if een.fact == fact and een.about is None], lambda _, een: een.value)


def one_or_all(values: Collection[Known]) -> Known:
    """True if true of one, false if false of all."""
    if True in values:
        return True
    return None if None in values else False


def fill_in(facts: Mapping[str, Known]) -> dict[str, bool]:
    """What is known, and what follows from it."""
    known = {fact: value for fact, value in facts.items() if value is not None}
    for fact, value in list(known.items()):
        for other, follows in everything_it_says(fact, value).items():
            assert known.setdefault(other, follows) is follows, f"{fact} contradicts {other}"
    return known


def proven(
    record: Record, people: People, facts: Sequence[str], on: int
) -> tuple[dict[str, bool], dict[str, dict[str, bool]]]:
    """The facts of the household, and those of each child by its id."""
    said = expand(record, people, on)
    children = [name for name, life in people.items() if life.is_minor(on)]
    for een in said:
        if een.fact in OF_CHILD | OF_EVERY_CHILD and een.about is not None and een.about not in children:
            children.append(een.about)
    household: dict[str, Known] = {}
    for fact in facts:
        own = of_household(said, fact)
        if fact in OF_CHILD | OF_EVERY_CHILD:
            whom = list(children)
            others = [life for name, life in people.items() if name not in children]
            if not children or any(life.is_minor(on) is None for life in others):
                whom.append(ANYBODY)
        elif fact in OF_PERSON:
            whom = list({een.about for een in said if een.fact == fact and een.about is not None})
            if not any(een.value for een in said if een.fact == fact and een.about is not None):
                whom.append(ANYBODY)
        else:
            household[fact] = own
            continue
        values = [of_one(said, fact, who, people) for who in whom]
        if own is not False and fact not in OF_EVERY_CHILD and any(een[:3:2] == (fact, None) for een in said):
            values.append(own)
        household[fact] = one_or_all(values)
    household[MINOR] = minor_involved(household[MINOR], people, children, on)
    general = {fact: value for fact, value in household.items() if fact not in {*OF_CHILD, *OF_EVERY_CHILD, MINOR}}
    per_child = {}
    for child in children:
        own_facts = {fact: of_one(said, fact, child, people) for fact in facts if fact in OF_CHILD | OF_EVERY_CHILD}
        is_minor = people[child].is_minor(on) if child in people else None
        per_child[child] = fill_in({**general, **own_facts, MINOR: is_minor})
    return fill_in(household), per_child


def minor_involved(said: Known, people: People, children: Collection[str], on: int) -> Known:
    """By birth dates; else by what was said; a birth date that denies it leaves it open."""
    ages = [life.is_minor(on) for life in people.values()]
    if True in ages:
        return True
    if not ages or None in ages:
        return said
    return None if said or any(child not in people for child in children) else False
