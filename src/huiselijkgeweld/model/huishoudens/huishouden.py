"""The household (huishouden) of a case: opaque persons and municipalities. No names, addresses or BSN."""

import re
from collections.abc import Iterable
from datetime import date

import attrs

from huiselijkgeweld.errors import InvalidDossierError, InvalidValueError, all_of
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenis
from huiselijkgeweld.model.huishoudens.controle import (
    problemen_met_gebeurtenissen,
    problemen_tussen,
    problemen_van,
)
from huiselijkgeweld.model.huishoudens.personen import Persoon
from huiselijkgeweld.model.huishoudens.relaties import Lidmaatschap, Relatie
from huiselijkgeweld.tijd.feestdagen import als_dag

_GEMEENTE = re.compile(r"[0-9]{4}", re.ASCII)


class InvalidHuishoudenError(InvalidDossierError, InvalidValueError):
    """A household whose parts contradict each other: all problems at once, each with its path."""


def als_gemeente(waarde: object, naam: str = "gemeente") -> str | None:
    """Check a CBS municipality code, or None where it is not stated; `naam` is what an error calls it.

    Raises:
        InvalidValueError: not four digits as text.
    """
    if waarde is None or (isinstance(waarde, str) and _GEMEENTE.fullmatch(waarde)):
        return waarde
    msg = f"{naam}: not a CBS municipality code; write four digits as text, such as '0193'"
    raise InvalidValueError(msg)


def _herkomstgemeente(waarde: object) -> str | None:
    return als_gemeente(waarde, "herkomstgemeente")


def _verblijfsgemeente(waarde: object) -> str | None:
    return als_gemeente(waarde, "verblijfsgemeente")


def _personen(waarden: Iterable[Persoon]) -> tuple[Persoon, ...]:
    return all_of(waarden, "personen", Persoon)


def _lidmaatschappen(waarden: Iterable[Lidmaatschap]) -> tuple[Lidmaatschap, ...]:
    return all_of(waarden, "lidmaatschappen", Lidmaatschap)


def _relaties(waarden: Iterable[Relatie]) -> tuple[Relatie, ...]:
    return all_of(waarden, "relaties", Relatie)


