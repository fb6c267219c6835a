"""The append-only history in the database; triggers refuse to change or delete an entry."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from deadlines.records.history import FIRST_LINK, Action, Change, HistoryEntry, link_of
from storage.database.database import Database, Row, insert, select
from storage.database.errors import damage_refusal
from storage.database.instants import from_ms, to_ms
from storage.tables.rows import json_text, readable

ENTRY_COLUMNS = (
    "sequence", "at", "record", "action", "old", "new", "reason", "previous", "link",
)  # fmt: skip


def entry_row(entry: HistoryEntry) -> Row:
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


def entry_of(row: Row) -> HistoryEntry:
    """Return the entry of a row; raises ValueError or TypeError for one no program has written."""
    sequence, at, record, action, old, new, reason, previous, link = row
    before, after = json.loads(old), json.loads(new)
    if not (isinstance(before, dict) and isinstance(after, dict)):
        raise TypeError("not the fields of an entry")
    change = Change(record, Action(action), before, after, reason)
    return HistoryEntry(sequence, from_ms(at), change, previous, link)


_ENTRIES = select("history", ENTRY_COLUMNS)
_MOST_STEPS = 500
_PAGE = 50
_BEHIND_ALL = (1 << 63) - 1
_APPEND = insert("history", ENTRY_COLUMNS)


class HistoryTable:
    """Keeps the history, as `deadlines.records.store.History` asks."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def append(self, change: Change, at: datetime) -> HistoryEntry:
        """Write a change as the newest entry, at `at` to the millisecond."""
        at = from_ms(to_ms(at))
        with self._database.atomic():
            last = self._database.row(
                "SELECT sequence, link FROM history ORDER BY sequence DESC LIMIT 1"
            )
            sequence, previous = (last[0] + 1, last[1]) if last else (1, FIRST_LINK)
            link = link_of(previous, sequence, at, change)
            entry = HistoryEntry(sequence, at, change, previous, link)
            self._database.execute(_APPEND, entry_row(entry))
        return entry

    def entries_of(self, record: int) -> Sequence[HistoryEntry]:
        """Return a record's entries, oldest first."""
        rows = self._database.rows(f"{_ENTRIES} WHERE record = ? ORDER BY sequence", (record,))
        with readable(self._database.path):
            return [entry_of(row) for row in rows]

    def after(self, sequence: int) -> Sequence[HistoryEntry]:
        """Return the entries behind that sequence, oldest first; of very many the newest."""
        rows = self._database.rows(
            f"{_ENTRIES} WHERE sequence > ? ORDER BY sequence DESC LIMIT {_MOST_STEPS}", (sequence,)
        )
        with readable(self._database.path):
            return [entry_of(row) for row in reversed(rows)]

    def newest_first(self, after: int) -> Iterator[HistoryEntry]:
        """Yield the entries behind the sequence `after`, the newest first, read some at a time."""
        before = _BEHIND_ALL
        while rows := self._database.rows(
            f"{_ENTRIES} WHERE sequence > ? AND sequence < ? ORDER BY sequence DESC LIMIT {_PAGE}",
            (after, before),
        ):
            with readable(self._database.path):
                entries = [entry_of(row) for row in rows]
            if entries[-1].sequence >= before:
                # On swapped pages the numbers go back, and so the reading would never end.
                raise damage_refusal(self._database.path, "order")
            yield from entries
            before = entries[-1].sequence

    def revisions(self, records: Iterable[int]) -> Mapping[int, tuple[int, datetime]]:
        """Return how many entries each of the records has, and when the last was written."""
        rows = self._database.rows(
            "SELECT record, COUNT(*), MAX(at) FROM history"
            " WHERE record IN (SELECT value FROM json_each(?)) GROUP BY record",
            (str(list(records)),),
        )
        with readable(self._database.path):
            return {record: (count, from_ms(at)) for record, count, at in rows}

    def link_at(self, sequence: int) -> str | None:
        """Return the link of the entry with that number; None where there is none."""
        link: str | None = self._database.value(
            "SELECT link FROM history WHERE sequence = ?", (sequence,)
        )
        return link

    def has_any(self, *actions: Action) -> bool:
        """Return whether a record has an entry of one of these actions."""
        wanted = json_text([action.value for action in actions])
        found = self._database.row(
            "SELECT 1 FROM history WHERE record > 0"
            " AND action IN (SELECT value FROM json_each(?)) LIMIT 1",
            (wanted,),
        )
        return found is not None

    def newest(self) -> HistoryEntry | None:
        """Return the newest entry of the whole history."""
        row = self._database.row(f"{_ENTRIES} ORDER BY sequence DESC LIMIT 1")
        with readable(self._database.path):
            return entry_of(row) if row else None
