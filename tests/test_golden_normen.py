"""Double-entry bookkeeping: every norm with a term against a second transcription, made from the texts."""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

import attrs
import pytest

from huiselijkgeweld.bronnen import Bron, Regeling
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenissoort
from huiselijkgeweld.recht.termijnnormen import NORMEN
from huiselijkgeweld.recht.termijnnormen.norm import Mits, Opschortbaar, Termijnnorm, Verlengbaar
from huiselijkgeweld.tijd.stappen import Lezing
from huiselijkgeweld.tijd.tellen import Telwijze

Entry = Mapping[str, Any]
_FILE: Final = tomllib.loads((Path(__file__).parent / "golden" / "normen.toml").read_text("utf-8"))
ENTRIES: Final[Mapping[str, Entry]] = _FILE["norm"]
TEXTS: Final[Mapping[str, Entry]] = _FILE["teksten"]

DEFAULTS: Final[Entry] = {
    "duur": None,
    "woorden": None,
    "uitgesloten": None,
    "klok": False,
    "terug": False,
    "dag_zelf": False,
    "werkdag": "atw",
    "mits": [],
    "voldaan": [],
    "vervalt": [],
    "niet_van_toepassing": [],
    "vervalt_met": [],
    "verlenging": None,
    "opschorting": None,
    "laatste_dag_telt": False,
    "herstart": False,
    "since": None,
    "until": None,
    "lezingen": [],
    "opmerkingen": [],
}
"""What a key means that an entry leaves out."""

BOOKED: Final[Mapping[type, Mapping[str, tuple[str, ...]]]] = {
    Termijnnorm: {
        "code": ("the name of the entry",),
        "soort": ("soort",),
        "bron": ("bron", "toestand"),
        "duur": ("duur",),
        "kwalitatief": ("woorden",),
        "telwijze": ("regime", "uitgesloten", "klok", "terug", "dag_zelf", "werkdag"),
        "vanaf": ("vanaf",),
        "start": ("start",),
        "mits": ("mits",),
        "voldaan": ("voldaan",),
        "vervalt": ("vervalt",),
        "niet_van_toepassing": ("niet_van_toepassing",),
        "laatste_dag_telt": ("laatste_dag_telt",),
        "vervalt_met": ("vervalt_met",),
        "herstart": ("herstart",),
        "verlenging": ("verlenging",),
        "opschorting": ("opschorting",),
        "since": ("since",),
        "until": ("until",),
        "reading": ("reading",),
        "lezingen": ("lezingen",),
        "opmerkingen": ("opmerkingen",),
        "familie": ("familie",),
        "gelezen": ("gelezen",),
    },
    Telwijze: {naam: (naam,) for naam in ("regime", "uitgesloten", "klok", "terug", "dag_zelf", "werkdag")},
    Verlengbaar: {naam: (naam,) for naam in ("door", "bron", "telkens", "totaal", "aantal")},
    Opschortbaar: {naam: (naam,) for naam in ("door", "tot", "bron")},
    Lezing: {
        "bronnen": ("bronnen",),
        "telwijze": ("regime", "uitgesloten", "klok", "terug", "dag_zelf", "werkdag"),
        "duur": ("duur",),
        "vanaf_verlegd": ("vanaf_verlegd",),
        "geheel": ("geheel",),
    },
    Mits: {"soort": ("the word before the colon",), "uitkomsten": ("the codes behind it",)},
    Bron: {
        "regeling": ("teksten",),
        "plaats": ("bron",),
        "lid": ("bron",),
        "onderdeel": ("bron",),
        "toestand": ("toestand",),
    },
    Regeling: {
        "kort": ("teksten",),
        "boek": ("bron",),
        "soort": ("soort",),
        "bwb_id": ("bwb_id",),
        "toestand": ("toestand",),
        "gelezen_vanaf": ("gelezen_vanaf",),
    },
}
"""Per record of a row: each attribute that can change an answer or its source, and the keys that write it down."""

WORDS: Final[Mapping[type, frozenset[str]]] = {
    Termijnnorm: frozenset({"naam", "citaat", "toelichting"}),
    Lezing: frozenset({"tekst"}),
    Regeling: frozenset({"naam", "vindplaats", "aard"}),
}
"""Attributes that are only read by people: they change no answer."""


def _tag(soort: Gebeurtenissoort | Mits) -> str:
    if isinstance(soort, Mits):
        return f"{soort.soort.tag}: {', '.join(sorted(soort.uitkomsten))}"
    return soort.tag


def _tags(soorten: tuple[Gebeurtenissoort | Mits, ...]) -> list[str]:
    return sorted(map(_tag, soorten))


def _words(value: object) -> Any:
    return value if value is None or isinstance(value, bool | int | date) else str(value)


def _counting(telwijze: Telwijze) -> dict[str, Any]:
    return {naam: _words(getattr(telwijze, naam)) for naam in BOOKED[Telwijze]}


def _lezing(lezing: Lezing, telwijze: Telwijze) -> dict[str, Any]:
    """Only what differs from the norm itself."""
    own = _counting(telwijze)
    other = own if lezing.telwijze is None else _counting(lezing.telwijze)
    differs = {naam: waarde for naam, waarde in other.items() if waarde != own[naam]}
    rest = {
        "duur": _words(lezing.duur),
        "geheel": _words(lezing.geheel),
        "vanaf_verlegd": lezing.vanaf_verlegd,
        "bronnen": sorted(map(str, lezing.bronnen)),
    }
    return differs | {naam: waarde for naam, waarde in rest.items() if waarde}


