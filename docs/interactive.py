"""The interactive page: made when the documentation is built, from `docs/proberen`, the bundle and its evaluator.

It is one file that asks for nothing: style, script and data stand in it, and its Content-Security-Policy allows no
connection. What it knows is the bundle of the installed library, less what it does not show; the words come from the
library too, so that the page has no sentences of its own about law.
"""

import json
import os
import re
from base64 import b64encode
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import attrs
from docs.making.norms import counting, validity
from docs.making.words import READINGS

from huiselijkgeweld import NORMEN, REGIOS, Duur, Regio, Stap, Termijnnorm, Voorbehoud, Voorbehoudsoort
from huiselijkgeweld.interop.bundle import bundel
from huiselijkgeweld.interop.bundle.bronnen import Bronnen
from huiselijkgeweld.interop.bundle.tabellen import LANDELIJK
from huiselijkgeweld.interop.json.schrijven import als_resultaat
from huiselijkgeweld.klokken import Status, Termijn
from huiselijkgeweld.model.feiten import Feiten
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.rules import Outcome, Rule, domain
from huiselijkgeweld.tijd.duur import Eenheid
from huiselijkgeweld.tijd.feestdagen import EERSTE_DAG, LAATSTE_DAG
from huiselijkgeweld.tijd.momenten import AMSTERDAM
from huiselijkgeweld.tijd.stappen import Stapsoort
from huiselijkgeweld.uitleg import voorbehoud_in_woorden
from huiselijkgeweld.uitleg.antwoorden import NAMEN, mogelijkheden
from huiselijkgeweld.uitleg.termijnen import zin
from huiselijkgeweld.uitleg.woorden import wanneer, woord, zonder_weekdag
from huiselijkgeweld.vraagstuk import van_regio, van_rijen

if TYPE_CHECKING:
    from sphinx.application import Sphinx

HERE: Final = Path(__file__).parent
NAME: Final = "proberen.html"
SCRIPTS: Final = (
    *(HERE.parent / "examples" / "bundle" / name for name in ("evaluator.mjs", "interview.mjs")),
    *(HERE / "proberen" / name for name in ("dom.mjs", "termijn.mjs", "vragen.mjs", "main.mjs")),
)
"""The modules of the page; each after those that it imports."""
TABELLEN: Final = {"casusregie": True, "zicht": True, "mda": True, "zvh": True, "jeugd": True, "bevoegd": False}
"""The decisions that the page asks about, and whether it does so unless told otherwise."""
_DAG: Final = LAATSTE_DAG
_MOMENT: Final = datetime(_DAG.year, _DAG.month, _DAG.day, 12, tzinfo=AMSTERDAM)
"""A day that stands for any day, to make a sentence of the library into one with a gap."""
_DUUR: Final = Duur(97, Eenheid.DAGEN)
_NORM: Final = (
    *("code", "naam", "soort", "bron", "citaat", "duur", "kwalitatief", "telwijze", "since", "until", "reading"),
    *("toelichting", "familie", "telling", "telwoord", "gronden", "vaste_voorbehouden"),
)
"""What the page and the evaluator read of a norm."""
_RIJ: Final = ("code", "when", "then", "bronnen", "since", "until")


def data() -> dict[str, Any]:
    """The bundle of the page: what it shows, with the words of the library."""
    alles = bundel()
    plaatsen: dict[str, Regio | None] = {LANDELIJK: None, **REGIOS}
    delen = {
        "versie": alles["versie"],
        "herkomst": alles["herkomst"],
        "dagen": alles["dagen"],
        "normen": {code: _norm(norm, alles["normen"][code]) for code, norm in NORMEN.items()},
        "feiten": {"beslissingen": alles["feiten"]["beslissingen"]},
        "tabellen": {naam: _tabel(naam, alles["tabellen"][naam], plaatsen) for naam in TABELLEN},
        "regios": {code: _regio(regio) for code, regio in plaatsen.items()},
        "woorden": _woorden(),
    }
    genoemd = set(_teksten(delen))
    bronnen = {sleutel: _bron(bron) for sleutel, bron in alles["bronnen"].items() if sleutel in genoemd}
    return {**delen, "bronnen": bronnen}


def _teksten(waarde: object) -> Iterator[str]:
    """Every text in plain objects; a source is named by one."""
    if isinstance(waarde, str):
        yield waarde
    elif isinstance(waarde, Mapping):
        for deel in waarde.values():
            yield from _teksten(deel)
    elif isinstance(waarde, list):
        for deel in waarde:
            yield from _teksten(deel)


