"""The ledger as a CSV file that Excel opens as it is meant: UTF-8 with its mark, CRLF."""

import csv
from collections.abc import Iterable
from datetime import datetime, tzinfo
from pathlib import Path

from deadlines import ledger_time
from deadlines.guarded_text import guarded
from deadlines.ledger_table import Cell, LedgerTable
from deadlines.record import Record


def write(path: Path, records: Iterable[Record], table: LedgerTable) -> None:
    """Write the records as rows below the headings; raises OSError.

    What Excel would run as a formula or take for a number or date is kept a text, as
    `deadlines.guarded_text` tells.
    """
    with path.open("x", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(table.headers())
        for record in records:
            writer.writerow([_text(cell, table.zone) for cell in table.cells(record)])


def _text(cell: Cell, zone: tzinfo) -> Cell:
    if isinstance(cell, str):
        return guarded(cell)
    if isinstance(cell, datetime):
        # Excel would show minutes and seconds only, and lose the date, of a time with fractions;
        # with its offset it is left alone.
        has_fraction = cell.microsecond != 0
        writes = ledger_time.write_with_offset if has_fraction else ledger_time.write
        return writes(cell, zone)
    return cell
