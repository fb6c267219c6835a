"""Entries of the history as rows of their table, and back; reading raises as `rows` does."""

import json

from deadlines.history import Action, Change, Entry
from storage.database import Row
from storage.instants import from_ms, to_ms
from storage.rows import json_text

ENTRY_COLUMNS = (
    "sequence", "at", "record", "action", "old", "new", "reason", "previous", "link",
)  # fmt: skip


def entry_row(entry: Entry) -> Row:
    """Return the entry's columns."""
    change = entry.change
    return (
        entry.sequence,
        to_ms(entry.at),
        change.record,
        change.action.value,
        json_text(dict(change.old)),
        json_text(dict(change.new)),
        change.reason,
        entry.previous,
        entry.link,
    )


def entry_of(row: Row) -> Entry:
    """Return the entry of a row."""
    sequence, at, record, action, old, new, reason, previous, link = row
    change = Change(record, Action(action), json.loads(old), json.loads(new), reason)
    return Entry(sequence, from_ms(at), change, previous, link)
