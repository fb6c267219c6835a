"""The records and their duties in the database."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from itertools import pairwise
from operator import itemgetter

from deadlines.records.duty import Duty
from deadlines.records.record import Attachment, Record, RecordStatus
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind
from deadlines.values import replace
from storage.collector import pause_collector
from storage.database.database import Database, Row, insert, select, update
from storage.database.errors import damage_refusal
from storage.database.instants import to_ms
from storage.tables.facets import chosen_codes
from storage.tables.rows import (
    DUTY_COLUMNS,
    RECORD_COLUMNS,
    attachments_of,
    duty_of,
    duty_row,
    readable,
    record_of,
    record_row,
)
from storage.tables.rules import RuleShelf

_PAGE = 500

_RECORDS = select("records", RECORD_COLUMNS)
_DUTIES = select("duties d", [f"d.{column}" for column in DUTY_COLUMNS])
_OF_PAGE = "d.record IN (SELECT value FROM json_each(?)) ORDER BY d.id"
_LISTED = "number IN (SELECT value FROM json_each(?))"
_OF_SERIES = "FROM records WHERE series = ? AND series > 0"  # in the words of the index
_ADD_RECORD = insert("records", RECORD_COLUMNS)
_ADD_DUTY = insert("duties", DUTY_COLUMNS)
_PATROLS = ", ".join(map(str, sorted(chosen_codes({Kind.PATROL}))))
_OPEN = ", ".join(map(str, sorted(chosen_codes(statuses={RecordStatus.OPEN}))))


class RecordTable:
    """Keeps the records, as its port asks. Instants are kept to the ms."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._rules = RuleShelf(database)

    def atomic(self) -> AbstractContextManager[None]:
        """Open a transaction: all of it is on disk when the block ends, or none of it."""
        return self._database.atomic()

    def add(self, record: Record) -> Record:
        """Store a new record (number 0, duties with id 0) and return it with its numbers."""
        with self.atomic():
            number = self._database.execute(_ADD_RECORD, record_row(record)).lastrowid or 0
            duties = tuple(self._add_duty(duty, number) for duty in record.duties)
        return replace(record, number=number, duties=duties)

    def save(self, record: Record) -> Record:
        """Replace a stored record, writing only what differs; return it with all ids.

        Duties with id 0 are new; a stored duty that is missing in `record` is removed with its
        reminders. Raises Refusal("unknown-number").
        """
        number = record.number
        with self.atomic():
            stored = self._database.row(f"{_RECORDS} WHERE number = ?", (number,))
            if stored is None:
                raise Refusal("unknown-number", number=number)
            self._update("records", RECORD_COLUMNS, stored, record_row(record))
            duties = self._save_duties(record)
        return replace(record, duties=duties)

    def get(self, number: int) -> Record:
        """Return one record; raises Refusal("unknown-number")."""
        rows = self._database.rows(f"{_RECORDS} WHERE number = ?", (number,))
        if not rows:
            raise Refusal("unknown-number", number=number)
        duties = self._database.rows(f"{_DUTIES} WHERE d.record = ? ORDER BY d.id", (number,))
        return next(self._join_duties(rows, duties))

    def last_volume(self, year: int) -> int:
        """Return the highest volume number that a year has, 0 where it has none."""
        numbers = "SELECT max(CAST(substr(volume, 6) AS INTEGER)) FROM records"
        of_year = " WHERE volume <> '' AND volume > ? AND volume < ?"
        return int(self._database.value(numbers + of_year, (f"{year}-", f"{year}.")) or 0)

    def open_records(self) -> Sequence[Record]:
        """Return all records with something to do, in order of their number."""
        with pause_collector():
            # Python sorts these in a tenth of the time that SQLite takes for such wide rows.
            rows = self._database.rows(f"{_RECORDS} WHERE facets IN ({_OPEN})")
            duties = self._database.rows(
                f"{_DUTIES} JOIN records r ON r.number = d.record WHERE r.facets IN ({_OPEN})"
            )
            rows.sort(key=itemgetter(0))
            duties.sort(key=itemgetter(0))
            return list(self._join_duties(rows, duties))

    def records(self, *, open_only: bool, kind: Kind | None) -> Iterable[Record]:
        """Yield records in order of their number, cancelled ones included unless open only.

        They are read in pages, so that a ledger of any length takes little memory.
        """
        wanted = "number > :after"
        wanted += " AND status = 'open'" if open_only else ""
        wanted += " AND kind = :kind" if kind else ""
        after = 0
        while True:
            rows = self._database.rows(
                f"{_RECORDS} WHERE {wanted} ORDER BY number LIMIT {_PAGE}",
                {"after": after, "kind": kind and kind.value},
            )
            if not rows:
                return
            numbers = [after, *(row[0] for row in rows)]
            if any(one >= next_one for one, next_one in pairwise(numbers)):
                # On swapped pages the numbers go back, and so the reading would never end.
                raise damage_refusal(self._database.path, "order")
            duties = self._database.rows(f"{_DUTIES} WHERE {_OF_PAGE}", (str(numbers[1:]),))
            yield from self._join_duties(rows, duties)
            after = rows[-1][0]

    def patrols_between(self, first: datetime, end: datetime) -> Sequence[Record]:
        """Return the patrols from `first` until before `end`, cancelled ones included."""
        span = (to_ms(first), to_ms(end))
        found = f"facets IN ({_PATROLS}) AND at >= ? AND at < ?"
        rows = self._database.rows(f"{_RECORDS} WHERE {found} ORDER BY at, number", span)
        duties = self._database.rows(
            f"{_DUTIES} WHERE {_OF_PAGE}", (str([row[0] for row in rows]),)
        )
        return list(self._join_duties(rows, duties))

    def first_patrol(self) -> Record | None:
        """Return the patrol of the earliest day, also a cancelled one; None where there is none."""
        patrols = f"facets IN ({_PATROLS})"
        number = self._database.value(
            f"{select('records', ['number'])} WHERE {patrols} ORDER BY at, number LIMIT 1"
        )
        return next(self.records_of([number]), None) if number else None

    def records_done(self, first: datetime, end: datetime) -> Sequence[Record]:
        """Return the records with a duty done that was due, or was finished, in that time.

        A deadline at `end` belongs to it, one at `first` does not.
        """
        span = {"first": to_ms(first), "end": to_ms(end)}
        rows = self._database.rows(
            "SELECT record FROM duties WHERE state = 'done'"
            " AND coalesce(safe_by, due) > :first AND coalesce(safe_by, due) <= :end"
            " UNION SELECT record FROM duties WHERE state = 'done'"
            " AND done_at >= :first AND done_at < :end ORDER BY record",
            span,
        )
        return list(self.records_of([number for (number,) in rows]))

    def records_of(self, numbers: Sequence[int]) -> Iterator[Record]:
        """Yield the records with these numbers in their order; a number that is gone is skipped."""
        wanted = str(list(numbers))
        rows = self._database.rows(f"{_RECORDS} WHERE {_LISTED}", (wanted,))
        by_number = {row[0]: row for row in rows}
        duties = self._database.rows(f"{_DUTIES} WHERE {_OF_PAGE}", (wanted,))
        found = [by_number[number] for number in numbers if number in by_number]
        yield from self._join_duties(found, duties)

    def days_of_series(self, series: int) -> Sequence[date]:
        """Return the days of a series of recurring tasks that have a record, withdrawn or not."""
        rows = self._database.rows(f"SELECT series_day {_OF_SERIES}", (series,))
        with readable(self._database.path):
            return [date.fromisoformat(day) for (day,) in rows]

    def records_of_series(self, series: int) -> Sequence[Record]:
        """Return the records of a series, withdrawn or not, in order of their number."""
        rows = self._database.rows(f"SELECT number {_OF_SERIES}", (series,))
        return list(self.records_of(sorted(number for (number,) in rows)))

    def attachments(self) -> Iterator[tuple[int, Attachment]]:
        """Yield all evidence with the numbers of its records."""
        rows = self._database.rows(
            "SELECT number, attachments FROM records WHERE attachments <> '' ORDER BY number"
        )
        with readable(self._database.path):
            for number, text in rows:
                yield from ((number, file) for file in attachments_of(text))

    def _join_duties(self, rows: list[Row], duties: list[Row]) -> Iterator[Record]:
        """Pair record rows with their duty rows, which are in order of their ids."""
        rule = self._rules.rule
        with readable(self._database.path):
            by_record: dict[int, list[Duty]] = {}
            for row in duties:
                by_record.setdefault(row[1], []).append(duty_of(row, rule(row[2])))
            for row in rows:
                yield record_of(row, tuple(by_record.get(row[0], ())))

    def _add_duty(self, duty: Duty, record: int) -> Duty:
        row = duty_row(duty, record, self._rules.keep(duty.rule))
        id_ = self._database.execute(_ADD_DUTY, row).lastrowid or 0
        return replace(duty, id=id_, record=record)

    def _save_duties(self, record: Record) -> tuple[Duty, ...]:
        number = record.number
        stored = {
            row[0]: row for row in self._database.rows(f"{_DUTIES} WHERE d.record = ?", (number,))
        }
        saved = []
        for duty in record.duties:
            if duty.id == 0:
                saved.append(self._add_duty(duty, number))
                continue
            row = duty_row(duty, number, self._rules.keep(duty.rule))
            self._update("duties", DUTY_COLUMNS, stored.pop(duty.id), row)
            saved.append(duty)
        for id_ in stored:
            self._database.execute("DELETE FROM duties WHERE id = ?", (id_,))
        return tuple(sorted(saved, key=lambda duty: duty.id))

    def _update(self, table: str, columns: tuple[str, ...], old: Row, new: Row) -> None:
        changed = [i for i in range(1, len(columns)) if old[i] != new[i]]
        if changed:
            self._database.execute(
                update(table, [columns[i] for i in changed], columns[0]),
                [*(new[i] for i in changed), new[0]],
            )
