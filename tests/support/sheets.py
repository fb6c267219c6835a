"""Sheets for tests: rows as a person types them, and plans of them."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from deadlines.imports.conversion import Making, OldRows
from deadlines.imports.plan import ImportPlan, Known, plan_import, sheet_plans
from deadlines.rules.rule import Kind
from deadlines.sheets.sheet import Book, Cell, Merge, Sheet, SheetRow
from tests.support.shipped import SHANGHAI, shipped_office, shipped_rules

NOW = datetime(2026, 11, 25, 10, 0, tzinfo=SHANGHAI)
"""A working Wednesday."""


def a_making(now: datetime = NOW, old: OldRows = OldRows.ARCHIVE) -> Making:
    """Return how records are made with the shipped rules."""
    return Making(shipped_rules(), shipped_office(), now, old, "导入的历史记录")


def a_sheet(*rows: Sequence[Cell], name: str = "", merges: tuple[Merge, ...] = ()) -> Sheet:
    """Return a sheet whose first row is row 1; empty rows hold nothing, as in a file."""
    found = tuple(SheetRow(number, tuple(row)) for number, row in enumerate(rows, 1) if any(row))
    return Sheet(name, found, merges=merges)


def nothing_known(keys: object) -> dict[object, int]:
    """Say that the ledger is empty."""
    del keys
    return {}


def a_plan(
    *sheets: Sheet,
    file: str = "台账.xlsx",
    making: Making | None = None,
    kind: Kind | None = None,
    known: Known = nothing_known,  # type: ignore[assignment]
) -> ImportPlan:
    """Return what an import of the sheets would do."""
    making = making or a_making()
    book = Book(file, sheets)
    return plan_import(book.name, sheet_plans(book, making), making, known, kind)


def write_book(path: Path, **sheets: Sequence[Sequence[object]]) -> Path:
    """Write an .xlsx; datetimes become Excel dates, all else is written as it is."""
    import xlsxwriter

    book = xlsxwriter.Workbook(str(path))
    style = book.add_format({"num_format": "yyyy/m/d h:mm"})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                if isinstance(cell, datetime):
                    sheet.write_datetime(row, column, cell, style)
                elif isinstance(cell, str):
                    sheet.write_string(row, column, cell)
                elif cell is not None:
                    sheet.write(row, column, cell)
    book.close()
    return path
