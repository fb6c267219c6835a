"""The sheets of an old .xls, read by calamine after a look at how far its cells reach."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from deadlines.progress import Progress, unwatched
from deadlines.refusal import Refusal
from deadlines.sheets.sheet import Book, Cell, CellError, Sheet
from storage.sheets.limits import LONGEST_CELL, MOST_CELLS, MOST_COLUMNS, SizeCheck
from storage.sheets.merged import merged
from storage.sheets.xls_scan import Extent, scan

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

_LARGEST = 30_000_000
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MACROS = "_VBA_PROJECT".encode("utf-16-le")
_BOOK = "Workbook".encode("utf-16-le")
_OLD_BOOK = "Book".encode("utf-16-le")


def read_xls(path: Path, content: bytes, progress: Progress = unwatched) -> Book:
    """Return the sheets that hold anything; raises Refusal "sheet-…"."""
    if _ENCRYPTED in content:
        raise Refusal("sheet-encrypted")
    if _MACROS in content:
        raise Refusal("sheet-macros")
    if _BOOK not in content and _OLD_BOOK not in content:
        raise Refusal("sheet-not-a-sheet", found="ole")
    if len(content) > _LARGEST:
        raise Refusal(
            "sheet-file-large", size=len(content) // 1_000_000, most=_LARGEST // 1_000_000
        )
    import io

    import python_calamine as calamine

    extents, from_1904 = scan(content)
    for extent in extents:
        if extent.right >= MOST_COLUMNS:
            raise Refusal("sheet-too-many-columns", number=extent.bottom + 1, most=MOST_COLUMNS)
        if extent.size > MOST_CELLS:
            raise Refusal("sheet-too-many-cells", most=MOST_CELLS)
    try:
        with _quiet():
            book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
            sheets = tuple(_sheets(book, extents, progress, from_1904=from_1904))
    except calamine.PasswordError as error:
        raise Refusal("sheet-encrypted") from error
    except (calamine.CalamineError, OSError, ValueError) as error:
        raise Refusal("sheet-damaged", part=path.name) from error
    except BaseException as error:
        # A broken file can make the library panic, which is no Exception.
        if type(error).__name__ == "PanicException":
            raise Refusal("sheet-damaged", part=path.name) from error
        raise
    return Book(path.name, sheets)


def _sheets(
    book: "CalamineWorkbook", extents: list[Extent], progress: Progress, *, from_1904: bool
) -> Iterator[Sheet]:
    from python_calamine import SheetVisibleEnum

    tally = SizeCheck()
    for index, data in enumerate(book.sheets_metadata):
        progress(index, len(book.sheets_metadata))
        extent = extents[index] if index < len(extents) else Extent()
        rows: list[tuple[int, bool, list[Cell]]] = []
        sheet = book.get_sheet_by_index(index)
        for number, values in enumerate(sheet.to_python(skip_empty_area=False), 1):
            cells = [_cell(value) for value in values]
            for column in range(len(cells)):
                if error := extent.errors.get((number, column)):
                    cells[column] = CellError(error)
            while cells and cells[-1] is None:
                cells.pop()
            if cells:
                tally.add_row(number, len(cells))
                rows.append((number, number in extent.hidden, cells))
        if rows:
            hidden = data.visible != SheetVisibleEnum.Visible
            lines = merged(rows, extent.merges, {})
            yield Sheet(data.name, lines, hidden, from_1904, tuple(extent.merges))


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep what the library prints when it panics off the terminal; its panic is caught."""
    try:
        kept = os.dup(2)
    except OSError:  # a program without a terminal has no such place
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)


def _cell(value: object) -> Cell:
    if isinstance(value, str):
        if len(value) > LONGEST_CELL:
            raise Refusal("sheet-cell-too-long", text="", most=LONGEST_CELL)
        return CellError(value) if value in _ERRORS else value or None
    if isinstance(value, bool):
        return value
    if isinstance(value, int | float):
        return float(value)
    if isinstance(value, datetime):
        return value.replace(microsecond=0)
    if isinstance(value, date):
        return datetime(value.year, value.month, value.day)  # noqa: DTZ001 - a sheet has no zone
    if isinstance(value, time):
        return value
    if isinstance(value, timedelta):
        seconds = int(value.total_seconds())
        return time(seconds // 3600 % 24, seconds // 60 % 60, seconds % 60)
    return None


_ERRORS = frozenset({"#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"})
