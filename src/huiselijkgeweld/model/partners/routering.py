"""Which gecertificeerde instelling could carry out a measure: every candidate with its reasons, and never one chosen.

The court appoints one; the Raad and the college consult about which one is named in the request (Jeugdwet art. 3.1
lid 6). No text that was read says which of two that both fit goes first: they share a rank.
"""

from collections.abc import Iterable
from datetime import date

import attrs

from huiselijkgeweld.model.meldingen.melding import ja_of_nee
from huiselijkgeweld.model.partners.lijsten import Doelgroep, Partnersoort
from huiselijkgeweld.model.partners.partner import NEDERLAND, Partner
from huiselijkgeweld.tijd.feestdagen import als_dag


@attrs.frozen
class Kenmerken:
    """What is known of a child and its parents that says which instelling works for them (kenmerken).

    Each attribute answers the question of the `Doelgroep` of the same name; None: not stated.

    Attributes:
        complexe_problemen: whether the family has complex problems.
        kind_met_beperking: whether the child has a disability.
        ouder_met_beperking: whether a parent has a disability.
        alleenstaande_vluchteling: whether the child is a refugee or asylum seeker without parents.
        zonder_aanvraag_terugkeer_mogelijk: whether the child is here without an application, and can return.
    """

    complexe_problemen: bool | None = attrs.field(default=None, validator=ja_of_nee)
    kind_met_beperking: bool | None = attrs.field(default=None, validator=ja_of_nee)
    ouder_met_beperking: bool | None = attrs.field(default=None, validator=ja_of_nee)
    alleenstaande_vluchteling: bool | None = attrs.field(default=None, validator=ja_of_nee)
    zonder_aanvraag_terugkeer_mogelijk: bool | None = attrs.field(default=None, validator=ja_of_nee)


@attrs.frozen
class Kandidaat:
    """An instelling that could carry out a measure for a child (kandidaat).

    Attributes:
        partner: the instelling.
        rang: 1: a group that it works for fits; 2: one may fit, and `ontbreekt` says what to ask; 3: no text says for
            whom it works. Candidates of one rank stand equal.
        redenen: the groups that fit; the sources are those of the partner.
        ontbreekt: the groups about which nothing is stated, for a candidate of rank 2.
    """

    partner: Partner
    rang: int
    redenen: tuple[Doelgroep, ...]
    ontbreekt: tuple[Doelgroep, ...]

    @property
    def vragen(self) -> tuple[str, ...]:
        """The questions that would settle it, in Dutch."""
        return tuple(doelgroep.vraag for doelgroep in self.ontbreekt)


def gi_kandidaten(kenmerken: Kenmerken, *, gebied: str, on: date, partners: Iterable[Partner]) -> tuple[Kandidaat, ...]:
    """Every gecertificeerde instelling of an area that could carry out a measure, the surest first.

    Args:
        kenmerken: what is known of the child and its parents.
        gebied: the area, a code of a region; an instelling of the whole country works there too.
        on: the day.
        partners: the partners to choose from, such as `PARTNERS.values()`.

    Returns:
        The candidates by rank, and within a rank by code; empty if no instelling is described for that area and day.

    Raises:
        InvalidValueError: `on` is no date.

    Example:
        >>> from huiselijkgeweld.model.partners import PARTNERS
        >>> kenmerken = Kenmerken(complexe_problemen=True, kind_met_beperking=None, ouder_met_beperking=False)
        >>> gevonden = gi_kandidaten(
        ...     kenmerken, gebied="gelderland-zuid", on=date(2026, 4, 2), partners=PARTNERS.values()
        ... )
        >>> for kandidaat in gevonden:
        ...     print(kandidaat.rang, kandidaat.partner.naam, *kandidaat.redenen, *kandidaat.vragen)
        1 Jeugdbescherming Gelderland complexe_problemen
        1 Leger des Heils complexe_problemen
        2 William Schrikker Groep Heeft het kind een beperking?
    """
    dag = als_dag(on, "on")
    gevonden = (
        _kandidaat(partner, kenmerken)
        for partner in partners
        if partner.soort is Partnersoort.GECERTIFICEERDE_INSTELLING
        and partner.in_force(dag)
        and {gebied, NEDERLAND} & set(partner.gebieden)
    )
    kandidaten = (kandidaat for kandidaat in gevonden if kandidaat is not None)
    return tuple(sorted(kandidaten, key=lambda kandidaat: (kandidaat.rang, kandidaat.partner.code)))


def _kandidaat(partner: Partner, kenmerken: Kenmerken) -> Kandidaat | None:
    """A partner as a candidate; None if none of the groups that it works for fits."""
    if not partner.doelgroepen:
        return Kandidaat(partner, 3, (), ())
    bekend = {doelgroep: getattr(kenmerken, doelgroep.value) for doelgroep in partner.doelgroepen}
    redenen = tuple(doelgroep for doelgroep, past in bekend.items() if past)
    if redenen:
        return Kandidaat(partner, 1, redenen, ())
    ontbreekt = tuple(doelgroep for doelgroep, past in bekend.items() if past is None)
    return Kandidaat(partner, 2, (), ontbreekt) if ontbreekt else None
