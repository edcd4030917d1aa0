"""Sources: how they are cited, where they are found, and what kind of text they are."""

from datetime import date, datetime
from urllib.parse import urlsplit

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiselijkgeweld import NORMEN, Termijnnorm
from huiselijkgeweld.bronnen import Bron, Bronsoort, Reading, Regeling, Voorbehoud, Voorbehoudsoort
from huiselijkgeweld.errors import InvalidValueError

JW = Regeling("Jeugdwet", "Jeugdwet", Bronsoort.WET, bwb_id="BWBR0034925", toestand=date(2026, 1, 1))
BW = Regeling(
    "Burgerlijk Wetboek Boek 1", "BW", Bronsoort.WET, bwb_id="BWBR0002656", boek="1", toestand=date(2025, 7, 5)
)
AWB = Regeling("Algemene wet bestuursrecht", "Awb", Bronsoort.WET, bwb_id="BWBR0005537", toestand=date(2026, 1, 1))
AVG = Regeling("Verordening (EU) 2016/679", "AVG", Bronsoort.VERORDENING, vindplaats="PbEU 2016, L 119")
HP = Regeling("Handelingsprotocol", "Handelingsprotocol", Bronsoort.PROTOCOL)
KB = Regeling("Koninklijk besluit", "KB van 7 juni 2010", Bronsoort.KB, bwb_id="BWBR0027755")
ECLI = Regeling("Hoge Raad", "HR 1 september 2017", Bronsoort.RECHTSPRAAK, vindplaats="ECLI:NL:HR:2017:2225")

WETTEN = "https://wetten.overheid.nl"


@pytest.mark.parametrize(
    ("bron", "tekst", "url", "jci"),
    [
        (
            Bron(JW, "4.1.3", lid="5"),
            "Jeugdwet art. 4.1.3 lid 5",
            f"{WETTEN}/BWBR0034925/2026-01-01#Artikel4.1.3",
            "jci1.3:c:BWBR0034925&artikel=4.1.3&lid=5&z=2026-01-01&g=2026-01-01",
        ),
        (  # the book is part of how an article of the BW is cited, not of its address
            Bron(BW, "265b", lid="1"),
            "BW art. 1:265b lid 1",
            f"{WETTEN}/BWBR0002656/2025-07-05#Artikel265b",
            "jci1.3:c:BWBR0002656&boek=1&artikel=265b&lid=1&z=2025-07-05&g=2025-07-05",
        ),
        (  # in the Awb the chapter is part of the number of the article itself
            Bron(AWB, "4:13", lid="2"),
            "Awb art. 4:13 lid 2",
            f"{WETTEN}/BWBR0005537/2026-01-01#Artikel4:13",
            "jci1.3:c:BWBR0005537&artikel=4:13&lid=2&z=2026-01-01&g=2026-01-01",
        ),
        (
            Bron(JW, "2.4", lid="2", onderdeel="b"),
            "Jeugdwet art. 2.4 lid 2 onder b",
            f"{WETTEN}/BWBR0034925/2026-01-01#Artikel2.4",
            "jci1.3:c:BWBR0034925&artikel=2.4&lid=2&onderdeel=b&z=2026-01-01&g=2026-01-01",
        ),
        (  # an older consolidation, where that was read
            Bron(JW, "7.3.8", toestand=date(2019, 7, 1)),
            "Jeugdwet art. 7.3.8",
            f"{WETTEN}/BWBR0034925/2019-07-01#Artikel7.3.8",
            "jci1.3:c:BWBR0034925&artikel=7.3.8&z=2019-07-01&g=2019-07-01",
        ),
        (  # the whole act
            Bron(JW),
            "Jeugdwet",
            f"{WETTEN}/BWBR0034925/2026-01-01",
            "jci1.3:c:BWBR0034925&z=2026-01-01&g=2026-01-01",
        ),
        (  # a text of one version has no consolidation
            Bron(KB),
            "KB van 7 juni 2010",
            f"{WETTEN}/BWBR0027755",
            "jci1.3:c:BWBR0027755",
        ),
        (Bron(AVG, "12", lid="3"), "AVG art. 12 lid 3", None, None),
        (Bron(HP, "veiligheidsbeoordeling"), "Handelingsprotocol, veiligheidsbeoordeling", None, None),
        (Bron(HP), "Handelingsprotocol", None, None),
        (Bron(ECLI, "ECLI:NL:HR:2017:2225"), "HR 1 september 2017, ECLI:NL:HR:2017:2225", None, None),
    ],
    ids=lambda waarde: str(waarde) if isinstance(waarde, Bron) else "",
)
def test_a_source_is_cited_and_found(bron: Bron, tekst: str, url: str | None, jci: str | None) -> None:
    """The citation of a professional, the address on wetten.overheid.nl, and the juriconnect reference."""
    assert (tekst, url, jci) == (str(bron), bron.url, bron.jci)


