"""Times exports of a long ledger: `python -m tests.bench.bench_export [--records N]`.

Prints seconds and peak memory of each format, each in a process of its own, beside its floor: the
same cells written by XlsxWriter or the csv module alone, without reading, wording or formats. Exit
status 1 where an export takes longer, or more memory, than it may.
"""

import argparse
import csv
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from deadlines.exports.table import Cell, LedgerTable
from deadlines.records.log_query import LogColumn, LogQuery
from deadlines.wording.nouns import Words
from deadlines.wording.times import TimeWords
from resources.catalogue import chinese
from storage.database.opening import open_database
from storage.exports.exports import Exports
from storage.tables.records import RecordTable
from tests.bench.bench_log import peak_mb
from tests.bench.make_ledger import LAST, make
from tests.support.builders import SHANGHAI, a_calendar

QUERY = LogQuery(statuses=frozenset(), sort=LogColumn.NUMBER, descending=False)
MOST_TIMES_FLOOR = 4.0
"""For the workbook, of processor time: what it is, not what others did meanwhile."""

MOST_MB = 150.0


@dataclass(frozen=True, slots=True)
class Run:
    """What one export took: by the clock, of the processor, in MB of memory and of the file."""

    seconds: float
    worked: float
    peak: float
    size: float


def cells(path: Path) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of the table."""
    table = LedgerTable(Words(chinese()), SHANGHAI, LAST)
    with open_database(path, readonly=True) as database:
        yield table.headers()
        for record in RecordTable(database).records(open_only=False, kind=None):
            yield table.cells(record)


def write_floor(rows: list[tuple[Cell, ...]], target: Path) -> None:
    """Write rows with the library alone."""
    if target.suffix == ".csv":
        with target.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows(rows)
        return
    from xlsxwriter import Workbook

    book = Workbook(target, {"constant_memory": True})
    sheet = book.add_worksheet()
    form = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
    for place, row in enumerate(rows):
        for column, cell in enumerate(row):
            if isinstance(cell, datetime):
                sheet.write_datetime(place, column, cell.replace(tzinfo=None), form)
            elif isinstance(cell, str):
                sheet.write_string(place, column, cell)
            elif cell is not None:
                sheet.write_number(place, column, cell)
    book.close()


def export(path: Path, target: Path) -> None:
    """Export the ledger as the program does."""
    words, times = Words(chinese()), TimeWords(chinese(), SHANGHAI)
    Exports(path, a_calendar()).write(target, QUERY, LAST, words, times)


def run_here(path: Path, target: Path, *, floor: bool) -> Run:
    """Write the file in this process."""
    rows = list(cells(path)) if floor else []
    begin, worked = time.perf_counter(), time.process_time()
    if floor:
        write_floor(rows, target)
    else:
        export(path, target)
    return Run(
        time.perf_counter() - begin,
        time.process_time() - worked,
        peak_mb(),
        target.stat().st_size / 1e6,
    )


def run(options: argparse.Namespace, name: str, records: int, *, floor: bool) -> Run:
    """Write the file in a process of its own."""
    command = [
        sys.executable, "-m", "tests.bench.bench_export", "--folder", str(options.folder),
        "--records", str(records), "--only", name, *(["--floor"] if floor else []),
    ]  # fmt: skip
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return Run(*map(float, done.stdout.split()))


def main() -> int:
    """Run the bench, or one part of it for the process that asks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--folder", type=Path, default=Path(tempfile.gettempdir()) / "duedesk-bench"
    )
    parser.add_argument("--records", type=int, default=100_000)
    parser.add_argument("--only", default="")
    parser.add_argument("--floor", action="store_true")
    options = parser.parse_args()
    path = options.folder / f"ledger-{options.records}" / "duedesk.sqlite"
    if options.only:
        target = options.folder / f"export{options.only}"
        found = run_here(path, target, floor=options.floor)
        print(found.seconds, found.worked, found.peak, found.size)
        return 0
    make(path, options.records, min(10_000, options.records // 10))
    make(options.folder / "ledger-100" / "duedesk.sqlite", 100, 10)
    kept = True
    for name in (".xlsx", ".csv", ".ics"):
        found = run(options, name, options.records, floor=False)
        grown = found.peak - run(options, name, 100, floor=False).peak
        text = f"{name:<6} {found.seconds:6.1f} s ({found.worked:.1f} s of CPU)"
        text += f"  {found.size:6.1f} MB  memory +{grown:.0f} MB"
        ok = grown <= MOST_MB
        if name != ".ics":
            floor = run(options, name, options.records, floor=True)
            times = found.worked / floor.worked
            ok = ok and (times <= MOST_TIMES_FLOOR or name == ".csv")
            text += f"  floor {floor.worked:.1f} s of CPU ({times:.1f} times)"
        kept = kept and ok
        print(text, "ok" if ok else "TOO MUCH")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
