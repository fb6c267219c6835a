"""Imports into a data folder's file, with a connection of their own, so that they may run beside
the app in a worker thread.
"""

from collections.abc import Collection
from datetime import datetime
from pathlib import Path

from deadlines.exports.long_text import whole_book
from deadlines.imports.conversion import Making
from deadlines.imports.lines import SheetPlan
from deadlines.imports.plan import ImportPlan, plan_import, sheet_plans
from deadlines.imports.store import LedgerImport
from deadlines.progress import Progress, unwatched
from deadlines.records.import_batch import Batch, batch_of, take_back
from deadlines.rules.rule import Kind
from deadlines.sheets.entry import DetailReader
from deadlines.sheets.sheet import Book
from storage.database.opening import open_database
from storage.sheets.spreadsheet import read_spreadsheet
from storage.tables.history import HistoryTable
from storage.tables.imports import ImportStore
from storage.tables.records import RecordTable


class Importing:
    """Reads, previews, writes and takes back imports; each call opens the file for itself."""

    def __init__(self, file: Path, details: DetailReader | None = None) -> None:
        self._file, self._details = file, details

    def read(self, path: Path, progress: Progress = unwatched) -> Book:
        """Read a spreadsheet; raises Refusal as `read_spreadsheet`."""
        return whole_book(read_spreadsheet(path, progress))

    def propose(self, book: Book, making: Making) -> tuple[SheetPlan, ...]:
        """Return how each sheet would be read."""
        return sheet_plans(book, making)

    def plan(
        self,
        file: str,
        sheets: tuple[SheetPlan, ...],
        making: Making,
        kind: Kind | None = None,
        progress: Progress = unwatched,
    ) -> ImportPlan:
        """Return what an import would do; raises Refusal as Database does."""
        with open_database(self._file) as database:
            store = ImportStore(database, making.office.zone)
            return plan_import(file, sheets, making, store.known, kind, self._details, progress)

    def write(
        self,
        plan: ImportPlan,
        making: Making,
        ticked: Collection[int] = (),
        progress: Progress = unwatched,
    ) -> Batch:
        """Write a plan, whole or not at all; raises Refusal as Database, and "import-nothing"."""
        with open_database(self._file) as database:
            store = ImportStore(database, making.office.zone)
            return LedgerImport(store).write(plan, making, ticked, progress)

    def newest(self) -> Batch | None:
        """Return the import that undo would take back; None where the newest entry is another."""
        with open_database(self._file, readonly=True) as database:
            return batch_of(HistoryTable(database).newest())

    def take_back(self, batch: Batch, now: datetime, progress: Progress = unwatched) -> None:
        """Take an import back."""
        with open_database(self._file) as database:
            take_back(batch, RecordTable(database), HistoryTable(database), now, progress)
