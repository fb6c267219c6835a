"""The sheets of an old .xls, read by xlrd from those of its records that hold cells."""

import io
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import xlrd
from xlrd.biffh import error_text_from_code

from deadlines.progress import Progress, ignore_progress
from deadlines.refusal import Refusal
from deadlines.sheets.sheet import Book, Cell, CellError, Merge, Sheet
from storage.sheets.limits import MOST_CELLS, MOST_MERGES, SizeCheck
from storage.sheets.merged import PlainRow, repeat_merged
from storage.sheets.ole import read_workbook_stream
from storage.sheets.values import from_serial, from_text

_LARGEST = 30_000_000
_OLE = b"\xd0\xcf\x11\xe0"
_MOST_RECORDS, _MOST_TEXTS, _MOST_FORMATS = 3_000_000, 1_000_000, 4_000
_LONGEST_FORMAT = 600
"""Bytes; xlrd takes a format apart in a time that grows with its length squared."""
_ASK_EVERY = 4_096

_FORMATS, _MERGED, _MANY_NUMBERS = {0x1E, 0x41E}, 0xE5, 0xBD
_CELLS = {
    0x02, 0x03, 0x04, 0x05, 0x06, 0x203, 0x204, 0x205, 0x206, 0x27E, 0x406, _MANY_NUMBERS, 0xD6,
    0xFD,
}  # fmt: skip
_READ = _FORMATS | _CELLS | {
    0x09, 0x209, 0x409, 0x809, 0x0A,  # where a sheet begins, and ends
    0x07, 0x207, 0x3C,  # a formula's text, and what goes on with the record before
    0x08, 0x208, _MERGED,  # rows, merged cells
    0x22, 0x2F, 0x42, 0x44, 0x56, 0x85, 0x8E, 0x8F, 0xFC,  # of the whole file
    0x43, 0xE0, 0x243, 0x443,  # styles
}  # fmt: skip
"""Not the names, links and pictures: some cost xlrd far more than they hold."""

# Whatever a broken file makes the library stumble over.
_BROKEN = (
    xlrd.XLRDError, struct.error, AssertionError, AttributeError, LookupError, OverflowError,
    RecursionError, TypeError, ValueError,
)  # fmt: skip


