"""A case file read and written, by the library and by pydantic. `run.py` measures them.

The case has thirteen objects: a household with two persons, two memberships and a relation, five events, a report and
who reported. Both sides keep days as `datetime.date`. pydantic checks types, words and keys; the library also what the
parts say of each other, ids that can be a BSN, and what each kind of event needs. Before anything is timed, both write
the same JSON for each case, and read it back to what it was.
"""

import json
import sys
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any, cast

import orjson
from pydantic import BaseModel, ConfigDict

from huiselijkgeweld import Dossier, Duur, Huishouden, Melding, Persoon, dumps, loads
from huiselijkgeweld.interop.json import tekst
from huiselijkgeweld.interop.json.lezen import als_dossier
from huiselijkgeweld.interop.json.tekst import lees, lees_snel
from huiselijkgeweld.interop.json.vlot import lees_vlot
from huiselijkgeweld.model.gebeurtenissen import GEBEURTENISSOORTEN
from huiselijkgeweld.model.huishoudens import Lidmaatschap, Relatie, Rolcode
from huiselijkgeweld.model.meldingen import Aard, Melder, Melderrol
from measuring import Case, from_pool

LOADS, DUMPS = "loads, with orjson", "dumps, with orjson"
LOADS_STANDARD, DUMPS_STANDARD = "loads, standard library", "dumps, standard library"
CAREFUL = "the careful reader, which a file with a mistake gets"
PYDANTIC_SAME = "pydantic model_validate_json, and then a Dossier made of it"
PYDANTIC_LOADS, PYDANTIC_DUMPS = "pydantic model_validate_json", "pydantic model_dump_json"


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Persoon(_Model):
    id: str
    geboortedatum: date | None = None


class _Lid(_Model):
    persoon: str
    van: date | None = None
    tot: date | None = None
    huishouden: str | None = None


class _Relatie(_Model):
    persoon: str
    ten_opzichte_van: str | None
    rol: Rolcode
    van: date | None = None
    tot: date | None = None
    gezag: bool | None = None


class _Huishouden(_Model):
    gemeente: str | None = None
    personen: tuple[_Persoon, ...] = ()
    lidmaatschappen: tuple[_Lid, ...] = ()
    relaties: tuple[_Relatie, ...] = ()


class _Gebeurtenis(_Model):
    soort: str
    op: date
    over: str | None = None
    waarde: str | None = None
    geregistreerd: date | None = None


class _Melder(_Model):
    rol: Melderrol | None = None
    beroepsmatig: bool | None = None


class _Melding(_Model):
    id: str
    ontvangen_op: date
    melder: _Melder = _Melder()
    aarden: tuple[Aard, ...] = ()


class _Dossier(_Model):
    versie: int
    id: str
    huishouden: _Huishouden = _Huishouden()
    gebeurtenissen: tuple[_Gebeurtenis, ...] = ()
    meldingen: tuple[_Melding, ...] = ()


def _by_pydantic(text: bytes) -> Dossier:
    """The same case file, read by pydantic and made by the classes of the library: equal work."""
    read = _Dossier.model_validate_json(text)
    home = read.huishouden
    return Dossier(
        read.id,
        Huishouden(
            home.gemeente,
            [Persoon(een.id, een.geboortedatum) for een in home.personen],
            [Lidmaatschap(een.persoon, een.van, een.tot, een.huishouden) for een in home.lidmaatschappen],
            [Relatie(een.persoon, een.ten_opzichte_van, een.rol, een.van, een.tot, een.gezag) for een in home.relaties],
        ),
        [
            GEBEURTENISSOORTEN[een.soort](
                een.op, een.over, None if een.waarde is None else Duur.parse(een.waarde), een.geregistreerd
            )
            for een in read.gebeurtenissen
        ],
        [
            Melding(een.id, een.ontvangen_op, Melder(een.melder.rol, een.melder.beroepsmatig), een.aarden)
            for een in read.meldingen
        ],
    )


