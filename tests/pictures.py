"""What pictures as Mermaid text should show, worked out apart from them, and a reader of that text.

The reader knows only the few forms that the library writes and refuses every other line. The tests compare what it
reads with what a case or a table means; the counterparts do the same with what Mermaid itself has read.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import NamedTuple

from huiselijkgeweld import Dossier, Outcome, Policy, Regio, Rule, Status, Termijn, evaluate, explain, termijnen
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenis, Melduitkomst
from huiselijkgeweld.model.vragen import VRAGEN
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.uitkomsten import Houder
from huiselijkgeweld.uitleg import voorbehoud_in_woorden
from huiselijkgeweld.uitleg.woorden import woord
from huiselijkgeweld.vraagstuk import als_regio

DAG = timedelta(days=1)
JAAR = timedelta(days=366)


def letters(tekst: object) -> str:
    """The letters and digits of a text, all small: what no lookalike of a sign changes."""
    return "".join(teken for teken in str(tekst) if teken.isalnum()).casefold()


# A case along the days.


class Rij(NamedTuple):
    """A row of a timeline: its heading, words, beginning and end, and how it is marked."""

    kop: str
    tekst: str
    begin: datetime
    eind: datetime
    merken: tuple[str, ...]


class Tijdlijn(NamedTuple):
    """What a timeline shows: bars and diamonds, what stands above them, and the remarks by their number."""

    getekend: list[Rij]
    regels: list[tuple[str, str]]
    noten: dict[str, str]


_RIJ = re.compile(r"    ([^:;#`<>{}\[\]\"]+?) :((?:[a-z]+, )*)([tvz]\d+(?:_\d+)?), ([-\d]+ [:\d]+), ([-\d]+ [:\d]+)")
_SECTIE = re.compile(r"    section ([^:;#`{}\[\]\"]+)")
_GANTT = re.compile(
    r"---\nconfig:\n  gantt:\n    leftPadding: \d+\n    barHeight: 16\n    barGap: 3\n---\n"
    r"gantt\n    title [^\n:;#`<>{}\[\]\"]+\n    dateFormat YYYY-MM-DD HH:mm\n    axisFormat %Y-%m-%d\n"
    r"    todayMarker off\n"
)


def gelezen_tijdlijn(tekst: str) -> list[Rij]:
    """The rows of a text; every line is of one of two forms."""
    kop = _GANTT.match(tekst)
    assert kop is not None
    sectie, rijen = "", []
    for regel in tekst[kop.end() :].splitlines():
        if gevonden := _SECTIE.fullmatch(regel):
            sectie = gevonden[1]
        else:
            gevonden = _RIJ.fullmatch(regel)
            assert gevonden is not None, regel
            naam, merken, _, begin, eind = gevonden.groups()
            merk = tuple(sorted(filter(None, merken.split(", "))))
            rijen.append(Rij(sectie, naam, datetime.fromisoformat(begin), datetime.fromisoformat(eind), merk))
    return rijen


def ontleed(rijen: Iterable[Rij]) -> Tijdlijn:
    """Tell bars and diamonds, the words above them and the remarks apart; a row that goes on belongs to the last."""
    gevonden = Tijdlijn([], [], {})
    zinnen: list[tuple[str, str]] = []
    for rij in rijen:
        if rij.begin < rij.eind or rij.merken:
            gevonden.getekend.append(rij)
        elif rij.tekst.startswith("… "):
            kop, zin = zinnen.pop()
            assert kop == rij.kop
            zinnen.append((kop, f"{zin} {rij.tekst[2:]}"))
        else:
            zinnen.append((rij.kop, rij.tekst))
    for kop, zin in zinnen:
        if kop == "voorbehouden":
            ster, _, rest = zin.partition(" ")
            assert ster not in gevonden.noten
            gevonden.noten[ster] = letters(rest)
        else:
            gevonden.regels.append((letters(kop), zin))
    return gevonden


def middernacht(dag: date) -> datetime:
    """When a day begins."""
    return datetime(dag.year, dag.month, dag.day)


def op_de_klok(op: date | datetime, *, na: bool) -> datetime:
    """A moment on the clock to the minute; of a day its beginning or, afterwards, its end."""
    if isinstance(op, datetime):
        return datetime(op.year, op.month, op.day, op.hour, op.minute)
    return middernacht(op) + DAG * na


def _groep(over: str, wie: str | None) -> str:
    return letters(f"{over}br{wie}") if wie else "huishouden"


def _van_gebeurtenis(een: Gebeurtenis) -> Rij:
    waarde = "" if een.waarde is None else woord(een.waarde)
    woorden = een.waarde.name.lower() if isinstance(een.waarde, Melduitkomst) else waarde
    op = f"{een.op:%Y-%m-%d %H.%M}" if isinstance(een.op, datetime) else een.op
    begin, eind = op_de_klok(een.op, na=False), op_de_klok(een.op, na=True)
    return Rij(
        _groep(een.soort.over, een.over), letters(f"{een.soort.tag}op{op}{woorden}"), begin, eind, ("milestone",)
    )


def is_tot_de_dag(termijn: Termijn) -> bool:
    """Whether its sentence says that it is over when the day begins: until a day, or lapsing on it."""
    return (
        re.match(
            r"(duurt|duurde|zou (?!na )|ten hoogste|vervalt op\b|volgens het dossier vervallen op)", zin_van(termijn)
        )
        is not None
    )


def zin_van(termijn: Termijn) -> str:
    """The sentence that says how long a term lasts."""
    return explain(termijn).splitlines()[1].strip()


def _merken(termijn: Termijn) -> tuple[str, ...]:
    kop = explain(termijn).partition(":")[0]
    if kop == "TE LAAT":
        return ("crit", "done") if termijn.voldaan_op else ("crit",)
    if kop == "VOLGENS HET DOSSIER VERVALLEN":
        return ("crit",)
    return ("active",) if kop in {"LOOPT", "OPEN"} else ("done",)


def _eind(termijn: Termijn, on: date) -> datetime:
    eind = termijn.einde
    if eind is None:
        return op_de_klok(termijn.voldaan_op or termijn.vervallen_op or on, na=True)
    laatst = op_de_klok(eind.moment or eind.dag, na=not is_tot_de_dag(termijn))
    if termijn.status is Status.VERVALLEN and termijn.vervallen_op:
        return min(laatst, op_de_klok(termijn.vervallen_op, na=True))
    return laatst


def bedoelde_tijdlijn(dossier: Dossier, on: date) -> tuple[list[Rij], list[tuple[str, Termijn]]]:
    """The bars and diamonds that a case should have on a day, and every term with its heading."""
    rijen = [Rij("huishouden", letters(f"peildatum{on}"), middernacht(on), middernacht(on) + DAG, ("milestone",))]
    rijen += [_van_gebeurtenis(een) for een in dossier.gebeurtenissen if een.dag <= on]
    klokken = [(_groep(een.norm.start[0].over, een.over), een) for een in termijnen(dossier, on=on)]
    for kop, termijn in klokken:
        if termijn.start is not None:
            begin, eind = op_de_klok(termijn.start, na=False), _eind(termijn, on)
            if begin < eind:
                rijen.append(Rij(kop, letters(termijn.norm.code), begin, eind, _merken(termijn)))
    laatste = max(rij.eind for rij in rijen if rij.eind - rij.begin <= JAAR)
    return [rij._replace(eind=min(rij.eind, laatste)) for rij in rijen], klokken


def vergelijk_tijdlijn(rijen: Iterable[Rij], dossier: Dossier, on: date) -> None:
    """Every event and term stands in the picture once, in its place; every remark has its number; nothing else does."""
    tijdlijn = ontleed(rijen)
    getekend, klokken = bedoelde_tijdlijn(dossier, on)
    gevonden = [rij._replace(kop=letters(rij.kop), tekst=letters(rij.tekst)) for rij in tijdlijn.getekend]
    assert sorted(gevonden) == sorted(getekend)
    gezegd = []
    for kop, zin in tijdlijn.regels:
        tekst, *sterren = re.split(r" (?=\*\d)", zin.replace(" (balk korter getekend)", ""))
        gezegd.append((kop, letters(tekst), tuple(sorted(tijdlijn.noten[ster] for ster in sterren))))
    assert sorted(gezegd) == sorted((kop, _in_woorden(termijn), _noten(termijn)) for kop, termijn in klokken)
    assert {zin for _, _, zinnen in gezegd for zin in zinnen} == set(tijdlijn.noten.values())


def _in_woorden(termijn: Termijn) -> str:
    eind, delen = termijn.einde, [explain(termijn).splitlines()[0].replace(f", over {termijn.over})", ")")]
    if eind is not None:
        delen.append("tot" if eind.moment or is_tot_de_dag(termijn) else "tm")
        delen.append(f"{eind.moment:%Y%m%d%H%M}" if eind.moment else str(eind.dag))
    elif termijn.status is not Status.NIET_GESTART:
        delen.append(termijn.norm.kwalitatief or "laatste dag niet bekend")
    for wat, op in (("gedaan op", termijn.voldaan_op), ("niet meer vanaf", termijn.vervallen_op)):
        if op is not None:
            delen += [wat, f"{op:%Y%m%d%H%M}" if isinstance(op, datetime) else str(op)]
    return letters("".join(delen))


def _noten(termijn: Termijn) -> tuple[str, ...]:
    return tuple(sorted({letters(voorbehoud_in_woorden(een)) for een in termijn.voorbehouden}))


# Who holds the regie.


class Vak(NamedTuple):
    """A box: its name, heading and lines, and the frame that it stands in."""

    naam: str
    kop: str
    regels: tuple[str, ...]
    kader: str | None


Pijl = tuple[str, str, str]
"""From where, to where, and what stands beside it."""

_STAAT = re.compile(r' +state "([^"]+)" as (\w+)( \{)?')
_OMSCHRIJVING = re.compile(r" +(\w+) : ([^:;#`<>{}\[\]\"]+)")
_OVERGANG = re.compile(r" +(\[\*\]|\w+) --> (\w+) : ([-\d]+)")


def gelezen_staten(tekst: str) -> tuple[list[Vak], list[Pijl]]:
    """The boxes and arrows of a text; every line is of one of a few forms."""
    eerst, *regels = tekst.splitlines()
    assert eerst == "stateDiagram-v2"
    vakken: dict[str, Vak] = {}
    pijlen: list[Pijl] = []
    kader = None
    for regel in regels:
        if gevonden := _STAAT.fullmatch(regel):
            vakken[gevonden[2]] = Vak(gevonden[2], gevonden[1], (), kader)
            kader = gevonden[2] if gevonden[3] else kader
        elif gevonden := _OMSCHRIJVING.fullmatch(regel):
            vak = vakken[gevonden[1]]
            vakken[vak.naam] = vak._replace(regels=(*vak.regels, gevonden[2]))
        elif gevonden := _OVERGANG.fullmatch(regel):
            pijlen.append((gevonden[1].replace("[*]", "root_start"), gevonden[2], gevonden[3]))
        else:
            assert regel == "    }", regel
            kader = None
    return list(vakken.values()), pijlen


Stuk = tuple[str, str, str, frozenset[str], tuple[str, ...]]
"""First and last day, the answer in letters, the rows in play, the facts that are missing."""


def bedoelde_regie(dossier: Dossier, van: date, tot: date, regio: str | Regio | None) -> dict[str, list[Stuk]]:
    """The stretches of days of each question, from the answer of every day."""
    dagen = [van + na * DAG for na in range((tot - van).days)]
    regies = [evaluate(dossier, on=dag, regio=regio).regie for dag in dagen]
    gevonden: dict[str, list[Stuk]] = {}
    for naam in ("casusregie", "zicht"):
        antwoorden = [_antwoord(getattr(een, naam)) for een in regies]
        gevonden[naam] = [
            (str(stuk[0][0]), str(stuk[-1][0]), *stuk[0][1])
            for stuk in (
                list(groep) for _, groep in groupby(zip(dagen, antwoorden, strict=True), key=lambda een: een[1])
            )
        ]
    return gevonden


def _antwoord(uit: Outcome[Houder]) -> tuple[str, frozenset[str], tuple[str, ...]]:
    woorden = "".join(sorted(letters(woord(een)) for een in uit.possible))
    return woorden, frozenset(rij.code for rij in uit.rules), uit.missing


def _stuk(vak: Vak) -> Stuk:
    """What a box says."""
    dagen, _, rest = " ".join(vak.regels).partition(" mogelijk · ")
    mogelijk, _, vragen = rest.partition(" vraag na · ")
    begin, _, eind = " ".join(dagen.split(" ")[:3]).partition(" t/m ")
    woorden = re.split(", | of ", mogelijk) if vak.kop == "Nog niet te zeggen" else [vak.kop]
    codes = re.findall(r"\b[A-Z]+\d[\w.-]*", " ".join(vak.regels))
    missing = tuple(woord for woord in re.findall(r"\w+", vragen) if woord in VRAGEN)
    assert len(codes) == len(set(codes))
    return begin, eind, "".join(sorted(letters(woord) for woord in woorden)), frozenset(codes), missing


def vergelijk_regie(
    vakken: Iterable[Vak], pijlen: Sequence[Pijl], bedoeld: Mapping[str, Sequence[Stuk]]
) -> dict[str, Vak]:
    """Every stretch is a box, in the order of the arrows; every question stands beside them. Gives the other boxes."""
    per_naam = {vak.naam: vak for vak in vakken}
    for naam, stukken in bedoeld.items():
        keten = [per_naam[f"{naam}{nummer}"] for nummer in range(1, len(stukken) + 1)]
        assert [_stuk(vak) for vak in keten] == list(stukken)
        assert {vak.kader for vak in keten} == {naam}
        namen = ["root_start", *(vak.naam for vak in keten)]
        verwacht = [(van, naar, stuk[0]) for van, naar, stuk in zip(namen, namen[1:], stukken, strict=False)]
        assert [pijl for pijl in pijlen if pijl[1].startswith(naam)] == verwacht
    los = {vak.naam: vak for vak in per_naam.values() if vak.kader is None and vak.naam not in {*bedoeld, "root_start"}}
    assert len(pijlen) == sum(map(len, bedoeld.values()))
    assert len(per_naam) == len(bedoeld) + len(pijlen) + len(los) + ("root_start" in per_naam)
    missing = {feit for stukken in bedoeld.values() for stuk in stukken for feit in stuk[-1]}
    gevraagd = " ".join(los["vragen"].regels) if "vragen" in los else ""
    assert set(re.findall(r"\((\w+)\)", gevraagd)) == missing
    assert all(letters(VRAGEN[feit].tekst) in letters(gevraagd) for feit in missing)
    return los


# The rows of a decision.


class Stroom(NamedTuple):
    """Boxes with their lines, arrows, and the boxes that are drawn in a way of their own."""

    vakken: dict[str, tuple[str, ...]]
    pijlen: list[Pijl]
    klassen: dict[str, str]


_LABEL = r'"([^"`#&{}]+)"'
_KNOOP = re.compile(rf"        ([ru]\d+)\(?\[{_LABEL}\]\)?")
_KADER = re.compile(rf"    subgraph (b)\[{_LABEL}\]")
_PIJL = re.compile(rf"        (\w+) (?:-->|-\.->)\|{_LABEL}\| (\w+)")
_KLASSE = re.compile(r"    class ([\w,]+) (\w+)")
_STROOM = re.compile(r"---\nconfig:\n  flowchart:\n    wrappingWidth: \d+\n---\nflowchart (TB|LR)\n")


def gelezen_stroom(tekst: str) -> Stroom:
    """The boxes and arrows of a text; every line is of one of a few forms."""
    kop = _STROOM.match(tekst)
    assert kop is not None
    gelezen = Stroom({}, [], {})
    for regel in tekst[kop.end() :].splitlines():
        if gevonden := _KNOOP.fullmatch(regel) or _KADER.fullmatch(regel):
            assert gevonden[1] not in gelezen.vakken
            gelezen.vakken[gevonden[1]] = tuple(gevonden[2].split("<br/>"))
        elif gevonden := _PIJL.fullmatch(regel):
            gelezen.pijlen.append((gevonden[1], gevonden[3], gevonden[2]))
        elif gevonden := _KLASSE.fullmatch(regel):
            gelezen.klassen.update(dict.fromkeys(gevonden[1].split(","), gevonden[2]))
        else:
            assert regel == "    end" or re.fullmatch(r"    classDef \w+ [a-z-]+:\w+", regel), regel
    return gelezen


def bedoelde_tabel(naam: str, on: date, regio: str | Regio | None) -> tuple[Rule[object], ...]:
    """The rows in force, in their order."""
    gebied = als_regio(regio)
    return (BESLISSINGEN[naam].tabel if gebied is None else gebied.tabel(naam)).on(on).rows


def als_in_woorden(rij: Rule[object]) -> list[str]:
    """The facts that a row asks for, as lines of the picture."""
    gevraagd = [f"{feit.replace('_', ' ')}: {woord(waarde)}" for feit, waarde in rij.conditions.items()]
    return [een if een == gevraagd[0] else f"en {een}" for een in gevraagd] or ["altijd"]


def vergelijk_stroom(stroom: Stroom, naam: str, rijen: Sequence[Rule[object]]) -> None:
    """Every row stands in the picture once, with what it asks, its source and its result, in the order of the table."""
    nummers = range(1, len(rijen) + 1)
    for nummer, rij in zip(nummers, rijen, strict=True):
        wie, *wat, waar = stroom.vakken[f"r{nummer}"]
        assert wie.startswith(f"{rij.code} ({rij.soort}")
        assert wat == als_in_woorden(rij)
        assert letters(waar) == letters("".join(map(str, rij.bronnen)))
    is_keten = BESLISSINGEN[naam].policy is Policy.DECIDE
    eerste = {rij.then: nummer for nummer, rij in reversed(list(zip(nummers, rijen, strict=True)))}
    naar = [nummer if is_keten else eerste[rij.then] for nummer, rij in zip(nummers, rijen, strict=True)]
    verwacht = {(f"r{van}", f"u{uit}", "ja") for van, uit in zip(nummers, naar, strict=True)}
    if is_keten:
        anders = (("nooit", "nee")[bool(rij.conditions)] for rij in rijen[:-1])
        verwacht |= {(f"r{van}", f"r{van + 1}", woord) for van, woord in zip(nummers, anders, strict=False)}
    assert sorted(stroom.pijlen) == sorted(verwacht)
    uitkomsten = {vak: regels for vak, regels in stroom.vakken.items() if vak.startswith("u")}
    assert {vak: letters("".join(regels)) for vak, regels in uitkomsten.items()} == {
        f"u{uit}": letters(woord(rij.then)) for uit, rij in zip(naar, rijen, strict=True)
    }
    assert letters(BESLISSINGEN[naam].vraag) == letters(stroom.vakken["b"][0])
    assert len(stroom.vakken) == len(rijen) + len(set(naar)) + 1


# A region whose every text is one name, for labels.

REGIO_VAN = """\
code = "proef"
naam = {naam}
[[document]]
titel = {naam}
kort = {naam}
geldig = {{ van = 2018-01-01, tot = 2026-01-01 }}
"""
REGIO_MET_RIJ = (
    REGIO_VAN
    + """\
[[regel]]
beslissing = "casusregie"
rij = "RG08"
code = "RG08a"
when = {{ acuut_onveilig = true }}
then = "veilig_thuis"
bron = {{ document = {naam}, vindplaats = {naam} }}
"""
)
