"""Hold the golden vectors against code: what is wrong, in words, one text for each vector that it breaks."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import partial
from typing import Any, Final, TypeAlias, TypeVar

from huiselijkgeweld.antwoorden import Opschaling, Plichten, Regie
from huiselijkgeweld.evaluation import Stand
from huiselijkgeweld.klokken import Status, Termijn
from huiselijkgeweld.model.dossier import Dossier
from huiselijkgeweld.model.feiten import Feiten
from huiselijkgeweld.recht.keten import KETEN
from huiselijkgeweld.rules import Outcome
from huiselijkgeweld.tijd.momenten import AMSTERDAM, als_moment
from huiselijkgeweld.vectoren import Vector, feiten_van, standvectoren, vectoren, waarden

V = TypeVar("V", bound=Vector)
Tijdstip: TypeAlias = date | datetime
Woorden: TypeAlias = Mapping[str, Any]
"""Answers in words: per key the words, or per id the words."""
_PER_KIND: Final = ("jeugd", "bevoegd", "uitnodigen")
_OPEN: Final = frozenset({Status.LOPEND, Status.NIET_GESTART})
_TEN_MINSTE: Final = frozenset({"klaar", "lopend", "vraagt"})
_VAN_HET_HUISHOUDEN: Final = ("casusregie", "zicht", "rollen", "mda", "zvh", "prioriteit", "plichten")
_SLEUTELS: Final = dict.fromkeys(
    ("open", "klaar", "geen_recht", *_VAN_HET_HUISHOUDEN, *_PER_KIND, "keten", "vraagt", "mogelijk", "houdt")
)


def vraag(vraag: Callable[[], object]) -> object:
    """What code gives; an error is an answer too, and never the right one."""
    try:
        return vraag()
    except Exception as error:  # noqa: BLE001 - whatever the code raises is what is shown
        return error


def als_tekst(gegeven: object) -> str:
    """What code gives, in words."""
    if isinstance(gegeven, BaseException):
        return f"the error {type(gegeven).__name__}: {gegeven}"
    return str(gegeven) if isinstance(gegeven, str | date) else repr(gegeven)


def zelfde(gegeven: object, verwacht: Tijdstip | None) -> bool:
    """Whether it is the same day, or the same moment; a moment without a time zone is one on the clock in Amsterdam."""
    if not isinstance(verwacht, datetime):
        return gegeven == verwacht and not isinstance(gegeven, datetime)
    if not isinstance(gegeven, datetime):
        return False
    return (gegeven if gegeven.tzinfo else gegeven.replace(tzinfo=AMSTERDAM)).timestamp() == als_moment(
        verwacht
    ).timestamp()


def termijnfouten(van: Iterable[V], compute: Callable[[V], object]) -> Iterator[str]:
    """The worked terms for which a function gives another last day or moment, or raises an error.

    Args:
        van: the worked terms.
        compute: the function: a worked term in, its last day or moment out.
    """
    for een in van:
        gegeven, verwacht = vraag(partial(compute, een)), een.moment or een.dag
        if not zelfde(gegeven, verwacht):
            wat = f"{getattr(een, 'norm', 'a term')} from {een.start} ({een.id})"
            yield f"{wat}: your function gives {als_tekst(gegeven)}, not {verwacht}\n  {een.bron}"


def standfouten(compute: Callable[[Dossier, date], Woorden]) -> Iterator[str]:
    """The worked case files for which a function gives other words; of what it leaves out nothing is said."""
    for een in standvectoren():
        gegeven = vraag(partial(compute, een.dossier, een.on))
        yield from _fouten(f"{een.id}, on {een.on}", een.bron, gegeven, een.verwacht)


def antwoordfouten(compute: Callable[[Feiten, date, str | None], Woorden]) -> Iterator[str]:
    """The worked answers from facts for which a function gives other words: facts, day and region in."""
    for een in vectoren()["antwoorden"]:
        on, regio = date.fromisoformat(een["on"]), een["regio"] or None
        gegeven = vraag(partial(compute, feiten_van(een), on, regio))
        yield from _fouten(een["id"], "; ".join(een["bron"]), gegeven, een)


def ketenfouten(compute: Callable[[str, Any, date], Woorden]) -> Iterator[str]:
    """The worked answers of the chain for which a function gives other words: name of a table, facts and day in."""
    for een in vectoren()["keten"]:
        klasse = KETEN[een["tabel"]].tabel.feiten
        feiten = klasse(**waarden(klasse, een["feiten"]))
        gegeven = vraag(partial(compute, een["tabel"], feiten, date.fromisoformat(een["on"])))
        yield from _fouten(een["id"], "; ".join(een["bron"]), gegeven, een)


def stand_in_woorden(stand: Stand) -> Woorden:
    """A stand in the words of the vectors.

    Example:
        >>> from huiselijkgeweld import evaluate
        >>> een = next(standvectoren())
        >>> stand_in_woorden(evaluate(een.dossier, on=een.on))["casusregie"]
        ('lokaal_team',)
    """
    per_kind = {kind or "": een for kind, een in stand.kinderen.items()} or {"": stand.opschaling}
    return {
        **antwoorden_in_woorden(stand.regie, stand.opschaling, stand.plichten),
        "open": tuple(_termijn(een) for een in stand.termijnen if _is_open(een)),
        "klaar": tuple(_termijn(een) for een in stand.termijnen if not _is_open(een)),
        "geen_recht": tuple(een.norm.code for een in stand.termijnen if not een.norm.bron.regeling.soort.is_recht),
        **{naam: {kind: zeker(getattr(een, naam)) for kind, een in per_kind.items()} for naam in _PER_KIND},
        "keten": {f"{een.tabel}: {een.over}": zeker(een.antwoord) for een in stand.keten},
        "vraagt": tuple(een.feit if een.over is None else f"{een.feit}: {een.over}" for een in stand.vragen),
    }


def antwoorden_in_woorden(regie: Regie, opschaling: Opschaling, plichten: Plichten) -> Woorden:
    """Answers about one household or child in the words of the vectors.

    Args:
        regie: who holds which regie.
        opschaling: whether to escalate.
        plichten: what has to be done.
    """
    return {
        "casusregie": zeker(regie.casusregie),
        "zicht": zeker(regie.zicht),
        "rollen": zeker(regie.rollen),
        **{naam: zeker(getattr(opschaling, naam)) for naam in (*_PER_KIND, "mda", "zvh")},
        "prioriteit": zeker(opschaling.mda_prioriteit),
        "plichten": zeker(plichten.plichten),
    }


def zeker(antwoord: Outcome[Any] | Mapping[Any, Outcome[bool]]) -> tuple[str, ...]:
    """What is possible of a decision of one answer, or what surely holds of a list of results, in words."""
    if isinstance(antwoord, Outcome):
        return tuple(sorted(map(str, antwoord.possible)))
    return tuple(sorted(str(wat) for wat, uitkomst in antwoord.items() if uitkomst.value is True))


def _is_open(termijn: Termijn) -> bool:
    """Whether a term still asks for something: it runs, has not started, or is late and was not met."""
    return termijn.status in _OPEN or (termijn.status is Status.TE_LAAT and termijn.voldaan_op is None)


def _termijn(termijn: Termijn) -> str:
    dag = "" if termijn.einde is None else f" {termijn.einde.dag}"
    return f"{termijn.norm.code} {termijn.over}{dag} {termijn.status}"


def _fouten(wat: str, bron: str, gegeven: object, verwacht: Woorden) -> Iterator[str]:
    """What is wrong with the words that were given for one vector."""
    if not isinstance(gegeven, Mapping) or not gegeven or gegeven.keys() - _SLEUTELS:
        goed = ", ".join(_SLEUTELS)
        yield f"{wat}: your function gives {als_tekst(gegeven)}, not words by some of these keys: {goed}\n  {bron}"
        return
    regels = [f"  {regel}" for regel in _verschillen({naam: _per_id(een) for naam, een in gegeven.items()}, verwacht)]
    if regels:
        yield "\n".join((f"{wat}: your function gives other words", *regels, f"  {bron}"))


def _verschillen(gegeven: Mapping[str, Mapping[str, frozenset[str]]], verwacht: Woorden) -> Iterator[str]:
    for sleutel, woorden in verwacht.items():
        naam = "open" if sleutel == "lopend" else sleutel
        if naam == "vraagt_niet":
            te_veel = _per_id(woorden)[""] & gegeven.get("vraagt", {}).get("", frozenset())
            if te_veel:
                yield f"vraagt: {_lijst(te_veel)} is known or does not matter"
        for over, goed in _per_id(woorden).items() if naam in gegeven else ():
            kreeg = gegeven[naam].get(over, frozenset())
            if not goed <= kreeg or (sleutel not in _TEN_MINSTE and goed != kreeg):
                waar = f"{naam} of {over}" if over else naam
                rest = ", among others" if sleutel in _TEN_MINSTE else ""
                yield f"{waar}: {_lijst(kreeg)}, not {_lijst(goed)}{rest}"


def _per_id(woorden: object) -> Mapping[str, frozenset[str]]:
    if isinstance(woorden, Mapping):
        return {str(over): _per_id(een)[""] for over, een in woorden.items()}
    losse = woorden if isinstance(woorden, Iterable) and not isinstance(woorden, str) else (woorden,)
    return {"": frozenset(map(str, losse))}


def _lijst(woorden: Iterable[str]) -> str:
    return ", ".join(sorted(woorden)) or "nothing"
