"""Reports to Veilig Thuis: what is a report and what is advice, facts and labels, and a reporter whom nobody sees."""

import copy
import pickle
import re
from datetime import UTC, date, datetime
from enum import StrEnum
from itertools import product
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import elfproef, ids

from huiselijkgeweld.bronnen import Bronsoort, Reading
from huiselijkgeweld.errors import HorizonError, InvalidValueError
from huiselijkgeweld.model.dossier import Dossier
from huiselijkgeweld.model.gebeurtenissen import MELDING_ONTVANGEN, Melduitkomst
from huiselijkgeweld.model.meldingen import (
    BEOORDELING_LABELS,
    CONTACT,
    Aard,
    Betrokkenheid,
    Contact,
    Contactfeiten,
    Groep,
    Melder,
    Melderrol,
    Melding,
    Onveiligheid,
    Veiligheidstaxatie,
    soort_contact,
)

DAG = date(2026, 4, 2)
JA_NEE_ONBEKEND = (True, False, None)

# Report or advice.


@pytest.mark.parametrize(
    ("over_geweld", "melder_bekend", "waarde", "mist"),
    [
        (True, True, Contact.MELDING, ()),
        (True, False, Contact.ADVIES, ()),
        (True, None, None, ("melder_bekend",)),
        (False, True, Contact.ADVIES, ()),
        (False, False, Contact.ADVIES, ()),
        (False, None, Contact.ADVIES, ()),
        (None, True, None, ("over_geweld",)),
        (None, False, Contact.ADVIES, ()),
        (None, None, None, ("over_geweld", "melder_bekend")),
    ],
)
def test_a_contact_is_a_report_if_it_is_about_violence_and_the_reporter_is_known(
    over_geweld: bool | None,
    melder_bekend: bool | None,
    waarde: Contact | None,
    mist: tuple[str, ...],
) -> None:
    """All nine cases: anything else is advice, and what is missing is exactly what would make the difference."""
    uitkomst = soort_contact(over_geweld=over_geweld, melder_bekend=melder_bekend)
    assert waarde is uitkomst.value
    assert mist == uitkomst.missing
    assert uitkomst.possible == frozenset(Contact if waarde is None else {waarde})


@given(st.sampled_from(JA_NEE_ONBEKEND), st.sampled_from(JA_NEE_ONBEKEND))
def test_what_is_missing_settles_it(over_geweld: bool | None, melder_bekend: bool | None) -> None:
    """State the missing facts, either way, and one answer remains, among those that were possible."""
    uitkomst = soort_contact(over_geweld=over_geweld, melder_bekend=melder_bekend)
    gegeven = {"over_geweld": over_geweld, "melder_bekend": melder_bekend}
    for antwoorden in product((True, False), repeat=len(uitkomst.missing)):
        later = soort_contact(**{**gegeven, **dict(zip(uitkomst.missing, antwoorden, strict=True))})
        assert later.value in uitkomst.possible


@pytest.mark.parametrize("naam", ["over_geweld", "melder_bekend"])
@pytest.mark.parametrize("waarde", [1, 0, "ja", Contact.MELDING], ids=repr)
def test_a_fact_about_a_contact_is_yes_or_no(naam: str, waarde: object) -> None:
    """Or not stated; a number is neither."""
    with pytest.raises(InvalidValueError, match=rf"^{naam}: \w+ is not True or False; leave it out"):
        soort_contact(**{"over_geweld": True, "melder_bekend": True, naam: waarde})  # type: ignore[arg-type]


def test_the_test_of_a_contact_is_a_protocol_and_says_where_it_stands() -> None:
    """Two rows, neither of them law, read in texts that cite the protocol."""
    assert [rij.code for rij in CONTACT.rows] == ["CT1", "CT2"]
    assert {(rij.soort, rij.reading, rij.open) for rij in CONTACT.rows} == {
        (Bronsoort.PROTOCOL, Reading.VERIFIED, False)
    }
    assert [str(bron) for bron in CONTACT.rows[0].bronnen] == [
        "Handelingsprotocol Veilig Thuis 2019, p. 26-30",
        "Kwartaalrapportages VT Gelderland-Zuid, adviezen en meldingen",
    ]
    assert Contactfeiten() == Contactfeiten(None, None)


