"""What follows once a temporary restraining order (huisverbod) is imposed: whom to tell, help, the court.

The terms that run are norms of their own; here stands what has to be done, and what is possible.
"""

from datetime import date
from enum import StrEnum
from typing import Final

from huiselijkgeweld.bronnen import Bron, Bronsoort, Reading
from huiselijkgeweld.model.ketenfeiten import Gebied, HuisverbodgevolgFeiten
from huiselijkgeweld.model.regelingen import UITVOERINGSAGENDA
from huiselijkgeweld.recht.keten.bronnen import BURGEMEESTERS, UITVOERINGSAGENDA_TOT, UITVOERINGSAGENDA_VAN
from huiselijkgeweld.recht.keten.tabel import Ketentabel, dossier, expire, oordeel, register
from huiselijkgeweld.recht.regelingen import WTH
from huiselijkgeweld.rules import Policy, Rule, Table


class Huisverbodgevolg(StrEnum):
    """What follows once a huisverbod is imposed (gevolg)."""

    HUISGENOTEN_INLICHTEN = "huisgenoten_inlichten"
    """The mayor, at once."""
    VEILIG_THUIS_INLICHTEN = "veilig_thuis_inlichten"
    """The mayor; the act names no term."""
    INSTANTIE_INLICHTEN = "instantie_inlichten"
    """The mayor tells the organisation for advice or help that the mayor appointed."""
    BEREIKBAARHEID_DOORGEVEN = "bereikbaarheid_doorgeven"
    """The person put out, at once or within 24 hours."""
    OP_SCHRIFT_STELLEN = "op_schrift_stellen"
    """The mayor puts on paper what was announced orally."""
    BURGEMEESTER_INLICHTEN = "burgemeester_inlichten"
    """The hulpofficier of justice who imposed it, at once."""
    RAAD_VOOR_RECHTSBIJSTAND_INLICHTEN = "raad_voor_rechtsbijstand_inlichten"
    BIJSTAND_DOOR_RAADSMAN = "bijstand_door_raadsman"
    """The mayor sees to it that a lawyer assists."""
    HULP_OP_GANG_BRENGEN = "hulp_op_gang_brengen"
    """Start help for all concerned; practice, not law."""
    DADEROPVANG = "daderopvang"
    """There is emergency shelter for the person put out."""
    MINDERJARIGE_HOREN = "minderjarige_horen"
    """The court lets minors of twelve and older in the household give their opinion, unless haste forbids."""
    INTREKKING_MOGELIJK = "intrekking_mogelijk"
    """The mayor can in any case withdraw it."""


_VAN, _RAAD_VAN, _ALTIJD_VEILIG_THUIS = date(2009, 1, 1), date(2017, 3, 1), date(2018, 9, 19)
_MELDPUNT_VAN = date(2015, 1, 1)
_BEREIKBAAR, _MONDELING = Bron(WTH, "2", lid="6"), Bron(WTH, "2", lid="7")
_INLICHTEN, _INTREKKEN = Bron(WTH, "2", lid="8"), Bron(WTH, "2", lid="9")
_OUD_INLICHTEN = Bron(WTH, "2", lid="8", toestand=_RAAD_VAN)
_OUD_OVERLEG = Bron(WTH, "2", lid="3", toestand=_RAAD_VAN)
_MANDAAT, _MENING = Bron(WTH, "3", lid="2"), Bron(WTH, "7")
_RAADSMAN, _OUD_RAADSMAN = Bron(WTH, "5", lid="1"), Bron(WTH, "5", lid="1", toestand=_MELDPUNT_VAN)
_HULP, _AGENDA = Bron(BURGEMEESTERS, "doel van de periode"), Bron(UITVOERINGSAGENDA, "actielijn 3, plegeraanpak")

_VRAGEN = (
    dossier("opgelegd", "Is er een huisverbod opgelegd?", Bron(WTH, "2", lid="1")),
    oordeel(
        "wegens_kindermishandeling",
        "Is het huisverbod opgelegd wegens kindermishandeling of een ernstig vermoeden daarvan?",
        _OUD_INLICHTEN,
    ),
    dossier("mondeling_aangezegd", "Is het huisverbod mondeling aangezegd?", _MONDELING),
    dossier("door_hulpofficier", "Heeft een hulpofficier van justitie het huisverbod opgelegd?", _MANDAAT),
    dossier(
        "rechtsbijstand_gewenst", "Heeft de uithuisgeplaatste geen raadsman, en wil hij rechtsbijstand?", _RAADSMAN
    ),
    dossier(
        "hulp_aanvaard",
        "Heeft de uithuisgeplaatste hulp aanvaard, is dat bevestigd, en zal hij hulp aan de huisgenoten niet "
        "belemmeren en er zo nodig aan meewerken?",
        _INTREKKEN,
    ),
    dossier("voor_de_rechter", "Ligt het huisverbod of de verlenging voor aan de rechter?", _MENING),
    dossier(
        "kind_twaalf_of_ouder",
        "Hoort er een minderjarige van twaalf jaar of ouder tot het huishouden van de uithuisgeplaatste?",
        _MENING,
    ),
    register("gebied", "Onder welke regiovisie valt de gemeente?", _AGENDA),
)


