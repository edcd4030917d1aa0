"""Every norm with a term, by code: `NORMEN`."""

from collections.abc import Iterator, Mapping

from huiselijkgeweld.errors import UnknownCodeError
from huiselijkgeweld.recht.termijnnormen import (
    avg,
    bestuursrecht,
    huisverbod,
    jeugdwet,
    kinderbescherming,
    procesrecht,
    strafrecht,
    veilig_thuis,
    wmo,
)
from huiselijkgeweld.recht.termijnnormen.norm import Termijnnorm


class Normen(Mapping[str, Termijnnorm]):
    """The norms by code, in the order of the tables.

    Example:
        >>> NORMEN["UB-10W"].naam
        'oordeel na onderzoek'
        >>> NORMEN["UB-10V"]
        Traceback (most recent call last):
        ...
        huiselijkgeweld.errors.UnknownCodeError: unknown norm 'UB-10V'; did you mean 'UB-10W'?
        see docs/errors.md#unknowncodeerror of huiselijkgeweld
    """

    def __init__(self, normen: tuple[Termijnnorm, ...]) -> None:
        """Index the rows by code."""
        self._normen = {norm.code: norm for norm in normen}

    def __getitem__(self, code: str) -> Termijnnorm:
        """The norm with a code.

        Raises:
            UnknownCodeError: no norm has this code; of a word a note names the norms whose name has it.
        """
        try:
            return self._normen[code]
        except KeyError:
            error = UnknownCodeError("norm", code, self._normen)
        if len(code) >= _WOORD and (met := [een for een in self._normen.values() if code.casefold() in een.naam]):
            error.add_note(f"norms with this word in their name: {', '.join(f'{een.code} {een.naam}' for een in met)}")
        raise error

    def __contains__(self, code: object) -> bool:
        """Whether a norm has this code."""
        return code in self._normen

    def __iter__(self) -> Iterator[str]:
        """The codes."""
        return iter(self._normen)

    def __len__(self) -> int:
        """How many norms there are."""
        return len(self._normen)


_WOORD = 4  # letters; a shorter piece stands in many names
_MODULES = (veilig_thuis, wmo, huisverbod, kinderbescherming, procesrecht, jeugdwet, avg, bestuursrecht, strafrecht)

NORMEN = Normen(tuple(norm for module in _MODULES for norm in module.NORMEN))
"""Every norm by its code, such as `NORMEN["UB-10W"]`."""
