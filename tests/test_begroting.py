"""Budgets: what a deviation means, totals that survive every roll-up and every conversion, and what a line refuses."""

import copy
import pickle
from collections import Counter
from collections.abc import Iterable
from datetime import date
from decimal import Decimal, localcontext
from functools import cache
from itertools import product
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiselijkgeweld import begroting
from huiselijkgeweld.bronnen import Bron, Reading, Voorbehoud, Voorbehoudsoort
from huiselijkgeweld.errors import InvalidValueError, UnknownCodeError
from huiselijkgeweld.model.geldstromen import (
    DIMENSIES,
    GELDSTROMEN,
    Afwijking,
    Begroting,
    Begrotingsregel,
    Betekenis,
    Onderwerp,
    Regelsoort,
    Som,
    Stroomstand,
    omzetting,
    taakveld,
    taakvelden,
    uit_centen,
)
from huiselijkgeweld.model.regelingen import BERAP_ZWOLLE_2023, UITVOERINGSAGENDA

BATEN, LASTEN = Regelsoort.BATEN, Regelsoort.LASTEN
MEEST = 10**17 - 1
CENTEN = st.integers(-MEEST, MEEST) | st.integers(-300, 300)
WOORD = st.sampled_from([None, "een", "twee", "drie"])


def regel(**velden: Any) -> Begrotingsregel:
    """A line of which only what is given matters."""
    alles: dict[str, Any] = {"omschrijving": "proef", "soort": LASTEN, "jaar": 2024, "bronnen": "Begroting", **velden}
    return Begrotingsregel(**alles)


def in_centen(bedrag: Decimal | None) -> int | None:
    """An amount in cents, by its digits."""
    return None if bedrag is None else int(str(bedrag).replace(".", ""))


@cache
def codes_in(jaren: frozenset[int]) -> list[str]:
    """The codes that are one and the same taakveld in all of these years."""
    return sorted(een.code for een in taakvelden() if all(een.geldt_in(jaar) for jaar in jaren))


@st.composite
def regels(draw: st.DrawFn) -> Begrotingsregel:
    """Lines of every kind: with and without numbers, of a year or a project, assigned or not."""
    jaar = draw(st.integers(2017, 2026))
    laatste = draw(st.none() | st.integers(jaar, 2026))
    begroot, gerealiseerd = draw(st.none() | CENTEN), draw(st.none() | CENTEN)
    vermeld = draw(st.none() | CENTEN)
    if begroot is not None and gerealiseerd is not None:
        vermeld = draw(st.sampled_from([None, gerealiseerd - begroot]))
        vermeld = None if vermeld is None or abs(vermeld) > MEEST else vermeld
    indeling = draw(st.none() | st.integers(2017, 2026))
    codes = codes_in(frozenset({jaar, laatste or jaar} if indeling is None else {indeling}))
    veld = draw(st.none() | st.sampled_from(codes))
    return regel(
        soort=draw(st.sampled_from(Regelsoort)),
        jaar=jaar,
        tot_en_met=laatste,
        begroot=None if begroot is None else uit_centen(begroot),
        gerealiseerd=None if gerealiseerd is None else uit_centen(gerealiseerd),
        vermelde_afwijking=None if vermeld is None else uit_centen(vermeld),
        geldstroom=draw(st.none() | st.sampled_from(sorted(GELDSTROMEN))),
        partner=draw(WOORD),
        gemeente=draw(st.sampled_from([None, "0193", "0200"])),
        taakveld=veld,
        indeling=None if veld is None else indeling,
        actielijn=draw(WOORD),
        thema=draw(WOORD),
    )


BEGROTING = st.lists(regels(), max_size=8).map(Begroting)
Totalen = Counter[tuple[Regelsoort, str, bool]]


def totalen(lijnen: Iterable[Begrotingsregel]) -> Totalen:
    """By hand: cents that are known and lines that miss them, by kind, of what was budgeted, realised and deviates."""
    som: Totalen = Counter()
    for een in lijnen:
        begroot, gerealiseerd = in_centen(een.begroot), in_centen(een.gerealiseerd)
        afwijking = in_centen(een.vermelde_afwijking)
        if begroot is not None and gerealiseerd is not None:
            afwijking = gerealiseerd - begroot
        for naam, aantal in (("begroot", begroot), ("gerealiseerd", gerealiseerd), ("afwijkingen", afwijking)):
            som[een.soort, naam, True] += aantal or 0
            som[een.soort, naam, False] += aantal is None
    return som