def _bron(bron: Mapping[str, Any]) -> dict[str, Any]:
    regeling = bron["regeling"]
    eigen = {naam: bron[naam] for naam in ("tekst", "url", "toestand")}
    return {**eigen, "naam": regeling["naam"], "vindplaats": regeling["vindplaats"]}


def _norm(norm: Termijnnorm, alles: Mapping[str, Any]) -> dict[str, Any]:
    """A norm as the evaluator reads it, with its sentences: `{dag}` is a day in `zin`, and a moment in `klok`."""
    lezingen = [{naam: een[naam] for naam in ("tekst", "bronnen", "telling")} for een in alles.get("lezingen", ())]
    return {
        **{naam: alles[naam] for naam in _NORM if naam in alles},
        "lezingen": lezingen,
        "verlenging": norm.verlenging is not None,
        "opschorting": norm.opschorting is not None,
        "duur_tekst": None if norm.duur is None else str(norm.duur),
        "telwijze_tekst": counting(norm),
        "geldig": validity(norm),
        "begint": _begin(norm),
        "zin": _zin(norm, None),
        "klok": _zin(norm, _MOMENT) if norm.telwijze.klok else None,
    }


def _begin(norm: Termijnnorm) -> str:
    """On which day it begins: that of an event, or for a norm that no event starts, what the text says."""
    if norm.start:
        return zin(Termijn(norm, None, None, None, Status.NIET_GESTART))
    return f"begint op de dag die de tekst noemt ({norm.vanaf})"


def _zin(norm: Termijnnorm, moment: datetime | None) -> str:
    if norm.duur is None:
        return zin(Termijn(norm, None, None, None, Status.LOPEND))
    start = norm.since or date(2026, 1, 5)
    if norm.until is not None and norm.until <= start:
        start = EERSTE_DAG
    eind = norm.einde(start)
    eind = attrs.evolve(eind, dag=_DAG, moment=moment)
    termijn = Termijn(norm, None, start, eind, Status.LOPEND, None, None, eind.voorbehouden)
    return zin(termijn).replace(wanneer(moment or _DAG), "{dag}")


def _tabel(naam: str, alles: Mapping[str, Any], plaatsen: Mapping[str, Regio | None]) -> dict[str, Any]:
    """A decision, in every place; with each row what it says of itself."""
    rijen = {}
    for plaats, regio in plaatsen.items():
        tabel = BESLISSINGEN[naam].tabel if regio is None else regio.tabel(naam)
        rijen[plaats] = [
            {**{veld: als_object[veld] for veld in _RIJ}, "let_op": _let_op(van_rijen([rij], regio))}
            for rij, als_object in zip(tabel.rows, alles["rijen"][plaats], strict=True)
        ]
    eigen = {veld: alles[veld] for veld in ("vraag", "policy", "kamer")}
    return {**eigen, "standaard": TABELLEN[naam], "rijen": rijen}


def _let_op(voorbehouden: Iterator[Voorbehoud]) -> list[dict[str, Any]]:
    """Reservations as sentences, assumptions last, each with its sources."""
    bronnen = Bronnen()
    return [
        {"tekst": voorbehoud_in_woorden(een), "bronnen": [bronnen.sleutel(bron) for bron in een.bronnen]}
        for een in sorted(voorbehouden, key=lambda een: een.soort is Voorbehoudsoort.AANNAME)
    ]


def _regio(regio: Regio | None) -> dict[str, Any]:
    """The name of a place, and what it says of itself from a day on."""
    wissels = [] if regio is None else [dag for dag in regio.periode if dag is not None]
    return {
        "naam": "Alleen wat landelijk geldt" if regio is None else regio.naam,
        "let_op": [
            {"vanaf": dag.isoformat(), "regels": _let_op(van_regio(regio, dag))} for dag in (EERSTE_DAG, *wissels)
        ],
    }


def _woorden() -> dict[str, Any]:
    """The words of the library, for what the evaluator answers."""
    return {
        "beslissingen": {naam: NAMEN[naam] for naam in TABELLEN},
        "feiten": {veld.name: woord(veld.name) for veld in attrs.fields(Feiten)},
        "waarden": {
            veld.name: {_als_sleutel(waarde): woord(waarde) for waarde in domain(Feiten, veld.name)}
            for veld in attrs.fields(Feiten)
        },
        "uitkomsten": {naam: dict(_uitkomsten(naam)) for naam in TABELLEN},
        "lezing": {lezing.value: tekst for lezing, tekst in READINGS.items()},
        "stappen": {soort.value: [_stap(soort, ("{over}",) * keer) for keer in (1, 2)] for soort in Stapsoort},
        "voorbehouden": {soort.value: _voorbehoud(soort) for soort in Voorbehoudsoort},
        "tijdstip": "Schrijf een tijdstip als 20:15. Is het er die dag twee keer, kies dan zomer- of wintertijd.",
    }


