"""Synthetic case files (synthetische dossiers) with the published national mix: for loads, demos and counts of a host.

Nobody is behind them. What is drawn follows published counts, each list by itself: how the lists go together is not
published, so they are drawn as if they had nothing to do with each other. The same seed gives the same files in every
release, on every machine.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from hashlib import blake2b
from itertools import accumulate
from typing import Final, Generic, TypeVar

import attrs

from huiselijkgeweld.bronnen import Reading
from huiselijkgeweld.errors import InvalidValueError
from huiselijkgeweld.model.dossier import Dossier
from huiselijkgeweld.model.gebeurtenissen import (
    MELDING_ONTVANGEN,
    ONDERZOEK_GESTART,
    ONDERZOEK_NODIG_VASTGESTELD,
    OVERDRACHT_VERZONDEN,
    VEILIGHEIDSBEOORDELING_AFGEROND,
    VERVOLGSTAPPEN_BEPAALD,
)
from huiselijkgeweld.model.gebeurtenissen.soort import Gebeurtenis, Melduitkomst
from huiselijkgeweld.model.huishoudens import Huishouden, Persoon
from huiselijkgeweld.model.meldingen import Aard, Betrokkenheid, Melder, Melderrol, Melding
from huiselijkgeweld.tijd.feestdagen import als_dag, index_van

T = TypeVar("T")


@attrs.frozen
class Mix(Generic[T]):
    """Published counts of one list.

    Attributes:
        bron: the publication.
        reading: how sure the counts are.
        aantallen: what was counted and how often; None: not stated, or not yet so.
        toelichting: what was worked out from it.
    """

    bron: str
    reading: Reading
    aantallen: tuple[tuple[T, int], ...]
    toelichting: str = ""

    def aandeel(self, wat: T) -> float:
        """The share of one of them."""
        return sum(aantal for een, aantal in self.aantallen if een == wat) / sum(aantal for _, aantal in self.aantallen)


BETROKKENHEID: Final = Mix(
    "CBS StatLine 85361NED, Nederland, 2023",
    Reading.VERIFIED,
    (
        (Betrokkenheid.EERSTE_MELDING, 40_615),
        (Betrokkenheid.HERMELDING, 48_555),
        (Betrokkenheid.VERVOLGMELDING_TIJDENS_BEOORDELING, 16_915),
        (Betrokkenheid.VERVOLGMELDING_NA_BEOORDELING, 12_895),
        (Betrokkenheid.VERVOLGMELDING_TIJDENS_MONITORING, 6_545),
        (Betrokkenheid.NIET_INGEDEELD, 1_815),
    ),
)
"""Whether the persons were known already: numbers of reports."""
MELDERROL: Final = Mix[Melderrol | None](
    "CBS StatLine 84849NED, Nederland, 2023",
    Reading.VERIFIED,
    (
        (Melderrol.JUSTITIE_EN_VEILIGHEID, 85_590),
        (Melderrol.GEZONDHEIDSZORG, 10_395),
        (Melderrol.NIET_BEROEPSMATIG, 10_230),
        (Melderrol.ANDERE_ORGANISATIE, 8_610),
        (Melderrol.ONDERWIJS, 5_400),
        (Melderrol.JEUGDZORG, 2_720),
        (Melderrol.GEESTELIJKE_GEZONDHEIDSZORG, 2_110),
        (Melderrol.VEILIG_THUIS_ANDERE_REGIO, 800),
        (Melderrol.KINDEROPVANG, 615),
        (Melderrol.BUREAU_LEERPLICHT, 150),
        (Melderrol.VEILIG_THUIS_REGIONAAL_MAATWERK, 130),
        (None, 590),
    ),
    "Other organisations and not stated are what remains of the published totals, if no list holds another.",
)
"""In what capacity somebody reports: numbers of reports."""
UITKOMST: Final = Mix[Melduitkomst | None](
    "CBS StatLine 84852NED, Gelderland, 2023",
    Reading.VERIFIED,
    (
        (Melduitkomst.OVERDRACHT_NA_BEOORDELING, 4_335),
        (Melduitkomst.VERVOLG_BIJ_VT, 3_595),
        (Melduitkomst.GEEN_VERVOLG, 180),
        (Melduitkomst.REGIONAAL_MAATWERK, 170),
        (None, 285),
    ),
    "Of one province: no national split was read.",
)
"""How the veiligheidsbeoordeling ends: numbers of reports."""
AARDEN: Final = Mix(
    "CBS, bericht van oktober 2025, zoals weergegeven door gemeente.nu",
    Reading.REPORTED,
    (
        (Aard.KINDERMISHANDELING, 50),
        (Aard.PARTNERGEWELD, 38),
        (Aard.GEWELD_TEGEN_OUDERS, 6),
        (Aard.OUDERENMISHANDELING, 2),
    ),
    "Of a hundred reports; several can apply to one. A report with none of these four is overig here.",
)
"""What reports are about: how many of a hundred."""
_HONDERD: Final = 100


class _Lot:
    """What looks like chance and is not: each draw follows from the seed, the number of the file and its name."""

    def __init__(self, seed: int, nummer: int) -> None:
        """Draw for one file."""
        self.sleutel = f"huiselijkgeweld/{seed}/{nummer}"

    def tot(self, aantal: int, wat: str) -> int:
        """A whole number from zero, below another."""
        getal = int.from_bytes(blake2b(f"{self.sleutel}/{wat}".encode(), digest_size=16).digest())
        return getal % aantal

    def uit(self, mix: Mix[T]) -> T:
        """One of a mix, as often as it was counted."""
        grenzen = list(accumulate(aantal for _, aantal in mix.aantallen))
        getrokken = self.tot(grenzen[-1], mix.bron)
        return next(wat for (wat, _), grens in zip(mix.aantallen, grenzen, strict=True) if getrokken < grens)


def synthetische_dossiers(
    aantal: int, *, seed: int, eerste: date = date(2023, 1, 1), laatste: date = date(2023, 12, 31)
) -> Iterator[Dossier]:
    """Synthetic case files, one after another, each of one report to Veilig Thuis.

    Their ids begin with `synthetisch`. Who reported, earlier involvement, outcome and what it was about follow the
    published mix (`BETROKKENHEID`, `MELDERROL`, `UITKOMST`, `AARDEN`). How long things took, and ages, are made up.

    Args:
        aantal: how many.
        seed: a whole number; the same one gives the same files.
        eerste: first day on which a report is received.
        laatste: last day on which one is.

    Raises:
        InvalidValueError: a number that is none, or the last day before the first.
        HorizonError: a day outside 1990-2099.

    Example:
        >>> een, ander = synthetische_dossiers(2, seed=1)
        >>> een.id, een.meldingen[0].ontvangen_op
        ('synthetisch-1-1', datetime.date(2023, ..., ...))
        >>> next(synthetische_dossiers(1, seed=1)) == een
        True
    """
    for naam, waarde in (("aantal", aantal), ("seed", seed)):
        if type(waarde) is not int or waarde < 0:
            raise InvalidValueError(f"{naam}: {type(waarde).__name__} is not a whole number from 0")
    van, tot = als_dag(eerste, "eerste"), als_dag(laatste, "laatste")
    dagen = index_van(tot) - index_van(van) + 1
    if dagen < 1:
        raise InvalidValueError(f"laatste: {tot} lies before eerste, {van}; give the first day first")
    return (_dossier(seed, nummer, van, dagen) for nummer in range(1, aantal + 1))


def _dossier(seed: int, nummer: int, van: date, dagen: int) -> Dossier:
    lot = _Lot(seed, nummer)
    wie = f"synthetisch-{seed}-{nummer}"
    dag = van + timedelta(days=lot.tot(dagen, "dag"))
    aarden = [aard for aard, deel in AARDEN.aantallen if lot.tot(_HONDERD, aard) < deel] or [Aard.OVERIG]
    uitkomst = lot.uit(UITKOMST)
    melding = Melding(
        f"{wie}-m1",
        dag,
        Melder(lot.uit(MELDERROL)),
        aarden,
        eerdere_betrokkenheid=lot.uit(BETROKKENHEID),
    )
    mensen = [Persoon(f"{wie}-p1", dag - timedelta(days=7300 + lot.tot(14_600, "leeftijd")))]
    if Aard.KINDERMISHANDELING in aarden:
        mensen.append(Persoon(f"{wie}-k1", dag - timedelta(days=lot.tot(6500, "kind"))))
    return Dossier(wie, Huishouden(None, mensen), tuple(_verloop(lot, melding, uitkomst)), (melding,))


def _verloop(lot: _Lot, melding: Melding, uitkomst: Melduitkomst | None) -> Iterator[Gebeurtenis]:
    """What happened after the report, at a pace that is made up."""
    over, dag = melding.id, als_dag(melding.ontvangen_op)
    yield MELDING_ONTVANGEN(dag, over)
    if uitkomst is None:
        return
    beoordeeld = dag + timedelta(days=lot.tot(12, "beoordeeld"))
    yield VEILIGHEIDSBEOORDELING_AFGEROND(beoordeeld, over, uitkomst)
    if uitkomst is Melduitkomst.OVERDRACHT_NA_BEOORDELING:
        yield OVERDRACHT_VERZONDEN(beoordeeld + timedelta(days=lot.tot(5, "verzonden")), over)
    elif uitkomst is Melduitkomst.VERVOLG_BIJ_VT and lot.tot(_HONDERD, "onderzoek") < _ONDERZOEK:
        yield ONDERZOEK_NODIG_VASTGESTELD(beoordeeld, over)
        gestart = beoordeeld + timedelta(days=lot.tot(14, "gestart"))
        yield ONDERZOEK_GESTART(gestart, over)
        if lot.tot(_HONDERD, "afgerond") < _AFGEROND:
            yield VERVOLGSTAPPEN_BEPAALD(gestart + timedelta(days=21 + lot.tot(90, "bepaald")), over)


_ONDERZOEK: Final = 15  # of a hundred followed up by Veilig Thuis; made up
_AFGEROND: Final = 80  # of a hundred investigations; made up
