"""Lines of the log, and views of them: a few, or as many as wanted."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from deadlines.records.log_query import LogRow
from deadlines.records.record import RecordStatus
from deadlines.rules.rule import Kind, Level
from tests.support.builders import MONDAY


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


class FixedView:
    """These lines."""

    def __init__(self, rows: Iterable[LogRow], *, is_cut: bool = False) -> None:
        self._rows, self.is_cut = list(rows), is_cut
        self.count = len(self._rows)

    def rows(self, offset: int, limit: int) -> Sequence[LogRow]:
        return self._rows[offset : offset + limit]


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
