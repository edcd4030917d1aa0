"""The official code lists on the enums: their codes and words as their origins have them, and one shape for all."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiselijkgeweld import InvalidValueError, Melduitkomst, UnknownCodeError
from huiselijkgeweld.model.codelijst import Codelijst
from huiselijkgeweld.model.huishoudens import Rolcode
from huiselijkgeweld.model.meldingen import Aard, Betrokkenheid, Melderrol, Zvhuitkomst

LIJSTEN: tuple[type[Codelijst], ...] = (Aard, Betrokkenheid, Melderrol, Melduitkomst, Rolcode, Zvhuitkomst)

STATUS_ENUM = {
    "VT-00": "Melding niet ontvankelijk",
    "VT-01-01": "Uitkomst veiligheidsbeoordeling: Vervolgstappen belegd bij VT",
    "VT-01-02": "Uitkomst veiligheidsbeoordeling: Overdracht",
    "VT-01-03": "Uitkomst veiligheidsbeoordeling: Geen vervolgstappen nodig",
    "VT-01-04": "Uitkomst veiligheidsbeoordeling: Inzet regionaal maatwerk VT",
    "VT-02": "Overdracht",
    "VT-03": "Afsluiting zonder overdracht",
    "VT-99": "Melding onjuist geadresseerd",
}
"""Transcribed from `StatusEnum` of the OpenAPI specification "JZV Meldingen" 1.0 of VNG Realisatie."""

UITKOMST_ZVH = {
    "ZVH-01": "in behandeling als casus",
    "ZVH-02": "nader onderzoek via triage",
    "ZVH-03": "anders afgedaan",
}
"""Transcribed from the outcomes of a generic report (gmberichten) of StUF-Jeugdzorg 1.0.9, VNG Realisatie."""


def met_codes() -> list[type[Codelijst]]:
    """The lists that have a code for one of their words."""
    return [lijst for lijst in LIJSTEN if any(lid.code is not None for lid in lijst)]


def test_every_list_is_told_of_here() -> None:
    """A new list does not escape these tests."""
    assert {lijst for lijst in Codelijst.__subclasses__() if lijst.__module__.startswith("huiselijkgeweld.")} == {
        *LIJSTEN
    }


@pytest.mark.parametrize(
    ("lijst", "oorsprong"), [(Melduitkomst, STATUS_ENUM), (Zvhuitkomst, UITKOMST_ZVH)], ids=["vt", "zvh"]
)
def test_codes_and_words_are_those_of_their_origin(lijst: type[Codelijst], oorsprong: dict[str, str]) -> None:
    """None is missing and none is added."""
    assert {lid.code: lid.label for lid in lijst} == oorsprong


def test_the_stored_word_of_an_outcome_is_its_code() -> None:
    """What stands in a case file can be sent as it is."""
    assert [lid.value for lid in Melduitkomst] == [lid.code for lid in Melduitkomst]


def test_cbs_publishes_words_and_no_codes() -> None:
    """The lists under which CBS counts have none; the roles and the outcomes have."""
    assert {*LIJSTEN} - {*met_codes()} == {Aard, Betrokkenheid, Melderrol}


@pytest.mark.parametrize("lijst", LIJSTEN)
def test_a_list_has_one_shape(lijst: type[Codelijst]) -> None:
    """A member is its stored word, found by it and by its code; no two have the same words or code."""
    leden = list(lijst)
    assert leden == [lijst(str(lid)) for lid in leden]
    assert leden == [lid if lid.code is None else lijst.met_code(lid.code) for lid in leden]
    codes = [lid.code for lid in leden if lid.code is not None]
    assert len(codes) == len({*codes})
    assert len(leden) == len({lid.label for lid in leden})
    assert all(lid.label and lid.label == lid.label.strip() for lid in leden)


@given(
    st.sampled_from(LIJSTEN), st.text() | st.sampled_from(["VT-1", "VT-01", "vt-00", "0111", "110", "ZVH-04", "ouder"])
)
def test_a_code_that_is_not_in_the_list_is_refused(lijst: type[Codelijst], code: str) -> None:
    """With the codes that are; a stored word is no code."""
    bekend = sorted(lid.code for lid in lijst if lid.code is not None)
    with pytest.raises(UnknownCodeError, match=f"^unknown code of {lijst.__name__} '") as info:
        lijst.met_code(code)
    assert list(info.value.known) == bekend
    assert info.value.nearest or str(info.value).endswith(f"; known: {', '.join(bekend) or 'none'}")


@pytest.mark.parametrize("code", [391, 391.0, None, b"391", ["391"]], ids=str)
def test_a_code_is_a_text(code: object) -> None:
    """A number would have lost its zeros."""
    with pytest.raises(InvalidValueError, match=re.escape(f"{type(code).__name__} is not a code of Rolcode; give a")):
        Rolcode.met_code(code)  # type: ignore[arg-type]
