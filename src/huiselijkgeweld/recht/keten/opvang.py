"""Shelter (opvang) for who cannot stay at home: by sex and by the area that the municipality belongs to.

Only what a text says is a row. A woman in an area of which no text is known, and who is neither man nor woman in the
texts, get the answer that it is not known: the college of the municipality to which the person turns provides it.
"""

from datetime import date
from enum import StrEnum
from typing import Final

from huiselijkgeweld.bronnen import Bron, Bronsoort, Reading
from huiselijkgeweld.model.ketenfeiten import Gebied, Geslacht, OpvangFeiten
from huiselijkgeweld.model.regelingen import AMERSFOORT_2018, UITVOERINGSAGENDA, WMO
from huiselijkgeweld.recht.keten.bronnen import (
    AMERSFOORT_TOT,
    AMERSFOORT_VAN,
    BOVENREGIONALE_PLAATSING,
    EVA_EN_ZAHIR,
    KADERA,
    MANNENOPVANG,
    ORANJE_HUIS,
    UITVOERINGSAGENDA_TOT,
    UITVOERINGSAGENDA_VAN,
    keuze,
)
from huiselijkgeweld.recht.keten.tabel import Ketentabel, dossier, expire, oordeel, register
from huiselijkgeweld.recht.praktijkbronnen import C06
from huiselijkgeweld.rules import Policy, Rule, Table


class Opvang(StrEnum):
    """Which shelter there is (opvang); the value of an organisation is its id as a partner."""

    KWINTES = "kwintes"
    MOVIERA = "moviera"
    MOVIERA_UTRECHT = "moviera-utrecht"
    BLIJF_GROEP = "blijf_groep"
    KADERA = "kadera"
    LANDELIJKE_MANNENOPVANG = "landelijke_mannenopvang"
    """One of the six cities with places for men from the whole country."""
    NIET_BEKEND = "niet_bekend"
    """No text of this area is known here."""
    NVT = "nvt"


class Opvangrecht(StrEnum):
    """What else holds about shelter, whoever gives it (recht op opvang)."""

    COLLEGE_VERSTREKT_OPVANG = "college_verstrekt_opvang"
    """The college of the municipality to which the person turns provides it."""
    ONVERWIJLD_TIJDELIJKE_VOORZIENING = "onverwijld_tijdelijke_voorziening"
    """The college decides at once on a temporary provision."""
    OPVANG_IN_ANDERE_REGIO = "opvang_in_andere_regio"
    SPECIALE_PLAATS_EER = "speciale_plaats_eer"
    """There are special safe places for victims of honour-related violence."""


_AGENDA = Bron(UITVOERINGSAGENDA, "bijlage, Moviera")
_AMERSFOORT = Bron(AMERSFOORT_2018, "samenwerking")
_BOVENREGIONAAL = Bron(BOVENREGIONALE_PLAATSING, "samenvatting")
_RECHT = Bron(WMO, "1.2.1", onderdeel="c")
_SPOED = Bron(WMO, "2.3.3")
_WMO_VAN = date(2015, 1, 1)
_VROUW, _MAN = Geslacht.VROUW, Geslacht.MAN

_VRAGEN = (
    oordeel(
        "opvang_nodig",
        "Is het zo onveilig dat iemand, al is het tijdelijk, niet thuis kan blijven wonen?",
        _BOVENREGIONAAL,
        _AGENDA,
    ),
    oordeel(
        "thuis_verlaten",
        "Heeft deze persoon de thuissituatie verlaten, en lukt het niet om zich op eigen kracht of met hulp uit de "
        "omgeving te handhaven?",
        _RECHT,
    ),
    oordeel("terstond_nodig", "Is er terstond opvang nodig?", _SPOED),
    dossier("geslacht", "Gaat het om een vrouw of om een man?", _AMERSFOORT),
    register("gebied", "Bij welk gebied hoort de gemeente voor de vrouwen- en mannenopvang?", _AGENDA, _AMERSFOORT),
    oordeel("eigen_regio_onveilig", "Is verblijf in de eigen regio niet veilig genoeg?", _BOVENREGIONAAL),
    oordeel("eergerelateerd", "Kan eer een rol spelen bij het geweld?", C06),
)

