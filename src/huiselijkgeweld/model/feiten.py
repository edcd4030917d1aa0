"""The facts of a case on a day (feiten): one optional field per question.

`None` means that nobody has stated the fact; known absence is a value (`False`, `Maatregel.GEEN`). The same class is
the condition of a row: there `None` means that the fact does not matter.
"""

from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final

import attrs

from huiselijkgeweld.errors import InvalidDossierError, Problem
from huiselijkgeweld.model.facts import Facts, Feitwaarde, als_code
from huiselijkgeweld.model.vragen import VRAGEN, Vraagsjabloon, Wie
from huiselijkgeweld.rules import domain

__all__ = [
    "GEVOLGEN",
    "VRAGEN",
    "Aanvrager",
    "Feiten",
    "Feitwaarde",
    "Hulp",
    "Inclusie",
    "Inzet",
    "Maatregel",
    "Regisseur",
    "VeiligThuis",
    "Vraagsjabloon",
    "Wie",
]


class Maatregel(StrEnum):
    """Child protection measure that a gecertificeerde instelling carries out (kinderbeschermingsmaatregel)."""

    GEEN = "geen"
    OTS = "ots"
    """Ondertoezichtstelling, also a provisional one."""
    VOOGDIJ = "voogdij"
    """Guardianship of a gecertificeerde instelling or of Nidos, also provisional; that of a natural person is none."""


class VeiligThuis(StrEnum):
    """Where the contact with Veilig Thuis about the household stands."""

    GEEN = "geen"
    ADVIES = "advies"
    MELDING_OPEN = "melding_open"
    """Received; the veiligheidsbeoordeling is not finished."""
    VERVOLG_BIJ_VT = "vervolg_bij_vt"
    """Investigation, Voorwaarden & Vervolg or regional custom work by Veilig Thuis itself."""
    OVERDRACHT_VERZONDEN = "overdracht_verzonden"
    """Sent and not accepted."""
    OVERGEDRAGEN_LOKAAL_TEAM = "overgedragen_lokaal_team"
    OVERGEDRAGEN_ZORGAANBIEDER = "overgedragen_zorgaanbieder"
    AFGESLOTEN = "afgesloten"
    """Ended without a transfer, or handed to the persons concerned themselves."""


class Regisseur(StrEnum):
    """Who, other than Veilig Thuis, is agreed on as the regisseur of the household."""

    GEEN = "geen"
    LOKAAL_TEAM = "lokaal_team"
    """Also a centrum voor jeugd en gezin, and a SAVE team in the voluntary frame."""
    ZORGAANBIEDER = "zorgaanbieder"


class Inclusie(StrEnum):
    """Whether MDA++ or the Zorg- en Veiligheidshuis has taken the household in; of both, which one first."""

    GEEN = "geen"
    MDA = "mda"
    ZVH = "zvh"
    MDA_DAN_ZVH = "mda_dan_zvh"
    ZVH_DAN_MDA = "zvh_dan_mda"


class Hulp(StrEnum):
    """How the voluntary help for a child and its parents stands."""

    GEEN = "geen"
    """Not offered yet."""
    GEWEIGERD = "geweigerd"
    """Not accepted, or not enough."""
    ONVOLDOENDE_RESULTAAT = "onvoldoende_resultaat"
    """Accepted, without enough result."""
    WERKT = "werkt"


class Inzet(StrEnum):
    """The regular effort of organisations for the household so far."""

    GEEN = "geen"
    EEN_ORGANISATIE = "een_organisatie"
    MEERDERE_ORGANISATIES = "meerdere_organisaties"
    """Running; the outcome is open."""
    VASTGELOPEN = "vastgelopen"
    """Much effort of several organisations has not brought stable safety."""


class Aanvrager(StrEnum):
    """Who asks for the jeugdbeschermingstafel or for an investigation by the Raad."""

    VEILIG_THUIS = "veilig_thuis"
    GECERTIFICEERDE_INSTELLING = "gecertificeerde_instelling"
    """Also a SAVE team."""
    COLLEGE = "college"
    """The college of burgemeester en wethouders itself."""
    LOKAAL_TEAM = "lokaal_team"
    """Also a wijkteam and a centrum voor jeugd en gezin."""
    LEERPLICHT = "leerplicht"
    HULPVERLENER = "hulpverlener"
    ANDER = "ander"


