"""Made-up regions are regions like any other, of every shape."""

from datetime import date
from functools import partial

from hypothesis import find, given, settings

from huiselijkgeweld import Feiten, Regio, opschaling, plichten, regie
from huiselijkgeweld.recht.beslissingen import BESLISSINGEN
from huiselijkgeweld.testing import feiten
from huiselijkgeweld.testing.regions import regios

OP = date(2026, 4, 10)
SNEL = settings(max_examples=40)
ZOEK = settings(max_examples=400, database=None)


@SNEL
@given(regios(), feiten())
def test_every_question_has_an_answer_in_every_region(regio: Regio, gesteld: Feiten) -> None:
    """Whatever its rows say, each decision has an answer or names what settles it."""
    antwoord = regie(gesteld, on=OP, regio=regio)
    for uitkomst in (antwoord.casusregie, antwoord.zicht, opschaling(gesteld, on=OP, regio=regio).jeugd):
        assert (uitkomst.value is None) == bool(uitkomst.missing)
    assert plichten(gesteld, on=OP, regio=regio).plichten


@SNEL
@given(regios())
def test_a_made_up_region_fills_only_what_is_open(regio: Regio) -> None:
    """Each row stands in a place of its own that national law leaves open, under a source."""
    plaatsen = [(regel.beslissing, regel.rij) for regel in regio.regels]
    assert len(set(plaatsen)) == len(plaatsen)
    for beslissing, rij in plaatsen:
        assert rij in BESLISSINGEN[beslissing].open_codes
    assert all(regel.bronnen for regel in regio.regels)


def _heeft(beslissing: str, regio: Regio) -> bool:
    return any(regel.beslissing == beslissing for regel in regio.regels)


def test_they_are_of_many_shapes_and_the_plainest_has_no_rows() -> None:
    """Some change an answer, some answer with a role, some fill the last row of a decision."""
    assert find(regios(), lambda _: True, settings=ZOEK).regels == ()
    for vorm in ("rollen", "casusregie", "mda"):
        gevonden = find(regios(), partial(_heeft, vorm), settings=ZOEK)
        assert vorm in {regel.beslissing for regel in gevonden.regels}
    laatste = {(naam, een.codes[-1]) for naam, een in BESLISSINGEN.items()}
    vult_de_laatste = find(
        regios(), lambda een: any((r.beslissing, r.rij) in laatste for r in een.regels), settings=ZOEK
    )
    assert vult_de_laatste.regels
