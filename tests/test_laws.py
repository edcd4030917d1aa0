"""The laws for hosts catch code that is wrong: one broken copy for each trap that code can fall into."""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import attrs
import pytest

from huiselijkgeweld import (
    NORMEN,
    REGIOS,
    Dossier,
    Duur,
    Eenheid,
    Feiten,
    InvalidValueError,
    Regime,
    Telwijze,
    Termijnnorm,
    UnknownCodeError,
    Werkdag,
    dumps,
    loads,
    regie,
)
from huiselijkgeweld.model.feiten import VeiligThuis
from huiselijkgeweld.testing import laws
from huiselijkgeweld.tijd import feestdagen, tellen
from huiselijkgeweld.tijd.stappen import Verlenging
from huiselijkgeweld.vectoren import Termijnvector, termijnvectoren, vectoren

OP = date(2026, 4, 10)
Tijdstip = date | datetime
Telt = Callable[[str, Tijdstip], Tijdstip | None]
REGIOBESTANDEN = sorted((Path(feestdagen.__file__).parent.parent / "regio" / "gegevens").glob("*.toml"))


def door(normen: Mapping[str, Termijnnorm]) -> Telt:
    """A function that counts by these norms, as a host would have it."""

    def compute(code: str, start: Tijdstip) -> Tijdstip | None:
        norm = normen[code]
        if norm.duur is None:
            return None
        eind = norm.einde(start)
        return eind.moment or eind.dag

    return compute


def anders(code: str, **velden: Any) -> Telt:
    """Counts by a norm of which some attributes are wrong; those of its way of counting too."""
    norm = NORMEN[code]
    wijze = {naam: velden.pop(naam) for naam in list(velden) if naam in attrs.fields_dict(Telwijze)}
    return door({code: attrs.evolve(norm, telwijze=attrs.evolve(norm.telwijze, **wijze), **velden)})


def gevangen(compute: Telt, code: str) -> str:
    """What the law says of a function that must not pass."""
    with pytest.raises(laws.LawBrokenError) as info:
        laws.check_termijnen(compute, [code])
    assert str(info.value).startswith(f"{code} ({NORMEN[code].naam}) from ")
    return str(info.value)


def op_de_volgende_werkdag(code: str, start: Tijdstip) -> Tijdstip:
    """Moves the last day, and forgets that two working days must fall in a short term."""
    norm = NORMEN[code]
    assert norm.duur is not None
    dag = start + timedelta(days=norm.duur.aantal)
    while not feestdagen.is_werkdag(dag):
        dag += timedelta(days=1)
    return dag


def in_utc(code: str, start: Tijdstip) -> Tijdstip:
    """Takes the date of a moment before it is placed on the clock in Amsterdam, and counts 24 hours for a day."""
    assert isinstance(start, datetime)
    dagen = {"WTH-10D": 10, "WTH-4W": 28}[code]
    return start.astimezone(UTC) + timedelta(days=dagen)


def maand_loopt_over(code: str, start: Tijdstip) -> Tijdstip:
    """One month after 31 January is 3 March, and what then follows."""
    assert NORMEN[code].duur == Duur(1, Eenheid.MAANDEN)
    eerste = start.replace(day=1)
    dag = (eerste + timedelta(days=32)).replace(day=1) + timedelta(days=start.day - 1)
    while not feestdagen.is_werkdag(dag, NORMEN[code].telwijze.werkdag):
        dag += timedelta(days=1)
    return dag