def _clause(clause: Verlengbaar | Opschortbaar | None) -> dict[str, Any] | None:
    if clause is None:
        return None
    held = {naam: getattr(clause, naam) for naam in BOOKED[type(clause)]}
    tot = {"tot": _tags(held.pop("tot"))} if "tot" in held else {}
    words = {naam: _words(waarde) for naam, waarde in held.items() if waarde is not None}
    return words | tot | {"door": _tag(held["door"])}


def row(norm: Termijnnorm) -> dict[str, Any]:
    """What the row of the library says, in the words of an entry."""
    return _counting(norm.telwijze) | {
        "bron": str(norm.bron),
        "toestand": norm.bron.toestand,
        "duur": _words(norm.duur),
        "woorden": norm.kwalitatief,
        "soort": str(norm.soort),
        "vanaf": str(norm.vanaf),
        "start": _tags(norm.start),
        "mits": _tags(norm.mits),
        "voldaan": _tags(norm.voldaan),
        "vervalt": _tags(norm.vervalt),
        "niet_van_toepassing": _tags(norm.niet_van_toepassing),
        "vervalt_met": sorted(norm.vervalt_met),
        "verlenging": _clause(norm.verlenging),
        "opschorting": _clause(norm.opschorting),
        "laatste_dag_telt": norm.laatste_dag_telt,
        "herstart": norm.herstart,
        "since": norm.since,
        "until": norm.until,
        "gelezen": norm.gelezen,
        "familie": norm.familie,
        "reading": str(norm.reading),
        "lezingen": [_lezing(lezing, norm.telwijze) for lezing in norm.lezingen],
        "opmerkingen": [vanaf or "altijd" for vanaf, _ in norm.opmerkingen],
    }


def text(code: str) -> dict[str, Any]:
    """What the entry says, with what it leaves out filled in and its lists sorted."""
    entry = dict(ENTRIES[code])
    tekst = next(tekst for kort, tekst in TEXTS.items() if entry["bron"].startswith((f"{kort} ", f"{kort}, ")))
    own = {"toestand": tekst.get("toestand"), "gelezen": tekst.get("gelezen_vanaf"), "familie": code}
    whole = {**DEFAULTS, **own, **entry}
    for naam in ("start", "mits", "voldaan", "vervalt", "niet_van_toepassing", "vervalt_met"):
        whole[naam] = sorted(whole[naam])
    for clause in filter(None, (whole["opschorting"],)):
        whole["opschorting"] = {**clause, "tot": sorted(clause["tot"])}
    return {naam: waarde for naam, waarde in whole.items() if naam not in {"grond", "onbekend"}}


def differences(code: str) -> Iterator[str]:
    """Where the row and the entry part, in words; keys that no text decides are left out."""
    entry, booked = text(code), row(NORMEN[code])
    for naam in sorted(set(entry) | set(booked)):
        if naam not in ENTRIES[code].get("onbekend", ()) and entry.get(naam) != booked.get(naam):
            yield f"{code} {naam}: the text gives {entry.get(naam)!s}, the row says {booked.get(naam)!s}"


def test_every_norm_is_written_down_twice_and_nothing_else_is() -> None:
    """Each norm of the library has an entry, and each entry is of a norm."""
    assert set(ENTRIES) == set(NORMEN)


@pytest.mark.parametrize("code", NORMEN)
def test_a_row_says_what_the_text_says(code: str) -> None:
    """The row and the transcription give the same in every key that a text decides."""
    gevonden = list(differences(code))
    assert not gevonden, "\n".join(gevonden)


@pytest.mark.parametrize("kind", BOOKED, ids=lambda kind: str(kind.__name__))
def test_every_attribute_of_a_row_is_compared(kind: type) -> None:
    """An attribute is written down, or is only words for a reader: a new one has to be added here first."""
    held = {attribute.name for attribute in attrs.fields(kind) if attribute.init}
    assert held == set(BOOKED[kind]) | WORDS.get(kind, frozenset())
    if kind is Termijnnorm:
        keys = {key for keys in BOOKED[kind].values() for key in keys} - {"the name of the entry"}
        assert keys == set(row(NORMEN["UB-5D"]))


@pytest.mark.parametrize("code", ENTRIES)
def test_an_entry_has_its_ground_and_hides_nothing(code: str) -> None:
    """It says why; it uses known keys only, and `onbekend` names a key that it leaves out and the row fills in."""
    entry, booked = ENTRIES[code], row(NORMEN[code])
    onbekend = entry.get("onbekend", [])
    assert entry["grond"]
    assert set(entry) - {"grond", "onbekend"} <= set(booked)
    assert not set(onbekend) & set(entry), onbekend
    for naam in onbekend:
        assert booked[naam] != DEFAULTS.get(naam, "always written down"), naam


@pytest.mark.parametrize("kort", TEXTS)
def test_a_text_is_the_one_that_was_read(kort: str) -> None:
    """Its kind, its number and the consolidations that were read, wherever a row cites it."""
    clauses = [clause for norm in NORMEN.values() for clause in (norm, norm.verlenging, norm.opschorting) if clause]
    cited = {clause.bron.regeling for clause in clauses if str(clause.bron).startswith((f"{kort} ", f"{kort}, "))}
    assert cited
    for regeling in cited:
        booked = {naam: _words(getattr(regeling, naam)) for naam in ("soort", "bwb_id", "toestand", "gelezen_vanaf")}
        assert {naam: waarde for naam, waarde in booked.items() if waarde is not None} == TEXTS[kort]
