"""The rows of a decision as a picture."""

from collections.abc import Iterator, Sequence
from datetime import date

from huiselijkgeweld.errors import UnknownCodeError
from huiselijkgeweld.interop.mermaid.tekst import Diagram, grond, veilig
from huiselijkgeweld.model.feiten import Feiten
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.regio import Regio
from huiselijkgeweld.rules import Policy, Rule
from huiselijkgeweld.uitleg.woorden import met_hoofdletter, woord
from huiselijkgeweld.vraagstuk import Vraagstuk


def beslisdiagram(naam: str, *, on: date, regio: str | Regio | None = None, feiten: Feiten | None = None) -> Diagram:
    """Draw the rows of a decision that are in force on a day: what each asks, what follows, and where that stands.

    Where the first row that matches decides, the rows are a chain of questions; the last always matches, and what
    stands below another that always does is never reached. Where every row holds by itself, each leads to its result. A
    row has its code, the kind of text that it rests on, what else an answer by it leans on, and its sources.

    Args:
        naam: the name of the decision, one of `BESLISSINGEN`.
        on: the day.
        regio: code of a shipped region, or a region of your own; None: the national rows only.
        feiten: what is known of a case: the rows that are then in play get a thick border, the others a dotted one.

    Raises:
        InvalidValueError: `on` is no date, or something else is of another kind.
        HorizonError: `on` lies outside 1990-2099.
        UnknownCodeError: no decision has this name, or no shipped region this code.
        InvalidDossierError: facts that contradict each other.

    Example:
        >>> for regel in beslisdiagram("zvh", on=date(2026, 4, 10)).splitlines():
        ...     if "ZV2" in regel or "-->" in regel:
        ...         print(regel.strip())
        r1 -->|"ja"| u1
        r1 -->|"nee"| r2
        r2["ZV2 (protocol, betwist)<br/>gebiedsrisico: ja<br/>Landelijk kader ZVH, criteria a tot en met d"]
        r2 -->|"ja"| u2
        r2 -->|"nee"| r3
        r3 -->|"ja"| u3
    """
    if naam not in BESLISSINGEN:
        raise UnknownCodeError("decision", naam, BESLISSINGEN)
    vraagstuk = Vraagstuk(Feiten() if feiten is None else feiten, on, regio)
    gebied, beslissing = vraagstuk.regio, BESLISSINGEN[naam]
    rijen = vraagstuk.tabel(naam).on(vraagstuk.dag).rows
    is_keten = beslissing.policy is Policy.DECIDE
    hoe = "de eerste rij die past, beslist" if is_keten else "elke rij telt voor zich"
    waar = "landelijk" if gebied is None else gebied.naam
    regels = [
        *("---", "config:", "  flowchart:", "    wrappingWidth: 450", "---"),
        f"flowchart {'TB' if is_keten else 'LR'}",
        f'    subgraph b["{_label(beslissing.vraag, f"{waar}, {vraagstuk.dag}: {hoe}")}"]',
    ]
    naar: dict[object, str] = {}
    for nummer, rij in enumerate(rijen, 1):
        doel = naar.setdefault(rij if is_keten else rij.then, f"u{nummer}")
        regels.append(f'        r{nummer}["{_label(*_rij(rij, gebied))}"]')
        if doel == f"u{nummer}":
            regels.append(f'        {doel}(["{_label(met_hoofdletter(woord(rij.then)))}"])')
        regels.append(f'        r{nummer} -->|"ja"| {doel}')
        if is_keten and nummer < len(rijen):
            anders = '-->|"nee"|' if rij.conditions else '-.->|"nooit"|'
            regels.append(f"        r{nummer} {anders} r{nummer + 1}")
    regels.append("    end")
    if feiten is not None:
        speelt = [f"r{rijen.index(rij) + 1}" for rij in vraagstuk.beslis(naam).rules]
        rest = [f"r{nummer}" for nummer in range(1, len(rijen) + 1) if f"r{nummer}" not in speelt]
        regels += _klasse("speelt", "stroke-width:4px", speelt)
        regels += _klasse("rest", "stroke-dasharray:4", rest)
    return Diagram("\n".join(regels))


def _rij(rij: Rule[object], regio: Regio | None) -> Iterator[str]:
    """What a row says of itself, what it asks for, and where that stands."""
    yield f"{rij.code} ({grond(rij, regio)})"
    gevraagd = [f"{woord(feit)}: {woord(waarde)}" for feit, waarde in rij.conditions.items()]
    yield from (f"en {een}" if na else een for na, een in enumerate(gevraagd or ["altijd"]))
    yield "; ".join(map(str, rij.bronnen))


def _klasse(naam: str, stijl: str, vakken: Sequence[str]) -> Iterator[str]:
    """The boxes that are drawn in a way of their own."""
    if vakken:
        yield f"    classDef {naam} {stijl}"
        yield f"    class {','.join(vakken)} {naam}"


def _label(*regels: str) -> str:
    return "<br/>".join(map(veilig, regels))
