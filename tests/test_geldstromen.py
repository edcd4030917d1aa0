"""Streams of money with their days, what a region plans, and the public figures: inhabitants and the DUVO."""

import copy
import pickle
from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import partial
from itertools import pairwise
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiselijkgeweld.bronnen import Bron, Reading, Regeling
from huiselijkgeweld.errors import InvalidValueError, UnknownCodeError
from huiselijkgeweld.model import regelingen
from huiselijkgeweld.model.geldstromen import (
    GELDSTROMEN,
    Centrumgemeente,
    Geldstroom,
    Inwonertal,
    Looptijd,
    Stroomsoort,
    Stroomstand,
    Thema,
    Themafinanciering,
    Verwerving,
    centrumgemeenten,
    duvo,
    inwoners,
)
from huiselijkgeweld.model.geldstromen.tabellen import lees_tabel
from huiselijkgeweld.model.regelingen import UITVOERINGSAGENDA

STROOM = pytest.mark.parametrize("code", GELDSTROMEN)
REGELINGEN = [waarde for waarde in vars(regelingen).values() if isinstance(waarde, Regeling)]

# Streams.


SOORTEN = {
    "duvo": Stroomsoort.GEMEENTEFONDS,
    "jeugdwet-budget": Stroomsoort.GEMEENTE,
    "wmo-budget": Stroomsoort.GEMEENTE,
    "gemeentelijke-middelen": Stroomsoort.GEMEENTE,
    "ambtelijke-capaciteit": Stroomsoort.GEMEENTE,
    "bijdrage-regiogemeenten": Stroomsoort.GEMEENTE,
    "projectsubsidie-ghnt": Stroomsoort.PROJECT,
    "toekomstscenario": Stroomsoort.RIJK,
    "ministerie-jenv": Stroomsoort.RIJK,
    "ministerie-vws": Stroomsoort.RIJK,
    "basisdienstverlening": Stroomsoort.PARTNER,
    "eigen-budget-partners": Stroomsoort.PARTNER,
    "onbetaald": Stroomsoort.ONBETAALD,
}
DAGEN = {
    # The oldest annex of the decree that was read is that of 2010.
    "duvo": (date(2010, 1, 1), None),
    # The Jeugdwet and the Wmo 2015 entered into force on 1 January 2015.
    "jeugdwet-budget": (date(2015, 1, 1), None),
    "wmo-budget": (date(2015, 1, 1), None),
    # The programme ran 2018-2021 (F15).
    "projectsubsidie-ghnt": (date(2018, 1, 1), date(2022, 1, 1)),
    # Received from 2022 for the years to the end of 2025 (A16).
    "toekomstscenario": (date(2022, 1, 1), date(2026, 1, 1)),
}


def test_every_stream_is_there_once_and_of_its_kind() -> None:
    """As the texts name them; every kind occurs."""
    assert {code: stroom.soort for code, stroom in GELDSTROMEN.items()} == SOORTEN
    assert all(code == stroom.code for code, stroom in GELDSTROMEN.items())
    assert len({stroom.naam for stroom in GELDSTROMEN.values()}) == len(GELDSTROMEN)
    assert {stroom.soort for stroom in GELDSTROMEN.values()} == set(Stroomsoort)


@STROOM
def test_a_stream_has_a_source_and_says_from_whom_to_whom(code: str) -> None:
    """Places in texts that were read, words in Dutch; a stream that is reasoned says so."""
    stroom = GELDSTROMEN[code]
    assert len(set(stroom.bronnen)) == len(stroom.bronnen) >= 1
    assert all(type(bron) is Bron and bron.regeling in REGELINGEN for bron in stroom.bronnen)
    assert all(tekst.strip() == tekst != "" for tekst in (stroom.naam, stroom.van, stroom.aan))
    assert stroom.toelichting == "" or stroom.toelichting.endswith(".")
    assert (stroom.reading is Reading.INFERENCE) == (code == "projectsubsidie-ghnt")


