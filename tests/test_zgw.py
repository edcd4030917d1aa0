"""A zaaksysteem: only fields and values that the APIs take, the last day of the law, no guess and no person."""

import json
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from itertools import pairwise, permutations
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from tests.strategies import beantwoord, dagen, dossiers, elfproef, keten

from huiselijkgeweld import (
    NORMEN,
    Dossier,
    Duur,
    Feiten,
    Gebeurtenis,
    Huishouden,
    Melding,
    Melduitkomst,
    Persoon,
    Stand,
    Status,
    Termijn,
    einde,
    evaluate,
    regie,
    termijnen,
)
from huiselijkgeweld.errors import InvalidValueError, UnknownCodeError
from huiselijkgeweld.interop.zgw import (
    Ontbrekend,
    Payload,
    Reden,
    Velden,
    Vertrouwelijkheid,
    eigenschappen,
    eigenschaptypen,
    rollen,
    rsin,
    statussen,
    statustypen,
    zaak,
    zaaktype,
)
from huiselijkgeweld.interop.zgw.rolhouders import HOUDERS, ROLLEN
from huiselijkgeweld.interop.zgw.stappen import STAPPEN
from huiselijkgeweld.model.feiten import Maatregel, Regisseur, VeiligThuis
from huiselijkgeweld.model.gebeurtenissen import (
    AANVRAAG_AANGEVULD,
    AANVRAAG_INGETROKKEN,
    AANVRAAG_MAATWERKVOORZIENING_ONTVANGEN,
    AANVULLING_GEVRAAGD,
    AVG_TERMIJN_VERLENGD,
    AVG_VERZOEK_ONTVANGEN,
    BESLUIT_BEKENDGEMAAKT,
    BEZWAAR_GEMAAKT,
    BEZWAARTERMIJN_VERSTREKEN,
    CALAMITEIT_VASTGESTELD,
    HERSTEL_VERZUIM_GEVRAAGD,
    INFORMEREN_UITGESTELD,
    MELDING_ONTVANGEN,
    ONDERZOEK_GESTART,
    ONDERZOEK_NODIG_VASTGESTELD,
    OVERDRACHT_VERZONDEN,
    PERSOONSGEGEVENS_VASTGELEGD,
    VEILIGHEIDSBEOORDELING_AFGEROND,
)
from huiselijkgeweld.model.meldingen import Melder, Melderrol
from huiselijkgeweld.recht.termijnnormen.norm import Termijnsoort
from huiselijkgeweld.recht.uitkomsten import Houder, Rolsoort
from huiselijkgeweld.tijd.duur import Eenheid

SCHEMA = Path(__file__).parent.parent / "examples/zaaksysteem/zgw.schema.json"
GRENZEN: dict[str, Any] = json.loads(SCHEMA.read_text(encoding="utf-8"))
URL = "https://zaaksysteem.example/1"
EIGEN = {"zaaktype": URL, "bronorganisatie": "123456782", "verantwoordelijkeOrganisatie": "123456782"}
PLICHTEN = [norm for norm in NORMEN.values() if norm.soort is Termijnsoort.PLICHT]
WETTELIJK = [norm.code for norm in PLICHTEN if norm.bron.regeling.soort.is_recht]
D = date(2026, 3, 2)
DAG = timedelta(days=1)
WEKEN_2 = Duur(2, Eenheid.WEKEN)


def fouten(soort: str, velden: dict[str, Any]) -> list[str]:
    """What the published limits say against a request."""
    schema = {"$ref": f"#/$defs/{soort}", "$defs": GRENZEN["$defs"]}
    keurder = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    return [error.message for error in keurder.iter_errors(velden)]


def met_url(velden: Velden, sleutel: str, veld: str) -> dict[str, Any]:
    """An item as a host sends it: the url of its type for the field that names it."""
    return {"zaak": URL, veld: URL, **{naam: waarde for naam, waarde in velden.items() if naam != sleutel}}


def klokken_van(*gebeurtenissen: Gebeurtenis, on: date) -> tuple[Termijn, ...]:
    """The terms of a case with these events."""
    return termijnen(Dossier("z1", gebeurtenissen=gebeurtenissen), on=on)


def redenen(ontbreekt: Iterable[Ontbrekend]) -> dict[str, Reden]:
    """Why each field is missing."""
    return {een.veld: een.reden for een in ontbreekt}


def overs(dossier: Dossier) -> st.SearchStrategy[str | None]:
    """An id that the events are about, or none."""
    return st.sampled_from([None, *sorted({een.over for een in dossier.gebeurtenissen if een.over})])


# What holds for every case file.


@settings(max_examples=120)
@given(dossiers(), dagen(date(2017, 6, 1), date(2030, 1, 1)), st.data())
def test_every_payload_fits_the_published_limits(dossier: Dossier, on: date, data: st.DataObject) -> None:
    """Of any case on any day: the ZAAK, its STATUSSEN, ROLLEN and EIGENSCHAPPEN, as plain JSON."""
    stand = beantwoord(dossier, on)
    over = data.draw(overs(dossier))
    norm = data.draw(st.sampled_from(WETTELIJK))
    gepland = data.draw(st.none() | st.sampled_from([een.code for een in PLICHTEN]))
    velden, _ = zaak(stand.termijnen, norm=norm, over=over, gepland=gepland)
    gezet = statussen(dossier, on=on, melding=over or "m1")
    rol, _ = rollen(stand.regie)
    waarden, _ = eigenschappen(stand, normen=NORMEN, over=over)
    alles = [velden, gezet, rol, waarden]
    assert json.loads(json.dumps(alles)) == alles
    assert fouten("Zaak", {"startdatum": "2026-01-01", **EIGEN, **velden}) == []
    assert [f for een in gezet for f in fouten("Status", met_url(een, "volgnummer", "statustype"))] == []
    assert [f for een in rol for f in fouten("Rol", met_url(een, "omschrijvingGeneriek", "roltype"))] == []
    assert [f for een in waarden for f in fouten("ZaakEigenschap", met_url(een, "naam", "eigenschap"))] == []
    assert len({str(een["naam"]) for een in waarden}) == len(waarden)


