"""How many terms are met in time (tijdigheid): counts per norm, region and month, as a region reports each quarter."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, Final

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from huiselijkgeweld.columns.codes import als_tekst
from huiselijkgeweld.columns.invoer import RIJEN, als_lezer, controleer_tekst, weiger
from huiselijkgeweld.columns.plan import Plan
from huiselijkgeweld.columns.rijen import Rijen
from huiselijkgeweld.columns.termijnen import Dagen, Getelden
from huiselijkgeweld.columns.vragen import Termijnkolommen
from huiselijkgeweld.errors import InvalidValueError, Problem, all_of
from huiselijkgeweld.klokken import Status
from huiselijkgeweld.recht.termijnnormen.norm import Termijnsoort
from huiselijkgeweld.vraagstuk import als_dag_met_tabel

TELLINGEN: Final = ("op_tijd", "te_laat", "wachtend", "over_tijd", "niet_geteld")
"""What a started term is counted as."""
_OP_TIJD, _TE_LAAT, _WACHTEND, _OVER_TIJD, _NIET_GETELD = range(len(TELLINGEN))
_Groep = tuple[str, str | None, int]
"""Code of the norm, region, and the number of the first day of the month."""


def tijdigheid(  # noqa: PLR0913 - what is counted, from when, by what; all but the first two by name
    data: Any,  # noqa: ANN401 - whatever speaks Arrow
    termijnen: Iterable[Termijnkolommen] | Termijnkolommen,
    *,
    on: date,
    regio: str | None = None,
    columns: Mapping[str, str] | None = None,
    progress: Callable[[int], object] | None = None,
) -> pa.Table:
    """Count how the terms of duties stand at the end of a day, per norm, region and month in which they started.

    The columns are `norm`, `regio`, `maand` (its first day), `aantal` and its parts: `op_tijd` (met in time), `te_laat`
    (met after the end), `wachtend` (running), `over_tijd` (past the end and not met) and `niet_geteld` (in force on
    another day, outside 1990-2099, or met before it started); and `aandeel_op_tijd`, the share of `op_tijd` in all
    whose outcome is known (that, `te_laat` and `over_tijd`), blank where there are none. A row without a start, or that
    starts after the day, is left out.

    Args:
        data: anything with `__arrow_c_stream__`; it is read batch by batch and only counts are kept.
        termijnen: the terms, each with the column of the event that meets it.
        on: the day.
        regio: the column with the region; its words are taken as they are. None: all rows together.
        columns: per column of a term the name that the data have for it.
        progress: called with the number of rows read so far, after each batch of the data.

    Raises:
        InvalidValueError: a norm that is no duty, or a term without the event that meets it.
        InvalidColumnsError: see `Plan.schema`.
        HorizonError: the day lies outside 1990-2099.

    Example:
        >>> rows = pa.table({"start": [date(2026, 1, 26)] * 3, "klaar": [date(2026, 4, 7), date(2026, 4, 8), None]})
        >>> counts = tijdigheid(rows, Termijnkolommen("UB-10W", "start", voldaan="klaar"), on=date(2026, 4, 10))
        >>> counts.select(["norm", "aantal", "op_tijd", "te_laat", "over_tijd"]).to_pylist()
        [{'norm': 'UB-10W', 'aantal': 3, 'op_tijd': 1, 'te_laat': 1, 'over_tijd': 1}]
    """
    gevraagd = (
        (termijnen,) if isinstance(termijnen, Termijnkolommen) else all_of(termijnen, "termijnen", Termijnkolommen)
    )
    for een in gevraagd:
        if een.norm.soort is not Termijnsoort.PLICHT or een.voldaan is None:
            raise InvalidValueError(
                f"{een.norm.code}: give a duty, with `voldaan`, the column of the event that meets it"
            )
    dag = als_dag_met_tabel(on)
    plan = Plan(gevraagd, on=dag, columns={} if columns is None else columns, keep=())
    lezer = als_lezer(data)
    plan.schema(lezer.schema)
    if regio is not None:
        _controleer_regio(lezer.schema, regio)
    tellers: dict[_Groep, NDArray[np.int64]] = {}
    gelezen = 0
    for batch in lezer:
        for begin in range(0, batch.num_rows, RIJEN):
            rijen = Rijen(batch.slice(begin, RIJEN), plan.columns, gelezen + begin)
            for een in gevraagd:
                _tel(rijen, een, dag, regio, tellers)
            weiger(rijen.problemen)
        gelezen += batch.num_rows
        if progress is not None:
            progress(gelezen)
    return _als_tabel(tellers)


def _controleer_regio(schema: pa.Schema, regio: str) -> None:
    if regio not in schema.names:
        weiger([Problem(regio, "no such column; correct the name, or add it")])
    weiger(list(controleer_tekst(schema, regio)))


def _tel(
    rijen: Rijen, termijn: Termijnkolommen, on: date, regio: str | None, tellers: dict[_Groep, NDArray[np.int64]]
) -> None:
    """Add the rows of a batch to the counts."""
    dag = Dagen.steeds(on)
    start = Dagen.van(rijen, termijn.start)
    begonnen = start.bekend if termijn.norm.telwijze.terug else start.bekend & (start.nummers <= dag.nummers)
    welke = np.flatnonzero(begonnen)
    if not len(welke):
        return
    namen, regios = _regios(rijen, regio)
    maanden = start.nummers[welke].astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    eerste = int(maanden.min())
    aantal = int(maanden.max()) - eerste + 1
    vak = (regios[welke] * aantal + maanden - eerste) * len(TELLINGEN) + _standen(rijen, termijn, dag)[welke]
    # Counted where something stands, not for every month in between: one day that is far away makes those too many.
    vakken, keren = np.unique(vak, return_counts=True)
    for een, keer in zip(vakken.tolist(), keren.tolist(), strict=True):
        plaats, maand, telling = een // len(TELLINGEN) // aantal, een // len(TELLINGEN) % aantal, een % len(TELLINGEN)
        dagnummer = np.datetime64(eerste + maand, "M").astype("datetime64[D]").astype(np.int64)
        groep = (termijn.norm.code, namen[plaats], int(dagnummer))
        tellers.setdefault(groep, np.zeros(len(TELLINGEN), np.int64))[telling] += keer


def _standen(rijen: Rijen, termijn: Termijnkolommen, dag: Dagen) -> NDArray[np.int64]:
    """What each row is counted as."""
    getelden = Getelden.van(termijn.vraag, rijen)
    voldaan = Dagen.van(rijen, str(termijn.voldaan))
    status, _ = getelden.standen(dag, voldaan)
    gebeurd = getelden.gebeurd(dag, voldaan)
    als = np.full(len(Status) + 1, _NIET_GETELD)
    als[[_plaats(Status.GEHAALD), _plaats(Status.LOPEND), _plaats(Status.TE_LAAT)]] = _OP_TIJD, _WACHTEND, _TE_LAAT
    standen: NDArray[np.int64] = als[status.indices.fill_null(len(Status)).to_numpy(zero_copy_only=False)]
    standen[(standen == _TE_LAAT) & ~gebeurd] = _OVER_TIJD
    return standen


def _plaats(status: Status) -> int:
    return list(Status).index(status)


def _regios(rijen: Rijen, regio: str | None) -> tuple[list[str | None], NDArray[np.int64]]:
    """The different regions, and per row the place of its own."""
    if regio is None:
        return [None], np.zeros(len(rijen), np.int64)
    kolom = rijen.batch.column(regio)
    woorden = als_tekst(rijen.woorden(regio) if pa.types.is_dictionary(kolom.type) else kolom)
    uniek = woorden.cast(pa.large_string()).dictionary_encode()
    plaatsen = uniek.indices.fill_null(len(uniek.dictionary)).to_numpy(zero_copy_only=False)
    return [*uniek.dictionary.to_pylist(), None], plaatsen.astype(np.int64)


def _als_tabel(tellers: dict[_Groep, NDArray[np.int64]]) -> pa.Table:
    groepen = sorted(tellers, key=lambda groep: (groep[0], groep[1] is None, groep[1] or "", groep[2]))
    aantallen = np.array([tellers[groep] for groep in groepen], np.int64).reshape(-1, len(TELLINGEN))
    bekend = aantallen[:, _OP_TIJD] + aantallen[:, _TE_LAAT] + aantallen[:, _OVER_TIJD]
    aandeel = aantallen[:, _OP_TIJD] / np.maximum(bekend, 1)
    return pa.table(
        {
            "norm": pa.array([norm for norm, _, _ in groepen], pa.string()),
            "regio": pa.array([naam for _, naam, _ in groepen], pa.string()),
            "maand": pa.array([maand for _, _, maand in groepen], pa.int32()).cast(pa.date32()),
            "aantal": pa.array(aantallen.sum(axis=1)),
            **{naam: pa.array(aantallen[:, plaats]) for plaats, naam in enumerate(TELLINGEN)},
            "aandeel_op_tijd": pa.array(aandeel, mask=bekend == 0),
        }
    )
