"""Taakvelden: every code with its years, where a subject is booked, and every conversion from any year to any other."""

import copy
import pickle
from collections import Counter
from functools import cache, partial
from itertools import product
from typing import Any

import attrs
import pytest

from huiselijkgeweld.bronnen import Reading, Regeling
from huiselijkgeweld.errors import InvalidValueError, UnknownCodeError
from huiselijkgeweld.model import regelingen
from huiselijkgeweld.model.geldstromen import Boeking, Onderwerp, boeking, omzetting, taakveld, taakvelden

JAREN = range(2017, 2027)
LIJSTEN = {jaar: 2017 if jaar < 2023 else 2023 if jaar < 2025 else 2025 for jaar in JAREN}
"""Each year with the first year of its list: the list changed in 2023 and in 2025."""
EERSTE = sorted(set(LIJSTEN.values()))

TABEL = """\
0.7    2017      | Algemene uitkering en overige uitkeringen gemeentefonds |
1.2    2017      | Openbare orde en veiligheid |
6.1    2017      | Samenkracht en burgerparticipatie |
6.2    2017 2022 | Wijkteams |
6.6    2017 2024 | Maatwerkvoorziening (WMO) |
6.71   2017 2022 | Maatwerkdienstverlening 18+ |
6.72   2017 2022 | Maatwerkdienstverlening 18- |
6.81   2017 2022 | Geëscaleerde zorg 18+ |
6.82   2017 2022 | Geëscaleerde zorg 18- |
6.2    2023 2024 | Toegang en eerstelijnsvoorzieningen | 6.2
6.71a  2023 2024 | Hulp bij het huishouden (Wmo) | 6.71
6.71b  2023 2024 | Begeleiding (Wmo) | 6.71
6.71c  2023 2024 | Dagbesteding (Wmo) | 6.71
6.71d  2023 2024 | Overige maatwerkarrangementen (Wmo) | 6.71
6.72a  2023 2024 | Jeugdhulp begeleiding | 6.72
6.72b  2023 2024 | Jeugdhulp behandeling | 6.72
6.72c  2023 2024 | Jeugdhulp dagbesteding | 6.72
6.72d  2023 2024 | Jeugdhulp zonder verblijf overig | 6.72
6.73a  2023 2024 | Pleegzorg | 6.72
6.73b  2023 2024 | Gezinsgericht | 6.72
6.73c  2023 2024 | Jeugdhulp met verblijf overig | 6.72
6.74a  2023 2024 | Jeugdhulp behandeling GGZ zonder verblijf | 6.72
6.74b  2023 2024 | Jeugdhulp crisis/LTA/GGZ-verblijf | 6.72
6.74c  2023 2024 | Gesloten plaatsing | 6.72
6.81a  2023 2024 | Beschermd wonen (Wmo) | 6.81
6.81b  2023 2024 | Maatschappelijke- en vrouwenopvang (Wmo) | 6.81
6.82a  2023 2024 | Jeugdbescherming | 6.82
6.82b  2023 2024 | Jeugdreclassering | 6.82
6.21   2025      | Toegang en eerstelijnsvoorzieningen Wmo | 6.2
6.22   2025      | Toegang en eerstelijnsvoorzieningen Jeugd | 6.2
6.23   2025      | Toegang en eerstelijnsvoorzieningen Integraal | 6.2
6.60   2025      | Hulpmiddelen en diensten (Wmo) | 6.6
6.711  2025      | Huishoudelijke hulp (Wmo) | 6.71a
6.712  2025      | Begeleiding (Wmo) | 6.71b
6.713  2025      | Dagbesteding (Wmo) | 6.71c
6.714  2025      | Overige maatwerkarrangementen (Wmo) | 6.71d
6.751  2025      | Jeugdhulp ambulant lokaal | 6.72a 6.72b 6.72c 6.72d 6.74a 6.74b
6.752  2025      | Jeugdhulp ambulant regionaal | 6.72a 6.72b 6.72c 6.72d 6.74a 6.74b
6.753  2025      | Jeugdhulp ambulant landelijk | 6.72a 6.72b 6.72c 6.72d 6.74a 6.74b
6.761  2025      | Jeugdhulp met verblijf lokaal | 6.73a 6.73b 6.73c 6.74b 6.74c
6.762  2025      | Jeugdhulp met verblijf regionaal | 6.73a 6.73b 6.73c 6.74b 6.74c
6.763  2025      | Jeugdhulp met verblijf landelijk | 6.73a 6.73b 6.73c 6.74b 6.74c
6.791  2025      | PGB Wmo | 6.71a 6.71b 6.71c 6.71d
6.792  2025      | PGB Jeugd | 6.72a 6.72b 6.72c 6.72d 6.73a 6.73b 6.73c
6.811  2025      | Beschermd wonen (Wmo) | 6.81a
6.812  2025      | Maatschappelijke- en vrouwenopvang (Wmo) | 6.81b
6.821  2025      | Jeugdbescherming | 6.82a
6.822  2025      | Jeugdreclassering | 6.82b
6.91   2025      | Coördinatie en beleid Wmo |
6.92   2025      | Coördinatie en beleid Jeugd |
7.1    2017      | Volksgezondheid |
"""
"""The taakvelden as they were read: code, first and last year, name, and the codes that can have come here."""


