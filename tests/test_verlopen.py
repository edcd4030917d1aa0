"""How a case goes on: no day on which anything changes is left out, and the changes add up to the last answer."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any

import attrs
import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st
from tests.strategies import dagen, dossiers

from huiselijkgeweld import (
    NORMEN,
    REGIOS,
    Dossier,
    HorizonError,
    Huishouden,
    InvalidValueError,
    Melding,
    Persoon,
    Stand,
    UnknownCodeError,
    Verloop,
    Wijziging,
    evaluate,
    explain,
    verloop,
    verschil,
)
from huiselijkgeweld.model.feiten import Regisseur
from huiselijkgeweld.model.gebeurtenissen import (
    FEIT_VASTGESTELD,
    HUISVERBOD_OPGELEGD,
    MELDING_ONTVANGEN,
    ONDERZOEK_NODIG_VASTGESTELD,
    OVERDRACHT_AANVAARD,
    OVERDRACHT_VERZONDEN,
    PERSOONSGEGEVENS_VASTGELEGD,
    VEILIGHEIDSBEOORDELING_AFGEROND,
    VEILIGHEIDSPLAN_GEMAAKT,
    Melduitkomst,
)

VAN = date(2026, 4, 2)
MELDING = MELDING_ONTVANGEN(VAN, "m1")
GEMELD = Dossier("d1").add(MELDING)
DAG = timedelta(days=1)
Sleutel = tuple[str, str | None, object]


def sleutel(een: Wijziging) -> Sleutel:
    """What a change is about: the answer and the id; a reservation has no place of its own, so it is about itself."""
    zelf = repr(een.antwoord_van or een.antwoord_naar) if een.onderdeel.startswith("voorbehouden.") else None
    return een.onderdeel, een.over, zelf


def gelijk(een: Stand, twee: Stand) -> bool:
    """Whether two Standen give the same answers, on whatever day."""
    return attrs.evolve(een, herkomst=twee.herkomst) == twee


def gang(dossier: Dossier, van: date, tot: date, regio: str | None = None) -> Verloop:
    """How a case goes on; one with a term that ends outside the tables is no example."""
    try:
        return verloop(dossier, van=van, tot=tot, regio=regio)
    except HorizonError:
        reject()


@st.composite
def stukken(draw: st.DrawFn) -> tuple[Dossier, date, date, str | None]:
    """A case with a stretch in which its events fall, in a region."""
    begin = draw(dagen(date(2018, 12, 1), date(2024, 2, 1)))
    dossier = draw(dossiers(eerste=begin, laatste=begin + timedelta(days=20)))
    van = begin + timedelta(days=draw(st.integers(0, 10)))
    return dossier, van, van + timedelta(days=draw(st.integers(1, 15))), draw(st.sampled_from([None, *REGIOS]))


# Laws.


@settings(max_examples=60)
@given(stukken())
def test_only_the_days_on_which_nothing_changed_are_left_out(stuk: tuple[Dossier, date, date, str | None]) -> None:
    """Every day by itself gives the answer of the day before, or is listed with what is different."""
    dossier, van, tot, regio = stuk
    antwoord = gang(*stuk)
    standen = [evaluate(dossier, on=van + na * DAG, regio=regio) for na in range((tot - van).days)]
    assert (antwoord.begin, antwoord.eind) == (standen[0], standen[-1])
    anders = [later.herkomst.on for eerder, later in pairwise(standen) if not gelijk(eerder, later)]
    assert anders == [een.dag for een in antwoord.veranderingen]
    assert all(een.wijzigingen for een in antwoord.veranderingen)


@settings(max_examples=60)
@given(stukken())
def test_the_changes_add_up_to_the_difference_between_the_ends(
    stuk: tuple[Dossier, date, date, str | None],
) -> None:
    """Each change begins with what the one before it left, and all of them lead from the first answer to the last."""
    antwoord = gang(*stuk)
    stand: dict[Sleutel, tuple[object, ...]] = {}
    begin: dict[Sleutel, tuple[object, ...]] = {}
    for een in (een for dag in antwoord.veranderingen for een in dag.wijzigingen):
        van, naar = (een.van, een.rijen_van), (een.naar, een.rijen_naar)
        assert stand.setdefault(sleutel(een), van) == van
        begin.setdefault(sleutel(een), van)
        stand[sleutel(een)] = naar
    netto = {wat: (begin[wat], stand[wat]) for wat in stand if begin[wat] != stand[wat]}
    uiteinden = verschil(antwoord.begin, antwoord.eind)
    assert netto == {sleutel(een): ((een.van, een.rijen_van), (een.naar, een.rijen_naar)) for een in uiteinden}


@settings(max_examples=60)
@given(stukken(), st.sampled_from([None, *REGIOS]))
def test_a_difference_is_the_same_from_either_side(
    stuk: tuple[Dossier, date, date, str | None], ander: str | None
) -> None:
    """The same answers with before and after exchanged, each answer once; and nothing differs from itself."""
    dossier, van, tot, regio = stuk
    try:
        a, b = evaluate(dossier, on=van, regio=regio), evaluate(dossier, on=tot, regio=ander)
    except HorizonError:
        reject()
    heen, terug = verschil(a, b), verschil(b, a)
    omgekeerd = [(een.onderdeel, een.over, een.naar, een.van, een.rijen_naar, een.rijen_van) for een in terug]
    assert sorted(map(repr, omgekeerd)) == sorted(
        repr((een.onderdeel, een.over, een.van, een.naar, een.rijen_van, een.rijen_naar)) for een in heen
    )
    assert len({sleutel(een) for een in heen}) == len(heen)
    assert all((een.van, een.rijen_van) != (een.naar, een.rijen_naar) for een in heen)
    assert verschil(a, a) == verschil(b, b) == ()


# What changes.


def wat(antwoord: Verloop | Iterable[Wijziging], begin: str) -> list[tuple[Any, ...]]:
    """The changes of these answers: the day, which, about whom, before and after."""
    if isinstance(antwoord, Verloop):
        return [(een.dag, *rest) for een in antwoord.veranderingen for rest in wat(een.wijzigingen, begin)]
    return [(een.onderdeel, een.over, een.van, een.naar) for een in antwoord if een.onderdeel.startswith(begin)]


def test_the_end_of_a_term_is_found() -> None:
    """Five days after 2 April 2026 end on the 8th (UWmo 2015 art. 4.1.7 lid 1; Atw art. 2): on the 9th it is late."""
    assert wat(gang(GEMELD, VAN, date(2026, 4, 13)), "termijnen.UB-5D") == [
        (date(2026, 4, 9), naam, "m1", "lopend, 2026-04-08", "te_laat, 2026-04-08")
        for naam in ("termijnen.UB-5D", "termijnen.UB-5DV")
    ]


def test_a_duty_that_is_met_too_late_is_told() -> None:
    """Its status stays what it was, but nobody needs to wait for it any more."""
    laat = GEMELD.add(VEILIGHEIDSBEOORDELING_AFGEROND(date(2026, 4, 20), "m1", Melduitkomst.VERVOLG_BIJ_VT))
    gevonden = wat(gang(laat, date(2026, 4, 19), date(2026, 4, 22)), "termijnen.HP-5WD")
    voor, na = "te_laat, 2026-04-13", "te_laat, 2026-04-13, voldaan op 2026-04-20"
    assert gevonden == [(date(2026, 4, 20), "termijnen.HP-5WD", "m1", voor, na)]


def test_a_term_that_starts_is_one_change() -> None:
    """It was announced, and now it runs: no line for what went and another for what came."""
    nodig = GEMELD.add(ONDERZOEK_NODIG_VASTGESTELD(date(2026, 4, 3), "m1"))
    assert wat(gang(nodig, VAN, date(2026, 4, 5)), "termijnen.UB-10W") == [
        (date(2026, 4, 3), "termijnen.UB-10W", "m1", "niet_gestart", "lopend, 2026-06-12")
    ]


def test_two_clocks_of_one_norm_about_one_person_are_two_answers() -> None:
    """Also where they began on the same day: none takes the place of the other."""
    vast = PERSOONSGEGEVENS_VASTGELEGD
    leeg = evaluate(Dossier("d1"), on=VAN)
    for begin in (VAN, date(2026, 3, 27)):
        twee = evaluate(Dossier("d1", gebeurtenissen=[vast(begin, "p1"), vast(VAN, "p1")]), on=VAN)
        assert [een.norm.code for een in twee.termijnen].count("WMO-4W") == 2
        namen = [een.onderdeel for een in verschil(leeg, twee) if een.onderdeel.startswith("termijnen.WMO-4W")]
        assert namen == ["termijnen.WMO-4W", "termijnen.WMO-4W#2"]
        een = evaluate(Dossier("d1", gebeurtenissen=[vast(begin, "p1")]), on=VAN)
        erbij = [een.onderdeel for een in verschil(een, twee) if een.onderdeel.startswith("termijnen.WMO-4W")]
        assert erbij == ["termijnen.WMO-4W#2"]


def test_a_birthday_is_found() -> None:
    """Born on 20 April 2011: invited from twelve on; born on 20 April 2005: no minor from eighteen on."""
    huis = Huishouden(None, [Persoon("k1", date(2011, 4, 20)), Persoon("k2", date(2005, 4, 20))])
    stuk = gang(Dossier("d1", huis), date(2023, 4, 18), date(2023, 4, 22))
    assert [een.dag for een in stuk.veranderingen] == [date(2023, 4, 20)]
    assert (date(2023, 4, 20), "opschaling.jeugd", "k2") in [een[:3] for een in wat(stuk, "opschaling.jeugd")]
    uitnodigen = [een[2:] for een in wat(stuk, "opschaling.uitnodigen") if een[2] == "k1"]
    assert uitnodigen == [("k1", "niet_uitnodigen|uitnodigen", "uitnodigen")]


@pytest.mark.parametrize(
    ("regio", "dag"),
    [
        ("noord-veluwe-mijov", date(2020, 1, 1)),  # the period of its Uitvoeringsagenda begins
        ("noord-veluwe-mijov", date(2024, 1, 1)),  # and is over
        ("flevoland", date(2019, 3, 1)),  # the pilot of MDA++ begins
        (None, date(2018, 1, 1)),  # a facility for MDA++ in every region
        (None, date(2019, 1, 1)),  # the professional norm to report
    ],
)
def test_the_first_day_of_a_row_or_document_is_found(regio: str | None, dag: date) -> None:
    """Nothing happens in the case, and still the answer changes on that day, and on that day alone."""
    feit = FEIT_VASTGESTELD(dag - 30 * DAG, None, ("structureel_onveilig", True))
    stuk = gang(Dossier("d1").add(feit), dag - 3 * DAG, dag + 3 * DAG, regio)
    assert [een.dag for een in stuk.veranderingen] == [dag]


def test_an_event_is_found_with_its_rows() -> None:
    """A transfer that is accepted moves both, with the rows before and after."""
    dossier = (
        GEMELD.add(FEIT_VASTGESTELD(VAN, None, ("maatregel", "geen")))
        .add(FEIT_VASTGESTELD(VAN, None, ("inclusie", "geen")))
        .add(FEIT_VASTGESTELD(VAN, None, ("lopende_regisseur", "geen")))
        .add(OVERDRACHT_VERZONDEN(date(2026, 4, 8), "m1"))
        .add(OVERDRACHT_AANVAARD(date(2026, 4, 10), "m1", Regisseur.LOKAAL_TEAM))
        .add(VEILIGHEIDSPLAN_GEMAAKT(date(2026, 4, 14)))
    )
    stuk = gang(dossier, date(2026, 4, 9), date(2026, 4, 16))
    (zicht,) = [een for dag in stuk.veranderingen for een in dag.wijzigingen if een.onderdeel == "regie.zicht"]
    assert (zicht.van, zicht.naar, zicht.rijen_van, zicht.rijen_naar) == (
        *("veilig_thuis", "lokaal_team"),
        *(("RG13z",), ("RG11z",)),
    )
    assert wat(stuk, "plichten.veiligheidsplan_maken") == [
        (date(2026, 4, 10), "plichten.veiligheidsplan_maken", None, "nee", "ja"),
        (date(2026, 4, 14), "plichten.veiligheidsplan_maken.voldaan", None, None, "2026-04-14"),
    ]


def test_a_stretch_over_a_change_of_the_clock_has_every_day() -> None:
    """A huisverbod of ten days by the clock from 25 March 2026 ends on 4 April, across the start of summer time."""
    zaak = Dossier("d1").add(HUISVERBOD_OPGELEGD(datetime(2026, 3, 25, 2, 30), "h1"))
    stuk = gang(zaak, date(2026, 3, 25), date(2026, 4, 6))
    (einde,) = wat(stuk, "termijnen.WTH-10D")
    eind = "2026-04-04T02:30:00+02:00"
    assert einde == (date(2026, 4, 4), "termijnen.WTH-10D", "h1", f"lopend, {eind}", f"verstreken, {eind}")
    herfst = gang(zaak, date(2026, 10, 24), date(2026, 10, 27))
    assert herfst.veranderingen == ()


# The stretch.


def test_the_first_day_after_the_stretch_is_not_in_it() -> None:
    """A stretch up to the day of a change does not tell it; of one day there is a first and a last answer alone."""
    assert gang(GEMELD, VAN, date(2026, 4, 9)).veranderingen == ()
    assert [een.dag for een in gang(GEMELD, VAN, date(2026, 4, 10)).veranderingen] == [date(2026, 4, 9)]
    een_dag = gang(GEMELD, VAN, VAN + DAG)
    assert een_dag.begin == een_dag.eind == evaluate(GEMELD, on=VAN)


@pytest.mark.parametrize(
    ("van", "tot", "zegt"),
    [
        (VAN, VAN, "tot: 2026-04-02 is not after van, 2026-04-02; a stretch has at least one day"),
        (VAN, VAN - DAG, "tot: 2026-04-01 is not after van"),
        (datetime(2026, 4, 2), VAN, "van: .* is a datetime"),
        (VAN, datetime(2026, 4, 3), "tot: .* is a datetime"),
        (None, VAN, "van: "),
        ("2026-04-02", VAN, "van: "),
    ],
)
def test_a_stretch_that_is_none_is_refused(van: Any, tot: Any, zegt: str) -> None:
    """With the name of the argument and what is wrong with it."""
    with pytest.raises(InvalidValueError, match=zegt):
        verloop(GEMELD, van=van, tot=tot)


def test_a_stretch_outside_the_tables_and_a_region_that_is_not_there_are_refused() -> None:
    """As by `evaluate`."""
    with pytest.raises(HorizonError):
        verloop(GEMELD, van=date(1989, 12, 31), tot=date(1990, 1, 2))
    with pytest.raises(UnknownCodeError, match="did you mean 'flevoland'"):
        verloop(GEMELD, van=VAN, tot=VAN + DAG, regio="flevolant")


# In Dutch.


@settings(max_examples=60)
@given(stukken())
def test_every_day_and_every_change_is_said(stuk: tuple[Dossier, date, date, str | None]) -> None:
    """A line for each change, under its day in words; with the code or question, the ids and the rows; no Python."""
    antwoord = gang(*stuk)
    regels = explain(antwoord).splitlines()
    assert regels[0].startswith("Verloop van ")
    per_dag = [een.wijzigingen for een in antwoord.veranderingen]
    assert sum(regel.startswith("    ") for regel in regels) == sum(map(len, per_dag))
    assert ("In deze dagen verandert er niets." in regels) == (not per_dag)
    assert "None" not in "".join(regels)
    los = iter(regel for regel in regels if regel.startswith("    "))
    for een in (een for wijzigingen in per_dag for een in wijzigingen):
        regel = next(los)
        onderdeel = een.onderdeel.split(".")
        if onderdeel[0] == "termijnen":
            code = een.onderdeel.removeprefix("termijnen.").partition("#")[0]
            assert f"{NORMEN[code].naam} ({code}" in regel
        if onderdeel[0] == "vragen":
            assert f"({een.onderdeel.removeprefix('vragen.')}" in regel
        assert een.over is None or een.over in regel
        if een.rijen_van != een.rijen_naar:
            assert all(code in regel for code in (*een.rijen_van, *een.rijen_naar))


@pytest.mark.parametrize(
    ("erbij", "regels"),
    [
        (
            [],
            [
                "Verloop van donderdag 2 april 2026 tot en met woensdag 8 april 2026",
                "In deze dagen verandert er niets.",
            ],
        ),
        (
            [FEIT_VASTGESTELD(date(2026, 4, 7), None, ("afsluiting", True))],
            [
                "Verloop van donderdag 2 april 2026 tot en met woensdag 8 april 2026",
                "",
                "Dinsdag 7 april 2026",
                "    Plicht ‘een waakvlamhouder benoemen’: geldt misschien → geldt",
                "    Geen vraag meer: Staat deze zaak op het punt te worden afgesloten? (afsluiting)",
                "    Feit: afsluiting: onbekend → ja",
            ],
        ),
    ],
)
def test_a_stretch_reads_as_sentences(erbij: list[Any], regels: list[str]) -> None:
    """The day in words, and under it what changed, in the words of the whole answer."""
    zaak = Dossier("d1", gebeurtenissen=[MELDING, *erbij])
    assert explain(gang(zaak, VAN, date(2026, 4, 9))).splitlines() == regels


def test_what_differs_between_two_standen_reads_as_sentences() -> None:
    """A holder, a role, a question, a term, a duty that was met, a reservation: each with its own words."""
    zaak = (
        GEMELD.add(OVERDRACHT_VERZONDEN(date(2026, 4, 7), "m1"))
        .add(OVERDRACHT_AANVAARD(date(2026, 4, 8), "m1", Regisseur.LOKAAL_TEAM))
        .add(VEILIGHEIDSPLAN_GEMAAKT(date(2026, 4, 9)))
        .add(FEIT_VASTGESTELD(date(2026, 4, 9), "p1", ("opvang.opvang_nodig", True)))
    )
    a, b = evaluate(zaak, on=VAN), evaluate(zaak, on=date(2026, 4, 10), regio="ijsselland")
    heen, terug = explain(verschil(a, b)).splitlines(), explain(verschil(b, a)).splitlines()
    for regel in (
        "Zicht op veiligheid: Veilig Thuis → het lokale team (RG06z → RG11z)",
        "Plicht ‘een veiligheidsplan maken’: geldt niet → geldt (geen rij → RG11p)",
        "Gedaan: een veiligheidsplan maken: onbekend → donderdag 9 april 2026",
        "Feit: veilig thuis: melding open → overgedragen lokaal team",
        "Niet meer van belang: er is geen regio genoemd; alleen wat landelijk geldt, is gebruikt",
        "Geen termijn meer: oordeel na onderzoek (UB-10W, over m1)",
    ):
        assert regel in heen
    assert "Let op: er is geen regio genoemd; alleen wat landelijk geldt, is gebruikt" in terug
    assert "LOOPT (was: te laat): veiligheidsbeoordeling (HP-5WD, over m1): uiterlijk maandag 13 april 2026" not in heen
    assert any(regel.startswith("Welke opvang is er voor deze persoon? (over p1): geen antwoord → ") for regel in heen)
    assert any(regel.startswith("Wat geldt er voor de opvang, wie haar ook biedt? ‘") for regel in heen)
    assert any(regel.startswith("NOG NIET GESTART: oordeel na onderzoek (UB-10W, over m1): begint") for regel in terug)


def test_no_difference_is_said_too() -> None:
    """An empty text would raise the question whether anything was compared."""
    stand = evaluate(GEMELD, on=VAN)
    assert explain(verschil(stand, stand)) == "Er is geen verschil."


def test_a_second_report_is_a_change_where_only_a_reservation_says_so() -> None:
    """That there is more than one report comes with no row: it is told by itself."""
    tweede = attrs.evolve(GEMELD, meldingen=[Melding("m2", VAN + DAG)])
    (verandering,) = verloop(tweede, van=VAN, tot=VAN + 3 * DAG).veranderingen
    assert verandering.dag == VAN + DAG
    assert "voorbehouden.toelichting" in {een.onderdeel for een in verandering.wijzigingen}
