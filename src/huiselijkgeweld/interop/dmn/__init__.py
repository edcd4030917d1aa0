"""Decisions as DMN 1.3 (Decision Model and Notation), for the engine of a process or form system."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from huiselijkgeweld import __version__
from huiselijkgeweld.bronnen import Bron, Voorbehoud
from huiselijkgeweld.errors import InvalidValueError, UnknownCodeError
from huiselijkgeweld.herkomst import tabellen
from huiselijkgeweld.interop.dmn.beslistabellen import ONBEKEND, Beslistabel, Feit, Regel, beslistabellen
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.keten import KETEN
from huiselijkgeweld.regio import Regio
from huiselijkgeweld.rules import Rule
from huiselijkgeweld.uitleg.voorbehouden import let_op
from huiselijkgeweld.vraagstuk import als_dag_met_tabel, als_regio, van_regio, van_rijen

__all__ = ["beslismodel"]

_DMN: Final = "https://www.omg.org/spec/DMN/20191111/MODEL/"
_NAMEN: Final = (*BESLISSINGEN, *KETEN)
_LEEG: Final = "null"
_NIET_BEKEND: Final = "Niet elk feit dat het antwoord bepaalt, is bekend."


def beslismodel(*namen: str, on: date, regio: str | Regio | None = None) -> bytes:
    """Write decisions as one DMN 1.3 file of decision tables, as they stand on a day.

    A decision with one answer is one table; of a decision in which every result stands by itself each result is a table
    that answers *ja* or *nee*. Every table has hit policy FIRST, and gives the answer, the code of the row, its sources
    and its reservations. A fact that nobody has stated is null: where the answer needs it, the table answers
    *onbekend*. The facts do not complete each other: state also what follows from another fact.

    Args:
        namen: the decisions and tables of the chain, such as `"casusregie"`; none: all of them.
        on: the day; the rows in force on it are written.
        regio: code of a shipped region, or a region of your own; None: national rows. The tables of the chain are the
            same everywhere: they ask for the area.

    Returns:
        The file (UTF-8); the same arguments give the same bytes.

    Raises:
        InvalidValueError: `on` is no date, or something else is of another kind.
        HorizonError: `on` lies outside 1990-2099.
        UnknownCodeError: no decision or table of the chain, or no shipped region, has this name.

    Example:
        >>> tekst = beslismodel("zvh", on=date(2026, 4, 10), regio="ijsselland").decode()
        >>> [regel.strip() for regel in tekst.splitlines() if "<decision " in regel]
        ['<decision id="zvh_ijsselland" name="zvh_ijsselland">']
    """
    dag, gebied = als_dag_met_tabel(on), als_regio(regio)
    model = Element("definitions", {"xmlns": _DMN, "id": _id("huiselijkgeweld", gebied)})
    model.set("name", f"huiselijkgeweld {dag} {gebied.naam if gebied else 'landelijk'}")
    model.set("namespace", "urn:huiselijkgeweld")
    model.set("exporter", "huiselijkgeweld")
    model.set("exporterVersion", __version__)
    van_de_regio = tuple(van_regio(gebied, dag))
    _deel(model, "description", "\n".join(_herkomst(dag, gebied, van_de_regio)))
    gekozen = [een for naam in _gekozen(namen) for een in beslistabellen(naam, dag, gebied)]
    for feit in {feit.naam: feit for tabel in gekozen for feit in tabel.feiten.values()}.values():
        gegeven = SubElement(model, "inputData", {"id": f"feit.{feit.naam}", "name": feit.naam})
        _deel(gegeven, "description", f"{feit.vraag.tekst} ({feit.vraag.wie})")
        SubElement(gegeven, "variable", {"name": feit.naam, "typeRef": _type(feit)})
    for tabel in gekozen:
        if tabel.naam in BESLISSINGEN:
            _schrijf(model, tabel, gebied, van_de_regio)
        else:
            _schrijf(model, tabel, None, ())
    indent(model)
    tekst: bytes = tostring(model, encoding="UTF-8", xml_declaration=True)
    return tekst + b"\n"


def _gekozen(namen: tuple[object, ...]) -> Iterator[str]:
    """The names that are asked for, each once; all of them if there are none."""
    gegeven: dict[str, None] = {}
    for naam in namen:
        if not isinstance(naam, str):
            raise InvalidValueError(f"namen: {type(naam).__name__} is not the name of a decision")
        if naam not in _NAMEN:
            raise UnknownCodeError("decision", naam, _NAMEN)
        gegeven[naam] = None
    yield from gegeven or _NAMEN


def _herkomst(dag: date, gebied: Regio | None, altijd: tuple[Voorbehoud, ...]) -> Iterator[str]:
    yield f"huiselijkgeweld {__version__}, gegevens {tabellen(gebied)}: de regels zoals die gelden op {dag}."
    if altijd:
        yield _zinnen(altijd)
    yield f"Een feit dat niet bekend is, is leeg (null); is het nodig, dan is het antwoord '{ONBEKEND}'."
    yield "Geef ook de feiten die uit andere volgen: de tabellen vullen niets aan en zien geen tegenspraak."


def _schrijf(model: Element, tabel: Beslistabel, gebied: Regio | None, altijd: tuple[Voorbehoud, ...]) -> None:
    """One decision with its table; the order of the parts is that of the standard."""
    naam, antwoord, vraag = tabel.naam, tabel.naam, tabel.vraag
    if tabel.resultaat is not None:
        antwoord = _woord(tabel.resultaat)
        naam, vraag = f"{tabel.naam}_{antwoord}", f"{tabel.vraag} ({tabel.resultaat})"
    eigen = _id(naam, gebied)
    beslissing = SubElement(model, "decision", {"id": eigen, "name": eigen})
    _deel(beslissing, "description", _geldig(tabel))
    _deel(beslissing, "question", vraag)
    SubElement(beslissing, "variable", {"name": eigen, "typeRef": "Any"})
    for feit in tabel.feiten.values():
        nodig = SubElement(beslissing, "informationRequirement")
        SubElement(nodig, "requiredInput", {"href": f"#feit.{feit.naam}"})
    blad = SubElement(beslissing, "decisionTable", {"id": f"{eigen}.tabel", "hitPolicy": "FIRST"})
    _schrijf_kolommen(blad, tabel, eigen, antwoord)
    for regel in tabel.regels:
        element = SubElement(blad, "rule", {"id": f"{eigen}.{regel.plaats}"})
        for naam in tabel.feiten:
            _cel(element, "inputEntry", ",".join(map(_feel, regel.vraagt[naam])) if naam in regel.vraagt else "-")
        for tekst in (regel.antwoord, *_grond(regel, gebied, altijd)):
            _cel(element, "outputEntry", _feel(tekst))
        for tekst in _kanttekeningen(regel.rij):
            _cel(element, "annotationEntry", tekst)


def _schrijf_kolommen(blad: Element, tabel: Beslistabel, eigen: str, antwoord: str) -> None:
    for feit in tabel.feiten.values():
        kolom = SubElement(blad, "input", {"id": f"{eigen}.feit.{feit.naam}", "label": feit.vraag.tekst})
        _cel(kolom, "inputExpression", feit.naam, typeRef=_type(feit))
        _cel(kolom, "inputValues", ",".join((*map(_feel, feit.waarden), _LEEG)))
    for naam in (antwoord, "rij", "bron", "voorbehoud"):
        kolom = SubElement(blad, "output", {"id": f"{eigen}.uit.{naam}", "name": naam, "typeRef": "string"})
        if naam == antwoord:
            _cel(kolom, "outputValues", ",".join(dict.fromkeys(_feel(regel.antwoord) for regel in tabel.regels)))
    for naam in ("soort", "lezing", "opmerking"):
        SubElement(blad, "annotation", {"name": naam})


def _grond(regel: Regel, gebied: Regio | None, altijd: tuple[Voorbehoud, ...]) -> tuple[str, str, str]:
    """The row that answers, its sources, and what the answer leans on."""
    if regel.antwoord == ONBEKEND:
        return "geen", "", _NIET_BEKEND
    if regel.rij is None:
        return "geen", "", _zinnen(altijd)
    bronnen = regel.rij.bronnen
    voorbehoud = _zinnen((*altijd, *van_rijen((regel.rij,), gebied)), bronnen)
    return regel.rij.code, "; ".join(map(str, bronnen)), voorbehoud


def _kanttekeningen(rij: Rule[object] | None) -> tuple[str, str, str]:
    return ("", "", "") if rij is None else (rij.soort, rij.reading, rij.note or "")


def _zinnen(voorbehouden: Iterable[Voorbehoud], genoemd: Iterable[Bron] = ()) -> str:
    return " ".join(zin.strip() for zin in let_op(voorbehouden, genoemd))


def _geldig(tabel: Beslistabel) -> str:
    delen = [f"{woord} {dag}" for woord, dag in (("van", tabel.van), ("tot", tabel.tot)) if dag is not None]
    return f"Deze regels gelden {' '.join(delen)}." if delen else "Van deze regels is geen begin of einde bekend."


def _type(feit: Feit) -> str:
    return "boolean" if isinstance(feit.waarden[0], bool) else "string"


def _feel(waarde: object) -> str:
    """A value as FEEL writes it."""
    if isinstance(waarde, bool):
        return str(waarde).lower()
    tekst = str(waarde).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{tekst}"'


def _id(naam: str, gebied: Regio | None) -> str:
    return naam if gebied is None else f"{naam}_{_woord(gebied.code)}"


def _woord(tekst: str) -> str:
    """A text as a name that FEEL and XML both take."""
    return re.sub(r"[^a-z0-9]+", "_", tekst)


def _deel(ouder: Element, naam: str, tekst: str) -> None:
    SubElement(ouder, naam).text = tekst


def _cel(ouder: Element, naam: str, tekst: str, **eigenschappen: str) -> None:
    _deel(SubElement(ouder, naam, eigenschappen), "text", tekst)