def _text(start: date) -> bytes:
    """The case of a family whose report was received on a day."""

    def day(number: int) -> str:
        return (start + timedelta(days=number)).isoformat()

    persons = [{"id": "p1", "geboortedatum": day(-13_000)}, {"id": "k1", "geboortedatum": day(-2_500)}]
    members = [{"persoon": een["id"], "van": day(-2_000), "tot": day(9)} for een in persons]
    events = [
        {"soort": "melding_ontvangen", "op": day(0), "over": "m1", "geregistreerd": day(0)},
        {"soort": "onderzoek_nodig_vastgesteld", "op": day(5), "over": "m1", "geregistreerd": day(5)},
        {"soort": "onderzoek_gestart", "op": day(6), "over": "m1"},
        {"soort": "persoonsgegevens_vastgelegd", "op": day(0), "over": "p1"},
        {"soort": "informeren_uitgesteld", "op": day(18), "over": "p1", "waarde": "P2W"},
    ]
    parent = {"persoon": "p1", "ten_opzichte_van": "k1", "rol": "ouder_met_gezag", "van": day(-2_500)}
    home = {"gemeente": "0193", "personen": persons, "lidmaatschappen": members, "relaties": [parent]}
    report = {"id": "m1", "ontvangen_op": day(0), "melder": {"rol": "onderwijs"}, "aarden": ["partnergeweld"]}
    content = {"versie": 1, "id": "zaak-4", "huishouden": home, "gebeurtenissen": events, "meldingen": [report]}
    return json.dumps(content, separators=(",", ":")).encode()


TEXTS = [_text(date(2019, 1, 1) + timedelta(days=7 * number)) for number in range(400)]


def assert_equal_texts() -> int:
    """Both sides read each case and write the text that was read; gives how many cases there are."""
    for extra in (True, False):
        _use(extra=extra)
        for text in TEXTS:
            assert dumps(loads(text), indent=None).encode() == text, text
            assert lees_vlot(lees_snel(text)) == als_dossier(*lees(text)) == _by_pydantic(text), text
            assert _Dossier.model_validate_json(text).model_dump_json(exclude_defaults=True).encode() == text, text
    return len(TEXTS)


def _use(*, extra: bool) -> None:
    """Read and write with the extra, or as without it."""
    sys.modules["orjson"] = orjson if extra else cast("Any", None)
    tekst.snelle_json.cache_clear()
    tekst.motor.cache_clear()


def _from(pool: Sequence[object], *, extra: bool = True) -> Callable[[int], Sequence[Any]]:
    """Inputs from a pool; before they are timed the extra is there, or not."""
    draw = from_pool(pool)

    def invoer(aantal: int) -> Sequence[object]:
        _use(extra=extra)
        return draw(aantal)

    return invoer


def cases() -> list[Case]:
    """Reading and writing, by pydantic and by the library."""
    ours, theirs = [loads(text) for text in TEXTS], [_Dossier.model_validate_json(text) for text in TEXTS]

    def written(case: Dossier) -> str:
        return dumps(case, indent=None)

    return [
        Case(PYDANTIC_LOADS, _Dossier.model_validate_json, _from(TEXTS), 1000),
        Case(LOADS, loads, _from(TEXTS), 1000),
        Case(LOADS_STANDARD, loads, _from(TEXTS, extra=False), 1000),
        Case(PYDANTIC_SAME, _by_pydantic, _from(TEXTS), 1000),
        Case(CAREFUL, lambda text: als_dossier(*lees(text)), _from(TEXTS), 200),
        Case(PYDANTIC_DUMPS, lambda een: een.model_dump_json(exclude_defaults=True), _from(theirs), 1000),
        Case(DUMPS, written, _from(ours), 1000),
        Case(DUMPS_STANDARD, written, _from(ours, extra=False), 1000),
    ]