def lees() -> list[tuple[str, int, int | None, str, tuple[str, ...]]]:
    """The table above."""
    rijen = []
    for regel in TABEL.splitlines():
        begin, naam, eerder = (deel.strip() for deel in regel.split("|"))
        code, van, *tot = begin.split()
        rijen.append((code, int(van), int(tot[0]) if tot else None, naam, tuple(eerder.split())))
    return rijen


GELEZEN = lees()
VEILIG_THUIS = {2017: {"6.81", "6.82"}, 2023: {"6.2", "6.81b"}, 2025: {"6.21", "6.23"}}
"""Where Veilig Thuis can be booked by list; what is there can move to another of them in the next list.

To 2022 in 6.81, and of 6.82 it was not seen. In 2023 and 2024 its place was not seen: 6.2 or 6.81b. From 2025 it is
named in 6.21 and 6.23, and no longer under opvang.
"""


def in_jaar(jaar: int) -> set[str]:
    """The codes of a year."""
    return {code for code, van, tot, *_ in GELEZEN if van <= jaar <= (tot or 9999)}


def opvolgers(code: str, lijst: int) -> set[str]:
    """The codes of a list that name a code of the list before as what can have come there, or itself if it stays."""
    rij = next(rij for rij in GELEZEN if rij[0] == code and rij[1] < lijst and (rij[2] is None or rij[2] >= lijst - 1))
    if rij[2] is None or rij[2] >= lijst:
        return {code}
    return {ander for ander, van, _, _, eerder in GELEZEN if van == lijst and code in eerder}


def langs_voorgangers(code: str, van: int, naar: int) -> set[str]:
    """Where something can be if it only follows the predecessors that the texts give, later or earlier."""
    if naar < van:
        return {ander for ander in in_jaar(naar) if code in langs_voorgangers(ander, naar, van)}
    gevolgd = {code}
    for lijst in (een for een in EERSTE if van < een <= naar):
        gevolgd = {ander for een in gevolgd for ander in opvolgers(een, lijst)}
    return gevolgd


def bestemmingen(code: str, van: int, naar: int) -> set[str]:
    """Where what is booked under a code in one list can be in a later one: what succeeds it, and Veilig Thuis."""
    return langs_voorgangers(code, van, naar) | (VEILIG_THUIS[naar] if code in VEILIG_THUIS[van] else set())


GEVALLEN = [(code, van, naar) for van, naar in product(JAREN, JAREN) for code in sorted(in_jaar(van))]
"""Every code of every year, to every year."""


@cache
def omgezet(code: str, van: int, naar: int, onderwerp: Onderwerp | None = None) -> Boeking:
    """A conversion, asked once."""
    return omzetting(code, van, naar, onderwerp)


def codes(antwoord: Boeking) -> list[str]:
    """The codes of the candidates."""
    return [een.code for een in antwoord.kandidaten]


def noemt(antwoord: Boeking) -> bool:
    """Whether the question names every candidate and ends as a question."""
    assert antwoord.vraag is not None
    woorden = antwoord.vraag.removesuffix("?").replace(",", "").split()
    return antwoord.vraag.endswith("?") and all(code in woorden for code in codes(antwoord))