def totalen_van(begroting: Begroting) -> Totalen:
    """The same as the library has it."""
    som: Totalen = Counter()
    for soort, naam in product(Regelsoort, ("begroot", "gerealiseerd", "afwijkingen")):
        een: Som = getattr(begroting.totaal(soort), naam)
        som[soort, naam, True] = in_centen(een.bedrag) or 0
        som[soort, naam, False] = een.ontbreekt
        assert een.is_volledig == (een.ontbreekt == 0)
    return som


# Laws of totals.


@given(BEGROTING)
def test_a_total_is_what_its_lines_add_up_to(begroting: Begroting) -> None:
    """Of income and of expense apart; what is not known is counted and never taken as zero."""
    assert totalen_van(begroting) == totalen(begroting.regels)


@given(BEGROTING)
def test_every_roll_up_keeps_every_line_and_every_total(begroting: Begroting) -> None:
    """By every dimension the parts together are the whole: no line is lost, doubled or changed."""
    for dimensie in DIMENSIES:
        delen = begroting.per(dimensie)
        for soort, naam in product(Regelsoort, ("begroot", "gerealiseerd", "afwijkingen")):
            sommen = [getattr(deel.totaal(soort), naam) for deel in delen.values()]
            geheel: Som = getattr(begroting.totaal(soort), naam)
            assert sum(in_centen(een.bedrag) or 0 for een in sommen) == in_centen(geheel.bedrag)
            assert sum(een.ontbreekt for een in sommen) == geheel.ontbreekt
        assert Counter(een for deel in delen.values() for een in deel.regels) == Counter(begroting.regels)
        assert all(deel.regels for deel in delen.values())


@given(BEGROTING)
def test_every_line_stands_under_its_own_word(begroting: Begroting) -> None:
    """In order, what is not assigned last; within a part the lines keep their order."""
    for dimensie in DIMENSIES:
        delen = begroting.per(dimensie)
        woorden = [woord for woord in delen if woord is not None]
        assert list(delen) == sorted(woorden) + [None] * (None in delen)
        for woord, deel in delen.items():
            assert list(deel.regels) == [een for een in begroting.regels if woord_van(een, dimensie) == woord]


def woord_van(een: Begrotingsregel, dimensie: str) -> str | None:
    """Under which word a line stands, by hand; 6.2 had another meaning until 2023."""
    if dimensie == "periode":
        return str(een.jaar) if een.tot_en_met in {None, een.jaar} else f"{een.jaar} t/m {een.tot_en_met}"
    if dimensie == "taakveld" and een.taakveld == "6.2":
        return "6.2 (2017-2022)" if (een.indeling or een.jaar) < 2023 else "6.2 (2023-2024)"
    waarde: str | None = getattr(een, dimensie)
    return None if waarde is None else str(waarde)


@given(BEGROTING, st.integers(2017, 2026))
def test_a_conversion_keeps_every_line_and_every_total(begroting: Begroting, jaar: int) -> None:
    """Only the taakveld and its list change, and only where there is one answer; the rest is open, with a question."""
    omgezet = begroting.omgezet(jaar)
    nieuw = omgezet.begroting
    assert totalen_van(nieuw) == totalen_van(begroting)
    assert len(nieuw.regels) == len(begroting.regels)
    open_ = []
    for oud, een in zip(begroting.regels, nieuw.regels, strict=True):
        assert attrs.evolve(een, taakveld=oud.taakveld, indeling=oud.indeling) == oud
        if oud.taakveld is None:
            assert een == oud
            continue
        antwoord = omzetting(oud.taakveld, oud.indeling or oud.jaar, jaar)
        if antwoord.taakveld is None:
            open_.append((oud, antwoord))
            assert een == oud
        else:
            assert (een.taakveld, een.indeling) == (antwoord.taakveld.code, jaar)
            assert taakveld(antwoord.taakveld.code, jaar).geldt_in(jaar)
    assert omgezet.open == tuple(open_)
    assert omgezet.vragen == tuple(dict.fromkeys(antwoord.vraag for _, antwoord in open_))


