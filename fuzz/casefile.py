"""A case file as JSON: `loads`, and the answer to what it reads."""

import json
import tomllib
from collections.abc import Iterator
from copy import deepcopy
from datetime import date, timedelta
from enum import EnumMeta
from random import Random
from typing import Any

from fuzz.shared import DAY, ROOT, STRANGE, Target, other_days, tells_no_number

from huiselijkgeweld import Dossier, Duur, HorizonError, InvalidDossierError, dumps, evaluate, loads
from huiselijkgeweld.interop.json.lezen import WAARDELEZERS, als_dossier
from huiselijkgeweld.interop.json.tekst import lees
from huiselijkgeweld.model.gebeurtenissen import GEBEURTENISSOORTEN, Over
from huiselijkgeweld.model.gesteld import FEITWAARDEN, Feit


def read(text: str | bytes) -> Dossier | None:
    """What a case file says; None if it is refused."""
    try:
        return loads(text)
    except InvalidDossierError as error:
        tells_no_number(error)
        return None


def check(data: bytes) -> None:
    """Claim that a case is read the same by every way, can be written and read back, and has an answer; or is refused.

    An answer may be refused only because a term ends outside the days that are known.
    """
    dossier = read(data)
    if dossier is None:
        return
    assert als_dossier(*lees(data)) == dossier, "the quick reader and the careful one differ"
    assert read(data.decode()) == dossier, "bytes and text differ"
    assert loads(dumps(dossier)) == dossier, "another case was written than was read"
    try:
        evaluate(dossier, on=DAY)
    except HorizonError as error:
        tells_no_number(error)


def seeds() -> Iterator[bytes]:
    """The example case files, and the cases of the golden file, each in as few bytes as it can be."""
    for file in sorted((ROOT / "examples" / "dossiers").glob("*.json")):
        yield as_bytes(json.loads(file.read_bytes()))
    golden = tomllib.loads((ROOT / "tests" / "golden" / "standen.toml").read_text("utf-8"))
    for case in golden["zaak"]:
        yield as_bytes(case["dossier"])


def as_bytes(value: object) -> bytes:
    """JSON, with days as text; half a character stays as it is written in JSON."""
    return json.dumps(value, separators=(",", ":"), default=date.isoformat).encode()


_LONGEST_CHAIN = 5
_IDS = ("m1", "m2", "k1", "k2", "p1", "p2", "h1")
_VALUES: dict[object, tuple[object, ...]] = {  # by the class that a kind of event asks for
    **{kind: tuple(kind) for kind in WAARDELEZERS if isinstance(kind, EnumMeta)},
    Duur: ("P1D", "P2W", "PT24H", "P3M", "P1Y", "P99Y", {"aantal": 5, "eenheid": "werkdagen"}),
    date: ("2026-04-01", "2026-05-01", "2027-04-01", "1990-01-01", "2099-12-31"),
    Feit: tuple({"naam": naam, "waarde": een} for naam, waarden in FEITWAARDEN.items() for een in waarden),
    str: _IDS,
}
_KINDS = tuple(GEBEURTENISSOORTEN.values())
_KEYS = (
    *("versie", "id", "huishouden", "gebeurtenissen", "meldingen", "soort", "op", "over", "waarde", "geregistreerd"),
    *("personen", "lidmaatschappen", "relaties", "gemeente", "geboortedatum", "leeftijdsband", "persoon", "van", "tot"),
    *("ten_opzichte_van", "rol", "gezag", "ontvangen_op", "melder", "aarden", "groepen", "aantal", "eenheid", "naam"),
)


def _events(chance: Random) -> list[dict[str, Any]]:
    """An event of any kind with the value that it asks for, and mostly what must have happened before it."""
    kind, day = chance.choice(_KINDS), date(2026, 1, 1) + timedelta(days=chance.randint(0, 120))
    about = chance.choice(_IDS)
    chain: list[dict[str, Any]] = []
    while len(chain) < _LONGEST_CHAIN:
        event: dict[str, Any] = {"soort": kind.tag, "op": day.isoformat()}
        if kind.over is not Over.HUISHOUDEN:
            event["over"] = about
        if kind.waarde in _VALUES:
            event["waarde"] = deepcopy(chance.choice(_VALUES[kind.waarde]))
        if chance.random() < 0.1:
            event["op"] += "T12:30:00"
        chain.insert(0, event)
        if not kind.na or chance.random() < 0.1:
            break
        kind = chance.choice(kind.na)
        day -= timedelta(days=chance.choice((0, 1, 5, 30)))
    return chain


Place = tuple[Any, Any]
"""An object or a list, and the key or the number in it."""


def _places(value: object) -> Iterator[Place]:
    """Every place in a tree."""
    stack: list[Any] = [value]
    while stack:
        one = stack.pop()
        keys = list(one) if isinstance(one, dict) else range(len(one)) if isinstance(one, list) else ()
        for key in keys:
            yield one, key
            stack.append(one[key])


def _change(tree: Any, chance: Random) -> None:  # noqa: ANN401 - whatever stood in the file
    """Change one place of a tree: another value, one of elsewhere, none, twice, one more event, one more key."""
    places = list(_places(tree))
    if not places:
        return
    one, key = chance.choice(places)
    match chance.randrange(7):
        case 0:
            one[key] = deepcopy(chance.choice(STRANGE))
        case 1:
            other, there = chance.choice(places)
            one[key] = deepcopy(other[there])
        case 2:
            del one[key]
        case 3 if isinstance(one, list):
            one.extend([one[key]] * chance.choice((1, 2, 30)))
        case 4 if isinstance(one, dict):
            one[chance.choice(_KEYS)] = one[key]
        case _:
            events = tree.setdefault("gebeurtenissen", []) if isinstance(tree, dict) else tree
            if isinstance(events, list):
                here = chance.randint(0, len(events))
                events[here:here] = _events(chance)


def mutate(data: bytes, chance: Random) -> bytes:
    """Another case file: a few places changed, or a day moved, or a key that stands twice."""
    try:
        tree = json.loads(data)
    except (ValueError, RecursionError):
        return data
    if not isinstance(tree, dict | list) or chance.random() < 0.2:
        return other_days(data.decode("utf-8", "replace"), chance).encode()
    for _ in range(chance.choice((1, 1, 2, 4))):
        _change(tree, chance)
    changed = as_bytes(tree)
    if chance.random() < 0.02:
        changed = changed.replace(b"{", b'{"id":"d2",', chance.randint(1, 3))
    return changed


TARGET = Target(check, seeds, (*_KEYS, *GEBEURTENISSOORTEN, *FEITWAARDEN), mutate)