OPVANG: Final = Ketentabel(
    "Welke opvang is er voor deze persoon?",
    Table(
        "opvang",
        OpvangFeiten,
        (
            Rule("OV0", OpvangFeiten(opvang_nodig=False), Opvang.NVT, (_BOVENREGIONAAL,), Bronsoort.PROTOCOL),
            *expire(
                Rule(
                    "OV1.am",
                    OpvangFeiten(geslacht=_VROUW, gebied=Gebied.AMERSFOORT),
                    Opvang.KWINTES,
                    (_AMERSFOORT,),
                    Bronsoort.REGIO,
                    since=AMERSFOORT_VAN,
                ),
                AMERSFOORT_TOT,
            ),
            *expire(
                Rule(
                    "OV2.am",
                    OpvangFeiten(geslacht=_MAN, gebied=Gebied.AMERSFOORT),
                    Opvang.MOVIERA_UTRECHT,
                    (_AMERSFOORT,),
                    Bronsoort.REGIO,
                    since=AMERSFOORT_VAN,
                ),
                AMERSFOORT_TOT,
            ),
            *expire(
                Rule(
                    "OV1.nv",
                    OpvangFeiten(geslacht=_VROUW, gebied=Gebied.NOORD_VELUWE_MIJOV),
                    Opvang.MOVIERA,
                    (_AGENDA,),
                    Bronsoort.REGIO,
                    since=UITVOERINGSAGENDA_VAN,
                ),
                UITVOERINGSAGENDA_TOT,
            ),
            *expire(
                Rule(
                    "OV1.gz",
                    OpvangFeiten(geslacht=_VROUW, gebied=Gebied.GELDERLAND_ZUID),
                    Opvang.MOVIERA,
                    (_AGENDA,),
                    Bronsoort.REGIO,
                    reading=Reading.REPORTED,
                    since=UITVOERINGSAGENDA_VAN,
                    note="Een andere regio schrijft dat Moviera de vrouwenopvang in heel Gelderland doet, ook voor "
                    "Nijmegen.",
                ),
                UITVOERINGSAGENDA_TOT,
            ),
            Rule(
                "OV1.fl",
                OpvangFeiten(geslacht=_VROUW, gebied=Gebied.FLEVOLAND),
                Opvang.BLIJF_GROEP,
                (Bron(ORANJE_HUIS, "wat is het Oranje Huis"),),
                Bronsoort.REGIO,
                since=date(2017, 10, 12),
                note="Het Oranje Huis in Almere, voor heel Flevoland, opende op 12 oktober 2017.",
            ),
            Rule(
                "OV1.ij",
                OpvangFeiten(geslacht=_VROUW, gebied=Gebied.IJSSELLAND),
                Opvang.KADERA,
                (Bron(KADERA, "vrouwenopvang in Zwolle"),),
                Bronsoort.REGIO,
                reading=Reading.INFERENCE,
                note="Kadera biedt vrouwenopvang in Zwolle en werkt in IJsselland; dat zij de opvang van de "
                "regio is, is afgeleid.",
            ),
            Rule(
                "OV3",
                OpvangFeiten(geslacht=_MAN),
                Opvang.LANDELIJKE_MANNENOPVANG,
                (Bron(MANNENOPVANG, "mannenopvang"), _AGENDA),
                Bronsoort.PROTOCOL,
                since=date(2017, 1, 1),
                note="Sinds 1 januari 2017 zijn er plaatsen in zes steden.",
            ),
            Rule(
                "OV4",
                OpvangFeiten(),
                Opvang.NIET_BEKEND,
                keuze("OV4", _RECHT),
                Bronsoort.KEUZE,
                reading=Reading.CHOICE,
                note="Vraag het de gemeente: haar college verstrekt de opvang.",
            ),
        ),
        Policy.DECIDE,
    ),
    _VRAGEN,
)

RECHT: Final = Ketentabel(
    "Wat geldt er voor de opvang, wie haar ook biedt?",
    Table(
        "opvang_recht",
        OpvangFeiten,
        (
            Rule(
                "OR1",
                OpvangFeiten(thuis_verlaten=True),
                Opvangrecht.COLLEGE_VERSTREKT_OPVANG,
                (_RECHT,),
                Bronsoort.WET,
                since=_WMO_VAN,
                note="Het college van de gemeente tot welke de persoon zich wendt, ook buiten de eigen gemeente.",
            ),
            Rule(
                "OR2",
                OpvangFeiten(terstond_nodig=True),
                Opvangrecht.ONVERWIJLD_TIJDELIJKE_VOORZIENING,
                (_SPOED,),
                Bronsoort.WET,
                since=_WMO_VAN,
            ),
            Rule(
                "OR3",
                OpvangFeiten(opvang_nodig=True, eigen_regio_onveilig=True),
                Opvangrecht.OPVANG_IN_ANDERE_REGIO,
                (_BOVENREGIONAAL, _AGENDA),
                Bronsoort.PROTOCOL,
            ),
            Rule(
                "OR4",
                OpvangFeiten(opvang_nodig=True, eergerelateerd=True),
                Opvangrecht.SPECIALE_PLAATS_EER,
                (Bron(EVA_EN_ZAHIR, "landelijke functie"), _AGENDA),
                Bronsoort.PROTOCOL,
                note="EVA en Zahir zijn voor meisjes van 12 tot en met 23 jaar; andere plaatsen noemt alleen de "
                "regionale tekst.",
            ),
        ),
        Policy.EACH,
    ),
    _VRAGEN,
)
