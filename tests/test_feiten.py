"""The facts: names, values and questions as agreed on; what one says about another; what contradicts is refused."""

import copy
import pickle
import re
from itertools import combinations
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.oracles import beslissingen_brute as brute

from huiselijkgeweld.errors import InvalidDossierError, InvalidValueError
from huiselijkgeweld.model.feiten import (
    GEVOLGEN,
    VRAGEN,
    Feiten,
    Hulp,
    Inclusie,
    Maatregel,
    Regisseur,
    VeiligThuis,
    Vraagsjabloon,
    Wie,
)
from huiselijkgeweld.recht.praktijkbronnen import BRONNEN
from huiselijkgeweld.rules import domain


def als_feiten(geval: brute.Geval) -> Feiten:
    """The facts that a case in plain words states."""
    gelezen: dict[str, Any] = {
        naam: next(een for een in domain(Feiten, naam) if een == waarde) for naam, waarde in geval.items()
    }
    return Feiten(**gelezen)


def gevallen() -> st.SearchStrategy[dict[str, brute.Waarde]]:
    """Cases over all facts, of which most are unknown."""
    return st.lists(st.sampled_from(list(brute.FEITEN)), unique=True, max_size=12).flatmap(
        lambda namen: st.fixed_dictionaries({naam: st.sampled_from(brute.FEITEN[naam].waarden) for naam in namen})
    )


def tegenstrijdig(geval: brute.Geval) -> set[frozenset[str]]:
    """The pairs of facts in a case that cannot both hold, whatever the others are."""
    gezegd = [naam for naam in brute.SAMENHANG if naam in geval]
    return {frozenset(paar) for paar in combinations(gezegd, 2) if not brute.kan({naam: geval[naam] for naam in paar})}


def test_the_facts_are_the_agreed_ones_in_their_order() -> None:
    """There are 37, each true or false or one of the words of its list, in this order."""
    values = {field.name: domain(Feiten, field.name) for field in attrs.fields(Feiten)}
    assert {naam: feit.waarden for naam, feit in brute.FEITEN.items()} == values
    assert list(brute.FEITEN) == list(values)
    assert len(values) == 37


def test_every_fact_has_a_question_for_who_may_answer_it() -> None:
    """A question in Dutch for every field, in the order of the fields, to the judge, the file or the register."""
    assert list(VRAGEN) == list(brute.FEITEN)
    assert [(vraag.feit, vraag.wie.value) for vraag in VRAGEN.values()] == [
        (naam, feit.wie) for naam, feit in brute.FEITEN.items()
    ]


@pytest.mark.parametrize("vraag", VRAGEN.values(), ids=VRAGEN)
def test_a_question_is_one_sentence_that_asks(vraag: Vraagsjabloon) -> None:
    """It opens with a capital, ends with its only question mark, and never names the field."""
    assert re.fullmatch(r"[A-Z][^?.!]{15,}\?", vraag.tekst)
    assert "  " not in vraag.tekst
    assert "_" not in vraag.tekst


def test_every_question_differs() -> None:
    """Two facts never ask the same."""
    assert len({vraag.tekst for vraag in VRAGEN.values()}) == 37


@pytest.mark.parametrize("vraag", VRAGEN.values(), ids=VRAGEN)
def test_a_question_says_where_it_comes_from(vraag: Vraagsjabloon) -> None:
    """At least one source, each of them known, none twice."""
    assert vraag.bronnen
    assert set() == set(vraag.bronnen) - set(BRONNEN)
    assert len(set(vraag.bronnen)) == len(vraag.bronnen)


def test_a_judgement_is_asked_of_a_person() -> None:
    """Danger, threatened development and the chance of repetition are never computed."""
    asked = {naam for naam, vraag in VRAGEN.items() if vraag.wie is Wie.OORDEEL}
    assert {"acuut_onveilig", "kind_acuut_bedreigd", "ontwikkeling_bedreigd", "herhaling_waarschijnlijk"} <= asked
    assert "twaalf_of_ouder" not in asked


# What one fact says about another.


def test_the_implications_are_the_agreed_ones() -> None:
    """Nine, and no other."""
    assert brute.VOLGT == GEVOLGEN


def test_facts_are_completed_in_both_directions_and_contradictions_refused() -> None:
    """For every case over the facts that say something about each other: what holds in all worlds, or an error."""
    for geval in brute.gevallen(brute.SAMENHANG):
        werelden = brute.passend(geval)
        if werelden:
            vast = {naam for naam in brute.SAMENHANG if len({wereld[naam] for wereld in werelden}) == 1}
            expected = {naam: werelden[0][naam] for naam in brute.SAMENHANG if naam in vast}
            assert expected == als_feiten(geval).aangevuld().bekend
        else:
            with pytest.raises(InvalidDossierError) as raised:
                als_feiten(geval).aangevuld()
            named = {
                frozenset((een.path, *re.findall(r"contradicts (\w+)=", een.message))) for een in raised.value.problems
            }
            assert tegenstrijdig(geval) == named
            assert len(named) == len(raised.value.problems)


