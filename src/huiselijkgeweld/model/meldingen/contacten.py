"""What a contact with Veilig Thuis is: a report (melding) or advice (advies). A table of two rows."""

from datetime import date
from enum import StrEnum

import attrs

from huiselijkgeweld.bronnen import Bron, Bronsoort, Regeling
from huiselijkgeweld.model.meldingen.melding import ja_of_nee
from huiselijkgeweld.model.regelingen import HANDELINGSPROTOCOL
from huiselijkgeweld.rules import Outcome, Policy, Rule, Table

KWARTAALRAPPORTAGE_VT_GZ = Regeling(
    "Kwartaalrapportages Veilig Thuis Gelderland-Zuid 2020 en 2021",
    "Kwartaalrapportages VT Gelderland-Zuid",
    Bronsoort.PROTOCOL,
    vindplaats="5dok.net; de rapportages halen het handelingsprotocol aan",
)


class Contact(StrEnum):
    """What a contact with Veilig Thuis is."""

    MELDING = "melding"
    """A report: Veilig Thuis takes over the zicht op veiligheid and always judges how safe it is."""
    ADVIES = "advies"
    """Advice: who asks stays in charge and may stay anonymous."""


@attrs.frozen
class Contactfeiten:
    """The two facts that make the difference between a report and advice.

    Attributes:
        over_geweld: whether the contact is about violence in a household or child abuse, or a suspicion of it.
        melder_bekend: whether Veilig Thuis knows who makes contact, and how to reach them. Anonymity towards the family
            is something else (`Melder.anoniem_voor_gezin`).
    """

    over_geweld: bool | None = attrs.field(default=None, validator=ja_of_nee)
    melder_bekend: bool | None = attrs.field(default=None, validator=ja_of_nee)


_PROTOCOL_2019 = date(2019, 1, 1)
_BRONNEN = (Bron(HANDELINGSPROTOCOL, "p. 26-30"), Bron(KWARTAALRAPPORTAGE_VT_GZ, "adviezen en meldingen"))
CONTACT: Table[Outcome[Contact]] = Table(
    "contact",
    Contactfeiten,
    (
        Rule(
            "CT1",
            Contactfeiten(over_geweld=True, melder_bekend=True),
            Contact.MELDING,
            _BRONNEN,
            Bronsoort.PROTOCOL,
        ),
        Rule("CT2", Contactfeiten(), Contact.ADVIES, _BRONNEN, Bronsoort.PROTOCOL),
    ),
    Policy.DECIDE,
)
"""When a contact is a report: only if it is about violence and the reporter is known to Veilig Thuis."""


def soort_contact(*, over_geweld: bool | None, melder_bekend: bool | None) -> Outcome[Contact]:
    """What a contact with Veilig Thuis is by the protocol of 2019, and which facts would settle it.

    A report that Veilig Thuis makes itself (ambtshalve melding) has nobody who reports: it is no contact.

    Args:
        over_geweld: whether it is about violence in a household or child abuse, or a suspicion; None: not known.
        melder_bekend: whether Veilig Thuis knows who makes contact, and how to reach them; None: not known.

    Returns:
        An `Outcome`: `.value` is the contact, or None as long as it is not settled; `.missing` names what is missing.

    Raises:
        InvalidValueError: a fact that is not true, false or None.

    Example:
        >>> uitkomst = soort_contact(over_geweld=True, melder_bekend=None)
        >>> uitkomst.value, uitkomst.missing
        (None, ('melder_bekend',))
        >>> soort_contact(over_geweld=None, melder_bekend=False).value
        <Contact.ADVIES: 'advies'>
    """
    return CONTACT.evaluate(Contactfeiten(over_geweld, melder_bekend), on=_PROTOCOL_2019)