# Lists and labels.


LABELS: dict[type[StrEnum], dict[str, str]] = {
    Aard: {
        "kindermishandeling": "Kindermishandeling",
        "partnergeweld": "Partnergeweld",
        "geweld_tegen_ouders": "Geweld tegen ouders",
        "ouderenmishandeling": "Ouderenmishandeling",
        "overig": "Overig",
        "andere_problematiek": "Andere problematiek",
        "onbekend": "Onbekend",
    },
    Melderrol: {
        "niet_beroepsmatig": "Niet beroepsmatig",
        "gezondheidszorg": "Gezondheidszorg",
        "geestelijke_gezondheidszorg": "Geestelijke gezondheidszorg",
        "kinderopvang": "Kinderopvang",
        "onderwijs": "Onderwijs",
        "bureau_leerplicht": "Bureau Leerplicht",
        "jeugdzorg": "Jeugdzorg",
        "justitie_en_veiligheid": "Justitie en veiligheid",
        "veilig_thuis_andere_regio": "Veilig Thuis: andere regio",
        "veilig_thuis_regionaal_maatwerk": "Veilig Thuis: inzet regionaal maatwerk",
        "andere_organisatie": "Andere organisatie: anders",
    },
    Onveiligheid: {
        "acuut": "Acute onveiligheid",
        "structureel": "Structurele onveiligheid",
        "acuut_en_structureel": "Acute en structurele onveiligheid",
        "geen": "Geen acute of structurele onveiligheid",
    },
    Betrokkenheid: {
        "eerste_melding": "1e melding, geen betrokkenen bekend",
        "hermelding": "Hermelding",
        "hermelding_meerdere_bekend": "Hermelding, meerdere betrokkenen al bekend",
        "hermelding_een_bekend": "Hermelding, één betrokkene al bekend",
        "vervolgmelding": "Vervolgmelding tijdens betrokkenheid",
        "vervolgmelding_tijdens_beoordeling": "Vervolgmelding tijdens veiligheidsbeoordeling",
        "vervolgmelding_na_beoordeling": "Vervolgmelding na veiligheidsbeoordeling",
        "vervolgmelding_tijdens_monitoring": "Vervolgmelding tijdens monitoring",
        "niet_ingedeeld": "Niet ingedeeld",
    },
    Groep: {
        "seksueel_geweld": "seksueel geweld",
        "ouderenmishandeling": "ouderenmishandeling",
        "mensenhandel": "mensenhandel",
        "complexe_scheiding": "complexe scheiding",
        "pleger": "plegers",
        "kind_in_opvang": "kinderen in de opvang",
        "kwetsbare_opvoedsituatie": "jeugdigen in een kwetsbare opvoedsituatie",
        "schadelijke_traditionele_praktijken": "schadelijke traditionele praktijken",
        "licht_verstandelijk_beperkt": "mensen met een licht verstandelijke beperking (LVB)",
        "eergerelateerd": "eergerelateerd geweld",
    },
}


@pytest.mark.parametrize("lijst", LABELS)
def test_the_words_of_a_list_have_their_labels(lijst: Any) -> None:
    """No word is missing, and each is one lower-case word that a file can hold."""
    assert {woord.value: woord.label for woord in lijst} == LABELS[lijst]
    assert [woord for woord in lijst if not re.fullmatch(r"[a-z]+(_[a-z]+)*", woord)] == []


def test_the_outcomes_of_a_judgement_have_the_labels_under_which_they_are_counted() -> None:
    """The four codes of a veiligheidsbeoordeling; the other outcomes are no judgement and are not in that table."""
    assert {uitkomst.value: label for uitkomst, label in BEOORDELING_LABELS.items()} == {
        "VT-01-01": "Vervolgstappen beleggen bij Veilig Thuis",
        "VT-01-02": "Overdracht",
        "VT-01-03": "Geen vervolgstappen nodig",
        "VT-01-04": "Inzet regionaal maatwerk Veilig Thuis",
    }
    assert {uitkomst for uitkomst in Melduitkomst if uitkomst.value.startswith("VT-01")} == set(BEOORDELING_LABELS)


