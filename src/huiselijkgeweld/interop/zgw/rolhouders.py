"""Who holds which regie as ROLLEN: organisations only, never a person."""

from collections.abc import Mapping
from types import MappingProxyType

from huiselijkgeweld.antwoorden import Regie
from huiselijkgeweld.errors import InvalidValueError, unknown_word
from huiselijkgeweld.interop.zgw.payload import Ontbrekend, Payload, Reden, Velden
from huiselijkgeweld.model.ids import als_id
from huiselijkgeweld.recht.uitkomsten import Houder, Rolsoort
from huiselijkgeweld.uitleg.woorden import met_hoofdletter, woord

CASUSREGIE, ZICHT = "zaakcoordinator", "behandelaar"
"""A choice: the API knows no regie. A ZAAK has at most one zaakcoordinator, as a household has one casusregie."""
ROLLEN: Mapping[Rolsoort, str] = MappingProxyType(
    {
        Rolsoort.MAATREGEL: "behandelaar",
        Rolsoort.GEDEELDE_REGIE: "behandelaar",
        Rolsoort.BEHANDEL: "behandelaar",
        Rolsoort.STRAFREGIE: "behandelaar",
        Rolsoort.KINDVEILIGHEID: "behandelaar",
        Rolsoort.PROCESREGIE: "adviseur",
        Rolsoort.DUO: "adviseur",
        Rolsoort.BETROKKEN: "adviseur",
    }
)
"""The same choice for the roles beside it: who acts is a behandelaar, who helps another to act an adviseur."""
_EENHEID, _RECHTSPERSOON = "organisatorische_eenheid", "niet_natuurlijk_persoon"
HOUDERS: Mapping[Houder, str | Reden] = MappingProxyType(
    {
        Houder.VEILIG_THUIS: _RECHTSPERSOON,
        Houder.LOKAAL_TEAM: _EENHEID,
        Houder.ZORGAANBIEDER: _RECHTSPERSOON,
        Houder.GECERTIFICEERDE_INSTELLING: _RECHTSPERSOON,
        Houder.SAVE: _RECHTSPERSOON,
        Houder.AANGEWEZEN_PROFESSIONAL: Reden.NATUURLIJK_PERSOON,
        Houder.ADVIESVRAGER: Reden.NATUURLIJK_PERSOON,
        Houder.NIEMAND: Reden.NIEMAND,
        Houder.GEMEENTE: _EENHEID,
        Houder.MDA: _EENHEID,
        Houder.ZORG_EN_VEILIGHEIDSHUIS: _EENHEID,
        Houder.RECLASSERING: _RECHTSPERSOON,
        Houder.OPVANG: _RECHTSPERSOON,
        Houder.REGIONAAL_VEILIGHEIDSTEAM: _EENHEID,
    }
)
"""The `betrokkeneType` of each holder, a choice: what is part of the municipality, or a way in which organisations work
together, is a unit; the others are legal persons. Or why there is no role."""
_VELD = {_EENHEID: ("identificatie", "naam", 24), _RECHTSPERSOON: ("annIdentificatie", "statutaireNaam", 17)}
"""Per kind: the fields for an id and a name, and how long the id may be."""


def rollen(regie: Regie, *, organisaties: Mapping[str, str] | None = None) -> Payload[list[Velden]]:
    """Give who holds the casusregie, the zicht op veiligheid and the other roles as ROLLEN (Zaken API 1.5).

    Args:
        regie: the answer about the regie, such as `Stand.regie`.
        organisaties: by the word of a holder (`veilig_thuis`) your own id of the organisation that it is: at most 24
            characters for a unit, 17 for a legal person. Without one the ROL says only what kind of organisation it is.

    Returns:
        Per ROL `omschrijvingGeneriek`, by which you find the url of its roltype, `betrokkeneType`, `roltoelichting` and
        `betrokkeneIdentificatie`. While the answer is open there is no ROL, and `ontbreekt` has the facts that
        settle it.

    Raises:
        InvalidValueError: something else, or an id that is too long or can be a BSN.
        UnknownCodeError: a word that is near to that of a holder, and is none.

    Example:
        >>> from datetime import date
        >>> from huiselijkgeweld import Feiten, regie
        >>> from huiselijkgeweld.model.feiten import Regisseur, VeiligThuis
        >>> feiten = Feiten(veilig_thuis=VeiligThuis.MELDING_OPEN, lopende_regisseur=Regisseur.LOKAAL_TEAM)
        >>> velden, ontbreekt = rollen(regie(feiten, on=date(2026, 4, 10)))
        >>> [(rol["omschrijvingGeneriek"], rol["roltoelichting"]) for rol in velden]
        [('behandelaar', 'zicht op veiligheid')]
        >>> str(ontbreekt[0])
        'casusregie: niet_beslist (maatregel, acuut_onveilig)'
    """
    if not isinstance(regie, Regie):
        raise InvalidValueError(f"regie: {type(regie).__name__} is not a Regie; give stand.regie")
    ids = _ids(organisaties)
    velden: list[Velden] = []
    ontbreekt: list[Ontbrekend] = []

    def zet(wat: str, generiek: str, toelichting: str, houder: Houder) -> None:
        soort = HOUDERS[houder]
        if isinstance(soort, Reden):
            ontbreekt.append(Ontbrekend(wat, soort))
            return
        sleutel, naam, _ = _VELD[soort]
        wie: Velden = {naam: met_hoofdletter(woord(houder))}
        if houder in ids:
            wie[sleutel] = ids[houder]
        velden.append(
            {
                "omschrijvingGeneriek": generiek,
                "betrokkeneType": soort,
                "roltoelichting": toelichting,
                "betrokkeneIdentificatie": wie,
            }
        )

    for wat, generiek, toelichting, uitkomst in (
        ("casusregie", CASUSREGIE, "casusregie", regie.casusregie),
        ("zicht", ZICHT, "zicht op veiligheid", regie.zicht),
    ):
        if uitkomst.value is None:
            ontbreekt.append(Ontbrekend(wat, Reden.NIET_BESLIST, feiten=uitkomst.missing))
        else:
            zet(wat, generiek, toelichting, uitkomst.value)
    for rol, staat in regie.rollen.items():
        if staat.value is None:
            ontbreekt.append(Ontbrekend(str(rol), Reden.NIET_BESLIST, feiten=staat.missing))
        elif staat.value:
            zet(str(rol), ROLLEN[rol.soort], woord(rol.soort), rol.houder)
    return Payload(velden, tuple(ontbreekt))


def _ids(organisaties: Mapping[str, str] | None) -> dict[Houder, str]:
    """The ids that were given, checked."""
    if organisaties is not None and not isinstance(organisaties, Mapping):
        raise InvalidValueError(f"organisaties: {type(organisaties).__name__} is no mapping of a holder to an id")
    ids: dict[Houder, str] = {}
    for houder, waarde in (organisaties or {}).items():
        if houder not in _ORGANISATIES:
            raise unknown_word("houder", str(houder), _ORGANISATIES)
        soort = _ORGANISATIES[houder]
        ids[Houder(houder)] = als_id(waarde, f"organisaties[{houder}]")
        hoogstens = _VELD[soort][2]
        if len(waarde) > hoogstens:
            raise InvalidValueError(f"organisaties[{houder}]: an id of a {soort} has at most {hoogstens} characters")
    return ids


_ORGANISATIES = {str(houder): soort for houder, soort in HOUDERS.items() if not isinstance(soort, Reden)}
