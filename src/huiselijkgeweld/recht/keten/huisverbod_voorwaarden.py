"""The temporary restraining order (huisverbod): whether the conditions to impose or to extend it are met.

The mayor decides, and may also decide not to; these tables only say whether the conditions in the act are met, are not
met, or depend on something that nobody has stated. The danger itself is a judgement that is asked, never computed.
"""

from datetime import date, datetime
from enum import StrEnum
from typing import Final

from huiselijkgeweld.bronnen import Bron, Bronsoort, Reading
from huiselijkgeweld.model.ketenfeiten import Gevaar, HuisverbodFeiten
from huiselijkgeweld.recht.keten.leeftijd import heeft_leeftijd
from huiselijkgeweld.recht.keten.tabel import Ketentabel, dossier, oordeel
from huiselijkgeweld.recht.praktijkbronnen import BW_233
from huiselijkgeweld.recht.regelingen import WTH
from huiselijkgeweld.rules import Policy, Rule, Table
from huiselijkgeweld.tijd.feestdagen import als_dag
from huiselijkgeweld.tijd.momenten import als_moment


class Voorwaarden(StrEnum):
    """Whether the conditions in the act are met (voorwaarden); never a decision."""

    VERVULD = "vervuld"
    EERST_OVERLEG = "eerst_overleg"
    """Met, but first Veilig Thuis has to be consulted."""
    NIET_VERVULD = "niet_vervuld"


def meerderjarig(geboortedatum: date, on: date) -> bool:
    """Whether somebody is eighteen or older on a day; who was declared of age earlier is not seen here.

    Raises:
        InvalidValueError: one of the two is no date, or the day lies before the birth; the message has neither.

    Example:
        >>> meerderjarig(date(2008, 3, 28), date(2026, 3, 27)), meerderjarig(date(2008, 3, 28), date(2026, 3, 28))
        (False, True)
    """
    return heeft_leeftijd(geboortedatum, 18, on)


def binnen_vier_weken(opgelegd: date | datetime, tot: date | datetime) -> bool:
    """Whether a huisverbod that is extended until a moment stays within four weeks after it was imposed.

    With two moments the clock counts, otherwise the day.

    Raises:
        NotInForceError: it was imposed before the act was in force.
        InvalidValueError: no date or datetime, or a wall-clock time that does not exist or occurs twice.

    Example:
        >>> binnen_vier_weken(datetime(2026, 3, 27, 20), datetime(2026, 4, 24, 20))
        True
        >>> binnen_vier_weken(datetime(2026, 3, 27, 20), datetime(2026, 4, 24, 21))
        False
    """
    from huiselijkgeweld.recht.termijnnormen import NORMEN

    einde = NORMEN["WTH-4W"].einde(opgelegd)
    if not isinstance(tot, datetime):
        return als_dag(tot, "tot") <= einde.dag
    return als_moment(tot) <= einde.moment if einde.moment is not None else als_moment(tot).date() <= einde.dag


_VAN = date(2009, 1, 1)
_GROND, _LEEFTIJD, _OVERLEG = Bron(WTH, "2", lid="1"), Bron(WTH, "2", lid="2"), Bron(WTH, "2", lid="3")
_VERLENGEN = Bron(WTH, "9", lid="1")
_NIET_ANDERS = "De wet noemt wanneer het wel kan; dat het anders niet kan, is afgeleid."

_VRAGEN = (
    dossier("meerderjarig", "Is de persoon van wie het gevaar uitgaat meerderjarig?", _LEEFTIJD, BW_233),
    oordeel(
        "gevaar",
        "Levert de aanwezigheid van deze persoon in de woning ernstig en onmiddellijk gevaar op: blijkt dat, is er een "
        "ernstig vermoeden van, of geen van beide?",
        _GROND,
    ),
    oordeel(
        "huisgenoot_bedreigd",
        "Is dat gevaar er voor iemand die met deze persoon in de woning woont, of er anders dan incidenteel verblijft?",
        _GROND,
    ),
    oordeel(
        "wegens_kindermishandeling",
        "Is kindermishandeling, of een ernstig vermoeden daarvan, een reden voor het voornemen?",
        _OVERLEG,
    ),
    dossier(
        "overleg_gevoerd",
        "Is over het voornemen overlegd met Veilig Thuis (voor 2015: het bureau jeugdzorg)?",
        _OVERLEG,
    ),
    dossier("huisverbod_loopt", "Loopt het huisverbod nog?", _VERLENGEN),
    oordeel(
        "dreiging_duurt_voort", "Duurt de dreiging van het gevaar, of het ernstige vermoeden ervan, voort?", _VERLENGEN
    ),
    dossier(
        "binnen_vier_weken", "Eindigt het verlengde huisverbod uiterlijk vier weken nadat het is opgelegd?", _VERLENGEN
    ),
)


