"""Taking actions back: single ones step by step, and the records of an import as one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from deadlines.progress import Progress, ignore_progress
from deadlines.records.changes import changes, restore_fields
from deadlines.records.duty import DutyState
from deadlines.records.history import Action, Change, HistoryEntry
from deadlines.records.record import Record, RecordStatus
from deadlines.records.store import History, RecordStore
from deadlines.refusal import Refusal
from deadlines.values import dataclass, replace

TYPE_CHECKING = False  # as `typing` has it, which takes long to import
if TYPE_CHECKING:
    from typing import Any

UNDOABLE = frozenset({
    Action.LOGGED, Action.AMENDED, Action.CHECKED, Action.ACKNOWLEDGED, Action.FINISHED,
    Action.REOPENED, Action.LEVEL_RAISED, Action.EXTENDED, Action.CANCELLED, Action.RESTORED,
    Action.APPROVAL_REFUSED, Action.SUPPLEMENTED, Action.HANDED_OVER, Action.NOTED,
    Action.ATTACHED, Action.URGED, Action.ANSWERED, Action.ARCHIVED,
})  # fmt: skip

BY_ITSELF = frozenset({Action.OWED, Action.MISSED})
"""What the program enters each day by itself: no step of the user's."""


def standing_entries(entries: Iterable[HistoryEntry]) -> Iterator[HistoryEntry]:
    """Yield those of the entries that still stand; both come newest first.

    Each undo among them stands for the entry before it that had not been taken back. Raises
    Refusal("nothing-to-undo") where none is left, or the next concerns the whole ledger.
    """
    undone = 0
    for entry in entries:
        action = entry.change.action
        if action is Action.UNDONE and entry.change.reason != Action.IMPORTED:
            undone += 1
        elif action in BY_ITSELF:
            continue
        elif action not in UNDOABLE:
            break
        elif undone:
            undone -= 1
        else:
            yield entry
    raise Refusal("nothing-to-undo")


def undo_entry(record: Record, entry: HistoryEntry) -> Record:
    """Return the record as it was before the entry; one that was just logged is cancelled."""
    change = entry.change
    if change.action is not Action.LOGGED:
        return restore_fields(record, change.old, change.new)
    return cancel_whole(record)


def undo_cancelling(record: Record, entries: Sequence[HistoryEntry]) -> Record:
    """Return a cancelled record as it was, by its entries, oldest first.

    Raises Refusal: "record-not-cancelled", "record-not-restorable" (it was imported so).
    """
    if record.status is not RecordStatus.CANCELLED:
        raise Refusal("record-not-cancelled", number=record.number)
    for entry in reversed(entries):
        change = entry.change
        if change.old and change.new.get("status") == RecordStatus.CANCELLED.value:
            return restore_fields(record, change.old, change.new)
    raise Refusal("record-not-restorable", number=record.number)


@dataclass(frozen=True, slots=True)
class Batch:
    """The records of one import: their numbers follow one another.

    `updated` are the known records that it brought something new to.
    """

    first: int
    last: int
    updated: tuple[int, ...] = ()

    @property
    def count(self) -> int:
        """How many records there are."""
        return self.last - self.first + 1


def batch_of(entry: HistoryEntry | None) -> Batch | None:
    """Return the records that the newest entry's import brought; None for another entry."""
    if entry is None or entry.change.action is not Action.IMPORTED or entry.change.record:
        return None
    new = entry.change.new
    first, last, updated = new.get("first"), new.get("last"), new.get("updated", ())
    if not (isinstance(first, int) and isinstance(last, int) and isinstance(updated, list | tuple)):
        return None
    return Batch(first, last, tuple(updated))


def batch_change(batch: Batch, file: str) -> Change:
    """Return the entry that stands for the whole import."""
    new: dict[str, Any] = {"first": batch.first, "last": batch.last, "file": file}
    if batch.updated:
        new["updated"] = list(batch.updated)
    return Change(0, Action.IMPORTED, {}, new)


def cancel_whole(record: Record) -> Record:
    """Return a record that was never to be: cancelled with all its duties, not deleted."""
    duties = tuple(replace(duty, state=DutyState.CANCELLED) for duty in record.duties)
    return replace(record, status=RecordStatus.CANCELLED, duties=duties)


def take_back(
    batch: Batch,
    store: RecordStore,
    history: History,
    now: datetime,
    progress: Progress = ignore_progress,
) -> Record:
    """Cancel all records of an import in one transaction; return the first of them.

    What the import brought to known records is taken from them again.

    Raises Refusal("nothing-to-undo") where the import is no longer the newest entry.
    """
    with store.atomic():
        # Asked under the lock: undo may have been pressed twice, or another process have written.
        if batch_of(history.newest()) != batch:
            raise Refusal("nothing-to-undo")
        first: Record | None = None
        for count, number in enumerate((*range(batch.first, batch.last + 1), *batch.updated), 1):
            record = store.get(number)
            if count <= batch.count:
                saved = store.save(cancel_whole(record))
            else:
                # Nothing came after the import, so that the record's last entry is the import's.
                change = history.entries_of(number)[-1].change
                saved = store.save(restore_fields(record, change.old, change.new))
            old, new = changes(record, saved)
            history.append(Change(number, Action.UNDONE, old, new, Action.IMPORTED), now)
            first = first or saved
            progress(min(count, batch.count), batch.count)
        history.append(Change(0, Action.UNDONE, {}, {}, Action.IMPORTED), now)
    if first is None:
        raise Refusal("nothing-to-undo")
    return first