ONVERWIJLD = next(code for code, norm in NORMEN.items() if norm.kwalitatief == "onverwijld")
VALKUILEN: dict[str, tuple[str, Telt]] = {
    "five days of the statute counted as five werkdagen": ("UB-5D", anders("UB-5D", duur=Duur(5, Eenheid.WERKDAGEN))),
    "five werkdagen of the protocol counted as days": ("HP-5WD", anders("HP-5WD", duur=Duur(5, Eenheid.DAGEN))),
    "art. 2 of the Atw forgotten": ("UB-5D", op_de_volgende_werkdag),
    "art. 5 of the Atw forgotten: no Atw for an AMvB": ("UB-10W", anders("UB-10W", regime=Regime.GEEN)),
    "the Atw applied to the length of a measure": ("OTS-1Y", anders("OTS-1Y", regime=Regime.VERORDENING_1182_71)),
    "the other reading of werkdag taken for the protocol": (
        "HP-5WD",
        anders("HP-5WD", werkdag=Werkdag.ZONDER_BESLUITDAGEN),
    ),
    "ten weeks counted as days from the unit": ("UB-10W", anders("UB-10W", duur=Duur(10, Eenheid.KALENDERWEKEN))),
    "the Atw applied to a norm that is no law": ("RVDK-10D", anders("RVDK-10D", regime=Regime.ATW)),
    "the Wth hearing without the Atw": ("WTH-3D", anders("WTH-3D", regime=Regime.GEEN)),
    "24 hours moved to a working day": (
        "WTH-24A",
        anders("WTH-24A", klok=False, regime=Regime.ATW, duur=Duur(1, Eenheid.DAGEN)),
    ),
    "ten days by the clock counted as 240 hours": ("WTH-10D", in_utc),
    "a term that counts back moved forward": ("UHP-J1", anders("UHP-J1", regime=Regime.ATW, terug=False)),
    "the day itself not counted": ("SA-FICT", anders("SA-FICT", dag_zelf=False)),
    "the day after taken for the day itself": ("SA-2W", anders("SA-2W", dag_zelf=True)),
    "calendar weeks counted as 21 days": ("RV-821.2", anders("RV-821.2", duur=Duur(21, Eenheid.DAGEN))),
    "a month that runs over into the next": ("AVG-1M", maand_loopt_over),
    "fifteen years kept instead of twenty": ("WMO-RET20", anders("WMO-RET20", duur=Duur(15, Eenheid.JAREN))),
    "onverwijld read as one day": (ONVERWIJLD, lambda _, start: start + timedelta(days=1)),
    "ten weeks that can be longer": ("UB-10W", anders("UB-10W", duur=Duur(12, Eenheid.WEKEN))),
    "six weeks of the support need taken for those of a report": (
        "WMO-6W",
        anders("WMO-6W", duur=Duur(5, Eenheid.DAGEN)),
    ),
    "an error instead of an answer": ("UB-5D", lambda code, _: {"UB-6D": OP}[code]),
    "a moment instead of a day": (
        "UB-5D",
        lambda code, start: datetime.combine(NORMEN[code].einde(start).dag, datetime.min.time()),
    ),
}
"""Per trap the norm on which it shows, and code that falls into it."""


@pytest.mark.parametrize("valkuil", VALKUILEN)
def test_code_that_falls_into_a_trap_is_caught(valkuil: str) -> None:
    """The law finds a start on which the broken copy is wrong, and names the norm."""
    code, compute = VALKUILEN[valkuil]
    gevangen(compute, code)


KALENDERS: dict[str, Callable[[feestdagen.Feestdag], bool]] = {
    "Good Friday an ordinary day": lambda dag: dag.naam == "Goede Vrijdag",
    "5 May only in lustrum years": lambda dag: (dag.dag.month, dag.dag.day) == (5, 5) and dag.dag.year % 5 != 0,
    "King's Day on a Sunday not moved": lambda dag: (dag.dag.month, dag.dag.day) == (4, 26) and dag.dag.weekday() == 5,
    "the decree days left out": lambda dag: dag.naam == "gelijkgestelde dag",
    "one decree day mistyped": lambda dag: dag.dag == date(2026, 5, 15),
    "Easter Monday forgotten": lambda dag: dag.naam == "Tweede paasdag",
    "the day after Christmas forgotten": lambda dag: dag.naam == "Tweede kerstdag",
}