# The table.


def test_every_taakveld_that_was_read_is_there_with_its_years() -> None:
    """Code, years, name and predecessors; none is missing and none was added."""
    gevonden = Counter((een.code, een.van, een.tot_en_met, een.naam, een.voorgangers) for een in taakvelden())
    assert gevonden == Counter(GELEZEN)


@pytest.mark.parametrize("jaar", JAREN)
def test_a_code_is_one_taakveld_in_a_year(jaar: int) -> None:
    """Of every code of every year: it is found in that year, holds in it, and in another year it is refused."""
    for code, *_ in GELEZEN:
        if code in in_jaar(jaar):
            assert taakveld(code, jaar).code == code
            assert taakveld(code, jaar).geldt_in(jaar)
            assert [een for een in taakvelden() if een.code == code and een.geldt_in(jaar)] == [taakveld(code, jaar)]
        else:
            with pytest.raises(InvalidValueError, match=rf"^taakveld: {code} is a code of .*, not of {jaar}; "):
                taakveld(code, jaar)


def test_later_years_are_taken_to_be_as_the_last_that_was_read() -> None:
    """Until 2099, and no further."""
    assert [een.code for een in taakvelden() if een.geldt_in(2099)] == [
        een.code for een in taakvelden() if een.geldt_in(2026)
    ]
    assert not any(een.geldt_in(jaar) for een in taakvelden() for jaar in (2016, 2100))


def test_a_taakveld_has_a_source_and_says_how_sure_it_is() -> None:
    """The list of 2023 is known from a note that quotes it; all others were read themselves."""
    bekend = [waarde for waarde in vars(regelingen).values() if isinstance(waarde, Regeling)]
    for een in taakvelden():
        assert een.bron.regeling in bekend
        assert (een.reading is Reading.REPORTED) == (een.van == 2023)
        assert set(een.voor).isdisjoint(een.misschien)
        assert een.onderwerpen == (*een.voor, *een.misschien)


PLAATSEN = """\
0.7 par. 2 | 1.2 blad 20 | 6.1 blad 29 | 6.21 blad 30 | 6.22 blad 30-31 | 6.23 blad 29-32 | 6.751 blad 34-36
6.761 blad 36-37 | 6.811 blad 37-38 | 6.812 blad 38 | 6.821 blad 38-39 | 6.822 blad 39 | 6.91 blad 39
6.92 blad 39-40 | 7.1 blad 41
"""
"""Where the instruction of 2026 writes of a taakveld, as it was noted when it was read."""


def test_a_taakveld_names_the_page_on_which_it_was_read() -> None:
    """The list of 2023 stands on pages 4 and 5; of what is only a title of CBS there is no page."""
    for code, plaats in (een.strip().split(" ", 1) for een in PLAATSEN.replace("\n", "|").split("|") if een.strip()):
        assert taakveld(code, 2026).bron.plaats == plaats
    assert {een.bron.plaats for een in taakvelden() if een.van == 2023} == {"blad 4-5"}
    assert {een.bron.plaats for een in taakvelden() if een.bron.regeling == regelingen.IV3_TITELS} == {None}


@pytest.mark.parametrize(
    ("code", "jaar", "woord"),
    [
        ("0.7", 2024, "decentralisatie-uitkering vrouwenopvang"),
        ("6.81", 2022, "Veilig Thuis"),
        ("6.22", 2025, "preventief justitieel kader"),
        ("6.812", 2026, "spoedopvang"),
        ("6.92", 2026, "jeugdbeschermingstafel"),
        ("6.6", 2024, ""),
    ],
)
def test_a_taakveld_says_in_words_what_is_booked_there(code: str, jaar: int, woord: str) -> None:
    """As the instruction names it, and always as a text."""
    assert woord in taakveld(code, jaar).boekt


def test_a_taakveld_has_a_name_of_its_own() -> None:
    """The code, and the years with it where the code had another meaning before."""
    sleutels = {(een.code, een.van): een.sleutel for een in taakvelden()}
    assert len(set(sleutels.values())) == len(taakvelden()) == len(GELEZEN)
    assert {sleutel for (code, _), sleutel in sleutels.items() if code != sleutel} == {
        "6.2 (2017-2022)",
        "6.2 (2023-2024)",
    }


