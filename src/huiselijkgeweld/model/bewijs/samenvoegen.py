"""What holds for each of several persons, put together into one value for the household."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Final

from huiselijkgeweld.model.feiten import Aanvrager, Feitwaarde, Maatregel

_RANG: Final[Mapping[object, int]] = MappingProxyType(
    {False: 0, Maatregel.GEEN: 0, None: 1, True: 2, Maatregel.OTS: 2, Maatregel.VOOGDIJ: 3}
)
"""What is so for one is so for the household; what is not known of one is not denied of all."""


_MELDEN_AAN_COLLEGE: Final = (Aanvrager.VEILIG_THUIS, Aanvrager.GECERTIFICEERDE_INSTELLING)


def sterkste(waarden: Sequence[Feitwaarde | None]) -> Feitwaarde | None:
    """True if true of one, false if false of all, else unknown; of measures the strongest.

    Example:
        >>> sterkste([False, None]), sterkste([False, None, True]), sterkste([False, False])
        (None, True, False)
    """
    return max(waarden, key=lambda waarde: _RANG[waarde])


def is_ontkenning(waarde: Feitwaarde | None) -> bool:
    """Whether a value says that something is not so, which can be said of everybody at once."""
    return waarde is False or waarde is Maatregel.GEEN


def samengevoegd(
    per_persoon: Sequence[tuple[Feitwaarde | None, date | None]],
) -> tuple[Feitwaarde | None, date | None]:
    """The value for the household and since when: the strongest one, or the applicant.

    Of several applicants the one that has a duty to tell the college; otherwise only one that all children share.
    """
    aanvragers = [waarde for waarde, _ in per_persoon]
    if any(isinstance(waarde, Aanvrager) for waarde in aanvragers):
        meldt = next((wie for wie in _MELDEN_AAN_COLLEGE if wie in aanvragers), None)
        gedeeld = meldt or (aanvragers[0] if len(set(aanvragers)) == 1 else None)
        return gedeeld, max((dag for waarde, dag in per_persoon if waarde is gedeeld and dag), default=None)
    hoogste = sterkste([waarde for waarde, _ in per_persoon])
    dagen = [dag for waarde, dag in per_persoon if waarde is hoogste and dag is not None]
    # Of one it is enough; it is denied of all only from the last one on.
    return hoogste, (max if is_ontkenning(hoogste) else min)(dagen, default=None)
