"""Exports: the records of a log query into a file, read through a connection of their own."""

import csv
import json
from collections.abc import Iterable, Iterator
from datetime import datetime, tzinfo
from pathlib import Path

from deadlines.calendar.working_calendar import WorkingCalendar
from deadlines.choices import Choices
from deadlines.exports import times as ledger_time
from deadlines.exports.about import LedgerAbout
from deadlines.exports.calendar_event import EventWords, ledger_id
from deadlines.exports.export import Exported, Format, format_of
from deadlines.exports.record_data import record_data
from deadlines.exports.table import Cell, LedgerTable
from deadlines.progress import Progress, ignore_progress
from deadlines.records.log_query import LogQuery
from deadlines.records.record import Record, RecordStatus
from deadlines.sheets.sheet import guard
from deadlines.wording.nouns import Words
from deadlines.wording.times import TimeWords
from storage.database.database import Database
from storage.database.opening import open_database
from storage.database.whole_file import save_whole, whole_file
from storage.log.log import LogViews
from storage.tables.history import HistoryTable
from storage.tables.records import RecordTable
from storage.tables.settings import SettingsTable


def _write_csv(path: Path, records: Iterable[Record], table: LedgerTable) -> None:
    """Write the records as rows below the headings, their whole data last; raises OSError.

    What Excel would run as a formula or take for a number or date is kept a text, as
    `deadlines.sheets.sheet.guarded` tells.
    """
    with path.open("x", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow([*table.headers(), table.data_header()])
        for record in records:
            data = json.dumps(record_data(record, table.zone), ensure_ascii=False)
            writer.writerow([*(_text(cell, table.zone) for cell in table.cells(record)), data])


def _text(cell: Cell, zone: tzinfo) -> Cell:
    if isinstance(cell, str):
        return guard(cell)
    if isinstance(cell, datetime):
        # Excel would show minutes and seconds only, and lose the date, of a time with fractions;
        # with its offset it is left alone.
        has_fraction = cell.microsecond != 0
        writes = ledger_time.write_with_offset if has_fraction else ledger_time.write
        return writes(cell, zone)
    return cell


_PAGE = 500
_SHARE_OF_ROWS = 0.8
"""The part of the work on a workbook that is over when all rows are written."""


class Exports:
    """Writes records of one ledger to files."""

    def __init__(self, file: Path, calendar: WorkingCalendar) -> None:
        self._file, self._calendar = file, calendar

    def write(
        self,
        target: Path,
        query: LogQuery,
        now: datetime,
        words: Words,
        times: TimeWords,
        progress: Progress = ignore_progress,
    ) -> Exported:
        """Write the records of a query, as of `now` (aware), to a file in the words' language.

        The ending of its name says what it holds. An existing file is replaced only by a whole one.
        Raises Refusal as `whole_file`, `format_of` and Database do, "export-too-long" (`most`), and
        what `progress` does.
        """
        target = target.absolute()
        format_ = format_of(target)
        if format_ is Format.ICS:
            self._draw_id()
        with open_database(self._file, readonly=True) as database, whole_file(target) as part:
            # All is read as of one moment, however long it takes.
            database.execute("BEGIN")
            records = _Records(database, query, now, progress, in_rows=format_ is Format.XLSX)
            unit = Choices(SettingsTable(database)).unit
            if format_ is Format.ICS:
                self._write_calendar(part, records, database, words, times, now)
            elif format_ is Format.JSON:
                from storage.exports import ledger_json

                ledger_json.write(part, records, HistoryTable(database), unit, now, times.zone)
            elif format_ is Format.CSV:
                _write_csv(part, records, LedgerTable(words, times.zone, now))
            else:
                from storage.exports import ledger_xlsx

                table = LedgerTable(words, times.zone, now)
                about = LedgerAbout(words, times, query, now, unit)
                ledger_xlsx.write(part, records, table, about, self._calendar, records.go_on)
        return Exported(target, format_, records.count, records.duties)

    def write_open(
        self, stem: Path, sheet: bytes, now: datetime, words: Words, times: TimeWords
    ) -> None:
        """Write everything open as a calendar, and `sheet`, its .pdf, under the same name.

        Raises Refusal as `write`.
        """
        save_whole(stem.with_name(f"{stem.name}.pdf"), sheet)
        query = LogQuery(statuses=frozenset({RecordStatus.OPEN}))
        self.write(stem.with_name(f"{stem.name}.ics"), query, now, words, times)

    def _write_calendar(
        self,
        part: Path,
        records: "_Records",
        database: Database,
        words: Words,
        times: TimeWords,
        now: datetime,
    ) -> None:
        from storage.exports import calendar_file

        event_words = EventWords(words, times)
        revisions, own_id = HistoryTable(database).revisions, ledger_id(SettingsTable(database))
        records.count, records.duties = calendar_file.write(
            part, records, event_words, revisions, own_id, now
        )

    def _draw_id(self) -> None:
        """See to it that the ledger has its id; only the first calendar ever writes one."""
        with open_database(self._file, must_exist=True) as database:
            ledger_id(SettingsTable(database))


class _Records:
    """The records of a query in its order, a page at a time; counts them as they go by."""

    def __init__(
        self,
        database: Database,
        query: LogQuery,
        now: datetime,
        progress: Progress,
        *,
        in_rows: bool,
    ) -> None:
        self._view = LogViews(database).open(query, now)
        self._store = RecordTable(database)
        self._progress, self._chosen = progress, query.numbers
        self._total = len(self._chosen) or self._view.count
        # Putting a workbook together from its rows takes time, too.
        self._whole = round(self._total / _SHARE_OF_ROWS) if in_rows else self._total
        self.count = 0
        self.duties = 0

    def __iter__(self) -> Iterator[Record]:
        for offset in range(0, self._total, _PAGE):
            numbers = self._chosen[offset : offset + _PAGE] or [
                row.number for row in self._view.rows(offset, _PAGE)
            ]
            for record in self._store.records_of(numbers):
                self.count += 1
                self.duties += len(record.duties)
                self._progress(self.count, self._whole)
                yield record
        self._progress(self.count, self._whole)

    def go_on(self) -> None:
        """Tell that the work goes on after the last record, and hear whether it is to stop."""
        self._progress(self._total, self._whole)