PLAATSEN = st.none() | st.from_regex(r"[1-9][0-9]?([.:][1-9][0-9]?[a-z]?){0,2}", fullmatch=True)


@given(PLAATSEN, st.none() | st.from_regex(r"[1-9]", fullmatch=True), st.sampled_from([JW, BW, AWB, KB]))
def test_an_address_and_a_reference_hold_the_same(plaats: str | None, lid: str | None, regeling: Regeling) -> None:
    """Both name the text, the consolidation and the article; neither ever says None, and the address has no spaces."""
    bron = Bron(regeling, plaats, lid)
    url, jci = bron.url, bron.jci
    assert url is not None
    assert jci is not None
    assert f"#Artikel{plaats}" in url if plaats else "#" not in url
    assert (f"&artikel={plaats}" in jci) == (plaats is not None)
    assert (f"&lid={lid}" in jci) == (lid is not None)
    for tekst in (url, jci):
        assert regeling.bwb_id
        assert regeling.bwb_id in tekst
        assert (str(bron.toestand) in tekst) == (bron.toestand is not None)
        assert "None" not in tekst
        assert " " not in tekst
    assert urlsplit(url).netloc == "wetten.overheid.nl"


@pytest.mark.parametrize("code", NORMEN)
def test_each_norm_cites_a_place_in_a_text(code: str) -> None:
    """No norm rests on a whole act, and law that is in the Basiswettenbestand has an address."""
    bron = NORMEN[code].bron
    assert bron.plaats
    assert bron.regeling.soort not in {Bronsoort.WET, Bronsoort.AMVB} or (bron.url and bron.jci)


def test_law_is_what_binds_as_law() -> None:
    """Acts, orders in council, royal decrees, EU regulations; no ruling, protocol, text of a region or choice."""
    expected = {"wet", "amvb", "kb", "verordening"}
    assert expected == {soort.value for soort in Bronsoort if soort.is_recht}


def test_an_assumption_is_what_was_read_nowhere() -> None:
    """Memory and choice are assumptions; what was reported or reasoned is not, and neither is what was read."""
    assert {Reading.MEMORY, Reading.CHOICE} == {reading for reading in Reading if reading.is_assumed}


@pytest.mark.parametrize("soort", [*Reading, "wet", None, Bronsoort])
def test_the_kind_of_a_text_is_a_bronsoort(soort: object) -> None:
    """Its word alone does not do, nor a member of another enum."""
    with pytest.raises(InvalidValueError):
        Regeling("Jeugdwet", "Jeugdwet", soort)  # type: ignore[arg-type]


@pytest.mark.parametrize("regeling", ["Jeugdwet", None, Regeling, Bronsoort.WET])
def test_a_source_lies_in_a_regeling(regeling: object) -> None:
    """The name of an act does not do."""
    with pytest.raises(InvalidValueError, match=r"^regeling: \w+ is not a Regeling\n"):
        Bron(regeling)  # type: ignore[arg-type]


def test_the_consolidation_is_that_of_the_text_unless_it_says_otherwise() -> None:
    """A source of its own consolidation is another source."""
    assert date(2026, 1, 1) == Bron(JW, "2.4").toestand
    assert Bron(JW, "2.4") != Bron(JW, "2.4", toestand=date(2019, 7, 1))
    assert Bron(JW, "2.4") == Bron(JW, "2.4", toestand=date(2026, 1, 1))


def test_sources_and_remarks_are_values() -> None:
    """Equal ones are one key; another word, day, moment or source makes another one."""
    bron = Bron(JW, "2.4")
    een = Voorbehoud(Voorbehoudsoort.AANNAME, "x", (bron,), date(2026, 1, 1), datetime(2026, 1, 1))
    ander = [
        attrs.evolve(een, soort=Voorbehoudsoort.TOELICHTING),
        attrs.evolve(een, tekst="y"),
        attrs.evolve(een, bronnen=()),
        attrs.evolve(een, dag=None),
        attrs.evolve(een, moment=None),
    ]
    assert len({een, attrs.evolve(een), *ander}) == 1 + len(ander)


@given(st.sampled_from(list(NORMEN.values())))
def test_a_source_shows_its_citation(norm: Termijnnorm) -> None:
    """Where many sources stand together, each is shown in a few words."""
    assert f"<Bron {norm.bron}>" == repr(norm.bron)
    assert f"<Regeling {norm.bron.regeling.kort}>" == repr(norm.bron.regeling)