@given(BEGROTING, st.integers(2017, 2026))
def test_converting_again_changes_nothing(begroting: Begroting, jaar: int) -> None:
    """What was converted is in its list, and what is open stays open."""
    eerst = begroting.omgezet(jaar)
    assert eerst.begroting.omgezet(jaar) == eerst


@given(BEGROTING)
def test_the_precision_of_the_host_does_not_matter(begroting: Begroting) -> None:
    """Totals are exact where the host counts in three digits."""
    with localcontext() as context:
        context.prec = 3
        gevonden = totalen_van(Begroting(begroting.regels))
        nog_eens = [attrs.evolve(een) for een in begroting.regels]
    assert gevonden == totalen(begroting.regels)
    assert tuple(nog_eens) == begroting.regels


@given(BEGROTING)
def test_a_record_for_each_line_holds_plain_values(begroting: Begroting) -> None:
    """One shape for every line, of texts, whole numbers, amounts and None."""
    records = begroting.records()
    assert len({tuple(record) for record in records}) <= 1
    for record, een in zip(records, begroting.regels, strict=True):
        assert {type(waarde) for waarde in record.values()} <= {str, int, Decimal, type(None)}
        assert (record["begroot"], record["gerealiseerd"]) == (een.begroot, een.gerealiseerd)
        assert record["afwijking"] == een.afwijking().bedrag
        assert record["betekenis"] == een.afwijking().betekenis.value
        assert (record["jaar"], record["tot_en_met"]) == (een.jaar, een.tot_en_met)
        assert record["indeling"] == een.indeling


# What a deviation means.


BETEKENISSEN = {
    (BATEN, 1): (Betekenis.HOGERE_BATEN, True),
    (BATEN, -1): (Betekenis.LAGERE_BATEN, False),
    (BATEN, 0): (Betekenis.GEEN, None),
    (LASTEN, 1): (Betekenis.HOGERE_LASTEN, False),
    (LASTEN, -1): (Betekenis.LAGERE_LASTEN, True),
    (LASTEN, 0): (Betekenis.GEEN, None),
}
"""More income and less expense are good for the balance, less income and more expense are bad."""


@given(st.sampled_from(Regelsoort), CENTEN, CENTEN)
def test_a_deviation_means_more_or_less_income_or_expense(soort: Regelsoort, begroot: int, gerealiseerd: int) -> None:
    """Realised less budgeted, its meaning by kind and sign, and what it does to the balance."""
    afwijking = regel(soort=soort, begroot=uit_centen(begroot), gerealiseerd=uit_centen(gerealiseerd)).afwijking()
    verschil = gerealiseerd - begroot
    betekenis, voordelig = BETEKENISSEN[soort, (verschil > 0) - (verschil < 0)]
    assert in_centen(afwijking.bedrag) == verschil
    assert (afwijking.betekenis, afwijking.betekenis.is_voordelig) == (betekenis, voordelig)
    assert in_centen(afwijking.saldo) == (verschil if soort is BATEN else -verschil)


@pytest.mark.parametrize(("soort", "teken"), BETEKENISSEN, ids=str)
def test_a_stated_deviation_means_the_same_as_one_that_is_the_difference(soort: Regelsoort, teken: int) -> None:
    """All six cases; a stated one beside the two numbers is only a check."""
    verschil = uit_centen(teken * 1250)
    vermeld = regel(soort=soort, vermelde_afwijking=verschil).afwijking()
    geteld = regel(soort=soort, begroot=100, gerealiseerd=uit_centen(10_000 + teken * 1250)).afwijking()
    drie = regel(
        soort=soort, begroot=100, gerealiseerd=uit_centen(10_000 + teken * 1250), vermelde_afwijking=verschil
    ).afwijking()
    assert vermeld == geteld == drie
    assert (vermeld.betekenis, vermeld.betekenis.is_voordelig) == BETEKENISSEN[soort, teken]