GEWONE_DAGEN: dict[str, tuple[int, int]] = {
    "24 December a holiday": (12, 24),
    "31 December a holiday": (12, 31),
}


@pytest.mark.parametrize("valkuil", [*KALENDERS, *GEWONE_DAGEN])
def test_a_calendar_that_misses_days_or_has_days_too_many_is_caught(valkuil: str) -> None:
    """Five werkdagen from some day end otherwise."""
    goed = feestdagen.kalender(Werkdag.ATW)
    weg = {
        feestdagen.index_van(dag.dag)
        for jaar in range(1990, 2100)
        for dag in feestdagen.feestdagen(jaar)
        if valkuil in KALENDERS and KALENDERS[valkuil](dag)
    }
    erbij = {
        feestdagen.index_van(date(jaar, *GEWONE_DAGEN[valkuil]))
        for jaar in range(1990, 2100)
        if valkuil in GEWONE_DAGEN
    }
    tellend = [
        nummer for nummer in range(len(goed.aantal)) if (goed.telt(nummer) or nummer in weg) and nummer not in erbij
    ]
    stuk = _kalender(tellend, len(goed.aantal))

    def compute(_: str, start: Tijdstip) -> Tijdstip:
        nummer = feestdagen.index_van(start)
        return feestdagen.dag_van(tellend[stuk[nummer] + 4])

    gevangen(compute, "HP-5WD")


def _kalender(tellend: list[int], aantal: int) -> list[int]:
    """For each day how many days that count there are up to and including it."""
    telt = set(tellend)
    som, uit = 0, []
    for nummer in range(aantal):
        som += nummer in telt
        uit.append(som)
    return uit