@settings(max_examples=120)
@given(dossiers(), dagen(date(2017, 6, 1), date(2030, 1, 1)), st.data())
def test_the_last_day_is_that_of_the_term_or_null_with_the_reason(
    dossier: Dossier, on: date, data: st.DataObject
) -> None:
    """Never another day: one term of the norm with a last day gives it, everything else gives null and says why."""
    stand = beantwoord(dossier, on)
    over = data.draw(overs(dossier))
    lopend = sorted({t.norm.code for t in stand.termijnen} & set(WETTELIJK))
    norm = data.draw(st.sampled_from(lopend or WETTELIJK))
    velden, ontbreekt = zaak(stand.termijnen, norm=norm, over=over)
    van = [t for t in stand.termijnen if t.norm.familie == NORMEN[norm].familie and over in {None, t.over}]
    verwacht = None
    if len(van) == 1 and van[0].einde is not None and van[0].status is not Status.VERVALLEN:
        verwacht = van[0].einde.dag.isoformat()
    assert velden["uiterlijkeEinddatumAfdoening"] == verwacht
    assert ("uiterlijkeEinddatumAfdoening" in redenen(ontbreekt)) == (verwacht is None)
    assert ("startdatum" in velden) != ("startdatum" in redenen(ontbreekt))
    if len(van) == 1 and van[0].start is not None:
        assert str(velden["startdatum"]) <= str(van[0].start)[:10]


@settings(max_examples=60)
@given(dossiers(), dagen(date(2017, 6, 1), date(2030, 1, 1)))
def test_a_role_is_a_settled_answer_and_the_rest_says_what_is_missing(dossier: Dossier, on: date) -> None:
    """No open answer gives a ROL, and of each the facts that settle it are named; at most one zaakcoordinator."""
    antwoord = beantwoord(dossier, on).regie
    velden, ontbreekt = rollen(antwoord)
    uitkomsten = (antwoord.casusregie, antwoord.zicht, *antwoord.rollen.values())
    open_ = [een for een in ontbreekt if een.reden is Reden.NIET_BESLIST]
    assert [een.feiten for een in open_] == [een.missing for een in uitkomsten if een.value is None]
    assert all(een.feiten for een in open_)
    soorten = [een["omschrijvingGeneriek"] for een in velden]
    assert soorten.count("zaakcoordinator") <= (antwoord.casusregie.value is not None)
    settled = [een for een in uitkomsten if een.value is not None and een.value is not False]
    assert len(velden) + len(ontbreekt) - len(open_) == len(settled)


@settings(max_examples=60)
@given(dossiers(), dagen(date(2017, 6, 1), date(2030, 1, 1)), st.data())
def test_a_status_has_a_time_of_its_own(dossier: Dossier, on: date, data: st.DataObject) -> None:
    """The API refuses two statuses of one ZAAK at one time; none lies in the future of the day that was asked."""
    melding = data.draw(overs(dossier)) or "m1"
    gezet = [datetime.fromisoformat(str(een["datumStatusGezet"])) for een in statussen(dossier, on=on, melding=melding)]
    assert all(eerst.timestamp() < dan.timestamp() for eerst, dan in pairwise(gezet))
    stappen = {soort for stap in STAPPEN for soort in stap.soorten}
    gebeurd = [een for een in dossier.gebeurtenissen if een.soort in stappen and een.over == melding and een.dag <= on]
    assert len(gezet) == len(gebeurd)


# What is never in it.


GEHEIM = Dossier(
    "zaak-geheim",
    Huishouden("0193", [Persoon("persoon-geheim", date(1987, 12, 11)), Persoon("kind-geheim", date(2019, 10, 9))]),
    [
        MELDING_ONTVANGEN(datetime(2026, 3, 2, 9), "melding-geheim"),
        PERSOONSGEGEVENS_VASTGELEGD(D, "persoon-geheim"),
        INFORMEREN_UITGESTELD(date(2026, 3, 9), "persoon-geheim", WEKEN_2),
        VEILIGHEIDSBEOORDELING_AFGEROND(date(2026, 3, 4), "melding-geheim", Melduitkomst.VERVOLG_BIJ_VT),
    ],
    [Melding("melding-geheim", datetime(2026, 3, 2, 9), Melder(Melderrol.ONDERWIJS, anoniem_voor_gezin=True))],
)


def alles_van(dossier: Dossier, on: date, over: str) -> str:
    """Everything that goes to a zaaksysteem about a case, and what is said to be missing, as one text."""
    stand = evaluate(dossier, on=on)
    delen = [zaak(stand.termijnen, norm=norm, over=wie) for norm in WETTELIJK for wie in (over, "persoon-geheim")]
    lijsten = [rollen(stand.regie), eigenschappen(stand, normen=NORMEN, over=over)]
    return json.dumps([delen, lijsten, statussen(dossier, on=on, melding=over)], default=str)


def test_nobody_can_be_found_in_a_payload() -> None:
    """No id of a case, person or melding, no birth date, not who reported, and not what came of the assessment."""
    tekst = alles_van(GEHEIM, date(2026, 3, 10), "melding-geheim")
    assert "verlengd met 2 weken" in tekst
    for woord in ("geheim", "1987", "2019-10-09", "onderwijs", "VT-01-01", "vervolg_bij_vt"):
        assert woord not in tekst.replace("zeer_geheim", "")