def _als_sleutel(waarde: object) -> str:
    return str(als_resultaat(waarde)).lower() if isinstance(waarde, bool) else str(als_resultaat(waarde))


def _uitkomsten(naam: str) -> Iterator[tuple[str, str]]:
    """Every answer of a decision in any place, in the order in which the library names those that are possible."""
    rijen: list[Rule[object]] = list(BESLISSINGEN[naam].tabel.rows)
    rijen += (rij for regio in REGIOS.values() for rij in regio.tabel(naam).rows)
    alle = {woord(rij.then): str(als_resultaat(rij.then)) for rij in rijen}
    for tekst in mogelijkheden(Outcome(frozenset(rij.then for rij in rijen), (), ()), naam):
        yield alle[tekst], tekst


def _stap(soort: Stapsoort, over: tuple[str, ...]) -> str:
    """What a step says, with gaps: `{duur}`, `{van}` and `{over}`."""
    tekst = Stap(_DAG, soort, duur=_DUUR, van="{van}", over=over).waardoor
    return tekst.replace(str(_DUUR), "{duur}").replace("{over} en {over}", "{over}")


def _voorbehoud(soort: Voorbehoudsoort) -> dict[str, str]:
    """What a reservation says, with gaps: by whether it has a text (`t`) and a day (`d`) of its own."""
    dag = wanneer(_DAG)
    return {
        t + d: voorbehoud_in_woorden(Voorbehoud(soort, "{tekst}" if t else "", dag=_DAG if d else None))
        .replace(dag, "{dag}")
        .replace(zonder_weekdag(dag), "{dag_zonder}")
        for t in ("", "t")
        for d in ("", "d")
    }


# The file.

_IMPORT: Final = re.compile(r'^import \{.*?\} from ".*?";\n', re.MULTILINE | re.DOTALL)
_EXPORT: Final = re.compile(r"^export (?=(?:const|function) (\w+))", re.MULTILINE)


def script() -> str:
    """The modules as one script: a browser loads no modules from a file that is opened without a server."""
    return "\n".join(["(() => {", '"use strict";', *map(_module, SCRIPTS), "})();"])


def _module(path: Path) -> str:
    text = _IMPORT.sub("", path.read_text(encoding="utf-8"))
    names = ", ".join(_EXPORT.findall(text))
    body = _EXPORT.sub("", text)
    return f"const {{ {names} }} = (() => {{\n{body}return {{ {names} }};\n}})();"


def policy(style: str, code: str) -> str:
    """What the page may do: its own style and script, and nothing else; no connection, form or frame."""
    style_hash, code_hash = (b64encode(sha256(text.encode()).digest()).decode() for text in (style, code))
    allowed = (f"style-src 'sha256-{style_hash}'", f"script-src 'sha256-{code_hash}'", "img-src data:")
    return "; ".join(("default-src 'none'", *allowed, "base-uri 'none'", "form-action 'none'"))


def page(made: date) -> str:
    """The page as one file, made on a day."""
    style, code = (HERE / "proberen" / "page.css").read_text(encoding="utf-8"), script()
    alles = data()
    parts = {
        "csp": policy(style, code),
        "css": style,
        "versie": alles["herkomst"]["versie"],
        "gemaakt": wanneer(made),
        "bundel": json.dumps(alles, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"),
        "script": code,
    }
    template = (HERE / "proberen" / "page.html").read_text(encoding="utf-8")
    return re.sub(r"<!--(\w+)-->", lambda gap: str(parts[gap[1]]), template)


def _today() -> date:
    """The day of the build, which a build that must be repeated can set."""
    stamp = os.environ.get("SOURCE_DATE_EPOCH")
    return (datetime.now(tz=UTC) if stamp is None else datetime.fromtimestamp(int(stamp), tz=UTC)).date()


def _write(app: "Sphinx", exception: Exception | None) -> None:
    if exception is None and app.builder.format == "html":
        (app.outdir / NAME).write_text(page(_today()), encoding="utf-8", newline="\n")


def setup(app: "Sphinx") -> dict[str, bool]:
    """Write the page whenever the documentation is built."""
    app.connect("build-finished", _write)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
