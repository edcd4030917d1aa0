"""The traps into which code about these terms falls: each has a broken copy that a shipped law or vector catches.

The table is complete: a trap has broken copies, here or among those of `test_laws`, or a reason in words why the code
of this library cannot fall into it.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime
from importlib import import_module
from typing import Any

import attrs
import pytest
from tests import test_laws

from huiselijkgeweld import (
    NORMEN,
    Dossier,
    Duur,
    Eenheid,
    Gebeurtenis,
    Stand,
    Termijnnorm,
    Termijnsoort,
    evaluate,
    klokken,
)
from huiselijkgeweld.bronnen import Bron
from huiselijkgeweld.model.bewijs import kinderen
from huiselijkgeweld.model.gebeurtenissen import GEBEURTENISSOORTEN
from huiselijkgeweld.model.huishoudens import personen
from huiselijkgeweld.model.regelingen import WMO
from huiselijkgeweld.testing import laws
from huiselijkgeweld.vectoren import standvectoren
from huiselijkgeweld.vectoren.houden import Woorden, stand_in_woorden

TRAPS = {
    1: "five days and five werkdagen are two terms",
    2: "moving the last day is not all: two working days must fall in a short term",
    3: "the Atw reaches an AMvB through its article 5, and reaches no protocol, no court-set day, no contract",
    4: "Good Friday is an Atw day; 24 and 31 December are not, unless a decree says so",
    5: "5 May every year",
    6: "King's Day on a Sunday is the Saturday before",
    7: "equated days are data by decree, easily mistyped, and only for the Atw",
    8: "the limits of the Atw are 'more than'",
    9: "ten weeks start at the vaststelling, and cannot be made longer",
    10: "four weeks run for each person, from the recording of that person's data",
    11: "each postponement is at most two weeks, however many there are",
    12: "no statutory term to tell who reported",
    13: "terms of the protocol are no law",
    14: "a huisverbod runs by the clock, without the Atw, at most four weeks in all",
    15: "the hearing within three days does get the Atw, and is due again for an extension",
    16: "24 hours are 24 hours",
    17: "what counts back is not moved forward",
    18: "the day after, or the day itself",
    19: "sent, received, dated: each its own start",
    20: "calendar weeks are not 21 days",
    21: "months end on the day with the same number, or on the last day",
    22: "a voorlopige measure is not deducted from the year",
    23: "two independent lapses of two weeks",
    24: "a spoedmachtiging of four weeks exists only for gesloten jeugdhulp",
    25: "data are kept for twenty years from the last change; every edit moves the end",
    26: "destruction on request: three months for Veilig Thuis, no number for youth care any more",
    27: "ages differ: twelve on the day of the table, eighteen for a measure",
    28: "two kinds of melding in one act, with other clocks",
    29: "onverwijld has no number",
    30: "the version of a rule follows from the day of the event",
    31: "drafts that machines can read add weeks and months without the Atw",
    32: "targets in percent are no law",
    33: "a moment in UTC can be the next day here",
    34: "days and hours in one term of detention, from the arrest",
    35: "hours of detention that skip the night",
    36: "'before 1 June' excludes 1 June, and caps another term",
    37: "a computed last day of filing is the earliest end, no proof of lateness",
    38: "an article that is no longer in force, beside the one that is",
    39: "the date on a stored copy is not the date of its text",
}

BEWEZEN = import_module("huiselijkgeweld.model.bewijs.bewezen")  # the package has a function of that name
Standen = Callable[[Dossier, date], Woorden]


@contextmanager
def normen(*anders: Termijnnorm, zonder: tuple[str, ...] = ()) -> Iterator[None]:
    """The clocks of a case by norms of which some are other ones, new ones, or gone."""
    alle = {**NORMEN, **{norm.code: norm for norm in anders}}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(klokken, "NORMEN", {code: norm for code, norm in alle.items() if code not in zonder})
        for cache in (klokken._starts, klokken._volgende):  # noqa: SLF001 - what is cached of the norms
            cache.cache_clear()
        try:
            yield
        finally:
            for cache in (klokken._starts, klokken._volgende):  # noqa: SLF001 - the same
                cache.cache_clear()


def stand(dossier: Dossier, on: date, door: Callable[[Stand], Stand] = lambda een: een) -> Woorden:
    """What the library says, in words."""
    return stand_in_woorden(door(evaluate(dossier, on=on)))


def met(*anders: Termijnnorm, zonder: tuple[str, ...] = ()) -> Standen:
    """A copy with other norms."""

    def compute(dossier: Dossier, on: date) -> Woorden:
        with normen(*anders, zonder=zonder):
            return stand(dossier, on)

    return compute


def norm(code: str, **velden: Any) -> Termijnnorm:
    """A norm of which some attributes are wrong; the events that start it by their tags."""
    if "start" in velden:
        velden["start"] = tuple(GEBEURTENISSOORTEN[tag] for tag in velden["start"])
    return attrs.evolve(NORMEN[code], **velden)


def gebeurd(wijzig: Callable[[Gebeurtenis, Dossier], Gebeurtenis | None]) -> Standen:
    """A copy that reads events wrongly, or not at all."""

    def compute(dossier: Dossier, on: date) -> Woorden:
        gelezen = (wijzig(een, dossier) for een in dossier.gebeurtenissen)
        return stand(attrs.evolve(dossier, gebeurtenissen=[een for een in gelezen if een is not None]), on)

    return compute


def met_waarde(module: Any, naam: str, waarde: Any) -> Standen:
    """A copy in which one name of a module holds something else."""

    def compute(dossier: Dossier, on: date) -> Woorden:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(module, naam, waarde)
            return stand(dossier, on)

    return compute


def alleen_de_eerste(een: Gebeurtenis, dossier: Dossier) -> Gebeurtenis | None:
    """One clock for the whole household: what is recorded of a second person starts none."""
    van_soort = [ander for ander in dossier.gebeurtenissen if ander.soort == een.soort]
    return een if een.soort.tag != "persoonsgegevens_vastgelegd" or een is van_soort[0] else None


def in_utc(een: Gebeurtenis, _: Dossier) -> Gebeurtenis:
    """The day of a moment before it is placed on the clock in Amsterdam."""
    return attrs.evolve(een, op=een.op.astimezone(UTC).date()) if isinstance(een.op, datetime) else een


def afgetrokken(van: str, op: str) -> Callable[[Gebeurtenis, Dossier], Gebeurtenis]:
    """A year that runs from the voorlopige measure, as if that were deducted from it."""

    def wijzig(een: Gebeurtenis, dossier: Dossier) -> Gebeurtenis:
        eerste = [ander for ander in dossier.gebeurtenissen if ander.soort.tag == van]
        return attrs.evolve(een, op=eerste[0].op) if een.soort.tag == op and eerste else een

    return wijzig


TERUGKOPPELING = Termijnnorm(
    "WMO-MELDER",
    "de melder op de hoogte brengen van de stappen",
    Termijnsoort.PLICHT,
    Bron(WMO, "4.1.1", lid="2", onderdeel="g"),
    duur=Duur(2, Eenheid.WEKEN),
    start=NORMEN["UB-5D"].start,
)
OUD = ("WMO-RETOLD", "JW-DELOLD")
KOPIEEN: dict[str, tuple[int, Standen]] = {
    "ten weeks from the report": (9, met(norm("UB-10W", start=["melding_ontvangen"]))),
    "ten weeks from the start of the onderzoek": (9, met(norm("UB-10W", start=["onderzoek_gestart"]))),
    "one clock of four weeks for the household": (10, gebeurd(alleen_de_eerste)),
    "four weeks from the report": (10, met(norm("WMO-4W", start=["melding_ontvangen"]))),
    "a term of two weeks to tell who reported": (12, met(TERUGKOPPELING)),
    "five werkdagen presented as law": (13, met(norm("HP-5WD", bron=NORMEN["UB-5D"].bron))),
    "no hearing about an extension": (15, met(zonder=("WTH-9X",))),
    "the hearing about an extension without the Atw": (15, met(norm("WTH-9X", telwijze=NORMEN["OTS-1Y"].telwijze))),
    "two weeks from the request instead of from sending": (
        19,
        met(norm("SA-2W", start=["intrekkingsverzoek_ontvangen"])),
    ),
    "two weeks from sending instead of receipt": (
        19,
        met(norm("SA-GI2W", start=["schriftelijke_aanwijzing_verzonden"])),
    ),
    "four weeks from the request instead of the date": (
        19,
        met(norm("RV-821.4", start=["scheidingsvoorziening_gevraagd"])),
    ),
    "the voorlopige ondertoezichtstelling deducted": (
        22,
        gebeurd(afgetrokken("voorlopige_ots_uitgesproken", "ots_uitgesproken")),
    ),
    "the machtiging at the voorlopige one deducted": (
        22,
        gebeurd(afgetrokken("voorlopige_ots_uitgesproken", "machtiging_uithuisplaatsing_verleend")),
    ),
    "whoever is heard, both lapses are met": (
        23,
        met(attrs.evolve(NORMEN["RV-809.3"], voldaan=(*NORMEN["RV-809.3"].voldaan, *NORMEN["RV-800"].voldaan))),
    ),
    "no lapse for the minor": (23, met(zonder=("RV-809.3",))),
    "four weeks for every machtiging": (
        24,
        met(norm("JW-SPOED4W", start=["machtiging_uithuisplaatsing_verleend"])),
    ),
    "kept from the first recording": (25, met(norm("WMO-RET20", start=["persoonsgegevens_vastgelegd"]))),
    "an edit that starts a clock beside the old one": (25, met(norm("WMO-RET20", herstart=False))),
    "fifteen years, as many pages say": (25, met(norm("WMO-RET20", duur=Duur(15, Eenheid.JAREN)))),
    "three months for youth care as before": (26, met(norm("JW-DELOLD", until=None), zonder=("JW-DEL",))),
    "no number for Veilig Thuis either": (26, met(norm("WMO-DEL", duur=None, kwalitatief="op verzoek"))),
    "thirteen for the table": (27, met_waarde(kinderen, "_TWAALF", 13)),
    "twelve on the day of the answer": (
        27,
        met_waarde(BEWEZEN, "twaalf", lambda wie, on, _: kinderen.twaalf(wie, on, on)),
    ),
    "a child until twenty-one": (27, met_waarde(personen, "MEERDERJARIG", 21)),
    "six weeks for every melding": (
        28,
        met(norm("WMO-6W", start=["ondersteuningsbehoefte_gemeld", "melding_ontvangen"])),
    ),
    "five days for every melding": (
        28,
        met(norm("UB-5D", start=["melding_ontvangen", "ondersteuningsbehoefte_gemeld"])),
    ),
    "the newest version whatever the day": (
        30,
        met(norm("WMO-RET20", since=None), norm("JW-DEL", since=None), zonder=OUD),
    ),
    "the old version goes on": (30, met(*(norm(code, until=None) for code in OUD), zonder=("JW-DEL",))),
    "the date of a moment in UTC": (33, gebeurd(in_utc)),
    "a right that is too late": (37, met(norm("AWB-67", soort=Termijnsoort.PLICHT))),
    "a plan counted from the ondertoezichtstelling": (38, met(norm("JW-413", start=["ots_uitgesproken"]))),
}
"""Per broken copy of the answers of a case the trap that it fell into."""

BIJ_DE_WETTEN: dict[int, tuple[str, ...]] = {
    1: ("five days of the statute counted as five werkdagen", "five werkdagen of the protocol counted as days"),
    2: ("art. 2 of the Atw forgotten",),
    3: (
        "art. 5 of the Atw forgotten: no Atw for an AMvB",
        "the Atw applied to a norm that is no law",
        "the Atw applied to the length of a measure",
    ),
    4: ("Good Friday an ordinary day", "24 December a holiday", "31 December a holiday"),
    5: ("5 May only in lustrum years",),
    6: ("King's Day on a Sunday not moved",),
    7: ("the decree days left out", "one decree day mistyped", "the other reading of werkdag taken for the protocol"),
    8: ("test_the_limits_of_the_atw_read_as_not_more_than_are_caught",),
    9: ("ten weeks that can be longer",),
    11: ("an extension counted however long it is", "extensions not counted"),
    14: ("ten days by the clock counted as 240 hours", "ten days and then four weeks more"),
    15: ("the Wth hearing without the Atw",),
    16: ("24 hours moved to a working day",),
    17: ("a term that counts back moved forward",),
    18: ("the day itself not counted", "the day after taken for the day itself"),
    20: ("calendar weeks counted as 21 days",),
    21: ("a month that runs over into the next",),
    25: ("fifteen years kept instead of twenty",),
    28: ("six weeks of the support need taken for those of a report",),
    29: ("onverwijld read as one day",),
    31: ("art. 5 of the Atw forgotten: no Atw for an AMvB", "the Wth hearing without the Atw"),
}
"""Per trap the broken copies of code that counts terms, by their names in `test_laws`."""

KAN_NIET: dict[int, str] = {
    32: "no norm, row or parameter of the law holds a percentage; what is met in time is counted, never judged",
    34: "no norm counts detention from the arrest (Sv art. 59a)",
    35: "no norm counts detention for questioning (Sv art. 56a)",
    36: "no norm counts the yearly report of Veilig Thuis (Wmo 2015 art. 4.2.11)",
    39: "a rule about reading sources: the day of a consolidation is written by a person, and computed by nothing",
}
"""Per trap why no code of the library can fall into it."""


def test_every_trap_has_a_broken_copy_or_a_reason() -> None:
    """No trap is forgotten, none has both, and every copy that is named exists."""
    met_kopie = {trap for trap, _ in KOPIEEN.values()} | set(BIJ_DE_WETTEN)
    assert sorted([*met_kopie, *KAN_NIET]) == sorted(TRAPS)
    namen = {*test_laws.VALKUILEN, *test_laws.KALENDERS, *test_laws.GEWONE_DAGEN, *test_laws.VERLENGD, *vars(test_laws)}
    assert {naam for kopieen in BIJ_DE_WETTEN.values() for naam in kopieen} <= namen


@pytest.mark.parametrize("kopie", KOPIEEN)
def test_a_broken_copy_of_the_clocks_and_the_register_is_caught(kopie: str) -> None:
    """The law of case files names a case, and shows what was expected with its sources."""
    with pytest.raises(laws.LawBrokenError) as info:
        laws.check_standen(KOPIEEN[kopie][1])
    assert ": your function gives other words\n  " in str(info.value)
    assert "gives the error" not in str(info.value)


def test_the_copies_are_broken_by_what_they_say_alone() -> None:
    """The same detours without a mistake keep the law, and leave nothing broken behind."""
    for heel in (met(), gebeurd(lambda een, _: een), met_waarde(personen, "MEERDERJARIG", 18)):
        laws.check_standen(heel)


def test_the_reasons_are_true_of_the_norms() -> None:
    """Of the articles whose traps no code can fall into there is no norm, and no word of law holds a percentage."""
    artikelen = {(een.bron.regeling.kort, een.bron.plaats) for een in NORMEN.values()}
    assert not artikelen & {("Sv", "59a"), ("Sv", "56a"), ("Wmo 2015", "4.2.11")}
    assert {"Sv", "Wmo 2015"} <= {kort for kort, _ in artikelen}
    assert not [een.code for een in NORMEN.values() if "%" in f"{een.naam}{een.citaat}{een.toelichting}"]


FOUT: Mapping[str, Standen] = {
    "an error": lambda dossier, _: {"open": [dossier.bestaat_niet]},  # type: ignore[attr-defined]  # that is the point
    "nothing": lambda *_: {},
    "no words": lambda *_: ["open"],  # type: ignore[dict-item]  # that is the point
    "an unknown key": lambda *_: {"termijnen": []},
}


@pytest.mark.parametrize("wat", FOUT)
def test_a_function_that_answers_nothing_keeps_no_law(wat: str) -> None:
    """Silence is not right: the law says which keys there are."""
    with pytest.raises(
        laws.LawBrokenError, match="not words by some of these keys: open, klaar, geen_recht, casusregie"
    ):
        laws.check_standen(FOUT[wat])


def test_what_is_wrong_is_said_per_key_and_child() -> None:
    """Words that lack, words too many, a child that was left out, and what need not be asked; with the sources."""

    def compute(dossier: Dossier, on: date) -> Woorden:
        woorden = dict(stand(dossier, on))
        if dossier.id == "val-27":
            woorden |= {"uitnodigen": {"k1": ["uitnodigen"]}, "vraagt": ["twaalf_of_ouder: k3"]}
        return {"casusregie": "lokaal_team"} if dossier.id == "w01" else woorden

    with pytest.raises(laws.LawBrokenError) as info:
        laws.check_standen(compute)
    regels = str(info.value).splitlines()
    assert "W01" not in str(info.value)
    assert regels[:6] == [
        "elf, twaalf en achttien, on 2026-06-09: your function gives other words",
        "  uitnodigen of k1: uitnodigen, not niet_uitnodigen",
        "  uitnodigen of k2: nothing, not uitnodigen",
        "  uitnodigen of k3: nothing, not uitnodigen",
        "  vraagt: twaalf_of_ouder: k3, not ontwikkeling_bedreigd: k1, ontwikkeling_bedreigd: k3, among others",
        "  vraagt: twaalf_of_ouder: k3 is known or does not matter",
    ]
    assert regels[6].startswith("  Jeugdbeschermingstafel Almere, genodigden: ")


def test_the_worked_case_files_name_their_sources() -> None:
    """And each says something of its day."""
    for een in standvectoren():
        assert een.bron
        assert een.verwacht
