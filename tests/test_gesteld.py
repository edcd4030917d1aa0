"""One stated fact: which names there are, which values they take, and what a refusal says and does not say."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import attrs
import pytest

from huiselijkgeweld.errors import InvalidValueError, UnknownCodeError
from huiselijkgeweld.model.feiten import Feiten, Hulp, Maatregel
from huiselijkgeweld.model.gesteld import FEITWAARDEN, PER_KIND, Feit
from huiselijkgeweld.model.ketenfeiten import KETENFEITEN, Gebied, Geslacht

ROOMS: dict[str, type[Any]] = {"": Feiten, **KETENFEITEN}


def spread(naam: str) -> tuple[type[Any], str]:
    """The class that a name belongs to, and its field."""
    kamer, _, veld = naam.rpartition(".")
    return ROOMS[kamer], veld


def values(naam: str) -> tuple[Any, ...]:
    """The values of a fact, from the annotation of its field."""
    klasse, veld = spread(naam)
    (soort,) = (een for een in klasse.__annotations__[veld].__args__ if een is not type(None))
    return (False, True) if soort is bool else tuple(soort)


def all_names() -> Iterator[str]:
    """Every field of every class of facts, with its room if it has one."""
    for kamer, klasse in ROOMS.items():
        yield from (f"{kamer}.{veld.name}".removeprefix(".") for veld in attrs.fields(klasse))


# Names.


def test_every_fact_has_one_name_under_which_it_is_stated() -> None:
    """All fields of all classes, save the area and the second name of a fact of `Feiten`."""
    left_out = {
        *(f"{kamer}.gebied" for kamer in ("huisverbod_gevolgen", "opvang", "centrum_seksueel_geweld", "jeugd_tot_23")),
        *("meldcode.acuut_onveilig", "meldcode.structureel_onveilig", "meldcode.eergerelateerd"),
        "opvang.eergerelateerd",
    }
    assert list(FEITWAARDEN) == [naam for naam in all_names() if naam not in left_out]
    assert left_out < set(all_names())


@pytest.mark.parametrize("naam", FEITWAARDEN)
def test_every_value_of_a_fact_can_be_stated(naam: str) -> None:
    """As itself or by its stored word, with the same result; the class of the facts takes that value."""
    for waarde in values(naam):
        feit = Feit(naam, waarde)
        assert (feit.naam, feit.waarde is waarde) == (naam, True)
        assert isinstance(waarde, bool) or feit == Feit(naam, waarde.value)
        assert isinstance(waarde, bool) or Feit(naam, waarde.value).waarde is waarde
        klasse, veld = spread(naam)
        assert getattr(klasse(**{veld: feit.waarde}), veld) is waarde


@pytest.mark.parametrize(
    ("naam", "nearest"),
    [
        ("acuut_onveillig", "acuut_onveilig"),
        ("geslacht", "opvang.geslacht"),
        ("opvang.geslagt", "opvang.geslacht"),
        ("huisverbod_voorwaarden.gevaar", "huisverbod.gevaar"),
        ("meldcode.opvang_nodig", "opvang.opvang_nodig"),
        ("q", None),
    ],
)
def test_a_name_that_is_no_fact_is_refused_with_the_nearest(naam: str, nearest: str | None) -> None:
    """A slip of the pen, a fact of the chain without its room or in another room, and nothing that comes near."""
    with pytest.raises(UnknownCodeError, match=f"^unknown feit '{naam}'; ") as caught:
        Feit(naam, waarde=True)
    assert caught.value.nearest == nearest
    assert set(caught.value.known) == set(FEITWAARDEN)


@pytest.mark.parametrize(
    ("naam", "plain"),
    [
        ("meldcode.acuut_onveilig", "acuut_onveilig"),
        ("meldcode.structureel_onveilig", "structureel_onveilig"),
        ("meldcode.eergerelateerd", "eergerelateerd"),
        ("opvang.eergerelateerd", "eergerelateerd"),
        ("jeugd_tot_23.maatregel", "maatregel"),
    ],
)
def test_a_fact_of_a_plain_name_is_not_stated_by_room(naam: str, plain: str) -> None:
    """One fact has one name, so two statements about it can never stand side by side."""
    with pytest.raises(InvalidValueError, match=f"^{naam}: this fact has a plain name.*give '{plain}'\n"):
        Feit(naam, waarde=True)


@pytest.mark.parametrize("naam", ["gebied", "opvang.gebied", "jeugd_tot_23.gebied"])
def test_the_area_is_not_stated(naam: str) -> None:
    """Whose text applies follows from the region, and the message says to give that."""
    with pytest.raises(InvalidValueError, match=f"^{naam}: the area follows from the region; give regio= instead\n"):
        Feit(naam, Gebied.AMERSFOORT)


@pytest.mark.parametrize(
    "naam", ["", "Jan", "de buurvrouw", "a.b.c", "opvang.", ".hulp", "a" * 61, "jörg", None, 7], ids=repr
)
def test_what_cannot_be_a_name_is_refused_and_not_repeated(naam: Any) -> None:
    """A text that may be about a person never stands in the message."""
    with pytest.raises(InvalidValueError) as caught:
        Feit(naam, waarde=True)
    message = "naam: not a name of a fact; give one such as 'acuut_onveilig' or 'opvang.geslacht'"
    assert str(caught.value) == message


# Values.


@pytest.mark.parametrize("waarde", [1, 0, 1.0, None, "ja", "true", "True", "", Geslacht.MAN, (True,)], ids=repr)
@pytest.mark.parametrize("naam", ["acuut_onveilig", "opvang.opvang_nodig"])
def test_a_fact_that_is_true_or_false_takes_nothing_else(naam: str, waarde: Any) -> None:
    """No number that equals a truth value and no word for it."""
    message = f"^{naam}: .* is not a bool; give False or True, or leave the fact out if unknown\n"
    with pytest.raises(InvalidValueError, match=message):
        Feit(naam, waarde)


@pytest.mark.parametrize(
    "waarde", [Hulp.GEEN, "GEEN", " geen", "Maatregel.GEEN", "", True, None, 0, date(2026, 4, 2)], ids=repr
)
def test_a_fact_with_words_takes_only_its_own(waarde: Any) -> None:
    """A member of another list with an equal word is not that word, and a word is written as it is stored."""
    with pytest.raises(InvalidValueError) as caught:
        Feit("maatregel", waarde)
    assert str(caught.value).startswith("maatregel: ")
    assert str(caught.value).endswith(
        " is not a Maatregel; give 'geen' or 'ots' or 'voogdij', or leave the fact out if unknown"
    )


@pytest.mark.parametrize(
    "waarde", ["Fatima", "jan de vries", "jansen", "111222333", 111222333, "a" * 61, "café", b"jan"], ids=repr
)
@pytest.mark.parametrize("naam", ["acuut_onveilig", "maatregel", "opvang.geslacht"])
def test_a_value_that_can_be_personal_is_not_repeated(naam: str, waarde: Any) -> None:
    """Only what kind of value it is stands in the message."""
    with pytest.raises(InvalidValueError, match=f"^{naam}: {type(waarde).__name__} is not a ") as caught:
        Feit(naam, waarde)
    assert str(waarde) not in str(caught.value)


@pytest.mark.parametrize(("waarde", "shown"), [("voogd", "'voogd'"), (True, "True"), ("ots_2", "'ots_2'")])
def test_a_mistyped_word_is_shown(waarde: bool | str, shown: str) -> None:
    """A word that is near to one of the list, or a truth value, so that a slip of the pen is found."""
    with pytest.raises(InvalidValueError, match=f"^maatregel: {shown} is not a Maatregel"):
        Feit("maatregel", waarde)


# The fact itself.


def test_a_fact_shows_its_name_and_value() -> None:
    """Neither is personal: both come from lists of this library."""
    assert repr(Feit("opvang.geslacht", "man")) == "Feit(naam='opvang.geslacht', waarde=<Geslacht.MAN: 'man'>)"
    assert repr(Feit("acuut_onveilig", waarde=False)) == "Feit(naam='acuut_onveilig', waarde=False)"


def test_facts_are_equal_if_name_and_value_are() -> None:
    """Also when one was given by its word; an equal word of another fact is another fact."""
    assert {Feit("maatregel", "geen"), Feit("maatregel", Maatregel.GEEN)} == {Feit("maatregel", "geen")}
    assert Feit("maatregel", "geen") != Feit("hulp", "geen")
    assert Feit("acuut_onveilig", waarde=True) != Feit("acuut_onveilig", waarde=False)


def test_a_changed_copy_is_checked_too() -> None:
    """Nothing makes a fact past its checks."""
    assert attrs.evolve(Feit("hulp", "geen"), waarde="werkt").waarde is Hulp.WERKT
    with pytest.raises(InvalidValueError, match=r"^maatregel: Hulp is not a Maatregel"):
        attrs.evolve(Feit("hulp", "geen"), naam="maatregel")


def test_what_is_about_one_child_or_of_the_chain_can_be_about_one_person() -> None:
    """Everything else is about the household."""
    assert set(FEITWAARDEN) > PER_KIND
    about_one = {naam for naam in FEITWAARDEN if Feit(naam, values(naam)[0]).kan_over_een}
    assert about_one == PER_KIND | {"in_opvang", "onder_reclassering"} | {naam for naam in FEITWAARDEN if "." in naam}
    assert not Feit("acuut_onveilig", waarde=True).kan_over_een


def test_the_facts_about_one_child_are_those_of_a_measure_its_help_or_the_table() -> None:
    """A second child can differ in each of these, while danger to the household or an adult is about all."""
    assert sorted(PER_KIND) == [
        *("aangewezen_door_college", "aanvrager", "deelname_onveilig", "gi_wil_beeindigen", "hulp"),
        *("kind_acuut_bedreigd", "kind_onveilig", "maatregel", "ontwikkeling_bedreigd", "ouders_weigeren_tafel"),
        "twaalf_of_ouder",
    ]
