"""Imports into a data folder's file, with a connection of their own, so that they may run beside
the app in a worker thread.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from itertools import chain
from pathlib import Path

from deadlines.choices import Choices
from deadlines.columns.meaning import Meaning
from deadlines.imports.conversion import Making
from deadlines.imports.lines import SheetPlan
from deadlines.imports.plan import ImportPlan, Key, plan_import
from deadlines.progress import Progress, ignore_progress
from deadlines.records.record import Record
from deadlines.records.undoing import Batch, take_back
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind
from deadlines.sheets.sheet import Book
from storage.collector import pause_collector
from storage.database.opening import open_database
from storage.sheets.spreadsheet import read_spreadsheet
from storage.tables.history import HistoryTable
from storage.tables.imports import ImportTable
from storage.tables.records import RecordTable
from storage.tables.settings import SettingsTable


class Importing:
    """Reads, previews, writes and takes back imports; each call opens the file for itself."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def read(self, path: Path, progress: Progress = ignore_progress) -> Book:
        """Read a spreadsheet; raises Refusal as `read_spreadsheet`."""
        return read_spreadsheet(path, progress)

    def plan(
        self,
        file: str,
        sheets: tuple[SheetPlan, ...],
        making: Making,
        kind: Kind | None = None,
        progress: Progress = ignore_progress,
    ) -> ImportPlan:
        """Return what an import would do; raises Refusal as Database does."""
        with open_database(self._file, must_exist=True) as database:
            numbers_of = ImportTable(database, making.office.zone).known_numbers
            table = RecordTable(database)

            def known_numbers(keys: Collection[Key]) -> Mapping[Key, int]:
                return numbers_of(keys, progress)

            def known_records(numbers: Collection[int]) -> Iterable[Record]:
                return chain(table.open_records(), table.records_of(list(numbers)))

            with pause_collector():
                return plan_import(
                    file, sheets, making, known_numbers, kind, known_records, progress
                )

    def write(
        self,
        plan: ImportPlan,
        making: Making,
        ticked: Collection[int] = (),
        progress: Progress = ignore_progress,
    ) -> Batch:
        """Write all that the plan reads, but duplicates and updates whose index is not ticked.

        Raises Refusal("import-nothing") where nothing is left, and as Database does.
        """
        records, updates = plan.records(ticked, making.archived), plan.updates(ticked)
        if not records and not updates:
            raise Refusal("import-nothing")
        with open_database(self._file, must_exist=True) as database:
            table = ImportTable(database, making.office.zone)
            return table.write(records, plan.file, making.now, progress, updates)

    def remembered_meanings(self) -> Mapping[str, Meaning]:
        """Return what the user said earlier that columns mean, by their plain names."""
        with open_database(self._file, must_exist=True) as database:
            return Choices(SettingsTable(database)).column_meanings

    def remember(self, meanings: Mapping[str, Meaning]) -> None:
        """Keep what the user said that columns mean, for the next ledger with such columns."""
        if meanings:
            with open_database(self._file, must_exist=True) as database:
                Choices(SettingsTable(database)).keep_column_meanings(meanings)

    def take_back(self, batch: Batch, now: datetime, progress: Progress = ignore_progress) -> None:
        """Take an import back."""
        with open_database(self._file, must_exist=True) as database:
            take_back(batch, RecordTable(database), HistoryTable(database), now, progress)
