"""A workbook of the program's own put together again: its long texts go on on a further sheet."""

from collections.abc import Sequence
from dataclasses import replace

from deadlines.continued_sheet import Parts, is_continued, parts_in
from deadlines.long_text import Part, joined
from deadlines.sheet import Book, Cell, Sheet, SheetRow

_NUMBER = ("编号", "No.")
"""The heading of the column with the records' numbers, in the languages of an export."""


def whole_book(book: Book) -> Book:
    """Return the book with its long texts whole, and without the sheet they went on on."""
    further = [sheet for sheet in book.sheets if _is_further(sheet)]
    if not further:
        return book
    parts = parts_in(row.cells for sheet in further for row in sheet.rows[1:])
    sheets = (_whole_sheet(sheet, parts) for sheet in book.sheets if sheet not in further)
    return replace(book, sheets=tuple(sheets))


def _is_further(sheet: Sheet) -> bool:
    return bool(sheet.rows) and is_continued(sheet.rows[0].cells)


def _whole_sheet(sheet: Sheet, parts: Parts) -> Sheet:
    if not sheet.rows:
        return sheet
    head, *rows = sheet.rows
    names = [cell if isinstance(cell, str) else "" for cell in head.cells]
    column = next((names.index(name) for name in _NUMBER if name in names), None)
    if column is None:
        return sheet
    return replace(sheet, rows=(head, *(_whole_row(row, names, column, parts) for row in rows)))


def _whole_row(row: SheetRow, names: list[str], column: int, parts: Parts) -> SheetRow:
    number = row.cell(column)
    if not isinstance(number, float):
        return row
    cells = tuple(
        _whole_cell(cell, parts.get((int(number), name), ()))
        for cell, name in zip(row.cells, names, strict=False)
    )
    return replace(row, cells=cells)


def _whole_cell(cell: Cell, parts: Sequence[Part]) -> Cell:
    return joined(cell, parts) if parts and isinstance(cell, str) else cell
