"""Who belongs to which household, and who is what to whom: memberships (lidmaatschappen) and relations (relaties)."""

from datetime import date
from types import MappingProxyType

import attrs

from huiselijkgeweld.bronnen import Bronsoort, Regeling
from huiselijkgeweld.errors import InvalidValueError, kind
from huiselijkgeweld.model.codelijst import Codelijst
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


class Rolcode(Codelijst):
    """The role of a person (rol), by the official list of roles in youth protection.

    That list looks from the child; partners of each other are not in it and have no code.

    Example:
        >>> Rolcode.OUDER_MET_GEZAG.code, Rolcode.OUDER_MET_GEZAG.label, Rolcode.PARTNER.code
        ('112', 'ouder met gezag', None)
    """

    OUDER = "ouder", "ouder, gezag niet benoemd", "111"
    """Parent; whether with gezag is not stated."""
    OUDER_MET_GEZAG = "ouder_met_gezag", "ouder met gezag", "112"
    OUDER_ZONDER_GEZAG = "ouder_zonder_gezag", "ouder zonder gezag", "113"
    OUDER_NIET_JURIDISCH = "ouder_niet_juridisch", "ouder, niet juridisch", "114"
    """Parent who is none by law."""
    KIND = "kind", "kind", "115"
    BROER_OF_ZUS = "broer_of_zus", "broer/zus", "121"
    HALFBROER_OF_HALFZUS = "halfbroer_of_halfzus", "halfbroer/-zus", "122"
    GROOTOUDER = "grootouder", "grootouder", "125"
    OVERIGE_VERWANT = "overige_verwant", "overige verwant", "139"
    VOOGD = "voogd", "voogd", "191"
    PLEEGOUDER = "pleegouder", "pleegouder", "211"
    STIEFOUDER = "stiefouder", "stiefouder", "212"
    OPVOEDER = "opvoeder", "opvoeder/verzorger", "213"
    STIEFBROER_OF_STIEFZUS = "stiefbroer_of_stiefzus", "stiefbroer/-zus", "221"
    PLEEGBROER_OF_PLEEGZUS = "pleegbroer_of_pleegzus", "pleegbroer/-zus", "222"
    JEUGDIGE = "jeugdige", "jeugdige", "301"
    MELDER = "melder", "melder", "391"
    """Who reported: never in a household; the melding holds it, out of sight."""
    INFORMANT = "informant", "informant", "392"
    CONTACTPERSOON = "contactpersoon", "contactpersoon", "393"
    HULPVERLENER = "hulpverlener", "hulpverlener", "411"
    ZORGPROFESSIONAL = "zorgprofessional", "verpleegkundige/arts/specialist", "412"
    ONDERWIJSGEVENDE = "onderwijsgevende", "onderwijsgevende", "413"
    OVERIGE_PROFESSIONAL = "overige_professional", "overige professional", "491"
    PARTNER = "partner", "partner"
    EX_PARTNER = "ex_partner", "ex-partner"

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


_TOT_PERSOON = frozenset(rol for rol in Rolcode if rol.code is None or rol.code < "300")
_PROFESSIONALS = frozenset(rol for rol in Rolcode if rol.code is not None and rol.code > "400")
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
