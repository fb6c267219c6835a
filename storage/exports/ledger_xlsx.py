"""The ledger as a workbook: a formatted table, statistics with a chart, and what it is about."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

from deadlines.calendar.working_calendar import WorkingCalendar
from deadlines.exports import times as ledger_time
from deadlines.exports.about import LedgerAbout
from deadlines.exports.long_text import split
from deadlines.exports.share_table import ShareTable
from deadlines.exports.table import COLUMNS, Cell, LedgerColumn, LedgerTable
from deadlines.records.record import Record, RecordStatus
from deadlines.refusal import Refusal
from storage.exports.ledger_sheets import (
    WRAPPED,
    LedgerFormats,
    row_height,
    write_about,
    write_statistics,
)
from storage.temporary import temporary_folder

MOST_RECORDS = 1_048_575
"""Rows a sheet has, below the headings."""

_WIDTHS = {
    LedgerColumn.NUMBER: 8, LedgerColumn.KIND: 10, LedgerColumn.LEVEL: 8, LedgerColumn.TITLE: 40,
    LedgerColumn.AT: 17, LedgerColumn.LOGGED_AT: 17, LedgerColumn.SOURCE: 14,
    LedgerColumn.LINK: 24, LedgerColumn.NOTE: 40, LedgerColumn.STATUS: 9, LedgerColumn.DUE: 17,
    LedgerColumn.DONE_AT: 17, LedgerColumn.ON_TIME: 11, LedgerColumn.REASON: 28,
    LedgerColumn.HANDLING: 40, LedgerColumn.RESULT: 28, LedgerColumn.OUTCOME: 11,
    LedgerColumn.ANSWER: 40, LedgerColumn.INSTRUCTION: 28, LedgerColumn.UNDERTAKER: 14,
    LedgerColumn.VOLUME: 10,
    LedgerColumn.DUTIES: 60, LedgerColumn.CHECKS: 40,
}  # fmt: skip
_WRAPPED = tuple((COLUMNS.index(one), _WIDTHS[one]) for one in COLUMNS if one in WRAPPED)
_PRINT_TOO = 0
_FIRST_YEAR = 1901
"""Excel's dates begin in 1900, with a day too many in its February."""


def write(
    path: Path,
    records: Iterable[Record],
    table: LedgerTable,
    about: LedgerAbout,
    calendar: WorkingCalendar,
    go_on: Callable[[], None],
) -> None:
    """Write the records and the sheets about them; raises OSError and Refusal("export-too-long").

    Rows go to a temporary file as they come, so that a ledger of any length takes little memory.
    `go_on` is called while the file is put together from them; what it raises ends the work.
    """
    with _workbook(path, go_on) as workbook:
        ledger, statistics, told, continued = about.sheets()
        sheets = [workbook.add_worksheet(name) for name in (ledger, statistics, told)]
        writer = _LedgerSheet(workbook, sheets[0], table, about, continued)
        share = ShareTable(table.zone, table.now)
        for record in records:
            writer.add(record)
            share.add(record)
        writer.end()
        write_statistics(workbook, sheets[1], share, about)
        write_about(workbook, sheets[2], share, about, table, calendar)


