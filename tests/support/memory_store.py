"""A record store and a history in memory, for tests of what stands on them."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime

from deadlines.records.history import FIRST_LINK, Change, HistoryEntry, link_of
from deadlines.records.record import Record, RecordStatus
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind


class MemoryHistory:
    """Keeps entries in a list, chained like the real ones."""

    def __init__(self) -> None:
        self.entries: list[HistoryEntry] = []

    def append(self, change: Change, at: datetime) -> HistoryEntry:
        at = at.replace(microsecond=at.microsecond // 1000 * 1000)
        sequence = len(self.entries) + 1
        previous = self.entries[-1].link if self.entries else FIRST_LINK
        entry = HistoryEntry(
            sequence, at, change, previous, link_of(previous, sequence, at, change)
        )
        self.entries.append(entry)
        return entry

    def entries_of(self, record: int) -> Sequence[HistoryEntry]:
        return [entry for entry in self.entries if entry.change.record == record]

    def after(self, sequence: int) -> Sequence[HistoryEntry]:
        return self.entries[sequence:]

    def newest(self) -> HistoryEntry | None:
        return self.entries[-1] if self.entries else None


class MemoryStore:
    """Keeps records in a dictionary; a failed transaction puts back records and `history`.

    Set `refusal` to let every write fail with it, as a full disk would.
    """

    def __init__(self, history: MemoryHistory | None = None) -> None:
        self.refusal: Refusal | None = None
        self._history = history or MemoryHistory()
        self._records: dict[int, Record] = {}
        self._last_duty = 0
        self._depth = 0

    @contextmanager
    def atomic(self) -> Iterator[None]:
        kept = (dict(self._records), self._last_duty, list(self._history.entries))
        self._depth += 1
        try:
            yield
        except BaseException:
            self._records, self._last_duty, self._history.entries = kept
            raise
        finally:
            self._depth -= 1

    def add(self, record: Record) -> Record:
        return self._put(replace(record, number=max(self._records, default=0) + 1))

    def save(self, record: Record) -> Record:
        self.get(record.number)
        return self._put(record)

    def get(self, number: int) -> Record:
        if number not in self._records:
            raise Refusal("unknown-number", number=number)
        return self._records[number]

    def open_records(self) -> Sequence[Record]:
        return list(self.records(open_only=True, kind=None))

    def records(self, *, open_only: bool, kind: Kind | None) -> Iterable[Record]:
        for number in sorted(self._records):
            record = self._records[number]
            if open_only and record.status is not RecordStatus.OPEN:
                continue
            if kind is None or record.kind is kind:
                yield record

    def forget(self, number: int) -> None:
        """Lose a record, as when a backup without it is restored."""
        del self._records[number]

    def _put(self, record: Record) -> Record:
        assert self._depth, "a write outside atomic()"
        if self.refusal is not None:
            raise self.refusal
        duties = []
        for duty in record.duties:
            if duty.id == 0:
                self._last_duty += 1
                duty = replace(duty, id=self._last_duty)  # noqa: PLW2901 - the numbered one
            duties.append(replace(duty, record=record.number))
        self._records[record.number] = replace(record, duties=tuple(duties))
        return self._records[record.number]
