"""What a release changes: every changed answer is found, said in words, and must be named in a changelog fragment."""

import json
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

import attrs
import pytest
from releases import impact as module
from releases import vastlegging
from releases.impact import Wijziging, impact, onvermeld
from releases.vastlegging import (
    LANDELIJK,
    Release,
    Tabel,
    herbouw,
    klasse_met,
    laatste,
    lees,
    schrijf,
    som_van,
    vastleggen,
)

from huiselijkgeweld.errors import HorizonError, NotInForceError
from huiselijkgeweld.model.feiten import Feiten, Maatregel
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.recht.keten import KETEN
from huiselijkgeweld.recht.termijnnormen import NORMEN
from huiselijkgeweld.recht.uitkomsten import Houder
from huiselijkgeweld.regio import REGIOS
from huiselijkgeweld.rules import Outcome, Policy, Rule, Table
from huiselijkgeweld.tijd import feestdagen as dagen
from huiselijkgeweld.tijd.duur import Duur, Eenheid
from huiselijkgeweld.verschillen import verschil

CASUSREGIE = BESLISSINGEN["casusregie"].tabel
Rijen = tuple[Rule[object], ...]


def vast(tabel: Table[object], plaats: str = LANDELIJK) -> Release:
    """The record of one table."""
    return vastleggen({(tabel.naam, plaats): tabel}, {})


def met(code: str, **anders: object) -> Table[object]:
    """The table of casusregie with one row changed."""
    return CASUSREGIE.with_rows(
        attrs.evolve(rij, **anders) if rij.code == code else rij  # type: ignore[arg-type]
        for rij in CASUSREGIE.rows
    )


def zonder(code: str) -> Table[object]:
    """The table of casusregie with one row less."""
    return CASUSREGIE.with_rows(rij for rij in CASUSREGIE.rows if rij.code != code)


def codes(wijzigingen: list[Wijziging]) -> set[str]:
    """The codes that must be named."""
    return {code for een in wijzigingen for code in een.codes}


# Tables.


def test_nothing_changes_if_nothing_changes() -> None:
    """The same tables and the same norms have no impact."""
    assert impact(vast(CASUSREGIE), vast(CASUSREGIE)) == []


def test_a_row_that_gives_another_answer_is_reported_by_its_code() -> None:
    """Where, when, in which cases with an example, what it was and what it becomes."""
    (een,) = impact(vast(CASUSREGIE), vast(met("RG18", then=Houder.NIEMAND)))
    assert een.codes == {"RG18"}
    kop, regel, voorbeeld, *_ = een.tekst.splitlines()
    assert kop == "casusregie; landelijk, altijd:"
    assert regel.strip().startswith("casusregie: maatregel = geen en acuut_onveilig = nee en ")
    assert regel.endswith("in_opvang = ja: lokaal_team (RG18) → niemand (RG18)")
    assert voorbeeld.strip().startswith("bijvoorbeeld maatregel = geen en acuut_onveilig = nee en inclusie = geen en ")


@pytest.mark.parametrize(
    "wordt",
    [
        zonder("RG18"),
        met("RG18", when=Feiten(in_opvang=True, stabiel_veilig=True)),
        met("RG18", when=Feiten(in_opvang=True, kind_onveilig=True)),
        met("RG18", until=date(2030, 1, 1)),
    ],
    ids=["gone", "narrower", "asks another fact", "ends"],
)
def test_the_row_that_was_changed_is_named_and_not_those_that_take_its_cases(wordt: Table[object]) -> None:
    """Whether it goes, asks more or ends; the rows below it that now decide stay as they were."""
    (een,) = impact(vast(CASUSREGIE), vast(wordt))
    assert een.codes == {"RG18"}


def test_if_only_the_order_changes_both_rows_are_named() -> None:
    """No row is another, but one now stands below the other."""
    eerste, tweede, *rest = CASUSREGIE.rows
    omlaag = CASUSREGIE.with_rows((tweede, *rest[:-1], eerste, rest[-1]))
    (een,) = impact(vast(CASUSREGIE), vast(omlaag))
    assert {"RG05a", "RG06b", "RG18"} <= een.codes
    assert "RG24" not in een.codes


