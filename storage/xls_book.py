"""The sheets of an old .xls, read by calamine after a look at how far its cells reach."""

import struct
from datetime import date, datetime, time, timedelta
from pathlib import Path

from deadlines.errors import Refusal
from deadlines.progress import Progress, unwatched
from deadlines.sheet import Book, Cell, CellError, Merge, Sheet
from storage.merged import merged
from storage.sheet_limits import LONGEST_CELL, MOST_CELLS, MOST_ROWS, Tally

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

    tally = Tally()
    sheets = []
    try:
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
        for index, data in enumerate(book.sheets_metadata):
            progress(index, len(book.sheets_metadata))
            sheet = book.get_sheet_by_index(index)
            if (
                sheet.total_height > MOST_ROWS
                or sheet.total_height * sheet.total_width > MOST_CELLS
            ):
                raise Refusal("sheet-too-many-rows", most=MOST_ROWS)
            rows = []
            first = sheet.start[0] if sheet.start else 0
            left = sheet.start[1] if sheet.start else 0
            for offset, values in enumerate(sheet.iter_rows()):
                cells = [None] * 0 + [_cell(value) for value in values]
                if sheet.width and len(values) == sheet.width and left:
                    cells = [None] * left + cells
                while cells and cells[-1] is None:
                    cells.pop()
                number = first + offset + 1
                if cells:
                    tally.add_row(number, len(cells))
                    rows.append((number, False, cells))
            if rows:
                merges = tuple(
                    Merge(top + 1, left_, bottom + 1, right)
                    for (top, left_), (bottom, right) in sheet.merged_cell_ranges or ()
                )
                hidden = data.visible != calamine.SheetVisibleEnum.Visible
                lines = merged(rows, merges, {})
                sheets.append(Sheet(data.name, lines, hidden, from_1904=False, merges=merges))
    except calamine.PasswordError as error:
        raise Refusal("sheet-encrypted") from error
    except (calamine.CalamineError, OSError, ValueError, struct.error) as error:
        raise Refusal("sheet-damaged", part=path.name) from error
    except BaseException as error:
        # A broken file can make the library panic, which is no Exception.
        if type(error).__name__ == "PanicException":
            raise Refusal("sheet-damaged", part=path.name) from error
        raise
    return Book(path.name, tuple(sheets))


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
