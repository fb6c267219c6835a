"""Imports into a data folder's file, with a connection of their own, so that they may run beside
the app in a worker thread.
"""

from collections.abc import Collection
from datetime import datetime
from pathlib import Path

from deadlines.continued_book import whole_book
from deadlines.import_batch import Batch, batch_of, take_back
from deadlines.ledger_entry import DetailReader
from deadlines.ledger_import import LedgerImport
from deadlines.ledger_lines import SheetPlan
from deadlines.ledger_making import Making
from deadlines.ledger_plan import Plan, plan_import, sheet_plans
from deadlines.progress import Progress, unwatched
from deadlines.rule import Kind
from deadlines.sheet import Book
from storage.database import Database
from storage.history import History
from storage.import_store import ImportStore
from storage.record_store import RecordStore
from storage.spreadsheet import read_spreadsheet


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
    ) -> Plan:
        """Return what an import would do; raises Refusal as Database does."""
        with Database.open(self._file) as database:
            store = ImportStore(database, making.office.zone)
            return plan_import(file, sheets, making, store.known, kind, self._details, progress)

    def write(
        self,
        plan: Plan,
        making: Making,
        ticked: Collection[int] = (),
        progress: Progress = unwatched,
    ) -> Batch:
        """Write a plan, whole or not at all; raises Refusal as Database, and "import-nothing"."""
        with Database.open(self._file) as database:
            store = ImportStore(database, making.office.zone)
            return LedgerImport(store).write(plan, making, ticked, progress)

    def newest(self) -> Batch | None:
        """Return the import that undo would take back; None where the newest entry is another."""
        with Database.open(self._file, readonly=True) as database:
            return batch_of(History(database).newest())

    def take_back(self, batch: Batch, now: datetime, progress: Progress = unwatched) -> None:
        """Take an import back."""
        with Database.open(self._file) as database:
            take_back(batch, RecordStore(database), History(database), now, progress)