def test_a_change_says_from_which_day() -> None:
    """A row that ends changes only the days from then on."""
    (een,) = impact(vast(CASUSREGIE), vast(met("RG18", until=date(2030, 1, 1))))
    assert een.tekst.startswith("casusregie; landelijk, van 2030-01-01:")


@pytest.mark.parametrize(
    "wordt",
    [
        met("RG18", note="Anders gezegd."),
        zonder("RG10a"),
        CASUSREGIE.with_rows((CASUSREGIE.rows[1], CASUSREGIE.rows[0], *CASUSREGIE.rows[2:])),
        CASUSREGIE.with_rows(
            (
                attrs.evolve(CASUSREGIE.rows[0], code="X1", when=Feiten(acuut_onveilig=True, stabiel_veilig=True)),
                *CASUSREGIE.rows,
            )
        ),
    ],
    ids=[
        "a note",
        "another row with the same answer",
        "the order of rows that never meet",
        "only facts that cannot be",
    ],
)
def test_a_change_of_a_row_that_changes_no_answer_is_not_reported(wordt: Table[object]) -> None:
    """What nobody can notice in an answer needs no fragment."""
    assert impact(vast(CASUSREGIE), vast(wordt)) == []


def test_the_same_change_in_several_places_is_said_once() -> None:
    """A national row reaches the regions that leave it: one change, with every place."""
    plaatsen = (LANDELIJK, "flevoland")
    was = vastleggen({("casusregie", plaats): CASUSREGIE for plaats in plaatsen}, {})
    wordt = vastleggen({("casusregie", plaats): met("RG18", then=Houder.NIEMAND) for plaats in plaatsen}, {})
    (een,) = impact(was, wordt)
    assert een.tekst.startswith("casusregie; landelijk, altijd; flevoland, altijd:")


def test_a_result_by_itself_is_reported_with_the_row_that_gives_it() -> None:
    """Without C03a nobody has to report for acute danger alone."""
    plichten = BESLISSINGEN["plichten"].tabel
    minder = plichten.with_rows(rij for rij in plichten.rows if rij.code != "C03a")
    (een,) = impact(vast(plichten), vast(minder))
    assert een.codes == {"C03a"}
    assert "melden_bij_veilig_thuis: acuut_onveilig = ja en structureel_onveilig = nee: ja (C03a) → nee" in een.tekst


def test_what_comes_and_goes_is_reported_and_only_what_goes_must_be_named() -> None:
    """A table or region that is gone, one that is new, and a table that answers in another way."""
    mda = BESLISSINGEN["mda"].tabel
    beide = vastleggen({("mda", LANDELIJK): mda, ("casusregie", LANDELIJK): CASUSREGIE}, {})
    assert codes(impact(beide, vast(CASUSREGIE))) == {"mda"}
    (nieuw,) = impact(vast(CASUSREGIE), beide)
    assert nieuw == Wijziging(frozenset(), "mda, landelijk: nieuw, dus zonder eerder antwoord")
    regionaal = vastleggen({("mda", LANDELIJK): mda, ("mda", "flevoland"): REGIOS["flevoland"].tabel("mda")}, {})
    assert codes(impact(regionaal, vast(mda))) == {"flevoland"}
    elke = Table("mda", Feiten, mda.rows, Policy.EACH)
    assert codes(impact(vast(mda), vast(elke))) == {"mda"}


def test_a_word_that_a_fact_did_not_have_is_a_case_like_any_other() -> None:
    """The old rows answer a new word as they answer every word that they do not ask for."""
    oud = vast(zonder("RG05b"))
    tabel = oud.tabellen["casusregie", LANDELIJK]
    minder = {**tabel.feiten, "maatregel": [str(Maatregel.GEEN), str(Maatregel.OTS)]}
    klein = attrs.evolve(tabel, feiten=minder)
    klein = attrs.evolve(klein, antwoorden=som_van(herbouw(klein, klasse_met("casusregie", minder))))
    (een,) = impact(attrs.evolve(oud, tabellen={("casusregie", LANDELIJK): klein}), vast(CASUSREGIE))
    assert een.codes == {"RG05b"}
    assert "maatregel = voogdij" in een.tekst


