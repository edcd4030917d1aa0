"""Who belongs to which household, and who is what to whom: memberships (lidmaatschappen) and relations (relaties)."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType

import attrs

from huiselijkgeweld.bronnen import Bronsoort, Regeling
from huiselijkgeweld.errors import InvalidValueError, UnknownCodeError, kind
from huiselijkgeweld.model.huishoudens.leeftijden import eigen_dag
from huiselijkgeweld.model.ids import als_id
from huiselijkgeweld.tijd.feestdagen import als_dag

REFERENTIELIJSTEN = Regeling(
    "StUF-koppelvlak Jeugdzorg, Referentielijsten 1.0.87",
    "Referentielijsten Jeugdzorg",
    Bronsoort.PROTOCOL,
    vindplaats="github.com/VNG-Realisatie/StUF-Jeugdzorg, 3 juli 2026, rollen (JZR)",
)
"""The list from which the codes and labels of `Rolcode` come."""


class Rolcode(StrEnum):
    """The role of a person (rol), by the official list of roles in youth protection.

    That list looks from the child; partners of each other are not in it and have no code.

    Example:
        >>> Rolcode.OUDER_MET_GEZAG.code, Rolcode.OUDER_MET_GEZAG.label, Rolcode.PARTNER.code
        ('112', 'ouder met gezag', None)
    """

    OUDER = "ouder"
    """Parent; whether with gezag is not stated."""
    OUDER_MET_GEZAG = "ouder_met_gezag"
    OUDER_ZONDER_GEZAG = "ouder_zonder_gezag"
    OUDER_NIET_JURIDISCH = "ouder_niet_juridisch"
    """Parent who is none by law."""
    KIND = "kind"
    BROER_OF_ZUS = "broer_of_zus"
    HALFBROER_OF_HALFZUS = "halfbroer_of_halfzus"
    GROOTOUDER = "grootouder"
    OVERIGE_VERWANT = "overige_verwant"
    VOOGD = "voogd"
    PLEEGOUDER = "pleegouder"
    STIEFOUDER = "stiefouder"
    OPVOEDER = "opvoeder"
    STIEFBROER_OF_STIEFZUS = "stiefbroer_of_stiefzus"
    PLEEGBROER_OF_PLEEGZUS = "pleegbroer_of_pleegzus"
    JEUGDIGE = "jeugdige"
    MELDER = "melder"
    """Who reported: never in a household; the melding holds it, out of sight."""
    INFORMANT = "informant"
    CONTACTPERSOON = "contactpersoon"
    HULPVERLENER = "hulpverlener"
    ZORGPROFESSIONAL = "zorgprofessional"
    ONDERWIJSGEVENDE = "onderwijsgevende"
    OVERIGE_PROFESSIONAL = "overige_professional"
    PARTNER = "partner"
    EX_PARTNER = "ex_partner"

    @property
    def code(self) -> str | None:
        """The official code; None for a role that the list does not have."""
        return _ROLLEN[self][0]

    @property
    def label(self) -> str:
        """The role in Dutch words, as the list has it."""
        return _ROLLEN[self][1]

    @property
    def is_tot_persoon(self) -> bool:
        """Whether somebody has this role towards a person; if not, it can be towards the case."""
        return self in _TOT_PERSOON

    @property
    def is_professional(self) -> bool:
        """Whether somebody with this role is involved by profession."""
        return self in _PROFESSIONALS

    @property
    def gezag(self) -> bool | None:
        """What the role itself says about gezag; None: nothing."""
        return _GEZAG.get(self)

    @classmethod
    def met_code(cls, code: str) -> "Rolcode":
        """The role with an official code.

        Raises:
            UnknownCodeError: the list has no such code.

        Example:
            >>> Rolcode.met_code("391")
            <Rolcode.MELDER: 'melder'>
        """
        if code not in _PER_CODE:
            soort = "rolcode"
            raise UnknownCodeError(soort, code, _PER_CODE)
        return _PER_CODE[code]


_ROLLEN: Mapping[Rolcode, tuple[str | None, str]] = MappingProxyType(
    {
        Rolcode.OUDER: ("111", "ouder, gezag niet benoemd"),
        Rolcode.OUDER_MET_GEZAG: ("112", "ouder met gezag"),
        Rolcode.OUDER_ZONDER_GEZAG: ("113", "ouder zonder gezag"),
        Rolcode.OUDER_NIET_JURIDISCH: ("114", "ouder, niet juridisch"),
        Rolcode.KIND: ("115", "kind"),
        Rolcode.BROER_OF_ZUS: ("121", "broer/zus"),
        Rolcode.HALFBROER_OF_HALFZUS: ("122", "halfbroer/-zus"),
        Rolcode.GROOTOUDER: ("125", "grootouder"),
        Rolcode.OVERIGE_VERWANT: ("139", "overige verwant"),
        Rolcode.VOOGD: ("191", "voogd"),
        Rolcode.PLEEGOUDER: ("211", "pleegouder"),
        Rolcode.STIEFOUDER: ("212", "stiefouder"),
        Rolcode.OPVOEDER: ("213", "opvoeder/verzorger"),
        Rolcode.STIEFBROER_OF_STIEFZUS: ("221", "stiefbroer/-zus"),
        Rolcode.PLEEGBROER_OF_PLEEGZUS: ("222", "pleegbroer/-zus"),
        Rolcode.JEUGDIGE: ("301", "jeugdige"),
        Rolcode.MELDER: ("391", "melder"),
        Rolcode.INFORMANT: ("392", "informant"),
        Rolcode.CONTACTPERSOON: ("393", "contactpersoon"),
        Rolcode.HULPVERLENER: ("411", "hulpverlener"),
        Rolcode.ZORGPROFESSIONAL: ("412", "verpleegkundige/arts/specialist"),
        Rolcode.ONDERWIJSGEVENDE: ("413", "onderwijsgevende"),
        Rolcode.OVERIGE_PROFESSIONAL: ("491", "overige professional"),
        Rolcode.PARTNER: (None, "partner"),
        Rolcode.EX_PARTNER: (None, "ex-partner"),
    }
)
_PER_CODE = MappingProxyType({code: rol for rol, (code, _) in _ROLLEN.items() if code is not None})
_TOT_PERSOON = frozenset(rol for rol, (code, _) in _ROLLEN.items() if code is None or code < "300")
_PROFESSIONALS = frozenset(rol for code, rol in _PER_CODE.items() if code > "400")
_GEZAG = MappingProxyType({Rolcode.OUDER_MET_GEZAG: True, Rolcode.OUDER_ZONDER_GEZAG: False, Rolcode.VOOGD: True})
# voogdij is gezag: BW art. 1:245 lid 2


def _persoon(waarde: object) -> str:
    return als_id(waarde, "persoon")


def _ten_opzichte_van(waarde: object) -> str | None:
    return None if waarde is None else als_id(waarde, "ten_opzichte_van")


def _huishouden(waarde: object) -> str | None:
    return None if waarde is None else als_id(waarde, "huishouden")


def _van(waarde: object) -> date | None:
    return eigen_dag(waarde, "van")


def _tot(waarde: object) -> date | None:
    return eigen_dag(waarde, "tot")


@attrs.frozen
class Lidmaatschap:
    """A membership (lidmaatschap): from when until when a person belongs to a household.

    Attributes:
        persoon: id of the person.
        van: first day; None: not stated, as far back as anybody looks.
        tot: first day on which it is no longer so; None: still so. Both are kept out of repr: a first day may be that
            of a birth.
        huishouden: opaque id of another household, to which the person belongs then; None: the household of the case.
            Kept out of repr, because where somebody stays can be secret.

    Example:
        >>> thuis, bij_opa = Lidmaatschap("k1", tot=date(2026, 3, 1)), Lidmaatschap("k1", date(2026, 3, 1), None, "h2")
        >>> bij_opa.geldt_op(date(2026, 4, 2)), bij_opa
        (True, Lidmaatschap(persoon='k1'))
    """

    persoon: str = attrs.field(converter=_persoon)
    van: date | None = attrs.field(default=None, converter=_van, repr=False)
    tot: date | None = attrs.field(default=None, converter=_tot, repr=False)
    huishouden: str | None = attrs.field(default=None, converter=_huishouden, repr=False)

    def geldt_op(self, dag: date) -> bool:
        """Whether the membership is there on a day.

        Raises:
            InvalidValueError: `dag` is no date.
        """
        return _geldt_op(self.van, self.tot, dag)


def _geen_melder(_instance: object, _attribute: object, waarde: object) -> None:
    if waarde is Rolcode.MELDER:
        msg = "rol: who reported stands in the melding, never in the household; leave this relation out"
        raise InvalidValueError(msg)


@attrs.frozen
class Relatie:
    """A relation (relatie): what one person is to another, or to the case.

    Attributes:
        persoon: id of the person who has the role.
        ten_opzichte_van: id of the person towards whom; None for a role towards the case, such as a professional's.
        rol: the role; kept out of repr, because it can tell who informed whom.
        van: first day; None: not stated.
        tot: first day on which it is no longer so; None: still so.
        gezag: whether the person has gezag over the other (BW art. 1:245); None: not stated.

    Raises:
        InvalidValueError: something of another kind, or the role of who reported.

    Example:
        >>> Relatie("p1", "k1", Rolcode.OUDER_MET_GEZAG).heeft_gezag
        True
    """

    persoon: str = attrs.field(converter=_persoon)
    ten_opzichte_van: str | None = attrs.field(converter=_ten_opzichte_van)
    rol: Rolcode = attrs.field(validator=[kind(Rolcode), _geen_melder], repr=False)
    van: date | None = attrs.field(default=None, converter=_van, repr=False)
    tot: date | None = attrs.field(default=None, converter=_tot, repr=False)
    gezag: bool | None = attrs.field(default=None, validator=attrs.validators.optional(kind(bool)))

    @property
    def heeft_gezag(self) -> bool | None:
        """Whether the person has gezag over the other, as stated or by the role; None: neither says so."""
        return self.rol.gezag if self.gezag is None else self.gezag

    def geldt_op(self, dag: date) -> bool:
        """Whether the relation is there on a day.

        Raises:
            InvalidValueError: `dag` is no date.
        """
        return _geldt_op(self.van, self.tot, dag)


def _geldt_op(van: date | None, tot: date | None, dag: date) -> bool:
    peildag = als_dag(dag, "dag")
    return (van is None or van <= peildag) and (tot is None or peildag < tot)