def test_taakvelden_are_values() -> None:
    """They can be compared, kept in a set, copied and pickled, and not changed."""
    assert len(set(taakvelden())) == len(taakvelden())
    for een in taakvelden():
        assert een == copy.deepcopy(een) == pickle.loads(pickle.dumps(een))
        assert len(repr(een)) < 200
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        taakvelden()[0].code = "6.2"  # type: ignore[misc]


# Where a subject is booked.


BOEKINGEN: dict[Onderwerp, dict[int, tuple[set[str], bool]]] = {
    # The DUVO is income on 0.7 in every year.
    Onderwerp.DUVO_BATEN: {2017: ({"0.7"}, True), 2023: ({"0.7"}, True), 2025: ({"0.7"}, True)},
    Onderwerp.LOKAAL_TEAM: {2017: ({"6.2"}, True), 2023: ({"6.2"}, True), 2025: ({"6.21", "6.22", "6.23"}, False)},
    # To 2022 in 6.81, and perhaps for youth in 6.82; 2023 and 2024 were not seen; from 2025 not in 6.22.
    Onderwerp.VEILIG_THUIS: {
        2017: ({"6.81", "6.82"}, False),
        2023: ({"6.2", "6.81b"}, False),
        2025: ({"6.21", "6.23"}, False),
    },
    Onderwerp.OPVANG: {2017: ({"6.81"}, True), 2023: ({"6.81b"}, True), 2025: ({"6.812"}, True)},
    Onderwerp.JEUGDBESCHERMING: {2017: ({"6.82"}, True), 2023: ({"6.82a"}, True), 2025: ({"6.821"}, True)},
    Onderwerp.JEUGDRECLASSERING: {2017: ({"6.82"}, True), 2023: ({"6.82b"}, True), 2025: ({"6.822"}, True)},
    # The Jeugdbeschermingstafel is named from 2025 on, and before nowhere.
    Onderwerp.JEUGDBESCHERMINGSTAFEL: {2017: (set(), False), 2023: (set(), False), 2025: ({"6.92"}, True)},
    Onderwerp.PREVENTIEF_JUSTITIEEL_KADER: {
        2017: (set(), False),
        2023: (set(), False),
        2025: ({"6.22", "6.23"}, False),
    },
    Onderwerp.PREVENTIE: {2017: ({"6.1"}, True), 2023: ({"6.1"}, True), 2025: ({"6.1"}, True)},
    # Named nowhere: a local choice in every year, so it is always asked.
    **{
        onderwerp: dict.fromkeys(EERSTE, (kandidaten, False))
        for onderwerp, kandidaten in {
            Onderwerp.ZORG_EN_VEILIGHEIDSHUIS: {"1.2", "7.1"},
            Onderwerp.CENTRUM_SEKSUEEL_GEWELD: {"1.2", "7.1"},
            Onderwerp.HUISVERBOD: {"1.2"},
        }.items()
    },
}
"""Per subject and list: the candidates, and whether there is one answer."""


@pytest.mark.parametrize("jaar", JAREN)
@pytest.mark.parametrize("onderwerp", BOEKINGEN)
def test_a_subject_is_booked_where_the_texts_name_it(onderwerp: Onderwerp, jaar: int) -> None:
    """One answer only where one taakveld names it; a local choice and an unknown place are asked."""
    kandidaten, zeker = BOEKINGEN[onderwerp][LIJSTEN[jaar]]
    antwoord = boeking(onderwerp, jaar)
    assert set(codes(antwoord)) == kandidaten
    assert (antwoord.vraag is None) == zeker
    assert (antwoord.taakveld is not None) == zeker


@pytest.mark.parametrize(("jaar", "code"), [(2022, "6.81"), (2024, "6.81b"), (2026, "6.812")])
def test_shelter_has_moved_twice(jaar: int, code: str) -> None:
    """Case W13: 6.812 from 2025 and 6.81b in 2023 and 2024; before that 6.81."""
    antwoord = boeking(Onderwerp.OPVANG, jaar)
    assert antwoord.taakveld == taakveld(code, jaar)


