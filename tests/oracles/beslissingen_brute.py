"""An oracle for the national decisions: the tables as they were agreed on, and a loop that takes the first match.

The tables are data of their own, apart from the rows of the library; nothing is imported from the library. Values are
plain words. A judgement about a case tries every way to fill in the blanks.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from itertools import product
from typing import NamedTuple

FEITEN_TEKST = """\
acuut_onveilig oordeel ja nee
structureel_onveilig oordeel ja nee
stabiel_veilig oordeel ja nee
maatregel dossier geen ots voogdij
gi_wil_beeindigen dossier ja nee
veilig_thuis dossier geen advies melding_open vervolg_bij_vt overdracht_verzonden overgedragen_lokaal_team \
overgedragen_zorgaanbieder afgesloten
lopende_regisseur dossier geen lokaal_team zorgaanbieder
proeftuin register ja nee
inclusie dossier geen mda zvh mda_dan_zvh zvh_dan_mda
voorwaarden_opgesteld dossier ja nee
risicofactoren_in_beeld dossier ja nee
in_opvang dossier ja nee
onder_reclassering dossier ja nee
afsluiting dossier ja nee
eergerelateerd oordeel ja nee
minderjarige_betrokken dossier ja nee
kind_onveilig oordeel ja nee
volwassene_onveilig oordeel ja nee
kind_acuut_bedreigd oordeel ja nee
ontwikkeling_bedreigd oordeel ja nee
hulp oordeel geen geweigerd onvoldoende_resultaat werkt
jbt_beschikbaar register ja nee
aanvrager dossier veilig_thuis gecertificeerde_instelling college lokaal_team leerplicht hulpverlener ander
aangewezen_door_college register ja nee
twaalf_of_ouder dossier ja nee
deelname_onveilig oordeel ja nee
ouders_weigeren_tafel dossier ja nee
reguliere_inzet oordeel geen een_organisatie meerdere_organisaties vastgelopen
herhaling_waarschijnlijk oordeel ja nee
intergenerationeel oordeel ja nee
intensieve_aanpak_nodig oordeel ja nee
samenhangende_aanpak oordeel ja nee
meerdere_leefdomeinen oordeel ja nee
ketenoverstijgend_nodig oordeel ja nee
overlast_of_criminaliteit oordeel ja nee
raakt_systeem oordeel ja nee
gebiedsrisico oordeel ja nee
"""
"""Every fact in its order: name, who answers, values."""

TABELLEN_TEKST = """\
[casusregie] eerste
RG05a | maatregel=OTS | gecertificeerde_instelling | CHOICE | yes | assumed; voorbehoud CF13
RG05b | maatregel=VOOGDIJ | gecertificeerde_instelling | CHOICE | yes | assumed; voorbehoud CF13
RG19 | slot
RG08 | slot
RG07a | acuut_onveilig · veilig_thuis=MELDING_OPEN | veilig_thuis | NORM | yes
RG07b | acuut_onveilig · veilig_thuis=OVERDRACHT_VERZONDEN | veilig_thuis | CHOICE | yes | assumed
RG07c | acuut_onveilig · veilig_thuis=VERVOLG_BIJ_VT | veilig_thuis | NORM | yes
RG15a | inclusie=MDA | lokaal_team | NORM | yes
RG15b | inclusie=MDA_DAN_ZVH | lokaal_team | NORM | yes
RG15c | inclusie=ZVH_DAN_MDA | lokaal_team | NORM | yes
RG13 | veilig_thuis=OVERDRACHT_VERZONDEN · lopende_regisseur=GEEN | veilig_thuis | CHOICE | yes | assumed
RG06a | veilig_thuis=MELDING_OPEN · lopende_regisseur=GEEN | veilig_thuis | NORM | yes | voorbehoud reported
RG09 | veilig_thuis=VERVOLG_BIJ_VT | veilig_thuis | NORM | yes | voorbehoud reported
RG10a | veilig_thuis=OVERGEDRAGEN_LOKAAL_TEAM · lopende_regisseur=LOKAAL_TEAM | lokaal_team | NORM | no | \
voorbehoud reported
RG10b | veilig_thuis=OVERGEDRAGEN_ZORGAANBIEDER · lopende_regisseur=ZORGAANBIEDER | zorgaanbieder | NORM | yes | \
voorbehoud reported
RG12 | veilig_thuis=OVERGEDRAGEN_ZORGAANBIEDER | lokaal_team | CHOICE | yes | assumed
RG11 | veilig_thuis=OVERGEDRAGEN_LOKAAL_TEAM | lokaal_team | NORM | yes
RG06b | lopende_regisseur=LOKAAL_TEAM | lokaal_team | NORM | yes
RG06c | lopende_regisseur=ZORGAANBIEDER | zorgaanbieder | NORM | yes
RG14 | slot
RG18 | in_opvang | lokaal_team | CHOICE | yes | assumed
RG20 | stabiel_veilig | lokaal_team | CHOICE | yes | assumed
RG24 | every case | niemand | CHOICE | yes
[zicht] eerste
RG08z | slot
RG06z | veilig_thuis=MELDING_OPEN | veilig_thuis | NORM | no
RG09z | veilig_thuis=VERVOLG_BIJ_VT | veilig_thuis | NORM | no
RG13z | veilig_thuis=OVERDRACHT_VERZONDEN | veilig_thuis | CHOICE | no | assumed
RG11z | veilig_thuis=OVERGEDRAGEN_LOKAAL_TEAM | lokaal_team | NORM | no
RG12z | veilig_thuis=OVERGEDRAGEN_ZORGAANBIEDER | zorgaanbieder | NORM | no | voorbehoud reported
RG02y | maatregel=OTS | gecertificeerde_instelling | LAW | no | voorbehoud tekst 2015
RG02z | maatregel=VOOGDIJ | gecertificeerde_instelling | LAW | no | voorbehoud tekst 2015
RG06x | lopende_regisseur=LOKAAL_TEAM | lokaal_team | NORM | no
RG06y | lopende_regisseur=ZORGAANBIEDER | zorgaanbieder | CHOICE | no | assumed
RG01 | veilig_thuis=ADVIES | adviesvrager | NORM | no
RG24z | every case | niemand | CHOICE | no
[rollen] elke
RG02a | maatregel=OTS | maatregel: gecertificeerde_instelling | LAW | no | voorbehoud tekst 2015
RG02b | maatregel=VOOGDIJ | maatregel: gecertificeerde_instelling | LAW | no | voorbehoud tekst 2015
RG05r | maatregel=OTS | gedeelde_regie: lokaal_team | CHOICE | yes | assumed
RG05s | maatregel=VOOGDIJ | gedeelde_regie: lokaal_team | CHOICE | yes | assumed
RG12r | veilig_thuis=OVERGEDRAGEN_ZORGAANBIEDER | behandel: zorgaanbieder | NORM | no | voorbehoud reported
RG13r | veilig_thuis=OVERDRACHT_VERZONDEN · inclusie=GEEN | procesregie: gemeente | CHOICE | yes | assumed
RG15r | inclusie=MDA | procesregie: mda | CHOICE | no | assumed
RG15s | inclusie=MDA_DAN_ZVH | procesregie: mda | CHOICE | no | assumed
RG16a | inclusie=ZVH | procesregie: zorg_en_veiligheidshuis | NORM | no
RG16b | inclusie=ZVH_DAN_MDA | procesregie: zorg_en_veiligheidshuis | CHOICE | no | assumed
RG17 | onder_reclassering | strafregie: reclassering | CHOICE | yes | assumed
RG18r | in_opvang | behandel: opvang | CHOICE | no | assumed
RG19r | slot
RG14r | slot
[plichten] elke
C03a | acuut_onveilig | melden_bij_veilig_thuis | NORM | no | from 2019-01-01
C03b | structureel_onveilig | melden_bij_veilig_thuis | NORM | no | from 2019-01-01
C06 | eergerelateerd | betrokkenen_nog_niet_informeren | NORM | no | voorbehoud CF6
L04d | slot
RG11p | veilig_thuis=OVERGEDRAGEN_LOKAAL_TEAM | veiligheidsplan_maken | NORM | yes
RG13p | veilig_thuis=OVERDRACHT_VERZONDEN | overdracht_open | CHOICE | no | assumed
RG21 | afsluiting | waakvlamhouder_benoemen | CHOICE | yes | assumed
RG22a | veilig_thuis=OVERGEDRAGEN_LOKAAL_TEAM · voorwaarden_opgesteld | monitoring_door_veilig_thuis | NORM | no | \
from 2019-01-01
RG22b | veilig_thuis=OVERGEDRAGEN_ZORGAANBIEDER · voorwaarden_opgesteld | monitoring_door_veilig_thuis | NORM | \
no | from 2019-01-01
RG23 | not minderjarige_betrokken | geen_gi_jbt_rvdk | LAW | no
JB2a | aanvrager=VEILIG_THUIS | college_informeren_bij_verzoek_raad | LAW | no
JB2b | aanvrager=GECERTIFICEERDE_INSTELLING | college_informeren_bij_verzoek_raad | LAW | no
JB9 | ouders_weigeren_tafel | verzoek_raad_blijft_mogelijk | CHOICE | no | assumed; voorbehoud reported
[mda] eerste
MD0 | every case | geen_voorziening | CHOICE | yes | until 2018-01-01; assumed
MD1 | acuut_onveilig | eerst_directe_veiligheid | NORM | no
MD2 | not structureel_onveilig | niet | NORM | yes | assumed
MD9a | reguliere_inzet=GEEN | niet | CHOICE | yes | assumed
MD9b | reguliere_inzet=EEN_ORGANISATIE | niet | CHOICE | yes | assumed
MD6 | structureel_onveilig · reguliere_inzet=VASTGELOPEN · meerdere_leefdomeinen · ketenoverstijgend_nodig | \
aanmelden | CHOICE | yes | assumed; voorbehoud landelijk_default
MD4 | every case | niet | CHOICE | no
[mda_prioriteit] elke
MD6p | intergenerationeel | hoge_prioriteit | CHOICE | yes | assumed
[zvh] eerste
ZV1 | meerdere_leefdomeinen · ketenoverstijgend_nodig · overlast_of_criminaliteit · raakt_systeem | aanmelden | \
NORM | no
ZV2 | gebiedsrisico | aanmelden | NORM | yes | disputed; voorbehoud CF8
ZV0 | every case | niet | CHOICE | no
[jeugd] eerste
JB0 | not minderjarige_betrokken | nvt | LAW | no
JB1 | kind_acuut_bedreigd | rvdk_spoed | NORM | no
JB10 | slot
JB14a | maatregel=OTS | nvt | CHOICE | no | assumed
JB14b | maatregel=VOOGDIJ | nvt | CHOICE | no | assumed
JB4s | slot
JB6 | ontwikkeling_bedreigd · hulp=WERKT | vrijwillig | NORM | no
JB15 | ontwikkeling_bedreigd · hulp=GEEN | vrijwillig | CHOICE | no | assumed
JB4 | ontwikkeling_bedreigd · hulp=GEWEIGERD · jbt_beschikbaar | jbt | CHOICE | yes | assumed
JB8a | ontwikkeling_bedreigd · hulp=GEWEIGERD · not jbt_beschikbaar | vto | NORM | no | assumed
JB5 | ontwikkeling_bedreigd · hulp=ONVOLDOENDE_RESULTAAT · jbt_beschikbaar | jbt | CHOICE | yes | \
disputed; voorbehoud CF7
JB8b | ontwikkeling_bedreigd · hulp=ONVOLDOENDE_RESULTAAT · not jbt_beschikbaar | vto | CHOICE | no | \
disputed; voorbehoud CF7
JB16 | every case | geen | CHOICE | no
[bevoegd] eerste
JB0b | not minderjarige_betrokken | nvt | LAW | no
JB2v | kind_acuut_bedreigd · aanvrager=VEILIG_THUIS | bevoegd | LAW | no
JB2g | kind_acuut_bedreigd · aanvrager=GECERTIFICEERDE_INSTELLING | bevoegd | LAW | no
JB2c | kind_acuut_bedreigd · aanvrager=COLLEGE | bevoegd | LAW | no
JB3 | kind_acuut_bedreigd | toegestaan | NORM | no | voorbehoud CF5
JB7 | slot
JB8v | aanvrager=VEILIG_THUIS | bevoegd | LAW | no
JB8g | aanvrager=GECERTIFICEERDE_INSTELLING | bevoegd | LAW | no
JB8c | aanvrager=COLLEGE | bevoegd | LAW | no
JB8l | aanvrager=LOKAAL_TEAM · aangewezen_door_college | bevoegd | LAW | no
JB8h | aanvrager=HULPVERLENER · aangewezen_door_college | bevoegd | LAW | no
JB7z | every case | niet_bevoegd | LAW | no | assumed; voorbehoud a contrario
[uitnodigen] eerste
JB0i | not minderjarige_betrokken | nvt | LAW | no
JB12s | slot
JB12a | twaalf_of_ouder | uitnodigen | CHOICE | yes | assumed
JB12b | every case | niet_uitnodigen | CHOICE | yes | assumed
"""
"""Every decision in its order: code, condition, result, kind, open, remarks."""

VOLGT = (
    ("kind_acuut_bedreigd", True, "minderjarige_betrokken", True),
    ("kind_acuut_bedreigd", True, "kind_onveilig", True),
    ("kind_acuut_bedreigd", True, "acuut_onveilig", True),
    ("kind_onveilig", True, "minderjarige_betrokken", True),
    ("ontwikkeling_bedreigd", True, "minderjarige_betrokken", True),
    ("maatregel", "ots", "minderjarige_betrokken", True),
    ("maatregel", "voogdij", "minderjarige_betrokken", True),
    ("acuut_onveilig", True, "stabiel_veilig", False),
    ("structureel_onveilig", True, "stabiel_veilig", False),
)
"""What follows from what: a fact, its value, another fact, its value."""

Waarde = bool | str
Geval = Mapping[str, Waarde]


class Feit(NamedTuple):
    """A fact: who answers the question, and the values."""

    wie: str
    waarden: tuple[Waarde, ...]


class Rij(NamedTuple):
    """A row as it is printed; a slot has no result."""

    code: str
    als: dict[str, Waarde]
    dan: str
    soort: str
    open: bool
    opmerkingen: tuple[str, ...]

    @property
    def slot(self) -> bool:
        """Whether this is a place without a row."""
        return not self.dan

    @property
    def vanaf(self) -> date | None:
        """The first day on which the row is in force, if one is printed."""
        return self._dag("from ")

    @property
    def tot(self) -> date | None:
        """The first day on which it no longer is, if one is printed."""
        return self._dag("until ")

    def _dag(self, woord: str) -> date | None:
        dagen = [opmerking for opmerking in self.opmerkingen if opmerking.startswith(woord)]
        return date.fromisoformat(dagen[0].removeprefix(woord)) if dagen else None


class Oordeel(NamedTuple):
    """What there is to say about a case: answers, facts that make the difference, codes of the rows in play."""

    mogelijk: set[Waarde]
    ontbreekt: tuple[str, ...]
    rijen: list[str]


def _feit(regel: str) -> tuple[str, Feit]:
    naam, wie, *woorden = regel.split()
    return naam, Feit(wie, (False, True) if woorden == ["ja", "nee"] else tuple(woorden))


def _als(tekst: str) -> dict[str, Waarde]:
    als: dict[str, Waarde] = {}
    for deel in [] if tekst == "every case" else tekst.split(" · "):
        naam, is_teken, woord = deel.removeprefix("not ").partition("=")
        als[naam] = woord.lower() if is_teken else not deel.startswith("not ")
    return als


def _rij(regel: str) -> Rij:
    code, tekst, *rest = regel.split(" | ")
    if tekst == "slot":
        return Rij(code, {}, "", "", open=True, opmerkingen=())
    dan, soort, is_open, *opmerkingen = rest
    return Rij(
        code, _als(tekst), dan, soort, open=is_open == "yes", opmerkingen=tuple("; ".join(opmerkingen).split("; "))
    )


def _tabellen() -> dict[str, tuple[str, list[Rij]]]:
    tabellen: dict[str, tuple[str, list[Rij]]] = {}
    for regel in TABELLEN_TEKST.splitlines():
        if regel.startswith("["):
            naam, _, wijze = regel[1:].partition("] ")
            tabellen[naam] = (wijze, [])
        else:
            tabellen[naam][1].append(_rij(regel))
    return tabellen


FEITEN = dict(map(_feit, FEITEN_TEKST.splitlines()))
TABELLEN = _tabellen()


def op(naam: str, dag: date) -> list[Rij]:
    """The rows of a decision that are in force on a day."""
    rijen = [rij for rij in TABELLEN[naam][1] if not rij.slot]
    return [rij for rij in rijen if (rij.vanaf is None or rij.vanaf <= dag) and (rij.tot is None or dag < rij.tot)]


def gelezen(rijen: Iterable[Rij]) -> tuple[str, ...]:
    """The facts that rows read: row after row, within a row in the order of the facts."""
    namen: list[str] = []
    for rij in rijen:
        namen += [naam for naam in FEITEN if naam in rij.als and naam not in namen]
    return tuple(namen)


def past(rij: Rij, vol: Geval) -> bool:
    """Whether a row matches a case in which every fact is known."""
    return all(vol[naam] == waarde for naam, waarde in rij.als.items())


def eerste(rijen: Sequence[Rij], vol: Geval) -> Rij:
    """The first row that matches a case in which every fact is known."""
    for rij in rijen:
        if past(rij, vol):
            return rij
    raise AssertionError(vol)


def gevallen(namen: Iterable[str]) -> Iterator[dict[str, Waarde]]:
    """Every case over these facts, each of them known or not."""
    namen = list(namen)
    for waarden in product(*([None, *FEITEN[naam].waarden] for naam in namen)):
        yield {naam: waarde for naam, waarde in zip(namen, waarden, strict=True) if waarde is not None}


def aanvullingen(namen: Iterable[str], geval: Geval) -> Iterator[dict[str, Waarde]]:
    """Every way to fill in the blanks of a case."""
    namen = list(namen)
    for waarden in product(*([geval[naam]] if naam in geval else FEITEN[naam].waarden for naam in namen)):
        yield dict(zip(namen, waarden, strict=True))


class Eerste:
    """The judgement of a decision by its first match, for the rows in force on a day."""

    def __init__(self, naam: str, dag: date) -> None:
        """Decide every full case once."""
        self.rijen = op(naam, dag)
        self.namen = gelezen(self.rijen)
        self.beslist = {tuple(vol.values()): eerste(self.rijen, vol) for vol in aanvullingen(self.namen, {})}

    def rij(self, vol: Geval) -> Rij:
        """The row that decides a full case."""
        return self.beslist[tuple(vol[naam] for naam in self.namen)]

    def oordeel(self, geval: Geval) -> Oordeel:
        """The judgement about a case with blanks."""
        vol = [tuple(een.values()) for een in aanvullingen(self.namen, geval)]
        codes = {self.beslist[een].code for een in vol}
        return Oordeel(
            {self.beslist[een].dan for een in vol},
            tuple(naam for plek, naam in enumerate(self.namen) if naam not in geval and self._verschil(vol, plek)),
            [rij.code for rij in self.rijen if rij.code in codes],
        )

    def _verschil(self, vol: Sequence[tuple[Waarde, ...]], plek: int) -> bool:
        """Whether two of these full cases differ only in this place and get different answers."""
        antwoord: dict[tuple[Waarde, ...], str] = {}
        return any(
            antwoord.setdefault(een[:plek] + een[plek + 1 :], self.beslist[een].dan) != self.beslist[een].dan
            for een in vol
        )


def elke(naam: str, dag: date, dan: str, geval: Geval) -> Oordeel:
    """The judgement about one result of a decision in which every row stands by itself."""
    rijen = [rij for rij in op(naam, dag) if rij.dan == dan]
    namen = gelezen(rijen)
    geldt = {
        tuple(vol.values()): any(past(rij, vol) for rij in rijen)
        for vol in aanvullingen(namen, {feit: waarde for feit, waarde in geval.items() if feit in namen})
    }
    ontbreekt = []
    for plek, feit in enumerate(namen):
        rest: dict[tuple[Waarde, ...], set[bool]] = {}
        for vol, ja in geldt.items():
            rest.setdefault(vol[:plek] + vol[plek + 1 :], set()).add(ja)
        if any(len(antwoorden) > 1 for antwoorden in rest.values()):
            ontbreekt.append(feit)
    in_spel = [rij.code for rij in rijen if all(geval.get(feit, waarde) == waarde for feit, waarde in rij.als.items())]
    return Oordeel(set(geldt.values()), tuple(ontbreekt), in_spel)


# What one fact says about another.

SAMENHANG = tuple(naam for naam in FEITEN if any(naam in (volgt[0], volgt[2]) for volgt in VOLGT))


@cache
def werelden() -> tuple[dict[str, Waarde], ...]:
    """Every way the facts that say something about each other can be, all of them together."""
    return tuple(
        wereld
        for wereld in aanvullingen(SAMENHANG, {})
        if all(wereld[een] != als or wereld[ander] == dan for een, als, ander, dan in VOLGT)
    )


def passend(geval: Geval) -> list[dict[str, Waarde]]:
    """The worlds in which what a case says holds."""
    gezegd = {naam: waarde for naam, waarde in geval.items() if naam in SAMENHANG}
    return [wereld for wereld in werelden() if all(wereld[naam] == waarde for naam, waarde in gezegd.items())]


@cache
def _kan(gezegd: tuple[tuple[str, Waarde], ...]) -> bool:
    return bool(passend(dict(gezegd)))


def kan(geval: Geval) -> bool:
    """Whether the facts of a case can all hold at once."""
    return _kan(tuple((naam, geval[naam]) for naam in SAMENHANG if naam in geval))