@attrs.frozen(kw_only=True, repr=False)
class Feiten(Facts):
    """The facts of a case on a day, or the condition of a row (feiten).

    `VRAGEN` has the question of every field and says who may answer it. A field that is left out is unknown.

    Raises:
        InvalidValueError: a value that is not one of the field.

    Example:
        >>> Feiten(acuut_onveilig=True, maatregel=Maatregel.GEEN)
        Feiten(acuut_onveilig=True, maatregel=Maatregel.GEEN)
        >>> Feiten(kind_onveilig=True).aangevuld()
        Feiten(minderjarige_betrokken=True, kind_onveilig=True)
    """

    acuut_onveilig: bool | None = None
    structureel_onveilig: bool | None = None
    stabiel_veilig: bool | None = None
    maatregel: Maatregel | None = None
    gi_wil_beeindigen: bool | None = None
    veilig_thuis: VeiligThuis | None = None
    lopende_regisseur: Regisseur | None = None
    proeftuin: bool | None = None
    inclusie: Inclusie | None = None
    voorwaarden_opgesteld: bool | None = None
    risicofactoren_in_beeld: bool | None = None
    in_opvang: bool | None = None
    onder_reclassering: bool | None = None
    afsluiting: bool | None = None
    eergerelateerd: bool | None = None
    minderjarige_betrokken: bool | None = None
    kind_onveilig: bool | None = None
    volwassene_onveilig: bool | None = None
    kind_acuut_bedreigd: bool | None = None
    ontwikkeling_bedreigd: bool | None = None
    hulp: Hulp | None = None
    jbt_beschikbaar: bool | None = None
    aanvrager: Aanvrager | None = None
    aangewezen_door_college: bool | None = None
    twaalf_of_ouder: bool | None = None
    deelname_onveilig: bool | None = None
    ouders_weigeren_tafel: bool | None = None
    reguliere_inzet: Inzet | None = None
    herhaling_waarschijnlijk: bool | None = None
    intergenerationeel: bool | None = None
    intensieve_aanpak_nodig: bool | None = None
    samenhangende_aanpak: bool | None = None
    meerdere_leefdomeinen: bool | None = None
    ketenoverstijgend_nodig: bool | None = None
    overlast_of_criminaliteit: bool | None = None
    raakt_systeem: bool | None = None
    gebiedsrisico: bool | None = None

    def aangevuld(self) -> "Feiten":
        """These facts and what they say about others, forwards and backwards.

        Raises:
            InvalidDossierError: facts that contradict each other, each pair with both names.

        Example:
            >>> Feiten(minderjarige_betrokken=False).aangevuld().maatregel
            <Maatregel.GEEN: 'geen'>
            >>> Feiten(kind_acuut_bedreigd=True, stabiel_veilig=True).aangevuld()
            Traceback (most recent call last):
            ...
            huiselijkgeweld.errors.InvalidDossierError: kind_acuut_bedreigd: True contradicts stabiel_veilig=True; ...
            see docs/errors.md#invaliddossiererror of huiselijkgeweld
        """
        bekend = self.bekend
        volgt: dict[str, Any] = {}
        problems: dict[frozenset[str], Problem] = {}
        for naam, waarde in bekend.items():
            for ander, gevolg in gevolgen_van(naam, waarde):
                stated = bekend.get(ander, gevolg)
                if stated is not gevolg:
                    problems.setdefault(
                        frozenset((naam, ander)),
                        Problem(
                            ander,
                            f"{als_code(stated)} contradicts {naam}={als_code(waarde)}; "
                            "correct one of the two, or leave it out",
                        ),
                    )
                volgt[ander] = gevolg
        if problems:
            raise InvalidDossierError(problems.values())
        alles: dict[str, Any] = {**bekend, **volgt}
        return Feiten(**alles) if volgt.keys() - bekend.keys() else self


GEVOLGEN: Final = (
    ("kind_acuut_bedreigd", True, "minderjarige_betrokken", True),
    ("kind_acuut_bedreigd", True, "kind_onveilig", True),
    ("kind_acuut_bedreigd", True, "acuut_onveilig", True),
    ("kind_onveilig", True, "minderjarige_betrokken", True),
    ("ontwikkeling_bedreigd", True, "minderjarige_betrokken", True),
    ("maatregel", Maatregel.OTS, "minderjarige_betrokken", True),
    ("maatregel", Maatregel.VOOGDIJ, "minderjarige_betrokken", True),
    ("acuut_onveilig", True, "stabiel_veilig", False),
    ("structureel_onveilig", True, "stabiel_veilig", False),
)
"""What one fact says about another: the fact, its value, the other fact, the value that follows.

The last two are a choice of this library: stability is a phase that comes after direct safety. The others are true by
definition, or by the law on measures for minors.
"""


def gevolgen_van(naam: str, waarde: Feitwaarde | None) -> tuple[tuple[str, Feitwaarde], ...]:
    """Everything that one stated fact says about others: their names and values.

    Example:
        >>> gevolgen_van("stabiel_veilig", True)
        (('acuut_onveilig', False), ('structureel_onveilig', False), ('kind_acuut_bedreigd', False))
    """
    return () if waarde is None else _GEVOLG_VAN.get((naam, waarde), ())


def _sluit(naam: str, waarde: Feitwaarde) -> tuple[tuple[str, Feitwaarde], ...]:
    """Everything that one stated fact says about others, by chains of any length and in both directions."""
    mogelijk: dict[str, tuple[Feitwaarde, ...]] = {veld: domain(Feiten, veld) for veld in VRAGEN}
    mogelijk[naam] = (waarde,)
    eerder: dict[str, tuple[Feitwaarde, ...]] = {}
    while mogelijk != eerder:
        eerder = dict(mogelijk)
        for een, als, ander, dan in GEVOLGEN:
            if mogelijk[een] == (als,):
                mogelijk[ander] = (dan,)
            if dan not in mogelijk[ander]:
                mogelijk[een] = tuple(over for over in mogelijk[een] if over is not als)
    return tuple((veld, over[0]) for veld, over in mogelijk.items() if len(over) == 1 and veld != naam)


_GEVOLG_VAN: Final = MappingProxyType(
    {
        (naam, waarde): _sluit(naam, waarde)
        for naam in sorted({naam for een, _, ander, _ in GEVOLGEN for naam in (een, ander)})
        for waarde in domain(Feiten, naam)
    }
)