@pytest.mark.parametrize("jaar", JAREN)
def test_the_veiligheidshuis_is_never_certain(jaar: int) -> None:
    """No instruction names it: where it is booked is a local choice, and of every candidate it is only possible."""
    for onderwerp in (Onderwerp.ZORG_EN_VEILIGHEIDSHUIS, Onderwerp.HUISVERBOD, Onderwerp.CENTRUM_SEKSUEEL_GEWELD):
        antwoord = boeking(onderwerp, jaar)
        assert antwoord.taakveld is None
        assert all(onderwerp in een.misschien for een in antwoord.kandidaten)


@pytest.mark.parametrize(("onderwerp", "jaar"), list(product(Onderwerp, JAREN)))
def test_a_booking_has_one_answer_or_a_question(onderwerp: Onderwerp, jaar: int) -> None:
    """The question names the subject, the year and every candidate; each is a taakveld of that year."""
    antwoord = boeking(onderwerp, jaar)
    assert all(een.geldt_in(jaar) and onderwerp in een.onderwerpen for een in antwoord.kandidaten)
    assert len(set(antwoord.kandidaten)) == len(antwoord.kandidaten)
    if antwoord.vraag is None:
        assert (antwoord.taakveld,) == antwoord.kandidaten
        assert onderwerp in antwoord.kandidaten[0].voor
    else:
        assert antwoord.taakveld is None
        assert noemt(antwoord)
        assert onderwerp.label in antwoord.vraag
        assert str(jaar) in antwoord.vraag


@pytest.mark.parametrize("jaar", JAREN)
def test_what_can_be_two_subjects_has_the_candidates_of_both(jaar: int) -> None:
    """Whether it is given as a list, a tuple or twice the same."""
    for een, ander in product(Onderwerp, Onderwerp):
        antwoord = boeking([een, ander], jaar)
        assert set(antwoord.kandidaten) == {*boeking(een, jaar).kandidaten, *boeking(ander, jaar).kandidaten}
        assert len(set(antwoord.kandidaten)) == len(antwoord.kandidaten)
        if antwoord.vraag is not None:
            assert noemt(antwoord)
            assert een.label in antwoord.vraag
            assert ander.label in antwoord.vraag
        if een is ander:
            assert antwoord == boeking(een, jaar)
    beide = boeking((Onderwerp.OPVANG, Onderwerp.JEUGDBESCHERMING), 2026)
    assert beide.vraag == "Op welk taakveld boekt de gemeente opvang of jeugdbescherming in 2026: 6.812 of 6.821?"


@pytest.mark.parametrize("jaar", range(2017, 2025))
def test_what_has_no_place_that_was_read_is_asked_without_candidates(jaar: int) -> None:
    """Before 2025 no text names the Jeugdbeschermingstafel: the question ends after the year."""
    vraag = f"Op welk taakveld boekt de gemeente de jeugdbeschermingstafel in {jaar}?"
    assert boeking(Onderwerp.JEUGDBESCHERMINGSTAFEL, jaar) == Boeking((), vraag)


def test_what_can_be_something_without_a_known_place_has_no_certain_one() -> None:
    """In 2024 nothing names the Jeugdbeschermingstafel: what can be that or opvang is not simply on 6.81b."""
    antwoord = boeking([Onderwerp.OPVANG, Onderwerp.JEUGDBESCHERMINGSTAFEL], 2024)
    assert antwoord.taakveld is None
    assert antwoord.vraag is not None


def test_every_subject_has_dutch_words() -> None:
    """No code of the program stands in a question."""
    labels = [onderwerp.label for onderwerp in Onderwerp]
    assert len(set(labels)) == len(labels)
    assert not any("_" in label for label in labels)
    assert Onderwerp.VEILIG_THUIS.label == "Veilig Thuis"
    assert Onderwerp.OPVANG.label == "opvang"


# Conversion: every code of every year to every year.


