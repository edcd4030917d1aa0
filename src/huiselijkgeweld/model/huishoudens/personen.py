"""The persons (personen) of a household: opaque ids, and as much about their age as somebody needs to know."""

from collections.abc import Sequence
from datetime import date

import attrs

from huiselijkgeweld.errors import InvalidValueError, kind
from huiselijkgeweld.model.huishoudens.leeftijden import (
    MEERDERJARIG,
    ZWANGERSCHAP,
    Leeftijdsband,
    eigen_dag,
    laatst_geboren,
    leeftijd,
)
from huiselijkgeweld.model.ids import als_id
from huiselijkgeweld.tijd.feestdagen import als_dag, index_van


def _id(waarde: object) -> str:
    return als_id(waarde, "id")


def _geboortedatum(waarde: object) -> date | None:
    return eigen_dag(waarde, "geboortedatum")


def _uitgerekende_datum(waarde: object) -> date | None:
    return eigen_dag(waarde, "uitgerekende_datum")


def _meerderjarig_verklaard_op(waarde: object) -> date | None:
    return eigen_dag(waarde, "meerderjarig_verklaard_op")


@attrs.frozen
class Persoon:
    """A person (persoon) in or around the household.

    At most one of `geboortedatum`, `leeftijdsband` and `uitgerekende_datum` is stated: who is born has a birth date or,
    where that is more than somebody needs to know, an age band; who is not born yet has a due date. All are kept out of
    repr, errors and logs.

    Attributes:
        id: opaque id; a bare number that can be a BSN is refused.
        geboortedatum: birth date.
        leeftijdsband: how old the person was on a day.
        uitgerekende_datum: the due date of a child that is not born yet; after the birth, state the birth date instead.
        meerderjarig_verklaard_op: day from which a court has declared the person of age (BW art. 1:253ha).

    Raises:
        InvalidValueError: an id that is none, a day that is none, or more than one of the three.

    Example:
        >>> kind, baby = Persoon("k1", date(2019, 5, 1)), Persoon("k2", uitgerekende_datum=date(2026, 9, 1))
        >>> kind.leeftijd_op(date(2026, 4, 30)), kind.leeftijd_op(date(2026, 5, 1))
        (6, 7)
        >>> baby.leeftijd_op(date(2026, 4, 30)), baby.is_minderjarig_op(date(2026, 4, 30))
        (None, True)
    """

    id: str = attrs.field(converter=_id)
    geboortedatum: date | None = attrs.field(default=None, converter=_geboortedatum, repr=False)
    leeftijdsband: Leeftijdsband | None = attrs.field(
        default=None, validator=attrs.validators.optional(kind(Leeftijdsband)), repr=False
    )
    uitgerekende_datum: date | None = attrs.field(default=None, converter=_uitgerekende_datum, repr=False)
    meerderjarig_verklaard_op: date | None = attrs.field(default=None, converter=_meerderjarig_verklaard_op, repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse two accounts of one age, and a declaration before the birth."""
        een_leeftijd([naam for naam in LEEFTIJDEN if getattr(self, naam) is not None])
        if self.meerderjarig_verklaard_op is not None:
            vroegst, _ = self.geboren_tussen
            if vroegst is not None and self.meerderjarig_verklaard_op < vroegst:
                msg = "meerderjarig_verklaard_op: lies before the birth; mend one of the two days"
                raise InvalidValueError(msg)

    @property
    def geboren_tussen(self) -> tuple[date | None, date | None]:
        """The first and the last day on which the person can have been born; None: no bound is known."""
        if self.geboortedatum is not None:
            return self.geboortedatum, self.geboortedatum
        if self.leeftijdsband is not None:
            return self.leeftijdsband.vroegst_geboren, self.leeftijdsband.laatst_geboren
        if self.uitgerekende_datum is not None:
            return date.fromordinal(max(1, self.uitgerekende_datum.toordinal() - ZWANGERSCHAP)), None
        return None, None

    def leeftijd_op(self, dag: date) -> int | None:
        """Age in whole years on a day; None before the birth, or where what is stated does not settle it.

        Raises:
            InvalidValueError: `dag` is no date.
            HorizonError: `dag` lies outside 1990-2099.
        """
        peildag = _peildag(dag)
        vroegst, laatst = self.geboren_tussen
        if vroegst is None or laatst is None:
            return None
        jongst = leeftijd(laatst, peildag)
        return jongst if jongst == leeftijd(vroegst, peildag) else None

    def heeft_leeftijd_op(self, jaren: int, dag: date) -> bool | None:
        """Whether the person has reached an age on a day; None where what is stated does not settle it.

        Raises:
            InvalidValueError: `dag` is no date.
            HorizonError: `dag` lies outside 1990-2099.

        Example:
            >>> tiener = Persoon("k1", leeftijdsband=Leeftijdsband(12, 18, date(2026, 4, 2)))
            >>> [tiener.heeft_leeftijd_op(jaren, date(2026, 4, 2)) for jaren in (12, 16, 18)]
            [True, None, False]
        """
        grens = laatst_geboren(jaren, _peildag(dag))
        vroegst, laatst = self.geboren_tussen
        if laatst is not None and laatst <= grens:
            return True
        return False if vroegst is not None and vroegst > grens else None

    def is_minderjarig_op(self, dag: date) -> bool | None:
        """Whether the person counts as a minor on a day, born or not; None where what is stated does not settle it.

        An unborn child counts from 306 days before the birth or the due date (`LEEFTIJDSREGELS` says why). Before that
        it is nobody, so no minor. After the due date only a birth date settles it: the child may be stillborn, and then
        it is held never to have existed (BW art. 1:2).

        Raises:
            InvalidValueError: `dag` is no date.
            HorizonError: `dag` lies outside 1990-2099.

        Example:
            >>> tiener = Persoon("k1", leeftijdsband=Leeftijdsband(12, 18, date(2026, 4, 2)))
            >>> [tiener.is_minderjarig_op(date(jaar, 4, 2)) for jaar in (2020, 2026, 2027, 2032)]
            [True, True, None, False]
        """
        peildag = _peildag(dag)
        if self.meerderjarig_verklaard_op is not None and peildag >= self.meerderjarig_verklaard_op:
            return False
        if self.uitgerekende_datum is not None:
            return None if peildag > self.uitgerekende_datum else _is_er(self.uitgerekende_datum, peildag)
        vroegst, laatst = self.geboren_tussen
        return None if laatst is None else _minderjarig(vroegst, laatst, peildag)


LEEFTIJDEN = ("geboortedatum", "leeftijdsband", "uitgerekende_datum")
"""The attributes of which a person has at most one."""


def een_leeftijd(gegeven: Sequence[str]) -> None:
    """Refuse two accounts of one age, by the names of what is stated.

    Raises:
        InvalidValueError: more than one is stated.
    """
    if len(gegeven) > 1:
        msg = f"{gegeven[1]}: {gegeven[0]} is stated too; give one of {', '.join(LEEFTIJDEN)}"
        raise InvalidValueError(msg)


def _peildag(dag: date) -> date:
    peildag = als_dag(dag, "dag")
    index_van(peildag)
    return peildag


def _is_er(geboren: date, dag: date) -> bool:
    """Whether somebody with this birth date or due date is there on a day, born or on the way."""
    return dag.toordinal() >= geboren.toordinal() - ZWANGERSCHAP


def _minderjarig(vroegst: date | None, laatst: date, dag: date) -> bool | None:
    """Whether somebody born between two days counts as a minor; None if it depends on the day of birth."""
    jongste_meerderjarige = laatst_geboren(MEERDERJARIG, dag)
    if laatst <= jongste_meerderjarige or (vroegst is not None and not _is_er(vroegst, dag)):
        return False
    altijd = vroegst is not None and vroegst > jongste_meerderjarige and _is_er(laatst, dag)
    return True if altijd else None
