"""Synthetic case files have the published mix, are the same for the same seed, and are nobody's."""

from collections import Counter
from datetime import date, timedelta
from hashlib import blake2b
from math import sqrt
from typing import Any

import pytest

from huiselijkgeweld import Dossier, HorizonError, InvalidValueError, dumps, evaluate, loads
from huiselijkgeweld.model.gebeurtenissen import VEILIGHEIDSBEOORDELING_AFGEROND
from huiselijkgeweld.model.ids import als_id
from huiselijkgeweld.testing.synthetic import AARDEN, BETROKKENHEID, MELDERROL, UITKOMST, Mix, synthetische_dossiers

AANTAL = 6000
DOSSIERS = list(synthetische_dossiers(AANTAL, seed=7))


def uitkomst_van(dossier: Dossier) -> object:
    """The outcome of the veiligheidsbeoordeling, None if there is none yet."""
    return next((een.waarde for een in dossier.gebeurtenissen if een.soort == VEILIGHEIDSBEOORDELING_AFGEROND), None)


GETELD: dict[str, tuple[Mix[Any], Counter[Any]]] = {
    "betrokkenheid": (BETROKKENHEID, Counter(een.meldingen[0].eerdere_betrokkenheid for een in DOSSIERS)),
    "melderrol": (MELDERROL, Counter(een.meldingen[0].melder.rol for een in DOSSIERS)),
    "uitkomst": (UITKOMST, Counter(map(uitkomst_van, DOSSIERS))),
}


@pytest.mark.parametrize("lijst", GETELD)
def test_each_share_is_that_of_the_publication(lijst: str) -> None:
    """Within four standard deviations of a sample of this size; nothing occurs that was not published."""
    mix, geteld = GETELD[lijst]
    assert set(geteld) <= {wat for wat, _ in mix.aantallen}
    for wat, _ in mix.aantallen:
        aandeel = mix.aandeel(wat)
        assert abs(geteld[wat] / AANTAL - aandeel) < 4 * sqrt(aandeel * (1 - aandeel) / AANTAL)


def test_the_kinds_of_violence_have_the_reported_shares() -> None:
    """Several may apply to one report, so each is a share of all reports."""
    geteld = Counter(aard for een in DOSSIERS for aard in een.meldingen[0].aarden)
    for aard, deel in AARDEN.aantallen:
        aandeel = deel / 100
        assert abs(geteld[aard] / AANTAL - aandeel) < 4 * sqrt(aandeel * (1 - aandeel) / AANTAL)


def test_the_published_counts_add_up_to_the_published_totals() -> None:
    """127,340 reports in the country, 8,565 in the province."""
    assert sum(aantal for _, aantal in BETROKKENHEID.aantallen) == 127_340
    assert sum(aantal for _, aantal in MELDERROL.aantallen) == 127_340
    assert sum(aantal for _, aantal in UITKOMST.aantallen) == 8_565


def test_one_list_says_nothing_about_another() -> None:
    """Who reports and how it ends are drawn apart: the share of one is the same for each value of the other."""
    politie = [een for een in DOSSIERS if een.meldingen[0].melder.rol is MELDERROL.aantallen[0][0]]
    aandeel = UITKOMST.aandeel(UITKOMST.aantallen[0][0])
    geteld = sum(uitkomst_van(een) is UITKOMST.aantallen[0][0] for een in politie) / len(politie)
    assert abs(geteld - aandeel) < 4 * sqrt(aandeel * (1 - aandeel) / len(politie))


def test_the_same_seed_gives_the_same_files_and_another_seed_others() -> None:
    """Also when fewer are asked for; ids are unique, say that they are synthetic, and no id can be a BSN."""
    assert list(synthetische_dossiers(50, seed=7)) == DOSSIERS[:50]
    assert list(synthetische_dossiers(50, seed=8)) != DOSSIERS[:50]
    assert len({een.id for een in DOSSIERS}) == AANTAL
    assert all(als_id(een.id, "id").startswith("synthetisch-7-") for een in DOSSIERS)


@pytest.mark.parametrize("seed", [1, 20231231])
def test_the_draw_is_the_one_that_is_promised(seed: int) -> None:
    """A seed that stands in a report of a host still gives its files: BLAKE2b of the seed, the number and the name."""
    lot = blake2b(f"huiselijkgeweld/{seed}/1/dag".encode(), digest_size=16).digest()
    dag = date(2023, 1, 1) + timedelta(days=int.from_bytes(lot, "big") % 365)
    assert next(synthetische_dossiers(1, seed=seed)).meldingen[0].ontvangen_op == dag


def test_each_file_can_be_written_read_and_answered() -> None:
    """They are case files like any other."""
    for dossier in DOSSIERS[:150]:
        assert loads(dumps(dossier)) == dossier
        assert evaluate(dossier, on=date(2024, 6, 1)).termijnen


def test_days_lie_where_they_are_asked() -> None:
    """Reports are received from the first through the last day."""
    dagen = {
        een.meldingen[0].ontvangen_op
        for een in synthetische_dossiers(200, seed=1, eerste=date(2025, 5, 1), laatste=date(2025, 5, 3))
    }
    assert dagen == {date(2025, 5, 1), date(2025, 5, 2), date(2025, 5, 3)}
    assert list(synthetische_dossiers(0, seed=1)) == []


@pytest.mark.parametrize(
    ("anders", "fout"),
    [
        ({"aantal": -1}, InvalidValueError),
        ({"aantal": True}, InvalidValueError),
        ({"seed": "1"}, InvalidValueError),
        ({"eerste": date(2024, 1, 1)}, InvalidValueError),
        ({"eerste": "2023-01-01"}, InvalidValueError),
        ({"laatste": date(2100, 1, 1)}, HorizonError),
    ],
)
def test_what_cannot_be_drawn_is_refused_at_once(anders: dict[str, Any], fout: type[Exception]) -> None:
    """Before the first file is asked for."""
    with pytest.raises(fout):
        synthetische_dossiers(**{"aantal": 1, "seed": 1, **anders})