@settings(max_examples=20)
@given(st.sampled_from(Melderrol), st.booleans())
def test_who_reported_changes_nothing(rol: Melderrol, anoniem: bool) -> None:
    """Whoever reported, the payload is the same."""
    melding = attrs.evolve(GEHEIM.meldingen[0], melder=Melder(rol, anoniem_voor_gezin=anoniem))
    ander = attrs.evolve(GEHEIM, meldingen=(melding,))
    on = date(2026, 3, 10)
    assert alles_van(ander, on, "melding-geheim") == alles_van(GEHEIM, on, "melding-geheim")


# Dates.

AANVRAAG = AANVRAAG_MAATWERKVOORZIENING_ONTVANGEN(D, "v1")
AANVULLING = AANVULLING_GEVRAAGD(date(2026, 3, 4), "v1")
TWEE = (MELDING_ONTVANGEN(D, "m1"), MELDING_ONTVANGEN(date(2026, 3, 5), "m2"))


@pytest.mark.parametrize(
    ("norm", "over", "gebeurtenissen", "reden"),
    [
        ("UB-10W", "m1", (), Reden.GEEN_TERMIJN),
        ("UB-10W", None, (), Reden.GEEN_TERMIJN),
        ("UB-10W", "m1", (MELDING_ONTVANGEN(D, "m1"),), Reden.NIET_GESTART),
        ("UB-5D", None, TWEE, Reden.MEER_DAN_EEN),
        ("WMO-CALAM", None, (CALAMITEIT_VASTGESTELD(D),), Reden.ZONDER_GETAL),
        ("WMO-2W", "v1", (AANVRAAG, AANVULLING), Reden.OPGESCHORT),
        ("WMO-2W", "v1", (AANVRAAG, AANVRAAG_INGETROKKEN(date(2026, 3, 5), "v1")), Reden.VERVALLEN),
    ],
    ids=str,
)
def test_a_last_day_that_is_not_known_is_null_and_says_why(
    norm: str, over: str | None, gebeurtenissen: tuple[Gebeurtenis, ...], reden: Reden
) -> None:
    """Each reason for which there is no day."""
    klokken = klokken_van(*gebeurtenissen, on=date(2026, 3, 10))
    velden, ontbreekt = zaak(klokken, norm=norm, over=over, gepland=norm)
    for veld in ("uiterlijkeEinddatumAfdoening", "einddatumGepland"):
        assert velden[veld] is None
        assert redenen(ontbreekt)[veld] is reden
        assert Ontbrekend(veld, reden, norm) in ontbreekt


def test_of_two_reports_each_has_its_own_dates() -> None:
    """By its id; without one it is not known which is meant, and there is no first day either."""
    klokken = klokken_van(*TWEE, on=date(2026, 3, 6))
    een, ander = (zaak(klokken, norm="UB-5D", over=over).velden for over in ("m1", "m2"))
    assert (een["startdatum"], een["uiterlijkeEinddatumAfdoening"]) == ("2026-03-02", "2026-03-09")
    assert (ander["startdatum"], ander["uiterlijkeEinddatumAfdoening"]) == ("2026-03-05", "2026-03-10")
    velden, ontbreekt = zaak(klokken, norm="UB-5D", gepland="HP-5WD")
    assert set(velden) == {"vertrouwelijkheidaanduiding", "uiterlijkeEinddatumAfdoening", "einddatumGepland"}
    assert set(redenen(ontbreekt).values()) == {Reden.MEER_DAN_EEN}


def test_the_planned_date_follows_its_own_norm() -> None:
    """Five working days of the protocol beside five days of the decree: the planned day can be the later of the two."""
    klokken = klokken_van(MELDING_ONTVANGEN(datetime(2026, 4, 2, 23, 30), "m1"), on=date(2026, 4, 3))
    velden, ontbreekt = zaak(klokken, norm="UB-5D", gepland="HP-5WD")
    assert velden["startdatum"] == "2026-04-02"
    assert velden["uiterlijkeEinddatumAfdoening"] == "2026-04-08"
    assert velden["einddatumGepland"] == "2026-04-13"
    assert ontbreekt == ()


def test_the_first_day_can_be_given() -> None:
    """A ZAAK may have started before the first clock."""
    klokken = klokken_van(MELDING_ONTVANGEN(D, "m1"), on=D)
    assert zaak(klokken, norm="UB-5D", startdatum=date(2026, 2, 27)).velden["startdatum"] == "2026-02-27"
    assert zaak((), norm="UB-5D", startdatum=D).velden["startdatum"] == "2026-03-02"


def test_an_older_version_of_a_norm_counts_for_the_zaaktype() -> None:
    """The two versions of a norm are one choice: what runs under the old one has its day."""
    oud = [norm for norm in PLICHTEN if norm.until is not None and norm.duur is not None and norm.start]
    assert oud
    for norm in oud:
        ander = next(een.code for een in NORMEN.values() if een.familie == norm.familie)
        dag = norm.until - DAG * 30 if norm.until else D
        klokken = klokken_van(*keten(norm.start[0], dag), on=dag)
        velden, _ = zaak(klokken, norm=ander, over="x1")
        assert velden["uiterlijkeEinddatumAfdoening"] == norm.einde(dag).dag.isoformat()