@pytest.mark.parametrize("soort", Regelsoort)
@pytest.mark.parametrize("velden", [{}, {"begroot": 0}, {"gerealiseerd": 0}, {"begroot": 5}], ids=str)
def test_without_a_number_a_deviation_is_unknown(soort: Regelsoort, velden: dict[str, int]) -> None:
    """Also where the number that is known is zero: what is missing is not zero."""
    afwijking = regel(soort=soort, **velden).afwijking()
    assert (afwijking, afwijking.saldo) == (Afwijking(None, Betekenis.ONBEKEND), None)
    assert afwijking.betekenis.is_voordelig is None


@pytest.mark.parametrize("soort", Regelsoort)
@pytest.mark.parametrize("teken", [1, -1])
def test_a_deviation_of_one_cent_is_one(soort: Regelsoort, teken: int) -> None:
    """Of a budget to the cent nothing is too small to be said."""
    afwijking = regel(soort=soort, begroot=100, gerealiseerd=uit_centen(10_000 + teken)).afwijking()
    assert (afwijking.betekenis, in_centen(afwijking.bedrag)) == (BETEKENISSEN[soort, teken][0], teken)


def test_every_meaning_occurs() -> None:
    """The words of the list are the six cases and the one that is unknown."""
    assert {betekenis for betekenis, _ in BETEKENISSEN.values()} | {Betekenis.ONBEKEND} == set(Betekenis)


@given(BEGROTING)
def test_the_deviation_of_a_whole_is_unknown_as_long_as_that_of_a_line_is(begroting: Begroting) -> None:
    """Income and expense are never netted, and of nothing the deviation is none."""
    gevonden = begroting.afwijking()
    assert list(gevonden) == [BATEN, LASTEN]
    for soort in Regelsoort:
        delen = [een.afwijking().bedrag for een in begroting.regels if een.soort is soort]
        totaal = begroting.totaal(soort).afwijking()
        assert gevonden[soort] == totaal
        if None in delen:
            assert totaal == Afwijking(None, Betekenis.ONBEKEND)
        else:
            som = sum(in_centen(een) or 0 for een in delen)
            assert in_centen(totaal.bedrag) == som
            assert totaal.betekenis is BETEKENISSEN[soort, (som > 0) - (som < 0)][0]


# Worked cases.


def test_the_deviation_of_ijsselland_is_more_income_and_nothing_else() -> None:
    """The contribution of 2023 is 263,560 higher than budgeted: not the contribution itself, and not expense (A01)."""
    een = regel(
        omschrijving="bijdrage van regiogemeenten",
        soort=BATEN,
        jaar=2023,
        vermelde_afwijking="263560",
        geldstroom="bijdrage-regiogemeenten",
        bronnen=Bron(BERAP_ZWOLLE_2023, "bijdrage regiogemeenten budget Huiselijk Geweld"),
    )
    afwijking = een.afwijking()
    assert (str(afwijking.bedrag), afwijking.betekenis) == ("263560.00", Betekenis.HOGERE_BATEN)
    assert (afwijking.betekenis.is_voordelig, str(afwijking.saldo)) == (True, "263560.00")
    totaal = Begroting([een]).totaal(BATEN)
    assert (een.begroot, een.gerealiseerd) == (None, None)
    assert totaal.begroot == totaal.gerealiseerd == Som(Decimal("0.00"), 1)
    assert not totaal.begroot.is_volledig
    assert totaal.afwijkingen == Som(Decimal("263560.00"), 0)
    assert totaal.afwijking() == afwijking
    assert Begroting([een]).totaal(LASTEN).afwijkingen == Som(Decimal("0.00"), 0)
    (record,) = Begroting([een]).records()
    assert (record["begroot"], record["gerealiseerd"], record["afwijking"]) == (None, None, Decimal("263560.00"))


def test_the_project_subsidies_add_up_and_are_never_spread() -> None:
    """45,000 for Handle with Care and 88,087 for Moviera in 2019 t/m 2020 (A02, A03) are 133,087 together (W24)."""
    bron = Bron(UITVOERINGSAGENDA, "financiering van de acties")
    ghnt = Begroting(
        [
            regel(jaar=2020, begroot="45000", geldstroom="projectsubsidie-ghnt", bronnen=bron),
            regel(jaar=2019, tot_en_met=2020, begroot="88087", geldstroom="projectsubsidie-ghnt", bronnen=bron),
        ]
    )
    deel = ghnt.per("geldstroom")["projectsubsidie-ghnt"].totaal(LASTEN)
    assert (deel.begroot, deel.gerealiseerd) == (Som(Decimal("133087.00"), 0), Som(Decimal("0.00"), 2))
    assert deel.afwijking().betekenis is Betekenis.ONBEKEND
    assert {periode: str(een.totaal(LASTEN).begroot.bedrag) for periode, een in ghnt.per("periode").items()} == {
        "2019 t/m 2020": "88087.00",
        "2020": "45000.00",
    }
    assert ghnt.voorbehouden == ()