@pytest.mark.parametrize("naar", JAREN)
@pytest.mark.parametrize("van", JAREN)
def test_a_conversion_has_one_answer_or_a_question(van: int, naar: int) -> None:
    """Without and with every subject: candidates are taakvelden of the target year, and a question names them all."""
    for code in in_jaar(van):
        for onderwerp in (None, *taakveld(code, van).onderwerpen):
            antwoord = omgezet(code, van, naar, onderwerp)
            assert all(een.geldt_in(naar) for een in antwoord.kandidaten)
            assert len(set(antwoord.kandidaten)) == len(antwoord.kandidaten)
            if antwoord.vraag is None:
                assert (antwoord.taakveld,) == antwoord.kandidaten
            else:
                assert antwoord.taakveld is None
                assert noemt(antwoord)
                assert str(naar) in antwoord.vraag
                assert onderwerp is not None or {code, str(van)} <= set(antwoord.vraag.split())
            assert onderwerp is not None or (antwoord.vraag is None) == (len(antwoord.kandidaten) == 1)


def test_within_a_list_nothing_changes() -> None:
    """A code stays itself from year to year of the same list, whatever the subject."""
    for code, van, naar in GEVALLEN:
        if LIJSTEN[van] == LIJSTEN[naar]:
            for onderwerp in (None, *taakveld(code, van).onderwerpen):
                assert omgezet(code, van, naar, onderwerp).taakveld == taakveld(code, van)


def test_only_the_lists_of_the_two_years_count() -> None:
    """From any year of a list to any year of another the candidates are the same."""
    for code, van, naar in GEVALLEN:
        assert omgezet(code, van, naar).kandidaten == omgezet(code, LIJSTEN[van], LIJSTEN[naar]).kandidaten


VOORUIT = pytest.mark.parametrize(("van", "naar"), [(2017, 2023), (2017, 2025), (2023, 2025)])


@VOORUIT
def test_everything_that_can_succeed_a_taakveld_is_a_candidate(van: int, naar: int) -> None:
    """List by list, by the predecessors that the texts give, and by the ways that Veilig Thuis can have gone."""
    te_weinig = {
        code: rest
        for code in sorted(in_jaar(van))
        if (rest := bestemmingen(code, van, naar).difference(codes(omgezet(code, van, naar))))
    }
    assert te_weinig == {}


@VOORUIT
def test_nothing_else_is_a_candidate(van: int, naar: int) -> None:
    """What the texts give as predecessors, and Veilig Thuis; no way is made up."""
    te_veel = {
        code: rest
        for code in sorted(in_jaar(van))
        if (rest := set(codes(omgezet(code, van, naar))) - bestemmingen(code, van, naar))
    }
    assert te_veel == {}


def test_what_can_become_something_can_have_come_from_it() -> None:
    """There and back: a candidate one way is a candidate the other way."""
    for code, van, naar in GEVALLEN:
        for ander in codes(omgezet(code, van, naar)):
            assert code in codes(omgezet(ander, naar, van)), (code, van, ander, naar)


def test_a_subject_never_adds_a_candidate() -> None:
    """Knowing what was booked leaves at most as many places as knowing nothing."""
    for code, van, naar in GEVALLEN:
        for onderwerp in taakveld(code, van).onderwerpen:
            assert set(codes(omgezet(code, van, naar, onderwerp))) <= set(codes(omgezet(code, van, naar)))


def test_only_veilig_thuis_went_elsewhere_than_its_taakveld() -> None:
    """Every other subject is where the predecessors lead, and of those where the texts name it, if any does."""
    for code, van, naar in GEVALLEN:
        for onderwerp in {*taakveld(code, van).onderwerpen} - {Onderwerp.VEILIG_THUIS}:
            gevolgd, gevonden = langs_voorgangers(code, van, naar), set(codes(omgezet(code, van, naar, onderwerp)))
            genoemd = BOEKINGEN[onderwerp][LIJSTEN[naar]][0] if onderwerp in BOEKINGEN else gevonden
            assert gevonden == (gevolgd & genoemd or gevolgd), (code, van, naar, onderwerp)


def test_a_subject_never_opens_what_is_certain() -> None:
    """Where there is one answer without a subject, naming one that belongs there does not take it away."""
    geopend = sorted(
        {
            (code, LIJSTEN[van], LIJSTEN[naar], onderwerp.value)
            for code, van, naar in GEVALLEN
            for onderwerp in taakveld(code, van).onderwerpen
            if omgezet(code, van, naar).taakveld is not None and omgezet(code, van, naar, onderwerp).taakveld is None
        }
    )
    assert geopend == []