def test_how_closed_a_case_is_is_for_the_host_to_choose() -> None:
    """The most closed by default; any word of the API."""
    assert zaak((), norm="UB-5D").velden["vertrouwelijkheidaanduiding"] == "zeer_geheim"
    woorden = [zaak((), norm="UB-5D", vertrouwelijkheid=een).velden for een in Vertrouwelijkheid]
    aanduidingen = [een["vertrouwelijkheidaanduiding"] for een in woorden]
    assert aanduidingen == GRENZEN["$defs"]["Vertrouwelijkheidaanduiding"]["enum"]


# Suspension and extension.


def test_a_case_is_suspended_from_the_request_until_the_answer() -> None:
    """Asked on 4 March, completed on 10 March 2026: five days between them, so 16 becomes 21 March, a Saturday."""
    reeks = (AANVRAAG, AANVULLING, AANVRAAG_AANGEVULD(date(2026, 3, 10), "v1"))
    per_dag = {dag: zaak(klokken_van(*reeks, on=date(2026, 3, dag)), norm="WMO-2W").velden for dag in (3, 4, 9, 10)}
    opgeschort = {"indicatie": True, "reden": "opgeschort sinds 2026-03-04 (Awb art. 4:15 lid 1 onder a)"}
    lopend = {"indicatie": False, "reden": ""}
    assert [per_dag[dag]["opschorting"] for dag in per_dag] == [lopend, opgeschort, opgeschort, lopend]
    dagen_ = [per_dag[dag]["uiterlijkeEinddatumAfdoening"] for dag in per_dag]
    assert dagen_ == ["2026-03-16", None, None, "2026-03-23"]


def test_what_has_not_started_is_neither_suspended_nor_extended() -> None:
    """The fields are left out, so nothing in the zaaksysteem is wiped."""
    velden, _ = zaak(klokken_van(MELDING_ONTVANGEN(D, "m1"), on=D), norm="UB-10W")
    assert not {"opschorting", "verlenging"} & set(velden)


def test_an_extension_is_told_in_working_days() -> None:
    """Four weeks after 3 April 2026 is Friday 1 May; two weeks more is Friday 15 May, which does not count: 18 May.

    From 4 through 18 May there are 8 working days, without 5 (Bevrijdingsdag), 14 (Hemelvaart) and 15 May.
    """
    reeks = (
        PERSOONSGEGEVENS_VASTGELEGD(date(2026, 4, 3), "p1"),
        INFORMEREN_UITGESTELD(date(2026, 4, 20), "p1", WEKEN_2),
    )
    velden, _ = zaak(klokken_van(*reeks, on=date(2026, 4, 20)), norm="WMO-4W")
    assert velden["uiterlijkeEinddatumAfdoening"] == "2026-05-18"
    assert velden["verlenging"] == {"reden": "verlengd met 2 weken (Wmo 2015 art. 5.3.1 lid 2)", "duur": "P8D"}
    eerder, _ = zaak(klokken_van(*reeks, on=date(2026, 4, 19)), norm="WMO-4W")
    assert (eerder["uiterlijkeEinddatumAfdoening"], eerder["verlenging"]) == ("2026-05-01", None)


def test_of_two_extensions_the_last_is_told() -> None:
    """Compared with the day that was told before: from 18 May two weeks more, counted from 15 May, is 29 May 2026."""
    reeks = [PERSOONSGEGEVENS_VASTGELEGD(date(2026, 4, 3), "p1")]
    reeks += [INFORMEREN_UITGESTELD(date(2026, 4, dag), "p1", WEKEN_2) for dag in (20, 21)]
    velden, _ = zaak(klokken_van(*reeks, on=date(2026, 4, 21)), norm="WMO-4W")
    assert velden["uiterlijkeEinddatumAfdoening"] == "2026-05-29"
    assert velden["verlenging"] == {"reden": "verlengd met 2 weken (Wmo 2015 art. 5.3.1 lid 2)", "duur": "P8D"}


def test_an_extension_that_moves_nothing_is_not_told() -> None:
    """From Saturday to Sunday both end on Monday; and an extension after the end is not counted."""
    zaterdag = (
        PERSOONSGEGEVENS_VASTGELEGD(date(2026, 2, 7), "p1"),
        INFORMEREN_UITGESTELD(date(2026, 3, 2), "p1", Duur(1, Eenheid.DAGEN)),
    )
    te_laat = (
        PERSOONSGEGEVENS_VASTGELEGD(date(2026, 2, 2), "p1"),
        INFORMEREN_UITGESTELD(date(2026, 3, 20), "p1", WEKEN_2),
    )
    for reeks, dag in ((zaterdag, "2026-03-09"), (te_laat, "2026-03-02")):
        velden, _ = zaak(klokken_van(*reeks, on=date(2026, 3, 20)), norm="WMO-4W")
        assert (velden["uiterlijkeEinddatumAfdoening"], velden["verlenging"]) == (dag, None)


def test_while_suspended_an_extension_is_not_known() -> None:
    """Of an objection that waits for its repair: the field is left out, and stands among what is missing."""
    reeks = (
        BESLUIT_BEKENDGEMAAKT(D, "b1"),
        BEZWAAR_GEMAAKT(date(2026, 3, 9), "b1"),
        BEZWAARTERMIJN_VERSTREKEN(date(2026, 4, 13), "b1"),
        HERSTEL_VERZUIM_GEVRAAGD(date(2026, 4, 20), "b1"),
    )
    velden, ontbreekt = zaak(klokken_van(*reeks, on=date(2026, 4, 21)), norm="AWB-710")
    assert velden["opschorting"] == {"indicatie": True, "reden": "opgeschort sinds 2026-04-20 (Awb art. 7:10 lid 2)"}
    assert "verlenging" not in velden
    assert redenen(ontbreekt)["verlenging"] is Reden.OPGESCHORT


