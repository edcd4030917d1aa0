"""Golden memberships: where the texts put a municipality in a scheme on a day, and where no text says anything."""

import tomllib
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from huiselijkgeweld.regio import REGIOS, Aard, Lidmaatschap, Schema, regio_van

Geval = Mapping[str, Any]
BESTAND = tomllib.loads((Path(__file__).parent / "golden" / "regios.toml").read_text("utf-8"))


def per_geval(sleutel: str) -> pytest.MarkDecorator:
    """One test for each case under this key."""
    gevallen = BESTAND[sleutel]
    return pytest.mark.parametrize("geval", gevallen, ids=lambda een: f"{een['naam']}, {een['schema']}, {een['on']}")


def eigen(geval: Geval) -> dict[str, Lidmaatschap]:
    """The membership in every region that counts the municipality among its own."""
    leden = {code: regio.leden(geval["schema"], geval["on"]).get(geval["gemeente"]) for code, regio in REGIOS.items()}
    return {code: lid for code, lid in leden.items() if lid is not None}


@per_geval("lid")
def test_a_municipality_belongs_where_the_texts_put_it(geval: Geval) -> None:
    """In one region and group, as surely as the case says, on the authority of the text that it names."""
    code, gemeente = geval["regio"] or geval["van"], geval["gemeente"]
    assert REGIOS[code].gemeenten[gemeente] == geval["naam"]
    assert list(eigen(geval)) == ([geval["regio"]] if geval["regio"] else [])
    lid = REGIOS[code].lidmaatschap(gemeente, geval["schema"], geval["on"])
    assert lid is not None
    assert (lid.naam, lid.reading.value) == (geval["groep"], geval["lezing"])
    assert lid.aard is (Aard.LID if geval["regio"] else Aard.ELDERS)
    assert any(geval["bron"].startswith(bron.regeling.kort) for bron in lid.bronnen)
    van = regio_van(gemeente, geval["on"], geval["schema"])
    assert van is (REGIOS[geval["regio"]] if geval["regio"] and not lid.is_assumed else None)


@per_geval("geen")
def test_what_no_file_says_is_not_known(geval: Geval) -> None:
    """No region counts the municipality in that scheme on that day, nor says that it belongs elsewhere."""
    assert eigen(geval) == {}
    assert {
        code: lid
        for code, regio in REGIOS.items()
        if (lid := regio.lidmaatschap(geval["gemeente"], geval["schema"], geval["on"])) is not None
    } == {}
    assert regio_van(geval["gemeente"], geval["on"], geval["schema"]) is None


def test_the_memberships_cover_every_region_and_every_scheme() -> None:
    """And a membership with a first or a last day is tried on that day and on the other side of it."""
    assert {geval["regio"] for geval in BESTAND["lid"]} - {""} == set(REGIOS)
    assert {geval["schema"] for geval in BESTAND["lid"]} == set(Schema)
    gezegd = {(een["gemeente"], een["schema"], een["on"]) for een in BESTAND["lid"]}
    niet = {(een["gemeente"], een["schema"], een["on"]) for een in BESTAND["geen"]}
    dag = timedelta(1)
    begin = {(gemeente, schema) for gemeente, schema, on in gezegd if (gemeente, schema, on - dag) in niet}
    eind = {(gemeente, schema) for gemeente, schema, on in gezegd if (gemeente, schema, on + dag) in niet}
    assert begin == {("0302", "jbt"), ("0297", "jbt"), ("1960", "jbt")}
    assert eind == {("0236", "jbt")}