@STROOM
def test_the_days_of_a_stream_are_half_open(code: str) -> None:
    """From its first day until the first day on which it no longer runs; only where a text states them."""
    stroom = GELDSTROMEN[code]
    assert (stroom.since, stroom.until) == DAGEN.get(code, (None, None))
    if stroom.since is not None:
        assert stroom.stand(stroom.since) is Stroomstand.LOOPT
        assert stroom.stand(stroom.since - timedelta(1)) is Stroomstand.NOG_NIET_BEGONNEN
    if stroom.until is not None:
        assert stroom.stand(stroom.until) is Stroomstand.GEEINDIGD
        assert stroom.stand(stroom.until - timedelta(1)) is Stroomstand.LOOPT
    if stroom.until is None:
        assert stroom.stand(date(2099, 12, 31)) is Stroomstand.LOOPT
    if stroom.since is None:
        assert stroom.stand(date(1990, 1, 1)) is Stroomstand.LOOPT


@STROOM
def test_a_stream_runs_in_a_year_in_which_it_runs_on_a_day(code: str) -> None:
    """Every day of the years around its borders, one by one."""
    stroom = GELDSTROMEN[code]
    randen = {dag.year for dag in (stroom.since, stroom.until) if dag is not None} or {2024}
    for jaar in sorted({rand + een for rand in randen for een in (-2, -1, 0, 1, 2)}):
        eerste = date(jaar, 1, 1)
        dagen = [eerste + timedelta(een) for een in range((date(jaar + 1, 1, 1) - eerste).days)]
        standen = [stroom.stand(dag) for dag in dagen]
        assert stroom.loopt_in(jaar) == (Stroomstand.LOOPT in standen)
        volgorde = [Stroomstand.NOG_NIET_BEGONNEN, Stroomstand.LOOPT, Stroomstand.GEEINDIGD]
        assert standen == sorted(standen, key=volgorde.index)


RAND = st.none() | st.dates(date(2019, 1, 1), date(2023, 12, 31))


@given(RAND, RAND, st.dates(date(2018, 1, 1), date(2024, 12, 31)))
def test_the_state_of_any_stream_is_that_of_its_days(since: date | None, until: date | None, dag: date) -> None:
    """Also of one that begins or ends within a year."""
    if since is not None and until is not None and until <= since:
        since, until = until, since + timedelta(1)
    stroom = maak(since=since, until=until)
    begonnen, geeindigd = since is None or since <= dag, until is not None and until <= dag
    loopt = begonnen and not geeindigd
    assert (stroom.stand(dag) is Stroomstand.LOOPT) == loopt
    assert (stroom.stand(dag) is Stroomstand.GEEINDIGD) == geeindigd
    assert (stroom.stand(dag) is Stroomstand.NOG_NIET_BEGONNEN) == (not begonnen)
    in_jaar = [date(dag.year, 1, 1), date(dag.year, 12, 31), *filter(None, (since, until and until - timedelta(1)))]
    assert stroom.loopt_in(dag.year) == any(
        stroom.stand(een) is Stroomstand.LOOPT for een in in_jaar if een.year == dag.year
    )


@pytest.mark.parametrize(("until", "loopt"), [(date(2022, 1, 1), False), (date(2022, 1, 2), True)])
def test_a_stream_that_pays_on_new_years_day_runs_in_that_year(until: date, loopt: bool) -> None:
    """Its end is the first day without: one that ends on 2 January has paid a day of that year."""
    assert maak(until=until).loopt_in(2022) is loopt


@STROOM
def test_a_stream_that_an_agenda_describes_says_where_in_it(code: str) -> None:
    """It is a text of many pages: without a place nobody can look it up."""
    agenda = [bron for bron in GELDSTROMEN[code].bronnen if bron.regeling == UITVOERINGSAGENDA]
    assert all(bron.plaats for bron in agenda)
    assert (code == "onbetaald") == any("ouderenmishandeling" in str(bron.plaats) for bron in agenda)


