"""The ports of the record store and the history, which storage fills."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime

from deadlines.records.history import Change, HistoryEntry
from deadlines.records.record import Record
from deadlines.rules.rule import Kind

TYPE_CHECKING = False  # as `typing` has it, which takes long to import
if TYPE_CHECKING:
    from typing import Protocol
else:
    Protocol = object


class RecordStore(Protocol):
    """Keeps the records. Every write happens inside `atomic()`."""

    def atomic(self) -> AbstractContextManager[None]:
        """Open a transaction: all of it is on disk when the block ends, or none of it."""

    def add(self, record: Record) -> Record:
        """Store a new record (number 0, duties with id 0) and return it with its numbers."""

    def save(self, record: Record) -> Record:
        """Replace a stored record; duties with id 0 are new. Return it with all ids."""

    def get(self, number: int) -> Record:
        """Return one record; raises Refusal("unknown-number")."""

    def open_records(self) -> Sequence[Record]:
        """Return all records with something to do, in order of their number."""

    def last_volume(self, year: int) -> int:
        """Return the highest volume number that a year has, 0 where it has none."""

    def records(self, *, open_only: bool, kind: Kind | None) -> Iterable[Record]:
        """Yield records in order of their number, cancelled ones included unless open only."""

    def patrols_between(self, first: datetime, end: datetime) -> Sequence[Record]:
        """Return the patrols from `first` until before `end`, cancelled ones included."""

    def days_of_series(self, series: int) -> Sequence[date]:
        """Return the days of a series of recurring tasks that have a record, withdrawn or not."""

    def records_of_series(self, series: int) -> Sequence[Record]:
        """Return the records of a series, withdrawn or not, in order of their number."""


class History(Protocol):
    """The append-only history; `append` belongs inside the store's transaction."""

    def append(self, change: Change, at: datetime) -> HistoryEntry:
        """Write a change as the newest entry."""

    def entries_of(self, record: int) -> Sequence[HistoryEntry]:
        """Return a record's entries, oldest first."""

    def newest_first(self, after: int) -> Iterator[HistoryEntry]:
        """Yield the entries behind the sequence `after`, the newest first."""

    def newest(self) -> HistoryEntry | None:
        """Return the newest entry of the whole history."""
