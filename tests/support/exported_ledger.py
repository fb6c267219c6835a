"""An exported ledger read back, by other libraries than those that wrote it."""

import csv
from collections.abc import Iterator
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook

from deadlines.exports.long_text import Parts, is_continued, joined, parts_in
from deadlines.exports.table import Cell
from deadlines.records.record import Record
from deadlines.rules.rule import RuleBook
from deadlines.sheets.sheet import unguarded
from tests.support.read_back import columns_of, read

Rows = list[list[Any]]


def sheet(file: Path, name: str) -> Rows:
    """Return the cells of a sheet, its headings first; none where there is no such sheet."""
    book = CalamineWorkbook.from_path(file)
    return book.get_sheet_by_name(name).to_python() if name in book.sheet_names else []


def csv_rows(file: Path) -> Rows:
    """Return the cells of a CSV file, with their guards."""
    usual = csv.field_size_limit(10_000_000)  # it is the whole process's
    try:
        with file.open(encoding="utf-8-sig", newline="") as stream:
            return [list(row) for row in csv.reader(stream)]
    finally:
        csv.field_size_limit(usual)


def records_in(file: Path, zone: tzinfo, shipped: RuleBook) -> list[Record]:
    """Return the records of an exported workbook or CSV file."""
    if file.suffix == ".csv":
        rows = [[unguarded(cell) for cell in row] for row in csv_rows(file)]
        return list(_records(rows, {}, zone, shipped))
    continued = sheet(file, "续页") or sheet(file, "Continued")
    assert not continued or is_continued(continued[0])
    parts = parts_in(continued[1:])
    rows = sheet(file, "台账") or sheet(file, "Log")
    return list(_records(rows, parts, zone, shipped))


def _records(rows: Rows, parts: Parts, zone: tzinfo, shipped: RuleBook) -> Iterator[Record]:
    headers = [str(cell) for cell in rows[0]]
    columns = columns_of(headers)
    assert columns is not None
    for row in rows[1:]:
        number = int(row[0])
        cells: list[Cell] = [
            cell if isinstance(cell, datetime) else joined(str(cell), parts.get((number, name), []))
            for name, cell in zip(headers, row, strict=True)
        ]
        cells[0] = number
        yield read({column: cells[place] for column, place in columns.items()}, zone, shipped)