def test_earlier_involvement_has_a_main_kind() -> None:
    """First, repeated, or while involved; who says more says that too."""
    assert {soort.value: soort.hoofdsoort.value for soort in Betrokkenheid} == {
        "eerste_melding": "eerste_melding",
        "hermelding": "hermelding",
        "hermelding_meerdere_bekend": "hermelding",
        "hermelding_een_bekend": "hermelding",
        "vervolgmelding": "vervolgmelding",
        "vervolgmelding_tijdens_beoordeling": "vervolgmelding",
        "vervolgmelding_na_beoordeling": "vervolgmelding",
        "vervolgmelding_tijdens_monitoring": "vervolgmelding",
        "niet_ingedeeld": "niet_ingedeeld",
    }


# Safety.


@pytest.mark.parametrize(("acuut", "structureel"), list(product(JA_NEE_ONBEKEND, repeat=2)))
def test_acute_and_structural_are_two_facts(acuut: bool | None, structureel: bool | None) -> None:
    """All nine combinations can be stated; a category there is only when both are judged."""
    taxatie = Veiligheidstaxatie(acuut, structureel)
    assert (acuut, structureel) == (taxatie.acuut, taxatie.structureel)
    categorieen = {
        (True, True): Onveiligheid.ACUUT_EN_STRUCTUREEL,
        (True, False): Onveiligheid.ACUUT,
        (False, True): Onveiligheid.STRUCTUREEL,
        (False, False): Onveiligheid.GEEN,
    }
    verwacht = None if acuut is None or structureel is None else categorieen[acuut, structureel]
    assert verwacht is taxatie.categorie


@pytest.mark.parametrize(
    ("acuut", "disclosure", "verwacht"),
    [
        (None, None, None),
        (None, False, None),
        (None, True, True),
        (True, None, True),
        (True, False, True),
        (True, True, True),
        (False, None, False),
        (False, False, False),
        (False, True, False),
    ],
)
def test_a_disclosure_is_acute_until_somebody_judges(
    acuut: bool | None,
    disclosure: bool | None,
    verwacht: bool | None,
) -> None:
    """A victim who asks for help is in acute danger as long as nobody has judged it; no disclosure proves nothing."""
    melding = Melding("m1", DAG, disclosure=disclosure, veiligheidstaxatie=Veiligheidstaxatie(acuut))
    assert verwacht is melding.acuut_onveilig


# Who reported.


@pytest.mark.parametrize("rol", [None, *Melderrol])
@pytest.mark.parametrize("beroepsmatig", JA_NEE_ONBEKEND)
def test_a_capacity_and_a_profession_do_not_contradict(rol: Melderrol | None, beroepsmatig: bool | None) -> None:
    """Every capacity but one is a profession; what is not stated follows from the capacity, if there is one."""
    uit_rol = None if rol is None else rol is not Melderrol.NIET_BEROEPSMATIG
    if rol is not None and beroepsmatig is not None and beroepsmatig is not uit_rol:
        with pytest.raises(InvalidValueError) as info:
            Melder(rol, beroepsmatig)
        assert str(info.value) == "beroepsmatig: contradicts the rol; leave beroepsmatig out or mend the rol"
        return
    verwacht = uit_rol if beroepsmatig is None else beroepsmatig
    assert verwacht is Melder(rol, beroepsmatig).is_beroepsmatig


