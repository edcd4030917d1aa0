"""An oracle for the tables of the regions: their rows as agreed on, put in the places of the national ones day by day.

The rows are data of their own, apart from the files of the library; nothing is imported from the library. A judgement
about every case at once: first every case without blanks, then every case with one blank more.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import product
from typing import NamedTuple

from tests.oracles import beslissingen_brute as brute
from tests.oracles.beslissingen_brute import Oordeel, Rij, Waarde

RIJEN_TEKST = """\
[ijsselland]
casusregie | RG05a | RG04a | maatregel=OTS | lokaal_team | CHOICE | from 2021-01-01; assumed; voorbehoud CF2
casusregie | RG05b | RG04b | maatregel=VOOGDIJ | lokaal_team | CHOICE | from 2021-01-01; assumed; voorbehoud CF2
casusregie | RG07a | RG07a.ij | acuut_onveilig · veilig_thuis=MELDING_OPEN | lokaal_team | REGIO | \
from 2021-01-01; voorbehoud CF1
casusregie | RG07b | RG07b.ij | acuut_onveilig · veilig_thuis=OVERDRACHT_VERZONDEN | lokaal_team | REGIO | \
from 2021-01-01; voorbehoud CF1
casusregie | RG07c | RG07c.ij | acuut_onveilig · veilig_thuis=VERVOLG_BIJ_VT | lokaal_team | REGIO | \
from 2021-01-01; voorbehoud CF1
casusregie | RG13 | RG13.ij | veilig_thuis=OVERDRACHT_VERZONDEN · lopende_regisseur=GEEN | lokaal_team | REGIO | \
from 2021-01-01; voorbehoud CF1
casusregie | RG06a | RG06a.ij | veilig_thuis=MELDING_OPEN · lopende_regisseur=GEEN | lokaal_team | REGIO | \
from 2021-01-01; voorbehoud CF1
casusregie | RG09 | RG09.ij | veilig_thuis=VERVOLG_BIJ_VT | lokaal_team | REGIO | from 2021-01-01; voorbehoud CF1
casusregie | RG10b | RG10b.ij | veilig_thuis=OVERGEDRAGEN_ZORGAANBIEDER · lopende_regisseur=ZORGAANBIEDER | \
lokaal_team | REGIO | from 2021-01-01
casusregie | RG06c | RG06c.ij | lopende_regisseur=ZORGAANBIEDER | lokaal_team | REGIO | from 2021-01-01
casusregie | RG20 | RG20.ij | stabiel_veilig | lokaal_team | REGIO | from 2021-01-01
casusregie | RG24 | RG24.ij | every case | lokaal_team | REGIO | from 2021-01-01
rollen | RG05r | drops | from 2021-01-01
rollen | RG05s | drops | from 2021-01-01
mda | MD6 | MD3 | structureel_onveilig · reguliere_inzet=VASTGELOPEN · herhaling_waarschijnlijk · intergenerationeel \
· intensieve_aanpak_nodig | aanmelden | REGIO | disputed; voorbehoud cumulatief
mda_prioriteit | MD6p | drops
[gelderland-zuid]
casusregie | RG19 | RG19.gz | proeftuin | lokaal_team | REGIO | from 2021-01-01; assumed
casusregie | RG11 | RG11.gz | veilig_thuis=OVERGEDRAGEN_LOKAAL_TEAM | lokaal_team | REGIO | from 2021-01-01
rollen | RG19r | RG19r.gz | proeftuin | duo: regionaal_veiligheidsteam | REGIO | from 2021-01-01
jeugd | JB4 | JB4.gz | ontwikkeling_bedreigd · hulp=GEWEIGERD · jbt_beschikbaar | jbt | REGIO | from 2018-01-01
jeugd | JB10 | JB10 | maatregel=OTS · gi_wil_beeindigen · jbt_beschikbaar | toets_beeindiging | REGIO | from 2018-01-01
bevoegd | JB7 | JB7a.gz | jbt_beschikbaar · aanvrager=HULPVERLENER | bevoegd | REGIO | from 2018-01-01
bevoegd | JB7 | JB7b.gz | jbt_beschikbaar · aanvrager=LOKAAL_TEAM | bevoegd | REGIO | from 2018-01-01
bevoegd | JB7 | JB7c.gz | jbt_beschikbaar · aanvrager=LEERPLICHT | bevoegd | CHOICE | from 2018-01-01; assumed
uitnodigen | JB12a | JB12a.gz | twaalf_of_ouder | uitnodigen | REGIO | from 2018-01-01
[flevoland]
mda | MD0 | MD0.fl | every case | geen_voorziening | REGIO | until 2019-03-01
mda | MD6 | MD5 | structureel_onveilig · reguliere_inzet=VASTGELOPEN · not samenhangende_aanpak | aanmelden | REGIO | \
from 2019-03-01; voorbehoud lokale_vrijheid
mda_prioriteit | MD6p | MD5p | herhaling_waarschijnlijk | hoge_prioriteit | REGIO | from 2019-03-01
mda_prioriteit | MD6p | MD5q | meerdere_leefdomeinen | hoge_prioriteit | REGIO | from 2019-03-01
jeugd | JB4s | JB4s.fl | kind_onveilig · jbt_beschikbaar | jbt | REGIO
jeugd | JB4 | JB4.fl | hulp=GEWEIGERD · jbt_beschikbaar | jbt | REGIO
jeugd | JB5 | JB5.fl | hulp=ONVOLDOENDE_RESULTAAT · jbt_beschikbaar | jbt | REGIO
bevoegd | JB7 | JB7a.fl | jbt_beschikbaar · aanvrager=VEILIG_THUIS | bevoegd | REGIO
bevoegd | JB7 | JB7b.fl | jbt_beschikbaar · aanvrager=GECERTIFICEERDE_INSTELLING | bevoegd | REGIO
bevoegd | JB7 | JB7c.fl | jbt_beschikbaar | niet_bevoegd | REGIO
uitnodigen | JB12s | JB12s.fl | deelname_onveilig | niet_uitnodigen | REGIO
uitnodigen | JB12a | JB12a.fl | twaalf_of_ouder | uitnodigen | REGIO
[noord-veluwe-mijov]
casusregie | RG08 | RG08a | acuut_onveilig · structureel_onveilig · veilig_thuis=VERVOLG_BIJ_VT · not \
voorwaarden_opgesteld | veilig_thuis | REGIO | from 2020-01-01
casusregie | RG08 | RG08b | acuut_onveilig · structureel_onveilig · veilig_thuis=VERVOLG_BIJ_VT · not \
risicofactoren_in_beeld | veilig_thuis | REGIO | from 2020-01-01
casusregie | RG09 | RG09.nv | veilig_thuis=VERVOLG_BIJ_VT | veilig_thuis | REGIO | from 2020-01-01
casusregie | RG12 | RG12.nv | veilig_thuis=OVERGEDRAGEN_ZORGAANBIEDER | lokaal_team | CHOICE | \
from 2020-01-01; assumed; voorbehoud CF4
casusregie | RG11 | RG11.nv | veilig_thuis=OVERGEDRAGEN_LOKAAL_TEAM | lokaal_team | REGIO | from 2020-01-01
zicht | RG08z | RG08za | acuut_onveilig · structureel_onveilig · veilig_thuis=OVERGEDRAGEN_LOKAAL_TEAM · not \
voorwaarden_opgesteld | veilig_thuis | REGIO | from 2020-01-01
zicht | RG08z | RG08zb | acuut_onveilig · structureel_onveilig · veilig_thuis=OVERGEDRAGEN_LOKAAL_TEAM · not \
risicofactoren_in_beeld | veilig_thuis | REGIO | from 2020-01-01
zicht | RG08z | RG08zc | acuut_onveilig · structureel_onveilig · veilig_thuis=OVERGEDRAGEN_ZORGAANBIEDER · not \
voorwaarden_opgesteld | veilig_thuis | REGIO | from 2020-01-01
zicht | RG08z | RG08zd | acuut_onveilig · structureel_onveilig · veilig_thuis=OVERGEDRAGEN_ZORGAANBIEDER · not \
risicofactoren_in_beeld | veilig_thuis | REGIO | from 2020-01-01
rollen | RG17 | RG17.nv | onder_reclassering | strafregie: reclassering | REGIO | from 2020-01-01
plichten | RG11p | RG11p.nv | veilig_thuis=OVERGEDRAGEN_LOKAAL_TEAM | veiligheidsplan_maken | REGIO | from 2020-01-01
plichten | RG21 | RG21.nv | afsluiting | waakvlamhouder_benoemen | REGIO | from 2020-01-01
mda | MD0 | MD0.nv | every case | geen_voorziening | REGIO | until 2021-01-01; disputed
jeugd | JB4 | JB4.nv | ontwikkeling_bedreigd · hulp=GEWEIGERD · jbt_beschikbaar | jbt | REGIO | from 2020-01-01
bevoegd | JB7 | JB7a.nv | jbt_beschikbaar · aanvrager=VEILIG_THUIS | bevoegd | REGIO | from 2020-01-01
bevoegd | JB7 | JB7b.nv | jbt_beschikbaar · aanvrager=LOKAAL_TEAM | bevoegd | REGIO | from 2020-01-01
bevoegd | JB7 | JB7c.nv | jbt_beschikbaar · aanvrager=LEERPLICHT | bevoegd | REGIO | from 2020-01-01
bevoegd | JB7 | JB7d.nv | jbt_beschikbaar · aanvrager=GECERTIFICEERDE_INSTELLING | bevoegd | REGIO | from 2020-01-01
bevoegd | JB7 | JB7e.nv | jbt_beschikbaar | niet_bevoegd | REGIO | from 2020-01-01
uitnodigen | JB12a | JB12a.nv | twaalf_of_ouder | uitnodigen | REGIO | from 2020-01-01
[amersfoort]
casusregie | RG05a | RG03a | maatregel=OTS | save | REGIO | from 2018-01-01
casusregie | RG05b | RG03b | maatregel=VOOGDIJ | save | REGIO | from 2018-01-01
casusregie | RG15a | RG15a.am | inclusie=MDA | aangewezen_professional | REGIO | from 2021-01-01; assumed
casusregie | RG15b | RG15b.am | inclusie=MDA_DAN_ZVH | aangewezen_professional | REGIO | from 2021-01-01; assumed
casusregie | RG15c | RG15c.am | inclusie=ZVH_DAN_MDA | aangewezen_professional | REGIO | from 2021-01-01; assumed
casusregie | RG14 | RG14 | kind_onveilig | lokaal_team | CHOICE | from 2018-01-01; disputed; voorbehoud CF3
rollen | RG05r | RG03r | maatregel=OTS | betrokken: lokaal_team | REGIO | from 2018-01-01
rollen | RG05s | RG03s | maatregel=VOOGDIJ | betrokken: lokaal_team | REGIO | from 2018-01-01
rollen | RG14r | RG14r | maatregel=GEEN · kind_onveilig | kindveiligheid: save | REGIO | \
from 2018-01-01; disputed; voorbehoud CF3
plichten | L04d | L04d.am | volwassene_onveilig | melden_bij_veilig_thuis | REGIO | from 2018-01-01
mda | MD0 | MD0.am | every case | geen_voorziening | REGIO | until 2021-01-01; assumed
mda | MD6 | MD7 | structureel_onveilig · meerdere_leefdomeinen | consultatieteam | CHOICE | from 2021-01-01; assumed
bevoegd | JB7 | JB7a.am | jbt_beschikbaar · aanvrager=GECERTIFICEERDE_INSTELLING | bevoegd | REGIO | from 2018-01-01
"""
"""Every row of a region: decision, whose place it takes, code, condition, result, kind, remarks."""


def _als(tekst: str) -> dict[str, Waarde]:
    als: dict[str, Waarde] = {}
    for deel in [] if tekst == "every case" else tekst.split(" · "):
        naam, is_teken, woord = deel.removeprefix("not ").partition("=")
        als[naam] = woord.lower() if is_teken else not deel.startswith("not ")
    return als


def _lees() -> dict[str, dict[tuple[str, str], list[Rij]]]:
    regios: dict[str, dict[tuple[str, str], list[Rij]]] = {}
    for regel in RIJEN_TEKST.splitlines():
        if regel.startswith("["):
            eigen = regios[regel[1:-1]] = {}
            continue
        naam, plaats, code, *rest = regel.split(" | ")
        als, dan, soort, *opmerkingen = rest if code != "drops" else ["every case", "", "REGIO", *rest]
        opmerking = tuple("; ".join(opmerkingen).split("; "))
        rij = Rij(code, _als(als), dan, soort, open=False, opmerkingen=opmerking)
        eigen.setdefault((naam, plaats), []).append(rij)
    return regios


REGIOS = _lees()
"""Per region, per decision and code of the place: the rows, of which one without a result drops the national row."""


def van(regio: str, naam: str) -> list[Rij]:
    """The rows of a region in a decision."""
    return [rij for (waar, _), rijen in REGIOS[regio].items() if waar == naam for rij in rijen if rij.dan]


def dagen(regio: str, naam: str) -> set[date]:
    """The days on which a row of the decision begins or ends in the region."""
    eigen = [rij for (waar, _), rijen in REGIOS[regio].items() if waar == naam for rij in rijen]
    return {dag for rij in (*eigen, *brute.TABELLEN[naam][1]) for dag in (rij.vanaf, rij.tot) if dag is not None}


def op(regio: str, naam: str, dag: date) -> list[Rij]:
    """The rows of a decision that are in force in a region on a day, in order."""
    return zonder(regio, naam, "", dag)


def zonder(regio: str, naam: str, code: str, dag: date) -> list[Rij]:
    """The rows in force on a day had the region not said one of its rows: the national row stands there again."""
    rijen: list[Rij] = []
    for rij in brute.TABELLEN[naam][1]:
        eigen = [een for een in REGIOS[regio].get((naam, rij.code), []) if een.code != code]
        begonnen = any(een.vanaf is None or een.vanaf <= dag for een in eigen)
        rijen += [een for een in (eigen if begonnen else [rij]) if een.dan and (een.vanaf is None or een.vanaf <= dag)]
    return [rij for rij in rijen if rij.tot is None or dag < rij.tot]


def cellen(namen: Sequence[str]) -> int:
    """How many cases without blanks there are over these facts."""
    aantal = 1
    for naam in namen:
        aantal *= len(brute.FEITEN[naam].waarden)
    return aantal


class Eerste(brute.Eerste):
    """The judgement of a decision by its first match in a region, for the rows in force on a day."""

    def __init__(self, regio: str, naam: str, dag: date) -> None:
        """Decide every full case once."""
        self.rijen = op(regio, naam, dag)
        self.namen = brute.gelezen(self.rijen)
        self.beslist = {
            tuple(vol.values()): brute.eerste(self.rijen, vol) for vol in brute.aanvullingen(self.namen, {})
        }

    def oordelen(
        self, kan: Callable[[brute.Geval], bool] = lambda _: True
    ) -> Iterator[tuple[dict[str, Waarde], Oordeel]]:
        """Every case, each fact known or not, with its judgement: what one blank more makes of those with one less.

        A fact is missing if it is for some value of a blank; a blank itself is missing if it is for some value of
        another blank, or, when it is the only one, if its values give different answers. The answers to full cases that
        cannot be (`kan`) do not count.
        """
        orde = {rij.code: plek for plek, rij in enumerate(self.rijen)}
        gezien: dict[tuple[Waarde | None, ...], Stuk] = {
            vol: Stuk(
                frozenset({rij.dan} if kan(dict(zip(self.namen, vol, strict=True))) else ()),
                frozenset(),
                frozenset({rij.code}),
            )
            for vol, rij in self.beslist.items()
        }
        waarden = [brute.FEITEN[naam].waarden for naam in self.namen]
        for geval in sorted(product(*((*een, None) for een in waarden)), key=lambda een: een.count(None)):
            leeg = [plek for plek, waarde in enumerate(geval) if waarde is None]
            if leeg:
                een, *ander = (
                    [gezien[(*geval[:plek], waarde, *geval[plek + 1 :])] for waarde in waarden[plek]]
                    for plek in leeg[:2]
                )
                mogelijk = frozenset(dan for stuk in een for dan in stuk.mogelijk)
                alleen = leeg if not ander and len(mogelijk) > 1 else []
                ontbreekt = frozenset(plek for groep in (een, *ander) for stuk in groep for plek in stuk.ontbreekt)
                codes = frozenset(code for stuk in een for code in stuk.codes)
                gezien[geval] = Stuk(mogelijk, ontbreekt.union(alleen), codes)
            stuk = gezien[geval]
            yield (
                {naam: waarde for naam, waarde in zip(self.namen, geval, strict=True) if waarde is not None},
                Oordeel(
                    set(stuk.mogelijk),
                    tuple(self.namen[plek] for plek in sorted(stuk.ontbreekt)),
                    sorted(stuk.codes, key=orde.__getitem__),
                ),
            )


class Stuk(NamedTuple):
    """What is known of a case: its answers, the places of the missing facts, the codes of the rows in play."""

    mogelijk: frozenset[str]
    ontbreekt: frozenset[int]
    codes: frozenset[str]


def elke(rijen: Sequence[Rij], geval: brute.Geval) -> Oordeel:
    """The judgement about a result that holds if one of these rows matches."""
    namen = brute.gelezen(rijen)
    geldt = [
        (vol, any(brute.past(rij, vol) for rij in rijen))
        for vol in brute.aanvullingen(namen, {feit: waarde for feit, waarde in geval.items() if feit in namen})
    ]
    ontbreekt = []
    for feit in namen:
        rest: dict[tuple[Waarde, ...], set[bool]] = {}
        for vol, ja in geldt:
            rest.setdefault(tuple(waarde for naam, waarde in vol.items() if naam != feit), set()).add(ja)
        if any(len(antwoorden) > 1 for antwoorden in rest.values()):
            ontbreekt.append(feit)
    in_spel = [rij.code for rij in rijen if all(geval.get(feit, waarde) == waarde for feit, waarde in rij.als.items())]
    return Oordeel({ja for _, ja in geldt}, tuple(ontbreekt), in_spel)