@pytest.mark.parametrize(("code", "naar"), [("6.91", 2024), ("6.92", 2022)])
def test_a_conversion_without_candidates_is_not_certain(code: str, naar: int) -> None:
    """Coordination had no taakveld of its own before 2025: no text that was read names one."""
    antwoord = omzetting(code, 2025, naar)
    assert (antwoord.kandidaten, antwoord.taakveld) == ((), None)
    assert antwoord.vraag == f"Waar hoort wat in 2025 op {code} stond in {naar}?"


@pytest.mark.parametrize(("code", "van", "naar"), [("6.81", 2022, 2023), ("6.82", 2022, 2024), ("6.21", 2025, 2024)])
def test_the_place_of_veilig_thuis_in_2023_and_2024_is_not_certain(code: str, van: int, naar: int) -> None:
    """It was not seen: 6.2 or 6.81b, and no text names either."""
    antwoord = omzetting(code, van, naar, Onderwerp.VEILIG_THUIS)
    assert set(codes(antwoord)) == {"6.2", "6.81b"}
    assert antwoord.taakveld is None
    assert all(Onderwerp.VEILIG_THUIS in een.misschien for een in antwoord.kandidaten)


OMZETTINGEN: list[tuple[str, int, int, Onderwerp | None, set[str]]] = [
    # The split of 2023: beschermd wonen, opvang, and Veilig Thuis to 6.2 or 6.81b.
    ("6.81", 2022, 2023, None, {"6.81a", "6.81b", "6.2"}),
    ("6.81", 2022, 2023, Onderwerp.OPVANG, {"6.81b"}),
    ("6.81", 2022, 2023, Onderwerp.VEILIG_THUIS, {"6.2", "6.81b"}),
    ("6.82", 2022, 2024, Onderwerp.JEUGDBESCHERMING, {"6.82a"}),
    ("6.82", 2022, 2024, Onderwerp.JEUGDRECLASSERING, {"6.82b"}),
    # The renaming of 2023: the same code is another taakveld.
    ("6.2", 2022, 2023, None, {"6.2"}),
    # 2025.
    ("6.81a", 2024, 2025, None, {"6.811"}),
    ("6.82a", 2024, 2025, None, {"6.821"}),
    ("6.82b", 2024, 2025, None, {"6.822"}),
    ("6.81b", 2024, 2025, Onderwerp.OPVANG, {"6.812"}),
    ("6.81b", 2024, 2025, Onderwerp.VEILIG_THUIS, {"6.21", "6.23"}),
    ("6.2", 2024, 2025, None, {"6.21", "6.22", "6.23"}),
    ("6.2", 2024, 2025, Onderwerp.VEILIG_THUIS, {"6.21", "6.23"}),
    ("6.6", 2024, 2026, None, {"6.60"}),
    # Over both changes, and back.
    ("6.81", 2022, 2026, Onderwerp.OPVANG, {"6.812"}),
    ("6.82", 2017, 2026, Onderwerp.JEUGDBESCHERMING, {"6.821"}),
    ("6.812", 2026, 2017, None, {"6.81"}),
    ("6.821", 2026, 2022, None, {"6.82"}),
    ("6.822", 2025, 2024, None, {"6.82b"}),
    ("6.60", 2025, 2024, None, {"6.6"}),
    ("6.92", 2025, 2024, Onderwerp.JEUGDBESCHERMINGSTAFEL, set()),
]


@pytest.mark.parametrize(
    ("code", "van", "naar", "onderwerp", "verwacht"),
    OMZETTINGEN,
    ids=[f"{r[0]}-{r[1]}-{r[2]}-{r[3]}" for r in OMZETTINGEN],
)
def test_what_the_research_says_of_a_conversion(
    code: str, van: int, naar: int, onderwerp: Onderwerp | None, verwacht: set[str]
) -> None:
    """One answer where there is one successor; else every candidate and the question."""
    antwoord = omzetting(code, van, naar, onderwerp)
    assert set(codes(antwoord)) == verwacht
    assert (antwoord.taakveld is None) == (len(verwacht) != 1)


