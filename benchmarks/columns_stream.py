"""A stream of new batches through the plan of `columns_data.py`, in a process of its own: what it needs of memory.

`python columns_stream.py ROWS` prints JSON: milliseconds of the imports, of the first answer, in which the tables are
made, and of the same once more; seconds of the stream, making its rows included; and the most memory that the process
ever had.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

BATCH = 65_536


def peak() -> int:
    """The most memory that this process ever had, in MB, as Linux counts it."""
    regels = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(regel.split()[1]) for regel in regels if regel.startswith("VmHWM")) // 1024


def main() -> None:
    """Stream, and say what it took."""
    tijden = [perf_counter()]
    import pyarrow as pa

    from columns_data import FACTS, PLAN, blanked, codes_of, rows

    tijden.append(perf_counter())
    aantal = int(sys.argv[1])
    codes = blanked(codes_of(FACTS, BATCH))
    eerste = pa.record_batch(rows(BATCH, codes))
    klein = eerste.slice(0, 1000)
    for _ in range(2):
        begin = perf_counter()
        for _antwoord in PLAN.evaluate(klein):
            pass
        tijden.append(perf_counter() - begin)

    def batches() -> Iterator[pa.RecordBatch]:
        for plaats in range(0, aantal, BATCH):
            yield pa.record_batch(rows(BATCH, codes)).slice(0, min(BATCH, aantal - plaats))

    begin = perf_counter()
    gelezen = sum(
        batch.num_rows for batch in PLAN.evaluate(pa.RecordBatchReader.from_batches(eerste.schema, batches()))
    )
    assert gelezen == aantal
    cijfers = {
        "rijen": aantal,
        "import_ms": (tijden[1] - tijden[0]) * 1e3,
        "eerste_ms": tijden[2] * 1e3,
        "weer_ms": tijden[3] * 1e3,
        "s": perf_counter() - begin,
        "mb": peak(),
    }
    print(json.dumps(cijfers))


if __name__ == "__main__":
    main()