@settings(max_examples=60)
@given(st.dictionaries(st.integers(0, 40), st.integers(1, 20), min_size=1, max_size=3), dagen(D, date(2027, 1, 1)))
def test_the_working_days_of_an_extension_lead_from_the_old_day_to_the_new(
    uitstel: dict[int, int], begin: date
) -> None:
    """Counted from the end as it was without the last extension, one working day at a time."""
    start = PERSOONSGEGEVENS_VASTGELEGD(begin, "p1")
    reeks = [INFORMEREN_UITGESTELD(begin + DAG * na, "p1", Duur(d, Eenheid.DAGEN)) for na, d in sorted(uitstel.items())]
    on = begin + DAG * 60
    met, _ = zaak(klokken_van(start, *reeks, on=on), norm="WMO-4W")
    zonder, _ = zaak(klokken_van(start, *reeks[:-1], on=on), norm="WMO-4W")
    dag, nieuw = (date.fromisoformat(str(een["uiterlijkeEinddatumAfdoening"])) for een in (zonder, met))
    verlenging = met["verlenging"]
    if isinstance(verlenging, dict):
        for _ in range(int(str(verlenging["duur"])[1:-1])):
            dag = einde(dag, Duur(1, Eenheid.WERKDAGEN)).dag
    assert dag == nieuw


def test_a_month_more_is_told_in_working_days_too() -> None:
    """A request under the AVG of 2 March 2026 ends on 2 April, and two months more on 2 June.

    From 3 April through 2 June there are 43 days from Monday through Friday. Regulation 1182/71 leaves out 6 and 27
    April, 5, 14 and 25 May; Goede Vrijdag and 15 May count.
    """
    reeks = (
        AVG_VERZOEK_ONTVANGEN(D, "v1"),
        AVG_TERMIJN_VERLENGD(date(2026, 3, 20), "v1", Duur(2, Eenheid.MAANDEN)),
    )
    velden, _ = zaak(klokken_van(*reeks, on=date(2026, 3, 20)), norm="AVG-1M")
    assert velden["uiterlijkeEinddatumAfdoening"] == "2026-06-02"
    assert velden["verlenging"] == {"reden": "verlengd met 2 maanden (AVG art. 12 lid 3)", "duur": "P38D"}


# Statuses.


def test_a_status_stands_in_dutch_time_at_the_time_of_the_event() -> None:
    """In winter and summer time; a day without a time begins at midnight, and each has a second of its own."""
    dossier = Dossier(
        "z1",
        gebeurtenissen=[
            MELDING_ONTVANGEN(datetime(2026, 3, 27, 10, 15, 30, 999), "m1"),
            VEILIGHEIDSBEOORDELING_AFGEROND(date(2026, 3, 30), "m1", Melduitkomst.VERVOLG_BIJ_VT),
            ONDERZOEK_NODIG_VASTGESTELD(date(2026, 3, 30), "m1"),
            ONDERZOEK_GESTART(datetime(2026, 3, 30, 0, 0, 1), "m1"),
            OVERDRACHT_VERZONDEN(date(2026, 4, 9), "m1"),
            MELDING_ONTVANGEN(date(2026, 3, 30), "m2"),
        ],
    )
    gezet = statussen(dossier, on=date(2026, 3, 31), melding="m1")
    assert [(een["volgnummer"], een["datumStatusGezet"]) for een in gezet] == [
        (1, "2026-03-27T10:15:30+01:00"),
        (2, "2026-03-30T00:00:00+02:00"),
        (3, "2026-03-30T00:00:01+02:00"),
        (5, "2026-03-30T00:00:02+02:00"),
    ]
    assert gezet[0]["statustoelichting"] == "Veilig Thuis heeft een melding ontvangen."
    assert len(statussen(dossier, on=date(2026, 4, 9), melding="m1")) == 5
    assert statussen(dossier, on=date(2026, 3, 29), melding="m2") == []


def test_the_steps_of_the_zaaktype_fit_the_catalogue() -> None:
    """Numbered from one, each name and each event once; the end status is taken by no event."""
    types = statustypen()
    assert [f for een in types for f in fouten("StatusType", {"zaaktype": URL, **een})] == []
    assert [een["volgnummer"] for een in types] == [*range(1, len(STAPPEN) + 1)]
    assert len({str(een["omschrijving"]) for een in types}) == len(types)
    soorten = [soort for stap in STAPPEN for soort in stap.soorten]
    assert len(soorten) == len(set(soorten))
    assert [bool(stap.soorten) for stap in STAPPEN] == [True] * (len(STAPPEN) - 1) + [False]
    assert not any(een["informeren"] for een in types)


# Roles.


def test_every_holder_and_role_has_its_place() -> None:
    """A new word in the lists must get one too; a person never has."""
    assert set(HOUDERS) == set(Houder)
    assert set(ROLLEN) == set(Rolsoort)
    personen = {een for een, soort in HOUDERS.items() if soort is Reden.NATUURLIJK_PERSOON}
    assert personen == {Houder.AANGEWEZEN_PROFESSIONAL, Houder.ADVIESVRAGER}


VERVOLG = Feiten(veilig_thuis=VeiligThuis.OVERGEDRAGEN_LOKAAL_TEAM, lopende_regisseur=Regisseur.LOKAAL_TEAM)