def test_a_code_that_kept_its_digits_is_another_taakveld() -> None:
    """6.2 is Wijkteams to 2022 and Toegang en eerstelijnsvoorzieningen in 2023 and 2024."""
    assert [taakveld("6.2", jaar).naam for jaar in (2022, 2023)] == [
        "Wijkteams",
        "Toegang en eerstelijnsvoorzieningen",
    ]
    assert omzetting("6.2", 2022, 2023).taakveld == taakveld("6.2", 2023) != taakveld("6.2", 2022)


# Refusals.


@pytest.mark.parametrize("jaar", [2016, 2100, 0, -1, "2025", None, True, 2025.0], ids=repr)
def test_a_year_without_taakvelden_is_refused(jaar: Any) -> None:
    """They are known for 2017 through 2099; a year is a whole number."""
    for vraag in (
        partial(taakveld, "6.81", jaar),
        partial(boeking, Onderwerp.OPVANG, jaar),
        partial(omzetting, "6.81", jaar, 2022),
        partial(omzetting, "6.81", 2022, jaar),
    ):
        with pytest.raises(InvalidValueError, match=r"^jaar: .* is no year of the taakvelden, .* 2017 through 2099\n"):
            vraag()


@pytest.mark.parametrize("code", ["6.99", "", "6", "Wijkteams", 6.81, None], ids=repr)
def test_a_code_that_never_was_is_unknown(code: Any) -> None:
    """In no year; the error knows the codes that there are."""
    for vraag in (partial(taakveld, code, 2022), partial(omzetting, code, 2022, 2023)):
        with pytest.raises(UnknownCodeError) as info:
            vraag()
        assert (info.value.kind, info.value.code) == ("taakveld", str(code))
        assert set(info.value.known) == {rij[0] for rij in GELEZEN}


@pytest.mark.parametrize(
    ("code", "jaar", "melding"),
    [
        ("6.81b", 2025, "taakveld: 6.81b is a code of 2023-2024, not of 2025; see omzetting"),
        ("6.812", 2024, "taakveld: 6.812 is a code of 2025-, not of 2024; see omzetting"),
        ("6.2", 2025, "taakveld: 6.2 is a code of 2017-2022, 2023-2024, not of 2025; see omzetting"),
    ],
)
def test_a_code_of_another_year_is_refused_with_its_years(code: str, jaar: int, melding: str) -> None:
    """And with the way out."""
    for vraag in (partial(taakveld, code, jaar), partial(omzetting, code, jaar, 2026)):
        with pytest.raises(InvalidValueError) as info:
            vraag()
        assert melding == str(info.value)


def test_a_subject_that_does_not_belong_there_is_refused() -> None:
    """Of every taakveld and every subject; the message says what does belong there."""
    for een, onderwerp in product(taakvelden(), Onderwerp):
        if onderwerp not in een.onderwerpen:
            with pytest.raises(InvalidValueError) as info:
                omzetting(een.code, een.van, 2026, onderwerp)
            begin, _, hier = str(info.value).partition("; there: ")
            assert begin == f"onderwerp: {onderwerp} is not booked under {een.code} in {een.van}"
            assert hier.split(", ") == list(een.onderwerpen or ["none of the subjects"])


@pytest.mark.parametrize("onderwerp", ["veilig_thuis", ["veilig_thuis"], "zomaar", [3]], ids=repr)
def test_a_subject_is_one_of_the_list(onderwerp: Any) -> None:
    """A text is none, also where it is written the same; the refusal is one of the library."""
    with pytest.raises(
        InvalidValueError, match=r"^onderwerpen: give one of duvo_baten, .*, or several, as Onderwerp\n"
    ):
        boeking(onderwerp, 2025)
    with pytest.raises(InvalidValueError, match=r"^onderwerp: (str|list) is not booked under 6\.81 in 2022; there: "):
        omzetting("6.81", 2022, 2025, onderwerp)


def test_nothing_is_booked_nowhere() -> None:
    """A list without subjects is a mistake."""
    with pytest.raises(InvalidValueError, match=r"^onderwerpen: give one of "):
        boeking([], 2025)
