"""Domestic violence and child abuse: terms, regie and escalation as Dutch law and practice have them.

A case file goes in; every term that runs comes out, with its last day, its status, the steps that moved it and the
article behind each step. Facts go in; who holds which regie, whether to escalate and what has to be done come out, with
the rows behind each answer and the questions that are open. A pure library: no clock, no network, no database.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from huiselijkgeweld.akkoord import Akkoord
    from huiselijkgeweld.antwoorden import Opschaling, Plichten, Regie, opschaling, plichten, regie
    from huiselijkgeweld.bekostigingen import (
        Actielijnen,
        Bekostiging,
        LopendeDienst,
        actielijnen,
        begroting,
        bekostiging,
        inwonersleutel,
    )
    from huiselijkgeweld.bronnen import Bron, Bronsoort, Reading, Regeling, Voorbehoud, Voorbehoudsoort
    from huiselijkgeweld.errors import (
        HorizonError,
        HuiselijkgeweldError,
        InvalidAkkoordError,
        InvalidBegrotingError,
        InvalidColumnsError,
        InvalidDossierError,
        InvalidValueError,
        NotInForceError,
        QualitativeTermError,
        RegionRuleError,
        UnknownCodeError,
    )
    from huiselijkgeweld.evaluation import Stand, evaluate
    from huiselijkgeweld.herkomst import Herkomst
    from huiselijkgeweld.interop.json import dump, dumps, load, loads
    from huiselijkgeweld.ketenstanden import Ketenstand
    from huiselijkgeweld.klokken import Status, Termijn, termijnen
    from huiselijkgeweld.model.dossier import Dossier
    from huiselijkgeweld.model.feiten import Feiten
    from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenis, Gebeurtenissoort, Melduitkomst
    from huiselijkgeweld.model.geldstromen import (
        GELDSTROMEN,
        Begroting,
        Begrotingsregel,
        Geldstroom,
        Regelsoort,
        Sleutel,
        Verdeling,
        verdeling,
    )
    from huiselijkgeweld.model.gesteld import Feit
    from huiselijkgeweld.model.huishoudens import Huishouden, Persoon
    from huiselijkgeweld.model.meldingen import Melding
    from huiselijkgeweld.model.partners import PARTNERS
    from huiselijkgeweld.recht.termijnnormen import NORMEN
    from huiselijkgeweld.recht.termijnnormen.norm import Termijnnorm, Termijnsoort
    from huiselijkgeweld.regio import REGIOS, Regio, regio_van
    from huiselijkgeweld.rules import Outcome, Policy, Rule, Table
    from huiselijkgeweld.tijd.duur import Duur, Eenheid
    from huiselijkgeweld.tijd.feestdagen import Feestdag, Werkdag, feestdagen, is_werkdag, werkdagen_tot
    from huiselijkgeweld.tijd.stappen import Opschorting, Stap, Verlenging
    from huiselijkgeweld.tijd.tellen import Regime, Telwijze
    from huiselijkgeweld.tijd.termijnen import Einde, einde
    from huiselijkgeweld.uitleg import Publiek, explain
    from huiselijkgeweld.verlopen import Verandering, Verloop, Wijziging, verloop
    from huiselijkgeweld.verschillen import Verschil, Voorwaarde, verschil
    from huiselijkgeweld.vraagstuk import Vraag

__version__ = "2026.11.0"

__all__ = [
    "GELDSTROMEN",
    "NORMEN",
    "PARTNERS",
    "REGIOS",
    "Actielijnen",
    "Akkoord",
    "Begroting",
    "Begrotingsregel",
    "Bekostiging",
    "Bron",
    "Bronsoort",
    "Dossier",
    "Duur",
    "Eenheid",
    "Einde",
    "Feestdag",
    "Feit",
    "Feiten",
    "Gebeurtenis",
    "Gebeurtenissoort",
    "Geldstroom",
    "Herkomst",
    "HorizonError",
    "HuiselijkgeweldError",
    "Huishouden",
    "InvalidAkkoordError",
    "InvalidBegrotingError",
    "InvalidColumnsError",
    "InvalidDossierError",
    "InvalidValueError",
    "Ketenstand",
    "LopendeDienst",
    "Melding",
    "Melduitkomst",
    "NotInForceError",
    "Opschaling",
    "Opschorting",
    "Outcome",
    "Persoon",
    "Plichten",
    "Policy",
    "Publiek",
    "QualitativeTermError",
    "Reading",
    "Regeling",
    "Regelsoort",
    "Regie",
    "Regime",
    "Regio",
    "RegionRuleError",
    "Rule",
    "Sleutel",
    "Stand",
    "Stap",
    "Status",
    "Table",
    "Telwijze",
    "Termijn",
    "Termijnnorm",
    "Termijnsoort",
    "UnknownCodeError",
    "Verandering",
    "Verdeling",
    "Verlenging",
    "Verloop",
    "Verschil",
    "Voorbehoud",
    "Voorbehoudsoort",
    "Voorwaarde",
    "Vraag",
    "Werkdag",
    "Wijziging",
    "actielijnen",
    "begroting",
    "bekostiging",
    "dump",
    "dumps",
    "einde",
    "evaluate",
    "explain",
    "feestdagen",
    "inwonersleutel",
    "is_werkdag",
    "load",
    "loads",
    "opschaling",
    "plichten",
    "regie",
    "regio_van",
    "termijnen",
    "verdeling",
    "verloop",
    "verschil",
    "werkdagen_tot",
]

_ROOMS = {
    "akkoord": ("Akkoord",),
    "antwoorden": ("Opschaling", "Plichten", "Regie", "opschaling", "plichten", "regie"),
    "bekostigingen": (
        "Actielijnen",
        "Bekostiging",
        "LopendeDienst",
        "actielijnen",
        "begroting",
        "bekostiging",
        "inwonersleutel",
    ),
    "bronnen": ("Bron", "Bronsoort", "Reading", "Regeling", "Voorbehoud", "Voorbehoudsoort"),
    "errors": (
        "HorizonError",
        "HuiselijkgeweldError",
        "InvalidAkkoordError",
        "InvalidBegrotingError",
        "InvalidColumnsError",
        "InvalidDossierError",
        "InvalidValueError",
        "NotInForceError",
        "QualitativeTermError",
        "RegionRuleError",
        "UnknownCodeError",
    ),
    "evaluation": ("Stand", "evaluate"),
    "herkomst": ("Herkomst",),
    "interop.json": ("dump", "dumps", "load", "loads"),
    "ketenstanden": ("Ketenstand",),
    "klokken": ("Status", "Termijn", "termijnen"),
    "model.dossier": ("Dossier",),
    "model.feiten": ("Feiten",),
    "model.gebeurtenissen.soort": ("Gebeurtenis", "Gebeurtenissoort", "Melduitkomst"),
    "model.geldstromen": (
        "GELDSTROMEN",
        "Begroting",
        "Begrotingsregel",
        "Geldstroom",
        "Regelsoort",
        "Sleutel",
        "Verdeling",
        "verdeling",
    ),
    "model.gesteld": ("Feit",),
    "model.huishoudens": ("Huishouden", "Persoon"),
    "model.meldingen": ("Melding",),
    "model.partners": ("PARTNERS",),
    "recht.termijnnormen": ("NORMEN",),
    "recht.termijnnormen.norm": ("Termijnnorm", "Termijnsoort"),
    "regio": ("REGIOS", "Regio", "regio_van"),
    "rules": ("Outcome", "Policy", "Rule", "Table"),
    "tijd.duur": ("Duur", "Eenheid"),
    "tijd.feestdagen": ("Feestdag", "Werkdag", "feestdagen", "is_werkdag", "werkdagen_tot"),
    "tijd.stappen": ("Opschorting", "Stap", "Verlenging"),
    "tijd.tellen": ("Regime", "Telwijze"),
    "tijd.termijnen": ("Einde", "einde"),
    "uitleg": ("Publiek", "explain"),
    "verlopen": ("Verandering", "Verloop", "Wijziging", "verloop"),
    "verschillen": ("Verschil", "Voorwaarde", "verschil"),
    "vraagstuk": ("Vraag",),
}
_ROOM_OF = {name: room for room, names in _ROOMS.items() for name in names}


def __getattr__(name: str) -> object:
    """Load a public name when it is first used, so that importing the package costs next to nothing."""
    if name not in _ROOM_OF:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    value: object = getattr(import_module(f"{__name__}.{_ROOM_OF[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The public names."""
    return [*__all__, "__version__"]