def maak(**velden: Any) -> Geldstroom:
    """A stream of its own."""
    alles: dict[str, Any] = {
        "code": "eigen",
        "naam": "Eigen stroom",
        "soort": Stroomsoort.RIJK,
        "van": "het Rijk",
        "aan": "de gemeente",
        "bronnen": (Bron(UITVOERINGSAGENDA),),
        **velden,
    }
    return Geldstroom(**alles)


@pytest.mark.parametrize("dag", [datetime(2022, 1, 1), "2022-01-01", None, 2022], ids=repr)
def test_a_state_is_of_a_day(dag: Any) -> None:
    """A moment, a text or a year is none, and the answer does not depend on it."""
    for stroom in (GELDSTROMEN["projectsubsidie-ghnt"], GELDSTROMEN["onbetaald"]):
        with pytest.raises(InvalidValueError, match=r"^on: "):
            stroom.stand(dag)


@pytest.mark.parametrize(
    ("velden", "melding"),
    [
        ({"code": None}, "code: NoneType is not a str"),
        ({"naam": 1}, "naam: int is not a str"),
        ({"soort": "rijk"}, "soort: str is not a Stroomsoort"),
        ({"van": None}, "van: NoneType is not a str"),
        ({"aan": None}, "aan: NoneType is not a str"),
        ({"reading": "verified"}, "reading: str is not a Reading"),
    ],
    ids=["code", "naam", "soort", "van", "aan", "reading"],
)
def test_a_stream_holds_what_it_should(velden: dict[str, Any], melding: str) -> None:
    """One message for each attribute."""
    with pytest.raises(InvalidValueError) as info:
        maak(**velden)
    assert melding == str(info.value)


def test_streams_are_values_in_a_register_that_never_changes() -> None:
    """They can be compared, kept in a set, copied and pickled; nothing can be put in the register."""
    assert len(set(GELDSTROMEN.values())) == len(GELDSTROMEN)
    for stroom in GELDSTROMEN.values():
        assert stroom == copy.deepcopy(stroom) == pickle.loads(pickle.dumps(stroom))
        assert len(repr(stroom)) < 200
    with pytest.raises(TypeError):
        GELDSTROMEN["eigen"] = maak()  # type: ignore[index]
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        GELDSTROMEN["duvo"].until = date(2026, 1, 1)  # type: ignore[misc]


# What a region plans.


@pytest.mark.parametrize(
    ("looptijd", "verwacht"),
    [
        (Looptijd("doorlopend"), [None, None, None, None]),
        (Looptijd("vanaf 2021", 2021), [False, True, True, True]),
        (Looptijd("tot en met 2021", None, 2021), [True, True, True, False]),
        (Looptijd("2021", 2021, 2021), [False, True, True, False]),
    ],
    ids=lambda een: een.tekst if isinstance(een, Looptijd) else "",
)
def test_a_theme_runs_in_whole_years(looptijd: Looptijd, verwacht: list[bool | None]) -> None:
    """The last day before 2021, its first, its last, and the first day after; without a year nobody knows."""
    dagen = [date(2020, 12, 31), date(2021, 1, 1), date(2021, 12, 31), date(2022, 1, 1)]
    assert [looptijd.loopt_op(dag) for dag in dagen] == verwacht


@STROOM
def test_what_pays_a_theme_is_a_stream(code: str) -> None:
    """Found by its code; how it is bought is only said where a text says it."""
    betaald = Themafinanciering(code, "de pilots")
    assert betaald.stroom is GELDSTROMEN[code]
    assert betaald.verwerving is None
    assert Themafinanciering(code, "de pilots", Verwerving.SUBSIDIE).verwerving is Verwerving.SUBSIDIE


def test_a_theme_says_only_what_its_text_says() -> None:
    """Everything but its action line, its name and its source can be left out; it is a value."""
    thema = Thema("Stoppen en duurzaam oplossen", "Handle with Care", (Bron(UITVOERINGSAGENDA, "actielijn 2"),))
    assert (thema.looptijden, thema.kernpartners, thema.financiering, thema.groep) == ((), (), (), None)
    vol = attrs.evolve(
        thema,
        looptijden=(Looptijd("2020", 2020, 2020),),
        financiering=(Themafinanciering("projectsubsidie-ghnt", "de pilots", Verwerving.SUBSIDIE),),
    )
    assert vol == copy.deepcopy(vol) == pickle.loads(pickle.dumps(vol))
    assert vol != thema
    assert hash(vol) == hash(copy.deepcopy(vol))