@pytest.mark.parametrize(
    ("velden", "melding"),
    [
        ({"rol": "onderwijs"}, "rol: str is not a Melderrol"),
        ({"beroepsmatig": 1}, "beroepsmatig: int is not True or False; leave it out if nobody has stated it"),
        ({"anoniem_voor_gezin": None}, "anoniem_voor_gezin: NoneType is not a bool"),
        ({"anoniem_voor_gezin": "Jansen"}, "anoniem_voor_gezin: str is not a bool"),
    ],
)
def test_a_reporter_holds_what_it_should(velden: dict[str, Any], melding: str) -> None:
    """Never a name; what stands there instead is not repeated."""
    with pytest.raises(InvalidValueError) as info:
        Melder(**velden)
    assert melding == str(info.value)


def gemerkt() -> Melding:
    """A report that is full of what nobody may see."""
    return Melding(
        "m1",
        datetime(2026, 4, 2, 10, 15, tzinfo=UTC),
        Melder(Melderrol.JUSTITIE_EN_VEILIGHEID, beroepsmatig=True, anoniem_voor_gezin=True),
        [Aard.KINDERMISHANDELING, Aard.PARTNERGEWELD],
        [Groep.EERGERELATEERD],
        disclosure=True,
        veiligheidstaxatie=Veiligheidstaxatie(structureel=True),
        eerdere_betrokkenheid=Betrokkenheid.HERMELDING_EEN_BEKEND,
        zicht_op_veiligheid_bij="lokale-wijkteams-en-cjg",
    )


@pytest.mark.parametrize("rol", Melderrol)
def test_no_text_shows_who_reported(rol: Melderrol) -> None:
    """Not the capacity, not whether by profession, not whether anonymity was promised; alone or inside something."""
    melder = Melder(rol, anoniem_voor_gezin=True)
    melding = attrs.evolve(gemerkt(), melder=melder)
    for waarde in (melder, melding, [melding], {"m": melding}, (melder,)):
        for tekst in (repr(waarde), str(waarde), f"{waarde}"):
            assert rol.value not in tekst.lower()
            assert re.search("anoniem|beroep|True, beroep", tekst) is None
    assert repr(melder) == "Melder()"
    assert "melder" not in repr(melding)


def test_no_error_shows_who_reported() -> None:
    """A report that is refused for another reason does not tell either."""
    goed = gemerkt()
    for velden in ({"id": "111222333"}, {"ontvangen_op": "gisteren"}, {"disclosure": "ja"}, {"aarden": ["x"]}):
        with pytest.raises(InvalidValueError) as info:
            attrs.evolve(goed, **velden)
        assert re.search("justitie|veiligheid|anoniem|beroep", str(info.value)) is None


# The report.


def test_a_report_holds_what_was_reported() -> None:
    """Lists become tuples, and a moment is placed in Amsterdam."""
    melding = gemerkt()
    assert (melding.aarden, melding.groepen) == (
        (Aard.KINDERMISHANDELING, Aard.PARTNERGEWELD),
        (Groep.EERGERELATEERD,),
    )
    assert melding.ontvangen_op.isoformat() == "2026-04-02T12:15:00+02:00"
    assert melding.zicht_op_veiligheid_bij == "lokale-wijkteams-en-cjg"
    assert melding.acuut_onveilig is True


def test_a_report_that_says_nothing_says_nothing() -> None:
    """Only when it came in is demanded; every other fact is unknown, not absent."""
    melding = Melding("m1", DAG)
    assert attrs.astuple(melding, recurse=False)[2:] == (
        Melder(),
        (),
        (),
        None,
        Veiligheidstaxatie(),
        None,
        None,
    )
    assert melding.acuut_onveilig is None
    assert melding.melder.is_beroepsmatig is None


def test_a_report_makes_the_event_of_its_receipt() -> None:
    """About the report itself, at the same day or moment; it goes into a case file."""
    melding = gemerkt()
    assert melding.gebeurtenis == MELDING_ONTVANGEN(melding.ontvangen_op, "m1")
    assert Dossier("d1").add(Melding("m2", DAG).gebeurtenis).gebeurtenissen[0].over == "m2"


TWEEMAAL = "stands twice; leave one out"