def test_an_organisation_is_named_by_the_id_of_the_host() -> None:
    """In the field of its kind; without one it is only named."""
    antwoord = regie(VERVOLG, on=D)
    zonder, _ = rollen(antwoord)
    met, _ = rollen(antwoord, organisaties={"lokaal_team": "team-1", "veilig_thuis": "vt"})
    zicht = [next(rol for rol in velden if rol["roltoelichting"] == "zicht op veiligheid") for velden in (zonder, met)]
    assert [rol["betrokkeneIdentificatie"] for rol in zicht] == [
        {"naam": "Het lokale team"},
        {"naam": "Het lokale team", "identificatie": "team-1"},
    ]
    assert {str(rol["betrokkeneType"]) for rol in zicht} == {"organisatorische_eenheid"}


def test_nobody_and_a_person_are_no_role() -> None:
    """An answer that names nobody says so; who asked for advice is a person."""
    antwoord = regie(
        Feiten(veilig_thuis=VeiligThuis.ADVIES, lopende_regisseur=Regisseur.GEEN, maatregel=Maatregel.GEEN), on=D
    )
    assert antwoord.zicht.value is Houder.ADVIESVRAGER
    velden, ontbreekt = rollen(antwoord)
    assert Ontbrekend("zicht", Reden.NATUURLIJK_PERSOON) in ontbreekt
    assert not [rol for rol in velden if rol["roltoelichting"] == "zicht op veiligheid"]
    niemand = attrs.evolve(antwoord, casusregie=attrs.evolve(antwoord.zicht, possible=frozenset({Houder.NIEMAND})))
    assert Ontbrekend("casusregie", Reden.NIEMAND) in rollen(niemand).ontbreekt


# What the catalogue keeps.


def voldoet(type_: dict[str, Any], waarde: str) -> bool:
    """Whether a value is as the catalogue specifies it: the rule that Open Zaak applies where it checks values."""
    spec = type_["specificatie"]
    if spec["waardenverzameling"]:
        return waarde in spec["waardenverzameling"]
    if spec["formaat"] == "tekst":
        return len(waarde) <= int(spec["lengte"]) <= 255
    if spec["formaat"] == "getal":
        return waarde.isdecimal() and len(waarde) <= int(spec["lengte"])
    return (
        spec["lengte"] == "8" and datetime.strptime(waarde, "%Y%m%d").strftime("%Y%m%d") == waarde  # noqa: DTZ007 - a day has no zone
    )


def test_the_eigenschappen_fit_the_catalogue() -> None:
    """With every norm there is: names of at most twenty characters, each once, dates of eight digits."""
    types = eigenschaptypen(NORMEN)
    assert [f for een in types for f in fouten("Eigenschap", {"zaaktype": URL, **een})] == []
    namen = [str(een["naam"]) for een in types]
    assert len(namen) == len(set(namen)) == len(eigenschaptypen()) + len(NORMEN)
    assert eigenschaptypen(["UB-10W", "UB-10W"])[len(eigenschaptypen()) :] == [
        {
            "naam": "eind_UB-10W",
            "definitie": "De laatste dag van de termijn: oordeel na onderzoek (UWmo 2015 art. 4.1.7 lid 2).",
            "specificatie": {
                "groep": "huiselijkgeweld",
                "formaat": "datum",
                "lengte": "8",
                "kardinaliteit": "1",
                "waardenverzameling": [],
            },
        }
    ]
    huisverbod = eigenschaptypen(["WTH-10D"])[-1]
    assert str(huisverbod["definitie"]).startswith("De eerste dag na de termijn: ")


@settings(max_examples=60)
@given(dossiers(), dagen(date(2017, 6, 1), date(2030, 1, 1)), st.sampled_from([None, "ijsselland", "flevoland"]))
def test_every_value_is_as_the_catalogue_specifies_it(dossier: Dossier, on: date, regio: str | None) -> None:
    """Each value belongs to a type, and what has none is said to be missing; nothing is both."""
    beantwoord(dossier, on)
    stand = evaluate(dossier, on=on, regio=regio)
    types = {str(een["naam"]): een for een in eigenschaptypen(NORMEN)}
    velden, ontbreekt = eigenschappen(stand, normen=NORMEN)
    waarden = {str(een["naam"]): str(een["waarde"]) for een in velden}
    assert all(voldoet(types[naam], waarde) for naam, waarde in waarden.items())
    assert sorted([*waarden, *redenen(ontbreekt)]) == sorted(types)


def test_the_values_are_those_of_the_answer() -> None:
    """Who, where the answers come from, and the end of a norm; the same norm of two reports only by its id."""
    stand: Stand = evaluate(Dossier("z1", gebeurtenissen=TWEE), on=date(2026, 3, 6), regio="flevoland")
    velden, ontbreekt = eigenschappen(stand, normen=["UB-5D"], over="m2")
    waarden = {str(een["naam"]): een["waarde"] for een in velden}
    assert waarden["eind_UB-5D"] == "20260310"
    assert waarden["zicht_op_veiligheid"] == "veilig_thuis"
    assert (waarden["regio"], waarden["peildatum"]) == ("flevoland", "20260306")
    assert waarden["versie_rekenregels"] == stand.herkomst.versie
    assert waarden["tabellen"] == stand.herkomst.tabellen
    assert waarden["open_vragen"] == str(len(stand.vragen))
    assert next(een.feiten for een in ontbreekt if een.veld == "mda") == stand.opschaling.mda.missing
    assert redenen(eigenschappen(stand, normen=["UB-5D"]).ontbreekt)["eind_UB-5D"] is Reden.MEER_DAN_EEN


# The term of a zaaktype.