def _rij(
    code: str,
    when: HuisverbodgevolgFeiten,
    then: Huisverbodgevolg,
    bron: Bron,
    dagen: tuple[date, date | None] = (_VAN, None),
) -> Rule[Huisverbodgevolg]:
    return Rule(code, when, then, (bron,), Bronsoort.WET, since=dagen[0], until=dagen[1])


GEVOLGEN: Final = Ketentabel(
    "Wat volgt er op een huisverbod?",
    Table(
        "huisverbod_gevolgen",
        HuisverbodgevolgFeiten,
        (
            _rij("HG1", HuisverbodgevolgFeiten(opgelegd=True), Huisverbodgevolg.HUISGENOTEN_INLICHTEN, _INLICHTEN),
            _rij(
                "HG2",
                HuisverbodgevolgFeiten(opgelegd=True),
                Huisverbodgevolg.VEILIG_THUIS_INLICHTEN,
                _INLICHTEN,
                (_ALTIJD_VEILIG_THUIS, None),
            ),
            Rule(
                "HG2-oud",
                HuisverbodgevolgFeiten(opgelegd=True, wegens_kindermishandeling=True),
                Huisverbodgevolg.VEILIG_THUIS_INLICHTEN,
                (_OUD_INLICHTEN, _OUD_OVERLEG),
                Bronsoort.WET,
                reading=Reading.INFERENCE,
                since=_MELDPUNT_VAN,
                until=_ALTIJD_VEILIG_THUIS,
                note="Lid 8 sprak nog van een stichting, bedoeld in lid 3; lid 3 noemde toen het advies- en meldpunt.",
            ),
            _rij(
                "HG3",
                HuisverbodgevolgFeiten(opgelegd=True),
                Huisverbodgevolg.INSTANTIE_INLICHTEN,
                _OUD_INLICHTEN,
                (_VAN, _ALTIJD_VEILIG_THUIS),
            ),
            _rij("HG4", HuisverbodgevolgFeiten(opgelegd=True), Huisverbodgevolg.BEREIKBAARHEID_DOORGEVEN, _BEREIKBAAR),
            _rij(
                "HG5",
                HuisverbodgevolgFeiten(opgelegd=True, mondeling_aangezegd=True),
                Huisverbodgevolg.OP_SCHRIFT_STELLEN,
                _MONDELING,
            ),
            _rij(
                "HG6",
                HuisverbodgevolgFeiten(opgelegd=True, door_hulpofficier=True),
                Huisverbodgevolg.BURGEMEESTER_INLICHTEN,
                _MANDAAT,
            ),
            _rij(
                "HG7",
                HuisverbodgevolgFeiten(opgelegd=True, rechtsbijstand_gewenst=True),
                Huisverbodgevolg.RAAD_VOOR_RECHTSBIJSTAND_INLICHTEN,
                _RAADSMAN,
                (_RAAD_VAN, None),
            ),
            _rij(
                "HG7-oud",
                HuisverbodgevolgFeiten(opgelegd=True, rechtsbijstand_gewenst=True),
                Huisverbodgevolg.BIJSTAND_DOOR_RAADSMAN,
                _OUD_RAADSMAN,
                (_VAN, _RAAD_VAN),
            ),
            Rule(
                "HG8",
                HuisverbodgevolgFeiten(opgelegd=True),
                Huisverbodgevolg.HULP_OP_GANG_BRENGEN,
                (_HULP,),
                Bronsoort.PROTOCOL,
                since=_VAN,
            ),
            *expire(
                Rule(
                    "HG9.nv",
                    HuisverbodgevolgFeiten(opgelegd=True, gebied=Gebied.NOORD_VELUWE_MIJOV),
                    Huisverbodgevolg.DADEROPVANG,
                    (_AGENDA,),
                    Bronsoort.REGIO,
                    since=UITVOERINGSAGENDA_VAN,
                    note="Regionale noodopvang door Iriszorg.",
                ),
                UITVOERINGSAGENDA_TOT,
            ),
            _rij(
                "HG10",
                HuisverbodgevolgFeiten(opgelegd=True, voor_de_rechter=True, kind_twaalf_of_ouder=True),
                Huisverbodgevolg.MINDERJARIGE_HOREN,
                _MENING,
            ),
            Rule(
                "HG11",
                HuisverbodgevolgFeiten(opgelegd=True, hulp_aanvaard=True),
                Huisverbodgevolg.INTREKKING_MOGELIJK,
                (_INTREKKEN,),
                Bronsoort.WET,
                since=_VAN,
                note="Lid 9 verwijst nog naar een instantie die lid 8 sinds 19 september 2018 niet meer noemt.",
            ),
        ),
        Policy.EACH,
    ),
    _VRAGEN,
)