def test_a_table_that_is_not_there_any_more_can_still_be_read() -> None:
    """Its facts are made from their words, so no class of an old release is needed."""
    tabel = attrs.evolve(vast(CASUSREGIE).tabellen["casusregie", LANDELIJK], naam="vroeger")
    assert som_van(herbouw(tabel, klasse_met(tabel.naam, tabel.feiten))) == tabel.antwoorden
    anders = attrs.evolve(vast(met("RG18", then=Houder.NIEMAND)).tabellen["casusregie", LANDELIJK], naam="vroeger")
    (een,) = impact(Release("1", {("vroeger", ""): tabel}, {}), Release("2", {("vroeger", ""): anders}, {}))
    assert een.codes == {"RG18"}


def test_an_engine_that_reads_the_same_rows_otherwise_is_reported() -> None:
    """Rows are as they were, but the answers that the release recorded are not those of today."""
    oud = vast(CASUSREGIE)
    vervalst = attrs.evolve(oud.tabellen["casusregie", LANDELIJK], antwoorden="0" * 16)
    (een,) = impact(attrs.evolve(oud, tabellen={("casusregie", LANDELIJK): vervalst}), oud)
    assert een.codes == {"casusregie"}
    assert "dezelfde regels geven een ander antwoord" in een.tekst


@pytest.mark.parametrize("naam", ["casusregie", "rollen"])
def test_the_digest_changes_with_the_answers_and_not_with_the_words_around_them(naam: str) -> None:
    """A row less is seen if it changes an answer, and only then; codes and remarks do not matter."""
    tabel = BESLISSINGEN[naam].tabel
    for weg in tabel.rows[:-1]:
        minder = tabel.with_rows(rij for rij in tabel.rows if rij is not weg)
        assert (som_van(minder) != som_van(tabel)) == bool(verschil(tabel, minder, on=date(2024, 6, 1)))
    anders = tabel.with_rows(attrs.evolve(rij, code=f"X{rij.code}", note="Anders.") for rij in tabel.rows)
    assert som_van(tabel) == som_van(anders)


# Norms.


@pytest.fixture
def moved_holidays() -> Iterator[Callable[[date], None]]:
    """Take a decree day out of the tables for a while."""
    caches = (dagen._feestdagen, dagen.besluitdagen, dagen.kalender)  # noqa: SLF001 - a holiday is moved where it is kept
    before = dagen.BESLUITEN

    def clear() -> None:
        for one in caches:
            one.cache_clear()

    def remove(day: date) -> None:
        dagen.BESLUITEN = tuple(
            attrs.evolve(besluit, dagen=tuple(een for een in besluit.dagen if een != day)) for besluit in before
        )
        clear()

    yield remove
    dagen.BESLUITEN = before
    clear()


def test_a_moved_holiday_is_reported_with_the_days_it_moves(moved_holidays: Callable[[date], None]) -> None:
    """Without the decree day of Friday 11 May 2018, after Ascension Day, three starts of five days end earlier.

    Five days after 5 and 6 May are 10 and 11 May: they end on Friday instead of Monday 14 May. From 9 May two working
    days (Atw art. 2) are Friday and Monday instead of Monday and Tuesday.
    """
    norm = {"UB-5D": NORMEN["UB-5D"]}
    was = vastleggen({}, norm)
    moved_holidays(date(2018, 5, 11))
    (een,) = impact(was, vastleggen({}, norm))
    assert een.codes == {"UB-5D"}
    assert een.tekst == (
        "UB-5D: een ander einde bij 3 startdagen: 2018-05-05 t/m 2018-05-06, 2018-05-09\n"
        "    bijvoorbeeld bij start 2018-05-05: 2018-05-14 → 2018-05-11"
    )


def test_the_holidays_are_back() -> None:
    """A test that moves one leaves none moved."""
    assert date(2018, 5, 11) in {een.dag for een in dagen.feestdagen(2018)}