def test_income_and_expense_are_not_netted() -> None:
    """Ten more of both: the balance is the same, and both deviations stand there."""
    begroting = Begroting([regel(soort=soort, begroot=100, gerealiseerd=110) for soort in Regelsoort])
    assert {soort: een.betekenis for soort, een in begroting.afwijking().items()} == {
        BATEN: Betekenis.HOGERE_BATEN,
        LASTEN: Betekenis.HOGERE_LASTEN,
    }
    assert sum(een.saldo or 0 for een in begroting.afwijking().values()) == 0


# Conversion to the taakvelden of another year.


def test_a_subject_settles_what_has_several_answers() -> None:
    """6.81 of 2022 is asked in 2023; with the subject opvang it is 6.81b."""
    begroting = Begroting(
        [
            regel(jaar=2022, taakveld="6.81", begroot=1),
            regel(jaar=2022, taakveld="6.81", begroot=2),
            regel(jaar=2022, taakveld="6.82", begroot=3),
            regel(jaar=2022, taakveld="0.7", soort=BATEN, begroot=4),
            regel(jaar=2022, begroot=5),
        ]
    )
    zonder = begroting.omgezet(2023)
    assert [een.taakveld for een in zonder.begroting.regels] == ["6.81", "6.81", "6.82", "0.7", None]
    assert [een.indeling for een in zonder.begroting.regels] == [None, None, None, 2023, None]
    assert [een.begroot for een, _ in zonder.open] == [1, 2, 3]
    assert len(zonder.vragen) == 2
    met = begroting.omgezet(2023, {"6.81": Onderwerp.OPVANG})
    assert [een.taakveld for een in met.begroting.regels] == ["6.81b", "6.81b", "6.82", "0.7", None]
    assert [een.begroot for een, _ in met.open] == [3]
    assert met.vragen == zonder.vragen[1:]
    assert [een.jaar for een in met.begroting.regels] == [2022] * 5
    assert list(met.begroting.per("taakveld")) == ["0.7", "6.81b", "6.82", None]


def test_a_line_can_stand_in_the_taakvelden_of_another_year() -> None:
    """A budget of 2022 in the list of 2025, and on from there."""
    een = regel(jaar=2022, taakveld="6.812", indeling=2025)
    assert Begroting([een]).omgezet(2024).begroting.regels == (attrs.evolve(een, taakveld="6.81b", indeling=2024),)
    assert een.record()["indeling"] == 2025
    assert regel(jaar=2022, taakveld="6.81").record()["indeling"] is None


def test_a_code_with_two_meanings_has_two_places() -> None:
    """6.2 of 2022 and 6.2 of 2023 are not added up."""
    begroting = Begroting([regel(jaar=jaar, taakveld="6.2", begroot=jaar) for jaar in (2022, 2023)])
    assert {woord: str(deel.totaal(LASTEN).begroot.bedrag) for woord, deel in begroting.per("taakveld").items()} == {
        "6.2 (2017-2022)": "2022.00",
        "6.2 (2023-2024)": "2023.00",
    }


def test_a_conversion_is_refused_where_the_year_or_the_subject_is_none() -> None:
    """A year without taakvelden, and a subject that does not belong under the taakveld."""
    begroting = Begroting([regel(jaar=2022, taakveld="6.81")])
    for jaar in (2016, 2100, "2025", None):
        with pytest.raises(InvalidValueError, match=r"^jaar: .* is no year of the taakvelden"):
            begroting.omgezet(jaar)  # type: ignore[arg-type]  # what is of another type is what is refused
    with pytest.raises(
        InvalidValueError, match=r"^onderwerp: jeugdhulp is not booked under 6\.81 in 2022; there: opva"
    ):
        begroting.omgezet(2025, {"6.81": Onderwerp.JEUGDHULP})
    with pytest.raises(InvalidValueError, match=r"^onderwerpen: no line has taakveld 6\.2, 6\.99\n"):
        begroting.omgezet(2025, {"6.99": Onderwerp.OPVANG, "6.81": Onderwerp.OPVANG, "6.2": Onderwerp.OPVANG})
    assert Begroting([]).omgezet(2025).begroting == Begroting([])