def read_xls(path: Path, content: bytes, progress: Progress = ignore_progress) -> Book:
    """Return the sheets that hold anything; raises Refusal "sheet-…"."""
    if len(content) > _LARGEST:
        size = len(content) // 1_000_000
        raise Refusal("sheet-file-large", size=size, most=_LARGEST // 1_000_000)
    stream = read_workbook_stream(content) if content.startswith(_OLE) else content
    try:
        book = _BoundedBook(progress)
        book.load(stream)
        return Book(path.name, tuple(_sheets(book)))
    except _BROKEN as error:
        if "encrypted" in str(error):
            raise Refusal("sheet-encrypted") from error
        raise Refusal("sheet-damaged", part=path.name) from error


class _BoundedBook(xlrd.Book):  # type: ignore[misc]  # the library has no types
    """A workbook of which only some records are read, and only so many; raises Refusal."""

    _sheet_list: list[Any]

    def __init__(self, progress: Progress) -> None:
        super().__init__()
        self._progress = progress
        self._records = self._formats = self._merges = self._room = 0
        self._row = self._width = 0

    def load(self, stream: bytes) -> None:
        """Read what stands before the sheets; in a file of Excel 2 to 4, its sheet, too.

        This is what `xlrd.open_workbook` does, which cannot be given a class of its own.
        """
        self.biff2_8_load(
            file_contents=stream, logfile=io.StringIO(), formatting_info=True, on_demand=True,
            ragged_rows=True,
        )  # fmt: skip
        self.biff_version = self.getbof(xlrd.biffh.XL_WORKBOOK_GLOBALS)
        if not self.biff_version:
            raise ValueError
        if self.biff_version <= 40:
            self.fake_globals_get_sheet()
        else:
            self.parse_globals()
            self._sheet_list = self._sheet_list or [None] * len(self._sheet_names)
        self.nsheets = len(self._sheet_list)

    def get_record_parts(self) -> tuple[int, int, bytes]:
        """Return the next record that is read."""
        while True:
            kind, length, data = super().get_record_parts()
            self._records += 1
            if self._records % _ASK_EVERY == 0:
                self._progress(self._position, self.stream_len)
                if self._records > _MOST_RECORDS:
                    raise Refusal("sheet-too-many-cells", most=MOST_CELLS)
            if kind not in _READ:
                continue
            if kind in _CELLS:
                self._count_cell(data[-2:] if kind == _MANY_NUMBERS else data[2:4], data[:2])
            elif kind in _FORMATS:
                self._formats += 1
                if length > _LONGEST_FORMAT or self._formats > _MOST_FORMATS:
                    continue
            elif kind == _MERGED:
                self._merges += length // 8
                if self._merges > MOST_MERGES:
                    raise Refusal("sheet-too-many-cells", most=MOST_CELLS)
            return kind, length, data

    def handle_sst(self, data: bytes) -> None:
        """Read the shared texts, unless there are said to be far more than are read."""
        if struct.unpack_from("<L", data, 4)[0] > min(_MOST_TEXTS, self.stream_len // 3):
            raise ValueError
        super().handle_sst(data)

    def derive_encoding(self) -> str:
        """Return the encoding of the texts of a file before Excel 97.

        One without a code page, or with an unknown one, was written by a program that did not
        care; here it is likely to be Chinese. GB 18030 holds all of code page 936, too.
        """
        if self.biff_version < 80 and self.codepage in (None, 936, 0):
            self.encoding = "gb18030"
            return self.encoding
        return str(super().derive_encoding())

    def _count_cell(self, column: bytes, row: bytes) -> None:
        """Count the room that is made for a cell and those before it in its row."""
        width = int.from_bytes(column, "little") + 1
        number = int.from_bytes(row, "little")
        if number != self._row:
            self._row, self._width = number, 0
        self._room += max(0, width - self._width)
        self._width = max(width, self._width)
        if self._room > MOST_CELLS:
            raise Refusal("sheet-too-many-cells", most=MOST_CELLS)


def _sheets(book: _BoundedBook) -> Iterator[Sheet]:
    tally = SizeCheck()
    for index in range(book.nsheets):
        sheet = book.sheet_by_index(index)
        rows: list[PlainRow] = []
        for number in range(sheet.nrows):
            cells = [
                _cell(*found, book.datemode)
                for found in zip(sheet.row_types(number), sheet.row_values(number), strict=True)
            ]
            while cells and cells[-1] is None:
                cells.pop()
            if cells:
                tally.add_row(number + 1, cells)
                info = sheet.rowinfo_map.get(number)
                rows.append((number + 1, bool(info and info.hidden), cells))
        if rows:
            merges = [
                Merge(top + 1, left, bottom, right - 1)
                for top, bottom, left, right in sheet.merged_cells
            ]
            lines = repeat_merged(rows, merges, {})
            is_1904 = bool(book.datemode)
            yield Sheet(sheet.name, lines, sheet.visibility != 0, is_1904, tuple(merges))
        book.unload_sheet(index)


def _cell(kind: int, value: str | float | int, datemode: int) -> Cell:
    if kind == xlrd.XL_CELL_TEXT:
        return from_text(str(value))
    if kind == xlrd.XL_CELL_NUMBER:
        return float(value)
    if kind == xlrd.XL_CELL_DATE:
        return from_serial(float(value), from_1904=bool(datemode))
    if kind == xlrd.XL_CELL_BOOLEAN:
        return bool(value)
    if kind == xlrd.XL_CELL_ERROR:
        return CellError(error_text_from_code.get(int(value), "#N/A"))
    return None