@pytest.mark.parametrize("code", WETTELIJK)
def test_a_doorlooptijd_is_the_term_before_the_law_moves_its_end(code: str) -> None:
    """In days, for a length in days or weeks; from every day of 2026 it gives the first step of the count."""
    norm = NORMEN[code]
    velden, ontbreekt = zaaktype(code)
    assert fouten("PatchedZaakType", velden) == []
    dagen_of_weken = norm.duur is not None and norm.duur.eenheid in {Eenheid.DAGEN, Eenheid.WEKEN}
    assert ("doorlooptijd" in velden) == dagen_of_weken
    assert (redenen(ontbreekt).get("doorlooptijd") is Reden.GEEN_KALENDERDAGEN) == (not dagen_of_weken)
    if dagen_of_weken:
        doorlooptijd = timedelta(days=int(str(velden["doorlooptijd"])[1:-1]))
        begin = date(2026, 1, 1) if norm.until is None else norm.until - DAG * 365
        for dag in (begin + DAG * n for n in range(365)):
            assert norm.einde(dag).stappen[0].dag == dag + doorlooptijd


def test_the_sum_of_open_zaak_is_wrong_on_113_days_of_2026() -> None:
    """Ten weeks keep the day of the week: 104 ends on a Saturday or Sunday, and 9 on another day that does not count.

    Those 9: Goede Vrijdag, Pasen, Koningsdag, Bevrijdingsdag, Hemelvaart, 15 May, Pinksteren, Kerst, Nieuwjaar.
    """
    doorlooptijd = timedelta(days=int(str(zaaktype("UB-10W").velden["doorlooptijd"])[1:-1]))
    te_vroeg = [
        dag
        for dag in (date(2026, 1, 1) + DAG * n for n in range(365))
        if dag + doorlooptijd < NORMEN["UB-10W"].einde(dag).dag
    ]
    assert len(te_vroeg) == 113
    assert sum((dag + doorlooptijd).weekday() >= 5 for dag in te_vroeg) == 104


@pytest.mark.parametrize(
    ("norm", "servicenorm", "verwacht", "ontbreekt"),
    [
        (
            "WMO-4W",
            None,
            {
                "doorlooptijd": "P28D",
                "opschortingEnAanhoudingMogelijk": False,
                "verlengingMogelijk": True,
                "verlengingstermijn": "P14D",
                "beginGeldigheid": "2015-01-01",
                "eindeGeldigheid": None,
            },
            {},
        ),
        (
            "AWB-710",
            "RVDK-10D",
            {
                "doorlooptijd": "P42D",
                "servicenorm": "P10D",
                "opschortingEnAanhoudingMogelijk": True,
                "verlengingMogelijk": True,
                "verlengingstermijn": "P42D",
                "eindeGeldigheid": None,
            },
            {"beginGeldigheid": Reden.BEGIN_ONBEKEND},
        ),
        (
            "AVG-1M",
            "HP-5WD",
            {
                "servicenorm": None,
                "opschortingEnAanhoudingMogelijk": False,
                "verlengingMogelijk": True,
                "verlengingstermijn": None,
                "beginGeldigheid": "2018-05-25",
                "eindeGeldigheid": None,
            },
            dict.fromkeys(("doorlooptijd", "servicenorm", "verlengingstermijn"), Reden.GEEN_KALENDERDAGEN),
        ),
        (
            "WMO-KLACHT",
            None,
            {
                "opschortingEnAanhoudingMogelijk": False,
                "verlengingMogelijk": True,
                "verlengingstermijn": None,
                "beginGeldigheid": "2015-01-01",
                "eindeGeldigheid": None,
            },
            {"doorlooptijd": Reden.GEEN_KALENDERDAGEN, "verlengingstermijn": Reden.GEEN_MAXIMUM},
        ),
        (
            "WTH-RAADSOLD",
            None,
            {
                "opschortingEnAanhoudingMogelijk": False,
                "verlengingMogelijk": False,
                "verlengingstermijn": None,
                "beginGeldigheid": "2009-01-01",
                "eindeGeldigheid": "2017-02-28",
            },
            {"doorlooptijd": Reden.GEEN_KALENDERDAGEN},
        ),
    ],
    ids=["extendable", "suspendable", "months", "no longest extension", "hours, until a day"],
)
def test_what_the_catalogue_says_of_a_norm(
    norm: str, servicenorm: str | None, verwacht: Velden, ontbreekt: dict[str, Reden]
) -> None:
    """Its length and extension in days, whether it can be suspended, and its last day of validity: until, less one."""
    velden, mist = zaaktype(norm, servicenorm=servicenorm)
    assert velden == verwacht
    assert redenen(mist) == ontbreekt
    assert fouten("PatchedZaakType", velden) == []


# The identification of an organisation.


@given(st.integers(0, 999_999_999))
def test_an_rsin_is_nine_digits_that_pass_the_elfproef(nummer: int) -> None:
    """All others are refused, and none is repeated."""
    tekst = f"{nummer:09d}"
    if elfproef(tekst) and nummer:
        assert rsin(tekst) == tekst
        return
    with pytest.raises(InvalidValueError, match="rsin: not nine digits") as fout:
        rsin(tekst)
    assert tekst not in str(fout.value)


@pytest.mark.parametrize(
    "waarde",
    [None, 123456782, "", "12345678", "123.456.782", " 123456782", "١٢٣٤٥٦٧٨٢", "0123456782", "000000000"],
    ids=repr,
)
def test_what_is_no_rsin_is_refused_and_not_repeated(waarde: Any) -> None:
    """Another kind of value, signs, another script, too long or short."""
    with pytest.raises(InvalidValueError, match="rsin: not nine digits") as fout:
        rsin(waarde)
    assert not waarde or str(waarde) not in str(fout.value)


# What is refused.


KLOKKEN = klokken_van(MELDING_ONTVANGEN(D, "m1"), on=D)
STAND = evaluate(Dossier("z1"), on=D)