# Streams that do not run.


@pytest.mark.parametrize("code", GELDSTROMEN)
def test_a_line_says_when_its_stream_does_not_run(code: str) -> None:
    """Of every stream and every period of 2008 through 2028: ended before its last year, or not begun in its first."""
    stroom = GELDSTROMEN[code]
    for jaar, laatste in product(range(2008, 2029), repeat=2):
        if laatste < jaar:
            continue
        gevonden = {
            een.soort: een for een in Begroting([regel(jaar=jaar, tot_en_met=laatste, geldstroom=code)]).voorbehouden
        }
        verwacht = {}
        if stroom.stand(date(laatste, 1, 1)) is Stroomstand.GEEINDIGD:
            verwacht[Voorbehoudsoort.GEEINDIGD] = stroom.until
        if stroom.stand(date(jaar, 12, 31)) is Stroomstand.NOG_NIET_BEGONNEN:
            verwacht[Voorbehoudsoort.TOELICHTING] = stroom.since
        assert {soort: een.dag for soort, een in gevonden.items()} == verwacht
        assert all(stroom.naam in een.tekst and een.bronnen == stroom.bronnen for een in gevonden.values())


def test_the_subsidy_that_ended_pays_nothing_afterwards() -> None:
    """The programme Geweld hoort nergens thuis ran until 1 January 2022 (F15)."""
    lopend = [regel(jaar=2021, geldstroom="projectsubsidie-ghnt"), regel(jaar=2018, geldstroom="projectsubsidie-ghnt")]
    assert Begroting(lopend).voorbehouden == ()
    later = regel(jaar=2022, geldstroom="projectsubsidie-ghnt")
    (voorbehoud,) = Begroting([*lopend, later, later]).voorbehouden
    assert type(voorbehoud) is Voorbehoud
    assert (voorbehoud.soort, voorbehoud.dag) == (Voorbehoudsoort.GEEINDIGD, date(2022, 1, 1))
    assert "2022" in voorbehoud.tekst
    assert voorbehoud.bronnen == GELDSTROMEN["projectsubsidie-ghnt"].bronnen
    (uitloop,) = Begroting([regel(jaar=2020, tot_en_met=2023, geldstroom="projectsubsidie-ghnt")]).voorbehouden
    assert uitloop.soort is Voorbehoudsoort.GEEINDIGD
    assert Begroting([regel(jaar=2030)]).voorbehouden == ()


def test_what_a_stream_does_not_pay_is_said_year_by_year() -> None:
    """A subsidy of 2018 through 2021 in a project of 2016 through 2023: every year of the project outside it."""
    buiten = regel(jaar=2016, tot_en_met=2023, geldstroom="projectsubsidie-ghnt")
    naam = GELDSTROMEN["projectsubsidie-ghnt"].naam
    assert [een.tekst for een in Begroting([buiten]).voorbehouden] == [
        f"{naam}: betaalt niets in 2022, 2023; vraag waaruit dit wordt betaald",
        f"{naam}: betaalt nog niets in 2016, 2017",
    ]


# What a line holds and refuses.