@attrs.frozen
class Huishouden:
    """A household (huishouden).

    Attributes:
        gemeente: CBS code of the municipality, four digits as text; None: not stated.
        personen: its members and others involved, each id once.
        lidmaatschappen: from when until when a person belongs to it, or to another household; who has none is involved,
            and whether as a member is not stated.
        relaties: what its persons are to each other, or to the case.
        herkomstgemeente: during a stay in opvang, the municipality that the household came from.
        verblijfsgemeente: during a stay in opvang, the municipality in which it stays; kept out of repr, because the
            place can be secret.

    Raises:
        InvalidValueError: something of another kind.
        InvalidDossierError: parts that contradict each other, all at once: an id that stands twice or is unknown,
            memberships that overlap, a person in two households on one day, a stretch that ends before it begins or
            lies before a birth, a child that is not younger than its parent.

    Example:
        >>> from huiselijkgeweld.model.huishoudens import Rolcode
        >>> Huishouden("0193", (Persoon("p1"), Persoon("k1", date(2019, 5, 1))))
        Huishouden(gemeente='0193', personen=(Persoon(id='p1'), Persoon(id='k1')))
        >>> Huishouden(None, [Persoon("p1")], relaties=[Relatie("p1", "k1", Rolcode.OUDER)])
        Traceback (most recent call last):
        ...
        huiselijkgeweld...Error: relaties[0].ten_opzichte_van: no person of this household has this id; add the...
    """

    gemeente: str | None = attrs.field(default=None, converter=als_gemeente)
    personen: tuple[Persoon, ...] = attrs.field(default=(), converter=_personen)
    lidmaatschappen: tuple[Lidmaatschap, ...] = attrs.field(default=(), converter=_lidmaatschappen, repr=False)
    relaties: tuple[Relatie, ...] = attrs.field(default=(), converter=_relaties, repr=False)
    herkomstgemeente: str | None = attrs.field(default=None, converter=_herkomstgemeente, repr=False)
    verblijfsgemeente: str | None = attrs.field(default=None, converter=_verblijfsgemeente, repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse parts that contradict each other, all at once."""
        leden = [
            {"persoon": lid.persoon, "van": lid.van, "tot": lid.tot, "huishouden": lid.huishouden}
            for lid in self.lidmaatschappen
        ]
        relaties = [
            {
                "persoon": relatie.persoon,
                "ten_opzichte_van": relatie.ten_opzichte_van,
                "rol": relatie.rol,
                "van": relatie.van,
                "tot": relatie.tot,
                "gezag": relatie.gezag,
            }
            for relatie in self.relaties
        ]
        problemen = problemen_van(self.personen, leden, relaties)
        if problemen:
            raise InvalidHuishoudenError(problemen)

    def leden_op(self, dag: date) -> tuple[Persoon, ...]:
        """The persons whose membership of this household is stated for a day.

        Raises:
            InvalidValueError: `dag` is no date.
        """
        leden = {lid.persoon for lid in self.lidmaatschappen if lid.huishouden is None and lid.geldt_op(dag)}
        return tuple(persoon for persoon in self.personen if persoon.id in leden)

    def relaties_op(self, dag: date) -> tuple[Relatie, ...]:
        """The relations that are there on a day.

        Raises:
            InvalidValueError: `dag` is no date.
        """
        peildag = als_dag(dag, "dag")
        return tuple(relatie for relatie in self.relaties if relatie.geldt_op(peildag))

    def minderjarigen_op(self, dag: date) -> tuple[Persoon, ...]:
        """The persons who count as a minor on a day, born or not, in the household or placed elsewhere.

        Raises:
            InvalidValueError: `dag` is no date.
            HorizonError: `dag` lies outside 1990-2099.
        """
        return tuple(persoon for persoon in self.personen if persoon.is_minderjarig_op(dag))

    def minderjarige_betrokken_op(self, dag: date) -> bool | None:
        """Whether a minor is involved on a day; None where the persons and their ages do not settle it.

        Who is involved by profession only is left out.

        Raises:
            InvalidValueError: `dag` is no date.
            HorizonError: `dag` lies outside 1990-2099.

        Example:
            >>> gezin = Huishouden("0193", (Persoon("p1", date(1990, 1, 1)), Persoon("k1", date(2019, 5, 1))))
            >>> gezin.minderjarige_betrokken_op(date(2026, 4, 2))
            True
        """
        antwoorden = {persoon.is_minderjarig_op(dag) for persoon in self.betrokkenen}
        if True in antwoorden:
            return True
        return None if None in antwoorden or not antwoorden else False

    @property
    def betrokkenen(self) -> tuple[Persoon, ...]:
        """The persons of the household and around it, without who is involved by profession only."""
        buiten = self._alleen_beroepsmatig()
        return tuple(persoon for persoon in self.personen if persoon.id not in buiten)

    def _alleen_beroepsmatig(self) -> set[str]:
        """Who is involved by profession, and is no member and no relative."""
        beroep = {relatie.persoon for relatie in self.relaties if relatie.rol.is_professional}
        familie = {relatie.persoon for relatie in self.relaties if relatie.rol.is_tot_persoon}
        return beroep - familie - {lid.persoon for lid in self.lidmaatschappen if lid.huishouden is None}


def controleer_huishoudens(huishoudens: Iterable[Huishouden]) -> None:
    """Check households side by side: nobody is a member of two of them on one day.

    A person whose membership is not stated can be involved in any number of them. A membership of another household
    (`Lidmaatschap.huishouden`) is left out: that one may be among them.

    Raises:
        InvalidDossierError: every such membership at once.

    Example:
        >>> huis = Huishouden(None, [Persoon("k1")], [Lidmaatschap("k1", date(2020, 1, 1), date(2026, 3, 1))])
        >>> ander = Huishouden(None, [Persoon("k1")], [Lidmaatschap("k1", date(2026, 3, 1))])
        >>> controleer_huishoudens([huis, ander])
    """
    problemen = tuple(problemen_tussen([huishouden.lidmaatschappen for huishouden in huishoudens]))
    if problemen:
        raise InvalidDossierError(problemen)


def controleer_gebeurtenissen(huishouden: Huishouden, gebeurtenissen: Iterable[Gebeurtenis]) -> None:
    """Check dated events against the birth dates of the persons they are about.

    An event about an unborn child is no problem: it can lie 306 days before the birth.

    Raises:
        InvalidDossierError: every event before its person was on the way, all at once.

    Example:
        >>> from huiselijkgeweld.model.gebeurtenissen import EERSTE_CONTACT_GELEGD
        >>> huis = Huishouden(None, [Persoon("k1", date(2026, 1, 1))])
        >>> controleer_gebeurtenissen(huis, [EERSTE_CONTACT_GELEGD(date(2020, 1, 1), "k1")])
        Traceback (most recent call last):
        ...
        huiselijkgeweld.errors.InvalidDossierError: gebeurtenissen[0].op: lies before the birth of the person it is ...
        see docs/errors.md#invaliddossiererror of huiselijkgeweld
    """
    problemen = tuple(problemen_met_gebeurtenissen(huishouden.personen, enumerate(gebeurtenissen)))
    if problemen:
        raise InvalidDossierError(problemen)