@pytest.mark.parametrize(
    ("opties", "melding"),
    [
        ({"termijnen": None}, "termijnen: NoneType is no list of Termijn"),
        ({"termijnen": ["UB-5D"]}, "termijnen: str is not a Termijn; give stand.termijnen"),
        ({"norm": None}, "norm: NoneType is not the code of a norm; write 'UB-10W'"),
        ({"norm": "WTH-10D"}, "norm: 'WTH-10D' is a duur; only a plicht says when something must be done"),
        ({"norm": "HP-5WD"}, "norm: 'HP-5WD' rests on a protocol, which is no law; give it as the planned date or the"),
        ({"gepland": "AWB-67"}, "gepland: 'AWB-67' is a recht; only a plicht says"),
        ({"over": "111222333"}, "over: this id can be a BSN"),
        ({"startdatum": datetime(2026, 3, 2, 9)}, "startdatum: "),
        ({"vertrouwelijkheid": "geheim"}, "vertrouwelijkheid: give one of openbaar, beperkt_openbaar, intern, zaak"),
    ],
    ids=lambda een: str(een)[:40],
)
def test_a_case_that_cannot_be_made_is_refused(opties: dict[str, Any], melding: str) -> None:
    """With the value, what is allowed, and the way out; never an id."""
    with pytest.raises(InvalidValueError) as fout:
        zaak(**{"termijnen": KLOKKEN, "norm": "UB-5D", **opties})
    assert str(fout.value).startswith(melding)
    assert "111222333" not in str(fout.value)


def test_an_unknown_norm_names_the_nearest() -> None:
    """As everywhere."""
    with pytest.raises(UnknownCodeError, match="unknown norm 'UB-10V'; did you mean 'UB-10W'"):
        zaaktype("UB-10V")


@pytest.mark.parametrize(
    ("roep", "melding"),
    [
        (lambda: statussen(None, on=D, melding="m1"), "dossier: NoneType is not a Dossier"),  # type: ignore[arg-type]
        (lambda: statussen(Dossier("z1"), on=D, melding="Jan J."), "melding: an id is 1-64 letters"),
        (lambda: rollen(None), "regie: NoneType is not a Regie; give stand.regie"),  # type: ignore[arg-type]
        (lambda: rollen(STAND.regie, organisaties=["x"]), "organisaties: list is no mapping"),  # type: ignore[arg-type]
        (lambda: rollen(STAND.regie, organisaties={"gemeente": "x" * 25}), "organisaties[gemeente]: an id of a organ"),
        (lambda: rollen(STAND.regie, organisaties={"opvang": "x" * 18}), "organisaties[opvang]: an id of a niet_natu"),
        (lambda: rollen(STAND.regie, organisaties={"opvang": "111222333"}), "organisaties[opvang]: this id can be a"),
        (lambda: rollen(STAND.regie, organisaties={"Jansen": "x"}), "unknown houder; known: gecertificeerde_inst"),
        (lambda: eigenschappen(None), "stand: NoneType is not a Stand; give what evaluate gives"),  # type: ignore[arg-type]
        (lambda: eigenschappen(STAND, normen="UB-5D"), "normen: not a list of codes; write ['UB-10W']"),
        (lambda: eigenschappen(STAND, normen=5), "normen: not a list of codes; write ['UB-10W']"),  # type: ignore[arg-type]
        (lambda: eigenschaptypen([None]), "normen: not a list of codes; write ['UB-10W']"),  # type: ignore[list-item]
        (
            lambda: zaaktype("UB-5D", servicenorm="UB-10W"),
            "servicenorm: 10 weken is longer than the doorlooptijd",
        ),
    ],
    ids=range(13),
)
def test_an_argument_that_cannot_be_is_refused(roep: Any, melding: str) -> None:
    """Each function says which and why."""
    with pytest.raises(InvalidValueError) as fout:
        roep()
    assert str(fout.value).startswith(melding)


def test_a_holder_that_is_no_organisation_has_no_id() -> None:
    """Neither a person nor nobody; a slip of the pen is named."""
    for wie in ("adviesvrager", "niemand"):
        with pytest.raises((InvalidValueError, UnknownCodeError)):
            rollen(STAND.regie, organisaties={wie: "x"})
    with pytest.raises(UnknownCodeError, match="did you mean 'lokaal_team'"):
        rollen(STAND.regie, organisaties={"lokaal_teams": "x"})


def test_what_is_missing_reads_on_one_line() -> None:
    """The field, why, the norm and the facts."""
    assert str(Ontbrekend("startdatum", Reden.GEEN_TERMIJN)) == "startdatum: geen_termijn"
    assert str(Ontbrekend("mda", Reden.NIET_BESLIST, "X", ("a", "b"))) == "mda: niet_beslist (X, a, b)"
    assert Payload({}, ()) == ({}, ())


def test_steps_of_one_day_stand_in_the_order_of_the_steps() -> None:
    """Where only the day is recorded, whatever the order in which the events stand."""
    dag = date(2026, 5, 15)
    gebeurd = [
        ONDERZOEK_NODIG_VASTGESTELD(dag, "m1"),
        VEILIGHEIDSBEOORDELING_AFGEROND(dag, "m1", Melduitkomst.VERVOLG_BIJ_VT),
        MELDING_ONTVANGEN(dag, "m1"),
    ]
    for volgorde in permutations(gebeurd):
        gezet = statussen(Dossier("z1", gebeurtenissen=volgorde), on=dag, melding="m1")
        assert [status["volgnummer"] for status in gezet] == [1, 2, 3]
        tijden = [str(status["datumStatusGezet"]) for status in gezet]
        assert tijden == sorted(set(tijden))