FLOAT = 'a float cannot hold cents exactly; give Decimal("12.50") or "12.50"'
REGELS: dict[str, tuple[dict[str, Any], str]] = {
    "description": ({"omschrijving": " "}, "omschrijving: not a text; give a few words\n"),
    "kind": ({"soort": "lasten"}, "soort: str is not a Regelsoort"),
    "year as text": ({"jaar": "2024"}, "jaar: str is no year of 1990 through 2099"),
    "year as yes": ({"jaar": True}, "jaar: bool is no year of 1990 through 2099"),
    "early": ({"jaar": 1989}, "jaar: 1989 is no year of 1990 through 2099"),
    "late": ({"jaar": 2100}, "jaar: 2100 is no year of 1990 through 2099"),
    "end as text": ({"tot_en_met": "2025"}, "tot_en_met: str is no year of 1990 through 2099"),
    "before": ({"tot_en_met": 2023}, "tot_en_met: 2023 lies before jaar 2024; it is the last year"),
    "float": ({"begroot": 1.0}, f"begroot: {FLOAT}"),
    "float too": ({"gerealiseerd": 0.1}, f"gerealiseerd: {FLOAT}"),
    "float at last": ({"vermelde_afwijking": 0.1}, f"vermelde_afwijking: {FLOAT}"),
    "thousands": ({"begroot": "45.000"}, "begroot: 45.000 has more than two decimals"),
    "contradiction": (
        {"begroot": 100, "gerealiseerd": 90, "vermelde_afwijking": 10},
        "vermelde_afwijking: 10.00 is not gerealiseerd less begroot, -10.00; correct one of the three, or leave it out",
    ),
    "a cent": (
        {"begroot": 1, "gerealiseerd": 1, "vermelde_afwijking": "0.01"},
        "vermelde_afwijking: 0.01 is not gerealiseerd less begroot, 0.00; correct one of the three, or leave it out",
    ),
    "partner": (
        {"partner": ""},
        "partner: an id is 1-64 letters, digits, '.', '_', ':' or '-', and starts with a letter or digit",
    ),
    "municipality": (
        {"gemeente": 193},
        "gemeente: not a CBS municipality code; write four digits as text, such as '0193'",
    ),
    "action line": ({"actielijn": 1}, "actielijn: not a text; leave it out if it is not known"),
    "theme": ({"thema": b"x"}, "thema: not a text; leave it out if it is not known"),
    "taakveld": ({"taakveld": 6.2}, "taakveld: not a text; leave it out if it is not known"),
    "list": ({"indeling": "2025"}, "indeling: str is no year of 1990 through 2099"),
    "zero": ({"indeling": 0, "taakveld": "6.2"}, "indeling: 0 is no year of 1990 through 2099"),
    "later code": ({"taakveld": "6.812"}, "taakveld: 6.812 is a code of 2025-, not of 2024"),
    "earlier code": ({"taakveld": "6.81"}, "taakveld: 6.81 is a code of 2017-2022, not of 2024"),
    "two taakvelden": (
        {"jaar": 2022, "taakveld": "6.2", "tot_en_met": 2023},
        "taakveld: 6.2 is not the same in 2022 and 2023; give indeling",
    ),
    "a list without a taakveld": ({"indeling": 2025}, "indeling: a line without a taakveld has none; leave it out"),
    "its last year": ({"taakveld": "6.81b", "tot_en_met": 2025}, "taakveld: 6.81b is a code of 2023-2024, not of 2025"),
    "its list": ({"taakveld": "6.81b", "indeling": 2025}, "taakveld: 6.81b is a code of 2023-2024, not of 2025"),
    "before all": ({"taakveld": "6.81", "jaar": 2016}, "jaar: 2016 is no year of the taakvelden"),
    "no source": ({"bronnen": ()}, "bronnen: missing; say which text it stands in"),
    "empty source": ({"bronnen": ""}, "bronnen: missing; say which text it stands in"),
    "reading": ({"reading": "verified"}, "reading: str is not a Reading"),
}


@pytest.mark.parametrize(("velden", "melding"), REGELS.values(), ids=list(REGELS))
def test_a_line_refuses_what_contradicts_it(velden: dict[str, Any], melding: str) -> None:
    """The name of the field first."""
    with pytest.raises(InvalidValueError) as info:
        regel(**velden)
    assert f"{info.value}\n".startswith(melding)


@pytest.mark.parametrize(
    ("velden", "soort", "code"),
    [
        ({"geldstroom": "dvuo"}, "geldstroom", "duvo"),
        ({"geldstroom": "Projectsubsidie GHNT"}, "geldstroom", "projectsubsidie-ghnt"),
        ({"geldstroom": 3}, "geldstroom", None),
        ({"geldstroom": ""}, "geldstroom", None),
        ({"taakveld": "Wijkteams"}, "taakveld", None),
    ],
    ids=["typo", "name", "number", "empty", "taakveld"],
)
def test_a_line_knows_its_stream_and_its_taakveld(velden: dict[str, Any], soort: str, code: str | None) -> None:
    """An unknown code is refused, with the nearest one."""
    with pytest.raises(UnknownCodeError) as info:
        regel(**velden)
    assert (info.value.kind, info.value.nearest) == (soort, code)


