"""A log in memory, in the order the real one has, which counts what is asked of it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from deadlines.errors import Refusal
from deadlines.log_query import LogColumn, LogQuery, LogRow
from deadlines.record import RecordStatus
from deadlines.rule import Kind, Level
from tests.support.builders import MONDAY

MOST_FOUND = 10_000


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


class MemoryLog:
    """Holds lines in a list. Set `refusal` to let every reading fail with it."""

    def __init__(self, rows: Sequence[LogRow] = ()) -> None:
        self.lines = list(rows)
        self.queries: list[LogQuery] = []
        self.read = 0
        self.refusal: Refusal | None = None

    def open(self, query: LogQuery, now: datetime) -> "MemoryView":
        del now
        self.queries.append(query)
        self.check()
        found = [row for row in self.lines if _fits(row, query)]
        is_cut = bool(query.text) and len(found) > MOST_FOUND
        if is_cut:
            found.sort(key=lambda row: row.number, reverse=query.descending)
            found = found[:MOST_FOUND]
        else:
            found.sort(key=lambda row: _key(row, query.sort), reverse=query.descending)
        return MemoryView(self, found, is_cut=is_cut)

    def check(self) -> None:
        """Fail where the test wants it."""
        if self.refusal is not None:
            raise self.refusal


class MemoryView:
    """The lines of one query; adds what is read to the log's count."""

    def __init__(self, log: MemoryLog, rows: Sequence[LogRow], *, is_cut: bool) -> None:
        self._log, self._rows, self.is_cut = log, rows, is_cut

    @property
    def count(self) -> int:
        return len(self._rows)

    def rows(self, offset: int, limit: int) -> Sequence[LogRow]:
        self._log.check()
        found = self._rows[offset : offset + limit]
        self._log.read += len(found)
        return found


class EndlessView:
    """As many lines as wanted, made when they are read."""

    is_cut = False

    def __init__(self, count: int) -> None:
        self.count = count

    def rows(self, offset: int, limit: int) -> Sequence[LogRow]:
        last = min(offset + limit, self.count)
        return [a_row(self.count - place) for place in range(offset, last)]


class EndlessLog:
    """Answers every query with the same number of lines."""

    def __init__(self, count: int) -> None:
        self._count = count

    def open(self, query: LogQuery, now: datetime) -> EndlessView:
        del query, now
        return EndlessView(self._count)


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
    if column in (LogColumn.KIND, LogColumn.STATUS, LogColumn.LEVEL):
        return str(getattr(row, column.value)), row.number
    if column is LogColumn.DUE:
        return (row.due is None, row.due or row.at, row.number)
    return getattr(row, column.value), row.number