# Inhabitants.


REGIO = {
    "IJsselland": "0148 0150 0160 0166 0175 0177 0180 0193 1708 1773 1896",
    "Gelderland-Zuid": "0209 0214 0216 0225 0252 0263 0268 0281 0296 0297 0668 0944 1740 1945 1960",
    "Flevoland": "0034 0050 0171 0184 0303 0995",
    "Noord-Veluwe en MIJOV": "0200 0213 0230 0232 0233 0243 0244 0246 0262 0269 0273 0285 0301 0302",
    "Achterhoek": "0197 0222 0294 1509 1586 1859 1876 1955",
    "Amersfoort met Eemnes": "0307 0308 0313 0317 0327 0342 0351",
}
"""The municipalities of the shipped regions and their neighbours in 2024, by their CBS code."""
OPGEHEVEN = {"0236": "Geldermalsen", "0304": "Neerijnen", "0733": "Lingewaal"}
"""The municipalities that became West Betuwe on 1 January 2019."""
GEMEENTEN = [code for regio in REGIO.values() for code in regio.split()]
JAREN = range(2017, 2027)


@pytest.mark.parametrize(
    ("regio", "gemeenten", "totaal"),
    [
        ("IJsselland", 11, 548_227),
        ("Gelderland-Zuid", 15, 591_027),
        ("Flevoland", 6, 450_826),
        ("Noord-Veluwe en MIJOV", 14, 542_413),
        ("Achterhoek", 8, 302_458),
        ("Amersfoort met Eemnes", 7, 313_291),
    ],
)
def test_the_inhabitants_of_a_region_add_up(regio: str, gemeenten: int, totaal: int) -> None:
    """On 1 January 2024, as counted when the CBS figures were collected."""
    codes = REGIO[regio].split()
    assert len(set(codes)) == gemeenten
    assert sum(inwoners(code, 2024).aantal for code in codes) == totaal


def test_every_municipality_has_a_number_in_every_year_in_which_it_was_there() -> None:
    """West Betuwe from 2019, and the three that became it until then; all others in all ten years."""
    assert len(set(GEMEENTEN)) == 61
    for code, jaar in ((code, jaar) for code in (*GEMEENTEN, *OPGEHEVEN) for jaar in JAREN):
        if (code == "1960" and jaar < 2019) or (code in OPGEHEVEN and jaar >= 2019):
            with pytest.raises(InvalidValueError, match=f"^gemeente: {code} .* has no number for {jaar}; it "):
                inwoners(code, jaar)
        else:
            gevonden = inwoners(code, jaar)
            assert type(gevonden) is Inwonertal
            assert (gevonden.gemeente, gevonden.jaar) == (code, jaar)
            assert type(gevonden.aantal) is int
            assert str(gevonden.bron).endswith(f"1 januari {jaar}")
            assert gevonden.bron.regeling == regelingen.CBS_BEVOLKING


def test_no_number_jumps() -> None:
    """From year to year no municipality changes by more than one in twenty: no digit was mistyped or left out."""
    for code in GEMEENTEN:
        aantallen = [inwoners(code, jaar).aantal for jaar in JAREN if code != "1960" or jaar >= 2019]
        for eerder, later in pairwise(aantallen):
            assert abs(later - eerder) * 20 < eerder, code
    vroeger = sum(inwoners(code, 2018).aantal for code in OPGEHEVEN)
    assert abs(inwoners("1960", 2019).aantal - vroeger) * 20 < vroeger


