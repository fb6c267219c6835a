"""Taking actions back: which one is next, and what the record was before it."""

from collections.abc import Sequence
from dataclasses import replace

from deadlines.records.changes import restore_fields
from deadlines.records.duty import DutyState
from deadlines.records.history import Action, HistoryEntry
from deadlines.records.record import Record, RecordStatus
from deadlines.refusal import Refusal

UNDOABLE = frozenset(
    {
        Action.LOGGED,
        Action.AMENDED,
        Action.CHECKED,
        Action.ACKNOWLEDGED,
        Action.FINISHED,
        Action.REOPENED,
        Action.LEVEL_RAISED,
        Action.EXTENDED,
        Action.CANCELLED,
        Action.RESTORED,
        Action.APPROVAL_REFUSED,
        Action.SUPPLEMENTED,
        Action.HANDED_OVER,
        Action.NOTED,
        Action.ATTACHED,
    }
)


def next_to_undo(entries: Sequence[HistoryEntry]) -> HistoryEntry:
    """Return the newest entry that still stands, of entries oldest first.

    Each undo among them stands for the entry before it that had not been taken back. Raises
    Refusal("nothing-to-undo") where none is left, or the next concerns the whole ledger.
    """
    undone = 0
    for entry in reversed(entries):
        action = entry.change.action
        if action is Action.UNDONE and entry.change.reason != Action.IMPORTED:
            undone += 1
        elif action not in UNDOABLE:
            break
        elif undone:
            undone -= 1
        else:
            return entry
    raise Refusal("nothing-to-undo")


def before(record: Record, entry: HistoryEntry) -> Record:
    """Return the record as it was before the entry; one that was just logged is cancelled."""
    change = entry.change
    if change.action is not Action.LOGGED:
        return restore_fields(record, change.old, change.new)
    duties = tuple(replace(duty, state=DutyState.CANCELLED) for duty in record.duties)
    return replace(record, status=RecordStatus.CANCELLED, duties=duties)


def before_cancelling(record: Record, entries: Sequence[HistoryEntry]) -> Record:
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
