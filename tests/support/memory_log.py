"""A log in memory, in the order the real one has, which counts what is asked of it."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from deadlines.records.duty import DutyState
from deadlines.records.log_query import LogColumn, LogQuery, LogRow
from deadlines.records.record import Record, RecordStatus
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind, Level
from tests.support.builders import MONDAY
from tests.support.memory_store import MemoryStore

MOST_FOUND = 10_000
_NEWEST_FIRST = (LogColumn.KIND, LogColumn.LEVEL, LogColumn.STATUS)
_NEVER = datetime.max.replace(tzinfo=UTC)


def a_row(
    number: int = 1,
    title: str = "学院举行开学典礼",
    *,
    kind: Kind = Kind.NEWS,
    level: Level | None = None,
    status: RecordStatus = RecordStatus.DONE,
    at: datetime | None = None,
    due: datetime | None = MONDAY,
    due_is_target: bool = False,
    late: bool = False,
    source: str = "",
    note: str = "",
    checked_by: tuple[str, ...] = (),
) -> LogRow:
    """Return a line of the log; without a time, later by a minute for each number."""
    at = at or MONDAY + timedelta(minutes=number)
    return LogRow(
        number, kind, level, status, title, at, due, due_is_target, late, source, note, checked_by
    )


def row_of(record: Record, now: datetime) -> LogRow:
    """Return a record's line as of `now`."""
    duties = [duty for duty in record.duties if duty.due is not None]
    coming = [duty for duty in duties if duty.state is DutyState.OPEN]
    past = [duty for duty in duties if duty.state is not DutyState.CANCELLED]
    shown = min(coming, key=_due) if coming else max(past, key=_due, default=None)
    return LogRow(
        number=record.number,
        kind=record.kind,
        level=record.level,
        status=record.status,
        title=record.title,
        at=record.at,
        due=shown.due if shown else None,
        due_is_target=bool(shown and shown.is_target),
        late=any(duty.is_late(now) for duty in record.duties),
        source=record.source,
        note=record.note,
        checked_by=tuple(check.who for check in record.checks if check.who),
    )


class MemoryLog:
    """Shows a store's records. Set `refusal` to let every reading fail with it."""

    def __init__(self, store: MemoryStore) -> None:
        self._store = store
        self.queries: list[LogQuery] = []
        self.refusal: Refusal | None = None

    def open(self, query: LogQuery, now: datetime) -> "MemoryView":
        self.queries.append(query)
        self.check()
        records = self._store.records(open_only=False, kind=None)
        found = [row for row in (row_of(record, now) for record in records) if _fits(row, query)]
        is_cut = bool(query.text) and len(found) > MOST_FOUND
        if is_cut:
            found.sort(key=lambda row: row.number, reverse=query.descending)
            found = found[:MOST_FOUND]
        else:
            newest_first = query.sort in _NEWEST_FIRST
            found.sort(key=lambda row: row.number, reverse=newest_first or query.descending)
            if newest_first:
                found.sort(key=lambda row: row.at, reverse=True)
            found.sort(key=lambda row: _key(row, query.sort), reverse=query.descending)
        return MemoryView(found, self, is_cut=is_cut)

    def check(self) -> None:
        """Fail where the test wants it."""
        if self.refusal is not None:
            raise self.refusal


class MemoryView:
    """The lines of one query, or any lines; counts those that are read."""

    def __init__(
        self, rows: Iterable[LogRow], log: MemoryLog | None = None, *, is_cut: bool = False
    ) -> None:
        self.lines, self._log, self.is_cut = list(rows), log, is_cut
        self.count = len(self.lines)
        self.read = 0

    def rows(self, offset: int, limit: int) -> Sequence[LogRow]:
        if self._log is not None:
            self._log.check()
        found = self.lines[offset : offset + limit]
        self.read += len(found)
        return found


class EndlessView:
    """As many lines as wanted, the newest first, made when they are read."""

    is_cut = False

    def __init__(self, count: int) -> None:
        self.count = count
        self.read = 0

    def rows(self, offset: int, limit: int) -> Sequence[LogRow]:
        last = min(offset + limit, self.count)
        self.read += last - offset
        return [a_row(self.count - place, source="微博") for place in range(offset, last)]


def _due(duty: Any) -> datetime:
    return duty.due or _NEVER


def _fits(row: LogRow, query: LogQuery) -> bool:
    texts = " ".join((row.title, row.source, row.note, *row.checked_by)).casefold()
    return (
        (not query.kinds or row.kind in query.kinds)
        and (not query.levels or row.level in query.levels)
        and (not query.statuses or row.status in query.statuses)
        and (query.since is None or row.at >= query.since)
        and (query.until is None or row.at < query.until)
        and (query.late is None or row.late is query.late)
        and all(word in texts for word in query.text.casefold().split())
    )


def _key(row: LogRow, column: LogColumn) -> Any:
    if column is LogColumn.DUE:
        return row.due or _NEVER
    if column is LogColumn.KIND:
        return list(Kind).index(row.kind)
    if column is LogColumn.LEVEL:
        return -1 if row.level is None else list(Level).index(row.level)
    if column is LogColumn.STATUS:
        return list(RecordStatus).index(row.status)
    return getattr(row, column.value)