@pytest.mark.parametrize(
    ("code", "jaar", "naam", "aantal"),
    [
        # A few numbers of CBS, first and last year.
        ("0193", 2017, "Zwolle", 125_548),
        ("0193", 2026, "Zwolle", 134_147),
        ("0200", 2024, "Apeldoorn", 168_211),
        ("0148", 2018, "Dalfsen", 28_242),
        ("0236", 2018, "Geldermalsen", 26_818),
        ("1960", 2019, "West Betuwe", 50_697),
    ],
)
def test_a_number_is_that_of_cbs(code: str, jaar: int, naam: str, aantal: int) -> None:
    """With the name of the municipality in that year."""
    gevonden = inwoners(code, jaar)
    assert (gevonden.naam, gevonden.aantal) == (naam, aantal)
    assert gevonden == copy.deepcopy(gevonden) == pickle.loads(pickle.dumps(gevonden))


@pytest.mark.parametrize("code", OPGEHEVEN)
def test_an_abolished_municipality_names_its_successor(code: str) -> None:
    """Its inhabitants are not those of the successor: that is for whoever asks to decide."""
    with pytest.raises(InvalidValueError) as info:
        inwoners(code, 2024)
    assert str(info.value) == (
        f"gemeente: {code} ({OPGEHEVEN[code]}) has no number for 2024; it became part of 1960 (West Betuwe)"
    )


@pytest.mark.parametrize("jaar", [2016, 2027, None, "2024"], ids=repr)
def test_inhabitants_are_known_for_ten_years(jaar: Any) -> None:
    """Another year is refused, also for a municipality that is unknown."""
    for code in ("0193", "0236", "9999"):
        with pytest.raises(InvalidValueError, match=r"^jaar: .* which are of 2017 through 2026\n"):
            inwoners(code, jaar)


def test_a_municipality_of_elsewhere_is_unknown() -> None:
    """Also one that exists: Amsterdam."""
    for code in ("0363", "9999"):
        with pytest.raises(UnknownCodeError) as info:
            inwoners(code, 2024)
        assert (info.value.kind, set(info.value.known)) == ("gemeente", {*GEMEENTEN, *OPGEHEVEN})


@pytest.mark.parametrize("code", ["", "193", "Zwolle", "01930", "٠١٩٣", "111222333", 193, None, ["0193"]], ids=repr)
def test_a_municipality_is_given_by_its_code(code: Any) -> None:
    """Four digits as text; what is something else is not repeated, because it can be anything."""
    for vraag in (partial(inwoners, code, 2024), partial(inwoners, code, 2016), partial(duvo, code, 2013)):
        with pytest.raises(InvalidValueError) as info:
            vraag()
        assert str(info.value) == ("gemeente: not a CBS municipality code; write four digits as text, such as '0193'")


# DUVO.


CENTRUMGEMEENTEN = {
    *("0014 Groningen", "0034 Almere", "0080 Leeuwarden", "0114 Emmen", "0153 Enschede", "0193 Zwolle"),
    *("0200 Apeldoorn", "0202 Arnhem", "0228 Ede", "0268 Nijmegen", "0307 Amersfoort", "0344 Utrecht"),
    *("0361 Alkmaar", "0363 Amsterdam", "0392 Haarlem", "0400 Den Helder", "0402 Hilversum", "0479 Zaanstad"),
    *("0503 Delft", "0505 Dordrecht", "0513 Gouda", "0518 's-Gravenhage", "0546 Leiden", "0599 Rotterdam"),
    *("0622 Vlaardingen", "0718 Vlissingen", "0758 Breda", "0772 Eindhoven", "0794 Helmond"),
    *("0796 's-Hertogenbosch", "0855 Tilburg", "0917 Heerlen", "0935 Maastricht", "0983 Venlo", "1930 Nissewaard"),
}


def test_there_are_thirty_five_centrumgemeenten() -> None:
    """Those of the decree, of which Spijkenisse has become Nissewaard: that it took over the role was not read."""
    alle = centrumgemeenten()
    assert {f"{code} {een.naam}" for code, een in alle.items()} == CENTRUMGEMEENTEN
    assert len(alle) == 35
    assert all(code == een.gemeente for code, een in alle.items())
    assert [een.naam for een in alle.values() if een.reading is not Reading.VERIFIED] == ["Nissewaard"]
    assert [een.naam for een in alle.values() if een.toelichting] == ["Nissewaard"]
    assert "Spijkenisse" in alle["1930"].toelichting
    with pytest.raises(TypeError):
        alle["0150"] = alle["0193"]  # type: ignore[index]
    with pytest.raises(TypeError):
        alle["0193"].bedragen[2014] = Decimal(0)  # type: ignore[index]