@pytest.mark.parametrize(("eenheid", "code"), [(Eenheid.WEKEN, "AWB-710C"), (Eenheid.MAANDEN, "RV-806")])
def test_the_limits_of_the_atw_read_as_not_more_than_are_caught(
    eenheid: Eenheid, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exactly twelve weeks and three months are still moved."""
    norm = NORMEN[code]
    hoogste = dict(tellen._HOOGSTE)  # noqa: SLF001 - what a broken copy would have otherwise
    stuk = {**hoogste, eenheid: hoogste[eenheid] - 1}

    def compute(_: str, start: Tijdstip) -> Tijdstip:
        monkeypatch.setattr(tellen, "_HOOGSTE", stuk)
        dag = attrs.evolve(norm).einde(start).dag
        monkeypatch.setattr(tellen, "_HOOGSTE", hoogste)
        return dag

    gevangen(compute, code)


@pytest.mark.parametrize("code", NORMEN)
def test_the_norms_themselves_keep_the_law(code: str) -> None:
    """Code that is right passes, whatever the norm: by days, back, by the clock, or without a number."""
    laws.check_termijnen(door(NORMEN), [code], max_examples=20)


def eind_van(een: Termijnvector, **velden: Any) -> Tijdstip:
    """The end of a vector by the norm; of an extension some attributes may be wrong."""
    verlengingen = [attrs.evolve(deel, **velden) for deel in een.verlengingen]
    eind = NORMEN[een.norm].einde(een.start, tot=een.tot, verlengingen=verlengingen)
    return eind.moment or eind.dag


def test_the_vectors_are_kept_by_the_norms() -> None:
    """Rulings and worked cases, extensions and stated ends included."""
    laws.check_vectoren(eind_van)


def _zonder_grens(een: Termijnvector) -> Tijdstip:
    eind = NORMEN[een.norm].einde(een.start, tot=een.tot)
    dag = eind.dag
    for deel in een.verlengingen:
        dag = _verlengd(dag, deel)
    return dag if een.verlengingen else eind.moment or eind.dag


def _verlengd(dag: date, deel: Verlenging) -> date:
    """A day and a whole extension."""
    maal = {Eenheid.DAGEN: 1, Eenheid.WEKEN: 7}[deel.duur.eenheid]
    return dag + timedelta(days=maal * deel.duur.aantal)


VERLENGD: dict[str, Callable[[Termijnvector], Tijdstip]] = {
    "extensions not counted": lambda een: NORMEN[een.norm].einde(een.start, tot=een.tot).dag,
    "an extension counted however long it is": _zonder_grens,
    "the stated end of a measure not read": lambda een: (
        NORMEN[een.norm].einde(een.start, verlengingen=een.verlengingen).dag
    ),
    "ten days and then four weeks more": lambda een: (
        NORMEN[een.norm].einde(een.start).dag + sum((timedelta(weeks=4) for _ in een.verlengingen), timedelta(0))
    ),
}


@pytest.mark.parametrize("valkuil", VERLENGD)
def test_what_came_between_counted_wrongly_is_caught(valkuil: str) -> None:
    """Every vector that is broken is named, with its source."""
    with pytest.raises(laws.LawBrokenError) as info:
        laws.check_vectoren(VERLENGD[valkuil])
    regels = str(info.value).splitlines()
    assert len(regels) % 2 == 0
    assert all(regel.startswith("  ") for regel in regels[1::2])


@pytest.mark.parametrize("regio", [None, *REGIOS])
def test_answers_of_the_library_keep_the_law_of_regie(regio: str | None) -> None:
    """By one answer or None, and by all that are possible."""
    laws.check_regie(
        lambda feiten: regie(feiten, on=OP, regio=regio).casusregie.value, on=OP, regio=regio, max_examples=50
    )
    laws.check_regie(
        lambda feiten: regie(feiten, on=OP, regio=regio).zicht.possible,
        on=OP,
        regio=regio,
        beslissing="zicht",
        max_examples=50,
    )


def raadt(feiten: Feiten) -> str:
    """Guesses that the lokale team has it as long as it is not settled."""
    return str(regie(feiten, on=OP).casusregie.value or "lokaal_team")


BESLIST: dict[str, Callable[[Feiten], Any]] = {
    "a guess where nothing is settled": raadt,
    "always the same": lambda _: "lokaal_team",
    "never an answer": lambda _: None,
    "an unknown fact read as no": lambda feiten: (
        regie(attrs.evolve(feiten, veilig_thuis=feiten.veilig_thuis or VeiligThuis.GEEN), on=OP).casusregie.value
    ),
    "the rows of another region": lambda feiten: regie(feiten, on=OP, regio="ijsselland").casusregie.value,
    "an error": lambda feiten: feiten.bestaat_niet,  # type: ignore[attr-defined]  # that is the point
    "a number": lambda _: 3,
}


@pytest.mark.parametrize("valkuil", BESLIST)
def test_a_decision_that_is_wrong_or_guessed_is_caught(valkuil: str) -> None:
    """The law says what the rows give, or what to ask."""
    with pytest.raises(laws.LawBrokenError) as info:
        laws.check_regie(BESLIST[valkuil], on=OP)
    tekst = str(info.value)
    assert tekst.startswith("casusregie on 2026-04-10, nationally, of Feiten(")
    assert "the answer is " in tekst or "  ask " in tekst


@pytest.mark.parametrize("pad", REGIOBESTANDEN, ids=lambda pad: pad.stem)
def test_the_shipped_regions_keep_the_law_of_regions(pad: Path) -> None:
    """Each can be read, and none of its rows says nothing."""
    laws.check_region(pad)


def test_a_region_file_with_mistakes_is_told_all_of_them(tmp_path: Path) -> None:
    """Each problem with its path, in the words of the reader."""
    bestand = tmp_path / "proef.toml"
    bestand.write_text('code = "proef"\n', encoding="utf-8")
    with pytest.raises(laws.LawBrokenError, match="cannot be read:\nnaam: missing"):
        laws.check_region(bestand)


def test_a_row_that_never_decides_is_told(tmp_path: Path) -> None:
    """A second row for the same case under the first one says nothing, and the file would still be read."""
    tekst = next(pad for pad in REGIOBESTANDEN if pad.stem == "flevoland").read_text("utf-8")
    eerste = next(rij for rij in tekst.split("\n[[") if rij.startswith("regel]]") and 'beslissing = "mda"' in rij)
    code = re.search(r'^code = "(.*)"$', eerste, re.MULTILINE)
    assert code is not None
    nog_eens = eerste.replace(f'code = "{code[1]}"', f'code = "{code[1]}.dood"')
    bestand = tmp_path / "dubbel.toml"
    bestand.write_text(tekst.replace(eerste, f"{eerste}\n[[{nog_eens}"), encoding="utf-8")
    with pytest.raises(laws.LawBrokenError, match=rf"mda: {re.escape(code[1])}\.dood decides no case on any day"):
        laws.check_region(bestand)


class Winkel:
    """A store of a host that keeps case files as JSON."""

    def __init__(self, vergeet: Callable[[Dossier], Any] = lambda dossier: dossier) -> None:
        """Keep what this makes of a case file."""
        self.vergeet = vergeet

    def dumps(self, dossier: Dossier) -> str:
        """Write."""
        return dumps(self.vergeet(dossier))

    def loads(self, written: str) -> Dossier:
        """Read."""
        return loads(written)


def test_a_store_that_loses_nothing_keeps_the_law_of_the_round_trip() -> None:
    """The format of the library is one."""
    laws.check_roundtrip(Winkel(), max_examples=25)


VERGEET: dict[str, Callable[[Dossier], Any]] = {
    "when it was written down": lambda een: attrs.evolve(
        een, gebeurtenissen=[attrs.evolve(g, geregistreerd=None) for g in een.gebeurtenissen]
    ),
    "the last event": lambda een: attrs.evolve(een, gebeurtenissen=een.gebeurtenissen[:-1]),
    "the municipality": lambda een: attrs.evolve(een, huishouden=attrs.evolve(een.huishouden, gemeente=None)),
    "the reports": lambda een: attrs.evolve(een, meldingen=()),
}


@pytest.mark.parametrize("wat", VERGEET)
def test_a_store_that_forgets_something_is_caught(wat: str) -> None:
    """The law says where, and shows the plainest case file."""
    with pytest.raises(laws.LawBrokenError, match="a case file came back changed:"):
        laws.check_roundtrip(Winkel(VERGEET[wat]), max_examples=300)


def test_a_store_that_gives_no_case_file_or_an_error_is_caught() -> None:
    """What came back is shown."""

    class Kapot(Winkel):
        def loads(self, written: str) -> Dossier:
            raise InvalidValueError(written[:1])

    with pytest.raises(laws.LawBrokenError, match="the error InvalidValueError"):
        laws.check_roundtrip(Kapot())


def test_what_a_law_cannot_judge_is_refused() -> None:
    """An unknown norm or decision, and a decision of many answers."""
    with pytest.raises(UnknownCodeError):
        laws.check_termijnen(door(NORMEN), ["UB-6D"])
    with pytest.raises(KeyError):
        laws.check_regie(raadt, on=OP, beslissing="casusregi")
    with pytest.raises(InvalidValueError, match="more than one answer"):
        laws.check_regie(raadt, on=OP, beslissing="plichten")


def test_the_vectors_have_a_source_each_and_ids_of_their_own() -> None:
    """In the JSON of the wheel, in every list."""
    for lijst in vectoren().values():
        assert lijst
        assert len({een["id"] for een in lijst}) == len(lijst)
        assert all(een.get("bron") or een.get("reden") for een in lijst)
    assert {een.norm for een in termijnvectoren()} <= set(NORMEN)