@pytest.mark.parametrize(
    ("velden", "melding"),
    [
        ({"ontvangen_op": "2026-04-02"}, "ontvangen_op: str is not a date; give a datetime.date"),
        ({"melder": "Jan Jansen"}, "melder: str is not a Melder"),
        ({"melder": None}, "melder: NoneType is not a Melder"),
        ({"aarden": ["partnergeweld"]}, "aarden: str is not a Aard"),
        ({"aarden": [Groep.OUDERENMISHANDELING]}, "aarden: Groep is not a Aard"),
        ({"aarden": [Aard.OVERIG, Aard.OVERIG]}, f"aarden[1]: 'overig' {TWEEMAAL}"),
        (
            {"aarden": [Aard.OVERIG, Aard.OVERIG, Aard.ONBEKEND, Aard.ONBEKEND]},
            (
                f"aarden[1]: 'overig' {TWEEMAAL}\naarden[3]: 'onbekend' {TWEEMAAL}\n"
                "aarden: 'onbekend' stands beside what is known; leave it out"
            ),
        ),
        ({"aarden": [Aard.ONBEKEND, Aard.OVERIG]}, "aarden: 'onbekend' stands beside what is known; leave it out"),
        ({"groepen": [Aard.OUDERENMISHANDELING]}, "groepen: Aard is not a Groep"),
        ({"groepen": [Groep.PLEGER, Groep.PLEGER]}, f"groepen[1]: 'pleger' {TWEEMAAL}"),
        ({"disclosure": 1}, "disclosure: int is not True or False; leave it out if nobody has stated it"),
        ({"veiligheidstaxatie": None}, "veiligheidstaxatie: NoneType is not a Veiligheidstaxatie"),
        ({"veiligheidstaxatie": True}, "veiligheidstaxatie: bool is not a Veiligheidstaxatie"),
        ({"eerdere_betrokkenheid": "hermelding"}, "eerdere_betrokkenheid: str is not a Betrokkenheid"),
        (
            {"zicht_op_veiligheid_bij": "Team Jansen"},
            (
                "zicht_op_veiligheid_bij: an id is 1-64 letters, digits, '.', '_', ':' or '-', and starts with a "
                "letter or digit"
            ),
        ),
    ],
)
def test_a_report_holds_what_it_should(velden: dict[str, Any], melding: str) -> None:
    """One message for each attribute, which names the kind of what stands there and not the thing itself."""
    with pytest.raises(InvalidValueError) as info:
        Melding(**{"id": "m1", "ontvangen_op": DAG, **velden})
    assert melding == str(info.value)


def test_a_report_comes_in_on_a_supported_day() -> None:
    """Outside 1990-2099 no clock runs."""
    with pytest.raises(HorizonError):
        Melding("m1", date(2100, 1, 1))
    with pytest.raises(InvalidValueError, match=r"^ontvangen_op: "):
        Melding("m1", datetime(2026, 3, 29, 2, 30))  # the clock skips this half hour


@pytest.mark.parametrize("veld", ["id", "zicht_op_veiligheid_bij"])
@given(st.integers(1, 99_999_999), ids())
def test_no_id_of_a_report_can_be_a_citizen_service_number(veld: str, acht: int, wie: str) -> None:
    """Every bare number of nine digits that passes the test of eleven is refused, and any other opaque id is not."""
    goed: dict[str, Any] = {"id": "m1", "ontvangen_op": DAG}
    assert getattr(Melding(**{**goed, veld: wie}), veld) == wie
    for cijfer in range(10):
        nummer = f"{acht:08}{cijfer}"
        if not elfproef(nummer):
            assert getattr(Melding(**{**goed, veld: nummer}), veld) == nummer
            continue
        with pytest.raises(InvalidValueError, match=f"^{veld}: this id can be a BSN") as info:
            Melding(**{**goed, veld: nummer})
        assert nummer not in str(info.value)


def test_a_report_is_a_value() -> None:
    """It can be compared, hashed, copied and pickled, the reporter included."""
    melding = gemerkt()
    assert melding == copy.deepcopy(melding) == pickle.loads(pickle.dumps(melding))
    assert hash(melding) == hash(gemerkt())
    assert melding != attrs.evolve(melding, melder=Melder())