@pytest.mark.parametrize(
    ("jaar", "totaal", "bijlage"),
    [
        (2010, 2_400_001, "bijlage 29kk"),
        (2011, 95_223_056, "bijlage 29kk-2"),
        (2012, 105_552_057, "bijlage 29kk-3"),
        (2013, 107_959_001, "bijlage 29kk-4"),
    ],
)
def test_the_amounts_of_the_duvo_add_up_to_the_printed_total(jaar: int, totaal: int, bijlage: str) -> None:
    """Of the annex of the decree of that year, to the euro."""
    bedragen = [duvo(code, jaar) for code in centrumgemeenten()]
    assert sum(bedrag for bedrag, _ in bedragen) == totaal
    assert {bron.plaats for _, bron in bedragen} == {bijlage}
    assert {bron.regeling for _, bron in bedragen} == {regelingen.BESLUIT_DU}
    assert all(bedrag.as_tuple().exponent == -2 and bedrag > 0 for bedrag, _ in bedragen)
    assert all(set(een.bedragen) == {2010, 2011, 2012, 2013} for een in centrumgemeenten().values())


@pytest.mark.parametrize(
    ("code", "jaar", "bedrag"),
    [
        ("0361", 2010, 61_372),
        ("0193", 2010, 71_708),
        ("1930", 2010, 41_837),
        ("0200", 2011, 2_149_614),
        ("0307", 2011, 1_614_073),
    ],
)
def test_an_amount_of_the_duvo_is_that_of_the_annex(code: str, jaar: int, bedrag: int) -> None:
    """Of Alkmaar, Zwolle, Spijkenisse, Apeldoorn and Amersfoort, as printed."""
    assert duvo(code, jaar)[0] == bedrag == centrumgemeenten()[code].bedragen[jaar]


@pytest.mark.parametrize("jaar", [2009, 2014, 2024, None, "2013"], ids=repr)
def test_later_amounts_of_the_duvo_are_not_known(jaar: Any) -> None:
    """Those per municipality were read for four years only; the message says where to look."""
    with pytest.raises(InvalidValueError, match=r"^jaar: .* read for 2010 through 2013, not for .*; look them up in "):
        duvo("0193", jaar)


@pytest.mark.parametrize("code", ["0150", "0612"])
def test_who_is_no_centrumgemeente_receives_no_duvo(code: str) -> None:
    """Deventer is none, and Spijkenisse is none any more."""
    for jaar in (2013, 2024):
        with pytest.raises(UnknownCodeError) as info:
            duvo(code, jaar)
        assert (info.value.kind, info.value.code) == ("centrumgemeente", code)


@pytest.mark.parametrize(
    "kopie", [copy.deepcopy, lambda waarde: pickle.loads(pickle.dumps(waarde))], ids=["deepcopy", "pickle"]
)
def test_a_centrumgemeente_can_be_copied(kopie: Callable[[Centrumgemeente], Centrumgemeente]) -> None:
    """An equal one, with its amounts."""
    for een in centrumgemeenten().values():
        assert kopie(een) == een


def test_a_table_is_read_the_same_on_every_host(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where a text without a stated encoding is taken to be ASCII: names keep their diaeresis."""
    monkeypatch.setattr("io.text_encoding", lambda encoding, *_: encoding or "ascii")
    assert "Geëscaleerde zorg 18+" in {rij["naam"] for rij in lees_tabel("taakvelden.csv")}


def test_figures_are_read_once() -> None:
    """The register is the same object each time, and so is a number."""
    for vraag in (centrumgemeenten, partial(inwoners, "0193", 2024)):
        assert vraag() is vraag()