def test_a_contradiction_names_both_facts_with_their_values() -> None:
    """The message says what is wrong and the way out, and no chain of facts that nobody stated."""
    with pytest.raises(InvalidDossierError) as raised:
        Feiten(maatregel=Maatregel.OTS, minderjarige_betrokken=False).aangevuld()
    assert str(raised.value) == (
        "minderjarige_betrokken: False contradicts maatregel=Maatregel.OTS; correct one of the two, or leave it out"
    )


def test_a_household_of_adults_has_no_measure_and_no_child_in_danger() -> None:
    """So nobody is asked about it."""
    assert (
        Feiten(
            minderjarige_betrokken=False,
            maatregel=Maatregel.GEEN,
            kind_onveilig=False,
            kind_acuut_bedreigd=False,
            ontwikkeling_bedreigd=False,
        )
        == Feiten(minderjarige_betrokken=False).aangevuld()
    )


def test_a_case_to_which_nothing_is_added_is_returned_itself() -> None:
    """Also one that states what would follow."""
    for feiten in (Feiten(), Feiten(hulp=Hulp.WERKT), Feiten(kind_onveilig=True, minderjarige_betrokken=True)):
        assert feiten.aangevuld() is feiten


@given(gevallen())
def test_completing_keeps_what_is_stated_and_is_done_at_once(geval: dict[str, brute.Waarde]) -> None:
    """Nothing stated changes, only related facts are added, and a second time adds nothing."""
    feiten = als_feiten(geval)
    if tegenstrijdig(geval):
        with pytest.raises(InvalidDossierError):
            feiten.aangevuld()
        return
    vol = feiten.aangevuld()
    assert feiten.bekend.items() <= vol.bekend.items()
    assert set(vol.bekend) - set(geval) <= set(brute.SAMENHANG)
    assert vol.aangevuld() is vol


def test_a_condition_says_only_what_it_says() -> None:
    """Making facts adds nothing: a row that reads one fact reads one fact."""
    assert Feiten(kind_acuut_bedreigd=True).bekend == {"kind_acuut_bedreigd": True}


# The record.


@pytest.mark.parametrize(
    ("naam", "waarde", "message"),
    [
        ("acuut_onveilig", 1, "acuut_onveilig: int is not a bool; give False or True, or leave it out if unknown"),
        ("acuut_onveilig", "ja", "acuut_onveilig: str is not a bool; give False or True"),
        ("maatregel", "ots", "maatregel: str is not a Maatregel; give Maatregel.GEEN or Maatregel.OTS or"),
        ("maatregel", Hulp.GEEN, "maatregel: Hulp is not a Maatregel"),
        ("lopende_regisseur", VeiligThuis.GEEN, "lopende_regisseur: VeiligThuis is not a Regisseur"),
        ("hulp", False, "hulp: bool is not a Hulp"),
    ],
)
def test_a_value_of_another_class_is_refused(naam: str, waarde: object, message: str) -> None:
    """Also one that equals a value of the fact; the message never repeats what was given."""
    kwargs: dict[str, Any] = {naam: waarde}
    with pytest.raises(InvalidValueError, match=re.escape(message)):
        Feiten(**kwargs)


def test_facts_are_stated_by_name() -> None:
    """Without names nobody could see which of 37 is meant."""
    stated: Any = (True,)
    with pytest.raises(TypeError):
        Feiten(*stated)


def test_what_is_stated_comes_in_the_order_of_the_fields() -> None:
    """Whatever the order in which it was stated, absence included."""
    feiten = Feiten(inclusie=Inclusie.GEEN, acuut_onveilig=False)
    assert list(feiten.bekend.items()) == [("acuut_onveilig", False), ("inclusie", Inclusie.GEEN)]
    assert Feiten().bekend == {}


@given(gevallen())
def test_facts_can_be_read_back_from_what_they_show(geval: dict[str, brute.Waarde]) -> None:
    """The repr is the call that makes them; copies and pickles are equal, and equal facts have one hash."""
    feiten = als_feiten(geval)
    names = {type(waarde).__name__: type(waarde) for waarde in feiten.bekend.values()}
    assert eval(repr(feiten), {"Feiten": Feiten, **names}) == feiten  # noqa: S307 - its own repr
    for same in (copy.copy(feiten), copy.deepcopy(feiten), pickle.loads(pickle.dumps(feiten))):
        assert same == feiten
        assert hash(same) == hash(feiten)


def test_a_regisseur_and_a_contact_with_the_same_word_are_told_apart() -> None:
    """Equal texts of two lists stay two facts."""
    assert Feiten(veilig_thuis=VeiligThuis.GEEN) != Feiten(lopende_regisseur=Regisseur.GEEN)