def test_a_line_is_a_value() -> None:
    """It can be compared, hashed, copied and pickled, alone and in a budget, and not changed."""
    een = regel(begroot="12.50", taakveld="6.2", geldstroom="duvo", reading=Reading.REPORTED)
    assert een == copy.deepcopy(een) == pickle.loads(pickle.dumps(een))
    assert een != attrs.evolve(een, begroot="12.51")
    begroting = Begroting([een])
    assert begroting == copy.deepcopy(begroting) == pickle.loads(pickle.dumps(begroting))
    assert hash(begroting) == hash(Begroting((een,)))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        een.begroot = None  # type: ignore[misc]  # a frozen attribute is what is refused
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        begroting.regels = ()  # type: ignore[misc]  # a frozen attribute is what is refused
    with pytest.raises(TypeError):
        begroting.per("soort")["baten"] = begroting  # type: ignore[index]  # a read-only mapping is what is refused
    assert een.stroom == GELDSTROMEN["duvo"]
    assert regel().stroom is None
    assert (een.laatste_jaar, een.periode) == (2024, "2024")
    assert regel(tot_en_met=2024).periode == "2024"


@pytest.mark.parametrize("waarde", [[1], "abc", [None], [{}]], ids=repr)
def test_a_budget_holds_lines(waarde: Any) -> None:
    """And nothing else."""
    with pytest.raises(InvalidValueError, match=r"^regels: (int|str|NoneType|dict) is not a Begrotingsregel\n"):
        Begroting(waarde)


@pytest.mark.parametrize("waarde", [None, 3, 1.5], ids=repr)
def test_a_budget_is_a_list(waarde: Any) -> None:
    """What cannot be gone through is refused by its type; its value is not repeated."""
    with pytest.raises(InvalidValueError, match=rf"^regels: {type(waarde).__name__} is no list of Begrotingsregel\n"):
        Begroting(waarde)


@pytest.mark.parametrize("dimensie", ["jaar", "", "Soort", None, 3, ["soort"]], ids=repr)
def test_a_budget_is_rolled_up_by_a_dimension(dimensie: Any) -> None:
    """One of the eight, and each of those works for a budget without lines too."""
    with pytest.raises(UnknownCodeError) as info:
        Begroting([regel()]).per(dimensie)
    assert (info.value.kind, info.value.code) == ("dimensie", str(dimensie))
    assert set(info.value.known) == set(DIMENSIES)
    assert all(dict(Begroting([]).per(een)) == {} for een in DIMENSIES)
    assert set(DIMENSIES) == {
        *("geldstroom", "partner", "gemeente", "taakveld", "actielijn", "thema", "periode", "soort"),
    }


@pytest.mark.parametrize("soort", ["lasten", None, "LASTEN", Betekenis.GEEN], ids=repr)
def test_a_total_is_of_income_or_of_expense(soort: Any) -> None:
    """Also a text that is written the same is refused: a total is never zero because its kind is none."""
    with pytest.raises(InvalidValueError, match=r"^soort: \w+ is no Regelsoort; give BATEN or LASTEN\n"):
        Begroting([regel(begroot=5), regel(soort=BATEN, begroot=7)]).totaal(soort)


def test_a_record_names_every_text_of_its_line() -> None:
    """In their order, with a semicolon between, because a place in a text can hold a comma."""
    bronnen = (Bron(UITVOERINGSAGENDA, "bijlage, overzicht kernpartners"), "Begroting 2024")
    assert regel(bronnen=bronnen).record()["bronnen"] == f"{bronnen[0]}; Begroting 2024"


@given(BEGROTING)
def test_a_budget_comes_back_from_its_records(een: Begroting) -> None:
    """Whatever its lines say: nothing is lost on the way to a table and back."""
    assert begroting(een.records()).records() == een.records()