class _LedgerSheet:
    """The table, row by row, and beside it the sheet for what a cell cannot hold."""

    def __init__(
        self, workbook: Any, sheet: Any, table: LedgerTable, about: LedgerAbout, continued: str
    ) -> None:
        self._workbook, self._sheet = workbook, sheet
        self._table, self._about, self._continued_name = table, about, continued
        self._usual = LedgerFormats(workbook, bordered=False)
        self._cancelled = LedgerFormats(workbook, cancelled=True, bordered=False)
        self._headers = table.headers()
        self._continued: Any = None
        self._continued_row = 0
        self._row = 0
        self._begin()

    def add(self, record: Record) -> None:
        """Write one record."""
        self._row += 1
        if self._row > MOST_RECORDS:
            raise Refusal("export-too-long", most=MOST_RECORDS)
        formats = self._cancelled if record.status is RecordStatus.CANCELLED else self._usual
        cells = self._table.cells(record)
        texts = ((str(cells[place]), width) for place, width in _WRAPPED)
        self._sheet.set_row(self._row, row_height(texts))
        for place, cell in enumerate(cells):
            self._write_cell(place, cell, formats, record.number)

    def end(self) -> None:
        """Close the table: the filter over all its rows."""
        self._sheet.autofilter(0, 0, self._row, len(COLUMNS) - 1)
        # On paper the details would make all the rest too small to read.
        self._sheet.print_area(0, 0, self._row, COLUMNS.index(LedgerColumn.REASON))

    def _begin(self) -> None:
        sheet = self._sheet
        sheet.freeze_panes(1, 1)
        sheet.hide_gridlines(_PRINT_TOO)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        for place, column in enumerate(COLUMNS):
            sheet.set_column(place, place, _WIDTHS[column])
        sheet.set_row(0, 22)
        for place, name in enumerate(self._headers):
            sheet.write_string(0, place, name, self._usual.header)

    def _write_cell(self, place: int, cell: Cell, formats: LedgerFormats, number: int) -> None:
        row, sheet = self._row, self._sheet
        if cell is None or cell == "":
            return
        if isinstance(cell, str):
            shown, parts = split(cell)
            sheet.write_string(row, place, shown, formats.format_for(COLUMNS[place]))
            for index, part in enumerate(parts, 2):
                self._continue(number, place, index, part)
        elif isinstance(cell, datetime):
            if cell.year < _FIRST_YEAR or ledger_time.is_ambiguous(cell):
                text = ledger_time.write(cell, self._table.zone)
                sheet.write_string(row, place, text, formats.text)
                return
            is_fine = cell.second and COLUMNS[place] is not LedgerColumn.LOGGED_AT
            form = formats.seconds if is_fine else formats.minutes
            sheet.write_datetime(row, place, cell.replace(tzinfo=None), form)
        else:
            sheet.write_number(row, place, cell, formats.number)

    def _continue(self, number: int, place: int, index: int, text: str) -> None:
        if self._continued is None:
            self._continued = self._workbook.add_worksheet(self._continued_name)
            self._continued.freeze_panes(1, 0)
            self._continued.set_column(1, 1, 14)
            self._continued.set_column(3, 3, 100)
            for column, name in enumerate(self._about.continued_headers()):
                self._continued.write_string(0, column, name, self._usual.header)
        self._continued_row += 1
        row, sheet = self._continued_row, self._continued
        if row > MOST_RECORDS:
            raise Refusal("export-too-long", most=MOST_RECORDS)
        sheet.set_row(row, row_height(((text, 100),)))
        sheet.write_number(row, 0, number, self._usual.text)
        sheet.write_string(row, 1, self._headers[place], self._usual.text)
        sheet.write_number(row, 2, index, self._usual.text)
        sheet.write_string(row, 3, text, self._usual.wrapped)


class _Output:
    """The file that the workbook is zipped into.

    After a failure it swallows what is written: the zip file still wants to close itself then, and
    would complain of the same again where no user can answer it.
    """

    def __init__(self, file: BinaryIO, go_on: Callable[[], None]) -> None:
        self._file, self._go_on, self._failed = file, go_on, False
        self._place = 0

    def write(self, data: bytes) -> int:
        if not self._failed:
            try:
                self._go_on()
                self._file.write(data)
            except BaseException:
                self._failed = True
                raise
        self._place += len(data)
        return len(data)

    def seek(self, offset: int, whence: int = 0) -> int:
        if not self._failed:
            self._place = self._file.seek(offset, whence)
        elif whence == 0:
            self._place = offset
        return self._place

    def tell(self) -> int:
        return self._place

    def flush(self) -> None:
        if not self._failed:
            self._file.flush()

    def fail(self) -> None:
        """Take nothing more."""
        self._failed = True


@contextmanager
def _workbook(path: Path, go_on: Callable[[], None]) -> Iterator[Any]:
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import FileCreateError, FileSizeError

    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with temporary_folder() as folder, path.open("xb") as file:
        output = _Output(file, go_on)
        workbook = Workbook(output, {**options, "tmpdir": folder})
        try:
            yield workbook
            workbook.close()
        except FileCreateError as error:
            raise error.args[0] from error
        except FileSizeError as error:
            raise Refusal("export-too-long", most=MOST_RECORDS) from error
        finally:
            output.fail()
            for sheet in workbook.worksheets():
                sheet._opt_close()  # noqa: SLF001  # what close() does, also after a failure
