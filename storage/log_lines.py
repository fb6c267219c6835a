"""The lines of the log by the records' numbers."""

from collections.abc import Sequence
from datetime import datetime

from deadlines.log_query import LogRow
from storage.database import Database, Row
from storage.instants import from_ms, from_ms_or_none, to_ms
from storage.rows import checkers, kind_of, level_of, readable, status_of

_LINES = (
    "SELECT number, kind, level, status, title, at, due, source, note, checks, EXISTS"
    " (SELECT 1 FROM duties d WHERE d.record = number AND d.due = records.due AND d.is_target),"
    " facets & 1 OR EXISTS (SELECT 1 FROM duties d WHERE d.record = number"
    " AND d.state = 'open' AND d.due < ? AND NOT d.is_target)"
    " FROM records WHERE number IN (SELECT value FROM json_each(?))"
)


class LogLines:
    """Reads the lines of records as of one moment, which decides what is late."""

    def __init__(self, database: Database, now: datetime) -> None:
        self._database = database
        self._now = to_ms(now)

    def of(self, numbers: Sequence[int]) -> Sequence[LogRow]:
        """Return the records' lines in the order of the numbers."""
        rows = self._database.rows(_LINES, (self._now, str(list(numbers))))
        with readable(self._database.path):
            found = {row[0]: _line(row) for row in rows}
        return [found[number] for number in numbers if number in found]


def _line(row: Row) -> LogRow:
    number, kind, level, status, title, at, due, source, note, checks, is_target, late = row
    return LogRow(
        number,
        kind_of(kind),
        level_of(level),
        status_of(status),
        title,
        from_ms(at),
        from_ms_or_none(due),
        bool(is_target),
        bool(late),
        source,
        note,
        checkers(checks),
    )
