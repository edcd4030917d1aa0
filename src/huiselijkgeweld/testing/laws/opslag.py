"""The law of code that keeps case files."""

import json
from collections.abc import Iterator
from typing import Any, Protocol

from huiselijkgeweld.interop.json import dumps
from huiselijkgeweld.model.dossier import Dossier
from huiselijkgeweld.testing.cases import dossiers
from huiselijkgeweld.testing.laws.zoeken import LawBrokenError, zoek
from huiselijkgeweld.vectoren.houden import als_tekst, vraag


class Codec(Protocol):
    """What writes and reads case files: an object with these two methods, or a module with these two functions."""

    def dumps(self, dossier: Dossier, /) -> Any:  # noqa: ANN401 - whatever the host writes
        """Write a case file; whatever it gives is what `loads` is given."""

    def loads(self, written: Any, /) -> Dossier:  # noqa: ANN401 - the same
        """Read back what was written; a case file that equals the one that `dumps` was given."""


def check_roundtrip(codec: Codec, *, max_examples: int = 100) -> None:
    """What a codec wrote and read back is the case file that it was given.

    Args:
        codec: anything with `dumps` and `loads`, such as a store of your own.
        max_examples: how many case files to draw.

    Raises:
        LawBrokenError: something was lost or changed; says where. Or it raises an error.

    Example:
        >>> from huiselijkgeweld.interop import json
        >>> check_roundtrip(json, max_examples=5)
    """

    def een(dossier: Dossier) -> None:
        terug = vraag(lambda: codec.loads(codec.dumps(dossier)))
        if terug != dossier:
            raise LawBrokenError(f"a case file came back changed:\n{_verschillen(dossier, terug)}")

    zoek(dossiers(), max_examples)(een)


def _verschillen(dossier: Dossier, terug: object) -> str:
    """Where two case files differ, and the first of them as JSON."""
    tekst = dumps(dossier)
    if not isinstance(terug, Dossier):
        return f"  what came back is {als_tekst(terug)}, no Dossier\n{tekst}"
    voor, na = dict(_bladen(json.loads(tekst))), dict(_bladen(json.loads(dumps(terug))))
    regels = [
        f"  {pad}: it was {voor.get(pad, 'not there')}, it is {na.get(pad, 'gone')}"
        for pad in {**voor, **na}
        if voor.get(pad) != na.get(pad)
    ]
    return "\n".join((*regels, tekst))


def _bladen(deel: object, pad: str = "") -> Iterator[tuple[str, str]]:
    """Every value of a JSON text with its path."""
    if isinstance(deel, dict):
        for naam, onder in deel.items():
            yield from _bladen(onder, f"{pad}.{naam}" if pad else naam)
    elif isinstance(deel, list):
        for plaats, onder in enumerate(deel):
            yield from _bladen(onder, f"{pad}[{plaats}]")
    else:
        yield pad, json.dumps(deel)