@pytest.fixture
def last_years(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the start days of 2098 and 2099, for what is slow."""
    for place in (vastlegging, module):
        monkeypatch.setattr(place, "STARTDAGEN", vastlegging.STARTDAGEN[-730:])


@pytest.mark.usefixtures("last_years")
def test_another_length_is_reported_for_every_start_day_in_force() -> None:
    """A norm that no general law moves: each start from its first day on, until no end lies in the tables any more."""
    norm = next(een for een in NORMEN.values() if een.duur == Duur(10, Eenheid.DAGEN) and een.telwijze.klok)
    korter = attrs.evolve(norm, since=date(2099, 1, 1))
    langer = attrs.evolve(korter, duur=Duur(11, Eenheid.DAGEN))
    dag, moment = impact(vastleggen({}, {norm.code: korter}), vastleggen({}, {norm.code: langer}))
    for een, om in ((dag, ""), (moment, " om 12:00")):
        assert een.codes == {norm.code}
        assert een.tekst.startswith(f"{norm.code}{om}: een ander einde bij 355 startdagen: 2099-01-01 t/m 2099-12-21\n")
    assert dag.tekst.endswith("bij start 2099-01-01: 2099-01-11 → 2099-01-12")
    assert moment.tekst.endswith("bij start 2099-01-01 om 12:00: 2099-01-11 12:00 → 2099-01-12 12:00")


def test_a_norm_that_comes_or_goes_must_be_named() -> None:
    """A term that a case file did not have is a change for who reads its answer."""
    norm = {"UB-5D": NORMEN["UB-5D"]}
    (weg,) = impact(vastleggen({}, norm), vastleggen({}, {}))
    (nieuw,) = impact(vastleggen({}, {}), vastleggen({}, norm))
    assert weg.codes == nieuw.codes == {"UB-5D"}
    assert weg.tekst.endswith("→ geen einde")
    assert " geen einde → " in nieuw.tekst


def test_what_is_recorded_of_a_norm_is_what_the_norm_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of every norm, on start days through all years: the same end, by day and by the clock; or none at all."""
    start = vastlegging.STARTDAGEN[::89]
    monkeypatch.setattr(vastlegging, "STARTDAGEN", start)
    einden = vastleggen({}, NORMEN).einden
    verwacht = {code for code, norm in NORMEN.items() if norm.duur is not None}
    assert {sleutel.removesuffix(" om 12:00") for sleutel in einden} == verwacht
    assert {sleutel for sleutel in einden if sleutel.endswith(" om 12:00")} == {
        f"{code} om 12:00" for code in verwacht if NORMEN[code].telwijze.klok
    }
    for sleutel, reeks in einden.items():
        code, _, om = sleutel.partition(" om ")
        for dag, na in zip(start, reeks.split(" "), strict=True):
            begin = datetime.combine(dag, time(12))
            try:
                eind = NORMEN[code].einde(begin if om else dag)
            except (HorizonError, NotInForceError):
                assert na == "-"
                continue
            if eind.moment is None:
                assert dag + timedelta(days=int(na)) == eind.dag
            else:
                assert begin + timedelta(minutes=int(na)) == eind.moment.replace(tzinfo=None)


# What must be named, and the command.


@pytest.mark.parametrize(
    ("tekst", "mist"),
    [
        ("Regel RG11 geeft vanaf 1 januari 2027 een ander antwoord.", ["UB-5D"]),
        ("RG11, UB-5D: anders.", []),
        ("Anders worden UB-5D en RG11.", []),
        ("RG11.gz en UB-5DV worden anders.", ["RG11", "UB-5D"]),
        ("RG11p, XRG11 en RG11-na, UB-5D-27.", ["RG11", "UB-5D"]),
        ("", ["RG11", "UB-5D"]),
    ],
)
def test_a_code_must_be_named_as_a_whole(tmp_path: Path, tekst: str, mist: list[str]) -> None:
    """A longer code is another code; a full stop after a code is not part of it."""
    (tmp_path / "+een.norm.md").write_text(tekst, encoding="utf-8")
    (tmp_path / "+twee.fixed.md").write_text("RG11 en UB-5D", encoding="utf-8")
    wijzigingen = [Wijziging(frozenset({"RG11"}), ""), Wijziging(frozenset({"UB-5D"}), ""), Wijziging(frozenset(), "")]
    assert onvermeld(wijzigingen, tmp_path) == mist


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a release, and a checkout in which a row has changed since."""
    schrijf(attrs.evolve(vast(CASUSREGIE), versie="2026.9.0"), tmp_path / "2026.9.0.jsonl")
    monkeypatch.setattr(module, "HIER", tmp_path)
    monkeypatch.setattr(module, "FRAGMENTEN", tmp_path)
    monkeypatch.setattr(module, "vastleggen", lambda *_: vast(met("RG18", then=Houder.NIEMAND)))
    return tmp_path


def test_a_changed_answer_that_no_fragment_names_is_refused(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The change is printed, the code is named on the error stream, and the exit status is 1."""
    (checkout / "+anders.changed.md").write_text("RG18", encoding="utf-8")
    assert module.main() == 1
    said = capsys.readouterr()
    assert "Antwoorden die veranderen sinds 2026.9.0: 1\n\ncasusregie; landelijk, altijd:" in said.out
    assert "no changelog fragment of type norm names RG18; add changelog.d/+name.norm.md" in said.err


def test_a_changed_answer_that_a_fragment_names_passes(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is still printed, with nothing on the error stream."""
    (checkout / "+opvang.norm.md").write_text("RG18: tijdens opvang houdt niemand de regie.", encoding="utf-8")
    assert module.main() == 0
    said = capsys.readouterr()
    assert "niemand (RG18)" in said.out
    assert said.err == ""


def test_no_change_says_so(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """After a release nothing is left to report: the last release is the newest, by number and not by letter."""
    schrijf(vast(met("RG18", then=Houder.NIEMAND)), checkout / "2026.11.0.jsonl")
    assert laatste(checkout).name == "2026.11.0.jsonl"
    assert module.main() == 0
    assert capsys.readouterr().out.endswith(": geen\n")


@pytest.mark.usefixtures("last_years")
def test_a_release_is_read_as_it_was_written(tmp_path: Path) -> None:
    """Rows with and without days, every place, and the ends of norms with days and moments."""
    release = vastleggen(
        {
            ("mda", "flevoland"): REGIOS["flevoland"].tabel("mda"),
            ("opvang", LANDELIJK): KETEN["opvang"].tabel,
            ("rollen", LANDELIJK): BESLISSINGEN["rollen"].tabel,
        },
        {code: NORMEN[code] for code in ("UB-5D", "WTH-10D")},
    )
    schrijf(release, tmp_path / "een.jsonl")
    assert lees(tmp_path / "een.jsonl") == release


def test_the_tables_of_a_checkout_are_all_there() -> None:
    """Ten decisions in six places, and the chain."""
    assert set(vastlegging.tabellen()) == {
        *((naam, plaats) for naam in BESLISSINGEN for plaats in (LANDELIJK, *REGIOS)),
        *((naam, LANDELIJK) for naam in KETEN),
    }


# The file of the last release.


def test_the_last_release_can_be_read_and_is_small() -> None:
    """One line for each table, plain JSON, under 300 kB."""
    bestand = laatste(vastlegging.HIER)
    assert bestand.stat().st_size < 300_000
    kop, *tabellen, staart = map(json.loads, bestand.read_text(encoding="utf-8").splitlines())
    assert (kop["versie"], list(staart)) == (bestand.stem, ["einden"])
    assert len(tabellen) == len({(een["naam"], een["plaats"]) for een in tabellen}) > 0
    release = lees(bestand)
    assert {len(reeks.split(" ")) for reeks in release.einden.values()} == {40_177}


def test_the_last_release_is_rebuilt_from_its_rows_alone() -> None:
    """The engine of today gives, by the rows in the file, every answer that the release gave."""
    gezien: dict[str, Tabel] = {}
    for tabel in lees(laatste(vastlegging.HIER)).tabellen.values():
        gezien.setdefault(tabel.antwoorden, tabel)
    for som, tabel in gezien.items():
        herbouwd = herbouw(tabel, klasse_met(tabel.naam, tabel.feiten))
        assert isinstance(herbouwd.evaluate(herbouwd.feiten(), on=date(2024, 6, 1)), Outcome) == (
            tabel.wijze == Policy.DECIDE
        )
        assert som_van(herbouwd) == som
