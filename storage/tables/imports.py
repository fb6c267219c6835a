"""Many records at once: which of them are there already, and writing them in one transaction."""

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, tzinfo
from typing import Any

from deadlines.imports.plan import Key, plain_title, to_minute
from deadlines.imports.updates import Update
from deadlines.progress import Progress, ignore_progress
from deadlines.records.changes import changes, to_plain
from deadlines.records.history import FIRST_LINK, Action, Change, HistoryEntry, link_of
from deadlines.records.record import Record
from deadlines.records.undoing import Batch, batch_change
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind
from storage.database.database import Database, Row, insert
from storage.database.instants import from_ms, to_ms
from storage.tables.facets import chosen_codes
from storage.tables.history import ENTRY_COLUMNS, entry_row
from storage.tables.records import RecordTable
from storage.tables.rows import (
    DUTY_COLUMNS,
    RECORD_COLUMNS,
    duty_row,
    kind_of,
    record_row,
)
from storage.tables.rules import RuleShelf

_MINUTE = 60_000
_ASKED, _WRITTEN = 5_000, 500
_TASKS = ", ".join(map(str, sorted(chosen_codes(kinds={Kind.TASK}))))
# A record whose import was taken back ends with that entry: it may come again.
_STANDING = """
    (r.status <> 'cancelled' OR coalesce((
        SELECT h.action FROM history h WHERE h.record = r.number ORDER BY h.sequence DESC LIMIT 1
    ), '') <> 'undone')
"""
_AT = f"""
    SELECT r.number, r.kind, r.title, r.at FROM json_each(?) j
    JOIN records r ON r.at >= j.value AND r.at < j.value + {_MINUTE}
    WHERE {_STANDING}
"""  # noqa: S608  # the texts are the program's own
_TASKS_DUE = f"""
    SELECT r.number, r.kind, r.title, d.due FROM records r JOIN duties d ON d.record = r.number
    WHERE r.facets IN ({_TASKS}) AND d.due IS NOT NULL AND {_STANDING}
"""  # noqa: S608  # as above


class ImportTable:
    """Knows which of many records are there already, and writes many at once."""

    def __init__(self, database: Database, zone: tzinfo) -> None:
        self._database, self._zone = database, zone

    def known_numbers(
        self, keys: Collection[Key], progress: Progress = ignore_progress
    ) -> Mapping[Key, int]:
        """Return the keys of records that are there, with the number of one.

        Records of an import that was taken back do not count. Raises what `progress` does.
        """
        minutes = sorted({to_ms(key.at) for key in keys if key.kind is not Kind.TASK})
        found: dict[Key, int] = {}
        for start in range(0, len(minutes), _ASKED):
            progress(start, len(minutes))
            asked = json.dumps(minutes[start : start + _ASKED])
            self._take(self._database.rows(_AT, (asked,)), keys, found)
        if any(key.kind is Kind.TASK for key in keys):
            self._take(self._database.rows(_TASKS_DUE), keys, found)
        return found

    def write(
        self,
        records: Sequence[tuple[Record, str]],
        file: str,
        at: datetime,
        progress: Progress,
        updates: Sequence[Update] = (),
    ) -> Batch:
        """Write the records in one transaction, each with its entry in the history and a reason.

        Known records get what `updates` bring; raises Refusal("import-changed") where one has
        changed since they were made.
        A last entry of record 0 names them all: `Register.undo` goes by it. What `progress`
        raises leaves nothing written. Raises Refusal as Database does.
        """
        database = self._database
        total = len(records)
        at = from_ms(to_ms(at))
        with database.atomic():
            first = int(database.value("SELECT coalesce(MAX(number), 0) FROM records")) + 1
            rules = RuleShelf(database)
            # By what they are in memory: hashing a rule for each duty takes longer than its row.
            used = {id(duty.rule): duty.rule for record, _ in records for duty in record.duties}
            ids = {place: rules.keep(rule) for place, rule in used.items()}
            last = database.row("SELECT sequence, link FROM history ORDER BY sequence DESC LIMIT 1")
            sequence, link = (last[0], last[1]) if last else (0, FIRST_LINK)

            def entry(change: Change) -> Row:
                nonlocal sequence, link
                sequence, previous = sequence + 1, link
                link = link_of(previous, sequence, at, change)
                return entry_row(HistoryEntry(sequence, at, change, previous, link))

            for start in range(0, len(records), _WRITTEN):
                some = records[start : start + _WRITTEN]
                rows, duties, entries = [], [], []
                for offset, (record, reason) in enumerate(some, start):
                    number = first + offset
                    row = record_row(record)
                    rows.append((number, *row[1:]))
                    duties += [duty_row(duty, number, ids[id(duty.rule)]) for duty in record.duties]
                    change = Change(number, Action.IMPORTED, {}, to_plain(record), reason)
                    entries.append(entry(change))
                database.execute_many(insert("records", RECORD_COLUMNS), rows)
                database.execute_many(insert("duties", DUTY_COLUMNS), duties)
                database.execute_many(insert("history", ENTRY_COLUMNS), entries)
                progress(start, total)
            for update in updates:
                old, new = self._update(update)
                change = Change(update.old.number, Action.IMPORTED, old, new, file)
                database.execute(insert("history", ENTRY_COLUMNS), entry(change))
            updated = tuple(update.old.number for update in updates)
            batch = Batch(first, first + len(records) - 1, updated)
            database.execute(insert("history", ENTRY_COLUMNS), entry(batch_change(batch, file)))
            progress(total, total)
        return batch

    def _update(self, update: Update) -> tuple[dict[str, Any], dict[str, Any]]:
        """Keep a known record as it is with the update; return the fields that changed."""
        table, number = RecordTable(self._database), update.old.number
        # Read again under the lock: another window may have written since the preview.
        if table.get(number) != update.old:
            raise Refusal("import-changed", number=number)
        return changes(update.old, table.save(update.new))

    def _take(self, rows: Sequence[Row], keys: Collection[Key], numbers: dict[Key, int]) -> None:
        for number, kind, title, at in rows:
            minute = to_minute(from_ms(at).astimezone(self._zone))
            key = Key(kind_of(kind), plain_title(title), minute)
            if key in keys:
                numbers.setdefault(key, number)