def _rij(
    code: str, when: HuisverbodFeiten, then: Voorwaarden, *bronnen: Bron, note: str | None = None
) -> Rule[Voorwaarden]:
    return Rule(code, when, then, bronnen, Bronsoort.WET, since=_VAN, note=note)


def _anders(code: str, bron: Bron) -> Rule[Voorwaarden]:
    return Rule(
        code,
        HuisverbodFeiten(),
        Voorwaarden.NIET_VERVULD,
        (bron,),
        Bronsoort.WET,
        reading=Reading.INFERENCE,
        note=f"{_NIET_ANDERS} Voor 2009 was er geen wet.",
    )


_EERST = "Het overleg gaat aan het opleggen vooraf; een termijn noemt de wet niet."
_KAN = "De burgemeester kan dan een huisverbod opleggen, en weegt of dat aangewezen is."

OPLEGGEN: Final = Ketentabel(
    "Zijn de voorwaarden voor een huisverbod vervuld?",
    Table(
        "huisverbod",
        HuisverbodFeiten,
        (
            _rij("HV1", HuisverbodFeiten(meerderjarig=False), Voorwaarden.NIET_VERVULD, _LEEFTIJD),
            _rij(
                "HV2a",
                HuisverbodFeiten(
                    gevaar=Gevaar.BLIJKT,
                    huisgenoot_bedreigd=True,
                    wegens_kindermishandeling=True,
                    overleg_gevoerd=False,
                ),
                Voorwaarden.EERST_OVERLEG,
                _OVERLEG,
                _GROND,
                note=_EERST,
            ),
            _rij(
                "HV2b",
                HuisverbodFeiten(
                    gevaar=Gevaar.ERNSTIG_VERMOEDEN,
                    huisgenoot_bedreigd=True,
                    wegens_kindermishandeling=True,
                    overleg_gevoerd=False,
                ),
                Voorwaarden.EERST_OVERLEG,
                _OVERLEG,
                _GROND,
                note=_EERST,
            ),
            _rij(
                "HV3a",
                HuisverbodFeiten(gevaar=Gevaar.BLIJKT, huisgenoot_bedreigd=True),
                Voorwaarden.VERVULD,
                _GROND,
                note=_KAN,
            ),
            _rij(
                "HV3b",
                HuisverbodFeiten(gevaar=Gevaar.ERNSTIG_VERMOEDEN, huisgenoot_bedreigd=True),
                Voorwaarden.VERVULD,
                _GROND,
                note=_KAN,
            ),
            _anders("HV4", _GROND),
        ),
        Policy.DECIDE,
    ),
    _VRAGEN,
)

VERLENGEN: Final = Ketentabel(
    "Zijn de voorwaarden voor verlenging van een huisverbod vervuld?",
    Table(
        "huisverbod_verlenging",
        HuisverbodFeiten,
        (
            Rule(
                "VL1",
                HuisverbodFeiten(huisverbod_loopt=False),
                Voorwaarden.NIET_VERVULD,
                (_VERLENGEN,),
                Bronsoort.WET,
                reading=Reading.INFERENCE,
                since=_VAN,
                note="Een verbod dat is geëindigd, is niet meer te verlengen.",
            ),
            _rij(
                "VL2",
                HuisverbodFeiten(dreiging_duurt_voort=True, binnen_vier_weken=True),
                Voorwaarden.VERVULD,
                _VERLENGEN,
                note="De burgemeester kan dan verlengen; dat kan de hulpofficier van justitie niet in mandaat.",
            ),
            _anders("VL3", _VERLENGEN),
        ),
        Policy.DECIDE,
    ),
    _VRAGEN,
)
